#!/bin/sh
# Everything that follows from the kinds and the rules, written anew: the tables of checks and kinds,
# the schema of packs and of settings, the rule reference.
set -eu
cd "$(dirname "$0")/.."
# The active environment, else the clone's own, else what the path has.
for python in "${VIRTUAL_ENV:-.venv}/bin/python" .venv/bin/python python; do
    command -v "$python" > /dev/null && break
done
"$python" tools/tables.py
"$python" -m lawcheck rules schema -o rules/schema.json
"$python" -m lawcheck config schema -o lawcheck/settings/schema.json
reference=$("$python" -m lawcheck rules explain --format markdown)
printf '%s\n' "$reference" > docs/rules.md
