"""Lists of names that the text counts and calls something: "Orlu and Tarn; both banks", "Orlu and Tarn, two shell companies".

The noun tells what each of them is, where the list has as many names as it counts.

    take_counted(text, mentions)        # gives the names of such lists the kind of the noun
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.kinds.evidence import is_lenders
from interlock.loaders.documents.mentions.kinds.listed_banks import may_lend
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["is_joint", "joint_lenders", "take_counted", "take_joint_lenders"]

_MOST = 6  # names of a list
_FORMS = frozenset({"definite", "group"})
_OPEN = frozenset({"Party", "Organization"})  # "Tokai Trust" may be either
_KINDS = frozenset({"Firm", "Bank", "Person", "Asset", "Organization"})
# A name of a list may have a noun of its own before it: "Orlu and the Turkish miner Tarn".
_JOINT = later(r"(?:,|,? and|,? or|,? &)(?: (?:the |its )?(?:[A-Z][a-z]+ |[a-z-]+ ){0,4})? ?")
_NO_LIST = later(
    r"\b(?:who|which|has|is|are|was|were|said|in|of|by|to|with|from|for|where|when|while|whose|that|as|but|after|because|both|two"
    r"|three|four|five|six|an?)\b"
)
_TAKES_PART = later(
    r"\s(?:have\s|had\s|will\s)?(?:each\s|jointly\s|also\s)?(?:join(?:ed)?|form(?:ed)?|led|lead|arranged?|underwr(?:i|o)te"
    r"|provided?|made\sup|took\spart\sin|agreed\sto)\s"
    r"[^.;,]{0,60}?\b(?:syndicate|loans?|facility|credit|club\sdeal|refinancing|lend)\b"
)
_ARE_LENDERS = later(
    r"\s(?:are|were|remain|became|act\sas|acted\sas)\s(?:all\s|both\s|also\s)?(?:(?:its|their|the|two\sof\sits|among\sits|his|her)\s)?(?:[a-z-]+\s){0,2}?"
    r"(?:lenders|bankers|(?:house\s|creditor\s|agent\s)?banks|(?:lead\s)?arrangers|mortgagees)\b"
)
_BOTH = later(r"[Bb]oth\s")
_BESIDE = later(r"(?:,| [—–-]| \(|:| (?:are|were|both)) (?:the |all |both )?")
_FOLLOWED = later(r"(?:,| [—–-]|:| \(|,? namely:?) ?(?:the )?")
# Who is called so is no person; "traders", "investors" and "suppliers" may be people.
_NEVER_PEOPLE = frozenset(
    words(
        "company firm group maker carmaker steelmaker drugmaker chipmaker shipbuilder retailer airline insurer reinsurer carrier"
        " refiner utility"
        " conglomerate chain corporation fund subsidiary unit telecom bank lender start-up startup business multinational brewery"
        " cooperative"
        " enterprise operator brand house line manufacturer miner"
    )
)
_LAST_WORD = later(r"[a-z-]+$")


def take_joint_lenders(text: str, mentions: Sequence[Mention]) -> None:
    """Let those who lend together with a bank be banks: "Orlu, Tarn and the lender Vose have joined the syndicate"."""
    called = {m.end + 1 for m in mentions if m.form != "name" and m.kind == "Bank"}
    found: set[str] = set()
    for names in _lists(text, mentions):
        banks = [m for m in names if m.kind == "Bank" or m.start in called]
        others = [m for m in names if m not in banks and m.kind in _OPEN and may_lend(m)]
        if not others or len(banks) + len(others) != len(names):
            continue
        first, last = names[0], names[-1]
        if _ARE_LENDERS.match(text, last.end) or (
            banks
            and (
                _TAKES_PART.match(text, last.end)
                or is_lenders(text, first.start, first.end)
                or is_lenders(text, last.start, last.end)
            )
        ):
            found.update(m.name for m in others)
    for mention in mentions if found else ():
        if mention.form == "name" and mention.name in found and mention.kind in _OPEN:
            mention.kind, mention.guessed = "Bank", False


def joint_lenders(text: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """Where the names begin that stand in one list with who is said to lend: "Orlu and Tarn arranged the credit for Vose"."""
    return frozenset(
        m.start
        for names in _lists(text, mentions)
        if any(is_lenders(text, m.start, m.end) for m in (names[0], names[-1]))
        for m in names
    )


def take_counted(text: str, mentions: Sequence[Mention]) -> None:
    """Let the names of a list be what the noun says that counts them or stands before them, wherever the text has them."""
    counting = [m for m in mentions if m.plural and m.form in _FORMS]
    if not counting:
        return
    lists = _lists(text, mentions)
    for noun in counting:
        kind, called = _kind(text, noun)
        names = _counted(text, noun, lists) if kind is not None else []
        if kind is None or not names or not all(_may_be(one, kind) for one in names):
            continue
        if (
            kind != "Person"
            and called not in _NEVER_PEOPLE
            and all(n.kind == "Person" for n in names)
        ):
            continue  # "Jo Lee and Ada Moe, the two traders"
        told = {one.name for one in names if one.kind != kind}
        for mention in mentions:
            if mention.form == "name" and mention.name in told:
                mention.kind, mention.guessed = kind, False


def is_joint(gap: str) -> bool:
    """Whether what stands between two names joins them to one list."""
    return _JOINT.fullmatch(gap) is not None and _NO_LIST.search(gap) is None


def _lists(text: str, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The names that stand one behind the other, each list as long as it goes."""
    lists: list[list[Mention]] = []
    for mention in mentions:
        if mention.form != "name":
            continue
        last = lists[-1][-1] if lists else None
        if (
            last is not None
            and last.sentence == mention.sentence
            and is_joint(text[last.end : mention.start])
        ):
            lists[-1].append(mention)
        else:
            lists.append([mention])
    return [one for one in lists if len(one) > 1]


