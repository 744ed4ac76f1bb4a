//! The study.toml that a new study begins with.

use crate::messages::study as say;
use crate::units::Language;

/// Returns the text of study.toml for a new study of this name, with comments in the language.
pub fn template(name: &str, language: Language) -> String {
    let name: String = name.trim().chars().filter(|c| !c.is_control()).collect();
    let name = if name.is_empty() { say::TEMPLATE_NAME.text(language).to_owned() } else { name };
    let id = id_of(&name);
    let quoted = toml::Value::String(name).to_string();
    let line = |message: crate::messages::Message| message.text(language);
    let languages = match language {
        Language::Nl => r#"["nl"]"#,
        Language::En => r#"["en"]"#,
    };
    format!(
        r#"# {about}
format = 1
id = "{id}"
name = {quoted}
languages = {languages}

# {codes}
[[groups]]
prefix = "P"
name = "{participants}"

# {promises}
[promises]
recording = "until-accepted"   # {or} "until-transcribed"
days = 14                      # {days}
raw-days = 90                  # {raw_days}
consent-days = 3650            # {consent_days}
enforce = "ask"                # {enforce}

# {ground}
[ground]
consent-text = ""
data-management-plan = ""
ethics = ""
"#,
        about = line(say::TEMPLATE_ABOUT),
        codes = line(say::TEMPLATE_CODES),
        participants = line(say::TEMPLATE_PARTICIPANTS),
        promises = line(say::TEMPLATE_PROMISES),
        or = line(say::TEMPLATE_OR),
        days = line(say::TEMPLATE_DAYS),
        raw_days = line(say::TEMPLATE_RAW_DAYS),
        consent_days = line(say::TEMPLATE_CONSENT_DAYS),
        enforce = line(say::TEMPLATE_ENFORCE),
        ground = line(say::TEMPLATE_GROUND),
    )
}

/// Returns an id made of a name: lower-case letters, digits and hyphens, `study` when nothing is left of it.
fn id_of(name: &str) -> String {
    let mut id = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_lowercase() || c.is_ascii_digit() && !id.is_empty() {
            id.push(c);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        if id.len() >= 40 {
            break;
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() { "study".to_owned() } else { id.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::Study;

    #[test]
    fn a_new_study_is_in_order_whatever_it_is_called() {
        for name in ["Eigen ervaring in het werk", "  ", "\"quotes\" and \\", "2026", "Ünder 18", "a\nb", "日本"] {
            for language in [Language::Nl, Language::En] {
                let text = template(name, language);
                let checked = Study::check(text.as_bytes());
                assert!(checked.problems.is_empty(), "{name}: {:?}\n{text}", checked.problems);
                assert_eq!(checked.study.unwrap().languages, [language]);
            }
        }
    }
}
