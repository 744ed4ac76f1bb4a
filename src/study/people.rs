//! What is known about the participants beyond their codes: kept sealed, and only ever shown added up.

use serde::{Deserialize, Serialize};

use crate::messages::{Message, overview as say};
use crate::units::ParticipantCode;

use super::Study;

/// The participants of a study, as a researcher's table has them. Never a name: a table's other columns are not read.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct People {
    /// Version of this format, now 1.
    pub v: u32,
    /// The people, each once.
    pub people: Vec<Person>,
}

/// Somebody, by their codes.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Person {
    /// Their codes; more than one when they took part under several.
    pub codes: Vec<ParticipantCode>,
    /// Groups they belong to besides those of their codes.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Their gender, in the words of the table; empty when it was not said.
    #[serde(default)]
    pub gender: String,
    /// Their age in years.
    #[serde(default)]
    pub age: Option<u8>,
}

/// Prints numbers only.
impl std::fmt::Debug for People {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "People({})", self.people.len())
    }
}

/// Prints codes only.
impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Person({:?})", self.codes)
    }
}

/// What reading a table came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The people.
    pub people: People,
    /// The headings of the columns that were not read.
    pub left_out: Vec<String>,
}

/// Why a table of participants can't be used: the line, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {}", why.en)]
pub struct TableProblem {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it; never what stands there.
    pub why: Message,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Code,
    /// Codes, where no other column is said to hold them; it may as well hold names.
    Participant,
    Groups,
    Gender,
    Age,
    Born,
}

fn column(heading: &str) -> Option<Column> {
    Some(match heading.trim().to_lowercase().as_str() {
        "code" | "codes" => Column::Code,
        "participant" | "deelnemer" => Column::Participant,
        "group" | "groups" | "groep" | "groepen" => Column::Groups,
        "gender" | "geslacht" | "sex" => Column::Gender,
        "age" | "leeftijd" => Column::Age,
        "birth year" | "birth-year" | "year of birth" | "geboortejaar" => Column::Born,
        _ => return None,
    })
}

impl People {
    /// Takes from a table's rows (each with its line, the headings first) what a response table needs, and nothing else.
    ///
    /// `year` is the present one: a year of birth becomes an age and is not kept.
    pub fn from_rows(rows: &[(usize, Vec<String>)], study: &Study, year: u16) -> Result<Taken, TableProblem> {
        let problem = |line: usize, why: Message| TableProblem { line, why };
        let Some(((line, head), rows)) = rows.split_first() else { return Err(problem(1, say::TABLE_EMPTY)) };
        let mut columns: Vec<Option<Column>> = head.iter().map(|h| column(h)).collect();
        let has_codes = columns.contains(&Some(Column::Code));
        for column in columns.iter_mut().filter(|c| **c == Some(Column::Participant)) {
            *column = (!has_codes).then_some(Column::Code);
        }
        if !columns.contains(&Some(Column::Code)) {
            return Err(problem(*line, say::TABLE_NO_CODE));
        }
        let mut people = People { v: 1, people: Vec::new() };
        for (line, row) in rows {
            let cell = |wanted: Column| {
                let at = columns.iter().position(|c| *c == Some(wanted));
                at.and_then(|n| row.get(n)).map(|c| c.trim()).unwrap_or_default()
            };
            let mut person = Person { gender: cell(Column::Gender).to_lowercase(), ..Person::default() };
            for code in words(cell(Column::Code)) {
                person.codes.push(study.code(code).map_err(|_| problem(*line, say::TABLE_BAD_CODE))?);
            }
            if person.codes.is_empty() {
                return Err(problem(*line, say::TABLE_BAD_CODE));
            }
            if people.people.iter().any(|p| p.codes.iter().any(|c| person.codes.contains(c))) {
                return Err(problem(*line, say::TABLE_TWICE));
            }
            let groups = cell(Column::Groups).split([',', ';', '/', '+']).map(str::trim).filter(|g| !g.is_empty());
            person.groups = groups.map(|g| group_name(study, g)).collect();
            person.age = match (cell(Column::Age), cell(Column::Born)) {
                ("", "") => None,
                ("", born) => {
                    let born: u16 = born.parse().map_err(|_| problem(*line, say::TABLE_BAD_AGE))?;
                    let age = year.checked_sub(born).and_then(|a| u8::try_from(a).ok()).filter(|a| *a <= 120);
                    Some(age.ok_or_else(|| problem(*line, say::TABLE_BAD_AGE))?)
                }
                (age, _) => {
                    let age = age.parse::<u8>().ok().filter(|a| *a <= 120);
                    Some(age.ok_or_else(|| problem(*line, say::TABLE_BAD_AGE))?)
                }
            };
            people.people.push(person);
        }
        let left_out = head.iter().zip(&columns).filter(|(_, c)| c.is_none()).map(|(h, _)| h.trim().to_owned());
        Ok(Taken { people, left_out: left_out.filter(|h| !h.is_empty()).collect() })
    }

