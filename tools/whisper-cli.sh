#!/bin/sh
# Builds whisper.cpp's own whisper-cli, to measure luister against (`make bench`). Prints the program's path.
#
#     tools/whisper-cli.sh [--same-kernels] [WHISPER_CPP]
#
# The library is the one that luister itself links: the sources inside the crate whisper-rs-sys, compiled as whisper.cpp compiles them
# when nobody says otherwise; with --same-kernels with the processor's kernels that luister asks for in .cargo/config.toml. The crate
# leaves out whisper.cpp's examples, and whisper-cli is one of them; they come from WHISPER_CPP, a clone of whisper.cpp (a bare one
# will do) that has the same version's tag, or else from a shallow clone over the network.
# Everything is built outside the repository, in $LUISTER_BENCH (default ~/.cache/luister-bench).
set -eu

cd "$(dirname "$0")/.."
version=1.8.3
kernels=OFF build=build
if [ "${1:-}" = --same-kernels ]; then
    kernels=ON build=build-kernels
    shift
fi
place=${LUISTER_BENCH:-${XDG_CACHE_HOME:-$HOME/.cache}/luister-bench}
program=$place/$build/bin/whisper-cli
if [ -x "$program" ]; then
    echo "$program"
    exit 0
fi

sources=$(cargo metadata --locked --format-version 1 --filter-platform "$(rustc -vV | sed -n 's/^host: //p')" |
    tr ',' '\n' | sed -n 's/.*"manifest_path":"\(.*whisper-rs-sys-[^"]*\)\/Cargo.toml".*/\1/p' | head -n 1)/whisper.cpp
grep -q "VERSION $version" "$sources/CMakeLists.txt" || {
    echo "the crate now holds another whisper.cpp than $version: change this script" >&2
    exit 1
}

mkdir -p "$place"
rm -rf "$place/tree"
cp -r "$sources" "$place/tree"
if [ $# -gt 0 ]; then
    git -C "$1" archive "v$version" examples | tar -x -C "$place/tree"
else
    rm -rf "$place/clone"
    git clone --quiet --depth 1 --branch "v$version" https://github.com/ggml-org/whisper.cpp "$place/clone"
    cp -r "$place/clone/examples" "$place/tree/"
fi

# As whisper-rs-sys builds it for a release: static, no OpenMP, no Metal.
cmake -S "$place/tree" -B "$place/$build" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF -DGGML_OPENMP=OFF -DGGML_LLAMAFILE=$kernels \
    -DGGML_METAL=OFF -DWHISPER_BUILD_TESTS=OFF -DWHISPER_BUILD_EXAMPLES=ON >"$place/cmake.log" 2>&1
cmake --build "$place/$build" --target whisper-cli -j "$(nproc)" >>"$place/cmake.log" 2>&1
echo "$program"
