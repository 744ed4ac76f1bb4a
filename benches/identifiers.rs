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
        (Language::Nl, "nl-second.txt"),
        (Language::Nl, "nl-rounds.txt"),
        (Language::Nl, "nl-rounds-later.txt"),
        (Language::Nl, "nl-third.txt"),
        (Language::Nl, "nl-fourth.txt"),
        (Language::Nl, "nl-fifth.txt"),
        (Language::Nl, "nl-sixth.txt"),
        (Language::Nl, "nl-seventh.txt"),
        (Language::Nl, "nl-unseen.txt"),
        (Language::En, "en-dev.txt"),
        (Language::En, "en-plain.txt"),
        (Language::En, "en-apart.txt"),
        (Language::En, "en-second.txt"),
        (Language::En, "en-rounds.txt"),
        (Language::En, "en-rounds-later.txt"),
        (Language::En, "en-third.txt"),
        (Language::En, "en-fourth.txt"),
        (Language::En, "en-fifth.txt"),
        (Language::En, "en-sixth.txt"),
        (Language::En, "en-seventh.txt"),
        (Language::En, "en-unseen.txt"),
        (Language::En, "en-blind.txt"),
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
        let (begun, spent) = (Instant::now(), processor_s());
        let found = find(&text, &options);
        let megabytes = text.len() as f64 / 1e6;
        println!(
            "{set}: {megabytes:.1} MB, {} marks, {:.1} MB/s by the clock, {:.1} MB a second of one processor's time",
            found.len(),
            megabytes / begun.elapsed().as_secs_f64(),
            megabytes / (processor_s() - spent).max(0.01)
        );
    }
}

/// Processor time of this process so far, in s (Linux): what other programs do at the same time does not count.
fn processor_s() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let fields: Vec<f64> = after.split_whitespace().map(|f| f.parse().unwrap_or(0.0)).collect();
    // utime and stime are the 14th and 15th fields, in ticks of 10 ms.
    fields.get(11..13).map_or(0.0, |ticks| ticks.iter().sum::<f64>() / 100.0)
}
