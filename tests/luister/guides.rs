//! Tests of: guides.
