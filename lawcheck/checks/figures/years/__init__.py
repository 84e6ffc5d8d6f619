"""Values with the time that words give them, and what is reckoned from the values of two times.

比2025年的5820户增长9.7%；2025年比2024年的5460户增长6.6%，增速加快3.1个百分点: each statement names
its base by its time. One reader of (time, measure) to value serves growth, difference, points,
acceleration and chains; a slip in one digit of one value is the evidence.
"""
