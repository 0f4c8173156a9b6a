"""Relations: rules applied clause by clause, the modality of the words between, who says so, when; and what a name itself tells.

Co-occurrence is never a relation. A trigger without a clear subject, with "may" or "if", or with ends that the tie type does not
take makes no statement and is counted by reason.

    claims = Relations(sentence, parties, ruleset(), rejected).read()
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from interlock.loaders.documents.grammar.clauses import Chain
from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.grammar.rules import LIST, Rule
from interlock.loaders.documents.grammar.timing import (
    held_on,
)
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.mentions.groups.leftward import ANYBODY
from interlock.loaders.documents.model import OPEN
from interlock.loaders.documents.parties.drafts import Draft, is_country
from interlock.loaders.documents.parties.things import is_site
from interlock.loaders.documents.ties.attributes import attributes_of
from interlock.loaders.documents.ties.authorities.designations import read_designations
from interlock.loaders.documents.ties.authorities.orders import read_orders, without_custody
from interlock.loaders.documents.ties.authorities.subjected import read_subjected
from interlock.loaders.documents.ties.authorities.supervision import read_supervision
from interlock.loaders.documents.ties.authorities.trade_measures import read_trade_measures
from interlock.loaders.documents.ties.claims import Claim, share_of
from interlock.loaders.documents.ties.days.dating import set_days
from interlock.loaders.documents.ties.days.endings import settle_endings
from interlock.loaders.documents.ties.days.followed import settle_followed
from interlock.loaders.documents.ties.days.left_undated import settle_left_undated
from interlock.loaders.documents.ties.days.own_days import settle_own_days
from interlock.loaders.documents.ties.days.parted import settle_parted
from interlock.loaders.documents.ties.days.stated_ends import settle_stated_ends
from interlock.loaders.documents.ties.ellipsis.continued import read_continued
from interlock.loaders.documents.ties.ellipsis.gapped_authorities import read_gapped_authorities
from interlock.loaders.documents.ties.ellipsis.gapped_clauses import with_gapped_clauses
from interlock.loaders.documents.ties.ellipsis.gapped_ends import read_gapped_ends
from interlock.loaders.documents.ties.ellipsis.gapped_sales import settle_gapped
from interlock.loaders.documents.ties.ellipsis.goods_in_rows import read_goods_in_rows
from interlock.loaders.documents.ties.ellipsis.in_lots import read_lots
from interlock.loaders.documents.ties.ellipsis.left_out import EMPLOYERS, VENTURES, left_out
from interlock.loaders.documents.ties.ellipsis.likewise import read_likewise
from interlock.loaders.documents.ties.ellipsis.short_answers import read_short_answers
from interlock.loaders.documents.ties.events.occasions import read_occasions
from interlock.loaders.documents.ties.firmness import modality_of, refusal, untrue_parts, worded
from interlock.loaders.documents.ties.fitting import BUILDING, HAD, Member, fitted
from interlock.loaders.documents.ties.frames.frames import frames
from interlock.loaders.documents.ties.frames.framing import Framing
from interlock.loaders.documents.ties.frames.readings import Span
from interlock.loaders.documents.ties.frames.subjects_of_frames import A_SHARE_IS
from interlock.loaders.documents.ties.holdings.aboard import read_aboard
from interlock.loaders.documents.ties.holdings.bare_shares import read_bare_shares
from interlock.loaders.documents.ties.holdings.belonging import (
    read_belonging,
    read_more_shares,
    read_nominees,
)
from interlock.loaders.documents.ties.holdings.founders import read_founders
from interlock.loaders.documents.ties.holdings.fronts import read_fronts
from interlock.loaders.documents.ties.holdings.halves import settle_halves
from interlock.loaders.documents.ties.holdings.holdings import (
    read_holdings,
    read_shares,
    without_holders,
)
from interlock.loaders.documents.ties.holdings.listed_paper import read_listed_paper
from interlock.loaders.documents.ties.holdings.mergers import read_mergers, settle_mergers
from interlock.loaders.documents.ties.holdings.owning import (
    read_anothers,
    read_consolidated,
    read_merged,
    read_owning,
    read_vehicles,
    without_repeated,
)
from interlock.loaders.documents.ties.holdings.possessing import read_possessing, without_families
from interlock.loaders.documents.ties.holdings.rounds import read_rounds
from interlock.loaders.documents.ties.holdings.sellers import (
    as_seller,
    sells_its_make,
    without_sales,
    without_unwilling,
)
from interlock.loaders.documents.ties.holdings.shares_for_money import read_shares_for_money
from interlock.loaders.documents.ties.holdings.shares_of_it import read_shares_of_it
from interlock.loaders.documents.ties.holdings.worded_shares import settle_worded
from interlock.loaders.documents.ties.merged import guarantee_borrowers, merged
from interlock.loaders.documents.ties.money.bank_accounts import read_bank_accounts, without_moved
from interlock.loaders.documents.ties.money.bare_debts import read_bare_debts
from interlock.loaders.documents.ties.money.buyers_loans import read_buyers_loans
from interlock.loaders.documents.ties.money.guaranteed_debts import settle_guaranteed
from interlock.loaders.documents.ties.money.lenders import read_lenders, without_lawmakers
from interlock.loaders.documents.ties.money.owed_to import read_owed_to
from interlock.loaders.documents.ties.money.paid_for import read_paid_for
from interlock.loaders.documents.ties.money.paper_held import settle_paper
from interlock.loaders.documents.ties.money.raised_loans import read_raised_loans
from interlock.loaders.documents.ties.money.receivers import read_receivers
from interlock.loaders.documents.ties.money.sums import settle_sums
from interlock.loaders.documents.ties.money.syndicates import read_syndicates
from interlock.loaders.documents.ties.nouns.bare_nouns import read_bare_nouns
from interlock.loaders.documents.ties.nouns.named import OWNED_FIRMS
from interlock.loaders.documents.ties.nouns.relational import Relational
from interlock.loaders.documents.ties.nouns.standing import read_standing
from interlock.loaders.documents.ties.offices.careers import read_careers
from interlock.loaders.documents.ties.offices.further_roles import read_further_roles
from interlock.loaders.documents.ties.offices.handing_on import read_handed_on
from interlock.loaders.documents.ties.offices.in_office import read_in_office
from interlock.loaders.documents.ties.offices.officers import read_officers, settle_roles
from interlock.loaders.documents.ties.offices.offices import is_board, read_offices
from interlock.loaders.documents.ties.offices.predecessors import read_predecessors
from interlock.loaders.documents.ties.offices.put_in_charge import settle_put_in_charge
from interlock.loaders.documents.ties.offices.titles import is_office
from interlock.loaders.documents.ties.offices.turnover import read_turnover
from interlock.loaders.documents.ties.persons.for_his_firm import (
    settle_executives,
    settle_for_firms,
)
from interlock.loaders.documents.ties.persons.kin import read_kin, without_elders
from interlock.loaders.documents.ties.persons.of_persons import read_of_persons
from interlock.loaders.documents.ties.persons.signers import (
    for_their_bodies,
    of_the_treaty,
    read_signers,
    settle_concluded,
)
from interlock.loaders.documents.ties.registers.entries import read_entries
from interlock.loaders.documents.ties.registers.labels import read_labels
from interlock.loaders.documents.ties.several.among import read_among
from interlock.loaders.documents.ties.several.apposed_lists import read_apposed_lists
from interlock.loaders.documents.ties.several.besides import read_besides
from interlock.loaders.documents.ties.several.group_members import read_group_members
from interlock.loaders.documents.ties.several.jointly import settle_jointly
from interlock.loaders.documents.ties.several.members import read_members, without_deeds
from interlock.loaders.documents.ties.several.respective import settle_respective, without_crossed
from interlock.loaders.documents.ties.speaking import settle_speakers
from interlock.loaders.documents.ties.told import OWN_WORDS
from interlock.loaders.documents.ties.trade.fitted_out import read_fitted_out
from interlock.loaders.documents.ties.trade.markets import read_markets
from interlock.loaders.documents.ties.trade.own_goods import read_own_goods
from interlock.loaders.documents.ties.trade.own_people import read_own_people, without_strangers
from interlock.loaders.documents.ties.trade.partnerships import read_partnerships
from interlock.loaders.documents.ties.trade.replaced import read_replaced
from interlock.loaders.documents.ties.withheld.alternatives import without_alternatives
from interlock.loaders.documents.ties.withheld.beside_persons import settle_beside_persons
from interlock.loaders.documents.ties.withheld.bought_out import without_bought_out
from interlock.loaders.documents.ties.withheld.deed_places import without_deed_places
from interlock.loaders.documents.ties.withheld.denials import deny, let_measures_stand
from interlock.loaders.documents.ties.withheld.exceptions import without_excepted, without_mutual
from interlock.loaders.documents.ties.withheld.gatherings import settle_gatherings
from interlock.loaders.documents.ties.withheld.kept_there import without_keepers
from interlock.loaders.documents.ties.withheld.lent_once import lent_once
from interlock.loaders.documents.ties.withheld.misplaced import without_misplaced
from interlock.loaders.documents.ties.withheld.out_of_asides import (
    without_insiders,
    without_outsiders,
)
from interlock.loaders.documents.ties.withheld.own_shares import settle_own_shares
from interlock.loaders.documents.ties.withheld.proposed import settle_proposed
from interlock.loaders.documents.ties.withheld.some_of import without_wholes
from interlock.loaders.documents.ties.withheld.spoken_of import settle_spoken_of
from interlock.loaders.documents.ties.withheld.undone import without_undone
from interlock.loaders.documents.ties.works.given_roles import read_given_roles
from interlock.loaders.documents.ties.works.of_the_work import read_of_the_work
from interlock.loaders.documents.ties.works.paired_roles import read_paired_roles
from interlock.loaders.documents.ties.works.schemes import read_schemes
from interlock.loaders.documents.ties.works.tasks import read_tasks
from interlock.loaders.documents.ties.works.under_contract import read_under_contract
from interlock.loaders.documents.ties.works.with_help import read_with_help
from interlock.schema.vocabulary import vocabulary

__all__ = ["Claim", "Relations"]

_FROM = later(r" from (?:the )?[A-Z]")
_BARE = frozenset(
    ["a", "an", "the", "its", "their", "our", "any", "some", "another", "other", "this", "that"]
)
_ACTING = frozenset({"Firm", "Bank", "Person", "Party", "Organization"})
_A_TRADE = frozenset(
    words(
        "grower farmer refiner miller brewer shipowner airline utility insurer reinsurer underwriter carmaker automaker steelmaker "
        "chipmaker drugmaker shipbuilder exporter importer fisherman roaster miner villager bondholder"
    )
)
# With "its" before them all of them are meant; its customers or partners are whoever they are.
_ITS_OWN = frozenset(
    words(
        "bank lender creditor manager employee parent management staff director founder heir sponsor"
    )
)
# Who is only looked for: "hunting for buyers in A and B" tells of nobody there.
_SOUGHT = frozenset(["buyer", "customer", "client", "investor", "taker"])
_EVERYBODY = frozenset({"public"})  # as an owner of shares they are all who have one
_TELLING = 2  # words that make of a noun somebody: "state bank", "two tankers"
_OURSELVES = frozenset({"we", "us", "our", "ourselves"})
_AMONG_THEM = later(
    rf"[^⟦;:]{{0,40}}, (?:among them|including) (?P<list>{LIST})"
)  # "took part, among them A and B"
_INNER_SUBJECT = later(
    rf" ?(?:(?:of|in|to|from|with|for|by|on|under|at|through) (?:which|whom|whose) )?(?:(?:the|all|both|its) )*(?P<S>{LIST})"
)
_PLURAL_VERB = later(
    r"(?: (?:both|all|each|together|jointly|also|now|currently|already))*"
    r" (?:are|were|have|own|control|hold|run|operate|supply|make|produce|sell|buy|build|provide|employ|export|import|trade|manage"
    r"|finance|fund|lend|back|plan|want|share|serve|mine|distribute)\b"
    r"| (?:both|each|together|jointly)\b"
    r"|(?:both|all|each)\b"
)
_LIST_BEFORE = later(rf"(?P<S>{LIST}), (?:which|who)?$")
_THAT_DO = later(r" (?:that|which|who) ")  # "bought A and B, the firms that own C"
_TOGETHER = later(
    rf"(?: (?:in|at) ⟦L\d+⟧| (?:in |on )?⟪d\d+⟫)*,? (?:together|jointly|along) with (?:the )?(?P<list>{LIST})"
)
_DONE_TOGETHER = frozenset({"IMPLEMENTS", "SUPPLIES", "FINANCES", "INSURES", "OPERATES"})
_SEATED = frozenset({"Firm", "Bank", "Chamber", "Exchange"})
_UNITS = frozenset(
    {"branch", "office", "brand", "distributor", "agent", "dealer", "customer", "client"}
)
_GAPPED = later(  # "A holds 60 percent, the Seoul fund B just under 25 percent and C the rest"
    rf"(?:,| and|, and|, while|; )(?: the| a)? (?:[A-Z][a-z]+ )?(?:(?!those |that )[a-z-]+ ){{0,3}}?(?P<S>{LIST})(?:, [^,;⟪]{{3,60}},)? "
    r"(?:(?:in|near|from|of|outside) ⟦L\d+⟧ )?"
    r"(?:(?:keeps?|kept|retains?|holds?|held|owns?|has|have|gets?|got|takes?|will (?:keep|hold|own|have|get|retain)) )?"
    r"(?:the |a |just |only )?(?:under |over )?(?:remaining |other |rest, )?"
    r"(?:⟪p(?P<p>\d+)⟫(?! (?:of|in)\b)|(?P<bare>\d\d?(?:\.\d+)?)(?=[,;.]?$|[,;]| and )|(?P<rest>(?:the )?(?:rest|remainder|balance"
    r"|other half)\b))"
)
_GAPPED_BY = later(  # "is 90 percent owned by A and 10 percent by B"
    rf"(?:,| and|, and) ⟪p(?P<p>\d+)⟫ by (?:the )?(?P<S>{LIST})(?P<bare>(?!))?"
)
# "The loan of A to B, balance 64 million, is guaranteed by C"
_LOAN_IS_BACKED = later(
    r"\b(?:loans?|credits?|facilit(?:y|ies)|financing) (?:of|from|by|extended by|granted by) ⟦[^;.]{3,90}? to ⟦[^;]{3,60}? guaranteed by "
)
_SET_OFF_GUARANTEE = later(  # "lends X 40 million, secured by a guarantee from Z"
    r", (?:which (?:is|are|was|were|will be) )?(?:fully |partly |jointly )?(?:secured|backed|covered|supported) (?:by|with) (?:an? |the )?"
    r"(?:[a-z-]+ ){0,2}?(?:counter-)?guarantees? (?:from|of|by|issued by) "
)
_A_SHARE = later(r"⟪p(\d+)⟫")
_THE_REST = later(r"\b(?:rest|remainder|remaining|balance|other half)\b")
_MOST_OF_IT = 80  # percent
_ITS_SHARE = later(r"⟦\w(\d+)⟧ \(⟪p(\d+)⟫\)")
_DENYING = later(r"\b(?:denying|rejecting|dismissing|refuting|disputing)\b")
_OF_HIM = ("’s ", "'s ", "’ ", "' ")  # between an owner and what is his
_PRONOUN = "pronoun"
_ASKED = later(  # "Would X buy Y?" states nothing
    r"[“\"]?(?:Would|Will|Is|Are|Was|Were|Has|Have|Had|Do|Does|Did|Can|Could|Should|Shall|May|Might)\b[^.!?;\n]*\?"
)


class Relations(Relational):
    """Reads the relations of one marked sentence."""

    def read(self) -> list[Claim]:
        """All claims of the sentence, in order of place."""
        for number, day in held_on(self.sentence):
            self.parties.held.setdefault(self.sentence.mentions[number].party, day)
        self._speakers()
        claims = list(self._told_by_names())
        claims.extend(read_labels(self.sentence, self.parties, self.rules.version))
        claims.extend(read_paired_roles(self.sentence, self.parties, self.rules.version))
        claims.extend(read_entries(self, claims))
        claims.extend(self._relational())
        claims.extend(read_standing(self))
        claims.extend(read_holdings(self))
        claims.extend(read_owning(self))
        claims.extend(read_belonging(self))
        claims.extend(read_rounds(self))
        claims.extend(read_merged(self))
        claims.extend(read_kin(self))
        if self.sentence.mentions and not _ASKED.match(self.sentence.text, self.sentence.start):
            rules = self.rules.candidates(self.sentence.marked, self.sentence.main)
            for rule in rules:
                if not (rule.elided and rule.tie == "OWNS"):
                    claims.extend(self._apply(rule))
            claims.extend(self._framed())
            for rule in rules:
                if rule.elided and rule.tie == "OWNS":  # what is left out, the others have told
                    claims.extend(self._apply(rule))
        marked = self.sentence.marked
        if ", guaranteed by " in marked or (
            "guarantee" in marked
            and (_LOAN_IS_BACKED.search(marked) or _SET_OFF_GUARANTEE.search(marked))
        ):
            guarantee_borrowers(claims)
        claims = without_holders(self, claims)
        claims.extend(read_shares(self, claims))
        claims.extend(read_lenders(self, claims))
        claims.extend(read_syndicates(self, claims))
        claims.extend(read_receivers(self, claims))
        claims.extend(read_raised_loans(self, claims))
        claims.extend(read_gapped_ends(self, claims))
        claims = with_gapped_clauses(self, claims)
        claims.extend(read_owed_to(self, claims))
        claims.extend(read_continued(self, claims))
        claims.extend(read_likewise(self, claims))
        claims.extend(read_of_the_work(self, claims))
        claims.extend(read_tasks(self, claims))
        claims.extend(read_fitted_out(self, claims))
        claims.extend(read_under_contract(self, claims))
        claims.extend(read_own_people(self, claims))
        claims.extend(read_paid_for(self, claims))
        claims.extend(read_given_roles(self, claims))
        claims.extend(read_schemes(self, claims))
        claims.extend(read_vehicles(self, claims))
        claims.extend(read_anothers(self, claims))
        claims.extend(read_nominees(self, claims))
        claims.extend(read_more_shares(self, claims))
        claims.extend(read_bare_shares(self, claims))
        claims.extend(read_bare_debts(self, claims))
        claims.extend(read_shares_for_money(self, claims))
        claims.extend(read_buyers_loans(self, claims))
        claims = settle_paper(self, claims)
        claims.extend(read_bank_accounts(self, claims))
        claims = without_moved(claims)
        claims.extend(read_listed_paper(self, claims))
        claims.extend(read_possessing(self, claims))
        claims.extend(read_mergers(self, claims))
        claims = settle_guaranteed(self, settle_mergers(claims))
        claims.extend(read_partnerships(self))
        claims.extend(read_with_help(self))
        claims.extend(read_bare_nouns(self, claims))
        claims.extend(read_apposed_lists(self, claims))
        claims.extend(read_shares_of_it(self, claims))
        claims.extend(read_besides(self, claims))
        claims.extend(read_consolidated(self, claims))
        claims.extend(read_subjected(self))
        claims.extend(read_trade_measures(self))
        claims.extend(read_supervision(self))
        claims.extend(read_members(self))
        claims.extend(read_founders(self, claims))
        claims.extend(read_occasions(self))
        claims.extend(read_designations(self, claims))
        claims.extend(read_gapped_authorities(self, claims))
        claims.extend(read_replaced(self, claims))
        claims.extend(read_lots(self, list(claims)))
        claims.extend(read_goods_in_rows(self, list(claims)))
        claims.extend(read_among(self, claims))
        claims.extend(read_group_members(self, claims))
        claims.extend(read_markets(self, claims))
        claims.extend(read_offices(self, claims))
        claims.extend(read_turnover(self, claims))
        claims.extend(read_handed_on(self, claims))
        claims.extend(read_officers(self, claims))
        claims.extend(read_careers(self, claims))
        claims.extend(read_predecessors(self, claims))
        claims.extend(read_further_roles(self, claims))
        claims.extend(read_in_office(self, claims))
        claims.extend(read_fronts(self, claims))
        claims.extend(read_of_persons(self, claims))
        claims.extend(read_own_goods(self, claims))
        claims.extend(read_aboard(self, claims))
        claims.extend(read_orders(self, claims))
        claims = settle_gapped(self, claims)
        claims.extend(read_short_answers(self, claims))
        claims = without_strangers(claims)
        claims = settle_spoken_of(self, without_lawmakers(self, without_undone(self, claims)))
        settle_sums(self, claims)
        settle_respective(self, claims)
        settle_left_undated(self, claims)
        settle_followed(self.sentence, claims)
        settle_own_days(self.sentence, claims)
        settle_proposed(self.sentence, claims)
        settle_own_shares(self, claims)
        settle_worded(self, claims)
        settle_halves(self, claims)
        settle_jointly(self, claims)
        claims = without_wholes(self, without_keepers(self, without_crossed(self, claims)))
        claims = lent_once(self, settle_beside_persons(self, claims))
        claims = without_unwilling(self, claims)
        claims = settle_put_in_charge(self, settle_roles(self, claims))
        claims = settle_for_firms(self, settle_gatherings(self.sentence, claims))
        settle_executives(self, claims)
        for_their_bodies(claims)
        claims.extend(read_signers(self, claims))
        settle_concluded(claims, self.sentence.text)
        settle_speakers(self.sentence, claims)
        let_measures_stand(self, claims)
        deny(self, claims)
        settle_endings(self.sentence, claims)
        claims = without_custody(self, without_excepted(self, without_alternatives(self, claims)))
        claims = of_the_treaty(self, without_mutual(without_deeds(self, claims)))
        claims = without_bought_out(self, claims)
        kept = [
            claim
            for claim in without_sales(
                without_repeated(without_families(self, without_elders(self, claims)))
            )
            if not claim.rule.startswith("located.group-in") or self._matters(claim, claims)
        ]
        kept = [
            claim
            for claim in without_outsiders(
                self,
                without_insiders(self, without_misplaced(self, without_deed_places(self, kept))),
            )
            if not self._is_sold_by_its_maker(claim)
        ]
        told = [
            claim
            for claim in kept
            if not (self._is_anyone(claim.subject) or self._is_anyone(claim.object))
        ]
        if len(told) < len(kept):
            self.rejected["bare_group"] += len(kept) - len(told)
        settle_stated_ends(self, told)
        settle_parted(self, told)
        return merged(told)

    def _speakers(self) -> None:
        """Who "we" are: the firm that is quoted, or whose officer is."""
        for number, mention in enumerate(self.sentence.mentions):
            if mention.form != "pronoun" or mention.party >= 0:
                continue
            if self.sentence.text[mention.start : mention.end].lower() not in _OURSELVES:
                continue
            report = self.sentence.speaker(self.sentence.marked.find(f"{number}⟧"))
            voice = report.voice if report is not None else None
            if voice is not None and voice.kind == "Person":
                voice = voice.owner
            if (
                voice is not None
                and voice.party >= 0
                and self.parties.drafts[voice.party].kind in EMPLOYERS
            ):
                mention.party, mention.antecedent = voice.party, (voice.start, voice.end)

    def _is_sold_by_its_maker(self, claim: Claim) -> bool:
        """Whether a claim says that a builder owned the ships that somebody buys of him."""
        if claim.rule != "say.owns.bought-from":
            return False
        things = self.parties.drafts[claim.object]
        several = things.kind == "Asset" and things.plural and things.unnamed
        makers = [m for m in self.sentence.mentions if m.party == claim.subject]
        return several and any(sells_its_make(one) for one in makers)

    def _is_anyone(self, party: int) -> bool:
        """Whether a party is only a noun: "a fund", "buyers". Who that is, and whether it is anybody, the text does not tell."""
        draft = self.parties.drafts[party]
        if not draft.unnamed or draft.kind not in _ACTING or draft.head in VENTURES:
            return False  # a hotel to be built is something, whoever builds it
        if draft.name.lower().startswith("<any "):
            return True  # "the right to sanction any businessman"
        if (
            (draft.own and draft.head in _ITS_OWN)
            or is_site(draft.head)
            or draft.head in _EVERYBODY
        ):
            return False  # "sold to its managers", "bought a shipyard"
        if draft.head in ANYBODY:
            return False  # read only where the text tells them: "individuals linked to X"
        said = [word for word in draft.name.strip("<>").split() if word.lower() not in _BARE]
        if draft.plural and draft.head in _A_TRADE:
            return False  # "growers", "refiners": all of a trade
        return len(said) < _TELLING and draft.country is None and draft.place < 0

    @cached_property
    def _untrue(self) -> list[tuple[int, int]]:
        return untrue_parts(self.sentence)

    def _framed(self) -> Iterator[Claim]:
        """What verbs and nouns say with their slots."""
        framing = Framing(self.sentence, self.parties, self.rules, frames())
        for reading in sorted(framing.readings(), key=lambda read: read.elided):
            owner = reading.owner
            if reading.elided:
                missing = left_out(self, reading.rule, first=not reading.rule.swap)
                if not missing:
                    continue
                owner = missing[0][1]
            yield from self._claims(
                reading.rule,
                reading.match,
                reading.chain,
                self.sentence.marked,
                reading.aside,
                owner,
                reading.sayer,
            )
        self.rejected.update(framing.lost)

    def _matters(self, claim: Claim, claims: list[Claim]) -> bool:
        """Whether a described party that lies somewhere is anybody: counted, a thing, an event, or an end of another claim."""
        draft = self.parties.drafts[claim.subject]
        if draft.unnamed and draft.head == "partner":
            return False  # "are partners in Oman": where, not who
        place = self.parties.drafts[claim.object]
        if (
            place.code
            and "-" not in place.code
            and _FROM.search(self.sentence.text, claim.start, claim.end)
        ):
            return False  # "importers from Chile": of that country, as "Chilean importers" are
        others = [c for c in claims if c is not claim and claim.subject in (c.subject, c.object)]
        if draft.kind == "Person" and not (
            draft.plural and any(c.tie != "LOCATED_IN" for c in others)
        ):
            return False  # "the ambassador in Oslo", "9,700 people in Kenya"
        if any(c.tie == "LOCATED_IN" and c.object == claim.object for c in others):
            return False
        opened = any(c.tie == "BRANCH_OF" and c.subject == claim.subject for c in others)
        if draft.kind in ("Asset", "Project") or opened:  # what is only planned lies nowhere yet
            ranks = vocabulary().modalities
            weak = [
                c.modality
                for c in others
                if (c.tie in BUILDING or c.tie == "BRANCH_OF") and c.modality not in NEGATIVE
            ]
            claim.modality = min((claim.modality, *weak), key=lambda name: ranks[name].rank)
        if draft.plural and not draft.collective and draft.kind in ("Asset", "Project"):
            return bool(others)  # "among the largest projects in India": a class of things
        return (
            any(c.tie != "LOCATED_IN" for c in others)
            or (bool(others) and draft.head not in _SOUGHT)
            or not draft.unnamed  # "X is the largest miller in Ghana"
            or draft.kind in ("Asset", "Project", "Event", "GovernmentBody")
            or (draft.collective or 0) > 1
            or self._is_of_town(draft, self.parties.drafts[claim.object])
        )

    @staticmethod
    def _is_of_town(draft: Draft, place: Draft) -> bool:
        """Whether one firm is told by its town: "a producer from Lota", where "buyers in Chad" are anybody there."""
        town = place.country is not None and not is_country(place)
        return town and not draft.plural and draft.kind in _SEATED and draft.head not in _UNITS

    # ---- rules -----------------------------------------------------------------------------------------------------------

    def _apply(self, rule: Rule) -> Iterator[Claim]:
        sentence = self.sentence
        if rule.explicit:
            for match in rule.pattern.finditer(sentence.marked):
                aside = sentence.aside(match.start())
                chain = Chain(sentence.indices(match["S"]), match.start("S"), "", match.start())
                yield from self._claims(rule, match, chain, sentence.marked, aside is not None)
            return
        if rule.spoken:
            yield from self._spoken(rule)
            return
        seen: set[int] = set()
        for match in rule.pattern.finditer(sentence.main):
            seen.add(match.start())
            found = (
                sentence.clause_subject(match.start())
                if rule.adjunct
                else sentence.chain(match.start(), self.rules)
            )
            if isinstance(found, str):
                aside = sentence.aside(match.start())
                if aside is not None:
                    yield from self._in_aside(rule, match, aside)
                else:
                    self.rejected[found] += 1
                continue
            if rule.swap and rule.tie == "OWNS" and A_SHARE_IS.search(found.words):
                self.rejected["share"] += 1  # "A held 30 per cent and 19 per cent was held by B"
                continue
            yield from self._claims(rule, match, found, sentence.main, False)
        for aside in sentence.asides:
            for match in rule.pattern.finditer(sentence.marked, aside[0], aside[1]):
                if match.start() not in seen and sentence.main[match.start()] == " ":
                    yield from self._in_aside(rule, match, aside)

    def _spoken(self, rule: Rule) -> Iterator[Claim]:
        """As in "Its exports to Kenya": of what the text speaks of."""
        for match in rule.pattern.finditer(self.sentence.marked):
            at = self.sentence.to_text(match.start())
            plural = match[0].lower().startswith("their") or " of their " in match[0]
            owner = self.parties.before(self.sentence.start, at, plural=plural)
            if owner is None:
                self.rejected["no_subject"] += 1
                continue
            chain = Chain((), match.start(), "", match.start())
            yield from self._claims(rule, match, chain, self.sentence.marked, False, owner)

    def _in_aside(
        self,
        rule: Rule,
        match: re.Match[str] | Span,
        aside: tuple[int, int, int | None],
    ) -> Iterator[Claim]:
        words = self.sentence.marked[aside[0] : match.start()]
        inner = _INNER_SUBJECT.match(self.sentence.marked, aside[0]) if aside[2] is None else None
        if inner and inner.end() <= match.start():  # ", whose subsidiary was blacklisted by X"
            after = self.sentence.marked[inner.end() : match.start()]
            if self.sentence.is_clean(after, self.rules):
                chain = Chain(self.sentence.indices(inner["S"]), inner.start("S"), after, aside[0])
                yield from self._claims(rule, match, chain, self.sentence.marked, True)
                return
        if aside[2] is None or "⟦" in re.sub(rf"(?:in|of|from|at|on|to|for) {LIST}", "", words):
            self.rejected["no_subject"] += 1
            return
        yield from self._claims(
            rule,
            match,
            Chain(self._related(aside[0], aside[2]), aside[0], words, aside[0]),
            self.sentence.marked,
            True,
        )

    def _related(self, begin: int, head: int) -> tuple[int, ...]:
        """Whom a relative clause is of: of the whole list where its verb is plural, as in "A and B, which own C"."""
        marked = self.sentence.marked
        several = _PLURAL_VERB.match(marked, begin) and _LIST_BEFORE.search(marked, 0, begin)
        indices = self.sentence.indices(several["S"]) if several else ()
        return tuple(indices) if head in indices else (head,)

    def _described(self, rule: Rule, chain: Chain) -> list[int]:
        """The subjects of a clause; of "A and a firm owned by B" the firm alone, which the participle tells from others."""
        subjects = list(chain.subjects)
        last = self.sentence.mentions[subjects[-1]] if len(subjects) > 1 else None
        alone = last is not None and last.form == "group" and last.described is not None
        return subjects[-1:] if alone and rule.swap and not chain.words.strip() else subjects

    def _claims(
        self,
        rule: Rule,
        match: re.Match[str] | Span,
        chain: Chain,
        marked: str,
        aside: bool,
        owner: Mention | None = None,
        sayer: int = -1,
    ) -> Iterator[Claim]:
        sentence = self.sentence
        wording = worded(self, rule, match, chain, marked, given=owner is not None)
        reason = refusal(self, wording)
        if reason is not None:
            self.rejected[reason] += 1
            return
        modality = modality_of(self, wording, self._untrue)
        subjects = self._described(rule, chain)
        if rule.pairs:
            ends = subjects if rule.pairs == "subject" else list(sentence.indices(match["O"]))
            members = self._members(ends)
            pairs = [
                self._oriented(rule, a, b)
                for at, a in enumerate(members)
                for b in members[at + 1 :]
            ]
        else:
            office = rule.tie == "HOLDS_ROLE"  # whose the office is, "X chairman Y" tells
            kinds = (rule.subject_kinds, frozenset() if office else rule.object_kinds)
            read = -1 if isinstance(match, Span) else match.end()  # frames read whose a noun is
            objects = (
                left_out(self, rule)
                if rule.elided
                else self._members(list(sentence.indices(match["O"])), kinds[not rule.swap], read)
            )
            firsts = (
                [(owner.party, owner)]
                if owner is not None
                else self._members(subjects, kinds[rule.swap], read)
            )
            if rule.tie in HAD and self._is_of_here([*firsts, *objects]):
                self.rejected["open_reference"] += 1  # "A sold both companies": A is neither
                return
            beside = (
                None
                if rule.explicit or rule.swap
                else _TOGETHER.match(sentence.marked, match.end())
            )
            if beside:  # "organised the forum together with B"
                firsts += self._members(list(sentence.indices(beside["list"])))
            if owner is not None and rule.swap and rule.tie in _DONE_TOGETHER:
                beside = _TOGETHER.match(sentence.marked, match.end())
                if beside:  # "The work is carried out by A together with B"
                    objects += self._members(list(sentence.indices(beside["list"])))
            later = None if rule.explicit else _AMONG_THEM.match(sentence.marked, match.end())
            if later and any(self.parties.drafts[party].plural for party, _ in firsts):
                firsts += self._members(list(sentence.indices(later["list"])))
            if rule.via:
                pairs = [
                    (party, sold)
                    for party in self._members(list(sentence.indices(match["A"])))
                    for sold in objects
                ]
            else:
                if len(firsts) > 1 and vocabulary().tie(rule.tie).symmetric:
                    both = {
                        party for party, _ in objects
                    }  # "A, together with B and C, builds": A with each
                    firsts = [first for first in firsts if first[0] not in both]
                pairs = [(first, second) for first in firsts for second in objects]
        if rule.tie in HAD and any(
            a == b and _PRONOUN in (m.form, n.form) for (a, m), (b, n) in pairs
        ):
            return  # "It will belong to A and B": not A, though it was spoken of
        if rule.heads and match.groupdict().get("A"):
            described = sentence.mention(match["A"])
            if described.head not in rule.heads:
                return
        if not pairs:
            self.rejected["open_reference"] += 1
            return
        start, end = self._quote(match, chain, rule, aside)
        attributes = attributes_of(self.sentence, rule, match)
        report = sentence.speaker(match.start())
        if report is not None and sentence.speaker(match.end() - 1) is None:
            report = None  # the tie is said by a relative clause, in passing
        for first, second in pairs:
            left, right = (second, first) if rule.swap else (first, second)
            claim = fitted(self, rule, left, right, start, end, modality, attributes)
            if claim is None:
                continue
            if (
                rule.sold
                and right[1].whose == "its"
                and self.parties.drafts[left[0]].kind == "Person"
            ):
                continue  # "The administrators will sell its plants": the firm's, and not theirs
            if rule.sold:
                set_days(self, claim, match.start(), match.end(), chain)
                as_seller(claim, wording.trigger, marked[match.end() :], done=not wording.possible)
                if report is not None and report.party >= 0 and not report.denied:
                    claim.attributed_to = report.party
                if claim.tie == "OWNS" and self.parties.drafts[claim.object].kind != "Asset":
                    self.parties.owned = (claim.object, right[1])
                claim.antecedent = (owner.start, owner.end) if owner is not None else None
                yield claim
                continue
            told = report is not None and rule.id not in OWN_WORDS
            if told and report is not None and (report.party >= 0 or report.denied):
                # Who denies may be left open; what is denied is not.
                claim.attributed_to = report.party if report.party >= 0 else None
                claim.denied_by_speaker = report.denied
                if report.denied:
                    claim.modality = "denied"
            elif (
                modality == "denied"
                and sentence.reports
                and _DENYING.search(marked, 0, match.start())
            ):
                claim.attributed_to = (
                    sentence.reports[0].party if sentence.reports[0].party >= 0 else None
                )
            elif modality == "denied" and re.search(r"\bden(?:y|ies|ied|ying)\b", chain.words):
                claim.attributed_to = sentence.mentions[sayer].party if sayer >= 0 else first[0]
            set_days(self, claim, match.start(), match.end(), chain)
            used = [
                sentence.mentions[index]
                for index in (
                    *chain.subjects,
                    *(
                        sentence.indices(match["O"])
                        if rule.pairs != "subject" and not rule.elided
                        else ()
                    ),
                )
            ]
            claim.antecedent = (
                (owner.start, owner.end)
                if owner is not None
                else next((mention.antecedent for mention in used if mention.antecedent), None)
            )
            if wording.past and claim.modality == "asserted":
                claim.ended, claim.event = True, (None, claim.event[1])
            if rule.tie == "LENDS_TO":
                self.parties.borrower = (claim.object, right[1])
            if rule.tie == "RESTRICTS" and claim.modality == "asserted":
                self.parties.lister = left[1]
            if rule.tie == "OWNS":
                self._share_of(claim, first, second)
                self.parties.owned = (claim.object, right[1])
            yield claim
        if rule.tie == "OWNS" and "⟪p" in match[0]:
            yield from self._gapped(
                rule, match, chain, claim_of=pairs, modality=modality, quote=(start, end)
            )

    def _is_of_here(self, ends: list[tuple[int, Mention]]) -> bool:
        """Whether what a pair stands for is named in the sentence beside it: then it is another pair."""
        named = {m.party for m in self.sentence.mentions if m.form == "name"}
        return any(
            mention.others
            and party in named
            and not (
                self.sentence.text.endswith(", ", 0, mention.start)
                and _THAT_DO.match(self.sentence.text, mention.end)
            )
            for party, mention in ends
        )

    def _share_of(
        self, claim: Claim, first: tuple[int, Mention], second: tuple[int, Mention]
    ) -> None:
        """The share printed in brackets behind each owner: "belongs to A (72.5 %) and B (27.5 %)"."""
        bracketed = {int(one[1]): int(one[2]) for one in _ITS_SHARE.finditer(self.sentence.marked)}
        if not bracketed:
            return
        mentions, amounts = self.sentence.mentions, self.sentence.amounts
        for _, mention in (first, second):
            at = mentions.index(mention) if mention in mentions else -1
            if at in bracketed:
                claim.attributes = {**claim.attributes, **share_of(amounts[bracketed[at]])}
                return
        # "owned by A (60%) and B": B's share is not told.
        others = {amounts[number].text for number in bracketed.values()}
        if claim.attributes.get("share_raw") in others:
            claim.attributes = {
                name: value
                for name, value in claim.attributes.items()
                if not name.startswith("share_")
            }

    def _gapped(
        self,
        rule: Rule,
        match: re.Match[str] | Span,
        chain: Chain,
        claim_of: list[tuple[tuple[int, Mention], tuple[int, Mention]]],
        modality: str,
        quote: tuple[int, int],
    ) -> Iterator[Claim]:
        """Further owners whose verb is left out: "A will hold 60 percent and B the remaining 40 percent"."""
        if rule.via:
            return
        target = claim_of[0][0 if rule.swap else 1]
        if not rule.swap and self._lists_holdings(match.start(), claim_of[0][0][0], target[1]):
            return
        pattern = _GAPPED_BY if rule.swap else _GAPPED
        for gap in pattern.finditer(self.sentence.marked, match.end()):
            for owner in self._members(list(self.sentence.indices(gap["S"]))):
                attributes = share_of(self.sentence.amounts[int(gap["p"])]) if gap["p"] else {}
                if gap["bare"]:  # "A will own 80 percent and B 20"
                    share = Decimal(gap["bare"])
                    attributes = {"share_raw": gap["bare"], "share_min": share, "share_max": share}
                stop = self.sentence.to_text(gap.end())
                claim = fitted(
                    self,
                    rule,
                    owner,
                    target,
                    quote[0],
                    max(quote[1], stop),
                    modality,
                    attributes,
                )
                if claim is not None:
                    claim.antecedent = target[1].antecedent
                    set_days(self, claim, gap.start(), gap.end(), chain)
                    if claim.event == OPEN:  # the day of the verb that is left out
                        set_days(self, claim, match.start(), match.end(), chain)
                    yield claim

    def _lists_holdings(self, at: int, owner: int, target: Mention) -> bool:
        """Whether a state's shares in several firms are listed: "The state has 20 percent in A, B 20 percent", far from the whole of A."""
        rest = self.sentence.marked[at:]
        if self.parties.drafts[owner].kind != "GovernmentBody" or target.form != "name":
            return False
        told = sum(self.sentence.amounts[int(one)].low or 0 for one in _A_SHARE.findall(rest))
        return told < _MOST_OF_IT and _THE_REST.search(rest) is None

    def _oriented(self, rule: Rule, left: Member, right: Member) -> tuple[Member, Member]:
        """A pair in the order that its kinds allow: of "a loan agreement between X and the bank" the bank is the lender."""
        drafts = self.parties.drafts
        first, second = drafts[left[0]].kind, drafts[right[0]].kind
        apart = rule.subject_kinds.isdisjoint(rule.object_kinds)  # else both orders may be meant
        turned = apart and first in rule.object_kinds and second in rule.subject_kinds
        return (right, left) if turned else (left, right)

    def _members(
        self, indices: list[int], kinds: frozenset[str] = frozenset(), read: int = -1
    ) -> list[tuple[int, Mention]]:
        """(party, mention) of each; a pair ("the two companies") gives both, a board the body that it is of.

        `kinds`: what the end may be; where a person may, "X chairman Y" is the person, and X only tells who that is.
        `read`: how far the rule looked; behind that "X's unit" is the unit.
        """
        members: list[tuple[int, Mention]] = []
        for index in [
            part for whole in indices for part in (whole, *self.sentence.among.get(whole, ()))
        ]:
            mention = self.sentence.mentions[index]
            behind = self.sentence.mentions[index + 1 : index + 2]
            if mention.others:
                pass
            elif behind and (
                ("Person" in kinds and self._is_titled(mention, behind[0]))
                or (behind[0].kind in kinds and self._only_has(index, read))
            ):
                mention = behind[0]
            elif index > 0 and self._is_board_of(self.sentence.mentions[index - 1], mention):
                mention = self.sentence.mentions[index - 1]
            if mention.others:
                members.extend((party, mention) for party in mention.others)
            elif mention.party >= 0:
                members.append((mention.party, mention))
        return members

    def _is_titled(self, owner: Mention, person: Mention) -> bool:
        """Whether a name only tells whose officer the person behind it is: "owned by X chairman Y"."""
        return (
            person.kind == "Person"
            and bool(person.title)
            and person.start > owner.end
            and self.sentence.text[owner.end : person.start] == " "
            and is_office(person.title or "")
        )

    def _only_has(self, owner: int, read: int) -> bool:
        """Whether a name only tells whose the party behind it is: "the rest stays with X's Peruvian unit"."""
        first, had = self.sentence.mentions[owner : owner + 2]
        if had.head in self.rules.relational and had.head not in OWNED_FIRMS:
            return False  # "chosen as X's supplier": what somebody is of X
        beside = first.possessive and self.sentence.text[first.end : had.start] in _OF_HIM
        return beside and self.sentence.marked.find(f"{owner + 1}⟧") >= read >= 0

    def _is_board_of(self, owner: Mention, board: Mention) -> bool:
        """Whether a name is that of the board of the body before it: "X's Board of Directors"."""
        return owner.possessive and is_board(board.name)

    def _quote(
        self, match: re.Match[str] | Span, chain: Chain, rule: Rule, aside: bool
    ) -> tuple[int, int]:
        sentence = self.sentence
        first = match.start() if rule.explicit or aside else chain.start
        if aside and not rule.explicit:
            head = next((a for a in sentence.asides if a[0] <= match.start() < a[1]), None)
            if head is not None and head[2] is not None:
                first = min(first, sentence.marked.find(f"{head[2]}⟧") - 2)
        end = (
            match.end("purpose")
            if "purpose" in match.groupdict() and match["purpose"]
            else match.end()
        )
        stop = max(end, sentence.clause_end(end))
        start_at, end_at = sentence.span(max(first, 0), stop)
        text = sentence.text
        while end_at > start_at and text[end_at - 1] in " ,;:.":
            end_at -= 1
        return start_at, end_at
