//! What holds for every history, however it came about.

use proptest::prelude::*;

use super::history::*;
use crate::guide::promise::{Policy, RecordingEnd};
use crate::guide::{OnNo, Purpose};
use crate::session::Entry;
use crate::session::{
    Answer, Because, Command, DespiteHoles, Event, Held, Mending, NoteKind, Session, SourceKind, Speaking, Stage,
    Standing, StopChoice, TopicMark, What, apply, consents_to_track, decide, is_unwanted, newcomers, replay, standing,
};
use crate::units::{Digest, Frames, Offset};

fn who() -> impl Strategy<Value = &'static str> {
    prop_oneof![8 => Just("Prof1"), 8 => Just("Prof2"), 4 => Just("Prof3")]
}

fn item_id() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just("introduction"),
        Just("take-part"),
        Just("record"),
        Just("quote"),
        Just("record-consent"),
        Just("unknown")
    ]
}

fn offset() -> impl Strategy<Value = Offset> {
    (0u64..9_000).prop_map(at)
}

fn what() -> impl Strategy<Value = What> {
    prop_oneof![Just(What::Recording), Just(What::Raw), Just(What::Consent), Just(What::Everything)]
}

fn because() -> impl Strategy<Value = Because> {
    prop_oneof![
        Just(Because::Accepted),
        Just(Because::Transcribed),
        Just(Because::Stopped),
        Just(Because::Withdrawn),
        Just(Because::Asked),
        Just(Because::Approved),
        Just(Because::Due),
        Just(Because::Declined)
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![6 => Just(Answer::Yes), 1 => Just(Answer::No)]
}

fn reason() -> impl Strategy<Value = &'static str> {
    prop_oneof![4 => Just("ill for two weeks"), 1 => Just(" "), 1 => Just("two\nlines")]
}

fn periods() -> impl Strategy<Value = Policy> {
    let end = prop_oneof![Just(RecordingEnd::UntilAccepted), Just(RecordingEnd::UntilTranscribed)];
    (end, 1u32..40, 40u32..120).prop_map(|(recording, days, raw_days)| Policy {
        recording,
        days,
        raw_days,
        consent_days: raw_days * 9,
    })
}

/// A wish, some of them foolish.
fn command() -> impl Strategy<Value = Command> {
    let before = prop_oneof![
        4 => item_id().prop_map(|i| Command::ReadConsent { item: name(i), text: text_of(i) }),
        12 => (who(), item_id(), answer()).prop_map(|(w, i, a)| answering(w, i, a)),
        1 => who().prop_map(|w| Command::DeclareConsent { participant: code(w), how: "form".into() }),
        1 => who().prop_map(|w| Command::Leave { participant: code(w) }),
        2 => (who(), offset()).prop_map(|(w, offset)| Command::Join { participant: code(w), offset }),
        1 => Just(Command::ChooseNotesOnly),
        1 => Just(Command::StartNotes),
        6 => Just(start()),
        3 => Just(start_track()),
        1 => Just(Command::StopConsentTrack),
        2 => (1u32..4).prop_map(track_segment),
    ];
    let during = prop_oneof![
        offset().prop_map(|offset| Command::GoOffTheRecord { offset }),
        offset().prop_map(|offset| Command::ComeBackOnTheRecord { offset }),
        (who(), offset()).prop_map(|(w, offset)| Command::Speak { who: Speaking::Participant(code(w)), offset }),
        offset().prop_map(|offset| Command::EnterTopic { topic: name("work"), offset }),
        offset().prop_map(|offset| Command::MarkTopic { topic: name("work"), mark: TopicMark::Asked, offset }),
        offset().prop_map(|offset| Command::WriteNote { kind: NoteKind::Field, offset }),
        offset().prop_map(|sealed| Command::Note(Event::Interrupted { sealed })),
        offset().prop_map(|offset| Command::Resume { offset }),
        (1u32..6).prop_map(sealed),
        (1u32..6).prop_map(|n| Command::Note(Event::SegmentFound(segment(n)))),
        any::<bool>().prop_map(stop),
        Just(Command::Note(Event::WritingOutBegun)),
        (0u64..9_000, 0u64..4_000).prop_map(|(from, length)| strike(from, from + length)),
    ];
    let after = prop_oneof![
        Just(Command::DecideStop { choice: StopChoice::Keep }),
        Just(Command::DecideStop { choice: StopChoice::Destroy }),
        Just(Command::Close),
        Just(Command::Close),
        (0u32..2).prop_map(transcript),
        (0u32..2).prop_map(|holes| super::mending::mended(Mending::Unintelligible, holes)),
        (0u32..2).prop_map(|holes| super::mending::mended(Mending::HeardAgain, holes)),
        Just(accept()),
        Just(Command::Accept { despite_holes: DespiteHoles::Yes }),
        (what(), because()).prop_map(|(what, because)| Command::Destroy { what, because }),
        (what(), any::<bool>()).prop_map(|(what, held)| done(what, held)),
        Just(Command::Note(Event::ReceiptMade { receipt: Digest::of(b"r") })),
        (what(), 0i64..40, reason()).prop_map(|(what, days, reason)| Command::Extend {
            what,
            until: moment(0).plus_days(days),
            reason: reason.into()
        }),
        periods().prop_map(|policy| Command::ChangePolicy { policy }),
        (0u64..4).prop_map(|n| Command::DestroySource { frames: Frames(n * 24_000) }),
        any::<bool>().prop_map(|held| Command::Note(source_destroyed(held))),
        (0u64..3_000, 0u64..3_000).prop_map(|(from, length)| strike(from, from + length)),
        who().prop_map(|w| Command::Withdraw { participant: code(w) }),
        Just(approve()),
    ];
    prop_oneof![4 => before, 3 => during, 3 => after]
}

