//! What belongs to a session: study, disk, key, memory, microphone, model, settings.

use crate::app::ModelState;
use crate::audio;
use crate::messages::doctor as words;
use crate::runtime::{minutes_that_fit, model_state};
use crate::settings::Engines;
use crate::transcriber::processor_lacks;
use crate::vault::Protection;
use crate::vault::hygiene::{self, SwapState};

use super::super::context::Context;
use super::{Finding, Standing};

pub(super) fn study(context: &Context) -> Finding {
    match context.study() {
        Ok((folder, study)) => {
            let dir = folder.root().display().to_string();
            Finding::new(context, "study", Standing::Good, &words::STUDY, &[("study", &study.name), ("dir", &dir)])
        }
        Err(stop) => Finding { id: "study", standing: Standing::Look, text: stop.lines.join(" "), todo: None }.todo(
            context,
            &words::NO_STUDY_DO,
            &[],
        ),
    }
}

pub(super) fn disk(context: &Context) -> Finding {
    let Some(free) = context.study().ok().and_then(|(folder, _)| folder.free_bytes().ok()) else {
        return Finding::new(context, "disk", Standing::Look, &words::NO_DISK, &[]);
    };
    let (hours, gigabytes) = ((minutes_that_fit(free, 2) / 60).to_string(), (free / 1_000_000_000).to_string());
    let values = [("gigabytes", gigabytes.as_str()), ("hours", hours.as_str())];
    match minutes_that_fit(free, 2) {
        240.. => Finding::new(context, "disk", Standing::Good, &words::DISK, &values),
        60.. => {
            Finding::new(context, "disk", Standing::Look, &words::DISK, &values).todo(context, &words::DISK_DO, &[])
        }
        _ => Finding::new(context, "disk", Standing::Serious, &words::DISK_FULL, &values).todo(
            context,
            &words::DISK_DO,
            &[],
        ),
    }
}

pub(super) fn encryption(context: &Context) -> Finding {
    let Ok((folder, study)) = context.study() else {
        return Finding::new(context, "encryption", Standing::Look, &words::ENCRYPTED_UNKNOWN, &[]);
    };
    let is_protected = context.keys().protection(study.id.as_str()).is_ok_and(|p| p == Protection::Passphrase);
    match hygiene::lies_encrypted(folder.root()) {
        Some(true) => Finding::new(context, "encryption", Standing::Good, &words::ENCRYPTED, &[]),
        Some(false) if is_protected => Finding::new(context, "encryption", Standing::Good, &words::NOT_ENCRYPTED, &[]),
        Some(false) => Finding::new(context, "encryption", Standing::Look, &words::NOT_ENCRYPTED, &[]).todo(
            context,
            &words::NOT_ENCRYPTED_DO,
            &[],
        ),
        None if is_protected => Finding::new(context, "encryption", Standing::Good, &words::ENCRYPTED_UNKNOWN, &[]),
        None => Finding::new(context, "encryption", Standing::Look, &words::ENCRYPTED_UNKNOWN, &[]).todo(
            context,
            &words::NOT_ENCRYPTED_DO,
            &[],
        ),
    }
}

pub(super) fn key(context: &Context) -> Finding {
    let dir = context.folders.keys.display().to_string();
    let values = [("dir", dir.as_str())];
    let later = || Finding::new(context, "key", Standing::Look, &words::KEY_LATER, &values);
    let Ok((folder, study)) = context.study() else { return later() };
    match context.keys().protection(study.id.as_str()) {
        Ok(Protection::Passphrase) => Finding::new(context, "key", Standing::Good, &words::KEY_PROTECTED, &values),
        Ok(Protection::Open) => Finding::new(context, "key", Standing::Look, &words::KEY_OPEN, &values).todo(
            context,
            &words::KEY_OPEN_DO,
            &[],
        ),
        // A key that is not there yet is as it should be; one that is gone is not.
        Ok(Protection::Missing) if folder.sessions().is_ok_and(|sessions| sessions.is_empty()) => {
            Finding::new(context, "key", Standing::Good, &words::KEY_LATER, &values)
        }
        Ok(Protection::Missing) => {
            Finding::new(context, "key", Standing::Look, &words::KEY_GONE, &values).todo(context, &words::KEY_DO, &[])
        }
        Err(e) => {
            let text = e.notice(context.language).happened;
            Finding { id: "key", standing: Standing::Serious, text, todo: None }.todo(context, &words::KEY_DO, &[])
        }
    }
}

