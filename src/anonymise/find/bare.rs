//! Bare words in text without capitals: where a thing would have an article and a name has none.
//!
//! The lists need not know them: "ik woonde in wijdeland", "told lotus", "bij de klaver". Low confidence, for these are
//! questions; recall comes first.

use super::super::{Kind, Source};
use super::bare_words::{CALLED_SO, DUTCH_PLAIN, ENGLISH_PLAIN, HOUSE_LIKE, NEAR, PEOPLE, PLAIN_OF, SOMEBODY, THINGS};
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::{has, is_past};
use super::{english_houses, houses};
use crate::units::Language;

/// Says what a bare word is the name of, if it may be one.
pub fn judge(reader: &Reader, at: usize) -> Option<(Kind, Source, f32)> {
    let word = reader.fold(at);
    if !reader.flat[at] || !reader.ordinary[at] || !nameable(reader, at) {
        return None;
    }
    let found = |kind| Some((kind, Source::Cue, 0.2));
    if lived_in(reader, at) {
        return found(Kind::Place);
    }
    if house(reader, at) {
        return found(Kind::Organisation);
    }
    let person = !has(reader.words.relations, word) && !has(PEOPLE, word);
    if person && (said(reader, at) || told(reader, at) || whose(reader, at) || beside(reader, at)) {
        return found(Kind::Name);
    }
    None
}

/// Whether a word may be a name at all: no small word, number, time or manner.
pub fn nameable(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let hyphen = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is("-"));
    word.len() > 2
        && !word.contains('\'')
        && !has(reader.words.stops, word)
        && !has(reader.words.articles, word)
        && !has(reader.words.verbs_third, word)
        && !has(reader.words.verbs_follow, word)
        && !has(
            match reader.language {
                Language::Nl => DUTCH_PLAIN,
                Language::En => ENGLISH_PLAIN,
            },
            word,
        )
        && reader.tokens[at].value.is_none()
        && reader.tokens[at].ordinal.is_none()
        && !reader.flags[at].any(Flags::CAPITAL_ONLY)
        && !hyphen(at + 1)
        && !(at > 0 && hyphen(at - 1))
}

/// Whether one of these words stands between `from` and `to` words before.
fn back(reader: &Reader, at: usize, from: usize, to: usize, list: &'static str) -> bool {
    (from..=to).any(|n| has(list, reader.before(at, n)))
}

/// "ik woonde in wijdeland", "i'm from deal".
fn lived_in(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let before = reader.before(at, 1);
    match reader.language {
        Language::Nl => {
            // "het dorp wijdeland"
            if has("dorp dorpje stadje plaatsje gehucht wijk buurtschap buurt", before)
                && has("de het een", reader.before(at, 2))
            {
                return !ends(word, &["en", "lijk", "ing"]);
            }
            let home = has("in te uit naar", before)
                && back(
                    reader,
                    at,
                    2,
                    5,
                    "woon woont woonde woonden gewoond wonen geboren opgegroeid verhuisd verhuisde verhuizen kom komt kwam komen opgevoed \
                     gehuwd getogen",
                );
            home && !ends(word, &["en", "ing", "heid", "schap", "tie", "elijk"])
                || has("te", before) && back(reader, at, 2, 4, "geboren gevestigd woonachtig")
        }
        Language::En => {
            let home = before == "in"
                && back(reader, at, 2, 4, "live lived lives living born grew moved raised stayed based house flat")
                || before == "from"
                    && back(
                        reader,
                        at,
                        2,
                        4,
                        "i'm he's she's they're we're come comes came are is was family originally",
                    )
                || before == "to" && back(reader, at, 2, 3, "moved move moving");
            home && !ends(word, &["s", "ing", "ed", "ly", "tion", "ment", "ness", "ity"])
        }
    }
}

