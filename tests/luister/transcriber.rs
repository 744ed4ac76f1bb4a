//! Real speech through the real engine with the small model: word error rates, times, silence, cancelling.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use luister::transcriber::{
    Block, Ended, Engine, Haste, Heard, Job, Listening, Models, Sound, SoundGone, Told, TranscriberError, Worker,
    WorkerReport, gather, listen, transcribe, voices,
};
use luister::transcript::{Stretch, completeness, merge};
use luister::units::Language;
use zeroize::Zeroizing;

/// A clip with what is said in it.
struct Clip {
    channels: Vec<Zeroizing<Vec<f32>>>,
    language: Option<Language>,
    said: Vec<Said>,
}

struct Said {
    start_ms: u64,
    end_ms: u64,
    channel: usize,
    text: String,
}

fn clip(name: &str) -> Clip {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let places = ["tests/speech", "src/runtime/practice"];
    let path = places.iter().map(|p| root.join(p).join(format!("{name}.wav"))).find(|p| p.exists()).unwrap();
    let mut wav = hound::WavReader::open(&path).unwrap();
    let count = usize::from(wav.spec().channels);
    assert_eq!(wav.spec().sample_rate, 16_000);
    let samples: Vec<f32> = wav.samples::<i16>().map(|s| f32::from(s.unwrap()) / 32_768.0).collect();
    let channels =
        (0..count).map(|c| Zeroizing::new(samples.iter().skip(c).step_by(count).copied().collect())).collect();
    let json = std::fs::read_to_string(path.with_extension("json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let ms = |v: &serde_json::Value| (v.as_f64().unwrap() * 1000.0) as u64;
    let said = json["utterances"].as_array().unwrap().iter().map(|u| Said {
        start_ms: ms(&u["start"]),
        end_ms: ms(&u["end"]),
        channel: u["channel"].as_u64().unwrap_or(0) as usize,
        text: u["text"].as_str().unwrap().to_owned(),
    });
    Clip { channels, language: json["language"].as_str().and_then(|l| l.parse().ok()), said: said.collect() }
}

const CLIPS: [&str; 10] = [
    "en-interview",
    "en-sentence-1",
    "en-sentence-2",
    "nl-focusgroep",
    "nl-interview",
    "nl-interview-stereo",
    "nl-pauze",
    "nl-zin-1",
    "nl-zin-2",
    "nl-zin-3",
];

/// One thread as a rule: tests run beside each other, and whisper.cpp's threads wait for one another by spinning.
fn engine(threads: usize) -> Engine {
    Engine::load(&Models::practice(), threads).unwrap()
}

fn hear(engine: &mut Engine, clip: &Clip, language: Option<Language>) -> Heard {
    transcribe(engine, &clip.channels, &Listening::to(language), &mut |_, _| {}, &AtomicBool::new(false)).unwrap()
}

fn plain(text: &str) -> Vec<String> {
    let words = text.split_whitespace();
    let words =
        words.map(|w| w.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>());
    words.filter(|w| !w.is_empty()).collect()
}

/// Returns errors (wrong, missing and added words) and words of the reference.
fn word_errors(reference: &str, heard: &str) -> (usize, usize) {
    let (reference, heard) = (plain(reference), plain(heard));
    let mut row: Vec<usize> = (0..=heard.len()).collect();
    for (i, r) in reference.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, h) in heard.iter().enumerate() {
            let best = (corner + usize::from(r != h)).min(row[j] + 1).min(row[j + 1] + 1);
            corner = std::mem::replace(&mut row[j + 1], best);
        }
    }
    (row[heard.len()], reference.len())
}

/// Returns the word error rate of a channel, as a part of the words said.
fn rate(clip: &Clip, heard: &Heard, channel: usize) -> f64 {
    let said: Vec<_> = clip.said.iter().filter(|s| s.channel == channel).map(|s| s.text.as_str()).collect();
    let mine = heard.utterances.iter().filter(|s| usize::from(s.channel) == channel);
    let mine: Vec<_> = mine.map(|s| s.utterance.text.as_str()).collect();
    let (errors, words) = word_errors(&said.join(" "), &mine.join(" "));
    errors as f64 / words as f64
}

fn covered(stretches: &[Stretch], start_ms: u64, end_ms: u64) -> f64 {
    let ms: u64 = stretches.iter().map(|s| s.end_ms.min(end_ms).saturating_sub(s.start_ms.max(start_ms))).sum();
    ms as f64 / (end_ms - start_ms) as f64
}

