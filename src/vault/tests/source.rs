//! The imported file goes whole, or stays to be found.

use super::folder;
use crate::vault::disk::{Disk, Fault};
use crate::vault::source::{has_one_name, remove_file_on};

#[test]
fn a_file_is_overwritten_and_gone() {
    let root = folder();
    let path = root.path().join("interview.wav");
    std::fs::write(&path, vec![7; (1 << 20) + 5]).unwrap();
    assert!(has_one_name(&path));
    // A second name, taken only to see what was written: overwriting reaches every name of a file.
    let witness = root.path().join("witness");
    std::fs::hard_link(&path, &witness).unwrap();
    assert!(!has_one_name(&path));
    let removed = remove_file_on(&Disk::real(), &path).unwrap();
    assert_eq!(removed.bytes, (1 << 20) + 5);
    assert!(removed.checks.iter().all(|c| c.held), "{removed:?}");
    assert!(!path.exists());
    let left = std::fs::read(&witness).unwrap();
    assert_eq!(left.len(), (1 << 20) + 5);
    assert!(left.iter().filter(|b| **b == 7).count() < left.len() / 50, "noise lies there now");
}

#[test]
fn links_and_folders_are_left_alone() {
    let root = folder();
    let path = root.path().join("interview.wav");
    std::fs::write(&path, b"sound").unwrap();
    let link = root.path().join("link.wav");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert!(!has_one_name(&link));
    assert!(remove_file_on(&Disk::real(), &link).is_err());
    assert!(remove_file_on(&Disk::real(), root.path()).is_err());
    assert_eq!(std::fs::read(&path).unwrap(), b"sound");
}

#[test]
fn whichever_step_breaks_it_is_an_error_and_never_a_lie() {
    let root = folder();
    let path = root.path().join("interview.wav");
    for nth in 1..50 {
        std::fs::write(&path, b"sound").unwrap();
        let (disk, watch) = Disk::watched();
        watch.fail(Fault::Once(nth, std::io::ErrorKind::Other));
        let outcome = remove_file_on(&disk, &path);
        if !watch.was_hit() {
            assert!(outcome.unwrap().checks.iter().all(|c| c.held) && !path.exists());
            assert!(nth > 5, "open, write, sync, unlink, sync of the folder: {}", nth - 1);
            return;
        }
        assert!(outcome.is_err(), "step {nth}");
    }
    panic!("it never ran through");
}
