//! Speech to text: the engine, voice activity, model files, the worker.
//!
//! Sound goes in block by block, as samples of one channel at 16 kHz; pieces with their text come out, and from all of them the
//! whole ([`listen()`], [`gather`]). Voice activity is looked at first and silence never reaches the engine, because Whisper invents
//! text in it. What the guards take out of the engine's answer is reported, never swallowed.
//!
//! This room deliberately decodes no audio file, writes no transcript and knows no session: the runtime brings the samples
//! and takes the text. It never logs or prints what was said. The only network code of the program is
//! [`Models::get`], behind the feature `download`.

mod colour;
mod crosstalk;
mod cutting;
mod edges;
mod engine;
mod error;
mod guards;
mod header;
mod hearing;
mod listen;
mod models;
mod pieces;
mod processor;
mod tongues;
mod voices;
mod who;
mod words;
mod worker;

pub use colour::sounds_like;
pub use cutting::Haste;
pub use engine::Engine;
pub use error::{Broken, TranscriberError};
pub use header::{Flaw, walk as walk_model};
pub use hearing::{Block, HeardPiece, Sound, SoundGone, Told, gather, listen};
pub use listen::{Heard, Listening, transcribe};
pub use models::{Installed, Known, Model, Models, Speed};
pub use processor::missing as processor_lacks;
pub use voices::voices;
pub use who::{ByVoice, Parted, Parting, asking};
pub use worker::{Cancel, Ended, Job, Worker, WorkerReport};
