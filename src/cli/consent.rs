//! `luister consent`: what was answered to which words and when, and the recording of the consent to listen to.

use crossbeam_channel::bounded;

use crate::audio::Loudspeaker;
use crate::messages::{consent as answers, consent_track as words};
use crate::runtime::{self, RuntimeError, parse_own_guide, printing};
use crate::session::Answer;
use crate::units::{Frames, SessionId};

use super::context::Context;
use super::outcome::{Stop, say};

/// Prints every participant's last answer to every item; plays the recording of the consent where that is asked for.
pub fn run(context: &Context, id: &SessionId, listen: bool) -> Result<(), Stop> {
    let l = context.language;
    let (study_folder, study) = context.study()?;
    let session = context.session(&study_folder, id)?;
    if listen && !runtime::has_consent_track(&session) {
        return Err(Stop::mend(words::NONE.with(l, &[("session", id.as_str())])));
    }
    // Looked up without opening the session: it may well be open at the table.
    let toml = study_folder.read_guide_of(id).map_err(|e| context.stop(e))?;
    let toml = toml.ok_or_else(|| context.stop(RuntimeError::GuideGone))?;
    let guide = parse_own_guide(&session, &toml).map_err(|e| context.stop(e))?;
    for item in guide.consent.iter().filter(|item| item.is_asked()) {
        printing::line(format_args!("{}", item.title));
        for participant in &session.participants {
            let found = session.answers.get(&(item.id.clone(), participant.code.clone()));
            let (answer, when) = match found {
                Some((Answer::Yes, _, at)) => (answers::YES, format!("{} {}", at.date(), at.time_of_day())),
                Some((Answer::No, _, at)) => (answers::NO, format!("{} {}", at.date(), at.time_of_day())),
                None => (answers::NO_ANSWER, String::new()),
            };
            let line = format!("  {:<10} {:<18} {when}", participant.code.as_str(), answer.text(l));
            printing::line(format_args!("{}", line.trim_end()));
        }
    }
    if !listen {
        return Ok(());
    }
    let folder = study_folder.open_session(id).map_err(|e| context.stop(e))?;
    let key = context.study_key(&study)?;
    let sound = runtime::read_consent_track(&folder, &key).map_err(|e| context.stop(e))?;
    let length = Frames(sound.len() as u64).offset().to_string();
    say(&words::PLAYING, l, &[("length", &length)]);
    let (ended, end) = bounded(1);
    let _playing = Loudspeaker::play(sound, crate::units::SAMPLE_RATE, 100, move |outcome| drop(ended.send(outcome)));
    match end.recv() {
        Ok(Ok(())) => Ok(()),
        _ => Err(Stop::world(words::NO_LOUDSPEAKER.text(l))),
    }
}
