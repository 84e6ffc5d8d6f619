"""python -m tests.passages [FILE [all|first|second]]: what is found, kind by kind."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from tests.passages.judge import HERE, passages, told


def main(path: Path, half: str = "all") -> None:
    both = passages(path)
    chosen = {"all": both, "first": both[0::2], "second": both[1::2]}[half]
    found, there = Counter[str](), Counter[str]()
    missed, blamed = [], []
    for one in chosen:
        findings = told(one)
        if one["right"]:
            blamed += [(one, finding) for finding in findings]
            continue
        for name in (one.get("detectable", "deterministic"), one["kind"]):
            there[name] += 1
            found[name] += bool(findings)
        if not findings:
            missed.append(one)
    right = [one for one in chosen if one["right"]]
    loud = {one["id"] for one, finding in blamed if finding.severity != "info"}
    soft = {one["id"] for one, _ in blamed} - loud
    print(f"{path.stem}, {half}:", end="")
    for name in ("deterministic", "judgement"):
        print(f" {name} {found[name]}/{there[name]};", end="")
    print(f" right ones warned {len(loud)}/{len(right)}, told softly {len(soft)}/{len(right)}")
    if half == "second":
        return
    for one in missed:
        print(f"  missed {one['id']} {one['kind']}: {one['text']} | {one['why']}")
    for one, finding in blamed:
        print(f"  blamed {one['id']} {finding.rule} {finding.severity}: {finding.message}")
        print(f"         {one['text']}")


if __name__ == "__main__":
    for path in [Path(sys.argv[1])] if len(sys.argv) > 1 else sorted(HERE.glob("*.yaml")):
        main(path, *sys.argv[2:3])
