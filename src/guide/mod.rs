//! What is to be asked: the topic guide and the consent script that a person writes as TOML.
//!
//! Values in, values out: text is parsed, checked against the study's promises, rendered and walked through. This room
//! deliberately does not read files, does not know what was asked already (that is the session's) and never weakens a
//! complaint: a guide that asks to record and is silent about the recording's end does not come out of it.

mod model;
pub mod promise;

pub use model::{ConsentItem, Guide, GuideKind, OnNo, Purpose, Section, SectionKind, Topic};
