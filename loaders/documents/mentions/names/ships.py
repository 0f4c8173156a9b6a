"""Ships: a name behind the noun of a vessel, or with a ship's number, or that sails, is a ship, whatever it is called after.

"the tanker Orlu 2", "the vessels Kapitan Vosk, Rotterdam Star and Mira", "Dalma Moon sailed from Orlu".

name_ships(scan)        # settles scan.found, which is in order
SHIP_NEXT.match(text, end)      # what follows a ship's name alone
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["SHIP_CLASSES", "SHIP_NEXT", "name_ships", "rename"]

# By how big it is: they stand for a vessel, with a capital too.
SHIP_CLASSES = frozenset(
    words(
        "Suezmax Aframax Panamax Neopanamax Capesize Supramax Ultramax Handysize Handymax Kamsarmax Newcastlemax Chinamax"
        " LR1 LR2 VLCC ULCC VLGC VLEC VLAC FSO FPSO FSRU"
    )
)
_VESSEL = (
    r"(?:vessel|tanker|ship|tugboat|tug|trawler|dredger|freighter|ferry|bulker|icebreaker|steamer|(?:super|mega|giga)?yacht|barge|ro-ro|reefer|longliner"
    r"|(?:bulk|gas|LNG|LPG|ammonia|oil|crude|product|chemical|ore|cement|livestock|car|vehicle|cattle|container|heavy-lift|aircraft)\scarrier"
    r"|M/V|M/T|MV|MT|M\.V\.|M\.T\.|F/V|S/S|coaster|collier|drillship|boxship|warship|frigate|submarine|lighter|workboat"
    rf"|{'|'.join(sorted(SHIP_CLASSES))}|{'|'.join(sorted(one.lower() for one in SHIP_CLASSES if not one.isupper()))})"
)
_BEFORE = 60  # characters of what stands before the name of a ship
_CLOSE = 24  # characters in which "emerged as the" or "among them the" stands before it
_BEHIND_NOUN = later(
    rf"\b(?P<the>[Tt]he\s|[Ii]ts\s|[Tt]heir\s|[’']s\s)?(?P<lead>(?:[\w-]+\s){{0,4}}?){_VESSEL}(?P<many>s)?(?:,?\s(?:named\s|called\s|namely\s)?"
    r"|(?P<verb>(?:\s(?:were\s|was\s|have\sbeen\s)?(?:sanctioned|listed|designated|targeted|blacklisted|seized|named))?,?\s(?:include|included|including|are|were|such\sas)|:)\s(?:the\s)?)[“\"‘]?$"
    rf"|\b(?P<counted>(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d{{1,2}})\s(?:[\w’'-]+\s){{0,5}}?)"
    rf"(?:{_VESSEL}s|ferries),\s(?:the\s)?[“\"‘]?$"
    r"|\b(?P<sized>[Tt]he\s|[Aa]n?\s|[’']s\s|and\s)(?:[\w’-]+(?:\s[A-Z]\w+)?-flagged\s)?(?:[\d,.]+[\s-](?:dwt|DWT|teu|TEU|gt|GT|tonne|ton)\s)$"
    # "the 140-metre-long Orlu Star", "the six-deck Orlu"
    r"|\b(?P<long>[Tt]he\s|[Aa]n?\s|[’']s\s)(?:[\w-]+\s){0,2}?(?:[\d,.]+[\s-]?(?:ft|foot|feet|met(?:re|er)s?)(?:-long)?|[a-z]+-deck|[a-z]+-masted)"
    r"\s(?:[a-z-]+\s){0,2}?[“\"‘]?$"
)
# One of these stands in whatever the pattern above matches.
_OF_A_SHIP = Sought(
    rf"{_VESSEL}|ferries|dwt|teu|gt|ton|ft|foot|feet|met(?:re|er)|deck|mast", re.IGNORECASE
)
_NEAR = later(f"{_VESSEL}|ferries|dwt|DWT|teu|TEU|gt|GT|ton|ft|foot|feet|met(?:re|er)|deck|mast")
_ABOARD = later(r"\b(?:[Aa]board|[Oo]n\sboard|[Cc]rew\sof|[Cc]aptain\sof|[Mm]aster\sof)\sthe\s$")
# "to arrest the Orlu Dawn": an article stands before the name of no person, and of a firm hardly so
_DONE_TO_SHIPS = later(
    r"\b(?:arrest|detain|impound|charter|board|refloat|re-float|scuttl|moor|berth|time-charter|sub-charter)(?:e?s|ed|ing|e)?(?:\sof)?\sthe\s$"
)
# "... the Orlu Dawn last week. The ship belongs to"
_TAKEN_UP = later(
    rf"[^.;:“”\"]{{0,160}}\.\s+(?:The\s(?:[a-z-]+\s)?{_VESSEL}|(?:Both|Neither|The\s(?:two|three))\s(?:of\sthe\s)?(?:[a-z-]+\s)?{_VESSEL}s)(?=,|\s(?!of\b|[A-Z]))"
    r"|,?\s(?:and|with)\s(?:her|its)\s(?:[a-z\d-]+\s){0,2}?(?:crew|captain|master|cargo)\b"
)
_OPEN = frozenset(("Party", "Person"))
_LISTED = frozenset(
    (", ", " and ", ", and ", "” and “", ", “", "”, “", " & ", ", the ", " and the ", ", and the ")
)
_NUMBER = later(
    r"\s(?:\d{1,5}|[IVX]{1,4})(?![\w%])(?![.,]\d)(?!\s(?:times|million|billion|percent|per\scent|tonnes?|barrels?|other|more|years?|days?|of\sthe)\b)"
)
SHIP_NEXT = later(
    r"[”\"’]?\s(?:\(built\s(?:in\s)?(?:19|20)\d\d[,)]|\(?IMO\s?(?:number|no\.|No\.)?:?\s?\d{7}\b"
    r"|(?:has\s|had\s|also\s|later\s|then\s)?(?:sailed\s(?:from|to|for|into|under|past|through|with|without|on|out|empty|via)\b|ran\saground|capsized"
    r"|berthed\s(?:at|in|on)\b|docked\s(?:at|in|on)\b|(?:was|lay|is|lies|were)\s(?:anchored|berthed|moored|at\sanchor)\b|dropped\sanchor|weighed\sanchor"
    r"|flies\sthe\b|flew\sthe\s\w+\sflag|(?:sails|sailed)\sunder\b|transited\sthe\b"
    r"|for\s(?:scrap|demolition|breaking|recycling)\b|(?:was|is)\s(?:laden|broken\sup|beached|dry-docked|towed|torpedoed|drydocked)\b"
    r"|called\sat\s(?:the\sports?|[A-Z])|(?:loaded|discharged|unloaded)\s(?:its|her|the)\scargo\b"
    r"|(?:loaded|discharged|unloaded)\s(?:\w+\s){0,4}?at\s(?:the\s)?(?:port|terminal|berth)\b))"
)
_AMID = later(r",?\sand\s[A-Z“\"]|,\s[A-Z“\"][^.;]*\sand\s[A-Z“\"]")  # more of the list follows
_OF_WHOM = later(
    r"\s(?:owns|operates|manages|bought|sold|chartered|built|insured)\s(?:was|is|has|in|on|and|will|from|to)\b"
)  # "the tanker X owns was seized"
_SUCH_AS = later(r"including|such\sas")
# "One of them, the X, was": of the ships spoken of just before.
_ONE_OF_THEM = later(
    r"\b(?:[Oo]ne|[Tt]wo|[Tt]he\s(?:other|second|third|first|last)|[Aa]nother|[Aa]\s(?:second|third))"
    r"(?:\sof\s(?:them|these|those|the\s(?:[a-z]+\s)?(?:ships|vessels|tankers|ferries|freighters|carriers|barges)))?,\sthe\s[“\"‘]?$"
)
_SHIPS_BEFORE = later(rf"\b(?:{_VESSEL}s|ferries)\b[^.]*(?:\.[^.]*)?$")
_OF_A_FLEET = later(  # "two tankers owned by Orlu Shipping, including the X"
    rf"\b{_VESSEL}s\s(?:[a-z]+\s){{0,3}}(?:by|of)\s(?:the\s)?(?:[A-Z][\w&.’'-]*\s?){{1,5}},?\s(?:including|among\sthem)\s(?:the\s)?[“\"‘]?$"
)
_FAR_BEFORE = 260  # characters in which the ships were spoken of
_BUILT = later(r"[”’]?\s\(built\s(?:in\s)?\d{4}")
_OF_SHIPS = later(  # "the owners of both vessels are X and Y"
    r"\b(?:of|for|behind|by|to|on|in|with)\s(?:[\w’'-]+\s){0,3}$"
)
# "two ferries, Orlu and Dalma, to X", "two ferries, the Orlu and the Dalma": of several, a list of names follows
_SEVERAL = later(
    r",\s[“\"‘]?(?:the\s)?[A-Z]|[”\"’]?,?\sand\s(?:the\s)?[“\"‘]?[A-Z][\w’'-]*(?:\s[A-Z\d][\w’'-]*){0,4}(?!\s(?:said|says|told|announced)|[\w’'-]|\s[A-Z])"
)
# "MV Orla Star": letters that only ships carry before their names.
_SHIPS_LETTERS = later(r"(?:[Tt]he\s)?(?:M/[VTS]|M[VTS]|S/S|F/V)\s[A-Z]")
# The article of the noun of a vessel, where more words stand before it: "Orlu has sold the suezmax"
_THE_LAST = later(r"(?:^|\s)(?:the|its|their)\s(?:[a-z-]+\s){0,3}$")
_DOES_NEXT = later(
    r"\s(?:had|has|have|owns|owned|operates|ordered|bought|built|sold|will|would|said)\b"
)
_BORE = r"(?:was|were|is|has\sbeen|had\sbeen|will\sbe)\s(?:(?:since|now|then|later)\s)?(?:re)?(?:named|christened)\s"
_EMERGED = r"(?:has\s|had\s|later\s)?(?:since\s)?(?:re-)?emerged\sas\s"
# Behind the old name of a ship: "(renamed", "was renamed"
_NEW_NAME = later(
    rf"\s\((?:since\s|now\s)?(?:renamed|formerly|ex)\s(?:the\s)?|,?\s(?:{_BORE}|{_EMERGED})(?:the\s)?"
)
_RENAMED = later(
    rf"\b{_VESSEL}(?:\s[A-Z][\w’'-]*){{0,3}}\s(?:{_BORE}|{_EMERGED})(?:the\s)?[“\"‘]?$"
)
_NAMABLE = frozenset(("Party", "Firm", "Person", "Place"))


def name_ships(scan: Scan) -> None:
    """Let the names that the text shows to be ships be ships, with the number that belongs to them."""
    last: Mention | None = None
    listing = False
    if not scan.found:
        return
    # Most sentences speak of no ship; one look tells.
    first, end = max(0, scan.found[0].start - _BEFORE), scan.found[-1].start
    ships = _OF_A_SHIP.may(scan.text, first, end)
    for mention in scan.found:
        if mention.form != "name" or mention.kind not in _NAMABLE | {"Asset"}:
            continue
        begin = max(0, mention.start - _BEFORE)
        near = ships and _NEAR.search(scan.text, begin, mention.start) is not None
        before = _BEHIND_NOUN.search(scan.text, begin, mention.start) if near else None
        listed = (
            last is not None
            and (listing or _shares_a_word(last, mention))
            and (mention.kind != "Place" or _AMID.match(scan.text, mention.end) is not None)
            and scan.text[last.end : mention.start] in _LISTED
        )
        told = mention.kind in ("Place", "Person", "Firm")
        if before is not None and (
            _OF_WHOM.match(scan.text, mention.end)
            or (
                before["verb"]
                and not _SUCH_AS.search(before["verb"])
                and _OF_SHIPS.search(scan.text, max(0, mention.start - 90), before.end("lead"))
            )
        ):
            before = None
        if before is not None and before["counted"] and not _SEVERAL.match(scan.text, mention.end):
            before = None  # "ordered two ferries, X said"
        sure = before is not None and (
            not told
            or before["counted"]
            or before["the"]
            or (
                _THE_LAST.search(before["lead"] or "")
                and not _DOES_NEXT.match(scan.text, mention.end)
            )
            or before["sized"]
            or before["long"]
            or _BUILT.match(scan.text, mention.end)
        )
        if before is not None and sure and not mention.title:
            listing = before["many"] is not None or before["counted"] is not None
        elif _SHIPS_LETTERS.match(scan.text, mention.start):
            listing = False
        elif listed and not mention.title:
            pass  # "the tankers A, B and C"
        elif mention.registered is not None and mention.kind != "Firm":
            listing = False  # "the Chad-flagged Vosk Pride"
        elif (
            _is_renamed(scan, mention, last)
            or _is_dated(scan, mention)
            or _is_one_of_them(scan, mention)
            or _is_dealt_with(scan, mention)
            or (
                mention.kind == "Party"
                and (
                    SHIP_NEXT.match(scan.text, mention.end)
                    or _ABOARD.search(scan.text, max(0, mention.start - 16), mention.start + 4)
                )
            )
        ):
            listing = False
        else:
            listing = False
            continue
        rename(mention, "Asset")
        mention.head = mention.head or "ship"
        number = _NUMBER.match(scan.text, mention.end)
        if number is not None and not mention.possessive:
            mention.end = number.end()
            mention.name += number[0]
        scan.mark_possessive(mention)
        last = mention


def _is_renamed(scan: Scan, mention: Mention, last: Mention | None) -> bool:
    """As in "the tanker Orlu Dawn (renamed Vosk Pride)", "the ship has emerged as the Vosk Pride": who bears it is a ship."""
    if mention.title:
        return False
    if last is not None and _NEW_NAME.fullmatch(scan.text, last.end, mention.start):
        return True
    close = scan.text[max(0, mention.start - _CLOSE) : mention.start]
    return (
        any(word in close for word in ("named", "christened", "emerged"))
        and _RENAMED.search(scan.text, max(0, mention.start - 2 * _BEFORE), mention.start)
        is not None
    )


def _is_dated(scan: Scan, mention: Mention) -> bool:
    """As in "the Orlu Eagle (built 2003)": an article before what is else no person's, and the year in which it was built."""
    at = mention.start + (4 if scan.text.startswith(("the ", "The "), mention.start) else 0)
    behind = scan.text.endswith(("the ", "The "), 0, at)
    return (
        behind
        and mention.kind in ("Person", "Firm")
        and _BUILT.match(scan.text, mention.end) is not None
    )


