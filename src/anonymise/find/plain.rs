//! Names that are ordinary words, in text without capitals: what stands around them tells.
//!
//! "mijn zus lente was er", "hope said it would be fine". Where a capital could have told, it is asked instead (`names`).

use super::super::{Kind, Source};
use super::around::words;
use super::bare;
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::{has, is_past};
use crate::units::Language;

/// Says whether a word is a name by its neighbours alone, and how sure that is.
pub fn judge(reader: &Reader, at: usize) -> Option<(Kind, Source, f32)> {
    let word = reader.fold(at);
    let known = reader.flags[at].any(Flags::FIRST) || has(words(reader.language).also, word);
    if reader.flat[at] && has(reader.words.relations, word) && !has(reader.words.called, reader.before(at, 1)) {
        return None;
    }
    let told = reader.flat[at] || reader.tokens[at].is_capital() && reader.tokens[at].opens;
    if told && reader.ordinary[at] && (told_to_be(reader, at) || surname_owns(reader, at)) {
        return Some((Kind::Name, Source::Cue, 0.35));
    }
    if !reader.flat[at] || !known || !reader.ordinary[at] {
        return None;
    }
    // "hij heet frans", "mijn oom frans": elsewhere it is the language.
    let called = has(reader.words.called, reader.before(at, 1));
    if reader.flags[at].any(Flags::CAPITAL_ONLY) {
        return (called || whose(reader, at)).then_some((Kind::Name, Source::Cue, 0.35));
    }
    let w = words(reader.language);
    let whose = whose(reader, at);
    let verb = has(w.verbs, word);
    let found = match () {
        () if whose => !verb || has(w.both, word) && (goes_on(reader, at + 1) || has(w.and, reader.fold(at + 1))),
        () if is_relative(reader, at) || who_lives(reader, at) => true,
        () if surname_follows(reader, at) => !has("ik jij je i you we", reader.before(at, 1)),
        () if hailed(reader, at) || introduced(reader, at) => {
            !verb && !has(reader.words.stops, word) || has(w.both, word)
        }
        () if opens_a_pair(reader, at) => true,
        () if has(reader.words.stops, word) && !has(w.also, word) => false,
        () if who_it_was(reader, at) => !verb,
        () if spoken_to(reader, at) || in_a_pair(reader, at) || set_apart(reader, at) || is_somebody(reader, at) => {
            !verb || has(w.both, word)
        }
        () if beside_a_name(reader, at) || owns(reader, at) => !verb || has(w.both, word),
        () if acts(reader, at) || met(reader, at) || acted(reader, at) => !verb || has(w.both, word),
        () => false,
    };
    if found {
        return Some((Kind::Name, Source::Cue, 0.35));
    }
    (!verb && doubtful(reader, at)).then_some((Kind::Name, Source::List, 0.2))
}

/// "kerst was zijn achternaam", "flowers, her surname was", "fox, that's what we called him".
pub fn told_to_be(reader: &Reader, at: usize) -> bool {
    if has(reader.words.stops, reader.fold(at))
        || has("hij die dat zij ze it that this what he she who", reader.fold(at))
    {
        return false;
    }
    let name =
        |i: usize| has("achternaam voornaam meisjesnaam naam bijnaam roepnaam surname name nickname", reader.fold(i));
    let is = has("is was", reader.fold(at + 1))
        && has("zijn haar mijn hun his her my their", reader.fold(at + 2))
        && (name(at + 3) || has("last maiden first middle second", reader.fold(at + 3)) && name(at + 4));
    let comma = reader.tokens.get(at + 1).is_some_and(|t| t.is(","));
    let starts = at == 0 || reader.stops(at - 1) || reader.before(at, 1).is_empty();
    let bare = starts && !has(reader.words.articles, reader.fold(at)) && !has(reader.words.relations, reader.fold(at));
    // "lotus is de oudste"
    let eldest = bare
        && has("is was", reader.fold(at + 1))
        && has("de the mijn my onze our", reader.fold(at + 2))
        && has("oudste jongste middelste eldest youngest oldest", reader.fold(at + 3));
    // "liefde heet ze"
    let named =
        bare && has("heet heette heten", reader.fold(at + 1)) && has("ze hij die ie zij het", reader.fold(at + 2));
    // "beer, dat is onze hond"
    let this = comma
        && !has(reader.words.articles, reader.before(at, 1))
        && (has("dat", reader.fold(at + 2))
            && has("is was", reader.fold(at + 3))
            && has("mijn onze m'n haar zijn ons", reader.fold(at + 4))
            || has("that's", reader.fold(at + 2)) && has("my our her his", reader.fold(at + 3)));
    if eldest || named || this {
        return true;
    }
    let later = comma
        && starts
        && (at + 2..at + 8).any(|i| {
            name(i) && has("is was heet , .", reader.fold(i + 1)) || has("noemden noemde called", reader.fold(i))
        });
    // "engeltje noemde mijn oma mij", "angel my gran always called me"
    let me = (at + 1..at + 8).any(|i| {
        has("called noemde noemden", reader.fold(i))
            && (has("me him her us", reader.fold(i + 1)) || i == at + 1)
            && !(reader.stops(i) || (at + 1..i).any(|j| reader.stops(j)))
    });
    is || later
        || bare
            && me
            && (reader.language == Language::En || reader.fold(at).len() == 2 || bare::nameable(reader, at))
            && !has("i we they he she who people everyone everybody iedereen", reader.fold(at))
            && !has(reader.words.stops, reader.fold(at))
}

