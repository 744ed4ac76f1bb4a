//! Streets and villages with a name that is made of ordinary words.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::numbers;
use super::reader::Reader;
use super::token::Shape;
use super::words::{DUTCH_STREETS, ENGLISH_STREETS, PLAIN_STREETS, has};
use crate::units::Language;

/// What villages end in.
const PLACE_ENDINGS: [&str; 40] = [
    "haar", "veld", "bos", "bosch", "kamp", "hoek", "huizen", "wold", "terp", "werd", "stede", "beek", "brug", "berg",
    "zand", "mond", "schoot", "laar", "donk", "rode", "kerk", "kapelle", "poort", "sluis", "akker", "ven", "eind",
    "einde", "wijk", "veen", "dorp", "burg", "broek", "hoven", "meer", "horst", "dijk", "heide", "drecht", "huis",
];

/// Adds streets and villages.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        if !reader.tokens[at].is_word() {
            continue;
        }
        match reader.language {
            Language::Nl => {
                dutch_street(reader, at);
                dutch_numbered(reader, at);
                hamlet(reader, at);
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
    // "station sloterdijk"
    let next = at + 1;
    if reader.fold(at) == "station"
        && !reader.stops(next)
        && (reader.flags[next].any(Flags::PLACE) || !reader.ordinary[next] || reader.made_up[next])
        && (reader.flat[next] || reader.raised(next))
    {
        reader.add(at, next + 1, Kind::Place, Source::Cue, 0.6);
    }
    let word = reader.fold(at);
    let stem = DUTCH_STREETS.iter().find_map(|e| word.strip_suffix(e).filter(|s| s.len() > 2));
    let two = reader.raised(at) && DUTCH_STREETS.contains(&word) && !has("t van de den der het", reader.before(at, 1));
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
        || reader.flat[at] && town_before(reader, at)
        || reader.flat[at] && weak && on && reader.made_up[at]
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
                    "jan burgemeester koningin prins prinses dokter ridder graaf lange korte oude nieuwe grote kleine sint hoge lage \
                     eerste tweede derde goudse haagse leidse utrechtse amsterdamse rotterdamse groningse bredase delftse zwolse \
                     deventer arnhemse nijmeegse zutphense apeldoornse hengelosche hengelose enschedese almelose noordelijke zuidelijke \
                     willem johan pieter professor pastoor generaal admiraal kardinaal monseigneur deken kapelaan pater president minister                      meester juffrouw kapitein majoor luitenant commissaris wethouder notaris bisschop abt kanunnik hertog hertogin jonkheer                      keizer karel hendrik frederik anna maria bernhard maurits cornelis simon rembrandt vincent zuster broeder moeder sint heilige",
                    before,
                );
        let town = from == at && reader.flat[at] && town_before(reader, at);
        let part = part || town;
        let particle = has("van de der den", before)
            && (before == "van" && reader.flat[at] && has("de", reader.before(from, 2))
                || from > 1 && (reader.raised(from - 2) || reader.flat[at] && has(TITLED, reader.before(from, 2)))
                || from > 2 && reader.raised(from - 3) && has("van", reader.before(from, 2)));
        if !(part || particle) || reader.tokens[from - 1].line != reader.tokens[at].line {
            break;
        }
        from -= 1;
    }
    reader.add(from, end, Kind::Place, Source::Cue, if numbered { 0.95 } else { 0.8 });
}

/// Whom streets are called after, before the particles of a surname.
const TITLED: &str = "jan burgemeester dokter kardinaal monseigneur deken kapelaan pater president minister meester kapitein majoor professor pastoor generaal \
    admiraal wethouder notaris bisschop jonkheer willem johan pieter cornelis simon";

/// "aan de goudse rijweg": an adjective of a town before it, where somebody lives on it.
fn town_before(reader: &Reader, at: usize) -> bool {
    let word = reader.before(at, 1);
    word.len() > 4
        && word.ends_with("se")
        && !reader.flags[at - 1].any(Flags::CAPITAL_ONLY)
        && has("de het", reader.before(at, 2))
        && has("aan op in van", reader.before(at, 3))
}

