"""A place and what its name says: its kind, its level, its short form.

The kind is read from the form of the name and of the code (GB/T 2260: two digits each for the
province, the city and the county).
"""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal[
    "province",  # 省
    "autonomous-region",  # 自治区
    "municipality",  # 直辖市
    "special-region",  # 特别行政区
    "city",  # 地级市
    "prefecture",  # 地区
    "league",  # 盟
    "autonomous-prefecture",  # 自治州
    "district",  # 市辖区
    "county-city",  # 县级市
    "county",  # 县
    "autonomous-county",  # 自治县
    "banner",  # 旗
    "autonomous-banner",  # 自治旗
    "forest-district",  # 林区 (神农架)
    "special-district",  # 特区 (六枝)
    "zone",  # a 新区 or 园区 under a 管委会 that has a code
]
Level = Literal["province", "city", "county"]

#: The first ending that fits tells the kind; a 市 and a 区 need the code too.
_BY_FORM: tuple[tuple[str, Kind], ...] = (
    ("特别行政区", "special-region"),
    ("自治区", "autonomous-region"),
    ("省", "province"),
    ("自治州", "autonomous-prefecture"),
    ("地区", "prefecture"),
    ("盟", "league"),
    ("自治县", "autonomous-county"),
    ("县", "county"),
    ("自治旗", "autonomous-banner"),
    ("旗", "banner"),
    ("神农架林区", "forest-district"),
    ("六枝特区", "special-district"),
    ("工业园区", "zone"),
    ("雄安新区", "zone"),
    ("区", "district"),
)


class Place(msgspec.Struct, frozen=True):
    """A province, a city or a county with its code (GB/T 2260)."""

    code: str
    name: str
    short: str
    """Without what it is (如皋, 恩施, 内蒙古); the name where less than two characters are left."""

    @property
    def level(self) -> Level:
        """Which level its government stands at; every 市辖区 is of the county level."""
        if self.code.endswith("0000"):
            return "province"
        return "city" if self.code.endswith("00") else "county"

    @property
    def kind(self) -> Kind:
        """What it is."""
        if self.name.endswith("市"):
            if self.level == "province":
                return "municipality"
            return "city" if self.level == "city" else "county-city"
        return next((kind for ending, kind in _BY_FORM if self.name.endswith(ending)), "county")

    @property
    def variants(self) -> tuple[str, ...]:
        """What it is also called in full: 恩施州, 大通县, 广西自治区."""
        if "自治" not in self.name:
            return ()
        ending = self.name[-1]
        return (self.short + ("自治区" if ending == "区" else ending),)
