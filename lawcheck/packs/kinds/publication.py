"""Kinds of rules about what must not be published."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lawcheck.packs.model import Check, Pattern, RemarkName, Severity


class ForbiddenText(Check, frozen=True, kw_only=True, tag="forbidden-text"):
    """A finding where a pattern matches, title, letterhead and signature included."""

    says: ClassVar[str] = "不应当出现的文字"

    patterns: Annotated[
        tuple[Pattern, ...], Meta(description="不应当出现的词语，^ 和 $ 是段首、段尾")
    ]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="这些词语里的不算")] = ()
    headings: Annotated[
        tuple[Pattern, ...], Meta(description="段首的小标题：两段以上各有一个，就不算")
    ] = ()


class SecrecyMarking(Check, frozen=True, kw_only=True, tag="secrecy-marking"):
    """A finding for a classification mark."""

    says: ClassVar[str] = "密级标志"

    lines: Annotated[tuple[Pattern, ...], Meta(description="整行的密级标志，信息栏里的也看")]
    inside: Annotated[tuple[Pattern, ...], Meta(description="一行里有就算的密级标志")]
    closed: Annotated[
        Pattern, Meta(description="整行的不公开标志，也可能是信息公开申请的办理结果")
    ] = ""
    closed_labels: Annotated[
        Pattern, Meta(description="表里左边一格是这样的，才是不公开标志，如 公开方式")
    ] = ""
    outcomes: Annotated[
        Pattern, Meta(description="上下两行有这些词语的，是办理结果，不是标志，如 予以公开")
    ] = ""
    draft_severity: Annotated[
        Severity, Meta(description="送审稿中的严重程度：定密可能还要调整")
    ] = "warning"


class PersonalInformation(Check, frozen=True, kw_only=True, tag="personal-information"):
    """A finding for each identity, mobile or bank card number that is not masked."""

    says: ClassVar[str] = "个人信息"

    kinds: Annotated[
        tuple[Literal["identity", "mobile", "card"], ...],
        Meta(description="identity 身份证号，mobile 手机号，card 银行卡号"),
    ] = ("identity", "mobile", "card")
    counted: Annotated[
        tuple[Pattern, ...], Meta(description="数字后面的计量单位，如 条、万元：有了就不是号码")
    ] = ()
    labels: Annotated[
        tuple[Pattern, ...], Meta(description="身份证号前面的字样：有了就不论校验码")
    ] = ()
    persons: Annotated[
        tuple[Pattern, ...],
        Meta(description="写出个人情况的说法（第一个括号是姓名，另有年龄、学校或者住址）"),
    ] = ()
    named: Annotated[
        tuple[Pattern, ...],
        Meta(description="不该写全名的人（第一个括号是姓名），同一句里有个人情况才算"),
    ] = ()
    facts: Annotated[tuple[Pattern, ...], Meta(description="个人情况：住址、病情、电话等")] = ()
    persons_named: Annotated[str, Meta(description="报出时怎样称呼这类信息")] = ""
    persons_severity: Annotated[Severity, Meta(description="个人情况的严重程度")] = "warning"


class MetadataMismatch(Check, frozen=True, kw_only=True, tag="metadata-mismatch"):
    """A finding for each entry of the metadata block that the text contradicts."""

    says: ClassVar[str] = "网页信息栏与正文不符"

    fields: Annotated[
        tuple[Literal["title", "issuer", "order"], ...],
        Meta(description="title 标题，issuer 发布机构，order 日期先后"),
    ] = ("title", "issuer", "order")
    common: Annotated[
        tuple[Pattern, ...], Meta(description="机关名称共有的词语：剩下的才比较是不是一家")
    ]
    reasons: Annotated[
        dict[Literal["title", "year", "issuer", "order"], str],
        Meta(
            description="怎样说不符：title 标题，year 标题里的年份，issuer 发布机构，order 日期先后"
        ),
    ]
    unsure_severity: Annotated[
        Severity, Meta(description="标题只是用词不同、年份没有不同时的严重程度")
    ] = "info"


class IndexNumber(Check, frozen=True, kw_only=True, tag="index-number"):
    """A finding for an 索引号 whose unified social credit code or year is wrong."""

    says: ClassVar[str] = "索引号有误"

    reasons: Annotated[
        dict[Literal["digit", "year", "place"], str],
        Meta(description="怎样说有误：digit 校验位，year 年份，place 代码不是本地的"),
    ]


class LeftRemark(Check, frozen=True, kw_only=True, tag="left-remark"):
    """A finding for remarks of these kinds that the file still carries."""

    says: ClassVar[str] = "文件里留着的修订、批注"

    remarks: Annotated[tuple[RemarkName, ...], Meta(description="哪几种：修订、批注等")]
    each: Annotated[bool, Meta(description="true 每处报一次，false 合报一次，列出各处")] = True
