"""Heads who are only praised: in a sentence, or all that is told of one of the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lawcheck.checks.model import Case
from lawcheck.checks.substance.acts import Act, period
from lawcheck.checks.substance.silent_heads import is_formal
from lawcheck.checks.substance.subjects import FIRST_ITEM, HEADS, ITEM
from lawcheck.packs.kinds.substance import ResponsiblePerson
from lawcheck.text.patterns import compile_patterns

#: So many clauses of claims are a passage of slogans; fewer may lead to what another tells.
_CLAIMS = 3
#: Words of praise that begin alike are one.
_SAME = 2
#: The two heads, and what they are called.
SIDES = (("party", "党委主要负责人"), ("government", "政府主要负责人"))


def only_praised(
    case: Case, told: Sequence[Act], options: ResponsiblePerson
) -> Iterator[Sequence[Act]]:
    """Sentences that only praise a head: no act, no number, nothing learned."""
    sentences = [list(group) for _, group in groupby(told, lambda act: period(case.report, act))]
    for group, behind in zip(sentences, [*sentences[1:], []], strict=False):
        # 做到“四个亲自”。一是定方向。主持会议9次: it leads in what he did, item by item.
        if behind and FIRST_ITEM.match(behind[0].text) and _same_paragraph(group, behind):
            continue
        if not all(act.subject in HEADS and act.claimed and not act.required for act in group):
            continue
        if any(act.named for act in group) and _praises(group, options):
            yield group


def _same_paragraph(one: Sequence[Act], other: Sequence[Act]) -> bool:
    return one[0].span.paragraph == other[0].span.paragraph


def only_slogans(
    told: Sequence[Act], options: ResponsiblePerson
) -> tuple[str, Sequence[Act]] | None:
    """The one of the two heads who is only praised, while the other decides; with what is said.

    What follows his name to the end of the paragraph, or to the other's, is his: an act of a body
    in it may be one that he led.
    """
    # 书记、县长分别述法 is what each head does; what both do else may be his who is praised.
    both = [act for act in told if act.subject == "head" and not is_formal(act, options)]
    if "side_words" not in options.faults or both:
        return None
    stretches = list(_stretches(told))
    for side, name in SIDES:
        own = [one for one in stretches if one[0].subject == side]
        said = [act for one in own for act in one]
        others = [a for a in told if a.subject in HEADS and a.subject != side]
        if not any(a.decided and not (a.learned or a.required) for a in others):
            continue
        # 带头尊法学法守法用法 is one more of them.
        empty = all(
            (act.claimed or act.learned) and not act.counted and not act.instead for act in said
        )
        if len(said) >= _CLAIMS and empty and _praises(said, options):
            # （一）县委书记履职情况。only names him.
            told_of = [act for act in said if not (ITEM.match(act.text) and act.text[-1] == "。")]
            return name, told_of or said
    return None


def praising(acts: Sequence[Act], options: ResponsiblePerson) -> Sequence[Act]:
    """Those of the acts that have a word of praise, or say what was often said."""
    praise = compile_patterns(options.praise)
    return [act for act in acts if praise.search(act.text)]


def _praises(acts: Sequence[Act], options: ResponsiblePerson) -> bool:
    # 亲自部署、亲自过问、亲自协调 is one of them, said again and again.
    praise = compile_patterns(options.praise)
    words = {match[0][:_SAME] for act in acts for match in praise.finditer(act.text)}
    return len(words) >= options.least_praise


def _stretches(told: Sequence[Act]) -> Iterator[list[Act]]:
    """What follows each naming of a head, to the next one or to the end of the paragraph."""
    found: list[Act] = []
    for act in told:
        if act.subject in HEADS and act.named:
            if found:
                yield found
            found = [act]
        elif found and act.span.paragraph == found[0].span.paragraph:
            found.append(act)
        elif found:
            yield found
            found = []
    if found:
        yield found
