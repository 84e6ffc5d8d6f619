"""Kinds of rules about figures that stand against one another in two places."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.kinds.figures.sums import ABOUT_NAMING, Naming
from lawcheck.packs.model import Check, Count, Data, Pattern


class Indicator(Data, frozen=True, kw_only=True):
    """Something of which a report can state one value only, whoever reports it."""

    name: Annotated[str, Meta(description="指标的名称")]
    patterns: Annotated[tuple[Pattern, ...], Meta(description="数字前面的词语，一直到数字为止")]
    units: Annotated[tuple[str, ...], Meta(description="单位")]
    behind: Annotated[Pattern, Meta(description="紧接在数字后面的词语")] = ""
    done: Annotated[Pattern, Meta(description="名称在数字后面时，紧接在数字前面的动词")] = ""
    about: Annotated[str, Meta(description="必有的词：没有它，这个指标就不用看")] = ""


class Whole(Data, frozen=True, kw_only=True):
    """All that a place has of one kind, of which there is one number: 8个街道全部……, 辖13个村."""

    nouns: Annotated[Pattern, Meta(description="一个地方全部有多少的事物")]
    every: Annotated[Pattern, Meta(description="紧接在名词后面、说全部的词语")]
    holds: Annotated[Pattern, Meta(description="紧接在数字前面、说全部的词语")]
    place: Annotated[Pattern, Meta(description="紧接在数字前面、说全地的词语")]
    some: Annotated[Pattern, Meta(description="紧接在数字前面、说只是一部分的词语")]
    ends: Annotated[Pattern, Meta(description="名词到哪些词语为止")]
    called: Annotated[dict[str, str], Meta(description="同一事物的另一个叫法：通常的叫法")] = {}


class Leftover(Data, frozen=True, kw_only=True):
    """A whole, what was done of it, and what is left: 发现问题, 整改; 编制, 在编, 空编."""

    name: Annotated[str, Meta(description="怎么叫它，写进提示")]
    whole: Annotated[Pattern, Meta(description="总数前后的词语")]
    acts: Annotated[Pattern, Meta(description="做了多少：数字前后的动词")]
    left: Annotated[Pattern, Meta(description="剩下多少的说法；空为“未”加上面的动词")] = ""
    nouns: Annotated[Pattern, Meta(description="所数的东西")] = ""
    of_all: Annotated[
        bool, Meta(description="剩下的有自己的名称，只能是全部：全文只有一个总数时，不看是哪件事")
    ] = False


class Leftovers(Data, frozen=True, kw_only=True):
    """What is left of a whole must be the same wherever it is told."""

    kinds: Annotated[tuple[Leftover, ...], Meta(description="各类总数、完成数和余数")]
    common: Annotated[Pattern, Meta(description="许多事都有的词语，不算同一件事")]
    any_noun: Annotated[
        Pattern, Meta(description="所数的东西只这样称呼，另一处叫什么都可以是它，如 问题")
    ] = "问题|案件|事项|任务"
    selected: Annotated[
        Pattern, Meta(description="总数、完成数前面的词语：只是其中一部分，不用来减")
    ] = "其中"
    interim: Annotated[
        Pattern, Meta(description="两个数之间的词语：说的是当时、年中完成了多少，不是全年")
    ] = "当时|半年|季度"
    partly: Annotated[
        Pattern, Meta(description="余数前面的词语：只是其中一部分、另一个时候的，不比较")
    ] = "其中"
    not_yet: Annotated[
        Pattern, Meta(description="“全部”前后的词语：说的是要求、打算，没有做完")
    ] = "[未没不]|限期|将"
    found_by: Annotated[
        tuple[Pattern, ...], Meta(description="谁发现的：两处各说各的，不比较")
    ] = ()
    times: Annotated[Pattern, Meta(description="说的是什么时候：两处不一样，不比较")] = "上年|截至"


class Undone(Data, frozen=True, kw_only=True):
    """Words by which a count of what was not done is known to be of what was."""

    alike: Annotated[tuple[Pattern, ...], Meta(description="一件事做完了的各种说法，各为一组")] = ()
    common: Annotated[Pattern, Meta(description="不能单独说明是什么的词语")] = "案件|问题"
    found_by: Annotated[
        tuple[Pattern, ...], Meta(description="谁发现的：所数的东西没有名称时，两处要相同")
    ] = ()
    partly: Annotated[
        Pattern,
        Meta(description="没有做完的数前面的词语：说的是一部分、另一个时候、目标，不比较"),
    ] = "其中|部分"
    selected: Annotated[
        Pattern, Meta(description="总数、完成数前面的词语：说的是一部分、另一个时候，不用来减")
    ] = "其中|部分"


class DeedsAgain(Data, frozen=True, kw_only=True):
    """Deeds that the results count and other parts count again."""

    deeds: Annotated[tuple[Pattern, ...], Meta(description="做了什么：一件事的各种说法为一组")]
    common: Annotated[Pattern, Meta(description="不能单独说明是什么的词语")] = "案件|问题"
    partly: Annotated[
        Pattern, Meta(description="数前面的词语：说的是一部分、另一个时候、目标，不比较")
    ] = "其中|部分"
    bodies: Annotated[
        Pattern, Meta(description="单位的名称：两处写的单位不同，又不是本单位的，不比较")
    ] = "[一-龥]{2}局"
    groups: Annotated[
        Pattern, Meta(description="做这件事的委员会、小组：两处写的是一个，数的就是一件事")
    ] = "[一-龥]{4,12}?委员会"


class OnlyCase(Data, frozen=True, kw_only=True):
    """Words that tell of the only lawsuit of a year, and who was in court for it."""

    name: Annotated[str, Meta(description="报出时怎样称呼")]
    defendant: Annotated[Pattern, Meta(description="说本机关是被告的词语，前面或者后面写着件数")]
    there: Annotated[Pattern, Meta(description="说去了法庭的词语")]
    led: Annotated[Pattern, Meta(description="这一分句里是要求、督促别人出庭的词语")]
    unless: Annotated[
        Pattern, Meta(description="说明不止一次开庭、不止一人出庭或者不是这一件的词语")
    ]


class NumberContradiction(Check, frozen=True, kw_only=True, tag="number-contradiction"):
    """A finding for each indicator that has two values which cannot both be true."""

    says: ClassVar[str] = "同一个指标前后两个数"

    naming: Annotated[Naming, Meta(description=ABOUT_NAMING)]
    indicators: Annotated[tuple[Indicator, ...], Meta(description="只能有一个数的指标")] = ()
    least: Annotated[
        Count, Meta(description="别的指标：名称至少多少字，前面说的单位和时间又相同，才比较")
    ] = 8
    softly: Annotated[Count, Meta(description="名称短一些、但不少于这么多字的，只作提示")] = 6
    targets: Annotated[tuple[Pattern, ...], Meta(description="说目标的词语，不比较")] = ()
    changes: Annotated[tuple[Pattern, ...], Meta(description="说增减的词语，不比较")] = ()
    skip: Annotated[tuple[str, ...], Meta(description="不看的部分：写的是目标")] = ("plans",)
    heads: Annotated[tuple[str, ...], Meta(description="写主要负责人的部分")] = (
        "first_responsible",
    )
    again: Annotated[
        tuple[str, ...], Meta(description="把别处写过的事再说一遍的部分：同一件事的数要一致")
    ] = ("first_responsible", "shortcomings")
    driven: Annotated[Pattern, Meta(description="主要负责人推动的事：后面的数是全单位的数")] = (
        "推动|督促"
    )
    drives: Annotated[
        tuple[str, ...], Meta(description="名称开头表示带动的词语，比较时先去掉")
    ] = ()
    same: Annotated[
        dict[str, str], Meta(description="名称里同一个意思的词语：换成哪一个，空的就是不算")
    ] = {}
    verbs: Annotated[tuple[str, ...], Meta(description="可以写在名词后面的动词")] = ()
    sum_rows: Annotated[Pattern, Meta(description="表格里合计一行的名称，文中的数与表中的比较")] = (
        "合计"
    )
    filling: Annotated[
        Pattern, Meta(description="文中的数前面、与表格的行名列名无关的词语，比较时去掉")
    ] = "全年|共"
    plain: Annotated[
        Pattern, Meta(description="名词只是这些，不说明数的是哪一种：光凭它不算同一件事")
    ] = "人员|案件|问题"
    bodies: Annotated[
        Pattern, Meta(description="单位名称里的字：有它的数是一个单位的，不与全县的数比")
    ] = "局(?!面)|委(?!托)"
    whole: Annotated[Whole | None, Meta(description="说一个地方全部有多少")] = None
    opposite: Annotated[
        tuple[Pattern, ...],
        Meta(description="各说一步的动词：两个数各在一步的，不比较"),
    ] = ()
    leftovers: Annotated[
        Leftovers | None, Meta(description="总数减去做完的，要与别处说的余数、说的“全部”相合")
    ] = None
    undone: Annotated[
        Undone | None, Meta(description="别处说没有做完的，要与举措里总数减去做完的相合")
    ] = None
    deeds_again: Annotated[
        DeedsAgain | None, Meta(description="举措里数过的，别的部分再数，要一致")
    ] = None
    in_court: Annotated[Pattern, Meta(description="说主要负责人出庭的词语，次数要前后一致")] = (
        "出庭(?:应诉)?"
    )
    only_case: Annotated[
        OnlyCase | None, Meta(description="全年只有一件行政诉讼案件时，两处说的出庭人要一致")
    ] = None
    steps: Annotated[
        Pattern, Meta(description="各种程序都有的步骤：不说是哪一类案件的，两个数只作提示")
    ] = "办结|受理"
    other_times: Annotated[
        Pattern, Meta(description="说的是另一段时间的词语：出庭的次数不比较")
    ] = "上年|去年"


class Claim(Data, frozen=True, kw_only=True):
    """Something claimed of all, and what refutes it elsewhere in the report."""

    claim: Annotated[Pattern, Meta(description="说没有、说全部的话，括号里是所说的事")]
    refuted: Annotated[Pattern, Meta(description="同一件事上与它不能都对的话")]


class StatementContradiction(Check, frozen=True, kw_only=True, tag="statement-contradiction"):
    """A finding for each exception that a claim of none or of all denies."""

    says: ClassVar[str] = "前后两种说法不能都对"

    claims: Annotated[tuple[Claim, ...], Meta(description="互相否定的两种说法")]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="说明是目标或者另一年的词语")] = ()
    common: Annotated[Pattern, Meta(description="许多名称共有的词语，不算同一件事")] = "行政|工作"
    least: Annotated[Count, Meta(description="名称至少有几个字相同")] = 3
    given: Annotated[
        Pattern, Meta(description="一件事交给谁：括号里是单位和它的角色，如 由县水利局牵头")
    ] = ""
    held: Annotated[
        Pattern, Meta(description="后面说是谁：括号里是单位和角色，如 县水利局作为牵头单位")
    ] = ""
    births: Annotated[
        Pattern, Meta(description="紧跟在日期后面、一样东西只有一次的事：两处的日期要一致")
    ] = ""
    rises: Annotated[Pattern, Meta(description="说一样东西升了的词语")] = ""
    falls: Annotated[
        Pattern, Meta(description="说一样东西降了的词语：同一样东西一处升、一处降，不能都对")
    ] = ""
    handed_on: Annotated[tuple[Pattern, ...], Meta(description="说明换了单位的词语，不比较")] = ()
    skip: Annotated[tuple[str, ...], Meta(description="不看的部分：写的是目标")] = ("plans",)
