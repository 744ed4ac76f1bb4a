//! Asking the person at the terminal: a passphrase that is not shown, a yes.

use std::fs;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use zeroize::Zeroizing;

use crate::messages::cli as words;
use crate::units::Language;
use crate::units::Secret;

use super::outcome::{Status, Stop};

/// Names a file whose first line is the passphrase, for scripts and tests.
pub const FILE: &str = "LUISTER_PASSPHRASE_FILE";
/// The same for a new passphrase.
pub const NEW_FILE: &str = "LUISTER_NEW_PASSPHRASE_FILE";

/// Returns the passphrase that a file brings, if one is named.
pub fn from_file(language: Language) -> Result<Option<Secret>, Stop> {
    from_file_named(FILE, language)
}

fn from_file_named(variable: &str, language: Language) -> Result<Option<Secret>, Stop> {
    let Some(path) = std::env::var_os(variable) else { return Ok(None) };
    let text = fs::read_to_string(&path).map(Zeroizing::new).map_err(|e| {
        let (path, why) = (path.to_string_lossy().into_owned(), e.to_string());
        Stop { lines: vec![words::FILE.with(language, &[("path", &path), ("why", &why)])], status: Status::World }
    })?;
    Ok(Some(Secret::new(text.lines().next().unwrap_or_default())))
}

/// Returns the present passphrase: from its file, or asked for.
pub fn present(language: Language) -> Result<Secret, Stop> {
    match from_file(language)? {
        Some(passphrase) => Ok(passphrase),
        None => ask(words::PASSPHRASE.text(language), language),
    }
}

/// Returns a new passphrase: from its file, or asked for twice.
pub fn new(language: Language) -> Result<Secret, Stop> {
    if let Some(passphrase) = from_file_named(NEW_FILE, language)? {
        return Ok(passphrase);
    }
    let first = ask(words::NEW_PASSPHRASE.text(language), language)?;
    let again = ask(words::AGAIN.text(language), language)?;
    if first.expose().is_empty() {
        return Err(Stop::mend(words::EMPTY_PASSPHRASE.text(language)));
    }
    if first == again { Ok(first) } else { Err(Stop::mend(words::NOT_THE_SAME.text(language))) }
}

/// Asks for a line that is not shown.
pub fn ask(question: &str, language: Language) -> Result<Secret, Stop> {
    if !io::stdin().is_terminal() {
        return Err(Stop::mend(words::NO_TERMINAL_FOR_PASSPHRASE.with(language, &[("variable", FILE)])));
    }
    let read = enable_raw_mode().and_then(|()| {
        // Only now: who types quickly behind the question is not to be echoed.
        eprint!("{question} ");
        let _ = io::stderr().flush();
        let read = read_hidden();
        disable_raw_mode().and(read)
    });
    eprintln!();
    match read {
        Ok(Some(secret)) => Ok(secret),
        Ok(None) => Err(Stop::mend(words::NOTHING_DONE.text(language))),
        Err(e) => Err(Stop { lines: vec![e.to_string()], status: Status::World }),
    }
}

fn read_hidden() -> io::Result<Option<Secret>> {
    let mut secret = Secret::default();
    loop {
        match event::read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => match key.code {
                KeyCode::Enter => return Ok(Some(secret)),
                KeyCode::Esc => return Ok(None),
                KeyCode::Char('c' | 'd') if key.modifiers.contains(KeyModifiers::CONTROL) => return Ok(None),
                KeyCode::Backspace => {
                    secret.expose_mut().pop();
                }
                KeyCode::Char(c) => secret.expose_mut().push(c),
                _ => {}
            },
            Event::Paste(text) => secret.expose_mut().push_str(&Zeroizing::new(text)),
            _ => {}
        }
    }
}

/// Asks a question that wants a yes, and stops where none is given.
pub fn confirm(question: &str, language: Language) -> Result<(), Stop> {
    if !io::stdin().is_terminal() {
        return Err(Stop::mend(words::NO_TERMINAL_FOR_YES.text(language)));
    }
    eprint!("{question} ");
    let _ = io::stderr().flush();
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|e| Stop { lines: vec![e.to_string()], status: Status::World })?;
    match line.trim().to_lowercase().as_str() {
        "y" | "yes" | "j" | "ja" => Ok(()),
        _ => Err(Stop::mend(words::NOTHING_DONE.text(language))),
    }
}
