"""An average whose total or sharers stand elsewhere: 授课1064场次，平均每名法治副校长授课12场次.

Who shares is named by the average itself (每名法治副校长, 校均) and counted in its sentence, in its
paragraph before, or where the ledger has the name; 平均每处 points at the row right before it. What
was shared is the one count of what was done, in the same order. An average that any count of its
paragraph or any cell gives is right, and only a value near the right one is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import structs

from lawcheck.checks.figures.averages import (
    EACH_TIME,
    EVERY,
    PART_OF_YEAR,
    averages,
    is_counted,
    reckoned_by,
    row,
    same_things,
    times,
)
from lawcheck.checks.figures.averages_said import Said, both, said_of, two_kinds
from lawcheck.checks.figures.derived.bases import counts
from lawcheck.checks.figures.ledger import Count, Ledger
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.running import RunningText

#: Who is meant by no name: the row right before.
_ROW = ("处", "地")
#: Of another year, or of others.
_COMPARED = r"全[国省市州]|20\d\d年|[高低多少]于|[比较由从]|不少|以上|[上下]半年"
#: A report tells hardly more of them.
_MOST = 24
#: A name has so many characters.
_NAME = 2
Shared = tuple[Figure, ...]


def relations(options: FigureRelation, running: RunningText, ledger: Ledger) -> Iterator[Refuted]:
    """Every average that no count gives, and that a slip makes of the one from its own total."""
    text = running.text
    if "均" not in text:
        return
    looked_at = 0
    elsewhere = compile_patterns((options.loose.times, _COMPARED))
    stretch = compile_patterns((options.stretch,))
    for m in running.measured:
        pair = two_kinds(text, m)
        words = pair[0] if pair else text[m.clause : m.figure.start].lstrip("，、；（")
        if "均" not in words or not m.figure.exact or m.figure.unit == "%":
            continue
        if PART_OF_YEAR.search(words) or reckoned_by(text, m):
            continue
        time = EACH_TIME.search(words)
        said = both(pair) if pair else said_of(EACH_TIME.sub("", words, count=1))
        if said and time:
            said = structs.replace(said, times=times(stretch, text, m, time[0]))
        if said is None or looked_at >= _MOST or elsewhere.search(said.rest + (said.did or "")):
            continue
        looked_at += 1
        yield from _judged(options, running, ledger, m, said)


def _judged(
    options: FigureRelation, running: RunningText, ledger: Ledger, m: Measured, said: Said
) -> Iterator[Refuted]:
    text = running.text
    paragraph = begin_of(text, m.clause, "\n"), end_of(text, m.figure.end, "\n")
    near = counts(running.measured_between(*paragraph))
    before = [c for c in near if c.figure.end <= m.clause + 1 and ledger.holds(c)]
    sharing, did = _sharing(options, text, ledger, before, m, said)
    if len({sum(figure.value for figure in some) for some in sharing}) != 1:
        return
    alike = [one for one in ledger if same_things(one.figure, m.figure)]
    cells = [one.figure for one in alike if one.m is None]
    about = [c.figure for c in near if c is not m and same_things(c.figure, m.figure)]
    # 罚款在5万元以上的8件: a bound is no total.
    about = [figure for figure in about if figure.high is not None]
    exact = [c for c in near if c.figure.exact and c is not m]
    rows = [tuple(c.figure for c in row(text, exact, c)) for c in exact]
    ways = [*sharing, *rows, *((c.figure,) for c in exact if _may_share(said, c.figure))]
    total = _total(ledger, alike, m, did, paragraph)
    if total is None or total.figure.start == m.figure.start:
        return
    if any(
        averages(m.figure, one, *some, times=Decimal(often))
        for one in (*about, *cells, total.figure)
        for some in ways
        for often in said.times
    ):
        return
    some = sharing[-1]
    shared = sum((figure.value for figure in some), Decimal(0)) * said.times[0]
    right = total.figure.value / shared if shared else Decimal(0)
    if is_near(m.figure.value, right):
        scale = Decimal(10_000) if "万" in m.figure.text else Decimal(1)
        value = f"{right / scale:.2f}".rstrip("0").rstrip(".")
        average = f"{EVERY.get(said.times[0], '')}平均应为{value}{'万' if scale > 1 else ''}"
        told = (
            f"{'、'.join(figure.text for figure in some)}共{total.figure.text}，"
            f"{average}{m.figure.unit}，文中为{m.figure.text}"
        )
        start = total.m.clause if total.m and total.m.sentence == m.sentence else m.clause
        yield Refuted(min(start, m.clause), m.figure.end, told, False)


def _may_share(said: Said, figure: Figure) -> bool:
    """Whether a count is in the measure word of who shares."""
    units = q.PEOPLE if said.who in q.PEOPLE else {said.who}
    return figure.unit in units


def _sharing(
    options: FigureRelation,
    text: str,
    ledger: Ledger,
    before: Sequence[Measured],
    m: Measured,
    said: Said,
) -> tuple[list[Shared], str]:
    """Those who share, the nearest last, and what is said that was done."""
    noun = ledger.bare(said.rest)
    did = said.did or ""
    if said.other:
        rows = [row(text, before, c) for c in before if text.startswith(noun, c.figure.end)]
        pairs = [some for some in rows if text.startswith(said.other, some[-1].figure.end)]
        return [tuple(c.figure for c in some) for some in pairs if len(some) > 1], did
    if said.who in _ROW and not any(c.figure.unit == said.who for c in before):
        last = [c for c in before if c.sentence == m.sentence][-1:]
        return [tuple(c.figure for c in row(text, before, c)) for c in last], did or noun
    if len(noun) >= _NAME:
        found, rest = _named(text, before, noun, said)
        if found:
            return found, did if said.did is not None else rest
        unit = "人" if said.who in q.PEOPLE else said.who
        if said.did is not None and (one := ledger.one(noun, unit)):
            return [(one.figure,)], did
    if said.did is None or said.who == "个" or len(noun) >= _NAME:
        return [], did  # 其中疑难案件案均补贴900元: of others, who are not told
    plain = [c for c in before if _is_counted(options, text, c, said.who)]
    plain = [c for c in plain if c.sentence == m.sentence] or plain
    return [(c.figure,) for c in plain], did


def _is_counted(options: FigureRelation, text: str, c: Measured, who: str) -> bool:
    """Whether a count is of those who are meant by one character: 58所中小学 by 校."""
    if is_counted(text, c, who):
        return True
    nouns = options.sharers.get(who)
    return nouns is not None and bool(compile_patterns((nouns,)).match(text, c.figure.end))


def _named(
    text: str, before: Sequence[Measured], noun: str, said: Said
) -> tuple[list[Shared], str]:
    """The counts that have the longest beginning of a name, and the rest of it."""
    like = [
        c for c in before if said.who in ("", "个", c.figure.unit) or _may_share(said, c.figure)
    ]
    for length in range(len(noun), _NAME - 1, -1):
        name = noun[:length]
        if said.did is not None and length < len(noun):
            name = noun[-length:]
        at = [
            c
            for c in like
            if re.sub('[的了已"]', "", c.before).endswith(name)
            or text.startswith(name, c.figure.end)
        ]
        at = at or [c for c in like if length > _NAME and name in c.before]
        found: list[Shared] = [(c.figure,) for c in at]
        if found:
            return found, noun[length:]
    return [], ""


def _total(
    ledger: Ledger, alike: Sequence[Count], m: Measured, did: str, paragraph: tuple[int, int]
) -> Count | None:
    """The one count of what was done: in the sentence, in the paragraph, or wherever it stands."""
    done = re.sub("[的了已共均]", "", did)
    for stretch in (m.sentence, paragraph, None):
        told = [
            one
            for one in alike
            if one.m is not m
            and not one.part
            and (stretch is None or (one.m and stretch[0] <= one.m.clause < stretch[1]))
            and ledger.is_done(one, done)
        ]
        # 共调解414起，平均每个村18起，成功403起: what stands before it, where nothing is named.
        earlier = [one for one in told if one.m and one.figure.end <= m.figure.start]
        found = {
            one.figure.value: one
            for one in (earlier if earlier and not ledger.asks(done) else told)
        }
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
        if stretch is m.sentence and (paid := _paid(alike, m)):
            return paid
        if not done or (stretch is paragraph and not ledger.asks(done)):
            return None
    return None


def _paid(alike: Sequence[Count], m: Measured) -> Count | None:
    """The one sum of money before an average in its sentence: 发放2993.8万元，人均补差702元."""
    sums = [one for one in alike if one.m and one.m is not m and one.m.sentence == m.sentence]
    alone = m.figure.unit == "元" and len(sums) == 1 and not sums[0].part
    return sums[0] if alone and sums[0].figure.end <= m.figure.start else None
