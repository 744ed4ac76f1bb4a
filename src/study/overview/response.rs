//! The response table: people once, memberships as often as they occur.

use std::collections::{BTreeMap, BTreeSet};

use crate::session::Session;
use crate::units::ParticipantCode;

use super::Material;
use crate::study::Person;

/// Who took part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// People, each once, whatever they were called.
    pub people: u32,
    /// Memberships of groups, as often as they occur.
    pub memberships: u32,
    /// The groups, in the study's order, then others.
    pub groups: Vec<GroupCount>,
    /// Genders in the table's words, most first; empty for those who did not say.
    pub genders: Vec<(String, u32)>,
    /// Their ages.
    pub ages: Option<Ages>,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupCount {
    /// What it is called.
    pub name: String,
    /// People in it.
    pub people: u32,
    /// Sessions with somebody of it.
    pub sessions: u32,
}

/// Ages, added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// The lowest.
    pub lowest: u8,
    /// The highest.
    pub highest: u8,
    /// Their mean, in tenths of a year.
    pub mean_tenths: u32,
    /// Of how many people it is known.
    pub known: u32,
}

/// Returns who took part in the sessions that were held.
pub(super) fn response(material: &Material<'_>, held: &[&Session]) -> Response {
    /// Somebody's data where there are any, the codes they took part under, and the sessions they were in.
    type Seen<'p> = (Option<&'p Person>, BTreeSet<ParticipantCode>, BTreeSet<usize>);
    // By the first of their codes.
    let mut people: BTreeMap<ParticipantCode, Seen<'_>> = BTreeMap::new();
    for (n, session) in held.iter().enumerate() {
        for participant in session.present().filter(|p| !session.withdrawn.contains(&p.code)) {
            let person = material.people.and_then(|all| all.of(&participant.code));
            let key = person.and_then(|p| p.codes.first()).unwrap_or(&participant.code);
            let entry = people.entry(key.clone()).or_insert_with(|| (person, BTreeSet::new(), BTreeSet::new()));
            entry.1.insert(participant.code.clone());
            entry.2.insert(n);
        }
    }
    let mut names: Vec<String> = material.study.groups.iter().map(|g| g.name.clone()).collect();
    let mut groups: BTreeMap<String, (u32, BTreeSet<usize>)> = BTreeMap::new();
    for (person, codes, sessions) in people.values() {
        let of_codes = codes.iter().filter_map(|c| material.study.group_of(c)).map(|g| g.name.clone());
        let others = person.iter().flat_map(|p| p.groups.iter().cloned());
        let own: BTreeSet<String> = of_codes.chain(others).collect();
        for name in own {
            if !names.contains(&name) {
                names.push(name.clone());
            }
            let group = groups.entry(name).or_default();
            group.0 += 1;
            group.1.extend(sessions);
        }
    }
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let groups: Vec<GroupCount> = names
        .into_iter()
        .filter_map(|name| {
            let (people, sessions) = groups.get(&name)?;
            Some(GroupCount { people: *people, sessions: number(sessions.len()), name })
        })
        .collect();
    Response {
        people: number(people.len()),
        memberships: groups.iter().map(|g| g.people).sum(),
        groups,
        genders: genders(people.values().map(|(person, _, _)| *person)),
        ages: ages(people.values().filter_map(|(person, _, _)| person.and_then(|p| p.age))),
    }
}

fn genders<'a>(people: impl Iterator<Item = Option<&'a Person>>) -> Vec<(String, u32)> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for person in people {
        *counts.entry(person.map(|p| p.gender.clone()).unwrap_or_default()).or_default() += 1;
    }
    // Where nobody's is known there is nothing to tell.
    if counts.keys().all(String::is_empty) {
        return Vec::new();
    }
    let mut out: Vec<(String, u32)> = counts.into_iter().collect();
    out.sort_by(|a, b| (a.0.is_empty(), b.1, &a.0).cmp(&(b.0.is_empty(), a.1, &b.0)));
    out
}

fn ages(ages: impl Iterator<Item = u8>) -> Option<Ages> {
    let ages: Vec<u32> = ages.map(u32::from).collect();
    let known = u32::try_from(ages.len()).ok().filter(|n| *n > 0)?;
    let of = |age: Option<&u32>| u8::try_from(*age.unwrap_or(&0)).unwrap_or(u8::MAX);
    Some(Ages {
        lowest: of(ages.iter().min()),
        highest: of(ages.iter().max()),
        mean_tenths: (ages.iter().sum::<u32>() * 10 + known / 2) / known,
        known,
    })
}
