//! Whether a study is ready for its archive.

use crate::messages::{Message, report as say};
use crate::session::{Session, Stage};
use crate::study::{Urgency, owed};

use super::{Material, was_held};

/// Something that was looked at, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its name, for programs.
    pub id: &'static str,
    /// Whether it is in order.
    pub held: bool,
    /// What to say about it.
    pub message: Message,
    /// What is filled in: sessions or codes.
    pub what: Vec<String>,
}

impl Finding {
    fn of(id: &'static str, good: Message, bad: Message, mut what: Vec<String>) -> Finding {
        what.sort();
        what.dedup();
        let held = what.is_empty();
        Finding { id, held, message: if held { good } else { bad }, what }
    }

    /// Returns it as a sentence.
    pub fn text(&self, language: crate::units::Language) -> String {
        let what = self.what.join(", ");
        self.message.with(language, &[("sessions", &what), ("codes", &what)])
    }
}

/// Returns everything that was looked at: readable, approved, nothing owed, codes consistent, receipts there.
pub fn check(material: &Material<'_>) -> Vec<Finding> {
    let ids = |wanted: &dyn Fn(&Session) -> bool| -> Vec<String> {
        material.sessions.iter().filter(|s| wanted(s)).map(|s| s.id.to_string()).collect()
    };
    // Without a recording there is no transcript to approve.
    let wants_approval = |s: &Session| was_held(s) && !s.notes_only && !material.approved.contains_key(&s.id);
    let sessions: Vec<&Session> = material.sessions.iter().collect();
    let owes = owed(&sessions, material.now);
    let owing = owes.iter().filter(|o| !o.is_kept_on_purpose()).map(|o| o.session.to_string()).collect();
    let over = |s: &Session| {
        matches!(s.stage, Stage::Accepted | Stage::Anonymised | Stage::Withdrawn | Stage::Declined)
            && s.receipt.is_none()
    };
    let codes = material.sessions.iter().flat_map(|s| &s.participants).map(|p| &p.code);
    let stray = codes.filter(|c| material.study.group_of(c).is_none()).map(ToString::to_string).collect();
    let mut findings = vec![
        Finding::of(
            "readable",
            say::CHECK_READABLE,
            say::CHECK_UNREADABLE,
            material.unreadable.iter().map(ToString::to_string).collect(),
        ),
        Finding::of("approved", say::CHECK_APPROVED, say::CHECK_NOT_APPROVED, ids(&wants_approval)),
        Finding::of("owed", say::CHECK_NOTHING_OWED, say::CHECK_OWED, owing),
        Finding::of("codes", say::CHECK_CODES, say::CHECK_STRAY_CODES, stray),
        Finding::of("speakers", say::CHECK_SPEAKERS, say::CHECK_STRAY_SPEAKERS, stray_speakers(material)),
        Finding::of("receipts", say::CHECK_RECEIPTS, say::CHECK_NO_RECEIPT, ids(&over)),
    ];
    // An unfinished destruction is owed too, and is said first.
    if owes.iter().any(|o| o.urgency == Urgency::Unfinished) {
        findings.sort_by_key(|f| f.id != "owed");
    }
    findings
}

/// Those who speak in a transcript, do not ask, and did not take part: `CODE (SESSION)`.
fn stray_speakers(material: &Material<'_>) -> Vec<String> {
    let mut out = Vec::new();
    for session in material.sessions {
        let Some(approved) = material.approved.get(&session.id) else { continue };
        let asks = |code: &str| approved.speakers.iter().any(|s| s.asks && s.code == code);
        for code in approved.utterances.iter().filter_map(|u| u.speaker.as_deref()) {
            let known = code == crate::transcript::INTERVIEWER || asks(code);
            if !known && !session.participants.iter().any(|p| p.code.as_str() == code) {
                out.push(format!("{code} ({})", session.id));
            }
        }
    }
    out
}