#[test]
fn word_error_rates_stay_below_twelve_percent() {
    let mut engine = engine(1);
    for (name, language) in [
        ("nl-interview", Some(Language::Nl)),
        ("nl-interview", None),
        ("nl-interview-stereo", Some(Language::Nl)),
        ("en-interview", Some(Language::En)),
        ("en-interview", None),
        ("nl-focusgroep", Some(Language::Nl)),
    ] {
        let clip = clip(name);
        let began = Instant::now();
        let heard = hear(&mut engine, &clip, language);
        let took = began.elapsed().as_secs_f64();
        let length = heard.duration_ms as f64 / 1000.0;
        assert_eq!(Some(heard.language), clip.language, "{name}");
        for channel in 0..clip.channels.len() {
            let rate = rate(&clip, &heard, channel);
            println!(
                "{name} channel {channel} {language:?}: word error rate {:.1} %, {:.3} of real time, {} removed",
                rate * 100.0,
                took / length,
                heard.removed.len()
            );
            assert!(rate <= 0.12, "{name} channel {channel}: {:.1} %", rate * 100.0);
        }
        let utterances = merge(heard.utterances, &[], &[]);
        let found = completeness(&heard.voiced, &utterances, &[]);
        println!("{name}: {} of {} ms covered, holes {:?}", found.covered_ms, found.voiced_ms, found.holes);
        assert!(found.complete, "{name}: {found:?}");
        // A sentence that is taken out shows as a hole.
        for gone in 0..utterances.len() {
            let length = utterances[gone].end_ms - utterances[gone].start_ms;
            let mut rest = utterances.clone();
            rest.remove(gone);
            let holes = completeness(&heard.voiced, &rest, &[]).holes;
            assert!(length < 1_500 || !holes.is_empty(), "{name}: {length} ms at {} ms", utterances[gone].start_ms);
        }
    }
}

#[test]
fn a_model_from_a_file_needs_nothing_but_the_file() {
    let models = Models::at(std::env::temp_dir().join("luister-no-such-folder"));
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/transcriber/practice/ggml-micro-q8_0.bin");
    let model = models.open(file.to_str().unwrap()).unwrap();
    assert!(!model.practice);
    let clip = clip("nl-zin-1");
    let heard = hear(&mut Engine::load(&model, 1).unwrap(), &clip, Some(Language::Nl));
    assert!(rate(&clip, &heard, 0) <= 0.12);
    let words = &heard.utterances[0].utterance.words;
    assert!(words.len() >= 4 && words.windows(2).all(|w| w[0].end_ms <= w[1].start_ms));
    assert!(words.iter().all(|w| w.end_ms <= heard.duration_ms));
}

#[test]
fn utterances_and_words_lie_where_they_were_said() {
    let mut engine = engine(1);
    let (mut starts, mut ends, mut words_inside, mut words) = (Vec::new(), Vec::new(), 0, 0);
    for name in ["nl-interview", "en-sentence-1", "nl-zin-2"] {
        let clip = clip(name);
        let heard = hear(&mut engine, &clip, clip.language);
        for said in &clip.said {
            let same = heard.utterances.iter().find(|s| plain(&s.utterance.text) == plain(&said.text));
            let Some(u) = same.map(|s| &s.utterance) else { continue };
            starts.push(u.start_ms.abs_diff(said.start_ms));
            ends.push(u.end_ms.abs_diff(said.end_ms));
            words += u.words.len();
            words_inside +=
                u.words.iter().filter(|w| w.start_ms + 300 >= said.start_ms && w.end_ms <= said.end_ms + 300).count();
            assert!(u.words.iter().all(|w| (0.0..=1.0).contains(&w.p)));
            assert!(u.words.windows(2).all(|w| w[0].end_ms <= w[1].start_ms));
        }
        assert!(heard.utterances.windows(2).all(|w| w[0].utterance.start_ms <= w[1].utterance.start_ms));
    }
    starts.sort_unstable();
    ends.sort_unstable();
    let at = |v: &[u64], part: f64| v[((v.len() - 1) as f64 * part) as usize];
    println!(
        "{} utterances: start {} ms off in the middle, {} at the 90th percentile; end {} and {}",
        starts.len(),
        at(&starts, 0.5),
        at(&starts, 0.9),
        at(&ends, 0.5),
        at(&ends, 0.9)
    );
    assert!(starts.len() >= 10, "{}", starts.len());
    // Where the pause is shorter than the voice detection's hangover, a start is the end of the one before it.
    assert!(at(&starts, 0.5) <= 150 && at(&starts, 0.9) <= 500 && at(&ends, 0.9) <= 300);
    assert!(words_inside * 100 >= words * 95, "{words_inside} of {words} words");
}

