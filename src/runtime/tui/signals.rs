//! SIGTERM, SIGHUP and SIGINT end a session the orderly way.

use std::io;
use std::thread::{self, JoinHandle};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::{Handle, Signals};

use crate::app::Msg;
use crate::runtime::desk::Mailbox;

/// The thread that waits for signals.
pub(in crate::runtime) struct Watch {
    handle: Handle,
    thread: JoinHandle<()>,
}

impl Watch {
    /// Ends the thread.
    pub(in crate::runtime) fn end(self) {
        self.handle.close();
        let _ = self.thread.join();
    }
}

/// Turns the system's wish to end the program into a message.
pub(in crate::runtime) fn watch(mailbox: Mailbox) -> io::Result<Watch> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let handle = signals.handle();
    let thread = thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for _ in signals.forever() {
            if !mailbox.send(Msg::Shutdown) {
                return;
            }
        }
    })?;
    Ok(Watch { handle, thread })
}
