"""The hook that git runs: a few lines of shell that call the program it was installed with."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

#: By this line a hook is known for ours, and may be written anew.
MARK = "# lawcheck hook"
_TEXT = """\
#!/bin/sh
{mark}：由 lawcheck hook install 写成，可以删去
python={python}
[ -x "$python" ] || {{
    echo "lawcheck：$python 不在了，请重新运行 lawcheck hook install" >&2
    exit 2
}}
exec "$python" -m lawcheck hook run {name} {arguments}"$@"
"""


def script(name: str, arguments: Sequence[str]) -> str:
    """The text of the hook ``name``; ``arguments`` are those of ``lawcheck hook run``."""
    given = "".join(f"{shlex.quote(one)} " for one in arguments)
    python = shlex.quote(Path(sys.executable).as_posix())
    return _TEXT.format(mark=MARK, name=name, python=python, arguments=given)


def is_ours(path: Path) -> bool:
    """Whether the hook at ``path`` was written by us."""
    return MARK in path.read_text("utf-8", "replace")
