use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossbeam_channel::{bounded, unbounded};

use super::super::gate::Gate;
use super::super::intake::Intake;
use super::super::supply::Supply;
use super::*;

fn samples(frames: usize, rate: u32, pace: Pace) -> (Input, Arc<Zeroizing<Vec<i16>>>) {
    let samples = counting(frames);
    let input = Input::Samples { name: "test".into(), rate, channels: 1, samples: Arc::clone(&samples), pace };
    (input, samples)
}

#[test]
fn a_file_of_16_khz_is_recorded_bit_for_bit() {
    for pace in [Pace::Times(50.0), Pace::AsFast] {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/speech/nl-interview.wav");
        let bytes = std::fs::read(path).unwrap();
        let (_, wanted) = wav_samples(&bytes).unwrap();
        let (kept, (out, reports)) = (Kept::default(), unbounded());
        let input = Input::File { path: path.into(), pace };
        let recorder = Recorder::start(input, 7, Frames(1_000), Box::new(kept.clone()), out).unwrap();
        let ready = wait_for(&reports, |r| match r {
            AudioReport::Ready { device, channels } => Some((device.clone(), *channels)),
            _ => None,
        });
        assert_eq!(ready, ("nl-interview.wav".to_owned(), 1));
        wait_for_end(&reports);
        let stopped = recorder.stop();
        assert_eq!(stopped.how, HowEnded::Complete);
        assert_eq!(stopped.recorded, Frames(1_000 + wanted.len() as u64));
        assert_eq!(stopped.sealed, stopped.recorded);
        assert!(kept.samples() == *wanted, "{pace:?}");
        assert_eq!(kept.0.lock().unwrap()[0].number, 7);
        assert_eq!(kept.0.lock().unwrap()[0].first, Frames(1_000));
    }
}

#[test]
fn real_time_is_real_time() {
    let (input, _) = samples(16_000, 16_000, Pace::Times(2.0));
    let (kept, (out, reports)) = (Kept::default(), unbounded());
    let began = Instant::now();
    let recorder = Recorder::start(input, 1, Frames(0), Box::new(kept.clone()), out).unwrap();
    wait_for_end(&reports);
    let took = began.elapsed();
    assert!((Duration::from_millis(480)..Duration::from_millis(1500)).contains(&took), "{took:?}");
    assert_eq!(recorder.stop().recorded, Frames(16_000));
}

/// Checks that what was kept is a beginning and later stretches of `all`, and returns how many frames lack between.
fn gaps(all: &[i16], kept: &[i16], cuts: &[u64]) -> Vec<usize> {
    let mut at = 0;
    let mut out = Vec::new();
    let mut bounds: Vec<usize> = cuts.iter().map(|c| *c as usize).collect();
    bounds.insert(0, 0);
    bounds.push(kept.len());
    for stretch in bounds.windows(2) {
        let part = &kept[stretch[0]..stretch[1]];
        if part.is_empty() {
            continue;
        }
        let probe = &part[..part.len().min(400)];
        let found = all[at..].windows(probe.len()).position(|w| w == probe).expect("kept sound is of the file") + at;
        assert!(all[found..found + part.len()] == *part, "a stretch is kept without a hole");
        out.push(found - at);
        at = found + part.len();
    }
    out
}

#[test]
fn off_the_record_cuts_exactly_at_any_pace() {
    for pace in [Pace::Times(4.0), Pace::AsFast] {
        let (input, all) = samples(60 * 16_000, 16_000, pace);
        let (kept, (out, reports)) = (Kept::default(), unbounded());
        let recorder = Recorder::start(input, 1, Frames(0), Box::new(kept.clone()), out).unwrap();
        wait_for(&reports, |r| matches!(r, AudioReport::Ready { .. }).then_some(()));
        recorder.pause();
        let paused = Instant::now();
        let cut = wait_for(&reports, |r| match r {
            AudioReport::Paused { at } => Some(at.0),
            _ => None,
        });
        // While off the record nothing is kept, and what was kept before is sealed without waiting for more.
        let sealed = wait_for(&reports, |r| match r {
            AudioReport::State { recorded, sealed, .. } if sealed == recorded => Some(sealed.0),
            _ => None,
        });
        assert_eq!(sealed, cut);
        let deadline = Instant::now() + Duration::from_millis(300);
        while let Ok(report) = reports.recv_deadline(deadline) {
            if let AudioReport::State { recorded, .. } = report {
                assert_eq!(recorded.0, cut);
            }
        }
        recorder.resume();
        let off = paused.elapsed().as_secs_f64();
        let at = wait_for(&reports, |r| match r {
            AudioReport::Resumed { at } => Some(at.0),
            _ => None,
        });
        assert_eq!(at, cut);
        wait_for(&reports, |r| matches!(r, AudioReport::State { recorded, .. } if recorded.0 > cut).then_some(()));
        let stopped = recorder.stop();
        assert_eq!(stopped.how, HowEnded::Complete);
        assert!(stopped.silence_ms < 50, "{}", stopped.silence_ms);
        let kept = kept.samples();
        assert_eq!(kept.len() as u64, stopped.recorded.0);
        let speed = if pace == Pace::AsFast { 1.0 } else { 4.0 };
        let gap = gaps(&all, &kept, &[cut]);
        assert_eq!(gap[0], 0);
        let missing = gap[1] as f64 / 16_000.0;
        assert!((missing - off * speed).abs() < 0.1, "{pace:?}: {missing} s of sound thrown away in {off} s");
    }
}

