"""How long something took, against the days of its beginning and end: 10月9日至20日，历时18天."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter

from lawcheck.checks.figures.dated import TO, Dated
from lawcheck.checks.figures.kept import LENGTH, least_kept, weekdays
from lawcheck.checks.figures.lengths import HOLIDAYS, between_steps, is_step, right_length
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compiled

_RANGE = compiled(rf"(?:起|开始)?，?{TO}")
#: Behind the days: 历时18天, 前后共12天, 用时9个工作日.
_BEHIND = compiled(
    r"(?:止|结束|期间|截止)?[，（、]?(?:[^，。；：、（）\d\n]{0,8}?[，]?)?"
    r"(?:历时|用时|耗时|为期|历经|前后|持续|共计?|全程|仅用了?|只用了?|间隔|相隔|公[示告]期?|整整"
    r"|共?(?:征求|听取)[一-龥]{0,4}意见)"
    r"(?:仅|只|共|用|时|了|为|持续|历时){0,2}" + LENGTH
)
#: 7月1日至8月31日开展为期三个月的整治.
_HELD = compiled(r"(?:止)?[^，。；、\d\n]{0,8}?为期" + LENGTH)
#: In front of them: 为期30天的集中整治（3月1日至3月20日）.
_BEFORE = compiled(r"(?:为期|历时|持续)" + LENGTH + r"[^，。；\n]{0,24}[（：，]?(?:自|从|于)?$")
#: A step and the next: 从受理到办结仅用9天 counts from the first day to the last of the sentence.
_ELAPSED = compiled(
    r"^[^。；\n\d]{0,24}?(?:历时|用时|耗时|前后|仅用|只用|用了|间隔|相隔|全程|相距)"
    r"(?:仅|只|共|用|时|了|不到|为){0,2}" + LENGTH
)
#: 从决定之日算起用了43天: that day need not be one of the two, as where the decision was received.
_RECEIVED = compiled("收到|接到|送达")
_SINCE = compiled(r"[自从](?P<from>[一-龥]{2,10})之日")
_ABOUT = compiled(r"(?:约|近|不到|将近|大约|不足|超过?|逾)$")
#: What was promised and kept, and what lawfully lengthens it.
_LIMIT = compiled(
    r"(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<unit>个?工作日|日)(?:内)?的?"
    r"(?:(?:法定)?[一-龥]{0,4}(?:期限|时限|规定|要求|审限)|内(?:完成|审结|办结|结案|报|备案|作出|答复|送达))"
)
#: 本案既未延期也未中止: nothing lengthened it.
NOT_LONGER = compiled(r"(?:未|没有|无)[^，。；]{0,4}(?:延期|延长|中止)")
#: What others had to keep, or what is counted from another day: 决定作出后7个工作日内.
_DEMANDED = compiled(r"(?:责令|要求|督促|限|应当?|须)[^，。；]{0,16}$|(?:后|起|前)的?$")
#: Such a sentence speaks of the days in the one before it.
_SAME_MATTER = compiled(r"(?:本案|该案|此案|该申请|该件)")
LONGER = compiled(
    r"(?<!未经)(?<!没有)(?<!未)(?:延期|延长|中止|扣除|补正|补齐|听证|鉴定)|超期|逾期|超过"
)
#: Later than promised: 应当在公布三十日后施行.
_AFTER = compiled(
    r"(?:公布|发布|印发)(?:之日起|后)?(?P<n>\d{2}|[二三四五六]十)日(?:后|以后)(?:方可|才|起)?施行"
)
_PUBLISHED, _IN_FORCE = compiled("公布|发布|印发|公示"), compiled(r"起(?:正式)?施行|施行|生效")
#: 为期100天……6月1日打响，7月31日收官.
_TERM = compiled(r"(?:为期|历时|持续)" + LENGTH + r"[^。；\n]{0,40}$")
_ENDED = compiled(r"(?:[^，。；\d]{0,4})(?:收官|结束|完成|截止|告捷|落幕|收尾)")
#: 4月10日启动、6月9日收尾，为期三个月.
_BEGUN = compiled(
    r"[^，。；、\d\n]{0,6}?(?:启动|开始|打响|铺开|开展|拉开[帷序]幕|起)[，、和]?(?:并?于|至|到)?"
)
_CLOSED = compiled(
    r"[^，。；、\d\n]{0,4}?(?:收官|收尾|收兵|结束|落幕|告捷|截止|完成|止)"
    r"(?:的[^，。；\d\n]{0,20}?|，[^，。；\d\n]{0,4}?)(?:历时|为期|持续|历经|前后)(?:了|长达|共)?"
    + LENGTH
)
#: 从4月起、7月止，历时六个月.
_OF_MONTHS = compiled(
    r"(?<!\d)(?P<a>\d{1,2})月(?:份|[初底末中]|[上中下]旬)?(?:(?:起|开始|启动)[，、]?(?:至|到)?|至|到|—+)"
    r"(?P<b>\d{1,2})月(?:份|[初底末中]|[上中下]旬)?(?:止|结束|收官|收尾|收兵)?，[^，。；\d\n]{0,6}?"
    r"(?:历时|为期|持续|历经|前后)(?:了|长达|共)?(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,3})个月"
)
#: 自2026年5月1日起施行，有效期两年，至2029年4月30日止.
_VALID = compiled(
    r"(?:有效期|试行期?|任期|期限|合同期)(?:限)?(?:为|是)?(?P<n>[一二两三四五六七八九十]{1,2}|\d{1,2})年"
)
#: 2023年8月……2026年8月，历时两年.
_YEARS = compiled(
    r"(?:历时|历经|前后|时隔|用时|耗时)(?:了|长达|达)?(?P<n>[一二两三四五六七八九十]{1,2}|\d{1,2})年(?![多余半])"
)
#: Of a term so much of a year may be told roundly.
_SLACK = 0.1
#: Where a day begins in the text.
_START = attrgetter("day.start")
#: Longer stretches cross what is not told here.
_FAR = 400


def spells(text: str, days: Sequence[Dated]) -> Iterator[Refuted]:
    """Every length and limit that two days of its sentence refute."""
    for _, group in groupby(days, key=lambda one: one.begin):
        all_days = list(group)
        yield from _years(text, all_days)
        sentence = [one for one in all_days if one.date]
        if len(sentence) < 2:
            continue
        last = end_of(text, sentence[-1].day.end, "。！？\n")
        if text.startswith("。", last) and _SAME_MATTER.match(text, last + 1):
            behind = end_of(text, last + 1, "。！？\n")
            # Days of its own have their own limit.
            last = last if any(last < one.day.start < behind for one in days) else behind
        told = list(_ranges(text, sentence))
        yield from told
        if not told:
            told = list(between_steps(text, sentence, last))
            yield from told
        if not told and len(sentence) == 2:
            yield from _steps(text, sentence, last)
    yield from _deferred(text, days)
    yield from _of_months(text)


def _ranges(text: str, sentence: Sequence[Dated]) -> Iterator[Refuted]:
    """A beginning and an end with their length behind or in front of them."""
    for one, two in pairwise(sentence):
        if not _RANGE.fullmatch(text[one.day.end : two.day.start]):
            continue
        first, last = one.date, two.date
        if first is None or last is None or not first < last:
            continue
        said = text[two.day.end : two.day.end + 40]
        behind = _BEHIND.match(said) or _HELD.match(said)
        if behind and not _ABOUT.search(behind[0][: behind.start("n")]):
            right = right_length(behind["n"], behind["unit"], first, last)
            if right:
                told = (
                    f"{one.day.text}至{two.day.text}是{right}，文中为{behind['n']}{behind['unit']}"
                )
                yield Refuted(one.day.start, two.day.end + behind.end(), told, True)
                continue
        start = max(one.day.start - 44, one.begin)
        before = _BEFORE.search(text[start : one.day.start])
        if before:
            right = right_length(before["n"], before["unit"], first, last)
            if right:
                told = (
                    f"{one.day.text}至{two.day.text}是{right}，文中为{before['n']}{before['unit']}"
                )
                yield Refuted(start + before.start(), two.day.end, told, True)


def _steps(text: str, sentence: Sequence[Dated], end: int) -> Iterator[Refuted]:
    """Two dated steps with the time between them, or with the limit that was kept."""
    one, two = sentence
    first, last = one.date, two.date
    if first is None or last is None or not first < last or (last - first).days > _FAR:
        return
    behind = text[two.day.end : end]
    least = list(least_kept(text, one, two, behind))
    if least:
        yield from least
        return
    term = _TERM.search(text[one.begin : one.day.start])
    if term and _ENDED.match(behind):
        if right := right_length(term["n"], term["unit"], first, last):
            told = f"{one.day.text}到{two.day.text}是{right}，文中为{term['n']}{term['unit']}"
            yield Refuted(one.begin + term.start(), two.day.end, told, False)
        return
    begun = _BEGUN.fullmatch(text[one.day.end : two.day.start])
    elapsed = (_CLOSED.match(behind) if begun else None) or _ELAPSED.match(behind)
    if elapsed and not _ABOUT.search(elapsed[0][: elapsed.start("n")]):
        since = _SINCE.search(elapsed[0])
        told = text[one.begin : two.day.start]
        if since and (_RECEIVED.search(told) or not is_step(since["from"], told)):
            return
        right = right_length(elapsed["n"], elapsed["unit"], first, last)
        if right:
            told = f"{one.day.text}到{two.day.text}是{right}，文中为{elapsed['n']}{elapsed['unit']}"
            yield Refuted(one.day.start, two.day.end + elapsed.end(), told, False)
        return
    limit = _LIMIT.search(behind)
    said = text[one.begin : end]
    if limit and _DEMANDED.search(behind[: limit.start()]):
        return
    if limit is None or (LONGER.search(said) and not NOT_LONGER.search(said)):
        return
    allowed = small_number(limit["n"])
    working = "工作" in limit["unit"]
    passed = weekdays(first, last) - HOLIDAYS // 2 if working else (last - first).days
    if allowed and passed > allowed:
        days = f"{one.day.text}到{two.day.text}有{(last - first).days}天"
        told = f"{days}，超过{limit['n']}{limit['unit']}"
        yield Refuted(one.day.start, two.day.end + limit.end(), told, False)


def _years(text: str, sentence: Sequence[Dated]) -> Iterator[Refuted]:
    """A term in years between two days, and years gone by between two months."""
    for one, two in pairwise(sentence):
        first, last = one.date, two.date
        said = _VALID.search(text, one.day.end, two.day.start)
        if (
            said
            and first
            and last
            and two.day.year
            and "；" not in text[one.day.end : two.day.start]
        ):
            passed = (last - first).days / 365.25
            if abs(passed - small_number(said["n"])) > _SLACK:
                told = f"{one.day.text}到{two.day.text}不是{said['n']}年"
                yield Refuted(one.day.start, two.day.end, told, True)
    if len(sentence) < 2 or not (sentence[0].day.year and sentence[-1].day.year):
        return
    start, end = sentence[0], sentence[-1]
    said = _YEARS.search(text, end.day.end, end_of(text, end.day.end, "。；\n"))
    if said and start.year and end.year:
        months = 12 * (end.year - start.year) + end.day.month - start.day.month
        if abs(months / 12 - small_number(said["n"])) >= 1 - _SLACK:
            gone = f"{months / 12:.1f}".removesuffix(".0")
            told = f"{start.day.text}到{end.day.text}是{gone}年，文中为{said['n']}年"
            yield Refuted(start.day.start, said.end(), told, False)


def _of_months(text: str) -> Iterator[Refuted]:
    """A length in months between two months without days, which leave one more or less open."""
    for match in _OF_MONTHS.finditer(text):
        passed = (int(match["b"]) - int(match["a"])) % 12
        said = small_number(match["n"])
        if passed and abs(said - passed) > 1:
            told = f"{match['a']}月到{match['b']}月是{passed + 1}个月，文中为{match['n']}个月"
            yield Refuted(*match.span(), told, False)


def _deferred(text: str, days: Sequence[Dated]) -> Iterator[Refuted]:
    """公布三十日后施行, with days of publishing and of coming into force that lie closer."""
    for rule in _AFTER.finditer(text):
        at = bisect_left(days, rule.end(), key=_START)
        stop = bisect_left(days, end_of(text, rule.end(), "\n"), at, key=_START)
        following = [one for one in days[at:stop] if one.date]
        for one, two in pairwise(following):
            out = text[one.day.end : two.day.start]
            into = text[two.day.end : two.day.end + 12]
            if not (_PUBLISHED.search(out) and _IN_FORCE.search(into)):
                continue
            least, first, last = small_number(rule["n"]), one.date, two.date
            if least and first and last and 0 <= (last - first).days < least - 1:
                told = (
                    f"{one.day.text}到{two.day.text}只有{(last - first).days}天，不满{rule['n']}日"
                )
                yield Refuted(rule.start(), two.day.end, told, False)
            break
