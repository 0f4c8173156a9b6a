"""Offices printed with capitals, and whose they are: "Ms Jo Lee, Vice President and CEO of X", "X Chamber President Jo Lee".

An office is no name: a run of capitals is cut at it, and what stands around it tells who holds it and where.

    find_post("Nile Dairy Vice President Jo Lee said", 0, 24, 37)   # the span of "Vice President"
    settle_posts(scan, end)     # titles and owners of the persons in `scan.found`
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["find_post", "honorific", "is_past", "join_offices", "settle_posts"]

_EMPLOYERS = frozenset(
    {"Firm", "Bank", "Chamber", "Organization", "Exchange", "GovernmentBody", "Party"}
)
_PUBLIC = frozenset({"Chamber", "GovernmentBody", "Bank", "Organization"})
_ANY_OWNER = _EMPLOYERS | {"Place", "Event", "Asset", "Project"}
# Ranks that rather end the name before them: "Adria Group Chairman".
_GAP_OF_OWNER = later(
    r"(?:[’']s?)?(?: \([A-Z][\w&.-]{1,11}\))?(?:[’']s?)?,? (?:(?:new|newly|re-?elected|elected"
    r"|then|former|founding|outgoing|incoming|current|local|the) )*| \((?:its |the )?"
)
_GAP_OF_HOLDER = later(
    r"(?: \([\w ]{1,30}\))?, (?:(?:the|its|their|a|an|then|also|who is|newly|elected|new|former"
    r"|current|currently|now|presently|appointed|outgoing|long-time|longtime|founding|local) )*"
    r"|, as (?:the )?| \((?:the |its )?| [-–—] (?:the )?"
)
_BEHIND = later(r" (?:of|at|for|from|with|in)(?: the)?(?: [a-z]+)? ")
_HOLDER_LATER = later(r"(?: \([A-Z][^()\n]{1,60}\))?(?:,? (?=[A-Z]))")
_REGIONS = later(r",? and (?:the )?|, (?:the )?| & ")  # "Director for A, B and the C"
_AUTHORITIES = frozenset({"Commissioner", "Comptroller", "Auditor", "Attorney"})
_LONGEST_NAME = 5
_NATION = 24  # characters before an office in which a nationality stands
_AHEAD = 48  # characters behind a run in which its office may end: "First Deputy Trade and Investment Minister"
# Heads that are an office by themselves between a body and a person alone: "Dock Workers Union Head Jo Lee".
_ALONE = "(?:Head|Chief|Manager|Speaker|Leader|Boss|Founder)"
_ONE_ALONE = later(_ALONE)
_RUN_BEFORE = later(r"(?:[A-Z][\w&’'-]* (?:(?:of|for|and|&) (?:the )?)?)+$")
_LONGEST_BODY = 60  # characters
# Words that end a name of one word, and belong to the office behind a longer one: "Marlo Finance Director", "Marlo Bank Finance Director".
_OF_THE_OFFICE = frozenset(
    {"Finance", "Company", "Investment", "Development", "Marketing", "Trade"}
)
_PORTFOLIO = later(r" (?:of|for|to) ")
_LOW = Sought(
    r"(?<![\w-])(?:(?:acting|deputy|vice|senior|executive|assistant|managing|general|chief|commercial|regional|national|honorary|interim"
    r"|first|joint)[ -])*(?:president|chairman|chairwoman|chairperson|director|secretary|governor|head|representative|manager"
    r"|speaker|mayor|rector|dean|[Cc]hief (?:executive|financial|operating) officer"
    r"|chief executive)(?:[ -]general)?(?= (?:of|at) (?:the )?[A-Z])"
    r"|(?<![\w-])(?:ambassador|high commissioner|special envoy|consul[ -]general) to (?:the )?[A-Z]\w+(?: [A-Z]\w+)*(?=, )"
)
# What follows a name in a clause that is not its own: "met the chairman of X, Jo Lee to discuss it".
_GOES_ON = later(r"\s(?:to|on|in|at\s(?:the\s)?[a-z]|here|during|yesterday|today|as\swell)\b")
# An office that begins its clause is its subject's: "Welcoming them, the outgoing President of X, Jo Lee said".
_OPENS = later(
    r"(?:^|[.!?:\n]\s*[“\"]?|\b(?:Meanwhile|Earlier|Separately|However),\s|[a-z]ing(?:\s[a-z]+){1,4},\s|\b[Aa]ccording\sto\s)(?:[Tt]he\s)?(?:(?:outgoing|new|current|incoming)\s)?$"
)
_SPEAKS = later(r"\s(?:said|says|added|told|noted|stressed|stated|explained|expressed)\b")
_FOR_WHOM = later(r" (?:for|at|of) (?:the )?(?=[A-Z])")
_OF_PLACE = later(
    r"(?:(?:Deputy|Vice|Executive|Lieutenant)[ -])?(?:Mayor|Governor)\b"
    r"|(?:Deputy |Acting |Honorary )?(?:Ambassador|High Commissioner|Consul[ -]General|Trade Commissioner|Special Envoy)\b(?= (?:to|in)\b)"
)
_ENDS = later(r"[,.;)]|\s(?:for|of|to|in|and|who|told|said)\b|\s*$")
_EACH = later(r"\brespectively\b")
_LIST = 80  # characters behind an office in which "respectively" may close a list
_PAST_LEFT = later(
    r"\b(?:[Ff]ormer|[Ee]rstwhile|[Ll]ate|[Pp]revious|[Pp]ast|[Oo]ne-time|[Ii]ncoming|[Ff]uture|[Dd]esignated)\b"
    r"|\b[Ee]x-"
)
_WAS_LEFT = later(r"\b(?:[Ff]ormer|[Oo]ne-time)\b|\b[Ee]x-")
_PAST_POST = later(r"(?:Immediate )?(?:Former|Past|Incoming|Ex)\b|.*(?:-[Ee]lect|[ -]Designate)")
_ITS = later(r", (its|their) $")
_NEXT = later(r" ([A-Z][a-z]+)")
_OFFICE_PART = later(r"[A-Z][\w’'-]*")


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w))) + ")"


@cache
def honorific() -> re.Pattern[str]:
    """What is printed before a person's name out of respect: "Mr. ", "H.E. Dr. "."""
    words = lexicon()
    polite, noble = _any(words.honorifics), _any(words.noble_titles)
    return re.compile(
        rf"(?:{polite}\.?,? )+(?={noble} |[^\W\d_a-z])|(?={noble} (?!Holding|Group|Road|Street|Bank)[A-Z])"
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What shows in one pass that there may be an office, and the office in full."""
    words = lexicon()
    rank, strong, weak, topic = map(
        _any, (words.post_ranks, words.posts, words.weak_posts, words.topics | words.portfolios)
    )
    # Any word with the ending of an abstract noun may follow: "Minister of Health and Wellness".
    heads = _any(word for word, kind in words.name_heads.items() if kind != "Firm")
    abstract = r"(?=[A-Z][a-z]{3,}(?:tions?|ments?|ness|ity|ics|iency)\b)"  # cheap, so asked first
    topic = rf"(?:{topic}|{abstract}(?!{heads}\b)[A-Z][a-z]+)"
    topics = rf"{topic}(?:(?:, and |, | and | & | ){topic})*"
    before = rf"{topic}(?:(?: and | & | ){topic})*"
    office = r"(?:Minister|Secretary|High Representative)"
    state = rf"(?:(?:{rank} )*(?:{before} )?(?:Vice[ -])?{office}(?: (?:(?:of State )?(?:of|for)(?: the)? )?{topics})?)"
    # "Chief Financial and Supply Chain Officer"
    twofold = rf"(?:{rank} ){{1,3}}(?:and|&) (?:[A-Z][a-z]+ ){{1,2}}(?:Officer|Manager)"
    plain = rf"{twofold}|(?:Extraordinary and )?(?:{rank}[ -] ?)*{strong}|(?:{rank}[ -] ?)+{weak}|{weak}(?= (?:of|at) )"
    # "Principal Energy Specialist": a rank, what it is about and a head that is no office alone
    plain += rf"|(?:Principal|Senior|Lead|Chief|Deputy|Assistant|Associate|Regional|Country|Global|Acting) {before} {weak}"
    # "the ACME Head Jo Lee", "Dock Workers Union Manager Jo Lee"
    plain += rf"|(?:(?<=[A-Za-z]{{3}} )|(?<=[A-Z]{{2}}\) )){_ALONE}(?= [A-Z][a-z]+ [A-Z][a-z])"
    plain += r"|(?<=, )(?:Partner|Founder|Chair|Principal|Representative)(?=, )"
    unit = rf"(?:{state}|{plain})(?: ?- ?General| General)?(?:-[Ee]lect|[ -]Designate|-[A-Z][a-z]+(?: [A-Z][a-z]+)?(?= for | at |, ))?"
    unit += r"(?: Extraordinary and Plenipotentiary| Plenipotentiary| of the (?:Executive |Supervisory )?Board(?: of Directors)?\b)?"
    # What an office is over may have any name, where the body comes behind it: "Head of Market Oversight at X".
    field = rf"(?!{_any(words.name_heads)}\b)[A-Z][a-z]+"
    ruling = r"(?<!(?<!Vice )President)(?<!Ambassador)(?<!Governor)(?<!Minister)(?<!Chairman)"
    bodies = _any(
        word
        for word, kind in words.name_heads.items()
        if kind in ("Bank", "GovernmentBody", "Place")
    )
    # "the Minister of State", but "the Chief Financial Officer of State Bank of Chad"
    unit += (
        rf"(?: of (?:Mission|Staff|State(?! {bodies}\b)|Delegation|Government|Section|Party)\b)?"
    )
    unit += rf"(?:{ruling} of (?:[A-Z][a-z]+(?:,? (?:and|&))? ){{0,4}}{field}(?= at (?:the )?[A-Z])"
    unit += rf"| of {topics}(?! [A-Z])| for {topics}"
    unit += rf"| on {topics}(?= of | [A-Z]))?"
    unit += (
        rf"(?:, (?:{rank} )?{topics}(?: (?:Unit|Department|Division|Directorate))?(?=,| of | at ))?"
    )
    return (
        re.compile(rf"\b(?:{strong}|{weak})\b"),
        later(
            rf"(?<![\w-]){unit}(?:(?:, and |, | and | & | ?/ ?| cum |-cum-|-| ){unit})*(?![\w-])"
        ),
    )


# "..., commented Chief Executive Officer, Jo Lee."
_SAID_BY = later(
    r"\b(?:said|says|comment(?:s|ed)|add(?:s|ed)|explain(?:s|ed)|note[sd]|state[sd]|remark(?:s|ed)|stress(?:es|ed))\s(?:its\s|the\s)?$"
)


def find_post(text: str, begin: int, stop: int, end: int) -> tuple[int, int] | None:
    """The first office that begins in `text[begin:stop]`; it may reach up to `end`."""
    hint, post = _patterns()
    if hint.search(text, begin, min(end, stop + _AHEAD)) is None:
        return None
    found = post.search(text, begin, end)
    if found is None or found.start() >= stop:
        return None
    start = found.start()
    words = lexicon()
    before = text[begin:start].rpartition(" ")[0].rpartition(" ")[2] or text[begin:start].strip()
    polite = words.is_polite(text[begin:start])
    while start > begin and before and not (polite or before.isupper()):  # "Adria Group Chairman"
        first = _OFFICE_PART.match(text, start)
        if first is None or first[0] not in words.name_heads or first.end() >= found.end():
            break
        if first[0] == "State" or "Minister" in found[0] or found[0] == "Trade Representative":
            break  # "Chadian State Minister of Energy", "Chadian Transport Minister"
        if first[0] == "Secretary" and text.startswith(" General", first.end()):
            break  # "Dock Workers Union Secretary General Jo Lee"
        if first[0] in _OF_THE_OFFICE and _is_told_by_head(text, start):
            break  # "Marlo Bank Finance Director", but "Marlo Finance Director"
        if first[0] == "Commissioner" and text.startswith((" for ", " of "), first.end()):
            break  # "European Union Commissioner for Transport Jo Lee"
        start = first.end() + 1
    head = text[start : found.end()]
    if start > begin and head in _AUTHORITIES and not _NEXT.match(text, found.end(), end):
        return None  # "the Vienna Insurance Commissioner": an authority
    follows = _NEXT.match(text, found.end(), end)
    if follows and (follows[1].lower() in words.nouns or follows[1] in words.name_heads):
        return None  # "Governor Hotel", "Executive Director Programme"
    alone = _ONE_ALONE.fullmatch(head) is not None
    if alone and follows and not _is_body_before(text, start, follows):
        return None  # "Orlu Head Mines Ltd"
    return start, found.end()


def _is_told_by_head(text: str, start: int) -> bool:
    """Whether the capitals right before a place have the head of a name: "Marlo Bank", "Chamber of Commerce"."""
    run = _RUN_BEFORE.search(text, max(0, start - _LONGEST_BODY), start)
    return run is not None and any(word in lexicon().name_heads for word in run[0].split())


def _is_body_before(text: str, start: int, follows: re.Match[str]) -> bool:
    """Whether a word that is an office beside both alone stands between a body and a name that begins with no topic and no trade."""
    words, last = lexicon(), text[:start].rstrip().rpartition(" ")[2]
    body = (last.strip("()").isupper() and len(last) > 1) or _is_told_by_head(text, start)
    first = follows[1]
    topic = first in words.topics or first in words.portfolios or first in words.post_ranks
    return body and not (topic or first.lower() in words.modifiers)


_OF_OWNER = (" of ", " of the ", " at ", " at the ", " for ", " for the ")


def settle_posts(scan: Scan, begin: int, stop: int) -> None:
    """Give each office of a sentence its holder and its owner, as far as the words right around it show them."""
    for start, end in scan.posts[scan.index]:
        _settle(scan, start, end)
    if any(mention.kind in ("Person", "Party") for mention in scan.found):
        for low in _LOW.finditer(
            scan.text, begin, stop
        ):  # "the acting president of X (XY), Jo Lee,"
            _settle(scan, *low.span())


def join_offices(scan: Scan) -> None:
    """Take an office for words about the person named behind it: "the head of X, Jo Lee," is one person."""
    groups = [
        m
        for m in scan.found
        if m.kind == "Person" and m.form in ("group", "definite") and not m.plural
    ]
    if not groups:
        return
    for person in scan.found:
        owner = person.owner
        if person.kind != "Person" or person.form != "name" or owner is None or not person.title:
            continue
        for group in groups:
            if (
                group.end < owner.start < person.start
                and group.head in person.title.lower()
                and scan.text[group.end : owner.start] in _OF_OWNER
                and scan.text[owner.end : person.start] in (", ", " ")
            ):
                group.apposed, person.description = True, person.description or group


def _settle(scan: Scan, start: int, end: int) -> None:
    text, found = scan.text, scan.found
    left = next((m for m in reversed(found) if m.end <= start), None)
    after = [m for m in found if m.start >= start and m.end > end]
    holder = next((m for m in after if m.start == start and m.kind == "Person"), None)
    owner = _owner_before(text, found, left, start)
    if holder is None and left is not None and owner is None:
        held = _GAP_OF_HOLDER.fullmatch(text, left.end, _before_nation(scan, left.end, start))
        told = left.title is not None and not lexicon().is_polite(left.title)
        apart = held is not None or (left.kind == "Person" and text[left.end : start] == " ")
        holder = left if apart and _may_be_person(left) and not (told and left.title) else None
    if holder is None and owner is not None and owner is left:  # "Jo Lee, X CEO, said"
        first = next((m for m in reversed(found) if m.end <= left.start), None)
        gap = text[first.end : left.start] if first is not None else ""
        apart = "," in gap and _GAP_OF_HOLDER.fullmatch(gap) is not None
        if apart and first is not None and _may_be_person(first) and _ENDS.match(text, end):
            holder = first
    rest = [m for m in after if m is not holder]
    following = rest[0] if rest else None
    link = _BEHIND.match(text, end)
    if link is not None and following is not None and _begins(scan, following, link.end()):
        named = following.form == "name" or (following.form == "definite" and not following.plural)
        if following.possessive:  # "director of the Treasury's Office of Trade"
            beyond = rest[1] if rest[1:] else None
            near = beyond is not None and text[following.end : beyond.start] in (
                "’s ",
                "'s ",
                "’ ",
                "' ",
            )
            rest = rest[1:] if near else rest
            following, named = (beyond or following, near)
        section = _is_section(following) and _FOR_WHOM.match(text, following.end) is not None
        if section and rest[1:] and rest[1].kind in _EMPLOYERS and rest[1].form == "name":
            found.remove(following)  # "Head of Financial Services for X"
            rest = rest[1:]
            following = rest[0]
        area = following.kind == "Place" and not link[0].startswith(" of ")
        if area:  # "Chief Representative for North Asia at X"
            rest = _behind_regions(text, rest)
            following = rest[0]
            beyond = rest[1] if rest[1:] else None
            at = beyond is not None and text[following.end : beyond.start] in (" at ", " of ")
            if owner is not None and holder is None:  # "X's Director for A and B, Jo Lee,"
                holder = _later(text, rest, following, start, of_area=True)
            owner = beyond if owner is None and at else owner
        elif owner is None and following.kind in _ANY_OWNER and named:
            owner = following
            beside = _later(text, rest[1:], following, start)
            if beside is not None and (
                holder is None or "," not in text[following.end : beside.start]
            ):
                holder = beside  # "Jo Lee, and CEO of X Dr Ada Moe"
    elif following is not None and text[end : end + 2] == ", " and holder is None:
        if _begins(scan, following, end + 2):
            section = ", " in text[start:end] and text.endswith(("the ", "The "), 0, start)
            clear = owner is not None and _OPENS.search(text, max(0, owner.start - 48), owner.start)
            # "the Deputy Director, Policy and Strategy, Jo Lee said"
            speaks = (clear or section) and _SPEAKS.match(text, following.end)
            state = _before_nation(scan, max(0, start - _NATION), start) != start
            told = (
                owner is not None
                or state
                or section
                or _PORTFOLIO.search(text, start, end) is not None
            )
            told = told or _SAID_BY.search(text, max(0, start - 16), start) is not None
            closed = text.startswith((",", "."), following.end) or (
                owner is not None and _is_one_of_two(scan, following.end)
            )
            if told and (closed or speaks) and _may_be_person(following):
                holder = following  # "the chamber's President, Jo Lee,", "the Minister of Trade, Jo Lee,"
            elif owner is None and _is_body(following):
                holder = _later(
                    text, rest[1:], following, start
                )  # "National President, the X Union, Jo Lee"
                owner = following if holder is not None else None
    elif (
        following is not None
        and holder is None is owner
        and text[end : end + 1] == " "
        and following.kind in _PUBLIC
        and _begins(scan, following, end + 1)
    ):  # "President Nile Chamber of Commerce (NCC) Jo Lee"
        holder = _later(text, rest[1:], following, start)
        owner = following if holder is not None else None
    elif following is not None and holder is left is not None and owner is None:
        gap = text[end : following.start]
        if gap in (", ", " ", ", the ") and _is_body(following):
            owner = following  # "Jo Lee, Vice President, X and"
    if holder is None and left is not None and text[left.end : start] in (" and ", ", and ", " & "):
        body = _housed(text, found, left) or left
        holder = next((m for m in found if m.owner is body and m.kind == "Person"), None)
        both = holder is not None and owner is None and text.endswith(", ", 0, body.start)
        if (
            both
            and following is not None
            and text[end : following.start] == ", "
            and _is_body(following)
        ):
            owner = following  # "Jo Lee, President, X and Chairman, Y will"
    if holder is None:
        return
    its = _ITS.search(text, max(0, start - 6), start)
    if its is not None and holder is left and owner is None:  # "Jo Lee, its President"
        bodies = [m for m in found if m.end < holder.start and _is_body(m)]
        if len({m.name for m in bodies}) == 1:
            owner = bodies[-1]
        elif not bodies:
            holder.whose = holder.whose or its[1]
    if holder.kind == "Party":
        holder.kind = "Person"
    past = is_past(text, start, end, owner)
    if past or _EACH.search(text, end, end + _LIST):
        holder.title = f"former {text[start:end].removeprefix('Former ')}"
        if past and _held_once(text, start, owner) and owner is not holder:
            holder.owner = holder.owner or owner  # "the former President of X": he was
        return  # "President-elect of X", "A, B and C, Chairman, CEO and CFO of X respectively"
    part = holder.title is not None and text[start:end].endswith(holder.title)
    if not holder.title or part or lexicon().is_polite(holder.title):
        holder.title = text[start:end]
    if owner is None or owner is holder:
        return
    if holder.owner is None:
        holder.owner = owner
    elif holder.owner is not owner:
        holder.also.append((text[start:end], owner))


def _before_nation(scan: Scan, begin: int, start: int) -> int:
    """Where an office begins with the nationality before it: "Jo Lee, the Turkish Ambassador to Chad"."""
    near = scan.hits_in(begin, start)
    last = near[-1] if near else None
    told = last is not None and last.entry.use == "adjective" and last.end == start - 1
    return last.start if told and last is not None else start


def _is_section(mention: Mention) -> bool:
    """Whether a name only says what a part of a body is about: "Financial Services", "Trade Finance"."""
    words = lexicon()
    about = words.topics | words.portfolios | words.post_ranks
    return mention.kind in ("Firm", "Party") and all(
        word in about or word in ("and", "&") for word in mention.name.split()
    )


def is_past(text: str, start: int, end: int, owner: Mention | None) -> bool:
    """Whether an office is one that was or will be: "the former X President", "President-elect of X"."""
    begin = min(start, owner.start) if owner is not None and owner.end <= start else start
    before = text[max(0, begin - 16) : start]
    return _PAST_LEFT.search(before) is not None or _PAST_POST.match(text, start, end) is not None


def _held_once(text: str, start: int, owner: Mention | None) -> bool:
    """Whether a past or coming office is one that was held: "the former X President", and no "President-elect of X"."""
    begin = min(start, owner.start) if owner is not None and owner.end <= start else start
    before = text[max(0, begin - 16) : start]
    return _WAS_LEFT.search(before) is not None or text.startswith("Former ", start)


def _is_one_of_two(scan: Scan, end: int) -> bool:
    """Whether another holder with an office of the same form comes next: "A President, Jo Lee and B President, Ada Moe"."""
    link = " and "
    if not scan.text.startswith(link, end):
        return False
    later = next((start for start, _ in scan.posts[scan.index] if start > end), None)
    body = next((m for m in scan.found if m.start >= end), None)
    return later is not None and body is not None and body.end < later and _is_body(body)


def _begins(scan: Scan, mention: Mention, at: int) -> bool:
    """Whether the mention begins there, its article and what is printed out of respect not counted."""
    polite = honorific().match(scan.text, at)
    if polite is not None and polite.end() == mention.start:
        return True
    return mention.start <= at <= mention.end and scan.text[mention.start : at].lower() in (
        "",
        "the ",
    )


def _is_body(mention: Mention) -> bool:
    return mention.form == "name" and mention.kind in _EMPLOYERS and not mention.possessive


def _may_be_person(mention: Mention) -> bool:
    words = [word for word in mention.name.split() if word[0].isupper()]
    return (
        mention.form == "name"
        and not mention.possessive
        and (
            mention.kind == "Person"
            or (mention.kind == "Party" and 1 < len(words) <= _LONGEST_NAME)
        )
    )


def _behind_regions(text: str, places: list[Mention]) -> list[Mention]:
    """The mentions from the last of a row of places on: "for A, B and the C"."""
    at = 0
    while places[at + 1 :] and places[at + 1].kind == "Place":
        if not _REGIONS.fullmatch(text, places[at].end, places[at + 1].start):
            break
        at += 1
    return places[at:]


def _later(
    text: str, rest: list[Mention], owner: Mention, start: int, *, of_area: bool = False
) -> Mention | None:
    """The person behind the owner: "CEO of X Dr Jo Lee", "the President of X, Jo Lee,"; `of_area`: behind what the office is over."""
    rest = rest[1:] if of_area else rest
    if rest and text.startswith(" (", owner.end) and text.startswith(")", rest[0].end):
        rest = rest[1:]  # "CEO of the X (in its own tongue Y) Jo Lee"
    person = rest[0] if rest else None
    if person is not None and person.kind == "Place" and rest[1:]:
        seated = text[owner.end : person.start] in (" in ", " in the ")
        return (
            _later(text, rest[1:], person, start) if seated else None
        )  # "the CEO of X in Oslo, Jo Lee,"
    if person is None or not _may_be_person(person):
        return None
    link = _HOLDER_LATER.match(text, owner.end)
    if link is None:
        return None
    titled = honorific().match(text, link.end())
    if person.start not in (link.end(), titled.end() if titled else link.end()):
        return None
    closed = text[person.end : person.end + 1] in (",", ".", ";", "") or "," not in link[0]
    closed = closed or text.startswith(" (", person.end)
    closed = closed or _GOES_ON.match(text, person.end) is not None
    opens = _OPENS.search(text, max(0, start - 48), start) is not None
    closed = closed or (opens and _SPEAKS.match(text, person.end) is not None)
    closed = closed or (person.kind == "Person" and text.startswith(" and ", person.end))
    return person if closed else None


def _housed(text: str, found: list[Mention], place: Mention) -> Mention | None:
    """The body that is printed with the place: "the Nile Chamber in Lagos", "the Ports Company of Chad"."""
    body = next((m for m in reversed(found) if m.end <= place.start), None)
    if body is None or place.kind != "Place" or body.kind not in _EMPLOYERS:
        return None
    return body if text[body.end : place.start] in (" in ", " of ") else None


def _owner_before(
    text: str, found: list[Mention], left: Mention | None, start: int
) -> Mention | None:
    """The body that an office is printed behind: "X Chamber President", "the X Chamber in Lagos’s Vice President"."""
    if left is None or left.form not in ("name", "authority", "definite"):
        return None
    gap = text[left.end : start]
    if not _GAP_OF_OWNER.fullmatch(gap) or ("," in gap):
        return None
    if left.kind == "Place":
        named = left.possessive or left.name.endswith((" Zone", " Park"))
        ruled = named or _OF_PLACE.match(text, start) is not None
        return _housed(text, found, left) or (left if ruled else None)
    return left if left.kind in _EMPLOYERS else None
