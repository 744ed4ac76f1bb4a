//! The demo's hand: which keys it presses, and when. It waits for the screens like a person, and knows nothing else.

use std::time::{Duration, Instant};

use crate::app::prepare::{Hearing, Room, Step as Preparing};
use crate::app::{Key, Model, Msg, Screen, prepare};
use crate::guide::Guide;
use crate::runtime::desk::Desk;
use crate::runtime::error::RuntimeError;
use crate::session::{Held, Stage};
use crate::units::Language;

use super::clip::Clip;

/// How long a step may be waited for while nothing at all goes on.
const PATIENCE: Duration = Duration::from_secs(300);

/// The code of the practice participant.
const PARTICIPANT: &str = "P1";

/// One thing the hand does.
struct Step {
    /// What it is, for a report when it does not come about.
    name: &'static str,
    ready: Box<dyn Fn(&Model) -> bool>,
    keys: Vec<Key>,
    /// Whether everything on disk is looked through first.
    look: bool,
}

/// The steps still to do.
pub struct Script {
    steps: std::vec::IntoIter<Step>,
    next: Option<Step>,
    since: Instant,
    dwell: Duration,
    /// What last went on, and when.
    alive: (Instant, u64, Option<u64>),
}

/// What came of letting the script go on.
pub enum Went {
    /// Waiting for something.
    Waiting,
    /// A step is due; everything on disk should be looked through first.
    Look,
    /// Everything was done.
    Done,
}

impl Script {
    /// Writes the script for a clip. `dwell` is how long a screen stays before the next key, for people who watch.
    pub fn of(clip: &Clip, guide: &Guide, interface: Language, pace: f64, dwell: Duration) -> Script {
        let steps = steps(clip, guide, interface, pace);
        let mut steps = steps.into_iter();
        let next = steps.next();
        Script { steps, next, since: Instant::now(), dwell, alive: (Instant::now(), 0, None) }
    }

    /// Presses the keys of the step that is due, if one is.
    pub fn go_on(&mut self, desk: &mut Desk) -> Result<Went, RuntimeError> {
        let Some(step) = &mut self.next else { return Ok(Went::Done) };
        let (recorded, heard) = (desk.model.recorder.recorded.0, desk.heard_so_far().map(|(done, _)| done));
        if (recorded, heard) != (self.alive.1, self.alive.2) {
            self.alive = (Instant::now(), recorded, heard);
        }
        let recording = desk.model.recorder.running;
        if !(step.ready)(&desk.model) || !recording && self.since.elapsed() < self.dwell {
            let waited = self.since.elapsed().min(self.alive.0.elapsed());
            return if waited > PATIENCE { Err(RuntimeError::Late(step.name)) } else { Ok(Went::Waiting) };
        }
        if std::mem::take(&mut step.look) {
            return Ok(Went::Look);
        }
        for key in std::mem::take(&mut step.keys) {
            desk.send(Msg::Key(key));
        }
        self.next = self.steps.next();
        self.since = Instant::now();
        Ok(if self.next.is_none() { Went::Done } else { Went::Waiting })
    }
}

fn step(name: &'static str, ready: impl Fn(&Model) -> bool + 'static, keys: Vec<Key>) -> Step {
    Step { name, ready: Box::new(ready), keys, look: false }
}

fn typed(text: &str) -> Vec<Key> {
    text.chars().map(Key::Char).collect()
}

