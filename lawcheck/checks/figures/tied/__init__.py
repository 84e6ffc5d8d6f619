"""Derived values that grammar ties to the values they follow from, however many stand about them.

In a dense paragraph some two values give any third one. So a statement whose own words say which
values are meant is excused by no others than those that the same words may mean, and is told where
a slip in one digit of one value makes it hold exactly.
"""
