//! The one place where something changes: a message in, effects out.

use crate::messages::Notice;
use crate::session::{Command, Event, Refusal, Stage, apply, decide, sentences};

use super::effect::{Effect, RecorderOrder, Report};
use super::keys::Key;
use super::model::{Model, Msg, Screen};
use super::{accept, close, consent, facilitate, home, prepare, receipt, transcribe};

/// Returns the effects with which the program begins.
pub fn start(_model: &Model) -> Vec<Effect> {
    vec![Effect::LoadHome, Effect::CheckPlace]
}

/// Changes the model and returns what the world is to do, in order.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Tick(now) => {
            model.now = now;
            Vec::new()
        }
        Msg::Shutdown => shutdown(model),
        Msg::Key(key) => on_key(model, key),
        Msg::Paste(text) => {
            text.chars().filter(|c| !c.is_control()).flat_map(|c| on_key(model, Key::Char(c))).collect()
        }
        Msg::Report(report) => on_report(model, report),
    }
}

fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if model.help {
        // Any key puts the help away; it never does something behind it.
        model.help = false;
        return Vec::new();
    }
    if model.notice.is_some() {
        // A notice never swallows the key: the interviewer's hand comes first. Alarms stay until Esc.
        let alarm = model.notice.as_ref().is_some_and(|n| n.severity == crate::messages::Severity::Alarm);
        if !alarm || key == Key::Esc {
            model.notice = None;
            if key == Key::Esc {
                return Vec::new();
            }
        }
    }
    let typing = match model.screen {
        Screen::Facilitate => facilitate::is_typing(model),
        Screen::Prepare => prepare::is_typing(model),
        _ => false,
    };
    if key == Key::Char('?') && !typing || key == Key::F(1) {
        model.help = true;
        return Vec::new();
    }
    if key == Key::Ctrl('c') {
        return shutdown(model);
    }
    match model.screen {
        Screen::Home => home::on_key(model, key),
        Screen::Prepare => prepare::on_key(model, key),
        Screen::Consent => consent::on_key(model, key),
        Screen::Facilitate => facilitate::on_key(model, key),
        Screen::Close => close::on_key(model, key),
        Screen::Transcribe => transcribe::on_key(model, key),
        Screen::Accept => accept::on_key(model, key),
        Screen::Receipt => receipt::on_key(model, key),
    }
}

fn on_report(model: &mut Model, report: Report) -> Vec<Effect> {
    match report {
        Report::Home(contents) => {
            model.home = contents;
            home::on_loaded(model)
        }
        Report::Place(place) => {
            model.place = Some(place);
            prepare::on_place(model)
        }
        Report::Listening(listening) => prepare::on_listening(model, listening),
        Report::Opened { session, guide } => {
            model.open = Some(super::OpenSession { session: *session, guide: *guide });
            model.account = None;
            on_opened(model)
        }
        Report::Journalled(entries) => {
            let mut effects = Vec::new();
            for entry in entries {
                if let Some(open) = &mut model.open {
                    open.session = apply(open.session.clone(), &entry);
                }
                effects.extend(on_event(model, &entry.event));
            }
            effects
        }
        Report::RecorderReady { device, channels } => {
            model.recorder.running = true;
            facilitate::on_recorder_ready(model, device, channels)
        }
        Report::Recorder { recorded, sealed, levels, at_end } => {
            model.recorder.recorded = recorded;
            model.recorder.sealed = sealed;
            model.recorder.levels = levels;
            model.recorder.at_end = at_end;
            Vec::new()
        }
        Report::SegmentSealed(segment) => wish(model, Command::Note(Event::SegmentSealed(segment))),
        Report::SoundLost { offset, lost_ms, cause } => {
            wish(model, Command::Note(Event::SoundLost { offset, lost_ms, cause }))
        }
        Report::RecorderStopped { recorded, silence_ms } => {
            model.recorder.running = false;
            model.recorder.recorded = recorded;
            model.recorder.sealed = recorded;
            facilitate::on_recorder_stopped(model, silence_ms)
        }
        Report::Transcribing { done_ms, total_ms, elapsed_ms } => {
            transcribe::on_progress(model, done_ms, total_ms, elapsed_ms);
            Vec::new()
        }
        Report::TranscriptMade(event) => wish(model, Command::Note(event)),
        Report::TranscriptionCancelled => transcribe::on_cancelled(model),
        Report::Account(account) => {
            model.account = Some(account);
            Vec::new()
        }
        Report::Destroyed { what, files, bytes, checks } => {
            wish(model, Command::Note(Event::DestructionDone { what, files, bytes, checks }))
        }
        Report::ReceiptMade { digest, markdown } => {
            model.receipt_screen.markdown = markdown;
            wish(model, Command::Note(Event::ReceiptMade { receipt: digest }))
        }
        Report::Trouble { part, notice } => {
            model.notice = Some(notice);
            match model.screen {
                Screen::Prepare => prepare::on_trouble(model, part),
                Screen::Facilitate => facilitate::on_trouble(model, part),
                Screen::Transcribe => transcribe::on_trouble(model, part),
                _ => Vec::new(),
            }
        }
        Report::Said(notice) => {
            model.notice = Some(notice);
            Vec::new()
        }
    }
}

