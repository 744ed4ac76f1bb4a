//! A world of values around the real update: it journals with the real rules, and holds every effect against the journal.

use luister::app::mend::{Begun, Mend, Mended, Unheard};
use luister::app::{
    Effect, Key, Level, Model, ModelState, Msg, Part, PlaceCheck, RecorderOrder, Report, TranscriptAccount, update,
};
use luister::guide::promise::{Policy, PromiseKind, RecordingEnd};
use luister::messages::Notice;
use luister::session::{
    Check, Command, ConsentReference, Entry, Event, GuideReference, Mending, NoteKind, Participant, SealedSegment,
    Session, SourceKind, Stage, TextLeft, decide, removed_segments, replay,
};
use luister::transcript::{Completeness, Doubt, Stretch, Utterance, Word};
use luister::units::{Digest, Frames, Language, Offset, Timestamp};

/// Frames in a segment.
pub const SEGMENT: u64 = 24_000;
/// A word that stands in the transcript and nowhere else.
pub const SPOKEN: &str = "zwaluwnest";

/// The world.
pub struct World {
    /// What is on the desk.
    pub model: Model,
    /// The journal.
    pub journal: Vec<Entry>,
    /// Everything that was asked for, in order.
    pub asked: Vec<Effect>,
    /// The microphone.
    pub microphone: Microphone,
    /// What goes wrong.
    pub broken: Broken,
    /// ms of holes that the transcript has.
    pub hole_ms: u64,
    /// Whether a review was begun.
    pub review: Begun,
    /// What was marked as unintelligible.
    pub marked: Option<Stretch>,
    /// Notes sealed so far.
    pub sealed_notes: Vec<String>,
    captured: u64,
    segments: u32,
    cut: u64,
    cut_at: Option<u64>,
}

/// The microphone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Microphone {
    /// Closed.
    Closed,
    /// Open and captured.
    Open,
    /// Open, and nothing is captured.
    Paused,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// Nothing.
    Nothing,
    /// No microphone can be opened.
    Microphone,
    /// Nothing can be written to the journal.
    Journal,
    /// Nothing can be destroyed.
    Destruction,
    /// A check after destroying does not hold.
    Check,
}

/// The moment at which everything happens.
pub fn now() -> Timestamp {
    "2026-11-23T14:05:00+01:00".parse().unwrap()
}

impl World {
    /// Makes a world with a session that was just prepared.
    pub fn new(language: Language, participants: &[&str], policy: RecordingEnd) -> World {
        World::with_source(language, participants, policy, SourceKind::Microphone)
    }

    /// Makes a world with a focus group that was just prepared.
    pub fn group(language: Language, participants: &[&str]) -> World {
        let mut world = World::new(language, participants, RecordingEnd::UntilAccepted);
        if let Event::Prepared { guide, .. } = &mut world.journal[0].event {
            guide.kind = luister::guide::GuideKind::FocusGroup;
        }
        world.reopen();
        world
    }

    /// Makes it with another source of sound.
    pub fn with_source(language: Language, participants: &[&str], policy: RecordingEnd, source: SourceKind) -> World {
        let mut model = Model::new(language, now());
        model.place = Some(place(ModelState::Ready("base".into())));
        let mut world = World {
            model,
            journal: Vec::new(),
            asked: Vec::new(),
            microphone: Microphone::Closed,
            broken: Broken::Nothing,
            hole_ms: 0,
            review: Begun::No,
            marked: None,
            sealed_notes: Vec::new(),
            captured: 0,
            segments: 0,
            cut: 0,
            cut_at: None,
        };
        world.append(prepared(language, participants, policy, source));
        world.reopen();
        world
    }

    /// Opens the session again, as a program does that was started anew.
    pub fn reopen(&mut self) {
        self.microphone = Microphone::Closed;
        let language = self.model.language;
        let place = self.model.place.clone();
        self.model = Model::new(language, now());
        self.model.place = place;
        let session = replay(&self.journal).unwrap();
        let guide = Box::new(super::guide::guide(language));
        self.send(Msg::Report(Report::Opened { session: Box::new(session), guide }));
    }

