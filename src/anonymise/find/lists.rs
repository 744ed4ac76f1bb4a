//! Lists of words, parted by spaces, and whether a word is in one. Asked some hundred times for each word of a text, so quick.

use std::cell::RefCell;

/// Whether a list of words, parted by spaces, has this one.
pub fn has(list: &'static str, word: &str) -> bool {
    if word.is_empty() || word.len() >= 32 {
        return false;
    }
    if list.len() < 12 {
        return list.split(' ').any(|w| w == word);
    }
    LISTS.with_borrow_mut(|lists| lists.of(list).has(word))
}

thread_local! {
    /// The lists that were asked for, taken apart once.
    static LISTS: RefCell<Lists> = const { RefCell::new(Lists { slots: Vec::new(), used: 0 }) };
}

/// The lists taken apart, found by where they lie: they are our own and never move.
struct Lists {
    slots: Vec<Option<List>>,
    used: usize,
}

impl Lists {
    fn of(&mut self, list: &'static str) -> &List {
        if self.used * 4 >= self.slots.len() {
            let old = std::mem::take(&mut self.slots);
            self.slots.resize_with((old.len() * 2).max(1024), || None);
            for list in old.into_iter().flatten() {
                let at = self.place(list.whole);
                self.slots[at] = Some(list);
            }
        }
        let at = self.place(list);
        self.used += usize::from(self.slots[at].is_none());
        self.slots[at].get_or_insert_with(|| List::new(list))
    }

    /// Returns where a list lies, or the empty place where it will.
    fn place(&self, list: &'static str) -> usize {
        let mask = self.slots.len() - 1;
        let key = list.as_ptr().addr() as u64 ^ (list.len() as u64) << 40;
        let mut at = (key.wrapping_mul(MIX) >> 40) as usize & mask;
        while self.slots[at].as_ref().is_some_and(|l| !std::ptr::eq(l.whole, list)) {
            at = (at + 1) & mask;
        }
        at
    }
}

/// One list, its words by their hash with three empty places to each, so that a word that is not there mostly meets none.
struct List {
    whole: &'static str,
    /// One byte of the hash of what lies in each place, 0 where nothing does: small, so that it is in reach.
    tags: Box<[u8]>,
    words: Box<[&'static str]>,
}

impl List {
    fn new(whole: &'static str) -> List {
        let size = (whole.split_ascii_whitespace().count() * 4).next_power_of_two();
        let mut tags = vec![0; size].into_boxed_slice();
        let mut words = vec![""; size].into_boxed_slice();
        for word in whole.split_ascii_whitespace() {
            let (mut at, tag) = hash(word);
            at &= size - 1;
            while tags[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            tags[at] = tag;
            words[at] = word;
        }
        List { whole, tags, words }
    }

    fn has(&self, word: &str) -> bool {
        let mask = self.tags.len() - 1;
        let (at, tag) = hash(word);
        let mut at = at & mask;
        while self.tags[at] != 0 {
            if self.tags[at] == tag && self.words[at] == word {
                return true;
            }
            at = (at + 1) & mask;
        }
        false
    }
}

const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// A quick hash of the first and last letters and the length, and a byte more of it that is never 0: nobody else chooses the words.
fn hash(word: &str) -> (usize, u8) {
    let bytes = word.as_bytes();
    let length = bytes.len();
    let eight = |from: usize| bytes[from..].first_chunk().map_or(0, |b| u64::from_le_bytes(*b));
    let four = |from: usize| bytes[from..].first_chunk().map_or(0, |b| u64::from(u32::from_le_bytes(*b)));
    let one = |at: usize| u64::from(bytes[at]);
    // No word is empty.
    let mixed = match length {
        ..4 => one(0) | one(length / 2) << 8 | one(length - 1) << 16,
        4..8 => four(0) | four(length - 4) << 32,
        _ => eight(0) ^ eight(length - 8).rotate_left(29),
    };
    let mixed = (mixed ^ (length as u64) << 56).wrapping_mul(MIX);
    ((mixed >> 32) as usize, (mixed >> 24) as u8 | 1)
}

#[cfg(test)]
mod tests {
    use super::{List, Lists, has};
    use crate::anonymise::find::words;
    use crate::units::Language;

    #[test]
    fn a_list_has_its_words_and_no_others() {
        let list = "een twee drie jan-willem o' drieëntwintig jeugdbescherming jeugdbeschermingen  vier";
        for word in list.split_ascii_whitespace() {
            assert!(has(list, word), "{word}");
        }
        for word in ["", "e", "dri", "jeugdbescherminge", "twee drie", " ", "vijf"] {
            assert!(!has(list, word), "{word}");
        }
        assert!(has("van", "van") && !has("van", "va") && !has("", "van") && !has("", ""));
    }

    /// Returns many lists, each from its own place in a long one.
    fn many() -> impl Iterator<Item = &'static str> {
        let long = words::of(Language::Nl).never;
        (0..long.len() - 40).map(|at| &long[at..at + 40])
    }

    #[test]
    fn however_many_lists_there_are_three_places_in_four_are_empty() {
        let mut lists = Lists { slots: Vec::new(), used: 0 };
        for (n, list) in many().enumerate() {
            assert!(list.split_ascii_whitespace().all(|word| lists.of(list).has(word)), "{list}");
            assert_eq!(lists.slots.iter().flatten().count(), n + 1);
            assert!((n + 1) * 4 <= lists.slots.len(), "{} lists in {} places", n + 1, lists.slots.len());
        }
    }

    #[test]
    fn the_only_empty_place_is_found_from_any_other() {
        let full = |list| Some(List::new(list));
        let lists = Lists { slots: vec![full("een"), None, full("twee"), full("drie")], used: 3 };
        assert!(many().all(|list| lists.place(list) == 1));
    }
}
