//! luister's reading rooms, compiled for the fuzzer: the program's own sources, without sound, screen and speech engine.
#![allow(missing_docs, dead_code)]

#[path = "../../../src"]
mod rooms {
    pub mod guide;
    pub mod messages;
    pub mod session;
    pub mod study;
    pub mod transcript;
    pub mod units;
    pub mod vault;
}

pub use rooms::{guide, messages, session, study, transcript, units, vault};
