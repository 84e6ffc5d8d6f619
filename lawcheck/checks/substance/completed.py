"""What a plan is to complete and a result says is completed, in nearly the same words.

完成权责清单新增、取消、变更事项的调整 and 9月完成权责清单调整，新增6项、取消4项、变更11项.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled, each_match
from lawcheck.text.sentences import statements

#: What says of which things an act was, and which act, is no word of one's own.
_LINKING = compiled(r"的|事项|工作|任务|全部|所有|各项")
#: A name of fewer pairs of characters is that of many things.
_LEAST = 4
#: So many of its pairs stand in the result, and so many beside the word that says it is done.
_SAME, _CLAUSE = 0.8, 0.4


def completed(
    text: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[str, Span] | None:
    """The name of what is to be completed and has been, and where that is told."""
    if not options.completes:
        return None
    whose, did = compile_patterns(options.whose), compile_patterns(options.completed)
    left = compile_patterns(options.uncompleted)
    for match in each_match(options.completes, text):
        name = _LINKING.sub("，", whose.sub("", match[1], count=1))
        own = runs(name, 2)
        for span, words in done if len(own) >= _LEAST else ():
            for told in statements(words):
                clauses = [one for one in told.split("，") if did.search(one)]
                same = any(len(own & runs(one, 2)) >= _CLAUSE * len(own) for one in clauses)
                enough = same and len(own & runs(told, 2)) >= _SAME * len(own)
                if enough and not left.search(told):
                    return match[1], span
    return None
