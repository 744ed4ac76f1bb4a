//! The study key's secret half: opened when it is needed, kept while the program runs.

use std::sync::Arc;

use crate::units::Secret;
use crate::vault::{Protection, StudyKey};

use super::desk::Desk;
use super::error::RuntimeError;

impl Desk {
    /// Tells whether the secret half asks for a passphrase that was not given yet.
    pub fn asks_for_passphrase(&self) -> Result<bool, RuntimeError> {
        let protection = self.keys.protection(self.study.id.as_str())?;
        Ok(self.key.is_none() && self.setup.passphrase.is_none() && matches!(protection, Protection::Passphrase))
    }

    /// Takes the passphrase and tries it. Takes seconds where one is set: call it before the screen is drawn.
    pub fn give_passphrase(&mut self, passphrase: Secret) -> Result<(), RuntimeError> {
        let key = self.keys.unlock(self.study.id.as_str(), Some(&passphrase))?;
        self.key = Some(Arc::new(key));
        Ok(())
    }

    /// Returns the study key.
    pub(super) fn study_key(&mut self) -> Result<Arc<StudyKey>, RuntimeError> {
        if let Some(key) = &self.key {
            return Ok(Arc::clone(key));
        }
        let key = Arc::new(self.keys.unlock(self.study.id.as_str(), self.setup.passphrase.as_ref())?);
        self.key = Some(Arc::clone(&key));
        Ok(key)
    }
}
