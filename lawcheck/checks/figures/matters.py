"""Whether a step that is told behind a stop goes on with the matter before it.

A clause that names nothing of its own does: 《甲办法》4月2日审议通过；4月11日公开征求意见. Behind
a full stop only one that cannot stand by itself: 5月8日经县政府常务会议集体讨论决定.
"""

from __future__ import annotations

from lawcheck.packs.kinds.figures import DateImpossible
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.days import Day
from lawcheck.text.patterns import compile_patterns, compiled

_STOPS = "；。\n"
_TITLE = compiled(r"《([^《》\n]{4,60})》")


def goes_on(options: DateImpossible, text: str, last: int, day: Day, end: int) -> bool:
    """Whether the step on ``day``, told up to ``end``, is of the matter of the one before it.

    ``last``: where that one ends. One stop stands between the two.
    """
    begin = begin_of(text, day.start, _STOPS)
    if begin <= last or begin_of(text, begin - 1, _STOPS) > last or text[begin - 1] == "\n":
        return False
    words = text[begin : end_of(text, end, _STOPS)]
    title = _TITLE.findall(text, begin_of(text, begin - 1, "。\n"), begin)
    for named in compile_patterns((options.names_matter,)).finditer(words):
        # 《甲方案》……；方案4月2日通过: its own kind names the document again.
        again = len(title) == 1 and title[0].endswith(named[0]) and named.start() == 0
        if not again:
            return False
    passive = compile_patterns((options.passive,)).fullmatch(text[day.end : end])
    return text[begin - 1] == "；" or passive is not None
