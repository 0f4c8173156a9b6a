"""The ownership tests of sanctions regimes as dated data (`regimes.yml`): which rule held on which day.

rule("eu", "2024-07-02").strict        # True: more than 50 %
rule("eu", "2024-07-04").strict        # False: 50 % or more
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import Any, Literal

import yaml

from interlock.graph.snapshot import date_text
from interlock.schema.errors import DataError, UsageError
from interlock.schema.intervals import holds

__all__ = ["Rule", "rule", "rules"]


@dataclass(frozen=True)
class Rule:
    """One row: the ownership test of a regime during one period.

    Attributes:
        id: the regime.
        version: number of the row within the regime.
        valid_from: first day, None = the row does not say.
        valid_to: first day on which it no longer holds, None = open.
        threshold: share, as a fraction, that has to be held.
        strict: whether more than the threshold is needed.
        aggregate: whose shares are added, see `regimes.yml`.
        chain: how a holding through others counts; `iterate` = whoever is blocked counts as a blocked holder.
        suspended: whether ownership blocks nobody in this period.
        control: whether the regime has a test of control beside, which shares alone do not answer.
        unknown_share: flag of a verdict where a listed party holds an unknown share; empty = none.
        authority: words by which ties of listing name who keeps the regime's lists.
        not_lists: names of their lists that do not count.
        source: title of what the row was taken from.
        url: where it is published.
        verified_on: day on which the source was read; empty = not verified.
    """

    id: str
    version: int
    valid_from: str | None
    valid_to: str | None
    threshold: Fraction
    strict: bool
    aggregate: Literal["all", "per_person", "unsettled"]
    chain: Literal["iterate"]
    suspended: bool
    control: bool
    unknown_share: str
    authority: tuple[str, ...]
    not_lists: tuple[str, ...]
    source: str
    url: str
    verified_on: str

    @property
    def verified(self) -> bool:
        """Whether somebody read the source."""
        return bool(self.verified_on)

    def to_json(self) -> dict[str, Any]:
        """The row as it is printed with every verdict; the threshold in percent."""
        return {
            "id": self.id,
            "version": self.version,
            "valid": {"from": self.valid_from, "to": self.valid_to},
            "threshold": float(100 * self.threshold),
            "comparison": "more than" if self.strict else "at least",
            "aggregate": self.aggregate,
            "chain": self.chain,
            "status": "suspended" if self.suspended else "in_force",
            "control_test": self.control,
            "source": self.source,
            "url": self.url,
            "verified_on": self.verified_on or None,
            "rule_verified": self.verified,
        }


@cache
def rules() -> tuple[Rule, ...]:
    """All rows, in the order of the file.

    Raises:
        DataError: a row breaks the form that the file states.
    """
    text = resources.files("interlock.graph.analysis").joinpath("regimes.yml").read_text("utf-8")
    return parse(text)


def parse(text: str) -> tuple[Rule, ...]:
    """Rows out of the text of such a file.

    Raises:
        DataError: a row breaks the form, or two rows of a regime hold on the same day.
    """
    found = []
    for number, row in enumerate(yaml.safe_load(text), 1):
        try:
            found.append(_rule(row))
        except (KeyError, TypeError, ValueError) as error:
            raise DataError(
                f"regimes: row {number} is no rule", f"{type(error).__name__}: {error}"
            ) from error
    for one in found:
        for other in found:
            same = one is not other and one.id == other.id
            if same and holds(other.valid_from, other.valid_to, one.valid_from or "0000"):
                raise DataError(
                    f"regimes: versions {one.version} and {other.version} of {one.id!r} overlap"
                )
    return tuple(found)


def rule(regime: str, as_of: str | date | None = None) -> Rule:
    """The row of a regime that holds on a day.

    Args:
        regime: one of the ids.
        as_of: the day; None = today.

    Raises:
        UsageError: there is no such regime, or no row holds on that day; the message lists what there is.

    Examples:
        >>> rule("uk", "2024-09-01").aggregate
        'per_person'
    """
    known = {row.id: None for row in rules()}
    if regime not in known:
        raise UsageError(f"there is no regime {regime!r}", f"there are: {', '.join(known)}")
    day = date_text(date.today() if as_of is None else as_of)
    for row in rules():
        if row.id == regime and holds(row.valid_from, row.valid_to, str(day)):
            return row
    periods = ", ".join(
        f"{row.valid_from or '...'} to {row.valid_to or '...'}"
        for row in rules()
        if row.id == regime
    )
    raise UsageError(
        f"{regime!r} has no rule for {day}",
        why=f"its rows cover: {periods}",
        hint="no other rule is taken in its place; ask for another day or regime",
    )


def _rule(row: dict[str, Any]) -> Rule:
    fields = {
        "id", "version", "valid_from", "valid_to", "threshold", "comparison", "aggregate", "chain", "status", "control",
        "authority", "source", "verified_on",
    }  # fmt: skip
    if missing := fields - row.keys():
        raise KeyError(f"{', '.join(sorted(missing))} missing")
    if extra := row.keys() - fields - {"unknown_share", "not_lists"}:
        raise KeyError(f"{', '.join(sorted(extra))} not known")
    allowed = {
        "comparison": ("ge", "gt"),
        "aggregate": ("all", "per_person", "unsettled"),
        "chain": ("iterate",),
        "status": ("in_force", "suspended"),
    }
    for name, values in allowed.items():
        if row[name] not in values:
            raise ValueError(f"{name} is {row[name]!r}, it is one of {', '.join(values)}")
    return Rule(
        id=row["id"],
        version=int(row["version"]),
        valid_from=date_text(row["valid_from"]),
        valid_to=date_text(row["valid_to"]),
        threshold=Fraction(row["threshold"]),
        strict=row["comparison"] == "gt",
        aggregate=row["aggregate"],
        chain=row["chain"],
        suspended=row["status"] == "suspended",
        control=bool(row["control"]),
        unknown_share=row.get("unknown_share") or "",
        authority=tuple(row["authority"]),
        not_lists=tuple(row.get("not_lists") or ()),
        source=row["source"]["title"],
        url=row["source"]["url"],
        verified_on=date_text(row["verified_on"]) or "",
    )
