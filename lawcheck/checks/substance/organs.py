"""The organs that a report and its sentences name: of which class, of which rank."""

from __future__ import annotations

import msgspec

from lawcheck.checks.model import Case
from lawcheck.checks.substance.read import said
from lawcheck.knowledge import places
from lawcheck.packs.kinds.substance import Powers
from lawcheck.reports.owner import owner_of
from lawcheck.text.around import begin_of
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

RANKS: dict[str, int] = {"township": 1, "county": 2, "city": 3, "province": 4}
#: What stands before an organ's name, and tells its rank.
_UNITS = {
    **dict.fromkeys(("镇", "乡", "街道", "村", "苏木"), 1),
    **dict.fromkeys(("县", "区", "旗"), 2),
    **dict.fromkeys(("市", "州", "盟"), 3),
    **dict.fromkeys(("省", "自治区"), 4),
    **dict.fromkeys(("国家", "全国", "中央", "中华人民共和国"), 5),
}
_UNIT = compiled(rf"({'|'.join(sorted(_UNITS, key=len, reverse=True))})(?:人民)?(?:级)?$")
#: An office of a higher body in a smaller place: its rank is not in its name.
_BRANCH = compiled(r"^[\u4e00-\u9fff]{0,8}分局")
_CLAUSE = "，。；：！？"
#: How a report calls its own unit, and what is its place's: 我局, 局里; 我县政府.
_OWN_UNIT = compiled(
    "^(?:[我本](?:局|委(?!员)|厅|镇|乡|街道(?:办事处|办)?|机关|单位|部门|院|关|处)|[局委镇乡]里)"
)
_OWN_PLACE = compiled("^我(?=[省市县区州旗])")


class Organ(msgspec.Struct, frozen=True):
    """An organ that acts: of which classes, of which rank (None: not told), by which name."""

    classes: frozenset[str]
    rank: int | None
    name: str
    start: int = 0


def issuer_of(case: Case, options: Powers) -> Organ | None:
    """Who reports; None where its rank or its class is not known (a company, a zone)."""
    report = case.report
    if report.level == "other" or report.issuer is None:
        return None
    name = fold(report.issuer).text
    own = owner_of(name)
    rank: int | None = RANKS.get(report.level)
    if report.level == "city" and _is_of_county_rank(case, options):
        rank = RANKS["county"]
    if report.level == "department":
        rank = RANKS.get(own.own.rank) if own.own else None
    # By its whole name: 住房和城乡 | 建设局 is no township's bureau.
    classes = _classes(name, options) if own.organ else frozenset(("government",))
    return Organ(classes, rank, report.issuer) if classes else None


def _is_of_county_rank(case: Case, options: Powers) -> bool:
    """Whether what a city tells of its own bodies shows that it is one of county rank.

    By its words, or, where the table of places does not know it, since it has towns and nothing
    between them and itself.
    """
    words = compile_patterns(options.county_rank)
    if any(words.search(one.text) for name in options.parts for one in said(case, name)):
        return True
    if places.at_start(fold(case.report.issuer or "").text) is not None:
        return False
    text = case.report.running.text
    towns, below = compile_patterns(options.own_towns), compile_patterns(options.units_below)
    return towns.search(text) is not None and below.search(text) is None


def _classes(name: str, options: Powers) -> frozenset[str]:
    return frozenset(
        key
        for key, organ in options.organs.items()
        if compile_patterns(organ.patterns).search(name)
    )


def organs_in(text: str, options: Powers) -> list[Organ]:
    """The organs that a sentence names, in order, with what their names tell."""
    found = []
    for key, organ in options.organs.items():
        for match in compile_patterns(organ.patterns).finditer(text):
            begin = begin_of(text, match.start(), f"{_CLAUSE}、")
            before = text[max(begin, match.start() - 8) : match.start()]
            unit = _UNIT.search(before)
            rank = _UNITS[unit[1]] if unit else None
            if unit is None and key == "government":
                # 乡镇, 街道办事处: the name itself tells it.
                rank = next((r for u, r in _UNITS.items() if match[0].startswith(u)), None)
            if organ.rank:
                rank = RANKS[organ.rank]
            if _BRANCH.search(text[match.end() :]):
                rank = None
            start = match.start() - (len(unit[0]) if unit else 0)
            found.append(Organ(frozenset((key,)), rank, text[start : match.end()], start))
    return sorted(found, key=lambda one: one.start)


def as_judged(name: str) -> str:
    """What a judgement calls an organ: the report's own 我局 is 本单位 to whoever judges it."""
    return _OWN_PLACE.sub("本", _OWN_UNIT.sub("本单位", name))


def of_county_rank(organ: Organ) -> Organ:
    """The own organ of a city of county rank: 市政府, which no longer name places elsewhere."""
    own = organ.name.startswith("市") and organ.rank == RANKS["city"]
    return msgspec.structs.replace(organ, rank=RANKS["county"]) if own else organ
