//! The codebook: the guides' topics as deductive codes, and who speaks.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Guid, colours};
use crate::export::one_line;
use crate::export::source::Source;
use crate::export::xml::{PLAIN_HEAD, text as escape};
use crate::guide::{Guide, Topic};
use crate::messages::export as say;
use crate::units::{Language, Name};

/// The codes of a study or of a guide.
#[derive(Debug, Clone, Default)]
pub struct Codebook {
    study: String,
    groups: Vec<Group>,
    /// Names that are taken, in lower case: programs want each name once in the whole project.
    taken: Vec<String>,
    topics: BTreeMap<(Name, Name), Guid>,
    speakers: BTreeMap<String, Guid>,
}

/// Codes that belong together; itself not for coding.
#[derive(Debug, Clone)]
struct Group {
    guid: Guid,
    /// What tells it from others: its title as written, in lower case.
    key: String,
    name: String,
    colour: String,
    description: String,
    codes: Vec<Code>,
}

#[derive(Debug, Clone)]
struct Code {
    guid: Guid,
    name: String,
    colour: String,
    description: String,
}

impl Codebook {
    /// Begins a codebook; ids are made from the study's id.
    pub fn of_study(study: &Name) -> Codebook {
        Codebook { study: study.to_string(), ..Codebook::default() }
    }

    /// Adds a guide's topics, in its structure. A code that several guides (or topics) share is one code, so that what all
    /// participants said about it is found together.
    pub fn add_guide(&mut self, guide: &Guide) {
        for section in guide.sections.iter().filter(|s| !s.topics.is_empty()) {
            let place = self.group("section", &section.title, "");
            for topic in &section.topics {
                self.add_topic(guide, place, &section.title, topic);
            }
        }
        self.shade();
    }

    fn add_topic(&mut self, guide: &Guide, place: usize, section: &str, topic: &Topic) {
        let name = one_line(&topic.code);
        let key = name.to_lowercase();
        let guid = Guid::of(&["topic", &self.study, &key]);
        self.topics.insert((guide.id.clone(), topic.id.clone()), guid);
        if self.groups.iter().any(|g| g.codes.iter().any(|c| c.guid == guid)) {
            return;
        }
        let name = self.unique(&name, section);
        let description = describe(topic, guide.language);
        self.groups[place].codes.push(Code { guid, name, colour: String::new(), description });
    }

    /// Adds a session's speakers and participants, and its topics where no guide knows them.
    pub fn add_session(&mut self, source: &Source, language: Language) {
        let known = &self.topics;
        let unknown: Vec<Name> = source
            .approved
            .topics
            .iter()
            .map(|t| &t.topic)
            .filter(|t| !known.contains_key(&(source.approved.guide.clone(), (*t).clone())))
            .cloned()
            .collect();
        for topic in unknown {
            let title = say::QDA_TOPICS.text(language);
            let place = self.group("topics", title, "");
            let guid = Guid::of(&["topic", &self.study, topic.as_str()]);
            self.topics.insert((source.approved.guide.clone(), topic.clone()), guid);
            if !self.groups[place].codes.iter().any(|c| c.guid == guid) {
                let name = self.unique(topic.as_str(), title);
                let colour = colours::section(place);
                self.groups[place].codes.push(Code { guid, name, colour, description: String::new() });
            }
        }
        let codes = source.approved.speakers.iter().map(|s| s.code.clone());
        let said = source.approved.utterances.iter().filter_map(|u| u.speaker.clone());
        let present = source.facts.participants.iter().map(|(code, _)| code.to_string());
        for speaker in codes.chain(present).chain(said) {
            self.add_speaker(&one_line(&speaker), language);
        }
    }

    fn add_speaker(&mut self, speaker: &str, language: Language) {
        if speaker.is_empty() || self.speakers.contains_key(speaker) {
            return;
        }
        let title = say::QDA_SPEAKERS.text(language);
        let place = self.group("speakers", title, say::QDA_SPEAKERS_MEANS.text(language));
        let guid = Guid::of(&["speaker", &self.study, speaker]);
        self.speakers.insert(speaker.to_owned(), guid);
        let name = self.unique(speaker, title);
        let colour = colours::SPEAKERS.to_owned();
        self.groups[place].codes.push(Code { guid, name, colour, description: String::new() });
    }

