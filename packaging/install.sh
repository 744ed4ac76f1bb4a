#!/bin/sh
# Puts luister where programs, manual pages and completions belong; run it in the folder in which it was unpacked.
#
#   sh install.sh                 for you alone, in ~/.local
#   sudo sh install.sh /usr/local  for everybody on this machine
#
# `sh install.sh --remove [PREFIX]` takes the same files away again. Studies, keys and models are never touched.
set -eu

act=put
if [ "${1-}" = --remove ]; then act=remove; shift; fi
case ${1-} in -*) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0" >&2; exit 2 ;; esac
prefix=${1-$HOME/.local}
# A folder that is named from where the user stands means that one.
case $prefix in /*) ;; *) prefix=$(pwd)/$prefix ;; esac
cd "$(dirname "$0")"

# put MODE FILE FOLDER
put() {
    if [ "$act" = remove ]; then
        rm -f "$prefix/$3/$(basename "$2")"
    else
        mkdir -p "$prefix/$3"
        # Renamed into its place, so that a luister that is running keeps the file it has open.
        cp "$2" "$prefix/$3/.luister-new"
        chmod "$1" "$prefix/$3/.luister-new"
        mv "$prefix/$3/.luister-new" "$prefix/$3/$(basename "$2")"
    fi
}

put 755 luister bin
for page in man/*.1; do put 644 "$page" share/man/man1; done
put 644 completions/luister share/bash-completion/completions
put 644 completions/_luister share/zsh/site-functions
put 644 completions/luister.fish share/fish/vendor_completions.d
put 644 luister.desktop share/applications
for file in LICENSE-MIT LICENSE-APACHE NOTICE THIRD-PARTY.txt README.md CHANGELOG.md; do put 644 "$file" share/doc/luister; done

if [ "$act" = remove ]; then
    echo "luister is gone from $prefix. Studies, keys and models are where they were."
    exit 0
fi
echo "luister is in $prefix/bin."
case ":$PATH:" in
    *":$prefix/bin:"*) echo "Begin with: luister doctor" ;;
    *) echo "That folder is not on your PATH yet. Begin with: $prefix/bin/luister doctor" ;;
esac
