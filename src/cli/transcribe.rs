//! `luister transcribe`: a session on the same desk as the screens, or a sound file by itself.

use std::collections::VecDeque;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::app::Effect;
use crate::audio::{self, AudioError, Decoder};
use crate::export;
use crate::messages::{Notice, cli as words};
use crate::runtime::{Desk, RuntimeError, choose_model, printing, threads_for_the_engine};
use crate::session::{Command, SourceKind, Stage};
use crate::transcriber::{self, Block, Engine, Listening, Sound, SoundGone, Told};
use crate::transcript::{self, Transcript};
use crate::units::{Offset, SAMPLE_RATE, SessionId};

use super::arguments::{Format, Transcribe, Written};
use super::context::{Context, Reading, file_error};
use super::outcome::{Status, Stop, say};
use super::progress::Progress;

/// Transcribes a session or a file.
pub fn run(context: &Context, command: &Transcribe) -> Result<(), Stop> {
    let Some(what) = &command.what else { return super::transcribe_all::run(context) };
    let as_session = what.parse::<SessionId>().ok().filter(|id| {
        let known = context.study().ok().and_then(|(folder, _)| folder.sessions().ok());
        known.is_some_and(|ids| ids.contains(id))
    });
    match as_session {
        Some(id) => session(context, command, &id),
        None => file(context, command, what),
    }
}

fn session(context: &Context, command: &Transcribe, id: &SessionId) -> Result<(), Stop> {
    if command.output.is_some() {
        // What was said in a session lies on no disk in the clear, on nobody's order.
        return Err(Stop::mend(words::STAYS_SEALED.text(context.language)));
    }
    let options = command.for_a_file_only();
    if !options.is_empty() {
        return Err(only_a_file(context, &options, id));
    }
    let mut desk = context.desk_with(id, Reading::Yes)?;
    open_session(context, &mut desk, id)
}

/// Says that options were given which a session does not have.
fn only_a_file(context: &Context, options: &[&str], id: &SessionId) -> Stop {
    let l = context.language;
    let options = options.join(", ");
    let values = [("options", options.as_str()), ("session", id.as_str())];
    let happened = words::ONLY_A_FILE.with(l, &values);
    let notice = Notice::caution(happened, words::ONLY_A_FILE_MEANS.text(l), words::ONLY_A_FILE_TODO.with(l, &values));
    Stop::told(&notice, Status::Usage)
}

/// Transcribes the session on the desk, with the engine that the desk has loaded.
pub fn open_session(context: &Context, desk: &mut Desk, id: &SessionId) -> Result<(), Stop> {
    let l = context.language;
    let stage = |desk: &Desk| desk.model.session().map(|s| s.stage);
    if matches!(stage(desk), Some(Stage::Interrupted | Stage::Stopped)) {
        desk.wish(Command::Close).map_err(|e| context.stop(e))?;
        context.settle(desk)?;
    }
    let estimate = desk.estimate().ok().flatten();
    desk.attempt(Effect::Transcribe).map_err(|e| context.stop(e))?;
    let mut progress = Progress::default();
    if let Some(estimate) = estimate {
        progress.show(&estimate.text(l));
    }
    while desk.is_transcribing() || desk.finishing().is_some() {
        desk.pump(Duration::from_millis(200));
        context.troubles(desk)?;
        if let Some(finishing) = desk.finishing() {
            progress.show(finishing.text(l));
        } else if let Some((done, total)) = desk.heard_so_far() {
            let percent = (done * 100 / total.max(1)).to_string();
            progress.show(&match desk.time_left_ms() {
                Some(left) => {
                    words::TRANSCRIBING.with(l, &[("percent", &percent), ("left", &Offset::from_ms(left).to_string())])
                }
                None => format!("{percent} %"),
            });
        }
    }
    progress.end();
    context.settle(desk)?;
    let session = desk.model.session().ok_or_else(|| context.stop(RuntimeError::NothingOpen))?;
    let Some(t) = &session.transcription else {
        return Err(context.stop(RuntimeError::ReadBack));
    };
    let values = [t.words.to_string(), (t.covered_ms / 1000).to_string(), (t.voiced_ms / 1000).to_string()];
    say(&words::TRANSCRIPT_IS, l, &[("words", &values[0]), ("covered", &values[1]), ("voiced", &values[2])]);
    match (t.complete, session.stage) {
        (_, Stage::Accepted) => say(&words::GONE_BY_POLICY, l, &[]),
        (true, _) => say(&words::ACCEPT_NEXT, l, &[("session", id.as_str())]),
        (false, _) => say(&words::HOLES, l, &[("holes", &t.holes.to_string()), ("session", id.as_str())]),
    }
    Ok(())
}

