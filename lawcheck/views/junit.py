"""``--format junit``: a test suite for each report, a test case for each rule that applies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.checks.model import Finding
from lawcheck.packs.model import RulePack
from lawcheck.review import Review
from lawcheck.views import rounds, safe, verdicts, words
from lawcheck.views.names import clean


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield the document; an error fails the case of its rule, what is less is its output."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lawcheck">\n'
    for review in reviews:
        yield from _suite(review)
    yield "</testsuites>\n"


def _suite(review: Review) -> Iterator[str]:
    """A case for the verdict, which fails in step with the exit status, and one for each rule."""
    path = clean(review.path)
    by_rule: dict[str, list[Finding]] = {}
    if review.status == "judged":
        by_rule = {rule.id: [] for rule in review.pack.rules}
    for finding in review.counted:
        by_rule.setdefault(finding.rule, []).append(finding)
    failed = sum(bool(words.count(found, "error")) for found in by_rule.values())
    about = {
        "name": path,
        "tests": len(by_rule) + 1,
        "failures": failed + (review.verdict in ("revise", "unfit")),
        "errors": int(review.verdict == "unjudged"),
    }
    yield f"  <testsuite{_attributes(**about)}>\n"
    yield from _properties(review)
    yield from _verdict(path, review)
    for rule_id, found in by_rule.items():
        yield from _case(path, rule_id, found, review.pack)
    if review.since is not None:
        table = safe.xml("\n".join(rounds.lines(review)))
        yield f"    <system-out>{table}</system-out>\n"
    yield "  </testsuite>\n"


def _verdict(path: str, review: Review) -> Iterator[str]:
    about = _attributes(classname=path, name="结论")
    if review.verdict == "fit":
        yield f"    <testcase{about}/>\n"
        return
    kind = "failure" if review.reason is None else "error"
    code = review.reason.code if review.reason else review.verdict
    told = _attributes(type=code, message=f"{verdicts.verdict(review)}：{verdicts.outcome(review)}")
    yield f"    <testcase{about}>\n      <{kind}{told}/>\n    </testcase>\n"


def _properties(review: Review) -> Iterator[str]:
    """The verdict, and what stands behind it."""
    told: dict[str, object] = {"verdict": review.verdict, "shown": verdicts.verdict(review)}
    if review.score is not None:
        told["score"] = words.number(review.score.total)
    told["excepted"] = review.excepted
    yield "    <properties>\n"
    for name, value in told.items():
        yield f"      <property{_attributes(name=name, value=value)}/>\n"
    yield "    </properties>\n"


def _case(path: str, rule_id: str, found: list[Finding], pack: RulePack) -> Iterator[str]:
    name = f"{rule_id} {words.rule_name(pack, rule_id)}"
    about = _attributes(classname=path, name=name)
    if not found:
        yield f"    <testcase{about}/>\n"
        return
    yield f"    <testcase{about}>\n"
    errors = [finding for finding in found if finding.severity == "error"]
    if errors:
        told = _attributes(type=rule_id, message=errors[0].message)
        yield f"      <failure{told}>{_text(errors)}</failure>\n"
    if len(errors) < len(found):
        rest = [finding for finding in found if finding.severity != "error"]
        yield f"      <system-out>{_text(rest)}</system-out>\n"
    yield "    </testcase>\n"


def _text(found: list[Finding]) -> str:
    return safe.xml("\n\n".join("\n".join(words.told(one)) for one in found))


def _attributes(**values: object) -> str:
    return "".join(f" {name}={safe.attribute(str(value))}" for name, value in values.items())
