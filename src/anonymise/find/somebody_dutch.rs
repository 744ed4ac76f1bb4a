//! Where in a Dutch sentence only somebody fits: "kick vertaalde voor de anderen", "toen engel bij ons kwam", "ik heb puk leren kennen".

use super::around::words;
use super::bare;
use super::lexicon::Flags;
use super::ordinary::ADVERBS;
use super::reader::Reader;
use super::somebody::{MORE_MASSES, opens, role};
use super::words::has;
use crate::units::Language;

/// Where in a Dutch sentence only somebody fits.
pub fn fits(reader: &Reader, at: usize) -> bool {
    let w = words(Language::Nl);
    let word = reader.fold(at);
    let (before, second, next, then) =
        (reader.before(at, 1), reader.before(at, 2), reader.fold(at + 1), reader.fold(at + 2));
    let feeling = has(w.feelings, word);
    let stops = reader.stops(at + 1);
    let begins = opens(reader, at);
    let mass = has(MORE_MASSES, word) || has("hulp contact ruzie bezoek post", word);
    let past = !stops
        && next.len() > 4
        && (next.ends_with("de") || next.ends_with("te"))
        && !has("eerste beide laatste tweede derde vierde goede oude einde bepaalde hetzelfde gezegde", next)
        || has(
            "bleef liep ging kwam nam gaf sloeg riep zat stond lag viel sliep keek zag vond wist had was werd deed dacht bracht kreeg hield hielp at dronk reed schreef \
                sprak vocht trok zweeg verloor brak heeft wordt zegt zei vindt komt gaat zit weet",
            next,
        );
    // "kick vertaalde voor de anderen"
    let verb = has(w.verbs, word) && !has(w.both, word);
    let acts = begins && past && !feeling && !verb && !has(MORE_MASSES, word);
    // "iedereen zegt bo", "ik zeg altijd bo"
    let filler = usize::from(has("altijd gewoon maar dan ook", before));
    let said = has("zeg zegt zeggen noem noemen noemt noemde noemden", reader.before(at, 1 + filler))
        && has("ik we ze iedereen wij mensen allemaal", reader.before(at, 2 + filler))
        && (stops || has("en want omdat dat tegen", next))
        && !feeling
        && !has("mei wil", word);
    // "ik belde beer op"
    let called = has("belde bel gebeld riep haalde bracht kende ken zag sprak appte mailde", before)
        && (stops || has("op en ook toen al nog niet thuis weg naar van mee terug maar daarna", next))
        && !feeling;
    let kin = role(reader, at.saturating_sub(1))
        && (2..4).any(|n| has("mijn m'n zijn z'n haar d'r onze ons hun", reader.before(at, n)))
        && (stops || has(reader.words.verbs_third, next) || has("die en in op bij uit naar met", next))
        && (!has(w.verbs, word) || has(w.both, word))
        && !feeling;
    let behind = begins
        && reader.tokens.get(at + 1).is_some_and(|t| t.is(","))
        && has("mijn m'n onze haar zijn z'n", then)
        && role(reader, at + 3);
    let whose = has("was is", before) && has("mijn m'n haar zijn", next) && role(reader, at + 2);
    let who = has("en maar want dus", before)
        && next == "die"
        && !feeling
        && !has("dag uur kerst mei zomer winter lente tijd", word)
        && !verb;
    // "bo en maan zaten bovenaan"
    let pair =
        |other: usize| reader.flags.get(other).is_some_and(|f| f.any(Flags::FIRST)) || has(w.also, reader.fold(other));
    let joined = next == "en"
        && pair(at + 2)
        && begins
        && has(
            "zaten stonden waren gingen kwamen liepen hoorden hadden zijn hebben woonden sliepen speelden huilden",
            reader.fold(at + 3),
        )
        || before == "en"
            && at > 1
            && pair(at - 2)
            && opens(reader, at - 2)
            && has(
                "zaten stonden waren gingen kwamen liepen hoorden hadden zijn hebben woonden sliepen speelden huilden",
                next,
            );
    // "op een dag kwam kick zonder jas", "daar woonde vreugde"
    let moved = has("kwam stond zat woonde liep lag sliep komt staat woont ontmoette", before)
        && !feeling
        && !has(MORE_MASSES, word)
        && !has("hulp bezoek post politie", word)
        && (stops
            || has("voor zonder met bij in op aan binnen naar van daar er al nog ook ineens weer altijd die", next));
    // "ontmoette ik gift", "kwam ik job vorig jaar tegen", "toen ik toon leerde kennen"
    let i_met = has("ik we wij", before)
        && has("ontmoette ontmoetten kwam kreeg zag leerde belde bel sprak bracht", second)
        && !feeling
        && !has(MORE_MASSES, word)
        && !has("contact hulp antwoord ruzie bezoek post", word)
        || has("leerde leren leerden", next) && has("kennen", then)
        || has("heb hebben had hadden hoor bel belde", before)
            && has("ik we wij", second)
            && has("gebeld leren bij al aan nog gevraagd en meegenomen gebracht", next)
            && !feeling
            && !has(MORE_MASSES, word)
        || has("heb hebben", before) && has("gebeld", next);
    let that = before == "dat"
        && has("de het een haar zijn hem mij me mijn vermoord niet", next)
        && !feeling
        && !has(MORE_MASSES, word)
        && !has(w.verbs, word);
    let told = begins
        && (next == "die"
            && !feeling
            && !has("mei zomer lente tijd dag", word)
            && has("is was zat zei had ging kwam woont woonde vroeg stond heeft werkt werkte ken", then)
            || next == "dat" && then == "is"
            || next == "en" && has("haar zijn d'r z'n", then)
            || has("haar zijn", next) && (role(reader, at + 2) || has("juf meester school", then)))
        || has("ik", reader.before(at, 2))
            && before == "ben"
            && has("ik en", next)
            && !has("moe bang blij boos ziek alleen", word);
    // "toen engel bij ons kwam", "parel slaapt nog altijd", "zei puk doe nou rustig"
    let when = has("toen omdat terwijl voordat nadat zodat", before)
        && !feeling
        && !has(MORE_MASSES, word)
        && !has(w.verbs, word)
        && !stops;
    let sleeps = begins
        && !stops
        && next.len() > 4
        && next.ends_with('t')
        && reader.lexicon.exact(&next[..next.len() - 1]).any(Flags::WORD)
        && !feeling
        && !has(MORE_MASSES, word)
        && !has(w.verbs, word)
        && !has("niet echt met licht recht best vast laatst eerst", next);
    let told = told
        || when
        || sleeps
        || has("zei zeg zegt", before)
            && has("doe kom ga stop hou kijk luister wat waarom je jij", next)
            && !feeling
            && !has(w.verbs, word);
    // "vraag dan naar zon", "ze hebben puk op straat gezet", "zei bo toen"
    let asked = before == "naar" && (2..4).any(|n| has("vraag vragen vroeg gevraagd", reader.before(at, n))) && stops;
    let put = has("heb hebben heeft had hadden", before) && has("op naar bij uit weg thuis", next) && !feeling && !mass;
    let rung = has("gebeld gesproken ontmoet geholpen gewaarschuwd", next)
        && has("ik we ze hij wij", before)
        && !feeling
        && !mass;
    let spoke = has("zei vroeg riep vertelde", before)
        && (stops || has("toen nog altijd ook tegen", next))
        && !feeling
        && !mass;
    let told = told || asked || put || rung || spoke;
    let noemen = has("haar hem", before) && has("noemen", next);
    let family = has("tante oom juf meester dokter mevrouw meneer buurman buurvrouw agent zuster broeder", before)
        && (stops || has("in van op uit en was had zei kwam die mijn heeft zegt", next))
        && !has("oudste jongste", word);
    if moved || i_met || that || told || noemen || family {
        return bare::nameable(reader, at) || has("bo co jo wil", word);
    }
    let from = begins
        && next == "van"
        && has("de het hiernaast boven beneden", then)
        && !feeling
        && !has("eind begin midden lot deel", word)
        && !has(MORE_MASSES, word)
        && !has(w.verbs, word);
    let plain = !bare::nameable(reader, at) && !has("bo co jo", word);
    !plain && (acts || said || called || kin || behind || whose || who || joined || from) && !has(ADVERBS, word)
}
