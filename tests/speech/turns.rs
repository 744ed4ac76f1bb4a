//! Who is said to speak in a clip, held against what is known of it. Shared by the tests and the benchmark.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use luister::transcriber::{
    Block, ByVoice, Engine, Listening, Parting, Sound, SoundGone, asking, sounds_like, transcribe,
};
use luister::transcript::{
    Breath, INTERVIEWER, Press, Stretch, Utterance, Voice, breaths, merge, speakers_by_channel, speakers_by_presses,
};
use luister::units::Language;
use zeroize::Zeroizing;

/// How far from its place a turn may begin, in ms.
const NEAR_MS: u64 = 300;

/// What is known of a clip.
pub struct Known {
    /// The clip's name.
    pub name: &'static str,
    /// Its language.
    pub language: Language,
    /// Its samples, channel by channel.
    pub channels: Vec<Zeroizing<Vec<f32>>>,
    /// Start and end in ms, and who speaks.
    said: Vec<(u64, u64, String)>,
}

/// What the engine made of a clip.
pub struct Text {
    /// What was said, by nobody yet but for the channels.
    pub utterances: Vec<Utterance>,
    breaths: Vec<Breath>,
    voices: Vec<Voice>,
}

/// How a text's speakers agree with what is known.
#[derive(Debug, Clone, Default)]
pub struct Agreement {
    /// Turns of which something was written out, and how many of them have the right speaker for most of their time.
    pub turns: (usize, usize),
    /// Turns of which the engine wrote nothing: nobody can be said to speak there.
    pub unwritten: usize,
    /// Ms in which somebody is said to speak, and how many of them with the wrong speaker.
    pub time_ms: (u64, u64),
    /// How far from its place each turn begins, in ms, sorted.
    pub off_ms: Vec<u64>,
}

impl Agreement {
    /// Adds another's turns.
    pub fn add(&mut self, other: Agreement) {
        self.turns = (self.turns.0 + other.turns.0, self.turns.1 + other.turns.1);
        self.unwritten += other.unwritten;
        self.time_ms = (self.time_ms.0 + other.time_ms.0, self.time_ms.1 + other.time_ms.1);
        self.off_ms.extend(other.off_ms);
        self.off_ms.sort_unstable();
    }

    /// Returns the share of turns with the right speaker.
    pub fn right(&self) -> f64 {
        self.turns.1 as f64 / self.turns.0.max(1) as f64
    }

    /// Returns the share of time with the wrong speaker.
    pub fn wrong(&self) -> f64 {
        self.time_ms.1 as f64 / self.time_ms.0.max(1) as f64
    }

    /// Returns how many turns begin within 300 ms of their place.
    pub fn near(&self) -> usize {
        self.off_ms.iter().filter(|o| **o <= NEAR_MS).count()
    }
}

