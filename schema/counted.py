"""A number with its noun, as every message, heading and picture prints it."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 tie`, `2,000 ties`; `many` where the plural has no plain "s".

    Examples:
        >>> counted(1, "tie"), counted(2000, "party", "parties")
        ('1 tie', '2,000 parties')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
