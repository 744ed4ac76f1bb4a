//! Tests of: canary.
