"""Which paragraphs of many reports may be copies of one another: one join for all engines.

The same SQL runs on SQLite, DuckDB and Spark. Over ``posting (hash, paragraph)`` it drops the
hashes that one paragraph holds, or many do (``KEPT``); that can be done part by part, by
ranges of hashes. Then ``CANDIDATES`` joins ``kept`` with itself and keeps the pairs that
share several. So every engine gives the same pairs; ``overlaps`` verifies them.

What many hold is put beside the first few that hold it (``CROWDED``, part by part), and kept
where two paragraphs share enough of their hashes (``CROWDS``): see ``crowds``.
"""

from __future__ import annotations

from lawcheck.corpus.candidates import CROWD_SHARE, FREQUENT, LEAST_SHARED

#: What a crowd has is put beside so many of the first that have it.
FIRST = 3

#: posting (hash, paragraph) → kept (hash, paragraph)
KEPT = f"""
SELECT posting.hash AS hash, posting.paragraph AS paragraph
FROM posting JOIN (
  SELECT hash FROM posting GROUP BY hash HAVING count(*) BETWEEN 2 AND {FREQUENT}
) AS rare ON posting.hash = rare.hash
"""

#: kept (hash, paragraph) → one, other, hashes
CANDIDATES = f"""
SELECT one.paragraph AS one, other.paragraph AS other, count(*) AS hashes
FROM kept AS one JOIN kept AS other
  ON one.hash = other.hash AND one.paragraph < other.paragraph
GROUP BY one.paragraph, other.paragraph
HAVING count(*) >= {LEAST_SHARED}
ORDER BY one, other
"""

#: posting (hash, paragraph) → one, other, hashes of what many hold
CROWDED = f"""
WITH many AS (
  SELECT hash FROM posting GROUP BY hash HAVING count(*) > {FREQUENT}
), held AS (
  SELECT posting.hash AS hash, paragraph,
    row_number() OVER (PARTITION BY posting.hash ORDER BY paragraph) AS place
  FROM posting JOIN many ON posting.hash = many.hash
)
SELECT one.paragraph AS one, other.paragraph AS other, count(*) AS hashes
FROM held AS one JOIN held AS other
  ON one.hash = other.hash AND one.place <= {FIRST} AND one.place < other.place
GROUP BY one.paragraph, other.paragraph
"""

#: posting (hash, paragraph) → paragraph, hashes
SIZES = "SELECT paragraph, count(*) AS hashes FROM posting GROUP BY paragraph"

#: crowded (one, other, hashes) and size (paragraph, hashes) of all parts → one, other, hashes
CROWDS = f"""
WITH shared AS (
  SELECT one, other, sum(hashes) AS hashes FROM crowded
  GROUP BY one, other HAVING sum(hashes) >= {LEAST_SHARED}
), whole AS (
  SELECT paragraph, sum(hashes) AS hashes FROM size GROUP BY paragraph
)
SELECT one, other, CAST(shared.hashes AS INTEGER) AS hashes
FROM shared JOIN whole AS a ON one = a.paragraph JOIN whole AS b ON other = b.paragraph
WHERE shared.hashes >= {CROWD_SHARE} * least(a.hashes, b.hashes)
ORDER BY one, other
"""
