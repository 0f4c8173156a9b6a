"""Whether what was told before may be what a definite noun group means: kind, number, country and every further word agree."""

from __future__ import annotations

from interlock.loaders.documents.language.gazetteer import adjectives_of, country_name
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import BUILT, LEADS, is_such_place, normal_form
from interlock.loaders.documents.parties.lands import UNITS
from interlock.loaders.documents.parties.other_words import ANY_FIRM, OtherWords
from interlock.loaders.documents.parties.things import is_of_sort, is_such_office
from interlock.loaders.documents.parties.told_apart import GENERAL

__all__ = ["Agreeing"]

_WITH_THINGS = frozenset(
    {"operator", "owner", "builder", "developer", "maker", "company", "firm", "group"}
)
_HAS = later(
    r",?\s(?:(?:which|that|who)\s)?(?:also\s|now\s)?(?:runs|operates|owns|has|builds|makes|manages|will\srun|is\sbuilding|built)\s(?:the\s)?"
)
_CALLED_SO = frozenset({"Firm", "Organization", "Exchange", "Chamber", "Asset"})
_ACTED = frozenset(
    {"buyer", "purchaser", "acquirer", "bidder", "winner", "contractor", "lender", "seller"}
)
# What the one of two in a deal is called, and the other.
_OPPOSITE = {
    "importer": "exporter", "exporter": "importer", "buyer": "seller", "seller": "buyer", "purchaser": "vendor", "vendor": "purchaser",
    "lender": "borrower", "borrower": "lender", "creditor": "debtor", "debtor": "creditor", "supplier": "customer", "customer": "supplier",
    "client": "supplier", "landlord": "tenant", "tenant": "landlord", "licensor": "licensee", "licensee": "licensor",
}  # fmt: skip
# With a capital these are any firm's; other nouns ("the Council", "the Fund") are those of the name that they end.
_A_PART = later(r"\b(?:arm|unit|subsidiary|division|branch|affiliate|business|offshoot)\b")
_MADE_OF_FIRMS = ("venture", "consortium", "syndicate", "coalition")
_OFFICE_OF_STATE = later(
    r"\b(?:[Mm]inistry|[Dd]epartment|[Gg]overnment|[Tt]reasury|[Pp]olice|[Cc]ourt|[Pp]arliament)\b"
)


def _in_plural(word: str) -> tuple[str, ...]:
    """What a noun may be in the plural: "the bus maker" was told of as "a maker of buses", "the ferry operator" of ferries."""
    return f"{word}s", f"{word}es", f"{word.removesuffix('y')}ies"


# What a fund is called by: "Orlu Capital", "Tarn Equity Partners".
_INVESTS = later(
    r"\b(?:Funds?|Capital|Partners|Equity|Ventures|Invest\w*|Assets?|Holdings?|Management|Trust|Growth|Wealth|Pensions?|Superannuation|Super)\b"
)


