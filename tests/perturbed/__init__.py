"""Right figures changed as a person errs: how often is exactly that told?

Every relation that holds by computation in right texts (``relations.py``: sums) has one of its
values changed (``slips.py``), and the whole text is judged again. No one wrote these faults, so
they measure how general the checks are. Texts are split in two by their hash: the even half may
be looked at by who mends the rules, the odd half is only counted.
"""
