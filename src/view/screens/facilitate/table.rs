//! The table of a focus group: who sits where, who speaks now, and how the talk is shared. For the moderator only.
//!
//! Seats go round the table: along the far side from left to right, and back along the near side. The key of a seat stands beside
//! its code and stays when somebody else leaves.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::facilitate::people::SEATS;
use crate::app::keymap::Action;
use crate::messages::{Message, people as words};
use crate::session::{Session, Speaking, quiet_ones, shares, speaks_now};
use crate::view::theme;
use crate::view::widgets::{Column, fit, pad, width};

/// Rows the table takes, the line of those who were hardly heard included.
pub(super) const ROWS: usize = 4;

/// Cells a seat takes at most: people sit together, also in a wide window.
const WIDEST: usize = 26;
/// Cells the table takes at least.
const SHORTEST: usize = 60;

/// Draws the table.
pub(super) fn draw(model: &Model, session: &Session, frame: &mut Frame, column: &mut Column) {
    let cells = column.width();
    let seats = session.participants.len();
    let far = seats.div_ceil(2);
    let shares = shares(session, model.offset());
    let room = (cells / far.max(1)).min(WIDEST);
    let row = |places: Vec<usize>| -> Line<'static> {
        Line::from(places.into_iter().flat_map(|n| seat(model, session, n, shares.as_ref(), room)).collect::<Vec<_>>())
    };
    column.line(frame, row((0..far).collect()));
    column.line(frame, edge(model, session, cells.min((room * far).max(SHORTEST))));
    // From the right to the left: who sits last sits beside who sits first.
    column.line(frame, row((far..2 * far).rev().collect()));
    let quiet: Vec<String> = quiet_ones(session, model.offset()).iter().map(ToString::to_string).collect();
    let text = match quiet.is_empty() {
        true => String::new(),
        false => words::QUIET.with(model.language, &[("participants", &quiet.join(", "))]),
    };
    column.line(frame, Line::styled(fit(&text, cells), theme::QUIET));
}

type Shares = std::collections::BTreeMap<crate::units::ParticipantCode, u32>;

/// One seat: `›3 Prof12 24%`.
fn seat(model: &Model, session: &Session, n: usize, shares: Option<&Shares>, room: usize) -> Vec<Span<'static>> {
    let (Some(participant), Some(key)) = (session.participants.get(n), SEATS.get(n)) else {
        return vec![Span::raw(" ".repeat(room))];
    };
    let code = &participant.code;
    let gone = session.left.contains(code);
    let speaks = speaks_now(session) == Some(&Speaking::Participant(code.clone()));
    let share = match shares.and_then(|s| s.get(code)) {
        _ if gone => words::GONE.text(model.language).to_owned(),
        Some(share) => format!("{share}%"),
        None => String::new(),
    };
    let style = match (gone, speaks) {
        (true, _) => theme::QUIET,
        (false, true) => theme::SELECTED,
        (false, false) => theme::TEXT,
    };
    // The sign of whoever speaks, or a space, parts a seat from the one before.
    let room = room.saturating_sub(3);
    // In a narrow place the share goes first, never the code.
    let text =
        if width(code.as_str()) + 1 + width(&share) <= room { format!("{code} {share}") } else { code.to_string() };
    let text = fit(text.trim_end(), room);
    let fill = " ".repeat(room.saturating_sub(width(&text)));
    let key_style = if gone { theme::QUIET } else { theme::KEY };
    vec![
        Span::styled(if speaks { "›" } else { " " }, theme::HEADING),
        Span::styled(key.to_string(), key_style),
        Span::raw(" "),
        Span::styled(text, style),
        Span::raw(fill),
    ]
}

/// The table itself, with the keys of whoever sits at its end, and of what is nobody's.
fn edge(model: &Model, session: &Session, cells: usize) -> Line<'static> {
    let now = speaks_now(session);
    let places: [(Action, Message, Speaking); 3] = [
        (Action::ModeratorSpeaks, words::MODERATOR, Speaking::Moderator),
        (Action::SeveralSpeak, words::SEVERAL, Speaking::Several),
        (Action::UnclearWho, words::UNCLEAR, Speaking::Unclear),
    ];
    let mut spans = vec![Span::styled("══", theme::QUIET)];
    let mut used = 2;
    for (action, word, who) in places {
        let key = model.keymap.printed(action, model.language);
        let word = word.text(model.language);
        let speaks = now == Some(&who);
        used += width(word) + width(&key) + 6;
        if used > cells {
            break;
        }
        spans.push(Span::styled(if speaks { " ›" } else { "  " }, theme::HEADING));
        spans.push(Span::styled(key, theme::KEY));
        spans.push(Span::raw(" "));
        spans.push(Span::styled(word, if speaks { theme::SELECTED } else { theme::TEXT }));
        spans.push(Span::styled(pad(" ══", 3), theme::QUIET));
    }
    let drawn: usize = spans.iter().map(|s| width(&s.content)).sum();
    spans.push(Span::styled("═".repeat(cells.saturating_sub(drawn)), theme::QUIET));
    Line::from(spans)
}
