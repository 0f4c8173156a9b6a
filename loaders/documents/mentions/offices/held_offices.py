"""Offices and who holds them: "Vice President Jo Lee", "Ambassador to Ghana Jo Lee", "Secretary Investment Department Jo Lee"."""

from __future__ import annotations

import re

from interlock.loaders.documents.language.gazetteer import Hit
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.capitals import CAP, NAMED_NEXT, RUN
from interlock.loaders.documents.mentions.names.heads import BODIES, head_kind
from interlock.loaders.documents.mentions.names.naming import add_known, add_person
from interlock.loaders.documents.mentions.names.persons import FAMILY_OPENS, is_person
from interlock.loaders.documents.mentions.names.pieces import is_acronym, read_piece
from interlock.loaders.documents.mentions.offices.holders import (
    fields_of_office,
    is_of_office,
    person_behind,
    places_of_office,
    section_of_office,
)
from interlock.loaders.documents.mentions.offices.posts import find_post, honorific, is_past

__all__ = ["read_holder"]

_ENVOY = later(
    r"\b(?:Ambassador|Consul|Envoy|Commissioner|Minister|President|Premier|Representative|Attach[eé])"
)
_SENT_TO = later(r"\s(?:to|in|for|(?P<by>of))\s(?:the\s)?")
_SAID_BEHIND = later(
    rf",\s(?P<name>{CAP}(?:\s{CAP}){{1,3}}),?\s(?:also\s)?(?:said|says|told|added|noted|stressed|explained|appreciated|briefed)\b"
)
_NAMED_APART = later(rf",\s{CAP}(?:\s{CAP})+")


def _is_ruled(scan: Scan, place: Hit, first: int, last: int) -> bool:
    """Whether a place stands right behind an office and a person's name behind it: "Governor Sindh Jo Lee"."""
    return (
        place.start == first
        and place.end < last
        and place.entry.kind == "Place"
        and place.entry.use != "adjective"
        and scan.text[first : place.end] not in scan.words.given_names
        and is_person(scan.text[place.end + 1 : last])
    )


def _is_body_of(scan: Scan, first: int, last: int, spoken: re.Match[str]) -> bool:
    """Whether what stands between an office and the name of who speaks is a body: "Vice President Orlu Gateway Chad, Jo Lee said"."""
    placed = bool(scan.hits_in(first, last))
    return (
        (placed or scan.text[first:last].count(" ") > 1)
        and (placed or is_person(spoken["name"]))
        and not is_person(scan.text[first:last])
        and head_kind(scan, *spoken.span("name")) is None
    )


def read_holder(scan: Scan, post: tuple[int, int], end: int) -> int:
    """Note an office, and the person named behind it ("Vice President Jo Lee", "Ambassador to Ghana Jo Lee"); returns where to go on."""
    text = scan.text
    scan.posts[scan.index].append(post)
    fields = fields_of_office(scan, post, end)
    if fields:  # "Minister for Land Reforms and Mass Media Jo Lee"
        post = (post[0], fields)
        scan.posts[scan.index][-1] = post
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
            add_known(scan, where)
            sent = scan.found[-1]
        at = where.end
    at = places_of_office(scan, at, end) or at
    section = section_of_office(scan, at, end)
    if section:  # "Vice President of Operations Jo Lee"
        post, at = (post[0], section), section
        scan.posts[scan.index][-1] = post
    small = FAMILY_OPENS.match(text, at, end) if at == post[1] else None
    called = RUN.match(text, small.end(), end) if small is not None else None
    if small and called and not head_kind(scan, *called.span()):  # "President dos Amaral"
        add_person(scan, small.start("name"), called.end(), text[slice(*post)]).start = post[0]
        return called.end()
    went = at != post[1]
    if not NAMED_NEXT.match(text, at) and not (went and _NAMED_APART.match(text, at)):
        return post[1] if sent is None else at
    at += text.startswith(",", at)
    polite = honorific().match(text, at + 1, end)
    name = RUN.match(text, polite.end() if polite else at + 1, end)
    if name is None:
        return at
    first, last = name.span()
    later = find_post(text, first, last, end)
    if later is not None:  # "Dr Jo Lee Chairman"
        last = later[0] - 1
    if text[first:last].rstrip(".") in scan.words.honorifics:
        return last  # "High Commissioner Maj. Gen. (R) Jo Lee"
    hit = next(iter(scan.hits_in(first, last)), None)
    if sent is None and hit is not None and _is_ruled(scan, hit, first, last):
        add_known(scan, hit)  # "Governor Sindh Jo Lee"
        sent, first = scan.found[-1], hit.end + 1
        hit = None
    spoken = _SAID_BEHIND.match(text, last, end) if sent is None else None
    if spoken is not None and _is_body_of(scan, first, last, spoken):
        # "Vice President Orlu Gateway Chad, Jo Lee said"
        kind = head_kind(scan, first, last)
        employer = Mention(first, last, scan.index, kind or "Firm", "name", text[first:last])
        employer.guessed = kind is None
        scan.found.append(employer)
        add_person(scan, *spoken.span("name"), text[slice(*post)]).owner = employer
        return spoken.end("name")
    whole = hit is not None and hit.start == first and hit.end == last
    opening = text[first:last].partition(" ")[0]
    if sent is not None and opening in scan.words.name_heads:
        scan.found.remove(sent)
        return post[1]  # "the Minister of the Chad Chamber": no country, a name that begins with it
    body = head_kind(scan, first, last)
    if sent is not None and body is not None:
        scan.found.remove(sent)
        return post[1]  # "Vice President of China Exim Bank"
    if last <= first or whole or body in BODIES:
        return at
    before = scan.found[-1] if scan.found else None
    told = before is not None and before.kind == "Person" and text[before.end : post[0]] == ", "
    if (
        before is not None
        and body == "Firm"
        and before.kind in ("Person", "Party")
        and " " in before.name
        and text[before.end : post[0]] == ", "
        and (
            text[last : last + 1] in (",", ".", ";", ":", ")", "") or text.startswith(" in ", last)
        )
    ):
        before.kind = "Person"  # "Jo Lee, Managing Director Orlu Group,"
        return at
    if told and is_acronym(text[first:last]):
        return at  # "Jo Lee, Chief Executive NDA"
    if told and text.startswith((" at ", " for ", " of "), last):
        scan.posts[scan.index][-1] = (post[0], last)  # "Jo Lee, CEO Rolling Stock at X"
        return last
    behind = 0 if sent else person_behind(scan, first, last, sure=True)
    if behind:  # "Secretary Investment Department Jo Lee"
        read_piece(scan, first, behind - 1, first)
        employer = scan.found[-1]
        add_person(scan, behind, last, text[slice(*post)]).owner = employer
        return last
    if is_of_office(scan.words, text[first:last]):
        return last
    mention = add_person(scan, first, last, text[slice(*post)])
    if sent is None:
        mention.start = post[0]
    past = sent is not None and is_past(text, *post, None)
    mention.owner = None if past else sent
    mention.title = f"former {mention.title}" if past else mention.title
    return last
