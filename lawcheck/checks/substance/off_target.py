"""A plan that names the shortcoming it answers, and whose measures are all of other fields.

着力解决文件清理滞后问题，建成公共法律服务中心，制作短片: each measure is known by its field, and
none has a word of what the plan is to answer. A measure that may serve anything, a training or a
list without a field, unmakes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.substance.items import Item
from lawcheck.packs.kinds.substance import AnsweredShortcomings
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled, each_match
from lawcheck.text.sentences import clauses

#: So many measures of another field make a plan of it.
_LEAST = 2
#: When, how many and who: words of any measure.
_ANY = compiled(
    r"\d+[\u4e00-\u9fff]?|[一二两三四五六七八九十]+(?=[月季个次件份名家])|季度|月底?前?|年[内底]前?|全年"
    r"|明年|部门|单位|[县市区镇乡][级里]?|政府|司法[局所]|全部|逐[一个步]|[的地得]"
)


def off_target(
    plan: Item, shortcomings: Sequence[Item], options: AnsweredShortcomings
) -> str | None:
    """What a plan is to answer, where none of its measures has to do with it."""
    aim = next(each_match(options.aims, plan.text), None) if options.off_target else None
    if aim is None:
        return None
    named, common = aim[1], compile_patterns(options.common)
    own = runs(common.sub("，", named), 2)
    tied = [one for one in shortcomings if own & runs(common.sub("，", one.headline), 2)]
    told = "。".join((named, *(one.text for one in tied)))
    fields = _fields("。".join((named, *(one.headline for one in tied))), options)
    if not fields:
        return None
    known = runs(_ANY.sub("，", told), 2)
    measures = list(_measures(plan.text[aim.end() :], options))
    if any(runs(_ANY.sub("，", one), 2) & known for one in measures):
        return None
    theirs = [_fields(one, options) for one in measures]
    apart = [some for some in theirs if some and not some & fields]
    if len(apart) < max(_LEAST, len(measures) - len(apart) + 1):
        return None
    if any(some & fields for some in theirs):
        return None
    remedies = compile_patterns(options.remedies)
    serves = any(
        not some and remedies.search(one) for some, one in zip(theirs, measures, strict=True)
    )
    return None if serves else named


def _measures(text: str, options: AnsweredShortcomings) -> Iterator[str]:
    """The clauses of a plan that say what is to be done."""
    doers = compile_patterns(options.doers)
    return (one for one in clauses(text) if not doers.fullmatch(one))


def _fields(text: str, options: AnsweredShortcomings) -> frozenset[str]:
    """The fields of which a text speaks."""
    return frozenset(
        name for name, words in options.fields.items() if compile_patterns(words).search(text)
    )
