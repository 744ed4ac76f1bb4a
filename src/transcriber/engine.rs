//! The engine: whisper.cpp with a model loaded.
//!
//! Deliberately without its abort callback: in whisper-rs 0.16 the safe one calls a closure through a pointer of another
//! type. Cancelling happens between pieces instead.

use std::sync::Once;

use whisper_rs::{
    DtwAhead, DtwMode, DtwParameters, FullParams, SamplingStrategy, WhisperContext, WhisperContextParameters,
    WhisperState,
};

use zeroize::Zeroizing;

use super::models::Source;
use super::words::{Token, words};
use super::{Model, TranscriberError};
use crate::transcript::Word;
use crate::units::Language;

/// Beams: what the practice model was measured with and what whisper.cpp's own program uses.
const BEAMS: i32 = 5;
/// The heads of the practice model's decoder whose attention follows the sound, as (layer, head).
const PRACTICE_HEADS: [DtwAhead; 2] =
    [DtwAhead { n_text_layer: 2, n_head: 0 }, DtwAhead { n_text_layer: 3, n_head: 0 }];
/// How far before the end of the last voice the engine may stop asking for more text, in ms.
///
/// Whisper goes on with another window of 30 s when its last time lies before the end of what it was given, and a last time
/// is often a little early: then it would look through a whole window for the last breath.
const EARLY_MS: u64 = 250;

/// Tokens of a prompt at most: whisper.cpp takes half of the text context.
const PROMPT_TOKENS: usize = 223;
/// Fused attention is a graphics card's. On a processor the plain one is quicker: 4.4 s against 6.9 s for a window with a model of size
/// *base* on one core (measured; whisper.cpp's own program has it on).
const ON_A_GRAPHICS_CARD: bool = cfg!(any(feature = "cuda", feature = "vulkan", feature = "metal"));
/// Samples a place of the encoder's context: 20 ms.
const PLACE: usize = 320;
/// Places beyond the sound, so that a model sees it end.
const CONTEXT_ROOM: usize = 32;
/// Contexts come in steps, so that the engine's memory for one fits the next.
const CONTEXT_STEP: usize = 64;
const LEAST_CONTEXT: usize = 512;
const WHOLE_CONTEXT: usize = 1500;

/// whisper.cpp with a model loaded. Loaded once and kept: loading a big model takes seconds.
pub struct Engine {
    context: WhisperContext,
    state: WhisperState,
    name: String,
    english_only: bool,
    threads: i32,
    word_times: WordTimes,
}

/// How the times of words are found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WordTimes {
    /// whisper.cpp's guess from the time tokens and the loudness: rough, but there for every model and never in the way.
    Plain,
    /// From the decoder's attention. Only for the practice model, whose heads are known: whisper.cpp ends the whole program
    /// when something is wrong with the heads or its memory for this.
    Attention,
}

/// What the engine writes in one go: a sentence, as a rule (Whisper calls it a segment; here that is sealed sound). Times are in ms
/// of what it was given.
pub(super) struct Sentence {
    pub(super) end_ms: u64,
    pub(super) words: Vec<Word>,
}

impl Engine {
    /// Loads a model; `threads` is how many threads it may use: at least one, at most as many as there are cores.
    pub fn load(model: &Model, threads: usize) -> Result<Engine, TranscriberError> {
        quiet();
        let missing = super::processor::missing();
        if !missing.is_empty() {
            return Err(TranscriberError::OtherProcessor { missing: missing.join(", ") });
        }
        let word_times = if model.practice { WordTimes::Attention } else { WordTimes::Plain };
        let mut parameters = WhisperContextParameters::default();
        parameters.flash_attn(ON_A_GRAPHICS_CARD);
        if word_times == WordTimes::Attention {
            parameters.flash_attn(false).dtw_parameters(DtwParameters {
                mode: DtwMode::Custom { aheads: &PRACTICE_HEADS },
                ..DtwParameters::default()
            });
        }
        let refused =
            |e: whisper_rs::WhisperError| TranscriberError::Load { name: model.name.clone(), code: format!("{e:?}") };
        let context = match &model.source {
            Source::Bundled(bytes) => WhisperContext::new_from_buffer_with_params(bytes, parameters),
            Source::File(path) => {
                super::models::header_of(path)?;
                WhisperContext::new_with_params(path, parameters)
            }
        }
        .map_err(refused)?;
        let state = context.create_state().map_err(refused)?;
        let threads = fitting(threads);
        Ok(Engine { context, state, name: model.name.clone(), english_only: model.english_only, threads, word_times })
    }

    /// Changes how many threads it may use from the next piece on.
    pub fn use_threads(&mut self, threads: usize) {
        self.threads = fitting(threads);
    }

    /// Refuses a language that the model does not know; returns the one to use where that leaves no choice.
    pub(super) fn only_language(&self, wanted: Option<Language>) -> Result<Option<Language>, TranscriberError> {
        match (self.english_only, wanted) {
            (true, Some(Language::Nl)) => Err(TranscriberError::EnglishOnly { name: self.name.clone() }),
            (true, _) => Ok(Some(Language::En)),
            (false, wanted) => Ok(wanted),
        }
    }

    /// Tells whether the model knows English only.
    pub(super) fn english_only(&self) -> bool {
        self.english_only
    }

