//! What the disk says is passed on: nothing that went wrong is taken for nothing.

use std::io::{self, ErrorKind};

use super::{Place, STUDY, folder, passphrase};
use crate::vault::disk::{Disk, Fault, Kind, Op, kind_of, parent_of};
use crate::vault::{Doing, VaultError};

#[test]
fn what_is_not_there_is_gone_already_and_anything_else_is_an_error() {
    let root = folder();
    let (disk, at) = (Disk::real(), |name: &str| root.path().join(name));
    disk.unlink(&at("nothing")).unwrap();
    disk.remove_folder(&at("nothing")).unwrap();
    assert!(disk.list(&at("nothing")).unwrap().is_empty());
    std::fs::create_dir(at("folder")).unwrap();
    std::fs::write(at("folder/file"), "x").unwrap();
    assert!(disk.unlink(&at("folder")).is_err() && disk.remove_folder(&at("folder")).is_err());
    assert!(disk.list(&at("folder/file")).is_err() && disk.read(&at("folder")).is_err());
    assert!(kind_of(&at("folder/file/below")).is_err());
    assert_eq!(kind_of(&at("folder/file")).unwrap(), Some(Kind::File));
    disk.remove_tree(&at("folder")).unwrap();
    disk.remove_tree(&at("folder")).unwrap();
    assert_eq!(kind_of(&at("folder")).unwrap(), None);
}

#[test]
fn a_folder_is_listed_by_name_with_the_sizes_of_its_files_only() {
    let root = folder();
    std::fs::write(root.path().join("b"), "four").unwrap();
    std::fs::create_dir(root.path().join("a")).unwrap();
    std::os::unix::fs::symlink(root.path().join("b"), root.path().join("c")).unwrap();
    let items = Disk::real().list(root.path()).unwrap();
    let seen: Vec<_> = items.iter().map(|i| (i.name.as_str(), i.kind, i.bytes)).collect();
    assert_eq!(seen, [("a", Kind::Folder, 0), ("b", Kind::File, 4), ("c", Kind::Other, 0)]);
}

#[test]
fn a_whole_file_takes_the_place_of_what_stood_there_and_leaves_no_half() {
    let root = folder();
    let path = root.path().join("x");
    std::fs::write(root.path().join("x.part"), "half of an earlier one, and longer").unwrap();
    std::fs::write(&path, "before").unwrap();
    Disk::real().write_whole(&path, b"after").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"after");
    assert_eq!(Disk::real().list(root.path()).unwrap().len(), 1);
}

#[test]
fn the_folder_of_a_bare_name_is_the_one_we_are_in() {
    assert_eq!(parent_of(std::path::Path::new("x")), std::path::Path::new("."));
    assert_eq!(parent_of(std::path::Path::new("a/x")), std::path::Path::new("a"));
}

#[test]
fn a_full_disk_is_known_also_behind_a_destruction_that_stopped() {
    let disk = |kind| VaultError::Disk { doing: Doing::Writing, path: "x".into(), source: io::Error::from(kind) };
    let stopped =
        |source| VaultError::DestructionUnfinished { step: "key-gone", key_gone: true, source: Box::new(source) };
    for kind in [ErrorKind::StorageFull, ErrorKind::QuotaExceeded] {
        assert!(disk(kind).is_disk_full() && stopped(disk(kind)).is_disk_full());
    }
    assert!(!disk(ErrorKind::PermissionDenied).is_disk_full() && !stopped(disk(ErrorKind::Other)).is_disk_full());
    assert!(!VaultError::InUse.is_disk_full());
}

#[test]
fn keys_go_through_the_disk_they_were_given() {
    let place = Place::new();
    let (disk, watch) = Disk::watched();
    let keys = place.keys.clone().on(disk);
    keys.recipient(STUDY).unwrap();
    let made = watch.steps();
    keys.protect(STUDY, &passphrase("een")).unwrap();
    assert!(made > 5 && watch.steps() > made + 5, "{made}, {}", watch.steps());
}

#[test]
fn steps_are_counted_as_they_are_written_down() {
    let root = folder();
    let (disk, watch) = Disk::watched();
    disk.create_folder(&root.path().join("before")).unwrap();
    assert_eq!((watch.steps(), watch.logged()), (1, 0));
    watch.record();
    disk.create_folder(&root.path().join("a")).unwrap();
    disk.sync_folder(root.path()).unwrap();
    assert_eq!((watch.steps(), watch.logged(), watch.log().len()), (3, 2, 2));
}

#[test]
fn folders_that_are_there_are_left_as_they_are() {
    let root = folder();
    let (disk, watch) = Disk::watched();
    disk.create_folders(root.path()).unwrap();
    assert_eq!(watch.steps(), 0);
    disk.create_folders(&root.path().join("a/b")).unwrap();
    assert_eq!(watch.steps(), 4, "two are made, each fsynced into the one above");
}

#[test]
fn a_write_that_goes_wrong_is_written_down_with_the_half_that_was_done() {
    let root = folder();
    let (disk, watch) = Disk::watched();
    let mut file = disk.create_file(&root.path().join("x")).unwrap();
    watch.record();
    watch.fail(Fault::Once(1, ErrorKind::Other));
    file.write_at(0, b"abcd").unwrap_err();
    assert!(matches!(&watch.log()[..], [Op::Write { bytes, .. }] if bytes == b"ab"));
    assert_eq!(std::fs::read(root.path().join("x")).unwrap(), b"ab");
}