fn steps(clip: &Clip, guide: &Guide, interface: Language, pace: f64) -> Vec<Step> {
    let yes = match interface {
        Language::Nl => 'j',
        Language::En => 'y',
    };
    let mut steps = vec![step(
        "home",
        |m| m.screen == Screen::Home && m.home.guides.first().is_some_and(|g| g.guide.is_ok()) && m.place.is_some(),
        vec![Key::Enter],
    )];
    let mut code = typed(PARTICIPANT);
    code.push(Key::Enter);
    let at = |step: Preparing| move |m: &Model| m.screen == Screen::Prepare && m.prepare_screen.step == step;
    steps.push(step("participants", at(Preparing::Participants), code));
    steps.push(step("participants", at(Preparing::Participants), vec![Key::Enter]));
    steps.push(step(
        "sound",
        |m| m.prepare_screen.step == Preparing::Sound && matches!(prepare::room(m), Room::Enough(_)),
        vec![Key::Char('t')],
    ));
    steps.push(step("microphone", |m| m.prepare_screen.check.hearing() == Some(Hearing::Heard), vec![Key::Enter]));
    for (number, item) in guide.consent.iter().enumerate() {
        let keys = if item.is_asked() { vec![Key::Char(yes), Key::Enter] } else { vec![Key::Enter] };
        steps.push(step("consent", move |m| m.screen == Screen::Consent && m.consent_screen.item == number, keys));
    }
    let items = guide.consent.len();
    steps.push(Step {
        look: true,
        ..step("begin", move |m| m.screen == Screen::Consent && m.consent_screen.item == items, vec![Key::Enter])
    });
    steps.extend(conversation(clip, pace));
    steps.push(Step {
        look: true,
        ..step("end", |m| m.screen == Screen::Facilitate && m.recorder.at_end, vec![Key::Char('e'), Key::Enter])
    });
    let closed = |m: &Model| m.session().is_some_and(|s| s.stage == Stage::Closed);
    steps.push(Step {
        look: true,
        ..step("closed", move |m| m.screen == Screen::Close && closed(m) && m.place.is_some(), vec![Key::Enter])
    });
    steps.push(Step {
        look: true,
        ..step("account", |m| m.screen == Screen::Accept && m.account.is_some(), vec![Key::Char('a')])
    });
    steps.push(step("accept", |m| m.screen == Screen::Accept, vec![Key::Char('D')]));
    steps.push(Step {
        look: true,
        ..step(
            "receipt",
            |m| {
                let done =
                    |s: &crate::session::Session| matches!(s.recording, Held::Destroyed(_)) && s.receipt.is_some();
                m.screen == Screen::Receipt && m.session().is_some_and(done)
            },
            Vec::new(),
        )
    });
    steps.push(step("last look", |_| true, Vec::new()));
    steps
}

/// What the hand does while the clip plays: a topic when its question is asked, a probe when it is answered, a note.
fn conversation(clip: &Clip, pace: f64) -> Vec<Step> {
    let next = vec![Key::Enter];
    let moments: Vec<(u64, Vec<Key>)> = match clip.language {
        Language::Nl => vec![
            (15_000, typed("12")),
            (18_090, next.clone()),
            (25_000, typed("1")),
            (28_920, next.clone()),
            (37_000, typed("1")),
            (39_920, next.clone()),
            (50_000, typed("b")),
            (54_520, next.clone()),
            (58_000, typed("12")),
            (61_310, next),
        ],
        Language::En => vec![
            (13_000, typed("2")),
            (16_120, next.clone()),
            (22_500, typed("1")),
            (25_820, next.clone()),
            (30_000, typed("b")),
            (32_480, next.clone()),
            (36_000, typed("1")),
            (41_990, next),
        ],
    };
    let mut steps = Vec::new();
    let half = clip.ms() / 2;
    let mut noted = false;
    for (at, keys) in moments {
        if at > half && !noted {
            noted = true;
            let mut writing = typed("f");
            writing.extend(typed(note(clip.language)));
            writing.push(Key::Enter);
            steps.push(Step { look: true, ..step("note", reached(half, pace), writing) });
        }
        steps.push(step("conversation", reached(at, pace), keys));
    }
    steps
}

/// Tells when the recording has come to a place: a report earlier than that, because reports come ten times a second.
fn reached(at_ms: u64, pace: f64) -> impl Fn(&Model) -> bool {
    let early = (100.0 * pace) as u64;
    let at_ms = at_ms.saturating_sub(early.min(1000));
    move |m| m.screen == Screen::Facilitate && (m.recorder.recorded.offset().ms() >= at_ms || m.recorder.at_end)
}

/// Returns the note the hand writes, whose words must not be found on disk either.
pub fn note(language: Language) -> &'static str {
    match language {
        Language::Nl => "kijkt even weg, spreekt zachter",
        Language::En => "looks away, speaks softly",
    }
}
