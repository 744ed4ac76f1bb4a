#!/bin/sh
# Makes what is handed to others: a tarball, and with `deb` a Debian package, in target/package/.
#
#   tools/package.sh        target/package/luister-VERSION-SYSTEM.tar.gz and its .sha256
#   tools/package.sh deb    that, and target/package/luister_VERSION_ARCH.deb (needs `cargo install cargo-deb`)
#
# The engine is not compiled for this machine's own processor (GGML_NATIVE=OFF): it wants AVX2 and FMA, which x86-64
# processors have since about 2013, and luister says so before it loads a model where they are missing. On Linux the C++
# library is linked in; what stays outside is glibc (at least the one of this machine) and ALSA. No path of this machine stands
# in the program. It has a target folder of its own, because the engine's build does not notice that GGML_NATIVE changed.
set -eu

what=${1-tarball}
case $what in tarball | deb) ;; *) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0" >&2; exit 2 ;; esac
cd "$(dirname "$0")/.."
here=$(pwd)
out=$here/target/package
cargo=${CARGO:-cargo}
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
system=$(rustc -vV | sed -n 's/^host: //p')
name=luister-$version-$system
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export SOURCE_DATE_EPOCH

mkdir -p "$out/static"
flags="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo --remap-path-prefix=$here=/luister"
if [ "$(uname -s)" = Linux ]; then
    # The linker takes the first libstdc++ on its way; in this folder there is only the one that is linked in.
    ln -sf "$(c++ -print-file-name=libstdc++.a)" "$out/static/libstdc++.a"
    flags="$flags -L native=$out/static"
fi
map="-ffile-prefix-map=${CARGO_HOME:-$HOME/.cargo}=/cargo -ffile-prefix-map=$here=/luister"
export CFLAGS="${CFLAGS-} $map" CXXFLAGS="${CXXFLAGS-} $map"
# Said one by one: with SOURCE_DATE_EPOCH set the engine's build leaves them all out, and is many times slower.
case $system in x86_64-*)
    export GGML_SSE42=ON GGML_AVX=ON GGML_AVX2=ON GGML_BMI2=ON GGML_FMA=ON GGML_F16C=ON ;;
esac
GGML_NATIVE=OFF RUSTFLAGS="${RUSTFLAGS-} $flags" CARGO_TARGET_DIR=$out "$cargo" build --locked --release --bin luister
luister=$out/release/luister

stage=$out/$name
rm -rf "$stage"
mkdir -p "$stage/man" "$stage/completions"
cp "$luister" LICENSE-MIT LICENSE-APACHE NOTICE README.md CHANGELOG.md packaging/install.sh packaging/luister.desktop "$stage/"
cp -R docs topic-guides "$stage/"
"$luister" --interface en man "$stage/man" >/dev/null
"$luister" completions bash >"$stage/completions/luister"
"$luister" completions zsh >"$stage/completions/_luister"
"$luister" completions fish >"$stage/completions/luister.fish"
tools/third-party.py >"$stage/THIRD-PARTY.txt"

# The same sources give the same archive: names in order, no owner, the time of the last commit.
if tar --version 2>/dev/null | grep -q GNU; then
    tar -C "$out" --sort=name --owner=0 --group=0 --numeric-owner --mode=go=rX,u+rw --mtime="@$SOURCE_DATE_EPOCH" \
        -cf "$out/$name.tar" "$name"
else
    tar -C "$out" -cf "$out/$name.tar" "$name"
fi
gzip -9nf "$out/$name.tar"
(cd "$out" && if command -v sha256sum >/dev/null; then sha256sum "$name.tar.gz"; else shasum -a 256 "$name.tar.gz"; fi >"$name.tar.gz.sha256")
echo "target/package/$name.tar.gz"

if [ "$what" = deb ]; then
    # cargo-deb takes what lies in target/package/share.
    rm -rf "$out/share"
    cp -R "$stage" "$out/share"
    CARGO_TARGET_DIR=$out "$cargo" deb --no-build --no-strip --output "$out/"
fi
