//! A study, its keys, and the counting signal.

use std::path::{Path, PathBuf};

use luister::audio::{Input, Pace};
use luister::runtime::{Desk, ModelChoice, Setup, Stand};
use luister::session::SourceKind;
use luister::settings::Folders;
use luister::units::Language;
use luister::vault::StudyFolder;

use super::signal::Signal;
use crate::world::World;

/// Where everything of a drill lies.
pub struct Place {
    /// The folder around it all.
    pub root: PathBuf,
    /// The study.
    pub study: PathBuf,
    /// The study keys.
    pub keys: PathBuf,
    /// The counting signal.
    pub sound: PathBuf,
}

impl Place {
    /// Names the places in a folder.
    pub fn at(root: &Path) -> Place {
        let [study, keys, sound] = ["study", "keys", "counting.wav"].map(|name| root.join(name));
        Place { root: root.to_owned(), study, keys, sound }
    }

    /// Makes the study with the Dutch practice guide, and the signal.
    pub fn furnished(root: &Path) -> Place {
        let place = Place::at(root);
        let world = World::new();
        let made = StudyFolder::open(world.study()).unwrap();
        let guide = made.guide_files().unwrap().remove(0);
        let text = String::from_utf8(made.read_guide(&guide).unwrap()).unwrap();
        let name = guide.file_name().unwrap().to_string_lossy().into_owned();
        StudyFolder::create(&place.study, &made.study_toml().unwrap(), &[(&name, &text)]).unwrap();
        Signal::write(&place.sound, 120);
        place
    }

    /// A world's study, with the signal beside it.
    pub fn of_world(world: &World) -> Place {
        let (root, study) = (world.root().to_owned(), world.study());
        let (keys, sound) = (root.join("config/luister/keys"), root.join("counting.wav"));
        Signal::write(&sound, 120);
        Place { root, study, keys, sound }
    }

    /// A luister without a screen, with the signal in the microphone's place.
    pub fn desk(&self, pace: f64) -> Desk {
        let input = Input::File { path: self.sound.clone(), pace: Pace::Times(pace) };
        let stand = Stand { input, name: "counting".into(), channels: 1, kind: SourceKind::File };
        Desk::open(Setup {
            study: self.study.clone(),
            folders: Folders { own: self.root.join("own"), keys: self.keys.clone(), models: self.root.join("models") },
            language: Language::Nl,
            input: Some(stand),
            model: ModelChoice::Practice,
            passphrase: None,
        })
        .unwrap()
    }
}
