//! A session to try things on, and `check`, through which every example goes.

use crate::guide::promise::{Policy, PromiseKind, RecordingEnd};
use crate::guide::{GuideKind, OnNo, Purpose};
use crate::session::receipt::{Ground, NetworkCode, ReceiptContext, Swap};
use crate::session::{
    Answer, Approval, Check, Command, ConsentReference, Entry, Event, GuideReference, Participant, Refusal,
    SealedSegment, Session, SourceKind, TakenOut, TextLeft, What, decide, replay,
};
use crate::transcript::Count;
use crate::units::{Digest, Frames, Language, Name, Offset, ParticipantCode, Timestamp};

pub fn name(text: &str) -> Name {
    text.parse().unwrap()
}

pub fn code(text: &str) -> ParticipantCode {
    text.parse().unwrap()
}

pub fn at(ms: u64) -> Offset {
    Offset::from_ms(ms)
}

/// The digest of an item's text, as every example reads it.
pub fn text_of(item: &str) -> Digest {
    Digest::of(item.as_bytes())
}

pub fn item(id: &str, purpose: Purpose, on_no: OnNo, asked: bool) -> ConsentReference {
    ConsentReference { item: name(id), purpose, on_no, asked }
}

pub fn policy(recording: RecordingEnd) -> Policy {
    Policy { recording, days: 14, raw_days: 90, consent_days: 3650 }
}

/// A session with these participants: an introduction, then taking part, recording and quoting are asked.
pub fn prepared(codes: &[&str], source: SourceKind, recording: RecordingEnd) -> Event {
    Event::Prepared {
        session: "2026-11-23-1405-Prof9".parse().unwrap(),
        luister: "0.1.0".into(),
        guide: GuideReference {
            id: name("interview-professionals"),
            version: "2026-11".into(),
            title: "Interview met professionals".into(),
            language: Language::Nl,
            kind: if codes.len() > 1 { GuideKind::FocusGroup } else { GuideKind::Interview },
            digest: Digest::of(b"guide"),
        },
        participants: codes.iter().map(|c| Participant { code: code(c), channel: None }).collect(),
        policy: policy(recording),
        promises: PromiseKind::ALL.to_vec(),
        consent: vec![
            item("introduction", Purpose::Inform, OnNo::Continue, false),
            item("take-part", Purpose::TakePart, OnNo::Leave, true),
            item("record", Purpose::Record, OnNo::NoRecording, true),
            item("quote", Purpose::Quote, OnNo::Continue, true),
        ],
        topics: vec![name("work"), name("influence")],
        source,
    }
}

/// The first moment of every example, and one line a second from there.
pub fn moment(n: u64) -> Timestamp {
    let start: Timestamp = "2026-11-23T14:05:00+01:00".parse().unwrap();
    Timestamp::new(start.unix_s() + n as i64, 3600)
}

/// What a receipt is told of a study that names no ground, on a computer without swap.
pub fn plain_context() -> ReceiptContext {
    ReceiptContext {
        study: "Practice".into(),
        ground: Ground::default(),
        swap: Swap::Off,
        network: NetworkCode::None,
        previous: None,
    }
}

/// Makes a journal of events, chained as the vault chains it.
pub fn journal(events: &[Event]) -> Vec<Entry> {
    let mut prev = Digest::of(b"");
    events
        .iter()
        .enumerate()
        .map(|(i, event)| {
            let n = i as u64 + 1;
            let entry = Entry { v: 1, n, at: moment(n - 1), prev, event: event.clone() };
            prev = Digest::of(serde_json::to_string(&entry).unwrap().as_bytes());
            entry
        })
        .collect()
}

/// A history to which commands are added one by one; each must be followed.
#[derive(Clone)]
pub struct History(pub Vec<Event>);

impl History {
    pub fn interview() -> Self {
        History(vec![prepared(&["Prof9"], SourceKind::Microphone, RecordingEnd::UntilAccepted)])
    }

    pub fn group() -> Self {
        History(vec![prepared(&["Prof1", "Prof2"], SourceKind::Microphone, RecordingEnd::UntilAccepted)])
    }

    pub fn until_transcribed() -> Self {
        History(vec![prepared(&["Prof9"], SourceKind::Microphone, RecordingEnd::UntilTranscribed)])
    }

