//! What leaves the house: values in, bytes out. Writes no file itself.
