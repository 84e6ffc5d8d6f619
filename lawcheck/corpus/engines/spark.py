"""The join on Spark (extra ``lawcheck[spark]``): for more reports than one machine holds.

The input is what ``lawcheck corpus export`` writes (a file or a folder of them, anywhere Spark
can read) or any table with the columns sha256, issuer and texts. Fingerprints are computed
where the data is, the statements of ``corpus.join`` run as they stand, and the
verified pairs are the same as those of the other engines. On a cluster::

    spark-submit --py-files lawcheck.zip lawcheck/corpus/engines/spark.py IN OUT
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lawcheck.corpus.foreign import COMMON
from lawcheck.corpus.join import CANDIDATES, KEPT
from lawcheck.corpus.keys import MOST_PARAGRAPHS, key
from lawcheck.corpus.prepared import paragraphs_of
from lawcheck.corpus.store import Store
from lawcheck.repetition.alike import ALIKE_PARAGRAPH

#: paragraph (key), report (sha256), issuer, number, words (normalised), hashes
_PARAGRAPHS = (
    "paragraph BIGINT, report STRING, issuer STRING, number INT, words STRING, hashes ARRAY<BIGINT>"
)
_VERIFIED = "one BIGINT, other BIGINT, similarity DOUBLE"

#: What the reports of many other issuers say too was handed down; the rest is reported.
_PAIRS = f"""
WITH sides AS (
  SELECT one AS paragraph, other AS twin FROM verified
  UNION ALL SELECT other AS paragraph, one AS twin FROM verified
),
common AS (
  SELECT sides.paragraph AS paragraph
  FROM sides
  JOIN paragraphs AS mine ON mine.paragraph = sides.paragraph
  JOIN paragraphs AS theirs ON theirs.paragraph = sides.twin
  WHERE mine.issuer <> theirs.issuer
  GROUP BY sides.paragraph
  HAVING count(DISTINCT theirs.issuer) > {COMMON}
)
SELECT a.report AS one, a.number AS one_paragraph, b.report AS other,
  b.number AS other_paragraph, verified.similarity AS similarity
FROM verified
JOIN paragraphs AS a ON a.paragraph = verified.one
JOIN paragraphs AS b ON b.paragraph = verified.other
LEFT ANTI JOIN common ON common.paragraph = verified.one
LEFT ANTI JOIN common AS also ON also.paragraph = verified.other
"""


def candidates(store: Store) -> Iterator[tuple[int, int, int]]:
    """Pairs of paragraph keys of a store and how many hashes they share, in order."""
    session = local()
    rows = [
        (key(listed.id, number), "", "", 0, "", hashes)
        for listed in store.listed()
        for number, _, hashes in _hashed(store.content(listed.id)[0])
    ]
    session.createDataFrame(rows, _PARAGRAPHS).createOrReplaceTempView("paragraphs")
    for row in _candidates(session).toLocalIterator():
        yield row["one"], row["other"], row["hashes"]


def pairs(session: Any, reports: Any) -> Any:
    """All pairs of paragraphs that say the same, of a data frame of reports.

    ``reports`` has the columns sha256, issuer, name and texts. The result has one,
    one_paragraph, other, other_paragraph (reports by sha256, paragraphs from 0), similarity.
    """
    ordered = reports.select("sha256", "issuer", "name", "texts").rdd.sortBy(lambda r: r["sha256"])
    session.createDataFrame(
        ordered.zipWithIndex().flatMap(_paragraphs), _PARAGRAPHS
    ).createOrReplaceTempView("paragraphs")
    session.table("paragraphs").cache()
    found = _candidates(session)
    found.createOrReplaceTempView("candidates")
    texts = session.sql(
        "SELECT candidates.one, candidates.other, a.words AS mine, b.words AS theirs"
        " FROM candidates JOIN paragraphs AS a ON a.paragraph = candidates.one"
        " JOIN paragraphs AS b ON b.paragraph = candidates.other WHERE a.report <> b.report"
    )
    verified = session.createDataFrame(texts.rdd.mapPartitions(_verify), _VERIFIED)
    verified.cache().createOrReplaceTempView("verified")
    return session.sql(_PAIRS)


def _candidates(session: Any) -> Any:
    """Run the statements of the join over the view ``paragraphs``."""
    session.sql(
        "SELECT explode(hashes) AS hash, paragraph FROM paragraphs"
    ).createOrReplaceTempView("posting")
    session.sql(KEPT).createOrReplaceTempView("kept")
    return session.sql(CANDIDATES)


def _paragraphs(numbered: tuple[Any, int]) -> Iterator[tuple[Any, ...]]:
    row, report = numbered
    who = row["issuer"] or row["name"]
    for number, words, hashes in _hashed(row["texts"]):
        yield key(report, number), row["sha256"], who, number, words, hashes


def _hashed(texts: Sequence[str]) -> Iterator[tuple[int, str, list[int]]]:
    """Number, normalised text and hashes of the paragraphs that are compared."""
    for number, (sentences, hashes) in enumerate(paragraphs_of(texts)):
        if hashes and number < MOST_PARAGRAPHS:
            yield number, "".join(sentences), sorted(hashes)


def _verify(rows: Iterable[Any]) -> Iterator[tuple[int, int, float]]:
    from rapidfuzz.fuzz import ratio as score

    for row in rows:
        alike = score(row["mine"], row["theirs"], score_cutoff=ALIKE_PARAGRAPH)
        if alike:
            yield row["one"], row["other"], float(alike)


def local() -> Any:
    """The session of a cluster if there is one, else a local one on all processors."""
    from pyspark.sql import SparkSession

    if "PYSPARK_GATEWAY_PORT" not in os.environ:
        # Not under spark-submit: workers run here, and need the libraries of this very Python.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    return (
        SparkSession.builder.appName("lawcheck")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "16")
        .getOrCreate()
    )


def main(arguments: list[str]) -> int:
    """Read exported reports at the first argument, write the pairs (JSON) to the second."""
    if len(arguments) != 2:
        sys.stderr.write("用法：spark-submit … spark.py 导出的报告 结果文件夹\n")
        return 2
    session = local()
    pairs(session, session.read.json(arguments[0])).write.mode("errorifexists").json(arguments[1])
    session.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
