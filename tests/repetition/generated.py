"""Reports made by chance that share wording as real ones do, with copies whose place is known.

Places and units do not exist. A paragraph is made of clauses: stock clauses that the whole
genre uses, clauses of the unit's own trade, and clauses that only this paragraph has. The
frequencies fall as those of real words do, so that chance itself makes texts alike here and
there. Everything follows from the seed.
"""

from __future__ import annotations

import random
from functools import lru_cache
from itertools import accumulate

# Two-character words of the genre; three of them in a row are hardly ever met twice.
WORDS = (  # noqa: SIM905
    "法治 政府 建设 行政 执法 监督 决策 审查 规范 文件 备案 清理 培训 考试 人员 资格 "
    "证件 案卷 评查 抽查 检查 企业 群众 服务 窗口 事项 清单 权责 目录 程序 论证 风险 "
    "评估 公众 参与 集体 讨论 顾问 律师 公职 合同 意见 建议 提案 办理 答复 满意 审计 "
    "财政 资金 项目 工程 招标 采购 交易 平台 数据 共享 系统 网络 信息 公开 政务 网站 "
    "热线 投诉 举报 信访 矛盾 纠纷 排查 化解 调解 社区 村居 网格 街道 乡镇 派出 司法 "
    "法院 检察 复议 应诉 出庭 败诉 裁判 履行 赔偿 诉讼 仲裁 公证 援助 宣传 普法 宪法 "
    "民法 课堂 讲座 骨干 学校 学生 教师 农村 农民 合作 粮食 土地 耕地 林地 河湖 水库 "
    "供水 排污 垃圾 环境 空气 噪声 扬尘 生态 安全 生产 隐患 整改 消防 应急 演练 预案 "
    "物资 储备 防汛 抗旱 疫情 医院 药品 食品 餐饮 价格 市场 主体 登记 许可 审批 时限 "
    "材料 减免 收费 罚款 裁量 基准 轻微 首违 免罚 告知 承诺 信用 修复 联合 惩戒 激励 "
    "专利 商标 技术 创新 园区 产业 投资 外贸 旅游 文化 场馆 图书 体育 养老 托育 残疾 "
    "救助 就业 技能 工资 欠薪 社保 医保 住房 物业 电梯 燃气 道路 公交 停车 货运 超载 "
    "驾驶 巡逻 治安 诈骗 毒品 未成 保护 妇女 儿童 退役 军人 民族 宗教 档案 统计 普查 "
    "气象 地震 测绘 移民 搬迁 征收 补偿 拆除 违建 城管 市容 摊点 招牌 绿化 公园 路灯 "
    "管网 桥梁 隧道 码头 船舶 渔业 养殖 畜禽 屠宰 种子 农药 化肥 饲料 兽药 农机 沼气 "
    "光伏 风电 煤炭 矿山 砂石 爆破 特种 设备 锅炉 气瓶 计量 标准 认证 检测 抽样 召回 "
    "广告 直销 网购 快递 电信 邮政 银行 保险 证券 集资 担保 典当 税务 发票 海关 口岸 "
    "边贸 仓储 物流 冷链 会展 品牌 老字 夜市"
).split()
VERBS = (  # noqa: SIM905
    "推进 完善 健全 落实 开展 强化 建立 组织 制定 修订 推行 深化 规范 优化 严格 加强 "
    "统筹 推动 实施 梳理 压实 畅通 拓展 创建 编制 汇总 核查 督促 指导 协调 受理 办结 "
    "公示 印发 调整 承接 下放 整合 试点 总结"
).split()
STOCK = (  # noqa: SIM905
    "深入学习贯彻习近平法治思想|认真落实上级决策部署|坚持以人民为中心的发展思想|紧紧围绕中心工作|"
    "全面推进依法行政|着力提升依法行政能力和水平|切实履行推进法治建设第一责任人职责|"
    "严格落实重大行政决策程序|全面推行行政执法“三项制度”|深化“放管服”改革|持续优化法治化营商环境|"
    "严格落实“谁执法谁普法”普法责任制|坚持和发展新时代“枫桥经验”|自觉接受人大法律监督和政协民主监督|"
    "健全完善工作机制|压紧压实工作责任|形成齐抓共管的工作合力|取得了明显成效|为经济社会发展提供有力法治保障|"
    "不断增强人民群众的获得感幸福感安全感|加强组织领导|强化责任落实|注重宣传引导|定期听取工作汇报|"
    "研究解决重点难点问题|推动各项任务落地见效|进一步健全长效机制|有效防范化解风险|广泛开展宣传教育|"
    "营造良好法治氛围|提高领导干部运用法治思维和法治方式的能力|全面落实行政执法责任制|"
    "与上级要求和群众期盼相比还有一定差距|仍存在一些薄弱环节|主要原因是思想认识还不够到位|"
    "下一步将持续加大工作力度|补齐短板弱项|确保各项工作取得实效|严格规范公正文明执法|提升基层治理水平"
).split("|")
LEADS = ("一是", "二是", "三是", "四是", "五是")


