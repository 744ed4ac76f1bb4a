//! Each value's words.

use crate::guide::Purpose;
use crate::messages::{Message, receipt as m};
use crate::session::event::{Answer, Because, SourceKind, What};
use crate::units::Language;

use super::*;

/// Fills a message in, in the language of the page.
pub(super) type Say<'a> = dyn Fn(&Message, &[(&str, &str)]) -> String + 'a;

/// Returns what the study rests on, a line each; none for what it does not name.
pub(super) fn ground_lines(ground: &Ground, say: &Say<'_>) -> Vec<String> {
    let named = [
        (&m::GROUND_CONSENT, &ground.consent_text),
        (&m::GROUND_PLAN, &ground.data_management_plan),
        (&m::GROUND_ETHICS, &ground.ethics),
    ];
    named.into_iter().filter_map(|(message, text)| Some(say(message, &[("text", text.as_ref()?)]))).collect()
}

pub(super) fn outcome_word(outcome: Outcome) -> &'static Message {
    match outcome {
        Outcome::Kept => &m::OUTCOME_KEPT,
        Outcome::Open => &m::OUTCOME_OPEN,
        Outcome::Late => &m::OUTCOME_LATE,
        Outcome::Failed => &m::OUTCOME_FAILED,
        Outcome::DidNotArise => &m::OUTCOME_DID_NOT_ARISE,
    }
}

pub(super) fn promise_words(promise: PromiseKind) -> &'static Message {
    match promise {
        PromiseKind::Record => &m::P_RECORD,
        PromiseKind::Stop => &m::P_STOP,
        PromiseKind::Strike => &m::P_STRIKE,
        PromiseKind::Anonymous => &m::P_ANONYMOUS,
        PromiseKind::DestroyRecording => &m::P_DESTROY_RECORDING,
        PromiseKind::DestroyRaw => &m::P_DESTROY_RAW,
        PromiseKind::DestroyConsent => &m::P_DESTROY_CONSENT,
        PromiseKind::Local => &m::P_LOCAL,
    }
}

/// Returns a purpose in words, as participants hear it.
pub(super) fn purpose_word(purpose: Purpose) -> &'static Message {
    match purpose {
        Purpose::Inform => &m::PURPOSE_INFORM,
        Purpose::TakePart => &m::PURPOSE_TAKE_PART,
        Purpose::Record => &m::PURPOSE_RECORD,
        Purpose::RecordConsent => &m::PURPOSE_RECORD_CONSENT,
        Purpose::Quote => &m::PURPOSE_QUOTE,
        Purpose::Archive => &m::PURPOSE_ARCHIVE,
        Purpose::Contact => &m::PURPOSE_CONTACT,
    }
}

/// Returns yes or no.
pub(super) fn answer_word(answer: Answer) -> &'static Message {
    match answer {
        Answer::Yes => &m::YES,
        Answer::No => &m::NO,
    }
}

pub(super) fn source_word(source: SourceKind) -> &'static Message {
    match source {
        SourceKind::Microphone => &m::SOURCE_MICROPHONE,
        SourceKind::File => &m::SOURCE_FILE,
        SourceKind::Import => &m::SOURCE_IMPORT,
    }
}

pub(super) fn what_word(what: What) -> &'static Message {
    match what {
        What::Recording => &m::WHAT_RECORDING,
        What::Raw => &m::WHAT_RAW,
        What::Consent => &m::WHAT_CONSENT,
        What::Everything => &m::WHAT_EVERYTHING,
    }
}

pub(super) fn because_word(because: Because) -> &'static Message {
    match because {
        Because::Accepted => &m::BECAUSE_ACCEPTED,
        Because::Transcribed => &m::BECAUSE_TRANSCRIBED,
        Because::Stopped => &m::BECAUSE_STOPPED,
        Because::Withdrawn => &m::BECAUSE_WITHDRAWN,
        Because::Asked => &m::BECAUSE_ASKED,
        Because::Approved => &m::BECAUSE_APPROVED,
        Because::Due => &m::BECAUSE_DUE,
        Because::Declined => &m::BECAUSE_DECLINED,
    }
}

/// A check in words; one that this version does not know is shown by its own name.
pub(super) fn check_words(name: &str, language: Language) -> &str {
    let message = match name {
        "key-overwritten" => &m::CHECK_KEY_OVERWRITTEN,
        "key-gone" => &m::CHECK_KEY_GONE,
        "segments-gone" => &m::CHECK_SEGMENTS_GONE,
        "folder-gone" => &m::CHECK_FOLDER_GONE,
        "cannot-be-opened" => &m::CHECK_CANNOT_BE_OPENED,
        "source-overwritten" => &m::CHECK_SOURCE_OVERWRITTEN,
        "source-gone" => &m::CHECK_SOURCE_GONE,
        "transcript-gone" => &m::CHECK_TRANSCRIPT_GONE,
        other => return other,
    };
    message.text(language)
}

pub(super) fn not_covered_words(thing: NotCovered, swap: Swap) -> &'static Message {
    match (thing, swap) {
        (NotCovered::Backups, _) => &m::N_BACKUPS,
        (NotCovered::Snapshots, _) => &m::N_SNAPSHOTS,
        (NotCovered::Swap, Swap::Plain) => &m::N_SWAP_PLAIN,
        (NotCovered::Swap, Swap::Encrypted) => &m::N_SWAP_ENCRYPTED,
        (NotCovered::Swap, Swap::Off | Swap::Unknown) => &m::N_SWAP_UNKNOWN,
        (NotCovered::DiskRemnants, _) => &m::N_DISK_REMNANTS,
        (NotCovered::OtherDevices, _) => &m::N_OTHER_DEVICES,
        (NotCovered::SourceFile, _) => &m::N_SOURCE_FILE,
        (NotCovered::SourceRemnants, _) => &m::N_SOURCE_REMNANTS,
        (NotCovered::Copies, _) => &m::N_COPIES,
        (NotCovered::ExportedFiles, _) => &m::N_EXPORTED,
    }
}
