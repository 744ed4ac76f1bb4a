//! `luister model list|get|add|check`.

use crate::messages::{Message, cli as words};
use crate::runtime::printing;
use crate::transcriber::{Models, Speed};

use super::arguments;
use super::context::Context;
use super::outcome::{Stop, print, say};
use super::progress::Progress;

/// Lists, downloads, adds or checks speech models.
pub fn run(context: &Context, command: &arguments::Model) -> Result<(), Stop> {
    let l = context.language;
    let models = context.models();
    match command {
        arguments::Model::List { json } => list(context, &models, *json),
        arguments::Model::Get { name } => {
            let mut progress = Progress::default();
            let got = models.get(name, &mut |done, total| {
                progress.show(&format!("{} / {} MB", done / 1_000_000, total / 1_000_000));
            });
            progress.end();
            let model = got.map_err(|e| context.stop(e))?;
            say(&words::MODEL_READY, l, &[("name", &model.name), ("digest", &model.digest.to_string())]);
            Ok(())
        }
        arguments::Model::Add { file } => {
            let model = models.add(file).map_err(|e| context.stop(e))?;
            say(&words::MODEL_READY, l, &[("name", &model.name), ("digest", &model.digest.to_string())]);
            Ok(())
        }
        arguments::Model::Check { name } => {
            let model = models.check(name).map_err(|e| context.stop(e))?;
            let known = Models::list().iter().any(|k| k.sha256 == model.digest.to_string());
            let line = if known { &words::MODEL_GOOD } else { &words::MODEL_UNKNOWN };
            say(line, l, &[("name", &model.name), ("digest", &model.digest.to_string())]);
            Ok(())
        }
    }
}

fn list(context: &Context, models: &Models, json: bool) -> Result<(), Stop> {
    let l = context.language;
    let installed = models.installed().map_err(|e| context.stop(e))?;
    let speed = |s: Speed| match s {
        Speed::Fast => ("fast", &words::SPEED_FAST),
        Speed::Even => ("even", &words::SPEED_EVEN),
        Speed::Slow => ("slow", &words::SPEED_SLOW),
    };
    if json {
        let here: Vec<_> = installed
            .iter()
            .map(|m| serde_json::json!({"name": m.name, "path": m.path, "bytes": m.bytes, "published": m.known.is_some()}))
            .collect();
        let known: Vec<_> = Models::list()
            .iter()
            .map(|k| {
                serde_json::json!({
                    "name": k.name, "bytes": k.bytes, "sha256": k.sha256, "english_only": k.english_only,
                    "speed": speed(k.speed).0, "installed": installed.iter().any(|m| m.name == k.name),
                })
            })
            .collect();
        printing::line(format_args!(
            "{:#}",
            serde_json::json!({"folder": models.folder(), "installed": here, "published": known})
        ));
        return Ok(());
    }
    say(&words::MODELS_IN, l, &[("folder", &models.folder().display().to_string())]);
    if installed.is_empty() {
        say(&words::MODELS_NONE, l, &[]);
    }
    for model in &installed {
        printing::line(format_args!("  {:<22} {:>6} MB", model.name, model.bytes / 1_000_000));
    }
    say(&words::MODELS_TO_GET, l, &[]);
    for known in Models::list().iter().filter(|k| !installed.iter().any(|m| m.name == k.name)) {
        let english = if known.english_only { words::ENGLISH_ONLY.text(l) } else { "" };
        printing::line(format_args!(
            "  {:<22} {:>6} MB  {}{english}",
            known.name,
            known.bytes / 1_000_000,
            speed(known.speed).1.text(l)
        ));
        print(&" ".repeat(36), advice(known.name).text(l));
    }
    say(&words::MODELS_PRACTICE, l, &[]);
    Ok(())
}

/// Returns what a published model is good for.
fn advice(name: &str) -> &'static Message {
    match name.split(['.', '-']).next().unwrap_or_default() {
        "large" if name.contains("turbo") => &words::ADVICE_TURBO,
        "large" => &words::ADVICE_LARGE,
        "medium" => &words::ADVICE_MEDIUM,
        "small" => &words::ADVICE_SMALL,
        "base" => &words::ADVICE_BASE,
        _ => &words::ADVICE_TINY,
    }
}
