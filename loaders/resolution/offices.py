"""What tells people of one name apart, or not: the office that two texts give them.

People share names, so a name alone joins no two of them, and a text seldom prints a day of birth. It prints offices. Two texts that each
tell of an Igor Sechin who heads Rosneft tell of one man: nobody has two chiefs of one full name. Of a state or authority, which many
serve, the words of the office must agree as well.

    in_their_offices(records, [Office("a:sechin", "a:rosneft", "CEO")])
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from interlock.loaders.resolution.entities import OFFICE, Described
from interlock.schema.names import name_key

__all__ = ["Office", "in_their_offices"]

# Kinds that very many people serve, of whom two may share a name.
_STATE = frozenset({"Place", "GovernmentBody"})
_FORMER = ("former ", "ex-", "then ", "acting ")
_FULL = 2  # words of a name that is one person's in an office


class Office(NamedTuple):
    """That a document's record of a person holds an office: ids of both records, and the words of the office where they are told."""

    person: str
    body: str
    role: str | None


def in_their_offices(
    records: Mapping[str, Described], offices: Iterable[Office]
) -> dict[str, Described]:
    """The people of documents whose office is told, each with what the texts on him share (`Described.further`), by id.

    Args:
        records: named records, by id.
        offices: of people of documents; one whose ends are not among the records tells nothing.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for office in offices:
        person, body = records.get(office.person), records.get(office.body)
        if person is None or body is None or person.kind != "Person" or person.document is None:
            continue
        if (where := _seat(body, office.role)) is None:
            continue
        for name in person.names:
            if len((key := name_key(name)).split()) >= _FULL:
                found[person.id].add(f"{OFFICE}{key} at {where}")
    return {
        one: replace(records[one], further=tuple(sorted({*records[one].further, *keys})))
        for one, keys in found.items()
    }


def _seat(body: Described, role: str | None) -> str | None:
    """Where an office is held, in words that another text has too; None where they would fit several bodies."""
    where = body.link_keys[0] if body.link_keys else name_key(body.name or "")
    if not where:
        return None
    if body.kind not in _STATE:
        return where
    if role is None or not (body.country or body.link_keys):
        return None
    words = " ".join(role.lower().split())
    for before in _FORMER:
        words = words.removeprefix(before)
    return f"{where} {'' if body.link_keys else body.country}: {words}"
