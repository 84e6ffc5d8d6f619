"""A good report as lines to plant faults in, rendered in any habit of numbering and width."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.material import word
from tests.material.page import page
from tests.material.yamls import data

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "samples"
REAL = ROOT.parent / "shared/data/reports/linzi-2023.txt"

#: Good samples that faults are planted in; "linzi" is the real one, its second copy removed.
BASES = (
    "yanchuan-2023.txt",
    "chenglan-2021.html",
    "qihe-2024.docx",
    "tongpi-2022.txt",
    "shili-town-2025.md",
    "tingmei-2019.txt",
)
#: Further good samples, for the command only: they came later and were never planted in before.
MORE = (
    "lanya-education-2023.txt",
    "xuting-subdistrict-2024.txt",
    "yunling-province-2022.txt",
    "qiji-county-2025-joint.txt",
)

CHINESE = "零一二三四五六七八九十"
_NUMBER = re.compile(
    r"(第[一二三四五六七八九十]+部分[\s\u3000]*)|([一二三四五六七八九十]+、)"
    r"|([（(][一二三四五六七八九十]+[）)])|(\d{1,2}[.．](?!\d))"
)
_PARTS = (
    ("first_responsible", "第一责任人"),
    ("shortcomings", "不足|问题"),
    ("plans", "安排|打算|计划"),
    ("achievements", "举措|成效|情况"),
)

Style = Literal["一、", "第一部分", "（一）", "1.", "（1）", "none"]
#: Styles of level 1, 2 and 3.
HABITS: dict[str, tuple[Style, Style, Style]] = {
    "一、（一）1.": ("一、", "（一）", "1."),
    "第一部分一、（一）": ("第一部分", "一、", "（一）"),
    "一、1.（1）": ("一、", "1.", "（1）"),
    "unnumbered": ("none", "（一）", "1."),
}
WIDTHS = ("full", "half")
FORMS = ("txt", "docx", "word", "html")
_HALF = str.maketrans("，：；（）！？", ",:;()!?")


@dataclass(eq=False)
class Line:
    """One paragraph without its number."""

    text: str
    level: int = 0
    """Depth as a numbered heading, 0 for plain text."""
    part: str | None = None
    """The mandated part it stands in, None before the first."""
    forced: str | None = None
    """A number that is printed instead of the right one."""
    restart: bool = False
    """Numbers count from the first again, here."""
    raw: bool = False
    """Printed as it is, whatever the width."""


@dataclass
class Draft:
    """A report, and the facts of it that a fault must respect."""

    name: str
    year: int
    county: bool
    """County or city: the duties of both the Party's and the government's head are asked."""
    lines: list[Line]

    @property
    def title(self) -> Line:
        return next(
            line for line in self.lines if "法治政府建设" in line.text and "：" not in line.text
        )

    def heading(self, part: str) -> Line | None:
        return next((x for x in self.lines if x.level == 1 and x.part == part), None)

    def body(self, part: str) -> list[Line]:
        """All lines of a part but its level-1 heading."""
        return [x for x in self.lines if x.part == part and x.level != 1]

    def prose(self, part: str | None = None, least: int = 60) -> list[Line]:
        """Paragraphs long enough to plant in."""
        return [
            x
            for x in self.lines
            if x.part and (part is None or x.part == part) and len(x.text) >= least
        ]

    def after(self, line: Line, new: Line) -> Line:
        self.lines.insert(self.lines.index(line) + 1, new)
        return new

    def drop(self, lines: list[Line]) -> None:
        gone = {id(line) for line in lines}
        self.lines = [line for line in self.lines if id(line) not in gone]


def chinese(value: int) -> str:
    if value <= 10:
        return CHINESE[value]
    tens, ones = divmod(value, 10)
    return (CHINESE[tens] if tens > 1 else "") + "十" + (CHINESE[ones] if ones else "")


def _marker(style: Style, value: int) -> str:
    return {
        "一、": f"{chinese(value)}、",
        "第一部分": f"第{chinese(value)}部分\u3000",
        "（一）": f"（{chinese(value)}）",
        "1.": f"{value}.",
        "（1）": f"（{value}）",
        "none": "",
    }[style]


def rendered(draft: Draft, habit: str, width: str) -> list[str]:
    """The printed lines, one for each of ``draft.lines``."""
    styles = HABITS[habit]
    counts = [0, 0, 0]
    printed = []
    for line in draft.lines:
        number = ""
        if line.restart:
            counts = [0, 0, 0]
        if line.level:
            counts[line.level - 1] += 1
            counts[line.level :] = [0] * (3 - line.level)
            number = _marker(styles[line.level - 1], counts[line.level - 1])
        if line.forced is not None:
            number = line.forced
        text = number + line.text
        printed.append(text if line.raw or width == "full" else text.translate(_HALF))
    return printed


def render(draft: Draft, habit: str, width: str, form: str) -> tuple[bytes, str]:
    """The file's bytes and its name."""
    lines = rendered(draft, habit, width)
    if form == "html":
        return page(lines), "draft.html"
    if form != "txt":
        made_by_word = form == "word" and _countable(draft, habit)
        return word.docx(lines, "word" if made_by_word else "typed"), "draft.docx"
    return "\n\n".join(lines).encode() + b"\n", "draft.txt"


