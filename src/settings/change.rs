//! One setting changed in the text of a settings file: everything else stays as it was written, comments too.

/// The value that stands for "as it is anyway": its line is a comment.
pub const AUTO: &str = "auto";

/// Where the comment behind a value begins.
const COLUMN: usize = 26;

/// Returns the text with one setting of no table changed. Where the setting has no line yet, it gets one before the tables.
pub fn change(text: &str, name: &str, value: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let top = lines.iter().position(|line| line.trim_start().starts_with('[')).unwrap_or(lines.len());
    let said = lines[..top].iter().position(|line| is_of(line, name));
    let hinted =
        lines[..top].iter().position(|line| line.trim_start().strip_prefix('#').is_some_and(|l| is_of(l, name)));
    let comment = said.or(hinted).and_then(|at| comment_of(&lines[at])).unwrap_or_default();
    let sign = if value == AUTO { "# " } else { "" };
    let line = format!("{sign}{name} = {}", toml::Value::String(value.to_owned()));
    let line = if comment.is_empty() { line } else { format!("{line:<COLUMN$}{comment}") };
    match said.or(hinted) {
        Some(at) => lines[at] = line,
        None => {
            // Before the tables, with the empty line that stands there left where it is.
            let at = lines[..top].iter().rposition(|l| !l.trim().is_empty()).map_or(0, |last| last + 1);
            lines.insert(at, line);
        }
    }
    lines.join("\n") + "\n"
}

/// Tells whether a line gives this setting a value.
fn is_of(line: &str, name: &str) -> bool {
    line.trim_start().strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// Returns the comment behind a line's value.
fn comment_of(line: &str) -> Option<&str> {
    let from = line.find('=')?;
    let mut quote = None;
    for (at, c) in line.char_indices().skip_while(|(at, _)| *at <= from) {
        match (quote, c) {
            (None, '#') => return Some(&line[at..]),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::{Settings, TOP};
    use super::*;
    use crate::units::Language;

    fn parsed(text: &str) -> Settings {
        Settings::parse(text, Language::En).unwrap_or_else(|e| panic!("{e:?}\n{text}"))
    }

    #[test]
    fn a_setting_changes_and_changes_back_and_its_comment_stays() {
        for (name, value) in
            [("language", "nl"), ("colours", "256"), ("background", "light"), ("live", "off"), ("final", "a \"b\" # c")]
        {
            let changed = change(TOP, name, value);
            assert_ne!(parsed(&changed), parsed(TOP), "{changed}");
            assert_eq!(changed.matches('#').count() + 1, TOP.matches('#').count() + value.matches('#').count());
            assert_eq!(parsed(&change(&changed, name, AUTO)), parsed(TOP));
            assert_eq!(change(&change(&changed, name, AUTO), name, value), changed);
            let others = |text: &str| {
                text.lines().filter(|l| !l.contains(&format!("{name} ="))).map(str::to_owned).collect::<Vec<_>>()
            };
            assert_eq!(others(&changed), others(TOP), "nothing else moves");
        }
    }

    #[test]
    fn what_somebody_wrote_by_hand_stays() {
        let own = "# mine\nlanguage='en' # for the team\n\n[keys.conversation]\nlanguage = \"F2\"\nstop = \"z\"\n";
        let changed = change(own, "language", "nl");
        assert_eq!(parsed(&changed).language, Some(Language::Nl));
        assert!(
            changed.contains("# for the team")
                && changed.contains("language = \"F2\"")
                && changed.starts_with("# mine\n")
        );
        let added = change(own, "final", "base");
        assert_eq!(parsed(&added).engines.last.as_deref(), Some("base"));
        assert_eq!(added.replace("final = \"base\"\n", ""), own);
        assert_eq!(change("", "final", "base"), "final = \"base\"\n");
        assert_eq!(parsed(&change("[keys.conversation]\n", "live", "off")).engines.live.as_deref(), Some("off"));
    }
}
