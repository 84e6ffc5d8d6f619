"""The language of rule packs as types: what a YAML file may say, and nothing else.

A rule is data, a kind of rule is code: ``Rule.check`` names a kind (``packs/kinds``) with its
parameters; the code of that kind stands in ``lawcheck/checks`` and knows no law.
"""

# No postponed annotations: they are read at each start, and to compile them then costs more.
from typing import Annotated, Any, ClassVar, Literal

import msgspec
from msgspec import Meta

from lawcheck.packs.asked import Aside as Aside
from lawcheck.packs.asked import Basis as Basis
from lawcheck.packs.asked import Duty as Duty
from lawcheck.packs.asked import PartDefinition as PartDefinition
from lawcheck.packs.asked import Topic as Topic
from lawcheck.packs.base import Applies, Enabled, Id
from lawcheck.packs.base import Audience as Audience
from lawcheck.packs.base import Authority as Authority
from lawcheck.packs.base import Count as Count
from lawcheck.packs.base import Data as Data
from lawcheck.packs.base import DutyId as DutyId
from lawcheck.packs.base import Level as Level
from lawcheck.packs.base import PartId as PartId
from lawcheck.packs.base import Pattern as Pattern
from lawcheck.packs.base import ReportYear as ReportYear
from lawcheck.packs.base import RuleId as RuleId
from lawcheck.packs.base import Severity as Severity
from lawcheck.packs.base import Share as Share
from lawcheck.packs.base import SourceId as SourceId
from lawcheck.packs.base import When as When
from lawcheck.packs.base import Wording as Wording
from lawcheck.packs.instruments import Instrument as Instrument
from lawcheck.packs.organs import Abolished as Abolished
from lawcheck.packs.reading import Reading as Reading
from lawcheck.packs.rubric import Deduction as Deduction
from lawcheck.packs.rubric import Grade as Grade
from lawcheck.packs.rubric import Item as Item
from lawcheck.packs.rubric import Scoring as Scoring
from lawcheck.packs.rubric import Veto as Veto
from lawcheck.packs.years import Event, Outdated, Period, Recurring, Term, YearFacts

SEVERITY_OF: dict[Wording, Severity] = {
    "必须": "error",
    "应当": "error",
    "一般应": "warning",
    "可以": "info",
    "实务": "info",
}


class Source(Data, frozen=True, kw_only=True):
    """A document that rules stand on."""

    id: Id
    title: Annotated[str, Meta(description="文件名称，不带书名号")]
    issuer: Annotated[str, Meta(description="发文机关")]
    authority: Annotated[
        Authority,
        Meta(description="效力：法律法规、党内法规、国家标准、政策文件、实务、本单位"),
    ]
    number: Annotated[str, Meta(description="发文字号，如 厅字〔2019〕28号")] = ""
    since: Annotated[str, Meta(description="施行日期，如 2019-04-15")] = ""

    @property
    def cited(self) -> str:
        """《Title》（number）; practice is no document and has no title marks."""
        if self.authority == "实务":
            return self.title
        return f"《{self.title}》" + (f"（{self.number}）" if self.number else "")


RemarkName = Literal["comment", "annotation", "insertion", "deletion", "move"]


class Example(Data, frozen=True, kw_only=True):
    """A text that must pass or must fail: ``text``, or the pack's ``base`` with some edits.

    ``at`` is what the finding must quote or say.
    """

    text: Annotated[str, Meta(description="一段话或者一整篇报告")] = ""
    replace: Annotated[
        dict[str, str], Meta(description="对 base 的改动：把冒号前的文字换成冒号后的")
    ] = {}
    remove: Annotated[
        tuple[str, ...],
        Meta(description="对 base 的改动：去掉这些文字；甲…乙 是从甲起到乙之前"),
    ] = ()
    append: Annotated[str, Meta(description="对 base 的改动：末尾加上")] = ""
    prepend: Annotated[str, Meta(description="对 base 的改动：开头加上")] = ""
    at: Annotated[str, Meta(description="报出的问题应当引用或者提到的文字")] = ""
    year: Annotated[ReportYear | None, Meta(description="当作哪一年度的报告")] = None
    level: Annotated[Level | None, Meta(description="当作哪一类单位的报告")] = None
    audience: Annotated[Audience | None, Meta(description="当作送审稿还是已公开的网页")] = None
    format: Annotated[
        Literal["txt", "html", "md"], Meta(description="当作哪种文件来读：txt、html、md")
    ] = "txt"
    note: Annotated[str, Meta(description="说明")] = ""
    against: Annotated["Example | None", Meta(description="与这份报告比对")] = None
    remarks: Annotated[
        dict[RemarkName, str], Meta(description="文件里正文以外的批注、修订：种类和文字")
    ] = {}


class Examples(Data, frozen=True, kw_only=True):
    passes: Annotated[tuple[Example, ...], Meta(description="应当通过的例子，至少一个")] = (
        msgspec.field(name="pass", default=())
    )
    fails: Annotated[tuple[Example, ...], Meta(description="应当报出的例子，至少一个")] = (
        msgspec.field(name="fail", default=())
    )


