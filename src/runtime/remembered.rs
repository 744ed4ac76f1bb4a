//! The microphone that was chosen last, in a file of the user's own. A device's name can be a person's: it stays out of every
//! study and journal, and nobody else may read the file.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use super::desk::Desk;

/// Where the microphone is remembered; nowhere where nobody said so.
#[derive(Default)]
pub(super) struct Remembered(Option<PathBuf>);

impl Desk {
    /// Remembers the microphone in this folder from now on, and takes up the one that was chosen last.
    pub fn remember_microphone_in(&mut self, folder: PathBuf) {
        let file = folder.join("microphone");
        let name = fs::read_to_string(&file).ok().map(|text| text.trim().to_owned()).filter(|name| !name.is_empty());
        self.model.prepare_screen.device = name;
        self.remembered = Remembered(Some(file));
    }

    /// Remembers a microphone, or forgets it where the system's own choice is wanted. What can't be written is only not
    /// remembered.
    pub(super) fn remember(&self, name: Option<&str>) {
        let Some(file) = &self.remembered.0 else { return };
        let Some(name) = name else {
            let _ = fs::remove_file(file);
            return;
        };
        let _ = file.parent().map(fs::create_dir_all);
        let mut open = fs::OpenOptions::new();
        open.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut open, 0o600);
        let _ = open.open(file).and_then(|mut file| file.write_all(name.as_bytes()));
    }
}
