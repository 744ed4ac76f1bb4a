//! Lines that somebody types or pipes in.

use std::io::{self, BufRead};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crossbeam_channel::{Receiver, Sender, bounded};
use zeroize::Zeroizing;

use super::error::RuntimeError;
use super::tui::no_terminal;

/// What is typed, as somebody takes it.
type Typed = Receiver<Zeroizing<String>>;

/// The one reader of this program's input. A second one would take the line that comes next away from the first, or the other way round:
/// a desk in lines makes room for a rehearsal, and comes back.
static READER: Mutex<Option<Typed>> = Mutex::new(None);

/// Reads lines from standard input on a thread of its own, which is left behind when the program ends. The next line is read when
/// the one before was taken. The end of the input closes the channel.
pub(super) fn read_lines() -> Result<Typed, RuntimeError> {
    let mut reader = READER.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(typed) = &*reader {
        return Ok(typed.clone());
    }
    let (sender, typed) = bounded(0);
    let read = move || hand_over(io::stdin().lock(), &sender);
    thread::Builder::new().name("lines".to_owned()).spawn(read).map_err(no_terminal)?;
    *reader = Some(typed.clone());
    Ok(typed)
}

/// Hands over line after line. Letters of another encoding get a mark in their place: a line that somebody typed is not lost for
/// them, nor what comes after it.
fn hand_over(mut input: impl BufRead, lines: &Sender<Zeroizing<String>>) {
    loop {
        let mut bytes = Zeroizing::new(Vec::new());
        if !input.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
            return;
        }
        let line = Zeroizing::new(String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned());
        if lines.send(line).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_another_encoding_ends_nothing() {
        let (sender, typed) = bounded(8);
        hand_over(&b"kijkt weg\r\nze\xebr stil\n\nlaatste"[..], &sender);
        drop(sender);
        let lines: Vec<String> = typed.iter().map(|line| line.to_string()).collect();
        assert_eq!(lines, ["kijkt weg", "ze\u{fffd}r stil", "", "laatste"]);
    }
}
