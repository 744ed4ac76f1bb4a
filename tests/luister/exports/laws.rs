//! What holds for every text: structure survives, and nothing that was taken out comes back.

use luister::export::page::{docx, markdown};
use luister::export::qda::qdpx;
use luister::export::{Convention, Format, Options, Part, Shown, Source, bag, report_page, unpack, write};
use luister::transcript::Utterance;
use luister::units::Language;
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
        source.approved.notes.truncate(1);
        source.approved.notes[0].kind = note.chars().take(9).collect();
        source.approved.notes[0].text = note.clone();
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

/// Everything that leaves about a session: every format, the report, the project, an archive's files.
fn everything(source: &Source) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for notes in [Shown::Yes, Shown::No] {
        for convention in Convention::ALL {
            let options = Options { notes, convention, pictures: Shown::Yes, ..Options::usual(Language::Nl) };
            for format in Format::ALL {
                all.push((format!("{format:?}, notes {notes:?}"), write(source, format, &options).unwrap()));
            }
            all.push((format!("qdpx, notes {notes:?}"), qdpx(std::slice::from_ref(source), &options).unwrap()));
        }
    }
    let page = report_page(source, Language::Nl);
    all.push(("report".to_owned(), markdown(&page).into_bytes()));
    all.push(("report".to_owned(), docx(&page).unwrap()));
    let payload = vec![Part::new("t.json", write(source, Format::Json, &Options::usual(Language::Nl)).unwrap())];
    all.extend(bag(payload, &[]).into_iter().map(|p| ("bag".to_owned(), p.bytes)));
    all
}

/// The exports in which one of the words stands, whole or as a part of four letters or more, in any case.
fn found_in(all: &[(String, Vec<u8>)], originals: &[&str]) -> Vec<String> {
    let parts: Vec<String> = originals
        .iter()
        .flat_map(|o| o.split(|c: char| !c.is_alphanumeric()))
        .filter(|p| p.chars().count() >= 4)
        .map(str::to_lowercase)
        .collect();
    all.iter()
        .filter(|(_, bytes)| texts(bytes.clone()).iter().any(|t| parts.iter().any(|p| t.to_lowercase().contains(p))))
        .map(|(name, _)| name.clone())
        .collect()
}

/// Names as a name table has them, and what stands in their place.
const TABLE: [(&str, &str); 3] =
    [("Nneka Okonkwo", "[naam 1]"), ("Zuidbroekerveld", "[plaats 2]"), ("stichting Kwartelhof", "[organisatie 3]")];

/// What goes wrong in a pipeline that was tampered with.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Slip {
    Nothing,
    Utterance,
    Note,
    Speaker,
}

/// Puts the table's originals into a session, and replaces them the way approving does; but for what a slip leaves.
fn pipeline(places: &[(usize, usize)], slip: Slip) -> Source {
    let mut source = sample::interview();
    for (place, name) in places {
        let (original, _) = TABLE[name % TABLE.len()];
        let place = place % source.approved.utterances.len();
        source.approved.utterances[place].text.push_str(&format!(" bij {original}, ja"));
    }
    source.approved.utterances[1].text.push_str(" van Nneka Okonkwo.");
    source.approved.notes[1].text.push_str(" over Zuidbroekerveld");
    source.approved.utterances[6].speaker = Some("stichting Kwartelhof".to_owned());
    let replaced = |text: &str| TABLE.iter().fold(text.to_owned(), |t, (original, label)| t.replace(original, label));
    for (n, utterance) in source.approved.utterances.iter_mut().enumerate() {
        if !(slip == Slip::Utterance && n == 1) {
            utterance.text = replaced(&utterance.text);
        }
        if slip != Slip::Speaker {
            utterance.speaker = utterance.speaker.take().map(|s| replaced(&s));
        }
    }
    if slip != Slip::Note {
        source.approved.notes.iter_mut().for_each(|note| note.text = replaced(&note.text));
    }
    source
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// What was replaced before comes back in no export, wherever it stood.
    #[test]
    fn no_export_holds_an_original(places in proptest::collection::vec((0..11_usize, 0..3_usize), 0..12)) {
        let originals = TABLE.map(|(original, _)| original);
        let found = found_in(&everything(&pipeline(&places, Slip::Nothing)), &originals);
        prop_assert!(found.is_empty(), "{found:?}");
    }
}

/// The law above can fail: a pipeline that forgets one place is noticed in every export that shows the place.
#[test]
fn an_original_that_slips_through_is_found() {
    let originals = TABLE.map(|(original, _)| original);
    for (slip, shown) in [(Slip::Utterance, 62), (Slip::Speaker, 58), (Slip::Note, 30)] {
        let found = found_in(&everything(&pipeline(&[], slip)), &originals);
        assert!(found.len() >= shown, "{slip:?}: {} {found:?}", found.len());
        assert!(found.contains(&"bag".to_owned()) && found.contains(&"qdpx, notes No".to_owned()), "{slip:?}");
    }
}
