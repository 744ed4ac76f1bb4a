//! The word lists that are built in: what is an ordinary word, and what is a name of something.
//!
//! `tools/lexicon` builds them; `src/anonymise/lexicon/NOTICE.md` says whose words they are.

use std::sync::LazyLock;

use fst::Map;

use super::numbers;
use crate::units::Language;

/// What the lists know of a word; the bits of `tools/lexicon/main.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(u64);

impl Flags {
    /// An ordinary word in small letters.
    pub const WORD: Flags = Flags(1);
    /// A name of something, by a dictionary that does not say of what.
    pub const PROPER: Flags = Flags(2);
    /// A first name.
    pub const FIRST: Flags = Flags(4);
    /// A surname.
    pub const SURNAME: Flags = Flags(8);
    /// A place.
    pub const PLACE: Flags = Flags(16);
    /// An organisation.
    pub const ORGANISATION: Flags = Flags(32);
    /// An ordinary word that is written with a capital.
    pub const CAPITAL_ONLY: Flags = Flags(64);
    /// A name of several words may start with it.
    pub const PHRASE: Flags = Flags(128);
    /// In the English list: an everyday word. In the Dutch one: an everyday English word.
    pub const COMMON: Flags = Flags(256);

    /// Whether any of these holds.
    pub fn any(self, flags: Flags) -> bool {
        self.0 & flags.0 != 0
    }

    /// Both together.
    pub const fn and(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }

    /// Any kind of name.
    pub const NAMES: Flags = Flags(2 | 4 | 8 | 16 | 32);
}

/// The words of one language.
pub struct Lexicon {
    map: Map<&'static [u8]>,
    language: Language,
}

static DUTCH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_bytes!("../lexicon/nl.fst"), Language::Nl));
static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_bytes!("../lexicon/en.fst"), Language::En));

impl Lexicon {
    fn new(bytes: &'static [u8], language: Language) -> Lexicon {
        // The lists are built in, and a test opens both.
        Lexicon { map: Map::new(bytes).unwrap_or_else(|e| unreachable!("{e}")), language }
    }

    /// Returns the lists of a language.
    pub fn of(language: Language) -> &'static Lexicon {
        match language {
            Language::Nl => &DUTCH,
            Language::En => &ENGLISH,
        }
    }

    /// Returns what the lists know of exactly this folded word or phrase.
    pub fn exact(&self, word: &str) -> Flags {
        Flags(self.map.get(word).unwrap_or(0))
    }

    /// Returns what the lists know of a word, with a genitive or diminutive ending taken off where that makes it a name.
    pub fn flags(&self, word: &str) -> Flags {
        let exact = self.exact(word);
        // A word that only starts a name of several ("children's") may be an ordinary one with an ending.
        if exact.0 & !Flags::PHRASE.0 != 0 {
            return exact;
        }
        for ending in ["'s", "s'", "'", "'tje", "'je", "s", "je", "tje", "pje", "etje", "ke"] {
            let Some(stem) = word.strip_suffix(ending).filter(|s| s.len() > 2) else { continue };
            let flags = self.exact(stem);
            // "trienke" is somebody; "-ke" makes no other word here.
            if flags.any(Flags::NAMES) || ending != "ke" && flags.any(Flags::WORD) {
                return flags.and(exact);
            }
        }
        exact
    }

    /// Whether this is an ordinary word, a number, or made of ordinary words.
    pub fn ordinary(&self, word: &str, flags: Flags) -> bool {
        // "betty", "anna", "tangier": an English dictionary has them as rare words.
        let rare =
            self.language == Language::En && !flags.any(Flags::COMMON) && flags.any(Flags::FIRST.and(Flags::PLACE));
        flags.any(Flags::WORD) && !rare
            || (self.language == Language::Nl
                && flags.any(Flags::COMMON)
                && !flags.any(Flags::FIRST.and(Flags::PROPER)))
            || numbers::word(word, self.language).is_some()
            || (!flags.any(Flags::NAMES) && self.compound(word))
    }

    /// Whether a word is made of ordinary ones ("jeugdzorgdossier"), or is one with an everyday ending.
    fn compound(&self, word: &str) -> bool {
        if self.language == Language::En {
            return ["ing", "ed", "er", "ers", "ish", "y", "ness", "less", "like"].iter().any(|ending| {
                word.strip_suffix(ending).is_some_and(|s| s.len() > 3 && self.exact(s).any(Flags::COMMON))
            });
        }
        if word.len() < 7 || !word.is_ascii() {
            return false;
        }
        (3..=word.len() - 4).any(|cut| {
            let (left, right) = word.split_at(cut);
            let linked = |l: &str| self.exact(l).any(Flags::WORD);
            let left_is = linked(left) || (cut > 4 && left.strip_suffix('s').is_some_and(linked));
            left_is
                && (self.exact(right).any(Flags::WORD) || right.len() > 8 && self.compound(right))
                && !self.exact(left).any(Flags::FIRST.and(Flags::PLACE))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_know_words_from_names() {
        let nl = Lexicon::of(Language::Nl);
        for word in ["fiets", "jeugdbeschermingsdossier", "drieenveertig", "weekend", "auto's"] {
            assert!(nl.ordinary(word, nl.flags(word)), "{word}");
        }
        for name in ["fatima", "karim", "zwolle", "fatima's", "nneka", "okafor", "hamdaoui"] {
            assert!(!nl.ordinary(name, nl.flags(name)), "{name}");
        }
        let en = Lexicon::of(Language::En);
        assert!(en.flags("grace").any(Flags::FIRST) && en.flags("grace").any(Flags::WORD));
        assert!(!en.ordinary("kayleigh", en.flags("kayleigh")));
    }
}
