"""What a name without a head word is: a firm, a place or a person, by the words that stand around it, anywhere in the text.

A name whose surroundings say nothing, or two things equally, stays a `Party`: left open, never guessed.

    settle_kinds(text, mentions)        # "Jena" in "a plant in Jena" becomes a Place
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from interlock.loaders.documents.language.kin_nouns import KINSFOLK
from interlock.loaders.documents.language.known_parties import likely_kind
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.kinds.beside_a_name import (
    LONGEST_ACRONYM,
    MOST_WORDS,
    PLACE_LEFT,
    REACH,
    votes_beside,
)
from interlock.loaders.documents.mentions.kinds.called_otherwise import (
    bodies_called_as_events,
    people_called_as_firms,
)
from interlock.loaders.documents.mentions.kinds.counted_lists import joint_lenders
from interlock.loaders.documents.mentions.kinds.evidence import (
    at_a_fair,
    is_firms,
    is_lenders,
    is_spoken_of,
)
from interlock.loaders.documents.mentions.kinds.firm_signs import NO_PERSONS, SURE, signs_of_firm
from interlock.loaders.documents.mentions.kinds.last_signs import is_kept_at, last_sign
from interlock.loaders.documents.mentions.kinds.listed_with import (
    PLACED,
    coordinated,
    is_beside,
    is_end_of_way,
    is_land_of_town,
    is_listed_place,
    seat,
)
from interlock.loaders.documents.mentions.kinds.member_signs import kind_of_members
from interlock.loaders.documents.mentions.kinds.people_signs import SURE_PERSON, signs_of_person
from interlock.loaders.documents.mentions.kinds.taken_up import taken_up
from interlock.loaders.documents.mentions.kinds.trades_told import tell_trades
from interlock.loaders.documents.mentions.kinds.work_signs import (
    kind_called_later,
    kind_of_undertaking,
    weak_kind_of_undertaking,
)
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["settle_kinds"]

# Parts of a land and of a town, and houses in it: of what is called so and of which nothing more is told, few are firms.
_LANDSCAPE = frozenset(
    words(
        "Archipelago Avenue Beach Cape Coast Coastline Delta Empire Falls Gulf Harbour Highlands Hills Kingdom Lagoon Lake Lowlands Ocean"
        " Plateau Reef Ridge Riviera Road Shores Square Straits Street Wetlands"
    )
)
_HOUSES = frozenset(
    words("Auditorium Campus Cathedral Gardens Hall Mosque Pavilion Room Temple Theatre")
)
_SAID_BY = later(r"[,.!?][”\"]\s(?:said|says|added|adds|explained|noted|commented|stressed)\s$")
_QUOTE_LEFT = later(r"[,.!?][”\"]\s$")
_SAYS = later(r"\s(?:said|says|added|adds|explained|noted|commented|stressed|told)\b")
_HALVES = 2  # of a name that a hyphen joins, each longer than that
_SPEAKS = later(
    r"\s(?:said|says|told|met|visited|flew|resigned|tweeted|added|warned|hailed|praised|, who)\b|,\swho\b"
)
_BODIES = frozenset({"Chamber", "Organization", "Exchange", "GovernmentBody"})


# What firms do, and no place; a person who does so has been named in full before.
_FIRM_DOES = later(
    r"\s(?:has\s|had\s|have\s)?(?:also\s|recently\s|now\s|already\s|since\s|currently\s)?"
    r"(?:launched|unveiled|introduced|rolled\sout|rolls\sout|launches|unveils|partnered|partners\swith|teamed\sup|expanded"
    r"|inaugurated|commissioned"
    r"|broke\sground|broken\sground|raised\s(?:[$€£¥]|US\$|[A-Z]{3}\s?)\d|invested|reported\s(?:a\s)?(?:net|revenue|record"
    r"|sales|profit|loss|earnings)"
    r"|employs|specialis?zes|specialises|offers|provides\s(?:[a-z]+\s)?(?:services|solutions|products)|operates|was\s(?:founded"
    r"|established|incorporated|acquired|set\sup)"
    r"|is\s(?:headquartered|based|building|investing|expanding|developing|constructing)|has\s(?:offices|operations|branches"
    r"|plants|factories|subsidiaries|stores)"
    r"|entered\sinto\s(?:an?\s)|opened\s(?:its|a|an|the)|announced\s(?:plans|results|the\s(?:launch|opening|acquisition"
    r"|completion|appointment|admission|signing))"
    r"|(?:will|plans\sto|is\sto|intends\sto|aims\sto)\s(?:build|invest|open|expand|launch|acquire|produce|manufacture|supply"
    r"|deliver|develop|construct|operate|raise|hire)"
    r")\b"
)


# "says the bureau's Losa Moe", "said X buyer Ada Moe": who speaks for somebody is a person
_SAYS_WHOSE = later(
    r"\b(?:said|says|adds|added|explains|explained|notes|jokes|joked|laughs|laughed|recalls|recalled|insists|insisted)\s(?:the\s)?"
    r"(?:[A-Za-z-]+\s){0,2}[\w-]+(?:[’']s\s(?:[a-z]+\s)?|\sbuyer\s)$"
)


def settle_kinds(text: str, mentions: Sequence[Mention], *, surely: bool = False) -> None:
    """Give kinds to names that have none; all mentions of one name together decide, then what they are listed or related with.

    With `surely`, a name of which nothing is said stays open.
    """
    people_called_as_firms(text, mentions)
    bodies_called_as_events(text, mentions)
    tell_trades(text, mentions)
    for last in (False,) if surely else (False, False, True):
        _settle(text, mentions, last)


def _settle(text: str, mentions: Sequence[Mention], last: bool) -> None:
    open_names: dict[str, list[Mention]] = {}
    before = {
        m.end: m for m in mentions if m.form == "name" and m.kind in ("Person", "Firm", "Bank")
    }
    for mention in mentions:
        if mention.form == "name" and mention.kind == "Party" and mention.head not in KINSFOLK:
            open_names.setdefault(mention.name, []).append(mention)
    places = {m.end: m for m in mentions if m.form == "name" and m.kind == "Place"}
    begun = {m.start for m in places.values()}
    firms = {m.start: m for m in mentions if m.form == "name" and m.kind == "Firm"}
    beside = _beside(mentions) if last and open_names else {}
    families = {
        m.name.rpartition(" ")[2]
        for m in mentions
        if m.form == "name" and m.kind == "Person" and " " in m.name
    }
    houses = {
        m.name.partition(" ")[0]
        for m in mentions
        if m.head in KINSFOLK and m.name.endswith((" family", " families", " clan", " dynasty"))
    }
    alone = _alone(mentions)
    called = _called(mentions)
    # the first words of longer names of firms: "Sunreef" of "Sunreef Produce" lends, and is no bank
    shorter = {
        m.name.partition(" ")[0]
        for m in mentions
        if m.form == "name" and m.kind not in ("Person", "Place", "Bank") and " " in m.name
    }
    inside = {
        word
        for m in mentions
        if m.form == "name" and m.kind in ("Firm", "Bank", "Organization") and " " in m.name
        for word in m.name.split()
    }
    later = taken_up(text, mentions)
    people = _spoken_of(text, mentions) if open_names else frozenset()
    lending = joint_lenders(text, mentions) if last and open_names else frozenset()
    for name, group in open_names.items():
        if name in called or (likely_kind(name) == "Person" and not _is_undertaking(text, group)):
            for mention in group:
                mention.kind = "Person"
            continue
        if any(at_a_fair(text, m.start) and m.entry is None for m in group):
            for mention in group:
                mention.kind = "Event"
            continue
        votes: Counter[str] = Counter()
        if any(
            _SAYS_WHOSE.search(text, max(0, m.start - REACH), m.start) for m in group
        ) and name.count(" ") in (1, 2):
            votes["Person"] += 2
        votes.update(_shortened(name, alone))
        if name.count(" ") == 1 and name.rpartition(" ")[2] in families:
            votes["Person"] += 1  # "Deniz Aral" beside "Sevgi Aral"
        if name.count(" ") == 1 and name.rpartition(" ")[2] in houses:
            votes["Person"] += 2  # "Deniz Aral" in a text on the Aral family
        if name in later and name not in families:
            # "The charity" says more than what charities and firms do alike
            votes[later[name]] += 2 if later[name] == "Organization" else 1
        beside_people = [one for m in group if (one := coordinated(text, m, before)) == ["Person"]]
        for mention in group:
            votes.update(votes_beside(text, mention, name))
            votes.update(seat(text, mention, before))
            votes.update(coordinated(text, mention, before))
            if mention.start in people and name.count(" ") in (1, 2):
                votes["Person"] += 2  # firms buy and sell too, but not "his shares"
        told = _told(text, group, mentions)
        sure = set(told) == {"Firm"} or any(is_firms(text, m.start, m.end) for m in group)
        if sure and votes["Person"] == len(beside_people):
            votes["Person"] = 0  # beside a person in a list, but owned by a fund
        if not votes.keys() & _BODIES or "Bank" in told or "Person" in told:
            votes.update(told)
        votes = +votes
        if "&" in name:  # partners: a firm, but for a place that is called one
            if not any(PLACE_LEFT.search(text, max(0, m.start - REACH), m.start) for m in group):
                votes["Place"] = 0
            votes["Person"] = 0
            votes = +votes
        if (
            not votes
        ):  # what is said of a name alone comes first, then what it is listed with and what it does
            for mention in group:
                if (
                    is_listed_place(text, mention, places)
                    or is_land_of_town(text, mention, places)
                    or is_end_of_way(text, mention, places, begun)
                ):
                    votes["Place"] += 1
                elif " " not in name and name not in families and is_beside(text, mention, firms):
                    votes["Firm"] += 1
                elif name not in families and _is_plain_word(name):
                    votes["Firm"] += _FIRM_DOES.match(text, mention.end) is not None
            votes = +votes
        if not votes and (
            body := next((k for m in group if (k := kind_of_members(text, m.start, m.end))), None)
        ):
            for mention in group:
                mention.kind, mention.guessed = body, False
            continue
        if (
            not votes
            and name not in inside
            and (undertaking := _undertaking(text, group)) is not None
        ):
            for mention in group:
                mention.kind, mention.guessed = undertaking, False
            continue
        lends = last and not votes and name not in shorter
        if lends and any(m.start in lending or is_lenders(text, m.start, m.end) for m in group):
            for mention in group:
                mention.kind, mention.guessed = "Bank", True
            continue
        if not votes and last and (likely := likely_kind(name)) is not None:
            for mention in group:
                mention.kind, mention.guessed = likely, True
            continue
        if not votes and last and " " not in name and name not in shorter:
            sign = next((s for m in group if (s := last_sign(text, m, beside)) is not None), None)
            if sign is not None:
                for mention in group:
                    mention.kind, mention.guessed = sign, True
                continue
        if not votes:
            if last and _is_a_body(text, group, mentions):
                for mention in group:
                    mention.kind, mention.guessed = "Firm", True
                continue
            if last and _is_joined(name) and not any(_stands_in(text, m) for m in group):
                for mention in group:
                    mention.kind, mention.guessed = "Firm", True
                continue
            if last and (_is_firm_like(name) or any(_is_of_country(text, m) for m in group)):
                if name.count(" ") in (1, 2) and any(_is_quoted(text, m) for m in group):
                    for mention in group:
                        mention.kind, mention.guessed = "Person", True
                    continue
                lies = _lies_or_stands(text, group)
                if lies is not None:  # "moored off the Orlu Coast"
                    for mention in group:
                        mention.kind, mention.guessed = lies, True
                    continue
                if name.partition(" ")[0] in lexicon().place_firsts and (
                    name.count(" ") == 1 or any(_stands_in(text, m) for m in group)
                ):  # "Paso Orlu", but "Paso Orlu Celulosa has closed a loan"
                    for mention in group:
                        mention.kind, mention.guessed = "Place", True
                    continue
                for mention in group:
                    mention.kind, mention.guessed = "Firm", True
            continue
        kind = _most(votes)
        if kind is None:
            continue
        if kind in ("Person", "Place") and name.isupper() and 2 < len(name) <= LONGEST_ACRONYM:
            continue  # "and NCC chief executive Jo Lee": of whom the acronym is no name
        for mention in group:
            mention.kind = kind


def _is_undertaking(text: str, group: Sequence[Mention]) -> bool:
    """Whether a name that is rather a person's is told to be a work, an event or a treaty."""
    return group[0].name.partition(" ")[0] not in lexicon().given_names and any(
        kind_of_undertaking(text, m.start, m.end) is not None
        for m in group
        if not m.possessive and not m.title
    )


