//! What is left of a sealed recording, opened with age alone, and what an engine hears in it.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use luister::audio::{by_channel, wav_samples};
use luister::runtime::demo::Clip;
use luister::runtime::threads_for_the_engine;
use luister::session::{Event, SealedSegment, Session, Strike};
use luister::transcriber::{Engine, Listening, Models, transcribe};
use luister::units::SessionId;
use luister::vault::StudyFolder;
use zeroize::Zeroizing;

fn opened(file: &Path, identity: &age::x25519::Identity) -> Vec<u8> {
    let sealed = std::fs::read(file).unwrap();
    let mut plain = Vec::new();
    let decryptor = age::Decryptor::new(&sealed[..]).unwrap();
    decryptor.decrypt(std::iter::once(identity as &dyn age::Identity)).unwrap().read_to_end(&mut plain).unwrap();
    plain
}

fn identity(text: &[u8]) -> age::x25519::Identity {
    let text = std::str::from_utf8(text).unwrap();
    text.lines().find(|l| l.starts_with("AGE-SECRET-KEY-")).unwrap().parse().unwrap()
}

/// Returns the segments that the journal names.
fn sealed(study: &Path, id: &SessionId) -> Vec<SealedSegment> {
    let entries = StudyFolder::open(study).unwrap().read_session(id).unwrap().entries;
    let named = entries.into_iter().filter_map(|entry| match entry.event {
        Event::SegmentSealed(segment) => Some(segment),
        _ => None,
    });
    named.collect()
}

/// Opens every segment that lies on disk, also one that no line of the journal names: number → samples, interleaved.
pub fn segments(study: &Path, study_key: &Path, id: &SessionId) -> BTreeMap<u32, Zeroizing<Vec<i16>>> {
    let recording = study.join("recordings").join(id.as_str());
    let key = identity(&opened(&recording.join("audio.key"), &identity(&std::fs::read(study_key).unwrap())));
    let files = std::fs::read_dir(recording.join("audio")).unwrap().map(|f| f.unwrap().path());
    files
        .map(|file| {
            let number = file.file_name().unwrap().to_str().unwrap().split('.').next().unwrap().parse().unwrap();
            (number, wav_samples(&opened(&file, &key)).unwrap().1)
        })
        .collect()
}

/// Holds what lies on disk against the clip: each sample is the clip's own at its place, and nothing of a struck span is there.
#[track_caller]
pub fn is_the_clip_without_what_was_struck(clip: &Clip, study: &Path, study_key: &Path, session: &Session) {
    let channels = usize::from(clip.channels);
    let on_disk = segments(study, study_key, &session.id);
    let mut known = 0;
    for sealed in sealed(study, &session.id) {
        let Some(samples) = on_disk.get(&sealed.number) else { continue };
        known += 1;
        let at = sealed.first.0 as usize * channels;
        let there = &clip.samples[at..at + samples.len()];
        assert!(
            samples.iter().zip(there).all(|(a, b)| a.abs_diff(*b) <= 1),
            "segment {} is not the clip",
            sealed.number
        );
        let (from_ms, to_ms) = (sealed.first.offset().ms(), (sealed.first.0 + sealed.frames.0) / 16);
        for strike in &session.struck {
            let apart = to_ms <= strike.asked.0.ms() || from_ms >= strike.asked.1.ms();
            assert!(apart, "segment {} ({from_ms}–{to_ms} ms) lies in {strike:?}", sealed.number);
        }
    }
    assert_eq!(known, on_disk.len(), "a segment that the journal does not name");
}

/// Returns what the engine hears in the clip where every struck stretch is silence: what a transcript may hold and no more.
pub fn heard_in_the_rest(clip: &Clip, study: &Path, session: &Session) -> Vec<String> {
    let mut samples = Zeroizing::new(clip.samples.to_vec());
    for sealed in sealed(study, &session.id) {
        let is_struck = |s: &Strike| s.numbers.is_some_and(|(first, last)| (first..=last).contains(&sealed.number));
        if session.struck.iter().any(is_struck) {
            let place = |frame: u64| (frame as usize * usize::from(clip.channels)).min(clip.samples.len());
            samples[place(sealed.first.0)..place(sealed.first.0 + sealed.frames.0)].fill(0);
        }
    }
    let channels = by_channel(clip.channels, &samples);
    let mut engine = Engine::load(&Models::practice(), threads_for_the_engine()).unwrap();
    let listening = Listening::to(Some(clip.language));
    let heard = transcribe(&mut engine, &channels, &listening, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    heard.utterances.into_iter().map(|s| s.utterance.text).collect()
}
