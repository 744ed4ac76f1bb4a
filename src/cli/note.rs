//! `luister note`: a note-taker beside a session that is open elsewhere.

use crate::messages::note_taker as words;
use crate::runtime::take_notes;
use crate::units::SessionId;

use super::context::Context;
use super::outcome::{Stop, say};

/// Takes notes in lines and seals each beside the session.
pub fn run(context: &Context, id: &SessionId) -> Result<(), Stop> {
    let (folder, _) = context.study()?;
    context.must_be_there(&folder, id)?;
    let sealed = take_notes(&folder, id, context.language).map_err(|e| context.stop(e))?;
    let message = if sealed == 1 { &words::BYE_ONE } else { &words::BYE };
    say(message, context.language, &[("n", &sealed.to_string()), ("session", id.as_str())]);
    Ok(())
}
