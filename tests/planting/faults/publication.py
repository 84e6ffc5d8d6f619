"""What was never meant to be published, and what the document says it is."""

from __future__ import annotations

import random
import re

from tests.planting.draft import Draft, Line, load
from tests.planting.plant import Wanted, fault, put


@fault(
    "placeholder",
    "全年共办理案件XX件。",
    "召开领导小组会议××次。",
    "审查合同____份，提出意见若干条。",
    "走访企业**家。",
    "（此处待补充数据）",
    "完成整改任务   项【待核实】。",
    "TODO补充述法情况。",
    "具体数据（略）。",
    "×月×日召开工作推进会。",
    "在XX镇召开现场会1次。",
    "整改完成率为XX%。",
    "共化解纠纷___件。",
    "（此处填写培训人数）",
    "共开展活动（）场。",
    "培训??人次。",
    "办结率达到   %。",
    "完成【】项任务。",
    "某某镇、某某局被评为先进单位。",
    "参训人员共   人。",
    "（这一段回头再写）",
)
def left_blank(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    along = ("punctuation-width",) if "?" in sentence else ()
    return Wanted(("placeholder",), (put(draft, dice, sentence),), along=along)


@fault(
    "draft-remark",
    "走访企业36家（和信访局的数打架，需要统一）。",
    "※口径待统一。",
    "走访企业36家，比上年增长/下降4%。",
    "全年开展走访检查 次。",
    "下面是修改后的版本。",
)
def said_of_the_draft(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    return Wanted(("draft-remark",), (put(draft, dice, sentence),))


@fault("bracket-sentence", "（部门会签后调整顺序）", "（周五交）", "【王局意见】")
def note_by_itself(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    return Wanted(("bracket-sentence",), (put(draft, dice, sentence),))


@fault(
    "personal-information",
    "申请人身份证号为11010519491231002X，已获救助。",
    "咨询请拨打热线负责人手机13800138000。",
    "联系人手机：138 0013 8000。",
    "当事人（身份证号码990123198506074011）已履行完毕。",
    "救助款已汇入其6222020200112230301账户。",
)
def private(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    """A valid identity number, mobile number and card number."""
    return Wanted(("personal-information",), (put(draft, dice, sentence),))


@fault("placeholder", "{next}年×月×日", "{next}年  月  日", "{next}年XX月XX日")
def date_left_open(draft: Draft, dice: random.Random, form: str) -> Wanted | None:
    """The date under the signature was never filled in."""
    line = next((x for x in draft.lines if re.fullmatch(r"\d+年\d+月\d+日", x.text)), None)
    if line is None:
        return None
    line.text = form.format(next=draft.year + 1)
    return Wanted(("placeholder",), (line,))


@fault(
    "secrecy-marking",
    "机密★1年",
    "秘密",
    "内部资料，注意保存",
    "不予公开",
    "绝密★长期",
    "（内部使用）",
)
def marked_secret(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    line = Line(words)
    draft.lines.insert(0, line)
    return Wanted(("secrecy-marking",), (line,), along=("metadata-mismatch",))


@fault("index-number", "check digit", "year")
def bad_index(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    line = next((x for x in draft.lines if "索引号" in x.text), None)
    if line is None:
        return None
    match = re.search(r"[0-9A-Z]{18}", line.text)
    assert match is not None
    if variant == "year":
        line.text = line.text.replace(f"/{draft.year + 1}-", f"/{draft.year - 1}-")
    else:
        at = match.end() - 1
        line.text = line.text[:at] + ("7" if line.text[at] != "7" else "8") + line.text[at + 1 :]
    return Wanted(("index-number",), (line,))


@fault("metadata-mismatch", "title", "issuer")
def metadata_differs(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    if variant == "title":
        line = next((x for x in draft.lines if x.text.startswith("标题：")), None)
        if line is None:
            return None
        line.text = line.text.replace(str(draft.year), str(draft.year - 1))
    else:
        line = next((x for x in draft.lines if "发布机构：" in x.text), None)
        if line is None:
            return None
        line.text = re.sub("发布机构：.*", "发布机构：望海镇人民政府", line.text)
    return Wanted(("metadata-mismatch",), (line, draft.title))


@fault(
    "request-in-report",
    "以上报告妥否，请批示。",
    "恳请市政府帮助解决执法装备经费500万元。",
    "以上请示如无不当，请予批准。",
    "妥否，请批示。",
    "恳请上级部门在编制、经费方面给予支持解决。",
)
def asks_for_something(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    line = draft.after(draft.body("plans")[-1], Line(sentence, 0, "plans"))
    return Wanted(("request-in-report",), (line,))


@fault("length", "short")
def far_too_short(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """Only the first sentence or two of everything is left."""
    for line in draft.lines:
        if line.part and len(line.text) > 60:
            line.text = "".join(re.findall(r"[^。]+。", line.text)[:1])
    size = sum(len(x.text) for x in draft.lines)
    if size >= 1000:
        return None
    along = ("duty-uncovered", "topic-uncovered", "cause-missing", "balance", "plan-unmatched")
    return Wanted(("length",), somewhere=True, along=(*along, "duty-unevidenced"))


@fault("length", "long")
def far_too_long(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """The achievements of three other reports are put in as well."""
    last = draft.body("achievements")[-1]
    for name in ("yanchuan-2023.txt", "chenglan-2021.html", "tingmei-2019.txt"):
        if name == draft.name:
            return None
        for line in load(name).prose("achievements"):
            last = draft.after(last, Line(line.text, 0, "achievements"))
    size = sum(len(x.text) for x in draft.lines)
    along = ("balance", "number-contradiction", "anachronism", "period-expired", "year-stale")
    repeated = ("repeated-sentence", "repeated-paragraph", "number-form", "set-phrase")
    return Wanted(("length",), somewhere=True, along=(*along, *repeated)) if size > 8200 else None


@fault("balance", "first_responsible")
def hardly_a_word_on_the_first(draft: Draft, dice: random.Random, part: str) -> Wanted | None:
    heading = draft.heading(part)
    assert heading is not None
    draft.drop(draft.body(part))
    text = "党政主要负责人主持召开会议3次，听取法治建设工作汇报2次，带头出庭应诉1次。"
    line = draft.after(heading, Line(text, 0, part))
    along = ("duty-uncovered", "part-empty")
    return Wanted(("balance",), (heading, line), along=along)


@fault("balance")
def hardly_any_shortcomings(draft: Draft, dice: random.Random) -> Wanted | None:
    heading = draft.heading("shortcomings")
    assert heading is not None
    draft.drop(draft.body("shortcomings"))
    text = "一是个别部门执法不够规范，主要原因是培训较少。"
    line = draft.after(heading, Line(text, 0, "shortcomings"))
    along = ("part-empty", "plan-unmatched")
    return Wanted(("balance",), (heading, line), along=along)


@fault(
    "plan-unmatched",
    "四是行政执法档案管理滞后。历史案卷缺少电子目录，原因是扫描设备陈旧、库房狭小。",
    "四是公证服务覆盖面偏窄。偏远地方群众办理公证往返路途较远，主要是由于公证员数量少。",
)
def without_an_answer(draft: Draft, dice: random.Random, text: str) -> Wanted | None:
    """A shortcoming that no plan answers."""
    body = draft.body("shortcomings")
    level = body[-1].level
    counted = re.match("三是", body[-1].text)
    line = draft.after(body[-1], Line(text if counted else text[2:], level, "shortcomings"))
    return Wanted(("plan-unmatched",), (line,))


TOPICS = {
    "应急": "应急|突发|防汛|演练|疫情",
    "数字": "数字|互联网|电子证照|平台|网上|网办|数据|自动",
}


@fault("topic-uncovered", *TOPICS)
def field_left_out(draft: Draft, dice: random.Random, topic: str) -> Wanted | None:
    """A field of the 实施纲要 is not mentioned anywhere."""
    if not 2021 <= draft.year <= 2025 or not draft.county or draft.name == "linzi":
        return None
    pattern = re.compile(TOPICS[topic])
    for line in draft.lines:
        if line.part and pattern.search(line.text):
            if line.level and "。" not in line.text:
                line.text = "抓好各项日常工作"
            else:
                kept = [s for s in re.findall(r"[^。]+。?", line.text) if not pattern.search(s)]
                ordinal = re.match("[一二三四]是|首先，|其次，|再次，", line.text)
                lead = ordinal[0] if ordinal and not kept[:1] else ""
                line.text = "".join(kept) or f"{lead}各项工作稳步推进。"
                if ordinal and not line.text.startswith(ordinal[0]):
                    line.text = ordinal[0] + line.text
    heading = draft.heading("achievements")
    assert heading is not None
    along = ("plan-unmatched", "repeated-paragraph", "repeated-sentence", "cause-missing")
    return Wanted(("topic-uncovered",), (heading,), along=along)
