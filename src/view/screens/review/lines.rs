//! The text: a window of lines around the hand, each with its time and speaker in the margin.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::name_said;
use crate::anonymise::review::{Decision, Origin, Review};
use crate::app::Model;
use crate::app::review::State;
use crate::export::note_label;
use crate::messages::review as words;
use crate::units::Offset;
use crate::view::theme;
use crate::view::widgets::{pad, width};

/// How the text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// With its places and the words the model was unsure of.
    Work,
    /// As it will leave, without marks.
    Reading,
}

/// Cells of the margin: hand (2), time (8), speaker, and a blank behind each of the last two.
const MARGIN: usize = 20;
/// Cells of the speaker in it.
const SPEAKER: usize = MARGIN - 2 - 8 - 2;
/// The widest a line of text is, for reading.
const MEASURE: usize = 90;

/// Draws as many lines around the hand as fit; the hand stands in the upper third.
pub(super) fn draw(model: &Model, state: &State, review: &Review, look: Look, frame: &mut Frame, area: Rect) {
    let height = usize::from(area.height);
    if height == 0 || review.lines().is_empty() {
        return;
    }
    let at = state.at.min(review.lines().len() - 1);
    let cells = usize::from(area.width);
    let hand = rows(model, state, review, at, look, cells);
    // Above: whole lines, up to a third of the window, less where the hand's own line is long.
    let above = (height / 3).min(height.saturating_sub(hand.len().min(height)));
    let mut before: Vec<Line<'static>> = Vec::new();
    let mut n = at;
    while n > 0 && before.len() < above {
        n -= 1;
        let mut rows = rows(model, state, review, n, look, cells);
        rows.append(&mut before);
        before = rows;
    }
    let skip = before.len().saturating_sub(above);
    let mut shown: Vec<Line<'static>> = before.into_iter().skip(skip).chain(hand).collect();
    let mut n = at + 1;
    while shown.len() < height && n < review.lines().len() {
        shown.extend(rows(model, state, review, n, look, cells));
        n += 1;
    }
    for (row, place) in shown.into_iter().zip(area.rows()) {
        frame.render_widget(row, place);
    }
}

/// The rows of a line; the topic stands above the first one of it.
fn rows(model: &Model, state: &State, review: &Review, at: usize, look: Look, cells: usize) -> Vec<Line<'static>> {
    let Some(line) = review.lines().get(at) else { return Vec::new() };
    let mut out = Vec::new();
    let before = at.checked_sub(1).and_then(|n| review.lines().get(n));
    if line.topic().is_some() && before.and_then(|l| l.topic()) != line.topic() {
        if at > 0 {
            out.push(Line::default());
        }
        out.extend(topic(model, line.topic()).map(|title| Line::styled(title, theme::HEADING)));
    }
    // Below a topic's title the speaker is named again.
    let goes_on = out.is_empty() && before.is_some_and(|before| line.goes_on(before));
    let who = match &line.origin {
        Origin::Said { .. } if goes_on => String::new(),
        Origin::Said { speaker, .. } => speaker.clone().unwrap_or_else(|| "?".to_owned()),
        Origin::Note { .. } => words::NOTE_LINE.text(model.language).to_owned(),
    };
    let under_hand = state.at == at;
    let hand = if under_hand { "› " } else { "  " };
    let margin = format!("{} {} ", Offset::from_ms(line.time().0), pad(&who, SPEAKER));
    let room = cells.saturating_sub(MARGIN).min(MEASURE);
    let letters = match &line.origin {
        // A mark was set without words: what it is stands in their place, as it will in the files.
        Origin::Note { kind, .. } if line.text.trim().is_empty() => {
            note_label(kind, model.language).chars().map(|c| (c, theme::QUIET)).collect()
        }
        _ => letters(state, review, at, look),
    };
    let hand_style = if under_hand { theme::KEY } else { theme::QUIET };
    for (n, row) in broken(&letters, room.max(1)).into_iter().enumerate() {
        let (hand, margin) = if n == 0 { (hand, margin.clone()) } else { ("  ", " ".repeat(width(&margin))) };
        let margin_style = if under_hand { theme::TEXT } else { theme::QUIET };
        let mut spans = vec![Span::styled(hand, hand_style), Span::styled(margin, margin_style)];
        spans.extend(row);
        out.push(Line::from(spans));
    }
    if look == Look::Work {
        out.extend(name_said::rows(model, review, at, MARGIN, cells));
    }
    out
}

