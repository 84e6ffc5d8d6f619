"""One thing that is in use, and is not yet: 平台虽已于5月上线运行……平台至今尚未上线.

Both clauses of a paragraph name the thing by the same words right at the same verb: a module of
it, or another's of the same name, has words of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.text.around import end_of
from lawcheck.text.patterns import compiled

_ACTS = "上线|投入使用|投用|挂牌|印发|启用|建成|出台|开通|运行|施行|成立"
_DONE = compiled(
    r'(?:^|(?<=[，。；：\n]))(?P<what>["一-龥]{2,30}?)(?:虽然?|早)?已(?:经)?(?:于\d{1,2}月(?:\d{1,2}日|[初底])?)?'
    rf"(?:正式|全面|顺利|如期|全部|建成并|整体)?(?P<act>{_ACTS})"
)
_OPEN = compiled(
    r'[，。；：](?:(?:主要|究其|其)?原因)?(?:是因为|是由于|在于|由于|是|为)?(?P<what>["一-龥]{2,20}?)(?P<now>至今|目前|现在)?'
    rf"(?:仍|还)?(?:尚未|仍未|没有|还未|未)(?:正式|全面)?(?P<act>{_ACTS})(?!前|时|之前|的)"
)
_THIS = compiled("^(?:该|这一|这个|此)")
#: Of another time; of a part of it.
_ONCE = compiled("当时|此前|之前|原先|去年|上年|以前|过去|部分|个别|全部|其他|另")
#: What is told of both is as long.
_LEAST = 2


def launched(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """The clause that says that something is in use, and the one that says it is not."""
    for done in _DONE.finditer(text):
        stop = end_of(text, done.end(), "\n")
        for other in _OPEN.finditer(text, done.end(), stop):
            what = _THIS.sub("", other["what"])
            if other["act"] != done["act"] or _ONCE.search(other[0]) or len(what) < _LEAST:
                continue
            if done["what"].replace('"', "").endswith(what.replace('"', "")):
                yield done, other
                break
