//! The review on disk: the material, every step, what is being typed; all sealed beside the raw text.
//!
//! `review-base.json` holds the material and the steps that were put together into it; each step since has a file of its
//! own, sealed before it shows. So a program that is killed anywhere loses nothing that was on the screen.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::anonymise::Sheet;
use crate::anonymise::review::{Cleared, LineId, Material, Review, Step, material};
use crate::app::{Effect, Report, review};
use crate::session::{Approval, Gap, Held, NoteKind, Refusal, Session, Stage, gaps, replay};
use crate::transcript::{Approved, Convention, RawTranscript, write_down};
use crate::units::{Offset, Secret};
use crate::vault::{OpenedSession, SessionFolder, StudyKey, VaultError};

use super::desk::Desk;
use super::error::RuntimeError;
use super::leaving::parse_approved;
use super::notes::{Note, note_name};
use super::taking_back::theirs::is_of_who_withdrew;
use super::transcription::read_transcript;

/// The sealed file of the material, without `.age`.
const BASE: &str = "review-base.json";
/// The sealed file of what is being typed.
const DRAFT: &str = "review-draft.json";

/// What a review rests on.
#[derive(Serialize, Deserialize)]
struct Base {
    v: u32,
    material: Material,
    /// Steps that were put together when something was taken back; empty otherwise.
    steps: Vec<Step>,
    /// The number of the first step that has a file of its own.
    next: u32,
}

/// A text that is being typed.
#[derive(Serialize, Deserialize)]
struct Draft {
    v: u32,
    line: LineId,
    text: Zeroizing<String>,
}

/// The name of a step's sealed file, without `.age`.
fn step_name(number: u32) -> String {
    format!("review-{number:06}.json")
}

fn step_number(name: &str) -> Option<u32> {
    let number = name.strip_prefix("review-")?.strip_suffix(".json")?.parse().ok()?;
    (step_name(number) == name).then_some(number)
}

/// Whether a sealed text belongs to a review.
fn is_review(name: &str) -> bool {
    name == BASE || name == DRAFT || step_number(name).is_some()
}

impl Desk {
    /// Opens the review of the open session as `reader`, on its screen.
    pub fn review(&mut self, reader: crate::anonymise::review::Reader) {
        review::read_as(&mut self.model, reader);
        // The study's own words leave beside the text: they are searched too, also where no first screen was shown.
        let unread = self.model.home.study.is_empty().then_some(Effect::LoadHome);
        let effects = unread.into_iter().chain(review::enter(&mut self.model)).collect();
        self.perform_all(effects);
    }

    /// Opens the review, or begins one.
    pub(super) fn open_review(&mut self) -> Result<(), RuntimeError> {
        let (key, convention) = (self.study_key()?, self.study.convention);
        let names = super::names::read(&self.folder, &key)?;
        self.errand(move |folder| {
            let mut opened = open(folder, &key, convention)?;
            opened.review = opened.review.with_names(names);
            Ok(vec![Report::ReviewOpened(Box::new(opened))])
        })
    }

    /// Seals a step. Only the public half is needed for it.
    pub(super) fn seal_step(&mut self, step: Step) -> Result<Report, RuntimeError> {
        seal_step(self.session_folder()?, &step)?;
        Ok(Report::StepSealed(step))
    }

    /// Seals what is being typed, or forgets it.
    pub(super) fn seal_draft(&mut self, draft: Option<(LineId, Secret)>) -> Result<(), RuntimeError> {
        let folder = self.session_folder()?;
        match draft {
            Some((line, text)) => {
                seal(folder, DRAFT, &Draft { v: 1, line, text: Zeroizing::new(text.expose().to_owned()) })
            }
            None => {
                folder.strike(&[], &[DRAFT.to_owned()])?;
                Ok(())
            }
        }
    }

    /// Writes the approved transcript, reads it back and compares.
    pub(super) fn write_approved(&mut self, cleared: Box<Cleared>) -> Result<(), RuntimeError> {
        // The names first: what is in the table and nobody approved does no harm; the other way round it would be lost.
        let mut names = 0;
        if self.folder.has_names() {
            let key = self.study_key()?;
            let mut table = super::names::read(&self.folder, &key)?.unwrap_or_default();
            table.add(&cleared.transcript().session, cleared.named());
            super::names::write(&self.folder, &self.keys.recipient(self.study.id.as_str())?, &table)?;
            names = u32::try_from(cleared.named().len()).unwrap_or(u32::MAX);
        }
        self.errand(move |folder| {
            let approval = Approval { names, ..write_approved(folder, &cleared)? };
            Ok(vec![Report::ApprovedWritten(approval)])
        })
    }

