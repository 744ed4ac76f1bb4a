//! A guide on paper.

use std::fmt::Write as _;

use crate::messages::{Message, guide as say};
use crate::units::{Language, ParticipantCode};

use super::promise::Policy;
use super::render::render_item;
use super::walk::steps;
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
    // The numbers are those that stand beside the steps on the screen.
    for step in steps(guide) {
        if step.opens_section {
            paper.section(step.section, step.topic.is_none().then_some(step.number));
        }
        if let Some(topic) = step.topic {
            paper.topic(topic, step.number);
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

    /// Adds what is read aloud, as a quotation with its paragraphs and lines.
    fn quote(&mut self, text: &str) {
        for paragraph in text.split("\n\n").filter(|p| !p.is_empty()) {
            let quoted: Vec<String> = paragraph.lines().map(|l| format!("> {}", escape(l))).collect();
            self.line(&quoted.join("\n"));
        }
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
        self.quote(&rendered.text);
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

    /// Adds a section's heading and what opens it; it has a number where it is a step without topics.
    fn section(&mut self, section: &Section, number: Option<usize>) {
        let kind = match section.kind {
            SectionKind::Opening => say::PAPER_OPENING,
            SectionKind::Introductory => say::PAPER_INTRODUCTORY,
            SectionKind::Transition => say::PAPER_TRANSITION,
            SectionKind::Key => say::PAPER_KEY,
            SectionKind::Ending => say::PAPER_ENDING,
        };
        let minutes = self.with(say::PAPER_MINUTES, "minutes", &section.minutes.to_string());
        let number = number.map(|n| format!("{n}. ")).unwrap_or_default();
        self.line(&format!("### {number}{} ({}, {minutes})", escape(&section.title), self.say(kind)));
        self.quote(&section.read_aloud);
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
        self.line(&format!("*{small}*"));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide;

    #[test]
    fn what_is_read_aloud_stays_in_its_quotation_line_by_line() {
        let text = include_str!("../../topic-guides/interview-example.toml");
        let said = "read-aloud = \"\"\"\nThree things:\n- one\n- two\n\nAnd then we talk.\"\"\"\n";
        let text = text.replacen("[[sections.topics]]", &format!("{said}[[sections.topics]]"), 1);
        let guide = guide::parse("interview-example.toml", text.as_bytes(), &Policy::default()).unwrap();
        let page = to_markdown(&guide, &Policy::default(), &[]);
        assert!(page.contains("> Three things:\n> - one\n> - two\n\n> And then we talk.\n"), "{page}");
    }

    #[test]
    fn the_numbers_on_paper_are_those_on_the_screen() {
        let bytes = include_bytes!("../../topic-guides/focus-group-students.toml");
        let guide = guide::parse("focus-group-students.toml", bytes, &Policy::default()).unwrap();
        let page = to_markdown(&guide, &Policy::default(), &[]);
        for step in steps(&guide) {
            let heading = match step.topic {
                Some(topic) => format!("**{}. {}**", step.number, topic.title),
                None => format!("### {}. {}", step.number, step.section.title),
            };
            assert!(page.contains(&heading), "{heading}");
        }
    }
}
