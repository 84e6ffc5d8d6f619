"""A number told in one part and called up in another by its outcome: 败诉5件……败诉的6件案件中.

Called up by 的 or 中 it means all of them. The outcome, the measure word, the time and the body
must be the same; where the report tells several values of it, or any other count of it has the
later value, both may be right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

import msgspec

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.model import Case
from lawcheck.checks.own_head import head_of
from lawcheck.packs.kinds.figures import NumberContradiction
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured, bare
from lawcheck.text.nouns import AMONG, NO_MIDDLE
from lawcheck.text.patterns import compile_patterns, compiled

#: Words before a count that mean all that were told before: 这26件.
THESE = ("这", "上述", "前述", "以上")
#: Words behind a count that mean all that were told before: 26件案件中.
OF_THEM = compiled(rf"[一-龥]{{0,10}}?中{NO_MIDDLE}[，、有]?", "中")
#: What all is meant of: 败诉的, 局长对办结的.
_OF = compiled(
    r"^[，；：。]?(?:其中)?(?:[一-龥]{0,8}[对就将把]|[在从而])?(?P<what>[一-龥]{2,14})的$"
)
_NOUN = compiled(rf"(?P<noun>[一-龥]{{0,8}}?)(?:{AMONG}|，|都|均|多数|大多|主要|逐|全)")
#: 6件败诉案件中: the outcome stands behind.
_FRONT = compiled(r"^[，；：。]?(?:在|对|这|上述)?$")
_PLAIN = compiled(r"行政|案件|案卷|案|申请|事项|决定|问题|纠纷|的")
#: They do not say which part of the year or of the report is meant.
_COMPARED = compiled(r"[比较与由从][^，。；]{0,8}$")
_TIME = compiled(
    r"20\d\d年|[上下]半年|[一二三四]季度|\d{1,2}月|去年|上年|上一?年度|近[两三四五]年|首次|两[次年]"
)
_ENDS = "；。"
_CLOSES = frozenset("，。；、")
_SELECTED = "其中"
#: Of so many counts at most it is known what each is of.
_MANY = 24


class Recalled(msgspec.Struct, frozen=True):
    """A count that is called up with another value."""

    later: Measured
    earlier: Measured
    name: str
    sure: bool


def recalled(
    options: NumberContradiction, case: Case, aim: Callable[[Measured], bool]
) -> Iterator[Recalled]:
    """Each count that calls up all of an outcome with another number than was told."""
    measured, text = case.report.running.measured, case.report.running.text
    year, head = f"{case.report.year}年", head_of(case.report.issuer or "")
    steps = compile_patterns((options.steps,))
    looked_at = 0
    read = [m for m in measured if m.figure.exact and m.figure.unit != "%" and not aim(m)]
    told: dict[tuple[str, str], list[tuple[str, Measured]]] = defaultdict(list)
    for m in read:
        if words := _one_name(options, _words(m, text)):
            for key in {words[:2], words[-2:]}:
                told[key, q.kin(m.figure.unit)].append((words, m))
    for m in read:
        for said, noun in _called(m, text):
            what = _one_name(options, said)
            kin = q.kin(m.figure.unit)
            begin, end = (told.get((key, kin), ()) for key in (what[:2], what[-2:]))
            if len(begin) > _MANY or len(end) > _MANY:
                continue
            counts = [c for words, c in (*begin, *end) if _same(words, what, noun)]
            values = {c.figure.value for c in counts}
            if len(values) != 1 or m.figure.value in values:
                continue
            one = counts[0]
            near = is_near(m.figure.value, one.figure.value)
            if not near or not one_scope((one, m), text, year, head):
                continue
            looked_at += 1
            if looked_at > _MANY:
                return
            if not _is_of(noun, text[slice(*one.sentence)]) or _explained(m, said, read, text):
                continue
            # 未结的12件案件: of whichever procedure.
            open_to_all = steps.search(said) is not None and not _PLAIN.sub("", noun)
            selected = _SELECTED in text[_begin(one, text) : one.figure.start]
            yield Recalled(m, one, said, not (selected or open_to_all))
            break


def _words(m: Measured, text: str) -> str:
    """What a count may be called by: 败诉5件, 未办结申请14件, 被纠错的复议案件12件."""
    words = m.words(text).lstrip("，；：。、（")
    # 未配备的3个，: told, and not called up, where no noun follows.
    told = not words.endswith("的") or text[m.figure.end : m.figure.end + 1] in _CLOSES
    return bare(words).replace("的", "") if told else ""


def _same(words: str, what: str, noun: str) -> bool:
    """Whether a count is of the outcome, with its noun before or behind it, or without."""
    before, found, rest = words.partition(what)
    if not found:
        return False
    if before:
        return not rest and bool(noun) and before.endswith(noun)
    beyond = rest[: len(rest) - len(noun)]
    return noun.endswith(rest) or (rest.endswith(noun) and not _PLAIN.sub("", beyond))


def _called(m: Measured, text: str) -> Iterator[tuple[str, str]]:
    """The outcome that a count calls up all of, and what is counted."""
    before, behind = m.words(text), text[m.figure.end : m.figure.end + 14]
    match = _OF.search(before) if before.endswith("的") else None
    if not (match or _FRONT.search(before)) or (noun := _NOUN.match(behind)) is None:
        return
    if match:
        yield bare(match["what"]), noun["noun"]
    elif not behind.startswith("，"):
        for length in range(2, len(noun["noun"]) - 1):
            yield noun["noun"][:length], noun["noun"][length:]


def _is_of(noun: str, sentence: str) -> bool:
    """Whether what is counted is what the sentence of the earlier count speaks of."""
    rest = _PLAIN.sub("", noun)
    return rest in sentence if len(rest) < 2 else all(a + b in sentence for a, b in pairwise(rest))


def one_scope(both: Sequence[Measured], text: str, year: str, head: str) -> bool:
    """Whether both are of one time and of one body: the head speaks of all of it."""
    if both[0].sentence == both[1].sentence:
        return False
    times = [
        {
            match[0]
            for match in _TIME.finditer(text, _begin(c, text), c.figure.start)
            if match[0] != year and not _COMPARED.search(text, _begin(c, text), match.start())
        }
        for c in both
    ]
    # 16个镇 are counted, and name nobody.
    actors = [{x for x in c.actors(text, head) if x[0] != "个"} for c in both]
    return times[0] == times[1] and actors[0] == actors[1]


def _one_name(options: NumberContradiction, words: str) -> str:
    """One name for the ways to say it: 审结, 结案."""
    for said, meant in options.same.items():
        words = words.replace(said, meant or said)
    return words


def _begin(m: Measured, text: str) -> int:
    """Where the stretch up to a count begins that tells its scope."""
    return begin_of(text, m.figure.start, _ENDS, m.figure.start - m.sentence[0])


def _explained(m: Measured, what: str, read: Sequence[Measured], text: str) -> bool:
    """Whether another count of the outcome, or several together, have the value."""
    kin = q.kin(m.figure.unit)
    ending = what[-2:]
    others = [
        c.figure.value
        for c in read
        if c is not m
        and q.kin(c.figure.unit) == kin
        and ending in text[c.clause : c.figure.end] + c.behind(text)
    ]
    if m.figure.value in others:
        return True
    return any(a + b == m.figure.value for a, b in combinations(others[:_MANY], 2))
