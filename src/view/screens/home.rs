//! The home screen, as it is seen: what is owed, sessions, guides.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::home::due::{Asking, until, what_is_lost, what_word};
use crate::app::home::{Owed, Place, at, owed, sessions};
use crate::app::{GuideEntry, Model, SessionEntry};
use crate::guide::GuideKind;
use crate::messages::{Message, deadlines as due, home as words};
use crate::session::{Stage, What};
use crate::units::{Language, Offset};
use crate::view::theme;
use crate::view::widgets::{Column, Tick, field, fit, list, pad, spread, tick, width};

/// From this width on, sessions and guides stand side by side.
const WIDE: u16 = 150;

/// Below this width, rows say only what can't be left out.
const NARROW: usize = 60;

/// Cells of a row of what is owed: further apart, nobody sees what belongs together.
const ACROSS: usize = 110;

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let mut column = Column::new(area);
    let study = vec![Span::styled(model.home.study.clone(), theme::HEADING)];
    let room = column.width().saturating_sub(width(&model.home.study) + 2);
    // A folder called as the study is says nothing more.
    let folder = if model.home.folder == model.home.study { String::new() } else { fit(&model.home.folder, room) };
    let line = spread(study, vec![Span::styled(folder, theme::QUIET)], column.width());
    column.line(frame, line);
    if column.rows() > 10 {
        column.gap();
    }
    draw_owed(model, frame, &mut column);
    draw_periods(model, frame, &mut column);
    if column.rows() > 8 {
        column.gap();
    }
    if model.home_screen.asking != Asking::Nothing {
        return draw_asking(model, frame, &mut column);
    }
    let rest = column.rest();
    if area.width >= WIDE {
        let left = rest.width * 3 / 5;
        draw_sessions(model, frame, Rect { width: left - 2, ..rest });
        draw_guides(model, frame, Rect { x: rest.x + left, width: rest.width - left, ..rest });
        return;
    }
    // Each list gets what it needs; where that is too much, the one under the hand gets more.
    let rows = column.rows();
    let (sessions, guides) = (
        model.home.sessions.len().max(if model.home.guides.is_empty() { 2 } else { 3 }) + 2,
        model.home.guides.len().max(2) + 1,
    );
    let upper = if sessions + guides <= rows {
        sessions
    } else if matches!(at(model), Some(Place::Guide(_))) {
        sessions.min(rows.saturating_sub(guides).max(rows / 3))
    } else {
        sessions.min(rows.saturating_sub(guides.min(rows / 3)))
    };
    let mut top = Column::new(column.take(upper));
    if upper > 3 {
        top.take_bottom(1);
    }
    draw_sessions(model, frame, top.rest());
    draw_guides(model, frame, column.rest());
}

fn draw_owed(model: &Model, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let owed = owed(model);
    column.line(frame, Line::styled(words::OWED.text(language), theme::HEADING));
    if owed.is_empty() {
        // A text for which no last day was promised is not owed, and is there all the same.
        let text = match model.home.sessions.iter().filter(|s| s.reviewable).count() {
            0 => words::OWED_NOTHING.text(language).to_owned(),
            1 => words::OWED_NO_DAY_ONE.text(language).to_owned(),
            n => words::OWED_NO_DAY.with(language, &[("count", &n.to_string())]),
        };
        column.indented(frame, 2, &text, theme::TEXT);
        return;
    }
    let most = (column.rows() / 4).clamp(1, 5);
    let shown = if owed.len() > most { most.max(2) - 1 } else { owed.len() };
    let widest = owed[..shown].iter().map(|o| width(owed_word(o.what).text(language))).max().unwrap_or(0);
    for one in &owed[..shown] {
        let line = owed_line(one, language, widest, column.width().min(ACROSS));
        column.line(frame, line);
    }
    if owed.len() > shown {
        let more = (owed.len() - shown).to_string();
        column.line(
            frame,
            Line::styled(format!("      {}", words::OWED_MORE.with(language, &[("count", &more)])), theme::QUIET),
        );
    }
}

/// Says that there are sessions under other periods than study.toml has now.
fn draw_periods(model: &Model, frame: &mut Frame, column: &mut Column) {
    let text = match model.home.other_periods.as_slice() {
        [] => return,
        [one] => due::OTHER_PERIODS_ONE.with(model.language, &[("session", one.as_str())]),
        many => due::OTHER_PERIODS.with(model.language, &[("count", &many.len().to_string())]),
    };
    column.indented(frame, 2, &text, theme::QUIET);
}

