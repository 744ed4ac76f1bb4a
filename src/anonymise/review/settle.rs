//! From candidates and decisions to places: every place that may tell, with what was decided about it.
//!
//! Equal strings are one group, whatever their capitals and accents, with a genitive or a diminutive behind them. A group's
//! decision holds wherever the string stands, found there or not. Where a word is also an ordinary word, and no capital in
//! the middle of a sentence says that a name is meant, each place is decided by itself.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::edit::{Decision, Reader};
use super::line::Line;
use super::plain::{Token, plain, slice, tokens};
use super::{finder, label, name_said};
use crate::anonymise::{Kind, Sheet, Source, Span};
use crate::units::Language;

/// What was decided, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What.
    pub decision: Decision,
    /// By whom.
    pub by: Reader,
}

/// A place in a line.
#[derive(Clone, PartialEq)]
pub struct Place {
    /// Where, in code points of the line.
    pub span: Span,
    /// The group it belongs to.
    pub key: String,
    /// What it is.
    pub kind: Kind,
    /// Why it is one.
    pub source: Source,
    /// Whether it is decided by itself, because the word is also an ordinary word.
    pub alone: bool,
    /// What was decided.
    pub decided: Option<Decided>,
    /// Whether that was decided for this place and not for its group.
    pub here: bool,
}

/// Equal strings.
#[derive(Clone, PartialEq, Default)]
pub struct Group {
    /// The places: which line, which place of it.
    pub places: Vec<(usize, usize)>,
    /// How it is written, and how often.
    pub forms: BTreeMap<String, u32>,
}

/// Every place of a text.
#[derive(Clone, PartialEq, Default)]
pub struct Settled {
    /// By line, in order.
    pub places: Vec<Vec<Place>>,
    /// By key.
    pub groups: BTreeMap<String, Group>,
}

/// Prints where and what kind, never a text.
impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Place({}–{}, {:?}, {:?})", self.span.start, self.span.end, self.kind, self.decided)
    }
}

/// Prints counts, never a text.
impl std::fmt::Debug for Group {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Group({} places)", self.places.len())
    }
}

/// Prints places, never a text.
impl std::fmt::Debug for Settled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Settled({:?})", self.places)
    }
}

/// What decides.
pub(super) struct Table<'a> {
    pub language: Language,
    pub decisions: &'a BTreeMap<String, Decided>,
    pub kinds: &'a BTreeMap<String, Kind>,
    /// Invented names; none where people get labels.
    pub invented: Option<&'a [&'static str]>,
}

#[derive(Clone)]
struct Raw {
    span: Span,
    key: String,
    kind: Kind,
    source: Source,
    /// How far it is to be trusted: what only spread there knows less than what was pointed at.
    rank: u8,
}

/// Asks the finder and takes the words apart where that was not done yet.
pub(super) fn prepare(lines: &mut [Line], language: Language, sheet: &Sheet) {
    let moments = name_said::moments(lines);
    for line in lines {
        if line.found.is_none() {
            let near = name_said::is_near(line, &moments);
            let ask = if near { finder::candidates_beside_a_mark } else { finder::candidates };
            line.found = Some(Arc::from(ask(&line.text, language, sheet)));
        }
        if line.words.is_none() {
            line.words = Some(Arc::from(tokens(&line.text)));
        }
    }
}

/// Settles every place of some lines.
pub(super) fn settle(lines: &[Line], table: &Table) -> Settled {
    let opaque = labels_in_use(lines, table);
    let pointed: Vec<Vec<Raw>> = lines.iter().map(|line| pointed_at(line, &opaque)).collect();
    let mut kinds: HashMap<&str, (Kind, Source)> = HashMap::new();
    let ordinary = |key: &str| is_ordinary(key, table.language);
    // A word that is asked about only because of a mark beside it is a word elsewhere.
    let only_here = |raw: &&Raw| raw.source == Source::Noted && ordinary(&raw.key);
    for raw in pointed.iter().flatten().filter(|raw| !only_here(raw)) {
        let known = kinds.entry(raw.key.as_str()).or_insert((raw.kind, raw.source));
        if raw.rank < rank(known.1) {
            *known = (raw.kind, raw.source);
        }
    }
    let keys: HashSet<&str> = kinds.keys().copied().chain(table.decisions.keys().map(String::as_str)).collect();
    let vocabulary = vocabulary(&keys, &kinds, table);
    let mut settled = Settled::default();
    for (at, (line, pointed)) in lines.iter().zip(&pointed).enumerate() {
        let mut raws = pointed.clone();
        raws.extend(spread(line, &vocabulary, &opaque));
        let mut places: Vec<Place> = Vec::new();
        for mut raw in united(&line.text, raws) {
            let root = root_of(&raw.key, &keys).unwrap_or(raw.key.as_str()).to_owned();
            if raw.key.strip_suffix('s') == Some(root.as_str()) && ends_with_s(slice(&line.text, raw.span)) {
                raw.span.end -= 1;
            }
            let known = kinds.get(root.as_str()).copied();
            let kind = table.kinds.get(&root).copied().or(known.map(|(k, _)| k)).unwrap_or(raw.kind);
            let alone = goes_by_a_name(kind) && ordinary(&root) && !is_capital_within(&line.text, raw.span);
            let own = line.here.iter().find(|h| h.span == raw.span);
            let group = || table.decisions.get(&root).or_else(|| table.decisions.get(&raw.key)).filter(|_| !alone);
            let decided = match own {
                Some(here) => Some(Decided { decision: here.decision.clone(), by: here.by.clone() }),
                None => group().cloned(),
            };
            let group = settled.groups.entry(root.clone()).or_default();
            group.places.push((at, places.len()));
            *group.forms.entry(slice(&line.text, raw.span).to_owned()).or_default() += 1;
            places.push(Place {
                span: raw.span,
                key: root,
                kind,
                source: raw.source,
                alone,
                decided,
                here: own.is_some(),
            });
        }
        settled.places.push(places);
    }
    settled
}

