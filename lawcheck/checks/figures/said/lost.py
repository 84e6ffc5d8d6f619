"""No case lost, beside judgements that were: 判决驳回7件，确认违法1件，无败诉案件.

A decision that a court annuls, varies or finds unlawful is a case lost. What review (复议) corrects
is none, so nothing of it may stand between the lawsuits and the claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_CLAIM = (
    r"(?P<claim>(?:零|无一(?:件|起|例)?|没有一[件起例](?:案件)?|(?<!有)(?:无|没有|未发生|未出现|没有发生|没有出现))"
    r"(?:行政)?(?:诉讼|应诉)?败诉(?:的?(?:案件|情形|情况|记录|现象))?)(?=[，。；\n]|$)"
)
_SUITS = r"(?:行政诉讼|行政应诉|行政案件|应诉|被告|被诉|一审|法院)"
_LOST = compiled(
    rf"{_SUITS}(?P<through>[^。\n]{{0,90}}?)"
    r"(?P<lost>(?:判决)?(?:撤销(?:复议决定|原?行政行为|原?行政处罚|原?决定|处罚决定)?|变更(?:处罚|决定)?|确认(?:行政行为|程序|处罚|决定)?违法"
    r"|责令[^，。；、ⓝ]{0,4}(?:履行|重作|重新作出)[^，。；、ⓝ]{0,8})ⓝ|ⓝ(?:案件)?被(?:人民)?(?:法院)?(?:判决)?(?:撤销|变更|确认违法))"
    rf"(?P<after>[^。\n]{{0,60}}?){_CLAIM}"
)
#: Of review, of what was reviewed at a later court, of another time or body.
_APART = compiled(
    "复议(?!决定)|二审|再审|上年|去年|往年|同期|20\\d\\d年|下级|乡镇|部门|民事|检察|监督|撤销[登立]|自行|未被|没有被"
)


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Every claim that no case was lost, where its sentence counts one that was."""
    if "败诉" not in skeleton.text:
        return
    for match in _LOST.finditer(skeleton.text):
        one = [figure for _, figure in skeleton.between(*match.span("lost"))]
        between = match["through"] + match["lost"] + match["after"]
        if not one or one[0].value < 1 or one[0].unit not in ("件", "起", "宗", "例"):
            continue
        if _APART.search(between):
            continue
        start, end = skeleton.place(match.start("lost"), match.end("claim"))
        yield Refuted(start, end, f"法院纠正的就是败诉，文中又说“{match['claim']}”", False, of=())
