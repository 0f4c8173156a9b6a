"""What a text calls a name in its next sentence tells what it is: a bank in "Velmora will open in Kenya. The bank has 90 branches".

Only where one open name can be meant, and nothing of that kind stands near.

    taken_up(text, mentions)        # {"Velmora": "Bank"}
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["taken_up"]

# Nouns that take a name up. No "project", "regulator" or "city": those are as often what the subject builds, who fined it, where it sits.
_CALLED = {
    **dict.fromkeys(words("bank lender"), "Bank"),
    **dict.fromkeys(
        words(
            "company firm group manufacturer producer retailer airline carrier miner conglomerate start-up startup shipbuilder carmaker"
            " steelmaker drugmaker brewer utility contractor exporter importer supplier operator developer distributor trader shipowner"
            " corporation refiner insurer"
        ),
        "Firm",
    ),
    **dict.fromkeys(words("chamber association federation"), "Chamber"),
    **dict.fromkeys(words("foundation university institute charity"), "Organization"),
}  # fmt: skip
_ALIKE = {"Bank": frozenset({"Bank"}), "Firm": frozenset({"Firm", "Bank"})}
_NAMED = re.compile(r"\s[A-Z]")  # "The growers' association Orlu": of who is named next
_SPEAKS_ON = re.compile(
    r"(?:[^.;:“”\"]{0,40}?\s)?(?:said|says|announced|added|expects|confirmed|reported)(?:\s(?:on|in)\s[\w ]{3,20})?,?\s(?:that\s)?$"
)
_PEOPLE = frozenset({"Firm"})  # what a name that looks like a person's may be instead


def taken_up(text: str, mentions: Sequence[Mention]) -> dict[str, str]:
    """The kinds of names that a definite noun takes up, by name."""
    found: dict[str, str] = {}
    for at, later in enumerate(mentions):
        kind = _kind(later) if later.form == "definite" else None
        if (
            kind is None
            or later.plural
            or later.owner is not None
            or later.whose
            or later.described
            or _NAMED.match(text, later.end)
        ):
            continue
        name = _meant(text, mentions, at, kind)
        if name is not None:
            found.setdefault(name.name, kind)
    return found


def _kind(later: Mention) -> str | None:
    """The kind of what a noun takes up, which may have a word more: "the private bank", but no "central bank"."""
    kind = _CALLED.get(later.head)
    if kind is None and " " in later.head:
        kind = _CALLED.get(later.head.rpartition(" ")[2])
        return kind if later.kind == kind else None
    return kind


def _meant(text: str, mentions: Sequence[Mention], at: int, kind: str) -> Mention | None:
    """The one open name before a noun that it may mean: that of this sentence which speaks, or the first of the sentence before.

    What follows a semicolon goes on with the clause before it as a sentence does.
    """
    later = mentions[at]
    opens = text[later.start].isupper()
    goes_on = text[max(0, later.start - 2) : later.start] == "; "
    sentence = later.sentence - 1 if opens else later.sentence
    near = [
        m
        for m in mentions[max(0, at - 24) : at]
        if m.sentence >= sentence - (not opens and not goes_on)
    ]
    alike = _ALIKE.get(kind, frozenset({kind}))
    if any(m.kind in alike and not m.guessed for m in near):
        return None
    names = [m for m in near if m.sentence == sentence and m.form == "name" and m.kind != "Place"]
    if not names:
        return None
    first = names[0]
    if not opens and not goes_on and _SPEAKS_ON.fullmatch(text, first.end, later.start) is None:
        return None
    like_people = kind in _PEOPLE and first.kind == "Person" and not first.title
    if first.possessive or not (first.kind == "Party" or like_people):
        return None
    return first if goes_on or _begins(text, first) else None


def _begins(text: str, mention: Mention) -> bool:
    """Whether a name begins its sentence, and so is its subject."""
    before = text[max(0, mention.start - 2) : mention.start]
    return not before.strip() or before[0] in ".\n!?”"
