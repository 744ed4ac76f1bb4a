//! REFI-QDA: schemas, structure, positions, ids, and codebooks that others wrote.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use luister::export::qda::{Codebook, ReadCode, guide_draft, qdc, qdpx, read_codebook};
use luister::export::{Options, Shown, unpack};
use luister::guide::{self, promise::Policy};
use luister::units::Language;

use super::formats::{golden, opened};
use super::sample;

fn project() -> Vec<u8> {
    qdpx(&[sample::focus_group(), sample::interview()], &Options::usual(Language::Nl)).unwrap()
}

fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    unpack(bytes).unwrap().into_iter().map(|p| (p.path, String::from_utf8(p.bytes).unwrap())).collect()
}

/// Holds XML against a schema with xmllint, where this machine has it (tools/setup.sh installs it for the tests).
fn validates(xml: &str, schema: &str) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("made.xml");
    std::fs::write(&file, xml).unwrap();
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/refi-qda").join(schema);
    match Command::new("xmllint").args(["--noout", "--nonet", "--schema"]).arg(schema).arg(&file).output() {
        Ok(answer) => assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr)),
        Err(_) => eprintln!("xmllint is not on this machine: only the structure was looked at"),
    }
}

/// The values of an attribute of every element of a name.
fn attributes<'x>(xml: &'x str, element: &str, attribute: &str) -> Vec<&'x str> {
    xml.split(&format!("<{element} "))
        .skip(1)
        .filter_map(|rest| rest.split('>').next()?.split(&format!("{attribute}=\"")).nth(1)?.split('"').next())
        .collect()
}

#[test]
fn a_project_holds_to_the_schema() {
    let xml = &parts(&project())["project.qde"];
    assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Project ") && !xml.contains('\r'));
    let order: Vec<usize> = ["<Users>", "<CodeBook>", "<Variables>", "<Cases>", "<Sources>", "<Notes>"]
        .iter()
        .map(|element| xml.find(element).unwrap_or_else(|| panic!("{element}")))
        .collect();
    assert!(order.is_sorted(), "{order:?}");
    validates(xml, "Project.xsd");
    let mut unsafe_one = sample::interview();
    unsafe_one.approved.anonymised = false;
    unsafe_one.guide = None;
    let bytes = qdpx(&[unsafe_one], &Options::usual(Language::En)).unwrap();
    let xml = &parts(&bytes)["project.qde"];
    assert!(xml.contains("NOT ANONYMISED"));
    validates(xml, "Project.xsd");
}

#[test]
fn the_notes_of_a_session_without_a_recording_are_in_its_project() {
    let mut notes_only = sample::interview();
    notes_only.approved.utterances.clear();
    notes_only.approved.topics.clear();
    let all = parts(&qdpx(&[notes_only], &Options::usual(Language::Nl)).unwrap());
    let xml = &all["project.qde"];
    validates(xml, "Project.xsd");
    let notes = attributes(xml, "Note", "guid");
    assert_eq!((notes.len(), &notes), (3, &attributes(xml, "NoteRef", "targetGUID")));
    assert!(xml.contains("mijn moeder zei") && attributes(xml, "PlainTextSelection", "guid").is_empty());
}

#[test]
fn a_project_is_as_it_was_accepted() {
    let bytes = qdpx(&[sample::interview()], &Options::usual(Language::Nl)).unwrap();
    golden("interview.qdpx.golden", &opened(&bytes));
    assert_eq!(project(), project());
}

#[test]
fn every_reference_has_its_target_and_every_code_a_name_of_its_own() {
    let all = parts(&project());
    let xml = &all["project.qde"];
    let mut names = attributes(xml, "Code", "name").iter().map(|n| n.to_lowercase()).collect::<Vec<_>>();
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(names.iter().any(|n| n == "prof9") && names.iter().any(|n| n == "steun"));
    let codes = attributes(xml, "Code", "guid");
    for target in attributes(xml, "CodeRef", "targetGUID") {
        assert!(codes.contains(&target), "{target}");
    }
    let notes = attributes(xml, "Note", "guid");
    let told = attributes(xml, "NoteRef", "targetGUID");
    assert_eq!((notes.len(), &notes), (6, &told));
    let sources = attributes(xml, "TextSource", "guid");
    for target in attributes(xml, "SourceRef", "targetGUID") {
        assert!(sources.contains(&target), "{target}");
    }
    let paths: Vec<String> = sources.iter().map(|guid| format!("sources/{guid}.txt")).collect();
    assert!(paths.iter().all(|p| all.contains_key(p)) && all.len() == 3);
    // A case has the id of its speaker's code and of nothing else; all other ids are there once.
    let mut ids: Vec<&str> = ["Code", "PlainTextSelection", "Coding", "TextSource", "Note", "Variable", "User"]
        .iter()
        .flat_map(|element| attributes(xml, element, "guid"))
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert!(attributes(xml, "Case", "guid").iter().all(|guid| codes.contains(guid)));
}

#[test]
fn stretches_are_counted_in_code_points_and_hold_what_they_should() {
    let source = sample::interview();
    let all = parts(&qdpx(std::slice::from_ref(&source), &Options::usual(Language::Nl)).unwrap());
    let xml = &all["project.qde"];
    let text: Vec<char> = all.iter().find(|(path, _)| path.ends_with(".txt")).unwrap().1.chars().collect();
    let places: Vec<(usize, usize)> = attributes(xml, "PlainTextSelection", "startPosition")
        .iter()
        .zip(attributes(xml, "PlainTextSelection", "endPosition"))
        .map(|(from, to)| (from.parse().unwrap(), to.parse().unwrap()))
        .collect();
    let held: Vec<String> = places.iter().map(|(from, to)| text[*from..*to].iter().collect()).collect();
    assert!(held.iter().all(|t: &String| t.starts_with("[00:") || t.starts_with("[01:")), "{held:?}");
    let with = |what: &str| held.iter().filter(|t| t.contains(what)).count();
    // Speaker, topic and a bookmark; only the speaker where no topic was open; a topic in two pieces is coded twice.
    assert_eq!((with("👩‍👩‍👧"), with("Prof-10: # Terug"), with("iemand zegt iets")), (3, 2, 1));
    assert!(held.contains(&"[00:01:00] I: Hm.".to_owned()));
    assert!(!xml.contains('\u{0}') && !xml.contains('\u{b}'));
}

