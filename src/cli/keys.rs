//! `luister key`: the study key's passphrase, its backup and its return.

use crate::messages::cli as words;
use crate::vault::{Protection, Restored};

use super::arguments::Key;
use super::context::Context;
use super::outcome::{Stop, say};
use super::passphrase;

/// Protects, changes, unprotects, backs up or restores the study key.
pub fn run(context: &Context, command: &Key) -> Result<(), Stop> {
    let l = context.language;
    let (_, study) = context.study()?;
    let (keys, study) = (context.keys(), study.id.as_str());
    match command {
        Key::Protect => {
            // Made now where there is none yet, so that the first session is protected too.
            keys.recipient(study).map_err(|e| context.stop(e))?;
            let new = passphrase::new(l)?;
            keys.protect(study, &new).map_err(|e| context.stop(e))?;
            say(&words::KEY_PROTECTED, l, &[]);
        }
        Key::Change => {
            let old = passphrase::present(l)?;
            keys.unlock(study, Some(&old)).map_err(|e| context.stop(e))?;
            let new = passphrase::new(l)?;
            keys.change(study, &old, &new).map_err(|e| context.stop(e))?;
            say(&words::KEY_CHANGED, l, &[]);
        }
        Key::Unprotect => {
            let old = passphrase::present(l)?;
            keys.remove_protection(study, &old).map_err(|e| context.stop(e))?;
            say(&words::KEY_OPEN, l, &[]);
        }
        Key::Backup { file } => {
            keys.backup(study, file).map_err(|e| context.stop(e))?;
            let line = match keys.protection(study).map_err(|e| context.stop(e))? {
                Protection::Passphrase => &words::KEY_BACKED_UP_PROTECTED,
                Protection::Open | Protection::Missing => &words::KEY_BACKED_UP,
            };
            say(line, l, &[("file", &file.display().to_string())]);
        }
        Key::Restore { file } => {
            let given = passphrase::from_file(l)?;
            let restored = match keys.restore(study, file, given.as_ref()) {
                Err(crate::vault::VaultError::PassphraseNeeded) => {
                    let asked = passphrase::present(l)?;
                    keys.restore(study, file, Some(&asked))
                }
                other => other,
            };
            let line = match restored.map_err(|e| context.stop(e))? {
                Restored::New => &words::KEY_RESTORED,
                Restored::AlreadyThere => &words::KEY_ALREADY_THERE,
            };
            say(line, l, &[]);
        }
    }
    Ok(())
}
