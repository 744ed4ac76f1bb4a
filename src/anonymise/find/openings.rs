//! Words that open a sentence, where a capital says nothing: a name acts, is joined to somebody or owns something, and a bare word does not.
//!
//! "Bill paid, as usual.", "Baker's his surname.", "Shelter rang me back.", "Hull, then Leeds."

use super::super::{Kind, Source};
use super::around::words;
use super::bare;
use super::lexicon::Flags;
use super::ordinary::{ADVERBS, INSTITUTIONS, MASS};
use super::reader::Reader;
use super::token::Shape;
use super::whole::CHARITIES;
use super::words::{has, is_past};
use crate::units::Language;

/// How sure these are.
const SURE: f32 = 0.2;

/// Adds what opens a sentence and may be a name.
pub fn find(reader: &mut Reader, found: &[bool]) {
    for at in 0..reader.tokens.len() {
        small_run(reader, at);
        if !found[at] && titled(reader, at) {
            reader.add(at, at + 1, Kind::Name, Source::Cue, SURE);
        }
        let token = &reader.tokens[at];
        if found[at] || reader.flat[at] || !token.is_word() || !token.is_capital() || !token.opens {
            continue;
        }
        let kind = match reader.language {
            Language::En => judge(reader, at, found),
            Language::Nl => dutch(reader, at),
        };
        if let Some(kind) = kind {
            reader.add(at, at + 1, kind, Source::Unknown, SURE);
        }
    }
}

/// "at First Steps", "I rang Our Voice", "he works at Next": small words with capitals that no sentence's start explains.
fn small_run(reader: &mut Reader, at: usize) {
    let raised = |i: usize| reader.raised(i) && reader.fold(i).len() > 1 && !reader.fold(i).starts_with("i'");
    // The first word of a text opens it, so before a raised one another stands.
    if !raised(at) || raised(at - 1) || reader.stops(at - 1) {
        return;
    }
    let line = reader.tokens[at].line;
    let mut end = at;
    while end < at + 6 && raised(end) && reader.tokens[end].line == line {
        end += 1;
    }
    let small =
        (at..end).any(|i| has(reader.words.stops, reader.fold(i)) || has(reader.words.articles, reader.fold(i)));
    let shouted = (at..end).all(|i| reader.tokens[i].shape == Shape::Upper);
    let plain = (at..end).all(|i| reader.flags[i].any(Flags::CAPITAL_ONLY));
    let by = has(
        "at for with from in to near rang called joined through via of by on bij van naar op met door voor aan uit",
        reader.before(at, 1),
    );
    let alone = end == at + 1
        && by
        && !has("the a my his her our their no yes not what why how you we they he she it", reader.fold(at));
    if small && !shouted && !plain && (end > at + 1 || alone) {
        reader.add(at, end, Kind::Organisation, Source::Capital, SURE);
    }
}

/// "Mr English", "when German came", "easter, my aunt": a word that is written with a capital for another reason, where it is somebody.
fn titled(reader: &Reader, at: usize) -> bool {
    // "Mevrouw Lang"
    if reader.raised(at) && has("mevrouw meneer mevr dhr mrs mr miss ms", reader.before(at, 1)) {
        return !reader.fold(at).ends_with("'s") || reader.language == Language::En;
    }
    if !reader.tokens[at].is_word()
        || !reader.flags[at].any(Flags::CAPITAL_ONLY) && !has("easter christmas sunday monday tuesday", reader.fold(at))
    {
        return false;
    }
    let titled = has("mr mrs ms miss dr mister sergeant inspector professor auntie uncle", reader.before(at, 1))
        && !reader.fold(at).ends_with("'s");
    let comma = reader.tokens.get(at + 1).is_some_and(|t| t.is(","));
    let kin = comma
        && has("my his her our their", reader.fold(at + 2))
        && (has(reader.words.relations, reader.fold(at + 3))
            || has("aunt uncle auntie aunty gran nan", reader.fold(at + 3)));
    let came = has("when then and but because so that if", reader.before(at, 1))
        && has("came went rang told said asked drove moved left got", reader.fold(at + 1))
        && has(NATION_NAMES, reader.fold(at));
    titled || kin || came
}

/// Adjectives and countries that people are called by.
const NATION_NAMES: &str = "german english french welsh christian roman israel jordan india china asia kenya paris london chelsea georgia america africa brittany \
    sicily florence vienna sydney austin dallas";

/// What somebody did, where it does not end in "-ed" and stands in no other list.
const PAST: &str = "paid stood sat came went took told said gave brought thought knew felt found saw left put ran got made kept held drove \
    slept spent lost broke had did was let heard hit met wrote spoke began threw meant cut shut cost read fed led fell rose taught bought \
    sold lent swore wore bore tore sang rang drank ate slid hid bit built sent won woke chose froze stole shook caught fought sought is has does isn't wasn't \
    hasn't hadn't doesn't didn't won't wouldn't couldn't can't never always just still only even nearly used must should would could might will can";

