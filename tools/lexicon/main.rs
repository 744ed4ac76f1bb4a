//! Builds the finder's word lists: `tools/lexicon/build.sh` fetches the dictionaries and runs this.
//!
//! Usage: `lexicon DICTIONARIES LISTS OUT`, where DICTIONARIES has Debian's `dutch` and the folder `scowl`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

// The same bits as in src/anonymise/find/lexicon.rs.
const WORD: u64 = 1;
const PROPER: u64 = 2;
const FIRST: u64 = 4;
const SURNAME: u64 = 8;
const PLACE: u64 = 16;
const ORGANISATION: u64 = 32;
const CAPITAL_ONLY: u64 = 64;
const PHRASE: u64 = 128;
const COMMON: u64 = 256;

type Words = BTreeMap<String, u64>;

fn main() {
    let [dictionaries, lists, out] = std::env::args().skip(1).collect::<Vec<_>>().try_into().expect("three folders");
    let (dictionaries, lists, out) = (Path::new(&dictionaries), Path::new(&lists), Path::new(&out));
    let mut nl = Words::new();
    for word in read(&dictionaries.join("dutch")) {
        dictionary(&mut nl, &word, WORD);
    }
    let mut en = Words::new();
    let mut english: Vec<_> = fs::read_dir(dictionaries.join("scowl")).expect("scowl").flatten().collect();
    english.sort_by_key(fs::DirEntry::file_name);
    for entry in english {
        let name = entry.file_name().into_string().expect("a plain name");
        let size: u32 = name.rsplit('.').next().and_then(|s| s.parse().ok()).unwrap_or(99);
        if !["english-", "british-", "american-", "british_z-"].iter().any(|p| name.starts_with(p)) {
            continue;
        }
        for word in read(&entry.path()) {
            if name.contains("-words.") && size <= 80 {
                dictionary(&mut en, &word, if size <= 35 { WORD | COMMON } else { WORD });
                // Everyday English is heard in Dutch too.
                if size <= 50 && word.chars().all(char::is_lowercase) {
                    *nl.entry(fold(&word)).or_default() |= COMMON;
                }
            } else if name.contains("-contractions.") || name.contains("-words.") && size <= 80 {
                add(&mut en, &word, WORD);
            } else if (name.contains("-proper-names.") && size <= 80) || (name.contains("-upper.") && size <= 70) {
                dictionary(&mut en, &word, PROPER);
            }
        }
    }
    for (words, language) in [(&mut nl, "nl"), (&mut en, "en")] {
        for (file, flag) in [
            ("first-names.txt".to_owned(), FIRST),
            ("surnames.txt".to_owned(), SURNAME),
            (format!("nations-{language}.txt"), CAPITAL_ONLY | WORD),
            (format!("spoken-{language}.txt"), WORD),
        ] {
            for line in read(&lists.join(file)) {
                for word in line.split_whitespace() {
                    add(words, word, flag);
                }
            }
        }
        for file in ["places-nl.txt", "places-en.txt", "countries-nl.txt", "countries-en.txt"] {
            // A long line lists single words; one of up to six words is one place.
            listed(words, &lists.join(file), PLACE);
        }
        phrases(words, &lists.join("organisations.txt"), ORGANISATION);
    }
    write(&nl, &out.join("nl.fst"));
    write(&en, &out.join("en.fst"));
}

/// Adds a word of a dictionary: with a capital it is a name of something.
fn dictionary(words: &mut Words, word: &str, flag: u64) {
    if word.chars().any(|c| c.is_numeric() || matches!(c, '-' | '.' | '/' | ' ' | '&')) {
        return;
    }
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let first = word.chars().next().is_some_and(char::is_uppercase);
    let genitive = word.contains('\'') && (word.ends_with("'s") || word.ends_with("s'"));
    match (capitals, first) {
        // "auto's" is auto with an ending, and the finder takes endings off itself.
        (0, _) if flag & PROPER == 0 && !genitive => add(words, word, flag),
        (1, true) if !genitive => add(words, word, PROPER),
        _ => {}
    }
}

/// Adds places: lines of up to six words are one place each, longer ones list single words.
fn listed(words: &mut Words, file: &Path, flag: u64) {
    for line in read(file) {
        let parts: Vec<&str> = line.split_whitespace().collect();
        if parts.len() > 6 {
            for part in parts {
                phrase(words, part, flag);
            }
        } else {
            phrase(words, &line, flag);
        }
    }
}

fn phrases(words: &mut Words, file: &Path, flag: u64) {
    for line in read(file) {
        phrase(words, &line, flag);
    }
}

/// Adds a name of several words, and marks its first word as one that may start such a name.
fn phrase(words: &mut Words, name: &str, flag: u64) {
    let folded = fold(name);
    let parts: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|p| !p.is_empty()).collect();
    if parts.len() > 1 {
        *words.entry(parts[0].to_owned()).or_default() |= PHRASE;
    }
    *words.entry(parts.join(" ")).or_default() |= flag;
}

fn add(words: &mut Words, word: &str, flag: u64) {
    let folded = fold(word);
    // Words are looked up part by part where a hyphen stands between.
    for part in folded.split('-').filter(|p| !p.is_empty()) {
        *words.entry(part.to_owned()).or_default() |= flag;
    }
}

fn fold(word: &str) -> String {
    let mut folded = String::new();
    for c in word.chars().flat_map(char::to_lowercase).nfd() {
        match c {
            c if is_combining_mark(c) => {}
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'đ' | 'ð' => folded.push('d'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ĳ' => folded.push_str("ij"),
            '’' | '‘' => folded.push('\''),
            c => folded.push(c),
        }
    }
    folded
}

fn read(file: &Path) -> Vec<String> {
    // SCOWL's larger lists are Latin-1.
    let bytes = fs::read(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let text = String::from_utf8(bytes).unwrap_or_else(|e| e.into_bytes().into_iter().map(char::from).collect());
    text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).map(str::to_owned).collect()
}

fn write(words: &Words, file: &Path) {
    let map = fst::Map::from_iter(words.iter().map(|(w, f)| (w.as_bytes(), *f))).expect("sorted words");
    fs::write(file, map.as_fst().as_bytes()).expect("the list is written");
    println!("{}: {} words, {} bytes", file.display(), words.len(), map.as_fst().as_bytes().len());
}
