//! The receipt for the researcher's file, as Markdown.

use crate::messages::{Message, number, receipt as m, receipt_group};
use crate::session::{Check, What, stage_name};
use crate::units::{Language, Offset};

use super::page::{Page, moment};
use super::words::*;
use super::*;

/// A receipt being told in a language.
pub(super) struct Telling<'r> {
    pub(super) receipt: &'r Receipt,
    pub(super) language: Language,
    page: Page,
}

pub(super) fn receipt(receipt: &Receipt, language: Language) -> String {
    let mut telling = Telling { receipt, language, page: Page::default() };
    telling.top();
    telling.session();
    telling.promises();
    telling.destructions();
    telling.transcript();
    telling.approved();
    telling.answers();
    telling.texts();
    telling.not_covered();
    telling.journal();
    telling.page.finish()
}

impl Telling<'_> {
    pub(super) fn say(&self, message: &Message, values: &[(&str, &str)]) -> String {
        message.with(self.language, values)
    }

    fn item(&mut self, message: &Message, values: &[(&str, &str)]) {
        let text = self.say(message, values);
        self.page.item(&text);
    }

    fn under(&mut self, message: &Message, values: &[(&str, &str)]) {
        let text = self.say(message, values);
        self.page.under(&text);
    }

    fn heading(&mut self, message: &Message) {
        self.page.heading(2, message.text(self.language));
    }

    fn digest(&mut self, digest: &Digest) {
        self.page.under(&format!("`{digest}`"));
    }

    fn top(&mut self) {
        let r = self.receipt;
        let failed = r.kind == ReceiptKind::Failure;
        let title = if failed { &m::TITLE_FAILURE } else { &m::TITLE };
        let title = self.say(title, &[("session", r.session.as_str())]);
        self.page.heading(1, &title);
        if let (true, Some(last)) = (failed, r.destructions.last()) {
            let what = what_word(last.what).text(self.language);
            let text = self.say(&m::FAILURE, &[("what", what)]);
            self.page.paragraph(&format!("**{text}**"));
        }
        let intro = self.say(&m::INTRO, &[("made", &moment(r.made))]);
        self.page.paragraph(&intro);
    }

    fn session(&mut self) {
        let r = self.receipt;
        let c = &r.conversation;
        self.heading(&m::SESSION);
        self.item(&m::STUDY, &[("study", &r.study)]);
        self.ground();
        self.item(&m::GUIDE, &[("id", r.guide.id.as_str()), ("version", &r.guide.version)]);
        self.digest(&r.guide.digest);
        let codes: Vec<&str> = r.participants.iter().map(|p| p.code.as_str()).collect();
        self.item(&m::PARTICIPANTS, &[("codes", &codes.join(", "))]);
        self.item(&m::STAGE, &[("stage", stage_name(self.language, r.stage))]);
        match (c.began, c.ended) {
            (Some(b), Some(e)) => self.item(&m::TIMES, &[("began", &moment(b)), ("ended", &moment(e))]),
            (Some(b), None) => self.item(&m::TIMES_OPEN, &[("began", &moment(b))]),
            (None, _) => self.item(&m::NEVER_BEGAN, &[]),
        }
        if c.recorded {
            self.item(source_word(r.source), &[]);
            self.item(
                &m::RECORDED,
                &[
                    ("duration", &Offset::from_ms(c.duration_ms).to_string()),
                    ("segments", &c.segments.to_string()),
                    ("bytes", &c.sealed_bytes.to_string()),
                ],
            );
            self.item(&m::NOTES, &[("notes", &c.notes.to_string())]);
        } else if c.began.is_some() {
            self.item(&m::NOT_RECORDED, &[("notes", &c.notes.to_string())]);
        }
        if c.lost_ms > 0 {
            // A tenth of a second at least: what is told as none would not be told.
            let seconds = number::tenths(c.lost_ms.max(100) as f64 / 1000.0, self.language);
            self.item(&m::LOST, &[("seconds", &seconds)]);
        }
        if c.interruptions > 0 {
            self.item(&m::INTERRUPTED, &[("n", &c.interruptions.to_string())]);
        }
        if c.clock_set_back > 0 {
            self.item(&m::CLOCK_SET_BACK, &[("n", &c.clock_set_back.to_string())]);
        }
        if r.promise(PromiseKind::Strike).is_none() {
            // Not promised, and done all the same.
            for sentence in self.struck() {
                self.page.item(&sentence);
            }
        }
        self.item(&m::PREPARED_WITH, &[("version", &r.luister)]);
    }

    fn ground(&mut self) {
        let named = ground_lines(&self.receipt.ground, &|message, values| self.say(message, values));
        if named.is_empty() {
            self.item(&m::GROUND_NONE, &[]);
        }
        for text in named {
            self.page.item(&text);
        }
    }

    fn promises(&mut self) {
        self.heading(&m::PROMISES);
        if self.receipt.promises.is_empty() {
            let text = self.say(&m::NO_PROMISES, &[]);
            self.page.paragraph(&text);
        }
        for promise in &self.receipt.promises {
            let outcome = outcome_word(promise.outcome).text(self.language);
            let words = promise_words(promise.promise).text(self.language);
            self.page.item(&format!("**{outcome}** · {words}"));
            for sentence in self.evidence(promise) {
                self.page.under(&sentence);
            }
        }
    }

    /// What became of the words of somebody who withdrew from a group, and what stays.
    fn withdrawal(&mut self, code: &str, withdrew: &WithdrawalRecord) {
        let at = moment(withdrew.at);
        let n = withdrew.utterances.to_string();
        let notes = withdrew.notes.to_string();
        let values = [("code", code), ("at", &at), ("n", &n), ("notes", &notes)];
        let mut said = vec![self.say(&m::WITHDREW, &values)];
        // What stays is told only where something does: of a destruction that is not shown to be done, its own paragraph tells.
        let everything = self.receipt.destructions.iter().any(|d| d.what == What::Everything);
        if let Some(approved) = withdrew.approved {
            said.extend(late::approved_lines(code, approved, &|message, values| self.say(message, values)));
        } else if !everything && withdrew.own_microphone {
            said.push(self.say(&m::WITHDREW_TURNS, &values));
            said.push(self.say(&m::WITHDREW_SOUND, &values));
            said.push(self.say(&m::WITHDREW_NOTES, &values));
        } else if !everything && withdrew.by_presses {
            said.push(self.say(&m::WITHDREW_TURNS, &values));
            said.push(self.say(&receipt_group::WITHDREW_PRESSED, &values));
            said.push(self.say(&m::WITHDREW_NOTES, &values));
        } else if !everything && (withdrew.utterances > 0 || withdrew.notes > 0) {
            said.push(self.say(&m::WITHDREW_TURNS, &values));
            said.push(self.say(&receipt_group::WITHDREW_READ, &values));
            said.push(self.say(&m::WITHDREW_NOTES, &values));
        } else if !everything {
            said.push(self.say(&m::WITHDREW_SHARED, &values));
        }
        let consent = self.receipt.promise(PromiseKind::DestroyConsent);
        if !everything && consent.is_some_and(|p| p.due.is_some() && p.at.is_none()) {
            said.push(self.say(&m::WITHDREW_CONSENT, &values));
        }
        for sentence in said {
            self.page.sub_item(&sentence);
        }
    }

    fn source_gone(&mut self) {
        let Some(source) = &self.receipt.source_gone else { return };
        let (begun, bytes) = (moment(source.begun), source.bytes.to_string());
        match source.at {
            Some(at) => self.item(&m::SOURCE_GONE, &[("at", &moment(at)), ("bytes", &bytes)]),
            None => self.item(&m::SOURCE_GONE_UNSHOWN, &[("at", &begun)]),
        }
        self.under(&m::SOURCE_COMPARED, &[("duration", &source.frames.offset().to_string())]);
        self.checks(&source.checks);
    }

    fn checks(&mut self, checks: &[Check]) {
        for check in checks {
            let message = if check.held { &m::CHECK_HELD } else { &m::CHECK_NOT_HELD };
            let text = self.say(message, &[("check", check_words(&check.name, self.language))]);
            self.page.sub_item(&text);
        }
    }

    fn destructions(&mut self) {
        self.heading(&m::DESTROYED);
        self.source_gone();
        if self.receipt.destructions.is_empty() && self.receipt.source_gone.is_none() {
            let text = self.say(&m::DESTROYED_NOTHING, &[]);
            self.page.paragraph(&text);
        }
        for destruction in &self.receipt.destructions {
            let head = match (destruction.verified, destruction.attempts.is_empty()) {
                (true, _) => &m::D_DONE,
                (false, true) => &m::D_UNDER_WAY,
                (false, false) => &m::D_FAILED,
            };
            let what = what_word(destruction.what).text(self.language);
            let because = because_word(destruction.because).text(self.language);
            self.item(head, &[("what", what), ("because", because)]);
            self.under(&m::D_BEGUN, &[("at", &moment(destruction.begun))]);
            for attempt in &destruction.attempts {
                self.attempt(attempt);
            }
            let held =
                |name: &str| destruction.attempts.iter().flat_map(|a| &a.checks).any(|c| c.name == name && c.held);
            if destruction.verified && held("key-overwritten") && held("key-gone") {
                self.under(&m::D_HOW, &[]);
            }
        }
    }

    fn attempt(&mut self, attempt: &AttemptRecord) {
        let (files, bytes) = (attempt.files.to_string(), attempt.bytes.to_string());
        self.under(&m::D_ATTEMPT, &[("at", &moment(attempt.at)), ("files", &files), ("bytes", &bytes)]);
        if attempt.checks.is_empty() {
            let text = self.say(&m::D_NO_CHECKS, &[]);
            self.page.sub_item(&text);
        }
        self.checks(&attempt.checks);
    }

    fn transcript(&mut self) {
        let Some(t) = &self.receipt.transcript else { return };
        self.heading(&m::TRANSCRIPT);
        self.item(&m::TRANSCRIPT_MADE, &[("at", &moment(t.at)), ("model", &t.model), ("words", &t.words.to_string())]);
        self.item(
            &m::TRANSCRIPT_COVERED,
            &[
                ("voiced", &Offset::from_ms(t.voiced_ms).to_string()),
                ("covered", &Offset::from_ms(t.covered_ms).to_string()),
                ("holes", &t.holes.to_string()),
            ],
        );
        self.item(if t.complete { &m::TRANSCRIPT_COMPLETE } else { &m::TRANSCRIPT_INCOMPLETE }, &[]);
        if t.marked > 0 {
            self.item(&m::TRANSCRIPT_MARKED, &[("marked", &t.marked.to_string())]);
        }
        if let Some(at) = t.accepted {
            self.item(&m::TRANSCRIPT_ACCEPTED, &[("at", &moment(at))]);
        }
        self.item(&m::TRANSCRIPT_MODEL, &[]);
        self.digest(&t.model_digest);
        self.item(&m::TRANSCRIPT_SEALED, &[]);
        self.digest(&t.sealed);
    }

    /// How the text was made safe: counts, never what stood there.
    fn approved(&mut self) {
        let Some(ApprovalRecord { at, approval }) = &self.receipt.approved else { return };
        self.heading(&m::APPROVED);
        self.item(&m::APPROVED_AT, &[("at", &moment(*at)), ("readers", &approval.readers.join(", "))]);
        let count = |done| approval.count(done).to_string();
        let all = approval.all_places().to_string();
        let values = [count("pseudonym"), count("generalised"), count("removed"), count("kept"), all];
        let names = ["pseudonym", "generalised", "removed", "kept", "all"];
        let values: Vec<(&str, &str)> = names.into_iter().zip(values.iter().map(String::as_str)).collect();
        self.item(&m::APPROVED_PLACES, &values);
        let read = approval.read.to_string();
        self.item(&m::APPROVED_READ, &[("read", &read)]);
        self.item(&m::APPROVED_SWEEP, &[("signed", &approval.signed.to_string())]);
        if approval.names > 0 {
            self.item(&crate::messages::names::RECEIPT, &[("count", &approval.names.to_string())]);
        }
        self.item(&m::APPROVED_LIMIT, &[]);
        self.item(&m::APPROVED_DIGEST, &[]);
        self.digest(&approval.transcript);
    }

    fn answers(&mut self) {
        self.heading(&m::ANSWERS);
        for participant in &self.receipt.participants {
            match participant.left {
                Some(at) => {
                    self.item(&m::ANSWERS_OF_LEFT, &[("code", participant.code.as_str()), ("at", &moment(at))]);
                }
                None => self.item(&m::ANSWERS_OF, &[("code", participant.code.as_str())]),
            }
            let recorded = self.receipt.conversation.recorded;
            for text in late::lines(&participant.joined, late::Reader::Researcher, recorded, &|message, values| {
                self.say(message, values)
            }) {
                self.page.sub_item(&text);
            }
            if let Some(withdrew) = &participant.withdrew {
                self.withdrawal(participant.code.as_str(), withdrew);
            }
            if let Some(how) = &participant.declared {
                let text = self.say(&m::DECLARED, &[("how", how)]);
                self.page.sub_item(&text);
            } else if participant.answers.is_empty() {
                let text = self.say(&m::ANSWER_NONE, &[]);
                self.page.sub_item(&text);
            }
            for answer in &participant.answers {
                let values = [
                    ("purpose", purpose_word(answer.purpose).text(self.language)),
                    ("item", answer.item.as_str()),
                    ("answer", answer_word(answer.answer).text(self.language)),
                    ("at", &*moment(answer.at)),
                ];
                let mut text = self.say(&m::ANSWER, &values);
                let read = self.receipt.texts.iter().find(|t| t.item == answer.item).and_then(|t| t.text);
                if read != Some(answer.text) {
                    // Only where it is not the text listed below.
                    text.push_str(&format!(", {} `{}`", m::ANSWER_TO.text(self.language), answer.text));
                }
                self.page.sub_item(&text);
            }
        }
    }

    fn texts(&mut self) {
        self.heading(&m::TEXTS);
        let where_they_lie = self.say(&m::TEXTS_WHERE, &[]);
        self.page.paragraph(&where_they_lie);
        self.page.gap();
        for text in &self.receipt.texts {
            match (text.at, &text.text) {
                (Some(at), Some(digest)) => {
                    self.item(&m::TEXT_READ, &[("item", text.item.as_str()), ("at", &moment(at))]);
                    self.digest(digest);
                }
                _ => self.item(&m::TEXT_UNREAD, &[("item", text.item.as_str())]),
            }
        }
    }

    fn not_covered(&mut self) {
        self.heading(&m::NOT_COVERED);
        let intro = self.say(&m::NOT_COVERED_INTRO, &[]);
        self.page.paragraph(&intro);
        self.page.gap();
        for thing in &self.receipt.not_covered {
            self.item(not_covered_words(*thing, self.receipt.swap), &[]);
        }
    }

    fn journal(&mut self) {
        self.heading(&m::JOURNAL);
        self.item(&m::JOURNAL_HEAD, &[("lines", &self.receipt.journal.lines.to_string())]);
        self.digest(&self.receipt.journal.head);
        if let Some(previous) = &self.receipt.previous {
            self.item(&m::PREVIOUS, &[]);
            self.digest(previous);
        }
    }
}
