"""What the text says of a name that it says of people alone, whatever the name looks like: "Pemba, 61,", "X and his brother".

signs_of_person(text, mention, mentions)        # 2 for "Baltimore" in "Baltimore and her partner opened a brewery"
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, of_sentences

__all__ = ["SURE_PERSON", "is_called_person", "signs_of_person"]

SURE_PERSON = 2
_KIN_OR_AIDE = (
    r"(?:lawyers?|attorney|barrister|solicitor|bodyguard|spokes(?:man|woman|person)|aide|confidant|wife|husband|widow(?:er)?|sons?|daughters?"
    r"|brothers?|sisters?|father|mother|nephew|niece|cousin|(?:brother|sister|son|father|mother|daughter)-in-law)"
)
_REACH = 60  # characters before a name that are looked at
_RIGHT = later(
    r",\s(?:who|whom)\b|,\s(?:then\s|now\s|aged\s)?[1-9]\d(?=,|\s(?:and|is|was|has|will)\b)|\sand\s(?:his|her)\s"
    r"|,?\s(?:himself|herself)\b"
    r"|,\sone\sof\s(?:the\s)?(?:[\w’'-]+\s){0,4}?(?:men|women|people|individuals|billionaires|businessmen|businesswomen|tycoons)\b"
    r"|\s\([2-9]\d\)"
    # "X, Orlu Foods’ lawyer,", "X, her brother,"
    rf"|,\s(?:(?:[A-Z][\w.&-]*\s){{0,3}}[A-Z][\w.&-]*[’']s?|the\s[a-z-]+[’']s?|his|her|their)\s(?:[a-z-]+\s){{0,2}}?{_KIN_OR_AIDE}(?=[,.;]|\sand\b)(?!,\s[A-Z])"
    # "X, a key figure in the party,", "X, a Tarvian national who"
    r"|,\s(?:an?|the|another)\s(?:[A-Za-z][a-z-]*\s){0,3}?(?:figure|national|citizen|native|aide|loyalist|dissident|defector|fugitive|member\sof\s(?:the\s)?"
    r"(?:[A-Za-z][a-z-]*\s){0,2}(?:party|parliament|family|clan|senate))(?=[,.;]|\s(?:of|in|who|and|from)\b)"
    r"|\sto\s(?:[\w-]+\s){1,4}(?:in\s(?:prison|jail|custody)|imprisonment|behind\sbars)\b"
    # "was identified as a drug trafficker", "leads a gang", "X, representing Y, said"
    r"|\s(?:was|is|has\sbeen)\s(?:identified|described|known)\sas\s(?:an?|the)\s(?:[\w’'-]+\s){0,3}?(?:trafficker|smuggler|financier|dealer|leader"
    r"|commander|official|operative|lawyer|businessman|businesswoman|businessperson|fixer|courier|accountant|broker|associate|relative|cousin"
    r"|fugitive|facilitator|launderer|fraudster|kingpin|ringleader)\b(?!\sof\s(?:the\s)?market)"
    r"|\s(?:leads|led|heads|headed)\s(?:an?|the)\s(?:[a-z]+\s){0,2}?(?:gang|militia|cartel|mob|ring)\b"
    r"|,\s(?:representing|defending|prosecuting)\s[A-Z][\w’' ]{2,30},\s(?:said|told|argued|asked|submitted)\b"
    r"|\s(?:has\s|had\s|have\s)?(?:(?:also|later|then|since)\s)?(?:wrote(?=\s(?:to|that|in)\b|\s(?:\w+\s){0,3}?(?:books?|letters?"
    r"|memoirs?|novels?|articles?|essays?|poems?))|resigned|retired|died|testified|married|fled|emigrated|studied|graduated|teaches|taught"
    r"|drowned|confessed|apologi[sz]ed"
    r"|(?:was|is|were|been)\s(?:born|arrested|detained|jailed|sentenced|convicted|acquitted|extradited|re-?elected|elected|sworn"
    r"|appointed|promoted|buried|murdered|killed"
    r"|married|questioned|interrogated|handcuffed|sacked|reinstated|succeeded\sas|released\s(?:on\sbail|from\s(?:prison|custody|jail))))\b"
    r"|\s(?:said|says|told\s[\w’' ]{3,30}?|added|denied|claimed|insisted|testified|confirmed|admitted|argued"
    r"|complained)\s(?:(?:on|in|late\son)\s(?:a\s)?[A-Z\d]\w+(?:\s\w+)?\s)?"
    r"(?:that\s)?(?:he|she|his|her)\b"
    # "leaves Orlu Lines to become its chief": who changes from one office to another
    r"|,?\s(?:who\s)?(?:has\s|had\s|is\s|will\s)?(?:leaves?|left|leaving|quits?|quitting)\s(?:the\s)?(?:[\w&’'-]+\s){1,4}?to\s(?:become|take\sover\sas|serve\sas)"
    r"\s(?:its\s|the\s|an?\s)?(?:[a-z-]+\s){0,3}?(?:head|chief|director|manager|partner|president|chair\w*|treasurer|controller|counsel|CEO|CFO|COO)\b"
)
# Who is left by a dead man, and what is his: no firm has a widow or heirs.
_KIN_OF = later(
    r"[’']s\s(?:late\s|elder\s|younger\s|eldest\s|former\s|only\s)?(?:wife|husband|widow(?:er)?|sons?|daughters?|brothers?|sisters?|father|mother|nephew"
    r"|niece|heirs|lawyers?\b(?=[^.;]{0,40}\b(?:his|her)\sclient)|grandson|granddaughter|(?:brother|sister|son|father|mother|daughter)-in-law|death|arrest|imprisonment|extradition|passport|villa|yacht)\b"
    r"(?!\s(?:firm|company|companies|firms|group|ship|bank|unit|organi[sz]ation|paper|title|brand|line|club|mill|plant|site))"
)
_OF_KIN = later(
    r"\b(?:heirs|widow(?:er)?|wife|husband|sons?|daughters?|brothers?|sisters?|nephew|niece|grandson|granddaughter|arrest|death|extradition|funeral)"
    r"\sof\s(?:the\slate\s)?$"
    r"|\b(?:[Pp]olice|[Pp]rosecutors|[Ii]nvestigators|[Dd]etectives)\s(?:have\s|had\s)?(?:later\s|also\s)?"
    r"(?:questioned|arrested|detained|interrogated|handcuffed|released|jailed|interviewed)\s$"
    r"|\b(?:[Hh]is|[Hh]er)\s(?:[a-z]+\s){0,2}?(?:husband|wife|brother|sister|father|mother|son|daughter|uncle|nephew|cousin|widow"
    r"|grandfather|grandmother|grandson|granddaughter|stepfather|stepson|half-brother|(?:brother|sister|son|father|mother|daughter)-in-law),?\s$"
    r"|(?:^|[.\n]\s?)Born\s(?:in|on|to|into)\s[^.;:\n]{2,50},\s$"
    r"|\b[a-z]+\s(?:pioneer|patriarch|matriarch|industrialist|philanthropist|politician|aristocrat|nobleman|merchant|visionary)\s$"
    r"|\b(?:arrest(?:ed|s|ing)?|jailed|extradited|interrogated|kidnapped|abducted|murdered|assassinated|handcuffed)\s$"
    r"|\b(?:[Tt]heir|[Hh]is|[Hh]er|[Dd]efen[cs]e|[Pp]rosecution|[Ll]ead)\scounsel,?\s$"
    # "the Chadian government of X", "the regime of X": of who leads it
    r"|\b[A-Z][a-z]+(?:i|n|sh|se|ch)\s(?:government|administration|cabinet)\sof\s$"
    r"|\b(?:regime|cabinet|presidency|premiership|dictatorship|junta)\sof\s(?:the\slate\s)?$"
    r"|\b[Tt]he\s(?:[A-Z][a-z]+\s|late\s|young\s)?(?:tycoon|oligarch|billionaire|magnate|mogul|businessman|businesswoman|financier|industrialist|entrepreneur)\s$"
)
# "the wife of Orlu chairman Jo Lee", "police arrested Orlu executives": of whom the name is no more than told
_OF_OTHERS = later(
    r"\s(?:[a-z]+\s){0,2}?(?:chair(?:man|woman)?|chief|founder|co-founder|owner|boss|president|director|managers?|officials?|executives?"
    r"|employees?|workers?|staff|spokes\w+|board|shareholders?|head|minister|mayor|governor|units?|heirs?|lawyers?|members?|activists?"
    r"|leaders?|supporters?|residents?|traders?|bosses)\b|\s[A-Z]"
)
_ON_THE_BOARD = later(
    r"\s(?:to|as\san?\smember\sof)\s(?:its|the|their)\s(?:supervisory\s|management\s|executive\s)?board\b"
    r"|\sas\s(?:its\s|the\s|an?\s)?(?:new\s|interim\s|acting\s|non-executive\s|deputy\s)?(?:chief\s(?:executive|financial|operating|commercial)"
    r"|C[EFOT]O\b|managing\sdirector|chair(?:man|woman|person)?\b|finance\sdirector|finance\schief|general\smanager|directors?\b|governor|head\sof|(?:[a-z]+\s){0,3}?(?:minister|ambassador|prosecutor|judge|commissioner|mayor|premier)\b)"
)
_NAMED = later(
    r"\b(?:named|appointed|elected|promoted|hired|poached|picked|brought\sin|re-elected|nominated|installed|recruited|sacked|dismissed|fired|suspended"
    r"|replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?)\s$"
)
# "signed by X for Orlu Foods and Y for Orlu Bank", "signed by X and Y on behalf of": who signs for others
_SIGNED_BY = later(
    r"\b(?:signed|initialled|inked|represented)\sby\s(?:[A-Z][\w’'.-]*\s){0,5}?(?:for\s(?:the\s)?(?:[A-Z][\w’'.&-]*\s){1,5})?(?:and\s)?$"
)
_FOR_HIS = later(
    r"(?:\sand\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,3})?\s(?:on\sbehalf\sof\s(?:their|the\s(?:two|three)|both)\b"
    r"|for\s(?:the\s)?[A-Z][\w’'.&-]*(?:\s[A-Z][\w’'.&-]*){0,4}(?:,?\sand\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,3}\sfor\s|[.;]))"
)
_SPEAKS_FOR = later(
    r",\s(?:an?\s|the\s|its\s)?(?:[a-z-]+\s){0,2}?(?:spokes(?:man|woman|person)|lawyer|envoy|negotiator|adviser|advisor|deputy|aide)\s(?:for|of|to)\s"
)
_WILL = later(r"[^.;:\n“”\"]{0,70}?\b(?:he|she|his|her|him|himself|herself)\b")
_GOES_ON = later(r"[^.\n]{0,160}\.[”\"]?\s+(?:He|She|His|Her|The\s\d\d-year-old)\b")
_SET_OFF = frozenset({", ", " (", " – ", " - "})
_BEFORE = frozenset({" ", ", ", " is ", " was ", " remains ", " will be ", " became "})
_OTHERS = frozenset({"Person", "Party"})


def signs_of_person(text: str, mention: Mention, mentions: Sequence[Mention]) -> int:
    """How much says that a name is a person's: 2 for what only people have and do, 1 for "he" where nobody else is meant.

    Args:
        text: the whole text.
        mention: the name.
        mentions: those of the text, in order.
    """
    if _is_kins(text, mention):
        return SURE_PERSON
    if text.endswith((" for ", " of ", " at "), 0, mention.start):
        return 0  # "a spokesman for Orlu said his firm"
    if mention.title or _RIGHT.match(text, mention.end):
        return SURE_PERSON
    if mention.possessive:
        return 0
    before = text[max(0, mention.start - 2) : mention.start].strip()
    if before and before[-1] not in ".!?”\n" and not before.endswith(","):
        return 0
    near = [
        m
        for m in of_sentences(mentions, mention.sentence, mention.sentence + 1)
        if m.form != "pronoun" and m.kind in _OTHERS
    ]
    if any(m.sentence == mention.sentence and m.start < mention.start for m in near):
        return 0
    behind = [m for m in near if m.start > mention.start and m.name != mention.name]
    until = behind[0].start if behind else len(text)
    if _WILL.match(text, mention.end, until) is not None:
        return 1
    if any(m.sentence == mention.sentence for m in behind) or not _GOES_ON.match(text, mention.end):
        return 0
    alone = not any(
        m.kind == "Person" and m.name != mention.name for m in mentions if m.start < mention.start
    )
    return SURE_PERSON if alone else 1  # "Suharyo bought Orlu Group in 2019. He sold it"


def _is_kins(text: str, mention: Mention) -> bool:
    """Whether kin, an arrest or a seat on a board is told of the name: "the heirs of X", "X's widow", "named X to its board"."""
    if mention.possessive and _KIN_OF.match(text, mention.end):
        return True
    if mention.possessive:
        return False
    left = text[max(0, mention.start - _REACH) : mention.start]
    if _SIGNED_BY.search(left) is not None and _FOR_HIS.match(text, mention.end):
        return True
    return (
        _SPEAKS_FOR.match(text, mention.end) is not None
        or (_OF_KIN.search(left) is not None and _OF_OTHERS.match(text, mention.end) is None)
        or (_NAMED.search(left) is not None and _ON_THE_BOARD.match(text, mention.end) is not None)
    )


def is_called_person(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a noun for one person stands beside a name: "Jo Lee, a young singer,", "whose chairman is Jo Lee"."""
    return any(
        m.kind == "Person"
        and not m.plural
        and (
            (m.form == "group" and text[mention.end : m.start] in _SET_OFF)
            or (m.form != "name" and text[m.end : mention.start] in _BEFORE)
        )
        for m in of_sentences(mentions, mention.sentence)
        if m.form != "pronoun"
    )
