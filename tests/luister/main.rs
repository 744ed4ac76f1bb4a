//! Everything that is tested from outside, in one binary so that it links once.

mod architecture;
mod audio;
mod canary;
mod cli;
mod deadlines;
mod demo;
mod desk;
mod drill;
mod exports;
mod fault;
mod focus_group;
mod frames;
mod guides;
mod identifiers;
mod left;
mod microphone;
mod parsed;
mod parsed_speech;
mod pty;
mod review;
mod screens;
mod second_thoughts;
mod transcriber;
mod unlocking;
mod vault;
mod world;
