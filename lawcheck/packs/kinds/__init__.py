"""The kinds of rules, by name, with their parameters: one explicit table.

The code of each kind stands in ``lawcheck/checks``; a test holds both tables equal.
"""
