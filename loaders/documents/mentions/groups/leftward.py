"""What stands to the left of a head noun and belongs to its group, read from right to left: "two of the four largest Turkish"."""

from __future__ import annotations

import re

from interlock.loaders.documents.language.adjectives import OF_A_CREED, OF_A_REGION
from interlock.loaders.documents.language.amounts import QUALIFIER, number, qualify
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.kinds.kindred_firms import ACTS_ON, stands_before_kindred
from interlock.loaders.documents.mentions.mention import (
    REGISTERED,
    RESTRICTED,
    SEATED,
    Mention,
    Scan,
)
from interlock.loaders.documents.mentions.names.capitals import CAP

__all__ = ["ANYBODY", "BODIES", "NAMED_NEXT", "Left"]

_LEFT_WORD = later(r"(?P<word>(?:\d{1,3}(?:,\d{3})+|[\w’'.-]*\w[.’']?))(?P<gap>\s+)$")
_BODY_OF = later(
    r"\b(?:[Aa]n?\s)?(?:[a-z-]+\s)?(?:[Dd]elegation|[Gg]roup|[Tt]otal|[Nn]etwork|[Ww]eb|[Tt]eam|[Mm]ission|[Cc]luster|[Bb]atch"
    r"|[Ss]eries|[Rr]ound|[Cc]onvoy|[Pp]ool)\sof\s$"
)
_MANY_OF = later(
    r"\b(?:dozens|hundreds|scores|thousands|tens\sof\sthousands|(?:an?\s)?(?:delegation|group|number|handful|string|range|host"
    r"|couple|pair|dozen|majority"
    r"|network|web|team|mission|cluster|batch|series|crop|wave|raft|slew|mix|variety|panel|circle|score|pool))\sof\s$",
    re.IGNORECASE,
)
# "handed over two ferries": no more than two
_HANDED_OVER = later(
    r"\b(?:hand(?:s|ed|ing)?|tak(?:es?|en|ing)|took|turn(?:s|ed|ing)?|brings?|brought)\sover\s$"
)
_QUALIFIED = later(rf"\b{QUALIFIER}\s$", re.IGNORECASE)
BODIES = frozenset({"GovernmentBody", "Chamber", "Organization"})
_HELD_BY = frozenset(
    words("-owned -controlled -managed -operated -run -led -backed -built -funded")
)
_OF_WHAT_IS_NAMED = frozenset(
    {"owner", "co-owner", "parent", "parent company", "operator", "shareholder"}
)
_SIZE = later(
    r"(?:[A-Z]{0,3}[$€£¥]|[A-Z]{2,3})\d[\d.,]*(?:bn|m|mn|tn)?|million|billion|trillion|\d[\d.,]*(?:-?[a-z]+[23²³]?|[kMG]Wp?|kV)"
    r"|[kMG]Wh?|kV|MVA|km|TEU|\w+-(?:kilometre|kilometer|megawatt|mile|berth)"
)
# "a freezing plant", "the combined bank", "X's registered owner": behind an article or a genitive a participle describes the noun
_DETERMINED = later(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er)|[a-z][’']s|[a-z]s[’']|[a-z]-based)\s$"
)
# "two roofing companies": behind a number it describes the noun
_COUNTED = later(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|some|other|both|\d{1,3})\s$",
    re.IGNORECASE,
)
# "a Dutch dredging company": behind an article and a nationality it does too
_OF_A_LAND = later(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Aa]nother)\s(?:[A-Z][a-z]+(?:ese|ian|ish|an|ch|ic|i|elsh)"
    r"|local|foreign|private|public|large|small|new|big|unnamed|state|[a-z]+-owned)\s$"
)
_FURTHER = frozenset({"other", "more", "further"})
_MANY = later(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|several"
    r"|many|some|dozens\sof|(?<![$€£¥.,\d])\d{1,3})\s$",
    re.IGNORECASE,
)
# "a 120-bed hospital", "a 30-storey tower": how large it is
_MEASURED = later(r"\d[\d.,]*-[a-z]+")
# "a Franco-German consortium": of two lands, and no name
_TWO_LANDS = later(
    r"(?:Franco|Sino|Anglo|Russo|Italo|Austro|Luso|Indo|Hispano|Belgo|Dano|Nippo|Turco|Greco|Afro|Arab|[A-Z][a-z]+(?:ese|ian|ish|an|ch))"
    r"-[A-Z][a-z]+(?:ese|ian|ish|an|ch|i|ic)"
)
_PERCENT = frozenset({"percent", "cent", "percent-owned", "cent-owned"})
_SHARE_LEFT = later(r"\b\d[\d.,]* ?per ?cent(?:-owned)?\s$")
_OWNED_KINDS = frozenset({"GovernmentBody", "Bank", "Chamber", "Firm", "Asset", "Project"})
_MANY_OWN = later(r"(?:[a-z-]+s[’']|people[’']s|(?:[a-z-]+)?men[’']s|children[’']s)$")
_PART_OF = later(r"\b(?P<many>[\w,]+)\s(?P<of>of)\s$")
# "one of the country's three operators": up to whose they are
_PART_OF_ITS = later(
    r"\b(?P<many>[\w,]+)\s(?P<of>of\s(?:the|its|their|this|that)\s(?:[a-z-]+\s){0,2}[a-z-]+(?:[’']s|s[’'])\s)$"
)
_PART_OF_PLACE = later(
    r"\b(?P<many>[Oo]ne)\s(?P<of>of\s(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*)?(?:[’']s|[’'])\s)$"
)
_TECHNICAL = frozenset(
    words("PV EV LNG LPG CNG CSP BESS HVDC ICT IT AI PPP TV FM EPC CCGT RO-RO PET PVC")
)
_APOSTROPHE = 3  # characters of "'s "
_KINDRED = frozenset(
    {"family", "founding family", "owner family", "owning family", "shareholder family"}
)
_OF_A_TOWN = ("ian", "ese")  # "the Alexandrian shipper": an adjective of a town that no table has
_MOST_PARTS = 1000  # "in 2021 of the firms"
_PARTS = frozenset({"several"})
_ORDINAL = later(r"\d{1,3}(?:st|nd|rd|th)")
_SIGN = later(r"(?<![\w$€£¥])[A-Z]{0,3}[$€£¥]$")  # of "a $1.3 billion complex"
# "the tourism and export promotion board", "the trade and industry ministry": topics of one office
_TOPICS = later(r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir)|[’']s)\s(?P<first>(?:[a-z]+,?\s){1,2}and\s)$")
# "a gold and silver mine", "two pulp and paper mills": two sorts of one thing, behind an article, a number or a nationality
_PAIRED = later(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Aa]nother|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d+|[A-Z][a-z]+(?:ese|ian|ish|an"
    r"|ch|ic))\s|[’']s\s|[\w.][-–](?:based|headquartered|listed|registered|owned)\s)"
    r"(?:[a-z]+(?:-[a-z]+)?\s)?(?P<first>[a-z]+\sand\s)$"
)
_OF_TWO_SORTS = frozenset({"Firm", "Bank", "Asset", "Project", "Organization", "Event"})
# Nouns before "and" that are no trade of whoever follows: "half of the issue and fund house X a quarter".
_ON_THEIR_OWN = frozenset(
    words(
        "issue issues loan loans bond bonds notes offer offering debt debts sum amount rest remainder balance price deal"
        " purchase cost costs "
        "money stake stakes share shares half third quarter"
    )
)
_LOOSE = 3  # plain words that a group may hold beyond its known modifiers
# "nine individuals", "two Syrian nationals": whom a list or a court tells by number or nationality alone. Without either they are nobody
# in particular, and "an individual plan", "a national plan" are no persons.
ANYBODY = frozenset({"individual", "national", "citizen", "militant", "businessperson"})
NAMED_NEXT = later(rf"\s{CAP}")
_WHOSE = frozenset({"its", "their", "our", "your"})
_GOVERNED = later(r"\b(?:with|by|from|to|for|between|and|via|through)\s$")

_OF_A_SORT = later(r"-[a-z]+$")

_MONTH_LEFT = later(r"(?:\b(?P<the>the|The)\s)?\b[A-Z][a-z]{2,8}\.?\s$")


class Left:
    """What stands to the left of a head noun and belongs to its group, read word by word from right to left.

    Attributes:
        head: where the head noun begins; begin: where the group begins so far.
        anchor: the leftmost word that surely belongs; loose: number of plain words taken on trust beyond it.
        many_own: a word says whose body it is ("the exporters' council").
        determiner, count, counted (exactly so many), local: what the words say; countries: of the adjectives; country: of "X-based".
    """

    def __init__(self, scan: Scan, head: int, noun: str, start: int) -> None:
        self.scan, self.text, self.head, self.start = scan, scan.text, head, start
        self.noun = scan.words.plurals.get(noun, noun)
        self.plural = noun in scan.words.plurals
        self.begin = self.anchor = head
        self.loose = 0
        self.determiner = ""
        self.count: int | None = None
        self.counted = self.local = False
        self.country: str | None = None
        self.based: Mention | None = None
        self.listed: Mention | None = None
        self.registered: Mention | None = None
        self.restricted: Mention | None = None
        self.many_own = False
        self.single = False  # "one of its suppliers"
        self.sized = self.closed = False  # closed: its article has been read
        self.places: list[Mention] = []  # names that the group takes in
        self.countries: list[str] = []
        while self._attached() or self._adjective() or self._place() or self._word():
            if self.closed:
                break
        if not self._describes_a_name(len(noun)):
            # plain words count only with an anchor to their left
            self.begin = max(self.begin, self.anchor)
        self.whose = self.determiner if self.determiner in _WHOSE else ""
        self.core = self.begin  # where the group begins without "two of"
        self._part()

    def _take(self, begin: int) -> bool:
        self.begin = self.anchor = begin
        return True

    def _describes_a_name(self, length: int) -> bool:
        """As in "a deal with phosphate provider X": between a preposition and a name all words say what the firm is."""
        return (
            self.begin < self.anchor
            and not self.plural
            and self.scan.words.nouns.get(self.noun) in ("Firm", "Bank")
            and NAMED_NEXT.match(self.text, self.head + length) is not None
            and _GOVERNED.search(self.text, max(self.start, self.begin - 10), self.begin)
            is not None
        )

    def _attached(self) -> bool:
        tied = next((item for item in self.scan.attached if item[1] == self.begin - 1), None)
        if tied is None:
            return False
        if tied[3] is None and tied[2] in SEATED:
            self.based = self.scan.unknown_place(tied[0], tied[1] - len(tied[2]) - 1)
        if (
            tied[3] is None
            and tied[2] in REGISTERED
            and not self.text[tied[0] : tied[0] + 2].isupper()
        ):
            self.registered = self.scan.unknown_place(tied[0], tied[1] - len(tied[2]) - 1)
        if tied[3]:
            place = self.scan.place(tied[0], tied[1] - len(tied[2]) - 1, tied[3])
            if tied[2] in SEATED:
                self.based = self.scan.seats.get(tied[0], place)
                self.country = self.country or tied[3].country
            elif tied[2] == "listed":
                self.listed = place
            elif tied[2] in REGISTERED:
                self.registered = place
            elif tied[2] in RESTRICTED:
                self.restricted = place
        return self._take(tied[0])

    def _adjective(self) -> bool:
        adjective = next((hit for hit in self.scan.adjectives if hit.end == self.begin - 1), None)
        if adjective is None:
            return False
        self.countries.append(adjective.entry.country or "")
        self._take(adjective.start)
        joint = re.search(r"\band\s$", self.text[self.start : self.begin])
        if joint:  # "Russian and Chinese industry groups"
            before = self.start + joint.start()
            if any(hit.end == before - 1 for hit in self.scan.adjectives):
                self.begin = before
        return True

    def _place(self) -> bool:
        """In "UAE firms" the place is an adjective; in "Bursa dye maker" it is the seat."""
        place = next(
            (
                m
                for m in self.scan.found
                if m.end == self.begin - 1
                and m not in self.places
                and (
                    m.kind == "Place"
                    or (m.kind == "Party" and " " not in m.name and not m.name.isupper())
                )
                and m.form == "name"
                and not m.possessive
                and (
                    m.entry is not None
                    or (self._seats() and self._names_next())
                    or _TWO_LANDS.fullmatch(m.name)
                    or m.name in OF_A_CREED
                    or m.name in OF_A_REGION
                )
                and m.start >= self.start
            ),
            None,
        )
        if place is None or self.scan.words.nouns[self.noun] in ("Place", "Event"):
            return False
        if place.entry is None and (
            self.countries or _OF_A_SORT.search(place.name) or ACTS_ON.match(self.text, place.end)
        ):
            # "Orlu bought Danish toy maker Velm", "Orlu buys toy maker Velm": who buys it; "an Orlu-approved lab": of what sort
            return False
        if place.entry is None and _TWO_LANDS.fullmatch(place.name):
            self.places.append(place)
            return self._take(place.start)
        if place.entry is None and (place.name in OF_A_CREED or place.name in OF_A_REGION):
            self.scan.found.remove(place)  # "an Islamic centre": a sort, and no town
            return self._take(place.start)
        if place.entry is None and self.noun in _OF_WHAT_IS_NAMED and self.begin == self.head:
            return False  # "Corvo owner Pembury Retail": what is owned, no seat
        if place.entry is None and stands_before_kindred(self.text, place.start, place.end):
            return False  # "Orlu rival Tesk Foods": whose rival
        place.kind = "Place"  # "the Helsingør shipowner Kronborg Bulk"
        if place.is_country:
            self.countries.append(place.country or "")
        elif place.entry is not None or not place.name.endswith(_OF_A_TOWN):
            self.based, self.country = place, self.country or place.country
        if self.text[place.start : place.start + 4].lower() == "the ":
            self.determiner, self.closed = "the", True
        self.places.append(place)
        return self._take(place.start)

    def _seats(self) -> bool:
        """Whether the noun is one of those that have a seat."""
        return self.scan.words.nouns[self.noun] in ("Firm", "Bank", "Chamber", "Organization")

    def _names_next(self) -> bool:
        """Whether a name follows the noun, so that a place before it can only be its seat; "Orlu banks with X" has none."""
        noun = re.escape(self.text[self.head : self.head + 1])
        more = r"(?:\s(?!(?:with|in|at|for|of|to|from|and|or|on|by)\s)[a-z-]+)?"
        return (
            re.match(rf"{noun}[a-z-]*{more},?\s{CAP}", self.text[self.head : self.head + 60])
            is not None
        )

    def _word(self) -> bool:
        words = self.scan.words
        left = _LEFT_WORD.search(self.text, max(self.start, self.begin - 40), self.begin)
        if left is None or left["gap"] != " ":
            return False
        word, at = left["word"], left.start()
        stop = at + len(word) - 1
        named = word.endswith(("s’", "s'")) and any(
            m.end == stop and m.kind != "Place" for m in self.scan.found
        )
        if (named or word.endswith(("’s", "'s"))) and words.nouns[self.noun] in _OWNED_KINDS:
            self.anchor = self.begin  # "Chile’s environment agency": all behind the owner belongs
        own = words.nouns[self.noun] in BODIES or self.noun in (
            "cooperative",
            "co-operative",
            "group",
        )
        if own and _MANY_OWN.fullmatch(word):
            self.many_own = word[:-1].endswith(("ers", "ors", "ants", "ists"))
            return self._take(at)
        if "-" in word and self._is_held(at + word.rfind("-")):
            return False  # "the Orlu-owned retailer": the article is that of the retailer
        if (
            word[-1] in ".’'"
            or word.endswith(("’s", "'s"))
            or self.scan.is_taken(at, at + len(word))
        ):
            return False
        low = word.lower()
        if low in _PERCENT and words.nouns[self.noun] == "Firm":
            share = _SHARE_LEFT.search(self.text, self.start, self.begin)
            if share is not None and not self.scan.is_taken(share.start(), self.begin):
                return self._take(share.start())  # "a 75 percent subsidiary"
        sized = words.nouns[self.noun] in ("Asset", "Project") or self.noun.endswith("fund")
        if sized and self._size(word):
            sign = _SIGN.search(self.text, self.start, at)
            # "a 400 MW solar park", "the 220-kilometre line", "a $1.3 billion complex"
            return self._take(sign.start() if sign else at)
        alone = low == "one" and (self.noun not in ANYBODY or self.plural)
        article = alone and not self.plural and at > self.start  # "bought one mill and sold a port"
        if low in words.determiners or article:
            self.determiner = "a" if article else low
            self._take(at)
            return False
        ratio = self.text[at - 1 : at] in (":", "/")  # "a 50:50 joint venture"
        value = number(word) if not alone and not ratio else None
        month = _MONTH_LEFT.search(self.text, self.start, at) if value is not None else None
        if month is not None and self.scan.is_dated(at, at + len(word)):
            self.determiner = (
                month["the"] or "a"
            )  # "the May 12 forum", "a Jan. 5 meeting": no twelve
            return False
        if value is not None and ("," in word or not 1900 <= value <= 2100):
            self._number(int(value), at)
            return False
        if low in words.quantities:
            if low in _FURTHER and _MANY.search(self.text, max(self.start, at - 24), at):
                return self._take(at)  # "five other registered firms", "several other banks"
            self.determiner = self.determiner or low
            self._take(at)
            return False
        if low == "of":
            many = _MANY_OF.search(self.text, self.start, self.begin)
            if many:
                self.determiner = "many"
                self._take(many.start())
            return False
        if low == "and" and words.nouns[self.noun] in _OF_TWO_SORTS:
            pair = _PAIRED.search(self.text, max(self.start, self.begin - 60), self.begin)
            of_their_own = (  # "half of the loan and Danish lender X the rest": no lender of loans
                pair is None
                or self.text[self.begin].isupper()
                or pair["first"].split()[0] in _ON_THEIR_OWN
            )
            if pair and not of_their_own and self._is_plain(pair["first"].split()[0]):
                return self._take(pair.start("first"))  # "a gold and silver mine"
        if low == "and" and words.nouns[self.noun] == "GovernmentBody":
            topics = _TOPICS.search(self.text, self.start, self.begin)
            if topics and not self.scan.is_taken(topics.start("first"), self.begin):
                return self._take(topics.start("first"))
        if low.endswith("-year-old"):
            return self._take(at)
        if words.nouns[self.noun] == "Event" and _ORDINAL.fullmatch(low):
            return self._take(at)  # "the 1st meeting of"
        if low in words.modifiers and not (low.endswith("ed") and self._after_subject(at)):
            self.local = self.local or low == "local"
            return self._take(at)
        past = low.endswith("ed") and _DETERMINED.search(self.text, self.start, at) is not None
        counted = _COUNTED.search(self.text, max(self.start, at - 12), at) is not None
        verbal = (
            low.endswith(("ed", "ing"))
            and "-" not in low
            and low not in words.participles
            and not _DETERMINED.search(self.text, self.start, at)
            and not (low.endswith("ing") and _OF_A_LAND.search(self.text, self.start, at))
            and not counted
        )
        if (
            (low in words.breaks and not past)  # but "the acquired company"
            or verbal
            or self.loose >= _LOOSE
            or not (
                word[0].islower()
                or at == self.start
                or self._is_technical(word)
                or _MEASURED.fullmatch(word)
            )
        ):
            return False
        self.loose += 1
        self.begin = at
        return True

    def _is_held(self, stop: int) -> bool:
        """Whether a party that ends there stands before the group and only tells whose it is: "Orlu Holding-owned", "Orlu-operated"."""
        tie = self.text[stop : self.begin - 1]
        holder = next((m for m in self.scan.found if m.end == stop and m.form == "name"), None)
        if holder is None or tie not in _HELD_BY:
            return False
        before = self.text[max(self.start, holder.start - 6) : holder.start].lower().lstrip('“"')
        said = self.text[holder.start : holder.end].lower()
        if said.startswith("the "):
            self.determiner = "the"
        else:
            self.determiner = next(
                (d for d in ("its", "their", "an", "a") if f" {before}".endswith(f" {d} ")), ""
            )
        self.anchor = self.begin
        return True

    def _is_plain(self, word: str) -> bool:
        """Whether a word tells what sort of thing a noun means, and is no head of a group itself."""
        words = self.scan.words
        return word not in words.nouns and word not in words.plurals and word not in words.breaks

    def _is_technical(self, word: str) -> bool:
        """Whether capitals only say what a work is or runs on: "a solar PV project", "an EV plant"."""
        return word in _TECHNICAL and self.scan.words.nouns[self.noun] in (
            "Asset",
            "Project",
            "Firm",
        )

    def _after_subject(self, at: int) -> bool:
        """Whether a participle is the verb of the name before it: "The Treasury sanctioned refiner X"."""
        return any(
            m.end == at - 1 and m.form == "name" and not m.possessive for m in self.scan.found
        )

    def _size(self, word: str) -> bool:
        """Whether the word is part of a size: a unit, money, or the number before a unit."""
        number_of = self.sized and word[0].isdigit()
        self.sized = _SIZE.fullmatch(word) is not None
        return self.sized or number_of

    def _number(self, value: int, at: int) -> None:
        self.count, self.counted = value, True
        self._take(at)
        blur = _QUALIFIED.search(self.text, max(self.start, at - 24), at)
        if blur and not _HANDED_OVER.search(self.text, max(self.start, at - 24), at):
            self._take(blur.start())
            self.counted = not qualify(blur[0].strip())[2]
        body = _BODY_OF.search(self.text, self.start, self.begin)
        if body:  # "a delegation of 30 firms"
            self._take(body.start())
        more = _LEFT_WORD.search(self.text, max(self.start, self.begin - 40), self.begin)
        if more and more["word"].lower() in ("the", "its", "their"):
            self.determiner = more["word"].lower()
            self._take(more.start())

    def _part(self) -> None:
        """Read "two of its units", "three of the four makers", "one of the country's three ports": some of many, counted anew."""
        owned = self.text[self.begin - 3 : self.begin] in ("’s ", "'s ", "s’ ", "s' ")
        kindred = self.noun in _KINDRED
        if not (self.plural or kindred) or not (
            owned or self.determiner in self.scan.words.definite
        ):
            return
        pattern = _PART_OF_ITS if owned else _PART_OF
        part = pattern.search(self.text, max(self.start, self.begin - 48), self.begin)
        if part is None and owned and self._of_place():
            part = _PART_OF_PLACE.search(self.text, max(self.start, self.begin - 48), self.begin)
        many = part["many"].lower() if part else ""
        if part is None or (owned and "of" in part["of"].split()[1:]):
            return
        if kindred and not self.plural:
            if many == "members":  # "members of the founding family"
                self.determiner = "many"
                self._take(part.start())
            return
        if many == "one":
            self.single, self.count, self.counted, self.determiner = True, 1, True, "one"
            self._take(part.start())
            return
        value = number(many) if many else None
        if (value is None and many not in _PARTS) or (value or 0) > _MOST_PARTS:
            return
        self.count, self.counted = (int(value), True) if value is not None else (None, False)
        self.determiner = "many"
        self._take(part.start())

    def _of_place(self) -> bool:
        """Whether a place stands before the group as its owner: "one of Peru's largest fishing companies"."""
        return any(
            m.kind == "Place" and m.possessive and self.begin - _APOSTROPHE <= m.end < self.begin
            for m in self.scan.found
        )
