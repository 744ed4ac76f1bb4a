//! Numbers and codes behind a word that announces one, however they are said: "reg yankee kilo six eight", "policy ap stroke two two
//! one nine", "extension 4471", "flat four b".

use super::super::{Kind, Source};
use super::numbers;
use super::reader::Reader;
use super::token::Shape;
use super::words::has;

/// After these words stands a number of somebody or something.
const CUES: &str = "reference ref refs case claim policy crime incident urn reg registration plate passport licence license badge collar account student staff \
    prison hospital tenancy client order ticket arc brp tag nhs ni number number's no nr code membership customer patient visa docket \
    referentie zaak kenmerk polis dossier kenteken nummerbord paspoort rijbewijs nummer rekening klantnummer dossiernummer zaaknummer pas code \
    kaartnummer patientnummer studentnummer leerlingnummer v-nummer vreemdelingennummer detentienummer celnummer postcode";

/// What may stand between such a word and the number.
const BETWEEN: &str = "is was it's its that's number number's no nr ref reference id van het dat de die the : of met code like and en begint starts with , my mijn het's on file case your they gave me given er \
    staat erop dus eh uh erm gegeven gekregen - / dash hyphen slash stroke streepje schuine streep";

/// Letters as they are called over a bad line.
const CALLED: &str = "alpha bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra \
    tango uniform victor whiskey whisky x-ray xray yankee zulu anton bernard cornelis dirk eduard ferdinand gerard hendrik izaak johan \
    karel lodewijk maria nico otto pieter quotient rudolf simon teunis utrecht willem xantippe ypsilon zacharias";

/// Mail that everybody has.
const MAILS: &str = "hotmail gmail yahoo outlook icloud live aol btinternet sky talktalk googlemail msn ziggo kpn xs4all planet hetnet upc protonmail ymail mail";

/// Adds numbers and codes that are announced.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        code(reader, at);
        short_number(reader, at);
        abroad(reader, at);
        mail(reader, at);
        flat(reader, at);
    }
}

/// How many digits or letters a token stands for in a code, if it may be part of one.
fn piece(reader: &Reader, at: usize) -> Option<(usize, usize)> {
    let token = reader.tokens.get(at)?;
    let word = token.fold.as_str();
    match token.shape {
        Shape::Digits => return Some((word.len(), 0)),
        Shape::Mixed => {
            let digits = word.chars().filter(char::is_ascii_digit).count();
            return Some((digits, word.len() - digits));
        }
        Shape::Sign => return None,
        _ => {}
    }
    if has("oh o nought zero nul double dubbel triple", word) {
        return Some((1, 0));
    }
    if let Some(value) = numbers::single(token) {
        return Some((if value < 10 { 1 } else { 2 }, 0));
    }
    let letters = word.chars().count();
    let called = has(CALLED, word);
    let upper = token.shape == Shape::Upper && letters < 6;
    let short = reader.flat[at] && (2..5).contains(&letters) && !has(reader.words.stops, word) && !reader.ordinary[at];
    let area = reader.flat[at]
        && letters == 2
        && !has(reader.words.stops, word)
        && reader.tokens.get(at + 1).is_some_and(|t| t.value.is_some() || t.shape == Shape::Digits);
    (letters == 1 || called || upper || short || area).then_some((0, if called { 1 } else { letters }))
}

/// "crime reference two four slash one one oh six", "student number's u1944721".
fn code(reader: &mut Reader, at: usize) {
    if !has(CUES, reader.fold(at)) {
        return;
    }
    let line = reader.tokens[at].line;
    let here = |i: usize| reader.tokens.get(i).is_some_and(|t| t.line == line);
    let mut from = at + 1;
    while from < at + 8 && here(from) && has(BETWEEN, reader.fold(from)) {
        from += 1;
    }
    let (mut end, mut digits, mut letters) = (from, 0, 0);
    while here(end) {
        // "h for hotel"
        if reader.fold(end).chars().count() == 1
            && reader.tokens[end].is_word()
            && has("for van", reader.fold(end + 1))
            && here(end + 2)
            && has(CALLED, reader.fold(end + 2))
        {
            letters += 1;
            end += 3;
            continue;
        }
        if let Some((d, l)) = piece(reader, end) {
            // "... two i know": a last small word is none of it.
            if l == 1 && has("i a u", reader.fold(end)) && piece(reader, end + 1).is_none_or(|(d, _)| d == 0) {
                break;
            }
            digits += d;
            letters += l;
            end += 1;
        } else if end > from
            && has("- / . slash stroke dash hyphen streepje schuine punt", reader.fold(end))
            && piece(reader, end + 1 + usize::from(has("schuine", reader.fold(end)))).is_some()
        {
            end += 1 + usize::from(has("schuine", reader.fold(end)));
        } else {
            break;
        }
    }
    let year = end == from + 1
        && reader.tokens[from].shape == Shape::Digits
        && (reader.fold(from).starts_with("19") || reader.fold(from).starts_with("20"))
        && digits == 4;
    let counted = has(
        "people women men times euro pounds mensen vrouwen keer jaar years weken weeks uur minutes percent",
        reader.fold(end),
    );
    let long = digits >= 3 && digits + letters >= 4 || digits >= 2 && letters >= 2;
    if long && !year && !counted && end - from < 30 {
        let kind = if has("postcode", reader.fold(at)) { Kind::Postcode } else { Kind::IdNumber };
        reader.add(from, end, kind, Source::Cue, 0.5);
    }
}

