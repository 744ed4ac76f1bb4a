//! Closing the segment in hand in the middle of a recording.

use crossbeam_channel::unbounded;

use super::*;

#[test]
fn a_cut_closes_the_segment_in_hand_and_loses_nothing() {
    for rate in [16_000_u32, 44_100] {
        let samples = counting(6 * rate as usize);
        let pace = Pace::Times(4.0);
        let input = Input::Samples { name: "test".into(), rate, channels: 1, samples, pace };
        let kept = Kept::default();
        let (out, reports) = unbounded();
        let recorder = Recorder::start(input, 1, Frames(0), Box::new(kept.clone()), out).unwrap();
        // Two seconds in, half a second into the second segment.
        recorder.cut_at(Frames(32_000));
        wait_for_end(&reports);
        let stopped = recorder.stop();
        assert_eq!(stopped.how, HowEnded::Complete);
        assert_eq!(stopped.recorded, Frames(96_000), "{rate} Hz: the clock does not move");
        assert_eq!(kept.samples().len(), 96_000);
        let segments: Vec<_> = kept.0.lock().unwrap().iter().map(|s| (s.number, s.first.0, s.frames.0)).collect();
        let (_, first, frames) = segments[1];
        assert_eq!(first, 24_000);
        assert!((8_000..8_000 + 8_000).contains(&frames), "{rate} Hz: {segments:?}");
        assert_eq!(segments[2].2, 24_000, "{rate} Hz: the next one is whole again");
    }
}
