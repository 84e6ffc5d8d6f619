"""Faults of the mandated parts, the duties, the plans, and of text that stands twice."""

from __future__ import annotations

import random
import re

from tests.planting.draft import Draft, Line
from tests.planting.plant import Wanted, fault

PARTS = ("achievements", "first_responsible", "shortcomings", "plans")
CAUSE = re.compile(r"[^。]*(?:原因|由于|因为|根源|源于|在于|有关)[^。]*。")


def _sentences(text: str) -> list[str]:
    return re.findall(r"[^。]+。?", text)


@fault("part-missing", *PARTS)
def left_out(draft: Draft, dice: random.Random, part: str) -> Wanted | None:
    """The part is not there, heading and text."""
    draft.drop([x for x in draft.lines if x.part == part])
    return Wanted(("part-missing",))


@fault("part-missing", "problems solved", "a rule cited")
def left_out_but_spoken_of(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """Words of the missing part stand elsewhere, about something else."""
    if variant == "problems solved":
        part = "shortcomings"
        words = "针对督察反馈的问题和不足，建立台账逐项销号，31个问题全部整改到位。"
    else:
        part = "first_responsible"
        words = "组织学习《党政主要负责人履行推进法治建设第一责任人职责规定》1次。"
    draft.drop([x for x in draft.lines if x.part == part])
    dice.choice(draft.prose("achievements")).text += words
    return Wanted(("part-missing",))


@fault("part-empty", *PARTS)
def one_empty_sentence(draft: Draft, dice: random.Random, part: str) -> Wanted | None:
    """A heading over one sentence that says nothing."""
    heading = draft.heading(part)
    assert heading is not None
    draft.drop(draft.body(part))
    empty = dice.choice(
        ("按照上级要求，认真抓好各项工作的落实。", "有关情况与往年基本一致。", "（略）", "无。")
    )
    line = draft.after(heading, Line(empty, 0, part))
    return Wanted(("part-empty",), (heading, line), along=("placeholder",))


@fault("part-empty", *PARTS)
def heading_over_nothing(draft: Draft, dice: random.Random, part: str) -> Wanted | None:
    heading = draft.heading(part)
    assert heading is not None
    draft.drop(draft.body(part))
    return Wanted(("part-empty",), (heading,))


@fault("part-embedded")
def hidden_in_the_achievements(draft: Draft, dice: random.Random) -> Wanted | None:
    """The first responsible person becomes one more item of the achievements."""
    words = "".join(
        line.text if line.text.endswith("。") else "" for line in draft.body("first_responsible")
    )
    lead = dice.choice(
        (
            "压实第一责任人职责。党政主要负责人切实履行推进法治建设第一责任人职责。",
            "强化组织领导。党政主要负责人认真履行推进法治建设第一责任人职责，抓部署、促落实。",
        )
    )
    last = [x for x in draft.lines if x.part == "achievements"][-1]
    draft.drop([x for x in draft.lines if x.part == "first_responsible"])
    line = draft.after(last, Line(lead + words, 2, "achievements"))
    return Wanted(("part-embedded",), (line,))


@fault("part-embedded", "shortcomings", "plans")
def last_item_of_another(draft: Draft, dice: random.Random, part: str) -> Wanted | None:
    """A part stands as the last second-level item of the part before it."""
    heading = draft.heading(part)
    assert heading is not None
    at = draft.lines.index(heading)
    home = draft.lines[at - 1].part
    if home is None or any(x.level for x in draft.body(part)):
        return None
    if not any(x.level == 2 for x in draft.body(home)):
        return None
    heading.level = 2
    for line in [heading, *draft.body(part)]:
        line.part = home
    return Wanted(("part-embedded",), (heading,), along=("balance",))


@fault(
    "part-merged",
    "存在的不足和下一步工作打算",
    "存在的问题、原因及{next}年主要安排",
    "不足、原因分析和{next}年工作计划",
)
def two_in_one(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    """Shortcomings and plans under one heading."""
    heading, plans = draft.heading("shortcomings"), draft.heading("plans")
    assert heading is not None
    assert plans is not None
    heading.text = words.format(next=draft.year + 1)
    following = draft.body("plans")
    lead = Line(f"{draft.year + 1}年，将重点抓好以下工作：", 0, "plans")
    draft.drop([plans, *following])
    last = [x for x in draft.lines if x.part == "shortcomings"][-1]
    at = draft.lines.index(last) + 1
    draft.lines[at:at] = [lead, *following]
    return Wanted(("part-merged",), (heading,))


@fault("part-repeated")
def told_in_two_places(draft: Draft, dice: random.Random) -> Wanted | None:
    """Shortcomings stand in two parts of their own."""
    body = draft.body("shortcomings")
    if len(body) < 3:
        return None
    tail = body[2:]
    draft.drop(tail)
    for line in tail:
        line.text = re.sub("^(?:三是|四是|再次，)", "", line.text)
    second = Line("工作中存在的其他问题及原因", 1, "again")
    draft.lines += [second, *tail]
    first = draft.heading("shortcomings")
    assert first is not None
    return Wanted(("part-repeated",), (first, second))


#: Duties of the Party's head: a government that reports alone is not asked for them.
_PARTY = ("依规治党", "司法")
#: Duty → a fragment of its name, and what a report says of it (clauses with it are taken out).
DUTIES = {
    "依规治党": "依规治党|从严治党|党内规范性文件|党内法规|应知应会",
    "司法": "三个规定|干预司法|干预|插手|支持[^。，；]{0,30}(?:人大|法院|检察院)",
    "出庭": "出庭|到庭|旁听|裁判|司法建议|检察建议|败诉|府院",
}


@fault("duty-uncovered", *DUTIES)
def duty_left_out(draft: Draft, dice: random.Random, duty: str) -> Wanted | None:
    """Nothing in the whole report speaks of one duty any more."""
    alone = "人民政府" in draft.title.text and not re.search("委|党", draft.title.text)
    if not draft.county or (alone and duty in _PARTY):
        return None
    pattern = re.compile(DUTIES[duty])
    if not any(pattern.search(x.text) for x in draft.body("first_responsible")):
        return None
    for line in draft.lines:
        if line.part and pattern.search(line.text):
            line.text = _without(line.text, pattern)
    heading = draft.heading("first_responsible")
    assert heading is not None
    return Wanted(("duty-uncovered",), (heading,))


def _without(text: str, pattern: re.Pattern[str]) -> str:
    kept = []
    for sentence in _sentences(text):
        clauses = re.split(r"(?<=[，；。])", sentence)
        left = "".join(c for c in clauses if not pattern.search(c))
        if left and left[-1] in "，；":
            left = left[:-1] + "。"
        kept.append(left)
    return "".join(kept) or text[:8]


@fault("duty-unevidenced")
def claims_only(draft: Draft, dice: random.Random) -> Wanted | None:
    """One duty is claimed in fine words, without an act or a figure."""
    if not draft.county:
        return None
    pattern = re.compile(DUTIES["依规治党"])
    if not any(x.level == 2 for x in draft.body("first_responsible")):
        return None
    for line in draft.lines:
        if line.part and pattern.search(line.text):
            line.text = _without(line.text, pattern)
    words = "坚持依规治党。始终高度重视依规治党工作，不断增强政治自觉、思想自觉和行动自觉。"
    last = draft.body("first_responsible")[-1]
    if draft.body("first_responsible")[0].text.endswith("。"):
        line = draft.after(last, Line(words, 2, "first_responsible"))
        return Wanted(("duty-unevidenced",), (line,))
    head = draft.after(last, Line("坚持依规治党", 2, "first_responsible"))
    line = draft.after(head, Line(words[7:], 0, "first_responsible"))
    return Wanted(("duty-unevidenced",), (head, line))


@fault("cause-missing", "heading kept", "heading without 原因")
def causes_left_out(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    heading = draft.heading("shortcomings")
    assert heading is not None
    if variant != "heading kept":
        heading.text = dice.choice(("存在的问题", "存在的主要问题和不足", "工作中的短板和不足"))
    for line in draft.body("shortcomings"):
        line.text = CAUSE.sub("", line.text) or line.text[:12] + "。"
        line.text = re.sub(r"，(?:这|其根源|这主要).*?。", "。", line.text)
    return Wanted(("cause-missing",), (heading, *draft.body("shortcomings")))


@fault("plan-year", "same year", "two years on", "the year before", "none")
def wrong_plan_year(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """The plans name another year, or none at all."""
    heading = draft.heading("plans")
    assert heading is not None
    right = draft.year + 1
    other = {"same year": -1, "two years on": 1, "the year before": -2}.get(variant)
    said = [x for x in draft.body("plans") if not re.fullmatch(r"\d+年\d+月\d+日", x.text)]
    for line in [heading, *said]:
        # The year of a named plan, 2021—2025年, is not the year of the plans.
        if other is None:
            line.text = re.sub(rf"{right}年(度)?(?:，|是)?", "", line.text)
            line.text = re.sub(r"，.{0,12}的收官之年", "", line.text)
        else:
            line.text = line.text.replace(f"{right}年", f"{right + other}年")
    if other is None:
        heading.text = dice.choice(("下一步工作打算", "推进法治政府建设的主要安排", "下步工作安排"))
    along = ("year-stale", "plan-unmatched")
    return Wanted(("plan-year",), (heading, *draft.body("plans")), along=along)


@fault("plan-year", "{year}年，将继续抓好以下工作：", "{later}年，重点做好以下工作：")
def wrong_year_under_a_right_heading(
    draft: Draft, dice: random.Random, words: str
) -> Wanted | None:
    """The heading of the plans is right, their first sentence names another year."""
    heading = draft.heading("plans")
    assert heading is not None
    if any(re.search(r"20\d\d年，", x.text) for x in draft.body("plans")):
        return None
    text = words.format(year=draft.year, later=draft.year + 2)
    line = draft.after(heading, Line(text, 0, "plans"))
    return Wanted(("plan-year", "year-stale", "anachronism"), (line, heading))


def _edited(text: str, dice: random.Random, share: float) -> str:
    """``text`` with a share of its characters changed, as a hurried hand does."""
    letters = list(text)
    for _ in range(int(len(letters) * share)):
        at = dice.randrange(len(letters))
        if letters[at].isdigit():
            letters[at] = str((int(letters[at]) + 1) % 10)
        elif letters[at] not in "，。、；：（）“”《》—":
            letters[at] = dice.choice("的了和与已均全再")
    return "".join(letters)


@fault("repeated-body", "exact", "with the title", "a few characters changed")
def body_twice(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    start = next(i for i, x in enumerate(draft.lines) if "报告如下" in x.text)
    share = 0.03 if variant.startswith("a few") else 0.0
    body = [
        Line(_edited(x.text, dice, share) if x.level == 0 else x.text, x.level, x.part)
        for x in draft.lines[start:]
    ]
    first = body[0]
    first.restart = True
    if variant == "with the title":
        body.insert(0, Line(draft.title.text))
    draft.lines += body
    return Wanted(("repeated-body",), (first, body[0], body[1]), along=("title",))


@fault("repeated-section")
def section_twice(draft: Draft, dice: random.Random) -> Wanted | None:
    """A second-level section, heading and text, stands again at the end of its part."""
    lines = draft.body("achievements")
    starts = [i for i, x in enumerate(lines) if x.level == 2]
    if not starts:
        return None
    at = dice.choice(starts[:-1])
    stop = next(i for i in starts if i > at)
    if stop - at == 1 and len(lines[at].text) < 60:
        return None
    copy = [Line(x.text, x.level, x.part) for x in lines[at:stop]]
    end = draft.lines.index(lines[-1]) + 1
    draft.lines[end:end] = copy
    # A section of one paragraph may be told as either.
    rules = ("repeated-section",) if len(copy) > 1 else ("repeated-section", "repeated-paragraph")
    return Wanted(rules, (copy[0], copy[-1]))


@fault("repeated-paragraph", "exact", "figures changed", "one character in ten")
def paragraph_twice(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """A paragraph of the achievements stands again in another part."""
    long = draft.prose("achievements", 90)
    source = dice.choice(long)
    text = source.text
    if source.level:
        # A run-in heading would make it a section: the text alone is taken over.
        text = "".join(_sentences(text)[1:])
    if variant == "figures changed":
        text = re.sub(r"\d+", lambda m: str(int(m[0]) + dice.randint(1, 9)), text)
    elif variant != "exact":
        text = _edited(text, dice, 0.08)
    copy = Line(text, 0, "achievements")
    last = draft.body("achievements")[-1]
    if last is source or len(text) < 80:
        return None
    draft.after(last, copy)
    along = () if variant == "exact" else ("number-contradiction",)
    return Wanted(("repeated-paragraph",), (copy,), along=along)


@fault("repeated-sentence")
def sentence_twice(draft: Draft, dice: random.Random) -> Wanted | None:
    """One long sentence stands in two paragraphs."""
    paragraphs = draft.prose("achievements", 90)
    source, target = dice.sample(paragraphs, 2)
    long = [s for s in _sentences(source.text)[1:] if len(s) >= 30]
    if not long:
        return None
    sentence = dice.choice(long)
    target.text += sentence
    return Wanted(("repeated-sentence",), (source, target))


@fault("repeated-paragraph", "sentences in another order")
def paragraph_shuffled(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """A paragraph stands again with its sentences in another order."""
    source = dice.choice(draft.prose("achievements", 120))
    sentences = _sentences(source.text)[1:] if source.level else _sentences(source.text)
    last = draft.body("achievements")[-1]
    if len(sentences) < 3 or last is source:
        return None
    text = "".join(reversed(sentences))
    if len(text) < 100:
        return None
    copy = draft.after(last, Line(text, 0, "achievements"))
    rules = ("repeated-paragraph", "repeated-sentence", "repeated-section")
    return Wanted(rules, (copy,))


@fault("repeated-paragraph", "into the part of the first responsible")
def paragraph_in_another_part(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """The achievements are told once more as what the first responsible person did."""
    source = dice.choice(draft.prose("achievements", 120))
    text = "".join(_sentences(source.text)[1:]) if source.level else source.text
    if len(text) < 100:
        return None
    copy = draft.after(draft.body("first_responsible")[-1], Line(text, 0, "first_responsible"))
    return Wanted(("repeated-paragraph",), (copy, source))


def _headed(draft: Draft) -> str:
    """The issuer as the title names it."""
    return re.split(r"\d{4}|关于", draft.title.text)[0]


@fault(
    "title",
    "{who}{year}年度法治政府建设年度报告",
    "{who}法治政府建设年度报告",
    "{who}{year}年法治政府建设工作情况",
    "{who}{year}年法治政府建设工作总结",
    "{who}{year}年法治政府工作报告",
    "{who}关于{year}年度法治政府建设情况报告",
    "{who}{year}年法制政府建设年度报告",
)
def weak_title(draft: Draft, dice: random.Random, form: str) -> Wanted | None:
    line = draft.title
    line.text = form.format(who=_headed(draft), year=draft.year)
    for other in draft.lines:
        if other.text.startswith(("标题：", "名称：")):
            other.text = other.text[:3] + line.text
    rules = ("title", "fazhi-wording") if "法制" in form else ("title",)
    return Wanted(rules, (line,), along=("document-kind",))


def _redate(draft: Draft, day: str) -> tuple[Line, ...]:
    """Put another date wherever the text above the report states one."""
    lines = [x for x in draft.lines[:8] if re.search(r"日期.{0,14}\d{4}-", x.text)]
    for line in lines:
        line.text = re.sub(r"\d{4}-\d\d-\d\d", day, line.text)
    return tuple(lines)


@fault("published-late", "04-02", "05-20", "12-11")
def too_late(draft: Draft, dice: random.Random, day: str) -> Wanted | None:
    lines = _redate(draft, f"{draft.year + 1}-{day}")
    return Wanted(("published-late",), lines) if lines else None


@fault("published-early", "11-15", "12-26")
def too_early(draft: Draft, dice: random.Random, day: str) -> Wanted | None:
    lines = _redate(draft, f"{draft.year}-{day}")
    along = ("index-number", "metadata-mismatch", "anachronism")
    return Wanted(("published-early",), lines, along=along) if lines else None


FURNITURE = (
    "字号：[ 大 中 小 ]",
    "【字体：大 中 小】 【打印】 【关闭】",
    "浏览次数：1024",
    "分享到：",
    "扫一扫在手机打开当前页面",
    "您当前所在的位置：首页 > 政务公开 > 年度报告",
    "当前位置：首页>法治政府建设",
    "语音播报",
    "版权所有：望海县人民政府 网站标识码：9900000001",
    "上一篇：关于公布行政执法事项清单的公告",
    "此处隐藏1024个字",
    "开头部分已省略650字",
    "第3/12页",
    "【我要纠错】 【打印】 【关闭】",
    "打印本页 | 关闭窗口",
    "责任编辑：王某",
    "微信扫一扫：分享",
    "阅读：1234次",
    "网站支持IPv6",
    "您是第123456位访问者",
    "设为首页 | 加入收藏",
)


@fault("page-furniture", *FURNITURE)
def left_by_the_page(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    """A line of the web page stands in the text."""
    line = Line(words, raw=True)
    where = dice.choice(("top", "middle", "end"))
    if words.startswith(("您当前", "当前", "字号", "【字体", "开头", "设为")):
        where = "top"
    if words.startswith(("上一篇", "版权", "扫一扫", "责任编辑", "微信", "您是第")):
        where = "end"
    if where == "top":
        draft.after(draft.title, line)
    elif where == "middle":
        draft.after(dice.choice(draft.prose()), line)
    else:
        draft.lines.append(line)
    return Wanted(("page-furniture",), (line,))
