//! Boxes that are ticked or not, also without colour.

use ratatui::text::Span;

use crate::view::theme;

/// What stands in the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// Done, kept, yes.
    Done,
    /// In part.
    Partly,
    /// Open, not yet.
    Open,
    /// Not as it should be; no.
    Wrong,
    /// There was no occasion for it.
    Moot,
}

/// Returns the box: `[x]`, `[~]`, `[ ]`, `[!]`, `[-]`.
pub fn tick(tick: Tick) -> Span<'static> {
    match tick {
        Tick::Done => Span::styled("[x]", theme::DONE),
        Tick::Partly => Span::styled("[~]", theme::TEXT),
        Tick::Open => Span::styled("[ ]", theme::TEXT),
        Tick::Moot => Span::styled("[-]", theme::QUIET),
        Tick::Wrong => Span::styled("[!]", theme::ALARM),
    }
}
