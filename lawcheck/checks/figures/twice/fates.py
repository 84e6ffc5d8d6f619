"""Decisions of which none is said to have been overturned, and one that was.

没有一件被复议撤销 and 县政府复议撤销了我局……作出的处罚决定: how a decision ended is told in few
words, so that neither needs another word in common with the other; before whom it ended so, when
and whose it was has to agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lawcheck.checks.figures.twice.matters import Clause, Contrary, Matters
from lawcheck.text.patterns import compiled

#: How a decision may end, by the word of it.
_FATES = {
    "撤销": "撤销",
    "变更": "变更",
    "确认违法": "确认违法|违法确认",
    "纠错": "纠错",
    "重新作出": "重新作出|重做|重作",
}
_EACH = {fate: compiled(words) for fate, words in _FATES.items()}
#: What includes the others.
_WITHIN = {"纠错": ("撤销", "变更", "确认违法")}
_NONE = compiled(
    r"(?:没有|无|均未|从未)再?(?:发生|出现)?(?:(?:任何)?一?[件起例宗份个项]|任何|1[件起例宗])?"
    r"(?P<what>[^，。；]{0,12}?)(?:被|遭|因)?[^，。；]{0,10}?(?P<fates>(?:撤销|变更|确认违法|纠错)[^，。；]{0,14})"
    r"|零(?P<zero>纠错)|无一(?:[件起例宗])?[^，。；]{0,8}?(?P<one>(?:撤销|变更|确认违法|纠错)[^，。；]{0,14})"
)
#: A decision that ended so: by whom, or how many.
_ENDED = compiled(
    r"(?:(?:被|予以|决定|判决|裁[决定]|依法|复议|机关|法院|政府|市局|省[厅局])[^，。；]{0,10}?"
    r"|\d+[件起例宗][^，。；]{0,8}?|[一二两三四五六七八九十][件起例宗][^，。；]{0,8}?)"
    r"(?P<fate>撤销|变更|确认违法|纠错|责令[^，。；]{0,6}重新作出)(?!率|案件数?为?[0零]|风险|情况|案例|问题|机制|[0零])"
)
#: 撤销登记, 撤销立案: no decision that was overturned.
_OTHER_ACT = compiled(
    r"撤销(?:婚姻|登记|许可|立案|机构|编制|资格|文件|岗位|案件|公示|处分|申请|网点|站点|职务|备案)|变更(?:登记|名称|地址|事项|许可|执行)"
    r"|自行(?:撤销|纠正|变更)|主动(?:撤销|纠正|变更)|(?:我[局县市镇]|本局|自己)[^，。；]{0,8}撤销|建议撤销|申请撤销|请求撤销"
    r"|(?:局|队|镇|街道|所|科)(?:经[^，。；]{2,8})?(?:撤销|变更)"
)
#: A claim of some of them alone: for one reason, of one matter.
_NARROWED = compiled(r"因[^此而]|由于|引起|新作出|的?\d+[件起]|其中|公开|未予|认定")
_DENIES = compiled("没有|未|无|零|不|若|如果|防止|避免|降低|减少|不再|杜绝|可能|风险|为0|0[件起例]")
#: So near before its fate a decision is denied to have had it.
_NEAR = 4
_OTHER_TIME = compiled("上一?年|去年|往年|此前|以前|历年|近[两三四五]年|过去|曾")
_OTHERS = compiled(
    r"外地|邻[省市县区]|兄弟|其他[县市区]|全国|全省|典型案例|案例|教材|通报的|公布的|人民法院案例"
)
#: Of bodies below it a bureau tells as well.
_BELOW = compiled("乡镇|镇政府|乡政府|街道办")
_EXCEPT = compiled("除[^，。；]{1,24}(?:以?外|之外)")
_STOPS = "。\n"
_BEFORE_COURT = compiled("法院|诉讼|判决|应诉|庭审|二审|一审")
_BEFORE_GOVERNMENT = compiled("复议")


def overturned(
    matters: Matters,
    result: Callable[[Clause], bool],
    told: Callable[[Clause], bool],
    *,
    below: bool,
) -> Iterator[Contrary]:
    """Each decision that was overturned, with the claim that none was.

    ``result`` tells where results stand, ``told`` where what happened may be told, ``below``
    whether the report may tell of towns that are not the body that reports.
    """

    def apart(sentence: str) -> bool:
        """Whether a sentence tells of another time, or of others."""
        others = _OTHERS.search(sentence) or (below and _BELOW.search(sentence))
        return bool(_OTHER_TIME.search(sentence) or _EXCEPT.search(sentence) or others)

    claims = [
        (clause, fates)
        for clause in matters.clauses
        if result(clause)
        and (fates := _claimed(clause.text))
        and not apart(matters.sentence(clause, _STOPS))
    ]
    if not claims:
        return
    for clause in matters.clauses:
        fate = _fate(clause.text) if told(clause) else ""
        whole = matters.sentence(clause, _STOPS) if fate else ""
        if not fate or apart(whole):
            continue
        for claim, fates in claims:
            one = claim.sentence != clause.sentence and fate in {denied[:2] for denied in fates}
            if one and _is_one_forum(matters.sentence(claim, _STOPS), whole):
                yield Contrary(claim, clause)
                break


def _fate(text: str) -> str:
    """How the decision ended of which a clause tells, in two characters; empty where none did."""
    match = _ENDED.search(text)
    if match is None or _NONE.search(text) or _OTHER_ACT.search(text):
        return ""
    at = match.start("fate")
    denies = _DENIES.search(text, max(at - _NEAR, 0), match.end() + 1)
    return "" if denies else match["fate"][:2]


def _claimed(text: str) -> frozenset[str]:
    """The fates that a clause says no decision had."""
    if _OTHER_ACT.search(text):
        return frozenset()
    match = _NONE.search(text)
    if match is None or _NARROWED.search(text):
        return frozenset()
    words = match["fates"] or match["one"] or match["zero"]
    found = {fate for fate, pattern in _EACH.items() if pattern.search(words)}
    return frozenset(found.union(*(_WITHIN.get(fate, ()) for fate in found)))


def _is_one_forum(claim: str, other: str) -> bool:
    """Whether both may be before one forum: a court, or a government that reconsiders."""
    forums = [
        {
            name
            for name, words in (("court", _BEFORE_COURT), ("government", _BEFORE_GOVERNMENT))
            if words.search(text)
        }
        for text in (claim, other)
    ]
    return not all(forums) or bool(forums[0] & forums[1])
