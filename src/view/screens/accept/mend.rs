//! Making the transcript better, as it is seen: the stretches, one a row, and the model that would hear them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::mend::{Matter, Place, places};
use crate::messages::{mend as words, number};
use crate::units::Offset;
use crate::view::theme;
use crate::view::widgets::{Column, list, pad, width};

/// Draws it.
pub(super) fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let language = model.language;
    let state = &model.accept_screen.mend;
    let mut column = Column::new(area);
    column.text(frame, words::TITLE.text(language), theme::HEADING);
    if let Some(name) = state.models.get(state.model) {
        column.text(frame, &words::MODEL.with(language, &[("model", name)]), theme::TEXT);
    }
    column.gap();
    let clock = |ms| Offset::from_ms(ms).to_string();
    if let Some(hearing) = state.hearing {
        let values = [("from", clock(hearing.start_ms)), ("to", clock(hearing.end_ms))];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        column.text(frame, &words::HEARING.with(language, &values), theme::TEXT);
        column.gap();
    }
    let all = places(model);
    if all.is_empty() {
        return column.text(frame, words::NOTHING_LISTED.text(language), theme::TEXT);
    }
    let rest = column.take(column.rows());
    let cells = usize::from(rest.width);
    let rows: Vec<Line<'static>> = all.iter().map(|place| row(model, place, cells)).collect();
    list(frame, rest, &rows, Some(state.at.min(all.len() - 1)));
}

fn row(model: &Model, place: &Place, cells: usize) -> Line<'static> {
    let language = model.language;
    let clock = |ms| Offset::from_ms(ms).to_string();
    let seconds = place.stretch.end_ms.saturating_sub(place.stretch.start_ms) as f64 / 1000.0;
    let seconds = number::tenths(seconds, language);
    let time = format!("{}–{}  {seconds:>5} s  ", clock(place.stretch.start_ms), clock(place.stretch.end_ms));
    let matter = match place.matter {
        Matter::Hole => words::HOLE.text(language),
        Matter::Marked => words::MARKED_ROW.text(language),
        Matter::Unsure(_) => words::UNSURE.text(language),
    };
    let said = match place.matter {
        Matter::Unsure(n) => model.account.as_ref().and_then(|a| a.utterances.get(n)).map(|u| u.text.clone()),
        _ => None,
    };
    let mut spans = vec![Span::styled(time.clone(), theme::QUIET), Span::raw(matter)];
    if let Some(said) = said {
        let room = cells.saturating_sub(width(&time) + width(matter) + 6);
        let short: String = said.chars().take(room).collect();
        spans.push(Span::styled(format!("  {}", pad(&short, room)), theme::QUIET));
    }
    Line::from(spans)
}
