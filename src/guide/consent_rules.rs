//! What a consent script must do: ask before it records, tell before it asks, and promise only what is kept.

use crate::messages::guide as say;

use super::draft::{Draft, DraftItem, PURPOSES};
use super::flow::{Text, short};
use super::promise::{Policy, PromiseKind};
use super::reading::{Placed, Reading};
use super::render::{PLACEHOLDERS, Piece, Placeholder, pieces, placeholder_of};
use super::{OnNo, Purpose};

/// Complains about everything in the consent script that is wrong or doubtful.
pub(crate) fn check(reading: &mut Reading<'_>, draft: &Draft, policy: &Policy) {
    if draft.consent.is_empty() {
        if !draft.wrote.consent {
            reading.error(0, say::NO_CONSENT, say::NO_CONSENT_TODO, &[]);
        }
        return;
    }
    for item in &draft.consent {
        answer(reading, item);
        placeholders(reading, draft, item);
        promises(reading, item, policy);
    }
    // What is missing can only be told when everything that is there could be read.
    if draft.consent.iter().all(|i| i.purpose.is_some()) {
        order(reading, draft);
        recording(reading, draft);
        consent_recording(reading, draft);
    }
    stopping(reading, draft);
}

fn purpose(item: &DraftItem) -> Option<Purpose> {
    item.purpose.as_ref().map(|p| p.value)
}

fn purpose_word(purpose: Purpose) -> &'static str {
    PURPOSES.iter().find(|(_, p)| *p == purpose).map_or("", |(word, _)| word)
}

/// The question and what follows a no.
fn answer(reading: &mut Reading<'_>, item: &DraftItem) {
    let Some(asked_for) = &item.purpose else { return };
    let word = ("purpose", purpose_word(asked_for.value).into());
    let silent = item.question.as_ref().is_none_or(|q| q.value.is_empty());
    if asked_for.value != Purpose::Inform && silent {
        reading.error(item.at, say::QUESTION_NEEDED, say::QUESTION_NEEDED_TODO, std::slice::from_ref(&word));
    }
    let Some(on_no) = &item.on_no else { return };
    match (asked_for.value, on_no.value) {
        (Purpose::TakePart, OnNo::NoRecording | OnNo::Continue) => {
            reading.error(on_no.at, say::ON_NO_TAKE_PART, say::ON_NO_TAKE_PART_TODO, &[]);
        }
        (Purpose::Record, OnNo::Continue) => {
            reading.error(on_no.at, say::ON_NO_RECORD, say::ON_NO_RECORD_TODO, &[]);
        }
        (
            Purpose::Inform | Purpose::RecordConsent | Purpose::Quote | Purpose::Archive | Purpose::Contact,
            OnNo::Leave | OnNo::NoRecording,
        ) => {
            reading.warning(on_no.at, say::ON_NO_FORCED, say::ON_NO_FORCED_TODO, &[word]);
        }
        _ => {}
    }
}

/// Unknown placeholders, loose braces, and those that the guide has nothing for.
fn placeholders(reading: &mut Reading<'_>, draft: &Draft, item: &DraftItem) {
    let names: Vec<&str> = PLACEHOLDERS.iter().map(|(name, _)| *name).collect();
    for text in [&item.text, &item.question].into_iter().flatten() {
        let pieces = pieces(&text.value);
        for (i, piece) in pieces.iter().enumerate() {
            let nth = pieces[..i].iter().filter(|p| *p == piece).count();
            match piece {
                Piece::Plain(_) => {}
                Piece::Loose(brace) => {
                    // The same brace also opens and closes placeholders, so its place is found by counting all of them.
                    let nth = pieces[..i]
                        .iter()
                        .filter(|p| matches!(p, Piece::Slot(_)) || matches!(p, Piece::Loose(b) if b == brace))
                        .count();
                    let at = reading.place_of(text, brace, nth);
                    let values = [("placeholder", placeholder_of(PromiseKind::DestroyRecording).into())];
                    reading.error(at, say::LOOSE_BRACE, say::LOOSE_BRACE_TODO, &values);
                }
                Piece::Slot(name) => {
                    let written = format!("{{{name}}}");
                    let at = reading.place_of(text, &written, nth);
                    match PLACEHOLDERS.iter().find(|(n, _)| n == name) {
                        None => unknown_placeholder(reading, at, name, &names),
                        Some((_, Placeholder::Distress))
                            if draft.distress.as_ref().is_none_or(|d| d.value.is_empty()) =>
                        {
                            let values = [("placeholder", written.into()), ("key", "distress".into())];
                            reading.error(at, say::NOTHING_TO_FILL, say::NOTHING_TO_FILL_TODO, &values);
                        }
                        Some(_) => {}
                    }
                }
            }
        }
    }
}

