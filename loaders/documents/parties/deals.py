"""Parties that a definite noun group names by their part in a deal just told: "the seller", "the creditor", "the parent", "the winner".

The part is read from the words of the nearest sentence that gives it to anybody ("X bought Y from Z": Z is the seller); where that
sentence gives it to two, nobody is meant.
"""

from __future__ import annotations

import re
from functools import cache

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.book import Book
from interlock.loaders.documents.parties.drafts import OWNERS, Draft

__all__ = ["PARTS", "Deals"]

_BACK = 3  # sentences that a deal may lie back
_REST_HELD = later(
    r"(?:[A-Z][a-z]+, )?[Tt]he (?:rest|remainder|balance|(?:other|remaining) (?:half|[\d.,]+ ?(?:%|per ?cent)|shares|stake))"
    r"(?: of (?:the|its) (?:shares|capital|stock)| stake| interest)?"
    r" (?:(?:is|are|was|were|remains?) (?:still )?(?:held|owned|controlled) by|belongs? to|lies? with"
    r"|stays? with|is in the hands of) (?:the )?"
)
_OPENING = 2  # sentences that say what a text is about
_IN_SALES = frozenset(words("seller vendor buyer purchaser acquirer target bidder suitor")) | {
    "new owner"
}
_YEARS_AGO = later(
    r"\b(?:in|since|until) (?:19|20)\d\d\b|\b(?:years?|decades?) (?:ago|earlier|before)\b"
)
_DEALERS = OWNERS | {"Person"}
_UNIT_NOUNS = frozenset({"unit", "subsidiary", "arm", "affiliate", "division"})
_PARENT_NOUNS = frozenset({"parent", "parent company", "owner", "parent group", "parent firm"})
_R = r"(?:the |its )?⟦(?P<R>\d+)⟧"
_ASIDE = r"(?: \([^()]*\))?(?:, [^;.]{1,90}?,)?"
# "is bought", "was recently sold", but "is expected to buy": what is done to somebody is no deed of his
_DONE_TO = r"(?:is|are|was|were|be|been|being) (?:[a-z]+ly )?(?:[a-z]+(?:ed|ught|old|uilt|eld|ent|aid|run|taken))\b(?! to\b)"
_DOES = rf"⟦(?P<R>\d+)⟧{_ASIDE}(?: (?!to |by |from |for |{_DONE_TO})[a-z]+| to){{0,5}}? "
_FAR = r"[^;.]{0,160}?"
_NEAR = r"[^;.⟦]{0,70}?"
_BUY = (
    r"(?:buy(?:s|ing)?|bought|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|tak(?:e|es|ing|en) over|took over"
    rf"|(?:tak(?:e|es|ing|en)|took) {_NEAR}(?:stake|interest|holding|shares) in)"
)
_SELL = r"(?:sell(?:s|ing)?|sold|divest(?:s|ed|ing)?|dispos(?:e|es|ed|ing) of|offload(?:s|ed|ing)?)"
_CREDIT = r"(?:loans?|credits?|facilit(?:y|ies)|financing|credit lines?)"
_LEND = (
    r"(?:lend(?:s|ing)?|lent|(?:provid|extend|grant|approv|arrang|offer)(?:e|es|s|ed|ing)?"
    rf" {_NEAR}{_CREDIT})"
)
_BORROW = (
    r"(?:borrow(?:s|ed|ing)?|(?:receiv|secur|obtain|rais|sign|draw|drew|t[ao][ko]|get|got|repa)[a-z]*"
    rf" {_NEAR}{_CREDIT})"
)
_HIRE = r"(?:leas(?:e|es|ed|ing)|rent(?:s|ed|ing)?|charter(?:s|ed|ing)?|hir(?:e|es|ed|ing))"
_MAKE = r"(?:build|builds|building|built|make|makes|making|made|manufactur(?:e|es|ed|ing)|produc(?:e|es|ed|ing))"
_GET = r"(?:order(?:s|ed|ing)?|import(?:s|ed|ing)?|sourc(?:e|es|ed|ing))"
_GIVE = r"(?:suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?)"
_UNITS = r"(?:unit|subsidiary|arm|affiliate|division)"
# "offered 31 euros a share for", "launched a bid for", "is negotiating the acquisition of"
_OFFER = (
    rf"(?:(?:offer(?:s|ed|ing)?|bid(?:s|ding)?) {_NEAR}(?:[$€£]|\d|million|billion){_NEAR}for"
    rf"|bid(?:s|ding)? for|(?:ma[dk]e[s]?|making|submit(?:s|ted)?|launch(?:es|ed)?|table[sd]?|lodge[sd]?"
    rf"|sweeten(?:s|ed)|rais(?:es|ed)|withdr(?:ew|awn)) {_NEAR}(?:offer|bid)s? {_NEAR}for"
    rf"|(?:negotiat|agree|plan|announc|propos|consider|explor|complet|seek|pursu|conclud)[a-z]* (?:the |an? |its )?(?:[a-z-]+ ){{0,2}}"
    rf"(?:purchase|acquisition|takeover) of)"
)
_SELLER = (rf"\b{_BUY} {_FAR} from {_R}", rf"{_DOES}{_SELL}\b", rf"\bsold {_NEAR}by {_R}")
_OF_IT = r"(?:(?!\b(?:is|was|were|are|has|had|will|would|which|that|with|through)\b)[^;.,]){0,120}?"
_NO_NOUN = r"(?<!the )(?<! a )(?<!its )"  # "cleared the purchase of"
_BUYER = (
    rf"{_DOES}{_NO_NOUN}{_BUY}\b",
    rf"\b(?:purchase|acquisition|takeover)(?: (?:of|in|from) {_OF_IT})?(?<!ed)(?<!en) by {_R}",
    rf"{_DOES}(?:fund|financ|pay|paid|clos|complet|conclud|finalis|finaliz|announc)(?:e|es|s|ed|ing)?(?: for)? (?:the|its)"
    rf" (?:[a-z-]+ ){{0,2}}(?:purchase|acquisition|takeover|buyout|buy-out)\b",
    rf"\b{_MAKE} {_NEAR}(?:⟦\d+⟧ )?for {_R}",
    rf"\b{_SELL} {_FAR} to {_R}",
    rf"\b(?:acquired|bought|taken over) by {_R}",
    rf"{_DOES}{_OFFER} ",
)
_BORROWER = (
    rf"\b{_LEND} {_FAR} (?:to|for) {_R}", rf"\blen(?:ds?|t|ding) {_R} ", rf"{_DOES}{_BORROW}\b",
)  # fmt: skip
_LENDER = (
    rf"{_DOES}{_LEND}\b", rf"\b{_BORROW} {_FAR} from {_R}", rf"\b{_CREDIT} {_NEAR}(?:from|with) {_R}",
    rf"\b(?:lent|granted|provided|extended|financed|arranged) {_NEAR}by {_R}",
)  # fmt: skip
_LESSEE = (rf"{_DOES}{_HIRE} {_FAR} from\b", rf"\b{_HIRE} {_FAR} to {_R}")
_LESSOR = (
    rf"\b{_HIRE} {_FAR} from {_R}",
    rf"{_DOES}{_HIRE} {_FAR} to\b",
    rf"\b(?:leased|rented|chartered) out by {_R}",
)
_SUPPLIER = (
    rf"\b(?:{_GET}|{_BUY}) {_FAR} from {_R}", rf"{_DOES}{_GIVE}\b", rf"\b(?:supplied|delivered) {_NEAR}by {_R}",
    rf"\border {_NEAR}with {_R}",
)  # fmt: skip
_CUSTOMER = (
    rf"\b{_MAKE} {_NEAR}(?:⟦\d+⟧ )?for {_R}",
    rf"\b(?:{_GIVE}|{_SELL}) {_FAR} to {_R}",
    rf"{_DOES}{_GET}\b",
    rf"\b{_GIVE} {_R}(?= with |[.,]| from | until | by )",
)
_CONTRACTOR = (
    rf"\b(?:contract|concession|licence|license|tender|order) {_FAR}to {_R}", rf"\bawarded {_R} ",
    rf"{_DOES}(?:won|wins?|winning|secured|landed) {_NEAR}"
    r"(?:contract|tender|order|deal|concession|auction|bid|bidding|competition|rights?)\b",
    rf"{_DOES}(?:was|were|been|emerged|is|are) {_NEAR}(?:winner|(?:winning|successful|preferred|highest|lowest) bidder)\b",
    rf"\b(?:winner|(?:winning|successful|preferred) bidder) {_NEAR}(?:is|was) {_R}",
    rf"\b(?:built|constructed|carried out|laid|dug) by {_R}",
)  # fmt: skip
_PARENT = (
    rf"\b(?:an?|the) {_NEAR}{_UNITS} of {_R}", rf"⟦(?P<R>\d+)⟧[’']s? {_NEAR}{_UNITS},? ⟦",
    # no "belongs to X, a software house owned by Y": Y is the parent of X
    rf"(?:, |\b(?:is|are|was|were|been|being|remains?) {_NEAR})(?:owned|controlled) {_NEAR}by {_R}", rf"{_DOES}(?:owns|controls) ",
    rf"\bbelongs to {_R}",
)  # fmt: skip
_UNIT = (
    rf"\b(?:owns|controls) (?:{_NEAR} (?:of|in) )?{_R}(?![’'])",
    rf"{_R},? (?:(?:is|was) )?(?:an?|the) {_NEAR}{_UNITS} of \W*(?:the )?⟦",
    rf"⟦\d+⟧[’']s? {_NEAR}{_UNITS},? {_R}",
)
_INVESTOR = (
    rf"{_DOES}(?:invest(?:s|ed|ing)?|(?:bought|buy|buys|tak(?:e|es|en)|took|acquir(?:e|es|ed)) {_NEAR}(?:stake|interest|percent|%))",
    rf"\b{_SELL} {_NEAR}(?:stake|shares|percent|%) {_FAR} to {_R}",
)  # fmt: skip
_GUARANTOR = (
    rf"{_DOES}guarante(?:e|es|ed|eing)\b",
    rf"\bguarante(?:ed|e) (?:{_NEAR})(?:by|from) {_R}",
)
_CREDITOR = (rf"\bow(?:e|es|ed|ing) {_FAR} to {_R}", rf"\bow(?:es|ed|e) {_R} ", *_LENDER)
_DEBTOR = (rf"{_DOES}ow(?:e|es|ed|ing)\b", *_BORROWER)
_FOUNDED = (
    rf"\b(?:founded|co-founded|launched|established) {_R}",
    rf"⟦(?P<R>\d+)⟧{_ASIDE} (?:was|were) founded\b",
)
_TARGET = (
    rf"\b{_BUY} (?:{_NEAR} (?:of|in) )?(?:its {_UNITS} )?{_R}(?![’'])", rf"\b{_SELL} (?:{_NEAR} (?:of|in) )?{_R}(?![’'])",
    rf"{_R}{_ASIDE} (?:is|was|has been|will be|to be) (?:bought|acquired|taken over|sold|purchased)\b",
    rf"\b{_OFFER} (?:[^;.,⟦]{{0,40}}(?:of|in) )?{_R}(?![’'])",
)  # fmt: skip
_MAIN_OWNER = (
    rf"{_DOES}(?:holds?|held|owns?|owned|controls?|controlled) ", rf"\b(?:owned|controlled|held) {_NEAR}by {_R}",
    rf"\b(?:holder|owner)s? {_NEAR}(?:⟦\d+⟧ )?(?:is|was) {_R}", rf"{_R}, (?:the|its) {_NEAR}(?:holder|owner)\b",
)  # fmt: skip
_WHICH = rf"{_R},? (?:which|who|that) (?:[a-z]+ ){{0,2}}?"
_RUN = r"(?:run(?:s|ning)?|ran|operat(?:e|es|ed|ing)|manag(?:e|es|ed|ing))"
_OPERATOR = (
    rf"{_DOES}{_RUN}\b",
    rf"{_WHICH}{_RUN}\b",
    rf"\b(?:run|operated|managed) {_NEAR}by {_R}",
)
_RAISE = r"(?:build(?:s|ing)?|built|construct(?:s|ed|ing)?|erect(?:s|ed|ing)?)"
_BUILDER = (
    rf"{_DOES}{_RAISE}\b",
    rf"{_WHICH}{_RAISE}\b",
    rf"\b(?:built|constructed|erected) {_NEAR}by {_R}",
)
_COVER = r"(?:insur(?:e|es|ed|ing)|underwr(?:ite|ites|ote|iting))"
_INSURER = (
    rf"{_DOES}{_COVER}\b",
    rf"\b(?:insured|underwritten) {_NEAR}(?:by|with) {_R}",
    rf"\bpolic(?:y|ies) {_NEAR}(?:with|from) {_R}",
)
_SUE = r"(?:su(?:e|es|ed|ing)|accus(?:e|es|ed|ing))"
_PLAINTIFF = (
    rf"{_DOES}(?:lost|won|filed|brought|dropped|launched|lodged) {_NEAR}(?:lawsuit|suit|case|claim|complaint|action) against\b",
    rf"{_DOES}{_SUE}\b",
    rf"\bsued {_NEAR}by {_R}",
    rf"\b(?:case|suit|lawsuit|claim|complaint) (?:brought |filed )?by {_R}",
)
_DEFENDANT = (
    rf"\b{_SUE} {_R}", rf"\b(?:case|suit|lawsuit|claim|complaint) against {_R}", rf"\bordered {_R} to pay\b",
    rf"{_R}{_ASIDE} (?:is|was|has been) (?:being )?(?:sued|accused)\b", rf"\btaken {_R} to court\b",
)  # fmt: skip
_LICENSEE = (
    *_CONTRACTOR,
    rf"\b(?:gave|given|give|gives|granted|grants|awarded|issued|handed) {_R}"
    rf" (?:an?|the) {_NEAR}(?:licen[cs]e|permit|concession)\b",
    rf"{_DOES}(?:received|got|obtained|secured|was granted|was awarded|was given) {_NEAR}(?:licen[cs]e|permit|concession)\b",
)  # fmt: skip
_LOSER = (
    rf"\b(?:outbid|beat|beats|beaten) {_R}",
    rf"{_R}{_ASIDE} (?:was|were) (?:outbid|beaten)\b",
    rf"{_DOES}lost (?:out )?to\b",
)
_WINNER = (
    *_CONTRACTOR,
    rf"{_DOES}(?:outbid|beat|beats|defeated)\b",
    rf"\b(?:outbid|beaten) by {_R}",
    rf"\blost (?:out )?to {_R}",
)
# The part that a noun names, and the words that give it to somebody.
PARTS: dict[str, tuple[str, ...]] = {
    "seller": _SELLER, "vendor": _SELLER, "bidder": _BUYER, "suitor": _BUYER, "buyer": _BUYER, "purchaser": _BUYER, "acquirer": _BUYER,
    "borrower": _BORROWER, "lender": _LENDER, "creditor": _CREDITOR, "debtor": _DEBTOR,
    "lessor": _LESSOR, "landlord": _LESSOR, "lessee": _LESSEE, "tenant": _LESSEE, "charterer": _LESSEE,
    "supplier": _SUPPLIER, "customer": _CUSTOMER, "client": _CUSTOMER, "contractor": _CONTRACTOR, "winner": _WINNER, "loser": _LOSER,
    "operator": _OPERATOR, "builder": _BUILDER, "insurer": _INSURER, "defendant": _DEFENDANT, "plaintiff": _PLAINTIFF,
    "claimant": _PLAINTIFF,
    "parent": _PARENT, "parent company": _PARENT, "unit": _UNIT, "subsidiary": _UNIT,
    "target": _TARGET, "main owner": _MAIN_OWNER, "new owner": _BUYER, "concessionaire": _CONTRACTOR,
    "investor": _INVESTOR, "guarantor": _GUARANTOR, "licensee": _LICENSEE, "start-up": _FOUNDED, "startup": _FOUNDED,
}  # fmt: skip
_HELPERS = frozenset(words("company firm group business bank side party"))
_FIRMS = frozenset(
    words("company firm group business bank lender maker producer manufacturer bidder")
)
_DEALT = (
    (later(r"\b(?:bought|purchased|acquired|ordered)\sfrom\s$"), "seller"),
    (later(r"\bsold\sto\s$"), "buyer"),
)
# "acquires the rest of X, making the company a wholly-owned subsidiary"
_MADE = later(r"\b(?:making|turning|converting)\s$")
_INTO_UNIT = later(
    r"\s(?:into\s)?(?:an?|its)\s(?:[\w%.-]+\s){0,3}?(?:[a-z]+-owned\s)?(?:subsidiary|unit|affiliate)\b"
)
_HOLDERS = frozenset(words("shareholder stockholder owner holder"))
# The part that a noun names by a word before it.
_BY_WORD = (
    (_FIRMS, frozenset(words("target acquired purchased divested")), "target"),
    (_HELPERS, frozenset(words("accused sued")), "defendant"),
    (_HELPERS, frozenset(words("buying acquiring purchasing")), "buyer"),
    (_HELPERS, frozenset({"selling"}), "seller"),
    (_HELPERS, frozenset({"lending"}), "lender"),
    (frozenset({"bidder"}), frozenset(words("winning successful preferred highest")), "winner"),
    (_HOLDERS, frozenset(words("main majority largest biggest controlling principal dominant")), "main owner"),
    (_HOLDERS, frozenset({"new"}), "new owner"),
)  # fmt: skip
_NO_PART = frozenset(
    words("new main largest biggest other second first only former future potential preferred")
)


