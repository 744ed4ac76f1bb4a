//! Where turns begin: presses that came late, each taken back to the pause after which somebody else began.
//!
//! A press alone says who, and roughly when. The nearest pause is often one within a turn, so two things are weighed for all presses of a
//! conversation together: how late a hand usually is, and whether what was said between two places sounds like whoever is said
//! to have spoken there. How somebody sounds is learnt from the same recording and presses, and kept nowhere. The cheapest way through all
//! presses is found by dynamic programming, and a few times over, since better places tell better how everybody sounds (as hard
//! expectation-maximisation does it).

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use super::{Press, Stretch, Utterance};

/// How far behind a turn's beginning a press may come and still be taken back to it, in ms.
pub const LATE_MS: u64 = 3_000;
/// How far ahead of it a press may come: somebody is given the floor, the key is pressed, and then they speak.
pub const EARLY_MS: u64 = 1_200;
/// The shortest silence that counts as a pause between turns, in ms.
pub const PAUSE_MS: u64 = 200;
/// Places this near to each other are one, in ms.
const SAME_MS: u64 = 250;
/// How late a hand usually is, and how much that varies, in ms: half a second to notice, some more to find the key.
const USUAL_MS: f64 = 800.0;
const VARIES_MS: f64 = 600.0;
/// What it costs to press in the pause before the turn, and beyond that for each [`VARIES_MS`] too early.
const EARLY_COST: f64 = 0.8;
/// What it costs to leave a press where it was made.
const STAY_COST: f64 = 3.0;
/// What it costs to leave nothing to whoever was pressed before, and how long before that must have been, in ms, to cost all of it: a hand that
/// presses twice in a row corrects itself.
const NOTHING_COST: f64 = 4.0;
const CORRECTED_MS: f64 = 1_000.0;
/// What a stretch costs at most that sounds like somebody else, and what one costs under a speaker who can't be told.
const OTHER_COST: f64 = 4.0;
const UNKNOWN_COST: f64 = 0.5;
/// How many of the numbers of a voice count as independent of each other.
const INDEPENDENT: f64 = 6.0;
/// A stretch of this length tells all it can about the voice, in ms.
const TELLING_MS: f64 = 1_500.0;
/// How much one must have been heard before one's voice is known, in ms.
const KNOWN_MS: u64 = 2_500;
/// How often the places are sought again with what they told about the voices.
const ROUNDS: usize = 4;

/// What a stretch of talk sounds like: numbers of one length for a whole recording, brought to the same spread; none where it is too short
/// or too soft to tell. Wiped when dropped.
pub type Voice = Option<Zeroizing<Vec<f32>>>;

/// Talk between two pauses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breath {
    /// From its first sound to its last.
    pub stretch: Stretch,
    /// Where the pause before it began, in ms; its own beginning where there was none.
    pub pause_from_ms: u64,
}

/// Cuts what was said into what lies between pauses: where no voice was found, where no word stands, or where an utterance begins.
pub fn breaths(voiced: &[Stretch], utterances: &[Utterance]) -> Vec<Breath> {
    let words = utterances.iter().flat_map(|u| u.words.iter().map(|w| (w.start_ms, w.end_ms)));
    let mut places = after_pauses(voiced.iter().map(|s| (s.start_ms, s.end_ms)).collect());
    places.extend(after_pauses(words.collect()));
    places.extend(utterances.iter().map(|u| (u.start_ms, u.start_ms)));
    places.sort_unstable();
    let last = voiced.iter().map(|s| s.end_ms).chain(utterances.iter().map(|u| u.end_ms)).max().unwrap_or(0);
    let mut out: Vec<Breath> = Vec::new();
    for (begins, pause_from_ms) in places {
        match out.last_mut() {
            Some(same) if begins < same.stretch.start_ms + SAME_MS => {
                same.pause_from_ms = same.pause_from_ms.min(pause_from_ms);
            }
            _ => out.push(Breath { stretch: Stretch { start_ms: begins, end_ms: begins }, pause_from_ms }),
        }
    }
    let ends: Vec<u64> = out.iter().skip(1).map(|next| next.pause_from_ms).chain([last]).collect();
    for (breath, end_ms) in out.iter_mut().zip(ends) {
        breath.stretch.end_ms = end_ms.max(breath.stretch.start_ms);
    }
    out
}

