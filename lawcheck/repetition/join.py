"""Which paragraphs of many reports may be copies of one another: one join for all engines.

The same SQL runs on SQLite, DuckDB and Spark. Over ``posting (hash, paragraph)`` it drops the
hashes that one paragraph holds, or many do (``KEPT``), and counts each paragraph's hashes
(``SIZES``); both can be done part by part, by ranges of hashes. Then ``CANDIDATES`` joins
``kept`` with itself, counts what each pair shares, and keeps the pairs that share enough of
the shorter paragraph. So every engine gives the same pairs; ``overlaps`` verifies them.
"""

from __future__ import annotations

from lawcheck.repetition.comparison import FREQUENT, LEAST_PART, LEAST_SHARED

#: posting (hash, paragraph) → kept (hash, paragraph)
KEPT = f"""
SELECT posting.hash AS hash, posting.paragraph AS paragraph
FROM posting JOIN (
  SELECT hash FROM posting GROUP BY hash HAVING count(*) BETWEEN 2 AND {FREQUENT}
) AS rare ON posting.hash = rare.hash
"""

#: posting (hash, paragraph) → size (paragraph, hashes); of several parts, to be summed up
SIZES = "SELECT paragraph, count(*) AS hashes FROM posting GROUP BY paragraph"

#: kept (hash, paragraph), size (paragraph, hashes) → one, other, hashes
CANDIDATES = f"""
SELECT shared.one AS one, shared.other AS other, shared.hashes AS hashes
FROM (
  SELECT one.paragraph AS one, other.paragraph AS other, count(*) AS hashes
  FROM kept AS one JOIN kept AS other
    ON one.hash = other.hash AND one.paragraph < other.paragraph
  GROUP BY one.paragraph, other.paragraph
  HAVING count(*) >= {LEAST_SHARED}
) AS shared
JOIN size AS first ON first.paragraph = shared.one
JOIN size AS second ON second.paragraph = shared.other
WHERE shared.hashes * {LEAST_PART}
  >= CASE WHEN first.hashes < second.hashes THEN first.hashes ELSE second.hashes END
ORDER BY one, other
"""
