//! What lies at hand during a conversation: any topic, the ending, notes of every kind, points, time, pauses, the debriefing.

use luister::app::facilitate::Front;
use luister::app::facilitate::quiet::in_pause;
use luister::app::{Effect, Key, Level, Model, Msg, RecorderOrder, Report, Screen};
use luister::messages::Notice;
use luister::session::{Event, NoteKind, Stage, TopicMark};
use luister::units::{Frames, Language, Offset};

use super::interview::{closed, recording};
use super::world::{Broken, World};
use crate::frames::{check, text};

fn pick(language: Language, nl: &str, en: &str) -> String {
    if language == Language::Nl { nl.into() } else { en.into() }
}

fn typed(world: &mut World, text: &str) {
    world.send(Msg::Paste(text.into()));
}

/// The first topic asked, the second in front.
fn talk(language: Language) -> World {
    let mut world = recording(language);
    world.speak(130).keys("enter").speak(372).keys("1").speak(2);
    world
}

/// Results are presented in the section in front, and its text has pauses.
fn presenting(language: Language) -> World {
    let mut world = recording(language);
    let section = &mut world.model.open.as_mut().unwrap().guide.sections[1];
    section.read_aloud = pick(
        language,
        "Ik vertel kort wat we hoorden. / Schrijf gerust op wat je opvalt; / daarna praten we erover.",
        "I will tell you briefly what we heard. / Do write down what strikes you; / then we talk about it.",
    );
    section.points = [
        ("Op stage kan iets ineens heel dichtbij komen.", "On placement something can suddenly come very close."),
        ("Weinig studenten weten waar zij dan terechtkunnen.", "Few students know where to turn then."),
        (
            "Open zijn is makkelijker in een kleine, vaste groep.",
            "Being open is easier in a small group that stays together.",
        ),
    ]
    .map(|(nl, en)| pick(language, nl, en))
    .to_vec();
    world.speak(60).keys("enter").speak(5);
    world
}

fn tick(world: &mut World) {
    let now = world.model.now;
    world.send(Msg::Tick(now));
}

/// So late that the key questions no longer fit.
fn late(language: Language) -> World {
    let mut world = recording(language);
    world.speak(36 * 60);
    tick(&mut world);
    world
}

fn entered(world: &World) -> Vec<(String, Offset)> {
    let topic = |event: &Event| match event {
        Event::TopicEntered { topic, offset } => Some((topic.to_string(), *offset)),
        _ => None,
    };
    world.journal.iter().filter_map(|e| topic(&e.event)).collect()
}

#[test]
fn any_topic_by_its_number() {
    let mut world = talk(Language::Nl);
    world.keys("g 4 enter");
    assert_eq!(world.model.facilitate_screen.step, 3);
    let at = world.model.offset();
    assert_eq!(entered(&world).last().unwrap(), &("missed".to_owned(), at), "the move and its place are written down");
    assert_eq!(world.session().marks.len(), 1, "and nothing is marked by it");
    world.keys("g 9 enter");
    assert!(world.model.facilitate_screen.finder.is_some(), "there is no ninth");
    world.keys("esc g a 2 enter");
    assert_eq!(world.model.facilitate_screen.step, 1, "a letter is no number");
    world.keys("g down down enter");
    assert_eq!(world.model.facilitate_screen.step, 3);
    world.asked.clear();
    world.keys("g x");
    assert_eq!(world.asked[0], Effect::Recorder(RecorderOrder::Stop), "the key that stops stops here too");
}

#[test]
fn any_topic_by_a_word_of_it() {
    let mut world = talk(Language::En);
    world.keys("/");
    typed(&mut world, "openly");
    world.keys("enter");
    assert_eq!(world.session().topic.as_ref().unwrap().as_str(), "desirable");
    world.keys("/");
    typed(&mut world, "nothing of the kind");
    world.keys("enter");
    assert!(text(&world.model, 80, 24).contains("No topic found."));
    world.keys("esc").keys("left");
    assert_eq!(world.session().topic.as_ref().unwrap().as_str(), "influence");
    let shown = format!("{:?}", {
        world.keys("/");
        typed(&mut world, "annelies");
        &world.model
    });
    assert!(!shown.contains("annelies"), "what is searched for may be a name");
}

