//! `luister devices|doctor`: what this machine has for a session.

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use crate::app::ModelState;
use crate::audio;
use crate::messages::{Message, cli as words};
use crate::runtime::model_state;
use crate::runtime::printing;
use crate::vault::Protection;
use crate::vault::hygiene::{self, SwapState};

use super::context::Context;
use super::outcome::{Stop, say};

/// Lists microphones.
pub fn devices(context: &Context, json: bool) -> Result<(), Stop> {
    let devices = audio::devices().map_err(|e| context.stop(e))?;
    if json {
        let all: Vec<_> =
            devices.iter().map(|d| serde_json::json!({"name": d.name, "default": d.is_default})).collect();
        printing::line(format_args!("{:#}", serde_json::json!({ "devices": all })));
        return Ok(());
    }
    if devices.is_empty() {
        return Err(context.stop(audio::AudioError::NoMicrophone));
    }
    for device in devices {
        let default = if device.is_default { words::IS_DEFAULT.text(context.language) } else { "" };
        printing::line(format_args!("{}{default}", device.name));
    }
    Ok(())
}

/// How something stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Good,
    Look,
    Missing,
}

struct Finding {
    id: &'static str,
    standing: Standing,
    text: String,
}

/// Looks at everything a session needs; 1 when something is missing without which no session can be held.
pub fn run(context: &Context, json: bool) -> Result<ExitCode, Stop> {
    let findings = [
        study(context),
        microphone(context),
        model(context),
        key(context),
        disk(context),
        swap(context),
        dumps(context),
        terminal(context),
    ];
    let missing = findings.iter().any(|f| f.standing == Standing::Missing);
    if json {
        let all: Vec<_> = findings
            .iter()
            .map(|f| {
                let standing = match f.standing {
                    Standing::Good => "good",
                    Standing::Look => "look",
                    Standing::Missing => "missing",
                };
                serde_json::json!({"id": f.id, "standing": standing, "text": f.text})
            })
            .collect();
        printing::line(format_args!("{:#}", serde_json::json!({ "findings": all })));
    } else {
        for finding in &findings {
            let sign = match finding.standing {
                Standing::Good => "✓",
                Standing::Look => "!",
                Standing::Missing => "✗",
            };
            printing::line(format_args!("{sign} {}", finding.text));
        }
        say(if missing { &words::DOCTOR_MISSING } else { &words::DOCTOR_GOOD }, context.language, &[]);
    }
    Ok(if missing { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn finding(
    context: &Context,
    id: &'static str,
    standing: Standing,
    text: &Message,
    values: &[(&str, &str)],
) -> Finding {
    Finding { id, standing, text: text.with(context.language, values) }
}

fn study(context: &Context) -> Finding {
    match context.study() {
        Ok((folder, study)) => {
            let dir = folder.root().display().to_string();
            finding(context, "study", Standing::Good, &words::DOCTOR_STUDY, &[("study", &study.name), ("dir", &dir)])
        }
        Err(stop) => Finding { id: "study", standing: Standing::Look, text: stop.lines.join(" ") },
    }
}

fn microphone(context: &Context) -> Finding {
    let found = audio::devices().unwrap_or_default();
    match found.first() {
        Some(first) => {
            let count = found.len().to_string();
            let values = [("name", first.name.as_str()), ("count", count.as_str())];
            finding(context, "microphone", Standing::Good, &words::DOCTOR_MICROPHONE, &values)
        }
        None => finding(context, "microphone", Standing::Missing, &words::DOCTOR_NO_MICROPHONE, &[]),
    }
}

fn model(context: &Context) -> Finding {
    match model_state(&context.models(), &context.model, None) {
        ModelState::Ready(name) => finding(context, "model", Standing::Good, &words::DOCTOR_MODEL, &[("name", &name)]),
        ModelState::PracticeOnly | ModelState::Missing => {
            finding(context, "model", Standing::Look, &words::DOCTOR_NO_MODEL, &[])
        }
    }
}

fn key(context: &Context) -> Finding {
    let Ok((_, study)) = context.study() else {
        return finding(context, "key", Standing::Look, &words::DOCTOR_KEY_LATER, &[]);
    };
    match context.keys().protection(study.id.as_str()) {
        Ok(Protection::Passphrase) => finding(context, "key", Standing::Good, &words::DOCTOR_KEY_PROTECTED, &[]),
        Ok(Protection::Open) => finding(context, "key", Standing::Look, &words::DOCTOR_KEY_OPEN, &[]),
        Ok(Protection::Missing) => finding(context, "key", Standing::Look, &words::DOCTOR_KEY_LATER, &[]),
        Err(e) => Finding { id: "key", standing: Standing::Missing, text: e.notice(context.language).happened },
    }
}

fn disk(context: &Context) -> Finding {
    match context.study().ok().and_then(|(folder, _)| folder.free_bytes().ok()) {
        Some(free) => {
            let hours = crate::runtime::minutes_that_fit(free, 2) / 60;
            let (standing, gigabytes) =
                (if hours >= 2 { Standing::Good } else { Standing::Look }, free / 1_000_000_000);
            let values = [("gigabytes", gigabytes.to_string()), ("hours", hours.to_string())];
            let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
            finding(context, "disk", standing, &words::DOCTOR_DISK, &values)
        }
        None => finding(context, "disk", Standing::Look, &words::DOCTOR_NO_DISK, &[]),
    }
}

fn swap(context: &Context) -> Finding {
    let (standing, text) = match hygiene::swap() {
        SwapState::Off => (Standing::Good, &words::DOCTOR_SWAP_OFF),
        SwapState::InMemory => (Standing::Good, &words::DOCTOR_SWAP_MEMORY),
        SwapState::Encrypted => (Standing::Good, &words::DOCTOR_SWAP_ENCRYPTED),
        SwapState::Unencrypted => (Standing::Look, &words::DOCTOR_SWAP_OPEN),
        SwapState::Unknown => (Standing::Look, &words::DOCTOR_SWAP_UNKNOWN),
    };
    finding(context, "swap", standing, text, &[])
}

fn dumps(context: &Context) -> Finding {
    let (standing, text) = if hygiene::no_core_dumps() {
        (Standing::Good, &words::DOCTOR_DUMPS_OFF)
    } else {
        (Standing::Look, &words::DOCTOR_DUMPS_ON)
    };
    finding(context, "core-dumps", standing, text, &[])
}

fn terminal(context: &Context) -> Finding {
    let size = crossterm::terminal::size();
    match size {
        Ok((columns, rows)) if io::stdout().is_terminal() => {
            let values = [("columns", columns.to_string()), ("rows", rows.to_string())];
            let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
            let big = columns >= 80 && rows >= 24;
            let standing = if big { Standing::Good } else { Standing::Look };
            finding(context, "terminal", standing, &words::DOCTOR_TERMINAL, &values)
        }
        _ => finding(context, "terminal", Standing::Look, &words::DOCTOR_NO_TERMINAL, &[]),
    }
}
