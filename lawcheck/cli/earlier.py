"""``--since``: the earlier drafts, read once, and each new draft held against its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawcheck.cli.output import tell
from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.cli.excepting import Excepting
    from lawcheck.packs.model import RulePack
    from lawcheck.review import Options, Review


class Earlier:
    """The earlier drafts of a run."""

    def __init__(
        self,
        path: str,
        pack: RulePack,
        options: Options,
        known: Excepting,
        drafts: int,
    ) -> None:
        """Judge what stands at ``path``; raises ``UsageError`` where it cannot be compared."""
        from lawcheck.documents import reports_in
        from lawcheck.review import review

        place = Path(path)
        folder = place.is_dir()
        if not folder and drafts > 1:
            raise UsageError(f"要审查{drafts}份报告，--since 后面请写文件夹，而不是文件 {path}。")
        found = [review(one, pack, options) for one in (reports_in(place) if folder else [place])]
        if not folder and found[0].reason is not None:
            raise UsageError(f"上一稿 {path} 没有审查：{found[0].reason.message}")
        self._folder = folder
        self._reviews = [known.mark(one) for one in found if one.reason is None]

    def compared(self, review: Review) -> Review:
        """``review`` with what became of its earlier draft, where there is exactly one."""
        from lawcheck.exceptions.model import unit_of
        from lawcheck.rounds import since

        if review.report is None:
            return review
        if not self._folder:
            return since(review, self._reviews[0])
        about = (unit_of(review.report), review.report.year)
        own = [
            one
            for one in self._reviews
            if one.report and (unit_of(one.report), one.report.year) == about
        ]
        if len(own) != 1:
            told = "有几份" if own else "没有"
            tell(f"{review.path}：上一稿里{told}同一单位、同一年度的报告，没有比较。")
            return review
        return since(review, own[0])
