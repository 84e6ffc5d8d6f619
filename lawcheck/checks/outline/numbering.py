"""The numbers of headings: gaps, repetitions, mixed forms, levels upside down.

After 《党政机关公文格式》 (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1） in this order. Judged among
the children of one heading only. Numbers that run on across headings (（一）1. 2. （二）3. 4.)
are a habit, not a fault; so is a list that starts anew at 1 below the first level.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import msgspec

from lawcheck.checks.model import Case, Edit, Finding, finding, related, surroundings
from lawcheck.checks.outline.mixed_items import odd_items
from lawcheck.checks.outline.running_numbers import chinese_number, missteps
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.outline import NumberLevel, NumberSequence, NumberStyle
from lawcheck.packs.model import Rule
from lawcheck.reports.model import Marker, Section
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

#: Numbers that stand in running text: ``running_numbers`` follows these.
_RUNNING = ("none", "一是", "第一，")


#: 附件：1.甲: the first number of a list stands behind its name.
_LISTED = compiled(r"^\s*(?:(?:附件|附|注|说明|注释)[：:])?\s*")
_ANNEX = compiled(r"\s*附(?:件|录|表)?\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?\s*", "附")
#: A number that is farther off counts something else.
FARTHEST = 9


class Step(msgspec.Struct, frozen=True):
    """A numbered heading that does not follow from the one before it."""

    section: Section
    marker: Marker
    expected: int
    previous: Section | None
    siblings: tuple[Section, ...]
    """The whole level, which is renumbered together."""


def check_sequence(rule: Rule, options: NumberSequence, case: Case) -> Iterator[Finding]:
    """Yield a finding for each heading whose number leaves one out, or stands a second time."""
    renumbered: dict[Span, tuple[Edit, ...]] = {}
    for step in (step for one in _documents(case) for step in _missteps(one, None, top=True)):
        gap = step.marker.value > step.expected
        if gap != (options.fault == "gap") or step.marker.value - step.expected > FARTHEST:
            continue
        if gap and _stands_between(case, step):
            continue
        places = (related(case, step.previous.span, "前一个标题"),) if step.previous else ()
        level = step.siblings[0].span
        if level not in renumbered:
            renumbered[level] = _renumbered(step.siblings)
        yield finding(
            rule,
            case,
            step.section.span,
            related=places,
            edits=renumbered[level],
            number=step.marker.text.strip(),
            expected=_like(step.marker, step.expected).strip(),
        )
    for slip in missteps(case.report):
        if (slip.value > slip.expected) == (options.fault == "gap"):
            yield finding(
                rule,
                case,
                slip.span,
                quote=surroundings(case, slip.span),
                number=f"{chinese_number(slip.value)}是",
                expected=f"{chinese_number(slip.expected)}是",
            )


def _documents(case: Case) -> Iterator[tuple[Section, ...]]:
    """The sections of the report, and those of each annex: numbers begin anew there."""
    annexes = [p.number for p in case.report.document.paragraphs if _ANNEX.fullmatch(p.text)]
    for _, group in groupby(
        case.report.sections, key=lambda section: bisect(annexes, section.span.paragraph)
    ):
        yield tuple(group)


def _missteps(
    siblings: tuple[Section, ...], run_on: int | None, *, top: bool = False
) -> Iterator[Step]:
    """Walk one level; ``run_on`` is the last number under the heading before this one's parent."""
    previous: Section | None = None
    value = 0
    last_child: int | None = None
    for turn, section in enumerate(siblings):
        marker = section.marker
        if marker is not None and marker.style not in _RUNNING:
            before = previous.marker if previous else None
            same = before is not None and before.style == marker.style
            continues = not same and run_on is not None and marker.value == run_on + 1
            restarts = marker.value == 1 and not (same and (top or value == 1))
            slipped = marker.value != value + 1 and not continues and not restarts
            if slipped:
                yield Step(section, marker, value + 1, previous, siblings)
            # 一、二、二、四、: the third alone is wrong, and nothing is left out before the fourth.
            alone = slipped and _has_number(siblings, turn + 1, marker.style, value + 2)
            value, previous = value + 1 if alone else marker.value, section
        slip = _style_slip(siblings, turn)
        if slip is not None:
            value = slip.value
            continue
        yield from _missteps(section.children, last_child)
        if section.children:
            markers = [child.marker for child in section.children if child.marker]
            last_child = markers[-1].value if markers else last_child


def _has_number(siblings: tuple[Section, ...], turn: int, style: str, value: int) -> bool:
    marker = siblings[turn].marker if turn < len(siblings) else None
    return marker is not None and (marker.style, marker.value) == (style, value)


