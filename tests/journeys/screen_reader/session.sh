#!/bin/sh
# A session with a screen, and a bus of its own on which the windows are told: session.sh FOLDER PYTHON CLIENT
# CLIENT works at the desk that is shown, and knows the windows by role and name alone; Orca writes beside it what
# it would say.
set -eu
desk=""
folder=$1 python=$2 client=$3
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR="$folder" HOME="$folder"
export GSETTINGS_BACKEND=memory XDG_SESSION_TYPE=x11
openbox 2>/dev/null &
/usr/libexec/at-spi-bus-launcher --launch-immediately 2>/dev/null &
bus=$!
/usr/bin/python3 -W ignore "$(dirname "$0")/orca_beside.py" "$folder" >"$folder/orca.told" 2>&1 &
orca=$!
trap 'kill $orca $bus $desk 2>/dev/null || true' EXIT
"$python" -m tests.journeys.screen_reader.desk "$folder" &
desk=$!
/usr/bin/python3 -W ignore "$client" "$folder" || { cat "$folder/orca.told" >&2; exit 1; }
wait "$desk"
