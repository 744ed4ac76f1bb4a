//! Tests of model files; downloads come from a small server on this computer's loopback.

use std::fs;

use super::*;

fn folder() -> (tempfile::TempDir, Models) {
    let dir = tempfile::tempdir().unwrap();
    let models = Models::at(dir.path().join("models"));
    (dir, models)
}

#[test]
fn the_practice_model_is_the_one_in_its_readme() {
    let readme = include_str!("../practice/README.md");
    assert!(readme.contains(&Models::practice().digest.to_string()));
    assert!(Models::practice().practice);
    Models::practice().speaks(Some(Language::Nl)).unwrap();
}

#[test]
fn a_file_from_a_stick_is_copied_listed_and_opened() {
    let (dir, models) = folder();
    assert_eq!(models.installed().unwrap(), vec![]);
    let stick = dir.path().join("ggml-eigen.bin");
    fs::write(&stick, PRACTICE).unwrap();
    let added = models.add(&stick).unwrap();
    assert_eq!((added.name.as_str(), added.digest), ("eigen", Models::practice().digest));
    assert_eq!(models.best_installed(Some(Language::Nl)).unwrap().unwrap().name, "eigen");
    assert_eq!(models.open("eigen").unwrap().digest, added.digest);
    assert_eq!(models.check("eigen").unwrap().digest, added.digest);
    assert!(stick.exists());
    let names: Vec<_> = fs::read_dir(models.folder()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(models.folder()).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::metadata(models.path_of("eigen").unwrap()).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_changed_file_is_noticed_though_its_digest_was_noted() {
    let (dir, models) = folder();
    let stick = dir.path().join("eigen.bin");
    fs::write(&stick, PRACTICE).unwrap();
    let before = models.add(&stick).unwrap();
    let mut bytes = PRACTICE.to_vec();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(models.path_of("eigen").unwrap(), &bytes).unwrap();
    assert_eq!(models.open("eigen").unwrap().digest, Digest::of(&bytes));
    assert_ne!(models.open("eigen").unwrap().digest, before.digest);
}

#[test]
fn a_file_with_a_published_name_must_be_that_model() {
    let (dir, models) = folder();
    let stick = dir.path().join("ggml-base.bin");
    fs::write(&stick, PRACTICE).unwrap();
    assert!(matches!(models.add(&stick), Err(TranscriberError::WrongDigest { name, .. }) if name == "base"));
    assert_eq!(fs::read_dir(models.folder()).unwrap().count(), 0);
    // Given by its path it is used as what it is, under its file's name.
    assert_eq!(models.open(stick.to_str().unwrap()).unwrap().name, "ggml-base.bin");
}

#[test]
fn what_is_no_model_is_refused_and_leaves_nothing() {
    let (dir, models) = folder();
    for (file, bytes) in [("a.bin", &b"hello"[..]), ("b.bin", &PRACTICE[..PRACTICE.len() / 2]), ("c.bin", b"")] {
        let path = dir.path().join(file);
        fs::write(&path, bytes).unwrap();
        assert!(matches!(models.add(&path), Err(TranscriberError::NotAModel { .. })), "{file}");
        assert!(matches!(models.open(path.to_str().unwrap()), Err(TranscriberError::NotAModel { .. })), "{file}");
    }
    assert!(matches!(models.add(dir.path()), Err(TranscriberError::NotAModel { .. })));
    assert!(matches!(models.add(&dir.path().join("none.bin")), Err(TranscriberError::File { .. })));
    assert!(!models.folder().exists());
    assert!(matches!(models.open("base"), Err(TranscriberError::NotInstalled { .. })));
    assert!(matches!(models.open("nonsense"), Err(TranscriberError::UnknownModel { .. })));
}

#[test]
fn english_models_are_not_chosen_for_dutch() {
    let (_dir, models) = folder();
    models.make_folder().unwrap();
    for name in ["small.en", "base", "zelf"] {
        fs::write(models.folder().join(file_name(name)), b"x").unwrap();
    }
    let best = |language| models.best_installed(language).unwrap().unwrap().name;
    assert_eq!(best(Some(Language::Nl)), "base");
    assert_eq!(best(None), "base");
    assert_eq!(best(Some(Language::En)), "small.en");
    assert_eq!(models.installed().unwrap().len(), 3);
}

#[cfg(feature = "download")]
mod download {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::thread::JoinHandle;

    use super::*;

    /// How the server answers its next request.
    #[derive(Clone, Copy)]
    enum Answer {
        /// Everything, or what was asked for from a place on.
        Well,
        /// Everything, whatever was asked for.
        Whole,
        /// As [`Answer::Well`], but the line breaks after so many bytes.
        CutAfter(usize),
        /// Not found.
        Missing,
    }

    /// Serves the bytes, one request an answer; returns its address and, when joined, the ranges asked for.
    fn serve(bytes: &'static [u8], answers: Vec<Answer>) -> (String, JoinHandle<Vec<Option<usize>>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}/", listener.local_addr().unwrap());
        let thread = std::thread::spawn(move || answers.into_iter().map(|a| answer(&listener, bytes, a)).collect());
        (base, thread)
    }

    fn answer(listener: &TcpListener, bytes: &[u8], answer: Answer) -> Option<usize> {
        let (mut stream, _) = listener.accept().unwrap();
        let mut from = None;
        for line in BufReader::new(stream.try_clone().unwrap()).lines() {
            let line = line.unwrap().to_ascii_lowercase();
            if let Some(range) = line.strip_prefix("range: bytes=") {
                from = Some(range.trim_end_matches('-').parse().unwrap());
            }
            if line.is_empty() {
                break;
            }
        }
        let start = from.filter(|_| !matches!(answer, Answer::Whole)).unwrap_or(0);
        let rest = &bytes[start..];
        let head = match (answer, start) {
            (Answer::Missing, _) => "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_owned(),
            (_, 0) => format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", rest.len()),
            _ => format!(
                "HTTP/1.1 206 Partial Content\r\nContent-Length: {}\r\nContent-Range: bytes {start}-{}/{}\r\n\r\n",
                rest.len(),
                bytes.len() - 1,
                bytes.len()
            ),
        };
        let sent = match answer {
            Answer::Missing => &[],
            Answer::CutAfter(n) => &rest[..n],
            _ => rest,
        };
        // The other side may have hung up already: that is its business.
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(sent));
        from
    }

    /// A published model of which this computer has the bytes.
    fn published(sha256: &'static str) -> Known {
        Known { name: "oefen", bytes: PRACTICE.len() as u64, sha256, english_only: false, speed: Speed::Fast }
    }

    const RIGHT: &str = "fefdf1fd42f3add711f45bfb3a23beed23aedeb33ef830da5afec0b661507ba4";

    fn fetch(models: &Models, base: &str, sha256: &'static str) -> Result<Model, TranscriberError> {
        let mut last = 0;
        models.fetch(base, &published(sha256), &mut |done, total| {
            assert!(done >= last && done <= total && total == PRACTICE.len() as u64);
            last = done;
        })
    }

    #[test]
    fn a_good_download_is_checked_and_settled() {
        let (_dir, models) = folder();
        let (base, server) = serve(PRACTICE, vec![Answer::Well]);
        let model = fetch(&models, &base, RIGHT).unwrap();
        assert_eq!(model.digest, Models::practice().digest);
        assert_eq!(server.join().unwrap(), [None]);
        assert_eq!(fs::read(models.path_of("oefen").unwrap()).unwrap(), PRACTICE);
        assert_eq!(models.installed().unwrap().len(), 1);
    }

    #[test]
    fn another_file_than_published_is_removed() {
        let (_dir, models) = folder();
        let (base, server) = serve(PRACTICE, vec![Answer::Well]);
        let wrong = "0000000000000000000000000000000000000000000000000000000000000000";
        assert!(matches!(fetch(&models, &base, wrong), Err(TranscriberError::WrongDigest { .. })));
        server.join().unwrap();
        assert_eq!(fs::read_dir(models.folder()).unwrap().count(), 0);
    }

    #[test]
    fn a_broken_download_goes_on_where_it_broke_off() {
        let (_dir, models) = folder();
        let (base, server) =
            serve(PRACTICE, vec![Answer::CutAfter(1_000_000), Answer::CutAfter(2_000_000), Answer::Well]);
        for _ in 0..2 {
            assert!(matches!(fetch(&models, &base, RIGHT), Err(TranscriberError::Download { .. })));
            assert_eq!(models.installed().unwrap(), vec![]);
        }
        fetch(&models, &base, RIGHT).unwrap();
        let asked = server.join().unwrap();
        assert_eq!(asked, [None, Some(1_000_000), Some(3_000_000)]);
    }

    #[test]
    fn a_server_that_cannot_go_on_sends_everything_again() {
        let (_dir, models) = folder();
        let (base, server) = serve(PRACTICE, vec![Answer::CutAfter(500_000), Answer::Whole]);
        assert!(fetch(&models, &base, RIGHT).is_err());
        let part = models.folder().join("ggml-oefen.bin.part");
        assert_eq!(fs::metadata(&part).unwrap().len(), 500_000);
        let mut seen = Vec::new();
        let model = models.fetch(&base, &published(RIGHT), &mut |done, _| seen.push(done)).unwrap();
        assert_eq!(model.digest, Models::practice().digest);
        assert_eq!(server.join().unwrap(), [None, Some(500_000)]);
        assert_eq!(*seen.last().unwrap(), PRACTICE.len() as u64);
    }

    #[test]
    fn what_is_not_there_is_told() {
        let (_dir, models) = folder();
        let (base, server) = serve(PRACTICE, vec![Answer::Missing]);
        let error = fetch(&models, &base, RIGHT).unwrap_err();
        server.join().unwrap();
        assert!(matches!(&error, TranscriberError::Download { why, .. } if why.to_string().contains("404")), "{error}");
        // Nobody answers here any more.
        assert!(matches!(fetch(&models, &base, RIGHT), Err(TranscriberError::Download { .. })));
        let plain = fetch(&models, "http://example.org/", RIGHT).unwrap_err();
        assert!(plain.to_string().contains("only https"));
        assert!(matches!(models.get("none", &mut |_, _| {}), Err(TranscriberError::UnknownModel { .. })));
    }
}
