//! People by words that are names too, in the places of a sentence where only somebody fits: "ask for frost", "you'd see precious on the
//! bus", "the health visitor verity she says", "kick vertaalde voor de anderen".

use super::super::{Kind, Source};
use super::around::words;
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::{has, is_past};
use super::{somebody_dutch, somebody_english};
use crate::units::Language;

/// How sure these are.
const SURE: f32 = 0.2;

/// Words that are people too; where an article is missing they are seldom anything else.
pub const PEOPLE_TOO: &str = "storm river sky skye smudge bear moose boots bones bullet buzz champ cookie freckles frosty giggles goose jinx jumbo nugget \
    ratty spider toad trigger wizard gem regal colonel deacon cloud maple fawn cub beaver bliss aria lyric cadence saga quest journey halo delta omega \
    comet merit rejoice obvious decent brilliant wonder angel pearl sunny lucky happy tiny titch badger fox wolf mouse rabbit squeak pickle peanut sparky \
    buster ace rocket shadow ranger scout cash chase tiger duke prince princess king queen blade blaze dash phoenix raven robin wren lark dove \
    sparrow hawk amber crystal coral jade ruby opal jewel sapphire ginger cherry clementine honey poppy daisy bluebell lavender willow hazel rowan \
    ash clay cliff dale heath glen brook bay sandy misty rusty dusty rocky chip chuck rod max earl dean dot peg penny sally rich frank guy grant \
    mark bill will pat sue nick rob bob ray art gene jean dawn eve june april may summer autumn winter destiny serenity harmony melody faith \
    hope joy grace patience prudence charity mercy constance verity blessing precious gift comfort promise praise justice victor victory \
    marry merry carry berry clarity frost skip star buddy baker mason hunter miller parker carter cooper fisher archer rose lily iris ivy holly violet heather \
    trinity favour innocent marvellous sonny dolly baby queenie stormy jack jimmy bonnie";

/// Adds people by where they stand.
pub fn find(reader: &mut Reader, found: &[bool]) {
    let mut found = found.to_vec();
    for at in 0..reader.tokens.len() {
        let token = &reader.tokens[at];
        // A capital that begins a sentence says nothing either.
        let told = reader.flat[at] || token.is_capital() && token.opens;
        if found[at] || !told || !token.is_word() || !known(reader, at) {
            continue;
        }
        let somebody = match reader.language {
            Language::En => somebody_english::fits(reader, at),
            Language::Nl => somebody_dutch::fits(reader, at),
        };
        if somebody || alone(reader, at) || paired(reader, at, &found) || by_role(reader, at) {
            found[at] = true;
            reader.add(at, at + 1, Kind::Name, Source::Unknown, SURE);
        }
    }
}

/// Whether a word is a name as well.
fn known(reader: &Reader, at: usize) -> bool {
    let word = reader.fold(at);
    let name = reader.flags[at].any(Flags::FIRST)
        || has(words(reader.language).also, word)
        || reader.language == Language::En && has(PEOPLE_TOO, word)
        || reader.language == Language::Nl
            && has(
                "lelie vlier bes tijm salie varen wolk juni wijsheid goof kik ree kruid wonder gift precious blessing favour parel vos bikkel boef hart ster zon kracht zegen happy lucky sunny angel prince princess junior tiger duke",
                word,
            );
    let small = has(reader.words.stops, word) && !has("will may bo co jo wil", word)
        || has(reader.words.articles, word)
        || has(reader.words.relations, word) && word != "baby"
        || has(reader.words.titles, word)
        || has(SMALL, word);
    name && !small && word.len() > 1 && !reader.flags[at].any(Flags::CAPITAL_ONLY)
}

/// Names that are small words so much more often that nothing here makes them names.
const SMALL: &str = "an do per al is van in na so to om an any may can had am or if up on at it he me us as by no see art long best ten too my \
    ben hem haar dan den der des die dit dus een eens en er zo nog met bij dag uur tot ja sinds zelf boven beneden wat ze zij zie we wie men mij \
    moe moet nu ook op over weg was wel werk word zei leen ligt ter ten vol voor doet deed komt kwam zit zat vond nam gaf kreeg elke mee hield \
    bel bell ken kent lovely joke door dom echt heel best lief goed fijn mooi even gauw graag erna zon ons lang vrij just like still love dear god jesus allah okay yes no";

/// Whether what is said, or a clause of it, begins here; a word that fills a pause may stand before.
pub fn opens(reader: &Reader, at: usize) -> bool {
    at == 0
        || reader.stops(at - 1)
        || reader.before(at, 1).is_empty()
        || has(
            "basically honestly obviously actually apparently luckily eventually and but so because cos when then that if until while plus though where since no yeah well anyway right okay ok erm um er uh oh aye \
             en maar want dus toen omdat dat als terwijl of nou ja nee zodat voordat nadat tot eh",
            reader.before(at, 1),
        )
}

/// Who somebody is to somebody, or is at work.
pub fn role(reader: &Reader, at: usize) -> bool {
    has(reader.words.relations, reader.fold(at)) || has(ROLES, reader.fold(at))
}

