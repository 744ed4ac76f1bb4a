//! The terminal: taken in good order, and given back in good order whatever happens.

use std::fs::OpenOptions;
use std::io::{self, Stdout, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Position, Rect};
use ratatui::{Frame, Terminal};

/// Whether the terminal is ours just now.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Where messages to the terminal went before the screens took it.
static STDERR: Mutex<Option<OwnedFd>> = Mutex::new(None);

/// The terminal while the screens are on it. Dropping it gives it back.
pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
}

impl Screen {
    /// Takes the terminal: raw mode, the alternate screen, pasted text as one piece.
    pub(super) fn open() -> io::Result<Screen> {
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        let opened = (|| {
            execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide, Clear(ClearType::All))?;
            // Not `Terminal::clear`: it asks the terminal where the cursor is, and some never answer.
            Ok(Screen { terminal: Terminal::new(CrosstermBackend::new(io::stdout()))? })
        })();
        if opened.is_err() {
            give_the_terminal_back();
        } else {
            mute_stderr();
        }
        opened
    }

    /// Forgets what is on the terminal, so that the next frame is written whole. A window that was small for a moment has lost what
    /// stood there, also where it has its old size again before anybody looked.
    pub(super) fn begin_anew(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::from((Position::ORIGIN, size)))
    }

    /// Draws a frame; only the cells that changed are written.
    pub(super) fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(draw).map(|_| ())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_the_terminal_back();
    }
}

/// Sound libraries write to stderr from C and would write over the screen; until it is given back, that goes nowhere.
fn mute_stderr() {
    let Ok(nowhere) = OpenOptions::new().write(true).open("/dev/null") else { return };
    let Ok(before) = io::stderr().as_fd().try_clone_to_owned() else { return };
    if rustix::stdio::dup2_stderr(&nowhere).is_ok()
        && let Ok(mut kept) = STDERR.lock()
    {
        *kept = Some(before);
    }
}

fn unmute_stderr() {
    if let Ok(mut kept) = STDERR.lock()
        && let Some(before) = kept.take()
    {
        // Nothing could be said about it anyway.
        let _ = rustix::stdio::dup2_stderr(&before);
    }
}

/// Tells whether the screens have the terminal now.
pub fn has_the_terminal() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Gives the terminal back as it was, if it was taken: what stood on our screen is not left in its scrollback.
pub fn give_the_terminal_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    // Cleared before it is left: a terminal that copies its alternate screen into the scrollback copies an empty one.
    let _ = execute!(
        out,
        Clear(ClearType::All),
        Clear(ClearType::Purge),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = out.flush();
    let _ = disable_raw_mode();
    unmute_stderr();
}
