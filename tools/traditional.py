"""Write ``lawcheck/text/traditional.py`` from OpenCC's TSCharacters.txt.

usage: python tools/traditional.py TSCharacters.txt > lawcheck/text/traditional.py

Only what is no character of simplified texts as well (著, 乾, 瞭 stand in GB 2312) is taken; 於 is
taken though it is a rare family name.
"""

from __future__ import annotations

import sys
from pathlib import Path

_LINE = 80
_ALSO = "於"
_HEAD = '''"""Traditional characters and the simplified ones that they are.

After TSCharacters.txt of OpenCC (Apache-2.0); made by tools/traditional.py, not to be edited.
"""

_TRADITIONAL = (
{traditional}
)
_SIMPLIFIED = (
{simplified}
)

#: Traditional character → the simplified one, for those that no simplified text uses.
SIMPLIFIED = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
'''


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def pairs(path: Path) -> dict[str, str]:
    """The table, first meaning first."""
    found = {}
    for line in path.read_text("utf-8").splitlines():
        traditional, _, meanings = line.partition("\t")
        simplified = meanings.split(" ")[0]
        own = _in_gb2312(traditional) and traditional not in _ALSO
        if len(traditional) == 1 and not own and _in_gb2312(simplified):
            found[traditional] = simplified
    return found


def _lines(text: str) -> str:
    pieces = (text[i : i + _LINE] for i in range(0, len(text), _LINE))
    return "\n".join(f'    "{piece}"' for piece in pieces)


if __name__ == "__main__":
    table = pairs(Path(sys.argv[1]))
    print(
        _HEAD.format(
            traditional=_lines("".join(table)), simplified=_lines("".join(table.values()))
        ),
        end="",
    )
