//! A note's sealed file: what it is called and what stands in it, for whoever writes one and whoever reads one.

use serde::Deserialize;
use zeroize::Zeroizing;

use crate::session::NoteKind;
use crate::units::Offset;

/// Returns the name of a note's sealed file, without `.age`.
pub(super) fn note_name(number: u32) -> String {
    format!("note-{number:04}.json")
}

/// Returns what is sealed of a note. Where its number is given later, 0 says that the file's name has it.
pub(super) fn note_json(
    number: u32,
    kind: NoteKind,
    offset: Offset,
    topic: Option<&str>,
    text: &str,
) -> Zeroizing<String> {
    let note = serde_json::json!({
        "v": 1, "number": number, "kind": kind, "offset_ms": offset.ms(), "topic": topic, "text": text,
    });
    Zeroizing::new(note.to_string())
}

/// What is read back of a note.
#[derive(Deserialize)]
pub(super) struct Note {
    /// Its kind, by name.
    pub(super) kind: String,
    /// Where on the recording's clock it was made, in ms.
    pub(super) offset_ms: u64,
    /// Its words.
    pub(super) text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let json = note_json(7, NoteKind::Field, Offset::from_ms(1_500), Some("werk"), "kijkt \"weg\"");
        let note: Note = serde_json::from_str(&json).unwrap();
        assert_eq!((note.kind.as_str(), note.offset_ms, note.text.as_str()), ("field", 1_500, "kijkt \"weg\""));
        assert_eq!(note_name(7), "note-0007.json");
    }
}
