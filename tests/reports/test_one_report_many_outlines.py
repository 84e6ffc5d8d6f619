"""One good report in many outlines: wherever its parts stand, however they are called.

No outline gets anything above a hint: what is there is found, and nothing is told that is not so.
"""

from __future__ import annotations

import re

import pytest

from lawcheck import check_bytes, load_pack
from tests.passages.placing import good

_MARK = re.compile(r"^(?:（[一二三四五六]）|[一二三四五六]是)")
_TOPIC = re.compile(r"^[^。]*。")
_CAUSE = re.compile(r"(?:根子在于|归结起来，是|之所以如此，是因为)(.*)$")
_NUMBERS = "一二三四五六"

_lines = list(good())
_starts = [
    next(at for at, line in enumerate(_lines) if line.startswith(mark))
    for mark in ("一、", "二、", "三、", "四、")
]
_end = max(at for at, line in enumerate(_lines) if line.startswith("岚溪县人民政府"))
_TITLES = [_lines[at] for at in _starts]
DONE, HEADS, WEAK, PLANS = (
    [line for line in _lines[begin + 1 : end] if line]
    for begin, end in zip(_starts, (*_starts[1:], _end), strict=True)
)
_bare = [_CAUSE.sub("", weak) for weak in WEAK]
_plain = [_MARK.sub("", line) for line in PLANS]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _numbered(lines: list[str]) -> str:
    return "".join(f"{n}是{_MARK.sub('', line)}" for n, line in zip(_NUMBERS, lines, strict=False))


def _with_titles(*titles: str) -> list[str]:
    parts = zip(titles, (DONE, HEADS, WEAK, PLANS), strict=True)
    return [line for title, lines in parts for line in (title, *lines)]


OUTLINES: dict[str, list[str]] = {
    "heads within the first part": [
        _TITLES[0],
        *DONE,
        f"（七）党政主要负责人履行推进法治建设第一责任人职责。{HEADS[0]}",
        HEADS[1],
        _TITLES[2].replace("三、", "二、"),
        *WEAK,
        _TITLES[3].replace("四、", "三、"),
        *PLANS,
    ],
    "heads as a table": [
        f"## {_TITLES[0]}",
        *DONE,
        f"## {_TITLES[1]}",
        "\n".join(
            (
                _row("职务", "履职事项", "次数"),
                "|---|---|---|",
                _row("县委书记", "主持县委常委会会议研究法治议题", "3次"),
                _row("县委书记", "对案卷评查情况作出批示", "2次"),
                _row("县长", "主持县政府常务会议学法", "11次"),
                _row("县长", "出庭应诉", "2次"),
            )
        ),
        f"## {_TITLES[2]}",
        *WEAK,
        f"## {_TITLES[3]}",
        *PLANS,
    ],
    "each shortcoming with its plan": [
        _TITLES[0],
        *DONE,
        _TITLES[1],
        *HEADS,
        "三、存在的不足和2027年主要安排",
        *(
            f"{weak}2027年，{_TOPIC.sub('', plan)}"
            for weak, plan in zip(WEAK, _plain, strict=False)
        ),
        f"四是继续扩大“高效办成一件事”。{_TOPIC.sub('', _plain[3])}",
    ],
    "causes in one closing paragraph": [
        *_with_titles(*_TITLES)[: 4 + len(DONE) + len(HEADS) - 1],
        *_bare,
        "上述三个问题的成因各不相同：乡镇执法岗位两年内换了40人，新上岗的没有跟案学习；"
        "电子监控点位设置前没有公示；合同由各单位分头保管，县里没有指定牵头单位。",
        _TITLES[3],
        *PLANS,
    ],
    "problem, cause, measure": [
        _TITLES[0],
        *DONE,
        _TITLES[1],
        *HEADS,
        "三、问题、原因与对策",
        *(
            f"（{n}）问题：{_MARK.sub('', bare)}\n\n原因：{_CAUSE.findall(weak)[0]}\n\n"
            f"对策：{_TOPIC.sub('', plan)}"
            for n, bare, weak, plan in zip(_NUMBERS, _bare, WEAK, _plain, strict=False)
        ),
    ],
    "items within one paragraph": [
        _TITLES[0],
        _numbered(DONE),
        _TITLES[1],
        "".join(HEADS),
        _TITLES[2],
        "".join(WEAK),
        _TITLES[3],
        _numbered(PLANS),
    ],
    "sentences as headings": _with_titles(
        "一、一件一件办下来，法治政府建设有了新变化",
        "二、书记、县长带头，第一责任人的责任落到了会上、案上、路上",
        "三、乡镇执法、交通处罚、合同履约还有短板，根子要说清",
        "四、2027年要办好四件事",
    ),
    "a look back at last year's": [
        _TITLES[0],
        *DONE,
        "二、对上年度报告所列问题的回头看",
        "上年度报告列出的3个问题中，办案场所不足、文书样式不统一2个问题已经解决，"
        "涉企检查统筹不够的问题有所好转，仍在跟踪。",
        _TITLES[1].replace("二、", "三、"),
        *HEADS,
        _TITLES[2].replace("三、", "四、"),
        *WEAK,
        _TITLES[3].replace("四、", "五、"),
        *PLANS,
    ],
    "slogans": _with_titles(
        "一、守正笃行，久久为功",
        "二、以上率下，头雁领航",
        "三、刀刃向内，正视短板",
        "四、接续奋斗，再启新程",
    ),
    "no numbers": _with_titles(
        "推动依法行政提质增效", "压实第一责任", "看清差距与成因", "谋划2027年"
    ),
    "questions": _with_titles(
        "一年来做了什么？", "书记、县长做了什么？", "哪里没有做好，为什么？", "2027年怎么做？"
    ),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_no_outline_of_a_good_report_is_warned(name: str) -> None:
    blocks = [*_lines[: _starts[0]], *OUTLINES[name], *_lines[_end:]]
    suffix = "md" if any(block.startswith("|") for block in OUTLINES[name]) else "txt"
    text = "\n\n".join(blocks)
    review = check_bytes(text.encode(), f"report.{suffix}", pack=load_pack("annual-report"))
    assert review.status == "judged"
    loud = [found for found in review.findings if found.severity != "info"]
    assert [(found.rule, found.message) for found in loud] == []
