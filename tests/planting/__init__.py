"""Plant faults in good reports and see whether each gives its finding, and nothing else does.

The faults are written from what reviewers meet in real reports, not from the checks' code.
``python -m tests.planting`` plants all of them and writes ``docs/accuracy.md``.
"""
