"""Who is under whose measures: "X is subject to US sanctions", "Y, under British and EU sanctions since 2022".

Whose the measures are stands before them, as a name or as an adjective of nationality, alone or in a list. A party that is said not to
be under them is not; "no longer" says that it was, and of the time since nothing, so it is left out.

    list(read_subjected(told))      # of "Both X and Y are under US sanctions.": United States RESTRICTS X, RESTRICTS Y
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_subjected"]

_HINT = Sought(
    r"\b(?:sanctions|freeze|embargo|(?:export|trade|import) (?:controls|restrictions|curbs|bans?)|restrictive measures|blacklist)\b"
)
_ONE = r"(?:⟦[LOG]\d+⟧(?:’s|'s|’|')?|[A-Z][A-Za-z.]*(?:-[A-Z][a-z]+)?)"
_WHOSE = rf"(?P<whose>{_ONE}(?:(?:, | and |, and | as well as ){_ONE})*)"
_MEASURES = (
    r"(?:(?:economic|financial|trade|targeted|secondary|sectoral|international|comprehensive|personal|individual"
    r"|wide-ranging|tough|severe) )*"
    r"(?:sanctions|asset freezes?|(?:arms |oil )?embargo|(?:export|trade|import) (?:controls|restrictions|curbs|bans?)"
    r"|restrictive measures)"
    r"(?! (?:list|law|polic|regime|busting|risk|relief))"
)
_UNDER = r"(?:(?:subject(?:ed)? to|under|targeted by|hit by|covered by|affected by|hit with|the (?:subject|target) of) )"
_STATE = Sought(
    r"\b(?P<verb>(?:is|are|was|were|been|be|remains?|remained|came|come|comes|fell|falls?|placed|put|stands?)"
    r"(?: (?:not|never|no longer|neither|also|now|still|already|currently|both|all|itself|themselves|since ⟪d\d+⟫|⟪d\d+⟫))*) "
    rf"{_UNDER}(?:the )?(?:same )?{_WHOSE} {_MEASURES}"
)
_BESIDE = Sought(
    rf"(?P<x>{SUBJECT_LIST})(?:, (?:which |who )?"
    r"(?:(?:is|are|was|were|has been|have been|already|itself|also|now|both|currently|themselves) )*| )"
    rf"{_UNDER}(?:the )?{_WHOSE} {_MEASURES}"
)
_SEIZES = later(
    r"\b(?:seiz(?:e[sd]?|ing)|fr(?:eez(?:es?|ing)|oze)|impound(?:s|ed|ing)?|detain(?:s|ed|ing)?|block(?:s|ed|ing)?|confiscat(?:e[sd]?|ing)"
    r"|arrest(?:s|ed|ing)?|sold|sells?|held|holds?) (?:the )?(?:[a-z-]+ ){0,3}$"
)
_NAME = later(r"⟦\w(\d+)⟧")
_MARK = later(r"[⟦⟪]\w\d+[⟧⟫]")
_NO_LONGER = later(r"\bno longer\b")
_NOT = later(r"\b(?:not|never|neither)\b")
_TALLIES = ("<number", "<total")
_STATES = frozenset({"GovernmentBody", "Organization", "Place"})
_ANYBODY = frozenset({"Firm", "Bank", "Person", "Party", "Organization", "GovernmentBody", "Asset"})


def read_subjected(told: Told) -> Iterator[Claim]:
    """The measures of one sentence that parties are said to be under."""
    marked = told.sentence.marked
    if _HINT.search(marked) is None:
        return
    seen: set[int] = set()
    for match in _BESIDE.finditer(marked):
        between = _MARK.sub(" ", match[0])
        if _NO_LONGER.search(between) or _NOT.search(between):
            continue
        seen.add(match.end())
        if _SEIZES.search(marked, 0, match.start()):
            continue  # "seized the yacht under EU sanctions": it was seized so
        yield from _restricts(told, match, told.sentence.indices(match["x"]), "asserted")
    for match in _STATE.finditer(marked):
        if match.end() in seen:
            continue
        found = told.sentence.chain(match.start(), told.rules)
        if isinstance(found, str):
            continue
        words = f"{_MARK.sub(' ', found.words)} {match['verb']}"
        if told.rules.possibility.search(words) or _NO_LONGER.search(words):
            continue
        modality = told.rules.ladder(found.words.strip())
        if _NOT.search(words):
            modality = "denied"
        if modality in ("asserted", "denied"):
            yield from _restricts(told, match, found.subjects, modality)


def _restricts(
    told: Told, match: re.Match[str], held: Iterable[int], modality: str
) -> Iterator[Claim]:
    drafts, mentions = told.parties.drafts, told.sentence.mentions
    authorities = _authorities(told, match["whose"])
    start, end = told.sentence.span(match.start(), match.end())
    for at in held:
        target = mentions[at]
        parties = target.others or ((target.party,) if target.party >= 0 else ())
        for party in parties:
            for authority in authorities:
                if drafts[party].name.startswith(_TALLIES):
                    continue  # "the number of tankers under US sanctions": of so many, and of none
                if party == authority or drafts[party].kind not in _ANYBODY:
                    continue
                claim = told.put(
                    "restricts.under",
                    "RESTRICTS",
                    authority,
                    party,
                    (min(start, target.start), max(end, target.end)),
                    modality=modality,
                )
                claim.antecedent = target.antecedent
                yield claim


def _authorities(told: Told, words: str) -> list[int]:
    """Whose the measures are; nobody's where one of the words is no state, body or nationality: "Western sanctions"."""
    found: list[int] = []
    for one in re.findall(_ONE, words):
        name = _NAME.match(one)
        if name is not None:
            mention = told.sentence.mentions[int(name[1])]
            party = mention.party
            if mention.capital and party >= 0:
                party = told.parties.government_of(mention)
            if party >= 0 and told.parties.drafts[party].kind in _STATES:
                found.append(party)
            continue
        hit = next(iter(shipped().find(one)), None)
        whole = hit is not None and (hit.start, hit.end) == (0, len(one))
        if hit is not None and whole and hit.entry.use == "adjective" and hit.entry.country:
            found.append(told.parties.country(hit.entry.country))
    return found
