//! The report of a focus group (*verslag*), and an interview's summary sheet.
//!
//! What a person has to write has room; what the session knows is filled in. Quotes stand beside codes only, and only of
//! those who did not say no to being quoted.

use super::lines::note_label;
use super::options::{Convention, Timestamps};
use super::page::{Block, Page, Table};
use super::source::{Paragraph, Remark, Source};
use super::transcript_page::{about, header, pictures};
use super::{one_line, picture};
use crate::guide::{GuideKind, Topic};
use crate::messages::report as say;
use crate::units::{Language, Name};

/// Lines to write on below each question.
const ROOM: u8 = 3;

/// Returns the report that belongs to a session: a focus group's, or an interview's summary.
pub fn report_page(source: &Source, language: Language) -> Page {
    let blocks = match source.facts.kind {
        GuideKind::FocusGroup => group(source, language),
        GuideKind::Interview => interview(source, language),
    };
    let title = match source.facts.kind {
        GuideKind::FocusGroup => say::TITLE_GROUP,
        GuideKind::Interview => say::TITLE_INTERVIEW,
    };
    Page {
        title: title.text(language).to_owned(),
        header: header(source, language),
        language,
        line_numbers: false,
        blocks,
    }
}

/// What was said, with what a report asks of it.
struct Conversation<'s> {
    source: &'s Source,
    paragraphs: Vec<Paragraph>,
    remarks: Vec<Remark>,
    language: Language,
}

