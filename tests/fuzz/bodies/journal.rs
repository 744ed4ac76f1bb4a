//! What holds for a journal whose bytes came from anywhere.

use luister::session::receipt::{NetworkCode, Receipt, ReceiptContext, Swap};
use luister::session::{Entry, replay};
use luister::study::owed;
use luister::units::{Digest, Language, Timestamp};
use luister::vault::journal::read;

/// Reads the bytes as they are, and again with every line in the envelope of a good line, so that what lies behind sums and
/// chain is reached too. What takes long is done for some of the inputs only.
pub fn check(bytes: &[u8]) {
    let raw = read(bytes);
    assert!(raw.torn.is_none() || raw.damage.is_none());
    let thorough = bytes.len().is_multiple_of(8);
    lived(&raw.entries, thorough);
    if thorough {
        // What is cut reads to a prefix of what was whole.
        assert!(raw.entries.starts_with(&read(&bytes[..bytes.len() / 2]).entries));
    }
    lived(&enveloped(bytes, thorough), thorough);
}

/// Reads each line as an event's members; what reads as an event reads the same in its place, and when it is written again.
pub fn enveloped(bytes: &[u8], thorough: bool) -> Vec<Entry> {
    let members = bytes.split(|&b| b == b'\n').filter_map(|line| line.strip_prefix(b"{")?.strip_suffix(b"}"));
    let alone = members.take(64).filter_map(|line| Some((line, read(&journal(&[line])).entries.pop()?)));
    let (good, entries): (Vec<&[u8]>, Vec<Entry>) = alone.unzip();
    if !thorough {
        return entries;
    }
    let chained = read(&journal(&good)).entries;
    assert!(entries.iter().map(|e| &e.event).eq(chained.iter().map(|e| &e.event)));
    let written: Vec<String> = entries.iter().map(|entry| serde_json::to_string(&entry.event).unwrap()).collect();
    let again: Vec<&[u8]> = written.iter().map(|event| &event.as_bytes()[1..event.len() - 1]).collect();
    let back = read(&journal(&again)).entries;
    assert!(entries.iter().map(|e| &e.event).eq(back.iter().map(|e| &e.event)));
    chained
}

/// Makes whole, chained lines of events' members, as docs/formats.md describes them.
fn journal(events: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut prev = Digest::of(b"");
    for (n, event) in (1..).zip(events) {
        let at = format!("2026-11-23T14:{:02}:00+01:00", n % 60);
        let mut line = format!("{{\"v\":1,\"n\":{n},\"at\":\"{at}\",\"prev\":\"{prev}\",").into_bytes();
        line.extend_from_slice(event);
        let sum = Digest::of(&line).to_string();
        line.extend_from_slice(format!(",\"sum\":\"{}\"}}", &sum[..16]).as_bytes());
        prev = Digest::of(&line);
        out.extend_from_slice(&line);
        out.push(b'\n');
    }
    out
}

/// Lives through a history: state, what is owed and the receipt can be made of whatever reads.
fn lived(entries: &[Entry], thorough: bool) {
    let Some(session) = replay(entries) else { return };
    let now = Timestamp::new(1_800_000_000, 3600);
    let _ = owed(&[&session], now);
    if !thorough {
        return;
    }
    let Some(receipt) = Receipt::from_journal(entries, &context(), now) else { return };
    for language in [Language::Nl, Language::En] {
        assert!(!receipt.markdown(language).is_empty());
        for participant in &session.participants {
            let _ = receipt.participant_markdown(&participant.code, language);
        }
    }
    let back = Receipt::from_json(receipt.to_json().as_bytes()).unwrap();
    assert!(back == receipt);
}

fn context() -> ReceiptContext {
    let (ground, swap, network) = (Default::default(), Swap::Off, NetworkCode::None);
    ReceiptContext { study: "study".into(), ground, swap, network, previous: None }
}
