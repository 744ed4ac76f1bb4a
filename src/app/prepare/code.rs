//! Participants' codes: reading what was typed, and proposing the next free one.

use crate::app::{GuideEntry, HomeContents};
use crate::session::{MOST, Participant};
use crate::units::ParticipantCode;

use super::Complaint;

/// Returns the code that was typed, its letters written as the study's group has them.
pub(super) fn read(
    typed: &str,
    groups: &[(String, String)],
    here: &[Participant],
) -> Result<ParticipantCode, Complaint> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Complaint::NoParticipant);
    }
    let not_a_code = || Complaint::NotACode { example: example(groups) };
    let letters = typed.chars().take_while(char::is_ascii_alphabetic).count();
    let (prefix, number) = typed.split_at(letters);
    if prefix.is_empty() || !number.chars().all(|c| c.is_ascii_digit()) {
        return Err(not_a_code());
    }
    let prefix = match groups.iter().find(|(p, _)| p.eq_ignore_ascii_case(prefix)) {
        Some((p, _)) => p,
        None if groups.is_empty() => prefix,
        None => {
            let known = groups.iter().map(|(p, _)| p.as_str()).collect::<Vec<_>>().join(", ");
            return Err(Complaint::UnknownGroup { prefix: prefix.to_owned(), known });
        }
    };
    if number.is_empty() {
        return Err(Complaint::NoNumber { prefix: prefix.to_owned() });
    }
    let code: ParticipantCode = format!("{prefix}{number}").parse().map_err(|_| not_a_code())?;
    if here.iter().any(|p| p.code == code) {
        return Err(Complaint::Twice(code));
    }
    if here.len() >= MOST {
        return Err(Complaint::TooMany);
    }
    Ok(code)
}

fn example(groups: &[(String, String)]) -> String {
    format!("{}9", groups.first().map_or("P", |(p, _)| p))
}

/// Returns the next free code of each group that begins with what was typed; first the group that this guide or the participants
/// so far point to.
pub(super) fn proposals(
    home: &HomeContents,
    guide: Option<&GuideEntry>,
    here: &[Participant],
    typed: &str,
) -> Vec<ParticipantCode> {
    let used = |prefix: &str| {
        let earlier = home.sessions.iter().flat_map(|s| &s.participants);
        let highest = earlier.chain(here.iter().map(|p| &p.code)).filter_map(|c| number(c, prefix)).max();
        highest.unwrap_or(0)
    };
    let mut groups: Vec<&(String, String)> = home.groups.iter().filter(|(p, _)| starts_with(p, typed.trim())).collect();
    let last = here.last().map(|p| p.code.as_str().trim_end_matches(|c: char| c.is_ascii_digit()));
    groups.sort_by_key(|(prefix, name)| match last {
        Some(last) => last != prefix,
        None => !guide.is_some_and(|g| speaks_of(&g.file, name)),
    });
    let next = |(prefix, _): &(String, String)| format!("{prefix}{}", used(prefix) + 1).parse().ok();
    groups.into_iter().filter_map(next).collect()
}

fn number(code: &ParticipantCode, prefix: &str) -> Option<u32> {
    code.as_str().strip_prefix(prefix).and_then(|n| n.parse().ok())
}

fn starts_with(prefix: &str, typed: &str) -> bool {
    prefix.get(..typed.len()).is_some_and(|head| head.eq_ignore_ascii_case(typed))
}

/// Tells whether a guide's file is named after a group: `interview-students.toml`, `students`.
fn speaks_of(file: &str, group: &str) -> bool {
    group.split(|c: char| !c.is_alphanumeric()).any(|word| word.len() > 3 && file.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups() -> Vec<(String, String)> {
        [("Prof", "professionals"), ("Stud", "students"), ("P", "participants")]
            .map(|(p, n)| (p.to_owned(), n.to_owned()))
            .to_vec()
    }

    fn here(codes: &[&str]) -> Vec<Participant> {
        codes.iter().map(|c| Participant { code: c.parse().unwrap(), channel: None }).collect()
    }

    fn check(typed: &str, expect: Result<&str, fn(&Complaint) -> bool>) {
        match (read(typed, &groups(), &here(&["Prof3"])), expect) {
            (Ok(code), Ok(expected)) => assert_eq!(code.as_str(), expected, "{typed}"),
            (Err(complaint), Err(fits)) => assert!(fits(&complaint), "{typed}: {complaint:?}"),
            (got, _) => panic!("{typed}: {got:?}"),
        }
    }

    #[test]
    fn codes_are_read_as_the_study_writes_them() {
        check("Prof9", Ok("Prof9"));
        check(" prof9 ", Ok("Prof9"));
        check("p4", Ok("P4"));
        check("STUD11", Ok("Stud11"));
        check("", Err(|c| matches!(c, Complaint::NoParticipant)));
        check("Prof", Err(|c| matches!(c, Complaint::NoNumber { .. })));
        check("Doc1", Err(|c| matches!(c, Complaint::UnknownGroup { .. })));
        check("Jan Jansen", Err(|c| matches!(c, Complaint::NotACode { .. })));
        check("Prof9a", Err(|c| matches!(c, Complaint::NotACode { .. })));
        check("Prof12345", Err(|c| matches!(c, Complaint::NotACode { .. })));
        check("9", Err(|c| matches!(c, Complaint::NotACode { .. })));
        check("Zoë1", Err(|c| matches!(c, Complaint::NotACode { .. })));
        check("prof3", Err(|c| matches!(c, Complaint::Twice(_))));
    }

    #[test]
    fn a_study_without_groups_takes_any_code() {
        assert_eq!(read("Resp2", &[], &[]).unwrap().as_str(), "Resp2");
    }

    #[test]
    fn the_next_free_code_is_proposed() {
        let home = HomeContents { groups: groups(), ..HomeContents::default() };
        let guide = GuideEntry { file: "interview-students.toml".into(), guide: Err((String::new(), 1)) };
        let codes = |here: &[Participant], typed: &str| {
            let codes = proposals(&home, Some(&guide), here, typed);
            codes.iter().map(|c| c.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(codes(&[], ""), ["Stud1", "Prof1", "P1"]);
        assert_eq!(codes(&here(&["P3"]), ""), ["P4", "Prof1", "Stud1"]);
        assert_eq!(codes(&[], "pr"), ["Prof1"]);
        assert_eq!(codes(&[], "x"), [""; 0]);
    }
}
