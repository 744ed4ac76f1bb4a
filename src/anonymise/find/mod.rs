//! Finding what may tell who somebody is: in layers, recall first, without a network or a model.
//!
//! Each layer proposes; [`draft::resolve`] holds the proposals against each other. This room deliberately decides
//! nothing: a person does, and may find more than this did.

mod draft;
#[allow(dead_code, reason = "the layers that read numbers and lines come next")]
mod numbers;
mod patterns;
#[allow(dead_code, reason = "the layers that read numbers and lines come next")]
mod token;

use super::{Candidate, Sheet};
use crate::units::Language;

/// What a finder has to know.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// The language spoken.
    pub language: Language,
    /// The participant sheet; an empty one where there is none.
    pub sheet: &'a Sheet,
}

/// Finds what may tell who somebody is: sorted, none across another, offsets in code points of the text as given.
pub fn find(text: &str, options: &Options) -> Vec<Candidate> {
    let tokens = token::tokens(text);
    let mut drafts = Vec::new();
    patterns::find(text, &tokens, &mut drafts);
    let _ = options;
    draft::resolve(text, &tokens, drafts)
}
