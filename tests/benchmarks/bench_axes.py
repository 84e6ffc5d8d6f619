"""How time grows along each axis that a file can be long in: the exponent, in one run.

    python tests/benchmarks/bench_axes.py [NAME…]

Each axis is measured at a size, at twice and at four times that size, best of three; the exponent
is taken between the first and the last, less what an input of size 1 takes. 1 is linear, 2 would
be quadratic. Ends with status 1 where one is over ``MOST``.
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from lawcheck import documents, load_pack
from lawcheck.documents.limits import DEFAULT
from lawcheck.errors import LawcheckError
from lawcheck.review import judge
from tests.benchmarks.axes import Axis
from tests.benchmarks.axes.files import FILES
from tests.benchmarks.axes.texts import TEXTS

#: Linear, with room for a cache that is left and for noise.
MOST = 1.35
#: What takes less is not told from noise.
LEAST = 0.02
_LIMITS = msgspec.structs.replace(DEFAULT, seconds=300.0)
PACK = load_pack("annual-report")


def work(axis: Axis, size: int) -> Callable[[], None]:
    data = axis.made(size)

    def once() -> None:
        try:
            if axis.ending == "zip":
                _folder(data)
                return
            document = documents.read_bytes(data, f"x.{axis.ending}", _LIMITS)
            if axis.judged:
                judge(document, PACK)
        except LawcheckError as error:
            print(f"  {axis.name} {size}: {str(error)[:60]}")

    return once


def _folder(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "x.zip")
        place.write_bytes(data)
        for path in documents.reports_in(place, _LIMITS):
            documents.read(path, _LIMITS)


def seconds(once: Callable[[], None]) -> float:
    taken = []
    while len(taken) < 3 and sum(taken) < 20:
        start = process_time()
        once()
        taken.append(process_time() - start)
    return min(taken)


def main(wanted: list[str]) -> int:
    over = 0
    for axis in (*FILES, *TEXTS):
        if wanted and not any(name in axis.name for name in wanted):
            continue
        work(axis, 1)()  # what is imported at first use
        least = seconds(work(axis, 1))
        few, twice, many = (seconds(work(axis, axis.size * times)) - least for times in (1, 2, 4))
        told = "   - "
        if many > LEAST and few > 0.001:
            exponent = math.log(many / few) / math.log(4)
            told = f"{exponent:5.2f}"
            if exponent > MOST:
                over += 1
                told += " !"
        times = "".join(f"{taken * 1000:8.0f}" for taken in (few, twice, many))
        print(f"{axis.name:28} {axis.size:6} {times} ms  exponent {told}", flush=True)
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
