//! What a fault of ours says: where it was, never what was in hand.

use std::sync::Once;

use super::printing;

/// Replaces the words of a panic, which could be a participant's, by the place in the program; and gives the terminal back.
pub fn quiet_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        std::panic::set_hook(Box::new(|info| {
            // It becomes an answer about a sound file.
            if crate::audio::is_containing() {
                return;
            }
            // Another thread's end is a report to the loop, which goes on with its screens and says what it means.
            let is_main = std::thread::current().name() == Some("main");
            if !is_main && super::tui::has_the_terminal() {
                return;
            }
            super::tui::give_the_terminal_back();
            let place = info.location().map(|l| format!("{}:{}", l.file(), l.line())).unwrap_or_default();
            let thread = std::thread::current().name().unwrap_or("?").to_owned();
            printing::aside(format_args!("luister: a fault of the program itself, in {thread} at {place}."));
            printing::aside(format_args!("What was sealed and written is safe; the next start takes it up again."));
        }));
    });
}
