"""The words by which a report is read, before any rule: what it is, of which year, who speaks."""

# No postponed annotations: they are read at each start, and to compile them then costs more.
from typing import Annotated

from msgspec import Meta

from lawcheck.packs.base import Data, Pattern


class Reading(Data, frozen=True, kw_only=True):
    """Patterns for folded lines and titles; ``rules/reading.yaml`` holds them for all packs."""

    genres: Annotated[Pattern, Meta(description="标题结尾的文种，如 报告、总结、通知")]
    reports: Annotated[Pattern, Meta(description="其中可以是年度报告的文种")]
    field: Annotated[Pattern, Meta(description="标题里说明是本领域的词语")]
    drafts: Annotated[Pattern, Meta(description="标题旁边的“稿”是什么稿，如 征求意见、送审")]
    done: Annotated[Pattern, Meta(description="标题里的年份后面有这些词语，写的是那一年的情况")]
    not_done: Annotated[Pattern, Meta(description="又有这些词语的不算")]
    planned: Annotated[Pattern, Meta(description="标题里的年份后面有这些词语，写的是那一年的安排")]
    not_planned: Annotated[Pattern, Meta(description="又有这些词语的不算")]
    plan_titles: Annotated[
        Pattern, Meta(description="报告的标题里有几个年份时，这些词语前面的年份是安排的")
    ]
    part_year: Annotated[Pattern, Meta(description="标题里这些词语说的不是全年")]
    announced: Annotated[
        Pattern, Meta(description="开头引出报告的写法，如“现将……年度……报告如下”，括号里是年份")
    ]
    next_year: Annotated[Pattern, Meta(description="不写年份、说下一年的词语")]
    sends: Annotated[Pattern, Meta(description="报送报告的函里的词语")]
    below: Annotated[Pattern, Meta(description="落款以后的整行文字，如附件、抄送、印发机关")]
    speaks: Annotated[
        Pattern, Meta(description="第一句话里单位名称后面的词语：“2023年，青禾县公安局坚持……”")
    ]
    about: Annotated[Pattern, Meta(description="“现将”和单位名称后面的词语，如 推进、落实")]
    nobody: Annotated[Pattern, Meta(description="以这些开头的不是单位名称")]
    another: Annotated[Pattern, Meta(description="一段话里另起一件事的词语，如 另、一家、3起")]
    parties: Annotated[
        Pattern, Meta(description="当事人、项目的名称，写在组里；前面没有写过的，就是另一件事")
    ]
    acting: Annotated[
        Pattern, Meta(description="由哪个机关作出，写在组里；前面没有写过的，就是另一件事")
    ]
    cites: Annotated[Pattern, Meta(description="书名号和它前面的词语：只是引用，不是另一份文件")]
    found: Annotated[
        Pattern, Meta(description="后面说的是审查、督察出来的，不是自己在做：审查认为、没有发现")
    ]
    found_list: Annotated[
        Pattern, Meta(description="冒号后面列的都是查出来的，隔着分号也是：3份有问题：")
    ]
    found_of: Annotated[Pattern, Meta(description="列在里面的都是查出来的：发现的不出示证件等问题")]
    undone: Annotated[
        Pattern, Meta(description="说到的做法后来怎样改正：废止、停用；后面数着几件的是别的事")
    ]
    told_beside: Annotated[
        Pattern, Meta(description="前一句、后一句里有这些词语，说的是查出来的、改正了的、案例里的")
    ]
