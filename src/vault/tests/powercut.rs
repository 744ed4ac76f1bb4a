//! A power cut after any step: what was fsynced is there, what was not may be or not be, and nothing is lost that counted.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use super::{CANARY, Place, STUDY, id, now, seal, segments_of, wav};
use crate::session::{Entry, Event, What};
use crate::vault::disk::{Disk, Op};

/// What survives of that which was not fsynced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Survives {
    /// Nothing.
    Nothing,
    /// Everything.
    Everything,
    /// Names and contents here and there, by a number.
    Some(u64),
}

impl Survives {
    /// Which of three the survivor of something is: 0 the fsynced, 1 the latest, 2 half of the latest (files only).
    fn choice(self, node: usize, of: u64) -> u64 {
        match self {
            Survives::Nothing => 0,
            Survives::Everything => 1,
            Survives::Some(seed) => {
                let mut x =
                    seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (node as u64).wrapping_mul(0xD1B5_4A32_D192_ED03);
                x ^= x >> 29;
                x.wrapping_mul(0xBF58_476D_1CE4_E5B9) % of
            }
        }
    }
}

#[derive(Clone)]
enum Node {
    File { now: Vec<u8>, synced: Vec<u8> },
    Folder { now: BTreeMap<String, usize>, synced: BTreeMap<String, usize> },
}

/// A disk of which it is known what was fsynced.
struct Model {
    nodes: Vec<Node>,
    handles: BTreeMap<u64, usize>,
    base: std::path::PathBuf,
}

impl Model {
    fn new(base: &Path) -> Model {
        let mut model = Model { nodes: vec![], handles: BTreeMap::new(), base: base.to_owned() };
        model.nodes.push(Node::Folder { now: BTreeMap::new(), synced: BTreeMap::new() });
        // The study's folder was there before.
        let study = model.add(Node::Folder { now: BTreeMap::new(), synced: BTreeMap::new() });
        if let Node::Folder { now, synced } = &mut model.nodes[0] {
            now.insert("study".into(), study);
            synced.insert("study".into(), study);
        }
        model
    }

