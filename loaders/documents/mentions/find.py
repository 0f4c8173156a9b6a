"""Where a text speaks of parties: names, authorities of places, described groups, and the nouns and pronouns that refer back.

Every mention is the smallest span that names or describes the party; its kind comes from the head word (tables in
`lexicon.yml`). Longest known name first, then names, authorities, noun groups, pronouns; a later step never overwrites an
earlier span.

    text = "The Serbian government said five local companies joined Tanjug Holding."
    [m.name for m in find_mentions(text, [(0, len(text))], shipped().find(text))]
    # ['Serbian government', 'five local companies', 'Tanjug Holding']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.language.gazetteer import Entry, Hit
from interlock.loaders.documents.language.label_words import opens
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import Lexicon, lexicon
from interlock.loaders.documents.mentions.dateline import body_start, dateline, past_bullet
from interlock.loaders.documents.mentions.groups.anaphors import read_pairs, read_pronouns
from interlock.loaders.documents.mentions.groups.authorities import (
    read_authorities,
    read_joint_bodies,
)
from interlock.loaders.documents.mentions.groups.by_their_noun import take_up
from interlock.loaders.documents.mentions.groups.collectives import read_countries, read_groups
from interlock.loaders.documents.mentions.groups.peoples import read_peoples
from interlock.loaders.documents.mentions.groups.pointed_out import read_pointed_out
from interlock.loaders.documents.mentions.groups.sources import read_sources
from interlock.loaders.documents.mentions.groups.spoken_for import read_spoken_for
from interlock.loaders.documents.mentions.groups.zones import name_built_zones
from interlock.loaders.documents.mentions.kinds.counted_lists import (
    take_counted,
    take_joint_lenders,
)
from interlock.loaders.documents.mentions.kinds.explained import name_explained
from interlock.loaders.documents.mentions.kinds.kinds import settle_kinds
from interlock.loaders.documents.mentions.kinds.listed_banks import take_listed
from interlock.loaders.documents.mentions.kinds.money_changers import name_money_changers
from interlock.loaders.documents.mentions.kinds.namesakes import name_firms
from interlock.loaders.documents.mentions.kinds.retold import name_retold
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.given_names import take_given
from interlock.loaders.documents.mentions.names.numbered_parts import read_numbered_parts
from interlock.loaders.documents.mentions.names.organisations import read_names
from interlock.loaders.documents.mentions.names.plural_names import name_plurals
from interlock.loaders.documents.mentions.names.printed_ids import cut_codes, give_ids, printed_ids
from interlock.loaders.documents.mentions.names.shared_nouns import read_shared_nouns
from interlock.loaders.documents.mentions.names.ships import name_ships
from interlock.loaders.documents.mentions.names.short_states import with_short_states
from interlock.loaders.documents.mentions.names.units_by_name import read_units_by_name
from interlock.loaders.documents.mentions.neighbours.listings import take_markets
from interlock.loaders.documents.mentions.neighbours.neighbours import join_neighbours
from interlock.loaders.documents.mentions.neighbours.seats_in_brackets import read_listed_seats
from interlock.loaders.documents.mentions.offices.nationality import settle_states
from interlock.loaders.documents.mentions.offices.posts import join_offices, settle_posts
from interlock.loaders.documents.mentions.offices.professions import without_professions

__all__ = ["Lexicon", "Mention", "find_mentions", "lexicon"]

# The title behind a name with the part of the world that it is for: "X, chief U.S. economist at Y".
_TITLE_FOR = later(
    r"(?<=[a-z], )(?:(?:chief|senior|lead|principal|global|deputy) )+(?:U\.?S\.?|U\.?K\.?|EU|[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)"
    r" (?:[a-z]+ )?(?:economist|strategist|analyst|trader|dealer|investment officer)\b(?= (?:at|for|with|of)\b)"
)
# One state of a region that it is told by: "the Baltic nation".
_ONE_STATE = later(
    r"\s(?:state|nation|country|kingdom|emirate|republic)\b(?!\sof\b)(?P<whose>[’']s\b)?"
)
_THE = "the "
_MODEL = later(r"\d[A-Z]{0,2}s$")
_COUNT = later(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|more|its|new|used|the)\s$",
    re.I,
)
_LONGEST_COUNT = 12
_NAMES = (read_peoples, read_names)
_STEPS = (
    read_numbered_parts,
    read_joint_bodies,
    read_authorities,
    read_pairs,
    read_pointed_out,
    read_sources,
    read_groups,
    read_spoken_for,
    read_countries,
    read_pronouns,
    read_shared_nouns,
    read_units_by_name,
)


def find_mentions(
    text: str,
    sentences: Sequence[tuple[int, int]],
    hits: Sequence[Hit],
    taken: Sequence[tuple[int, int]] = (),
    given: Sequence[Hit] = (),
) -> list[Mention]:
    """All mentions in the given sentences, in order, not overlapping, not yet resolved to parties.

    Args:
        text: the whole text.
        sentences: spans of the sentences to read.
        hits: known names in the text, in order.
        taken: spans that are something else (dates); no name begins in them.
        given: names in the text that the user knows, in order.
    """
    ids = printed_ids(text)
    known = with_short_states(text, hits)
    scan = Scan(text, known, sorted((*taken, *((one.start, one.end) for one in ids))))
    alone: list[list[Mention]] = []
    for index, (begin, end) in enumerate(sentences):
        scan.open(index)
        start = opens(text, _read_dateline(scan, begin, end), end)
        for read in _NAMES:
            read(scan, start, end)
        take_given(scan, given, start, end)
        for read in _STEPS:
            read(scan, start, end)
        scan.found = [
            m for m in scan.found if not (_is_counted_model(text, m) or _is_of_a_state(text, m))
        ]
        for title in _TITLE_FOR.finditer(text, begin, end):  # no chief and no economist but X
            scan.found = [m for m in scan.found if not title.start() <= m.start < title.end()]
        scan.found.sort(key=lambda mention: mention.start)
        name_ships(scan)
        alone.append(scan.found)
    # What stands around names tells kinds; what stands beside each other is joined by kinds, and tells kinds again.
    every = [mention for found in alone for mention in found]
    cut_codes(every)
    name_plurals(text, every)
    take_listed(text, every)
    take_counted(text, every)
    take_joint_lenders(text, every)
    name_firms(text, every)
    settle_kinds(text, every, surely=True)
    name_firms(text, every)
    name_explained(text, every)
    name_retold(text, every)
    name_money_changers(text, every)
    take_markets(text, every)
    for (index, (begin, end)), found in zip(enumerate(sentences), alone, strict=True):
        scan.open(index)
        scan.found = found
        read_listed_seats(scan)
        join_neighbours(scan, end)
        settle_posts(scan, begin, end)
        settle_states(scan)
        join_offices(scan)
        scan.close()
    give_ids(text, ids, scan.mentions)
    settle_kinds(text, scan.mentions)
    name_built_zones(text, scan.mentions)
    return take_up(text, sentences, without_professions(text, scan.mentions))


def _is_counted_model(text: str, name: Mention) -> bool:
    """Whether a name is that of things that are counted: "two Airbus A320s", "12 Embraer E195s"."""
    return (
        name.form == "name"
        and _MODEL.search(name.name) is not None
        and _COUNT.search(text, max(0, name.start - _LONGEST_COUNT), name.start) is not None
    )


def _is_of_a_state(text: str, name: Mention) -> bool:
    """Whether a region only tells which state is meant, which is another: "the Gulf state’s largest lender"."""
    which = _ONE_STATE.match(text, name.end) if name.form == "name" else None
    if which is None or _THE not in text[max(0, name.start - len(_THE)) : name.end].lower():
        return False
    entry = name.entry if name.kind == "Place" else None
    region = entry is not None and entry.code is None and entry.country is None
    return region or (which["whose"] is not None and name.kind != "Place")


def _read_dateline(scan: Scan, start: int, end: int) -> int:
    """Take the place of the dateline, if there is one; returns where the sentence itself begins."""
    found = dateline(scan.text, past_bullet(scan.text, start, end), end)
    if found is None:
        return body_start(scan.text, start, end)
    places = []
    for group in ("city", "where"):
        if found[group]:
            hits = [
                hit for hit in scan.hits_in(*found.span(group)) if hit.start == found.start(group)
            ]
            known = hits[0].entry if hits and hits[0].end == found.end(group) else None
            name = (
                known.name
                if known
                else found[group].title()
                if found[group].isupper()
                else found[group]
            )
            place = scan.place(*found.span(group), known or Entry(name, "Place", None, "place"))
            place.name = name
            places.append(place)
    if not places:
        return found.end()
    places[0].dateline = True
    if places[1:]:
        places[0].place, places[0].country = places[1], places[0].country or places[1].country
    scan.found.extend(places)
    return found.end()
