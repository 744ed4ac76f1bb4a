//! Where somebody marked that a name was said: names that are ordinary words too are pointed at, with nothing else to say so.
//!
//! Elsewhere "roos" or "Bakker" at the start of a sentence is left to be a word. Beside such a mark it is a question. A name
//! that the engine heard as some other word can't be found here either: that is for a person, who is sent there.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::has;

/// Adds what may be a name and was left by the other layers.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        if let Some(kind) = may_be(reader, at) {
            reader.add(at, at + 1, kind, Source::Noted, 0.2);
        }
    }
}

/// Says what an ordinary word may be the name of.
fn may_be(reader: &Reader, at: usize) -> Option<Kind> {
    let token = &reader.tokens[at];
    let flags = reader.flags[at];
    if !token.is_word() || token.fold.len() < 2 || !reader.ordinary[at] || has(reader.words.stops, &token.fold) {
        return None;
    }
    let often_a_word = has(reader.words.never, &token.fold);
    let person = Flags::FIRST.and(Flags::SURNAME);
    if token.is_capital() {
        // What the lists know as some name, at the start of a sentence too, where a capital says nothing.
        let kind = if flags.any(person) || !flags.any(Flags::PLACE.and(Flags::ORGANISATION)) {
            Kind::Name
        } else if flags.any(Flags::PLACE) {
            Kind::Place
        } else {
            Kind::Organisation
        };
        return flags.any(Flags::NAMES).then_some(kind);
    }
    // An engine writes "roos" for Roos. Surnames only where no capital can tell: nearly every short word is one.
    let first = flags.any(Flags::FIRST) && !often_a_word;
    let last = reader.flat[at] && flags.any(Flags::SURNAME) && !often_a_word;
    (first || last).then_some(Kind::Name)
}
