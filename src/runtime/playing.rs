//! Listening to a line: its pieces of the recording are opened in memory, put together, and played.

use crate::anonymise::review::LineId;
use crate::app::Report;
use crate::audio::{self, AudioError, Loudspeaker};
use crate::session::{Held, SealedSegment, removed_segments};
use crate::units::{Offset, SAMPLE_RATE};
use zeroize::Zeroizing;

use super::desk::Desk;
use super::effects::part_of;
use super::error::RuntimeError;
use super::news::News;

impl Desk {
    /// Plays a stretch of the recording for a line; says when it was heard to its end.
    pub(super) fn play(&mut self, line: LineId, span: (u64, u64), percent: u32) -> Result<(), RuntimeError> {
        self.stop_playing();
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
        if session.recording != Held::Sealed {
            return Err(crate::session::Refusal::NoRecording.into());
        }
        let key = self.study_key()?;
        let folder = self.session_folder()?;
        let segments = removed_segments(folder.entries(), Offset::from_ms(span.0), Offset::from_ms(span.1));
        let opened = folder.unlock(&key)?;
        let mut sound = Zeroizing::new(Vec::new());
        for segment in &segments {
            // A piece that was struck is silence.
            let mixed = match opened.read_segment(segment.number) {
                Ok(wav) => {
                    let (channels, samples) =
                        audio::wav_samples(&wav).map_err(|_| RuntimeError::Segment { number: segment.number })?;
                    audio::mixed(channels, &samples)
                }
                Err(crate::vault::VaultError::SegmentMissing(_)) => {
                    Zeroizing::new(vec![0.0; usize::try_from(segment.frames.0).unwrap_or(0)])
                }
                Err(error) => return Err(error.into()),
            };
            sound.extend_from_slice(&mixed);
        }
        cut(&mut sound, &segments, span);
        let news = self.news.clone();
        let language = self.model.language;
        let ended = move |outcome: Result<(), AudioError>| {
            let report = match outcome {
                Ok(()) => Report::Played { line },
                Err(error) => {
                    let error = RuntimeError::from(error);
                    Report::Trouble { part: part_of(&error), notice: error.notice(language) }
                }
            };
            let _ = news.send(News::Report(report));
        };
        self.loudspeaker = Some(Loudspeaker::play(sound, SAMPLE_RATE, percent, ended));
        Ok(())
    }

    /// Stops what is being played.
    pub(super) fn stop_playing(&mut self) {
        self.loudspeaker = None;
    }
}

/// Leaves of whole segments what was asked for.
fn cut(sound: &mut Zeroizing<Vec<f32>>, segments: &[SealedSegment], (from_ms, to_ms): (u64, u64)) {
    let first = segments.first().map_or(0, |s| s.first.0);
    let frame = |ms: u64| ms * u64::from(SAMPLE_RATE) / 1000;
    let at = |ms: u64| usize::try_from(frame(ms).saturating_sub(first)).unwrap_or(0).min(sound.len());
    let (from, to) = (at(from_ms), at(to_ms));
    sound.truncate(to);
    sound.drain(..from.min(to));
}
