//! Downloading a published model: the only network code there is.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

use sha2::{Digest as _, Sha256};
use ureq::Agent;
use ureq::http::StatusCode;

use super::known::Known;
use super::{REVISION, TranscriberError, file_name, writable};
use crate::transcriber::error::Broken;
use crate::units::Digest;

/// A server that says nothing for so long is gone.
const PATIENCE: Duration = Duration::from_secs(60);

/// Returns the address, up to the file's name, at which the models are published.
pub(super) fn base() -> String {
    format!("https://huggingface.co/ggerganov/whisper.cpp/resolve/{REVISION}/")
}

/// Downloads a model to `part`, going on where an earlier try broke off; returns its digest, which is the published one.
///
/// What came so far stays when the line breaks; what turned out to be another file is removed.
pub(super) fn download(
    base: &str,
    known: &Known,
    part: &Path,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Digest, TranscriberError> {
    let unwritable = |source| TranscriberError::File { path: part.to_owned(), source };
    let mut file = writable(part).map_err(unwritable)?;
    file.try_lock().map_err(|_| broken(known, 0, Broken::Busy))?;
    let (mut sha, mut done) = so_far(&mut file, known).map_err(unwritable)?;
    progress(done, known.bytes);
    if done < known.bytes {
        let agent = agent(base, known)?;
        let url = format!("{base}{}", file_name(known.name));
        let mut request = agent.get(&url);
        if done > 0 {
            request = request.header("Range", format!("bytes={done}-"));
        }
        let mut response = request.call().map_err(|e| broken(known, done, gone(e)))?;
        let goes_on = response.status() == StatusCode::PARTIAL_CONTENT && starts_at(&response, done);
        if done > 0 && !goes_on {
            // The server sends the whole file, or another part than the one asked for: begin again.
            (sha, done) = (Sha256::new(), 0);
            file.set_len(0).and_then(|()| file.rewind()).map_err(unwritable)?;
            if response.status() != StatusCode::OK {
                return Err(broken(known, 0, Broken::WouldNotGoOn));
            }
        } else if done == 0 && response.status() != StatusCode::OK {
            return Err(broken(known, 0, Broken::Answered(response.status().to_string())));
        }
        let mut body = response.body_mut().as_reader();
        let mut block = vec![0; 1 << 16];
        while done < known.bytes {
            let n = match body.read(&mut block) {
                Ok(0) => break,
                Ok(n) => n.min(usize::try_from(known.bytes - done).unwrap_or(usize::MAX)),
                Err(e) => {
                    let _ = file.sync_all();
                    return Err(broken(known, done, Broken::System(e.to_string())));
                }
            };
            file.write_all(&block[..n]).map_err(unwritable)?;
            sha.update(&block[..n]);
            done += n as u64;
            progress(done, known.bytes);
        }
        file.sync_all().map_err(unwritable)?;
    }
    if done < known.bytes {
        return Err(broken(known, done, Broken::Stopped));
    }
    let digest = Digest::from_bytes(sha.finalize().into());
    if digest.to_string() != known.sha256 {
        let _ = fs::remove_file(part);
        let (expected, found) = (known.sha256.into(), digest.to_string());
        return Err(TranscriberError::WrongDigest { name: known.name.into(), expected, found });
    }
    Ok(digest)
}

/// Reads what an earlier try left, so that the digest can go on from there.
fn so_far(file: &mut File, known: &Known) -> std::io::Result<(Sha256, u64)> {
    let mut sha = Sha256::new();
    let mut done = 0;
    let mut block = vec![0; 1 << 18];
    file.rewind()?;
    loop {
        match file.read(&mut block)? {
            0 => break,
            n => {
                sha.update(&block[..n]);
                done += n as u64;
            }
        }
    }
    if done > known.bytes {
        file.set_len(0)?;
        (sha, done) = (Sha256::new(), 0);
    }
    file.seek(SeekFrom::Start(done))?;
    Ok((sha, done))
}

fn starts_at(response: &ureq::http::Response<ureq::Body>, done: u64) -> bool {
    let range = response.headers().get("content-range").and_then(|v| v.to_str().ok());
    range.is_some_and(|r| r.starts_with(&format!("bytes {done}-")))
}

fn agent(base: &str, known: &Known) -> Result<Agent, TranscriberError> {
    let near = base.starts_with("http://127.0.0.1:");
    if !near && !base.starts_with("https://") {
        return Err(broken(known, 0, Broken::OnlyHttps));
    }
    let mut config = Agent::config_builder()
        .https_only(!near)
        .user_agent(concat!("luister/", env!("CARGO_PKG_VERSION")))
        .accept_encoding("identity")
        .timeout_connect(Some(PATIENCE))
        .timeout_per_read(Some(PATIENCE));
    if near {
        config = config.proxy(None);
    }
    Ok(config.build().into())
}

fn broken(known: &Known, bytes: u64, why: Broken) -> TranscriberError {
    TranscriberError::Download { name: known.name.into(), bytes, why }
}

/// Tells an answer that is no file from a line that broke.
fn gone(error: ureq::Error) -> Broken {
    match error {
        ureq::Error::StatusCode(code) => Broken::Answered(code.to_string()),
        other => Broken::System(other.to_string()),
    }
}