    /// Returns the person a code belongs to.
    pub fn of(&self, code: &ParticipantCode) -> Option<&Person> {
        self.people.iter().find(|p| p.codes.contains(code))
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '+')).filter(|w| !w.is_empty())
}

/// A group by its prefix or its name becomes the study's own name for it; another one keeps its own.
fn group_name(study: &Study, text: &str) -> String {
    let known = study.groups.iter().find(|g| g.prefix.eq_ignore_ascii_case(text) || g.name.eq_ignore_ascii_case(text));
    known.map_or_else(|| text.to_owned(), |g| g.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn study() -> Study {
        Study::parse(include_bytes!("../../study.toml")).unwrap()
    }

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        text.lines().enumerate().map(|(n, l)| (n + 1, l.split(';').map(str::to_owned).collect())).collect()
    }

    #[test]
    fn only_what_is_needed_is_taken() {
        let taken = People::from_rows(
            &rows("Naam;Code;Geslacht;Geboortejaar;Groepen;E-mail\nJan;Prof9 Cl3;V;1980;ervaringsdeskundigen, cl;x@y"),
            &study(),
            2026,
        )
        .unwrap();
        assert_eq!(taken.left_out, ["Naam", "E-mail"]);
        let json = serde_json::to_string(&taken.people).unwrap();
        assert!(!json.contains("Jan") && !json.contains("1980") && !json.contains('@'), "{json}");
        let person = taken.people.of(&"Cl3".parse().unwrap()).unwrap();
        assert_eq!((person.age, person.gender.as_str(), person.codes.len()), (Some(46), "v", 2));
        assert_eq!(person.groups, ["ervaringsdeskundigen", "(former) clients"]);
    }

    #[test]
    fn a_column_of_codes_goes_before_one_that_may_hold_names() {
        let taken = People::from_rows(&rows("Deelnemer;Code\nJan;Prof9"), &study(), 2026).unwrap();
        assert_eq!(taken.left_out, ["Deelnemer"]);
        assert_eq!(taken.people.people[0].codes[0].as_str(), "Prof9");
        let taken = People::from_rows(&rows("Deelnemer\nProf9"), &study(), 2026).unwrap();
        assert!(taken.left_out.is_empty());
    }

    #[test]
    fn what_does_not_fit_is_told_with_its_line_and_without_what_stands_there() {
        let check = |text: &str, line: usize, why: Message| {
            assert_eq!(People::from_rows(&rows(text), &study(), 2026), Err(TableProblem { line, why }), "{text}");
        };
        check("", 1, say::TABLE_EMPTY);
        assert_eq!(
            People::from_rows(&[(3, vec!["naam".to_owned()])], &study(), 2026),
            Err(TableProblem { line: 3, why: say::TABLE_NO_CODE })
        );
        check("naam\nJan", 1, say::TABLE_NO_CODE);
        check("code\nJan", 2, say::TABLE_BAD_CODE);
        check("code\nProf1\nProf1", 3, say::TABLE_TWICE);
        check("code;age\nProf1;oud", 2, say::TABLE_BAD_AGE);
        check("code;geboortejaar\nProf1;2030", 2, say::TABLE_BAD_AGE);
    }
}
