"""One right name, word or law of a text, written as a person might err.

Which character stands for which is read from ``homophones.txt``, a table that the program does
not have; other places and persons are thrown by dice.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from lawcheck.knowledge import places
from lawcheck.knowledge.instruments import library
from lawcheck.reports.owner import owner_of
from lawcheck.text.running import RunningText
from tests.material.packs import annual_report
from tests.perturbed.trial import Slip

_HAN = re.compile("[一-鿿]{4,}")
_STEMS = "青白云清石松竹柳荷梅岚澄沅汀岱栖翠碧霁楚昭临安宁庆"
_ENDS = "溪河川阳江山原岭湖泽源屏浦城门林泉丰康岗塘陵"
_UNITS = "县区市旗镇乡"
_STATE = "中华人民共和国"
_LAW = re.compile("《([一-鿿]{3,24}?(?:法|条例))》")
_NOW = {
    "市场监督管理局": "工商局",
    "市场监管局": "质监局",
    "自然资源局": "国土资源局",
    "卫生健康局": "卫计局",
    "卫生健康委": "卫计委",
    "生态环境局": "环保局",
    "应急管理局": "安监局",
    "农业农村局": "农业局",
    "文化和旅游局": "文广新局",
}
_ORGANS = ("教育局", "水利局", "商务局", "民政局", "审计局", "林业局", "交通运输局", "应急管理局")
#: Written before the rules that find them were.
_REMARKS = (
    "（此处数字以统计口径为准，发前再对一遍）",
    "（法规股补一句成效）",
    "这一段建议压缩到三百字以内。",
    "（数据待财政股反馈）",
    "以上内容由综合科提供。",
    "（照去年的写法，改年份即可）",
    "此句是否保留请分管领导定。",
    "（截至11月底，12月数据报来后更新）",
    "各科室请于周五前将本部分材料返回。",
    "（缺案例，待宣教科补报）",
    "（二稿）",
    "这里再加一个亮点。",
    "（与第三部分重复，考虑删一处）",
    "上面三个数请业务科再核一遍。",
    "具体名称以正式文件为准，待查。",
    "（字数偏多，可删）",
    "如需更详细的版本，我可以继续扩写。",
    "根据提示词要求，本段突出了成效。",
    "（参考范文改写）",
    "此部分请结合本单位实际填报。",
    "（口径与年报不一致，问一下统计局）",
    "下文由办公室统稿时调整。",
    "（待定）",
    "（以下为示例，请替换）",
)
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英建国志华玉兰海燕"
_PERSONAL = (
    "为低保对象{n}（住{p}{q}村三组）落实临时救助。",
    "残疾人{n}，{a}岁，患尿毒症，经法律援助获赔3万元。",
    "家住{p}{q}社区2号楼的{n}因家庭纠纷申请调解。",
    "帮助{q}中学学生{n}返校复学，其父{m}服刑。",
    "{n}，女，{a}岁，系{q}村村民，患乳腺癌，已纳入救助。",
    "农民工{n}（电话0538-{t}）讨回工资2.3万元。",
    "协调解决独居老人{n}的赡养问题，其住址为{q}路17号。",
    "社区矫正对象{n}因盗窃罪被判处缓刑，现住{q}村。",
)


class Ground(msgspec.Struct, frozen=True):
    """The text that is spoiled and what the program reads of it."""

    text: str
    running: RunningText
    issuer: str


Make = Callable[[Ground, random.Random], Iterator[Slip]]


@cache
def homophones() -> dict[str, str]:
    lines = (Path(__file__).parent / "homophones.txt").read_text("utf-8").splitlines()
    return {char: line for line in lines if line[:1] != "#" for char in line}


def _other(char: str, dice: random.Random) -> str:
    same = homophones().get(char, char).replace(char, "")
    return dice.choice(same) if same else ""


def _stem(dice: random.Random) -> str:
    return dice.choice(_STEMS) + dice.choice(_ENDS)


def _mentions(ground: Ground, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand, the first mention (a title or opening) left out."""
    found = [m.span() for m in re.finditer(re.escape(words), ground.text)] if words else []
    yield from found[1:]


