"""Names: runs of capitals as organisations, persons and places, their kind by the head word; known names win over the grammar.

read_names(scan, start, end)    # appends to scan.found, scan.adjectives, scan.attached
"""

from __future__ import annotations

import re
from bisect import bisect_right

from interlock.loaders.documents.acronyms import BRACKETED, long_form
from interlock.loaders.documents.gazetteer import Entry, Hit, country_name, shipped
from interlock.loaders.documents.mention import Mention, Scan
from interlock.loaders.documents.posts import find_post, honorific, is_past

__all__ = ["CAP", "CITY_STATES", "read_names"]

CITY_STATES = frozenset(
    {"HK", "SG", "MO", "MC", "GI", "SM", "VA"}
)  # a state that is a seat as a city is

# Kinds whose own name tells their country ("Chamber of Commerce of Serbia"); a firm may be called after any place.
_NATIONAL = frozenset({"GovernmentBody", "Chamber", "Exchange", "Place"})
_TO_UNION = re.compile(r"\sto\s(?:the\s)?(?=[A-Z])")  # "Chamber of Commerce to the EU"
_SENT_BODIES = frozenset({"Chamber", "Chambers", "Mission", "Delegation"})
_MINISTRIES = frozenset(
    {
        "Ministry",
        "Department",
        "Secretariat",
        "Directorate",
        "Authority",
        "Institute",
        "Committee",
        "Commission",
        "Board",
    }
)
_BANKING = frozenset(
    {"Industrial", "Commercial", "Agricultural", "Agriculture", "Rural", "Export", "Import", "Trade", "Investment", "Development",
     "Savings", "Credit", "Land", "Mortgage", "Cooperative", "Construction", "Industry", "Commerce"}
)  # fmt: skip
_OF_STATES = frozenset({"Embassy", "Mission", "Consulate", "Consulate General", "High Commission"})
_JOINT_WORK = re.compile(r"\s(?:Working|Steering|Contact) Group$|\sTask Force$")
_LAST_HEADS = frozenset(
    {"Authority", "Commission", "Council", "Corporation", "Company", "Association", "Bank"}
)
_NAMED_BY_TOPICS = frozenset({"GovernmentBody", "Chamber", "Organization", "Event"})
_PAIRED = frozenset(
    {
        "Belt",
        "Securities",
        "Science",
        "Food",
        "Drug",
        "Banking",
        "Ports",
        "Roads",
        "Weights",
        "Standards",
    }
)
_NAMED_BY_ACRONYM = frozenset({"Bank", "Organization", "Chamber"})
_GENERAL_HEADS = frozenset(
    {
        "Corp",
        "Corporation",
        "Company",
        "Co",
        "Authority",
        "Commission",
        "Agency",
        "Council",
        "Committee",
        "Association",
    }
)
_TOPICAL = frozenset({"Export", "Exports", "Import", "Imports"})
_BODIES = frozenset({"Bank", "Chamber", "Exchange", "GovernmentBody", "Organization", "Event"})
_MOST_NAMES = 4  # words of a person's name
_NATIONS = frozenset(
    (
        "Japanese",
        "Chinese",
        "French",
        "Dutch",
        "British",
        "Swiss",
        "Portuguese",
        "Vietnamese",
        "Irish",
        "Spanish",
    )
)
_VERBAL = re.compile(
    r"\s(?:has|have|had|will|would|are|were|is|was|hold|held|own|owned|take|took|plan|want|say|said|also)\b"
)
_WEEKDAYS = frozenset(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)
_CALENDAR = _WEEKDAYS | frozenset(
    (
        "January",
        "February",
        "March",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
)
_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
CAP = (
    rf"(?:(?:[A-Z]\.){{2,}}|[A-Z]\.(?=\s[A-Z]\w)|(?:Co|Ltd|Corp|Inc|Bros|St|Mr|Mrs|Ms|Dr|Md|Mohd|Engr?|Prof|Hon|Intl|Pte|Pvt|Zrt|Kft|Nyrt|Bt|Lda|Ltda|Srl|Sdn|Bhd)\.(?=[\s,])"
    rf"|[a-z][A-Z][a-z]{{2,}}|[{_UPPER}](?:\w|[-–&/.+](?=\w)|[’'](?!s\b)(?=\w))*)"
)
_PARTICLE = (
    r"(?:de|des|das|del|della|di|da|do|dos|du|la|le|al|el|es|bin|ibn|van|von|der|den|ul|ur|ten|ter|zu|af|av|við|y|e|i"
    r"|für|und|och|og|et|zur|zum|aux|pour|para|por|ng)"
)
# "the Growers’ Union", "the People's Committee": an apostrophe inside the name, where a head word follows.
_GLUE = (
    r"(?:(?<=ers)[’']|(?<=ors)[’']|(?<=ists)[’']|(?<=ants)[’']|(?<=[Pp]eople)[’']s|(?<=men)[’']s)\s"
    rf"(?=(?:{CAP}\s){{0,2}}(?:Union|Alliance|Association|Federation|Committee|Council|League|Congress"
    r"|Guild|Society|Chamber|Government|Bank|Republic|Cooperative|Confederation|Forum|Court|Board|Syndicate|Circle|Pool|Club|Group"
    r"|Exchange|Fund|Network|Trust|Organi[sz]ation|Front|Movement|Party)\b)"
)
_TAIL = r"(?:plc|Sp\.\sz\so\.o\.|hf\.|ehf\.|e\.V\.|S\.r\.l\.|d\.o\.o\.|a\.d\.|a\.s\.|s\.r\.o\.|s\.p\.a\.|mbH|doo|oyj|in\s[Ll]iquidation)"
_RUN = re.compile(
    rf"(?<![\w’'$€£-]){CAP}(?:(?:\s&\s|\s{_PARTICLE}\s(?:(?:der|den|la|los)\s)?|\s(?:al|el|as|ash|ad|an|ar|at|az)-|\s(?:d|l|dell|dall)[’']|\s|,\s(?=(?:Ltd|LLC|Inc|Corp"
    rf"|Limited|S\.A|JSC)\b)|{_GLUE}){CAP})*(?:,?\s{_TAIL}(?!\w))?"
)
_OF = re.compile(rf"\s(?:of|for|on)(?:\sthe)?\s(?={CAP})")
_SEATED = frozenset(("Chamber", "Union", "Association", "Federation", "Council"))
_SEAT_WORDS = 3
_BANKS = frozenset(("Bank", "Banka", "Banca", "Banco", "Banque", "Bankası"))
_OWN_NAME = frozenset(
    ("Fund", "Exchange", "Company", "Corporation", "Group", "University", "Institute")
)
_CURRENCY = re.compile(
    r"\s(?:EUR|USD|GBP|CHF|CNY|RMB|JPY|TZS|KES|NGN|ZAR|INR|AED|SAR|QAR|TRY|KZT|RUB|UAH|PLN|CZK|HUF)$"
)
_BANK = re.compile(r"(?:^Bank[ao]?|^Banca|^Banque|bank|banka|banken|bankası|pank)$")
_OF_PLACE = re.compile(rf"\sof\s(?:the\s)?(?={CAP})")
_TICKER = re.compile(r"\((?:[A-Z][\w ]*:\s)?$")
# With a nationality they are one firm's name ("Polish Railways"), other heads are not ("German Industry").
_NATIONAL_FIRMS = frozenset(
    (
        "Railways",
        "Railway",
        "Airlines",
        "Airways",
        "Lines",
        "Shipping",
        "Steel",
        "Telecom",
        "Petroleum",
        "Cement",
        "Post",
    )
)
_TOLD_BEFORE = re.compile(r"(?:\b[Tt]he\s(?:[a-z]+\s)?|[’']s?\s)$")
_ANDS = (" and ", " & ", ", and ")
_JOINED = re.compile(rf",?\s(?:and|&)\s(?P<rest>{CAP}(?:\s{CAP})*)")
_AND_TOPIC = re.compile(r"(?:,\s|,?\s(?:and|&)\s(?:the\s)?)(?=[A-Z])")
_ONE = re.compile(CAP)
_ATTACHED = re.compile(
    r"(?P<base>.+)-(?P<tie>listed|based|born|backed|owned|registered|headquartered"
    r"|controlled|led|run|made|built|affiliated|linked"
    r"|sanctioned|funded|style|era|wide|denominated|dominated|bound|made)$"
)
_BEFORE_MAY = re.compile(
    r"\b(?:in|last|since|by|until|till|from|before|after|during|this|next|early|late|mid)[\s-]$",
    re.IGNORECASE,
)
# What a state or all of a country does: its adjective before it stands for the country.
_STATE_DEED = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:(?:re-)?exports|imports|shipments)\s(?:[a-z]+\s){0,2}?(?:to|from)\b"
    r"|\s(?:[a-z]+\s)?(?:sanctions|embargo|tariffs|export\scontrols|restrictions)\s(?:on|against)\b"
)
_TIED = re.compile(r"(?:-\w+)+")
_NO_FIRMS = frozenset(
    {
        "Imports",
        "Exports",
        "Defence",
        "Defense",
        "International",
        "Media",
        "Power",
        "Gas",
        "Oil",
        "Air",
    }
)
_NAMED_NEXT = re.compile(r"\s[A-Z]")
_FORMAL = re.compile(
    r"(?:(?:People[’']s|Islamic|Federal|Democratic|Socialist|Arab|Hashemite|Co-operative|Oriental|Bolivarian|Plurinational|United|Federative|Grand)\s)*"
    r"(?:Republic|Kingdom|Sultanate|State|Commonwealth|Principality|Duchy)\sof\s(?:the\s)?"
)
_ENVOY = re.compile(
    r"\b(?:Ambassador|Consul|Envoy|Commissioner|Minister|President|Premier|Representative|Attach[eé])"
)
_SENT_TO = re.compile(r"\s(?:to|in|for|(?P<by>of))\s(?:the\s)?")
_NAMED_APART = re.compile(rf",\s{CAP}(?:\s{CAP})+")
_OF_SEAT = re.compile(r"\s(?:of|from)\s[A-Z]")  # "Rijnhaven of Rotterdam"
_SURE_TITLE = re.compile(  # what stands right before a person, whatever the name is like: "director-general Jo Tech"
    r"\b(?:president|chairman|chairwoman|director[ -]general|secretary[ -]general|ambassador|minister|chief executive|managing director) $"
)
_SHORT_NAME = 3
_LAWS = frozenset({"Act", "Bill"})
_REACH_OF_POST = 60  # characters in which an office ends that begins behind an acronym
_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_HOLDER = re.compile(
    rf"(?P<holder>(?!State|Government|Family|Foreign|Privately|Publicly|Employee|Army|Jointly|Majority|Wholly){CAP}(?:\s{CAP})*?)-(?:owned|controlled)(?=\s)"
)
# Words that may follow a name at the head of a sentence: they tell a name from an ordinary noun that only starts the sentence.
_AFTER_NAME = re.compile(
    r"[’']s\s|\s(?:said|says|has|had|is|was|will|would|plans|signed|agreed|announced"
    r"|acquired|bought|sold|owns|holds|told|denied"
    r"|opposes|reported|supplies|operates|exports(?!\s(?:to|from|of|rose|fell|grew|were|have|had|in|by|more|dropped|climbed|jumped|reached)\b)|launched|opened|expects|intends"
    r"|wants|considers|may|and\s[A-Z])\b"
    r"|,\s(?:a|an|the|which|whose|based|\d+\spercent\sof\swhich|half\sof\swhich|part\sof|formerly|now)\s|\s\([A-Z]"
    r"|\s(?:chief\sexecutive|chairman|chairwoman|director|founder|shares|and\s(?:its|two|three|four|the|a)\s)\b"
)
_NUMBER = re.compile(r"\s(?:No\.?\s)?\d[\d/-]*\b(?![.,]\d|\s?%|\spercent)")
_ADDRESS = (" Street", " Avenue", " Boulevard", " Road", " Lane", " Square")
_CLOSED = re.compile(
    r"\s(?:Ltd|Inc|Corp|Bhd|Kft|Zrt|Lda|Ltda|Srl|S\.A|N\.V|B\.V|S\.p\.A|S\.A\.S|S\.r\.l|S\.L|A\.Ş)\.(?=\s(?!Ltd|Inc|Corp|Co\b|LLC|Limited)[A-Z])"
)
_CAMEL = re.compile(r"[a-zß-ÿ][A-Z]")
_COMMON_ENDING = re.compile(
    r"(?:tion|tions|ment|ments|ness|ity|ing|ics|ance|ence|ers|ists|ors|ship|ies|ly|ages|als|ures)$"
)


