//! What was said: utterances with their words and times, who said them and under which topic, and how complete it is.
//!
//! This room deliberately does not listen: text comes from the transcriber, voices from voice activity detection, and here
//! they are only put together, measured and changed.

mod approved;
mod complete;
mod convention;
mod mend;
mod merge;
mod model;
mod presses;
mod removed;
mod strike;
mod turning;
mod turns;
mod without;

pub use approved::{Approved, Count, Note, Speaker, TopicSpan};
pub use complete::{DOUBT_BELOW, completeness, doubts, union, without};
pub use convention::{Convention, Paragraph, unintelligible_mark, write_down, written};
pub use mend::{hear_again, mark_unintelligible, unmark};
pub use merge::{INTERVIEWER, Spoken, merge, speakers_by_channel};
pub use model::{Completeness, Doubt, RawTranscript, Stretch, Transcript, Utterance, Word, joined, letters};
pub use presses::{Press, speakers_by_presses};
pub use removed::{Removed, Why};
pub use strike::{Theirs, remove_speaker, strike};
pub use turning::{Breath, Voice, breaths};
pub use turns::{Turn, turns};
pub use without::{Spell, names, was_speaking};
