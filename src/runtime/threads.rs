//! How many threads the engine may use now.

use std::thread::available_parallelism;

/// Returns how many cores others leave, at least one.
///
/// The engine's threads wait for each other by spinning. Measured on two cores with ten programs at work: a minute of
/// stereo took 24 s with one thread and more than 250 s with two.
pub fn threads_for_the_engine() -> usize {
    let cores = available_parallelism().map_or(1, std::num::NonZero::get);
    fitting(cores, load())
}

/// The load over the last minute, where the system tells it.
fn load() -> Option<f64> {
    std::fs::read_to_string("/proc/loadavg").ok()?.split(' ').next()?.parse().ok()
}

fn fitting(cores: usize, load: Option<f64>) -> usize {
    match load {
        Some(load) => cores.saturating_sub(load.round().max(0.0) as usize).max(1),
        // Nothing is known: one core is left to whoever else there is.
        None => cores.saturating_sub(1).max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_come_first() {
        assert_eq!(fitting(8, Some(0.2)), 8);
        assert_eq!(fitting(8, Some(3.4)), 5);
        assert_eq!(fitting(2, Some(16.0)), 1);
        assert_eq!(fitting(1, Some(0.0)), 1);
        assert_eq!(fitting(4, None), 3);
        assert_eq!(fitting(1, None), 1);
    }
}
