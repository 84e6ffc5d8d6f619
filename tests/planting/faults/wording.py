"""Fixed formulations misquoted, 法制 for 法治, words on the closed list."""

from __future__ import annotations

import random

from tests.planting.draft import Draft
from tests.planting.plant import Wanted, fault, put


@fault(
    "set-phrase",
    "坚持以习近平新时代特色社会主义思想为指导，扎实开展工作。",
    "深刻领悟“两个确立”的决定性意义，增强“四个自信”、坚定“四个意识”、做到“两个维护”。",
    "建设职能科学、权责法定、执法严明、公正公开、智能高效、廉洁诚信、人民满意的法治政府。",
    "建设职能科学、权责法定、执法严明、公开公正、智能高效、人民满意的法治政府。",
    "严格落实“谁普法谁执法”普法责任制。",
    "全面推行“双随机、一公示”监管。",
    "带头做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重点任务亲自督办。",
    "引导群众尊法守法学法用法。",
    "坚持科学立法、公正执法、严格司法、全民守法。",
    "严格履行公众参与、专家论证、合法性审查、集体讨论决定程序。",
    "做到同部署、同推进、同考核、同奖惩。",
    "围绕以习近平总书记为核心的党中央决策部署开展工作。",
    "坚持依法治国、依法执政、依法行政一体推进。",
    "贯彻《法治社会建设实施纲要（2021—2025年）》。",
    "坚持以习近平新时代中国特色社会主义理论为指导。",
    "学习贯彻习近平总书记法治思想，提高站位。",
    "坚持和发展新时代“枫桥精神”，化解纠纷。",
    "坚决拥护“两个确立”、做到“四个意识”。",
    "实现公众参与、专家论证、合法性审核、风险评估、集体讨论决定全覆盖。",
    "履行党政主要负责人履行推进法治建设第一责任职责。",
    "推行行政执法公示、执法全程记录、重大执法决定法制审核制度。",
    "坚持法治国家、法治政府、法治社会共同推进。",
    "引导干部遵法学法守法用法。",
    "坚持依法治国、依法执政、依法行政同步推进。",
    "深入学习贯彻党的20大精神，开展宣讲。",
    "严格执行双随机一公开监管要求。",
    "深刻领悟“两个确立”，增强“四个意识”、坚定“四个自信”、做到“两个确立”。",
    "在以习近平为核心的党中央坚强领导下开展工作。",
    "重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督察。",
    "贯彻《法治政府实施纲要（2021—2025年）》。",
)
def misquoted(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    if ("职能科学" in sentence or "2021" in sentence) and draft.year < 2021:
        return None  # the formula of seven is of 2021
    if "法治社会建设实施纲要" in sentence and draft.year < 2020:
        return None
    line = put(draft, dice, sentence)
    return Wanted(("set-phrase",), (line,), along=("anachronism", "period-expired"))


@fault(
    "fazhi-wording",
    "扎实推进法制政府建设各项任务。",
    "广泛开展法制宣传教育活动。",
    "严格执行重大执法决定法治审核制度。",
    "不断增强领导干部的法制意识。",
    "提升社会治理法制化水平。",
    "深入学习贯彻习近平法制思想。",
    "营造浓厚的法制氛围。",
    "把各项工作纳入法制轨道。",
    "树立社会主义法制理念，建设法制政府。",
    "开展法制讲座和法制文艺演出。",
)
def wrong_homophone(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    line = put(draft, dice, sentence)
    rules = ("fazhi-wording", "set-phrase")
    return Wanted(rules, (line,), along=("anachronism",))


@fault(
    "word-choice",
    "截止目前，各项任务均已完成。",
    "截止12月底，共办结案件65件。",
    "为平安建设做出贡献。",
    "建立问题台帐，逐项整改。",
    "把考核结果与评先评优挂勾。",
    "进一步抬高政治站位。",
    "截止到12月31日，全部整改完毕。",
    "既使遇到困难，也坚持依法办理。",
    "发挥示范点的幅射带动作用。",
    "根据按照上级部署，抓好落实。",
)
def on_the_closed_list(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    return Wanted(("word-choice",), (put(draft, dice, sentence),))


@fault(
    "document-name",
    "依据《行政处罚法条例》办理案件若干件。",
    "学习《重大行政决策程序暂行条列》，邀请专家授课。",
    "认真执行《行政复议法办法》。",
)
def misnamed(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    """No such law, or a slip in the title of one."""
    return Wanted(("document-name",), (put(draft, dice, sentence),))


@fault(
    "document-status",
    "依据《中华人民共和国城市规划法》审查建设项目。",
    "执行《中华人民共和国城市规划法》，批后监管到位。",
)
def repealed(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    """A law that ended in 2008."""
    return Wanted(("document-status",), (put(draft, dice, sentence),))


@fault(
    "name-mismatch",
    "县委全面依法治市委员会办公室印发工作要点。",
    "区委依法治县办牵头开展督察。",
)
def mixed_levels(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    """An organ of one level called by another."""
    return Wanted(("name-mismatch",), (put(draft, dice, sentence),))


@fault("style", "咱们的调解工作杠杠的。", "取得了史无前例的成就。", "效率遥遥领先。")
def colloquial(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    """Spoken or advertising language."""
    return Wanted(("style",), (put(draft, dice, sentence),))


@fault("typo", "全年提供法律援住320人次。", "持续优化营伤环境，服务企业。")
def slip_of_the_keyboard(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    """A character that sounds or looks like the right one."""
    return Wanted(("typo",), (put(draft, dice, sentence),), along=("word-choice",))


@fault(
    "abbreviation",
    "设立行政争议协调化解服务站点（以下简称“协调站”）。",
    "建立执法案卷交叉互评工作小组（以下简称互评组）。",
    "组建涉企检查计划协商会议（简称“协商会”）。",
    "印发《柜台服务用语示范文本》（以下简称《文本》），张贴上墙。",
)
def introduced_for_nothing(draft: Draft, dice: random.Random, sentence: str) -> Wanted | None:
    """A short form that is used nowhere."""
    return Wanted(("abbreviation",), (put(draft, dice, sentence),), quote="简称")


@fault("abbreviation")
def one_form_for_two(draft: Draft, dice: random.Random) -> Wanted | None:
    """A short form that stands for two names."""
    sentence = (
        "行政争议协调化解服务站（以下简称“两站”）与渡口法律服务站点（以下简称“两站”）一并挂牌，"
        "两站轮流值班。"
    )
    return Wanted(("abbreviation",), (put(draft, dice, sentence),), quote="另一个名称")
