"""A head or the whole of another level where the own one is meant: 乡长 beside many a 县长.

What the text calls its own, 县长 and 全县, is counted; what stands once for it by a place of its
rank or below is a slip, where the paragraph names no such place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawcheck.checks.form.place_names import is_name
from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.form.told_below import named_before
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Owner
from lawcheck.text.patterns import compile_patterns, compiled, kept

#: By what the place is called, what is of its rank or below, and none of the places above.
_OTHERS = {
    "市": "县区旗镇乡",
    "县": "区旗镇乡",
    "区": "县旗镇乡",
    "旗": "县区镇乡",
    "镇": "乡",
    "乡": "镇",
}
#: 县长江大桥, 区长期: the next word begins with 长.
_HEAD = compiled(
    r"(?<![一-鿿])(?:书记、)?([市县区旗镇乡])(?:长(?![江期效远度年三者城征])|委书记)(?=[一-鿿])"
)
_OWN = r"(?<![一-鿿]){0}(?:长|委|党委|政府)"
#: 安全区, 健全镇: the word before ends with the character.
_OWN_WHOLE = r"(?:(?<![安健完保齐周成万])全|(?<!自)我|(?<![版基])本){0}"
#: 经县政府第41次常务会议审议: no neighbour's meeting decides for the place.
_MEETING = compiled(
    r"(?:(?<![一-鿿])|(?<=[经由在报]))([市县区旗])(?:人民)?政府(?:第\d+次)?(?:常务|全体)会议"
)
_JOINT = compiled(r"(?<![一-鿿])书记、([市县区旗镇乡])长(?![江期效远度年三者城征])")
_WHOLE = compiled(
    r"(?:(?<![安健完保齐周成万])全|(?<!自)我|(?<![版基])本)([市县区旗镇乡])(?![别间分]|[一-鿿]?[域场镇乡村])(?=[一-鿿\d])"
)
#: So many times more must the own level be told, and the other one no more than so often.
_HEADS, _WHOLES, _MOST = 2, 3, 2


def other_levels(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """The heads and the wholes of another level that stand where the own ones are meant."""
    own = owner.own
    if own is None or own.unit[-1:] not in _OTHERS or case.report.level == "department":
        return
    unit, text = own.unit[-1:], case.report.running.text
    others = _OTHERS[unit]
    if unit == "市" and case.report.level == "county":
        others = others.replace("县", "")  # its neighbours
    heads, wholes = (kept(shape.format(unit)) for shape in (_OWN, _OWN_WHOLE))
    for pattern, mine, times in ((_HEAD, heads, _HEADS), (_WHOLE, wholes, _WHOLES)):
        most = len(mine.findall(text)) // times
        yield from _slips(rule, options, case, (others, most), list(pattern.finditer(text)))
    if own.rank in ("county", "city"):
        most = len(heads.findall(text)) // _HEADS
        met = [match for match in _MEETING.finditer(text) if match[1] != unit]
        if case.report.level == "city":
            # Of a city that may have counties, only where none is spoken of.
            met = [match for match in met if text.count(match[1]) == 1]
        yield from _slips(rule, options, case, (_OTHERS[unit], most), met)
    if own.rank == "township":
        found = [match for match in _JOINT.finditer(text) if match[1] != unit]
        every = "".join(_OTHERS).replace(unit, "")
        yield from _slips(rule, options, case, (every, len(found)), found)


def _slips(
    rule: Rule,
    options: NameMismatch,
    case: Case,
    levels: tuple[str, int],
    found: Sequence[re.Match[str]],
) -> Iterator[Finding]:
    others, most = levels
    running = case.report.running
    said = [match[1] for match in found]
    unless = compile_patterns(options.other_levels_unless)
    told: set[str] = set()
    for match in found:
        other, (start, end) = match[1], match.span()
        if other not in others or match[0] in told or said.count(other) > min(_MOST, most):
            continue
        if running.in_title(start, end) or running.in_quotation(start, end):
            continue
        if unless.search(sentence(case, start)) or _named(case, options, start, other):
            continue
        told.add(match[0])
        own, severity = case.report.issuer or "本单位", options.unsure_severity
        yield told_at(rule, case, (start, end), options.level_note, own, severity)


def _named(case: Case, options: NameMismatch, at: int, unit: str) -> bool:
    """Whether the paragraph, or the heading over it, names a place of that kind."""
    whole = sentence(case, at, "\n")
    for match in kept(f"([一-鿿](?![全我本各该每])[一-鿿]){unit}(?!长|委书记)").finditer(whole):
        name = match[0]
        if name not in options.words and is_name(match[1], unit):
            return True
    return named_before(case, at, unit)