fn unknown_placeholder(reading: &mut Reading<'_>, at: usize, name: &str, names: &[&str]) {
    let written = format!("{{{}}}", short(name));
    match super::nearest::nearest(name, names) {
        Some(near) => {
            let values = [("placeholder", written.into()), ("nearest", format!("{{{near}}}").into())];
            reading.error(at, say::UNKNOWN_PLACEHOLDER, say::NEAREST_TODO, &values);
        }
        None => {
            let known: Vec<String> = names.iter().map(|n| format!("{{{n}}}")).collect();
            let values = [("placeholder", written.into()), ("known", known.join(" ").into())];
            reading.error(at, say::UNKNOWN_PLACEHOLDER, say::KNOWN_TODO, &values);
        }
    }
}

/// The promises an item's texts make by placeholder, with their places.
fn said(reading: &Reading<'_>, item: &DraftItem) -> Vec<Placed<PromiseKind>> {
    let mut out: Vec<Placed<PromiseKind>> = Vec::new();
    for text in [&item.text, &item.question].into_iter().flatten() {
        for piece in pieces(&text.value) {
            let Piece::Slot(name) = piece else { continue };
            if let Some((_, Placeholder::Promise(value))) = PLACEHOLDERS.iter().find(|(n, _)| *n == name)
                && out.iter().all(|p| p.value != *value)
            {
                out.push(Placed { value: *value, at: reading.place_of(text, &format!("{{{name}}}"), 0) });
            }
        }
    }
    out
}

fn says(item: &DraftItem, promise: PromiseKind) -> bool {
    let written = placeholder_of(promise);
    [&item.text, &item.question].into_iter().flatten().any(|t: &Text| t.value.contains(&written))
}

fn names(item: &DraftItem, promise: PromiseKind) -> bool {
    item.promises.as_ref().is_none_or(|list| list.iter().any(|p| p.value == promise))
}

/// Whether what an item says and what it promises are the same, and can be kept.
fn promises(reading: &mut Reading<'_>, item: &DraftItem, policy: &Policy) {
    for promise in said(reading, item) {
        if !names(item, promise.value) {
            let values =
                [("promise", promise.value.word().into()), ("placeholder", placeholder_of(promise.value).into())];
            reading.error(promise.at, say::UNNAMED_PROMISE, say::UNNAMED_PROMISE_TODO, &values);
        }
    }
    let Some(list) = &item.promises else { return };
    for (i, promise) in list.iter().enumerate() {
        let word = promise.value.word();
        if list[..i].iter().any(|p| p.value == promise.value) {
            reading.warning(promise.at, say::TWICE_PROMISE, say::TWICE_PROMISE_TODO, &[("promise", word.into())]);
            continue;
        }
        keepable(reading, promise, policy);
        if item.text.is_none() || says(item, promise.value) {
            continue;
        }
        let values = [("promise", word.into()), ("placeholder", placeholder_of(promise.value).into())];
        match promise.value {
            // When something is destroyed has to be said in the words that follow from the policy; the rest may be own words.
            PromiseKind::DestroyRecording | PromiseKind::DestroyRaw | PromiseKind::DestroyConsent => {
                reading.error(promise.at, say::UNSAID_PROMISE, say::UNSAID_PROMISE_TODO, &values);
            }
            // The question itself is this promise: no yes, no recording.
            PromiseKind::Record if purpose(item).is_none_or(|p| p == Purpose::Record) => {}
            _ => reading.warning(promise.at, say::UNSAID_PROMISE, say::UNSAID_PROMISE_TODO, &values),
        }
    }
}

/// Whether the study's policy lets a promise be kept.
fn keepable(reading: &mut Reading<'_>, promise: &Placed<PromiseKind>, policy: &Policy) {
    let zero = match promise.value {
        PromiseKind::DestroyRecording if policy.days == 0 => "days",
        PromiseKind::DestroyRaw if policy.raw_days == 0 => "raw-days",
        PromiseKind::DestroyConsent if policy.consent_days == 0 => "consent-days",
        PromiseKind::DestroyRaw if policy.raw_days < policy.days => {
            let values = [
                ("promise", promise.value.word().into()),
                ("raw", policy.raw_days.into()),
                ("days", policy.days.into()),
            ];
            reading.error(promise.at, say::POLICY_RAW, say::POLICY_RAW_TODO, &values);
            return;
        }
        _ => return,
    };
    let values = [("promise", promise.value.word().into()), ("key", zero.into())];
    reading.error(promise.at, say::POLICY_DAYS, say::POLICY_DAYS_TODO, &values);
}

