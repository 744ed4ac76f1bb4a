//! The sound step, as it is seen: microphone, meter, and whether everything is ready.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use super::{draw_complaint, narrow};
use crate::app::keymap::Action;
use crate::app::prepare::{
    Check, Hearing, Room, Seating, channels, chosen, devices, guide, has_no_microphone, room, seating, seatings,
};
use crate::app::{Back, Level, Model, ModelState};
use crate::messages::prepare as words;
use crate::units::Language;
use crate::view::theme;
use crate::view::widgets::{Column, Tick, list, meter, meter_scale, tick, wrap};

/// Draws the sound step.
pub(super) fn draw(model: &Model, frame: &mut Frame, column: Column) {
    let language = model.language;
    let mut column = narrow(column);
    let checks = checks(model);
    let cells = column.width().saturating_sub(4);
    let needs: usize = 1 + checks.iter().map(|(_, text)| wrap(text, cells).len()).sum::<usize>();
    let spare = column.rows().saturating_sub(needs);
    // While the microphone is open, its meters come before the list of checks.
    let least = match &model.prepare_screen.check {
        Check::Listening { last, .. } => 4 + last.levels.len().min(4),
        _ => 4,
    };
    let mut upper = Column::new(column.take(spare.clamp(least, 16)));
    if let Some(complaint) = &model.prepare_screen.complaint {
        let rows = wrap(&complaint.text(model), upper.width().saturating_sub(2)).len();
        let mut at = Column::new(upper.take_bottom(rows + usize::from(upper.rows() > rows + 5)));
        draw_complaint(model, frame, &mut at);
    } else if model.prepare_screen.creating {
        let mut at = Column::new(upper.take_bottom(1));
        at.line(frame, Line::styled(words::CREATING.text(language), theme::HEADING));
    }
    draw_microphone(model, frame, &mut upper);
    column.line(frame, Line::styled(words::CHECKS.text(language), theme::HEADING));
    for (mark, text) in checks {
        for (at, line) in wrap(&text, cells).into_iter().enumerate() {
            let margin = if at == 0 { tick(mark) } else { Span::raw("   ") };
            column.line(frame, Line::from(vec![margin, Span::raw(format!(" {line}"))]));
        }
    }
}

fn draw_microphone(model: &Model, frame: &mut Frame, column: &mut Column) {
    let language = model.language;
    let state = &model.prepare_screen;
    column.line(frame, Line::styled(words::MICROPHONE.text(language), theme::HEADING));
    let Some(place) = &model.place else {
        column.text(frame, words::LOOKING.text(language), theme::QUIET);
        return;
    };
    if model.file_input {
        let file = place.file.as_deref().unwrap_or_default();
        column.text(frame, &words::FILE_INSTEAD.with(language, &[("file", file)]), theme::TEXT);
    } else if place.devices.is_empty() {
        column.text(frame, words::NONE_FOUND.text(language), theme::CAUTION);
        return;
    } else {
        let rows: Vec<Line> = devices(model)
            .iter()
            .enumerate()
            .map(|(at, name)| match at {
                0 => Line::from(format!("{}  {}", called(name, language), words::SYSTEM_CHOICE.text(language))),
                _ => Line::from(name.clone()),
            })
            .collect();
        let most = (column.rows() / 3).max(1);
        list(frame, column.take(rows.len().min(most)), &rows, Some(chosen(model)));
    }
    match &state.check {
        Check::Listening { last, .. } => {
            // What is being asked for comes first: is it heard?
            meters(frame, column, language, &last.levels);
            match back_text(model, last.back) {
                Some(text) => column.text(frame, &text, theme::HEADING),
                None => {
                    let said = if model.file_input { words::LISTENING_FILE } else { words::LISTENING };
                    column.text(frame, &model.say(said, &[]), theme::HEADING);
                }
            }
            draw_seating(model, frame, column);
        }
        check => {
            draw_seating(model, frame, column);
            if column.rows() > 3 {
                column.gap();
            }
            let said = match check {
                Check::Opening => words::OPENING,
                _ if model.file_input => words::TRY_FILE,
                _ => words::TRY_NOW,
            };
            column.text(frame, &model.say(said, &[]), theme::TEXT);
        }
    }
}

/// Returns a microphone's name as people say it.
fn called(device: &str, language: Language) -> &str {
    if device == "default" { crate::messages::audio::DEFAULT_MICROPHONE.text(language) } else { device }
}

