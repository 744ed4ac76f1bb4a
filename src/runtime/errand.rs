//! Errands: one thing at a time that may take a while, done on a thread of its own with the session's folder in its hands.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use crate::app::Report;
use crate::vault::SessionFolder;

use super::desk::{Desk, Place};
use super::effects::part_of;
use super::error::RuntimeError;
use super::news::News;

impl Desk {
    /// Sends somebody off with the session's folder. What needs the folder meanwhile waits until it is back.
    pub(super) fn errand(
        &mut self,
        work: impl FnOnce(&mut SessionFolder) -> Result<Vec<Report>, RuntimeError> + Send + 'static,
    ) -> Result<(), RuntimeError> {
        let mut folder = match std::mem::replace(&mut self.open, Place::Away) {
            Place::Here(folder) => folder,
            other => {
                self.open = other;
                return Err(RuntimeError::NothingOpen);
            }
        };
        let (news, language) = (self.news.clone(), self.model.language);
        let run = move || {
            // A fault in an errand is a report, and the folder comes back all the same.
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&mut folder))).unwrap_or(Err(RuntimeError::WorkerDied));
            let reports = outcome.unwrap_or_else(|error| {
                vec![Report::Trouble { part: part_of(&error), notice: error.notice(language) }]
            });
            // Nobody listens any more when the program has ended.
            let _ = news.send(News::Returned { folder, reports });
        };
        match thread::Builder::new().name("errand".to_owned()).spawn(run) {
            Ok(_) => Ok(()),
            Err(_) => {
                // The folder went down with the closure; its lock is free again, so that it can be opened anew.
                self.open = Place::Nowhere;
                Err(RuntimeError::WorkerDied)
            }
        }
    }

    /// Takes the folder back, then what the errand came to, then what waited.
    pub(super) fn on_returned(&mut self, folder: Box<SessionFolder>, reports: Vec<Report>) {
        self.open = Place::Here(folder);
        self.keep_what_waited();
        for report in reports {
            self.report(report);
        }
        let waiting = std::mem::take(&mut self.waiting);
        self.perform_all(waiting.into());
        self.put_together();
        self.put_in_what_was_heard();
    }

    /// Lends the open session's folder.
    pub(super) fn session_folder(&mut self) -> Result<&mut SessionFolder, RuntimeError> {
        match &mut self.open {
            Place::Here(folder) => Ok(folder),
            Place::Nowhere | Place::Away => Err(RuntimeError::NothingOpen),
        }
    }
}
