//! Tests of: audio.
