//! How many of the words that were spoken stand in a transcript.

/// Words spoken, and how many changes lead from them to the words heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreement {
    /// Words spoken.
    pub spoken: usize,
    /// Words to replace, put in or take out.
    pub errors: usize,
}

impl Agreement {
    /// Returns the word error rate, 0 to 1 and beyond.
    pub fn error_rate(self) -> f64 {
        self.errors as f64 / self.spoken.max(1) as f64
    }
}

/// Compares texts word by word; case and punctuation do not count.
pub fn compare(spoken: &str, heard: &str) -> Agreement {
    let (spoken, heard) = (words(spoken), words(heard));
    // One row of the table of changes at a time.
    let mut row: Vec<usize> = (0..=heard.len()).collect();
    for (i, word) in spoken.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in heard.iter().enumerate() {
            let replaced = diagonal + usize::from(word != other);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    Agreement { spoken: spoken.len(), errors: row[heard.len()] }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|w| w.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>())
        .filter(|w| !w.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(spoken: &str, heard: &str, errors: usize) {
        assert_eq!(compare(spoken, heard).errors, errors, "{spoken} | {heard}");
    }

    #[test]
    fn words_are_compared_and_nothing_else() {
        check("Dank u wel.", "dank u wel", 0);
        check("zo'n moment", "Zo’n moment?", 0);
        check("een twee drie", "een drie", 1);
        check("een twee drie", "een twee twee drie", 1);
        check("een twee drie", "een vier drie", 1);
        check("", "iets", 1);
        check("niets gehoord", "", 2);
    }
}