def _falling(count: int, strength: float) -> list[float]:
    """Cumulative weights that fall with the rank, as frequencies of words do."""
    return list(accumulate(1 / (rank + 3) ** strength for rank in range(count)))


_WORD_WEIGHTS = _falling(len(WORDS), 0.6)
_VERB_WEIGHTS = _falling(len(VERBS), 0.6)
_STOCK_WEIGHTS = _falling(len(STOCK), 0.8)


@lru_cache(maxsize=4096)
def _trade(unit: int) -> tuple[str, ...]:
    """The words that a unit's own trade adds."""
    return tuple(random.Random(f"trade {unit % 60}").sample(WORDS, 40))


def clause(chance: random.Random, trade: tuple[str, ...]) -> str:
    """One clause: stock of the genre, or words of the trade, with a figure now and then."""
    kind = chance.random()
    if kind < 0.3:
        return chance.choices(STOCK, cum_weights=_STOCK_WEIGHTS)[0]
    words = chance.choices(WORDS, cum_weights=_WORD_WEIGHTS, k=2 + int(kind * 3))
    if kind > 0.7:
        words[-1] = chance.choice(trade)
    verb = chance.choices(VERBS, cum_weights=_VERB_WEIGHTS)[0]
    figure = f"{chance.randint(2, 900)}{chance.choice('次件人项家场')}" if kind > 0.85 else ""
    return verb + "".join(words) + figure


def sentence(chance: random.Random, trade: tuple[str, ...] = ()) -> str:
    clauses = [clause(chance, trade or _trade(0)) for _ in range(chance.randint(2, 4))]
    return "，".join(clauses) + "。"


def paragraph(chance: random.Random, trade: tuple[str, ...] = ()) -> str:
    """Some sixty to two hundred characters."""
    lead = chance.choice(LEADS) if chance.random() < 0.4 else ""
    return lead + "".join(sentence(chance, trade) for _ in range(chance.randint(2, 4)))


HEADINGS = (
    "一、2023年推进法治政府建设的主要举措和成效",
    "二、党政主要负责人履行推进法治建设第一责任人职责情况",
    "三、推进法治政府建设存在的不足和原因",
    "四、2024年推进法治政府建设的主要安排",
)


def report(seed: object, paragraphs: int = 30, unit: int = 0) -> list[str]:
    """A report of its own: an introduction, four headings, and so many paragraphs."""
    chance = random.Random(f"report {seed}")
    trade = _trade(unit)
    body = [paragraph(chance, trade) for _ in range(paragraphs)]
    size = -(-paragraphs // 4)
    intro = "坚持以习近平新时代中国特色社会主义思想为指导，现将有关情况报告如下。"
    texts = [f"青石{unit}局" + intro]
    for number, heading in enumerate(HEADINGS):
        texts += [heading, *body[number * size : (number + 1) * size]]
    return texts


def edited(text: str, share: float, chance: random.Random) -> str:
    """``text`` with about ``share`` of its characters changed: other words, left out, put in."""
    budget = round(len(text) * share)
    while budget > 0:
        at = chance.randrange(max(1, len(text) - 2))
        word = chance.choice(WORDS)
        how = chance.random()
        if how < 0.6:
            text = text[:at] + word + text[at + 2 :]
        elif how < 0.8:
            text = text[:at] + text[at + 2 :]
        else:
            text = text[:at] + word + text[at:]
        budget -= 2
    return text


def other_figures(text: str, chance: random.Random) -> str:
    """``text`` with every digit changed."""
    return "".join(str((int(c) + chance.randint(1, 9)) % 10) if c.isdigit() else c for c in text)