    /// Returns the id of a topic's code.
    pub fn topic(&self, guide: &Name, topic: &Name) -> Option<Guid> {
        self.topics.get(&(guide.clone(), topic.clone())).copied()
    }

    /// Returns the id of a speaker's code.
    pub fn speaker(&self, code: &str) -> Option<Guid> {
        self.speakers.get(code).copied()
    }

    /// Tells whether there is no code in it.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Returns the place of a group, which is made when it is not there yet. What its id is made of is not its language's.
    fn group(&mut self, kind: &str, title: &str, description: &str) -> usize {
        let title = one_line(title);
        let key = if kind == "section" { title.to_lowercase() } else { format!("\u{1f}{kind}") };
        if let Some(place) = self.groups.iter().position(|g| g.key == key) {
            return place;
        }
        let guid = Guid::of(&["group", &self.study, &key]);
        let name = self.unique(&title, "");
        let place = self.groups.len();
        let (colour, description) = (colours::section(place), description.to_owned());
        self.groups.push(Group { guid, key, name, colour, description, codes: Vec::new() });
        place
    }

    /// Returns a name that nothing else has: the one wished, or with what it belongs to, or with a number.
    fn unique(&mut self, wished: &str, within: &str) -> String {
        let wished = if wished.is_empty() { "–" } else { wished };
        let mut candidates = vec![wished.to_owned()];
        if !within.is_empty() {
            candidates.push(format!("{wished} ({})", one_line(within)));
        }
        let numbered = (2..).map(|n| format!("{wished} ({n})"));
        // The numbers do not end, so one of them is free.
        let free = candidates.into_iter().chain(numbered).find(|name| !self.taken.contains(&name.to_lowercase()));
        let name = free.unwrap_or_default();
        self.taken.push(name.to_lowercase());
        name
    }

    fn shade(&mut self) {
        for (place, group) in self.groups.iter_mut().enumerate() {
            let of = group.codes.len();
            for (n, code) in group.codes.iter_mut().enumerate() {
                code.colour = colours::topic(place, n, of);
            }
        }
    }

    /// Returns the codes as a table: name, description, section and colour, headings first. Taguette reads its codebook from it.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let head = ["name", "description", "section", "color"].map(str::to_owned).to_vec();
        let codes = self.groups.iter().flat_map(|group| {
            group
                .codes
                .iter()
                .map(|c| vec![c.name.clone(), c.description.clone(), group.name.clone(), c.colour.clone()])
        });
        std::iter::once(head).chain(codes).collect()
    }

    /// Appends the codes as XML, in the schema's order.
    pub(super) fn push_xml(&self, out: &mut String) {
        out.push_str("<Codes>\n");
        for group in self.groups.iter().filter(|g| !g.codes.is_empty()) {
            begin(out, group.guid, &group.name, false, &group.colour, &group.description);
            for code in &group.codes {
                begin(out, code.guid, &code.name, true, &code.colour, &code.description);
                out.push_str("</Code>\n");
            }
            out.push_str("</Code>\n");
        }
        out.push_str("</Codes>\n");
    }
}

/// Begins a code's element; whoever asks for it ends it, because codes lie in each other.
fn begin(out: &mut String, guid: Guid, name: &str, codable: bool, colour: &str, description: &str) {
    let _ =
        writeln!(out, "<Code guid=\"{guid}\" name=\"{}\" isCodable=\"{codable}\" color=\"{colour}\">", escape(name));
    if !description.is_empty() {
        let _ = writeln!(out, "<Description>{}</Description>", escape(description));
    }
}

/// Returns what a coder should know of a topic: its question, probes and research question.
fn describe(topic: &Topic, language: Language) -> String {
    let mut lines = vec![one_line(&topic.question)];
    lines.extend(topic.probes.iter().map(|p| format!("– {}", one_line(p))));
    if !topic.research_question.is_empty() {
        lines.push(say::QDA_SERVES.with(language, &[("number", &one_line(&topic.research_question))]));
    }
    lines.retain(|l| !l.is_empty());
    lines.join("\n")
}

/// Returns a codebook as a qdc file.
pub fn qdc(book: &Codebook) -> String {
    let mut out = format!("{PLAIN_HEAD}<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"luister\">\n");
    book.push_xml(&mut out);
    out.push_str("</CodeBook>\n");
    out
}
