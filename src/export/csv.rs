//! Tables as CSV: comma, quotation marks where they are needed, LF, and nothing that a spreadsheet would run.

/// Returns rows as CSV.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| field(cell)).collect();
        out.push_str(&cells.join(","));
        out.push('\n');
    }
    out
}

/// Returns a cell. A spreadsheet takes a cell that begins with one of these for a formula, also with spaces before it, and
/// some take the wide forms too; with an apostrophe before it, it is text.
fn field(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let first = text.trim_start().chars().next();
    let formula = matches!(first, Some('=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠'))
        || text.starts_with(['\t', '\n']);
    // A plain number may be negative.
    let text = if formula && text.parse::<f64>().is_err() { format!("'{text}") } else { text };
    if text.contains([',', '"', '\n', ';', '\t']) || text.starts_with(' ') || text.ends_with(' ') {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}

/// Reads CSV as people save it: comma, semicolon or tab (whichever the first line has most of), quotation marks, a byte order
/// mark, CR or not. Returns the rows with the line each begins on.
pub fn read(text: &str) -> Vec<(usize, Vec<String>)> {
    let text = text.trim_start_matches('\u{FEFF}');
    let head = text.lines().next().unwrap_or_default();
    let count = |c: char| head.matches(c).count();
    let separator = [',', ';', '\t'].into_iter().rev().max_by_key(|c| count(*c)).unwrap_or(',');
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut line, mut began) = (false, 1, 1);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\n' {
            line += 1;
        }
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push((began, std::mem::take(&mut row)));
                began = line;
            }
            c if c == separator && !quoted => row.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push((began, row));
    }
    rows.retain(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_spreadsheet_runs_nothing() {
        for (said, written) in [
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
            ("+31 6", "'+31 6"),
            ("- ja", "'- ja"),
            ("@SUM(1)", "'@SUM(1)"),
            ("  =1+1", "'  =1+1"),
            ("＝1", "'＝1"),
            ("-3", "-3"),
            ("nee; ja", "\"nee; ja\""),
            ("a\u{0}b", "ab"),
            ("ja", "ja"),
        ] {
            assert_eq!(field(said), written);
        }
    }

    #[test]
    fn tables_are_read_as_people_save_them() {
        let rows = |text: &str| read(text).into_iter().map(|(_, r)| r).collect::<Vec<_>>();
        assert_eq!(rows("\u{FEFF}a;b\r\n1;\"x;\"\"y\"\r\n"), [vec!["a", "b"], vec!["1", "x;\"y"]]);
        assert_eq!(rows("a,b\n\n1,2"), [vec!["a", "b"], vec!["1", "2"]]);
        assert_eq!(read("a\tb\n\"1\n2\"\t3\nx\ty\n").iter().map(|(n, _)| *n).collect::<Vec<_>>(), [1, 2, 4]);
    }

    proptest! {
        /// What is written comes back, but for the apostrophe and control characters; and no cell begins a formula.
        #[test]
        fn written_tables_read_back(cells in proptest::collection::vec("\\PC{0,8}|[=+@,;\"\n -]{0,5}", 2..6)) {
            let rows = vec![vec!["kop, een".to_owned(); cells.len()], cells.clone()];
            let back = read(&csv(&rows));
            if let Some((_, row)) = back.get(1) {
                for (cell, was) in row.iter().zip(&cells) {
                    let was: String = was.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
                    prop_assert!(*cell == was || *cell == format!("'{was}"), "{:?} {:?}", cell, was);
                    let first = cell.trim_start().chars().next();
                    prop_assert!(cell.parse::<f64>().is_ok() || !matches!(first, Some('=' | '+' | '-' | '@')));
                }
            }
        }
    }
}
