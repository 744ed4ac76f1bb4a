//! Keeps a fault of the decoding library from becoming luister's end.
//!
//! Sound files come from anywhere, and the library that reads them is other people's code: with a file that claims nonsense (a frame of
//! 40,000 channels of 4 bytes, say) a reader of it can reckon past the end of a number and panic. Here such a fault is an answer
//! about that file. It does not make the library's answers right, and it does not stop a reader that never ends.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// The library had a fault; what it was working on must not be used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault;

/// Tells whether a panic on this thread is being contained: it is about a sound file, and nobody needs to be told of a fault of
/// luister's own.
pub fn is_containing() -> bool {
    INSIDE.get()
}

/// Calls into the library. Whatever the call works on is to be given up when it answers with a [`Fault`].
pub(super) fn contained<T>(call: impl FnOnce() -> T) -> Result<T, Fault> {
    let before = INSIDE.replace(true);
    let outcome = catch_unwind(AssertUnwindSafe(call));
    INSIDE.set(before);
    outcome.map_err(|_| Fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_an_answer_and_is_known_as_contained_while_it_lasts() {
        assert!(!is_containing());
        assert_eq!(contained(is_containing), Ok(true));
        assert_eq!(contained(|| -> u8 { panic!("a fault that this test makes") }), Err(Fault));
        assert_eq!(contained(|| (contained(|| -> u8 { panic!("another") }), is_containing())), Ok((Err(Fault), true)));
        assert!(!is_containing());
    }
}
