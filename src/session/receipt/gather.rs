//! From the journal to the receipt's values.

use crate::session::apply::lived;
use crate::session::event::{Event, SourceKind, all_held};
use crate::session::speaking::was_pressed;
use crate::session::state::Session;
use crate::session::{ConsentTrack, Entry, Held, SourceGone, channel_of, struck_ms};
use crate::units::{Digest, Name, Timestamp};

use super::record::LateWithdrawal;
use super::*;

pub(super) fn receipt(entries: &[Entry], context: &ReceiptContext, now: Timestamp) -> Option<Receipt> {
    let (session, entries_that_count) = lived(entries)?;
    let first = entries.first()?;
    let Event::Prepared { luister, .. } = &first.event else { return None };
    let destructions = destructions(&entries_that_count);
    Some(Receipt {
        v: VERSION,
        kind: if session.failed.is_some() { ReceiptKind::Failure } else { ReceiptKind::Account },
        made: now,
        luister: luister.clone(),
        session: session.id.clone(),
        stage: session.stage,
        study: context.study.clone(),
        ground: context.ground.clone(),
        guide: session.guide.clone(),
        policy: session.promised,
        source: session.source,
        consent_track: consent_track(&session.consent_track),
        conversation: conversation(&session, &entries_that_count, now),
        promises: outcomes(&session, now),
        texts: texts(&session, &entries_that_count),
        participants: participants(&session, first, &entries_that_count),
        stop: outcome::wished_stop(&session),
        transcript: transcript(&session, &entries_that_count),
        approved: session.approval.clone().map(|(at, approval)| ApprovalRecord { at, approval }),
        extensions: extensions(&session),
        policy_changes: session
            .policy_changes
            .iter()
            .map(|(at, policy)| PolicyRecord { at: *at, policy: *policy })
            .collect(),
        source_gone: session.source_gone.as_ref().map(source_gone),
        not_covered: not_covered(&session, context, !destructions.is_empty()),
        destructions,
        swap: context.swap,
        network: context.network,
        journal: JournalReference { lines: entries.len() as u64, head: digest(entries.last()?) },
        previous: context.previous,
    })
}

/// The digest of an entry as JSON: of what it says, whatever a file adds to its line.
pub(super) fn digest(entry: &Entry) -> Digest {
    Digest::of(serde_json::to_string(entry).unwrap_or_default().as_bytes())
}

fn consent_track(track: &ConsentTrack) -> Option<ConsentTrackRecord> {
    track.began_at.map(|began| ConsentTrackRecord {
        began,
        duration_ms: track.length().ms(),
        segments: track.segments,
        sealed_bytes: track.bytes,
    })
}

fn conversation(session: &Session, entries: &[&Entry], now: Timestamp) -> Conversation {
    Conversation {
        began: session.began_at,
        ended: session.ended_at,
        notes_only: session.notes_only,
        notes_from_ms: session.notes_from.map(|_| session.sealed.offset().ms()),
        recorded: session.recording != Held::Nothing,
        duration_ms: session.sealed.offset().ms(),
        segments: session.segments,
        sealed_bytes: session.sealed_bytes,
        lost_ms: session.lost_ms,
        interruptions: session.interruptions,
        clock_set_back: clock_set_back(entries),
        off_the_record: session.off_the_record,
        off_the_record_s: seconds_off_the_record(entries, now),
        notes: session.notes.len() as u32,
        struck: session
            .struck
            .iter()
            .map(|s| StruckRecord {
                at: s.at,
                from_ms: s.removed.0.ms(),
                to_ms: s.removed.1.ms(),
                segments: s.segments,
                notes: s.notes,
                utterances: s.utterances,
            })
            .collect(),
        struck_ms: struck_ms(session),
        being_struck: session.striking.len() as u32,
    }
}

/// Counts the lines that stand more than a minute before the line above them. Less is a clock that was put right; forward can't be
/// told from time that passed. Daylight saving moves the offset, not the moment.
fn clock_set_back(entries: &[&Entry]) -> u32 {
    const PUT_RIGHT_S: i64 = 60;
    let back = |pair: &&[&Entry]| pair[0].at.unix_s().saturating_sub(pair[1].at.unix_s()) > PUT_RIGHT_S;
    entries.windows(2).filter(back).count() as u32
}

