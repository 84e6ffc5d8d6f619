"""Faults of every kind that were written last and tried before anyone had seen them."""

from __future__ import annotations

import random
import re

from tests.planting.draft import Draft, Line, chinese
from tests.planting.plant import Wanted, fault, put


def _sentence(rule: str, *others: str, sentences: tuple[str, ...]) -> None:
    """Register a fault for each sentence that gives ``rule`` wherever it is put."""

    @fault(rule, *sentences)
    def sentence_put_in(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
        return Wanted((rule, *others), (put(draft, dice, sentence),))


_sentence(
    "set-phrase",
    "word-choice",
    "fazhi-wording",
    sentences=(
        "坚持以习近平新时代中国特色社会主义法治思想为引领。",
        "坚持和发展新时代“枫侨经验”，化解纠纷。",
        "全面推行“双随意、一公开”监管。",
        "推进“一规划三纲要”落地。",
        "落实行政执法公示、全过程记录、重大执法决定审核“三项制度”。",
        "引导群众尊法、学法、守法、用法。",
        "严格履行公众参与、专家论证、风险评估、合法性审核、集体讨论决定程序。",
    ),
)
_sentence(
    "fazhi-wording",
    "set-phrase",
    sentences=(
        "打造法制化营商环境。",
        "建设社会主义法制国家。",
        "增强全民法制观念。",
        "重大行政执法决定法治审核率为100%。",
        "推进法制社会建设。",
    ),
)
_sentence(
    "word-choice",
    "set-phrase",
    sentences=(
        "对重点任务作出安排布署。",
        "一如继往做好普法工作。",
        "清理单位帐户12个。",
        "推进阳关财政建设。",
        "做出了积极贡献。",
    ),
)
_sentence(
    "number-form",
    "percentage-impossible",
    sentences=(
        "办理咨询大约近200件。",
        "走访企业300余家左右。",
        "培训人员二十3名。",
        "案件量下降了1倍。",
        "发放资料近万余份。",
        "满意率达到百分之98.5。",
    ),
)
_sentence(
    "percentage-impossible",
    sentences=(
        "证照核发准确率为101%。",
        "普法覆盖率达到120%以上。",
        "信访积案同比减少105%。",
        "建议提案办复率为110%。",
    ),
)
_sentence(
    "sum-mismatch",
    "percentage-impossible",
    sentences=(
        "行政处罚类占45%，行政许可类占38%，其他占22%。",
        "调处纠纷300起，其中成功312起。",
        "组建队伍18支，其中县级6支、乡镇级14支。",
        "清理文件120件，其中保留86件，修改14件，废止25件。",
    ),
)
_sentence(
    "anachronism",
    sentences=("召开会议传达学习党的二十一大精神。",),
)
_sentence(
    "punctuation-unpaired",
    "lost-character",
    sentences=(
        "深化”放管服“改革，取消证明12项。",
        "印发《关于规范执法检查的通知，统一检查标准。",
        "根据国办发〔2023)27号文件开展自查。",
        "开展“法治惠企’专项行动。",
    ),
)
_sentence(
    "punctuation-doubled",
    sentences=("工作有序推进；，成效明显。", "任务全部完成。；下一步持续抓好。", "成效显著！！"),
)
_sentence(
    "punctuation-width",
    "punctuation-unpaired",
    sentences=("工作全部完成.组织开展回头看。", '深化"放管服"改革，取消证明12项。'),
)
_sentence(
    "lost-character",
    "placeholder",
    sentences=(
        "开展“”专项行动，整改问题16个。",
        "印发依法行政工作要点（政办发〔2023〕号）。",
        "落实《》要求，规范文书格式。",
    ),
)
_sentence(
    "placeholder",
    "page-furniture",
    sentences=(
        "X月X日召开动员会。",
        "由XXX同志作专题辅导。",
        "错误!未找到引用源。",
        "全年办理案件#REF!件。",
        "（数据待核）",
        "办理案件{数量}件。",
    ),
)
_sentence(
    "personal-information",
    sentences=(
        "其身份证号11010519491231002x已核实。",
        "联系电话138-0013-8000。",
        "转入账号6222 0202 0011 2230 301。",
    ),
)


@fault(
    "page-furniture",
    "【返回顶部】",
    "上一条：关于公布执法主体的公告",
    "浏览量：33",
    "稿件来源：县司法局",
    "【关闭窗口】",
    "字号 大 中 小",
    "分享到： 微信 微博 QQ空间",
    "打印本页",
)
def another_line_of_the_page(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    line = Line(words, raw=True)
    if words.startswith(("字号", "浏览", "稿件")):
        draft.after(draft.title, line)
    else:
        draft.lines.append(line)
    return Wanted(("page-furniture",), (line,))


@fault("secrecy-marking", "【秘密】", "密级：机密", "内部文件 不得外传")
def marked_otherwise(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    line = Line(words, raw=True)
    draft.lines.insert(0, line)
    return Wanted(("secrecy-marking",), (line,), along=("metadata-mismatch",))


@fault("request-in-report", "现请求上级给予协调解决。", "以上报告，请予审批。", "当否，请批复。")
def another_request(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    line = draft.after(draft.body("plans")[-1], Line(words, 0, "plans"))
    return Wanted(("request-in-report",), (line,))


@fault(
    "title",
    "关于{who}{year}年度法治政府建设工作的汇报",
    "{who}{year}年法治政府建设总结",
    "{who}{year}年度法治政府建设情况",
)
def another_title(draft: Draft, dice: random.Random, form: str) -> Wanted | None:
    who = re.split(r"\d{4}|关于", draft.title.text)[0]
    line = draft.title
    line.text = form.format(who=who, year=draft.year)
    for other in draft.lines:
        if other.text.startswith("标题："):
            other.text = f"标题：{line.text}"
    return Wanted(("title",), (line,), along=("document-kind",))


@fault("published-late", "发布日期：{y}年5月6日", "发布时间：{y}-05-06 10:20", "日期：{y}.5.6")
def late_in_another_form(draft: Draft, dice: random.Random, form: str) -> Wanted | None:
    if any(re.search("日期|时间", x.text) for x in draft.lines[:8] if not x.part):
        return None
    if any(re.fullmatch(r"\d+年\d+月\d+日", x.text) for x in draft.lines):
        return None
    line = draft.after(draft.title, Line(form.format(y=draft.year + 1)))
    return Wanted(("published-late",), (line,))


@fault(
    "year-stale",
    "{last}年1月至12月，共办理法律援助案件286件。",
    "{last}年全年新增人民调解员37名。",
    "本年度（{last}年）开展执法检查64次。",
)
def another_stale_sentence(draft: Draft, dice: random.Random, form: str) -> Wanted | None:
    line = put(draft, dice, form.format(last=draft.year - 1))
    return Wanted(("year-stale",), (line,), along=("number-contradiction",))


LATE = (
    (2023, "贯彻新修订的突发事件应对法，修订预案9件。"),
    (2024, "落实《行政执法监督条例》，开展监督检查7次。"),
    (2024, "组织学习《习近平法治文选》第一卷，研讨3次。"),
    (2024, "落实严格规范涉企行政检查要求，贯彻《中国共产党领导全面依法治国工作条例》。"),
    (2019, "以贯彻民法典为契机，开展宣传65场。"),
    (2020, "落实新修订的行政处罚法，培训执法人员320人次。"),
)


@fault("anachronism", *(words for _, words in LATE))
def law_of_a_later_year(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    if draft.year > next(year for year, w in LATE if w == words):
        return None
    return Wanted(("anachronism", "document-status"), (put(draft, dice, words),))


@fault("repeated-sentence")
def sentence_again_with_other_figures(draft: Draft, dice: random.Random) -> Wanted | None:
    """A long sentence stands twice, its figures changed."""
    source, target = dice.sample(draft.prose("achievements", 90), 2)
    long = [s for s in re.findall("[^。]+。", source.text)[1:] if len(s) > 40]
    if not long:
        return None
    target.text += re.sub(r"\d+", lambda m: str(int(m[0]) + 3), dice.choice(long))
    rules = ("repeated-sentence", "number-contradiction")
    return Wanted(rules, (source, target), along=("sum-mismatch", "percentage-impossible"))


@fault("repeated-body", "half of it")
def half_a_body_twice(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """The first two parts stand again at the end."""
    heads = [x for x in draft.lines if x.level == 1]
    start, stop = draft.lines.index(heads[0]), draft.lines.index(heads[2])
    copy = [Line(x.text, x.level, x.part) for x in draft.lines[start:stop]]
    copy[0].restart = True
    draft.lines += copy
    return Wanted(("repeated-body", "repeated-section"), tuple(copy[:3]), along=("part-repeated",))


@fault("cause-missing", "nothing found")
def no_shortcomings_at_all(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """The part says that there is nothing to say."""
    heading = draft.heading("shortcomings")
    assert heading is not None
    draft.drop(draft.body("shortcomings"))
    text = "对照上级要求自查，各项工作开展情况总体良好，没有发现突出问题。"
    line = draft.after(heading, Line(text, 0, "shortcomings"))
    return Wanted(("cause-missing", "part-empty"), (heading, line), along=("balance",))


@fault("part-embedded", "another heading")
def under_another_heading(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """The part of the first responsible person is headed with something else."""
    heading = draft.heading("first_responsible")
    assert heading is not None
    heading.text = "工作保障情况"
    lead = "党政主要负责人认真履行推进法治建设第一责任人职责，坚持以上率下。"
    line = draft.after(heading, Line(lead, 0, "first_responsible"))
    return Wanted(("part-embedded",), (line, heading))


def _forced(draft: Draft) -> list[Line]:
    lines = [x for x in draft.body("achievements") if x.level == 2]
    for value, line in enumerate(lines, 1):
        line.forced = f"（{chinese(value)}）"
    return lines


@fault("numbering-style", "（{d}）", "({n}、", "{n}、", "{n}.")
def another_form_of_number(draft: Draft, dice: random.Random, form: str) -> Wanted | None:
    if not draft.name.startswith(("yanchuan", "qihe", "shili", "tingmei", "linzi")):
        return None
    lines = _forced(draft)
    at = dice.randrange(1, len(lines) - 1)
    lines[at].forced = form.format(n=chinese(at + 1), d=at + 1)
    rules = ("numbering-style", "numbering-level", "punctuation-unpaired")
    return Wanted(rules, (lines[at],))


@fault("numbering-repeated", "1.")
def arabic_number_twice(draft: Draft, dice: random.Random, form: str) -> Wanted | None:
    if not draft.name.startswith("tongpi"):
        return None
    lines = [x for x in draft.body("achievements") if x.level == 2]
    at = dice.randrange(1, len(lines))
    for value, line in enumerate(lines, 1):
        line.forced = f"{value if value <= at else value - 1}."
    return Wanted(("numbering-repeated",), (lines[at], lines[at - 1]))


@fault("index-number", "a letter that the code does not have", "two characters exchanged")
def mistyped_index(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    line = next((x for x in draft.lines if "索引号" in x.text), None)
    if line is None:
        return None
    match = re.search(r"[0-9A-Z]{18}", line.text)
    assert match is not None
    code = match[0]
    if variant.startswith("a letter"):
        wrong = code[:10] + "O" + code[11:]
    else:
        at = next(i for i in range(9, 15) if code[i] != code[i + 1])
        wrong = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    line.text = line.text.replace(code, wrong)
    return Wanted(("index-number",), (line,))
