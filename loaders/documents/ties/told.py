"""What names and nouns tell by themselves: "X-listed Y", "the local branch of X", "its chairman Z", "X, a subsidiary of Y".

claims = Relations(sentence, parties, ruleset(), rejected).read()       # reads these first, then the rules
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.rules import LIST, MARK, Ruleset
from interlock.loaders.documents.grammar.timing import beside, is_state, times
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.kin_nouns import KIN_NOUN
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import Draft, is_central
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.ties.bare_titles import employer, is_bare, printed_title
from interlock.loaders.documents.ties.claims import Claim, bare_role, share_of
from interlock.loaders.documents.ties.offices import is_field
from interlock.schema.vocabulary import vocabulary

__all__ = ["OWN_WORDS", "Told", "is_of_state", "is_office", "office_alone"]

_EMPLOYERS = frozenset(
    {"Firm", "Bank", "Chamber", "Organization", "Exchange", "Party", "GovernmentBody"}
)
# Offices that need a party to hold them in; "Mr" and "businessman" do not.
_CORPORATE = re.compile(
    r"\b(?:chair(?:man|woman|person)?|chief|director|president|head|founder|manager|secretary|treasurer"
    r"|executive|CEO|CFO|COO|officer|spokes(?:man|woman|person)|Chairman|Chairwoman|Director|Chief Executive"
    r"|Secretary|owner|partner|receiver|liquidator|administrator|trustee|auditor|governor|mayor|minister|rector|trustee|commissioner|envoy|ambassador"
    r"|convener|convenor|representative|counsel|consul|counsell?or|attach[eé]|coordinator|adviser|advisor|chancellor|comptroller|speaker|rector|dean|principal|MD|C[DIMPRST]O)\b",
    re.IGNORECASE,
)
_GOVERNING = frozenset(
    {"government", "council", "administration", "municipality", "town hall", "city hall"}
)
_GOVERNING_BODY = re.compile(
    r"\b(?:government|council|administration|municipality|hall)\b", re.IGNORECASE
)
_OF_STATE = re.compile(r"[)’'] $|\($|[A-Z][\w.’'-]* (?:[A-Z][\w-]* )*$")  # "Serbian President N"
# Where an officer of some body works, and not whose he is.
_FOR_AREA = re.compile(
    r"\b(?:director|manager|head|administrator|chief|executive|president|chair(?:man|woman)?|officer)s? (?:for|in) "
)
_PARTNERS_IN = re.compile(r"\bpartners? (?:in|on|at) ")
_PROVIDERS = frozenset(["supplier", "provider"])
_OF_MONEY = frozenset(["loan", "credit", "finance", "money", "capital"])
_FORMER = frozenset({"former", "previous", "past", "ex", "earlier", "erstwhile"})
_BESIDE = frozenset({"peer", "sister", "rival", "fellow", "competing"})
_NO_OFFICE = re.compile(  # "its owner, X", "its lawyer, X"
    r"(?:^|\s)(?:co-)?(?:(?P<owner>owner|shareholder)|lawyer|solicitor|attorney|agent|adviser|advisor|broker|nominee)$"
)
# What somebody is or does, and is so of nobody: "Washington sanctioned the businessman X".
_CALLING = re.compile(
    r"\b(?:businessm[ae]n|businesswom[ae]n|tycoons?|billionaires?|millionaires?|oligarchs?|magnates?|moguls?|entrepreneurs?"
    rf"|{KIN_NOUN}s?|wives|heirs"
    r"|financiers?|nationals?|citizens?|smugglers?|traffickers?|facilitators?|operatives?|fugitives?|heir|heiress)\b"
)
_OF_TOWN = re.compile(r"\b(?:mayor|governor)$", re.IGNORECASE)
_OPEN_TITLE = re.compile(rf"{_CALLING.pattern}|\b(?:analyst|economist|lawyer)\b")
_OF = re.compile(r"\s(?:of|to|in|for)\s")
# Offices that a firm may hold; any other is a person's: "X hopes to join Y, its chairman said" says nothing of Y.
_FIRMS_HOLD = frozenset(
    words(
        "auditor liquidator trustee receiver administrator custodian founder co-founder manager beneficiary settlor"
    )
)
_WHOSE_NOUN = Sought(r"⟦\w(\d+)⟧,? whose (?:[a-z-]+ ){0,2}$")
_FROM = re.compile(
    r"\s(?:(?:of|in|from|at|near|outside)\s(?:the\s)?|on\sthe\sisland\sof\s|(?:in|of)\sthe\s(?:city|town|port|district|island|village)\sof\s)"
)
_OF_IS = re.compile(  # "Advisers to X were Y and Z", "the lender to X, Y,"
    rf"(?: [a-z]+)? (?:of|to|in|for) (?:the )?(?P<owner>{MARK})"
    rf"(?: (?:is|are|was|were|has been|have been|includes?|included|remains?) (?:the )?(?P<list>{LIST})"
    rf"|, (?P<name>{MARK})(?=,(?! (?:and|or) )|[.]?$))"
)
_CLOSED = re.compile(r"\b(?:clos|shut|wound|wind|liquidat)[a-z]*\s(?:down\s|up\s)?$")
_PARENT_NOUNS = frozenset(["parent", "parent company"])
_BRANCHES = frozenset(["branch", "branch office", "representative office", "sales office"])
_POSSESSED = re.compile(r"[’']s?(?!\w)")  # "the buyer of X's crude": of the crude, not of X
_COPULA = re.compile(
    r"(?:(?:acts?|acted|acting|serves?|served|works?|operates?|operate) as|is|are|was|were|becomes?|became|remains?|remained|as|now)\s$"
)
_LIST_AFTER = re.compile(
    rf"(?:(?P<of> (?:of|to|in|for) (?:the )?)|(?P<is>(?:, [^,⟦]*,)? (?:is|are|was|were"
    rf"|has been|have been|includes?|included|remains?) (?:the )?))(?P<list>{LIST})"
)
# Descriptions are the writer's own words, also in a sentence that somebody else is quoted for.
OWN_WORDS = frozenset(
    {
        "name.based",
        "name.local",
        "name.listed",
        "name.registered",
        "name.restricted",
        "located.group-in",
        "located.group-in-all",
        "located.name-in",
        "name.seat",
        "name.sits",
        "name.members",
        "name.of-town",
        "name.governs",
        "name.branch-place",
        "role.title",
        "role.title-alone",
        "located.place-of",
    }
)
_OWNED_FIRMS = frozenset(
    [
        "subsidiary",
        "unit",
        "arm",
        "affiliate",
        "division",
        "business",
        "trading arm",
        "daughter company",
    ]
)
_PARENTS = frozenset({"Firm", "Bank", "Chamber", "Organization", "Exchange", "Party"})
_NEAR_TITLE = 120  # characters between a person and the office
_NEAR_TOPIC = 600  # characters back to what a text is about
_CALLED_AFTER_TOWN = frozenset({"university", "airport"})
_WORKS = frozenset({"Project", "Portfolio", "Asset", "Programme"})
_TOPICS: dict[str, tuple[frozenset[str], ...]] = {
    "ORGANIZED": (frozenset({"Event"}),),
    "HOSTED": (frozenset({"Event"}),),
    "CONTRACTED_FOR": (_WORKS,),
    "OPERATES": (_WORKS,),
    "LENDS_TO": (frozenset({"Project"}),),
    "INSURES": (frozenset({"Project"}),),
    "FINANCES": (_WORKS, frozenset({"Event"})),
}
_OF_WORKS = frozenset({"ORGANIZED", "HOSTED", "CONTRACTED_FOR", "OPERATES", "FINANCES"})
_MAIN = r"(?:main|lead|sole|only|largest|biggest|principal|chief|second|third|other|new|key|first|second-largest|minority|majority) "
_TOPICAL = re.compile(rf"\b(?:[Tt]he|[Oo]ne|[Aa]nother|[Aa]n?) (?:{_MAIN})?[a-z-]+(?: [a-z-]+)?$")
_APPOSED_NOUN = re.compile(
    rf"(?:[Tt]he|[Oo]ne|[Aa]nother|[Aa]n?) (?:{_MAIN})?[a-z-]+(?: [a-z-]+)?, "
)
_ITS_BOARD = re.compile(r"(?:’s|'s|’|')? (?:[a-z]+ )?(?:board|council)\b")
_AT_BODY = re.compile(r"(?: [a-z-]+){0,3} (?:at|with) (?:the )?⟦[FBCOXGP](\d+)⟧")
_IN_BRACKETS = re.compile(r" \(⟪p(\d+)⟫\)")
_NAMED_NEXT = re.compile(rf", {MARK}(?=,)")
_SIDE_BY_SIDE = frozenset(words("unit subsidiary arm affiliate parent owner shareholder"))
_IS_OWNED = re.compile(  # the end of "X is Y’s ", "X was its "
    rf" (?P<is>is|are|was|were|remains?|remained|became|becomes?)(?: also| now| still| once)* "
    rf"(?P<owner>(?:the )?{MARK}(?:’s|'s|’|') )?$"
)
_REGISTERED = frozenset({"Firm", "Bank", "Party", "Asset", "Organization"})
_APPOSED_OWNED = re.compile(rf"⟦\w(?P<name>\d+)⟧, {MARK}(?:’s|'s|’|') $")
_IS_THE_ONE = re.compile(r"⟦\w(?P<name>\d+)⟧(?: of ⟦L\d+⟧)? (?:is|was|remains) (?:the )?$")
_OWNERS = frozenset({"owner", "co-owner"})
_BY_SIZE = frozenset(words("largest biggest leading top oldest"))  # of a country or trade
_OF_ONE = frozenset(
    words("contractor operator developer builder insurer owner organiser organizer")
)
_CLOSES = re.compile(r"(?: (?:in|for) ⟦L\d+⟧)?(?:,(?! (?:and|or) )|\.?$)")
_SELLERS = frozenset({"seller", "vendor"})
_BUYERS = frozenset({"buyer", "purchaser", "acquirer", "acquiror"})
_TRADING = frozenset({"trading", "trade"})
_NEAR_SALE = 500  # characters from what was sold to who sold it
_OF_FIRMS = frozenset({"LENDS_TO", "INSURES", "SUPPLIES", "OPERATES", "INVESTS_IN"})
_WHOSE_LEFT = re.compile(r",?\swhose\s(?:[\w-]+\s){0,2}$")
_PUBLIC = re.compile(
    r"\b(?:governor|mayor|premier|president|minister|chief|ambassador|envoy|consul|chancellor|king|queen|emir|sultan"
    r"|secretary|commissioner|representative)\b",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\s(?:Zone|Park)$")  # a place that is run as a body is
_LEAVES = re.compile(
    r"\b(?:succeeded|replaced|followed|resign|retire|quit|step(?:ping)? down|stand down|dismissed|removed|sacked) as (?:the |an? |its )?$"
)
_WHOSE = re.compile(r"^(?:its|their|his|her|the)\s", re.IGNORECASE)
_PAST = re.compile(r"(?:former|late|past|erstwhile|ex)\b[ -]", re.IGNORECASE)  # an office no more
_NO_EMPLOYERS = frozenset({"delegation", "trade mission", "mission"})
_OF_A_STATE = re.compile(
    r"\b(?:minister|mayor|premier|ambassador|envoy|consul|senator)\b", re.IGNORECASE
)


def is_office(title: str) -> bool:
    """Whether a person's title is an office in the party whose it is: a lawyer, an owner, a tycoon and a "Dr" hold none."""
    calling = _NO_OFFICE.search(title) or _CALLING.search(title)
    return calling is None and not (_PAST.match(title) or lexicon().is_polite(title))


