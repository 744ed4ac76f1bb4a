//! Asking the person at the terminal: a passphrase that is not shown, a yes.

use std::fs;
use std::io::{self, BufRead as _, IsTerminal as _};

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use zeroize::Zeroizing;

use crate::messages::cli as words;
use crate::runtime::printing;
use crate::units::{Language, Secret};

use super::outcome::Stop;

/// Names a file whose first line is the passphrase, for scripts and tests.
const FILE: &str = "LUISTER_PASSPHRASE_FILE";
/// The same for a new passphrase.
const NEW_FILE: &str = "LUISTER_NEW_PASSPHRASE_FILE";

/// Returns the passphrase that a file brings, if one is named.
pub fn from_file(language: Language) -> Result<Option<Secret>, Stop> {
    from_file_named(FILE, language)
}

fn from_file_named(variable: &str, language: Language) -> Result<Option<Secret>, Stop> {
    let Some(path) = std::env::var_os(variable) else { return Ok(None) };
    let text = fs::read_to_string(&path).map(Zeroizing::new);
    let text = text.map_err(|e| Stop::unusable(&path.to_string_lossy(), &e, language))?;
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
        printing::text_aside(format_args!("{question} "));
        let read = read_hidden();
        disable_raw_mode().and(read)
    });
    printing::aside(format_args!(""));
    match read {
        Ok(Some(secret)) => Ok(secret),
        Ok(None) => Err(Stop::mend(words::NOTHING_DONE.text(language))),
        Err(e) => Err(Stop::unusable("terminal", &e, language)),
    }
}

fn read_hidden() -> io::Result<Option<Secret>> {
    let mut secret = Secret::default();
    loop {
        match event::read()? {
            Event::Key(key) => match typed(&mut secret, key) {
                Typed::More => {}
                Typed::Done => return Ok(Some(secret)),
                Typed::Leave => return Ok(None),
            },
            Event::Paste(text) => secret.expose_mut().push_str(&Zeroizing::new(text)),
            _ => {}
        }
    }
}

/// What a key came to.
#[derive(Debug, PartialEq, Eq)]
enum Typed {
    /// More is to come.
    More,
    /// The passphrase stands.
    Done,
    /// Nothing is to be done.
    Leave,
}

/// Takes one key. A letter with Ctrl or Alt is no letter of a passphrase: nobody would see that it was taken for one.
fn typed(secret: &mut Secret, key: KeyEvent) -> Typed {
    if key.kind == KeyEventKind::Release {
        return Typed::More;
    }
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Enter => return Typed::Done,
        KeyCode::Esc => return Typed::Leave,
        KeyCode::Char('c' | 'd') if ctrl => return Typed::Leave,
        KeyCode::Char('u') if ctrl => *secret = Secret::default(),
        KeyCode::Char(_) if ctrl || key.modifiers.contains(KeyModifiers::ALT) => {}
        KeyCode::Backspace => drop(secret.expose_mut().pop()),
        KeyCode::Char(c) => secret.expose_mut().push(c),
        _ => {}
    }
    Typed::More
}

/// Asks a question that wants a yes, and stops where none is given.
pub fn confirm(question: &str, language: Language) -> Result<(), Stop> {
    if !io::stdin().is_terminal() {
        return Err(Stop::mend(words::NO_TERMINAL_FOR_YES.text(language)));
    }
    printing::text_aside(format_args!("{question} "));
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|e| Stop::unusable("terminal", &e, language))?;
    match line.trim().to_lowercase().as_str() {
        "y" | "yes" | "j" | "ja" => Ok(()),
        _ => Err(Stop::mend(words::NOTHING_DONE.text(language))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_typed_as_a_letter_becomes_one() {
        let mut secret = Secret::default();
        let mut press = |code, modifiers| typed(&mut secret, KeyEvent::new(code, modifiers));
        for c in "paß w".chars() {
            assert_eq!(press(KeyCode::Char(c), KeyModifiers::NONE), Typed::More);
        }
        press(KeyCode::Char('W'), KeyModifiers::SHIFT);
        for modifiers in [KeyModifiers::CONTROL, KeyModifiers::ALT] {
            assert_eq!(press(KeyCode::Char('a'), modifiers), Typed::More);
        }
        press(KeyCode::Backspace, KeyModifiers::NONE);
        assert_eq!(press(KeyCode::Enter, KeyModifiers::NONE), Typed::Done);
        assert_eq!(secret.expose(), "paß w");
        assert_eq!(typed(&mut secret, KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL)), Typed::More);
        assert_eq!(secret.expose(), "", "Ctrl+U begins again, as on any line");
        assert_eq!(typed(&mut secret, KeyEvent::new(KeyCode::Char('d'), KeyModifiers::CONTROL)), Typed::Leave);
    }
}