/// Returns where talk begins after a silence, with where that silence began.
fn after_pauses(mut spoken: Vec<(u64, u64)>) -> Vec<(u64, u64)> {
    spoken.sort_unstable();
    let mut out = Vec::new();
    let mut end: Option<u64> = None;
    for (from, to) in spoken {
        match end {
            None => out.push((from, from)),
            Some(last) if from >= last + PAUSE_MS => out.push((from, last)),
            Some(_) => {}
        }
        end = Some(end.map_or(to, |last| last.max(to)));
    }
    out
}

/// A place to which a press may be taken: where, at which breath, and what that costs by the hand alone.
#[derive(Debug, Clone, Copy)]
struct Place {
    at_ms: u64,
    breath: usize,
    cost: f64,
}

/// Returns the presses, each where the turn most likely began. Their order stays, and none moves further than [`LATE_MS`] back or to the end
/// of a pause that began within [`EARLY_MS`].
///
/// `voices` are those of `breaths`, in their order; none at all where the sound is not there any more, and then the hand alone counts.
pub fn placed(presses: &[Press], breaths: &[Breath], voices: &[Voice]) -> Vec<Press> {
    let choices: Vec<Vec<Place>> = presses.iter().map(|p| choices(p.at_ms, breaths)).collect();
    let mut chosen = cheapest(presses, &choices, &BTreeMap::new(), breaths.len());
    if voices.len() == breaths.len() && voices.iter().any(Option::is_some) {
        for _ in 0..ROUNDS {
            let costs = costs(&by_speaker(presses, &chosen, breaths.len()), breaths, voices);
            chosen = cheapest(presses, &choices, &costs, breaths.len());
        }
    }
    presses.iter().zip(chosen).map(|(p, place)| Press { at_ms: place.at_ms, who: p.who.clone() }).collect()
}

fn choices(at_ms: u64, breaths: &[Breath]) -> Vec<Place> {
    let late = |by: u64| (by as f64 - USUAL_MS).abs() / VARIES_MS;
    let near = breaths.iter().enumerate().filter_map(|(breath, b)| {
        let begins = b.stretch.start_ms;
        let cost = match at_ms {
            at if at >= begins && at - begins <= LATE_MS => late(at - begins),
            at if at < begins && at >= b.pause_from_ms => EARLY_COST,
            at if at < begins && b.pause_from_ms - at <= EARLY_MS => {
                EARLY_COST + (b.pause_from_ms - at) as f64 / VARIES_MS
            }
            _ => return None,
        };
        Some(Place { at_ms: begins, breath, cost })
    });
    let mut all: Vec<Place> = near.collect();
    let middle = |b: &Breath| b.stretch.start_ms.midpoint(b.stretch.end_ms);
    let here = breaths.partition_point(|b| middle(b) < at_ms);
    all.push(Place { at_ms, breath: here, cost: STAY_COST });
    all.sort_by_key(|p| (p.at_ms, p.breath));
    all
}

/// What each breath costs under each speaker, added up from the first: a speaker's `costs[n]` is that of all breaths before the n-th.
type Costs<'a> = BTreeMap<&'a str, Vec<f64>>;

