//! Which of the catalogue's sentences belong to which situation.

use super::{AudioError, AudioReport, Condition, HowEnded, LossCause};
use crate::messages::{Message, Notice, audio as say, review as listen};
use crate::units::{Language, Offset};

impl AudioError {
    /// Says it in three sentences.
    pub fn notice(&self, language: Language) -> Notice {
        let t = |m: Message| m.text(language).to_owned();
        let file = |path: &std::path::Path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let with = |m: Message, name: &str, value: &str| m.with(language, &[(name, value)]);
        match self {
            AudioError::NoMicrophone => {
                Notice::caution(t(say::NO_MICROPHONE), t(say::NO_MICROPHONE_MEANS), t(say::NO_MICROPHONE_TODO))
            }
            AudioError::NoLoudspeaker => {
                Notice::caution(t(listen::NO_SPEAKER), t(listen::NO_SPEAKER_MEANS), t(listen::NO_SPEAKER_TODO))
            }
            AudioError::UnknownDevice(device) => Notice::caution(
                with(say::UNKNOWN_DEVICE, "device", called(device, language)),
                t(say::NOTHING_RECORDED),
                t(say::UNKNOWN_DEVICE_TODO),
            ),
            AudioError::CannotOpen { device, reason } => Notice::caution(
                with(say::CANNOT_OPEN, "device", called(device, language)),
                t(say::NOTHING_RECORDED),
                with(say::CANNOT_OPEN_TODO, "reason", reason.trim_end_matches('.')),
            ),
            AudioError::NoAnswer(device) => Notice::caution(
                with(say::NO_ANSWER, "device", called(device, language)),
                t(say::NOTHING_RECORDED),
                t(say::NO_ANSWER_TODO),
            ),
            AudioError::CannotRead { path, source } => Notice::caution(
                with(say::CANNOT_READ, "file", &file(path)),
                t(say::NOTHING_TAKEN),
                with(say::CANNOT_READ_TODO, "reason", source.to_string().trim_end_matches('.')),
            ),
            AudioError::NotAudio(path) => {
                Notice::caution(with(say::NOT_AUDIO, "file", &file(path)), t(say::NOTHING_TAKEN), t(say::FORMATS_TODO))
            }
            AudioError::UnknownCodec { path, codec } => Notice::caution(
                say::UNKNOWN_CODEC.with(language, &[("file", &file(path)), ("codec", codec)]),
                t(say::NOTHING_TAKEN),
                t(say::CONVERT_TODO),
            ),
            AudioError::NoAudioTrack(path) => {
                Notice::caution(with(say::NO_TRACK, "file", &file(path)), t(say::NOTHING_TAKEN), t(say::NO_TRACK_TODO))
            }
            AudioError::Empty(path) => {
                Notice::caution(with(say::EMPTY, "file", &file(path)), t(say::NOTHING_TAKEN), t(say::EMPTY_TODO))
            }
            AudioError::Truncated { path, read_ms, expected_ms } => {
                let (file, time) = (file(path), clock(*read_ms));
                let happened = match expected_ms {
                    Some(whole) => {
                        let whole = clock(*whole);
                        say::TRUNCATED_OF.with(language, &[("file", &file), ("time", &time), ("whole", &whole)])
                    }
                    None => say::TRUNCATED.with(language, &[("file", &file), ("time", &time)]),
                };
                Notice::caution(happened, t(say::TRUNCATED_MEANS), t(say::TRUNCATED_TODO))
            }
            AudioError::Damaged { path, read_ms } => Notice::caution(
                say::DAMAGED.with(language, &[("file", &file(path)), ("time", &clock(*read_ms))]),
                t(say::TRUNCATED_MEANS),
                t(say::TRUNCATED_TODO),
            ),
            AudioError::NoChannels => {
                Notice::caution(t(say::NO_CHANNELS), t(say::NOTHING_TAKEN), t(say::NO_CHANNELS_TODO))
            }
            AudioError::TooManyChannels(n) => Notice::caution(
                with(say::TOO_MANY_CHANNELS, "channels", &n.to_string()),
                t(say::NOTHING_TAKEN),
                t(say::CHANNELS_TODO),
            ),
            AudioError::UnusableRate(rate) => Notice::caution(
                with(say::UNUSABLE_RATE, "rate", &rate.to_string()),
                t(say::NOTHING_TAKEN),
                t(say::CONVERT_TODO),
            ),
            AudioError::NotASegment(_) => {
                Notice::caution(t(say::NOT_A_SEGMENT), t(say::NOT_A_SEGMENT_MEANS), t(say::NOT_A_SEGMENT_TODO))
            }
            AudioError::NoThread(_) => {
                Notice::caution(t(say::NO_THREAD), t(say::NO_MICROPHONE_MEANS), t(say::NO_THREAD_TODO))
            }
        }
    }
}

