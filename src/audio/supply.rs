//! What gives sound at its own rate: a file, samples in memory.

use super::AudioError;

/// Gives sound block by block.
pub(super) trait Supply: Send {
    fn rate(&self) -> u32;
    fn channels(&self) -> u16;
    /// Appends the next block of interleaved samples; false at the end.
    fn next(&mut self, out: &mut Vec<f32>) -> Result<bool, AudioError>;
}
