//! The microphone that was chosen last, in a file of the user's own. A device's name can be a person's: it stays out of every
//! study and journal, and nobody else may read the file.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use crate::app::prepare::Seating;

use super::desk::Desk;

/// Where the microphone is remembered; nowhere where nobody said so.
#[derive(Default)]
pub(super) struct Remembered(Option<PathBuf>);

impl Remembered {
    /// Returns the file of the user's settings, which lies beside it.
    pub(super) fn settings_file(&self) -> Option<PathBuf> {
        self.0.as_ref().map(|file| file.with_file_name("settings.toml"))
    }
}

impl Desk {
    /// Remembers the microphone in this folder from now on, and takes up the one that was chosen last.
    pub fn remember_microphone_in(&mut self, folder: PathBuf) {
        let file = folder.join("microphone");
        let text = fs::read_to_string(&file).unwrap_or_default();
        let mut lines = text.lines().map(str::trim);
        self.model.prepare_screen.device = lines.next().filter(|name| !name.is_empty()).map(str::to_owned);
        self.model.prepare_screen.seating = lines.next().and_then(read);
        self.remembered = Remembered(Some(file));
    }

    /// Remembers a microphone, or forgets it where the system's own choice is wanted. What can't be written is only not
    /// remembered.
    pub(super) fn remember(&self, name: Option<&str>, seating: Option<Seating>) {
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
        let _ =
            open.open(file).and_then(|mut file| file.write_all(format!("{name}\n{}\n", written(seating)).as_bytes()));
    }
}

/// What the channels are, as the file's second line has it.
fn written(seating: Option<Seating>) -> &'static str {
    match seating {
        None => "",
        Some(Seating::Shared) => "shared",
        Some(Seating::InterviewerFirst) => "interviewer-first",
        Some(Seating::ParticipantsOnly) => "participants",
    }
}

fn read(line: &str) -> Option<Seating> {
    [Seating::Shared, Seating::InterviewerFirst, Seating::ParticipantsOnly]
        .into_iter()
        .find(|s| written(Some(*s)) == line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_channels_are_comes_back_and_anything_else_says_nothing() {
        for seating in [Seating::Shared, Seating::InterviewerFirst, Seating::ParticipantsOnly] {
            assert_eq!(read(written(Some(seating))), Some(seating));
        }
        assert_eq!((read(""), read("each")), (None, None));
    }
}
