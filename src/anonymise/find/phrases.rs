//! Houses and towns by ordinary words, in English without capitals: where a thing would have an article, or another one.
//!
//! "down the legion", "training with leeway bridge", "the noor table", "through settle". Asked about with the least confidence.

use super::super::{Kind, Source};
use super::coined::{self, COINED};
use super::english_houses::PLAIN_BEFORE;
use super::familiar::GROWS;
use super::houses::{PLAIN_BY, THINGS};
use super::lexicon::Flags;
use super::ordinary::{ADVERBS, INSTITUTIONS, MASS, SPOTS};
use super::reader::Reader;
use super::whole::{CHARITIES, MORE_PLAIN};
use super::words::has;
use super::{bare, bare_words};

/// How sure these are.
const SURE: f32 = 0.15;

/// Adds houses and towns, where nothing was found yet.
pub fn find(reader: &mut Reader, found: &[bool]) {
    for at in 0..reader.tokens.len() {
        // An engine that writes capitals knows a name when it knows one: such a house it writes small.
        let small = reader.flat[at] || !reader.tokens[at].is_capital();
        if !reader.tokens[at].is_word() || !small {
            continue;
        }
        apart(reader, at);
        if !found[at] {
            let asked = has(CHARITIES, reader.fold(at))
                && (at == 0 || reader.stops(at - 1) || has("and but so because when then", reader.before(at, 1)))
                && has(
                    "did helped rang gave got put told took said found have had are were wouldn't couldn't",
                    reader.fold(at + 1),
                )
                && !has("change mind respect", reader.fold(at));
            if asked || gone_to(reader, at) || named_of(reader, at) || helps(reader, at) {
                let end = at + 1 + usize::from(belongs(reader, at + 1));
                reader.add(at, end, Kind::Organisation, Source::Unknown, SURE);
            }
            if without_article(reader, at) {
                let place = reader.flags[at].any(Flags::PLACE) && has("through via", reader.before(at, 1));
                let kind = if place { Kind::Place } else { Kind::Organisation };
                reader.add(at, at + 1, kind, Source::Unknown, SURE);
            }
            letters(reader, at);
            town(reader, at);
        }
        phrase(reader, at);
        coined::find(reader, at, found[at]);
        kind(reader, at, found);
    }
}

