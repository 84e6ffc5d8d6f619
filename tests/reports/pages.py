"""The pages of twenty sites around ten reports: what stands above, below and beside the text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple


class Told(NamedTuple):
    """A report, and what a reader says of it."""

    title: str
    issuer: str
    level: str
    year: int
    day: date
    head: str
    """What its head is called."""


REPORTS = (
    Told("青禾县2025年法治政府建设年度报告", "青禾县", "county", 2025, date(2026, 3, 4), "县长"),
    Told(
        "青溪市人民政府关于2025年度法治政府建设情况的报告",
        "青溪市人民政府",
        "city",
        2025,
        date(2026, 2, 26),
        "市长",
    ),
    Told("石坡镇2024年法治政府建设工作报告", "石坡镇", "township", 2024, date(2025, 1, 15), "镇长"),
    Told(
        "青禾县司法局2025年度法治政府建设情况报告",
        "青禾县司法局",
        "department",
        2025,
        date(2026, 1, 20),
        "局长",
    ),
    Told(
        "中共清泉街道工委 清泉街道办事处2025年法治政府建设情况报告",
        "中共清泉街道工委、清泉街道办事处",
        "township",
        2025,
        date(2026, 1, 9),
        "街道办主任",
    ),
    Told(
        "青禾经济开发区管委会2025年法治政府建设年度报告",
        "青禾经济开发区管委会",
        "other",
        2025,
        date(2026, 2, 2),
        "管委会主任",
    ),
    Told("如皋市2025年法治政府建设年度报告", "如皋市", "county", 2025, date(2026, 3, 20), "市长"),
    Told(
        "青禾海关2025年度法治政府建设情况报告",
        "青禾海关",
        "department",
        2025,
        date(2026, 1, 28),
        "关长",
    ),
    Told("云岭旗2025年法治政府建设年度报告", "云岭旗", "county", 2025, date(2026, 2, 11), "旗长"),
    Told(
        "二〇二五年青禾县卫生健康委员会法治政府建设情况报告",
        "青禾县卫生健康委员会",
        "department",
        2025,
        date(2026, 2, 9),
        "委主任",
    ),
)


def body(told: Told) -> list[str]:
    """The text of the report, in four parts."""
    return [
        f"{told.year}年，各级各部门坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下：",
        "一、主要举措和成效",
        "（一）强化学习。全年组织专题学法6次，培训干部120人次，干部法治意识明显增强。",
        "（二）规范执法。全年办理行政处罚案件35件，开展案卷评查2次，问题全部整改到位。",
        "二、党政主要负责人履行推进法治建设第一责任人职责情况",
        f"{told.head}主持召开会议3次听取法治工作汇报，作出批示5次，出庭应诉2次。",
        "三、存在的不足和原因",
        "一是执法力量不足，原因是编制紧张。二是普法形式单一，主要是因为经费有限。",
        f"四、{told.year + 1}年推进法治政府建设的主要安排",
        "一是充实执法力量，招录人员6名。二是丰富普法形式，开展活动12场。",
    ]


Layout = Callable[[Told], list[str]]


def _iso(told: Told) -> str:
    return told.day.isoformat()


def _words(told: Told) -> str:
    return f"{told.day.year}年{told.day.month}月{told.day.day}日"


#: Site → the page that it makes.
LAYOUTS: dict[str, Layout] = {
    "label": lambda t: [t.title, f"发布日期：{_iso(t)}", *body(t)],
    "time": lambda t: [t.title, f"时间：{_iso(t)} 10:30 浏览量：12", *body(t)],
    "day": lambda t: [t.title, f"日期：{_iso(t)}", *body(t)],
    "clicks first": lambda t: [t.title, f"浏览：52次 时间：{_iso(t)} 来源：本站", *body(t)],
    "source first": lambda t: [t.title, f"来源：县司法局 {_iso(t)} 08:15", *body(t)],
    "day first": lambda t: [t.title, f"{_iso(t)} 08:15 来源：县司法局 字号：大 中 小", *body(t)],
    "bulleted block": lambda t: [
        "- [ 索引号 ] 11500229768895163R/2026-00004",
        "- [ 发布机构 ] 青禾县人民政府办公室",
        f"- [ 成文日期 ] {_iso(t)}",
        f"- [ 发布日期 ] {_iso(t)}",
        t.title,
        *body(t),
    ],
    "two lines": lambda t: [
        t.title,
        "发布机构：",
        "青禾县人民政府办公室",
        "发布日期：",
        _iso(t),
        *body(t),
    ],
    "table with bars": lambda t: [
        "| 索引号：000014349/2026-02861 | |",
        "| 发文机关：青禾县人民政府办公室 | 主题词： |",
        f"| 标题：{t.title} | |",
        f"| 主题分类： | 发布日期：{_iso(t)} |",
        *body(t),
    ],
    "cells": lambda t: [
        f"| 索引号 | 000014349/2026-02861 | 发布日期 | {_iso(t)} |",
        t.title,
        *body(t),
    ],
    "brackets": lambda t: [t.title, f"【发布时间：{_iso(t)}】【字体：大 中 小】", *body(t)],
    "path above": lambda t: [
        "当前位置：首页 > 政务公开 > 法治政府建设",
        "> 年度报告 > 正文",
        t.title,
        f"发布时间：{_iso(t)}",
        *body(t),
    ],
    "shell date": lambda t: [
        "街  镇",
        f"{t.day.year - 1}-03-20",
        t.title,
        f"发布日期：{_iso(t)}",
        *body(t),
    ],
    "for the old": lambda t: [
        "适老版 关爱版",
        "进入老年模式",
        "登录 | 注册",
        t.title,
        f"发布日期：{_iso(t)}",
        "保护视力色：",
        *body(t),
    ],
    "below": lambda t: [
        t.title,
        f"发布日期：{_iso(t)}",
        *body(t),
        "主办单位：青禾县人民政府办公室",
        "网站标识码：9900000001",
        "上一篇：没有了",
    ],
    "number in front": lambda t: [
        f"[青政发〔{t.day.year}〕7号]{t.title}",
        f"发布日期：{_iso(t)}",
        *body(t),
    ],
    "number behind": lambda t: [
        f"{t.title}（青政发〔{t.day.year}〕7号）",
        f"发布日期：{_iso(t)}",
        *body(t),
    ],
    "number line": lambda t: [
        t.title,
        f"青政发〔{t.day.year}〕7号",
        f"发布日期：{_iso(t)}",
        "市委、市政府：",
        *body(t),
    ],
    "signature": lambda t: [t.title, *body(t), t.issuer, _words(t)],
    "letter": lambda t: [
        "关于报送法治政府建设情况报告的函",
        "县委、县政府：",
        f"现将{t.year}年度法治政府建设情况报告呈上，请审阅。",
        t.issuer,
        _words(t),
        t.title,
        *body(t),
    ],
}
#: Where the day is that of the signature.
WRITTEN = frozenset(("signature", "letter"))
