"""With what, and for what, something is done: help and money that stand before the verb or behind it.

aim(words, at)      # of "To build X, A took a loan": what it was taken for
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.arguments import Words
from interlock.loaders.documents.grammar.phrases import Argument, Phrase
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["aim", "is_lent", "is_of_help", "means", "opening", "without_origins"]

_NEXT = frozenset(words("and or but that which who while to of in for by with from"))
_SHORTEST_AIM = 5  # tokens: "to build X, Y"
# What somebody else gives for a deed.
_MEANS = frozenset(
    words(
        "loan loans credit credits help support aid financing funding finance money funds backing assistance guarantee guarantees grant "
        "grants permission approval advice capital equity subsidy subsidies subsidies encouragement blessing consent involvement input "
        "cooperation competition pressure interest bids offers"
    )
)
_LENT_OUT = frozenset(
    words(
        "loan loans credit credits grant grants financing funding finance money funds aid subsidy facility"
    )
)
# "With a loan from X, Y built Z"
_FRONT = later(
    r"[“\"]?(?:With|Thanks to|Using|Helped by|Backed by|Through|Under|Supported by|Aided by|On the strength of) "
    r"(?:the (?:help|aid|proceeds|support) of )?"
)


def is_of_help(slots: dict[str, list[Phrase]]) -> bool:
    """Whether "from" says whose the help is that comes with a thing, and not whose the thing is."""
    aid, giver = slots.get("with", []), slots.get("from", [])
    return bool(aid and giver) and not aid[0].is_mention and aid[0].end < giver[0].start


def is_of_goods(slots: dict[str, list[Phrase]]) -> bool:
    """Whether "from" says whose the goods are that money is for: "made a loan to X for trains from Y"."""
    goods, seller = slots.get("for", []), slots.get("from", [])
    return bool(goods and seller) and not goods[0].is_mention and goods[0].end < seller[0].start


def is_lent(slots: dict[str, list[Phrase]]) -> bool:
    """Whether "from" says who helped and not whose it was: "bought X with a loan from Y", "with the help of money from Y"."""
    aid = slots.get("with", [])
    return is_of_help(slots) and aid[0].head in _MEANS


def without_origins(slots: dict[str, list[Phrase]]) -> None:
    """Leave of "from" who gives the money alone: "extended its line from X, with money from Y" has none from X."""
    if len(slots.get("from", ())) > 1 and is_help(slots.get("with", ())):
        behind = [phrase for phrase in slots["from"] if phrase.start > slots["with"][0].end]
        slots["from"] = behind or slots["from"]


def is_help(aid: Sequence[Phrase]) -> bool:
    """Whether what something is done with is money or help."""
    return bool(aid) and not aid[0].is_mention and aid[0].head in _MEANS


def aim(words: Words, at: int) -> list[Argument]:
    """What the clause before that of a verb says it is done for: "To build X, A took a loan" as "A took a loan to build X"."""
    if words.word(0) != "to" or at < _SHORTEST_AIM:
        return []
    first = 2 if words.word(1) in ("help", "jointly") else 1
    stop = next((n for n in range(first, at) if words.word(n) in (",", ";")), 0)
    if not stop:
        return []
    verb = words.tokens[first]
    found = Words(words.marked, 0, words.tokens[stop].start).arguments(first)
    if verb.kind != "W" or not found or found[0][0] != "obj":
        return []
    aim = Phrase(verb.start, verb.end, verb.text)
    return [("inf", aim), *((f"inf.{slot}", phrase) for slot, phrase in found)]


def means(words: Words, at: int, slots: dict[str, list[Phrase]]) -> list[Argument]:
    """What opens the sentence of a verb and tells by what it is done: "With a grant from X, A built Y" as "A built Y with ..."."""
    front = _FRONT.match(words.marked)
    if front is None or "with" in slots or at < _SHORTEST_AIM:
        return []
    stop = next((n for n in range(1, at) if words.word(n) in (",", ";")), 0)
    if not stop or words.tokens[stop].start < front.end():
        return []
    opening = Words(words.marked, front.end(), words.tokens[stop].start)
    means = opening.phrase(0)
    if (
        means is None
        or means[0].is_mention
        or _LENT_OUT.isdisjoint({means[0].head, *means[0].words})
    ):
        return []
    begin = opening.at(means[0].end) - 1
    behind = opening.arguments(begin, objects=False, reduced=True)
    givers = [
        phrase for slot, phrase in behind if slot in ("from", "by", "of") and phrase.is_mention
    ]
    return [("with", means[0]), *(("means", giver) for giver in givers)]


# What opens a sentence before its subject, or stands behind "It is": from, to, with, for whom something is done.
_IT_IS = r"(?:[Ii]t|⟦P\d+⟧) (?:is|was|will be|has been) (?:also |only |mainly )?"
_OPENING = later(
    r"[“\"]?(?P<front>From|To|With|At|Through|Via|For) (?:the )?(?P<before>⟦\w\d+⟧)(?: (?:in|of) ⟦L\d+⟧)?, (?=(?:the )?⟦)"
    rf"|[“\"]?{_IT_IS}(?:the )?(?P<which>⟦\w\d+⟧),? (?P<cleft>from|to|with|at|through|for) (?:which|whom) (?=(?:the )?⟦)"
    rf"|[“\"]?{_IT_IS}(?P<from>from|to|with|at|through) (?:the )?(?P<that>⟦\w\d+⟧),? that (?=(?:the )?⟦)"
)
_WORKS = frozenset(
    "SJRET"
)  # what something is done for; of a party "for" only says whose view it is


def opening(words: Words, at: int) -> list[Argument]:
    """Whom the words before the subject of a verb name: "From X, Y obtained a loan", "It is X to which Y owes it" as "from X", "to X"."""
    found = _OPENING.match(words.marked)
    if found is None:
        return []
    whom = next(name for name in ("before", "which", "that") if found[name])
    if found["front"] == "For" and found[whom][1] not in _WORKS:
        return []
    subject = words.phrase(words.at(found.end()), both=True)
    named = words.phrase(words.at(found.start(whom)))
    if subject is None or named is None or not subject[0].is_mention or subject[1] > at:
        return []
    if any(words.tokens[n].kind != "W" or words.word(n) in _NEXT for n in range(subject[1], at)):
        return []  # another verb's subject
    slot = found["front"] or found["cleft"] or found["from"]
    return [(slot.lower(), named[0])]
