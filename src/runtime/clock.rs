//! The wall clock, read in one place.

use crate::units::Timestamp;

/// Returns the moment it is, with the computer's offset from UTC.
pub fn now() -> Timestamp {
    let now = jiff::ZonedDateTime::now();
    Timestamp::new(now.timestamp().as_second(), now.offset().seconds())
}
