"""Build the handbook of ``docs/`` into ``site/`` (or the folder that is named), with zensical.

    python tools/handbook.py [FOLDER]

Pages link to files of the repository too; in the handbook those are only named.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: A link out of ``docs/``: what it is called stays.
OUTSIDE = re.compile(r"(?<!!)\[([^\]]+)\]\(\.\./[^)]*\)")


def build(site: Path) -> None:
    """Write the handbook into ``site``; a link or a picture that leads nowhere raises."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copytree(ROOT / "docs", work / "docs")
        shutil.copy(ROOT / "zensical.toml", work)
        for page in (work / "docs").rglob("*.md"):
            page.write_text(OUTSIDE.sub(r"\1", page.read_text("utf-8")), "utf-8")
        typed = [sys.executable, "-m", "zensical", "build", "--strict", "--clean"]
        done = subprocess.run(typed, cwd=work, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stdout + done.stderr)
        index = (work / "site" / "search.json").read_text("utf-8")
        # Opened from a folder a page may not fetch: there it loads its index as a script.
        (work / "site" / "search.js").write_text(f"var __index = {index}", "utf-8")
        shutil.copytree(work / "site", site, dirs_exist_ok=True)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    build(target)
    print(target / "index.html")
