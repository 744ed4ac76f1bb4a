//! Keys, pressed one after the other, through the real update.

use luister::app::home::{Place, at, owed};
use luister::app::prepare::{Check, Complaint, Hearing, Seating, Step, proposals, seating};
use luister::app::transcribe::Finishing;
use luister::app::{Effect, Key, Model, Msg, Part, Report, Screen, SoundChoice, update};
use luister::guide::promise::PromiseKind;
use luister::messages::Notice;
use luister::session::receipt::{Outcome, outcomes};
use luister::session::{Stage, TopicMark};
use luister::units::{Language, Offset};

use super::{models, press, text};

fn type_in(model: &mut Model, text: &str) -> Vec<Effect> {
    text.chars().map(|c| press(model, &[Key::Char(c)])).last().unwrap_or_default()
}

/// The study, with what is on the machine known.
fn study() -> Model {
    let mut model = models::study(Language::Nl);
    update(&mut model, Msg::Report(Report::Place(models::place())));
    model
}

/// The sound step of an interview with Prof10.
fn at_the_sound() -> Model {
    let mut model = study();
    press(&mut model, &[Key::Char('n'), Key::Down, Key::Down, Key::Down, Key::Enter, Key::Tab, Key::Enter, Key::Enter]);
    assert_eq!(model.prepare_screen.step, Step::Sound);
    model
}

