//! Where in an English sentence only somebody fits: "ask for frost", "you'd see precious on the bus", "earl, she has a shop".

use super::around::words;
use super::phrases::free;
use super::reader::Reader;
use super::somebody::{MASSES, opens, role};
use super::words::{has, is_past};
use crate::units::Language;

/// Where in an English sentence only somebody fits.
pub fn fits(reader: &Reader, at: usize) -> bool {
    let w = words(Language::En);
    let word = reader.fold(at);
    let (before, second, next, then) =
        (reader.before(at, 1), reader.before(at, 2), reader.fold(at + 1), reader.fold(at + 2));
    let feeling = has(w.feelings, word);
    let ends = reader.stops(at + 1)
        || has("and she he who because cos but so on in at for from then when after yesterday", next);
    let begins = opens(reader, at);
    // "ask for frost", "asked for prudence"
    let asked = before == "for"
        && has("ask asked asking asks looking", second)
        && ends
        && !has("grace mercy patience charity comfort cash justice", word);
    // "because gift would be asleep", "yeah no nick was sound"
    let modal = begins
        && has("would could should must might would've could've wouldn't couldn't shouldn't", next)
        && !has("you i we it they", then)
        && !feeling;
    let was = begins
        && has("was is had has got wasn't isn't hasn't hadn't were", next)
        && !feeling
        && !has(MASSES, word)
        && !reader.stops(at + 1)
        && !(has("will may can", word));
    // "you'd see precious on the bus", "nobody believed chase"
    let met = has(
        "see saw seen watched believe believed blamed blame hated missed trusted trust helped brought dropped picked fetched collected hugged left met visit visited \
                   seeing dating blaming protect protected protecting feed fed phone ring text",
        before,
    ) && (free(reader, at) || ends)
        && !feeling
        && !has(SEEN, word);
    // "i call her melody"
    let called = has("him her me", before) && has("call called calling calls", second) && ends;
    // "then destiny my support worker", "earl, she has a shop", "mercy he breached"
    let kin = begins
        && has("my his her our", next)
        && (role(reader, at + 2) || role(reader, at + 3))
        && !has("hope will may bet mark", word);
    let comma = usize::from(reader.tokens.get(at + 1).is_some_and(|t| t.is(",")));
    let again = begins
        && has("she he she's he's she'd he'd", reader.fold(at + 1 + comma))
        && !feeling
        && !has(w.verbs, word)
        && !has("bet promise praise rich happy lucky brilliant obvious wonder comfort frank baby honey cash", word);
    // "my pal precious in allocations", "the health visitor verity she says"
    let own = role(reader, at.saturating_sub(1))
        && (2..8).any(|n| has("my his her our their me", reader.before(at, n)))
        && (!has(w.verbs, word) || has("chase drew", word))
        && !feeling
        && !has("happy lucky rich", word);
    let works = at > 0
        && role(reader, at - 1)
        && has("the a this", reader.before(at, 3))
        && has("she he said was came rang who told", next)
        && !feeling
        && !has(w.verbs, word);
    // "he come to my house river somebody"
    let whoever = has("somebody something whatsit whatever-his-name", next)
        && !has("say said do did for or know tell be is was", word)
        && !feeling;
    let named = has("name's", before) && ends;
    // "sky that's our dog", "summer from probation", "duke who's six", "the penny family"
    let told = begins
        && (has("that's", next) && has("my our her his", then)
            || has("who's who", next) && !feeling
            || next == "from"
                && reader.tokens.get(at + 2).is_some_and(|t| t.is_word() && !has("the a here there time", &t.fold))
                && !feeling
                && !has(MASSES, word)
            || next == "the" && role(reader, at + 2))
        || before == "the"
            && has("family lot", next)
            && !has("happy royal holy lucky rich whole star king queen cash", word);
    // "i'm merit i'm from benin", "really it's sky", "the name she gave was dawn"
    let self_ = has("i'm", before)
        && (comma > 0 || has("i'm i from and", next))
        && !has("happy lucky rich frank sunny brilliant decent baby rusty tiny innocent", word)
        || has("it's", before) && ends && (2..12).any(|n| has("name called names", reader.before(at, n)))
        || has("was is", before) && ends && (2..6).any(|n| has("name", reader.before(at, n)));
    let named_will = has("called named", before) && ends;
    // "they threw pat out", "got to know patience", "bumped into buddy", "hear rich saying", "a friend of lucky", "so was sunny"
    let thrown = has(
        "threw push pushed dragged slapped grabbed held hugged kissed kicked punched ran know into hear heard hearing marry married",
        before,
    ) && (second != "to" || before == "know")
        && (free(reader, at) || has("saying screaming crying shouting laughing", next))
        && !has(SEEN, word)
        && !feeling
        && (before != "into" || has("bumped ran", second))
        && before != "ran"
        || has("hear heard", before) && has("saying screaming crying shouting laughing talking", next);
    let of = before == "of"
        && has("friend mate pal sister brother mum mother dad daughter son cousin wife husband", second)
        && ends;
    // "joy on the night shift, she's a rock"
    let on = begins
        && has("on at in", next)
        && has("the", then)
        && !feeling_only(word)
        && (at + 3..at + 7)
            .any(|i| reader.tokens.get(i).is_some_and(|t| t.is(",")) && has("she she's he he's", reader.fold(i + 1)));
    let so = has("was did had is", before) && has("so neither nor", second) && ends && !feeling;
    let did = begins && (has("did does fled needed left knew", next)) && !feeling && !has(MASSES, word);
    let said = begins && has("said says told asked rang", next);
    if on || told || self_ || spoken_of(reader, at, begins) || named_will || thrown || of || so || did || said {
        return true;
    }
    asked || modal || was || met || called || kin || again || own || works || whoever || named
}

