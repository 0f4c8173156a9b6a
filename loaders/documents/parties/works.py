"""Works by what they are called: "the Orlu project", "the Orlu plant" and "Orlu" alone may be the Orlu hydropower plant.

A work has a proper part ("Orlu") and nouns that say what it is ("hydropower plant"). Another name with the same proper part is of the
same work where its nouns may be said of it: a general one ("project", "facility"), or one of the same sort. The proper part alone is
the work's where the text says of it what is said of works, and nowhere what bodies do: "Orlu said" is of a firm.

    self._work(mention)     # the number of the work that a new name is of, or None
"""

from __future__ import annotations

import re
from functools import lru_cache

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention, lexicon
from interlock.loaders.documents.parties.drafts import BUILT, Draft, normal_form
from interlock.loaders.documents.parties.named_later import NamedLater
from interlock.loaders.documents.parties.things import is_of_sort

__all__ = ["Works"]

# Kinds that a name of a work is taken for where nothing beside it tells.
_OPEN = frozenset({"Firm", "Party", "Person", "Place"})
_GENERAL = frozenset(words("project scheme development facility site undertaking complex"))
# A part or a change of a work is another one.
_PARTS = frozenset(
    words(
        "expansion extension upgrade phase stage section lot rehabilitation modernisation modernization reconstruction renovation"
        " unit units second third new old north south east west northern southern eastern western upper lower"
    )
)
# What power a work makes, what it digs or moves: a work of one is none of another.
_OF_WHAT = frozenset(
    words(
        "hydro hydropower hydroelectric wind solar photovoltaic coal gas nuclear geothermal biomass gold copper iron lithium silver"
        " zinc nickel uranium potash phosphate diamond tin cement steel sugar container grain oil rail road water"
    )
)
_SAME = {"hydroelectric": "hydro", "hydropower": "hydro", "photovoltaic": "solar"}
_MORE_NOUNS = frozenset(
    words(
        "generating offshore onshore thermal combined cycle combined-cycle open-pit openpit underground deepwater deep-water"
        " international windfarm bypass light heavy run-of-river"
    )
)
_POWER = {
    "hpp": "hydro",
    "hepp": "hydro",
    "tpp": "",
    "npp": "nuclear",
    "spp": "solar",
    "wpp": "wind",
    "ps": "",
    "gs": "",
    "ccgt": "gas",
}
_STATION = frozenset(words("plant station project dam farm park scheme"))
# "work at Orlu", "to build Orlu", "75 percent of Orlu", and "Orlu is to be built", "Orlu has a capacity of": what is said of works
_AT_WORK = later(
    r"\b(?:of|in|at|for|on|from|near|to|own(?:s|ed|ing)?|operat(?:e|es|ed|ing)|buil[dt](?:s|ing)?|develop(?:s|ed|ing)?|construct(?:s|ed|ing)?"
    r"|acquir(?:e|es|ed|ing)|financ(?:e|es|ed|ing)|fund(?:s|ed|ing)?|expand(?:s|ed|ing)?|commission(?:s|ed|ing)?|design(?:s|ed|ing)?)\s(?:the\s)?$"
)
_IS_A_WORK = later(
    r"\s(?:is|was|will\sbe|has\sbeen|are|were)\s(?:also\s|now\s|to\sbe\s|being\s|currently\s|expected\sto\sbe\s|jointly\s|majority[\s-]){0,2}"
    r"(?:owned|operated|built|developed|constructed|financed|funded|located|situated|commissioned|designed|expanded|due|scheduled|one\sof"
    r"|expected\sto\s(?:produce|generate|cost|have|start|begin))\b"
    r"|\s(?:has|have|had|with)\s(?:an?\s)?(?:[a-z]+\s){0,2}(?:capacity|reserves?|resources?|mine\slife)\b"
    r"|\s(?:will|would|can)\s(?:produce|generate|cost|have\sa)\b"
)
_ACTS = (
    r"(?:[’']s?)?,?\s(?:said|says|announced|announces|plans|expects|agreed|signed|reported|posted|told|employs|sold|sells|acquired|bought|won|supplies"
    r"|has\s(?:signed|agreed|appointed|acquired|announced|won|sold|bought|said)|chief|chairman|CEO|shares?|shareholders?|board|spokes\w+"
    r"|(?:Ltd|Limited|Inc|LLC|PLC|plc|Corp|Corporation|Company|Group|Holdings?|AG|SA|GmbH|Partners)\b)"
)


