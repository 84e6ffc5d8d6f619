"""``--level 县级``: the levels by the names that the outputs give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

OPTION = "--level"
#: What people say beside the names that the outputs give.
_SAID = {
    "省": "province",
    "自治区": "province",
    "市": "city",
    "地市级": "city",
    "县": "county",
    "区县级": "county",
    "县区级": "county",
    "乡镇": "township",
    "乡镇级": "township",
    "镇街": "township",
    "街道": "township",
    "其他": "other",
}


def in_english(arguments: Iterable[str]) -> Iterator[str]:
    """``arguments`` with the levels as programs call them; what is no level stays as it is."""
    before = ""
    for one in arguments:
        if before == OPTION:
            yield _named(one)
        elif one.startswith(f"{OPTION}="):
            yield f"{OPTION}={_named(one.partition('=')[2])}"
        else:
            yield one
        before = one


def _named(word: str) -> str:
    from lawcheck.views import words

    known: dict[str, str] = {name: level for level, name in words.LEVELS.items()}
    return {**_SAID, **known}.get(word, word)
