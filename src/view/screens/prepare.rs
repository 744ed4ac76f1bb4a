//! The prepare screen, as it is seen: guide, participants, sound.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::home::guide_line;
use crate::app::Model;
use crate::app::prepare::{Step, earlier, guide, guide_at, in_hand, proposals, round_a_table};
use crate::guide::{Guide, GuideKind};
use crate::messages::prepare as words;
use crate::units::Language;
use crate::view::theme;
use crate::view::widgets::{Column, Tick, field, list, pad, tick, wrap};

mod sound;

/// Lines that are read stay this narrow also in a wide window.
const READABLE: u16 = 90;

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let mut column = Column::new(area);
    let steps = steps(model, column.width());
    column.line(frame, steps);
    if column.rows() > 12 {
        column.gap();
    }
    match model.prepare_screen.step {
        Step::Guide => draw_guide(model, frame, column),
        Step::Participants => draw_participants(model, frame, column),
        Step::Sound => sound::draw(model, frame, column),
    }
}

/// Returns the steps: those behind are ticked, the one in front is bold and pointed at.
/// In a narrow window there is only the one in front, with its number.
fn steps(model: &Model, cells: usize) -> Line<'static> {
    let now = model.prepare_screen.step;
    let all = [
        (Step::Guide, words::STEP_GUIDE),
        (Step::Participants, words::STEP_PARTICIPANTS),
        (Step::Sound, words::STEP_SOUND),
    ];
    if cells < 56 {
        let name = all[now as usize].1.text(model.language);
        return Line::styled(format!("› {}/{} {name}", now as usize + 1, all.len()), theme::HEADING);
    }
    let mut spans = Vec::new();
    for (number, (step, name)) in all.into_iter().enumerate() {
        let behind = (step as u8) < (now as u8);
        let pointer = if step == now { "› " } else { "  " };
        let style = if step == now { theme::HEADING } else { theme::QUIET };
        spans.push(Span::styled(pointer, theme::HEADING));
        spans.push(tick(if behind { Tick::Done } else { Tick::Open }));
        spans.push(Span::styled(format!(" {} {}  ", number + 1, name.text(model.language)), style));
    }
    Line::from(spans)
}

fn narrow(column: Column) -> Column {
    let rest = column.rest();
    Column::new(Rect { width: rest.width.min(READABLE), ..rest })
}

fn draw_complaint(model: &Model, frame: &mut Frame, column: &mut Column) {
    if let Some(complaint) = &model.prepare_screen.complaint {
        for (at, line) in wrap(&complaint.text(model), column.width().saturating_sub(2)).into_iter().enumerate() {
            let margin = if at == 0 { "▲ " } else { "  " };
            column.line(frame, Line::styled(format!("{margin}{line}"), theme::CAUTION));
        }
    }
}

fn draw_guide(model: &Model, frame: &mut Frame, column: Column) {
    let language = model.language;
    let mut column = narrow(column);
    column.line(frame, Line::styled(words::CHOOSE_GUIDE.text(language), theme::HEADING));
    if model.home.guides.is_empty() {
        column.text(frame, &model.say(words::GUIDE_NONE, &[]), theme::TEXT);
        return;
    }
    let cells = column.width().saturating_sub(3);
    let rows: Vec<Line> = model.home.guides.iter().map(|g| guide_line(g, language, cells)).collect();
    let details = 6;
    let most = column.rows().saturating_sub(details).max(3);
    list(frame, column.take(rows.len().min(most)), &rows, guide_at(model));
    column.gap();
    if let Some(Ok(guide)) = guide(model).map(|g| g.guide.as_ref()) {
        column.text(frame, &facts(guide, language), theme::TEXT);
        let records = match guide.record_item() {
            Some(_) => words::GUIDE_RECORDS,
            None => words::GUIDE_NOTES_ONLY,
        };
        column.text(frame, records.text(language), theme::TEXT);
        column.gap();
        column.text(frame, &guide.purpose, theme::QUIET);
    }
}

fn facts(guide: &Guide, language: Language) -> String {
    let kind = match guide.kind {
        GuideKind::Interview => words::KIND_INTERVIEW,
        GuideKind::FocusGroup => words::KIND_GROUP,
    };
    let spoken = match guide.language {
        Language::Nl => words::LANGUAGE_NL,
        Language::En => words::LANGUAGE_EN,
    };
    words::GUIDE_FACTS.with(
        language,
        &[
            ("kind", kind.text(language)),
            ("language", spoken.text(language)),
            ("minutes", &guide.minutes.to_string()),
            ("topics", &guide.topics().count().to_string()),
            ("items", &guide.consent.len().to_string()),
        ],
    )
}

fn draw_participants(model: &Model, frame: &mut Frame, column: Column) {
    let language = model.language;
    let state = &model.prepare_screen;
    let mut column = narrow(column);
    column.line(frame, Line::styled(words::WHO.text(language), theme::HEADING));
    column.text(frame, words::WHO_CODES.text(language), theme::TEXT);
    if column.rows() > 6 {
        column.gap();
    }
    let row = column.take(1);
    field(frame, Rect { width: row.width.min(36), ..row }, words::FIELD.text(language), &state.typed, state.cursor, "");
    if state.complaint.is_some() {
        draw_complaint(model, frame, &mut column);
    } else if let Some((first, others)) = proposals(model).split_first() {
        let mut text = words::OFFER.with(language, &[("code", first.as_str())]);
        if !others.is_empty() {
            let codes = others.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(", ");
            text = format!("{text} · {}", words::OFFER_OTHERS.with(language, &[("codes", &codes)]));
        }
        column.text(frame, &text, theme::TEXT);
    } else {
        column.gap();
    }
    if column.rows() > 3 {
        column.gap();
    }
    if state.participants.is_empty() {
        column.text(frame, words::NOBODY_YET.text(language), theme::QUIET);
        return;
    }
    let group = matches!(guide(model).map(|g| &g.guide), Some(Ok(g)) if g.kind == GuideKind::FocusGroup);
    let on = if group { words::ENOUGH_GROUP } else { words::ENOUGH_INTERVIEW };
    let below = wrap(on.text(language), column.width()).len();
    let (at_table, hand) = (round_a_table(model), in_hand(model));
    let rows: Vec<Line> = state
        .participants
        .iter()
        .enumerate()
        .map(|(number, p)| {
            let before = match earlier(model, &p.code) {
                0 => String::new(),
                1 => words::EARLIER_ONE.text(language).to_owned(),
                n => words::EARLIER_MANY.with(language, &[("count", &n.to_string())]),
            };
            let hand = if at_table && number == hand { "› " } else { "  " };
            Line::from(vec![
                Span::raw(format!("{:>2}", number + 1)),
                Span::styled(hand, theme::HEADING),
                Span::styled(pad(p.code.as_str(), 10), theme::HEADING),
                Span::styled(before, theme::QUIET),
            ])
        })
        .collect();
    // The one in hand, usually the last one typed, stays in sight.
    let room = if column.rows() > below + 2 { column.rows() - below - 1 } else { column.rows() };
    let skipped = rows.len().saturating_sub(room).min((hand + 1).saturating_sub(room));
    for row in rows.into_iter().skip(skipped).take(room.max(1)) {
        column.line(frame, row);
    }
    column.gap();
    column.text(frame, on.text(language), theme::TEXT);
}
