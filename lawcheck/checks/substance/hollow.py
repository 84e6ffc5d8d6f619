"""Words that could stand in any report of any year: no figure, no name, no document, no thing.

What is left of a passage when the words of every report are taken out says how much of it is this
report's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, related
from lawcheck.checks.part_text import prose, written
from lawcheck.checks.substance.items import Item, items, paragraphs
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import HollowText
from lawcheck.packs.model import Rule
from lawcheck.reports.model import Part, Report
from lawcheck.text.characters import han
from lawcheck.text.digits import NUMERAL
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.sentences import sentences
from lawcheck.text.standing import may_stand

#: So many further places are shown.
_MOST_SHOWN = 6
#: A passage that is longer says something, or is no prose; patterns need not search it.
_LONGEST = 5_000
#: A shorter paragraph belongs to its item, a shorter sentence is a lead or a headline.
_LONG = 34
_MARK = compiled(
    rf"（{NUMERAL}+）|{NUMERAL}+[是、]|第{NUMERAL}+[，、]|\d{{1,2}}[.、](?!\d)|（\d{{1,2}}）"
)
_HEADLINE = 12
#: With its mark, （四）, it is so much longer; so many characters of it are a topic.
_MARKED, _TOPIC = 3, 4
_SENTENCE = compiled(r"[^。；\n]+[。；]?")
_CLAUSE = compiled(r"[^，。；\n]+[，。；]?")
#: So many clauses of how well it went are nothing else.
_BOASTS = 2
#: So many clauses, each of them of how hard was tried or how well it went, tell no deed.
_ALL_LED = 3
#: Plans of so many shortcomings, told with them, are the plans of a report.
_EACH = 2

#: 重点任务、牵头单位和时限列表如下; 一年来主要做了以下工作: what is meant follows.
_LEADS = compiled(
    r"(?:如下|做(?:好)?(?:以下|下列|这样?|这些?)[^，。；]{0,10}(?:工作|事|文章))(?=[。：，]|$)"
)


def text(rule: Rule, options: HollowText, case: Case) -> Iterator[Finding]:
    """Yield one finding for each of the parts with hollow passages, at the first of them."""
    for name in options.parts:
        part = written(case, name)
        if part is None or part.status == "embedded":
            continue
        by_sentence = name in options.sentences
        listed = (
            _sentences(case.report, part, options) if by_sentence else passages(case.report, part)
        )
        asked = by_sentence or name in options.idle or not options.sentences
        acts = options.acts if asked else ()
        hollow = [
            one
            for one in listed
            if _is_hollow(one.text, options, acts, case)
            or (by_sentence and _boasts(one.text, options))
        ]
        if by_sentence:
            hollow = [one for one in hollow if not _is_topic(one, options, acts, case)]
        if not hollow or (options.whole and len(hollow) < len(listed)):
            continue
        many = len(hollow) * 2 > len(listed) and not _is_told_elsewhere(case, name)
        yield finding(
            rule,
            case,
            hollow[0].span,
            severity=None if many else options.some_severity,
            concerns=part.id,
            related=tuple(related(case, h.span, "这里也是空话") for h in hollow[1:_MOST_SHOWN]),
            part=next((d.name for d in case.pack.parts if d.id == part.id), part.id),
            count=len(hollow),
        )


def _is_topic(one: Item, options: HollowText, acts: tuple[str, ...], case: Case) -> bool:
    """Whether the sentence opens an item that goes on with facts.

    （一）全面落实学法制度。全年学法9次.
    """
    text = case.report.document[one.span.paragraph].text
    begin = text[: one.span.start].strip()
    rest = fold(text[one.span.end :]).text
    if begin or not _MARK.match(one.text) or compile_patterns(options.empty).search(one.text):
        return False
    return han(rest) >= options.least and not _is_hollow(rest, options, acts, case)


def _is_told_elsewhere(case: Case, name: str) -> bool:
    """Whether each shortcoming has its plan with it, so that the part of plans only closes."""
    shortcomings = written(case, "shortcomings") if name == "plans" else None
    if shortcomings is None or case.report.year is None:
        return False
    coming = f"{case.report.year + 1}年"
    told = [one for one in items(case.report, shortcomings) if coming in one.text]
    return len(told) >= _EACH


def passages(report: Report, part: Part) -> list[Item]:
    """The items of a part, its paragraphs where it has none; headings and leads alone are none.

    A long paragraph behind the one that an item begins with is a passage of its own.
    """
    single = [one for one in paragraphs(report, part) if not one.text.endswith("：")]
    own = {one.span.paragraph for one in single}
    found = []
    for one in items(report, part):
        numbers = one.span.paragraphs
        if own.intersection(numbers):
            found.append(one)
            found += [p for p in single if p.span.paragraph in numbers[1:] and len(p.text) >= _LONG]
    return found or single


def _sentences(report: Report, part: Part, options: HollowText) -> list[Item]:
    """The long sentences of a part, and those that are empty by their own words."""
    found = []
    empty = compile_patterns(options.empty)
    for piece in prose(report, part):
        text = report.document.slice(piece)
        for start, end in sentences(text):
            words = fold(text[start:end]).text
            if len(words) >= _LONG or (may_stand(options.empty, words) and empty.search(words)):
                place = Span(piece.paragraph, piece.start + start, piece.last, piece.start + end)
                found.append(Item(place, words, words))
    return found


def own_words(words: str, common: tuple[str, ...]) -> str:
    """``words`` without what every report says."""
    return compile_patterns(common).sub("，", words)


def _is_hollow(words: str, options: HollowText, acts: tuple[str, ...], case: Case) -> bool:
    # 2026年拆除54处，群众认可。2027年继续抓好: this year's figures are no measure of the next.
    words = _but_results(words, options)
    if (mark := _MARK.match(words)) is not None:
        words = words[mark.end() :]  # 3. is no figure
    if _LEADS.search(words):
        return False
    characters = han(words)
    if characters < options.least or len(words) > _LONGEST:
        return False
    # Most texts have none of the words by which they could be empty.
    if may_stand(options.empty, words) and _is_empty(words, options):
        return True
    words = compile_patterns(options.targets).sub("，", words)
    if compile_patterns(options.concrete).search(words):
        return False
    bare = _but_topic(words)
    characters, words = characters - han(words) + han(bare), bare
    if characters < options.least:
        return False
    left = own_words(words, options.common)
    for name in _names(case.report):
        left = left.replace(name, "")
    share = options.share
    if acts:
        told = compile_patterns(options.mere).sub("，", words)
        act = compile_patterns(acts)
        if not act.search(told):
            share = options.idle_share
        elif not act.search(compile_patterns(options.improved).sub("，", told)):
            share = options.improved_share  # 持续提升应急处置水平 deals with nothing
    return han(left) < share * characters


def _but_results(words: str, options: HollowText) -> str:
    """The words without the sentences that only tell how it went."""
    if not options.told:
        return words
    told, ahead = compile_patterns(options.told), compile_patterns(options.ahead)
    return _SENTENCE.sub(
        lambda one: "" if told.search(one[0]) and not ahead.search(one[0]) else one[0], words
    )


def _boasts(words: str, options: HollowText) -> bool:
    """Whether a sentence only tells in what manner, and how well: no number, name or document.

    多形式、全方位开展培训，能力得到显著提升; 市场秩序明显好转，营商环境持续优化. A motto in quotes,
    打通“最后一公里”, is no name.
    """
    if len(words) > _LONGEST:
        return False
    outcomes = compile_patterns(options.outcomes)
    words = compile_patterns((*options.mottoes, *options.targets)).sub("，", words)
    if compile_patterns(options.concrete).search(words):
        return False
    clauses = _CLAUSE.findall(words)
    well = [one for one in clauses if outcomes.search(one)]
    in_a_manner = compile_patterns(options.manners).search(words) is not None
    if len(well) >= _BOASTS or (well and in_a_manner):
        return True
    if not options.led or len(clauses) < _ALL_LED or not (well or in_a_manner):
        return False
    # 不断健全体系，持续强化演练，工作得到全面提升: how hard they tried, and how well it went.
    led = compile_patterns(options.led)
    return all(one in well or led.match(one) for one in clauses)


def _but_topic(words: str) -> str:
    """The words behind a headline, without what it names: 深化府院联动。……推动府院联动走深走实."""
    head, _, body = words.partition("。")
    if not body or len(head) > _HEADLINE + _MARKED:
        return words
    for length in range(len(head), _TOPIC - 1, -1):
        for at in range(len(head) - length + 1):
            body = body.replace(head[at : at + length], "，")
    return body


def _is_empty(words: str, options: HollowText) -> bool:
    """Whether a sentence is empty by its own words, and none beside it says anything."""
    empty, concrete = compile_patterns(options.empty), compile_patterns(options.concrete)
    acts, mere = compile_patterns(options.acts), compile_patterns(options.mere)
    told = [(empty.search(one[0]), one[0]) for one in _SENTENCE.finditer(words)]
    if not any(match for match, _ in told):
        return empty.search(words) is not None
    # A headline, 理顺赋权, only names the matter.
    begin = len(told[0][1]) <= _HEADLINE
    rest = (mere.sub("，", one) for match, one in told[begin:] if not match)
    return not any(acts.search(one) or concrete.search(one) for one in rest)


def _names(report: Report) -> Iterator[str]:
    """The report's own name, without what it is: 江左市, 江左."""
    name = fold(report.issuer or "").text.partition("人民政府")[0]
    if name:
        yield from (name, name[:-1])
