"""``--since``: the earlier drafts, read once, and each new draft held against its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from lawcheck.cli.output import tell
from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.cli.batch import Tell
    from lawcheck.cli.excepting import Excepting
    from lawcheck.packs.model import RulePack
    from lawcheck.parcels import Parcel
    from lawcheck.review import Options, Review

#: The unit and the year of a report.
Whose = tuple[str, int | None]


class Earlier:
    """The earlier drafts of a run."""

    def __init__(
        self,
        path: str,
        pack: RulePack,
        options: Options,
        known: Excepting,
        drafts: int,
        jobs: int,
        told: Tell,
    ) -> None:
        """Examine what stands at ``path``; raises ``UsageError`` where it cannot be compared."""
        from lawcheck.cli.batch import parcels_of_all
        from lawcheck.cli.inputs import Input
        from lawcheck.documents import reports_in

        place = Path(path)
        self._folder = place.is_dir()
        if not self._folder and drafts > 1:
            raise UsageError(f"要审查{drafts}份报告，--since 后面请写文件夹，而不是文件 {path}。")
        found = reports_in(place) if self._folder else [place]
        inputs = [Input(str(one)) for one in found]
        self._pack = pack
        self._known = known
        self._alone = drafts == 1
        self._names = [one.name for one in inputs]
        self._parcels = parcels_of_all(inputs, pack, options, jobs, told)
        self._reviews: list[Review] = []
        self.failed = False
        """Whether the one earlier draft that was named is another unit's."""
        if not self._folder:
            (only,) = self._decided(self._parcels, self._names)
            if only.reason is not None:
                raise UsageError(f"上一稿 {path} 没有审查：{only.reason.message}")
            self._reviews = [known.mark(only)]

    def compared(self, reviews: Iterable[Review]) -> Iterator[Review]:
        """The ``reviews`` with what became of the earlier drafts, where each has exactly one.

        Several were compared with one another, so their earlier drafts are, and with no others:
        what was copied from a report that is not among them now could seem to be mended.
        """
        if not self._folder:
            yield from map(self._held, reviews)
            return
        listed = list(reviews)
        wanted = {whose for one in listed if (whose := _whose(one)) is not None}
        chosen = [
            (parcel, name)
            for parcel, name in zip(self._parcels, self._names, strict=True)
            if self._owner(parcel) in wanted
        ]
        judged = self._decided([one for one, _ in chosen], [name for _, name in chosen])
        self._reviews = [self._known.mark(one) for one in judged]
        yield from map(self._held, listed)

    def _decided(self, parcels: Sequence[Parcel], names: Sequence[str]) -> list[Review]:
        """The reviews of the earlier drafts, judged as the new ones are: together or alone."""
        from lawcheck.parcels import opened
        from lawcheck.review import concluded
        from lawcheck.together import decided

        if self._alone:
            return [concluded(opened(one.examined, self._pack)) for one in parcels]
        return list(decided(parcels, names, self._pack))

    def _owner(self, parcel: Parcel) -> Whose | None:
        from lawcheck.parcels import opened

        return _whose(opened(parcel.examined, self._pack).review)

    def _held(self, review: Review) -> Review:
        """``review`` with what became of its earlier draft, where there is exactly one."""
        from lawcheck.roster.draft_of import other_unit
        from lawcheck.rounds import since

        whose = _whose(review)
        if whose is None:
            return review
        if not self._folder:
            (only,) = self._reviews
            if other := other_unit(review, only):
                tell(f"{review.path}：上一稿是另一个单位的（{other}），没有比较。")
                self.failed = True
                return review
            return since(review, only)
        own = [one for one in self._reviews if _whose(one) == whose]
        # Of several files of one unit that which has kept its name.
        named = [one for one in own if _name(one) == _name(review)]
        own = named if len(named) == 1 else own
        if len(own) != 1:
            told = "有几份" if own else "没有"
            tell(f"{review.path}：上一稿里{told}同一单位、同一年度的报告，没有比较。")
            return review
        return since(review, own[0])


def _whose(review: Review) -> Whose | None:
    from lawcheck.exceptions.model import unit_of

    if review.report is None or review.status != "judged":
        return None
    return unit_of(review.report), review.report.year


def _name(review: Review) -> str:
    return PurePath(review.path).name