/// The labels that stand for something already: what is inside them is nobody's name.
fn labels_in_use(lines: &[Line], table: &Table) -> HashSet<String> {
    let here = lines.iter().flat_map(|l| l.here.iter().map(|h| &h.decision));
    table
        .decisions
        .values()
        .map(|d| &d.decision)
        .chain(here)
        .filter_map(|d| label::instead(d, table.language, table.invented))
        .filter(|l| l.starts_with('['))
        .chain([label::removed(table.language).to_owned()])
        .collect()
}

/// Returns where a text has labels that are in use.
fn labelled(text: &str, labels: &HashSet<String>) -> Vec<Span> {
    let mut out = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (at, (byte, c)) in text.char_indices().enumerate() {
        match (c, open) {
            ('[', _) => open = Some((at, byte)),
            (']', Some((from, from_byte))) => {
                if labels.contains(&text[from_byte..=byte]) {
                    out.push(Span { start: from, end: at + 1 });
                }
                open = None;
            }
            _ => {}
        }
    }
    out
}

fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// What the finder and people point at in a line.
fn pointed_at(line: &Line, labels: &HashSet<String>) -> Vec<Raw> {
    let taken = labelled(&line.text, labels);
    let found = line.found.iter().flat_map(|f| f.iter()).map(|c| (c.span, c.kind, c.source));
    let marked = line.marks.iter().map(|(span, kind)| (*span, *kind, Source::Person));
    found
        .chain(marked)
        .filter(|(span, _, _)| !taken.iter().any(|t| overlap(*t, *span)))
        .filter_map(|(span, kind, source)| {
            let span = without_genitive(&line.text, span);
            let key = plain(slice(&line.text, span));
            (!key.is_empty()).then_some(Raw { span, key, kind, source, rank: rank(source) })
        })
        .collect()
}

/// Leaves the `'s` of a genitive outside the place, so that it goes on standing behind what is put there.
fn without_genitive(text: &str, span: Span) -> Span {
    let inside = slice(text, span);
    for end in ["'s", "’s", "'S", "’S", "'", "’"] {
        if inside.len() > end.len() && inside.ends_with(end) {
            return Span { start: span.start, end: span.end - end.chars().count() };
        }
    }
    span
}

/// A genitive's `s` stays outside the place too.
fn ends_with_s(text: &str) -> bool {
    text.ends_with(['s', 'S'])
}

/// Letters from which a string is looked for with an ending behind it: "Bos" is no genitive of "Bo".
const LEAST: usize = 3;
/// Endings of a genitive or diminutive behind a name.
const ENDINGS: [&str; 11] = ["s", "je", "jes", "tje", "tjes", "etje", "etjes", "pje", "pjes", "kje", "kjes"];

/// Tells whether a word is this string, or a genitive or diminutive of it.
pub(super) fn is_form_of(word: &str, string: &str) -> bool {
    let ending = word.strip_prefix(string);
    ending.is_some_and(|end| end.is_empty() || string.chars().count() >= LEAST && ENDINGS.contains(&end))
}

/// Returns the string that this one is a genitive or diminutive of, if that is known.
fn root_of<'k>(key: &str, keys: &HashSet<&'k str>) -> Option<&'k str> {
    if key.contains(' ') {
        return None;
    }
    ENDINGS.iter().find_map(|end| {
        let root = key.strip_suffix(end)?;
        if root.chars().count() < LEAST { None } else { keys.get(root).copied() }
    })
}

/// Kinds whose strings mean the same wherever they stand. An age or a date is a number that may stand anywhere.
fn spreads(kind: Kind) -> bool {
    !matches!(kind, Kind::Age | Kind::Date)
}

/// Kinds that are known by a name, which may be an ordinary word too.
fn goes_by_a_name(kind: Kind) -> bool {
    matches!(kind, Kind::Name | Kind::Place | Kind::Organisation | Kind::Other)
}

/// Tells whether a string is also an ordinary word.
fn is_ordinary(key: &str, language: Language) -> bool {
    !key.contains(' ') && finder::is_ordinary(key, language)
}

