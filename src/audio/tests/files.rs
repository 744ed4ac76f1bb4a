use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::super::error::a_usable_number;
use super::super::segment::wav;
use super::*;
use crate::units::Language;

fn speech(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/speech").join(name)
}

fn all(path: &Path) -> Result<Vec<i16>, (Vec<i16>, AudioError)> {
    let mut out = Vec::new();
    let mut decoder = decode(path).map_err(|e| (Vec::new(), e))?;
    loop {
        match decoder.next_block() {
            Ok(Some(block)) => {
                assert!(block.len() <= 16_000 * 8 * 4, "blocks stay small");
                out.extend_from_slice(&block);
            }
            Ok(None) => return Ok(out),
            Err(error) => return Err((out, error)),
        }
    }
}

fn original() -> Vec<i16> {
    wav_samples(&std::fs::read(speech("nl-zin-1.wav")).unwrap()).unwrap().1.to_vec()
}

/// Returns the best correlation with the original and the shift at which it is found, in frames.
fn likeness(samples: &[i16], original: &[i16]) -> (f64, i64) {
    let n = 30_000;
    (-3_200..=3_200_i64)
        .map(|shift| {
            let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
            for i in (4_000..4_000 + n).step_by(3) {
                let x = f64::from(original[i]);
                let y = f64::from(samples.get((i as i64 + shift) as usize).copied().unwrap_or(0));
                xy += x * y;
                xx += x * x;
                yy += y * y;
            }
            (xy / (xx * yy).sqrt(), shift)
        })
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .unwrap()
}

#[test]
fn lossless_formats_give_the_very_samples() {
    assert!(all(&speech("nl-zin-1.wav")).unwrap() == original());
    assert!(all(&speech("formats/zin.flac")).unwrap() == original());
}

#[test]
fn lossy_formats_give_the_same_speech_at_the_same_place() {
    let original = original();
    for (name, least) in [("zin.mp3", 0.95), ("zin.m4a", 0.95), ("zin.ogg", 0.9)] {
        let samples = all(&speech("formats").join(name)).unwrap();
        let (like, shift) = likeness(&samples, &original);
        assert!(like > least, "{name}: {like:.3}");
        // AAC's priming is at most 2112 samples, and not every writer says it.
        assert!(shift.abs() <= 2_112, "{name} is {shift} frames off");
        assert!((samples.len() as i64 - original.len() as i64).abs() <= 3_200, "{name}: {}", samples.len());
    }
}

#[test]
fn other_rates_and_widths_of_wav() {
    let folder = tempfile::tempdir().unwrap();
    for (rate, channels, bits) in [(44_100, 2, 24), (48_000, 1, 32), (8_000, 1, 8), (96_000, 4, 16)] {
        let path = folder.path().join(format!("{rate}.wav"));
        let format = hound::SampleFormat::Int;
        let spec = hound::WavSpec { channels, sample_rate: rate, bits_per_sample: bits, sample_format: format };
        let mut writer = hound::WavWriter::create(&path, spec).unwrap();
        for i in 0..rate {
            let value = (f64::from(i) * 2.0 * std::f64::consts::PI * 440.0 / f64::from(rate)).sin() * 0.5;
            for c in 0..channels {
                let size = 2_f64.powi(i32::from(bits) - 1) - 1.0;
                writer.write_sample((value * size / f64::from(c + 1)) as i32).unwrap();
            }
        }
        writer.finalize().unwrap();
        let decoder = decode(&path).unwrap();
        assert_eq!((decoder.channels(), decoder.expected_ms()), (channels, Some(1000)));
        let samples = all(&path).unwrap();
        assert_eq!(samples.len(), 16_000 * usize::from(channels), "{rate}");
        let last = by_channel(channels, &samples).pop().unwrap();
        let loud = last[2_000..14_000].iter().fold(0.0_f32, |m, s| m.max(s.abs()));
        assert!((loud - 0.5 / f32::from(channels)).abs() < 0.02, "{rate}: {loud}");
    }
}

#[test]
fn what_is_no_whole_audio_file_is_said_in_three_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let no_frames = wav(1, &[]);
    type Right = fn(&AudioError) -> bool;
    let cases: Vec<(PathBuf, Right)> = vec![
        (put("text.wav", b"This is a letter, and a long one, about nothing that can be heard."), |e| {
            matches!(e, AudioError::NotAudio(_))
        }),
        (put("nothing.mp3", b""), |e| matches!(e, AudioError::Empty(_))),
        (put("header.wav", &no_frames), |e| matches!(e, AudioError::Empty(_))),
        (folder.path().join("absent.wav"), |e| matches!(e, AudioError::CannotRead { .. })),
        (folder.path().to_owned(), |e| matches!(e, AudioError::NotAudio(_))),
        (speech("formats/picture-only.mp4"), |e| matches!(e, AudioError::NoAudioTrack(_))),
        (speech("formats/zin-opus.ogg"), |e| matches!(e, AudioError::UnknownCodec { codec, .. } if codec == "Opus")),
    ];
    for (path, right) in cases {
        let (_, error) = all(&path).unwrap_err();
        assert!(right(&error), "{}: {error:?}", path.display());
        for language in [Language::En, Language::Nl] {
            let notice = error.notice(language);
            for sentence in [&notice.happened, &notice.means, &notice.todo] {
                assert!(!sentence.is_empty() && !sentence.contains('{'), "{error:?}: {sentence}");
            }
        }
    }
}

