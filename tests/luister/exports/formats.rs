//! Every format held against a file that somebody read and accepted.

use std::path::PathBuf;

use luister::export::{Convention, Format, Numbering, Options, Part, Shown, Timestamps, unpack, write};
use luister::units::Language;

use super::sample;

/// Holds bytes against `tests/exports/golden/NAME`. With `LUISTER_ACCEPT=1` they become the golden file: read it before you commit it.
pub fn golden(name: &str, made: &[u8]) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/exports/golden").join(name);
    if std::env::var_os("LUISTER_ACCEPT").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let accepted = std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(accepted == made, "{name} is another:\n{}", shown(made));
}

/// A container's text files, one after another, so that a person can read what changed.
pub fn opened(bytes: &[u8]) -> Vec<u8> {
    let mut out = String::new();
    for Part { path, bytes } in unpack(bytes).unwrap() {
        let text = String::from_utf8(bytes).unwrap().replace("><", ">\n<");
        out.push_str(&format!("=== {path}\n{text}\n"));
    }
    out.into_bytes()
}

#[test]
fn every_format_is_as_it_was_accepted() {
    let options = Options { notes: Shown::Yes, pictures: Shown::Yes, ..Options::usual(Language::Nl) };
    for format in Format::ALL {
        let made = write(&sample::interview(), format, &options).unwrap();
        let shown = if matches!(format, Format::Docx | Format::Odt) { opened(&made) } else { made.clone() };
        golden(&format!("interview{}.golden", format.ending()), &shown);
        assert_eq!(made, write(&sample::interview(), format, &options).unwrap(), "{format:?} is the same each time");
    }
}

#[test]
fn conventions_and_choices_are_as_they_were_accepted() {
    let usual = Options::usual(Language::En);
    for (name, format, options) in [
        ("clean", Format::Txt, Options { convention: Convention::Clean, numbering: Numbering::Turns, ..usual }),
        ("dresing-pehl", Format::Txt, Options { convention: Convention::DresingPehl, ..usual }),
        (
            "bare",
            Format::Txt,
            Options { timestamps: Timestamps::None, speakers: Shown::No, topics: Some(Shown::Yes), ..usual },
        ),
        ("utterances", Format::Txt, Options { timestamps: Timestamps::Utterances, notes: Shown::Yes, ..usual }),
        ("dresing-pehl", Format::Md, Options { convention: Convention::DresingPehl, ..usual }),
    ] {
        golden(&format!("{name}{}.golden", format.ending()), &write(&sample::interview(), format, &options).unwrap());
    }
}

#[test]
fn a_length_is_said_as_people_say_it() {
    for (ms, language, said) in [
        (59_000, Language::Nl, "1 minuut"),
        (59_000, Language::En, "1 minute"),
        (61_000, Language::Nl, "1 minuut"),
        (90_000, Language::Nl, "2 minuten"),
        (0, Language::En, "0 minutes"),
    ] {
        let mut source = sample::interview();
        source.approved.duration_ms = ms;
        let made = String::from_utf8(write(&source, Format::Md, &Options::usual(language)).unwrap()).unwrap();
        assert!(made.contains(&format!("| {} |", said)), "{said}\n{made}");
    }
}

/// Their extended rules keep what was set down when the text was written; their simple ones leave out what nobody means.
#[test]
fn the_simple_and_the_extended_rules_of_dresing_and_pehl_make_the_same_page_of_other_words() {
    let mut source = sample::interview();
    let (said, meant) = ("Eh, ik ik denk (4) dat het gebe/ gebeurde, uhm.", "Ik denk (4) dat het gebe/ gebeurde.");
    source.approved.utterances[1].text = said.into();
    let made = |convention| {
        let options = Options { convention, ..Options::usual(Language::Nl) };
        String::from_utf8(write(&source, Format::Txt, &options).unwrap()).unwrap()
    };
    let (extended, simple) = (made(Convention::DresingPehl), made(Convention::DresingPehlSimple));
    assert!(extended.contains(said), "{extended}");
    assert_eq!(simple, extended.replace(said, meant));
    assert_ne!(simple, made(Convention::Clean));
}

#[test]
fn lines_are_numbered_where_there_are_lines() {
    let options = Options { numbering: Numbering::Lines, ..Options::usual(Language::Nl) };
    for format in Format::ALL {
        let made = write(&sample::interview(), format, &options);
        match format {
            Format::Docx => assert!(String::from_utf8(opened(&made.unwrap())).unwrap().contains("w:lnNumType")),
            Format::Odt => {
                assert!(
                    String::from_utf8(opened(&made.unwrap()))
                        .unwrap()
                        .contains("linenumbering-configuration text:number-lines=\"true\"")
                );
            }
            _ => assert!(made.is_err(), "{format:?}"),
        }
    }
}

#[test]
fn a_text_that_still_holds_names_says_so_in_every_file() {
    let mut source = sample::interview();
    source.approved.anonymised = false;
    for language in [Language::Nl, Language::En] {
        for format in Format::ALL {
            let made = write(&source, format, &Options::usual(language)).unwrap();
            let text = if matches!(format, Format::Docx | Format::Odt) { opened(&made) } else { made };
            let text = String::from_utf8(text).unwrap();
            let told = match format {
                Format::Csv => text.lines().skip(1).all(|l| l.ends_with(",false")),
                Format::Json => text.contains("\"anonymised\": false"),
                _ if language == Language::Nl => text.contains("NIET GEANONIMISEERD"),
                _ => text.contains("NOT ANONYMISED"),
            };
            assert!(told, "{format:?} in {language:?}");
        }
    }
}

#[test]
fn a_page_for_the_browser_loads_and_runs_nothing() {
    let options = Options { pictures: Shown::Yes, ..Options::usual(Language::En) };
    let mut source = sample::interview();
    source.approved.utterances[1].text =
        "<script src=https://x.example/y.js></script><img src=x onerror=alert(1)>".into();
    let page = String::from_utf8(write(&source, Format::Html, &options).unwrap()).unwrap();
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("<link") && !page.contains("url("));
    assert!(page.contains("default-src 'none'") && page.contains("<svg "));
}
