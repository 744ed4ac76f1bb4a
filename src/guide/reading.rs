//! Typed access to a TOML file that remembers the place of everything and collects complaints instead of stopping.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::messages::{Message, guide as say};
use crate::units::Language;

use super::flow::{Text, flow, short};
use super::nearest::nearest;
use super::problem::{Filling, Problem, Weight};

/// The version of guides and study.toml that is read.
const FORMAT: u32 = 1;

/// The languages as files name them.
pub(crate) const LANGUAGES: &[(&str, Language)] =
    &[(Language::Nl.code(), Language::Nl), (Language::En.code(), Language::En)];

/// More complaints than this help nobody.
const MOST_PROBLEMS: usize = 100;

/// A value and the byte at which it begins.
#[derive(Debug, Clone)]
pub(crate) struct Placed<T> {
    pub value: T,
    pub at: usize,
}

/// Whether a key must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Required,
    Optional,
}

/// A table and the byte at which it begins, for complaints about what is not in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields<'t> {
    pub table: &'t DeTable<'t>,
    pub at: usize,
}

/// A file being read.
pub(crate) struct Reading<'s> {
    pub source: &'s str,
    line_starts: Vec<usize>,
    problems: Vec<(usize, Problem)>,
    /// Keys that were probably meant by a typo, by the table they are missing from: one complaint about each is enough.
    meant: Vec<(usize, &'static str)>,
}