/// "baker's daughter", "bakkers dochter": somebody's surname owns nobody but relations.
pub fn surname_owns(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    reader.language == Language::En
        && (word.ends_with("'s") || word.ends_with("’s"))
        && reader.flags[at].any(Flags::SURNAME.and(Flags::FIRST))
        && has(reader.words.relations, reader.fold(at + 1))
        && !has(reader.words.articles, reader.before(at, 1))
        && !has("door's let's that's what's it's here's there's he's she's who's", word)
}

/// Whether nothing beside a word says that it is a thing or a verb: a mark too many costs a key press.
fn doubtful(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let (before, next) = (reader.before(at, 1), reader.fold(at + 1));
    let adjective = reader.language == Language::Nl
        && before.len() > 3
        && before.ends_with('e')
        && reader.ordinary[at - 1]
        && !has(w.openers, before)
        && !has(reader.words.relations, before);
    let thing = has(reader.words.articles, before)
        || has(w.before_things, before)
        || at > 0 && reader.tokens[at - 1].value.is_some()
        || adjective
        || has(w.behind_things, next)
        || reader.tokens.get(at + 1).is_some_and(|t| t.is("-"))
        || at > 0 && reader.tokens[at - 1].is("-")
        || reader.language == Language::En && before.len() > 4 && (before.ends_with("ly") || before.ends_with("ing"));
    !thing && !has(reader.words.stops, reader.fold(at)) && !has(w.things, reader.fold(at)) && reader.fold(at).len() > 2
}

/// "alleen sultan, die ernaast woont", "only sultan, who lives next door".
fn who_lives(reader: &Reader, at: usize) -> bool {
    reader.tokens.get(at + 1).is_some_and(|t| t.is(","))
        && has("die who", reader.fold(at + 2))
        && !determined(reader, at)
        && !has(reader.words.stops, reader.fold(at))
}

/// "bo is haar man": said of nothing but somebody.
fn is_relative(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let starts =
        at == 0 || reader.stops(at - 1) || has(w.openers, reader.before(at, 1)) || reader.before(at, 1).is_empty();
    starts
        && has("is was heet", reader.fold(at + 1))
        && has(w.possessives, reader.fold(at + 2))
        && (has(reader.words.relations, reader.fold(at + 3)) || has(reader.words.relations, reader.fold(at + 4)))
        && !has(
            "dat dit die wat wie hij zij ze het er daar hier that this it he she who what there here",
            reader.fold(at),
        )
}

/// "mijn zus …", "my youngest …": somebody's relation, and no noun can follow but a name.
fn whose(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    if has("tante oom ome aunt aunty auntie uncle", reader.before(at, 1)) {
        return true;
    }
    let relation = has(reader.words.relations, reader.before(at, 1)) || has("opa oma nan", reader.before(at, 1));
    let mut back = 2;
    while back < 4 && has(w.between, reader.before(at, back)) {
        back += 1;
    }
    relation && has(w.possessives, reader.before(at, back))
}

