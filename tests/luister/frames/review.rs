//! The review: scripts of keys through the real update, and the frames.

use std::time::{Duration, Instant};

use luister::anonymise::Sheet;
use luister::anonymise::review::{Decision, Line, LineId, Material, Origin, Review};
use luister::app::review::{Opened, View};
use luister::app::{Effect, Key, Model, Msg, Report, Screen, update};
use luister::session::{Held, Stage};
use luister::units::{Language, Offset};

use super::{buffer, models, text};

fn said(n: u32, start_s: u64, speaker: &str, topic: &str, words: &str) -> Line {
    let origin = Origin::Said {
        start_ms: start_s * 1000,
        end_ms: start_s * 1000 + 4_500,
        speaker: Some(speaker.into()),
        topic: Some(topic.into()),
    };
    Line::new(LineId(n), origin, words.into())
}

/// What was said in an interview about work, in Dutch.
fn lines() -> Vec<Line> {
    let mut lines = vec![
        said(1, 4, "I", "influence", "Kun je vertellen hoe je in dit werk terecht bent gekomen?"),
        said(2, 12, "Prof9", "influence", "Ja, ik ben opgegroeid in Heerenveen, bij mijn oma Fatima."),
        said(
            3,
            21,
            "Prof9",
            "influence",
            "Daar zag ik wat het doet als niemand iets vraagt. Dat heeft me nooit losgelaten.",
        ),
        said(4, 33, "I", "influence", "En daarna?"),
        said(
            5,
            36,
            "Prof9",
            "influence",
            "Daarna ben ik bij stichting Moviera gaan werken, met Fatima haar zegen, zeg maar.",
        ),
        said(6, 48, "I", "openness", "Weten je collega's het?"),
        said(7, 52, "Prof9", "openness", "Mijn collega Roos weet het. Fatima's verhaal kent ze ook."),
    ];
    lines[4].doubtful = vec!["zegen,".into()];
    let note = Origin::Note { number: 1, kind: "field".into(), at: Offset::from_ms(37_000) };
    lines.push(Line::new(LineId(8), note, "wordt stil als Heerenveen ter sprake komt".into()));
    lines
}

fn opened(lines: Vec<Line>) -> Opened {
    let material = Material { v: 1, language: Language::Nl, duration_ms: 60_000, lines, seed: 7, of: None };
    Opened { review: Review::open(material, Sheet::default(), Vec::new()), next: 1, draft: None, anew: false }
}

/// The desk with a review open on it.
fn desk(language: Language) -> Model {
    let mut session = models::session();
    session.stage = Stage::Accepted;
    session.raw = Held::Sealed;
    let mut model = models::opened(language, session);
    model.screen = Screen::Receipt;
    assert_eq!(send(&mut model, Msg::Key(Key::Char('v'))), [Effect::OpenReview]);
    send(&mut model, Msg::Report(Report::ReviewOpened(Box::new(opened(lines())))));
    assert_eq!(model.screen, Screen::Review);
    model
}

/// Feeds a message, and answers what asks for sealing as the disk does. Returns the other effects.
fn send(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut out = Vec::new();
    for effect in update(model, msg) {
        match effect {
            Effect::SealStep(step) => out.extend(send(model, Msg::Report(Report::StepSealed(step)))),
            Effect::SealDraft(_) => {}
            other => out.push(other),
        }
    }
    out
}

fn press(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut last = Vec::new();
    for word in keys.split_whitespace() {
        let named = match word {
            "enter" => Some(Key::Enter),
            "esc" => Some(Key::Esc),
            "tab" => Some(Key::Tab),
            "down" => Some(Key::Down),
            "up" => Some(Key::Up),
            "right" => Some(Key::Right),
            "pgdn" => Some(Key::PageDown),
            "home" => Some(Key::Home),
            "end" => Some(Key::End),
            "space" => Some(Key::Char(' ')),
            _ => None,
        };
        match named {
            Some(key) => last = send(model, Msg::Key(key)),
            None => word.chars().for_each(|c| last = send(model, Msg::Key(Key::Char(c)))),
        }
    }
    last
}

