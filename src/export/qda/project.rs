//! The project: sessions, codes, cases and memos in one qdpx file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Codebook, Guid};
use crate::export::container::{Part, pack};
use crate::export::lines::{self, note_label};
use crate::export::options::{Options, Shown};
use crate::export::source::{Item, Paragraph, Remark, Source};
use crate::export::xml::{PLAIN_HEAD, countable, text as escape};
use crate::export::{ExportError, one_line};
use crate::guide::GuideKind;
use crate::messages::export as say;
use crate::units::{Name, Offset, ParticipantCode, Timestamp};

/// A stretch of a source's text, in Unicode code points: the end is not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stretch {
    from: usize,
    to: usize,
}

/// A source's text, and where each paragraph of it stands.
struct Text {
    text: String,
    places: Vec<(Paragraph, Stretch)>,
}

/// Returns sessions as one REFI-QDA project: the same values, the same bytes.
pub fn qdpx(sources: &[Source], options: &Options) -> Result<Vec<u8>, ExportError> {
    let mut sorted: Vec<&Source> = sources.iter().collect();
    sorted.sort_by(|a, b| a.approved.session.cmp(&b.approved.session));
    let Some(first) = sorted.first() else { return Err(ExportError::NoCodebook(String::new())) };
    let mut book = Codebook::of_study(&first.facts.study);
    // Versions of a guide share their topics' codes; a topic that only one of them has is added.
    for guide in sorted.iter().filter_map(|s| s.guide.as_ref()) {
        book.add_guide(guide);
    }
    for source in &sorted {
        book.add_session(source, options.language);
    }
    let project = Project { study: first.facts.study.to_string(), book, options: *options };
    let (xml, mut parts) = project.write(&sorted, &first.facts.study_name);
    parts.insert(0, Part::new("project.qde", xml));
    pack(&parts, &[])
}

struct Project {
    study: String,
    book: Codebook,
    options: Options,
}

impl Project {
    fn id(&self, parts: &[&str]) -> Guid {
        let mut all = vec![self.study.as_str()];
        all.extend(parts);
        Guid::of(&all)
    }

    fn user(&self) -> Guid {
        self.id(&["user"])
    }

    fn write(&self, sources: &[&Source], name: &str) -> (String, Vec<Part>) {
        let l = self.options.language;
        let made = sources.iter().map(|s| s.facts.began).max_by_key(|t| t.unix_s());
        let made = made.map(moment).unwrap_or_default();
        let user = self.user();
        let mut out = format!(
            "{PLAIN_HEAD}<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"{}\" origin=\"luister\" creatingUserGUID=\"{user}\" \
             creationDateTime=\"{made}\" modifyingUserGUID=\"{user}\" modifiedDateTime=\"{made}\">\n\
             <Users>\n<User guid=\"{user}\" name=\"luister\"/>\n</Users>\n",
            escape(&one_line(name))
        );
        if !self.book.is_empty() {
            out.push_str("<CodeBook>\n");
            self.book.push_xml(&mut out);
            out.push_str("</CodeBook>\n");
        }
        self.variables(&mut out);
        self.cases(&mut out, sources);
        let (mut parts, mut notes) = (Vec::new(), String::new());
        out.push_str("<Sources>\n");
        for source in sources {
            let text = self.text(source);
            self.source(&mut out, &mut notes, source, &text);
            let guid = self.id(&["source", source.approved.session.as_str()]);
            parts.push(Part::new(format!("sources/{guid}.txt"), text.text));
        }
        out.push_str("</Sources>\n");
        if !notes.is_empty() {
            let _ = write!(out, "<Notes>\n{notes}</Notes>\n");
        }
        if sources.iter().any(|s| !s.approved.anonymised) {
            let _ = writeln!(out, "<Description>{}</Description>", escape(say::NOT_ANONYMISED.text(l)));
        }
        out.push_str("</Project>\n");
        (out, parts)
    }

