"""Relations whose sides stand apart: in other clauses or sentences, in whichever order.

The figures of a few sentences are read by the part each can play (the value of then or of now, part
or whole, what was done or who shares it), wherever it stands. What ties them together is evidence:
that no other figure can play the part, that no other reading gives the value, that it is what a
slip makes of the right one.
"""
