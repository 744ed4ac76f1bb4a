//! Making a transcript better: a stretch heard again, a stretch marked as unintelligible, the whole recording once more.
//!
//! What is heard again stays in memory until it is in the text; then the text is sealed anew, read back, and journalled.

use std::sync::PoisonError;

use crate::app::Report;
use crate::app::mend::{Begun, Mend, Mended, Unheard};
use crate::session::{Event, Held, Mending, Refusal, Session, SourceKind, Stage, replay, silenced_channels};
use crate::transcriber::{Haste, Heard, HeardPiece, Listening, Model, Models, WorkerReport, gather};
use crate::transcript::{self, RawTranscript, Stretch};
use crate::units::{Language, Offset};
use crate::vault::{SessionFolder, StudyKey, VaultError};

use super::desk::{Desk, Place};
use super::ear::Task;
use super::error::RuntimeError;
use super::place::choose_model;
use super::sealed_sound::SealedSound;
use super::setup::ModelChoice;
use super::speakers;
use super::transcription::{
    TRANSCRIPT, assemble, leave_out_what_is_gone, measure, read_transcript, seal_and_read_back, text_left,
};

/// What is heard before and after a stretch, so that the engine finds its way into it, in ms.
const AROUND_MS: u64 = 1_500;

/// A stretch that is being heard again.
pub(super) struct Again {
    task: Task,
    stretch: Stretch,
    pieces: Vec<HeardPiece>,
    /// The language it was heard in, once all of it was.
    heard: Option<Language>,
}

impl Again {
    pub(super) fn cancel(&self) {
        self.task.cancel();
    }
}

impl Desk {
    /// Does what is asked; what takes a while answers later.
    pub(super) fn mend(&mut self, wish: Mend) -> Result<Vec<Report>, RuntimeError> {
        match wish {
            Mend::LookForModels => {
                let begun = match self.session_folder() {
                    Ok(folder) if super::review::is_begun(folder)? => Begun::Yes,
                    _ => Begun::No,
                };
                Ok(vec![Report::Mended(Mended::Models(self.models_there(), begun))])
            }
            Mend::HearAgain { stretch, model } => {
                self.hear_again(stretch, model.as_deref())?;
                Ok(Vec::new())
            }
            Mend::StopHearing => {
                self.stop_hearing_again();
                Ok(Vec::new())
            }
            Mend::Mark(stretch) => {
                self.mark(stretch, Mending::Unintelligible)?;
                Ok(Vec::new())
            }
            Mend::Unmark(stretch) => {
                self.mark(stretch, Mending::MarkTakenBack)?;
                Ok(Vec::new())
            }
            Mend::WholeAgain { model } => {
                let choice = self.choice(model.as_deref());
                self.transcribe_with(&choice)?;
                Ok(Vec::new())
            }
        }
    }

    fn choice(&self, model: Option<&str>) -> ModelChoice {
        match model {
            Some(name) => ModelChoice::of(Some(name)),
            None => self.ear.final_choice(&self.setup.model),
        }
    }

    /// Returns the models there are for this session, the best first; the practice model for practice recordings only.
    fn models_there(&self) -> Vec<String> {
        let Some(session) = self.model.session() else { return Vec::new() };
        let fits = |english_only: bool| !english_only || self.language_to_know() == Some(Language::En);
        let installed = self.models.installed().unwrap_or_default();
        let mut names: Vec<String> =
            installed.into_iter().filter(|m| fits(m.known.is_some_and(|k| k.english_only))).map(|m| m.name).collect();
        if session.source == SourceKind::File || names.is_empty() && self.setup.model == ModelChoice::Practice {
            names.push(Models::practice().name);
        }
        names
    }

    fn hear_again(&mut self, stretch: Stretch, model: Option<&str>) -> Result<(), RuntimeError> {
        if self.transcription.is_some() || self.ear.again.is_some() {
            return Ok(());
        }
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?.clone();
        may_mend(&session)?;
        if session.recording != Held::Sealed {
            return Err(Refusal::NoRecording.into());
        }
        let end_ms = session.sealed.offset().ms();
        let around = Stretch {
            start_ms: stretch.start_ms.saturating_sub(AROUND_MS),
            end_ms: stretch.end_ms.saturating_add(AROUND_MS).min(end_ms),
        };
        if stretch.start_ms >= stretch.end_ms || around.start_ms >= around.end_ms {
            return Err(Refusal::NoPassage.into());
        }
        let model = choose_model(&self.models, &self.choice(model), self.language_to_know(), session.source)?;
        let key = self.study_key()?;
        let mut listening = Listening { haste: Haste::Calm, ..self.listening() };
        let folder = self.session_folder()?;
        let silenced = silenced_channels(&session);
        let channels = (0..crate::session::heard_channels(&session)).filter(|c| !silenced.contains(c));
        let parts = channels.map(|channel| (channel, around)).collect();
        let struck = session.struck.iter().filter_map(|s| s.numbers).collect();
        let opened = folder.unlock(&key)?;
        super::terms::add_sheet(&mut listening.terms, &super::review::read_sheet(&opened, &opened.raw_names()?)?);
        let sound = SealedSound::new(
            opened,
            folder.entries(),
            struck,
            parts,
            session.sealed,
            super::sealed_sound::Ears::of(&session),
        );
        let fault = sound.fault();
        let task = self.ear.submit(session.id, model, Box::new(sound), fault, listening)?;
        self.ear.again = Some(Again { task, stretch, pieces: Vec::new(), heard: None });
        Ok(())
    }

