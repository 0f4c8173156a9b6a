"""What a text calls a name in its next sentence tells what it is: a bank in "Velmora will open in Kenya. The bank has 90 branches".

Only where one open name can be meant, and nothing of that kind stands near.

    taken_up(text, mentions)        # {"Velmora": "Bank"}
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.kinds.listed_banks import tells_no_trade
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["taken_up"]

# Nouns that take a name up. No "project", "regulator" or "city": those are as often what the subject builds, who fined it, where it sits.
_CALLED = {
    **dict.fromkeys(words("bank lender microlender neobank thrift"), "Bank"),
    **dict.fromkeys(
        words(
            "company firm group manufacturer producer retailer airline carrier miner conglomerate start-up startup shipbuilder carmaker"
            " steelmaker drugmaker brewer utility contractor exporter importer supplier operator developer distributor trader shipowner"
            " corporation refiner insurer"
        ),
        "Firm",
    ),
    **dict.fromkeys(words("chamber association federation"), "Chamber"),
    # No "union": "The union wants the yard in public hands" is that of the yard's workers.
    **dict.fromkeys(words("foundation university institute charity club movement diocese militia"), "Organization"),
    **dict.fromkeys(words("bourse exchange"), "Exchange"),
}  # fmt: skip
_ALIKE = {"Bank": frozenset({"Bank"}), "Firm": frozenset({"Firm", "Bank"})}
# "The growers' association Orlu", "the state bank of Orlu", "the lender to both": of who is named next, or another
_NAMED = later(
    r"\s[A-Z]|\s(?:of|to|for|behind)\s|\s(?:in|from|at)\s[A-Z]|\s(?:in|from|at|on|near|next|opposite)\s(?:the|this|that|its|town)\b"
)
_SPEAKS_ON = later(
    r"(?:[^.;:“”\"]{0,40}?\s)?(?:said|says|announced|added|expects|confirmed|reported)(?:\s(?:on|in)\s[\w ]{3,20})?,?\s(?:that\s)?$"
)
_SAYS_SO = later(r"\s(?:said|says|announced|added|confirmed|reported)\b")
_HOLDS_POST = later(
    r",\s(?:the\s|an?\s|its\s)?(?:[a-z-]+\s){0,3}?(?:executive|chair(?:man|woman|person)|president|director|manager|minister|governor"
    r"|founder|secretary|officer|boss|analyst|economist|spokes(?:man|woman|person))\b"
)
_PEOPLE = frozenset({"Firm"})  # what a name that looks like a person's may be instead
_NO_BODIES = frozenset(
    {"Place", "Event", "Agreement", "Programme", "Portfolio", "Asset", "Project"}
)
_ANY_HOUSE = frozenset({"", "group", "company", "firm", "house", "institution", "business"})
_SELDOM = frozenset({"Bank", "Exchange"})  # a sentence seldom has two of them, one unnamed
# Whom a central bank does this to is a bank too, and the one of whom the text goes on.
_SUPERVISED = later(
    r"\b(?:fined|fines|licensed|licences|licenses|ordered|orders|told|tells|barred|bars|suspended|suspends|closed|closes|warned|warns|allowed|allows"
    r"|seized|seizes|rescued|rescues|penali[sz]ed|penali[sz]es|instructed|asked|inspected|audited|reprimanded|censured|took\sover|takes\sover"
    r"|withdrew|revoked|placed|put|permitted)\b"
)


def taken_up(text: str, mentions: Sequence[Mention], *, towns: bool = False) -> dict[str, str]:
    """The kinds of names that a definite noun takes up, by name; with `towns`, of names that are a town's elsewhere."""
    found: dict[str, str] = {}
    for at, mention in enumerate(mentions):
        kind = _kind(mention) if mention.form == "definite" else None
        if (
            kind is None
            or mention.plural
            or mention.owner is not None
            or mention.whose
            or mention.described
            or _NAMED.match(text, mention.end)
        ):
            continue
        name = _meant(text, mentions, at, kind, towns)
        if name is not None:
            found.setdefault(name.name, kind)
    return found


def _kind(mention: Mention) -> str | None:
    """The kind of what a noun takes up, which may have a word more: "the private bank", but no "central bank"."""
    kind = _CALLED.get(mention.head)
    if kind is None and " " in mention.head:
        noun = mention.head.rpartition(" ")[2]
        kind = "Firm" if noun == "maker" else _CALLED.get(noun)
        return kind if mention.kind == kind else None
    return kind


