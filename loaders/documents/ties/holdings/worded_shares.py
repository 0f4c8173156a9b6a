"""What the words of a holding tell of its size where no number stands in the pattern that read it.

A wholly owned subsidiary is held to the hundredth part, a firm that is half owned to the half; what belongs "in equal thirds" or "in equal
parts" to several belongs to each for his part; and the largest shareholder of X "with a stake of 40 percent" has 40 percent.

    settle_worded(told, claims)     # share_min and share_max 100 of "X is a wholly owned subsidiary of Y"
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.grammar.rules import LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim, share_of
from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_worded"]

_ANY = Sought(
    r"\b(?:wholly|fully|half|full ownership|sole|equal|equally|evenly|shareholder|owner|stakeholder|investor|each"
    r"|apiece|stake|holding|shareholding|interest)\b"
)
_WHOLE = later(
    r"\b(?:(?:wholly|fully)[- ]owned|full ownership|[Ss]ole (?:registered )?(?:owner|shareholder|proprietor|stockholder))\b"
)
_HALF = later(r"\bhalf[- ]?(?:owned|held)\b|\bhalf by\b")
_UNIT = later(
    r"\s(?:[a-z-]+\s){0,2}(?:subsidiary|subsidiaries|units?|arms?|affiliates?|compan(?:y|ies)|firms?|division|vehicle)\b"
)
_EQUAL = later(
    r"\b(?:in |into |with )?equal (?:thirds|halves|quarters|fifths|parts|shares|stakes|portions|proportions|measure)\b"
    r"|\b(?:divided|split|shared|owned|held) (?:equally|evenly)\b|\bequally (?:owned|divided|split|shared|held)\b"
)
# "the largest shareholder of X with (a stake of) 40 percent"
_BEHIND_NAME = later(
    r",? (?:with|at|on|holding|owning) (?:an? |the )?(?:[a-z]+ )?(?:(?:stake|holding|interest|shareholding|share) of )?⟪p(?P<p>\d+)⟫"
    r"(?! (?:more|less|higher|lower|fewer)\b)"
)
# "A's stake in X now stands at 27 percent", behind the mark of X
_LEVEL = later(
    r"(?: (?:now|currently|still|already|has|have|had|was|were|been|is|then|later|since))*"
    r" (?:stands? at|stood at|amounts? to|amounted to|is|was|(?:fell|dropped|declined|rose|climbed|grew|shrank|came down|went up|cut"
    r"|reduced|raised|lifted|diluted|increased|fallen|risen|grown|dropped)(?: from ⟪p\d+⟫)? to)"
    r"(?: about| around| some| just under| just over)? ⟪p(?P<p>\d+)⟫(?![ -](?:owned|held|controlled)\b)"
)
_OF_STAKE = later(r"\b(?:stake|holding|interest|shareholding)\b")
# "With 38 percent, A is the biggest owner of X"
_LED_BY = later(
    r"^With (?:an? |about |around |some )*⟪p(?P<p>\d+)⟫(?: stake| of (?:the|its) (?:shares|capital|votes|equity|stock))?,"
    r" (?:the )?⟦\w(?P<who>\d+)⟧(?= (?:is|was|remains|became|has become)\b)"
)
# "A and B, with 40 percent each, are the shareholders of X"
_EACH = later(
    rf"(?P<list>{LIST}),? (?:with|holding|owning|at) (?:an? )?⟪p(?P<p>\d+)⟫(?: stakes?| shares?| interests?)? (?:each|apiece)\b"
    rf"|(?P<row>{LIST}),? each (?:with|holding|owning) (?:an? )?⟪p(?P<q>\d+)⟫"
)
_HOLDER = later(r"\b(?:shareholder|owner|stakeholder|stockholder|investor)\b")
_MOST = 4  # owners in equal parts


def settle_worded(told: Told, claims: Sequence[Claim]) -> None:
    """Give owners whose share is told in words, or behind the firm, that share."""
    sentence = told.sentence
    if not any(claim.tie == "OWNS" for claim in claims):
        return
    if _ANY.search(sentence.text, sentence.start, sentence.end) is None:
        return
    held = [c for c in claims if c.tie == "OWNS" and c.modality not in NEGATIVE]
    _equal(told, held)
    _each(told, held)
    for claim in held:
        if "share_raw" in claim.attributes:
            continue
        words = told.sentence.text[claim.start : claim.end]
        number = _behind(told, claim) if _HOLDER.search(words) else _level(told, claim)
        number = number if number is not None else _ahead(told, claim)
        if number is not None:
            claim.attributes |= share_of(told.sentence.amounts[number])
            continue
        for pattern, part in ((_WHOLE, 100), (_HALF, 50)):
            said = pattern.search(words)
            if said is not None and _is_of(claim, words, said.end()):
                claim.attributes |= _of(said[0], Decimal(part))
                break


def _is_of(claim: Claim, words: str, at: int) -> bool:
    """Whether such words are of this owner: of "A sold its wholly owned subsidiary B to C" they are of A, not of C."""
    return _UNIT.match(words, at) is None or claim.rule.startswith(("noun.", "name."))


def _equal(told: Told, claims: Sequence[Claim]) -> None:
    """Each of those to whom something belongs in equal parts has his part."""
    owners: defaultdict[tuple[int, int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        owners[claim.object, claim.start, claim.end].append(claim)
    for (_, start, end), group in owners.items():
        said = _EQUAL.search(told.sentence.text, start, end + 40)
        people = {claim.subject for claim in group}
        if (
            said is None
            or not 1 < len(people) <= _MOST
            or any("share_raw" in c.attributes for c in group)
        ):
            continue
        if any(told.parties.drafts[at].plural for at in people):
            continue
        for claim in group:
            claim.attributes |= _of(said[0], (Decimal(100) / len(people)).quantize(Decimal("0.01")))


def _each(told: Told, claims: Sequence[Claim]) -> None:
    """Each of a list has what is told of all of them, and not its last alone."""
    for found in _EACH.finditer(told.sentence.marked):
        row = told.sentence.indices(found["list"] or found["row"])
        parties = {told.sentence.mentions[at].party for at in row}
        share = share_of(told.sentence.amounts[int(found["p"] or found["q"])])
        group = [claim for claim in claims if claim.subject in parties]
        if len({claim.object for claim in group}) == 1:
            for claim in group:
                if "share_raw" not in claim.attributes:
                    claim.attributes |= share


def _behind(told: Told, claim: Claim) -> int | None:
    """The number of the share that is printed right behind the firm of which somebody is called the largest owner."""
    return _number_behind(told, claim.object, _BEHIND_NAME)


def _level(told: Told, claim: Claim) -> int | None:
    """The number of the share at which a stake in the firm is said to stand behind its name."""
    words = told.sentence.text[told.sentence.start : claim.end]
    if claim.ended or not _OF_STAKE.search(words):
        return None
    return _number_behind(told, claim.object, _LEVEL)


def _ahead(told: Told, claim: Claim) -> int | None:
    """The number of the share with which a sentence leads in its owner."""
    found = _LED_BY.search(told.sentence.marked)
    owner = told.sentence.mentions[int(found["who"])].party if found is not None else -1
    return int(found["p"]) if found is not None and owner == claim.subject else None


def _number_behind(told: Told, party: int, pattern: re.Pattern[str]) -> int | None:
    marked = told.sentence.marked
    for at, mention in enumerate(told.sentence.mentions):
        mark = re.search(rf"⟦\w{at}⟧", marked) if mention.party == party else None
        found = pattern.match(marked, mark.end()) if mark is not None else None
        if found is not None:
            return int(found["p"])
    return None


def _of(printed: str, part: Decimal) -> dict[str, Any]:
    return {"share_raw": printed, "share_min": part, "share_max": part}