/// "our choir, the glen singers": between commas behind a house.
pub fn apart(reader: &mut Reader, at: usize) {
    let article = usize::from(has("the de het 't", reader.before(at, 1)));
    if at < 2 || reader.before(at, 1 + article) != "," {
        return;
    }
    let kinds = "choir shop club pub cafe school church mosque temple group charity hostel refuge home band firm company team nursery salon restaurant hotel \
        takeaway garage practice surgery college branch koor winkel kroeg cafe kerk moskee groep restaurant hotel camping bedrijf zaak praktijk \
        salon opvang school huis vereniging stichting flat straat street road estate wijk buurt dorp village";
    let near = (1..8 + article).any(|n| has(kinds, reader.before(at, n)));
    let line = reader.tokens[at].line;
    let mut end = at;
    while reader.tokens.get(end).is_some_and(|t| t.is_word() && t.line == line && t.fold.len() > 2 && t.value.is_none())
        && !has(reader.words.stops, reader.fold(end))
        && !has(reader.words.verbs_third, reader.fold(end))
        && !has(ADVERBS, reader.fold(end))
        && !has(reader.words.articles, reader.fold(end))
    {
        end += 1;
    }
    let plain = has(reader.words.relations, reader.fold(at))
        || ends(reader.fold(at), &["ly", "ing", "lijk"])
        || has("just like even only then heel echt gewoon eerst dan", reader.fold(at))
        || reader.tokens[at].ordinal.is_some();
    let two = end > at + 1 && (end < at + 4);
    let named = two && reader.stops(end) && near && !plain;
    if named && reader.tokens.get(end).is_none_or(|t| t.line != line || t.is(",") || t.is(".")) {
        reader.add(at, end, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// Whether a word ends in one of these, and is more than that.
pub fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|e| word.len() > e.len() + 1 && word.ends_with(e))
}

/// Whether a word is a noun that belongs to the one before ("the swan hotel").
fn belongs(reader: &Reader, at: usize) -> bool {
    !reader.stops(at) && has("inn arms hotel tavern lodge house court centre club cafe project", reader.fold(at))
}

/// Verbs that no list of small words has, and that a name stands before as well as a thing.
pub const MORE_VERBS: &str = "learned taught help helps helped run runs make makes made give gave give gives let lets see sees saw come comes \
    foster fosters thinks says knows did herself himself myself themselves ourselves sent send sends phone phones ring rings put puts open opens closed shut took takes keep keeps kept pay pays paid find found \
    do feel felt start started set turn turned want wants need needs show shows";

/// Whether a word stands without an article though it is no name: a mass, an adverb, an institution, somebody by what they are.
pub fn needs_no_article(reader: &Reader, word: &str) -> bool {
    has(MASS, word)
        || has(ADVERBS, word)
        || has(INSTITUTIONS, word)
        || has(PLAIN_BY, word)
        || has(reader.words.relations, word)
        || has(reader.words.titles, word)
}

/// Whether no noun follows that the word would belong to.
pub fn free(reader: &Reader, at: usize) -> bool {
    let next = reader.fold(at + 1);
    reader.stops(at + 1)
        || has(reader.words.stops, next)
        || has(reader.words.articles, next)
        || has(reader.words.verbs_third, next)
        || has("mum dad", next)
        || has(ADVERBS, next)
        || has(MORE_VERBS, next)
        || ends(next, &["ed"]) && next.len() > 4
}

/// "down the legion", "walked to the spar", "she manages the wagon": somewhere that is no ordinary place to go.
fn gone_to(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    if reader.before(at, 1) != "the" {
        return false;
    }
    let second = reader.before(at, 2);
    let by = has(
        "down up at outside behind opposite near past by off above round beside to in into from over via through against inside",
        second,
    ) || has("manage manages managed run runs ran owns own owned joined rang phoned", second);
    let thing = has(SPOTS, word)
        || has(INSTITUTIONS, word)
        || has(THINGS, word)
        || bare_words::is_thing(word)
        || has(PLAIN_BY, word)
        || has(reader.words.relations, word)
        || has(reader.words.titles, word)
        || ends(word, &["ing", "ed", "ly", "est", "ness", "tion", "ment", "ist", "ors", "ers", "er's"])
            && reader.flags[at].any(Flags::COMMON);
    by && !thing
        && reader.fold(at + 1) != "of"
        && bare::nameable(reader, at)
        && (free(reader, at) || belongs(reader, at + 1))
}

/// "the ark took me in": a house that has the name of a thing does what only a house does.
fn helps(reader: &Reader, at: usize) -> bool {
    let begins = reader.before(at, 1) == "the"
        && (at == 1 || reader.stops(at - 2) || has("and but so because when then that if where", reader.before(at, 2)));
    let named = has(GROWS, reader.fold(at)) || has(bare_words::CALLED_SO, reader.fold(at));
    let does = has(
        "took gave helped let found got put rang sent referred phoned offered supported runs took run do does are were",
        reader.fold(at + 1),
    );
    begins && named && does && !has("sun bridge rose fox lion bull bell ship cherry apple", reader.fold(at))
}

/// "convent of mercy", "our lady of dolours".
fn named_of(reader: &Reader, at: usize) -> bool {
    reader.before(at, 1) == "of"
        && has("convent church chapel sisters house school order brothers", reader.before(at, 2))
        && bare::nameable(reader, at)
        && free(reader, at)
}

/// Whether a word may be part of a phrase that is a name, at its end unless it is of what needs no article.
pub fn part(reader: &Reader, at: usize, line: usize) -> bool {
    loose_part(reader, at, line) && !has(MASS, reader.fold(at))
}

fn loose_part(reader: &Reader, at: usize, line: usize) -> bool {
    let word = reader.fold(at);
    reader.tokens.get(at).is_some_and(|t| t.is_word() && t.line == line && t.value.is_none() && t.ordinal.is_none())
        && word.len() > 2
        && !has(reader.words.articles, word)
        && !has(ADVERBS, word)
        && !reader.flags[at].any(Flags::CAPITAL_ONLY)
}

/// What a phrase without an article stands behind, when it is the name of a house.
pub const BY: &str = "frae fae wi tae in to for from with by at via through called rang ring ringing phoned phone contacted tried joined join";

/// Before these a plural or a mass needs no article.
pub const MANY: &str = "other others more most many some any no all both such these those different various several few little much enough \
    good bad great nice new old young small big social mental physical domestic emotional financial full part high low real true \
    safe legal free extra public private local foster single female male black white asian english british sexual verbal severe \
    complete total absolute pure sheer proper two three four five six hot cold dry fresh clean dirty human first second third next last \
    broad bare plain open close front back top bottom mid half middle late early long short wide deep front fast slow";

/// "training with leeway bridge", "called behind closed hands", "at staying put": a phrase where English would have an article.
fn phrase(reader: &mut Reader, at: usize) {
    let (before, word) = (reader.before(at, 1), reader.fold(at));
    let told = has("the a", before) && has("called named", reader.before(at, 2));
    if !has(BY, before) && !told {
        return;
    }
    let line = reader.tokens[at].line;
    let named = before == "called" || told;
    let small_word = has(reader.words.stops, word);
    let small = small_word && !(named && has("behind after under over between beyond next new", word));
    let plain = has(PLAIN_BY, word) || has(reader.words.relations, word) || has(MANY, word) && !named;
    if !part(reader, at, line) || small || plain || word.contains('\'') {
        return;
    }
    let mut end = at + 1;
    // "shear kindness"
    let rare = !reader.flags[at].any(Flags::COMMON);
    // "a poster from bright water"
    let sender = has("from called rang at joined via through", before);
    let fits = |i: usize| part(reader, i, line) || (rare || sender) && loose_part(reader, i, line);
    while end < at + 4 && !reader.stops(end) && fits(end) {
        let word = reader.fold(end);
        let verb = has(reader.words.stops, word) || has(reader.words.verbs_third, word) || has(MORE_VERBS, word);
        if verb && !(end == at + 1 && (has("put", word) || small_word)) {
            break;
        }
        end += 1;
    }
    let last = reader.fold(end - 1);
    let thing = has(PLAIN_BEFORE, word) && end == at + 2 && !named;
    let plural = ends(last, &["s", "ing", "ed", "ly", "tion", "ment", "ness", "ity", "ers", "ies"])
        && !(last.ends_with("ss") && rare)
        && !named;
    if end > at + 1
        && free(reader, end - 1)
        && !thing
        && !(plural && !(rare && last.ends_with("ness")))
        && !has(PLAIN_BY, last)
    {
        reader.add(at, end, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// What a group or a help line is called besides the kinds that `english_houses` and `whole` know.
const KINDS: &str = "team project scheme service services line helpline circle table kitchen club forum network collective hut rooms shed cafe group trust \
    fund appeal alliance hub well gardens rise view farm barn dairy arms rest mothers women men dads mums sisters brothers parents carers youth singers players runners ramblers walkers knitters farmers cross court lodge lounge parlour studio salon stores";

/// Before these kinds, words that only say what sort it is.
pub const SORTS: &str = "round kitchen dinner coffee dining pool side bedside picnic top long short front waiting chat help phone hot finish starting front picket \
    fault punch bus tram train washing production assembly party bottom family blood direct first second last next dressing rest staff meeting changing \
    book youth night football golf boxing social strip working chess drama after-school breakfast slimming wedding christmas holiday \
    street crown county magistrates high family food tennis basketball reading writing support play peer action interest age pressure focus \
    target working user steering task control leisure customer room garden tool potting cow wood bike coal wind solar poultry pig sheep \
    dairy beautiful sea lovely amazing point bird's world hedge fund pension slush hardship grocery village corner general department \
    big little old new nice same whole other internet computer social neural beauty hair nail tanning photo recording art dance music \
    oil stair deep dry ink draw customer probation rehab homeless outreach duty crisis front beer tea walled school kinder back \
    secondary specialist statutory voluntary universal counselling translation interpreting taxi delivery room military civil national dating \
    payment insurance savings grant pilot buddy mentoring training voucher appeal emergency trust tribute our your my whole legal litter \
    housing removal postal bus lip good bad public divine";

/// "the juniper team", "the men's advice line", "farnworth kinship circle": a kind that something seldom heard stands before.
fn kind(reader: &mut Reader, at: usize, found: &[bool]) {
    if !has(KINDS, reader.fold(at)) || at == 0 || reader.stops(at - 1) {
        return;
    }
    let line = reader.tokens[at].line;
    let mut from = at;
    while from > 0
        && at - from < 3
        && loose_part(reader, from - 1, line)
        && !has(reader.words.stops, reader.fold(from - 1))
        && !has(reader.words.verbs_third, reader.fold(from - 1))
    {
        from -= 1;
    }
    if from == at {
        return;
    }
    let near = reader.fold(at - 1);
    let plain = has(PLAIN_BEFORE, near)
        || has(MORE_PLAIN, near)
        || has(SORTS, near)
        || has(SPOTS, near) && from + 1 == at && !has(GROWS, near);
    let known = (from..at).any(|i| found[i] && (i + 1 == at || !plain));
    let verb = ends(near, &["ing", "ed", "ly"]) && reader.flags[at - 1].any(Flags::COMMON) && !known;
    let article = has("the", reader.before(from, 1));
    let there = article
        && (from == 1
            || has(BY, reader.before(from, 2))
            || has(AROUND, reader.before(from, 2))
            || reader.stops(from - 2));
    if !verb && (known || there && !plain) && !has(reader.words.relations, near) {
        // "the noor table": the whole is no person.
        let source = if known { Source::Cue } else { Source::Unknown };
        reader.add(from, at + 1, Kind::Organisation, source, SURE);
    }
}

/// Before the article of a group or a house.
const AROUND: &str = "on of and off then so but that when because cos started run runs like down up outside past near opposite behind over round";

/// "i was with octopus", "a letter from provident": a singular noun that English would give an article.
fn without_article(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let by = has("with at from by via through", reader.before(at, 1));
    by && bare::nameable(reader, at)
        && free(reader, at)
        && reader.fold(at + 1) != "of"
        && !needs_no_article(reader, word)
        && !ends(word, &["ing", "ed", "ly", "tion", "ment", "ness", "ity"])
        // "at bridges", but "with friends"
        && (!word.ends_with('s') || reader.before(at, 1) == "at" || has(COINED, word))
}

/// "b and q", "m en s": two letters, unless they are of what everybody has.
fn letters(reader: &mut Reader, at: usize) {
    let letter = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is_word() && t.fold.len() == 1);
    let pair = letter(at) && has("and en & n", reader.fold(at + 1)) && letter(at + 2) && !letter(at + 3);
    let common = matches!(
        (reader.fold(at), reader.fold(at + 2)),
        ("b", "b") | ("a", "e") | ("q", "a") | ("r", "b" | "r") | ("p", "p") | ("i" | "u", _) | (_, "i" | "u")
    );
    if pair && !common && reader.tokens[at].line == reader.tokens[at + 2].line {
        reader.add(at, at + 3, Kind::Organisation, Source::Unknown, SURE);
    }
}

/// Before a town these say more than before a thing.
const TOWNWARDS: &str = "through via towards toward into past outside across over between beyond";

/// "through settle", "down looe way", "lived at deal": a town that is a word, without an article.
fn town(reader: &mut Reader, at: usize) {
    let (before, word) = (reader.before(at, 1), reader.fold(at));
    if !bare::nameable(reader, at) {
        return;
    }
    let way = has("way", reader.fold(at + 1)) && has("down up out over round", before);
    let there = has(TOWNWARDS, before) && free(reader, at) && !has("street eye orange way", word);
    let home = has("in from near to at", before)
        && (2..6).any(|n| {
            has(
                "live lives lived living moved grew born raised family flat house home back based",
                reader.before(at, n),
            )
        })
        && free(reader, at);
    // "up in whaley": an everyday word and an ending, but no word.
    let coined = reader.lexicon.exact(word) == Flags::default()
        && word.len() > 4
        && has("in from near at to round through past via outside", before)
        && free(reader, at)
        && !ends(word, &["ing", "ed", "ish", "ness", "less", "like"]);
    if coined {
        reader.add(at, at + 1, Kind::Place, Source::Unknown, 0.183);
        return;
    }
    if !reader.flags[at].any(Flags::PLACE) {
        return;
    }
    let bound = before == "to"
        && (2..5).any(|n| {
            has("train bus coach taxi road lift moved went drove ran sent took got tram ferry", reader.before(at, n))
        })
        || before == "of" && has("out outside north south east west", reader.before(at, 2));
    let bound = bound && free(reader, at) && !has("street orange eye battle ash beer", word);
    // "we were in stone, then hook and after that crook"
    let listed = has("then and or that finally", before)
        && (2..6).any(|n| {
            at >= n
                && reader.tokens[at - n].line == reader.tokens[at].line
                && reader.flags[at - n].any(Flags::PLACE)
                && (!reader.ordinary[at - n] || has("in from to near at", reader.before(at, n + 1)))
        })
        && free(reader, at);
    let by = has("by from in at near", before)
        && reader.stops(at + 1)
        && !has("street eye orange angel ash beer sandwich bath battle sale deal", word);
    // "when we lived up bath", "in flint my brothers say"
    let up = has("up down", before)
        && (2..5).any(|n| has("lived live lives took take went moved born", reader.before(at, n)))
        && free(reader, at);
    let begins = has("in from", before)
        && (at == 1 || reader.stops(at - 2))
        && has("my the his her our i we they", reader.fold(at + 1));
    let begins = begins && !has("street eye orange angel ash beer sandwich bath battle sale deal reading", word)
        || has("in", before) && begins && has("bath deal sale reading", word);
    if way || there || home || bound || listed || by || up || begins {
        reader.add(at, at + 1, Kind::Place, Source::Unknown, SURE);
    }
}
