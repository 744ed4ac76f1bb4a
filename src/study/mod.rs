//! Many sessions: study.toml, the participants' codes, what is owed and until when.
//!
//! Values in, values out. This room deliberately reads no folder and no clock: the text of study.toml, the sessions and the
//! present moment are given to it. A changed study.toml never reaches a session that was prepared before, unless
//! somebody applies it there: what is owed follows from the policy that the session itself carries.

mod codes;
pub mod overview;
mod owed;
mod people;
mod progress;
mod read;
mod template;

pub use codes::{CodeProblem, Group};
pub use owed::{Owed, Standing, Urgency, WARNED_DAYS, later, owed, standing, to_enforce};
pub use people::{People, Person, TableProblem, Taken};
pub use read::{Checked, Enforce, Ground, Study};
pub use template::template;
