"""What nouns of relation tell: "X, a subsidiary of Y", "its insurer, X", "X is the main contractor".

claims = Relations(sentence, parties, ruleset(), rejected).read()       # reads these beside what names and verbs tell
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations

from interlock.loaders.documents.grammar.clauses import Chain, Marked
from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.grammar.timing import beside, is_state, times
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.mentions.groups.second_nouns import second_noun_of
from interlock.loaders.documents.parties.drafts import is_central
from interlock.loaders.documents.parties.inner_subjects import acts
from interlock.loaders.documents.parties.things import is_trading_work
from interlock.loaders.documents.ties.claims import Claim, share_of, weakest
from interlock.loaders.documents.ties.ellipsis.left_out import one_work
from interlock.loaders.documents.ties.firmness import untrue_parts
from interlock.loaders.documents.ties.holdings.up_for_sale import up_for_sale
from interlock.loaders.documents.ties.nouns.named import FORMER, OWNED_FIRMS, POSSESSED, Named
from interlock.schema.vocabulary import vocabulary

__all__ = ["Relational"]

# Where an officer of some body works, and not whose he is.
_FOR_AREA = later(
    r"\b(?:director|manager|head|administrator|chief|executive|president|chair(?:man|woman)?|officer)s? (?:for|in) "
)
_PARTNERS_IN = later(r"\bpartners? (?:in|on|at) ")
_INVESTORS_IN = later(r"\bco-investors? (?:in|on|at) ")
_PROVIDERS = frozenset(["supplier", "provider"])
_OF_MONEY = frozenset(["loan", "credit", "finance", "money", "capital"])
_PERHAPS = frozenset(
    words(
        "potential possible prospective would-be future soon-to-be alleged suspected rumoured rumored purported supposed presumed reputed "
        "self-styled so-called"
    )
)
_PERHAPS_A = later(rf"(?:(?:an?|the|another|its) )?(?:{'|'.join(sorted(_PERHAPS))}) ")
_BESIDE = frozenset({"peer", "sister", "rival", "fellow", "competing"})
_OF = later(r"\s(?:of|to|in|for)\s")
# Offices that a firm may hold; any other is a person's: "X hopes to join Y, its chairman said" says nothing of Y.
_FIRMS_HOLD = frozenset(
    words(
        "auditor liquidator trustee receiver administrator custodian founder co-founder manager beneficiary settlor patron"
        " secretary registrar"
    )
)
# Who takes an office does so on a day; who has one does not.
# What a person is holds an office; a firm that is one acts for another, or runs a plant.
_PERSONS_OFFICE = frozenset({"adviser", "advisor", "manager", "project manager"})
_TAKEN_UP = frozenset({"HOLDS_ROLE", "MEMBER_OF"})
_BECAME = later(
    r"\b(?:became|becomes?|becoming|(?:re-?)?elected|appointed|named|made|promoted|installed|chosen|sworn in)\b"
)
_ENDS_ASIDE = later(r"⟧, and ")
_WHOSE_NOUN = Sought(
    r"⟦\w(\d+)⟧(?:,? whose|, (?:an?|the) (?:[\w’'%:/-]+ ){1,5}?whose) (?:[a-z-]+ ){0,2}$"
)
_FROM = later(
    r"(?:\sof\s[a-z\d,]+(?:\s[a-z-]+){1,3}(?=\sin\s))?"  # "a chain of 22 exchange houses in Tarn"
    r"\s(?:(?:of|in|from|at|near|outside)\s(?:the\s)?|on\sthe\sisland\sof\s|(?:in|of)\sthe\s(?:city|town|port|district|island"
    r"|village)\sof\s)"
)
# "its agents in Europe are", "the importer of X for Japan is": where the noun holds
_THERE = r"(?: (?:in|for|at|across|throughout) (?:the )?⟦L\d+⟧)?"
_OF_IS = later(  # "Advisers to X were Y and Z", "the lender to X, Y,"
    rf"(?: [a-z]+)? (?:of|to|in|for) (?:the )?(?P<owner>{MARK}){_THERE}"
    rf"(?:(?:,? (?:as (?:of|at)|on|at) ⟪d\d+⟫,?)? (?:is|are|was|were|has been|have been|includes?|included|remains?)"
    rf"(?: as follows)?:? (?:the )?(?P<list>{LIST})"
    rf"|, (?P<name>{MARK})(?=,(?! (?:and|or) )|[.]?$)"
    rf"|: (?:the )?(?P<listed>{LIST}))"  # "Other clients of X: A and B"
)
_COPULA = later(
    r"(?:(?:acts?|acted|acting|serves?|served|works?|operates?|operate) as|is|are|was|were"
    r"|(?:has|have|had)(?:\s(?:long|always|also|since|already|never|now))?\sbeen|becomes?|became"
    r"|remains?|remained|as|now)\s$"
)
_OF_GOODS = r"(?:of (?:[a-z-]+ ){1,3}?(?=(?:to|for) (?:the )?⟦))?"  # "the supplier of sugar to X"
_LIST_AFTER = later(
    rf"(?:(?P<is>(?: of [a-z-]+(?: [a-z-]+)?)??{_THERE}(?:, [^,⟦]*,)? (?:is|are|was|were"
    rf"|has been|have been|includes?|included|remains?)(?: as follows)?:? (?:the )?)"
    rf"|(?P<of> {_OF_GOODS}(?:of|to|in|for) (?:both )?(?:the )?))"
    rf"(?P<list>{LIST})"
)
_NOUN_OF = later(r" (?:of|to|for) (?:the )?⟦")
# "Lenders include A and B": of whom the text goes by
_PLAIN_ROLES = frozenset(words("lender creditor insurer subcontractor"))
_OF_THE_LOAN = later(
    r"\b(?:[Ll]ead|[Mm]ain|[Ss]enior|[Pp]rincipal|[Ss]ole|[Oo]nly|[Oo]riginal) (?:lender|creditor)"
)
_OF_LOANS = later(
    r"(?:The|That|This)\s(?:[a-z-]+\s){0,2}(?:loans?|credits?|facility|financing|debts?|bonds?|notes?|mortgage|borrowings?|line)\s"
    r"(?:is|was|are|were|will be|has been|had been|is to be)\s(?:[a-z]+ly\s)?(?:guaranteed|secured|backed|insured|repaid|underwritten)\b"
)
_OF_DEBTS = frozenset({"LENDS_TO", "GUARANTEES"})
_NEAR_TOPIC = 600  # characters back to what a text is about
_TIES_OF_WORKS = frozenset(
    {"BRANCH_OF", "SUCCEEDED_BY", "LENDS_TO", "SUPPLIES", "ACTS_FOR", "MEMBER_OF"}
)
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
_TOPICAL = later(rf"\b(?:[Tt]he|[Oo]ne|[Aa]nother|[Aa]n?) (?:{_MAIN})?[a-z-]+(?: [a-z-]+)?$")
_APPOSED_NOUN = later(rf"(?:[Tt]he|[Oo]ne|[Aa]nother|[Aa]n?) (?:{_MAIN})?[a-z-]+(?: [a-z-]+)?, ")
_TITLED = later(
    r"(?:(?:[Mm]ain|[Gg]eneral|[Ll]ead|[Cc]ivil|[Pp]rincipal) )?(?P<head>(?:[Ss]ub-?)?[Cc]ontractor|[Oo]perator|[Oo]wner"
    r"|[Cc]oncessionaire) (?=[A-Z])"
)
_ITS_BOARD = later(r"(?:’s|'s|’|')? (?:[a-z]+ )?(?:board|council)\b")
_AT_BODY = later(r"(?: [a-z-]+){0,3} (?:at|with) (?:the )?⟦[FBCOXGP](\d+)⟧")
_RANK_REACH = 40  # characters before a noun of office in which its rank begins
_RANK = later(
    r"\b(?:(?:first|second|senior|executive|acting|interim|deputy|vice|assistant|associate|honorary|joint|under|non-executive)[ -])+$"
)
_IN_BRACKETS = later(r" \(⟪p(\d+)⟫\)")
_NAMED_NEXT = later(rf", {MARK}(?=,)")
_SIDE_BY_SIDE = frozenset(words("unit subsidiary arm affiliate parent owner shareholder"))
_IS_OWNED = later(  # the end of "X is Y’s ", "X was its "
    rf" (?P<is>is|are|was|were|remains?|remained|became|becomes?)(?: also| now| still| once)*(?: among)? "
    rf"(?P<owner>(?:the )?{MARK}(?:’s|'s|’|') )?$"
)
# What stands between two clauses of a sentence that have a subject each.
_CLAUSE_BEFORE = later(
    r"; |, (?:and|but|while|whereas|though|although) (?:[a-z-]+ ){0,4}$|\b(?:while|whereas|but|that) (?:[a-z-]+ ){0,4}$"
    r"|[a-z] and (?:[a-z-]+ ){0,4}$"
)
_APPOSED_OWNED = later(rf"⟦\w(?P<name>\d+)⟧, {MARK}(?:’s|'s|’|') $")
_IS_THE_ONE = later(r"⟦\w(?P<name>\d+)⟧(?: of ⟦L\d+⟧)? (?:is|was|remains) (?:the )?$")
_OWNERS = frozenset({"owner", "co-owner"})
_ACTING_BODIES = frozenset({"Firm", "Bank", "GovernmentBody", "Organization", "Party", "Person"})
_THROUGH_ONE = later(
    r"\b(?:through|via|by way of|(?:set|sets|setting) up|creat(?:es?|ed|ing)|form(?:s|ed|ing)?|found(?:s|ed|ing)?|establish(?:es|ed|ing)?"
    r"|launch(?:es|ed|ing)?|incorporat(?:es?|ed|ing)) (?:an? |its )"
)
_BY_SIZE = frozenset(words("largest biggest leading top oldest"))  # of a country or trade
_OF_ONE = frozenset(
    words("contractor operator developer builder insurer owner organiser organizer")
)
_CLOSES = later(r"(?: (?:in|for) ⟦L\d+⟧)?(?:,(?! (?:and|or) )|\.?$)")
# "X, Y’s partner in the mine,": in what they are, and not of whom
_IN_SOMETHING = frozenset({"partner", "adviser", "advisor", "co-investor", "agent", "broker"})
_CLOSES_THERE = later(
    r"(?: (?:in|for|on|at) (?:(?:the|its|this|that|a) )?(?:⟦\w\d+⟧|[a-z-]+(?: [a-z-]+)?))?(?:,(?! (?:and|or) )|\.?$)"
)
_APPOSED = later(r"⟦\w(?P<name>\d+)⟧, (?:the |an? )?$")
_OF_THEN = later(
    rf" (?:of|to|for) (?:the )?(?P<owner>{MARK})(?! (?:in|at|on) ⟦L)"
    r" (?:in|on|for|at|over|during|since) (?:(?:the|that|this|its|their|a|an) )?(?:[a-z-]+(?: [a-z-]+)?|⟪d\d+⟫),"
)
_IS_OF = later(rf" (?:(?:of|to|for) (?:both )?(?:the )?{MARK}|(?:is|are|was|were) )")
# Behind a party of which a noun is not said: "the head of Orlu-owned X".
_TIED_TO = later(
    r"-(?:owned|controlled|managed|operated|run|led|backed|built|funded|financed|sponsored)(?: [a-z-]+){0,3} "
)
_SELLERS = frozenset({"seller", "vendor"})
_BY_WAY_OF = ("through ", "via ")
_BUYERS = frozenset({"buyer", "purchaser", "acquirer", "acquiror"})
_OF_ANY_TRADE = frozenset(
    {"importer", "stockist", "haulier", "packer", "bottler", "caterer"}
)  # "another importer, X": of whose goods is not told
_EACH_OTHERS = frozenset(
    {"partner", "trading partner", "trade partner", "co-investor"}
)  # "X and Y are partners"
_TRADING = frozenset({"trading", "trade"})
_NEAR_SALE = 500  # characters from what was sold to who sold it
# Ties that are told as ended where the noun is "former supplier"; who had a holding or an office is read elsewhere.
_MAY_END = frozenset(
    {
        "SUPPLIES",
        "ACTS_FOR",
        "PARTNERS_WITH",
        "TRADES_WITH",
        "MEMBER_OF",
        "BANKS_WITH",
        "INSURES",
        "OPERATES",
        "OWNS",
    }
)
_OF_FIRMS = frozenset({"LENDS_TO", "INSURES", "SUPPLIES", "OPERATES", "INVESTS_IN"})
_LEAVES = later(
    r"\b(?:succeeded|replaced|followed|resign|retire|quit|step(?:ping)? down|stand down|dismissed|removed|sacked) as (?:the |an? |its )?$"
)

_BEFORE_NOUN = 10  # characters of an article before a noun
_ANOTHER = later(r"\b(?:[Aa]nother|[Aa] (?:second|further|third)|[Oo]ther|[Ff]urther)\s[a-z]")
_MANY_OF = frozenset({"SUPPLIES"})
_NEAR_NOUN = 90  # characters of a noun and the name behind it
_ONE_OF_MANY = later(
    r"\b(?:[Ii]ts|[Tt]heir|[Aa]nother|[Ee]arlier|[Ff]ormer|[Pp]revious|[Cc]hief|[Mm]ain|[Bb]iggest|[Ll]argest|[Rr]egular|[Oo]ther"
    r"|[Pp]otential|[Pp]ossible"
    r"|[Rr]ival|[Ll]osing|[Ff]oreign|[Oo]nly)\s(?:[a-z-]+\s){0,2}?(?:buyer|seller|vendor|purchaser|acquirer)\b"
)


class Relational(Named):
    """Reads what the nouns of relation in one marked sentence tell; the vocabulary of the rules says which they are."""

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
                    # "Y's unit, the largest taker": of Y is the unit
                    (mention.form == "name" or mention.head not in OWNED_FIRMS)
                    and _OF.match(self.sentence.text, group.end) is None
                ):  # else "Y's chief X, owner of Z"
                    owner = owner or mention.owner
                if owner is not None:  # "X, its biggest creditor"
                    yield from self._presupposed(group, mention, owner)
                else:  # "X, a subsidiary of Y"
                    yield from self._noun_of(mention, group)
            yield from self._second_noun(mention)
            if mention.head in _SELLERS | _BUYERS:
                yield from self._seller(mention)
            topical = mention.head not in _OF_ANY_TRADE and (
                mention.head not in _BUYERS or not self._is_of_sale(mention)
            )
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
                yield from map(partial(self._untold, mention), self._predicate(mention))

    def _second_noun(self, mention: Mention) -> Iterator[Claim]:
        """What the second of two nouns for a name tells: "its chairman and largest shareholder, X"."""
        owner = mention.owner
        if mention.form != "name" or owner is None:
            return
        said = mention.description or mention
        found = second_noun_of(self.sentence.text, said.start, said.end)
        if found is None or found["noun"] not in self.rules.relational:
            return
        told = frozenset((*found["words"].split(), found["noun"]))
        noun = replace(
            mention,
            start=found.start(),
            end=found.end(),
            head=found["noun"],
            words=told,
            title=None,
        )
        yield from self.stand(noun, [mention], owner)

    def _is_of_sale(self, mention: Mention) -> bool:
        """Whether the text has just told of a holding, so that "the buyer" is that of a firm and no customer."""
        sold = self.parties.owned
        near = sold is not None and 0 <= mention.start - sold[1].start < _NEAR_SALE
        return near or up_for_sale(self) is not None

    def _seller(self, seller: Mention) -> Iterator[Claim]:
        """Who sold what the text has just told of: "The seller, X, keeps nothing", "The vendor was X"."""
        sold, offered = self.parties.owned, up_for_sale(self)
        if offered is not None and not self.sentence.text.startswith(" of ", seller.end):
            sold = offered.party, offered  # and not "the buyer of its slag"
        if seller.whose or seller.owner is not None or self._is_one_of_many(seller):
            return  # "Its chief buyer, X": of goods; "An earlier buyer, X": of what, nobody says
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
                names = self.sentence.mentioned(after["list"])
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
            claim = self.claim(rule, "OWNS", name.party, sold[0], name)
            claim.ended = sells
            claim.antecedent = (sold[1].start, sold[1].end)
            yield claim

    def _is_one_of_many(self, seller: Mention) -> bool:
        """Whether the noun tells one buyer or seller from others: "an earlier buyer", "its chief buyer", "another seller"."""
        said = self.sentence.text[self.sentence.start : seller.end][-_NEAR_NOUN:]
        return _ONE_OF_MANY.search(said) is not None

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
            names = (
                [mention] if _APPOSED_NOUN.match(said) or self._has_its_part(mention, said) else []
            )
        elif mention.form in ("group", "definite") and not mention.title:
            stop = marked.find("⟧", mark) + 1
            lead = self.sentence.text[max(0, mention.start - 4) : mention.end]
            follows = _NAMED_NEXT.match(marked, stop)
            after = _LIST_AFTER.match(marked, stop)
            is_one = _IS_THE_ONE.search(marked, 0, max(0, mark - 2))
            found: tuple[int, ...] = ()
            if follows and _TOPICAL.search(lead):
                found = self.sentence.indices(follows[0])[:1]
            elif (
                after
                and after["is"]
                and (
                    re.search(r"\bthe ", lead, re.IGNORECASE)
                    or (mention.start == self.sentence.start and mention.head in _PLAIN_ROLES)
                )
            ):
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
        if names and not self._lends(mention, marked.find("⟧", mark) + 1):
            return
        topic = self._work_beside(mention) if names else None
        actor = self._whose_new_one(mention) if names else None
        if actor is not None:
            for claim in self.stand(mention, names, actor):
                claim.rule += "-open"
                yield claim
            return
        if names and topic is None:
            topic = self._topic(mention)
            named = [m.party for m in self.sentence.mentions if m.form != "pronoun"]
            if topic is not None and topic.party in named:
                return
        if topic is None or self._is_another_beside(mention, topic):
            return
        for claim in self.stand(mention, names, topic):
            claim.rule += "-open"
            claim.antecedent = (topic.start, topic.end)
            if claim.tie in _OF_DEBTS:
                claim.modality = weakest((claim.modality, self.parties.lent_how()))
            yield claim

    def _whose_new_one(self, noun: Mention) -> Mention | None:
        """Who acts through a firm of his that is told of first here: "the authority will run it through a new subsidiary, X"."""
        if self.rules.relational[noun.head][0] != "OWNS" or noun.head in _OWNERS:
            return None
        lead = self.sentence.text[max(self.sentence.start, noun.start - 20) : noun.end]
        if _THROUGH_ONE.search(lead) is None:
            return None
        subjects = [
            m for m in self.sentence.mentions
            if m.party >= 0 and m.end < noun.start and self.parties.is_subject(m)
            and self.parties.drafts[m.party].kind in _ACTING_BODIES
        ]  # fmt: skip
        return subjects[-1] if subjects else None

    def _is_another_beside(self, mention: Mention, topic: Mention) -> bool:
        """Whether "another supplier" stands beside the firm spoken of rather than behind it: "X lays pipes. Another supplier, Y"."""
        kind = self.parties.drafts[topic.party].kind
        if kind != "Firm" or self.rules.relational.get(mention.head, ("", ""))[0] not in _MANY_OF:
            return False
        start = max(self.sentence.start, mention.start - _BEFORE_NOUN)
        return _ANOTHER.search(self.sentence.text, start, mention.end) is not None

    def _has_its_part(self, name: Mention, said: str) -> bool:
        """Whether a name has its part in a work before it as a title: "Contractor X was late", where no other work is told of."""
        found = _TITLED.match(said)
        if found is None or (found[0][0].isupper() and name.start != self.sentence.start):
            return False
        if found[0][0].islower() and not found["head"].endswith("contractor"):
            return False  # "toll operator X", "owner X": rather his trade
        works = (m for m in self.sentence.mentions if m.party >= 0 and m is not name)
        return not any(self.parties.drafts[m.party].kind in _WORKS for m in works)

    def _lends(self, noun: Mention, stop: int) -> bool:
        """Whether "lender" tells of a loan, and is no other word for a bank: not "a rival lender, X", "the largest lender is X"."""
        if self.rules.relational[noun.head][0] != "LENDS_TO":
            return True
        said = self.sentence.text[noun.start : noun.end]
        if _OF_THE_LOAN.search(said):
            return True
        after = _LIST_AFTER.match(self.sentence.marked, stop)
        return after is not None and bool(after["is"]) and not noun.words & _BY_SIZE

    def _work_beside(self, noun: Mention) -> Mention | None:
        """The one work that the sentence has told of when it comes to "the contractor, X"."""
        said = self.sentence.text[noun.start : noun.end]
        if noun.head not in _OF_ONE or not said.startswith("the "):
            return None
        works = {
            m.party: m
            for m in self.sentence.mentions
            if m.party >= 0 and self.parties.drafts[m.party].kind in _WORKS
        }
        work = next(iter(works.values())) if len(works) == 1 else None
        return work if work is not None and work.end < noun.start else None

    def _topic(self, noun: Mention) -> Mention | None:
        """What a noun is a relation to that is told of nobody: the one event or work near by, else the firm that the text is about."""
        tie = self.rules.relational[noun.head][0]
        start = self.sentence.start
        of_debt = tie in _OF_DEBTS or (
            # "The debt is guaranteed by the parent, X": of who owes it
            tie == "OWNS" and _OF_LOANS.match(self.sentence.text, start) is not None
        )
        lent = self.parties.lent_to(start, _NEAR_TOPIC) if of_debt else []
        if lent:
            return lent[0] if len(lent) == 1 else None
        for kinds in _TOPICS.get(tie, ()):
            near = {
                m.party: m
                for m in self.parties.near(max(0, start - _NEAR_TOPIC), start)
                if m.party >= 0 and self.parties.drafts[m.party].kind in kinds
            }
            if len(near) == 1:
                return next(iter(near.values()))
            if near:
                return one_work(self, kinds) if kinds == _WORKS else None
        owned = self.parties.owned if tie == "OWNS" else None
        if owned is not None and start - owned[1].start < _NEAR_TOPIC:
            return owned[1]
        spoken = self.parties.before(start, start) if noun.head in _OWNERS else None
        if spoken is not None and self.parties.drafts[spoken.party].kind in _WORKS:
            return spoken  # "The dam was closed. The owner, X,"
        lead = None if tie in _OF_WORKS else self.parties.lead(start)
        if lead is not None and tie in _OF_DEBTS and self.parties.drafts[lead.party].kind == "Bank":
            return None  # who else lends is rather a lender beside it
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
            or self.sentence.text[before.end : mention.start] not in (" ", " group ")
            or not self.sentence.text[mention.start : mention.end].startswith(mention.head)
        ):
            return None
        return before

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
        if lead.endswith(("former ", "ex-", "one-time ", "onetime ")) and owner.start <= name.start:
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
        works = ("Asset", "Project")  # "Orlu LNG, a gas terminal in Vose"
        kind = self.parties.drafts[name.party].kind
        seated = _FROM.fullmatch(self.sentence.text[group.end : after.start]) is not None
        if seated and (
            (group.kind in firms and kind in (*firms, "Party"))
            or (group.kind in works and kind in (*works, "Firm", "Party"))
        ):
            claim = self.claim("name.seat", "LOCATED_IN", name.party, after.party, name)
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
            owner = behind[1] if POSSESSED.sub("", between, count=1) == " " else owner
        yield from self.stand(group, (name,), owner)

    def _told_in_clause_before(self, owner: Mention | None, subjects: Sequence[Mention]) -> bool:
        """Whether "its" is somebody's of an earlier clause: "A has 200 branches; B is its owner" rather than whoever was told before."""
        if owner is None or owner not in self.sentence.mentions or not subjects:
            return False
        first = min(subjects, key=lambda m: m.start)
        other = owner.party >= 0 and all(owner.party != m.party for m in subjects)
        between = self.sentence.text[owner.end : first.start]
        # "A said B had sold the plant and C was its buyer": of whom, is not told
        acting = any(
            owner.end < m.start < first.start
            and m.kind not in ("Person", "Place")
            and acts(self.sentence.text, m.end)
            for m in self.sentence.mentions
        )
        clear = other and owner.end < first.start and not acting
        return clear and _CLAUSE_BEFORE.search(between) is not None

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
            found = self._predicated(owned.start("is"))  # "by X, which is Y’s subsidiary"
            subjects = (
                [] if isinstance(found, str) else [sentence.mentions[at] for at in found.subjects]
            )
            if group.whose and not self._told_in_clause_before(owner, subjects):
                owner = self.parties.before(sentence.start, sentence.start)
            if owner is not None and not isinstance(found, str) and not self._is_possible(found):
                modality = self.rules.ladder(found.words.strip())
                for claim in self.stand(group, subjects, owner):
                    claim.modality = modality
                    yield claim
            return
        are = _COPULA.search(sentence.marked, 0, mark.start())
        if (
            are
            and group.head in _EACH_OTHERS
            and group.plural
            and (group.head != "partner" or not _IS_OF.match(sentence.marked, mark.end()))
        ):
            found = self._predicated(are.start())  # "X and Y are partners"
            if not isinstance(found, str) and self._is_possible(found):
                return
            names = (
                [] if isinstance(found, str) else [sentence.mentions[at] for at in found.subjects]
            )
            modality = "" if isinstance(found, str) else self.rules.ladder(found.words.strip())
            for name, other in combinations(names, 2):
                for claim in self.stand(group, [name], other):
                    claim.modality = modality
                    yield claim
            return
        apposed = _APPOSED_OWNED.search(sentence.marked, 0, mark.start())
        closes = _CLOSES_THERE if group.head in _IN_SOMETHING else _CLOSES
        if apposed and group.owner is not None and closes.match(sentence.marked, mark.end()):
            names = [sentence.mentions[int(apposed["name"])]]  # "X, Y’s owner, is based in Z"
            for claim in self.stand(group, names, group.owner):
                claim.presupposed = True
                yield claim
            return
        beside = _APPOSED.search(sentence.marked, 0, mark.start())
        of = _OF_THEN.match(sentence.marked, mark.end()) if beside else None
        if beside and of:  # "X, the adviser to Y in the sale,"
            names = [sentence.mentions[int(beside["name"])]]
            owner = sentence.mention(of["owner"])
            for claim in self.stand(group, names, owner):
                claim.presupposed = True
                yield claim
            return
        whole = _OF_IS.match(sentence.marked, mark.end())
        where = (
            whole is not None
            and group.owner is not None
            and (whole["owner"].startswith("⟦L") or _is_shared(group, whole[0]))
        )
        if whole and where and whole["list"] and group.owner and _is_shared(group, whole[0]):
            names = sentence.mentioned(whole["list"])
            yield from self.stand(group, names, group.owner)  # "X’s partners in the mine are Y"
            return
        spelled = _spelled(sentence, whole)
        if (
            whole
            and not where  # "X’s agent in Japan is Y": of X
            and not spelled
            and not (whole["name"] and group.plural)
            and not POSSESSED.match(sentence.marked, whole.end())
        ):
            names = sentence.mentioned(whole["list"] or whole["name"] or whole["listed"])
            yield from self.stand(group, names, sentence.mention(whole["owner"]))
            return
        after = _LIST_AFTER.match(sentence.marked, mark.end())
        copula = _COPULA.search(sentence.marked, 0, mark.start())
        if after and after["of"] and copula and not POSSESSED.match(sentence.marked, after.end()):
            found = self._predicated(copula.start())
            if isinstance(found, str) or self._is_possible(found):
                return
            names = [sentence.mentions[at] for at in found.subjects]
            modality = self.rules.ladder(found.words.strip())
            if modality == "planned" and _LEAVES.search(sentence.marked, 0, mark.start()):
                modality = "asserted"  # who will leave an office, holds it
            owners = (*sentence.indices(after["list"]), *spelled)
            persons = sentence.mentions[owners[0]].kind == "Person"
            for index in owners:
                if (sentence.mentions[index].kind == "Person") != persons:
                    break  # "a unit of X, and its founder, Y, will ...": the next clause
                if self._is_noun_of(sentence.mentions[index]):
                    break  # "a supplier of X and a lender to Y"
                for claim in self.stand(group, names, sentence.mentions[index]):
                    claim.modality = modality
                    yield claim
        elif after and after["is"]:
            whose = _WHOSE_NOUN.search(sentence.marked, 0, mark.start())
            owner = sentence.mentions[int(whose[1])] if whose else group.owner
            names = sentence.mentioned(after["list"])
            names = [name for name in names if not name.possessive]  # "Its head is A's sister"
            if whose and not group.plural and _ENDS_ASIDE.search(after["list"]):
                names = names[:1]  # "paid A, whose director is B, and C": C is paid
            if owner is not None:
                yield from self.stand(group, names, owner)

    def _is_noun_of(self, mention: Mention) -> bool:
        """Whether a mention is a noun of relation with whose it is behind it, and nobody by itself: "a lender to Y"."""
        noun = mention.form != "name" and mention.head in self.rules.relational
        return noun and self._is_followed(mention, _NOUN_OF)

    def _predicated(self, at: int) -> Chain | str:
        """Of whom a copula says what he is, in its clause or in what is set off: "A, which may become a supplier of B, closed"."""
        relative = self._of_relative(at) if self.sentence.aside(at) is not None else None
        found = relative or self.sentence.chain(at, self.rules)
        return (self._of_relative(at) or found) if isinstance(found, str) else found

    def _of_relative(self, at: int) -> Chain | None:
        """Whom a relative clause is about: "seized goods of X, which is a client of Y"."""
        for start, end, head in self.sentence.asides:
            said = self.sentence.marked[start:at]
            if start <= at < end and head is not None and "⟦" not in said:
                return Chain((head,), start, said, start)
        return None

    def _untold(self, group: Mention, claim: Claim) -> Claim:
        """A claim of a predicate as denied where somebody denies it or calls it untrue: "X denied that it was the owner of Y"."""
        at = self.sentence.marked.find(f"{self.sentence.mentions.index(group)}⟧")
        report = self.sentence.speaker(at)
        untrue = any(start <= at < end for start, end in untrue_parts(self.sentence))
        denied = report is not None and report.denied
        if (denied or untrue) and not claim.presupposed and claim.modality not in NEGATIVE:
            claim.modality = "denied"
            if report is not None and denied:
                claim.attributed_to = report.party if report.party >= 0 else None
                claim.denied_by_speaker = True
        return claim

    def _is_possible(self, chain: Chain) -> bool:
        """Whether the words before the noun leave it open: "could become the owner of X"."""
        possible = self.rules.possibility.search(chain.words) is not None
        self.rejected["possibility"] += possible
        return possible

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
            first = min(at for at, _ in spans)
            when = times(self.sentence, first, last, None, frozenset())
            became = claim.tie in _TAKEN_UP and _BECAME.search(self.sentence.marked, first, last)
            if when.event is not None and (is_state(when.event) or became):
                claim.event = when.event
            if when.said is not None and self.sentence.speaker(first) is not None:
                claim.stated_on = claim.stated_on or when.said

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

    def _beyond_holder(self, owner: Mention) -> Mention | None:
        """The firm behind one that only tells whose it is: "a unit of Orlu-owned X" is X's; None where no party is named."""
        text = self.sentence.text
        if text[owner.end : owner.end + 1] != "-" or _TIED_TO.match(text, owner.end) is None:
            return owner
        after = next((m for m in self.sentence.mentions if m.start > owner.end), None)
        near = after is not None and _TIED_TO.fullmatch(text, owner.end, after.start) is not None
        return after if near else None

    def stand(self, noun: Mention, names: Sequence[Mention], owner: Mention) -> Iterator[Claim]:
        """The claims of a noun of relation: that `names` stand so to `owner`."""
        told = self._beyond_holder(owner)
        if told is None:
            return
        owner = told
        if noun.head == "partner" and noun.words & {"senior", "managing"}:
            return  # who is a partner of a law firm holds an office there
        if noun.words & _PERHAPS or _PERHAPS_A.match(self.sentence.text, noun.start, noun.end):
            return  # "a potential buyer of X": what might be states nothing
        if noun.words & _BESIDE and noun.head in OWNED_FIRMS:
            return  # "its peer unit X": a sister, no daughter
        apart = owner is noun or owner.start != noun.start or owner.form != "definite"
        if not apart and owner.head in self.rules.relational and owner.head != noun.head:
            return  # "the agent of its creditors, X": no creditor of the agent
        drafts = self.parties.drafts
        of_kind = f"{noun.head} of {drafts[owner.party].kind}" if owner.party >= 0 else ""
        trading = noun.head == "partner" and bool(noun.words & _TRADING)
        head = "trading partner" if trading else noun.head
        tie, turned = self.rules.relational.get(of_kind) or self.rules.relational[head]
        if "consolidating" in noun.words and tie == "OWNS":
            tie = "CONSOLIDATES"  # "the direct consolidating parent of X": no share is told
        if tie == "OWNS" and (noun.whose or owner.form == "pronoun") and owner.party >= 0:
            owned = names if turned else [owner]
            if any(m.party >= 0 and drafts[m.party].kind == "GovernmentBody" for m in owned):
                self.rejected["signature"] += 1
                return  # "its only shareholder", behind what the Treasury said: no shareholder of the Treasury
        former = bool(noun.words & FORMER)
        if former and tie not in _MAY_END:
            self.rejected["former"] += 1
            return
        if noun.head in _PERSONS_OFFICE and any(drafts[m.party].kind == "Person" for m in names):
            tie, turned = "HOLDS_ROLE", False  # an adviser by himself, the manager of a dam
        if tie == "MEMBER_OF" and self._is_followed(owner, _ITS_BOARD):
            tie = "HOLDS_ROLE"  # "a member of the X board"
        if tie == "HOLDS_ROLE" and owner.party >= 0 and drafts[owner.party].kind == "Person":
            return  # "X's trade secretary": of the state that he leads
        if tie == "HOLDS_ROLE" and owner.form == "group":
            owner = self._beyond(owner) or owner
        between = self.sentence.text[noun.start : owner.end]
        if noun.head == "partner" and of_kind.endswith("Place") and _PARTNERS_IN.search(between):
            return  # "X and Y are partners in Oman": where, not with whom
        if (
            noun.head == "partner"
            and owner.start > noun.end
            and owner.form != "name"
            and _PARTNERS_IN.search(between)
        ):
            return  # "partners in the venture": what they share
        if noun.head == "co-investor" and _INVESTORS_IN.search(between):
            return  # "X and Y are co-investors in a hotel": in what, not with whom
        if noun.head in _OF_ANY_TRADE and drafts[owner.party].kind == "Party":
            return  # "a packer of Orlu": of a firm or of a town, is not told
        if noun.head in _BUYERS and self.sentence.text.endswith(_BY_WAY_OF, 0, noun.start):
            return  # "bid through its local buyer, X": who buys for it
        if noun.head in _PROVIDERS and noun.words & _OF_MONEY:
            return  # "the first loan supplier of the project"
        if of_kind.endswith(" Place") and tie == "REGULATES":
            return  # "Chad’s banking regulator": whose it is, not whom it supervises
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
            for end, allowed in ((subject, kinds.subject), (target, kinds.object)):
                if tie in _TIES_OF_WORKS:
                    self._as_firm(end, allowed)
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
            claim = self.claim(
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
            claim.ended = former
            claim.over = former and tie == "OWNS"  # without a day, it is no holding
            self._held(claim, inside)
            if tie == "HOLDS_ROLE":
                claim.attributes = {"role": _role(self.sentence, noun)}
            if tie == "OWNS":
                self.parties.owned = (target.party, target)
                self._share_behind(claim, name)
            if owner.sentence != name.sentence or noun.whose:
                claim.antecedent = (owner.start, owner.end)
            yield claim

    def _as_firm(self, end: Mention, allowed: Sequence[str]) -> None:
        """Take described works for the firm that runs them where the tie is one of firms: "a unit of a Kenyan sugar mill"."""
        draft = self.parties.drafts[end.party]
        works = draft.unnamed and not draft.plural and draft.kind == "Asset" and end.form == "group"
        if works and "Asset" not in allowed and "Firm" in allowed and is_trading_work(draft.head):
            draft.kind = "Firm"


def _is_shared(group: Mention, behind: str) -> bool:
    """Whether what stands behind "partners" is what they share, and no partner: "its partners in the mine are"."""
    return group.head in _EACH_OTHERS and behind.startswith(" in ")


def _holds_owner(group: Mention) -> bool:
    """Whether the description names its owner itself: "Kenya's largest trading partner"."""
    return group.owner is not None and group.start <= group.owner.start < group.end


def _spelled(sentence: Marked, whole: re.Match[str] | None) -> tuple[int, ...]:
    """The names that a colon spells a group out by: "a shareholder of three banks: A, B and C" is one of A, B and C."""
    if whole is None or not whole["listed"]:
        return ()
    group = sentence.mention(whole["owner"])
    named = group.form != "group" or not group.plural
    return () if named else tuple(sentence.indices(whole["listed"]))


def _role(sentence: Marked, noun: Mention) -> str:
    """The office that a noun tells, with its rank as printed: "vice president", "first deputy governor"."""
    if noun.head == "member":
        return "board member"
    text, begin = sentence.text, max(sentence.start, noun.start - _RANK_REACH)
    at = text.find(noun.head, noun.start, noun.end)
    if at < 0:  # told in the apposition of a name
        begin, at = (
            noun.end,
            text.find(noun.head, noun.end, min(sentence.end, noun.end + _RANK_REACH)),
        )
    rank = _RANK.search(text, begin, at) if at >= 0 else None
    return f"{rank[0]}{noun.head}" if rank is not None else noun.head