fn seconds_off_the_record(entries: &[&Entry], now: Timestamp) -> u64 {
    let mut since: Option<Timestamp> = None;
    let mut total = 0;
    let span = |from: Timestamp, to: Timestamp| u64::try_from(to.unix_s().saturating_sub(from.unix_s())).unwrap_or(0);
    for entry in entries {
        match entry.event {
            Event::WentOffTheRecord { .. } => since = Some(entry.at),
            Event::CameBackOnTheRecord { .. } | Event::Stopped { .. } | Event::Interrupted { .. } => {
                total += since.take().map_or(0, |from| span(from, entry.at));
            }
            _ => {}
        }
    }
    total + since.map_or(0, |from| span(from, now))
}

fn texts(session: &Session, entries: &[&Entry]) -> Vec<TextRead> {
    let read_at = |item: &Name| {
        let of_item = |e: &&&Entry| matches!(&e.event, Event::ConsentRead { item: read, .. } if read == item);
        entries.iter().rev().find(of_item).map(|e| e.at)
    };
    let text = |item: &Name| session.read.get(item).copied();
    session
        .consent
        .iter()
        .map(|i| TextRead { item: i.item.clone(), purpose: i.purpose, text: text(&i.item), at: read_at(&i.item) })
        .collect()
}

fn participants(session: &Session, first: &Entry, entries: &[&Entry]) -> Vec<ParticipantRecord> {
    session
        .participants
        .iter()
        .map(|p| ParticipantRecord {
            code: p.code.clone(),
            joined: late::joins(session, &p.code, entries),
            left: late::left(session, &p.code, entries),
            withdrew: withdrew(session, &p.code, entries),
            declared: session.declared.get(&p.code).cloned(),
            answers: answers(session, &p.code, entries),
            withdrawal_code: withdrawal_code(first, &p.code),
        })
        .collect()
}

fn withdrew(session: &Session, code: &ParticipantCode, entries: &[&Entry]) -> Option<WithdrawalRecord> {
    let place =
        entries.iter().position(|e| matches!(&e.event, Event::Withdrew { participant } if participant == code))?;
    let at = entries[place].at;
    let removed = entries.iter().find_map(|e| match &e.event {
        Event::TurnsRemoved { participant, utterances, notes, .. } if participant == code => {
            Some((*utterances, u32::try_from(notes.len()).unwrap_or(u32::MAX)))
        }
        _ => None,
    });
    let (utterances, notes) = removed.unwrap_or_default();
    let own_microphone = channel_of(session, code).is_some();
    let by_presses = !own_microphone && was_pressed(session, code);
    // By the journal's order: a wall clock may have been set back.
    let after_approval = entries[..place].iter().any(|e| matches!(e.event, Event::Approved(_)));
    let approved = if after_approval { late_withdrawal(session, code) } else { None };
    Some(WithdrawalRecord { at, own_microphone, by_presses, utterances, notes, approved })
}

/// What a withdrawal that came after the approval took from the approved transcript.
fn late_withdrawal(session: &Session, code: &ParticipantCode) -> Option<LateWithdrawal> {
    if session.stage == Stage::Withdrawn {
        return Some(LateWithdrawal::Whole);
    }
    let out = session
        .taken_out
        .iter()
        .find(|(_, out)| &out.participant == code)
        .map(|(_, out)| LateWithdrawal::TakenOut { utterances: out.removed_utterances, notes: out.removed_notes });
    let waits = session.removing.contains(code) || session.destroying.is_some();
    out.or(waits.then_some(LateWithdrawal::UnderWay))
}

