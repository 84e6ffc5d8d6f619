#!/usr/bin/env bash
# Known weaknesses in the locked versions, where the registry's data on them can be reached.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work" && "$work/bin/pip" install -q 'pip-audit>=2.7'
"$work/bin/pip-audit" --require-hashes --disable-pip -r requirements/ci.txt >"$work/out" 2>&1 \
    && status=0 || status=$?
if grep -q 'could not be audited' "$work/out"; then
    echo "the data on weaknesses cannot be reached from here" >&2
    exit 2
fi
cat "$work/out"
exit "$status"