#[test]
fn voices_are_found_where_there_are_voices() {
    for name in ["stilte", "ruis"] {
        assert_eq!(voices(&clip(name).channels[0]), vec![], "{name}");
    }
    let mut worst: f64 = 1.0;
    let (mut voiced_ms, mut said_ms) = (0, 0);
    for name in CLIPS {
        let clip = clip(name);
        let found: Vec<_> = clip.channels.iter().map(|c| voices(c)).collect();
        voiced_ms += found.iter().flatten().map(|s| s.end_ms - s.start_ms).sum::<u64>();
        for said in &clip.said {
            said_ms += said.end_ms - said.start_ms;
            let part = covered(&found[said.channel], said.start_ms, said.end_ms);
            worst = worst.min(part);
            assert!(part >= 0.9, "{name} at {} ms: {part:.2}", said.start_ms);
        }
    }
    println!("worst covered utterance {:.1} %, voiced {voiced_ms} ms for {said_ms} ms of utterances", worst * 100.0);
    let pause = clip("nl-pauze");
    assert!(covered(&voices(&pause.channels[0]), 3_000, 13_200) < 0.01);
}

#[test]
fn a_soft_voice_is_found_and_soft_noise_is_not() {
    let clip = clip("nl-interview");
    for (gain, least) in [(0.1, 0.9), (0.03, 0.9)] {
        let soft: Vec<f32> = clip.channels[0].iter().map(|s| s * gain).collect();
        let found = voices(&soft);
        let worst = clip.said.iter().map(|s| covered(&found, s.start_ms, s.end_ms)).fold(1.0, f64::min);
        println!("at {gain}: worst covered utterance {:.1} %", worst * 100.0);
        assert!(worst >= least, "at {gain}: {worst:.2}");
    }
}

#[test]
fn silence_and_noise_give_no_text() {
    let mut engine = engine(1);
    for name in ["stilte", "ruis"] {
        let heard = hear(&mut engine, &clip(name), None);
        assert!(heard.utterances.is_empty() && heard.voiced.is_empty(), "{name}");
        assert!(heard.removed.is_empty(), "{name}");
        assert_eq!(heard.duration_ms, 20_000);
    }
    let nothing = Clip { channels: vec![], language: None, said: vec![] };
    assert_eq!(hear(&mut engine, &nothing, None).duration_ms, 0);
}

#[test]
fn a_long_pause_separates_utterances() {
    let clip = clip("nl-pauze");
    let heard = hear(&mut engine(1), &clip, Some(Language::Nl));
    let times: Vec<_> = heard.utterances.iter().map(|s| (s.utterance.start_ms, s.utterance.end_ms)).collect();
    assert_eq!(times.len(), 2, "{times:?}");
    assert!(times[0].1 <= 3_000 && times[1].0 >= 13_200, "{times:?}");
}

#[test]
fn what_leaks_into_another_microphone_is_written_once() {
    let mut stereo = clip("nl-interview-stereo");
    let (first, second) = (stereo.channels[0].clone(), stereo.channels[1].clone());
    for (own, other) in [(0, &second), (1, &first)] {
        // 12 dB below the voice itself: two clip-on microphones at a table.
        stereo.channels[own].iter_mut().zip(other.iter()).for_each(|(s, o)| *s += 0.25 * o);
    }
    let heard = hear(&mut engine(1), &stereo, Some(Language::Nl));
    for channel in 0..2 {
        let rate = rate(&stereo, &heard, channel);
        println!("channel {channel} with leakage: {:.1} %, {} removed", rate * 100.0, heard.removed.len());
        assert!(rate <= 0.25, "channel {channel}: {:.1} %", rate * 100.0);
    }
    assert!(!heard.removed.is_empty());
}

#[test]
fn any_number_of_threads_gives_the_text() {
    let clip = clip("nl-zin-1");
    for threads in [0, 1, 3] {
        let heard = hear(&mut engine(threads), &clip, Some(Language::Nl));
        assert!(rate(&clip, &heard, 0) <= 0.12, "{threads} threads");
    }
}

#[test]
fn progress_goes_up_to_the_end() {
    let clip = clip("nl-interview-stereo");
    let mut seen = Vec::new();
    let listening = Listening::to(Some(Language::Nl));
    transcribe(&mut engine(1), &clip.channels, &listening, &mut |d, t| seen.push((d, t)), &AtomicBool::new(false))
        .unwrap();
    assert!(seen.len() >= 4 && seen[0].0 == 0, "{seen:?}");
    assert!(seen.windows(2).all(|w| w[0].0 <= w[1].0 && w[0].1 == w[1].1), "{seen:?}");
    assert_eq!(seen.last().unwrap().0, seen[0].1);
}

