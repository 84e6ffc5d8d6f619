"""A short report around a few sentences, which are told among its achievements."""

from __future__ import annotations

from lawcheck.checks.model import Finding
from lawcheck.review import Review, review_bytes
from tests.material.packs import annual_report

PLACE = "青禾县2026年法治政府建设年度报告\n"
OPENING = "2026年，青禾县坚持依法行政，青禾县各部门依法履职，现将情况报告如下。\n"


def reviewed(body: str, head: str = PLACE + OPENING) -> Review:
    """The review of ``body`` below the lines of ``head``."""
    text = f"{head}一、主要举措和成效\n{body}\n二、2027年主要安排\n培训执法人员60人次。\n"
    return review_bytes(text.encode(), "报告.txt", annual_report())


def found(rule: str, body: str, head: str = PLACE + OPENING) -> list[Finding]:
    """What one rule says of it."""
    return [one for one in reviewed(body, head).findings if one.rule == rule]
