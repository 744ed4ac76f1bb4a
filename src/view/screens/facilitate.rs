//! The facilitate screen, as it is seen across a table: the state first, then the question, then the time.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::facilitate::people::is_group;
use crate::app::facilitate::{self as state, Front, ending, notes, points};
use crate::app::taking_back::choices;
use crate::app::{Model, newcomer};
use crate::guide::walk::{Step, steps};
use crate::guide::{Guide, SectionKind, Topic};
use crate::messages::{Message, desk as say, facilitate as words, taking_back as say_back};
use crate::session::{Session, TopicMark};
use crate::units::Language;
use crate::view::theme;
use crate::view::widgets::{ALOUD, Column, Tick, aloud, end_of, fit, pad, spread, tick, width, wrap, wrap_aloud};

mod along;
mod finder;
mod light;
mod people;
mod side;
mod table;

use light::{levels, light};

/// From so many cells on the list of topics stands beside the question.
const WIDE: u16 = 100;
/// Cells of that list.
const SIDE: u16 = 36;

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let (Some(session), Some(open)) = (model.session(), &model.open) else { return };
    let mut column = Column::new(area);
    light(model, session, frame, &mut column);
    levels(model, session, frame, &mut column);
    if let Some(note) = &model.facilitate_screen.note {
        typing(model, note, frame, column.take_bottom(2));
    }
    if is_group(model) && model.facilitate_screen.stopping.is_none() && column.rows() >= table::ROWS + 8 {
        let mut below = Column::new(column.take_bottom(table::ROWS));
        table::draw(model, session, frame, &mut below);
    }
    if let (Some(rows), true) = (along::rows(column.rows()), model.facilitate_screen.along.is_some()) {
        let mut below = Column::new(column.take_bottom(rows));
        along::draw(model, session, frame, &mut below);
    }
    column.gap();
    let mut main = column.rest();
    if area.width >= WIDE && main.height > 4 {
        let list = Rect { x: main.right() - SIDE, width: SIDE, ..main };
        main.width -= SIDE + 3;
        side::draw(model, session, &open.guide, frame, list);
    }
    let mut main = Column::new(main);
    if model.facilitate_screen.stopping.is_some() {
        return stopping_text(model, frame, &mut main);
    }
    if let Some(coming) = &model.facilitate_screen.people.coming {
        return people::coming(model, session, coming, frame, &mut main);
    }
    if model.facilitate_screen.people.leaving {
        return people::leaving(model, session, frame, &mut main);
    }
    if let Some(code) = newcomer::asked(model) {
        people::still_waiting(model, code.as_str(), frame, &mut main);
    }
    if let Some(finder) = &model.facilitate_screen.finder {
        return finder::draw(model, session, &open.guide, finder, frame, &mut main);
    }
    match model.facilitate_screen.front {
        Some(Front::EndingForgotten) => ending_forgotten(model, session, &open.guide, frame, &mut main),
        Some(Front::AskingEnd) => asking_end(model, session, &open.guide, frame, &mut main),
        Some(Front::Distress) => {
            main.text(frame, words::DISTRESS.text(model.language), theme::HEADING);
            main.gap();
            for line in wrap_aloud(&open.guide.distress, main.width()) {
                main.line(frame, aloud(0, &line, theme::READ_ALOUD));
            }
        }
        Some(Front::TakingBack) => taking_back(model, frame, &mut main),
        Some(Front::Section) => section_page(model, frame, &mut main),
        None if state::step(model).is_some_and(|s| s.topic.is_none()) => section_page(model, frame, &mut main),
        None => {
            times(model, &open.guide, frame, &mut main);
            will_not_fit(model, &open.guide, frame, &mut main);
            main.gap();
            conversation(model, session, &open.guide, frame, &mut main);
        }
    }
}

/// Draws the large time in the conversation's place; a note being typed stays in sight.
pub fn large_time(model: &Model, frame: &mut Frame, area: Rect) {
    let Some(open) = &model.open else { return };
    let mut column = Column::new(area);
    if let Some(note) = &model.facilitate_screen.note {
        typing(model, note, frame, column.take_bottom(2));
    }
    let s = state::step(model);
    let topic = s.map(|s| s.topic.map_or(s.section.title.as_str(), |t| t.title.as_str())).unwrap_or_default();
    super::over::large_time(model, topic, &time_left(model, &open.guide), frame, column.rest());
}

