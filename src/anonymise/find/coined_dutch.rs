//! Dutch houses by two words that somebody put together: "bij stap vooruit", "mijn contactpersoon bij de gouden sleutel", "via hand in hand".

use super::super::{Kind, Source};
use super::bare_words;
use super::houses::{PLAIN_BY, THINGS};
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::has;

/// How sure these are.
const SURE: f32 = 0.15;

/// Where somebody works, learns or is helped, before a house.
const WORK: &str = "werk werkt werkte werken gewerkt stage baan baantje vrijwilliger vrijwilligster vrijwilligerswerk begeleider begeleidster \
    contactpersoon casemanager hulpverlener hulpverleenster medewerker medewerkster leermeester coach mentor opgenomen geplaatst aangemeld doorverwezen \
    verwijzen verwijs verwees gesprek intake behandeling therapie cursus opleiding pupillen leerling juf meester klas lid diaken scriptie hulp brief \
    mail telefoontje nummer iemand mevrouw meneer vrouw man woont woon woonde dagbesteding woonbegeleider klant wijkteam kwam binnen gezeten zit zat";

/// Before a noun these only say what sort of thing it is.
const PLAIN: &str = "mijne zijne den forensische eerste tweede derde vierde vijfde laatste andere zelfde hele halve eigen nieuwe oude grote kleine jonge lange korte hoge lage goede slechte mooie leuke \
    lieve aardige vreemde rare gekke andere beide alle veel weinig meer minder elke iedere sommige zulke welke deze die dit dat geen mijn m'n zijn z'n haar \
    ons onze hun jullie jouw uw sociale juridische medische psychische maatschappelijke algemene gemeentelijke lokale regionale landelijke technische \
    dagelijkse wekelijkse huidige vorige volgende beste betere ergste naaste verre directe indirecte volle lege vrije dure goedkope gratis \
    nederlandse marokkaanse turkse poolse duitse engelse franse belgische islamitische christelijke katholieke gereformeerde protestantse \
    echte ware juiste verkeerde enige gewone normale speciale bijzondere bepaalde bekende onbekende aparte middelbare lagere hogere basis \
    twee drie vier vijf zes zeven acht negen tien mooi slecht goed hoog laag nader groot klein oud nieuw veel zwaar licht huiselijk seksueel";

/// Such nouns make no house.
const NO_HOUSE: &str = "weer uitzondering inzien gelegenheid bewustzijn tijd tijden keer dag dagen week weken maand maanden jaar jaren uur man vrouw kind kinderen mensen mannen vrouwen \
    jongen meisje familie vriend vriendin vrienden buren buurvrouw buurman collega collega's baas moeder vader broer zus oma opa arts dokter psycholoog \
    psychiater therapeut huisarts politie gemeente rechter advocaat afdeling balie receptie kassa ingang uitgang deur school klas groep werk huis straat \
    stad dorp winkel bus trein auto leeftijd geval gevallen situatie situaties geweld mishandeling misbruik ruzie ruzies scheiding zorg hulp begeleiding \
    therapie behandeling geld schulden uitkering taal les lessen afspraak afspraken gesprek gesprekken bezoek contact punt plek kamer bed tafel kant kanten \
    hand handen haren ogen stem kleren schoenen schuld geloof cultuur achtergrond ervaring ervaringen problemen klachten redenen voorbeeld manier wijze";

/// Adds Dutch houses of two words.
pub fn find(reader: &mut Reader, at: usize, found: bool) {
    let article = usize::from(has("de het 't", reader.before(at, 1)));
    let by = reader.before(at, 1 + article);
    let work = (2..9 + article).any(|n| has(WORK, reader.before(at, n)));
    let strong = by == "bij" && article == 0;
    let cued = has("bij van naar via op in aan met door", by) && work;
    if !(strong || cued && !found) || reader.stops(at + 1) {
        return;
    }
    let line = reader.tokens[at].line;
    let word = |i: usize| {
        let w = reader.fold(i);
        reader.tokens.get(i).is_some_and(|t| t.is_word() && t.line == line && t.value.is_none() && t.ordinal.is_none())
            && w.len() > 2
            && !w.contains('\'')
            && !has(reader.words.stops, w)
            && !has(reader.words.articles, w)
            && !has(reader.words.relations, w)
            && !has(reader.words.titles, w)
            && !has(reader.words.verbs_third, w)
            && !reader.flags[i].any(Flags::CAPITAL_ONLY)
    };
    let (first, next) = (reader.fold(at), at + 1);
    // "via hand in hand"
    let twice = article == 0 && has("in om aan bij en", reader.fold(next)) && reader.fold(at + 2) == first && word(at);
    if twice && !has("dag stap keer beetje stuk week jaar", first) {
        reader.add(at, at + 3, Kind::Organisation, Source::Unknown, SURE);
        return;
    }
    let starts = word(at) || has("samen thuis open nieuwe eigen", first) && !reader.stops(at);
    let last = reader.fold(next);
    let free = reader.stops(at + 2)
        || has(reader.words.stops, reader.fold(at + 2))
        || has(reader.words.verbs_third, reader.fold(at + 2))
        || has("een hebben kregen kreeg hadden kon twaalf langs gewerkt gelopen gezeten", reader.fold(at + 2));
    let several = last.ends_with("en") && last.len() > 4
        || last.ends_with("s") && last.len() > 5
        || last.ends_with("heid")
        || last.ends_with("ing");
    let participle =
        last.starts_with("ge") && last.len() > 4 && (last.ends_with('t') || last.ends_with('d') || last.ends_with('n'));
    let adverb = last.ends_with("lijk")
        || has(
            "vandaag gisteren morgen altijd nooit soms vaak helemaal gewoon eigenlijk ook zelf alleen samen terug gekomen",
            last,
        );
    // Behind an article an adjective and a noun, and no others.
    let pair = article == 0
        || first.ends_with('e') && !has("gemeente mijne zijne politie psychose school", first)
        || has("gouden zilveren gulden houten open wit rood groen blauw", first);
    let person = reader.flags[at].any(Flags::FIRST) && !reader.ordinary[at];
    let plain =
        has(PLAIN, first) && !(article == 0 && has("nieuwe", first) && strong) || has(PLAIN_BY, first) && article == 0;
    let street = ["straat", "weg", "laan", "plein", "kade", "gracht", "singel", "dijk", "markt"]
        .iter()
        .any(|e| last.ends_with(e));
    let thing = street || has(NO_HOUSE, last) || has(PLAIN_BY, last) || has(THINGS, last) || bare_words::is_thing(last);
    if starts && word(next) && free && pair && !several && !participle && !adverb && !plain && !thing && !person {
        reader.add(at - article, next + 1, Kind::Organisation, Source::Unknown, SURE);
    }
}
