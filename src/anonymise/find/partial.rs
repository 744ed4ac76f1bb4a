//! Numbers and addresses of which only a part is said: "it ends in four double two", "the BD7 end of town", "on insta she's shaz
//! underscore x".

use super::super::{Kind, Source};
use super::numbers;
use super::reader::Reader;
use super::token::Shape;
use super::words::has;
use crate::units::Language;

/// Before the last or first digits of a number.
const ENDS: &str = "ends ending ended end starts starting started start begins beginning began eindigt eindigde eindigend begint begon laatste \
    eerste last first";

/// British postcode areas of two letters; those of one letter need a word that says what they are.
const AREAS: &str = "ab al ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy ec eh en ex fk fy gl gu gy ha hd hg hp \
    hr hs hu hx ig im ip iv ka kt kw ky la ld le ll ln ls lu me mk ml ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm sa se sg sk sl \
    sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub wa wc wd wf wn wr ws wv yo ze";

/// Where somebody has a name of their own choosing.
const NETWORKS: &str = "insta instagram snapchat snap tiktok twitter facebook fb telegram discord reddit tinder hinge bumble grindr badoo marktplaats vinted \
    ebay gumtree roblox fortnite minecraft twitch youtube pinterest linkedin signal bluesky mastodon";

/// Adds parts of numbers and addresses.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        last_digits(reader, at);
        area(reader, at);
        handle(reader, at);
        vessel(reader, at);
        slashed(reader, at);
    }
}

/// A digit or a few, as a word or written.
fn digits(reader: &Reader, at: usize) -> bool {
    reader.tokens.get(at).is_some_and(|t| {
        t.shape == Shape::Digits && t.fold.len() < 7
            || has("double triple dubbel oh nought", &t.fold)
            || numbers::single(t).is_some_and(|v| v < 100)
    })
}

/// "the number ends in four double two", "eindigt op drie vier vijf", "the last four digits were 4471".
fn last_digits(reader: &mut Reader, at: usize) {
    if !has(ENDS, reader.fold(at)) {
        return;
    }
    let mut from = at + 1;
    while from < at + 7
        && has(
            "in with on op met four three two vier drie twee digits numbers cijfers digit zijn is was are were it's being number : the de",
            reader.fold(from),
        )
        && !(digits(reader, from) && digits(reader, from + 1))
    {
        from += 1;
    }
    if from == at + 1 {
        return;
    }
    let mut end = from;
    while digits(reader, end) && reader.tokens[end].line == reader.tokens[at].line {
        end += 1;
    }
    let long: usize = (from..end)
        .map(|i| if reader.tokens[i].shape == Shape::Digits { reader.tokens[i].fold.len() } else { 1 })
        .sum();
    let told = reader.fold(at) != "last" && reader.fold(at) != "first" && !has("laatste eerste", reader.fold(at));
    let told = told || (at..from).any(|i| has("digits numbers cijfers", reader.fold(i)));
    let near = |list: &'static str| (1..12).any(|n| has(list, reader.before(at, n)));
    let phone = near("phone mobile nummer number telefoon telefoonnummer mobiel ring text landline bel");
    let other =
        near("account card reference policy passport case plate rekening pas kenteken polis dossier bsn nummer number");
    let counted = has(
        "years months weeks days people kids times jaar maanden weken dagen mensen uur pounds euro",
        reader.fold(end),
    );
    if told && long >= 2 && (phone || other) && !counted {
        let kind = if phone { Kind::Phone } else { Kind::IdNumber };
        reader.add(from, end, kind, Source::Pattern, 0.5);
    }
}

/// "the BD7 end of town", "round ls11", "she's in the m14 area": the first half of a postcode.
fn area(reader: &mut Reader, at: usize) {
    let token = &reader.tokens[at];
    let word = token.fold.as_str();
    if token.shape != Shape::Mixed
        || reader.language != Language::En
        || !(2..5).contains(&word.len())
        || !word.is_ascii()
    {
        return;
    }
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = word[letters..].bytes().take_while(u8::is_ascii_digit).count();
    let shaped = (1..3).contains(&digits) && letters + digits + 1 >= word.len();
    let told = has("postcode code area end side way", reader.fold(at + 1))
        || (1..4).any(|n| has("postcode area", reader.before(at, n)));
    let known = has(AREAS, word.get(..letters).unwrap_or_default());
    if shaped && (known || letters == 1 && told) {
        reader.add(at, at + 1, Kind::Postcode, Source::Pattern, 0.5);
    }
}

