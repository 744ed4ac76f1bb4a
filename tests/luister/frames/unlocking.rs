//! The question for the passphrase.

use luister::app::over::unlocking::State;
use luister::app::over::unlocking::Tried;
use luister::app::{Key, Model, Msg, Report, update};
use luister::units::Language;

use super::{models, press};

/// The question as it is asked, with something typed, while it is tried, and after a wrong one.
pub fn all(language: Language) -> Vec<(&'static str, Model)> {
    let mut asked = models::empty(language);
    asked.over.unlocking = Some(State::new());
    let mut typed = asked.clone();
    press(&mut typed, &"ooievaar".chars().map(Key::Char).collect::<Vec<_>>());
    let mut trying = typed.clone();
    press(&mut trying, &[Key::Enter]);
    let mut wrong = trying.clone();
    update(&mut wrong, Msg::Report(Report::Unlocked(Tried::Wrong)));
    vec![("unlock", asked), ("unlock-typed", typed), ("unlock-trying", trying), ("unlock-wrong", wrong)]
}

#[test]
fn the_question_was_read() {
    for (name, _) in all(Language::Nl) {
        let model = |language| all(language).into_iter().find(|(n, _)| *n == name).unwrap().1;
        super::check(name, model);
    }
}
