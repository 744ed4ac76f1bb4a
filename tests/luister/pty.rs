//! Tests of: pty.