    pub fn import() -> Self {
        History(vec![prepared(&["Prof9"], SourceKind::Import, RecordingEnd::UntilAccepted)])
    }

    /// A script that asks, right after the introduction, whether the consent itself may be recorded.
    pub fn asking_for_consent_track(codes: &[&str]) -> Self {
        let mut first = prepared(codes, SourceKind::Microphone, RecordingEnd::UntilAccepted);
        if let Event::Prepared { consent, .. } = &mut first {
            consent.insert(1, item("record-consent", Purpose::RecordConsent, OnNo::Continue, true));
        }
        History(vec![first])
    }

    pub fn session(&self) -> Session {
        replay(&journal(&self.0)).unwrap()
    }

    pub fn then(mut self, command: Command) -> Self {
        let events = decide(&self.session(), command.clone()).unwrap_or_else(|r| panic!("{command:?}: {r}"));
        self.0.extend(events);
        self
    }

    pub fn read(self, item: &str) -> Self {
        self.then(Command::ReadConsent { item: name(item), text: text_of(item) })
    }

    pub fn answer(self, who: &str, item: &str, answer: Answer) -> Self {
        self.then(answering(who, item, answer))
    }

    /// Everything is read; everybody says yes to everything.
    pub fn consented(self) -> Self {
        let asks = self.session().consent.iter().any(|i| i.purpose == Purpose::RecordConsent);
        let begun = self.read("introduction");
        let begun = if asks { begun.asking("record-consent") } else { begun };
        begun.asking("take-part").asking("record").asking("quote")
    }

    pub fn asking(self, item: &str) -> Self {
        let here: Vec<_> = self.session().present().map(|p| p.code.clone()).collect();
        here.iter().fold(self.read(item), |h, who| h.answer(who.as_str(), item, Answer::Yes))
    }

    pub fn recording(self) -> Self {
        self.consented().then(start())
    }

    pub fn stopped(self) -> Self {
        self.recording().then(sealed(1)).then(sealed(2)).then(stop(false))
    }

    pub fn closed(self) -> Self {
        self.stopped().then(Command::Close)
    }

    pub fn transcribed(self) -> Self {
        self.closed().then(transcript(0))
    }

    pub fn accepted(self) -> Self {
        self.transcribed().then(accept())
    }

    pub fn notes_only(self) -> Self {
        self.asking("take-part")
            .read("record")
            .answer("Prof9", "record", Answer::No)
            .then(Command::ChooseNotesOnly)
            .asking("quote")
            .then(Command::StartNotes)
    }
}

pub fn answering(who: &str, item: &str, answer: Answer) -> Command {
    Command::AnswerConsent { participant: code(who), item: name(item), answer, text: text_of(item) }
}

pub fn start() -> Command {
    Command::StartRecording { device: "USB Audio".into(), channels: 1 }
}

pub fn stop(wished: bool) -> Command {
    Command::Stop { offset: at(3000), wished, silence_ms: 41 }
}

pub fn accept() -> Command {
    Command::Accept { despite_holes: crate::session::DespiteHoles::No }
}

pub fn approval() -> Approval {
    let count = |kind: &str, done: &str, places| Count { kind: kind.into(), done: done.into(), places };
    Approval {
        transcript: Digest::of(b"transcript.json"),
        utterances: 2,
        notes: 1,
        read: 3,
        places: vec![count("name", "pseudonym", 12), count("place", "generalised", 3), count("place", "kept", 1)],
        signed: 1,
        readers: vec!["R1".into()],
        names: 0,
    }
}

pub fn approve() -> Command {
    Command::Approve { approval: approval() }
}

pub fn segment(number: u32) -> SealedSegment {
    SealedSegment {
        number,
        first: Frames(u64::from(number.saturating_sub(1)) * 24_000),
        frames: Frames(24_000),
        bytes: 48_300,
        sealed: Digest::of(&number.to_le_bytes()),
    }
}

pub fn sealed(number: u32) -> Command {
    Command::Note(Event::SegmentSealed(segment(number)))
}

pub fn transcript(holes: u32) -> Command {
    Command::Note(Event::Transcribed {
        model: "base".into(),
        model_digest: Digest::of(b"model"),
        utterances: 2,
        words: 14,
        voiced_ms: 2600,
        covered_ms: if holes == 0 { 2600 } else { 1400 },
        holes,
        complete: holes == 0,
        sealed: Digest::of(b"transcript"),
    })
}