#[test]
fn an_interview_is_set_up_with_a_few_keys() {
    let mut model = study();
    assert_eq!(press(&mut model, &[Key::Char('n')]), [Effect::CheckPlace]);
    press(&mut model, &[Key::Char('j'), Key::Char('j'), Key::Char('j'), Key::Enter]);
    assert_eq!(model.prepare_screen.step, Step::Participants);
    press(&mut model, &[Key::Tab]);
    assert_eq!(model.prepare_screen.typed, "Prof10");
    press(&mut model, &[Key::Enter, Key::Enter]);
    assert_eq!(press(&mut model, &[Key::Char('t')]), [Effect::Listen(SoundChoice::DefaultMicrophone)]);
    update(&mut model, Msg::Report(Report::Listening(models::listening("Interne microfoon", 600, &[-20.0]))));
    let effects = press(&mut model, &[Key::Enter]);
    let [Effect::StopListening, Effect::CreateSession(draft)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(draft.guide.id.as_str(), "interview-professionals");
    assert_eq!(draft.participants.len(), 1);
    assert_eq!(draft.participants[0].code.as_str(), "Prof10");
    assert_eq!(draft.participants[0].channel, None);
    assert_eq!(draft.sound, SoundChoice::DefaultMicrophone);
    assert_eq!(press(&mut model, &[Key::Enter]), [], "a second Enter makes no second session");
}

#[test]
fn seats_round_the_table_are_chosen_when_a_group_is_prepared() {
    let mut model = study();
    press(&mut model, &[Key::Char('n')]);
    model.prepare_screen.guide = Some("focus-group-professionals.toml".into());
    press(&mut model, &[Key::Enter]);
    assert_eq!(model.prepare_screen.step, Step::Participants);
    for code in ["Prof1", "Prof2", "Prof3"] {
        type_in(&mut model, code);
        press(&mut model, &[Key::Enter]);
    }
    let seats =
        |model: &Model| model.prepare_screen.participants.iter().map(|p| p.code.to_string()).collect::<Vec<_>>();
    press(&mut model, &[Key::PageUp, Key::PageUp, Key::PageUp]);
    assert_eq!(seats(&model), ["Prof3", "Prof1", "Prof2"]);
    press(&mut model, &[Key::Right, Key::PageDown]);
    assert_eq!(seats(&model), ["Prof3", "Prof2", "Prof1"]);
    type_in(&mut model, "Prof4");
    press(&mut model, &[Key::PageUp, Key::Enter]);
    assert_eq!(seats(&model), ["Prof3", "Prof2", "Prof1", "Prof4"], "while a code is typed, seats stay");
}

#[test]
fn the_screen_is_empty_for_the_next_session() {
    let mut model = at_the_sound();
    press(&mut model, &[Key::Enter]);
    let mut session = models::session();
    session.stage = Stage::Prepared;
    let guide = model.home.guides[3].guide.clone().unwrap();
    update(&mut model, Msg::Report(Report::Opened { session: Box::new(session), guide: Box::new(guide) }));
    assert_eq!(model.screen, Screen::Consent);
    assert!(model.prepare_screen.participants.is_empty());
    assert!(!model.prepare_screen.creating);
}

#[test]
fn wrong_codes_are_answered_beside_the_field_and_nothing_is_lost() {
    let mut model = study();
    press(&mut model, &[Key::Char('n'), Key::Enter]);
    type_in(&mut model, "Jan");
    press(&mut model, &[Key::Enter]);
    assert_eq!(
        model.prepare_screen.complaint,
        Some(Complaint::UnknownGroup { prefix: "Jan".into(), known: "Prof, Stud, Cl, P".into() })
    );
    assert_eq!(model.prepare_screen.typed, "Jan");
    press(&mut model, &[Key::Backspace, Key::Backspace, Key::Backspace]);
    assert_eq!(model.prepare_screen.complaint, None);
    type_in(&mut model, "stud");
    press(&mut model, &[Key::Enter]);
    assert_eq!(model.prepare_screen.complaint, Some(Complaint::NoNumber { prefix: "Stud".into() }));
    type_in(&mut model, "11");
    press(&mut model, &[Key::Enter]);
    type_in(&mut model, "Stud11");
    press(&mut model, &[Key::Enter]);
    assert_eq!(model.prepare_screen.complaint, Some(Complaint::Twice("Stud11".parse().unwrap())));
    assert_eq!(model.prepare_screen.participants.len(), 1);
}

#[test]
fn nobody_is_not_enough() {
    let mut model = study();
    press(&mut model, &[Key::Char('n'), Key::Enter, Key::Enter]);
    assert_eq!(model.prepare_screen.complaint, Some(Complaint::NoParticipant));
    assert_eq!(model.prepare_screen.step, Step::Participants);
}

#[test]
fn twelve_is_the_most() {
    let mut model = study();
    press(&mut model, &[Key::Char('n'), Key::Enter]);
    for _ in 0..13 {
        press(&mut model, &[Key::Tab, Key::Enter]);
    }
    assert_eq!(model.prepare_screen.participants.len(), 12);
    assert_eq!(model.prepare_screen.complaint, Some(Complaint::TooMany));
}

#[test]
fn the_field_can_be_mended_anywhere() {
    let mut model = study();
    press(&mut model, &[Key::Char('n'), Key::Enter]);
    type_in(&mut model, "Prf1");
    press(&mut model, &[Key::Left, Key::Left, Key::Char('o'), Key::End, Key::Char('2'), Key::Home, Key::Delete]);
    type_in(&mut model, "P");
    assert_eq!(model.prepare_screen.typed, "Prof12");
    press(&mut model, &[Key::Enter, Key::Backspace]);
    assert_eq!(model.prepare_screen.typed, "Prof12", "the last one comes back into the field");
    assert!(model.prepare_screen.participants.is_empty());
    update(&mut model, Msg::Paste("é\n日本".into()));
    press(&mut model, &[Key::Left, Key::Backspace, Key::Left, Key::Left, Key::Delete]);
}

#[test]
fn going_back_loses_nothing() {
    let mut model = at_the_sound();
    press(&mut model, &[Key::Char('t')]);
    assert_eq!(press(&mut model, &[Key::Esc]), [Effect::StopListening]);
    type_in(&mut model, "Pro");
    assert_eq!(press(&mut model, &[Key::Esc, Key::Esc]), [Effect::LoadHome]);
    assert_eq!(model.screen, Screen::Home);
    press(&mut model, &[Key::Char('n'), Key::Enter]);
    assert_eq!(model.prepare_screen.typed, "Pro");
    assert_eq!(model.prepare_screen.participants.len(), 1);
    assert_eq!(model.prepare_screen.guide.as_deref(), Some("interview-professionals.toml"));
}

#[test]
fn arrows_propose_other_groups_and_letters_narrow_them() {
    let mut model = study();
    press(&mut model, &[Key::Char('n'), Key::Down, Key::Enter]);
    let first = |model: &Model| proposals(model).first().map(|c| c.to_string()).unwrap_or_default();
    assert_eq!(first(&model), "Cl4", "the guide is called interview-clients");
    press(&mut model, &[Key::Down]);
    assert_eq!(first(&model), "Prof10");
    press(&mut model, &[Key::Up]);
    assert_eq!(first(&model), "Cl4");
    press(&mut model, &[Key::Char('s'), Key::Tab]);
    assert_eq!(model.prepare_screen.typed, "Stud3");
}

#[test]
fn a_guide_with_problems_is_refused_with_its_first_problem() {
    let mut model = study();
    assert_eq!(press(&mut model, &[Key::End, Key::Enter]), []);
    assert_eq!(model.screen, Screen::Home);
    let said = model.notice.clone().unwrap();
    assert!(said.happened.contains("interview-students.toml") && said.means.contains("regel 14"), "{said:?}");
    press(&mut model, &[Key::Esc, Key::Char('n'), Key::End, Key::Enter]);
    assert_eq!(model.prepare_screen.step, Step::Guide);
    assert!(model.notice.is_some());
}

#[test]
fn a_session_does_not_begin_where_it_does_not_fit() {
    let mut model = at_the_sound();
    model.place.as_mut().unwrap().minutes_that_fit = 59;
    assert_eq!(press(&mut model, &[Key::Enter]), []);
    assert_eq!(model.prepare_screen.complaint, Some(Complaint::NoRoom { planned: 60, fit: 59 }));
    model.place.as_mut().unwrap().minutes_that_fit = 60;
    assert!(matches!(press(&mut model, &[Key::Enter]).as_slice(), [Effect::CreateSession(_)]));
}

#[test]
fn the_microphone_opens_only_when_asked_and_closes_again() {
    let mut model = at_the_sound();
    update(&mut model, Msg::Report(Report::Listening(models::listening("x", 100, &[-3.0]))));
    assert_eq!(model.prepare_screen.check, Check::NotTried, "a late report opens nothing");
    press(&mut model, &[Key::Down]);
    assert_eq!(press(&mut model, &[Key::Char('t')]), [Effect::Listen(SoundChoice::Microphone("USB Audio".into()))]);
    for (ms, peak) in [(200, -60.0), (400, -12.0), (600, -58.0)] {
        update(&mut model, Msg::Report(Report::Listening(models::listening("USB Audio", ms, &[peak]))));
    }
    assert_eq!(press(&mut model, &[Key::Char('t')]), [Effect::StopListening]);
    assert_eq!(model.prepare_screen.check.hearing(), Some(Hearing::Heard));
    assert_eq!(press(&mut model, &[Key::Up]), []);
    assert_eq!(model.prepare_screen.check, Check::NotTried, "another microphone has not been heard");
}

#[test]
fn a_microphone_that_gives_nothing_is_told_from_a_soft_one() {
    for (ms, peak, heard) in [(0, -96.0, Hearing::Nothing), (900, -96.0, Hearing::Nothing), (900, -55.0, Hearing::Soft)]
    {
        let mut model = at_the_sound();
        press(&mut model, &[Key::Char('t')]);
        update(&mut model, Msg::Report(Report::Listening(models::listening("USB Audio", ms, &[peak]))));
        assert_eq!(model.prepare_screen.check.hearing(), Some(heard));
    }
}

#[test]
fn a_chosen_microphone_that_is_gone_is_not_silently_replaced() {
    let mut model = at_the_sound();
    press(&mut model, &[Key::Down]);
    let mut place = models::place();
    place.devices.pop();
    update(&mut model, Msg::Report(Report::Place(place)));
    assert_eq!(model.prepare_screen.complaint, Some(Complaint::DeviceGone("USB Audio".into())));
}

#[test]
fn trouble_with_the_microphone_ends_its_check() {
    let mut model = at_the_sound();
    press(&mut model, &[Key::Char('t')]);
    let trouble = Report::Trouble { part: Part::Sound, notice: Notice::caution("a", "b", "c") };
    assert_eq!(update(&mut model, Msg::Report(trouble)), [Effect::StopListening]);
    assert_eq!(model.prepare_screen.check, Check::NotTried);
}

#[test]
fn a_file_with_a_channel_each_is_taken_that_way_and_a_stereo_microphone_is_not() {
    let mut model = at_the_sound();
    assert_eq!(seating(&model), Seating::Shared);
    model.file_input = true;
    assert_eq!(seating(&model), Seating::InterviewerFirst);
    let effects = press(&mut model, &[Key::Enter]);
    let [Effect::CreateSession(draft)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(draft.participants[0].channel, Some(1));
    assert_eq!(draft.sound, SoundChoice::File);
    let mut model = at_the_sound();
    press(&mut model, &[Key::Char('c')]);
    assert_eq!(seating(&model), Seating::InterviewerFirst);
    press(&mut model, &[Key::Char('c')]);
    assert_eq!(seating(&model), Seating::Shared);
}

#[test]
fn home_opens_what_is_under_the_hand() {
    let mut model = study();
    assert_eq!(press(&mut model, &[Key::Enter]), [Effect::OpenSession("2026-11-23-0915-Prof9".parse().unwrap())]);
    press(&mut model, &[Key::Tab, Key::Enter]);
    assert_eq!((model.screen, model.prepare_screen.step), (Screen::Prepare, Step::Participants));
    assert_eq!(model.prepare_screen.guide.as_deref(), Some("focus-group-professionals.toml"));
}

#[test]
fn a_text_that_waits_for_its_review_is_one_key_away() {
    let mut model = study();
    let at = |model: &Model| luister::app::home::at(model);
    let offered = |model: &Model| luister::app::home::hints(model).iter().any(|h| h.key == "v");
    press(&mut model, &[Key::Home]);
    while !offered(&model) {
        let before = at(&model);
        press(&mut model, &[Key::Char('v'), Key::Down]);
        assert_ne!(at(&model), before, "no session waits");
    }
    let Some(Place::Session(id)) = at(&model) else { panic!("{:?}", at(&model)) };
    assert!(id.as_str().ends_with("Groep1"), "{id}");
    assert_eq!(press(&mut model, &[Key::Char('v')]), [Effect::OpenSession(id)]);
}

#[test]
fn the_hand_stays_where_it_was_when_the_study_is_read_again() {
    let mut model = study();
    // What is overdue takes the hand once, when luister is opened; after that it is the user's.
    let contents = model.home.clone();
    update(&mut model, Msg::Report(Report::Home(contents)));
    press(&mut model, &[Key::Esc, Key::Up, Key::Up]);
    let before = at(&model);
    let mut contents = model.home.clone();
    contents.sessions.push(models::entry("2026-11-24-0900-Prof10", Some(Stage::Prepared), "Prof10", "x", 0));
    update(&mut model, Msg::Report(Report::Home(contents)));
    assert_eq!(at(&model), before);
    let Some(Place::Session(id)) = before else { panic!() };
    let mut contents = model.home.clone();
    contents.sessions.retain(|s| s.id != id);
    update(&mut model, Msg::Report(Report::Home(contents)));
    assert_eq!(at(&model), Some(Place::Session("2026-11-24-0900-Prof10".parse().unwrap())));
}

#[test]
fn what_is_owed_stands_in_the_order_of_its_deadlines() {
    let model = study();
    let days: Vec<i64> = owed(&model).iter().map(|o| o.days).collect();
    assert_eq!(days, [-5, 3, 14, 72, 86], "four whole days late, then what is left");
    assert!(owed(&model)[0].is_overdue());
}

#[test]
fn language_and_quitting() {
    let mut model = study();
    assert_eq!(press(&mut model, &[Key::Char('l')]), [Effect::LoadHome]);
    assert_eq!(model.language, Language::En);
    assert_eq!(press(&mut model, &[Key::Char('q')]), [Effect::Quit]);
    assert!(model.quit);
}

#[test]
fn help_is_moved_through_and_any_other_key_closes_it_only() {
    let mut model = study();
    press(&mut model, &[Key::Char('?'), Key::Down, Key::Down]);
    assert_eq!((model.help, model.help_scroll), (true, 2));
    assert_eq!(press(&mut model, &[Key::Char('q')]), []);
    assert!(!model.help && !model.quit);
    press(&mut model, &[Key::Char('n'), Key::Enter, Key::Char('?')]);
    assert!(model.help, "also where a code is typed");
    assert_eq!(model.prepare_screen.typed, "");
}

#[test]
fn the_screen_says_of_each_promise_what_the_receipt_says() {
    let session = models::session();
    let stands = |kind| outcomes(&session, models::now()).into_iter().find(|r| r.promise == kind).unwrap().outcome;
    assert_eq!(stands(PromiseKind::DestroyRecording), Outcome::Kept);
    assert_eq!(stands(PromiseKind::DestroyRaw), Outcome::Open);
    assert_eq!(stands(PromiseKind::Anonymous), Outcome::Open);
    assert_eq!(stands(PromiseKind::Stop), Outcome::DidNotArise);
}

#[test]
fn the_receipt_is_left_for_the_study() {
    let mut model = models::receipt(Language::Nl);
    press(&mut model, &[Key::Down, Key::Char(' ')]);
    assert_eq!(model.receipt_screen.scroll, 9);
    assert_eq!(press(&mut model, &[Key::Enter]), [Effect::CloseSession, Effect::LoadHome]);
    assert_eq!(model.screen, Screen::Home);
    assert!(model.open.is_none() && model.receipt_screen.markdown.is_empty());
}

/// The first screen with an alarm standing, and something asked for that is refused.
fn refused_under_an_alarm() -> Model {
    let mut model = models::study(Language::En);
    let alarm = Notice::alarm("The disk is almost full.", "Twelve minutes fit.", "Make room on it.");
    update(&mut model, Msg::Report(Report::Said(alarm)));
    let refused = Notice::caution("That can't be done now.", "Nothing changed.", "Wait a moment.");
    update(&mut model, Msg::Report(Report::Trouble { part: Part::Study, notice: refused }));
    model
}

#[test]
fn an_answer_does_not_hide_an_alarm() {
    let mut model = refused_under_an_alarm();
    let seen = text(&model, 80, 24);
    let at = |words: &str| seen.find(words).unwrap_or_else(|| panic!("{words} is not in sight:\n{seen}"));
    assert!(at("The disk is almost full.") < at("That can't be done now."));
    assert!(at("Make room on it.") < at("Wait a moment."));
    press(&mut model, &[Key::Esc]);
    let seen = text(&model, 80, 24);
    assert!(seen.contains("The disk is almost full.") && !seen.contains("That can't be done now."), "{seen}");
    press(&mut model, &[Key::Esc]);
    assert!(model.notice.is_none() && model.alarm().is_none());
}

#[test]
fn an_alarm_behind_an_answer_comes_back_with_the_next_key() {
    let mut model = refused_under_an_alarm();
    press(&mut model, &[Key::Down]);
    assert_eq!(model.notice.as_ref().map(|n| n.happened.as_str()), Some("The disk is almost full."));
    // Where there is hardly any room, what happened is said of both.
    let small = text(&refused_under_an_alarm(), 80, 10);
    assert!(small.contains("The disk is almost full.") && small.contains("That can't be done now."), "{small}");
}

#[test]
fn a_second_alarm_does_not_hide_the_first() {
    let mut model = refused_under_an_alarm();
    press(&mut model, &[Key::Esc]);
    let gone = |model: &mut Model| {
        let alarm = Notice::alarm("The microphone is gone.", "Nothing is recorded.", "Put it back.");
        update(model, Msg::Report(Report::Said(alarm)));
    };
    gone(&mut model);
    gone(&mut model);
    let seen = text(&model, 80, 24);
    assert!(seen.contains("The disk is almost full.") && seen.contains("The microphone is gone."), "{seen}");
    press(&mut model, &[Key::Esc]);
    assert_eq!(model.notice.as_ref().map(|n| n.happened.as_str()), Some("The disk is almost full."));
}

#[test]
fn of_three_alarms_and_an_answer_each_comes_back() {
    let mut model = refused_under_an_alarm();
    press(&mut model, &[Key::Esc]);
    let said = |model: &mut Model, notice| update(model, Msg::Report(Report::Said(notice)));
    for happened in ["The microphone is gone.", "It can't be stored.", "The microphone is gone."] {
        said(&mut model, Notice::alarm(happened, "Nothing is recorded.", "Look."));
    }
    let refused =
        Report::Trouble { part: Part::Vault, notice: Notice::caution("Not now.", "Nothing changed.", "Wait.") };
    update(&mut model, Msg::Report(refused));
    let mut seen = Vec::new();
    while let Some(notice) = &model.notice {
        seen.push(notice.happened.clone());
        press(&mut model, &[Key::Esc]);
    }
    assert_eq!(seen, ["Not now.", "The microphone is gone.", "It can't be stored.", "The disk is almost full."]);
}

#[test]
fn an_alarm_goes_when_what_it_is_about_is_over_and_another_one_stays() {
    let mut model = refused_under_an_alarm();
    press(&mut model, &[Key::Esc]);
    let said = |model: &mut Model, notice| update(model, Msg::Report(Report::Said(notice)));
    let over = |model: &mut Model| {
        update(model, Msg::Report(Report::TroubleOver(vec!["The microphone is gone.".into()])));
    };
    said(&mut model, Notice::alarm("The microphone is gone.", "Nothing is recorded.", "Put it back."));
    over(&mut model);
    let seen = text(&model, 80, 24);
    assert!(seen.contains("The disk is almost full.") && !seen.contains("microphone is gone"), "{seen}");
    // Behind an answer too; and what was not said is left alone.
    press(&mut model, &[Key::Esc]);
    assert!(model.alarm().is_none());
    said(&mut model, Notice::alarm("The microphone is gone.", "Nothing is recorded.", "Put it back."));
    said(&mut model, Notice::alarm("The disk is full.", "Nothing is stored.", "Make room."));
    over(&mut model);
    assert_eq!(model.alarm().map(|n| n.happened.as_str()), Some("The disk is full."));
    press(&mut model, &[Key::Esc]);
    assert!(model.notice.is_none());
    // A caution goes as well, in front and where it waits; a note passes by itself.
    said(&mut model, Notice::caution("The microphone is gone.", "It was.", "Ask again."));
    said(&mut model, Notice::caution("It is late.", "Time is up.", "Come to an end."));
    over(&mut model);
    let now = model.now;
    update(&mut model, Msg::Tick(now));
    assert_eq!(model.notice.as_ref().map(|n| n.happened.as_str()), Some("It is late."));
    said(&mut model, Notice::caution("The microphone is gone.", "It was.", "Ask again."));
    over(&mut model);
    press(&mut model, &[Key::Esc]);
    let now = model.now;
    update(&mut model, Msg::Tick(now));
    assert!(model.notice.is_none(), "what waited is over before it was said");
    said(&mut model, Notice::note("The microphone is gone."));
    over(&mut model);
    assert!(model.notice.is_some());
}

#[test]
fn when_all_was_heard_it_says_what_goes_on_and_offers_no_pause() {
    let mut model = models::opened(Language::En, models::session());
    model.screen = Screen::Transcribe;
    model.transcribe_screen.running = true;
    update(&mut model, Msg::Report(Report::Transcribing { done_ms: 60_000, total_ms: 60_000, elapsed_ms: 9_000 }));
    assert!(text(&model, 80, 24).contains("100 %"));
    for (finishing, words) in [(Finishing::Voices, "Describing voices …"), (Finishing::Text, "Sealing the text …")]
    {
        update(&mut model, Msg::Report(Report::AllHeard(finishing)));
        let seen = text(&model, 80, 24);
        assert!(seen.contains(words) && !seen.contains("100 %") && !seen.contains("pause"), "{seen}");
    }
    assert_eq!(press(&mut model, &[Key::Char('p'), Key::Char('c')]), []);
    let trouble = Report::Trouble { part: Part::Vault, notice: Notice::caution("a", "b", "c") };
    update(&mut model, Msg::Report(trouble));
    assert!(text(&model, 80, 24).contains("Transcribing has stopped."));
}

#[test]
fn a_raw_text_without_a_last_day_is_not_called_nothing() {
    let mut model = study();
    model.language = Language::En;
    for session in &mut model.home.sessions {
        (session.recording_due, session.raw_due, session.consent_due, session.reviewable) = (None, None, None, false);
    }
    assert!(text(&model, 80, 24).contains("no raw text is waiting"));
    model.home.sessions[0].reviewable = true;
    let seen = text(&model, 80, 24);
    assert!(!seen.contains("no raw text is waiting") && seen.contains("The raw text of 1 session lies here"), "{seen}");
}

#[test]
fn a_place_that_somebody_forged_into_the_journal_is_the_end_of_the_clock_and_no_fault() {
    let mut session = models::session();
    let now = models::now();
    session.stage = Stage::NotesOnly;
    session.notes_from = Some((Offset::from_ms(u64::MAX - 1), now));
    let opened = models::opened(Language::En, session.clone());
    let topic = opened.open.unwrap().guide.topics().next().unwrap().1.id.clone();
    session.timeline = [0, u64::MAX - 1, 0, 0].map(|ms| (Offset::from_ms(ms), topic.clone())).to_vec();
    let mut model = models::opened(Language::En, session);
    model.now = now.plus_days(1);
    assert_eq!(model.offset().ms(), u64::MAX);
    assert_eq!(luister::app::facilitate::used_ms(&model, &topic), u64::MAX);
    model.screen = Screen::Facilitate;
    text(&model, 80, 24);
}

#[test]
fn on_the_last_topic_enter_is_not_called_next() {
    let mut model = models::opened(Language::En, models::session());
    model.screen = Screen::Facilitate;
    let last = luister::guide::walk::steps(&model.open.as_ref().unwrap().guide).len() - 1;
    assert!(text(&model, 80, 24).contains("Enter next"));
    model.facilitate_screen.step = last;
    let seen = text(&model, 80, 24);
    assert!(seen.contains("This is the last topic.") && seen.contains("Enter asked"), "{seen}");
    // Where one was put off, Enter goes there.
    let guide = &model.open.as_ref().unwrap().guide;
    let first = guide.topics().next().unwrap().1.id.clone();
    model.open.as_mut().unwrap().session.marks.insert(first, TopicMark::Postponed);
    let seen = text(&model, 80, 24);
    assert!(seen.contains("(put off before)") && seen.contains("Enter next"), "{seen}");
}
