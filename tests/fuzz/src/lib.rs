//! luister's reading rooms, compiled for the fuzzer: the program's own sources, without sound, screen and speech engine.
#![allow(missing_docs, dead_code)]

#[path = "../../../src"]
mod rooms {
    /// Of sound only what decodes files.
    pub mod audio {
        mod contain;
        mod decode;
        mod error;
        mod ogg_end;
        mod resample;
        mod supply;
        pub use contain::is_containing;
        pub use decode::decode;
        pub use error::AudioError;
        pub const MAX_CHANNELS: u16 = 8;
    }
    /// Of what leaves only the captions.
    pub mod export {
        mod captions;
        mod one_line;
        pub use captions::{srt, vtt};
        use one_line::one_line;
    }
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

pub use rooms::{audio, export, guide, messages, session, study, transcriber, transcript, units, vault};
