//! The recording of the consent, as the desk runs it: it begins by itself once everybody has said yes to it and the next item
//! is read, and ends by itself when everything is answered, when somebody says no to it after all, or on the way out.
//!
//! Its microphone is closed, and that is journalled, before anything else is done that has to do with a microphone.

use crate::messages::consent_track as words;
use crate::session::{Command, Event, Held, Session, consent_track_item, consents_to_track, may_record_consent};
use crate::units::Frames;

use super::effect::{Effect, TrackOrder};
use super::model::{Model, Screen};
use super::update::{go_home, wish};
use super::{consent, newcomer};

/// What its microphone does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Track {
    /// It is closed.
    #[default]
    Closed,
    /// It is being opened.
    Opening,
    /// It records.
    Open {
        /// Frames taken.
        recorded: Frames,
    },
    /// It is being closed, and the rest sealed.
    Closing,
    /// It could not be opened: the script goes on without, until it is read from this item again.
    Failed,
}

/// What is done once the microphone is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Then {
    /// Nothing more.
    #[default]
    Stay,
    /// The conversation begins.
    Begin,
    /// Back to the first screen.
    Home,
}

/// Tells whether the microphone is open for the consent, or may be, or its closing is not on the disk yet.
pub fn is_open(model: &Model) -> bool {
    matches!(model.consent_screen.track, Track::Opening | Track::Open { .. } | Track::Closing) || is_journalled(model)
}

/// Tells whether the journal says that it is open.
fn is_journalled(model: &Model) -> bool {
    model.session().is_some_and(|s| s.consent_track.running)
}

/// Tells whether something of the consent is recorded and kept.
pub fn is_kept(session: &Session) -> bool {
    session.consent_track.held == Held::Sealed
}

/// An item came in front, or the page on which the session begins: the microphone is opened or closed for it.
pub(super) fn follow(model: &mut Model) -> Vec<Effect> {
    let Some(open) = &model.open else { return Vec::new() };
    if newcomer::asked(model).is_some() {
        return Vec::new();
    }
    let asks = consent_track_item(&open.session)
        .and_then(|asks| open.guide.consent.iter().position(|item| item.id == asks.item));
    let Some(asks) = asks else { return Vec::new() };
    let at = model.consent_screen.item;
    if at <= asks && model.consent_screen.track == Track::Failed {
        model.consent_screen.track = Track::Closed;
    }
    let reading = asks < at && at < open.guide.consent.len();
    match model.consent_screen.track {
        Track::Closed if reading && may_record_consent(&open.session).is_ok() => {
            model.consent_screen.track = Track::Opening;
            vec![Effect::ConsentTrack(TrackOrder::Start(model.sound()))]
        }
        Track::Opening | Track::Open { .. } if at >= open.guide.consent.len() => close(model, Then::Stay),
        _ => Vec::new(),
    }
}

/// An answer or a leave is on disk: nobody is recorded any longer than they say yes to it.
pub(super) fn on_changed(model: &mut Model) -> Vec<Effect> {
    let willing = model.session().is_some_and(|s| consents_to_track(s).is_ok());
    let open = matches!(model.consent_screen.track, Track::Opening | Track::Open { .. });
    if open && !willing { close(model, Then::Stay) } else { Vec::new() }
}

/// Closes the microphone; what follows then is done once that is journalled.
pub(super) fn close(model: &mut Model, then: Then) -> Vec<Effect> {
    if then != Then::Stay {
        model.consent_screen.then = then;
    }
    match model.consent_screen.track {
        Track::Closing => Vec::new(),
        Track::Opening | Track::Open { .. } => {
            model.consent_screen.track = Track::Closing;
            vec![Effect::ConsentTrack(TrackOrder::Stop)]
        }
        // It is closed, and that could not be written down then: a disk was full.
        Track::Closed | Track::Failed => wish(model, Command::StopConsentTrack),
    }
}

/// Sound has arrived: the start is journalled, and only then is anything sealed.
pub(super) fn on_ready(model: &mut Model, device: String, channels: u16) -> Vec<Effect> {
    if model.consent_screen.track != Track::Opening {
        return Vec::new();
    }
    model.consent_screen.track = Track::Open { recorded: model.session().map(length).unwrap_or_default() };
    wish(model, Command::StartConsentTrack { device, channels })
}

/// So much of the consent is recorded.
pub(super) fn on_state(model: &mut Model, recorded: Frames) {
    if let Track::Open { recorded: known } = &mut model.consent_screen.track {
        *known = (*known).max(recorded);
    }
}

/// Its microphone is closed.
pub(super) fn on_stopped(model: &mut Model) -> Vec<Effect> {
    if model.consent_screen.track != Track::Failed {
        model.consent_screen.track = Track::Closed;
    }
    if is_journalled(model) {
        return wish(model, Command::StopConsentTrack);
    }
    // It never began.
    go_on(model)
}

/// A line about the track is on disk: what waited for its end is done.
pub(super) fn on_journalled(model: &mut Model, event: &Event) -> Vec<Effect> {
    match event {
        Event::ConsentTrackStopped { .. } if model.consent_screen.then != Then::Stay => go_on(model),
        _ => Vec::new(),
    }
}

fn go_on(model: &mut Model) -> Vec<Effect> {
    match std::mem::take(&mut model.consent_screen.then) {
        Then::Stay => Vec::new(),
        Then::Begin => consent::begin(model),
        Then::Home => go_home(model),
    }
}

/// The microphone could not be opened, or something of it not be written down: it is closed, and the script goes on.
pub(super) fn on_trouble(model: &mut Model) -> Vec<Effect> {
    match model.consent_screen.track {
        Track::Opening | Track::Open { .. } if !is_journalled(model) => {
            model.consent_screen.track = Track::Failed;
            if let Some(notice) = &mut model.notice {
                notice.means = words::FAILED_MEANS.text(model.language).to_owned();
                notice.todo = words::FAILED_TODO.text(model.language).to_owned();
            }
            vec![Effect::ConsentTrack(TrackOrder::Stop)]
        }
        _ => Vec::new(),
    }
}

/// What was recorded of the consent is gone, because somebody said no: the script goes on where it was.
pub(super) fn on_gone(model: &mut Model) -> Vec<Effect> {
    if model.screen != Screen::Consent {
        return Vec::new();
    }
    consent::show(model)
}

fn length(session: &Session) -> Frames {
    session.consent_track.sealed
}
