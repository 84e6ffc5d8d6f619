"""Whose report it is, taken apart: the places in the issuer's name, and its own organ.

青溪县清水乡人民政府 → 青溪县, 清水乡; 江左市司法局 → 江左市, 司法局. Read by form, so that a place
that no table knows is read as well.
"""

from __future__ import annotations

import re

import msgspec

from lawcheck.reports.zones import OTHER_ZONES, PARKS, ZONES
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled

#: Units of one rank, without those that have autonomy.
COUNTIES, TOWNS = ("县", "区", "旗"), ("镇", "乡", "街道", "苏木")
#: The longer ones first.
UNITS = "自治区|自治州|自治县|自治旗|省|市|地区|盟|州|县|区|旗|镇|乡|街道|苏木"
# 徐州市 is no 州: two characters stand before one, and no other unit behind.
_STEP = compiled(
    rf"([一-鿿·]{{1,10}}?)({UNITS.replace('|州|', '|(?<=[一-鿿]{2})州(?![市县区])|')})"
)
#: 江左 | 市场监督管理局: this 市 begins a word.
_NO_UNIT = ("场监", "政管", "政工", "政设", "容", "民服", "级机")
#: 住房和城乡 | 建设局 is no 乡, 古城乡 | 人民政府 is one.
_TOWN_AND_COUNTRY = compiled("城乡(?:建设|规划|管理|统筹|环境|融合)")
_PREFIX = compiled(r"^(?:中国共产党|中共)")
#: 国家税务总局 | 沅浦县税务局: a branch of what the State has one of stands in the place behind it.
_NATIONAL = compiled(
    "^(?:中华人民共和国|中国人民银行|国家[一-鿿]{2,8}?(?:总局|局(?=[一-鿿]{2,}(?:分局|调查队))))"
    "(?=[一-鿿]{2})"
)
_GOVERNMENT = compiled(
    r"^(?:党?工?委(?:员会)?|人民政府|政府|办事处|管委会|管理委员会|人大|政协|办公室|办公厅|党组)++$"
)
_OFFICE_OF = compiled(r"^(?:人民)?政府(?=[一-鿿]{1,8}街道办事处)")
_PARTY = compiled(r"(?:党组|党委|党工委|党支部|机关党委)$|^(?:党组|党委)")
_OF_COUNTIES = frozenset((*COUNTIES, "自治县", "自治旗"))
#: 广州市 | 公安局增城区分局: the organ of the city, with a branch in a place of its own.
_BRANCH = compiled(
    r"([一-鿿]{2,10}?(?:局|委员会|大队|支队))([一-鿿]{1,4}?)(区|县|旗|市)(?=分局|大队|管理局)"
)
#: Zones are no districts of their own: what stands before them is the place.
_ZONE = compiled(rf"(?:{ZONES}|{PARKS}|{OTHER_ZONES})$")


class Named(msgspec.Struct, frozen=True):
    """A place as its name says it: 王河 + 镇."""

    stem: str
    unit: str

    @property
    def name(self) -> str:
        return self.stem + self.unit

    @property
    def rank(self) -> str:
        """``county``, ``township``, ``city`` (a 市 may be either) or ``above``."""
        if self.unit in _OF_COUNTIES:
            return "county"
        if self.unit in TOWNS:
            return "township"
        return "city" if self.unit == "市" else "above"

    @property
    def equals(self) -> tuple[str, ...]:
        """The units of its equals; none where those are no neighbours, as of cities."""
        return {"county": COUNTIES, "township": TOWNS}.get(self.rank, ())


class Owner(msgspec.Struct, frozen=True):
    """The places that a body's name holds, the widest first, and the organ behind them."""

    places: tuple[Named, ...]
    organ: str
    """Empty for a government or a party committee as such."""

    @property
    def own(self) -> Named | None:
        """The place that it stands for: the last one named."""
        return self.places[-1] if self.places else None

    def holds(self, stem: str) -> bool:
        return any(place.stem == stem for place in self.places)


def owner_of(name: str) -> Owner:
    """``name`` (the issuer, a signature, an addressee) taken apart; joint names by their last."""
    text = fold(name).text
    text = (
        re.split(r"[、，和及与]", text)[-1] if _PREFIX.match(text) else re.split("[、，]", text)[0]
    )
    text = _NATIONAL.sub("", _PREFIX.sub("", text))
    places: list[Named] = []
    while True:
        branch = _BRANCH.match(text) if places else None
        if branch and not _ZONE.search(branch[2] + branch[3]):
            places.append(Named(branch[2], branch[3]))
            text = branch[1] + text[branch.end() :]
            break
        if (step := _STEP.match(text)) is None:
            break
        stem, unit = step[1], step[2]
        if _ZONE.search(stem + unit) or (len(stem) < 2 and places):
            break
        if text.startswith(_NO_UNIT, step.end()) or _TOWN_AND_COUNTRY.match(text, step.end() - 2):
            break
        places.append(Named(stem, unit))
        text = text[step.end() :]
        # 滨屿区人民政府 | 望潮街道办事处: the office of a street is of the government before it.
        text = _OFFICE_OF.sub("", text)
    organ = "" if _GOVERNMENT.fullmatch(text) else _PARTY.sub("", text)
    return Owner(tuple(places), organ)