fn typing(model: &Model, note: &notes::Typed, frame: &mut Frame, area: Rect) {
    let mut column = Column::new(area);
    let cells = column.width();
    column.line(frame, Line::styled("─".repeat(cells), theme::QUIET));
    let prompt = format!("{}: ", notes::prompt(note.kind).text(model.language));
    // The end of what is typed is what the eye follows.
    let room = cells.saturating_sub(width(&prompt) + 1);
    let shown = end_of(note.text.expose(), room);
    column.line(
        frame,
        Line::from(vec![
            Span::styled(prompt, theme::HEADING),
            Span::raw(shown.to_owned()),
            Span::styled(" ", theme::SELECTED),
        ]),
    );
}

fn times(model: &Model, guide: &Guide, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let minutes = |ms: u64| (ms / 60_000).to_string();
    let topic = state::step(model).and_then(|s| s.topic);
    let left = match topic {
        Some(topic) => {
            let used = minutes(state::used_ms(model, &topic.id));
            words::TIME_TOPIC.with(language, &[("used", &used), ("planned", &topic.minutes.to_string())])
        }
        None => String::new(),
    };
    let right = time_left(model, guide);
    let cells = column.width();
    column.line(frame, spread(vec![Span::raw(left)], vec![Span::raw(right)], cells));
}

/// Returns how much of the planned time is left, or how far it is over.
fn time_left(model: &Model, guide: &Guide) -> String {
    let language = model.language;
    let planned = u64::from(guide.minutes) * 60_000;
    let gone = model.offset().ms();
    let total = guide.minutes.to_string();
    if gone <= planned {
        // Rounded up: at the beginning the whole time is left.
        let left = (planned - gone).div_ceil(60_000).to_string();
        return words::TIME_LEFT.with(language, &[("left", &left), ("planned", &total)]);
    }
    let over = ((gone - planned) / 60_000).to_string();
    words::TIME_OVER.with(language, &[("over", &over), ("planned", &total)])
}

fn conversation(model: &Model, session: &Session, guide: &Guide, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let Some(step) = state::step(model) else { return };
    let total = steps(guide).len().to_string();
    let place = words::TOPIC_OF.with(language, &[("n", &step.number.to_string()), ("total", &total)]);
    let kind = kind(step.section.kind).text(language);
    // A section that is called what it is need not say so twice.
    let section = match step.section.title.to_lowercase() == kind.to_lowercase() {
        true => step.section.title.clone(),
        false => format!("{} · {kind}", step.section.title),
    };
    let cells = column.width();
    column
        .line(frame, spread(vec![Span::styled(section, theme::QUIET)], vec![Span::styled(place, theme::QUIET)], cells));
    let next = match next_title(model, guide) {
        Some(title) => format!("{}: {title}", words::NEXT.text(language)),
        None => words::NEXT_NONE.text(language).to_owned(),
    };
    let mut bottom = Column::new(column.take_bottom(2));
    bottom.gap();
    bottom.line(frame, Line::styled(fit(&next, cells), theme::QUIET));
    let measure = cells.min(ALOUD + 2);
    if step.opens_section {
        // The question keeps its place: a long text is cut here and stands whole on one key.
        let most = column.rows() / 3;
        read_aloud(model, &step, measure, most, frame, column);
    }
    let Some(topic) = step.topic else { return };
    let mut title = vec![Span::styled(topic.title.clone(), theme::HEADING)];
    if let Some(mark) = session.marks.get(&topic.id) {
        title.push(Span::styled(format!("  {}", side::mark_word(*mark).text(language)), theme::QUIET));
    }
    column.line(frame, Line::from(title));
    if !topic.only_if.is_empty() {
        column.text(frame, &words::ONLY_IF.with(language, &[("condition", &topic.only_if)]), theme::CAUTION);
    }
    column.gap();
    for line in wrap_aloud(&topic.question, measure.saturating_sub(2)) {
        column.line(frame, aloud(2, &line, theme::READ_ALOUD));
    }
    column.gap();
    probes(model, session, topic, frame, column);
}