pub fn strike(from: u64, to: u64) -> Command {
    Command::Strike { from: at(from), to: at(to) }
}

pub fn text_left(utterances: u32, words: u32) -> TextLeft {
    TextLeft {
        utterances,
        words,
        voiced_ms: 1200,
        covered_ms: 1200,
        holes: 0,
        complete: true,
        sealed: Digest::of(b"transcript without it"),
    }
}

/// A passage as the worker says that it is gone.
pub fn struck(
    from: Offset,
    to: Offset,
    removed_from: Offset,
    removed_to: Offset,
    numbers: Option<(u32, u32)>,
    text: Option<TextLeft>,
) -> Event {
    Event::Struck {
        from,
        to,
        removed_from,
        removed_to,
        segments: numbers.map_or(0, |(first, last)| last - first + 1),
        numbers,
        notes: 0,
        utterances: u32::from(text.is_some()),
        text,
        checks: vec![Check { name: "segments-gone".into(), held: true }],
    }
}

/// What a worker would say of everything that is being struck or removed now, with segments of a second and a half.
pub fn worked(session: &Session) -> Option<Event> {
    if let Some((from, to)) = session.striking.first() {
        let first = u32::try_from(from.ms() / 1500).unwrap_or(u32::MAX).saturating_add(1);
        let last = u32::try_from(to.ms().div_ceil(1500)).unwrap_or(u32::MAX).min(session.segments);
        let numbers = (first <= last).then_some((first, last));
        let (a, b) = match numbers {
            Some((first, last)) => {
                let end = at(u64::from(last) * 1500).max((*to).min(session.sealed.offset()));
                ((*from).min(at(u64::from(first - 1) * 1500)), end)
            }
            None => (*from, *to),
        };
        let text = session.transcription.as_ref().map(|_| text_left(1, 7));
        return Some(struck(*from, *to, a, b, numbers, text));
    }
    let participant = session.removing.first()?.clone();
    if session.approval.is_some() {
        return Some(Event::ApprovedTakenBack(taken_out(participant)));
    }
    Some(turns_removed(participant, 1, Vec::new()))
}

/// What a worker says of somebody's turns in a text that was not approved yet.
pub fn turns_removed(participant: ParticipantCode, utterances: u32, notes: Vec<u32>) -> Event {
    Event::TurnsRemoved { participant, utterances, notes, text: text_left(1, 7) }
}

/// What a worker says of somebody's words in an approved transcript.
pub fn taken_out(participant: ParticipantCode) -> TakenOut {
    TakenOut {
        participant,
        removed_utterances: 1,
        removed_notes: 1,
        transcript: Digest::of(b"transcript.json without them"),
        utterances: 1,
        notes: 0,
        checks: vec![Check { name: "text-gone".into(), held: true }],
    }
}

pub fn done(what: What, held: bool) -> Command {
    let check = |name: &str, held| Check { name: name.into(), held };
    Command::Note(Event::DestructionDone {
        what,
        files: 3,
        bytes: 96_700,
        checks: vec![check("key-overwritten", true), check("key-gone", true), check("segments-gone", held)],
    })
}

pub fn source_destroyed(held: bool) -> Event {
    let check = |name: &str, held| Check { name: name.into(), held };
    Event::SourceDestroyed {
        bytes: 96_044,
        checks: vec![check("source-overwritten", true), check("source-gone", held)],
    }
}

/// Holds what a command leads to in a history against what is expected: the events' words, or the refusal.
#[track_caller]
pub fn check(history: History, command: Command, expect: Result<&[&str], Refusal>) {
    let got = decide(&history.session(), command);
    match (&got, expect) {
        (Ok(events), Ok(words)) => assert_eq!(events.iter().map(word).collect::<Vec<_>>(), words),
        (Err(refusal), Err(expected)) => assert_eq!(refusal, &expected),
        (got, expect) => panic!("got {got:?}, expected {expect:?}"),
    }
}

/// The word an event has in the journal.
pub fn word(event: &Event) -> String {
    serde_json::to_value(event).unwrap()["event"].as_str().unwrap().to_owned()
}

pub fn start_track() -> Command {
    Command::StartConsentTrack { device: "USB Audio".into(), channels: 1 }
}

pub fn track_segment(number: u32) -> Command {
    Command::Note(Event::ConsentSegmentSealed(segment(number)))
}