/// "… en karim", "ik en …", "… and me": joined to a name or to whoever speaks.
fn beside_a_name(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let name = |i: usize| {
        reader.tokens.get(i).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line)
            && (!reader.ordinary[i] && reader.flags[i].any(Flags::FIRST)
                || reader.flags[i].any(Flags::FIRST) && (!has(reader.words.never, reader.fold(i)) || met(reader, i)))
    };
    // "rod, karen and monica"
    let listed = !determined(reader, at)
        && reader.tokens.get(at + 1).is_some_and(|t| t.is(","))
        && name(at + 2)
        && !reader.ordinary[at + 2]
        && (has(w.and, reader.fold(at + 3)) || reader.tokens.get(at + 3).is_some_and(|t| t.is(",")));
    if listed {
        return true;
    }
    let after = has(w.and, reader.fold(at + 1)) && !reader.stops(at + 1);
    let before = has(w.and, reader.before(at, 1));
    after && (name(at + 2) || has(w.selves, reader.fold(at + 2)))
        || before && at >= 2 && (name(at - 2) || has(w.selves, reader.before(at, 2)) && !has(w.verbs, reader.fold(at)))
}

/// "ben en karin kwamen langs": a small word is joined to nobody.
fn opens_a_pair(reader: &Reader, at: usize) -> bool {
    let other = at + 2;
    (at == 0 || reader.stops(at - 1))
        && has(words(reader.language).and, reader.fold(at + 1))
        && !reader.stops(at + 1)
        && !reader.stops(other)
        && reader.flags[other].any(Flags::FIRST)
        && !reader.ordinary[other]
}

/// "… zijn moeder", "…'s mum".
fn owns(reader: &Reader, at: usize) -> bool {
    let by_word = has("zijn haar z'n d'r", reader.fold(at + 1)) && has(reader.words.relations, reader.fold(at + 2));
    let noun_before = determined(reader, at);
    by_word && !noun_before
}

/// "… belde", "… told me": somebody does what only people do.
fn acts(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let next = reader.fold(at + 1);
    let starts =
        at == 0 || reader.stops(at - 1) || has(w.openers, reader.before(at, 1)) || reader.before(at, 1).is_empty();
    let past = reader.language == Language::En
        && is_past(next)
        && !has("need indeed hundred allowed based used aged supposed called", next)
        && !has(w.feelings, reader.fold(at));
    starts && (has(w.deeds, next) || past) && !reader.stops(at + 1)
}

/// "samen met …", "told …": what is done with people.
fn met(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let together = matches!((reader.before(at, 2), reader.before(at, 1)), ("samen", "met"))
        || reader.before(at, 1) == "with"
            && has("lived live lives living stayed moved slept along", reader.before(at, 2));
    let there = has("there's there", reader.before(at, 1)) && reader.language == Language::En && reader.stops(at + 1);
    together || there || has(w.with, reader.before(at, 1)) && !has(w.objects, reader.fold(at + 1))
}

/// "toen zei …", "daarna kwam …": who acts stands behind the verb.
fn acted(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let first = reader.before(at, 2);
    reader.language == Language::Nl
        && (has(w.deeds, reader.before(at, 1)) || has("kwam ging stond zat", reader.before(at, 1)))
        && has("toen dan daarna ineens opeens later vervolgens", first)
}

/// "joh roos", "hey grace": somebody is spoken to.
fn hailed(reader: &Reader, at: usize) -> bool {
    // "ik zeg moos kom hier", "i said betty come here"
    let said = has("zeg zei said says", reader.before(at, 1))
        && has("ik i", reader.before(at, 2))
        && !has(words(reader.language).feelings, reader.fold(at))
        && !has("that the a dat", reader.fold(at + 1));
    said || has(
        match reader.language {
            Language::Nl => "joh he hee hoi hey hallo dag doei ene lieve beste",
            Language::En => "hey hi hello bye dear thanks",
        },
        reader.before(at, 1),
    ) && (reader.stops(at + 1) || !has("of van en dat die is was", reader.fold(at + 1)))
        && !has("goede goeie hele elke per een de", reader.before(at, 2))
}

/// "ene wil", "this joy", "iemand die", "a certain grace", "the one called".
fn introduced(reader: &Reader, at: usize) -> bool {
    let before = (reader.before(at, 2), reader.before(at, 1));
    matches!(before, ("een", "zekere") | ("a", "certain")) || before.1 == "ene" && before.0 != "de" && before.0 != "die"
}

