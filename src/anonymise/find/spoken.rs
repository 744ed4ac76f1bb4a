//! Numbers and addresses that are spelled out: "nul zes twaalf …", "jan punt bakker at …", "kenteken …".

use super::super::{Kind, Source};
use super::codes::POINTED;
use super::numbers;
use super::patterns::{is_bsn, is_nhs};
use super::reader::Reader;
use super::token::Shape;
use super::words::has;
use crate::units::Language;

/// Words after which a number or code belongs to somebody.
const NUMBER_CUES: &str = "zaak kenteken nummerbord dossiernummer zaaknummer klantnummer polisnummer paspoortnummer rekeningnummer bsn \
    burgerservicenummer sofinummer personeelsnummer studentnummer leerlingnummer patientnummer vnummer registratienummer iban \
    cliëntnummer clientnummer registration plate passport reference badge account iban";
const TOP: &str = "nl com org net eu be de uk nu info co";
const DOT: &str = "punt dot point .";

/// Adds what is spelled out.
pub fn find(reader: &mut Reader) {
    digits(reader);
    for at in 0..reader.tokens.len() {
        email(reader, at);
        url(reader, at);
        postcode(reader, at);
        code(reader, at);
        spelled(reader, at);
    }
}

/// "k a r i m", "w-h-i-t-e": a name, letter by letter, unless it is an abbreviation that everybody knows.
fn spelled(reader: &mut Reader, at: usize) {
    let letter = |i: usize| {
        reader.tokens.get(i).filter(|t| t.is_word() && t.fold.chars().count() == 1 && t.line == reader.tokens[at].line)
    };
    let joint = |i: usize| i + usize::from(reader.tokens.get(i).is_some_and(|t| has("- . ,", &t.fold)));
    if letter(at).is_none()
        || at > 0 && letter(at - 1).is_some()
        || at > 1 && joint(at - 1) == at && letter(at - 2).is_some()
    {
        return;
    }
    let (mut end, mut word) = (at, String::new());
    while let Some(token) = letter(if end == at { at } else { joint(end) }) {
        word.push_str(&token.fold);
        end = if end == at { at + 1 } else { joint(end) + 1 };
    }
    let known = reader.lexicon.exact(&word).any(super::lexicon::Flags::WORD);
    // "i i i don't know" is a stammer.
    if word.chars().all(|c| word.starts_with(c)) {
        return;
    }
    // "d.w.z.", "i.v.m."
    let small = reader.tokens[end - 1].shape == Shape::Lower;
    if small && has(POINTED, &word) && reader.tokens[at..end].iter().any(|t| t.is(".")) {
        return;
    }
    if word.chars().count() >= 4 || word.chars().count() == 3 && !known {
        reader.add(at, end, Kind::Name, Source::Pattern, 0.6);
    }
}

/// Reads the digits that a token stands for when a number is spelled out: its end and its digits.
fn digit_group(reader: &Reader, at: usize) -> Option<(usize, String)> {
    let token = reader.tokens.get(at)?;
    let word = token.fold.as_str();
    let zero = reader.language == Language::En && has("o oh nought", word);
    if has("dubbel double triple", word) {
        let next = reader.tokens.get(at + 1)?;
        let oh = reader.language == Language::En && has("o oh nought", &next.fold);
        let value = if oh { 0 } else { numbers::single(next).filter(|v| *v < 10)? };
        let times = if word == "triple" { 3 } else { 2 };
        return Some((at + 2, value.to_string().repeat(times)));
    }
    if zero {
        return Some((at + 1, "0".to_owned()));
    }
    if token.shape == Shape::Digits {
        return Some((at + 1, token.fold.clone()));
    }
    let value = numbers::single(token).filter(|v| *v < 10_000)?;
    // "nine hundred one two": what follows the hundred is said by itself.
    let mut number = (value, at + 1);
    if reader.language == Language::En {
        let unit = reader.tokens.get(at + 1).and_then(numbers::single).filter(|u| (1..10).contains(u));
        if let (20..=90, Some(unit)) = (value, unit) {
            number = (value + unit, at + 2);
        } else if value < 10 && has("hundred thousand", reader.fold(at + 1)) {
            number = (value * if reader.fold(at + 1) == "hundred" { 100 } else { 1000 }, at + 2);
        }
    }
    Some((number.1, number.0.to_string()))
}

