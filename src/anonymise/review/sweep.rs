//! The last look: everything that would leave is searched for every original and its parts.
//!
//! It looks at the whole of what leaves, every text in it wherever it stands, and knows nothing of how the replacing is
//! done, so that it finds what a mistake there leaves in. Parts are words of four letters or more, searched inside
//! other words too (a street, a compound); shorter originals are searched as words. What is found is looked at by a
//! person, one form at a time.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::plain::{slice, tokens};
use super::{Decision, Kind, Review};

/// Letters from which a part of an original is searched by itself.
const PART: usize = 4;
/// Letters of context on either side.
const CONTEXT: usize = 30;

/// Something that was found in what would leave.
#[derive(Clone, PartialEq, Eq)]
pub struct Hit {
    /// What was found, as it is compared.
    pub form: String,
    /// How often it stands there.
    pub times: u32,
    /// Where it stands first: a path into the transcript, such as `/utterances/12/text`.
    pub path: String,
    /// The text around it, there.
    pub before: String,
    /// What stands there.
    pub found: String,
    /// The text after it.
    pub after: String,
    /// Whether somebody looked at it and signed it off.
    pub signed: bool,
}

/// Prints where, never what.
impl std::fmt::Debug for Hit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hit({} × {}, signed: {})", self.path, self.times, self.signed)
    }
}

/// What was replaced, taken apart for searching.
#[derive(Default)]
pub(super) struct Originals {
    /// Whole originals, word by word.
    whole: BTreeSet<Vec<String>>,
    /// Their parts.
    parts: BTreeSet<String>,
}

impl Originals {
    /// Adds an original.
    pub(super) fn add(&mut self, text: &str, kind: Kind) {
        let words: Vec<String> = tokens(text).into_iter().map(|t| t.plain).collect();
        // Months and numbers are in every text; a date or an age tells as a whole.
        if !matches!(kind, Kind::Date | Kind::Age) {
            self.parts.extend(words.iter().filter(|w| w.chars().count() >= PART).cloned());
        }
        if !words.is_empty() {
            self.whole.insert(words);
        }
    }
}

impl Review {
    /// Returns everything that was not kept: as it stands now, and as it stood when the review began.
    pub(super) fn originals(&self) -> Originals {
        let mut out = Originals::default();
        for (line, places) in self.lines.iter().zip(&self.settled.places) {
            for place in places {
                if place.decided.as_ref().is_some_and(|d| d.decision != Decision::Keep) {
                    out.add(slice(&line.text, place.span), place.kind);
                }
            }
        }
        for (text, kind) in self.sheet.terms() {
            if self.decisions.get(&super::plain::plain(text)).is_none_or(|d| d.decision != Decision::Keep) {
                out.add(text, kind);
            }
        }
        for (key, decided) in &self.decisions {
            if decided.decision != Decision::Keep {
                out.add(key, self.kind_of(key).or(self.kinds.get(key).copied()).unwrap_or(Kind::Other));
            }
        }
        out
    }

    /// Searches what would leave for every original and its parts.
    pub(super) fn sweep(&self, leaves: &impl Serialize) -> Vec<Hit> {
        let mut hits = sweep(leaves, &self.originals());
        for hit in &mut hits {
            hit.signed = self.signed.get(&hit.form).is_some_and(|times| *times >= hit.times);
        }
        hits
    }
}

/// Searches every text in a value.
pub(super) fn sweep(leaves: &impl Serialize, originals: &Originals) -> Vec<Hit> {
    let mut texts = Vec::new();
    if let Ok(value) = serde_json::to_value(leaves) {
        walk(&value, String::new(), &mut texts);
    }
    let mut known: BTreeMap<String, bool> = BTreeMap::new();
    let mut hits: BTreeMap<String, Hit> = BTreeMap::new();
    for (path, text) in &texts {
        let words = tokens(text);
        for (n, word) in words.iter().enumerate() {
            let holds = *known
                .entry(word.plain.clone())
                .or_insert_with(|| originals.parts.iter().any(|part| word.plain.contains(part.as_str())));
            let whole = originals.whole.iter().filter(|whole| {
                words.len() >= n + whole.len()
                    && words[n..].iter().zip(whole.iter()).enumerate().all(|(k, (t, w))| {
                        let last = k + 1 == whole.len();
                        t.plain == *w || last && t.plain.strip_suffix('s') == Some(w.as_str())
                    })
            });
            let length = whole.map(Vec::len).max().or(holds.then_some(1));
            let Some(length) = length else { continue };
            let form = words[n..n + length].iter().map(|t| t.plain.as_str()).collect::<Vec<_>>().join(" ");
            let hit = hits.entry(form.clone()).or_insert_with(|| {
                let letters: Vec<char> = text.chars().collect();
                let (from, to) = (word.span.start, words[n + length - 1].span.end);
                Hit {
                    form,
                    times: 0,
                    path: path.clone(),
                    before: letters[from.saturating_sub(CONTEXT)..from].iter().collect(),
                    found: letters[from..to].iter().collect(),
                    after: letters[to..(to + CONTEXT).min(letters.len())].iter().collect(),
                    signed: false,
                }
            });
            hit.times += 1;
        }
    }
    hits.into_values().collect()
}

fn walk(value: &serde_json::Value, path: String, out: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::String(text) => out.push((path, text.clone())),
        serde_json::Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                walk(item, format!("{path}/{n}"), out);
            }
        }
        serde_json::Value::Object(members) => {
            for (name, item) in members {
                walk(item, format!("{path}/{name}"), out);
            }
        }
        _ => {}
    }
}
