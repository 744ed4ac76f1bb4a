//! One line of the journal as text.
//!
//! A line is the entry as a JSON object with one more member at its end, `sum`: the first 16 hexadecimal digits of the
//! SHA-256 of everything before `,"sum"`. The chain finds a change in every line but the last; the sum finds it there too.

use serde::Deserialize;

use crate::session::Entry;
use crate::units::Digest;
use crate::vault::journal::{DamageKind, FORMAT};

const BEFORE: &str = ",\"sum\":\"";
const AFTER: &str = "\"}";
const SUM: usize = 16;
const TAIL: usize = BEFORE.len() + SUM + AFTER.len();

fn sum(body: &[u8]) -> String {
    let mut text = Digest::of(body).to_string();
    text.truncate(SUM);
    text
}

/// Writes an entry as a line, without its newline.
pub(super) fn write(entry: &Entry) -> String {
    // An entry holds nothing that JSON can't say: its maps have text for keys and it has no floating point.
    let mut text = serde_json::to_string(entry).unwrap_or_default();
    text.pop();
    let sum = sum(text.as_bytes());
    text.push_str(BEFORE);
    text.push_str(&sum);
    text.push_str(AFTER);
    text
}

/// Reads a line, which must be the n-th and follow the line with that digest.
pub(super) fn read(line: &[u8], n: u64, prev: Digest) -> Result<Entry, DamageKind> {
    #[derive(Deserialize)]
    struct Version {
        v: u32,
    }
    let body = line.len().checked_sub(TAIL).map(|at| &line[..at]).ok_or(DamageKind::Changed)?;
    let expected = format!("{BEFORE}{}{AFTER}", sum(body));
    if line[body.len()..] != *expected.as_bytes() {
        return Err(DamageKind::Changed);
    }
    let version: Version = serde_json::from_slice(line).map_err(|_| DamageKind::Changed)?;
    if version.v > FORMAT {
        return Err(DamageKind::Newer);
    }
    let entry: Entry = serde_json::from_slice(line).map_err(|_| DamageKind::Changed)?;
    if entry.n != n || entry.prev != prev {
        return Err(DamageKind::Chain);
    }
    Ok(entry)
}
