//! The last look at English: what may be a name though nothing says so, asked about with the least confidence.
//!
//! Every rule here rests on what English does with a thing and not with a name (an article before it, a plural, an ordinary word
//! at all), and none on which names there are. It marks a word or two too many in every hundred and is worth that: what is
//! missed elsewhere is a person called by an ordinary word or a house called by an ordinary phrase, and no list has those.

use super::super::{Kind, Source};
use super::around::words;
use super::bare;
use super::lexicon::Flags;
use super::ordinary::{INSTITUTIONS, RARE_TALK};
use super::phrases::{self, ends, free, needs_no_article};
use super::reader::Reader;
use super::somebody::PEOPLE_TOO;
use super::words::has;
use super::{openings, somebody};
use crate::units::Language;

/// How sure these are.
const SURE: f32 = 0.15;

/// Adds what may be a name, where nothing was found yet.
pub fn find(reader: &mut Reader) {
    if reader.language != Language::En {
        return;
    }
    let found = found(reader);
    phrases::find(reader, &found);
    openings::find(reader, &found);
    somebody::find(reader, &found);
    for at in 0..reader.tokens.len() {
        if !reader.tokens[at].is_word() {
            continue;
        }
        nicknamed(reader, at, &found);
        let told = reader.flat[at] || reader.tokens[at].is_capital() && reader.tokens[at].opens;
        if found[at] || !told {
            continue;
        }
        let somebody = seldom_heard(reader, at)
            || subject(reader, at)
            || object(reader, at)
            || owner(reader, at)
            || with_somebody(reader, at)
            || shown(reader, at)
            || second_name(reader, at, &found)
            || told_who(reader, at)
            || joined(reader, at, &found);
        if somebody {
            reader.add(at, at + 1, Kind::Name, Source::Unknown, SURE);
        }
    }
}

/// Says of each token whether something was found there.
pub fn found(reader: &Reader) -> Vec<bool> {
    let mut found = vec![false; reader.tokens.len()];
    for draft in &reader.drafts {
        let from = reader.tokens.partition_point(|t| t.end <= draft.span.start);
        for (at, token) in reader.tokens.iter().enumerate().skip(from) {
            if token.start >= draft.span.end {
                break;
            }
            found[at] = true;
        }
    }
    found
}

/// A word that no everyday list has: "shear", "drovers", "bracken". In talk one word in a hundred is, and some of those are names.
fn seldom_heard(reader: &Reader, at: usize) -> bool {
    let (word, flags) = (reader.fold(at), reader.flags[at]);
    let everyday = |w: &str| reader.lexicon.exact(w).any(Flags::COMMON.and(Flags::CAPITAL_ONLY)) || has(RARE_TALK, w);
    reader.flat[at]
        && reader.lexicon.exact(word).any(Flags::WORD)
        && !flags.any(Flags::COMMON.and(Flags::CAPITAL_ONLY))
        && word.len() > 3
        && bare::nameable(reader, at)
        && !everyday(word)
        && !ends(word, &["ing", "ed", "ly", "ness", "tion", "tions", "ment", "able", "ised", "ise", "ity", "nt", "nae"])
        && !has(reader.words.relations, word)
        && !has(reader.words.titles, word)
        && !word.strip_suffix('s').is_some_and(everyday)
        && !made_of(reader, word)
}

/// Whether two everyday words make a rare one ("bootlace", "fishmonger"), as things are called more often than people.
fn made_of(reader: &Reader, word: &str) -> bool {
    word.is_ascii()
        && word.len() > 7
        && (3..word.len() - 2).any(|cut| {
            let (left, right) = word.split_at(cut);
            reader.lexicon.exact(left).any(Flags::COMMON) && reader.lexicon.exact(right).any(Flags::COMMON)
        })
}

/// Whether what is said, or a clause of it, begins here.
fn opens(reader: &Reader, at: usize) -> bool {
    at == 0
        || reader.stops(at - 1)
        || reader.before(at, 1).is_empty()
        || has(
            "and but so because cos when then that if until while plus though where 'cause since",
            reader.before(at, 1),
        )
}

/// What only people do.
const DEEDS: &str = "said says told tells asked asks rang phoned texted thinks thought knew knows reckons cried laughed shouted screamed hugged \
    drove drives lived lives married wanted wants promised offered introduced convinced persuaded warned swore lied \
    couldn't didn't wouldn't hasn't doesn't won't hadn't goes took brought gave met";

/// "merit said i should go": a bare noun does nothing, a name does.
fn subject(reader: &Reader, at: usize) -> bool {
    // "easier said than done"
    let saying = reader.fold(at + 2) == "than";
    opens(reader, at) && has(DEEDS, reader.fold(at + 1)) && !saying && !reader.stops(at + 1) && singular(reader, at)
}

