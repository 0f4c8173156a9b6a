"""What was read as a person reads it: days, shares, sums and the reasons for what was not stated, in words.

days(("2023-01-01", "2024-01-01"))                     # '2023'
attributes({"share_min": 25, "share_max": 50})         # [('share', '25 to 50 %')]
reason("rejected", "no_subject")                       # 'it is not said, or not clear, who did it'
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from interlock.loaders.documents.confidence import FIGURES, TIES, explain
from interlock.loaders.documents.model import Interval, Observation, Statement
from interlock.schema.intervals import bounds
from interlock.schema.vocabulary import load_yaml

__all__ = ["attributes", "days", "how_sure", "number", "reason", "value"]

_DAY = len("2024-05-31")
_SHARE = ("share_min", "share_max", "share_min_open", "share_max_open")
_TERMS = {"share_raw": "as printed"}
_PERCENT = ("%", "percent")


@cache
def _reasons() -> dict[str, dict[str, str]]:
    text = files("interlock.loaders.documents.page").joinpath("in_words.yml").read_text("utf-8")
    table: dict[str, dict[str, str]] = load_yaml(text)
    return table


def reason(group: str, name: str) -> str:
    """What a reason of a group (`rejected`, `left_out`, `refused`) means; a new one stands as its own words."""
    return _reasons()[group].get(name, name.replace("_", " "))


def days(interval: Interval) -> str | None:
    """A half-open interval of days as one day, month, year or span with its last day; None where nothing is known."""
    begin, end = interval
    if begin is None and end is None:
        return None
    if begin is None or end is None:
        return f"from {begin}" if end is None else f"before {end}"
    for coarse in (begin[:4], begin[:7], begin):
        if bounds(coarse) == (begin, end):
            return coarse
    if len(end) < _DAY:
        return f"{begin} to {end}"
    last = date.fromisoformat(end) - timedelta(days=1)
    return f"{begin} to {last.isoformat()}"


def number(value: Decimal | float) -> str:
    """A number with commas between thousands, and no more digits than it has."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    text = f"{exact:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def attributes(values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Each attribute of a statement as a term and its words; bounds of a share and a sum with its currency are one each."""
    rest = {name: each for name, each in values.items() if each is not None}
    found = []
    if rest.get("share_min") is not None or rest.get("share_max") is not None:
        found.append(("share", _share(rest)))
        rest = {name: each for name, each in rest.items() if name not in _SHARE}
    if "amount" in rest and "currency" in rest:
        sum_ = f"{_plain(rest.pop('amount'))} {_plain(rest.pop('currency'))}"
        found.append(("amount", sum_))
    found += [
        (_TERMS.get(name, name.replace("_", " ")), _plain(each)) for name, each in rest.items()
    ]
    return found


def value(one: Observation) -> str:
    """What an observation measures: a value, bounds, a list, or only the way it went."""
    parts = []
    if one.value is not None:
        parts.append(_with_unit(number(one.value), one.unit))
    elif one.value_min is not None and one.value_max is not None:
        parts.append(_with_unit(f"{number(one.value_min)} to {number(one.value_max)}", one.unit))
    elif one.value_min is not None:
        parts.append(_with_unit(f"at least {number(one.value_min)}", one.unit))
    elif one.value_max is not None:
        parts.append(_with_unit(f"at most {number(one.value_max)}", one.unit))
    if one.approximate and parts:
        parts[0] = f"about {parts[0]}"
    parts += [", ".join(one.values)] if one.values else []
    parts += [one.direction] if one.direction else []
    return "; ".join(parts)


def how_sure(fact: Statement | Observation) -> str:
    """How the confidence of a statement or observation came about."""
    if isinstance(fact, Observation):
        return _explained(fact.rule, fact.circumstances, FIGURES, False)
    if not fact.backend.startswith("rules"):
        return f"proposed by the back end {fact.backend} and checked against the text"
    return _explained(fact.rule, fact.circumstances, TIES, fact.backend != "rules")


@cache
def _explained(rule: str, circumstances: tuple[str, ...], of: str, agreed: bool) -> str:
    told = explain(rule, circumstances, of=of, agreed=agreed)
    return f"{told}; a back end read the same" if agreed else told


def _share(values: Mapping[str, Any]) -> str:
    low, high = values.get("share_min"), values.get("share_max")
    if low is not None and low == high:
        return f"{number(low)} %"
    if high is not None and not low:
        return f"{'less than' if values.get('share_max_open') else 'at most'} {number(high)} %"
    if low is not None and (high is None or high == 100):
        return f"{'more than' if values.get('share_min_open') else 'at least'} {number(low)} %"
    return f"{_plain(low)} to {_plain(high)} %"


def _with_unit(text: str, unit: str | None) -> str:
    if unit is None:
        return text
    return f"{text} %" if unit in _PERCENT else f"{text} {unit}"


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float | Decimal):
        return number(value)
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_plain(each)}" for name, each in value.items())
    return str(value)
