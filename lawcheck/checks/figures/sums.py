"""The totals of a sentence with what follows or stands before them as their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

# Between a total and its parts: a mark, perhaps a few words of the total's noun, and the opening.
_OPENING = compiled(
    r"[^，。；：（）\n]{0,10}(?:[，、；（。]?其中[，：]?|[，；]?(?:分别[为是]|分为|具体[为是]|包括)|：|（"
    r"|[，；。（]?按[^，。；（）]{2,12}?(?:划?分|分类|来?看|统计)[，：])"
)
#: 撤销、变更和责令履行合计50件 adds up what it names itself.
_OWN_NAMES = compiled(r"[一-龥](?:、|和|与|及)[一-龥]")
#: More parts than this are no list that a reader would add up.
_MOST = 20


class Sum(msgspec.Struct, frozen=True):
    total: Measured
    parts: Sequence[Measured]
    selection: bool = False
    """Opened by 其中."""
    complete: bool = False
    """Opened by 分别为: every part is named."""
    certain: bool = True
    """The total is surely the total of these parts."""

    @property
    def added(self) -> Decimal:
        return sum((part.figure.value for part in self.parts), Decimal(0))


def sums(options: SumMismatch, figures: list[Measured], text: str) -> Iterator[Sum]:
    """The totals of one sentence with their parts."""
    rest, breaks = compile_patterns(options.rest), compile_patterns(options.breaks)
    for i, total in enumerate(figures):
        if not total.figure.exact:
            continue
        before = text[total.clause : total.figure.start]
        if behind(options, text, total):
            parts = _run_back(figures, i)
            if len(parts) >= 2:
                yield Sum(total, parts)
                continue
        after = total.figure.end
        if before.removesuffix("了").endswith(options.differences):
            continue
        parts = _one_list(_run_on(options, figures, i, text), text, rest, breaks)
        opening = _OPENING.match(text[after : after + 20]) if parts else None
        if opening and after + opening.end() <= parts[0].figure.start:
            closed = "）" if "（" in opening[0] else "；"
            end = text.find(closed, after + opening.end(), parts[-1].sentence[1])
            inside = [p for p in parts if end < 0 or p.figure.end <= end]
            if inside:
                yield Sum(total, inside, "其中" in opening[0], "分" in opening[0])
        elif len(parts) >= 2 and any(word in before for word in options.announces):
            named = next((n for n, p in enumerate(parts) if rest.search(p.before)), None)
            if named:
                yield Sum(total, parts[: named + 1], certain=False)


def behind(options: SumMismatch, text: str, m: Measured) -> bool:
    """Whether a figure adds up what stands before it."""
    words = text[max(m.clause - 1, 0) : m.figure.start]
    added = next((word for word in options.adds if word in words), "")
    if added:
        return not _OWN_NAMES.search(words[: words.index(added)])
    alone = next((word for word in options.adds_alone if words.endswith(word)), "")
    return bool(alone) and words.removesuffix(alone)[-1:] in ("，", "、", "；")


def _run_on(options: SumMismatch, figures: list[Measured], i: int, text: str) -> list[Measured]:
    """The exact figures of the same unit that follow ``i`` directly."""
    parts = []
    for m in figures[i + 1 : i + 1 + _MOST]:
        if m.figure.unit != figures[i].figure.unit or not m.figure.exact:
            break
        if behind(options, text, m):
            break
        parts.append(m)
    return parts


def _one_list(
    parts: list[Measured], text: str, rest: re.Pattern[str], breaks: re.Pattern[str]
) -> list[Measured]:
    """The parts up to the end of their list.

    It ends after 其他 unless 、 goes on, at ， where 、 sets the items off, and where a verb begins
    something else (会前学法13次).
    """
    marks = [mark_before(text, part) for part in parts[1:]]
    if len(set(marks)) > 1 and marks[0] != "、":
        return parts[:1]
    in_a_row = len(parts) > 2 and marks[0] == "、"
    for n, part in enumerate(parts[1:], 1):
        if marks[n - 1] == "、":
            continue
        opened = breaks.match(part.before)
        if rest.search(parts[n - 1].before) or in_a_row:
            return parts[:n]
        if opened and not breaks.match(parts[0].before):
            return parts[:n]
    return parts


def mark_before(text: str, part: Measured) -> str:
    """The mark that sets a part off from the one before it."""
    return text[part.clause] if text[part.clause] in "、，；" else text[part.clause - 1]


def _run_back(figures: list[Measured], i: int) -> list[Measured]:
    parts: list[Measured] = []
    for m in reversed(figures[max(i - _MOST, 0) : i]):
        if m.figure.unit != figures[i].figure.unit or not m.figure.exact:
            break
        parts.insert(0, m)
    return parts