    /// Makes the next step of the review that is open (the command line's way in).
    pub fn step(&mut self, edit: crate::anonymise::review::Edit) -> Result<(), RuntimeError> {
        let state = &self.model.review_screen;
        let number = state.next_step().ok_or(RuntimeError::NothingOpen)?;
        let step = Step { n: number, at: self.model.now, by: state.reader.clone(), edit };
        self.attempt(Effect::SealStep(step))
    }
}

fn seal(folder: &SessionFolder, name: &str, value: &impl Serialize) -> Result<(), RuntimeError> {
    folder.seal_raw(name, &json_of(value)?)?;
    Ok(())
}

fn json_of(value: &impl Serialize) -> Result<Zeroizing<Vec<u8>>, RuntimeError> {
    Ok(Zeroizing::new(serde_json::to_vec(value).map_err(|_| RuntimeError::ReadBack)?))
}

fn seal_step(folder: &SessionFolder, step: &Step) -> Result<(), RuntimeError> {
    seal(folder, &step_name(step.n), step)
}

fn read<T: for<'de> Deserialize<'de>>(opened: &OpenedSession, name: &str) -> Result<T, RuntimeError> {
    let bytes = opened.read_raw(name)?;
    Ok(serde_json::from_slice(&bytes).map_err(|_| VaultError::RawDamaged(name.to_owned()))?)
}

/// Reads what the review rests on.
fn read_base(opened: &OpenedSession) -> Result<Base, RuntimeError> {
    of_this_version(read(opened, BASE)?)
}

/// Refuses what a later luister wrote: it is not read as though this one had.
fn of_this_version(base: Base) -> Result<Base, RuntimeError> {
    match (base.v, base.material.v) {
        (1, 1) => Ok(base),
        _ => Err(VaultError::RawDamaged(BASE.to_owned()).into()),
    }
}

/// Tells whether a review was begun.
pub(super) fn is_begun(folder: &SessionFolder) -> Result<bool, RuntimeError> {
    Ok(folder.raw_names()?.iter().any(|name| name == BASE))
}

/// Opens a session's review, or begins one. What belongs to an earlier transcript is put aside.
///
/// A review that begins takes the text as a convention writes it down; one that is there stays as it is.
pub(super) fn open(
    folder: &mut SessionFolder,
    key: &StudyKey,
    convention: Option<Convention>,
) -> Result<review::Opened, RuntimeError> {
    let session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
    let opened = folder.unlock(key)?;
    let names = opened.raw_names()?;
    let of = session.transcription.as_ref().map(|t| t.sealed.to_string());
    let mut anew = false;
    if names.iter().any(|n| n == BASE) {
        let mut base = read_base(&opened)?;
        if base.material.of == of {
            add_notes(folder, &opened, &session, &mut base)?;
            return take_up(folder, &opened, &names, base);
        }
        anew = true;
        remove_all(folder, &names)?;
    }
    let mut raw = if session.transcription.is_some() { Some(read_transcript(folder, key)?) } else { None };
    if let (Some(raw), Some(convention)) = (&mut raw, convention) {
        write_down(&mut raw.transcript.utterances, raw.transcript.language, convention);
    }
    let base = begin(&opened, &session, raw.as_ref(), &gaps(folder.entries()), of)?;
    seal(folder, BASE, &base)?;
    let review = Review::open(base.material, read_sheet(&opened, &names)?, base.steps);
    Ok(review::Opened { review, next: base.next, draft: None, anew })
}

fn begin(
    opened: &OpenedSession,
    session: &Session,
    raw: Option<&RawTranscript>,
    gaps: &[Gap],
    of: Option<String>,
) -> Result<Base, RuntimeError> {
    let names = opened.raw_names()?;
    let notes = session.notes.iter().map(|written| note(opened, &names, *written)).collect::<Result<Vec<_>, _>>()?;
    let stays = |(_, _, at, text): &(u32, String, Offset, String)| !is_of_who_withdrew(session, at.ms(), text);
    let notes = notes.into_iter().filter(stays).collect();
    let mut seed = [0; 8];
    getrandom::fill(&mut seed)
        .map_err(|e| RuntimeError::File { path: "getrandom".into(), source: std::io::Error::other(e.to_string()) })?;
    // Where nothing is written out there is nothing between which it could be missing.
    let gaps: Vec<_> = gaps.iter().filter(|_| raw.is_some()).map(|gap| (gap.at, gap.lost_ms)).collect();
    let material = material(session.guide.language, raw, notes, u64::from_le_bytes(seed), of).with_gaps(&gaps);
    Ok(Base { v: 1, material, steps: Vec::new(), next: 1 })
}

