#!/usr/bin/env bash
# The bill of materials of what users install: CycloneDX, beside the built package, for each tag.
# The same versions give the same bytes. See docs/development.md.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/user" && "$work/user/bin/pip" install -q .
python3 -m venv "$work/tool" && "$work/tool/bin/pip" install -q 'cyclonedx-bom>=7'
version=$("$work/user/bin/python" -c 'from lawcheck.version import __version__ as v; print(v)')
"$work/user/bin/pip" uninstall -q -y pip setuptools
mkdir -p dist
"$work/tool/bin/cyclonedx-py" environment "$work/user/bin/python" --pyproject pyproject.toml \
    --output-reproducible --of JSON --sv 1.6 -o "dist/lawcheck-$version.cdx.json" 2>/dev/null
echo "dist/lawcheck-$version.cdx.json"
