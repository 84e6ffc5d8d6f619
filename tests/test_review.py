"""The one entry: what is set aside, what is not judged, what the user fixes."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.case import second_copies
from lawcheck.documents import read
from lawcheck.documents.model import Document, Paragraph
from lawcheck.errors import UsageError
from lawcheck.packs.model import RulePack
from lawcheck.repetition.model import Passage, Side
from lawcheck.review import Options, judge, review, review_bytes
from tests.material.packs import annual_report


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return annual_report()


def _document(*lengths: int) -> Document:
    paragraphs = tuple(Paragraph(n, "字" * size) for n, size in enumerate(lengths, 1))
    return Document("a.txt", "txt", "utf-8", "", paragraphs)


def _copied(first: int, last: int, characters: int, unit: str = "paragraphs") -> Passage:
    """Paragraphs ``first`` to ``last`` (from 0) say again what stands before them."""
    return Passage(
        Side(0, 0, last - first, 1),
        Side(first, 0, last, 1),
        unit,  # type: ignore[arg-type]
        100.0,
        characters,
    )


def test_a_copied_run_is_set_aside_whole() -> None:
    document = _document(*[200] * 6)
    (copy,) = second_copies(document, (_copied(3, 5, 600),))
    assert (copy.paragraph, copy.start, copy.last, copy.end) == (4, 0, 6, 200)


def test_a_short_copy_is_set_aside_too_and_a_sentence_is_not() -> None:
    document = _document(200, 40, 40)
    (copy,) = second_copies(document, (_copied(2, 2, 40),))
    assert (copy.paragraph, copy.last) == (3, 3)
    assert second_copies(document, (_copied(2, 2, 300, "sentence"),)) == ()


def test_a_heading_between_two_copied_runs_goes_with_them() -> None:
    document = _document(*[200] * 4, 200, 15, 200)
    (copy,) = second_copies(document, (_copied(4, 4, 200), _copied(6, 6, 200)))
    assert (copy.paragraph, copy.last) == (5, 7)


def test_a_missing_file_is_wrong_usage(pack: RulePack) -> None:
    with pytest.raises(UsageError):
        review("no-such-file.txt", pack)


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty"), (b" \n\n", "empty"), (b"PK\x03\x04 cut", "damaged")]
)
def test_what_cannot_be_read_is_unjudged_with_a_sentence(
    data: bytes, code: str, pack: RulePack
) -> None:
    judged = review_bytes(data, "a.docx", pack)
    assert (judged.status, judged.findings, judged.score) == ("unjudged", (), None)
    assert judged.reason is not None
    assert judged.reason.code == code
    assert judged.reason.message.endswith("。")


def test_another_kind_of_document_is_unjudged(pack: RulePack) -> None:
    text = "会议通知\n\n各科室：\n\n定于周五下午召开大会，请准时参加。\n\n办公室\n2024年3月1日\n"
    judged = review_bytes(text.encode(), "a.txt", pack)
    assert judged.status == "unjudged"
    assert judged.reason is not None
    assert judged.reason.code == "document-kind"


def test_what_the_user_states_goes_before_what_the_report_says(
    samples: Path, pack: RulePack
) -> None:
    sample = samples / "yanchuan-2023.txt"
    read_of = review(sample, pack).report
    stated = review(sample, pack, Options(year=2021, level="township")).report
    assert read_of is not None and stated is not None
    assert (read_of.year, read_of.level) == (2023, "county")
    assert (stated.year, stated.level) == (2021, "township")


def test_a_pack_without_a_rubric_gives_no_score(samples: Path, pack: RulePack) -> None:
    import msgspec

    without = msgspec.structs.replace(pack, scoring=None)
    judged = judge(read(samples / "cuoyun-2023-cause-missing.txt"), without)
    assert judged.score is None
    assert {"cause-missing", "page-furniture"} <= {finding.rule for finding in judged.findings}


def test_a_file_and_its_bytes_give_the_same_review(samples: Path, pack: RulePack) -> None:
    sample = samples / "wanglu-2022-body-twice.html"
    one, other = review(sample, pack), review_bytes(sample.read_bytes(), str(sample), pack)
    assert one.findings == other.findings
    assert one.score == other.score
