//! Codes that are spelled out letter by letter, numbers behind a word that announces one, and initials.

use super::super::{Kind, Source};
use super::numbers;
use super::reader::Reader;
use super::token::Shape;
use super::words::has;
use crate::units::Language;

/// After these words stands a number of somebody or something.
const ANNOUNCED: &str = "reference ref case claim policy crime incident dossier zaak kenmerk polis referentie dossiernummer zaaknummer \
    clientnummer meldingsnummer aangiftenummer procesnummer parketnummer rolnummer bonnummer lidnummer pasnummer volgnummer \
    parketnr dossiernr zaaknr polisnr serienummer insurance membership licence client order invoice urn docket aangifte proces-verbaal \
    registratie beschikking rekeningnummer iban rekening account reg plate kenteken number nummer code pin postcode registration";

/// What may stand between such a word and the number.
const BETWEEN: &str = "is was it's its that's number nummer no nr van het dat de die the : of met code ja yeah eh erm er uh like en and begint starts with";

/// Letters as they are called.
const CALLED: &str =
    "bee cee dee eff gee aitch jay kay ell em pee ess tee vee zed ex bé cé dé gé ka pé té vé zet ef el en";

/// Abbreviations with points that are nobody's initials.
const POINTED: &str = "am pm eg ie uk us usa ok bv nv dwz oa mbt tav zsm aub ipv tov nav mn ed ps diy bc ad phd ma ba nb ivm tgv svp mav nl eu tv gp pc td \
    tm wo id hm mt mr drs ca cq evt resp nr vm nm nc jr ao ib mi ev iov tbv itt hr it zgn zg tot vb bijv vgl dvd cv ggz ggd";

/// Adds codes and initials.
pub fn find(reader: &mut Reader) {
    let mut at = 0;
    while at < reader.tokens.len() {
        let end = spelled(reader, at);
        announced(reader, at);
        initials(reader, at);
        called_letters(reader, at);
        numbered(reader, at);
        digit_by_digit(reader, at);
        at = end.max(at + 1);
    }
}

/// What one token adds to a code: letters, digits or nothing but a sign.
fn piece(reader: &Reader, at: usize) -> Option<String> {
    let token = reader.tokens.get(at)?;
    let word = token.fold.as_str();
    if token.is_word() && word.chars().count() == 1 && word.is_ascii() {
        return Some(word.to_owned());
    }
    match token.shape {
        Shape::Digits if word.len() < 7 => return Some(word.to_owned()),
        Shape::Mixed if word.len() < 7 => return Some(word.to_owned()),
        Shape::Upper if word.len() < 4 => return Some(word.to_owned()),
        _ => {}
    }
    if reader.language == Language::En && has("oh o nought", word) {
        return Some("0".to_owned());
    }
    if has("double dubbel triple", word) {
        return Some(String::new());
    }
    numbers::single(token).filter(|v| *v < 1000).map(|v| v.to_string())
}

fn joint(reader: &Reader, at: usize) -> bool {
    reader.tokens.get(at).is_some_and(|t| has("- / . dash slash hyphen stroke streepje schuine streep punt", &t.fold))
}

/// Reads a run of pieces: the token after it, what they make together, and how many there are.
fn run(reader: &Reader, from: usize) -> (usize, String, usize) {
    let (mut end, mut text, mut pieces) = (from, String::new(), 0);
    while end < reader.tokens.len() && reader.tokens[end].line == reader.tokens[from].line {
        if let Some(more) = piece(reader, end) {
            text.push_str(&more);
            pieces += 1;
            end += 1;
        } else if end > from && joint(reader, end) && piece(reader, end + 1).is_some() {
            end += 1;
        } else if end > from && joint(reader, end) && joint(reader, end + 1) && piece(reader, end + 2).is_some() {
            end += 2;
        } else {
            break;
        }
    }
    (end, text, pieces)
}