def read_names(scan: Scan, start: int, end: int) -> None:
    """Find the names of a sentence."""
    at = start
    spelt = _spelt_out(scan, start, end)
    while True:
        run = _RUN.search(scan.text, at, end)
        if spelt and run is not None:
            whole = next((n for n in spelt if run.start() <= n[0] < run.end()), None)
            if whole is not None:
                first = run.start()
                post = find_post(scan.text, first, whole[0], whole[0])
                if post is not None:  # "President Nile Chamber of Commerce (NCC)"
                    scan.posts[scan.index].append(post)
                    _piece(scan, first, post[0], start)
                elif whole[0] > first:
                    _piece(scan, first, whole[0], start)
                _named(scan, *whole, start, scan.hits_in(*whole))
                at = whole[1]
                continue
        before = run.start() if run else end
        given = next(
            (
                hit
                for hit in scan.hits_in(at, end)
                if hit.entry.use == "name" and hit.start < before
            ),
            None,
        )
        if given is not None:  # a known name that is no capitalised run
            _known(scan, given)
            at = given.end
            continue
        if run is None:
            return
        nearest = bisect_right(scan.taken, (run.start(), len(scan.text))) - 1
        date_end = scan.taken[nearest][1] if nearest >= 0 else 0
        at = date_end if date_end > run.start() else _run(scan, run, start, end)


