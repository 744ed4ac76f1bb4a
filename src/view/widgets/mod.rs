//! The pieces that screens are put together from. Each draws only inside the area it is given, whatever its size.

mod aloud;
mod column;
mod field;
mod keybar;
mod large;
mod list;
mod meter;
mod notice;
mod progress;
mod state;
mod text;
mod tick;

pub use aloud::{ALOUD, aloud, wrap_aloud};
pub use column::Column;
pub use field::field;
pub use keybar::keybar;
pub use large::large;
pub use list::{list, scrolled};
pub use meter::{loudness, meter, meter_scale};
pub use notice::said;
pub use progress::progress;
pub use state::{State, Timed, clock, state};
pub use text::{end_of, fit, pad, spread, width, wrap};
pub use tick::{Tick, tick};