/// Draws the whole of what opens a section, with nothing else.
fn section_page(model: &Model, frame: &mut Frame, column: &mut Column) {
    let Some(step) = state::step(model) else { return };
    column.line(frame, Line::styled(step.section.title.clone(), theme::HEADING));
    let measure = column.width().min(ALOUD + 2);
    let rows = column.rows();
    read_aloud(model, &step, measure, rows, frame, column);
}

/// Draws what opens a section: a text to say, points to present.
fn read_aloud(model: &Model, step: &Step<'_>, measure: usize, most: usize, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let mut rows = Vec::new();
    if !step.section.read_aloud.is_empty() {
        rows.push(Line::styled(words::SAY.text(language), theme::QUIET));
        let said = wrap_aloud(&step.section.read_aloud, measure.saturating_sub(2));
        rows.extend(said.into_iter().map(|l| aloud(2, &l, theme::TEXT)));
    }
    if !step.section.points.is_empty() {
        let shown = points::shown(model, step.section);
        let values = [("shown", &*shown.to_string()), ("total", &*step.section.points.len().to_string())];
        let count = say::POINTS_SHOWN.with(language, &values);
        rows.push(Line::styled(format!("{} · {count}", words::PRESENT.text(language)), theme::QUIET));
        for (at, point) in step.section.points.iter().take(shown).enumerate() {
            // The point in hand stands out; those before it stay to be looked back at.
            let style = if at + 1 == shown { theme::READ_ALOUD } else { theme::TEXT };
            for (n, line) in wrap_aloud(point, measure.saturating_sub(4)).into_iter().enumerate() {
                let mut line = aloud(2, &line, style);
                line.spans.insert(1, Span::styled(if n == 0 { "• " } else { "  " }, style));
                rows.push(line);
            }
        }
    }
    if rows.is_empty() {
        return;
    }
    let cut = rows.len() > most;
    for (n, row) in rows.into_iter().take(most).enumerate() {
        let row = if cut && n + 1 == most { Line::styled("  …", theme::QUIET) } else { row };
        column.line(frame, row);
    }
    column.gap();
}

fn probes(model: &Model, session: &Session, topic: &Topic, frame: &mut Frame, column: &mut Column) {
    let under_hand = model.facilitate_screen.probe;
    // As many rows as there are: the probe under the hand stays among them.
    let first = (under_hand + 1).saturating_sub(column.rows().max(1));
    let own = notes::own_probes(model).into_iter().map(|note| own_probe(model, note));
    let all: Vec<String> = topic.probes.iter().cloned().chain(own).collect();
    for (n, probe) in all.iter().enumerate().skip(first) {
        let asked = session.probes.contains(&(topic.id.clone(), n));
        // Round a table the digits say who speaks.
        let number = if n < 9 && !is_group(model) { (n + 1).to_string() } else { " ".to_owned() };
        let hand = if n == under_hand { "›" } else { " " };
        let room = column.width().saturating_sub(9);
        for (row, line) in wrap(probe, room).into_iter().enumerate() {
            let style = if asked { theme::QUIET } else { theme::TEXT };
            let mut spans = vec![Span::raw("         "), Span::styled(line, style)];
            if row == 0 {
                spans.splice(
                    0..1,
                    [
                        Span::styled(format!(" {hand} "), theme::HEADING),
                        Span::styled(format!("{number} "), theme::KEY),
                        tick(if asked { Tick::Done } else { Tick::Open }),
                        Span::raw(" "),
                    ],
                );
            }
            column.line(frame, Line::from(spans));
        }
    }
}

/// Returns the words of a probe of one's own; where they are sealed and no longer in memory, where they lie.
fn own_probe(model: &Model, note: u32) -> String {
    let l = model.language;
    match model.facilitate_screen.probe_texts.get(&note) {
        Some(text) => format!("{} ({})", text.expose(), say::OWN_PROBE.text(l)),
        None => say::OWN_PROBE_SEALED.with(l, &[("n", &note.to_string())]),
    }
}