pub(super) fn swap(context: &Context) -> Finding {
    let finding = |standing, text| Finding::new(context, "swap", standing, text, &[]);
    match hygiene::swap() {
        SwapState::Off => finding(Standing::Good, &words::SWAP_OFF),
        SwapState::InMemory => finding(Standing::Good, &words::SWAP_MEMORY),
        SwapState::Encrypted => finding(Standing::Good, &words::SWAP_ENCRYPTED),
        SwapState::Unencrypted => finding(Standing::Look, &words::SWAP_OPEN).todo(context, &words::SWAP_OPEN_DO, &[]),
        SwapState::Unknown => finding(Standing::Look, &words::SWAP_UNKNOWN).todo(context, &words::SWAP_UNKNOWN_DO, &[]),
    }
}

pub(super) fn dumps(context: &Context) -> Finding {
    if hygiene::no_core_dumps() {
        Finding::new(context, "core-dumps", Standing::Good, &words::DUMPS_OFF, &[])
    } else {
        let finding = Finding::new(context, "core-dumps", Standing::Look, &words::DUMPS_ON, &[]);
        finding.todo(context, &words::DUMPS_ON_DO, &[])
    }
}

pub(super) fn microphone(context: &Context) -> Finding {
    let found = audio::devices().unwrap_or_default();
    match found.iter().find(|d| d.is_default).or(found.first()) {
        Some(first) => {
            let count = found.len().to_string();
            let values = [("name", first.name.as_str()), ("count", count.as_str())];
            Finding::new(context, "microphone", Standing::Good, &words::MICROPHONE, &values)
        }
        None => Finding::new(context, "microphone", Standing::Serious, &words::NO_MICROPHONE, &[]).todo(
            context,
            &words::NO_MICROPHONE_DO,
            &[],
        ),
    }
}

pub(super) fn model(context: &Context) -> Finding {
    let models = context.models();
    let Engines { live, last } = super::super::settings::engines();
    let named = [last, live].into_iter().flatten().find(|name| name != Engines::OFF && models.path_of(name).is_err());
    if let Some(name) = named {
        let values = [("name", name.as_str())];
        let finding = Finding::new(context, "model", Standing::Look, &words::MODEL_GONE, &values);
        return finding.todo(context, &words::MODEL_GONE_DO, &values);
    }
    match model_state(&models, &context.model, None) {
        ModelState::Ready(name) => Finding::new(context, "model", Standing::Good, &words::MODEL, &[("name", &name)]),
        ModelState::PracticeOnly | ModelState::Missing => {
            Finding::new(context, "model", Standing::Look, &words::NO_MODEL, &[]).todo(
                context,
                &words::NO_MODEL_DO,
                &[],
            )
        }
    }
}

pub(super) fn processor(context: &Context) -> Finding {
    let lacks = processor_lacks();
    if lacks.is_empty() {
        return Finding::new(context, "processor", Standing::Good, &words::PROCESSOR, &[]);
    }
    let what = lacks.join(", ");
    let finding = Finding::new(context, "processor", Standing::Look, &words::PROCESSOR_LACKS, &[("what", &what)]);
    finding.todo(context, &words::PROCESSOR_LACKS_DO, &[])
}

pub(super) fn settings(context: &Context) -> Finding {
    match super::super::settings::read(context.language).problem {
        None => Finding::new(context, "settings", Standing::Good, &words::SETTINGS, &[]),
        Some(problem) => Finding { id: "settings", standing: Standing::Look, text: problem.happened, todo: None }.todo(
            context,
            &words::SETTINGS_BAD_DO,
            &[],
        ),
    }
}