/// Long runs of spelled digits: telephone numbers, and numbers of persons.
fn digits(reader: &mut Reader) {
    let mut at = 0;
    while at < reader.tokens.len() {
        let Some((mut end, mut run)) = digit_group(reader, at) else {
            at += 1;
            continue;
        };
        let mut groups = 1;
        loop {
            let mut next = end;
            while reader.tokens.get(next).is_some_and(|t| has("- , streepje dash", &t.fold)) && next < end + 3 {
                next += 1;
            }
            match digit_group(reader, next) {
                Some((after, more)) => {
                    run.push_str(&more);
                    end = after;
                    groups += 1;
                }
                None => break,
            }
        }
        let said = reader.tokens[at..end].iter().any(|t| t.is_word()) || run.len() > 8;
        // "negentien honderd vierentachtig": one number in several words.
        let one = numbers::at(reader.tokens, at, reader.language).is_some_and(|n| n.end >= end && n.value >= 100);
        if groups >= 3 && run.len() >= 6 && said && !one {
            let values: Vec<u32> = run.chars().filter_map(|c| c.to_digit(10)).collect();
            let (kind, sure) = match run.len() {
                _ if run.starts_with('0') && run.len() > 8 => (Kind::Phone, 0.95),
                10 if is_nhs(&values) => (Kind::IdNumber, 0.95),
                8 | 9 if is_bsn(&values) => (Kind::IdNumber, 0.95),
                9 => (Kind::IdNumber, 0.7),
                _ if run.starts_with('0') => (Kind::Phone, 0.7),
                _ => (Kind::IdNumber, 0.5),
            };
            reader.add(at, end, kind, Source::Pattern, sure);
        }
        at = end;
    }
}

/// "jan punt bakker at gmail punt com", "apenstaartje".
fn email(reader: &mut Reader, at: usize) {
    if !has("at apenstaartje apestaartje apenstaart apestaart @", reader.fold(at)) || at == 0 {
        return;
    }
    let joins = "punt dot streepje underscore dash hyphen min point . - _";
    let mut end = at + 2;
    let mut dots = 0;
    // "jill dot pascoe at tregellas farm dot co": a house of two or three words, where what stands before is spelled out.
    let spelled = at > 1 && has(joins, reader.fold(at - 2)) || has("apenstaartje apestaartje @", reader.fold(at));
    let plain = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is_word() && !has(joins, &t.fold));
    let dot = (end..end + 3).find(|i| has(DOT, reader.fold(*i))).filter(|dot| spelled && (at + 1..*dot).all(plain));
    end = dot.unwrap_or(end);
    while has(joins, reader.fold(end)) && end + 1 < reader.tokens.len() && reader.tokens[end + 1].shape != Shape::Sign {
        dots += usize::from(has(DOT, reader.fold(end)));
        end += 2;
        if has(TOP, reader.fold(end - 1)) && reader.fold(end - 1) != "co" {
            break;
        }
    }
    if dots == 0 || end > reader.tokens.len() {
        return;
    }
    let mut from = at - 1;
    while from >= 2 && has(joins, reader.fold(from - 1)) && reader.tokens[from - 2].shape != Shape::Sign {
        from -= 2;
    }
    // "jan bakker twaalf at …": what is spelled just before belongs to it when it is a name or a number.
    while from > 0 && (!reader.ordinary[from - 1] || numbers::single(&reader.tokens[from - 1]).is_some()) {
        from -= 1;
    }
    // "viooltje negentien apenstaartje …"
    let numbered = from > 0 && numbers::single(&reader.tokens[from]).is_some();
    if numbered
        && reader.fold(at).starts_with("ap")
        && reader.tokens[from - 1].is_word()
        && !has(reader.words.stops, reader.fold(from - 1))
    {
        from -= 1;
    }
    // "m quigley at …"
    if from > 0
        && reader.fold(from - 1).len() == 1
        && reader.tokens[from - 1].is_word()
        && !has("a i u", reader.fold(from - 1))
    {
        from -= 1;
    }
    // "noor streepje van dijk at …"
    if from > 1 && has("van de der den", reader.fold(from - 1)) {
        while from > 0 && has("van de der den", reader.fold(from - 1)) {
            from -= 1;
        }
        while from > 1 && has(joins, reader.fold(from - 1)) && reader.tokens[from - 2].shape != Shape::Sign {
            from -= 2;
        }
    }
    reader.add(from, end, Kind::Email, Source::Pattern, 0.95);
}

