"""A folder into which drafts drop: each is judged as it comes, and compared with all before it.

``arrivals`` says what has come and is whole, ``ledger`` remembers it, ``turn`` judges what is new
and brings the rest up to date, ``outbox`` writes, ``waking`` waits. Whatever ends the process, and
when, the ledger says what is left to do: it is read first and written before what it tells of.
"""