#[test]
fn many_pauses_lose_nothing_else() {
    let (input, all) = samples(600 * 16_000, 16_000, Pace::Times(20.0));
    let (kept, (out, reports)) = (Kept::default(), unbounded());
    let recorder = Recorder::start(input, 1, Frames(0), Box::new(kept.clone()), out).unwrap();
    let mut cuts = Vec::new();
    for _ in 0..20 {
        recorder.pause();
        cuts.push(wait_for(&reports, |r| match r {
            AudioReport::Paused { at } => Some(at.0),
            _ => None,
        }));
        recorder.resume();
        wait_for(&reports, |r| matches!(r, AudioReport::Resumed { .. }).then_some(()));
    }
    assert_eq!(recorder.stop().how, HowEnded::Complete);
    gaps(&all, &kept.samples(), &cuts);
}

/// Hours of sound that lie nowhere.
struct Hours {
    left: u64,
    at: u64,
}

impl Supply for Hours {
    fn rate(&self) -> u32 {
        8_000
    }
    fn channels(&self) -> u16 {
        1
    }
    fn next(&mut self, out: &mut Vec<f32>) -> Result<bool, AudioError> {
        let n = self.left.min(8_000);
        out.extend((self.at..self.at + n).map(|i| ((i % 4_801) as f32 / 4_801.0 - 0.5) * 0.5));
        self.at += n;
        self.left -= n;
        Ok(n > 0)
    }
}

/// Counts, and keeps nothing.
#[derive(Clone, Default)]
struct Counted(Arc<Mutex<(u64, u32, usize)>>);

impl SegmentSink for Counted {
    fn take(&mut self, segment: SegmentAudio) -> Result<(), Box<dyn Error + Send + Sync>> {
        let mut seen = self.0.lock().unwrap();
        assert_eq!(segment.first.0, seen.0);
        seen.0 += segment.frames.0;
        seen.1 = segment.number;
        seen.2 = seen.2.max(segment.wav.len());
        Ok(())
    }
}

/// Set for the process of its own in which memory is measured.
const ALONE: &str = "LUISTER_TEST_ALONE";

/// A quarter of an hour, or as many minutes as `LUISTER_TEST_MINUTES` says: three hours take minutes without
/// optimisation.
#[test]
fn long_recordings_are_as_long_as_they_were_and_memory_stays_flat() {
    if std::env::var_os(ALONE).is_none() {
        // Other tests would share the process and its memory.
        let name = "audio::tests::recordings::long_recordings_are_as_long_as_they_were_and_memory_stays_flat";
        let mut alone = std::process::Command::new(std::env::current_exe().unwrap());
        let ended = alone.args(["--exact", name, "--nocapture"]).env(ALONE, "1").output().unwrap();
        let said = String::from_utf8_lossy(&ended.stdout) + String::from_utf8_lossy(&ended.stderr);
        assert!(ended.status.success() && said.contains("1 passed"), "{said}");
        return;
    }
    let minutes: u64 = std::env::var("LUISTER_TEST_MINUTES").ok().and_then(|m| m.parse().ok()).unwrap_or(15);
    let gate = Arc::new(Gate::open());
    let supply = Hours { left: minutes * 60 * 8_000, at: 0 };
    let (intake, feed) = Intake::playing("hours".into(), Box::new(supply), Pace::AsFast, &gate).unwrap();
    let (sink, (out, reports)) = (Counted::default(), bounded(100));
    let recorder = Recorder::from_intake(gate, intake, feed, 1, Frames(0), Box::new(sink.clone()), out).unwrap();
    let mut early = 0;
    let mut most = 0;
    let deadline = Instant::now() + Duration::from_secs(240);
    loop {
        let report = reports.recv_deadline(deadline).expect("it passes in four minutes");
        let AudioReport::State { recorded, at_end, .. } = report else { continue };
        let used = resident_kib();
        if recorded.0 < 5 * 60 * 16_000 {
            early = early.max(used);
        }
        most = most.max(used);
        if at_end {
            break;
        }
    }
    let stopped = recorder.stop();
    assert_eq!(stopped.how, HowEnded::Complete);
    assert_eq!(stopped.recorded, Frames(minutes * 60 * 16_000));
    assert_eq!(*sink.0.lock().unwrap(), (minutes * 60 * 16_000, minutes as u32 * 40, 48_044));
    // Three hours would be 345 MB if anything were kept, a quarter of an hour 29 MB.
    assert!(most < early + 8_000, "{early} KiB early on, {most} KiB at most");
}

