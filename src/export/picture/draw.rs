//! From a transcript to its pictures.

use crate::export::options::{Convention, Timestamps};
use crate::export::source::Source;
use crate::messages::export as say;
use crate::units::{Language, Name};

use super::{Picture, Row, WHOLE};

/// Stretches closer together than this share of the line are drawn as one, so that a picture stays small.
const GAP: u16 = 2;

/// Returns who spoke when.
pub fn time_line(source: &Source, language: Language) -> Picture {
    let rows = speakers(source, language)
        .into_iter()
        .enumerate()
        .map(|(n, (code, spans))| {
            let ms: u64 = spans.iter().map(|(from, to)| to.saturating_sub(*from)).sum();
            Row { label: code, colour: n, value: clock(ms), spans: on_line(&spans, length(source)) }
        })
        .collect();
    Picture { title: say::PICTURE_TIME_LINE.text(language).to_owned(), rows, ends: ends(source) }
}

/// Returns who spoke how much.
pub fn talk_share(source: &Source, language: Language) -> Picture {
    let all = speakers(source, language);
    let of = |spans: &[(u64, u64)]| spans.iter().map(|(from, to)| to.saturating_sub(*from)).sum::<u64>();
    let total: u64 = all.iter().map(|(_, spans)| of(spans)).sum::<u64>().max(1);
    let rows = all
        .iter()
        .enumerate()
        .map(|(n, (code, spans))| {
            let share = of(spans) * u64::from(WHOLE) / total;
            let percent = (of(spans) * 100 + total / 2) / total;
            Row {
                label: code.clone(),
                colour: n,
                spans: vec![(0, u16::try_from(share).unwrap_or(WHOLE))],
                value: format!("{percent} %"),
            }
        })
        .collect();
    Picture { title: say::PICTURE_SHARE.text(language).to_owned(), rows, ends: (String::new(), String::new()) }
}

/// Returns which topic was open when, in the guide's order.
pub fn topic_line(source: &Source, language: Language) -> Picture {
    let mut order: Vec<Name> =
        source.guide.iter().flat_map(|g| g.topics().map(|(_, topic)| topic.id.clone()).collect::<Vec<_>>()).collect();
    for span in &source.approved.topics {
        if !order.contains(&span.topic) {
            order.push(span.topic.clone());
        }
    }
    let rows = order
        .iter()
        .enumerate()
        .filter_map(|(n, topic)| {
            let open = source.approved.topics.iter().filter(|t| &t.topic == topic);
            let spans: Vec<(u64, u64)> = open.map(|t| (t.from.ms(), t.to.ms())).collect();
            let ms: u64 = spans.iter().map(|(from, to)| to.saturating_sub(*from)).sum();
            (ms > 0).then(|| Row {
                label: source.topic_title(topic),
                colour: n,
                value: clock(ms),
                spans: on_line(&spans, length(source)),
            })
        })
        .collect();
    Picture { title: say::PICTURE_TOPICS.text(language).to_owned(), rows, ends: ends(source) }
}

/// Who speaks, in the list's order, then by first word, with their stretches in ms.
fn speakers(source: &Source, language: Language) -> Vec<(String, Vec<(u64, u64)>)> {
    let mut unknown = Vec::new();
    let mut all: Vec<(String, Vec<(u64, u64)>)> =
        source.approved.speakers.iter().map(|s| (s.code.clone(), Vec::new())).collect();
    for said in source.paragraphs(Timestamps::Utterances, Convention::Verbatim) {
        let span = (said.from.ms(), said.to.ms());
        let Some(code) = said.speaker else {
            unknown.push(span);
            continue;
        };
        match all.iter_mut().find(|(known, _)| *known == code) {
            Some((_, spans)) => spans.push(span),
            None => all.push((code, vec![span])),
        }
    }
    // What nobody can be given is shown as such: without it the others would seem to have spoken all of it.
    if !unknown.is_empty() {
        all.push((say::PICTURE_UNKNOWN.text(language).to_owned(), unknown));
    }
    all
}

fn length(source: &Source) -> u64 {
    let last = source.approved.utterances.iter().map(|u| u.end_ms).max().unwrap_or(0);
    source.approved.duration_ms.max(last).max(1)
}

fn ends(source: &Source) -> (String, String) {
    (clock(0), clock(length(source)))
}

/// Puts stretches in ms on the line, joined where nobody would see the gap.
fn on_line(spans: &[(u64, u64)], length: u64) -> Vec<(u16, u16)> {
    let place = |ms: u64| u16::try_from(ms.min(length) * u64::from(WHOLE) / length).unwrap_or(WHOLE);
    let mut sorted: Vec<(u16, u16)> =
        spans.iter().map(|(from, to)| (place(*from), place(*to).max(place(*from) + 1).min(WHOLE))).collect();
    sorted.sort_unstable();
    let mut out: Vec<(u16, u16)> = Vec::new();
    for (from, to) in sorted {
        match out.last_mut() {
            Some(last) if from <= last.1 + GAP => last.1 = last.1.max(to),
            _ => out.push((from, to)),
        }
    }
    out
}

/// Returns minutes and seconds, `61:05`.
fn clock(ms: u64) -> String {
    format!("{}:{:02}", ms / 60_000, ms / 1000 % 60)
}
