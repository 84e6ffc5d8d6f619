"""The opinion: what it says, in the form it has, by a template that a bureau may change."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
from docx import Document as Opened

from lawcheck.checks.model import Chain, DutyTold
from lawcheck.documents.model import Location
from lawcheck.documents.own import is_own
from lawcheck.errors import UsageError
from lawcheck.packs.rubric import Scoring, Veto
from lawcheck.review import Overlap, Review, SharedWith
from lawcheck.roster.model import Unit
from lawcheck.views import opinion
from lawcheck.views.docx.fresh import package
from lawcheck.views.opinion.fields import fields
from lawcheck.views.opinion.items import LEAST_ADVISED, MOST, brief
from lawcheck.views.opinion.praise import praise
from lawcheck.views.opinion.template import template
from lawcheck.views.run import Run

RUN = Run(date(2027, 2, 1))


def _lines(review: Review, run: Run = RUN) -> list[str]:
    made = opinion.render(review, b"", run)
    assert made is not None
    assert is_own(made)
    return [p.text for p in Opened(io.BytesIO(made)).paragraphs if p.text.strip()]


def test_what_must_be_corrected_is_set_out_with_its_basis(made: ModuleType) -> None:
    lines = _lines(made.judged())
    assert lines[0] == "法治政府建设年度报告审查意见书"
    assert lines[1] == f"{made.judged().report.issuer}："
    at = lines.index("二、必须改正的问题")
    assert lines[at + 1].startswith("（一）缺少法定部分。报告没有写")
    assert lines[at + 2].startswith("改法：增加这一部分")
    assert "依据：《法治政府建设与责任落实督察工作规定》" in lines[at + 2]
    assert lines[-1].strip() == "2027年2月1日"
    assert not any("{" in line for line in lines)


def test_a_good_report_is_told_so(made: ModuleType) -> None:
    lines = _lines(made.good())
    at = lines.index("二、必须改正的问题")
    assert lines[at + 1 : at + 4] == ["没有。", "三、建议修改的问题", "没有。"]
    assert "可以报送。" in lines


def test_what_was_not_judged_has_no_opinion(made: ModuleType) -> None:
    assert opinion.render(made.unread(), b"", RUN) is None


@pytest.mark.parametrize(
    ("deadline", "today", "day"),
    [
        (date(2027, 2, 20), date(2027, 2, 1), "2027年2月20日"),
        (date(2027, 1, 20), date(2027, 2, 1), "　　年　　月　　日"),
        (None, date(2027, 2, 1), "　　年　　月　　日"),
    ],
)
def test_by_when(deadline: date | None, today: date, day: str, made: ModuleType) -> None:
    review = made.judged()
    run = Run(today, (Unit(review.report.issuer, deadline=deadline),))
    assert f"于{day}前重新报送" in fields(review, run)["要求"]


def test_praise_is_what_the_checks_have_seen(made: ModuleType) -> None:
    review = made.good()
    here = Location(1, 1, 1, 2, 1)
    duties = tuple(DutyTold(f"d{n}", "职责", "covered") for n in range(12))
    chains = (Chain(here, here, here), Chain(here, here, here))
    review = msgspec.structs.replace(review, duties=duties, chains=chains)
    said = praise(review)
    assert "第一责任人应当履行的12项职责都写到了，并有具体事项" in said
    assert "2条不足都写明了原因，下一年度都有对应的安排" in said
    weaker = msgspec.structs.replace(review, chains=(*chains, Chain(here, here, None)))
    assert not any("不足" in sentence for sentence in praise(weaker))
    # Nothing is praised that no rule of the pack asks for.
    assert not any("实施纲要" in sentence for sentence in said)


def test_every_error_and_warning_is_set_out_the_gravest_first(made: ModuleType) -> None:
    review = made.judged()
    one = next(f for f in review.findings if f.severity == "error")
    many = tuple(
        msgspec.structs.replace(one, message=f"第{n}个问题。", rule=f"rule-{n}", deduction=n % 7)
        for n in range(MOST - 2)
    )
    veto = msgspec.structs.replace(one, message="否决的问题。", rule="part-missing", deduction=0.0)
    advised = msgspec.structs.replace(one, message="可改的问题。", severity="warning")
    scoring = Scoring(items=(), grades=(), vetoes=(Veto(rule="part-missing", reason="缺"),))
    pack = msgspec.structs.replace(review.pack, scoring=scoring)
    found = (*many, veto, advised)
    lines = _lines(msgspec.structs.replace(review, findings=found, pack=pack))
    set_out = [line for line in lines if line.startswith("（") and "问题" in line]
    assert len(set_out) == len(found)
    assert set_out[0] == "（一）缺少法定部分。否决的问题。"
    assert [line.partition("。")[0] for line in set_out[1:4]] == [
        "（二）rule-6",
        "（三）rule-13",
        "（四）rule-5",
    ]
    assert set_out[-1].startswith("（一）缺少法定部分。可改的问题。")


def test_of_many_problems_the_rest_is_named(made: ModuleType) -> None:
    review = made.judged()
    one = next(f for f in review.findings if f.severity == "error")
    here = Location(9, 1, 9, 3, 5)
    errors = tuple(
        msgspec.structs.replace(one, message=f"第{n}个。", rule=f"rule-{n % 35}", location=here)
        for n in range(40)
    )
    warnings = tuple(msgspec.structs.replace(f, severity="warning") for f in errors)
    lines = _lines(msgspec.structs.replace(review, findings=(*errors, *warnings)))
    set_out = [line for line in lines if line.startswith("（") and "个（" in line]
    assert len(set_out) == MOST + LEAST_ADVISED
    rest = next(line for line in lines if line.startswith(f"其余{40 - MOST}项："))
    assert rest.endswith("；rule-33（第9行）；rule-34（第9行）。")
    assert any(line.startswith(f"其余{40 - LEAST_ADVISED}项：rule-") for line in lines)


def test_hints_are_named_with_their_places(made: ModuleType) -> None:
    lines = _lines(made.judged())
    assert "另有提示2处，供参考：数字写法（第5、9行）。" in lines
    assert not any(line.startswith("另有提示") for line in _lines(made.good()))


def test_what_is_said_of_several_places_is_said_once(made: ModuleType) -> None:
    review = made.judged()
    one = next(f for f in review.findings if f.rule == "number-form")
    found = tuple(
        msgspec.structs.replace(one, severity="warning", location=Location(line, 1, line, 3, line))
        for line in (7, 31, 94)
    )
    lines = _lines(msgspec.structs.replace(review, findings=found))
    assert lines[lines.index("三、建议修改的问题") + 1] == (
        "（一）数字写法。数字前后的说法相互矛盾（第7行；同样的还有第31、94行）。"
    )
    assert "原文：“46件”。建议：“余”与准确数字不要并用。" in lines


@pytest.mark.parametrize("most", range(40, 120, 7))
def test_a_long_text_is_cut_behind_a_clause_and_through_no_quotation(most: int) -> None:
    text = (
        "全文有三成与丰禾县的报告相同，其中包括“第一责任人，履职情况”的全部（含附件，两页），" * 4
    )
    told = brief(text, most)
    assert len(told) <= most + 1
    assert text.startswith(told.removesuffix("……。"))
    assert told.count("“") == told.count("”")
    assert told.count("（") == told.count("）")


def test_files_of_others_are_not_named_to_a_unit(made: ModuleType) -> None:
    review = made.judged()
    one = next(f for f in review.findings if f.severity == "error")
    copied = msgspec.structs.replace(one, message="与丰禾县2023年报告（10.丰禾县.docx）相同。")
    shared = SharedWith("收到/10.丰禾县.docx", "丰禾县", 0.3)
    review = msgspec.structs.replace(review, findings=(copied,), overlap=Overlap(0.0, (shared,)))
    assert any("与丰禾县2023年报告相同" in line for line in _lines(review))


def test_a_report_without_title_and_name_is_known_by_the_list(made: ModuleType) -> None:
    review = made.judged("收到的报告/云溪县的.txt")
    report = msgspec.structs.replace(review.report, title=None, issuer=None)
    lines = _lines(
        msgspec.structs.replace(review, report=report), Run(RUN.today, (Unit("云溪县"),))
    )
    assert lines[1:3] == ["云溪县：", "你单位报送的《云溪县的》收悉。经审查，提出以下意见。"]


def _template(tmp_path: Path, text: str) -> Run:
    path = tmp_path / "模板.docx"
    path.write_bytes(package(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))
    return msgspec.structs.replace(RUN, template=path)


def test_a_bureau_has_its_own_template(made: ModuleType, tmp_path: Path) -> None:
    run = _template(tmp_path, "致{{ 单位 }}：{{ 结论 }}")
    assert _lines(made.good(), run) == [f"致{made.good().report.issuer}：可以报送"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ 某栏 }}", "不认识的字段.*可用的字段：单位、标题"),
        ("{% if 单位 %}", "写法不对"),
        ("{{ 单位.__class__.__mro__ }}", "不认识的字段|写法不对"),
    ],
)
def test_a_wrong_template_is_told(text: str, said: str, made: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=said):
        opinion.render(made.good(), b"", _template(tmp_path, text))


def test_what_is_no_template_is_told(made: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "模板.docx"
    path.write_text("不是 Word", "utf-8")
    with pytest.raises(UsageError, match=r"不是 \.docx 文件"):
        opinion.render(made.good(), b"", msgspec.structs.replace(RUN, template=path))


def test_what_a_report_says_is_no_template(made: ModuleType) -> None:
    report = msgspec.structs.replace(made.good().report, issuer="{{ 7*7 }}<b>&县")
    lines = _lines(msgspec.structs.replace(made.good(), report=report))
    assert lines[1] == "{{ 7*7 }}<b>&县："


def test_every_field_stands_in_the_handbook(made: ModuleType) -> None:
    told = (Path(__file__).parents[2] / "docs" / "outputs.md").read_text("utf-8")
    assert [name for name in fields(made.good(), RUN) if f"`{name}`" not in told] == []


def test_the_same_review_gives_the_same_bytes(made: ModuleType) -> None:
    assert opinion.render(made.judged(), b"", RUN) == opinion.render(made.judged(), b"", RUN)
    assert template() == template()


def test_the_file_names_no_library_and_no_time_of_day(made: ModuleType) -> None:
    for run, day in ((RUN, "2027-02-01"), (Run(), "1980-01-01")):
        written = opinion.render(made.judged(), b"", run)
        assert written is not None
        about = Opened(io.BytesIO(written)).core_properties
        assert (about.title, about.author) == ("法治政府建设年度报告审查意见书", "lawcheck")
        assert about.last_modified_by == "lawcheck"
        assert f"{about.modified:%Y-%m-%d %H:%M}" == f"{day} 00:00"


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(80_000_000))
    return out.getvalue()


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (lambda: b"PK\x03\x04", "损坏"),
        (_bomb, "损坏"),
        (
            lambda: package(
                "<w:p><w:r><w:t>{% for a in range(9999) %}{% for b in range(99999) %}"
                "{% endfor %}{% endfor %}</w:t></w:r></w:p>"
            ),
            "太长",
        ),
    ],
    ids=["cut", "bomb", "endless"],
)
def test_hostile_templates(
    form: Callable[[], bytes],
    said: str,
    made: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LAWCHECK_LIMITS", "seconds=0.5")
    place = tmp_path / "模板.docx"
    place.write_bytes(form())
    with pytest.raises(UsageError, match=said):
        opinion.render(made.judged(), b"", Run(template=place))