def _spelt_out(scan: Scan, start: int, end: int) -> list[tuple[int, int]]:
    """The names whose acronym follows in brackets and that the gazetteer does not know: the letters tell where they begin."""
    found = []
    for match in BRACKETED.finditer(scan.text, start, end):
        begin = long_form(scan.text, start, match.start(), match["short"])
        if begin is None or _ONE.match(scan.text, begin) is None:
            continue
        known = any(h.entry.use == "name" for h in scan.hits_in(begin, match.start()))
        if not known and _head(scan, begin, match.start()) in _BODIES | {"Firm"}:
            found.append((begin, match.start()))
    return found


def _run(scan: Scan, run: re.Match[str], start: int, end: int) -> int:
    """Make mentions of one capitalised run; returns where to go on."""
    begin, stop = run.span()
    if scan.text.startswith(_ANDS, stop):  # "the Oil and Gas Regulatory Authority"
        joint = _JOINED.match(scan.text, stop, end)
        stop = joint.end() if joint and _is_joined(scan, begin, stop, joint) else stop
    if scan.text.find(". ", begin, stop) >= 0:  # "owned by Vantrel Ltd. Vantrel's shareholders"
        closed = _CLOSED.search(scan.text, begin, stop)
        stop = closed.end() if closed else stop
    formal = _FORMAL.match(scan.text, begin, end)
    if formal:
        state = next((h for h in scan.hits_in(formal.end(), end) if h.start == formal.end()), None)
        if state is not None and state.entry.code and "-" not in state.entry.code:
            more = _RUN.match(scan.text, state.start, end)
            if more and more.end() > state.end and _head(scan, state.start, more.end()):
                _named(scan, begin, more.end(), start, [])  # "Republic of Chad Shipping Lines"
                return more.end()
            _known(scan, state)  # "the Kingdom of Norway"
            scan.found[-1].start = scan.article(begin)
            return state.end
    post = find_post(scan.text, begin, stop, end)
    named = next((hit for hit in scan.hits_in(begin, end) if hit.entry.use == "name"), None)
    if post is not None and (named is None or named.start > post[0] or named.end <= post[0]):
        if post[0] > begin:
            if named is not None and named.start == begin:
                _known(scan, named)  # "World Bank President"
            elif not scan.words.is_polite(scan.text[begin : post[0]]):
                _piece(scan, begin, post[0], start)
        return _holder(scan, post, start, end)
    for hit in scan.hits_in(begin, end):
        # A user's name, or one that spans more than the run, wins over the grammar.
        longer = hit.start < stop < hit.end and hit.entry.use == "place"  # "Trinidad and Tobago"
        longer = longer and " and " in scan.text[hit.start : hit.end]
        known = longer or (hit.entry.use == "name" and not _is_opening(scan, hit, stop))
        if known and hit.start < stop:
            if hit.start > begin:
                _piece(scan, begin, hit.start, start)
            _known(scan, hit)
            return hit.end
    polite = honorific().match(scan.text, begin, end)
    if polite and polite.end() < stop and _head(scan, polite.end(), stop) is None:
        _person(scan, polite.end(), stop, polite[0]).start = begin
        return stop
    split = scan.words.title_split.search(scan.text, begin, stop)
    if (
        split
        and split.end() < stop
        and (split.start() == begin or scan.text[split.start() - 1] == " ")
    ):
        if split.start() > begin:
            _piece(scan, begin, split.start(), start)
        rest = _ONE.search(scan.text, split.end(), stop)
        if rest is None or rest.start() > split.end() + 1:
            return stop
        if scan.text[rest.start() : stop].lower() in scan.words.nouns:
            return stop  # "President Hotel"
        _person(scan, rest.start(), stop, split[0])
        return stop
    stop = _extend(scan, begin, stop, end)
    _piece(scan, begin, stop, start)
    return stop


def _is_acronym(name: str) -> bool:
    return len(name) >= _SHORT_NAME and name.isupper() and name.isalpha()


