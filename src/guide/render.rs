//! Consent items as they are read aloud: placeholders filled in from the guide and the study's policy.

use crate::messages::{Message, guide as say};
use crate::units::{Digest, Language};

use super::promise::{Policy, PromiseKind, RecordingEnd};
use super::{ConsentItem, Guide};

/// A consent item with nothing left to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedItem {
    /// The text to be read aloud; paragraphs are separated by an empty line.
    pub text: String,
    /// The question to be answered; empty when it is only read.
    pub question: String,
    /// SHA-256 of the text, an empty line, and the question.
    pub digest: Digest,
}

/// What a placeholder is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Placeholder {
    /// What luister does to keep a promise.
    Promise(PromiseKind),
    /// The session's minutes.
    Minutes,
    /// What the study is for.
    Purpose,
    /// Who asks.
    Researchers,
    /// Where to turn.
    Distress,
    /// The guide's title.
    Title,
}

/// Every placeholder by its name.
pub(crate) const PLACEHOLDERS: [(&str, Placeholder); 13] = [
    ("recording-promise", Placeholder::Promise(PromiseKind::DestroyRecording)),
    ("raw-promise", Placeholder::Promise(PromiseKind::DestroyRaw)),
    ("stop-promise", Placeholder::Promise(PromiseKind::Stop)),
    ("strike-promise", Placeholder::Promise(PromiseKind::Strike)),
    ("anonymous-promise", Placeholder::Promise(PromiseKind::Anonymous)),
    ("local-promise", Placeholder::Promise(PromiseKind::Local)),
    ("record-promise", Placeholder::Promise(PromiseKind::Record)),
    ("consent-promise", Placeholder::Promise(PromiseKind::DestroyConsent)),
    ("minutes", Placeholder::Minutes),
    ("purpose", Placeholder::Purpose),
    ("researchers", Placeholder::Researchers),
    ("distress", Placeholder::Distress),
    ("title", Placeholder::Title),
];

/// Returns the placeholder that says a promise, in braces.
pub(crate) fn placeholder_of(promise: PromiseKind) -> String {
    let name = PLACEHOLDERS.iter().find(|(_, p)| *p == Placeholder::Promise(promise)).map_or("", |(name, _)| name);
    format!("{{{name}}}")
}

/// A piece of a text with placeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    /// Words as they are.
    Plain(&'t str),
    /// What stands between two braces.
    Slot(&'t str),
    /// A brace without its other half.
    Loose(&'t str),
}

/// Cuts a text at its placeholders.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(i) = rest.find(['{', '}']) {
        if i > 0 {
            out.push(Piece::Plain(&rest[..i]));
        }
        let after = &rest[i + 1..];
        let slot = rest[i..].starts_with('{').then(|| after.find(['{', '}'])).flatten();
        match slot {
            Some(end) if after[end..].starts_with('}') => {
                out.push(Piece::Slot(&after[..end]));
                rest = &after[end + 1..];
            }
            _ => {
                out.push(Piece::Loose(&rest[i..=i]));
                rest = after;
            }
        }
    }
    if !rest.is_empty() {
        out.push(Piece::Plain(rest));
    }
    out
}

/// Returns what luister does to keep a promise under a policy, in words to be read aloud.
///
/// Each sentence is true of the program: "anonymous" stands in none of them, because codes instead of names is what it does.
pub fn promise_text(promise: PromiseKind, policy: &Policy, language: Language) -> String {
    let days = |message: Message, days: u32| {
        let (number, years) = (days.to_string(), (days / 365).to_string());
        let days = match days {
            1 => say::SAY_DAY.text(language).to_owned(),
            // Years of 365 days end a little before those of the calendar: "at the latest" stays true.
            _ if days >= 730 && days.is_multiple_of(365) => say::SAY_YEARS.with(language, &[("years", &years)]),
            _ => say::SAY_DAYS.with(language, &[("days", &number)]),
        };
        message.with(language, &[("days", &days)])
    };
    match (promise, policy.recording) {
        (PromiseKind::DestroyRecording, RecordingEnd::UntilAccepted) => days(say::SAY_RECORDING_ACCEPTED, policy.days),
        (PromiseKind::DestroyRecording, RecordingEnd::UntilTranscribed) => {
            days(say::SAY_RECORDING_TRANSCRIBED, policy.days)
        }
        (PromiseKind::DestroyRaw, _) => days(say::SAY_RAW, policy.raw_days),
        (PromiseKind::DestroyConsent, _) => days(say::SAY_CONSENT, policy.consent_days),
        (PromiseKind::Stop, _) => say::SAY_STOP.text(language).to_owned(),
        (PromiseKind::Strike, _) => say::SAY_STRIKE.text(language).to_owned(),
        (PromiseKind::Anonymous, _) => say::SAY_ANONYMOUS.text(language).to_owned(),
        (PromiseKind::Local, _) => say::SAY_LOCAL.text(language).to_owned(),
        (PromiseKind::Record, _) => say::SAY_RECORD.text(language).to_owned(),
    }
}