/// Decides a command: the events to be journalled, or a refusal shown as a notice.
pub(super) fn wish(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(open) = &model.open else { return Vec::new() };
    match decide(&open.session, command) {
        Ok(events) if events.is_empty() => Vec::new(),
        Ok(events) => vec![Effect::Journal(events)],
        Err(refusal) => {
            model.notice = Some(refusal_notice(model, &refusal));
            Vec::new()
        }
    }
}

/// Says why a wish was not followed.
pub(super) fn refusal_notice(model: &Model, refusal: &Refusal) -> Notice {
    let (happened, means, todo) = sentences(model.language, refusal);
    Notice::caution(happened, means, todo)
}

/// What follows from a line that is now on disk. Everything that must happen exactly once hangs here, so that a program
/// that died in between does it at its next start.
fn on_event(model: &mut Model, event: &Event) -> Vec<Effect> {
    let Some(session) = model.session() else { return Vec::new() };
    match event {
        Event::DestructionBegun { what, because } => {
            vec![Effect::Destroy { what: *what, because: *because }]
        }
        Event::DestructionDone { .. } => vec![Effect::MakeReceipt],
        Event::ReceiptMade { .. } => {
            model.screen = Screen::Receipt;
            vec![Effect::LoadHome]
        }
        Event::Declined => {
            vec![Effect::MakeReceipt]
        }
        Event::ConsentAnswered { .. } | Event::ParticipantLeft { .. } | Event::NotesOnlyChosen => {
            consent::on_changed(model)
        }
        Event::RecordingStarted { .. } | Event::NotesStarted => {
            model.screen = Screen::Facilitate;
            facilitate::on_started(model)
        }
        Event::Stopped { .. } => facilitate::on_stopped(model),
        Event::StopDecided { .. } => close::on_stop_decided(model),
        Event::Closed { .. } => {
            let _ = session;
            model.screen = Screen::Close;
            close::on_closed(model)
        }
        Event::Transcribed { .. } => transcribe::on_transcribed(model),
        _ => Vec::new(),
    }
}

/// Puts the screen in front that belongs to where the session is, and takes up what was left unfinished.
fn on_opened(model: &mut Model) -> Vec<Effect> {
    let Some(session) = model.session() else { return Vec::new() };
    if let Some((what, because)) = session.unfinished_destruction() {
        model.screen = Screen::Receipt;
        return vec![Effect::Destroy { what, because }];
    }
    model.screen = match session.stage {
        Stage::Prepared | Stage::Consenting => Screen::Consent,
        Stage::Recording | Stage::OffTheRecord | Stage::NotesOnly => Screen::Facilitate,
        Stage::Stopped | Stage::Interrupted | Stage::Closed => Screen::Close,
        Stage::Transcribed => Screen::Accept,
        Stage::Accepted | Stage::Anonymised | Stage::Declined | Stage::Withdrawn => Screen::Receipt,
    };
    match model.screen {
        Screen::Consent => consent::on_opened(model),
        Screen::Accept => vec![Effect::AccountForTranscript],
        Screen::Receipt => vec![Effect::MakeReceipt],
        _ => Vec::new(),
    }
}

/// Ends the program the orderly way: the recorder stops and seals, the journal keeps what it has.
fn shutdown(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    if model.recorder.running {
        effects.push(Effect::Recorder(RecorderOrder::Stop));
    }
    model.quit = true;
    effects.push(Effect::Quit);
    effects
}