/// Reads a note: number, kind, place, text. A mark has no file, unless a note-taker put words behind it.
fn note(
    opened: &OpenedSession,
    names: &[String],
    (number, kind, at): (u32, NoteKind, Offset),
) -> Result<(u32, String, Offset, String), RuntimeError> {
    let name = note_name(number);
    if kind.is_mark() && !names.contains(&name) {
        return Ok((number, kind.name().to_owned(), at, String::new()));
    }
    let note: Note = read(opened, &name)?;
    Ok((number, note.kind, Offset::from_ms(note.offset_ms), note.text))
}

/// Notes that were written since the review began come behind the others.
fn add_notes(
    folder: &SessionFolder,
    opened: &OpenedSession,
    session: &Session,
    base: &mut Base,
) -> Result<(), RuntimeError> {
    let (known, names) = (base.material.notes(), opened.raw_names()?);
    let mut added = false;
    for written in session.notes.iter().filter(|(n, _, _)| !known.contains(n)) {
        let (number, kind, at, text) = note(opened, &names, *written)?;
        if is_of_who_withdrew(session, at.ms(), &text) {
            continue;
        }
        base.material.add_note(number, kind, at, text);
        added = true;
    }
    if added { seal(folder, BASE, base) } else { Ok(()) }
}

fn take_up(
    folder: &mut SessionFolder,
    opened: &OpenedSession,
    names: &[String],
    base: Base,
) -> Result<review::Opened, RuntimeError> {
    let mut numbers: Vec<u32> = names.iter().filter_map(|n| step_number(n)).collect();
    numbers.sort_unstable();
    // What was put together stays behind where a strike was cut off; nobody counts on it.
    let (old, new): (Vec<u32>, Vec<u32>) = numbers.into_iter().partition(|n| *n < base.next);
    let mut steps = base.steps;
    let mut next = base.next;
    for number in new {
        if number != next {
            return Err(VaultError::RawMissing(step_name(next)).into());
        }
        steps.push(read(opened, &step_name(number))?);
        next += 1;
    }
    let draft = match names.iter().any(|n| n == DRAFT) {
        true => read::<Draft>(opened, DRAFT).ok().map(|mut d| (d.line, Secret::new(std::mem::take(&mut *d.text)))),
        false => None,
    };
    let sheet = read_sheet(opened, names)?;
    if !old.is_empty() {
        folder.strike(&[], &old.into_iter().map(step_name).collect::<Vec<_>>())?;
    }
    Ok(review::Opened { review: Review::open(base.material, sheet, steps), next, draft, anew: false })
}

pub(super) fn read_sheet(opened: &OpenedSession, names: &[String]) -> Result<Sheet, RuntimeError> {
    if !names.iter().any(|n| n == Sheet::FILE) {
        return Ok(Sheet::default());
    }
    let bytes = opened.read_raw(Sheet::FILE)?;
    Ok(Sheet::from_json(&bytes).ok_or_else(|| VaultError::RawDamaged(Sheet::FILE.to_owned()))?)
}

fn remove_all(folder: &mut SessionFolder, names: &[String]) -> Result<(), RuntimeError> {
    let ours: Vec<String> = names.iter().filter(|n| is_review(n)).cloned().collect();
    folder.strike(&[], &ours)?;
    Ok(())
}

/// Takes something that was taken back out of a review too. `sealed` is the transcript it belongs to from here on.
///
/// Where the text can't be opened (there is no key at hand, or nobody can read the review), the review goes as a whole:
/// work is lost, and nothing that was taken back is kept.
pub(super) fn take_out(
    folder: &mut SessionFolder,
    key: Option<&StudyKey>,
    sealed: Option<String>,
    without: impl Fn(&Review) -> (Material, Vec<Step>),
) -> Result<(), RuntimeError> {
    let names = folder.raw_names()?;
    if !names.iter().any(|n| is_review(n)) {
        return Ok(());
    }
    let kept = key.and_then(|key| lying(folder, key, &names)).map(|known| {
        let (mut material, steps) = without(&known.review);
        material.of = sealed;
        Base { v: 1, material, steps, next: known.next }
    });
    let Some(base) = kept else { return remove_all(folder, &names) };
    folder.reseal_raw(BASE, &json_of(&base)?)?;
    let old: Vec<String> = names.into_iter().filter(|n| n == DRAFT || step_number(n).is_some()).collect();
    folder.strike(&[], &old)?;
    Ok(())
}

/// Opens a review as it lies there, to look at it; none where none was begun, or where nobody can read it.
pub(super) fn as_it_lies(folder: &mut SessionFolder, key: &StudyKey) -> Option<Review> {
    let names = folder.raw_names().ok()?;
    lying(folder, key, &names).map(|opened| opened.review)
}

