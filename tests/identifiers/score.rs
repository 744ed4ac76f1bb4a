//! The annotated utterances, and how a finder does on them. Shared by the tests and the benchmark.

use std::fs;
use std::path::Path;

use luister::anonymise::{Kind, Options, Sheet, find};
use luister::units::Language;

/// What is true of a finder on one set.
#[derive(Debug, Clone, Copy, Default)]
pub struct Figures {
    /// Utterances read.
    pub utterances: usize,
    /// Words read.
    pub words: usize,
    /// Annotated places, and how many of them are covered whole.
    pub places: (usize, usize),
    /// The same for names.
    pub names: (usize, usize),
    /// Covered places whose kind is right.
    pub kinds: usize,
    /// Marks made, and how many of them touch an annotated place.
    pub marks: (usize, usize),
}

impl Figures {
    /// The share of annotated places that is covered.
    pub fn recall(&self) -> f64 {
        share(self.places.1, self.places.0)
    }

    /// The same for names.
    pub fn name_recall(&self) -> f64 {
        share(self.names.1, self.names.0)
    }

    /// The share of marks that touch an annotated place.
    pub fn precision(&self) -> f64 {
        share(self.marks.1, self.marks.0)
    }

    /// Marks per 100 words.
    pub fn per_hundred(&self) -> f64 {
        100.0 * share(self.marks.0, self.words)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// How the utterances are given to the finder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// As they are written.
    AsWritten,
    /// In small letters throughout, as a small speech model writes.
    Lower,
}

/// One utterance: its text, and the annotated places in code points.
pub struct Utterance {
    /// Without the marks.
    pub text: String,
    /// First code point, the one after the last, and the kind.
    pub places: Vec<(usize, usize, Kind)>,
}

/// Reads a set: one utterance a line, places as `{n:Roos}`.
pub fn read(name: &str, writing: Writing) -> Vec<Utterance> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/identifiers").join(name);
    let text = fs::read_to_string(file).unwrap();
    let text = if writing == Writing::Lower { text.to_lowercase() } else { text };
    text.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).map(utterance).collect()
}

fn utterance(line: &str) -> Utterance {
    let (mut text, mut places, mut open) = (Vec::new(), Vec::new(), None);
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match c {
            '{' => {
                let kind = kind(chars.next().unwrap());
                assert_eq!(chars.next(), Some(':'), "{line}");
                open = Some((text.len(), kind));
            }
            '}' => {
                let (start, kind) = open.take().unwrap();
                places.push((start, text.len(), kind));
            }
            c => text.push(c),
        }
    }
    assert!(open.is_none(), "{line}");
    Utterance { text: text.into_iter().collect(), places }
}

fn kind(letter: char) -> Kind {
    match letter {
        'n' => Kind::Name,
        'p' => Kind::Place,
        'o' => Kind::Organisation,
        'd' => Kind::Date,
        'a' => Kind::Age,
        't' => Kind::Phone,
        'e' => Kind::Email,
        'u' => Kind::Url,
        'c' => Kind::Postcode,
        'i' => Kind::IdNumber,
        'x' => Kind::Other,
        other => panic!("no kind {other}"),
    }
}

/// Words at the start of an annotated place that may stay outside a mark: they tell nothing by themselves.
const OUTSIDE: &str = " mevrouw meneer dhr juf meester tante oom ome oma opa zuster broeder pater dominee dokter familie de het basisschool stichting \
    camping verpleeghuis restaurant vv mrs mr miss ms dr professor prof pc sergeant sister father nan nana grandad grandma auntie uncle the early begin ";

/// Reads a set and measures the finder on it.
pub fn measure(name: &str, language: Language, writing: Writing) -> Figures {
    let sheet = Sheet::default();
    let mut figures = Figures::default();
    for utterance in read(name, writing) {
        let chars: Vec<char> = utterance.text.chars().collect();
        let found = find(&utterance.text, &Options { language, sheet: &sheet });
        figures.utterances += 1;
        figures.words += utterance.text.split_whitespace().count();
        figures.marks.0 += found.len();
        figures.marks.1 += found
            .iter()
            .filter(|c| utterance.places.iter().any(|(s, e, _)| c.span.start < *e && *s < c.span.end))
            .count();
        for &(start, end, kind) in &utterance.places {
            let start = core(&chars, start, end);
            let covered = |at: usize| found.iter().any(|c| (c.span.start..c.span.end).contains(&at));
            let whole = (start..end).all(|at| !chars[at].is_alphanumeric() || covered(at));
            figures.places.0 += 1;
            figures.places.1 += usize::from(whole);
            if kind == Kind::Name {
                figures.names.0 += 1;
                figures.names.1 += usize::from(whole);
            }
            let right = found.iter().any(|c| c.kind == kind && c.span.start < end && start < c.span.end);
            figures.kinds += usize::from(whole && right);
        }
    }
    figures
}

/// Returns where a place starts once titles and articles are left off.
fn core(chars: &[char], start: usize, end: usize) -> usize {
    let mut from = start;
    while let Some(length) = chars[from..end].iter().position(|c| *c == ' ') {
        let word: String = chars[from..from + length].iter().filter(|c| c.is_alphanumeric()).collect();
        if !OUTSIDE.contains(&format!(" {} ", word.to_lowercase())) {
            break;
        }
        from += length + 1;
    }
    from
}
