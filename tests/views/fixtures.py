"""Hand-made reviews of fictional reports, for the views."""

from __future__ import annotations

from datetime import date

import msgspec

from lawcheck.checks.model import CitedBasis, Excepted, Finding, Related, with_fingerprints
from lawcheck.documents.model import Anchor, Document, Location, Paragraph, Span
from lawcheck.packs.model import Basis, PartDefinition, Rule, RulePack
from lawcheck.reports.model import Dated, Part, Report, Title
from lawcheck.review import Reason, Review
from lawcheck.scoring import Score, ScoredItem

TEXTS = (
    "云溪县2023年法治政府建设年度报告",
    "一、推进法治政府建设的主要举措和成效",
    "（一）健全依法行政制度。修订“三重一大”事项目录，组织合法性审查46件。",
    "二、存在的不足和原因",
    "基层执法力量不足，法制审核人员偏少。",
    "三、2023年主要安排",
    "继续推进。",
)

PART_NAMES = {
    "achievements": "主要举措和成效",
    "first_responsible": "第一责任人职责",
    "shortcomings": "不足和原因",
    "plans": "下一年度主要安排",
}


def _rule(rule_id: str, name: str) -> Rule:
    return Rule(id=rule_id, name=name, check=None, message="", suggestion="", basis=())


PACK = RulePack(
    id="annual-report",
    name="年度报告",
    version="1",
    parts=tuple(
        PartDefinition(id=part_id, name=name, headings=(), basis=(_basis,))
        for part_id, name in PART_NAMES.items()
        for _basis in (Basis(source="supervision", wording="应当"),)
    ),
    rules=(
        _rule("part-missing", "缺少法定部分"),
        _rule("cause-missing", "没有写明原因"),
        _rule("number-form", "数字写法"),
    ),
)

BASIS = CitedBasis("《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）", None, "党内法规")


def document(path: str = "云溪县.txt", **changes: object) -> Document:
    paragraphs = tuple(
        Paragraph(number, text, (Anchor(0, 2 * number - 1),))
        for number, text in enumerate(TEXTS, 1)
    )
    values = {"warnings": (), "reader": "", **changes}
    return Document(path, "text", "utf-8", "0" * 64, paragraphs, **values)  # type: ignore[arg-type]


def findings() -> tuple[Finding, ...]:
    number = Location(5, 30, 5, 33, 3, None, "（一）健全依法行政制度。")
    return tuple(
        with_fingerprints(
            [
                Finding(
                    "part-missing",
                    "error",
                    "报告没有写“党政主要负责人履行推进法治建设第一责任人职责情况”。",
                    "增加这一部分，写明本年度听取汇报、部署和督办的次数和事项。",
                    None,
                    "",
                    (
                        Related(
                            Location(7, 1, 7, 11, 4), "二、存在的不足和原因", "可以写在这里之前"
                        ),
                    ),
                    BASIS,
                    8.0,
                ),
                Finding(
                    "cause-missing",
                    "error",
                    "写了不足，没有写原因。",
                    "在每条不足后写明原因，例如“主要原因是……”。",
                    Location(9, 1, 9, 19, 5, None, "二、存在的不足和原因"),
                    TEXTS[4],
                    (),
                    BASIS,
                    4.0,
                ),
                *(
                    Finding(
                        "number-form",
                        "info",
                        "数字前后的说法相互矛盾。",
                        "“余”与准确数字不要并用。",
                        location,
                        "46件",
                    )
                    for location in (number, Location(9, 1, 9, 3, 5))
                ),
            ]
        )
    )


def judged(path: str = "云溪县.txt", **changes: object) -> Review:
    """A report that fails by veto."""
    read = document(path, **changes)
    heading = {2: "achievements", 4: "shortcomings", 6: "plans"}
    parts = [
        Part(part_id, "separate", TEXTS[n - 1], read.whole(n), (read.whole(n + 1),), 30)
        for n, part_id in heading.items()
    ]
    report = Report(
        document=read,
        title=Title(TEXTS[0], read.whole(1), 2023),
        year=2023,
        plan_year=2023,
        issuer="云溪县人民政府",
        level="county",
        published=Dated(date(2024, 3, 4), "2024-03-04", Span(1, 0, 1, 4)),
        written=None,
        sections=(),
        parts=(*parts, Part("first_responsible", "missing")),
        body=read.paragraphs[1:],
    )
    items = (
        ScoredItem("structure", "结构完整", 13.0, 25.0),
        ScoredItem("first-responsible", "第一责任人职责", 7.5, 15.0),
        ScoredItem("form", "文字与格式", 60.0, 60.0),
    )
    score = Score(80.5, 100.0, None, False, items, ("缺少法定部分",))
    return Review(path, PACK, "judged", None, read, report, score, findings(), "unfit")


def good(path: str = "青石镇.txt") -> Review:
    """A report without findings."""
    review = judged(path)
    items = tuple(ScoredItem(i.id, i.name, i.maximum, i.maximum) for i in review.score.items)  # type: ignore[union-attr]
    return Review(
        path,
        PACK,
        "judged",
        None,
        review.document,
        review.report,
        Score(100.0, 100.0, "优秀", True, items),
        (),
        "fit",
    )


def neighbour(path: str = "石溪县.txt") -> Review:
    """The same findings in the report of another unit."""
    review = judged(path)
    report = msgspec.structs.replace(review.report, issuer="石溪县人民政府")  # type: ignore[type-var]
    return msgspec.structs.replace(review, report=report)


def sent_back(path: str = "石桥镇.txt") -> Review:
    """A report with an error, and points enough."""
    error = msgspec.structs.replace(findings()[1], deduction=4.0)
    review = judged(path)
    return msgspec.structs.replace(
        review,
        score=Score(96.0, 100.0, None, False, review.score.items),  # type: ignore[union-attr]
        findings=(error,),
        verdict="revise",
    )


def excepted(path: str = "云溪县.txt") -> Review:
    """The report that fails by veto, both of its errors excepted: fit."""
    reasons = (
        Excepted("baseline", "另行报送", "2027-03-01"),
        Excepted("remark", "原因写在附件里"),
    )
    left_out = [
        msgspec.structs.replace(finding, excepted=reason, deduction=0.0)
        for finding, reason in zip(findings(), reasons, strict=False)
    ]
    return msgspec.structs.replace(good(path), findings=(*left_out, *findings()[2:]))


def unread(path: str = "坏文件.docx") -> Review:
    """A file that could not be read."""
    return Review(path, PACK, "unjudged", Reason("damaged", "文件已损坏，打不开。"))
