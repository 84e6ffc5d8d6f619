"""Good reports in odd outlines: no error and no warning, and every part found."""

from __future__ import annotations

import re

import pytest

from lawcheck.documents import read_bytes
from lawcheck.review import judge
from tests.material.packs import annual_report

BASE = annual_report().base or ""
TITLE, LEAD = BASE.split("\n\n")[:2]
_NUMBER = re.compile(r"^(?:（[一二三四五六]）|[一二三四]是)")


def section(begin: str, end: str | None) -> list[str]:
    text = BASE[BASE.index(begin) : BASE.index(end) if end else len(BASE)]
    return [one.strip() for one in text.split("\n\n") if one.strip()][1:]


A = section("一、推进", "二、党政")
F = section("二、党政", "三、存在")
S = section("三、存在", "四、2024")
P = section("四、2024", None)
a, f, s, p = ([_NUMBER.sub("", one) for one in part] for part in (A, F, S, P))
THEMES = [one.split("。", 1) for one in a]
BARE = [one.split("，")[0].rstrip("。") + "。" for one in S]


def numbered(mark: str, texts: list[str]) -> list[str]:
    return [mark.format(number) + text for number, text in enumerate(texts, 1)]


OUTLINES: dict[str, list[str]] = {
    "themes without numbers, heads first": [
        "扛牢责任，党政主要负责人带头抓法治",
        *f,
        *(piece for theme in THEMES for piece in theme),
        "正视差距，在补短板上用力",
        *S,
        "谋划未来，2024年法治政府建设再出发",
        *P,
    ],
    "headings that are sentences": [
        *("一、我们坚持把法治作为最好的营商环境", *a[:2]),
        *("二、我们让执法既有力度又有温度", *a[2:4]),
        *("三、我们在阳光下行使权力", *a[4:]),
        *("四、书记、县长把第一责任扛在肩上", *f),
        *("五、我们清醒地看到，还有三件事没有做好", *S),
        *("六、2024年，我们将从三个方面改进", *P),
    ],
    "shortcomings and plans in one closing paragraph": [
        *("一、主要举措和成效", *A),
        *("二、党政主要负责人履行第一责任人职责情况", *F),
        f"一年来的工作还存在一些不足：{''.join(S)}2024年，我县将着力抓好以下工作：{''.join(P)}",
    ],
    "capital numerals": [
        *("壹、主要举措和成效", *A),
        *("贰、党政主要负责人履行推进法治建设第一责任人职责情况", *F),
        *("叁、存在的不足和原因", *S),
        *("肆、2024年主要安排", *P),
    ],
    "questions": [
        *("一、一年来做了什么，效果怎样", *A),
        *("二、党政主要负责人带头做了什么", *F),
        *("三、还有哪些没有做好，为什么", *S),
        *("四、2024年怎么干", *P),
    ],
    "four characters each": [
        *("一、头雁领航：书记、县长履行第一责任人职责", *F),
        *("二、固本强基：举措和成效", *A),
        *("三、刀刃向内：不足与原因", *S),
        *("四、踔厉奋发：2024年安排", *P),
    ],
    "brackets": [
        *("【主要举措和成效】", *a, "【第一责任人履职】", *f),
        *("【问题和原因】", *s, "【2024年安排】", *p),
    ],
    "decimal numbers": [
        *("1 主要举措和成效", *numbered("1.{} ", a)),
        *("2 党政主要负责人履行第一责任人职责情况", *numbered("2.{} ", f)),
        *("3 存在的不足和原因", *numbered("3.{} ", s)),
        *("4 2024年主要安排", *numbered("4.{} ", p)),
    ],
    "plans before shortcomings": [
        *("一、主要举措和成效", *A, "二、2024年主要安排", *P),
        *("三、存在的不足和原因", *S),
        *("四、党政主要负责人履行第一责任人职责情况", *F),
    ],
    "a section for each head": [
        *("一、县委书记履行推进法治建设第一责任人职责情况", f[0]),
        *("二、县长履行推进法治建设第一责任人职责情况", f[1]),
        *("三、主要举措和成效", *A, "四、主要不足", *S, "五、2024年打算", *P),
    ],
    "problem, cause and answer in one item": [
        *("一、主要工作", *A, "二、党政主要负责人履职情况", *F, "三、问题、原因与对策"),
        *(f"（{n}）{one}2024年，{two}" for n, one, two in zip("一二三", s, p, strict=True)),
    ],
    "a frame around three parts": [
        *("第一部分 2023年工作情况", "一、主要举措和成效", *A),
        *("二、党政主要负责人履行第一责任人职责情况", *F),
        *("三、存在的不足和原因", *S, "第二部分 2024年工作安排", *P),
    ],
    "bracketed numbers on the first level": [
        *("（一）主要举措和成效", *numbered("{}.", a)),
        *("（二）党政主要负责人履行第一责任人职责情况", *numbered("{}.", f)),
        *("（三）存在的不足和原因", *numbered("{}.", s)),
        *("（四）2024年主要安排", *numbered("{}.", p)),
    ],
    "no headings at all": [
        *a,
        f"党政主要负责人认真履行推进法治建设第一责任人职责。{''.join(f)}",
        f"工作中还存在一些不足。{''.join(S)}",
        f"2024年，我县将做好以下工作。{''.join(P)}",
    ],
    "dashes": [
        *("这一年，我们做的事——", *a, "党政主要负责人的责任清单——", *f),
        *("还没有做好的事——", *s, "2024年要做的事——", *p),
    ],
    "其一, 其二": [
        f"其一，主要举措和成效。{''.join(a)}",
        f"其二，党政主要负责人履行第一责任人职责情况。{''.join(f)}",
        f"其三，存在的不足和原因。{''.join(S)}",
        f"其四，2024年主要安排。{''.join(P)}",
    ],
    "heads inside a theme": [
        "一、坚持党的领导，把稳法治方向",
        f"县委、县政府主要负责同志带头履行第一责任人职责。{''.join(f)}",
        *(f"{n}、{h}\n\n{b}" for n, (h, b) in zip("二三四五六七", THEMES, strict=True)),
        *("八、直面问题，在整改中提升", *S, "九、锚定2024，在实干中前行", *P),
    ],
    "causes in a section of their own": [
        *("一、举措和成效", *A, "二、党政主要负责人履行第一责任人职责", *F),
        *("三、存在的不足", *BARE, "四、原因分析"),
        "编制偏紧，专业人员招录困难；需求摸排不细，内容与农时脱节；办案人员调解经验不足。",
        *("五、2024年安排", *P),
    ],
    "chapters": [
        *("第一章 关键少数：党政主要负责人履职", *F, "第二章 年度答卷：举措和成效", *A),
        *("第三章 短板清单：不足和原因", *S, "第四章 来年路径：2024年主要安排", *P),
    ],
    "Markdown": [
        *("## 做法与成效", *a, "## 书记县长抓法治", *f),
        *("## 差距在哪里", *s, "## 2024年的任务", *p),
    ],
    "heads in the first theme, the rest in one section": [
        "一、党建引领，法治建设责任体系更加严密",
        f"（一）党政主要负责人履行第一责任人职责。{''.join(f)}",
        f"（二）落实责任。{THEMES[0][1]}",
        *(f"{n}、{h}\n\n{b}" for n, (h, b) in zip("二三四五六", THEMES[1:], strict=True)),
        *("七、不足之处和2024年打算", f"存在的不足：{''.join(S)}", f"2024年打算：{''.join(P)}"),
    ],
}


@pytest.mark.parametrize("name", OUTLINES)
def test_a_good_report_is_told_nothing_whatever_its_outline(name: str) -> None:
    markdown = name == "Markdown"
    title = f"# {TITLE}" if markdown else TITLE
    text = "\n\n".join([title, LEAD, *OUTLINES[name]])
    review = judge(read_bytes(text.encode(), "a.md" if markdown else "a.txt"), annual_report())
    assert review.report is not None
    assert all(part.status != "missing" for part in review.report.parts)
    assert [(f.rule, f.quote) for f in review.findings if f.severity != "info"] == []
