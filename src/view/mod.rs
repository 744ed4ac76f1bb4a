//! What is seen: a model in, a frame out.
