//! What leaves the house, from outside: every format held against what was read and accepted, the schemas, the programs.

pub mod cli;
mod formats;
mod laws;
mod qda;
mod reports;
pub mod sample;
mod study;
