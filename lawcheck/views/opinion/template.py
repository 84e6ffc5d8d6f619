"""The built-in template of the opinion, set as GB/T 9704 sets an official document."""

from __future__ import annotations

from html import escape

from lawcheck.views.docx.fresh import package

#: (style, text) of each paragraph; what stands in {{ }} and {% %} is filled in.
PARAGRAPHS: tuple[tuple[str, str], ...] = (
    ("Title", "法治政府建设年度报告审查意见书"),
    ("", ""),
    ("Flush", "{{ 单位 }}："),
    ("", "你单位报送的《{{ 标题 }}》收悉。经审查，提出以下意见。"),
    ("Heading1", "一、审查结论"),
    (
        "",
        "**{{ 结论 }}**{% if 得分 %}，得分{{ 得分 }}分（满分{{ 满分 }}分）{% endif %}"
        "{% if 等次 %}，{{ 等次 }}{% endif %}。{{ 说明 }}{{ 上一稿 }}",
    ),
    ("Heading1", "二、必须改正的问题"),
    ("Tag", "{%p if not 必须改正 %}"),
    ("", "没有。"),
    ("Tag", "{%p endif %}"),
    ("Tag", "{%p for 项 in 必须改正 %}"),
    (
        "",
        "**（{{ 项.序号 }}）{{ 项.名称 }}。**{{ 项.问题 }}"
        "{% if 项.位置 %}（{{ 项.位置 }}）{% endif %}",
    ),
    ("", "改法：{{ 项.改法 }}{% if 项.依据 %}依据：{{ 项.依据 }}。{% endif %}"),
    ("Tag", "{%p endfor %}"),
    ("Tag", "{%p if 必须改正其余 %}"),
    ("", "其余{{ 必须改正其余 }}项见批注稿。"),
    ("Tag", "{%p endif %}"),
    ("Heading1", "三、建议修改的问题"),
    ("Tag", "{%p if not 建议修改 %}"),
    ("", "没有。"),
    ("Tag", "{%p endif %}"),
    ("Tag", "{%p for 项 in 建议修改 %}"),
    (
        "",
        "**（{{ 项.序号 }}）{{ 项.名称 }}。**{{ 项.问题 }}"
        "{% if 项.位置 %}（{{ 项.位置 }}）{% endif %}建议：{{ 项.改法 }}",
    ),
    ("Tag", "{%p endfor %}"),
    ("Tag", "{%p if 建议修改其余 %}"),
    ("", "其余{{ 建议修改其余 }}项见批注稿。"),
    ("Tag", "{%p endif %}"),
    ("Heading1", "四、写得好的方面"),
    ("Tag", "{%p if 优点 %}"),
    ("", "{{ 优点 | join('；') }}。"),
    ("Tag", "{%p else %}"),
    ("", "　"),
    ("Tag", "{%p endif %}"),
    ("Heading1", "五、办理要求"),
    ("", "{{ 要求 }}"),
    ("", ""),
    ("", "审查人：　　　　　　　　　　审核人："),
    ("", ""),
    ("Sign", "（审查单位印章）　　"),
    ("Sign", "{{ 日期 }}　　　　"),
)
#: Direct formatting of what is no style of its own.
_PROPERTIES = {
    "Flush": '<w:ind w:firstLineChars="0" w:firstLine="0"/>',
    "Sign": '<w:keepNext/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>',
    "Tag": "",
}


def template() -> bytes:
    """The template as a Word file, for a bureau to change."""
    body = "".join(_paragraph(style, text) for style, text in PARAGRAPHS)
    return package(body, page_numbers=True)


def _paragraph(style: str, text: str) -> str:
    properties = _PROPERTIES.get(style, f'<w:pStyle w:val="{style}"/>' if style else "")
    pieces = text.split("**")
    runs = "".join(_run(piece, bold=bool(turn % 2)) for turn, piece in enumerate(pieces) if piece)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def _run(text: str, *, bold: bool) -> str:
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'