/// Draws what is being asked about something due, in the lists' place.
fn draw_asking(model: &Model, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    match &model.home_screen.asking {
        Asking::Nothing => {}
        Asking::Destroy { session, what } => {
            column.line(frame, Line::styled(due::ASK_DESTROY.text(language), theme::HEADING));
            let values = [("what", what_word(*what).text(language)), ("session", session.as_str())];
            column.indented(frame, 2, &due::ASK_DESTROY_WHAT.with(language, &values), theme::TEXT);
            if let Some(lost) = what_is_lost(model, session, *what) {
                column.gap();
                column.indented(frame, 2, lost.text(language), theme::CAUTION);
            }
        }
        Asking::Extend { session, what, days, typed, .. } => {
            column.line(frame, Line::styled(due::ASK_EXTEND.text(language), theme::HEADING));
            let until = until(model).map(|u| u.date()).unwrap_or_default();
            let days = days.to_string();
            let what = what_word(*what).text(language);
            let values = [("what", what), ("session", session.as_str()), ("until", &until), ("days", &days)];
            column.indented(frame, 2, &due::ASK_EXTEND_WHAT.with(language, &values), theme::TEXT);
            column.gap();
            let row = column.take(1);
            let row = Rect { x: row.x + 2.min(row.width), width: row.width.saturating_sub(2), ..row };
            field(frame, row, due::REASON.text(language), typed, typed.chars().count(), "");
            column.gap();
            column.indented(frame, 2, due::REASON_NAMES.text(language), theme::CAUTION);
        }
    }
}

/// What is owed, in a word.
fn owed_word(what: What) -> Message {
    match what {
        What::Raw => words::OWED_RAW,
        What::Consent => words::OWED_CONSENT,
        What::Recording | What::Everything => words::OWED_RECORDING,
    }
}

/// Days from which on whole years are said.
const YEARS: i64 = 730;

fn owed_line(owed: &Owed, language: Language, widest: usize, cells: usize) -> Line<'static> {
    let days = |message: Message, days: i64| message.with(language, &[("days", &days.to_string())]);
    let left = match owed.days {
        ..-2 => days(words::OWED_OVERDUE, -owed.days - 1),
        -2 => days(words::OWED_OVERDUE_ONE, 1),
        -1 => days(words::OWED_OVERDUE_TODAY, 0),
        0 => days(words::OWED_TODAY, 0),
        1 => days(words::OWED_ONE, 1),
        // Whoever hears "ten years" on the first day is not told of nine: a month to a whole year is that year.
        n @ YEARS.. => words::OWED_YEARS.with(language, &[("years", &((n + 30) / 365).to_string())]),
        n => days(words::OWED_DAYS, n),
    };
    let (box_, style) = match owed.days {
        ..0 => (Tick::Wrong, theme::ALARM),
        0..=2 => (Tick::Open, theme::CAUTION),
        _ => (Tick::Open, theme::TEXT),
    };
    let before = words::OWED_BEFORE.with(language, &[("date", &owed.due.date())]);
    let mut text = format!(" {} · {}", pad(owed_word(owed.what).text(language), widest), owed.session);
    // The date is left out before what matters is cut: whose, and how long it still is.
    if width(&text) + width(&before) + width(&left) + 9 <= cells {
        text = format!("{text} · {before}");
    }
    spread(vec![Span::raw("  "), tick(box_), Span::styled(text, style)], vec![Span::styled(left, style)], cells)
}

fn draw_sessions(model: &Model, frame: &mut Frame, area: Rect) {
    let language = model.language;
    let mut column = Column::new(area);
    column.line(frame, Line::styled(words::SESSIONS.text(language), theme::HEADING));
    let sessions = sessions(model);
    if sessions.is_empty() {
        let none = match model.home.guides.as_slice() {
            [] => words::SESSIONS_NONE_AT_ALL,
            _ if model.over.practising => words::SESSIONS_NONE,
            _ => words::SESSIONS_FIRST,
        };
        column.indented(frame, 2, &model.say(none, &[]), theme::TEXT);
        return;
    }
    let cells = column.width().saturating_sub(4);
    let longest = sessions.iter().map(|s| width(s.id.as_str())).max().unwrap_or(0).min(cells / 2);
    let rows: Vec<Line> = sessions.iter().map(|s| session_line(s, language, longest, cells)).collect();
    let selected = match at(model) {
        Some(Place::Session(id)) => sessions.iter().position(|s| s.id == id),
        _ => None,
    };
    list(frame, column.rest(), &rows, selected);
}

