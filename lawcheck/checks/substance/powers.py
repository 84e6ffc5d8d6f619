"""Acts that the law gives to others: who is said to do what, held against who may.

An act is a verb and what it is done to within one clause, told as one's own deed: not of others
(移送, 提请), not denied, no mere attribute of a thing (吊销执照的企业). Its subject is the organ
named last before it, else the one who reports. Where the sentence names one who may, it is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.substance.read import Sentence, said
from lawcheck.packs.kinds.substance import Power, Powers
from lawcheck.packs.model import Level, Rule
from lawcheck.reports.owner import owner_of
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.folding import fold
from lawcheck.text.patterns import at_end, compile_patterns, compiled, may_stand

_RANKS: dict[str, int] = {"township": 1, "county": 2, "city": 3, "province": 4}
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
#: Between verb and object; what is joined by 的 is the object's owner (3家企业的执照) or none.
_BETWEEN = (
    r"(?:[^，。；：！？、《》的]{0,6}\d{1,4}[家户名个][^，。；：！？、《》的]{0,12}的"
    r"|(?:《[^》]*》|[^，。；：！？、《》的]){0,16}?)"
)
_BEHIND = r"[^，。；：！？、《》]{0,12}?"
_CLAUSE = "，。；：！？"


class _Organ(msgspec.Struct, frozen=True):
    """An organ that acts: of which classes, of which rank (None: not told), by which name."""

    classes: frozenset[str]
    rank: int | None
    name: str
    start: int = 0


def check(rule: Rule, options: Powers, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence that tells an act which its subject may not do."""
    issuer = _issuer(case, options)
    if issuer is None:
        return
    year = case.report.year or 0
    powers = [one for one in options.powers if _applies(one, case, year)]
    # One look for all of them: most sentences speak of none of these things.
    suspect = compile_patterns(tuple(dict.fromkeys(one.objects for one in powers)))
    told_in = {name: said(case, name) for name in options.parts}
    text = "\n".join(sentence.text for told in told_in.values() for sentence in told)
    powers = [one for one in powers if may_stand(one.objects, text) and may_stand(one.verbs, text)]
    for name, sentences in told_in.items():
        for sentence in sentences:
            # A question claims nothing: “县政府能不能制定规章？”讲师……
            asks = "？" in sentence.text[-2:]
            if asks or suspect.search(sentence.text) is None:
                continue
            told = _exceeded(sentence, powers, issuer, options, case)
            if told is not None:
                yield _told(rule, case, name, sentence, *told, options=options)


def _applies(power: Power, case: Case, year: int) -> bool:
    spared = compile_patterns(power.spared).search(case.report.issuer or "")
    return power.since <= year and not spared


def _acts(power: Power, text: str) -> Iterator[re.Match[str]]:
    """Where ``text`` tells the act; asked by the pack's own words first, of which most are not."""
    if compile_patterns((power.objects,)).search(text) and (
        compile_patterns((power.verbs,)).search(text)
    ):
        yield from compile_patterns(_patterns(power)).finditer(text)


@lru_cache(maxsize=256)
def _patterns(power: Power) -> tuple[str, ...]:
    forward = f"(?:{power.verbs}){_BETWEEN}(?:{power.objects})"
    if not power.backward:
        return (forward,)
    return (forward, f"(?:{power.objects}){_BEHIND}(?:{power.verbs})")


def _issuer(case: Case, options: Powers) -> _Organ | None:
    """Who reports; None where its rank or its class is not known (a company, a zone)."""
    report = case.report
    if report.level == "other" or report.issuer is None:
        return None
    name = fold(report.issuer).text
    own = owner_of(name)
    rank: int | None = _RANKS.get(report.level)
    if report.level == "department":
        rank = _RANKS.get(own.own.rank) if own.own else None
    # By its whole name: 住房和城乡 | 建设局 is no township's bureau.
    classes = _classes(name, options) if own.organ else frozenset(("government",))
    return _Organ(classes, rank, report.issuer) if classes else None


def _classes(name: str, options: Powers) -> frozenset[str]:
    return frozenset(
        key
        for key, organ in options.organs.items()
        if compile_patterns(organ.patterns).search(name)
    )


