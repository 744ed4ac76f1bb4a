//! An archive package: BagIt 1.0 (RFC 8493), the plain layout with its manifests.

use sha2::{Digest as _, Sha256, Sha512};

use super::container::Part;

/// Returns the files of a bag: the payload under `data/`, the tag files, and a manifest for each of two digests.
///
/// `info` goes into bag-info.txt in this order; the payload's size is added.
pub fn bag(payload: Vec<Part>, info: &[(&str, String)]) -> Vec<Part> {
    let mut payload: Vec<Part> = payload.into_iter().map(|p| Part { path: format!("data/{}", p.path), ..p }).collect();
    payload.sort_by(|a, b| a.path.cmp(&b.path));
    let octets: usize = payload.iter().map(|p| p.bytes.len()).sum();
    let mut about = String::new();
    for (label, value) in info.iter().filter(|(_, value)| !value.is_empty()) {
        // A line break would begin another label.
        about.push_str(&format!("{label}: {}\n", super::one_line(value)));
    }
    about.push_str(&format!("Payload-Oxum: {octets}.{}\n", payload.len()));
    let mut tags = vec![
        Part::new("bag-info.txt", about),
        Part::new("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
        Part::new("manifest-sha256.txt", manifest(&payload, sha256)),
        Part::new("manifest-sha512.txt", manifest(&payload, sha512)),
    ];
    let of_tags = [
        Part::new("tagmanifest-sha256.txt", manifest(&tags, sha256)),
        Part::new("tagmanifest-sha512.txt", manifest(&tags, sha512)),
    ];
    tags.extend(of_tags);
    tags.extend(payload);
    tags
}

fn manifest(parts: &[Part], digest: fn(&[u8]) -> String) -> String {
    parts.iter().map(|p| format!("{}  {}\n", digest(&p.bytes), encoded(&p.path))).collect()
}

/// A path as a manifest has it: a percent sign and line ends are written as their numbers.
fn encoded(path: &str) -> String {
    path.replace('%', "%25").replace('\n', "%0A").replace('\r', "%0D")
}

fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

fn sha512(bytes: &[u8]) -> String {
    hex::encode(Sha512::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bag_has_its_tags_and_manifests() {
        let info = [("External-Identifier", "study\nX: y".to_owned()), ("Contact-Name", String::new())];
        let parts = bag(vec![Part::new("b.txt", "b"), Part::new("a%.txt", "abc")], &info);
        let text = |path: &str| {
            String::from_utf8(parts.iter().find(|p| p.path == path).unwrap_or_else(|| panic!("{path}")).bytes.clone())
                .unwrap()
        };
        assert_eq!(text("bag-info.txt"), "External-Identifier: study X: y\nPayload-Oxum: 4.2\n");
        assert_eq!(
            text("manifest-sha256.txt").lines().next(),
            Some("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/a%25.txt")
        );
        assert_eq!(text("tagmanifest-sha512.txt").lines().count(), 4);
        assert!(parts.iter().any(|p| p.path == "data/b.txt"));
    }
}
