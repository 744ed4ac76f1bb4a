//! Guards against what Whisper is known to write without anybody having said it.
//!
//! They take out text that stands where there is no voice, the same phrase again and again, the credits that end subtitles,
//! and text in a script or a language that is not the session's. What is taken out stays visible as a mark with its place and
//! its words. Taking out leaves voice without text, so the completeness measure points at the place as well.

use super::tongues;
use crate::transcript::{Removed, Spoken, Stretch, Utterance, Why, Word, joined, letters};
use crate::units::Language;

/// Voice that an utterance needs, in ms: less is a click.
const LEAST_VOICE_MS: u64 = 60;
/// How far an utterance's times may be beside the voice, in ms.
const BESIDE_MS: u64 = 200;
/// Times a phrase of two words or more may be said in a row.
const PHRASE_TIMES: usize = 3;
/// Times a single word may be said in a row: people do say "nee, nee, nee, nee".
const WORD_TIMES: usize = 6;
/// The longest phrase looked for, in words.
const LONGEST_PHRASE: usize = 12;

/// What subtitles end with, without capitals and punctuation. Whisper learnt it from films and writes it over silence,
/// music and breath, in Dutch and English most of all these.
const CREDITS: [&str; 27] = [
    "ondertiteld door",
    "ondertiteling door",
    "ondertitels door",
    "ondertitels ingediend door",
    "ondertitels van",
    "ondertiteling tolk en vertaal",
    "tv gelderland",
    "bedankt voor het kijken",
    "dank u voor het kijken",
    "dankjewel voor het kijken",
    "vergeet niet te abonneren",
    "abonneer je op",
    "thank you for watching",
    "thanks for watching",
    "subtitles by",
    "subtitled by",
    "subtitles provided by",
    "transcription by castingwords",
    "please subscribe",
    "amara org",
    "vertaling door",
    "vertaald door",
    "ondertiteling nederlandse publieke omroep",
    "translated by",
    "translation by",
    "captions by",
    "captioned by",
];

/// A credit is short; a longer utterance that begins like one was probably said.
const LONGEST_CREDIT: usize = 9;

/// Takes out what nobody said; returns what was taken out, by start. `languages` are those the session is held in.
pub(super) fn guard(spoken: &mut Vec<Spoken>, voiced: &[Vec<Stretch>], languages: &[Language]) -> Vec<Removed> {
    let mut removed = Vec::new();
    spoken.retain(|s| {
        let no_voices = Vec::new();
        let voices = voiced.get(usize::from(s.channel)).unwrap_or(&no_voices);
        let why = if is_credit(&s.utterance) {
            Why::Credit
        } else if voice_under(&s.utterance, voices) < LEAST_VOICE_MS {
            Why::NoVoice
        } else if tongues::is_foreign_script(&s.utterance.text) {
            Why::Script
        } else if tongues::is_other_language(&s.utterance, languages) {
            Why::Language
        } else {
            return true;
        };
        removed.push(whole(s, why));
        false
    });
    for s in spoken.iter_mut() {
        removed.extend(unroll(s));
    }
    repeated(spoken, &mut removed);
    removed.sort_by_key(|r| (r.stretch.start_ms, r.channel));
    removed
}

/// Returns an utterance as something that was taken out.
pub(super) fn whole(s: &Spoken, why: Why) -> Removed {
    Removed {
        stretch: Stretch { start_ms: s.utterance.start_ms, end_ms: s.utterance.end_ms },
        channel: s.channel,
        words: s.utterance.words.len(),
        why,
        text: s.utterance.text.clone(),
    }
}