    fn variables(&self, out: &mut String) {
        let l = self.options.language;
        out.push_str("<Variables>\n");
        for (key, name, kind) in [
            ("group", say::QDA_GROUP, "Text"),
            ("guide", say::ROW_GUIDE, "Text"),
            ("kind", say::QDA_KIND, "Text"),
            ("minutes", say::QDA_MINUTES, "Integer"),
        ] {
            let guid = self.id(&["variable", key]);
            let _ = writeln!(
                out,
                "<Variable guid=\"{guid}\" name=\"{}\" typeOfVariable=\"{kind}\"/>",
                escape(name.text(l))
            );
        }
        out.push_str("</Variables>\n");
    }

    fn value(&self, out: &mut String, key: &str, element: &str, value: &str) {
        let _ = writeln!(
            out,
            "<VariableValue><VariableRef targetGUID=\"{}\"/><{element}>{}</{element}></VariableValue>",
            self.id(&["variable", key]),
            escape(value)
        );
    }

    /// Participants as cases. A case has the id of its speaker's code: that is how several programs tie a case to what was
    /// said by it, and the others read two things of one name.
    fn cases(&self, out: &mut String, sources: &[&Source]) {
        let mut all: BTreeMap<&ParticipantCode, (&str, Vec<&Source>)> = BTreeMap::new();
        for source in sources {
            for (code, group) in &source.facts.participants {
                all.entry(code).or_insert_with(|| (group, Vec::new())).1.push(source);
            }
        }
        if all.is_empty() {
            return;
        }
        out.push_str("<Cases>\n");
        for (code, (group, sources)) in all {
            let Some(guid) = self.book.speaker(code.as_str()) else { continue };
            let _ = writeln!(out, "<Case guid=\"{guid}\" name=\"{code}\">\n<CodeRef targetGUID=\"{guid}\"/>");
            self.value(out, "group", "TextValue", group);
            for source in sources {
                let target = self.id(&["source", source.approved.session.as_str()]);
                let _ = writeln!(out, "<SourceRef targetGUID=\"{target}\"/>");
            }
            out.push_str("</Case>\n");
        }
        out.push_str("</Cases>\n");
    }

    /// The text of a source: the common profile, with the place of every paragraph.
    fn text(&self, source: &Source) -> Text {
        let options = Options { notes: Shown::No, topics: Some(Shown::No), ..self.options };
        let mut text = String::new();
        let mut places = Vec::new();
        let mut at = 0;
        let mut add = |text: &mut String, line: &str| {
            if !text.is_empty() {
                text.push_str("\n\n");
                at += 2;
            }
            let from = at;
            at += line.chars().count();
            text.push_str(line);
            Stretch { from, to: at }
        };
        if !source.approved.anonymised {
            add(&mut text, &format!("[{}]", say::NOT_ANONYMISED.text(options.language)));
        }
        for item in source.items(&options, Shown::No) {
            if let Item::Said(said) = item {
                let line = countable(&lines::line(source, &said, &options));
                let stretch = add(&mut text, &line);
                places.push((said, stretch));
            }
        }
        text.push('\n');
        Text { text, places }
    }

    fn source(&self, out: &mut String, notes: &mut String, source: &Source, text: &Text) {
        let session = source.approved.session.as_str();
        let (guid, user, when) = (self.id(&["source", session]), self.user(), moment(source.facts.began));
        let by = format!("creatingUser=\"{user}\" creationDateTime=\"{when}\"");
        let _ = writeln!(
            out,
            "<TextSource guid=\"{guid}\" name=\"{session}\" plainTextPath=\"internal://{guid}.txt\" {by} \
             modifyingUser=\"{user}\" modifiedDateTime=\"{when}\">"
        );
        if !source.approved.anonymised {
            let warning = say::NOT_ANONYMISED.text(self.options.language);
            let _ = writeln!(out, "<Description>{}</Description>", escape(warning));
        }
        for (said, stretch) in &text.places {
            if let Some(code) = said.speaker.as_deref().and_then(|s| self.book.speaker(s)) {
                self.coding(out, session, &by, *stretch, "speaker", code);
            }
        }
        for (topic, stretch) in discussed(&text.places) {
            if let Some(code) = self.book.topic(&source.approved.guide, &topic) {
                self.coding(out, session, &by, stretch, "topic", code);
            }
        }
        for (n, remark) in source.remarks().iter().enumerate() {
            self.memo(out, notes, session, &when, n, remark, place_of(&text.places, remark.at));
        }
        let title = source.guide.as_ref().map_or(&source.facts.title, |g| &g.title);
        self.value(out, "guide", "TextValue", &one_line(title));
        let kind = match source.facts.kind {
            GuideKind::Interview => say::KIND_INTERVIEW,
            GuideKind::FocusGroup => say::KIND_FOCUS_GROUP,
        };
        self.value(out, "kind", "TextValue", kind.text(self.options.language));
        self.value(out, "minutes", "IntegerValue", &Offset::from_ms(source.approved.duration_ms).minutes().to_string());
        out.push_str("</TextSource>\n");
    }

