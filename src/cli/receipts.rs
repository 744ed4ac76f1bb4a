//! `luister receipt`: what was promised and what was kept, as it was written down.

use crate::messages::{cli as words, deadlines};
use crate::runtime::printing;
use crate::session::receipt::Receipt;

use super::arguments;
use super::context::Context;
use super::outcome::Stop;

/// Shows a session's receipt: as it was written, in another language from the same values, or a participant's own.
pub fn show(context: &Context, wanted: &arguments::Receipt) -> Result<(), Stop> {
    let (folder, _) = context.study()?;
    let id = &wanted.session;
    // A session that isn't there is said before a receipt that isn't there.
    context.session(&folder, id)?;
    let Some((bytes, _)) = folder.read_receipt(id).map_err(|e| context.stop(e))? else {
        return Err(Stop::mend(words::NO_RECEIPT.with(context.language, &[("session", id.as_str())])));
    };
    if wanted.json {
        printing::text(format_args!("{}", String::from_utf8_lossy(&bytes)));
        return Ok(());
    }
    let receipt =
        Receipt::from_json(&bytes).map_err(|_| Stop::mend(words::RECEIPT_UNREADABLE.text(context.language)))?;
    let language = wanted.language.unwrap_or(context.language);
    match &wanted.participant {
        None => printing::text(format_args!("{}", receipt.markdown(language))),
        Some(code) => match receipt.participant_markdown(code, language) {
            Some(page) => printing::text(format_args!("{page}")),
            None => {
                let values = [("code", code.as_str()), ("session", id.as_str())];
                return Err(Stop::mend(deadlines::NOT_IN_RECEIPT.with(context.language, &values)));
            }
        },
    }
    Ok(())
}
