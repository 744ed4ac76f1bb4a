//! Whether an Ogg file ends as it should: its last page says so. A file that was cut off lacks that page, and the
//! decoder takes what is there for everything.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

/// The longest page there can be.
const LONGEST_PAGE: u64 = 65_307;

/// Returns false for an Ogg file that was cut off; true for a whole one and for anything else.
pub(super) fn ends_like_ogg(path: &Path) -> std::io::Result<bool> {
    let mut file = File::open(path)?;
    let mut head = [0; 4];
    if file.read_exact(&mut head).is_err() || &head != b"OggS" {
        return Ok(true);
    }
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(LONGEST_PAGE)))?;
    let mut tail = Vec::new();
    file.take(LONGEST_PAGE).read_to_end(&mut tail)?;
    Ok(last_page_is_whole_and_last(&tail))
}

fn last_page_is_whole_and_last(tail: &[u8]) -> bool {
    let Some(at) = tail.windows(4).rposition(|w| w == b"OggS") else { return false };
    let page = &tail[at..];
    let (Some(flags), Some(count)) = (page.get(5), page.get(26)) else { return false };
    let Some(sizes) = page.get(27..27 + usize::from(*count)) else { return false };
    let body: usize = sizes.iter().map(|s| usize::from(*s)).sum();
    // Something may follow the page, such as tags; nothing may be missing from it.
    flags & 0x04 != 0 && page.len() >= 27 + sizes.len() + body
}