def place(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """The own place, by another place's name."""
    own = owner_of(ground.issuer).own
    for start, end in _mentions(ground, own.name if own else ""):
        stem = _stem(dice)
        if own and stem != own.stem and not places.named(stem + own.unit):
            yield Slip("place", start, end, stem + own.unit)


def place_slip(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """The own place, with one character by its homophone."""
    own = owner_of(ground.issuer).own
    for start, _ in _mentions(ground, own.name if own else ""):
        at = start + dice.randrange(len(own.stem)) if own else start
        if other := _other(ground.text[at], dice):
            yield Slip("place-slip", at, at + 1, other)


def organ(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """The own organ of a department, by another's."""
    owner = owner_of(ground.issuer)
    if not owner.organ.endswith("局"):
        return
    for start, end in _mentions(ground, owner.organ):
        other = dice.choice(_ORGANS)
        if other not in owner.organ:
            yield Slip("organ", start, end, other)


def level(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """全县, 县委, 县长 by another level's."""
    own = owner_of(ground.issuer).own
    if own is None or own.unit not in _UNITS:
        return
    shape = f"(?<![一-鿿])(?:[全我]{own.unit}|{own.unit}(?=委书记|长[^，。]|委常委会|政府常务))"
    for match in re.finditer(shape, ground.text):
        at = match.end() - 1
        yield Slip("level", at, at + 1, dice.choice(_UNITS.replace(own.unit, "")))


def word(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """One character of running words by a homophone."""
    for match in _HAN.finditer(ground.text):
        at = dice.randrange(match.start(), match.end())
        if other := _other(ground.text[at], dice):
            yield Slip("word", at, at + 1, other)


def doubled(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    for match in _HAN.finditer(ground.text):
        at = dice.randrange(match.start(), match.end())
        yield Slip("doubled", at, at + 1, ground.text[at] * 2)


def lost(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    for match in _HAN.finditer(ground.text):
        at = dice.randrange(match.start() + 1, match.end() - 1)
        yield Slip("lost", at, at + 1, "")


def repeated(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """Two characters twice: 行政行政执法."""
    for match in _HAN.finditer(ground.text):
        at = dice.randrange(match.start(), match.end() - 1)
        yield Slip("repeated", at, at + 2, ground.text[at : at + 2] * 2)


def _laws(ground: Ground) -> Iterator[re.Match[str]]:
    """The laws of the state that are named, of which it is known when they began."""
    known = library(annual_report().documents)
    for match in _LAW.finditer(ground.text):
        if [one for one in known.named(match[1]) if (one.in_force or one.issued or "9") < "2020"]:
            yield match


def law(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """A law in 《》 with a character lost, or another one."""
    for match in _laws(ground):
        at = dice.randrange(match.start(1), match.end(1) - 1)
        other = dice.choice(("", _other(ground.text[at], dice)))
        yield Slip("law", at, at + 1, other)


def law_bare(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """The same without 《》, or with a word of laws too many."""
    for match in _laws(ground):
        name = match[1].removeprefix(_STATE)
        if len(name) <= 2:  # 宪法
            continue
        at = dice.randrange(1, len(name) - 1)
        other = dice.choice(("", _other(name[at], dice), name[at] + dice.choice(("管理", "执行"))))
        yield Slip("law-bare", *match.span(), name[:at] + other + name[at + 1 :])


def tense(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """A law of old told as still to come."""
    for match in _laws(ground):
        said = dice.choice(("即将施行的{}", "将于明年施行的{}", "尚未施行的{}"))
        yield Slip("tense", *match.span(), said.format(match[0]))


def article(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """An article that a law does not have."""
    for match in _laws(ground):
        number = dice.choice(("三百二十一", "四百零六", "五百一十二"))
        yield Slip(
            "article", match.end(), match.end() + 1, f"第{number}条" + ground.text[match.end()]
        )


def gone(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """A body of today by its name before the reform of 2018."""
    for name, old in _NOW.items():
        for match in re.finditer(f"(?<=[市县区旗]){name}", ground.text):
            yield Slip("gone", *match.span(), old)


def _stops(ground: Ground) -> list[int]:
    return [m.start() for m in re.finditer("(?<=[一-鿿\\d])。", ground.text)]


def remark(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """A note to colleagues."""
    for at in _stops(ground):
        said = dice.choice(_REMARKS)
        written = f"{said}。" if said[0] == "（" else f"。{said}"
        yield Slip("remark", at, at + 1, written)


def person(ground: Ground, dice: random.Random) -> Iterator[Slip]:
    """A private person by full name with what nobody else should know."""
    for at in _stops(ground):
        names = [
            dice.choice(_SURNAMES) + "".join(dice.choices(_GIVEN, k=dice.choice((1, 2, 2))))
            for _ in "12"
        ]
        said = dice.choice(_PERSONAL).format(
            n=names[0],
            m=names[1],
            p=_stem(dice) + "镇",
            q=_stem(dice),
            a=dice.randint(8, 79),
            t=dice.randint(2000000, 8999999),
        )
        yield Slip("person", at, at + 1, f"。{said}")


KINDS: dict[str, Make] = {
    "place": place,
    "place-slip": place_slip,
    "organ": organ,
    "level": level,
    "word": word,
    "doubled": doubled,
    "lost": lost,
    "repeated": repeated,
    "law": law,
    "law-bare": law_bare,
    "tense": tense,
    "article": article,
    "gone": gone,
    "remark": remark,
    "person": person,
}
