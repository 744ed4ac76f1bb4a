//! `luister strike|withdraw`: taking back a passage, or everything a participant said.

use crate::app::{Effect, taking_back};
use crate::messages::{cli as words, leaving, people, receipt_group as late};
use crate::runtime::{Desk, RuntimeError, read_sessions};
use crate::session::receipt::withdrawal_code;
use crate::session::{Because, Command, Held, Session, Stage, What, channel_of, decide, stands_approved, was_pressed};
use crate::units::{ParticipantCode, SessionId};
use crate::vault::StudyFolder;

use super::arguments::Withdraw;
use super::context::{Context, Reading};
use super::outcome::{Stop, say};

/// Strikes a passage of a session, given by its times.
pub fn strike(context: &Context, id: &SessionId, span: &str, yes: bool) -> Result<(), Stop> {
    let l = context.language;
    let (from, to) =
        taking_back::passage(span).ok_or_else(|| Stop::usage(words::NOT_A_SPAN.with(l, &[("span", span)])))?;
    let (folder, _) = context.study()?;
    let session = context.session(&folder, id)?;
    // A refusal comes before the question. What is found in the middle is interrupted by being opened.
    decide(&session, Command::Strike { from, to }).map_err(|r| context.stop(RuntimeError::Refused(r)))?;
    let values = [("session", id.to_string()), ("from", from.to_string()), ("to", to.to_string())];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    context.confirm(&words::STRIKE_ASK.with(l, &values), yes)?;
    let mut desk = context.desk_with(id, reading(&session))?;
    let before = desk.model.session().map_or(0, |s| s.struck.len());
    desk.attempt(Effect::Strike { from, to }).map_err(|e| context.stop(e))?;
    context.settle(&mut desk)?;
    let session = desk.model.session().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    if !session.striking.is_empty() {
        return Err(Stop::mend(words::NOT_STRUCK.with(l, &[("session", id.as_str())])));
    }
    for struck in session.struck.iter().skip(before) {
        let ms = struck.removed.1.ms().saturating_sub(struck.removed.0.ms());
        let values = [
            ("from", struck.removed.0.to_string()),
            ("to", struck.removed.1.to_string()),
            ("seconds", crate::messages::number::seconds(ms, l)),
            ("segments", struck.segments.to_string()),
            ("notes", struck.notes.to_string()),
            ("utterances", struck.utterances.to_string()),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        say(&words::STRUCK, l, &values);
    }
    if session.struck.len() == before {
        say(&words::STRUCK_ALREADY, l, &[]);
    }
    Ok(())
}

/// Takes back what a participant said, in every session of theirs or in those named.
pub fn withdraw(context: &Context, command: &Withdraw) -> Result<(), Stop> {
    let l = context.language;
    let (folder, _) = context.study()?;
    let found = match &command.code {
        Some(code) => by_code(context, &folder, code)?,
        None => by_participant(context, &folder, command)?,
    };
    if found.is_empty() {
        return Err(Stop::mend(words::WITHDRAW_NOBODY.text(l)));
    }
    let mut open = Vec::new();
    for (id, participant, session) in found {
        let values = [("session", id.as_str()), ("code", participant.as_str())];
        match decide(&session, Command::Withdraw { participant: participant.clone() }) {
            // Withdrawn before: only the rest can still be asked for.
            Ok(events) if events.is_empty() && !command.everything => say(&words::WITHDRAW_BEFORE, l, &values),
            Err(_) if session.recording != Held::Sealed && session.raw != Held::Sealed => {
                say(&words::WITHDRAW_NOTHING, l, &values);
            }
            // A session found in the middle is interrupted by being opened, and then it can be done.
            Err(refusal) if !session.is_live() => return Err(context.stop(RuntimeError::Refused(refusal))),
            _ => {
                say(plan(&session, &participant, command.everything), l, &values);
                open.push((id, participant, session));
            }
        }
    }
    if open.is_empty() {
        return Ok(());
    }
    context.confirm(words::WITHDRAW_ASK.text(l), command.yes)?;
    for (id, participant, session) in &open {
        one(context, id, participant, session, command.everything)?;
    }
    Ok(())
}

fn one(
    context: &Context,
    id: &SessionId,
    participant: &ParticipantCode,
    session: &Session,
    everything: bool,
) -> Result<(), Stop> {
    let l = context.language;
    let stood = stands_approved(session);
    let mut desk = context.desk_with(id, reading(session))?;
    if desk.model.session().is_some_and(|s| s.stage == Stage::Interrupted) && !takes_all(session, everything) {
        desk.wish(Command::Close).map_err(|e| context.stop(e))?;
        context.settle(&mut desk)?;
    }
    desk.wish(Command::Withdraw { participant: participant.clone() }).map_err(|e| context.stop(e))?;
    context.settle(&mut desk)?;
    let held = |desk: &Desk| {
        desk.model.session().is_some_and(|s| s.recording == Held::Sealed || s.raw == Held::Sealed || stands_approved(s))
    };
    if everything && held(&desk) {
        let wish = Command::Destroy { what: What::Everything, because: Because::Withdrawn };
        desk.wish(wish).map_err(|e| context.stop(e))?;
        context.settle(&mut desk)?;
    }
    let session = desk.model.session().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    if session.stage == Stage::Withdrawn || session.unfinished_destruction().is_some() {
        if stood && session.stage == Stage::Withdrawn {
            say(&leaving::TRANSCRIPT_GONE, l, &[]);
            if context.study()?.0.has_names() {
                say(&crate::messages::names::WITHDREW, l, &[("session", id.as_str())]);
            }
            say(&words::RECEIPT_NEXT, l, &[("session", id.as_str())]);
            return Ok(());
        }
        return super::promises::told_gone(context, Some(session), id);
    }
    let values = [("session", id.as_str()), ("code", participant.as_str())];
    if !session.removing.is_empty() {
        return Err(Stop::mend(words::NOT_STRUCK.with(l, &values)));
    }
    if session.receipt.is_none() {
        say(&words::WITHDRAWN_NO_RECEIPT, l, &values);
        return Ok(());
    }
    say(&words::WITHDRAWN_PARTLY, l, &values);
    say(&words::RECEIPT_NEXT, l, &values);
    Ok(())
}

/// Returns what is said about what a withdrawal will come to, before it is done.
fn plan(session: &Session, participant: &ParticipantCode, everything: bool) -> &'static crate::messages::Message {
    match (stands_approved(session), takes_all(session, everything)) {
        (true, true) => &late::PLAN_APPROVED_ALL,
        (true, false) => &late::PLAN_APPROVED,
        (false, true) => &words::WITHDRAW_ALL,
        (false, false) if channel_of(session, participant).is_some() => &words::WITHDRAW_TURNS,
        (false, false) if was_pressed(session, participant) => &people::WITHDRAW_PRESSED,
        (false, false) => &words::WITHDRAW_SHARED,
    }
}

