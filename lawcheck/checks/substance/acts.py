"""Who did what, how often: the sentences of a part read into acts.

A subject stands where its clause begins, or behind 由 and 对; a clause without one goes on with
the subject before it. What a head learned, said or merely claims is told apart from what was
decided.
"""

from __future__ import annotations

import msgspec

from lawcheck.checks.part_text import pieces
from lawcheck.checks.substance.subjects import (
    FIRST_ITEM,
    HE,
    HEADS,
    ITEM,
    Subject,
    hands_on,
    last_title,
    subject_of,
    without_principals,
)
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import ActWords
from lawcheck.reports.model import Part, Report
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.folding import Folded, fold
from lawcheck.text.patterns import compile_patterns, compiled

# When it was belongs to what was done: 2月25日，书记主持会议.
_CLAUSE = compiled(
    r"(?:(?:20\d\d年)?\d{1,2}月[\d日上中下旬底初末（）周星期一二三四五六、至]*，)?"
    r"(?P<deed>[^。；！？\n，：]+(?:[。；！？\n，：]|$))"
)
_ENDS = "。！？\n"


class Act(msgspec.Struct, frozen=True):
    """One clause of the part: who is said to do it, and of what kind it is."""

    subject: Subject
    """``head`` where the words may mean either head (党政主要负责人)."""
    span: Span
    text: str
    counted: bool
    claimed: bool
    """It only claims: 高度重视, 亲自部署."""
    learned: bool
    decided: bool
    """Something was decided, solved, answered for, or a meeting held."""
    named: bool
    """The clause names its subject; False where it goes on with the one before."""
    instead: bool = False
    """It is done for a head: 受局长委托, 代表县长."""
    required: bool = False
    """A rule or a demand, not an act."""
    vague: bool = False
    """多次 in place of a number."""
    principal: Subject = "none"
    """The head who let a deputy do it: 镇长委托副镇长牵头."""


_OVER = compiled("全年|年内|今年|累计|先后", "全年", "年内", "今年", "累计", "先后")
#: The last part that was read: several rules ask for it.
_last: list[tuple[Report, str, ActWords, list[Act]]] = []


def acts(report: Report, part: Part, words: ActWords) -> list[Act]:
    """The clauses of ``part`` in order; a heading that names a head is the subject below it."""
    for known, name, asked, read in _last:
        if known is report and name == part.id and asked is words:
            return read
    _last[:] = [(report, part.id, words, _read(report, part, words))]
    return _last[0][3]


def period(report: Report, act: Act) -> Span:
    """The whole sentence of an act: a semicolon does not end it."""
    number = act.span.paragraph
    text = report.document[number].text
    begin = begin_of(text, act.span.start, _ENDS)
    return Span(number, begin, number, end_of(text, act.span.start, _ENDS))


def _read(report: Report, part: Part, words: ActWords) -> list[Act]:
    headings = {section.span for section in report.walk}
    lines = {span.paragraph for span in headings}
    found: list[Act] = []
    above: Subject = "none"
    him: Subject = "none"
    for span in pieces(report, part):
        line = fold(report.document.slice(span))
        is_heading = span.paragraph in lines and _is_heading(span, headings)
        subject: Subject = "none" if is_heading else above
        principal: Subject = "none"
        instead = planned = speaks = False
        owner: Subject = "none"
        for match in _CLAUSE.finditer(line.text):
            if ITEM.match(match[0]):
                # The items are of whom the list is of: no deputy of one does the next.
                first = FIRST_ITEM.match(match[0]) is not None
                owner = subject if first or owner == "none" else owner
                subject = owner if owner in HEADS else subject
            clause = without_principals(match["deed"], words)
            named = subject_of(last_title(clause, words), words, report.level)
            if HE.match(clause) and him in HEADS:
                named = him  # 他4月28日出庭应诉1次
            him = named if named in HEADS else him
            if hands_on(clause, words):
                principal = named if named in HEADS else subject
                named, instead = "deputy", True
            elif named in HEADS:
                principal = "none"
            subject = named or subject
            instead = instead or clause != match["deed"]
            place = _cut(span, line, match.start(), match.end())
            # 落实述法要求，全年主持会议6次: what is counted over the year was done.
            told = _OVER.search(match[0]) and compile_patterns(words.counts).search(match[0])
            ahead = compile_patterns(words.planned).search(match[0]) is not None
            planned = (planned and not told) or ahead
            act = _act(
                match[0],
                subject,
                place,
                words,
                named=bool(named),
                instead=instead,
                planned=planned,
                principal=principal if subject == "deputy" else "none",
            )
            if speaks and not named and not act.counted:
                act = msgspec.structs.replace(act, required=True, claimed=True, decided=False)
            found.append(act)
            speaks = speaks or compile_patterns(words.says).search(match[0]) is not None
            if match[0][-1] in _ENDS:
                instead = planned = speaks = False
                principal = "none"
        if is_heading:
            above = subject if subject in ("party", "government", "head") else "none"
    return found


def _is_heading(span: Span, headings: set[Span]) -> bool:
    """Whether the piece is a heading on a line of its own."""
    return any(h.paragraph == span.paragraph and h.end >= span.end for h in headings)


def _act(
    text: str,
    subject: Subject,
    span: Span,
    words: ActWords,
    *,
    named: bool,
    instead: bool,
    planned: bool,
    principal: Subject,
) -> Act:
    # 强调要推动工作: what is said is not done.
    speech = compile_patterns(words.says).search(text)
    deed = text[: speech.end()] if speech else text

    def has(patterns: tuple[str, ...], told: str = deed) -> bool:
        return bool(patterns) and compile_patterns(patterns).search(told) is not None

    counted = has(words.counts, text)
    done = has(words.done)
    held = has(words.held)
    learned = has(words.learned)
    required = planned or has(words.required, text)
    return Act(
        subject=subject,
        span=span,
        text=text,
        counted=counted,
        claimed=required or not (counted or done or held or learned),
        learned=learned and not done,
        decided=done or held,
        named=named,
        instead=instead,
        required=required,
        vague=not counted and has(words.vague, text),
        principal=principal,
    )


def _cut(span: Span, line: Folded, start: int, end: int) -> Span:
    first, last = line.original_span(start, end)
    return Span(span.paragraph, span.start + first, span.last, span.start + last)
