//! People who are named by the way, in text without capitals: "de dokter, verhagen, schreef", "ash my youngest", "angel her name is".

use super::super::{Kind, Source};
use super::bare;
use super::lexicon::Flags;
use super::reader::Reader;
use super::token::Shape;
use super::words::has;
use crate::units::Language;

/// Who is named in an apposition, with the relations and titles of `words`.
const PEOPLE: &str = "rabbijn rabbi pleegmoeder pleegvader stiefmoeder hoofdzuster huismeester conducteur wijkagent dominee pastoor imam vicar priest pastor rector doctor gp nurse midwife dokter huisarts agent officer sergeant \
    solicitor advocaat lawyer barrister voogd gezinsvoogd vrijwilligster vrijwilliger volunteer psychiater psychiatrist psycholoog \
    psychologist interpreter tolk landlord huisbaas hospita boss baas manager teacher juf meester mentor groepsleider groepsleidster \
    leidster leider groepsleiding leiding head headmistress keyworker worker visitor counsellor therapist friend vriend vriendin";

/// Names and titles of honour that a name follows.
const HONOURS: &str = "abu abou umm bint haji hadji hajji hajja sheikh shaykh mullah mulla maulana ustad ustadh bibi pandit guru swami baas \
    oom tante ome tio tia lala";

/// Between commas these are nobody's name.
const NO_NAME: &str = "ja nee nou dus eigenlijk gewoon denk geloof zeg hoor toch echt serieus sorry eerlijk helaas gelukkig natuurlijk trouwens overigens \
    inmiddels misschien well yeah yes no sorry honestly really actually obviously basically apparently please thankfully luckily \
    sadly maybe probably like right okay anyway though too also then now god bless him her them love dear me allebei both beide ook \
    dood overleden dead died gone alive sick ziek drunk dronken";

/// Adds people named by the way.
pub fn find(reader: &mut Reader) {
    for at in 1..reader.tokens.len() {
        titled(reader, at - 1);
        if !reader.tokens[at].is_word() || !reader.flat[at] {
            continue;
        }
        quoted(reader, at);
        from_there(reader, at);
        apposition(reader, at);
        honoured(reader, at);
        named(reader, at);
        kin_behind(reader, at);
        epithet(reader, at);
    }
    if reader.tokens.first().is_some_and(|t| t.is_word()) && reader.flat[0] {
        named(reader, 0);
        kin_behind(reader, 0);
        honoured(reader, 0);
        epithet(reader, 0);
        quoted(reader, 0);
        from_there(reader, 0);
    }
}

fn nameable(reader: &Reader, at: usize) -> bool {
    reader.tokens.get(at).is_some_and(|t| t.is_word())
        && bare::nameable(reader, at)
        && !has(NO_NAME, reader.fold(at))
        && !has(reader.words.relations, reader.fold(at))
}

/// "big jean from the chippy", "little jean she": as people are called.
fn epithet(reader: &mut Reader, at: usize) {
    let next = at + 1;
    let follows = reader.tokens.get(next).is_some_and(|t| t.is_word()) && !reader.stops(next);
    let called =
        has("big little old fat mad wee young lange dikke kleine ouwe rooie zwarte blonde gekke", reader.fold(at))
            && follows
            && reader.flags[next].any(Flags::FIRST)
            && !has(reader.words.articles, reader.before(at, 1))
            && !has("it is was and as so too een is was", reader.before(at, 1));
    if called && has("from off who van die hij zij he she said zei", reader.fold(next + 1)) {
        reader.add(at, next + 1, Kind::Name, Source::Cue, 0.4);
    }
}

/// "de dokter, verhagen, schreef": one word or two between commas behind somebody.
fn apposition(reader: &mut Reader, at: usize) {
    if reader.before(at, 1) != "," {
        return;
    }
    let who = reader.before(at, 2);
    let article = has("de het the my mijn m'n our onze his her zijn haar", reader.before(at, 3));
    let listed = article && reader.flags[at].any(Flags::FIRST.and(Flags::SURNAME)) && reader.tokens[at].value.is_none();
    let somebody = listed || has(reader.words.relations, who) || has(reader.words.titles, who) || has(PEOPLE, who);
    let part = |i: usize| nameable(reader, i) || has("van de der den", reader.fold(i));
    let Some(end) = (at..at + 3).find(|i| !part(*i)) else { return };
    let ends = reader.tokens.get(end).is_some_and(|t| t.is(","))
        || has("heet heette", reader.fold(end)) && has("ie hij ze zij die", reader.fold(end + 1));
    let adjective =
        ["ed", "ing", "ly", "lijk", "ende", "ig"].iter().any(|e| reader.fold(at).ends_with(e)) && reader.ordinary[at];
    let joined = reader.fold(end + 1) == "and" || reader.fold(end + 1) == "en";
    if somebody && ends && !adjective && !(joined && reader.ordinary[at]) {
        reader.add(at, end, Kind::Name, Source::Cue, 0.4);
    }
}

