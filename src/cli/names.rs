//! `luister names`: the study's name table. It is shown as numbers only.

use clap::Subcommand;

use crate::anonymise::Names;
use crate::messages::names as words;
use crate::runtime::names;
use crate::units::SessionId;

use super::context::Context;
use super::outcome::{Stop, say};

/// What is done with the name table.
#[derive(Debug, Subcommand)]
pub enum NamesCommand {
    /// Begin one: from now on the same name gets the same pseudonym in every session that is approved
    Begin,
    /// Forget the names that stood in this session only
    Forget {
        /// The session
        session: SessionId,
    },
    /// Remove it: nothing leads from a pseudonym to a name any more
    Destroy {
        /// Ask nothing
        #[arg(long)]
        yes: bool,
    },
}

/// Says whether there is a name table, or does something with it.
pub fn run(context: &Context, wanted: Option<&NamesCommand>) -> Result<(), Stop> {
    let l = context.language;
    let (folder, study) = context.study()?;
    let recipient = || context.keys().recipient(study.id.as_str()).map_err(|e| context.stop(e));
    match (wanted, folder.has_names()) {
        (Some(NamesCommand::Begin), false) => {
            names::write(&folder, &recipient()?, &Names::default()).map_err(|e| context.stop(e))?;
            say(&words::BEGUN, l, &[]);
            return Ok(());
        }
        (_, false) => {
            say(&words::NONE, l, &[]);
            return Ok(());
        }
        (Some(NamesCommand::Destroy { yes }), true) => {
            context.confirm(words::DESTROY_ASK.text(l), *yes)?;
            folder.remove_names().map_err(|e| context.stop(e))?;
            say(&words::DESTROYED, l, &[]);
            return Ok(());
        }
        (None | Some(NamesCommand::Begin | NamesCommand::Forget { .. }), true) => {}
    }
    let key = context.study_key(&study)?;
    let mut table = names::read(&folder, &key).map_err(|e| context.stop(e))?.unwrap_or_default();
    if let Some(NamesCommand::Forget { session }) = wanted {
        let gone = table.forget(session).to_string();
        names::write(&folder, &recipient()?, &table).map_err(|e| context.stop(e))?;
        say(&words::FORGOTTEN, l, &[("count", &gone), ("session", session.as_str())]);
    }
    let count = table.names.len().to_string();
    say(&words::THERE, l, &[("count", &count)]);
    Ok(())
}
