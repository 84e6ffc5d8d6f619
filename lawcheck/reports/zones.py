"""What zones are called: places with a committee that have no unit of a government.

Parts of patterns, without groups that count: what a zone or a park ends with, its name apart.
"""

from __future__ import annotations

#: With what a zone is for.
ZONES = (
    "(?:经济技术|高新技术产业|高新技术|经济|综合|旅游|农业)?开发区|高新区|经开区|新区|保税区|度假区"
)
#: Parks, which parts of zones are as well.
PARKS = "(?:工业|产业|科技|物流|化工)?园区"
#: Others with a committee, whose words are said of much else.
OTHER_ZONES = "经济区|示范区|管理区|合作区|试验区|风景名胜区"
