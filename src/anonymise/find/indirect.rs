//! The checklist: things that tell who somebody is only together. A program can point at them, no more.

use super::super::Kind;
use super::words::has;
use super::{Options, numbers};
use crate::anonymise::Sheet;
use crate::units::Language;

/// What may tell together with the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hint {
    /// What somebody does for a living.
    Job,
    /// Where somebody lives or works.
    Place,
    /// How many children or other family.
    Family,
    /// Where somebody comes from, or what they believe.
    Origin,
    /// An illness or a handicap.
    Health,
    /// Something that was in the news or before a judge.
    Event,
}

const NL_JOBS: &str = "leerkracht leraar lerares docent juf verpleegkundige verpleegster verzorgende huisarts tandarts advocaat \
    rechter politieagent agent brandweerman burgemeester wethouder dominee imam pastoor bakker slager kapper kapster boer boerin \
    taxichauffeur chauffeur vrachtwagenchauffeur notaris apotheker psycholoog directeur directrice kok militair schoolleider \
    conrector rector conciërge verloskundige dierenarts ambtenaar journalist schilder loodgieter timmerman visser";
const EN_JOBS: &str = "teacher nurse midwife doctor gp dentist solicitor lawyer judge officer policeman firefighter mayor vicar imam \
    priest baker butcher hairdresser farmer driver pharmacist psychologist headteacher chef soldier caretaker vet journalist painter \
    plumber carpenter fisherman";
const NL_FAMILY: &str = "kinderen zoons zonen dochters broers zussen broertjes zusjes kleinkinderen tweeling drieling";
const EN_FAMILY: &str = "children kids sons daughters brothers sisters grandchildren twins triplets";
const NL_ORIGIN: &str = "marokkaanse marokkaan turkse turk surinaamse surinamer poolse syrische afghaanse somalische eritrese oekraiense \
    moslim moslima christelijk gereformeerd joods hindoe jehova";
const EN_ORIGIN: &str = "moroccan turkish polish syrian afghan somali eritrean ukrainian pakistani nigerian muslim christian jewish hindu sikh";
const NL_HEALTH: &str =
    "kanker ms parkinson epilepsie autisme schizofrenie hiv diabetes rolstoel blind doof dementie hersenbloeding";
const EN_HEALTH: &str =
    "cancer ms parkinson's epilepsy autism schizophrenia hiv diabetes wheelchair blind deaf dementia stroke";
const NL_EVENT: &str = "krant journaal nieuws rechtszaak zitting vonnis moord brandstichting ontvoering televisie";
const EN_EVENT: &str = "newspaper news trial court sentence murder arson kidnapping television";

/// Returns which kinds of such things a text has, when there are three or more: job, place and family together tell.
pub fn checklist(text: &str, language: Language) -> Vec<Hint> {
    let tokens = numbers::tokens(text, language);
    let nl = language == Language::Nl;
    let mut hints = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let word = token.fold.as_str();
        let counted = at > 0 && tokens[at - 1].value.is_some_and(|v| v > 0);
        let twins = matches!(word, "tweeling" | "drieling" | "twins" | "triplets");
        for (hint, list) in [
            (Hint::Job, if nl { NL_JOBS } else { EN_JOBS }),
            (Hint::Origin, if nl { NL_ORIGIN } else { EN_ORIGIN }),
            (Hint::Health, if nl { NL_HEALTH } else { EN_HEALTH }),
            (Hint::Event, if nl { NL_EVENT } else { EN_EVENT }),
        ] {
            if has(list, word) {
                hints.push(hint);
            }
        }
        if has(if nl { NL_FAMILY } else { EN_FAMILY }, word) && (counted || twins) {
            hints.push(Hint::Family);
        }
    }
    let sheet = Sheet::default();
    let found = super::find(text, &Options { language, sheet: &sheet });
    if found.iter().any(|c| matches!(c.kind, Kind::Place | Kind::Organisation)) {
        hints.push(Hint::Place);
    }
    hints.sort_unstable();
    hints.dedup();
    if hints.len() < 3 {
        hints.clear();
    }
    hints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_together_are_worth_a_look() {
        let text = "Ik ben verloskundige in Grou en heb vier dochters.";
        assert_eq!(checklist(text, Language::Nl), [Hint::Job, Hint::Place, Hint::Family]);
        assert_eq!(checklist("Ik ben verloskundige.", Language::Nl), []);
        let text = "I'm a vicar in Whitby with three sons.";
        assert_eq!(checklist(text, Language::En), [Hint::Job, Hint::Place, Hint::Family]);
    }

    #[test]
    fn only_children_who_are_there_are_a_family() {
        for text in [
            "Ik ben verloskundige in Grou en heb nul kinderen.",
            "Ik ben verloskundige in Grou en heb kinderen.",
            "Ik ben verloskundige in Grou en heb vier fietsen.",
        ] {
            assert_eq!(checklist(text, Language::Nl), [], "{text}");
        }
        let text = "Ik ben verloskundige in Grou en heb een tweeling.";
        assert_eq!(checklist(text, Language::Nl), [Hint::Job, Hint::Place, Hint::Family]);
    }
}
