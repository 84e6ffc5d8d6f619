"""Where the noun ends that stands behind a count: 26名法律顾问中, 9个问题都, 13处隐患，."""

from __future__ import annotations

from lawcheck.text.patterns import compiled

#: Behind 中 and 里 they make a word of it: 中心, 中标, 里程.
NO_MIDDLE = "(?![央心国学小型期队层介医考标程级])"
#: Of all that a noun names, or some.
AMONG = f"[中里]{NO_MIDDLE}"
#: The noun of a count, matched right behind its measure word.
COUNTED = compiled(
    rf"的?(?P<noun>[一-龥\"]{{2,14}}?)(?:{AMONG}|[，。；、（\n]|都|均|全部|大多|主要|多半|逐|$)"
)
