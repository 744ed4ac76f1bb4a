//! What the terminal can show: how many colours, and on which ground. The view paints by it.

/// How many colours there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// None: shape, word, place, bold and reversed say everything.
    None,
    /// The sixteen of the terminal's own theme.
    #[default]
    Own,
    /// 256.
    Many,
    /// Any.
    True,
}

/// Whether the terminal is light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ground {
    /// Nobody knows: the terminal's own theme decides.
    #[default]
    Unknown,
    /// Dark letters on a light ground.
    Light,
    /// Light letters on a dark ground.
    Dark,
}

/// How many colours there are, and on which ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Paint {
    /// How many colours.
    pub depth: Depth,
    /// On which ground.
    pub ground: Ground,
}