/// Returns a consent item as it is read aloud under a policy.
pub fn render_item(guide: &Guide, item: &ConsentItem, policy: &Policy) -> RenderedItem {
    let text = fill(guide, &item.text, policy);
    let question = fill(guide, &item.question, policy);
    let digest = Digest::of(format!("{text}\n\n{question}").as_bytes());
    RenderedItem { text, question, digest }
}

/// Returns a text with its placeholders filled in; what is filled in is never searched for placeholders itself.
///
/// A guide that was parsed holds no unknown placeholder; one made by hand loses it rather than having it read aloud.
fn fill(guide: &Guide, text: &str, policy: &Policy) -> String {
    let mut out = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Plain(words) => out.push_str(words),
            Piece::Loose(_) => {}
            Piece::Slot(name) => {
                let known = PLACEHOLDERS.iter().find(|(n, _)| *n == name).map(|(_, p)| *p);
                match known {
                    Some(Placeholder::Promise(promise)) => out.push_str(&promise_text(promise, policy, guide.language)),
                    Some(Placeholder::Minutes) => out.push_str(&guide.minutes.to_string()),
                    Some(Placeholder::Purpose) => out.push_str(&guide.purpose),
                    Some(Placeholder::Researchers) => out.push_str(&guide.researchers),
                    Some(Placeholder::Distress) => out.push_str(&guide.distress),
                    Some(Placeholder::Title) => out.push_str(&guide.title),
                    None => {}
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide;

    #[test]
    fn what_is_said_follows_the_policy() {
        let usual = Policy::default();
        let say = |promise, policy: Policy, language| promise_text(promise, &policy, language);
        let recording = PromiseKind::DestroyRecording;
        assert!(say(recording, usual, Language::Nl).contains("gecontroleerd en goedgekeurd"));
        assert!(say(recording, usual, Language::Nl).ends_with("uiterlijk 14 dagen na vandaag."));
        let at_once = Policy { recording: RecordingEnd::UntilTranscribed, days: 1, ..usual };
        assert!(say(recording, at_once, Language::En).contains("at once: 1 day from today"));
        assert!(!say(recording, at_once, Language::Nl).contains("goedgekeurd"));
        assert!(say(PromiseKind::DestroyRaw, usual, Language::En).contains("90 days"));
    }

    #[test]
    fn no_promise_says_anonymous_and_every_one_has_a_placeholder() {
        for promise in PromiseKind::ALL {
            for language in [Language::Nl, Language::En] {
                let text = promise_text(promise, &Policy::default(), language).to_lowercase();
                assert!(!text.contains("anoniem") && !text.contains("anonym"), "{text}");
                assert!(!text.contains(['{', '}']), "{text}");
            }
            assert!(placeholder_of(promise).len() > 2, "{promise:?}");
        }
    }

    #[test]
    fn the_digest_is_of_exactly_what_is_read_and_asked() {
        let bytes = include_bytes!("../../topic-guides/interview-example.toml");
        let guide = guide::parse("interview-example.toml", bytes, &Policy::default()).unwrap();
        let item = guide.record_item().unwrap();
        let one = render_item(&guide, item, &Policy::default());
        assert_eq!(one.digest, Digest::of(format!("{}\n\n{}", one.text, one.question).as_bytes()));
        let other = render_item(&guide, item, &Policy { days: 15, ..Policy::default() });
        assert_ne!(one.digest, other.digest, "another period is another promise");
    }

    #[test]
    fn what_is_filled_in_is_not_searched_again() {
        let bytes = include_bytes!("../../topic-guides/interview-example.toml");
        let mut guide = guide::parse("interview-example.toml", bytes, &Policy::default()).unwrap();
        guide.purpose = "{distress}".to_owned();
        assert_eq!(fill(&guide, "a {purpose} {nonsense}{", &Policy::default()), "a {distress} ");
    }
}
