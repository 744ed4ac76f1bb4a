//! Folders of our own among the temporary ones.

use std::fs::DirBuilder;
use std::io;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::PathBuf;

use super::error::RuntimeError;

/// Makes a folder with a name that nobody can guess, which nobody else may look into; its name begins with `named`.
pub(super) fn folder(named: &str) -> Result<PathBuf, RuntimeError> {
    let among = std::env::temp_dir();
    let wrong = |source| RuntimeError::File { path: among.clone(), source };
    let mut random = [0; 8];
    getrandom::fill(&mut random).map_err(|e| wrong(io::Error::other(e.to_string())))?;
    let root = among.join(format!("{named}{}", hex::encode(random)));
    DirBuilder::new().mode(0o700).create(&root).map_err(wrong)?;
    Ok(root)
}
