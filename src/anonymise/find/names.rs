//! Names of people, places and organisations: by cue, by capital, by list, and by being no ordinary word.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::reader::Reader;
use super::token::Shape;
use super::words::{has, kind_of_ending};
use super::{plain, surnames};
use crate::units::Language;

/// Adds names, word by word.
pub fn find(reader: &mut Reader) {
    for at in 0..reader.tokens.len() {
        if !reader.tokens[at].is_word() || is_label(reader, at) {
            continue;
        }
        phrase(reader, at);
        if let Some((kind, source, confidence)) = judge(reader, at) {
            let end = extend(reader, at, kind);
            let start = match kind {
                Kind::Name => reach_back(reader, at),
                // "De Brug": an article with a capital belongs to the name.
                Kind::Organisation if at > 0 && reader.raised(at - 1) && has("de het 't", reader.before(at, 1)) => {
                    at - 1
                }
                _ => at,
            };
            reader.add(start, end, kind, source, confidence);
        }
    }
}

/// A speaker's code at the start of a line ("I:", "Prof9:") is nobody's name.
fn is_label(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    let first = at == 0 || reader.tokens[at - 1].line != token.line || reader.tokens[at - 1].is("]");
    first && reader.tokens.get(at + 1).is_some_and(|t| t.is(":")) && (token.fold.len() <= 2 || reader.ordinary[at])
        || first && has("interviewer moderator respondent participant interviewster deelnemer notulist", &token.fold)
}

/// Names of several words that the lists have ("bergen op zoom", "albert heijn").
fn phrase(reader: &mut Reader, at: usize) {
    if !reader.flags[at].any(Flags::PHRASE) {
        return;
    }
    let mut joined = reader.tokens[at].fold.clone();
    let mut end = at + 1;
    let mut best = None;
    for _ in 0..3 {
        if reader.tokens.get(end).is_some_and(|t| t.is("-") || t.is("'") || t.is(".")) {
            end += 1;
        }
        let Some(token) = reader.tokens.get(end).filter(|t| t.is_word() && t.line == reader.tokens[at].line) else {
            break;
        };
        joined.push(' ');
        joined.push_str(&token.fold);
        end += 1;
        let flags = reader.lexicon.exact(&joined);
        if flags.any(Flags::PLACE) {
            best = Some((end, Kind::Place));
        } else if flags.any(Flags::ORGANISATION) {
            best = Some((end, Kind::Organisation));
        }
    }
    if let Some((end, kind)) = best {
        reader.add(at, end, kind, Source::List, 0.9);
    }
}

/// Says what a word by itself is, and how sure that is.
fn judge(reader: &Reader, at: usize) -> Option<(Kind, Source, f32)> {
    let token = &reader.tokens[at];
    let flags = reader.flags[at];
    let words = reader.words;
    if token.fold.len() < 2 {
        return None;
    }
    // "'s Nachts lag ik wakker": a sentence that begins with a time of day.
    if matches!(reader.before(at, 1), "s" | "'s" | "’s")
        && reader.language == Language::Nl
        && has("nachts avonds ochtends morgens middags winters zomers zondags maandags zaterdags", &token.fold)
    {
        return None;
    }
    let ordinary = reader.ordinary[at];
    let never = has(words.never, &token.fold);
    if let Some(found) = by_cue(reader, at).or_else(|| surnames::judge(reader, at)).or_else(|| plain::judge(reader, at))
    {
        return Some(found);
    }
    let named = flags.any(Flags::FIRST.and(Flags::PLACE).and(Flags::ORGANISATION).and(Flags::SURNAME));
    // "Frans is mijn stiefvader"
    let subject = reader.raised(at) || token.is_capital() && has(words.verbs_third, reader.fold(at + 1));
    if flags.any(Flags::CAPITAL_ONLY) && !(flags.any(Flags::FIRST) && subject && !never) {
        return None;
    }
    let kind = kind(reader, at);
    if reader.raised(at) {
        // Shouting, or a line in capitals throughout.
        if token.shape == Shape::Upper && ordinary && !named {
            return None;
        }
        if token.shape == Shape::Upper && token.fold.len() <= 5 && !named {
            return Some((Kind::Organisation, Source::Capital, 0.5));
        }
        // "De", "Het", "My" in the middle of a sentence start a name or nothing.
        if has(words.stops, &token.fold) && !flags.any(Flags::FIRST) {
            return None;
        }
        let sure = if named || !ordinary { 0.9 } else { 0.6 };
        return Some((kind, Source::Capital, sure));
    }
    if !ordinary {
        let source = if flags.any(Flags::NAMES) { Source::List } else { Source::Unknown };
        let sure = match (named, source) {
            (true, _) => 0.85,
            (_, Source::List) => 0.6,
            _ => 0.4,
        };
        return Some((kind, source, sure));
    }
    let next = reader.fold(at + 1);
    if never || has(words.stops, &token.fold) {
        // "Wil van hiernaast", "Hope said".
        let function = has(words.stops, &token.fold) && !has("wil will may", &token.fold);
        let subject = !function && token.opens && flags.any(Flags::FIRST) && has(words.verbs_third, next);
        return subject.then_some((Kind::Name, Source::List, 0.35));
    }
    if token.is_capital() {
        // At the start of a sentence, where a capital says nothing.
        let named = flags.any(Flags::FIRST) || flags.any(Flags::PLACE) && !flags.any(Flags::SURNAME);
        let surname_follows = reader.raised(at + 1) && !reader.flags[at + 1].any(Flags::CAPITAL_ONLY);
        let denied = has(words.verbs_follow, next);
        return (named && !denied || surname_follows && flags.any(Flags::NAMES)).then_some((kind, Source::List, 0.45));
    }
    if reader.flat[at] && flags.any(Flags::FIRST) {
        let before = reader.before(at, 1);
        // "die mark", "onze sem": said of people too.
        let familiar = reader.language == Language::Nl && has("die onze ons", before);
        let denied = has(words.articles, before) && !familiar
            || (has(words.verbs_follow, next) && reader.language == Language::En);
        return (!denied).then_some((Kind::Name, Source::List, 0.35));
    }
    None
}

