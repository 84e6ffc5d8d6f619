"""``python -m tests.fuzz [SECONDS] [HARNESS…]``: change inputs at random until the time is over.

Each harness gets its share of the seconds (default 60). An input on which something went wrong is
written to ``fuzz-found/``; the status is 1 then. ``LAWCHECK_FUZZ_SEED`` begins elsewhere.
"""

from __future__ import annotations

import os
import sys
import time
from hashlib import sha256
from pathlib import Path

# PDFs are read in this process: starting one for each would be all that is measured.
os.environ.setdefault("LAWCHECK_APART", "1")

from tests.fuzz.harness import run
from tests.fuzz.seeds import seeds

_FOUND = Path("fuzz-found")


def main(seconds: float, names: list[str]) -> int:
    """Run the harnesses; how many inputs went wrong."""
    wrong = 0
    for name in names:
        ends = time.monotonic() + seconds / len(names)
        seed = int(os.environ.get("LAWCHECK_FUZZ_SEED", str(time.time_ns())))
        turns, told = 0, set[str]()
        for _, data, error in run(name, sys.maxsize, seed):
            turns += 1
            if error is not None:
                place = error.__traceback__
                while place is not None and place.tb_next is not None:
                    place = place.tb_next
                where = f"{type(error).__name__} {place and place.tb_frame.f_code.co_filename}"
                where += f":{place and place.tb_lineno} {str(error)[:120]}"
                wrong += 1
                if where not in told:
                    told.add(where)
                    _FOUND.mkdir(exist_ok=True)
                    file = _FOUND / f"{name}-{sha256(data).hexdigest()[:12]}"
                    file.write_bytes(data)
                    sys.stdout.write(f"{name}: {where} ({file})\n")
                    sys.stdout.flush()
            if time.monotonic() > ends:
                break
        sys.stdout.write(f"{name}: {turns} inputs, {len(told)} kinds of faults\n")
        sys.stdout.flush()
    return wrong


if __name__ == "__main__":
    given = sys.argv[1:]
    chosen = [one for one in given if not one.isdigit()] or list(seeds())
    times = [float(one) for one in given if one.isdigit()] or [60.0]
    sys.exit(1 if main(times[0], chosen) else 0)
