"""Faults of what the parts say: no head at work, hollow words, plans that repeat results."""

from __future__ import annotations

import random

from tests.planting.draft import Draft, Line
from tests.planting.plant import Wanted, fault

_WITHOUT_A_HEAD = {
    "bodies": "领导小组先后召开会议4次，研究法治建设重点任务。各部门按季度报送进展，"
    "办公室汇总通报3期，形成了齐抓共管的良好局面。",
    "deputies": "分管负责同志主持召开法治建设推进会4次，带队督察2次。"
    "分管领导约谈3个单位，旁听庭审1次，解决经费问题2个。",
}


@fault("responsible-person", *_WITHOUT_A_HEAD)
def no_head_at_work(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    heading = draft.heading("first_responsible")
    if heading is None:
        return None
    draft.drop(draft.body("first_responsible"))
    line = draft.after(heading, Line(_WITHOUT_A_HEAD[variant], 0, "first_responsible"))
    along = ("duty-uncovered", "balance", "duty-unevidenced", "length", "topic-uncovered")
    return Wanted(("responsible-person",), (line,), along=along)