_POINT = later(r"(?<=\d)\.(?=\d)")
_NEXT = later(
    r"⟧(?: \([^()]*\))?(?:,? (?:and|or|as well as)|,|[^;.⟦]{0,40}? and [^;.⟦]{1,40}? (?:to|from|with|by)) (?:the )?⟦(\d+)⟧"
)
_BEFORE = later(r"⟦(\d+)⟧(?: \([^()]*\))?(?:,? (?:and|or|as well as)|,) (?:the )?$")


def _listed_with(marked: str, match: re.Match[str]) -> list[int]:
    """Who stands at a mark, and the next ones of its list: "from A and B", "4 million to A and 5 million to B"."""
    found = [int(match["R"])]
    following = _NEXT.match(marked, match.end("R"))
    before = _BEFORE.search(marked, 0, match.start("R") - 1)
    return [*found, *(int(one[1]) for one in (following, before) if one is not None)]


@cache
def _patterns(noun: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in PARTS[noun])


def _part_of(mention: Mention) -> str:
    """The part that a noun names with the words before it: "the acquired company", "the winning bidder", "the majority owner"."""
    for heads, told, part in _BY_WORD:
        if mention.head in heads and mention.words & told:
            return part
    return "" if mention.words & _NO_PART else mention.head


class Deals(Book):
    """Settles nouns for a part in a deal."""

    def _by_part(self, mention: Mention, acting: frozenset[int]) -> Mention | None:
        """Who has the part in the nearest deal that the noun names; `acting` is the subject of its own clause, which is not meant."""
        noun = _part_of(mention)
        if noun not in PARTS or mention.plural or mention.described or mention.place:
            return None
        if mention.owner is not None or mention.whose:
            return None
        block = self.blocks[mention.sentence]
        for number in range(mention.sentence, max(-1, mention.sentence - _BACK - 1), -1):
            if self.blocks[number] < block - 1:
                break
            having = self._having(noun, number, mention.start)
            having = [m for m in having if m.party not in acting]
            if mention.country is not None and len({m.party for m in having}) > 1:
                # "A and B have bid for X. The Spanish bidder": who is of that country
                having = [
                    m for m in having if self.drafts[m.party].country == mention.country
                ] or having
            if having:
                if number < mention.sentence and noun in _IN_SALES and self._is_history(number):
                    having = self._in_the_news(noun, number, acting) or having
                one = having[0] if len({m.party for m in having}) == 1 else None
                draft = self.drafts[one.party] if one is not None else None
                if draft is None or draft.plural or draft.kind not in _DEALERS:
                    return None
                return None if self._is_strange(mention, draft) else one
        return self._of_the_headline(mention, noun, acting)

    @staticmethod
    def _is_strange(mention: Mention, draft: Draft) -> bool:
        return bool(mention.country and draft.country and mention.country != draft.country)

    def _of_the_headline(
        self, mention: Mention, noun: str, acting: frozenset[int]
    ) -> Mention | None:
        """Who has a part in the sale that the text opens with, where none is told near: "the target" of an offer told at length."""
        if noun not in _IN_SALES or mention.sentence <= _BACK:
            return None
        having = self._in_the_news(noun, mention.sentence, acting)
        if len({m.party for m in having}) != 1:
            return None
        draft = self.drafts[having[0].party]
        fits = draft.kind in _DEALERS and not draft.plural
        return having[0] if fits and not self._is_strange(mention, draft) else None

    def _rest_of_it(self, mention: Mention) -> Mention | None:
        """Whose founder or manager holds what a deal leaves: in "The rest is held by the company's founder" that of what is bought."""
        start = self.sentences[mention.sentence][0]
        if not mention.possessive or mention.head not in _FIRMS:
            return None
        if _REST_HELD.fullmatch(self.text, start, mention.start) is None:
            return None
        block = self.blocks[mention.sentence]
        for number in range(mention.sentence - 1, max(-1, mention.sentence - _BACK - 1), -1):
            if self.blocks[number] < block - 1:
                break
            having = self._having("target", number, start)
            if having:
                return having[0] if len({m.party for m in having}) == 1 else None
        return None

    def _is_history(self, number: int) -> bool:
        """Whether a sentence tells of a deal of another year: "Maro, which bought the business in 2014 from Tarn"."""
        return _YEARS_AGO.search(self.text, *self.sentences[number]) is not None

    def _in_the_news(self, noun: str, number: int, acting: frozenset[int]) -> list[Mention]:
        """Who has the part in the deal that the text opens with, if it lies before a sentence on how things came to be."""
        for first in range(min(_OPENING, number)):
            if not self._is_history(first):
                having = self._having(noun, first, self.sentences[number][0])
                having = [m for m in having if m.party not in acting]
                if having:
                    return having
        return []

    def _its_part(self, mention: Mention) -> Mention | None:
        """Who has a part in the same deal as somebody: in "X is to be bought by Y. Its buyer is" Y is meant, and nobody new."""
        noun, owner = _part_of(mention), mention.owner
        if noun not in PARTS or noun in _UNIT_NOUNS or mention.plural or mention.described:
            return None
        if mention.whose != "its" or owner is None or owner.party < 0 or mention.country:
            return None
        block = self.blocks[mention.sentence]
        for number in range(mention.sentence - 1, max(-1, mention.sentence - _BACK - 1), -1):
            if self.blocks[number] < block - 1:
                break
            if all(m.party != owner.party for m in self.by_sentence[number]):
                continue
            having = self._having(noun, number, mention.start)
            if having:
                one = having[0] if len({m.party for m in having}) == 1 else None
                draft = self.drafts[one.party] if one is not None else None
                sure = draft is not None and not draft.plural and draft.kind in _DEALERS
                return one if sure and one is not None and one.party != owner.party else None
        return None

    def _dealt_here(self, mention: Mention) -> Mention | None:
        """Whom "bought from the company" means, the seller told of before, and "making the company a subsidiary" what is bought there."""
        if mention.plural or mention.owner is not None or mention.whose or mention.described:
            return None
        left = self.text[max(0, mention.start - 24) : mention.start]
        if _MADE.search(left) and _INTO_UNIT.match(self.text, mention.end):
            bought = self._having("target", mention.sentence, mention.start)
            return bought[0] if len({m.party for m in bought}) == 1 else None
        part = next((part for verb, part in _DEALT if verb.search(left)), None)
        if part is None or mention.head not in _FIRMS:
            return None
        block = self.blocks[mention.sentence]
        for number in range(mention.sentence - 1, max(-1, mention.sentence - _BACK - 1), -1):
            if self.blocks[number] < block - 1:
                break
            having = self._having(part, number, mention.start)
            if having:
                return having[0] if len({m.party for m in having}) == 1 else None
        return None

    def _having(self, noun: str, number: int, until: int) -> list[Mention]:
        """The mentions to whom a sentence gives the part, before `until`."""
        told = [m for m in self.by_sentence[number] if m.end <= until]
        if noun in _PARENT_NOUNS or noun in _UNIT_NOUNS:
            parent = noun in _PARENT_NOUNS
            units = [
                m for m in told
                if m.party >= 0 and m.head in _UNIT_NOUNS | _PARENT_NOUNS and (m.owner is not None or m.whose)
            ]  # fmt: skip
            meant = [m.owner if (m.head in _UNIT_NOUNS) == parent else m for m in units]
            found = [m for m in meant if m is not None and m.party >= 0]
            if found:
                return found
        marked = self._with_marks(number, told, until)
        matches = (match for pattern in _patterns(noun) for match in pattern.finditer(marked))
        ends = [end for match in matches for end in _listed_with(marked, match)]
        return [
            told[end] for end in ends
            if told[end].party >= 0 and self.drafts[told[end].party].kind in _DEALERS
        ]  # fmt: skip

    def _with_marks(self, number: int, told: list[Mention], until: int) -> str:
        """The words of a sentence with a mark for each mention."""
        start, end = self.sentences[number]
        parts, at = [], start
        for index, mention in enumerate(told):
            if mention.start < at:
                continue  # inside another one
            begin = mention.start
            parts.append(f"{self.text[at:begin]}⟦{index}⟧")
            at = mention.end
        parts.append(self.text[at : min(end, until)])
        # "$1.2 billion": a point within a number ends no clause
        return _POINT.sub(",", re.sub(r"\s+", " ", "".join(parts)))