def _is_one_of_them(scan: Scan, mention: Mention) -> bool:
    """As in "One of them, the Orlu Rosa, was held", behind a sentence on tankers."""
    printed = mention.start + (4 if scan.text.startswith("the ", mention.start) else 0)
    one = _ONE_OF_THEM.search(scan.text, max(0, printed - _BEFORE), printed)
    if one is None:
        close = scan.text[max(0, printed - _CLOSE) : printed]
        listed = "including" in close or "among" in close
        return (
            listed
            and _OF_A_FLEET.search(scan.text, max(0, printed - 2 * _BEFORE), printed) is not None
        )
    return _SHIPS_BEFORE.search(scan.text, max(0, one.start() - _FAR_BEFORE), one.end()) is not None


def _is_dealt_with(scan: Scan, mention: Mention) -> bool:
    """As in "chartered the Orlu Dawn", "the Orlu Dawn, which ran late. The ship is": an open name with an article."""
    if mention.kind not in _OPEN or mention.title or mention.name.isupper():
        return False
    at = mention.start + (4 if scan.text.startswith(("the ", "The "), mention.start) else 0)
    if not scan.text.endswith(("the ", "The "), 0, at) or mention.name.endswith("s"):
        return False  # "the Orlus", "the Royal Marines"
    if _DONE_TO_SHIPS.search(scan.text, max(0, at - 32), at) is not None:
        return True
    begin = max(scan.text.rfind(". ", 0, at), scan.text.rfind("\n", 0, at)) + 1
    return (
        _TAKEN_UP.match(scan.text, mention.end) is not None
        and _OF_A_SHIP.search(scan.text, begin, at) is None
    )


def _shares_a_word(ship: Mention, mention: Mention) -> bool:
    """Whether a name begins or ends as the ship before it does: those of one fleet often do, and no other names of a list."""
    one, other = ship.name.split(), mention.name.split()
    return len(one) > 1 and len(one) == len(other) and (one[0] == other[0] or one[-1] == other[-1])


def rename(mention: Mention, kind: str) -> None:
    """Give a name another kind than it seemed to have, without what the first one brought."""
    if mention.kind == "Place":
        mention.entry = mention.code = mention.country = None
        mention.capital = False
    mention.kind = kind
