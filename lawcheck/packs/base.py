"""What all types of a rule pack share: they are frozen, and an unknown key is an error."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Level = Literal["province", "city", "county", "township", "department", "other"]
Audience = Literal["draft", "published"]
Severity = Literal["error", "warning", "info"]
Authority = Literal["法律法规", "党内法规", "国家标准", "政策文件", "实务", "本单位"]
#: The word with which the norm demands it; the default severity follows (``SEVERITY_OF``).
Wording = Literal["必须", "应当", "一般应", "可以", "实务"]

#: Texts with a meaning that the loader proves: a regular expression, the id of something else.
Pattern = Annotated[str, msgspec.Meta(extra={"means": "pattern"})]
SourceId = Annotated[str, msgspec.Meta(extra={"means": "source"})]
PartId = Annotated[str, msgspec.Meta(extra={"means": "part"})]
DutyId = Annotated[str, msgspec.Meta(extra={"means": "duty"})]
RuleId = Annotated[str, msgspec.Meta(extra={"means": "rule"})]
ReportYear = Annotated[int, msgspec.Meta(extra={"means": "year"})]


class Data(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    """Base of all that is written in a pack: frozen, and an unknown key is an error."""


class When(Data, frozen=True, kw_only=True):
    """Conditions under which a rule, a duty or a part applies; an empty one always holds."""

    levels: tuple[Level, ...] = ()
    since: ReportYear | None = None
    """First report year."""
    until: ReportYear | None = None
    """Last report year."""
    audience: tuple[Audience, ...] = ()
    parts: tuple[PartId, ...] = ()
    """For rules: only what is found within these parts counts."""
