//! Who a place stands for: pseudonyms in use, and the one that a place most likely gets.

use std::collections::BTreeSet;

use super::{Decision, Kind, Place, Review, Who};

impl Review {
    /// Returns the pseudonym that a place most likely gets: the one its string has in this text already, the one its name has in the
    /// study, the one of the only person who has it as a part of their name (Fatima, after Fatima Yilmaz), or one that nobody has yet.
    pub fn likely(&self, place: &Place) -> Who {
        let study = || self.study.as_ref().and_then(|names| names.of(&place.key, place.kind));
        let known = self.in_this_text(place).or_else(study).or_else(|| self.in_part(place));
        known.unwrap_or_else(|| self.nobody_yet(place.kind))
    }

    /// Returns the pseudonym that the same string got somewhere in this text, as the same kind. An ordinary word that was somebody's
    /// name before most likely is so again.
    fn in_this_text(&self, place: &Place) -> Option<Who> {
        let group = self.settled.groups.get(&place.key)?;
        let same = group.places.iter().filter_map(|(line, at)| self.settled.places[*line][*at].decided.as_ref());
        same.filter_map(|decided| decided.decision.who()).find(|who| who.kind == place.kind)
    }

    /// Returns who is called so in part, where that is one person.
    fn in_part(&self, place: &Place) -> Option<Who> {
        let part = |whole: &str, part: &str| {
            let words = |text: &str| text.split(' ').filter(|w| w.chars().count() > 2).map(str::to_owned).collect();
            let (whole, part): (BTreeSet<String>, BTreeSet<String>) = (words(whole), words(part));
            !part.is_empty() && part.is_subset(&whole)
        };
        let is_a_part = |key: &str| part(key, &place.key) || part(&place.key, key);
        let alike = self.decisions.iter().filter(|(key, _)| place.kind == Kind::Name && is_a_part(key));
        let mut who = alike.filter_map(|(_, decided)| decided.decision.who()).filter(|who| who.kind == place.kind);
        let first = who.next()?;
        who.all(|other| other == first).then_some(first)
    }

    /// Returns every pseudonym that is in use.
    pub fn people(&self) -> Vec<Who> {
        let here = self.lines.iter().flat_map(|l| l.here.iter().map(|h| &h.decision));
        let all = self.decisions.values().map(|d| &d.decision).chain(here);
        let mut who: Vec<Who> = all.filter_map(Decision::who).collect();
        who.sort();
        who.dedup();
        who
    }

    /// Returns a pseudonym that nobody has yet.
    pub fn nobody_yet(&self, kind: Kind) -> Who {
        let most = self.people().into_iter().filter(|w| w.kind == kind).map(|w| w.number).max().unwrap_or(0);
        let before = self.study.as_ref().map_or(0, |names| names.most(kind));
        Who { kind, number: most.max(before) + 1 }
    }
}
