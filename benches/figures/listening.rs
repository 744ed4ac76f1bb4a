//! What listening is worth: who is said to speak, where turns begin, how far the text is behind when a recording stops.
//!
//! Prints a table in Markdown; tools/bench.py puts it into docs/performance.md. Everything is real but the voices, which are the bundled
//! clips': the engine with the practice model, the voices found in the sound, the presses snapped to pauses.

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use luister::transcriber::{
    Block, ByVoice, Engine, Haste, Listening, Models, Parting, Sound, SoundGone, Told, asking, listen, transcribe,
};
use luister::transcript::{INTERVIEWER, Press, Utterance, merge, speakers_by_channel, speakers_by_presses};
use luister::units::Language;
use zeroize::Zeroizing;

/// Samples a second.
const RATE: usize = 16_000;
/// A sealed segment: a second and a half.
const SEGMENT: usize = RATE * 3 / 2;
/// How far from its place a turn may begin, in ms.
const NEAR_MS: u64 = 300;

/// What is known of a clip.
struct Known {
    name: &'static str,
    language: Language,
    channels: Vec<Zeroizing<Vec<f32>>>,
    /// Start and end in ms, and who speaks.
    said: Vec<(u64, u64, String)>,
}

impl Known {
    fn of(path: &'static str, language: Language) -> Known {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let bytes = std::fs::read(root.with_extension("wav")).expect("a clip");
        let count = usize::from(u16::from_le_bytes([bytes[22], bytes[23]]));
        let data = bytes.windows(4).position(|w| w == b"data").expect("its sound") + 8;
        let samples: Vec<f32> =
            bytes[data..].chunks_exact(2).map(|b| f32::from(i16::from_le_bytes([b[0], b[1]])) / 32_768.0).collect();
        let channels = (0..count).map(|c| samples.iter().skip(c).step_by(count).copied().collect::<Vec<_>>().into());
        let about = std::fs::read(root.with_extension("json")).expect("what is said in it");
        let about: serde_json::Value = serde_json::from_slice(&about).expect("what is said in it");
        let ms = |v: &serde_json::Value| (v.as_f64().unwrap_or(0.0) * 1000.0) as u64;
        let all = about["utterances"].as_array().expect("utterances").iter();
        let said = all.map(|u| (ms(&u["start"]), ms(&u["end"]), u["speaker"].to_string())).collect();
        Known { name: path.rsplit('/').next().unwrap_or(path), language, channels: channels.collect(), said }
    }

    /// The same with one microphone for everybody.
    fn mixed(self) -> Known {
        let share = self.channels.len() as f32;
        let length = self.channels.iter().map(|c| c.len()).min().unwrap_or(0);
        let sum = |n: usize| self.channels.iter().map(|c| c[n]).sum::<f32>() / share;
        Known { channels: vec![(0..length).map(sum).collect::<Vec<_>>().into()], ..self }
    }

    /// Where somebody else begins to speak.
    fn changes(&self) -> Vec<(u64, &str)> {
        self.said.chunk_by(|a, b| a.2 == b.2).map(|turn| (turn[0].0, turn[0].2.as_str())).collect()
    }

    fn utterances(&self, engine: &mut Engine) -> (Vec<Utterance>, Vec<luister::transcript::Stretch>) {
        let listening = Listening::to(Some(self.language));
        let heard = transcribe(engine, &self.channels, &listening, &mut |_, _| {}, &AtomicBool::new(false));
        let heard = heard.expect("a transcript");
        let speakers = match self.channels.len() {
            1 => vec![None],
            n => speakers_by_channel(n as u16, [("P1", Some(1))]),
        };
        (merge(heard.utterances, &speakers, &[]), heard.voiced)
    }
}

/// Prints the table.
pub fn listening() {
    let mut engine = Engine::load(&Models::practice(), 1).expect("the engine");
    println!(
        "| who speaks is known from | clip | turns | turns with the right speaker | time with the wrong speaker | turns that begin within 300 ms | middle |"
    );
    println!("|---|---|---|---|---|---|---|");
    let stereo = || Known::of("src/runtime/practice/nl-interview-stereo", Language::Nl);
    channels(&mut engine, &stereo());
    presses(&mut engine, &Known::of("tests/speech/nl-focusgroep", Language::Nl));
    presses(&mut engine, &stereo().mixed());
    voices(&mut engine, &stereo().mixed());
    voices(&mut engine, &Known::of("src/runtime/practice/en-interview", Language::En));
    println!();
    println!(
        "| recorded | pace | still to be heard at the stop | pieces after the stop | from the stop to the last word |"
    );
    println!("|---|---|---|---|---|");
    for pace in [1.0, 4.0] {
        backlog(&mut engine, &Known::of("tests/speech/nl-interview", Language::Nl), pace);
    }
}

fn channels(engine: &mut Engine, known: &Known) {
    let (utterances, _) = known.utterances(engine);
    let first = known.said[0].2.clone();
    let who = |code: &str| if code == INTERVIEWER { first.clone() } else { other(known, &first) };
    compare("channels", known, &utterances, &who);
}

/// Hands press what they hear a third of a second to a second and a half late.
fn presses(engine: &mut Engine, known: &Known) {
    let (utterances, voiced) = known.utterances(engine);
    let late = [350, 700, 1_200, 500, 1_500, 900];
    let presses: Vec<Press> = known
        .changes()
        .iter()
        .enumerate()
        .map(|(n, (at, who))| Press { at_ms: at + late[n % late.len()], who: Some((*who).to_owned()) })
        .collect();
    let told = speakers_by_presses(utterances, &voiced, &presses);
    compare("late key presses", known, &told, &str::to_owned);
}

