"""The built-in template of the opinion, set as GB/T 9704 sets an official document."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from lawcheck.views.docx.fresh import package

TITLE = "法治政府建设年度报告审查意见书"
#: The words of the report, where the item does not hold them already.
_QUOTED = "{% if 项.原文 %}原文：{{ 项.原文 }}。{% endif %}"
#: (style, text) of each paragraph; what stands in {{ }} and {% %} is filled in.
BEFORE: tuple[tuple[str, str], ...] = (
    ("Title", TITLE),
    ("", ""),
    ("Flush", "{{ 单位 }}："),
    ("", "你单位报送的《{{ 标题 }}》收悉。经审查，提出以下意见。"),
    ("Heading1", "一、审查结论"),
    (
        "",
        "**{{ 结论 }}**{% if 得分 %}，得分{{ 得分 }}分（满分{{ 满分 }}分）{% endif %}"
        "{% if 等次 %}，{{ 等次 }}{% endif %}。{{ 说明 }}{{ 上一稿 }}",
    ),
    ("Tag", "{%p if 上一稿各项 %}"),
)
#: Then a table of these columns: heading, width in twentieths of a point, what is filled in.
COLUMNS: tuple[tuple[str, int, str], ...] = (
    ("情况", 1300, "{{ 行.情况 }}"),
    ("问题", 3400, "{{ 行.名称 }}"),
    ("位置和原文", 4140, "{{ 行.位置 }}"),
)
AFTER: tuple[tuple[str, str], ...] = (
    ("Tag", "{%p endif %}"),
    ("Heading1", "二、必须改正的问题"),
    ("Tag", "{%p if not 必须改正 %}"),
    ("", "没有。"),
    ("Tag", "{%p endif %}"),
    ("Tag", "{%p for 项 in 必须改正 %}"),
    ("", "**（{{ 项.序号 }}）{{ 项.名称 }}。**{{ 项.叙述 }}"),
    (
        "",
        f"{_QUOTED}改法：{{{{ 项.改法 }}}}{{% if 项.依据 %}}依据：{{{{ 项.依据 }}}}。{{% endif %}}",
    ),
    ("Tag", "{%p endfor %}"),
    ("Tag", "{%p if 必须改正其余 %}"),
    ("", "其余{{ 必须改正其余 }}项：{{ 必须改正其余名称 }}。"),
    ("Tag", "{%p endif %}"),
    ("Heading1", "三、建议修改的问题"),
    ("Tag", "{%p if not 建议修改 %}"),
    ("", "没有。"),
    ("Tag", "{%p endif %}"),
    ("Tag", "{%p for 项 in 建议修改 %}"),
    ("", "**（{{ 项.序号 }}）{{ 项.名称 }}。**{{ 项.叙述 }}"),
    ("", f"{_QUOTED}建议：{{{{ 项.改法 }}}}"),
    ("Tag", "{%p endfor %}"),
    ("Tag", "{%p if 建议修改其余 %}"),
    ("", "其余{{ 建议修改其余 }}项：{{ 建议修改其余名称 }}。"),
    ("Tag", "{%p endif %}"),
    ("Tag", "{%p if 提示 %}"),
    (
        "",
        "**另有提示{{ 提示数 }}处，供参考：**{% for 项 in 提示 %}{{ 项.名称 }}（{{ 项.位置 }}）"
        "{% if not loop.last %}；{% endif %}{% endfor %}。",
    ),
    ("Tag", "{%p endif %}"),
    ("Heading1", "四、写得好的方面"),
    ("Tag", "{%p if 优点 %}"),
    ("", "{{ 优点 | join('；') }}。"),
    ("Tag", "{%p else %}"),
    ("", "　"),
    ("Tag", "{%p endif %}"),
    ("Heading1", "五、办理要求"),
    ("Last", "{{ 要求 }}"),
    ("Last", ""),
    ("Last", "审查人：　　　　　　　　　　审核人："),
    ("Last", ""),
    ("Sign", "（审查单位印章）　　"),
    ("Sign", "{{ 日期 }}　　　　"),
)
#: Direct formatting of what is no style of its own.
_PROPERTIES = {
    "Flush": '<w:ind w:firstLineChars="0" w:firstLine="0"/>',
    "Sign": '<w:keepNext/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>',
    # What is signed stands on the page of the signature, never the signature alone.
    "Last": "<w:keepNext/>",
    "Tag": "",
}


def template() -> bytes:
    """The template as a Word file, for a bureau to change."""
    before, after = ("".join(_paragraph(*one) for one in part) for part in (BEFORE, AFTER))
    return package(before + _table() + after, page_numbers=True)


def _table() -> str:
    """A row of headings, and one that is repeated for each row of what is filled in."""
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    heads = _row((head for head, _, _ in COLUMNS), "<w:cantSplit/><w:tblHeader/>", bold=True)
    rows = [
        _row(("{%tr for 行 in 上一稿各项 %}", "", "")),
        _row((filled for _, _, filled in COLUMNS), "<w:cantSplit/>"),
        _row(("{%tr endfor %}", "", "")),
    ]
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for _, wide, _ in COLUMNS)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(wide for _, wide, _ in COLUMNS)}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{heads}{''.join(rows)}</w:tbl>"
    )


def _row(texts: Iterable[str], properties: str = "", *, bold: bool = False) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr><w:p><w:pPr>'
        '<w:spacing w:line="400" w:lineRule="exact"/>'
        '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>'
        f'<w:r><w:rPr>{"<w:b/>" if bold else ""}<w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r></w:p></w:tc>'
        for text, (_, wide, _) in zip(texts, COLUMNS, strict=True)
    )
    kept = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{kept}{cells}</w:tr>"


def _paragraph(style: str, text: str) -> str:
    properties = _PROPERTIES.get(style, f'<w:pStyle w:val="{style}"/>' if style else "")
    pieces = text.split("**")
    runs = "".join(_run(piece, bold=bool(turn % 2)) for turn, piece in enumerate(pieces) if piece)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def _run(text: str, *, bold: bool) -> str:
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'
