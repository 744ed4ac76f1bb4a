//! Everything in a docx but its text: types, relations, styles, header and footer.

use super::Page;
use crate::export::xml::{HEAD, text as escape};

pub(super) const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
pub(super) const R: &str = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

pub(super) const TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\
<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
</Types>";

pub(super) const ROOT: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
</Relationships>";

pub(super) const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>\
<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/>\
<Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>\
<Relationship Id=\"rId5\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/>\
</Relationships>";

pub(super) const NUMBERING: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>\
<w:pPr><w:ind w:left=\"425\" w:hanging=\"283\"/></w:pPr></w:lvl></w:abstractNum>\
<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

pub(super) const SETTINGS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
<w:defaultTabStop w:val=\"709\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

/// The number of the sheet and how many there are, which the word processor fills in.
pub(super) const FOOTER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\
<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>\
<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";

/// Returns `word/header1.xml`: what stands at the top of each sheet.
pub(super) fn header(page: &Page) -> String {
    format!(
        "{HEAD}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:hdr>",
        escape(&page.header)
    )
}

/// Returns the file's own properties: its title and its language, nobody's name and no time.
pub(super) fn core(page: &Page) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        escape(&page.title),
        page.language.code()
    )
}

/// A paragraph style: id, name, what it is based on, its paragraph's and its letters' properties.
fn style(id: &str, name: &str, paragraph: &str, letters: &str) -> String {
    let based = if id == "Normal" { "" } else { "<w:basedOn w:val=\"Normal\"/>" };
    let default = if id == "Normal" { " w:default=\"1\"" } else { "" };
    format!(
        "<w:style w:type=\"paragraph\"{default} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{based}<w:qFormat/>\
         <w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )
}

fn character(id: &str, name: &str, letters: &str) -> String {
    format!(
        "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:qFormat/><w:rPr>{letters}</w:rPr></w:style>"
    )
}

/// Only what was said has line numbers, so that they can be quoted: headings, notes and tables are left out of the count.
const UNCOUNTED: &str = "<w:suppressLineNumbers/>";

/// Returns `word/styles.xml`.
pub(super) fn styles(page: &Page) -> String {
    let language = match page.language {
        crate::units::Language::Nl => "nl-NL",
        crate::units::Language::En => "en-GB",
    };
    let heading = |level: u8, size: u8| {
        let paragraph = format!(
            "<w:keepNext/>{UNCOUNTED}<w:spacing w:before=\"280\" w:after=\"80\"/><w:outlineLvl w:val=\"{}\"/>",
            level - 1
        );
        let letters = format!("<w:b/><w:sz w:val=\"{size}\"/>");
        style(&format!("Heading{level}"), &format!("heading {level}"), &paragraph, &letters)
    };
    let all = [
        style("Normal", "Normal", "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>", ""),
        style("Title", "Title", &format!("{UNCOUNTED}<w:spacing w:after=\"160\"/>"), "<w:b/><w:sz w:val=\"36\"/>"),
        heading(1, 32),
        heading(2, 28),
        heading(3, 24),
        style("Plain", "Plain text", UNCOUNTED, ""),
        style("Question", "Question", "", "<w:i/>"),
        style("Answer", "Answer", "", ""),
        style("Note", "Note", &format!("{UNCOUNTED}<w:ind w:left=\"567\"/>"), "<w:sz w:val=\"19\"/>"),
        style("Quote", "Quote", &format!("{UNCOUNTED}<w:ind w:left=\"567\" w:right=\"567\"/>"), ""),
        style("ListParagraph", "List Paragraph", &format!("{UNCOUNTED}<w:spacing w:after=\"40\"/>"), ""),
        style("Warning", "Warning", UNCOUNTED, "<w:b/>"),
        style(
            "Cell",
            "Table cell",
            &format!("{UNCOUNTED}<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>"),
            "<w:sz w:val=\"20\"/>",
        ),
        style(
            "Caption",
            "caption",
            &format!("<w:keepNext/>{UNCOUNTED}<w:spacing w:before=\"200\" w:after=\"60\"/>"),
            "<w:b/><w:sz w:val=\"20\"/>",
        ),
        style("Header", "header", UNCOUNTED, "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/>"),
        style(
            "Footer",
            "footer",
            &format!("{UNCOUNTED}<w:jc w:val=\"center\"/>"),
            "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/>",
        ),
        character("Code", "Speaker", "<w:b/>"),
        character("Time", "Time", "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/>"),
    ];
    format!(
        "{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/>\
         <w:szCs w:val=\"22\"/><w:lang w:val=\"{language}\" w:bidi=\"he-IL\"/></w:rPr></w:rPrDefault></w:docDefaults>{}</w:styles>",
        all.concat()
    )
}
