"""``--statistics``: how often each rule was broken, in how many reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lawcheck.packs.model import RulePack
from lawcheck.review import Review
from lawcheck.views import words
from lawcheck.views.layout import pad, width
from lawcheck.views.screen import Line, Screen


class Statistics:
    """Counts findings as the reviews come by."""

    def __init__(self) -> None:
        self._findings: Counter[str] = Counter()
        self._reports: Counter[str] = Counter()

    def add(self, review: Review) -> None:
        """Count what counts in ``review``."""
        rules = Counter(finding.rule for finding in review.counted)
        self._findings.update(rules)
        self._reports.update(rules.keys())

    def lines(self, pack: RulePack, screen: Screen) -> Iterator[Line]:
        """A line for each rule, the most frequent first."""
        rules = sorted(self._findings, key=lambda rule: (-self._findings[rule], rule))
        left = max((len(rule) for rule in rules), default=0) + 2
        names = {rule: words.rule_name(pack, rule) for rule in rules}
        room = max((width(name, screen.ambiguous) for name in names.values()), default=0) + 2
        yield [("各条规则报出的次数", "strong")]
        for rule in rules:
            yield [
                (f"{self._findings[rule]:>6} 处 {self._reports[rule]:>5} 份  ", ""),
                (pad(rule, left), "dim"),
                (pad(names[rule], room, screen.ambiguous), ""),
            ]
        if not rules:
            yield [("  没有发现问题", "")]
