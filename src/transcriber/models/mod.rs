//! Model files: the bundled one, those in the models' folder, and how they get there.
//!
//! A model is data that a C++ program trusts, so nothing gets to the engine unchecked: the structure of every file is walked
//! (see `header`), and a file that bears the name of a published model must be that model. Nothing is downloaded unless
//! [`Models::get`] is called.

#[cfg(feature = "download")]
mod get;
mod known;

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::UNIX_EPOCH;

use sha2::{Digest as _, Sha256};

use super::TranscriberError;
use super::header::{self, Flaw, Header, Refused};
use crate::units::{Digest, Language};

pub use known::{Known, Speed};

/// The revision of the models' repository that sizes and digests belong to.
#[cfg(feature = "download")]
const REVISION: &str = "5359861c739e955e79d9a303bcbc70fb988958b1";
/// Name of the bundled model.
const PRACTICE_NAME: &str = "practice";
/// The bundled model's file.
pub(super) static PRACTICE: &[u8] = include_bytes!("../practice/ggml-micro-q8_0.bin");

/// A model that the engine can load: checked as far as it can be without loading it.
#[derive(Clone)]
pub struct Model {
    /// Its name.
    pub name: String,
    /// SHA-256 of its file.
    pub digest: Digest,
    /// Whether it is the bundled practice model, which knows only the practice talk.
    pub practice: bool,
    /// Whether it knows English only.
    pub english_only: bool,
    pub(super) source: Source,
}

/// Where a model's bytes are.
#[derive(Clone)]
pub(super) enum Source {
    Bundled(&'static [u8]),
    File(PathBuf),
}

impl Model {
    /// Refuses a language that the model does not know.
    pub fn speaks(&self, language: Option<Language>) -> Result<(), TranscriberError> {
        match (self.english_only, language) {
            (true, Some(Language::Nl)) => Err(TranscriberError::EnglishOnly { name: self.name.clone() }),
            _ => Ok(()),
        }
    }
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Model({}, {:?})", self.name, self.digest)
    }
}

/// A model file that lies in the models' folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    /// Its name.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// The entry of the published list with this name, if there is one.
    pub known: Option<&'static Known>,
}

impl Installed {
    fn english_only(&self) -> bool {
        self.known.map_or(self.name.ends_with(".en"), |k| k.english_only)
    }
}

/// The folder in which speech models lie.
#[derive(Debug, Clone)]
pub struct Models {
    folder: PathBuf,
}

impl Models {
    /// Uses a folder, which need not exist yet.
    pub fn at(folder: PathBuf) -> Models {
        Models { folder }
    }

