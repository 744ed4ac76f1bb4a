//! What listening is worth: who is said to speak, where turns begin, how far the text is behind when a recording stops.
//!
//! Prints a table in Markdown; tools/bench.py puts it into docs/performance.md. Everything is real but the voices, which are the bundled
//! clips': the engine with the practice model, the voices found in the sound, the presses snapped to pauses.

#[path = "../../tests/speech/turns.rs"]
mod turns;

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use luister::transcriber::{Block, Engine, Haste, Listening, Models, Sound, SoundGone, Told, listen};
use luister::units::Language;
use turns::{Agreement, Known};

/// Samples a second.
const RATE: usize = 16_000;
/// A sealed segment: a second and a half.
const SEGMENT: usize = RATE * 3 / 2;
/// Prints the table.
pub fn listening() {
    let mut engine = Engine::load(&Models::practice(), 1).expect("the engine");
    println!(
        "| who speaks is known from | clip | turns written out (left out) | with the right speaker | time with the wrong speaker | turns that begin within 300 ms | middle |"
    );
    println!("|---|---|---|---|---|---|---|");
    let stereo = || Known::of("src/runtime/practice/nl-interview-stereo", Language::Nl);
    channels(&mut engine, &stereo());
    presses(&mut engine, &Known::of("tests/speech/nl-focusgroep", Language::Nl));
    presses(&mut engine, &stereo().mixed());
    presses(&mut engine, &Known::of("src/runtime/practice/en-interview", Language::En));
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

/// So many hands, each late in its own way.
const DRAWS: u64 = 40;

fn channels(engine: &mut Engine, known: &Known) {
    let text = known.text(engine);
    line("channels", known, &known.agreement(&text.utterances, &|code| known.who(code)));
}

/// Hands press what they hear a third of a second to a second and a half late.
fn presses(engine: &mut Engine, known: &Known) {
    let text = known.text(engine);
    let mut all = Agreement::default();
    for draw in 0..DRAWS {
        all.add(known.agreement(&known.by_presses(&text, draw), &str::to_owned));
    }
    line("late key presses, forty hands", known, &all);
}

/// One microphone: the colour and the pitch of two voices.
fn voices(engine: &mut Engine, known: &Known) {
    let text = known.text(engine);
    let told = known.by_voices(&text);
    line("the voices alone, one microphone", known, &known.agreement(&told, &|code| known.who(code)));
}

fn line(from: &str, known: &Known, all: &Agreement) {
    println!(
        "| {from} | {} | {} ({}) | {:.0} % | {:.1} % | {} of {} | {} ms |",
        known.name,
        all.turns.0,
        all.unwritten,
        all.right() * 100.0,
        all.wrong() * 100.0,
        all.near(),
        all.off_ms.len(),
        all.off_ms[all.off_ms.len() / 2],
    );
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
