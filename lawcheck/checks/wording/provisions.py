"""What a law provides in which article: 首违不罚 is told under 第二十三条, and stands in another.

Told only of few matters (the pack lists them), each of which stands in these articles alone, and
only where the sentence cites one article of that law.
"""

from __future__ import annotations

import re
from string import Template

from lawcheck.checks.wording.citations import Citation
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.wording import DocumentStatus, Provision
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import chinese_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compile_patterns, compiled

_NUMBER = rf"第([{ONE_TO_TEN}百零〇两]+|\d{{1,3}})条"
_CITED = compiled(rf"(?:（[^（）]{{1,12}}）)?的?{_NUMBER}")
_EACH = compiled(_NUMBER)
_STOPS = "。；！\n"


def elsewhere(
    options: DocumentStatus, text: str, one: Citation, document: Instrument, year: int
) -> str | None:
    """Where the matter stands that the sentence tells under an article of ``document``."""
    since = document.revised_in_force or document.revised or document.in_force
    if since[:4] > str(year) or _CITED.match(text, one.end) is None:
        return None
    start = begin_of(text, one.start, _STOPS)
    sentence = text[start : end_of(text, one.end, _STOPS)]
    cited = {number for match in _EACH.finditer(sentence) if (number := _read(match)) is not None}
    if len(cited) != 1:
        return None
    about = [
        provision
        for provision in options.provisions
        if document.title.endswith(provision.law)
        and len(document.title.removesuffix(provision.law)) in (0, len("中华人民共和国"))
        and compile_patterns(provision.about).search(sentence)
    ]
    if not about or cited & {article for provision in about for article in provision.articles}:
        return None
    return _told(options, about[0])


def _read(match: re.Match[str]) -> int | None:
    number = int(match[1]) if match[1].isdigit() else chinese_number(match[1])
    return None if number is None else int(number)


def _told(options: DocumentStatus, provision: Provision) -> str:
    listed = "、".join(f"第{number}条" for number in provision.articles[:2])
    return Template(options.provision_note).safe_substitute(
        matter=provision.matter, articles=listed
    )
