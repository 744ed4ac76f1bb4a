//! The demo in plain lines: what came into the journal, said as it happens.

use crate::app::Model;
use crate::guide::Guide;
use crate::messages::{Message, demo as words};
use crate::runtime::printing;
use crate::session::{Answer, Entry, Event, NoteKind};
use crate::units::{Language, Name};

/// Prints a line of the demo.
pub fn tell(language: Language, message: &Message, values: &[(&str, &str)]) {
    printing::sentences(&message.with(language, values));
}

/// Prints what a line of the journal says, where it is worth a line.
pub fn journalled(language: Language, guide: &Guide, entry: &Entry, model: &Model) {
    let sealed = model.session().map_or(0, |s| s.segments);
    let say = |message: &Message, values: &[(&str, &str)]| tell(language, message, values);
    let title = |topic: &Name| guide.topic(topic).map_or_else(|| topic.to_string(), |(_, t)| t.title.clone());
    match &entry.event {
        Event::Prepared { session, guide, .. } => {
            say(&words::PREPARED, &[("session", session.as_str()), ("guide", &guide.title)]);
        }
        Event::ConsentAnswered { participant, item, answer, .. } => {
            let item = guide.consent_item(item).map_or_else(|| item.to_string(), |i| i.title.clone());
            let values = [("participant", participant.as_str()), ("item", item.as_str())];
            say(if *answer == Answer::Yes { &words::YES } else { &words::NO }, &values);
        }
        Event::RecordingStarted { channels, .. } => {
            say(&words::RECORDING, &[("channels", &channels.to_string())]);
        }
        Event::TopicEntered { topic, offset } => {
            say(&words::TOPIC, &[("at", &offset.to_string()), ("topic", &title(topic)), ("n", &sealed.to_string())]);
        }
        Event::NoteWritten { number, kind, offset } => {
            let message = if *kind == NoteKind::Bookmark { &words::BOOKMARK } else { &words::NOTE };
            say(message, &[("at", &offset.to_string()), ("n", &number.to_string())]);
        }
        Event::Stopped { offset, silence_ms, .. } => {
            say(&words::STOPPED, &[("at", &offset.to_string()), ("ms", &silence_ms.to_string())]);
        }
        Event::Closed { duration, segments } => {
            say(&words::CLOSED, &[("length", &duration.to_string()), ("n", &segments.to_string())]);
            say(&words::TRANSCRIBING, &[]);
        }
        Event::Transcribed { words: heard, voiced_ms, covered_ms, complete, .. } => {
            let values = [heard.to_string(), (covered_ms / 1000).to_string(), (voiced_ms / 1000).to_string()];
            let values = [("words", values[0].as_str()), ("covered", &values[1]), ("voiced", &values[2])];
            say(if *complete { &words::COMPLETE } else { &words::INCOMPLETE }, &values);
        }
        Event::Accepted { .. } => say(&words::ACCEPTED, &[]),
        Event::DestructionBegun { .. } => say(&words::DESTROYING, &[]),
        Event::DestructionDone { files, bytes, checks, .. } => {
            let held = checks.iter().filter(|c| c.held).count().to_string();
            let values = [files.to_string(), bytes.to_string(), checks.len().to_string()];
            let values =
                [("files", values[0].as_str()), ("bytes", &values[1]), ("checks", &values[2]), ("held", &held)];
            say(&words::DESTROYED, &values);
        }
        Event::ReceiptMade { .. } => say(&words::RECEIPT, &[]),
        _ => {}
    }
}
