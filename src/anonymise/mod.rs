//! Who must not be recognised. Finding and replacing names comes with a later change; this room is empty until then.
