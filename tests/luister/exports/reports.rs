//! Reports and summary sheets.

use luister::export::page::{Page, docx, html, markdown, plain};
use luister::export::report_page;
use luister::units::Language;

use super::formats::golden;
use super::sample;

fn page(language: Language) -> Page {
    report_page(&sample::focus_group(), language)
}

#[test]
fn reports_are_as_they_were_accepted() {
    golden("verslag.md.golden", markdown(&page(Language::Nl)).as_bytes());
    golden("summary.md.golden", markdown(&report_page(&sample::interview(), Language::En)).as_bytes());
    golden("summary.txt.golden", plain(&report_page(&sample::interview(), Language::Nl), 80).as_bytes());
    let made = html(&page(Language::En));
    assert!(
        made.contains("Most important remarks")
            && made.contains("Recommendations")
            && made.matches("<svg ").count() == 3
    );
    assert_eq!(docx(&page(Language::En)).unwrap(), docx(&page(Language::En)).unwrap());
}

#[test]
fn whoever_said_no_to_being_quoted_is_not() {
    let mut source = sample::focus_group();
    // Everything bookmarked at a turn of Prof3, who said no.
    let theirs = source.approved.utterances.iter().find(|u| u.speaker.as_deref() == Some("Prof3")).unwrap().clone();
    source.approved.notes[0].at = luister::units::Offset::from_ms(theirs.start_ms + 1);
    let made = markdown(&report_page(&source, Language::En));
    assert!(made.contains("did not want to be quoted") && !made.contains("(Prof3,"), "{made}");
    // Where nobody knows who spoke, it might be them.
    let mut source = sample::focus_group();
    source.approved.utterances.iter_mut().for_each(|u| u.speaker = None);
    assert!(!markdown(&report_page(&source, Language::En)).contains("> “"));
    // A quote that stands nowhere in the text might be theirs too.
    let mut source = sample::focus_group();
    source.approved.notes[1].text = "heel andere woorden".into();
    assert!(!markdown(&report_page(&source, Language::En)).contains("heel andere woorden"));
    // Everybody else is quoted with their code.
    source = sample::focus_group();
    source.facts.not_quoted.clear();
    assert_eq!(markdown(&report_page(&source, Language::En)).matches("> “").count(), 2);
}