#[test]
fn how_far_topics_came_is_told_by_word_and_by_shape() {
    for language in [Language::Nl, Language::En] {
        let mut world = recording(language);
        world.speak(9).keys("enter d s p g");
        let frame = text(&world.model, 80, 24);
        let words = match language {
            Language::Nl => ["[x]", "gevraagd", "[~]", "deels", "[-]", "overgeslagen", "[>]", "later"],
            Language::En => ["[x]", "asked", "[~]", "in part", "[-]", "skipped", "[>]", "later"],
        };
        let list: String = frame.lines().filter(|l| l.contains('[')).collect();
        for word in words {
            assert!(list.contains(word), "{word}\n{frame}");
        }
    }
}

#[test]
fn the_ending_is_not_forgotten() {
    let mut world = talk(Language::Nl);
    world.keys("e");
    assert_eq!(world.model.facilitate_screen.front, Some(Front::EndingForgotten));
    world.keys("esc");
    assert_eq!(world.session().topic.as_ref().unwrap().as_str(), "missed");
    assert_eq!(world.session().stage, Stage::Recording);
    world.keys("left e");
    assert_eq!(world.model.facilitate_screen.front, Some(Front::AskingEnd), "it was there");
    world.keys("enter");
    assert_eq!(world.session().stage, Stage::Closed);

    let mut world = talk(Language::Nl);
    world.keys("e enter");
    assert_eq!(world.session().stage, Stage::Closed, "Enter ends all the same");

    let mut world = talk(Language::Nl);
    world.keys("e x");
    assert_eq!(world.session().stage, Stage::Stopped, "a wish to stop is asked nothing");

    let mut world = talk(Language::Nl);
    world.model.open.as_mut().unwrap().guide.sections.pop();
    world.keys("e");
    assert_eq!(world.model.facilitate_screen.front, Some(Front::AskingEnd), "this guide has no ending");
}

#[test]
fn an_ending_without_topics_counts_when_it_was_in_front() {
    let mut world = recording(Language::En);
    let ending = &mut world.model.open.as_mut().unwrap().guide.sections[2];
    ending.topics.clear();
    ending.read_aloud = "Thank you.".into();
    world.speak(9).keys("e");
    assert_eq!(world.model.facilitate_screen.front, Some(Front::EndingForgotten));
    world.keys("esc");
    assert_eq!(world.model.facilitate_screen.step, 3);
    world.keys("left e");
    assert_eq!(world.model.facilitate_screen.front, Some(Front::AskingEnd));
}

#[test]
fn every_kind_of_note_is_one_key() {
    let mut world = talk(Language::En);
    for (key, kind, words) in [
        ("f", NoteKind::Field, "door open"),
        ("q", NoteKind::Quote, "I was never asked"),
        ("y", NoteKind::NonVerbal, "looks away"),
        ("k", NoteKind::Thought, "ask about the sister"),
    ] {
        world.speak(3).keys(key);
        let at = world.model.offset();
        typed(&mut world, words);
        world.speak(4).keys("enter");
        let note = *world.session().notes.last().unwrap();
        assert_eq!((note.1, note.2), (kind, at), "its place is where it was begun");
        assert_eq!(world.sealed_notes.last().unwrap(), words);
    }
    let sealed = world.sealed_notes.len();
    for (key, kind) in [("b", NoteKind::Bookmark), ("c", NoteKind::ReturnTo), ("n", NoteKind::NameSaid)] {
        world.speak(3).keys(key);
        let note = *world.session().notes.last().unwrap();
        assert_eq!((note.1, note.2), (kind, world.model.offset()));
    }
    assert_eq!(world.sealed_notes.len(), sealed, "a mark has no words");
    let journal = serde_json::to_string(&world.journal).unwrap();
    assert!(!journal.contains("sister") && !format!("{:?}", world.model).contains("sister"));
}

#[test]
fn a_text_of_several_lines_keeps_its_words_apart_when_it_is_pasted() {
    let mut world = talk(Language::En);
    world.keys("f");
    typed(&mut world, "door open\r\nlooks\taway\n");
    world.keys("enter");
    assert_eq!(world.sealed_notes.last().unwrap(), "door open looks away");
}

