//! From a wish to events.

use super::{Command, Event, Refusal, Session};

/// Returns the events a command leads to, or why it is not followed.
pub fn decide(_session: &Session, _command: Command) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::NotNow)
}
