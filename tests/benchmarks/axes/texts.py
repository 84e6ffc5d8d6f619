"""Axes of texts: marks, headings, figures, dates, laws, sentences that come again."""

from __future__ import annotations

from collections.abc import Callable

from tests.benchmarks.axes import Axis

_HEAD = "青禾县2025年法治政府建设年度报告\n一、主要举措和成效\n（一）落实任务。全县依法办事。\n"
_TAIL = (
    "\n二、履行推进法治建设第一责任人职责\n县委书记主持研究3次。\n三、存在的不足和原因\n"
    "执法不够规范，原因是培训少。\n四、2026年工作安排\n开展执法培训4期。\n"
)
_SENTENCE = "各级各部门扎实推进法治政府建设第{n}项任务，组织开展专项执法检查{n}次并取得成效。"


def _report(piece: str, between: str = "") -> Callable[[int], bytes]:
    def made(size: int) -> bytes:
        body = between.join(
            piece.replace("{n}", str(n)).replace("{m}", str(n % 12 + 1)) for n in range(size)
        )
        return f"{_HEAD}{body}{_TAIL}".encode()

    return made


def _axis(name: str, piece: str, size: int, between: str = "") -> Axis:
    return Axis(name, _report(piece, between), "txt", size, judged=True)


TEXTS = (
    _axis("？ in one line", "？", 40_000),
    _axis("（ in one line", "（", 40_000),
    _axis("“ in one line", "“", 40_000),
    _axis("》 in one line", "》", 40_000),
    _axis("( and ) by turns", "(甲)", 10_000),
    _axis("。 doubled", "。。", 10_000),
    _axis("X of a template", "X", 40_000),
    _axis("spaces", "甲　", 10_000),
    _axis("digits", "7", 20_000),
    _axis("figures", "同比增长{n}%，", 1_500),
    _axis("sums", "其中甲{n}件、乙{n}件，共{n}件；", 800),
    _axis("dates", "2025年{m}月{n}日，", 1_500),
    _axis("laws", "《行政处罚法》", 1_500),
    _axis("laws misnamed", "《行政处罚条例{n}》", 500),
    _axis("document numbers", "青政发〔2025〕{n}号，", 1_500),
    _axis("places", "平原县、", 8_000),
    _axis("years", "{n}年", 8_000),
    _axis("telephones", "1380000{n}，", 6_000),
    _axis("headings", "（{n}）落实。", 600, "\n"),
    _axis("headings typed", "（二）落实第{n}项任务\n办结{n}件。", 400, "\n"),
    _axis("numbers in a row", "{n}.落实任务。", 1_000, "\n"),
    _axis("一是 in one line", "一是落实第{n}项；", 3_000),
    _axis("三项 and lists", "开展三项工作：甲、乙；", 700),
    _axis("commas", "甲，", 20_000),
    _axis("、 in a row", "甲{n}、", 6_000),
    _axis("paragraphs", _SENTENCE, 400, "\n"),
    _axis("sentences in one", _SENTENCE, 400),
    _axis("one paragraph again", _SENTENCE.replace("{n}", "七"), 600, "\n"),
    _axis("one sentence again", _SENTENCE.replace("{n}", "七"), 600),
    _axis("shortcomings", "三、存在的不足\n执法不够规范{n}。", 200, "\n"),
    _axis("metadata", "索引号：{n}", 1_000, "\n"),
    _axis("remarks", "<!-- lawcheck: ignore title -->", 400, "\n"),
    _axis("table", "| 甲{n} | {n} |", 800, "\n"),
    _axis(
        "cells and their counts",
        "\n| 乡镇 | 培训人次 |\n| 甲{n}镇 | 1{n} |\n\n甲{n}镇培训人次1{n}。",
        200,
    ),
    _axis("multiples", "受理复议案件{n}件，应诉案件153件，受理复议案件是应诉案件的2.7倍，", 400),
    _axis("parts of no total", "甲{n}件、乙1{n}件、丙2{n}件，共3{n}件，", 200),
    _axis("numbered plans", "（{m}）落实任务\n1.培训{n}人次。\n2.检查{n}次。", 200, "\n"),
    _axis("acts and decisions", "{m}月9日受理复议申请，12月15日作出复议决定，", 400),
    _axis("acts in a table", "| {m}月9日受理 | 12月15日作出决定 |", 400, "\n"),
    _axis("averages by head", "发放补助1{n}万元，惠及{n}人，人均每月补助{n}元。", 200),
    _axis("short forms", "协调{n}中心（以下简称“协调{n}”）办结{n}件。", 400),
    _axis("organs a character off", "县人力资源与社会保障局检查{n}次。", 400),
    _axis("barred acts", "对拒不签约的住户停水停电，促使其搬迁。", 400),
    _axis(
        "plans behind shortcomings", "{n}.问题{n}突出。原因是制度不全。安排：修订{n}项。", 200, "\n"
    ),
    _axis("hidden characters", "甲\u200b", 6_000),
    _axis("traditional", "國", 10_000),
    _axis("slips", "截止年底发布实施意件{n}份，", 600),
)
