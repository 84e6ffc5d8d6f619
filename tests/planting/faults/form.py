"""Faults of the outline's numbers and of punctuation."""

from __future__ import annotations

import random
import re

from lawcheck.text.traditional import SIMPLIFIED
from tests.planting.draft import Draft, Line, chinese
from tests.planting.plant import Wanted, fault, put


def _second(draft: Draft) -> list[Line]:
    """Second-level headings of the achievements."""
    return [x for x in draft.body("achievements") if x.level == 2]


@fault("numbering-gap", "second level", "first level")
def gap(draft: Draft, dice: random.Random, level: str) -> Wanted | None:
    """A number is left out: （二） is followed by （四）."""
    if level == "second level":
        lines = _second(draft)
        at = dice.randrange(2, len(lines))
        for value, line in enumerate(lines[at:], at + 2):
            line.forced = f"（{chinese(value)}）"
        for value, line in enumerate(lines[:at], 1):
            line.forced = f"（{chinese(value)}）"
        return Wanted(("numbering-gap",), (lines[at], lines[at - 1])) if _plain(draft) else None
    heads = [x for x in draft.lines if x.level == 1]
    for line, value in zip(heads, (1, 2, 4, 5), strict=True):
        line.forced = f"{chinese(value)}、"
    return Wanted(("numbering-gap",), (heads[2], heads[1]))


def _plain(draft: Draft) -> bool:
    """The original habit of the report is 一、（一）: forced numbers then agree with the rest."""
    return draft.name.startswith(("yanchuan", "qihe", "shili", "tingmei", "linzi"))


@fault("numbering-repeated")
def same_number_twice(draft: Draft, dice: random.Random) -> Wanted | None:
    lines = _second(draft)
    if not _plain(draft):
        return None
    at = dice.randrange(1, len(lines) - 1)
    for value, line in enumerate(lines, 1):
        line.forced = f"（{chinese(value)}）"
    # The next one carries the same number, and all after it count on from there.
    for value, line in enumerate(lines[at:], at):
        line.forced = f"（{chinese(value)}）"
    return Wanted(("numbering-repeated",), (lines[at], lines[at - 1]))


@fault("numbering-style", "（{n}）、", "{d}、", "第{n}、")
def wrong_form(draft: Draft, dice: random.Random, form: str) -> Wanted | None:
    """One number among its like is written in another form."""
    lines = _second(draft)
    if not _plain(draft):
        return None
    at = dice.randrange(1, len(lines))
    for value, line in enumerate(lines, 1):
        line.forced = f"（{chinese(value)}）"
    lines[at].forced = form.format(n=chinese(at + 1), d=at + 1)
    rules = ("numbering-style", "numbering-level")
    return Wanted(rules, (lines[at],), along=() if form.startswith("（") else ("numbering-gap",))


@fault("numbering-style", "、", ")")
def arabic_among_arabic(draft: Draft, dice: random.Random, mark: str) -> Wanted | None:
    """2、 among 1. and 3."""
    if not draft.name.startswith("tongpi"):
        return None
    lines = _second(draft)
    at = dice.randrange(1, len(lines))
    for value, line in enumerate(lines, 1):
        line.forced = f"{value}."
    lines[at].forced = f"{at + 1}{mark}"
    return Wanted(("numbering-style",), (lines[at],))


@fault("numbering-gap", "part three")
def part_counted_wrong(draft: Draft, dice: random.Random, level: str) -> Wanted | None:
    """第一部分, 第二部分, 第四部分."""
    heads = [x for x in draft.lines if x.level == 1]
    for line, value in zip(heads, (1, 2, 4, 5), strict=True):
        line.forced = f"第{chinese(value)}部分\u3000"
    return Wanted(("numbering-gap",), (heads[2], heads[1]))


@fault("numbering-level")
def reversed_levels(draft: Draft, dice: random.Random) -> Wanted | None:
    """1. stands above （一）."""
    lines = draft.body("plans")
    if not _plain(draft) or len(lines) < 3:
        return None
    lines[0].forced, lines[0].level = "1.", 2
    for value, line in enumerate(lines[1:], 1):
        line.forced, line.level = f"（{chinese(value)}）", 3
    return Wanted(("numbering-level", "numbering-style"), tuple(lines))


@fault("numbering-gap", "一是")
def inline_gap(draft: Draft, dice: random.Random, first: str) -> Wanted | None:
    """一是 … 三是 … within one paragraph."""
    lines = [x for x in draft.prose("achievements") if "一是" not in x.text]
    if not lines:
        return None
    line = dice.choice(lines)
    line.text += "主要做法：一是健全机制，明确分工。三是强化保障，落实经费。"
    return Wanted(("numbering-gap",), (line,))


@fault("numbering-gap", "二是", "三是")
def paragraph_ordinals(draft: Draft, dice: random.Random, left_out: str) -> Wanted | None:
    """The paragraphs of the shortcomings count 一是 三是, or 一是 二是 四是."""
    body = [x for x in draft.body("shortcomings") if re.match("[一二三]是", x.text)]
    if len(body) != 3:
        return None
    if left_out == "二是":
        body[1].text = "三是" + body[1].text[2:]
        body[2].text = "四是" + body[2].text[2:]
        return Wanted(("numbering-gap",), (body[1], body[0]))
    body[2].text = "四是" + body[2].text[2:]
    return Wanted(("numbering-gap",), (body[2], body[1]))


