"""Whose goods a state's duties, tariffs and bans are on, where the goods stand before the country or have its adjective.

"India imposed anti-dumping duties on Chinese steel", "the imposition of tariffs on tyres imported from A and B", "curbs on X's access to".

    list(read_trade_measures(told))     # of the first: India RESTRICTS China
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_trade_measures"]

_HINT = Sought(
    r"\b(?:dut(?:y|ies)|tariffs?|surtax(?:es)?|surcharges?|lev(?:y|ies)|quotas?|bans?|embargo(?:es)?|curbs?|controls|measures"
    r"|restrictions|(?:bann?|halt|restrict|block|limit|stopp?|suspend|prohibit|outlaw|curb)(?:s|ed|ing)?)\b"
)
# Words between a verb and the noun of the measure; none that says that it is only looked into, or that there is none.
_HOW = (
    r"(?:(?!(?:no|not|plans?|planned|proposed|possible|potential|draft|zero|any|to|into|for|on|that|which|probes?|inquir\w+"
    r"|investigations?|reviews?|end|lifting|removal|suspension|exemptions?|relief)\b)[A-Za-z][a-z-]*,? |⟪\w\d+⟫,?[ -]|and ){0,6}?"
)
_MEASURE = (
    r"(?:duties|duty|tariffs?|surtax(?:es)?|surcharges?|lev(?:y|ies)|quotas?|import bans?|import curbs?"
    r"|(?:anti-?dumping|countervailing|anti-subsidy|safeguard|trade|import|retaliatory|punitive|protective|export|sweeping|tight|tough|new)"
    r" (?:trade |import |export )?(?:measures|restrictions|curbs|barriers|controls))"
)
_IMPOSE = (
    r"(?:impos|levi|levy|slap|introduc|announc|adopt|plac|put|set|extend|renew|rais|appl|confirm|re-?impos|launch|issu|tighten|expand|order|unveil"
    r"|approv|maintain|hit)(?:e|es|ed|ing|s|y|ies|ied|ped|ping)?"
)
_MADE = (
    r"(?:(?:the )?(?:imposition|introduction|extension|reimposition|adoption|launch|doubling) of )?"
)
# What is said of the goods before their country comes.
_GOODS = r"(?:(?:(?!(?:that|which|who|if|after|because|while|to|from)\b)[A-Za-z0-9][\w’'/-]*|⟦[SRAPJ]\d+⟧|⟪[qmp]\d+⟫),? ){0,12}?"
_FROM = r"(?:(?:imported|originating|shipped|coming|exported|made|produced|arriving|brought in) )?(?:from|in) "
_LAND = r"(?:the )?⟦[LO]\d+⟧"
_LANDS = rf"(?P<lands>{_LAND}(?:(?:, {_LAND})*,? and {_LAND})?)"
_AMOUNT = r"(?:,? (?:of|at|ranging from|from|between|worth)(?: up to| about| around| as much as| more than)? [^;:.⟦]{1,70}?)?"
_NATION = r"(?:(?:North|South|New|Saudi|Sri) )?(?:[A-Z][a-z]+|US|U\.S\.|UK|U\.K\.)"
_OF_LANDS = rf"(?P<told>{_GOODS}{_NATION}(?:,? (?:and )?{_NATION}){{0,3}} (?:\d+-?[A-Za-z]\w* )?[a-z]+(?: (?:and|or) {_NATION} [a-z]+)?)"
_ON = Sought(
    rf"\b(?P<verb>{_IMPOSE}) {_MADE}{_HOW}{_MEASURE}{_AMOUNT} (?:on|against) "
    rf"(?:(?P<goods>{_GOODS}){_FROM}{_LANDS}|(?P<own>⟦[LO]\d+⟧)(?:’s|'s) (?:access|purchases?|use|imports?|exports?|ability|sales)\b"
    rf"|{_OF_LANDS})"
)
_BANNED = Sought(
    r"\b(?P<verb>(?:bann?|halt|suspend|prohibit|block|restrict|stopp?|outlaw|curb)(?:s|ed|ing)?) (?:all |the |most |some )?"
    rf"(?:imports?|purchases?|sales?|entry|shipments?) of {_OF_LANDS}"
)
_OF_A_FIRM = Sought(  # "will limit X's sales to China": X too
    r"\b(?P<verb>(?:limit|restrict|curb|bann?|block|stopp?|halt|suspend)(?:s|ed|ing)?) (?P<firm>⟦[FBO]\d+⟧)(?:’s|'s|’|')"
    r" (?:[a-z-]+ ){0,2}?(?:sales|exports|shipments|deliveries|imports|purchases|access|operations|trading|flights)\b"
)
_ADJECTIVE = later(rf"(?<![\w-]){_NATION}(?![\w-])")
_IMPORTED = later(r"\b(?:imported|shipped|brought in) from\b")
_STATES = frozenset({"GovernmentBody", "Organization", "Place"})
_HIT = _STATES | {"Firm", "Bank"}


def read_trade_measures(told: Told) -> Iterator[Claim]:
    """The measures of one sentence on the goods of a country."""
    marked = told.sentence.marked
    if _HINT.search(marked) is None:
        return
    for pattern in (_ON, _BANNED, _OF_A_FIRM):
        for match in pattern.finditer(marked):
            found = told.sentence.chain(match.start("verb"), told.rules)
            if isinstance(found, str) or told.rules.possibility.search(found.words):
                continue
            modality = told.rules.ladder(found.words.strip())
            for at in found.subjects:
                mention = told.sentence.mentions[at]
                subject = mention.party
                if mention.capital and subject >= 0:
                    subject = told.parties.government_of(mention)
                if subject >= 0 and told.parties.drafts[subject].kind in _STATES:
                    for land in _lands(told, match):
                        yield from _claim(told, subject, land, match, modality)
                        if _IMPORTED.search(match[0]) and modality == "asserted":
                            yield from _exports(told, land, subject, match)


def _lands(told: Told, match: re.Match[str]) -> list[int]:
    """The parties of the countries: named behind the goods, or by the adjectives of the goods."""
    got = match.groupdict()
    named = got.get("lands") or got.get("own") or got.get("firm")
    if named:
        return [told.sentence.mentions[at].party for at in told.sentence.indices(named)]
    words = match["told"].rpartition(" ")[0]  # without the noun
    found: list[int] = []
    for one in _ADJECTIVE.finditer(words):
        hit = next(iter(shipped().find(one[0])), None)
        whole = hit is not None and (hit.start, hit.end) == (0, len(one[0]))
        if hit is not None and whole and hit.entry.use == "adjective" and hit.entry.country:
            found.append(told.parties.country(hit.entry.country))
    return found


def _exports(told: Told, land: int, subject: int, match: re.Match[str]) -> Iterator[Claim]:
    """That the goods which are told as imported come from where the measure is aimed at."""
    drafts = told.parties.drafts
    code = drafts[subject].country or ""
    ministrys = told.parties.country(code) if code else -1
    home = subject if drafts[subject].kind == "Place" else ministrys
    if home not in (-1, land) and drafts[land].kind in ("Place", "Organization"):
        yield told.put(
            "exports.measure",
            "EXPORTS_TO",
            land,
            home,
            told.sentence.span(match.start(), match.end()),
        )


def _claim(
    told: Told, subject: int, land: int, match: re.Match[str], modality: str
) -> Iterator[Claim]:
    if land in (-1, subject) or told.parties.drafts[land].kind not in _HIT:
        return
    yield told.put(
        "restricts.goods",
        "RESTRICTS",
        subject,
        land,
        told.sentence.span(match.start(), match.end()),
        modality,
    )