/// "talked to joy", "getrouwd met hoop": what is done to people and to nothing else.
fn spoken_to(reader: &Reader, at: usize) -> bool {
    let next = reader.fold(at + 1);
    let thing = has(words(reader.language).objects, next) && next != "for" && next != "die" && next != "that";
    let verb = |n: usize, list: &'static str| (n..n + 4).any(|i| has(list, reader.before(at, i)));
    let to = match reader.language {
        Language::Nl => {
            reader.before(at, 1) == "met"
                && verb(
                    2,
                    "gepraat praten praatte praat gesproken sprak spreken getrouwd trouwde trouwen gebeld belde bellen gewoond woonde \
                     verkering gesprek contact samen ruzie besproken overlegd gewerkt getrouwd ik we was",
                )
                || has("aan", reader.before(at, 1)) && verb(2, "verteld vertelde vertel gevraagd vroeg gegeven gaf")
                || has("naar", reader.before(at, 1)) && verb(2, "gebeld geluisterd luisterde")
                || has("voor", reader.before(at, 1)) && verb(2, "bang")
                || has("door", reader.before(at, 1)) && verb(2, "geleid begeleid geholpen opgevangen gebeld")
        }
        Language::En => {
            reader.before(at, 1) == "to"
                && verb(
                    2,
                    "talk talked talking spoke spoken speak speaking said married introduced listened wrote explained next",
                )
                || reader.before(at, 1) == "with"
                    && verb(
                        2,
                        "lived live living stay stayed staying talked spoke worked work working went go sat shared sharing moved \
                         training course placement involved married together group session meeting trained",
                    )
                || reader.before(at, 1) == "from" && verb(2, "text message call letter email away")
                || reader.before(at, 1) == "by" && verb(2, "run led facilitated interviewed supervised")
        }
    };
    // "the group was run by joy", but "led by faith", "run by faith groups"
    let run = reader.before(at, 1) == "by"
        && verb(2, "run facilitated interviewed supervised")
        && (reader.stops(at + 1) || has("who she he and from for at", next));
    let felt = has(words(reader.language).feelings, reader.fold(at))
        && !has("to aan", reader.before(at, 1))
        && !(run && has("joy faith grace hope", reader.fold(at)));
    to && !thing && !felt
}

/// "mason and lacey", "hope and joy": two names of which each is a word, where no article or preposition makes them things.
fn in_a_pair(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let name = |i: usize| {
        reader.tokens.get(i).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line)
            && reader.flags[i].any(Flags::FIRST)
            && (!has(reader.words.stops, reader.fold(i)) || has(w.also, reader.fold(i)))
            && !has(w.verbs, reader.fold(i))
    };
    let first = if has(w.and, reader.fold(at + 1)) && name(at + 2) {
        at
    } else if at >= 2 && has(w.and, reader.before(at, 1)) && name(at - 2) {
        at - 2
    } else {
        return false;
    };
    let before = reader.before(first, 1);
    let starts = before.is_empty()
        || reader.stops(first - 1)
        || has(w.openers, before)
        || has(reader.words.relations, before)
        || has("called named heten heetten", before);
    let thing = has("of in is are was were full with a the een de geen meer more no", before)
        || has("is was are van of zijn", reader.fold(first + 3))
            && has(w.feelings, reader.fold(first))
            && has(w.feelings, reader.fold(first + 2))
            && !has("both allebei my mijn at in", reader.fold(first + 4));
    name(at) && starts && !thing
}

/// "mijn dochter, hoop, die …", "my sister, joy, she …": between commas behind somebody.
fn set_apart(reader: &Reader, at: usize) -> bool {
    at >= 3
        && reader.tokens[at - 1].is(",")
        && reader.stops(at + 1)
        && (2..5).any(|n| has(reader.words.relations, reader.before(at, n)))
        && !has(reader.words.stops, reader.fold(at))
}

/// "her brother was river": at the end of what is said, without an article.
fn who_it_was(reader: &Reader, at: usize) -> bool {
    has("is was", reader.before(at, 1))
        && has(reader.words.relations, reader.before(at, 2))
        && reader.stops(at + 1)
        && !has(reader.words.stops, reader.fold(at))
        && !has("lovely happy lucky frank precious innocent brilliant young merry", reader.fold(at))
}

