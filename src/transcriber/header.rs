//! The structure of a model file, checked before the engine sees it.
//!
//! whisper.cpp trusts its model files: a size that is out of range ends the whole program (an exception or an assertion in
//! C++ can't be caught), and a truncated file is read as zeros. So the file is walked here from its first to its last byte,
//! reading sizes and skipping the weights: what passes has the shape that the loader expects.

use std::collections::HashSet;
use std::io::{self, Read, Seek, SeekFrom};

use crate::messages::transcript as say;
use crate::units::Language;

/// What a model file says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    vocabulary: u32,
    audio_layers: u32,
    text_layers: u32,
    audio_state: u32,
    mels: u32,
}

impl Header {
    /// Returns whether the model knows English only: those have one token fewer.
    pub(super) fn english_only(&self) -> bool {
        self.vocabulary < 51_865
    }
}

/// What is wrong with a file that is no model luister can use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// It is a folder, a device or the like.
    NotAFile,
    /// Its name is none that a model can have.
    Name,
    /// It ends before it should.
    CutOff,
    /// It does not begin like a model of whisper.cpp.
    OtherKind,
    /// Its structure is not one that the engine can load; which part of it, in a programmer's words.
    Structure(String),
}

impl std::fmt::Display for Flaw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words(Language::En))
    }
}

impl Flaw {
    /// Says it, as part of a sentence.
    pub(super) fn words(&self, language: Language) -> String {
        match self {
            Flaw::NotAFile => say::FLAW_NOT_A_FILE.text(language).to_owned(),
            Flaw::Name => say::FLAW_NAME.text(language).to_owned(),
            Flaw::CutOff => say::FLAW_CUT_OFF.text(language).to_owned(),
            Flaw::OtherKind => say::FLAW_OTHER_KIND.text(language).to_owned(),
            Flaw::Structure(part) => say::FLAW_STRUCTURE.with(language, &[("part", part)]),
        }
    }
}

/// Why a file is refused.
pub(super) enum Refused {
    /// It is not what it should be.
    Wrong(Flaw),
    /// It can't be read.
    Unreadable(io::Error),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Refused::Wrong(Flaw::CutOff),
            _ => Refused::Unreadable(error),
        }
    }
}

fn wrong<T>(why: impl Into<String>) -> Result<T, Refused> {
    Err(Refused::Wrong(Flaw::Structure(why.into())))
}

/// Bytes a block and values a block of the number types a tensor may have, by ggml's number for the type.
const TYPES: [(i32, u64, u64); 12] = [
    (0, 4, 1),
    (1, 2, 1),
    (2, 18, 32),
    (3, 20, 32),
    (6, 22, 32),
    (7, 24, 32),
    (8, 34, 32),
    (10, 84, 256),
    (11, 110, 256),
    (12, 144, 256),
    (13, 176, 256),
    (14, 210, 256),
];

/// The file types (`ftype`, less the quantisation's version) whose big tensors the engine knows, and values a block.
const FILE_TYPES: [(u32, u32); 12] = [
    (0, 1),
    (1, 1),
    (2, 32),
    (3, 32),
    (7, 32),
    (8, 32),
    (9, 32),
    (10, 256),
    (11, 256),
    (12, 256),
    (13, 256),
    (14, 256),
];

struct Walk<R> {
    file: R,
    at: u64,
    length: u64,
}

impl<R: Read + Seek> Walk<R> {
    fn number(&mut self) -> Result<i32, Refused> {
        let mut bytes = [0; 4];
        self.file.read_exact(&mut bytes)?;
        self.at += 4;
        Ok(i32::from_le_bytes(bytes))
    }

    fn between(&mut self, what: &str, low: i32, high: i32) -> Result<u32, Refused> {
        let value = self.number()?;
        if (low..=high).contains(&value) { Ok(value as u32) } else { wrong(format!("{what} is {value}")) }
    }

    fn bytes(&mut self, length: u32) -> Result<Vec<u8>, Refused> {
        let mut bytes = vec![0; length as usize];
        self.file.read_exact(&mut bytes)?;
        self.at += u64::from(length);
        Ok(bytes)
    }

    fn skip(&mut self, length: u64) -> Result<(), Refused> {
        self.at = self.at.saturating_add(length);
        if self.at > self.length {
            return Err(Refused::Wrong(Flaw::CutOff));
        }
        self.file.seek(SeekFrom::Start(self.at))?;
        Ok(())
    }
}

/// Walks a model file of `length` bytes from end to end.
pub(super) fn check(file: impl Read + Seek, length: u64) -> Result<Header, Refused> {
    let mut walk = Walk { file, at: 0, length };
    if walk.number()? as u32 != 0x6767_6d6c {
        return Err(Refused::Wrong(Flaw::OtherKind));
    }
    let header = sizes(&mut walk)?;
    let filters = walk.between("number of mel filters", header.mels as i32, header.mels as i32)?;
    let width = walk.between("width of the mel filters", 201, 201)?;
    walk.skip(u64::from(filters) * u64::from(width) * 4)?;
    let words = walk.between("number of words", 50_000, header.vocabulary as i32)?;
    for _ in 0..words {
        let length = walk.between("length of a word", 0, 1024)?;
        walk.skip(u64::from(length))?;
    }
    tensors(&mut walk, &header)?;
    Ok(header)
}

