//! Mending: a person makes a transcript better, a stretch at a time, while the recording is still there.

use serde::{Deserialize, Serialize};

use super::law::only_if;
use super::state::Held;
use super::{Refusal, Session, Stage};

/// What was done to a stretch of a transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mending {
    /// It was heard again.
    HeardAgain,
    /// A person says that it can't be understood.
    Unintelligible,
    /// That was taken back.
    MarkTakenBack,
    /// The program ended between sealing such a change and journalling it: the text was found changed at the next start.
    Found,
}

/// Only between transcript and acceptance: before, there is nothing to mend; after, the review is the place.
pub(super) fn may_mend(session: &Session, how: Mending) -> Result<(), Refusal> {
    only_if(session.stage == Stage::Transcribed && session.transcription.is_some())?;
    match (how, &session.recording) {
        (Mending::HeardAgain, Held::Nothing | Held::Destroying(_) | Held::Destroyed(_)) => Err(Refusal::NoRecording),
        _ => Ok(()),
    }
}

pub(super) fn mended(s: &mut Session, how: Mending) {
    let Some(t) = &mut s.transcription else { return };
    t.mended = t.mended.saturating_add(1);
    match how {
        Mending::Unintelligible => t.marked = t.marked.saturating_add(1),
        Mending::MarkTakenBack => t.marked = t.marked.saturating_sub(1),
        Mending::HeardAgain | Mending::Found => {}
    }
}
