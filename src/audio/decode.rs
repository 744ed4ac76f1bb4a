//! Audio files: wav, mp3, m4a, ogg and flac, block by block.
//!
//! A file that breaks off never passes for a whole one: everything that could be read is given, and then an error
//! instead of the end. What can't be decoded in the middle becomes silence of the same length and is counted. A fault of the decoding
//! library itself is contained (`contain`): the file is damaged, as far as anybody can tell.

use std::fs::File;
use std::path::{Path, PathBuf};

use symphonia::core::codecs::audio::well_known::CODEC_ID_OPUS;
use symphonia::core::codecs::audio::{AudioDecoder, AudioDecoderOptions};
use symphonia::core::errors::Error as Wrong;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, Track, TrackType};
use symphonia::core::io::MediaSourceStream;
use symphonia::core::meta::MetadataOptions;
use symphonia::core::packet::Packet;
use zeroize::Zeroizing;

use super::AudioError;
use super::contain::{Fault, contained};
use super::error::a_usable_number;
use super::ogg_end::ends_like_ogg;
use super::resample::Resampler;
use super::supply::Supply;

/// Frames that may lack at the end of a file whose length is only an estimate, in ms.
const SLACK_MS: u64 = 100;

/// A file that is being decoded at its own rate.
pub(super) struct AudioFile {
    path: PathBuf,
    format: Box<dyn FormatReader>,
    decoder: Box<dyn AudioDecoder>,
    track: u32,
    rate: u32,
    channels: usize,
    expected: Option<u64>,
    given: u64,
    damaged: u64,
    /// The first block, which told rate and channels.
    first: Zeroizing<Vec<f32>>,
    breaks_off: bool,
    /// Whether the library had a fault with this file.
    faulty: bool,
    ticks_to_frames: f64,
}

impl AudioFile {
    pub fn open(path: &Path) -> Result<Self, AudioError> {
        let unreadable = |source| AudioError::CannotRead { path: path.to_owned(), source };
        let file = File::open(path).map_err(unreadable)?;
        let about = file.metadata().map_err(unreadable)?;
        if !about.is_file() {
            return Err(AudioError::NotAudio(path.to_owned()));
        }
        if about.len() == 0 {
            return Err(AudioError::Empty(path.to_owned()));
        }
        let breaks_off = !ends_like_ogg(path).map_err(unreadable)?;
        let mut hint = Hint::new();
        if let Some(extension) = path.extension().and_then(|e| e.to_str()) {
            hint.with_extension(extension);
        }
        let stream = MediaSourceStream::new(Box::new(file), Default::default());
        let probe = || {
            symphonia::default::get_probe().probe(&hint, stream, FormatOptions::default(), MetadataOptions::default())
        };
        let format = contained(probe).ok().and_then(Result::ok).ok_or_else(|| match breaks_off {
            true => AudioError::Truncated { path: path.to_owned(), read_ms: 0, expected_ms: None },
            false => AudioError::NotAudio(path.to_owned()),
        })?;
        Self::begin(path, format, breaks_off)
    }

    fn begin(path: &Path, format: Box<dyn FormatReader>, breaks_off: bool) -> Result<Self, AudioError> {
        let track = format.default_track(TrackType::Audio).or_else(|| format.first_track(TrackType::Audio));
        let track: &Track = track.ok_or_else(|| AudioError::NoAudioTrack(path.to_owned()))?;
        let params = track
            .codec_params
            .as_ref()
            .and_then(|p| p.audio())
            .ok_or_else(|| AudioError::NoAudioTrack(path.to_owned()))?;
        let make = || symphonia::default::get_codecs().make_audio_decoder(params, &AudioDecoderOptions::default());
        let decoder = contained(make).map_err(|Fault| AudioError::NotAudio(path.to_owned()))?.map_err(|_| {
            let codec = if params.codec == CODEC_ID_OPUS { "Opus".into() } else { params.codec.to_string() };
            AudioError::UnknownCodec { path: path.to_owned(), codec }
        })?;
        let seconds_a_tick = track.time_base.map(|t| f64::from(t.numer.get()) / f64::from(t.denom.get()));
        let mut file = AudioFile {
            path: path.to_owned(),
            track: track.id,
            expected: track.num_frames.filter(|n| *n > 0),
            decoder,
            rate: 0,
            channels: 0,
            given: 0,
            damaged: 0,
            first: Zeroizing::new(Vec::new()),
            breaks_off,
            faulty: false,
            ticks_to_frames: 0.0,
            format,
        };
        let mut first = Zeroizing::new(Vec::new());
        if !file.block(&mut first)? {
            return Err(AudioError::Empty(file.path));
        }
        file.ticks_to_frames = seconds_a_tick.map_or(1.0, |s| s * f64::from(file.rate));
        file.first = first;
        Ok(file)
    }

    fn ms(&self, frames: u64) -> u64 {
        // A file may claim any number of frames.
        let ms = u128::from(frames) * 1000 / u128::from(self.rate.max(1));
        u64::try_from(ms).unwrap_or(u64::MAX)
    }

    fn truncated(&self) -> AudioError {
        AudioError::Truncated {
            path: self.path.clone(),
            read_ms: self.ms(self.given),
            expected_ms: self.expected.map(|e| self.ms(e)),
        }
    }

    fn broken(&self) -> AudioError {
        AudioError::Damaged { path: self.path.clone(), read_ms: self.ms(self.given) }
    }