/// "www punt regenboog punt nl", "regenboog punt nl", "www dot safe hyphen steps dot wales slash help".
fn url(reader: &mut Reader, at: usize) {
    let joins = "punt dot streepje koppelteken dash hyphen slash";
    let spelled = (3..16).any(|n| reader.before(at, n) == "www");
    let top = has(TOP, reader.fold(at + 1)) || spelled && reader.tokens.get(at + 1).is_some_and(|t| t.is_word());
    if !has("punt dot", reader.fold(at)) || !top || at == 0 {
        return;
    }
    let mut from = at - 1;
    while from >= 2 && has(joins, reader.fold(from - 1)) {
        from -= 2;
    }
    // "www dot speakout wrexham dot org"
    if let Some(www) = (2..9).filter_map(|n| at.checked_sub(n)).find(|i| reader.fold(*i) == "www") {
        from = from.min(www);
    }
    while from > 0 && has("w www", reader.fold(from - 1)) {
        from -= 1;
    }
    // "safe steps dot org"
    let two =
        from > 0 && from + 1 == at && reader.tokens[from - 1].is_word() && super::bare::nameable(reader, from - 1);
    from -= usize::from(two && reader.tokens[from - 1].line == reader.tokens[at].line);
    let mut end = at + 2;
    if has("punt dot", reader.fold(end)) && has(TOP, reader.fold(end + 1)) {
        end += 2;
    }
    while reader.fold(end) == "schuine"
        && reader.fold(end + 1) == "streep"
        && reader.tokens.get(end + 2).is_some_and(|t| t.is_word())
    {
        end += 3;
    }
    while reader.fold(end) == "slash" && reader.tokens.get(end + 1).is_some_and(|t| t.is_word()) {
        end += 2;
    }
    reader.add(from, end, Kind::Url, Source::Pattern, 0.9);
}

/// "twaalf vierendertig a b": a Dutch postcode as it is said.
fn postcode(reader: &mut Reader, at: usize) {
    if reader.language != Language::Nl {
        return;
    }
    let number = |i: usize| reader.tokens.get(i).and_then(numbers::single);
    let letter = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is_word() && t.fold.len() == 1);
    let letters = |i: usize| {
        if letter(i) && letter(i + 1) {
            Some(i + 2)
        } else {
            reader.tokens.get(i).is_some_and(|t| t.shape == Shape::Upper && t.fold.len() == 2).then_some(i + 1)
        }
    };
    let pair = matches!((number(at), number(at + 1)), (Some(10..=99), Some(0..=99)));
    let four = (at..at + 4).all(|i| number(i).is_some_and(|v| v < 10)) && number(at) != Some(0);
    let after = match number(at) {
        Some(1000..=9999) => at + 1,
        _ if pair => at + 2,
        _ if four => at + 4,
        _ => return,
    };
    let after = after + usize::from(reader.fold(after) == ",");
    if let Some(end) = letters(after) {
        reader.add(at, end, Kind::Postcode, Source::Pattern, 0.85);
    } else if has("postcode", reader.before(at, 1)) || has("postcode", reader.before(at, 2)) {
        reader.add(at, after, Kind::Postcode, Source::Pattern, 0.8);
    }
}

/// A code after a word that announces one.
fn code(reader: &mut Reader, at: usize) {
    let word = reader.fold(at);
    let number = word == "nummer" || word == "number";
    let whose = has("case client account reference passport badge insurance nhs", reader.before(at, 1));
    let announced = has(NUMBER_CUES, word) || number && whose;
    if !announced {
        return;
    }
    let from = reader.past(at + 1, 4, "is was van het nummer : number plate de met begint ending die dat");
    let mut end = from;
    let codes = |i: usize| {
        reader.tokens.get(i).is_some_and(|t| {
            matches!(t.shape, Shape::Digits | Shape::Mixed)
                || t.is_word() && (t.fold.len() == 1 || t.shape == Shape::Upper && t.fold.len() < 4)
                || i == from
                    && reader.flat[i]
                    && t.is_word()
                    && t.fold.len() < 4
                    && reader.tokens.get(i + 1).is_some_and(|n| matches!(n.shape, Shape::Digits | Shape::Mixed))
                || numbers::single(t).is_some()
        })
    };
    while codes(end)
        || end > from && reader.tokens.get(end).is_some_and(|t| has("- streepje dash", &t.fold)) && codes(end + 1)
    {
        end += 1;
    }
    let long: usize = reader.tokens.get(from..end).map_or(0, |t| t.iter().map(|t| t.fold.len()).sum());
    if long >= 4 {
        reader.add(from, end, Kind::IdNumber, Source::Cue, 0.85);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anonymise::{Options, Sheet, find};

    /// Nothing is marked otherwise by it; who counts on how sure a mark is reads it.
    #[test]
    fn how_sure_a_number_is_hangs_on_its_digits() {
        let sheet = Sheet::default();
        let check = |language, text: &str, expect: f32| {
            let found = find(text, &Options { language, sheet: &sheet });
            let sure: Vec<_> = found.iter().map(|c| (c.kind, c.confidence)).collect();
            assert_eq!(sure, [(Kind::IdNumber, expect)], "{text}");
        };
        check(Language::Nl, "een een een twee twee twee drie drie drie", 0.95);
        check(Language::Nl, "een een een twee twee twee drie drie vier", 0.7);
        check(Language::En, "nine four three four seven six five nine one nine", 0.95);
        check(Language::En, "nine four three four seven six five nine one eight", 0.5);
        check(Language::En, "nine four three four seven six five", 0.5);
    }
}
