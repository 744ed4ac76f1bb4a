//! What a layer found, before the layers are held against each other.

use super::super::{Candidate, Kind, Source, Span};
use super::token::Token;

/// A place that one layer found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Draft {
    /// Where.
    pub span: Span,
    /// What it seems to be.
    pub kind: Kind,
    /// The layer.
    pub source: Source,
    /// How sure.
    pub confidence: f32,
}

impl Draft {
    /// Makes a draft of the tokens from `from` to before `to`.
    pub fn of(tokens: &[Token], from: usize, to: usize, kind: Kind, source: Source, confidence: f32) -> Draft {
        Draft { span: Span { start: tokens[from].start, end: tokens[to - 1].end }, kind, source, confidence }
    }

    /// How much it is to be trusted over another that lies across it. Longer forms with a check come first; an accent that stands apart
    /// from its letter makes nothing longer.
    fn weight(&self, tokens: &[Token]) -> (u8, usize) {
        let layer = match (self.source, self.kind) {
            (Source::Person, _) => 9,
            (Source::Sheet, _) => 8,
            (Source::Pattern, Kind::Email | Kind::Url | Kind::Phone | Kind::IdNumber | Kind::Postcode) => 7,
            (Source::Pattern, _) => 6,
            (Source::Cue, _) => 5,
            (Source::List, _) => 4,
            (Source::Capital, _) => 2,
            (Source::Unknown, _) => 1,
            (Source::Noted, _) => 0,
        };
        let inside = &tokens[tokens.partition_point(|t| t.start < self.span.start)..];
        let letters = inside.iter().take_while(|t| t.start < self.span.end).map(|t| t.fold.chars().count()).sum();
        (layer, letters)
    }
}

/// Holds the drafts against each other: sorted, none across another, each with its text.
///
/// Where two lie across each other they become one place, of the kind of the more trusted one: what any layer found stays
/// found. Names, places and organisations of the same kind that are parts of one name become one.
pub fn resolve(text: &str, tokens: &[Token], mut drafts: Vec<Draft>) -> Vec<Candidate> {
    drafts.sort_by_key(|d| (d.span.start, std::cmp::Reverse(d.span.end)));
    let mut merged: Vec<(Draft, (u8, usize))> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if let Some((last, weight)) = merged.last_mut() {
            let across = draft.span.start < last.span.end;
            if across || (draft.kind == last.kind && joins(text, tokens, last, &draft)) {
                let stronger = across && draft.weight(tokens) > *weight;
                if stronger {
                    *weight = draft.weight(tokens);
                    last.kind = draft.kind;
                    last.source = draft.source;
                }
                last.confidence = last.confidence.max(draft.confidence);
                last.span.end = last.span.end.max(draft.span.end);
                continue;
            }
        }
        merged.push((draft, draft.weight(tokens)));
    }
    cut(text, merged.into_iter().map(|(d, _)| d))
}

/// Whether two drafts of one kind are parts of one name: in their line only a space, a hyphen or a full stop ("R.Kuipers") stands
/// between them.
fn joins(text: &str, tokens: &[Token], last: &Draft, next: &Draft) -> bool {
    if !matches!(last.kind, Kind::Name | Kind::Place | Kind::Organisation) || next.span.start - last.span.end > 1 {
        return false;
    }
    let Ok(at) = tokens.binary_search_by_key(&next.span.start, |t| t.start) else { return false };
    if at == 0 || tokens[at].opens && tokens[at].is_capital() {
        return false;
    }
    let before = &tokens[at - 1];
    // "Zwolle,Deventer", "Zwolle/Deventer": two towns; nothing joins across the end of a line, a hyphen neither.
    let between = &text[before.byte_end..tokens[at].byte];
    if before.start < last.span.end || before.is(".") {
        matches!(between, "" | " ")
    } else {
        before.is("-") && between.is_empty()
    }
}

/// Gives each draft its text, walking the text once.
fn cut(text: &str, drafts: impl Iterator<Item = Draft>) -> Vec<Candidate> {
    let mut chars = text.char_indices().map(|(b, _)| b).chain([text.len()]).enumerate();
    let mut byte_of = |point: usize| chars.by_ref().find(|(n, _)| *n == point).map_or(text.len(), |(_, b)| b);
    let mut found = Vec::new();
    let mut last = (0, 0);
    for draft in drafts {
        let start = if draft.span.start == last.0 { last.1 } else { byte_of(draft.span.start) };
        let end = byte_of(draft.span.end);
        last = (draft.span.end, end);
        found.push(Candidate {
            span: draft.span,
            kind: draft.kind,
            text: text[start..end].to_owned(),
            source: draft.source,
            confidence: draft.confidence,
        });
    }
    found
}