#[test]
fn cancelling_stops_between_pieces() {
    let clip = clip("nl-interview");
    let cancelled = AtomicBool::new(false);
    let mut pieces = 0;
    let mut stop_after_one = |done: u64, total: u64| {
        pieces += usize::from(done > 0);
        assert!(done < total);
        cancelled.store(done > 0, Ordering::Relaxed);
    };
    let listening = Listening::to(Some(Language::Nl));
    let answer = transcribe(&mut engine(1), &clip.channels, &listening, &mut stop_after_one, &cancelled);
    assert!(matches!(answer, Err(TranscriberError::Cancelled)));
    assert_eq!(pieces, 1);
}

/// A clip as sound that comes in blocks of a second.
struct InBlocks {
    clip: Clip,
    at: usize,
}

impl Sound for InBlocks {
    fn next(&mut self) -> Result<Option<Block>, SoundGone> {
        let sound = &self.clip.channels[0];
        let (from, to) = (self.at.min(sound.len()), (self.at + 16_000).min(sound.len()));
        self.at = to;
        let samples = Zeroizing::new(sound[from..to].to_vec());
        Ok((from < to).then_some(Block { channel: 0, first: from as u64, samples }))
    }

    fn total_ms(&self) -> u64 {
        self.clip.channels[0].len() as u64 / 16
    }
}

#[test]
fn the_worker_loads_works_cancels_and_stops() {
    let soon = Duration::from_secs(60);
    let (to, reports) = crossbeam_channel::unbounded();
    let worker = Worker::start(Models::practice(), to).unwrap();
    let job = |id, name: &str| Job {
        id,
        sound: Box::new(InBlocks { clip: clip(name), at: 0 }),
        listening: Listening::to(Some(Language::Nl)),
        threads: 1,
    };
    worker.submit(job(1, "nl-zin-1")).unwrap();
    assert!(matches!(reports.recv_timeout(soon), Ok(WorkerReport::Loading { job: 1 })));
    let heard = reports.iter().find(|r| !matches!(r, WorkerReport::Progress { .. }));
    assert!(matches!(heard, Some(WorkerReport::Heard { job: 1, piece }) if piece.utterances.len() == 1));
    let done = reports.iter().find(|r| !matches!(r, WorkerReport::Progress { .. }));
    assert!(matches!(done, Some(WorkerReport::Done { job: 1, language: Language::Nl })));
    worker.submit(job(2, "nl-interview")).unwrap();
    worker.submit(job(3, "nl-zin-1")).unwrap();
    // The second job has begun: the model stays loaded, so its first report is progress.
    assert!(matches!(reports.recv_timeout(soon), Ok(WorkerReport::Progress { job: 2, .. })));
    worker.cancel();
    let ends = |r: &WorkerReport| !matches!(r, WorkerReport::Progress { .. } | WorkerReport::Heard { .. });
    let answers: Vec<_> = reports.iter().filter(ends).take(2).collect();
    assert!(
        matches!(answers[..], [WorkerReport::Cancelled { job: 2 }, WorkerReport::Cancelled { job: 3 }]),
        "{answers:?}"
    );
    assert_eq!(worker.stop(soon), Ended::Orderly);
}

#[test]
fn live_pieces_say_what_whole_ones_say() {
    let clip = clip("nl-interview");
    let listening = Listening { haste: Haste::Live, ..Listening::to(Some(Language::Nl)) };
    let mut pieces = Vec::new();
    let mut told = |told: Told| {
        if let Told::Heard(piece) = told {
            pieces.push(*piece);
        }
    };
    let duration_ms = clip.channels[0].len() as u64 / 16;
    let mut sound = InBlocks { clip: self::clip("nl-interview"), at: 0 };
    listen(&mut engine(1), &mut sound, &listening, &mut told, &AtomicBool::new(false)).unwrap();
    assert!(pieces.len() >= 4, "{}", pieces.len());
    assert!(pieces.windows(2).all(|w| w[0].to_ms == w[1].from_ms), "nothing is left out");
    let heard = gather(pieces, duration_ms, Language::Nl, None);
    let rate = rate(&clip, &heard, 0);
    println!("live: word error rate {:.1} %", rate * 100.0);
    assert!(rate <= 0.12, "{:.1} %", rate * 100.0);
    let utterances = merge(heard.utterances, &[], &[]);
    assert!(completeness(&heard.voiced, &utterances, &[]).complete);
}