def _kind(text: str, noun: Mention) -> tuple[str | None, str]:
    """The kind that a noun in the plural tells, and the noun itself."""
    last = _LAST_WORD.search(text[noun.start : noun.end])
    known = lexicon()
    called = known.plurals.get(last[0], last[0].removesuffix("s")) if last else ""
    kind = noun.kind if noun.kind in _KINDS else known.nouns.get(called)
    return (kind if kind in _KINDS else None), called


def _counted(text: str, noun: Mention, lists: Sequence[list[Mention]]) -> list[Mention]:
    """The list that a noun counts: the one right beside it, or the only one of so many names in its sentence or the sentence before."""
    behind = next((one for one in lists if one[0].start == noun.end + 1), None)
    if behind is not None and noun.form == "definite" and noun.count in (None, len(behind)):
        return behind  # "the retailers Orlu and Tarn"
    for one in lists:
        if len(one) == noun.count and _FOLLOWED.fullmatch(text, noun.end, one[0].start):
            return one  # "three firms - A, B and C", "two banks (A and B)"
    count = 2 if noun.count is None and _BOTH.match(text, noun.start) else noun.count
    before = [one for one in lists if one[-1].end <= noun.start and len(one) == count]
    if not before or count not in range(2, _MOST + 1):
        return []
    last = before[-1]
    if _BESIDE.fullmatch(text, last[-1].end, noun.start):
        return last
    near = [one for one in before if one[0].sentence >= noun.sentence - 1]
    if noun.form != "definite" or len(near) != 1 or noun.owner is not None or noun.whose:
        return []
    # two persons are not what "the two firms" of another sentence are
    return near[0] if any(one.kind != "Person" for one in near[0]) else []


def _may_be(mention: Mention, kind: str) -> bool:
    """Whether a name may be of a kind, as far as nothing sure speaks against it."""
    if mention.kind == kind:
        return True
    if mention.title or mention.entry is not None:
        return False
    if kind == "Bank":
        return may_lend(mention)
    if mention.kind == "Party":
        return True
    return kind == "Firm" and mention.kind == "Person"
