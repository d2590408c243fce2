#!/bin/sh
# Holds conferences by real keys on a display of their own, one after the other: run.sh SCRIPT...
# Ends at the first that is not held to its end, with the line of the script and why.
set -eu
if [ "${1:-}" != --on-display ]; then
    exec env -u WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS=disabled: QT_QPA_PLATFORM=xcb \
        xvfb-run -a -s "-screen 0 1366x768x24 -noreset" "$0" --on-display "$@"
fi
shift
folder=""
openbox 2>/dev/null &
manager=$!
trap 'kill "$manager" || true; rm -rf "$folder"' EXIT
for script in "$@"; do
    folder=$(mktemp -d)
    ${PYTHON:-.venv/bin/python} -m tests.journeys.keyboard.play "$script" "$folder"
    rm -rf "$folder"
done
