"""Sentences that are right and look wrong: none of them may give a finding.

A reviewer forgives a tool that misses a comma; nobody forgives one that cries wolf. Each lure
names the rule that it tempts; ``{last}``, ``{year}`` and ``{next}`` are years around the report's.
One that begins with ¶ becomes a paragraph of its own, with × it is put in two places, with → it
goes into the plans.
"""

from __future__ import annotations

import random

from tests.planting.draft import Draft, Line

LURES: tuple[tuple[str, str], ...] = (
    # time
    ("year-stale", "行政复议收案量由{last}年的61件下降到{year}年的43件。"),
    ("year-stale", "与{last}年相比，一般程序案件数量增长12.4%。"),
    ("year-stale", "对{last}年度法治督察反馈的31个问题开展回头看，全部完成整改。"),
    ("year-stale", "自{last}年启动以来，示范创建工作有序推进。"),
    ("year-stale", "修订{last}年印发的《规范性文件管理办法》。"),
    ("year-stale", "在{last}年试点基础上全面推开“综合查一次”。"),
    ("year-stale", "{last}年12月至{year}年3月开展专项清理，清理事项42项。"),
    ("year-stale", "编制完成《法治建设工作规划（{last}—{next}年）》。"),
    ("year-stale", "顺利通过{last}年法治政府建设示范创建项目复核验收。"),
    ("anachronism", "起草{next}年普法依法治理工作要点。"),
    ("anachronism", "印发{next}年度行政执法检查计划编制工作的通知。"),
    ("anachronism", "按照力争到{next}年底实现村（社区）法律顾问服务全覆盖的目标，续聘法律顾问。"),
    ("period-expired", "系统总结“七五”普法工作经验。"),
    ("period-expired", "办理历史遗留的2015年至2018年积案12件。"),
    # figures
    ("number-contradiction", "乡镇执法人员考试合格率为100%，新任执法人员考试合格率为96.5%。"),
    ("number-contradiction", "上半年开展执法检查31次，下半年开展执法检查46次。"),
    ("number-contradiction", "县级备案率为100%，乡镇级备案率为98.2%。"),
    ("number-contradiction", "其中受理行政许可争议4件，受理行政处罚争议9件。"),
    ("sum-mismatch", "处理群众来信来访512件，其中涉法涉诉类136件。"),
    ("sum-mismatch", "开展检查80次，发现问题215个，整改203个，限期整改12个。"),
    ("sum-mismatch", "共有执法人员620人，其中法学专业188人、具有十年以上执法经历的271人等。"),
    ("sum-mismatch", "培训人员900人次，其中线上培训超过500人次、现场培训约400人次。"),
    ("legal-term", "渡口票价调整列入重大行政决策目录，5月6日至6月8日公开征求意见。"),
    ("legal-term", "乡镇敬老院收费标准5月6日至5月12日征求各乡镇意见。"),
    ("legal-term", "对一起擅自挖沙案，5月12日送达听证通知书，5月27日举行听证会。"),
    ("fine-limit", "一家药店骗取医保基金3000元，责令退回，处骗取金额2倍罚款6000元。"),
    ("fine-limit", "一家餐馆货值金额1.6万元，依法减轻处罚，处货值金额3倍罚款4.8万元。"),
    ("legal-term", "一起山林权属复议申请3月9日受理，经批准延长期限，6月3日作出复议决定。"),
    ("percentage-impossible", "网上办件量同比增长126%。"),
    ("percentage-impossible", "完成年度目标任务的108%。"),
    ("number-form", "发放宣传资料3万余份，接受咨询近2000人次。"),
    ("number-form", "按时办结率达到99.5%以上。"),
    ("number-form", "超额完成任务，参训人员达5000人以上。"),
    ("figure-relation", "涉企检查由320次减少到240次，下降25%，在全市排名由第6位上升到第2位。"),
    ("figure-relation", "收到代办申请360件，比上年增加60件，增长20%。"),
    ("figure-relation", "排查隐患250处，整改200处，按期整改率100%。"),
    ("figure-relation", "受理申请80件，上年结转12件，结案90件，结案率97.8%。"),
    ("figure-relation", "走访企业120家，其中规模以上企业30家，占辖区规模以上企业的35%。"),
    ("count-mismatch", "重点推进以下两项工作：一是完善制度；二是强化培训。"),
    ("count-mismatch", "健全首问负责、一次告知、限时办结等五项制度。"),
    ("count-mismatch", "优化流程、压减材料、健全三项机制。"),
    ("date-impossible", "9月28日至10月3日集中清理案卷。"),
    ("date-impossible", "3月5日对甲店作出处罚决定，7月1日对乙店立案。"),
    ("statement-contradiction", "推动渡口法律服务站点建设实现全覆盖，尚有3个渡口未建成站点。"),
    ("sum-mismatch", "召开专题会议26次，其中研究法治议题15次，会前学法13次。"),
    # wording
    ("fazhi-wording", "重大执法决定法制审核机构和人员全部配齐。"),
    ("fazhi-wording", "乡镇配备专（兼）职法制员，市公安局法制支队开展巡回指导。"),
    ("fazhi-wording", "2019年，有关做法被《法制日报》报道。"),
    ("set-phrase", "推动尊法学法守法用法成为全社会的自觉行动。"),
    ("set-phrase", "落实行政执法“三项制度”，健全“双随机、一公开”监管机制。"),
    ("set-phrase", "实行谁执法谁普法责任清单动态管理。"),
    ("set-phrase", "增强“四个意识”、坚定“四个自信”、做到“两个维护”。"),
    ("set-phrase", "坚持依法治国、依法执政、依法行政共同推进。"),
    ("set-phrase", "公众参与、专家论证和风险评估程序执行到位。"),
    ("set-phrase", "党委书记带头部署、带头督办，重要任务亲自督办。"),
    ("word-choice", "申报截止日期前收到材料56份。"),
    ("word-choice", "将投诉处理结果与信用评价挂钩，建立问题台账。"),
    ("word-choice", "报名于10月底截止。"),
    # marks
    ("punctuation-unpaired", "开展“‘典’亮生活”主题活动18场。"),
    ("punctuation-unpaired", "印发《关于贯彻〈优化营商环境条例〉的实施意见》。"),
    ("punctuation-doubled", "问题是什么？怎么改？逐一列出清单……"),
    ("punctuation-width", "政务服务平台（APP）上线，支持PDF、OFD等格式。"),
    ("punctuation-width", "热线电话12348全年接听8:30至17:30来电。"),
    ("punctuation-width", "审批时限压缩至1.5个工作日，办件量占比为3:1。"),
    ("lost-character", "印发《行政执法监督办法》（政办发〔{year}〕12号）。"),
    ("lost-character", "涉及金额20232024元的合同纠纷得到化解。"),
    # publication
    ("placeholder", "开展“法润×邻里”品牌活动26场。"),
    ("placeholder", "对某公司拖欠货款一案开展调解。"),
    ("placeholder", "查处张某某等人非法营运案，依法公开典型案例。"),
    ("personal-information", "公开申请人信息时按138****1234的方式处理。"),
    ("personal-information", "行政执法监督电话0990-2345678全年畅通。"),
    ("secrecy-marking", "严格保守国家秘密、商业秘密，开展保密教育4次。"),
    ("secrecy-marking", "依法公开信息4120条，对涉及秘密的内容不予公开并说明理由。"),
    ("request-in-report", "收到请示类公文84件，均按程序批复。"),
    ("request-in-report", "落实请示报告制度，及时向上级请示报告重大事项。"),
    ("page-furniture", "政府网站设置打印、分享、无障碍浏览等功能。"),
    ("page-furniture", "门户网站首页浏览量突破600万次。"),
    # structure
    ("part-repeated", "针对存在的问题，逐项制定整改措施并跟踪问效。"),
    ("plan-year", "谋划{next}年重点立法项目4项。"),
    ("duty-unevidenced", "推动各级党政主要负责人履行推进法治建设第一责任人职责。"),
    # the second round: what a pattern written in a hurry takes for a fault
    ("year-stale", "{last}年受理、{year}年审结的案件6件。"),
    ("year-stale", "获评{last}年度全省法治建设先进集体。"),
    ("year-stale", "2016年以来累计培养基层法治骨干410名。"),
    ("year-stale", "对{last}年以前形成的积案逐件建立台账，全部办结。"),
    ("year-stale", "全年行政复议收案比{last}年增加27件。"),
    ("anachronism", "到2035年基本建成法治国家、法治政府、法治社会。"),
    ("anachronism", "→{next}年6月底前完成执法证件换发，9月底前完成案卷评查。"),
    ("anachronism", "→{next}年12月4日前后集中开展国家宪法日宣传活动。"),
    ("number-contradiction", "→力争行政机关负责人出庭应诉率达到99%以上。"),
    ("number-contradiction", "→确保矛盾纠纷调解成功率稳定在96%以上。"),
    ("number-contradiction", "可网办率由上年的87%提高到94%。"),
    ("number-contradiction", "东湾片区办结率为97%，西岭片区办结率为99%。"),
    ("number-contradiction", "第一季度受理投诉31件，第二季度受理投诉28件。"),
    ("sum-mismatch", "检查企业120家次，其中食品企业70家、药品企业30家，责令整改15家。"),
    ("sum-mismatch", "{year}年共收案58件，其中上年结转6件、本年新收52件。"),
    ("sum-mismatch", "全县32个部门、14个乡镇共46个单位参加培训。"),
    ("sum-mismatch", "开展培训12场，培训900人次，发放资料3000份。"),
    ("percentage-impossible", "案件办理效率比上年提升一倍，网办深度提升120%。"),
    ("percentage-impossible", "执法装备投入同比增幅达200%。"),
    ("number-form", "约谈负责人20余人次。"),
    ("number-form", "近年来累计举办培训30余场次。"),
    ("number-form", "合同约定金额200余万元。"),
    ("number-form", "查处超限超载车辆50余辆。"),
    ("number-form", "其余12件正在办理，剩余3件移送司法机关。"),
    ("number-form", "近3年来共修订制度40余项。"),
    ("set-phrase", "×坚决做到“两个维护”，坚持党对法治建设的领导。"),
    ("set-phrase", "推进科学立法、严格执法、公正司法、全民守法。"),
    ("set-phrase", "坚持科学决策、民主决策、依法决策。"),
    ("set-phrase", "建设法治国家、法治政府、法治社会。"),
    ("set-phrase", "重大行政执法决定法制审核做到应审尽审。"),
    ("set-phrase", "营造办事依法、遇事找法、解决问题用法、化解矛盾靠法的法治环境。"),
    ("set-phrase", "坚持公开、公平、公正原则，阳光执法。"),
    ("word-choice", "对工作作出部署，做好登记台账。"),
    ("repeated-sentence", "×坚持党对法治建设的全面领导。"),
    ("repeated-sentence", "×全面落实行政执法“三项制度”，规范执法行为。"),
    ("repeated-sentence", "×具体情况如下。"),
    ("numbering-gap", "¶12345政务服务便民热线受理诉求1.2万件，办结率为99.1%，群众满意率为97.4%。"),
    ("numbering-gap", "¶3月，组织开展法治督察，对12个单位进行实地检查，发现并整改问题28个。"),
    ("numbering-gap", "¶一方面加强事前指导，一方面强化事后监督，全年提出指导意见86条。"),
    ("numbering-gap", "一要提高认识，二要压实责任，三要强化监督，有关要求逐一落实。"),
    ("numbering-style", "按照方案第（三）项、第（五）项要求完善措施7条。"),
    ("numbering-style", "¶第一季度集中开展案卷评查，抽查案卷80卷，反馈问题19个，全部整改到位。"),
    ("numbering-repeated", "一、二审行政诉讼案件共34件，均按时答辩举证。"),
    (
        "punctuation-unpaired",
        "开展“法律进乡村”“法律进社区”活动，发放《宪法》《行政许可法》读本。",
    ),
    ("punctuation-unpaired", "执法时间为8:00—12:00、14:30—18:00。"),
    ("punctuation-doubled", "开设“你问我答”“以案释法”等栏目……累计更新52期。"),
    ("punctuation-width", "平台网址为http://fz.example.cn/a?id=3，可在线预约。"),
    ("lost-character", "印发《法治督察工作办法（试行）》，办理编号为20231204的督办件。"),
    ("lost-character", "热线电话12348、12345接听量为2.6万个。"),
    ("placeholder", "在李某诉某局行政处罚案中，依法履行生效判决。"),
    ("placeholder", "建成长3×5米的普法宣传栏18块。"),
    ("personal-information", "办理合同编号为20230415000123456的备案事项1件。"),
    ("personal-information", "公布执法监督举报热线12345、12348。"),
    ("secrecy-marking", "组织机密级以上涉密人员签订承诺书，保守工作秘密。"),
    ("secrecy-marking", "严厉打击侵犯商业秘密行为，办理案件3件。"),
    ("request-in-report", "向上级机关请示报告重大事项6次，均获批准。"),
    ("request-in-report", "→积极争取上级支持解决执法装备不足问题。"),
    ("page-furniture", "更新时间、来源等信息在公开栏目逐条标注。"),
    ("year-stale", "{last}年7月1日起施行的《行政执法公示办法》得到全面贯彻。"),
    ("year-stale", "{last}年底启动的案卷评查于{year}年3月完成，共评查案卷96卷。"),
    ("year-stale", "以{last}年为基数，涉企检查次数压减12%。"),
    ("year-stale", "针对{last}年群众反映较多的停车收费问题开展专项整治。"),
    ("year-stale", "{last}年立案的5件案件全部审结。"),
    ("year-stale", "发布《{last}年度行政复议白皮书》，分析案件特点。"),
    ("year-stale", "“法治惠企{last}”专项行动成果得到巩固。"),
    ("year-stale", "自2004年《全面推进依法行政实施纲要》印发以来，依法行政基础不断夯实。"),
    ("year-stale", "{last}年度述法评议反馈的意见全部整改到位。"),
    ("year-stale", "比{last}年同期下降8.4个百分点。"),
    ("year-stale", "{last}年和{year}年连续两年在全省考核中名列前茅。"),
    ("anachronism", "党的十八届四中全会以来，依法治理机制逐步健全。"),
    ("anachronism", "→提前谋划{next}年下半年的示范创建复核工作。"),
    ("anachronism", "→结合“{next}年法治为民办实事”项目，解决群众关切。"),
    ("anachronism", "{next}年度预算安排法治工作经费120万元，比上年增长6%。"),
    ("anachronism", "项目计划于{next}年6月竣工，已办理审批手续。"),
    ("anachronism", "印发的实施方案明确，到{next}年底全部完成整治任务。"),
    ("anachronism", "有效期至2030年12月31日的规范性文件重新登记。"),
    ("period-expired", "获评“七五”普法先进集体。"),
    ("period-expired", "对“七五”普法规划实施情况进行回顾评估。"),
    ("period-expired", "《法治政府建设实施纲要（2015—2020年）》实施情况的总结材料归档。"),
    ("part-empty", "→对上述安排，逐项明确责任单位和完成时限。"),
    ("plan-year", "→为{year}年启动的三年行动收好尾，继续落实后续措施。"),
    ("cause-missing", "对产生问题的原因逐条分析，形成整改清单。"),
    # short forms
    ("abbreviation", "设立行政争议协调化解中心（以下简称“协调中心”），协调中心调解员轮流值班。"),
    ("abbreviation", "组建渡口法律服务站点（以下简称渡口站），渡口法律服务站点轮流值班。"),
    ("abbreviation", "组建柜台服务用语互评小组（以下简称“互评组”）。每月由互评组抽查一次。"),
)


def lure(draft: Draft, form: str) -> None:
    """Put one of the lures into ``draft``."""
    dice = random.Random(form)
    sentence = form.format(last=draft.year - 1, year=draft.year, next=draft.year + 1)
    if sentence.startswith("¶"):
        last = draft.body("achievements")[-1]
        draft.after(last, Line(sentence[1:], 0, "achievements"))
    elif sentence.startswith("→"):
        last = [x for x in draft.body("plans") if len(x.text) > 30][-1]
        last.text += sentence[1:]
    else:
        twice = sentence.startswith("×")
        for line in dice.sample(draft.prose("achievements"), 2 if twice else 1):
            line.text += sentence.removeprefix("×")
