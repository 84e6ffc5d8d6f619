"""What each figure of a text measures: the words that it belongs to, and whose and when.

Official prose counts in three shapes: 办理行政复议案件36件 (verb and noun before), 办理36件行政复议
案件 (noun behind), 出庭应诉率达到100% (a rate). The words in front reach back to the last stop or
figure; what only fills in (全年, 共, 累计, 达到) is taken off, so that the rest can be compared.
All texts are folded (see ``text.folding``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from lawcheck.text.digits import ONE_TO_TEN, TWO_TO_TEN
from lawcheck.text.numerals import Figure, figures
from lawcheck.text.patterns import compiled

# Many short matches: there ``re`` is quicker than PCRE2.
_STOP, _END = re.compile("[，。；：！？（）\n]"), re.compile("[。！？\n]")
_LEADING = compiled(
    r"^(?:其中|目前|年内|全年|今年|本年度?|一年来|20\d\d年度?(?:以来)?|截至[^，]{0,8}[底末日前]"
    r"|以来|共计|累计|总计|合计|共|先后|已经?|分别|实际|全[省市区县镇乡州旗]|我[省市区县镇乡州旗局]"
    rf"|[{ONE_TO_TEN}]是|并(?!联)|以及|[、，\"])++"
)
_LEADING_BEGINS = frozenset(f'其目年全今本一2截以共累总合先已分实我{TWO_TO_TEN}并、，"')
_TRAILING = (
    *(
        "总数",
        "数量",
        "总量",
        "共计",
        "累计",
        "总计",
        "合计",
        "已经",
        "首次",
        "继续",
        "持续",
        "稳定",
    ),
    *("分别", "保持", "达到", "达成", "超过"),
    *("均", "已", "共", "达", "为", "至", "在", "的", "到", "了", "有", "："),
)
_TRAILING_ENDS = frozenset(words[-1] for words in _TRAILING)
#: How far back the words of a sentence bear on a figure.
_REACH = 300
#: Units of time and order count nothing.
_NO_COUNT = frozenset(("", "年", "月", "日", "岁", "级", "度"))
#: Verbs that say the same when they count; the key takes the first.
_SAME_VERB = (
    ("开展", ("组织开展", "组织举办", "组织召开", "开展", "举办", "举行", "组织")),
    ("办理", ("共办理", "依法办理", "办理")),
    ("办结", ("依法办结", "审结", "办结")),
    ("受理", ("依法受理", "受理")),
    ("新收", ("收到", "接收", "新收")),
    ("制定", ("制定出台", "制定印发", "制定", "出台", "印发", "制发")),
    ("审查", ("合法性审查", "审查", "审核")),
    ("化解", ("成功化解", "化解", "调处", "调解")),
)
_VERBS = tuple(
    sorted(
        ((verb, canonical) for canonical, verbs in _SAME_VERB for verb in verbs),
        key=lambda pair: -len(pair[0]),
    )
)
_SAYS = "|".join(verb for verb, _ in _VERBS)
#: 各级调解组织共调解: who counts stands before the verb.
_SUBJECT = compiled(rf"^[\u4e00-\u9fff（）\"]{{1,20}}?(?:共|累计|合计)(?={_SAYS})")
#: 推动新收的264件行政复议案件依法办理: the verb before 的, the thing behind.
_LAST_VERB = compiled(rf"(?:{_SAYS})$")
_THING = compiled(
    r"[\u4e00-\u9fff]{0,8}?(?:案件|申请|纠纷|事项|文件|建议|提案|投诉|举报|问题|隐患|线索|合同)"
)
_FIRST_OF_VERB = frozenset(verb[0] for verb, _ in _VERBS)
# The noun behind the unit must end the clause: 审查36件合同， but not 36件案件的办理.
_BEHIND = compiled(r"(?:(?!的)[\u4e00-\u9fff\"]){2,14}(?=[，。；、：\n]|$)")
#: What stands right behind a count, whatever it is.
_CLOSE = compiled(r"[^，。；：、（）\n]{0,8}")
#: Whose figure it is: the two characters before such an ending tell one body from another.
_ACTOR = compiled(
    r"[\u4e00-\u9fff]{0,2}(?:局|厅|委员会|法院|检察院|常委会|常务会议?|党组|区委|县委|市委|省委|镇|乡"
    r"|街道|社区|村|公司|学校|大队|支队|书记|[省市区县镇乡局]长|主任|主要负责(?:人|同志))"
)
_TIME = compiled(
    r"20\d\d年(?:\d{1,2}月)?|[上下]半年|[一二三四]季度|\d{1,2}月|去年|上年|同期|上一?年度|近[两三四五]年"
    rf"|[{TWO_TO_TEN}两]年(?:来|[累合总]计|共|间|内|里)|前[{TWO_TO_TEN}两]年|\"十[二三四五]五\"|(?:成立|实施|开展|运行|施行)以来"
)
#: 7月。发布4次: a time by itself at the head of a paragraph.
_HEAD = compiled(r"(\d{1,2}月份?|[上下]半年|第?[一二三四]季度)[。：]")


class Measured(msgspec.Struct, frozen=True):
    """One figure with what it measures."""

    figure: Figure
    before: str
    """The words in front of it, down to the last stop, without what only fills in."""
    key: str
    """Verb and noun, in whichever order they stood; empty where there are none."""
    sentence: tuple[int, int]
    """Where its sentence stands."""
    clause: int
    """Where the words in front begin."""

    @property
    def lead(self) -> int:
        """Where the words of the sentence begin that a reader still has in mind."""
        return max(self.sentence[0], self.figure.start - _REACH)

    def words(self, text: str) -> str:
        """The words in front of it as they stand, from where ``before`` begins."""
        return text[self.clause : self.figure.start]

    def behind(self, text: str) -> str:
        """The few words behind it, up to the next mark."""
        match = _CLOSE.match(text[self.figure.end : self.figure.end + 8])
        return match[0] if match else ""

    def actors(self, text: str, head: str = "") -> frozenset[str]:
        """Who is named before it in the sentence; a ``head`` of the whole body is nobody apart."""
        words = text[self.lead : self.figure.start]
        return frozenset(_ACTOR.findall(words.replace(head, "，") if head else words))

    def times(self, text: str) -> frozenset[str]:
        """Which time is named before it in the sentence, or heads its paragraph: 7月。发布4次."""
        head = _HEAD.match(text, text.rfind("\n", 0, self.sentence[0]) + 1)
        return frozenset(
            _TIME.findall(text[self.lead : self.figure.start]) + ([head[1]] if head else [])
        )


def measured(text: str, read: Sequence[Figure] | None = None) -> list[Measured]:
    """Every counted figure of a folded ``text`` (with a unit or %), from left to right.

    ``read`` are its figures where they are known already.
    """
    stops = [0, *(match.end() for match in _STOP.finditer(text))]
    ends = [-1, *(match.start() for match in _END.finditer(text)), len(text)]
    found = []
    last_end = 0
    for figure in figures(text) if read is None else read:
        # 第58次 says which one, not how many.
        if figure.unit in _NO_COUNT or text.endswith("第", 0, figure.digits[0]):
            continue
        begin = stops[bisect_right(stops, figure.start) - 1]
        start = min(max(last_end, begin), figure.start)
        sentence = bisect_right(ends, figure.start)
        before = bare(text[start : figure.start])
        span = (ends[sentence - 1] + 1, ends[sentence])
        found.append(Measured(figure, before, _key(before, text, figure), span, start))
        last_end = figure.end
    return found


def bare(words: str) -> str:
    """``words`` without what only fills in at either end."""
    if words and words[0] in _LEADING_BEGINS and (match := _LEADING.match(words)):
        words = words[match.end() :]
    while words and words[-1] in _TRAILING_ENDS:
        filler = next((filler for filler in _TRAILING if words.endswith(filler)), "")
        if not filler:
            break
        words = words[: -len(filler)]
    return words


def _key(before: str, text: str, figure: Figure) -> str:
    adds_up = "共" in before or "计" in before
    if adds_up and (match := _SUBJECT.match(before)) is not None:
        before = before[match.end() :]
    said = _LAST_VERB.search(before) if text.endswith("的", 0, figure.start) else None
    if said and (thing := _THING.match(text[figure.end : figure.end + 16])):
        return (_split(said[0])[0] or said[0]) + thing[0]
    verb, noun = _split(before)
    if not noun and verb and (behind := _BEHIND.match(text[figure.end : figure.end + 16])):
        noun = behind[0]
    return verb + noun


def _split(words: str) -> tuple[str, str]:
    """The verb at the front, made canonical, and the rest."""
    if not words or words[0] not in _FIRST_OF_VERB:
        return "", words
    for verb, canonical in _VERBS:
        if words.startswith(verb):
            return canonical, words[len(verb) :]
    return "", words


def by_sentence(
    read: Sequence[Measured], text: str
) -> Iterator[tuple[list[Measured], list[Measured]]]:
    """The figures of each sentence, with those of the one before it in its paragraph."""
    before: list[Measured] = []
    for _, group in groupby(read, key=lambda m: m.sentence):
        figures = list(group)
        if before and "\n" in text[before[-1].figure.end : figures[0].figure.start]:
            before = []
        yield figures, before
        before = figures


def by_paragraph(read: Sequence[Measured], text: str) -> Iterator[list[Measured]]:
    """The figures of each paragraph that has several."""
    figures: list[Measured] = []
    for m in read:
        if figures and "\n" in text[figures[-1].figure.end : m.figure.start]:
            if len(figures) > 1:
                yield figures
            figures = []
        figures.append(m)
    if len(figures) > 1:
        yield figures
