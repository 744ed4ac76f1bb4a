//! Pages as HTML: one file with everything in it, fit for print, fetching nothing.

use std::fmt::Write as _;

use super::{Block, Page, Said, Table};
use crate::export::picture;
use crate::export::xml::text as escape;

const STYLE: &str = "\
:root{color-scheme:light dark}
body{font:1rem/1.5 Georgia,'Liberation Serif',serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,th,.code,.at,figcaption{font-family:'Liberation Sans',Arial,sans-serif}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1.05rem}
.at,.n{color:#666;font-size:.8rem;font-variant-numeric:tabular-nums}.code{font-weight:bold}
.asks{font-style:italic}.note{border-left:.2rem solid #999;padding-left:.8rem;margin-left:1rem;font-size:.9rem}
.warning{border:.15rem solid;padding:.6rem;font-weight:bold}
blockquote{margin:1rem 1.5rem}cite{font-style:normal}
table{border-collapse:collapse;margin:1rem 0;width:100%}caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{border-bottom:1px solid #bbb;padding:.25rem .6rem;text-align:left;vertical-align:top}.num{text-align:right}
figure{margin:1.5rem 0}figcaption{font-size:.9rem;font-weight:bold;margin-bottom:.4rem}svg{max-width:100%;height:auto}
.room{border-bottom:1px dotted #999;height:1.8rem}
@page{size:A4;margin:25mm 20mm}
@media print{body{max-width:none;margin:0;padding:0}h2,h3{break-after:avoid}figure,tr,blockquote{break-inside:avoid}}
";

/// Returns a page as one HTML file. It has no script and loads nothing; its own header says so to the browser too.
pub fn html(page: &Page) -> String {
    let title = escape(&page.title);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>\n<h1 dir=\"auto\">{title}</h1>\n",
        page.language.code()
    );
    for block in &page.blocks {
        push(&mut out, block);
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn push(out: &mut String, block: &Block) {
    let _ = match block {
        Block::Heading(level, text) => {
            let level = (*level).clamp(2, 6);
            writeln!(out, "<h{level} dir=\"auto\">{}</h{level}>", escape(text))
        }
        Block::Text(text) => writeln!(out, "<p dir=\"auto\">{}</p>", escape(text)),
        Block::Warning(text) => writeln!(out, "<p class=\"warning\" dir=\"auto\">{}</p>", escape(text)),
        Block::Said(said) => writeln!(out, "{}", said_line(said)),
        Block::Note { label, text } => {
            let colon = if text.is_empty() { "" } else { ": " };
            writeln!(out, "<p class=\"note\" dir=\"auto\">{}{colon}{}</p>", escape(label), escape(text))
        }
        Block::Quote { text, by } => {
            writeln!(out, "<blockquote dir=\"auto\">“{}” <cite>({})</cite></blockquote>", escape(text), escape(by))
        }
        Block::List(points) => {
            let points: String = points.iter().map(|p| format!("<li dir=\"auto\">{}</li>\n", escape(p))).collect();
            writeln!(out, "<ul>\n{points}</ul>")
        }
        Block::Table(table) => writeln!(out, "{}", table_lines(table)),
        Block::Picture(picture) => {
            let caption = escape(&picture.title);
            writeln!(out, "<figure>\n<figcaption>{caption}</figcaption>\n{}</figure>", picture::svg(picture))
        }
        Block::Room(lines) => writeln!(out, "{}", "<div class=\"room\"></div>".repeat(usize::from(*lines))),
    };
}

fn said_line(said: &Said) -> String {
    let mut line = String::from(if said.asks { "<p class=\"asks\" dir=\"auto\">" } else { "<p dir=\"auto\">" });
    if let Some(number) = said.number {
        let _ = write!(line, "<span class=\"n\">{number}</span> ");
    }
    if let Some(at) = &said.before {
        let _ = write!(line, "<span class=\"at\">[{at}]</span> ");
    }
    if let Some(speaker) = &said.speaker {
        let _ = write!(line, "<bdi class=\"code\">{}:</bdi> ", escape(speaker));
    }
    line.push_str(&escape(&said.text));
    if let Some(at) = &said.after {
        let _ = write!(line, " <span class=\"at\">#{at}#</span>");
    }
    line + "</p>"
}

fn table_lines(table: &Table) -> String {
    let cell = |n: usize, tag: &str, text: &str| {
        let class = if table.is_number(n) { " class=\"num\"" } else { "" };
        format!("<{tag}{class} dir=\"auto\">{}</{tag}>", escape(text))
    };
    let row = |tag: &str, cells: &[String]| {
        let cells: String = cells.iter().enumerate().map(|(n, c)| cell(n, tag, c)).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let caption =
        if table.title.is_empty() { String::new() } else { format!("<caption>{}</caption>\n", escape(&table.title)) };
    let body: String = table.rows.iter().map(|r| row("td", r)).collect();
    format!("<table>\n{caption}<thead>\n{}</thead>\n<tbody>\n{body}</tbody>\n</table>", row("th", &table.head))
}
