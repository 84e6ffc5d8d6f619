"""Which of the documents in an OFD package are read: of several editions of one, the last."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lawcheck.documents.layout import PageLine
from lawcheck.text.chinese_numbers import YEAR_DIGITS

_YEAR = re.compile(rf"[0-9０-９{''.join(map(chr, YEAR_DIGITS))}]{{4}}(?=年)")
#: No title has more lines.
_LONGEST = 4


def title_of(lines: Sequence[PageLine]) -> str:
    """What stands on top of a page in type of one size: its title, in one line or several."""
    found = ""
    for line in lines[:_LONGEST]:
        if line.size != lines[0].size or found.endswith("报告"):
            break
        found += line.text
    return found


def current(titles: Mapping[str, str]) -> tuple[list[str], str]:
    """The places of the documents to read, and a warning where others are passed over for them.

    ``titles`` are the places of all with their titles. Documents of one title are versions, of
    which the last counts; where their years differ that of the latest year does, wherever it
    stands: the file does not say which is meant.
    """
    editions: dict[str, list[tuple[int, str]]] = {}
    for place, title in titles.items():
        year = _YEAR.search(title)
        kind = _YEAR.sub("", title)
        told = int(year[0].translate(YEAR_DIGITS)) if year else 0
        editions.setdefault(kind, []).append((told, place))
    chosen = []
    warning = ""
    for same in editions.values():
        latest = max(year for year, _ in same)
        place = [place for year, place in same if year == latest][-1]
        chosen.append(place)
        if any(year != latest for year, _ in same):
            warning = (
                f"文件里有{len(same)}份题目相同、年度不同的文档，没有说明哪一份是当前的；"
                f"只读取了年度最近的一份（{titles[place]}），请核对。"
            )
    return chosen, warning
