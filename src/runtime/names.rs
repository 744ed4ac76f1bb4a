//! The study's name table on disk: read when a review is opened, written when one is approved; only where there is one.

use zeroize::Zeroizing;

use crate::anonymise::Names;
use crate::vault::{Recipient, StudyFolder, StudyKey, VaultError};

use super::error::RuntimeError;

/// Returns the study's name table; none where nobody began one.
pub fn read(folder: &StudyFolder, key: &StudyKey) -> Result<Option<Names>, RuntimeError> {
    let Some(bytes) = folder.read_names(key)? else { return Ok(None) };
    let names: Names = serde_json::from_slice(&bytes).map_err(|_| VaultError::RawDamaged("names.json".to_owned()))?;
    if names.v > 1 {
        return Err(VaultError::RawDamaged("names.json".to_owned()).into());
    }
    Ok(Some(names))
}

/// Seals the study's name table.
pub fn write(folder: &StudyFolder, recipient: &Recipient, names: &Names) -> Result<(), RuntimeError> {
    let json = Zeroizing::new(serde_json::to_vec(names).map_err(|_| RuntimeError::ReadBack)?);
    Ok(folder.seal_names(recipient, &json)?)
}
