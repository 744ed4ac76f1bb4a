//! Pieces of raw text, sealed as they were heard: what is under way between the recording and the transcript.
//!
//! Each lies in a file of its own whose name tells which model heard it, on which channel, and from where to where. So nobody
//! needs the study key to know what is done and what a struck passage takes with it. They go when the transcript stands.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use crate::session::{Held, Session, Stage, heard_channels, replay, silenced_channels};
use crate::transcriber::HeardPiece;
use crate::transcript::{Stretch, without};
use crate::units::Digest;
use crate::vault::{OpenedSession, SessionFolder};

use super::desk::Desk;
use super::error::RuntimeError;

/// How far around a passage that is being struck nothing may be kept, in ms: whole segments go, and they are shorter.
const AROUND_MS: u64 = 3_000;

/// What a piece's file is about, as its name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PieceName {
    /// The first digits of the model's SHA-256.
    model: String,
    /// The channel.
    pub(super) channel: u16,
    /// The part of the recording.
    pub(super) part: Stretch,
}

impl PieceName {
    pub(super) fn of(model: &Digest, piece: &HeardPiece) -> PieceName {
        let part = Stretch { start_ms: piece.from_ms, end_ms: piece.to_ms };
        PieceName { model: short(model), channel: piece.channel, part }
    }

    /// Returns the sealed file's name, without `.age`.
    pub(super) fn file(&self) -> String {
        format!("piece-{}-{}-{:09}-{:09}.json", self.model, self.channel, self.part.start_ms, self.part.end_ms)
    }

    /// Reads a file's name; none when it is no piece's.
    pub(super) fn read(name: &str) -> Option<PieceName> {
        let mut parts = name.strip_prefix("piece-")?.strip_suffix(".json")?.split('-');
        let model = parts.next()?.to_owned();
        let channel = parts.next()?.parse().ok()?;
        let part = Stretch { start_ms: parts.next()?.parse().ok()?, end_ms: parts.next()?.parse().ok()? };
        let read = PieceName { model, channel, part };
        (parts.next().is_none() && read.file() == name).then_some(read)
    }

    pub(super) fn is_of(&self, model: &Digest) -> bool {
        self.model == short(model)
    }

    fn touches(&self, from_ms: u64, to_ms: u64) -> bool {
        self.part.start_ms < to_ms && self.part.end_ms.max(self.part.start_ms.saturating_add(1)) > from_ms
    }
}

fn short(model: &Digest) -> String {
    model.to_string().chars().take(12).collect()
}

/// Returns the pieces there are.
pub(super) fn there(folder: &SessionFolder) -> Result<Vec<PieceName>, RuntimeError> {
    Ok(folder.raw_names()?.iter().filter_map(|name| PieceName::read(name)).collect())
}

/// Returns how much of the recording is done with the model that has heard most of it, in ms, all channels added up.
pub(super) fn most_heard_ms(folder: &SessionFolder) -> Result<u64, RuntimeError> {
    let mut by_model: BTreeMap<String, u64> = BTreeMap::new();
    for piece in there(folder)? {
        *by_model.entry(piece.model).or_default() += piece.part.end_ms.saturating_sub(piece.part.start_ms);
    }
    Ok(by_model.into_values().max().unwrap_or(0))
}

/// Returns the files of the pieces that hold anything of a passage.
pub(super) fn touching(folder: &SessionFolder, from_ms: u64, to_ms: u64) -> Result<Vec<String>, RuntimeError> {
    Ok(there(folder)?.into_iter().filter(|p| p.touches(from_ms, to_ms)).map(|p| p.file()).collect())
}

/// Removes pieces: all of them once the transcript stands, those of one channel when its speaker withdrew.
pub(super) fn remove(folder: &mut SessionFolder, which: impl Fn(&PieceName) -> bool) -> Result<(), RuntimeError> {
    let files: Vec<String> = there(folder)?.iter().filter(|p| which(p)).map(PieceName::file).collect();
    if !files.is_empty() {
        folder.strike(&[], &files)?;
    }
    Ok(())
}

/// Tells whether a piece may be kept: nothing in it was taken back, its speaker has not withdrawn, and no transcript was
/// accepted yet.
pub(super) fn may_be_kept(session: &Session, piece: &PieceName) -> bool {
    let around = |from: u64, to: u64| piece.touches(from.saturating_sub(AROUND_MS), to.saturating_add(AROUND_MS));
    let wanted = session.transcription.is_none() || session.stage == Stage::Transcribed;
    wanted
        && session.recording == Held::Sealed
        && matches!(session.raw, Held::Nothing | Held::Sealed)
        && session.unfinished_destruction().is_none()
        && !silenced_channels(session).contains(&piece.channel)
        && !session.striking.iter().any(|(from, to)| around(from.ms(), to.ms()))
}

