//! What follows from what is on disk: effects of a journalled line, and what a session still owes when it is opened.
//!
//! A destruction is carried out here and nowhere else, and only for a session whose journal says that it has begun.

use crate::guide::promise::RecordingEnd;
use crate::session::{
    Because, Command, Event, Held, Session, Stage, StopChoice, What, decide, is_unwanted, takes_everything,
};

use super::effect::{Effect, RecorderOrder};
use super::model::{Model, Screen};
use super::update::wish;
use super::{
    close, consent, consent_track, facilitate, home, mend, newcomer, prepare, review, taking_back, transcribe,
};

/// Follows lines that are now on disk and folded into the session.
pub(super) fn on_journalled(model: &mut Model, events: &[Event]) -> Vec<Effect> {
    let mut effects: Vec<Effect> = events.iter().flat_map(|event| on_event(model, event)).collect();
    if let Some(command) = model.session().and_then(owed) {
        effects.extend(wish(model, command));
    }
    effects
}

fn on_event(model: &mut Model, event: &Event) -> Vec<Effect> {
    match event {
        Event::DestructionBegun { what: What::Consent, because } if before_the_start(model) => {
            vec![Effect::Destroy { what: What::Consent, because: *because }]
        }
        Event::DestructionDone { what: What::Consent, .. } if before_the_start(model) => consent_track::on_gone(model),
        Event::ConsentTrackStopped { .. } => consent_track::on_journalled(model, event),
        Event::DestructionBegun { .. } => {
            review::forget(model);
            destroy(model)
        }
        Event::DestructionDone { .. } => {
            model.account = None;
            close::on_destroyed(model);
            vec![Effect::MakeReceipt]
        }
        Event::ReceiptMade { .. } => vec![Effect::LoadHome],
        Event::Declined => {
            model.screen = Screen::Close;
            // What was recorded of the consent goes first; the receipt then tells of that too.
            let going = model.session().is_some_and(|s| s.unfinished_destruction().is_some());
            if going { Vec::new() } else { vec![Effect::MakeReceipt] }
        }
        Event::NotesOnlyChosen if model.session().is_some_and(|s| s.notes_from.is_some()) => {
            newcomer::on_notes_only(model)
        }
        Event::ConsentAnswered { .. } | Event::ParticipantLeft { .. } | Event::NotesOnlyChosen => {
            let mut effects = consent::on_changed(model);
            effects.extend(newcomer::on_changed(model));
            effects
        }
        Event::ParticipantJoined { .. } => newcomer::enter(model),
        Event::RecordingStarted { .. } | Event::NotesStarted | Event::Resumed { .. } => {
            model.screen = Screen::Facilitate;
            facilitate::on_started(model)
        }
        Event::CameBackOnTheRecord { .. } if model.session().is_some_and(Session::takes_notes) => {
            model.screen = Screen::Facilitate;
            Vec::new()
        }
        Event::CameBackOnTheRecord { .. } => {
            model.screen = Screen::Facilitate;
            model.recorder.paused = false;
            model.facilitate_screen.reopening = !model.recorder.running;
            model.recorder.moved_at = Some(model.now);
            let order =
                if model.recorder.running { RecorderOrder::Resume } else { RecorderOrder::Start(model.sound()) };
            vec![Effect::Recorder(order)]
        }
        Event::NoteWritten { number, kind, .. } => facilitate::on_note(model, *number, *kind),
        Event::Stopped { .. } => facilitate::on_stopped(model),
        Event::Interrupted { .. } => close::on_shown(model),
        Event::Closed { .. } => close::on_shown(model),
        Event::Transcribed { .. } => transcribe::on_transcribed(model),
        Event::TextMended { how, .. } => mend::on_journalled(model, *how),
        Event::StrikeBegun { to, .. } => {
            facilitate::along::hide(model);
            taking_back::on_begun(model, *to)
        }
        Event::SegmentSealed(_) | Event::SegmentFound(_) => taking_back::carry_out(model),
        Event::Struck { .. } | Event::TurnsRemoved { .. } | Event::ApprovedTakenBack(_) => {
            taking_back::on_gone(model, event)
        }
        Event::Withdrew { .. } => on_withdrawn(model),
        _ => Vec::new(),
    }
}

/// A participant withdrew: what can be told apart goes; where nothing has to be removed first, the receipt says how it stands.
fn on_withdrawn(model: &mut Model) -> Vec<Effect> {
    model.account = None;
    let Some(session) = model.session() else { return Vec::new() };
    let receipt = session.destroying.is_none() && session.removing.is_empty();
    let over = matches!(session.stage, Stage::Closed | Stage::Transcribed | Stage::Accepted);
    if receipt && over { vec![Effect::MakeReceipt] } else { taking_back::carry_out(model) }
}

