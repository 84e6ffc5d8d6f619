"""Sixty drafts of the departments of a city that does not exist, with copies that are known.

Each department writes of its own trade. Beside that there are: a paragraph that the city handed
down and all print; a crowd of seven with one text, one of four that share two thirds of theirs,
one of three that changed a word in every ten; a draft in two files; a report that was renamed
by putting another department's name on it; and the reports of the year before for four of them,
one of which was handed in again with new years.

    python tests/material/departments.py FOLDER
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

CITY = "青禾市"
YEAR = 2025

#: Department → what its work is about.
TRADES = {
    name: things.split()
    for name, things in (
        line.split("：")
        for line in """
财政局：预算资金 政府采购 国有资产 财政票据
水利局：灌溉渠道 水库大坝 取水许可 河道采砂
林业局：古树名木 林木采伐 野生动物 森林防火
气象局：人工增雨 防雷装置 气象台站 高温预警
统计局：经济普查 统计报表 入户调查 名录核实
审计局：工程结算 专项债券 离任审计 审计整改
民政局：殡葬服务 社会组织 低保对象 养老机构
教育局：校外培训 校园食堂 教师资格 招生划片
体育局：健身器材 游泳场馆 体育赛事 体育彩票
商务局：成品油站 预付卡 二手车市场 家政服务
司法局：行政复议 律师事务所 人民调解 公证事项
公安局：烟花爆竹 旅馆登记 无人机飞行 犬只管理
档案馆：民生档案 档案数字化 进馆移交 查档窗口
文旅局：旅行社 网吧 文物保护单位 演出经营
卫健委：医疗废物 乡村诊所 母婴保健 职业病防治
应急局：加油站 矿山企业 避难场所 危险化学品
人社局：欠薪投诉 劳动合同 技能鉴定 工伤认定
住建局：施工许可 预售资金 电梯加装 燃气管道
交通局：网约车 货运超载 农村公路 渡口渡船
农业局：种子市场 兽药经营 农机驾驶 宅基地
市监局：食品小作坊 特种设备 电子秤 商标代理
税务局：发票开具 欠税公告 纳税信用 车船税
医保局：定点药店 门诊统筹 参保登记 飞行检查
城管局：户外广告 渣土运输 占道摊点 建筑垃圾
科技局：技术合同 实验室 科技奖励 孵化基地
民宗局：清真食品 宗教场所 民族村寨 宗教教职
粮食局：粮库仓房 收购凭证 应急加工 储备轮换
能源局：充电桩 光伏电站 输气管线 用电检查
烟草局：零售许可 假烟窝点 校园周边 专卖检查
邮管局：快递网点 寄递实名 邮政普遍服务 末端驿站
消防队：高层建筑 消防通道 电动车库 消防培训
地震局：活动断层 震害预测 应急演练 观测台网
残联会：无障碍坡道 助残补贴 辅具适配 就业登记
供销社：农资仓库 再生资源 土地托管 庄稼医院
人防办：地下车库 警报器 人防工程 疏散掩蔽
信访局：来信登记 领导接访 信访积案 网上投诉
机关局：公务用车 办公用房 节能改造 会议接待
园林局：城市公园 行道树 绿地认建 园林企业
房管局：物业服务 维修资金 房屋租赁 危房排查
外事办：因公护照 友好城市 外国记者 领事保护
侨务办：华侨捐赠 归侨子女 侨企服务 侨房确权
乡村局：帮扶车间 防返贫监测 到户资金 衔接项目
退役局：优抚对象 烈士陵园 军转安置 光荣之家
数据局：政务平台 公共数据 电子证照 热线工单
海事处：内河船舶 船员证书 通航水域 船舶污染
盐务局：食盐批发 碘盐监测 工业盐流向 盐业市场
地志办：年鉴编纂 方志馆 地情资料 村史整理
招商局：投资协议 产业项目 企业回访 土地供应
金融办：小额贷款 典当行 非法集资 融资担保
港口局：码头岸线 港口经营 危货作业 船舶岸电
""".strip().split("\n")
    )
}

_PLACES = [
    "东门桥头",
    "老渡口",
    "北山坳",
    "柳树街口",
    "三官庙集镇",
    "新货场",
    "南塘村委会",
    "火车站广场",
    "西河滩",
    "石板巷",
    "白杨社区",
    "工业园二期",
    "陶瓷厂旧址",
    "码头仓库",
    "红旗菜市场",
    "环城路沿线",
    "上埠村",
    "望江小区",
    "中学后门",
    "水塔下",
]
_PEOPLE = [
    "卖早点的摊主",
    "退休的老会计",
    "刚毕业的大学生",
    "养鸭的两口子",
    "开货车的师傅",
    "小学的门卫",
    "村里的电工",
    "租房的外乡人",
    "理发店的老板娘",
    "做木工的手艺人",
    "跑长途的司机",
    "看水库的老人",
    "送快递的小伙",
    "种菜的合作社",
]
_TROUBLES = [
    "手续办了三趟没有办成",
    "两家为界线争执不下",
    "招牌被风刮落砸了车",
    "账目对不上又没有单据",
    "通知贴在墙上没人看得懂",
    "夜里噪声吵得睡不着",
    "收了钱却不给凭据",
    "证件过期半年还在使用",
    "合同上的公章是伪造的",
    "安全出口堆满了杂物",
    "检查来得多却没人说清要改什么",
    "申请被退回也没写理由",
    "罚款的数额前后不一样",
    "同一件事问两个窗口得到两种答复",
]
_ACTS = [
    "当场拍照取证并约定复查的日子",
    "请来律师坐在一张桌上把条款念清楚",
    "把要带的材料印成一张纸贴在窗口",
    "抽出两名持证人员蹲守了四个早晨",
    "调出五年的旧账逐笔核对",
    "召开听证会让双方把话说完",
    "把裁量的档次写进告知书",
    "送上门去讲了一堂课",
    "先教会怎么改再说罚不罚",
    "把卷宗交给法制机构从头审了一遍",
    "协调电力和自来水公司一道到场",
    "请村里的长辈作见证",
    "按照程序公示了十天",
    "在早市上摆桌子答疑",
]
_ENDS = [
    "问题当周就改完了",
    "当事人在笔录上签了字",
    "后来再没有人为此上访",
    "退还多收的费用一万二千元",
    "罚款降到了最低一档",
    "法院维持了处理决定",
    "这条做法写进了全系统的手册",
    "三家同行照着一道整改",
    "补办了证照重新开张",
    "双方握手言和",
    "省里的检查组抽到这份案卷给了满分",
    "群众送来一面锦旗",
    "办理时间由九天缩到两天",
]
_WANTS = [
    "懂这一行又懂法律的人手不够",
    "乡镇一级没有专门的执法人员",
    "案卷的用语还不规范",
    "信息系统之间不能互通",
    "普法的材料写得太深",
    "检查之后回头看得少",
    "合法性审核有时赶在开会前一天",
]
_CAUSES = [
    "编制十年没有增加",
    "新招的人要带两年才能独立办案",
    "培训偏重条文而少讲案例",
    "各系统建在不同的年份、由不同的公司维护",
    "起草的同志没有下过基层",
    "考核只数检查的次数",
    "立项时没有留出审核的时间",
]
_PLANS = [
    "从乡镇选派八名骨干跟班办案三个月",
    "把二十份优秀案卷编成样本发到各所",
    "与数据部门打通三个系统的接口",
    "请老百姓给普法材料挑毛病",
    "每个季度开一次回头看的会",
    "把审核提前到草案形成的时候",
    "为每个所配一名联系律师",
]

#: What the city handed down and all print.
HANDED_DOWN = (
    "按照全市统一部署，本单位参加了法治建设示范创建、行政执法质量提升三年行动和法治督察整改，"
    "市里下发的十二项任务逐项列入台账，由分管负责同志每月调度一次，完成情况按季度报市委依法治市办备案。"
)


def _sentence(chance: random.Random, thing: str) -> str:
    place, who, trouble, act, end = (
        chance.choice(words) for words in (_PLACES, _PEOPLE, _TROUBLES, _ACTS, _ENDS)
    )
    month, count = chance.randint(1, 12), chance.randint(3, 97)
    form = chance.randrange(4)
    if form == 0:
        return f"{month}月，{place}{who}反映{thing}方面{trouble}，我们{act}，{end}。"
    if form == 1:
        return f"就{thing}一项，全年受理{count}件；{place}的一件，{trouble}，经办人{act}，{end}。"
    if form == 2:
        return f"{place}涉及{thing}，{who}说{trouble}；{act}以后，{end}。"
    return f"对{thing}查了{count}处，其中{place}{trouble}，执法人员{act}，{end}。"


def _led(chance: random.Random, first: str, second: str) -> str:
    """What the head did."""
    place, act, end = chance.choice(_PLACES), chance.choice(_ACTS), chance.choice(_ENDS)
    many, few = chance.randint(5, 19), chance.randint(2, 4)
    form = chance.randrange(4)
    if form == 0:
        return (
            f"局长{few}次带队到{place}，盯的都是{first}；自己也当过一回被告的代表，"
            f"在{second}案的庭上从头坐到尾，散庭以后{act}，{end}。"
        )
    if form == 1:
        return (
            f"党组书记、局长把法治列为每月头一次局务会的头一项，全年{many}次；{second}的案卷他看了{few}宗，"
            f"在页边写下意见，其中{place}的一宗因此重办，{end}。"
        )
    if form == 2:
        return (
            f"{place}的案子出庭那天，局长推掉了外地的会。一年里他签发{first}方面的决定{many}件，"
            f"退回{few}件，理由都写明；述法时讲的就是怎样{act}。"
        )
    return (
        f"围绕{first}和{second}，主要负责人开过{few}次现场会，听过{many}场汇报，"
        f"并且亲自{act}。{place}的群众说，{end}，靠的是他到了场。"
    )


def _lacking(chance: random.Random, n: str, want: str, cause: str, thing: str) -> str:
    """A shortcoming with its cause."""
    place, who = chance.choice(_PLACES), chance.choice(_PEOPLE)
    trouble, count = chance.choice(_TROUBLES), chance.randint(3, 97)
    form = chance.randrange(4)
    if form == 0:
        return (
            f"{n}是{want}。抽看{count}份{thing}案卷，{place}那份{trouble}。追下去，根子在{cause}。"
        )
    if form == 1:
        return f"{n}是{want}，{place}的{who}当面提过，说{thing}上{trouble}；原因在于{cause}。"
    if form == 2:
        seen = f"{trouble}的事在{place}又出了{count}起"
        return f"{n}是{thing}管得不细，{seen}，因为{cause}，加上{want}。"
    return f"{n}是{who}办{thing}的事仍嫌难，{want}；究其原因，{cause}，{place}的教训就在眼前。"


def _planned(chance: random.Random, n: str, plan: str, thing: str) -> str:
    """A plan."""
    place, act, month = chance.choice(_PLACES), chance.choice(_ACTS), chance.randint(3, 11)
    form = chance.randrange(4)
    if form == 0:
        return f"{n}是{plan}，{month}月以前从{thing}做起，{place}先走一步。"
    if form == 1:
        return f"{n}是以{place}为点，{act}；{thing}的老问题按月销号，并{plan}。"
    if form == 2:
        return f"{n}是{month}月底拿出{thing}的办法，{plan}；凡有争议的，{act}。"
    return f"{n}是为{thing}定下规矩：{act}。{place}试过以后，{plan}。"


def body(seed: str, unit: str, year: int) -> list[str]:
    """The paragraphs of a report under the four headings."""
    chance = random.Random(f"{seed} {unit} {year}")
    things = TRADES[unit]
    done = [
        "".join(_sentence(chance, thing) for _ in range(3)) for thing in things for _ in range(2)
    ]
    wants, causes, plans = (chance.sample(words, 3) for words in (_WANTS, _CAUSES, _PLANS))
    first, second = chance.sample(things, 2)
    return [
        f"一、{year}年主要举措和成效",
        *done,
        "二、党政主要负责人履行推进法治建设第一责任人职责情况",
        _led(chance, first, second),
        "三、存在的不足和原因",
        *(
            _lacking(chance, n, want, cause, thing)
            for n, want, cause, thing in zip("一二三", wants, causes, things, strict=False)
        ),
        f"四、{year + 1}年主要安排",
        *(
            _planned(chance, n, plan, thing)
            for n, plan, thing in zip("一二三", plans, things, strict=False)
        ),
    ]


def draft(unit: str, paragraphs: list[str], year: int = YEAR) -> str:
    """A whole draft, with title, introduction, what was handed down, and signature."""
    things = "、".join(TRADES[unit][:2])
    lead = f"{year}年，{CITY}{unit}围绕{things}推进依法行政，现将有关情况报告如下："
    after = paragraphs.index("二、党政主要负责人履行推进法治建设第一责任人职责情况")
    told = [*paragraphs[:after], HANDED_DOWN, *paragraphs[after:]]
    title = f"{CITY}{unit}{year}年法治政府建设年度报告"
    lines = [title, lead, *told, f"{CITY}{unit}", f"{year + 1}年1月20日"]
    return "\n\n".join(lines) + "\n"


def _with_other_words(texts: list[str], chance: random.Random) -> list[str]:
    """One word in ten put otherwise."""
    pairs = {
        "我们": "本局", "全年": "一年来", "执法人员": "办案人员", "反映": "提出", "当场": "现场",
        "以后": "之后", "说": "讲", "方面": "问题上", "受理": "接到", "经办人": "承办同志",
        "其中": "里面", "主要原因": "根本原因", "涉及": "牵涉", "处": "家", "件": "宗",
    }  # fmt: skip
    told = []
    for text in texts:
        changed = text
        for word, other in pairs.items():
            if chance.random() < 0.6 and "、" not in text[:3]:
                changed = changed.replace(word, other)
        told.append(changed)
    return told


SEVEN = ("财政局", "水利局", "林业局", "气象局", "统计局", "审计局", "民政局")
FOUR = ("教育局", "体育局", "商务局", "司法局")
THREE = ("公安局", "档案馆", "文旅局")
RENAMED = ("卫健委", "应急局")
TWICE = "人社局"
AGAIN = "住建局"
LAST_YEAR = (AGAIN, "交通局", "农业局", "市监局")


def drafts() -> dict[str, str]:
    """Name of each file → its text."""
    texts = {unit: body("own work", unit, YEAR) for unit in TRADES}
    for unit in SEVEN:
        texts[unit] = texts[SEVEN[0]]
    for unit in FOUR[1:]:
        common, own = texts[FOUR[0]], texts[unit]
        texts[unit] = [*common[:7], *own[7:9], *common[9:12], *own[12:]]
    for unit in THREE[1:]:
        texts[unit] = _with_other_words(texts[THREE[0]], random.Random(unit))
    texts[RENAMED[1]] = texts[RENAMED[0]]
    files = {f"{n:02}{unit}.txt": draft(unit, texts[unit]) for n, unit in enumerate(texts, 1)}
    files[f"{TWICE}定稿.md"] = draft(TWICE, texts[TWICE])
    for unit in LAST_YEAR:
        before = body("before", unit, YEAR - 1)
        if unit == AGAIN:
            before = [_year_before(text) for text in texts[unit]]
        files[f"去年/{unit}{YEAR - 1}.txt"] = draft(unit, before, YEAR - 1)
    extra = 60 - len(files)
    for unit in list(TRADES)[-extra:]:
        name = f"{unit}下属中心"
        TRADES.setdefault(name, TRADES[unit])
        files[f"中心/{name}.txt"] = draft(name, body("centre", name, YEAR))
    return files


def _year_before(text: str) -> str:
    return text.replace(f"{YEAR}年", f"{YEAR - 1}年").replace(f"{YEAR + 1}年", f"{YEAR}年")


def write(folder: Path) -> None:
    """Write all drafts below ``folder``."""
    for name, text in drafts().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
