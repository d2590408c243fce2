#!/bin/sh
# A session with a screen, and a bus of its own on which the windows are told: session.sh FOLDER PYTHON CLIENT
# CLIENT works at the desk that is shown, and knows the windows by role and name alone.
set -eu
folder=$1 python=$2 client=$3
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR="$folder" HOME="$folder"
export GSETTINGS_BACKEND=memory XDG_SESSION_TYPE=x11
openbox 2>/dev/null &
/usr/libexec/at-spi-bus-launcher --launch-immediately 2>/dev/null &
bus=$!
"$python" -m tests.journeys.screen_reader.desk "$folder" &
desk=$!
/usr/bin/python3 -W ignore "$client" || { kill "$desk" "$bus"; exit 1; }
wait "$desk"
kill "$bus"