def _meant(
    text: str, mentions: Sequence[Mention], at: int, kind: str, towns: bool
) -> Mention | None:
    """The one open name before a noun that it may mean: that of this sentence which speaks, or the first of the sentence before.

    What follows a semicolon goes on with the clause before it as a sentence does.
    """
    noun = mentions[at]
    opens = text[noun.start].isupper()
    goes_on = text[max(0, noun.start - 2) : noun.start] == "; "
    inside = not opens and not goes_on and not _names_before(mentions, at)
    sentence = noun.sentence - 1 if opens or inside else noun.sentence
    if not opens and _SAYS_SO.match(text, noun.end) and text.startswith(", ", noun.start - 2):
        # "Orlu will not lend to mines, the lender said": who speaks of itself
        one = _only(
            text, [m for m in mentions[max(0, at - 24) : at] if m.sentence == noun.sentence], kind
        )
        return one
    near = [
        m
        for m in mentions[max(0, at - 24) : at]
        if m.sentence >= sentence - (not opens and not goes_on and not inside)
    ]
    alike = _ALIKE.get(kind, frozenset({kind}))
    if any(m.kind in alike and not m.guessed and not _may_be(m, kind) for m in near):
        return None
    names = [m for m in near if m.sentence == sentence and m.form == "name"]
    if not (towns and names and names[0].kind == "Place" and not names[0].dateline):
        names = [m for m in names if m.kind != "Place"]
    if not names:
        return None
    first = names[0]
    if opens or inside:
        one = _only(text, [m for m in near if m.sentence == sentence], kind)
        if one is not None:
            return one
        if inside:
            return None
    if not opens and not goes_on and _SPEAKS_ON.fullmatch(text, first.end, noun.start) is None:
        return None
    like_people = kind in _PEOPLE and first.kind == "Person" and not first.title
    like_town = towns and first.kind == "Place"
    like_name = like_people or like_town or _may_be(first, kind)
    if first.possessive or not (first.kind == "Party" or like_name):
        return None
    if _HOLDS_POST.match(text, first.end) or any(
        text[first.end : m.start] in (" and ", ", ") and m.kind in ("Party", first.kind, kind)
        for m in names[1:]
    ):
        return None  # "Jo Lee, chief executive of X", "X and Y reported"
    return first if goes_on or _begins(text, first) else None


def _names_before(mentions: Sequence[Mention], at: int) -> bool:
    """Whether the sentence of a noun has named somebody before it."""
    sentence = mentions[at].sentence
    return any(
        m.sentence == sentence and m.form in ("name", "definite", "pronoun") and m.kind != "Place"
        for m in mentions[max(0, at - 12) : at]
    )


def _may_be(mention: Mention, kind: str) -> bool:
    """Whether a firm's name tells so little that it may be a bank's: "UBQ Group"."""
    return (
        kind == "Bank"
        and mention.kind == "Firm"
        and mention.form == "name"
        and mention.entry is None
        and not mention.described
        and mention.head in _ANY_HOUSE  # "the dairy Orlu" is none
        and tells_no_trade(mention.name)
    )


def _only(text: str, near: Sequence[Mention], kind: str) -> Mention | None:
    """The one name of a sentence that a noun of the next may mean, wherever it stands, where nobody else there can be meant."""
    names = {m.name: m for m in near if m.form == "name" and m.kind not in _NO_BODIES}
    open_names = [
        m
        for m in names.values()
        if (m.kind == "Party" and m.head in _ANY_HOUSE) or _may_be(m, kind)
    ]
    others = [m for m in names.values() if m.kind == kind]
    if len(open_names) != 1 or others or kind not in _SELDOM:
        return None
    one = open_names[0]
    central = next(
        (m for m in near if m.kind == "GovernmentBody" and m.name.lower().endswith("bank")), None
    )
    if central is not None and _SUPERVISED.search(text, central.end, one.start) is None:
        return None  # "the central bank bought bonds of Orlu. The bank"
    return one


def _begins(text: str, mention: Mention) -> bool:
    """Whether a name begins its sentence, and so is its subject."""
    before = text[max(0, mention.start - 2) : mention.start]
    return not before.strip() or before[0] in ".\n!?”"
