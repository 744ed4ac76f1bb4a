//! The demo's claims, read from the files when everything is over.

use std::fs;
use std::path::Path;

use crate::guide::promise::PromiseKind;
use crate::messages::demo as words;
use crate::runtime::error::RuntimeError;
use crate::runtime::printing;
use crate::runtime::transcription::{TRANSCRIPT, read_transcript};
use crate::session::Event;
use crate::session::receipt::{Outcome, Receipt};
use crate::units::{Digest, Language, SessionId};
use crate::vault::{Keys, StudyFolder, StudyKey};

use super::clip::Clip;
use super::reference::{Agreement, compare};
use super::traces::Found;
use super::{KEYS, Looks};

/// What the files show.
pub(super) struct Proofs {
    empty: bool,
    shut: bool,
    transcript: Option<(usize, Agreement)>,
    receipt: bool,
    journal: Option<usize>,
    found: Vec<Found>,
    looks: usize,
}

impl Proofs {
    /// Reads everything there is to show.
    pub(super) fn gather(root: &Path, clip: &Clip, looks: &Looks) -> Result<Proofs, RuntimeError> {
        let folder = StudyFolder::open(root)?;
        let key = Keys::at(root.join(KEYS)).unlock("luister-demo", None)?;
        let id = folder.sessions()?.into_iter().next().ok_or(RuntimeError::NothingOpen)?;
        let reading = folder.read_session(&id)?;
        let sealed = fs::read(root.join("sessions").join(id.as_str()).join("raw").join(format!("{TRANSCRIPT}.age")));
        let is_sealed = sealed.is_ok_and(|bytes| bytes.starts_with(b"age-encryption.org/v1"));
        let made = reading.entries.iter().rev().find_map(|e| match e.event {
            Event::ReceiptMade { receipt } => Some(receipt),
            _ => None,
        });
        Ok(Proofs {
            empty: is_empty(&root.join("recordings")),
            shut: is_shut(&folder, &id, &key),
            transcript: if is_sealed { transcript(&folder, &id, &key, clip) } else { None },
            receipt: receipt_holds(&folder, &id, made)?,
            journal: (reading.damage.is_none() && reading.torn.is_none()).then_some(reading.entries.len()),
            found: looks.found.clone(),
            looks: looks.count,
        })
    }

    /// Prints each claim with a tick or a cross; returns whether all held.
    pub(super) fn print(&self, l: Language) -> bool {
        printing::line(format_args!(""));
        printing::line(format_args!("{}", words::PROOFS.text(l)));
        let transcript = match &self.transcript {
            Some((heard, agreement)) => {
                let right = agreement.spoken.saturating_sub(agreement.errors).to_string();
                let (heard, spoken) = (heard.to_string(), agreement.spoken.to_string());
                words::PROOF_TRANSCRIPT.with(l, &[("words", &heard), ("right", &right), ("spoken", &spoken)])
            }
            None => words::PROOF_TRANSCRIPT_MISSING.text(l).to_owned(),
        };
        let lines = self.journal.unwrap_or(0).to_string();
        let looks = self.looks.to_string();
        let claims = [
            (self.empty, words::PROOF_EMPTY.text(l).to_owned()),
            (self.shut, words::PROOF_SHUT.text(l).to_owned()),
            (self.transcript.is_some(), transcript),
            (self.receipt, words::PROOF_RECEIPT.text(l).to_owned()),
            (self.journal.is_some(), words::PROOF_JOURNAL.with(l, &[("lines", &lines)])),
            (self.found.is_empty(), words::PROOF_CLEAR.with(l, &[("looks", &looks)])),
        ];
        for (held, claim) in &claims {
            printing::told(if *held { "  ✓ " } else { "  ✗ " }, claim);
        }
        let mut shown: Vec<&Found> = Vec::new();
        for found in &self.found {
            if !shown.contains(&found) {
                // Where and what kind, so that it can be looked into; never the words themselves.
                printing::line(format_args!("      {}: {:?}", found.file.display(), found.kind));
                shown.push(found);
            }
        }
        let all = claims.iter().all(|(held, _)| *held);
        printing::line(format_args!("{}", if all { words::HELD.text(l) } else { words::NOT_HELD.text(l) }));
        all
    }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| entries.flatten().all(|e| e.file_name() == ".gitkeep"))
}

/// Tries what the demo says can't be done.
fn is_shut(folder: &StudyFolder, id: &SessionId, key: &StudyKey) -> bool {
    let opened = folder.open_session(id).and_then(|session| session.unlock(key));
    opened.is_ok_and(|opened| opened.read_segment(1).is_err() && opened.segments().is_ok_and(|s| s.is_empty()))
}

fn transcript(folder: &StudyFolder, id: &SessionId, key: &StudyKey, clip: &Clip) -> Option<(usize, Agreement)> {
    let session = folder.open_session(id).ok()?;
    let raw = read_transcript(&session, key).ok()?;
    let heard: Vec<&str> = raw.transcript.utterances.iter().map(|u| u.text.as_str()).collect();
    let count = raw.transcript.utterances.iter().map(|u| u.words.len()).sum();
    (count > 0).then(|| (count, compare(&clip.text(), &heard.join(" "))))
}

fn receipt_holds(folder: &StudyFolder, id: &SessionId, made: Option<Digest>) -> Result<bool, RuntimeError> {
    let Some((json, markdown)) = folder.read_receipt(id)? else { return Ok(false) };
    let kept = Receipt::from_json(&json)
        .ok()
        .and_then(|r| r.promise(PromiseKind::DestroyRecording).map(|p| p.outcome == Outcome::Kept))
        .unwrap_or(false);
    Ok(kept && made == Some(Digest::of(&json)) && !markdown.is_empty())
}
