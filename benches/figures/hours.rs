//! Three accelerated hours in the whole program: `cargo bench --bench figures -- hours`. What it costs in memory, and how long a key takes then.
//!
//! The program runs in a pseudo-terminal with a three-hour recording of quiet noise in the microphone's place, played much
//! faster than real time; when it has ended, keys are pressed in the conversation that is still open.

use std::io::{Read as _, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use luister::units::Language;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::{Clip, figure, study};

/// Seconds of sound.
const SECONDS: u32 = 3 * 3600;
/// How much faster than real time it is played.
const PACE: &str = "120";
/// Keys whose frames are timed.
const KEYS: usize = 400;

pub fn three_hours(root: &Path) {
    let clip = Clip::of(Language::En).expect("the clip");
    let dir = study(root, &clip);
    let wav = root.join("three-hours.wav");
    write_noise(&wav);
    let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_luister"));
    command.env_clear();
    command.env("HOME", root);
    command.env("TERM", "xterm-256color");
    command.args(["--interface", "en", "--pace", PACE, "--input"]);
    command.arg(&wav);
    command.cwd(&dir);
    let mut child = pair.slave.spawn_command(command).expect("luister");
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().expect("its screen");
    let mut keys = pair.master.take_writer().expect("its keys");
    let (sender, screen) = channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 65_536];
        while let Ok(read @ 1..) = reader.read(&mut buffer) {
            if sender.send((Instant::now(), buffer[..read].to_vec())).is_err() {
                return;
            }
        }
    });
    let mut view = Screen { screen, vt: vt100::Parser::new(40.try_into().unwrap(), 120.try_into().unwrap(), 0) };
    view.wait("Practice");
    for (press, then) in [
        ("\r", "Who takes part"),
        ("P1\r", "1  P1"),
        ("\r", "Disk:"),
        ("\r", "1 of 4"),
        ("\r", "2 of 4"),
        ("y\r", "3 of 4"),
        ("y\r", "4 of 4"),
        ("y\r", "begin"),
        ("\r", "RECORDING"),
    ] {
        keys.write_all(press.as_bytes()).expect("a key");
        keys.flush().expect("a key");
        view.wait(then);
    }
    let pid = child.process_id().expect("its number");
    let mut memory = Vec::new();
    let began = Instant::now();
    while !view.text().contains("come to its end") {
        view.take(Duration::from_secs(5));
        memory.push((began.elapsed().as_secs(), resident_mib(pid)));
    }
    let tenth = memory.len() / 10;
    println!("three hours of sound in {} s", began.elapsed().as_secs());
    figure("memory in the first tenth of them", "MiB", memory[..=tenth].iter().map(|(_, m)| *m).collect());
    figure("memory in the last tenth", "MiB", memory[memory.len() - 1 - tenth..].iter().map(|(_, m)| *m).collect());
    let mut times = Vec::new();
    for n in 0..KEYS {
        view.take(Duration::from_millis(30));
        let pressed = Instant::now();
        // Down, up: the hand moves among the probes, and the frame shows it.
        keys.write_all(if n % 2 == 0 { b"\x1b[B" } else { b"\x1b[A" }).expect("a key");
        keys.flush().expect("a key");
        if let Ok((came, bytes)) = view.screen.recv_timeout(Duration::from_secs(5)) {
            times.push(came.duration_since(pressed).as_secs_f64() * 1000.0);
            view.vt.process(&bytes);
        }
    }
    times.sort_by(f64::total_cmp);
    println!(
        "{:<44} {:>10.2}  ms of {} keys",
        "key to frame, three hours open: 99 of 100",
        times[times.len() * 99 / 100],
        times.len()
    );
    figure("key to frame, three hours open", "ms", times);
    child.kill().expect("its end");
    child.wait().expect("its end");
}

struct Screen {
    screen: Receiver<(Instant, Vec<u8>)>,
    vt: vt100::Parser,
}

impl Screen {
    fn text(&self) -> String {
        self.vt.screen().contents()
    }

    fn take(&mut self, patience: Duration) {
        let deadline = Instant::now() + patience;
        while let Ok((_, bytes)) = self.screen.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            self.vt.process(&bytes);
        }
    }

    fn wait(&mut self, wanted: &str) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while !self.text().contains(wanted) {
            assert!(Instant::now() < deadline, "no {wanted} on\n{}", self.text());
            self.take(Duration::from_millis(50));
        }
    }
}

/// Memory that is in the machine's hands now, in MiB (Linux).
fn resident_mib(pid: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kib| kib.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

/// Writes quiet noise: nothing that anybody said.
fn write_noise(path: &Path) {
    let file = std::fs::File::create(path).expect("a file");
    let mut out = std::io::BufWriter::new(file);
    let bytes = SECONDS * 16_000 * 2;
    let mut header = Vec::new();
    header.extend(b"RIFF");
    header.extend((36 + bytes).to_le_bytes());
    header.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0data");
    header.extend(bytes.to_le_bytes());
    out.write_all(&header).expect("a header");
    let mut noise = 1_u32;
    for _ in 0..SECONDS * 16_000 {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let sample = i16::try_from((noise >> 22) as i32 - 512).unwrap_or(0);
        out.write_all(&sample.to_le_bytes()).expect("a sample");
    }
    out.flush().expect("the end");
}
