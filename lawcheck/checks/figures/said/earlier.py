"""首次 of what the same sentence or the next compares with the one before: 比上年的议事会多21人."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.text.around import end_of
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_FIRST = compiled(
    r"首次(?:组织|面向[^，。；]{1,8})?(?P<deed>开展|举办|召开|组织|举行|启动|发布|评选|开设)(?P<what>[^，。；！？\n\d]{2,24})"
)
_THEN = compiled(
    r"[较比](?:上年|去年|20\d\d年|上一?[届次期回]|前一年)(?:同期)?的?(?P<again>[^，。；\n\d]{2,12}?)"
    r"(?:的?(?:参会|参加|参与|到会|到场|受训|参训)?(?:人数|规模|场次|人次|次数|数量))?"
    r"(?:多|少|增加|增长|减少|扩大|翻|提高|下降|上升|提前)"
)
#: 首次设立联络员42名，比去年的36名增加6名.
_MORE = compiled(
    r"首次(?:开展|举办|召开|组织|举行|设立|受理|办理|聘任|聘请|评选|发布)[^ⓝⓟ，。；：（）\n]{2,24}(?P<b>ⓝ)[，（][较比]?"
    r"(?:上年|去年|前一年)(?:同期)?[的为是有]?(?P<a>ⓝ)"
)
#: 首届, and the one before it.
_ROUND = compiled(r"首届[^。；！？\n]{2,60}?[较比是为]上一?届")
#: First in its way, not first of all.
_ONLY_SO = compiled(
    r"^以|采[用取]|形式|方式|线上|视频|异地|跨|联合|在[^，。；]{2,10}(?:举办|召开|开展)"
)
_FILLS = compiled('["的]|活动|工作')
_NAME = 2


def relations(running: RunningText) -> Iterator[Refuted]:
    """Every first time that is compared with an earlier one."""
    text = running.text
    if "首届" in text:
        for match in _ROUND.finditer(text):
            yield Refuted(*match.span(), "既是首届，就没有上届可比", False, of=())
    if "首次" not in text:
        return
    skeleton = running.skeleton
    for match in _MORE.finditer(skeleton.text):
        a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
        if a and b and a.unit == b.unit and a.value > 0 and not _ONLY_SO.search(match[0]):
            yield of_match(match, skeleton, f"上年已有{a.text}，不是“首次”", sure=False)
    for match in _FIRST.finditer(text):
        what = _FILLS.sub("", match["what"])
        if _ONLY_SO.search(match["what"]) or len(what) < _NAME:
            continue
        end = end_of(text, match.end(), "。；！？\n")
        for then in _THEN.finditer(text, match.end(), end):
            again = _FILLS.sub("", then["again"])
            if len(again) >= _NAME and (again in what or what.endswith(again[-3:])):
                told = f"“{then[0]}”说明从前已有，不是“首次{match['deed']}”"
                yield Refuted(match.start(), then.end(), told, False, of=())
                break
