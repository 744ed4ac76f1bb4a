//! Tests of: the microphone, end to end, on a virtual one.
//!
//! A PulseAudio daemon of its own with a null sink stands in for the hardware; everything from ALSA upwards is real.
//! Where ALSA looks is told by environment variables, so the recording runs in a child: this binary, again.

use std::error::Error;
use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use luister::audio::{AudioReport, Input, Meter, Recorder, SegmentAudio, SegmentSink, devices, wav_samples};
use luister::units::Frames;

const CHILD: &str = "LUISTER_TEST_RECORDS";

struct Room {
    folder: tempfile::TempDir,
    environment: Vec<(String, String)>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn have_pulseaudio() -> bool {
    let found = Command::new("pulseaudio").arg("--version").output().is_ok_and(|o| o.status.success())
        && Command::new("paplay").arg("--version").output().is_ok_and(|o| o.status.success());
    if !found {
        println!("skipped: pulseaudio and pulseaudio-utils are not installed, so there is no virtual microphone");
    }
    found
}

impl Room {
    fn new() -> Room {
        let mut room = Room { folder: tempfile::tempdir().unwrap(), environment: Vec::new() };
        room.start();
        room
    }

    fn script(&self) -> Command {
        let mut command = Command::new(root().join("tools/virtual-mic.sh"));
        command.env("VIRTUAL_MIC_DIR", self.folder.path().join("mic"));
        command
    }

    fn start(&mut self) {
        let out = self.script().arg("start").output().unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        let text = String::from_utf8(out.stdout).unwrap();
        let pairs = text.lines().filter_map(|l| l.strip_prefix("export ")?.split_once('='));
        self.environment = pairs.map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
        assert_eq!(self.environment.len(), 3);
    }

    fn stop(&self) {
        let _ = self.script().arg("stop").output();
    }

    fn play(&self, name: &str) -> Child {
        let clip = root().join("tests/speech").join(name);
        self.script().arg("play").arg(clip).spawn().unwrap()
    }

    fn record(&self) -> Recording {
        let keep = self.folder.path().join("kept.raw");
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["audio::the_child_that_records", "--exact", "--nocapture"])
            .env(CHILD, &keep)
            .envs(self.environment.iter().map(|(k, v)| (k, v)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (orders, lines) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()).lines());
        Recording { child, orders, lines, keep }
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.stop();
    }
}

struct Recording {
    child: Child,
    orders: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
    keep: PathBuf,
}

impl Recording {
    /// Reads what the child tells until a line begins so; the child itself ends after a minute.
    fn until(&mut self, beginning: &str) -> String {
        for line in self.lines.by_ref() {
            let line = line.unwrap();
            if let Some(at) = line.find(beginning) {
                return line[at + beginning.len()..].trim().to_owned();
            }
        }
        panic!("the child ended without saying `{beginning}`");
    }

    fn order(&mut self, order: &str) {
        writeln!(self.orders, "{order}").unwrap();
    }

    /// Stops the child; returns what was kept, and what came on stderr.
    fn stop(mut self) -> (Vec<i16>, String) {
        self.order("stop");
        self.until("told stopped Complete");
        drop(self.orders);
        let out = self.child.wait_with_output().unwrap();
        assert!(out.status.success());
        let bytes = std::fs::read(&self.keep).unwrap();
        let samples = bytes.chunks_exact(2).map(|b| i16::from_le_bytes([b[0], b[1]])).collect();
        (samples, String::from_utf8_lossy(&out.stderr).into_owned())
    }
}

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<SegmentAudio>>>);

impl SegmentSink for Kept {
    fn take(&mut self, segment: SegmentAudio) -> Result<(), Box<dyn Error + Send + Sync>> {
        self.0.lock().unwrap().push(segment);
        Ok(())
    }
}

/// Does nothing unless it is started by the other tests: then it records and tells what happens, a line each.
#[test]
fn the_child_that_records() {
    let Some(keep) = std::env::var_os(CHILD) else { return };
    let say = |line: String| {
        println!("told {line}");
        std::io::stdout().flush().unwrap();
    };
    for device in devices().unwrap() {
        say(format!("device {} {}", device.is_default, device.name));
    }
    let (out, heard) = crossbeam_channel::unbounded();
    let meter = Meter::start(Input::DefaultDevice, out).unwrap();
    let report = heard.iter().find(|r| r.heard_ms > 0).unwrap();
    say(format!("meter {}", report.device));
    meter.stop();

    let (orders_out, orders) = crossbeam_channel::unbounded();
    std::thread::spawn(move || {
        for line in std::io::stdin().lines().map_while(Result::ok) {
            let _ = orders_out.send(line);
        }
    });
    let (out, reports) = crossbeam_channel::unbounded();
    let kept = Kept::default();
    let mut recorder = Some(Recorder::start(Input::DefaultDevice, 1, Frames(0), Box::new(kept.clone()), out).unwrap());
    let deadline = crossbeam_channel::after(Duration::from_secs(60));
    while let Some(running) = &recorder {
        crossbeam_channel::select! {
            recv(reports) -> report => match report.unwrap() {
                AudioReport::Ready { device, channels } => say(format!("ready {channels} {device}")),
                AudioReport::DeviceGone { at, .. } => say(format!("gone {}", at.ms())),
                AudioReport::DeviceBack { at, .. } => say(format!("back {}", at.ms())),
                AudioReport::Lost { lost_ms, cause, .. } => say(format!("lost {} {lost_ms}", cause.word())),
                AudioReport::Paused { at } => say(format!("paused {}", at.0)),
                AudioReport::Resumed { at } => say(format!("resumed {}", at.0)),
                AudioReport::State { levels, .. } => {
                    if let Some(level) = levels.first() {
                        say(format!("level {:?} {:.0}", level.condition, level.peak_db));
                    }
                }
                _ => {}
            },
            recv(orders) -> order => match order.as_deref() {
                Ok("pause") => running.pause(),
                Ok("resume") => running.resume(),
                _ => {
                    let stopped = recorder.take().unwrap().stop();
                    assert!(stopped.silence_ms < 200);
                    let mut bytes = Vec::new();
                    for segment in kept.0.lock().unwrap().iter() {
                        let (_, samples) = wav_samples(&segment.wav).unwrap();
                        bytes.extend(samples.iter().flat_map(|s| s.to_le_bytes()));
                    }
                    assert_eq!(bytes.len() as u64, stopped.recorded.0 * 2);
                    // A practice clip, not a person: it may lie in the test's folder.
                    std::fs::write(&keep, bytes).unwrap();
                    say(format!("stopped {:?}", stopped.how));
                }
            },
            recv(deadline) -> _ => panic!("a minute went by"),
        }
    }
}

