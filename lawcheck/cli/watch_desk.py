"""What ``lawcheck watch`` works with: its two folders, what reviews rest on, what was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.cli.excepting import Excepting
    from lawcheck.packs.model import RulePack
    from lawcheck.parcels import Parcel
    from lawcheck.review import Options, Review
    from lawcheck.settings.reading import Held
    from lawcheck.watching.arrivals import Look


class Told:
    """What was said already is not said again at each look."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def once(self, line: str) -> None:
        from lawcheck.cli.output import tell

        if line not in self._said:
            self._said.add(line)
            tell(line)

    def of(self, look: Look) -> None:
        """Say what is waited for, and what no draft can be."""
        from lawcheck.views.names import clean
        from lawcheck.watching.arrivals import ARRIVING

        for name, why in look.waiting.items():
            if why != ARRIVING:
                self.once(f"{clean(name)} {why}，等一等。")
        for name in look.strange:
            self.once(f"{clean(name)} 不是能够审查的文件，没有理会。")


def folders(inbox: str, out: str, given: Sequence[str]) -> tuple[Path, Path]:
    """The two folders, apart from one another; the outbox is made. Raises ``UsageError``."""
    place, target = Path(inbox), Path(out)
    if not place.is_dir():
        raise UsageError(f"没有这个收件文件夹：{inbox}")
    real, other = place.resolve(), target.resolve()
    if real == other or real in other.parents or other in real.parents:
        raise UsageError("收件夹和发件夹不能是同一个文件夹，也不能一个套着一个。")
    for name in given:
        if real in Path(name).resolve().parents or Path(name).resolve() == real:
            # Who is judged does not set the rules.
            raise UsageError(f"{name} 在收件夹里；规则、名单、模板、比对的报告要放在别处。")
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"发件文件夹建不了：{out}。") from error
    return place, target


def basis_of(*parts: object) -> str:
    """What the reviews rest on, in short: with other rules all drafts are judged anew."""
    from hashlib import sha256

    import msgspec

    from lawcheck.parcels import packed
    from lawcheck.version import __version__

    # Sets in order: the same must give the same in every process.
    told = [msgspec.to_builtins(part, order="deterministic") for part in parts]
    return sha256(packed([__version__, *told])).hexdigest()


def content(path: str | None) -> bytes:
    """What stands in the file, where one was named."""
    return Path(path).read_bytes() if path else b""


def marked(place: Path, known: Excepting, review: Review) -> Review:
    """``review`` without what the list or the settings except; their paths lead to the inbox."""
    import msgspec

    there = msgspec.structs.replace(review, path=str(place / review.path))
    return msgspec.structs.replace(known.mark(there), path=review.path)


def examined(
    place: Path,
    pack: RulePack,
    asked: Options,
    held: Held,
    stated: bool,
    jobs: int,
    drafts: Sequence[tuple[str, bytes]],
    day: date,
) -> Iterator[Parcel]:
    """What is found in each draft, by what the settings say of its folder."""
    import msgspec

    from lawcheck.cli.batch import parcels, pool_of
    from lawcheck.cli.inputs import Input, placed

    asked = msgspec.structs.replace(asked, today=day)
    inputs = [Input(str(place / name), data) for name, data in drafts]
    told = placed(inputs, asked, held, keep_level=stated)
    named = [
        msgspec.structs.replace(one, name=name) for one, (name, _) in zip(told, drafts, strict=True)
    ]
    # In a process of its own: what ends it does not end the watch.
    with pool_of(jobs) as pool:
        yield from parcels(named, pack, asked, pool)