fn before_the_start(model: &Model) -> bool {
    model.session().is_some_and(Session::is_before_the_start)
}

/// Destroys what the journal says is being destroyed; nothing when it says no such thing.
pub(super) fn destroy(model: &mut Model) -> Vec<Effect> {
    let Some((what, because)) = model.session().and_then(Session::unfinished_destruction) else { return Vec::new() };
    model.close_screen.destroying = true;
    model.screen = Screen::Close;
    vec![Effect::Destroy { what, because }]
}

/// Returns the step that must follow where a session stands, however it came there: lived through or opened again. A
/// journal that was cut off between two lines of one answer is finished by this.
pub(super) fn owed(session: &Session) -> Option<Command> {
    let destroy = |what, because| Some(Command::Destroy { what, because });
    let sealed = session.recording == Held::Sealed;
    if session.unfinished_destruction().is_some() || session.stop_to_decide() {
        return None;
    }
    if takes_everything(session) && !session.is_live() {
        return destroy(What::Everything, Because::Withdrawn);
    }
    match session.stage {
        // Its microphone is closed first.
        Stage::Prepared | Stage::Consenting if session.consent_track.running => None,
        Stage::Prepared | Stage::Consenting if session.present().next().is_none() => Some(Command::Decline),
        Stage::Prepared | Stage::Consenting | Stage::Declined if is_unwanted(session) => {
            destroy(What::Consent, Because::Declined)
        }
        Stage::Stopped if session.stop_choice == Some(StopChoice::Destroy) => {
            destroy(What::Everything, Because::Stopped)
        }
        Stage::Stopped => Some(Command::Close),
        _ if session.approval.is_some() && session.raw == Held::Sealed => destroy(What::Raw, Because::Approved),
        Stage::Accepted if sealed && session.accepted.is_some() => destroy(What::Recording, Because::Accepted),
        Stage::Transcribed
            if sealed
                && session.policy.recording == RecordingEnd::UntilTranscribed
                && session.transcription.as_ref().is_some_and(|t| t.complete && t.words > 0 && t.mended == 0) =>
        {
            destroy(What::Recording, Because::Transcribed)
        }
        _ => None,
    }
}

/// Tells whether an interrupted session may not go on yet, because somebody in it has not answered.
pub(super) fn may_not_go_on(model: &Model) -> bool {
    let resume = Command::Resume { offset: model.offset() };
    model.session().is_some_and(|s| decide(s, resume).is_err())
}

/// Puts the screen in front that belongs to where the session is, and takes up what was left unfinished.
pub(super) fn on_opened(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = home::due::on_opened(model).or_else(|| home::on_opened(model)) {
        return effects;
    }
    let Some(session) = model.session() else { return Vec::new() };
    if let Some((what, because)) = session.unfinished_destruction() {
        if session.is_before_the_start() {
            model.screen = Screen::Consent;
            let mut effects = prepare::on_opened(model);
            effects.push(Effect::Destroy { what, because });
            return effects;
        }
        return destroy(model);
    }
    let owed = owed(session);
    let pending = !session.striking.is_empty() || !session.removing.is_empty();
    let stage = session.stage;
    let sealed = session.sealed.offset();
    model.screen = match stage {
        Stage::Prepared | Stage::Consenting => Screen::Consent,
        // The recorder does not outlive the program: a session found in the middle was interrupted.
        Stage::Recording | Stage::OffTheRecord | Stage::NotesOnly => Screen::Close,
        Stage::Stopped | Stage::Interrupted | Stage::Closed => Screen::Close,
        Stage::Transcribed => Screen::Accept,
        Stage::Accepted | Stage::Anonymised | Stage::Declined | Stage::Withdrawn => Screen::Receipt,
    };
    if pending {
        // What was taken back goes before anything else is done with the session, and then it is opened on as it stands.
        let mut effects = match stage {
            Stage::Recording | Stage::OffTheRecord | Stage::NotesOnly => {
                wish(model, Command::Note(Event::Interrupted { sealed }))
            }
            _ => owed.map(|command| wish(model, command)).unwrap_or_default(),
        };
        effects.extend(taking_back::carry_out(model));
        return effects;
    }
    if let Some(command) = owed {
        return wish(model, command);
    }
    match stage {
        Stage::Recording | Stage::OffTheRecord | Stage::NotesOnly => {
            wish(model, Command::Note(Event::Interrupted { sealed }))
        }
        Stage::Prepared | Stage::Consenting => {
            let mut effects = prepare::on_opened(model);
            effects.extend(consent::on_opened(model));
            effects
        }
        Stage::Stopped | Stage::Interrupted | Stage::Closed => close::on_shown(model),
        Stage::Transcribed => vec![Effect::AccountForTranscript],
        Stage::Accepted | Stage::Anonymised | Stage::Declined | Stage::Withdrawn => vec![Effect::MakeReceipt],
    }
}
