"""Figures that cannot all be true, or are badly written."""

from __future__ import annotations

import random
import re

from tests.planting.draft import Draft
from tests.planting.plant import Wanted, fault, put


@fault("number-contradiction")
def another_rate(draft: Draft, dice: random.Random) -> Wanted | None:
    """The rate of officials in court stands twice, with two values."""
    pattern = re.compile(r"行政机关负责人出庭应诉率(?:为|达到)?(\d+(?:\.\d+)?)%")
    if not any(pattern.search(x.text) for x in draft.lines):
        return None
    line = put(draft, dice, "行政机关负责人出庭应诉率为71.3%。")
    other = tuple(x for x in draft.lines if pattern.search(x.text))
    return Wanted(("number-contradiction",), (line, *other))


@fault(
    "number-contradiction",
    "受理信访事项318件|全年受理信访事项342件",
    "举办法治讲座86场|举办法治讲座96场",
    "县级规范性文件备案率为100%|县级规范性文件备案率为97.5%",
    "培养“法律明白人”1120名|培养“法律明白人”1210名",
    "人民调解成功率为98.2%|人民调解成功率达到97.1%",
    "政务服务事项一次办结率为91%|政务服务事项一次办结率达89%",
)
def two_values(draft: Draft, dice: random.Random, pair: str) -> Wanted | None:
    """One indicator with one value in one paragraph and another in the next."""
    first, second = pair.split("|")
    subject = re.sub(r"[\d.]+.*", "", first)[-6:]
    if any(subject in x.text for x in draft.lines):
        return None
    a = put(draft, dice, f"{draft.year}年，{first}。")
    b = put(draft, dice, f"{second}，均按规定办理。")
    return Wanted(("number-contradiction",), (a, b))


