//! Tests of the vault from outside: stock tools, kills, memory.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use luister::session::{Event, What};
use luister::units::{Frames, SessionId, Timestamp};
use luister::vault::{Keys, OpenedSession, SegmentSealer, SessionFolder, StudyFolder};
use zeroize::Zeroizing;

/// As in the program: freed memory is wiped.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

const STUDY: &str = "practice";

fn id() -> SessionId {
    "2026-11-23-1405-Prof9".parse().unwrap()
}

fn now() -> Timestamp {
    Timestamp::new(1_795_440_000, 3600)
}

fn keys(folder: &Path) -> Keys {
    Keys::at(folder.join("keys")).with_work_factor(2)
}

fn new_session(folder: &Path) -> SessionFolder {
    let study =
        StudyFolder::create(folder.join("study"), "format = 1\n", &[("guide.toml", "title = \"x\"\n")]).unwrap();
    assert_eq!(study.guide_files().unwrap().len(), 1);
    assert!(study.free_bytes().unwrap() > 0);
    let recipient = keys(folder).recipient(STUDY).unwrap();
    let mut session = study.create_session(&id(), &recipient, b"guide").unwrap();
    session.journal().append(&[Event::NotesStarted], now()).unwrap();
    session
}

fn seal_next(session: &mut SessionFolder, sealer: &mut SegmentSealer, number: u32, wav: &[u8]) {
    let first = Frames(u64::from(number - 1) * 24_000);
    let sealed = sealer.seal(number, first, Frames(24_000), wav).unwrap();
    session.journal().append(&[Event::SegmentSealed(sealed)], now()).unwrap();
}

#[test]
fn sealers_and_readers_may_move_to_other_threads() {
    fn is_send<T: Send>() {}
    is_send::<SegmentSealer>();
    is_send::<OpenedSession>();
    is_send::<SessionFolder>();
}

/// Runs whichever stock tool is installed; none when neither is.
fn stock_tool() -> Option<&'static str> {
    ["rage", "age"].into_iter().find(|tool| {
        Command::new(tool)
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|s| s.success())
    })
}