/// More places of an English sentence: "tiny i think", "a hand on duke", "there's will on the council", "says to me dean can you".
fn spoken_of(reader: &Reader, at: usize, begins: bool) -> bool {
    let w = words(Language::En);
    let word = reader.fold(at);
    let (before, second, next, then) =
        (reader.before(at, 1), reader.before(at, 2), reader.fold(at + 1), reader.fold(at + 2));
    let feeling = has(w.feelings, word);
    let ends =
        reader.stops(at + 1) || has("and she he who because cos but so on in at for from then when after never", next);
    let aside = before == ","
        && (next == "i" && then == "think"
            || has("usually normally mostly probably", next)
                && reader.stops(at + 2)
                && role(reader, at.saturating_sub(2)));
    let hand = before == "on"
        && has("hand hands eyes eye cheated walked picked relied depended dead", second)
        && ends
        && !has(SEEN, word);
    let there = before == "there's"
        && has("on in at from", next)
        && (!feeling || word == "will" && next != "in")
        && !has(MASSES, word);
    let past = begins
        && is_past(next)
        && !has("used need indeed hundred supposed allowed", next)
        && !feeling
        && !has(MASSES, word);
    let with_me = begins
        && next == "and"
        && has("i me her his my", then)
        && !has("hope will", word)
        && (has("i me", then) || role(reader, at + 3));
    let got = before == "got" && next == "from" && !has(SEEN, word);
    let asked = has("me him her us", before)
        && has("to", second)
        && has("says said goes say", reader.before(at, 3))
        && has("can could don't you what why come get stop please listen love pet i are do we it's that's", next);
    let over = begins
        && has("over down across round", next)
        && (at + 2..at + 6).any(|i| has("she he she's he's", reader.fold(i)))
        && !feeling
        && !has(MASSES, word);
    let line = before == "i'm" && has("on", next) && has("the", then) && !has("happy frank rich", word);
    let between = before == ","
        && reader.tokens.get(at + 1).is_some_and(|t| t.is(","))
        && has("he she he'd she'd he's she's who", then)
        && !has("hope happy lucky rich sunny brilliant decent obvious honey may", word);
    let child = at > 0
        && role(reader, at - 1)
        && has("my our his her", second)
        && reader.stops(at + 1)
        && !feeling
        && !has("may happy lucky rich", word);
    // "he said buddy you're going", "wor smudge thinks", "only storm next door"
    let hailed = has("said says goes", before)
        && has("you're you you'll you've don't come get stop listen what's why what", next)
        && !feeling
        && !has(w.verbs, word);
    let ours = has("wor wir", before) && (free(reader, at) || has("thinks says reckons", next));
    let next_door = next == "next" && has("door door's", then) && !has(reader.words.articles, before);
    if hailed || ours || next_door {
        return true;
    }
    let never = begins && has("never always", next) && !feeling;
    aside || hand || there || past || with_me || got || asked || over || line || between || child || never
}

/// Feelings that stand at the start of what is said as themselves.
fn feeling_only(word: &str) -> bool {
    has("hope peace love pride trust comfort happiness success justice liberty", word)
}

/// What is seen and missed that is no person.
const SEEN: &str = "sky star storm river frost cloud dawn cash justice comfort victory journey art spring summer winter autumn may june april bill mark dash merit gift praise happy \
    rich lucky ash clay bay brook glen heath hope joy faith rose amber coral";
