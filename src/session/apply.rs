//! From an event to the state.

use super::{Entry, Session};

/// Returns the state after an entry. Total: an entry that cannot be (it could never have been decided) changes nothing.
pub fn apply(session: Session, _entry: &Entry) -> Session {
    session
}

/// Returns the state that a journal's entries tell, or none when the first is no `prepared`.
pub fn replay(_entries: &[Entry]) -> Option<Session> {
    None
}
