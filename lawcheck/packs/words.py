"""What the language of packs says of itself to a clerk, in Chinese: for editors and references.

A test holds these tables complete: every type and field of the language, every kind of rule.
"""

from __future__ import annotations

from lawcheck.packs.kind_words import KIND_FIELDS

_WHEN = "适用条件；不写就总是适用"
_BASIS = "依据"
_ENABLED = "写 false 就停用"
_EXAMPLES = "应当能认出来的标题或者句子；每个词语至少有一个用得上"
_PHRASES = "词语，有一个就算写到了；写法与正则表达式相同"

#: Type → field → what it is.
FIELDS: dict[str, dict[str, str]] = {
    "RulePack": {
        "format": "格式版本，写 1",
        "id": "规则包的名字，与文件名相同",
        "name": "规则包的名称",
        "version": "规则包的版本，改动以后加一",
        "extends": "先照搬哪些规则包；本文件只写不同的地方",
        "description": "这个规则包做什么用",
        "level": "只用于哪一类单位；不写，就看报告是谁写的",
        "base": "一篇写得好的短报告，例子只写对它的改动",
        "sources": "依据：规则所依据的文件",
        "parts": "报告应有的部分，怎样从标题认出来",
        "asides": "不属于任何部分的标题，如“其他需要报告的情况”",
        "furniture": "网页留在正文里的整行文字，如“打印”“字号：大 中 小”",
        "duties": "第一责任人的各项职责",
        "topics": "实施纲要的各个领域",
        "words": "词表：一处写好，在词语和列表里写 {名字} 来用",
        "phrases": "固定表述：重复出现不算雷同，各规则包的累加",
        "documents": "文件表：报告常引用的文件，何时印发、施行、废止，由哪一件取代",
        "abolished": "已经撤销或者改名的机构",
        "bodies": "各类单位的自称、主要负责人、议事协调机构",
        "years": "各年度现行的表述",
        "events": "事件表：发生以前不能写到",
        "periods": "期限表：到期以后不能当作眼前的工作",
        "outdated": "过时的表述",
        "rules": "规则",
        "scoring": "评分细则",
    },
    "Source": {
        "id": "引用时用的名字",
        "title": "文件名称，不带书名号",
        "issuer": "发文机关",
        "authority": "效力：法律法规、党内法规、国家标准、政策文件、实务、本单位",
        "number": "发文字号，如 厅字〔2019〕28号",
        "since": "施行日期，如 2019-04-15",
    },
    "Basis": {
        "source": "依据的 id",
        "wording": "文件里的用词：必须、应当是错误，一般应是警告，可以、实务是提示",
        "article": "条款号，核对过原文以后才写",
        "says": "文件是怎样规定的，用自己的话写",
    },
    "When": {
        "levels": "哪几类单位：province、city、county、township（乡镇街道）、department、other",
        "since": "从哪一报告年度起",
        "until": "到哪一报告年度止",
        "audience": "draft 送审稿，published 已公开的网页",
        "parts": "只用于规则：只看这些部分里的文字",
    },
    "PartDefinition": {
        "id": "引用时用的名字",
        "name": "这一部分叫什么",
        "headings": "标题里的词语，从上往下先符合的为准",
        "excludes": "标题里有这些词语的不算",
        "embedded": "没有单列标题时，下一级标题或者句子里的词语",
        "tells": "这一部分的句子里的词语：一节里这样的句子居多，不论标题怎样写都算这一部分",
        "denies": "句子里的这些词语不算，先去掉再看",
        "merged": "标题已归入别的部分时，标题里的这些词语表示同时也写了这一部分",
        "closing": "true 表示没有单列标题时，到报告结尾去找",
        "fallback": "认不出的标题归入这一部分",
        "examples": _EXAMPLES,
        "before": "先于哪一部分来认（写那一部分的 id），以免标题被它认去",
        "rejects": "不应当认作这一部分的标题",
        "basis": _BASIS,
        "when": _WHEN,
        "enabled": _ENABLED,
    },
    "Aside": {
        "id": "引用时用的名字",
        "name": "叫什么",
        "headings": "标题里的词语",
        "beside": "只在另一个同级标题写明了这一部分时才算",
    },
    "Duty": {
        "id": "引用时用的名字",
        "name": "职责的内容",
        "side": "party 党委主要负责人，government 政府主要负责人",
        "phrases": _PHRASES,
        "examples": _EXAMPLES,
        "basis": _BASIS,
        "when": _WHEN,
        "enabled": _ENABLED,
    },
    "Topic": {
        "id": "引用时用的名字",
        "name": "领域的名称",
        "phrases": _PHRASES,
        "examples": _EXAMPLES,
        "basis": _BASIS,
        "when": _WHEN,
        "enabled": _ENABLED,
    },
    "Instrument": {
        "id": "引用时用的名字",
        "title": "文件名称，不带书名号；有中华人民共和国的写上",
        "names": "别的叫法，如 “九五”普法规划",
        "kind": (
            "law 法律，regulation 行政法规，rule 规章，party 党内法规和党中央文件，"
            "plan 规划、纲要、计划，policy 规范性文件，standard 国家标准，other 其他"
        ),
        "issuer": "发文机关",
        "number": "现行文本的发文字号，如 国发〔2024〕3号、国务院令第825号",
        "former_numbers": "以前文本的发文字号",
        "issued": "通过或者印发的日期，可以只写年或者年月",
        "in_force": "第一次施行的日期",
        "revised": "最近一次修改的日期",
        "revised_in_force": "修改以后的文本从哪一天起施行",
        "until": "规划到哪一年为止；标题里写明起止年份的不用写",
        "repealed": "从哪一天起废止",
        "replaces": "取代了哪些文件（写它们的 id）",
        "unverified": (
            "没有见到原文、凭记忆写的项目，不据以判错：title、number、issued、in_force、repealed"
        ),
        "source": "在哪里见到的，简单写",
    },
    "Abolished": {
        "id": "引用时用的名字",
        "name": "机构的名称",
        "patterns": "提到它的词语",
        "day": "从什么时候起不再有这个机构，可以只写年或者年月",
        "successor": "现在由哪个机构负责",
        "certain": "false 表示有的地方还保留名称，只能提示",
        "examples": "提到它的例子，每个词语至少有一个用得上",
    },
    "Body": {
        "id": "引用时用的名字",
        "name": "哪一类单位",
        "issuers": "发文机关的名称以这些词语结尾；先符合的为准",
        "calls_itself": "自称，如 全县、我县、县委",
        "committee": "法治建设议事协调机构的名称，如 全面依法治县委员会",
        "party_heads": "党委一侧主要负责人的职务，如 县委书记",
        "heads": "政府、行政一侧主要负责人的职务，如 县长、局长",
    },
    "YearFacts": {
        "id": "年份，加引号",
        "congress": "当年最近一次党代会是第几次，如 20",
        "plenum": "当年最近一次中央全会是第几次，如 3",
        "wording": "当年的时政表述，如 党的二十大和二十届二中、三中全会",
        "goal": "法治政府建设总体目标的表述",
        "outline": "现行的法治政府建设实施纲要",
        "publicity": "现行的普法规划",
        "new": "当年的报告一般会写到的法律、文件、活动",
    },
    "Event": {
        "id": "引用时用的名字",
        "name": "事件",
        "day": "发生或者公布的日期，如 2024-07-15",
        "after": "日期还没有公布时，写不早于哪一天",
        "begins": "true 表示从这一天开始的工作：更早的年度不可能做过",
        "congress": "是党代会或者全会的，写第几次党代会",
        "plenum": "第几次全会，党代会本身写 0",
        "patterns": "提到这件事的词语",
    },
    "Period": {
        "id": "引用时用的名字",
        "name": "规划或者活动的名称",
        "until": "到哪一年为止",
        "patterns": "提到它的词语",
    },
    "Outdated": {
        "id": "引用时用的名字",
        "since": "从哪一年的报告起改用新表述",
        "pattern": "旧表述",
        "now": "现在的表述",
    },
    "Rule": {
        "id": "规则的名字，用英文和连字符，定了就不要改",
        "name": "规则的名称",
        "check": "规则的种类和参数",
        "message": "报出时说的问题，可以写 ${名称}",
        "suggestion": "报出时说的改法",
        "basis": "依据，至少写一个；没有成文规定的引用 practice",
        "why": "为什么要紧",
        "comply": "怎样才算合格，最好带例句",
        "severity": "严重程度；不写，就由依据的用词而来",
        "when": _WHEN,
        "enabled": _ENABLED,
        "examples": "例子：应当通过的和应当报出的",
    },
    "Examples": {
        "passes": "应当通过的例子，至少一个",
        "fails": "应当报出的例子，至少一个",
    },
    "Example": {
        "text": "一段话或者一整篇报告",
        "replace": "对 base 的改动：把冒号前的文字换成冒号后的",
        "remove": "对 base 的改动：去掉这些文字；甲…乙 是从甲起到乙之前",
        "append": "对 base 的改动：末尾加上",
        "prepend": "对 base 的改动：开头加上",
        "at": "报出的问题应当引用或者提到的文字",
        "year": "当作哪一年度的报告",
        "level": "当作哪一类单位的报告",
        "audience": "当作送审稿还是已公开的网页",
        "format": "当作哪种文件来读：txt、html、md",
        "note": "说明",
        "against": "与这份报告比对",
        "remarks": "文件里正文以外的批注、修订：种类和文字",
    },
    "Scoring": {
        "items": "评分项目，合计 100 分",
        "grades": "可以报送的报告的等次，从高到低",
        "vetoes": "一票否决",
        "passing": "低于多少分就是不合格",
        "weights": "各严重程度的问题扣所列分值的几成；不写就是全扣",
        "unjudged": "程序不判断、要由人来看的方面",
    },
    "Item": {
        "id": "引用时用的名字",
        "name": "项目名称",
        "points": "分值",
        "points_by_level": "哪一类单位：另定的分值；每一类单位合计都是 100 分",
        "reason": "为什么占这么多分",
        "deductions": "怎样扣分，按规则的 id 认",
        "when": _WHEN,
        "enabled": _ENABLED,
    },
    "Deduction": {
        "rule": "规则的 id",
        "points": "扣多少分",
        "each": "true 每处都扣，false 只扣一次",
        "at_most": "这条规则至多扣多少分",
        "part": "只算哪一部分的问题",
        "enabled": _ENABLED,
    },
    "Grade": {"name": "等次的名称", "least": "至少多少分"},
    "Veto": {"rule": "规则的 id", "reason": "否决的理由", "enabled": _ENABLED},
}


def describe(cls: type, field: str) -> str:
    """What ``field`` of ``cls`` is, in Chinese; empty where nothing is said."""
    return (FIELDS | KIND_FIELDS).get(cls.__name__, {}).get(field, "")