    fn coding(&self, out: &mut String, session: &str, by: &str, stretch: Stretch, what: &str, code: Guid) {
        let place = format!("{}-{}", stretch.from, stretch.to);
        let code = code.to_string();
        let selection = self.id(&["selection", session, what, &place, &code]);
        let coding = self.id(&["coding", session, what, &place, &code]);
        let _ = writeln!(
            out,
            "<PlainTextSelection guid=\"{selection}\" name=\"\" startPosition=\"{}\" endPosition=\"{}\" {by}>\
             <Coding guid=\"{coding}\" {by}><CodeRef targetGUID=\"{code}\"/></Coding></PlainTextSelection>",
            stretch.from, stretch.to
        );
    }

    #[expect(clippy::too_many_arguments, reason = "one memo is written in two places at once")]
    fn memo(
        &self,
        out: &mut String,
        notes: &mut String,
        session: &str,
        when: &str,
        n: usize,
        remark: &Remark,
        stretch: Option<Stretch>,
    ) {
        let (user, number) = (self.user(), n.to_string());
        let guid = self.id(&["note", session, &number]);
        let selection = self.id(&["selection", session, "note", &number]);
        let label = format!("{} {}", note_label(&remark.kind, self.options.language), remark.at);
        let text = if remark.text.is_empty() { label.clone() } else { format!("{label}: {}", remark.text) };
        let text = escape(&countable(&text));
        let _ = match stretch {
            Some(stretch) => writeln!(
                out,
                "<PlainTextSelection guid=\"{selection}\" name=\"{0}\" startPosition=\"{1}\" endPosition=\"{2}\" \
                 creatingUser=\"{user}\" creationDateTime=\"{when}\"><Description>{text}</Description>\
                 <NoteRef targetGUID=\"{guid}\"/></PlainTextSelection>",
                escape(&label),
                stretch.from,
                stretch.to
            ),
            // Nothing was recorded in this session: the note belongs to the whole of it.
            None => writeln!(out, "<NoteRef targetGUID=\"{guid}\"/>"),
        };
        // A note without a date stops QualCoder's import.
        let _ = writeln!(
            notes,
            "<Note guid=\"{guid}\" name=\"{} {}\" creatingUser=\"{user}\" creationDateTime=\"{when}\" modifyingUser=\"{user}\" \
             modifiedDateTime=\"{when}\"><PlainTextContent>{text}</PlainTextContent></Note>",
            escape(session),
            escape(&label)
        );
    }
}

/// Returns the stretches in which each topic was discussed: paragraphs in a row under one topic.
fn discussed(places: &[(Paragraph, Stretch)]) -> Vec<(Name, Stretch)> {
    let mut out: Vec<(Name, Stretch)> = Vec::new();
    for chunk in places.chunk_by(|(a, _), (b, _)| a.topic == b.topic) {
        if let (Some(topic), Some(last)) = (&chunk[0].0.topic, chunk.last()) {
            out.push((topic.clone(), Stretch { from: chunk[0].1.from, to: last.1.to }));
        }
    }
    out
}

/// Returns the paragraph in which a moment lies: the last that began before it, or the first of all.
fn place_of(places: &[(Paragraph, Stretch)], at: Offset) -> Option<Stretch> {
    places.iter().rev().find(|(said, _)| said.from <= at).or_else(|| places.first()).map(|(_, stretch)| *stretch)
}

/// Returns a moment as REFI-QDA has it: UTC with a Z.
fn moment(at: Timestamp) -> String {
    Timestamp::new(at.unix_s(), 0).to_string().replace("+00:00", "Z")
}