#[test]
fn the_stock_tool_opens_what_was_sealed() {
    let Some(tool) = stock_tool() else {
        eprintln!("neither rage nor age is installed: nothing to hold our files against");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut session = new_session(folder.path());
    let mut sealer = session.segment_sealer().unwrap();
    // More than one of age's chunks of 64 KiB.
    let wav: Vec<u8> = (0..200_000u32).map(|i| (i * 7 % 251) as u8).collect();
    seal_next(&mut session, &mut sealer, 1, &wav);
    session.seal_raw("transcript.json", b"{}").unwrap();

    let open = |key: &Path, sealed: &Path| {
        let out = Command::new(tool).arg("-d").arg("-i").arg(key).arg(sealed).output().unwrap();
        assert!(out.status.success(), "{tool}: {}", String::from_utf8_lossy(&out.stderr));
        out.stdout
    };
    let study_key = folder.path().join("keys/practice.key");
    let recording = folder.path().join("study/recordings").join(id().as_str());
    let audio_key = folder.path().join("audio.identity");
    std::fs::write(&audio_key, open(&study_key, &recording.join("audio.key"))).unwrap();
    assert_eq!(open(&audio_key, &recording.join("audio/000001.wav.age")), wav);
    let raw = folder.path().join("study/sessions").join(id().as_str()).join("raw");
    let text_key = folder.path().join("text.identity");
    std::fs::write(&text_key, open(&study_key, &raw.join("text.key"))).unwrap();
    assert_eq!(open(&text_key, &raw.join("transcript.json.age")), b"{}");
}

/// Set for the child that is going to be killed.
const CHILD: &str = "LUISTER_TEST_KILLED_CHILD";

/// The child: records for as long as it lives and says what is done.
fn record_until_killed(folder: &Path) {
    let study = StudyFolder::open(folder.join("study")).unwrap();
    let mut session = study.open_session(&id()).unwrap();
    let mut sealer = session.segment_sealer().unwrap();
    let done = session.entries().iter().filter(|e| matches!(e.event, Event::SegmentSealed(_))).count() as u32;
    let mut next = session.stray_segments(done).unwrap().last().map_or(done, |s| s.number) + 1;
    for stray in session.stray_segments(done).unwrap() {
        session.journal().append(&[Event::SegmentSealed(stray)], now()).unwrap();
    }
    println!("ready");
    loop {
        seal_next(&mut session, &mut sealer, next, &vec![next as u8; 48_000]);
        println!("{next}");
        next += 1;
    }
}

#[test]
fn killed_two_hundred_times_nothing_that_was_said_to_be_done_is_lost() {
    if let Some(folder) = std::env::var_os(CHILD) {
        record_until_killed(Path::new(&folder));
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    drop(new_session(folder.path()));
    let me = std::env::current_exe().unwrap();
    let name = "vault::killed_two_hundred_times_nothing_that_was_said_to_be_done_is_lost";
    let mut said = 0;
    for round in 0..200u64 {
        let mut child = Command::new(&me)
            .args([name, "--exact", "--nocapture", "--test-threads=1"])
            .env(CHILD, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|l| l.unwrap().trim_end().ends_with("ready")), "round {round}: the child did not begin");
        // Let it work until it has said something new, then kill it at a moment of chance.
        said = lines.next().map_or(said, |l| l.unwrap().parse().unwrap());
        let mut chance = [0; 1];
        getrandom::fill(&mut chance).unwrap();
        let until = std::time::Instant::now() + std::time::Duration::from_micros(u64::from(chance[0]) * 20);
        while std::time::Instant::now() < until {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines.map_while(Result::ok) {
            said = line.parse().unwrap_or(said);
        }
        let study = StudyFolder::open(folder.path().join("study")).unwrap();
        let reading = study.read_session(&id()).unwrap();
        assert_eq!(reading.damage, None, "round {round}");
        let journalled = reading.entries.iter().filter(|e| matches!(e.event, Event::SegmentSealed(_))).count();
        assert!(journalled >= said as usize, "round {round}: {said} said, {journalled} journalled");
    }
    let study = StudyFolder::open(folder.path().join("study")).unwrap();
    let mut session = study.open_session(&id()).unwrap();
    let opened = session.unlock(&keys(folder.path()).unlock(STUDY, None).unwrap()).unwrap();
    for number in 1..=said {
        assert!(opened.read_segment(number).unwrap().iter().all(|b| *b == number as u8), "segment {number}");
    }
    session.destroy(What::Everything).unwrap();
    assert!(session.remains().unwrap().recording.is_gone());
}

/// Set for the child that works on a small disk.
const SMALL_DISK: &str = "LUISTER_TEST_SMALL_DISK";

/// The child: fills the disk, then shows that what was there is there and can still be destroyed.
fn fill_the_disk(folder: &Path) {
    let mut session = new_session(folder);
    let mut sealer = session.segment_sealer().unwrap();
    let mut sealed = 0;
    let error = loop {
        match sealer.seal(sealed + 1, Frames(0), Frames(24_000), &[7; 48_000]) {
            Ok(_) => sealed += 1,
            Err(error) => break error,
        }
    };
    assert!(error.is_disk_full() && sealed > 3, "{sealed} segments, then {error}");
    // The last free bytes, so that truly nothing more goes in.
    let rest = std::fs::write(folder.join("rest"), vec![0; 1 << 20]);
    assert!(rest.is_err());
    let refused = (0..200).find_map(|_| session.journal().append(&[Event::NotesOnlyChosen], now()).err());
    assert!(refused.is_some_and(|e| e.is_disk_full()));
    let lived = session.entries().to_vec();
    drop(session);
    let mut session = StudyFolder::open(folder.join("study")).unwrap().open_session(&id()).unwrap();
    assert_eq!((session.entries(), session.torn_line()), (&lived[..], None));
    let opened = session.unlock(&keys(folder).unlock(STUDY, None).unwrap()).unwrap();
    assert_eq!(opened.segments().unwrap().len(), sealed as usize);
    for number in 1..=sealed {
        assert!(opened.read_segment(number).unwrap().iter().all(|b| *b == 7));
    }
    let destroyed = session.destroy(What::Recording).unwrap();
    assert!(destroyed.checks.iter().all(|check| check.held) && session.remains().unwrap().recording.is_gone());
    session.journal().append(&[Event::NotesOnlyChosen], now()).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_costs_nothing_that_was_there() {
    if let Some(folder) = std::env::var_os(SMALL_DISK) {
        fill_the_disk(Path::new(&folder));
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let in_namespace = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--mount", "sh", "-c", script]).arg("sh").arg(folder.path());
        command
    };
    let mount = "mount -t tmpfs -o size=600k none \"$1\"";
    if !in_namespace(mount).stderr(Stdio::null()).status().is_ok_and(|s| s.success()) {
        eprintln!("this machine lets nobody mount a small disk");
        return;
    }
    let out = in_namespace(&format!("{mount} && exec \"$2\" \"$3\" --exact --nocapture"))
        .arg(std::env::current_exe().unwrap())
        .arg("vault::a_full_disk_costs_nothing_that_was_there")
        .env(SMALL_DISK, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    assert!(out.status.success() && said.contains("1 passed"), "{said}{}", String::from_utf8_lossy(&out.stderr));
}

/// The i-th byte of speech that stands nowhere as a whole, so that only copies of it can be found.
fn speech(i: usize) -> u8 {
    ((i as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33) as u8 ^ 0xA5
}

#[cfg(target_os = "linux")]
#[test]
fn no_speech_is_left_in_memory_after_sealing() {
    use std::os::unix::fs::FileExt as _;

    const LENGTH: usize = 48_044;
    let make = || Zeroizing::new((0..LENGTH).map(speech).collect::<Vec<u8>>());
    let folder = tempfile::tempdir().unwrap();
    let mut session = new_session(folder.path());
    let mut sealer = session.segment_sealer().unwrap();
    let count = || {
        let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
        let memory = std::fs::File::open("/proc/self/mem").unwrap();
        let mut found = 0;
        let mut page = Zeroizing::new(vec![0u8; 1 << 16]);
        for line in maps.lines().filter(|l| l.split(' ').nth(1).is_some_and(|mode| mode.starts_with("rw"))) {
            let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
            let (mut at, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
            while at < to {
                let want = (to - at).min(page.len() as u64) as usize;
                let Ok(got) = memory.read_at(&mut page[..want], at) else { break };
                // Any 24 bytes of the speech that begin at a multiple of 512 count; the block read here does not.
                let here = page.as_ptr() as u64;
                let own = |i: usize| (here..here + page.len() as u64).contains(&(at + i as u64));
                for i in 0..got.saturating_sub(24) {
                    let first = page[i] == speech(0) || page[i] == speech(512) || page[i] == speech(32_768);
                    let hit = |k: usize| (0..24).all(|j| page[i + j] == speech(k + j));
                    if first && !own(i) && (hit(0) || hit(512) || hit(32_768)) {
                        found += 1;
                    }
                }
                at += got.max(1) as u64;
            }
        }
        found
    };
    let wav = make();
    assert!(count() > 0, "the search finds what is there");
    seal_next(&mut session, &mut sealer, 1, &wav);
    drop(wav);
    assert_eq!(count(), 0, "speech is left in memory");
}
