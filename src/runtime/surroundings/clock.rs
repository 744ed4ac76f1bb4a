//! Whether the clock can be right: last days are counted on it.

use std::path::Path;
use std::time::{Duration, SystemTime};

use super::Around;

/// What is known of this computer's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// It is behind something that was written earlier, by so much.
    Behind(Duration),
    /// The system keeps it with a time server.
    Kept,
    /// The system would keep it with a time server and has not reached one since it was started.
    NotYetKept,
    /// Nobody says; nothing speaks against it.
    NobodySays,
}

/// What may be ahead of the clock without anything being wrong: a file system that rounds, a folder on another computer.
const ALLOWED: Duration = Duration::from_secs(120);

/// Returns what is known of the clock, which says that it is `now`, with the study in `study` and this program as witnesses.
pub fn clock(now: SystemTime, study: Option<&Path>, around: &Around) -> Clock {
    let mut witnesses: Vec<SystemTime> = Vec::new();
    let mut ask = |file: &Path| witnesses.extend(std::fs::metadata(file).and_then(|about| about.modified()));
    if let Some(study) = study {
        ask(&study.join("study.toml"));
        for session in std::fs::read_dir(study.join("sessions")).into_iter().flatten().flatten() {
            ask(&session.path().join("journal.jsonl"));
        }
    }
    if let Ok(program) = std::env::current_exe() {
        ask(&program);
    }
    let ahead = witnesses.into_iter().filter_map(|written| written.duration_since(now).ok()).max().unwrap_or_default();
    if ahead > ALLOWED {
        return Clock::Behind(ahead);
    }
    let timesync = around.root.join("run/systemd/timesync");
    if timesync.join("synchronized").exists() {
        Clock::Kept
    } else if timesync.is_dir() {
        Clock::NotYetKept
    } else {
        Clock::NobodySays
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_held_against_what_was_written() {
        let place = tempfile::tempdir().unwrap();
        let study = place.path().join("study");
        std::fs::create_dir_all(study.join("sessions/2026-01-01-1000-P1")).unwrap();
        std::fs::write(study.join("study.toml"), "").unwrap();
        std::fs::write(study.join("sessions/2026-01-01-1000-P1/journal.jsonl"), "").unwrap();
        let around = Around { root: place.path().to_owned(), home: None, mounts: String::new() };
        let now = SystemTime::now();
        assert_eq!(clock(now, Some(&study), &around), Clock::NobodySays);
        let day = Duration::from_secs(86_400);
        let Clock::Behind(by) = clock(now - 3 * day, Some(&study), &around) else { panic!("three days back") };
        assert!(by > 2 * day && by < 4 * day, "{by:?}");
        assert_eq!(clock(now + 300 * day, Some(&study), &around), Clock::NobodySays, "a study may lie untouched");

        let timesync = place.path().join("run/systemd/timesync");
        std::fs::create_dir_all(&timesync).unwrap();
        assert_eq!(clock(now, Some(&study), &around), Clock::NotYetKept);
        std::fs::write(timesync.join("synchronized"), "").unwrap();
        assert_eq!(clock(now, None, &around), Clock::Kept);
    }
}