/// "text 60777", "extension 4471": a number that is short on purpose.
fn short_number(reader: &mut Reader, at: usize) {
    let cue = has("extension ext text sms toestel doorkiesnummer", reader.fold(at));
    let from = at + 1 + usize::from(has("number is to op naar nummer", reader.fold(at + 1)));
    let digits = reader.tokens.get(from).is_some_and(|t| t.shape == Shape::Digits && (3..8).contains(&t.fold.len()));
    if cue && digits {
        reader.add(from, from + 1, Kind::Phone, Source::Cue, 0.5);
    }
}

/// "plus four four seven seven …": a telephone number with its country.
fn abroad(reader: &mut Reader, at: usize) {
    if !has("plus +", reader.fold(at)) {
        return;
    }
    let mut end = at + 1;
    while piece(reader, end).is_some_and(|(digits, _)| digits > 0) && reader.tokens[end].line == reader.tokens[at].line
    {
        end += 1;
    }
    let digits: usize = (at..end).filter_map(|i| piece(reader, i)).map(|(d, _)| d).sum();
    if digits > 7 {
        reader.add(at, end, Kind::Phone, Source::Pattern, 0.8);
    }
}

/// "lou underscore marsh at hotmail co uk": an address without its points.
fn mail(reader: &mut Reader, at: usize) {
    let sign = has("at apenstaartje apenstaart @", reader.fold(at));
    if !sign || at == 0 || !has(MAILS, reader.fold(at + 1)) {
        return;
    }
    let joint = |i: usize| has("dot punt underscore dash hyphen streepje . _ -", reader.fold(i));
    let mut from = at - 1;
    while from > 1 && joint(from - 1) {
        from -= 2;
    }
    let mut end = at + 2;
    while end < at + 7 && (joint(end) || has("co com uk nl be net org", reader.fold(end))) {
        end += 1;
    }
    if reader.tokens[from].line == reader.tokens[at].line {
        reader.add(from, end.min(reader.tokens.len()), Kind::Email, Source::Pattern, 0.7);
    }
}

/// "flat 4b", "flat four b", "plot nine": a door of many.
fn flat(reader: &mut Reader, at: usize) {
    if !has(
        "flat flats apartment apt plot pitch unit bungalow maisonette appartement huisnummer kavel standplaats",
        reader.fold(at),
    ) {
        return;
    }
    let from = at + 1 + usize::from(has("number nummer", reader.fold(at + 1)));
    let Some(token) = reader.tokens.get(from).filter(|t| t.line == reader.tokens[at].line) else { return };
    let written = matches!(token.shape, Shape::Digits | Shape::Mixed) && token.fold.len() < 5;
    let said =
        numbers::at(reader.tokens, from, reader.language).filter(|n| n.value > 0 && n.value < 1000).map(|n| n.end);
    let mut end = if written { from + 1 } else { said.unwrap_or(from) };
    if end == from || has("one een a", &token.fold) && reader.fold(end).len() != 1 {
        return;
    }
    if reader.fold(end).len() == 1 && reader.tokens[end].is_word() && !has("i a u", reader.fold(end)) {
        end += 1;
    }
    let counted = reader.fold(end).ends_with('s') && !has("is was his this", reader.fold(end))
        || has("people years year jaar mensen bed", reader.fold(end));
    if !counted {
        // "flat 4b, 19 garnet street": one address.
        let street = end + usize::from(reader.tokens.get(end).is_some_and(|t| t.is(",")));
        let joined = reader
            .tokens
            .get(street)
            .is_some_and(|t| t.value.is_some() || matches!(t.shape, Shape::Digits | Shape::Mixed));
        let more = (street..street + 5)
            .find(|i| has("street road avenue close drive lane court gardens terrace place way", reader.fold(*i)));
        match more.filter(|_| joined) {
            Some(more) => reader.add(from, more + 1, Kind::Place, Source::Cue, 0.6),
            None => reader.add(from, end, Kind::Place, Source::Cue, 0.4),
        }
    }
}