def _holder(scan: Scan, post: tuple[int, int], start: int, end: int) -> int:
    """Note an office, and the person named behind it ("Vice President Jo Lee", "Ambassador to Ghana Jo Lee"); returns where to go on."""
    text = scan.text
    scan.posts[scan.index].append(post)
    at = post[1]
    sent = None
    envoy = _ENVOY.search(text, *post) is not None  # "Ambassador of Chad to Guyana Jo Lee"
    while (link := _SENT_TO.match(text, at, end)) is not None:
        if not envoy and not link[0].startswith(" in "):
            break
        where = next((hit for hit in scan.hits_in(at, end) if hit.start <= link.end()), None)
        if where is None or where.entry.kind != "Place" or where.entry.use == "adjective":
            break
        if link["by"]:
            _known(scan, where)
            sent = scan.found[-1]
        at = where.end
    if not _NAMED_NEXT.match(text, at) and not (sent and _NAMED_APART.match(text, at)):
        return post[1] if sent is None else at
    at += text.startswith(",", at)
    polite = honorific().match(text, at + 1, end)
    name = _RUN.match(text, polite.end() if polite else at + 1, end)
    if name is None:
        return at
    first, last = name.span()
    later = find_post(text, first, last, end)
    if later is not None:  # "Dr Jo Lee Chairman"
        last = later[0] - 1
    hit = next(iter(scan.hits_in(first, last)), None)
    whole = hit is not None and hit.start == first and hit.end == last
    opening = text[first:last].partition(" ")[0]
    if sent is not None and opening in scan.words.name_heads:
        scan.found.remove(sent)
        return post[1]  # "the Minister of the Chad Chamber": no country, a name that begins with it
    body = _head(scan, first, last)
    if sent is not None and body is not None:
        scan.found.remove(sent)
        return post[1]  # "Vice President of China Exim Bank"
    if last <= first or whole or body in _BODIES:
        return at
    before = scan.found[-1] if scan.found else None
    told = before is not None and before.kind == "Person" and text[before.end : post[0]] == ", "
    if told and _is_acronym(text[first:last]):
        return at  # "Jo Lee, Chief Executive NDA"
    if told and text.startswith((" at ", " for ", " of "), last):
        scan.posts[scan.index][-1] = (post[0], last)  # "Jo Lee, CEO Rolling Stock at X"
        return last
    mention = _person(scan, first, last, text[slice(*post)])
    if sent is None:
        mention.start = post[0]
    past = sent is not None and is_past(text, *post, None)
    mention.owner = None if past else sent
    mention.title = f"former {mention.title}" if past else mention.title
    return last


def _is_joined(scan: Scan, begin: int, stop: int, joint: re.Match[str]) -> bool:
    """Whether "and" stands inside one name: topics before the head word of a body, behind "the" or an owner."""
    words, text = scan.words, scan.text
    last = text[begin:stop].rpartition(" ")[2]
    told = text.startswith("The ", begin)
    told = told or _TOLD_BEFORE.search(text, max(0, begin - 20), begin) is not None
    head = _head(scan, joint.start("rest"), joint.end())
    *about_bank, bank = joint["rest"].split()
    if (
        bank == "Bank"
        and about_bank
        and _BANKING.issuperset([*text[begin : joint.start()].split(), *about_bank])
    ):
        return True  # "Industrial and Commercial Bank"
    if _is_unnamed(scan, joint["rest"]):
        left = _head(scan, begin, joint.start())
        if left is None or _is_general(scan, begin, joint.start()):
            return True  # "Nile Road and Bridge Corp", "China Petroleum and Chemical Corp"
    about = last in words.topics or words.name_heads.get(last) == "Firm" or last in _PAIRED
    short = BRACKETED.match(text, joint.end())
    if short is not None and last in words.topics | words.portfolios | _TOPICAL:
        told = told or text.startswith(
            short["short"][0], begin
        )  # "Chad Export and Trade Fund (CHADEX)"
        about = True
    return (
        bool(told)
        and about
        and head in _NAMED_BY_TOPICS
        and text[begin:stop].count(" ") < _SEAT_WORDS
    )


def _is_general(scan: Scan, begin: int, stop: int) -> bool:
    """Whether a name is a country's and a line of business: no name of its own."""
    country = next((h for h in scan.hits_in(begin, stop) if h.start == begin), None)
    about = scan.text[country.end : stop].split() if country else []
    return bool(about) and all(
        word in scan.words.name_heads or word in scan.words.topics for word in about
    )


def _is_unnamed(scan: Scan, rest: str) -> bool:
    """Whether words are a head and what it is about, and so no name alone: "Bridge Corporation", "Trade Development Company"."""
    *about, head = rest.split()
    words = scan.words
    return (
        bool(about)
        and head.rstrip(".") in _GENERAL_HEADS
        and all(
            word in words.topics or word in words.portfolios or word in words.name_heads
            for word in about
        )
    )


def _is_opening(scan: Scan, hit: Hit, stop: int) -> bool:
    """Whether a well-known acronym only opens a longer name: "OPEC Fund", "ASEAN Secretariat"."""
    if hit.entry.id is not None or hit.end >= stop:
        return False
    head = _head(scan, hit.start, stop)
    if scan.text[hit.end] == "-":  # "EU-China Business Association"
        return head in ("Chamber", "Event") and hit.entry.kind != "Place"
    if scan.text[hit.end] == " " and head == "Chamber":
        return True  # "European Union Chamber"
    return hit.entry.name.isupper() and scan.text[hit.end] == " " and head in _NAMED_BY_ACRONYM


