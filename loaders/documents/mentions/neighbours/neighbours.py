"""Neighbouring mentions that are one party: "oil company Lukoil", "Lukoil, an oil company", "the local branch of X".

join_neighbours(scan, end)      # settles scan.found, which is in order
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.whereabouts import PART
from interlock.loaders.documents.mentions.kinds.counted_lists import is_joint
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.neighbours.beside_places import (
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
from interlock.loaders.documents.mentions.neighbours.branches import name_branches
from interlock.loaders.documents.mentions.neighbours.nouns_before_names import (
    OPENED,
    are_named_after,
    is_description,
    is_half_description,
    is_named_after,
    is_set_off,
    is_shared_description,
    is_sort_behind_list,
)
from interlock.loaders.documents.mentions.neighbours.nouns_behind_names import (
    THINGS,
    has_a_name,
    is_apposition,
    is_held_by,
)
from interlock.loaders.documents.mentions.neighbours.taking_on import describe, share
from interlock.loaders.documents.mentions.neighbours.told_by_whose import (
    is_family_of,
    is_named_next,
    is_set_off_kin,
    is_told_by,
    is_unit_of,
)
from interlock.loaders.documents.mentions.offices.named_offices import (
    is_office_named,
    is_told_as_office,
)
from interlock.loaders.documents.mentions.offices.offices_beside import (
    find_office,
    find_owner,
    take_kin,
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
    row = _Row(scan, end)
    for mention in scan.found:
        row.add(mention)
    kept = sorted(row.kept, key=lambda one: one.start)
    for at, (group, teller) in enumerate(pairwise(kept)):
        _note_teller(scan, kept, at, group, teller)
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


def _note_teller(scan: Scan, kept: list[Mention], at: int, group: Mention, teller: Mention) -> None:
    """Note how far a group is told by what stands behind it: "buyers including X and Y", "the family of the late Josef Hanzl"."""
    if is_told_by(scan, group, teller):
        group.described = (group.end, _last_told(scan, kept, at).end)
    if is_family_of(group, teller, scan.text[group.end : teller.start]) and not (
        is_set_off_kin(scan, group) or is_named_next(scan, teller)
    ):
        group.described, group.end, group.form = (group.end, teller.end), teller.end, "group"
        group.possessive = False


class _Row:
    """The mentions of a sentence so far, to which the next one is joined, or behind which it is put.

    `last` is the one before it, `gap` the text between. Each step joins what it knows of and tells whether it did.
    """

    def __init__(self, scan: Scan, end: int) -> None:
        """Begin with none."""
        self.scan, self.end = scan, end
        self.kept: list[Mention] = []
        self.last: Mention | None = None
        self.gap = ""
        self.shared: Mention | None = None  # what several names are: "cork producers A and B"

    def add(self, mention: Mention) -> None:
        """Join the next mention to those before it, or put it behind them."""
        _outer_last(self.kept)
        self._look_before(mention)
        steps = (
            self._put_in_place, self._name_one_of_several, self._name_described, self._name_several, self._name_in_charge,
            self._describe_before_brackets, self._describe_held, self._name_by_trait, self._describe_by_office, self._set_off,
            self._name_behind_seat, self._take_seat,
        )  # fmt: skip
        for step in steps:
            if self.last is None:
                self.shared = None
                break
            if step(self.last, mention):
                return
        if self.last is not None:
            self._note_places(self.last, mention)
        self.kept.append(mention)

    def _look_before(self, mention: Mention) -> None:
        self.last = self.kept[-1] if self.kept else None
        self.gap = self.scan.text[self.last.end : mention.start] if self.last is not None else ""

    def _second_last(self) -> Mention | None:
        return self.kept[-2] if len(self.kept) > 1 else None

    def _put_in_place(self, last: Mention, mention: Mention) -> bool:
        """Join a place with what it is or whose it is: "the Orlu district", "the city of Ostrava", "the port of X", "Oslo's firm"."""
        scan = self.scan
        if self.gap == " " and is_sort_of_places(last, mention):
            last.kind = "Place"  # "the Orlu and Tarn districts": what both are
            return True
        if is_owned_by_place(last, mention, self.gap):
            mention.start, mention.place = last.start, last
            mention.country = mention.country or last.country
            if is_town(last) and last.form == "name":
                mention.based = mention.based or last
            self.kept.pop()
            self._look_before(mention)
            if self.last is None:
                return False
            last = self.last
        if self.gap != " of ":
            return False
        if (
            last.kind == mention.kind == "Place"
            and (last.form == "definite" or is_town_of(scan, last))
            and mention.form == "name"
        ):
            mention.start = last.start  # "the city of Ostrava"
            self.kept[-1] = mention
            return True
        if is_port(last, mention):
            last.name = f"{scan.text[last.start : last.end]} of {mention.name}".removeprefix("the ")
            last.form, last.end = "name", mention.end
            last.place = mention if mention.kind == "Place" else None
            last.country = last.country or mention.country
            scan.mark_possessive(last)
            return True
        return False

    def _name_one_of_several(self, last: Mention, mention: Mention) -> bool:
        """Join the first of several names with what they are: "cork producers A and B"; tell it of the others too."""
        if is_shared_description(last, mention, self.gap):
            self._share(last, mention)  # of both, and one mark with the first
            self.kept[-1] = mention
            return True
        if self.gap == " " and is_sort_behind_list(self.kept, mention, self.scan.text):
            last.end = mention.end
            self.scan.mark_possessive(last)
            return True
        if self.shared is not None and self.gap in _LISTED and mention.form == "name":
            share(mention, self.shared)
        else:
            self.shared = None
        return False

    def _share(self, described: Mention, mention: Mention) -> None:
        self.shared = described
        share(mention, described)
        mention.start = described.start

    def _name_described(self, last: Mention, mention: Mention) -> bool:
        """Join a name with the noun right before it: "Poland's competition authority UOKiK", "a Spanish firm (Obras Miramar)"."""
        scan = self.scan
        if self.gap in OPENED and is_set_off(scan, last, mention, self.gap):
            mention.end += len(OPENED[self.gap])
            self.gap = " "  # "a Spanish firm (Obras Miramar) built"
        if is_office_named(scan.text, last, mention, self.end):
            describe(mention, last)
            mention.kind = last.kind if mention.kind == "Firm" else mention.kind
            mention.start = last.start  # "Poland's competition authority UOKiK"
            self.kept[-1] = mention
            return True
        if not is_description(scan, last, mention, self.gap):
            return False
        describe(mention, last)
        mention.start, noun = last.start, last.head
        self.kept.pop()
        self._look_before(mention)
        owner = self.last
        if owner is None:
            self.kept.append(mention)
            return True
        if (
            self.gap == " "
            and noun in _OF_WHAT_IS_NAMED
            and owner.form == "name"
            and "Person" not in (owner.kind, mention.kind)  # else an office: read with the title
        ):
            # "a stake in Corvo owner Pembury": in Pembury
            owner.apposed, mention.owner, mention.start = True, owner, owner.start
            self.kept.append(mention)
            return True
        if is_half_description(scan, owner, mention, self.gap):
            describe(mention, owner)
            mention.start = owner.start  # "the Malaysian utility and construction group X"
            self.kept[-1] = mention
            return True
        if is_named_after(scan, owner, mention, self.end) and self.gap == ", ":
            return False  # "its largest shareholder, the trading group Pwani Ventures"
        self.kept.append(mention)
        return True

    def _name_several(self, last: Mention, mention: Mention) -> bool:
        """Join the first of several names with what they are, behind a comma: "two of its lenders, Bank Cendana and Nordhav Bank,"."""
        scan, gap = self.scan, self.gap
        behind = gap == ", " or (gap.endswith(", ") and _OF_A_TRADE.fullmatch(gap) is not None)
        if behind and are_named_after(scan, last, mention, self.end):
            self._share(last, mention)
            self.kept[-1] = mention
            return True
        placed = self._second_last() if gap == ", " else None
        if (  # "two companies based in Sharjah, Orlu FZE and Dunmar Ltd,"
            placed is not None
            and last.kind == "Place"
            and placed.count == 2  # not "branches in Orlu, Vose and Tarn"
            and scan.text[placed.end : last.start] in _BASED_AT
            and are_named_after(scan, placed, mention, self.end)
        ):
            placed.based = placed.based or last
            self._share(placed, mention)
            self.kept[-2:] = [mention]
            return True
        return False

    def _name_in_charge(self, last: Mention, mention: Mention) -> bool:
        """Join a person with the office of a region: "its general manager for Africa, Lieve Claes,"."""
        placed = self._second_last() if self.gap == ", " else None
        if (
            placed is None
            or last.kind != "Place"
            or placed.kind != "Person"
            or mention.kind not in ("Person", "Party")
            or self.scan.text[placed.end : last.start] not in _IN_CHARGE_OF
            or not is_named_after(self.scan, placed, mention, self.end)
        ):
            return False
        describe(mention, placed)
        placed.apposed, mention.start = True, placed.start
        self.kept[-2:] = [mention]
        return True

    def _describe_before_brackets(self, last: Mention, mention: Mention) -> bool:
        """Describe a name before brackets that hold names of their own: "Orlu Corp. (Orlu, or “the Company”), a miner"."""
        if not self.gap.endswith("), ") or _APART.fullmatch(self.gap):
            return False
        named = _before_brackets(self.scan, self.kept, mention)
        if named is None or not is_apposition(self.scan, named, mention, self.end):
            return False
        return _describe(named, mention)

    def _describe_held(self, last: Mention, mention: Mention) -> bool:
        """Describe a name by a noun with its owner: "Vorzum, the Agrotan-owned retailer,"."""
        whose = self._second_last() if self.gap.startswith("-") else None
        if whose is None or not is_held_by(self.scan, whose, last, mention):
            return False
        return _describe(whose, mention)

    def _name_by_trait(self, last: Mention, mention: Mention) -> bool:
        """Join a name with a noun before a trait of it: "its majority shareholder, locally-owned X,"."""
        trait = self.gap != ", " and self.gap.startswith(", ") and _TRAIT.fullmatch(self.gap)
        if not trait or not is_named_after(self.scan, last, mention, self.end):
            return False
        return self._name_last(last, mention)

    def _name_last(self, last: Mention, mention: Mention) -> bool:
        describe(mention, last)
        last.apposed = True
        mention.start = last.start  # one mark for both: "a Moscow importer, Belaya Rybka"
        self.kept[-1] = mention
        return True

    def _describe_by_office(self, last: Mention, mention: Mention) -> bool:
        """Describe a name by the office that it is: "UOKiK, Poland's competition authority"."""
        if not is_told_as_office(self.scan.text, last, mention, self.end):
            return False
        describe(last, mention)
        last.kind = mention.kind if last.kind == "Firm" else last.kind
        mention.apposed = True
        last.description = mention
        return True

    def _set_off(self, last: Mention, mention: Mention) -> bool:
        """Join what a comma, bracket or dash sets off: "Lukoil, an oil company", "an oil company, Lukoil"."""
        scan, gap = self.scan, self.gap
        if _APART.fullmatch(gap) is None:
            return False
        if is_apposition(scan, last, mention, self.end) and not has_a_name(scan, mention):
            return _describe(last, mention)
        if gap != ", ":
            return False
        if is_named_after(scan, last, mention, self.end):
            return self._name_last(last, mention)
        group = self._second_last()
        if (  # "through a trader in Busan, Haeundae Seafoods.", "a hotel group from Auckland, Orlu Stays,"
            group is not None
            and last.kind == "Place"
            and (
                group.described == (group.end, last.end)
                or scan.text[group.end : last.start] in _SEATED_AT
            )
            and is_named_after(scan, group, mention, self.end)
            # "its plant in Salinas, Victoria, Nuevo León": where, and no name of the plant
            and not (group.kind in THINGS and mention.kind == "Party" and not mention.head)
        ):
            return self._name_seated(group, last, mention)
        return False

    def _name_seated(self, group: Mention, seat: Mention, mention: Mention) -> bool:
        describe(mention, group)
        mention.based, mention.start = seat, group.start
        self.kept[-2:] = [mention]
        return True

    def _name_behind_seat(self, last: Mention, mention: Mention) -> bool:
        """Join a name with a noun and its seat: "a trading house in Leoben by the name of Orlu Fuels"."""
        group = self._second_last() if self.gap in _NAMED_AFTER_SEAT else None
        if (
            group is not None
            and last.kind == "Place"
            and self.scan.text[group.end : last.start] in _SEATED_AT
            and is_description(self.scan, group, mention, " ")
            and group.kind in SEATED
            and (group.form == "group" or self.gap == " by the name of ")
        ):
            return self._name_seated(group, last, mention)
        return False

    def _take_seat(self, last: Mention, mention: Mention) -> bool:
        """Join a body with the place where it sits: "X of Lowell, Texas,"."""
        if mention.kind != "Place" or not is_seat(self.scan, last, mention, self.gap):
            return False
        town = last.based if last.based is not None and last.based.end == last.end else None
        last.end = mention.end
        last.place = mention
        if town is not None and self.gap == ", ":
            pass  # "X of Lowell, Texas, bought": it sits in the town
        elif not mention.is_country:
            last.based = mention
        else:
            last.based = last.based or mention
        last.country = last.country or mention.country
        last.possessive = False
        return True

    def _note_places(self, last: Mention, mention: Mention) -> None:
        """Note where a mention lies or comes from by the place behind it, and whose unit it is; both stay."""
        scan, gap = self.scan, self.gap
        place = mention.kind == "Place"
        if place and (gap in _WITHIN or _IN_PART_OF.fullmatch(gap)):
            # "A plant outside Oslo" is in Norway, one outside Norway is not.
            lies_in(last, mention, inside=not (gap == _OUTSIDE and mention.is_country))
        far = gap.startswith(" from ") and (gap == " from " or _FROM_PART_OF.fullmatch(gap))
        if far and comes_from(scan, last, mention):
            is_of(last, mention)
        if place and is_town_in(scan, last, mention, gap):
            last.kind, last.country = "Place", last.country or mention.country
        if (
            place
            and gap == " ("
            and last.form == "name"
            and last.kind in SEATED
            and _CLOSED.match(scan.text, mention.end)
        ):
            last.based = last.based or mention  # "X (Oslo) and Y (Malta)"
        if is_unit_of(scan, last, mention, gap):
            last.owner, last.end = mention, mention.end  # one mark: "a subsidiary of X bought Y"


def _describe(named: Mention, mention: Mention) -> bool:
    """Describe a name by a noun set off behind it."""
    describe(named, mention)
    mention.apposed = True
    named.description = mention
    return True


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