#[test]
fn what_was_typed_and_could_not_be_sealed_is_not_lost() {
    for (key, kind) in [("f", NoteKind::Field), ("a", NoteKind::Probe)] {
        let mut world = talk(Language::En);
        world.keys(key);
        let at = world.model.offset();
        typed(&mut world, "And your sister?");
        world.broken = Broken::Journal;
        world.speak(2).keys("enter");
        assert!(world.session().notes.is_empty() && world.model.facilitate_screen.note.is_none());
        let todo = world.model.notice.as_ref().unwrap().todo.clone();
        assert!(todo.ends_with(&format!("press {key} and it stands there again.")), "{todo}");
        // Keys are not text by themselves: somebody may want to stop just then. Another note is another note.
        world.broken = Broken::Nothing;
        world.keys("q esc").speak(3).keys(key);
        let note = world.model.facilitate_screen.note.as_ref().unwrap();
        assert_eq!((note.kind, note.offset, note.text.expose()), (kind, at, "And your sister?"));
        world.keys("enter");
        assert_eq!(world.session().notes.last().map(|n| (n.1, n.2)), Some((kind, at)));
        assert!(!format!("{:?}", world.model).contains("sister"));
        world.keys(key);
        assert_eq!(world.model.facilitate_screen.note.as_ref().unwrap().text.expose(), "", "it was sealed");
    }
    let mut world = closed(Language::En);
    world.keys("f enter");
    typed(&mut world, "ask sooner");
    world.broken = Broken::Journal;
    world.keys("enter");
    let debrief = world.model.close_screen.debrief.as_ref().unwrap();
    assert_eq!((debrief.question, debrief.text.expose()), (1, "ask sooner"), "below its question again");
    world.broken = Broken::Nothing;
    world.keys("esc enter");
    assert_eq!(world.session().notes.len(), 1);
    assert_eq!(world.model.close_screen.debrief.as_ref().unwrap().question, 2);
}

#[test]
fn what_passes_waits_behind_what_has_to_be_read() {
    let mut world = talk(Language::En);
    let alarm = Notice::alarm("The microphone hangs.", "Nothing is recorded.", "Stop.");
    world.send(Msg::Report(Report::Said(alarm.clone())));
    world.keys("b").speak(2).keys("b");
    let two = world.session().notes.last().unwrap().2;
    assert_eq!(world.session().notes.len(), 2);
    assert_eq!(world.model.notice.as_ref(), Some(&alarm), "an alarm stays until Esc");
    world.keys("esc");
    tick(&mut world);
    assert!(
        world.model.notice.as_ref().unwrap().happened.ends_with(&format!("at {two}.")),
        "and then the last is said"
    );
    tick(&mut world);
    world.speak(8);
    tick(&mut world);
    tick(&mut world);
    assert_eq!(world.model.notice, None, "once");
}

#[test]
fn who_wants_to_stop_is_not_asked_to_look_at_the_microphone() {
    let mut world = talk(Language::En);
    for happened in ["Some sound was missed.", "The microphone gives complete silence."] {
        let notice = Notice::caution(happened, "No speech is being recorded.", "Look for a mute switch on it.");
        world.send(Msg::Report(Report::Said(notice)));
    }
    assert_eq!(world.model.notice.as_ref().unwrap().happened, "Some sound was missed.");
    world.keys("x");
    for _ in 0..3 {
        tick(&mut world);
    }
    assert_eq!((world.session().stage, &world.model.notice), (Stage::Stopped, &None));
}

#[test]
fn a_probe_of_ones_own_is_sealed_and_ticked_like_the_others() {
    let mut world = talk(Language::En);
    world.keys("a");
    typed(&mut world, "And your sister?");
    world.keys("enter");
    assert_eq!(world.sealed_notes.last().unwrap(), "And your sister?");
    let session = world.session();
    assert_eq!(session.own_probes.len(), 1);
    assert_eq!(session.own_probes[0].0.as_str(), "influence");
    assert!(text(&world.model, 80, 24).contains("4 [ ] And your sister? (own)"));
    world.keys("space");
    assert!(world.session().probes.contains(&("influence".parse().unwrap(), 3)));
    world.keys("4");
    assert!(!world.session().probes.contains(&("influence".parse().unwrap(), 3)));
    world.keys("5");
    assert_eq!(world.session().probes.len(), 1, "there is no fifth");
    let journal = serde_json::to_string(&world.journal).unwrap();
    assert!(!journal.contains("sister") && !format!("{:?}", world.model).contains("sister"));
    // Taken up again after an interruption, its words are in no memory: it says where they are.
    world.reopen();
    world.keys("enter g 2 enter");
    assert!(text(&world.model, 80, 24).contains("own probe, sealed in note 1"));
    world.keys("right a");
    assert!(world.model.facilitate_screen.note.is_some());
    world.keys("esc enter");
    assert_eq!(world.session().own_probes.len(), 1);
}