@fault(
    "sum-mismatch",
    "全年办理劳动监察案件120件，其中欠薪类案件88件、社保类案件42件。",
    "共审查材料356份，其中规范性文件21份、合同294份、其他文件51份。",
    "调整权责事项75项，其中新增18项、取消32项、变更35项。",
    "全年受理投诉举报230件，其中来信98件、来访67件、网上75件。",
    "审结案件94件，其中维持51件、撤销8件、驳回17件、终止28件。",
    "办理欠薪类案件88件、社保类案件42件，合计120件。",
    "审查文件96件，其中规范性文件31件，合同58件，其他文件17件。",
    "开展法治宣传150场，其中进机关38场、进乡村69场、进校园62场。",
)
def parts_do_not_add_up(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    return Wanted(("sum-mismatch",), (put(draft, dice, sentence),))


@fault("sum-mismatch")
def one_part_changed(draft: Draft, dice: random.Random) -> Wanted | None:
    """One figure of a right sum is mistyped."""
    pattern = re.compile(
        r"\d+[件项](?:案件)?，(?:其中|包括)(?:[^，。；\d]+\d+[件项][、，]?){2,}(?=[。；])"
    )
    lines = [x for x in draft.lines if pattern.search(x.text)]
    if not lines:
        return None
    line = dice.choice(lines)
    match = pattern.search(line.text)
    assert match is not None
    last = list(re.finditer(r"\d+", match[0]))[-1]
    at = match.start() + last.start()
    wrong = str(int(last[0]) + dice.choice((1, 2, 5)))
    line.text = line.text[:at] + wrong + line.text[at + len(last[0]) :]
    return Wanted(("sum-mismatch",), (line,))


@fault(
    "percentage-impossible",
    "群众投诉按期办结率达到103%。",
    "执法人员持证上岗率为112.5%。",
    "复议案件调解成功率达到百分之一百二十。",
    "行政机关负责人旁听庭审覆盖率达110%以上。",
    "群众满意度为101.2%。",
    "行政败诉案件同比下降120%。",
    "女性执法人员占比为135%。",
    "行政处罚案卷合格率达到100.5%。",
)
def over_a_hundred(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    return Wanted(("percentage-impossible",), (put(draft, dice, sentence),))


@fault(
    "number-form",
    "累计为受援人挽回损失318.62余万元。",
    "发放宣传资料近3000余份。",
    "全年走访企业约460家左右。",
    "参加法治讲座的群众超过5200多人次。",
    "行政复议收案数量同比减少1.5倍。",
    "投诉量降低了3倍。",
    "发放宣传手册约5000余册。",
    "受理咨询近1000人次左右。",
    "培训执法骨干100多余人。",
    "自2023年03月04日起开展专项检查。",
    "在二○二三年考核中获评优秀。",
    "占比为百分之35。",
    "接待来访群众10几批。",
    "按时办结率为98-99%。",
    "追回欠款近130余万元。",
)
def badly_written(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    return Wanted(("number-form",), (put(draft, dice, sentence),))


@fault(
    "figure-relation",
    "涉企检查由320次减少到240次，下降35%。",
    "收到代办申请360件，比上年增加60件，增长30%。",
    "办理时限由15个工作日压缩到6个工作日，压缩50%。",
    "群众评议满意度由92%提高到96%，提高4%。",
    "排查隐患250处，整改200处，整改率95%。",
    "受理劳动仲裁申请80件，结案60件，结案率90%。",
    "抽查许可案卷60卷，合格54卷，合格率98%。",
    "走访企业120家，其中规模以上企业30家，占35%。",
    "14个村共建成调解工作室42个，平均每村4个。",
    "夜间投诉由180件下降到240件。",
    "腾退违建用地30亩（合3公顷）。",
    "上年发放司法救助金30万元，今年发放司法救助金36万元，增长40%。",
)
def refuted_by_its_own_figures(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    return Wanted(("figure-relation",), (put(draft, dice, sentence),))


@fault(
    "count-mismatch",
    "重点推进以下三项工作：一是完善制度；二是强化培训。",
    "健全首问负责、一次告知、限时办结、容缺受理等三项制度。",
    "东岭镇、西坪镇、南湾乡四个乡镇完成试点。",
    "设立四个工作专班（综合组、督导组、宣传组）。",
    "集中学习宪法、行政处罚法、信访工作条例、行政处罚法等法律法规。",
    "推行3项举措：容缺受理、告知承诺、帮办代办、延时服务。",
)
def counted_otherwise(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    return Wanted(("count-mismatch",), (put(draft, dice, sentence),))


@fault(
    "date-impossible",
    "6月31日前完成自查自纠。",
    "{year}年2月30日召开联席会议。",
    "8月25日至12日集中清理案卷。",
    "9月8日立案，7月3日作出行政处罚决定。",
    "根据青府办发（{year}）16号文件开展自查。",
    "{year}年14月组织复训。",
    "{year}年11月至{year}年3月开展案卷评查。",
)
def no_such_day(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    sentence = sentence.replace("{year}", str(draft.year))
    return Wanted(("date-impossible",), (put(draft, dice, sentence),))


@fault(
    "legal-term",
    "渡口票价调整列入重大行政决策目录，5月6日至5月22日公开征求意见。",
    "对一起擅自挖沙案，5月12日送达听证通知书，5月15日举行听证会。",
    "一起无证取水案3月4日立案，8月1日作出处罚决定，在法定期限内结案。",
)
def a_term_not_kept(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    return Wanted(("legal-term",), (put(draft, dice, sentence),))


@fault(
    "fine-limit",
    "一家药店骗取医保基金3000元，责令退回，处骗取金额1倍罚款3000元。",
    "村民盗伐林木，处盗伐林木价值三倍的罚款。",
    "未取得施工许可擅自开工案，处合同价款百分之三的罚款。",
)
def a_fine_out_of_bounds(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    return Wanted(("fine-limit",), (put(draft, dice, sentence),))


@fault(
    "statement-contradiction",
    "渡口法律服务站点建设实现全覆盖。|尚有3个渡口未建成法律服务站点。",
    "历年遗留积案已全部化解。|仍有4件遗留积案未化解。",
    "行政强制案件公示率100%。|2件行政强制案件未公示。",
)
def denied_elsewhere(draft: Draft, dice: random.Random, pair: str) -> Wanted | None:
    first, second = pair.split("|")
    a, b = put(draft, dice, first), put(draft, dice, second)
    return Wanted(("statement-contradiction",), (a, b))
