"""Where the person named behind an office begins: "Director-General of Invest Nile Jimmy Lee", "Vice President of Operations Jo Lee"."""

from __future__ import annotations

import re

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import Lexicon
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Scan
from interlock.loaders.documents.mentions.names.capitals import (
    CAP,
    NAMED_NEXT,
    RUN,
)
from interlock.loaders.documents.mentions.names.heads import BODIES, head_kind
from interlock.loaders.documents.mentions.names.persons import MOST_NAMES, is_person

__all__ = [
    "CLOSING",
    "behind_its_body",
    "behind_its_title",
    "ends_in_office",
    "fields_of_office",
    "is_also_family",
    "is_called_after_rank",
    "is_held",
    "is_of_office",
    "person_behind",
    "places_of_office",
    "section_of_office",
]

_FOR_PLACES = later(r" for (?:the )?|, (?:and )?(?:the )?| and (?:the )?")
_RANKS = frozenset(
    words("MP Premier President Chief Captain General Marshal Prince Princess King Queen Sheikh")
)
CLOSING = frozenset(words("Company Corporation Group Holding Holdings Co Corp Enterprises"))

_NAMED_IN = 2  # words
# Right before a person's name, with a capital: "Chair Jo Lee". No "Partner" or "Chief", which open names of firms too.
_TITLES_ALONE = frozenset(
    words(
        "Chair Founder Co-founder Judge Attorney Economist Analyst Lawyer Activist Author Blogger Captain"
    )
)
# What ends no name of a party: an office whose field no table has.
_OFFICES_ALONE = frozenset(
    words(
        "Officer Specialist Convener Convenor Economist Analyst Adviser Advisor Professor Coordinators Arrangers Bookrunners"
    )
)
# Printed with capitals beside offices, and nobody's name.
_NOBODY = frozenset(
    words(
        "Arrangers Arranger Bookrunners Bookrunner Underwriters Coordinators Coordinator Loan Emeritus Designate Elect"
        " EMEA APAC Head Lead Joint Mandated Corporate Facility Agent Agents"
    )
)

# What a minister is over, in words of which no table knows all, and who it is: "Minister for Land Reforms and Mass Media Jo Lee"
_FIELDS = later(
    rf"(?:\s(?:of|for)\s(?:the\s)?|,\s(?={CAP}(?:\s{CAP}){{0,2}}\s(?:and|&)\s))(?P<rest>{CAP}(?:(?:,?\s(?:and|&)\s|,\s|\s){CAP})+)"
)
_OVER_FIELDS = later(r"\b(?:Minister|Secretary|Commissioner)\b")
_PART = later(r"[^\s,]+")
_LINKS = frozenset(("and", "&"))
_REACH_OF_PORTFOLIO = 90  # characters
_PORTFOLIO = later(
    r"(?<![\w’'])(?P<title>(?:[a-z]{2,} )?(?:minister|secretary|secretary of state|under-?secretary|commissioner"
    r"|director|director-general|head"
    r"|permanent secretary|spokesman|spokeswoman|adviser|advisor|vice-president|vice president)"
    r" (?:of|for|on) (?P<fields>(?:the )?[a-z][a-z-]+(?:(?:, (?:and )?| and | )(?:the )?[a-z][a-z-]+){0,5}))(?P<apart>,)? $"
)


def is_called_after_rank(scan: Scan, rank: str, at: int, stop: int) -> bool:
    """Whether a rank opens the name of a firm and is nobody's office: "Premier Tech", "President Foods"."""
    heads, forms = scan.words.name_heads, scan.words.legal_forms
    rest = scan.text[at:stop].strip()
    last = rest.rpartition(" ")[2]
    firm = heads.get(last) == "Firm" or last.rstrip(".") in forms
    return rank in _RANKS and firm and not is_person(rest)


def places_of_office(scan: Scan, at: int, end: int) -> int:
    """Where the places end that an office is for and a name follows: "Director for Chad, Ghana and Mali Jo Lee"; or 0."""
    text = scan.text
    if not text.startswith(" for ", at):
        return 0
    stop = at
    while (link := _FOR_PLACES.match(text, stop, end)) is not None:
        where = next((h for h in scan.hits_in(link.end(), end) if h.start == link.end()), None)
        if where is None or where.entry.kind != "Place" or where.entry.use == "adjective":
            break
        stop = where.end
    name = RUN.match(text, stop + 1, end) if stop > at and NAMED_NEXT.match(text, stop) else None
    alone = name is not None and " " in name[0] and head_kind(scan, *name.span()) is None
    return stop if alone else 0


def section_of_office(scan: Scan, at: int, end: int) -> int:
    """Where the section ends that an office is of and a name follows: "Vice President of Operations Jo Lee"; or 0."""
    run = RUN.match(scan.text, at + 4, end) if scan.text.startswith(" of ", at) else None
    if run is None or head_kind(scan, *run.span()) is not None:
        return 0
    words, parts = scan.words, run[0].split(" ")
    about = next(
        (n for n, part in enumerate(parts) if part not in words.topics | words.portfolios), 0
    )
    name = parts[about:]
    named = 1 < len(name) <= MOST_NAMES and not any(part in words.name_heads for part in name)
    return run.start() + len(" ".join(parts[:about])) if about and named else 0


def _opens_a_name(scan: Scan, word: str, name: str) -> bool:
    """Whether an English word is the first of a person's name: "Grace" of "Grace Moe", but "Integrations" of "Integrations Ana Moe"."""
    return is_person(name) and (word in scan.words.given_names or name.count(" ") == 1)