def _undertaking(text: str, group: Sequence[Mention]) -> str | None:
    """What the next sentence calls a name of which nothing else is told, or what is done to it rather than to a firm."""
    found = [
        kind
        for m in group
        if not m.possessive
        for kind in (
            kind_called_later(text, m.start, m.end),
            weak_kind_of_undertaking(text, m.start, m.end),
        )
        if kind is not None
    ]
    return found[0] if found else None


def _told(text: str, group: Sequence[Mention], mentions: Sequence[Mention]) -> list[str]:
    """What the text says of a name, all places together, that it says of firms or of people alone."""
    firm = {sort: w for m in group for sort, w in signs_of_firm(text, m, mentions).items()}
    person = max(signs_of_person(text, m, mentions) for m in group)
    if "invested" in firm:
        firm["invested"] = 1  # "invested in Orlu": in a town as well
    if any(text.endswith(" at ", 0, m.start) for m in group):
        firm.pop("joined", None)  # "an engineer at Orlu": in a town as well
    much = sum(firm.values()) >= 2 * SURE
    for sort in NO_PERSONS & firm.keys():
        del firm[sort]  # a chamber has members and its aims too
    told = sum(firm.values()) >= SURE
    banks = told and any(
        is_lenders(text, m.start, m.end) or is_kept_at(text, m.start) for m in group
    )
    return [
        *(["Firm"] if told else []),
        *(["Firm"] if told and much else []),
        *(["Bank"] if banks else []),
        *(["Person"] if person > 0 else []),
        *(["Person"] if person >= SURE_PERSON else []),
    ]


