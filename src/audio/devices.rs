//! Microphones by the names people know them by, and how each is opened.

use cpal::traits::{DeviceTrait as _, HostTrait as _};
use cpal::{SampleFormat, SupportedStreamConfigRange};

use super::quiet::silence_alsa;
use super::{AudioError, MAX_CHANNELS};

/// A microphone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceName {
    /// Its name, as shown and as [`super::Input::Device`] takes it; `default` where the system gives it no name of
    /// its own ([`crate::messages::audio::DEFAULT_MICROPHONE`] are words for that).
    pub name: String,
    /// Whether it is the system's default.
    pub is_default: bool,
}

/// Lists the microphones, the default first. Empty when there is none.
pub fn devices() -> Result<Vec<DeviceName>, AudioError> {
    silence_alsa();
    let mut list = Vec::new();
    if let Ok(device) = find(None) {
        // cpal says that the default device over the pulse plug-in has no input; only opening tells.
        if settings(&device, None).is_ok() {
            list.push(DeviceName { name: default_name(), is_default: true });
        }
    }
    for (name, _) in named() {
        if !list.iter().any(|d| d.name == name) {
            list.push(DeviceName { name, is_default: false });
        }
    }
    Ok(list)
}

/// Returns what the default microphone is called here; [`DEFAULT`] where the system only says which server it is.
pub(super) fn default_name() -> String {
    if cfg!(target_os = "linux") {
        return DEFAULT.into();
    }
    let described = cpal::default_host().default_input_device().and_then(|d| d.description().ok());
    described.map_or_else(|| DEFAULT.into(), |d| d.name().to_owned())
}

/// The name of a default microphone that has no other; the catalogue has words for it.
pub(super) const DEFAULT: &str = "default";

/// Finds a microphone by name; none is the default.
pub(super) fn find(name: Option<&str>) -> Result<cpal::Device, AudioError> {
    silence_alsa();
    let Some(name) = name else {
        return cpal::default_host().default_input_device().ok_or(AudioError::NoMicrophone);
    };
    named()
        .find(|(n, _)| n == name)
        .map(|(_, device)| device)
        .or_else(|| (name == default_name()).then(|| cpal::default_host().default_input_device()).flatten())
        .ok_or_else(|| AudioError::UnknownDevice(name.to_owned()))
}

/// How a device is opened.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    pub format: SampleFormat,
    pub config: cpal::StreamConfig,
    /// Channels that are kept of those the device gives.
    pub kept: u16,
}

/// Chooses how to open a device: its own rate, so that no resampler but ours touches the sound.
///
/// `channels` asks for as many as before, when a device comes back.
pub(super) fn settings(device: &cpal::Device, channels: Option<u16>) -> Result<Settings, String> {
    let ranges: Vec<_> = device.supported_input_configs().map_err(|e| e.to_string())?.collect();
    let ranges: Vec<_> = ranges.into_iter().filter(|r| preference(r.sample_format()).is_some()).collect();
    let least = ranges.iter().map(SupportedStreamConfigRange::channels).min().ok_or("it has no input")?;
    let most = ranges.iter().map(SupportedStreamConfigRange::channels).max().unwrap_or(least);
    // A plug-in that offers any number of channels mixes; one is what the microphone is heard with.
    let own = if least == 1 && most >= 16 { 1 } else { device_channels(device, &ranges) };
    let wanted = channels.unwrap_or(own.min(MAX_CHANNELS));
    let from = ranges.iter().map(SupportedStreamConfigRange::channels).filter(|c| *c >= wanted).min();
    let from = from.ok_or_else(|| format!("it gives {most} channels now"))?;
    let best = ranges
        .iter()
        .filter(|r| r.channels() == from)
        .map(|r| (rate(r), r))
        .min_by_key(|((rank, _), r)| (*rank, preference(r.sample_format())));
    let ((_, sample_rate), range) = best.ok_or("it has no input")?;
    let config = cpal::StreamConfig { channels: from, sample_rate, buffer_size: cpal::BufferSize::Default };
    Ok(Settings { format: range.sample_format(), config, kept: wanted })
}

fn device_channels(device: &cpal::Device, ranges: &[SupportedStreamConfigRange]) -> u16 {
    let fallback = || ranges.iter().map(SupportedStreamConfigRange::channels).min().unwrap_or(1);
    device.default_input_config().map_or_else(|_| fallback(), |c| c.channels())
}

/// Returns the rate to use of a range, and its rank: 48 kHz is what most devices truly run at.
fn rate(range: &SupportedStreamConfigRange) -> (usize, u32) {
    let span = range.min_sample_rate()..=range.max_sample_rate();
    [48_000, 44_100, 96_000, 32_000, 16_000, 88_200, 192_000]
        .into_iter()
        .enumerate()
        .find(|(_, r)| span.contains(r))
        .unwrap_or((99, range.max_sample_rate()))
}

/// Returns the rank of a sample format; none for those that are not samples.
fn preference(format: SampleFormat) -> Option<usize> {
    use SampleFormat::{F32, F64, I8, I16, I24, I32, I64, U8, U16, U24, U32, U64};
    [F32, I32, I24, I16, F64, I64, U32, U24, U16, U64, I8, U8].iter().position(|f| *f == format)
}

fn id(device: &cpal::Device) -> String {
    device.id().map(|i| i.id().to_owned()).unwrap_or_default()
}

fn hints() -> impl Iterator<Item = cpal::Device> {
    silence_alsa();
    cpal::default_host().devices().into_iter().flatten()
}

/// Gives every microphone once, by its name.
fn named() -> impl Iterator<Item = (String, cpal::Device)> {
    hints().filter(is_microphone).filter_map(|d| {
        let name = match id(&d).as_str() {
            "pulse" => "PulseAudio".to_owned(),
            "pipewire" => "PipeWire".to_owned(),
            _ => d.description().ok()?.name().to_owned(),
        };
        Some((name, d))
    })
}

/// Tells microphones from the many other things that ALSA lists for each card.
#[cfg(target_os = "linux")]
fn is_microphone(device: &cpal::Device) -> bool {
    let id = id(device);
    let numeric = id.strip_prefix("hw:CARD=").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let server = matches!(id.as_str(), "pulse" | "pipewire");
    (numeric && device.supports_input()) || (server && settings(device, None).is_ok())
}

#[cfg(not(target_os = "linux"))]
fn is_microphone(device: &cpal::Device) -> bool {
    device.supports_input()
}
