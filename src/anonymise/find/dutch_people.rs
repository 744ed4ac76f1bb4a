//! Who and when, as Dutch says it: names of several words, surnames by what stands before them, days and ages beside somebody.

use super::super::{Kind, Source};
use super::bare;
use super::lexicon::Flags;
use super::numbers;
use super::reader::Reader;
use super::wider::named;
use super::wider_dutch::NO_NAME;
use super::words::has;
use crate::units::Language;

/// Adds what is Dutch about people.
pub fn find(reader: &mut Reader, at: usize) {
    days_and_ages(reader, at);
    names(reader, at);
    whole_names(reader, at);
    called(reader, at);
}

/// "in de vasten van 1967", "onze anneke was er vijf", "die was toen denk ik dertien".
fn days_and_ages(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    if has(
        "vasten ramadan advent carnaval kermis bouwvak oogst vakantie zomervakantie kerstvakantie herfstvakantie oorlog watersnood elfstedentocht hittegolf",
        word,
    ) && reader.fold(at + 1) == "van"
        && let Some(year) = numbers::at(reader.tokens, at + 2, Language::Nl).filter(|n| (1920..2060).contains(&n.value))
    {
        reader.add(at, year.end, Kind::Date, Source::Cue, 0.6);
    }
    // "in vierenzeventig gekomen", "al vanaf eenentachtig"
    let since = has("in vanaf rond tot sinds", reader.before(at, 1)) && reader.tokens[at].is_word();
    if since && let Some(year) = numbers::at(reader.tokens, at, Language::Nl).filter(|n| (40..100).contains(&n.value)) {
        let alone = reader.stops(year.end)
            || has(
                "gekomen getrouwd geboren begonnen verhuisd gescheiden gestopt overleden weggegaan gevlucht al en toen ben is was werd kwam ging",
                reader.fold(year.end),
            );
        if alone {
            reader.add(at, year.end, Kind::Date, Source::Cue, 0.4);
        }
    }
    // "mijn leeftijd nou vooruit negenenveertig"
    let told = (1..6).any(|n| has("leeftijd", reader.before(at, n)));
    if told
        && let Some(age) =
            numbers::at(reader.tokens, at, Language::Nl).filter(|n| (3..110).contains(&n.value) && reader.stops(n.end))
    {
        reader.add(at, age.end, Kind::Age, Source::Cue, 0.6);
    }
    // "een grote kerel van vijftig"
    let somebody = has(
        "kerel man vrouw vent jongen meid dame heer meisje gast gozer knul vrouwtje mannetje jongetje",
        reader.before(at, 2),
    );
    let of = reader.before(at, 1) == "van";
    if of
        && somebody
        && let Some(age) = numbers::at(reader.tokens, at, Language::Nl).filter(|n| (2..100).contains(&n.value))
    {
        let counted = has("kilo meter euro", reader.fold(age.end));
        if !counted {
            reader.add(at, age.end, Kind::Age, Source::Cue, 0.5);
        }
    }
    if !has("was is", word) {
        return;
    }
    let who = (1..4).any(|n| {
        let before = reader.before(at, n);
        has(reader.words.relations, before)
            || has("die ze hij zij", before)
            || n < at && reader.flags[at - n].any(Flags::FIRST)
    });
    let from = reader.past(
        at + 1,
        7,
        "er toen denk ik ongeveer al pas nog maar net bijna dacht geloof zo nu ook weer inmiddels toch alweer",
    );
    let number =
        numbers::at(reader.tokens, from, Language::Nl).filter(|n| (2..100).contains(&n.value) && from > at + 1);
    let alone = |end: usize| reader.stops(end) || has("en die toen dus maar dat ze hij ik", reader.fold(end));
    if let Some(number) = number.filter(|n| who && alone(n.end)) {
        reader.add(from, number.end, Kind::Age, Source::Cue, 0.3);
    }
}

/// "de nacht van 8 op 9 december": two days of one night.
pub fn nights(reader: &mut Reader) {
    let dates: Vec<_> = reader.drafts.iter().filter(|d| d.kind == Kind::Date).map(|d| d.span).collect();
    for span in dates {
        let at = reader.tokens.partition_point(|t| t.start < span.start);
        let end = reader.tokens.partition_point(|t| t.start < span.end);
        if at < 2 || !has("op", reader.before(at, 1)) {
            continue;
        }
        let day = numbers::at(reader.tokens, at - 2, Language::Nl).filter(|n| n.value < 32 && n.end == at - 1);
        if day.is_some() {
            reader.add(at - 2, end, Kind::Date, Source::Pattern, 0.8);
        }
    }
}

