"""Measure words and units that reports count in, the longer ones first where one begins another."""

from __future__ import annotations

#: What may stand behind digits.
UNITS = (
    "人次|场次|节次|件次|户次|批次|家次|辆次|车次|班次|艘次|架次|标准箱|标箱|课时|学时|万元|亿元|个月|个百分点|百分点|平方公里|立方米|平方千米|平方米|公里|公顷|公斤|千克|小时|"
    "分钟|工作日|个工作日|个小时|件|个|次|人|名|场|项|起|份|家|户|条|篇|期|宗|批|轮|部|处|所|支|间|座|台|"
    "套|辆|元|亩|吨|米|天|周|岁|页|张|块|例|门|堂|本|册|幅|列|站|只|头|位|级|步|类|种|节|方面|大|年|月|日|分|"
    "倍|度|卷|艘|栋|幢|笔|株|棵|尾|通(?![过报知道告信常用行车达])"
    "|对(?=[，。、；）]|新人|夫妻|夫妇)"
)
#: What is measured by the clock and the calendar: no things.
CLOCK = frozenset(("天", "日", "工作日", "个工作日", "小时", "个小时", "分钟", "个月", "周"))
#: What makes a Chinese numeral a count: 三项制度 is a name, 十二次 is a count.
_THINGS = "个|位|部|卷|本|册|台|辆"
COUNTED = f"人次|件次|件|次|人|名|场次|场|项|起|份|家|户|条|篇|期|宗|批次|批|轮|处|所|{_THINGS}"
#: What stands behind a measure word that belongs to a longer one: 十五个工作日, 三部门.
NOT_COUNTED = "(?!(?<=个)(?:月|百分点|小时|工作日)|(?<=部)门)"