    /// The library had a fault: whatever state its parts are in, they are not asked again.
    fn faulty(&mut self) -> AudioError {
        self.faulty = true;
        self.broken()
    }

    fn packet(&mut self) -> Result<Option<Packet>, AudioError> {
        if self.faulty {
            return Err(self.broken());
        }
        loop {
            let Ok(read) = contained(|| self.format.next_packet()) else { return Err(self.faulty()) };
            match read {
                Ok(Some(packet)) if packet.track_id == self.track => return Ok(Some(packet)),
                Ok(Some(_)) => {}
                Ok(None) => return Ok(None),
                Err(Wrong::IoError(e)) if e.kind() == std::io::ErrorKind::UnexpectedEof => {
                    // Some readers say so at the very end of a whole file as well.
                    self.breaks_off |= self.expected.is_none_or(|e| self.given < e);
                    return Ok(None);
                }
                Err(Wrong::IoError(source)) => {
                    return Err(AudioError::CannotRead { path: self.path.clone(), source });
                }
                Err(_) => return Err(self.broken()),
            }
        }
    }

    /// Appends the next decoded block; false at the end of a whole file.
    fn block(&mut self, out: &mut Vec<f32>) -> Result<bool, AudioError> {
        loop {
            let Some(packet) = self.packet()? else {
                let slack = u64::from(self.rate) * SLACK_MS / 1000;
                let short = self.expected.is_some_and(|e| self.given + slack < e);
                return if self.rate > 0 && (short || self.breaks_off) { Err(self.truncated()) } else { Ok(false) };
            };
            let mut samples = Zeroizing::new(Vec::new());
            let decoded = contained(|| {
                self.decoder.decode(&packet).map(|buffer| {
                    buffer.copy_to_vec_interleaved::<f32>(&mut samples);
                    (buffer.spec().rate(), buffer.spec().channels().count())
                })
            });
            let Ok(decoded) = decoded else { return Err(self.faulty()) };
            let (rate, channels) = match decoded {
                Ok(about) => about,
                Err(Wrong::DecodeError(_) | Wrong::IoError(_)) if self.rate == 0 => continue,
                Err(Wrong::DecodeError(_) | Wrong::IoError(_)) => {
                    let frames = (packet.dur.get() as f64 * self.ticks_to_frames).min(f64::from(self.rate)) as u64;
                    out.resize(out.len() + frames as usize * self.channels, 0.0);
                    self.damaged += frames;
                    self.given += frames;
                    if frames > 0 {
                        return Ok(true);
                    }
                    continue;
                }
                Err(_) => return Err(self.broken()),
            };
            if samples.is_empty() {
                continue;
            }
            if self.rate == 0 {
                a_usable_number(channels)?;
                (self.rate, self.channels) = (rate, channels);
            } else if (rate, channels) != (self.rate, self.channels) {
                // Another stream glued on: its sound can't go on the same clock.
                return Err(self.broken());
            }
            self.given += (samples.len() / channels) as u64;
            out.extend_from_slice(&samples);
            return Ok(true);
        }
    }
}

impl Supply for AudioFile {
    fn rate(&self) -> u32 {
        self.rate
    }

    fn channels(&self) -> u16 {
        self.channels as u16
    }

    fn next(&mut self, out: &mut Vec<f32>) -> Result<bool, AudioError> {
        if self.first.is_empty() {
            return self.block(out);
        }
        out.extend_from_slice(&self.first);
        self.first = Zeroizing::new(Vec::new());
        Ok(true)
    }
}

/// A file that is being decoded to 16 kHz, 16 bits.
pub struct Decoder {
    file: AudioFile,
    resampler: Resampler,
    native: Zeroizing<Vec<f32>>,
    done: bool,
}

/// Opens an audio file for decoding to 16 kHz, 16 bits, in bounded memory however long it is.
pub fn decode(path: impl AsRef<Path>) -> Result<Decoder, AudioError> {
    let file = AudioFile::open(path.as_ref())?;
    let resampler = Resampler::new(file.rate, file.channels())?;
    Ok(Decoder { file, resampler, native: Zeroizing::new(Vec::new()), done: false })
}

impl Decoder {
    /// Returns the number of channels, 1 to 8.
    pub fn channels(&self) -> u16 {
        self.file.channels()
    }

    /// Returns the length in ms, where the file says so at its beginning.
    pub fn expected_ms(&self) -> Option<u64> {
        self.file.expected.map(|e| self.file.ms(e))
    }

    /// Returns ms of sound that could not be decoded and stand as silence in what was given so far.
    pub fn damaged_ms(&self) -> u64 {
        self.file.ms(self.file.damaged)
    }

    /// Returns the next block of interleaved samples at 16 kHz; none at the end.
    ///
    /// A file that breaks off gives everything that could be read and then [`AudioError::Truncated`]: the end is only
    /// reached by a file that is whole.
    pub fn next_block(&mut self) -> Result<Option<Zeroizing<Vec<i16>>>, AudioError> {
        let mut out = Zeroizing::new(Vec::new());
        while out.is_empty() && !self.done {
            self.native.clear();
            if self.file.next(&mut self.native)? {
                self.resampler.push(&self.native, &mut out);
            } else {
                self.done = true;
                self.resampler.flush(&mut out);
            }
        }
        Ok((!out.is_empty()).then_some(out))
    }
}

impl std::fmt::Debug for Decoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Decoder").field("path", &self.file.path).field("rate", &self.file.rate).finish()
    }
}
