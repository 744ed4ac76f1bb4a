//! The published models.

/// How fast a model is on a laptop without a graphics card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speed {
    /// Many times faster than the talk.
    Fast,
    /// About as fast as the talk.
    Even,
    /// Slower than the talk.
    Slow,
}

/// A model of the published list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Its name, `base`.
    pub name: &'static str,
    /// Size of its file in bytes.
    pub bytes: u64,
    /// SHA-256 of its file, in hexadecimal.
    pub sha256: &'static str,
    /// Whether it knows English only.
    pub english_only: bool,
    /// How fast it is.
    pub speed: Speed,
}

/// The published models, best first.
///
/// Sizes and digests are those of the large files in the repository `ggerganov/whisper.cpp` of Hugging Face at the revision
/// [`super::REVISION`]. Each digest was found in at least two independent programs that pin it (lists of models in
/// Rust, Swift and C#, and Nix recipes), which agree; none was taken from one place only.
pub(super) const KNOWN: [Known; 11] = [
    known("large-v3", 3_095_033_483, "64d182b440b98d5203c4f9bd541544d84c605196c4f7b845dfa11fb23594d1e2", Speed::Slow),
    known(
        "large-v3-turbo",
        1_624_555_275,
        "1fc70f774d38eb169993ac391eea357ef47c88757ef72ee5943879b7e8e2bc69",
        Speed::Slow,
    ),
    known(
        "large-v3-turbo-q5_0",
        574_041_195,
        "394221709cd5ad1f40c46e6031ca61bce88931e6e088c188294c6d5a55ffa7e2",
        Speed::Slow,
    ),
    english(
        "medium.en",
        1_533_774_781,
        "cc37e93478338ec7700281a7ac30a10128929eb8f427dda2e865faa8f6da4356",
        Speed::Slow,
    ),
    known("medium", 1_533_763_059, "6c14d5adee5f86394037b4e4e8b59f1673b6cee10e3cf0b11bbdbee79c156208", Speed::Slow),
    english("small.en", 487_614_201, "c6138d6d58ecc8322097e0f987c32f1be8bb0a18532a3f88f734d1bbf9c41e5d", Speed::Even),
    known("small", 487_601_967, "1be3a9b2063867b937e64e2ec7483364a79917e157fa98c5d94b5c1fffea987b", Speed::Even),
    english("base.en", 147_964_211, "a03779c86df3323075f5e796cb2ce5029f00ec8869eee3fdfb897afe36c6d002", Speed::Fast),
    known("base", 147_951_465, "60ed5bc3dd14eea856493d334349b405782ddcaf0028d4b5df4088345fba2efe", Speed::Fast),
    english("tiny.en", 77_704_715, "921e4cf8686fdd993dcd081a5da5b6c365bfde1162e72b08d75ac75289920b1f", Speed::Fast),
    known("tiny", 77_691_713, "be07e048e1e599ad46341c8d2a135645097a538221678b7acdd1b1919c6e1b21", Speed::Fast),
];

const fn known(name: &'static str, bytes: u64, sha256: &'static str, speed: Speed) -> Known {
    Known { name, bytes, sha256, english_only: false, speed }
}

const fn english(name: &'static str, bytes: u64, sha256: &'static str, speed: Speed) -> Known {
    Known { name, bytes, sha256, english_only: true, speed }
}

/// Returns the published model of a name.
pub(super) fn by_name(name: &str) -> Option<&'static Known> {
    KNOWN.iter().find(|k| k.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Digest;

    #[test]
    fn the_list_is_well_formed() {
        let mut names = std::collections::BTreeSet::new();
        let mut digests = std::collections::BTreeSet::new();
        for known in KNOWN {
            assert!(names.insert(known.name), "{}", known.name);
            assert!(digests.insert(known.sha256), "{}", known.name);
            assert_eq!(known.sha256.parse::<Digest>().unwrap().to_string(), known.sha256);
            assert_eq!(known.english_only, known.name.ends_with(".en"));
        }
    }
}