/// "on insta she's shaz underscore x", "under daisy_bell", "laag streepje": a name of somebody's own choosing.
fn handle(reader: &mut Reader, at: usize) {
    let word = |i: usize| reader.tokens.get(i).is_some_and(|t| t.shape != Shape::Sign);
    let joint = |i: usize| {
        if has("underscore _", reader.fold(i)) {
            1
        } else if has("laag lage", reader.fold(i)) && has("streepje", reader.fold(i + 1)) {
            2
        } else {
            0
        }
    };
    let size = joint(at);
    if size > 0 && at > 0 && word(at - 1) && word(at + size) && joint(at - 1) == 0 {
        let mut from = at - 1;
        while from > 1 && joint(from - 1) == 1 && word(from - 2) {
            from -= 2;
        }
        let mut end = at + size + 1;
        while joint(end) > 0 && word(end + joint(end)) {
            end += joint(end) + 1;
        }
        // "underscore nine nine"
        while reader.tokens.get(end).is_some_and(|t| t.value.is_some() || t.shape == Shape::Digits) {
            end += 1;
        }
        reader.add(from, end, Kind::Url, Source::Pattern, 0.7);
        return;
    }
    if !has(NETWORKS, reader.fold(at)) || !has("on op via", reader.before(at, 1)) {
        return;
    }
    let from = reader.past(
        at + 1,
        4,
        "she's he's i'm they're it's is as under called heet ze hij ik ie noemt zich name naam was",
    );
    let told = from > at + 1 && !has(reader.words.stops, reader.fold(from)) && word(from);
    let named = (at..from).any(|i| has("as under called heet noemt name naam", reader.fold(i)));
    if told && (named || !reader.ordinary[from]) && reader.tokens[from].line == reader.tokens[at].line {
        reader.add(from, from + 1, Kind::Url, Source::Cue, 0.35);
    }
}

/// "op de UK 184", "the PZ 47": a fishing boat by its number.
fn vessel(reader: &mut Reader, at: usize) {
    let token = &reader.tokens[at];
    let there = has("de the", reader.before(at, 1)) && has("op aan on aboard van met of", reader.before(at, 2));
    let letters = token.is_word()
        && (2..4).contains(&token.fold.len())
        && (token.shape == Shape::Upper || reader.flat[at])
        && !has(reader.words.stops, &token.fold)
        && !has("bus lijn tram rij nr no bbc npo rtl itv ps", &token.fold);
    let number = reader.tokens.get(at + 1).is_some_and(|t| t.shape == Shape::Digits && (2..5).contains(&t.fold.len()));
    let year = reader.fold(at + 1).len() == 4;
    if there && letters && number && !year {
        reader.add(at, at + 2, Kind::IdNumber, Source::Pattern, 0.4);
    }
}

/// "CR 048817 slash 21", "2019 stroke 4471": a number with a stroke that is said.
fn slashed(reader: &mut Reader, at: usize) {
    let number = |i: usize| reader.tokens.get(i).is_some_and(|t| t.shape == Shape::Digits);
    if !has("slash stroke schuine", reader.fold(at)) || at == 0 || !number(at - 1) {
        return;
    }
    let next = at + 1 + usize::from(reader.fold(at) == "schuine");
    let letter = at > 1 && reader.tokens[at - 2].is_word() && (1..4).contains(&reader.fold(at - 2).len());
    let before = letter && !has(reader.words.stops, reader.before(at, 2));
    if (number(next) || digits(reader, next)) && reader.tokens[at - 1].fold.len() > 2 {
        reader.add(at - 1 - usize::from(before), next + 1, Kind::IdNumber, Source::Pattern, 0.5);
    }
}
