//! Reads codebooks that other programs wrote, leniently: any name space, any order, missing ids and colours, a project's
//! codebook as well as a codebook's own file.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::export::{ExportError, container};

/// Codes nested deeper than this are taken for siblings: nobody means it, and a reader must not run out of room.
const DEEPEST: usize = 32;
/// More codes than this are no codebook.
const MOST: usize = 20_000;

/// A code as it was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadCode {
    /// Its name.
    pub name: String,
    /// Its description; may be empty.
    pub description: String,
    /// Its colour as it was written; may be empty.
    pub colour: String,
    /// Whether it is meant for coding, and not only for holding others.
    pub codable: bool,
    /// The codes below it.
    pub codes: Vec<ReadCode>,
}

/// Returns the codes of a `qdc` or `qdpx` file, in their order.
pub fn read_codebook(bytes: &[u8]) -> Result<Vec<ReadCode>, ExportError> {
    let inner;
    let bytes = if bytes.starts_with(b"PK") {
        // The inner file should be called project.qde; not everybody does so.
        let wanted = |name: &str| name.to_lowercase().ends_with(".qde");
        let found = container::find(bytes, wanted)?;
        inner = found.ok_or_else(|| ExportError::NoCodebook("project.qde".to_owned()))?;
        inner.as_slice()
    } else {
        bytes
    };
    let text = decoded(bytes);
    let codes = codes(&text).map_err(|e| ExportError::NoCodebook(e.to_string()))?;
    if codes.is_empty() { Err(ExportError::NoCodebook("Codes".to_owned())) } else { Ok(codes) }
}

/// Text as its byte order mark says; otherwise UTF-8, what does not read left out.
fn decoded(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], join: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|p| join([p[0], p[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn codes(text: &str) -> Result<Vec<ReadCode>, quick_xml::Error> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    // The codes that are open, outermost first; the first holds the whole.
    let mut open = vec![ReadCode::default()];
    let (mut inside, mut describing, mut count, mut too_deep) = (false, false, 0, 0);
    loop {
        match reader.read_event()? {
            Event::Start(element) => match element.local_name().as_ref() {
                name if is(name, "codes") => inside = true,
                name if is(name, "code") && inside => {
                    count += 1;
                    if count > MOST {
                        return Ok(Vec::new());
                    }
                    if open.len() > DEEPEST {
                        too_deep += 1;
                        let code = code(&element);
                        if let Some(parent) = open.last_mut() {
                            parent.codes.push(code);
                        }
                    } else {
                        open.push(code(&element));
                    }
                }
                name => describing = inside && is(name, "description"),
            },
            Event::End(element) => match element.local_name().as_ref() {
                name if is(name, "codes") => inside = false,
                name if is(name, "code") && inside && too_deep > 0 => too_deep -= 1,
                name if is(name, "code") && inside && open.len() > 1 => close(&mut open),
                name if is(name, "description") => describing = false,
                _ => {}
            },
            Event::Text(text) if describing => add(&mut open, &text.xml10_content()),
            Event::CData(text) if describing => add(&mut open, &text.xml10_content()),
            Event::GeneralRef(entity) if describing => match entity.resolve_char_ref() {
                Ok(Some(c)) => add(&mut open, c.encode_utf8(&mut [0; 4])),
                _ => add(&mut open, quick_xml::escape::resolve_xml_entity(&entity.xml10_content()).unwrap_or("")),
            },
            Event::Eof => break,
            _ => {}
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    Ok(open.pop().unwrap_or_default().codes)
}

fn is(name: impl AsRef<str>, wanted: &str) -> bool {
    name.as_ref().eq_ignore_ascii_case(wanted)
}

fn add(open: &mut [ReadCode], text: &str) {
    if open.len() > 1
        && let Some(code) = open.last_mut()
    {
        code.description.push_str(text);
    }
}

fn close(open: &mut Vec<ReadCode>) {
    if let Some(mut code) = open.pop()
        && let Some(parent) = open.last_mut()
    {
        code.description = code.description.trim().to_owned();
        parent.codes.push(code);
    }
}

fn code(element: &BytesStart<'_>) -> ReadCode {
    let mut code = ReadCode { codable: true, ..ReadCode::default() };
    for attribute in element.attributes().with_checks(false).flatten() {
        let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
        match attribute.key.local_name().as_ref() {
            name if is(name, "name") => code.name = crate::export::one_line(&value),
            name if is(name, "color") => code.colour = value.into_owned(),
            name if is(name, "isCodable") => code.codable = !matches!(value.trim(), "false" | "0"),
            _ => {}
        }
    }
    code
}
