//! Pages as odt: OpenDocument text.

use std::fmt::Write as _;

use super::{Block, Page, Said, Table};
use crate::export::ExportError;
use crate::export::container::{Part, pack};
use crate::export::xml::{HEAD, text as escape};
use crate::export::{picture, right_to_left};

const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
office:version=\"1.3\"";

const KIND: &str = "application/vnd.oasis.opendocument.text";

/// Returns a page as an odt file; pictures are SVG in it.
pub fn odt(page: &Page) -> Result<Vec<u8>, ExportError> {
    let mut body = Body { out: String::new(), pictures: Vec::new() };
    body.paragraph("Title", &page.title, &escape(&page.title));
    for block in &page.blocks {
        body.push(block);
    }
    let entry = |path: &str, kind: &str| {
        format!("<manifest:file-entry manifest:full-path=\"{path}\" manifest:media-type=\"{kind}\"/>")
    };
    let mut entries = entry("/", KIND) + &entry("content.xml", "text/xml") + &entry("styles.xml", "text/xml");
    for picture in &body.pictures {
        entries.push_str(&entry(&picture.path, "image/svg+xml"));
    }
    let manifest = format!(
        "{HEAD}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
         manifest:version=\"1.3\">{entries}</manifest:manifest>"
    );
    let automatic = "<style:style style:name=\"Code\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
        <style:style style:name=\"Time\" style:family=\"text\"><style:text-properties fo:color=\"#595959\" fo:font-size=\"9pt\"/></style:style>\
        <style:style style:name=\"Rtl\" style:family=\"paragraph\" style:parent-style-name=\"Answer\">\
        <style:paragraph-properties style:writing-mode=\"rl-tb\"/></style:style>\
        <style:style style:name=\"Td\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.1cm\" \
        fo:border-bottom=\"0.5pt solid #bfbfbf\"/></style:style>";
    let content = format!(
        "{HEAD}<office:document-content {SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>\
         <office:body><office:text>{}</office:text></office:body></office:document-content>",
        body.out
    );
    let mut parts = vec![
        Part::new("mimetype", KIND),
        Part::new("content.xml", content),
        Part::new("styles.xml", styles(page)),
        Part::new("META-INF/manifest.xml", manifest),
    ];
    parts.append(&mut body.pictures);
    pack(&parts, &["mimetype"])
}

fn styles(page: &Page) -> String {
    let style = |name: &str, paragraph: &str, letters: &str, counted: bool| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"paragraph\"><style:paragraph-properties \
             fo:margin-bottom=\"0.2cm\" text:number-lines=\"{counted}\" {paragraph}/><style:text-properties {letters}/></style:style>"
        )
    };
    let all = [
        style("Title", "", "fo:font-size=\"18pt\" fo:font-weight=\"bold\"", false),
        style(
            "Heading2",
            "fo:keep-with-next=\"always\" fo:margin-top=\"0.5cm\"",
            "fo:font-size=\"14pt\" fo:font-weight=\"bold\"",
            false,
        ),
        style(
            "Heading3",
            "fo:keep-with-next=\"always\" fo:margin-top=\"0.4cm\"",
            "fo:font-size=\"12pt\" fo:font-weight=\"bold\"",
            false,
        ),
        style("Plain", "", "", false),
        style("Warning", "", "fo:font-weight=\"bold\"", false),
        style("Question", "", "fo:font-style=\"italic\"", true),
        style("Answer", "", "", true),
        style("Note", "fo:margin-left=\"1cm\"", "fo:font-size=\"9.5pt\"", false),
        style("Quote", "fo:margin-left=\"1cm\" fo:margin-right=\"1cm\"", "", false),
        style("Cell", "fo:margin-top=\"0.03cm\"", "fo:font-size=\"10pt\"", false),
        style("CellNumber", "fo:margin-top=\"0.03cm\" fo:text-align=\"end\"", "fo:font-size=\"10pt\"", false),
        style("Head", "", "fo:font-size=\"10pt\" fo:font-weight=\"bold\"", false),
        style("Line", "fo:border-bottom=\"0.5pt dotted #999999\"", "", false),
        style("Foot", "fo:text-align=\"center\"", "fo:font-size=\"9pt\" fo:color=\"#595959\"", false),
    ];
    let language = page.language.code();
    let country = if language == "nl" { "NL" } else { "GB" };
    format!(
        "{HEAD}<office:document-styles {SPACES}><office:styles><style:default-style style:family=\"paragraph\">\
         <style:text-properties fo:font-family=\"Carlito, Calibri, 'Liberation Sans', sans-serif\" fo:font-size=\"11pt\" \
         fo:language=\"{language}\" fo:country=\"{country}\"/></style:default-style>{}\
         <text:linenumbering-configuration text:number-lines=\"{}\" text:increment=\"1\" text:number-position=\"left\" \
         style:num-format=\"1\" text:offset=\"0.5cm\"/></office:styles>\
         <office:automatic-styles><style:page-layout style:name=\"sheet\"><style:page-layout-properties fo:page-width=\"21cm\" \
         fo:page-height=\"29.7cm\" fo:margin=\"2.2cm\"/><style:header-style><style:header-footer-properties fo:margin-bottom=\"0.5cm\"/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top=\"0.4cm\"/></style:footer-style></style:page-layout></office:automatic-styles>\
         <office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"sheet\">\
         <style:header><text:p text:style-name=\"Foot\">{}</text:p></style:header>\
         <style:footer><text:p text:style-name=\"Foot\"><text:page-number/> / <text:page-count/></text:p></style:footer>\
         </style:master-page></office:master-styles></office:document-styles>",
        all.concat(),
        page.line_numbers,
        escape(&page.header)
    )
}

