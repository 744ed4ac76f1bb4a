//! `luister verify`: journals, receipts and folders held against each other, and what none of them can tell.

use std::process::ExitCode;

use crate::messages::{Message, cli as words, deadlines as more};
use crate::runtime;
use crate::runtime::printing;
use crate::session::receipt::Receipt;
use crate::session::{Entry, Event, Held, Session};
use crate::units::{Digest, Language, SessionId, Timestamp};
use crate::vault::{JournalReading, Remains, StudyFolder};

use super::context::Context;
use super::outcome::{self, Stop, say};

/// What lies beyond anything a program can find out here.
const BEYOND: [Message; 5] =
    [words::BEYOND_BACKUPS, words::BEYOND_COPIES, words::BEYOND_DISK, words::BEYOND_JOURNAL, more::BEYOND_LAST];

/// A thing that was looked at, and whether it held.
struct Finding {
    id: &'static str,
    held: bool,
    text: String,
}

/// What was found of a session.
struct Verified {
    session: SessionId,
    findings: Vec<Finding>,
    remains: Remains,
}

impl Verified {
    fn holds(&self) -> bool {
        self.findings.iter().all(|f| f.held)
    }
}

/// Holds one session, or all of them, against what its files say; 1 when something does not hold.
pub fn verify(context: &Context, wanted: Option<&SessionId>, json: bool) -> Result<ExitCode, Stop> {
    let l = context.language;
    let (folder, _) = context.study()?;
    let ids = folder.sessions().map_err(|e| context.stop(e))?;
    if let Some(id) = wanted
        && !ids.contains(id)
    {
        return Err(context.no_such_session(id));
    }
    let mut journals = Vec::new();
    for id in &ids {
        journals.push((id, folder.read_session(id).map_err(|e| context.stop(e))?));
    }
    let mut all = Vec::new();
    for (id, reading) in journals.iter().filter(|(id, _)| wanted.is_none_or(|w| w == *id)) {
        all.push(one(context, &folder, id, reading, &journals)?);
    }
    let good = all.iter().filter(|v| v.holds()).count();
    match (json, wanted) {
        (true, Some(_)) => all.iter().for_each(|v| printing::line(format_args!("{:#}", as_json(v, l)))),
        (true, None) => {
            let sessions: Vec<_> = all.iter().map(|v| as_json(v, l)).collect();
            printing::line(format_args!(
                "{:#}",
                serde_json::json!({ "sessions": sessions, "held": good == all.len() })
            ));
        }
        (false, _) => print(&all, wanted.is_none(), good, l),
    }
    Ok(if good == all.len() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The findings about a session, as they are collected.
struct Look {
    language: Language,
    findings: Vec<Finding>,
}

impl Look {
    fn note(&mut self, id: &'static str, held: bool, good: &Message, bad: &Message, values: &[(&str, &str)]) {
        self.findings.push(Finding { id, held, text: if held { good } else { bad }.with(self.language, values) });
    }

    fn journal(&mut self, reading: &JournalReading) {
        let lines = reading.entries.len().to_string();
        let damaged = reading.damage.as_ref().map_or(0, |d| d.line).to_string();
        let values = [("lines", lines.as_str()), ("line", &damaged)];
        self.note("journal", reading.damage.is_none(), &words::VERIFY_JOURNAL, &words::VERIFY_JOURNAL_BAD, &values);
        if let Some(torn) = &reading.torn {
            let line = torn.line.to_string();
            self.note("torn-line", false, &words::VERIFY_TORN, &words::VERIFY_TORN, &[("line", &line)]);
        }
    }

    fn receipt(&mut self, entries: &[Entry], bytes: Option<&[u8]>, journals: &[(&SessionId, JournalReading)]) {
        let last = entries.iter().rev().find_map(receipt_of);
        let written = bytes.map(Digest::of);
        match (last, written) {
            (Some(told), there) => {
                let held = there == Some(told);
                self.note("receipt", held, &words::VERIFY_RECEIPT, &words::VERIFY_RECEIPT_BAD, &[]);
            }
            (None, Some(_)) => {
                self.note("receipt", false, &words::VERIFY_RECEIPT, &words::VERIFY_RECEIPT_UNKNOWN, &[]);
            }
            (None, None) => self.note("receipt", true, &words::VERIFY_NO_RECEIPT, &words::VERIFY_NO_RECEIPT, &[]),
        }
        let Some(bytes) = bytes else { return };
        let Ok(receipt) = Receipt::from_json(bytes) else {
            let unreadable = &more::VERIFY_RECEIPT_UNREADABLE;
            return self.note("receipt-made-from", false, unreadable, unreadable, &[]);
        };
        let made_from = receipt.was_made_from(entries);
        self.note("receipt-made-from", made_from, &more::VERIFY_MADE_FROM, &more::VERIFY_NOT_MADE_FROM, &[]);
        match receipt.previous {
            None => self.note("chain", true, &more::VERIFY_FIRST, &more::VERIFY_FIRST, &[]),
            Some(previous) => {
                let tells = |(_, reading): &&(&SessionId, JournalReading)| {
                    reading.entries.iter().any(|e| receipt_of(e) == Some(previous))
                };
                let by = journals.iter().find(tells).map(|(id, _)| id.to_string());
                let values = [("session", by.as_deref().unwrap_or_default())];
                self.note("chain", by.is_some(), &more::VERIFY_PREVIOUS, &more::VERIFY_PREVIOUS_MISSING, &values);
            }
        }
    }

    fn remains(&mut self, session: &Session, remains: &Remains) {
        let audio = (!remains.recording.is_gone(), remains.recording.sealed > 0);
        let raw = (!remains.raw.is_gone(), remains.raw.sealed > 0);
        let consent = (!remains.consent.is_gone(), remains.consent.sealed > 0);
        // A key lies there from the beginning; where nothing came of it, only what was sealed to it counts.
        let of = |held: &Held, (anything, sealed): (bool, bool)| match held {
            Held::Destroyed(_) => !anything,
            Held::Nothing => !sealed,
            Held::Sealed | Held::Destroying(_) => true,
        };
        let good = |held: &Held| match held {
            Held::Sealed | Held::Destroying(_) => &words::VERIFY_STILL_SEALED,
            Held::Destroyed(_) | Held::Nothing => &words::VERIFY_GONE,
        };
        let track = &session.consent_track.held;
        // Most sessions have none, and there is nothing to be said of it.
        let asked = *track != Held::Nothing || consent.0;
        for (name, what, held, there) in [
            ("recording", &words::WHAT_RECORDING, &session.recording, audio),
            ("raw", &words::WHAT_RAW, &session.raw, raw),
        ]
        .into_iter()
        .chain(asked.then_some(("consent", &words::WHAT_CONSENT, track, consent)))
        {
            let values = [("what", what.text(self.language))];
            self.note(name, of(held, there), good(held), &words::VERIFY_NOT_GONE, &values);
        }
    }

    fn deadline(&mut self, what: &Message, due: Timestamp) {
        let overdue = due.unix_s() < runtime::now().unix_s();
        let date = due.date();
        self.note(
            "deadline",
            !overdue,
            &words::VERIFY_IN_TIME,
            &words::VERIFY_OVERDUE,
            &[("what", what.text(self.language)), ("due", &date)],
        );
    }
}

fn receipt_of(entry: &Entry) -> Option<Digest> {
    match &entry.event {
        Event::ReceiptMade { receipt } => Some(*receipt),
        _ => None,
    }
}

fn one(
    context: &Context,
    folder: &StudyFolder,
    id: &SessionId,
    reading: &JournalReading,
    journals: &[(&SessionId, JournalReading)],
) -> Result<Verified, Stop> {
    let remains = folder.remains(id).map_err(|e| context.stop(e))?;
    let receipt = folder.read_receipt(id).map_err(|e| context.stop(e))?.map(|(bytes, _)| bytes);
    let mut look = Look { language: context.language, findings: Vec::new() };
    look.journal(reading);
    look.receipt(&reading.entries, receipt.as_deref(), journals);
    if let Some(session) = crate::session::replay(&reading.entries) {
        look.remains(&session, &remains);
        let days = [
            (&more::WHAT_RECORDING, session.recording_due()),
            (&more::WHAT_RAW, session.raw_due()),
            (&more::WHAT_CONSENT, session.consent_due()),
        ];
        for (what, due) in days.into_iter().filter_map(|(what, due)| Some((what, due?))) {
            look.deadline(what, due);
        }
    }
    Ok(Verified { session: id.clone(), findings: look.findings, remains })
}

fn as_json(verified: &Verified, l: Language) -> serde_json::Value {
    let findings: Vec<_> =
        verified.findings.iter().map(|f| serde_json::json!({"id": f.id, "held": f.held, "text": f.text})).collect();
    serde_json::json!({
        "session": verified.session, "held": verified.holds(), "findings": findings,
        "recording_files": verified.remains.recording.files, "raw_files": verified.remains.raw.files,
        "consent_files": verified.remains.consent.files,
        "cannot_know": BEYOND.iter().map(|m| m.text(l)).collect::<Vec<_>>(),
    })
}

fn print(all: &[Verified], sum: bool, good: usize, l: Language) {
    if all.is_empty() {
        return say(&more::VERIFY_NONE, l, &[]);
    }
    for verified in all {
        printing::line(format_args!("{}", verified.session));
        for finding in &verified.findings {
            outcome::print(if finding.held { "✓ " } else { "✗ " }, &finding.text);
        }
    }
    if sum {
        say(&more::VERIFY_SUM, l, &[("good", &good.to_string()), ("all", &all.len().to_string())]);
    }
    say(&words::CANNOT_KNOW, l, &[]);
    for message in BEYOND {
        outcome::print("  · ", message.text(l));
    }
}
