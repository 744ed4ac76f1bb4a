//! luister's reading rooms, compiled for the fuzzer: the program's own sources, without sound, screen and speech engine.
#![allow(missing_docs, dead_code)]

#[path = "../../../src"]
mod rooms {
    pub mod guide;
    pub mod messages;
    pub mod session;
    pub mod study;
    /// Of the transcriber's room only what reads a model file's structure.
    pub mod transcriber {
        mod header;
        pub use header::walk as walk_model;
    }
    pub mod transcript;
    pub mod units;
    pub mod vault;
}

pub use rooms::{guide, messages, session, study, transcriber, transcript, units, vault};
