"""Of whom a sentence tells a deed that names nobody: the head of the body that reports, or another.

The last person named before the deed does it. Where its sentence names none, or says 本人, the
nearest sentence before it in the paragraph that begins with a title says who: 局长陶某带头履职。……
五是接受监督。本人出庭应诉3件.
"""

from __future__ import annotations

import re

from lawcheck.text.around import begin_of
from lawcheck.text.patterns import compiled

#: The end of the names of bodies whose head is a 主任.
_OF_DIRECTORS = ("街道办事处", "街道", "管委会", "委员会", "开发区", "园区")
_GOVERNMENT = compiled(r"(?P<place>[省市县区旗州镇乡盟])(?:人民政府)?$")
_BUREAU = compiled(r"[局厅]$")
_VICE = r"(?P<vice>副|常务副|前任|分管副?)?"
_TITLES = "[省市县区旗州镇乡局厅]长(?![效期远久廊江途])|主任|书记"
#: 主任办公会, 局长信箱 are no persons.
_NO_PERSON = "(?!办公会|办公室|会议|批示|信箱|热线|接待日)"
_PERSON = compiled(
    rf"{_VICE}(?P<title>{_TITLES}|领导|成员|班子|副职|人员|负责人|律师|干部|同志){_NO_PERSON}"
)
#: 本人 is who the paragraph is about, whoever was named last.
_ONESELF = compiled(r"(?:本人|自己)[^，。；：\n\d]{0,8}$")
#: Who a sentence begins with, no verb before: 局党组书记、局长陶某主持…….
_BEGINS = compiled(
    r"^(?:[（(]?[一二三四五六七八九十]+[）)]?[、.]?是?)?(?:全年|一年来|\d{4}年)?，?"
    rf"[^，。；：、\n对向由与同督促指导要求安排听取带约谈]{{0,16}}?{_VICE}(?P<title>{_TITLES}){_NO_PERSON}"
)
_SECOND = compiled(rf"^(?:、|兼)[^，。；：、\n]{{0,8}}?{_VICE}(?P<title>{_TITLES}){_NO_PERSON}")


def head_of(issuer: str) -> str:
    """The title of the head of the body that reports; empty where it is not known."""
    if issuer.endswith(_OF_DIRECTORS):
        return "主任"
    if match := _GOVERNMENT.search(issuer):
        return f"{match['place']}长"
    return f"{issuer[-1]}长" if _BUREAU.search(issuer) else ""


def subject(text: str, at: int) -> str:
    """The title of whom the deed is told that begins ``at``; empty where nobody is named.

    ``text`` parts its paragraphs by line feeds. A deputy's title begins with 副.
    """
    begin = begin_of(text, at, "。\n")
    oneself = _ONESELF.search(text, begin, at) is not None
    named = "" if oneself else _last(text, begin, at)
    while not named and begin >= 0:
        named = _opening(text[begin:at])
        if begin == 0 or text[begin - 1] == "\n":
            break
        begin = begin_of(text, begin - 1, "。\n")
    return named


def _last(text: str, begin: int, at: int) -> str:
    """The last person named in a stretch."""
    last = ""
    for match in _PERSON.finditer(text, begin, at):
        last = _titled(match)
    return last


def _titled(match: re.Match[str]) -> str:
    return (match["vice"] or "") + match["title"]


def _opening(sentence: str) -> str:
    """Whom a sentence begins with: of two titles of one person the last."""
    match = _BEGINS.match(sentence)
    if match is None:
        return ""
    return _titled(_SECOND.search(sentence[match.end() :]) or match)