fn takes_all(session: &Session, everything: bool) -> bool {
    everything || session.guide.kind == crate::guide::GuideKind::Interview || session.participants.len() == 1
}

/// Tells whether the study key is needed: where there is a text to open.
fn reading(session: &Session) -> Reading {
    if session.transcription.is_some() && session.raw == Held::Sealed { Reading::Yes } else { Reading::No }
}

/// Sessions in which somebody takes part, with their code in each.
type Found = Vec<(SessionId, ParticipantCode, Session)>;

fn by_participant(context: &Context, folder: &StudyFolder, command: &Withdraw) -> Result<Found, Stop> {
    let Some(participant) = &command.participant else { return Ok(Vec::new()) };
    let sessions = read_sessions(folder).map_err(|e| context.stop(e))?;
    if let Some(unknown) = command.sessions.iter().find(|id| !sessions.iter().any(|(known, _)| known == *id)) {
        return Err(context.no_such_session(unknown));
    }
    let mut found = Vec::new();
    for (id, session) in sessions {
        if !command.sessions.is_empty() && !command.sessions.contains(&id) {
            continue;
        }
        match session {
            Some(s) if s.participants.iter().any(|p| &p.code == participant) && !s.is_before_the_start() => {
                found.push((id, participant.clone(), s));
            }
            Some(_) => {}
            // It may well be theirs: somebody has to look.
            None => say(&words::OWED_UNREADABLE, context.language, &[("session", id.as_str())]),
        }
    }
    Ok(found)
}

/// Finds session and participant by the code on the participant's copy; no list of codes exists.
fn by_code(context: &Context, folder: &StudyFolder, code: &str) -> Result<Found, Stop> {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let wanted = plain(code);
    for (id, session) in read_sessions(folder).map_err(|e| context.stop(e))? {
        let (Some(session), Ok(reading)) = (session, folder.read_session(&id)) else { continue };
        let Some(first) = reading.entries.first() else { continue };
        let theirs = session.participants.iter().find(|p| plain(&withdrawal_code(first, &p.code)) == wanted);
        if let Some(participant) = theirs {
            return Ok(vec![(id, participant.code.clone(), session)]);
        }
    }
    Err(Stop::mend(words::WITHDRAW_NO_CODE.text(context.language)))
}