/// More of what people are to each other and at work.
const ROLES: &str = "worker visitor pal missus mate pastor landlady keyworker solicitor lawyer teacher therapist psychologist psychiatrist chef customer lad lass kid girl boy \
    man woman lady guy bloke fella geezer lodger tenant trainer tutor pupil student volunteer prisoner inmate cellmate pensioner widow youngster toddler teenager \
    kok contactpersoon lerares leraar groepsleider groepsleidster cursist cursiste klant buurjongen buurmeisje jongen meisje kind vrouw man vriendje \
    vriendin hulpverlener werker begeleider bekende mevrouw dame knul gast maat matties makker voorzitter penningmeester coördinator trainster \
    zuster broeder psycholoog psychiater therapeut verpleger verpleegster zuster broeder chauffeur monteur bakker slager huisbaas hospita tolk baliemedewerkster";

/// "voor roos en wonder", "ring sky and princess", "storm, gift and little constance": one of two or more.
fn paired(reader: &Reader, at: usize, found: &[bool]) -> bool {
    let w = words(reader.language);
    let name = |i: usize| {
        reader.tokens.get(i).is_some_and(|t| t.is_word() && t.line == reader.tokens[at].line)
            && (known(reader, i) || found[i] && reader.flags[i].any(Flags::FIRST))
    };
    let feeling = |i: usize| {
        has(w.feelings, reader.fold(i))
            || has(MASSES, reader.fold(i))
            || has(MORE_MASSES, reader.fold(i))
            || has(w.verbs, reader.fold(i)) && !found[i]
    };
    let first_of = |i: usize| {
        let before = reader.before(i, 1);
        !has(reader.words.articles, before) && !has("of no more zonder geen veel the a", before)
    };
    let and = |i: usize| has(w.and, reader.fold(i)) || reader.tokens.get(i).is_some_and(|t| t.is(","));
    let after = and(at + 1) && name(at + 2) && first_of(at) && (found[at + 2] || !feeling(at) && !feeling(at + 2));
    let before = at > 1
        && and(at - 1)
        && name(at - 2)
        && first_of(at - 2)
        && (found[at - 2] || !feeling(at) && !feeling(at - 2));
    // "in august or may", "april, may and june": times.
    let time = |i: usize| {
        has(
            "april may june august summer autumn winter spring dawn mei april juni augustus lente zomer winter herfst",
            reader.fold(i),
        )
    };
    let times = time(at) && (after && time(at + 2) || before && time(at - 2));
    (after || before) && !times && !reader.fold(at).is_empty()
}

/// "this lad dawn he", "the therapist dot worked", "our chef ginger,": who somebody is stands before.
fn by_role(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let word = reader.fold(at);
    if at == 0 || !role(reader, at - 1) || has(w.feelings, word) && !has("grace faith hope joy", word) {
        return false;
    }
    let determined = (2..4).any(|n| {
        has(
            "the a an this that our my his her their one another some de die dat een onze mijn m'n zijn haar hun ene",
            reader.before(at, n),
        )
    });
    let next = reader.fold(at + 1);
    let then = reader.stops(at + 1)
        || has(reader.words.verbs_third, next)
        || has(
            "she he and who en die ie ze hij that's wants knew knows never always helped became worked had has did would could",
            next,
        )
        || has(w.deeds, next)
        || reader.language == Language::En && is_past(next);
    let verb = has(w.verbs, word)
        && !(has("will may bo co jo", word)
            && (has(reader.words.verbs_third, next)
                || has("never she he die en who heet", next)
                || reader.stops(at + 1)));
    let adjective = has(
        "happy lucky rich sunny brilliant decent obvious misty rusty dusty sandy baby merry young precious innocent tiny \
        lief mooi jong klein groot",
        word,
    ) && !has("she he who worked became", next);
    determined
        && then
        && !verb
        && !adjective
        && !has("art bill cash chase skip mark grant hope dash april may june summer autumn dawn", word)
        || determined && has("she he who die ie heet", next) && !verb && !adjective
}

/// "mum. ivy. the dog", "declan, noreen, me, duke, and tim": by itself between stops.
fn alone(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let before = at == 0 || reader.stops(at - 1) || reader.before(at, 1).is_empty();
    let comma = reader.before(at, 1) == "," || reader.tokens.get(at + 1).is_some_and(|t| t.is(","));
    let word = reader.fold(at);
    before
        && reader.stops(at + 1)
        && comma
        && !has(w.verbs, word)
        && !has(
            "hope grace faith joy patience hoop liefde trouw geluk rich happy lucky sunny brilliant decent obvious honey sky star \
                 king champ angel guy buddy prince princess precious baby tiny misty rusty dusty mark bill cash engel schat wonder spirit",
            word,
        )
        || reader.before(at, 1) == ","
            && reader.tokens.get(at + 1).is_some_and(|t| t.is(","))
            && (2..4).any(|n| {
                has("said goes says zei zegt zeg zeggen", reader.before(at, n))
                    || role(reader, at.saturating_sub(n))
                        && has("my his her our mijn zijn haar onze z'n m'n", reader.before(at, n + 1))
            })
}

/// Of these something is said as of a thing, without an article too.
pub const MASSES: &str = "cash comfort promise praise justice victory summer winter autumn spring clay ash art honey cherry ginger frost cloud amber coral summer's \
    may april june dawn rose happy lucky rich sunny tiny brilliant obvious decent baby dash journey merit";

/// Of these something is said as of a thing, without an article too.
pub const MORE_MASSES: &str = "zomer winter lente herfst mei maart april juni zon storm regen wind sneeuw muziek geld eten water bloed tijd dag licht angst pijn kerst \
    beeld boek kaas brood wijn bier melk zand hout steen goud zilver wil vrijheid kleur vuur ijs mist vorst";
