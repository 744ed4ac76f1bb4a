//! Colours of codes: one for each section of a guide, lighter from topic to topic.

use crate::export::picture::colour;

/// The colour of speakers' codes.
pub(super) const SPEAKERS: &str = "#5D5D5D";

/// Returns a section's colour.
pub(super) fn section(n: usize) -> String {
    colour(n).to_owned()
}

/// Returns a topic's colour: its section's, up to half way to white.
pub(super) fn topic(section: usize, n: usize, of: usize) -> String {
    let base = u32::from_str_radix(colour(section).trim_start_matches('#'), 16).unwrap_or(0);
    let lighter = |shift: u32| {
        let part = base >> shift & 0xff;
        let steps = u32::try_from(of.max(1)).unwrap_or(1) * 2;
        part + (255 - part) * u32::try_from(n).unwrap_or(0) / steps
    };
    format!("#{:02X}{:02X}{:02X}", lighter(16), lighter(8), lighter(0))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_colour_is_a_colour() {
        for n in 0..20 {
            let made = super::topic(n, n, 20);
            assert!(made.len() == 7 && made[1..].chars().all(|c| c.is_ascii_hexdigit()), "{made}");
        }
        assert_eq!(super::topic(0, 0, 3), super::section(0));
    }
}
