"""Whether an office is called a former one: by a word of it ("past president"), or before it in the words that tell it.

"X, a former director of Y", "the late chairman of Y, X"; not "the former bank's director" nor "late on Monday the chairman".

    say_former(claim, text)         # True: the role of the claim is "former director" now
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.offices import office_words
from interlock.loaders.documents.ties.offices.titles import is_of_state

__all__ = ["say_former"]

_FORMER = later(
    r"\b(?:former(?:ly)?|previously|hitherto|one-?time|ex|until (?:now|then|recently))\b",
    re.IGNORECASE,
)
# Such words right before the office alone, or as its first: "a past president", "the late chairman", but "as late as May the chairman".
_RIGHT_BEFORE = later(
    r"\b(?:(?:immediate(?:ly)?[ -])?past|(?<!of )(?<!as )late|erstwhile|onetime|sometime|ex-?|deceased|long-?ago) (?:[a-z-]+ )?$",
    re.IGNORECASE,
)
_IN_THE_ROLE = later(
    r"(?:(?:immediate(?:ly)?[ -])?past|late|erstwhile|one-?time|sometime|previous|ex|deceased)[ -]+(?=[a-zA-Z])",
    re.IGNORECASE,
)
# What was so is something else: "the former bank's director", "a former minister was appointed chairman".
_ANOTHER = later(
    r"[,;.()’']|\b(?:now|was|is|were|are|has|had|have|will|would|becom(?:es|e|ing)|became|heads?|joins?|joined|takes?|took|who|as)\b"
)
_TITLE = later(
    rf"\b(?:former |late |ex-)(?P<role>(?:[a-z-]+ ){{0,2}}?{office_words()}) (?=[A-Z])",
    re.IGNORECASE,
)
_BEFORE = 40  # characters before an office in which such a word stands


def say_former(claim: Claim, text: str) -> bool:
    """Let the role of an office that is called a former one say so; whether it was changed."""
    if claim.tie != "HOLDS_ROLE":
        return False
    role = claim.attributes.get("role")
    if not role:
        return _has_a_former_title(claim, text)
    if role.startswith("former "):
        return False
    inside = _IN_THE_ROLE.match(role)
    if inside is not None:
        role = role[inside.end() :]
    elif not (_is_called_so(claim, text, role) or _stands_behind_past(claim, text, role)):
        return False
    claim.attributes = {**claim.attributes, "role": f"former {role}"}
    return True


def _has_a_former_title(claim: Claim, text: str) -> bool:
    """Whether somebody who is only told to be of a body has a former office of it in front: "former chairman Jo Lee of Orlu Bank"."""
    if claim.rule != "role.of-named":
        return False
    title = _TITLE.search(text, max(0, claim.start - _BEFORE), claim.end)
    if title is None or claim.start not in title.span() or is_of_state(title["role"]):
        return False
    claim.attributes = {**claim.attributes, "role": f"former {title['role']}"}
    return True


def _is_called_so(claim: Claim, text: str, role: str) -> bool:
    """Whether "former" stands before the office, with nothing between that is a former one itself."""
    was = _FORMER.search(text, max(0, claim.start - len("former the ")), claim.end)
    if was is None:
        return False
    # "a former director of X and now a director of Y": the last is that of the owner, but for the rule that reads the first
    find = text.find if claim.rule == "role.until-now" else text.rfind
    office = find(role, was.end(), claim.end)
    return office >= 0 and not _ANOTHER.search(text, was.end(), office)


def _stands_behind_past(claim: Claim, text: str, role: str) -> bool:
    """Whether "past", "late" and their like stand right before the office."""
    office = text.rfind(role, claim.start, claim.end)
    return office >= 0 and _RIGHT_BEFORE.search(text, max(0, office - _BEFORE), office) is not None