    /// Returns the folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the published models luister knows, best first.
    pub fn list() -> &'static [Known] {
        &known::KNOWN
    }

    /// Returns the bundled practice model.
    pub fn practice() -> Model {
        static DIGEST: LazyLock<Digest> = LazyLock::new(|| Digest::of(PRACTICE));
        Model {
            name: PRACTICE_NAME.into(),
            digest: *DIGEST,
            practice: true,
            english_only: false,
            source: Source::Bundled(PRACTICE),
        }
    }

    /// Returns the model files in the folder, best first, without reading them through.
    ///
    /// Published models come in the order of the list; others after them, the biggest first.
    pub fn installed(&self) -> Result<Vec<Installed>, TranscriberError> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(source) => return Err(TranscriberError::File { path: self.folder.clone(), source }),
        };
        let mut found: Vec<Installed> = entries
            .filter_map(|entry| {
                let path = entry.ok()?.path();
                let name = name_of(path.file_name()?.to_str()?)?;
                let data = fs::metadata(&path).ok().filter(|d| d.is_file())?;
                Some(Installed { known: known::by_name(&name), name, bytes: data.len(), path })
            })
            .collect();
        let place = |m: &Installed| known::KNOWN.iter().position(|k| Some(k) == m.known).unwrap_or(usize::MAX);
        found.sort_by(|a, b| (place(a), b.bytes, &a.name).cmp(&(place(b), a.bytes, &b.name)));
        Ok(found)
    }

    /// Returns the best model file there is for a language, if there is one.
    pub fn best_installed(&self, language: Option<Language>) -> Result<Option<Installed>, TranscriberError> {
        let fits = |m: &Installed| !m.english_only() || language == Some(Language::En);
        Ok(self.installed()?.into_iter().find(fits))
    }

    /// Returns the file of an installed model or, where a path is given, that file.
    pub fn path_of(&self, name_or_file: &str) -> Result<PathBuf, TranscriberError> {
        let as_file = Path::new(name_or_file);
        if as_file.components().count() > 1 || as_file.extension().is_some_and(|e| e == "bin") {
            return Ok(as_file.to_owned());
        }
        let path = self.folder.join(file_name(name_or_file));
        match fs::metadata(&path) {
            Ok(data) if data.is_file() => Ok(path),
            _ if as_file.is_file() => Ok(as_file.to_owned()),
            _ if known::by_name(name_or_file).is_some() => {
                Err(TranscriberError::NotInstalled { name: name_or_file.into() })
            }
            _ => Err(TranscriberError::UnknownModel { name: name_or_file.chars().take(80).collect() }),
        }
    }

    /// Opens an installed model by name, a file by path, or the bundled one by `practice`: structure checked, digest known.
    ///
    /// The digest of a file in the models' folder is remembered beside it, so that a big one is read through only once.
    pub fn open(&self, name_or_file: &str) -> Result<Model, TranscriberError> {
        self.opened(name_or_file, Remembered::Counts)
    }

    /// Reads a model through and holds it against its published SHA-256 where there is one.
    pub fn check(&self, name_or_file: &str) -> Result<Model, TranscriberError> {
        self.opened(name_or_file, Remembered::Ignored)
    }

    fn opened(&self, name_or_file: &str, remembered: Remembered) -> Result<Model, TranscriberError> {
        if name_or_file == PRACTICE_NAME {
            return Ok(Models::practice());
        }
        let path = self.path_of(name_or_file)?;
        let header = header_of(&path)?;
        let ours = path.parent() == Some(&self.folder);
        let note = match remembered {
            Remembered::Counts if ours => read_note(&path),
            _ => None,
        };
        let digest = match note {
            Some(digest) => digest,
            None => digest_of(&path)?,
        };
        let file = path.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
        let published = known::KNOWN.iter().find(|k| k.sha256 == digest.to_string());
        let name = match published {
            Some(known) => known.name.to_owned(),
            None if ours => name_of(&file).unwrap_or(file),
            None => file,
        };
        if ours {
            refuse_a_false_name(&name, digest)?;
            write_note(&path, digest);
        }
        Ok(Model { name, digest, practice: false, english_only: header.english_only(), source: Source::File(path) })
    }

    /// Copies a model file from a folder or stick into the models' folder, checked.
    ///
    /// A published model gets its name whatever the file is called; a file with the name of a published model that is
    /// another one is refused.
    pub fn add(&self, file: &Path) -> Result<Model, TranscriberError> {
        header_of(file)?;
        self.make_folder()?;
        let called = file.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let not_a_name = || TranscriberError::NotAModel { path: file.to_owned(), why: Flaw::Name };
        let name = name_of(called).ok_or_else(not_a_name)?;
        let part = self.folder.join(format!("{}.adding.part", file_name(&name)));
        let copied = copy(file, &part).and_then(|digest| {
            header_of(&part)?;
            let published = known::KNOWN.iter().find(|k| k.sha256 == digest.to_string());
            let name = published.map_or(name, |k| k.name.to_owned());
            refuse_a_false_name(&name, digest)?;
            self.settle(&part, &name, digest)
        });
        if copied.is_err() {
            let _ = fs::remove_file(&part);
        }
        copied
    }

    /// Downloads a published model, going on where an earlier try broke off; `progress` gets (bytes done, bytes in all).
    pub fn get(&self, name: &str, progress: &mut dyn FnMut(u64, u64)) -> Result<Model, TranscriberError> {
        #[cfg(feature = "download")]
        return self.get_from(&get::base(), name, progress);
        #[cfg(not(feature = "download"))]
        {
            let _ = (name, progress);
            Err(TranscriberError::NoNetworkCode)
        }
    }

    /// The same from another place that holds the same files: an address up to the file's name. Plain http is accepted from
    /// this computer only.
    #[cfg(feature = "download")]
    pub fn get_from(
        &self,
        base: &str,
        name: &str,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Model, TranscriberError> {
        let unknown = || TranscriberError::UnknownModel { name: name.chars().take(80).collect() };
        let known = known::by_name(name).ok_or_else(unknown)?;
        self.fetch(base, known, progress)
    }

    #[cfg(feature = "download")]
    fn fetch(&self, base: &str, known: &Known, progress: &mut dyn FnMut(u64, u64)) -> Result<Model, TranscriberError> {
        self.make_folder()?;
        let part = self.folder.join(format!("{}.part", file_name(known.name)));
        let digest = get::download(base, known, &part, progress)?;
        if let Err(refused) = header_of(&part) {
            let _ = fs::remove_file(&part);
            return Err(refused);
        }
        self.settle(&part, known.name, digest)
    }

    /// Gives a complete, checked file its name.
    fn settle(&self, part: &Path, name: &str, digest: Digest) -> Result<Model, TranscriberError> {
        let path = self.folder.join(file_name(name));
        let at = |path: &Path| {
            let path = path.to_owned();
            move |source| TranscriberError::File { path, source }
        };
        File::open(part).and_then(|f| f.sync_all()).map_err(at(part))?;
        fs::rename(part, &path).map_err(at(&path))?;
        #[cfg(unix)]
        File::open(&self.folder).and_then(|f| f.sync_all()).map_err(at(&self.folder))?;
        write_note(&path, digest);
        let english_only = header_of(&path)?.english_only();
        Ok(Model { name: name.into(), digest, practice: false, english_only, source: Source::File(path) })
    }

    fn make_folder(&self) -> Result<(), TranscriberError> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder).map_err(|source| TranscriberError::File { path: self.folder.clone(), source })
    }
}

