//! Whether the engine was compiled for this processor.
//!
//! The engine is compiled for the machine that builds it. On a processor that lacks what it was compiled for it would end the whole
//! program in the middle; so that is looked at before a model is loaded.

/// Returns what the engine was compiled for and this processor lacks; nothing where all is well or nobody can tell.
pub fn missing() -> Vec<&'static str> {
    lacking(whisper_rs::print_system_info(), here)
}

/// Reads the engine's own words, such as `AVX = 1 | AVX2 = 1 | AVX512 = 0`, and returns what is used and not there.
fn lacking(compiled: &str, there: impl Fn(&str) -> Option<bool>) -> Vec<&'static str> {
    KNOWN.into_iter().filter(|name| uses(compiled, name) && there(name) == Some(false)).collect()
}

/// What the engine's words call what it uses.
const KNOWN: [&str; 8] = ["SSSE3", "AVX", "AVX2", "F16C", "FMA", "BMI2", "AVX512", "AVX512_VNNI"];

fn uses(compiled: &str, name: &str) -> bool {
    compiled.split(['|', ':', '\n']).any(|part| {
        let mut sides = part.split('=');
        sides.next().map(str::trim) == Some(name) && sides.next().map(str::trim) == Some("1")
    })
}

#[cfg(target_arch = "x86_64")]
fn here(name: &str) -> Option<bool> {
    use std::arch::is_x86_feature_detected as has;
    Some(match name {
        "SSSE3" => has!("ssse3"),
        "AVX" => has!("avx"),
        "AVX2" => has!("avx2"),
        "F16C" => has!("f16c"),
        "FMA" => has!("fma"),
        "BMI2" => has!("bmi2"),
        "AVX512" => has!("avx512f"),
        "AVX512_VNNI" => has!("avx512vnni"),
        _ => return None,
    })
}

/// Other processors have one set of instructions that every build can count on.
#[cfg(not(target_arch = "x86_64"))]
fn here(_: &str) -> Option<bool> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMPILED: &str = "WHISPER : COREML = 0 | OPENVINO = 0 | CPU : SSE3 = 1 | AVX = 1 | AVX2 = 1 | FMA = 1 | AVX512 = 0 | REPACK = 1 | ";

    #[test]
    fn what_is_used_and_not_there_is_missing() {
        assert!(lacking(COMPILED, |_| Some(true)).is_empty());
        assert_eq!(lacking(COMPILED, |_| Some(false)), ["AVX", "AVX2", "FMA"]);
        assert_eq!(lacking(COMPILED, |name| Some(name != "AVX2")), ["AVX2"]);
        assert!(lacking(COMPILED, |_| None).is_empty() && lacking("", |_| Some(false)).is_empty());
    }

    #[test]
    fn this_engine_runs_here() {
        assert!(missing().is_empty(), "{:?}", missing());
        if cfg!(target_arch = "x86_64") {
            assert!(whisper_rs::print_system_info().contains(" = "), "the engine says what it uses");
        }
    }
}
