//! Zip containers with the same bytes each time: fixed times, the order they are given in.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::ExportError;

/// The most that is read out of somebody else's container, in bytes.
const MOST: u64 = 256 * 1024 * 1024;

/// A file in a container.
pub struct Part {
    /// Its path in it.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Part {
    /// Names a file.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Part {
        Part { path: path.into(), bytes: bytes.into() }
    }
}

/// Returns a zip of files. Those in `stored` are not compressed (odt wants its `mimetype` so).
pub fn pack(parts: &[Part], stored: &[&str]) -> Result<Vec<u8>, ExportError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        let method =
            if stored.contains(&part.path.as_str()) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // 1980-01-01 is the first day that a zip knows; a true time would make every export another file.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(zip::DateTime::default())
            .unix_permissions(0o600);
        zip.start_file(&part.path, options).map_err(strange)?;
        zip.write_all(&part.bytes).map_err(strange)?;
    }
    Ok(zip.finish().map_err(strange)?.into_inner())
}

/// Returns the first file of a container whose name a test accepts; none when there is no such file.
pub fn find(bytes: &[u8], wanted: impl Fn(&str) -> bool) -> Result<Option<Vec<u8>>, ExportError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(strange)?;
    for place in 0..zip.len() {
        let file = zip.by_index(place).map_err(strange)?;
        if !wanted(&file.name().map_err(strange)?) {
            continue;
        }
        let mut out = Vec::new();
        file.take(MOST).read_to_end(&mut out).map_err(strange)?;
        return Ok(Some(out));
    }
    Ok(None)
}

/// Returns every file of a container, by path; for tests and for whoever looks.
pub fn unpack(bytes: &[u8]) -> Result<Vec<Part>, ExportError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(strange)?;
    let mut parts = Vec::new();
    for place in 0..zip.len() {
        let file = zip.by_index(place).map_err(strange)?;
        let path = file.name().map_err(strange)?.into_owned();
        let mut out = Vec::new();
        file.take(MOST).read_to_end(&mut out).map_err(strange)?;
        parts.push(Part { path, bytes: out });
    }
    Ok(parts)
}

fn strange(error: impl std::fmt::Display) -> ExportError {
    ExportError::Container(error.to_string())
}
