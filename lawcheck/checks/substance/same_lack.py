"""Causes that say the shortcoming in other words.

案卷质量不高 and 制作案卷的水平还不够高 are one kind of lack of one thing; 没有送审 and
没有按要求送到司法所审查 are one act that was not done.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.packs.kinds.substance import HollowCause
from lawcheck.text.characters import han, runs
from lawcheck.text.patterns import compile_patterns, compiled, each_match

#: 任务重、进度慢 is two, 漏填、漏签的情况没有杜绝 is one: each is tried.
_CLAUSES = compiled(r"[^，、：\n]+"), compiled(r"[^，：\n]+")
_SENTENCE = compiled(r"[。；\n]")
_FIGURE = compiled(r"\d")
#: So many characters that the shortcoming has not are only another way to say it.
_OWN = 5
#: Of a clause that has nothing else in common.
_OWN_APART = 4
#: Of a clause whose lack is of another kind.
_OWN_OF_ANOTHER = 1
#: An act that was not done takes along to whom it was to be done.
_OWN_OF_ACT = 14
#: So many characters name the thing that is too little bettered.
_NAMED = 2
#: A cause of more clauses tells something.
_MOST = 4


def says_again(cause: str, before: str, options: HollowCause) -> bool:
    """Whether each clause of a cause is a lack of its shortcoming again."""
    cut = dict.fromkeys(tuple(clause.findall(cause)) for clause in _CLAUSES)
    return any(_say_again(clauses, before, options) for clauses in cut)


def _say_again(clauses: Sequence[str], before: str, options: HollowCause) -> bool:
    if not clauses or len(clauses) > _MOST:
        return False
    if len(clauses) == 1 and _undone_again(clauses[0], before, options):
        return True
    same = [clause for clause in clauses if _alike(clause, before, options)]
    # 答复书制作不够规范，要素填写不够齐全: one of them names the shortcoming's own thing.
    # 补贴标准偏低 beside 调解比例偏低: the lack alone is no thing in common.
    lacks = compile_patterns(options.alike)
    # 对柔性执法重要性的认识不足，方式方法有待改进: several that fit any shortcoming, of its thing.
    rest = [clause for clause in clauses if clause not in same]
    told = same or (rest if len(rest) > 1 or _only_raises(rest, before, options) else [])
    if not any(shares(lacks.sub("，", clause), before) for clause in told):
        return False
    # 与要求相比还有差距 tells nothing beside a lack that is told again.
    return all(clause in same or is_idle(clause, before, options) for clause in clauses)


def _alike(clause: str, before: str, options: HollowCause) -> bool:
    """Whether a clause has a lack of the same kind and of the same thing, and little of its own."""
    if _FIGURE.search(clause):
        return False
    most = _OWN if shares(clause, before) else _OWN_APART
    # 执法车辆不足 beside 检查频次不足: what is lacking is another thing.
    if names_another(clause, before, options):
        return False
    for kind in options.alike:
        lack = compile_patterns((kind,))
        if lack.search(clause) and lack.search(before):
            rest = lack.sub("，", clause)
            if _own(rest, before, options) <= most:
                return True
    # 知晓率低, 了解得不够多: a lack of another kind, and not a word but the headline's.
    lack, headline = compile_patterns(options.alike), _SENTENCE.split(before, maxsplit=1)[0]
    rest = lack.sub("，", clause)
    return (
        lack.search(clause) is not None
        and lack.search(headline) is not None
        and shares(rest, headline)
        and _own(rest, headline, options) <= _OWN_OF_ANOTHER
    )


def is_idle(clause: str, before: str, options: HollowCause) -> bool:
    """Whether a clause says what may be said of any shortcoming, and little of its own."""
    idle = compile_patterns(options.idle)
    return (
        idle.search(clause) is not None
        and not names_another(clause, before, options)
        # 先谈后送、先签后审的现象: a sign that is said again is no further one.
        and len(_signs(idle.sub("，", clause), before, options)) <= _OWN_APART
    )


def _only_raises(clauses: Sequence[str], before: str, options: HollowCause) -> bool:
    """Whether one clause has no more than that too little was done to better its shortcoming.

    推动法律顾问发挥作用的力度还不大 beside 法律顾问作用发挥不充分.
    """
    if len(clauses) != 1 or not options.raises:
        return False
    left = compile_patterns(options.idle).sub("，", clauses[0])
    left = compile_patterns((*options.raises, *options.fillers)).sub("", left)
    known = set(before)
    return han(left) >= _NAMED and all(sign in known for sign in left if han(sign))


def shares(clause: str, before: str) -> bool:
    """Whether a clause has two characters in a row that its shortcoming has."""
    return bool(runs(clause, 2) & runs(before, 2))


def names_another(clause: str, before: str, options: HollowCause) -> bool:
    """Whether a clause names people, means or rules that its shortcoming does not."""
    named = compile_patterns(options.another).finditer(clause)
    return any(match[0] not in before for match in named)


def _undone_again(clause: str, before: str, options: HollowCause) -> bool:
    """Whether the act that a clause says was not done is one that the shortcoming says so of."""
    acts = {match[1] for match in each_match(options.undone, clause)}
    undone = [match for match in each_match(options.undone, before) if match[1] in acts]
    if not undone or not runs(clause, 2) & runs(before, 2):
        return False
    return _own(clause, before, options) <= _OWN_OF_ACT


def _own(clause: str, before: str, options: HollowCause) -> int:
    """How many characters of content a clause has that stand nowhere before it."""
    return len(_signs(clause, before, options, again=True))


def _signs(clause: str, before: str, options: HollowCause, *, again: bool = False) -> Sequence[str]:
    """The characters of content that stand nowhere before a clause, each once or ``again``."""
    left = compile_patterns(options.fillers).sub("", clause)
    known = set(before)
    found = [sign for sign in left if han(sign) and sign not in known]
    return found if again else list(dict.fromkeys(found))