/// "y k six eight v t o", "vier drie x k": letters and digits together, one by one. Returns the token after them, or this one.
fn spelled(reader: &mut Reader, at: usize) -> usize {
    let word = reader.fold(at);
    // "een", "a", "i" and "u" by themselves are words, whatever stands behind them.
    let single = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is_word() && t.fold.chars().count() == 1);
    let opens = !has("i a u een o oh en", word) || single(at + 1);
    if !opens || piece(reader, at).is_none() {
        return at;
    }
    let (mut end, mut text, mut pieces) = run(reader, at);
    // "... b n i know": a last "i", "a" or "een" is a word.
    while end > at + 1 && has("i a een u", reader.fold(end - 1)) && !reader.stops(end) {
        end -= 1;
        pieces -= 1;
        text.pop();
    }
    let letters = reader.tokens[at..end].iter().filter(|t| t.is_word() && t.fold.chars().count() == 1).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if pieces >= 4 && letters > 0 && digits > 0 && (letters > 1 || digits > 2) {
        reader.add(at, end, shape(&text), Source::Pattern, 0.6);
    }
    end
}

/// What a code is by its shape.
fn shape(text: &str) -> Kind {
    let kinds: String = text.chars().map(|c| if c.is_ascii_digit() { '9' } else { 'a' }).collect();
    let postcode =
        matches!(kinds.as_str(), "9999aa" | "a99aa" | "a999aa" | "aa99aa" | "aa999aa" | "a9a9aa" | "aa9a9aa");
    if postcode { Kind::Postcode } else { Kind::IdNumber }
}

/// "my reference was 4471/09", "zaak twee slash nul vier": a number behind a word that announces one.
fn announced(reader: &mut Reader, at: usize) {
    if !has(ANNOUNCED, reader.fold(at)) {
        return;
    }
    let from = reader.past(at + 1, 5, BETWEEN);
    if from >= reader.tokens.len() || has("een a i u one", reader.fold(from)) {
        return;
    }
    // "kenmerk ab 12 34"
    let letters = reader.tokens[from].is_word()
        && (2..4).contains(&reader.fold(from).len())
        && !has(reader.words.stops, reader.fold(from))
        && reader.tokens.get(from + 1).is_some_and(|t| t.shape == Shape::Digits);
    let (end, text, pieces) = run(reader, from + usize::from(letters));
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let counted =
        has("people women men times euro pounds mensen vrouwen keer jaar years weken weeks uur", reader.fold(end));
    if !counted && digits >= 2 && (text.len() >= 4 || pieces >= 3) && !has("19 20", &text) {
        reader.add(from, end, Kind::IdNumber, Source::Cue, 0.6);
    }
}

/// "alleen F.B.", "met j.p. erbij": initials that stand for somebody.
fn initials(reader: &mut Reader, at: usize) {
    let letter = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is_word() && t.fold.chars().count() == 1);
    let point = |i: usize| reader.tokens.get(i).is_some_and(|t| t.is("."));
    if !letter(at) || at > 1 && point(at - 1) && letter(at - 2) {
        return;
    }
    let (mut end, mut word) = (at, String::new());
    loop {
        // "M. de V."
        let next = reader.past(end, 2, "van de der den");
        let close = end == at || !reader.tokens.get(next).is_some_and(|t| t.spaced) || next > end;
        let raised = reader.tokens.get(next).is_some_and(super::token::Token::is_capital);
        if !(letter(next) && point(next + 1) && (close || raised)) {
            break;
        }
        word.push_str(reader.fold(next));
        end = next + 2;
    }
    let two = (2..=4).contains(&word.len()) && !has(POINTED, &word);
    // "client P. zei": one letter, where a person is meant.
    let before = reader.before(at, 1);
    let one = word.len() == 1
        && (has(reader.words.titles, before)
            || has(reader.words.relations, before)
            || has(reader.words.called, before))
        && (reader.tokens[at].is_capital() || reader.flat[at]);
    if two || one {
        reader.add(at, end, Kind::Name, Source::Pattern, 0.5);
    }
}