/// "bij de klaver", "via horizon", "at the compass".
fn house(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let article = usize::from(has("de het 't the", reader.before(at, 1)));
    let before = reader.before(at, 1 + article);
    if has(houses::PLAIN_BY, word)
        || has(houses::THINGS, word)
        || has(THINGS, word)
        || has(reader.words.relations, word)
    {
        return false;
    }
    // "een café, de kroon", "a pub, the crown"
    let told = article == 1
        && has(", called heet heette genaamd", before)
        && has(
            "cafe kroeg hotel restaurant school basisschool pub bar club disco discotheek opvanghuis camping bakkerij winkel",
            reader.before(at, 3),
        );
    // "a house in arbroath, the junction, where she lived"
    let apart = article == 1
        && before == ","
        && reader.stops(at + 1)
        && back(
            reader,
            at,
            3,
            9,
            "huis school koor club opvang cafe kerk house school choir club pub refuge hostel church",
        );
    if told || apart {
        return true;
    }
    match reader.language {
        Language::Nl => {
            let several = word.ends_with('s') && reader.lexicon.exact(&word[..word.len() - 1]).any(Flags::WORD);
            let plain = several || ends(word, &["en", "ing", "heid", "tie", "schap", "iteit", "je", "jes", "ment"]);
            let by = reader.before(at, 1 + article);
            // "de juf van de wegwijzer", "naar het kompas", "in de zonnehof"
            let called = has(CALLED_SO, word)
                || reader.made_up[at] && !reader.flags[at].any(Flags::WORD) && ends(word, &HOUSE_LIKE);
            if article == 1 && called && has("van naar in op bij door met aan uit", by) && free_after(reader, at) {
                return true;
            }
            // "gastvrouw in de stadskantine"
            let works = by == "in"
                && article == 1
                && reader.made_up[at]
                && !reader.flags[at].any(Flags::WORD)
                && back(reader, at, 3, 7, "werk werkte werken werkt gewerkt stage vrijwilliger");
            if works {
                return true;
            }
            // "iemand van horizon"
            let source = has(SOMEBODY, reader.before(at, 2 + article))
                || article == 0
                    && has(
                        "hulp steun begeleiding ondersteuning brief mail mailtje telefoontje bericht appje folder",
                        reader.before(at, 2),
                    )
                || article == 1
                    && has("nummer poster flyer folder kaartje website telefoonnummer", reader.before(at, 3));
            // "iemand van de kringloop", "doorverwezen naar de wende"
            let sent = by == "naar"
                && back(reader, at, 2, 8, "doorverwezen verwees verwezen doorgestuurd aangemeld overgeplaatst");
            let from = (by == "van" && source || sent) && !plain && !has(PLAIN_OF, word) && free_after(reader, at);
            if from {
                return true;
            }
            let free = reader.stops(at + 1)
                || has(
                    "in en dus maar want toen voor als met waar die daar heb had was is gezeten gewerkt gekomen terecht ook een",
                    reader.fold(at + 1),
                );
            // "geplaatst in de koppeling"
            let placed = has("in bij op", before)
                && back(reader, at, 3, 6, "geplaatst opgenomen ondergebracht overgeplaatst uitgeplaatst")
                && !has(
                    "gevangenis instelling inrichting crisisopvang opvang pleegzorg psychiatrie kliniek jeugdgevangenis kamer",
                    word,
                );
            match article {
                _ if placed => !plain || article == 1,
                0 => has("bij via", before) && !plain,
                _ => before == "bij" && !plain && free && (has(CALLED_SO, word) || !ends(word, &NEAR)),
            }
        }
        Language::En => {
            let plain = ends(word, &["s", "ing", "ed", "ly", "tion", "ment", "ness", "er", "or", "ist"]);
            let by = reader.before(at, 1 + article);
            // "down the swan", "at the phoenix"
            if article == 1
                && has(CALLED_SO, word)
                && has("at in to from down by outside of", by)
                && free_after(reader, at)
            {
                return true;
            }
            // "a lady from scope", "a support worker with orbit"
            let source = by == "from"
                && (has(SOMEBODY, reader.before(at, 2 + article))
                    || article == 0
                        && has(
                            "help support letter email call leaflet text money grant poster card flyer",
                            reader.before(at, 2),
                        ))
                || by == "for" && article == 0 && has("number leaflet website", reader.before(at, 2));
            let sent = by == "to" && back(reader, at, 2, 6, "referred signposted transferred");
            let far = (source || sent) && !has(PLAIN_OF, word);
            let from = far
                || article == 0
                    && has("with for", by)
                    && has(
                        "worker volunteer placement trustee job contract volunteered works worked",
                        reader.before(at, 2),
                    );
            if from && !plain && free_after(reader, at) || pair(reader, at) || at > 0 && pair(reader, at - 1) {
                return true;
            }
            let free = reader.stops(at + 1)
                || has(
                    "in and but so because when where for with who which i he she they we was is that then on as",
                    reader.fold(at + 1),
                );
            let placed = before == "in" && article == 0 && back(reader, at, 2, 4, "put placed");
            // "at acorns": houses in the plural
            let houses = before == "at"
                && article == 0
                && word.ends_with('s')
                && !ends(word, &["ers", "ies", "ings", "ss", "times"]);
            free && (!plain || houses) && (before == "at" || placed)
        }
    }
}

/// "at trident reach", "a placement with family action": two bare words that are no plain kind of house.
fn pair(reader: &Reader, at: usize) -> bool {
    let noun = |i: usize| {
        let word = reader.fold(i);
        reader.tokens.get(i).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line)
            && nameable(reader, i)
            && !has(houses::PLAIN_BY, word)
            && !has(houses::THINGS, word)
            && !has(THINGS, word)
            && !has(english_houses::PLAIN_BEFORE, word)
            && !has(reader.words.relations, word)
            && !ends(word, &["ing", "ed", "ly", "ers", "ies"])
    };
    let before = reader.before(at, 1);
    let by = before == "at"
        || before == "from"
            && (has(SOMEBODY, reader.before(at, 2)) || has("poster letter leaflet help support", reader.before(at, 2)))
        || has("for with", before)
            && back(reader, at, 2, 3, "work works worked working worker placement job volunteer volunteered contract");
    by && noun(at)
        && noun(at + 1)
        && free_after(reader, at + 1)
        && !has("a an the my his her their our", reader.fold(at + 2))
}

