//! `luister transcribe`: a session on the same desk as the screens, or a sound file by itself.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::app::Effect;
use crate::audio;
use crate::export;
use crate::messages::cli as words;
use crate::runtime::{Desk, RuntimeError, choose_model, threads_for_the_engine};
use crate::session::{Command, SourceKind, Stage};
use crate::transcriber::{self, Engine, Listening};
use crate::transcript::{self, Transcript};
use crate::units::SessionId;

use super::arguments::{Format, Transcribe};
use super::context::{Context, Reading, file_error};
use super::import::Progress;
use super::outcome::{Stop, say};

/// Transcribes a session or a file.
pub fn run(context: &Context, command: &Transcribe) -> Result<(), Stop> {
    let as_session = command.what.parse::<SessionId>().ok().filter(|id| {
        let known = context.study().ok().and_then(|(folder, _)| folder.sessions().ok());
        known.is_some_and(|ids| ids.contains(id))
    });
    match as_session {
        Some(id) => session(context, command, &id),
        None => file(context, command),
    }
}

fn session(context: &Context, command: &Transcribe, id: &SessionId) -> Result<(), Stop> {
    let l = context.language;
    if command.output.is_some() {
        // What was said in a session lies on no disk in the clear, on nobody's order.
        return Err(Stop::mend(words::STAYS_SEALED.text(l)));
    }
    let mut desk = context.desk_with(id, Reading::Yes)?;
    let stage = |desk: &Desk| desk.model.session().map(|s| s.stage);
    if matches!(stage(&desk), Some(Stage::Interrupted | Stage::Stopped)) {
        desk.wish(Command::Close).map_err(|e| context.stop(e))?;
        context.settle(&mut desk)?;
    }
    desk.attempt(Effect::Transcribe).map_err(|e| context.stop(e))?;
    let mut progress = Progress::default();
    while desk.is_transcribing() {
        desk.pump(Duration::from_millis(200));
        context.troubles(&mut desk)?;
        if let Some((done, total)) = desk.heard_so_far() {
            progress.show(&format!("{} %", done * 100 / total.max(1)));
        }
    }
    progress.end();
    context.settle(&mut desk)?;
    let session = desk.model.session().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    let Some(t) = &session.transcription else {
        return Err(context.stop(RuntimeError::ReadBack));
    };
    let values = [t.words.to_string(), (t.covered_ms / 1000).to_string(), (t.voiced_ms / 1000).to_string()];
    say(&words::TRANSCRIPT_IS, l, &[("words", &values[0]), ("covered", &values[1]), ("voiced", &values[2])]);
    match (t.complete, session.stage) {
        (_, Stage::Accepted) => say(&words::GONE_BY_POLICY, l, &[]),
        (true, _) => say(&words::ACCEPT_NEXT, l, &[("session", id.as_str())]),
        (false, _) => say(&words::HOLES, l, &[("holes", &t.holes.to_string())]),
    }
    Ok(())
}

/// Transcribes a file by itself: no study, and nothing written but what was asked for.
fn file(context: &Context, command: &Transcribe) -> Result<(), Stop> {
    let path = Path::new(&command.what);
    if !path.exists() {
        return Err(Stop::mend(words::NEITHER.with(context.language, &[("what", &command.what)])));
    }
    let spoken = command.language.and_then(super::arguments::Spoken::language);
    let model =
        choose_model(&context.models(), &context.model, spoken, SourceKind::Import).map_err(|e| context.stop(e))?;
    let channels = read(context, path)?;
    let threads = threads_for_the_engine();
    let mut engine = Engine::load(&model, threads).map_err(|e| context.stop(e))?;
    let mut progress = Progress::default();
    let heard = transcriber::transcribe(
        &mut engine,
        &channels,
        &Listening::to(spoken),
        &mut |done, total| progress.show(&format!("{} %", done * 100 / total.max(1))),
        &AtomicBool::new(false),
    )
    .map_err(|e| context.stop(e))?;
    progress.end();
    let speakers = transcript::speakers_by_channel(u16::try_from(channels.len()).unwrap_or(1), []);
    let transcript = Transcript {
        language: heard.language,
        duration_ms: heard.duration_ms,
        utterances: transcript::merge(heard.utterances, &speakers, &[]),
    };
    let text = Zeroizing::new(written(&transcript, command.format));
    match &command.output {
        Some(output) => fs::write(output, text.as_bytes()).map_err(|e| context.stop(file_error(output, e)))?,
        None => {
            let mut out = std::io::stdout().lock();
            let done = out.write_all(text.as_bytes()).and_then(|()| out.flush());
            done.map_err(|e| context.stop(file_error(Path::new("stdout"), e)))?;
        }
    }
    if model.practice {
        eprintln!("{}", words::PRACTICE_MODEL.text(context.language));
    }
    Ok(())
}

fn read(context: &Context, path: &Path) -> Result<Vec<Zeroizing<Vec<f32>>>, Stop> {
    let mut decoder = audio::decode(path).map_err(|e| context.stop(e))?;
    let count = decoder.channels();
    let mut channels: Vec<Zeroizing<Vec<f32>>> = (0..count).map(|_| Zeroizing::new(Vec::new())).collect();
    while let Some(block) = decoder.next_block().map_err(|e| context.stop(e))? {
        for (channel, piece) in channels.iter_mut().zip(audio::by_channel(count, &block)) {
            channel.extend_from_slice(&piece);
        }
    }
    Ok(channels)
}

fn written(transcript: &Transcript, format: Format) -> String {
    match format {
        Format::Json => export::json(transcript),
        Format::Txt => export::txt(transcript),
        Format::Vtt => export::vtt(transcript),
        Format::Srt => export::srt(transcript),
    }
}
