"""What the sheets beside the table say: a row for each finding, part, round and overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.review import Review
from lawcheck.views import kept, rounds, rows, verdicts, words
from lawcheck.views.names import clean

FINDINGS = ("单位", "文件", "级别", "规则", "位置", "原文", "说明", "改法", "依据", "扣分", "豁免")
ROUNDS = ("单位", "文件", "上一稿", "改了没有", "规则", "位置和原文")
OVERLAPS = ("单位", "文件", "对方单位", "对方文件", "占本报告")

GUIDE = (
    ("汇总", "每份报告一行。“结论”只有四种：可以报送、退回修改、不合格、未审查。"),
    ("", "可以报送：没有必须改正的问题，得分及格。退回修改：有必须改正的问题。"),
    ("", "不合格：一票否决，或者得分不及格。未审查：文件读不了，或者不是年度报告。"),
    ("", "等次（优秀、良好、合格）只给可以报送的报告。豁免的问题不计入结论、得分和各种数目。"),
    (kept.COLUMN, "这一列由人填写。下次写到同一个文件时，已经填写的内容保留。"),
    ("", "报告换了文件名，按单位和年度对应；对应不上的，放在“以前的处理意见”表里。"),
    ("四个部分", "√ 有；▲ 与其他部分合写，或者夹在其他部分里；× 缺少。"),
    ("问题", "每个问题一行，必须改正的在前，可以按单位、级别、规则筛选。改法和依据都在后面几列。"),
    (
        "雷同",
        "与比对的报告相同的文字占本报告多少，多的在前。各单位共有的文字不算。谁抄谁由人判断。",
    ),
    ("与上一稿比", "用 --since 给出上一稿以后才有：没有改的、新出现的、已改好的，每处一行。"),
    ("报送情况", "用 --roster 给出名单以后才有：已报送、未报送、重复、逾期、名称不一致。"),
)


def findings(reviews: Sequence[Review]) -> Iterator[tuple[rows.Cell, ...]]:
    for review in reviews:
        unit = (review.report.issuer if review.report else None) or ""
        order = list(words.SEVERITIES)
        ranked = sorted(review.findings, key=lambda f: (bool(f.excepted), order.index(f.severity)))
        for finding in ranked:
            yield (
                unit,
                clean(review.path),
                words.SEVERITIES[finding.severity],
                rows.rule_name(review.pack, finding.rule),
                words.place(finding.location) if finding.location else "",
                finding.quote,
                finding.message,
                finding.suggestion,
                words.basis(finding.basis) if finding.basis else "",
                finding.deduction or None,
                verdicts.reason(finding.excepted) if finding.excepted else "",
            )


def parts(reviews: Sequence[Review]) -> tuple[tuple[str, ...], list[tuple[rows.Cell, ...]]]:
    """Units × parts: how each is there, and how long."""
    names = rows.part_names(reviews)
    heads = ["单位", "文件"]
    for name in names.values():
        heads += [name, "字数", "占比"]
    table = []
    for review in reviews:
        report = review.report
        if report is None:
            continue
        whole = sum(part.characters for part in report.parts) or 1
        row: list[rows.Cell] = [report.issuer or "", clean(review.path)]
        for part_id in names:
            part = report.part(part_id)
            size = part.characters if part else 0
            told = rows.PARTS[part.status] if part else ""
            row += [told, size, f"{size / whole:.0%}" if size else ""]
        table.append(tuple(row))
    return tuple(heads), table


def each_round(reviews: Sequence[Review]) -> Iterator[tuple[rows.Cell, ...]]:
    for review in reviews:
        if review.since is None:
            continue
        unit = (review.report.issuer if review.report else None) or ""
        files = (clean(review.path), clean(review.since.path))
        for row in rounds.rows(review, review.since):
            yield (unit, *files, rounds.WORDS[row.became], row.name, row.place)


def overlaps(reviews: Sequence[Review]) -> Sequence[tuple[rows.Cell, ...]]:
    """A row for each two reports, the largest share first."""
    return sorted(_shared(reviews), key=lambda row: row[4], reverse=True)


def _shared(reviews: Sequence[Review]) -> Iterator[tuple[str, str, str, str, float]]:
    for review in reviews:
        if review.overlap is None:
            continue
        unit = (review.report.issuer if review.report else None) or ""
        for other in review.overlap.reports:
            yield (unit, clean(review.path), other.issuer or "", clean(other.path), other.share)