/// Whether no noun follows that the word would belong to.
fn free_after(reader: &Reader, at: usize) -> bool {
    reader.stops(at + 1)
        || has(reader.words.stops, reader.fold(at + 1))
        || has(reader.words.verbs_third, reader.fold(at + 1))
        || has(reader.words.articles, reader.fold(at + 1))
        || has(
            "weten hebben waren kunnen gaan doen zeiden vonden werken wonen kregen hadden deden gingen kwamen zeggen",
            reader.fold(at + 1),
        )
}

/// "zei lotus", "said lotus": who spoke.
fn said(reader: &Reader, at: usize) -> bool {
    let free = reader.stops(at + 1)
        || has("dat tegen nou ook me mij toen ja nee altijd that to yeah no well", reader.fold(at + 1));
    let word = reader.fold(at);
    free && match reader.language {
        Language::Nl => {
            has("zei vroeg belde riep vertelde appte schreeuwde fluisterde antwoordde", reader.before(at, 1))
                && !ends(word, &["en", "lijk", "end", "ig", "s"])
        }
        Language::En => {
            has("said says asked goes", reader.before(at, 1)) && !ends(word, &["s", "ing", "ed", "ly", "thing"])
        }
    }
}

/// "told lotus", "tegen lotus", "samen met lotus".
fn told(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let noun_follows = has("of de het een", reader.fold(at + 1));
    !noun_follows
        && match reader.language {
            Language::Nl => {
                let (second, first) = (reader.before(at, 2), reader.before(at, 1));
                (first == "tegen" && has("zei zeg zegt gezegd ik hij ze zij we", second)
                    || first == "met" && has("samen getrouwd ik praten", second)
                    || first == "volgens" && reader.stops(at + 1))
                    && !ends(word, &["en", "lijk", "ing", "heid", "s"])
            }
            Language::En => {
                (has("told rang phoned texted married visited", reader.before(at, 1))
                    || reader.before(at, 1) == "to"
                        && has("talked spoke married talking speaking spoken", reader.before(at, 2)))
                    && !ends(word, &["s", "ing", "ed", "ly", "tion", "ment", "ness"])
            }
        }
}

/// "mijn zus lotus was er", "my cousin lotus came": somebody's relation, a bare word, and what somebody does.
fn whose(reader: &Reader, at: usize) -> bool {
    let own = |n: usize| {
        has("mijn m'n onze zijn haar z'n d'r hun jouw je my his her our their your ons", reader.before(at, n))
            || reader.before(at, n).ends_with("'s")
    };
    let relation = has(reader.words.relations, reader.before(at, 1))
        && (own(2) || own(3) && !has(reader.words.stops, reader.before(at, 2)));
    let next = reader.fold(at + 1);
    // "een kat snoes en een hond rakker"
    let pet = has("kat hond poes konijn paard pony kater cat dog rabbit horse kitten puppy", reader.before(at, 1))
        && has("een a onze our mijn my de the", reader.before(at, 2))
        && (reader.stops(at + 1) || has("en and die who", next));
    if pet {
        // "the dog died"
        let past = reader.language == Language::En && is_past(reader.fold(at));
        return !past && !has("voer bench riem food lead walker bed", reader.fold(at));
    }
    // "de hond, bello, kroop"
    let apart = reader.before(at, 1) == ","
        && reader.stops(at + 1)
        && has(reader.words.relations, reader.before(at, 2))
        && has("de het een the a mijn m'n onze zijn haar hun my our his her their", reader.before(at, 3));
    if apart {
        return !ends(reader.fold(at), if reader.language == Language::Nl { &["lijk", "end"] } else { &["ly", "ing"] });
    }
    let acts = has(reader.words.verbs_third, next)
        || has("zo die en heet heeft who and van from ,", next)
        || reader.stops(at + 1) && back(reader, at, 3, 5, "met van aan bij voor tegen with to from and en is was");
    relation
        && acts
        && !ends(
            reader.fold(at),
            if reader.language == Language::Nl { &["lijk", "en", "end", "ig"] } else { &["ly", "ing", "ed"] },
        )
}

/// "lotus en pim", "bram and lotus": joined to what is nothing but a name.
fn beside(reader: &Reader, at: usize) -> bool {
    let name = |i: usize| {
        reader.tokens.get(i).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line)
            && !reader.ordinary[i]
            && reader.flags[i].any(Flags::FIRST)
    };
    let plain = |word: &str| {
        ends(
            word,
            if reader.language == Language::Nl {
                &["en", "lijk", "ing", "s", "ig", "e"]
            } else {
                &["s", "ing", "ed", "ly", "er"]
            },
        )
    };
    let before = reader.before(at, 1);
    let first = has("en and", reader.fold(at + 1))
        && name(at + 2)
        && (at == 0
            || reader.stops(at - 1)
            || before.is_empty()
            || has("met van voor en dat toen with for and that then when", before));
    let second = has("en and", before)
        && at > 1
        && name(at - 2)
        && (reader.stops(at + 1)
            || has(reader.words.verbs_third, reader.fold(at + 1))
            || has("waren zijn were are die who ik i", reader.fold(at + 1)));
    (first || second) && !plain(reader.fold(at))
}

fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|e| word.ends_with(e))
}
