//! Surnames that are ordinary words ("de jong", "van dijk", "brown"), in text without capitals.

use super::super::{Kind, Source};
use super::lexicon::Flags;
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
    let particles = (1..4).take_while(|n| has("van der den de ter ten", reader.before(at, *n))).count();
    let before = reader.before(at, particles + 1);
    let titled = has(reader.words.titles, before) && !has("opa oma sint", before) || has(JOBS, before);
    let sure = match (particles, reader.before(at, 1)) {
        _ if verb || has(reader.words.articles, word) => false,
        (0, "is" | "was") => has("achternaam surname", reader.before(at, 2)) && !has(reader.words.stops, word),
        (0, "") => false,
        (0, _) => listed && !has(reader.words.stops, word) && (has(JOBS, before) || behind_a_name(reader, at, 1)),
        // "van der …", "ter …": said of nothing else.
        (2.., "der" | "den") => reader.before(at, 2) == "van",
        (1, "ter" | "ten") => flags.any(Flags::SURNAME.and(Flags::PROPER)) && titled,
        (1, "de") => listed && (titled || called(reader, at, 2) || behind_a_name(reader, at, 2)),
        (1, "van") => {
            let speaks = has("belde zei vroeg kwam schreef vertelde", before);
            listed
                && !has(reader.words.stops, word)
                && (titled || speaks || called(reader, at, 2) || behind_a_name(reader, at, 2))
        }
        _ => false,
    };
    let spoken = has(SPEAKERS, before);
    (sure && !spoken).then_some((Kind::Name, Source::Cue, 0.45))
}

/// "achternaam is de …", "heet van …".
fn called(reader: &Reader, at: usize, back: usize) -> bool {
    has(reader.words.called, reader.before(at, back))
        || has("is was", reader.before(at, back)) && has("achternaam naam surname name", reader.before(at, back + 1))
}

/// Whether a word that is nothing but a name stands before.
fn behind_a_name(reader: &Reader, at: usize, back: usize) -> bool {
    let Some(there) = at.checked_sub(back) else { return false };
    reader.tokens[there].is_word() && reader.tokens[there].line == reader.tokens[at].line && !reader.ordinary[there]
}