/// Reads the pieces that a model heard.
pub(super) fn read(
    folder: &SessionFolder,
    opened: &OpenedSession,
    model: &Digest,
    session: &Session,
) -> Result<Vec<HeardPiece>, RuntimeError> {
    audible(folder, model, session)?.iter().map(|name| open(opened, model, name)).collect()
}

/// Reads the last pieces that a model heard, at most so many, the last one first.
pub(super) fn read_last(
    folder: &SessionFolder,
    opened: &OpenedSession,
    model: &Digest,
    session: &Session,
    count: usize,
) -> Result<Vec<HeardPiece>, RuntimeError> {
    let mut names = audible(folder, model, session)?;
    names.sort_by_key(|name| std::cmp::Reverse(name.part.end_ms));
    names.truncate(count);
    names.iter().map(|name| open(opened, model, name)).collect()
}

/// Returns the pieces that a model heard, without those of who withdrew.
fn audible(folder: &SessionFolder, model: &Digest, session: &Session) -> Result<Vec<PieceName>, RuntimeError> {
    let silenced = silenced_channels(session);
    Ok(there(folder)?.into_iter().filter(|p| p.is_of(model) && !silenced.contains(&p.channel)).collect())
}

/// Opens a piece; one that holds another stretch than its name says is no use to anybody.
fn open(opened: &OpenedSession, model: &Digest, name: &PieceName) -> Result<HeardPiece, RuntimeError> {
    let bytes: Zeroizing<Vec<u8>> = opened.read_raw(&name.file())?;
    let piece: HeardPiece = serde_json::from_slice(&bytes).map_err(|_| RuntimeError::ReadBack)?;
    if PieceName::of(model, &piece) == *name { Ok(piece) } else { Err(RuntimeError::ReadBack) }
}

/// Returns what of each channel is still to be heard, in ms: the channels of those who withdrew are not listened to.
pub(super) fn still_to_hear(session: &Session, done: &[PieceName], model: &Digest, end_ms: u64) -> Vec<(u16, Stretch)> {
    let silenced = silenced_channels(session);
    let whole = [Stretch { start_ms: 0, end_ms }];
    (0..heard_channels(session))
        .filter(|channel| !silenced.contains(channel))
        .flat_map(|channel| {
            let mut heard: Vec<Stretch> =
                done.iter().filter(|p| p.channel == channel && p.is_of(model)).map(|p| p.part).collect();
            heard.sort_by_key(|s| (s.start_ms, s.end_ms));
            without(&whole, &crate::transcript::union(heard)).into_iter().map(move |rest| (channel, rest))
        })
        .collect()
}

impl Desk {
    /// Removes the pieces of those who withdrew, and what is under way of them.
    pub(super) fn forget_who_withdrew(&mut self) -> Result<(), RuntimeError> {
        self.forget_what_is_under_way();
        let folder = self.session_folder()?;
        let session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
        let silenced = silenced_channels(&session);
        remove(folder, |piece| silenced.contains(&piece.channel))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(channel: u16, start_ms: u64, end_ms: u64) -> PieceName {
        PieceName { model: "0123456789ab".into(), channel, part: Stretch { start_ms, end_ms } }
    }

    #[test]
    fn a_name_has_one_reading() {
        let piece = name(1, 61_500, 75_000);
        assert_eq!(piece.file(), "piece-0123456789ab-1-000061500-000075000.json");
        assert_eq!(PieceName::read(&piece.file()), Some(piece));
        for other in [
            "transcript.json",
            "note-0001.json",
            "piece-0123456789ab-1-61500-75000.json",
            "piece-0123456789ab-1-000061500.json",
            "piece-0123456789ab-1-000061500-000075000-1.json",
        ] {
            assert_eq!(PieceName::read(other), None, "{other}");
        }
    }

    #[test]
    fn a_piece_touches_what_it_holds_any_of() {
        let piece = name(0, 10_000, 20_000);
        assert!(piece.touches(0, 10_001) && piece.touches(19_999, 30_000) && piece.touches(12_000, 12_001));
        assert!(!piece.touches(0, 10_000) && !piece.touches(20_000, 30_000));
    }
}
