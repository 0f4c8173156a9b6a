"""Amounts as registers and spreadsheets print them.

amount("$1,000.50"), amount("1.5E+08"), amount("NaN"), amount("some")      # (1000.50, 150000000, None, None)
"""

from __future__ import annotations

import re
from decimal import Decimal

_AMOUNT = re.compile(r"-?\$?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\$?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?")


def amount(text: str) -> Decimal | None:
    """The exact value of a number, with or without commas between thousands and a dollar sign; None for anything else."""
    plain = text.strip()
    if not plain.isascii() or _AMOUNT.fullmatch(plain) is None:
        return None
    return Decimal(plain.replace(",", "").replace("$", ""))
