//! What is said beside a field or a list when something can't be taken as it is.

use crate::app::Model;
use crate::messages::prepare as words;
use crate::units::ParticipantCode;

/// Why this screen can't go on yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Complaint {
    /// Nobody takes part yet.
    NoParticipant,
    /// What was typed is no code.
    NotACode {
        /// A code as it could be.
        example: String,
    },
    /// The study has no group with these letters.
    UnknownGroup {
        /// The letters.
        prefix: String,
        /// Those it has.
        known: String,
    },
    /// Letters only.
    NoNumber {
        /// The letters.
        prefix: String,
    },
    /// Somebody stands there twice.
    Twice(ParticipantCode),
    /// More than a session can have.
    TooMany,
    /// Disk and devices have not been looked at yet.
    StillLooking,
    /// The planned length does not fit on the disk.
    NoRoom {
        /// Minutes planned.
        planned: u32,
        /// Minutes that fit.
        fit: u64,
    },
    /// There is no microphone to be tried.
    NoMicrophone,
    /// The chosen microphone is no longer there.
    DeviceGone(String),
}

impl Complaint {
    /// Returns what is said.
    pub fn text(&self, model: &Model) -> String {
        let language = model.language;
        match self {
            Complaint::NoParticipant => words::NO_PARTICIPANT.text(language).to_owned(),
            Complaint::NotACode { example } => words::NOT_A_CODE.with(language, &[("example", example)]),
            Complaint::UnknownGroup { prefix, known } => {
                words::UNKNOWN_GROUP.with(language, &[("prefix", prefix), ("known", known)])
            }
            Complaint::NoNumber { prefix } => words::NO_NUMBER.with(language, &[("prefix", prefix)]),
            Complaint::Twice(code) => words::TWICE.with(language, &[("code", code.as_str())]),
            Complaint::TooMany => words::TOO_MANY.text(language).to_owned(),
            Complaint::StillLooking => words::STILL_LOOKING.text(language).to_owned(),
            Complaint::NoRoom { planned, fit } => {
                model.say(words::NO_ROOM, &[("planned", &planned.to_string()), ("fit", &fit.to_string())])
            }
            Complaint::NoMicrophone => model.say(words::NO_MICROPHONE, &[]),
            Complaint::DeviceGone(name) => words::DEVICE_GONE.with(language, &[("name", name)]),
        }
    }
}
