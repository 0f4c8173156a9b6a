"""From mentions to parties of one document: names with their aliases, authorities of places, groups, and what refers back.

Coreference is light and never guesses: a definite noun group finds the nearest earlier mention of its head type in the same or the
two previous paragraphs, a pronoun the nearest earlier subject; what finds none stays open and makes no statement.

    parties = Parties(text, sentences, blocks, mentions)     # sets `mention.party`
    [party.name for party in parties.drafts]
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from interlock.loaders.documents.acronyms import stands_for
from interlock.loaders.documents.amounts import number
from interlock.loaders.documents.dateline import body_start
from interlock.loaders.documents.gazetteer import adjectives_of, country_name
from interlock.loaders.documents.measures import Measure
from interlock.loaders.documents.mentions import Mention, lexicon
from interlock.loaders.documents.words import words

__all__ = ["Draft", "Parties", "in_phrase", "is_central", "slug"]

_LEFT = re.compile(r"([\w’'-]+)\s+$")
_PREPOSITIONS = frozenset(
    words(
        "of in on at by for from with without to into onto over under about between among "
        "amid against via through during near within across around toward towards beyond "
        "behind including as than like despite per upon outside inside"
    )
)
_ACRONYM = re.compile(
    r"(?:\sin\s[A-Z]\w+(?:\s[A-Z]\w+)?)?(?:,?\s\((?:the\s)?[“\"]?(?P<short>[A-Z][\w&.-]{1,11})[”\"]?\)"
    r"|,\sor\s(?:the\s)?[“\"]?(?P<or>[A-Z][a-z]*[A-Z][A-Za-z]*)[”\"]?(?=,))"
)
_ADJECTIVAL = re.compile(r"^(?:the|a|an|this|these|those|its|their|two|both)$")
_UNIT = re.compile(
    r"\s(?:Province|County|City|Region|Oblast|Krai|District|Prefecture|Municipality"
    r"|Republic|Governorate|Emirate|Canton|State)$"
)
_SLUG = re.compile(r"[^a-z0-9]+")
_OWNERS = frozenset(
    {"Party", "Firm", "Bank", "Chamber", "GovernmentBody", "Organization", "Exchange"}
)
_NATIONALS = frozenset({"Firm", "Bank", "Party", "Organization"})
# Of each there is one in a state.
_ONE_OF_A_STATE = frozenset(
    {"treasury", "parliament", "national assembly", "central bank", "cabinet", "coastguard", "coast guard", "customs", "customs service",
     "supreme court"}
)  # fmt: skip
_PUBLIC_FIRMS = frozenset({"Firm", "Bank", "Chamber", "Organization"})
_OF_THE_STATE = frozenset(
    {"state", "national", "federal", "public", "provincial", "municipal", "regional", "development", "combined"}
)  # fmt: skip
_STEM = 4  # letters that "rail" and "railway", "refiner" and "refinery" share
_RUN_BY = frozenset(
    {
        "railway",
        "refinery",
        "smelter",
        "shipyard",
        "brewery",
        "winery",
        "mill",
        "steelworks",
        "airport",
    }
)
_NATIONAL_FIRMS = frozenset(
    {"railways", "state railways", "state railway", "railway company", "airline", "flag carrier"}
)
_OPENING = frozenset(
    {
        "a",
        "an",
        "some",
        "several",
        "about",
        "around",
        "dozens",
        "hundreds",
        "scores",
        "thousands",
        "many",
        "most",
        "other",
    }
)
_OPEN_KINDS = frozenset(
    {"Party", "Firm", "Bank", "Chamber", "Organization"}
)  # a name left open may be one
_OF_ONE_KIND = frozenset({"development", "combined", "public"})
_COUNTING = frozenset(
    {"the", "a", "an", "its", "their", "some", "about", "around", "several", "of", "other", "more", "than", "nearly"}
)  # fmt: skip
_AS_ITS_OWNER = frozenset({"branch", "subsidiary", "unit", "arm"})
_ANY_OFFICE = frozenset(
    {
        "national",
        "same",
        "new",
        "local",
        "responsible",
        "main",
        "only",
        "other",
        "foreign",
        "said",
    }
)
_SPOKEN_OF = _OWNERS | {"Place", "Asset", "Project", "Event", "Portfolio"}
_LEAD = re.compile(r"^(?:the|an?|its|their)\s", re.IGNORECASE)
_OF_WHAT = re.compile(r"\sof\s(?:the\s|its\s)?(?:[a-z]+\s)*[A-Z]")
_WHICH_WAY = re.compile(r"\s(?:between|from|of|over|across|at|in|near|through|to)\s(?:the\s)?[A-Z]")
_PUBLIC_KINDS = frozenset({"GovernmentBody", "Bank", "Chamber", "Organization", "Asset"})
_HELD = frozenset({"owner", "shareholder", "parent", "group", "exporter", "maker", "producer"})
_HELD_EVENT = re.compile(
    r"\s(?:is|was|will\sbe|has\sbeen)\s(?:also\s)?(?:organi[sz]ed|hosted|held|attended|opened|convened)\b"
)
_BUILT_VERB = re.compile(
    r"\s(?:(?:will\s)?belongs?\sto|(?:is|was|will\sbe|is\sto\sbe|has\sbeen|is\sbeing|was\sbeing)\s(?:[a-z]+ly\s)?"
    r"(?:operated|built|rebuilt|financed|funded|run|managed|completed|designed|constructed|opened|expected\sto\s(?:cost|open))\b)"
)
_LEADS = frozenset({"Firm", "Bank", "Exchange", "Party"})
_OFFICES = frozenset({"GovernmentBody", "Chamber", "Organization"})
_OWNED_THING = re.compile(r"(?:’s|'s|(?<=s)(?:’|'))\s[a-z]")
_GENERAL = frozenset(
    {
        "company",
        "firm",
        "group",
        "body",
        "organisation",
        "organization",
        "meeting",
        "project",
        "plant",
        "bank",
        "event",
    }
)
_CENTRAL = re.compile(r"(?:(?:National|Central|Reserve|State|Federal)\s)*Bank\sof\s(?:the\s)?[A-Z]")
_NEXT_CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|where|when|while|after|before|because|as|if|since|although|though|whether|and|but|or|says?|said|saying"
    r"|told|than|like|including)\b|[;:,“”\"(–—]"
)
_SEAT_WORD = ("-based", "-listed", "-born", "-owned", "-headquartered")
_OF_ANY_NAME = frozenset({"bank", "company", "firm", "lender"})
# What a firm has and a place has not.
_OF_A_FIRM = frozenset(
    {"subsidiary", "unit", "arm", "affiliate", "shareholder", "owner", "parent", "parent company", "chief executive", "chairman",
     "chairwoman", "managing director", "finance director", "chief financial officer", "founder", "auditor", "CEO", "CFO", "COO"}
)  # fmt: skip
_CALLED_SO = frozenset({"Firm", "Organization", "Exchange", "Chamber", "Asset"})
_SHORT = 3  # letters of a noun that may end another one ("yard" in "shipyard")
_UNHEARD = frozenset(
    {"Asset", "Project", "Event"}
)  # "the plant" of which the text has not told yet
_MUCH, _CLEAR = 3, 2  # mentions of what a text is about, and how many times those of the next
_WINDOW = 2  # paragraphs that an anaphor may reach back


@dataclass(slots=True)
class Draft:
    """A party of the document while it is put together; fields as of `model.Party`."""

    name: str
    kind: str
    country: str | None = None
    code: str | None = None
    collective: int | None = None
    approximate: bool = False
    unnamed: bool = False
    plural: bool = False
    place: int = -1
    head: str = ""
    words: set[str] = field(default_factory=set)
    known: str | None = None
    office: bool = False  # described by an office that there is one of: "the finance ministry"
    guessed: bool = False  # its kind is what names of its form mostly are: any clue outweighs it
    aliases: list[str] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    key: str = ""


def slug(name: str) -> str:
    """ASCII letters and digits joined by hyphens; names in other scripts keep their letters."""
    plain = name.casefold()
    if plain.isascii():
        return _SLUG.sub("-", plain).strip("-")
    plain = unicodedata.normalize("NFKD", plain)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace(
        "ı", "i"
    )
    ascii_slug = _SLUG.sub("-", plain).strip("-")
    return ascii_slug or re.sub(r"\W+", "-", name.casefold()).strip("-")


def is_central(name: str) -> bool:
    """Whether a bank is called as central banks are: whether it is one, what it does tells."""
    return _CENTRAL.match(name) is not None


def in_phrase(text: str, mention: Mention, start: int) -> bool:
    """Whether a preposition governs the mention: such a noun group is never the subject of its clause."""
    left = _LEFT.search(text, max(start, mention.start - 24), mention.start)
    return left is not None and left[1].lower() in _PREPOSITIONS


class Parties:
    """The parties of one document, in order of first mention."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[tuple[int, int]],
        blocks: Sequence[int],
        mentions: Sequence[Mention],
    ) -> None:
        """Resolve all mentions.

        Args:
            text: the whole text.
            sentences: spans of the sentences that were read.
            blocks: the paragraph number of each sentence.
            mentions: in order; `party`, `antecedent`, `others` are set.
        """
        self.text = text
        # A dateline or bullet opens no clause.
        self.sentences = [(body_start(text, start, end), end) for start, end in sentences]
        self._starts = [start for start, _ in sentences]
        self.blocks = blocks
        self.drafts: list[Draft] = []
        self.by_name: dict[str, int] = {}
        self.by_first: dict[str, list[int]] = {}
        self.by_last: dict[str, list[int]] = {}
        self.seen: list[Mention] = []
        self.by_sentence: defaultdict[int, list[Mention]] = defaultdict(list)
        self.measured: Mention | None = None  # whose figure was read last
        self.figure: Measure | None = (
            None  # the figure that was read last: "Russia took 26% of the total"
        )
        self.borrower: tuple[int, Mention] | None = None  # who was last said to be lent money
        self.owned: tuple[int, Mention] | None = None  # what was last said to be owned
        spoken = [m for m in mentions if m.whose == "our" or m.name in _FIRST_PERSON]
        for mention in mentions:
            if mention.whose != "our" and mention.name not in _FIRST_PERSON:
                self._settle(mention)
            self.seen.append(mention)
            self.by_sentence[mention.sentence].append(mention)
        employers = self._employers() if spoken else []
        for mention in spoken:  # who speaks may be told at the end: a letter is signed there
            self._speaks(mention, employers)
        self._keys()

    # ---- whoever speaks --------------------------------------------------------------------------------------------------

    def _employers(self) -> list[tuple[Mention, Mention]]:
        """The persons of the text with the firms that they speak for: "our miller, said Jo Lee, head of Nile Dairy"."""
        found: list[tuple[Mention, Mention]] = []
        for at, person in enumerate(self.seen):
            if person.kind != "Person" or person.form != "name" or person.party < 0:
                continue
            firm = person.owner
            after = self.seen[at + 1] if at + 1 < len(self.seen) else None
            if firm is None and after is not None and after.sentence == person.sentence:
                said = self.text[person.end : after.start]
                firm = after if _OF_EMPLOYER.fullmatch(said) else None
            if firm is not None and firm.party >= 0 and self.drafts[firm.party].kind in _SPEAKING:
                found.append((person, firm))
        return found

    def _speaks(self, mention: Mention, employers: Sequence[tuple[Mention, Mention]]) -> None:
        """Settle "we" and "our": the firm of the person who speaks in the paragraph or writes, else the firm that the text is of."""
        block = self.blocks[mention.sentence]
        here = {
            m.party for m in self.seen if self.blocks[m.sentence] == block and m.kind == "Person"
        }
        firms = {firm.party: firm for person, firm in employers if person.party in here}
        firms = firms or {firm.party: firm for _, firm in employers}
        speaker = next(iter(firms.values())) if len(firms) == 1 else None
        before = self.text[self.text.rfind("\n", 0, mention.start) + 1 : mention.start]
        quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        if speaker is None and not firms and not quoted and not here:
            speaker = self.lead(len(self.text))
        if speaker is None:
            if mention.form != "pronoun":
                self._settle_group(mention)
            return
        if mention.form == "pronoun" or mention.head in ("company", "firm", "group", "business"):
            mention.antecedent = (speaker.start, speaker.end)
            self._add(mention, speaker.party)
            return
        mention.owner = speaker
        self._settle_group(mention)

    def _settle_group(self, mention: Mention) -> None:
        """Settle what is "ours" as what is "its"."""
        if mention.form == "name":
            self._name(mention)
        elif mention.form == "group":
            self._group(mention)
        else:
            self._definite(mention)

    # ---- one mention -----------------------------------------------------------------------------------------------------

    def _settle(self, mention: Mention) -> None:
        for part in (
            *mention.members,
            mention.place,
            mention.listed,
            mention.based,
            mention.branch_of,
        ):
            if part is not None and part.party < 0 and part.form in ("name", "authority"):
                self._settle(part)
        if mention.whose and mention.owner is None:
            mention.owner = self.its(mention)
        if mention.branch_of is not None:
            self._branch(mention)
        elif mention.form == "name":
            self._name(mention)
        elif mention.form == "authority":
            self._authority(mention)
        elif mention.form == "group":
            self._group(mention)
        elif mention.form == "definite":
            self._definite(mention)
        else:
            self._pronoun(mention)

    def _add(self, mention: Mention, at: int, alias: str | None = None) -> None:
        mention.party = at
        draft = self.drafts[at]
        draft.mentions.append((mention.start, mention.end))
        draft.country = draft.country or mention.country
        if alias and alias != draft.name and alias not in draft.aliases:
            draft.aliases.append(alias)

    @staticmethod
    def _add_alias(draft: Draft, alias: str) -> None:
        if alias != draft.name and alias not in draft.aliases:
            draft.aliases.append(alias)

    def _new(self, draft: Draft, *names: str) -> int:
        at = len(self.drafts)
        self.drafts.append(draft)
        words = _norm(draft.name, draft.kind).split()
        if words and not draft.unnamed:
            self.by_first.setdefault(words[0], []).append(at)
            self.by_last.setdefault(words[-1], []).append(at)
        for name in names:
            self.by_name.setdefault(name, at)
        return at

    def _name(self, mention: Mention) -> None:
        norm = _norm(mention.name, mention.kind)
        key = (
            f"code:{mention.code}"
            if mention.code
            else f"place:{norm}"
            if mention.kind == "Place"
            else norm
        )
        at = self.by_name.get(key)
        if at is None and mention.kind == "Place" and mention.entry is None:
            at = self.by_name.get(norm)  # what was said to be short for a body: "X, or PdXSA, in"
            mention.kind = self.drafts[at].kind if at is not None else mention.kind
        if at is None and mention.name.isupper():
            at = self._spelt(mention)
        if at is None:
            at = self._shorter(mention, norm)
        if at is None:
            name = (
                country_name(mention.code)
                if mention.code and "-" not in mention.code
                else mention.name
            )
            draft = Draft(
                name,
                mention.kind,
                mention.country,
                mention.code,
                known=mention.entry.id if mention.entry else None,
                guessed=mention.guessed,
                head=mention.head if mention.head == "family" else "",
            )
            at = self._new(draft, key)
        draft = self.drafts[at]
        if (
            draft.kind == "Party" or (draft.guessed and not mention.guessed)
        ) and mention.kind != "Party":
            draft.kind, draft.guessed = mention.kind, mention.guessed
        if (
            mention.kind == "Place"
            and len(mention.name) > len(draft.name)
            and _UNIT.search(mention.name)
        ):
            draft.aliases.append(draft.name)  # Shandong, later Shandong Province
            draft.name = mention.name
        self._add(mention, at, mention.name)
        if (
            mention.place is not None
            and mention.place.start == mention.start
            and not mention.dateline
        ):
            self._add_alias(
                draft, self.text[mention.start : mention.end]
            )  # "Zimbabwe’s Grain Board"
        draft.words |= mention.words
        if mention.place is not None:
            draft.place = mention.place.party
        short = _ACRONYM.match(self.text, mention.end)
        called = (short["short"] or short["or"]) if short else None
        if called and mention.kind != "Place" and called not in draft.aliases:
            draft.aliases.append(called)
            self.by_name.setdefault(_norm(called, mention.kind), at)

    def _spelt(self, mention: Mention) -> int | None:
        """The party whose name an acronym is made of, where there is one only: "NCCI" for "Nile Chamber of Commerce and Industry"."""
        found = [
            at
            for at, draft in enumerate(self.drafts)
            if not draft.unnamed
            and draft.kind in _OWNERS
            and mention.kind in ("Party", draft.kind)
            and stands_for(mention.name, draft.name)
        ]
        if len(found) != 1:
            return None
        self.by_name[_norm(mention.name, mention.kind)] = found[0]
        return found[0]

    def _shorter(self, mention: Mention, norm: str) -> int | None:
        """The party whose longer name this one shortens: "Senci" for "Senci Electric Machinery", "Li" for "Wang Li"."""
        parts = norm.split()
        if (
            len(mention.name.split()) > 1
            and mention.name.split()[-1].casefold() in lexicon().legal_words
        ):
            return None  # "Svevia AG" is a name in full, not short for "Svevia Consult"
        if mention.head == "family":
            return None  # "the Rothaus family" is not "Rothaus Walzwerke"
        if mention.head in lexicon().compounds and parts[1:] and parts[-1] == mention.head:
            parts.pop()  # "the Haapsalu bank" for "Haapsalu Kommertspank"
        if not parts:
            return None
        found = []
        for at in sorted({*self.by_first.get(parts[0], ()), *self.by_last.get(parts[-1], ())}):
            draft = self.drafts[at]
            long = _norm(draft.name, draft.kind).split()
            if draft.unnamed or draft.kind == "Place" or len(long) <= len(parts):
                continue
            if draft.head == "family":
                continue
            if (
                mention.kind == "Place"
                and mention.entry is None
                and len(parts) > 1
                and draft.kind in ("Firm", "Bank", "Organization")
                and long[: len(parts)] == parts
            ):
                found.append(at)  # "Platte Valley" for "Platte Valley Bancorp"
                continue
            if (
                draft.kind == "Person"
                and mention.kind in ("Person", "Party")
                and (
                    long[-len(parts) :] == parts or (mention.kind == "Person" and long[:1] == parts)
                )
            ) or (
                draft.kind not in ("Person",)
                and long[: len(parts)] == parts
                and (
                    mention.kind in ("Party", draft.kind)
                    or (draft.kind == "Party" and mention.kind in ("Firm", "Bank"))
                )
            ):
                found.append(at)
            elif (
                (draft.kind == "Party" or draft.guessed)
                and mention.kind == "Person"
                and long[-len(parts) :] == parts
            ):
                draft.kind, draft.guessed = (
                    "Person",
                    False,
                )  # "Mr Starodubtsev" tells what Gleb Starodubtsev is
                found.append(at)
            elif (
                mention.kind == draft.kind == "GovernmentBody"
                and long[-len(parts) :] == parts
                and len(parts) > 1
            ):
                found.append(at)  # "the Foreign Ministry" after "Russian Foreign Ministry"
        return found[0] if len(found) == 1 else None

    def _authority(self, mention: Mention) -> None:
        if mention.place is None:  # "its government": of the place that "it" stands for
            place = self._back(mention, frozenset({"Place"}), subject_first=True)
            if place is None:
                return
            mention.place = place
            mention.antecedent = (place.start, place.end)
        home = self.drafts[mention.place.party] if mention.place.party >= 0 else None
        if home is None:
            return
        key = f"authority:{mention.place.party}:{mention.head}"
        at = self.by_name.get(key)
        printed = self._printed(mention)
        if at is None:
            name = mention.name if mention.name != mention.head else f"{home.name} {mention.head}"
            if home.name not in name and not (home.code and "-" not in home.code):
                name = f"{home.name} {mention.head}"
            # A ministry or agency in lower case is described; a government is called after its place.
            described = mention.head != "government" and mention.start >= 0
            at = self._new(
                Draft(
                    f"<{_LEAD.sub('', printed)}>" if described else name,
                    mention.kind,
                    home.country,
                    place=mention.place.party,
                    head=mention.head,
                    unnamed=described,
                    office=described,
                ),
                key,
            )
        alias = None if printed.lower().startswith(("its ", "their ")) else printed
        self._add(mention, at, alias)

    def _printed(self, mention: Mention) -> str:
        end = mention.end
        if mention.place is not None and mention.place.start > mention.end:
            end = mention.place.end
        return re.sub(r"\s+", " ", self.text[mention.start : end])

    def _is_predicate(self, mention: Mention) -> Mention | None:
        """The mention that a group after "is" describes: "X is a London-listed company"."""
        if mention.plural or mention.kind not in (
            "Firm",
            "Bank",
            "Organization",
            "Chamber",
        ):
            return None
        earlier = next(
            (m for m in reversed(self.by_sentence[mention.sentence]) if m.end < mention.start),
            None,
        )
        if earlier is None or earlier.party < 0 or earlier.possessive or self._governed(earlier):
            return None
        draft = self.drafts[earlier.party]
        fits = draft.kind in (mention.kind, "Party") or draft.guessed
        joined = _IS_A.fullmatch(self.text, earlier.end, mention.start) is not None
        return earlier if fits and joined and not draft.unnamed else None

    def _group(self, mention: Mention) -> None:
        described = self._is_predicate(mention)
        if described is not None:
            draft = self.drafts[described.party]
            if draft.kind == "Party" or draft.guessed:
                draft.kind, draft.guessed = mention.kind, False
            mention.antecedent = (described.start, described.end)
            self._add(mention, described.party)
            return
        words = self.text[mention.start : mention.end]
        if mention.described:
            words = re.sub(
                r"^(?:[Aa]n?|[Tt]he)\s",
                "",
                self.text[mention.start : mention.described[1]],
            )
        day = _DATED.match(self.text, mention.end)
        if mention.kind == "Event" and day and not mention.described:
            words = re.sub(r"^(?:[Aa]n?|[Tt]he)\s", "", self.text[mention.start : day.end()])
        words = re.sub(r"^(?:[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he)\s", "", words)
        first = words.split()[0]
        if first[0].isupper() and (number(first) is not None or first.lower() in _OPENING):
            words = words[0].lower() + words[1:]
        draft = Draft(
            f"<{' '.join(words.split())}>",
            mention.kind,
            mention.country,
            collective=mention.count,
            approximate=mention.approximate,
            unnamed=True,
            plural=mention.plural,
            head=mention.head,
            place=mention.place.party if mention.place else -1,
        )
        if mention.local:
            where = self._topic_place(mention)
            if where is not None:
                draft.place = where.party
                mention.place = where
                draft.country = draft.country or where.country
        if draft.country is None and draft.place >= 0:
            draft.country = self.drafts[draft.place].country
        draft.office = (
            mention.form == "definite" and mention.kind in _OFFICES and not mention.plural
        )
        owner = mention.owner
        if owner is not None and owner.party >= 0 and mention.head in _AS_ITS_OWNER:
            bank = self.drafts[owner.party].kind == "Bank"
            draft.kind = "Bank" if bank else draft.kind  # "its branches", of a bank
        at = self._new(draft)
        self._add(mention, at, words if draft.office else None)
        if (
            draft.office
            and owner is not None
            and owner.form == "name"
            and owner.end < mention.start
        ):
            self._add_alias(draft, _LEAD.sub("", self.text[owner.start : mention.end]))

    def _branch(self, mention: Mention) -> None:
        parent = mention.branch_of
        assert parent is not None  # only branches come here
        where = mention.place or (self._topic_place(mention) if mention.local else None)
        mention.place = where
        name = (
            f"{parent.name}, {where.name} branch"
            if where
            else f"{parent.name}, local branch"
            if mention.local
            else f"{parent.name}, branch"
        )
        at = self.by_name.get(_norm(name, mention.kind))
        if at is None:
            country = (where.country if where else None) or parent.country
            at = self._new(
                Draft(name, mention.kind, country, place=where.party if where else -1),
                _norm(name, mention.kind),
            )
        self._add(
            mention,
            at,
            re.sub(r"^(?:[Tt]he|[Aa])\s", "", self.text[mention.start : mention.end]),
        )

    def _topic_place(self, mention: Mention) -> Mention | None:
        """The place that "local" means: of a fronted phrase or attribution of the same sentence."""
        inside = [
            m for m in self.by_sentence[mention.sentence] if m.kind == "Place" and m.party >= 0
        ]
        fronted = [m for m in inside if not m.possessive and m.form == "name"]
        authority = next(
            (m for m in self.by_sentence[mention.sentence] if m.form == "authority" and m.place),
            None,
        )
        if authority is not None and authority.place is not None and authority.place.party >= 0:
            return authority.place
        start = self.sentences[mention.sentence][0]
        for place in reversed(fronted):
            if (
                _FRONTED.fullmatch(self.text[start : place.start])
                and self.text[place.end : place.end + 1] == ","
            ):
                return place
        return None

    # ---- looking back ----------------------------------------------------------------------------------------------------

    def _reach(self, mention: Mention) -> list[Mention]:
        first = self.blocks[mention.sentence] - _WINDOW
        reach = []
        for earlier in reversed(self.seen):
            if self.blocks[earlier.sentence] < first:
                break
            if earlier.party >= 0:
                reach.append(earlier)
        return reach

    def _back(
        self, mention: Mention, kinds: frozenset[str], *, subject_first: bool = False
    ) -> Mention | None:
        reach = [m for m in self._reach(mention) if self.drafts[m.party].kind in kinds]
        if subject_first:
            subjects = [
                m
                for m in reach
                if not m.possessive and not in_phrase(self.text, m, self.sentences[m.sentence][0])
            ]
            near = [m for m in subjects if mention.sentence - m.sentence <= 1]
            return near[0] if near else None
        return reach[0] if reach else None

    def _definite(self, mention: Mention) -> None:
        if mention.head.startswith("pair "):
            self._pair(mention)
            return
        if mention.head == "part":
            self._part(mention)
            return
        if mention.kind == "GovernmentBody" and mention.head == "state":
            at = self.by_name.get("authority:state")
            if at is None:  # "the Latvian state", later "the state"
                at = next((n for n, one in enumerate(self.drafts) if one.head == "state"), None)
            if at is None:
                state = Draft("<state>", "GovernmentBody", self._home(), head="state", unnamed=True)
                at = self._new(state, "authority:state")
            self._add(mention, at)
            return
        if (
            _OF_WHAT.match(self.text, mention.end)
            and mention.kind in ("Firm", "Bank", "Organization")
            and mention.head not in _HELD
        ):
            self._group(mention)  # "the pension fund of the city": described, not referred back to
            return
        if mention.kind == "Programme":
            self._group(mention)  # "the EU sanctions list"
            return
        if mention.head == "people":  # "the Brazilians": the one party of that nation
            found = [
                m
                for m in self._reach(mention)
                if self.drafts[m.party].country == mention.country
                and self.drafts[m.party].kind in _NATIONALS
            ]
            if len({m.party for m in found}) == 1:
                mention.antecedent = (found[0].start, found[0].end)
                self._add(mention, found[0].party)
            return
        if self.text[mention.start : mention.end] in _ISSUER:
            issuer = self.lead(
                mention.start
            )  # "the Company", "the Group": as the text's own firm is called in its papers
            if issuer is not None:
                mention.antecedent = (issuer.start, issuer.end)
                self._add(mention, issuer.party)
                return
        words = lexicon()
        last = mention.head.rpartition(" ")[2]
        if mention.head not in words.anaphors and last in words.anaphors:
            mention.head = last  # "the port operator" is the operator that has to do with ports
        kinds = words.anaphors.get(mention.head)
        listed = kinds is not None
        if kinds is None:  # "the packer" finds only what was called a packer
            own = words.nouns.get(mention.head, "Party")
            kinds = frozenset((own, "Party")) if own in _OPEN_KINDS else frozenset((own,))
        heads = tuple(word[:-1] for word in mention.head.split())  # company, companies
        extra = {w for w in mention.words if not _ADJECTIVAL.match(w) and not w.startswith(heads)}
        if mention.based is not None:
            extra -= set(mention.based.name.lower().split())
            extra = {word for word in extra if not word.endswith(_SEAT_WORD)}
        acting = self._acting_on(mention)
        fitting = [
            earlier
            for earlier in self._reach(mention)
            if self._fits(mention, earlier, kinds, extra)
            and not (mention.owner is not None and earlier.party == mention.owner.party)
            and earlier.party not in acting
        ]
        if not any(self._is_called(earlier, mention.head) for earlier in fitting):
            again = self._called_before(mention, kinds, extra)
            fitting = [again] if again is not None else fitting
        if not fitting and mention.kind == "Asset" and not mention.plural:
            maker = self._maker(mention)
            if maker is not None:
                mention.antecedent = (maker.start, maker.end)
                self._add(mention, maker.party)
                return
        if not fitting:
            if (
                mention.owner is not None
                or mention.whose
                or mention.described
                or self._is_told_apart(mention)
                or (mention.kind in _UNHEARD and not mention.plural)
            ):
                self._group(mention)  # "its terminal at Sines": known by whose or where it is
            return
        # "the association" is rather "Tea Exporters Association" than another body of the kind.
        namesakes = [earlier for earlier in fitting if self._is_called(earlier, mention.head)]
        if not namesakes and last in _UNITS and (mention.whose or mention.owner is not None):
            # "its New York branch": of whoever stands before, not another firm
            self._group(mention)
            return
        sure = {
            m.party for m in fitting if self.drafts[m.party].kind == words.nouns.get(mention.head)
        }
        if not (namesakes or listed or len(sure) == 1):
            return
        alike = mention.head in _OF_ANY_NAME  # "the bank" need not have "bank" in its name
        chosen = self._most_salient(mention, fitting if alike else namesakes or fitting)
        mention.antecedent = (chosen.start, chosen.end)
        self._add(mention, chosen.party)
        if self.drafts[chosen.party].kind in _LEADS and mention.head not in _GENERAL:
            self.drafts[chosen.party].words.add(mention.head)  # from here on it is called so

    def _acting_on(self, mention: Mention) -> frozenset[int]:
        """Whom an object cannot mean: the subject of its own clause. "Kestrel bought ships from the company": not from Kestrel."""
        if mention.possessive or self._is_subject(mention):
            return frozenset()
        return frozenset(
            m.party
            for m in self.by_sentence[mention.sentence]
            if m.party >= 0
            and m.end < mention.start
            and not m.possessive
            and self._is_subject(m)
            and not _NEXT_CLAUSE.search(self.text, m.end, mention.start)
        )

    def _maker(self, mention: Mention) -> Mention | None:
        """The one firm that "the refinery" or "the railway" stands for: the text has called it a refiner, a rail operator."""
        if mention.owner is not None or mention.whose or mention.described:
            return None
        stem = mention.head.rpartition(" ")[2][:_STEM]
        firms = [
            m
            for m in self._reach(mention)
            if self.drafts[m.party].kind == "Firm"
            and not self.drafts[m.party].plural
            and any(word.startswith(stem) for word in self.drafts[m.party].words)
        ]
        named = mention.head in _RUN_BY and len({m.party for m in firms}) == 1
        return firms[0] if named else None

    def _called_before(
        self, mention: Mention, kinds: frozenset[str], extra: set[str]
    ) -> Mention | None:
        """The one party of the whole text that it has called by this noun, however long ago: "the miller" of the first paragraph."""
        if mention.plural or mention.owner is not None or mention.whose or mention.described:
            return None
        called = [
            m for m in reversed(self.seen)
            if m.party >= 0
            and self.drafts[m.party].kind in _LEADS | _OFFICES
            and not self.drafts[m.party].unnamed
            and self._is_called(m, mention.head)
            and self._fits(mention, m, kinds, extra)
        ]  # fmt: skip
        return called[0] if len({m.party for m in called}) == 1 else None

    def _is_told_apart(self, mention: Mention) -> bool:
        """Whether a definite noun group itself says which one it is: "the oil line from A to B", "the Polish armaments agency"."""
        if mention.kind in ("Asset", "Project") and _WHICH_WAY.match(self.text, mention.end):
            return True
        office = mention.kind == "GovernmentBody" and not mention.plural
        if office and (mention.head in _ONE_OF_A_STATE or self._modified(mention)):
            return True  # "the treasury", "the finance ministry", "the port authority"
        if mention.country is not None and mention.head in _NATIONAL_FIRMS:
            return True  # "the Moroccan railways"
        if mention.plural and mention.count is not None and mention.kind in _SPOKEN_OF:
            return True  # "the 60 vessels", "the three largest millers"
        if mention.kind in _PUBLIC_FIRMS and not mention.plural and mention.words & _OF_THE_STATE:
            told = {w for w in mention.words if not _ADJECTIVAL.match(w)} - {mention.head}
            # "the state grid operator", "the development bank", but "the state company" is one told of
            return mention.head not in _GENERAL or len(told) > 1 or bool(told & _OF_ONE_KIND)
        return (
            mention.kind in _PUBLIC_KINDS
            and mention.country is not None
            and (mention.head not in lexicon().anaphors or self._modified(mention))
        )

    @staticmethod
    def _modified(mention: Mention) -> bool:
        """Whether a noun says which office it is: "the fisheries ministry"."""
        extra = mention.words - {mention.head.rpartition(" ")[2]} - _ANY_OFFICE
        extra -= adjectives_of(mention.country) if mention.country else frozenset()
        plain = {w for w in extra if _ADJECTIVAL.match(w) or w.endswith(_SEAT_WORD)}
        return bool(extra - plain)

    def _most_salient(self, mention: Mention, pool: Sequence[Mention]) -> Mention:
        """Of what a definite noun group may mean, nearest first: the subject of this or the last sentence, else the one spoken of most."""
        here = (self.blocks[mention.sentence], mention.sentence)
        for near in (mention.sentence, mention.sentence - 1):
            close = [m for m in pool if m.sentence == near and self.blocks[m.sentence] == here[0]]
            subjects = [m for m in close if self._is_subject(m)]
            if subjects:
                return subjects[-1]
            if close and near == mention.sentence:
                return close[0]
        spoken = Counter({m.party: len(self.drafts[m.party].mentions) for m in pool})
        (first, most), *others = spoken.most_common(2)
        if most >= _MUCH and (not others or most >= _CLEAR * others[0][1]):
            return next(m for m in pool if m.party == first)  # what the text is about
        free = [m for m in pool if self._is_subject(m)]
        free = free or [m for m in pool if not self._governed(m)] or list(pool)
        counts = {m.party: len(self.drafts[m.party].mentions) for m in free}
        most = max(counts.values())
        return next(m for m in free if counts[m.party] == most)

    def _is_subject(self, mention: Mention) -> bool:
        """Whether the mention opens its clause, as far as the words before it show."""
        start = self.sentences[mention.sentence][0]
        left = self.text[max(start, mention.start - 40) : mention.start]
        opens = mention.start == start or _SUBJECT_LEFT.search(left) is not None
        return opens and not self._governed(mention)

    def _is_called(self, earlier: Mention, head: str) -> bool:
        """Whether the text has called this party by the noun before, in its name or in a description of it."""
        draft = self.drafts[earlier.party]
        return (
            head == draft.head
            or head in draft.words
            or draft.head.endswith(f" {head}")
            or (head in (name := draft.name.lower()) and f" {head} " in f" {name.strip('<>')} ")
            or (len(head) > _SHORT and f"{head} " in f"{' '.join(draft.words)} ")
        )

    def number(self, at: int) -> int:
        """The number of the sentence that the offset lies in."""
        return bisect_right(self._starts, at) - 1

    def near(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in `text[start:end]`, in order."""
        first = bisect_left(self.seen, start, key=lambda mention: mention.start)
        last = bisect_left(self.seen, end, key=lambda mention: mention.start)
        return self.seen[first:last]

    def its(self, mention: Mention) -> Mention | None:
        """The mention that "its" or "their" before this one stands for: the subject of its sentence, else of the one before."""
        beside = next(
            (m for m in self.by_sentence[mention.sentence]
             if m.party >= 0 and self.text[m.end : mention.start] in _AND_ITS
             and self.drafts[m.party].kind in _OWNERS
             and self.drafts[m.party].plural == (mention.whose == "their")),
            None,
        )  # fmt: skip
        if beside is not None:
            return beside  # "sanctions on X and its owner"
        firms = mention.head in _OF_A_FIRM or mention.title in _OF_A_FIRM
        listed = self._listed_with(mention) if firms else None
        if (
            listed is not None
        ):  # of the name that it stands beside, or of nobody: not of the subject
            draft = self.drafts[listed.party] if listed.party >= 0 else None
            return listed if draft is not None and draft.kind in _OWNERS else None
        led = next(
            (m for m in reversed(self.by_sentence[mention.sentence])
             if m.party >= 0 and self.drafts[m.party].kind in _OWNERS
             and _LED_BY_ITS.match(self.text, m.end) is not None
             and m.end < mention.start < m.end + _LED_REACH),
            None,
        )  # fmt: skip
        if led is not None:
            return led  # "a delegation of X, led by its chairman"
        pronouns = [
            m for m in self.by_sentence[mention.sentence]
            if m.form == "pronoun" and m.party >= 0 and m.start < mention.start
            and re.match(r"\s[a-z]", self.text[m.end : m.end + 2])  # a subject: "opposes it, its counsel said" is not
        ]  # fmt: skip
        last = pronouns[-1] if pronouns else None
        plural = mention.whose == "their"
        if last is not None and last.plural == plural and self.drafts[last.party].kind in _OWNERS:
            return last  # "nor has it been asked to, its director said"
        homes = frozenset() if mention.head in _OF_A_FIRM else frozenset({"Place"})
        for kinds in (_OWNERS, homes):
            for back in (0, 1):
                for earlier in self.by_sentence[mention.sentence - back]:
                    if earlier.party < 0 or earlier is mention or earlier.description is mention:
                        continue
                    draft = self.drafts[earlier.party]
                    if draft.kind not in kinds or self._governed(earlier) or earlier.dateline:
                        continue
                    if draft.plural == (mention.whose == "their"):
                        return earlier
        return None if plural else self._still_spoken_of(mention)

    def _listed_with(self, mention: Mention) -> Mention | None:
        """The name that stands right before in a list: "X (XY) and its subsidiary Y", "X, its subsidiary Y, and Z"."""
        on = _LIST_GOES_ON.match(self.text, mention.end) is not None
        pattern = _LISTED_WITH if on else _AND_AFTER
        return next(
            (m for m in self.by_sentence[mention.sentence]
             if m.end < mention.start and not m.plural and pattern.fullmatch(self.text, m.end, mention.start)),
            None,
        )  # fmt: skip

    def before(self, sentence: int, at: int, *, plural: bool = False) -> Mention | None:
        """What a text that goes on without naming it still speaks of.

        The first subject of the sentence at offset `sentence` before `at`, else of the one before it in the same paragraph. The
        owner of a subject that is no party ("X's shareholders include Y") is what the sentence speaks of, not Y; where nobody is
        a subject, so is the only party that it names.
        """
        number = self.number(sentence)
        if number < 0:
            return None
        for back in (0, 1):
            if number < back or self.blocks[number - back] != self.blocks[number]:
                break
            told = [
                m for m in self.by_sentence[number - back]
                if m.party >= 0
                and not m.dateline
                and (back == 1 or m.start < at)
                and self.drafts[m.party].kind in _SPOKEN_OF
                and self.drafts[m.party].plural == plural
            ]  # fmt: skip
            if told and self._owns_subject(told[0]):
                return told[0]
            free = next((m for m in told if not self._governed(m)), None)
            if free is not None:
                return free
            if len({m.party for m in told if self.drafts[m.party].kind != "Place"}) == 1:
                return next(m for m in told if self.drafts[m.party].kind != "Place")
        return None

    def lead(self, at: int) -> Mention | None:
        """The firm that the text up to `at` is about: the one that it opens with, if none is spoken of more."""
        named = [
            m for m in self.near(0, at)
            if m.party >= 0 and not m.dateline and self.drafts[m.party].kind in _LEADS
        ]  # fmt: skip
        if not named:
            return None
        counts = Counter(m.party for m in named)
        opening = named[0].party
        if self.drafts[opening].unnamed or any(
            count > counts[opening] for count in counts.values()
        ):
            return None
        return named[0]

    def _owns_subject(self, mention: Mention) -> bool:
        """Whether the mention possesses the subject that opens its sentence, and this subject is no party itself."""
        if not _OWNED_THING.match(self.text, mention.end):
            return False
        if self.text[self.sentences[mention.sentence][0] : mention.start].strip().lower() not in (
            "",
            "the",
        ):
            return False
        following = next(
            (m for m in self.by_sentence[mention.sentence] if m.start > mention.end), None
        )
        if following is None or " " in self.text[mention.end : following.start].strip():
            return True  # the thing possessed is no party
        return following.plural and following.form != "name"

    def _governed(self, mention: Mention) -> bool:
        return mention.possessive or in_phrase(
            self.text, mention, self.sentences[mention.sentence][0]
        )

    def _fits(
        self, mention: Mention, earlier: Mention, kinds: frozenset[str], extra: set[str]
    ) -> bool:
        """Whether `earlier` may be what the definite noun group means: kind, number, country and every further word agree."""
        draft = self.drafts[earlier.party]
        called = draft.kind in _CALLED_SO and self._is_called(earlier, mention.head)
        if (draft.kind not in kinds and not called) or earlier.form == "pronoun":
            return False  # "the yard" may be a firm that was called a shipyard
        if (
            draft.unnamed
            and draft.kind != "Portfolio"
            and mention.head not in _GENERAL
            and not self._is_called(earlier, mention.head)
        ):
            return False  # "the maker" is not "any buyer"
        if draft.kind == "Party" and self.text[earlier.start : earlier.start + 4].lower() == "the ":
            return False  # "the Gulf" is no company
        if draft.plural != mention.plural and draft.kind != "Portfolio":
            return False
        if mention.country and draft.country and mention.country != draft.country:
            return False
        if draft.kind == "Place":
            return _is_such_place(draft, mention.head)
        if mention.place is not None:
            return False
        known = set(draft.name.lower().strip("<>").split()) | draft.words
        left = {word for word in extra - known if word + "s" not in known}
        if mention.country and draft.country in (None, mention.country):
            left -= adjectives_of(mention.country)
        return not left

    def _home(self) -> str | None:
        """The country of most parties so far: of which "the state" is."""
        told = Counter(draft.country for draft in self.drafts if draft.country)
        return told.most_common(1)[0][0] if told else None

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
                and self.drafts[m.party].kind in _SPOKEN_OF
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
            "companies": {"Firm", "Bank", "Party"},
            "firms": {"Firm", "Bank", "Party"},
            "neighbour": {"Place"},
            "lenders": {"Bank"},
            "ports": {"Asset", "Place"},
            "cities": {"Place"},
            "capitals": {"Place"},
            "universities": {"Organization"},
            "groups": {"Firm", "Bank", "Party", "Chamber", "Organization"},
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
        if noun in ("companies", "firms"):  # banks are meant only where no two firms are near
            firms = {
                m.party for m in self._reach(mention)
                if self.drafts[m.party].kind == "Firm" and not self.drafts[m.party].plural and not self.drafts[m.party].unnamed
            }  # fmt: skip
            kinds = {"Firm"} if len(firms) == many else kinds
        chosen: list[int] = []
        for earlier in self._reach(mention):
            draft = self.drafts[earlier.party]
            if draft.plural or earlier.dateline:
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
                return
            mention.others = tuple(reversed(chosen[:many]))

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
                joined = place or _BETWEEN_SIDES.fullmatch(self.text, first.end, last.start)
                mention.others = tuple(reversed(alike[0])) if len(alike) == 1 and joined else ()
                return

    def _person_before(self, mention: Mention) -> None:
        """Settle "He" and "She" at the head of a sentence: the first person of the sentence before, where it names only one."""
        before = [
            m
            for m in self.by_sentence[mention.sentence - 1]
            if m.party >= 0
            and self.drafts[m.party].kind == "Person"
            and self.blocks[m.sentence] == self.blocks[mention.sentence]
        ]
        if before and (len({m.party for m in before}) == 1 or self._is_subject(before[0])):
            mention.antecedent = (before[0].start, before[0].end)
            self._add(mention, before[0].party)

    def _pronoun(self, mention: Mention) -> None:
        if mention.kind == "Person":
            self._person_before(mention)
            return
        start = self.sentences[mention.sentence][0]
        if not mention.plural and _BUILT_VERB.match(self.text, mention.end):
            things = [  # "It will be operated by": a thing, not the firm that builds it
                m
                for near in (mention.sentence, mention.sentence - 1)
                for m in self.by_sentence[near]
                if m.party >= 0
                and self.drafts[m.party].kind in ("Asset", "Project")
                and m.start < mention.start
            ]
            if len({m.party for m in things}) == 1:
                mention.antecedent = (things[-1].start, things[-1].end)
                self._add(mention, things[-1].party)
                return
        same = self.by_sentence[mention.sentence]
        before = [
            m
            for m in self.by_sentence[mention.sentence - 1]
            if self.blocks[m.sentence] == self.blocks[mention.sentence]
        ]
        other = (
            _OBJECT_LEFT.search(self.text, max(start, mention.start - 40), mention.start)
            or _TAKEN_LEFT.search(self.text, max(start, mention.start - 40), mention.start)
        ) is not None and _VERB_RIGHT.match(self.text, mention.end) is None
        for group, reverse in ((same, True), (before, False)):
            for earlier in reversed(group) if reverse else group:
                draft = self.drafts[earlier.party] if earlier.party >= 0 else None
                if (
                    draft is None
                    or _OF_WHICH.fullmatch(self.text, earlier.end, mention.start)
                    or earlier.possessive
                    or earlier.dateline
                    or draft.kind in ("Person", "Portfolio", "Agreement")
                    or (
                        draft.kind == "Asset"
                        and (mention.plural or earlier.sentence == mention.sentence)
                    )
                    or (draft.kind == "Place" and self._is_seat(earlier))
                    or (draft.kind == "Event")
                    != (_HELD_EVENT.match(self.text, mention.end) is not None)
                ):
                    continue
                if draft.plural != mention.plural or in_phrase(
                    self.text, earlier, self.sentences[earlier.sentence][0]
                ):
                    continue
                if not self._is_clause_subject(earlier):
                    continue
                if other and earlier.sentence == mention.sentence:
                    other = False  # "Y supports it": the subject of its own clause is not meant
                    continue
                mention.antecedent = (earlier.start, earlier.end)
                self._add(mention, earlier.party)
                return
        spoken = None if other or mention.plural else self._still_spoken_of(mention)
        if spoken is not None:
            mention.antecedent = (spoken.start, spoken.end)
            self._add(mention, spoken.party)

    def _is_seat(self, place: Mention) -> bool:
        """Whether a place only follows a name to say where that is: "Krka Solar d.o.o., Zadar"."""
        return any(
            self.text[m.end : place.start] == ", " and m.kind in ("Firm", "Bank", "Party", "Place")
            for m in self.by_sentence[place.sentence]
            if m is not place and m.end < place.start
        )

    def _is_clause_subject(self, mention: Mention) -> bool:
        """Whether a mention that no preposition governs is the subject of a clause.

        It is where it opens its sentence or follows a comma or conjunction, and as the first such mention before a verb, behind
        "In the second quarter".
        """
        start = self.sentences[mention.sentence][0]
        if _SUBJECT_LEFT.search(self.text[max(start, mention.start - 40) : mention.start]):
            return True
        first = next(
            (
                m
                for m in self.by_sentence[mention.sentence]
                if m.party >= 0 and not self._governed(m)
            ),
            None,
        )
        opens = _FRONTED_TIME.match(self.text, start) is not None
        opens = opens or _DESCRIBED_SO.fullmatch(self.text, start, mention.start) is not None
        return first is mention and opens and _VERB_RIGHT.match(self.text, mention.end) is not None

    def _still_spoken_of(self, mention: Mention) -> Mention | None:
        """Whom a sentence that opens with "it" or "its" goes on about, where the sentence before has no party for its subject.

        The owner of that subject ("Suria's revenue fell. It sells ..."); else the firm that the text is about, if the paragraph or
        the one before names no other firm in between.
        """
        start = self.sentences[mention.sentence][0]
        lead_in = self.text[start : mention.start].strip()
        if lead_in and not _FRONTED_TIME.match(self.text, start):
            return None
        same = self.blocks[mention.sentence - 1] == self.blocks[mention.sentence]
        before = [m for m in self.by_sentence[mention.sentence - 1] if m.party >= 0] if same else []
        for earlier in before:
            draft = self.drafts[earlier.party]
            if self._owns_subject(earlier) and draft.kind in _OWNERS and not draft.plural:
                return earlier
        lead = self.lead(start)
        if lead is None or self.drafts[lead.party].plural:
            return None
        since = [
            m for m in self._reach(mention)
            if self.blocks[m.sentence] >= self.blocks[mention.sentence] - 1
        ]  # fmt: skip
        firms = [m for m in since if self.drafts[m.party].kind in _LEADS and m.form != "group"]
        spoken = next((m for m in firms if m.party == lead.party), None)
        rivals = {m.party: m for m in firms if m.party != lead.party}
        counts = {at: len(self.drafts[at].mentions) for at in (lead.party, *rivals)}
        acting = any(
            m.sentence == mention.sentence - 1 and self._is_subject(m) for m in rivals.values()
        )
        # Others may be named between, if none of them acts and the text is clearly about the lead.
        clear = all(counts[lead.party] >= _CLEAR * counts[at] for at in rivals)
        return spoken if not rivals or (clear and not acting) else None

    # ---- capitals, keys --------------------------------------------------------------------------------------------------

    def government_of(self, mention: Mention) -> int:
        """The government that a capital stands for as the subject of a political verb."""
        code = mention.country or ""
        home = self.by_name.get(f"code:{code}")
        name = f"{country_name(code)} government"
        for at, draft in enumerate(self.drafts):
            if (
                draft.kind == "GovernmentBody"
                and draft.head == "government"
                and draft.country == code
                and draft.place in (home, -1)
            ):
                self._alias(at, mention)
                return at
        at = self._new(Draft(name, "GovernmentBody", code, head="government"), f"authority:{code}")
        self._alias(at, mention)
        self._key(at)
        return at

    def _alias(self, at: int, mention: Mention) -> None:
        draft = self.drafts[at]
        if mention.name not in draft.aliases:
            draft.aliases.append(mention.name)
        if (mention.start, mention.end) not in draft.mentions:
            draft.mentions.append((mention.start, mention.end))

    def country(self, code: str) -> int:
        """The country with this ISO code, as a place."""
        at = self.by_name.get(f"code:{code}")
        if at is None:
            at = self._new(Draft(country_name(code), "Place", code, code), f"code:{code}")
            self._key(at)
        return at

    def described(self, draft: Draft) -> int:
        """A party that the text implies without a mention of its own (`<Shanghai stock exchange>`)."""
        key = f"implied:{draft.name}"
        at = self.by_name.get(key)
        if at is None:
            at = self._new(draft, key)
            self._key(at)
        return at

    def _keys(self) -> None:
        self._used: dict[str, int] = {}
        for at in range(len(self.drafts)):
            self._key(at)

    def _key(self, at: int) -> None:
        draft = self.drafts[at]
        base = slug(draft.name)
        base = f"<{base}>" if draft.unnamed else base
        number = self._used.get(base, 0) + 1
        self._used[base] = number
        draft.key = (
            base
            if number == 1
            else f"{base[:-1]}-{number}>"
            if draft.unnamed
            else f"{base}-{number}"
        )


_FIRST_PERSON = frozenset(["we", "us"])
_SPEAKING = frozenset({"Firm", "Bank", "Chamber", "Organization", "Exchange"})
_OF_EMPLOYER = re.compile(
    r",\s(?:(?:the|an?|our)\s)?(?:[A-Za-z-]+\s){0,4}[A-Za-z-]+(?:\s(?:of|at|for)\s(?:the\s)?(?:[a-z-]+\s){0,3}|,\s)|\s(?:of|at)\s(?:the\s)?(?:[a-z-]+\s){0,3}"
)
_ISSUER = frozenset(
    f"{article} {noun}"
    for article in ("the", "The")
    for noun in ("Company", "Group", "Bank", "Issuer", "Fund")
)
_FRONTED_TIME = re.compile(
    r"(?:In|During|Since|Until|On|At|By|Over|From|After|Last|This|Next|For|Between|Throughout|Within)\b[^,;:.]{2,48}?(?=,?\s(?:[Tt]he\s)?[A-Z]|,?\s(?:it|they|the)\s)"
)
_IS_A = re.compile(r"\s(?:is|was|remains|became|has\sbecome)\s(?:also\s|now\s|itself\s)?")
_DATED = re.compile(
    r"\s(?:(?:at|in|on|by)\s)?(?:(?:the\s)?(?:early|late|mid|end|beginning"
    r"|start)(?:\s(?:in|of))?\s)?"
    r"(?:(?:this|last|next)\s(?:week|month|year)|(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)(?:\s\d{4})?|(?:19"
    r"|20)\d\d)\b"
)
_FRONTED = re.compile(r"(?:In|At|Near|Across|Around|Throughout)\b[^,;]*")
_OF_WHICH = re.compile(r",?\s(?:of|in|for|to|with|from|by)\swhich\s")
_OBJECT_LEFT = re.compile(
    r"\b(?:of|in|for|to|with|from|by|into|on|at|against|over|[a-z]{2,}(?:s|ed|ing))\s$(?<!unless\s)(?<!whereas\s)"
)
_AND_ITS = frozenset(
    {
        " and ",
        " as well as ",
        ", along with ",
        ", together with ",
        " along with ",
        " together with ",
        " through ",
        " via ",
    }
)
_ABBREVIATED = r"(?: \([A-Z][\w&.-]*\))?"
_AND_AFTER = re.compile(rf"{_ABBREVIATED},? (?:and|as well as) (?:its |their )?")
_LISTED_WITH = re.compile(rf"{_ABBREVIATED}(?:,|,? and|,? as well as) (?:its |their )?")
_LIST_GOES_ON = re.compile(r",? and (?:the |an? )?(?:[a-z-]+ )?[A-Z]")
_BETWEEN_SIDES = re.compile(r"(?: \([^()]*\))?[^,;()]*\b(?:and|with|between)\b[^,;()]*")
_LED_BY_ITS = re.compile(
    r",? (?:was )?(?:led|headed|represented|chaired|accompanied|signed|founded) by (?:its|their)\b"
)
_LED_REACH = 64  # characters from there to the name
_DESCRIBED_SO = re.compile(
    r"[“\"]?[A-Z][\w’'-]*(?:\s[a-z][\w’'-]*){1,4}\s"
)  # "Ligurian cable layer X said"
_UNITS = frozenset({"branch", "subsidiary", "unit", "arm", "affiliate", "division"})
_TAKEN_LEFT = re.compile(  # verbs whose forms do not show that they are verbs: "sold it", "to lend it"
    r"\b(?:sold|bought|built|lent|held|gave|took|made|paid|got|won|ran|led|sent|put|kept|left|cut|met|set|sell|buy|build|lend|hold|give"
    r"|take|make|pay|run|lead|send|keep|meet|own|operate|finance|supply|fund|back|insure|guarantee|acquire|join|support|deliver|offer|grant)\s$"
)
_VERB_RIGHT = re.compile(
    r"\s(?:also\s|now\s|still\s|already\s|never\s|later\s|soon\s|no\slonger\s)?(?:has|had|have|is|are|was|were|will|would|can|could|may|might|should|must|does|do|did|[a-z]{2,}(?:ed|s)\b)"
)
_SUBJECT_LEFT = re.compile(
    r"(?:^|[,;:—“\"]\s?|\s[-–]\s|\b(?:and|but|that|while|as|though|although|because|when|if"
    r"|since|after|before|said|says)\s)(?:[a-z-]+\s){0,2}$"
)


def _is_such_place(draft: Draft, head: str) -> bool:
    is_country = draft.code is not None and "-" not in draft.code
    if head in ("country", "nation"):
        return is_country
    if head in ("county", "district", "zone"):
        return head in draft.name.lower()
    if head == "province":
        return "province" in draft.name.lower() or bool(draft.code and "-" in draft.code)
    if head == "city":
        return not is_country and not _UNIT.search(draft.name.replace(" City", ""))
    return not is_country


@lru_cache(maxsize=65536)
def _norm(name: str, kind: str) -> str:
    """The form under which two printings of one name meet."""
    plain = unicodedata.normalize("NFKC", name).casefold().replace("’", "'")
    plain = re.sub(r"^(?:the)\s", "", plain)
    if kind == "Place":
        return _UNIT.sub("", name).casefold() if not re.search(r"County|District", name) else plain
    legal = lexicon().legal_words
    words = [word.strip(".,") for word in plain.split()]
    while len(words) > 1 and words[-1] in legal and words[-1] not in ("company", "corporation"):
        words.pop()
    return " ".join(word for word in words if word)
