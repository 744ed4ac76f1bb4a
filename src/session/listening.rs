//! How a recording is listened to: each microphone by itself, or all of them as one ear in the room.

use super::Session;

/// Tells whether nobody has a microphone of their own. However many channels the device has (a table microphone often has two),
/// they are listened to together then, and no channel is taken for anybody, the interviewer included.
pub fn shares_microphones(session: &Session) -> bool {
    session.participants.iter().all(|p| p.channel.is_none())
}

/// Returns how many channels are listened to, one by one.
pub fn heard_channels(session: &Session) -> u16 {
    if shares_microphones(session) { 1 } else { session.channels.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::tests::history::History;

    #[test]
    fn channels_are_heard_one_by_one_only_where_somebody_has_one() {
        let mut session = History::group().recording().session().clone();
        let check = |session: &Session, expect| assert_eq!(heard_channels(session), expect);
        for participant in &mut session.participants {
            participant.channel = None;
        }
        session.channels = 2;
        check(&session, 1);
        session.participants[0].channel = Some(1);
        check(&session, 2);
        session.channels = 0;
        check(&session, 1);
    }
}