/// Returns what is said about listening back, while it was asked for.
fn back_text(model: &Model, back: Back) -> Option<String> {
    let language = model.language;
    Some(match back {
        Back::Not => return None,
        Back::Keeping { ms } => {
            let left = 5_000_u64.saturating_sub(ms).div_ceil(1000).to_string();
            words::BACK_KEEPING.with(language, &[("left", &left)])
        }
        Back::Playing => words::BACK_PLAYING.text(language).to_owned(),
        Back::Played => {
            words::BACK_PLAYED.with(language, &[("key", &model.keymap.printed(Action::ListenBack, model.language))])
        }
        Back::NoLoudspeaker => words::BACK_NO_LOUDSPEAKER.text(language).to_owned(),
    })
}

fn meters(frame: &mut Frame, column: &mut Column, language: Language, levels: &[Level]) {
    for (at, level) in levels.iter().enumerate() {
        let label = match levels.len() {
            1 => String::new(),
            _ => words::CHANNEL.with(language, &[("number", &(at + 1).to_string())]),
        };
        meter(frame, column.take(1), language, &label, *level);
        if at + 1 == levels.len() && column.rows() > 3 {
            meter_scale(frame, column.take(1), language, &label);
        }
    }
}

/// Says who speaks into which channel, where there is a choice.
fn draw_seating(model: &Model, frame: &mut Frame, column: &mut Column) {
    if seatings(model).len() < 2 {
        return;
    }
    let language = model.language;
    let people = model.prepare_screen.participants.iter().map(|p| p.code.to_string());
    let seats: Vec<String> = match seating(model) {
        Seating::Shared => Vec::new(),
        Seating::InterviewerFirst => {
            std::iter::once(words::SEATING_INTERVIEWER.text(language).to_owned()).chain(people).collect()
        }
        Seating::ParticipantsOnly => people.collect(),
    };
    let who = if seats.is_empty() {
        words::SEATING_SHARED.text(language).to_owned()
    } else {
        let number = |(at, who): (usize, &String)| format!("{} = {who}", at + 1);
        seats.iter().enumerate().map(number).collect::<Vec<_>>().join(", ")
    };
    let count = channels(model).to_string();
    column.text(frame, &model.say(words::SEATING, &[("count", &count), ("who", &who)]), theme::TEXT);
}

/// Returns what was looked at, and what it came to.
fn checks(model: &Model) -> Vec<(Tick, String)> {
    let language = model.language;
    let state = &model.prepare_screen;
    let device = match &state.check {
        Check::Listening { last, .. } => last.device.clone(),
        Check::Tried { device, .. } => device.clone(),
        _ => String::new(),
    };
    // The journal knows a file in the microphone's place as FILE; here its name may be read.
    let device = match model.place.as_ref().and_then(|place| place.file.clone()) {
        Some(file) if model.file_input && !device.is_empty() => file,
        _ => device,
    };
    let device = called(&device, language);
    let named = |message: crate::messages::Message| message.with(language, &[("device", device)]);
    let mut out = vec![match state.check.hearing() {
        None if has_no_microphone(model) => (Tick::Wrong, model.say(words::NO_MICROPHONE, &[])),
        None => (Tick::Open, model.say(words::CHECK_NOT_TRIED, &[])),
        Some(Hearing::Heard) => (Tick::Done, named(words::CHECK_HEARD)),
        Some(Hearing::Soft) => (Tick::Partly, named(words::CHECK_SOFT)),
        Some(Hearing::Nothing) => (Tick::Wrong, named(words::CHECK_NOTHING)),
    }];
    let Some(place) = &model.place else { return out };
    let planned = match guide(model).map(|g| &g.guide) {
        Some(Ok(guide)) => guide.minutes.to_string(),
        _ => String::new(),
    };
    let fits = place.minutes_that_fit;
    out.push(match room(model) {
        Room::TooLittle(fit) => {
            (Tick::Wrong, words::CHECK_NO_ROOM.with(language, &[("fit", &fit.to_string()), ("planned", &planned)]))
        }
        _ if fits >= 6_000 => (Tick::Done, words::CHECK_ROOM_PLENTY.with(language, &[("planned", &planned)])),
        _ if fits >= 600 => {
            let hours = (fits / 60).to_string();
            (Tick::Done, words::CHECK_ROOM_HOURS.with(language, &[("hours", &hours), ("planned", &planned)]))
        }
        _ => {
            let fit = fits.to_string();
            (Tick::Done, words::CHECK_ROOM_MINUTES.with(language, &[("fit", &fit), ("planned", &planned)]))
        }
    });
    out.push(match &place.model {
        ModelState::Ready(name) => (Tick::Done, words::CHECK_MODEL.with(language, &[("model", name)])),
        ModelState::PracticeOnly => (Tick::Partly, words::CHECK_PRACTICE.text(language).to_owned()),
        ModelState::Missing => (Tick::Partly, words::CHECK_NO_MODEL.text(language).to_owned()),
    });
    out
}