class Agreeing(OtherWords):
    """Compares a definite noun group with a party told before."""

    def _lies_there(self, earlier: Mention, town: Mention) -> bool:
        """Whether a thing told of before is in the town that it is called by now: "a stadium in Oran", later "the Oran stadium"."""
        if town.name in self.drafts[earlier.party].name:
            return True
        told = {m.sentence for m in self.seen if m.party == earlier.party}
        return any(m.name == town.name for at in told for m in self.by_sentence[at])

    def _fits(
        self, mention: Mention, earlier: Mention, kinds: frozenset[str], extra: set[str]
    ) -> bool:
        """Whether `earlier` may be what the definite noun group means: kind, number, country and every further word agree."""
        draft = self.drafts[earlier.party]
        named_so = draft.kind in _CALLED_SO or mention.head in ("central bank", "office")
        called = named_so and self._is_called(earlier, mention.head)
        if called and mention.kind == "Asset" and draft.kind in LEADS:
            # "the yard" may be "Kestrel Shipyard", but "the port" is not "Q Port Holdings"
            last = normal_form(draft.name, draft.kind).rpartition(" ")[2]
            called = any(word.endswith(mention.head) for word in (*draft.words, last))
        if (draft.kind not in kinds and not called) or earlier.form == "pronoun":
            return False  # "the yard" may be a firm that was called a shipyard
        if (
            draft.unnamed
            and draft.kind != "Portfolio"
            and mention.head not in GENERAL
            and not self._is_called(earlier, mention.head)
            and not is_of_sort(draft, mention.head)
            and not is_such_office(draft, mention.head)
            and not (
                mention.head == "lender"
                and draft.kind == "Bank"
                and draft.head.rpartition(" ")[2] not in UNITS
            )
            and not (mention.head in _ACTED and draft.kind in LEADS and self._is_subject(earlier))
        ):
            return False  # "the maker" is not "any buyer", but "the buyer" is who bought, whatever he was called
        if mention.head == "body" and draft.kind == "GovernmentBody" and not called:
            return not _OFFICE_OF_STATE.search(draft.name)  # a ministry is hardly "the body"
        if draft.unnamed and draft.kind == "Person" and draft.head != mention.head:
            whose = draft.name.lower().strip("<>").partition(" of ")[2].split()
            if mention.head in whose:
                return False  # "the son of President X" is not "the president"
        if mention.head == "agency" and not called and _OFFICE_OF_STATE.search(draft.name):
            return False  # nor "the agency"
        if (
            mention.head == "agency"
            and draft.kind == "Organization"
            and not called
            and not self._is_subject(earlier)
        ):
            return False  # "four people for supporting X. The agency": hardly X
        if mention.head == "central bank" and not called and _OFFICE_OF_STATE.search(draft.name):
            return False  # nor is it the central bank
        if self._is_source(earlier) and mention.head in ANY_FIRM:
            return False
        if not called and _OPPOSITE.get(mention.head) in {
            draft.head.rpartition(" ")[2],
            *draft.words,
        }:
            return False  # "the importer" is not who was called an exporter
        if mention.head == "group" and draft.unnamed and _A_PART.search(draft.name):
            return False  # "Velmar's Sudanese arm ... The group": Velmar
        if (
            mention.head.endswith("fund")
            and draft.kind in ("Firm", "Party")
            and not called
            and not _INVESTS.search(draft.name)
            and "investment" not in draft.words  # "the investment company X", later "the fund"
        ):
            return False  # "It holds 1 percent of X. The fund": hardly X
        if mention.head == "government" and not self._is_called(earlier, "government"):
            return False  # no parliament or ministry
        buyers = draft.unnamed and draft.head.endswith(_MADE_OF_FIRMS[1:])
        if buyers and mention.head in ("company", "firm", "business"):
            return (
                False  # "The consortium will pay 2 billion. The company's founder": of what it buys
            )
        if mention.head.endswith(_MADE_OF_FIRMS) and not self._is_called(earlier, mention.head):
            return False  # none of the firms that found it
        named = draft.kind == "Party" and not draft.unnamed
        if named and self.text[earlier.start : earlier.start + 4].lower() == "the ":
            return False  # "the Gulf" is no company
        if draft.plural != mention.plural and draft.kind != "Portfolio":
            return False
        if mention.country and draft.country and mention.country != draft.country:
            return False
        if mention.whose and mention.country and draft.country is None:
            return False  # "its Irish business" is one that it has in Ireland, not whichever firm was named last
        if draft.kind == "Place":
            return is_such_place(draft, mention.head)
        if mention.kind in BUILT and mention.based is not None and draft.unnamed:
            return self._lies_there(earlier, mention.based)
        if mention.place is not None and not (
            draft.unnamed and draft.kind in BUILT and 0 <= draft.place == mention.place.party
        ):
            return False  # "a wind power project in Orlu", later "the wind farm in Orlu"
        known = set(draft.name.lower().strip("<>").split()) | draft.words
        left = {word for word in extra - known if known.isdisjoint(_in_plural(word))}
        if mention.country and draft.country in (None, mention.country):
            left -= adjectives_of(mention.country)
            left -= set(country_name(mention.country).lower().split())  # "the Singapore company"
        if left and mention.head in _WITH_THINGS:
            left -= self._things_of(earlier.party)
        return not left

    def _things_of(self, party: int) -> set[str]:
        """The nouns of what a party was said to have, run or make: "to refit its ferries", later "the ferry operator"."""
        return {
            word
            for number, thing in enumerate(self.seen)
            if thing.kind in BUILT and thing.form != "name"
            and (
                (thing.owner is not None and thing.owner.party == party)
                or (
                    number > 0
                    and self.seen[number - 1].party == party
                    and _HAS.fullmatch(self.text, self.seen[number - 1].end, thing.start)
                )
            )
            for word in thing.head.split()
        }  # fmt: skip