fn review(model: &Model) -> &Review {
    model.review_screen.review.as_ref().unwrap()
}

/// Everything decided and read.
fn done(language: Language) -> Model {
    let mut model = desk(language);
    for _ in 0..20 {
        if review(&model).undecided() == 0 {
            break;
        }
        press(&mut model, "tab p");
    }
    assert_eq!(review(&model).undecided(), 0);
    press(&mut model, "r");
    for _ in 0..12 {
        press(&mut model, "down");
    }
    model.now = luister::units::Timestamp::new(model.now.unix_s() + 1, 3600);
    let now = model.now;
    send(&mut model, Msg::Tick(now));
    model
}

/// Every model of this file, by the name of its frames.
pub fn all(language: Language) -> Vec<(&'static str, Model)> {
    let with = |keys: &str| {
        let mut model = desk(language);
        press(&mut model, keys);
        model
    };
    let mut out = vec![
        ("review", with("")),
        ("review-decided", with("p")),
        ("review-wider", with("g")),
        ("review-typing", with("e")),
        ("review-reading", with("p r down")),
        ("review-open", with("a")),
    ];
    let mut clear = done(language);
    press(&mut clear, "esc a");
    out.push(("review-clear", clear.clone()));
    press(&mut clear, "a");
    out.push(("review-confirm", clear));
    let mut hits = done(language);
    let edit = "esc home down e";
    press(&mut hits, edit);
    for c in " (heerenveenseweg)".chars() {
        send(&mut hits, Msg::Key(Key::Char(c)));
    }
    press(&mut hits, "enter a");
    out.push(("review-hits", hits));
    out
}

#[test]
fn every_frame_of_the_review_was_read() {
    let (dutch, english) = (all(Language::Nl), all(Language::En));
    for ((name, nl), (_, en)) in dutch.into_iter().zip(english) {
        for (model, code) in [(&nl, "nl"), (&en, "en")] {
            for (width, height) in [(80, 24), (120, 40), (56, 18)] {
                let frame = text(model, width, height);
                insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "accepted" }, {
                    insta::assert_snapshot!(format!("{name}-{width}x{height}-{code}"), frame);
                });
            }
        }
    }
}

#[test]
fn no_size_is_too_small_for_the_review() {
    for (_, model) in all(Language::Nl) {
        for width in [1, 7, 40, 41, 56, 80, 200] {
            for height in [1, 5, 10, 11, 13, 24, 60] {
                buffer(&model, width, height);
            }
        }
    }
}

#[test]
fn a_decision_goes_on_to_the_next_place_and_holds_everywhere() {
    let mut model = desk(Language::Nl);
    let undecided = review(&model).undecided();
    let here = (model.review_screen.at, model.review_screen.place);
    press(&mut model, "p");
    assert!(review(&model).undecided() < undecided - 1, "Heerenveen stands in a note too");
    assert_ne!((model.review_screen.at, model.review_screen.place), here);
    assert!(!review(&model).leaves(1).contains("Heerenveen") && !review(&model).leaves(7).contains("Heerenveen"));
    press(&mut model, "u");
    assert_eq!(review(&model).undecided(), undecided);
    assert_eq!(
        (model.review_screen.at, model.review_screen.place),
        here,
        "the next key is meant for what was taken back"
    );
}

#[test]
fn what_is_taken_back_is_under_the_hand() {
    let mut model = desk(Language::Nl);
    press(&mut model, "k tab");
    let fatima = review(&model).undecided();
    press(&mut model, "u p");
    assert_eq!(review(&model).undecided(), fatima, "Heerenveen was decided again, and nothing else");
    assert!(!review(&model).leaves(1).contains("Heerenveen") && review(&model).leaves(1).contains("Fatima"));
    // A text that was changed, from wherever the hand has gone.
    press(&mut model, "% daarna enter vervolgens enter");
    press(&mut model, "home u");
    assert_eq!((model.review_screen.at, review(&model).lines()[3].text.as_str()), (3, "En daarna?"));
    press(&mut model, "end U");
    assert_eq!((model.review_screen.at, review(&model).lines()[3].text.as_str()), (3, "En vervolgens?"));
}

