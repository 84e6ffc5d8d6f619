"""Causes that only judge what their shortcoming tells of: 公示不够快, 对条款的审查不够深入.

Whoever writes them says how well a thing is done, in whatever words; what is judged stands in the
shortcoming already, so that nothing tells how it came about.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.substance.same_lack import is_idle, names_another, shares
from lawcheck.packs.kinds.substance import HollowCause
from lawcheck.text.characters import han
from lawcheck.text.patterns import compile_patterns, compiled

#: 装备陈旧、更新不够 is two, 笔录、取证没有到位 is one: each is tried.
_CLAUSES = compiled(r"[^，：\n]+"), compiled(r"[^，、：\n]+")
_FIGURE = compiled(r"\d|[一二三四五六七八九十百](?=[名人家件起次份本])")
#: What leads to a judgement and names nothing: 做得还比较.
_LEADS = compiled(
    r"(?:(?:落实|把握|制作|办理|推进|执行|处理|审查|填写|编写|记载|开展|完成|准备|衔接|配合|掌握"
    r"|[^，。；、的])得)?(?:还|仍|都|也|又|比较|较为|相对|有些|有点|始终|一直|显得)*$"
)
#: A cause of more clauses tells something.
_MOST = 5
#: What is judged, the last characters before the judgement, has at most so many of its own.
_HEAD, _OWN_HEAD = 2, 1
#: For one character of its own a clause has so many of its shortcoming.
_KNOWN, _OWN = 2, 3


def judges_again(cause: str, before: str, options: HollowCause) -> bool:
    """Whether each clause of a cause judges what its shortcoming tells of, and tells nothing."""
    return any(_judge_again(clause.findall(cause), before, options) for clause in _CLAUSES)


def _judge_again(clauses: Sequence[str], before: str, options: HollowCause) -> bool:
    if not options.judged or not 0 < len(clauses) <= _MOST:
        return False
    judging = [one for one in clauses if _judges(one, before, options)]
    nothing = [one for one in clauses if _names_nothing(one, options)]
    if not all(c in judging or c in nothing or is_idle(c, before, options) for c in clauses):
        return False
    # 抓得不够紧，落实得不够好: of any shortcoming.
    if nothing and not judging:
        return True
    return any(shares(_but_judgement(one, options), before) for one in judging)


def _names_nothing(clause: str, options: HollowCause) -> bool:
    """Whether a clause judges, and what it judges is no thing: 这项工作, 有的地方."""
    thing = _but_judgement(clause, options)
    left = compile_patterns((*options.fillers, *options.vague)).sub("", thing)
    return thing != clause and not han(left)


def _but_judgement(clause: str, options: HollowCause) -> str:
    """What a clause judges; the clause itself where it judges nothing."""
    match = compile_patterns(options.judged).search(clause)
    return clause if match is None else _LEADS.sub("", clause[: match.start()])


def _judges(clause: str, before: str, options: HollowCause) -> bool:
    """Whether a clause judges a thing of the shortcoming, and names hardly anything else."""
    thing = _but_judgement(clause, options)
    if thing == clause or _FIGURE.search(thing) or names_another(clause, before, options):
        return False
    named = compile_patterns(options.fillers).sub("", thing)
    known = set(before)
    signs = [sign for sign in named if han(sign)]
    own = sum(sign not in known for sign in signs)
    head = sum(sign not in known for sign in signs[-_HEAD:])
    return head <= _OWN_HEAD and own <= _OWN and len(signs) - own >= _KNOWN * max(own, 1)
