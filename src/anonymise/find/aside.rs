//! People who are named by the way, in text without capitals: "de dokter, verhagen, schreef", "ash my youngest", "angel her name is".

use super::super::{Kind, Source};
use super::bare;
use super::lexicon::Flags;
use super::reader::Reader;
use super::words::has;
use crate::units::Language;

/// Who is named in an apposition, with the relations and titles of `words`.
const PEOPLE: &str = "wijkagent dominee pastoor imam vicar priest pastor rector doctor gp nurse midwife dokter huisarts agent officer sergeant \
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
        if !reader.tokens[at].is_word() || !reader.flat[at] {
            continue;
        }
        apposition(reader, at);
        honoured(reader, at);
        named(reader, at);
        kin_behind(reader, at);
    }
    if reader.tokens.first().is_some_and(|t| t.is_word()) && reader.flat[0] {
        named(reader, 0);
        kin_behind(reader, 0);
        honoured(reader, 0);
    }
}

fn nameable(reader: &Reader, at: usize) -> bool {
    reader.tokens.get(at).is_some_and(|t| t.is_word())
        && bare::nameable(reader, at)
        && !has(NO_NAME, reader.fold(at))
        && !has(reader.words.relations, reader.fold(at))
}

/// "de dokter, verhagen, schreef": one word or two between commas behind somebody.
fn apposition(reader: &mut Reader, at: usize) {
    if reader.before(at, 1) != "," {
        return;
    }
    let who = reader.before(at, 2);
    let somebody = has(reader.words.relations, who) || has(reader.words.titles, who) || has(PEOPLE, who);
    let mut end = at;
    while end < at + 3
        && (nameable(reader, end) || has("van de der den", reader.fold(end)) && end + 1 < reader.tokens.len())
    {
        end += 1;
    }
    let ends = reader.tokens.get(end).is_some_and(|t| t.is(","))
        || has("heet heette", reader.fold(end)) && has("ie hij ze zij die", reader.fold(end + 1));
    let adjective =
        ["ed", "ing", "ly", "lijk", "ende", "ig"].iter().any(|e| reader.fold(at).ends_with(e)) && reader.ordinary[at];
    let joined = reader.fold(end + 1) == "and" || reader.fold(end + 1) == "en";
    if somebody && end > at && end < at + 3 && ends && !adjective && !(joined && reader.ordinary[at]) {
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
    if !nameable(reader, at) {
        return;
    }
    let english = has("his her my their its", reader.fold(at + 1))
        && reader.fold(at + 2) == "name"
        && has("is was she he and", reader.fold(at + 3));
    let dutch = has("heet heette heten", reader.fold(at + 1))
        && has("ie hij ze zij die dat", reader.fold(at + 2))
        && reader.language == Language::Nl;
    if english || dutch {
        let van = has("van de", reader.before(at, 1));
        reader.add(at - usize::from(van), at + 1, Kind::Name, Source::Cue, 0.5);
    }
}

/// "ash my youngest", "my sister in law blessing she phoned", "my son bear he".
fn kin_behind(reader: &mut Reader, at: usize) {
    if !reader.flags[at].any(Flags::FIRST) || !nameable(reader, at) || has("will may can wil", reader.fold(at)) {
        return;
    }
    let opens = reader.before(at, 1).is_empty() || has(", and en but maar so dus with met", reader.before(at, 1));
    let behind = opens
        && has("my mijn m'n our onze ons", reader.fold(at + 1))
        && has(reader.words.relations, reader.fold(at + 2));
    let related = has(reader.words.relations, reader.before(at, 1))
        || reader.before(at, 1) == "law" && reader.before(at, 2) == "in";
    let whose = (2..6).any(|n| has("my his her our their mijn m'n zijn haar onze hun d'r", reader.before(at, n)));
    let pronoun = has("she he who they die hij ze zij", reader.fold(at + 1));
    if behind || related && whose && pronoun {
        reader.add(at, at + 1, Kind::Name, Source::Cue, 0.4);
    }
}
