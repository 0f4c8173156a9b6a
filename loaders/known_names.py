"""Names that the graph's registers know, for the reading of documents: `--known graph`.

Only records of registers are asked, never those of documents: so loading documents does not change what the next document is read
with, and a second load of the same document is a no-op. Where two records share a name, the name alone does not say which one is
meant: it finds a party of the kind and country that both have, without an identifier.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interlock.loaders.documents.language.gazetteer import Entry, Gazetteer, fold
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

__all__ = ["known_in"]

_NAMES = (
    "MATCH (r:Record) WHERE r.document IS NULL AND r.name IS NOT NULL AND r.kind IS NOT NULL "
    "AND NOT coalesce(r.unnamed, false) "
    "RETURN r.id, r.kind, r.country, [r.name] + coalesce(r.aliases, []), coalesce(r.identifiers, []) ORDER BY r.id"
)


def known_in(store: Store) -> Gazetteer:
    """The names and aliases of all records of registers.

    Args:
        store: an open store; it is only read.
    """
    found: dict[str, tuple[str, Entry]] = {}
    for _, kind, country, names, identifiers in store.read(_NAMES).rows:
        if kind not in vocabulary().kinds:
            continue
        for name in names:
            use = "place" if kind == "Place" else "name"
            entry = Entry(names[0], kind, country, use, None, _strongest(identifiers))  # type: ignore[arg-type]
            key = fold(name)
            before = found.get(key)
            found[key] = (name, entry) if before is None else (before[0], _common(before[1], entry))
    return Gazetteer(found.values())


def _strongest(identifiers: list[str]) -> str | None:
    """The identifier that says most surely who is meant; none where only supporting ones are known."""
    schemes = vocabulary().identifiers
    exclusive = [
        (schemes[scheme].strength, text)
        for text in identifiers
        if (scheme := text.partition(":")[0]) in schemes and schemes[scheme].exclusive
    ]
    return min(exclusive)[1] if exclusive else None


def _common(one: Entry, other: Entry) -> Entry:
    """What holds of both bearers of a name."""
    if one == other:
        return one
    same = one.id is not None and one.id == other.id
    kind = one.kind if one.kind == other.kind else "Party"
    return Entry(
        one.name,
        kind,
        one.country if one.country == other.country else None,
        one.use if one.use == other.use else "name",
        None,
        one.id if same else None,
    )
