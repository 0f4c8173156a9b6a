"""Neighbouring mentions that are one party: "oil company Lukoil", "Lukoil, an oil company", "the local branch of X".

join_neighbours(scan, end)      # settles scan.found, which is in order
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.whereabouts import PART
from interlock.loaders.documents.mentions.beside_places import (
    SEATED,
    comes_from,
    is_of,
    is_owned_by_place,
    is_port,
    is_seat,
    is_sort_of_places,
    is_town,
    is_town_in,
    is_town_of,
    lies_in,
)
from interlock.loaders.documents.mentions.branches import name_branches
from interlock.loaders.documents.mentions.counted_lists import is_joint
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.named_offices import is_office_named, is_told_as_office
from interlock.loaders.documents.mentions.nouns_before_names import (
    OPENED,
    are_named_after,
    is_description,
    is_half_description,
    is_named_after,
    is_set_off,
    is_shared_description,
    is_sort_behind_list,
)
from interlock.loaders.documents.mentions.nouns_behind_names import (
    THINGS,
    has_a_name,
    is_apposition,
    is_held_by,
)
from interlock.loaders.documents.mentions.offices_beside import find_office, find_owner, take_kin
from interlock.loaders.documents.mentions.taking_on import describe, share
from interlock.loaders.documents.mentions.told_by_whose import (
    is_family_of,
    is_named_next,
    is_set_off_kin,
    is_told_by,
    is_unit_of,
)

__all__ = ["join_neighbours"]

# Between a name and what it is: "Bank of Varania (BOV), the largest lender", "Lamu Port, the largest and most important port".
_APART = later(
    r"(?:,? \([^()]{1,90}\)){0,3}(?:, (?:aged )?\d\d)?, (?:itself )?(?:(?:an?|the|one of the) [a-z]+ and )?| [(\[]| ?[—–] ?| --? "
)
# "its majority shareholder, locally-owned X,": what kind of party the name is of
_TRAIT = later(
    r", (?:the )?(?:[a-zA-Z]+-(?:owned|controlled|listed|run|held|backed|born|built|led|quoted|traded) )?"
)
_MOST_IN_BRACKETS = 5  # mentions
_SEATED_AT = (" in ", " from ", " at ", " of ", " near ")
_BASED_AT = (*_SEATED_AT, " based in ", " headquartered in ", " located in ")
_IN_CHARGE_OF = (" for ", " for the ", " in ", " in the ")
_NAMED_AFTER_SEAT = (" called ", " named ", " known as ", " by the name of ")
_CLOSED = later(r"(?:, [A-Z][\w ]{2,30})?\)(?! [A-Z])")  # but "Vaskor (Oslo) Ltd"
_LISTED = (" and ", ", ", ", and ", " & ")
_OF_WHAT_IS_NAMED = frozenset({"owner", "co-owner", "parent", "parent company"})


_OUTSIDE = " outside "
_WITHIN = frozenset({" in ", " in the ", " at ", " near ", " outside ", " across ", " throughout "})
# "a plant in the southeastern state of Yucatan", "a mill in northern Chad"
_IN_PART_OF = later(rf" (?:in|at|near|outside|across) {PART}")
_OF_MEMBERS = later(r"\s(?:including|comprising|composed\sof|made\sup\sof|consisting\sof)\s")
_FROM_PART_OF = later(rf" from {PART}")


# "two giants of the African port sector, A and B"
_OF_A_TRADE = later(
    r" (?:of|in|from) (?:the |its |their )?(?:[\w-]+ ){0,4}(?:sector|industry|business|trade|market|world|field|scene), "
)


def join_neighbours(scan: Scan, end: int) -> None:
    """Settle neighbours: "oil company Lukoil", "Lukoil, an oil company", "the local branch of X", "authorities in X"."""
    kept: list[Mention] = []
    shared: Mention | None = None
    for mention in scan.found:
        _outer_last(kept)
        last = kept[-1] if kept else None
        gap = scan.text[last.end : mention.start] if last is not None else ""

        if last is not None and gap == " " and is_sort_of_places(last, mention):
            last.kind = "Place"  # "the Orlu and Tarn districts": what both are
            continue
        if last is not None and is_owned_by_place(last, mention, gap):
            mention.start, mention.place = last.start, last
            mention.country = mention.country or last.country
            if is_town(last) and last.form == "name":
                mention.based = mention.based or last
            kept.pop()
            last = kept[-1] if kept else None
            gap = scan.text[last.end : mention.start] if last is not None else ""
        if (
            last is not None
            and gap == " of "
            and last.kind == mention.kind == "Place"
            and (last.form == "definite" or is_town_of(scan, last))
            and mention.form == "name"
        ):
            mention.start = last.start  # "the city of Ostrava"
            kept[-1] = mention
            continue
        if last is not None and gap == " of " and is_port(last, mention):
            last.name = f"{scan.text[last.start : last.end]} of {mention.name}".removeprefix("the ")
            last.form, last.end = "name", mention.end
            last.place = mention if mention.kind == "Place" else None
            last.country = last.country or mention.country
            scan.mark_possessive(last)
            continue
        if last is not None and is_shared_description(last, mention, gap):
            shared = last  # "cork producers A and B": of both, and one mark with the first
            share(mention, shared)
            mention.start = last.start
            kept[-1] = mention
            continue
        if last is not None and gap == " " and is_sort_behind_list(kept, mention, scan.text):
            last.end = mention.end
            scan.mark_possessive(last)
            continue
        if shared is not None and last is not None and gap in _LISTED and mention.form == "name":
            share(mention, shared)
        else:
            shared = None
        if last is not None and gap in OPENED and is_set_off(scan, last, mention, gap):
            mention.end += len(OPENED[gap])
            gap = " "  # "a Spanish firm (Obras Miramar) built"
        if last is not None and is_office_named(scan.text, last, mention, end):
            describe(mention, last)
            mention.kind = last.kind if mention.kind == "Firm" else mention.kind
            mention.start = last.start  # "Poland's competition authority UOKiK"
            kept[-1] = mention
            continue
        if last is not None and is_description(scan, last, mention, gap):
            describe(mention, last)
            mention.start, noun = last.start, last.head
            kept.pop()
            last = kept[-1] if kept else None
            gap = scan.text[last.end : mention.start] if last is not None else ""
            if (
                last is not None
                and gap == " "
                and noun in _OF_WHAT_IS_NAMED
                and last.form == "name"
                and "Person" not in (last.kind, mention.kind)  # else an office: read with the title
            ):
                last.apposed, mention.owner, mention.start = (
                    True,
                    last,
                    last.start,
                )  # "a stake in Corvo owner Pembury": in Pembury
                kept.append(mention)
                continue
            if last is not None and is_half_description(scan, last, mention, gap):
                describe(mention, last)
                mention.start = last.start  # "the Malaysian utility and construction group X"
                kept[-1] = mention
                continue
            if last is None or not is_named_after(scan, last, mention, end) or gap != ", ":
                kept.append(mention)
                continue  # else "its largest shareholder, the trading group Pwani Ventures"
        behind = gap == ", " or (gap.endswith(", ") and _OF_A_TRADE.fullmatch(gap) is not None)
        if last is not None and behind and are_named_after(scan, last, mention, end):
            shared = last  # "two of its lenders, Bank Cendana and Nordhav Bank,"
            share(mention, shared)
            mention.start = last.start
            kept[-1] = mention
            continue
        placed = kept[-2] if len(kept) > 1 and gap == ", " else None
        if (  # "two companies based in Sharjah, Orlu FZE and Dunmar Ltd,"
            last is not None
            and placed is not None
            and last.kind == "Place"
            and placed.count == 2  # not "branches in Orlu, Vose and Tarn"
            and scan.text[placed.end : last.start] in _BASED_AT
            and are_named_after(scan, placed, mention, end)
        ):
            shared = placed
            placed.based = placed.based or last
            share(mention, shared)
            mention.start = placed.start
            kept[-2:] = [mention]
            continue
        if (  # "its general manager for Africa, Lieve Claes,"
            last is not None
            and placed is not None
            and last.kind == "Place"
            and placed.kind == "Person"
            and mention.kind in ("Person", "Party")
            and scan.text[placed.end : last.start] in _IN_CHARGE_OF
            and is_named_after(scan, placed, mention, end)
        ):
            describe(mention, placed)
            placed.apposed, mention.start = True, placed.start
            kept[-2:] = [mention]
            continue
        if last is not None and gap.endswith("), ") and not _APART.fullmatch(gap):
            named = _before_brackets(scan, kept, mention)
            if named is not None and is_apposition(scan, named, mention, end):
                describe(named, mention)  # "Orlu Corp. (Orlu, or “the Company”), a miner"
                mention.apposed, named.description = True, mention
                continue
        whose = kept[-2] if len(kept) > 1 and gap.startswith("-") else None
        if whose is not None and last is not None and is_held_by(scan, whose, last, mention):
            describe(whose, mention)  # "Vorzum, the Agrotan-owned retailer,"
            mention.apposed = True
            whose.description = mention
            continue
        trait = (
            last is not None
            and gap != ", "
            and gap.startswith(", ")
            and _TRAIT.fullmatch(gap) is not None
        )
        if trait and last is not None and is_named_after(scan, last, mention, end):
            describe(mention, last)
            last.apposed, mention.start = True, last.start
            kept[-1] = mention
            continue
        if last is not None and is_told_as_office(scan.text, last, mention, end):
            describe(last, mention)
            last.kind = mention.kind if last.kind == "Firm" else last.kind
            mention.apposed = True
            last.description = mention
            continue
        if last is not None and _APART.fullmatch(gap):
            if is_apposition(scan, last, mention, end) and not has_a_name(scan, mention):
                describe(last, mention)
                mention.apposed = True
                last.description = mention
                continue
            if gap == ", " and is_named_after(scan, last, mention, end):
                describe(mention, last)
                last.apposed = True
                mention.start = last.start  # one mark for both: "a Moscow importer, Belaya Rybka"
                kept[-1] = mention
                continue
            group = kept[-2] if len(kept) > 1 and gap == ", " else None
            if (  # "through a trader in Busan, Haeundae Seafoods.", "a hotel group from Auckland, Orlu Stays,"
                group is not None
                and last.kind == "Place"
                and (
                    group.described == (group.end, last.end)
                    or scan.text[group.end : last.start] in _SEATED_AT
                )
                and is_named_after(scan, group, mention, end)
                # "its plant in Salinas, Victoria, Nuevo León": where, and no name of the plant
                and not (group.kind in THINGS and mention.kind == "Party" and not mention.head)
            ):
                describe(mention, group)
                mention.based, mention.start = last, group.start
                kept[-2:] = [mention]
                continue
        group = kept[-2] if len(kept) > 1 and gap in _NAMED_AFTER_SEAT else None
        if (  # "a trading house in Leoben by the name of Orlu Fuels"
            last is not None
            and group is not None
            and last.kind == "Place"
            and scan.text[group.end : last.start] in _SEATED_AT
            and is_description(scan, group, mention, " ")
            and group.kind in SEATED
            and (group.form == "group" or gap == " by the name of ")
        ):
            describe(mention, group)
            mention.based, mention.start = last, group.start
            kept[-2:] = [mention]
            continue
        if last is not None and mention.kind == "Place" and is_seat(scan, last, mention, gap):
            town = last.based if last.based is not None and last.based.end == last.end else None
            last.end = mention.end
            last.place = mention
            if town is not None and gap == ", ":
                pass  # "X of Lowell, Texas, bought": it sits in the town
            elif not mention.is_country:
                last.based = mention
            else:
                last.based = last.based or mention
            last.country = last.country or mention.country
            last.possessive = False
            continue
        if (
            last is not None
            and mention.kind == "Place"
            and (gap in _WITHIN or _IN_PART_OF.fullmatch(gap))
        ):
            # "A plant outside Oslo" is in Norway, one outside Norway is not.
            lies_in(last, mention, inside=not (gap == _OUTSIDE and mention.is_country))
        far = gap.startswith(" from ") and (gap == " from " or _FROM_PART_OF.fullmatch(gap))
        if last is not None and far and comes_from(scan, last, mention):
            is_of(last, mention)
        if last is not None and mention.kind == "Place" and is_town_in(scan, last, mention, gap):
            last.kind, last.country = "Place", last.country or mention.country
        if (
            last is not None
            and gap == " ("
            and mention.kind == "Place"
            and last.form == "name"
            and last.kind in SEATED
            and _CLOSED.match(scan.text, mention.end)
        ):
            last.based = last.based or mention  # "X (Oslo) and Y (Malta)"
        if last is not None and is_unit_of(scan, last, mention, gap):
            last.owner, last.end = mention, mention.end  # one mark: "a subsidiary of X bought Y"
        kept.append(mention)
    kept.sort(key=lambda one: one.start)
    for at, (group, teller) in enumerate(pairwise(kept)):
        if is_told_by(scan, group, teller):
            group.described = (group.end, _last_told(scan, kept, at).end)
        if is_family_of(group, teller, scan.text[group.end : teller.start]) and not (
            is_set_off_kin(scan, group) or is_named_next(scan, teller)
        ):
            group.described, group.end, group.form = (group.end, teller.end), teller.end, "group"
            group.possessive = False  # "the family of the late Josef Hanzl"
    inside = [m.described for m in kept if m.described and m.kind == "Portfolio"]
    scan.found = [
        m
        for m in kept
        if not any(begin <= m.start < stop for begin, stop in inside)
        and not is_set_off_kin(scan, m)
    ]
    name_branches(scan)
    take_kin(scan)
    for mention in scan.found:
        if (
            mention.kind == "Person"
            and mention.form == "name"
            and not mention.title
            and mention.owner is None
        ):
            find_office(scan, mention)
        if mention.title and mention.owner is None and not mention.whose:
            find_owner(scan, mention)


def _outer_last(kept: list[Mention]) -> None:
    """Let a group stand behind the place inside it: what follows "one of Chad's largest mills" follows the mills."""
    if len(kept) > 1 and kept[-1].end < kept[-2].end and kept[-2].form != "name":
        kept[-2:] = kept[-1], kept[-2]


def _before_brackets(scan: Scan, kept: Sequence[Mention], mention: Mention) -> Mention | None:
    """The name whose brackets, with names of their own, end right before a description."""
    return next(
        (
            one
            for one in reversed(kept[-_MOST_IN_BRACKETS:])
            if one.form == "name" and _APART.fullmatch(scan.text, one.end, mention.start)
        ),
        None,
    )


def _last_told(scan: Scan, kept: Sequence[Mention], at: int) -> Mention:
    """What tells the group at a place who it is: the name behind it, and where it lists its members all of them."""
    last = kept[at + 1]
    if _OF_MEMBERS.match(scan.text, kept[at].end):
        for one in kept[at + 2 :]:
            if not is_joint(scan.text[last.end : one.start]):
                break
            last = one
    return last