#[test]
fn nothing_of_a_session_stays_on_the_desk_when_its_receipt_is_left() {
    let mut world = talk(Language::En);
    world.keys("a");
    typed(&mut world, "And your sister?");
    world.keys("enter").speak(4).keys("x d D");
    assert_eq!(world.model.screen, Screen::Receipt);
    assert!(!world.model.facilitate_screen.probe_texts.is_empty());
    world.asked.clear();
    world.keys("enter");
    assert_eq!(world.asked, [Effect::CloseSession, Effect::LoadHome]);
    assert!(world.model.facilitate_screen.probe_texts.is_empty() && world.model.open.is_none());
}

#[test]
fn points_are_shown_one_by_one_and_each_is_written_down() {
    let mut world = presenting(Language::En);
    let frame = text(&world.model, 80, 24);
    assert!(!frame.contains("placement"), "{frame}");
    world.keys(".");
    let shown = |world: &World| -> Vec<(usize, Offset)> {
        let point = |event: &Event| match event {
            Event::PointShown { point, offset, .. } => Some((*point, *offset)),
            _ => None,
        };
        world.journal.iter().filter_map(|e| point(&e.event)).collect()
    };
    assert_eq!(shown(&world), [(0, world.model.offset())]);
    let frame = text(&world.model, 80, 24);
    assert!(frame.contains("placement") && !frame.contains("Few students"), "{frame}");
    world.speak(20).keys(". .").speak(2).keys(". .");
    assert_eq!(shown(&world).iter().map(|s| s.0).collect::<Vec<_>>(), [0, 1, 2]);
    assert!(text(&world.model, 80, 24).contains("3 of 3"));
    world.keys("esc .");
    assert_eq!((world.model.facilitate_screen.front, shown(&world).len()), (None, 3), "there is no fourth");
}

#[test]
fn key_questions_that_will_not_fit_are_said_once() {
    let mut world = recording(Language::En);
    world.speak(20 * 60);
    tick(&mut world);
    assert!(world.model.facilitate_screen.time.now.is_none());
    world.speak(16 * 60);
    tick(&mut world);
    let fit = world.model.facilitate_screen.time.now.clone().unwrap();
    assert_eq!(fit.keys.iter().map(|n| n.as_str()).collect::<Vec<_>>(), ["desirable"]);
    let frame = text(&world.model, 80, 24);
    assert!(frame.contains("no time left for the key question “Desirability”"), "{frame}");
    world.speak(60).keys("enter");
    tick(&mut world);
    assert!(world.model.facilitate_screen.time.now.is_none(), "it was said");
    world.speak(60);
    tick(&mut world);
    assert!(world.model.facilitate_screen.time.now.is_none());
}

/// The recorder goes on with so much silence.
fn silence(world: &mut World, ms: u64) {
    let recorded = Frames(world.model.recorder.recorded.0 + ms * 16);
    let levels = vec![Level { peak_db: -60.0, rms_db: -70.0 }];
    world.send(Msg::Report(Report::Recorder { recorded, sealed: recorded, levels, at_end: false }));
}

#[test]
fn nothing_moves_while_somebody_is_silent() {
    let mut world = talk(Language::En);
    silence(&mut world, 300);
    assert!(in_pause(&world.model));
    let before = text(&world.model, 120, 40);
    let remark = Notice::caution("The disk is nearly full.", "There is room for 40 minutes.", "Make room.");
    world.send(Msg::Report(Report::Said(remark)));
    for _ in 0..4 {
        silence(&mut world, 1_100);
        tick(&mut world);
        let now = text(&world.model, 120, 40);
        // The clock belongs to the light; nothing else is other than it was.
        let still =
            |frame: &str| frame.lines().filter(|l| !l.contains("RECORDING")).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(still(&before), still(&now));
    }
    silence(&mut world, 1_000);
    tick(&mut world);
    assert!(!in_pause(&world.model));
    assert!(world.model.notice.is_some(), "after five seconds it is said");
}

#[test]
fn an_alarm_waits_for_nobody_and_a_key_is_answered_at_once() {
    let mut world = talk(Language::En);
    silence(&mut world, 300);
    world.send(Msg::Report(Report::Said(Notice::alarm("The microphone hangs.", "Nothing is recorded.", "Stop."))));
    assert!(world.model.notice.is_some());
    let mut world = talk(Language::En);
    silence(&mut world, 300);
    world.keys("b");
    assert!(world.model.notice.is_some());
    // Speech ends a pause as well.
    let mut world = talk(Language::En);
    silence(&mut world, 300);
    world.send(Msg::Report(Report::Said(Notice::note("A remark."))));
    assert!(world.model.notice.is_none());
    world.speak(1);
    tick(&mut world);
    assert!(world.model.notice.is_some());
}

