//! Where an utterance really begins and ends: by the sound, since the engine lets one begin where the one before it ended.
//!
//! A pause of up to half a second is inside a stretch of voice (`voices` bridges it), and then nothing else tells the time at which somebody
//! else begins. So the edges are moved over what is quiet beside the utterance's own loud parts. In noise nothing is that quiet, and
//! the engine's times stay.

use super::cutting::Cut;
use crate::transcript::Utterance;
use crate::units::SAMPLE_RATE;

/// Samples a ms.
const PER_MS: u64 = SAMPLE_RATE as u64 / 1000;
/// Length of a frame in ms.
const FRAME_MS: u64 = 10;
/// How far below an utterance's loud parts it is quiet, as a share of their height: 28 dB.
const QUIET: f32 = 0.04;
/// Frames of sound in a row that are no click.
const SOUND_FRAMES: usize = 3;
/// How far an edge may move in ms, and what is left before and after the sound, because voices begin and end softer than they are.
const FURTHEST_MS: u64 = 800;
const MARGIN_MS: u64 = 40;

/// Moves the beginning and the end of an utterance to its sound.
pub(super) fn tightened(mut utterance: Utterance, cut: &Cut) -> Utterance {
    let (start_ms, end_ms) = (utterance.start_ms, utterance.end_ms);
    let inside = |s: &&super::pieces::Span| s.stretch.start_ms <= start_ms && end_ms <= s.stretch.end_ms;
    let Some(span) = cut.piece.spans.iter().find(inside) else { return utterance };
    let at = |ms: u64| usize::try_from((span.at_ms + ms - span.stretch.start_ms) * PER_MS).unwrap_or(usize::MAX);
    let samples = &cut.samples[at(start_ms).min(cut.samples.len())..at(end_ms).min(cut.samples.len())];
    let Some((lead_ms, tail_ms)) = quiet_edges(samples) else { return utterance };
    utterance.start_ms = start_ms + lead_ms;
    utterance.end_ms = (end_ms - tail_ms).max(utterance.start_ms);
    super::words::in_order(&mut utterance.words, utterance.start_ms, utterance.end_ms);
    utterance
}

/// Returns how many ms at the beginning and at the end are quiet; none where nothing is loud.
fn quiet_edges(samples: &[f32]) -> Option<(u64, u64)> {
    let height = |frame: &[f32]| (frame.iter().map(|s| s * s).sum::<f32>() / frame.len() as f32).sqrt();
    let heights: Vec<f32> = samples.chunks_exact((FRAME_MS * PER_MS) as usize).map(height).collect();
    let mut sorted = heights.clone();
    sorted.sort_by(f32::total_cmp);
    let loud = *sorted.get(sorted.len() * 9 / 10)?;
    let sounds: Vec<bool> = heights.iter().map(|h| *h > loud * QUIET).collect();
    let run = |frames: &[bool]| frames.iter().all(|f| *f);
    let first = sounds.windows(SOUND_FRAMES).position(run)? as u64;
    let after = sounds.len() as u64 - sounds.windows(SOUND_FRAMES).rposition(run)? as u64 - SOUND_FRAMES as u64;
    let edge = |frames: u64| (frames * FRAME_MS).saturating_sub(MARGIN_MS).min(FURTHEST_MS);
    Some((edge(first), edge(after)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Loud from one place to another, in ms, with noise of a height all along.
    fn sound(length_ms: u64, from_ms: u64, to_ms: u64, noise: f32) -> Vec<f32> {
        (0..length_ms * PER_MS)
            .map(|n| {
                let wave = if n % 80 < 40 { 1.0 } else { -1.0 };
                wave * if (from_ms * PER_MS..to_ms * PER_MS).contains(&n) { 0.3 } else { noise }
            })
            .collect()
    }

    #[test]
    fn what_is_quiet_at_the_edges_is_left_out_but_for_a_margin() {
        assert_eq!(quiet_edges(&sound(2_000, 300, 1_500, 0.001)), Some((260, 460)));
        assert_eq!(quiet_edges(&sound(2_000, 0, 2_000, 0.001)), Some((0, 0)));
        assert_eq!(quiet_edges(&sound(2_000, 20, 1_990, 0.001)), Some((0, 0)));
        // No further than is believable.
        assert_eq!(quiet_edges(&sound(5_000, 2_000, 5_000, 0.0)), Some((800, 0)));
    }

    #[test]
    fn in_noise_and_in_silence_nothing_moves() {
        assert_eq!(quiet_edges(&sound(2_000, 300, 1_500, 0.05)), Some((0, 0)));
        assert_eq!(quiet_edges(&sound(2_000, 0, 0, 0.0)), None);
        assert_eq!(quiet_edges(&[]), None);
        assert_eq!(quiet_edges(&[0.1; 100]), None);
    }
}
