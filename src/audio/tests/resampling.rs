use std::f64::consts::TAU;

use proptest::prelude::*;

use super::super::resample::{Resampler, to_i16};

fn resample(rate: u32, samples: &[f32], piece: usize) -> Vec<i16> {
    let mut resampler = Resampler::new(rate, 1).unwrap();
    let mut out = Vec::new();
    for chunk in samples.chunks(piece) {
        resampler.push(chunk, &mut out);
    }
    resampler.flush(&mut out);
    out
}

fn tone(rate: u32, hz: f64, seconds: f64) -> Vec<f32> {
    let n = (seconds * f64::from(rate)) as usize;
    (0..n).map(|i| (0.5 * (TAU * hz * i as f64 / f64::from(rate)).sin()) as f32).collect()
}

/// Returns the size of what is left in dB under the tone of this frequency and phase 0.
fn error_db(samples: &[i16], hz: f64) -> f64 {
    let middle = 800..samples.len() - 800;
    let (mut signal, mut noise) = (0.0, 0.0);
    for i in middle {
        let wanted = 0.5 * (TAU * hz * i as f64 / 16_000.0).sin();
        signal += wanted * wanted;
        noise += (f64::from(samples[i]) / 32_768.0 - wanted).powi(2);
    }
    10.0 * (signal / noise).log10()
}

#[test]
fn a_tone_comes_out_at_its_place_with_more_than_60_db() {
    for rate in [8_000, 11_025, 22_050, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000] {
        let out = resample(rate, &tone(rate, 1000.0, 2.0), 1111);
        assert_eq!(out.len(), 32_000, "{rate}");
        // The same phase as well: the delay of the filter is taken off.
        let db = error_db(&out, 1000.0);
        assert!(db > 60.0, "{rate} Hz: {db:.1} dB");
    }
}

#[test]
fn a_tone_above_half_the_rate_does_not_fold_back() {
    for rate in [44_100, 48_000, 96_000, 192_000] {
        for hz in [9_000.0, 10_000.0, 15_000.0] {
            let out = resample(rate, &tone(rate, hz, 1.0), 480);
            let rest = &out[800..out.len() - 800];
            let power: f64 = rest.iter().map(|s| (f64::from(*s) / 32_768.0).powi(2)).sum::<f64>() / rest.len() as f64;
            assert!(10.0 * power.max(1e-12).log10() < -69.0, "{hz} Hz from {rate}: {power}");
        }
    }
}

#[test]
fn speech_up_to_7_khz_passes_unchanged() {
    for rate in [44_100, 48_000] {
        let out = resample(rate, &tone(rate, 7_000.0, 1.0), 480);
        let loud = out[800..15_000].iter().map(|s| f64::from(*s).abs()).fold(0.0, f64::max) / 16_384.0;
        assert!((0.98..1.02).contains(&loud), "{rate}: {loud}");
    }
}

#[test]
fn sixteen_bits_at_16_khz_pass_bit_for_bit() {
    let all: Vec<i16> = (i16::MIN..=i16::MAX).collect();
    let out = resample(16_000, &all.iter().map(|s| f32::from(*s) / 32_768.0).collect::<Vec<_>>(), 999);
    assert!(out == all);
}

#[test]
fn rounding_is_to_the_nearest_and_too_loud_is_full_scale() {
    let cases = [
        (0.0, 0),
        (0.4 / 32_768.0, 0),
        (0.6 / 32_768.0, 1),
        (-0.6 / 32_768.0, -1),
        (1.0, 32_767),
        (7.0, 32_767),
        (-1.0, -32_768),
        (-7.0, -32_768),
        (f32::NAN, 0),
        (f32::INFINITY, 32_767),
    ];
    for (sample, wanted) in cases {
        assert_eq!(to_i16(sample), wanted, "{sample}");
    }
}

#[test]
fn ten_minutes_come_out_as_ten_minutes() {
    let mut resampler = Resampler::new(44_100, 1).unwrap();
    let second = tone(44_100, 440.0, 1.0);
    let mut out = Vec::new();
    let mut frames = 0_u64;
    let mut room = 0;
    for _ in 0..600 {
        resampler.push(&second, &mut out);
        frames += out.len() as u64;
        out.clear();
        room = room.max(out.capacity());
    }
    resampler.flush(&mut out);
    assert_eq!(frames + out.len() as u64, 600 * 16_000);
    assert!(room < 64_000, "no growth: {room}");
}

#[test]
fn after_a_flush_nothing_of_before_is_left() {
    let mut resampler = Resampler::new(48_000, 2).unwrap();
    let mut out = Vec::new();
    resampler.push(&vec![0.9; 9_999 * 2], &mut out);
    resampler.flush(&mut out);
    assert_eq!(out.len(), 3_333 * 2);
    out.clear();
    resampler.push(&vec![0.0; 4_800 * 2], &mut out);
    resampler.flush(&mut out);
    assert_eq!(out.len(), 1_600 * 2);
    assert!(out.iter().all(|s| *s == 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn as_long_out_as_in_however_it_is_cut(
        rate in prop::sample::select(vec![8_000_u32, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000]),
        frames in 0_usize..60_000,
        piece in 1_usize..5_000,
        channels in 1_u16..=3,
    ) {
        let mut resampler = Resampler::new(rate, channels).unwrap();
        let samples = vec![0.25; frames * usize::from(channels)];
        let mut out = Vec::new();
        for chunk in samples.chunks(piece * usize::from(channels)) {
            resampler.push(chunk, &mut out);
        }
        resampler.flush(&mut out);
        let wanted = (frames as f64 * 16_000.0 / f64::from(rate)).round() as usize;
        prop_assert_eq!(out.len(), wanted * usize::from(channels));
    }
}