/// Transcribes a file by itself: no study, and nothing written but what was asked for.
fn file(context: &Context, command: &Transcribe, what: &str) -> Result<(), Stop> {
    let path = Path::new(what);
    if !path.exists() {
        return Err(Stop::mend(words::NEITHER.with(context.language, &[("what", what)])));
    }
    let format = command.format.unwrap_or(Format::Txt);
    if command.convention.is_some() && format != Format::Txt {
        let l = context.language;
        let notice =
            Notice::caution(words::ONLY_TXT.text(l), words::ONLY_TXT_MEANS.text(l), words::ONLY_TXT_TODO.text(l));
        return Err(Stop::told(&notice, Status::Usage));
    }
    let spoken = command.language.and_then(super::arguments::Spoken::language);
    let model =
        choose_model(&context.models(), &context.model, spoken, SourceKind::Import).map_err(|e| context.stop(e))?;
    let decoder = audio::decode(path).map_err(|e| context.stop(e))?;
    let channels = decoder.channels();
    let mut sound = FileSound::new(decoder);
    let threads = command.threads.map_or_else(threads_for_the_engine, usize::from);
    let mut engine = Engine::load(&model, threads).map_err(|e| context.stop(e))?;
    let mut progress = Progress::default();
    let mut pieces = Vec::new();
    let per_channel = u64::from(channels.max(1));
    let mut told = |told: Told| match told {
        Told::Heard(piece) => pieces.push(*piece),
        Told::At { done_ms } => progress.show(&Offset::from_ms(done_ms / per_channel).to_string()),
    };
    let listening = Listening::to(spoken);
    let language = transcriber::listen(&mut engine, &mut sound, &listening, &mut told, &AtomicBool::new(false));
    progress.end();
    if let Some(error) = sound.fault.take() {
        return Err(context.stop(error));
    }
    let language = language.map_err(|e| context.stop(e))?;
    let heard = transcriber::gather(pieces, sound.frames * 1000 / u64::from(SAMPLE_RATE), language, None);
    for mark in &heard.removed {
        printing::aside(format_args!("{}", mark.mark(context.language)));
    }
    let speakers = transcript::speakers_by_channel(channels, []);
    let transcript = Transcript {
        language: heard.language,
        duration_ms: heard.duration_ms,
        utterances: transcript::merge(heard.utterances, &speakers, &[]),
    };
    let text = Zeroizing::new(written(&transcript, format, command.convention));
    match &command.output {
        Some(output) => fs::write(output, text.as_bytes()).map_err(|e| context.stop(file_error(output, e)))?,
        None => {
            let mut out = std::io::stdout().lock();
            let done = out.write_all(text.as_bytes()).and_then(|()| out.flush());
            done.map_err(|e| context.stop(file_error(Path::new("stdout"), e)))?;
        }
    }
    if model.practice {
        printing::aside(format_args!("{}", words::PRACTICE_MODEL.text(context.language)));
    }
    Ok(())
}

/// A sound file, decoded block by block: no more of it is held than what is being heard.
struct FileSound {
    decoder: Decoder,
    /// Frames decoded.
    frames: u64,
    blocks: VecDeque<Block>,
    fault: Option<AudioError>,
}

impl FileSound {
    fn new(decoder: Decoder) -> FileSound {
        FileSound { decoder, frames: 0, blocks: VecDeque::new(), fault: None }
    }
}

impl Sound for FileSound {
    fn next(&mut self) -> Result<Option<Block>, SoundGone> {
        while self.blocks.is_empty() {
            let count = self.decoder.channels();
            match self.decoder.next_block() {
                Ok(Some(block)) => {
                    let first = self.frames;
                    self.frames += block.len() as u64 / u64::from(count.max(1));
                    for (channel, samples) in (0u16..).zip(audio::by_channel(count, &block)) {
                        self.blocks.push_back(Block { channel, first, samples });
                    }
                }
                Ok(None) => return Ok(None),
                Err(error) => {
                    self.fault = Some(error);
                    return Err(SoundGone);
                }
            }
        }
        Ok(self.blocks.pop_front())
    }

    fn total_ms(&self) -> u64 {
        0
    }
}

fn written(transcript: &Transcript, format: Format, convention: Option<Written>) -> String {
    match format {
        Format::Txt if let Some(convention) = convention => {
            let paragraphs =
                transcript::written(&transcript.utterances, &[], transcript.language, convention.convention());
            let line = |p: &transcript::Paragraph| {
                let speaker = p.speaker.as_ref().map(|s| format!("{s}: ")).unwrap_or_default();
                format!("[{}] {speaker}{}\n", Offset::from_ms(p.start_ms), p.text)
            };
            paragraphs.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Format::Json => export::json(transcript),
        Format::Txt => export::txt(transcript),
        Format::Vtt => export::vtt(transcript),
        Format::Srt => export::srt(transcript),
    }
}
