//! Names that are ordinary words, in text without capitals: what stands around them tells.
//!
//! "mijn zus lente was er", "hope said it would be fine". Where a capital could have told, it is asked instead (`names`).

use super::super::{Kind, Source};
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::has;
use crate::units::Language;

/// Says whether a word is a name by its neighbours alone, and how sure that is.
pub fn judge(reader: &Reader, at: usize) -> Option<(Kind, Source, f32)> {
    let word = reader.fold(at);
    let known = reader.flags[at].any(Flags::FIRST) || has(words(reader.language).also, word);
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
        () if surname_follows(reader, at) => !has("ik jij je i you we", reader.before(at, 1)),
        () if has(reader.words.stops, word) && !has(w.also, word) => false,
        () if beside_a_name(reader, at) || owns(reader, at) => !verb || has(w.both, word),
        () if acts(reader, at) || met(reader, at) || acted(reader, at) => !verb || has(w.both, word),
        () => false,
    };
    found.then_some((Kind::Name, Source::Cue, 0.35))
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
    let after = has(w.and, reader.fold(at + 1)) && !reader.stops(at + 1);
    let before = has(w.and, reader.before(at, 1));
    after && (name(at + 2) || has(w.selves, reader.fold(at + 2)))
        || before && at >= 2 && (name(at - 2) || has(w.selves, reader.before(at, 2)) && !has(w.verbs, reader.fold(at)))
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
    starts && has(w.deeds, next) && !reader.stops(at + 1)
}

/// "samen met …", "told …": what is done with people.
fn met(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let together = matches!((reader.before(at, 2), reader.before(at, 1)), ("samen", "met"))
        || reader.before(at, 1) == "with"
            && has("lived live lives living stayed moved slept along", reader.before(at, 2));
    together || has(w.with, reader.before(at, 1)) && !has(w.objects, reader.fold(at + 1))
}

/// "toen zei …", "daarna kwam …": who acts stands behind the verb.
fn acted(reader: &Reader, at: usize) -> bool {
    let w = words(reader.language);
    let first = reader.before(at, 2);
    reader.language == Language::Nl
        && (has(w.deeds, reader.before(at, 1)) || has("kwam ging stond zat", reader.before(at, 1)))
        && has("toen dan daarna ineens opeens later vervolgens", first)
}

/// "ben van der meer": a first name, particles, and what is a surname behind them.
fn surname_follows(reader: &Reader, at: usize) -> bool {
    let particles = (1..4).take_while(|n| has("van der den de ter ten het", reader.fold(at + n))).count();
    let last = at + 1 + particles;
    let strong = particles > 1 || has("ter ten", reader.fold(at + 1));
    strong && !reader.stops(last) && reader.flags[last].any(Flags::SURNAME)
}

/// Whether a word is what somebody did: then the word before it was nobody's verb.
fn goes_on(reader: &Reader, at: usize) -> bool {
    let next = reader.fold(at);
    has(words(reader.language).deeds, next)
        || has(reader.words.verbs_third, next)
        || reader.language == Language::En && (next.len() > 4 && next.ends_with("ed") || next == "drove")
}

/// Whether an article or the like stands before: then it is a thing.
fn determined(reader: &Reader, at: usize) -> bool {
    has(reader.words.articles, reader.before(at, 1))
}

/// The words around a name, by language.
struct Around {
    /// Names that no list of first names has.
    also: &'static str,
    /// Names that are verbs or small words and can follow a relation as such ("mijn zus wil").
    verbs: &'static str,
    /// Those among them that are names all the same where somebody acts ("will said").
    both: &'static str,
    possessives: &'static str,
    /// What may stand between a possessive and the relation.
    between: &'static str,
    and: &'static str,
    selves: &'static str,
    /// What may stand before somebody who acts.
    openers: &'static str,
    /// What only people do.
    deeds: &'static str,
    /// After these comes somebody.
    with: &'static str,
    /// What shows that the word before was a thing or a verb after all.
    objects: &'static str,
}

fn words(language: Language) -> &'static Around {
    match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    }
}

const DUTCH: Around = Around {
    also: "storm lente zomer bloem parel beer wolf maan hoop wil ties toon trui mus lot mei rein lieve puk puck kit vos zon ster sterre \
           liefde vreugde engel pluk brem braam linde iris jasmijn hazel madelief viool",
    verbs: "wil ben an do per al is van bo co in na so to om of fee hem haar hoe nog met bij dag uur tot zo ja sinds zelf boven beneden \
            wat dan den der des die dit dus een eens en er ga gaan gaat ging had heb hebt heel hier hij ik jij je jou kan kon laat lag \
            liep maar mag men mij moe moet nu ook op over weg was wel werk we wie wij word ze zei zie zij zijn ligt leen ten ter van \
            vol voor doet deed komt kwam zit zat vond nam gaf kreeg dee elke mee hield bleef heet sloeg riep vroeg laten waren hadden \
            wilde kunnen wonen woont belt belde zegt trok las koos brak stak viel stond greep dreigde schold loog dronk reed",
    both: "wil elke",
    possessives: "mijn m'n zijn z'n haar d'r jouw je ons onze hun jullie uw",
    between: "kleine grote oudste jongste middelste beste oude lieve nieuwe andere eigen ex",
    and: "en",
    selves: "ik mij",
    openers: "en maar toen want dat als dus omdat terwijl of nou ja nee zodat voordat nadat tot",
    deeds: "zei zegt belde belt vertelde vertelt vroeg vraagt dacht denkt vond vindt huilde lachte appte schreeuwde schreef woonde woont \
            wilde wist weet begreep hoorde riep gilde fluisterde snapte mocht durfde",
    with: "tegen volgens",
    objects: "de het een mijn zijn haar hun je dat die",
};

const ENGLISH: Around = Around {
    also: "summer autumn storm river sky hope joy faith grace dawn june may april art chase hazel ivy poppy daisy violet rose lily bill \
           sue rob nick bob max pat ray dean drew miles frank honor jack mark penny heather ash reg grant will",
    verbs: "will may can said had see am do might drew wade pierce chase skip harm rinse flip made long best no any up on in at by if or us \
            it as me he she we an is was has did does would could should must just also always never ever still even only even really \
            been being used got get went came took told asked kept left let put ran sat stood thought knew felt found gave saw lied \
            lies hit met died lived loved hated hurt tried cried called moved works worked wanted needed says who that which and but \
            because when then there here so too not now out off over under down back away again once mad young rich sound bold mean",
    both: "will may drew chase",
    possessives: "my his her our their your",
    between: "little big older younger youngest oldest eldest best old new other own dear ex twin good",
    and: "and",
    selves: "i me",
    openers: "and but then when because so that if while until as",
    deeds: "said says told tells rang rings phoned called cried laughed asked asks thinks thought knew knows wanted shouted screamed lived lives \
            texted wrote came went",
    with: "told asked ask met with phoned rang texted",
    objects: "the a an that this my his her their for",
};
