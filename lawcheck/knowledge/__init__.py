"""What the trade knows, as tables in ``rules/`` with look-ups: places, documents, organs, words.

A table is read when it is first asked, so that a run that needs none pays for none. Nothing here
knows of reports or of rules.
"""
