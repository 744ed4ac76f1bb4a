//! The first question: somebody types `luister` where there is no study.

use std::io::{self, BufRead as _};
use std::path::Path;
use std::process::ExitCode;

use crate::guide;
use crate::messages::settling as words;
use crate::study;

use super::arguments::Demo;
use super::context::Context;
use super::outcome::{Stop, say};
use super::{demo, open, rehearse, studies};

/// Asks what somebody without a study would like, and does it; none where there is a study.
pub fn offer(context: &Context) -> Result<Option<ExitCode>, Stop> {
    let Err(no_study) = context.study_root() else { return Ok(None) };
    let l = context.language;
    let dir = words::FIRST_DIR.text(l);
    for line in [&words::FIRST, &words::FIRST_TRY, &words::FIRST_DEMO, &words::FIRST_NEW, &words::FIRST_LEAVE] {
        say(line, l, &[("dir", dir)]);
    }
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    match (read, answer.trim()) {
        (Ok(_), "1") => {
            let (name, text) = guide::practice(l);
            let study = study::template("rehearsal", l);
            let policy = study::Study::parse(study.as_bytes()).map(|s| s.promises).map_err(|_| no_study)?;
            let parsed = guide::parse(name, text.as_bytes(), &policy);
            let guide = parsed.map_err(|problems| {
                context.stop(crate::runtime::RuntimeError::GuideFile { file: name.to_owned(), problems })
            })?;
            rehearse::hold_text(context, &guide, name, text).map(Some)
        }
        (Ok(_), "2") => demo::run(context, &Demo { language: Some(l), keep: None, pace: None, tui: true }).map(Some),
        (Ok(_), "3") => {
            studies::new(context, Path::new(dir))?;
            open::study(context, Some(Path::new(dir))).map(Some)
        }
        _ => {
            say(&words::FIRST_ELSE, l, &[]);
            Ok(Some(ExitCode::SUCCESS))
        }
    }
}
