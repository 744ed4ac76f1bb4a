//! Making a session, opening one, writing its journal.

use crate::app::{Draft, Report};
use crate::guide::promise::PromiseKind;
use crate::messages::{Notice, runtime as say};
use crate::session::{
    Command, ConsentReference, Event, GuideReference, NoteKind, Participant, Session, SourceKind, decide, replay,
};
use crate::units::{Digest, Offset, Secret, SessionId, Timestamp};
use crate::vault::{SessionFolder, parts_notice};

use super::desk::{Desk, Place};
use super::error::RuntimeError;
use super::home::parse_own_guide;
use super::incoming;
use super::notes::{note_json, note_name};
use super::{clock, consent_track};

/// How long the codes in a session's name may be; a whole focus group would not fit in a folder's name.
const CODES: usize = 40;

impl Desk {
    /// Makes the session's folders, keys and journal and writes the first line.
    pub(super) fn create_session(&mut self, draft: &Draft) -> Result<Report, RuntimeError> {
        self.open = Place::Nowhere;
        let bytes = self.guide_bytes(draft.guide.digest)?;
        let now = clock::now();
        let taken = self.folder.sessions()?;
        let id = session_id(now, &draft.participants, &taken);
        let recipient = self.keys.recipient(self.study.id.as_str())?;
        let mut folder = self.folder.create_session(&id, &recipient, &bytes)?;
        let source = match (&draft.sound, &self.setup.input) {
            (crate::app::SoundChoice::File, Some(stand)) => stand.kind,
            (choice, _) => choice.kind(),
        };
        let first = prepared(id, draft, self.study.promises, source);
        folder.journal().append(&[first], now)?;
        let session = replay(folder.entries()).ok_or(RuntimeError::NothingOpen)?;
        self.open = Place::Here(Box::new(folder));
        Ok(Report::Opened { session: Box::new(session), guide: Box::new(draft.guide.clone()) })
    }

    /// The bytes of the guide's file, if it is still the file that was read.
    fn guide_bytes(&self, digest: Digest) -> Result<Vec<u8>, RuntimeError> {
        for path in self.folder.guide_files()? {
            let bytes = self.folder.read_guide(&path)?;
            if Digest::of(&bytes) == digest {
                return Ok(bytes);
            }
        }
        Err(RuntimeError::GuideGone)
    }

    /// Opens a session that exists. Segments that were sealed and never journalled are noted first.
    pub(super) fn open_session(&mut self, id: &SessionId) -> Result<Vec<Report>, RuntimeError> {
        self.open = Place::Nowhere;
        let reading = self.folder.read_session(id)?;
        if let Some(damage) = reading.damage {
            return Err(RuntimeError::Damaged { session: id.clone(), line: damage.line });
        }
        let mut folder = self.folder.open_session(id)?;
        let damaged = || RuntimeError::Damaged { session: id.clone(), line: 1 };
        let mut session = replay(folder.entries()).ok_or_else(damaged)?;
        if note_strays(&session, &mut folder)? {
            session = replay(folder.entries()).ok_or_else(damaged)?;
        }
        if consent_track::close_abandoned(&session, &mut folder)? {
            session = replay(folder.entries()).ok_or_else(damaged)?;
        }
        // Trouble with a note that waits keeps nobody out: it goes on waiting.
        let mut taken = Vec::new();
        let _ = incoming::take_in(&mut folder, &mut taken);
        if !taken.is_empty() {
            session = replay(folder.entries()).ok_or_else(damaged)?;
        }
        let guide = parse_own_guide(&session, &folder.guide_toml()?)?;
        let mut reports = Vec::new();
        if folder.torn_line().is_some() {
            let l = self.model.language;
            reports.push(Report::Said(Notice::caution(
                say::TORN.text(l),
                say::TORN_MEANS.text(l),
                say::TORN_TODO.text(l),
            )));
        }
        let parts = parts_notice(folder.parts_removed(), self.model.language);
        reports.extend(parts.map(Report::Said));
        self.open = Place::Here(Box::new(folder));
        reports.insert(0, Report::Opened { session: Box::new(session), guide: Box::new(guide) });
        Ok(reports)
    }

    /// Writes events to the open session's journal.
    pub(super) fn journal(&mut self, events: &[Event]) -> Result<Report, RuntimeError> {
        if events.is_empty() {
            return Ok(Report::Journalled(Vec::new()));
        }
        let events: Vec<Event> = events.iter().cloned().map(nameless).collect();
        let entries = self.session_folder()?.journal().append(&events, clock::now())?;
        if events.iter().any(|event| matches!(event, Event::Withdrew { .. })) {
            self.forget_who_withdrew()?;
        }
        Ok(Report::Journalled(entries))
    }

