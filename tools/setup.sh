#!/bin/sh
# Finds what building (and testing) luister needs on this machine and installs what is missing, and nothing else.
#
#   tools/setup.sh build   a C and C++ compiler, make, cmake, pkg-config, and on Linux the ALSA headers
#   tools/setup.sh test    that, and on Linux a virtual microphone (PulseAudio) for the tests; the age
#                          tool and xmllint for them too
#   tools/setup.sh check   says what is missing, installs nothing; exits with 1 when something is
#
# Installs as root or with sudo on Debian/Ubuntu, Fedora and Arch, and with Homebrew on macOS. On other systems it says
# exactly what to install. Rust itself is not installed: https://rustup.rs does that.
set -eu

what=${1-}
case $what in build | test | check) ;; *) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0" >&2; exit 2 ;; esac

have() { command -v "$1" >/dev/null 2>&1; }
say() { printf 'setup: %s\n' "$*" >&2; }

if ! have cargo; then
    if [ -x "$HOME/.cargo/bin/cargo" ]; then
        say "cargo is in $HOME/.cargo/bin, which is not on the PATH. Run: . \"$HOME/.cargo/env\""
    else
        say "Rust is missing. Install it with rustup (https://rustup.rs), then run this again."
    fi
    exit 1
fi

system=$(uname -s)

# What is missing, by a plain name of ours.
missing=
need() { missing="$missing $1"; }
have cc || need cc
have c++ || need c++
have make || need make
have cmake || need cmake
if [ "$system" = Linux ]; then
    have pkg-config || need pkg-config
    if have pkg-config; then pkg-config --exists alsa 2>/dev/null || need alsa
    else [ -e /usr/include/alsa/asoundlib.h ] || need alsa
    fi
fi
if [ "$what" != build ]; then
    if have age || have rage; then :; else need age; fi
    have xmllint || need xmllint
    if [ "$system" = Linux ]; then
        have pulseaudio || need pulseaudio
        have paplay || need pulse-tools
        plug_in=
        for file in /usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so /usr/lib*/alsa-lib/libasound_module_pcm_pulse.so; do
            [ ! -e "$file" ] || plug_in=$file
        done
        [ -n "$plug_in" ] || need alsa-pulse
    fi
fi
[ -n "$missing" ] || exit 0
say "missing here:$missing"
[ "$what" != check ] || exit 1

# One of our plain names in the words of a package manager.
package() {
    case "$1/$2" in
        apt/cc | dnf/cc | pacman/cc) echo gcc ;;
        apt/c++) echo g++ ;;
        dnf/c++) echo gcc-c++ ;;
        pacman/c++) echo gcc ;;
        dnf/pkg-config) echo pkgconf-pkg-config ;;
        pacman/pkg-config) echo pkgconf ;;
        apt/alsa) echo libasound2-dev ;;
        dnf/alsa) echo alsa-lib-devel ;;
        pacman/alsa) echo alsa-lib ;;
        apt/pulse-tools | dnf/pulse-tools) echo pulseaudio-utils ;;
        pacman/pulse-tools) echo libpulse ;;
        apt/alsa-pulse) echo libasound2-plugins ;;
        dnf/alsa-pulse) echo alsa-plugins-pulseaudio ;;
        pacman/alsa-pulse) echo alsa-plugins ;;
        apt/xmllint) echo libxml2-utils ;;
        dnf/xmllint | pacman/xmllint | brew/xmllint) echo libxml2 ;;
        brew/cc | brew/c++ | brew/make) echo xcode ;;
        *) echo "$2" ;;
    esac
}
packages() {
    for name in $missing; do package "$1" "$name"; done | sort -u | tr '\n' ' '
}

if [ "$(id -u)" = 0 ]; then as_root=
elif have sudo; then as_root=sudo
else as_root=none
fi
# Runs a command as root, showing it first; without root and sudo, says which command to run.
root() {
    if [ "$as_root" = none ]; then
        say "this needs root, and there is no sudo. Run as root: $*"
        exit 1
    fi
    say "running: $as_root $*"
    $as_root "$@"
}

if [ "$system" = Darwin ]; then
    list=$(packages brew)
    case " $list" in *" xcode "*)
        say "Apple's command line tools are missing. Run: xcode-select --install"
        exit 1 ;;
    esac
    if ! have brew; then
        say "Homebrew is missing (https://brew.sh). With it, run: brew install $list"
        exit 1
    fi
    # shellcheck disable=SC2086
    brew install $list
elif have apt-get; then
    list=$(packages apt)
    root apt-get update -q
    # shellcheck disable=SC2086
    root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $list
elif have dnf; then
    # shellcheck disable=SC2046
    root dnf install -y $(packages dnf)
elif have pacman; then
    # shellcheck disable=SC2046
    root pacman -S --needed --noconfirm $(packages pacman)
else
    say "this system's package manager is not known here. Install: gcc g++ make cmake pkg-config, the ALSA headers,"
    say "and for the tests age, xmllint, pulseaudio, paplay and ALSA's pulse plug-in. Missing now:$missing"
    exit 1
fi
