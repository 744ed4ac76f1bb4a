//! The imported file: held against what reads back from the sealed pieces, and only then taken away.

use std::path::Path;

use zeroize::Zeroizing;

use crate::audio;
use crate::session::{Command, Event};
use crate::units::Frames;
use crate::vault::OpenedSession;
use crate::vault::source::{self, RemovedFile};

use super::desk::Desk;
use super::error::RuntimeError;

impl Desk {
    /// Takes the file away that the open session was imported from; returns the bytes it held, where every check held afterwards.
    ///
    /// Every sample of it is decoded once more and held against the sealed pieces, opened with the study key. The journal
    /// says that it is about to go before it is touched.
    pub fn destroy_source(&mut self, path: &Path) -> Result<u64, RuntimeError> {
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
        let (segments, channels, sealed) = (session.segments, session.channels, session.sealed);
        let key = self.study_key()?;
        let opened = self.session_folder()?.unlock(&key)?;
        let frames = compare(path, &opened, segments, channels)?;
        if frames != sealed {
            return Err(RuntimeError::SourceDiffers { path: path.to_owned() });
        }
        self.wish(Command::DestroySource { frames })?;
        let removed = source::remove_file(path)?;
        let outcome = shown(path, &removed);
        self.wish(Command::Note(Event::SourceDestroyed { bytes: removed.bytes, checks: removed.checks }))?;
        outcome
    }
}

/// Returns the bytes a file held whose removal was shown, check by check; anything else is no removal to speak of.
fn shown(path: &Path, removed: &RemovedFile) -> Result<u64, RuntimeError> {
    let failed: Vec<&str> = removed.checks.iter().filter(|c| !c.held).map(|c| c.name.as_str()).collect();
    match failed.as_slice() {
        [] => Ok(removed.bytes),
        failed => Err(RuntimeError::SourceNotGone { path: path.to_owned(), checks: failed.join(", ") }),
    }
}

/// Returns how many frames are the same in both, which is all of them; anything else is an error.
fn compare(path: &Path, opened: &OpenedSession, segments: u32, channels: u16) -> Result<Frames, RuntimeError> {
    let differs = || RuntimeError::SourceDiffers { path: path.to_owned() };
    let mut decoder = audio::decode(path)?;
    if decoder.channels() != channels {
        return Err(differs());
    }
    let mut block = Zeroizing::new(Vec::new());
    let mut at = 0;
    let mut samples: u64 = 0;
    for number in 1..=segments {
        let wav = opened.read_segment(number)?;
        let (found, piece) = audio::wav_samples(&wav)?;
        if found != channels {
            return Err(differs());
        }
        let mut rest = piece.as_slice();
        while !rest.is_empty() {
            if at == block.len() {
                block = decoder.next_block()?.ok_or_else(differs)?;
                at = 0;
            }
            let length = rest.len().min(block.len() - at);
            if rest[..length] != block[at..at + length] {
                return Err(differs());
            }
            at += length;
            rest = &rest[length..];
        }
        samples += piece.len() as u64;
    }
    // What could not be decoded stands as silence here, and may be read by another program: such a file stays.
    if at != block.len() || decoder.next_block()?.is_some() || decoder.damaged_ms() > 0 {
        return Err(differs());
    }
    Ok(Frames(samples / u64::from(channels.max(1))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Check;
    use crate::units::Language;

    #[test]
    fn a_file_is_gone_only_where_every_check_held() {
        let removed = |overwritten, gone| RemovedFile {
            bytes: 44,
            checks: [("source-overwritten", overwritten), ("source-gone", gone)]
                .map(|(name, held)| Check { name: name.to_owned(), held })
                .to_vec(),
        };
        let path = Path::new("a.wav");
        assert_eq!(shown(path, &removed(true, true)).unwrap(), 44);
        let told = shown(path, &removed(true, false)).unwrap_err().notice(Language::En).happened;
        assert!(told.contains("a.wav") && told.ends_with("looked: source-gone."), "{told}");
        let told = shown(path, &removed(false, false)).unwrap_err().to_string();
        assert!(told.contains("source-overwritten, source-gone"), "{told}");
    }
}
