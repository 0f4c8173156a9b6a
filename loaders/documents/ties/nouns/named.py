"""What names tell by themselves: "X-listed Y", "the local branch of X", "its government", "its chairman Z".

claims = Relations(sentence, parties, ruleset(), rejected).read()       # reads these first, then nouns of relation, then the rules
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import Draft
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.titles import office_alone, read_title
from interlock.loaders.documents.ties.told import Told

__all__ = ["FORMER", "OWNED_FIRMS", "POSSESSED", "Named"]

_GOVERNING = frozenset(
    {"government", "council", "administration", "municipality", "town hall", "city hall"}
    | {f"{of} council" for of in ("provincial", "county", "city", "town", "municipal", "regional")}
)
_GOVERNING_BODY = later(
    r"\b(?:government|council|administration|municipality|hall)\b", re.IGNORECASE
)
FORMER = frozenset({"former", "previous", "past", "ex", "earlier", "erstwhile"})
_OF_TOWN = later(r"\b(?:mayor|governor)$", re.IGNORECASE)
_AS = later(r"\bas (?:the |an? |its )?$")
_CLOSED = later(r"\b(?:clos|shut|wound|wind|liquidat)[a-z]*\s(?:down\s|up\s)?$")
_OF_WHOM = later(r" of (?:the |[A-Z][a-z]+[’']s )?(?:[a-z-]+ ){0,3}")
_PARENT_NOUNS = frozenset(["parent", "parent company"])
_ITS_WORK = frozenset({"business", "trade", "operation"})
_MAIN_WORK = frozenset({"core", "main", "principal", "traditional", "original"})  # no firm either
_DOES = later(
    r"\b(?:operat|conduct|run|ran\b|carr(?:y|i)|expand|grow|grew|develop|start|began|begin|establish|do(?:es|ing)?\b|did\b)[a-z]*"
    r"(?: (?:on|out|up|down))? $"
)
_BRANCHES = frozenset(
    ["branch", "branch office", "representative office", "sales office", "office", "liaison office", "regional office", "country office",
     "trading office", "bureau"]
)  # fmt: skip
POSSESSED = later(r"[’']s?(?!\w)")  # "the buyer of X's crude": of the crude, not of X
OWNED_FIRMS = frozenset(
    [
        "subsidiary",
        "unit",
        "arm",
        "affiliate",
        "division",
        "business",
        "trading arm",
        "daughter company",
        "associate company",
        "associated company",
        "portfolio company",
        "group company",
        "operating company",
        "operations",
        "assets",
        "activities",
        "interests",
    ]
)
_OF_LANDS = later(
    r"[A-Z][a-z]+ (?:and [A-Z][a-z]+ )?[a-z]"
)  # "X's Romanian and Bulgarian subsidiaries"
_PARENTS = frozenset({"Firm", "Bank", "Chamber", "Organization", "Exchange", "Party"})
_CALLED_AFTER_TOWN = frozenset({"university", "airport"})
_REGISTERED = frozenset({"Firm", "Bank", "Party", "Asset", "Organization"})
_WHOSE_LEFT = later(r",?\swhose\s(?:[\w-]+\s){0,2}$")
_DEAL = later(
    r" (?:concession|contract|deal|order|tender|loan|licen[cs]e|permit|mandate|auction|bid)s?\b"
)
_NUMBERED = later(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|largest)\b"
)

_WHOSE_IT_IS = later(r"^(?:.*[’']s? |its |their |whose |our |his |her )")
_RENTS = later(
    r"\b(?:(?:sub)?leas(?:es?|ed|ing)|(?:sub)?let|rent(?:s|ed|ing)?|charter(?:s|ed|ing)?|hir(?:es?|ed|ing))"
    r" (?:(?:its|their|his|her|both|all|most|half|part|of|the) )*$"
)
_FROM_WHOM = later(r"[^,;:]{0,60}? from ")
_WHOSE_ELSE = later(r",? whose (?:(?!own\b)[a-z-]+ ){2,}")
_WAS = later(r"\b(?:[Ff]ormer(?:ly)?|[Pp]reviously|[Oo]nce) $")  # "formerly Oslo-listed"
_FORMER_REACH = 12  # characters


class Named(Told):
    """Reads what the names of one marked sentence tell."""

    def _told_by_names(self) -> Iterator[Claim]:
        """Facts in the names themselves: "X-listed Y", "the local branch of X", "its government", "commission between A and B"."""
        for mention in self.sentence.mentions:
            if mention.party < 0:
                continue
            if mention.title and mention.kind == "Person" and mention.form == "name":
                yield from read_title(self, mention)
                for title, owner in mention.also:
                    yield from read_title(self, mention, title, owner)
            place = mention.registered
            if place is not None and place.party >= 0 and mention.kind in _REGISTERED:
                yield self.claim(
                    "name.registered", "REGISTERED_IN", mention.party, place.party, mention
                )
            by = mention.restricted
            if by is not None and by.party >= 0:
                yield self.claim("name.restricted", "RESTRICTS", by.party, mention.party, mention)
            if mention.listed is not None and mention.kind in ("Firm", "Bank", "Party"):
                place = mention.listed
                exchange = place.party
                if place.kind != "Exchange":
                    name = f"<{place.name} stock exchange>"
                    exchange = self.parties.described(
                        Draft(name, "Exchange", place.country, unnamed=True, place=place.party)
                    )
                claim = self.claim("name.listed", "LISTED_ON", mention.party, exchange, mention)
                before = max(self.sentence.start, place.start - _FORMER_REACH)
                claim.ended = _WAS.search(self.sentence.text, before, place.start) is not None
                yield claim
            if (
                self._is_seated(mention)
                and mention.based is not None
                and not self._is_of_route(mention)
                and not self._lies_elsewhere(mention)
            ):
                if self.parties.drafts[mention.party].kind == "Party":
                    self.parties.drafts[mention.party].kind = "Firm"  # "Norway’s Havørn"
                if mention.kind == "Person" and _OF_TOWN.search(mention.title or ""):
                    claim = self.claim(
                        "role.of-town", "HOLDS_ROLE", mention.party, mention.based.party, mention
                    )
                    claim.attributes = {"role": office_alone(mention.title or "")}
                    yield claim  # "Bergen mayor Jo Lee"
                    continue
                yield self.claim(
                    "name.based",
                    "LOCATED_IN",
                    mention.party,
                    mention.based.party,
                    mention,
                )
                around = mention.based.place
                if around is not None and around.party >= 0 and around.start > mention.based.start:
                    yield self.claim(  # "Lowell, Chad-based X"
                        "located.place-comma",
                        "LOCATED_IN",
                        mention.based.party,
                        around.party,
                        mention,
                    )
            where = mention.place
            if (
                where is not None
                and where.party >= 0
                and mention.form == "name"
                and mention.head in _CALLED_AFTER_TOWN
                and not (where.code and "-" not in where.code)
                and where.start > mention.start
            ):  # "the university of Jena"
                yield self.claim("name.of-town", "LOCATED_IN", mention.party, where.party, mention)
            if mention.branch_of is not None and mention.branch_of.party >= 0:
                yield self.claim(
                    "name.branch",
                    "BRANCH_OF",
                    mention.party,
                    mention.branch_of.party,
                    mention,
                )
                if mention.place is not None and mention.place.party >= 0:
                    yield self.claim(
                        "name.branch-place",
                        "LOCATED_IN",
                        mention.party,
                        mention.place.party,
                        mention,
                        mention.place,
                    )
            if (
                mention.form == "group"
                and mention.local
                and mention.place is not None
                and mention.place.party >= 0
                and mention.kind != "Place"
            ):
                yield self.claim(
                    "name.local",
                    "LOCATED_IN",
                    mention.party,
                    mention.place.party,
                    mention,
                    antecedent=True,
                )
            if (
                mention.form == "authority"
                and mention.antecedent
                and mention.place is not None
                and mention.head == "government"
            ):
                yield self.claim(
                    "name.its-government",
                    "GOVERNS",
                    mention.party,
                    mention.place.party,
                    mention,
                    antecedent=True,
                )
            if mention.form == "authority" and mention.place is not None and not mention.antecedent:
                yield from self._governs(mention, mention.place)
            if mention.form in ("group", "definite") and mention.owner is not None:
                if mention.kind == "Asset":
                    yield from self._possession(mention, mention.owner)
                elif mention.head in OWNED_FIRMS | _BRANCHES and (
                    not mention.plural
                    or mention.count is not None
                    or mention.described is not None  # "X's subsidiaries in Chad"
                    or mention.owner.start > mention.start
                    or _OF_LANDS.match(mention.name) is not None
                ):
                    yield from self._unit(mention, mention.owner)
                elif mention.head in _PARENT_NOUNS and mention.owner.start > mention.start:
                    yield from self._unit(mention.owner, mention)
            elif mention.form in ("group", "definite", "name") and (
                mention.head in OWNED_FIRMS
                or (mention.head in _BRANCHES and not mention.plural and mention.whose)
            ):
                whose = self._whose(mention)
                if whose is not None and mention.form != "name":
                    yield from self._unit(mention, whose)
            elif mention.form in ("group", "definite") and mention.head in _BRANCHES:
                parent = self._named_behind(mention)
                if parent is not None:
                    yield from self._unit(mention, parent)
            elif mention.form in ("group", "definite") and mention.kind == "Asset":
                whose = self._whose(mention)
                if whose is not None:  # "X, whose plant stands near Y"
                    yield from self._possession(mention, whose)
            for member in mention.members:
                if member.party >= 0:
                    yield self.claim(
                        "name.members",
                        "PARTICIPATES_IN",
                        member.party,
                        mention.party,
                        mention,
                    )

    @staticmethod
    def _is_seated(mention: Mention) -> bool:
        """Whether a description names a seat, and no region ("a Gulf lender") or state ("a Washington lender")."""
        place = mention.based
        if place is None or place.party < 0:
            return False
        if place.country is None and place.entry is not None:
            return False
        if mention.kind in ("Programme", "Agreement", "Portfolio"):
            return False  # "Bogotá’s Green Programme" sits nowhere
        if mention.kind == "Person" and mention.form != "name":
            return False
        # "a Minsk holding" sits there, "a Washington lender" and "Warsaw's agent" may be the state's.
        capital = place.capital and (mention.kind != "Firm" or mention.owner is not None)
        return mention.form == "name" or not (capital or place.country is None)

    def _lies_elsewhere(self, work: Mention) -> bool:
        """Whether a work called after a country is told to lie in a place of another: "the Uruguay mill in Lagos"."""
        based = work.based
        if (
            based is None
            or work.kind not in ("Asset", "Project")
            or based.code is None
            or "-" in based.code
        ):
            return False
        return any(
            one.kind == "Place"
            and one.country != based.country
            and self.sentence.text[work.end : one.start] in (" in ", " at ", " near ", ", in ")
            for one in self.sentence.mentions
            if one.start > work.end
        )

    def _is_of_route(self, thing: Mention) -> bool:
        """Whether a line, road or link is called after the two towns that it joins: "the Lagos-Ibadan railway"."""
        text, place = self.sentence.text, thing.based
        return (
            place is not None
            and thing.kind in ("Asset", "Project")
            and thing.start <= place.start
            and place.end < thing.end
            and text[place.end] in "-–"
            and text[place.end + 1].isupper()
        )

    def _governs(self, body: Mention, place: Mention) -> Iterator[Claim]:
        """As in "the provincial government of Benguela", "Botswana’s government": what it governs stands in its name."""
        printed = self.sentence.text[body.start : body.end]
        if not _GOVERNING_BODY.search(printed):
            return  # "authorities in X"
        if (
            body.head == "government"
            and place.capital
            and place.party >= 0
            and self.sentence.text[body.end : place.end] == f" in {place.name}"
        ):
            yield self.claim("name.sits", "LOCATED_IN", body.party, place.party, body, place)
        if (
            place.capital
            and f" in {place.name}" in f"{printed} {self.sentence.text[body.end : place.end]}"
        ):
            return  # "the government in Madrid": it sits there, and governs the country
        named = place.start > body.end or POSSESSED.match(self.sentence.text, place.end)
        if body.head in _GOVERNING and named and place.party >= 0 and " and " not in printed:
            yield self.claim("name.governs", "GOVERNS", body.party, place.party, body, place)

    def _possession(self, thing: Mention, owner: Mention) -> Iterator[Claim]:
        """A plant with its owner before it: "Brightmoor’s plant in Swansea", "its terminal at Sines"."""
        holds = owner.party >= 0 and owner.party != thing.party
        if (
            holds
            and self.parties.drafts[owner.party].kind in ("Firm", "Bank", "Party")
            and not thing.antecedent
            and not self._is_of_what_is_his(thing, owner)
            and not self._is_rented(thing)
            and not (thing.whose and self._is_open(thing, owner))
            and not self._is_of_deals(thing, self.parties.drafts[owner.party].kind)
            and not self._is_all_it_has(thing)
        ):
            if self.parties.drafts[owner.party].kind == "Party":
                self.parties.drafts[owner.party].kind = "Firm"
            claim = self.claim("name.possession", "OWNS", owner.party, thing.party, thing)
            if owner.sentence == thing.sentence:
                claim.start = min(claim.start, owner.start)
            if thing.whose:
                claim.antecedent = (owner.start, owner.end)
            yield claim

    def _is_rented(self, thing: Mention) -> bool:
        """Whether another has let what is somebody's: "X leases its terminal from Y"."""
        text, end = self.sentence.text, self.sentence.end
        before = _RENTS.search(text, max(self.sentence.start, thing.start - 40), thing.start)
        return before is not None and _FROM_WHOM.match(text, thing.end, end) is not None

    def _is_of_what_is_his(self, thing: Mention, owner: Mention) -> bool:
        """Whether "whose" is said of something else that has to do with the thing: "the bank, whose mortgage covers the mill"."""
        between = self.sentence.text[owner.end : thing.start]
        return _WHOSE_ELSE.match(between) is not None

    def _is_all_it_has(self, thing: Mention) -> bool:
        """Whether things are not told apart, but all of a sort that somebody has: "its plants ran", "the carrier's fleet", "its line"."""
        if not (thing.plural and thing.count is None) and thing.head not in ("fleet", "line"):
            return False
        printed = _WHOSE_IT_IS.sub("", self.sentence.text[thing.start : thing.end].lower())
        said = printed.split()[: -len(thing.head.split())]
        lies = any(
            self.sentence.text[thing.end : one.start].strip()
            in ("in", "at", "near", "of", "outside")
            for one in self.sentence.mentions
            if one.start > thing.end
        )
        # "its kilns", "its second line", but "its plants in Orlu", "its Orlu works"
        return (
            all(_NUMBERED.fullmatch(word) for word in said)
            and thing.based is None
            and thing.described is None
            and not lies
        )

    def _is_of_deals(self, thing: Mention, kind: str) -> bool:
        """Whether a thing is one of those that somebody deals with: "the bank's second wind farm", "its first airport concession"."""
        text = self.sentence.text
        if _DEAL.match(text, thing.end):
            return True
        return kind == "Bank" and _NUMBERED.search(text[thing.start : thing.end]) is not None

    def _named_behind(self, office: Mention) -> Mention | None:
        """Whose an office is, named behind it: "the Dubai office of the broker X"."""
        behind = (m for m in self.sentence.mentions if m.start > office.end)
        owner = next((m for m in behind if m.kind != "Place"), None)
        if owner is None or owner.form != "name" or office.plural:
            return None
        between = self.sentence.text[office.end : owner.start]
        return owner if _OF_WHOM.fullmatch(between) else None

    def _unit(self, unit: Mention, owner: Mention) -> Iterator[Claim]:
        """A firm that the text knows by whose it is: "its Harbin subsidiary", "the parent company of X"."""
        drafts = self.parties.drafts
        described = unit if unit in self.sentence.mentions else owner
        if (
            owner.party in (-1, unit.party)
            or unit.party < 0
            or not drafts[described.party].unnamed
            or described.antecedent
            or described.words & FORMER
            or drafts[owner.party].kind not in _PARENTS
            or (unit.whose and self._is_open(unit, owner))
        ):
            return
        if unit.head in _ITS_WORK and (
            unit.words & _MAIN_WORK
            or _DOES.search(self.sentence.text, max(0, unit.start - 24), unit.start)
        ):
            return  # "operates its business in several provinces": what it does, and no firm of it
        if unit.head in _BRANCHES:  # "its branch in Linz"
            if _CLOSED.search(self.sentence.text, max(0, unit.start - 24), unit.start):
                return
            if _AS.search(self.sentence.text, max(0, unit.start - 12), unit.start):
                return  # "X operates as the local office of Y": X, and no other, is
            drafts[unit.party].kind = drafts[owner.party].kind
            claim = self.claim("name.its-branch", "BRANCH_OF", unit.party, owner.party, unit)
        else:
            claim = self.claim("name.its-unit", "OWNS", owner.party, unit.party, described)
        if owner.sentence == unit.sentence:
            claim.start = min(claim.start, owner.start)
        if unit.whose:
            claim.antecedent = (owner.start, owner.end)
        yield claim

    def _is_open(self, thing: Mention, owner: Mention) -> bool:
        """Whether "its" may be another firm's, named between the owner and the thing: "A agreed with B on taking over its plant"."""
        return any(
            owner.start < m.start < thing.start
            and m.party >= 0
            and m.party not in (owner.party, thing.party)
            and self.parties.drafts[m.party].kind in ("Firm", "Bank", "Party")
            and not self.parties.drafts[m.party].plural
            for m in self.sentence.mentions
        )

    def _whose(self, mention: Mention) -> Mention | None:
        """The head of a relative clause that the noun opens: "X, whose Singapore subsidiary", "X, whose successor, Y"."""
        text = self.sentence.text
        lead = _WHOSE_LEFT.search(text, max(self.sentence.start, mention.start - 48), mention.start)
        if lead is None:
            return None
        return next((m for m in self.sentence.mentions if m.end == lead.start()), None)
