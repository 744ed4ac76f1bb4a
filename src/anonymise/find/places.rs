//! Streets, schools and other houses with a name, where the name is made of ordinary words.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::numbers;
use super::reader::Reader;
use super::token::Shape;
use super::words::{DUTCH_STREETS, ENGLISH_STREETS, PLAIN_STREETS, has};
use crate::units::Language;

/// Adds streets and houses.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        if !reader.tokens[at].is_word() {
            continue;
        }
        match reader.language {
            Language::Nl => {
                dutch_street(reader, at);
                dutch_house(reader, at);
                dutch_college(reader, at);
            }
            Language::En => english(reader, at),
        }
    }
}

/// Returns the token after a house number, or this one.
fn house_number(reader: &Reader, at: usize) -> usize {
    let from = at + usize::from(has("nummer number", reader.fold(at)));
    let written = reader.tokens.get(from).is_some_and(|t| matches!(t.shape, Shape::Digits | Shape::Mixed));
    let said = numbers::at(reader.tokens, from, reader.language).filter(|n| n.value > 1 && n.value < 1000);
    let clock = has("uur jaar keer", reader.fold(from + 1));
    match said {
        Some(number) if !clock => {
            let letter =
                reader.tokens.get(number.end).is_some_and(|t| t.fold.len() == 1 && t.is_word() && t.fold != "u");
            number.end + usize::from(letter)
        }
        _ if written && !clock => from + 1,
        _ => at,
    }
}

fn dutch_street(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let stem = DUTCH_STREETS.iter().find_map(|e| word.strip_suffix(e).filter(|s| s.len() > 2));
    let two = reader.raised(at) && DUTCH_STREETS.contains(&word);
    if stem.is_none() && !two {
        return;
    }
    let end = house_number(reader, at + 1);
    let numbered = end > at + 1;
    let on = has("de het", reader.before(at, 1)) && has("op aan in", reader.before(at, 2));
    let plain = has(PLAIN_STREETS, word);
    let weak = ["hof", "wal", "park", "markt", "pad", "veld", "oord", "brink", "weg", "dijk"]
        .iter()
        .any(|e| word.ends_with(e));
    let named = stem.is_some_and(|s| reader.lexicon.exact(s).any(Flags::FIRST.and(Flags::PLACE).and(Flags::PROPER)));
    let is_street = reader.raised(at)
        || !reader.ordinary[at]
        || plain
        || numbered
        || reader.flat[at] && !weak && (named || !reader.lexicon.exact(word).any(Flags::WORD) && on);
    if !is_street {
        return;
    }
    // "Burgemeester de Vriesstraat", "Jan van Galenstraat", "Lange Nieuwstraat".
    let mut from = at;
    while from > 0 && at - from < 4 {
        let before = reader.before(from, 1);
        let part = reader.raised(from - 1)
            || reader.flat[at]
                && !before.is_empty()
                && has(
                    "jan burgemeester koningin prins prinses dokter ridder graaf lange korte oude nieuwe grote kleine sint",
                    before,
                );
        let particle = has("van de der den", before)
            && (from > 1
                && (reader.raised(from - 2)
                    || reader.flat[at] && has("jan burgemeester dokter", reader.before(from, 2)))
                || from > 2 && reader.raised(from - 3) && has("van", reader.before(from, 2)));
        if !(part || particle) || reader.tokens[from - 1].line != reader.tokens[at].line {
            break;
        }
        from -= 1;
    }
    reader.add(from, end, Kind::Place, Source::Cue, if numbered { 0.95 } else { 0.8 });
}