def _countable(draft: Draft, habit: str) -> bool:
    """Word's list can make these numbers: nothing is forced, nothing counts anew."""
    return habit == "一、（一）1." and not any(x.restart or x.forced for x in draft.lines)


def load(name: str) -> Draft:
    """One of ``BASES`` or ``linzi``, parsed by the numbers that it is known to have."""
    if name == "linzi":
        lines = REAL.read_text("utf-8").splitlines()[:51]
        # Its faults are taken out, so that what is planted is all there is.
        texts = [t for t in lines if t.strip() and "•" not in t]
        # The real text is half-width throughout: widened here, narrowed again by the width.
        texts = [t.translate(str.maketrans(",:;()!?", "，：；（）！？")) for t in texts]
        texts = [t.replace("5240.84余万元", "5240.84万元") for t in texts]
        texts = _with_causes(texts)
        return _draft(name, 2023, True, texts)
    expected = data(SAMPLES / f"{name.rsplit('.', 1)[0]}.expected.yaml")
    county = expected["level"] in {"county", "city", "province"}
    return _draft(name, expected["year"], county, _texts(name))


def _with_causes(texts: list[str]) -> list[str]:
    cause = "究其原因，是常态化的督促和培训没有跟上。"
    start = next(i for i, t in enumerate(texts) if t.startswith("三、"))
    stop = next(i for i, t in enumerate(texts) if t.startswith("四、"))
    return [t + cause if start < i < stop else t for i, t in enumerate(texts)]


def _texts(name: str) -> list[str]:
    if name in word.MADE:
        return word.lines_of(word.MADE[name][0])
    text = (SAMPLES / name).read_text("utf-8")
    if name.endswith(".html"):
        title = re.search(r"<h1>(.*?)</h1>", text)
        assert title
        body = text[text.index('id="zoom"') : text.index('class="share"')]
        found = re.findall(r"<p>(.*?)</p>", body)
        lines = [re.sub(r"<[^>]+>", "", line).strip("\u3000 ") for line in found]
        return [title[1], "发布日期：2022-02-25", *lines]
    return [line.lstrip("# ") for line in text.splitlines() if line.strip()]


def _draft(name: str, year: int, county: bool, texts: list[str]) -> Draft:
    levels: list[int] = []
    lines: list[Line] = []
    part: str | None = None
    for text in texts:
        match = _NUMBER.match(text)
        if match is None or match.lastindex is None:
            lines.append(Line(text, 0, part))
            continue
        kind = match.lastindex
        if kind not in levels:
            levels.append(kind)
        level = levels.index(kind) + 1
        words = text[match.end() :]
        if level == 1:
            part = next(id_ for id_, pattern in _PARTS if re.search(pattern, words))
            levels = levels[:1]
        lines.append(Line(words, level, part))
    return Draft(name, year, county, lines)
