"""One example goes the way of a report, and the one rule judges it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.case import Options, understood
from lawcheck.checks.model import Case, Finding
from lawcheck.checks.run import run_rule
from lawcheck.documents.model import Remark
from lawcheck.errors import DocumentError
from lawcheck.examples.model import Outcome
from lawcheck.packs.edits import text_of
from lawcheck.packs.model import Example, Rule, RulePack

#: As whose report a bare text is judged.
YEAR = 2023


def findings_of(pack: RulePack, rule: Rule, example: Example, text: str) -> list[Finding] | None:
    """What ``rule`` finds in ``text``; None where it does not apply to it."""
    from lawcheck.documents import read_bytes

    document = read_bytes(text.encode(), f"例.{example.format}")
    if example.remarks:
        said = tuple(Remark(kind, said, 1) for kind, said in example.remarks.items())
        document = msgspec.structs.replace(document, remarks=said)
    case = understood(document, pack, Options(example.year, example.level))
    if case.report.year is None:
        case = understood(document, pack, Options(YEAR, example.level or "county"))
    if example.against is not None:
        case = _compared(pack, case, example.against)
    if example.audience and example.audience != case.report.audience:
        report = msgspec.structs.replace(case.report, audience=example.audience)
        case = Case(report, _resolved(pack, case, example), case.passages, case.shared)
    for resolved in case.pack.rules:
        if resolved.id == rule.id:
            return list(run_rule(resolved, case))
    return None


def _compared(pack: RulePack, case: Case, other: Example) -> Case:
    """``case`` with what its report shares with another one."""
    from lawcheck.corpus import library
    from lawcheck.documents import read_bytes

    document = read_bytes(text_of(other, pack.base).encode(), f"另一份.{other.format}")
    report = understood(document, pack, Options(other.year, other.level)).report
    store = library.in_memory([library.entry_of(document, report)])
    return msgspec.structs.replace(case, shared=library.shared(case, store, pack))


def _resolved(pack: RulePack, case: Case, example: Example) -> RulePack:
    from lawcheck.packs.resolve import resolve

    assert example.audience is not None
    return resolve(pack, case.report.year, case.report.level, example.audience)


def run(pack: RulePack, rule: Rule, example: Example, text: str, passes: bool) -> Outcome:
    about = shown_as(example, text)
    try:
        found = findings_of(pack, rule, example, text)
    except DocumentError as error:
        return Outcome(about, passes, False, f"{about}读不了：{error}")
    if passes:
        if not found:
            return Outcome(about, True, True)
        return Outcome(about, True, False, f"{about}却报出“{found[0].message}”（{found[0].quote}）")
    if found is None:
        return Outcome(about, False, False, f"{about}不在规则的适用条件（when）之内。")
    if not found:
        return Outcome(about, False, False, f"{about}没有报出问题。")
    bare = next((f for f in found if "${" in f.message + f.suggestion), None)
    if bare is not None:
        return Outcome(
            about, False, False, f"说明里有程序不给的名称：{bare.message}{bare.suggestion}"
        )
    if example.at and not any(example.at in place for f in found for place in _places(f)):
        seen = "；".join(f"{f.quote or f.message}" for f in found[:3])
        return Outcome(about, False, False, f"{about}应当指出“{example.at}”，实际指出“{seen}”。")
    return Outcome(about, False, True)


def _places(finding: Finding) -> Iterator[str]:
    yield finding.quote
    yield finding.message
    for place in finding.related:
        yield place.quote


def shown_as(example: Example, text: str) -> str:
    if example.note:
        return f"“{example.note}”"
    if example.text:
        line = " ".join(text.split())
        return f"“{line if len(line) <= 40 else line[:38] + '……'}”"
    edits = [f"{old}→{new}" for old, new in example.replace.items()]
    edits += [f"去掉{stretch}" for stretch in example.remove]
    edits += [f"加上{text}" for text in (example.prepend, example.append) if text]
    line = " ".join("，".join(edits).split())
    return f"“base：{(line if len(line) <= 40 else line[:38] + '……') or '原样'}”"
