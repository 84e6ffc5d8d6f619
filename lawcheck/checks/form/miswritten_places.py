"""The report's own place with one wrong character: 岗溪县 beside many a 岚溪县.

A place that the table knows is another one, and so is one that the sentence works with or went to.
Of a character that neither sounds nor looks like the right one it is a slip only where an organ
stands behind: the neighbour 青溪县 is named for its river as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.knowledge import places as known
from lawcheck.knowledge.lexicon import lexicon
from lawcheck.knowledge.likelihood import likelihood
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Named, Owner
from lawcheck.text.around import begin_of
from lawcheck.text.patterns import compile_patterns, compiled

#: So often more must the right name stand than the wrong one: before an organ, and elsewhere.
_OFTEN, _ELSEWHERE = 2, 2
_SHORT, _ONCE = 2, 1
#: So often the own name stands, with the title, beside one with its characters exchanged.
_TURNED = 2
#: Who stands behind these is another one.
_BESIDE = ("与", "和", "同", "跟", "向", "及", "、", "赴", "到")
#: The characters of a stem so long make no other place in any other order.
_LONG = 4
_HAN = compiled("[一-鿿]")


def miswritten(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """Each name that differs by a character from the report's own or one that holds it."""
    text = case.report.running.text
    for place in owner.places:
        if len(place.stem) < 2 or not options.slip_note:
            continue
        right = text.count(place.name) + 1  # and in the title
        told: set[str] = set()
        for match in _next_to(place).finditer(text):
            wrong = match[0]
            if wrong in told or owner.holds(wrong.removesuffix(place.unit)) or known.named(wrong):
                continue
            # 苗族侗族自治县 for 侗族苗族自治县: all of the name, in another order.
            turned = sorted(wrong) == sorted(place.name)
            if turned and len(place.stem) < _LONG:
                # 泓石县 for 石泓县: whatever the sentence says, nobody is called so by chance.
                if right >= _TURNED and text.count(wrong) == 1 and not _cuts(text, *match.span()):
                    told.add(wrong)
                    severity = options.unsure_severity
                    yield told_at(rule, case, match.span(), options.slip_note, place.name, severity)
                continue
            alike = turned or lexicon().is_slip(wrong, place.name, typed=True)
            organ = compile_patterns((options.slip_body,)).match(text, match.end())
            if wrong[-1] != place.name[-1] and (not organ or _goes_on(text, match.end())):
                continue
            # A town seldom names itself; of three characters two are right by no chance.
            often = _ONCE if alike or len(place.stem) > _SHORT else _OFTEN
            if right < (often if organ else _ELSEWHERE) * text.count(wrong):
                continue
            # 栖岚市司法局联合市教育局: whom an organ works with is told behind it.
            own = alike and organ and not text.endswith(_BESIDE, 0, match.start())
            begin = begin_of(text, match.start(), "，；。\n")
            said = text[begin : match.start()] if own else sentence(case, match.start())
            if compile_patterns(options.slip_with).search(said):
                continue
            if not alike and (case.report.running.in_title(*match.span()) or not organ):
                continue
            told.add(wrong)
            severity = options.unsure_severity
            yield told_at(rule, case, match.span(), options.slip_note, place.name, severity)


def _next_to(place: Named) -> re.Pattern[str]:
    """The name with any other character for one of its own."""
    stem, unit = place.stem, re.escape(place.unit)
    forms = (
        f"{re.escape(stem[:at])}(?!{re.escape(char)})[一-鿿]{re.escape(stem[at + 1 :])}{unit}"
        for at, char in enumerate(stem)
    )
    # 岚溪线公共资源交易中心: of what it is there is another character.
    alike = "".join(filter(_HAN.match, lexicon().confused(place.unit)))
    unit_too = f"{re.escape(stem)}[{alike}]" if alike else ""
    turned = [f"(?!{re.escape(stem)})[{re.escape(stem)}]{{{len(stem)}}}{unit}"]
    if len(stem) < _LONG:
        swaps = (
            stem[:at] + stem[at + 1] + stem[at] + stem[at + 2 :] for at in range(len(stem) - 1)
        )
        turned = [f"{re.escape(swapped)}{unit}" for swapped in swaps if swapped != stem]
    more = [unit_too] * bool(alike) + turned
    return compiled("|".join([*forms, *more]))


def _cuts(text: str, start: int, end: int) -> bool:
    """Whether a name cuts across words: 公平和区域 holds 平和区."""
    makes_word = likelihood().makes_word
    return makes_word(text[max(start - 1, 0) : start + 1]) or makes_word(text[end - 1 : end + 1])


def _goes_on(text: str, end: int) -> bool:
    """Whether the last character before ``end`` belongs to the next: 岚溪现|代农业服务中心."""
    return likelihood().makes_word(text[end - 1 : end + 1])
