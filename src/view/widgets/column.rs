//! A column that is filled from the top and never runs over.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::text::wrap;

/// An area that is filled from the top, row by row. What does not fit any more is left out.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    area: Rect,
}

impl Column {
    /// Makes a column of an area.
    pub fn new(area: Rect) -> Self {
        Column { area }
    }

    /// Returns what is still free.
    pub fn rest(&self) -> Rect {
        self.area
    }

    /// Returns the cells of a row.
    pub fn width(&self) -> usize {
        usize::from(self.area.width)
    }

    /// Returns the rows that are still free.
    pub fn rows(&self) -> usize {
        usize::from(self.area.height)
    }

    /// Takes rows from the top (fewer when there are fewer).
    pub fn take(&mut self, rows: usize) -> Rect {
        let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(self.area.height);
        let taken = Rect { height: rows, ..self.area };
        self.area.y += rows;
        self.area.height -= rows;
        taken
    }

    /// Takes rows from the bottom (fewer when there are fewer).
    pub fn take_bottom(&mut self, rows: usize) -> Rect {
        let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(self.area.height);
        self.area.height -= rows;
        Rect { y: self.area.y + self.area.height, height: rows, ..self.area }
    }

    /// Leaves a row free.
    pub fn gap(&mut self) {
        self.take(1);
    }

    /// Draws a line on the next row.
    pub fn line<'a>(&mut self, frame: &mut Frame, line: impl Into<Line<'a>>) {
        let row = self.take(1);
        if row.height == 1 {
            frame.render_widget(line.into(), row);
        }
    }

    /// Draws a text, wrapped, in one style.
    pub fn text(&mut self, frame: &mut Frame, text: &str, style: Style) {
        for line in wrap(text, self.width()) {
            self.line(frame, Line::styled(line, style));
        }
    }

    /// Draws a text, wrapped, with so many cells free at its left on every row.
    pub fn indented(&mut self, frame: &mut Frame, cells: usize, text: &str, style: Style) {
        for line in wrap(text, self.width().saturating_sub(cells)) {
            self.line(frame, Line::styled(format!("{}{line}", " ".repeat(cells)), style));
        }
    }
}
