//! Where a name starts and ends: particles, surnames, initials and what people are called belong to it.

use super::super::Kind;
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::has;
use super::{bare, surnames};

/// Returns where a name ends: particles and what follows them belong to it, and without capitals a surname too.
pub fn extend(reader: &Reader, at: usize, kind: Kind) -> usize {
    let words = reader.words;
    let mut end = at + 1;
    if kind != Kind::Name {
        // "Medisch Spectrum", "Hazel Grove": one name, unless a person or a town follows.
        let other = Flags::CAPITAL_ONLY.and(Flags::FIRST).and(Flags::PLACE);
        // "gelderland-zuid"
        let side = |i: usize| has("noord zuid oost west midden centrum north south east west central", reader.fold(i));
        // "lelystad-haven"
        let glued = kind == Kind::Place
            && reader.tokens.get(end + 1).is_some_and(|t| t.is_word() && !t.spaced && t.fold.len() > 3);
        if reader.tokens.get(end).is_some_and(|t| t.is("-")) && (side(end + 1) || glued) {
            end += 2;
        }
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
        // "van 't Hof": the apostrophe is a token by itself.
        if next > end
            && reader.tokens.get(next).is_some_and(|t| has("' ’ ‘ `", &t.fold))
            && has("t n", reader.fold(next + 1))
        {
            next += 2;
        }
        if reader.tokens.get(next).is_some_and(|t| t.is("-")) && next == end && !reader.tokens[next].spaced {
            next += 1;
        }
        if reader.stops(next) || reader.tokens[next].opens {
            return end;
        }
        let flags = reader.flags[next];
        let surname = flags.any(Flags::SURNAME) && !has(words.stops, reader.fold(next));
        let first = reader.flags[at].any(Flags::FIRST) && !has(words.never, reader.fold(at));
        // "willemijn stokvis waren": a bare noun between a name and a verb.
        let noun = reader.flat[at]
            && first
            && next == end
            && end == at + 1
            && !reader.ordinary[at]
            && (has("waren was is were are heet zijn heeft", reader.fold(next + 1))
                || has("is ben heet called i'm", reader.before(at, 1))
                    && (reader.stops(next + 1) || has("en and", reader.fold(next + 1))))
            && bare::nameable(reader, next)
            && reader.fold(next).len() > 4;
        let fits = noun
            || reader.nameable(next)
            || first && reader.raised(next) && next == end && reader.flags[next].any(Flags::CAPITAL_ONLY)
            || reader.flat[at] && surname && (next > end || first && !has(surnames::NO_SURNAME, reader.fold(next)))
            || reader.flat[at] && first && reader.made_up[next]
            || reader.flat[at]
                && first
                && next == end + 1
                && reader.fold(end) == "van"
                && !has(OF_PLAIN, reader.fold(next))
                && !has(words.stops, reader.fold(next))
                && !has(words.articles, reader.fold(next))
                && !has(words.relations, reader.fold(next))
                && reader.fold(next).len() > 3;
        if !fits {
            return end;
        }
        if next == end {
            // Straight after a first name: a surname, not the next person's first name.
            let long = reader.fold(next).len() > 4 && flags.any(Flags::PROPER) && reader.flags[at].any(Flags::FIRST);
            let other = flags.any(Flags::FIRST) && !has(words.never, reader.fold(next));
            let surname = (noun || surname || long || reader.made_up[next] && first) && !other;
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
            // "rob van zanten", but "fatima van boven"
            let of = reader.fold(next - 1) == "van"
                && next == end + 1
                && first
                && reader.flat[at]
                && !has(OF_PLAIN, reader.fold(next))
                && reader.fold(next).len() > 3;
            if article && !listed && !of && reader.ordinary[next] && !reader.raised(next)
                || flags.any(Flags::ORGANISATION)
            {
                return end;
            }
            if matches!(reader.fold(end), "in" | "op" | "aan") && !flags.any(Flags::SURNAME) {
                return end;
            }
        }
        end = next + 1;
    }
}

/// After "van" behind a first name these are no surname.
const OF_PLAIN: &str = "boven beneden hiernaast hierboven hieronder school werk thuis toen vroeger mama papa tante iedereen jullie haar \
    hem hunzelf plan vroeg jongs beroep huis buiten binnen achteren voren iemand niemand alles origine afkomst geboorte hetzelfde streek \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vorige volgende zoveel verder overal hout bier schrik angst woede \
    gisteren vandaag twee drie vier vijf zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien";

