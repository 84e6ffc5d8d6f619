"""A number and the titles that are all it counts.

2件法规案分别是《甲》和《乙》; 学法6次，先后学习《甲》《乙》……: of what was studied one title more
or less is a hint, since two may have been studied at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

_N = rf"(?<![\d{ONE_TO_TEN}第])(?P<n>\d{{1,2}}|[{ONE_TO_TEN}两])"
_TITLE = r"《[^《》\n]{2,60}》(?:（[^（）\n]{0,30}）)?"
_ROW = rf"(?P<row>{_TITLE}(?:[、和及与，]?(?:以及)?{_TITLE})*)"
#: What they are is said of all of them.
_ARE = compiled(rf"{_N}(?P<unit>[件部项个份])[^，。；：\d《》\n]{{0,10}}(?:分别|依次)[是为]{_ROW}")
#: One was studied at a time.
_STUDIED = compiled(
    rf"学法{_N}(?P<unit>次)，(?:先后|依次|分别)(?:集中|专题|专门)?学习了?{_ROW}(?=[，。；])"
)
#: 印发《甲》《乙》《丙》4项制度: right behind them, and of documents.
_MADE = compiled(
    r"(?:印发|制定|出台|修订|编制|编印|起草|发布|下发|制发)了?(?P<row>"
    + rf"{_TITLE}(?:[、和及与，]?(?:以及)?{_TITLE})+)共?(?P<n>\d{{1,2}}|[{ONE_TO_TEN}两])"
    + r"(?P<unit>[项件个部份本])(?:配套|工作|规范性)?(?:制度|文件|规定|规程|指引|手册|规范)"
)
_OPEN = compiled("等|[中里]的")
#: More is not a slip.
_NEAR = 1


def titled(text: str) -> Iterator[Refuted]:
    """Every number that is not that of the titles it is told with."""
    if "《" not in text:
        return
    for match in _MADE.finditer(text):
        said, listed = small_number(match["n"]), match["row"].count("《")
        if 0 < abs(said - listed) <= _NEAR:
            told = f"“{match['n']}{match['unit']}”前面列了{listed}个"
            yield Refuted(match.start(), match.end(), told, False)
    for pattern in (_ARE, _STUDIED):
        for match in pattern.finditer(text):
            said, listed = small_number(match["n"]), match["row"].count("《")
            behind = text[match.end() : match.end() + 2]
            if said == listed or _OPEN.match(behind) or abs(said - listed) > _NEAR:
                continue
            told = f"“{match['n']}{match['unit']}”后面列了{listed}个"
            yield Refuted(match.start(), match.end(), told, False, faint=pattern is _STUDIED)