#[test]
fn what_is_not_sealed_did_not_happen() {
    let mut model = desk(Language::Nl);
    let before = review(&model).clone();
    let effects = update(&mut model, Msg::Key(Key::Char('k')));
    assert!(effects.iter().any(|e| matches!(e, Effect::SealStep(_))));
    assert_eq!(review(&model).lines(), before.lines());
    assert_eq!(review(&model).undecided(), before.undecided(), "nothing shows before it is sealed");
    // The disk said no.
    let trouble = luister::messages::Notice::caution("a", "b", "c");
    update(&mut model, Msg::Report(Report::Trouble { part: luister::app::Part::Vault, notice: trouble }));
    assert_eq!(review(&model).undecided(), before.undecided());
    press(&mut model, "esc k");
    assert!(review(&model).undecided() < before.undecided());
}

#[test]
fn nothing_is_approved_before_everything_is_done() {
    let mut model = desk(Language::En);
    assert_eq!(press(&mut model, "a a"), []);
    assert!(model.notice.is_some(), "it says what is still to be done");
    assert_eq!(press(&mut model, "A"), []);
    assert_eq!(model.review_screen.view, View::Approve);
    let mut model = done(Language::En);
    press(&mut model, "esc a");
    assert!(model.review_screen.standing.is_clear(), "{:?}", model.review_screen.standing);
    assert_eq!(press(&mut model, "a a"), [], "a small a is no confirmation");
    let effects = press(&mut model, "A");
    assert!(matches!(effects.as_slice(), [Effect::WriteApproved(_)]), "{effects:?}");
    assert!(model.review_screen.writing);
}

#[test]
fn while_the_recording_is_there_it_can_be_listened_to_and_not_approved() {
    let mut model = done(Language::Nl);
    let session = &mut model.open.as_mut().unwrap().session;
    (session.stage, session.recording) = (Stage::Transcribed, Held::Sealed);
    press(&mut model, "esc home down");
    let effects = press(&mut model, "space");
    assert_eq!(effects, [Effect::Play { line: LineId(2), from_ms: 11_300, to_ms: 16_800, percent: 100 }]);
    send(&mut model, Msg::Report(Report::Played { line: LineId(2) }));
    assert!(review(&model).ledger().heard.contains(&LineId(2)));
    assert_eq!(
        press(&mut model, "> space"),
        [Effect::Play { line: LineId(2), from_ms: 11_300, to_ms: 16_800, percent: 110 }]
    );
    assert_eq!(press(&mut model, "space"), [Effect::StopPlaying]);
    // On from here, and the hand goes along: from where the line before ended, a long pause cut short.
    assert_eq!(
        press(&mut model, "f"),
        [Effect::Play { line: LineId(2), from_ms: 11_300, to_ms: 16_800, percent: 110 }]
    );
    assert_eq!(
        send(&mut model, Msg::Report(Report::Played { line: LineId(2) })),
        [Effect::Play { line: LineId(3), from_ms: 20_300, to_ms: 25_800, percent: 110 }]
    );
    assert_eq!(model.review_screen.at, 2);
    assert_eq!(press(&mut model, "f"), [Effect::StopPlaying]);
    assert_eq!(send(&mut model, Msg::Report(Report::Played { line: LineId(3) })), [], "stopped is stopped");
    press(&mut model, "a a");
    assert_eq!(model.review_screen.view, View::Approve);
    assert!(model.notice.as_ref().unwrap().happened.contains("aanvaard"));
}

