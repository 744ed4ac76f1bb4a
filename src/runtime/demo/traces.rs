//! Looks for speech that lies anywhere in the clear: its samples, the header of a sound file, its words.
//!
//! The practice clip is known to the last sample, so that the search can be for the thing itself. What is found is told
//! by file and kind; the words themselves are never repeated.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Bytes read at a time.
const BLOCK: usize = 1 << 20;
/// Bytes of one block looked at again with the next, so that nothing hides on the seam.
const SEAM: usize = 64;
/// Samples between two fingerprints: a stretch of 20 samples (1.3 ms) in a row always holds a whole one.
const STRIDE: usize = 16;
/// Letters a word must have to count: shorter ones come up in sealed bytes by chance.
const LETTERS: usize = 6;
/// Bits of the first, quick filter.
const FILTER_BITS: u32 = 24;

/// What would give a clip away.
pub struct Traces {
    fingerprints: HashSet<u64>,
    filter: Vec<u64>,
    words: HashSet<Vec<u8>>,
}

/// What kind of trace a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The header of a sound file.
    Header,
    /// Samples of the clip.
    Samples,
    /// Words of the clip's text.
    Words,
}

/// Where a search goes, and how sure it has to be.
#[derive(Debug, Clone)]
pub enum Where {
    /// A folder that is ours: anything in it counts.
    Ours(PathBuf),
    /// A folder that others write to as well: only files changed since then, and only what can be nothing else (many pieces
    /// of the clip, or many of its words, in one file). A part of it may be ours and is left out here.
    Shared {
        /// The folder.
        folder: PathBuf,
        /// Since when.
        since: SystemTime,
        /// What is left out.
        except: PathBuf,
    },
}

/// So many different words of the clip in one file, or so many different fingerprints, are no accident. A single one can be:
/// a compiler's output in the same temporary folder once had the bytes of four samples. A tenth of a second has a hundred.
const MANY: usize = 5;

/// A file that gives something away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The file.
    pub file: PathBuf,
    /// What it holds.
    pub kind: Kind,
}

/// What a search came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// Files read.
    pub files: u64,
    /// Bytes read.
    pub bytes: u64,
    /// What was found.
    pub found: Vec<Found>,
}

impl Traces {
    /// Makes the traces of a clip (interleaved samples) and of the text spoken in it.
    ///
    /// Words that also stand in `innocent` (the guide, the program's own sentences) give nothing away and are left out.
    pub fn of(samples: &[i16], channels: usize, text: &str, innocent: &str) -> Traces {
        let mut traces = Traces {
            fingerprints: HashSet::new(),
            filter: vec![0; 1 << (FILTER_BITS - 6)],
            words: words(text.as_bytes()).filter(|w| w.len() >= LETTERS).collect(),
        };
        for word in words(innocent.as_bytes()) {
            traces.words.remove(&word);
        }
        traces.add_samples(samples);
        for channel in 0..channels.max(1) {
            let one: Vec<i16> = samples.iter().skip(channel).step_by(channels.max(1)).copied().collect();
            traces.add_samples(&one);
        }
        traces
    }

    fn add_samples(&mut self, samples: &[i16]) {
        for window in samples.windows(4).step_by(STRIDE) {
            // Silence and plain ramps occur everywhere; four different, audible samples in a row do not.
            let repeats = (1..window.len()).any(|n| window[..n].contains(&window[n]));
            if repeats || window.iter().any(|s| s.unsigned_abs() < 40) {
                continue;
            }
            let as_i16: Vec<u8> = window.iter().flat_map(|s| s.to_le_bytes()).collect();
            self.add(&as_i16);
            let as_f32: Vec<u8> = window[..2].iter().flat_map(|s| (f32::from(*s) / 32_768.0).to_le_bytes()).collect();
            self.add(&as_f32);
        }
    }

    fn add(&mut self, eight: &[u8]) {
        if let Ok(eight) = <[u8; 8]>::try_from(eight) {
            let value = u64::from_le_bytes(eight);
            let bit = filter_bit(value);
            self.filter[bit >> 6] |= 1 << (bit & 63);
            self.fingerprints.insert(value);
        }
    }