/// Says what the first word of a Dutch sentence may be the name of: "Blijf had geen plek", "Grave, daar kom ik vandaan".
fn dutch(reader: &Reader, at: usize) -> Option<Kind> {
    let word = reader.fold(at);
    let flags = reader.lexicon.exact(word);
    // Articles and relations are no houses and no places in the list, but for "heel", which is a small word too.
    if has(reader.words.stops, word) {
        return None;
    }
    let (next, then) = (reader.fold(at + 1), reader.fold(at + 2));
    let acts =
        has("had heeft belde kwam zei wilde stuurde regelde hielp deed gaf liet vond bood nam haalde kreeg", next)
            && !reader.stops(at + 1);
    if flags.any(Flags::ORGANISATION) && acts {
        return Some(Kind::Organisation);
    }
    let comma = reader.tokens.get(at + 1).is_some_and(|t| t.is(",")) && has("daar dat waar toen", then);
    (flags.any(Flags::PLACE) && (comma || has("ligt", next))).then_some(Kind::Place)
}

/// Says what the first word of a sentence may be the name of.
fn judge(reader: &Reader, at: usize, found: &[bool]) -> Option<Kind> {
    let token = &reader.tokens[at];
    let stem = token.fold.strip_suffix("'s").unwrap_or(&token.fold);
    let flags = reader.lexicon.exact(stem);
    let owns = stem.len() < token.fold.len();
    let w = words(reader.language);
    let (next, then) = (reader.fold(at + 1), reader.fold(at + 2));
    let small = has(reader.words.stops, stem) && !has("will may young", stem)
        || has(reader.words.articles, stem)
        || has(ADVERBS, stem)
        || has(reader.words.relations, stem)
        || has(reader.words.titles, stem)
        || flags.any(Flags::CAPITAL_ONLY) && !flags.any(Flags::FIRST)
        || has("let what that it he she who here there how where when why one two being er da", stem);
    if small || stem.len() < 2 {
        return None;
    }
    let person = flags.any(Flags::FIRST) || has(w.also, stem);
    let third = next.len() > 3
        && next.ends_with('s')
        && !next.ends_with("ss")
        && !next.contains('\'')
        && reader.lexicon.exact(&next[..next.len() - 1]).any(Flags::COMMON)
        && !reader.raised(at + 1);
    let past = is_past(next) || has(PAST, next) || has(reader.words.verbs_third, next) || has(w.deeds, next);
    let verb = !reader.stops(at + 1) && past;
    let deed = !reader.stops(at + 1)
        && (has(w.deeds, next) || has("paid never drove signed knew couldn't wouldn't didn't", next));
    let feeling = has(w.feelings, stem) || has(MASS, stem);
    // "Will you", "May I": asked, not named.
    let asks =
        has("will may can", stem) && !has("had was is said has rang told came went and never took got gave", next);
    let and = next == "and"
        && (found.get(at + 2).is_some_and(|f| *f) || has("i me my his her their", then) || reader.raised(at + 2));
    let from = has("from next", next) && has("next work the up down school church over door across", then);
    let comma = reader.tokens.get(at + 1).is_some_and(|t| t.is(","))
        && (reader.raised(at + 2) || has("then she he my her his their our", then));
    if person && !asks {
        let human = has("never paid said told rang knows thinks knew wouldn't couldn't drove thought", next);
        let acts = if feeling { deed || human } else { verb || third };
        let sure = acts
            || and
            || from
            || comma && !feeling
            || owns && !feeling
            || has("is", next) && has("my his her our", then);
        return sure.then_some(Kind::Name);
    }
    if flags.any(Flags::ORGANISATION) && (verb && !feeling || deed)
        || has(CHARITIES, stem) && (verb || has("have are were do help run", next))
    {
        return Some(Kind::Organisation);
    }
    let said = bare::nameable(reader, at) || owns;
    if flags.any(Flags::PLACE) && said && !feeling && (has("is was isn't wasn't", next) || owns && !verb || comma) {
        return Some(Kind::Place);
    }
    let institution = has(INSTITUTIONS, stem) || feeling;
    let surname = flags.any(Flags::SURNAME) && !institution;
    // "Baker's his surname.", "Young and Marsh, the two officers.", "Fisher was the one who signed it off."
    let named = owns && has("his her my their the", next) && has("surname name last", then);
    let pair = and && reader.raised(at + 2);
    let was = has("was is", next) && has("the", then) && has("one", reader.fold(at + 3));
    (surname && (deed || named || pair || was)).then_some(Kind::Name)
}
