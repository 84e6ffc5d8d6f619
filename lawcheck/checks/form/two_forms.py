"""One thing in two forms: 局党组 throughout and 局党委 once, 县长周启明 and 周启铭县长.

The form that stands more often is the right one. Of a head's two names one character differs, and
the two sound or look alike: two persons in one office are told of by names that do not. A name
that acts in the head's paragraph without ever being introduced is the head's, however it differs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding, original_paragraphs
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.knowledge.lexicon import lexicon
from lawcheck.knowledge.likelihood import likelihood
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import owner_of
from lawcheck.text.around import end_of
from lawcheck.text.patterns import at_end, compile_patterns, compiled, kept

#: So often the other form stands at least, where the one stands once.
_OFTEN = 2
#: Of one name there are no more other forms.
_FORMS = 8
#: So begins what is asked of heads whatever they do; so many characters tell their organ.
_ANY, _ORGAN = "*", 2
#: Before the second office of a head: 党组书记、局长.
_BOTH = "书记、"
_ORGANS = ("局", "厅")
_HAN_END = compiled("[一-鿿]+$")
_NUMERALS = frozenset("一二两三四五六七八九十几多数")


class _Group(NamedTuple):
    whole: bool
    """Named with its organ: 局党委, not 党组会."""
    start: int
    end: int


class _Head(NamedTuple):
    office: str
    name: str
    start: int
    end: int
    own: bool = False
    """The office is one that the issuer has once."""
    full: bool = False
    """Introduced with both offices or with the organ: 党组书记、局长, 县委书记."""
    among_heads: bool = False
    """Told in the part that tells of the heads."""


def two_forms(rule: Rule, case: Case, options: NameMismatch) -> Iterator[Finding]:
    """The leading group of the issuer that is called otherwise once."""
    if case.report.level != "department":
        return
    changed = compile_patterns(options.group_changed)
    found: dict[str, list[_Group]] = defaultdict(list)
    for match in compile_patterns(options.groups).finditer(case.report.running.text):
        at = [number for number, part in enumerate(match.groups(), 1) if part]
        whole = len(at) > 1
        found[match[at[-1]]].append(_Group(whole, match.start(at[0]), match.end(at[-1])))
    if len(found) != 2 or changed.search(case.report.running.text):
        return
    (_, few), (right, many) = sorted(found.items(), key=lambda one: len(one[1]))
    if len(few) == 1 and few[0].whole and len(many) >= _OFTEN:
        note = options.group_note.replace("${right}", right)
        where = few[0].start, few[0].end
        own = case.report.issuer or "本单位"
        yield told_at(rule, case, where, note, own, options.unsure_severity)


def two_names(rule: Rule, case: Case, options: NameMismatch) -> Iterator[Finding]:
    """The head whose name is written in two ways; the rarer in the whole report is told.

    Of two that stand as often, the one with the fuller office is right, else the one that stands
    where heads are told of, else the earlier one.
    """
    whole = "\n".join(one.text for one in original_paragraphs(case))
    named: dict[str, dict[str, list[_Head]]] = defaultdict(lambda: defaultdict(list))
    for head in _heads(options, case):
        named[head.office][head.name].append(head)
    told: set[int] = set()
    for office, names in named.items():
        found = _bare(options, case, names, sure=office.startswith(_ANY))
        bare = {one.name for one in found} - names.keys()
        for one in found:
            names[one.name].append(one)
        for heads in names.values():
            meant = (
                name for name, others in names.items() if _miswritten(whole, heads, others, bare)
            )
            right = next(meant, None)
            if right is None or heads[0].start in told:
                continue
            told.add(heads[0].start)
            where = heads[0].start, heads[0].end
            note = options.head_note.replace("${right}", right)
            own = case.report.issuer or "本单位"
            yield told_at(rule, case, where, note, own, options.unsure_severity)


def _bare(
    options: NameMismatch, case: Case, names: dict[str, list[_Head]], *, sure: bool
) -> list[_Head]:
    """The head's name with another last or middle character, as the subject of a clause.

    ``sure``: only what sounds or looks alike, where the office is one of many.
    """
    text = case.report.running.text
    unless = compile_patterns(options.head_unless)
    acts = compile_patterns(options.subject_acts)
    found = []
    for name, heads in names.items():
        others: set[str] = set()
        # Behind an office stand words as well, which never begin a clause in another form.
        first, middle, last = map(re.escape, name)
        either = f"{first}{middle}(?!{last})[一-鿿]|{first}(?!{middle})[一-鿿]{last}"
        for match in kept(either).finditer(text):
            alike = lexicon().is_slip(match[0], name, typed=True)
            if not _is_subject(options, text, match.start()):
                continue
            # 书记把法治任务, 把法制审核员: words stand beside an office as well.
            if sure and (not alike or lexicon().together(match[0][1:])):
                continue
            if not alike:
                others.add(match[0])
                if len(others) > _FORMS or not _is_nobody_else(options, text, match, heads):
                    continue
            listed = text.startswith("、", match.end()) or text[match.start() - 1] == "、"
            # 钟怀瑾、钟怀谨下乡: side by side they are two.
            if any(pair in text for pair in (f"{name}、{match[0]}", f"{match[0]}、{name}")):
                continue
            untitled = alike and _is_no_word(options, text, match)
            goes_on = untitled if listed else untitled or acts.match(text, match.end())
            if not goes_on or unless.search(sentence(case, match.start())):
                continue
            found.append(_Head(heads[0].office, match[0], *match.span()))
    return found


def _is_nobody_else(
    options: NameMismatch, text: str, match: re.Match[str], heads: Sequence[_Head]
) -> bool:
    """Whether a name follows the head's in one paragraph, and nowhere has a title of its own.

    办公室 behind 主任办公会 is a word.
    """
    if likelihood().makes_word(match[0][:2]) or text.startswith(("，", "、", "（"), match.end()):
        return False
    behind = text[match.end() : end_of(text, match.end(), "。；\n")]
    if compile_patterns(options.introduced).search(behind):
        return False
    last = max((head.end for head in heads if head.end <= match.start()), default=None)
    near = last is not None and "\n" not in text[last : match.start()]
    places = [one.start() for one in re.finditer(re.escape(match[0]), text)]
    # 副县长罗定邦、罗定国: in a list the title stands before the first.
    return near and all(_is_subject(options, text, at) and text[at - 1] != "、" for at in places)


def _is_no_word(options: NameMismatch, text: str, match: re.Match[str]) -> bool:
    """Whether a name that is nearly the head's is no word and has no title."""
    makes_word, start, end = likelihood().makes_word, match.start(), match.end()
    edges = (text[start - 1 : start + 1], text[start : start + 2], text[end - 2 : end])
    if any(map(makes_word, (*edges, text[end - 1 : end + 1]))):
        return False
    behind = text[end : end_of(text, end, "。；\n")]
    return not compile_patterns(options.introduced).search(behind)


