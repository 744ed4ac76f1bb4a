//! The bar at the bottom: the keys that do something now.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::text::{spread, width};
use crate::app::keymap::Offer;
use crate::messages::common;
use crate::units::Language;
use crate::view::theme;

/// Draws the keys, the most needed first; those that do not fit are left out, the key for help never is.
pub fn keybar(frame: &mut Frame, area: Rect, language: Language, offers: &[Offer], help_key: &'static str) {
    if area.is_empty() {
        return;
    }
    let cells = usize::from(area.width);
    let help = vec![Span::styled(help_key, theme::KEY), Span::raw(format!(" {} ", common::HELP_SHORT.text(language)))];
    let mut room = cells.saturating_sub(width(help_key) + width(common::HELP_SHORT.text(language)) + 4);
    let mut left = vec![Span::raw(" ")];
    for offer in offers {
        let short = offer.short.text(language);
        let needs = width(&offer.key) + 1 + width(short) + 3;
        if needs > room {
            continue;
        }
        room -= needs;
        left.push(Span::styled(offer.key.clone(), theme::KEY));
        left.push(Span::raw(format!(" {short}   ")));
    }
    frame.render_widget(spread(left, help, cells), area);
}