    /// Seals a note's text and then journals it, so that the journal never speaks of a note that is not there.
    pub(super) fn seal_note(&mut self, kind: NoteKind, offset: Offset, text: &Secret) -> Result<Report, RuntimeError> {
        // A number that a note-taker's note has on the disk already is not given again.
        self.take_in_notes()?;
        let session = self.model.session().ok_or(RuntimeError::NothingOpen)?;
        let topic = session.topic.as_ref().map(|t| t.as_str().to_owned());
        let events = decide(session, Command::WriteNote { kind, offset })?;
        let number = events.iter().find_map(|e| match e {
            Event::NoteWritten { number, .. } => Some(*number),
            _ => None,
        });
        if let Some(number) = number {
            let note = note_json(number, kind, offset, topic.as_deref(), text.expose());
            self.session_folder()?.seal_raw(&note_name(number), note.as_bytes())?;
        }
        self.journal(&events)
    }
}

/// Journals the segments of an interrupted session that were sealed and never journalled; returns whether there were any.
pub(super) fn note_strays(session: &Session, folder: &mut SessionFolder) -> Result<bool, RuntimeError> {
    if !session.is_live() {
        return Ok(false);
    }
    let mut session = session.clone();
    let strays = folder.stray_segments(session.segments)?;
    let found = !strays.is_empty();
    for segment in strays {
        let events = decide(&session, Command::Note(Event::SegmentFound(segment)))?;
        for entry in folder.journal().append(&events, clock::now())? {
            session = crate::session::apply(session, &entry);
        }
    }
    Ok(found)
}

/// Returns the first line of a session's journal.
fn prepared(id: SessionId, draft: &Draft, policy: crate::guide::promise::Policy, source: SourceKind) -> Event {
    let guide = &draft.guide;
    let made: Vec<PromiseKind> = PromiseKind::ALL
        .into_iter()
        .filter(|kind| guide.consent.iter().any(|item| item.promises.contains(kind)))
        .collect();
    Event::Prepared {
        session: id,
        luister: env!("CARGO_PKG_VERSION").to_owned(),
        guide: GuideReference {
            id: guide.id.clone(),
            version: guide.version.clone(),
            title: guide.title.clone(),
            language: guide.language,
            kind: guide.kind,
            digest: guide.digest,
        },
        participants: draft.participants.clone(),
        policy,
        promises: made,
        consent: guide
            .consent
            .iter()
            .map(|i| ConsentReference { item: i.id.clone(), purpose: i.purpose, on_no: i.on_no, asked: i.is_asked() })
            .collect(),
        topics: guide.topics().map(|(_, t)| t.id.clone()).collect(),
        source,
    }
}

/// Returns a session's name: date, time, codes, and a number when there is such a session already.
fn session_id(now: Timestamp, participants: &[Participant], taken: &[SessionId]) -> SessionId {
    let mut codes = String::new();
    let mut left = participants.len();
    for participant in participants {
        if codes.len() + participant.code.as_str().len() > CODES {
            break;
        }
        codes.push('-');
        codes.push_str(participant.code.as_str());
        left -= 1;
    }
    if left > 0 {
        codes.push_str(&format!("-plus{left}"));
    }
    let name = format!("{}-{}{codes}", now.date(), now.time_of_day().replace(':', ""));
    let mut wanted = name.clone();
    let mut number = 1;
    loop {
        match wanted.parse::<SessionId>() {
            Ok(id) if !taken.contains(&id) => return id,
            Ok(_) => {
                number += 1;
                wanted = format!("{name}-{number}");
            }
            // Dates and codes are letters, digits and hyphens and fit; a year beyond 9999 would be the only other thing.
            Err(_) => wanted = format!("session-{number}"),
        }
    }
}

/// Takes a microphone's name out of an event: it can be a person's (“Anna's headset”), and the journal holds no names.
fn nameless(mut event: Event) -> Event {
    if let Event::MicrophoneChecked { device, .. }
    | Event::RecordingStarted { device, .. }
    | Event::ConsentTrackStarted { device, .. } = &mut event
        && device != "FILE"
    {
        *device = "MICROPHONE".to_owned();
    }
    event
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(codes: &[&str], taken: &[&str], expect: &str) {
        let now: Timestamp = "2026-11-23T14:05:12+01:00".parse().unwrap();
        let participants: Vec<Participant> =
            codes.iter().map(|c| Participant { code: c.parse().unwrap(), channel: None }).collect();
        let taken: Vec<SessionId> = taken.iter().map(|t| t.parse().unwrap()).collect();
        assert_eq!(session_id(now, &participants, &taken).as_str(), expect);
    }

    #[test]
    fn a_session_is_named_by_date_time_and_codes() {
        check(&["Prof9"], &[], "2026-11-23-1405-Prof9");
        check(&["Prof1", "Prof2"], &[], "2026-11-23-1405-Prof1-Prof2");
        check(&["Prof9"], &["2026-11-23-1405-Prof9"], "2026-11-23-1405-Prof9-2");
        check(&["Prof9"], &["2026-11-23-1405-Prof9", "2026-11-23-1405-Prof9-2"], "2026-11-23-1405-Prof9-3");
        check(
            &["Prof11", "Prof12", "Prof13", "Prof14", "Prof15", "Prof16", "Prof17", "Prof18"],
            &[],
            "2026-11-23-1405-Prof11-Prof12-Prof13-Prof14-Prof15-plus3",
        );
    }
}
