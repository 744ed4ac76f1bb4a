//! Notices that the computer slept: its own clock of being switched on goes on while it sleeps, the programs' clock does not.

use std::time::{Duration, Instant};

/// Less than this is no sleep but a busy machine.
const LEAST: Duration = Duration::from_secs(2);

/// The two clocks as they were last looked at.
#[derive(Default)]
pub(super) struct Slept {
    before: Option<(Duration, Instant)>,
}

impl Slept {
    /// Looks at both clocks; returns how long the computer slept since the last look, if it did.
    pub(super) fn look(&mut self) -> Option<Duration> {
        self.compare(since_boot()?, Instant::now())
    }

    fn compare(&mut self, since_boot: Duration, awake: Instant) -> Option<Duration> {
        let (boot_before, awake_before) = self.before.replace((since_boot, awake))?;
        let passed = since_boot.saturating_sub(boot_before);
        let slept = passed.saturating_sub(awake.saturating_duration_since(awake_before));
        (slept >= LEAST).then_some(slept)
    }
}

/// How long the computer is on, sleep included. Setting the clock does not change it.
#[cfg(target_os = "linux")]
fn since_boot() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/uptime").ok()?;
    Duration::try_from_secs_f64(text.split_whitespace().next()?.parse().ok()?).ok()
}

/// Elsewhere the wall clock has to do; setting it forward looks like sleep.
#[cfg(not(target_os = "linux"))]
fn since_boot() -> Option<Duration> {
    std::time::SystemTime::now().duration_since(std::time::SystemTime::UNIX_EPOCH).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_gap_between_the_clocks_is_sleep() {
        let (s, start) = (Duration::from_secs, Instant::now());
        let mut slept = Slept::default();
        assert_eq!(slept.compare(s(100), start), None);
        assert_eq!(slept.compare(s(130), start + s(30)), None, "a program that was not let run did not sleep");
        assert_eq!(slept.compare(s(1130), start + s(31)), Some(s(999)));
        assert_eq!(slept.compare(s(1131), start + s(32)), None, "and it is said once");
        assert_eq!(slept.compare(s(1000), start + s(33)), None, "a clock that goes back is no sleep");
    }

    #[test]
    fn this_machine_has_both_clocks() {
        let mut slept = Slept::default();
        assert!(since_boot().is_some());
        assert_eq!((slept.look(), slept.look()), (None, None));
    }
}
