//! From bytes to a TOML table, with the parser's complaints in words that somebody who never wrote TOML can use.

use toml::de::DeTable;

use crate::messages::{Message, guide as say};

use super::flow::short;
use super::problem::Problem;
use super::reading::{Fields, Reading};

/// A guide larger than this is no guide.
const MOST_BYTES: usize = 512 * 1024;

/// Reads a file's bytes and lets `read` make something of its table. Returns that and the complaints about both.
///
/// Nothing is made of a file whose punctuation is broken: what could be guessed from it would only cause more complaints.
/// A key that stands twice is harmless enough to go on.
pub(crate) fn with_table<T>(
    bytes: &[u8],
    read: impl FnOnce(&mut Reading<'_>, Fields<'_>) -> Option<T>,
) -> (Option<T>, Vec<Problem>) {
    if bytes.len() > MOST_BYTES {
        let mut reading = Reading::new("");
        reading.error(0, say::TOO_LARGE, say::TOO_LARGE_TODO, &[]);
        return (None, reading.finish());
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let source = match std::str::from_utf8(bytes) {
        Ok(source) => source,
        Err(wrong) => {
            let before = String::from_utf8_lossy(&bytes[..wrong.valid_up_to()]).into_owned();
            let mut reading = Reading::new(&before);
            reading.error(before.len(), say::NOT_UTF8, say::NOT_UTF8_TODO, &[]);
            return (None, reading.finish());
        }
    };
    let mut reading = Reading::new(source);
    let (table, errors) = DeTable::parse_recoverable(source);
    let mut broken = false;
    let mut last = None;
    for error in &errors {
        let mut at = error.span().map_or(0, |s| s.start);
        let (what, todo) = kind(error.message());
        // A text of several lines that never ends swallows the rest of the file: its beginning is the place to look.
        if what == say::OPEN_QUOTE && at >= source.trim_end().len() {
            at = source.rfind("\"\"\"").unwrap_or(at);
        }
        broken |= what != say::TWICE;
        // One slip makes the parser complain several times about one line; the first complaint is the useful one.
        let line = source[..source.floor_char_boundary(at)].matches('\n').count();
        if last.replace(line) == Some(line) {
            continue;
        }
        let detail = short(error.message());
        let key = error.span().and_then(|s| source.get(s)).map(short).unwrap_or_default();
        reading.error(at, what, todo, &[("detail", detail.into()), ("key", key.into())]);
    }
    if broken {
        return (None, reading.finish());
    }
    let made = read(&mut reading, Fields { table: table.get_ref(), at: 0 });
    let made = if reading.has_errors() { None } else { made };
    (made, reading.finish())
}

/// Returns the words for what the TOML parser found.
fn kind(message: &str) -> (Message, Message) {
    let has = |words: &[&str]| words.iter().any(|w| message.contains(w));
    if has(&["duplicate key", "cannot extend"]) {
        (say::TWICE, say::TWICE_TODO)
    } else if has(&["must be quoted"]) {
        (say::UNQUOTED, say::UNQUOTED_TODO)
    } else if has(&["escape", "unicode"]) {
        (say::BACKSLASH, say::BACKSLASH_TODO)
    } else if has(&["string", "quote"]) {
        (say::OPEN_QUOTE, say::OPEN_QUOTE_TODO)
    } else if has(&["comma", "array", "unclosed", "inline table"]) && !has(&["array table", "unclosed table"]) {
        (say::OPEN_LIST, say::OPEN_LIST_TODO)
    } else if has(&["array table", "unclosed table", "missing table"]) {
        (say::OPEN_HEADER, say::OPEN_HEADER_TODO)
    } else if has(&[
        "assignment",
        "no value",
        "missing value",
        "extra `=`",
        "unexpected key or value",
        "key-value",
        "key",
    ]) {
        (say::NO_VALUE, say::NO_VALUE_TODO)
    } else {
        (say::SYNTAX, say::SYNTAX_TODO)
    }
}
