//! A guide that begins as a codebook: inductive codes coming back as questions for the next round.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::ReadCode;
use crate::export::one_line;
use crate::guide;
use crate::messages::export as say;
use crate::units::{Language, Name};

/// The longest an id gets.
const LONGEST_ID: usize = 40;

/// Returns a guide's file that has the codes as topics: what holds others becomes a section. The consent script is the practice
/// guide's, because a guide without one is none.
pub fn guide_draft(codes: &[ReadCode], id: &Name, language: Language) -> String {
    let say = |message: crate::messages::Message| message.text(language);
    let mut out = format!(
        "# {}\nformat = 1\nid = \"{id}\"\nversion = \"1\"\ntitle = {}\nlanguage = \"{}\"\nkind = \"interview\"\nminutes = {}\n\
         purpose = {}\nresearchers = {}\ndistress = {}\n\n",
        say(say::DRAFT_ABOUT),
        quoted(say(say::DRAFT_TITLE)),
        language.code(),
        minutes(codes),
        quoted(say(say::DRAFT_PURPOSE)),
        quoted(say(say::DRAFT_RESEARCHERS)),
        quoted(say(say::DRAFT_DISTRESS)),
    );
    let (_, practice) = guide::practice(language);
    let consent = practice.find("[[consent]]").zip(practice.find("[[sections]]"));
    if let Some((from, to)) = consent {
        out.push_str(&practice[from..to]);
    }
    let mut ids = Ids::default();
    let (loose, holding): (Vec<&ReadCode>, Vec<&ReadCode>) = codes.iter().partition(|c| c.codes.is_empty());
    for code in holding {
        section(&mut out, &mut ids, &code.name, &leaves(code), language);
    }
    if !loose.is_empty() {
        section(&mut out, &mut ids, say(say::DRAFT_OTHER), &loose, language);
    }
    out
}

/// Minutes for a topic.
const TOPIC_MINUTES: usize = 5;

fn minutes(codes: &[ReadCode]) -> usize {
    let topics: usize = codes.iter().map(|c| leaves(c).len()).sum();
    (topics * TOPIC_MINUTES + 10).min(480)
}

/// The codes to ask about: what is meant for coding, at any depth.
fn leaves(code: &ReadCode) -> Vec<&ReadCode> {
    let mut out = Vec::new();
    if code.codes.is_empty() || code.codable {
        out.push(code);
    }
    out.extend(code.codes.iter().flat_map(leaves));
    out
}

fn section(out: &mut String, ids: &mut Ids, title: &str, topics: &[&ReadCode], language: Language) {
    let title = if title.trim().is_empty() { say::DRAFT_OTHER.text(language) } else { title };
    let _ = write!(out, "[[sections]]\nid = \"{}\"\ntitle = {}\nkind = \"key\"\n\n", ids.of(title), quoted(title));
    for code in topics {
        let name = if code.name.is_empty() { "–" } else { code.name.as_str() };
        let first = code.description.lines().map(str::trim).find(|l| l.ends_with('?'));
        let question = first.map_or_else(|| say::DRAFT_QUESTION.with(language, &[("name", name)]), one_line);
        let probes: Vec<String> = code
            .description
            .lines()
            .filter_map(|l| l.trim().strip_prefix(['–', '-', '*', '•']))
            .map(|l| quoted(l.trim()))
            .filter(|l| l.len() > 2)
            .collect();
        let _ = write!(
            out,
            "[[sections.topics]]\nid = \"{}\"\ntitle = {}\nquestion = {}\nprobes = [{}]\nminutes = {TOPIC_MINUTES}\ncode = {}\n\n",
            ids.of(name),
            quoted(name),
            quoted(&question),
            probes.join(", "),
            quoted(name),
        );
    }
}

/// Returns a text as a TOML string.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    // What stands in braces is filled in by luister; from a codebook it is only text.
    for c in one_line(text).chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '{' => out.push('('),
            '}' => out.push(')'),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The ids that were given.
#[derive(Default)]
struct Ids(BTreeSet<String>);

impl Ids {
    /// Returns an id made of a name, that nothing else has.
    fn of(&mut self, name: &str) -> String {
        let mut id = String::new();
        for c in name.chars().flat_map(char::to_lowercase) {
            let c = plain(c);
            if c.is_ascii_lowercase() || c.is_ascii_digit() && !id.is_empty() {
                id.push(c);
            } else if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
            if id.len() >= LONGEST_ID {
                break;
            }
        }
        let id = id.trim_end_matches('-');
        let id = if id.is_empty() { "code" } else { id };
        let free = std::iter::once(id.to_owned()).chain((2..).map(|n| format!("{id}-{n}")));
        let given = free.into_iter().find(|id| !self.0.contains(id)).unwrap_or_default();
        self.0.insert(given.clone());
        given
    }
}

/// Returns a letter without its accent, where it has a plain one.
fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        c => c,
    }
}