    /// Returns the session as the journal tells it; what is on the desk must be the same.
    pub fn session(&self) -> Session {
        let told = replay(&self.journal).unwrap();
        if let Some(shown) = self.model.session() {
            assert_eq!(shown, &told);
        }
        told
    }

    /// Presses keys: a word such as `enter` or `esc` is that key, anything else its letters.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for word in script.split_whitespace() {
            let named = match word {
                "enter" => Some(Key::Enter),
                "esc" => Some(Key::Esc),
                "tab" => Some(Key::Tab),
                "up" => Some(Key::Up),
                "down" => Some(Key::Down),
                "left" => Some(Key::Left),
                "right" => Some(Key::Right),
                "space" => Some(Key::Char(' ')),
                "f5" => Some(Key::F(5)),
                "ctrl-c" => Some(Key::Ctrl('c')),
                _ => None,
            };
            match named {
                Some(key) => self.send(Msg::Key(key)),
                None => word.chars().for_each(|c| self.send(Msg::Key(Key::Char(c)))),
            }
        }
        self
    }

    /// Lets time pass with somebody speaking.
    pub fn speak(&mut self, seconds: u64) -> &mut Self {
        if self.microphone == Microphone::Open {
            self.captured += seconds * 16_000;
            while self.captured - self.cut >= SEGMENT {
                self.seal(SEGMENT);
            }
            if self.cut_at.is_some_and(|place| self.captured >= place) {
                self.cut_at = None;
                if self.captured > self.cut {
                    self.seal(self.captured - self.cut);
                }
            }
        }
        self.model.now = Timestamp::new(self.model.now.unix_s() + seconds as i64, 3600);
        let report = Report::Recorder {
            recorded: Frames(self.captured),
            sealed: Frames(self.cut),
            levels: vec![Level { peak_db: -14.0, rms_db: -24.0 }],
            at_end: false,
        };
        if self.microphone != Microphone::Closed {
            self.send(Msg::Report(report));
        }
        self
    }

    /// Feeds a message and performs everything that follows.
    pub fn send(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg) {
            for report in self.perform(effect) {
                self.send(Msg::Report(report));
            }
        }
    }

    fn seal(&mut self, frames: u64) {
        self.segments += 1;
        let segment = SealedSegment {
            number: self.segments,
            first: Frames(self.cut),
            frames: Frames(frames),
            bytes: frames * 2 + 300,
            sealed: Digest::of(&self.segments.to_le_bytes()),
        };
        self.cut += frames;
        self.send(Msg::Report(Report::SegmentSealed(segment)));
    }

    fn append(&mut self, event: Event) -> Entry {
        let n = self.journal.len() as u64 + 1;
        let entry = Entry { v: 1, n, at: self.model.now, prev: Digest::of(b""), event };
        self.journal.push(entry.clone());
        entry
    }

    fn write(&mut self, events: Vec<Event>) -> Report {
        if self.broken == Broken::Journal {
            return trouble(Part::Vault);
        }
        Report::Journalled(events.into_iter().map(|e| self.append(e)).collect())
    }

    fn perform(&mut self, effect: Effect) -> Vec<Report> {
        self.asked.push(effect.clone());
        let session = replay(&self.journal).unwrap();
        match effect {
            Effect::Journal(events) => vec![self.write(events)],
            Effect::SealNote { kind, offset, text } => {
                self.sealed_notes.push(text.expose().to_owned());
                vec![match decide(&session, Command::WriteNote { kind, offset }) {
                    Ok(events) => self.write(events),
                    Err(_) => trouble(Part::Vault),
                }]
            }
            Effect::Strike { from, to } => vec![match decide(&session, Command::Strike { from, to }) {
                Ok(events) if events.is_empty() => Report::TakenBackAlready,
                Ok(events) => self.write(events),
                Err(_) => trouble(Part::Vault),
            }],
            Effect::TakeBack if self.broken == Broken::Destruction => vec![trouble(Part::Vault)],
            Effect::TakeBack => self.take_back(&session).into_iter().map(Report::TakenBack).collect(),
            Effect::Recorder(order) => self.recorder(&session, order),
            Effect::Transcribe => vec![Report::TranscriptMade(self.transcribed())],
            Effect::AccountForTranscript => vec![Report::Account(self.account())],
            Effect::Mend(mend) => self.mend(&session, mend),
            Effect::Destroy { what, because } => {
                assert_eq!(session.unfinished_destruction(), Some((what, because)), "destroyed without a journal line");
                if self.broken == Broken::Destruction {
                    return vec![trouble(Part::Vault)];
                }
                let held = self.broken != Broken::Check;
                let checks = ["key-gone", "segments-gone"].map(|name| Check { name: name.into(), held }).to_vec();
                vec![Report::Destroyed { what, files: self.segments + 1, bytes: 4096, checks }]
            }
            Effect::MakeReceipt => {
                vec![Report::ReceiptMade { digest: Digest::of(b"receipt"), markdown: "# receipt".into() }]
            }
            _ => Vec::new(),
        }
    }

    /// Removes what is being struck: all of it must have been sealed, or the microphone must stand still.
    fn take_back(&mut self, session: &Session) -> Option<Event> {
        let (from, to) = *session.striking.first()?;
        let flows = self.microphone == Microphone::Open;
        assert!(!flows || session.sealed.offset() >= to, "struck before all of it was on the disk");
        let segments = removed_segments(&self.journal, from, to);
        let numbers = segments.first().zip(segments.last()).map(|(a, b)| (a.number, b.number));
        let (removed_from, removed_to) = match segments.first().zip(segments.last()) {
            Some((a, b)) => {
                let end = Frames(b.first.0 + b.frames.0).offset();
                (from.min(a.first.offset()), end.max(to.min(session.sealed.offset())))
            }
            None => (from, to),
        };
        let text = session.transcription.as_ref().map(|t| TextLeft {
            utterances: t.utterances,
            words: t.words,
            voiced_ms: t.voiced_ms,
            covered_ms: t.covered_ms,
            holes: t.holes,
            complete: t.complete,
            sealed: t.sealed,
        });
        Some(Event::Struck {
            from,
            to,
            removed_from,
            removed_to,
            segments: segments.len() as u32,
            numbers,
            notes: 0,
            utterances: 0,
            text,
            checks: vec![Check { name: "segments-gone".into(), held: true }],
        })
    }

    fn recorder(&mut self, session: &Session, order: RecorderOrder) -> Vec<Report> {
        match order {
            RecorderOrder::Start(_) => {
                let begin = Command::StartRecording { device: "x".into(), channels: 1 };
                let goes_on = matches!(session.stage, Stage::Interrupted | Stage::Recording);
                assert!(goes_on || decide(session, begin).is_ok(), "a microphone was opened without consent");
                if self.broken == Broken::Microphone {
                    return vec![trouble(Part::Sound)];
                }
                self.microphone = Microphone::Open;
                vec![Report::RecorderReady { device: "USB Audio".into(), channels: 1 }]
            }
            RecorderOrder::Pause => {
                self.microphone = Microphone::Paused;
                if self.captured > self.cut {
                    self.seal(self.captured - self.cut);
                }
                vec![Report::RecorderPaused { at: Frames(self.captured) }]
            }
            RecorderOrder::Resume => {
                assert_eq!(session.stage, Stage::Recording, "recorded again before the journal says so");
                self.microphone = Microphone::Open;
                Vec::new()
            }
            RecorderOrder::CutAt(place) => {
                self.cut_at = Some(place.0);
                Vec::new()
            }
            RecorderOrder::Stop if self.microphone == Microphone::Closed => Vec::new(),
            RecorderOrder::Stop => {
                self.microphone = Microphone::Closed;
                if self.captured > self.cut {
                    self.seal(self.captured - self.cut);
                }
                vec![Report::RecorderStopped { recorded: Frames(self.captured), silence_ms: 38 }]
            }
        }
    }

    /// Makes the transcript better: what is heard again or marked is no hole any more.
    fn mend(&mut self, session: &Session, mend: Mend) -> Vec<Report> {
        let (how, stretch) = match mend {
            Mend::LookForModels => {
                let models = vec!["large-v3-turbo".into(), "base".into()];
                return vec![Report::Mended(Mended::Models(models, self.review))];
            }
            Mend::HearAgain { model: Some(model), .. } if model == "base" => {
                return vec![Report::Mended(Mended::NothingHeard { model, why: Unheard::Nothing })];
            }
            Mend::HearAgain { stretch, .. } => (Mending::HeardAgain, stretch),
            Mend::Mark(stretch) => (Mending::Unintelligible, stretch),
            Mend::Unmark(stretch) => (Mending::MarkTakenBack, stretch),
            Mend::StopHearing => return vec![Report::Mended(Mended::Stopped)],
            Mend::WholeAgain { .. } => return vec![Report::TranscriptMade(self.transcribed())],
        };
        self.marked = if how == Mending::Unintelligible { Some(stretch) } else { None };
        self.hole_ms = if how == Mending::MarkTakenBack { stretch.end_ms - stretch.start_ms } else { 0 };
        let t = session.transcription.as_ref().unwrap();
        let text = TextLeft {
            utterances: t.utterances,
            words: t.words,
            voiced_ms: t.voiced_ms,
            covered_ms: t.voiced_ms - self.hole_ms,
            holes: u32::from(self.hole_ms > 0),
            complete: self.hole_ms == 0,
            sealed: Digest::of(b"mended"),
        };
        let (from, to) = (Offset::from_ms(stretch.start_ms), Offset::from_ms(stretch.end_ms));
        let event = Event::TextMended { how, from, to, model: None, model_digest: None, text };
        vec![Report::Mended(Mended::Text(event))]
    }

    fn transcribed(&self) -> Event {
        let duration = Frames(self.captured).offset().ms();
        Event::Transcribed {
            model: "base".into(),
            model_digest: Digest::of(b"model"),
            utterances: 2,
            words: 9,
            voiced_ms: duration,
            covered_ms: duration.saturating_sub(self.hole_ms),
            holes: u32::from(self.hole_ms > 0),
            complete: self.hole_ms == 0,
            sealed: Digest::of(b"transcript"),
        }
    }

    fn account(&self) -> TranscriptAccount {
        let duration_ms = Frames(self.captured).offset().ms();
        let middle = duration_ms / 2;
        let hole = Stretch { start_ms: middle, end_ms: middle + self.hole_ms };
        let holes = if self.hole_ms > 0 { vec![hole] } else { Vec::new() };
        // With a hole in it two voices were told apart, without one nobody but the participant.
        let first = if self.hole_ms > 0 { "I" } else { "Prof9" };
        let utterances = vec![
            utterance(0, middle, first, "work", &format!("Ik werk er nu acht jaar, in een {SPOKEN}."), 0.93),
            utterance(middle + self.hole_ms, duration_ms, "Prof9", "influence", "Dat weet ik niet zo zeker.", 0.41),
        ];
        TranscriptAccount {
            completeness: Completeness {
                voiced_ms: duration_ms,
                covered_ms: duration_ms - self.hole_ms,
                complete: holes.is_empty(),
                holes,
            },
            duration_ms,
            utterances,
            doubts: vec![Doubt { utterance: 1, p: 0.41 }],
            removed: Vec::new(),
            unintelligible: self.marked.into_iter().collect(),
        }
    }

    /// Returns the events written so far, by a short name each.
    pub fn told(&self) -> Vec<&'static str> {
        self.journal.iter().map(|e| name(&e.event)).collect()
    }

    /// Counts the events of a name.
    pub fn count(&self, event: &str) -> usize {
        self.told().into_iter().filter(|n| *n == event).count()
    }
}

