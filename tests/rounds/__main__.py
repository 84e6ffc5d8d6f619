"""python -m tests.rounds: the table of docs/accuracy.md, for every round."""

from __future__ import annotations

from tests.rounds.judge import HERE, judge, order


def main() -> None:
    for folder in sorted(path.name for path in HERE.glob("round*")):
        result = judge(folder)
        sure, doubt = result.found["deterministic"], result.found["judgement"]
        correlation, pairs = order(result.scores)
        print(
            f"{folder}: {sure[0] + doubt[0]}/{sure[1] + doubt[1]}"
            f" (deterministic {sure[0]}/{sure[1]}, judgement {doubt[0]}/{doubt[1]});"
            f" good reports failed {len(result.failed_good)}, told {len(result.loud_good)};"
            f" faulty ones that pass {len(result.passed_bad)};"
            f" score and faults {correlation:.2f}, pairs in order {pairs:.0%}"
        )
        for one in result.loud_good:
            print(f"    told a good report: {one}")


if __name__ == "__main__":
    main()
