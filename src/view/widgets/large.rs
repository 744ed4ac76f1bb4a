//! Digits made of blocks, to be read across a room.

/// Each digit and the colon, five rows of three cells; `#` is filled.
const SHAPES: [(char, [&str; 5]); 11] = [
    ('0', ["###", "# #", "# #", "# #", "###"]),
    ('1', [" # ", "## ", " # ", " # ", "###"]),
    ('2', ["###", "  #", "###", "#  ", "###"]),
    ('3', ["###", "  #", " ##", "  #", "###"]),
    ('4', ["# #", "# #", "###", "  #", "  #"]),
    ('5', ["###", "#  ", "###", "  #", "###"]),
    ('6', ["###", "#  ", "###", "# #", "###"]),
    ('7', ["###", "  #", "  #", " # ", " # "]),
    ('8', ["###", "# #", "###", "# #", "###"]),
    ('9', ["###", "# #", "###", "  #", "###"]),
    (':', [" ", "#", " ", "#", " "]),
];

/// Returns a time in rows of blocks, centred, as large as fits into so many cells and rows; as plain text where nothing does.
pub fn large(time: &str, cells: usize, rows: usize) -> Vec<String> {
    let shapes: Vec<&[&str; 5]> =
        time.chars().filter_map(|c| SHAPES.iter().find(|(known, _)| *known == c).map(|(_, shape)| shape)).collect();
    let own: usize = shapes.iter().map(|s| s[0].len() + 1).sum::<usize>().saturating_sub(1);
    let scale = (cells / own.max(1)).min(rows / 5 * 2).min(6);
    let centred = |text: String, wide: usize| format!("{}{text}", " ".repeat(cells.saturating_sub(wide) / 2));
    if scale == 0 || rows < 5 {
        return vec![centred(time.to_owned(), time.len())];
    }
    // A cell is about twice as high as it is wide.
    let tall = (scale / 2).max(1).min(rows / 5);
    let mut out = Vec::new();
    for row in 0..5 {
        let line: Vec<String> = shapes
            .iter()
            .map(|shape| {
                let wide = |c: char| if c == '#' { "█" } else { " " }.repeat(scale);
                shape[row].chars().map(wide).collect::<String>()
            })
            .collect();
        let line = centred(line.join(&" ".repeat(scale)), own * scale).trim_end().to_owned();
        out.extend(std::iter::repeat_n(line, tall));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_fits_whatever_the_window() {
        for cells in 0..260 {
            for rows in 0..60 {
                let lines = large("00:12:31", cells, rows);
                assert!(lines.len() <= rows.max(1), "{cells}×{rows}");
                let most = cells.max(8);
                assert!(lines.iter().all(|l| l.chars().count() <= most), "{cells}×{rows}: {lines:?}");
            }
        }
        assert_eq!(large("00:12:31", 20, 20), ["      00:12:31"]);
    }
}
