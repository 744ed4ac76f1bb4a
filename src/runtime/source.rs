//! The imported file: held against what reads back from the sealed pieces, and only then taken away.

use std::path::Path;

use zeroize::Zeroizing;

use crate::audio;
use crate::session::{Command, Event};
use crate::units::Frames;
use crate::vault::{OpenedSession, source};

use super::desk::Desk;
use super::error::RuntimeError;

impl Desk {
    /// Takes the file away that the open session was imported from; returns the bytes it held.
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
        self.wish(Command::Note(Event::SourceDestroyed { bytes: removed.bytes, checks: removed.checks }))?;
        Ok(removed.bytes)
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
