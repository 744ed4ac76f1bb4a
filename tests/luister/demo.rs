//! Tests of: demo.
