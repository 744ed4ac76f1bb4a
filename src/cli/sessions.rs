//! `luister session new|list|show`.

use crate::app::{Draft, Effect, SoundChoice};
use crate::messages::{cli as words, consent_track as track};
use crate::runtime::printing;
use crate::runtime::{RuntimeError, read_sessions};
use crate::session::{Held, Participant, Session, stage_name};
use crate::units::{ParticipantCode, SessionId};

use super::arguments;
use super::context::{Context, Reading};
use super::guides;
use super::outcome::{Stop, say};

/// Prepares, lists or shows sessions.
pub fn run(context: &Context, command: &arguments::Session) -> Result<(), Stop> {
    match command {
        arguments::Session::New { guide, participants } => new(context, guide, participants),
        arguments::Session::List { json } => list(context, *json),
        arguments::Session::Show { session, json } => show(context, session, *json),
    }
}

/// Checks participants' codes against the study's groups; whose channel is whose is not known yet.
pub fn participants(context: &Context, codes: &[ParticipantCode]) -> Result<Vec<Participant>, Stop> {
    let (_, study) = context.study()?;
    let mut out: Vec<Participant> = Vec::new();
    for code in codes {
        let code = study.code(code.as_str()).map_err(|p| Stop::usage(p.text(context.language)))?;
        if out.iter().any(|p| p.code == code) {
            return Err(Stop::usage(words::TWICE.with(context.language, &[("code", code.as_str())])));
        }
        out.push(Participant { code, channel: None });
    }
    Ok(out)
}

fn new(context: &Context, guide: &str, codes: &[ParticipantCode]) -> Result<(), Stop> {
    let (folder, _) = context.study()?;
    let draft = Draft {
        guide: guides::of_study(context, &folder, guide)?,
        participants: participants(context, codes)?,
        sound: SoundChoice::DefaultMicrophone,
    };
    let mut desk = context.desk(context.setup()?, Reading::No)?;
    desk.attempt(Effect::CreateSession(draft)).map_err(|e| context.stop(e))?;
    let session = desk.model.session().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    printing::line(format_args!("{}", session.id));
    printing::aside(format_args!("{}", words::SESSION_NEXT.text(context.language)));
    Ok(())
}

fn list(context: &Context, json: bool) -> Result<(), Stop> {
    let (folder, _) = context.study()?;
    let sessions = read_sessions(&folder).map_err(|e| context.stop(e))?;
    if json {
        let all: Vec<_> = sessions.iter().map(|(id, s)| as_json(id, s.as_ref())).collect();
        printing::line(format_args!("{:#}", serde_json::json!({ "sessions": all })));
        return Ok(());
    }
    if sessions.is_empty() {
        say(&words::NO_SESSIONS, context.language, &[]);
    }
    // Ids of groups are long; the columns stand below each other all the same.
    let widest = sessions.iter().map(|(id, _)| id.as_str().len()).max().unwrap_or(0).max(34);
    for (id, session) in &sessions {
        match session {
            Some(session) => {
                let length = session.sealed.offset();
                printing::line(format_args!(
                    "{:<widest$} {length}  {}",
                    id.as_str(),
                    stage_name(context.language, session.stage)
                ));
            }
            None => {
                printing::line(format_args!("{:<widest$} {}", id.as_str(), words::UNREADABLE.text(context.language)))
            }
        }
    }
    Ok(())
}

fn show(context: &Context, id: &SessionId, json: bool) -> Result<(), Stop> {
    let (folder, _) = context.study()?;
    let session = context.session(&folder, id)?;
    if json {
        printing::line(format_args!("{:#}", as_json(id, Some(&session))));
        return Ok(());
    }
    let l = context.language;
    let codes: Vec<&str> = session.participants.iter().map(|p| p.code.as_str()).collect();
    let row =
        |name: &crate::messages::Message, value: &str| printing::line(format_args!("{:<14} {value}", name.text(l)));
    printing::line(format_args!("{id}"));
    row(&words::ROW_GUIDE, &session.guide.title);
    row(&words::ROW_PARTICIPANTS, &codes.join(", "));
    if !session.withdrawn.is_empty() {
        let codes: Vec<&str> = session.withdrawn.iter().map(ParticipantCode::as_str).collect();
        row(&words::ROW_WITHDREW, &codes.join(", "));
    }
    row(&words::ROW_STAGE, stage_name(l, session.stage));
    row(&words::ROW_LENGTH, &session.sealed.offset().to_string());
    row(&words::ROW_RECORDING, held(&session.recording).text(l));
    row(&words::ROW_RAW, held(&session.raw).text(l));
    if let Some(due) = session.recording_due() {
        row(&words::ROW_DUE, &due.date());
    }
    if session.consent_track.held != Held::Nothing {
        row(&track::ROW, held(&session.consent_track.held).text(l));
        row(&track::ROW_LENGTH, &session.consent_track.length().to_string());
    }
    if let Some(due) = session.consent_due() {
        row(&track::ROW_DUE, &due.date());
    }
    if let Some(t) = &session.transcription {
        let values = [t.words.to_string(), (t.covered_ms / 1000).to_string(), (t.voiced_ms / 1000).to_string()];
        let values = [("words", values[0].as_str()), ("covered", &values[1]), ("voiced", &values[2])];
        row(&words::ROW_TRANSCRIPT, &words::TRANSCRIPT_IS.with(l, &values));
    }
    Ok(())
}

/// Returns a session for programs.
fn as_json(id: &SessionId, session: Option<&Session>) -> serde_json::Value {
    let Some(s) = session else { return serde_json::json!({"session": id, "stage": null}) };
    let held = |h: &Held| match h {
        Held::Nothing => "nothing",
        Held::Sealed => "sealed",
        Held::Destroying(_) => "destroying",
        Held::Destroyed(_) => "destroyed",
    };
    serde_json::json!({
        "session": id,
        "stage": stage_name(crate::units::Language::En, s.stage).replace(' ', "-"),
        "guide": s.guide.id,
        "participants": s.participants.iter().map(|p| p.code.as_str()).collect::<Vec<_>>(),
        "withdrew": s.withdrawn,
        "prepared_at": s.prepared_at,
        "duration_ms": s.sealed.offset().ms(),
        "segments": s.segments,
        "recording": held(&s.recording),
        "raw": held(&s.raw),
        "consent": held(&s.consent_track.held),
        "consent_duration_ms": s.consent_track.length().ms(),
        "recording_due": s.recording_due(),
        "raw_due": s.raw_due(),
        "consent_due": s.consent_due(),
        "transcript": s.transcription.as_ref().map(|t| serde_json::json!({
            "model": t.model, "words": t.words, "utterances": t.utterances, "voiced_ms": t.voiced_ms,
            "covered_ms": t.covered_ms, "holes": t.holes, "complete": t.complete,
        })),
    })
}

/// Returns what is held of a recording or a raw text, in words.
fn held(held: &Held) -> &'static crate::messages::Message {
    match held {
        Held::Nothing => &words::HELD_NOTHING,
        Held::Sealed => &words::HELD_SEALED,
        Held::Destroying(_) => &words::HELD_DESTROYING,
        Held::Destroyed(_) => &words::HELD_DESTROYED,
    }
}
