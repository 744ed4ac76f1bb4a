//! Many sessions: study.toml, what is owed, until when.