fn trouble(part: Part) -> Report {
    Report::Trouble { part, notice: Notice::caution("It did not work.", "Nothing was changed.", "Try again.") }
}

fn utterance(start_ms: u64, end_ms: u64, speaker: &str, topic: &str, text: &str, p: f32) -> Utterance {
    let words = text.split(' ').map(|t| Word { start_ms, end_ms, text: t.into(), p }).collect();
    Utterance { start_ms, end_ms, speaker: Some(speaker.into()), topic: Some(topic.into()), text: text.into(), words }
}

/// What the machine has.
pub fn place(model: ModelState) -> PlaceCheck {
    PlaceCheck {
        devices: vec!["USB Audio".into()],
        file: None,
        channels: 1,
        free_bytes: 64_000_000_000,
        minutes_that_fit: 30_000,
        model,
    }
}

fn prepared(language: Language, participants: &[&str], recording: RecordingEnd, source: SourceKind) -> Event {
    let guide = super::guide::guide(language);
    let reference = |i: &luister::guide::ConsentItem| ConsentReference {
        item: i.id.clone(),
        purpose: i.purpose,
        on_no: i.on_no,
        asked: i.is_asked(),
    };
    Event::Prepared {
        session: "2026-11-23-1405-Prof9".parse().unwrap(),
        luister: "0.1.0".into(),
        guide: GuideReference {
            id: guide.id.clone(),
            version: guide.version.clone(),
            title: guide.title.clone(),
            language,
            kind: guide.kind,
            digest: guide.digest,
        },
        participants: participants
            .iter()
            .map(|code| Participant { code: code.parse().unwrap(), channel: None })
            .collect(),
        policy: Policy { recording, ..Policy::default() },
        promises: vec![PromiseKind::Record, PromiseKind::Stop, PromiseKind::DestroyRecording],
        consent: guide.consent.iter().map(reference).collect(),
        topics: guide.topics().map(|(_, t)| t.id.clone()).collect(),
        source,
    }
}

