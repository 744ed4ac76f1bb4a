//! The one place where something changes: a message in, effects out.

use crate::messages::{Notice, Severity};
use crate::session::{Command, Event, Refusal, Stage, apply, decide, sentences};

use super::effect::{Effect, RecorderOrder, Report, TrackOrder};
use super::keys::Key;
use super::model::{Model, Msg, Screen};
use super::{
    accept, close, consent, consent_track, exporting, facilitate, follow, hints, home, mend, over, prepare, receipt,
    review, settings, taking_back, transcribe,
};

/// Returns the effects with which the program begins.
pub fn start(_model: &Model) -> Vec<Effect> {
    vec![Effect::LoadHome, Effect::CheckPlace]
}

/// Seconds after which a note passes by itself.
const NOTE_PASSES_S: i64 = 6;

/// Changes the model and returns what the world is to do, in order.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let effects = match msg {
        Msg::Tick(now) => {
            model.now = now;
            let_notes_pass(model);
            facilitate::on_tick(model);
            review::flush(model)
        }
        Msg::Shutdown => shutdown(model),
        Msg::Key(key) => on_key(model, key),
        Msg::Paste(text) if is_typing(model) => {
            // Every field is one line: where a pasted text has a line break or a tab, its words stay apart.
            let parts: Vec<&str> = text.split(char::is_control).filter(|part| !part.is_empty()).collect();
            only_last_draft(parts.join(" ").chars().flat_map(|c| on_key(model, Key::Char(c))).collect())
        }
        // Pasted text is never taken for keys: one of its letters could stop the microphone.
        Msg::Paste(_) => Vec::new(),
        Msg::Report(report) => on_report(model, report),
    };
    for effect in &effects {
        if let Effect::CreateSession(draft) = effect {
            model.sound = draft.sound.clone();
        }
    }
    effects
}

/// Of what is sealed while a text is typed, the last holds all that came before.
fn only_last_draft(mut effects: Vec<Effect>) -> Vec<Effect> {
    let last = effects.iter().rposition(|e| matches!(e, Effect::SealDraft(_)));
    let mut at = 0;
    effects.retain(|e| {
        at += 1;
        !matches!(e, Effect::SealDraft(_)) || Some(at - 1) == last
    });
    effects
}

fn let_notes_pass(model: &mut Model) {
    let is_note = model.notice.as_ref().is_some_and(|n| n.severity == Severity::Note);
    model.notice_since = match model.notice_since {
        _ if !is_note => None,
        None => Some(model.now),
        Some(since) if model.now.unix_s() - since.unix_s() >= NOTE_PASSES_S && !facilitate::quiet::in_pause(model) => {
            model.put_notice_away();
            None
        }
        since => since,
    };
}

/// Tells whether every character is text now, `?` as well, so that F1 alone opens the help.
pub fn is_typing(model: &Model) -> bool {
    over::is_typing(model) || is_typing_here(model)
}

/// Tells whether what is typed now is text: a field, a note, a reason, a code.
pub fn wants_text(model: &Model) -> bool {
    is_typing(model) || is_typing_a_code(model)
}

/// Participants' codes are typed as letters and digits; `?` stays the help there.
fn is_typing_a_code(model: &Model) -> bool {
    let here = model.screen == Screen::Prepare && model.prepare_screen.step == prepare::Step::Participants;
    here && !model.prepare_screen.creating
}

fn is_typing_here(model: &Model) -> bool {
    match model.screen {
        Screen::Facilitate => facilitate::is_typing(model),
        Screen::Home => home::due::is_typing(model),
        Screen::Review if review::is_typing(model) => true,
        Screen::Export => exporting::is_typing(model),
        Screen::Close => close::debrief::is_typing(model) || model.taking_back.typing.is_some(),
        _ => model.taking_back.typing.is_some(),
    }
}

fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let typing = is_typing_here(model) || is_typing_a_code(model);
    if let Some(effects) = over::on_key(model, key, typing) {
        return effects;
    }
    let usual = if typing { Some(key) } else { model.keymap.usual(key, &hints::hints(model)) };
    usual.map_or_else(Vec::new, |key| on_screen_key(model, key))
}

/// A key with its usual meaning: pressed, or chosen from the palette.
pub(super) fn on_screen_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let before = (model.facilitate_screen.step, model.facilitate_screen.probe);
    let talking = model.screen == Screen::Facilitate;
    let effects = on_usual_key(model, key);
    if talking {
        over::remember(model, before, &effects);
    }
    effects
}

fn on_usual_key(model: &mut Model, key: Key) -> Vec<Effect> {
    // Nothing that lies in front may keep somebody's wish to stop from the microphone.
    if model.help && facilitate::wants_to_stop(model, key) {
        model.help = false;
    }
    if model.help {
        // Arrows move through the help, any other key puts it away; none does something behind it.
        hints::on_help_key(model, key);
        return Vec::new();
    }
    if model.notice.is_some() {
        // A notice never swallows the key: the interviewer's hand comes first. Alarms stay until Esc, and the Esc that
        // puts away what had to be read does nothing else.
        let severity = model.notice.as_ref().map(|n| n.severity);
        if severity != Some(Severity::Alarm) || key == Key::Esc {
            model.put_notice_away();
            if key == Key::Esc && severity > Some(Severity::Note) {
                return Vec::new();
            }
        }
    }
    if key == Key::Char('?') && !is_typing(model) || key == Key::F(1) {
        model.help = true;
        model.help_scroll = 0;
        return Vec::new();
    }
    if key == Key::Ctrl('c') {
        return shutdown(model);
    }
    if model.taking_back.typing.is_some() {
        return taking_back::on_typed(model, key);
    }
    if key == Key::Char('w') && !is_typing(model) && taking_back::can_type(model) {
        return taking_back::begin_typing(model);
    }
    match model.screen {
        Screen::Home => home::on_key(model, key),
        Screen::Prepare => prepare::on_key(model, key),
        Screen::Consent => consent::on_key(model, key),
        Screen::Facilitate => facilitate::on_key(model, key),
        Screen::Close => close::on_key(model, key),
        Screen::Transcribe => transcribe::on_key(model, key),
        Screen::Accept => accept::on_key(model, key),
        Screen::Review => review::on_key(model, key),
        Screen::Receipt => receipt::on_key(model, key),
        Screen::Export => exporting::on_key(model, key),
        Screen::Settings => settings::on_key(model, key),
    }
}