    /// Reads every file there and below. Links are not followed; a file that vanishes while it is read is left out.
    pub fn search(&self, place: &Where) -> Search {
        let mut search = Search::default();
        let folder = match place {
            Where::Ours(folder) | Where::Shared { folder, .. } => folder,
        };
        self.search_into(folder, place, &mut search);
        search.found.sort_by(|a, b| (&a.file, a.kind).cmp(&(&b.file, b.kind)));
        search.found.dedup();
        search
    }

    fn search_into(&self, folder: &Path, place: &Where, search: &mut Search) {
        if matches!(place, Where::Shared { except, .. } if except == folder) {
            return;
        }
        let (Ok(entries), Ok(here)) = (fs::read_dir(folder), fs::metadata(folder)) else { return };
        for entry in entries.flatten() {
            let Ok(meta) = entry.metadata() else { continue };
            if elsewhere(&here, &meta) {
                continue;
            }
            if meta.is_dir() {
                self.search_into(&entry.path(), place, search);
                continue;
            }
            let wanted = match place {
                Where::Ours(_) => true,
                Where::Shared { since, .. } => meta.modified().is_ok_and(|m| m >= *since),
            };
            if meta.is_file()
                && wanted
                && let Ok((bytes, given)) = self.search_file(&entry.path())
            {
                search.files += 1;
                search.bytes += bytes;
                let counts = |kind: &Kind| match (place, kind) {
                    (Where::Ours(_), _) => true,
                    (Where::Shared { .. }, Kind::Samples) => given.samples.len() >= MANY,
                    (Where::Shared { .. }, Kind::Words) => given.words.len() >= MANY,
                    (Where::Shared { .. }, Kind::Header) => false,
                };
                let found = given.kinds().into_iter().filter(counts);
                search.found.extend(found.map(|kind| Found { file: entry.path(), kind }));
            }
        }
    }

    fn search_file(&self, path: &Path) -> io::Result<(u64, Given)> {
        let mut file = File::open(path)?;
        let mut block = Vec::with_capacity(BLOCK + SEAM);
        let mut given = Given::default();
        let mut total = 0;
        loop {
            let read = file.by_ref().take(BLOCK as u64).read_to_end(&mut block)?;
            if read == 0 {
                return Ok((total, given));
            }
            total += read as u64;
            self.look(&block, &mut given);
            let from = block.len().saturating_sub(SEAM);
            block.drain(..from);
        }
    }

    /// Returns what some bytes give away.
    pub fn in_bytes(&self, bytes: &[u8]) -> Vec<Kind> {
        let mut given = Given::default();
        self.look(bytes, &mut given);
        given.kinds()
    }

    fn look(&self, bytes: &[u8], given: &mut Given) {
        given.header |= bytes.windows(12).any(|w| &w[..4] == b"RIFF" && &w[8..] == b"WAVE");
        given.samples.extend(bytes.windows(8).filter_map(|w| self.fingerprint(w)));
        given.words.extend(words(bytes).filter(|w| w.len() >= LETTERS && self.words.contains(w)));
    }

    /// Returns the fingerprint that eight bytes are, if they are one.
    fn fingerprint(&self, eight: &[u8]) -> Option<u64> {
        let value = u64::from_le_bytes(<[u8; 8]>::try_from(eight).ok()?);
        let bit = filter_bit(value);
        let known = self.filter[bit >> 6] & (1 << (bit & 63)) != 0 && self.fingerprints.contains(&value);
        known.then_some(value)
    }
}

/// What one file gives away.
#[derive(Default)]
struct Given {
    header: bool,
    samples: HashSet<u64>,
    words: HashSet<Vec<u8>>,
}

impl Given {
    fn kinds(&self) -> Vec<Kind> {
        let all = [
            (self.header, Kind::Header),
            (!self.samples.is_empty(), Kind::Samples),
            (!self.words.is_empty(), Kind::Words),
        ];
        all.into_iter().filter(|(there, _)| *there).map(|(_, kind)| kind).collect()
    }
}

fn filter_bit(value: u64) -> usize {
    (value.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - FILTER_BITS)) as usize
}

/// The words of a text as lower-case bytes; anything that is no letter of ASCII ends one, accents included.
fn words(text: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    text.split(|b| !b.is_ascii_alphabetic()).filter(|w| !w.is_empty()).map(<[u8]>::to_ascii_lowercase)
}

/// Tells whether something lies on another file system than the folder it is in. What somebody mounted there is none of our doing,
/// and reading it may never end: a kernel's log waits for its next line.
#[cfg(unix)]
fn elsewhere(folder: &fs::Metadata, entry: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    folder.dev() != entry.dev()
}

