//! The desk from consent to accepted transcript: scripts of keys through the real update and journal, and their frames.

mod along;
mod anything;
pub mod at_hand;
pub mod frames;
pub mod group;
mod guide;
mod interview;
mod over;
mod taking_back;
mod tour;
mod trouble;
mod wishes;
mod world;
