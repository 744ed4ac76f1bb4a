//! One effect after the other: which of them is done where.

use crate::app::mend::Mend;
use crate::app::{Effect, Part, RecorderOrder, Report, TrackOrder};

use super::desk::{Desk, Place};
use super::error::RuntimeError;

impl Desk {
    /// Performs one effect and returns what it answers at once; the rest of the answers come as news.
    pub(super) fn effect(&mut self, effect: Effect) -> Result<Vec<Report>, RuntimeError> {
        if matches!(self.open, Place::Away) && needs_the_folder(&effect) {
            self.waiting.push_back(effect);
            return Ok(Vec::new());
        }
        match effect {
            Effect::Quit => {
                self.begin_ending();
                Ok(Vec::new())
            }
            Effect::Rehearse(file) => {
                self.rehearsal_wished = Some(file);
                self.begin_ending();
                Ok(Vec::new())
            }
            Effect::LoadHome => Ok(vec![Report::Home(self.read_home()?)]),
            Effect::CheckPlace => {
                self.check_place();
                Ok(Vec::new())
            }
            Effect::Listen(choice) => {
                self.sound.listen(self.input_for(&choice));
                Ok(Vec::new())
            }
            Effect::ListenBack => {
                self.sound.listen_back();
                Ok(Vec::new())
            }
            Effect::RememberMicrophone { name, seating } => {
                self.remember(name.as_deref(), seating);
                Ok(Vec::new())
            }
            Effect::ReadSettings => Ok(vec![self.read_settings()]),
            Effect::Settle { setting, value } => Ok(vec![self.change_setting(setting, &value)?]),
            Effect::StopListening => {
                self.sound.stop_listening();
                Ok(Vec::new())
            }
            Effect::CreateSession(draft) => Ok(vec![self.create_session(&draft)?]),
            Effect::OpenSession(id) => self.open_session(&id),
            Effect::Unopened { session, command } => self.unopened(&session, command),
            Effect::CloseSession => {
                self.open = Place::Nowhere;
                self.model.open = None;
                self.model.account = None;
                Ok(Vec::new())
            }
            Effect::Journal(events) => Ok(vec![self.journal(&events)?]),
            Effect::SealNote { kind, offset, text } => Ok(vec![self.seal_note(kind, offset, &text)?]),
            Effect::Recorder(RecorderOrder::Start(choice)) => {
                self.start_recorder(&choice)?;
                Ok(Vec::new())
            }
            Effect::Recorder(RecorderOrder::Pause) => {
                self.sound.pause();
                Ok(Vec::new())
            }
            Effect::Recorder(RecorderOrder::Resume) => {
                self.sound.resume();
                Ok(Vec::new())
            }
            Effect::Recorder(RecorderOrder::Stop) => {
                self.gate.shut();
                self.sound.stop_recording();
                Ok(Vec::new())
            }
            Effect::Recorder(RecorderOrder::CutAt(place)) => {
                self.sound.cut_at(place);
                Ok(Vec::new())
            }
            Effect::ConsentTrack(order) => {
                self.consent_track(&order)?;
                Ok(Vec::new())
            }
            Effect::Strike { from, to } => self.begin_strike(from, to),
            Effect::TakeBack => {
                self.take_back()?;
                Ok(Vec::new())
            }
            Effect::ReadAlong => self.read_along(),
            Effect::Estimate => self.estimated(),
            Effect::Transcribe => {
                self.transcribe()?;
                Ok(Vec::new())
            }
            Effect::CancelTranscription => {
                if let Some(transcription) = &self.transcription {
                    transcription.cancel();
                }
                Ok(Vec::new())
            }
            Effect::AccountForTranscript => {
                self.account()?;
                Ok(Vec::new())
            }
            Effect::Destroy { what, .. } => {
                self.destroy(what)?;
                Ok(Vec::new())
            }
            Effect::MakeReceipt => {
                self.make_receipt()?;
                Ok(Vec::new())
            }
            Effect::Unlock(passphrase) => {
                self.try_passphrase(passphrase);
                Ok(Vec::new())
            }
            Effect::OpenReview => {
                self.open_review()?;
                Ok(Vec::new())
            }
            Effect::SealStep(step) => Ok(vec![self.seal_step(step)?]),
            Effect::SealDraft(draft) => {
                self.seal_draft(draft)?;
                Ok(Vec::new())
            }
            Effect::Play { line, from_ms, to_ms, percent } => {
                self.play(line, (from_ms, to_ms), percent)?;
                Ok(Vec::new())
            }
            Effect::StopPlaying => {
                self.stop_playing();
                Ok(Vec::new())
            }
            Effect::Mend(mend) => self.mend(mend),
            Effect::WriteApproved(cleared) => {
                self.write_approved(cleared)?;
                Ok(Vec::new())
            }
            Effect::Export(wish) => Ok(vec![self.export(&wish)?]),
        }
    }

    /// Says what went wrong, and with which part.
    pub(super) fn trouble(&self, error: &RuntimeError) -> Report {
        Report::Trouble { part: part_of(error), notice: error.notice(self.model.language) }
    }
}

/// Returns the part of the house an error belongs to.
pub(super) fn part_of(error: &RuntimeError) -> Part {
    match error {
        RuntimeError::Audio(_) => Part::Sound,
        RuntimeError::Transcriber(_) | RuntimeError::NoModel | RuntimeError::WorkerDied | RuntimeError::ReadBack => {
            Part::Transcriber
        }
        RuntimeError::StudyFile(_) | RuntimeError::GuideFile { .. } | RuntimeError::GuideGone => Part::Study,
        _ => Part::Vault,
    }
}

fn needs_the_folder(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::CreateSession(_)
            | Effect::OpenSession(_)
            | Effect::CloseSession
            | Effect::Journal(_)
            | Effect::SealNote { .. }
            | Effect::Recorder(RecorderOrder::Start(_))
            | Effect::ConsentTrack(TrackOrder::Start(_))
            | Effect::ReadAlong
            | Effect::Estimate
            | Effect::Transcribe
            | Effect::AccountForTranscript
            | Effect::Strike { .. }
            | Effect::TakeBack
            | Effect::Destroy { .. }
            | Effect::MakeReceipt
            | Effect::OpenReview
            | Effect::SealStep(_)
            | Effect::SealDraft(_)
            | Effect::Play { .. }
            | Effect::Mend(Mend::HearAgain { .. } | Mend::Mark(_) | Mend::Unmark(_) | Mend::WholeAgain { .. })
            | Effect::WriteApproved(_)
    )
}