/// "Kuipers-van Dam", "nienke de wilde", "ik noem hem D.".
fn whole_names(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let next = at + 1;
    let hyphen = reader.tokens.get(next).is_some_and(|t| t.is("-") && !t.spaced);
    let surname = word.len() > 2 && !has(reader.words.stops, word) && !has(reader.words.articles, word);
    if hyphen && has("van de der den ter ten", reader.fold(at + 2)) && surname {
        let mut last = at + 3;
        while has("der den de", reader.fold(last)) {
            last += 1;
        }
        if reader.tokens.get(last).is_some_and(|t| t.is_word()) && (reader.raised(last) || reader.flat[at]) {
            let first = !reader.before(at, 1).is_empty() && reader.flags[at - 1].any(Flags::FIRST);
            let from = at - usize::from(first);
            reader.add(from, last + 1, Kind::Name, Source::Cue, 0.7);
        }
    }
    let first = reader.flags[at].any(Flags::FIRST) && !reader.ordinary[at] && reader.flat[at];
    let word_there = reader.tokens.get(at + 2).is_some_and(|t| t.is_word() && t.fold.len() > 2);
    if first && has("de den", reader.fold(next)) && word_there && !has(NO_NAME, reader.fold(at + 2)) {
        let known = reader.flags[at + 2].any(Flags::SURNAME);
        let goes_on = reader.stops(at + 3) || has("van die heeft is was zei had", reader.fold(at + 3));
        if known || goes_on && reader.fold(at + 2).ends_with('e') {
            reader.add(at, at + 3, Kind::Name, Source::Cue, 0.5);
        }
    }
    let letter = word.len() == 1 && reader.tokens.get(next).is_some_and(|t| t.is("."));
    let called = (1..6).any(|n| has("noem noemen noemde noemt", reader.before(at, n)));
    if letter && called {
        reader.add(at, next + 1, Kind::Name, Source::Cue, 0.4);
    }
}

/// "van der zwaag", "mijn stiefvader noemden we de lange".
fn called(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    // "van der zwaag", "van den berg": hardly anything else begins so.
    if word == "van"
        && has("der den", reader.fold(at + 1))
        && named(reader, at + 2)
        && !has("beginne lande", reader.fold(at + 2))
    {
        reader.add(at, at + 3, Kind::Name, Source::Cue, 0.6);
    }
    // "mijn stiefvader noemden we de lange"
    if has("noemden noemde noemen noemt", word) {
        let next = reader.past(at + 1, 3, "we ze hem haar wij zij iedereen ons allemaal altijd gewoon");
        let called = reader.tokens.get(next + 1).is_some_and(super::token::Token::is_word);
        if next > at + 1 && has("de het", reader.fold(next)) && called && reader.stops(next + 2) {
            reader.add(next + 1, next + 2, Kind::Name, Source::Cue, 0.4);
        }
    }
}

/// Whether a word is neither ordinary nor a town or a first name: a surname, as like as not.
fn is_rare(reader: &Reader, at: usize) -> bool {
    !reader.ordinary[at] && !reader.flags[at].any(Flags::PLACE.and(Flags::FIRST))
}

/// "zat van puffelen", "die van van dijk", "leen verstraete", "rosette aan de balie".
fn names(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let next = at + 1;
    let before = reader.before(at, 1);
    if word == "van" && named(reader, next) {
        let twice = before == "van" && reader.flags[next].any(Flags::SURNAME);
        let told = has("zat die zei heet heette kwam is was ook of met bij naar dat meneer mevrouw dokter", before)
            && is_rare(reader, next);
        if twice || told && reader.flat[at] {
            reader.add(at, next + 1, Kind::Name, Source::Cue, 0.4);
        }
    }
    let first =
        reader.flags[at].any(Flags::FIRST) && reader.flat[at] && !has(reader.words.stops, word) && word.len() > 2;
    if first && named(reader, next) && is_rare(reader, next) {
        reader.add(at, next + 1, Kind::Name, Source::List, 0.5);
    }
    // "mama blessing noemden we haar"
    let called = has("noemden noemde noemen noemt", reader.fold(next))
        && has("we ze wij zij ik iedereen", reader.fold(next + 1));
    // "soms noemden ze", "op straat noemden ze", "in de buurt noemden ze": when and where, not who.
    let article = usize::from(has("de het 't", before));
    let there = has("op in bij aan van uit tijdens na voor naar", reader.before(at, 1 + article));
    let whom = named(reader, at) && (bare::nameable(reader, at) || !reader.ordinary[at]) && !there;
    if called && whom && !has(reader.words.relations, word) {
        let kin = usize::from(has("mama papa tante oom ome oma opa zuster broeder", before));
        reader.add(at - kin, next, Kind::Name, Source::Cue, 0.4);
    }
    // "het schip heette de vrouwe alida"
    let again = (1..4).any(|n| has("heette heet", reader.before(at, n)));
    if again && word == "de" && named(reader, next) && !has("heet heette", before) {
        reader.add(next, next + 1, Kind::Name, Source::Cue, 0.4);
    }
    if has("heet heette", before) && has("de het", word) && named(reader, next) {
        let more = usize::from(named(reader, next + 1));
        reader.add(next, next + 1 + more, Kind::Other, Source::Cue, 0.3);
    }
    let post = reader.fold(next) == "aan"
        && reader.fold(next + 1) == "de"
        && has("balie telefoon lijn deur receptie kassa poort bar", reader.fold(next + 2));
    if first && post {
        reader.add(at, next, Kind::Name, Source::Cue, 0.4);
    }
}