fn clip(name: &str) -> Vec<i16> {
    wav_samples(&std::fs::read(root().join("tests/speech").join(name)).unwrap()).unwrap().1.to_vec()
}

/// Returns the best correlation of the clip with what was kept, and where it lies.
fn find(clip: &[i16], kept: &[i16]) -> (f64, usize) {
    let value = |samples: &[i16], i: usize| f64::from(samples.get(i).copied().unwrap_or(0));
    let like = |at: usize, step: usize| {
        let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
        for i in (0..clip.len()).step_by(step) {
            let (x, y) = (value(clip, i), value(kept, at + i));
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        xy / (xx * yy).sqrt().max(1.0)
    };
    let reach = kept.len().saturating_sub(clip.len() / 2);
    let rough = (0..reach).step_by(2).map(|at| (like(at, 97), at)).max_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
    let near = rough.1.saturating_sub(4)..rough.1 + 5;
    near.map(|at| (like(at, 1), at)).max_by(|a, b| a.0.total_cmp(&b.0)).unwrap()
}

#[test]
fn what_is_played_into_the_microphone_is_recorded() {
    if !have_pulseaudio() {
        return;
    }
    let room = Room::new();
    let mut recording = room.record();
    assert_eq!(recording.until("told device true "), "default");
    assert_eq!(recording.until("told meter "), "default");
    assert_eq!(recording.until("told ready "), "1 default");
    assert!(room.play("nl-zin-1.wav").wait().unwrap().success());
    // Silence is said within five seconds.
    recording.until("told level Silent");
    let (kept, errors) = recording.stop();
    let clip = clip("nl-zin-1.wav");
    let (like, at) = find(&clip, &kept);
    assert!(like > 0.97, "the speech that came is the speech that was played: {like:.3} at {at} of {}", kept.len());
    let energy = |s: &[i16]| s.iter().map(|v| f64::from(*v).powi(2)).sum::<f64>();
    let ratio = energy(&kept[at..(at + clip.len()).min(kept.len())]) / energy(&clip);
    assert!((0.9..1.1).contains(&ratio), "as loud as it was played: {ratio:.3}");
    assert!(!errors.contains("ALSA"), "nothing is written over the screen: {errors}");
}

#[test]
fn off_the_record_at_the_microphone_is_not_recorded() {
    if !have_pulseaudio() {
        return;
    }
    let room = Room::new();
    let mut recording = room.record();
    recording.until("told ready ");
    recording.order("pause");
    recording.until("told paused ");
    assert!(room.play("nl-zin-1.wav").wait().unwrap().success());
    recording.order("resume");
    recording.until("told resumed ");
    recording.until("told level ");
    let (kept, _) = recording.stop();
    assert!(kept.iter().all(|s| *s == 0), "nothing of what was played off the record is there");
}

#[test]
fn a_microphone_that_vanishes_is_missed_and_taken_up_again() {
    if !have_pulseaudio() {
        return;
    }
    let mut room = Room::new();
    let mut recording = room.record();
    recording.until("told ready ");
    recording.until("told level ");
    room.stop();
    let stopped = Instant::now();
    recording.until("told gone ");
    assert!(stopped.elapsed() < Duration::from_secs(2), "{:?}", stopped.elapsed());
    room.start();
    recording.until("told back ");
    let lost: u64 = recording.until("told lost device-gone ").parse().unwrap();
    assert!((1_000..20_000).contains(&lost), "{lost}");
    assert!(room.play("nl-zin-2.wav").wait().unwrap().success());
    recording.until("told level ");
    let (kept, errors) = recording.stop();
    let (like, _) = find(&clip("nl-zin-2.wav"), &kept);
    assert!(like > 0.97, "it records again: {like:.3}");
    assert!(!errors.contains("ALSA"), "nothing is written over the screen: {errors}");
}
