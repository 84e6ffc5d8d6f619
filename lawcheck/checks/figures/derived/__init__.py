"""Values that follow from others: shares, rates, changes, averages.

Each derived value is read with what its own words say of it, and the counts beside it are asked
whether any of them explain it. It is told where its words name its bases and they refute it, or,
softly, where they name them less surely but the value is what a slip makes of the one they give.
"""
