"""The built-in packs that a user chooses; the others are their building blocks."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.packs.folders import BUILT_IN

#: Name → title, in the order in which they are offered.
CHOICES = {
    "annual-report": "法治政府建设年度报告（层级从报告中读出）",
    "province": "省级政府的年度报告",
    "city": "市级政府的年度报告",
    "county": "县级政府的年度报告",
    "department": "政府部门的年度报告",
    "township": "乡镇、街道的年度报告",
    "zone": "开发区管委会的年度报告",
    "official-prose": "只看文字：固定表述、标点、序号、数字",
    "local": "本单位规则包的样例",
}


def built_in() -> Iterator[tuple[str, str]]:
    """Name and title of each built-in pack that stands for itself."""
    for name, title in CHOICES.items():
        if (BUILT_IN / f"{name}.yaml").is_file():
            yield name, title
