"""Who speaks, where the title is silent: the name in the opening sentence, or 我局, 全县, 我委.

现将青溪区2025年度……报告如下 and 2025年，青溪县公安局在……领导下 give a name; 现将我局……,
我镇, 全旗 give only the level. A bureau says 我局 and 全县, so that 我局 decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from lawcheck.packs.model import Level, Reading
from lawcheck.reports import issuer
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.markers import mark_of
from lawcheck.reports.owner import COUNTIES, TOWNS
from lawcheck.reports.years import arabic_years
from lawcheck.text.patterns import compile_patterns, compiled

#: The introduction is looked for in so many paragraphs.
_OPENING = 4
_YEAR = r"(?:20\d\d年(?:度|以来)?|今年以来|一年来|过去一年)"
#: 现将<name>关于……, 2025年，<name>坚持……, <name>坚持……: in this order.
_WAYS = (
    rf"(?:现|兹|谨)(?:就|将|把|对)([\u4e00-\u9fff（）]{{2,40}}?)(?:关于)?(?:{_YEAR}|%(about)s)",
    rf"^{_YEAR}[，、]?([\u4e00-\u9fff（）]{{3,40}}?)(?:%(speaks)s)",
    r"^([\u4e00-\u9fff（）]{3,40}?)(?:%(speaks)s)",
)
_SELF = compiled(
    r"(?:我|本)(?P<own>省|自治区|自治州|市|州|盟|县|区|旗|镇|乡|街道|苏木|局|委|办|厅|院|校|部|所|队|中心|公司"
    r"|关|单位|处|站|台|集团)|全(?P<all>省|州|盟|市|县|区|旗|镇|乡|街道|局|系统)(?!面|[域民])"
)
_LEVELS: dict[str, Level] = {
    **dict.fromkeys(("省", "自治区"), "province"),
    **dict.fromkeys(("市", "州", "自治州", "盟"), "city"),
    **dict.fromkeys(COUNTIES, "county"),
    **dict.fromkeys(TOWNS, "township"),
}


def name_in_opening(body: Sequence[FoldedLine], words: Reading) -> str | None:
    """The name of the one who reports, from the announcement or the first sentence."""
    opening = [arabic_years(line.text) for line in body[:_OPENING] if mark_of(line) is None]
    nobody = compile_patterns((words.nobody,))
    for way in _WAYS:
        pattern = compile_patterns((way % {"about": words.about, "speaks": words.speaks},))
        for text in opening:
            match = pattern.search(text)
            if match and not nobody.match(match[1]) and (name := issuer.name_in(match[1])):
                return name
    return None


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
        if any(told[word] for word in TOWNS):
            return "township"
        if told:
            word = max(told, key=lambda word: told[word])
            return _LEVELS.get(word)
    return None