fn any_mending() -> Event {
    match super::mending::mended(Mending::Found, 0) {
        Command::Note(event) => event,
        other => panic!("{other:?}"),
    }
}

/// An event as anybody might have written it into a journal.
fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        item_id().prop_map(|i| Event::ConsentRead { item: name(i), text: text_of(i) }),
        (who(), item_id(), answer()).prop_map(|(w, i, answer)| Event::ConsentAnswered {
            participant: code(w),
            item: name(i),
            answer,
            text: text_of(i)
        }),
        who().prop_map(|w| Event::ParticipantLeft { participant: code(w) }),
        (who(), offset()).prop_map(|(w, offset)| Event::ParticipantJoined { participant: code(w), offset }),
        offset().prop_map(|offset| Event::WentOffTheRecord { offset }),
        offset().prop_map(|offset| Event::CameBackOnTheRecord { offset }),
        Just(Event::NotesOnlyChosen),
        Just(Event::Declined),
        Just(Event::RecordingStarted { device: "x".into(), channels: 9 }),
        Just(Event::NotesStarted),
        Just(Event::ConsentTrackStarted { device: "x".into(), channels: 1 }),
        Just(Event::ConsentTrackStopped { duration: at(0) }),
        any::<u32>().prop_map(|n| Event::ConsentSegmentSealed(segment(n))),
        any::<u32>().prop_map(|n| Event::SegmentSealed(segment(n))),
        any::<u64>().prop_map(|lost_ms| Event::SoundLost { offset: at(0), lost_ms, cause: "silent".into() }),
        any::<u32>().prop_map(|number| Event::NoteWritten { number, kind: NoteKind::Field, offset: at(0) }),
        any::<bool>().prop_map(|wished| Event::Stopped { offset: at(u64::MAX), wished, silence_ms: u64::MAX }),
        Just(Event::StopDecided { choice: StopChoice::Destroy }),
        Just(Event::Interrupted { sealed: at(0) }),
        Just(Event::Resumed { offset: at(0) }),
        Just(Event::Closed { duration: at(0), segments: 9 }),
        Just(Event::Accepted { complete: true }),
        Just(Event::Approved(approval())),
        Just(Event::WritingOutBegun),
        Just(any_mending()),
        (offset(), offset()).prop_map(|(from, to)| Event::StrikeBegun { from, to }),
        (offset(), offset()).prop_map(|(from, to)| struck(from, to, from, to, Some((1, 9)), Some(text_left(1, 7)))),
        who().prop_map(|w| Event::Withdrew { participant: code(w) }),
        who().prop_map(|w| Event::ApprovedTakenBack(taken_out(code(w)))),
        who().prop_map(|w| turns_removed(code(w), 9, vec![1])),
        (what(), because()).prop_map(|(what, because)| Event::DestructionBegun { what, because }),
        (what(), any::<i32>(), reason()).prop_map(|(what, days, reason)| Event::Extended {
            what,
            until: moment(0).plus_days(days.into()),
            reason: reason.into()
        }),
        periods().prop_map(|policy| Event::PolicyChanged { policy }),
        any::<bool>().prop_map(source_destroyed),
        what().prop_map(|what| Event::DestructionDone { what, files: 0, bytes: 0, checks: Vec::new() }),
        Just(prepared(&["Prof1"], SourceKind::Microphone, RecordingEnd::UntilTranscribed)),
    ]
}

