//! The recording of the consent: the same recorder as the conversation's, with another key, another folder and another clock.

use std::error::Error;
use std::sync::Arc;

use crossbeam_channel::Sender;
use zeroize::Zeroizing;

use crate::app::{Report, SoundChoice, TrackOrder};
use crate::audio::{AudioReport, SEGMENT_FRAMES, SegmentAudio, SegmentSink, Stopped, mixed, wav_samples};
use crate::session::{Command, Event, Held, Session, apply, decide, may_record_consent};
use crate::units::Language;
use crate::vault::{SegmentSealer, SessionFolder, StudyKey};

use super::clock;
use super::desk::Desk;
use super::error::RuntimeError;
use super::gate::{Gate, Verdict};
use super::news::News;

/// Seals the consent's segments as they come. Knows the public half only.
struct Sealing {
    sealer: SegmentSealer,
    news: Sender<News>,
    gate: Arc<Gate>,
    /// The language in which it says what is in the way.
    language: Language,
}

impl SegmentSink for Sealing {
    fn take(&mut self, segment: SegmentAudio) -> Result<(), Box<dyn Error + Send + Sync>> {
        if self.gate.pass() == Verdict::Drop {
            return Ok(());
        }
        let sealed = self.sealer.seal(segment.number, segment.first, segment.frames, &segment.wav);
        let sealed = sealed.map_err(|e| e.reason(self.language))?;
        // On disk is on disk, whether or not somebody is left to hear of it: the next start finds it.
        let _ = self.news.send(News::Report(Report::ConsentSegmentSealed(sealed)));
        Ok(())
    }
}

impl Desk {
    /// Follows an order about the consent's own track.
    pub(super) fn consent_track(&mut self, order: &TrackOrder) -> Result<(), RuntimeError> {
        match order {
            TrackOrder::Start(choice) => self.start_consent_track(choice),
            TrackOrder::Stop => {
                self.gate.shut();
                if self.records_consent {
                    self.sound.stop_recording();
                } else {
                    // It never came to a recorder.
                    let _ = self.news.send(News::Report(Report::ConsentTrackStopped));
                }
                Ok(())
            }
        }
    }

    fn start_consent_track(&mut self, choice: &SoundChoice) -> Result<(), RuntimeError> {
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
        may_record_consent(session)?;
        let (number, first) = (session.consent_track.segments + 1, session.consent_track.sealed);
        let recipient = self.keys.recipient(self.study.id.as_str())?;
        let folder = self.session_folder()?;
        folder.make_consent_track(&recipient)?;
        let sealer = folder.consent_sealer()?;
        let gate = Arc::new(Gate::default());
        let sink = Sealing { sealer, news: self.news.clone(), gate: Arc::clone(&gate), language: self.model.language };
        self.gate = gate;
        let input = self.input_for(choice);
        self.records_consent = true;
        self.sound.record(input, number, first, Box::new(sink));
        Ok(())
    }

    /// Takes what that recorder says.
    pub(super) fn on_consent_audio(&mut self, said: AudioReport) {
        let notice = said.notice(self.model.language);
        self.end_alarms(&said, notice.as_ref());
        match said {
            AudioReport::Ready { device, channels } => {
                let device = self.device_name(device);
                self.report(Report::ConsentTrackReady { device, channels });
            }
            AudioReport::State { recorded, .. } => self.report(Report::ConsentTrack { recorded }),
            _ => {}
        }
        if let Some(notice) = notice {
            self.say(notice);
        }
    }

    /// Takes its last words: what is left is sealed, and that it stopped is said.
    pub(super) fn on_consent_stopped(&mut self, stopped: Stopped) {
        self.records_consent = false;
        self.sound.recorder_is_gone();
        if !stopped.unsealed.is_empty()
            && let Err(error) = self.seal_the_rest_of_consent(stopped.unsealed)
        {
            let notice = error.notice(self.model.language);
            self.say(notice);
        }
        self.journal_missed_consent();
        self.report(Report::ConsentTrackStopped);
    }

    fn seal_the_rest_of_consent(&mut self, segments: Vec<SegmentAudio>) -> Result<(), RuntimeError> {
        let mut sealer = self.session_folder()?.consent_sealer()?;
        for segment in segments {
            let sealed = sealer.seal(segment.number, segment.first, segment.frames, &segment.wav)?;
            self.report(Report::ConsentSegmentSealed(sealed));
        }
        Ok(())
    }

    /// Journals segments that are on disk and whose line could not be written.
    fn journal_missed_consent(&mut self) {
        let Some(session) = self.model.session().filter(|s| s.consent_track.running) else { return };
        let known = session.consent_track.segments;
        let missed = self.session_folder().ok().and_then(|folder| folder.stray_consent_segments(known).ok());
        for segment in missed.unwrap_or_default() {
            self.report(Report::ConsentSegmentSealed(segment));
        }
    }
}

/// Closes the track of a session whose program ended while it ran: what was sealed and never journalled is noted first.
/// Returns whether there was anything to write.
pub(super) fn close_abandoned(session: &Session, folder: &mut SessionFolder) -> Result<bool, RuntimeError> {
    if !session.consent_track.running {
        return Ok(false);
    }
    let mut session = session.clone();
    let strays = folder.stray_consent_segments(session.consent_track.segments)?;
    let found = strays.into_iter().map(|segment| Command::Note(Event::ConsentSegmentSealed(segment)));
    for command in found.chain([Command::StopConsentTrack]) {
        let events = decide(&session, command)?;
        for entry in folder.journal().append(&events, clock::now())? {
            session = apply(session, &entry);
        }
    }
    Ok(true)
}

/// Opens the whole recording of the consent, in memory only: one channel at 16 kHz.
pub fn read_consent_track(folder: &SessionFolder, key: &StudyKey) -> Result<Zeroizing<Vec<f32>>, RuntimeError> {
    let opened = folder.unlock(key)?;
    let numbers = opened.consent_segments()?;
    // Room for all of it from the start, so that no half copy is left behind by growing.
    let mut sound = Zeroizing::new(Vec::with_capacity(numbers.len() * SEGMENT_FRAMES));
    for number in numbers {
        let (channels, samples) = wav_samples(&opened.read_consent_segment(number)?)?;
        sound.extend_from_slice(&mixed(channels, &samples));
    }
    Ok(sound)
}

/// Tells whether a recording of the consent can be opened.
pub fn has_consent_track(session: &Session) -> bool {
    session.consent_track.held == Held::Sealed && session.consent_track.segments > 0
}