/// Says which key questions will not fit, and what could give way.
fn will_not_fit(model: &Model, guide: &Guide, frame: &mut Frame, column: &mut Column) {
    let Some(fit) = &model.facilitate_screen.time.now else { return };
    let l = model.language;
    let titles = |ids: &[crate::units::Name]| {
        let quoted = |title: &str| match l {
            Language::Nl => format!("‘{title}’"),
            Language::En => format!("“{title}”"),
        };
        let title = |id| guide.topic(id).map(|(_, t)| quoted(&t.title));
        ids.iter().take(3).filter_map(title).collect::<Vec<_>>().join(", ")
    };
    let keys = titles(&fit.keys);
    let said = if fit.keys.len() == 1 { say::NOT_FIT_ONE } else { say::NOT_FIT };
    column.text(frame, &said.with(l, &[("keys", &keys)]), theme::CAUTION);
    let todo = match &fit.could_go[..] {
        [] => say::COULD_SHORTEN.text(l).to_owned(),
        ids => say::COULD_GO.with(l, &[("topics", &titles(ids))]),
    };
    column.text(frame, &todo, theme::TEXT);
}

fn next_title(model: &Model, guide: &Guide) -> Option<String> {
    let language = model.language;
    let steps = steps(guide);
    let next = state::next_step(model)?;
    let step = steps.get(next)?;
    let title = step.topic.map_or(&step.section.title, |topic| &topic.title);
    match next > model.facilitate_screen.step {
        true => Some(title.clone()),
        // After the last one comes what was put off.
        false => Some(words::NEXT_POSTPONED.with(language, &[("topic", title)])),
    }
}

fn kind(kind: SectionKind) -> Message {
    match kind {
        SectionKind::Opening => words::SECTION_OPENING,
        SectionKind::Introductory => words::SECTION_INTRODUCTORY,
        SectionKind::Transition => words::SECTION_TRANSITION,
        SectionKind::Key => words::SECTION_KEY,
        SectionKind::Ending => words::SECTION_ENDING,
    }
}

fn asking_end(model: &Model, session: &Session, guide: &Guide, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    column.text(frame, words::END_ASK.text(language), theme::HEADING);
    column.gap();
    let means = if session.notes_only { words::END_MEANS_NOTES } else { words::END_MEANS };
    column.text(frame, means.text(language), theme::TEXT);
    let here = state::step(model).and_then(|s| s.topic).map(|t| &t.id);
    let open: Vec<&str> = guide
        .topics()
        .filter(|(_, t)| Some(&t.id) != here)
        .filter(|(_, t)| matches!(session.marks.get(&t.id), None | Some(TopicMark::Postponed)))
        .map(|(_, t)| t.title.as_str())
        .collect();
    if !open.is_empty() {
        column.gap();
        column.text(frame, &words::END_OPEN.with(language, &[("topics", &open.join(", "))]), theme::TEXT);
    }
}

fn ending_forgotten(model: &Model, session: &Session, guide: &Guide, frame: &mut Frame, column: &mut Column) {
    let l = model.language;
    let Some(ending) = ending::forgotten(model) else { return asking_end(model, session, guide, frame, column) };
    column.text(frame, &say::ENDING_FORGOTTEN.with(l, &[("section", &ending.section.title)]), theme::HEADING);
    if let Some(topic) = ending.topic {
        column.text(frame, &say::ENDING_ASKS.with(l, &[("question", &topic.question)]), theme::TEXT);
    }
    column.gap();
    let means = if session.notes_only { say::ENDING_MEANS_NOTES } else { say::ENDING_MEANS };
    column.text(frame, means.text(l), theme::TEXT);
}

fn taking_back(model: &Model, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    column.text(frame, say_back::ASK.text(language), theme::HEADING);
    column.gap();
    let choices = choices(model);
    let widest = choices.iter().map(|c| width(c.words.text(language))).max().unwrap_or(0);
    for c in choices {
        let what = pad(c.words.text(language), widest);
        let (from, to) = (c.from.to_string(), c.to.to_string());
        let values = [("what", what.as_str()), ("from", from.as_str()), ("to", &to)];
        let key = Span::styled(format!("  {}  ", c.key), theme::KEY);
        column.line(frame, Line::from(vec![key, Span::raw(say_back::SPAN.with(language, &values))]));
    }
    column.gap();
    column.text(frame, say_back::MEANS.text(language), theme::TEXT);
}

fn stopping_text(model: &Model, frame: &mut Frame, column: &mut Column) {
    let text = if model.recorder.running { words::STOPPING_MEANS } else { words::STOPPED_NOT_WRITTEN };
    column.text(frame, text.text(model.language), theme::HEADING);
}