/// Cue words make a name of a word that is also an ordinary one.
fn by_cue(reader: &Reader, at: usize) -> Option<(Kind, Source, f32)> {
    let words = reader.words;
    let token = &reader.tokens[at];
    if has(words.stops, &token.fold) || !reader.ordinary[at] {
        return None;
    }
    let flags = reader.flags[at];
    let (back, before) = match reader.before(at, 1) {
        "." => (2, reader.before(at, 2)),
        word => (1, word),
    };
    if before.is_empty() || flags.any(Flags::CAPITAL_ONLY) {
        return None;
    }
    let cue = |list: &'static str| has(list, before);
    let lower = !token.is_capital();
    // "mevrouw de wit": the article is part of the name there.
    let particle_before = (1..=3).take_while(|n| has(words.particles, reader.before(at, *n))).count();
    if particle_before > 0 && has(words.titles, reader.before(at, particle_before + 1)) && reader.before(at, 1) != "in"
    {
        // "mevrouw van der brug" is nobody's list; "de mevrouw van de gemeente" is nobody's name.
        let surely = reader.flat[at]
            && !matches!(reader.before(at, 1), "van" | "het" | "'t" | "op" | "aan")
            && (reader.before(at, 1), reader.before(at, 2)) != ("de", "van");
        let listed = flags.any(Flags::SURNAME.and(Flags::PROPER)) || token.is_capital() || surely;
        let generic = has("opa oma sint", reader.before(at, particle_before + 1));
        return (listed && !generic).then_some((Kind::Name, Source::Cue, 0.7));
    }
    if cue(words.titles) {
        let listed = flags.any(Flags::NAMES) || token.is_capital();
        // "mevrouw pluim", but "de dokter schreef".
        let alone = !has(words.articles, reader.before(at, back + 1)) || has("mevrouw meneer mrs mr miss", before);
        let any = reader.flat[at]
            && alone
            && !has(words.verbs_third, &token.fold)
            && !has("opa oma nan nana gran baby", before);
        return (listed || any).then_some((Kind::Name, Source::Cue, if listed { 0.75 } else { 0.4 }));
    }
    if cue(words.relations) && back == 1 {
        let sure = token.is_capital() || flags.any(Flags::FIRST) && !has(words.never, &token.fold);
        return sure.then_some((Kind::Name, Source::Cue, 0.6));
    }
    let called = cue(words.called)
        || matches!((reader.before(at, 2), before), ("naam", "is" | "was") | ("name", "is" | "was"))
        || (back == 1
            && matches!((reader.before(at, 2), before), ("ik", "ben") | ("i", "am"))
            && flags.any(Flags::FIRST));
    if called {
        let sure = token.is_capital() || flags.any(Flags::NAMES) && lower;
        let verb = matches!((reader.before(at, 2), before), (_, "ben" | "am")) && has(words.never, &token.fold);
        // "ze heet vlinder.": at the end of what is said, without an article, it is a name whatever the lists know.
        let last = reader.flat[at]
            && cue(words.called)
            && (reader.stops(at + 1) || has("en and die dus", reader.fold(at + 1)))
            && !has(words.articles, &token.fold)
            && !has(
                "anders eigenlijk gewoon nu zo dan toch ook wel niet officieel names name me him her that it this",
                &token.fold,
            );
        return (sure && !verb || last).then_some((Kind::Name, Source::Cue, 0.6));
    }
    // "in leiden", "from reading": towns that are words, where no capital can tell.
    if flags.any(Flags::PLACE)
        && reader.flat[at]
        && (has("in uit naar vanuit richting nabij regio omgeving gemeente rondom from near to around", before)
            || matches!((reader.before(at, 2), before), ("buurt" | "omgeving", "van")))
    {
        let free = reader.language == Language::Nl || !has(words.articles, reader.fold(at + 1));
        return free.then_some((Kind::Place, Source::Cue, 0.5));
    }
    if works_there(reader, at) || schooled_there(reader, at) {
        return Some((Kind::Organisation, Source::Cue, 0.3));
    }
    let of = if has("de the", before) { reader.before(at, 2) } else { before };
    if flags.any(Flags::ORGANISATION) && reader.flat[at] && has("bij at for naar voor", of) {
        return Some((Kind::Organisation, Source::Cue, 0.5));
    }
    None
}

