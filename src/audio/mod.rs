//! The microphone and audio files: devices, capture, resampling, segments in memory, level.
