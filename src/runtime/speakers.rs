//! Who speaks, where no microphone of their own tells it: from the moderator's presses and what the voices sound like, or suggested from the
//! voices alone.
//!
//! The sealed recording is gone through once more, in memory; nothing of a voice is kept.

use crate::guide::GuideKind;
use crate::session::{Participant, Session, Speaking, heard_channels};
use crate::transcriber::{ByVoice, Parting, asking, sounds_like};
use crate::transcript::{INTERVIEWER, Press, RawTranscript, Stretch, Voice, breaths, speakers_by_presses};
use crate::vault::{OpenedSession, SessionFolder};

use super::sealed_sound::{Ears, SealedSound};

/// Tells whether the voices of a recording tell who speaks: for that it is gone through once more, which takes a while.
pub(super) fn listens_to_voices(session: &Session) -> bool {
    // Where each has a microphone, what several of them heard can't be laid side by side.
    heard_channels(session) == 1 && (!session.speaking.is_empty() || only_participant(session).is_some())
}

/// Returns the participant of an interview with one.
fn only_participant(session: &Session) -> Option<&Participant> {
    let mut there = session.present();
    let (Some(participant), None) = (there.next(), there.next()) else { return None };
    (session.guide.kind == GuideKind::Interview).then_some(participant)
}

/// Fills in who speaks: whoever was pressed, else what the voices suggest. What is known already stays.
pub(super) fn who_speaks(folder: &SessionFolder, opened: OpenedSession, session: &Session, raw: &mut RawTranscript) {
    if raw.transcript.utterances.iter().all(|u| u.speaker.is_some()) {
        return;
    }
    match session.speaking.is_empty() {
        true => suggest(folder, opened, session, raw),
        false => by_presses(session, raw, |stretches| {
            let mut sound = listens_to_voices(session).then(|| whole(folder, opened, session))?;
            sounds_like(&mut sound, stretches).ok()
        }),
    }
}

/// Fills in who was pressed to be speaking. `voices` tells what stretches of the recording sound like, where it can.
pub(super) fn by_presses(
    session: &Session,
    raw: &mut RawTranscript,
    voices: impl FnOnce(&[Stretch]) -> Option<Vec<Voice>>,
) {
    let who = |speaking: &Speaking| match speaking {
        Speaking::Participant(code) => Some(code.to_string()),
        Speaking::Moderator => Some(INTERVIEWER.to_owned()),
        Speaking::Several | Speaking::Unclear => None,
    };
    let presses: Vec<Press> = session.speaking.iter().map(|(at, s)| Press { at_ms: at.ms(), who: who(s) }).collect();
    if presses.is_empty() {
        return;
    }
    let utterances = std::mem::take(&mut raw.transcript.utterances);
    let breaths = breaths(&raw.voiced, &utterances);
    let stretches: Vec<Stretch> = breaths.iter().map(|b| b.stretch).collect();
    // A recording that can't be read was complained about when it was heard; then the hand alone counts.
    let voices = voices(&stretches).unwrap_or_default();
    raw.transcript.utterances = speakers_by_presses(utterances, &breaths, &voices, &presses);
}

/// Suggests who speaks where one microphone heard an interviewer and one participant, or the participant alone. Where one voice can't be told
/// from another, everything is put under the only participant there is: the screen says so, and whoever reads the text says where
/// somebody else speaks.
fn suggest(folder: &SessionFolder, opened: OpenedSession, session: &Session, raw: &mut RawTranscript) {
    let utterances = &raw.transcript.utterances;
    let known = utterances.iter().any(|u| u.speaker.is_some());
    let Some(participant) = only_participant(session).filter(|_| !known && listens_to_voices(session)) else { return };
    // A recording that can't be read was complained about when it was heard; a suggestion is not worth another complaint.
    let Ok(parted) = ByVoice.part(&mut whole(folder, opened, session), utterances) else { return };
    let code = participant.code.to_string();
    let Some(parted) = parted else {
        return raw.transcript.utterances.iter_mut().for_each(|u| u.speaker = Some(code.clone()));
    };
    let asks = asking(&parted.groups, utterances);
    for (utterance, group) in raw.transcript.utterances.iter_mut().zip(&parted.groups) {
        utterance.speaker = Some(if *group == asks { INTERVIEWER.to_owned() } else { code.clone() });
    }
}

/// The whole recording, but for what was struck.
fn whole(folder: &SessionFolder, opened: OpenedSession, session: &Session) -> SealedSound {
    let whole = Stretch { start_ms: 0, end_ms: session.sealed.offset().ms() };
    let struck = session.struck.iter().filter_map(|s| s.numbers).collect();
    SealedSound::new(opened, folder.entries(), struck, vec![(0, whole)], session.sealed, Ears::of(session))
}
