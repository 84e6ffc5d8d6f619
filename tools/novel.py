"""Make the table anew of how often a character stands beside none that it is known beside.

    pip install jieba pypinyin
    python tools/novel.py JUST_LAWS LAWS REPORTS

after ``tools/lexicon.py``, whose texts it reads. 逐, 均 and 获 stand so in many a right sentence,
绣 and 鞋 in none: that tells a new name from a slip (``lawcheck/knowledge/unlikely.py``).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from itertools import islice, pairwise

from lexicon import _write, by_grade, halves, laws, runs

from lawcheck.knowledge.lexicon import lexicon

NOVEL = "slips-novel.txt"
#: So many laws are read, and a report counts for so many of their characters.
_LAWS, _REPORT = 6000, 2
#: The rate in so many characters is graded; what never stands so is taken for this.
_OF, _NEVER = 20_000_000, 1
_HEAD = (
    "# 字和左右都不是常见连用的频度：每两千万字，a是1，每级加倍；没有列出的从不这样。\n"
    "# 由 tools/novel.py 从法律法规条文和一半的政府工作报告统计而来，只有字和频度。\n"
)


def counted(texts: Iterable[str]) -> tuple[Counter[str], int]:
    """How often each character stands so, and of how many characters."""
    follows = lexicon().follows
    alone: Counter[str] = Counter()
    characters = 0
    for text in texts:
        for run in runs(text):
            known = [False, *(b in follows.get(a, "") for a, b in pairwise(run)), False]
            characters += len(run)
            if len(run) > 1:
                beside = zip(run, known, known[1:], strict=False)
                alone.update(char for char, one, other in beside if not (one or other))
    return alone, characters


def main(just_laws: str, others: str, reports: str) -> None:
    read, _ = halves(reports)
    found = [(counted(islice(laws(just_laws, others), _LAWS)), 1)]
    found.append((counted(path.read_text(encoding="utf-8") for path in read), _REPORT))
    rate: Counter[str] = Counter()
    for (alone, characters), times in found:
        for char, count in alone.items():
            rate[char] += count / characters * times / (1 + _REPORT) * _OF
    line = by_grade((char, rate[char]) for char in sorted(rate) if rate[char] > _NEVER)
    _write(NOVEL, _HEAD, [line])


if __name__ == "__main__":
    main(*sys.argv[1:])