/// Whether a word is a singular noun that could not stand without an article.
fn singular(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let many = word.ends_with('s') && !ends(word, &["us", "ss", "is"]) && !reader.flags[at].any(Flags::FIRST);
    !many
        && bare::nameable(reader, at)
        && !needs_no_article(reader, word)
        && !ends(word, &["ing", "ed", "ly", "tion", "ment", "ness", "ity", "ers", "ies", "ors", "ists", "nts"])
}

/// "i texted halo to say", "asked clarity": what is done to people only.
fn object(reader: &Reader, at: usize) -> bool {
    has(
        "told asked rang phoned texted married hugged thanked messaged emailed dating dated visited met",
        reader.before(at, 1),
    ) && singular(reader, at)
        && free(reader, at)
        && reader.fold(at + 1) != "of"
}

/// What people own.
const OWNED: &str = "mum mam mom dad mother father nan gran sister brother son daughter kids children boys girls lad lads husband wife partner \
    boyfriend girlfriend ex cousin uncle aunt auntie friend friends mate mates boss baby dog cat house flat room bedroom car van phone \
    place family birthday funeral wedding school teacher social name face hand hands arm arms voice door bed clothes bag solicitor \
    stuff things side back head hair eyes garden kitchen shop pub street road caravan mobile number email letter tablet grave ashes";

/// Whose is nobody's name.
const NOBODY: &str = "door that it he she what who let here there how when where today tomorrow yesterday week month year everyone someone somebody \
    everybody anyone anybody nobody people children women men god christ jesus other another else one each mum dad nan gran god \
    monday tuesday wednesday thursday friday saturday sunday tonight morning night christmas life body world country state baby kids \
    person woman man girl boy child lady bloke lad guy mate friend dog cat doctor driver owner neighbour landlord victim stranger";

/// "bramble's house", "sandy's room was at the back": who owns it, where no article says that it is a thing.
fn owner(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let Some(stem) = word.strip_suffix("'s") else { return false };
    let before = reader.before(at, 1);
    let adjective = before.len() > 3
        && reader.flags[at.saturating_sub(1)].any(Flags::COMMON)
        && !has(reader.words.stops, before)
        && !has(reader.words.verbs_third, before);
    stem.len() > 2
        && has(OWNED, reader.fold(at + 1))
        && !has(reader.words.articles, before)
        && !has(reader.words.stops, word)
        && !has(reader.words.relations, stem)
        && !has(reader.words.titles, stem)
        && !has(NOBODY, stem)
        && !has(INSTITUTIONS, stem)
        && !adjective
}

/// "stayed with storm", "a card from bear", "it was for blessing": somebody, where a thing would have an article.
fn with_somebody(reader: &Reader, at: usize) -> bool {
    let (word, before) = (reader.fold(at), reader.before(at, 1));
    let mass =
        has(words(reader.language).feelings, word) || has("cash gift praise comfort promise art sky clay earl", word);
    let by = has("with from by to", before) || before == "for" && !has("summer autumn winter", word);
    let verb = before == "to" && has("nick sue peg bear rob ray pat gift hope jack skip hawk cook", word);
    has(PEOPLE_TOO, word)
        && !verb
        && by
        && !mass
        && !has("will may grant carry marry chase mark dash chip ace spring cherry bear", word)
        && free(reader, at)
        && reader.fold(at + 1) != "of"
}

/// "it was smudge that rang", "that was river on the phone", "me and marry", "our kelly": shown, joined, one's own.
fn shown(reader: &Reader, at: usize) -> bool {
    let (word, before, next) = (reader.fold(at), reader.before(at, 1), reader.fold(at + 1));
    let known = has(PEOPLE_TOO, word) || reader.flags[at].any(Flags::FIRST) && bare::nameable(reader, at);
    if !known {
        return false;
    }
    let it = has("it that this", reader.before(at, 2)) && has("was is", before) || has("it's that's", before);
    let shown = it
        && (has("that who from", next) && !has("that's", before)
            || next == "on" && has("the phone", reader.fold(at + 2))
            || has("name", reader.before(at, 3)) && reader.stops(at + 1));
    let joined = before == "and" && has("me him her us", reader.before(at, 2)) && !has("will may", word);
    let own = has("our", before) && (free(reader, at) || has("she's he's", next)) && reader.flags[at].any(Flags::FIRST);
    // "tiny they call him"
    let called = has("they we i everyone everybody", next)
        && has("call called calls", reader.fold(at + 2))
        && has("him her me it", reader.fold(at + 3));
    shown || joined || own && !has("hope faith joy grace patience will may", word) || called
}

/// "seán pat the caretaker": a name that is a word, straight behind somebody's first name.
fn second_name(reader: &Reader, at: usize, found: &[bool]) -> bool {
    let behind = at > 0
        && found[at - 1]
        && reader.flags[at - 1].any(Flags::FIRST)
        && !reader.ordinary[at - 1]
        && reader.tokens[at - 1].line == reader.tokens[at].line;
    behind
        && reader.flags[at].any(Flags::FIRST.and(Flags::SURNAME))
        && !has(reader.words.stops, reader.fold(at))
        && !has("will may can just like still made said saw might rang had did long best even well", reader.fold(at))
}

