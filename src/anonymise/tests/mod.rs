//! The sheet and the study's names, by example.

mod names;
mod sheet;
