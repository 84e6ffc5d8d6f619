"""Sentences that are right and look wrong: none of them may give a finding.

A reviewer forgives a tool that misses a comma; nobody forgives one that cries wolf. Each lure
names the rule that it tempts; ``{last}``, ``{year}`` and ``{next}`` are years around the report's.
"""

from __future__ import annotations

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
    ("anachronism", "力争到{next}年底实现村（社区）法律顾问服务全覆盖。"),
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
    ("percentage-impossible", "网上办件量同比增长126%。"),
    ("percentage-impossible", "完成年度目标任务的108%。"),
    ("number-form", "发放宣传资料3万余份，接受咨询近2000人次。"),
    ("number-form", "按时办结率达到99.5%以上。"),
    ("number-form", "超额完成任务，参训人员达5000人以上。"),
    # wording
    ("fazhi-wording", "重大执法决定法制审核机构和人员全部配齐。"),
    ("fazhi-wording", "乡镇配备专（兼）职法制员，市公安局法制支队开展巡回指导。"),
    ("fazhi-wording", "有关做法被《法制日报》报道。"),
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
)