def _is_subject(options: NameMismatch, text: str, at: int) -> bool:
    """Whether a name at ``at`` begins a clause, or stands where its subject does."""
    if at == 0 or text[at - 1] in "。；，、\n":
        return True
    return at_end(options.subject_leads).search(text[max(0, at - 4) : at]) is not None


def _miswritten(
    whole: str, heads: Sequence[_Head], others: Sequence[_Head], bare: set[str]
) -> bool:
    """Whether a name is the rarer form of another; 王 beside 汪 are two persons.

    ``whole``: the report with its title and signature. ``bare``: the names of which it is known
    that they are nobody else's.
    """
    one, other = heads[0], others[0]
    rarer = _weight(whole, heads) < _weight(whole, others)
    if not rarer or one.name[0] != other.name[0]:
        return False
    differ = [{a, b} for a, b in zip(one.name, other.name, strict=True) if a != b]
    # 书记曾两次, 书记曾三次: no names.
    if any(pair <= _NUMERALS for pair in differ):
        return False
    return lexicon().is_slip(one.name, other.name, typed=True) or (
        # 县长顾维桢 and 顾维霖县长: of one office there are no two who are called nearly alike.
        len(differ) == 1 and (one.name in bare or (one.own and other.own))
    )


def _weight(whole: str, heads: Sequence[_Head]) -> tuple[int, bool, bool, int]:
    """What speaks for a name: how often it stands, how it is introduced, where, how early."""
    introduced, told = any(one.full for one in heads), any(one.among_heads for one in heads)
    return whole.count(heads[0].name), introduced, told, -heads[0].start


def _heads(options: NameMismatch, case: Case) -> Iterator[_Head]:
    """县长周启明, 周启铭县长: every three characters beside an office that may be a name."""
    text = case.report.running.text
    unless = compile_patterns(options.head_unless)
    of_heads = paragraphs(case.report, ("first_responsible",))
    for patterns, office, name in ((options.heads, 1, 2), (options.heads_behind, 2, 1)):
        for match in compile_patterns(patterns).finditer(text):
            start, end = match.span(name)
            if not unless.search(sentence(case, start)):
                before = text[max(0, match.start() - 4) : match.start()] if office < name else ""
                # 局长办公会: words stand beside an office as well.
                word = likelihood().makes_word(match[name][:2])
                own = not word and _is_own(options, case, match[office], before)
                full = before.endswith(_BOTH) or _HAN_END.search(before) is not None
                told = case.report.running.number(start) in of_heads
                # 县司法局局长 in the report of another bureau: of two organs the heads are two.
                of = before[-_ORGAN:] if before.endswith(_ORGANS) else ""
                of = "" if (case.report.issuer or "").endswith(of) else of
                yield _Head(f"{of}{match[office]}", match[name], start, end, own, full, told)
    for match in compile_patterns(options.heads_any).finditer(text):
        called, (start, end) = match[2], match.span(2)
        # 局长带头讲, 局长带头将: a word stands there, which may be miswritten too.
        word = lexicon().together(called[:2]) or likelihood().makes_word(called[:2])
        if not word and not unless.search(sentence(case, start)):
            # 财政局局长, 审计局局长: of two organs the heads are two.
            organ = _HAN_END.search(text, max(0, match.start() - _ORGAN), match.start())
            any_office = f"{_ANY}{organ[0] if organ else ''}{match[1]}"
            full = organ is not None or text.endswith(_BOTH, 0, match.start())
            told = case.report.running.number(start) in of_heads
            yield _Head(any_office, called, start, end, full=full, among_heads=told)


def _is_own(options: NameMismatch, case: Case, office: str, before: str) -> bool:
    """Whether an office is that of the issuer's head: 县长 in a county, 局长 of a bureau."""
    owner = owner_of(case.report.issuer or "")
    if office.endswith("长"):
        unit = owner.organ[-1:] if owner.organ else owner.own.unit[-1:] if owner.own else ""
        return office.startswith(unit) if unit else False
    return not before or at_end(options.heads_of).search(before) is not None