    /// Returns which of some languages the samples (up to 30 s) sound like most; the first where there is nothing to choose.
    pub(super) fn language_of(&mut self, samples: &[f32], among: &[Language]) -> Result<Language, String> {
        let threads = self.threads as usize;
        self.state.pcm_to_mel(samples, threads).map_err(code)?;
        let (_, likely) = self.state.lang_detect(0, threads).map_err(code)?;
        let p = |language: Language| {
            whisper_rs::get_lang_id(language.code()).and_then(|id| likely.get(id as usize).copied()).unwrap_or(0.0)
        };
        let likeliest = among.iter().copied().reduce(|best, other| if p(other) > p(best) { other } else { best });
        Ok(likeliest.unwrap_or(Language::Nl))
    }

    /// Writes down what is said in the samples: at most 30 s, whose last voice ends at `voice_end_ms`.
    pub(super) fn hear(
        &mut self,
        samples: &[f32],
        voice_end_ms: u64,
        language: Language,
        prompt: &str,
    ) -> Result<Vec<Sentence>, String> {
        let prompt = self.tokens(prompt);
        let mut parameters = FullParams::new(SamplingStrategy::BeamSearch { beam_size: BEAMS, patience: -1.0 });
        parameters.set_n_threads(self.threads);
        parameters.set_language(Some(language.code()));
        // Nothing is taken over from an earlier call; what should be is in the prompt.
        parameters.set_no_context(true);
        parameters.set_n_max_text_ctx(if prompt.is_empty() { 0 } else { PROMPT_TOKENS as i32 });
        parameters.set_tokens(&prompt);
        parameters.set_audio_ctx(context_for(samples.len()));
        parameters.set_no_timestamps(false);
        parameters.set_token_timestamps(true);
        parameters.set_duration_ms(i32::try_from(voice_end_ms.saturating_sub(EARLY_MS).max(200)).unwrap_or(i32::MAX));
        parameters.set_print_special(false);
        parameters.set_print_progress(false);
        parameters.set_print_realtime(false);
        parameters.set_print_timestamps(false);
        self.state.full(parameters, samples).map_err(code)?;
        let length_ms = samples.len() as u64 / 16;
        Ok(self.state.as_iter().map(|segment| self.sentence(&segment, length_ms)).collect())
    }

    /// Returns the tokens of a prompt, the last that there is room for. The practice model is worse with one (measured).
    fn tokens(&self, prompt: &str) -> Zeroizing<Vec<i32>> {
        if prompt.trim().is_empty() || self.word_times == WordTimes::Attention {
            return Zeroizing::default();
        }
        // A token is a byte at least. There must be room for all of them: whisper-rs 0.16 takes the answer "too many" for a length.
        let room = prompt.len() + 8;
        let mut tokens = Zeroizing::new(self.context.tokenize(&prompt.replace('\0', " "), room).unwrap_or_default());
        let surplus = tokens.len().saturating_sub(PROMPT_TOKENS);
        tokens.drain(..surplus);
        tokens
    }

    fn sentence(&self, segment: &whisper_rs::WhisperSegment<'_>, length_ms: u64) -> Sentence {
        let place = |centiseconds: i64| (centiseconds.max(0) as u64 * 10).min(length_ms);
        let start_ms = place(segment.start_timestamp());
        let end_ms = place(segment.end_timestamp()).max(start_ms);
        let mut tokens = Vec::new();
        let mut before_ms = start_ms;
        for token in (0..segment.n_tokens()).filter_map(|n| segment.get_token(n)) {
            // Everything from the end token on is a mark (times, languages), not text.
            if token.token_id() >= self.first_mark() {
                continue;
            }
            let data = token.token_data();
            let (from_ms, to_ms) = match self.word_times {
                WordTimes::Attention if data.t_dtw >= 0 => (before_ms, place(data.t_dtw)),
                _ => (place(data.t0), place(data.t1)),
            };
            before_ms = to_ms;
            let bytes = token.to_bytes().unwrap_or_default().to_vec().into();
            tokens.push(Token { bytes, start_ms: from_ms, end_ms: to_ms, p: token.token_probability() });
        }
        Sentence { end_ms, words: words(&tokens, start_ms, end_ms) }
    }

    /// Returns the id of the end token, the first that is no text.
    fn first_mark(&self) -> i32 {
        if self.english_only { 50_256 } else { 50_257 }
    }
}

/// Returns a number of threads that the machine can run at once.
///
/// The engine's threads wait for each other by spinning. Three of them on two cores that others kept busy took over ten times as long as
/// one (measured on a sentence of 3 s).
fn fitting(threads: usize) -> i32 {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    i32::try_from(threads.clamp(1, cores)).unwrap_or(1)
}

/// Returns how many of the encoder's places of 20 ms the samples need. The encoder's work grows with them, and Whisper looks at 30 s
/// whatever it is given.
///
/// Never fewer than [`LEAST_CONTEXT`]: trained on whole windows, models get worse in narrow ones.
fn context_for(samples: usize) -> i32 {
    let needed = samples.div_ceil(PLACE) + CONTEXT_ROOM;
    i32::try_from(needed.next_multiple_of(CONTEXT_STEP).clamp(LEAST_CONTEXT, WHOLE_CONTEXT)).unwrap_or(0)
}

fn code(error: whisper_rs::WhisperError) -> String {
    format!("{error:?}")
}

/// Sends whisper.cpp's own messages to `log` instead of the screen, once for the whole program.
fn quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(whisper_rs::install_logging_hooks);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_context_fits_the_piece() {
        assert_eq!(context_for(0), 512);
        assert_eq!(context_for(16_000 * 20), 1_088);
        assert_eq!(context_for(16_000 * 28), 1_472);
        assert_eq!(context_for(16_000 * 30), 1_500);
        // The times of words need two frames of 10 ms a place: whisper.cpp ends the program otherwise.
        for samples in (0..16_000 * 28).step_by(777) {
            assert!(context_for(samples) as usize * PLACE >= samples);
        }
    }
}