class Check(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    omit_defaults=True,
    tag_field="kind",
):
    """Base of the parameters of a kind of rule; the tag is the kind's name."""

    says: ClassVar[str]
    """What the kind does, in Chinese: for ``rules explain``, the reference and editors."""


class Rule(Data, frozen=True, kw_only=True):
    """One rule. ``message`` and ``suggestion`` may hold ${name} of the values its kind gives."""

    id: Annotated[str, Meta(description="规则的名字，用英文和连字符，定了就不要改")]
    name: Annotated[str, Meta(description="规则的名称")]
    check: Annotated[Any, Meta(description="规则的种类和参数")]
    """The kind and its parameters, a ``Check`` after loading."""
    message: Annotated[str, Meta(description="报出时说的问题，可以写 ${名称}")]
    suggestion: Annotated[str, Meta(description="报出时说的改法")]
    basis: Annotated[
        tuple[Basis, ...], Meta(description="依据，至少写一个；没有成文规定的引用 practice")
    ]
    why: Annotated[str, Meta(description="为什么要紧")] = ""
    comply: Annotated[str, Meta(description="怎样才算合格，最好带例句")] = ""
    severity: Annotated[Severity | None, Meta(description="严重程度；不写，就由依据的用词而来")] = (
        None
    )
    when: Applies = When()
    yields_to: Annotated[
        tuple[str, ...],
        Meta(description="同一处由这些规则报出的，这条不再报（一个原因只报一次）"),
    ] = ()
    enabled: Enabled = True
    examples: Annotated[Examples, Meta(description="例子：应当通过的和应当报出的")] = Examples()

    @property
    def level_of_severity(self) -> Severity:
        """The stated severity, or the one that follows from the strongest wording."""
        if self.severity:
            return self.severity
        order: tuple[Severity, ...] = ("error", "warning", "info")
        return min(
            (SEVERITY_OF[basis.wording] for basis in self.basis), key=order.index, default="info"
        )


class RulePack(Data, frozen=True, kw_only=True):
    """A pack, composed and validated. ``resolve`` (packs/resolve.py) narrows it to one report."""

    format: Annotated[int, Meta(description="格式版本，写 1")] = 1
    id: Annotated[str, Meta(description="规则包的名字，与文件名相同")]
    name: Annotated[str, Meta(description="规则包的名称")]
    version: Annotated[str, Meta(description="规则包的版本，改动以后加一")]
    extends: Annotated[
        tuple[str, ...], Meta(description="先照搬哪些规则包；本文件只写不同的地方")
    ] = ()
    description: Annotated[str, Meta(description="这个规则包做什么用")] = ""
    level: Annotated[Level | None, Meta(description="只用于哪一类单位；不写，就看报告是谁写的")] = (
        None
    )
    base: Annotated[str, Meta(description="一篇写得好的短报告，例子只写对它的改动")] = ""
    sources: Annotated[tuple[Source, ...], Meta(description="依据：规则所依据的文件")] = ()
    parts: Annotated[
        tuple[PartDefinition, ...], Meta(description="报告应有的部分，怎样从标题认出来")
    ] = ()
    asides: Annotated[
        tuple[Aside, ...], Meta(description="不属于任何部分的标题，如“其他需要报告的情况”")
    ] = ()
    furniture: Annotated[
        tuple[Pattern, ...],
        Meta(description="网页留在正文里的整行文字，如“打印”“字号：大 中 小”"),
    ] = ()
    reading: Annotated[
        Reading | None, Meta(description="怎样读一份报告；不写就用自带的一份（rules/reading.yaml）")
    ] = None
    duties: Annotated[tuple[Duty, ...], Meta(description="第一责任人的各项职责")] = ()
    topics: Annotated[tuple[Topic, ...], Meta(description="实施纲要的各个领域")] = ()
    words: Annotated[
        dict[str, tuple[Pattern, ...]],
        Meta(description="词表：一处写好，在词语和列表里写 {名字} 来用"),
    ] = {}
    phrases: Annotated[
        tuple[str, ...], Meta(description="固定表述：重复出现不算雷同，各规则包的累加")
    ] = ()
    documents: Annotated[
        tuple[Instrument, ...],
        Meta(description="文件表：报告常引用的文件，何时印发、施行、废止，由哪一件取代"),
    ] = ()
    abolished: Annotated[tuple[Abolished, ...], Meta(description="已经撤销或者改名的机构")] = ()
    years: Annotated[tuple[YearFacts, ...], Meta(description="各年度现行的表述")] = ()
    events: Annotated[tuple[Event, ...], Meta(description="事件表：发生以前不能写到")] = ()
    periods: Annotated[
        tuple[Period, ...], Meta(description="期限表：到期以后不能当作眼前的工作")
    ] = ()
    outdated: Annotated[tuple[Outdated, ...], Meta(description="过时的表述")] = ()
    recurring: Annotated[
        tuple[Recurring, ...], Meta(description="逐年计数的日子：第几个国家宪法日是哪一年")
    ] = ()
    terms: Annotated[tuple[Term, ...], Meta(description="五年一期的规划：“十五五”是哪几年")] = ()
    rules: Annotated[tuple[Rule, ...], Meta(description="规则")] = ()
    scoring: Annotated[Scoring | None, Meta(description="评分细则")] = None