/// Tells whether a place begins with a capital that no beginning of a sentence explains.
fn is_capital_within(text: &str, span: Span) -> bool {
    let starts = slice(text, span).chars().next().is_some_and(char::is_uppercase);
    let before: String = text.chars().take(span.start).collect();
    let last = before.trim_end_matches(|c: char| c.is_whitespace() || "\"'“”‘’(".contains(c)).chars().next_back();
    starts && last.is_some_and(|c| !matches!(c, '.' | '?' | '!' | '…' | ':'))
}

/// A string as it is looked for.
struct Way<'k> {
    words: Vec<&'k str>,
    /// Only where it has a capital: otherwise it is an ordinary word.
    capital: bool,
    /// Also with a genitive or diminutive ending.
    bends: bool,
}

type Vocabulary<'k> = HashMap<&'k str, Vec<Way<'k>>>;

/// Says how each string is looked for, by its first word, the longest string first.
fn vocabulary<'k>(keys: &HashSet<&'k str>, kinds: &HashMap<&str, (Kind, Source)>, table: &Table) -> Vocabulary<'k> {
    let mut vocabulary: Vocabulary = HashMap::new();
    for key in keys {
        let kind = table.kinds.get(*key).copied().or_else(|| kinds.get(key).map(|(k, _)| *k)).unwrap_or(Kind::Other);
        if spreads(kind) {
            let words: Vec<&str> = key.split(' ').collect();
            let ordinary = is_ordinary(key, table.language);
            // What a person or the sheet pointed at is asked about everywhere, also where it is an ordinary word.
            let meant = kinds.get(key).is_some_and(|(_, s)| matches!(s, Source::Person | Source::Sheet));
            let way = Way { capital: ordinary && !meant, bends: !ordinary, words };
            vocabulary.entry(way.words[0]).or_default().push(way);
        }
    }
    for ways in vocabulary.values_mut() {
        ways.sort_by_key(|way| std::cmp::Reverse(way.words.len()));
    }
    vocabulary
}

/// Finds the strings of the vocabulary wherever they stand in a line.
fn spread(line: &Line, vocabulary: &Vocabulary, labels: &HashSet<String>) -> Vec<Raw> {
    let words: &[Token] = line.words.as_deref().unwrap_or_default();
    let taken = labelled(&line.text, labels);
    let capital = |word: &Token| slice(&line.text, word.span).chars().next().is_some_and(char::is_uppercase);
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let long = vocabulary.get(word.plain.as_str()).and_then(|ways| {
            ways.iter().filter(|way| !way.capital || capital(word)).map(|way| &way.words).find(|way| {
                words.len() >= at + way.len() && words[at..].iter().zip(way.iter()).all(|(t, w)| t.plain == *w)
            })
        });
        let found = match long {
            Some(way) => Some((Span { start: word.span.start, end: words[at + way.len() - 1].span.end }, way.len())),
            None => is_bent(word, vocabulary).then_some((word.span, 1)),
        };
        let step = found.map_or(1, |(_, step)| step);
        if let Some((span, _)) = found.filter(|(span, _)| !taken.iter().any(|t| overlap(*t, *span))) {
            let key = words[at..at + step].iter().map(|t| t.plain.as_str()).collect::<Vec<_>>().join(" ");
            out.push(Raw { span, key, kind: Kind::Other, source: Source::List, rank: SPREAD });
        }
        at += step;
    }
    out
}

/// Tells whether a word is a genitive or diminutive of a known string. A genitive's `s` is put outside once its root is known.
fn is_bent(word: &Token, vocabulary: &Vocabulary) -> bool {
    ENDINGS.iter().any(|end| {
        let root = word.plain.strip_suffix(end).filter(|r| r.chars().count() >= LEAST);
        let ways = root.and_then(|root| vocabulary.get(root));
        ways.is_some_and(|ways| ways.iter().any(|way| way.bends && way.words.len() == 1))
    })
}

/// Makes places that overlap one, and orders them. Nothing that somebody pointed at is left out.
fn united(text: &str, mut raws: Vec<Raw>) -> Vec<Raw> {
    raws.sort_by_key(|r| (r.span.start, std::cmp::Reverse(r.span.end), r.rank));
    let mut out: Vec<Raw> = Vec::new();
    for raw in raws {
        match out.last_mut() {
            Some(last) if raw.span.start < last.span.end => {
                if raw.span.end > last.span.end {
                    last.span.end = raw.span.end;
                    last.key = plain(slice(text, last.span));
                }
                if raw.rank < last.rank {
                    (last.kind, last.source, last.rank) = (raw.kind, raw.source, raw.rank);
                }
            }
            _ => out.push(raw),
        }
    }
    out
}

const SPREAD: u8 = 8;

fn rank(source: Source) -> u8 {
    match source {
        Source::Person => 0,
        Source::Sheet => 1,
        Source::Pattern => 2,
        Source::Cue => 3,
        Source::Unknown => 4,
        Source::Capital => 5,
        Source::List => 6,
        Source::Noted => 7,
    }
}
