//! `luister status|accept|destroy`: what is owed, and paying it.

use std::process::ExitCode;

use crate::messages::{cli as words, deadlines as periods};
use crate::runtime::printing;
use crate::runtime::{self, RuntimeError, read_sessions};
use crate::session::{Because, Command, DespiteHoles, Held, Session, What};
use crate::study::{self, Owed, Urgency};
use crate::units::SessionId;

use super::arguments::DestroyWhat;
use super::context::{Context, Reading};
use super::deadlines;
use super::outcome::{Stop, say};

/// Lists what is owed, the nearest deadline first.
pub fn status(context: &Context, json: bool, enforce: bool) -> Result<ExitCode, Stop> {
    let l = context.language;
    let (folder, study) = context.study()?;
    let mut done = Vec::new();
    let trouble = enforce && deadlines::enforce(context, &folder, &study, &mut |line| done.push(line))?;
    let sessions = read_sessions(&folder).map_err(|e| context.stop(e))?;
    let known: Vec<&Session> = sessions.iter().filter_map(|(_, s)| s.as_ref()).collect();
    let unreadable: Vec<&SessionId> = sessions.iter().filter(|(_, s)| s.is_none()).map(|(id, _)| id).collect();
    let owed = study::owed(&known, runtime::now());
    let standing = study::standing(&owed);
    let other: Vec<&SessionId> = known.iter().filter(|s| s.differs_from(&study.promises)).map(|s| &s.id).collect();
    // A journal that can't be read may hide something overdue: somebody has to look.
    let exit = if unreadable.is_empty() && !trouble { standing.exit_code() } else { 1 };
    if json {
        let rows: Vec<_> = owed.iter().map(as_json).collect();
        let answer = serde_json::json!({
            "study": study.name, "owed": rows, "unreadable": unreadable, "other_periods": other, "enforced": done,
            "exit": exit,
        });
        printing::line(format_args!("{answer:#}"));
    } else {
        printing::line(format_args!("{}", study.name));
        done.iter().for_each(|line| printing::line(format_args!("{line}")));
        if owed.is_empty() && unreadable.is_empty() {
            say(&words::NOTHING_OWED, l, &[]);
        }
        for owed in &owed {
            let what = words_of(owed.what).text(l);
            let days = owed.days_left.unsigned_abs().to_string();
            let due = owed.due.date();
            let values = [("session", owed.session.as_str()), ("what", what), ("due", &due), ("days", &days)];
            let line = match owed.urgency {
                Urgency::Unfinished => &words::OWED_UNFINISHED,
                Urgency::Overdue => &words::OWED_OVERDUE,
                Urgency::Soon | Urgency::Later if owed.days_left == 0 => &words::OWED_LAST_DAY,
                Urgency::Soon => &words::OWED_SOON,
                Urgency::Later => &words::OWED_LATER,
            };
            say(line, l, &values);
        }
        for id in &unreadable {
            say(&words::OWED_UNREADABLE, l, &[("session", id.as_str())]);
        }
        for id in &other {
            say(&periods::STATUS_PERIODS, l, &[("session", id.as_str())]);
        }
    }
    Ok(ExitCode::from(exit))
}

fn as_json(owed: &Owed) -> serde_json::Value {
    serde_json::json!({
        "session": owed.session, "what": owed.what, "due": owed.due, "days_left": owed.days_left,
        "urgency": match owed.urgency {
            Urgency::Unfinished => "unfinished",
            Urgency::Overdue => "overdue",
            Urgency::Soon => "soon",
            Urgency::Later => "later",
        },
    })
}

pub(super) fn words_of(what: What) -> &'static crate::messages::Message {
    match what {
        What::Recording => &words::WHAT_RECORDING,
        What::Raw => &words::WHAT_RAW,
        What::Consent => &words::WHAT_CONSENT,
        What::Everything => &words::WHAT_EVERYTHING,
    }
}

/// Accepts a session's transcript; the recording is destroyed then.
pub fn accept(context: &Context, id: &SessionId, despite_holes: bool, yes: bool) -> Result<(), Stop> {
    let l = context.language;
    let mut desk = context.desk_with(id, Reading::Yes)?;
    if let Some(account) = &desk.model.account {
        let words_heard: usize = account.utterances.iter().map(|u| u.words.len()).sum();
        let values = [
            words_heard.to_string(),
            (account.completeness.covered_ms / 1000).to_string(),
            (account.completeness.voiced_ms / 1000).to_string(),
        ];
        say(&words::TRANSCRIPT_IS, l, &[("words", &values[0]), ("covered", &values[1]), ("voiced", &values[2])]);
        if !account.completeness.holes.is_empty() {
            say(
                &words::HOLES,
                l,
                &[("holes", &account.completeness.holes.len().to_string()), ("session", id.as_str())],
            );
        }
    }
    let despite = if despite_holes { DespiteHoles::Yes } else { DespiteHoles::No };
    // Asked only for what can be done: a refusal comes before the question.
    if let Some(session) = desk.model.session() {
        crate::session::decide(session, Command::Accept { despite_holes: despite })
            .map_err(|refusal| context.stop(RuntimeError::Refused(refusal)))?;
    }
    context.confirm(words::ACCEPT_ASK.text(l), yes)?;
    desk.wish(Command::Accept { despite_holes: despite }).map_err(|e| context.stop(e))?;
    context.settle(&mut desk)?;
    told_gone(context, desk.model.session(), id)
}

/// Destroys a session's recording, raw text, recording of the consent, or all of it.
pub fn destroy(context: &Context, id: &SessionId, what: DestroyWhat, yes: bool) -> Result<(), Stop> {
    let l = context.language;
    let what = match what {
        DestroyWhat::Recording => What::Recording,
        DestroyWhat::Raw => What::Raw,
        DestroyWhat::Consent => What::Consent,
        DestroyWhat::Everything => What::Everything,
    };
    let values = [("session", id.as_str()), ("what", words_of(what).text(l))];
    let mut desk = context.desk_with(id, Reading::No)?;
    context.confirm(&words::DESTROY_ASK.with(l, &values), yes)?;
    desk.wish(Command::Destroy { what, because: Because::Asked }).map_err(|e| context.stop(e))?;
    context.settle(&mut desk)?;
    told_gone(context, desk.model.session(), id)
}

/// Says what was destroyed, from the journal; stops where a check did not hold.
pub(super) fn told_gone(context: &Context, session: Option<&Session>, id: &SessionId) -> Result<(), Stop> {
    let l = context.language;
    let session = session.ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    if session.failed.is_some() || session.unfinished_destruction().is_some() {
        return Err(Stop::mend(words::NOT_GONE.with(l, &[("session", id.as_str())])));
    }
    let all = [
        (What::Recording, &session.recording),
        (What::Raw, &session.raw),
        (What::Consent, &session.consent_track.held),
    ];
    for (what, held) in all {
        if let Held::Destroyed(d) = held {
            let (files, bytes) = (d.files.to_string(), d.bytes.to_string());
            let values = [("what", words_of(what).text(l)), ("files", &files), ("bytes", &bytes)];
            say(&words::GONE, l, &values);
        }
    }
    say(&words::RECEIPT_NEXT, l, &[("session", id.as_str())]);
    Ok(())
}
