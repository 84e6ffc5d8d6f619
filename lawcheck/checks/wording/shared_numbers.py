"""One number beside two titles: 《甲》（教育部令第50号）、《乙》（教育部令第50号）."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.checks.model import Case
from lawcheck.checks.wording.citations import Citation
from lawcheck.knowledge.titles import key, number_key
from lawcheck.packs.kinds.wording import DocumentName
from lawcheck.text.patterns import compile_patterns

#: What is said of a number stands so close to it.
_NEAR = 6


def shared(
    options: DocumentName, case: Case, cited: Iterable[Citation]
) -> Iterator[tuple[Citation, Citation]]:
    """Each citation with a number that stood before beside another title, and that one.

    An order may change several documents at once; what is told as changed by it is left alone.
    """
    first: dict[str, Citation] = {}
    told: set[str] = set()
    text = case.report.running.text
    changes = compile_patterns([options.amending])
    for one in cited:
        if not one.number or one.number_start < one.start:
            continue
        said = text[one.number_start - _NEAR : one.number_start]
        said += text[one.number_end : one.number_end + _NEAR]
        if changes.search(one.title) or changes.search(said):
            continue
        number = number_key(one.number)
        other = first.setdefault(number, one)
        same = key(one.title) in key(other.title) or key(other.title) in key(one.title)
        if not same and number not in told:
            told.add(number)
            yield one, other