@fault("numbering-repeated", "二是")
def ordinal_twice(draft: Draft, dice: random.Random, mark: str) -> Wanted | None:
    body = [x for x in draft.body("shortcomings") if re.match("[一二三]是", x.text)]
    if len(body) != 3:
        return None
    body[2].text = "二是" + body[2].text[2:]
    return Wanted(("numbering-repeated",), (body[2], body[1]))


@fault("numbering-repeated", "parts")
def part_number_twice(draft: Draft, dice: random.Random, level: str) -> Wanted | None:
    heads = [x for x in draft.lines if x.level == 1]
    for line, value in zip(heads, (1, 2, 2, 3), strict=True):
        line.forced = f"{chinese(value)}、"
    return Wanted(("numbering-repeated",), (heads[2], heads[1])) if _plain(draft) else None


@fault("punctuation-unpaired", "“", "”", "《", "》", "（", "）")
def lost_partner(draft: Draft, dice: random.Random, mark: str) -> Wanted | None:
    """One mark of a pair is gone."""
    lines = [x for x in draft.prose() if mark in x.text]
    if not lines:
        return None
    line = dice.choice(lines)
    places = [i for i, c in enumerate(line.text) if c == mark]
    at = dice.choice(places)
    line.text = line.text[:at] + line.text[at + 1 :]
    along = ("set-phrase", "number-contradiction")
    return Wanted(("punctuation-unpaired", "lost-character"), (line,), along=along)


@fault(
    "punctuation-doubled",
    "。。",
    "，，",
    "、、",
    "；；",
    "、，",
    "，。",
    "。，",
    "：：",
    "，、",
    "。。。",
)
def doubled(draft: Draft, dice: random.Random, marks: str) -> Wanted | None:
    lines = [x for x in draft.prose() if marks[0] in x.text[5:-5]]
    if not lines:
        return None
    line = dice.choice(lines)
    places = [m.start() for m in re.finditer(re.escape(marks[0]), line.text) if m.start() > 5]
    at = dice.choice(places)
    line.text = line.text[:at] + marks + line.text[at + 1 :]
    return Wanted(("punctuation-doubled",), (line,))


@fault("punctuation-width", ",", ";", ":", "(", ")", "!")
def one_half_width(draft: Draft, dice: random.Random, mark: str) -> Wanted | None:
    """One half-width mark among full-width ones."""
    full = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "!": "。"}[mark]
    lines = [x for x in draft.prose(least=40) if full in x.text]
    if not lines:
        return None
    line = dice.choice(lines)
    if sum(x.text.count("，") for x in draft.lines) < 5:
        return None
    at = dice.choice([i for i, c in enumerate(line.text) if c == full])
    line.text = line.text[:at] + mark + line.text[at + 1 :]
    line.raw = True
    return Wanted(("punctuation-width",), (line,))


@fault(
    "lost-character",
    "认真落实《法治中国建设规划（20202025年）》部署的任务。",
    "印发《关于加强执法协作的意见》（澄政发20233号）。",
    "根据县政办发〔〕号文件要求，完成清理工作。",
    "落实国办发20239号文件要求，规范执法检查。",
    "按照政办字〔202526号文件要求开展自查。",
    "深入推进放管服”改革，取消证明事项12项。",
    "落实《提升行政执法质量三年行动计划（20232025年）》。",
    "印发《关于做好述法工作的通知》（依法办〔〕6号）。",
    "深化&ldquo;放管服&rdquo;改革，压减材料26项。",
    "推进?水灌区执法协作，联合巡查8次。",
    "推进□江流域执法协作，联合巡查8次。",
    "处置\ufffd\ufffd线索3条，均已办结。",
)
def dropped_by_an_editor(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    line = put(draft, dice, sentence)
    along = ("period-expired", "set-phrase", "year-stale", "anachronism")
    rules: tuple[str, ...] = ("lost-character", "punctuation-unpaired")
    if "?" in sentence:
        rules = ("lost-character", "punctuation-width")
    return Wanted(rules, (line,), along=along)


@fault("hidden-text", "radicals", "soft hyphens", "zero width")
def unseen_characters(draft: Draft, dice: random.Random, kind: str) -> Wanted | None:
    """A paragraph as it comes out of a PDF: radicals for characters, marks of no width inside."""
    line = dice.choice([x for x in draft.prose() if "行" in x.text])
    if kind == "radicals":
        line.text = line.text.replace("行", "⾏")
    else:
        mark = "\u00ad" if kind == "soft hyphens" else "\u200b"
        at = dice.randrange(5, len(line.text) - 5)
        line.text = f"{line.text[:at]}{mark}{line.text[at:]}"
    return Wanted(("hidden-text",), (line,))


@fault("traditional-text", "a paragraph", "a sentence")
def traditional_characters(draft: Draft, dice: random.Random, extent: str) -> Wanted | None:
    """Copied from a page in traditional characters."""
    if extent == "a sentence":
        return Wanted(("traditional-text",), (put(draft, dice, "開展執法監督檢查12次。"),))
    line = dice.choice([x for x in draft.prose() if len(x.text) > 40])
    back = {simple: traditional for traditional, simple in SIMPLIFIED.items()}
    line.text = "".join(back.get(char, char) for char in line.text)
    return Wanted(("traditional-text",), (line,))
