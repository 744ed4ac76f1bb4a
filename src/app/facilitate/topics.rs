//! The way through the topics, and how far each came.

use crate::guide::SectionKind;
use crate::guide::walk::{Step, steps};
use crate::messages::facilitate as words;
use crate::session::{Command, TopicMark, decide};
use crate::units::Offset;

use super::{notes, step, time};
use crate::app::effect::Effect;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::update::{refusal_notice, wish};

/// Returns the step that comes after the one in front: the next of the guide, after the last one the first that was put off; none
/// where nothing comes any more.
pub fn next_step(model: &Model) -> Option<usize> {
    let open = model.open.as_ref()?;
    let (steps, here) = (steps(&open.guide), model.facilitate_screen.step);
    let put_off =
        |step: &Step| step.topic.is_some_and(|topic| open.session.marks.get(&topic.id) == Some(&TopicMark::Postponed));
    match here + 1 < steps.len() {
        true => Some(here + 1),
        false => steps.iter().enumerate().find(|(n, step)| *n != here && put_off(step)).map(|(n, _)| n),
    }
}

/// Says how far the topic in front came and goes on to the next.
pub(super) fn leave_topic(model: &mut Model, mark: Option<TopicMark>) -> Vec<Effect> {
    let Some(open) = &model.open else { return Vec::new() };
    let offset = model.offset();
    let steps = steps(&open.guide);
    let here = model.facilitate_screen.step;
    let mut commands = Vec::new();
    if let (Some(topic), Some(mark)) = (steps.get(here).and_then(|s| s.topic), mark)
        && open.session.marks.get(&topic.id) != Some(&mark)
    {
        commands.push(Command::MarkTopic { topic: topic.id.clone(), mark, offset });
    }
    match next_step(model) {
        Some(next) => {
            commands.extend(entering(model, next, offset));
            arrive(model, next);
        }
        None => {
            let key = model.keymap.printed(Action::EndConversation, model.language);
            model.mention(words::LAST_TOPIC.with(model.language, &[("key", &key)]));
        }
    }
    journal(model, commands)
}

/// Puts any step of the guide in front; nothing is marked by going there.
pub(super) fn go_to(model: &mut Model, step: usize) -> Vec<Effect> {
    if step == model.facilitate_screen.step {
        return Vec::new();
    }
    let entering = entering(model, step, model.offset());
    arrive(model, step);
    journal(model, entering.into_iter().collect())
}

/// A step comes in front.
fn arrive(model: &mut Model, step: usize) {
    model.facilitate_screen.step = step;
    model.facilitate_screen.probe = 0;
    let ending = super::step(model).is_some_and(|s| s.section.kind == SectionKind::Ending);
    model.facilitate_screen.ending_seen |= ending;
    time::on_moved(model);
}

/// Returns the command that a step's topic is open from now; none where it is open already, or has no topic.
pub(super) fn entering(model: &Model, step: usize, offset: Offset) -> Option<Command> {
    let open = model.open.as_ref()?;
    let topic = steps(&open.guide).get(step)?.topic?.id.clone();
    (open.session.topic.as_ref() != Some(&topic)).then_some(Command::EnterTopic { topic, offset })
}

/// Decides several commands that belong together and writes what follows in one go.
pub(in crate::app) fn journal(model: &mut Model, commands: Vec<Command>) -> Vec<Effect> {
    let Some(open) = &model.open else { return Vec::new() };
    let mut events = Vec::new();
    for command in commands {
        match decide(&open.session, command) {
            Ok(more) => events.extend(more),
            Err(refusal) => {
                model.answer(refusal_notice(model, &refusal));
                return Vec::new();
            }
        }
    }
    if events.is_empty() { Vec::new() } else { vec![Effect::Journal(events)] }
}

/// Ticks a probe of the topic in front, or takes the tick off.
pub(super) fn tick(model: &mut Model, probe: usize) -> Vec<Effect> {
    let Some(topic) = step(model).and_then(|s| s.topic) else { return Vec::new() };
    if probe >= notes::probes(model) {
        return Vec::new();
    }
    let topic = topic.id.clone();
    let asked = !model.session().is_some_and(|s| s.probes.contains(&(topic.clone(), probe)));
    model.facilitate_screen.probe = probe;
    let offset = model.offset();
    wish(model, Command::TickProbe { topic, probe, asked, offset })
}

/// Moves the hand among the probes.
pub(super) fn move_probe(model: &mut Model, by: isize) -> Vec<Effect> {
    let probes = notes::probes(model);
    let at = model.facilitate_screen.probe.saturating_add_signed(by);
    model.facilitate_screen.probe = at.min(probes.saturating_sub(1));
    Vec::new()
}
