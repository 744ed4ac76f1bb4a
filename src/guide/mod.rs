//! What is to be asked: the topic guide and the consent script that a person writes as TOML.
//!
//! Values in, values out: text is parsed, checked against the study's promises, rendered and walked through. This room
//! deliberately does not read files, does not know what was asked already (that is the session's) and never weakens a
//! complaint: a guide that asks to record and is silent about the recording's end does not come out of it.

mod budget;
mod consent_rules;
mod draft;
pub(crate) mod flow;
mod model;
mod nearest;
mod parse;
pub mod problem;
pub mod promise;
pub(crate) mod reading;
mod render;
mod section_rules;
mod shipped;
mod show;
pub(crate) mod syntax;
pub mod walk;
mod wording;

pub use budget::{Fit, will_not_fit};
pub use model::{ConsentItem, Guide, GuideKind, OnNo, Purpose, Section, SectionKind, Topic};
pub use parse::{Checked, check, parse};
pub use problem::{Problem, Weight};
pub use render::{RenderedItem, promise_text, render_item};
pub use shipped::{practice, shipped};
pub use show::to_markdown;
