"""lawcheck beside other programs that judge texts, on the same reports, in one run.

    python tests/benchmarks/bench_peers.py [FOLDER]

Installs the peers of ``peers/`` into FOLDER (default build/peers; needs npm and both registries)
and runs all of them in turn, round after round. Measured is the time of the processors, all
processes of a program together: what else the machine is busy with hardly changes it. What counts
are the ratios of the medians: how many times our time a peer takes. The peers do other things,
most of them far less; the table says what each of them looks at.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve()
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "material")]

import departments
from word import docx

ROUNDS = 5
#: Files of the second table.
MANY = 40


def main(folder: Path) -> None:
    bins, python = installed(folder)
    print(facts())
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        texts = write(work)
        for count in (1, MANY):
            files = texts[:count]
            print(f"\nreports: {count}, of about {characters(files)} characters")
            table(work, commands(work, files, bins, python))
        repetition(texts, folder, python, bins)


def facts() -> str:
    """What machine this is."""
    model = ""
    place = Path("/proc/cpuinfo")
    if place.exists():
        lines = [line for line in place.read_text().splitlines() if line.startswith("model name")]
        model = lines[0].partition(":")[2].strip() if lines else ""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (
        f"{platform.system()} {platform.machine()}, {model}, {os.cpu_count()} processors,"
        f" Python {platform.python_version()}, load {load:.1f} at the start"
    )


def installed(folder: Path) -> tuple[Path, Path]:
    """The folders of the programs, installed once."""
    folder.mkdir(parents=True, exist_ok=True)
    bins, python = folder / "node_modules" / ".bin", folder / "py" / "bin"
    if not bins.exists():
        (folder / "package.json").write_bytes((HERE.parent / "peers" / "package.json").read_bytes())
        subprocess.run(["npm", "install", "--no-audit", "--no-fund"], cwd=folder, check=True)
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "py")], check=True)
        wanted = HERE.parent / "peers" / "requirements.txt"
        # The pip that an older Python brings along stumbles over lxml[html-clean].
        subprocess.run([python / "python", "-m", "pip", "install", "-qU", "pip"], check=True)
        subprocess.run([python / "pip", "install", "-q", "-r", wanted], check=True)
    return bins.resolve(), python.resolve()


def write(work: Path) -> list[Path]:
    """Reports of many units, each as .md and as .docx."""
    units = list(departments.TRADES)
    made = []
    for number in range(MANY):
        unit = units[number % len(units)]
        text = departments.draft(unit, departments.body(f"peers {number}", unit, 2025))
        lines = [line for line in text.split("\n") if line]
        place = work / f"{number:03}.md"
        place.write_text("\n\n".join(lines) + "\n", "utf-8")
        place.with_suffix(".docx").write_bytes(docx(lines))
        made.append(place)
    (work / ".textlintrc.json").write_text(
        json.dumps({"rules": {"no-todo": True, "max-comma": True, "doubled-spaces": True}})
    )
    (work / "contextlint.config.json").write_text(json.dumps({"rules": [{"rule": "ref001"}]}))
    return made


def characters(files: list[Path]) -> int:
    return round(statistics.mean(len(file.read_text("utf-8")) for file in files) / 100) * 100


def commands(
    work: Path, files: list[Path], bins: Path, python: Path
) -> dict[str, tuple[list[list[str]], str]]:
    """Name → what is run, and what it looks at."""
    names = [file.name for file in files]
    words = [file.with_suffix(".docx").name for file in files]
    # What was judged before would not be judged again.
    ours = [sys.executable, "-m", "lawcheck", "check", "--no-cache"]
    # gongwen takes one file at a time: as many starts as reports.
    gongwen = [[str(python / "gongwen"), "check", word] for word in words]
    return {
        "lawcheck .md": ([[*ours, *names]], "all rules"),
        "lawcheck .docx": ([[*ours, *words]], "all rules"),
        "textlint": ([[str(bins / "textlint"), *names]], "three small rules"),
        "markdownlint-cli2": ([[str(bins / "markdownlint-cli2"), *names]], "form of Markdown"),
        "zhlint": ([[str(bins / "zhlint"), *names]], "Chinese typography"),
        "@contextlint/cli": ([[str(bins / "contextlint"), *names]], "one rule of structure"),
        "mildoc-lint": ([[str(python / "mildoc-lint"), "lint", *names]], "English markings"),
        "gongwen-skill .docx": (gongwen, "layout by GB/T 9704"),
    }


def table(work: Path, runs: dict[str, tuple[list[list[str]], str]]) -> None:
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(ROUNDS + 1):
        for name, (programs, _) in runs.items():
            used = sum(quiet(program, work) for program in programs)
            if turn:  # the first round fills the caches
                taken[name].append(used)
    medians = {name: statistics.median(times) for name, times in taken.items()}
    for name, (_, what) in runs.items():
        ours = medians["lawcheck .docx" if ".docx" in name else "lawcheck .md"]
        print(f"{name:22} {medians[name]:7.2f} s {medians[name] / ours:6.2f} x  {what}", flush=True)


def quiet(program: list[str], work: Path) -> float:
    """Run a program; the seconds of processors that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    subprocess.run(
        program,
        cwd=work,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


_MINHASH = """
import sys, time, pathlib
texts = [p.read_text("utf-8") for p in map(pathlib.Path, sys.argv[2:])]
grams = [{t[i:i + 5] for i in range(len(t) - 4)} for t in texts]
start = time.process_time()
if sys.argv[1] == "datasketch":
    from datasketch import MinHash, MinHashLSH
    index = MinHashLSH(threshold=0.5, num_perm=128)
    for n, own in enumerate(grams):
        m = MinHash(num_perm=128)
        m.update_batch([g.encode() for g in own])
        index.insert(str(n), m)
        index.query(m)
else:
    from rensa import RMinHash, RMinHashLSH
    index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=16)
    for n, own in enumerate(grams):
        m = RMinHash(num_perm=128, seed=42)
        m.update(list(own))
        index.insert(n, m)
        index.query(m)
print(time.process_time() - start)
"""


def repetition(texts: list[Path], folder: Path, python: Path, bins: Path) -> None:
    """What reports have in common: our comparison of passages beside sketches of whole texts."""
    from lawcheck.corpus.entry import StoredReport
    from lawcheck.corpus.overlaps import find
    from lawcheck.corpus.prepared import prepare
    from lawcheck.corpus.store import Store

    names = [str(path) for path in texts]
    entries = [
        StoredReport(sha256=str(n), name=name, issuer=name, texts=tuple(lines))
        for n, name in enumerate(names)
        if (lines := Path(name).read_text("utf-8").split("\n\n"))
    ]

    def ours() -> float:
        start = time.process_time()
        with Store() as store:
            store.add([prepare(entry) for entry in entries])
            find(store, "sqlite")
        return time.process_time() - start

    def theirs(name: str) -> float:
        done = subprocess.run(
            [str(python / "python"), "-c", _MINHASH, name, *names],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        return float(done.stdout) if done.returncode == 0 else float("nan")

    def jscpd() -> float:
        with tempfile.TemporaryDirectory() as place:
            for path in texts:
                (Path(place) / path.name).write_bytes(path.read_bytes())
            words = [str(bins / "jscpd"), "--silent", "--min-tokens", "20", place]
            return quiet(words, Path(place))

    print(f"\nall pairs of {len(texts)} reports")
    rounds = [
        (ours(), theirs("datasketch"), theirs("rensa"), jscpd()) for _ in range(max(ROUNDS // 2, 1))
    ]
    base = statistics.median(one[0] for one in rounds)
    what = (
        "passages, with their places",
        "whole texts alike",
        "whole texts alike",
        "copied tokens",
    )
    for n, name in enumerate(("lawcheck", "datasketch", "rensa", "jscpd")):
        taken = statistics.median(one[n] for one in rounds)
        print(f"{name:22} {taken:7.2f} s {taken / base:6.2f} x  {what[n]}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "build" / "peers")