#[test]
fn the_debriefing_is_three_questions_and_sealed() {
    let mut world = closed(Language::Nl);
    world.keys("f");
    typed(&mut world, "weinig tijd gehad");
    assert!(text(&world.model, 80, 24).contains("vraag 1 van 3"));
    world.keys("enter enter");
    assert!(world.model.notice.is_none());
    typed(&mut world, "eerder doorvragen?");
    world.keys("enter");
    assert_eq!(world.sealed_notes.len(), 2, "an empty answer is none");
    assert!(
        world.sealed_notes[0].starts_with("Wat viel je het meest op")
            && world.sealed_notes[0].ends_with("weinig tijd gehad")
    );
    assert!(world.session().notes.iter().all(|(_, kind, _)| *kind == NoteKind::Debrief));
    assert!(world.model.notice.is_some() && world.model.close_screen.debrief.is_none());
    assert!(!serde_json::to_string(&world.journal).unwrap().contains("doorvragen"));
    // That it is sealed is said at the end, also where the last answer was left out.
    let mut skipped = closed(Language::Nl);
    skipped.keys("f stil enter enter");
    assert!(skipped.model.notice.is_none());
    skipped.keys("enter");
    assert!(skipped.model.notice.is_some() && skipped.model.close_screen.debrief.is_none());
    // What is typed is text, whatever the letters mean elsewhere; Esc keeps nothing of it.
    world.keys("f wtk?");
    assert_eq!(world.model.screen, Screen::Close);
    assert_eq!(world.model.close_screen.debrief.as_ref().unwrap().text.expose(), "wtk?");
    world.keys("esc");
    assert_eq!(world.sealed_notes.len(), 2);
    world.keys("enter");
    assert_eq!(world.model.screen, Screen::Accept, "and the session goes on as before");
}

#[test]
fn a_step_over_any_topic_is_taken_back() {
    let mut world = talk(Language::En);
    world.keys("g 4 enter");
    world.send(Msg::Key(Key::Ctrl('z')));
    assert_eq!(world.model.facilitate_screen.step, 1);
    assert_eq!(world.session().topic.as_ref().unwrap().as_str(), "influence");
    assert_eq!(world.session().marks.values().collect::<Vec<_>>(), [&TopicMark::Asked]);
}

/// Every model of this file, by the name of its frames.
pub fn all(language: Language) -> Vec<(&'static str, Model)> {
    let model = |mut world: World, keys: &str, words: &str| {
        world.keys(keys);
        if !words.is_empty() {
            typed(&mut world, words);
        }
        world.speak(2);
        world.model
    };
    let l = |nl: &str, en: &str| pick(language, nl, en);
    let marks = || {
        let mut world = recording(language);
        world.speak(9).keys("enter d s p");
        world
    };
    vec![
        ("at-hand-marks", model(marks(), "", "")),
        ("at-hand-number", model(marks(), "g", "")),
        ("at-hand-number-typed", model(talk(language), "g 3", "")),
        ("at-hand-word", model(talk(language), "/", &l("werk", "work"))),
        ("at-hand-nothing", model(talk(language), "/", "xyzzy")),
        ("at-hand-ending", model(talk(language), "e", "")),
        ("at-hand-end", model(talk(language), "e esc e", "")),
        ("at-hand-quote", model(talk(language), "q", &l("mij is nooit iets gevraagd", "nobody ever asked me"))),
        ("at-hand-name", model(talk(language), "n", "")),
        ("at-hand-own-probe", {
            let mut world = talk(language);
            world.keys("a");
            typed(&mut world, &l("Wie wist ervan?", "Who knew about it?"));
            model(world, "enter", "")
        }),
        ("at-hand-points", model(presenting(language), "", "")),
        ("at-hand-points-two", model(presenting(language), ". .", "")),
        ("at-hand-late", late(language).model),
        ("at-hand-debrief", model(closed(language), "f", &l("hoe rustig het werd", "how quiet it became"))),
        ("at-hand-help", model(talk(language), "?", "")),
    ]
}

#[test]
fn every_screen_was_read() {
    let (dutch, english) = (all(Language::Nl), all(Language::En));
    for ((name, nl), (_, en)) in dutch.into_iter().zip(english) {
        check(name, |language| if language == Language::Nl { nl.clone() } else { en.clone() });
    }
}
