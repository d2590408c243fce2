#!/bin/sh
# Locks what pyproject.toml asks for, for every platform, with hashes and without a word of where it came from.
set -eu
cd "$(dirname "$0")/.."

lock() {
    file=$1
    shift
    # A machine's own indexes, wheels and settings have no say: the lock is for the public index.
    env -u PIP_FIND_LINKS -u PIP_INDEX_URL -u PIP_EXTRA_INDEX_URL UV_NO_CONFIG=1 uv pip compile pyproject.toml \
        --universal --python-version 3.11 --generate-hashes --upgrade --no-header --no-annotate \
        --no-emit-index-url --no-emit-find-links --quiet "$@" --output-file "$file.new" >/dev/null
    { echo '# Made by "make lock" from pyproject.toml: change it there.'; cat "$file.new"; } >"$file"
    rm "$file.new"
}

lock requirements.lock
lock requirements-dev.lock --group dev --constraints requirements.lock
