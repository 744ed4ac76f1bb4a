//! luister ("listen" in Dutch): interviews and focus groups from consent to destroyed recording.
//!
//! The quiet rooms take values and give values: [`units`], [`messages`], [`guide`], [`transcript`], [`anonymise`],
//! [`session`], [`study`], [`export`], [`app`], [`view`]. The noisy rooms touch the world: [`vault`], [`audio`],
//! [`transcriber`], [`runtime`], [`cli`]. Between them stands [`settings`], the user's own: it asks the environment and reads no
//! file. docs/architecture.md says who may know whom; a test holds the code to it.
//!
//! The library is there for the program and its tests. It promises nobody else anything: what is stable is the command line and
//! the files (docs/formats.md).

pub mod anonymise;
pub mod app;
pub mod audio;
pub mod cli;
pub mod export;
pub mod guide;
pub mod messages;
pub mod runtime;
pub mod session;
pub mod settings;
pub mod study;
pub mod transcriber;
pub mod transcript;
pub mod units;
pub mod vault;
pub mod view;
