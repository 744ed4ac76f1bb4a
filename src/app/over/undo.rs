//! Taking the last step back where that is honest: how far a topic came, a probe, a move. It is journalled as a new line; the
//! line of the step stays. What acted on a microphone, a note or a promise is never undone by this.

use crate::app::facilitate::journal;
use crate::app::{Effect, Model, Screen};
use crate::messages::screen as words;
use crate::session::{Command, Event, Session};

/// How many steps are remembered.
const MOST: usize = 50;

/// How a step is taken back.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) struct Step {
    /// What is journalled then.
    commands: Vec<Command>,
    /// The step of the guide that was in front.
    step: usize,
    /// The probe that was under the hand.
    probe: usize,
}

/// A key was pressed in the conversation and this is what follows: remembers how to take it back.
///
/// `step` and `probe` are what was in front before; the session is still as it was, because nothing is on disk yet.
pub(in crate::app) fn remember(model: &mut Model, (step, probe): (usize, usize), effects: &[Effect]) {
    let mut commands = Vec::new();
    let Some(session) = model.session() else { return };
    for effect in effects {
        let inverses = match effect {
            Effect::Journal(events) => events.iter().map(|event| inverse(session, event)).collect(),
            // Opening a help text or a list asks for nothing; everything else is a step of another kind.
            _ => None,
        };
        match inverses {
            Some(more) => commands.extend::<Vec<Command>>(more),
            None => return model.over.steps.clear(),
        }
    }
    let moved = model.facilitate_screen.step != step;
    if commands.is_empty() && !moved {
        return;
    }
    commands.reverse();
    if model.over.steps.len() == MOST {
        model.over.steps.remove(0);
    }
    model.over.steps.push(Step { commands, step, probe });
}

/// Returns what takes an event back; none for those that can't be.
fn inverse(session: &Session, event: &Event) -> Option<Command> {
    match event {
        Event::TopicMarked { topic, offset, .. } => Some(match session.marks.get(topic) {
            Some(before) => Command::MarkTopic { topic: topic.clone(), mark: *before, offset: *offset },
            None => Command::UnmarkTopic { topic: topic.clone(), offset: *offset },
        }),
        Event::ProbeTicked { topic, probe, asked, offset } => {
            Some(Command::TickProbe { topic: topic.clone(), probe: *probe, asked: !asked, offset: *offset })
        }
        Event::TopicEntered { offset, .. } => {
            session.topic.clone().map(|topic| Command::EnterTopic { topic, offset: *offset })
        }
        _ => None,
    }
}

/// Takes the last step back, from now on the recording's clock.
pub(super) fn take_back(model: &mut Model) -> Vec<Effect> {
    if model.screen != Screen::Facilitate || model.facilitate_screen.stopping.is_some() {
        return Vec::new();
    }
    let Some(Step { commands, step, probe }) = model.over.steps.pop() else {
        model.mention(words::NOTHING_TO_UNDO.text(model.language));
        return Vec::new();
    };
    let now = model.offset();
    let commands = commands.into_iter().map(|command| at(command, now)).collect();
    model.facilitate_screen.step = step;
    model.facilitate_screen.probe = probe;
    model.mention(words::UNDONE.text(model.language));
    journal(model, commands)
}

/// A step taken back happens now, not when the step was.
fn at(command: Command, offset: crate::units::Offset) -> Command {
    match command {
        Command::EnterTopic { topic, .. } => Command::EnterTopic { topic, offset },
        Command::MarkTopic { topic, mark, .. } => Command::MarkTopic { topic, mark, offset },
        Command::UnmarkTopic { topic, .. } => Command::UnmarkTopic { topic, offset },
        Command::TickProbe { topic, probe, asked, .. } => Command::TickProbe { topic, probe, asked, offset },
        other => other,
    }
}