    fn add(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn names(&self, path: &Path) -> Vec<String> {
        let inside = path.strip_prefix(&self.base).unwrap();
        inside
            .components()
            .map(|c| match c {
                Component::Normal(name) => name.to_str().unwrap().to_owned(),
                other => panic!("{other:?}"),
            })
            .collect()
    }

    fn find(&self, path: &Path) -> Option<usize> {
        self.names(path).iter().try_fold(0, |at, name| match &self.nodes[at] {
            Node::Folder { now, .. } => now.get(name).copied(),
            Node::File { .. } => None,
        })
    }

    fn folder_of(&mut self, path: &Path) -> (&mut BTreeMap<String, usize>, String) {
        let parent = self.find(path.parent().unwrap()).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        match &mut self.nodes[parent] {
            Node::Folder { now, .. } => (now, name),
            Node::File { .. } => panic!("a file is no folder"),
        }
    }

    fn insert(&mut self, path: &Path, node: usize) {
        let (names, name) = self.folder_of(path);
        names.insert(name, node);
    }

    fn content(&mut self, handle: u64) -> (&mut Vec<u8>, &mut Vec<u8>) {
        match &mut self.nodes[self.handles[&handle]] {
            Node::File { now, synced } => (now, synced),
            Node::Folder { .. } => panic!("a folder has no content"),
        }
    }

    fn apply(&mut self, op: &Op) {
        match op {
            Op::CreateFolder(path) => {
                let node = self.add(Node::Folder { now: BTreeMap::new(), synced: BTreeMap::new() });
                self.insert(path, node);
            }
            Op::Open { path, handle } => {
                let node = self.find(path).unwrap_or_else(|| {
                    let node = self.add(Node::File { now: vec![], synced: vec![] });
                    self.insert(path, node);
                    node
                });
                self.handles.insert(*handle, node);
            }
            Op::Write { handle, offset, bytes } => {
                let (now, _) = self.content(*handle);
                let end = *offset as usize + bytes.len();
                now.resize(now.len().max(end), 0);
                now[*offset as usize..end].copy_from_slice(bytes);
            }
            Op::Truncate { handle, bytes } => self.content(*handle).0.resize(*bytes as usize, 0),
            Op::SyncFile { handle } => {
                let (now, synced) = self.content(*handle);
                synced.clone_from(now);
            }
            Op::Rename { from, to } => {
                let (names, name) = self.folder_of(from);
                let node = names.remove(&name).unwrap();
                self.insert(to, node);
            }
            Op::Unlink(path) | Op::RemoveFolder(path) => {
                let (names, name) = self.folder_of(path);
                names.remove(&name);
            }
            Op::SyncFolder(path) => {
                let at = self.find(path).unwrap();
                if let Node::Folder { now, synced } = &mut self.nodes[at] {
                    synced.clone_from(now);
                }
            }
        }
    }

    /// Puts what survives on a real disk.
    fn survive(&self, survives: Survives, node: usize, at: &Path) {
        match &self.nodes[node] {
            Node::File { now, synced } => {
                let bytes = match survives.choice(node, 3) {
                    0 => &synced[..],
                    1 => &now[..],
                    // Half of what was added; what was fsynced is whole.
                    _ if now.starts_with(synced) => &now[..(now.len() + synced.len()) / 2],
                    _ => &synced[..],
                };
                std::fs::write(at, bytes).unwrap();
            }
            Node::Folder { now, synced } => {
                std::fs::create_dir_all(at).unwrap();
                let names = if survives.choice(node, 2) == 0 { synced } else { now };
                for (name, node) in names {
                    self.survive(survives, *node, &at.join(name));
                }
            }
        }
    }
}

/// What was said to be done, and after how many steps of the disk.
#[derive(Default)]
struct Said {
    entries: Vec<(usize, Entry)>,
    destruction_began: usize,
    destroyed: usize,
    receipt: usize,
}

const SEGMENTS: u32 = 42;

fn live(place: &Place) -> (Vec<Op>, Said) {
    let (disk, watch) = Disk::watched();
    watch.record();
    let mut said = Said::default();
    let recipient = place.keys.clone().on(disk.clone()).recipient(STUDY).unwrap();
    let mut folder = place.study_on(&disk).create_session(&id(), &recipient, b"guide").unwrap();
    let mut sealer = folder.segment_sealer().unwrap();
    let mut journal = |folder: &mut crate::vault::SessionFolder, events: &[Event]| {
        let written = folder.journal().append(events, now()).unwrap();
        said.entries.extend(written.into_iter().map(|e| (watch.logged(), e)));
    };
    journal(&mut folder, &[Event::NotesStarted, super::event(1), super::event(2)]);
    for number in 1..=SEGMENTS {
        let sealed = seal(&mut sealer, number).unwrap();
        journal(&mut folder, &[Event::SegmentSealed(sealed)]);
        if number % 10 == 0 {
            folder.seal_raw(&format!("note-{number:04}.json"), CANARY.as_bytes()).unwrap();
            journal(&mut folder, &[super::event(u64::from(number)), super::event(u64::from(number) + 1)]);
        }
    }
    folder.seal_raw("transcript.json", CANARY.as_bytes()).unwrap();
    said.destruction_began = watch.logged();
    folder.destroy(What::Everything).unwrap();
    said.destroyed = watch.logged();
    folder.write_receipt(b"{}", "# Receipt").unwrap();
    said.receipt = watch.logged();
    (watch.log(), said)
}

fn look(after: &Place, keys: &crate::vault::Keys, said: &Said, cut: usize, about: &str) {
    let acknowledged: Vec<&Entry> = said.entries.iter().filter(|(at, _)| *at <= cut).map(|(_, e)| e).collect();
    let study = after.study();
    study.clean_up().unwrap();
    if acknowledged.is_empty() {
        if study.sessions().unwrap().is_empty() {
            return;
        }
        study.open_session(&id()).unwrap_or_else(|e| panic!("{about}: {e}"));
    }
    let reading = study.read_session(&id()).unwrap();
    assert_eq!(reading.damage, None, "{about}");
    let mut folder = study.open_session(&id()).unwrap_or_else(|e| panic!("{about}: {e}"));
    assert!(folder.entries().len() >= acknowledged.len(), "{about}: {} entries", folder.entries().len());
    assert!(acknowledged.iter().zip(folder.entries()).all(|(a, b)| *a == b), "{about}");
    if cut <= said.destruction_began {
        let segments = segments_of(folder.entries());
        for segment in &segments {
            assert_eq!(folder.describe_segment(segment.number).unwrap(), *segment, "{about}");
        }
        if let Some(last) = segments.last() {
            let opened = folder.unlock(&keys.unlock(STUDY, None).unwrap()).unwrap();
            assert_eq!(*opened.read_segment(last.number).unwrap(), wav(last.number), "{about}");
            assert!(folder.stray_segments(last.number).unwrap().len() <= 1, "{about}");
        }
    } else {
        let gone = |folder: &crate::vault::SessionFolder| {
            let remains = folder.remains().unwrap();
            remains.recording.is_gone() && remains.raw.is_gone()
        };
        assert!(cut < said.destroyed || gone(&folder), "{about}: what was destroyed is back");
        let destroyed = folder.destroy(What::Everything).unwrap_or_else(|e| panic!("{about}: {e}"));
        assert!(gone(&folder) && destroyed.checks.iter().all(|c| c.held), "{about}: {destroyed:?}");
    }
    assert!(cut < said.receipt || study.read_receipt(&id()).unwrap().is_some(), "{about}");
}

#[test]
fn the_power_may_be_cut_after_any_step() {
    let place = Place::new();
    let (log, said) = live(&place);
    let mut model = Model::new(place.folder.path());
    let mut cuts = 0;
    for cut in 0..=log.len() {
        if cut > 0 {
            model.apply(&log[cut - 1]);
        }
        for survives in [Survives::Nothing, Survives::Everything, Survives::Some(cut as u64)] {
            let after = Place::new();
            model.survive(survives, 0, after.folder.path());
            look(&after, &place.keys, &said, cut, &format!("cut at {cut} of {}, {survives:?}", log.len()));
            cuts += 1;
        }
    }
    assert!(cuts >= 1000, "only {cuts} cuts");
}
