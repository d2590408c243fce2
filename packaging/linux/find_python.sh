#!/bin/sh
# Prints the first Python on this machine that is new enough and can make a virtual environment.
set -eu
for python in python3 python3.11 python3.12 python3.13; do
    "$python" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    "$python" -c 'import ensurepip' 2>/dev/null || {
        echo "ChairDesk needs Python's virtual environments, which are missing here: apt-get install python3-venv" >&2
        exit 1
    }
    echo "$python"
    exit 0
done
echo "ChairDesk needs Python 3.11 or newer, and found none on this machine." >&2
exit 1
