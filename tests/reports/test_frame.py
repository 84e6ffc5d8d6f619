"""What stands around the text: metadata, furniture, salutation, signature, dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec
import pytest

from lawcheck.documents.model import Document, Remark
from lawcheck.packs.loader import load
from lawcheck.reports import understand
from lawcheck.reports.model import Report

Make = Callable[[str], Document]

_TITLE = "青禾县2023年法治政府建设年度报告"
#: Long enough for a report: of a shorter text, 附件 says that it stands elsewhere.
_PROSE = "各级各部门认真落实各项任务，开展检查120次，办理案件35件，群众满意度进一步提升。" * 4
_BODY = f"一、主要举措和成效\n{_PROSE}\n二、2024年主要安排\n{_PROSE}"


def _understand(make: Make, text: str) -> Report:
    return understand(make(text), load("parts"))


@pytest.mark.parametrize(
    "line",
    [
        "字号：大 中 小",
        "【字体：大 中 小】 【打印】 【关闭】",
        "• 字号：",
        "• |",
        "打印",
        "打印本页",
        "分享到：",
        "分享：微信 微博",
        "当前位置：首页 > 政务公开 > 法治政府建设",
        "您现在的位置：首页>信息公开",
        "首页 > 政务公开",
        "浏览次数：214",
        "访问次数： 35 次",
        "无障碍阅读",
        "长者版",
        "语音播报",
        "扫一扫在手机打开当前页面",
        "版权所有：青禾县人民政府",
        "青ICP备12345678号",
        "网站地图",
        "上一篇：青禾县2022年法治政府建设年度报告",
        "责任编辑：王某",
        "下载 打印 全屏 收藏",
        "第1/5页",
        "（此处隐藏650个字）",
        "适老版 关爱版",
        "某某娱乐城官网注册送彩金",
        "金冠棋牌下载 体育投注平台",
        "【打印正文】【返回顶部】",
        "友情链接：请选择",
        "进入老年模式",
        "登录 | 注册",
        "浏览：52次",
        "保护视力色：",
        "按时间排序",
        "政务公开 > 法治政府建设 > 年度报告",
    ],
)
def test_furniture(make_document: Make, line: str) -> None:
    report = _understand(make_document, f"{_TITLE}\n{line}\n{_BODY}\n{line}")
    assert [(span.paragraph, span.last) for span in report.furniture] == [(2, 2), (7, 7)]
    assert line not in [paragraph.text for paragraph in report.body]
    assert report.audience == "published"


@pytest.mark.parametrize(
    "line",
    [
        "打印机、复印机等设备全部实行政府采购。",
        "首页公开权责清单，方便企业查询。",
        "主要举措",
        "法治宣传教育更多走进基层",
        "分享典型经验3次",
        "来源于群众的意见全部办结",
        "版权所有人的合法权益得到有效保护，全年查处侵权案件12件，调解纠纷35起，群众满意度进一步提升。",
        "第1页所列问题已经整改",
    ],
)
def test_text_is_no_furniture(make_document: Make, line: str) -> None:
    report = _understand(make_document, f"{_TITLE}\n{_BODY}\n{line}\n{_PROSE}")
    assert report.furniture == ()
    assert line in [paragraph.text for paragraph in report.body]
    assert report.audience == "draft"


def test_furniture_behind_metadata(make_document: Make) -> None:
    text = f"{_TITLE}\n发布时间：2024-03-12 浏览次数：214\n字号：大 中 小\n{_BODY}"
    report = _understand(make_document, text)
    (run,) = report.furniture
    assert report.document.slice(run) == "浏览次数：214\n字号：大 中 小"
    assert report.published is not None
    assert report.published.day == date(2024, 3, 12)


@pytest.mark.parametrize(
    ("closing", "day", "issuer"),
    [
        ("青禾县人民政府\n2024年2月6日", date(2024, 2, 6), "青禾县人民政府"),
        ("青禾县人民政府\n二〇二四年二月六日", date(2024, 2, 6), "青禾县人民政府"),
        ("特此报告。\n青禾县司法局\n2024年2月26日", date(2024, 2, 26), "青禾县司法局"),
        ("青禾县人民政府\n2024-02-06\n（此件公开发布）", date(2024, 2, 6), "青禾县人民政府"),
        (
            "中共青禾县委\n青禾县人民政府\n2024年2月6日",
            date(2024, 2, 6),
            "中共青禾县委、青禾县人民政府",
        ),
        (
            "附件：统计表\n青禾县财政局\n2024年2月6日\n抄送：市财政局。",
            date(2024, 2, 6),
            "青禾县财政局",
        ),
    ],
)
def test_signature(make_document: Make, closing: str, day: date, issuer: str) -> None:
    text = f"关于2023年度法治政府建设情况的报告\n市政府：\n{_BODY}\n{closing}"
    report = _understand(make_document, text)
    assert report.written is not None
    assert report.written.day == day
    assert report.issuer == issuer
    assert report.signature is not None
    assert report.document.slice(report.signature) == closing
    assert report.body[-1].text == _PROSE


@pytest.mark.parametrize(
    "line", ["市委、市政府：", "区政府:", "中共青禾县委、青禾县人民政府：", "县人大常委会："]
)
def test_salutation(make_document: Make, line: str) -> None:
    report = _understand(make_document, f"{_TITLE}\n{line}\n{_PROSE}\n{_BODY}")
    assert report.salutation is not None
    assert report.document.slice(report.salutation) == line
    assert report.lead is not None
    assert report.document.slice(report.lead) == _PROSE


def test_metadata_is_no_text(make_document: Make) -> None:
    text = (
        f"标题：{_TITLE}\n索引号：11990152009157362X/2024-0000268 文号：\n"
        f"成文日期：2024-02-20\n发布日期：2024-02-28\n发布机构：青禾县人民政府办公室\n{_TITLE}\n{_BODY}"
    )
    report = _understand(make_document, text)
    assert report.written is not None
    assert report.published is not None
    assert (report.written.day, report.published.day) == (date(2024, 2, 20), date(2024, 2, 28))
    assert report.body[0].text == "一、主要举措和成效"
    assert report.audience == "published"


@pytest.mark.parametrize(
    "line",
    [
        "2024-03-04 10:20:35 来源：县司法局",
        "2024年3月4日 来源：县司法局 浏览次数：35",
        "2024-03-04 10:20",
        "2024/03/04 | 县司法局",
        "发布时间：2024-03-04 10:20",
    ],
)
def test_the_date_that_a_page_prints(make_document: Make, line: str) -> None:
    report = _understand(make_document, f"{_TITLE}\n{line}\n{_BODY}")
    assert report.published is not None
    assert report.published.day == date(2024, 3, 4)
    assert report.body[0].text == "一、主要举措和成效"
    assert report.audience == "published"


def test_a_draft_has_no_date_of_publication(make_document: Make) -> None:
    report = _understand(make_document, f"{_TITLE}\n{_BODY}\n青禾县人民政府\n2024年2月6日")
    assert report.published is None
    assert report.audience == "draft"


@pytest.mark.parametrize(
    ("line", "menu"),
    [
        ("首页 新闻中心 政务公开 政务服务 互动交流 数据开放", True),
        ("青禾概况 | 走进青禾 | 投资青禾 | 旅游青禾", True),
        ("> 法治政府建设", True),
        ("县司法局 县公安局 县教育局", False),
        ("工 作 报 告", False),
        ("青禾县 2023年 法治政府", False),
    ],
)
def test_a_menu_is_told_by_its_shape(make_document: Make, line: str, menu: bool) -> None:
    report = _understand(make_document, f"{line}\n{_TITLE}\n{_BODY}")
    assert bool(report.furniture) is menu
    below = _understand(make_document, f"{_TITLE}\n{_BODY}\n{line.strip('> ')}\n{_PROSE}")
    assert below.furniture == ()


@pytest.mark.parametrize(
    "below",
    [
        "地址：青禾县人民路1号　邮编：000000",
        "【打印正文】【返回顶部】",
        "相关附件\n暂无\n友情链接：请选择",
    ],
)
def test_what_a_page_prints_below_a_signature(make_document: Make, below: str) -> None:
    report = _understand(
        make_document, f"{_TITLE}\n{_BODY}\n青禾县人民政府\n2024年2月24日\n\n{below}"
    )
    assert report.issuer == "青禾县人民政府"
    assert report.written is not None and report.written.day == date(2024, 2, 24)
    assert report.body[-1].text == _PROSE


def test_traditional_characters_are_understood(make_document: Make) -> None:
    text = (
        "青禾縣人民政府關於2023年度法治政府建設情況的報告\n"
        f"一、主要舉措和成效\n{_PROSE}\n二、黨政主要負責人履行推進法治建設第一責任人職責情況\n"
        f"縣委書記、縣長主持會議6次。\n三、存在的不足和原因\n{_PROSE}\n四、2024年主要安排\n{_PROSE}"
    )
    report = _understand(make_document, text)
    assert (report.year, report.plan_year, report.level) == (2023, 2024, "county")
    assert {part.status for part in report.parts} == {"separate"}
    assert report.title is not None and report.title.text.startswith("青禾縣")


def test_a_title_that_stands_in_the_head_of_the_page_only(make_document: Make) -> None:
    document = make_document(_BODY)
    head = Remark("header", _TITLE), Remark("header", "青禾县司法局编印")
    report = understand(msgspec.structs.replace(document, remarks=head[::-1]), load("parts"))
    assert report.title is not None and report.title.text == _TITLE
    assert report.year == 2023


def test_a_table_of_contents_without_pages_is_no_outline(make_document: Make) -> None:
    contents = "目录\n一、主要举措和成效\n二、2024年主要安排\n"
    report = _understand(make_document, f"{_TITLE}\n{contents}{_BODY}")
    assert [section.span.paragraph for section in report.sections] == [5, 7]


@pytest.mark.parametrize("pages", ["……Ⅰ ……Ⅱ", "\tⅳ \tⅴ", "...iv ...v", "（1） （2）"])
def test_a_table_of_contents_is_no_outline_whatever_its_pages(
    make_document: Make, pages: str
) -> None:
    first, second = pages.split(" ")
    contents = f"目录\n一、主要举措和成效{first}\n二、2024年主要安排{second}\n"
    report = _understand(make_document, f"{_TITLE}\n{contents}{_BODY}")
    assert [section.span.paragraph for section in report.sections] == [5, 7]
