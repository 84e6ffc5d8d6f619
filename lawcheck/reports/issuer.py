"""Who reports: the issuer's name from title, signature or metadata, and the level it stands for.

The level follows from the table of places where it knows the name (县级市 and 地级市 look alike),
else from its form (…区人民政府, …镇, …局). Limits: a 市 that is in no table counts as
prefecture-level; a bureau below a county (派出所, 分局) is a department; a name without any unit
(经开) gives ``other``.
"""

from __future__ import annotations

import re

from lawcheck.knowledge import places
from lawcheck.packs.model import Level
from lawcheck.reports.years import arabic_years
from lawcheck.reports.zones import OTHER_ZONES, PARKS, ZONES
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled

_UNIT = (
    "人民政府|政府|自治区|自治州|自治县|自治旗|省|市|区|县|旗|盟|州|镇|乡|苏木|街道|办事处"
    "|局|委|办公室|办公厅|办|厅|部|院|(?<!部)署|处|会|中心|所|站|队|社|馆|台|行|校|学|公司|集团|机关|海关|监狱"
    "|农场|林场|团场|兵团|[残妇文侨]联|工商联|社科联|科协"
)
_NAME = compiled(rf"[\u4e00-\u9fff（）·]{{1,40}}?(?:{_UNIT})")
#: What an organ is called too: …管理委员会（…管理办公室、…管理局）.
_CALLED_TOO = compiled(r"(?<=[\u4e00-\u9fff])（[^（）]*）$")
#: What stands before the issuer in a title.
_OPENING = compiled(r"^(?:关于|\"|《|【[^】]*】)+")
_YEARS = compiled(r"(?:20\d\d[年度、和—\-]*)+|年度")
#: The topic begins here: what stands before it, years aside, is the issuer.
_TOPIC = compiled(
    r"关于|20\d\d|(?<!依)法治(?!办)|法制(?![办科局处])|依法(?!治[国省市区县旗州镇乡](?:委|办))|推进|贯彻|落实"
    r"|深化|加强|履行|(?<!人民)政府工作|政府信息|(?<=人民政府)工作|上半年|下半年|年度"
)
_BEHIND = compiled(r"[—（]([^—（）]{3,30})）?$")
_SITE = compiled(r"(?:人民政府)?(?:门户)?(?:网站|网)$")
_JOINT = compiled(
    r"(?P<party>(?:中共|中国共产党).+?(?:委员会|(?:[省市县区旗镇乡州盟]|街道党?工|党工|工)委(?!员))"
    r"|.{2,12}?(?:[省市县区旗镇乡]|党工)委(?!员))[和、与及]?(?P<government>.+(?:政府|办事处|管委会|管理委员会))"
)
#: Words for a place that name none: 我区, 全县, a lone 市.
_VAGUE = compiled(r"(?:我|本|全|各|某|该|\*+|X+|x+)?(?:省|市|区|县|旗|州|镇|乡|街道|局|委|办|部)")


def in_title(title: str) -> str | None:
    """The issuer that a title names: 临淄区2023年…, 2023年威海市…, …人民政府关于…的报告."""
    text = arabic_years(fold(title).text)
    text = _OPENING.sub("", text)
    if starts := _YEARS.match(text):
        text = text[starts.end() :]
    topic = _TOPIC.search(text)
    name = name_in((text[: topic.start()] if topic else text).rstrip("的：，、·-—_"))
    # …报告——青禾县司法局, …报告（青禾县司法局）.
    behind = _BEHIND.search(text) if name is None else None
    return name_in(behind[1]) if behind else name


def name_in(text: str) -> str | None:
    """``text`` as an issuer's name, joint names parted by 、; None where it is none."""
    name = fold(text).text.strip("：，。、*")
    if _TOPIC.search(name):
        return None
    name = _CALLED_TOO.sub("", name)
    joint = _JOINT.fullmatch(name)
    if joint and _NAME.fullmatch(joint["government"]):
        return f"{joint['party']}、{joint['government']}"
    if len(name) < 2 or _VAGUE.fullmatch(name) or not _NAME.fullmatch(name):
        return None
    return name


