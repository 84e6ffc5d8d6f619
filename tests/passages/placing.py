"""Where passages are put: good reports, and the paragraph behind which each part's passages stand.

Several passages that stand in one report are told nearly what each is told alone, in an eighth of
the time: of 1,104 wrong ones, twelve at once, five errors or warnings and five softer remarks were
lost; eight at once, two of the former. Four at once, none was lost of 356 right and wrong ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

#: A good report of a county, of 2026 with plans for 2027.
GOOD = Path(__file__).parents[1] / "rounds" / "round3" / "01.txt"
#: Good reports of a town and of a bureau; the bureau's takes the name of any other, the county's
#: that of another county or a district.
TOWN, BUREAU = (GOOD.parents[1] / "round6" / name for name in ("03.txt", "02.txt"))
#: They take the county's report.
_COUNTIES = ("区人民政府", "县人民政府", "市人民政府")
_TOWNS = ("镇人民政府", "乡人民政府", "街道办事处")
#: Whose bureau it is.
_PLACE = re.compile(r"[一-龥]{1,4}?(?P<unit>[县区市州旗])(?=.)")
_ABOVE = re.compile(r"^.*[县区市旗](?=..)")
#: What a town's report says, said by a street office.
_OF_STREET = {
    "镇人民政府": "街道办事处",
    "镇长办公会": "主任办公会",
    "镇党委书记": "街道党工委书记",
    "镇党委": "街道党工委",
    "镇政府": "办事处",
    "镇长": "办事处主任",
    "街镇": "街道",
    "镇": "街道",
}
#: The paragraph behind which a passage of a part is put begins so.
_BEHIND = {
    "opening": "2026年，岚溪县坚持",
    "achievements": "（五）应急处置",
    "first_responsible": "县长主持",
    "shortcomings": "三是政府合同",
    "plans": "（二）从源头",
}
_BEHIND_ELSEWHERE = {
    TOWN: {
        "achievements": "（四）普法到人",
        "first_responsible": "镇长主持镇长",
        "shortcomings": "四是办好县里",
        "plans": "四是办好县里",
    },
    BUREAU: {
        "achievements": "执法有据。",
        "first_responsible": "局党组书记、局长全年",
        "shortcomings": "第三，群众对取水",
        "plans": "用水计划改为",
    },
}
#: What a passage stands in place of, where it is the whole of its part.
_WHOLE = {
    "first_responsible": ("县委书记主持", "县长主持"),
    "shortcomings": ("一是乡镇执法", "二是交通处罚", "三是政府合同"),
}
_WHOLE_ELSEWHERE = {
    TOWN: ("镇党委书记全年", "镇长主持镇长", "12月24日，书记"),
    BUREAU: ("局党组书记、局长全年",),
}
#: So many passages at most stand in one report.
_TOGETHER = 12


def placed(*passages: dict[str, Any]) -> tuple[list[str], list[range]]:
    """The report's lines with the passages among them, and the numbers of each one's lines, from
    1; behind them those of what stands along.

    The passages are of one body; one that is the whole of its part, or has something ``along`` in
    other parts, stands by itself.
    """
    first = passages[0]
    issuer = first.get("issuer", "")
    gone: tuple[str, ...] = ()
    if first.get("alone"):
        gone = _WHOLE_ELSEWHERE.get(_report_of(issuer), _WHOLE[first["part"]])
    along = first.get("along", {}).items()
    passages = (*passages, *({"text": t, "part": p, "issuer": issuer} for p, t in along))
    behind = [_behind(passage) for passage in passages]
    lines: list[str] = []
    numbers = [range(0)] * len(passages)
    written = _written(_report_of(issuer))
    for number, line in enumerate(good(issuer)):
        if not (gone and written[number].startswith(gone)):
            lines.append(line)
        for turn, passage in enumerate(passages):
            if behind[turn] == number:
                begin = len(lines) + 1
                lines += passage["text"].splitlines()
                numbers[turn] = range(begin, len(lines) + 1)
    return lines, numbers


def batches(
    passages: Sequence[dict[str, Any]], most: int = _TOGETHER
) -> Iterator[list[dict[str, Any]]]:
    """The passages in lots of at most so many that may stand in one report, those of one part not
    side by side.
    """
    bodies: dict[str, list[dict[str, Any]]] = {}
    for passage in passages:
        if passage.get("alone") or passage.get("along"):
            yield [passage]
        else:
            bodies.setdefault(passage.get("issuer", ""), []).append(passage)
    for body in bodies.values():
        lots = -(-len(body) // most)
        yield from (body[turn::lots] for turn in range(lots))


def _behind(passage: dict[str, Any]) -> int:
    """The number of the line behind which it stands: a report of another name has as many."""
    report = _report_of(passage.get("issuer", ""))
    begins = _BEHIND_ELSEWHERE.get(report, _BEHIND)[passage["part"]]
    if report == GOOD and passage["text"].startswith("（五）") and passage["part"] == "plans":
        begins = "（四）继续扩大"
    return next(n for n, line in enumerate(_written(report)) if line.startswith(begins))


def _report_of(issuer: str) -> Path:
    """The good report in which a passage of this body is judged."""
    if not issuer or issuer.endswith(_COUNTIES):
        return GOOD
    return TOWN if issuer.endswith(_TOWNS) else BUREAU


def _renamed(text: str, issuer: str) -> str:
    """What the good report says, said by another body of its kind."""
    report = _report_of(issuer)
    if not issuer:
        return text
    if report == GOOD:
        text = text.replace("岚溪县", issuer.removesuffix("人民政府"))
        return text.replace("县", issuer[-5]) if issuer[-5] in "区市" else text
    if report == TOWN:
        return _of_town(text, issuer)
    place = _PLACE.match(issuer)
    if place is None or issuer.startswith("岚溪县"):
        return text.replace("水利局", issuer.removeprefix("岚溪县"))
    text = text.replace("岚溪县", place[0]).replace("水利局", issuer.removeprefix(place[0]))
    return text.replace("县", place["unit"]) if place["unit"] in "区市" else text


def _of_town(text: str, issuer: str) -> str:
    own = issuer.removesuffix("人民政府").removesuffix("办事处")
    if "县" in own or "区" in own:
        text = text.replace("川宁县白石埠镇", own)
        text = text if "县" in own else text.replace("县", "区")
    text = text.replace("白石埠镇", _ABOVE.sub("", own))
    if own.endswith("街道"):
        for old, new in _OF_STREET.items():
            text = text.replace(old, new)
    return text.replace("镇", "乡") if own.endswith("乡") else text


@cache
def good(issuer: str = "") -> tuple[str, ...]:
    """The lines of the good report, of the county where no other body is named."""
    return tuple(_renamed("\n".join(_written(_report_of(issuer))), issuer).split("\n"))


@cache
def _written(report: Path) -> tuple[str, ...]:
    return tuple(report.read_text("utf-8").split("\n"))
