//! `luister mend`: making a transcript complete, stretch by stretch, while the recording is still there.

use std::process::ExitCode;
use std::time::Duration;

use crate::app::mend::{Begun, Matter, Mend, Place, places};
use crate::app::{Effect, Screen, taking_back};
use crate::messages::{Message, mend as words, number};
use crate::runtime::{Desk, printing};
use crate::session::{Held, Stage};
use crate::transcript::Stretch;
use crate::units::Offset;

use super::arguments;
use super::context::{Context, Reading};
use super::outcome::{Stop, say};

/// Lists what can be made better, or does what was asked for a span. Exit status 1 while a stretch has no text and no mark.
pub fn run(context: &Context, command: &arguments::Mend) -> Result<ExitCode, Stop> {
    let l = context.language;
    let id = &command.session;
    let (folder, _) = context.study()?;
    let session = context.session(&folder, id)?;
    let ready = session.stage == Stage::Transcribed && session.recording == Held::Sealed;
    if !ready {
        return Err(Stop::mend(words::NO_TRANSCRIPT.with(l, &[("session", id.as_str())])));
    }
    let span = command.span.as_deref().map(|text| read_span(context, text)).transpose()?;
    let mut desk = context.desk_with(id, Reading::Yes)?;
    if desk.model.screen != Screen::Accept || desk.model.account.is_none() {
        return Err(Stop::mend(words::NO_TRANSCRIPT.with(l, &[("session", id.as_str())])));
    }
    if span.is_some() {
        desk.attempt(Effect::Mend(Mend::LookForModels)).map_err(|e| context.stop(e))?;
        if desk.model.accept_screen.mend.review != Begun::No {
            context.confirm(words::REVIEW_ASK.text(l), command.yes)?;
        }
    }
    match span {
        None => {}
        Some(span) if command.unintelligible => mark(context, &mut desk, span, Matter::Hole, command)?,
        Some(span) if command.intelligible => mark(context, &mut desk, span, Matter::Marked, command)?,
        Some(span) => {
            desk.attempt(Effect::Mend(Mend::HearAgain { stretch: span, model: None })).map_err(|e| context.stop(e))?;
            settle(context, &mut desk)?;
        }
    }
    tell(context, &desk, command);
    let complete = desk.model.session().and_then(|s| s.transcription.as_ref()).is_some_and(|t| t.complete);
    Ok(if complete { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn read_span(context: &Context, text: &str) -> Result<Stretch, Stop> {
    let (from, to) = taking_back::passage(text)
        .ok_or_else(|| Stop::usage(crate::messages::cli::NOT_A_SPAN.with(context.language, &[("span", text)])))?;
    // Times are typed in whole seconds: all of the last one belongs to it.
    Ok(Stretch { start_ms: from.ms(), end_ms: to.ms().saturating_add(999) })
}

/// Marks every hole that a span touches, or takes the marks there back.
fn mark(
    context: &Context,
    desk: &mut Desk,
    span: Stretch,
    matter: Matter,
    command: &arguments::Mend,
) -> Result<(), Stop> {
    let touched = |p: &&Place| p.stretch.start_ms < span.end_ms && p.stretch.end_ms > span.start_ms;
    let there: Vec<Stretch> =
        places(&desk.model).iter().filter(|p| p.matter == matter).filter(touched).map(|p| p.stretch).collect();
    if there.is_empty() {
        let text = command.span.as_deref().unwrap_or_default();
        let missing = if matter == Matter::Hole { &words::NOT_THERE } else { &words::NOT_MARKED };
        return Err(Stop::mend(missing.with(context.language, &[("span", text)])));
    }
    for stretch in there {
        let mend = if matter == Matter::Hole { Mend::Mark(stretch) } else { Mend::Unmark(stretch) };
        desk.attempt(Effect::Mend(mend)).map_err(|e| context.stop(e))?;
        settle(context, desk)?;
    }
    Ok(())
}

/// Waits until it is done, however long the engine takes, and says what came of it.
fn settle(context: &Context, desk: &mut Desk) -> Result<(), Stop> {
    while desk.is_hearing_again() {
        desk.pump(Duration::from_millis(200));
        context.troubles(desk)?;
    }
    context.settle(desk)?;
    if let Some(notice) = desk.model.notice.take() {
        let said = [notice.happened, notice.means, notice.todo].into_iter().filter(|s| !s.is_empty());
        printing::line(format_args!("{}", said.collect::<Vec<_>>().join(" ")));
    }
    Ok(())
}

/// Lists what is left, without a word of what was said.
fn tell(context: &Context, desk: &Desk, command: &arguments::Mend) {
    let l = context.language;
    let all = places(&desk.model);
    if !all.iter().any(|p| p.matter == Matter::Hole) {
        say(&words::LIST_NONE, l, &[]);
    }
    for place in &all {
        let matter: &Message = match place.matter {
            Matter::Hole => &words::HOLE,
            Matter::Marked => &words::MARKED_ROW,
            Matter::Unsure(_) => &words::UNSURE,
        };
        let (from, to) = ends(place.stretch);
        let seconds = number::tenths(place.stretch.end_ms.saturating_sub(place.stretch.start_ms) as f64 / 1000.0, l);
        let values = [("from", from.as_str()), ("to", &to), ("seconds", &seconds), ("matter", matter.text(l))];
        say(&words::LIST_ROW, l, &values);
    }
    if let Some(hole) = all.iter().find(|p| p.matter == Matter::Hole) {
        let (from, to) = ends(hole.stretch);
        let values = [("session", command.session.as_str()), ("span", &format!("{from}-{to}"))];
        say(&words::LIST_NEXT, l, &values);
    }
}

fn ends(stretch: Stretch) -> (String, String) {
    (Offset::from_ms(stretch.start_ms).to_string(), Offset::from_ms(stretch.end_ms).to_string())
}