fn resident_kib() -> u64 {
    let Ok(text) = std::fs::read_to_string("/proc/self/status") else { return 0 };
    let line = text.lines().find_map(|l| l.strip_prefix("VmRSS:"));
    line.and_then(|l| l.trim().trim_end_matches(" kB").trim().parse().ok()).unwrap_or(0)
}

#[test]
fn nobody_reading_reports_does_not_stop_the_recording() {
    let (input, all) = samples(30 * 16_000, 16_000, Pace::AsFast);
    let (out, reports) = bounded(1);
    let done = Arc::new(AtomicBool::new(false));
    struct Last(Kept, Arc<AtomicBool>, u64);
    impl SegmentSink for Last {
        fn take(&mut self, segment: SegmentAudio) -> Result<(), Box<dyn Error + Send + Sync>> {
            self.1.store(segment.first.0 + segment.frames.0 == self.2, Ordering::Release);
            self.0.take(segment)
        }
    }
    let kept = Kept::default();
    let sink = Last(kept.clone(), Arc::clone(&done), all.len() as u64);
    let recorder = Recorder::start(input, 1, Frames(0), Box::new(sink), out).unwrap();
    let deadline = Instant::now() + Duration::from_secs(20);
    while !done.load(Ordering::Acquire) {
        assert!(Instant::now() < deadline);
        std::thread::yield_now();
    }
    assert_eq!(recorder.stop().recorded.0, all.len() as u64);
    assert!(kept.samples() == **all);
    drop(reports);
}

#[test]
fn eight_channels_stay_apart() {
    let channels = 8_u16;
    let samples: Vec<i16> = (0..48_000).flat_map(|i| (0..8).map(move |c| (c * 1000 + i % 100) as i16)).collect();
    let samples = Arc::new(Zeroizing::new(samples));
    let input = Input::Samples {
        name: "eight".into(),
        rate: 16_000,
        channels,
        samples: Arc::clone(&samples),
        pace: Pace::AsFast,
    };
    let (kept, (out, reports)) = (Kept::default(), unbounded());
    let recorder = Recorder::start(input, 1, Frames(0), Box::new(kept.clone()), out).unwrap();
    wait_for_end(&reports);
    assert_eq!(recorder.stop().recorded, Frames(48_000));
    let all = kept.samples();
    assert!(all == **samples);
    let apart = by_channel(8, &all);
    assert_eq!(apart.len(), 8);
    assert!((apart[3][5] - 3_005.0 / 32_768.0).abs() < 1e-6);
}

#[test]
fn an_input_shows_no_samples() {
    let (input, _) = samples(100, 16_000, Pace::AsFast);
    assert!(format!("{input:?}").contains("samples: 100"));
}

#[test]
fn the_meter_hears_and_keeps_nothing() {
    let (input, _) = samples(16_000, 16_000, Pace::Times(4.0));
    let (out, reports) = unbounded();
    let meter = Meter::start(input, out).unwrap();
    let deadline = Instant::now() + Duration::from_secs(10);
    loop {
        let report = reports.recv_deadline(deadline).unwrap();
        assert_eq!(report.device, "test");
        assert_eq!(report.levels.len(), 1);
        if report.heard_ms == 1000 {
            break;
        }
    }
    meter.stop();
    while reports.recv_deadline(deadline).is_ok() {}
    assert!(Instant::now() < deadline, "the meter's thread ended");
}
