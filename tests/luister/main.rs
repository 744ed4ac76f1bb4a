//! Everything that is tested from outside, in one binary so that it links once.

mod architecture;
mod audio;
mod canary;
mod cli;
mod demo;
mod frames;
mod guides;
mod pty;
mod transcriber;
mod vault;