/// Walks a model that lies in memory; the reason in words where it is refused.
pub fn walk(bytes: &[u8]) -> Result<(), String> {
    match check(io::Cursor::new(bytes), bytes.len() as u64) {
        Ok(_) => Ok(()),
        Err(Refused::Wrong(flaw)) => Err(flaw.to_string()),
        Err(Refused::Unreadable(error)) => Err(error.to_string()),
    }
}

fn sizes<R: Read + Seek>(walk: &mut Walk<R>) -> Result<Header, Refused> {
    let vocabulary = walk.between("size of the vocabulary", 51_864, 51_866)?;
    walk.between("audio context", 1500, 1500)?;
    let audio_state = walk.between("audio width", 64, 2048)?;
    let audio_heads = walk.between("number of audio heads", 1, 64)?;
    let audio_layers = walk.between("number of audio layers", 1, 32)?;
    walk.between("text context", 448, 448)?;
    let text_state = walk.between("text width", 64, 2048)?;
    let text_heads = walk.between("number of text heads", 1, 64)?;
    let text_layers = walk.between("number of text layers", 1, 32)?;
    let mels = walk.between("number of mel bands", 80, 128)?;
    let kind = walk.between("number type", 0, 10_000)? % 1000;
    if ![4, 6, 12, 24, 32].contains(&audio_layers) {
        return wrong(format!("number of audio layers is {audio_layers}"));
    }
    if text_state != audio_state || !audio_state.is_multiple_of(audio_heads) || !text_state.is_multiple_of(text_heads) {
        return wrong("its widths do not fit together");
    }
    match FILE_TYPES.iter().find(|(number, _)| *number == kind) {
        Some((_, block)) if audio_state.is_multiple_of(*block) => {}
        _ => return wrong(format!("number type is {kind}")),
    }
    Ok(Header { vocabulary, audio_layers, text_layers, audio_state, mels })
}

fn tensors<R: Read + Seek>(walk: &mut Walk<R>, header: &Header) -> Result<(), Refused> {
    let mut names = HashSet::new();
    while walk.at < walk.length {
        let dimensions = walk.between("number of a tensor's dimensions", 1, 4)?;
        let name_length = walk.between("length of a tensor's name", 1, 128)?;
        let kind = walk.number()?;
        let Some((_, bytes, block)) = TYPES.iter().find(|(number, _, _)| *number == kind) else {
            return wrong(format!("a tensor's number type is {kind}"));
        };
        let mut values: u64 = 1;
        for _ in 0..dimensions {
            values *= u64::from(walk.between("size of a tensor", 1, 100_000)?);
        }
        if values > i32::MAX as u64 || !values.is_multiple_of(*block) {
            return wrong("a tensor's size is out of range");
        }
        if !names.insert(walk.bytes(name_length)?) {
            return wrong("a tensor stands in it twice");
        }
        walk.skip(values / block * bytes)?;
    }
    let expected = 11 + 15 * header.audio_layers as usize + 24 * header.text_layers as usize;
    if names.len() != expected {
        return wrong(format!("it holds {} tensors instead of {expected}", names.len()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;
    use crate::transcriber::models::PRACTICE;

    /// Returns what is wrong with a model; nothing when it is accepted.
    fn flaw(bytes: &[u8]) -> Option<Flaw> {
        match check(Cursor::new(bytes), bytes.len() as u64) {
            Ok(_) => None,
            Err(Refused::Wrong(flaw)) => Some(flaw),
            Err(Refused::Unreadable(e)) => panic!("{e}"),
        }
    }

    fn with(at: usize, value: i32) -> Vec<u8> {
        let mut bytes = PRACTICE.to_vec();
        bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
        bytes
    }

    #[test]
    fn the_practice_model_passes_and_knows_more_than_english() {
        let header = check(Cursor::new(PRACTICE), PRACTICE.len() as u64).ok().unwrap();
        assert!(!header.english_only());
        assert_eq!((header.audio_layers, header.text_layers, header.mels), (4, 4, 80));
    }

    #[test]
    fn what_is_no_model_is_refused_with_the_reason() {
        assert_eq!(flaw(b""), Some(Flaw::CutOff));
        assert_eq!(flaw(b"RIFF....WAVEfmt "), Some(Flaw::OtherKind));
        for (at, value, part) in [
            (4, -1, "size of the vocabulary is -1"),
            (12, 130, "its widths do not fit together"),
            (20, 5, "number of audio layers is 5"),
            (44, 77, "number type is 77"),
            (48, i32::MAX, "number of mel filters is 2147483647"),
        ] {
            assert_eq!(flaw(&with(at, value)), Some(Flaw::Structure(part.into())));
        }
        let mut longer = PRACTICE.to_vec();
        longer.extend_from_slice(&[1, 2, 3]);
        assert_eq!(flaw(&longer), Some(Flaw::CutOff));
        assert_eq!(flaw(&PRACTICE[..PRACTICE.len() - 1]), Some(Flaw::CutOff));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        /// Wherever a model is cut off, it is refused.
        #[test]
        fn every_cut_is_refused(cut in 0..PRACTICE.len()) {
            prop_assert!(flaw(&PRACTICE[..cut]).is_some());
        }

        /// Whatever is written over its sizes, the check ends without a panic.
        #[test]
        fn any_sizes_are_survived(at in 0usize..2000, value: i32) {
            flaw(&with(at, value));
        }

        /// Any bytes are survived.
        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            flaw(&bytes);
            let mut headed = 0x6767_6d6cu32.to_le_bytes().to_vec();
            headed.extend(bytes);
            flaw(&headed);
        }
    }
}
