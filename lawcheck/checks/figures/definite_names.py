"""Whether a count told elsewhere is the one that a definite count means, by the nouns of both."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from lawcheck.checks.figures.definite_words import (
    How,
    Reference,
    is_limited,
    is_new,
    is_of_all,
    is_rest,
    is_some,
    noun_before,
    noun_behind,
    part_noun,
)
from lawcheck.packs.kinds.figures import NumberContradiction
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns

#: What a noun may end with where the other does without: 危险化学品86家……86家危险化学品企业.
_TAILS = (
    "企业",
    "案件",
    "事项",
    "单位",
    "人员",
    "问题",
    "项目",
    "案卷",
    "申请",
    "纠纷",
    "文件",
    "案",
)
#: 立案148件……148件案件.
_CASES, _CASE = "案件", "案"
#: 8项是有线索但拿不准……对8项拿不准的事项.
_IS = "是"
NOT = ("未", "没", "不", "不予", "未予", "没有", "无法")
#: More than one kind follows.
_JOINED = frozenset("、和及与（")
#: 村民, 村规, 村委会.
_ANOTHER = frozenset("民委规级支干居容社街")
#: A noun of one place is short; others have so many characters in common at their end.
_SHORTEST, _SUFFIX, _CORE = 2, 4, 3
#: From here on few numbers have a double.
_THOUSAND = 1000
#: What may stand before a noun behind a count: 行政村, 县级部门.
_BEFORE_IT = 4


class Named(msgspec.Struct, frozen=True):
    """The nouns of a count."""

    behind: str
    before: str
    part: str
    """The noun of what it is a part of."""
    place: str
    """The kind of places that it counts: 村 of 11个行政村."""


class Names:
    """The nouns of the counts of a text, each read once."""

    def __init__(
        self, options: NumberContradiction, measured: Sequence[Measured], text: str
    ) -> None:
        self._places = options.whole.nouns if options.whole else ""
        self._plain, self.text = compile_patterns((options.plain,)), text
        #: What tells that a body within the place is meant.
        self.bodies = compile_patterns((options.bodies,))
        self._last = {m.figure.start: before for before, m in pairwise(measured)}
        self._read: dict[int, Named] = {}

    def is_plain(self, noun: str) -> bool:
        """Whether a noun names no kind."""
        return self._plain.fullmatch(noun) is not None

    def of(self, m: Measured) -> Named:
        """The nouns of one count."""
        if m.figure.start not in self._read:
            before, last = noun_before(m, self.text), self._last.get(m.figure.start)
            part = part_noun(m, last, self.text) if last else ""
            behind = noun_behind(m, self.text)
            self._read[m.figure.start] = Named(behind, before, part, self._place(m, before))
        return self._read[m.figure.start]

    def means(self, m: Measured, said: Reference, c: Measured) -> bool:
        """Whether ``c`` may be what ``m`` calls up."""
        noun, one = said.noun, self.of(c)
        if is_rest(c, self.text) is not (said.how is How.REST):
            return False
        if said.how is How.DEED:
            words = c.words(self.text)
            named = not noun or self.is_plain(noun) or noun in words or self._is_named(noun, one)
            if not named or (not noun and m.figure.unit != c.figure.unit):
                return False
            return one.before == said.verb if said.lone else _is_done(said.verb, words)
        if said.how is How.REST:
            return len(noun) >= _SHORTEST and one.behind.startswith(noun)
        if said.how is How.ANSWER:
            return any(self._begins(noun, name) for name in (one.behind, one.before, one.part))
        if said.how is How.RARE:
            return _common(noun, one.before + one.behind) >= _SUFFIX
        if self.is_plain(noun):
            case = noun == _CASES and one.before.endswith(_CASE)
            return case or one.behind == noun or one.before.endswith(noun)
        own = self.of(m).place
        if (own and own == one.place) or self._is_named(noun, one):
            return True
        if said.how is How.NAME and self._begins(
            noun, one.before, rare=m.figure.value >= _THOUSAND
        ):
            return True
        of_all = said.place and is_of_all(c, self.text, said.place)
        return bool(of_all) and one.behind[:_SHORTEST] == self.of(m).behind[:_SHORTEST]

    def is_some(self, c: Measured, said: Reference) -> bool:
        """Whether a count is of a part, of another lot or of some places only."""
        if said.how is How.REST:
            return False
        if said.how is not How.DEED and is_new(c, self.text):
            return True
        return is_limited(c, self.text) or bool(self.of(c).place and is_some(c, self.text))

    def is_told_of(self, said: Reference, c: Measured) -> bool:
        """Whether the sentence of a count names what is meant: 明白人每村12名，全乡132名."""
        return len(said.noun) >= _SUFFIX and said.noun in self.text[slice(*c.sentence)]

    def _is_named(self, noun: str, one: Named) -> bool:
        """Whether the words at a count name the same: all of it, or without what stands before."""
        behind, before = one.behind, one.before.removesuffix("的")
        if len(noun) < _SHORTEST:
            return False
        short = len(behind) - len(noun) <= _BEFORE_IT or behind.startswith(_IS)
        if before.endswith(noun) or (behind.endswith(noun) and short):
            return True
        if len(behind) >= _SHORTEST and not self.is_plain(behind) and noun.endswith(behind):
            return True
        if len(noun) > _SUFFIX and before.endswith(noun[-_SUFFIX:]):
            return True
        core = next((noun.removesuffix(tail) for tail in _TAILS if noun.endswith(tail)), "")
        return before == core != "" or (len(core) >= _CORE and before.endswith(core))

    def _begins(self, words: str, noun: str, *, rare: bool = False) -> bool:
        """Whether what follows a count begins with a noun, or with enough of its end.

        Of a ``rare`` number two characters are enough: 交办工单4215件, 对4125件工单反映的问题.
        """
        if min(len(noun), len(words)) < _SHORTEST or self.is_plain(noun):
            return False
        if words.startswith(noun) or noun.endswith(words):
            return True
        least = _SHORTEST if rare and not self.is_plain(noun[-_SHORTEST:]) else _SUFFIX
        return any(words.startswith(noun[at:]) for at in range(len(noun) - least + 1)) or (
            len(noun) >= _SUFFIX and words.startswith(noun[:_SUFFIX])
        )

    def _place(self, m: Measured, before: str) -> str:
        """Nothing where it counts two kinds: 24个村、社区."""
        if not self._places:
            return ""
        if match := compile_patterns((self._places,)).match(self.text, m.figure.end):
            after = self.text[match.end() : match.end() + 2]
            joined = after[:1] in _JOINED and not after[1:].isdigit()
            other = joined or after[:1] in _ANOTHER
            return "" if other else match[0].removeprefix("行政")
        kind = before[-_SHORTEST:]
        return kind if compile_patterns((self._places,)).fullmatch(kind) else ""


def _is_done(verb: str, words: str) -> bool:
    """Whether the words at a count say what was done, and not that it was not: 未整改."""
    if verb[0] in NOT:
        return verb in words
    at = words.find(verb[-_SHORTEST if len(verb) <= _SUFFIX else -_SUFFIX :])
    return at >= 0 and words[at - 1 : at] not in NOT and words[at - 2 : at] not in NOT


def _common(one: str, other: str) -> int:
    """How many characters in a row two names have in common, as far as it matters."""
    return max(
        (_SUFFIX for at in range(len(one) - _SUFFIX + 1) if one[at : at + _SUFFIX] in other),
        default=0,
    )
