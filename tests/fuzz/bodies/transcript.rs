//! What holds for a raw transcript whose bytes came from anywhere.

use luister::transcript::{Convention, RawTranscript, completeness, doubts, strike, turns, written};

/// Reads the bytes as a raw transcript; what reads can be measured, written down and struck without a fault, and nothing of what was
/// struck is left.
pub fn check(bytes: &[u8]) {
    let Ok(mut raw) = serde_json::from_slice::<RawTranscript>(bytes) else { return };
    let again = serde_json::to_vec(&raw).expect("what was read can be written");
    assert!(serde_json::from_slice::<RawTranscript>(&again).is_ok(), "what was written can be read");
    let utterances = &raw.transcript.utterances;
    let found = completeness(&raw.voiced, utterances, &raw.unintelligible);
    assert!(found.covered_ms <= found.voiced_ms);
    let _ = (doubts(utterances).len(), turns(utterances).len());
    for convention in Convention::ALL {
        let _ = written(utterances, &raw.unintelligible, raw.transcript.language, convention);
    }
    let (from, to) = (1_000, 60_000);
    strike(&mut raw, from, to);
    let once = raw.clone();
    assert_eq!(strike(&mut raw, from, to), 0, "struck is struck");
    assert_eq!(raw, once, "a second strike changes nothing");
    assert!(!raw.removed.iter().any(|r| r.stretch.start_ms < to && r.stretch.end_ms > from));
}