def _post_behind(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where an office begins behind the name of a body; what the body is about is the body's: "Ministry of Trade Affairs Director"."""
    post = find_post(scan.text, begin, stop, end)
    if post is None:
        return 0
    start, last = post
    about = scan.words.topics | scan.words.portfolios
    while (word := _ONE.match(scan.text, start, last)) and word.end() < last and word[0] in about:
        start = word.end() + 1
    return start


def _extend(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Take in "of ...", "for ... and ..." where the head word calls for it."""
    while True:
        last = scan.text[begin:stop].rpartition(" ")[2]
        link = _OF.match(scan.text, stop, end) if last in scan.words.with_topic else None
        if link is None:
            break
        if last in _OWN_NAME and " " in scan.text[begin:stop]:
            hit = next(
                (h for h in scan.hits_in(link.end(), end) if h.start == link.end()),
                None,
            )
            if hit is not None:
                break  # "Qamar Fund of Saudi Arabia": the place is no part of the name
        more = _RUN.match(scan.text, link.end(), end)
        post = _post_behind(scan, link.end(), more.end(), end) if more else 0
        if more and post > more.start():  # "Chamber of Commerce President Jo Lee"
            more = _RUN.match(scan.text, link.end(), post - 1)
        if more is None or scan.is_dated(link.start(), link.end() + 1):
            break  # "the Stock Exchange on Monday"
        if link[0].startswith(" for the ") and scan.words.named_noun.match(scan.text, more.end()):
            break  # "a loan from the X Bank for the Sarband dam"
        stop = more.end()
        while True:
            joint = _AND_TOPIC.match(scan.text, stop, end)
            word = _ONE.match(scan.text, joint.end(), end) if joint else None
            about = scan.words.topics
            about = about | scan.words.portfolios if last in _MINISTRIES else about
            if word is None or word[0] not in about:
                break
            tail = _RUN.match(scan.text, word.start(), end)
            post = _post_behind(scan, word.start(), tail.end(), end) if tail else 0
            if tail and post:
                tail = _RUN.match(scan.text, word.start(), max(post - 1, word.end()))
            stop = tail.end() if tail else word.end()
        of = _OF_PLACE.match(scan.text, stop)
        if of and scan.text[stop - 1].isalpha():
            country = next(iter(scan.hits_in(of.end(), end)), None)
            named = country is not None and _NAMED_NEXT.match(scan.text, country.end)
            if country and country.start == of.end() and named:
                break  # "the Board of Directors of Dhaka Chamber"
            if country and country.start == of.end() and country.entry.use != "adjective":
                stop = country.end
                break
            seat = _RUN.match(scan.text, of.end(), end)
            if seat and last in _SEATED and seat[0].count(" ") < _SEAT_WORDS:
                stop = seat.end()
                break
    union = _TO_UNION.match(scan.text, stop, end)
    if union and not _SENT_BODIES.isdisjoint(scan.text[begin:stop].split()):
        hit = next((h for h in scan.hits_in(union.end(), end) if h.start == union.end()), None)
        if hit is not None and hit.entry.kind == "Organization":
            stop = hit.end
    return stop


def _piece(scan: Scan, begin: int, stop: int, sentence_start: int) -> None:
    """One name, or several that stand side by side: split off function words, nationalities, attached places."""
    text, words = scan.text, scan.words
    while begin < stop and text[begin] == " ":
        begin += 1
    while stop > begin and text[stop - 1] in " ,":
        stop -= 1
    last = text[begin:stop].rpartition(" ")[2]
    if last in _WEEKDAYS and last != text[begin:stop]:
        stop -= len(last) + 1  # "the Authority of Ports Friday agreed"
    code = _CURRENCY.search(text, begin, stop)
    if code and text[code.end() : code.end() + 2].lstrip()[:1].isdigit():
        stop = code.start()  # "fined X EUR 1.8 million"
    if begin >= stop:
        return
    first = _ONE.match(text, begin, stop)
    if first is None:
        return
    in_may = first[0] == "May" and _BEFORE_MAY.search(text, max(0, begin - 12), begin)
    if (first[0] in _CALENDAR or in_may) and first.end() < stop:
        _piece(scan, first.end(), stop, sentence_start)  # "On Monday Kelapa said"
        return
    inner = scan.hits_in(begin, stop)
    lead = inner[0] if inner and inner[0].start == begin else None
    if lead is None and first[0] in words.not_names:
        opening = begin == sentence_start or text[begin - 1] in "“\"'‘(—"
        opening = opening or text.endswith(": ", 0, begin)
        rest = _ONE.search(text, first.end(), stop)
        if rest is None:
            return
        article = first[0] in ("The", "A", "An")
        if first[0] == "An" and rest[0][0] not in "AEIOUHÁÉÍÓÚÄÖÜ" and not rest[0].isupper():
            article = opening = False  # "An Giang"
        if (opening or article) and not (
            first[0] not in words.function_words and _head(scan, begin, stop)
        ):
            _piece(scan, rest.start(), stop, sentence_start)
            return
    only = (inner[0].start, inner[0].end) if len(inner) == 1 else None
    lowered = begin == sentence_start and first[0].lower() in words.modifiers
    if lowered and only == (first.end() + 1, stop):
        _piece(scan, first.end(), stop, first.end())  # "Neighbouring Uzbekistan"
        return
    described = first[0].lower() in words.nouns and first[0] not in words.name_heads
    if described:  # but "Silo Dobrogea", if the text calls it so elsewhere
        inside = re.compile(rf"(?<=[a-z,;’'] ){re.escape(first[0])}\s[A-Z]")
        described = inside.search(text) is None
    if begin == sentence_start and first.end() < stop and described and lead is None:
        # "Underwriter Tembo Capital Bank": a description that only starts the sentence.
        _piece(scan, first.end(), stop, first.end())
        return
    holder = _HOLDER.match(text, begin, stop)
    if holder:  # "Vrata Holding-owned Tolmin Steel"
        _piece(scan, begin, holder.end("holder"), sentence_start)
        rest = _ONE.search(text, holder.end(), stop)
        if rest:
            _piece(scan, rest.start(), stop, sentence_start)
        return
    longer = lead is not None and lead.end > first.end()
    tied = _TIED.match(text, lead.end) if lead is not None and longer else None
    tied_end = tied.end() if tied else first.end()  # "Hong Kong-based"
    attached = _ATTACHED.match(text[begin:tied_end])
    if attached:
        base = next(
            (
                hit
                for hit in inner
                if hit.start == begin and hit.end == begin + attached.end("base")
            ),
            None,
        )
        scan.attached.append((begin, tied_end, attached["tie"], base.entry if base else None))
        rest = _ONE.search(text, tied_end, stop)
        if rest:
            _piece(scan, rest.start(), stop, sentence_start)
        return
    if text[begin:stop].rpartition(" ")[2] != text[begin:stop] and _ATTACHED.match(
        text[begin:stop]
    ):
        scan.attached.append((begin, stop, "affiliated", None))
        return
    if lead is not None and lead.end < stop:
        if text[lead.end] == "-" and _head(scan, begin, stop) in (
            "GovernmentBody",
            "Chamber",
        ):
            _joint_body(scan, begin, stop, inner)
            return
        if text[lead.end] == "-" and _head(scan, begin, stop) in (
            "Event",
            "Organization",
            "Agreement",
            "Project",
            "Programme",
            "Exchange",
        ):
            _named(scan, begin, stop, sentence_start, inner)
            return
        if text[lead.end] == "-":  # Russia-China, Russian-Chinese
            _known(scan, lead)
            _piece(scan, lead.end + 1, stop, sentence_start)
            return
        rest_at = lead.end + 1
        proper = _head(scan, begin, stop) == "Firm" and (
            text[rest_at:stop] in _NATIONAL_FIRMS or lead.entry.country is None
        )
        proper = proper or lead.entry.country is None  # "Arab Brine", but "Asian groups"
        tail = text[rest_at:stop]  # "Kazakh Invest", but "German Industry"
        proper = proper or (
            words.name_heads.get(tail) == "Firm" and tail not in words.topics | _NO_FIRMS
        )
        proper = proper or tail.partition(" to ")[0] in _OF_STATES  # "U.S. Embassy"
        if lead.entry.use == "adjective" and not proper and not _head(scan, rest_at, stop):
            scan.adjectives.append(lead)
            _piece(scan, rest_at, stop, sentence_start)
            return
        if not _head(scan, begin, stop):
            follow = next((hit for hit in inner if hit.start == rest_at), None)
            named = lead.entry.use != "adjective" and follow is not None and follow.end < stop
            if follow is not None and not named:  # but "Texas Gulf Midstream"
                _known(scan, lead)
                _piece(scan, rest_at, stop, sentence_start)
                return
    if lead is not None and lead.end == stop:
        _known(scan, lead)
        return
    _named(scan, begin, stop, sentence_start, inner)


def _head(scan: Scan, begin: int, stop: int) -> str | None:
    """The kind that the head word of a capitalised name gives."""
    words, text = scan.words, scan.text[begin:stop]
    if text.isupper() and " " in text:  # "MUSCAT GULF BANK SAOG"
        text = " ".join(
            word if word in words.legal_forms else word.capitalize() for word in text.split()
        )
    before_of = re.split(r"\s(?:[Oo]f|for|on|to)\s", text, maxsplit=1)[0]
    if _JOINT_WORK.search(text):
        return "GovernmentBody"
    if text.endswith(("Trade Mission", "Business Mission")):
        return "Event"
    if text.endswith((" City Hall", " Town Hall")):
        return "GovernmentBody"
    last = text.rpartition(" ")[2]
    if " of " in text and (
        last in _LAST_HEADS or (last in words.name_heads and _FORMAL.match(text))
    ):
        before_of = text  # "Port of Rotterdam Authority"
    parts = [part.rstrip(".,") for part in before_of.split()]
    if len(parts) > 1 and parts[-1] == "General" and words.name_heads.get(parts[-2]):
        parts.pop()  # "Directorate General"
    if len(parts) > 1 and parts[-1][0].isdigit() and parts[-2] in words.numbered:
        parts.pop()
        if len(parts) == 1:
            return words.name_heads.get(parts[0])
    if not parts:
        return None
    legal = len(parts) > 1 and (parts[-1] in words.legal_forms or parts[0] in words.legal_forms)
    if re.match(r"(?:Central|Reserve|People[’']s) Bank\b", before_of):
        return "GovernmentBody"  # it regulates; it is no bank of firms
    if any(
        part in _BANKS
        or (
            _BANK.search(part)
            and number in (0, len(parts) - 1)
            and (part == parts[-1] or part.startswith("Ban"))
        )
        for number, part in enumerate(parts)
    ):
        return "Bank"
    if (
        len(parts) == 1
        and parts[0] in words.with_topic
        and before_of == text
        and parts[0] not in ("Parliament", "Kremlin")
    ):
        return None if parts[0] not in ("Customs", "Treasury") else "GovernmentBody"
    if legal:
        return "Firm"
    kind = words.name_heads.get(parts[-1])
    if kind in (None, "Place") and len(parts) > 1:
        kind = words.first_heads.get(parts[0], kind)
    if (
        kind in ("GovernmentBody", "Organization", "Event")
        and re.search(
            (
                r"\b(?:Business|Export\w*|Import\w*|Manufactur\w*|Entrepreneur\w*|Industrialists"
                r"|Merchants|Millers|Roasters|Insurers|Brokers|Bankers|Shipbuilders|Builders|Farmers|Packers|Spinners|Weavers|Miners|Owners|Canners|Brewers|Forwarders|Hauliers|Operators|Investors"
                r"|(?:Vanilla|Cocoa|Rice|Sugar|Spice|Salmon|Dairy|Meat|Silk|Leather|Textile|Steel|Gold|Diamond|Timber|Cement|Fish|Shrimp|Flower|Rubber|Palm)(?=\sCouncil)"
                r"|(?:Oil|Olive|Coffee|Tea|Cotton|Wheat|Grain|Fruit|Wine|Nut|Trade|Industry)(?=\sCouncil)|Producers|Carriers|Growers|Traders|Shippers|Employers|Dealers|Shipowners|Chambers)\b"
            ),
            text,
        )
        and parts[-1]
        in (
            "Council",
            "Union",
            "Assembly",
            "Organization",
            "Organisation",
            "Board",
            "League",
            "Alliance",
            "Circle",
        )
    ):
        return "Chamber"
    if kind == "Chamber" and text.endswith((" Nations", " States", " Countries")):
        return "Organization"  # "Association of Southern Nations"
    if kind == "Event" and re.search(r"(?:ers|ors|ists|ants|men)[’'] (?:Forum|Congress)$", text):
        return "Chamber"  # "the Tea Merchants’ Forum"
    if kind == "Firm" and len(parts) == 1:
        return None  # "Textile", "Energy": no firm by themselves
    if (
        kind == "Firm"
        and len(parts) == 1
        and parts[0]
        in (
            "Trade",
            "Gas",
            "Oil",
            "Energy",
            "Power",
            "Gold",
            "Food",
            "Services",
            "Industry",
        )
    ):
        return None
    return kind


def _named(scan: Scan, begin: int, stop: int, sentence_start: int, inner: list[Hit]) -> None:
    text, words = scan.text, scan.words
    if text[begin:stop].rpartition(" ")[2] in words.numbered:
        number = _NUMBER.match(text, stop)
        stop = number.end() if number else stop  # "Executive Order 13382", "Block 9"
    name = text[begin:stop]
    if name.endswith(_ADDRESS) and text[begin - 2 : begin - 1].isdigit():
        return  # "14 Strait Street"
    kind = _head(scan, begin, stop)
    held = _behind_its_body(scan, begin, stop) if kind is None and " " in name else 0
    if held:  # "Director-General of Invest Nile Jimmy Lee"
        _piece(scan, begin, held, sentence_start)
        _person(scan, held, stop, "")
        return
    title = words.title_before.search(text, max(sentence_start, begin - 40), begin)
    listed = text[begin - 2 : begin] == ", " and (name.isupper() or _is_held(scan, begin - 2))
    named = kind == "Firm" and _SURE_TITLE.search(text, max(sentence_start, begin - 24), begin)
    titled = title["title"] if title and kind is None else named[0].strip() if named else ""
    if titled and not listed and _is_acronym(name) and scan.found and title is not None:
        person = scan.found[-1]  # "Jo Lee, Chief Executive NDA"
        listed = person.kind == "Person" and text[person.end : title.start("title")] == ", "
    if titled and len(name.split()) <= _MOST_NAMES and not listed:
        _person(scan, begin, stop, titled)
        return
    single = " " not in name
    last = name.rpartition(" ")[2]
    if not single and last in _LAWS:
        return  # "Bank Secrecy Act"
    if kind is None and last in words.no_parties and not inner:
        return
    if kind is None and not single and not name.isupper() and _is_person(scan, name):
        _person(scan, begin, stop, "")
        return
    if single and kind is None and _people(scan, begin, stop):
        return
    if single and kind == "Organization" and scan.article(begin) < begin and not inner:
        _capital_anaphor(scan, begin, stop)  # "the League", of a name that ends in it
        return
    if kind is None and single:
        opening = begin == sentence_start or text[begin - 1] in '“"‘('
        if (
            name in words.not_names
            or name in words.measures
            or len(name) < 2
            or re.fullmatch(r"[QH]\d", name)
        ):
            return
        if name in words.with_topic or name in words.name_heads:
            _capital_anaphor(scan, begin, stop)
            return
        elsewhere = name in scan.capitals and name.lower() not in scan.low_words
        if name.isupper() and _TICKER.search(text, max(sentence_start, begin - 30), begin):
            return
        camel = _CAMEL.search(name)  # "SteppeGas of Riga": no common word has a capital inside
        printed = _AFTER_NAME.match(text, stop) or (
            _OF_SEAT.match(text, stop) and name.lower() not in words.nouns
        )
        if opening and name.isupper() and len(name) >= _SHORT_NAME:
            post = find_post(text, stop, stop + 2, min(len(text), stop + _REACH_OF_POST))
            printed = printed or (post is not None and post[0] == stop + 1)  # "NCCI President"
        if opening and not (elsewhere or camel or (_certain(scan, name) and printed)):
            return
    if kind == "Place" and single:
        return  # "the Province": an anaphor at best
    entry = _place_entry(scan, name) if kind == "Place" else None
    country = entry.country if entry else None
    if country is None and kind in _NATIONAL:
        country = next((hit.entry.country for hit in inner if hit.entry.country), None)
    before = text[max(sentence_start, begin - 4) : begin]
    start = begin - 4 if before.lower() == "the " else begin
    mention = Mention(start, stop, scan.index, kind or "Party", "name", name, country=country)
    if kind == "Place":
        mention.code = entry.code if entry else None
        stem = name.rpartition(" ")[0]
        scan.stems.setdefault(stem, mention)
    owner = scan.found[-1] if scan.found else None
    if (
        owner
        and owner.kind == "Place"
        and owner.possessive
        and text[owner.end : start] in ("’s ", "'s ", "’ ", "' ")
        and kind not in ("Place", "Event", "Person")
    ):
        mention.country = owner.country  # "Turkey's Trade Ministry"
        mention.place = owner
        if not (owner.code and "-" not in owner.code) or owner.code in CITY_STATES:
            mention.based = owner  # "Maputo’s Costa Azul Cargo"
    _attach(scan, mention)
    _compound(scan, mention)
    scan.mark_possessive(mention)
    scan.found.append(mention)


def _behind_its_body(scan: Scan, begin: int, stop: int) -> int:
    """Where a person's name begins that follows the body whose office comes before both; 0 where it does not."""
    text = scan.text
    posts = scan.posts[scan.index]
    if not posts or text[posts[-1][1] : begin] not in (" of ", " of the ", " at ", " at the "):
        return 0
    parts = text[begin:stop].split(" ")
    heads = scan.words.name_heads
    for at in range(1, len(parts) - 1):
        behind = heads.get(parts[at - 1]) in _BODIES and not any(
            part in heads for part in parts[at:]
        )
        if (behind and at > 1) or (parts[at] in scan.words.given_names and at == len(parts) - 2):
            return stop - len(" ".join(parts[at:]))
    return 0


def _is_held(scan: Scan, at: int) -> bool:
    """Whether an office that ends at the offset has its holder before it: "Jo Lee, Vice President, Invest Nile"."""
    post = next((post for post in scan.posts[scan.index] if post[1] == at), None)
    last = scan.found[-1] if scan.found else None
    return (
        post is not None
        and last is not None
        and last.kind in ("Person", "Party")
        and scan.text[last.end : post[0]] == ", "
    )


def _is_person(scan: Scan, name: str) -> bool:
    """Whether a name of two to four words begins with a name that people are given."""
    parts = name.split()
    return (
        len(parts) <= _MOST_NAMES
        and parts[0] in scan.words.given_names
        and not any(part in ("&", "and") for part in parts)
    )


def _people(scan: Scan, begin: int, stop: int) -> bool:
    """As in "the Brazilians": who of a nation is meant, the text has said before."""
    name = scan.text[begin:stop]
    start = scan.article(begin)
    singular = name.removesuffix("s")
    if start == begin or not (name.endswith("s") or name in _NATIONS):
        return False
    entry = shipped().find(singular)
    if len(entry) != 1 or entry[0].entry.use != "adjective" or entry[0].end != len(singular):
        return False
    if (
        not name.endswith("s")
        and scan.text[stop : stop + 2].strip()[:1].islower()
        and not _VERBAL.match(scan.text, stop)
    ):
        return False
    mention = Mention(
        start,
        stop,
        scan.index,
        "Party",
        "definite",
        name,
        head="people",
        country=entry[0].entry.country,
        words=frozenset(),
    )
    scan.found.append(mention)
    return True


def _compound(scan: Scan, mention: Mention) -> None:
    """Take in the lower-case noun of "the Kumtash mine", "Almaty region", which gives the kind."""
    noun = scan.words.compound.match(scan.text, mention.end)
    if noun is None:
        noun = scan.words.named_noun.match(scan.text, mention.end)
        plural = noun is not None and scan.text[noun.end() : noun.end() + 1] == "s"
        if (
            noun is None
            or plural
            or mention.kind not in ("Party", "Place")
            or (mention.country is not None and mention.entry is not None)
        ):
            return
        if mention.possessive or scan.text[mention.end : mention.end + 2] in (
            "’s",
            "'s",
        ):
            return
        kind = scan.words.nouns[noun["noun"]]
    else:
        kind = scan.words.compounds[noun["noun"]]
    told = scan.text[mention.start : mention.end].startswith(("the ", "The "))
    if not told and (kind != "Place" or noun["noun"].endswith(("park", "zone"))):
        return
    if mention.kind not in ("Party", "Place", "Organization"):
        return
    named_next = _NAMED_NEXT.match(scan.text, noun.end()) is not None
    if kind in ("Organization", "Chamber") and named_next:
        return  # "the Vienna foundation Donauperle": it describes the name
    if mention.kind == "Place" and kind in ("Event", "Asset") and mention.entry:
        mention.based = scan.place(mention.start, mention.end, mention.entry)
    mention.end = noun.end()
    mention.name = f"{mention.name}{noun[0]}"
    mention.kind, mention.head, mention.code = kind, noun["noun"], None
    mention.entry, mention.capital = None, False


def _joint_body(scan: Scan, begin: int, stop: int, inner: list[Hit]) -> None:
    """As in "the Chile-China Joint Commission": a body with two states as members."""
    name = scan.text[begin:stop]
    kind = _head(scan, begin, stop) or "GovernmentBody"
    mention = Mention(scan.article(begin), stop, scan.index, kind, "name", name)
    states = [hit for hit in inner[:2] if hit.entry.code]
    if kind == "GovernmentBody":  # a chamber of two countries has firms for its members
        mention.members = tuple(scan.place(hit.start, hit.end, hit.entry) for hit in states)
    scan.mark_possessive(mention)
    scan.found.append(mention)


def _capital_anaphor(scan: Scan, begin: int, stop: int) -> None:
    """As in "the Company", "the Bank": press releases print what refers back with a capital."""
    start = scan.article(begin)
    head = scan.text[begin:stop].lower()
    if start < begin and (head in scan.words.anaphors or head in scan.words.nouns):
        mention = Mention(
            start,
            stop,
            scan.index,
            "Party",
            "definite",
            head,
            head=head,
            words=frozenset((head,)),
        )
        scan.mark_possessive(mention)
        scan.found.append(mention)


def _certain(scan: Scan, name: str) -> bool:
    """Whether one capitalised word at the head of a sentence is a name and not an ordinary word."""
    if not name.isascii() and len(name) > _SHORT_NAME:
        return True  # "Vätterbuss": no English word
    plural = (
        name.endswith("s") and not name.endswith("ss") and name[:-1].lower() not in scan.capitals
    )
    return not (name.lower() in scan.low_words or plural or _COMMON_ENDING.search(name))


def _place_entry(scan: Scan, name: str) -> Entry | None:
    for stem in (name, name.rpartition(" ")[0], name.partition(" of ")[2]):
        found = shipped().find(stem) if stem else []
        if (
            len(found) == 1
            and found[0].end - found[0].start == len(stem)
            and found[0].entry.use != "adjective"
        ):
            return found[0].entry
    return None


def _known(scan: Scan, hit: Hit) -> None:
    entry = hit.entry
    printed = scan.text[hit.start : hit.end]
    if entry.use == "adjective":
        if entry.country and _STATE_DEED.match(scan.text, hit.end):
            name = country_name(entry.country)  # "Turkish exports to", "U.S. sanctions on"
            named = _place_entry(scan, name)
            if named is not None:
                scan.found.append(
                    Mention(
                        hit.start, hit.end, scan.index, "Place", "name", name,
                        country=entry.country, code=named.code, entry=named,
                    )
                )  # fmt: skip
                return
        scan.adjectives.append(hit)
        return
    start = (
        hit.start - 4
        if scan.text[max(0, hit.start - 4) : hit.start].lower() == "the "
        else hit.start
    )
    mention = Mention(
        start,
        hit.end,
        scan.index,
        entry.kind,
        "name",
        printed,
        country=entry.country,
        code=entry.code,
        entry=entry,
        capital=entry.use == "capital",
    )
    if entry.kind != "Place":
        _attach(scan, mention)
    _compound(scan, mention)
    scan.mark_possessive(mention)
    scan.found.append(mention)


def _person(scan: Scan, begin: int, stop: int, title: str) -> Mention:
    name = scan.text[begin:stop]
    title = _ARTICLE.sub("", title).strip(" .")  # "the chief executive, X"
    mention = Mention(begin, stop, scan.index, "Person", "name", name, title=title)
    scan.mark_possessive(mention)
    scan.found.append(mention)
    return mention


def _attach(scan: Scan, mention: Mention) -> None:
    """Take over the nationality and the "X-listed", "X-based" that stand right before a name."""
    at = mention.start
    while True:
        gap = at - 1
        adjective = next((hit for hit in reversed(scan.adjectives) if hit.end == gap), None)
        if adjective is not None:
            if mention.form != "name" or mention.kind != "Place":
                mention.country = mention.country or adjective.entry.country
            at = mention.start = adjective.start
            continue
        tied = next((item for item in reversed(scan.attached) if item[1] == gap), None)
        if tied is None:
            return
        begin, stop, tie, entry = tied
        at = mention.start = begin
        if entry is None and tie in ("based", "headquartered"):
            mention.based = scan.unknown_place(begin, stop - len(tie) - 1)
        if entry is not None:
            place = Mention(
                begin,
                stop - len(tie) - 1,
                scan.index,
                "Place",
                "name",
                entry.name,
                country=entry.country,
                code=entry.code,
                entry=entry,
            )
            if tie == "listed":
                mention.listed = place
            elif tie in ("based", "headquartered"):
                mention.based = place
                mention.country = mention.country or entry.country


# ---- authorities and joint bodies ------------------------------------------------------------------------------------
