//! What holds for every text: structure survives, and nothing that was taken out comes back.

use luister::export::qda::qdpx;
use luister::export::{Format, Options, Shown, unpack, write};
use luister::transcript::{Note, Utterance};
use luister::units::{Language, Offset};
use proptest::prelude::*;

use super::sample;

/// Every text of an export, containers opened.
pub fn texts(bytes: Vec<u8>) -> Vec<String> {
    match unpack(&bytes) {
        Ok(parts) => parts.into_iter().flat_map(|p| [p.path, String::from_utf8_lossy(&p.bytes).into_owned()]).collect(),
        Err(_) => vec![String::from_utf8(bytes).unwrap()],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever was said, every XML that leaves is XML, and every file says the same twice.
    #[test]
    fn whatever_was_said_leaves_whole(words in proptest::collection::vec(any::<String>(), 1..6), who in any::<String>(), note in any::<String>()) {
        let mut source = sample::interview();
        source.approved.utterances = words.iter().enumerate().map(|(n, text)| Utterance {
            start_ms: n as u64 * 1000, end_ms: n as u64 * 1000 + 700, speaker: Some(who.clone()), topic: None,
            text: text.clone(), words: Vec::new(),
        }).collect();
        source.approved.notes = vec![Note { kind: note.chars().take(9).collect(), at: Offset::from_ms(1), text: note.clone() }];
        let options = Options { notes: Shown::Yes, pictures: Shown::Yes, ..Options::usual(Language::Nl) };
        let project = qdpx(std::slice::from_ref(&source), &options).unwrap();
        let mut files = vec![project.clone()];
        for format in Format::ALL {
            files.push(write(&source, format, &options).unwrap());
        }
        for file in &files[..] {
            for text in texts(file.clone()).iter().filter(|t| t.starts_with("<?xml")) {
                let mut reader = quick_xml::reader::Reader::from_str(text);
                loop {
                    match reader.read_event() {
                        Ok(quick_xml::events::Event::Eof) => break,
                        Ok(_) => {}
                        Err(e) => prop_assert!(false, "{e}"),
                    }
                }
                prop_assert!(text.chars().all(|c| c >= ' ' || matches!(c, '\n' | '\t' | '\r')));
            }
        }
        prop_assert_eq!(project, qdpx(&[source], &options).unwrap());
    }
}
