//! `luister review|approve`: the review on its screen, a participant's copy and corrections, and the approval.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::anonymise::review::{CopyError, Standing, as_edit, copy_for, read_copy};
use crate::app::{Effect, review};
use crate::messages::{name_said, review as words};
use crate::runtime::{Desk, RuntimeError, printing};
use crate::session::{Refusal, Stage};
use crate::units::{ParticipantCode, SessionId};

use super::arguments::Review;
use super::context::{Context, Reading, file_error};
use super::open;
use super::outcome::{Stop, say};
use super::promises::told_gone;

/// Opens a session's review: on its screen, or for what was asked.
pub fn run(context: &Context, command: &Review) -> Result<ExitCode, Stop> {
    if !asked(command) {
        open::needs_a_terminal(context)?;
    }
    let mut desk = opened(context, &command.session, command)?;
    if let Some(code) = &command.copy_for {
        copy(context, &desk, code, command)?;
    } else if let (Some(file), Some(code)) = (&command.corrections, &command.from) {
        corrections(context, &mut desk, code, file)?;
    } else if command.status {
        let standing = standing(context, &desk)?;
        tell(context, &standing, &desk);
        return Ok(if standing.is_clear() { ExitCode::SUCCESS } else { ExitCode::from(1) });
    } else {
        open::show(context, &mut desk)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Tells whether something else was asked for than the screen.
fn asked(command: &Review) -> bool {
    command.status || command.copy_for.is_some() || command.corrections.is_some()
}

fn opened(context: &Context, id: &SessionId, command: &Review) -> Result<Desk, Stop> {
    // On the screens the passphrase is asked for there; for anything else on the line.
    let on_screen = !asked(command) && !context.plain;
    let mut desk = context.desk_with(id, if on_screen { Reading::No } else { Reading::Yes })?;
    refuse(context, &desk)?;
    if desk.asks_for_passphrase().map_err(|e| context.stop(e))? {
        let reader = command.reader.clone().unwrap_or_default();
        desk.ask_on_the_screen(move |desk| desk.review(reader));
        return Ok(desk);
    }
    desk.review(command.reader.clone().unwrap_or_default());
    context.settle(&mut desk)?;
    Ok(desk)
}

/// Says why there is nothing to review, if there is nothing.
fn refuse(context: &Context, desk: &Desk) -> Result<(), Stop> {
    let session = desk.model.session().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    if review::can_enter(session) {
        return Ok(());
    }
    let refusal = match session.stage {
        _ if session.destroying.is_some() => Refusal::BeingDestroyed,
        _ if !session.striking.is_empty() || !session.removing.is_empty() => Refusal::BeingStruck,
        Stage::Closed => Refusal::NoTranscript,
        Stage::Anonymised | Stage::Withdrawn | Stage::Declined | Stage::Accepted => {
            return Err(context.stop(RuntimeError::NoText));
        }
        _ => Refusal::NotNow,
    };
    Err(context.stop(RuntimeError::Refused(refusal)))
}

/// Writes a participant's own turns, to be read and corrected.
fn copy(context: &Context, desk: &Desk, code: &ParticipantCode, command: &Review) -> Result<(), Stop> {
    let l = context.language;
    let (Some(reviewed), Some(session)) = (&desk.model.review_screen.review, desk.model.session()) else {
        return Err(context.stop(RuntimeError::NothingOpen));
    };
    if reviewed.undecided() > 0 && !command.unfinished {
        let undecided = reviewed.undecided().to_string();
        return Err(Stop::mend(words::COPY_UNDECIDED.with(l, &[("undecided", &undecided)])));
    }
    let text = copy_for(reviewed, code.as_str(), session.id.as_str(), session.guide.language)
        .ok_or_else(|| Stop::mend(words::COPY_NOBODY.with(l, &[("code", code.as_str())])))?;
    match &command.output {
        Some(file) => {
            fs::write(file, text.as_bytes()).map_err(|e| context.stop(file_error(file, e)))?;
            say(&words::COPY_WRITTEN, l, &[("file", &file.display().to_string())]);
        }
        None => printing::line(format_args!("{}", text.trim_end())),
    }
    Ok(())
}

/// Takes a participant's corrections in, as one change that can be undone.
fn corrections(context: &Context, desk: &mut Desk, code: &ParticipantCode, file: &Path) -> Result<(), Stop> {
    let l = context.language;
    let text = fs::read_to_string(file).map_err(|e| context.stop(file_error(file, e)))?;
    let reviewed = desk.model.review_screen.review.as_ref().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    let found = read_copy(reviewed, code.as_str(), &text).map_err(|e| Stop::mend(complaint(context, &e)))?;
    let lines = found.len().to_string();
    match as_edit(found) {
        Some(edit) => desk.step(edit).map_err(|e| context.stop(e))?,
        None => {
            say(&words::CORRECTIONS_NONE, l, &[]);
            return Ok(());
        }
    }
    context.settle(desk)?;
    say(&words::CORRECTIONS_TAKEN, l, &[("lines", &lines)]);
    Ok(())
}

fn complaint(context: &Context, error: &CopyError) -> String {
    let l = context.language;
    match error {
        CopyError::NoParagraphs => words::CORRECTIONS_NO_NUMBERS.text(l).to_owned(),
        CopyError::BeforeTheFirst { row } => words::CORRECTIONS_BEFORE.with(l, &[("row", &row.to_string())]),
        CopyError::NotTheirs { row, number } => {
            words::CORRECTIONS_NOT_THEIRS.with(l, &[("row", &row.to_string()), ("number", &number.to_string())])
        }
        CopyError::Twice { row, number } => {
            words::CORRECTIONS_TWICE.with(l, &[("row", &row.to_string()), ("number", &number.to_string())])
        }
    }
}

fn standing(context: &Context, desk: &Desk) -> Result<Standing, Stop> {
    let head = review::head(&desk.model).ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    let reviewed = desk.model.review_screen.review.as_ref().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    Ok(reviewed.standing(&head))
}

/// Says how far a review is. In numbers: what was found stands on the screen only.
fn tell(context: &Context, standing: &Standing, desk: &Desk) {
    let l = context.language;
    let places = desk.model.review_screen.review.as_ref().map_or(0, |r| r.places());
    let values = [
        ("seen", standing.looked.seen),
        ("turns", standing.looked.turns),
        ("heard", standing.looked.heard),
        ("read", standing.looked.read),
        ("undecided", standing.undecided),
        ("places", places),
        ("unsigned", standing.unsigned()),
    ];
    let values: Vec<(&str, String)> = values.into_iter().map(|(n, v)| (n, v.to_string())).collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    say(&words::LEDGER, l, &values);
    say(&words::STATUS_SWEEP, l, &values);
    let marks = desk.model.review_screen.review.as_ref().map_or(0, |r| r.names_said().len());
    if marks > 0 {
        let (open, marks) = (standing.names_said.to_string(), marks.to_string());
        say(&name_said::STATUS, l, &[("open", &open), ("marks", &marks)]);
    }
}

/// Approves a session's reviewed text; the raw text is destroyed then.
pub fn approve(context: &Context, id: &SessionId, yes: bool) -> Result<(), Stop> {
    let l = context.language;
    let mut desk = context.desk_with(id, Reading::Yes)?;
    refuse(context, &desk)?;
    desk.review(Default::default());
    context.settle(&mut desk)?;
    if desk.model.session().is_some_and(|s| s.stage == Stage::Transcribed) {
        return Err(context.stop(RuntimeError::Refused(Refusal::AcceptFirst)));
    }
    let head = review::head(&desk.model).ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    let reviewed = desk.model.review_screen.review.as_ref().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    let cleared = match reviewed.clear(&head) {
        Ok(cleared) => cleared,
        Err(standing) => {
            tell(context, &standing, &desk);
            return Err(Stop::mend(words::APPROVE_NOT_YET.with(l, &[("session", id.as_str())])));
        }
    };
    context.confirm(&words::APPROVE_ASK.with(l, &[("session", id.as_str())]), yes)?;
    desk.attempt(Effect::WriteApproved(Box::new(cleared))).map_err(|e| context.stop(e))?;
    context.settle(&mut desk)?;
    if desk.model.session().is_none_or(|s| s.approval.is_none()) {
        return Err(context.stop(RuntimeError::ReadBack));
    }
    told_gone(context, desk.model.session(), id)?;
    say(&words::APPROVED_STANDS, l, &[("session", id.as_str())]);
    Ok(())
}
