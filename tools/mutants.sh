#!/bin/bash
# Changes a room's code in every small way that cargo-mutants knows, and says which changes no unit test of that room notices.
#
#   tools/mutants.sh session                      every mutant of src/session (or vault, anonymise)
#   tools/mutants.sh vault --file '**/seal.rs'    other arguments go to cargo-mutants: one file, --shard 0/4, --list
#   tools/mutants.sh vault --iterate              once more, without those that were caught the last time
#   tools/mutants.sh session --check              the unit tests alone, no mutants
#
# MUTANTS_QUICK=1 leaves out the slowest tests: a first pass, after which `--iterate` holds what is left against all of them.
# MUTANTS_DIR says where to work (target/mutants).
#
# The whole program takes far too long to build for that. So the room is laid in target/mutants/ROOM as a crate of its own, with
# the rooms below it as a second one that is compiled once, and nothing of sound, screen and speech engine. What counts as
# noticing is the room's own unit tests. .cargo/mutants.toml lists the mutants that nobody could notice, each with its reason;
# docs/reliability.md has the figures. Needs `cargo install cargo-mutants --locked`.
set -euo pipefail
cd "$(dirname "$0")/.."

room=${1-}
case $room in
session | anonymise) below="units messages guide transcript" ;;
vault) below="units messages guide transcript session" ;;
*) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0" >&2; exit 2 ;;
esac
shift
dir=${MUTANTS_DIR:-target/mutants}/$room
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)

# Copies what differs, with the time of now: an older time would make cargo take the last mutant for what is there.
lay() {
    local from=$1 to=$dir/${2:-$1} file
    [ -e "$from" ] || return 0
    if [ -f "$from" ]; then
        mkdir -p "$(dirname "$to")"
        cmp -s "$from" "$to" || cp "$from" "$to"
        return 0
    fi
    mkdir -p "$to"
    (cd "$to" && find . -type f) | while read -r file; do [ -e "$from/$file" ] || rm "$to/$file"; done
    (cd "$from" && find . -type f) | while read -r file; do
        cmp -s "$from/$file" "$to/$file" || { mkdir -p "$(dirname "$to/$file")" && cp "$from/$file" "$to/$file"; }
    done
}
write() { mkdir -p "$(dirname "$dir/$1")"; cat >"$dir/$1.new"; cmp -s "$dir/$1.new" "$dir/$1" && rm "$dir/$1.new" || mv "$dir/$1.new" "$dir/$1"; }
# The program's own versions of these crates.
crates() { for crate; do grep -m1 "^$crate = " Cargo.toml; done; }

for one in "src/$room" "proptest-regressions/$room" docs topic-guides study.toml .cargo/mutants.toml; do lay "$one"; done
for one in $below; do
    lay "src/$one.rs" "below/src/$one.rs"
    lay "src/$one" "below/src/$one"
done
for one in nl en; do lay src/runtime/practice/guide-$one.toml below/src/runtime/practice/guide-$one.toml; done
lay topic-guides below/topic-guides
[ -e "$dir/Cargo.lock" ] || cp Cargo.lock "$dir/Cargo.lock"

{
    echo "pub use luister_below::{$(echo "$below" | sed 's/ /, /g')};"
    echo "pub mod $room;"
} | write src/lib.rs
for one in $below; do echo "pub mod $one;"; done | write below/src/lib.rs

write below/Cargo.toml <<TOML
[package]
name = "luister-below"
version = "0.0.0"
edition = "2024"

[dependencies]
$(crates serde serde_json toml thiserror jiff sha2 hex zeroize)
TOML
write Cargo.toml <<TOML
[package]
name = "luister"
version = "0.0.0"
edition = "2024"

[workspace]

[lib]
doctest = false

[dependencies]
luister-below = { path = "below" }
$(crates serde serde_json toml thiserror jiff sha2 hex zeroize)
$(case $room in
    vault) crates age age-core rustix getrandom ;;
    anonymise) crates fst regex unicode-normalization ;;
esac)

[dev-dependencies]
$(crates insta proptest tempfile)

# A mutant is compiled once and run once.
[profile.dev]
debug = false
[profile.dev.package."*"]
opt-level = 2
TOML

# The first pass: without the laws and what else looks at many histories or texts, and without the vault's sweeps over every fault
# and every step.
slow=()
if [ -n "${MUTANTS_QUICK-}" ]; then
    slow=(laws:: find::tests every_history_has whoever_withdrew_is powercut tests::faults destroying::stopped_at a_fault_at_any
        every_changed_byte all_or_nothing)
fi
cd "$dir"
export CARGO_TARGET_DIR=$dir/target INSTA_UPDATE=no INSTA_WORKSPACE_ROOT=$dir
if [ "${1-}" = --check ]; then exec cargo test --lib -- "${slow[@]/#/--skip=}"; fi
exec cargo mutants --in-place "$@" -- --lib -- "${slow[@]/#/--skip=}"
