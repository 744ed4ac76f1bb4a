//! `luister extend|policy` and `luister status --enforce`: more time, other periods, and a timer that keeps promises.

use std::sync::Arc;

use crate::guide::promise::{Policy, RecordingEnd};
use crate::messages::{Message, cli as common, deadlines as words};
use crate::runtime::printing;
use crate::runtime::{self, RuntimeError, read_sessions, unattended};
use crate::session::{Because, Command, Event, Session, Stage, What, decide, sentences};
use crate::study::{self, Study};
use crate::units::{SessionId, Timestamp};
use crate::vault::StudyFolder;

use super::arguments::{Extend, ExtendWhat};
use super::context::Context;
use super::outcome::{Stop, say, tell};

/// Takes more time, counted from the last day there is, or from now where that has passed.
pub fn extend(context: &Context, command: &Extend) -> Result<(), Stop> {
    let l = context.language;
    let (folder, study) = context.study()?;
    let session = context.session(&folder, &command.session)?;
    let (what, due, name) = match command.what {
        ExtendWhat::Recording => (What::Recording, session.recording_due(), &common::WHAT_RECORDING),
        ExtendWhat::Raw => (What::Raw, session.raw_due(), &common::WHAT_RAW),
        ExtendWhat::Consent => (What::Consent, session.consent_due(), &common::WHAT_CONSENT),
    };
    let values = [("session", command.session.as_str()), ("what", name.text(l))];
    let due = due.ok_or_else(|| Stop::mend(words::NO_DUE.with(l, &values)))?;
    let until = study::later(due, runtime::now(), command.days);
    printing::aside(format_args!("{}", words::REASON_NAMES.text(l)));
    let wish = Command::Extend { what, until, reason: command.reason.clone() };
    let session = unattended::carry_out(&folder, &study, &command.session, wish, l).map_err(|e| context.stop(e))?;
    if let Some(notice) = unattended::extended_notice(&session, l) {
        tell(&notice);
    }
    Ok(())
}

/// Finishes what was begun, and destroys recordings whose last day has come where that was announced: by the policy
/// `until-transcribed` the session was held under, or by `enforce = "destroy"` in study.toml. Returns whether somebody has to look.
pub fn enforce(
    context: &Context,
    folder: &StudyFolder,
    study: &Study,
    report: &mut dyn FnMut(String),
) -> Result<bool, Stop> {
    let l = context.language;
    let mut trouble = false;
    let keys = context.keys();
    let passphrase = context.setup()?.passphrase;
    let key = move || keys.unlock(study.id.as_str(), passphrase.as_ref()).map(Arc::new);
    for (id, outcome) in unattended::finish_begun(folder, study, l, &key).map_err(|e| context.stop(e))? {
        match outcome {
            Ok(notice) => {
                report(words::ENFORCE_FINISHED.with(l, &[("session", id.as_str()), ("what", &notice.happened)]));
            }
            Err(error) => trouble |= told(context, &id, &error, report),
        }
    }
    let sessions = read_sessions(folder).map_err(|e| context.stop(e))?;
    let known: Vec<&Session> = sessions.iter().filter_map(|(_, s)| s.as_ref()).collect();
    let owed = study::owed(&known, runtime::now());
    for (id, what) in study::to_enforce(&owed, &known, study.enforce) {
        let wish = Command::Destroy { what, because: Because::Due };
        match unattended::carry_out(folder, study, &id, wish, l) {
            Ok(session) if session.unfinished_destruction().is_none() => {
                let name = super::promises::words_of(what).text(l);
                report(words::ENFORCED.with(l, &[("session", id.as_str()), ("what", name)]));
            }
            Ok(_) => {
                trouble = true;
                report(words::ENFORCE_UNSHOWN.with(l, &[("session", id.as_str())]));
            }
            Err(error) => trouble |= told(context, &id, &error, report),
        }
    }
    Ok(trouble)
}

fn told(context: &Context, id: &SessionId, error: &RuntimeError, report: &mut dyn FnMut(String)) -> bool {
    let why = error.notice(context.language).happened;
    report(words::ENFORCE_TROUBLE.with(context.language, &[("session", id.as_str()), ("why", &why)]));
    true
}

