"""Two names said in one breath are of one body: 区委书记、市长; 出台《别市停车管理办法》.

The committee and the government of a joint title, the two heads, the head and the meeting, the
place and the rules that it makes: both sides are read and compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.form.place_names import is_named, is_seldom, may_be
from lawcheck.checks.form.told import sentence, told, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.knowledge import places as known
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Named, Owner, owner_of
from lawcheck.text.around import begin_of
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

_JOINT = compiled(
    r"中共([一-鿿]{2,14}?)委(?:员会)?[、和 ]{0,2}([一-鿿]{2,14}?[市县区旗镇乡])(?:人民)?政府"
)
_TITLED = compiled(r"《([一-鿿]{2,4})([市县区旗镇乡])(?![一-鿿]{0,2}[市县区旗镇乡])")
_MAKERS = (*"市县区旗镇乡", "街道")
#: 合同审查办法 joins nothing with another.
_OF_ONE = "[^，。；：、《》的与和同及]|(?<=合)同|和(?=解|谐)|及(?=时)"
#: Names of places have so many characters before their unit.
_LEAST = 2
#: What is named more often is spoken of, not left from another report.
_MOST = 2


def levels(rule: Rule, case: Case, options: NameMismatch) -> Iterator[Finding]:
    """区委书记、市长: heads or bodies of one place that are called by two levels."""
    for match in compile_patterns(options.paired).finditer(case.report.running.text):
        one, other, *_ = [group for group in match.groups() if group] + ["", ""]
        if one != other and other:
            own = case.report.issuer or "本单位"
            severity = options.unsure_severity
            yield told_at(rule, case, match.span(), options.organ_note, own, severity)


def joint(rule: Rule, case: Case, options: NameMismatch) -> Iterator[Finding]:
    """中共青禾县委 白榆县人民政府: the title of both names two places of one rank."""
    title = case.report.title
    match = _JOINT.search(fold(title.text).text) if title else None
    if title is None or title.span is None or match is None:
        return
    one, other = owner_of(match[1]).own, owner_of(match[2]).own
    if one is None or other is None or one.rank != other.rank:
        return
    if min(len(one.stem), len(other.stem)) >= _LEAST and one.stem != other.stem:
        own, severity = case.report.issuer or one.name, options.unsure_severity
        yield told(rule, case, title.span, options.joint_note, own, severity)


def made(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """出台《白榆市城市管理办法》 in another 市: a rule that the place makes itself."""
    own = owner.own
    if own is None or not options.makes or own.unit not in _MAKERS:
        return
    if own.unit == "市" and case.report.level == "county":
        return  # its prefecture is a 市 as well
    makes, together = compile_patterns(options.makes), compile_patterns(options.together)
    for match in _TITLED.finditer(case.report.running.text):
        stem, name = match[1], match[1] + match[2]
        if match[2] != own.unit or owner.holds(stem) or own.stem in stem or name in options.words:
            continue
        if not is_named(options, stem, match[2]):
            continue
        words = sentence(case, match.start())
        if not makes.search(words) or together.search(words):
            continue
        real = known.the(own.name)
        if real and any(known.lies_in(real, place) for place in known.named(name)):
            continue
        where, severity = (match.start(1), match.end(2)), options.unsure_severity
        yield told_at(rule, case, where, options.other_note, own.name, severity)
        return
    yield from _made_of(rule, options, case, owner, own)


def _made_of(
    rule: Rule, options: NameMismatch, case: Case, owner: Owner, own: Named
) -> Iterator[Finding]:
    """完善别县农业行政处罚裁量权基准: what the place makes bears another's name, without 《》."""
    # Another county is no part of a district either, nor another town of a street.
    units = f"[县{own.unit}]" if own.rank == "county" else own.unit
    if own.rank == "county" and own.unit == "市":
        units = "县"
    if own.rank == "township":
        units = "镇|乡|街道"
    for match in made_under(options, case, rf"(?P<stem>[一-鿿]{{2,3}})(?P<unit>{units})"):
        stem, unit = match["stem"], match["unit"]
        if owner.holds(stem) or own.stem in stem or not may_be(options, stem, unit):
            continue
        if is_named(options, stem, unit) or (unit != "区" and is_seldom(options, stem)):
            where, severity = (match.start("stem"), match.end("unit")), options.unsure_severity
            yield told_at(rule, case, where, options.other_note, own.name, severity)
            return


def made_under(options: NameMismatch, case: Case, name: str) -> Iterator[re.Match[str]]:
    """What is made under a ``name`` (an expression with ``stem`` and ``unit``), and not together
    with the one so called."""
    if not options.makes_of or not options.made:
        return
    text = case.report.running.text
    behind = rf"(?=(?:{_OF_ONE}){{0,20}}?(?:{options.made}))"
    for match in compile_patterns((f"(?:{options.makes_of}){name}{behind}",)).finditer(text):
        if case.report.running.in_title(*match.span()):
            continue
        often = text.count(match["stem"] + match["unit"]) > _MOST
        if not often and not _is_elsewhere(options, case, match):
            yield match


def _is_elsewhere(options: NameMismatch, case: Case, match: re.Match[str]) -> bool:
    """Whether the clause before a name works with it, or another sentence does."""
    text = case.report.running.text
    together = compile_patterns(options.together)
    if together.search(text, begin_of(text, match.start(), "，。；！\n"), match.start()):
        return True
    name = match["stem"] + match["unit"]
    # 配合榆陂镇完善榆陂镇防汛预案: it is made by the one so called.
    if text.endswith(tuple(helps + name for helps in options.helps), 0, match.start()):
        return True
    others = re.finditer(re.escape(name), text)
    return any(
        together.search(sentence(case, other.start()))
        for other in others
        if other.start() != match.start("stem")
    )