/// "ze werkt bij de brug", "he works at scope": a workplace, where no capital can tell.
fn works_there(reader: &Reader, at: usize) -> bool {
    let article = usize::from(has("de het the", reader.before(at, 1)));
    let by = has("bij at for", reader.before(at, 1 + article));
    let work = (2..5)
        .any(|n| has("werk werkt werkte werken gewerkt stage works worked working", reader.before(at, n + article)));
    let plain = has(
        "gemeente politie thuiszorg bakker bank supermarkt winkel bedrijf school ziekenhuis huisarts overheid kinderopvang \
         council school hospital home university nursery night nights company bank shop charity weekends years living",
        reader.fold(at),
    );
    reader.flat[at] && by && work && !plain && reader.fold(at).len() > 2 && !has(reader.words.articles, reader.fold(at))
}

/// "hij zit op de klaproos": a school, where no capital can tell, unless it is something to sit on.
fn schooled_there(reader: &Reader, at: usize) -> bool {
    let there = reader.language == Language::Nl
        && has("de het", reader.before(at, 1))
        && reader.before(at, 2) == "op"
        && (3..5)
            .any(|n| has("zit zat zitten zaten gezeten klas juf meester leerkracht school naar", reader.before(at, n)));
    let plain = has(
        "bank stoel grond trap fiets kamer wc toilet rand vloer tafel schommel school groep wacht lijst telefoon gang bed \
         basisschool middelbare opvang havo mavo vmbo vwo mbo hbo universiteit afdeling camping boot bus trein stoep rug bodem \
         moment manier dag plek foto website computer bonnefooi hoogte weg markt kermis peuterspeelzaal creche stoeltje",
        reader.fold(at),
    );
    reader.flat[at] && there && !plain
}

/// Says what kind of name a word is, by lists, its ending, and the word before it.
fn kind(reader: &Reader, at: usize) -> Kind {
    let flags = reader.flags[at];
    let word = reader.fold(at);
    let mut back = 1;
    while has("de het 't the", reader.before(at, back)) {
        back += 1;
    }
    let before = reader.before(at, back);
    let place = has(reader.words.into, before) && before != "of";
    let works = has("bij at for", before);
    // "Nova College", "Spaarne Gasthuis", "Kinderopvang Smallsteps"
    let house = |i: usize| reader.raised(i) && has(reader.words.houses, reader.fold(i));
    if house(at) || house(at + 1) {
        return Kind::Organisation;
    }
    if flags.any(Flags::FIRST) && !(place && flags.any(Flags::PLACE)) {
        return Kind::Name;
    }
    if has(reader.words.houses, before) || has(reader.words.houses_after, reader.fold(at + 1)) && reader.raised(at + 1)
    {
        return Kind::Organisation;
    }
    if flags.any(Flags::PLACE) && (place || !flags.any(Flags::SURNAME)) {
        return Kind::Place;
    }
    if flags.any(Flags::ORGANISATION) {
        return Kind::Organisation;
    }
    let work = has("werk werkt werkte werken gewerkt", reader.before(at, back + 1))
        || (2..5).any(|n| has("werk werkt werkte werken gewerkt", reader.before(at, back + n)));
    if back > 1 && works && work {
        return Kind::Organisation;
    }
    if has(reader.words.titles, before)
        || has(reader.words.relations, before)
        || has(reader.words.particles, before) && !has("in op aan", before) && back == 1
    {
        return Kind::Name;
    }
    if flags.any(Flags::SURNAME) {
        return Kind::Name;
    }
    if back > 1 && (works || has("van op naar of to", before)) {
        return Kind::Organisation;
    }
    if let Some(kind) = kind_of_ending(word) {
        return kind;
    }
    if place {
        return Kind::Place;
    }
    let work =
        has("werk werkt werkte werken gewerkt baan stage work works worked working job", reader.before(at, back + 1));
    if works && work { Kind::Organisation } else { Kind::Name }
}

