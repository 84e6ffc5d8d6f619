"""What a plan is to build, open, start up or draw up, and a result says is there already.

A facility or a system is known by its name, with or without whose it is: 建成街道综治中心 and
5月18日，街道综治中心挂牌启用.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from lawcheck.checks.substance.in_use import in_use
from lawcheck.checks.substance.items import Item
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.around import begin_of
from lawcheck.text.characters import in_order
from lawcheck.text.patterns import at_end, compile_patterns, compiled, each_match

#: That it is open stands within so many characters before it.
_BEFORE = 40
#: A shorter name, 综治中心 or 工作站, is that of many.
_LEAST = 5
#: Of how many it is stands right before its name.
_OF_MANY = compiled(r"\d+[个家项份]$")
#: 在3个中心乡镇设立: where else it is to be.
_AT_MANY = compiled(
    r"在(\d+个[^，。；\d]{1,10}?)(?:再|各|新|也|都|均|分别|陆续|依次)?(?:建|设|开|启)[^，。；]*$"
)
#: What may stand behind a name that is whole.
_ENDED = r"(?=[，。；、（：\d等]|$)"
_LEVEL = compiled("[省市州县区旗镇乡街局]")


def there(
    text: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[str, Span, Literal["built", "made"]] | None:
    """The name of what is planned and there already, where that is told, and of what kind it is."""
    if thing := _built(text, done, options):
        return *thing, "built"
    if thing := _made(text, done, options):
        return *thing, "made"
    return None


def brought_in(
    text: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[str, Span, Literal["made"]] | None:
    """What is to be brought in, where what came of it since is counted."""
    thing = in_use(text, done, options)
    return (*thing, "made") if thing else None


def restarted(
    text: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[str, Span, Literal["built"]] | None:
    """What is to be begun from its site or its project, and stands there already."""
    for match in each_match(options.restarts, text):
        for span, words in done:
            if _is_there(match[1], words, options):
                return match[1], span, "built"
    return None


def finished(told: Item, options: RepeatedPlans) -> tuple[str, str, Literal["made"]] | None:
    """What an item plans to finish and has told as done, with the words that tell it.

    县复议委员会已于4月组建；明年完成委员会组建: the second of a kind, 第二批, is another.
    """
    text = told.text
    ways = [(m, m[1], m[2]) for m in each_match(options.finishes, text)]
    ways += [(m, m[2], m[1]) for m in each_match(options.founds, text)]
    for match, name, act in ways:
        for done in each_match(options.finished, text[: match.start()]):
            before = text[begin_of(text, done.start(), "。；\n") : done.end()]
            if done[1] == act and in_order(name, before):
                return match[0], before, "made"
    return None


def _built(
    text: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[str, Span] | None:
    """The name of what is planned and there already, and where that is told."""
    whose = compile_patterns(options.whose)
    for match in each_match(options.builds, text):
        names = dict.fromkeys((match[1], whose.sub("", match[1], count=1)))
        at = _AT_MANY.search(text, max(match.start() - _BEFORE, 0), match.start(1))
        for name in names:
            if len(name) < _LEAST:
                continue
            for span, words in done:
                if _is_there(name, words, options) and (at is None or at[1] in words):
                    return match[1], span
    return None


def _made(
    text: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[str, Span] | None:
    """The name of what is to be drawn up once, and has been, and where that is told.

    编制并公布行政检查事项清单 in both, or 清单全部编制并公布; that of another level, of each year
    or of more bodies is another.
    """
    if not options.makes:
        return None
    whose, did = compile_patterns(options.whose), at_end(options.made)
    behind, ended = compile_patterns(options.made_behind), compiled(_ENDED)
    for match in each_match(options.makes, text):
        mine = whose.match(match[1])
        name = match[1][mine.end() :] if mine else match[1]
        many = _OF_MANY.search(text, max(match.start(1) - _BEFORE, 0), match.start(1))
        of = many[0] + (mine[0] if mine else "") if many else ""
        for span, words in done if len(name) >= _LEAST else ():
            for place in re.finditer(re.escape(name), words):
                if not words[: place.start()].endswith(of):
                    continue
                if options.made_behind and behind.match(words, place.end()):
                    return match[1], span
                if not ended.match(words, place.end()):
                    continue
                told = did.search(words, max(place.start() - _BEFORE, 0), place.start())
                if told and _one_level(mine[0] if mine else "", told[1] or ""):
                    return match[1], span
    return None


def _one_level(one: str, other: str) -> bool:
    """Whether two bodies may be of one level: 市本级 and 全市; who names none may be of any."""
    levels = [set(_LEVEL.findall(words)) for words in (one, other)]
    return not all(levels) or levels[0] == levels[1]


def _is_there(name: str, words: str, options: RepeatedPlans) -> bool:
    """Whether a text says of a name that it is built, behind it or before."""
    at = words.find(name)
    while at >= 0:
        if compile_patterns(options.built).match(words, at + len(name)):
            return True
        if options.opened and at_end(options.opened).search(words, max(at - _BEFORE, 0), at):
            return True
        at = words.find(name, at + 1)
    return False
