//! The short receipt that a participant takes home: about them only.

use crate::messages::{Message, number, receipt as m, receipt_group as group};
use crate::session::What;
use crate::units::Language;

use super::page::{Page, moment};
use super::words::{Say, answer_word, ground_lines, purpose_word};
use super::*;

pub(super) fn receipt(receipt: &Receipt, participant: &ParticipantRecord, language: Language) -> String {
    let say = |message: &Message, values: &[(&str, &str)]| message.with(language, values);
    let mut page = Page::default();
    let code = participant.code.as_str();
    page.heading(1, &say(&m::Y_TITLE, &[("code", code)]));
    page.paragraph(&say(&m::Y_INTRO, &[("study", &receipt.study), ("made", &receipt.made.date())]));
    page.paragraph(&match receipt.conversation.began {
        Some(began) => say(&m::Y_WHEN, &[("began", &moment(began))]),
        None => say(&m::Y_NEVER, &[]),
    });
    page.gap();
    for text in ground_lines(&receipt.ground, &say) {
        page.item(&text);
    }

    page.heading(2, &say(&m::Y_ANSWERS, &[]));
    for text in late::lines(&participant.joined, late::Reader::Participant, receipt.conversation.recorded, &say) {
        page.item(&text);
    }
    if let Some(how) = &participant.declared {
        page.item(&say(&m::Y_DECLARED, &[("how", how)]));
    } else if participant.answers.is_empty() {
        page.item(&say(&m::Y_NO_ANSWERS, &[]));
    }
    for answer in last_answers(participant) {
        let word = purpose_word(answer.purpose).text(language);
        // Two items may ask for the same; then each is told by its own name too.
        let alike = last_answers(participant).iter().filter(|a| a.purpose == answer.purpose).count();
        let purpose = if alike > 1 { format!("{word} ({})", answer.item) } else { word.to_owned() };
        page.item(&say(&m::Y_ANSWER, &[("purpose", &purpose), ("answer", answer_word(answer.answer).text(language))]));
    }
    if let Some(withdrew) = &participant.withdrew {
        page.item(&say(&m::Y_WITHDREW, &[("at", &moment(withdrew.at))]));
        withdrawn(receipt, withdrew, &say).iter().for_each(|text| page.item(text));
    }
    if let Some(at) = participant.left {
        page.item(&say(&m::Y_LEFT, &[("at", &moment(at))]));
    }

    page.heading(2, &say(&m::Y_STAND, &[]));
    if let Some(stop) = &receipt.stop {
        let message = if receipt.was_recorded_to_the_end() { &m::Y_STOPPED } else { &m::Y_STOPPED_NOTES };
        page.item(&say(message, &[("at", &moment(stop.at)), ("ms", &stop.silence_ms.to_string())]));
    }
    if receipt.conversation.struck_ms > 0 {
        let seconds = number::seconds(receipt.conversation.struck_ms, language);
        page.item(&say(&m::Y_STRUCK, &[("seconds", &seconds)]));
    }
    page.item(&recording(receipt, &say));
    for taken in receipt.extensions.iter().filter(|e| e.what == What::Recording) {
        // The reason is the researcher's own text, for their file; it may speak of others.
        page.item(&say(&m::Y_EXTENDED, &[("at", &taken.at.date()), ("until", &taken.until.date())]));
    }
    let mut days = receipt.policy.days;
    for change in &receipt.policy_changes {
        if change.policy.days > days {
            let values =
                [("at", &*change.at.date()), ("to", &*change.policy.days.to_string()), ("from", &*days.to_string())];
            page.item(&say(&m::Y_POLICY_LATER, &values));
        }
        days = change.policy.days;
    }
    if let Some(text) = raw(receipt, &say) {
        page.item(&text);
    }

    if let Some(text) = consent_track(receipt, participant, &say) {
        page.item(&text);
    }

    page.heading(2, &say(&m::Y_NOT_COVERED, &[]));
    page.paragraph(&say(&m::Y_NOT_COVERED_TEXT, &[]));
    if participant.withdrew.is_none() && !matches!(receipt.stage, Stage::Declined | Stage::Withdrawn) {
        page.heading(2, &say(&m::Y_WITHDRAW, &[]));
        page.paragraph(&say(&m::Y_WITHDRAW_TEXT, &[("withdrawal", &participant.withdrawal_code)]));
    }
    page.finish()
}

