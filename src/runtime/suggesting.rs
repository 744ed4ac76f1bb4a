//! Who speaks, suggested: where one microphone heard an interviewer and one participant, or the participant alone, and nobody pressed who
//! speaks.
//!
//! The sealed recording is gone through once more, in memory; nothing of a voice is kept.

use crate::guide::GuideKind;
use crate::session::{Session, heard_channels};
use crate::transcriber::{ByVoice, Parting, asking};
use crate::transcript::{INTERVIEWER, RawTranscript, Stretch};
use crate::vault::{OpenedSession, SessionFolder};

use super::sealed_sound::{Ears, SealedSound};

/// Fills in who speaks where the voices tell it. What is known already stays. Where one voice can't be told from another, everything is
/// put under the only participant there is: the screen says so, and whoever reads the text says where somebody else speaks.
pub(super) fn who_speaks(folder: &SessionFolder, opened: OpenedSession, session: &Session, raw: &mut RawTranscript) {
    let utterances = &raw.transcript.utterances;
    let mut there = session.present();
    let (Some(participant), None) = (there.next(), there.next()) else { return };
    let known = utterances.iter().any(|u| u.speaker.is_some());
    if known || heard_channels(session) != 1 || session.guide.kind != GuideKind::Interview {
        return;
    }
    let whole = Stretch { start_ms: 0, end_ms: session.sealed.offset().ms() };
    let struck = session.struck.iter().filter_map(|s| s.numbers).collect();
    let mut sound =
        SealedSound::new(opened, folder.entries(), struck, vec![(0, whole)], session.sealed, Ears::of(session));
    // A recording that can't be read was complained about when it was heard; a suggestion is not worth another complaint.
    let Ok(parted) = ByVoice.part(&mut sound, utterances) else { return };
    let code = participant.code.to_string();
    let Some(parted) = parted else {
        return raw.transcript.utterances.iter_mut().for_each(|u| u.speaker = Some(code.clone()));
    };
    let asks = asking(&parted.groups, utterances);
    for (utterance, group) in raw.transcript.utterances.iter_mut().zip(&parted.groups) {
        utterance.speaker = Some(if *group == asks { INTERVIEWER.to_owned() } else { code.clone() });
    }
}