/// "abu hassan", "haji karim".
fn honoured(reader: &mut Reader, at: usize) {
    let next = at + 1;
    let follows = reader.tokens.get(next).is_some_and(|t| t.is_word() && t.fold.len() > 2) && !reader.stops(next);
    if has(HONOURS, reader.fold(at)) && follows && !reader.ordinary[next] {
        reader.add(at, next + 1, Kind::Name, Source::Cue, 0.5);
    }
}

/// "angel her name is", "storm heet ie": the name stands first.
fn named(reader: &mut Reader, at: usize) {
    let kin = has(reader.words.relations, reader.fold(at)) && has("noemde noemden", reader.fold(at + 1));
    if !nameable(reader, at) && !kin {
        return;
    }
    let english = has("his her my their its", reader.fold(at + 1))
        && reader.fold(at + 2) == "name"
        && has("is was she he and", reader.fold(at + 3));
    let dutch = has("heet heette heten", reader.fold(at + 1))
        && has("ie hij ze zij die dat", reader.fold(at + 2))
        && reader.language == Language::Nl;
    // "sis i always called her", "zus noemde ik haar"
    let always = usize::from(has("always altijd just", reader.fold(at + 2)));
    let called = has("i we they everyone everybody", reader.fold(at + 1))
        && has("called call calls", reader.fold(at + 2 + always))
        && has("her him me", reader.fold(at + 3 + always))
        && reader.stops(at + 4 + always)
        || has("noemde noemden", reader.fold(at + 1))
            && has("ik we ze wij iedereen", reader.fold(at + 2))
            && has("haar hem d'r 'm mij", reader.fold(at + 3));
    let called = called && (reader.before(at, 1).is_empty() || has(", and en want but maar", reader.before(at, 1)));
    // "beertje zo noemde mijn oma mij", "bear, that's what my nan called me"
    let so = reader.fold(at + 1 + usize::from(reader.fold(at + 1) == ","));
    let after = at + 2 + usize::from(reader.fold(at + 1) == ",");
    let so = so == "zo" && has("noemde noemden noemt noemen heet heette", reader.fold(after))
        || so == "that's"
            && reader.fold(after) == "what"
            && (after..after + 6).any(|i| has("called calls call", reader.fold(i)));
    let so = so && (reader.before(at, 1).is_empty() || has(", and en want but maar", reader.before(at, 1)));
    if english || dutch || called || so {
        let van = has("van de", reader.before(at, 1));
        reader.add(at - usize::from(van), at + 1, Kind::Name, Source::Cue, 0.5);
    }
}

/// "ash my youngest", "my sister in law blessing she phoned", "my son bear he".
fn kin_behind(reader: &mut Reader, at: usize) {
    if !reader.flags[at].any(Flags::FIRST) || !nameable(reader, at) || has("will may can wil", reader.fold(at)) {
        return;
    }
    let was = has("was it's 't is", reader.before(at, 1));
    let opens =
        was || reader.before(at, 1).is_empty() || has(", and en but maar so dus with met", reader.before(at, 1));
    // "it was storm, my little brother"
    let comma = usize::from(reader.fold(at + 1) == ",");
    let size = usize::from(has(
        "little big older younger kleine grote oudste jongste beste best",
        reader.fold(at + 2 + comma),
    ));
    let behind = opens
        && has("my mijn m'n our onze ons", reader.fold(at + 1 + comma))
        && has(reader.words.relations, reader.fold(at + 2 + comma + size));
    let related = has(reader.words.relations, reader.before(at, 1))
        || reader.before(at, 1) == "law" && reader.before(at, 2) == "in";
    let whose = (2..6).any(|n| has("my his her our their mijn m'n zijn haar onze hun d'r", reader.before(at, n)));
    let pronoun = has("she he who they die hij ze zij", reader.fold(at + 1));
    if behind || related && whose && pronoun {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.4);
    }
}

