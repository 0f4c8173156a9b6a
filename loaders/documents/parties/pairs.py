"""So many of the parties named before: "the two companies", "both sides", "four of them"."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import pairwise

from interlock.loaders.documents.language.amounts import number
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention, lexicon
from interlock.loaders.documents.parties.book import Book
from interlock.loaders.documents.parties.drafts import OWNERS, SPOKEN_OF, Draft
from interlock.loaders.documents.parties.things import is_of_sort

__all__ = ["Pairs"]

_COUNTING = frozenset(
    {"the", "a", "an", "its", "their", "some", "about", "around", "several", "of", "other", "more", "than", "nearly"}
)  # fmt: skip
_BETWEEN_SIDES = later(r"(?: \([^()]*\))?[^,;()]*\b(?:and|with|between)\b[^,;()]*")
_PAIR, _FEW = 2, 5  # parties that "the companies" may mean
_THINGS = frozenset(
    {"vessels", "ships", "tankers", "ferries", "bulkers", "mines", "plants", "refineries", "smelters", "terminals", "factories", "airports",
     "properties", "assets", "mills", "hotels", "dams", "facilities", "sites", "works", "quarries"}
)  # fmt: skip
_AFLOAT = frozenset({"vessel", "ship", "tanker", "ferry", "bulker", "boat"})
# "X will deliver 60,000 tonnes of potash to Y": the two sides of a deal.
_DEALING = later(
    r"(?:[^,;()]|,\d)*\b(?:deliver|suppl|sell|sold|buy|bought|purchas|export|import|lend|lent|leas|provid|ship|charter|licen[cs]|order)[a-z]*\b"
    r"(?:[^,;()]|,\d)*\b(?:to|from|for)\b(?:(?:the|[A-Z][a-z]+[’']s|[a-z-]+|\s))*"
)
_SIDES = frozenset({"Firm", "Bank", "Party", "Chamber", "GovernmentBody", "Organization", "Place"})
_IN_A_LIST = later(
    r"(?: (?:in|at|near) [A-Z][\w-]*(?: [A-Z][\w-]*)?)?(?: \([^()]*\))?(?:,? (?:and|as well as) (?:the )?|, (?:the )?)"
)
_THAT = later(r" (?:that|which|who) (?!the\b|it\b|they\b)[a-z]")
_THOSE = frozenset(
    f"the {noun}"
    for noun in ("companies", "firms", "banks", "lenders", "groups", "partners", "ministries", "chambers", "carriers", "airlines")
)  # fmt: skip

# What rights to dig or drill are given for.
_RIGHTS = frozenset(
    {"field", "oilfield", "gasfield", "block", "blocks", "licence", "license", "concession", "deposit", "prospect", "mine", "quarry"}
)  # fmt: skip

_A_PAIR = 2


class Pairs(Book):
    """Settles so many of the parties named before."""

    def _part(self, mention: Mention) -> None:
        """Settle "four of them": so many of the group last spoken of, in this sentence or the one before."""
        many = mention.count or 0
        whole = next(
            (
                m
                for m in self._reach(mention)
                if m.sentence >= mention.sentence - 1
                and self.drafts[m.party].plural
                and self.drafts[m.party].unnamed
                and (self.drafts[m.party].collective or many + 1) > many
                and self.drafts[m.party].kind in SPOKEN_OF
            ),
            None,
        )
        if whole is None:
            return
        group = self.drafts[whole.party]
        noun = (
            group.name.strip("<>").partition(" of ")[0]
            if group.collective is None
            else group.name.strip("<>")
        )
        words = noun.split()
        while len(words) > 1 and (words[0].lower() in _COUNTING or number(words[0]) is not None):
            words.pop(0)
        printed = self.text[mention.start : mention.end].partition(" ")[0].lower()
        part = Draft(
            f"<{printed} {' '.join(words)}>", group.kind, group.country, collective=many, unnamed=True, plural=True, head=group.head,
            place=group.place,
        )  # fmt: skip
        mention.kind, mention.antecedent = group.kind, (whole.start, whole.end)
        self._add(mention, self._new(part))

    def _pair(self, mention: Mention) -> None:
        noun = mention.head.partition(" ")[2]
        many = mention.count or 2
        if not noun and many > _A_PAIR:
            noun = (
                "companies"  # "all three", "the trio": of firms, where so many were named together
            )
        if noun in ("former", "latter"):
            self._one_of_two(mention, noun)
            return
        if not noun and many == _A_PAIR and (people := self._persons_before(mention)):
            mention.others = people
            return
        if noun in _THINGS:
            self._things(mention, many, lexicon().plurals.get(noun, noun))
            return
        made = lexicon().plurals.get(noun)
        kinds = {
            "countries": {"Place"},
            "nations": {"Place"},
            "neighbours": {"Place"},
            "neighbors": {"Place"},
            "banks": {"Bank"},
            "states": {"Place"},
            "ministries": {"GovernmentBody"},
            "governments": {"GovernmentBody"},
            "chambers": {"Chamber"},
            "companies": {"Firm", "Bank", "Party", "Exchange"},
            "firms": {"Firm", "Bank", "Party", "Exchange"},
            "neighbour": {"Place"},
            "lenders": {"Bank"},
            "ports": {"Asset", "Place"},
            "cities": {"Place"},
            "capitals": {"Place"},
            "universities": {"Organization"},
            "groups": {"Firm", "Bank", "Party", "Chamber", "Organization", "Exchange"},
        }.get(
            noun,
            {lexicon().nouns[made], "Party"}
            if made and lexicon().nouns[made] in ("Firm", "Bank", "Chamber")
            else {"Firm", "Bank", "Party", "Chamber", "GovernmentBody", "Organization"}
            | ({"Place"} if noun in ("sides", "parties", "") else set()),
        )
        if noun in ("sides", "parties", ""):
            self._sides(mention, many, kinds)
            return
        if self._behind_its_list(mention, kinds):
            return
        group = self._counted(mention, many, made or noun)
        if group is not None and not mention.name.lower().startswith("both"):
            self._add(mention, group)  # "three exporters", later "all three exporters"
            return
        two_named = False
        if noun in ("companies", "firms"):  # banks are meant only where no two firms are near
            firms = {
                m.party for m in self._reach(mention)
                if self.drafts[m.party].kind == "Firm" and not self.drafts[m.party].plural and not self.drafts[m.party].unnamed
            }  # fmt: skip
            two_named = len(firms) == many  # and then no "subsidiary" beside them
            kinds = {"Firm"} if two_named else kinds
        chosen: list[int] = []
        for earlier in self._reach(mention):
            draft = self.drafts[earlier.party]
            if draft.plural or earlier.dateline or (two_named and draft.unnamed):
                continue
            if draft.kind not in kinds or (
                noun in ("countries", "nations", "states")
                and not (draft.code and "-" not in draft.code)
            ):
                continue
            if earlier.party not in chosen:
                chosen.append(earlier.party)
            if len(chosen) > many:
                break
        # A further candidate as near as the last one makes the group a guess.
        if len(chosen) >= many:
            nearest = [m for m in self._reach(mention) if m.party in chosen]
            if len(chosen) > many and nearest[0].sentence == next(
                m.sentence for m in nearest if m.party == chosen[many]
            ):
                told = {m.party: m for m in nearest if m.sentence == nearest[0].sentence}
                opening = self._opening_list(list(told.values()))
                if len(opening) == many:  # "A and B founded C. The two companies": A and B
                    mention.others = tuple(m.party for m in opening)
                return
            mention.others = tuple(sorted(chosen[:many]))  # in the order of the text

    def _right(self, mention: Mention) -> None:
        """Settle "80 percent of the licence": the one field, block or mine that the text near by tells of."""
        works = {
            m.party: m for m in self._reach(mention)
            if self.drafts[m.party].kind in ("Asset", "Project") and not self.drafts[m.party].plural
            and set(re.findall(r"\w+", f"{self.drafts[m.party].name} {self.drafts[m.party].head}".lower())) & _RIGHTS
        }  # fmt: skip
        if len(works) == 1:
            (work,) = works.values()
            self._mean(mention, work)

    def _one_of_two(self, mention: Mention, which: str) -> None:
        """Settle "the former" and "the latter": of the two that this sentence or the one before names together."""
        two = self._two_told(mention) if which == "latter" else ()
        here = () if two else self._two_named_here(mention)
        if here:
            one = here[which == "latter"]
            self._mean(mention, one)
            return
        if not two:
            self._sides(mention, _PAIR, set(_SIDES))
            two, mention.others = mention.others, ()
            self._former = (mention.sentence, two)
        near = {m.party for m in self._reach(mention) if m.sentence >= mention.sentence - 1}
        last = self._named_last(mention) if which == "latter" else self._named_first(mention)
        if len(two) == _PAIR and near.issuperset(two) and (last is None or last.party in two):
            self._add(mention, two[which == "latter"])
        elif last is not None:
            self._mean(mention, last)

    def _two_told(self, mention: Mention) -> tuple[int, ...]:
        """The two of which the same sentence has named the former: "The former owns X, the latter supplies Y"."""
        sentence, two = self._former
        return two if sentence == mention.sentence else ()

    def _two_named_here(self, mention: Mention) -> tuple[Mention, ...]:
        """The only two whom the sentence itself has named: "X signed a deal with Y, under which the latter will build"."""
        names = {
            m.party: m for m in reversed(self.by_sentence[mention.sentence])
            if m.form == "name" and not m.dateline and m.end <= mention.start
            and (m.party < 0 or self.drafts[m.party].kind in OWNERS)
        }  # fmt: skip
        told = sorted(names.values(), key=lambda m: m.start)
        return tuple(told) if len(told) == _PAIR and min(names) >= 0 else ()

    def _named_first(self, mention: Mention) -> Mention | None:
        """Of just two whom the sentence before names the first: "X bought 30 percent of Y on Monday. The former"."""
        if not mention.sentence or not self.goes_on(mention.sentence):
            return None
        told = [
            m for m in self.by_sentence[mention.sentence - 1]
            if not m.dateline and (m.party < 0 or self.drafts[m.party].kind not in ("Place", "Event", "Agreement"))
        ]  # fmt: skip
        alone = {m.party for m in told if m.description is None or m.form == "name"}
        fits = told and told[0].form == "name" and told[0].party >= 0
        if not fits or len(alone) != _PAIR or min(alone) < 0:
            return None
        both = all(self.drafts[at].kind in OWNERS and not self.drafts[at].plural for at in alone)
        return told[0] if both else None

    def _named_last(self, mention: Mention) -> Mention | None:
        """Whom the sentence before names last, the place where it is aside: "through a trader, X. The latter is not listed"."""
        if not mention.sentence or not self.goes_on(mention.sentence):
            return None
        told = [
            m for m in self.by_sentence[mention.sentence - 1] if m.party >= 0 and not m.dateline
        ]
        told = [m for m in told if self.drafts[m.party].kind not in ("Place", "Event", "Agreement")]
        fits = told and self.drafts[told[-1].party].kind in OWNERS and told[-1].form == "name"
        return told[-1] if fits and len({m.party for m in told}) > 1 else None

    def _things(self, mention: Mention, many: int, noun: str) -> None:
        """Settle "both vessels": the named ships or works that the nearest sentence with any lists.

        "The two vessels" of which no names were told are left as an `Asset` for a group of their own.
        """
        named: dict[int, Mention] = {}
        for earlier in self._reach(mention):
            draft = self.drafts[earlier.party]
            if (draft.kind != "Asset" and not self._may_be_a_ship(earlier, noun)) or draft.plural:
                continue
            if named and earlier.sentence != next(iter(named.values())).sentence:
                break
            named[earlier.party] = earlier
        listed = sorted(named.values(), key=lambda m: m.start)
        if (
            len(listed) == many
            and all(not self.drafts[m.party].unnamed for m in listed)
            and all(_IN_A_LIST.fullmatch(self.text, a.end, b.start) for a, b in pairwise(listed))
        ):
            for one in listed:
                self.drafts[one.party].kind = one.kind = "Asset"
            mention.kind, mention.others = "Asset", tuple(m.party for m in listed)
            return
        group = self._counted(mention, many, noun)
        if group is not None:
            mention.kind = "Asset"
            self._add(mention, group)
        elif not mention.name.lower().startswith("both"):
            mention.kind, mention.head = "Asset", noun
            mention.name = re.sub(r"^[Tt]he ", "", mention.name)

    def _may_be_a_ship(self, earlier: Mention, noun: str) -> bool:
        """Whether a name of no certain kind is printed as ships' are: "sold the Orlu Star", later "the two ships"."""
        draft = self.drafts[earlier.party]
        return (
            noun in _AFLOAT
            and earlier.form == "name"
            and draft.kind in ("Firm", "Party", "Person")
            and (draft.guessed or draft.kind == "Party")
            and self.text[earlier.start - 4 : earlier.start + 4].find("the ") >= 0
        )

    def _these_ships(self, mention: Mention) -> bool:
        """Settle "the vessels": all the ships that the nearest sentence with any names, one behind the other."""
        noun = lexicon().plurals.get(mention.head, mention.head)
        if noun not in _AFLOAT or mention.owner is not None or mention.whose or mention.described:
            return False
        last = next((m.sentence for m in self._reach(mention) if self._is_ship(m, noun)), None)
        if last is None:
            return False
        ships = {m.party for m in self.by_sentence[last] if m.party >= 0 and self._is_ship(m, noun)}
        if len(ships) > 1:
            self._things(mention, len(ships), noun)
        return bool(mention.others)

    def _is_ship(self, earlier: Mention, noun: str) -> bool:
        draft = self.drafts[earlier.party]
        named = not draft.unnamed and not draft.plural
        return named and (is_of_sort(draft, noun) or self._may_be_a_ship(earlier, noun))

    def _counted(self, mention: Mention, many: int, noun: str) -> int | None:
        """The group of so many things of the sort that was told of last: "two bulkers", later "the two ships"."""
        groups = [
            m.party for m in self._reach(mention)
            if self.drafts[m.party].plural and self.drafts[m.party].unnamed
            and (is_of_sort(self.drafts[m.party], noun) or self.drafts[m.party].head == noun)
            and self.drafts[m.party].collective == many
        ]  # fmt: skip
        return groups[0] if len(set(groups)) == 1 else None

    def _those_named(self, mention: Mention, kinds: frozenset[str]) -> bool:
        """Settle "the companies": all of the kind that the nearest sentence naming several of them names together."""
        said = self.text[mention.start : mention.end].lower()
        if not mention.plural or mention.owner is not None or mention.described:
            return False
        if said not in _THOSE:
            return False
        if self._behind_its_list(mention, kinds):
            return True
        wanted = kinds | {"Exchange"} if said.endswith(("ies", "ms", "ups")) else kinds
        named: dict[int, dict[int, Mention]] = {}
        for earlier in self._reach(mention):
            draft = self.drafts[earlier.party]
            if draft.kind in wanted and draft.plural:
                return False  # of one such group, or of another
            if draft.kind not in wanted or draft.unnamed or earlier.dateline:
                continue
            named.setdefault(earlier.sentence, {})[earlier.party] = earlier
        found = next((group for group in named.values() if len(group) > 1), None)
        if found is None or len(found) > _FEW:
            return False
        listed = sorted(found.values(), key=lambda m: m.start)
        opening = self._opening_list(listed)
        if said == "the partners" and len(opening) > 1:
            listed = opening  # "A and B founded C. The partners": A and B
        between = _BETWEEN_SIDES if len(listed) == _PAIR else _IN_A_LIST
        if any(between.fullmatch(self.text, a.end, b.start) is None for a, b in pairwise(listed)):
            return False
        mention.others = tuple(m.party for m in listed)
        return True

    def _behind_its_list(self, mention: Mention, kinds: Set[str]) -> bool:
        """Settle "bought A and B, the firms that own C": those listed right before, whoever else the sentence names."""
        if not (_THAT.match(self.text, mention.end) and self.text.endswith(", ", 0, mention.start)):
            return False
        listed: list[Mention] = []
        end = mention.start - len(", ")
        for earlier in self._reach(mention):
            gap = self.text[earlier.end : listed[-1].start] if listed else ""
            joined = _IN_A_LIST.fullmatch(gap) if listed else earlier.end == end
            if not joined or self.drafts[earlier.party].kind not in kinds | {"Party"}:
                break
            listed.append(earlier)
        if not _PAIR <= len(listed) <= _FEW or mention.count not in (None, len(listed)):
            return False
        if " and " not in self.text[listed[1].end : listed[0].start]:
            return False
        mention.others = tuple(m.party for m in reversed(listed))
        return True

    def _sides(self, mention: Mention, many: int, kinds: set[str]) -> None:
        """Settle "the two sides": the states, or else the bodies, that the nearest sentence with so many of them names together."""
        named: dict[int, list[int]] = {}
        spans: dict[tuple[int, int], Mention] = {}
        for earlier in self._reach(mention):
            draft = self.drafts[earlier.party]
            state = draft.code is not None and "-" not in draft.code
            if draft.plural or earlier.dateline or draft.kind not in kinds:
                continue
            if draft.unnamed and not draft.office:
                continue
            if draft.kind == "Place" and not state:
                continue
            found = named.setdefault(earlier.sentence, [])
            if earlier.party not in found:
                found.append(earlier.party)
            spans[earlier.sentence, earlier.party] = earlier
        for sentence, found in named.items():
            alike = [
                side
                for place in (True, False)
                if len(side := [at for at in found if (self.drafts[at].kind == "Place") is place])
                == many
            ]
            if alike:
                first, *_, last = sorted(
                    (spans[sentence, at] for at in alike[0]), key=lambda m: m.start
                )
                place = self.drafts[first.party].kind == "Place"
                joined = (
                    place
                    or _BETWEEN_SIDES.fullmatch(self.text, first.end, last.start)
                    or (
                        self._is_subject(first)
                        and _DEALING.fullmatch(self.text, first.end, last.start)
                    )
                )
                mention.others = tuple(reversed(alike[0])) if len(alike) == 1 and joined else ()
                return
            opening = self._opening_list([spans[sentence, at] for at in found])
            if len(opening) == many:
                mention.others = tuple(m.party for m in opening)
            elif sentence == mention.sentence and len(found) < many:
                continue  # "The mill is owned by both": by those of the sentence before
            return

    def _persons_before(self, mention: Mention) -> tuple[int, ...]:
        """The two persons with whom the sentence before opens, "Jo Lee and Ann Moe were named", for "the pair" that opens this one."""
        if mention.start != self.sentences[mention.sentence][0] or mention.sentence == 0:
            return ()
        before = [
            m for m in self.by_sentence[mention.sentence - 1]
            if m.party >= 0 and m.form == "name" and self.drafts[m.party].kind == "Person"
        ]  # fmt: skip
        opening = tuple(dict.fromkeys(m.party for m in self._opening_list(before)))
        return opening if len(opening) == _A_PAIR else ()

    def _opening_list(self, told: list[Mention]) -> list[Mention]:
        """The names that open a sentence as one list: "A and B own C", later "both"."""
        listed: list[Mention] = []
        for one in sorted(told, key=lambda m: m.start):
            if listed and not _IN_A_LIST.fullmatch(self.text, listed[-1].end, one.start):
                break
            if not listed and not self._is_subject(one):
                break
            listed.append(one)
        return listed