/// Finds the cheapest places for all presses together, in their order.
fn cheapest(presses: &[Press], choices: &[Vec<Place>], costs: &Costs<'_>, breaths: usize) -> Vec<Place> {
    // What lies between two places, under whoever was pressed at the first of them.
    let between = |who: &Option<String>, from: usize, to: usize| -> f64 {
        let to = to.max(from);
        match who.as_deref().and_then(|who| costs.get(who)) {
            Some(sums) => sums[to] - sums[from],
            None if costs.is_empty() => 0.0,
            None => (to - from) as f64 * UNKNOWN_COST,
        }
    };
    let mut ways: Vec<Vec<(f64, usize)>> = Vec::new();
    for (n, places) in choices.iter().enumerate() {
        let row = places.iter().map(|place| {
            let Some(before) = n.checked_sub(1) else { return (place.cost, 0) };
            let way = choices[before].iter().enumerate().filter(|(_, b)| b.at_ms <= place.at_ms).map(|(k, b)| {
                let nothing = match b.at_ms == place.at_ms {
                    true => {
                        (presses[n].at_ms.saturating_sub(presses[before].at_ms) as f64 / CORRECTED_MS).min(1.0)
                            * NOTHING_COST
                    }
                    false => 0.0,
                };
                (ways[before][k].0 + nothing + between(&presses[before].who, b.breath, place.breath), k)
            });
            let (cost, from) = way.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or((f64::INFINITY, 0));
            (cost + place.cost, from)
        });
        ways.push(row.collect());
    }
    let Some((last_choices, last_presses)) = choices.last().zip(presses.last()) else { return Vec::new() };
    let ends = last_choices.iter().enumerate().map(|(k, place)| {
        let rest = between(&last_presses.who, place.breath, breaths);
        (ways[choices.len() - 1][k].0 + rest, k)
    });
    let mut at = ends.min_by(|a, b| a.0.total_cmp(&b.0)).map_or(0, |(_, k)| k);
    let mut out = Vec::with_capacity(choices.len());
    for n in (0..choices.len()).rev() {
        out.push(choices[n][at]);
        at = ways[n][at].1;
    }
    out.reverse();
    out
}

/// Returns whose each breath is, as the places have it; none before the first press and where nobody could tell.
fn by_speaker<'a>(presses: &'a [Press], places: &[Place], breaths: usize) -> Vec<Option<&'a str>> {
    let mut out = vec![None; breaths];
    for (n, place) in places.iter().enumerate() {
        let end = places.get(n + 1).map_or(breaths, |next| next.breath).max(place.breath);
        out[place.breath.min(breaths)..end].fill(presses[n].who.as_deref());
    }
    out
}

/// Learns how everybody sounds and returns what each breath costs under each of them.
fn costs<'a>(whose: &[Option<&'a str>], breaths: &[Breath], voices: &[Voice]) -> Costs<'a> {
    let length = |n: usize| breaths[n].stretch.end_ms - breaths[n].stretch.start_ms;
    let mut means: BTreeMap<&str, (u64, Zeroizing<Vec<f64>>)> = BTreeMap::new();
    for (n, voice) in voices.iter().enumerate() {
        let (Some(who), Some(voice)) = (whose[n], voice) else { continue };
        let (heard, sum) = means.entry(who).or_insert_with(|| (0, vec![0.0; voice.len()].into()));
        *heard += length(n);
        sum.iter_mut().zip(voice.iter()).for_each(|(s, v)| *s += f64::from(*v) * length(n) as f64);
    }
    means.retain(|_, (heard, _)| *heard >= KNOWN_MS);
    for (heard, sum) in means.values_mut() {
        sum.iter_mut().for_each(|s| *s /= *heard as f64);
    }
    let away = |voice: &[f32], mean: &[f64]| -> f64 {
        voice.iter().zip(mean).map(|(v, m)| (f64::from(*v) - m).powi(2)).sum::<f64>() / voice.len().max(1) as f64
    };
    // How far one is from one's own mean: what is further away than that sounds like somebody else.
    let (mut spread, mut heard) = (0.0, 0.0);
    for (n, voice) in voices.iter().enumerate() {
        let (Some(voice), Some((_, mean))) = (voice, whose[n].and_then(|who| means.get(who))) else { continue };
        spread += away(voice, mean) * length(n) as f64;
        heard += length(n) as f64;
    }
    let within = (spread / f64::max(heard, 1.0)).max(1e-3);
    let nearest: Vec<f64> = voices
        .iter()
        .map(|v| v.as_ref().map_or(0.0, |v| means.values().map(|(_, m)| away(v, m)).fold(f64::INFINITY, f64::min)))
        .collect();
    let mut costs = Costs::new();
    for (who, (_, mean)) in &means {
        let mut sums = vec![0.0];
        for (n, voice) in voices.iter().enumerate() {
            let unlike = voice.as_ref().map_or(0.0, |v| (away(v, mean) - nearest[n]) / (2.0 * within) * INDEPENDENT);
            let tells = (length(n) as f64 / TELLING_MS).min(1.0);
            sums.push(sums[n] + unlike.min(OTHER_COST) * tells);
        }
        costs.insert(*who, sums);
    }
    costs
}

#[cfg(test)]
mod tests;
