"""Works that are named without an article: "Tavra refinery is owned by X", "X operates Mombasa port".

The words around tell the work from a noun before another ("Tavra refinery workers") and from a town with a thing in it.
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["behind_as_work", "is_bare_work", "opens_with_work", "plain_work"]

# What is called by its town alone: a town has one, or the text would say which.
_OF_TOWNS = frozenset(
    words(
        "airport port seaport refinery mine smelter harbour harbor dockyard shipyard steelworks metro tramway dam reservoir airfield"
    )
)
_AND_ITS_LIKE = ("terminal", "port", "airport", "station", "refinery", "smelter", "shipyard")
# No name before a thing of this sort stands alone as often as the thing itself: "Shell station", "Tata ship".
_TOO_PLAIN = frozenset(
    words(
        "ship shop store hotel fleet facility scheme initiative platform line complex vessel casino camp campus satellite"
    )
)
_GOES_ON = later(
    r"[.,;:?!)”\"’]|$|\n|\s[–—(]|\s(?:is|was|are|were|will|would|has|had|have|in|at|near|to|from|and|by|on|which|that|for|with"
    r"|since|after|before|of|as|can|could"
    r"|into|via|but|or|when|while|during|under|remains?|belongs|serves|handles|handled|began|starts?|started|opened|opens|closed"
    r"|employs|employed|produces|produced|process(?:es|ed)|exports|exported|supplies|supplied|receives|received|accounts|accounted|lies"
    r"|covers|covered|uses|needs|faces|faced|ranks|ranked|generates|generated|operates|operated|shut|halted|resumed|restarted"
    r"|reopened|stands|stood|runs|ran|makes|made|sends|sent|ships|shipped|takes|took|grew|rose|fell|suffered|welcomed|recorded|reported"
    r"|posted|saw|became|lost|got|stopped|reached|reaches|carried|carries|crosses|crossed|cost|costs|said|between|over|through|along|until|because|where|whose|due"
    r"|last|next|now|alone|itself|blocked|connects|connected|links|linked|could|must|should|may|does|did|cut|bought|sold|built|drew|held|kept"
    r"|left|paid|put|set|spent|won|went|gave|burned|burnt|broke|came|found|led|met|sat|hit|fed)\b"
    r"|\s(?:[a-z]+ly\s)?(?!(?:based|owned|related|feed|seed|need|speed)\b)[a-z]{2,}ed\b"
    # a verb of now, which what it is done to tells from workers and gates
    r"|\s[a-z]{2,}(?<!s)s\s(?:(?:about|some|around|nearly|almost|more\sthan|over|up\sto|only)\s)?(?:\d|an?\s|the\s|its\s|all\s)"
)
_LED_UP_TO = later(r"(?:^|[\n.!?:;•“\"(]\s?|\b[a-z]+,?\s|\w,\s)$")
_ANOTHER = later(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|new|old|former)|[’']s?)\s$")
_NEAR = 24  # characters before a name that tell whether words or another name stand there


def is_bare_work(scan: Scan, mention: Mention, noun: re.Match[str], *, known: bool) -> bool:
    """Whether a name and the noun behind it are a work that needs no article; `known`: the name is a town of the tables."""
    thing = noun["noun"]
    words_between = noun[0].strip()[: -len(thing)].split()
    if not scan.words.modifiers.issuperset(words_between) or thing in _TOO_PLAIN:
        return False
    if known and not (
        thing in _OF_TOWNS or (" " in thing and thing.rpartition(" ")[2] in _AND_ITS_LIKE)
    ):
        return False
    if " " in mention.name and not known and not _is_of_two_words(mention.name, thing):
        return False
    if scan.text.startswith(("the ", "The "), mention.start):
        return False
    before = scan.text[max(0, mention.start - _NEAR) : mention.start]
    return (
        _GOES_ON.match(scan.text, noun.end()) is not None
        and _LED_UP_TO.search(before) is not None
        and _ANOTHER.search(before) is None
    )


def _is_of_two_words(name: str, thing: str) -> bool:
    """As in "Nam Hai port": no more words than towns have, before a thing that towns call theirs."""
    return name.count(" ") == 1 and (
        thing in _OF_TOWNS or thing.rpartition(" ")[2] in _AND_ITS_LIKE
    )


def plain_work(scan: Scan, mention: Mention) -> re.Match[str] | None:
    """The noun of "the Orlu line was built", "the Orlu road, which": behind a name with an article, where it describes nothing."""
    unknown = mention.kind == "Party" or (mention.kind == "Place" and mention.entry is None)
    if not unknown or not scan.text.startswith(("the ", "The "), mention.start):
        return None
    noun = scan.words.plain_noun.match(scan.text, mention.end)
    if noun is None or scan.text.startswith(" of ", noun.end()):
        return None
    return noun if _GOES_ON.match(scan.text, noun.end()) else None


def behind_as_work(scan: Scan, stop: int) -> bool:
    """Whether a thing that towns call theirs follows a name that ends at `stop`: "Dung Quat port is", and no person's name."""
    noun = scan.words.compound.match(scan.text, stop) or scan.words.named_noun.match(
        scan.text, stop
    )
    return (
        noun is not None
        and noun[0].strip() == noun["noun"]
        and (noun["noun"] in _OF_TOWNS or noun["noun"].rpartition(" ")[2] in _AND_ITS_LIKE)
        and _GOES_ON.match(scan.text, noun.end()) is not None
    )


def opens_with_work(scan: Scan, stop: int) -> bool:
    """Whether a capitalised word that ends at `stop` opens a sentence on a work: "Tavra refinery is owned by"."""
    noun = scan.words.compound.match(scan.text, stop) or scan.words.named_noun.match(
        scan.text, stop
    )
    if noun is None or noun["noun"] in _TOO_PLAIN:
        return False
    kind = scan.words.compounds.get(noun["noun"]) or scan.words.nouns.get(noun["noun"])
    alone = noun[0].strip() == noun["noun"]
    return (
        kind in ("Asset", "Project") and alone and _GOES_ON.match(scan.text, noun.end()) is not None
    )
