//! The figures of docs/anonymising.md; `cargo bench --bench identifiers` prints them.

#[path = "../tests/identifiers/score.rs"]
mod score;

use std::time::Instant;

use luister::anonymise::{Options, Sheet, find};
use luister::units::Language;
use score::Writing;

fn main() {
    println!("| set | written | utterances | recall | of names | kind right | precision | marks per 100 words |");
    println!("|---|---|---|---|---|---|---|---|");
    for (language, set) in [
        (Language::Nl, "nl-dev.txt"),
        (Language::Nl, "nl-plain.txt"),
        (Language::Nl, "nl-apart.txt"),
        (Language::En, "en-dev.txt"),
        (Language::En, "en-plain.txt"),
        (Language::En, "en-apart.txt"),
    ] {
        for (writing, word) in [(Writing::AsWritten, "as it is"), (Writing::Lower, "lower case")] {
            let f = score::measure(set, language, writing);
            println!(
                "| {} | {word} | {} | {:.3} | {:.3} | {:.3} | {:.3} | {:.1} |",
                set.trim_end_matches(".txt"),
                f.utterances,
                f.recall(),
                f.name_recall(),
                f.kinds as f64 / f.places.1.max(1) as f64,
                f.precision(),
                f.per_hundred()
            );
        }
    }
    for (language, set) in [(Language::Nl, "nl-dev.txt"), (Language::En, "en-dev.txt")] {
        let texts: Vec<String> = score::read(set, Writing::AsWritten).into_iter().map(|u| u.text).collect();
        let text = texts.join("\n").repeat(100);
        let sheet = Sheet::default();
        let options = Options { language, sheet: &sheet };
        find("eerst", &options);
        let begun = Instant::now();
        let found = find(&text, &options);
        let megabytes = text.len() as f64 / 1e6;
        println!(
            "{}: {megabytes:.1} MB, {} marks, {:.1} MB/s",
            set,
            found.len(),
            megabytes / begun.elapsed().as_secs_f64()
        );
    }
}