fn session_line(session: &SessionEntry, language: Language, longest: usize, cells: usize) -> Line<'static> {
    let stage = stage_word(session).text(language);
    let length = match session.duration {
        _ if cells < NARROW => String::new(),
        Offset::START => "        ".to_owned(),
        some => some.to_string(),
    };
    let people = session.participants.iter().map(|p| p.as_str()).collect::<Vec<_>>().join(" ");
    let style = if session.stage.is_none() { theme::CAUTION } else { theme::TEXT };
    let right = format!("{length}  {}", pad(stage, 25.min((cells / 3).max(18))));
    let room = cells.saturating_sub(width(&right) + 1);
    let mut text = format!("{}  {people}", pad(session.id.as_str(), longest));
    // An id that does not fit there has the codes in it: it takes their room.
    if width(session.id.as_str()) > longest && width(&text) > room {
        text = session.id.to_string();
    }
    // Half a guide's title says nothing: it stands there where there is room for most of it.
    if !session.guide.is_empty() && width(&text) + 20 <= room {
        text = format!("{text} · {}", session.guide);
    }
    spread(vec![Span::raw(pad(&text, room))], vec![Span::styled(right, style)], cells)
}

/// Returns what is next for a session, in a word or two; where nothing is, how it ended.
fn stage_word(session: &SessionEntry) -> Message {
    let Some(stage) = session.stage else { return words::SESSION_UNREADABLE };
    match stage {
        Stage::Prepared => words::STAGE_PREPARED,
        Stage::Consenting => words::STAGE_CONSENTING,
        Stage::Recording | Stage::OffTheRecord | Stage::NotesOnly | Stage::Interrupted => words::STAGE_RECORDING,
        Stage::Stopped => words::STAGE_STOPPED,
        Stage::Closed if session.reviewable => words::STAGE_NOTES,
        Stage::Closed if session.recording_due.is_none() => words::STAGE_CLOSED_NOTES,
        Stage::Closed => words::STAGE_CLOSED,
        Stage::Transcribed => words::STAGE_TRANSCRIBED,
        Stage::Accepted if session.recording_due.is_some() => words::STAGE_ACCEPTED_HELD,
        Stage::Accepted if session.reviewable => words::STAGE_REVIEW,
        Stage::Accepted => words::STAGE_ACCEPTED,
        Stage::Anonymised => words::STAGE_ANONYMISED,
        Stage::Declined => words::STAGE_DECLINED,
        Stage::Withdrawn => words::STAGE_WITHDRAWN,
    }
}

fn draw_guides(model: &Model, frame: &mut Frame, area: Rect) {
    let language = model.language;
    let mut column = Column::new(area);
    column.line(frame, Line::styled(words::GUIDES.text(language), theme::HEADING));
    if model.home.guides.is_empty() {
        column.indented(frame, 2, &model.say(words::GUIDES_NONE, &[]), theme::TEXT);
        return;
    }
    let cells = column.width().saturating_sub(4);
    let rows: Vec<Line> = model.home.guides.iter().map(|g| guide_line(g, language, cells)).collect();
    let selected = match at(model) {
        Some(Place::Guide(file)) => model.home.guides.iter().position(|g| g.file == file),
        _ => None,
    };
    list(frame, column.rest(), &rows, selected);
}

/// Returns a guide's row, for this screen and for preparing.
pub(super) fn guide_line(entry: &GuideEntry, language: Language, cells: usize) -> Line<'static> {
    match &entry.guide {
        Ok(guide) => {
            let kind = match guide.kind {
                GuideKind::Interview => words::GUIDE_INTERVIEW,
                GuideKind::FocusGroup => words::GUIDE_GROUP,
            };
            let minutes = words::GUIDE_MINUTES.with(language, &[("minutes", &guide.minutes.to_string())]);
            let right = match cells {
                ..NARROW => minutes,
                _ => format!("{} · {minutes:>7} · {}", pad(kind.text(language), 11), guide.language.code()),
            };
            spread(vec![Span::raw(guide.title.clone())], vec![Span::styled(right, theme::QUIET)], cells)
        }
        Err((_, count)) => {
            let right = match count {
                _ if cells < NARROW => String::new(),
                0 | 1 => words::GUIDE_HAS_PROBLEM.text(language).to_owned(),
                n => words::GUIDE_HAS_PROBLEMS.with(language, &[("count", &n.to_string())]),
            };
            let left = vec![tick(Tick::Wrong), Span::raw(format!(" {}", entry.file))];
            spread(left, vec![Span::styled(right, theme::CAUTION)], cells)
        }
    }
}
