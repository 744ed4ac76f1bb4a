//! Keeps the sound system's own messages off the screen.

/// Sends libasound's messages nowhere. What matters in them comes back as an error of the call.
#[cfg(target_os = "linux")]
#[allow(unsafe_code)]
pub(super) fn silence_alsa() {
    use std::ffi::{c_char, c_int};

    static ONCE: std::sync::Once = std::sync::Once::new();

    unsafe extern "C" fn say_nothing(_: *const c_char, _: c_int, _: *const c_char, _: c_int, _: *const c_char) {}

    ONCE.call_once(|| {
        let handler: unsafe extern "C" fn(*const c_char, c_int, *const c_char, c_int, *const c_char) = say_nothing;
        // SAFETY: libasound calls the handler with these five arguments and then variable ones. Rust can't define a
        // variadic function, but in the C calling conventions of Linux the caller places the named arguments as it
        // would for a function that is not variadic and cleans up the rest itself; this one reads no argument at
        // all. The two types are pointers to functions, of the same size. The handler is a plain static function
        // that may be called from any thread; setting it is done once.
        unsafe {
            let handler: alsa_sys::snd_lib_error_handler_t = Some(std::mem::transmute::<
                unsafe extern "C" fn(*const c_char, c_int, *const c_char, c_int, *const c_char),
                unsafe extern "C" fn(*const c_char, c_int, *const c_char, c_int, *const c_char, ...),
            >(handler));
            alsa_sys::snd_lib_error_set_handler(handler);
        }
    });
}

/// Does nothing: only libasound prints.
#[cfg(not(target_os = "linux"))]
pub(super) fn silence_alsa() {}
