//! `luister transcribe --all`: every session that waits for its transcript, the nearest deadline first, with one engine.

use crate::app::Effect;
use crate::messages::cli as words;
use crate::runtime::read_sessions;
use crate::session::{Held, Session, Stage};
use crate::units::SessionId;

use super::context::{Context, Reading};
use super::outcome::{Stop, say};
use super::transcribe::open_session;

/// Transcribes what waits, one after the other. A session that can't be transcribed doesn't hold up the next one.
///
/// What was heard is sealed piece by piece, so this can be stopped at any moment and started again.
pub fn run(context: &Context) -> Result<(), Stop> {
    let l = context.language;
    let (folder, _) = context.study()?;
    let sessions = read_sessions(&folder).map_err(|e| context.stop(e))?;
    let queue = waiting(sessions.into_iter().filter_map(|(_, session)| session).collect());
    if queue.is_empty() {
        say(&words::ALL_DONE, l, &[]);
        return Ok(());
    }
    let mut desk = context.desk(context.setup()?, Reading::Yes)?;
    let mut failed = 0;
    for (n, id) in queue.iter().enumerate() {
        let values = [(n + 1).to_string(), queue.len().to_string()];
        say(&words::ALL_NEXT, l, &[("n", &values[0]), ("of", &values[1]), ("session", id.as_str())]);
        let done = desk
            .attempt(Effect::OpenSession(id.clone()))
            .map_err(|e| context.stop(e))
            .and_then(|()| context.settle(&mut desk))
            .and_then(|()| open_session(context, &mut desk, id));
        if let Err(stop) = done {
            failed += 1;
            stop.tell();
        }
    }
    match failed {
        0 => Ok(()),
        _ => Err(Stop::mend(words::ALL_FAILED.with(l, &[("failed", &failed.to_string())]))),
    }
}

/// Returns the sessions whose recording waits for a transcript, the nearest last day first.
fn waiting(sessions: Vec<Session>) -> Vec<SessionId> {
    let mut queue: Vec<Session> = sessions
        .into_iter()
        .filter(|s| {
            s.recording == Held::Sealed
                && s.transcription.is_none()
                && !s.stop_to_decide()
                && matches!(s.stage, Stage::Closed | Stage::Interrupted | Stage::Stopped)
                && s.unfinished_destruction().is_none()
        })
        .collect();
    queue.sort_by_key(|s| (s.recording_due().map_or(i64::MAX, |due| due.unix_s()), s.id.as_str().to_owned()));
    queue.into_iter().map(|s| s.id).collect()
}
