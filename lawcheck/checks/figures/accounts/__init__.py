"""The account of a passage: which counts add up to which, read from their roles.

``entries`` reads the counts of a paragraph, ``lists`` totals with their parts, ``flows`` what came
in, went out and is left. A value is right when any grouping of the counts at hand explains it; it
is told when its words leave no other grouping, or when a weak grouping misses it by a slip.
"""
