"""What a report does well, as far as the checks themselves have seen it.

A sentence of praise has a matter: rules, kinds of rules, parts. It stands only where nothing above
a hint touches its matter, and never for a report of which a part says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Finding
from lawcheck.review import Review
from lawcheck.views import words
from lawcheck.views.touched import HEAD, touching

#: Rules that tell of empty words and blanks: what is not there cannot be well done.
_BLANK = ("placeholder", "part-hollow")
#: Under this many figures there is nothing that could agree.
_FIGURES = 8
_FIGURE = re.compile(r"\d+(?:\.\d+)?(?![\d.年月日])")
_KINDS = "lawcheck.packs.kinds."


class Matter(msgspec.Struct, frozen=True):
    """What a sentence of praise is about."""

    asked: tuple[str, ...] = ()
    """Rules of which none struck, not even as a hint; only where the pack asks for all of them."""
    silent: tuple[str, ...] = ()
    """Further rules of which none struck, not even as a hint."""
    kinds: tuple[str, ...] = ()
    """Kinds of rules, by their modules, of which none struck above a hint."""
    rules: tuple[str, ...] = ()
    """Further rules of which none struck above a hint."""
    parts: tuple[str, ...] = ()
    """Parts in which nothing above a hint stands."""


STRUCTURE = Matter(
    kinds=("structure", "repetition"), rules=(*_BLANK, "length", "balance", "document-kind")
)
DUTIES = Matter(silent=("responsible-person",), parts=(HEAD,))
ANSWERS = Matter(
    silent=(
        *("cause-missing", "cause-hollow", "shortcoming-praise"),
        *("plan-unmatched", "plan-hollow", "plan-repeats", "plan-year"),
    ),
    parts=("shortcomings", "plans"),
)
#: What may be said where nothing struck.
CLEAN: tuple[tuple[Matter, str], ...] = (
    (
        Matter(
            asked=("topic-uncovered",),
            kinds=("structure", "substance.hollow"),
            rules=(*_BLANK, "achievement-required"),
        ),
        "现行实施纲要的各个领域都写到了",
    ),
    (
        Matter(
            asked=("number-contradiction", "sum-mismatch", "figure-relation", "count-mismatch"),
            kinds=("figures", "substance.refuted"),
            rules=(*_BLANK, "workload-impossible", "unit-implausible"),
        ),
        "文中数据前后一致，合计、比例和增减幅度没有发现矛盾",
    ),
    (
        Matter(
            asked=("year-stale", "anachronism", "period-expired", "document-status"),
            kinds=("time", "wording.documents", "figures.days"),
            rules=("plan-year", "last-year-act", "set-phrase", "published-early", "title"),
        ),
        "年份、提法和引用的文件与报告年度相符",
    ),
    (
        Matter(
            asked=("repeated-body", "repeated-section", "repeated-paragraph", "repeated-sentence"),
            kinds=("repetition",),
            rules=("plan-repeats", "cause-hollow", "part-repeated"),
        ),
        "全文没有发现重复的内容",
    ),
)


def praise(review: Review) -> list[str]:
    """Sentences without their stop; empty where nothing can be said for certain."""
    if review.report is None or any(one.rule == "part-empty" for one in review.findings):
        return []
    return list(_told(review))


def _told(review: Review) -> Iterator[str]:
    report = review.report
    statuses = [part.status for part in report.parts] if report else []
    if statuses and set(statuses) == {"separate"} and _clean(STRUCTURE, review):
        yield f"规定的{len(statuses)}个部分齐全，各自成篇"
    if review.duties and _clean(DUTIES, review):
        covered = sum(duty.status == "covered" for duty in review.duties)
        if covered == len(review.duties):
            yield f"第一责任人应当履行的{covered}项职责都写到了，并有具体事项"
        elif covered * 2 > len(review.duties):
            yield f"第一责任人的{len(review.duties)}项职责中，{covered}项写了具体事项"
    chains = [chain for chain in review.chains if chain.shortcoming]
    if chains and all(chain.cause and chain.plan for chain in chains) and _clean(ANSWERS, review):
        yield f"{len(chains)}条不足都写明了原因，下一年度都有对应的安排"
    asked = {rule.id for rule in review.pack.rules}
    for matter, sentence in CLEAN:
        if not asked.issuperset(matter.asked) or not _clean(matter, review):
            continue
        if "figures" not in matter.kinds or _has_figures(review):
            yield sentence
    score = review.score
    if score and score.total == score.maximum and not any(map(_grave, review.counted)):
        yield f"各项得分都是满分，共{words.number(score.total)}分"


def _clean(matter: Matter, review: Review) -> bool:
    """Whether nothing touches ``matter``."""
    silent = {*matter.asked, *matter.silent}
    if any(finding.rule in silent for finding in review.findings):
        return False
    kinds = tuple(_KINDS + kind for kind in matter.kinds)
    touched = {
        rule.id
        for rule in review.pack.rules
        if rule.id in matter.rules or type(rule.check).__module__.startswith(kinds)
    }
    if any(_grave(finding) and finding.rule in touched for finding in review.counted):
        return False
    return not touching(review, *matter.parts)


def _grave(finding: Finding) -> bool:
    return finding.severity != "info"


def _has_figures(review: Review) -> bool:
    body = review.report.body if review.report else ()
    return sum(len(_FIGURE.findall(paragraph.text)) for paragraph in body) >= _FIGURES