/// Returns where a name ends: particles and what follows them belong to it, and without capitals a surname too.
fn extend(reader: &Reader, at: usize, kind: Kind) -> usize {
    let words = reader.words;
    let mut end = at + 1;
    if kind != Kind::Name {
        // "Medisch Spectrum", "Hazel Grove": one name, unless a person or a town follows.
        let other = Flags::CAPITAL_ONLY.and(Flags::FIRST).and(Flags::PLACE);
        while reader.raised(at) && reader.raised(end) && !reader.stops(end) && !reader.flags[end].any(other) {
            end += 1;
        }
        return end;
    }
    loop {
        let mut next = end;
        while next < end + 3 && has(words.particles, reader.fold(next)) && !reader.stops(next) {
            next += 1;
        }
        if reader.tokens.get(next).is_some_and(|t| t.is("-")) && next == end && !reader.tokens[next].spaced {
            next += 1;
        }
        if reader.stops(next) || reader.tokens[next].opens {
            return end;
        }
        let flags = reader.flags[next];
        let surname = flags.any(Flags::SURNAME) && !has(words.stops, reader.fold(next));
        let fits = reader.nameable(next) || reader.flat[at] && surname && next > end;
        if !fits {
            return end;
        }
        if next == end {
            // Straight after a first name: a surname, not the next person's first name.
            let long = reader.fold(next).len() > 4 && flags.any(Flags::PROPER) && reader.flags[at].any(Flags::FIRST);
            let surname = (surname || long) && !flags.any(Flags::FIRST);
            let fits = reader.raised(next)
                || (reader.flat[next] && surname)
                || !reader.ordinary[next] && !flags.any(Flags::FIRST);
            if !fits || flags.any(Flags::PLACE) && !surname {
                return end;
            }
        } else {
            // "Karim van de Lidl" and "Anna uit Zwolle" are two things.
            let article =
                matches!(reader.fold(next - 1), "de" | "het" | "'t" | "in" | "op" | "aan" | "van" | "la" | "le");
            let listed = flags.any(Flags::SURNAME.and(Flags::PROPER));
            if article && !listed && reader.ordinary[next] && !reader.raised(next) || flags.any(Flags::ORGANISATION) {
                return end;
            }
            if matches!(reader.fold(end), "in" | "op" | "aan") && !flags.any(Flags::SURNAME) {
                return end;
            }
        }
        end = next + 1;
    }
}

/// Returns where a name starts: "van der", "el" and the like before a surname belong to it.
fn reach_back(reader: &Reader, at: usize) -> usize {
    let mut start = at;
    while start > 0
        && at - start < 3
        && has(reader.words.particles, reader.before(start, 1))
        && !reader.before(start, 1).is_empty()
    {
        start -= 1;
    }
    if start == at {
        return at;
    }
    if reader.flags[at].any(Flags::FIRST) && !reader.flags[at].any(Flags::SURNAME) {
        return at;
    }
    let chain: Vec<&str> = reader.tokens[start..at].iter().map(|t| t.fold.as_str()).collect();
    let before = if start == 0 { "" } else { reader.before(start, 1) };
    let title =
        has(reader.words.titles, before) || has(reader.words.relations, before) || has(reader.words.called, before);
    let own = matches!(
        chain.as_slice(),
        ["van", "der" | "den" | "het" | "'t"] | ["el" | "al" | "ait" | "ben" | "bin" | "ter" | "ten" | "abu" | "bou"]
    );
    let raised = reader.tokens[start].is_capital() && !reader.tokens[start].opens;
    let surname = surnames::judge(reader, at).is_some();
    if title || surname || own && reader.flags[at].any(Flags::SURNAME.and(Flags::PROPER)) || raised {
        start
    } else {
        at
    }
}
