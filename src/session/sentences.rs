//! A refusal in three sentences, a stage in two words.

use crate::messages::{Message, session as m};
use crate::units::Language;

use super::{Refusal, Stage};

/// Returns what happened, what it means for the recording, and what to do now.
pub fn sentences(language: Language, refusal: &Refusal) -> (String, String, String) {
    let values = values(refusal);
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let [happened, means, todo] = messages(refusal).map(|message| message.with(language, &values));
    (happened, means, todo)
}

/// Returns a stage's name for lists and headings, in lower case.
pub fn stage_name(language: Language, stage: Stage) -> &'static str {
    let message = match stage {
        Stage::Prepared => m::STAGE_PREPARED,
        Stage::Consenting => m::STAGE_CONSENTING,
        Stage::Recording => m::STAGE_RECORDING,
        Stage::OffTheRecord => m::STAGE_OFF_THE_RECORD,
        Stage::NotesOnly => m::STAGE_NOTES_ONLY,
        Stage::Stopped => m::STAGE_STOPPED,
        Stage::Interrupted => m::STAGE_INTERRUPTED,
        Stage::Closed => m::STAGE_CLOSED,
        Stage::Transcribed => m::STAGE_TRANSCRIBED,
        Stage::Accepted => m::STAGE_ACCEPTED,
        Stage::Anonymised => m::STAGE_ANONYMISED,
        Stage::Declined => m::STAGE_DECLINED,
        Stage::Withdrawn => m::STAGE_WITHDRAWN,
    };
    message.text(language)
}

