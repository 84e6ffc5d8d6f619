"""What reviewers leave in a Word draft: tracked changes and comments, told once each in place."""

from __future__ import annotations

import pytest

from lawcheck.review import Review, review_bytes
from tests.material import word
from tests.material.changes import changed
from tests.material.packs import annual_report

LINES = word.lines_of("qihe-2024.txt")
#: A paragraph of the achievements, counted from 1.
AT = next(i for i, line in enumerate(LINES, 1) if line.startswith("全面推进“高效办成一件事”"))


def judged(data: bytes) -> Review:
    result = review_bytes(data, "draft.docx", annual_report())
    assert result.status == "judged", result.reason
    return result


def told(result: Review) -> list[tuple[str, int | None]]:
    return [(f.rule, f.location.paragraph if f.location else None) for f in result.findings]


def test_the_draft_itself_is_good() -> None:
    assert told(judged(word.docx(LINES, "word"))) == []


@pytest.mark.parametrize("numbers", ["typed", "word"])
def test_an_insertion_is_read_and_told(numbers: str) -> None:
    plain = word.docx(LINES, numbers)  # type: ignore[arg-type]
    result = judged(changed(plain, inserted={AT: "全年群众满意率为98.6%。"}))
    assert told(result) == [("tracked-change", AT)]
    assert result.document is not None
    assert result.document[AT].text.endswith("全年群众满意率为98.6%。")


def test_a_deletion_is_not_read_but_told() -> None:
    # What was deleted would be a fault of its own, if it were read.
    plain = word.docx(LINES, "word")
    result = judged(changed(plain, deleted={AT: "截止目前，办结率为120%。"}))
    assert told(result) == [("tracked-change", AT)]
    assert result.document is not None
    assert "截止" not in result.document[AT].text


def test_a_comment_is_told_where_it_hangs() -> None:
    result = judged(changed(word.docx(LINES, "word"), comments={AT: "这个数请再核一下"}))
    assert told(result) == [("comment-left", AT)]


def test_many_changes_are_few_findings() -> None:
    """One cause, one finding: changes everywhere are told together or by paragraph, not by run."""
    long = [i for i, line in enumerate(LINES, 1) if len(line) > 80]
    result = judged(changed(word.docx(LINES, "word"), inserted=dict.fromkeys(long, "已落实。")))
    rules = [rule for rule, _ in told(result)]
    assert set(rules) == {"tracked-change"}
    assert 1 <= len(rules) <= len(long)
