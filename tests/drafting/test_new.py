"""An empty draft: every instruction left in is told, and filled with one's own text it is fit."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from lawcheck.cli.app import run
from lawcheck.drafting.outline import MARK, outline
from lawcheck.drafting.writing import WRITERS
from lawcheck.packs.loader import load
from lawcheck.packs.model import Level, RulePack
from lawcheck.packs.resolve import resolve
from lawcheck.review import review, review_bytes

#: A piece of a heading → what somebody writes under it.
WRITTEN = {
    "年法治政府建设年度报告": "2026年，青禾县坚持以习近平新时代中国特色社会主义思想为指导，深入学习"
    "贯彻习近平法治思想和党的二十届三中、四中全会精神，围绕建设粮食大县的目标推进依法行政。",
    "习近平法治思想": "举办习近平法治思想专题培训2期，培训干部316人，组织宪法宣传周活动46场。",
    "机构职能": "推行“一件事一次办”23项，清理不合理证明61项，开展公平竞争审查，审查文件39件。",
    "依法行政制度": "制定行政规范性文件7件，全部经过合法性审核并备案，清理旧文件112件，废止18件。",
    "行政决策": "重大行政决策目录列入事项4项，均履行公众参与、专家论证、风险评估、合法性审查、"
    "集体讨论决定程序，召开听证会3场。",
    "行政执法": "落实行政执法“三项制度”，审核重大执法决定54件，评查案卷210宗，对轻微违法行为不予"
    "处罚83件。",
    "突发事件": "修订应急预案21个，组织演练36场，处置险情5起。",
    "社会矛盾": "人民调解组织调解纠纷1864件；受理行政复议申请47件，审结45件，"
    "办理法律援助案件186件。",
    "权力制约": "办理人大代表建议66件、政协提案58件，公开政府信息4216条，完成审计项目14个。",
    "数字法治": "建成数字政务平台，共享数据37万条，网上办理事项412项。",
    "推进机制": "县委全面依法治县委员会召开会议2次，开展法治督察1次，整改问题19个。",
    "党委主要负责人": "县委书记主持召开县委全面依法治县委员会会议2次，听取法治建设工作汇报5次，把"
    "法治建设纳入年度工作计划。坚持依规治党，审查党内规范性文件9件，党委法律顾问参与论证决策11项。"
    "支持人大、政协、法院、检察院依法履行职能，落实防止干预司法“三个规定”。组织任前法律考试3批"
    "52人，开展领导干部述法，参加国家宪法日活动。",
    "政府主要负责人": "县长主持县政府常务会议审议法治议题13个，落实法治经费260万元。督促各部门依法"
    "行政，约谈2个单位。出庭应诉1次，全县行政机关负责人出庭应诉率98.4%。组织会前学法10次，检查21个"
    "部门的普法责任清单。听取法律顾问意见16次，合法性审核文件7件。",
    "不足和原因": "一是乡镇执法力量不足。平均每个乡镇只有持证人员4名，主要原因是编制偏紧，专业人员"
    "招录困难。\n\n二是普法的针对性不强。面向种粮大户的宣传只有6场，由于需求摸排不细，内容与农时脱节。",
    "主要安排": "一是充实乡镇执法力量。下沉执法编制16名，开展持证培训4期，建立联合执法机制。\n\n"
    "二是提高普法的针对性。按照农时编排宣传内容，面向种粮大户开展普法不少于24场。",
}


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return load("annual-report")


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("level", get_args(Level))
def test_every_instruction_left_in_is_told(ending: str, level: Level, pack: RulePack) -> None:
    lines = outline(resolve(pack, 2026, level, "draft"), 2026, level, "青禾县")
    made = WRITERS[ending](lines)
    data = made if isinstance(made, bytes) else made.encode()
    judged = review_bytes(data, f"草稿{ending}", pack)
    told = {f.span.paragraph for f in judged.findings if f.rule == "placeholder" and f.span}
    wanted = {turn for turn, line in enumerate(lines, 1) if line.kind == "instruction"}
    assert wanted | {len(lines)} == told, "the open date is told too"
    assert judged.report is not None
    assert {part.status for part in judged.report.parts} == {"separate"}
    assert (judged.report.issuer, judged.report.year) == ("青禾县", 2026)
    assert judged.report.plan_year == 2027


def filled(text: str) -> str:
    """The Markdown draft with the instructions under each heading replaced by one's own text."""
    pieces = []
    waiting = ""
    for line in text.split("\n\n"):
        if line.startswith("#"):
            waiting = next((said for head, said in WRITTEN.items() if head in line), "")
            pieces.append(line)
        elif not line.startswith(MARK):
            pieces.append(line.replace("2027年　月　日", "2027年2月10日"))
        elif waiting:
            pieces.append(waiting)
            waiting = ""
    return "\n\n".join(pieces)


def test_filled_with_ones_own_text_it_is_fit(tmp_path: Path, pack: RulePack) -> None:
    draft = tmp_path / "草稿.md"
    assert run(["new", "--issuer", "青禾县", "--year", "2026", "-o", str(draft)]) == 0
    draft.write_text(filled(draft.read_text("utf-8")), "utf-8")
    judged = review(draft, pack)
    assert MARK not in draft.read_text("utf-8")
    assert [f.message for f in judged.findings if f.severity == "error"] == []
    assert judged.verdict == "fit"


def test_last_years_headings_are_taken_and_no_sentence(
    samples: Path, tmp_path: Path, pack: RulePack
) -> None:
    draft = tmp_path / "草稿.docx"
    last = samples / "qihe-2024.docx"
    typed = ["new", "--issuer", "栖禾县", "--year", "2026", "--from", str(last), "-o", str(draft)]
    assert run(typed) == 0
    made = review(draft, pack).document
    assert made is not None
    texts = [p.text for p in made.paragraphs if not p.text.startswith(MARK)]
    assert "（一）扛牢政治责任，加强党对法治政府建设的领导" in texts
    assert "四、2027年推进法治政府建设的主要安排" in texts
    was = review(last, pack).document
    assert was is not None
    sentences = {p.text for p in was.paragraphs if len(p.text) > 40}
    assert not sentences & set(texts)
    assert all(len(text) < 40 for text in texts)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["-o", "草稿.pdf"], "要以 .docx、.md、.txt 结尾"),
        (["-o", "有.docx"], "已经存在"),
        (["-o", "新.docx", "--from", "空.txt"], "用不上"),
        (["-o", "新.docx", "--from", "没有.txt"], "没有.txt"),
    ],
)
def test_what_cannot_be_written_is_told(
    more: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("有.docx").write_bytes(b"PK\x03\x04")
    Path("空.txt").write_bytes(b"")
    assert run(["new", "--issuer", "青禾县", "--year", "2026", *more]) == 2
    assert said in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["有.docx", "空.txt"]
