"""Faults of time: last year's text left standing, what had not happened yet, what had expired."""

from __future__ import annotations

import random
import re

from tests.planting.draft import Draft
from tests.planting.plant import Wanted, fault, put


@fault("year-stale")
def stale_lead(draft: Draft, dice: random.Random) -> Wanted | None:
    """The introduction still begins with last year."""
    line = next(x for x in draft.lines if "报告如下" in x.text)
    if not line.text.startswith(f"{draft.year}年，"):
        return None
    line.text = line.text.replace(f"{draft.year}年，", f"{draft.year - 1}年，", 1)
    return Wanted(("year-stale",), (line,))


@fault("year-stale")
def stale_heading(draft: Draft, dice: random.Random) -> Wanted | None:
    """The achievements are headed with last year."""
    line = draft.heading("achievements")
    assert line is not None
    line.text = f"{draft.year - 1}年推进法治政府建设的主要举措和成效"
    return Wanted(("year-stale",), (line,))


@fault("year-stale", "first_responsible", "shortcomings")
def stale_part_heading(draft: Draft, dice: random.Random, part: str) -> Wanted | None:
    """Another part is headed with last year."""
    line = draft.heading(part)
    assert line is not None
    line.text = f"{draft.year - 1}年{line.text}"
    return Wanted(("year-stale",), (line,))


@fault(
    "year-stale",
    "{last}年，共审查各类合同、协议173份，提出修改意见402条。",
    "{last}年以来，新建成基层法律服务站点21个。",
    "{last}年度，依法查处非法营运案件38件。",
    "截至{last}年底，累计建成法治文化阵地46个。",
    "今年以来，共办理司法救助案件15件。",
    "{last}年，县长出庭应诉1次，旁听庭审2次。",
    "{last}年共举办普法活动86场，受众2.3万人次。",
    "{last}年度的各项任务圆满完成。",
)
def stale_sentence(draft: Draft, dice: random.Random, form: str) -> Wanted | None:
    """A sentence of last year's report."""
    if "今年" in form and not draft.name.startswith(("yanchuan", "chenglan", "linzi")):
        return None  # a draft without a date of publication may say 今年
    line = put(draft, dice, form.format(last=draft.year - 1))
    return Wanted(("year-stale",), (line,), quote="今年" if "今年" in form else str(draft.year - 1))


#: What came too late for reports of a year up to the given one.
LATER = (
    (2018, "深入学习贯彻习近平法治思想，组织专题宣讲12场。"),
    (2019, "认真学习贯彻党的十九届五中全会精神，开展宣讲15场。"),
    (2019, "扎实推进“八五”普法，开展主题宣传31场。"),
    (2020, "深入学习贯彻党的十九届六中全会精神，开展宣讲18场。"),
    (2021, "深入学习宣传贯彻党的二十大精神，开展宣讲22场。"),
    (2021, "认真落实党的二十届二中全会精神，举办培训5期。"),
    (2022, "贯彻落实党的二十届三中全会精神，举办培训4期。"),
    (2023, "贯彻落实党的二十届三中全会精神，制定落实措施26条。"),
    (2023, "深入学习贯彻党的二十届二中、三中全会精神，开展宣讲20场。"),
    (2023, "认真学习党的二十届四中全会精神，开展专题研讨3次。"),
    (2024, "学习贯彻党的二十届四中全会精神，开展专题研讨3次。"),
    (2024, "宣传贯彻法治宣传教育法，举办讲座16场。"),
    (2023, "落实《公平竞争审查条例》，审查文件29件。"),
    (2020, "落实《法治政府建设实施纲要（2021—2025年）》，细化任务58项。"),
    (2024, "贯彻民营经济促进法，走访企业96家。"),
    (2021, "贯彻落实《提升行政执法质量三年行动计划（2023—2025年）》，整改问题15个。"),
    (2022, "学习贯彻新修订的行政复议法，培训办案人员42人。"),
    (2024, "全面实施“九五”普法规划，编制工作方案1个。"),
    (2020, "开展党史学习教育，为群众办实事32件。"),
    (2022, "开展学习贯彻习近平新时代中国特色社会主义思想主题教育，走访群众326人次。"),
    (2023, "开展党纪学习教育，举办读书班2期。"),
)


@fault("anachronism", *(words for _, words in LATER))
def too_new(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    """An event, law or campaign that came after the report."""
    limit = next(year for year, w in LATER if w == words)
    if draft.year > limit:
        return None
    line = put(draft, dice, words)
    return Wanted(("anachronism", "document-status", "document-name"), (line,))


@fault("anachronism", "{next}年5月20日，召开领导小组全体会议部署工作。")
def dated_after_publication(draft: Draft, dice: random.Random, form: str) -> Wanted | None:
    line = put(draft, dice, form.format(next=draft.year + 1))
    return Wanted(("anachronism",), (line,))


@fault("anachronism")
def wording_of_an_earlier_congress(draft: Draft, dice: random.Random) -> Wanted | None:
    """A report of 2022 or later whose introduction knows only the 十九大."""
    if draft.year < 2022:
        return None
    line = next(x for x in draft.lines if "报告如下" in x.text)
    new = re.sub(r"党的二十大(?:和二十届[^，]*)?精神", "党的十九大和十九届历次全会精神", line.text)
    if new == line.text:
        return None
    line.text = new
    for other in draft.lines:
        if other is not line:
            other.text = re.sub(r"、?党的二十大(?:报告)?", "", other.text)
    return Wanted(("anachronism", "year-stale"), (line,))


EXPIRED = (
    (2021, "全面实施“七五”普法规划，开展主题活动43场。"),
    (2022, "认真落实《法治政府建设实施纲要（2015—2020年）》，细化任务31项。"),
    (2024, "扎实开展主题教育，走访群众1200余人次。"),
    (2022, "落实“十三五”规划部署，推进重点项目9个。"),
    (2022, "扎实推进“七五”普法，开展活动27场。"),
    (2023, "扎实开展党史学习教育，为群众办实事45件。"),
)


@fault("period-expired", *(words for _, words in EXPIRED))
def expired(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    """An expired plan or campaign as current work."""
    since = next(year for year, w in EXPIRED if w == words)
    if draft.year < since:
        return None
    line = put(draft, dice, words)
    return Wanted(("period-expired",), (line,))


@fault("period-expired")
def expired_plan(draft: Draft, dice: random.Random) -> Wanted | None:
    """The next year is to carry on a plan that ends before it."""
    if draft.year != 2025:
        return None
    line = draft.body("plans")[-1]
    line.text += "继续深入实施“八五”普法规划，办好普法阵地。"
    return Wanted(("period-expired",), (line,))


@fault("year-conflict")
def two_years(draft: Draft, dice: random.Random) -> Wanted | None:
    """Introduction and achievements speak of the year before, title and plans do not."""
    lead = next(x for x in draft.lines if "报告如下" in x.text)
    heading = draft.heading("achievements")
    if heading is None or not lead.text.startswith(f"{draft.year}年，"):
        return None
    lead.text = lead.text.replace(f"{draft.year}年，", f"{draft.year - 1}年，", 1)
    heading.text = f"{draft.year - 1}年推进法治政府建设的主要举措和成效"
    return Wanted(("year-conflict",), (lead, heading), somewhere=True)