fn name(event: &Event) -> &'static str {
    match event {
        Event::Prepared { .. } => "prepared",
        Event::ConsentRead { .. } => "read",
        Event::ConsentAnswered { .. } => "answered",
        Event::ParticipantLeft { .. } => "left",
        Event::ParticipantJoined { .. } => "joined",
        Event::SpeakerNow { .. } => "speaks",
        Event::NotesOnlyChosen => "notes-only",
        Event::Declined => "declined",
        Event::RecordingStarted { .. } => "started",
        Event::NotesStarted => "notes-started",
        Event::SegmentSealed(_) => "segment",
        Event::WentOffTheRecord { .. } => "off",
        Event::CameBackOnTheRecord { .. } => "on",
        Event::TopicEntered { .. } => "topic",
        Event::TopicMarked { .. } => "mark",
        Event::TopicUnmarked { .. } => "unmark",
        Event::ProbeTicked { .. } => "probe",
        Event::PointShown { .. } => "point",
        Event::NoteWritten { kind: NoteKind::Bookmark, .. } => "bookmark",
        Event::NoteWritten { .. } => "note",
        Event::Stopped { .. } => "stopped",
        Event::StopDecided { .. } => "decided",
        Event::Interrupted { .. } => "interrupted",
        Event::Resumed { .. } => "resumed",
        Event::Closed { .. } => "closed",
        Event::Transcribed { .. } => "transcribed",
        Event::TextMended { .. } => "mended",
        Event::Accepted { .. } => "accepted",
        Event::DestructionBegun { .. } => "destroying",
        Event::DestructionDone { .. } => "destroyed",
        Event::ReceiptMade { .. } => "receipt",
        _ => "other",
    }
}