fn beginning() -> impl Strategy<Value = Event> {
    let source = prop_oneof![3 => Just(SourceKind::Microphone), 1 => Just(SourceKind::Import)];
    let policy = prop_oneof![Just(RecordingEnd::UntilAccepted), Just(RecordingEnd::UntilTranscribed)];
    (any::<bool>(), source, policy, any::<bool>()).prop_map(|(group, source, end, records_consent)| {
        let mut first = prepared(if group { &["Prof1", "Prof2"] } else { &["Prof1"] }, source, end);
        if let (true, Event::Prepared { consent, .. }) = (records_consent, &mut first) {
            consent.insert(1, item("record-consent", Purpose::RecordConsent, OnNo::Continue, true));
        }
        first
    })
}

/// A history that mostly gets somewhere: how far it was brought along is chance, and so is everything after.
pub(super) fn lived() -> impl Strategy<Value = Vec<Event>> {
    (beginning(), 0..10, prop::collection::vec((command(), any::<bool>()), 0..60)).prop_map(
        |(first, along, commands)| {
            let history = History(vec![first]);
            let mut history = match along {
                0 => history,
                1 => history.consented(),
                2 => history.recording(),
                3 => history.stopped(),
                4 => history.closed(),
                5 => history.transcribed(),
                6 => {
                    // Somebody comes in; whether they are asked, and what they answer, is chance.
                    let off = history.recording().then(sealed(1)).then(Command::GoOffTheRecord { offset: at(1500) });
                    let join = Command::Join { participant: code("Prof3"), offset: at(1500) };
                    ["introduction", "take-part", "record", "quote"].iter().fold(off.then(join), |h, i| h.read(i))
                }
                7 => history.consented().then(Command::ChooseNotesOnly).then(Command::StartNotes),
                along => {
                    let asked = history.recording().then(sealed(1)).then(stop(true));
                    let chosen = asked.then(Command::DecideStop { choice: StopChoice::Destroy });
                    if along == 8 { chosen } else { chosen.then(done(What::Everything, true)) }
                }
            };
            let mut state = history.session();
            for (command, worker) in commands {
                // Sometimes the worker is quick, sometimes something else comes first.
                let work = worked(&state).filter(|_| worker).map(Command::Note);
                for command in work.into_iter().chain([command]) {
                    let Ok(events) = decide(&state, command) else { continue };
                    for event in events {
                        state = apply(state, &line(history.0.len() as u64, event.clone()));
                        history.0.push(event);
                    }
                }
            }
            history.0
        },
    )
}

/// A line as it follows `before` others; the chain is the vault's affair.
fn line(before: u64, event: Event) -> Entry {
    Entry { v: 1, n: before + 1, at: moment(before), prev: Digest::of(b""), event }
}

/// Everybody present but those who have just come and are being asked.
fn everybody_said_yes(session: &Session) -> bool {
    let asked: Vec<_> = newcomers(session).filter(|_| session.stage != Stage::Recording).cloned().collect();
    session.present().filter(|p| !asked.contains(&p.code)).all(|p| {
        session
            .consent
            .iter()
            .filter(|i| i.item.as_str() == "record" || i.item.as_str() == "take-part")
            .all(|i| matches!(standing(session, i, &p.code), Standing::Yes | Standing::Declared))
    })
}

/// Every state on the way, with the event that led to it.
pub(super) fn states(events: &[Event]) -> Vec<(Event, Session)> {
    let entries: Vec<Entry> = events.iter().enumerate().map(|(n, e)| line(n as u64, e.clone())).collect();
    let mut state = replay(&entries[..1]).unwrap();
    let mut all = vec![(events[0].clone(), state.clone())];
    for entry in &entries[1..] {
        state = apply(state, entry);
        all.push((entry.event.clone(), state.clone()));
    }
    all
}