/// What became of the words of whoever withdrew.
fn withdrawn(receipt: &Receipt, withdrew: &WithdrawalRecord, say: &Say<'_>) -> Vec<String> {
    if let Some(text) = late::approved_for_them(withdrew.approved, say) {
        return vec![text];
    }
    // Where everything was destroyed, the paragraphs about recording and text tell it.
    if receipt.destructions.iter().any(|d| d.what == What::Everything) {
        return Vec::new();
    }
    let apart = withdrew.own_microphone || withdrew.by_presses || withdrew.utterances > 0 || withdrew.notes > 0;
    if !apart {
        return vec![say(&group::Y_WITHDREW_SHARED, &[])];
    }
    let mut said = vec![say(&group::Y_WITHDREW_TURNS, &[("n", &withdrew.utterances.to_string())])];
    if !withdrew.own_microphone {
        said.push(say(&group::Y_WITHDREW_BY_HAND, &[]));
    }
    said
}

/// The answers that count, in the order in which the items were first answered.
fn last_answers(participant: &ParticipantRecord) -> Vec<&AnswerRecord> {
    let mut last: Vec<&AnswerRecord> = Vec::new();
    for answer in &participant.answers {
        match last.iter_mut().find(|a| a.item == answer.item) {
            Some(earlier) => *earlier = answer,
            None => last.push(answer),
        }
    }
    last
}

fn recording(receipt: &Receipt, say: &Say<'_>) -> String {
    if !receipt.conversation.recorded {
        return say(&m::Y_NO_RECORDING, &[]);
    }
    let Some(promise) = receipt.promise(PromiseKind::DestroyRecording) else {
        let with_it = |what| matches!(what, What::Recording | What::Everything);
        let gone = receipt.destructions.iter().any(|d| d.verified && with_it(d.what));
        return say(if gone { &m::Y_RECORDING_DONE } else { &m::Y_RECORDING_HELD }, &[]);
    };
    let due = promise.due.map(|d| d.date()).unwrap_or_default();
    let at = promise.at.map(moment).unwrap_or_default();
    let message = match (promise.outcome, promise.at) {
        (Outcome::Failed, _) => &m::Y_RECORDING_FAILED,
        (Outcome::Late, Some(_)) => &m::Y_RECORDING_GONE_LATE,
        (Outcome::Late, None) => &m::Y_RECORDING_LATE_OPEN,
        (_, Some(_)) => &m::Y_RECORDING_GONE,
        (_, None) => &m::Y_RECORDING_OPEN,
    };
    say(message, &[("due", &due), ("at", &at)])
}

/// What became of the text, where something was promised about it and there was any.
fn raw(receipt: &Receipt, say: &Say<'_>) -> Option<String> {
    let promise = receipt.promise(PromiseKind::DestroyRaw)?;
    if !receipt.has_text() {
        return None;
    }
    let due = promise.due?.date();
    let at = promise.at.map(moment).unwrap_or_default();
    let message = match (promise.outcome, promise.at) {
        (Outcome::Failed, _) => &m::Y_RAW_FAILED,
        (Outcome::Late, Some(_)) => &m::Y_RAW_GONE_LATE,
        (Outcome::Late, None) => &m::Y_RAW_LATE_OPEN,
        (_, Some(_)) => &m::Y_RAW_GONE,
        (_, None) => &m::Y_RAW_OPEN,
    };
    Some(say(message, &[("due", &due), ("at", &at)]))
}

/// What became of the recording of the consent, where there was one.
fn consent_track(receipt: &Receipt, participant: &ParticipantRecord, say: &Say<'_>) -> Option<String> {
    receipt.consent_track.as_ref()?;
    let promise = receipt.promise(PromiseKind::DestroyConsent)?;
    let due = promise.due?.date();
    let at = promise.at.map(moment).unwrap_or_default();
    let message = match (promise.outcome, promise.at) {
        (Outcome::Failed, _) => &m::Y_CONSENT_FAILED,
        (Outcome::Late, Some(_)) => &m::Y_CONSENT_GONE_LATE,
        (Outcome::Late, None) => &m::Y_CONSENT_LATE_OPEN,
        (_, Some(_)) => &m::Y_CONSENT_GONE,
        // Whoever takes back what they said in a group is told what stays.
        (_, None) if participant.withdrew.is_some() => &m::Y_CONSENT_STAYS,
        (_, None) => &m::Y_CONSENT_OPEN,
    };
    Some(say(message, &[("due", &due), ("at", &at)]))
}