    /// Tells whether a stretch is being heard again.
    pub fn is_hearing_again(&self) -> bool {
        self.ear.again.is_some()
    }

    pub(super) fn stop_hearing_again(&mut self) {
        if let Some(again) = self.ear.again.take() {
            again.cancel();
            self.report(Report::Mended(Mended::Stopped));
        }
    }

    /// Takes what the engine says about a stretch that is heard again; gives everything else back.
    pub(super) fn on_again(&mut self, report: WorkerReport) -> Option<WorkerReport> {
        let mine = |job: u64| self.ear.again.as_ref().is_some_and(|again| again.task.is(job));
        match report {
            WorkerReport::Heard { job, piece } if mine(job) => {
                if let Some(again) = &mut self.ear.again {
                    again.pieces.push(*piece);
                }
            }
            WorkerReport::Done { job, language } if mine(job) => {
                if let Some(again) = &mut self.ear.again {
                    again.heard = Some(language);
                }
                self.put_in_what_was_heard();
            }
            WorkerReport::Cancelled { job } if mine(job) => self.stop_hearing_again(),
            WorkerReport::Trouble { job, error } if mine(job) => {
                let again = self.ear.again.take();
                let fault = again.and_then(|a| a.task.fault.lock().unwrap_or_else(PoisonError::into_inner).take());
                let report = self.trouble(&fault.unwrap_or_else(|| error.into()));
                self.report(report);
            }
            WorkerReport::Died { job: Some(job) } if mine(job) => {
                (self.ear.again, self.ear.worker) = (None, None);
                let report = self.trouble(&RuntimeError::WorkerDied);
                self.report(report);
            }
            WorkerReport::Progress { job, .. } | WorkerReport::Loading { job } if mine(job) => {}
            other => return Some(other),
        }
        None
    }

    /// Puts what was heard again into the text. Waits for the session's folder where it is away.
    pub(super) fn put_in_what_was_heard(&mut self) {
        if matches!(self.open, Place::Away) {
            return;
        }
        let Some(again) = self.ear.again.take_if(|again| again.heard.is_some()) else { return };
        let Some(language) = again.heard else { return };
        let (model, second) = (again.task.model.clone(), self.second_language());
        let outcome = self.study_key().and_then(|key| {
            self.errand(move |folder| {
                let session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
                may_mend(&session)?;
                let heard = gather(again.pieces, session.sealed.offset().ms(), language, second);
                let why = unheard(&heard, again.stretch);
                let mut fresh = assemble(&session, heard, &model);
                speakers::by_presses(&session, &mut fresh, |_| None);
                leave_out_what_is_gone(&session, &mut fresh);
                let mut raw = read_transcript(folder, &key)?;
                if transcript::hear_again(&mut raw, again.stretch, fresh.transcript.utterances) == 0 {
                    return Ok(vec![Report::Mended(Mended::NothingHeard { model: model.name, why })]);
                }
                changed(folder, &key, &raw, Mending::HeardAgain, again.stretch, Some(&model))
            })
        });
        if let Err(error) = outcome {
            let report = self.trouble(&error);
            self.report(report);
        }
    }

    fn mark(&mut self, stretch: Stretch, how: Mending) -> Result<(), RuntimeError> {
        may_mend(self.model.session().ok_or(RuntimeError::NothingOpen)?)?;
        let key = self.study_key()?;
        self.errand(move |folder| {
            let mut raw = read_transcript(folder, &key)?;
            match how {
                Mending::Unintelligible => transcript::mark_unintelligible(&mut raw, stretch),
                _ => transcript::unmark(&mut raw, stretch),
            }
            changed(folder, &key, &raw, how, stretch, None)
        })
    }
}

