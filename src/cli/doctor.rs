//! `luister devices|doctor`: what this machine has for a session, and what to do about what it has not.

mod looks;
mod machine;

use std::process::ExitCode;

use crate::audio;
use crate::messages::{Message, Notice, cli, doctor as words};
use crate::runtime::printing;
use crate::runtime::surroundings::{Around, synced};

use super::context::Context;
use super::outcome::{Stop, print, say};

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
        let default = if device.is_default { cli::IS_DEFAULT.text(context.language) } else { "" };
        printing::line(format_args!("{}{default}", device.name));
    }
    Ok(())
}

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// As it should be.
    Good,
    /// Worth a look; a session can be held.
    Look,
    /// No session should be held before it is mended.
    Serious,
}

/// One thing that was looked at.
struct Finding {
    id: &'static str,
    standing: Standing,
    text: String,
    todo: Option<String>,
}

impl Finding {
    /// Makes a finding with nothing to do.
    fn new(
        context: &Context,
        id: &'static str,
        standing: Standing,
        text: &Message,
        values: &[(&str, &str)],
    ) -> Finding {
        Finding { id, standing, text: text.with(context.language, values), todo: None }
    }

    /// Adds what to do.
    fn todo(mut self, context: &Context, todo: &Message, values: &[(&str, &str)]) -> Finding {
        self.todo = Some(todo.with(context.language, values));
        self
    }
}

/// Looks at everything a session needs; 1 when something has to be mended first.
pub fn run(context: &Context, json: bool) -> Result<ExitCode, Stop> {
    let around = Around::here();
    let mut findings = vec![looks::study(context)];
    findings.extend(machine::folders(context, &around));
    findings.push(machine::snapshots(context, &around));
    findings.push(looks::disk(context));
    findings.push(looks::encryption(context));
    findings.push(looks::key(context));
    findings.push(looks::swap(context));
    findings.push(looks::dumps(context));
    findings.push(looks::microphone(context));
    findings.push(looks::model(context));
    findings.push(looks::processor(context));
    findings.push(looks::settings(context));
    findings.push(machine::clock(context, &around));
    findings.push(machine::terminal(context));
    findings.push(machine::letters(context));
    let worst = findings.iter().map(|f| f.standing).max().unwrap_or(Standing::Good);
    if json {
        let all: Vec<_> = findings.iter().map(value).collect();
        printing::line(format_args!("{:#}", serde_json::json!({ "findings": all })));
    } else {
        for finding in &findings {
            let sign = match finding.standing {
                Standing::Good => "✓",
                Standing::Look => "!",
                Standing::Serious => "✗",
            };
            print(&format!("{sign} "), &finding.text);
            if let Some(todo) = &finding.todo {
                print(words::TO_DO.text(context.language), todo);
            }
        }
        let last = match worst {
            Standing::Good => &words::GOOD,
            Standing::Look => &words::LOOK,
            Standing::Serious => &words::SERIOUS,
        };
        say(last, context.language, &[]);
    }
    Ok(if worst == Standing::Serious { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn value(finding: &Finding) -> serde_json::Value {
    let standing = match finding.standing {
        Standing::Good => "good",
        Standing::Look => "look",
        Standing::Serious => "serious",
    };
    serde_json::json!({"id": finding.id, "standing": standing, "text": finding.text, "do": finding.todo})
}

/// Returns what has to be said when a study in this folder is opened or made: that it is copied to other computers.
pub fn warning(context: &Context, study: &std::path::Path) -> Option<Notice> {
    let found = synced(study, &Around::here())?;
    let folder = found.folder.display().to_string();
    let values = [("folder", folder.as_str()), ("service", found.service.as_str())];
    let l = context.language;
    Some(Notice::alarm(
        words::SYNCED_HAPPENED.with(l, &values),
        words::SYNCED_MEANS.text(l),
        words::SYNCED_TODO.text(l),
    ))
}