/// Returns where a name starts: "van der", "el" and the like before a surname belong to it.
pub fn reach_back(reader: &Reader, at: usize) -> usize {
    // "kleine jan", "old tom": as people are called. "mirth wolfe": a first name that no list has.
    let before = reader.before(at, 1);
    let epithet = has(
        "kleine grote dikke lange ouwe rooie zwarte rode blonde dolle gekke lieve schele manke little big old young fat wee mad ginger tiny daft posh skinny crazy",
        before,
    ) && reader.flags[at].any(Flags::FIRST)
        && !has(reader.words.articles, reader.before(at, 2))
        && !has(reader.words.never, reader.fold(at));
    let unlisted = reader.flat[at]
        && !reader.ordinary[at]
        && !reader.flags[at].any(Flags::FIRST.and(Flags::PLACE).and(Flags::ORGANISATION))
        && before.len() > 2
        && reader.tokens[at - 1].is_word()
        && reader.ordinary[at - 1]
        && !has(reader.words.stops, before)
        && !has(reader.words.titles, before)
        && !has(reader.words.relations, before)
        && !has(reader.words.articles, before)
        && !has(reader.words.called, before)
        && (reader.before(at, 2) == ","
            || has(reader.words.relations, reader.before(at, 2))
            || has(reader.words.called, reader.before(at, 2)));
    if epithet || unlisted {
        return at - 1;
    }
    // "lam kwok-wah": a surname before a first name of two parts
    let double = reader.flat[at]
        && !reader.ordinary[at]
        && reader.tokens.get(at + 1).is_some_and(|t| t.is("-") && !t.spaced)
        && (2..6).contains(&before.len())
        && reader.flags[at - 1].any(Flags::SURNAME.and(Flags::PROPER).and(Flags::FIRST))
        && !has(reader.words.stops, before)
        && !has(reader.words.verbs_third, before);
    if double {
        return at - 1;
    }
    let particles = particles_before(reader, at);
    // "R. Kuipers", "j. van der meulen"
    let mut start = (1..4)
        .map_while(|n| at.checked_sub(n).filter(|i| n == 1 || has(reader.words.particles, reader.fold(i + 1))))
        .find(|i| reader.tokens[*i].is("."))
        .map_or(at, |i| i + 1);
    let from = start;
    while start > 1
        && at - start < 8
        && reader.tokens[start - 1].is(".")
        && reader.tokens[start - 2].is_word()
        && reader.tokens[start - 2].fold.chars().count() == 1
        && reader.tokens[start - 2].line == reader.tokens[at].line
    {
        start -= 2;
    }
    if start < from { start } else { particles }
}

/// Returns where the particles before a surname start.
fn particles_before(reader: &Reader, at: usize) -> usize {
    let mut start = at;
    while at - start < 3 && has(reader.words.particles, reader.before(start, 1)) {
        start -= 1;
    }
    // "ik ben roos": the verb, and no part of a name.
    start += usize::from(start < at && reader.fold(start) == "ben" && reader.before(start, 1) == "ik");
    if start == at {
        return at;
    }
    if reader.flags[at].any(Flags::FIRST) && !reader.flags[at].any(Flags::SURNAME) {
        return at;
    }
    let chain: Vec<&str> = reader.tokens[start..at].iter().map(|t| t.fold.as_str()).collect();
    let before = reader.before(start, 1);
    let title =
        has(reader.words.titles, before) || has(reader.words.relations, before) || has(reader.words.called, before);
    let own = matches!(
        chain.as_slice(),
        ["van", "der" | "den" | "het" | "'t"] | ["el" | "al" | "ait" | "ben" | "bin" | "ter" | "ten" | "abu" | "bou"]
    );
    let first = reader.tokens[start].is_capital();
    // "Van Vliet heeft gezegd", but "Van Zwolle gingen we".
    let opens = reader.raised(at) && !reader.flags[at].any(Flags::PLACE.and(Flags::ORGANISATION));
    let raised = first && (!reader.tokens[start].opens || opens);
    let surname = surnames::judge(reader, at).is_some();
    // "mijn achternaam is el khatib"
    let arabic = chain.iter().all(|c| has("el al ait ben bin abu bou ould", c)) && !reader.ordinary[at];
    if title || arabic || surname || own && reader.flags[at].any(Flags::SURNAME.and(Flags::PROPER)) || raised {
        start
    } else {
        at
    }
}