fn topic(model: &Model, id: Option<&str>) -> Option<String> {
    let open = model.open.as_ref()?;
    let title = open.guide.topics().find(|(_, t)| Some(t.id.as_str()) == id).map(|(_, t)| t.title.clone());
    title.or_else(|| id.map(str::to_owned))
}

/// The letters of a line as they are shown, each with its style.
fn letters(state: &State, review: &Review, at: usize, look: Look) -> Vec<(char, Style)> {
    if look == Look::Reading {
        return review.leaves(at).chars().map(|c| (c, theme::TEXT)).collect();
    }
    let places = review.settled().places.get(at).map(Vec::as_slice).unwrap_or_default();
    let doubtful = review.doubtful(at);
    let mut out = Vec::new();
    let mut letter = 0;
    for piece in review.pieces(at) {
        match piece.place.and_then(|n| places.get(n).map(|p| (n, p))) {
            None => {
                for c in piece.text.chars() {
                    let doubt = doubtful.iter().any(|d| (d.start..d.end).contains(&letter));
                    out.push((c, if doubt { DOUBT } else { theme::TEXT }));
                    letter += 1;
                }
            }
            Some((n, place)) => {
                let under_hand = state.at == at && state.place == n;
                let style = match place.decided.as_ref().map(|d| &d.decision) {
                    _ if under_hand => theme::SELECTED,
                    None => theme::CAUTION,
                    Some(Decision::Keep) => KEPT,
                    Some(_) => theme::DONE,
                };
                let open = place.decided.is_none();
                if open {
                    out.push(('‹', style));
                }
                out.extend(piece.text.chars().map(|c| (c, style)));
                if open {
                    out.push(('›', style));
                }
                letter = place.span.end;
            }
        }
    }
    out
}

/// A word the model was unsure of.
const DOUBT: Style = Style::new().add_modifier(Modifier::UNDERLINED).add_modifier(Modifier::DIM);
/// Something that a person kept.
const KEPT: Style = Style::new().add_modifier(Modifier::UNDERLINED);

/// Breaks letters into rows between words; a word that is wider than a row is broken anywhere. A line break in the text (an
/// answer in the debriefing stands below its question) begins a row.
pub(super) fn broken(letters: &[(char, Style)], cells: usize) -> Vec<Vec<Span<'static>>> {
    letters.split(|(c, _)| *c == '\n').flat_map(|paragraph| broken_paragraph(paragraph, cells)).collect()
}

fn broken_paragraph(letters: &[(char, Style)], cells: usize) -> Vec<Vec<Span<'static>>> {
    let mut rows: Vec<Vec<(char, Style)>> = vec![Vec::new()];
    let mut used = 0;
    let wide = |c: char| width(c.encode_utf8(&mut [0; 4]));
    for word in letters.split_inclusive(|(c, _)| *c == ' ') {
        let needs: usize = word.iter().filter(|(c, _)| *c != ' ').map(|(c, _)| wide(*c)).sum();
        if used > 0 && used + needs > cells {
            rows.push(Vec::new());
            used = 0;
        }
        for (c, style) in word {
            if used + wide(*c) > cells && *c != ' ' {
                rows.push(Vec::new());
                used = 0;
            }
            used += wide(*c);
            if let Some(row) = rows.last_mut() {
                row.push((*c, *style));
            }
        }
    }
    rows.into_iter().map(|row| joined(&row)).collect()
}

fn joined(row: &[(char, Style)]) -> Vec<Span<'static>> {
    let end = row.iter().rposition(|(c, _)| *c != ' ').map_or(0, |n| n + 1);
    row[..end]
        .chunk_by(|a, b| a.1 == b.1)
        .map(|same| Span::styled(same.iter().map(|(c, _)| *c).collect::<String>(), same[0].1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, cells: usize, expect: &[&str]) {
        let letters: Vec<(char, Style)> = text.chars().map(|c| (c, theme::TEXT)).collect();
        let rows: Vec<String> =
            broken(&letters, cells).into_iter().map(|r| r.iter().map(|s| s.content.to_string()).collect()).collect();
        assert_eq!(rows, expect);
    }

    #[test]
    fn letters_are_broken_between_words() {
        check("een twee drie", 8, &["een twee", "drie"]);
        check("onvoorstelbaar ja", 5, &["onvoo", "rstel", "baar", "ja"]);
        check("", 5, &[""]);
        check("日本語", 4, &["日本", "語"]);
        check("Wat viel op?\nDe stilte", 20, &["Wat viel op?", "De stilte"]);
    }
}