/// "aan het zuiderdiep 44": with a number it is an address, whatever it ends in.
fn dutch_numbered(reader: &mut Reader, at: usize) {
    let on = has("de het 't", reader.before(at, 1)) && has("aan op", reader.before(at, 2));
    let plain = has(
        "kamer afdeling groep bus lijn tram trein snelweg perron nummer verdieping klas zaal plaats artikel pagina bladzijde",
        reader.fold(at),
    );
    let written =
        reader.tokens.get(at + 1).is_some_and(|t| matches!(t.shape, Shape::Digits | Shape::Mixed) && t.fold.len() < 5)
            && !has("uur jaar keer euro januari februari maart april mei juni juli", reader.fold(at + 2));
    if on && !plain && written && reader.tokens[at].fold.len() > 3 {
        reader.add(at, at + 2, Kind::Place, Source::Cue, 0.6);
    }
}

/// "uit westerhaar", "bij vossenveld": a village made of words. A thing would have an article.
fn hamlet(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    // "ik woon nu in zuid"
    if reader.flat[at] && has("zuid noord oost west zuidoost", word) && has("in naar uit", reader.before(at, 1)) {
        reader.add(at, at + 1, Kind::Place, Source::Cue, 0.4);
    }
    // "op de westeinderplassen"
    let water =
        ["plassen", "plas", "polder", "duinen", "kanaal", "meer", "bossen", "heide"].iter().any(|e| word.ends_with(e));
    if reader.flat[at]
        && water
        && reader.made_up[at]
        && !reader.flags[at].any(Flags::WORD)
        && has("de het", reader.before(at, 1))
        && has("in op bij aan langs naar over", reader.before(at, 2))
    {
        reader.add(at, at + 1, Kind::Place, Source::Cue, 0.4);
    }
    if !reader.flat[at]
        || !reader.made_up[at]
        || reader.flags[at].any(Flags::WORD)
        || !has("in uit naar te vanuit richting bij nabij rond", reader.before(at, 1))
    {
        return;
    }
    let plural = ["en", "ing", "heid", "tie", "zorg", "hulp", "werk", "recht", "schap", "tijd", "taal"]
        .iter()
        .any(|e| word.ends_with(e));
    let known = PLACE_ENDINGS.iter().any(|e| word.ends_with(e));
    if known || !plural {
        reader.add(at, at + 1, Kind::Place, Source::Cue, if known { 0.5 } else { 0.25 });
    }
}

/// "on Elm Street", "St Mary's Primary School", "at the Maple Centre".
fn english(reader: &mut Reader, at: usize) {
    // "the river nene"; "trent" is somebody too, and a name without it.
    let next = at + 1;
    let water = has("river loch lough lake mount", reader.fold(at))
        && reader.tokens.get(next).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line)
        && (!reader.ordinary[next] && !reader.flags[next].any(Flags::FIRST)
            || reader.raised(next)
            || has("wye tees wear cam forth tay tweed dart", reader.fold(next)));
    if water {
        reader.add(at, next + 1, Kind::Place, Source::Cue, 0.6);
    }
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
            && !(flat && has(reader.words.verbs_third, &token.fold))
            && !(flat && !capital && has(reader.words.relations, &token.fold))
            && !(word == "way" && reader.flags[i].any(Flags::CAPITAL_ONLY))
    };
    let mut from = at;
    while from > 0 && at - from < 4 && (part(from - 1) || reader.tokens[from - 1].is("-") && from > 1 && part(from - 2))
    {
        from -= 1;
    }
    if from == at {
        return;
    }
    // "off the old kent road"
    let old = street
        && reader.flat[at]
        && has("old new great upper lower", reader.before(from, 1))
        && has("the", reader.before(from, 2));
    from -= usize::from(old);
    let number = numbers_before(reader, from);
    let raised = reader.raised(at) || reader.raised(at - 1);
    let known = !reader.ordinary[at - 1] || reader.flags[at - 1].any(Flags::NAMES);
    let lived = street && has("on in at to from off of live lives lived moved", reader.before(number, 1));
    let numbered = street && number < from;
    let sure = raised || known || lived || numbered || has("primary academy secondary infants", word);
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