fn lying(folder: &mut SessionFolder, key: &StudyKey, names: &[String]) -> Option<review::Opened> {
    let opened = folder.unlock(key).ok()?;
    let base = read_base(&opened).ok()?;
    take_up(folder, &opened, names, base).ok()
}

/// Writes transcript.json, reads it back and compares; returns what the journal is to say of it.
pub(super) fn write_approved(folder: &SessionFolder, cleared: &Cleared) -> Result<Approval, RuntimeError> {
    let session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
    let transcript = without_who_withdrew(&session, cleared.transcript().clone());
    let mut json = serde_json::to_vec_pretty(&transcript).map_err(|_| RuntimeError::ReadBack)?;
    json.push(b'\n');
    let digest = folder.write_transcript(&json)?;
    let back = folder.read_transcript()?;
    let same = serde_json::from_slice::<Approved>(&back).is_ok_and(|read| read == transcript);
    if back != json || !same {
        return Err(RuntimeError::ReadBack);
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let counts = cleared.counts();
    Ok(Approval {
        transcript: digest,
        utterances: count(transcript.utterances.len()),
        notes: count(transcript.notes.len()),
        read: counts.turns,
        places: counts.places.clone(),
        signed: counts.signed,
        readers: counts.readers.iter().map(|r| r.as_str().to_owned()).collect(),
        names: 0,
    })
}

/// Whoever withdrew has no words in what leaves, also where nobody could tell them apart before the review did.
fn without_who_withdrew(session: &Session, transcript: Approved) -> Approved {
    session.withdrawn.iter().fold(transcript, |left, participant| left.without(participant.as_str()))
}

/// Whether text that was not anonymised may leave: only when somebody asked for exactly that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnonymised {
    /// It is refused.
    Refused,
    /// It was asked for; every file says so itself.
    AskedFor,
}

/// Returns what an export is made from: the approved transcript as the journal knows it, or, only where that was asked for,
/// the text as it stands now with nothing replaced.
pub fn export_source(
    folder: &mut SessionFolder,
    key: Option<&StudyKey>,
    not_anonymised: NotAnonymised,
    convention: Option<Convention>,
) -> Result<Approved, RuntimeError> {
    let session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
    if session.stage == Stage::Withdrawn {
        return Err(RuntimeError::NoText);
    }
    if let Some((_, approval)) = &session.approval {
        if !session.removing.is_empty() {
            return Err(RuntimeError::Refused(Refusal::BeingStruck));
        }
        let json = folder.read_transcript()?;
        if crate::units::Digest::of(&json) != approval.transcript {
            return Err(RuntimeError::TranscriptChanged);
        }
        return parse_approved(&session.id, &json);
    }
    if session.raw != Held::Sealed {
        return Err(RuntimeError::NoText);
    }
    if not_anonymised == NotAnonymised::Refused {
        return Err(RuntimeError::NotApproved(session.id));
    }
    let key = key.ok_or(VaultError::PassphraseNeeded)?;
    let opened = open(folder, key, convention)?;
    Ok(without_who_withdrew(&session, opened.review.not_anonymised(&review::head_of(&session))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::clock;
    use crate::runtime::taking_back::tests::group;
    use crate::session::Event;
    use crate::units::Language;

    /// The line comes from the journal, once, and stands as long as the review does.
    #[test]
    fn where_sound_was_lost_a_line_says_so_between_what_was_said() {
        let dir = tempfile::tempdir().unwrap();
        let (mut folder, key) = group(dir.path());
        let lost = |offset_ms, lost_ms| Event::SoundLost {
            offset: Offset::from_ms(offset_ms),
            lost_ms,
            cause: "device-gone".into(),
        };
        folder.reseal_raw(&note_name(1), br#"{"v":1,"kind":"field","offset_ms":4000,"text":"let op"}"#).unwrap();
        folder.journal().append(&[lost(1_500, 14_200), lost(4_000, 150)], clock::now()).unwrap();
        for _ in 0..2 {
            let review = open(&mut folder, &key, None).unwrap().review;
            let said: Vec<&str> = review.lines().iter().filter(|l| l.is_said()).map(|l| l.text.as_str()).collect();
            assert_eq!(said, ["een", "(ongeveer 14 seconden niet opgenomen)", "twee", "drie"]);
        }
    }

    #[test]
    fn a_review_that_a_later_luister_wrote_is_not_read() {
        let base = |v, material_v| {
            let material = Material { v: material_v, ..material(Language::Nl, None, Vec::new(), 7, None) };
            of_this_version(Base { v, material, steps: Vec::new(), next: 1 })
        };
        assert!(base(1, 1).is_ok() && base(2, 1).is_err() && base(1, 2).is_err());
    }
}
