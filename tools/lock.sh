#!/usr/bin/env bash
# Renew the locked versions that the tests and CI install (see docs/development.md).
# What users install follows the ranges in pyproject.toml; the lock only makes tests repeatable.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 -m pip install -q uv
lock() {
    python3 -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-header --extra "$1" \
        --output-file "requirements/$1.txt" "${@:2}"
}
lock ci "$@"
lock spark "$@"
# What a desk installs are the same versions, and fewer.
lock dev --constraints requirements/ci.txt "$@"
