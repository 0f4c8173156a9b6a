"""Which party of a document is which entity of the gold: kind and name; for unnamed parties kind, count and head noun.

Each entity is matched with the party that fits best, one to one; a further party that fits (the same one read twice) still stands
for the entity where relations are compared, so that one fault is not counted as many.

    Alignment(gold, extraction.parties).entity_of("bank-of-kunlun")
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.model import Party
from interlock.loaders.evaluation.gold import Fact, Gold, GoldEntity, singular
from interlock.schema.names import name_key

__all__ = ["Alignment", "head_noun"]

_WORD = re.compile(r"[\w’'&.-]+")
_LEAD = frozenset(
    words(
        "a an the some several many dozens hundreds of about around local its their other all both one two three four five six "
        "seven eight nine ten eleven twelve"
    )
)
# Where the noun phrase's own words end and what describes them begins.
_BREAK = frozenset(
    words(
        "of in at on for from with by to that which who whose where when under between among against near across into during "
        "since after before early late this last next earlier including such as familiar close aware responsible per a an"
    )
)


def head_noun(phrase: str) -> str:
    """The noun that a description is built on, in the singular.

    Examples:
        >>> head_noun("<five local companies>"), head_noun("<organization dedicated to trade>")
        ('company', 'organization')
        >>> head_noun("<two of the plants>"), head_noun("<three of which>")
        ('plant', 'which')
        >>> head_noun("revenue per passenger"), head_noun("price a tonne")
        ('revenue', 'price')
    """
    nouns = [word.casefold() for word in _WORD.findall(phrase.replace("’", "'"))]
    whole = len(nouns)
    while len(nouns) > 1 and (
        nouns[0] in _LEAD or nouns[0][0].isdigit() or (nouns[0] == "of" and len(nouns) < whole)
    ):
        nouns.pop(0)  # "dozens of firms", "two of the plants": the noun is what they are of
    end = len(nouns)
    for at in range(1, len(nouns)):
        reduced = nouns[at].endswith("ed") and at + 1 < len(nouns) and nouns[at + 1] in _BREAK
        if nouns[at] in _BREAK or reduced:
            end = at
            break
    return singular(nouns[end - 1].removesuffix("'s").strip(".")) if nouns else ""


class Alignment:
    """The parties of one document beside the entities of its gold."""

    def __init__(self, gold: Gold, parties: Sequence[Party], *, kinds: bool = True) -> None:
        """Align; with `kinds` false, a party of another kind is taken too."""
        self._gold = gold
        self._parties = {party.key: party for party in parties}
        scored = sorted(
            (
                (-score, order, place, entity.id, party.key)
                for order, entity in enumerate(gold.entities.values())
                for place, party in enumerate(parties)
                if (score := _likeness(entity, party, kinds)) > 0
            ),
        )
        self.matched: dict[str, str] = {}  # entity -> party, one to one
        self._entities: dict[str, str] = {}  # party -> entity
        for _, _, _, entity, party in scored:
            if entity not in self.matched and party not in self._entities:
                self.matched[entity] = party
                self._entities[party] = entity
        for _, _, _, entity, party in scored:
            self._entities.setdefault(party, entity)

    def entity_of(self, key: str | None) -> str | None:
        """Id of the entity that a party stands for; None where the gold has none."""
        return self._entities.get(key) if key is not None else None

    def is_end(self, key: str | None, end: str) -> bool:
        """Whether a party is what the gold calls `end`: an entity's id, or a name of any kind."""
        if end in self._gold.entities:
            return self.entity_of(key) == end
        party = self._parties.get(key or "")
        return party is not None and _called(party, (end,))

    def is_fact(self, party: Party, fact: Fact) -> bool:
        """Whether a party is the entity that a fact speaks of."""
        return (
            fact.entity is not None
            and fact.kind in (None, party.kind)
            and _called(party, (fact.entity,))
        )


def _likeness(entity: GoldEntity, party: Party, kinds: bool) -> float:
    """0 where the party is not the entity, else more the better it fits."""
    if kinds and party.kind not in entity.kinds:
        return 0.0
    if not entity.unnamed:
        return 2.0 if _called(party, entity.names) else 0.0
    if not party.unnamed or head_noun(party.name) != head_noun(entity.names[0]):
        return 0.0
    if entity.count is not None and entity.count != party.collective:
        return 0.0
    if entity.country and party.country and entity.country != party.country:
        return 0.0
    ours, theirs = _words(party.name), _words(entity.names[0])
    return 1.0 + len(ours & theirs) / len(ours | theirs)


def _called(party: Party, names: Sequence[str]) -> bool:
    """Whether one of the party's names is one of these; a described one goes by its head noun."""
    own = {name_key(name) for name in (party.name, *party.aliases)} - {""}
    if own & {name_key(name) for name in names}:
        return True
    described = [name for name in names if name.startswith("<")]
    return party.unnamed and any(head_noun(name) == head_noun(party.name) for name in described)


def _words(name: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(name)}
