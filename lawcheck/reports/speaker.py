"""Who speaks, where the title is silent: the name in the opening sentence, or 我局, 全县, 我委.

现将青溪区2025年度……报告如下 and 2025年，青溪县公安局在……领导下 give a name; 现将我局……,
我镇, 全旗 give only the level. A bureau says 我局 and 全县, so that 我局 decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from lawcheck.packs.model import Level
from lawcheck.reports import issuer
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.markers import mark_of
from lawcheck.reports.years import arabic_years
from lawcheck.text.patterns import compiled

#: The introduction is looked for in so many paragraphs.
_OPENING = 4
_YEAR = r"(?:20\d\d年(?:度|以来)?|今年以来|一年来|过去一年)"
_VERBS = (
    r"(?:在|坚持|以|认真|深入|始终|全面|紧紧|按照|围绕|扎实|立足|持续|严格|切实|积极|根据|贯彻|高度|牢牢|大力"
    r"|不断|聚焦|坚决|主动|全力|把|将|深化|落实|党[委组工]|法治政府|法治建设|依法行政|深学|锚定|统筹|，)"
)
_BEGINS = compiled(rf"^{_YEAR}[，、]?(?P<name>[\u4e00-\u9fff（）]{{3,40}}?){_VERBS}")
_SPOKEN = compiled(rf"^(?P<name>[\u4e00-\u9fff（）]{{3,40}}?){_VERBS}")
_ANNOUNCED = compiled(
    rf"(?:现|兹|谨)(?:就|将|把|对)(?P<name>[\u4e00-\u9fff（）]{{2,40}}?)(?:关于)?"
    rf"(?:{_YEAR}|推进|贯彻|落实|法治|依法)"
)
_VAGUE = compiled(r"[我全各本该其]|[上年度以来在自从为]|有关|今年|去年|上级|中央|国务院")
_SELF = compiled(
    r"(?:我|本)(?P<own>省|自治区|自治州|市|州|盟|县|区|旗|镇|乡|街道|苏木|局|委|办|厅|院|校|部|所|队|中心|公司"
    r"|关|单位|处|站|台|集团)|全(?P<all>省|州|盟|市|县|区|旗|镇|乡|街道|局|系统)(?!面|[域民])"
)
_LEVELS: dict[str, Level] = {
    **dict.fromkeys(("省", "自治区"), "province"),
    **dict.fromkeys(("市", "州", "自治州", "盟"), "city"),
    **dict.fromkeys(("县", "区", "旗"), "county"),
    **dict.fromkeys(("镇", "乡", "街道", "苏木"), "township"),
}


def name_in_opening(body: Sequence[FoldedLine]) -> str | None:
    """The name of the one who reports, from the announcement or the first sentence."""
    opening = [arabic_years(line.text) for line in body[:_OPENING] if mark_of(line) is None]
    for pattern in (_ANNOUNCED, _BEGINS, _SPOKEN):
        for text in opening:
            match = pattern.search(text)
            if match and (name := _name(match["name"])):
                return name
    return None


def _name(text: str) -> str | None:
    return None if _VAGUE.match(text) else issuer.name_in(text)


def level_in(texts: Iterable[str]) -> Level | None:
    """The level that 我局, 我镇, 全县 tell; what is the writer's own (我) before what is all."""
    own: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for text in texts:
        for match in _SELF.finditer(text):
            if match["own"]:
                own[match["own"]] += 1
            else:
                whole[match["all"]] += 1
    for told in (own, whole):
        bodies = [word for word in told if word not in _LEVELS and word != "系统"]
        if bodies:
            return "department"
        # The smallest area that is one's own: a town also speaks of 全县.
        for word in ("街道", "苏木", "镇", "乡"):
            if told[word]:
                return "township"
        if told:
            word = max(told, key=lambda word: told[word])
            return _LEVELS.get(word)
    return None
