//! How speech is written down: what a convention does to the words of a turn.

/// Hesitations that carry no meaning, in Dutch and English.
const HESITATIONS: &[&str] = &["eh", "ehm", "uh", "uhm", "uhh", "euh", "euhm", "erm", "um", "hm", "hmm", "mm", "mmm"];

/// Words that stand twice in a row in a good sentence too: `als je je zorgen maakt`, `ik denk dat dat helpt`, `what she had had`.
const RIGHTLY_TWICE: &[&str] =
    &["dat", "die", "haar", "had", "her", "het", "is", "je", "of", "that", "u", "ze", "zich", "zijn"];

/// Returns a text without hesitations and without words said twice in a row.
///
/// A hesitation that is all there is stays: a turn never disappears by cleaning. A word that is doubled on purpose
/// (`heel, heel`) has a comma between and stays too, and so do numbers and the words of [`RIGHTLY_TWICE`]: where nobody can
/// tell a slip from a sentence, what was said stays. `er` is a word in Dutch and stays.
pub fn clean(text: &str) -> String {
    let mut kept: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        let bare = bare(word);
        if HESITATIONS.contains(&bare.as_str()) {
            // The sentence's end must not go with the hesitation.
            let end: String = word.chars().rev().take_while(|c| matches!(c, '.' | '?' | '…')).collect();
            if let Some(last) = kept.last_mut().filter(|l| !end.is_empty() && !l.ends_with(['.', '?', '…'])) {
                while last.ends_with(',') {
                    last.pop();
                }
                last.push_str(&end.chars().rev().collect::<String>());
            }
            continue;
        }
        match kept.last() {
            Some(last)
                if last.to_lowercase() == bare
                    && !bare.is_empty()
                    && last.chars().all(char::is_alphabetic)
                    && !RIGHTLY_TWICE.contains(&bare.as_str()) =>
            {
                let capital = last.chars().next().is_some_and(char::is_uppercase);
                kept.pop();
                kept.push(if capital { capitalised(word) } else { word.to_owned() });
            }
            _ => kept.push(word.to_owned()),
        }
    }
    if kept.is_empty() {
        return text.to_owned();
    }
    let began_with_capital = text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    if began_with_capital {
        kept[0] = capitalised(&kept[0]);
    }
    kept.join(" ")
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn hesitations_go_and_meaning_stays() {
        for (said, written) in [
            ("Eh, ik denk, uhm, dat het goed is.", "Ik denk, dat het goed is."),
            ("Ik ik wilde wilde niet.", "Ik wilde niet."),
            ("Het was heel, heel zwaar.", "Het was heel, heel zwaar."),
            ("Er was er een.", "Er was er een."),
            ("Hm.", "Hm."),
            ("En toen, eh.", "En toen."),
            ("[naam 1] [naam 1] zei dat", "[naam 1] [naam 1] zei dat"),
            ("", ""),
            ("De de man", "De man"),
            ("Als je je zorgen maakt.", "Als je je zorgen maakt."),
            ("Ik denk dat dat helpt, uh, die die er zijn.", "Ik denk dat dat helpt, die die er zijn."),
            ("Whatever she had had before.", "Whatever she had had before."),
            ("In 20 20 begon het.", "In 20 20 begon het."),
        ] {
            assert_eq!(clean(said), written);
        }
    }
}
