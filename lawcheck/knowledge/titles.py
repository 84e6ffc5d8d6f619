"""Titles of documents in one form, so that all ways of citing one are the same.

《中华人民共和国行政处罚法（2021年修订）》 and 《行政处罚法》, 《国务院办公厅关于……的意见》 and
《关于……的意见》, （2021-2025年） and （2021—2025年） are no different titles.
"""

from __future__ import annotations

import re

from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled

_MARKS = str.maketrans("", "", "《》〈〉\"'")
#: Between the years of a period.
_TO = frozenset("—-～至")
_PERIOD = compiled(r"（?(\d{4})年?[—\-～至]+(\d{4})年?）?")
#: 行政处罚法（2021年修订）, …规定（试行）.
_EDITION = compiled(
    rf"（(?:\d{{4}}年?)?(?:第[{ONE_TO_TEN}]+次)?(?:最新)?(?:修订|修正|修改|试行|暂行)(?:版|本|稿)?）$"
    r"|（\d{4}年?(?:版|本)?）$"
)
#: Whose rules are made known by orders.
_WHOLE = (
    "外交部",
    "教育部",
    "科学技术部",
    "工业和信息化部",
    "公安部",
    "国家安全部",
    "民政部",
    "司法部",
    "财政部",
    "人力资源和社会保障部",
    "自然资源部",
    "生态环境部",
    "住房和城乡建设部",
    "交通运输部",
    "水利部",
    "农业农村部",
    "商务部",
    "文化和旅游部",
    "应急管理部",
    "中国人民银行",
    "审计署",
    "海关总署",
    "国家发展和改革委员会",
    "国家卫生健康委员会",
    "国家税务总局",
    "国家市场监督管理总局",
)
#: The same by what they are called, also for short.
_MINISTRIES = dict(zip(_WHOLE, _WHOLE, strict=True)) | {
    "人社部": "人力资源和社会保障部",
    "人力资源社会保障部": "人力资源和社会保障部",
    "住建部": "住房和城乡建设部",
    "住房城乡建设部": "住房和城乡建设部",
    "国家发展改革委": "国家发展和改革委员会",
    "国家卫生健康委": "国家卫生健康委员会",
    "市场监管总局": "国家市场监督管理总局",
    "市场监督管理总局": "国家市场监督管理总局",
    "国家市场监管总局": "国家市场监督管理总局",
    "税务总局": "国家税务总局",
}
#: 教育部令第50号, 农业农村部令2021年第4号.
ORDER = rf"(?:{'|'.join(sorted(_MINISTRIES, key=len, reverse=True))})令(?:\d{{4}}年)?第\d{{1,4}}号"
_ORDER = compiled(r"(\D+)令(\d{4}年)?第0*(\d+)号")
#: What the whole title of a law begins with.
STATE = "中华人民共和国"
#: 国务院办公厅关于…, 中共中央、国务院关于…; bodies of other levels stay.
_ISSUERS = ("中共中央", "国务院", "中央宣传部", "司法部", "中央全面依法治国委员会")
_ISSUER = compiled(rf"^(?:(?:{'|'.join(_ISSUERS)})(?:办公厅|办公室)?、?)+(?:印发)?(?=关于)")


def is_key(title: str) -> bool:
    """Whether a title is already in the form by which titles are compared: most are."""
    return title.isalpha() and not title.startswith(STATE) and "关于" not in title


def key(title: str) -> str:
    """The form by which titles are compared; the period stays, as 2021—2025."""
    if is_key(title):
        return title
    text = fold(title).text.translate(_MARKS)
    while text.endswith("）") and (shorter := _EDITION.sub("", text)) != text:
        text = shorter
    text = text.removeprefix(STATE)
    if "关于" in text and text.startswith(_ISSUERS):
        text = _ISSUER.sub("", text)
    return (
        text if _TO.isdisjoint(text) else _PERIOD.sub(lambda match: f"{match[1]}—{match[2]}", text)
    )


def without_period(key: str) -> str:
    """The key without its years."""
    return key if _TO.isdisjoint(key) else _PERIOD.sub("", key)


def is_general(title: str) -> bool:
    """关于加强…工作的意见 without an issuer: every government has one of its own."""
    return fold(title).text.translate(_MARKS).startswith("关于")


def number_key(number: str) -> str:
    """A number in one form: 国发[2024]3号 and 国发〔2024〕3号, 国令第825号 and 国务院第825号令.

    Of an order the ministry has its whole name.
    """
    text = fold(number).text.translate(str.maketrans("[【（(]】）)", "〔〔〔〔〕〕〕〕"))
    text = text.replace(STATE, "").replace("—", "-")
    if (order := _ORDER.fullmatch(text)) and (organ := _MINISTRIES.get(order[1])):
        return f"{organ}令{order[2] or ''}第{order[3]}号"
    decree = r"^(?:(?:国令|国务院令)第?|国务院(?:以|20\d\d年)?第)0*(\d+)号令?$"
    return re.sub(decree, r"国务院令第\1号", text)


def series(number: str) -> str:
    """国办发, 国务院令, 教育部令: in which series a number (in its one form) counts."""
    return re.split("〔|(?<=令)", number)[0]