#[test]
fn ids_stay_when_sessions_are_added() {
    let alone = parts(&qdpx(&[sample::interview()], &Options::usual(Language::Nl)).unwrap());
    let both = parts(&project());
    let (alone, both) = (&alone["project.qde"], &both["project.qde"]);
    for element in ["Code", "Coding", "TextSource", "Note", "Case"] {
        let all = attributes(both, element, "guid");
        assert!(attributes(alone, element, "guid").iter().all(|guid| all.contains(guid)), "{element}");
    }
    // Another language of the labels is the same project.
    let english = parts(&qdpx(&[sample::interview()], &Options::usual(Language::En)).unwrap());
    assert_eq!(attributes(&english["project.qde"], "Code", "guid"), attributes(alone, "Code", "guid"));
}

#[test]
fn every_shipped_guide_makes_a_codebook_that_reads_back() {
    for (file, text) in guide::shipped().into_iter().chain([guide::practice(Language::En)]) {
        let guide = guide::parse(file, text.as_bytes(), &Policy::default()).unwrap();
        let mut book = Codebook::of_study(&"study".parse().unwrap());
        book.add_guide(&guide);
        let xml = qdc(&book);
        validates(&xml, "Codebook.xsd");
        let read = read_codebook(xml.as_bytes()).unwrap();
        let names: Vec<&str> = read.iter().flat_map(|g| g.codes.iter().map(|c| c.name.as_str())).collect();
        for (_, topic) in guide.topics() {
            assert!(names.iter().any(|n| n.starts_with(topic.code.trim())), "{file}: {}", topic.code);
        }
        assert!(read.iter().all(|g| !g.codable && g.codes.iter().all(|c| c.codable && c.description.contains('?'))));
        // And a guide's draft comes out of it that can be used.
        for language in [Language::Nl, Language::En] {
            let id = "from-codebook".parse().unwrap();
            let draft = guide_draft(&read, &id, language);
            let checked = guide::check("from-codebook.toml", draft.as_bytes(), &Policy::default());
            let back = checked.guide.unwrap_or_else(|| panic!("{file}: {:?}\n{draft}", checked.problems));
            assert_eq!(back.topics().count(), names.len());
        }
    }
}

#[test]
fn codebooks_of_other_programs_are_read() {
    let check = |xml: &str, expect: &[(&str, &str, bool, usize)]| {
        let read = read_codebook(xml.as_bytes()).unwrap_or_else(|e| panic!("{e}: {xml}"));
        let found: Vec<_> = read
            .iter()
            .map(|c: &ReadCode| (c.name.as_str(), c.description.as_str(), c.codable, c.codes.len()))
            .collect();
        assert_eq!(found, expect);
    };
    // An empty element after the codes; no description; a code in braces.
    check(
        "<?xml version='1.0'?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"{00000000-0000-0000-0000-000000000001}\" \
         name=\"steun &amp; zorg\" isCodable=\"true\" color=\"#abc\"/></Codes><Sets/></CodeBook>",
        &[("steun & zorg", "", true, 0)],
    );
    // Another version's name space with a prefix, a description in two pieces, an unknown element, no attribute but the name.
    check(
        "\u{FEFF}<q:CodeBook xmlns:q=\"urn:QDA-XML:codebook:0:4\"><q:Codes><q:Code name='a'><q:Description>x &lt; y<![CDATA[ & z]]></q:Description>\
         <q:Extra name='no'><q:Y/></q:Extra><q:Code name='b' isCodable='false'><q:Code name='c'/></q:Code></q:Code></q:Codes></q:CodeBook>",
        &[("a", "x < y & z", true, 1)],
    );
    for bad in ["", "<CodeBook/>", "<a><b></a>", "PK\u{3}\u{4}", "{\"json\":1}", "<CodeBook><Codes></Codes></CodeBook>"]
    {
        assert!(read_codebook(bad.as_bytes()).is_err(), "{bad}");
    }
    let deep = format!("<CodeBook><Codes>{}</Codes></CodeBook>", "<Code name='x'>".repeat(5_000));
    assert!(read_codebook(deep.as_bytes()).is_ok());
    let many = format!("<CodeBook><Codes>{}</Codes></CodeBook>", "<Code name='x'/>".repeat(20_001));
    assert!(read_codebook(many.as_bytes()).is_err(), "nobody gets a part of it for the whole");
    // UTF-16, as some Windows programs write it.
    let wide: Vec<u8> = "\u{FEFF}<CodeBook><Codes><Code name=\"é\"/></Codes></CodeBook>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read_codebook(&wide).unwrap()[0].name, "é");
    // A project's codebook is one too.
    let names: Vec<String> = read_codebook(&project()).unwrap().into_iter().map(|c| c.name).collect();
    assert!(names.contains(&"Sprekers".to_owned()));
}

#[test]
fn memos_are_there_whatever_the_text_shows() {
    let options = Options { notes: Shown::No, ..Options::usual(Language::Nl) };
    let all = parts(&qdpx(&[sample::interview()], &options).unwrap());
    assert!(all["project.qde"].contains("Non-verbaal 01:01:02: kijkt uit het raam @huis"));
}
