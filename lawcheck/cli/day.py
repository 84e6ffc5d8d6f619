"""Which day it is: the one that was stated, the one of a reproducible build, or today."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from lawcheck.errors import UsageError

#: Seconds since 1970; programs that must give the same bytes again set it.
VARIABLE = "SOURCE_DATE_EPOCH"


def day(stated: str | None) -> date:
    """``stated`` as a day (2027-03-01). Raises ``UsageError`` where it is none."""
    if stated is not None:
        try:
            return date.fromisoformat(stated)
        except ValueError as error:
            raise UsageError(
                f"--today 要写成年-月-日，例如 2027-03-01，而不是“{stated}”。"
            ) from error
    epoch = os.environ.get(VARIABLE)
    if epoch is None:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"环境变量 {VARIABLE} 应是 1970 年以来的秒数。") from error
