//! The note-taker: lines typed in a second terminal, sealed beside the session that another luister has open.
//!
//! It holds no lock, opens no key and writes nothing into the journal; what it seals is taken in by whoever has the
//! session open, or opens it next.

use std::io::{self, IsTerminal as _, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crossbeam_channel::RecvTimeoutError;
use crossterm::terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, size};
use crossterm::{cursor, execute};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::messages::{Message, note_taker as words};
use crate::session::{Command, NoteKind, clock_beside, decide};
use crate::units::{Language, Offset, SessionId};
use crate::vault::StudyFolder;
use crate::view::widgets::wrap;

use super::clock;
use super::error::RuntimeError;
use super::home::read_session;
use super::lines::read_lines;
use super::notes::note_json;
use super::tui::no_terminal;

/// How long it takes at most until a wish to end is seen.
const LOOK: Duration = Duration::from_millis(200);

/// How many of the last notes are listed, by time and kind.
const LISTED: usize = 8;

/// Takes notes until the lines end; returns how many were sealed.
pub fn take_notes(folder: &StudyFolder, id: &SessionId, language: Language) -> Result<u32, RuntimeError> {
    // Refused before anything is typed: before the conversation, and after its end.
    place(folder, id, NoteKind::Field)?;
    let terminal = io::stdout().is_terminal() && io::stdin().is_terminal();
    let over = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&over)).map_err(no_terminal)?;
    }
    let page = terminal.then(Page::open).transpose()?;
    let mut said = Vec::new();
    show(language, id, &said, terminal)?;
    let (typed, mut sealed) = (read_lines()?, 0);
    while !over.load(Ordering::Relaxed) {
        let line = match typed.recv_timeout(LOOK) {
            Ok(line) => line,
            Err(RecvTimeoutError::Timeout) => continue,
            Err(RecvTimeoutError::Disconnected) => break,
        };
        if line.trim() == "q" {
            break;
        }
        let Some((kind, text)) = read(&line) else {
            show(language, id, &said, terminal)?;
            continue;
        };
        match seal(folder, id, kind, text) {
            Ok(at) => {
                sealed += 1;
                let kind = name(kind).text(language);
                said.push(words::SEALED.with(language, &[("at", &at.to_string()), ("kind", kind)]));
            }
            Err(error) => {
                let notice = error.notice(language);
                said.push(format!("{} {}", notice.happened, words::NOT_SEALED.text(language)));
            }
        }
        show(language, id, &said, terminal)?;
    }
    drop(page);
    Ok(sealed)
}

/// Returns the kind a line has by how it begins, and what is written down; none for an empty line.
fn read(line: &str) -> Option<(NoteKind, &str)> {
    let line = line.trim();
    let (kind, text) = match line.chars().next()? {
        '"' | '“' | '”' => (NoteKind::Quote, line.trim_matches(['"', '“', '”'])),
        '*' => (NoteKind::NonVerbal, line.trim_start_matches('*')),
        '(' => (NoteKind::Thought, line.trim_start_matches('(').trim_end_matches(')')),
        '+' => (NoteKind::Bookmark, line.trim_start_matches('+')),
        '>' => (NoteKind::ReturnTo, line.trim_start_matches('>')),
        '!' => (NoteKind::NameSaid, line.trim_start_matches('!')),
        _ => (NoteKind::Field, line),
    };
    let text = text.trim();
    (!text.is_empty() || kind.is_mark()).then_some((kind, text))
}

fn name(kind: NoteKind) -> Message {
    match kind {
        NoteKind::Quote => words::KIND_QUOTE,
        NoteKind::NonVerbal => words::KIND_SEEN,
        NoteKind::Thought => words::KIND_THOUGHT,
        NoteKind::Bookmark => words::KIND_MARK,
        NoteKind::ReturnTo => words::KIND_RETURN,
        NoteKind::NameSaid => words::KIND_NAME,
        _ => words::KIND_FIELD,
    }
}

/// Returns where on the clock it is and which topic is open; a refusal where a note does not belong now.
fn place(folder: &StudyFolder, id: &SessionId, kind: NoteKind) -> Result<(Offset, Option<String>), RuntimeError> {
    let (session, entries) = read_session(folder, id)?;
    let offset = clock_beside(&session, &entries, clock::now());
    decide(&session, Command::WriteNote { kind, offset })?;
    Ok((offset, session.topic.map(|t| t.as_str().to_owned())))
}

fn seal(folder: &StudyFolder, id: &SessionId, kind: NoteKind, text: &str) -> Result<Offset, RuntimeError> {
    let (offset, topic) = place(folder, id, kind)?;
    // Its number is given when it is taken in.
    let note = note_json(0, kind, offset, topic.as_deref(), text);
    folder.note_drop(id).put(&note_id()?, kind, offset, note.as_bytes())?;
    Ok(offset)
}