#[cfg(not(unix))]
fn elsewhere(_: &fs::Metadata, _: &fs::Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clip() -> Vec<i16> {
        (0..4000_i32).map(|i| ((i * 7919 + i * i * 31) % 20_011 - 10_000) as i16).collect()
    }

    #[test]
    fn samples_are_found_however_they_lie_there() {
        let clip = clip();
        let traces = Traces::of(&clip, 2, "", "");
        let stereo: Vec<u8> = clip[700..760].iter().flat_map(|s| s.to_le_bytes()).collect();
        let left: Vec<u8> = clip.iter().step_by(2).skip(300).take(60).flat_map(|s| s.to_le_bytes()).collect();
        let float: Vec<u8> = clip[800..860].iter().flat_map(|s| (f32::from(*s) / 32_768.0).to_le_bytes()).collect();
        for (what, mut piece) in [("stereo", stereo), ("left", left), ("float", float)] {
            for shift in 0..3 {
                piece.splice(0..0, std::iter::repeat_n(7, shift));
                assert_eq!(traces.in_bytes(&piece), [Kind::Samples], "{what} shifted by {shift}");
            }
        }
    }

    #[test]
    fn innocent_bytes_are_left_alone() {
        let traces = Traces::of(&clip(), 1, "Mijn naam is Jeroen Bakker en ik luister", "Luister leest voor");
        let noise: Vec<u8> = (0..500_000_u64).map(|i| (i.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33) as u8).collect();
        assert!(traces.in_bytes(&noise).is_empty());
        assert!(traces.in_bytes(b"luister hoort niets; mijn naam is geheim").is_empty());
        assert_eq!(traces.in_bytes(b"{\"text\":\"JEROEN\"}"), [Kind::Words]);
        assert_eq!(traces.in_bytes(b"xxRIFF\x10\x00\x00\x00WAVEfmt "), [Kind::Header]);
    }

    #[test]
    fn a_folder_is_read_to_the_bottom_and_over_the_seams() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        fs::create_dir_all(&deep).unwrap();
        let traces = Traces::of(&clip(), 1, "verdrietig", "");
        let mut big = vec![b' '; BLOCK - 4];
        big.extend_from_slice(b"verdrietig ");
        fs::write(deep.join("big"), &big).unwrap();
        fs::write(folder.path().join("small"), b"niets").unwrap();
        let search = traces.search(&Where::Ours(folder.path().to_owned()));
        assert_eq!(search.files, 2);
        assert_eq!(search.bytes, big.len() as u64 + 5);
        assert_eq!(search.found, [Found { file: deep.join("big"), kind: Kind::Words }]);
    }

    #[test]
    fn in_a_shared_folder_one_word_is_an_accident_and_many_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let ours = folder.path().join("ours");
        fs::create_dir(&ours).unwrap();
        let traces = Traces::of(&clip(), 1, "Jeroen Bakker Tilburg Nijmegen Utrecht Arnhem", "");
        fs::write(folder.path().join("one"), b"Utrecht").unwrap();
        fs::write(folder.path().join("many"), b"jeroen bakker tilburg nijmegen utrecht").unwrap();
        fs::write(ours.join("left-out"), b"jeroen bakker tilburg nijmegen utrecht").unwrap();
        let shared = |since| Where::Shared { folder: folder.path().to_owned(), since, except: ours.clone() };
        let search = traces.search(&shared(SystemTime::UNIX_EPOCH));
        assert_eq!(search.found, [Found { file: folder.path().join("many"), kind: Kind::Words }]);
        let spoken = |n: usize| clip()[..n].iter().flat_map(|s| s.to_le_bytes()).collect::<Vec<u8>>();
        fs::write(folder.path().join("chance"), spoken(20)).unwrap();
        fs::write(folder.path().join("speech"), spoken(200)).unwrap();
        let found = traces.search(&shared(SystemTime::UNIX_EPOCH)).found;
        assert!(found.contains(&Found { file: folder.path().join("speech"), kind: Kind::Samples }));
        assert_eq!(found.len(), 2, "four samples in a row may be anybody's: {found:?}");
        let later = SystemTime::now() + std::time::Duration::from_secs(3600);
        assert_eq!(traces.search(&shared(later)).files, 0);
    }
}
