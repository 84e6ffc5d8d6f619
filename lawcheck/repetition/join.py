"""Which paragraphs of many reports may be copies of one another: one statement for all engines.

The same SQL runs on SQLite, DuckDB and Spark over a relation ``posting (hash, paragraph)``:
drop the hashes that many paragraphs hold, join the rest with itself, count what each pair
shares, and keep the pairs that share enough of the shorter paragraph. So every engine gives
the same candidates; ``overlaps`` verifies them.
"""

from __future__ import annotations

from lawcheck.repetition.foreign import FREQUENT, LEAST_SHARE, LEAST_SHARED

CANDIDATES = f"""
WITH rare AS (
  SELECT hash FROM posting GROUP BY hash HAVING count(*) BETWEEN 2 AND {FREQUENT}
),
kept AS (
  SELECT posting.hash AS hash, posting.paragraph AS paragraph
  FROM posting JOIN rare ON posting.hash = rare.hash
),
shared AS (
  SELECT one.paragraph AS one, other.paragraph AS other, count(*) AS hashes
  FROM kept AS one JOIN kept AS other
    ON one.hash = other.hash AND one.paragraph < other.paragraph
  GROUP BY one.paragraph, other.paragraph
  HAVING count(*) >= {LEAST_SHARED}
),
size AS (
  SELECT paragraph, count(*) AS hashes FROM posting GROUP BY paragraph
)
SELECT shared.one AS one, shared.other AS other, shared.hashes AS hashes
FROM shared
JOIN size AS first ON first.paragraph = shared.one
JOIN size AS second ON second.paragraph = shared.other
WHERE shared.hashes >= {LEAST_SHARE}
  * CASE WHEN first.hashes < second.hashes THEN first.hashes ELSE second.hashes END
"""
