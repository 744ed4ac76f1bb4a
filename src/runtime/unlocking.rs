//! The study key's secret half: opened when it is needed, kept while the program runs.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;

use crate::app::Report;
use crate::app::over::unlocking::{State, Tried};
use crate::units::Secret;
use crate::vault::{Protection, StudyKey, VaultError};

use super::desk::Desk;
use super::error::RuntimeError;
use super::news::News;

/// What is done once the key is open.
pub(super) type Then = Box<dyn FnOnce(&mut Desk)>;

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

    /// Has the passphrase asked for on the screen before anything is read. `then` is done once the key is open, behind what
    /// [`Desk::begin`] does.
    pub fn ask_on_the_screen(&mut self, then: impl FnOnce(&mut Desk) + 'static) {
        self.model.over.unlocking = Some(State::new());
        self.once_unlocked = Some(Box::new(then));
    }

    /// Tries a passphrase on a thread of its own: that takes seconds, and keys are answered meanwhile.
    pub(super) fn try_passphrase(&mut self, passphrase: Secret) {
        let (keys, id, news) = (self.keys.clone(), self.study.id.clone(), self.news.clone());
        let try_it = move || {
            let unlock = AssertUnwindSafe(|| keys.unlock(id.as_str(), Some(&passphrase)));
            let tried = catch_unwind(unlock).map_err(|_| RuntimeError::WorkerDied);
            let _ = news.send(News::Tried(tried.and_then(|t| Ok(Box::new(t?)))));
        };
        if thread::Builder::new().name("unlocking".to_owned()).spawn(try_it).is_err() {
            self.on_tried(Err(RuntimeError::WorkerDied));
        }
    }

    /// A passphrase was tried. Where it opens the key, the program begins.
    pub(super) fn on_tried(&mut self, tried: Result<Box<StudyKey>, RuntimeError>) {
        match tried {
            Ok(key) => {
                self.key = Some(Arc::from(key));
                self.report(Report::Unlocked(Tried::Opens));
                let then = self.once_unlocked.take();
                self.begin();
                if let Some(then) = then {
                    then(self);
                }
            }
            Err(RuntimeError::Vault(VaultError::WrongPassphrase)) => self.report(Report::Unlocked(Tried::Wrong)),
            Err(error) => {
                let trouble = self.trouble(&error);
                self.report(trouble);
                self.report(Report::Unlocked(Tried::Failed));
            }
        }
    }
}