def of_site(text: str) -> str | None:
    """The issuer behind a metadata entry: an office or a site publishes for its government."""
    name = name_in(_SITE.sub("人民政府", fold(text).text))
    if name is None:
        return None
    return re.sub(r"(人民政府|区政府|县政府|市政府)办公(?:室|厅)$", r"\1", name)


def is_body_of(signed: str, place: str) -> bool:
    """Whether ``signed`` is the government or the committee of a zone that ``place`` names."""
    return signed.startswith(place) and bool(_GOVERNS.fullmatch(signed[len(place) :]))


_GOVERNS = compiled(r"(?:人民)?政府|管委会|管理委员会|街?道?办事处")
_DEPARTMENT = compiled(
    r"(?:局|厅|部|署|[残妇文侨商科]联|科协|处|所|站|队|社|馆|台|校|学|学院|公司|集团|中心|办公室|办公厅|办|海关|监狱"
    r"|法院|检察院|研究院"
    r"|[医法检学]院|总行|分行|机关|联合会|协会|总工会|委员会|卫健委|发改委|[^市县区省旗镇乡州工党纪]委)$"
)
_ZONE = compiled(
    rf"{ZONES}|{PARKS}|{OTHER_ZONES}|高新技术产业区|风景名?胜?区|产业园|工业园|农场|林场|兵团"
    r"|管委会|(?<!监督)管理委员会|管理局委员会"
)
_TOWNSHIP = compiled(r"(?:镇|乡|街道|苏木)(?:党?工?委员?会?|人民政府|政府|办事处)?$|街道|办事处$")
_BODY_ALONE = compiled(r"党?工?委|委员会|(?:人民)?政府|党委")
#: What a place's own party committee or government is called after the place.
_BODY = compiled(
    r"(?<=[省市县区旗镇乡州盟])(?:党?工?委|委员会|(?:人民)?政府)$|(?:人民)?政府$"
    r"|(?<=[盟区])行政?公?署$"
)


def level_of(issuer: str) -> Level:
    """The level of an issuer, from the form of its name (the government's of a joint name)."""
    name = fold(issuer).text.split("、")[-1]
    name = name.removeprefix("中国共产党" if name.startswith("中国共产党") else "中共")
    if _TOWNSHIP.search(name):
        return "township"
    known = places.at_start(name)
    if known and (not known[1] or _BODY_ALONE.fullmatch(known[1])):
        return "other" if known[0].kind == "zone" else known[0].level
    if _ZONE.search(name) and not name.endswith(("局", "厅", "办公室")) and not _court(name):
        return "other"
    place = _BODY.sub("", name)
    if place == name and _DEPARTMENT.search(name):
        return "department"
    return _level_of_place(place)


def _court(name: str) -> bool:
    """A court or a prosecution office of a zone is one all the same."""
    return name.endswith(("法院", "检察院", "海关"))


def _level_of_place(place: str) -> Level:
    """The level that the form of a name shows, for places that no table holds."""
    province = any(one.level == "province" for one in places.named(place, short=True))
    if place.endswith(("自治区", "省")) or province:
        return "province"
    if place.endswith(("自治州", "地区", "盟", "州")) and not place.endswith("县"):
        return "city"
    if place.endswith(("县", "旗", "区")):
        return "county"
    if place.endswith(("镇", "乡", "街道")):
        return "township"
    if not place.endswith("市"):
        return "other"
    # 南通市如皋市: of several 市 the last; 江苏如皋市 is in the table.
    last = re.sub(r"^.*(?:省|自治区|市(?=.+市$))", "", place)
    known = {one.level for one in places.named(last)}
    return known.pop() if len(known) == 1 else "city"