/// "grace is my supervisor", "hoop was mijn begeleider", "joy from the family hub".
fn is_somebody(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let starts =
        at == 0 || reader.stops(at - 1) || has(w.openers, reader.before(at, 1)) || reader.before(at, 1).is_empty();
    // "win is eighty nine"
    let years = reader.tokens.get(at + 2).and_then(|t| t.value).is_some_and(|v| (1..110).contains(&v))
        && has("is was", reader.fold(at + 1))
        && (reader.stops(at + 3)
            || reader
                .tokens
                .get(at + 3)
                .is_some_and(|t| t.value.is_some() || has("en and jaar years now nu", &t.fold)));
    if starts && years {
        return true;
    }
    let role = (at + 2..at + 6).any(|i| has(reader.words.relations, reader.fold(i)));
    let is = has("is was are were heet", reader.fold(at + 1));
    starts && is && role || starts && has("zelf who wie from van", reader.fold(at + 1)) && from_there(reader, at)
}

/// "joy from the council", "wil van hiernaast", "faith who runs the group".
fn from_there(reader: &Reader, at: usize) -> bool {
    let next = reader.fold(at + 1);
    match next {
        "who" | "wie" | "zelf" => true,
        "from" => has("the work school church next down up across my", reader.fold(at + 2)),
        _ => has("hiernaast beneden boven school werk kerk hierboven", reader.fold(at + 2)),
    }
}

/// Whether a name is a thing so much more often that only a cue makes it a name.
pub fn is_thing(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    has(w.things, reader.fold(at)) || has(w.verbs, reader.fold(at)) || has(reader.words.stops, reader.fold(at))
}

/// Whether a word is what only somebody does.
pub fn is_deed(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    has(w.deeds, reader.fold(at)) || reader.fold(at) == "zelf"
}

/// "ben van der meer": a first name, particles, and what is a surname behind them.
fn surname_follows(reader: &Reader, at: usize) -> bool {
    let particles = (1..4).take_while(|n| has("van der den de ter ten het", reader.fold(at + n))).count();
    let last = at + 1 + particles;
    // "hope adeyinka", "kees hoop": no ordinary word behind it, and nobody else's first name.
    let next = at + 1;
    let alone = particles == 0
        && !reader.stops(next)
        && reader.tokens[next].is_word()
        && !reader.ordinary[next]
        && (!reader.flags[next].any(Flags::FIRST.and(Flags::PLACE).and(Flags::ORGANISATION))
            || reader.flags[next].any(Flags::SURNAME));
    if alone {
        return !has(reader.words.articles, reader.before(at, 1))
            && !has(reader.words.stops, reader.fold(at))
            && !has(words(reader.language).verbs, reader.fold(at));
    }
    // "rein de vries", "ray price from the garage"
    let speaker = has("ik jij je hij ze zij we u wij jullie dat die er i you they", reader.before(at, 1));
    let listed =
        !reader.stops(last) && reader.flags[last].any(Flags::SURNAME) && !has(reader.words.stops, reader.fold(last));
    let behind =
        reader.stops(last + 1) || has("van from who die was is at en and said zei of bij", reader.fold(last + 1));
    let one = particles == 1 && has("de", reader.fold(at + 1)) && behind;
    let none = particles == 0
        && reader.ordinary[last.min(reader.tokens.len() - 1)]
        && behind
        && !has(words(reader.language).feelings, reader.fold(at))
        && !has(words(reader.language).verbs, reader.fold(at))
        && !has(reader.words.articles, reader.before(at, 1))
        && !has("to no some more", reader.before(at, 1))
        && !has(words(reader.language).things, reader.fold(at));
    if listed && !speaker && (one || none) && reader.flags[at].any(Flags::FIRST) {
        return true;
    }
    let strong = particles > 1 || has("ter ten", reader.fold(at + 1));
    strong && !reader.stops(last) && reader.flags[last].any(Flags::SURNAME)
}

/// Whether a word is what somebody did: then the word before it was nobody's verb.
fn goes_on(reader: &Reader, at: usize) -> bool {
    let next = reader.fold(at);
    has(words(reader.language).deeds, next)
        || has(reader.words.verbs_third, next)
        || reader.language == Language::En && (is_past(next) || next == "drove")
}

/// Whether an article or the like stands before: then it is a thing.
fn determined(reader: &Reader, at: usize) -> bool {
    has(reader.words.articles, reader.before(at, 1))
}
