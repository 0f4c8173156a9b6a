"""Who stands last in what is set off behind another does nothing of what the sentence goes on to say.

"Jo Lee, who succeeded Ann Poe, was named chair of X" names Jo Lee and not Ann Poe, whose name the verb stands behind. Nor does what is
set off reach over its comma: of "bought X, a lender to Y, and Z" X lends to Y alone, as of "the lender to Y's partner X" nobody lends Y.

    claims = without_insiders(told, claims)
    claims = without_outsiders(told, claims)
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.serial_verbs import LATER, PAST, THIRD
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import OWN_WORDS, Told

__all__ = ["without_insiders", "without_outsiders"]

_GOES_ON = later(
    rf",? {LATER}(?:(?:is|was|are|were|has|have|had|will|would|became|becomes)\b|(?:{PAST}|{THIRD})\b)"
)
_WHOSE = later(r"⟦\w(\d+)⟧·*, whose$")
_NUMBER = later(r"⟦\w(\d+)⟧$")
# "bought X, a lender to Y, and Z": a list of X and Z, whose comma closes what X is
_NOUN_IN_LIST = later(
    r"⟦[A-Z](?P<head>\d+)⟧, (?:an?|the|its|one of the) (?:(?!(?:and|or|of|by)\b)[\w’'%-]+ ){1,6}?(?:⟦[A-Z]\d+⟧ )?"
    r"(?:of|to|in|for|with|by) (?:the )?⟦[A-Z]\d+⟧, and (?:the |its )?⟦[A-Z](?P<next>\d+)⟧(?=[.;”\"]|$|, (?:an?|the|which|who|whose) )"
)
# "the lender to Y's partner X"
_OF_ANOTHERS = later(
    r"\b(?:the|an?) (?:[a-z-]+ ){1,3}(?:of|to|in|for|with) (?:the )?⟦[A-Z](?P<owner>\d+)⟧(?:’s|'s|’|') (?:[a-z-]+ ){0,3}"
    r"⟦[FBPOXGC](?P<meant>\d+)⟧"
)


def without_insiders(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims but those whose subject only closes what is set off while the other end stands in what goes on behind it."""
    closing = _closing(told)
    if not closing:
        return list(claims)
    kept = [
        claim
        for claim in claims
        if claim.rule in OWN_WORDS
        or not any(_is_insider(told, claim, name, head) for name, head in closing)
    ]
    if len(kept) < len(claims):
        told.rejected["inside_an_aside"] += len(claims) - len(kept)
    return kept


def without_outsiders(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims but those that a noun set off behind a name makes with who is listed beside that name, or has who is meant."""
    marked = told.sentence.marked
    barred: set[tuple[int, int]] = set()
    for beside in _NOUN_IN_LIST.finditer(marked):
        here, there = (told.sentence.mentions[int(beside[end])] for end in ("head", "next"))
        barred |= {(here.party, there.party), (there.party, here.party)}
    for whose in _OF_ANOTHERS.finditer(marked):
        owner, meant = (told.sentence.mentions[int(whose[end])].party for end in ("owner", "meant"))
        if sum(mention.party == owner for mention in told.sentence.mentions) == 1:
            barred |= {
                (claim.subject, claim.object)
                for claim in claims
                if claim.object == owner
                and claim.subject != meant
                and (claim.rule.startswith("noun.") or claim.rule.endswith(".role"))
            }
    kept = [c for c in claims if c.rule in OWN_WORDS or (c.subject, c.object) not in barred]
    if len(kept) < len(claims):
        told.rejected["outside_an_aside"] += len(claims) - len(kept)
    return kept


def _closing(told: Told) -> list[tuple[Mention, Mention]]:
    """The names that close what is set off, each with whom it is set off behind, where a verb follows."""
    sentence, found = told.sentence, []
    for start, end, of in sentence.asides:
        head = of
        if head is None:
            whose = _WHOSE.search(sentence.marked, 0, start)
            head = int(whose[1]) if whose is not None else None
        last = _NUMBER.search(sentence.marked, start, end)
        if head is not None and last is not None and _GOES_ON.match(sentence.marked, end):
            found.append((sentence.mentions[int(last[1])], sentence.mentions[head]))
    return found


def _is_insider(told: Told, claim: Claim, name: Mention, head: Mention) -> bool:
    """Whether a claim makes a name that closes an aside do what its head does: its other end stands behind, and it nowhere else."""
    if claim.subject != name.party or head.party == claim.subject or name.party < 0:
        return False
    if claim.start < name.start:  # what is set off says it: "A, with funding from B, is building C"
        return False
    near = told.sentence.mentions
    subjects = [m for m in near if m.party == claim.subject]
    objects = [m for m in near if m.party == claim.object]
    return subjects == [name] and bool(objects) and all(m.start > name.end for m in objects)
