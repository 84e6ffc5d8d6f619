"""How far something moved, against its earlier and its later value, in whichever order they stand.

B件，比上年的A件增长P%; B件，增长P%（上年A件）; 上年A件，今年B件，多N件; 由A降至B，即少N件;
比2024年下降P%（2024年为A次）. The earlier value is told by its year or its words, the later one
stands before the statement. What any two values beside it give is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import structs

from lawcheck.checks.figures.changes import Movement, judge
from lawcheck.checks.figures.derived.bases import (
    Passage,
    alike,
    in_a_row,
    of_then,
    passages,
    spoken,
    words_of,
)
from lawcheck.checks.figures.derived.both_ways import both_ways
from lawcheck.checks.figures.derived.differences import (
    apart_by,
    from_difference,
    of_then_alone,
)
from lawcheck.checks.figures.derived.moved_pairs import again, bound
from lawcheck.checks.figures.derived.other_pairs import (
    explained,
    explained_near,
    of_a_row,
    tie,
)
from lawcheck.checks.figures.derived.statements import (
    YEAR,
    Reader,
    Statement,
    Told,
    gives,
    read_passage,
    reader,
    slipped,
)
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import Moves
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: Where a value told before it has another time, only so many pairs are looked at for a slip.
_MOST = 6
#: Between changes of a row.
_AND = ("、", "和", "及")
#: Each of several things has its own change.
_EACH = compiled("分别|依次")
#: 办件量, 案件总数: how many there are says no more of what they are.
_AMOUNT = "总数量"
#: 高于全部企业增速9.4个百分点: two rates are held against each other.
_THAN = compiled("[高低快慢]于|超过|领先")
#: Since the month or the quarter before: of another base than 同比, 比上年.
_SINCE_LAST = "环比"
_OF_A_YEAR = compiled(r"[上去]年|20\d\d年|同期")
#: What a value is held against begins so.
_COMPARED = compiled("[，、（]?(?:而|但|又|再)?[与同和较比]")


def relations(words: Moves, running: RunningText) -> Iterator[Refuted]:
    """Every statement of a change that its own values refute."""
    text = running.text
    read = reader(words)
    nought = compile_patterns((words.nought,))
    for passage in passages(running.measured, text):
        statements, told = read_passage(read, text, passage.own)
        for i in statements:
            # 2026年为零，降幅100%: the later value is no figure.
            since = passage.own[i - 1].figure.end if i else passage.own[i].sentence[0]
            if nought.search(text[since : passage.own[i].figure.start]):
                continue
            if _is_in_row(text, statements, i) or _is_each(text, passage.own, i):
                continue
            against = list(both_ways(read, text, told, statements, i))
            against = against or list(_judged(read, text, passage, told, statements, i))
            # 700件，普通295件、简易405件，比上年的764件减少64件: 405 of now is a part.
            alone = of_then_alone(text, told, statements, i)
            yield from (all(one.faint for one in against) and list(alone)) or against


def _is_in_row(text: str, statements: Mapping[int, Statement], i: int) -> bool:
    """Whether a change is one of a row, each of something else: 依次增长2.6%、下降3.5%和下降1%."""
    return any(
        statements[n].m.figure.unit == statements[n + 1].m.figure.unit
        and text.startswith(_AND, statements[n].m.figure.end)
        for n in (i - 1, i)
        if n in statements and n + 1 in statements
    )


def _is_each(text: str, own: Sequence[Measured], i: int) -> bool:
    """Whether a change is not the first of a row of several things: 分别上升甲、下降乙."""
    if not i or not text.startswith(_AND, own[i - 1].figure.end):
        return False
    begin = begin_of(text, own[i].figure.start, "，。；：\n")
    return _EACH.search(text, begin, own[i].figure.start) is not None


def _judged(
    read: Reader,
    text: str,
    passage: Passage,
    told: Sequence[Told | None],
    statements: Mapping[int, Statement],
    i: int,
) -> Iterator[Refuted]:
    said = statements[i]
    pair = (
        bound(text, passage.own, told, i, said)
        or again(read, text, passage, told, i, said)
        or apart_by(read, text, passage, i)
    )
    if pair is None:
        found = list(from_difference(text, passage, told, statements, i))
        yield from found or _of_years(text, told, said)
        return
    then, now = pair
    if not alike(then, now):
        if read.moved.search(now.words(text)):
            return  # 5683件；同比微增1.2%: so much more is no value
        if of_then(text, read.past, then):
            return  # 和解率34.2%，比2024年（和解43件）提高5.7个百分点: the rate of then is not told
        first, second = sorted((then.figure.start, now.figure.start))
        if "；" in text[first:second] or _THAN.search(said.m.words(text)):
            return  # 合格率97.7%；2026年不合格24批次，合格率提高0.5个百分点: of another clause
        if any(
            then.figure.end <= one.m.figure.start < said.m.clause for one in statements.values()
        ):
            return  # 占33.0%，比上年的339件增长31.9%，占比提高3.0个百分点: that has its change
        kinds = f"{now.figure.text}与{then.figure.text}不是一类数"
        reason = f"{kinds}，比不出“{said.verb}{said.m.figure.text}”"
        of = (then.figure, now.figure, said.m.figure)
        yield Refuted(now.figure.start, said.m.figure.end, reason, False, of=of, times=True)
        return
    if in_a_row(text, then, now) and "分别" in text[min(then.clause, now.clause) : said.m.clause]:
        return  # 2025年分别为13件、25件，减少7件: neither is the other's earlier value
    if _is_of_other_base(text, statements, i, then, now):
        return
    tied = tie(text, told, statements, i, then, now)
    if explained(text, said, told, tied, then) or explained_near(text, said, passage, tied, then):
        return
    if of_a_row(text, passage.own, said, then, now):
        return
    if read.excludes.search(now.words(text)):
        return
    m = Movement(said.up, said.m.figure, said.verb)
    start = min(then.clause, now.clause, said.m.clause)
    end = max(then.figure.end, now.figure.end, said.m.figure.end)
    own = not said.subject or spoken(said.subject, words_of(text, now))
    # Told in another sentence, or behind its subject, it was bound by its words already.
    own = own or now.sentence != said.m.sentence or now.clause > said.m.clause
    own = own and not _is_apart(read, text, then, now)
    if own and "；" in text[max(then.figure.end, now.figure.end) : said.m.clause]:
        # 检查企业800户次；企业迎检用掉的时间减少35%: what moved is the last word of its name.
        what = said.subject.rstrip(_AMOUNT)[-2:]
        own = what in text[min(then.clause, now.clause) : max(then.figure.end, now.figure.end)]
    for refuted in judge((start, end), then.figure, now.figure, m):
        if own:
            yield refuted
        elif slipped(said, then, now) and not any(
            # 少了四成，迎检用时少了六成: the values have their statement.
            n != i and gives(other, then, now)
            for n, other in statements.items()
        ):
            yield structs.replace(refuted, sure=False)


def _is_of_other_base(
    text: str, statements: Mapping[int, Statement], i: int, then: Measured, now: Measured
) -> bool:
    """Whether a change since the last month or quarter is read against a year, or the other way.

    环比增长5%，比上年的200件增长60%; 由200件增加到300件，同比增长50%，环比增长5%.
    """
    since_last = _says_since_last(text, statements[i])
    if since_last and _OF_A_YEAR.search(then.words(text)):
        return True
    return any(
        n != i and _says_since_last(text, other) != since_last and gives(other, then, now)
        for n, other in statements.items()
    )


def _says_since_last(text: str, said: Statement) -> bool:
    return _SINCE_LAST in said.m.words(text)


def _of_years(text: str, told: Sequence[Told | None], said: Statement) -> Iterator[Refuted]:
    """Values of several years in a row: a statement that a slip makes of two of them."""
    begin = text.rfind("；", said.m.sentence[0], said.m.clause)
    end = end_of(text, said.m.figure.end, "；。\n")
    # 与2025年的2130件相比下降13.3%，与2024年的1988件相比: each is held against a third one.
    values = [
        one.m
        for one in told
        if one
        and one.m.figure.exact
        and begin < one.m.figure.start < end
        and not _COMPARED.match(text, one.m.clause)
    ]
    years = set(YEAR.findall(text[slice(*said.m.sentence)]))
    if len(years) < 2 or said.subject or explained(text, said, told) or not said.m.figure.exact:
        return
    pairs = [
        (one, other)
        for one, other in pairwise(values)
        if alike(one, other) and (other.figure.value > one.figure.value) == said.up
    ]
    slips = [pair for pair in pairs[:_MOST] if slipped(said, *pair)]
    if len(slips) == 1:
        then, now = slips[0]
        m = Movement(said.up, said.m.figure, said.verb)
        for refuted in judge((then.clause, said.m.figure.end), then.figure, now.figure, m):
            yield structs.replace(refuted, sure=False)


def _is_apart(read: Reader, text: str, then: Measured, now: Measured) -> bool:
    """Whether ； parts two values of which the later one is told of something else.

    58件降到4件；2024、2025、2026年工单为3820、4215、4630件，增长9.8%.
    """
    one, other = sorted((then, now), key=lambda m: m.clause)
    if "；" not in text[one.figure.end : other.figure.start]:
        return False
    words = other.words(text)
    subject = read.fill.sub("", words)
    return words.startswith("、") or not (len(subject) < 2 or spoken(subject, words_of(text, one)))