impl<'s> Conversation<'s> {
    fn of(source: &'s Source, language: Language) -> Conversation<'s> {
        let paragraphs = source.paragraphs(Timestamps::Turns, Convention::Verbatim);
        Conversation { source, paragraphs, remarks: source.remarks(), language }
    }

    /// The codes of those who answered under a topic, in the order in which they first did.
    fn codes(&self, topic: &Name) -> Vec<&str> {
        let mut codes: Vec<&str> = Vec::new();
        for said in self.paragraphs.iter().filter(|p| p.topic.as_ref() == Some(topic) && !p.asks) {
            if let Some(code) = said.speaker.as_deref().filter(|c| !codes.contains(c)) {
                codes.push(code);
            }
        }
        codes
    }

    /// The topic that was open when a remark was made.
    fn topic_of(&self, remark: &Remark) -> Option<&Name> {
        let before = self.paragraphs.iter().rev().find(|p| p.from <= remark.at).or(self.paragraphs.first());
        let by_span = self.source.approved.topics.iter().find(|t| t.from <= remark.at && remark.at < t.to);
        by_span.map(|t| &t.topic).or_else(|| before.and_then(|p| p.topic.as_ref()))
    }

    /// A remark as it stands in a report: a quote beside its code, or a note.
    fn remark(&self, remark: &Remark) -> Block {
        let l = self.language;
        // A literal quote is looked up, because whoever typed it was a little late; a bookmark marks who was speaking.
        let own = remark.kind == "quote" && !remark.text.is_empty();
        let words = remark.text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let holds = |p: &&Paragraph| own && !words.is_empty() && p.text.to_lowercase().contains(&words);
        let before = |p: &&Paragraph| p.from <= remark.at;
        let found = self.paragraphs.iter().rev().filter(before).find(holds);
        let then = self.paragraphs.iter().rev().find(before).or(self.paragraphs.first());
        let said = found.or(then);
        let quotes = matches!(remark.kind.as_str(), "bookmark" | "quote");
        let Some(said) = said.filter(|_| quotes) else {
            let label = format!("{} {}", note_label(&remark.kind, l), remark.at);
            return Block::Note { label, text: remark.text.clone() };
        };
        let code = said.speaker.as_deref();
        let silent = |code: &str| self.source.facts.not_quoted.iter().any(|c| c.as_str() == code);
        // Whoever is not known might be somebody who said no.
        let unsure = code.is_none() || own && found.is_none();
        let nobody_knows = unsure && !self.source.facts.not_quoted.is_empty();
        if nobody_knows || code.is_some_and(silent) {
            return Block::Note { label: say::QUOTE_LEFT_OUT.text(l).to_owned(), text: String::new() };
        }
        let text = if own {
            remark.text.trim_matches(['“', '”', '"', '‘', '’']).to_owned()
        } else {
            said.text.clone()
        };
        Block::Quote { text, by: format!("{}, {}", code.unwrap_or("?"), remark.at) }
    }

    fn remarks_of(&self, topic: Option<&Name>) -> Vec<Block> {
        self.remarks.iter().filter(|r| self.topic_of(r) == topic).map(|r| self.remark(r)).collect()
    }
}

fn group(source: &Source, l: Language) -> Vec<Block> {
    let talk = Conversation::of(source, l);
    let mut blocks = about(source, l);
    blocks.extend(not_quoted(source, l));
    blocks.push(Block::Heading(2, say::WHO.text(l).to_owned()));
    blocks.push(who(source, l));
    blocks.push(Block::Heading(2, say::PICTURES.text(l).to_owned()));
    blocks.extend(pictures(source, l));
    blocks.push(Block::Heading(2, say::QUESTIONS.text(l).to_owned()));
    let topics: Vec<(Name, Option<&Topic>)> = topics(source);
    for (n, (id, topic)) in topics.iter().enumerate() {
        blocks.push(Block::Heading(3, format!("{}. {}", n + 1, source.topic_title(id))));
        let asked = topic.map(|t| one_line(&t.question)).filter(|q| !q.is_empty());
        if let Some(question) = asked {
            blocks.push(Block::Text(question));
        }
        let codes = talk.codes(id);
        blocks.push(Block::Text(if codes.is_empty() {
            say::NOT_DISCUSSED.text(l).to_owned()
        } else {
            say::SPOKE.with(l, &[("codes", &codes.join(", "))])
        }));
        let marked = talk.remarks_of(Some(id));
        if !marked.is_empty() {
            blocks.push(Block::Text(format!("{}:", say::MARKED.text(l))));
            blocks.extend(marked);
        }
        if !codes.is_empty() {
            room(&mut blocks, say::REMARKS.text(l));
            room(&mut blocks, say::RECOMMENDATIONS.text(l));
        }
    }
    blocks.push(Block::Heading(2, say::GENERAL.text(l).to_owned()));
    blocks.extend(talk.remarks_of(None));
    room(&mut blocks, say::GENERAL_IMPRESSION.text(l));
    room(&mut blocks, say::RECOMMENDATIONS.text(l));
    blocks
}

/// One page: what it was about, how long each topic took, the marked remarks, and what to follow up.
fn interview(source: &Source, l: Language) -> Vec<Block> {
    let talk = Conversation::of(source, l);
    let mut blocks = about(source, l);
    blocks.extend(not_quoted(source, l));
    room(&mut blocks, say::IN_ONE_SENTENCE.text(l));
    blocks.push(Block::Picture(picture::topic_line(source, l)));
    let marked: Vec<Block> = talk.remarks.iter().map(|r| talk.remark(r)).collect();
    if !marked.is_empty() {
        blocks.push(Block::Heading(3, say::MARKED.text(l).to_owned()));
        blocks.extend(marked);
    }
    room(&mut blocks, say::REMARKS.text(l));
    room(&mut blocks, say::FOLLOW_UP.text(l));
    blocks
}

fn room(blocks: &mut Vec<Block>, title: &str) {
    blocks.push(Block::Text(format!("{title}:")));
    blocks.push(Block::Room(ROOM));
}

fn not_quoted(source: &Source, l: Language) -> Option<Block> {
    let codes: Vec<&str> = source.facts.not_quoted.iter().map(|c| c.as_str()).collect();
    (!codes.is_empty()).then(|| Block::Warning(say::NOT_QUOTED.with(l, &[("codes", &codes.join(", "))])))
}

/// The guide's topics in its order, then what was discussed besides.
fn topics(source: &Source) -> Vec<(Name, Option<&Topic>)> {
    let guide = source.guide.iter().flat_map(|g| g.topics());
    let mut topics: Vec<(Name, Option<&Topic>)> = guide.map(|(_, t)| (t.id.clone(), Some(t))).collect();
    for span in &source.approved.topics {
        if !topics.iter().any(|(id, _)| id == &span.topic) {
            topics.push((span.topic.clone(), None));
        }
    }
    topics
}

fn who(source: &Source, l: Language) -> Block {
    let share = picture::talk_share(source, l);
    let spoke = |code: &str| share.rows.iter().find(|r| r.label == code).map(|r| r.value.clone());
    let mut rows: Vec<Vec<String>> = source
        .facts
        .participants
        .iter()
        .map(|(code, group)| vec![code.to_string(), group.clone(), spoke(code.as_str()).unwrap_or_default()])
        .collect();
    let asking = source.approved.speakers.iter().filter(|s| s.asks);
    rows.extend(asking.map(|s| vec![s.code.clone(), "–".to_owned(), spoke(&s.code).unwrap_or_default()]));
    Block::Table(Table {
        head: [say::COL_CODE, say::COL_GROUP, say::COL_SPOKE].map(|m| m.text(l).to_owned()).to_vec(),
        rows,
        numbers: vec![2],
        ..Table::default()
    })
}

/// Returns the end of a report's file name: what it is, in its language.
pub fn report_ending(source: &Source, language: Language) -> &'static str {
    match (source.facts.kind, language) {
        (GuideKind::FocusGroup, Language::Nl) => "-verslag",
        (GuideKind::FocusGroup, Language::En) => "-report",
        (GuideKind::Interview, Language::Nl) => "-samenvatting",
        (GuideKind::Interview, Language::En) => "-summary",
    }
}