def _style_slip(siblings: tuple[Section, ...], turn: int) -> Marker | None:
    """（五） with a first child (6), then （七）: (6) is no child but a sibling in another form.

    Where the section before it has children up to 5., 6. goes on from them.
    """
    own = siblings[turn].marker
    first = _first_child(siblings[turn])
    following = siblings[turn + 1].marker if turn + 1 < len(siblings) else None
    if first is None or own is None or first.style in _RUNNING or first.value != own.value + 1:
        return None
    before = siblings[turn - 1].children[-1:] if turn else ()
    last = before[0].marker if before else None
    if last is not None and (last.style, last.value + 1) == (first.style, first.value):
        return None
    return first if following is None or following.value == first.value + 1 else None


def _first_child(section: Section) -> Marker | None:
    return section.children[0].marker if section.children else None


def _stands_between(case: Case, step: Step) -> bool:
    """Whether the numbers left out open paragraphs after all (21.5+2 …, or 3、 for （三）)."""
    after = step.previous.span.paragraph if step.previous else 0
    # Of the whole document: what repeats another paragraph is set aside, and stands there.
    between = [
        _LISTED.sub("", paragraph.text)
        for paragraph in case.report.document.paragraphs
        if after <= paragraph.number <= step.section.span.paragraph
    ]
    return all(
        any(text.startswith(_forms(step.marker, n)) for text in between)
        for n in range(step.expected, step.marker.value)
    )


def _forms(marker: Marker, value: int) -> tuple[str, ...]:
    """The number ``value`` as ``marker`` has it, and slips for it: 3、 for 3., 第三、 for 三、."""
    ordinal = f"第{chinese_number(value)}"
    slips = tuple(f"{value}{stop}" for stop in ".．、") if marker.style in ("1.", "1、") else ()
    return _like(marker, value), f"{ordinal}、", f"{ordinal}，", *slips


def _renumbered(siblings: tuple[Section, ...]) -> tuple[Edit, ...]:
    """Number a level from 1 anew; none where forms are mixed, or Word makes the numbers."""
    numbered = [(s.span, s.marker) for s in siblings if s.marker and s.marker.style != "none"]
    if len({marker.style for _, marker in numbered}) != 1 or any(m.generated for _, m in numbered):
        return ()
    return tuple(
        Edit(Span(at.paragraph, at.start, at.paragraph, at.start + len(marker.text)), new)
        for value, (at, marker) in enumerate(numbered, 1)
        if (new := _like(marker, value)) != marker.text
    )


def _like(marker: Marker, value: int) -> str:
    """The number ``value`` written as ``marker`` is."""
    text = marker.text
    for write in (chinese_number, str, _circled):
        if write(marker.value) in text:
            return text.replace(write(marker.value), write(value), 1)
    return str(value)


def _circled(value: int) -> str:
    return chr(ord("①") + value - 1) if 1 <= value <= 20 else f"({value})"


def check_style(rule: Rule, options: NumberStyle, case: Case) -> Iterator[Finding]:
    """Yield a finding for each number that is badly formed or unlike most of its siblings."""
    wrong = compile_patterns(options.wrong) if options.wrong else None
    for siblings in (case.report.sections, *(section.children for section in case.report.walk)):
        numbered = [(s, s.marker) for s in siblings if s.marker and s.marker.style != "none"]
        styles = Counter(marker.style for _, marker in numbered)
        usual, count = styles.most_common(1)[0] if styles else ("none", 0)
        told = set()
        for section, marker in numbered:
            bad = wrong is not None and wrong.search(fold(marker.text).text) is not None
            # Two of a kind make no habit: three or more must agree against one.
            odd = marker.style != usual and count >= 3 and styles[marker.style] == 1
            if bad or odd:
                told.add(section.span)
                reason = "写法不规范" if bad else f"与同级的“{_like_style(numbered, usual)}”不一致"
                yield finding(rule, case, section.span, number=marker.text.strip(), reason=reason)
        for turn, section in enumerate(siblings):
            slip = _style_slip(siblings, turn)
            if slip is not None and section.marker is not None and section.span not in told:
                reason = f"与同级的“{section.marker.text.strip()}”不一致"
                place = section.children[0].span
                yield finding(rule, case, place, number=slip.text.strip(), reason=reason)
    for item in odd_items(case.report):
        reason = f"与前面的“{item.before}”不一致"
        quote = surroundings(case, item.span)
        yield finding(rule, case, item.span, quote=quote, number=item.text, reason=reason)


def _like_style(numbered: list[tuple[Section, Marker]], style: str) -> str:
    return next(marker.text.strip() for _, marker in numbered if marker.style == style)


def check_level(rule: Rule, options: NumberLevel, case: Case) -> Iterator[Finding]:
    """Yield one finding for each level whose numbers rank above those of the level over it."""
    rank = {style: i for i, style in enumerate(options.order)}
    for section in case.report.walk:
        outer = rank.get(section.marker.style) if section.marker else None
        if outer is None or section.marker is None:
            continue
        for child in section.children:
            inner = rank.get(child.marker.style) if child.marker else None
            if child.marker and inner is not None and inner < outer:
                yield finding(
                    rule,
                    case,
                    child.span,
                    related=(related(case, section.span, "上一级标题"),),
                    number=child.marker.text.strip(),
                    over=section.marker.text.strip(),
                )
                break
