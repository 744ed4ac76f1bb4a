//! Room on the disk while a recording runs: said at 60, 30 and 10 minutes left, once each.

use std::time::{Duration, Instant};

use crate::messages::{Notice, runtime as say};
use crate::units::SAMPLE_RATE;

use super::desk::Desk;

/// How often the disk is asked.
const EVERY: Duration = Duration::from_secs(5);
/// Minutes at which it is said.
const WARN_AT: [u64; 3] = [10, 30, 60];

/// What was said about the room on the disk.
#[derive(Default)]
pub(super) struct Space {
    looked: Option<Instant>,
    said: Option<u64>,
}

/// Returns how many minutes of recording fit: 16 bits a sample, and a hundredth more for sealing and the journal.
pub fn minutes_that_fit(free_bytes: u64, channels: u16) -> u64 {
    let per_minute = u64::from(SAMPLE_RATE) * 2 * u64::from(channels.max(1)) * 60;
    free_bytes / (per_minute + per_minute / 100)
}

/// Returns the mark that has been passed and was not said yet.
fn passed(minutes: u64, said: Option<u64>) -> Option<u64> {
    WARN_AT.into_iter().find(|mark| minutes < *mark).filter(|mark| said.is_none_or(|s| *mark < s))
}

impl Desk {
    /// Warns when the disk is getting full under a running recording.
    pub(super) fn look_at_space(&mut self) {
        if !self.sound.is_recording() || self.space.looked.is_some_and(|at| at.elapsed() < EVERY) {
            return;
        }
        self.space.looked = Some(Instant::now());
        let channels = self.model.session().map_or(1, |s| s.channels);
        let Ok(free) = self.folder.free_bytes() else { return };
        let minutes = minutes_that_fit(free, channels);
        let Some(mark) = passed(minutes, self.space.said) else { return };
        self.space.said = Some(mark);
        let l = self.model.language;
        let left = minutes.to_string();
        let (happened, means, todo) =
            (say::DISK_LEFT.with(l, &[("minutes", &left)]), say::DISK_LEFT_MEANS.text(l), say::DISK_LEFT_TODO.text(l));
        self.say(if mark == WARN_AT[0] {
            Notice::alarm(happened, means, todo)
        } else {
            Notice::caution(happened, means, todo)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_of_one_channel_is_115_megabytes() {
        assert_eq!(minutes_that_fit(117_000_000, 1), 60);
        assert_eq!(minutes_that_fit(117_000_000, 2), 30);
        assert_eq!(minutes_that_fit(0, 2), 0);
    }

    #[test]
    fn each_mark_is_said_once_and_only_downwards() {
        assert_eq!(passed(61, None), None);
        assert_eq!(passed(59, None), Some(60));
        assert_eq!(passed(58, Some(60)), None);
        assert_eq!(passed(29, Some(60)), Some(30));
        assert_eq!(passed(59, Some(30)), None);
        assert_eq!(passed(3, None), Some(10));
    }
}
