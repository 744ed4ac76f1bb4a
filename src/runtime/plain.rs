//! The desk in lines: the same loop, read by a screen reader, or on a terminal that shows nothing else.
//!
//! What is new on the screen in front is printed, a line each; a line that is typed is a key, a command or a text. The end of
//! the input ends the program the orderly way, as a closed window does.

use std::collections::HashSet;

use crossbeam_channel::TryRecvError;

use crate::app::{Key, Model, Msg, wants_text};
use crate::messages::plain as words;
use crate::view::plain as lines;

use super::desk::{BEAT, Desk};
use super::error::RuntimeError;
use super::lines::read_lines;
use super::{printing, tui};

/// Shows the desk in lines until the user leaves or the system asks for an end.
pub fn run(desk: &mut Desk) -> Result<(), RuntimeError> {
    let signals = tui::watch_signals(desk.mailbox())?;
    let typed = read_lines()?;
    print(words::WELCOME.text(desk.model.language));
    desk.begin();
    let mut shown = Shown::default();
    let mut over = false;
    while !desk.is_over() {
        if desk.take_changed() {
            shown.show(&desk.model);
        }
        desk.pump(BEAT / 5);
        if over {
            continue;
        }
        match typed.try_recv() {
            Ok(line) => follow(desk, &line, &mut shown),
            Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => {
                over = true;
                desk.send(Msg::Shutdown);
            }
        }
    }
    signals.end();
    Ok(())
}

/// What was printed last, so that only what is new is printed.
#[derive(Default)]
struct Shown {
    standing: String,
    rows: HashSet<String>,
    commands: String,
}

impl Shown {
    fn show(&mut self, model: &Model) {
        let standing = lines::standing(model);
        if lines::masked(&standing) != lines::masked(&self.standing) {
            print(&standing);
            self.standing = standing;
        }
        let rows = lines::rows(model);
        for row in &rows {
            if !self.rows.contains(&lines::masked(row)) {
                print(row);
            }
        }
        self.rows = rows.iter().map(|row| lines::masked(row)).collect();
        let commands = lines::commands(model);
        if commands != self.commands {
            print(if wants_text(model) { words::TEXT.text(model.language) } else { &commands });
            self.commands = commands;
        }
    }
}

fn print(line: &str) {
    printing::line(format_args!("{line}"));
}

/// Follows a line that was typed.
fn follow(desk: &mut Desk, line: &str, shown: &mut Shown) {
    let line = line.trim();
    if line.eq_ignore_ascii_case("esc") {
        return desk.send(Msg::Key(Key::Esc));
    }
    if wants_text(&desk.model) {
        return write(desk, line);
    }
    match line {
        "" => return desk.send(Msg::Key(Key::Enter)),
        "?" => {
            for line in lines::explained(&desk.model) {
                print(&line);
            }
            return;
        }
        _ => {}
    }
    if let Some(key) = key(line) {
        desk.send(Msg::Key(key));
        // The same commands may stand there as before; whoever asked wants to hear that something happened.
        shown.commands.clear();
        return;
    }
    // `f she looks away`: the key of a note, and its text behind it.
    let mut letters = line.chars();
    if let (Some(letter), Some(' ')) = (letters.next(), letters.next()) {
        let text = letters.as_str();
        let offered = crate::app::keymap::offers(&desk.model).iter().any(|o| o.key == letter.to_string());
        if offered {
            desk.send(Msg::Key(Key::Char(letter)));
            if wants_text(&desk.model) {
                return write(desk, text);
            }
            // The key comes first: somebody may have wanted to stop, and typed on.
            print(&words::NO_TEXT_HERE.with(desk.model.language, &[("key", &letter.to_string())]));
            shown.commands.clear();
            return;
        }
    }
    print(&words::UNKNOWN.with(desk.model.language, &[("line", &line.chars().take(30).collect::<String>())]));
}

/// Types a text and Enter.
fn write(desk: &mut Desk, text: &str) {
    for c in text.chars() {
        desk.send(Msg::Key(Key::Char(c)));
    }
    desk.send(Msg::Key(Key::Enter));
}

/// Reads a key: one character, or a key's name as it is printed or as it is easily typed.
fn key(line: &str) -> Option<Key> {
    let named = line.replace("ctrl-", "Ctrl+").replace("shift-", "Shift+");
    Key::named(&named).or_else(|| Key::named(&named.to_ascii_uppercase()).filter(|key| matches!(key, Key::F(_))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_typed_as_they_are_called() {
        for (line, expect) in [
            ("x", Some(Key::Char('x'))),
            ("D", Some(Key::Char('D'))),
            ("up", Some(Key::Up)),
            ("ctrl-z", Some(Key::Ctrl('z'))),
            ("f2", Some(Key::F(2))),
            ("space", Some(Key::Char(' '))),
            ("hello", None),
        ] {
            assert_eq!(key(line), expect, "{line}");
        }
    }
}