fn dutch_house(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let mut from = at + 1;
    // "groep 7 van de Regenboog", "klas 2b van het Stedelijk".
    let class = has("groep klas", word) && {
        let number = reader
            .tokens
            .get(from)
            .is_some_and(|t| matches!(t.shape, Shape::Digits | Shape::Mixed) || numbers::single(t).is_some());
        from += usize::from(number);
        let of = has("van bij op", reader.fold(from));
        from += usize::from(of);
        number && of
    };
    // "voor de klas op de sterrenwacht"
    let teaches = word == "klas" && reader.fold(from) == "op";
    from += usize::from(teaches);
    let class = class || teaches;
    let house = has(reader.words.houses, word);
    if !house && !class {
        return;
    }
    let mut article = 0;
    while has("de het 't st sint van", reader.fold(from + article)) && article < 2 && !reader.stops(from + article) {
        article += 1;
    }
    let name = from + article;
    if reader.stops(name) || !reader.tokens.get(name).is_some_and(|t| t.is_word() && t.fold.len() > 2) {
        return;
    }
    let raised = reader.raised(name) && !has(reader.words.stops, reader.fold(name));
    let free = !has(reader.words.stops, reader.fold(name)) && !has(reader.words.relations, reader.fold(name));
    let named = class && article > 0 || has(reader.words.named_houses, word) && (article > 0 || !reader.ordinary[name]);
    if raised || reader.flat[name] && named && free {
        let start = if class || reader.raised(name - 1) || article > 0 { name - article.min(1) } else { name };
        let mut end = name + 1;
        while reader.raised(end) && !reader.flags[end].any(Flags::CAPITAL_ONLY) {
            end += 1;
        }
        reader.add(start, end, Kind::Organisation, Source::Cue, if raised { 0.85 } else { 0.55 });
    }
}

/// "het vechtdal college", without capitals.
fn dutch_college(reader: &mut Reader, at: usize) {
    let part = at > 0 && reader.flat[at] && has("college lyceum gymnasium ziekenhuis", reader.fold(at));
    let before = if part { reader.before(at, 1) } else { "" };
    let plain = has(reader.words.stops, before) || has(reader.words.articles, before) || before.len() < 4;
    if part && !plain && has("het 't op bij naar van", reader.before(at, 2)) {
        reader.add(at - 1, at + 1, Kind::Organisation, Source::Cue, 0.5);
    }
}

/// "Elm Street", "St Mary's Primary School", "the Maple Centre".
fn english(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let street = has(ENGLISH_STREETS, word);
    if !street && !has(reader.words.houses_after, word) {
        return;
    }
    let part = |i: usize| {
        let token = &reader.tokens[i];
        let here = token.line == reader.tokens[at].line && (token.is_word() || token.is("'"));
        let capital = token.is_capital() && (!token.opens || !reader.ordinary[i]);
        let flat = reader.flat[at] && token.is_word() && token.fold.len() > 1;
        here && (capital || flat && at - i <= 2)
            && !has(reader.words.stops, &token.fold)
            && !has(reader.words.articles, &token.fold)
            && !(flat && !capital && has(reader.words.relations, &token.fold))
    };
    let mut from = at;
    while from > 0 && at - from < 4 && (part(from - 1) || reader.tokens[from - 1].is("-") && from > 1 && part(from - 2))
    {
        from -= 1;
    }
    if from == at {
        return;
    }
    let number = numbers_before(reader, from);
    let raised = reader.raised(at) || reader.raised(at - 1);
    let known = !reader.ordinary[at - 1] || reader.flags[at - 1].any(Flags::NAMES);
    let lived = street && has("on in at to from off of live lives lived moved", reader.before(number, 1));
    let sure = raised || known || lived || has("primary academy secondary infants", word);
    if !sure {
        return;
    }
    let kind = if street { Kind::Place } else { Kind::Organisation };
    let mut end = at + 1;
    while has("school hospital centre academy road", reader.fold(end)) {
        end += 1;
    }
    reader.add(number, end, kind, Source::Cue, if raised { 0.85 } else { 0.5 });
}

/// Takes the house number before a street's name with it.
fn numbers_before(reader: &Reader, at: usize) -> usize {
    let mut from = at;
    while from > 0
        && at - from < 2
        && reader.tokens[from - 1].line == reader.tokens[at].line
        && (matches!(reader.tokens[from - 1].shape, Shape::Digits | Shape::Mixed)
            || numbers::single(&reader.tokens[from - 1]).is_some_and(|v| v > 1))
    {
        from -= 1;
    }
    from
}