def fields_of_office(scan: Scan, post: tuple[int, int], end: int) -> int:
    """Where the words end that a minister is over and a name follows: "Minister for Land Reforms and Mass Media Jo Lee"; or 0."""
    office = _OVER_FIELDS.search(scan.text, *post)
    found = _FIELDS.match(scan.text, office.end(), end) if office is not None else None
    if found is None:
        return 0
    place = next((h for h in scan.hits_in(*found.span("rest"))), None)
    sent = place is not None and place.start == found.start("rest")
    if sent and place is not None and place.entry.use != "adjective":
        return 0  # "High Commissioner of Chad S M Lee"
    known = scan.words.topics | scan.words.portfolios
    parts = list(_PART.finditer(scan.text, *found.span("rest")))
    for at in range(1, len(parts) - 1):
        before = parts[at - 1]
        name = scan.text[parts[at].start() : found.end()].partition(",")[0]
        word = parts[at][0]
        if scan.text[before.end()] == "," or before[0] in _LINKS or word in _LINKS:
            continue
        ordinary = is_english(word) or is_english(word.removesuffix("s"))
        if word in known or (ordinary and len(word) > 1 and not _opens_a_name(scan, word, name)):
            continue
        called = name.split()
        alone = 1 < len(called) <= MOST_NAMES and _LINKS.isdisjoint(called)
        return before.end() if alone and scan.words.name_heads.keys().isdisjoint(called) else 0
    return 0


def behind_its_body(scan: Scan, begin: int, stop: int) -> int:
    """Where a person's name begins that follows the body whose office comes before both; 0 where it does not."""
    posts = scan.posts[scan.index]
    gap = scan.text[posts[-1][1] : begin] if posts else ""
    last = scan.adjectives[-1] if scan.adjectives else None
    if last is not None and last.end == begin - 1:  # "CEO of Georgian Railways JSC Jo Lee"
        gap = gap[: last.start - begin]
    if gap in (" of ", " of the ", " at ", " at the ", " of the company ", " of the firm "):
        return person_behind(scan, begin, stop)
    short = gap == ", " and scan.text[begin:stop].partition(" ")[0] in scan.shorts
    return person_behind(scan, begin, stop) if short else 0  # "Secretary, NDA Jo Lee"


def person_behind(scan: Scan, begin: int, stop: int, *, sure: bool = False) -> int:
    """Where a person's name begins in a run that opens with a body: "Invest Nile Jimmy Lee", "Orlu Wool Company Jo Lee"; or 0."""
    parts = scan.text[begin:stop].split(" ")
    heads = scan.words.name_heads
    for at in range(1, len(parts) - 1):
        head = parts[at - 1]
        closes = heads.get(head) in BODIES or head in CLOSING or head in scan.words.legal_forms
        behind = closes and not any(part in heads for part in parts[at:])
        behind = behind or (
            heads.get(head) == "Firm"
            and len(parts) - at == _NAMED_IN
            and is_person(" ".join(parts[at:]))
        )
        if at == 1 and head in scan.shorts and len(parts) <= MOST_NAMES:
            return stop - len(" ".join(parts[at:]))  # "Chairman of the NCZone Adel Morsi"
        given = not sure and parts[at] in scan.words.given_names and at == len(parts) - 2
        if (behind and at > 1) or given:
            return stop - len(" ".join(parts[at:]))
    return 0


def behind_its_title(scan: Scan, begin: int, stop: int) -> int:
    """Where a person's name begins behind one word that tells an office and no table has as one: "Chair Jo Lee"; or 0."""
    title, _, name = scan.text[begin:stop].partition(" ")
    return stop - len(name) if title in _TITLES_ALONE and is_person(name) else 0


def ends_in_office(name: str) -> bool:
    """Whether a name is an office's, whatever its field: "Authorised Dealing Officer"."""
    return name.rpartition(" ")[2] in _OFFICES_ALONE


def is_also_family(tables: Lexicon, name: str) -> bool:
    """Whether a name that ends like a body's can be a person's as well: a known first name and a family's ("Grace Bridge")."""
    first, _, last = name.partition(" ")
    return first in tables.given_names and last.isalpha() and last.istitle()


def is_of_office(tables: Lexicon, name: str) -> bool:
    """Whether all words of a name only say what an office is or is for: "Green Loan Coordinators", "Department Head"."""
    about = tables.topics | tables.portfolios | tables.post_ranks | tables.posts | tables.weak_posts
    parts = name.split()
    return any(part in _NOBODY for part in parts) and all(
        part in _NOBODY or part in about or part in tables.name_heads or part == "Green"
        for part in parts
    )


def is_held(scan: Scan, at: int) -> bool:
    """Whether an office that ends at the offset has its holder before it: "Jo Lee, Vice President, Invest Nile"."""
    post = next((post for post in scan.posts[scan.index] if post[1] == at), None)
    last = scan.found[-1] if scan.found else None
    return (
        post is not None
        and last is not None
        and last.kind in ("Person", "Party")
        and scan.text[last.end : post[0]] == ", "
    )


def portfolio_before(scan: Scan, begin: int, stop: int) -> str:
    """The office in small letters before a name: "minister of trade and industry Jo Lee", "secretary for energy, Jo Lee,"; or empty."""
    found = _PORTFOLIO.search(scan.text, max(0, begin - _REACH_OF_PORTFOLIO), begin)
    if found is None:
        return ""
    set_off = scan.text.startswith(",", stop) and " " in scan.text[begin:stop]
    if found["apart"] and not set_off:
        return ""  # "the minister of finance, Lota Bank and": the next of a list
    known = scan.words.topics | scan.words.portfolios
    fields = [
        word for word in re.split(r"[\s,]+", found["fields"]) if word not in ("and", "the", "")
    ]
    return found["title"] if fields and all(word.capitalize() in known for word in fields) else ""