class Works(NamedLater):
    """Finds the work that another name of it is of."""

    def _work(self, mention: Mention) -> int | None:
        """The work that the text has named otherwise: "the Orlu project", "at Orlu" behind "the Orlu gold mine"."""
        if mention.kind in BUILT:
            same = self._same_work(mention)
            return same if same is not None else self._taken_for_another(mention)
        if mention.kind not in _OPEN or mention.title or mention.entry is not None:
            return None
        if _POWER.keys() & set(_nouns(mention.name)):  # "Orlu HPP"
            same = self._same_work(mention)
            mention.kind = self.drafts[same].kind if same is not None else mention.kind
            return same
        found = [
            at
            for at, draft in self._works_of(mention.name)
            if proper(draft.name) == mention.name.casefold()
        ]
        if len(found) != 1 or not self._is_said_of_works(mention):
            return None
        mention.kind = self.drafts[found[0]].kind
        return found[0]

    def _works_of(self, name: str) -> list[tuple[int, Draft]]:
        first = normal_form(name, "Asset").split()[:1]
        near = self.by_first.get(first[0], ()) if first else ()
        return [
            (at, self.drafts[at])
            for at in dict.fromkeys(near)
            if self.drafts[at].kind in BUILT and not self.drafts[at].unnamed
        ]

    def _same_work(self, mention: Mention) -> int | None:
        stem = proper(mention.name)
        found = [
            at
            for at, draft in self._works_of(mention.name)
            if stem
            and (proper(draft.name) == stem or draft.name.casefold() == stem)
            and _may_be_one(draft, mention.name)
        ]
        if len(found) != 1 or (found and f"place:{stem}" in self.by_name):
            return None  # of a town there are many works
        draft = self.drafts[found[0]]
        if draft.name.casefold() == stem or len(_nouns(mention.name)) > len(_nouns(draft.name)):
            draft.aliases.append(draft.name)
            draft.name = mention.name
        return found[0]

    def _taken_for_another(self, mention: Mention) -> int | None:
        """What was read as a body's name and is told by a noun now: "Orlu City Bypass", later "the Orlu City Bypass project"."""
        name = mention.name.rpartition(" ")[0]
        if not _nouns(mention.name):
            return None
        at = self.by_name.get(normal_form(name, "Firm"))
        draft = self.drafts[at] if at is not None else None
        if at is None or draft is None or " " not in name or name == mention.name:
            return None
        if not (draft.guessed or draft.kind == "Party") or draft.name != name:
            return None
        if re.search(re.escape(name) + _ACTS, self.text):
            return None
        draft.kind, draft.guessed, draft.name = mention.kind, False, mention.name
        for earlier in self.seen:
            if earlier.party == at:
                earlier.kind = mention.kind
        return at

    def _is_said_of_works(self, mention: Mention) -> bool:
        left = self.text[max(0, mention.start - 24) : mention.start]
        told = _AT_WORK.search(left) is not None or _IS_A_WORK.match(self.text, mention.end)
        acts = re.search(re.escape(mention.name) + _ACTS, self.text)
        return bool(told) and acts is None and not mention.possessive


@lru_cache(maxsize=1)
def _all_nouns() -> frozenset[str]:
    """The words that say of a work what it is."""
    tables = lexicon()
    said = {
        word
        for table in (tables.nouns, tables.compounds, tables.name_heads)
        for noun, kind in table.items()
        if kind in BUILT
        for word in noun.lower().split()
    }
    return frozenset(said | _MORE_NOUNS | _OF_WHAT | _GENERAL | set(_POWER)) - {"of", "and"}


@lru_cache(maxsize=1 << 10)
def _nouns(name: str) -> tuple[str, ...]:
    """The nouns at the end of a name, in lower case; the first word is proper."""
    said = name.split()
    at = len(said)
    while at > 1 and (
        said[at - 1].lower() in _all_nouns()
        or (at < len(said) and said[at - 1].islower())  # "the Orlu lead-zinc mine"
    ):
        at -= 1
    return tuple(word.lower() for word in said[at:])


def proper(name: str) -> str:
    """The proper part of the name of a work, in lower case; empty where it is all proper."""
    nouns = _nouns(name)
    return " ".join(name.casefold().split()[: -len(nouns)]) if nouns else ""


def _may_be_one(draft: Draft, name: str) -> bool:
    """Whether the nouns of a name may be said of a work: of one sort, of one power or ore."""
    one, other = _nouns(draft.name), _nouns(name)
    if _PARTS & set(one) ^ _PARTS & set(other):
        return False
    of = [
        {_SAME.get(word, word) for word in nouns if word in _OF_WHAT}
        | {_POWER[word] for word in nouns if _POWER.get(word)}
        for nouns in (one, other)
    ]
    if of[0] and of[1] and not of[0] & of[1]:
        return False
    heads = [nouns[-1] if nouns else "" for nouns in (one, other)]
    if "" in heads or heads[0] == heads[1] or _GENERAL & set(heads):
        return True
    if any(head in _POWER for head in heads):
        return all(head in _POWER or head in _STATION for head in heads)
    return is_of_sort(draft, heads[1])
