//! Speech to text: the engine, voice activity, model files, the worker.