/// One microphone: the colour and the pitch of two voices.
fn voices(engine: &mut Engine, known: &Known) {
    let (mut utterances, _) = known.utterances(engine);
    let mut sound = Whole(Some(known.channels[0].clone()));
    let parted = ByVoice.part(&mut sound, &utterances).expect("its sound").expect("two voices");
    let asks = asking(&parted.groups, &utterances);
    for (u, group) in utterances.iter_mut().zip(&parted.groups) {
        u.speaker = Some(if *group == asks { INTERVIEWER } else { "P1" }.to_owned());
    }
    let first = known.said[0].2.clone();
    let who = |code: &str| if code == INTERVIEWER { first.clone() } else { other(known, &first) };
    compare("the voices alone, one microphone", known, &utterances, &who);
}

fn other(known: &Known, first: &str) -> String {
    known.said.iter().map(|s| s.2.clone()).find(|who| who != first).unwrap_or_default()
}

/// Holds what was found against what is known and prints a line.
fn compare(from: &str, known: &Known, found: &[Utterance], who: &dyn Fn(&str) -> String) {
    let over = |u: &Utterance, from: u64, to: u64| u.end_ms.min(to).saturating_sub(u.start_ms.max(from));
    let is = |u: &Utterance, speaker: &str| u.speaker.as_deref().is_some_and(|code| who(code) == speaker);
    let (mut right, mut all, mut wrong_ms, mut known_ms) = (0, 0, 0, 0);
    for turn in known.said.chunk_by(|a, b| a.2 == b.2) {
        let (mut mine, mut others) = (0, 0);
        for (from, to, speaker) in turn {
            mine += found.iter().filter(|u| is(u, speaker)).map(|u| over(u, *from, *to)).sum::<u64>();
            others += found.iter().filter(|u| !is(u, speaker)).map(|u| over(u, *from, *to)).sum::<u64>();
        }
        all += 1;
        right += usize::from(mine > others);
        wrong_ms += others;
        known_ms += mine + others;
    }
    let starts: Vec<u64> =
        found.chunk_by(|a, b| a.speaker.is_some() && a.speaker == b.speaker).map(|turn| turn[0].start_ms).collect();
    let mut off: Vec<u64> = known
        .changes()
        .iter()
        .map(|(at, _)| starts.iter().map(|s| s.abs_diff(*at)).min().unwrap_or(u64::MAX))
        .collect();
    off.sort_unstable();
    let near = off.iter().filter(|o| **o <= NEAR_MS).count();
    println!(
        "| {from} | {} | {all} | {:.0} % | {:.1} % | {near} of {} | {} ms |",
        known.name,
        right as f64 * 100.0 / all.max(1) as f64,
        wrong_ms as f64 * 100.0 / known_ms.max(1) as f64,
        off.len(),
        off[off.len() / 2],
    );
}

struct Whole(Option<Zeroizing<Vec<f32>>>);

impl Sound for Whole {
    fn next(&mut self) -> Result<Option<Block>, SoundGone> {
        Ok(self.0.take().map(|samples| Block { channel: 0, first: 0, samples }))
    }
    fn total_ms(&self) -> u64 {
        0
    }
}

/// A recording while it is made: a segment comes when it was spoken, and waits where nobody takes it.
struct Paced<'a> {
    samples: &'a [f32],
    at: usize,
    began: Instant,
    pace: f64,
}

impl Sound for Paced<'_> {
    fn next(&mut self) -> Result<Option<Block>, SoundGone> {
        let to = (self.at + SEGMENT).min(self.samples.len());
        if to == self.at {
            return Ok(None);
        }
        let spoken = Duration::from_secs_f64(to as f64 / RATE as f64 / self.pace);
        std::thread::sleep(spoken.saturating_sub(self.began.elapsed()));
        let block = Block { channel: 0, first: self.at as u64, samples: self.samples[self.at..to].to_vec().into() };
        self.at = to;
        Ok(Some(block))
    }
    fn total_ms(&self) -> u64 {
        0
    }
}

fn backlog(engine: &mut Engine, known: &Known, pace: f64) {
    let samples = &known.channels[0];
    let began = Instant::now();
    let stop = Duration::from_secs_f64(samples.len() as f64 / RATE as f64 / pace);
    let mut sound = Paced { samples, at: 0, began, pace };
    let (mut after, mut heard_ms) = (0, 0);
    let mut told = |told: Told| {
        if let Told::Heard(piece) = told {
            match began.elapsed() {
                now if now >= stop => after += 1,
                _ => heard_ms = piece.to_ms,
            }
        }
    };
    let listening = Listening { haste: Haste::Live, ..Listening::to(Some(known.language)) };
    listen(engine, &mut sound, &listening, &mut told, &AtomicBool::new(false)).expect("a transcript");
    let behind = (samples.len() as u64 * 1000 / RATE as u64).saturating_sub(heard_ms) as f64 / 1000.0;
    let took = began.elapsed().saturating_sub(stop).as_secs_f64();
    println!("| {} | {pace}× | {behind:.1} s | {after} | {took:.1} s |", known.name);
}
