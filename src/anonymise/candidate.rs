//! What a finder hands to a person: a place in the text that may tell who somebody is.

use serde::{Deserialize, Serialize};

/// What kind of identifier a place is. The names are the ones of `luister identifiers --json`: stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A person's name, or part of one.
    Name,
    /// A place: town, street, region, country of a small group.
    Place,
    /// An organisation: employer, school, club, hospital.
    Organisation,
    /// A date, or a part of one that points at a day.
    Date,
    /// An age.
    Age,
    /// A telephone number, also spoken.
    Phone,
    /// An e-mail address, also spoken.
    Email,
    /// A web address or account name.
    Url,
    /// A postcode.
    Postcode,
    /// A number that belongs to one person or thing: BSN, NHS number, IBAN, number plate, file number.
    IdNumber,
    /// Anything else that may tell.
    Other,
}

/// Why the finder thinks so: the layer that found it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// It stands on the participant sheet.
    Sheet,
    /// It has the form of a known kind of number, address or date.
    Pattern,
    /// It stands in a list of names or places.
    List,
    /// Words before or after it say so ("mijn zus …", "I work at …").
    Cue,
    /// It is no ordinary word of the language.
    Unknown,
    /// It is written with a capital where ordinary words are not.
    Capital,
    /// Somebody marked during the conversation that a name was said here, and this may be one.
    Noted,
    /// A person marked it.
    Person,
}

/// A place in a text, in Unicode code points: `start` is in it, `end` is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first code point of it.
    pub start: usize,
    /// The first code point after it.
    pub end: usize,
}

/// A place that a person is to decide about.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// What it seems to be.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// The text of the place, exactly as it stands there.
    pub text: String,
    /// The layer that found it (the most trusted one, where several did).
    pub source: Source,
    /// How sure the finder is, 0 to 1. An order for the eye, not a probability.
    pub confidence: f32,
}

/// Prints no text.
impl std::fmt::Debug for Candidate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Candidate({}–{}, {:?}, {:?})", self.span.start, self.span.end, self.kind, self.source)
    }
}