/// Says why nothing came of a stretch that was heard again, if nothing does.
fn unheard(heard: &Heard, stretch: Stretch) -> Unheard {
    let over = |from_ms: u64, to_ms: u64| from_ms < stretch.end_ms && to_ms > stretch.start_ms;
    let out = heard.removed.iter().find(|r| over(r.stretch.start_ms, r.stretch.end_ms.max(r.stretch.start_ms + 1)));
    match out {
        Some(removed) => Unheard::TakenOut(removed.why),
        None if heard.utterances.iter().any(|s| over(s.utterance.start_ms, s.utterance.end_ms)) => Unheard::Beside,
        None => Unheard::Nothing,
    }
}

fn may_mend(session: &Session) -> Result<(), Refusal> {
    match session.stage {
        Stage::Transcribed if session.striking.is_empty() && session.removing.is_empty() => Ok(()),
        Stage::Transcribed => Err(Refusal::BeingStruck),
        Stage::Closed => Err(Refusal::NoTranscript),
        _ => Err(Refusal::NotNow),
    }
}

/// Seals a text that was changed, reads it back, and says what to journal.
fn changed(
    folder: &SessionFolder,
    key: &StudyKey,
    raw: &RawTranscript,
    how: Mending,
    stretch: Stretch,
    model: Option<&Model>,
) -> Result<Vec<Report>, RuntimeError> {
    let (sealed, found) = seal_and_read_back(folder, key, raw)?;
    Ok(vec![Report::Mended(Mended::Text(Event::TextMended {
        how,
        from: Offset::from_ms(stretch.start_ms),
        to: Offset::from_ms(stretch.end_ms),
        model: model.map(|m| m.name.clone()),
        model_digest: model.map(|m| m.digest),
        text: text_left(raw, &found, sealed),
    }))])
}

/// Says what to journal where the text that lies there is not the one the journal knows: the program ended after it was sealed
/// and before that was written down.
pub(super) fn found_changed(
    folder: &SessionFolder,
    key: &StudyKey,
    raw: &RawTranscript,
) -> Result<Vec<Report>, RuntimeError> {
    let session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
    let Some(known) = session.transcription.as_ref().filter(|_| may_mend(&session).is_ok()) else {
        return Ok(Vec::new());
    };
    match folder.verify_raw(TRANSCRIPT, known.sealed) {
        Err(VaultError::RawDamaged(_)) => {
            let whole = Stretch { start_ms: 0, end_ms: raw.transcript.duration_ms };
            changed(folder, key, raw, Mending::Found, whole, None)
        }
        other => other.map(|()| Vec::new()).map_err(RuntimeError::from),
    }
}

/// Returns the account of a text that a person needs to accept it.
pub(super) fn account(raw: RawTranscript) -> crate::app::TranscriptAccount {
    crate::app::TranscriptAccount {
        completeness: measure(&raw),
        duration_ms: raw.transcript.duration_ms,
        doubts: transcript::doubts(&raw.transcript.utterances),
        removed: raw.removed,
        utterances: raw.transcript.utterances,
        unintelligible: raw.unintelligible,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::{Removed, Spoken, Utterance, Why};

    fn check(said: &[(u64, u64)], removed: &[(u64, u64, Why)], expect: Unheard) {
        let utterance = |&(start_ms, end_ms): &(u64, u64)| Spoken {
            channel: 0,
            utterance: Utterance { start_ms, end_ms, speaker: None, topic: None, text: "ja".into(), words: Vec::new() },
        };
        let out = |&(start_ms, end_ms, why): &(u64, u64, Why)| Removed {
            stretch: Stretch { start_ms, end_ms },
            channel: 0,
            words: 1,
            why,
            text: "ja".into(),
        };
        let heard = Heard {
            language: Language::Nl,
            utterances: said.iter().map(utterance).collect(),
            voiced: Vec::new(),
            removed: removed.iter().map(out).collect(),
            duration_ms: 60_000,
        };
        assert_eq!(unheard(&heard, Stretch { start_ms: 10_000, end_ms: 12_000 }), expect);
    }

    #[test]
    fn what_was_left_out_is_not_what_was_not_understood() {
        check(&[], &[], Unheard::Nothing);
        check(&[(8_000, 9_900)], &[(13_000, 14_000, Why::Loop)], Unheard::Nothing);
        check(&[(9_000, 10_200)], &[], Unheard::Beside);
        check(&[], &[(11_000, 11_500, Why::NoVoice)], Unheard::TakenOut(Why::NoVoice));
        check(&[(9_000, 10_200)], &[(11_000, 11_000, Why::Credit)], Unheard::TakenOut(Why::Credit));
    }
}
