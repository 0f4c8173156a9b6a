"""Errors that people can act on: what failed, why, and what to try.

    InterlockError                 exit 1, the base of all
    ├── UsageError                 exit 2, a parameter or option value is wrong
    ├── ServerError                exit 3, Neo4j cannot be reached, refuses or is too old
    ├── DataError                  exit 4, a file, row, pack or mapping is not what it should be
    │   └── RowRefused             one row is refused, the load goes on
    └── NotFound                   exit 4, a named party, tie, query or dataset does not exist

The command line prints the three parts as three lines on stderr; a program reads them as attributes.

    raise DataError("gleif: column 'LEI' is missing (lei2.csv, line 1)",
                    why="the header starts with 'lei_code'",
                    hint="see which loader fits: interlock sources")
"""

from __future__ import annotations

from typing import Any, ClassVar


class InterlockError(Exception):
    """Something failed that the caller can do something about.

    Attributes:
        what: what failed, with the value and the place, one line.
        why: the reason as far as known, one line.
        hint: the next thing to try, one line.
        facts: the same facts as data (file, row, column, value ...).
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, why: str = "", hint: str = "", **facts: Any) -> None:
        super().__init__(what)
        self.what = what
        self.why = why
        self.hint = hint
        self.facts = facts

    def __str__(self) -> str:
        return "\n".join(part for part in (self.what, self.why, self.hint) if part)


class UsageError(InterlockError):
    """A parameter has a value that no input could make right: call again, corrected."""

    exit_code = 2


class ServerError(InterlockError):
    """The Neo4j server cannot be reached, refuses the sign-in, or is too old."""

    exit_code = 3


class DataError(InterlockError):
    """The input as a whole cannot be used: stop this run; nothing of it was written."""

    exit_code = 4


class RowRefused(DataError):
    """One row cannot be understood: count it as refused and go on with the next.

    Attributes:
        reason: the short name under which the account counts it.
        column: the column or path that is wrong, if one is.
        value: the offending text as read.
    """

    def __init__(self, reason: str, column: str | None = None, value: str | None = None) -> None:
        super().__init__(f"{reason}: {column!r} is {value!r}" if column else reason)
        self.reason = reason
        self.column = column
        self.value = value


class NotFound(InterlockError):
    """A party, tie, query or dataset that the user named does not exist, or is ambiguous."""

    exit_code = 4
