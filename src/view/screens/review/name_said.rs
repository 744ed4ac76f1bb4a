//! Where a mark says that a name was said: beneath the line, under the text, and in the list of what is still to be done.

use ratatui::text::Line;

use crate::anonymise::review::{Review, Standing};
use crate::app::Model;
use crate::app::keymap::Action;
use crate::messages::name_said as words;
use crate::units::Offset;
use crate::view::theme;
use crate::view::widgets::{fit, wrap};

/// Returns the rows beneath a line: one for each mark that points at it.
pub(super) fn rows(model: &Model, review: &Review, at: usize, margin: usize, cells: usize) -> Vec<Line<'static>> {
    let room = cells.saturating_sub(margin);
    let row = |mark: &crate::anonymise::review::NameSaid| {
        let moment = review.line(mark.mark).map_or(0, |l| l.time().0);
        let at = Offset::from_ms(moment).to_string();
        let (words, style) = match mark.looked {
            true => (&words::HERE_LOOKED, theme::QUIET),
            false => (&words::HERE, theme::CAUTION),
        };
        let text = fit(&words.with(model.language, &[("at", &at)]), room);
        Line::styled(format!("{}{text}", " ".repeat(margin)), style)
    };
    review.names_said_at(at).iter().map(row).collect()
}

/// Tells whether a mark at a line waits for somebody to look.
pub(super) fn is_open(review: &Review, at: usize) -> bool {
    review.names_said_at(at).iter().any(|n| !n.looked)
}

/// Says what to do at such a line.
pub(super) fn told(model: &Model, cells: usize) -> Vec<Line<'static>> {
    let text = words::TO_DO.with(model.language, &[("key", &model.keymap.printed(Action::LookedAt, model.language))]);
    wrap(&text, cells).into_iter().map(|row| Line::styled(row, theme::CAUTION)).collect()
}

/// Says in the list of what is still to be done how many marks were looked at; nothing where there are none.
pub(super) fn to_do(model: &Model, review: &Review, standing: &Standing, step: impl FnOnce(bool, &str)) {
    let marks = review.names_said().len();
    if marks == 0 {
        return;
    }
    let open = standing.names_said;
    let words = if open == 0 { &words::APPROVE_LOOKED } else { &words::APPROVE_OPEN };
    let values = [("open", open.to_string()), ("marks", marks.to_string())];
    step(open == 0, &words.with(model.language, &values.each_ref().map(|(n, v)| (*n, v.as_str()))));
}
