//! The first question: somebody types `luister` where there is no study.

use std::io::{self, BufRead as _};
use std::path::Path;
use std::process::ExitCode;

use crate::messages::settling as words;

use super::arguments::Demo;
use super::context::Context;
use super::outcome::{Stop, say};
use super::{demo, guides, open, rehearse, studies};

/// Asks what somebody without a study would like, and does it; none where there is a study.
pub fn offer(context: &Context) -> Result<Option<ExitCode>, Stop> {
    if context.study_root().is_ok() {
        return Ok(None);
    }
    let l = context.language;
    let dir = words::FIRST_DIR.text(l);
    for line in [&words::FIRST, &words::FIRST_TRY, &words::FIRST_DEMO, &words::FIRST_NEW, &words::FIRST_LEAVE] {
        say(line, l, &[("dir", dir)]);
    }
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    let done = match (read, answer.trim()) {
        (Ok(_), "1") => rehearse::hold(context, &guides::practice(context)?)?,
        (Ok(_), "2") => demo::run(context, &Demo { language: Some(l), keep: None, pace: None, tui: !context.plain })?,
        (Ok(_), "3") => {
            studies::new(context, Path::new(dir))?;
            open::study(&context.in_study(dir))?
        }
        _ => {
            say(&words::FIRST_ELSE, l, &[]);
            ExitCode::SUCCESS
        }
    };
    Ok(Some(done))
}
