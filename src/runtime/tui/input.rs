//! Keys from the terminal, on a thread of their own.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crossbeam_channel::{Receiver, bounded};
use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::{Key, Msg};
use crate::runtime::desk::Mailbox;

/// How long the thread waits for a key before it looks whether it should end.
const LOOK: Duration = Duration::from_millis(200);

/// How long its beginning and its end are waited for.
const WITHIN: Duration = Duration::from_secs(1);

/// The thread that waits for keys.
pub(super) struct Keys {
    ended: Arc<AtomicBool>,
    done: Receiver<()>,
}

impl Keys {
    /// Ends the thread, or leaves it behind: what a terminal that was closed answers to a look for keys is nobody's to say, and the
    /// program must end all the same.
    pub(super) fn end(self) {
        self.ended.store(true, Ordering::Relaxed);
        let _ = self.done.recv_timeout(WITHIN);
    }
}

/// Sends every key and paste to the desk. Returns when it is listening: a window that gets another size before that is not noticed.
pub(super) fn watch(mailbox: Mailbox) -> io::Result<Keys> {
    let ended = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&ended);
    let (alive, done) = bounded::<()>(0);
    let (listening, listens) = bounded(1);
    thread::Builder::new().name("keys".to_owned()).spawn(move || {
        let _alive = alive;
        // The first look makes everything ready; what goes wrong with it goes wrong with the next one too.
        let _ = event::poll(Duration::ZERO);
        let _ = listening.send(());
        while !flag.load(Ordering::Relaxed) {
            match event::poll(LOOK).and_then(|there| if there { event::read().map(Some) } else { Ok(None) }) {
                Ok(None) => {}
                Ok(Some(Event::Resize(..))) => {
                    if !mailbox.redraw() {
                        return;
                    }
                }
                Ok(Some(event)) => {
                    if let Some(msg) = message(&event)
                        && !mailbox.send(msg)
                    {
                        return;
                    }
                }
                // The terminal is gone: the session is ended the orderly way, as on a hang-up.
                Err(_) => {
                    mailbox.send(Msg::Shutdown);
                    return;
                }
            }
        }
    })?;
    let _ = listens.recv_timeout(WITHIN);
    Ok(Keys { ended, done })
}

/// Translates what the terminal says into what the desk knows.
fn message(event: &Event) -> Option<Msg> {
    match event {
        Event::Key(key) => translate(key).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text.clone())),
        Event::Resize(..) | Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}

fn translate(key: &KeyEvent) -> Option<Key> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(match key.code {
        // A key with Alt is somebody's window manager, not a wish to stop the microphone; with Ctrl as well no less.
        KeyCode::Char(_) if key.modifiers.contains(KeyModifiers::ALT) => return None,
        KeyCode::Char(c) if ctrl => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::F(n) => Key::F(n),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: KeyCode, modifiers: KeyModifiers, expect: Option<Key>) {
        assert_eq!(translate(&KeyEvent::new(code, modifiers)), expect, "{code:?} {modifiers:?}");
    }

    #[test]
    fn keys_come_through_as_they_are_meant() {
        check(KeyCode::Char('x'), KeyModifiers::NONE, Some(Key::Char('x')));
        check(KeyCode::Char('X'), KeyModifiers::SHIFT, Some(Key::Char('X')));
        check(KeyCode::Char('C'), KeyModifiers::CONTROL | KeyModifiers::SHIFT, Some(Key::Ctrl('c')));
        check(KeyCode::Char('x'), KeyModifiers::ALT, None);
        check(KeyCode::Char('c'), KeyModifiers::CONTROL | KeyModifiers::ALT, None);
        check(KeyCode::F(1), KeyModifiers::NONE, Some(Key::F(1)));
        check(KeyCode::CapsLock, KeyModifiers::NONE, None);
    }

    #[test]
    fn a_key_let_go_is_no_key() {
        let mut key = KeyEvent::new(KeyCode::Char('x'), KeyModifiers::NONE);
        key.kind = KeyEventKind::Release;
        assert_eq!(translate(&key), None);
    }
}
