//! Tests of: transcriber.