type Values<'v> = &'v [(&'static str, Filling)];

impl<'s> Reading<'s> {
    pub fn new(source: &'s str) -> Self {
        let line_starts = std::iter::once(0).chain(source.match_indices('\n').map(|(i, _)| i + 1)).collect();
        Reading { source, line_starts, problems: Vec::new(), meant: Vec::new() }
    }

    pub fn error(&mut self, at: usize, what: Message, todo: Message, values: Values<'_>) {
        self.report(Weight::Error, at, what, todo, values);
    }

    pub fn warning(&mut self, at: usize, what: Message, todo: Message, values: Values<'_>) {
        self.report(Weight::Warning, at, what, todo, values);
    }

    fn report(&mut self, weight: Weight, at: usize, what: Message, todo: Message, values: Values<'_>) {
        // An error always gets in, so that a file with a hundred warnings is still refused for it.
        if self.problems.len() >= MOST_PROBLEMS && (weight == Weight::Warning || self.has_errors()) {
            return;
        }
        let at = self.source.floor_char_boundary(at);
        let line = self.line_starts.partition_point(|start| *start <= at).max(1);
        let start = self.line_starts[line - 1];
        let column = self.source[start..at].chars().count() + 1;
        self.problems.push((at, Problem { weight, line, column, what, todo, values: values.to_vec() }));
    }

    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|(_, p)| p.is_error())
    }

    /// Returns the complaints in the order of their places.
    pub fn finish(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|(at, p)| (*at, p.weight));
        self.problems.into_iter().map(|(_, p)| p).collect()
    }

    /// Complains about keys that are not known here. `above` are the keys of the file's top, which slip into the table before
    /// them when they are written too late.
    pub fn keys(&mut self, fields: Fields<'_>, known: &[&'static str], above: &[&str]) {
        for key in fields.table.keys() {
            let name: &str = key.get_ref();
            if known.contains(&name) {
                continue;
            }
            let (at, shown) = (key.span().start, short(name));
            if above.contains(&name) {
                self.error(at, say::KEY_TOO_LATE, say::KEY_TOO_LATE_TODO, &[("key", shown.into())]);
            } else if let Some(near) = nearest(name, known) {
                self.meant.push((fields.at, near));
                let values = [("key", shown.into()), ("nearest", near.into())];
                self.error(at, say::UNKNOWN_KEY, say::NEAREST_TODO, &values);
            } else {
                let values = [("key", shown.into()), ("known", known.join(", ").into())];
                self.error(at, say::UNKNOWN_KEY, say::KNOWN_TODO, &values);
            }
        }
    }

    fn value<'t>(&mut self, fields: Fields<'t>, key: &'static str, need: Need) -> Option<&'t Spanned<DeValue<'t>>> {
        let value = fields.table.get(key);
        if value.is_none() && need == Need::Required && !self.meant.contains(&(fields.at, key)) {
            self.error(fields.at, say::MISSING, say::MISSING_TODO, &[("key", key.into())]);
        }
        value
    }

    fn wrong_kind(&mut self, key: &'static str, value: &Spanned<DeValue<'_>>, wanted: Message) {
        let values = [("key", key.into()), ("wanted", wanted.into()), ("found", found(value).into())];
        self.error(value.span().start, say::WRONG_KIND, say::WRONG_KIND_TODO, &values);
    }

    /// Returns a text; an empty one counts as missing when it is required.
    pub fn text(&mut self, fields: Fields<'_>, key: &'static str, need: Need) -> Option<Text> {
        let value = self.value(fields, key, need)?;
        let text = self.as_text(key, value)?;
        if text.value.is_empty() && need == Need::Required {
            self.error(text.span.start, say::EMPTY, say::EMPTY_TODO, &[("key", key.into())]);
            return None;
        }
        Some(text)
    }

    fn as_text(&mut self, key: &'static str, value: &Spanned<DeValue<'_>>) -> Option<Text> {
        let Some(raw) = value.get_ref().as_str() else {
            self.wrong_kind(key, value, say::KIND_TEXT);
            return None;
        };
        if raw.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            self.error(value.span().start, say::CONTROL, say::CONTROL_TODO, &[("key", key.into())]);
            return None;
        }
        Some(Text { value: flow(raw), span: value.span() })
    }

    /// Returns a list of texts; empty ones are complained about and left out.
    pub fn texts(&mut self, fields: Fields<'_>, key: &'static str, need: Need) -> Option<Vec<Text>> {
        let value = self.value(fields, key, need)?;
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_kind(key, value, say::KIND_LIST_OF_TEXTS);
            return None;
        };
        let mut out = Vec::new();
        for entry in list.iter() {
            let Some(text) = self.as_text(key, entry) else { continue };
            if text.value.is_empty() {
                self.error(text.span.start, say::EMPTY_ENTRY, say::EMPTY_ENTRY_TODO, &[("key", key.into())]);
            } else {
                out.push(text);
            }
        }
        Some(out)
    }

    /// Returns a whole number between two bounds.
    pub fn whole(
        &mut self,
        fields: Fields<'_>,
        key: &'static str,
        need: Need,
        bounds: std::ops::RangeInclusive<u32>,
    ) -> Option<Placed<u32>> {
        let value = self.value(fields, key, need)?;
        let at = value.span().start;
        let Some(number) = value.get_ref().as_integer() else {
            self.wrong_kind(key, value, say::KIND_WHOLE);
            return None;
        };
        match u32::from_str_radix(number.as_str(), number.radix()).ok().filter(|n| bounds.contains(n)) {
            Some(value) => Some(Placed { value, at }),
            None => {
                let values = [
                    ("key", key.into()),
                    ("number", short(&number.to_string()).into()),
                    ("low", (*bounds.start()).into()),
                    ("high", (*bounds.end()).into()),
                ];
                self.error(at, say::OUT_OF_BOUNDS, say::OUT_OF_BOUNDS_TODO, &values);
                None
            }
        }
    }

    /// Complains where the file is of another format than this version reads.
    pub fn format(&mut self, top: Fields<'_>) {
        if let Some(format) = self.whole(top, "format", Need::Required, 0..=u32::MAX)
            && format.value != FORMAT
        {
            self.error(format.at, say::FORMAT, say::FORMAT_TODO, &[("number", format.value.into())]);
        }
    }

    /// Returns what one of a few words stands for.
    pub fn word<T: Copy>(
        &mut self,
        fields: Fields<'_>,
        key: &'static str,
        need: Need,
        words: &[(&str, T)],
    ) -> Option<Placed<T>> {
        let text = self.text(fields, key, need)?;
        self.known_word(key, &text, words)
    }

    /// Returns what a list of such words stands for; unknown ones are complained about and left out.
    pub fn words<T: Copy>(
        &mut self,
        fields: Fields<'_>,
        key: &'static str,
        need: Need,
        words: &[(&str, T)],
    ) -> Option<Vec<Placed<T>>> {
        let texts = self.texts(fields, key, need)?;
        Some(texts.iter().filter_map(|t| self.known_word(key, t, words)).collect())
    }

    fn known_word<T: Copy>(&mut self, key: &'static str, text: &Text, words: &[(&str, T)]) -> Option<Placed<T>> {
        let at = text.span.start;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(Placed { value: *value, at });
        }
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let typed: Filling = short(&text.value).into();
        match nearest(&text.value, &known) {
            Some(near) => {
                let values = [("key", key.into()), ("word", typed), ("nearest", near.into())];
                self.error(at, say::UNKNOWN_WORD, say::NEAREST_TODO, &values);
            }
            None => {
                let values = [("key", key.into()), ("word", typed), ("known", known.join(", ").into())];
                self.error(at, say::UNKNOWN_WORD, say::KNOWN_TODO, &values);
            }
        }
        None
    }

    /// Returns a value that is written as a text of a certain form, such as an id.
    pub fn parsed<T: std::str::FromStr>(
        &mut self,
        fields: Fields<'_>,
        key: &'static str,
        need: Need,
        rule: Message,
    ) -> Option<Placed<T>> {
        let text = self.text(fields, key, need)?;
        let at = text.span.start;
        match text.value.parse() {
            Ok(value) => Some(Placed { value, at }),
            Err(_) => {
                let values = [("key", key.into()), ("word", short(&text.value).into())];
                self.error(at, say::BAD_FORM, rule, &values);
                None
            }
        }
    }

    /// Returns a table.
    pub fn table<'t>(&mut self, fields: Fields<'t>, key: &'static str, need: Need) -> Option<Fields<'t>> {
        let value = self.value(fields, key, need)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_kind(key, value, say::KIND_TABLE);
            return None;
        };
        Some(Fields { table, at: value.span().start })
    }

    /// Returns the tables written as `[[key]]`; what else stands there is complained about and left out.
    pub fn tables<'t>(&mut self, fields: Fields<'t>, key: &'static str, need: Need) -> Vec<Fields<'t>> {
        let Some(value) = self.value(fields, key, need) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.no_series(key, value);
            return Vec::new();
        };
        let mut out = Vec::new();
        for entry in list.iter() {
            match entry.get_ref().as_table() {
                Some(table) => out.push(Fields { table, at: entry.span().start }),
                None => self.no_series(key, entry),
            }
        }
        out
    }

    fn no_series(&mut self, key: &'static str, value: &Spanned<DeValue<'_>>) {
        let values = [("key", key.into()), ("found", found(value).into())];
        self.error(value.span().start, say::NO_SERIES, say::NO_SERIES_TODO, &values);
    }

    /// Returns where a piece of a text stands in the file; the text's beginning when it can't be found (escaped letters).
    pub fn place_of(&self, text: &Text, piece: &str, nth: usize) -> usize {
        let raw = self.source.get(text.span.clone()).unwrap_or_default();
        raw.match_indices(piece).nth(nth).map_or(text.span.start, |(i, _)| text.span.start + i)
    }
}

/// Returns what kind of value stands somewhere.
fn found(value: &Spanned<DeValue<'_>>) -> Message {
    match value.get_ref() {
        DeValue::String(_) => say::KIND_TEXT,
        DeValue::Integer(_) => say::KIND_NUMBER,
        DeValue::Float(_) => say::KIND_DECIMAL,
        DeValue::Boolean(_) => say::KIND_BOOLEAN,
        DeValue::Datetime(_) => say::KIND_DATE,
        DeValue::Array(_) => say::KIND_LIST,
        DeValue::Table(_) => say::KIND_TABLE,
    }
}
