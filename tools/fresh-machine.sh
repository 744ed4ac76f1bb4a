#!/bin/bash
# Runs a command of this repository on a fresh Debian 12: a chroot with a C compiler and make, and this machine's Rust.
#
#   sudo tools/fresh-machine.sh make demo
#   sudo tools/fresh-machine.sh make test
#
# What the command installs and builds stays in the chroot. The last commit is copied, not the working tree, so that nothing
# built or forgotten here helps. FRESH_DIR says where the chroot lies (default /var/tmp/luister-fresh); `rm -rf` it to begin again.
# Debian packages needed here: debootstrap.
set -euo pipefail

[ $# -gt 0 ] || { sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0" >&2; exit 2; }
dir=${FRESH_DIR:-/var/tmp/luister-fresh}
rust=$(rustc --print sysroot)
here=$(cd "$(dirname "$0")/.." && pwd)

if [ ! -e "$dir/ready" ]; then
    rm -rf "$dir"
    debootstrap --variant=minbase --include=gcc,libc6-dev,make,ca-certificates bookworm "$dir" >/dev/null
    cp /etc/ssl/certs/ca-certificates.crt "$dir/etc/ssl/certs/"
    mkdir -p "$dir/opt/rust" "$dir/root/luister"
    cp -a "$rust/." "$dir/opt/rust/"
    touch "$dir/ready"
fi
cp /etc/resolv.conf /etc/hosts "$dir/etc/"
# What an earlier run built may stay; a file that is in the repository no more may not.
find "$dir/root/luister" -mindepth 1 -maxdepth 1 ! -name target -exec rm -rf {} +
git -C "$here" archive HEAD | tar -x -C "$dir/root/luister"
mkdir -p "$dir/root/.cargo"
for file in config.toml config credentials.toml; do
    [ ! -e "${CARGO_HOME:-$HOME/.cargo}/$file" ] || cp "${CARGO_HOME:-$HOME/.cargo}/$file" "$dir/root/.cargo/"
done
mountpoint -q "$dir/proc" || mount -t proc proc "$dir/proc"
mountpoint -q "$dir/dev" || mount --bind /dev "$dir/dev"
# A file system that is still in use for a moment goes when it no longer is; the command's own status is what counts.
trap 'umount -l "$dir/dev" "$dir/proc" || true' EXIT
env -i HOME=/root TERM="${TERM-}" LANG=C.UTF-8 PATH=/opt/rust/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    chroot "$dir" sh -c 'cd /root/luister && exec "$@"' sh "$@"
