"""python -m tests.season: which sentences and pages of 2026 are told and read rightly."""

from __future__ import annotations

from tests.season.judge import PAGES, SENTENCES, misread, told


def main() -> None:
    wrong = [one for one in SENTENCES if not one["right"]]
    right = [one for one in SENTENCES if one["right"]]
    missed = [one for one in wrong if not told(one)]
    blamed = [(one, found) for one in right if (found := told(one))]
    print(f"wrong sentences told {len(wrong) - len(missed)}/{len(wrong)}")
    for one in missed:
        print(f"    missed {one['id']} {one['quote']} | {one['why']}")
    print(f"right sentences blamed {len(blamed)}/{len(right)}")
    for one, found in blamed:
        print(f"    blamed {one['id']} {found[0].rule} {found[0].severity} {one['text']}")
    pages = {name: differs for name in PAGES if (differs := misread(name))}
    print(f"pages read wrongly {len(pages)}/{len(PAGES)}")
    for name, differs in pages.items():
        for key, (read, gold) in differs.items():
            print(f"    {name} {key}: {read!r} should be {gold!r}")


if __name__ == "__main__":
    main()
