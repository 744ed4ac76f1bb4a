//! The recorder's side of the loop: starting it, sealing what it brings, saying what it reports.

use std::error::Error;
use std::sync::Arc;

use crossbeam_channel::Sender;

use crate::app::{Back, Level, Listening, Report, SoundChoice};
use crate::audio::{
    AudioReport, ChannelLevel, Condition, HowEnded, Input, ListenBack, MeterReport, SegmentAudio, SegmentSink, Stopped,
};
use crate::messages::{Notice, Severity, runtime as say};
use crate::session::Stage;
use crate::units::Language;
use crate::vault::SegmentSealer;

use super::desk::Desk;
use super::error::RuntimeError;
use super::gate::{Gate, Verdict};
use super::live::Tee;
use super::news::News;

/// Seals segments as they come, on the recorder's side, and tells the desk of each. Knows the public half only.
struct Sealing {
    sealer: SegmentSealer,
    news: Sender<News>,
    gate: Arc<Gate>,
    tee: Tee,
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
        let _ = self.news.send(News::Sealed(sealed));
        self.tee.offer(segment);
        Ok(())
    }
}

/// What is being said about the channels' levels, so that it is said once.
#[derive(Default)]
pub(super) struct Loudness {
    device: String,
    worst: Condition,
    /// What was said of it that holds only as long as it lasts.
    said: Option<String>,
}

impl Loudness {
    /// Takes the channels' levels; returns what was said and is over, and what is to be said now.
    fn follow(&mut self, levels: &[ChannelLevel], language: Language) -> (Option<String>, Option<Notice>) {
        let wrong = levels.iter().map(|l| l.condition).find(|c| *c != Condition::Good);
        // With a microphone each, one of several may well be silent for a while: only all of them together are worth words.
        let all = !levels.is_empty() && levels.iter().all(|l| l.condition != Condition::Good);
        let worst = match wrong {
            Some(condition) if all || condition == Condition::Clipping => condition,
            _ => Condition::Good,
        };
        if worst == self.worst {
            return (None, None);
        }
        self.worst = worst;
        let (over, notice) = (self.said.take(), worst.notice(language, &self.device));
        // What was cut off stays so, however soft it is by now.
        self.said = notice.as_ref().filter(|_| worst != Condition::Clipping).map(|n| n.happened.clone());
        (over, notice)
    }
}

/// The alarms about the sound whose cause goes on, as they said what happened: they end with it.
#[derive(Default)]
pub(super) struct SoundAlarms {
    device: Vec<String>,
    disk: Vec<String>,
}

impl SoundAlarms {
    /// Takes what the recorder says and how that is put; returns the alarms that are over by it.
    fn follow(&mut self, said: &AudioReport, notice: Option<&Notice>) -> Vec<String> {
        let happened = notice.map(|n| n.happened.clone());
        match said {
            AudioReport::DeviceGone { .. } => self.device.extend(happened),
            AudioReport::SinkTrouble { .. } => self.disk.extend(happened),
            AudioReport::DeviceBack { .. } => return std::mem::take(&mut self.device),
            // Where the last of it could not be stored, that is said anew.
            AudioReport::Ended { .. } => {
                return [std::mem::take(&mut self.device), std::mem::take(&mut self.disk)].concat();
            }
            AudioReport::SinkRecovered => return std::mem::take(&mut self.disk),
            _ => {}
        }
        Vec::new()
    }
}

impl Desk {
    /// Returns where the sound comes from for a choice.
    pub(super) fn input_for(&self, choice: &SoundChoice) -> Input {
        match (choice, &self.setup.input) {
            (SoundChoice::File, Some(stand)) => stand.input.clone(),
            (SoundChoice::Microphone(name), _) => Input::Device(name.clone()),
            (SoundChoice::File | SoundChoice::DefaultMicrophone, _) => Input::DefaultDevice,
        }
    }

    /// Opens the microphone and records on from what is sealed.
    pub(super) fn start_recorder(&mut self, choice: &SoundChoice) -> Result<(), RuntimeError> {
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
        let (first_segment, first, is_live) = (session.segments + 1, session.sealed, session.is_live());
        let gate = Arc::new(Gate::default());
        if is_live {
            // A microphone that is opened again in the middle: the journal has said so already.
            gate.open();
        }
        let sealer = self.session_folder()?.segment_sealer()?;
        self.begin_live();
        let tee = self.ear.tee.clone();
        let sink =
            Sealing { sealer, news: self.news.clone(), gate: Arc::clone(&gate), tee, language: self.model.language };
        self.gate = gate;
        let input = self.input_for(choice);
        self.loudness = Loudness::default();
        self.sound_alarms = SoundAlarms::default();
        self.space = Default::default();
        self.sound.record(input, first_segment, first, Box::new(sink));
        Ok(())
    }