fn is_credit(utterance: &Utterance) -> bool {
    let spaced: String = utterance
        .text
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    let said = spaced.split_whitespace().collect::<Vec<_>>();
    let joined = said.join(" ");
    said.len() <= LONGEST_CREDIT
        && CREDITS
            .iter()
            .any(|credit| joined.strip_prefix(credit).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

fn voice_under(utterance: &Utterance, voiced: &[Stretch]) -> u64 {
    let (from, to) = (utterance.start_ms.saturating_sub(BESIDE_MS), utterance.end_ms + BESIDE_MS);
    voiced.iter().map(|v| v.end_ms.min(to).saturating_sub(v.start_ms.max(from))).sum()
}

/// Leaves one of a phrase that an utterance says again and again.
fn unroll(s: &mut Spoken) -> Vec<Removed> {
    let words = &mut s.utterance.words;
    let mut removed = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((length, times)) = rolled(&words[at..]) else {
            at += 1;
            continue;
        };
        let gone: Vec<Word> = words.drain(at + length..at + length * times).collect();
        if let (Some(first), Some(last)) = (gone.first(), gone.last()) {
            let stretch = Stretch { start_ms: first.start_ms, end_ms: last.end_ms };
            let text = joined(&gone);
            removed.push(Removed { stretch, channel: s.channel, words: gone.len(), why: Why::Loop, text });
        }
        at += length;
    }
    if !removed.is_empty() {
        // The times of what is left say where there is text; the place of the loop must show as a hole.
        let kept_end = words.last().map_or(s.utterance.start_ms, |w| w.end_ms);
        s.utterance.end_ms = s.utterance.end_ms.min(kept_end.max(s.utterance.start_ms));
        s.utterance.text = joined(&*words);
    }
    removed
}

/// Returns how long the phrase is that the words begin with and how often it stands there in a row, where that is too often.
fn rolled(words: &[Word]) -> Option<(usize, usize)> {
    (1..=LONGEST_PHRASE.min(words.len() / 2)).find_map(|length| {
        let phrase: Vec<String> = words[..length].iter().map(|w| letters(&w.text)).collect();
        let same = |chunk: &[Word]| chunk.iter().zip(&phrase).all(|(w, p)| letters(&w.text) == *p);
        let times = words.chunks_exact(length).take_while(|chunk| same(chunk)).count();
        // "ja ja" is the word "ja", not a phrase of two words.
        let single = phrase.iter().all(|w| *w == phrase[0]);
        let allowed = if single { WORD_TIMES / length } else { PHRASE_TIMES };
        (times > allowed && times > 1).then_some((length, times))
    })
}

/// Leaves one of an utterance of three words or more that comes more than [`PHRASE_TIMES`] times in a row.
fn repeated(spoken: &mut Vec<Spoken>, removed: &mut Vec<Removed>) {
    let said = |s: &Spoken| s.utterance.words.iter().map(|w| letters(&w.text)).collect::<Vec<_>>();
    let channels: std::collections::BTreeSet<u16> = spoken.iter().map(|s| s.channel).collect();
    for channel in channels {
        let places: Vec<usize> = (0..spoken.len()).filter(|n| spoken[*n].channel == channel).collect();
        let texts: Vec<Vec<String>> = places.iter().map(|n| said(&spoken[*n])).collect();
        let mut drop = Vec::new();
        let mut at = 0;
        while at < texts.len() {
            let run = texts[at..].iter().take_while(|t| **t == texts[at]).count();
            if run > PHRASE_TIMES && texts[at].len() >= 3 {
                drop.extend(&places[at + 1..at + run]);
            }
            at += run;
        }
        for place in drop.into_iter().rev() {
            removed.push(whole(&spoken.remove(place), Why::Loop));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(start_ms: u64, text: &str) -> Spoken {
        let words: Vec<Word> = text
            .split_whitespace()
            .enumerate()
            .map(|(n, t)| {
                let start_ms = start_ms + n as u64 * 300;
                Word { start_ms, end_ms: start_ms + 250, text: t.into(), p: 0.9 }
            })
            .collect();
        let end_ms = words.last().unwrap().end_ms;
        Spoken {
            channel: 0,
            utterance: Utterance { start_ms, end_ms, speaker: None, topic: None, text: text.into(), words },
        }
    }

    fn check(texts: &[&str], kept: &[&str], why: &[Why]) {
        let mut spoken: Vec<Spoken> = texts.iter().enumerate().map(|(n, t)| said(n as u64 * 20_000, t)).collect();
        let removed =
            guard(&mut spoken, &[vec![Stretch { start_ms: 0, end_ms: 1_000_000 }]], &[Language::Nl, Language::En]);
        assert_eq!(spoken.iter().map(|s| s.utterance.text.as_str()).collect::<Vec<_>>(), kept);
        assert_eq!(removed.iter().map(|r| r.why).collect::<Vec<_>>(), why);
    }

    #[test]
    fn credits_go_and_talk_about_them_stays() {
        for credit in [
            "Ondertiteld door Jan Smit",
            "TV GELDERLAND 2021",
            "Thank you for watching.",
            "Bedankt voor het kijken!",
            "Ondertitels ingediend door de Amara.org gemeenschap",
            "amara.org",
            "Captions by the volunteers",
            "Vertaling door Sanne Bakker",
        ] {
            check(&[credit, "Ja, dat klopt."], &["Ja, dat klopt."], &[Why::Credit]);
        }
        for talk in [
            "Ik kijk graag naar TV Gelderland.",
            "Thank you.",
            "Ondertiteld doorgaan is niets voor mij.",
            "Abonneer je op de krant dacht ik toen maar dat was duur en we hadden het geld niet.",
        ] {
            check(&[talk], &[talk], &[]);
        }
    }

    #[test]
    fn a_loop_is_left_once_and_a_stammer_is_left_alone() {
        check(
            &["ik denk dat ik denk dat ik denk dat ik denk dat het goed is"],
            &["ik denk dat het goed is"],
            &[Why::Loop],
        );
        check(&["Nee, nee, nee, nee, nee."], &["Nee, nee, nee, nee, nee."], &[]);
        check(&["ja ja ja ja ja ja ja ja ja"], &["ja"], &[Why::Loop]);
        check(&["ik ik ik wilde dat wel"], &["ik ik ik wilde dat wel"], &[]);
        check(&["Dat is goed."; 5], &["Dat is goed."], &[Why::Loop; 4]);
        check(&["Ja."; 5], &["Ja."; 5], &[]);
        check(&["Dat is goed."; 3], &["Dat is goed."; 3], &[]);
    }

    #[test]
    fn text_in_another_script_or_language_goes_and_stays_to_be_looked_at() {
        let talk = "Ja, dat klopt wel denk ik.";
        for (text, why) in [
            ("Спасибо за просмотр", Why::Script),
            ("ご視聴ありがとうございました", Why::Script),
            ("谢谢观看", Why::Script),
            ("Ich weiß nicht ob das für die Leute auch so ist.", Why::Language),
            ("Je ne sais pas si c'est pour les gens que nous avons vus.", Why::Language),
            ("No sé si eso es para la gente que está con nosotros.", Why::Language),
        ] {
            check(&[text, talk], &[talk], &[why]);
        }
        for kept in [
            "Mijn collega zei: thank you, that is what I needed.",
            "De café-eigenaar heet Zoë en zij vindt dat één ding niet klopt.",
            "Das ist gut.",
            "In die tijd was het niet zo erg.",
            "Ze zei что, en dat is Russisch.",
        ] {
            check(&[kept], &[kept], &[]);
        }
    }

    #[test]
    fn english_in_a_dutch_session_goes_unless_it_is_held_in_both() {
        let text = "And then they told me that it was not what we had asked for.";
        let run = |languages: &[Language]| {
            let mut spoken = vec![said(0, text)];
            guard(&mut spoken, &[vec![Stretch { start_ms: 0, end_ms: 60_000 }]], languages)
        };
        let removed = run(&[Language::Nl]);
        assert_eq!((removed[0].why, removed[0].text.as_str()), (Why::Language, text));
        assert!(run(&[Language::Nl, Language::En]).is_empty());
    }

    #[test]
    fn text_without_a_voice_goes_with_its_place() {
        let mut spoken = vec![said(0, "Goed."), said(10_000, "Dank u wel.")];
        let removed = guard(&mut spoken, &[vec![Stretch { start_ms: 0, end_ms: 300 }]], &[Language::Nl]);
        assert_eq!(spoken.len(), 1);
        assert_eq!(
            removed,
            [Removed {
                stretch: Stretch { start_ms: 10_000, end_ms: 10_850 },
                channel: 0,
                words: 3,
                why: Why::NoVoice,
                text: "Dank u wel.".into(),
            }]
        );
    }
}
