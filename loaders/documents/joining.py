"""How far a name reaches beyond one run of capitals: over "and", "of", "for" and commas, where its head word calls for it.

stop = joined(scan, begin, stop, end)       # "Oil" of "the Oil and Gas Authority": behind "Authority"
stop = extended(scan, begin, stop, end)     # "Chamber" of "the Chamber of Crafts, Trade and Industry": behind "Industry"
"""

from __future__ import annotations

import re

from interlock.loaders.documents.acronyms import BRACKETED
from interlock.loaders.documents.capitals import CAP, NAMED_NEXT, ONE, RUN
from interlock.loaders.documents.gazetteer import Hit
from interlock.loaders.documents.heads import head_kind
from interlock.loaders.documents.mention import Scan
from interlock.loaders.documents.posts import find_post

__all__ = ["extended", "is_opening", "joined"]

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
_OF = re.compile(rf"\s(?:of|for|on)(?:\sthe)?\s(?={CAP})")
_SEATED = frozenset(("Chamber", "Union", "Association", "Federation", "Council"))
_SEAT_WORDS = 3
_OWN_NAME = frozenset(
    ("Fund", "Exchange", "Company", "Corporation", "Group", "University", "Institute")
)
_OF_PLACE = re.compile(rf"\sof\s(?:the\s)?(?={CAP})")
_TOLD_BEFORE = re.compile(r"(?:\b[Tt]he\s(?:[a-z]+\s)?|[’']s?\s)$")
_ANDS = (" and ", " & ", ", and ")
_JOINED = re.compile(rf",?\s(?:and|&)\s(?P<rest>{CAP}(?:\s{CAP})*)")
_AND_TOPIC = re.compile(r"(?:,\s|,?\s(?:and|&)\s(?:the\s)?)(?=[A-Z])")
_CLOSED = re.compile(
    r"\s(?:Ltd|Inc|Corp|Bhd|Kft|Zrt|Lda|Ltda|Srl|S\.A|N\.V|B\.V|S\.p\.A|S\.A\.S|S\.r\.l|S\.L|A\.Ş)\.(?=\s(?!Ltd|Inc|Corp|Co\b|LLC|Limited)[A-Z])"
)


def joined(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where a run of capitals ends as a name: behind the second part of "Oil and Gas Authority", before a new sentence."""
    if scan.text.startswith(_ANDS, stop):  # "the Oil and Gas Regulatory Authority"
        joint = _JOINED.match(scan.text, stop, end)
        stop = joint.end() if joint and _is_joined(scan, begin, stop, joint) else stop
    if scan.text.find(". ", begin, stop) >= 0:  # "owned by Vantrel Ltd. Vantrel's shareholders"
        closed = _CLOSED.search(scan.text, begin, stop)
        stop = closed.end() if closed else stop
    return stop


def extended(scan: Scan, begin: int, stop: int, end: int) -> int:
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
        more = RUN.match(scan.text, link.end(), end)
        post = _post_behind(scan, link.end(), more.end(), end) if more else 0
        if more and post > more.start():  # "Chamber of Commerce President Jo Lee"
            more = RUN.match(scan.text, link.end(), post - 1)
        if more is None or scan.is_dated(link.start(), link.end() + 1):
            break  # "the Stock Exchange on Monday"
        if link[0].startswith(" for the ") and scan.words.named_noun.match(scan.text, more.end()):
            break  # "a loan from the X Bank for the Sarband dam"
        stop = more.end()
        while True:
            joint = _AND_TOPIC.match(scan.text, stop, end)
            word = ONE.match(scan.text, joint.end(), end) if joint else None
            about = scan.words.topics
            about = about | scan.words.portfolios if last in _MINISTRIES else about
            if word is None or word[0] not in about:
                break
            tail = RUN.match(scan.text, word.start(), end)
            post = _post_behind(scan, word.start(), tail.end(), end) if tail else 0
            if tail and post:
                tail = RUN.match(scan.text, word.start(), max(post - 1, word.end()))
            stop = tail.end() if tail else word.end()
        of = _OF_PLACE.match(scan.text, stop)
        if of and scan.text[stop - 1].isalpha():
            country = next(iter(scan.hits_in(of.end(), end)), None)
            named = country is not None and NAMED_NEXT.match(scan.text, country.end)
            if country and country.start == of.end() and named:
                break  # "the Board of Directors of Dhaka Chamber"
            if country and country.start == of.end() and country.entry.use != "adjective":
                stop = country.end
                break
            seat = RUN.match(scan.text, of.end(), end)
            if seat and last in _SEATED and seat[0].count(" ") < _SEAT_WORDS:
                stop = seat.end()
                break
    union = _TO_UNION.match(scan.text, stop, end)
    if union and not _SENT_BODIES.isdisjoint(scan.text[begin:stop].split()):
        hit = next((h for h in scan.hits_in(union.end(), end) if h.start == union.end()), None)
        if hit is not None and hit.entry.kind == "Organization":
            stop = hit.end
    return stop


def is_opening(scan: Scan, hit: Hit, stop: int) -> bool:
    """Whether a well-known acronym only opens a longer name: "OPEC Fund", "ASEAN Secretariat"."""
    if hit.entry.id is not None or hit.end >= stop:
        return False
    head = head_kind(scan, hit.start, stop)
    if scan.text[hit.end] == "-":  # "EU-China Business Association"
        return head in ("Chamber", "Event") and hit.entry.kind != "Place"
    if scan.text[hit.end] == " " and head == "Chamber":
        return True  # "European Union Chamber"
    return hit.entry.name.isupper() and scan.text[hit.end] == " " and head in _NAMED_BY_ACRONYM


def _is_joined(scan: Scan, begin: int, stop: int, joint: re.Match[str]) -> bool:
    """Whether "and" stands inside one name: topics before the head word of a body, behind "the" or an owner."""
    words, text = scan.words, scan.text
    last = text[begin:stop].rpartition(" ")[2]
    told = text.startswith("The ", begin)
    told = told or _TOLD_BEFORE.search(text, max(0, begin - 20), begin) is not None
    head = head_kind(scan, joint.start("rest"), joint.end())
    *about_bank, bank = joint["rest"].split()
    if (
        bank == "Bank"
        and about_bank
        and _BANKING.issuperset([*text[begin : joint.start()].split(), *about_bank])
    ):
        return True  # "Industrial and Commercial Bank"
    if _is_unnamed(scan, joint["rest"]):
        left = head_kind(scan, begin, joint.start())
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


def _post_behind(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where an office begins behind the name of a body; what the body is about is the body's: "Ministry of Trade Affairs Director"."""
    post = find_post(scan.text, begin, stop, end)
    if post is None:
        return 0
    start, last = post
    about = scan.words.topics | scan.words.portfolios
    while (word := ONE.match(scan.text, start, last)) and word.end() < last and word[0] in about:
        start = word.end() + 1
    return start
