"""Steps of one procedure whose days run backwards: 8月26日审议通过，8月19日印发."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

import msgspec

from lawcheck.checks.figures.dated import ANY, TO, Dated
from lawcheck.checks.figures.matters import goes_on
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import DateImpossible
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.days import Day
from lawcheck.text.patterns import compile_patterns, compiled, may_match

# Many short matches: there ``re`` is quicker than PCRE2.
_CLAUSE = re.compile(r"[，。；：、（）\n]")
_LINE = re.compile(r"\n")
#: Between two steps: another case, or something that came before.
_BEGINS, _BEFORE = (
    compiled(r"另|分别|此前|之前|早在|先前|已于|上一?[年次轮]|去年|往年"),
    compiled(r"另|分别|此前|早在|上一?[年次轮]|去年|往年"),
)
_SPAN = compiled(rf"[自从]?[\d年月日]*(?:起|开始)?{TO}")
_UNTIL = compiled(rf"(?:起)?{TO}(\d{{1,2}})[日号]")
_SERVED, _NOTICE = compiled(r"(?:已经?|才|即|均)?送达"), compiled(r"[通告]知书?$")
#: 告知听证权利，当事人提出申请: who is told of a right asks for what he was told of.
_RIGHT_TOLD = compiled(r"告知.*(?:权|听证|陈述|申辩)|听证(?:权利)?告知")
_ASKED = compiled(r"(?:提出|递交|提交|书面)(?:了)?[^，。；]{0,6}(?:申请|要求)")
#: What happened on a day is said within so many characters.
_REACH = 40
#: From December to January a procedure goes on in the next year, though none is told.
_TURN = 300


class Deed(msgspec.Struct, frozen=True):
    """A day and what happened on it."""

    one: Dated
    words: str


class Step(msgspec.Struct, frozen=True):
    """A step of a procedure with its day."""

    rank: int
    when: date
    day: Day
    words: str
    until: date
    """The last day of a stretch (9月1日至30日); the day itself otherwise."""
    month: bool
    """Whether no day of the month is said."""

    def before(self, other: Step) -> bool:
        """Whether this step lies before ``other`` for certain."""
        if self.month or other.month:
            return (self.when.year, self.when.month) < (other.when.year, other.when.month)
        return self.when < other.until


def backwards(
    options: DateImpossible, text: str, paragraphs: Sequence[Sequence[Deed]]
) -> Iterator[Refuted]:
    """Every later step with an earlier day, within one paragraph and one procedure."""
    for paragraph in paragraphs:
        for procedure in told_of(options.procedures, paragraph):
            yield from _told(options, text, steps(procedure, text, paragraph))


def by_paragraph(text: str, days: Sequence[Dated]) -> Iterator[list[Deed]]:
    """The days of each paragraph that has two or more, with what happened on each."""
    for paragraph in days_together(text, days):
        yield [Deed(one, words_of(text, paragraph, n)) for n, one in enumerate(paragraph)]


def days_together(text: str, days: Sequence[Dated]) -> Iterator[list[Dated]]:
    """The days of each paragraph that has two or more."""
    lines = [-1, *(match.start() for match in _LINE.finditer(text))]
    for _, group in groupby(days, key=lambda one: bisect_right(lines, one.day.start)):
        paragraph = list(group)
        if len(paragraph) > 1:
            yield paragraph


def told_of(procedures: Iterable[Sequence[str]], deeds: Sequence[Deed]) -> Iterator[Sequence[str]]:
    """The procedures of which two steps may be among the deeds: less refutes nothing."""
    told = "\n".join(deed.words for deed in deeds)
    for procedure in procedures:
        if sum(may_match(step, told) for step in procedure) > 1:
            yield procedure


def steps(procedure: Sequence[str], text: str, deeds: Sequence[Deed]) -> Iterator[Step]:
    """The days of a sentence on which a step of the procedure was taken."""
    for deed in deeds:
        one, words = deed.one, deed.words
        ranks = [n for n, p in enumerate(procedure) if compile_patterns((p,)).search(words)]
        if not ranks:
            continue
        day = one.day
        month = day.day is None and day.possible()
        when = date(one.year or ANY, day.month, 1) if month else one.date
        if when is None:
            continue
        if _SERVED.match(words) and _NOTICE.search(
            text[begin_of(text, day.start, "，。；：\n") : day.start]
        ):
            continue  # 通知书4月30日已经送达: the notice, not the decision
        # 送达处罚决定书: the last step that is named is the one that was taken.
        later = _UNTIL.match(text[day.end : day.end + 8])
        until = when
        if later and when.day < (end := int(later[1])) <= monthrange(when.year, when.month)[1]:
            until = when.replace(day=end)
        words = words if later is None else words[later.end() :]
        yield Step(ranks[-1], when, day, words, until, month)


def words_of(text: str, days: Sequence[Dated], turn: int) -> str:
    """What happened on a day: behind it; where a mark stands there, before it (受理于3月18日，)."""
    day = days[turn].day
    following = days[turn + 1].day.start if turn + 1 < len(days) else len(text)
    behind = _CLAUSE.split(text[day.end : min(following, day.end + _REACH)])
    if behind[0] or len(behind) < 2:
        return behind[0]
    before = _CLAUSE.split(text[max(day.start - _REACH, 0) : day.start])[-1]
    # 5月8日至6月7日，征求意见: the first day of a stretch is no deed.
    if len(before) > 2 and not _SPAN.fullmatch(before):
        return before
    return "" if text[day.end] == "、" else f"，{behind[1]}"


def _told(options: DateImpossible, text: str, row: Iterator[Step]) -> Iterator[Refuted]:
    last: Step | None = None
    chain: list[Step] = []
    one_case, again = compile_patterns((options.one_case,)), compile_patterns((options.again,))
    bare = compile_patterns((options.bare,))
    for step in row:
        if last is None or not one_matter(options, text, last, step):
            chain = []
        else:
            # 4月7日止征求意见，3月25日听证，4月2日通过: any step before it may be the later one.
            # What goes back a step begins again: nothing before it counts.
            chain = chain if step.rank >= last.rank else []
            late = [one for one in (last, *chain) if one.rank < step.rank and step.before(one)]
            if late:
                last = late[0]
                if (last.when - step.when).days < _TURN:
                    told = f"“{last.day.text}{last.words}”不会晚于“{step.day.text}{step.words}”"
                    # 已于: the second may be of something that was told of before.
                    looks_back = _BEGINS.search(text, last.day.end, step.day.start)
                    sure = not looks_back and not _is_apart(options, text, last, step)
                    yield Refuted(last.day.start, step.day.end + len(step.words), told, sure)
            elif (
                step.rank < last.rank
                and last.before(step)
                and last.when < step.when
                and (
                    one_case.search(text[max(last.day.start - _REACH, 0) : step.day.start])
                    # 3月20日召开听证会，并于3月28日发布听证公告: it can be of no other.
                    or (
                        bare.fullmatch(step.words)
                        and "。" not in text[last.day.end : step.day.start]
                    )
                )
                and not again.search(step.words)
                and not (_RIGHT_TOLD.search(last.words) and _ASKED.search(step.words))
            ):
                # 该案5月6日结案，5月20日立案: the same case, told from its end.
                told = f"“{last.day.text}{last.words}”不会早于“{step.day.text}{step.words}”"
                yield Refuted(last.day.start, step.day.end + len(step.words), told, True)
        chain.append(step)
        last = step


def one_matter(options: DateImpossible, text: str, last: Step, step: Step) -> bool:
    """Whether two steps are of one case: nothing between them begins another."""
    end = last.day.end + len(last.words)
    if _is_apart(options, text, last, step) and not goes_on(
        options, text, end, step.day, step.day.end + len(step.words)
    ):
        return False
    between = text[last.day.end : step.day.start]
    # 1月12日受理复议，7月3日作出的处罚决定被撤销: what is reviewed was there before.
    if compile_patterns((options.reviewed_of,)).match(step.words):
        told = text[begin_of(text, last.day.start, "。\n") : end_of(text, step.day.end, "。\n")]
        if compile_patterns((options.reviewed,)).search(told):
            return False
    clause = _CLAUSE.split(between)[-1] + step.words
    # 上述隐患已于9月8日整改完毕: what was told of before.
    again = compile_patterns((options.linked,)).search(clause)
    begins = "《" in between or (_BEFORE if again else _BEGINS).search(between)
    other: re.Pattern[str] = compile_patterns((options.another,))
    return not begins and other.search(step.words) is None


def _is_apart(options: DateImpossible, text: str, last: Step, step: Step) -> bool:
    """Whether a stop stands between two steps, and no word behind it names the matter again."""
    between = text[last.day.end : step.day.start]
    linked = compile_patterns((options.linked,))
    stopped = "；" in between or "。" in between
    return stopped and not linked.search(_CLAUSE.split(between)[-1] + step.words)
