//! The participant sheet: who and what is known to be nameable before anybody speaks.
//!
//! It is the cheapest recall there is: a name on it is found however the engine writes it. It lies sealed beside the raw
//! text and goes when that goes. This file deliberately does not say where: that is the vault's.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::Kind;

/// What a line of the sheet is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The participant's own name.
    Name,
    /// A nickname or what they are called at home.
    Nickname,
    /// The partner or a former partner.
    Partner,
    /// A child.
    Child,
    /// Anybody else who may be named: mother, neighbour, teacher.
    Person,
    /// Town or village.
    Town,
    /// Street.
    Street,
    /// Employer.
    Employer,
    /// School, nursery, course.
    School,
    /// Club, church, care institution, anything with a name.
    Organisation,
    /// Anything else that must not be read.
    Other,
}

impl Field {
    /// Every field, in the order in which it is asked for.
    pub const ALL: [Field; 11] = [
        Field::Name,
        Field::Nickname,
        Field::Partner,
        Field::Child,
        Field::Person,
        Field::Town,
        Field::Street,
        Field::Employer,
        Field::School,
        Field::Organisation,
        Field::Other,
    ];

    /// Returns what kind of identifier it is in the text.
    pub const fn kind(self) -> Kind {
        match self {
            Field::Name | Field::Nickname | Field::Partner | Field::Child | Field::Person => Kind::Name,
            Field::Town | Field::Street => Kind::Place,
            Field::Employer | Field::School | Field::Organisation => Kind::Organisation,
            Field::Other => Kind::Other,
        }
    }

    /// Returns the word that stands for it on a line that is typed or piped in, such as `town`.
    pub const fn word(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Nickname => "nickname",
            Field::Partner => "partner",
            Field::Child => "child",
            Field::Person => "person",
            Field::Town => "town",
            Field::Street => "street",
            Field::Employer => "employer",
            Field::School => "school",
            Field::Organisation => "organisation",
            Field::Other => "other",
        }
    }

    /// Reads such a word, in English or Dutch.
    pub fn of_word(word: &str) -> Option<Field> {
        let word = word.trim().to_lowercase();
        let dutch = match word.as_str() {
            "naam" => Field::Name,
            "bijnaam" | "roepnaam" => Field::Nickname,
            "kind" => Field::Child,
            "persoon" => Field::Person,
            "plaats" | "woonplaats" | "place" => Field::Town,
            "straat" => Field::Street,
            "werkgever" | "werk" => Field::Employer,
            "organisatie" | "instelling" => Field::Organisation,
            "overig" | "anders" => Field::Other,
            _ => return Field::ALL.into_iter().find(|f| f.word() == word),
        };
        Some(dutch)
    }
}

/// One line of the sheet.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is about.
    pub field: Field,
    /// What stands there.
    pub text: Zeroizing<String>,
}

/// Prints no text.
impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({:?}, {} bytes)", self.field, self.text.len())
    }
}

/// The participant sheet of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Version of this format, now 1.
    pub v: u32,
    /// The lines, in the order in which they were given.
    pub lines: Vec<Line>,
}

impl Default for Sheet {
    fn default() -> Sheet {
        Sheet { v: 1, lines: Vec::new() }
    }
}

impl Sheet {
    /// The name of its sealed file.
    pub const FILE: &'static str = "sheet.json";

    /// Adds what was given for a field. Several things may stand on one line, with commas between. Empty and double ones
    /// are left out; returns how many were added.
    pub fn add(&mut self, field: Field, text: &str) -> usize {
        let mut added = 0;
        for part in text.split([',', ';']).map(str::trim).filter(|p| !p.is_empty()) {
            if !self.lines.iter().any(|l| l.field == field && l.text.as_str() == part) {
                self.lines.push(Line { field, text: Zeroizing::new(part.to_owned()) });
                added += 1;
            }
        }
        added
    }

    /// Reads lines of the form `town: Zwolle`. Returns the sheet, or the number of the first line that is none.
    pub fn read(text: &str) -> Result<Sheet, usize> {
        let mut sheet = Sheet::default();
        for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (word, rest) = line.split_once(':').ok_or(number + 1)?;
            let field = Field::of_word(word).ok_or(number + 1)?;
            sheet.add(field, rest);
        }
        Ok(sheet)
    }

    /// Returns what stands on it and what kind of identifier that is: the first find list, and hints for a recogniser.
    pub fn terms(&self) -> impl Iterator<Item = (&str, Kind)> {
        self.lines.iter().map(|l| (l.text.as_str(), l.field.kind()))
    }

    /// Returns how many lines there are for a field.
    pub fn count(&self, field: Field) -> usize {
        self.lines.iter().filter(|l| l.field == field).count()
    }

    /// Returns whether nothing stands on it.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Writes it as it is sealed.
    pub fn to_json(&self) -> Zeroizing<Vec<u8>> {
        // Serialising strings and numbers into memory has no way to go wrong.
        Zeroizing::new(serde_json::to_vec(self).unwrap_or_default())
    }

    /// Reads it back; `None` when it is damaged or of a later version.
    pub fn from_json(bytes: &[u8]) -> Option<Sheet> {
        serde_json::from_slice::<Sheet>(bytes).ok().filter(|s| s.v == 1)
    }
}

impl Zeroize for Sheet {
    fn zeroize(&mut self) {
        self.lines.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_in_both_languages() {
        let sheet = Sheet::read("\u{feff}# wie\nnaam: Nneka Okafor\n\nkind: Bo, Sem\r\ntown: Grou\n").unwrap();
        let terms: Vec<_> = sheet.terms().collect();
        assert_eq!(
            terms,
            [("Nneka Okafor", Kind::Name), ("Bo", Kind::Name), ("Sem", Kind::Name), ("Grou", Kind::Place)]
        );
        assert_eq!(Sheet::read("name: A\nnonsense"), Err(2));
        assert_eq!(Sheet::read("hond: Max"), Err(1));
    }

    #[test]
    fn what_is_sealed_comes_back() {
        let mut sheet = Sheet::default();
        assert_eq!(sheet.add(Field::School, "De Regenboog, ,De Regenboog"), 1);
        assert_eq!(Sheet::from_json(&sheet.to_json()), Some(sheet));
        assert_eq!(Sheet::from_json(br#"{"v":2,"lines":[]}"#), None);
    }

    #[test]
    fn it_prints_nothing_that_stands_on_it() {
        let mut sheet = Sheet::default();
        sheet.add(Field::Name, "Zwaantje");
        assert!(!format!("{sheet:?}").contains("Zwaantje"));
    }
}
