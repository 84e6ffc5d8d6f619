"""What a report does well, as far as the checks themselves have seen it."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.review import Review
from lawcheck.views import words

#: Of rules of which none struck → what that says. Only where all of them were asked for.
CLEAN: tuple[tuple[tuple[str, ...], str], ...] = (
    (("topic-uncovered",), "现行实施纲要的各个领域都写到了"),
    (
        ("number-contradiction", "sum-mismatch", "figure-relation", "count-mismatch"),
        "文中数据前后一致，合计、比例和增减幅度没有发现矛盾",
    ),
    (
        ("year-stale", "anachronism", "period-expired", "document-status"),
        "年份、提法和引用的文件与报告年度相符",
    ),
    (
        ("repeated-body", "repeated-section", "repeated-paragraph", "repeated-sentence"),
        "全文没有发现重复的内容",
    ),
)


def praise(review: Review) -> list[str]:
    """Sentences without their stop; empty where nothing can be said for certain."""
    return list(_told(review))


def _told(review: Review) -> Iterator[str]:
    report = review.report
    if report is None:
        return
    statuses = [part.status for part in report.parts]
    if statuses and set(statuses) == {"separate"}:
        yield f"规定的{len(statuses)}个部分齐全，各自成篇"
    if review.duties:
        covered = sum(duty.status == "covered" for duty in review.duties)
        if covered == len(review.duties):
            yield f"第一责任人应当履行的{covered}项职责都写到了，并有具体事项"
        elif covered * 2 > len(review.duties):
            yield f"第一责任人的{len(review.duties)}项职责中，{covered}项写了具体事项"
    chains = [chain for chain in review.chains if chain.shortcoming]
    if chains and all(chain.cause and chain.plan for chain in chains):
        yield f"{len(chains)}条不足都写明了原因，下一年度都有对应的安排"
    asked = {rule.id for rule in review.pack.rules}
    struck = {finding.rule for finding in review.findings}
    for rules, sentence in CLEAN:
        if asked.issuperset(rules) and not struck.intersection(rules):
            yield sentence
    if review.score is not None and review.score.total == review.score.maximum:
        yield f"各项得分都是满分，共{words.number(review.score.total)}分"
