//! `luister sheet`: a session's participant sheet. Asked for at a terminal, or read from standard input; never from
//! arguments, which others can see and a shell remembers.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _};

use zeroize::Zeroizing;

use crate::anonymise::{Field, Sheet};
use crate::messages::{Message, identifiers as words};
use crate::runtime::printing;
use crate::units::SessionId;
use crate::vault::VaultError;

use super::context::Context;
use super::outcome::{Stop, say};

/// Reads the sheet there is, adds what is given, and seals it.
pub fn run(context: &Context, id: &SessionId, clear: bool) -> Result<(), Stop> {
    let l = context.language;
    let (study_folder, study) = context.study()?;
    context.session(&study_folder, id)?;
    let folder = study_folder.open_session(id).map_err(|e| context.stop(e))?;
    let key = context.study_key(&study)?;
    let opened = folder.unlock(&key).map_err(|e| context.stop(e))?;
    let values = [("session", id.as_str())];
    let (mut sheet, there) = match opened.read_raw(Sheet::FILE) {
        Ok(_) if clear => (Sheet::default(), true),
        Ok(bytes) => {
            let read = Sheet::from_json(&bytes);
            (read.ok_or_else(|| Stop::mend(words::SHEET_DAMAGED.with(l, &values)))?, true)
        }
        Err(VaultError::RawMissing(_)) => (Sheet::default(), false),
        Err(VaultError::RawDamaged(_)) if clear => (Sheet::default(), true),
        Err(error) => return Err(context.stop(error)),
    };
    let before = sheet.lines.len();
    let given = if io::stdin().is_terminal() { ask(context, id, before)? } else { piped(context)? };
    for line in &given.lines {
        sheet.add(line.field, &line.text);
    }
    if sheet.lines.len() == before && !(clear && there) {
        say(&words::SHEET_EMPTY, l, &[]);
        return Ok(());
    }
    let json = sheet.to_json();
    let sealed = if there { folder.reseal_raw(Sheet::FILE, &json) } else { folder.seal_raw(Sheet::FILE, &json) };
    let sealed = sealed.map_err(|e| context.stop(e))?;
    folder.verify_raw(Sheet::FILE, sealed).map_err(|e| context.stop(e))?;
    let count = sheet.lines.len().to_string();
    let message = if sheet.is_empty() { &words::SHEET_CLEARED } else { &words::SHEET_KEPT };
    say(message, l, &[("count", &count)]);
    Ok(())
}

/// Reads lines of the form `town: Zwolle` from standard input.
fn piped(context: &Context) -> Result<Sheet, Stop> {
    let mut text = Zeroizing::new(String::new());
    io::stdin().lock().read_to_string(&mut text).map_err(|e| Stop::unusable("-", &e, context.language))?;
    Sheet::read(&text).map_err(|line| {
        let line = line.to_string();
        let fields = Field::ALL.map(Field::word).join(", ");
        Stop::mend(words::SHEET_BAD_LINE.with(context.language, &[("line", &line), ("words", &fields)]))
    })
}

/// Asks for one field after the other.
fn ask(context: &Context, id: &SessionId, before: usize) -> Result<Sheet, Stop> {
    let l = context.language;
    say(&words::SHEET_INTRO, l, &[("session", id.as_str())]);
    if before > 0 {
        say(&words::SHEET_HELD, l, &[("count", &before.to_string())]);
    }
    let mut sheet = Sheet::default();
    for field in Field::ALL {
        printing::text(format_args!("{}: ", question(field).text(l)));
        let mut line = Zeroizing::new(String::new());
        if io::stdin().lock().read_line(&mut line).map_err(|e| Stop::unusable("terminal", &e, l))? == 0 {
            break;
        }
        sheet.add(field, &line);
    }
    Ok(sheet)
}

fn question(field: Field) -> &'static Message {
    match field {
        Field::Name => &words::ASK_NAME,
        Field::Nickname => &words::ASK_NICKNAME,
        Field::Partner => &words::ASK_PARTNER,
        Field::Child => &words::ASK_CHILD,
        Field::Person => &words::ASK_PERSON,
        Field::Town => &words::ASK_TOWN,
        Field::Street => &words::ASK_STREET,
        Field::Employer => &words::ASK_EMPLOYER,
        Field::School => &words::ASK_SCHOOL,
        Field::Organisation => &words::ASK_ORGANISATION,
        Field::Other => &words::ASK_OTHER,
    }
}
