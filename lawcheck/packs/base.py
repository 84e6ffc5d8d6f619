"""What all types of a rule pack share: they are frozen, and an unknown key is an error."""

# No postponed annotations: they are read at each start, and to compile them then costs more.
from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta

Level = Literal["province", "city", "county", "township", "department", "other"]
Audience = Literal["draft", "published"]
Severity = Literal["error", "warning", "info"]
#: From the gravest on.
GRAVEST_FIRST: tuple[Severity, ...] = get_args(Severity)
Authority = Literal["法律法规", "党内法规", "国家标准", "政策文件", "实务", "本单位"]
#: The word with which the norm demands it; the default severity follows (``SEVERITY_OF``).
Wording = Literal["必须", "应当", "一般应", "可以", "实务"]

#: Texts with a meaning that the loader proves: a regular expression, the id of something else.
Pattern = Annotated[str, Meta(extra={"means": "pattern"})]
SourceId = Annotated[str, Meta(extra={"means": "source"})]
PartId = Annotated[str, Meta(extra={"means": "part"})]
DutyId = Annotated[str, Meta(extra={"means": "duty"})]
RuleId = Annotated[str, Meta(extra={"means": "rule"})]
ReportYear = Annotated[int, Meta(extra={"means": "year"})]

#: Numbers with their bounds: so many of something, a part of a whole.
Count = Annotated[int, Meta(ge=0)]
Share = Annotated[float, Meta(ge=0, le=1)]

#: Fields that many types have, with their help.
Id = Annotated[str, Meta(description="引用时用的名字")]
Enabled = Annotated[bool, Meta(description="写 false 就停用")]


class Data(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    """Base of all that is written in a pack: frozen, and an unknown key is an error."""


class When(Data, frozen=True, kw_only=True):
    """Conditions under which a rule, a duty or a part applies; an empty one always holds."""

    levels: Annotated[
        tuple[Level, ...],
        Meta(
            description="哪几类单位：province、city、county、township（乡镇街道）、department、other"
        ),
    ] = ()
    since: Annotated[ReportYear | None, Meta(description="从哪一报告年度起")] = None
    until: Annotated[ReportYear | None, Meta(description="到哪一报告年度止")] = None
    audience: Annotated[
        tuple[Audience, ...], Meta(description="draft 送审稿，published 已公开的网页")
    ] = ()
    parts: Annotated[tuple[PartId, ...], Meta(description="只用于规则：只看这些部分里的文字")] = ()


Applies = Annotated[When, Meta(description="适用条件；不写就总是适用")]
