"""Which paragraphs of many reports may be copies of one another: one join for all engines.

The same SQL runs on SQLite, DuckDB and Spark. Over ``posting (hash, paragraph)`` it drops the
hashes that one paragraph holds, or many do (``KEPT``); that can be done part by part, by
ranges of hashes. Then ``CANDIDATES`` joins ``kept`` with itself and keeps the pairs that
share several. So every engine gives the same pairs; ``overlaps`` verifies them.
"""

from __future__ import annotations

from lawcheck.corpus.comparison import FREQUENT, LEAST_SHARED

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
