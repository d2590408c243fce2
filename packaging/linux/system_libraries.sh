#!/bin/sh
# Sees that the system libraries are there, installing only what is missing: system_libraries.sh [test]
set -eu

# What Qt opens windows with. Debian 13 and Ubuntu 24.04 call the first libglib2.0-0t64.
wanted="libglib2.0-0 libegl1 libgl1 libfontconfig1 libdbus-1-3 libxkbcommon0 libxcb-cursor0 libxcb-icccm4
    libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
# What it underlines misspelt words with; without them it does without, and says so.
wanted="$wanted libenchant-2-2 hunspell-en-gb"
# What the tests look at windows and pages with, the keychain and the card that are tried, the judge of archives,
# what works at the windows as a screen reader and a keyboard do, a screen reader, and what builds the recorder of a disk.
[ "${1:-}" != test ] || wanted="$wanted xvfb xauth poppler-utils qpdf dbus gnome-keyring softhsm2
    openjdk-17-jdk-headless libjaxb-java
    openbox x11-xserver-utils xdotool at-spi2-core gir1.2-atspi-2.0 python3-gi orca
    gcc libc6-dev"

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || exit 0

# shellcheck disable=SC2086 # one word for each package
installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted libglib2.0-0t64 2>/dev/null || true)
missing=""
for package in $wanted; do
    case "$installed" in
        *"$package installed"* | *"${package}t64 installed"*) ;;
        *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" != 0 ]; then
    as_root=sudo
    command -v sudo >/dev/null || {
        echo "ChairDesk needs system libraries that only root can install: apt-get install$missing" >&2
        exit 1
    }
fi
echo "Installing system libraries:$missing"
# shellcheck disable=SC2086
$as_root apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null || {
    echo "The system libraries could not be installed; try: apt-get install$missing" >&2
    exit 1
}