impl AudioReport {
    /// Says it in three sentences, where it is something to be said.
    pub fn notice(&self, language: Language) -> Option<Notice> {
        let t = |m: Message| m.text(language).to_owned();
        let with_cause = |cause: &str| say::SINK_TROUBLE.with(language, &[("cause", cause.trim_end_matches('.'))]);
        Some(match self {
            AudioReport::DeviceGone { at, device } => Notice::alarm(
                say::DEVICE_GONE.with(language, &[("device", called(device, language))]),
                say::DEVICE_GONE_MEANS.with(language, &[("time", &at.to_string())]),
                t(say::DEVICE_GONE_TODO),
            ),
            AudioReport::DeviceBack { at, device } => Notice::note(
                say::DEVICE_BACK.with(language, &[("device", called(device, language)), ("time", &at.to_string())]),
            ),
            AudioReport::Lost { offset, lost_ms, cause } => {
                let lost = if *lost_ms < 1000 {
                    t(say::UNDER_A_SECOND)
                } else {
                    say::SECONDS.with(language, &[("n", &((lost_ms + 500) / 1000).to_string())])
                };
                let (means, todo) = match cause {
                    LossCause::TooBusy => (say::LOST_BUSY_MEANS, say::LOST_BUSY_TODO),
                    LossCause::DeviceGone => (say::LOST_GONE_MEANS, say::LOST_GONE_TODO),
                    LossCause::SinkFull => (say::LOST_FULL_MEANS, say::LOST_FULL_TODO),
                };
                let happened = say::LOST.with(language, &[("lost", &lost), ("time", &offset.to_string())]);
                Notice::caution(capital(&happened), t(means), t(todo))
            }
            AudioReport::InputTrouble { at, error } => {
                let mut notice = error.notice(language);
                notice.means = say::INPUT_TROUBLE_MEANS.with(language, &[("time", &at.to_string())]);
                notice
            }
            AudioReport::SinkTrouble { cause, .. } => Notice::alarm(
                with_cause(cause.as_deref().unwrap_or(say::SINK_BROKE.text(language))),
                t(say::SINK_TROUBLE_MEANS),
                t(say::SINK_TROUBLE_TODO),
            ),
            AudioReport::SinkRecovered => Notice::note(t(say::SINK_RECOVERED)),
            AudioReport::Ended { sealed, how, .. } if *how != HowEnded::Complete => Notice::alarm(
                t(say::UNSEALED),
                say::UNSEALED_MEANS.with(language, &[("time", &sealed.offset().to_string())]),
                t(say::UNSEALED_TODO),
            ),
            AudioReport::Ready { .. }
            | AudioReport::State { .. }
            | AudioReport::Paused { .. }
            | AudioReport::Resumed { .. }
            | AudioReport::Ended { .. } => return None,
        })
    }
}

impl Condition {
    /// Says it in three sentences, where something is wrong; `device` is the microphone's name.
    pub fn notice(self, language: Language, device: &str) -> Option<Notice> {
        let (happened, means, todo) = match self {
            Condition::Good => return None,
            Condition::Silent => (say::SILENT, say::NO_SPEECH_MEANS, say::SILENT_TODO),
            Condition::Stuck => (say::STUCK, say::NO_SPEECH_MEANS, say::STUCK_TODO),
            Condition::Clipping => (say::CLIPPING, say::CLIPPING_MEANS, say::CLIPPING_TODO),
            Condition::VeryLow => (say::VERY_LOW, say::VERY_LOW_MEANS, say::VERY_LOW_TODO),
        };
        let (means, todo) = (means.text(language), todo.text(language));
        Some(Notice::caution(happened.with(language, &[("device", called(device, language))]), means, todo))
    }
}

/// Returns the microphone's name as people say it.
fn called(device: &str, language: Language) -> &str {
    if device == super::devices::DEFAULT { say::DEFAULT_MICROPHONE.text(language) } else { device }
}

fn clock(ms: u64) -> String {
    Offset::from_ms(ms).to_string()
}

/// Begins a sentence that a value may begin.
fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
