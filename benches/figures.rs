//! The figures of docs/performance.md: `make figures`. Measures and prints; judges nothing.
//!
//! Everything is real: the program in a pseudo-terminal, the desk with the practice interview at real speed, the bundled
//! speech model. Run it on a machine that does nothing else, and read the medians.

use std::io::Read;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use luister::app::Screen;
use luister::guide::promise::Policy;
use luister::runtime::demo::Clip;
use luister::runtime::demo::script::{Script, Went};
use luister::runtime::{BEAT, Desk, ModelChoice, Setup};
use luister::session::{Held, Stage};
use luister::settings::Folders;
use luister::transcriber::{Engine, Listening, Models, transcribe};
use luister::units::Language;
use luister::vault::StudyFolder;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

#[path = "figures/hours.rs"]
mod hours;
#[path = "figures/listening.rs"]
mod listening;

fn main() {
    // `cargo test --benches` only asks whether it builds.
    if std::env::args().any(|a| a == "--test") {
        return;
    }
    let root = tempfile::tempdir().expect("a folder for the figures");
    if std::env::args().any(|a| a == "hours") {
        return hours::three_hours(root.path());
    }
    if std::env::args().any(|a| a == "listening") {
        return listening::listening();
    }
    println!("figure                                             median      lowest     highest");
    first_frame(root.path());
    session(root.path());
    real_time_factor();
}

/// Prints one figure's median and range.
fn figure(name: &str, unit: &str, mut values: Vec<f64>) {
    values.sort_by(f64::total_cmp);
    let (low, high) = (values[0], values[values.len() - 1]);
    println!("{name:<44} {:>10.2}  {low:>10.2}  {high:>10.2}  {unit}", values[values.len() / 2]);
}

fn study(root: &Path, clip: &Clip) -> std::path::PathBuf {
    let dir = root.join("study");
    if !dir.exists() {
        let toml = luister::study::template("figures", Language::En);
        StudyFolder::create(&dir, &toml, &[(clip.guide_file, clip.guide)]).expect("a study");
    }
    dir
}

/// From starting the process to the first screen on the terminal.
fn first_frame(root: &Path) {
    let clip = Clip::of(Language::Nl).expect("the clip");
    let dir = study(root, &clip);
    let times = (0..20)
        .map(|_| {
            let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
            let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
            let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_luister"));
            command.env_clear();
            command.env("HOME", root);
            command.env("TERM", "xterm-256color");
            command.cwd(&dir);
            let began = Instant::now();
            let mut child = pair.slave.spawn_command(command).expect("luister");
            drop(pair.slave);
            let mut reader = pair.master.try_clone_reader().expect("its terminal");
            let mut seen = Vec::new();
            let mut buffer = [0; 4096];
            while !String::from_utf8_lossy(&seen).contains("figures") {
                let read = reader.read(&mut buffer).expect("its screen");
                assert!(read > 0, "luister ended before its first screen");
                seen.extend_from_slice(&buffer[..read]);
            }
            let took = began.elapsed();
            child.kill().expect("its end");
            child.wait().expect("its end");
            took.as_secs_f64() * 1000.0
        })
        .collect();
    figure("start of the process to the first screen", "ms", times);
}

/// A whole session at real speed: what recording costs, what a frame costs, how long the recording outlives the stop.
fn session(root: &Path) {
    let clip = Clip::of(Language::Nl).expect("the clip");
    let dir = study(root, &clip);
    let guide = luister::guide::parse(clip.guide_file, clip.guide.as_bytes(), &Policy::default()).expect("its guide");
    let mut desk = Desk::open(Setup {
        study: dir,
        folders: Folders { own: root.join("own"), keys: root.join("keys"), models: root.join("models") },
        language: Language::Nl,
        input: Some(clip.stand(1.0)),
        model: ModelChoice::Practice,
        passphrase: None,
    })
    .expect("a desk");
    let mut script = Script::of(&clip, &guide, Language::Nl, 1.0, Duration::ZERO);
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a screen");
    let mut frames: Vec<f64> = Vec::new();
    let mut recording: Option<(Instant, f64)> = None;
    let mut cost = Vec::new();
    let mut stopped: Option<Instant> = None;
    let mut closed: Option<Instant> = None;
    desk.begin();
    loop {
        desk.pump(BEAT);
        let is_recording = desk.model.session().is_some_and(|s| s.stage == Stage::Recording);
        match (&recording, is_recording) {
            (None, true) => recording = Some((Instant::now(), cpu_seconds())),
            (Some((since, cpu)), false) if cost.is_empty() => {
                cost.push((cpu_seconds() - cpu) / since.elapsed().as_secs_f64() * 100.0);
                stopped = Some(Instant::now());
            }
            _ => {}
        }
        if desk.model.screen == Screen::Facilitate && frames.len() < 2000 {
            // As many frames as the terminal would get keys; each is drawn whole.
            let began = Instant::now();
            terminal.draw(|frame| luister::view::draw(&desk.model, frame)).expect("a frame");
            frames.push(began.elapsed().as_secs_f64() * 1000.0);
        }
        if closed.is_none() && desk.model.session().is_some_and(|s| s.stage == Stage::Closed) {
            closed = Some(Instant::now());
        }
        if desk.model.session().is_some_and(|s| matches!(s.recording, Held::Destroyed(_))) {
            break;
        }
        match script.go_on(&mut desk).expect("the script") {
            Went::Waiting | Went::Look | Went::Done => {}
        }
    }
    let since = stopped.expect("the stop");
    figure("recording, desk and frames: share of one core", "%", cost);
    figure("one frame of the conversation at 120x40", "ms", frames);
    figure("stop to destroyed, a minute of two channels", "s", vec![since.elapsed().as_secs_f64()]);
}

/// CPU time of this process so far, in s (Linux).
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let fields: Vec<f64> = after.split_whitespace().map(|f| f.parse().unwrap_or(0.0)).collect();
    // utime and stime are the 14th and 15th fields, in ticks of 10 ms.
    fields.get(11..13).map_or(0.0, |ticks| ticks.iter().sum::<f64>() / 100.0)
}

/// Transcription's real-time factor on the bundled clips.
fn real_time_factor() {
    let model = Models::practice();
    for threads in [1, 2] {
        let mut engine = Engine::load(&model, threads).expect("the engine");
        for (name, language) in [("nl", Language::Nl), ("en", Language::En)] {
            let clip = Clip::of(language).expect("the clip");
            let channels = luister::audio::by_channel(clip.channels, &clip.samples);
            let factors = (0..3)
                .map(|_| {
                    let began = Instant::now();
                    let heard = transcribe(
                        &mut engine,
                        &channels,
                        &Listening::to(Some(language)),
                        &mut |_, _| {},
                        &AtomicBool::new(false),
                    )
                    .expect("a transcript");
                    began.elapsed().as_secs_f64() * 1000.0 / heard.duration_ms as f64
                })
                .collect();
            let what = format!("real-time factor, {name} clip, {} ch., {threads} thread(s)", channels.len());
            figure(&what, "x", factors);
        }
    }
}