impl Known {
    /// Reads a clip and what is said in it, by its path in the repository without the ending.
    pub fn of(path: &'static str, language: Language) -> Known {
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
    pub fn mixed(self) -> Known {
        let share = self.channels.len() as f32;
        let length = self.channels.iter().map(|c| c.len()).min().unwrap_or(0);
        let sum = |n: usize| self.channels.iter().map(|c| c[n]).sum::<f32>() / share;
        Known { channels: vec![(0..length).map(sum).collect::<Vec<_>>().into()], ..self }
    }

    /// Has the engine write it out.
    pub fn text(&self, engine: &mut Engine) -> Text {
        let listening = Listening::to(Some(self.language));
        let heard = transcribe(engine, &self.channels, &listening, &mut |_, _| {}, &AtomicBool::new(false));
        let heard = heard.expect("a transcript");
        let speakers = match self.channels.len() {
            1 => vec![None],
            n => speakers_by_channel(n as u16, [("P1", Some(1))]),
        };
        let utterances = merge(heard.utterances, &speakers, &[]);
        let breaths = breaths(&heard.voiced, &utterances);
        let stretches: Vec<Stretch> = breaths.iter().map(|b| b.stretch).collect();
        let voices = sounds_like(&mut Whole::of(self), &stretches).expect("its sound");
        Text { utterances, breaths, voices }
    }

    /// Where somebody else begins to speak.
    fn changes(&self) -> Vec<(u64, &str)> {
        self.said.chunk_by(|a, b| a.2 == b.2).map(|turn| (turn[0].0, turn[0].2.as_str())).collect()
    }

    /// Whose code stands for whom: the first to speak is the interviewer.
    pub fn who(&self, code: &str) -> String {
        let first = &self.said[0].2;
        let other = self.said.iter().map(|s| &s.2).find(|who| *who != first).unwrap_or(first);
        if code == INTERVIEWER { first } else { other }.clone()
    }

    /// What the presses of a hand tell that is a third of a second to a second and a half late, by chance.
    pub fn by_presses(&self, text: &Text, draw: u64) -> Vec<Utterance> {
        let mut chance = draw.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut late = || {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            350 + (chance >> 33) % 1_150
        };
        let mut presses: Vec<Press> =
            self.changes().iter().map(|(at, who)| Press { at_ms: at + late(), who: Some((*who).to_owned()) }).collect();
        presses.sort_by_key(|p| p.at_ms);
        speakers_by_presses(text.utterances.clone(), &text.breaths, &text.voices, &presses)
    }

    /// What the colour and the pitch of two voices at one microphone tell.
    pub fn by_voices(&self, text: &Text) -> Vec<Utterance> {
        let mut utterances = text.utterances.clone();
        let parted = ByVoice.part(&mut Whole::of(self), &utterances).expect("its sound").expect("two voices");
        let asks = asking(&parted.groups, &utterances);
        for (u, group) in utterances.iter_mut().zip(&parted.groups) {
            u.speaker = Some(if *group == asks { INTERVIEWER } else { "P1" }.to_owned());
        }
        utterances
    }

    /// Holds what was found against what is known; `who` tells whose a code is.
    pub fn agreement(&self, found: &[Utterance], who: &dyn Fn(&str) -> String) -> Agreement {
        let over = |u: &Utterance, from: u64, to: u64| u.end_ms.min(to).saturating_sub(u.start_ms.max(from));
        let is = |u: &Utterance, speaker: &str| u.speaker.as_deref().is_some_and(|code| who(code) == speaker);
        let mut agreement = Agreement::default();
        // Where a turn begins: of those that were written out, two of one speaker in a row are one.
        let mut begins: Vec<(u64, &str)> = Vec::new();
        for turn in self.said.chunk_by(|a, b| a.2 == b.2) {
            let (mut mine, mut others) = (0, 0);
            for (from, to, speaker) in turn {
                mine += found.iter().filter(|u| is(u, speaker)).map(|u| over(u, *from, *to)).sum::<u64>();
                others += found.iter().filter(|u| !is(u, speaker)).map(|u| over(u, *from, *to)).sum::<u64>();
            }
            if mine + others == 0 {
                agreement.unwritten += 1;
                continue;
            }
            if begins.last().is_none_or(|(_, who)| *who != turn[0].2) {
                begins.push((turn[0].0, &turn[0].2));
            }
            agreement.turns.0 += 1;
            agreement.turns.1 += usize::from(mine > others);
            agreement.time_ms.0 += mine + others;
            agreement.time_ms.1 += others;
        }
        let starts: Vec<u64> =
            found.chunk_by(|a, b| a.speaker.is_some() && a.speaker == b.speaker).map(|turn| turn[0].start_ms).collect();
        agreement.off_ms =
            begins.iter().map(|(at, _)| starts.iter().map(|s| s.abs_diff(*at)).min().unwrap_or(u64::MAX)).collect();
        agreement.off_ms.sort_unstable();
        agreement
    }
}

/// A clip's first channel as one block.
struct Whole(Option<Zeroizing<Vec<f32>>>);

impl Whole {
    fn of(known: &Known) -> Whole {
        Whole(Some(known.channels[0].clone()))
    }
}

impl Sound for Whole {
    fn next(&mut self) -> Result<Option<Block>, SoundGone> {
        Ok(self.0.take().map(|samples| Block { channel: 0, first: 0, samples }))
    }
    fn total_ms(&self) -> u64 {
        0
    }
}