def _is_a_body(text: str, group: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether a name is at least no person's and no town's: "Orlune sold its mill", "Orlune, which"."""
    return not any(_stands_in(text, m) for m in group) and any(
        weight >= SURE and sort in NO_PERSONS
        for m in group
        for sort, weight in signs_of_firm(text, m, mentions).items()
    )


def _beside(mentions: Sequence[Mention]) -> dict[int, Mention]:
    """The names by where they end and, negative, by where they begin."""
    named = [m for m in mentions if m.form == "name"]
    return {m.end: m for m in named} | {-m.start: m for m in named}


def _most(votes: Counter[str]) -> str | None:
    """The kind that most is said for; a bank is a firm too, so that what is said of firms does not outweigh it."""
    if votes["Bank"] and votes["Bank"] + votes["Firm"] > max(votes["Person"], votes["Place"]):
        return "Bank"
    (kind, most), *others = votes.most_common()
    return None if others and others[0][1] == most else kind


def _spoken_of(text: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """Where the open names begin that "his" or "she" is said of: the first of a sentence that names nobody else before the pronoun."""
    found = set()
    first: dict[int, Mention | None] = {}
    for at, mention in enumerate(mentions):
        somebody = mention.kind in ("Person", "Party") and mention.form != "pronoun"
        if not somebody or mention.sentence in first:
            continue
        first[mention.sentence] = mention
        if mention.form != "name" or mention.kind != "Party":
            continue
        until = next(
            (
                m.start
                for m in mentions[at + 1 :]
                if m.kind in ("Person", "Party") or m.sentence != mention.sentence
            ),
            len(text),
        )
        if is_spoken_of(text, mention.end, until):
            found.add(mention.start)
    return frozenset(found)


def _called(mentions: Sequence[Mention]) -> frozenset[str]:
    """The first and last words of persons with a title or office, where no body is called so too: "Taskin" for "Dr Taskin Amed"."""
    words: dict[str, set[str]] = {}
    titled: set[str] = set()
    bodies: set[str] = set()
    for mention in mentions:
        if mention.form != "name" or " " not in mention.name:
            continue
        parts = mention.name.split()
        if mention.kind != "Person":
            bodies.update(parts)
            continue
        for part in (parts[0], parts[-1]):
            words.setdefault(part, set()).add(mention.name)
        if mention.title:
            titled.add(mention.name)
    sure = (part for part, names in words.items() if len(names) == 1 and names <= titled)
    return frozenset(sure) - bodies


def _alone(mentions: Sequence[Mention]) -> frozenset[str]:
    """The single words that the text uses as names."""
    return frozenset(
        m.name
        for m in mentions
        if m.form == "name" and " " not in m.name and m.kind in ("Party", "Person")
    )


def _shortened(name: str, alone: frozenset[str]) -> list[str]:
    """How the text shortens a name tells what it is: a person is called by the last word later, a firm by the first."""
    parts = name.split()
    if not 1 < len(parts) <= MOST_WORDS or not all(part[0].isupper() for part in parts):
        return []
    if parts[0].isupper() and len(parts[0]) > 1:
        return []  # "BFI Vohitra", later "Vohitra"
    first, last = parts[0] in alone, parts[-1] in alone
    if parts[-1] in lexicon().name_heads:
        last = False
    return ["Person"] if last and not first else ["Firm"] if first and not last else []


_JOINTS = str.maketrans("", "", " -&")


def _is_firm_like(name: str) -> bool:
    """Whether a name of several words, of which nothing says more, is called as firms are."""
    parts = name.split()
    return (
        1 < len(parts) <= MOST_WORDS + 1
        and not parts[-1].isupper()
        and parts[-1] not in ("family", "brothers")
        and name.translate(_JOINTS).isalpha()
    )


def _is_quoted(text: str, mention: Mention) -> bool:
    """Whether words in quotation marks are said by the name: "“It is a good day,” said Orlan Desk."."""
    before = text[max(0, mention.start - REACH) : mention.start]
    return _SAID_BY.search(before) is not None or (
        _QUOTE_LEFT.search(before) is not None and _SAYS.match(text, mention.end) is not None
    )


def _lies_or_stands(text: str, group: Sequence[Mention]) -> str | None:
    """The kind that the last word tells of a name of which nothing else does: "the Orlu Highlands", but "Orlu Highlands"."""
    last = group[0].name.rpartition(" ")[2]
    if last in _LANDSCAPE:
        return (
            "Place" if all(text[m.start : m.start + 4].lower() == "the " for m in group) else None
        )
    hosts = any(text.endswith(" by ", 0, m.start) for m in group)
    return "Asset" if last in _HOUSES and not hosts else None


def _is_joined(name: str) -> bool:
    """Whether one word is joined of two names, as firms' are: "Borhult-Eik", "Neo-Silmet"."""
    parts = name.split("-")
    return (
        " " not in name
        and len(parts) == _HALVES
        and all(part[:1].isupper() and part.isalpha() and len(part) > _HALVES for part in parts)
        and not all(part.isupper() for part in parts)
    )


def _stands_in(text: str, mention: Mention) -> bool:
    """Whether a name stands where a town's would: "in Port-Orlu", "from Orlu-Tarn"."""
    return PLACED.search(text[max(0, mention.start - 16) : mention.start]) is not None


def _is_plain_word(name: str) -> bool:
    """Whether a name is one word that is no acronym: those are called so by bodies as often."""
    return " " not in name and not name.isupper() and len(name) > 2


def _is_of_country(text: str, mention: Mention) -> bool:
    """Whether one word is told by a country alone, as in "Sweden's Lantvik": rather a firm, unless it speaks."""
    return (
        mention.place is not None
        and mention.place.start == mention.start
        and " " not in mention.name
        and mention.place.is_country
        and not mention.name.isupper()
        and not _SPEAKS.match(text, mention.end)
    )
