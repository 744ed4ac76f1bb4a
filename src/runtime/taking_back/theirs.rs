//! What of a group's raw text is one participant's: the turns that microphones, hands or a reader told apart, and the notes that
//! belong to them.

use crate::anonymise::review::Review;
use crate::session::{Session, Speaking};
use crate::transcript::{self, Spell, Stretch, Theirs};
use crate::vault::{SessionFolder, StudyKey, VaultError};

use crate::runtime::error::RuntimeError;
use crate::runtime::notes::{Note, note_name};
use crate::runtime::review;
use crate::runtime::transcription::read_transcript;

/// Who spoke when, as far as anybody knows.
pub(super) struct Spoken {
    /// From when to when, and who.
    spells: Vec<(u64, u64, Option<String>)>,
    /// What a reader gave to the participant, with whom the transcript has for it.
    pub found_since: Vec<Theirs>,
}

/// Returns who spoke when: by the review where there is one, by the transcript otherwise.
pub(super) fn spoken(folder: &mut SessionFolder, key: Option<&StudyKey>, code: &str) -> Result<Spoken, RuntimeError> {
    let key = key.ok_or(VaultError::PassphraseNeeded)?;
    let raw = read_transcript(folder, key)?;
    let of_text = raw.transcript.utterances.iter().map(|u| (u.start_ms, u.end_ms, u.speaker.clone()));
    let mut spells: Vec<_> = of_text.collect();
    let mut found_since = Vec::new();
    if let Some(review) = review::as_it_lies(folder, key) {
        // Whoever read the text knows better.
        spells = by_reading(&review).collect();
        let theirs = review.lines_of(code);
        let stretch = |(start_ms, end_ms)| Stretch { start_ms, end_ms };
        found_since.extend(theirs.iter().map(|l| (stretch(l.time()), l.speaker().map(str::to_owned))));
    }
    Ok(Spoken { spells, found_since })
}

fn by_reading(review: &Review) -> impl Iterator<Item = (u64, u64, Option<String>)> {
    let said = review.lines().iter().filter(|l| l.is_said());
    said.map(|l| (l.time().0, l.time().1, l.speaker().map(str::to_owned)))
}

/// Returns the numbers of the notes that go with a participant: made while they spoke, or naming them.
///
/// A text that is gone already was removed by a call that was cut off.
pub(super) fn notes(
    folder: &SessionFolder,
    key: Option<&StudyKey>,
    session: &Session,
    spoken: &Spoken,
    code: &str,
) -> Result<Vec<u32>, RuntimeError> {
    let opened = folder.unlock(key.ok_or(VaultError::PassphraseNeeded)?)?;
    let names = opened.raw_names()?;
    let mut theirs = Vec::new();
    for (number, kind, at) in &session.notes {
        let name = note_name(*number);
        let there = names.contains(&name);
        let text = if there { text_of(&opened.read_raw(&name)?) } else { String::new() };
        let gone = !there && !kind.is_mark();
        if gone || spoken.has(at.ms(), code) || transcript::names(&text, code) {
            theirs.push(*number);
        }
    }
    Ok(theirs)
}

impl Spoken {
    fn has(&self, at_ms: u64, code: &str) -> bool {
        let spells: Vec<Spell> = self.spells.iter().map(|(from, to, who)| (*from, *to, who.as_deref())).collect();
        transcript::was_speaking(&spells, at_ms, code)
    }
}

fn text_of(json: &[u8]) -> String {
    serde_json::from_slice::<Note>(json).map(|n| n.text).unwrap_or_default()
}

/// Tells whether a note belongs to somebody who withdrew before there was a text: by who was pressed to speak, or by its words.
pub(in crate::runtime) fn is_of_who_withdrew(session: &Session, at_ms: u64, text: &str) -> bool {
    let pressed = session.speaking.iter().rev().find(|(at, _)| at.ms() <= at_ms).map(|(_, who)| who);
    session.withdrawn.iter().any(|code| {
        let spoke = matches!(pressed, Some(Speaking::Participant(who)) if who == code);
        spoke || transcript::names(text, code.as_str())
    })
}
