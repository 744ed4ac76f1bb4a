//! The receipt for the researcher's file, as Markdown.

use crate::messages::{Message, receipt as m, receipt_group};
use crate::session::{StopChoice, What, stage_name};
use crate::units::{Language, Offset};

use super::page::{Page, moment};
use super::words::*;
use super::*;

/// A receipt being told in a language.
struct Telling<'r> {
    receipt: &'r Receipt,
    language: Language,
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

/// Whole seconds, never fewer than there were.
fn seconds(ms: u64) -> String {
    ms.div_ceil(1000).to_string()
}

impl Telling<'_> {
    fn say(&self, message: &Message, values: &[(&str, &str)]) -> String {
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
            self.item(&m::LOST, &[("ms", &c.lost_ms.to_string())]);
        }
        if c.interruptions > 0 {
            self.item(&m::INTERRUPTED, &[("n", &c.interruptions.to_string())]);
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
        let ground = &self.receipt.ground;
        let named = [
            (&m::GROUND_CONSENT, &ground.consent_text),
            (&m::GROUND_PLAN, &ground.data_management_plan),
            (&m::GROUND_ETHICS, &ground.ethics),
        ];
        if named.iter().all(|(_, text)| text.is_none()) {
            self.item(&m::GROUND_NONE, &[]);
        }
        for (message, text) in named {
            if let Some(text) = text {
                self.item(message, &[("text", text)]);
            }
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

    /// The sentences that bear a promise's outcome out.
    fn evidence(&self, promise: &PromiseRecord) -> Vec<String> {
        let r = self.receipt;
        let c = &r.conversation;
        match promise.promise {
            PromiseKind::Record => vec![match (c.recorded, promise.at) {
                (true, Some(at)) => self.say(&m::E_RECORD_LIVE, &[("at", &moment(at))]),
                (true, None) => self.say(&m::E_RECORD_IMPORT, &[]),
                (false, _) => self.say(&m::E_RECORD_NOTHING, &[]),
            }]
            .into_iter()
            .chain(
                c.notes_from_ms
                    .map(|ms| self.say(&receipt_group::E_RECORD_ENDED, &[("at", &Offset::from_ms(ms).to_string())])),
            )
            .collect(),
            PromiseKind::Stop => self.stop_evidence(),
            PromiseKind::Strike => self.strike_evidence(),
            PromiseKind::Anonymous => vec![self.say(
                match promise.outcome {
                    Outcome::Kept => &m::E_ANONYMOUS_KEPT,
                    Outcome::DidNotArise => &m::E_ANONYMOUS_NONE,
                    _ => &m::E_ANONYMOUS_OPEN,
                },
                &[],
            )],
            PromiseKind::DestroyRecording => {
                let mut all = vec![self.gone(promise, &m::E_NO_RECORDING)];
                all.extend(self.more_time(What::Recording));
                if let Some(t) = r.transcript.as_ref().filter(|t| t.accepted.is_some() && !t.complete) {
                    all.push(self.say(&m::E_INCOMPLETE, &[("holes", &t.holes.to_string())]));
                }
                all
            }
            PromiseKind::DestroyRaw => match promise.due {
                Some(due) if promise.outcome == Outcome::Open && !r.has_text() => {
                    vec![self.say(&m::E_RAW_NOT_YET, &[("due", &due.date())])]
                }
                _ => {
                    let mut all = vec![self.gone(promise, &m::E_NO_RAW)];
                    all.extend(self.more_time(What::Raw));
                    all
                }
            },
            PromiseKind::Local => vec![self.say(
                match r.network {
                    NetworkCode::None => &m::E_LOCAL_NONE,
                    NetworkCode::ModelsOnly => &m::E_LOCAL_MODELS,
                },
                &[],
            )],
        }
    }

    fn strike_evidence(&self) -> Vec<String> {
        let c = &self.receipt.conversation;
        let mut all = Vec::new();
        match c.off_the_record {
            0 => all.push(self.say(&m::E_STRIKE_NONE, &[])),
            n => {
                all.push(self.say(&m::E_STRIKE, &[("n", &n.to_string()), ("seconds", &c.off_the_record_s.to_string())]))
            }
        }
        all.extend(self.struck());
        all
    }

    /// What was struck: where, and how much.
    fn struck(&self) -> Vec<String> {
        let c = &self.receipt.conversation;
        let mut all = Vec::new();
        if c.being_struck > 0 {
            all.push(self.say(&m::E_BEING_STRUCK, &[]));
        }
        for struck in &c.struck {
            let clock = |ms| Offset::from_ms(ms).to_string();
            let values = [
                ("from", clock(struck.from_ms)),
                ("to", clock(struck.to_ms)),
                ("seconds", seconds(struck.to_ms.saturating_sub(struck.from_ms))),
                ("segments", struck.segments.to_string()),
                ("notes", struck.notes.to_string()),
                ("utterances", struck.utterances.to_string()),
                ("at", moment(struck.at)),
            ];
            let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            all.push(self.say(&m::E_STRUCK, &values));
        }
        if !c.struck.is_empty() {
            all.push(self.say(&m::E_STRUCK_ALL, &[("seconds", &seconds(c.struck_ms))]));
            all.push(self.say(&m::E_STRUCK_HOW, &[]));
        }
        all
    }

    /// What became of the words of somebody who withdrew from a group, and what stays.
    fn withdrawal(&mut self, code: &str, withdrew: &WithdrawalRecord) {
        let at = moment(withdrew.at);
        let n = withdrew.utterances.to_string();
        let values = [("code", code), ("at", &at), ("n", &n)];
        let mut said = vec![self.say(&m::WITHDREW, &values)];
        let everything = self.receipt.destructions.iter().any(|d| d.verified && d.what == What::Everything);
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
        } else if !everything {
            said.push(self.say(&m::WITHDREW_SHARED, &values));
        }
        for sentence in said {
            self.page.sub_item(&sentence);
        }
    }

    fn stop_evidence(&self) -> Vec<String> {
        let Some(stop) = &self.receipt.stop else { return vec![self.say(&m::E_STOP_NONE, &[])] };
        let first = if self.receipt.conversation.recorded { &m::E_STOP } else { &m::E_STOP_NOTES };
        let offset = Offset::from_ms(stop.offset_ms).to_string();
        let values = [("at", &*moment(stop.at)), ("offset", &*offset), ("ms", &*stop.silence_ms.to_string())];
        let choice = match stop.choice {
            None => &m::E_STOP_UNDECIDED,
            Some(StopChoice::Keep) => &m::E_STOP_KEEP,
            Some(StopChoice::Destroy) => &m::E_STOP_DESTROY,
        };
        vec![self.say(first, &values), self.say(choice, &[])]
    }

    fn gone(&self, promise: &PromiseRecord, nothing: &Message) -> String {
        let Some(due) = promise.due else { return self.say(nothing, &[]) };
        let due_day = due.date();
        match (promise.outcome, promise.at) {
            (Outcome::Late, Some(at)) => {
                let days = ((at.unix_s() - due.unix_s()) / 86_400 + 1).to_string();
                self.say(&m::E_GONE_LATE, &[("at", &moment(at)), ("due", &due_day), ("days", &days)])
            }
            (_, Some(at)) => self.say(&m::E_GONE, &[("at", &moment(at)), ("due", &due_day)]),
            (Outcome::Late, None) => self.say(&m::E_GONE_OVERDUE, &[("due", &due_day)]),
            (Outcome::Failed, None) => self.say(&m::E_GONE_FAILED, &[("due", &due_day)]),
            (_, None) => self.say(&m::E_GONE_OPEN, &[("due", &due_day)]),
        }
    }

    /// What was decided about the last day after it was promised.
    fn more_time(&self, what: What) -> Vec<String> {
        let r = self.receipt;
        let taken = r.extensions.iter().filter(|e| e.what == what).map(|e| {
            let values =
                [("at", &*moment(e.at)), ("was", &*e.was.date()), ("until", &*e.until.date()), ("reason", &*e.reason)];
            (e.at, self.say(&m::E_EXTENDED, &values))
        });
        let before = std::iter::once(&r.policy).chain(r.policy_changes.iter().map(|c| &c.policy));
        let changed = r.policy_changes.iter().zip(before).filter_map(|(change, before)| {
            let days = |policy: &Policy| if what == What::Raw { policy.raw_days } else { policy.days };
            let (from, to) = (days(before).to_string(), days(&change.policy).to_string());
            let values = [("at", &*moment(change.at)), ("from", &*from), ("to", &*to)];
            (from != to).then(|| (change.at, self.say(&m::E_POLICY_CHANGED, &values)))
        });
        let mut all: Vec<(Timestamp, String)> = taken.chain(changed).collect();
        all.sort_by_key(|(at, _)| at.unix_s());
        all.into_iter().map(|(_, text)| text).collect()
    }

    fn source_gone(&mut self) {
        let Some(source) = &self.receipt.source_gone else { return };
        let (begun, bytes) = (moment(source.begun), source.bytes.to_string());
        match source.at {
            Some(at) => self.item(&m::SOURCE_GONE, &[("at", &moment(at)), ("bytes", &bytes)]),
            None => self.item(&m::SOURCE_GONE_UNSHOWN, &[("at", &begun)]),
        }
        self.under(&m::SOURCE_COMPARED, &[("duration", &source.frames.offset().to_string())]);
        for check in &source.checks {
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
        for check in &attempt.checks {
            let message = if check.held { &m::CHECK_HELD } else { &m::CHECK_NOT_HELD };
            let text = self.say(message, &[("check", check_words(&check.name, self.language))]);
            self.page.sub_item(&text);
        }
    }

    fn transcript(&mut self) {
        let Some(t) = &self.receipt.transcript else { return };
        self.heading(&m::TRANSCRIPT);
        self.item(&m::TRANSCRIPT_MADE, &[("at", &moment(t.at)), ("model", &t.model), ("words", &t.words.to_string())]);
        self.item(
            &m::TRANSCRIPT_COVERED,
            &[
                ("voiced", &t.voiced_ms.to_string()),
                ("covered", &t.covered_ms.to_string()),
                ("holes", &t.holes.to_string()),
            ],
        );
        self.item(if t.complete { &m::TRANSCRIPT_COMPLETE } else { &m::TRANSCRIPT_INCOMPLETE }, &[]);
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
        let all: u32 = approval.places.iter().map(|c| c.places).sum();
        let values = [count("pseudonym"), count("generalised"), count("removed"), count("kept"), all.to_string()];
        let names = ["pseudonym", "generalised", "removed", "kept", "all"];
        let values: Vec<(&str, &str)> = names.into_iter().zip(values.iter().map(String::as_str)).collect();
        self.item(&m::APPROVED_PLACES, &values);
        let read = approval.read.to_string();
        self.item(&m::APPROVED_READ, &[("read", &read)]);
        self.item(&m::APPROVED_SWEEP, &[("signed", &approval.signed.to_string())]);
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
