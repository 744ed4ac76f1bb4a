#!/bin/sh
# Builds src/anonymise/lexicon/{nl,en}.fst from Debian's word lists (wdutch: OpenTaal; scowl) and the lists in this folder.
# The result is checked in; run this only to renew it. NOTICE.md beside the result says whose words they are.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download wdutch scowl
for package in *.deb; do dpkg -x "$package" .; done
mkdir dictionaries
cp usr/share/dict/dutch dictionaries/
cp -r usr/share/dict/scowl dictionaries/
cd "$root"
cargo run --locked --release --example lexicon -- "$work/dictionaries" "$here" src/anonymise/lexicon
