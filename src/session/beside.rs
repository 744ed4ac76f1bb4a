//! The session's clock for somebody who sits beside the desk and reads nothing but the journal.

use super::{Entry, Event, Session, Stage};
use crate::units::{Offset, Timestamp};

/// Segments are journalled every second and a half; where none came for so long, the recording stands still.
const STILL_S: i64 = 6;

/// Returns where on the recording's clock it is now, to about a second: what is sealed, and the time since that was written.
pub fn clock_beside(session: &Session, entries: &[Entry], now: Timestamp) -> Offset {
    let since = |at: Timestamp| now.unix_s().saturating_sub(at.unix_s()).max(0);
    let seconds = |s: i64| u64::try_from(s).unwrap_or(0).saturating_mul(1000);
    // Without a recording the wall clock goes on: from the beginning, or from where the recording ended.
    if let Some((place, at)) = session.notes_from {
        return Offset::from_ms(place.ms().saturating_add(seconds(since(at))));
    }
    if session.notes_only {
        return Offset::from_ms(session.began_at.map_or(0, |at| seconds(since(at))));
    }
    let moved = entries.iter().rev().find(|e| {
        matches!(
            e.event,
            Event::SegmentSealed(_)
                | Event::RecordingStarted { .. }
                | Event::CameBackOnTheRecord { .. }
                | Event::Resumed { .. }
        )
    });
    let more = match (session.stage, moved) {
        (Stage::Recording, Some(entry)) => seconds(since(entry.at).min(STILL_S)),
        _ => 0,
    };
    Offset::from_ms(session.sealed.offset().ms().saturating_add(more))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{SealedSegment, Stage};
    use crate::units::{Digest, Frames};

    #[test]
    fn the_clock_goes_on_from_what_is_sealed_and_stops_where_the_recording_does() {
        let at = |s: i64| Timestamp::new(1_800_000_000 + s, 0);
        let mut session = crate::session::tests::history::History::interview().recording().session().clone();
        session.sealed = Frames(16_000 * 30);
        let segment = SealedSegment {
            number: 20,
            first: Frames(16_000 * 28),
            frames: Frames(32_000),
            bytes: 1,
            sealed: Digest::of(b""),
        };
        let entries = [Entry { v: 1, n: 9, at: at(0), prev: Digest::of(b""), event: Event::SegmentSealed(segment) }];
        let check = |session: &Session, s: i64, expect_ms: u64| {
            assert_eq!(clock_beside(session, &entries, at(s)).ms(), expect_ms, "{s}");
        };
        check(&session, 0, 30_000);
        check(&session, 2, 32_000);
        check(&session, 60, 36_000);
        check(&session, -5, 30_000);
        session.stage = Stage::OffTheRecord;
        check(&session, 2, 30_000);
        session.stage = Stage::NotesOnly;
        session.notes_from = Some((Offset::from_ms(31_000), at(5)));
        check(&session, 8, 34_000);
        check(&session, 600, 626_000);
        session.notes_from = None;
        session.notes_only = true;
        session.began_at = Some(at(-90));
        check(&session, 0, 90_000);
    }
}
