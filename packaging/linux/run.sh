#!/bin/sh
# Opens the desk; where there is no display, plays the sample conference, which ends with where its papers lie.
set -eu
python=.venv/bin/python

[ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || exec "$python" -m chairdesk

folder="$PWD/out/abernethy-fife-$(date +%Y-%m-%d-%H%M%S)"
echo "There is no display here, so ChairDesk plays its sample conference off-screen."
exec "$python" -m chairdesk rehearse resources/rehearsals/abernethy-fife.toml --out "$folder"
