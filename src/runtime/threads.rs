//! How many threads the engine may use now.

use std::thread::available_parallelism;

/// Returns how many cores others leave, at least one.
///
/// The engine's threads wait for each other by spinning. Measured on two cores with ten programs at work: a minute of
/// stereo took 24 s with one thread and more than 250 s with two.
pub fn threads_for_the_engine() -> usize {
    let cores = available_parallelism().map_or(1, std::num::NonZero::get);
    let told = std::fs::read_to_string("/proc/loadavg").ok();
    fitting(cores, told.and_then(|told| others(&told)))
}

/// Returns how many others want a core, as the system's line of loads says (`0.20 0.18 0.12 1/80 11206`).
///
/// The first number is an average over the last minute, and has the engine's own threads in it where it has just been at work. So
/// what wants a core in this moment counts too, whoever asks left out: the lower of the two is what others can be blamed for.
fn others(told: &str) -> Option<f64> {
    let mut fields = told.split_whitespace();
    let average: f64 = fields.next()?.parse().ok()?;
    let now = fields.nth(2).and_then(|field| field.split('/').next()?.parse::<f64>().ok());
    Some(now.map_or(average, |now| average.min(now - 1.0)))
}

fn fitting(cores: usize, others: Option<f64>) -> usize {
    match others {
        Some(others) => cores.saturating_sub(others.round().max(0.0) as usize).max(1),
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

    #[test]
    fn the_engine_does_not_stand_in_its_own_way() {
        let check = |told: &str, expect: usize| assert_eq!(fitting(8, others(told)), expect, "{told}");
        check("0.20 0.18 0.12 1/80 11206", 8);
        // Eight threads of the engine's own were at work until now; nobody else is.
        check("7.90 6.00 2.00 1/512 1234", 8);
        // Others are, and have been.
        check("9.80 9.00 8.00 11/512 1234", 1);
        check("3.10 2.90 2.80 4/512 1234", 5);
        // Somebody has only just begun.
        check("0.10 0.00 0.00 6/512 1234", 8);
        check("5.00", 3);
        assert_eq!(others("none"), None);
    }
}
