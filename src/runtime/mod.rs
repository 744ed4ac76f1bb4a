//! The loop: terminal, effects, workers, signals.