/// Whether a digest noted earlier is enough.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Remembered {
    Counts,
    Ignored,
}

fn refuse_a_false_name(name: &str, digest: Digest) -> Result<(), TranscriberError> {
    match known::by_name(name) {
        Some(known) if known.sha256 != digest.to_string() => Err(TranscriberError::WrongDigest {
            name: name.into(),
            expected: known.sha256.into(),
            found: digest.to_string(),
        }),
        _ => Ok(()),
    }
}

/// Returns the file that a model of this name has.
fn file_name(name: &str) -> String {
    format!("ggml-{name}.bin")
}

/// Returns the name of the model in a file called so, if a model's file may be called so.
fn name_of(file: &str) -> Option<String> {
    let stem = file.strip_suffix(".bin")?;
    let name = stem.strip_prefix("ggml-").unwrap_or(stem);
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let good =
        (1..=80).contains(&name.len()) && name.bytes().all(fits) && !name.starts_with('.') && name != PRACTICE_NAME;
    good.then(|| name.to_owned())
}

/// Checks the structure of a model file.
pub(super) fn header_of(path: &Path) -> Result<Header, TranscriberError> {
    let unreadable = |source| TranscriberError::File { path: path.to_owned(), source };
    let no_model = |why| TranscriberError::NotAModel { path: path.to_owned(), why };
    let data = fs::metadata(path).map_err(unreadable)?;
    if !data.is_file() {
        return Err(no_model(Flaw::NotAFile));
    }
    let file = File::open(path).map_err(unreadable)?;
    header::check(std::io::BufReader::new(file), data.len()).map_err(|refused| match refused {
        Refused::Wrong(why) => no_model(why),
        Refused::Unreadable(source) => unreadable(source),
    })
}

/// Reads a file through, gives each block to `each` and returns the digest.
fn read_through(
    path: &Path,
    mut each: impl FnMut(&[u8]) -> Result<(), TranscriberError>,
) -> Result<Digest, TranscriberError> {
    let unreadable = |source| TranscriberError::File { path: path.to_owned(), source };
    let mut file = File::open(path).map_err(unreadable)?;
    let mut sha = Sha256::new();
    let mut block = vec![0; 1 << 18];
    loop {
        match file.read(&mut block).map_err(unreadable)? {
            0 => return Ok(Digest::from_bytes(sha.finalize().into())),
            n => {
                sha.update(&block[..n]);
                each(&block[..n])?;
            }
        }
    }
}

fn digest_of(path: &Path) -> Result<Digest, TranscriberError> {
    read_through(path, |_| Ok(()))
}

fn copy(from: &Path, to: &Path) -> Result<Digest, TranscriberError> {
    let unwritable = |source| TranscriberError::File { path: to.to_owned(), source };
    let mut copy = writable(to).map_err(unwritable)?;
    copy.set_len(0).map_err(unwritable)?;
    read_through(from, |block| copy.write_all(block).map_err(unwritable))
}

/// Opens a file of ours for reading and writing, readable by its owner only.
fn writable(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Where a file's digest is noted: `HEX SIZE MTIME`. Only a shortcut; whoever can change it can change the model.
fn note_path(path: &Path) -> PathBuf {
    path.with_extension("sha256")
}

fn stamp(path: &Path) -> Option<String> {
    let data = fs::metadata(path).ok()?;
    let changed = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{} {}", data.len(), changed.as_nanos()))
}

fn read_note(path: &Path) -> Option<Digest> {
    let note = fs::read_to_string(note_path(path)).ok()?;
    let (digest, rest) = note.trim_end().split_once(' ')?;
    (rest == stamp(path)?).then(|| digest.parse().ok()).flatten()
}

fn write_note(path: &Path, digest: Digest) {
    // Without a note the file is read through again the next time: slower, not wrong.
    if let Some(stamp) = stamp(path)
        && let Ok(mut file) = writable(&note_path(path))
    {
        let _ = file.set_len(0).and_then(|()| writeln!(file, "{digest} {stamp}"));
    }
}

#[cfg(test)]
mod tests;