/// Returns a name that no other note has and that sorts by time.
fn note_id() -> Result<String, RuntimeError> {
    let mut noise = [0; 4];
    getrandom::fill(&mut noise).map_err(|_| no_terminal(io::Error::other("no randomness to be had")))?;
    let ms = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |t| t.as_millis());
    Ok(format!("note-{ms:015}-{:08x}", u32::from_le_bytes(noise)))
}

/// The terminal's other page: nothing typed on it is left behind when it goes.
struct Page;

impl Page {
    fn open() -> Result<Page, RuntimeError> {
        execute!(io::stdout(), EnterAlternateScreen).map_err(no_terminal)?;
        Ok(Page)
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = execute!(io::stdout(), Clear(ClearType::All), Clear(ClearType::Purge), LeaveAlternateScreen);
    }
}

/// On a terminal the page is drawn anew, so that nothing typed stays on it; elsewhere the last line is added.
fn show(language: Language, id: &SessionId, said: &[String], terminal: bool) -> Result<(), RuntimeError> {
    let mut out = io::stdout().lock();
    if !terminal {
        let Some(last) = said.last() else { return Ok(()) };
        return writeln!(out, "{last}").and_then(|()| out.flush()).map_err(no_terminal);
    }
    let (columns, rows) = size().unwrap_or((80, 24));
    let lines = page(language, id, said, usize::from(columns), usize::from(rows));
    execute!(out, Clear(ClearType::All), Clear(ClearType::Purge), cursor::MoveTo(0, 0)).map_err(no_terminal)?;
    write!(out, "{}\r\n › ", lines.join("\r\n")).and_then(|()| out.flush()).map_err(no_terminal)
}

/// Lays the page out above the line that is being typed: what the signs mean, and the last notes as far as there is room.
fn page(language: Language, id: &SessionId, said: &[String], columns: usize, rows: usize) -> Vec<String> {
    let room = columns.saturating_sub(2).max(1);
    let mut lines = Vec::new();
    let add = |text: &str, lines: &mut Vec<String>| lines.extend(wrap(text, room).into_iter().map(|l| format!(" {l}")));
    add(&words::TITLE.with(language, &[("session", id.as_str())]), &mut lines);
    lines.push(String::new());
    add(words::HOW.text(language), &mut lines);
    lines.push(String::new());
    let signs = [
        ('"', words::QUOTE),
        ('*', words::SEEN),
        ('(', words::THOUGHT),
        ('+', words::MARK),
        ('>', words::RETURN),
        ('!', words::NAME),
    ];
    for (sign, means) in signs {
        lines.push(format!("   {sign}  {}", means.text(language)));
    }
    for rest in [words::ALONE, words::FIELD, words::END] {
        add(rest.text(language), &mut lines);
    }
    lines.push(String::new());
    // Two rows stay: an empty one, and the line that is being typed.
    let left = rows.saturating_sub(lines.len() + 2).min(LISTED);
    lines.extend(said.iter().skip(said.len().saturating_sub(left)).map(|l| format!(" {l}")));
    if left > 0 && !said.is_empty() {
        lines.push(String::new());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_fits_its_window_in_both_languages_and_breaks_no_word() {
        let id: SessionId = "2026-11-23-1405-Prof9".parse().unwrap();
        let said: Vec<String> = (0..20).map(|n| format!("00:00:{n:02}  veldnotitie  verzegeld")).collect();
        for language in [Language::Nl, Language::En] {
            let lines = page(language, &id, &said, 80, 24);
            assert!(lines.len() < 24, "{}", lines.len());
            assert!(lines.iter().all(|l| l.chars().count() <= 80), "{lines:?}");
            assert!(lines.iter().any(|l| l.contains("00:00:19")), "the last note is there: {lines:?}");
            assert!(page(language, &id, &[], 40, 10).iter().all(|l| l.chars().count() <= 40));
        }
    }

    #[test]
    fn a_line_says_by_its_beginning_what_kind_of_note_it_is() {
        let check = |line: &str, expect: Option<(NoteKind, &str)>| assert_eq!(read(line), expect, "{line}");
        check("  kijkt weg ", Some((NoteKind::Field, "kijkt weg")));
        check("\"Dat nooit meer\"", Some((NoteKind::Quote, "Dat nooit meer")));
        check("“dat nooit meer", Some((NoteKind::Quote, "dat nooit meer")));
        check("* P4 knikt", Some((NoteKind::NonVerbal, "P4 knikt")));
        check("(vraag ik door?)", Some((NoteKind::Thought, "vraag ik door?")));
        check("+", Some((NoteKind::Bookmark, "")));
        check("+ hier", Some((NoteKind::Bookmark, "hier")));
        check(">", Some((NoteKind::ReturnTo, "")));
        check("> de verhuizing", Some((NoteKind::ReturnTo, "de verhuizing")));
        check(" ! ", Some((NoteKind::NameSaid, "")));
        for nothing in ["", "  ", "\"", "*", "()"] {
            check(nothing, None);
        }
    }
}
