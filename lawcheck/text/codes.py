"""Check digits: unified social credit codes, identity numbers, bank cards."""

from __future__ import annotations

#: GB 32100-2015: digits and capital letters without I, O, S, V, Z.
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_IDENTITY_WEIGHTS = tuple(pow(2, 17 - i, 11) for i in range(17))


def is_credit_code(code: str) -> bool:
    """Whether a unified social credit code has the right check digit (GB 32100-2015)."""
    if len(code) != 18 or any(char not in _CREDIT_ALPHABET for char in code):
        return False
    total = sum(_CREDIT_ALPHABET.index(char) * pow(3, i, 31) for i, char in enumerate(code[:17]))
    return _CREDIT_ALPHABET.index(code[17]) == (31 - total % 31) % 31


def is_identity_number(number: str) -> bool:
    """Whether an 18-digit identity number has the right check digit (GB 11643-1999, mod 11-2)."""
    if len(number) != 18 or not number[:17].isdigit():
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(number, _IDENTITY_WEIGHTS, strict=False)
    )
    return "10X98765432"[total % 11] == number[17].upper()


def is_card_number(number: str) -> bool:
    """Whether a bank card number passes the Luhn check (ISO/IEC 7812-1)."""
    digits = [int(digit) for digit in reversed(number)]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return len(digits) >= 13 and (sum(digits[::2]) + sum(doubled)) % 10 == 0