/// Lets study.toml's present periods hold for earlier sessions: shows what changes, asks for a yes, writes it down.
pub fn apply(context: &Context, wanted: &[SessionId], yes: bool) -> Result<(), Stop> {
    let l = context.language;
    let (folder, study) = context.study()?;
    let sessions = read_sessions(&folder).map_err(|e| context.stop(e))?;
    if let Some(missing) = wanted.iter().find(|id| !sessions.iter().any(|(known, _)| known == *id)) {
        return Err(context.no_such_session(missing));
    }
    let mut changing = Vec::new();
    for (id, session) in &sessions {
        let asked = wanted.contains(id);
        match session {
            Some(session) if session.differs_from(&study.promises) && (asked || wanted.is_empty()) => {
                preview(context, session, &study.promises);
                changing.push(id);
            }
            Some(session) if asked && session.policy != study.promises => {
                if let Err(refusal) = decide(session, Command::ChangePolicy { policy: study.promises }) {
                    let why = sentences(l, &refusal).0;
                    say(&words::POLICY_SKIPPED, l, &[("session", id.as_str()), ("why", &why)]);
                }
            }
            None if asked => say(&common::OWED_UNREADABLE, l, &[("session", id.as_str())]),
            _ => {}
        }
    }
    if changing.is_empty() {
        if wanted.is_empty() || wanted.iter().all(|id| sessions.iter().any(|(k, s)| k == id && keeps(s, &study))) {
            say(&words::POLICY_SAME, l, &[]);
        }
        return Ok(());
    }
    context.confirm(words::POLICY_ASK.text(l), yes)?;
    for id in changing {
        let wish = Command::ChangePolicy { policy: study.promises };
        let session = unattended::carry_out(&folder, &study, id, wish, l).map_err(|e| context.stop(e))?;
        say(&words::POLICY_APPLIED, l, &[("session", id.as_str())]);
        if session.destroying.is_some() {
            return Err(Stop::mend(common::NOT_GONE.with(l, &[("session", id.as_str())])));
        }
        if session.stage == Stage::Accepted && session.accepted.is_none() {
            say(&common::GONE_BY_POLICY, l, &[]);
        }
    }
    Ok(())
}

fn keeps(session: &Option<Session>, study: &Study) -> bool {
    session.as_ref().is_some_and(|s| s.policy == study.promises)
}

/// Shows which last days change for a session, and what follows at once.
fn preview(context: &Context, session: &Session, policy: &Policy) {
    let l = context.language;
    let [recording, raw, consent] = session.days_under(policy);
    say(&words::POLICY_ROW, l, &[("session", session.id.as_str())]);
    let line = |message: &Message, from: Option<Timestamp>, to: Option<Timestamp>, promised: Timestamp| {
        let (Some(from), Some(to)) = (from, to) else { return };
        if from.unix_s() == to.unix_s() {
            return;
        }
        say(message, l, &[("from", &from.date()), ("to", &to.date())]);
        if to.unix_s() > promised.unix_s() {
            say(&words::POLICY_LATER, l, &[("promised", &promised.date())]);
        }
    };
    line(&words::POLICY_RECORDING, session.recording_due(), recording, session.recording_promised());
    if recording.is_some_and(|to| to.unix_s() < runtime::now().unix_s()) {
        say(&words::POLICY_PAST, l, &[]);
    }
    line(&words::POLICY_RAW, session.raw_due(), raw, session.raw_promised());
    line(&words::POLICY_CONSENT, session.consent_due(), consent, session.consent_promised());
    if session.policy.recording != policy.recording {
        let (from, to) = (until(session.policy.recording).text(l), until(policy.recording).text(l));
        say(&words::POLICY_UNTIL, l, &[("from", from), ("to", to)]);
    }
    let follows = decide(session, Command::ChangePolicy { policy: *policy }).unwrap_or_default();
    if follows.iter().any(|e| matches!(e, Event::DestructionBegun { .. })) {
        say(&words::POLICY_AT_ONCE, l, &[]);
    }
    if session.recording_until.is_some() || session.raw_until.is_some() || session.consent_track.until.is_some() {
        say(&words::POLICY_ENDS_EXTENSION, l, &[]);
    }
}

fn until(end: RecordingEnd) -> &'static Message {
    match end {
        RecordingEnd::UntilAccepted => &words::UNTIL_ACCEPTED,
        RecordingEnd::UntilTranscribed => &words::UNTIL_TRANSCRIBED,
    }
}