fn on_report(model: &mut Model, report: Report) -> Vec<Effect> {
    match report {
        Report::Unlocked(tried) => over::unlocking::on_tried(model, tried),
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
            forget_session(model);
            model.open = Some(super::OpenSession { session: *session, guide: *guide });
            follow::on_opened(model)
        }
        Report::Journalled(entries) => {
            let events: Vec<Event> = entries.iter().map(|e| e.event.clone()).collect();
            if let Some(open) = &mut model.open {
                for entry in &entries {
                    open.session = apply(open.session.clone(), entry);
                }
            }
            follow::on_journalled(model, &events)
        }
        Report::TakenIn(entries) => {
            if let Some(open) = &mut model.open {
                for entry in &entries {
                    open.session = apply(open.session.clone(), entry);
                }
            }
            Vec::new()
        }
        Report::RecorderReady { device, channels } => {
            model.recorder.running = true;
            model.recorder.paused = false;
            model.recorder.stands_at = None;
            model.recorder.at_end = false;
            model.recorder.moved_at = Some(model.now);
            model.recorder.recorded = model.session().map(|s| s.sealed).unwrap_or_default();
            model.recorder.sealed = model.recorder.recorded;
            on_recorder_ready(model, device, channels)
        }
        Report::Recorder { recorded, sealed, levels, at_end } => {
            if recorded > model.recorder.recorded {
                model.recorder.moved_at = Some(model.now);
            }
            model.recorder.recorded = recorded;
            model.recorder.sealed = sealed;
            facilitate::quiet::on_sound(model, recorded, &levels);
            model.recorder.levels = levels;
            let ended_now = at_end && !model.recorder.at_end;
            model.recorder.at_end = at_end;
            let stands = model.recorder.stands_at;
            model.recorder.stands_at = if at_end { Some(recorded) } else { stands.filter(|at| recorded <= *at) };
            let mut effects = if ended_now { facilitate::on_file_ended(model) } else { Vec::new() };
            effects.extend(taking_back::carry_out(model));
            effects
        }
        Report::RecorderPaused { at } => {
            model.recorder.stands_at = Some(at);
            taking_back::carry_out(model)
        }
        Report::TakenBack(event) => wish(model, Command::Note(event)),
        Report::TakenBackAlready => taking_back::on_gone_already(model),
        Report::SegmentSealed(segment) => seen(model, Event::SegmentSealed(segment)),
        Report::SoundLost { offset, lost_ms, cause } => seen(model, Event::SoundLost { offset, lost_ms, cause }),
        Report::RecorderStopped { recorded, silence_ms } => {
            model.recorder.running = false;
            model.recorder.recorded = recorded;
            model.recorder.sealed = recorded;
            model.recorder.stands_at = None;
            let mut effects = facilitate::on_recorder_stopped(model, silence_ms);
            effects.extend(taking_back::carry_out(model));
            effects
        }
        Report::ConsentTrackReady { device, channels } => consent_track::on_ready(model, device, channels),
        Report::ConsentTrack { recorded } => {
            consent_track::on_state(model, recorded);
            Vec::new()
        }
        Report::ConsentSegmentSealed(segment) => wish(model, Command::Note(Event::ConsentSegmentSealed(segment))),
        Report::ConsentTrackStopped => consent_track::on_stopped(model),
        Report::HeardUpTo { heard_ms } => {
            model.recorder.heard_ms = heard_ms;
            Vec::new()
        }
        Report::Transcribing { done_ms, total_ms, elapsed_ms } => {
            transcribe::on_progress(model, done_ms, total_ms, elapsed_ms);
            Vec::new()
        }
        Report::AllHeard(finishing) => {
            transcribe::on_all_heard(model, finishing);
            Vec::new()
        }
        Report::ReadAlong(lines) => facilitate::along::on_lines(model, lines),
        Report::Estimated(estimate) => {
            model.close_screen.estimate = Some(estimate);
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
            // Another receipt is read from its beginning.
            if model.receipt_screen.markdown != markdown {
                model.receipt_screen.scroll = 0;
            }
            model.receipt_screen.markdown = markdown;
            // Who is reviewing goes on doing so.
            let reviewing = model.screen == Screen::Review;
            if !reviewing && model.session().is_some_and(|s| s.unfinished_destruction().is_none()) {
                model.screen = Screen::Receipt;
            }
            wish(model, Command::Note(Event::ReceiptMade { receipt: digest }))
        }
        Report::Trouble { part, notice } => {
            model.answer(notice);
            model.home_screen.destroy_next = None;
            taking_back::on_trouble(model);
            match model.screen {
                Screen::Prepare => prepare::on_trouble(model, part),
                Screen::Consent => consent::on_trouble(model, part),
                Screen::Facilitate => facilitate::on_trouble(model, part),
                Screen::Close => close::on_trouble(model, part),
                Screen::Transcribe => transcribe::on_trouble(model, part),
                Screen::Review => review::on_trouble(model),
                Screen::Accept => mend::on_trouble(model),
                Screen::Home | Screen::Receipt | Screen::Export | Screen::Settings => Vec::new(),
            }
        }
        Report::Settled(settled) => settings::on_settled(model, *settled),
        Report::Exported(came) => exporting::on_exported(model, came),
        Report::ReviewOpened(opened) => review::on_opened(model, *opened),
        Report::StepSealed(step) => review::on_sealed(model, step),
        Report::Played { .. } if model.screen == Screen::Accept => mend::on_played(model),
        Report::Mended(mended) => mend::on_mended(model, mended),
        Report::Played { line } => review::on_played(model, line),
        Report::ApprovedWritten(approval) => review::on_written(model, approval),
        Report::Said(notice) => {
            facilitate::quiet::say(model, notice);
            Vec::new()
        }
        Report::TroubleOver(said) => {
            model.are_over(&said);
            Vec::new()
        }
    }
}

