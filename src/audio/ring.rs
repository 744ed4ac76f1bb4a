//! The lock-free ring between whoever takes sound and the recorder.
//!
//! Cuts and losses travel through the ring at their exact place among the samples, as bit patterns that no sample
//! can have: a sample that is not a finite number enters as zero. What was read is wiped at once.

use zeroize::Zeroizing;

const CUT: u32 = 0xFFC0_0001;
const LOSS: u32 = 0xFFC0_0002;
const END: u32 = 0xFFC0_0003;

/// What comes out of the ring.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    /// Interleaved samples in a row.
    Sound(&'a [f32]),
    /// Here the gate was closed.
    Cut,
    /// Here sound in the microphone's place came to its end.
    End,
    /// Here so many frames were lost.
    Lost(u64),
}

/// Makes a ring that holds at least so many frames.
pub(super) fn ring(frames: usize, channels: usize) -> (Writer, Reader) {
    let words = frames * channels + 8;
    let (producer, consumer) = rtrb::RingBuffer::new(words);
    let piece = Zeroizing::new(Vec::with_capacity(words));
    (Writer { ring: producer, channels }, Reader { ring: consumer, channels, piece })
}

/// The end that takes sound in. Allocates nothing, locks nothing.
pub(super) struct Writer {
    ring: rtrb::Producer<u32>,
    channels: usize,
}

impl Writer {
    /// Returns how many frames fit now, after the marks that may precede them.
    pub fn room(&self) -> usize {
        self.ring.slots().saturating_sub(4) / self.channels
    }

    /// Writes whole frames; what does not fit is not written. Returns the frames written.
    pub fn write(&mut self, frames: usize, samples: impl Iterator<Item = f32>) -> usize {
        let frames = frames.min(self.room());
        if frames == 0 {
            return 0;
        }
        let Ok(chunk) = self.ring.write_chunk_uninit(frames * self.channels) else { return 0 };
        let bits = samples.map(|s| if s.is_finite() { s.to_bits() } else { 0 });
        chunk.fill_from_iter(bits) / self.channels
    }

    /// Marks a cut; false when it does not fit now.
    pub fn cut(&mut self) -> bool {
        self.mark(&[CUT])
    }

    /// Marks the end; false when it does not fit now.
    pub fn end(&mut self) -> bool {
        self.mark(&[END])
    }

    /// Marks a loss; false when it does not fit now.
    pub fn lost(&mut self, frames: u64) -> bool {
        self.mark(&[LOSS, u32::try_from(frames).unwrap_or(u32::MAX)])
    }

    fn mark(&mut self, bits: &[u32]) -> bool {
        let Ok(chunk) = self.ring.write_chunk_uninit(bits.len()) else { return false };
        chunk.fill_from_iter(bits.iter().copied());
        true
    }
}

/// The recorder's end.
pub(super) struct Reader {
    ring: rtrb::Consumer<u32>,
    channels: usize,
    piece: Zeroizing<Vec<f32>>,
}

impl Reader {
    pub fn is_empty(&self) -> bool {
        self.ring.is_empty()
    }

    /// Gives everything that is in the ring now, in order, and wipes it there. Returns whether there was anything.
    pub fn drain(&mut self, mut give: impl FnMut(Piece<'_>)) -> bool {
        let Ok(mut chunk) = self.ring.read_chunk(self.ring.slots()) else { return false };
        if chunk.is_empty() {
            return false;
        }
        let (a, b) = chunk.as_mut_slices();
        let mut counting = false;
        for bits in a.iter_mut().chain(b.iter_mut()) {
            let word = std::mem::take(bits);
            if counting {
                counting = false;
                give(Piece::Lost(u64::from(word)));
            } else if matches!(word, CUT | LOSS | END) {
                if !self.piece.is_empty() {
                    give(Piece::Sound(&self.piece));
                    self.piece.clear();
                }
                match word {
                    CUT => give(Piece::Cut),
                    END => give(Piece::End),
                    _ => counting = true,
                }
            } else {
                self.piece.push(f32::from_bits(word));
            }
        }
        chunk.commit_all();
        debug_assert!(self.piece.len().is_multiple_of(self.channels), "frames are committed whole");
        if !self.piece.is_empty() {
            give(Piece::Sound(&self.piece));
            self.piece.clear();
        }
        true
    }
}
