"""Acts that need a power: where a sentence tells one, as a deed of its own subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lawcheck.checks.model import Case
from lawcheck.packs.kinds.substance import Power, Powers
from lawcheck.reports.owner import owner_of
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import at_end, compile_patterns, compiled

#: Between verb and object; what is joined by 的 is the object's owner (3家企业的执照,
#: 该公司的资质) or none.
_BETWEEN = (
    r"(?:[^，。；：！？、《》的]{0,6}\d{1,4}[家户名个][^，。；：！？、《》的]{0,12}的"
    r"|(?:了)?(?:其|它|该[^，。；：！？、《》的]{1,8}|上述[^，。；：！？、《》的]{1,8})的"
    r"|(?:《[^》]*》|[^，。；：！？、《》的]){0,16}?)"
)
#: 把一家店的营业执照吊销了: what is acted upon stands before the verb.
_LED = r"[^，。；：！？、《》把将]{0,20}?"
_BEHIND = r"[^，。；：！？、《》]{0,12}?"
CLAUSE = "，。；：！？"
#: 对遛犬不牵绳、不即时清理粪便三类行为: what is acted upon tells of others' doings; 涉及农用地的7宗
#: is only what is counted.
#: 对参与人员5名予以刑事拘留: who they are says nothing of who does it.
_UPON = compiled(
    r"对[^，。；：]{2,40}(?:行为|情形|违法)|涉及[^，。；：]{1,16}的(?=\d)"
    r"|对[^，。；：]{2,24}(?:人员|\d[名人家户])(?=(?:依法|均|全部|分别)?(?:予以|给予|作出|处以|实施|采取|$))"
)


def acts_in(power: Power, text: str) -> Iterator[re.Match[str]]:
    """Where ``text`` tells the act; asked by the pack's own words first, of which most are not."""
    if compile_patterns((power.objects,)).search(text) and (
        compile_patterns((power.verbs,)).search(text)
    ):
        yield from compile_patterns(_patterns(power)).finditer(text)


@lru_cache(maxsize=256)
def _patterns(power: Power) -> tuple[str, ...]:
    # A certificate may stand in marks: 吊销2家的《医疗机构执业许可证》.
    forward = f"(?:{power.verbs}){_BETWEEN}《?(?:{power.objects})"
    led = f"[把将]{_LED}(?:{power.objects})(?:依法|当场|直接|全部|予以)?(?:{power.verbs})"
    if not power.backward:
        return (forward, led)
    return (forward, led, f"(?:{power.objects}){_BEHIND}(?:{power.verbs})")


def is_deed(text: str, match: re.Match[str], options: Powers) -> bool:
    """Whether a match tells something done by the subject itself."""
    begin = begin_of(text, match.start(), CLAUSE)
    before, behind = text[begin : match.start()], text[match.end() :]
    if text.count("《", 0, match.start()) > text.count("》", 0, match.start()):
        return False
    aside = compile_patterns(options.aside).search(_UPON.sub("", before))
    if aside or at_end(options.denied).search(before):
        return False
    if compile_patterns(options.attribute).search(behind):
        return False
    # Behind a semicolon another thing is told.
    about = text[begin_of(text, match.start(), "；") : end_of(text, match.end(), "；")]
    return not compile_patterns(options.others).search(about)


def is_alone(text: str, match: re.Match[str], options: Powers) -> bool:
    """Whether a field of work is told without any word of others who had a part in it."""
    about = text[begin_of(text, match.start(), "；") : end_of(text, match.end(), "；")]
    return not compile_patterns(options.shared).search(about)


def is_own(power: Power, words: str, case: Case) -> bool:
    """Whether the object bears the reporter's own name: its own document."""
    if not power.foreign:
        return False
    own = owner_of(case.report.issuer or "").own
    return own is not None and own.stem in words
