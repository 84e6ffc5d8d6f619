"""Exceptions that stand in the report itself: ``lawcheck: 豁免 RULE 理由``.

Whoever is judged writes them, so they cover no error, and with that no veto, unless the settings
of who judges name the rule. What they cover is told like every exception.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from lawcheck.checks.model import Excepted, Finding
from lawcheck.documents.exemptions import Exemption, exemptions
from lawcheck.documents.model import Document


def mark(
    findings: Sequence[Finding], document: Document, allowed: Collection[str] = ()
) -> tuple[list[Finding], tuple[str, ...]]:
    """The findings, those excepted that a remark at their place covers; and what is to be told.

    ``allowed`` are rules whose errors may be excepted as well.
    """
    stated = exemptions(document)
    if not stated:
        return list(findings), ()
    used: set[int] = set()
    refused: set[int] = set()

    def marked(finding: Finding) -> Finding:
        for number, exemption in enumerate(stated):
            if not _covers(exemption, finding):
                continue
            if finding.severity == "error" and finding.rule not in allowed:
                refused.add(number)
                continue
            used.add(number)
            why = Excepted("remark", exemption.reason)
            return msgspec.structs.replace(finding, excepted=why)
        return finding

    left = [marked(finding) for finding in findings]
    told = []
    for number, exemption in enumerate(stated):
        if number in refused and number not in used:
            told.append(
                f"文中注明豁免 {exemption.rule}，不起作用：必须改正的问题，只有审查的一方才能豁免。"
            )
        elif number not in used:
            told.append(f"文中注明豁免 {exemption.rule}，但那里没有这个问题，请删去这条注明。")
    return left, tuple(told)


def _covers(exemption: Exemption, finding: Finding) -> bool:
    """At the paragraph of the remark; what is absent has no place, and is covered from any."""
    if exemption.rule != finding.rule:
        return False
    place = finding.location
    return place is None or exemption.paragraph in (None, place.paragraph)
