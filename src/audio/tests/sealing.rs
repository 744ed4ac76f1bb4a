//! A sink that says no, hangs or breaks.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crossbeam_channel::{bounded, unbounded};

use super::*;

fn playing(seconds: usize, pace: Pace) -> (Input, Arc<Zeroizing<Vec<i16>>>) {
    let samples = counting(seconds * 16_000);
    let input = Input::Samples { name: "test".into(), rate: 16_000, channels: 1, samples: Arc::clone(&samples), pace };
    (input, samples)
}

/// Says no while it is told to.
struct Refusing {
    refuse: Arc<AtomicBool>,
    asked: Arc<AtomicUsize>,
    kept: Kept,
}

impl SegmentSink for Refusing {
    fn take(&mut self, segment: SegmentAudio) -> Result<(), Box<dyn Error + Send + Sync>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        if self.refuse.load(Ordering::SeqCst) {
            return Err("no space left on device".into());
        }
        self.kept.take(segment)
    }
}

#[test]
fn a_full_disk_that_gets_room_again_loses_nothing() {
    let (input, all) = playing(30, Pace::Times(10.0));
    let (refuse, asked) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::default();
    let sink = Refusing { refuse: Arc::clone(&refuse), asked: Arc::clone(&asked), kept: kept.clone() };
    let (out, reports) = unbounded();
    let recorder = Recorder::start(input, 1, Frames(0), Box::new(sink), out).unwrap();
    let cause = wait_for(&reports, |r| match r {
        AudioReport::SinkTrouble { cause, waiting } => Some((cause.clone(), *waiting)),
        _ => None,
    });
    assert_eq!(cause.0.as_deref(), Some("no space left on device"));
    assert!(cause.1.0 > 0);
    wait_for(&reports, |r| match r {
        AudioReport::State { recorded, sealed, .. } => (recorded.0 > 10 * 16_000 && sealed.0 == 0).then_some(()),
        AudioReport::SinkTrouble { .. } => panic!("told once"),
        _ => None,
    });
    assert!(asked.load(Ordering::SeqCst) > 2, "tried again with later segments");
    refuse.store(false, Ordering::SeqCst);
    wait_for(&reports, |r| matches!(r, AudioReport::SinkRecovered).then_some(()));
    wait_for_end(&reports);
    let stopped = recorder.stop();
    assert_eq!(stopped.how, HowEnded::Complete);
    assert!(kept.samples() == **all);
}

#[test]
fn what_the_sink_never_took_is_handed_back() {
    let (input, all) = playing(4, Pace::AsFast);
    let (refuse, asked) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicUsize::new(0)));
    let sink = Refusing { refuse, asked, kept: Kept::default() };
    let (out, reports) = unbounded();
    let recorder = Recorder::start(input, 1, Frames(0), Box::new(sink), out).unwrap();
    wait_for_end(&reports);
    let began = Instant::now();
    let stopped = recorder.stop();
    assert!(began.elapsed() < STOP_WITHIN, "{:?}", began.elapsed());
    assert_eq!(stopped.how, HowEnded::Unsealed);
    assert_eq!((stopped.recorded, stopped.sealed), (Frames(64_000), Frames(0)));
    let rest = Kept(Arc::new(Mutex::new(stopped.unsealed)));
    assert!(rest.samples() == **all);
}

struct Hanging(crossbeam_channel::Receiver<()>);

impl SegmentSink for Hanging {
    fn take(&mut self, _: SegmentAudio) -> Result<(), Box<dyn Error + Send + Sync>> {
        let _ = self.0.recv();
        Ok(())
    }
}

#[test]
fn a_sink_that_hangs_does_not_keep_stop_from_answering() {
    let (input, _) = playing(4, Pace::AsFast);
    let (let_go, hang) = bounded::<()>(0);
    let (out, reports) = unbounded();
    let recorder = Recorder::start(input, 1, Frames(0), Box::new(Hanging(hang)), out).unwrap();
    wait_for_end(&reports);
    let began = Instant::now();
    let stopped = recorder.stop();
    assert!(began.elapsed() < STOP_WITHIN, "{:?}", began.elapsed());
    assert_eq!(stopped.how, HowEnded::SinkHangs);
    assert_eq!(stopped.unsealed.iter().map(|s| s.number).collect::<Vec<_>>(), [2, 3]);
    let ended = wait_for(&reports, |r| match r {
        AudioReport::Ended { .. } => r.notice(crate::units::Language::En),
        _ => None,
    });
    assert!(ended.happened.contains("could not be stored"));
    drop(let_go);
}

struct Breaking(AtomicUsize, Kept);

impl SegmentSink for Breaking {
    fn take(&mut self, segment: SegmentAudio) -> Result<(), Box<dyn Error + Send + Sync>> {
        assert!(self.0.fetch_add(1, Ordering::SeqCst) != 1, "the second call breaks");
        self.1.take(segment)
    }
}

#[test]
fn a_sink_that_breaks_once_is_tried_again() {
    let (input, all) = playing(6, Pace::AsFast);
    let kept = Kept::default();
    let (out, reports) = unbounded();
    let sink = Breaking(AtomicUsize::new(0), kept.clone());
    let recorder = Recorder::start(input, 1, Frames(0), Box::new(sink), out).unwrap();
    wait_for_end(&reports);
    assert_eq!(recorder.stop().how, HowEnded::Complete);
    assert!(kept.samples() == **all);
}

#[test]
fn dropping_a_recorder_seals_what_it_had() {
    let (input, all) = playing(60, Pace::Times(1.0));
    let kept = Kept::default();
    let (out, reports) = unbounded();
    let recorder = Recorder::start(input, 1, Frames(0), Box::new(kept.clone()), out).unwrap();
    wait_for(&reports, |r| matches!(r, AudioReport::State { recorded, .. } if recorded.0 > 1000).then_some(()));
    drop(recorder);
    let recorded = wait_for(&reports, |r| match r {
        AudioReport::Ended { recorded, how, .. } => {
            assert_eq!(*how, HowEnded::Complete);
            Some(recorded.0 as usize)
        }
        _ => None,
    });
    assert!(kept.samples() == all[..recorded]);
}