def is_of_state(title: str) -> bool:
    """Whether a title is an office of a state or town: "Foreign Minister", "mayor"."""
    return _OF_A_STATE.search(title) is not None


def office_alone(title: str) -> str:
    """An office without whose it is: "director" of "its director"."""
    return bare_role(_WHOSE.sub("", title))


_DEAL = re.compile(
    r" (?:concession|contract|deal|order|tender|loan|licen[cs]e|permit|mandate|auction|bid)s?\b"
)
_NUMBERED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|largest)\b"
)


class Told:
    """Reads what the names and nouns of one marked sentence tell; `Relations` adds what verbs tell."""

    def __init__(
        self, sentence: Marked, parties: Parties, rules: Ruleset, rejected: Counter[str]
    ) -> None:
        """Set up for one sentence; `rejected` is counted into."""
        self.sentence = sentence
        self.parties = parties
        self.rules = rules
        self.rejected = rejected

    def _told_by_names(self) -> Iterator[Claim]:
        """Facts in the names themselves: "X-listed Y", "the local branch of X", "its government", "commission between A and B"."""
        for mention in self.sentence.mentions:
            if mention.party < 0:
                continue
            if mention.title and mention.kind == "Person" and mention.form == "name":
                yield from self._office(mention)
                for title, owner in mention.also:
                    yield from self._office(mention, title, owner)
            place = mention.registered
            if place is not None and place.party >= 0 and mention.kind in _REGISTERED:
                yield self._told(
                    "name.registered", "REGISTERED_IN", mention.party, place.party, mention
                )
            by = mention.restricted
            if by is not None and by.party >= 0:
                yield self._told("name.restricted", "RESTRICTS", by.party, mention.party, mention)
            if mention.listed is not None and mention.kind in ("Firm", "Bank", "Party"):
                place = mention.listed
                exchange = place.party
                if place.kind != "Exchange":
                    name = f"<{place.name} stock exchange>"
                    exchange = self.parties.described(
                        Draft(name, "Exchange", place.country, unnamed=True, place=place.party)
                    )
                yield self._told("name.listed", "LISTED_ON", mention.party, exchange, mention)
            if self._is_seated(mention) and mention.based is not None:
                if self.parties.drafts[mention.party].kind == "Party":
                    self.parties.drafts[mention.party].kind = "Firm"  # "Norway’s Havørn"
                if mention.kind == "Person" and _OF_TOWN.search(mention.title or ""):
                    claim = self._told(
                        "role.of-town", "HOLDS_ROLE", mention.party, mention.based.party, mention
                    )
                    claim.attributes = {"role": office_alone(mention.title or "")}
                    yield claim  # "Bergen mayor Jo Lee"
                    continue
                yield self._told(
                    "name.based",
                    "LOCATED_IN",
                    mention.party,
                    mention.based.party,
                    mention,
                )
                around = mention.based.place
                if around is not None and around.party >= 0 and around.start > mention.based.start:
                    yield self._told(  # "Lowell, Chad-based X"
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
                yield self._told("name.of-town", "LOCATED_IN", mention.party, where.party, mention)
            if mention.branch_of is not None and mention.branch_of.party >= 0:
                yield self._told(
                    "name.branch",
                    "BRANCH_OF",
                    mention.party,
                    mention.branch_of.party,
                    mention,
                )
                if mention.place is not None and mention.place.party >= 0:
                    yield self._told(
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
                yield self._told(
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
                yield self._told(
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
                elif mention.head in _OWNED_FIRMS | _BRANCHES and (
                    not mention.plural
                    or mention.count is not None
                    or mention.owner.start > mention.start
                ):
                    yield from self._unit(mention, mention.owner)
                elif mention.head in _PARENT_NOUNS and mention.owner.start > mention.start:
                    yield from self._unit(mention.owner, mention)
            elif mention.form in ("group", "definite", "name") and (
                mention.head in _OWNED_FIRMS
                or (mention.head in _BRANCHES and not mention.plural and mention.whose)
            ):
                whose = self._whose(mention)
                if whose is not None and mention.form != "name":
                    yield from self._unit(mention, whose)
            elif mention.form in ("group", "definite") and mention.kind == "Asset":
                whose = self._whose(mention)
                if whose is not None:  # "X, whose plant stands near Y"
                    yield from self._possession(mention, whose)
            for member in mention.members:
                if member.party >= 0:
                    yield self._told(
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
        if mention.kind == "Person" and mention.form != "name":
            return False
        # "a Minsk holding" sits there, "a Washington lender" and "Warsaw's agent" may be the state's.
        capital = place.capital and (mention.kind != "Firm" or mention.owner is not None)
        return mention.form == "name" or not (capital or place.country is None)

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
            yield self._told("name.sits", "LOCATED_IN", body.party, place.party, body, place)
        if (
            place.capital
            and f" in {place.name}" in f"{printed} {self.sentence.text[body.end : place.end]}"
        ):
            return  # "the government in Madrid": it sits there, and governs the country
        named = place.start > body.end or _POSSESSED.match(self.sentence.text, place.end)
        if body.head in _GOVERNING and named and place.party >= 0 and " and " not in printed:
            yield self._told("name.governs", "GOVERNS", body.party, place.party, body, place)

    def _possession(self, thing: Mention, owner: Mention) -> Iterator[Claim]:
        """A plant with its owner before it: "Brightmoor’s plant in Swansea", "its terminal at Sines"."""
        holds = owner.party >= 0 and owner.party != thing.party
        if (
            holds
            and self.parties.drafts[owner.party].kind in ("Firm", "Bank", "Party")
            and not thing.antecedent
            and not (thing.whose and self._is_open(thing, owner))
            and not self._is_of_deals(thing, self.parties.drafts[owner.party].kind)
        ):
            if self.parties.drafts[owner.party].kind == "Party":
                self.parties.drafts[owner.party].kind = "Firm"
            claim = self._told("name.possession", "OWNS", owner.party, thing.party, thing)
            if owner.sentence == thing.sentence:
                claim.start = min(claim.start, owner.start)
            if thing.whose:
                claim.antecedent = (owner.start, owner.end)
            claim.collective = True
            yield claim

    def _is_of_deals(self, thing: Mention, kind: str) -> bool:
        """Whether a thing is one of those that somebody deals with: "the bank's second wind farm", "its first airport concession"."""
        text = self.sentence.text
        if _DEAL.match(text, thing.end):
            return True
        return kind == "Bank" and _NUMBERED.search(text[thing.start : thing.end]) is not None

    def _unit(self, unit: Mention, owner: Mention) -> Iterator[Claim]:
        """A firm that the text knows by whose it is: "its Harbin subsidiary", "the parent company of X"."""
        drafts = self.parties.drafts
        described = unit if unit in self.sentence.mentions else owner
        if (
            owner.party in (-1, unit.party)
            or unit.party < 0
            or not drafts[described.party].unnamed
            or described.antecedent
            or described.words & _FORMER
            or drafts[owner.party].kind not in _PARENTS
            or (unit.whose and self._is_open(unit, owner))
        ):
            return
        if unit.head in _BRANCHES:  # "its branch in Linz"
            if _CLOSED.search(self.sentence.text, max(0, unit.start - 24), unit.start):
                return
            drafts[unit.party].kind = drafts[owner.party].kind
            claim = self._told("name.its-branch", "BRANCH_OF", unit.party, owner.party, unit)
        else:
            claim = self._told("name.its-unit", "OWNS", owner.party, unit.party, described)
        if owner.sentence == unit.sentence:
            claim.start = min(claim.start, owner.start)
        if unit.whose:
            claim.antecedent = (owner.start, owner.end)
        claim.collective = True
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

    def _office(
        self, mention: Mention, title: str = "", owner: Mention | None = None
    ) -> Iterator[Claim]:
        """The role printed before a person's name, in the party whose it is: "its chairman X", "the bank's director, X"."""
        title, owner = title or mention.title or "", owner or mention.owner
        rule = "role.title"
        printed_so = printed_title(self, mention, title)
        alone = owner is None and not mention.whose and is_bare(printed_so)
        if alone and (
            printed_so != title
            or not _OF_STATE.search(self.sentence.text, self.sentence.start, mention.start)
        ):
            owner, rule = employer(self, mention), "role.title-alone"
        if (
            owner is None
            or owner.party < 0
            or owner.party == mention.party
            or self.parties.drafts[owner.party].head in _NO_EMPLOYERS
            or is_field(self.parties.drafts[owner.party].name)
            or not (_CORPORATE.search(title) or (title or "x")[0].islower())
            or _OPEN_TITLE.search(title)
            or (_PAST.match(title) and (alone or mention.whose or not title.startswith("former ")))
        ):
            return
        title = title.removeprefix("former ")
        home = self.parties.drafts[owner.party].kind == "Place" and (
            _PUBLIC.search(title) or _ZONE.search(self.parties.drafts[owner.party].name)
        )
        named = rule == "role.title-alone" and self.parties.drafts[owner.party].kind == "Asset"
        if self.parties.drafts[owner.party].kind not in _EMPLOYERS and not home and not named:
            return  # "mine manager Jo Lee": of the mine
        held = _NO_OFFICE.search(title) if not home else None
        tie = "HOLDS_ROLE" if held is None else "OWNS" if held["owner"] else "ACTS_FOR"
        if held and self.parties.drafts[owner.party].kind not in vocabulary().tie(tie).object:
            return
        claim = self._told(rule, tie, mention.party, owner.party, mention)
        if not held:
            claim.attributes = {"role": office_alone(title)}
        claim.start = min(claim.start, self._title_start(mention, owner))
        if (
            owner.sentence == mention.sentence and not mention.whose
        ):  # the words that say whose it is
            claim.start, claim.end = min(claim.start, owner.start), max(claim.end, owner.end)
        printed = self._printed(title, mention)
        if printed >= 0:
            claim.start = min(claim.start, printed)
            claim.end = max(claim.end, printed + len(title))
        if mention.owner is None or mention.whose:
            claim.antecedent = (owner.start, owner.end)
        if self.parties.drafts[owner.party].kind == "Party":
            self.parties.drafts[owner.party].kind = "Firm"
        yield claim

    def _printed(self, title: str, person: Mention) -> int:
        """Where the sentence prints an office near its holder; -1 where it does not."""
        text, start, end = self.sentence.text, self.sentence.start, self.sentence.end
        before = text.rfind(title, max(start, person.start - _NEAR_TITLE), person.start)
        return (
            before
            if before >= 0
            else text.find(title, person.end, min(end, person.end + _NEAR_TITLE))
        )

    def _title_start(self, mention: Mention, owner: Mention) -> int:
        """Where the office begins in the text: its owner, or its own first word."""
        if owner.sentence == mention.sentence and owner.possessive and owner.start < mention.start:
            return owner.start
        words = f"{mention.whose} {mention.title}".strip()
        at = self.sentence.text.rfind(
            words,
            max(self.sentence.start, mention.start - len(words) - 4),
            mention.start,
        )
        return at if at >= 0 else mention.start

    def _told(
        self,
        rule: str,
        tie: str,
        subject: int,
        target: int,
        mention: Mention,
        place: Mention | None = None,
        *,
        antecedent: bool = False,
    ) -> Claim:
        start, end = mention.start, mention.end
        if rule == "name.its-government":
            cue = re.search(r"according to $", self.sentence.text[max(0, start - 16) : start])
            start -= len(cue[0]) if cue else 0
        if place is not None and place.start < start and place.sentence == mention.sentence:
            start = place.start
        claim = Claim(rule, self.rules.version, tie, subject, target, start, end)
        if antecedent and mention.place is not None:
            claim.antecedent = (mention.place.start, mention.place.end)
        claim.collective = any(self.parties.drafts[at].unnamed for at in (subject, target))
        report = self.sentence.speaker(
            self.sentence.marked.find(f"{self.sentence.mentions.index(mention)}⟧")
        )
        if (
            report is not None
            and rule not in OWN_WORDS
            and report.party >= 0
            and report.speaker != self.sentence.mentions.index(mention)
        ):
            claim.attributed_to = report.party
        return claim

    def _relational(self) -> Iterator[Claim]:
        """Facts in nouns like "parent", "insurer", "branch": with the owner before, or "of ..." behind."""
        table = self.rules.relational
        for mention in self.sentence.mentions:
            group = mention.description
            if group is not None:
                yield from self._seat(mention, group)
            if group is not None and group.head in table:
                owner = self._ahead(mention) or group.owner
                if (
                    _OF.match(self.sentence.text, group.end) is None
                ):  # else "Y's chief X, owner of Z"
                    owner = owner or mention.owner
                if owner is not None:  # "X, its biggest creditor"
                    yield from self._presupposed(group, mention, owner)
                else:  # "X, a subsidiary of Y"
                    yield from self._noun_of(mention, group)
            if mention.head in _SELLERS | _BUYERS:
                yield from self._seller(mention)
            topical = mention.head not in _BUYERS or not self._is_of_sale(mention)
            if mention.head in table and mention.owner is None and not mention.whose and topical:
                yield from self._of_topic(mention)
            if mention.head not in table or mention.title:
                continue
            owner = (
                self._ahead(mention)
                or mention.owner
                or self._beside(mention)
                or self._whose(mention)
            )
            if mention.form == "name" and mention.description is None and owner is not None:
                yield from self._presupposed(mention, mention, owner)  # "its parent, X"
            elif owner is not None and self._is_described(mention):
                yield from self._presupposed(
                    mention, mention, owner
                )  # "its parent, a Kuwaiti fund,"
            elif mention.form in ("group", "definite"):
                yield from self._predicate(mention)

    def _is_of_sale(self, mention: Mention) -> bool:
        """Whether the text has just told of a holding, so that "the buyer" is that of a firm and no customer."""
        sold = self.parties.owned
        return sold is not None and 0 <= mention.start - sold[1].start < _NEAR_SALE

    def _seller(self, seller: Mention) -> Iterator[Claim]:
        """Who sold what the text has just told of: "The seller, X, keeps nothing", "The vendor was X"."""
        sold = self.parties.owned
        before = self.sentence.text[self.sentence.start : seller.start].strip().lower()
        opens = before in ("", "the") or before.endswith((";", "; the", ": the"))
        if sold is None or not opens or not 0 <= seller.start - sold[1].start < _NEAR_SALE:
            return
        names = [seller] if seller.form == "name" else []
        if not names and seller.form == "definite":
            mark = self.sentence.marked.find(f"{self.sentence.mentions.index(seller)}⟧")
            after = _LIST_AFTER.match(
                self.sentence.marked, self.sentence.marked.find("⟧", mark) + 1
            )
            if after and after["is"]:
                names = [self.sentence.mentions[at] for at in self.sentence.indices(after["list"])]
        for name in [self._possessed(name) for name in names]:
            kinds = vocabulary().tie("OWNS")
            drafts = self.parties.drafts
            if (
                name.party in (-1, sold[0])
                or name.possessive
                or drafts[name.party].kind not in kinds.subject
                or drafts[sold[0]].kind not in kinds.object
            ):
                continue
            sells = seller.head in _SELLERS
            rule = "noun.seller" if sells else "noun.bought"
            claim = self._told(rule, "OWNS", name.party, sold[0], name)
            claim.ended = sells
            claim.antecedent = (sold[1].start, sold[1].end)
            yield claim

    def _possessed(self, name: Mention) -> Mention:
        """The name behind one that only possesses it: "the vendor was the Lund family's Brenna Holding"."""
        later = (m for m in self.sentence.mentions if m.start > name.end)
        after = next(later, None) if name.possessive else None
        if after is None or after.form != "name":
            return name
        return (
            after
            if self.sentence.text[name.end : after.start] in ("’s ", "'s ", "’ ", "' ")
            else name
        )

    def _of_topic(self, mention: Mention) -> Iterator[Claim]:
        """A relation to what the text is about: "Another shareholder, X, left", "The main contractor, X,", "The lead lender is X"."""
        marked = self.sentence.marked
        mark = marked.find(f"{self.sentence.mentions.index(mention)}⟧")
        if mention.form == "name":
            said = self.sentence.text[mention.start : mention.end]
            names = [mention] if _APPOSED_NOUN.match(said) else []
        elif mention.form in ("group", "definite") and not mention.title:
            stop = marked.find("⟧", mark) + 1
            lead = self.sentence.text[max(0, mention.start - 4) : mention.end]
            follows = _NAMED_NEXT.match(marked, stop)
            after = _LIST_AFTER.match(marked, stop)
            is_one = _IS_THE_ONE.search(marked, 0, max(0, mark - 2))
            found: tuple[int, ...] = ()
            if follows and _TOPICAL.search(lead):
                found = self.sentence.indices(follows[0])[:1]
            elif after and after["is"] and re.search(r"\bthe ", lead, re.IGNORECASE):
                found = self.sentence.indices(after["list"])
            elif (
                is_one
                and mention.head in _OF_ONE
                and not mention.words & _BY_SIZE
                and _CLOSES.match(marked, stop)
            ):
                found = (int(is_one["name"]),)  # "X is the main contractor"
            names = [self.sentence.mentions[at] for at in found]
        else:
            return
        names = [name for name in names if name.form == "name" and not name.possessive]
        topic = self._topic(mention) if names else None
        named = [m.party for m in self.sentence.mentions if m.form != "pronoun"]
        if topic is None or topic.party in named:
            return
        for claim in self.stand(mention, names, topic):
            claim.rule += "-open"
            claim.antecedent = (topic.start, topic.end)
            yield claim

    def _topic(self, noun: Mention) -> Mention | None:
        """What a noun is a relation to that is told of nobody: the one event or work near by, else the firm that the text is about."""
        tie = self.rules.relational[noun.head][0]
        start = self.sentence.start
        for kinds in _TOPICS.get(tie, ()):
            near = {
                m.party: m
                for m in self.parties.near(max(0, start - _NEAR_TOPIC), start)
                if m.party >= 0 and self.parties.drafts[m.party].kind in kinds
            }
            if len(near) == 1:
                return next(iter(near.values()))
            if near:
                return None
        owned = self.parties.owned if tie == "OWNS" else None
        if owned is not None and start - owned[1].start < _NEAR_TOPIC:
            return owned[1]
        spoken = self.parties.before(start, start) if noun.head in _OWNERS else None
        if spoken is not None and self.parties.drafts[spoken.party].kind in _WORKS:
            return spoken  # "The dam was closed. The owner, X,"
        lead = None if tie in _OF_WORKS else self.parties.lead(start)
        recent = {m.party for m in self.parties.near(max(0, start - _NEAR_SALE), start)}
        return lead if lead is not None and lead.party in recent else None

    def _beside(self, mention: Mention) -> Mention | None:
        """The name that stands before the noun without a sign of possession: "Vrata Holding unit Tolmin Steel"."""
        if mention.form != "name" or mention.head not in _SIDE_BY_SIDE:
            return None
        at = self.sentence.mentions.index(mention) - 1
        before = self.sentence.mentions[at] if at >= 0 else None
        if (
            before is None
            or before.form != "name"
            or before.kind not in ("Firm", "Bank", "Party")
            or self.sentence.text[before.end : mention.start] != " "
            or not self.sentence.text[mention.start : mention.end].startswith(mention.head)
        ):
            return None
        return before

    def _whose(self, mention: Mention) -> Mention | None:
        """The head of a relative clause that the noun opens: "X, whose Singapore subsidiary", "X, whose successor, Y"."""
        text = self.sentence.text
        lead = _WHOSE_LEFT.search(text, max(self.sentence.start, mention.start - 48), mention.start)
        if lead is None:
            return None
        return next((m for m in self.sentence.mentions if m.end == lead.start()), None)

    def _ahead(self, mention: Mention) -> Mention | None:
        """Whose it is where "its" looks ahead: "Through its subsidiary X, Y sells lenses": of Y."""
        before = self.sentence.text[self.sentence.start : mention.start]
        if mention.whose != "its" or before not in (
            "Through ",
            "Via ",
            "With ",
            "Together with ",
            "Like ",
        ):
            return None
        after = next((m for m in self.sentence.mentions if m.start > mention.end), None)
        comma = after is not None and self.sentence.text[mention.end : after.start].startswith(", ")
        return after if comma else None

    def _presupposed(self, noun: Mention, name: Mention, owner: Mention) -> Iterator[Claim]:
        lead = self.sentence.text[max(0, owner.start - 12) : owner.start].lower()
        if lead.endswith(("former ", "ex-", "one-time ", "onetime ")) and owner.end <= name.start:
            self.rejected["former"] += 1  # "former Orient Mills owner Jo Lee"
            return
        for claim in self.stand(noun, (name,), owner):
            claim.presupposed = True
            yield claim

    def _seat(self, name: Mention, group: Mention) -> Iterator[Claim]:
        """As in "Ochakov Lines, a shipowner of Kaliningrad"."""
        after = next((m for m in self.sentence.mentions if m.start > group.end), None)
        if (
            after is None
            or after.kind != "Place"
            or after.possessive
            or after.party < 0
            or name.party < 0
        ):
            return
        firms = ("Firm", "Bank", "Chamber", "Exchange")
        seated = _FROM.fullmatch(self.sentence.text[group.end : after.start]) is not None
        if (
            seated
            and group.kind in firms
            and self.parties.drafts[name.party].kind in (*firms, "Party")
        ):
            claim = self._told("name.seat", "LOCATED_IN", name.party, after.party, name)
            claim.end = after.end
            yield claim

    def _is_described(self, mention: Mention) -> bool:
        """Whether a noun of relation has behind it who that is, without a name: "its largest shareholder, a Kuwaiti fund"."""
        said = mention.description
        return (
            mention.form == "definite"
            and mention.party >= 0
            and not mention.plural
            and said is not None
            and said.form == "group"
            and said.kind != "Person"
            and self.parties.drafts[mention.party].unnamed
        )

    def _noun_of(self, name: Mention, group: Mention) -> Iterator[Claim]:
        behind = [m for m in self.sentence.mentions if m.start > group.end][:2]
        if not behind or not _OF.fullmatch(self.sentence.text[group.end : behind[0].start]):
            return
        owner = behind[0]
        if owner.possessive and len(behind) > 1:  # "X, the chief of Y’s finance unit": of the unit
            between = self.sentence.text[owner.end : behind[1].start]
            owner = behind[1] if _POSSESSED.sub("", between, count=1) == " " else owner
        yield from self.stand(group, (name,), owner)

    def _predicate(self, group: Mention) -> Iterator[Claim]:
        """As in "X is a unit of Y", "Y's shareholders are X and Z"."""
        sentence = self.sentence
        mark = re.search(rf"⟦\w{sentence.mentions.index(group)}⟧", sentence.marked)
        assert mark is not None  # each mention has its mark
        owned = _IS_OWNED.search(sentence.marked, 0, mark.start())
        if (
            owned
            and (owned["owner"] or group.whose or _holds_owner(group))
            and group.kind != "Person"
        ):  # "X is Y’s biggest customer", "X is its main supplier"
            owner = group.owner
            if group.whose:  # of whom the text spoke before
                owner = self.parties.before(sentence.start, sentence.start)
            found = sentence.chain(owned.start("is"), self.rules)
            if owner is not None and not isinstance(found, str):
                modality = self.rules.ladder(found.words.strip())
                for claim in self.stand(
                    group, [sentence.mentions[at] for at in found.subjects], owner
                ):
                    claim.modality = modality
                    yield claim
            return
        are = _COPULA.search(sentence.marked, 0, mark.start())
        if (
            are
            and group.head == "partner"
            and group.plural
            and not _LIST_AFTER.match(sentence.marked, mark.end())
        ):
            found = sentence.chain(are.start(), self.rules)  # "X and Y are partners"
            names = (
                [] if isinstance(found, str) else [sentence.mentions[at] for at in found.subjects]
            )
            for at, name in enumerate(names):
                yield from self.stand(group, [name], names[at + 1]) if names[at + 1 :] else ()
            return
        apposed = _APPOSED_OWNED.search(sentence.marked, 0, mark.start())
        if apposed and group.owner is not None and _CLOSES.match(sentence.marked, mark.end()):
            names = [sentence.mentions[int(apposed["name"])]]  # "X, Y’s owner, is based in Z"
            yield from self.stand(group, names, group.owner)
            return
        whole = _OF_IS.match(sentence.marked, mark.end())
        if (
            whole
            and not (whole["name"] and group.plural)
            and not _POSSESSED.match(sentence.marked, whole.end())
        ):
            names = [
                sentence.mentions[at] for at in sentence.indices(whole["list"] or whole["name"])
            ]
            yield from self.stand(
                group, names, sentence.mentions[sentence.indices(whole["owner"])[0]]
            )
            return
        after = _LIST_AFTER.match(sentence.marked, mark.end())
        copula = _COPULA.search(sentence.marked, 0, mark.start())
        if after and after["of"] and copula and not _POSSESSED.match(sentence.marked, after.end()):
            found = sentence.chain(copula.start(), self.rules)
            if isinstance(found, str):
                return
            names = [sentence.mentions[at] for at in found.subjects]
            modality = self.rules.ladder(found.words.strip())
            if modality == "planned" and _LEAVES.search(sentence.marked, 0, mark.start()):
                modality = "asserted"  # who will leave an office, holds it
            owners = sentence.indices(after["list"])
            persons = sentence.mentions[owners[0]].kind == "Person"
            for index in owners:
                if (sentence.mentions[index].kind == "Person") != persons:
                    break  # "a unit of X, and its founder, Y, will ...": the next clause
                for claim in self.stand(group, names, sentence.mentions[index]):
                    claim.modality = modality
                    yield claim
        elif after and after["is"]:
            whose = _WHOSE_NOUN.search(sentence.marked, 0, mark.start())
            owner = sentence.mentions[int(whose[1])] if whose else group.owner
            names = [sentence.mentions[at] for at in sentence.indices(after["list"])]
            if owner is not None:
                yield from self.stand(group, names, owner)

    def _held(self, claim: Claim, mentions: Sequence[Mention]) -> None:
        """How long it has held: "chairman of X since 2015", "Since last month its only shareholder has been X"."""
        if not self.sentence.dates:
            return
        marks = [
            f"{self.sentence.mentions.index(m)}⟧" for m in mentions if m in self.sentence.mentions
        ]
        places = [self.sentence.marked.find(mark) for mark in marks]
        spans = [(at, at + len(mark)) for at, mark in zip(places, marks, strict=True) if at >= 0]
        if not spans:
            return
        last = max(stop for _, stop in spans)
        claim.event = beside(self.sentence, last) or claim.event
        if is_state(claim.event) and claim.event == (None, None):
            found = times(self.sentence, min(at for at, _ in spans), last, None, frozenset()).event
            if found is not None and is_state(found):
                claim.event = found

    def _share_behind(self, claim: Claim, owner: Mention) -> None:
        """The share in brackets behind an owner: "Its shareholders are X (72.5 %) and Y (27.5 %)"."""
        if owner in self.sentence.mentions:
            at = self.sentence.marked.find(f"{self.sentence.mentions.index(owner)}⟧")
            share = _IN_BRACKETS.match(self.sentence.marked, self.sentence.marked.find("⟧", at) + 1)
            if share is not None:
                claim.attributes |= share_of(self.sentence.amounts[int(share[1])])

    def _is_followed(self, mention: Mention, pattern: re.Pattern[str]) -> bool:
        """Whether the words right behind a mention of this sentence are such."""
        if mention not in self.sentence.mentions:
            return False
        at = self.sentence.marked.find(f"{self.sentence.mentions.index(mention)}⟧")
        return (
            pattern.match(self.sentence.marked, self.sentence.marked.find("⟧", at) + 1) is not None
        )

    def _beyond(self, field: Mention) -> Mention | None:
        """Where an office is in what it is over: "the head of Canadian business banking at X"."""
        if field not in self.sentence.mentions:
            return None
        at = self.sentence.marked.find(f"{self.sentence.mentions.index(field)}⟧")
        named = _AT_BODY.match(self.sentence.marked, self.sentence.marked.find("⟧", at) + 1)
        return self.sentence.mentions[int(named[1])] if named else None

    def stand(self, noun: Mention, names: Sequence[Mention], owner: Mention) -> Iterator[Claim]:
        """The claims of a noun of relation: that `names` stand so to `owner`."""
        if noun.words & _FORMER:
            self.rejected["former"] += 1
            return
        if noun.words & _BESIDE and noun.head in _OWNED_FIRMS:
            return  # "its peer unit X": a sister, no daughter
        drafts = self.parties.drafts
        of_kind = f"{noun.head} of {drafts[owner.party].kind}" if owner.party >= 0 else ""
        trading = noun.head == "partner" and bool(noun.words & _TRADING)
        head = "trading partner" if trading else noun.head
        tie, turned = self.rules.relational.get(of_kind) or self.rules.relational[head]
        if tie == "MEMBER_OF" and self._is_followed(owner, _ITS_BOARD):
            tie = "HOLDS_ROLE"  # "a member of the X board"
        if tie == "HOLDS_ROLE" and owner.form == "group":
            owner = self._beyond(owner) or owner
        between = self.sentence.text[noun.start : owner.end]
        if noun.head == "partner" and of_kind.endswith("Place") and _PARTNERS_IN.search(between):
            return  # "X and Y are partners in Oman": where, not with whom
        if noun.head in _PROVIDERS and noun.words & _OF_MONEY:
            return  # "the first loan supplier of the project"
        if of_kind.endswith(" Place") and tie in _OF_FIRMS and noun.head != "creditor":
            return  # "Riga’s smallest lender": where it is, not whom it lends to
        if of_kind.endswith(" Place") and tie == "HOLDS_ROLE" and _FOR_AREA.search(between):
            return  # "regional director for Africa": of a body that has business there
        kinds = vocabulary().tie(tie)
        for name in names:
            if name.party < 0 or owner.party < 0 or name.party == owner.party:
                continue
            subject, target = (owner, name) if turned else (name, owner)
            if tie == "REGULATES" and is_central(drafts[subject.party].name):
                drafts[subject.party].kind = "GovernmentBody"  # it supervises: no bank of firms
            people = {drafts[end.party].kind == "Person" for end in (subject, target)}
            if tie == "PARTNERS_WITH" and len(people) > 1:
                continue  # "a partner at the law firm X" works there
            if (
                drafts[subject.party].kind not in kinds.subject
                or drafts[target.party].kind not in kinds.object
                or (
                    tie == "HOLDS_ROLE"
                    and drafts[subject.party].kind not in ("Person", "Party")
                    and (noun.head not in _FIRMS_HOLD or drafts[target.party].kind == "Place")
                )
            ):
                self.rejected["signature"] += 1
                continue
            narrow = (
                None,
                self.rules.narrow.get(tie, (None, None))[1],
            )  # an owner may be a person
            for at, kind in zip((subject.party, target.party), narrow, strict=True):
                family = drafts[at].name.endswith(" family")
                if (
                    kind is not None
                    and drafts[at].kind == "Party"
                    and not (drafts[at].unnamed or family)
                ):
                    drafts[at].kind = kind
            claim = self._told(
                f"noun.{noun.head.replace(' ', '-')}",
                tie,
                subject.party,
                target.party,
                name,
            )
            inside = [m for m in (noun, name, owner) if m.sentence == name.sentence]
            claim.start, claim.end = (
                min(m.start for m in inside),
                max(m.end for m in inside),
            )
            claim.collective = any(drafts[at].unnamed for at in (claim.subject, claim.object))
            self._held(claim, inside)
            if tie == "HOLDS_ROLE":
                claim.attributes = {"role": "board member" if noun.head == "member" else noun.head}
            if tie == "OWNS":
                self.parties.owned = (target.party, target)
                self._share_behind(claim, name)
            if owner.sentence != name.sentence or noun.whose:
                claim.antecedent = (owner.start, owner.end)
            yield claim


def _holds_owner(group: Mention) -> bool:
    """Whether the description names its owner itself: "Kenya's largest trading partner"."""
    return group.owner is not None and group.start <= group.owner.start < group.end