    /// Takes what the recorder says.
    pub(super) fn on_audio(&mut self, said: AudioReport) {
        if self.records_consent {
            return self.on_consent_audio(said);
        }
        let notice = said.notice(self.model.language);
        self.end_alarms(&said, notice.as_ref());
        match said {
            AudioReport::Ready { device, channels } => {
                self.loudness.device.clone_from(&device);
                let device = self.device_name(device);
                self.report(Report::RecorderReady { device, channels });
            }
            AudioReport::State { recorded, sealed, levels, at_end } => {
                self.look_at_loudness(&levels);
                self.report(Report::Recorder { recorded, sealed, levels: heard(&levels), at_end });
            }
            AudioReport::Lost { offset, lost_ms, cause } => {
                self.report(Report::SoundLost { offset, lost_ms, cause: cause.word().to_owned() });
            }
            AudioReport::Paused { at } => self.report(Report::RecorderPaused { at }),
            AudioReport::Resumed { .. }
            | AudioReport::DeviceGone { .. }
            | AudioReport::DeviceBack { .. }
            | AudioReport::InputTrouble { .. }
            | AudioReport::SinkTrouble { .. }
            | AudioReport::SinkRecovered
            | AudioReport::Ended { .. } => {}
        }
        // Whoever wants to stop is not asked for anything again.
        let stopped = self.model.session().is_some_and(|s| s.stage == Stage::Stopped);
        if let Some(notice) = notice.filter(|n| !(stopped && n.severity == Severity::Caution)) {
            self.say(notice);
        }
    }

    /// Takes alarms away whose cause is gone, before it is said that it is.
    pub(super) fn end_alarms(&mut self, said: &AudioReport, notice: Option<&Notice>) {
        let over = self.sound_alarms.follow(said, notice);
        if !over.is_empty() {
            self.report(Report::TroubleOver(over));
        }
    }

    /// Takes what the meter says.
    pub(super) fn on_meter(&mut self, said: MeterReport) {
        let levels = heard(&said.levels);
        let device = self.device_name(said.device);
        let back = match said.back {
            ListenBack::Not => Back::Not,
            ListenBack::Keeping { ms } => Back::Keeping { ms },
            ListenBack::Playing => Back::Playing,
            ListenBack::Played => Back::Played,
            ListenBack::NoLoudspeaker => Back::NoLoudspeaker,
        };
        self.report(Report::Listening(Listening { device, heard_ms: said.heard_ms, levels, back }));
    }

    /// A device's name as the journal may have it. A file's name could be anybody's name, so it stays out.
    pub(super) fn device_name(&self, device: String) -> String {
        if self.setup.input.is_some() { "FILE".to_owned() } else { device }
    }

    /// Takes the recorder's last words.
    pub(super) fn on_recorder_stopped(&mut self, stopped: Stopped) {
        self.sound.recorder_is_gone();
        if let Some(said) = self.loudness.said.take() {
            self.report(Report::TroubleOver(vec![said]));
        }
        // What is left of what was said is heard now; the queue ends with it.
        self.ear.tee.end();
        let mut sealed = stopped.sealed;
        if !stopped.unsealed.is_empty() {
            // One more try, now that nothing else writes: a full disk may have been emptied meanwhile.
            match self.seal_the_rest(stopped.unsealed) {
                Ok(()) => sealed = stopped.recorded,
                Err(error) => {
                    let notice = error.notice(self.model.language);
                    self.say(Notice::alarm(
                        notice.happened,
                        say::UNSEALED_MEANS.text(self.model.language),
                        notice.todo,
                    ));
                }
            }
        } else if stopped.how != HowEnded::Complete {
            let l = self.model.language;
            self.say(Notice::alarm(say::HANGS.text(l), say::HANGS_MEANS.text(l), say::HANGS_TODO.text(l)));
        }
        self.journal_what_was_missed(u32::MAX);
        self.report(Report::RecorderStopped { recorded: sealed, silence_ms: stopped.silence_ms });
    }

    /// Journals segments before this one that are sealed on disk and whose line could not be written: a full disk may take
    /// the one and refuse the other, and a line that is missing would keep all later ones out.
    pub(super) fn journal_what_was_missed(&mut self, before: u32) {
        let Some(session) = self.model.session() else { return };
        let open = matches!(session.stage, Stage::Recording | Stage::OffTheRecord | Stage::Stopped);
        let known = session.segments;
        if !open || before <= known.saturating_add(1) {
            return;
        }
        // What can't be looked at now is found by the next segment, or by the next start.
        let missed =
            self.session_folder().ok().and_then(|folder| folder.stray_segments(known).ok()).unwrap_or_default();
        for segment in missed.into_iter().filter(|segment| segment.number < before) {
            self.report(Report::SegmentSealed(segment));
        }
    }