#[test]
fn sound_without_a_channel_is_not_called_too_much_of_it() {
    let said = |channels| a_usable_number(channels).map_err(|e| e.notice(Language::En).happened);
    assert_eq!((said(1), said(8)), (Ok(()), Ok(())));
    assert_eq!(said(9).unwrap_err(), "The sound has 9 channels; luister takes at most 8.");
    assert!(said(0).unwrap_err().contains("no channel at all"));
}

#[test]
fn a_file_that_breaks_off_never_passes_for_a_whole_one() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["nl-zin-1.wav", "formats/zin.flac", "formats/zin.mp3", "formats/zin.ogg", "formats/zin.m4a"] {
        let source = speech(name);
        let bytes = std::fs::read(&source).unwrap();
        let whole = all(&source).unwrap();
        for part in [0.3, 0.6, 0.9] {
            let path = folder.path().join(source.file_name().unwrap());
            std::fs::write(&path, &bytes[..(bytes.len() as f64 * part) as usize]).unwrap();
            let (read, error) = all(&path).expect_err(name);
            match &error {
                AudioError::Truncated { read_ms, .. } => {
                    assert!(*read_ms < 3_617, "{name}: {read_ms}");
                    assert!(read.len() < whole.len(), "{name}");
                }
                // An m4a's index stands at its end: without it there is nothing to go by.
                AudioError::NotAudio(_) | AudioError::Damaged { .. } if name.ends_with("m4a") => {}
                other => panic!("{name} cut at {part}: {other:?}"),
            }
        }
    }
}

#[test]
fn a_file_in_the_microphones_place_that_breaks_off_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("half.wav");
    let bytes = std::fs::read(speech("nl-zin-1.wav")).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let (kept, (out, reports)) = (Kept::default(), crossbeam_channel::unbounded());
    let input = Input::File { path, pace: Pace::AsFast };
    let recorder = Recorder::start(input, 1, Frames(0), Box::new(kept.clone()), out).unwrap();
    let notice = wait_for(&reports, |r| match r {
        AudioReport::InputTrouble { .. } => r.notice(Language::Nl),
        _ => None,
    });
    assert!(notice.happened.contains("half.wav"), "{notice:?}");
    wait_for_end(&reports);
    let stopped = recorder.stop();
    let kept = kept.samples();
    assert_eq!(kept.len() as u64, stopped.recorded.0);
    assert!(kept == original()[..kept.len()]);
}

#[test]
fn segments_read_back_and_other_wavs_do_not() {
    let (channels, samples) = wav_samples(&wav(2, &[1, -1, 2, -2])).unwrap();
    assert_eq!((channels, samples.to_vec()), (2, vec![1, -1, 2, -2]));
    assert!(wav_samples(b"RIFF").is_err());
    assert!(wav_samples(&[]).is_err());
    let mut cut = wav(1, &[5; 100]).to_vec();
    cut.truncate(150);
    assert!(wav_samples(&cut).is_err());
}

fn fixtures() -> Vec<Vec<u8>> {
    ["zin.flac", "zin.mp3", "zin.ogg", "zin.m4a", "zin-opus.ogg", "picture-only.mp4"]
        .iter()
        .map(|n| speech("formats").join(n))
        .chain([speech("nl-zin-1.wav")])
        .map(|p| {
            let mut bytes = std::fs::read(p).unwrap();
            bytes.truncate(24_000);
            bytes
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]
    #[test]
    fn no_bytes_make_the_decoder_panic(
        which in 0_usize..8,
        hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
        noise in prop::collection::vec(any::<u8>(), 0..4_000),
        head in any::<bool>(),
    ) {
        let mut bytes = fixtures().into_iter().nth(which).unwrap_or(noise);
        let reach = if head { bytes.len().min(200) } else { bytes.len() };
        for (at, value) in hits {
            if reach > 0 {
                bytes[at.index(reach)] = value;
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("some");
        std::fs::write(&path, &bytes).unwrap();
        let _ = all(&path);
        let _ = wav_samples(&bytes);
    }
}
