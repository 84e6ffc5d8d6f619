"""What words tie to the values that it follows from, however many others stand about them.

In a dense paragraph some two values give any third one. So a statement whose own words say which
values are meant (完成6件，完成率87.5%; 司法建议4件、检察建议7件，12件均按期回复) is excused by no
others than those that the same words may mean, and is told where a slip in one digit of one value
makes it hold exactly.
"""