/// Whether taking part is asked, and before anything else.
fn order(reading: &mut Reading<'_>, draft: &Draft) {
    let Some(take_part) = draft.consent.iter().position(|i| purpose(i) == Some(Purpose::TakePart)) else {
        reading.error(draft.consent[0].at, say::NO_TAKE_PART, say::NO_TAKE_PART_TODO, &[]);
        return;
    };
    if let Some(early) = draft.consent[..take_part]
        .iter()
        // Whether the answers may be recorded is asked before there are any.
        .find(|i| !matches!(purpose(i), Some(Purpose::Inform | Purpose::RecordConsent)))
    {
        reading.warning(early.at, say::ASKED_EARLY, say::ASKED_EARLY_TODO, &[]);
    }
}

/// The rule: who asks to record says, truly and beforehand, what happens to the recording.
fn recording(reading: &mut Reading<'_>, draft: &Draft) {
    let promise = PromiseKind::DestroyRecording;
    let mut records = draft.consent.iter().enumerate().filter(|(_, i)| purpose(i) == Some(Purpose::Record));
    let Some((at, item)) = records.next() else {
        for item in &draft.consent {
            for made in item.promises.iter().flatten().filter(|p| p.value == promise) {
                let values = [("promise", made.value.word().into())];
                reading.warning(made.at, say::NOTHING_RECORDED, say::NOTHING_RECORDED_TODO, &values);
            }
        }
        return;
    };
    for (_, second) in records {
        let place = second.purpose.as_ref().map_or(second.at, |p| p.at);
        reading.error(place, say::TWO_RECORD, say::TWO_RECORD_TODO, &[]);
    }
    let place = item.text.as_ref().map_or(item.at, |t| t.span.start);
    let values = [("placeholder", placeholder_of(promise).into())];
    if draft.consent[..=at].iter().any(|i| says(i, promise)) {
        // Said in time; that `promises` names it as well is seen to item by item.
    } else if draft.consent.iter().any(|i| says(i, promise)) {
        reading.error(place, say::RECORD_LATE, say::RECORD_LATE_TODO, &values);
    } else {
        reading.error(place, say::RECORD_SILENT, say::RECORD_SILENT_TODO, &values);
    }
}

/// The same rule for the recording of the consent: its last day is said before it is asked for, and something follows that
/// can be recorded.
fn consent_recording(reading: &mut Reading<'_>, draft: &Draft) {
    let promise = PromiseKind::DestroyConsent;
    let asks = |i: &DraftItem| purpose(i) == Some(Purpose::RecordConsent);
    let Some(at) = draft.consent.iter().position(asks) else {
        for made in draft.consent.iter().flat_map(|i| i.promises.iter().flatten()).filter(|p| p.value == promise) {
            let values = [("promise", made.value.word().into())];
            reading.warning(made.at, say::NO_CONSENT_RECORDED, say::NO_CONSENT_RECORDED_TODO, &values);
        }
        return;
    };
    for second in draft.consent[at + 1..].iter().filter(|i| asks(i)) {
        let place = second.purpose.as_ref().map_or(second.at, |p| p.at);
        reading.error(place, say::TWO_RECORD_CONSENT, say::TWO_RECORD_CONSENT_TODO, &[]);
    }
    let item = &draft.consent[at];
    if !draft.consent[..=at].iter().any(|i| says(i, promise)) {
        let place = item.text.as_ref().map_or(item.at, |t| t.span.start);
        let values = [("placeholder", placeholder_of(promise).into())];
        reading.error(place, say::RECORD_CONSENT_SILENT, say::RECORD_CONSENT_SILENT_TODO, &values);
    }
    if draft.consent[at + 1..].iter().all(|i| purpose(i) == Some(Purpose::Inform)) {
        reading.error(item.at, say::RECORD_CONSENT_LAST, say::RECORD_CONSENT_LAST_TODO, &[]);
    }
}

/// Whether it is said that a participant can stop.
fn stopping(reading: &mut Reading<'_>, draft: &Draft) {
    let promise = PromiseKind::Stop;
    if !draft.consent.iter().any(|i| says(i, promise) || names(i, promise)) {
        let values = [("placeholder", placeholder_of(promise).into())];
        reading.warning(draft.consent[0].at, say::NO_STOP, say::NO_STOP_TODO, &values);
    }
}