def _exceeded(
    sentence: Sentence, powers: Sequence[Power], issuer: _Organ, options: Powers, case: Case
) -> tuple[Power, _Organ] | None:
    """The first power of a sentence that its subject does not have, and the subject."""
    text = sentence.text
    deeds = [
        (power, match)
        for power in powers
        for match in _acts(power, text)
        if _is_deed(text, match, options) and not _is_own(power, match[0], case)
    ]
    # Most sentences tell no such deed: the organs need not be looked for.
    named = _organs(text, options) if deeds else []
    no_subject = at_end(options.objects)
    for power, match in deeds:
        others = [one for one in named if one.start < match.start() or one.start >= match.end()]
        begin = begin_of(text, match.start(), _CLAUSE)
        own = compile_patterns(options.own).match(text[begin : match.start()])
        if own and not any(begin <= one.start < end_of(text, begin, _CLAUSE) for one in others):
            if not _may(issuer, power) and not _serves(issuer, power, options):
                return power, issuer
            continue
        if any(_may(one, power) for one in others):
            continue
        clause = begin_of(text, match.start(), "；")
        before = [
            one
            for one in named
            if clause <= one.start < match.start() and not no_subject.search(text[: one.start])
        ]
        subject = before[-1] if before else issuer
        if not _may(subject, power) and not _serves(subject, power, options):
            return power, subject
    return None


def _is_deed(text: str, match: re.Match[str], options: Powers) -> bool:
    """Whether a match tells something done by the subject itself."""
    begin = begin_of(text, match.start(), _CLAUSE)
    before, behind = text[begin : match.start()], text[match.end() :]
    if text.count("《", 0, match.start()) > text.count("》", 0, match.start()):
        return False
    if compile_patterns(options.aside).search(before) or at_end(options.denied).search(before):
        return False
    if compile_patterns(options.attribute).search(behind):
        return False
    # Behind a semicolon another thing is told.
    about = text[begin_of(text, match.start(), "；") : end_of(text, match.end(), "；")]
    return not compile_patterns(options.others).search(about)


def _is_own(power: Power, words: str, case: Case) -> bool:
    """Whether the object bears the reporter's own name: its own document."""
    if not power.foreign:
        return False
    own = owner_of(case.report.issuer or "").own
    return own is not None and own.stem in words


def _organs(text: str, options: Powers) -> list[_Organ]:
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
                rank = _RANKS[organ.rank]
            if _BRANCH.search(text[match.end() :]):
                rank = None
            start = match.start() - (len(unit[0]) if unit else 0)
            found.append(_Organ(frozenset((key,)), rank, text[start : match.end()], start))
    return sorted(found, key=lambda one: one.start)


def _may(organ: _Organ, power: Power) -> bool:
    """Whether an organ is of a class and a rank that has the power."""
    held = organ.classes.intersection(power.holders)
    return any(_is_high_enough(organ, power, one) for one in held)


def _serves(organ: _Organ, power: Power, options: Powers) -> bool:
    """Whether a government tells what one of its own departments may do."""
    if "government" not in organ.classes or not _is_high_enough(organ, power, "government"):
        return False
    return any(options.organs[name].serves for name in power.holders)


def _is_high_enough(organ: _Organ, power: Power, holder: str) -> bool:
    least = "province" if holder in power.provincial else power.least
    return organ.rank is None or organ.rank >= _RANKS[least]


def _told(
    rule: Rule,
    case: Case,
    part: str,
    sentence: Sentence,
    power: Power,
    subject: _Organ,
    *,
    options: Powers,
) -> Finding:
    low = subject.classes.intersection(power.holders)
    worded = msgspec.structs.replace(rule, message=options.outranked) if low else rule
    levels: dict[Level, str] = {
        "township": "",
        "county": "县级",
        "city": "设区的市",
        "province": "省级",
    }
    return finding(
        worded,
        case,
        sentence.span,
        concerns=part,
        power=power.name,
        subject=subject.name,
        least=levels["province" if low.intersection(power.provincial) else power.least],
        law=f"《{power.law}》{power.article}",
        text=shorten(case.report.document.slice(sentence.span), 40),
    )
