//! Receipts: made from the journal, written beside it.

use crate::app::Report;
use crate::session::receipt::{Ground, NetworkCode, Receipt, ReceiptContext, Swap};
use crate::session::{self, Entry, Event, Held, Stage, What};
use crate::study::Study;
use crate::units::{Digest, Language, SessionId};
use crate::vault::hygiene::{self, SwapState};
use crate::vault::{SessionFolder, StudyFolder};

use super::clock;
use super::desk::Desk;
use super::error::RuntimeError;

impl Desk {
    /// Writes the open session's receipt, as an errand.
    pub(super) fn make_receipt(&mut self) -> Result<(), RuntimeError> {
        let (study, language, root) = (self.study.clone(), self.model.language, self.folder.root().to_owned());
        self.errand(move |folder| {
            put_unused_key_away(folder)?;
            let (digest, markdown) = write(&StudyFolder::open(root)?, folder, &study, language)?;
            Ok(vec![Report::ReceiptMade { digest, markdown }])
        })
    }
}

/// Removes the key and folder that were prepared for a recording which was never made and never will be, so that
/// `recordings/` holds only what is owed. A sealed file in it, should there be one, is no business of this.
fn put_unused_key_away(folder: &mut SessionFolder) -> Result<(), RuntimeError> {
    let Some(session) = session::replay(folder.entries()) else { return Ok(()) };
    let is_over = matches!(session.stage, Stage::Closed | Stage::Declined | Stage::Withdrawn);
    let remains = folder.remains()?;
    if is_over && session.recording == Held::Nothing && remains.recording.folder && remains.recording.sealed == 0 {
        folder.destroy(What::Recording)?;
    }
    if is_over && session.consent_track.held == Held::Nothing && remains.consent.folder && remains.consent.sealed == 0 {
        folder.destroy(What::Consent)?;
    }
    Ok(())
}

/// Writes the receipt that a session's journal comes to; returns its digest and its Markdown.
///
/// A receipt that still tells how things stand is shown again and not made anew: opening a session changes nothing.
pub(super) fn write(
    study_folder: &StudyFolder,
    folder: &SessionFolder,
    study: &Study,
    language: Language,
) -> Result<(Digest, String), RuntimeError> {
    let entries = folder.entries();
    let context = context_of(study, previous_receipt(study_folder, folder.id())?);
    let receipt = Receipt::from_journal(entries, &context, clock::now()).ok_or(RuntimeError::NothingOpen)?;
    if let Some((digest, there)) = standing_receipt(study_folder, folder)?
        && matches!(entries.last().map(|e| &e.event), Some(Event::ReceiptMade { receipt }) if *receipt == digest)
        && there.promises == receipt.promises
    {
        return Ok((digest, there.markdown(language)));
    }
    let markdown = receipt.markdown(language);
    let digest = folder.write_receipt(receipt.to_json().as_bytes(), &markdown)?;
    Ok((digest, markdown))
}

/// The receipt that lies there, with its digest.
fn standing_receipt(
    study_folder: &StudyFolder,
    folder: &SessionFolder,
) -> Result<Option<(Digest, Receipt)>, RuntimeError> {
    let Some((json, _)) = study_folder.read_receipt(folder.id())? else { return Ok(None) };
    // One that does not read is written anew.
    Ok(Receipt::from_json(&json).ok().map(|receipt| (Digest::of(&json), receipt)))
}

/// Returns the digest of the study's last receipt for another session, which the next one is chained to.
fn previous_receipt(study_folder: &StudyFolder, id: &SessionId) -> Result<Option<Digest>, RuntimeError> {
    let mut last: Option<Entry> = None;
    for other in study_folder.sessions()?.into_iter().filter(|other| other != id) {
        // A journal that can't be read chains nothing; `luister verify` is where that is said.
        let Ok(reading) = study_folder.read_session(&other) else { continue };
        let made = reading.entries.into_iter().rev().find(|e| matches!(e.event, Event::ReceiptMade { .. }));
        if let Some(made) = made
            && last.as_ref().is_none_or(|l| made.at.unix_s() >= l.at.unix_s())
        {
            last = Some(made);
        }
    }
    Ok(last.and_then(|entry| match entry.event {
        Event::ReceiptMade { receipt } => Some(receipt),
        _ => None,
    }))
}

/// Returns what a receipt needs to know that no journal tells.
fn context_of(study: &Study, previous: Option<Digest>) -> ReceiptContext {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    ReceiptContext {
        study: study.name.clone(),
        ground: Ground {
            consent_text: given(&study.ground.consent_text),
            data_management_plan: given(&study.ground.data_management_plan),
            ethics: given(&study.ground.ethics),
        },
        swap: match hygiene::swap() {
            // Swap that is itself in memory writes nothing to a disk.
            SwapState::Off | SwapState::InMemory => Swap::Off,
            SwapState::Encrypted => Swap::Encrypted,
            SwapState::Unencrypted => Swap::Plain,
            SwapState::Unknown => Swap::Unknown,
        },
        network: if cfg!(feature = "download") { NetworkCode::ModelsOnly } else { NetworkCode::None },
        previous,
    }
}
