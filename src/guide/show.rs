//! A guide on paper.

use std::fmt::Write as _;

use crate::messages::{Message, guide as say};
use crate::units::{Language, ParticipantCode};

use super::promise::Policy;
use super::render::render_item;
use super::{ConsentItem, Guide, GuideKind, OnNo, Section, SectionKind, Topic};

/// Boxes on paper for a focus group whose participants are not known yet.
const GROUP_COLUMNS: usize = 8;

/// Returns the guide as Markdown for printing, in the guide's own language: the consent script with boxes per participant, the
/// questions, their probes and minutes. Without codes there are empty columns to write them above.
pub fn to_markdown(guide: &Guide, policy: &Policy, participants: &[ParticipantCode]) -> String {
    let mut paper = Paper { out: String::new(), language: guide.language };
    paper.head(guide);
    paper.line(&format!("## {}", paper.say(say::PAPER_CONSENT)));
    paper.line(&format!("*{}*", paper.say(say::PAPER_READ)));
    for (i, item) in guide.consent.iter().enumerate() {
        paper.item(guide, item, i + 1, policy, participants);
    }
    paper.line(&format!("## {}", paper.say(say::PAPER_TOPICS)));
    let mut number = 0;
    for section in &guide.sections {
        paper.section(section);
        for topic in &section.topics {
            number += 1;
            paper.topic(topic, number);
        }
    }
    if !guide.distress.is_empty() {
        paper.line(&format!("## {}", paper.say(say::PAPER_DISTRESS)));
        paper.line(&escape(&guide.distress));
    }
    paper.out.truncate(paper.out.trim_end().len());
    paper.out.push('\n');
    paper.out
}

struct Paper {
    out: String,
    language: Language,
}

impl Paper {
    fn say(&self, message: Message) -> &'static str {
        message.text(self.language)
    }

    fn with(&self, message: Message, name: &str, value: &str) -> String {
        message.with(self.language, &[(name, value)])
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push_str("\n\n");
    }

    fn head(&mut self, guide: &Guide) {
        let kind = match guide.kind {
            GuideKind::Interview => self.say(say::PAPER_INTERVIEW),
            GuideKind::FocusGroup => self.say(say::PAPER_FOCUS_GROUP),
        };
        let minutes = self.with(say::PAPER_MINUTES, "minutes", &guide.minutes.to_string());
        let version = self.with(say::PAPER_VERSION, "version", &escape(&guide.version));
        self.line(&format!("# {}", escape(&guide.title)));
        self.line(&format!("{kind} · {minutes} · {} · {version}", guide.id));
        self.line(self.say(say::PAPER_DATE));
        self.line(&format!("*{}*", self.say(say::PAPER_NO_NAMES)));
    }

    fn item(
        &mut self,
        guide: &Guide,
        item: &ConsentItem,
        number: usize,
        policy: &Policy,
        participants: &[ParticipantCode],
    ) {
        let rendered = render_item(guide, item, policy);
        self.line(&format!("### {number}. {}", escape(&item.title)));
        for paragraph in rendered.text.split("\n\n") {
            let quoted: Vec<String> = paragraph.lines().map(|l| format!("> {}", escape(l))).collect();
            self.line(&quoted.join("\n"));
        }
        if rendered.question.is_empty() {
            return;
        }
        self.line(&format!("**{}** {}", self.say(say::PAPER_QUESTION), escape(&rendered.question)));
        self.boxes(guide, participants);
        let on_no = match item.on_no {
            OnNo::Leave => say::PAPER_ON_NO_LEAVE,
            OnNo::NoRecording => say::PAPER_ON_NO_RECORDING,
            OnNo::Continue => say::PAPER_ON_NO_CONTINUE,
        };
        self.line(&format!("*{}*", self.say(on_no)));
    }

    fn boxes(&mut self, guide: &Guide, participants: &[ParticipantCode]) {
        let empty = match guide.kind {
            GuideKind::Interview => 1,
            GuideKind::FocusGroup => GROUP_COLUMNS,
        };
        let heads: Vec<String> = match participants {
            [] => vec!["______".to_owned(); empty],
            codes => codes.iter().map(|code| escape(code.as_str())).collect(),
        };
        let mut table = format!("| {} |", self.say(say::PAPER_PARTICIPANT));
        for head in &heads {
            let _ = write!(table, " {head} |");
        }
        table.push_str("\n|---|");
        table.push_str(&"---|".repeat(heads.len()));
        for answer in [say::PAPER_YES, say::PAPER_NO] {
            let _ = write!(table, "\n| {} |", self.say(answer));
            table.push_str(&" ☐ |".repeat(heads.len()));
        }
        self.line(&table);
    }

    fn section(&mut self, section: &Section) {
        let kind = match section.kind {
            SectionKind::Opening => say::PAPER_OPENING,
            SectionKind::Introductory => say::PAPER_INTRODUCTORY,
            SectionKind::Transition => say::PAPER_TRANSITION,
            SectionKind::Key => say::PAPER_KEY,
            SectionKind::Ending => say::PAPER_ENDING,
        };
        let minutes = self.with(say::PAPER_MINUTES, "minutes", &section.minutes.to_string());
        self.line(&format!("### {} ({}, {minutes})", escape(&section.title), self.say(kind)));
        for paragraph in section.read_aloud.split("\n\n").filter(|p| !p.is_empty()) {
            self.line(&format!("> {}", escape(paragraph)));
        }
        let points: Vec<String> = section.points.iter().map(|p| format!("- {}", escape(p))).collect();
        if !points.is_empty() {
            self.line(&points.join("\n"));
        }
    }

    fn topic(&mut self, topic: &Topic, number: usize) {
        let minutes = self.with(say::PAPER_MINUTES, "minutes", &topic.minutes.to_string());
        self.line(&format!("**{number}. {}** ({minutes}) ☐", escape(&topic.title)));
        if !topic.only_if.is_empty() {
            self.line(&format!("*{}*", self.with(say::PAPER_ONLY_IF, "condition", &escape(&topic.only_if))));
        }
        self.line(&escape(&topic.question));
        let probes: Vec<String> = topic.probes.iter().map(|p| format!("- ☐ {}", escape(p))).collect();
        if !probes.is_empty() {
            self.line(&probes.join("\n"));
        }
        let mut small = self.with(say::PAPER_CODE, "code", &escape(&topic.code));
        if !topic.research_question.is_empty() {
            small.push_str(" · ");
            small.push_str(&self.with(say::PAPER_RESEARCH_QUESTION, "question", &escape(&topic.research_question)));
        }
        self.line(&format!("<small>{small}</small>"));
        self.line(&format!("{}:", self.say(say::PAPER_NOTES)));
    }
}

/// Returns a text in which nothing is taken for Markdown or HTML.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '<' | '>' | '|' | '[' | ']' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