/// "they call him jay pee", "initials a b": letters as they are called, and loose ones where somebody is meant.
fn called_letters(reader: &mut Reader, at: usize) {
    let letter = |i: usize| {
        reader.tokens.get(i).is_some_and(|t| {
            t.line == reader.tokens[at].line && (has(CALLED, &t.fold) || t.is_word() && t.fold.chars().count() == 1)
        })
    };
    let person = (1..6).any(|n| {
        has("initials initialen initiaal afkorting letters call calls called noemen noemde noemden noemt heet heette known", reader.before(at, n))
    });
    let mut end = at;
    while letter(end) && end < at + 4 {
        end += 1;
    }
    let told = reader.tokens[at..end].iter().filter(|t| has(CALLED, &t.fold)).count();
    let person = person && !has("i a u", reader.fold(at)) && !has("en el em ex", reader.fold(at));
    let two = end == at + 2 && !has("i a u", reader.fold(end - 1));
    let sure = person && (two || end > at + 2)
        || two && told == 2 && has("jay kay dee gee tee pee bee cee vee", reader.fold(at));
    if sure && !(at > 0 && letter(at - 1)) {
        reader.add(at, end, Kind::Name, Source::Cue, 0.4);
    }
}

/// "ward nine", "afdeling 4", "op nummer veertien": rooms and doors with a number.
fn numbered(reader: &mut Reader, at: usize) {
    let room = has("ward wing block cell hut afdeling paviljoen cel barak gebouw", reader.fold(at));
    let door = has("nummer number", reader.fold(at)) && has("op at van from", reader.before(at, 1));
    let room_too = has("room kamer", reader.fold(at)) && has("in on op naar to", reader.before(at, 1));
    if !(room || door || room_too) {
        return;
    }
    let next = at + 1;
    let Some(number) = numbers::at(reader.tokens, next, reader.language) else {
        let mixed = reader.tokens.get(next).is_some_and(|t| t.shape == Shape::Mixed && t.fold.len() < 5);
        if mixed {
            reader.add(at, next + 1, Kind::Place, Source::Cue, 0.4);
        }
        return;
    };
    let counted = has(
        "mensen people women men vrouwen mannen keer times jaar years dagen days bedden beds",
        reader.fold(number.end),
    );
    if !counted && number.value > 1 && number.value < 1000 {
        reader.add(if door { next } else { at }, number.end, Kind::Place, Source::Cue, 0.4);
    }
}

/// "vier nul een acht", "8 4 4 1 7": digits one by one, unless somebody counts.
fn digit_by_digit(reader: &mut Reader, at: usize) {
    let digit = |i: usize| {
        let token = reader.tokens.get(i).filter(|t| t.line == reader.tokens[at].line)?;
        let oh = reader.language == Language::En && has("o oh nought", &token.fold);
        let single = token.shape != Shape::Digits || token.fold.len() == 1;
        let one = has("een one", &token.fold);
        if oh {
            Some(0)
        } else if one {
            Some(1)
        } else {
            numbers::single(token).filter(|v| *v < 10 && single)
        }
    };
    if digit(at).is_none() || at > 0 && digit(at - 1).is_some() {
        return;
    }
    let mut values = Vec::new();
    if has("een one a", reader.fold(at))
        && digit(at + 1).is_none_or(|d| d > 0)
        && !has("nummer code number pin", reader.before(at, 1))
    {
        return;
    }
    while let Some(value) = digit(at + values.len()) {
        values.push(value);
    }
    let end = at + values.len();
    let counts =
        values.windows(2).all(|w| w[1] == w[0] + 1 || w[0] == w[1] + 1) || values.windows(2).all(|w| w[0] == w[1]);
    let said = has("time times uur keer years jaar o'clock", reader.fold(end));
    if values.len() >= 4 && !counts && !said {
        reader.add(at, end, Kind::IdNumber, Source::Pattern, 0.4);
    }
}