    /// A computer that slept recorded nothing meanwhile: that is said, and the journal has the gap.
    pub(super) fn look_at_sleep(&mut self) {
        let Some(slept) = self.slept.look() else { return };
        if !self.model.recorder.running || self.model.recorder.paused {
            return;
        }
        let l = self.model.language;
        let (offset, lost_ms) = (self.model.offset(), u64::try_from(slept.as_millis()).unwrap_or(u64::MAX));
        self.report(Report::SoundLost { offset, lost_ms, cause: "suspended".to_owned() });
        let length = crate::units::Offset::from_ms(lost_ms).to_string();
        self.say(Notice::alarm(
            say::SLEPT.with(l, &[("length", &length), ("at", &offset.to_string())]),
            say::SLEPT_MEANS.text(l),
            say::SLEPT_TODO.text(l),
        ));
    }

    fn seal_the_rest(&mut self, segments: Vec<SegmentAudio>) -> Result<(), RuntimeError> {
        let mut sealer = self.session_folder()?.segment_sealer()?;
        for segment in segments {
            let sealed = sealer.seal(segment.number, segment.first, segment.frames, &segment.wav)?;
            self.report(Report::SegmentSealed(sealed));
        }
        Ok(())
    }

    /// Says once what is wrong with the channels, and takes it back when it is mended.
    fn look_at_loudness(&mut self, levels: &[ChannelLevel]) {
        let (over, notice) = self.loudness.follow(levels, self.model.language);
        if let Some(over) = over {
            self.report(Report::TroubleOver(vec![over]));
        }
        if let Some(notice) = notice {
            self.say(notice);
        }
    }
}

fn heard(levels: &[ChannelLevel]) -> Vec<Level> {
    levels.iter().map(|l| Level { peak_db: l.peak_db, rms_db: l.rms_db }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::HowEnded;
    use crate::units::{Frames, Offset};

    #[test]
    fn what_was_said_of_a_level_is_over_when_it_is_good_again_and_what_was_cut_off_stays_so() {
        let mut loudness = Loudness { device: "USB".into(), ..Loudness::default() };
        let mut follow = |conditions: &[Condition]| {
            let level = |condition: &Condition| ChannelLevel { peak_db: -20.0, rms_db: -30.0, condition: *condition };
            let levels: Vec<_> = conditions.iter().map(level).collect();
            let (over, notice) = loudness.follow(&levels, Language::En);
            (over, notice.map(|n| n.happened))
        };
        let said = |condition: Condition| condition.notice(Language::En, "USB").map(|n| n.happened);
        use Condition::{Clipping, Good, Silent, VeryLow};
        assert_eq!(follow(&[VeryLow]), (None, said(VeryLow)));
        assert_eq!(follow(&[VeryLow]), (None, None), "it is said once");
        assert_eq!(follow(&[Silent]), (said(VeryLow), said(Silent)));
        assert_eq!(follow(&[Silent, Good]), (said(Silent), None), "the other one hears");
        assert_eq!(follow(&[Clipping, Good]), (None, said(Clipping)));
        assert_eq!(follow(&[Good, Good]), (None, None));
        assert_eq!(follow(&[]), (None, None));
    }

    #[test]
    fn an_alarm_about_the_microphone_ends_when_it_is_back_and_not_with_the_disk() {
        let mut alarms = SoundAlarms::default();
        let mut follow = |said: AudioReport| {
            let notice = said.notice(Language::En);
            alarms.follow(&said, notice.as_ref())
        };
        let gone = || AudioReport::DeviceGone { at: Offset::START, device: "USB".into() };
        let back = || AudioReport::DeviceBack { at: Offset::START, device: "USB".into() };
        assert!(follow(gone()).is_empty() && follow(AudioReport::SinkRecovered).is_empty());
        assert_eq!(follow(back()), [gone().notice(Language::En).unwrap().happened]);
        assert!(follow(back()).is_empty(), "it is over once");
        // When the microphone is closed nothing is to be put back any more.
        follow(gone());
        let ended = AudioReport::Ended { recorded: Frames(0), sealed: Frames(0), how: HowEnded::Complete };
        assert_eq!(follow(ended), [gone().notice(Language::En).unwrap().happened]);
    }
}
