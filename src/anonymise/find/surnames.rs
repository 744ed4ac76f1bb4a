//! Surnames that are ordinary words ("de jong", "van dijk", "brown"), in text without capitals.

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::ordinary::INSTITUTIONS;
use super::reader::Reader;
use super::words::has;

/// Work and relations that a surname follows as a title.
const JOBS: &str = "huisarts agent wijkagent advocaat advocate leerkracht docent coach mentor trainer psycholoog psychiater therapeut \
    hulpverlener hulpverleenster begeleider begeleidster maatschappelijk manager directeur voogd gezinsvoogd rechter officier buurman \
    buurvrouw collega chef notaris tandarts verpleegkundige wethouder burgemeester worker officer neighbour solicitor councillor \
    constable sergeant nurse midwife headteacher teacher judge inspector detective keyworker";

/// Adjectives that are surnames behind "de".
const PLAIN: &str = "jong jonge groot groote grote klein kleine lang lange kort korte oud oude wit witte zwart bruin rood groen blauw wilde \
    nooij koning boer bakker bruijn haan wolf beer leeuw bie vos ruiter ridder graaf smit visser kok";

/// Surnames that follow a first name more often as what they are otherwise.
pub const NO_SURNAME: &str = "wil will may can best long just like still back down even well round left right made said read over kort lang groot \
    klein lange korte grote kleine oude oud jong jonge mooi goed boos bang druk kwaad ziek dood dan vrij eng blij dit weer bij of met \
    stil snel hard zacht moe laat vroeg hoog laag rijk arm wijs vroom sterk zwak dik dun vrolijk zuur zoet zat heel haar hem \
    old rich wise strong short sharp wild sweet bright quick good high low small little love hope price power place \
    may might must shall there here gale day way lane case close deal head hand hands home house street road town \
    told asked came goes gone been being works worked knows knew ring walker cash guest guy key keys kind light line lord major \
    man men mine minor money north south east west page park part play pond rest rain ready real reader side sign start stay stand \
    stop sure talk tell then thing think time wait walk want wants watch water week work year zomer winter regen zon wind storm \
    snel kent kende ken weet zoekt vindt spring boot weg zand vis hond kat man mens eten ouder ouders";

/// Before these, particles are nobody's surname.
const SPEAKERS: &str = "ik jij je u we wij jullie";

/// Says whether a word is a surname by what stands before it.
pub fn judge(reader: &Reader, at: usize) -> Option<(Kind, Source, f32)> {
    let word = reader.fold(at);
    if !reader.flat[at] || !reader.ordinary[at] || word.chars().count() < 3 {
        return None;
    }
    let flags = reader.flags[at];
    let listed = flags.any(Flags::SURNAME) || has(PLAIN, word);
    let verb = has(reader.words.verbs_third, word) || has(reader.words.verbs_follow, word);
    // "me and the baxters", "those baxters again"
    if reader.language == crate::units::Language::En
        && has("the those them", reader.before(at, 1))
        && word.ends_with('s')
        && reader.made_up[at]
        && flags.any(Flags::SURNAME.and(Flags::FIRST))
    {
        return Some((Kind::Name, Source::Cue, 0.4));
    }
    let particles = (1..4).take_while(|n| has("van der den de ter ten", reader.before(at, *n))).count();
    let before = reader.before(at, particles + 1);
    let titled = has(reader.words.titles, before) && !has("opa oma sint", before) || has(JOBS, before);
    let sure = match (particles, reader.before(at, 1)) {
        _ if verb || has(reader.words.articles, word) => false,
        (0, "is" | "was") => has("achternaam surname", reader.before(at, 2)) && !has(reader.words.stops, word),
        (0, "") => flags.any(Flags::SURNAME) && acts(reader, at),
        (0, ".") => flags.any(Flags::SURNAME) && reader.before(at, 2).chars().count() == 1,
        (
            0,
            "," | "en" | "and" | "dat" | "that" | "because" | "omdat" | "toen" | "then" | "but" | "maar" | "so" | "dus",
        ) if flags.any(Flags::SURNAME) && acts(reader, at) => true,
        (0, _) => {
            listed
                && !has(reader.words.stops, word)
                && (has(JOBS, before)
                    || before == "vrouw"
                        && flags.any(Flags::SURNAME)
                        && !has(reader.words.articles, reader.before(at, 2))
                    || behind_a_name(reader, at, 1) && !has(NO_SURNAME, word))
        }
        // "van der …", "ter …": said of nothing else.
        (2.., "der" | "den") => reader.before(at, 2) == "van",
        (1, "ter" | "ten") => flags.any(Flags::SURNAME.and(Flags::PROPER)) && titled,
        (1, "de") => listed && (before == "een" || titled || called(reader, at, 2) || behind_a_name(reader, at, 2)),
        (1, "van") => {
            let starts = reader.before(at, 2).is_empty() && has(reader.words.verbs_third, reader.fold(at + 1));
            if before == "bij" && reader.made_up[at] {
                return Some((Kind::Organisation, Source::Cue, 0.3));
            }
            let related = has(reader.words.relations, before) && flags.any(Flags::SURNAME);
            let speaks = starts || related || has("belde zei vroeg kwam schreef vertelde", before);
            listed
                && !has(reader.words.stops, word)
                && (titled || speaks || called(reader, at, 2) || behind_a_name(reader, at, 2))
        }
        _ => false,
    };
    let spoken = has(SPEAKERS, before);
    (sure && !spoken).then_some((Kind::Name, Source::Cue, 0.45))
}

/// "kuipers zelf", "baker told me": a bare noun does not act.
fn acts(reader: &Reader, at: usize) -> bool {
    !has(reader.words.stops, reader.fold(at))
        && !has(reader.words.never, reader.fold(at))
        && !has(INSTITUTIONS, reader.fold(at))
        && super::plain::is_deed(reader, at + 1)
}

/// "achternaam is de …", "heet van …".
fn called(reader: &Reader, at: usize, back: usize) -> bool {
    has(reader.words.called, reader.before(at, back))
        || has("is was", reader.before(at, back)) && (2..6).any(|n| has("achternaam naam", reader.before(at, back + n)))
        || has("is was", reader.before(at, back)) && has("achternaam naam surname name", reader.before(at, back + 1))
}

/// Whether a word that is nothing but a name stands before.
fn behind_a_name(reader: &Reader, at: usize, back: usize) -> bool {
    let Some(there) = at.checked_sub(back) else { return false };
    reader.tokens[there].line == reader.tokens[at].line && !reader.ordinary[there]
}