#[test]
fn text_speakers_and_lines_are_changed_with_keys() {
    let mut model = desk(Language::Nl);
    press(&mut model, "home down s");
    press(&mut model, "Mieke enter");
    assert!(model.notice.is_some(), "a name is no speaker");
    assert_eq!(review(&model).lines()[1].speaker(), Some("Prof9"));
    press(&mut model, "esc s P4 enter");
    assert_eq!(review(&model).lines()[1].speaker(), Some("P4"));
    assert_eq!(review(&model).lines()[2].speaker(), Some("P4"), "to the end of the turn");
    press(&mut model, "s enter");
    assert_eq!(review(&model).lines()[1].speaker(), Some("Prof9"), "the only participant, where nothing is typed");
    press(&mut model, "s enter");
    assert_eq!(review(&model).lines()[1].speaker(), Some("I"), "and the other one where it was them");
    press(&mut model, "u u");
    press(&mut model, "u S P7 enter");
    assert_eq!(review(&model).lines()[6].speaker(), Some("P7"));
    press(&mut model, "home b tab tab enter");
    assert_eq!(review(&model).lines()[0].text, "Kun je");
    press(&mut model, "j");
    assert_eq!(review(&model).lines()[0].text, "Kun je vertellen hoe je in dit werk terecht bent gekomen?");
    press(&mut model, "i");
    assert_eq!(review(&model).lines()[0].text, "(onv.)");
    press(&mut model, "% daarna enter vervolgens enter");
    assert_eq!(review(&model).lines()[3].text, "En vervolgens?");
    press(&mut model, "/ collega enter");
    assert_eq!(model.review_screen.at, 5);
    press(&mut model, "n");
    assert_eq!(model.review_screen.at, 6);
    press(&mut model, "d");
    assert_eq!(model.review_screen.at, 4);
}

#[test]
fn a_note_has_no_speaker_and_is_not_broken() {
    let mut lines = lines();
    lines.push(said(9, 57, "?", "openness", "Dat zei iemand."));
    let Origin::Said { speaker, .. } = &mut lines[8].origin else { panic!() };
    *speaker = None;
    let mut model = desk(Language::En);
    send(&mut model, Msg::Report(Report::ReviewOpened(Box::new(opened(lines)))));
    model.review_screen.at = 7;
    for key in ["s", "S", "b"] {
        press(&mut model, key);
        assert!(model.review_screen.typing.is_none(), "{key}");
        assert_eq!(model.notice.take().unwrap().happened, "This is a note: nobody says it, and it stays one line.");
    }
    assert_eq!(review(&model).lines()[8].speaker(), None, "who nobody knows is not renamed from a note");
}

#[test]
fn a_code_that_is_known_is_the_same_however_it_is_typed_and_a_short_name_is_none() {
    let mut model = desk(Language::En);
    press(&mut model, "home s prof9 enter");
    assert_eq!(review(&model).lines()[0].speaker(), Some("Prof9"));
    press(&mut model, "s i enter");
    assert_eq!(review(&model).lines()[0].speaker(), Some("I"));
    press(&mut model, "S Bo enter");
    assert_eq!(model.notice.take().unwrap().happened, "That is no code for a speaker.");
    assert_eq!(review(&model).lines()[0].speaker(), Some("I"));
    press(&mut model, "S M enter");
    assert_eq!(review(&model).lines()[0].speaker(), Some("M"));
}

#[test]
fn a_finding_beside_the_text_is_said_to_be_there() {
    let mut model = desk(Language::En);
    press(&mut model, "p");
    assert_eq!(review(&model).people().len(), 1);
    model.home.study = "Heerenveen".into();
    press(&mut model, "a enter");
    assert_eq!(model.review_screen.standing.hits[0].path, "/beside/2");
    assert_eq!(model.review_screen.view, View::Approve);
    assert!(model.notice.as_ref().unwrap().happened.starts_with("This is not in the text itself"));
}

#[test]
fn what_is_offered_is_what_the_key_gives() {
    let lines = vec![said(1, 4, "P1", "influence", "Roos belde"), said(2, 9, "P1", "influence", "Roos wilde dat")];
    let mut model = desk(Language::En);
    send(&mut model, Msg::Report(Report::ReviewOpened(Box::new(opened(lines)))));
    press(&mut model, "p");
    assert_eq!(model.review_screen.at, 1);
    assert!(text(&model, 80, 24).contains("p [naam 1]"), "the second one is most likely the same person");
    press(&mut model, "p");
    assert_eq!(review(&model).leaves(1), "[naam 1] wilde dat");
}