fn messages(refusal: &Refusal) -> [&'static Message; 3] {
    match refusal {
        Refusal::NotNow => [&m::NOT_NOW_HAPPENED, &m::NOT_NOW_MEANS, &m::NOT_NOW_TODO],
        Refusal::NotHere(_) => [&m::NOT_HERE_HAPPENED, &m::NOT_HERE_MEANS, &m::NOT_HERE_TODO],
        Refusal::HereAlready(_) => [&m::HERE_ALREADY_HAPPENED, &m::HERE_ALREADY_MEANS, &m::HERE_ALREADY_TODO],
        Refusal::Full => [&m::FULL_HAPPENED, &m::FULL_MEANS, &m::FULL_TODO],
        Refusal::NotAnswered { .. } => [&m::NOT_ANSWERED_HAPPENED, &m::NOT_ANSWERED_MEANS, &m::NOT_ANSWERED_TODO],
        Refusal::SaidNo(_) => [&m::SAID_NO_HAPPENED, &m::SAID_NO_MEANS, &m::SAID_NO_TODO],
        Refusal::WillNotTakePart(_) => {
            [&m::WILL_NOT_TAKE_PART_HAPPENED, &m::WILL_NOT_TAKE_PART_MEANS, &m::WILL_NOT_TAKE_PART_TODO]
        }
        Refusal::NeverAsked => [&m::NEVER_ASKED_HAPPENED, &m::NEVER_ASKED_MEANS, &m::NEVER_ASKED_TODO],
        Refusal::Unknown(_) => [&m::UNKNOWN_HAPPENED, &m::UNKNOWN_MEANS, &m::UNKNOWN_TODO],
        Refusal::Incomplete { holes: 1 } => {
            [&m::INCOMPLETE_ONE_HAPPENED, &m::INCOMPLETE_ONE_MEANS, &m::INCOMPLETE_ONE_TODO]
        }
        Refusal::Incomplete { .. } => [&m::INCOMPLETE_HAPPENED, &m::INCOMPLETE_MEANS, &m::INCOMPLETE_TODO],
        Refusal::AcceptFirst => [&m::ACCEPT_FIRST_HAPPENED, &m::ACCEPT_FIRST_MEANS, &m::ACCEPT_FIRST_TODO],
        Refusal::NoTranscript => [&m::NO_TRANSCRIPT_HAPPENED, &m::NO_TRANSCRIPT_MEANS, &m::NO_TRANSCRIPT_TODO],
        Refusal::NothingLeft => [&m::NOTHING_LEFT_HAPPENED, &m::NOTHING_LEFT_MEANS, &m::NOTHING_LEFT_TODO],
        Refusal::NobodyHere => [&m::NOBODY_HERE_HAPPENED, &m::NOBODY_HERE_MEANS, &m::NOBODY_HERE_TODO],
        Refusal::NotRead(_) => [&m::NOT_READ_HAPPENED, &m::NOT_READ_MEANS, &m::NOT_READ_TODO],
        Refusal::NotesOnly => [&m::NOTES_ONLY_HAPPENED, &m::NOTES_ONLY_MEANS, &m::NOTES_ONLY_TODO],
        Refusal::NotesNotChosen => {
            [&m::NOTES_NOT_CHOSEN_HAPPENED, &m::NOTES_NOT_CHOSEN_MEANS, &m::NOTES_NOT_CHOSEN_TODO]
        }
        Refusal::StillLive => [&m::STILL_LIVE_HAPPENED, &m::STILL_LIVE_MEANS, &m::STILL_LIVE_TODO],
        Refusal::DecideFirst => [&m::DECIDE_FIRST_HAPPENED, &m::DECIDE_FIRST_MEANS, &m::DECIDE_FIRST_TODO],
        Refusal::BeingDestroyed => [&m::BEING_DESTROYED_HAPPENED, &m::BEING_DESTROYED_MEANS, &m::BEING_DESTROYED_TODO],
        Refusal::BeingStruck => [&m::BEING_STRUCK_HAPPENED, &m::BEING_STRUCK_MEANS, &m::BEING_STRUCK_TODO],
        Refusal::NoPassage => [&m::NO_PASSAGE_HAPPENED, &m::NO_PASSAGE_MEANS, &m::NO_PASSAGE_TODO],
        Refusal::NotLater { .. } => [&m::NOT_LATER_HAPPENED, &m::NOT_LATER_MEANS, &m::NOT_LATER_TODO],
        Refusal::NoReason => [&m::NO_REASON_HAPPENED, &m::NO_REASON_MEANS, &m::NO_REASON_TODO],
        Refusal::NoRecording => [&m::NO_RECORDING_HAPPENED, &m::NO_RECORDING_MEANS, &m::NO_RECORDING_TODO],
        Refusal::AskThem => [&m::ASK_THEM_HAPPENED, &m::ASK_THEM_MEANS, &m::ASK_THEM_TODO],
        Refusal::OutOfOrder { .. } => [&m::OUT_OF_ORDER_HAPPENED, &m::OUT_OF_ORDER_MEANS, &m::OUT_OF_ORDER_TODO],
        Refusal::NotAnObservation => {
            [&m::NOT_AN_OBSERVATION_HAPPENED, &m::NOT_AN_OBSERVATION_MEANS, &m::NOT_AN_OBSERVATION_TODO]
        }
    }
}

fn values(refusal: &Refusal) -> Vec<(&'static str, String)> {
    match refusal {
        Refusal::NotHere(participant)
        | Refusal::HereAlready(participant)
        | Refusal::SaidNo(participant)
        | Refusal::WillNotTakePart(participant) => {
            vec![("participant", participant.to_string())]
        }
        Refusal::NotAnswered { participant, item } => {
            vec![("participant", participant.to_string()), ("item", item.to_string())]
        }
        Refusal::Unknown(id) => vec![("id", id.to_string())],
        Refusal::NotLater { due } => vec![("due", due.date())],
        Refusal::NotRead(item) => vec![("item", item.to_string())],
        Refusal::Incomplete { holes } => vec![("holes", holes.to_string())],
        Refusal::OutOfOrder { expected, found } => {
            vec![("expected", expected.to_string()), ("found", found.to_string())]
        }
        _ => Vec::new(),
    }
}
