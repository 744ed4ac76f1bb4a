//! Pages as docx: Office Open XML, as Word and LibreOffice open it.
//!
//! Pictures are tables with shaded cells: they stay sharp at any size, can be edited, and need no second copy for programs
//! that know no SVG.

mod body;
mod frame;

use super::Page;
use crate::export::ExportError;
use crate::export::container::{Part, pack};

/// Returns a page as a docx file: styles, a header on each sheet, page numbers, line numbers where they were asked for.
pub fn docx(page: &Page) -> Result<Vec<u8>, ExportError> {
    pack(
        &[
            Part::new("[Content_Types].xml", frame::TYPES),
            Part::new("_rels/.rels", frame::ROOT),
            Part::new("docProps/core.xml", frame::core(page)),
            Part::new("word/document.xml", body::document(page)),
            Part::new("word/_rels/document.xml.rels", frame::RELATIONS),
            Part::new("word/styles.xml", frame::styles(page)),
            Part::new("word/numbering.xml", frame::NUMBERING),
            Part::new("word/settings.xml", frame::SETTINGS),
            Part::new("word/header1.xml", frame::header(page)),
            Part::new("word/footer1.xml", frame::FOOTER),
        ],
        &[],
    )
}
