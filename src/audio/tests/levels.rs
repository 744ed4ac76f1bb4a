use super::super::level::Meters;
use super::*;

const RATE: u32 = 16_000;

/// Listens to sound in tenths of a second and returns when a condition was first told, in s.
fn told(seconds: f32, condition: Condition, sound: impl Fn(usize) -> f32) -> Option<f32> {
    let mut meters = Meters::new(1, RATE);
    let step = RATE as usize / 10;
    for tenth in 0..(seconds * 10.0) as usize {
        let samples: Vec<f32> = (tenth * step..(tenth + 1) * step).map(&sound).collect();
        meters.take(&samples);
        if meters.read()[0].condition == condition {
            return Some((tenth + 1) as f32 / 10.0);
        }
    }
    None
}

fn noise(i: usize, size: f32) -> f32 {
    let x = (i as u32).wrapping_mul(2_654_435_761).rotate_left(13).wrapping_mul(2_246_822_519);
    (x as f32 / u32::MAX as f32 * 2.0 - 1.0) * size
}

#[test]
fn what_is_wrong_is_told_within_five_seconds() {
    let in_time = |at: Option<f32>| at.is_some_and(|s| s < 4.9);
    assert!(in_time(told(6.0, Condition::Silent, |_| 0.0)));
    assert!(in_time(told(6.0, Condition::Stuck, |_| 0.37)));
    assert!(in_time(told(6.0, Condition::Stuck, |_| -1.0)));
    assert!(in_time(told(6.0, Condition::Clipping, |i| (noise(i, 3.0)).clamp(-1.0, 1.0))));
    assert!(in_time(told(6.0, Condition::VeryLow, |i| noise(i, 0.001))));
}

#[test]
fn ordinary_speech_with_pauses_is_good() {
    // Two seconds of talk, twenty of a quiet room, again and again.
    let talk = |i: usize| if i % (22 * 16_000) < 32_000 { noise(i, 0.2) } else { noise(i, 0.0005) };
    for wrong in [Condition::Silent, Condition::Stuck, Condition::Clipping, Condition::VeryLow] {
        assert_eq!(told(60.0, wrong, talk), None, "{wrong:?}");
    }
}

#[test]
fn silence_is_not_called_soft_speech_on_its_way() {
    assert_eq!(told(10.0, Condition::VeryLow, |_| 0.0), None);
}

#[test]
fn the_levels_of_a_full_sine() {
    let mut meters = Meters::new(2, RATE);
    let samples: Vec<f32> = (0..RATE).flat_map(|i| [(i as f32 * 0.1).sin() * 0.5, 0.0]).collect();
    meters.take(&samples);
    let levels = meters.read();
    assert!((levels[0].peak_db + 6.02).abs() < 0.05, "{levels:?}");
    assert!((levels[0].rms_db + 9.03).abs() < 0.05, "{levels:?}");
    assert_eq!((levels[1].peak_db, levels[1].rms_db), (-96.0, -96.0));
    assert_eq!(meters.read()[0].peak_db, -96.0, "nothing since");
}

#[test]
fn every_condition_but_good_has_its_words() {
    for language in [crate::units::Language::En, crate::units::Language::Nl] {
        assert_eq!(Condition::Good.notice(language, "X"), None);
        for condition in [Condition::Silent, Condition::Stuck, Condition::Clipping, Condition::VeryLow] {
            let notice = condition.notice(language, "USB Audio").unwrap();
            assert!(notice.happened.contains("USB Audio") && !notice.means.is_empty() && !notice.todo.is_empty());
        }
    }
}
