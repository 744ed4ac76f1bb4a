//! The export screen, as it is seen: the kinds of files, the choices, the folder, and what was written.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::consent::measured;
use crate::app::Model;
use crate::app::exporting::{Exported, Row, State};
use crate::app::keymap::Action;
use crate::export::{Convention, Form, Format, Numbering, Options, Shown, Timestamps};
use crate::messages::{Message, exporting as words};
use crate::units::Language;
use crate::view::theme;
use crate::view::widgets::{Column, field, fit, pad, width, wrap};

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let (l, state) = (model.language, &model.exporting_screen);
    let (Some(session), Some(options)) = (&state.session, &state.options) else { return };
    let mut column = Column::new(measured(area, 100));
    let roomy = column.rows() >= 17;
    column.text(frame, &words::TITLE.with(l, &[("session", session.as_str())]), theme::HEADING);
    if roomy {
        column.gap();
    }
    forms(frame, &mut column, state);
    let about = if state.chosen.is_empty() {
        words::NOTHING_CHOSEN
    } else {
        about(Form::ALL[state.form.min(Form::ALL.len() - 1)])
    };
    column.text(frame, about.text(l), theme::QUIET);
    if roomy {
        column.gap();
    }
    let widest = Row::ALL.iter().filter_map(|r| label(*r)).map(|m| width(m.text(l))).max().unwrap_or(0) + 2;
    for row in Row::ALL {
        let Some(label) = label(row) else { continue };
        let name = pad(label.text(l), widest);
        if row == Row::Folder {
            let area = column.take(1);
            let marker = if state.row == row { "› " } else { "  " };
            let ends = state.folder.chars().count();
            if state.row == row {
                field(frame, area, &format!("{marker}{name}"), &state.folder, ends, "");
            } else {
                let text = format!("{marker}{name}{}", state.folder);
                frame.render_widget(Line::raw(fit(&text, usize::from(area.width))), area);
            }
            continue;
        }
        let here = state.row == row;
        let value = value(row, options, l);
        let style = if here { theme::SELECTED } else { theme::TEXT };
        let marker = if here { "› " } else { "  " };
        let cells = column.width().saturating_sub(widest + 2);
        column.line(
            frame,
            Line::from(vec![Span::raw(format!("{marker}{name}")), Span::styled(fit(value, cells), style)]),
        );
    }
    came(model, frame, &mut column, roomy);
}

/// The kinds of files, as many in a row as fit.
fn forms(frame: &mut Frame, column: &mut Column, state: &State) {
    let mut spans: Vec<Span> = vec![Span::raw(if state.row == Row::Forms { "› " } else { "  " })];
    let mut used = 2;
    for (n, form) in Form::ALL.into_iter().enumerate() {
        let mark = if state.chosen.contains(&n) { "[x]" } else { "[ ]" };
        let text = format!("{mark} {}", form.ending().trim_start_matches('.'));
        let cells = width(&text) + 2;
        if used + cells > column.width() {
            column.line(frame, Line::from(std::mem::take(&mut spans)));
            spans.push(Span::raw("  "));
            used = 2;
        }
        let here = state.row == Row::Forms && state.form == n;
        spans.push(Span::styled(text, if here { theme::SELECTED } else { theme::TEXT }));
        spans.push(Span::raw("  "));
        used += cells;
    }
    column.line(frame, Line::from(spans));
}

fn came(model: &Model, frame: &mut Frame, column: &mut Column, roomy: bool) {
    let (l, state) = (model.language, &model.exporting_screen);
    let Some(came) = &state.came else { return };
    if roomy {
        column.gap();
    }
    let said = |files: &[String]| files.join(", ");
    let (text, style): (String, Style) = match came {
        Exported::Written(files) => (words::WRITTEN.with(l, &[("files", &said(files))]), theme::DONE),
        Exported::There(files) => {
            let key = model.keymap.printed(Action::ReplaceFiles, l);
            (words::THERE.with(l, &[("files", &said(files)), ("key", &key)]), theme::CAUTION)
        }
    };
    let out_of_reach = wrap(words::OUT_OF_REACH.text(l), column.width());
    let written = matches!(came, Exported::Written(_));
    let text = match came {
        // The names fill the window: how many there are is enough, they lie in the folder above.
        Exported::Written(files) if wrap(&text, column.width()).len() + out_of_reach.len() > column.rows() => {
            words::WRITTEN_MANY.with(l, &[("count", &files.len().to_string())])
        }
        _ => text,
    };
    column.text(frame, &text, style);
    if written {
        column.text(frame, words::OUT_OF_REACH.text(l), theme::QUIET);
    }
}

fn about(form: Form) -> Message {
    match form {
        Form::Text(Format::Docx) => words::FORM_DOCX,
        Form::Text(Format::Odt) => words::FORM_ODT,
        Form::Text(Format::Txt) => words::FORM_TXT,
        Form::Text(Format::TxtAtrain) => words::FORM_ATRAIN,
        Form::Text(Format::Md) => words::FORM_MD,
        Form::Text(Format::Html) => words::FORM_HTML,
        Form::Text(Format::Csv) => words::FORM_CSV,
        Form::Text(Format::Json) => words::FORM_JSON,
        Form::Text(Format::Vtt) => words::FORM_VTT,
        Form::Text(Format::Srt) => words::FORM_SRT,
        Form::Project => words::FORM_QDPX,
        Form::Codebook => words::FORM_QDC,
    }
}

fn label(row: Row) -> Option<Message> {
    Some(match row {
        Row::Forms => return None,
        Row::Timestamps => words::ROW_TIMESTAMPS,
        Row::Speakers => words::ROW_SPEAKERS,
        Row::Notes => words::ROW_NOTES,
        Row::Topics => words::ROW_TOPICS,
        Row::Pictures => words::ROW_PICTURES,
        Row::Convention => words::ROW_CONVENTION,
        Row::Numbering => words::ROW_NUMBERING,
        Row::Folder => words::ROW_FOLDER,
    })
}

fn value(row: Row, options: &Options, l: Language) -> &'static str {
    let yes = |shown: Shown| if shown.is_yes() { words::YES } else { words::NO };
    let message = match row {
        Row::Forms | Row::Folder => return "",
        Row::Timestamps => match options.timestamps {
            Timestamps::Turns => words::TIMES_TURNS,
            Timestamps::Utterances => words::TIMES_UTTERANCES,
            Timestamps::None => words::TIMES_NONE,
        },
        Row::Speakers => yes(options.speakers),
        Row::Notes => yes(options.notes),
        Row::Topics => options.topics.map_or(words::TOPICS_USUAL, yes),
        Row::Pictures => yes(options.pictures),
        Row::Convention => match options.convention {
            Convention::Verbatim => words::CONVENTION_VERBATIM,
            Convention::Clean => words::CONVENTION_CLEAN,
            Convention::DresingPehl => words::CONVENTION_DRESING_PEHL,
            Convention::DresingPehlSimple => words::CONVENTION_DRESING_PEHL_SIMPLE,
        },
        Row::Numbering => match options.numbering {
            Numbering::None => words::NUMBERING_NONE,
            Numbering::Turns => words::NUMBERING_TURNS,
            Numbering::Lines => words::NUMBERING_LINES,
        },
    };
    message.text(l)
}