struct Body {
    out: String,
    pictures: Vec<Part>,
}

impl Body {
    fn paragraph(&mut self, style: &str, text: &str, inside: &str) {
        let style = if right_to_left(text) { "Rtl" } else { style };
        let _ = write!(self.out, "<text:p text:style-name=\"{style}\">{inside}</text:p>");
    }

    fn push(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => {
                let level = (*level).clamp(2, 3);
                let _ = write!(
                    self.out,
                    "<text:h text:style-name=\"Heading{level}\" text:outline-level=\"{level}\">{}</text:h>",
                    escape(text)
                );
            }
            Block::Text(text) => self.paragraph("Plain", text, &escape(text)),
            Block::Warning(text) => self.paragraph("Warning", text, &escape(text)),
            Block::Said(said) => {
                let style = if said.asks { "Question" } else { "Answer" };
                self.paragraph(style, &said.text, &said_line(said));
            }
            Block::Note { label, text } => {
                let colon = if text.is_empty() { "" } else { ": " };
                self.paragraph("Note", text, &format!("{}{colon}{}", escape(label), escape(text)));
            }
            Block::Quote { text, by } => {
                self.paragraph("Quote", text, &format!("“{}” ({})", escape(text), escape(by)));
            }
            Block::List(points) => {
                let points: String = points
                    .iter()
                    .map(|p| {
                        format!(
                            "<text:list-item><text:p text:style-name=\"Plain\">{}</text:p></text:list-item>",
                            escape(p)
                        )
                    })
                    .collect();
                let _ = write!(self.out, "<text:list>{points}</text:list>");
            }
            Block::Table(table) => self.table(table),
            Block::Picture(shown) => {
                self.paragraph("Head", &shown.title, &escape(&shown.title));
                let path = format!("Pictures/{}.svg", self.pictures.len() + 1);
                let height = 0.64 * shown.rows.len() as f64 + 0.5;
                let inside = format!(
                    "<draw:frame draw:name=\"{path}\" text:anchor-type=\"as-char\" svg:width=\"16.5cm\" svg:height=\"{height:.2}cm\">\
                     <draw:image xlink:href=\"{path}\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>\
                     <svg:desc>{}</svg:desc></draw:frame>",
                    escape(&picture::in_words(shown))
                );
                self.paragraph("Plain", "", &inside);
                // A word processor knows no colour of the text around a picture.
                let drawn = picture::svg(shown).replace("currentColor", "#000");
                self.pictures.push(Part::new(path, drawn));
            }
            Block::Room(lines) => (0..*lines).for_each(|_| self.paragraph("Line", "", "")),
        }
    }

    fn table(&mut self, table: &Table) {
        if !table.title.is_empty() {
            self.paragraph("Head", &table.title, &escape(&table.title));
        }
        let row = |cells: &[String], head: bool| {
            let cells: String = cells
                .iter()
                .enumerate()
                .map(|(n, cell)| {
                    let style = match (head, table.is_number(n)) {
                        (true, _) => "Head",
                        (false, true) => "CellNumber",
                        (false, false) => "Cell",
                    };
                    format!(
                        "<table:table-cell table:style-name=\"Td\" office:value-type=\"string\"><text:p text:style-name=\"{style}\">{}</text:p></table:table-cell>",
                        escape(cell)
                    )
                })
                .collect();
            format!("<table:table-row>{cells}</table:table-row>")
        };
        let rows: String = table.rows.iter().map(|r| row(r, false)).collect();
        let _ = write!(
            self.out,
            "<table:table><table:table-column table:number-columns-repeated=\"{}\"/>\
             <table:table-header-rows>{}</table:table-header-rows>{rows}</table:table><text:p text:style-name=\"Plain\"/>",
            table.head.len().max(1),
            row(&table.head, true)
        );
    }
}

fn said_line(said: &Said) -> String {
    let mut line = String::new();
    let mut span = |style: &str, text: String| {
        let _ = write!(line, "<text:span text:style-name=\"{style}\">{}</text:span> ", escape(&text));
    };
    if let Some(number) = said.number {
        span("Time", number.to_string());
    }
    if let Some(at) = &said.before {
        span("Time", format!("[{at}]"));
    }
    if let Some(speaker) = &said.speaker {
        span("Code", format!("{speaker}:"));
    }
    line.push_str(&escape(&said.text));
    if let Some(at) = &said.after {
        let _ = write!(line, " <text:span text:style-name=\"Time\">#{}#</text:span>", escape(at));
    }
    line
}
