#!/bin/sh
# Proves make's targets on bare Debian 12, as root: test_in_chroot.sh MIRROR [TARGET...]
#
# MIRROR is the address of a Debian mirror; the targets are `run test` unless others are named. What is tried is
# the last commit, in a system with Python, venv and make and nothing else. BARE=FOLDER keeps that system for the
# next time; without it, it is made anew and thrown away.
set -eu
mirror=${1:?"say which Debian mirror to take the system from"}
shift
[ $# -gt 0 ] || set -- run test

project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
bare=${BARE:-$work/debian}
finish() {
    for mounted in proc dev/pts dev; do umount "$bare/$mounted" 2>/dev/null || true; done
    # Never through a mount that would not come off.
    if ! grep -q " $work" /proc/mounts; then rm -rf --one-file-system "$work"; fi
}
trap finish EXIT

if [ ! -x "$bare/usr/bin/make" ]; then
    debootstrap --variant=minbase --include=python3,python3-venv,make bookworm "$bare" "$mirror" >"$work/log" 2>&1 || {
        tail -n 5 "$work/log" >&2
        echo "debootstrap could not make the bare system." >&2
        exit 2
    }
fi
mount -t proc proc "$bare/proc" || echo "Mounts are not permitted here: going on without /proc."
for shared in dev dev/pts; do
    mount --bind "/$shared" "$bare/$shared" || echo "Mounts are not permitted here: going on without /$shared."
done
# Names are looked up, and certificates judged, as on this machine.
cp -L /etc/resolv.conf /etc/hosts "$bare/etc/"
[ -z "${PIP_CERT:-}" ] || install -D -m 644 "$PIP_CERT" "$bare/etc/chroot-certificates.crt"

rm -rf "$bare/srv/chairdesk"
git clone -q "$project" "$bare/srv/chairdesk"

in_bare() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/srv LANG=C \
        ${PIP_CERT:+PIP_CERT=/etc/chroot-certificates.crt} ${PIP_DEFAULT_TIMEOUT:+PIP_DEFAULT_TIMEOUT="$PIP_DEFAULT_TIMEOUT"} \
        chroot "$bare" "$@" </dev/null
}
failed=0
for target in "$@"; do
    started=$(date +%s)
    if in_bare make -C /srv/chairdesk "$target"; then answer=passed; else answer=FAILED failed=1; fi
    echo "== bare Debian 12: make $target $answer after $(($(date +%s) - started)) s"
done
exit $failed
