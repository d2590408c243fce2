#!/bin/sh
# A display whose screens come and go, with a manager of windows: session.sh FOLDER PYTHON
set -eu
export QT_QPA_PLATFORM=xcb HOME="$1" XDG_RUNTIME_DIR="$1"
xrandr --setmonitor laptop 1366/361x768/203+0+0 screen >/dev/null
openbox 2>/dev/null &
manager=$!
trap 'kill "$manager"' EXIT
"$2" -m tests.journeys.screens.desk "$1"