/// A microphone was opened: the journal says so before anything is made of it, or it is closed again.
fn on_recorder_ready(model: &mut Model, device: String, channels: u16) -> Vec<Effect> {
    let effects = match model.session().map(|s| s.stage) {
        Some(Stage::Prepared | Stage::Consenting) => consent::on_recorder_ready(model, device, channels),
        Some(Stage::Interrupted) => close::on_recorder_ready(model),
        Some(Stage::Recording) => return facilitate::on_recorder_ready(model),
        _ => Vec::new(),
    };
    if effects.is_empty() { vec![Effect::Recorder(RecorderOrder::Stop)] } else { effects }
}

/// A worker saw something happen. What comes before the start is journalled waits until it is.
fn seen(model: &mut Model, event: Event) -> Vec<Effect> {
    if matches!(model.session().map(|s| s.stage), Some(Stage::Prepared | Stage::Consenting | Stage::Interrupted)) {
        // What comes of a microphone that nobody waits for any more is no part of the session.
        if model.consent_screen.starting || model.close_screen.starting {
            model.consent_screen.early.push(event);
        }
        return Vec::new();
    }
    wish(model, Command::Note(event))
}

/// Decides a command: the events to be journalled, or a refusal shown as a notice.
pub(super) fn wish(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(open) = &model.open else { return Vec::new() };
    match decide(&open.session, command) {
        Ok(events) if events.is_empty() => Vec::new(),
        Ok(events) => vec![Effect::Journal(events)],
        Err(refusal) => {
            model.answer(refusal_notice(model, &refusal));
            Vec::new()
        }
    }
}

/// Says why a wish was not followed.
pub(super) fn refusal_notice(model: &Model, refusal: &Refusal) -> Notice {
    let (happened, means, todo) = sentences(model.language, refusal);
    Notice::caution(happened, means, todo)
}

/// Leaves the open session as it is and goes home.
///
/// The hand lies on it there: what is to be done next is most often about the session that was just left.
pub(super) fn go_home(model: &mut Model) -> Vec<Effect> {
    if let Some(session) = model.session() {
        model.home_screen.at = Some(super::home::Place::Session(session.id.clone()));
    }
    forget_session(model);
    model.screen = Screen::Home;
    vec![Effect::CloseSession, Effect::LoadHome]
}

/// Forgets everything about the open session, its text above all.
fn forget_session(model: &mut Model) {
    model.open = None;
    model.account = None;
    model.recorder = Default::default();
    model.consent_screen = Default::default();
    model.facilitate_screen = Default::default();
    model.close_screen = Default::default();
    model.transcribe_screen = Default::default();
    model.accept_screen = Default::default();
    model.receipt_screen = Default::default();
    review::forget(model);
    model.taking_back = Default::default();
    model.over.forget_session();
}

/// Ends the program the orderly way: the recorder stops and seals, the journal keeps what it has. A session in the middle
/// stays open in its journal and is taken up, or closed, at the next start.
fn shutdown(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    let opening = model.consent_screen.starting || model.close_screen.starting || model.facilitate_screen.reopening;
    if model.recorder.running || opening {
        effects.push(Effect::Recorder(RecorderOrder::Stop));
    }
    if consent_track::is_open(model) {
        effects.push(Effect::ConsentTrack(TrackOrder::Stop));
    }
    effects.extend(review::flush(model));
    if model.transcribe_screen.running {
        effects.push(Effect::CancelTranscription);
    }
    model.quit = true;
    effects.push(Effect::Quit);
    effects
}
