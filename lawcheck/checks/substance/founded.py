"""What a plan is to found, and a result says is there: 建立服务中心, 服务中心8月揭牌运行."""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.patterns import compile_patterns, compiled

_TO_FOUND = compiled(
    r"(?:建立|成立|设立|组建|建成|开通|搭建|打造|启用|上线)(?:一?[个处家座])?(?P<what>[一-龥\"]{6,24}?)"
    r"(?=[，。；、]|$|并|填补)"
)
#: 指导各村建立: what others are to found; a second one, a part of it.
_NOT_OWN = compiled(
    "(?:指导|督促|推动|支持|帮助|各[村镇乡街社单部]|村级|下级|再|另)[^，。；]{0,8}$"
)
#: Its birth is told so near behind its name.
_NEAR = 16


def founded(
    text: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[str, Span] | None:
    """The name of what a plan is to found and a result says came into being, and where."""
    if not options.born:
        return None
    born = compile_patterns(options.born)
    for match in _TO_FOUND.finditer(text):
        if _NOT_OWN.search(text[: match.start()]):
            continue
        what = match["what"].replace('"', "")
        for span, words in done:
            told = words.replace('"', "")
            # Its name ends where its birth is told: a branch or a second part has words of its own.
            at = told.find(what)
            if at >= 0 and born.search(told[at + len(what) : at + len(what) + _NEAR]):
                return match["what"], span
    return None
