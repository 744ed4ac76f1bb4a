//! `luister import`: an existing recording enters the same path, sealed first.

use std::time::{Duration, Instant};

use crate::app::{Draft, Effect, Key, Msg, Screen, SoundChoice};
use crate::audio::Pace;
use crate::messages::{cli as words, deadlines};
use crate::runtime::printing;
use crate::runtime::{Desk, RuntimeError};
use crate::session::{Command, Participant, SourceKind, Stage};
use crate::vault::source;

use super::arguments::{Import, ImportChannels};
use super::context::{Context, Reading};
use super::outcome::{Stop, say};
use super::progress::Progress;
use super::{guides, sessions};

/// How long the recorder may be silent before something is wrong: decoding is much faster than this.
const STALLED: Duration = Duration::from_secs(60);

/// Brings a recording in: consent as declared, sealed segments, closed. The source file is left alone unless it was asked for.
pub fn run(context: &Context, import: &Import) -> Result<(), Stop> {
    let l = context.language;
    let how = import.consented.trim();
    if how.is_empty() {
        return Err(Stop::usage(words::CONSENTED_EMPTY.text(l)));
    }
    let (folder, _) = context.study()?;
    let stand = context.stand_of(&import.audio, Pace::AsFast, SourceKind::Import)?;
    let draft = Draft {
        guide: guides::of_study(context, &folder, &import.guide)?,
        participants: seated(sessions::participants(context, &import.participants)?, stand.channels, import.channels),
        sound: SoundChoice::File,
    };
    let seats: Vec<String> =
        draft.participants.iter().filter_map(|p| Some(seat(p.code.as_str(), p.channel?))).collect();
    if import.destroy_source && !source::has_one_name(&import.audio) {
        return Err(Stop::mend(deadlines::SOURCE_LINK.with(l, &[("file", &import.audio.display().to_string())])));
    }
    let mut setup = context.setup()?;
    let channels = stand.channels;
    setup.input = Some(stand);
    // Comparing opens what was sealed; a passphrase is asked for before anything begins.
    let reading = if import.destroy_source { Reading::Yes } else { Reading::No };
    let mut desk = context.desk(setup, reading)?;
    let codes: Vec<_> = draft.participants.iter().map(|p| p.code.clone()).collect();
    desk.attempt(Effect::CreateSession(draft)).map_err(|e| context.stop(e))?;
    for participant in codes {
        desk.wish(Command::DeclareConsent { participant, how: how.to_owned() }).map_err(|e| context.stop(e))?;
    }
    let id = desk.model.session().map(|s| s.id.clone()).ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    record(context, &mut desk)?;
    let session = desk.model.session().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    if session.stage != Stage::Closed {
        return Err(context.stop(RuntimeError::Late("the end of the recording")));
    }
    let (length, segments) = (session.sealed.offset().to_string(), session.segments.to_string());
    printing::line(format_args!("{id}"));
    say(&words::IMPORTED, l, &[("length", &length), ("segments", &segments)]);
    if channels > 1 {
        let values = [("count", channels.to_string()), ("who", seats.join(", "))];
        let told = if seats.is_empty() { &words::IMPORT_SHARED } else { &words::IMPORT_EACH };
        say(told, l, &values.each_ref().map(|(n, v)| (*n, v.as_str())));
    }
    let file = import.audio.display().to_string();
    if import.destroy_source {
        let bytes = desk.destroy_source(&import.audio).map_err(|e| context.stop(e))?;
        say(&deadlines::SOURCE_GONE, l, &[("file", &file), ("bytes", &bytes.to_string())]);
        say(&deadlines::SOURCE_NO_PROOF, l, &[]);
    } else {
        say(&words::SOURCE_STAYS, l, &[("file", &file)]);
    }
    say(&words::IMPORT_NEXT, l, &[("session", id.as_str())]);
    Ok(())
}

/// Gives each participant a channel, where the recording was made with a microphone each: the interviewer's comes first.
fn seated(people: Vec<Participant>, channels: u16, how: ImportChannels) -> Vec<Participant> {
    let one_each = usize::from(channels) == people.len() + 1;
    if how == ImportChannels::Shared || !one_each {
        return people;
    }
    (1..).zip(people).map(|(at, p)| Participant { channel: Some(at), ..p }).collect()
}

fn seat(code: &str, channel: u16) -> String {
    format!("{} = {code}", channel + 1)
}

/// Begins, waits for the file's end, and ends: the same keys as at the table.
fn record(context: &Context, desk: &mut Desk) -> Result<(), Stop> {
    desk.model.screen = Screen::Consent;
    desk.model.consent_screen.item = desk.model.open.as_ref().map_or(0, |o| o.guide.consent.len());
    desk.send(Msg::Key(Key::Enter));
    let mut progress = Progress::default();
    let mut last = (0, Instant::now());
    while !desk.model.recorder.at_end {
        context.troubles(desk)?;
        desk.pump(Duration::from_millis(100));
        let recorded = desk.model.recorder.recorded;
        if recorded.0 != last.0 {
            last = (recorded.0, Instant::now());
            progress.show(&recorded.offset().to_string());
        } else if last.1.elapsed() > STALLED {
            return Err(context.stop(RuntimeError::Late("sound from the file")));
        }
    }
    progress.end();
    desk.send(Msg::Key(Key::Char('e')));
    desk.send(Msg::Key(Key::Enter));
    let deadline = Instant::now() + STALLED;
    desk.until(deadline, |m| m.session().is_some_and(|s| s.stage == Stage::Closed));
    context.settle(desk)
}
