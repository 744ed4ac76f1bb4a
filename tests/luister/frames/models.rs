//! Models as they are on an ordinary day, made by hand.

use std::collections::BTreeMap;

use luister::app::{
    GuideEntry, HomeContents, Level, Listening, Model, ModelState, OpenSession, PlaceCheck, Screen, SessionEntry,
};
use luister::guide::promise::{Policy, PromiseKind};
use luister::guide::{ConsentItem, Guide, GuideKind, OnNo, Purpose, Section, SectionKind, Topic};
use luister::session::{
    Answer, Because, Check, ConsentReference, Destruction, Entry, Event, GuideReference, Held, Participant, Session,
    SourceKind, Stage, replay,
};
use luister::units::{Digest, Frames, Language, Offset, Timestamp};

/// Monday afternoon.
pub fn now() -> Timestamp {
    "2026-11-23T14:05:12+01:00".parse().unwrap()
}

/// A guide with a consent item and two topics.
pub fn guide(id: &str, title: &str, kind: GuideKind, minutes: u32, language: Language) -> Guide {
    let topic = |id: &str, title: &str, question: &str| Topic {
        id: id.parse().unwrap(),
        title: title.into(),
        question: question.into(),
        probes: vec!["Kun je een voorbeeld geven?".into()],
        minutes: 8,
        code: title.into(),
        research_question: "1".into(),
        only_if: String::new(),
    };
    let purpose = match language {
        Language::Nl => {
            "We willen weten of en hoe professionals hun eigen ervaring met geweld thuis in hun werk kunnen gebruiken."
        }
        Language::En => {
            "We want to know whether and how professionals can use their own experience of violence at home in their work."
        }
    };
    Guide {
        id: id.parse().unwrap(),
        version: "2026-11".into(),
        title: title.into(),
        language,
        second: None,
        kind,
        minutes,
        purpose: purpose.into(),
        researchers: "Marieke en Sanne".into(),
        distress: String::new(),
        consent: vec![ConsentItem {
            id: "record".parse().unwrap(),
            title: "Opname".into(),
            text: "We maken een opname voor de uitwerking. {recording-promise}".into(),
            question: "Vind je het goed dat we opnemen?".into(),
            purpose: Purpose::Record,
            promises: vec![PromiseKind::Record, PromiseKind::DestroyRecording],
            on_no: OnNo::NoRecording,
        }],
        sections: vec![Section {
            id: "general".parse().unwrap(),
            title: "Algemeen".into(),
            kind: SectionKind::Key,
            minutes: 16,
            read_aloud: String::new(),
            points: Vec::new(),
            topics: vec![
                topic("influence", "Invloed op het werk", "Wat doet je eigen ervaring in je werk?"),
                topic("openness", "Openheid", "Wanneer vertel je erover, en wanneer niet?"),
            ],
        }],
        digest: Digest::of(id.as_bytes()),
    }
}

/// A session in the list.
pub fn entry(id: &str, stage: Option<Stage>, codes: &str, guide: &str, minutes: u64) -> SessionEntry {
    SessionEntry {
        id: id.parse().unwrap(),
        stage,
        participants: codes.split(' ').map(|c| c.parse().unwrap()).collect(),
        guide: guide.into(),
        duration: Offset::from_ms(minutes * 60_000 + u64::from(minutes > 0) * 12_000),
        recording_due: None,
        raw_due: None,
        consent_due: None,
        reviewable: matches!(stage, Some(Stage::Transcribed | Stage::Accepted)),
    }
}

/// A study without sessions and guides.
pub fn empty(language: Language) -> Model {
    let mut model = Model::new(language, now());
    model.home = HomeContents {
        study: "Ervaring als kracht".into(),
        folder: "/home/marieke/onderzoek/ervaring".into(),
        groups: [("Prof", "professionals"), ("Stud", "students"), ("Cl", "(former) clients"), ("P", "participants")]
            .map(|(p, n)| (p.to_owned(), n.to_owned()))
            .to_vec(),
        guides: Vec::new(),
        sessions: Vec::new(),
        other_periods: Vec::new(),
    };
    model
}

/// A study in the middle of its fieldwork.
pub fn study(language: Language) -> Model {
    let mut model = empty(language);
    let at = now();
    let guides = [
        ("focus-group-professionals", "Focusgroep professionals", GuideKind::FocusGroup, 90, Language::Nl),
        ("interview-clients", "Interview met (ex-)cliënten", GuideKind::Interview, 60, Language::Nl),
        ("interview-example", "A short example", GuideKind::Interview, 30, Language::En),
        ("interview-professionals", "Interview met professionals", GuideKind::Interview, 60, Language::Nl),
    ];
    model.home.guides = guides
        .map(|(id, title, kind, minutes, spoken)| GuideEntry {
            file: format!("{id}.toml"),
            guide: Ok(guide(id, title, kind, minutes, spoken)),
        })
        .to_vec();
    let problem = match language {
        Language::Nl => {
            "regel 14: er wordt toestemming gevraagd voor een opname, maar nergens staat wat er met de opname gebeurt."
        }
        Language::En => "line 14: it asks permission to record and says nowhere what happens with the recording.",
    };
    model.home.guides.push(GuideEntry { file: "interview-students.toml".into(), guide: Err((problem.to_owned(), 2)) });
    let professionals = "Interview met professionals";
    let due = |mut entry: SessionEntry, recording: Option<i64>, raw: Option<i64>| {
        entry.recording_due = recording.map(|days| at.plus_days(days));
        entry.raw_due = raw.map(|days| at.plus_days(days));
        entry
    };
    model.home.sessions = vec![
        due(entry("2026-11-05-1000-Prof7", Some(Stage::Transcribed), "Prof7", professionals, 58), Some(-4), Some(72)),
        due(entry("2026-11-12-1330-Prof8", Some(Stage::Closed), "Prof8", professionals, 64), Some(3), None),
        due(
            entry(
                "2026-11-19-0900-Groep1",
                Some(Stage::Accepted),
                "Prof1 Prof4 Prof5 Prof6 Prof8",
                "Focusgroep professionals",
                91,
            ),
            None,
            Some(86),
        ),
        entry("2026-11-20-1100-Cl3", Some(Stage::Withdrawn), "Cl3", "Interview met (ex-)cliënten", 0),
        due(entry("2026-11-23-0915-Prof9", Some(Stage::Recording), "Prof9", professionals, 12), Some(14), None),
        entry("2026-11-10-1500-Stud2", None, "Stud2", "", 0),
    ];
    model
}

