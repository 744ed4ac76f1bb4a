//! All bytes at rest: keys, sealing, the journal file, folders, destruction.