/// "his name was sunday", "happy is my auntie", "then comfort my sister": said of nothing but somebody.
fn told_who(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let small =
        has(reader.words.stops, word) || has(reader.words.articles, word) || has(words(reader.language).deeds, word);
    if small || reader.tokens[at].value.is_some() || word.len() < 2 {
        return false;
    }
    let name = |n: usize| {
        has("name surname nickname", reader.before(at, n)) && has("his her my their", reader.before(at, n + 1))
    };
    let called = has("was is", reader.before(at, 1))
        && name(2)
        && !has(
            "changed different taken clean dirt mud wrong spelt spelled down first known mentioned whatever something mine",
            word,
        )
        && (reader.stops(at + 1) || has("like and he she but so i it that from", reader.fold(at + 1)));
    let kin = |i: usize| {
        has("my his her our their", reader.fold(i))
            && (has(reader.words.relations, reader.fold(i + 1)) || has("auntie aunty uncle", reader.fold(i + 1)))
    };
    let thing = has(
        "that this it she he who what there here one home work school church family love everything nothing something everyone \
        someone where how when why today tomorrow either only life food music drink money god jesus allah thing education also",
        word,
    ) || word.contains('\'')
        || ends(word, &["ing", "ly", "ness", "tion", "ment"]);
    let is = opens(reader, at) && has("is was", reader.fold(at + 1)) && kin(at + 2) && !thing;
    let apart = opens(reader, at) && kin(at + 1) && reader.flags[at].any(Flags::FIRST) && has(PEOPLE_TOO, word);
    // "long his name was"
    let behind = opens(reader, at)
        && has("his her my", reader.fold(at + 1))
        && reader.fold(at + 2) == "name"
        && has("was is", reader.fold(at + 3))
        && !thing;
    called || is || apart || behind
}

/// Those of whom more than one is named in a breath.
const SEVERAL: &str =
    "sisters brothers sons daughters cousins nieces nephews aunties aunts uncles twins kids boys girls mates friends";

/// "merit and karen were there": joined to what is somebody already; "pinky and sweety my sisters in law": to each other, and to us.
fn joined(reader: &Reader, at: usize, found: &[bool]) -> bool {
    let next = reader.fold(at + 1);
    let name = |i: usize| {
        found.get(i).is_some_and(|f| *f)
            && reader.tokens[i].is_word()
            && reader.tokens[i].line == reader.tokens[at].line
            && reader.tokens[i].value.is_none()
            && !reader.flags[i].any(Flags::PLACE.and(Flags::ORGANISATION))
            && (reader.flags[i].any(Flags::FIRST) || !reader.ordinary[i])
    };
    let kin = |i: usize| has("my his her our their", reader.fold(i)) && has(SEVERAL, reader.fold(i + 1));
    let bare = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is_word()) && singular(reader, i);
    let both = next == "and" && bare(at + 2) && kin(at + 3) && opens(reader, at)
        || reader.before(at, 1) == "and" && at > 1 && bare(at - 2) && kin(at + 1) && opens(reader, at - 2);
    let first = next == "and" && name(at + 2) && opens(reader, at);
    let second = reader.before(at, 1) == "and"
        && at > 1
        && name(at - 2)
        && opens(reader, at - 2)
        && (reader.stops(at + 1) || has("were are was have had my his they who said came went got from", next));
    (first || second || both) && singular(reader, at)
}

/// What is said before a name as people are called.
const EPITHETS: &str = "big wee little old young mad fat auld lanky ginger baby daft skinny tall posh scouse geordie blind one-eyed dirty filthy crazy black \
    nanny granny nana aunty gran nan cousin lil";

/// "big tam was at the door", "jackie o we called her": what belongs to a name as people are called.
fn nicknamed(reader: &mut Reader, at: usize, found: &[bool]) {
    let next = at + 1;
    let first = |reader: &Reader, i: usize| reader.flags.get(i).is_some_and(|f| f.any(Flags::FIRST));
    let here = !reader.stops(next) && reader.tokens[next].is_word() && reader.flat[at];
    let called = here
        && has(EPITHETS, reader.fold(at))
        && first(reader, next)
        && !has("a the an this that these those my his her their your was is so too very as", reader.before(at, 1))
        && !has(reader.words.stops, reader.fold(next))
        && !has(reader.words.relations, reader.fold(next))
        && !has("bear may dick ted grace hope joy faith house rose", reader.fold(next))
        && (found[next]
            || has("was is were came said had got from and who in at on that told never", reader.fold(next + 1))
            || reader.stops(next + 1));
    if called {
        reader.add(at, next + 1, Kind::Name, Source::Unknown, SURE);
    }
    let letter = here
        && found[at]
        && first(reader, at)
        && reader.fold(next).len() == 1
        && !has("i a u", reader.fold(next))
        && !has("who that my his", reader.before(at, 1));
    if letter {
        reader.add(at, next + 1, Kind::Name, Source::Unknown, SURE);
    }
}