/// "ds. van 't spijker", "rev. treadgold": behind a title with its point.
fn titled(reader: &mut Reader, at: usize) {
    let title = has("ds dr drs mr mrs ms prof rev ing ir fr st sr br pr", reader.fold(at))
        && reader.tokens.get(at + 1).is_some_and(|t| t.is("."));
    if !title {
        return;
    }
    let last = reader.past(at + 2, 4, "van de der den ter ten het el al 't t ' ’ ‘");
    let word =
        reader.tokens.get(last).is_some_and(|t| t.is_word() && t.fold.len() > 2 && t.line == reader.tokens[at].line);
    let small = reader.flat[at] || reader.tokens.get(last).is_some_and(|t| t.is_capital());
    if word && small && !has(reader.words.stops, reader.fold(last)) {
        reader.add(at + 2, last + 1, Kind::Name, Source::Cue, 0.6);
    }
}

/// "and posy goes mum why are you crying": who is quoted.
fn quoted(reader: &mut Reader, at: usize) {
    if !nameable(reader, at) {
        return;
    }
    let opens = reader.before(at, 1).is_empty() || has("and then so but en toen", reader.before(at, 1));
    let says = has("goes says zegt zeg goes, said zei", reader.fold(at + 1));
    let said = has(
        "mum mummy mam mama dad daddy papa no nee what wat why waarom i ik you je jij oh well don't leave stop ja yeah look kijk ga",
        {
            let then = usize::from(has("dan then", reader.fold(at + 2)));
            reader.fold(at + 2 + then)
        },
    );
    if opens && says && said {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.4);
    }
}

/// "dot from the sally army", "storm van hiernaast": somebody from somewhere, who opens what is said.
fn from_there(reader: &mut Reader, at: usize) {
    let opens = reader.before(at, 1).is_empty() || has("and then so but en toen", reader.before(at, 1));
    // "the bakers over the road", "de bakkers van de overkant"
    let near = has("over across van next opposite", reader.fold(at + 1))
        && (at..at + 4).any(|i| has("road overkant hiernaast door opposite boven beneden street", reader.fold(i)));
    let family = has("the de", reader.before(at, 1)) && reader.fold(at).ends_with('s') && near;
    let single = reader.fold(at).trim_end_matches('s');
    if family && reader.lexicon.exact(single).any(Flags::SURNAME) && nameable(reader, at) {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.4);
        return;
    }
    // "je spreekt met ton van woonbron"
    let with = has("met to with", reader.before(at, 1))
        && (has("van from", reader.fold(at + 1)) || reader.language == Language::En && reader.fold(at + 1) == "of")
        && reader.tokens.get(at + 2).is_some_and(|t| {
            t.is_word() && (t.fold.len() > 2 || reader.flags[at + 2].any(Flags::ORGANISATION))
                || t.shape == Shape::Mixed
        })
        && (!reader.ordinary[at + 2] || reader.tokens[at + 2].shape == Shape::Mixed)
        && has(
            "spreekt spreek gesproken sprak praatte gepraat belde gebeld through spoke speaking talked talking chat",
            {
                if has("spreekt spreek sprak through spoke talked chat", reader.before(at, 2)) {
                    reader.before(at, 2)
                } else {
                    reader.before(at, 3)
                }
            },
        );
    if with && nameable(reader, at) && reader.flags[at].any(Flags::FIRST) {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.4);
        return;
    }
    // "take poppy to tumble tots", "bracht bloem naar school"
    let taken = has(
        "take took takes taking brought bring brings fetched collected dropped breng bracht brengt haal haalde haalt ophaalde",
        reader.before(at, 1),
    ) && has("to from up off with over naar van op mee thuis", reader.fold(at + 1))
        && !super::plain::is_thing(reader, at);
    if taken && nameable(reader, at) && reader.flags[at].any(Flags::FIRST) {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.35);
        return;
    }
    let from = has("from van off", reader.fold(at + 1))
        && has(
            "the de het downstairs upstairs next work church school hiernaast boven beneden hierboven",
            reader.fold(at + 2),
        );
    if opens && from && nameable(reader, at) && reader.flags[at].any(Flags::FIRST) && !has("hope", reader.fold(at)) {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.4);
    }
}