#[test]
fn the_same_person_has_one_pseudonym_and_another_with_the_name_has_another() {
    let mut model = desk(Language::Nl);
    for _ in 0..20 {
        press(&mut model, "tab p");
    }
    let keys: Vec<Decision> = review(&model)
        .settled()
        .places
        .iter()
        .flatten()
        .filter(|p| p.key == "fatima")
        .filter_map(|p| p.decided.clone().map(|d| d.decision))
        .collect();
    assert_eq!(keys.len(), 3);
    assert!(keys.windows(2).all(|w| w[0] == w[1]));
}

fn noted(n: u32, kind: &str, at_s: u64, words: &str) -> Line {
    let origin = Origin::Note { number: n, kind: kind.into(), at: Offset::from_ms(at_s * 1000) };
    Line::new(LineId(100 + n), origin, words.into())
}

#[test]
fn a_mark_without_words_says_what_it_is() {
    for (language, words) in
        [(Language::Nl, ["Bladwijzer", "Er viel een naam"]), (Language::En, ["Bookmark", "A name was said"])]
    {
        let mut model = desk(language);
        let marks = vec![noted(1, "bookmark", 40, ""), noted(2, "name-said", 41, " "), noted(3, "field", 44, "stil")];
        model.review_screen.review = Some(Box::new(opened(marks).review));
        press(&mut model, "home");
        for view in ["", "r"] {
            press(&mut model, view);
            let frame = text(&model, 80, 24);
            for (row, word) in [("00:00:40", words[0]), ("00:00:41", words[1]), ("00:00:44", "stil")] {
                let line = frame.lines().find(|l| l.contains(row)).unwrap_or_default();
                assert!(line.contains(word), "{word}\n{frame}");
            }
        }
    }
}

#[test]
fn a_question_of_the_debriefing_and_its_answer_stand_apart() {
    let mut model = desk(Language::En);
    let answered = "What struck you most?\nHow quiet it became.";
    model.review_screen.review = Some(Box::new(opened(vec![noted(1, "debrief", 50, answered)]).review));
    press(&mut model, "home");
    for view in ["", "r"] {
        press(&mut model, view);
        let frame = text(&model, 80, 24);
        let row = |words: &str| frame.lines().position(|l| l.trim_end().ends_with(words));
        assert_eq!(row("How quiet it became.").unwrap(), row("What struck you most?").unwrap() + 1, "{frame}");
    }
    // Where it is changed it is one line, and nothing changes by looking.
    press(&mut model, "esc e");
    assert!(text(&model, 120, 24).contains("What struck you most? How quiet it became."));
    press(&mut model, "enter");
    assert_eq!(review(&model).lines()[0].text, answered);
}

#[test]
fn a_text_of_hours_scrolls_and_searches_without_delay() {
    let many: Vec<Line> = (0..5_000)
        .map(|n| {
            said(
                n + 1,
                u64::from(n) * 2,
                if n % 9 == 0 { "I" } else { "Prof9" },
                "influence",
                &format!("Dat is regel {n} en toen kwam Fatima weer langs in Zwolle, zeg maar."),
            )
        })
        .collect();
    let mut model = desk(Language::Nl);
    model.review_screen.review = Some(Box::new(opened(many).review));
    let began = Instant::now();
    for _ in 0..20 {
        press(&mut model, "down pgdn");
        text(&model, 120, 40);
    }
    press(&mut model, "end home / 4900 enter");
    text(&model, 120, 40);
    assert_eq!(model.review_screen.at, 4_900);
    let each = began.elapsed() / 44;
    println!("5,000 lines: {each:?} for each key with its frame");
    // A debug build on a machine that does other things: far above what it takes, far below a whole layout of the text.
    assert!(each < Duration::from_millis(400), "{each:?}");
}
