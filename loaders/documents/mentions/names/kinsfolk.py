"""Those who bear one name together: "the de Orlu family", "the family Orlu", "the brothers Orlu".

Behind the noun the name stands in the manner of other languages, and is one only where it ends there: "the brothers Amir and Luis Bey"
are two persons with names of their own, "the family Orlu Foods feeds" is none.

    take_kinsfolk(scan, mention)    # of "the brothers Orlu": a mention of all of them, as "the Orlu brothers" is
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["take_kinsfolk"]

_BEFORE = later(
    r"\b(?P<all>(?:[Tt]he|[Aa]|[Oo]f)\s(?:(?:[a-z]+|[A-Z][a-z]+(?:an|ese|ish|ch|ic|i))\s){0,2}?"
    r"(?P<noun>family|brothers|sisters|siblings|cousins|twins)\s)$"
)
_GOES_ON = later(
    r"(?:\s[A-Z]|,?\s(?:and|&)\s[A-Z]|,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?:,|\sand\s)|[’']s?\s|-)"
)
_PARTICLE = later(
    r"\b(?:[Tt]he)\s(?P<all>(?:(?:de|von|van|der|den|del|della|di|da|dos|du|la|le|ter|ten|zu|bin|al|el)[\s-]){1,2})$"
)
_BEHIND = later(r"\s(?P<noun>family|brothers|sisters|siblings|cousins|heirs|twins)\b")
_REACH = 40  # characters that such words before a name have at most


def take_kinsfolk(scan: Scan, mention: Mention) -> None:
    """Take in what stands before a name that several bear: the noun, or the small word of the name."""
    lead = max(0, mention.start - _REACH)
    particle = _PARTICLE.search(scan.text, lead, mention.start)
    behind = _BEHIND.match(scan.text, mention.end) if particle is not None else None
    if particle is not None and behind is not None:
        _make(mention, behind["noun"])
        mention.name = f"{particle['all']}{mention.name}{behind[0]}"
        mention.start, mention.end = particle.start(), behind.end()
        return
    if mention.kind not in ("Party", "Person", "Firm") or mention.name.count(" ") or mention.entry:
        return
    noun = _BEFORE.search(scan.text, lead, mention.start)
    if noun is None or _GOES_ON.match(scan.text, mention.end):
        return
    _make(mention, noun["noun"])
    mention.name = f"{noun['noun']} {mention.name}"
    mention.start = noun.start("noun")


def _make(mention: Mention, noun: str) -> None:
    """Make of a name all those that bear it."""
    mention.kind = "Party" if noun == "family" else "Person"
    mention.head, mention.guessed = noun, False
