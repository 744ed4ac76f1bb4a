//! English houses: "riverside housing", "the royal infirmary", "the elms".

use super::super::{Kind, Source};
use super::houses;
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::has;
use crate::units::Language;

/// What the name of a house may end in: the words themselves are not its name.
const KINDS_AFTER: &str = "uk high trains buses form inn tavern board home helpline team comp council park arms lodge manor grange works centre housing trust infirmary foundation association project society academy college university rail police \
    building hostel refuge homes clinic surgery practice pharmacy hospice nursery playgroup hub institute medical partnership \
    mission fellowship parish chapel gurdwara synagogue theatre museum brewery bakery garage cafe restaurant";

/// Before such a word these make no name.
pub const PLAIN_BEFORE: &str = "police marital parental childhood foster lovely forever temporary health contact crisis outreach safeguarding intake help assessment duty management senior football rugby netball cricket \
    national regional response early multi agency professional nursing abuse violence domestic whole wider same locality east west north \
    south boarding council sheltered social supported temporary private mental health domestic family community youth \
    children's childrens women's womens housing care nursing residential childcare medical shopping sports leisure detention removal \
    village town city job call day adult further law business free emergency affordable student your my our permanent decent suitable \
    safe safer women children research art community's church faith tech technical summer public state grammar comprehensive infant \
    infants junior special nursery reform riot transport secret military armed undercover local british english welsh scottish irish \
    building theatre university college car pilot this that new old big group school drama music dance acting village breach of building \
    the local a an any some good great best total complete absolute dental vet's vets doctor's doctors gp gp's walk-in family's \
    detached semi council's care's children half full rented rental own dream whole empty haunted safe mutual high basic complete \
    tech sixth form legal general private nhs working men's";

/// "the royal gwent", "queen elizabeth": a hospital more often than not.
pub fn royal(reader: &mut Reader, at: usize) {
    let next = at + 1;
    let named = !reader.stops(next) && (!reader.ordinary[next] || reader.flags[next].any(Flags::PLACE));
    // "at king edward's"
    let school = has("king queen prince princess lady lord bishop archbishop", reader.fold(at))
        && reader
            .tokens
            .get(next)
            .is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line && t.fold.ends_with("'s"))
        && has("at from to of", reader.before(at, 1));
    if school {
        reader.add(at, next + 1, Kind::Organisation, Source::Cue, 0.5);
        return;
    }
    if reader.fold(at) == "royal" && named && (reader.flat[at] || reader.raised(next)) {
        reader.add(at, next + 1, Kind::Organisation, Source::Cue, 0.5);
    }
}

/// "riverside housing", "the royal infirmary": what stands before such a word is a name where nothing plain does.
pub fn named(reader: &mut Reader, at: usize) {
    if !has(KINDS_AFTER, reader.fold(at)) && !has(reader.words.houses_after, reader.fold(at)) {
        return;
    }
    if reader.fold(at) == "form" && reader.before(at, 1) != "sixth" {
        return;
    }
    let part = |i: usize| {
        let token = &reader.tokens[i];
        token.line == reader.tokens[at].line
            && (token.is_word() && token.fold.len() > 1)
            && (!reader.flat[i] && token.is_capital() && !(token.opens && reader.ordinary[i]) || reader.flat[i])
            && !has(reader.words.stops, &token.fold)
            && !has(reader.words.articles, &token.fold)
            && !has(reader.words.relations, &token.fold)
            && !has(PLAIN_BEFORE, &token.fold)
            && !has(houses::BY, &token.fold)
    };
    let mut from = at;
    while from > 0 && at - from < 3 && part(from - 1) {
        from -= 1;
    }
    if from == at {
        // "at the wheel leisure centre", "little acorns day nursery"
        let plain = |i: usize| {
            reader.tokens[i].is_word() && has(PLAIN_BEFORE, reader.fold(i)) && !has(reader.words.stops, reader.fold(i))
        };
        let mut back = at;
        while back > 0 && at - back < 2 && plain(back - 1) {
            back -= 1;
        }
        if back == at || back == 0 || !part(back - 1) {
            return;
        }
        from = back;
        while from > 0 && at - from < 4 && part(from - 1) {
            from -= 1;
        }
    }
    from -= usize::from(from > 0 && reader.before(from, 1) == "little");
    // "wigan and leigh college"
    if from > 1
        && has("and", reader.before(from, 1))
        && reader.flags[from - 2].any(Flags::PLACE)
        && !reader.ordinary[from - 2]
    {
        from -= 2;
    }
    // "west mercia police"
    from -= usize::from(from > 0 && has("north south east west greater royal mid", reader.before(from, 1)));
    let article = usize::from(has("the", reader.before(from, 1)));
    // "harborough district council"
    if has("council high", reader.fold(at))
        && !(from..at).any(|i| !reader.ordinary[i] || reader.flags[i].any(Flags::PLACE))
    {
        return;
    }
    let there = has(
        "run runs ran own owns owned manage manages managed at for from through via with by to in joined near into outside off called",
        reader.before(from, 1 + article),
    );
    let raised = reader.raised(at - 1);
    let known = (from..at).any(|i| !reader.ordinary[i] || reader.flags[i].any(Flags::PLACE));
    if raised || there || known {
        reader.add(from, at + 1, Kind::Organisation, Source::Cue, if raised { 0.8 } else { 0.4 });
    }
}

/// "at the elms", "from the willows": a house is called by what grows there.
pub fn the_elms(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let there = reader.language == Language::En
        && reader.before(at, 1) == "the"
        && (has("at from to called manage managed run ran", reader.before(at, 2))
            || reader.before(at, 2) == "in"
                && (3..6).any(|n| has("live lives lived living moved grew born", reader.before(at, n))))
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("'s");
    let alone = has(
        "haven nest beacon ark oasis lighthouse anchor harbour retreat hive orchard grange manor priory lodge hacienda mill",
        word,
    ) && reader.before(at, 1) == "the"
        && has("at to from in", reader.before(at, 2))
        && (reader.stops(at + 1)
            || has("in and for but because then when on since which where by", reader.fold(at + 1)));
    if alone && reader.flat[at] {
        return true;
    }
    let plain = has(
        "states country suburbs nineties eighties seventies sixties fifties hills mountains woods sticks shops lights gates doctors dentists police courts boys girls kids children flats houses offices services movies pictures races \
         baths traffic weekends times others neighbours women men parents teachers nurses social groups schools stairs doors windows \
         meetings sessions beginnings sales stables toilets premises headquarters works hairdressers barbers butchers bakers vets \
         solicitors crossroads authorities papers states cameras lads girls families professionals workers staff police's bus news \
         services steps signs things figures numbers places hours days months years basics files notes records walls trees numbers \
         emergency docks barracks allotments swings olympics ladies gents grandparents inlaws laws cars cops tracks hands edges ends \
         americans germans emails messages photos",
        word,
    );
    reader.flat[at] && there && !plain
}