/// What is found on a laptop with two microphones.
pub fn place() -> PlaceCheck {
    PlaceCheck {
        devices: vec!["Interne microfoon".into(), "USB Audio".into()],
        file: None,
        channels: 2,
        free_bytes: 212_000_000_000,
        minutes_that_fit: 110_000,
        model: ModelState::Ready("base".into()),
    }
}

/// A moment of the microphone check.
pub fn listening(device: &str, heard_ms: u64, peaks: &[f32]) -> Listening {
    let levels = peaks.iter().map(|p| Level { peak_db: *p, rms_db: *p - 9.0 }).collect();
    Listening { device: device.into(), heard_ms, levels, back: Default::default() }
}

/// A session as its journal tells it: recorded, transcribed, accepted, its recording destroyed.
pub fn session() -> Session {
    let code = "Prof9".parse().unwrap();
    let yes = (Answer::Yes, Digest::of(b"read aloud"), now());
    Session {
        began_at: Some("2026-11-23T09:15:40+01:00".parse().unwrap()),
        ended_at: Some("2026-11-23T10:16:02+01:00".parse().unwrap()),
        stage: Stage::Accepted,
        answers: BTreeMap::from([(("record".parse().unwrap(), code), yes)]),
        device: Some("USB Audio".into()),
        channels: 1,
        sealed: Frames(16_000 * 3612),
        segments: 2408,
        sealed_bytes: 116_200_000,
        off_the_record: 1,
        accepted: Some((now(), true)),
        recording: Held::Destroyed(Destruction {
            at: now(),
            because: Because::Accepted,
            files: 2409,
            bytes: 116_200_408,
            checks: ["key-overwritten", "key-gone", "segments-gone", "folder-gone"]
                .map(|name| Check { name: name.into(), held: true })
                .to_vec(),
        }),
        raw: Held::Sealed,
        receipt: Some(Digest::of(b"receipt")),
        ..prepared()
    }
}

/// That session when it has just been set up.
fn prepared() -> Session {
    let event = Event::Prepared {
        session: "2026-11-23-0915-Prof9".parse().unwrap(),
        luister: "0.1.0".into(),
        guide: GuideReference {
            id: "interview-professionals".parse().unwrap(),
            version: "2026-11".into(),
            title: "Interview met professionals".into(),
            language: Language::Nl,
            kind: GuideKind::Interview,
            digest: Digest::of(b"guide"),
        },
        policy: Policy::default(),
        promises: PromiseKind::ALL.to_vec(),
        consent: vec![ConsentReference {
            item: "record".parse().unwrap(),
            purpose: Purpose::Record,
            on_no: OnNo::NoRecording,
            asked: true,
        }],
        topics: vec!["influence".parse().unwrap(), "openness".parse().unwrap()],
        source: SourceKind::Microphone,
        participants: vec![Participant { code: "Prof9".parse().unwrap(), channel: None }],
    };
    let at = "2026-11-23T09:10:00+01:00".parse().unwrap();
    replay(&[Entry { v: 1, n: 1, at, prev: Digest::of(b""), event }]).unwrap()
}

/// That session on the desk.
pub fn opened(language: Language, session: Session) -> Model {
    let mut model = study(language);
    let professionals =
        guide("interview-professionals", "Interview met professionals", GuideKind::Interview, 60, Language::Nl);
    model.open = Some(OpenSession { session, guide: professionals });
    model
}

/// Its receipt.
pub fn receipt(language: Language) -> Model {
    let mut model = opened(language, session());
    model.screen = Screen::Receipt;
    model.receipt_screen.markdown = match language {
        Language::Nl => RECEIPT_NL.into(),
        Language::En => RECEIPT_EN.into(),
    };
    model
}

const RECEIPT_NL: &str = "# Bewijs bij sessie 2026-11-23-0915-Prof9

Gemaakt op 2026-11-23 om 14:05, met luister 0.1.0.

## Toestemming

- Prof9 zei ja tegen: Opname (2026-11-23, 09:14)

## Vernietigd

- De opname: 2409 bestanden, 116.200.408 bytes, op 2026-11-23 om 14:05, omdat het transcript is goedgekeurd.
- Gecontroleerd: sleutel overschreven, sleutel weg, geluid weg, map weg.

## Niet gecontroleerd

- Reservekopieën, momentopnamen van de schijf en andere apparaten kan dit programma niet bereiken.
";

const RECEIPT_EN: &str = "# Receipt for session 2026-11-23-0915-Prof9

Made on 2026-11-23 at 14:05, with luister 0.1.0.

## Consent

- Prof9 said yes to: recording (2026-11-23, 09:14)

## Destroyed

- The recording: 2409 files, 116,200,408 bytes, on 2026-11-23 at 14:05, because the transcript was accepted.
- Checked: key overwritten, key gone, sound gone, folder gone.

## Not checked

- Backups, snapshots of the disk and other devices are out of this program's reach.
";
