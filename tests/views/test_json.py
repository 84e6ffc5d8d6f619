"""The JSON is what the schema says, and says what the review says."""

from __future__ import annotations

import json
from importlib.resources import files
from types import ModuleType
from typing import Any

import jsonschema
import pytest

from lawcheck import __version__
from lawcheck.views import json as json_view
from lawcheck.views import jsonl


@pytest.fixture(scope="session")
def schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        (files("lawcheck.views") / "schema.json").read_text(encoding="utf-8")
    )
    return loaded


def _document(*reviews: object) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads("".join(json_view.render(reviews)))  # type: ignore[arg-type]
    return loaded


def test_the_schema_is_a_schema(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)


def test_reviews_of_every_sort_are_valid(schema: dict[str, Any], made: ModuleType) -> None:
    document = _document(
        made.judged(),
        made.judged(warnings=("第3页没有文字。",), reader="built-in"),
        made.good(),
        made.unread(),
    )
    jsonschema.Draft202012Validator(schema).validate(document)
    assert document["tool"] == {"name": "lawcheck", "version": __version__}
    assert document["summary"] == {
        "files": 4,
        "judged": 3,
        "fit": 1,
        "revise": 0,
        "unfit": 2,
        "unjudged": 1,
        "findings": {"error": 4, "warning": 0, "info": 4},
        "excepted": 0,
    }


def test_what_is_not_in_the_contract_is_invalid(schema: dict[str, Any], made: ModuleType) -> None:
    valid = jsonschema.Draft202012Validator(schema)
    for damage in (
        lambda review: review.update(more=1),
        lambda review: review.pop("parts"),
        lambda review: review.update(reason={"code": "empty", "message": "空文件。"}),
        lambda review: review["findings"][0].update(severity="fatal"),
        lambda review: review.update(verdict="passed"),
        lambda review: review.update(verdict="unjudged"),
        lambda review: review["score"].update(grade="优秀"),
        lambda review: review["findings"][0].update(excepted={"by": "chance", "reason": "无"}),
        lambda review: review["findings"][1]["location"].update(line=0),
    ):
        document = _document(made.judged())
        damage(document["reviews"][0])
        assert not valid.is_valid(document)


def test_a_judged_review_in_full(made: ModuleType) -> None:
    review = _document(made.judged())["reviews"][0]
    assert "reason" not in review
    assert review["file"] == {
        "path": "云溪县.txt",
        "format": "text",
        "encoding": "utf-8",
        "sha256": "0" * 64,
        "characters": sum(map(len, made.TEXTS)),
        "unread": [],
    }
    assert review["report"] == {
        "title": "云溪县2023年法治政府建设年度报告",
        "year": 2023,
        "plan_year": 2023,
        "issuer": "云溪县人民政府",
        "level": "county",
        "published": "2024-03-04",
        "written": None,
        "year_assumed": False,
    }
    assert [(part["id"], part["status"]) for part in review["parts"]] == [
        ("achievements", "separate"),
        ("shortcomings", "separate"),
        ("plans", "separate"),
        ("first_responsible", "missing"),
    ]
    assert review["parts"][3]["location"] is None
    assert (review["verdict"], review["score"]["grade"]) == ("unfit", None)
    assert review["score"]["vetoes"] == ["缺少法定部分"]
    assert sum(item["points"] for item in review["score"]["items"]) == review["score"]["total"]
    absent, present = review["findings"][:2]
    assert absent["location"] is None and absent["related"][0]["location"]["line"] == 7
    assert list(present) == [
        "rule",
        "severity",
        "message",
        "suggestion",
        "location",
        "quote",
        "related",
        "basis",
        "deduction",
        "fingerprint",
        "excepted",
    ]
    assert present["basis"] == {
        "document": "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）",
        "article": None,
        "level": "党内法规",
    }


def test_what_is_excepted_is_told_and_not_counted(schema: dict[str, Any], made: ModuleType) -> None:
    document = _document(made.excepted())
    jsonschema.Draft202012Validator(schema).validate(document)
    assert document["summary"]["findings"] == {"error": 0, "warning": 0, "info": 2}
    assert (document["summary"]["fit"], document["summary"]["excepted"]) == (1, 2)
    assert [finding["excepted"] for finding in document["reviews"][0]["findings"]] == [
        {"by": "baseline", "reason": "另行报送", "until": "2027-03-01"},
        {"by": "remark", "reason": "原因写在附件里", "until": None},
        None,
        None,
    ]


def test_an_unjudged_review_says_why(made: ModuleType) -> None:
    review = _document(made.unread())["reviews"][0]
    assert review["status"] == "unjudged"
    assert review["reason"] == {"code": "damaged", "message": "文件已损坏，打不开。"}
    assert (review["report"], review["parts"], review["score"], review["findings"]) == (
        None,
        [],
        None,
        [],
    )


def test_the_same_reviews_give_the_same_bytes(made: ModuleType) -> None:
    first = "".join(json_view.render([made.judged(), made.unread()]))
    assert first == "".join(json_view.render([made.judged(), made.unread()]))
    assert first.endswith("}\n")


def test_a_line_is_an_element_of_reviews(made: ModuleType) -> None:
    reviews = [made.judged(), made.unread(), made.good()]
    lines = "".join(jsonl.render(reviews)).splitlines()
    assert [json.loads(line) for line in lines] == _document(*reviews)["reviews"]


def test_a_file_name_that_is_no_unicode_is_still_valid(made: ModuleType) -> None:
    review = _document(made.unread("\udce5\udcff.txt"))["reviews"][0]
    assert review["file"]["path"] == "��.txt"