fn answers(session: &Session, code: &ParticipantCode, entries: &[&Entry]) -> Vec<AnswerRecord> {
    let purpose = |item: &Name| session.consent.iter().find(|i| &i.item == item).map(|i| i.purpose);
    entries
        .iter()
        .filter_map(|e| match &e.event {
            Event::ConsentAnswered { participant, item, answer, text } if participant == code => Some(AnswerRecord {
                item: item.clone(),
                purpose: purpose(item)?,
                answer: *answer,
                text: *text,
                at: e.at,
            }),
            _ => None,
        })
        .collect()
}

fn extensions(session: &Session) -> Vec<ExtensionRecord> {
    session
        .extensions
        .iter()
        .map(|e| ExtensionRecord { what: e.what, at: e.at, was: e.was, until: e.until, reason: e.reason.clone() })
        .collect()
}

/// The file counts as gone when checks were made and every one held.
fn source_gone(source: &SourceGone) -> SourceRecord {
    let (at, bytes, checks) = match &source.done {
        Some((at, bytes, checks)) => (Some(*at).filter(|_| all_held(checks)), *bytes, checks.clone()),
        None => (None, 0, Vec::new()),
    };
    SourceRecord { begun: source.begun, frames: source.frames, at, bytes, checks }
}

/// The last transcript there was: its numbers stay on the receipt when its text is gone.
fn transcript(session: &Session, entries: &[&Entry]) -> Option<TranscriptRecord> {
    let mut last = entries.iter().rev().find_map(|e| match &e.event {
        Event::Transcribed { model, model_digest, words, voiced_ms, covered_ms, holes, complete, sealed, .. } => {
            Some(TranscriptRecord {
                at: e.at,
                model: model.clone(),
                model_digest: *model_digest,
                words: *words,
                voiced_ms: *voiced_ms,
                covered_ms: *covered_ms,
                holes: *holes,
                complete: *complete,
                sealed: *sealed,
                marked: session.transcription.as_ref().map_or(0, |t| t.marked.into()),
                accepted: session.accepted.map(|(at, _)| at),
            })
        }
        _ => None,
    });
    // What was taken out of it since is no longer counted.
    if let (Some(record), Some(t)) = (&mut last, &session.transcription) {
        record.words = t.words;
        record.voiced_ms = t.voiced_ms;
        record.covered_ms = t.covered_ms;
        record.holes = t.holes;
        record.complete = t.complete;
        record.sealed = t.sealed;
    }
    last
}

fn destructions(entries: &[&Entry]) -> Vec<DestructionRecord> {
    let mut all: Vec<DestructionRecord> = Vec::new();
    for entry in entries {
        match &entry.event {
            Event::DestructionBegun { what, because } => all.push(DestructionRecord {
                what: *what,
                because: *because,
                begun: entry.at,
                attempts: Vec::new(),
                verified: false,
            }),
            Event::DestructionDone { files, bytes, checks, .. } => {
                if let Some(last) = all.last_mut() {
                    last.verified = all_held(checks);
                    last.attempts.push(AttemptRecord {
                        at: entry.at,
                        files: *files,
                        bytes: *bytes,
                        checks: checks.clone(),
                    });
                }
            }
            _ => {}
        }
    }
    all
}

fn not_covered(session: &Session, context: &ReceiptContext, destroyed: bool) -> Vec<NotCovered> {
    let mut list = Vec::new();
    let held = [&session.recording, &session.raw, &session.consent_track.held];
    let something = held.into_iter().any(|held| *held != Held::Nothing) || destroyed;
    if something {
        list.extend([NotCovered::Backups, NotCovered::Snapshots, NotCovered::Copies]);
        if context.swap != Swap::Off {
            list.push(NotCovered::Swap);
        }
    }
    if destroyed || !session.struck.is_empty() || !session.withdrawn.is_empty() {
        list.push(NotCovered::DiskRemnants);
    }
    match (&session.source_gone, session.source) {
        (Some(_), _) => list.push(NotCovered::SourceRemnants),
        (None, SourceKind::Import) => list.push(NotCovered::SourceFile),
        (None, _) => {}
    }
    if session.approval.is_some() && (!session.withdrawn.is_empty() || session.stage == Stage::Withdrawn) {
        list.push(NotCovered::ExportedFiles);
    }
    list.push(NotCovered::OtherDevices);
    list
}
