//! The same styles for every kind of terminal: without colours, with sixteen, 256 or any; light and dark.
//!
//! Styles speak of the sixteen colours of the terminal's own theme. Where a terminal has more and it is known whether it is
//! light or dark, each becomes a tone that can be read on that ground; where it has none, colours go and all else stays.

use ratatui::buffer::Buffer;
use ratatui::style::Color;

use crate::app::paint::{Depth, Ground, Paint};

/// Gives a frame the colours that its terminal has.
pub fn paint(buffer: &mut Buffer, paint: Paint) {
    if paint == Paint::default() {
        return;
    }
    for cell in &mut buffer.content {
        cell.fg = tone(cell.fg, paint);
        cell.bg = tone(cell.bg, paint);
    }
}

fn tone(colour: Color, paint: Paint) -> Color {
    let (place, (r, g, b)) = match (paint.ground, colour) {
        _ if paint.depth == Depth::None => return Color::Reset,
        // Yellow letters can't be read on white, nor cyan ones; of the sixteen these can.
        (Ground::Light, Color::Yellow) if paint.depth == Depth::Own => return Color::Reset,
        (Ground::Light, Color::Cyan) if paint.depth == Depth::Own => return Color::Blue,
        (Ground::Light, Color::Red) => (124, (175, 0, 20)),
        (Ground::Light, Color::Yellow) => (94, (135, 85, 0)),
        (Ground::Light, Color::Green) => (22, (0, 95, 35)),
        (Ground::Light, Color::Cyan) => (24, (0, 85, 130)),
        (Ground::Dark, Color::Red) => (210, (255, 130, 125)),
        (Ground::Dark, Color::Yellow) => (221, (250, 215, 100)),
        (Ground::Dark, Color::Green) => (114, (135, 215, 135)),
        (Ground::Dark, Color::Cyan) => (117, (135, 210, 250)),
        _ => return colour,
    };
    match paint.depth {
        Depth::True => Color::Rgb(r, g, b),
        Depth::Many => Color::Indexed(place),
        Depth::Own | Depth::None => colour,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    const USED: [Color; 4] = [Color::Red, Color::Yellow, Color::Green, Color::Cyan];

    /// The contrast of a colour on black or white, after WCAG 2: 4.5 is what ordinary text needs.
    fn contrast((r, g, b): (u8, u8, u8), ground: Ground) -> f64 {
        let part = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.03928 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        let light = 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
        if ground == Ground::Light { 1.05 / (light + 0.05) } else { (light + 0.05) / 0.05 }
    }

    #[test]
    fn every_tone_can_be_read_on_its_ground() {
        for ground in [Ground::Light, Ground::Dark] {
            for colour in USED {
                let Color::Rgb(r, g, b) = tone(colour, Paint { depth: Depth::True, ground }) else {
                    panic!("{colour}")
                };
                assert!(contrast((r, g, b), ground) >= 6.0, "{colour} on {ground:?}");
                let many = tone(colour, Paint { depth: Depth::Many, ground });
                assert!(matches!(many, Color::Indexed(16..)), "{colour} on {ground:?}");
            }
        }
    }

    #[test]
    fn without_colours_everything_else_stays() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        buffer.set_string(0, 0, "stop", crate::view::theme::RECORDING);
        let before = buffer.clone();
        paint(&mut buffer, Paint { depth: Depth::None, ground: Ground::Unknown });
        for (was, is) in before.content.iter().zip(&buffer.content) {
            assert_eq!(
                (is.fg, is.bg, is.symbol(), is.modifier),
                (Color::Reset, Color::Reset, was.symbol(), was.modifier)
            );
        }
        let mut same = before.clone();
        paint(&mut same, Paint::default());
        assert_eq!(same, before);
    }
}
