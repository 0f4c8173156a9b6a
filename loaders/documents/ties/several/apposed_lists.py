"""Several names with one noun of relation behind them: "A and B, the two main lenders to C, refused", "A and B, C's largest shareholders,".

One name with such a noun is read by `relational`. Here the noun is in the plural, and each name of the list stands so to whom it is of;
of shareholders and lenders the text need not say whose they are, where it has told before.

    list(read_apposed_lists(told, claims))      # of the first: A LENDS_TO C, B LENDS_TO C
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim, share_of

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.nouns.relational import Relational
    from interlock.loaders.documents.ties.told import Told

__all__ = ["lead_alone", "read_apposed_lists"]

_NAME = r"(?:the )?⟦[FBPOGHC]\d+⟧(?: \([^()⟦]*\))?"
_NO_PART = r"(?:of|in|to|for|by|with|and|or|which|who|said|like|unlike|than|as|while|where|when|that|after|before)"
# "A, B and C, two of the ", "A and B, the second- and third-largest ", "A and B, C's "
_BEFORE = later(
    rf"(?P<list>{_NAME}(?:, {_NAME})*,? (?:and|as well as|along with) {_NAME}), "
    r"(?:(?:both|all|each|two|three|four|five|six)(?: of)? )?(?:among )?"
    rf"(?:the |(?:the )?(?P<whose>{MARK})(?:’s|'s|’|') )?(?:[a-z]+- and )?(?:(?!{_NO_PART}\b)[a-z-]+ ){{0,4}}$"
)
_OF = later(
    rf"(?: of [a-z]+(?: [a-z]+)?)?? (?:of|in|to|for|behind) (?:the )?(?P<owner>{MARK})(?!’s|'s|’ |' )(?=[,.;]|$|\)| in | and )"
)
# "The two largest shareholders, A and B, agreed": of whom the text has told
_BEHIND = later(rf", (?P<list>{_NAME}(?:, {_NAME})*,? and {_NAME})(?=,)")
_THE_MAIN = later(
    r"[Tt]he (?:(?:two|three|four|five) )?(?:(?:other|main|largest|biggest|principal|leading|remaining|senior|secured) )*[a-z]+$"
)
# "A, with 33 percent the largest "
_WITH_SHARE = later(
    r"⟦[FBPOGH](?P<name>\d+)⟧,? (?:with|at|holding|owning) (?:about |around |some |just (?:over|under) )?"
    r"⟪p(?P<share>\d+)⟫,? (?:[a-z-]+ ){0,3}$"
)
_HOLDERS = frozenset(words("shareholder stockholder owner co-owner"))
_PAIR = "pair "
_CLOSED = later(r"[,;)]|\.?$| in ⟦L\d+⟧,")
_MARKED = later(r"⟦\w(\d+)⟧")
_LEFT_OUT = frozenset(words("shareholder stockholder lender creditor"))
_TURNED = frozenset({"partner", "rival", "competitor", "member"})  # of each other, or of a body
_PAST = frozenset(
    words("former ex previous erstwhile onetime one-time potential possible would-be prospective")
)
_FIRMS = frozenset({"Firm", "Bank", "Party"})
_NEAR = 600  # characters back to what was said to be owned


def read_apposed_lists(told: Relational, claims: Iterable[Claim]) -> Iterator[Claim]:
    """What a noun in the plural tells of each name before it; `claims`: of the sentence so far."""
    known: set[tuple[str, int, int]] | None = None
    for number, mention in enumerate(told.sentence.mentions):
        noun = mention
        if mention.head.startswith(_PAIR):  # "the two main lenders"
            noun = replace(mention, head=mention.head.removeprefix(_PAIR).removesuffix("s"))
        if noun.form == "name" or noun.head not in told.rules.relational:
            continue
        if not noun.plural:
            yield from _with_share(told, noun, number)
            continue
        if noun.head in _TURNED or noun.words & _PAST:
            continue
        marked = told.sentence.marked
        at = marked.find(f"{number}⟧") - 2
        stop = marked.find("⟧", at) + 1
        found = _BEFORE.search(marked, 0, at) if at > 0 else None
        if found is None:
            found = _BEHIND.match(marked, stop) if noun.head in _LEFT_OUT else None
            said = told.sentence.text[mention.start : mention.end]
            if found is None or not _THE_MAIN.match(said):
                continue
            stop = found.end()
        elif _PAST & set(found[0].rpartition(", ")[2].split()):
            continue
        names = [told.sentence.mentions[int(one)] for one in _MARKED.findall(found["list"])]
        owner = _owner(told, noun, found, stop, names)
        if owner is None or any(name.form != "name" or name.possessive for name in names):
            continue
        if known is None:
            known = {(claim.tie, claim.subject, claim.object) for claim in claims}
        for claim in told.stand(noun, names, owner):
            if (claim.tie, claim.subject, claim.object) not in known:
                claim.rule = "noun.apposed-list"
                claim.presupposed = True
                yield claim


def _with_share(told: Relational, noun: Mention, number: int) -> Iterator[Claim]:
    """One name with its share before the noun: "A, with 33 percent the largest shareholder, agreed"."""
    marked = told.sentence.marked
    at = marked.find(f"{number}⟧") - 2
    found = _WITH_SHARE.search(marked, 0, at) if at > 0 and noun.head in _HOLDERS else None
    if found is None:
        return
    name = told.sentence.mentions[int(found["name"])]
    owner = _owner(told, noun, found, marked.index("⟧", at) + 1, [name])
    if owner is None or name.form != "name":
        return
    for claim in told.stand(noun, [name], owner):
        claim.rule, claim.presupposed = "noun.with-share", True
        claim.attributes |= share_of(told.sentence.amounts[int(found["share"])])
        yield claim


def _owner(
    told: Relational, noun: Mention, before: re.Match[str], stop: int, names: list[Mention]
) -> Mention | None:
    """Of whom the noun is said: who possesses it, who stands behind it, or whom the text has told of."""
    mentions, marked = told.sentence.mentions, told.sentence.marked
    parties = {name.party for name in names}
    whose = before.groupdict().get("whose")
    if whose:
        owner = mentions[int(_MARKED.findall(whose)[0])]
        return owner if owner.party not in parties and _CLOSED.match(marked, stop) else None
    of = _OF.match(marked, stop)
    if of:
        owner = mentions[int(_MARKED.findall(of["owner"])[0])]
        return owner if owner.party not in parties else None
    if noun.owner is not None and noun.owner.party >= 0:
        return noun.owner if noun.owner.party not in parties else None
    if noun.whose or noun.head not in _LEFT_OUT or not _CLOSED.match(marked, stop):
        return None
    here = {m.party for m in mentions if m.party >= 0}
    owned, start = told.parties.owned, told.sentence.start
    if (
        owned is not None
        and noun.head not in ("lender", "creditor")
        and 0 < start - owned[1].start < _NEAR
    ):
        return owned[1] if owned[0] not in here else None
    lead = lead_alone(told)
    return lead if lead is not None and lead.party not in here else None


def lead_alone(told: Told) -> Mention | None:
    """The firm that the text is about, where no other was named since it was spoken of last."""
    start = told.sentence.start
    lead = told.parties.lead(start)
    if lead is None:
        return None
    last = max(m.start for m in told.parties.near(0, start) if m.party == lead.party)
    others = (
        m for m in told.parties.near(last, start) if m.form == "name" and m.party != lead.party
    )
    near = start - last < _NEAR and not any(m.kind in _FIRMS for m in others)
    return lead if near else None
