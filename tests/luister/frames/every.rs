//! One list of all states that were read, and what holds for all of them: every screen has frames at three sizes in both languages.

use std::collections::BTreeSet;
use std::path::Path;

use luister::app::{Model, Screen};
use luister::units::Language;

use super::{SIZES, WIDE, check_at, desk, exporting, review, settings, text};

/// States whose frames are also held at the wide size: each screen's usual one, and what is laid out otherwise where there is room.
const ALSO_WIDE: &[&str] = &[
    "home",
    "home-overdue",
    "prepare-participants",
    "prepare-listening",
    "consent-record",
    "talk",
    "talk-off",
    "group-table-twelve",
    "close",
    "transcribe",
    "accept-holes",
    "review",
    "review-clear",
    "receipt",
    "exporting",
    "settings",
    "home-first",
    "unlock-wrong",
];

/// Returns every state there are frames of, by the name of its frames.
pub fn every(language: Language) -> Vec<(&'static str, Model)> {
    let mut out = super::all(language);
    out.extend(desk::frames::all(language));
    out.extend(desk::group::all(language));
    out.extend(desk::at_hand::all(language));
    out.extend(review::all(language));
    out.extend(exporting::all(language));
    out.extend(settings::all(language));
    out
}

/// Returns the screen after this one; a screen that is new does not compile until it has its place here, and so its frames.
fn after(screen: Screen) -> Option<Screen> {
    match screen {
        Screen::Home => Some(Screen::Prepare),
        Screen::Prepare => Some(Screen::Consent),
        Screen::Consent => Some(Screen::Facilitate),
        Screen::Facilitate => Some(Screen::Close),
        Screen::Close => Some(Screen::Transcribe),
        Screen::Transcribe => Some(Screen::Accept),
        Screen::Accept => Some(Screen::Review),
        Screen::Review => Some(Screen::Receipt),
        Screen::Receipt => Some(Screen::Export),
        Screen::Export => Some(Screen::Settings),
        Screen::Settings => None,
    }
}

#[test]
fn wide_frames_were_read() {
    let (dutch, english) = (every(Language::Nl), every(Language::En));
    for name in ALSO_WIDE {
        let of = |all: &[(&str, Model)]| all.iter().find(|(n, _)| n == name).map(|(_, model)| model.clone());
        let (nl, en) = (of(&dutch).unwrap_or_else(|| panic!("no state {name}")), of(&english).unwrap());
        check_at(name, WIDE, |language| if language == Language::Nl { nl.clone() } else { en.clone() });
    }
}

#[test]
fn every_screen_has_frames_at_three_sizes_in_both_languages() {
    let accepted = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/luister/frames/accepted");
    let all = every(Language::En);
    let mut screen = Some(Screen::Home);
    while let Some(now) = screen {
        let held = |(name, model): &&(&'static str, Model)| model.screen == now && ALSO_WIDE.contains(name);
        let (name, _) = all.iter().find(held).unwrap_or_else(|| panic!("{now:?} has no frame at the wide size"));
        for (width, height) in SIZES.into_iter().chain([WIDE]) {
            for language in ["nl", "en"] {
                let file = accepted.join(format!("{name}-{width}x{height}-{language}.snap"));
                assert!(file.is_file(), "{now:?} has no frame {}", file.display());
            }
        }
        screen = after(now);
    }
}

#[test]
fn no_state_has_the_name_of_another() {
    let all = every(Language::Nl);
    let names: BTreeSet<&str> = all.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), all.len());
}

#[test]
fn nothing_is_left_to_be_filled_in() {
    for language in [Language::Nl, Language::En] {
        for (name, model) in every(language) {
            let frame = text(&model, 120, 60);
            assert!(!frame.contains('{') && !frame.contains('}'), "{name}\n{frame}");
        }
    }
}