fn holds(session: &Session) -> bool {
    let live = session.stage == Stage::Recording || session.stage == Stage::OffTheRecord && !session.takes_notes();
    !live || everybody_said_yes(session)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn reading_a_journal_is_living_through_it_up_to_every_line(events in lived()) {
        let entries: Vec<Entry> = events.iter().enumerate().map(|(n, e)| line(n as u64, e.clone())).collect();
        for (n, (_, state)) in states(&events).iter().enumerate() {
            let read = replay(&entries[..=n]);
            prop_assert_eq!(read.as_ref(), Some(state));
        }
    }

    #[test]
    fn no_microphone_without_everybodys_yes(events in lived()) {
        for (event, state) in states(&events) {
            prop_assert!(holds(&state), "{event:?}");
        }
    }

    #[test]
    fn no_microphone_without_everybodys_yes_whatever_a_journal_says(
        first in beginning(), consented in any::<bool>(), events in prop::collection::vec(event(), 0..80)
    ) {
        let mut history = History(vec![first]);
        if consented {
            history = history.consented();
        }
        history.0.extend(events);
        for (event, state) in states(&history.0) {
            prop_assert!(holds(&state), "{event:?}");
        }
    }

    #[test]
    fn every_decided_event_does_something(events in lived()) {
        // What apply would ignore, decide must never have let through.
        let mut before = states(&events[..1]).remove(0).1;
        for (event, state) in states(&events).into_iter().skip(1) {
            let repeatable = matches!(
                event,
                Event::ConsentRead { .. } | Event::ConsentDeclared { .. } | Event::DestructionDone { .. }
                    | Event::NotesOnlyChosen | Event::ConsentAnswered { .. }
            );
            prop_assert!(repeatable || before != state, "{event:?} changed nothing");
            before = state;
        }
    }

    #[test]
    fn a_recording_only_goes_for_a_reason(events in lived()) {
        let mut transcript: Option<bool> = None;
        let (mut accepted, mut destroy_chosen, mut mended) = (false, false, false);
        for event in &events {
            match event {
                Event::Transcribed { complete, .. } => (transcript, mended) = (Some(*complete), false),
                Event::TextMended { text, .. } => (transcript, mended) = (Some(text.complete), true),
                // What is taken back may have been the only hole.
                Event::Struck { text: Some(text), .. } | Event::TurnsRemoved { text, .. } => {
                    transcript = Some(text.complete);
                }
                Event::Accepted { .. } => accepted = true,
                Event::StopDecided { choice } => destroy_chosen = *choice == StopChoice::Destroy,
                Event::DestructionBegun { what: What::Recording | What::Everything, because } => match because {
                    Because::Accepted => prop_assert!(accepted && transcript.is_some()),
                    Because::Transcribed => prop_assert_eq!((transcript, mended), (Some(true), false)),
                    Because::Stopped => prop_assert!(destroy_chosen),
                    Because::Asked | Because::Withdrawn | Because::Due => {}
                    Because::Approved => prop_assert!(false, "approval takes the raw text only"),
                    Because::Declined => prop_assert!(false, "a no takes the recording of the consent only"),
                },
                _ => {}
            }
        }
    }

    #[test]
    fn the_consent_is_recorded_of_nobody_who_did_not_say_yes_to_it(events in lived()) {
        for (n, (event, state)) in states(&events).into_iter().enumerate() {
            if let Event::ConsentTrackStarted { .. } = event {
                prop_assert!(consents_to_track(&state).is_ok() && state.is_before_the_start());
            }
            prop_assert!(!state.consent_track.running || state.is_before_the_start(), "{event:?}");
            // With nobody left to say yes, or with a no, nothing is kept once its microphone is closed: its end is the next line.
            if is_unwanted(&state) && !state.consent_track.running {
                let follows = matches!(events.get(n + 1), Some(Event::DestructionBegun { what: What::Consent, .. }));
                prop_assert!(follows || state.unfinished_destruction().is_some(), "{event:?}");
            }
        }
    }

    #[test]
    fn whatever_is_decided_later_the_promised_day_stays(events in lived()) {
        let mut promised = None;
        for (event, state) in states(&events) {
            // The days count from the beginning, once there is one.
            let day = (state.promised, state.began_at.is_some(), state.recording_promised().unix_s());
            if let Some((policy, began, _)) = promised && began {
                prop_assert_eq!(promised, Some(day), "{:?}", event);
                prop_assert_eq!(policy, day.0);
            }
            promised = Some(day);
            for e in &state.extensions {
                prop_assert!(e.was.unix_s() < e.until.unix_s() && !e.reason.trim().is_empty(), "{event:?}");
            }
        }
    }

    #[test]
    fn an_imported_file_goes_only_where_all_of_it_is_sealed(events in lived()) {
        for (event, state) in states(&events) {
            if let Event::SourceDestructionBegun { frames } = event {
                prop_assert_eq!(state.source, SourceKind::Import);
                prop_assert_eq!(frames, state.sealed);
                prop_assert_eq!(&state.recording, &Held::Sealed);
            }
        }
    }

    #[test]
    fn whoever_chose_destroying_never_sees_it_closed_or_transcribed(events in lived()) {
        for (event, state) in states(&events) {
            let wanted = state.stop_choice == Some(StopChoice::Destroy);
            prop_assert!(!wanted || matches!(state.stage, Stage::Stopped | Stage::Withdrawn), "{event:?}");
        }
    }

    #[test]
    fn once_begun_only_the_end_of_a_destruction_follows(events in lived()) {
        let mut open = false;
        for (event, state) in states(&events) {
            if open {
                let follows = matches!(event, Event::DestructionDone { .. } | Event::ReceiptMade { .. });
                prop_assert!(follows, "{event:?}");
            }
            open = state.destroying.is_some();
        }
    }

    #[test]
    fn gone_means_every_check_held_and_stays_gone(events in lived()) {
        let mut gone = false;
        for (event, state) in states(&events) {
            let now = matches!(state.recording, Held::Destroyed(_));
            prop_assert!(!gone || now, "{event:?} brought it back");
            if now && !gone {
                let Event::DestructionDone { checks, .. } = &event else { panic!("{event:?} destroyed it") };
                prop_assert!(!checks.is_empty() && checks.iter().all(|c| c.held));
            }
            gone = now;
        }
    }

    #[test]
    fn what_was_struck_stays_struck(events in lived()) {
        let mut struck = Vec::new();
        let mut notes_gone = Vec::new();
        let mut before: Vec<u32> = Vec::new();
        for (event, state) in states(&events) {
            prop_assert!(state.struck.starts_with(&struck), "{event:?} brought something back");
            struck.clone_from(&state.struck);
            let notes: Vec<u32> = state.notes.iter().map(|(n, _, _)| *n).collect();
            notes_gone.extend(before.iter().filter(|n| !notes.contains(n)));
            prop_assert!(notes.iter().all(|n| !notes_gone.contains(n)), "{event:?} brought a note back");
            before = notes;
            if let Event::Struck { from, to, removed_from, removed_to, .. } = event {
                prop_assert!(removed_from <= from && (removed_to >= to || removed_to >= state.sealed.offset()));
                let again = decide(&state, Command::Strike { from: removed_from, to: removed_to });
                let nothing = again.as_ref().map_or(true, Vec::is_empty);
                prop_assert!(nothing, "struck is struck: {:?}", again);
            }
        }
    }

    #[test]
    fn nothing_uses_a_text_while_something_of_it_is_being_taken_back(events in lived()) {
        let mut pending = false;
        for (event, state) in states(&events) {
            let uses = matches!(
                event,
                Event::Transcribed { .. } | Event::TextMended { .. } | Event::Accepted { .. } | Event::Resumed { .. }
            );
            prop_assert!(!pending || !uses, "{event:?}");
            pending = state.destroying.is_none() && !(state.striking.is_empty() && state.removing.is_empty());
        }
    }

    #[test]
    fn nothing_in_a_journal_stops_the_reader(events in prop::collection::vec(event(), 0..60)) {
        let _ = replay(&journal(&events));
    }
}

#[test]
fn a_journal_that_does_not_begin_with_prepared_tells_nothing() {
    assert_eq!(replay(&[]), None);
    assert_eq!(replay(&journal(&[Event::Declined])), None);
}

/// Laws about histories that never get anywhere would hold for nothing.
#[test]
fn chance_reaches_every_stage() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut reached = std::collections::HashMap::new();
    for _ in 0..300 {
        let events = lived().new_tree(&mut runner).unwrap().current();
        for (_, state) in states(&events) {
            *reached.entry(state.stage).or_insert(0) += 1;
        }
    }
    for stage in [
        Stage::Consenting,
        Stage::Recording,
        Stage::OffTheRecord,
        Stage::NotesOnly,
        Stage::Stopped,
        Stage::Interrupted,
        Stage::Closed,
        Stage::Transcribed,
        Stage::Accepted,
        Stage::Withdrawn,
    ] {
        assert!(reached.get(&stage).is_some_and(|n| *n >= 5), "{stage:?} in {reached:?}");
    }
}
