//! Tests of: frames.
