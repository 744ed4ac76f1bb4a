//! The command line: every command as a few lines around what the rooms do.
//!
//! What changes a session (import, transcribe, accept, destroy) goes through the same desk as the screens; what is done to
//! many sessions, and by a timer, through [`crate::runtime::unattended`]. This room deliberately holds no rule of its own: it
//! reads arguments, asks for a yes, prints, and returns an exit status. It speaks the user's language on the terminal, and
//! English to programs (`--json`).

mod arguments;
mod consent;
mod context;
mod deadlines;
mod demo;
mod doctor;
mod first;
mod guides;
mod identifiers;
mod import;
mod keys;
mod leaving;
mod mend;
mod models;
mod names;
mod note;
mod open;
mod outcome;
mod passphrase;
mod progress;
mod promises;
mod receipts;
mod rehearse;
mod reviewing;
mod second_thoughts;
mod sessions;
mod settings;
mod sheet;
mod shell;
mod studies;
mod transcribe;
mod transcribe_all;
mod verify;

pub use arguments::Arguments;

use std::process::ExitCode;

use clap::Parser as _;

use arguments::Command;
use context::Context;
use outcome::Stop;

/// Reads the command line, does what it says, and returns the exit status.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match Context::of(&arguments).and_then(|context| follow(&context, arguments)) {
        Ok(code) => code,
        Err(stop) => stop.exit(),
    }
}

fn follow(context: &Context, arguments: Arguments) -> Result<ExitCode, Stop> {
    let Some(command) = arguments.command else { return open::run(context) };
    match command {
        Command::Demo(demo) => return demo::run(context, &demo),
        Command::Practise { guide } => return rehearse::run(context, &guide),
        Command::New { dir } => studies::new(context, &dir)?,
        Command::Guide(guide) => return guides::run(context, &guide),
        Command::Session(session) => sessions::run(context, &session)?,
        Command::Import(import) => import::run(context, &import)?,
        Command::Transcribe(transcribe) => transcribe::run(context, &transcribe)?,
        Command::Mend(command) => return mend::run(context, &command),
        Command::Accept { session, despite_holes, yes } => promises::accept(context, &session, despite_holes, yes)?,
        Command::Consent { session, listen } => consent::run(context, &session, listen)?,
        Command::Destroy { session, what, yes } => promises::destroy(context, &session, what, yes)?,
        Command::Strike { session, span, yes } => second_thoughts::strike(context, &session, &span, yes)?,
        Command::Withdraw(withdraw) => second_thoughts::withdraw(context, &withdraw)?,
        Command::Review(review) => return reviewing::run(context, &review),
        Command::Approve { session, yes } => reviewing::approve(context, &session, yes)?,
        Command::Note { session } => note::run(context, &session)?,
        Command::Status { json, enforce } => return promises::status(context, json, enforce),
        Command::Extend(extend) => deadlines::extend(context, &extend)?,
        Command::Policy(arguments::Policy::Apply { sessions, yes }) => deadlines::apply(context, &sessions, yes)?,
        Command::Receipt(receipt) => receipts::show(context, &receipt)?,
        Command::Verify { session, json } => return verify::verify(context, session.as_ref(), json),
        Command::Report(report) => leaving::report::run(context, &report)?,
        Command::Study(study) => return leaving::study::run(context, &study),
        Command::Archive(archive) => leaving::archive::run(context, &archive)?,
        Command::Names { command } => names::run(context, command.as_ref())?,
        Command::Participants(participants) => leaving::people::run(context, &participants)?,
        Command::Export(export) => leaving::export::run(context, &export)?,
        Command::Model(model) => models::run(context, &model)?,
        Command::Key(key) => keys::run(context, &key)?,
        Command::Settings { write } => settings::run(context, write)?,
        Command::Identifiers(command) => identifiers::run(context, &command)?,
        Command::Sheet { session, clear } => sheet::run(context, &session, clear)?,
        Command::Devices { json } => doctor::devices(context, json)?,
        Command::Doctor { json } => return doctor::run(context, json),
        Command::Completions { shell } => shell::completions(shell),
        Command::Man { dir } => shell::manual(context, &dir)?,
    }
    Ok(ExitCode::SUCCESS)
}
