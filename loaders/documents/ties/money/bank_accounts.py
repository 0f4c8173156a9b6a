"""Where somebody has his account or money: "had 3 million on deposit at X", "Salaries are paid from an account at X".

The account is that of whoever stands in the clause; where nobody does, of the firm that the paragraph goes on about.

    list(read_bank_accounts(told, claims))  # of "A's deposits are with X.": A BANKS_WITH X
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.rules import LIST, SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.bare_titles import goes_on
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_bank_accounts", "without_moved"]

_RULE = "banks.has-account"
_S = r"(?:’s|'s|’|')"
_OWNER = r"⟦[FBPOHGC]\d+⟧"
_BANKS = r"(?:the )?(?:[a-z-]+ ){0,2}?(?P<bank>⟦B\d+⟧)(?!’s|'s)"
_WHO = rf"(?<!⟧, )(?<!⟧ and )(?P<who>{SUBJECT_LIST})(?!’s|'s)"
_AUX = r"(?P<words>(?: (?:is|are|was|were|has|have|had|will|would|to|also|each|both|now|still|been|be|being|since|already|long|always))*)"
_MONEY = (
    r"(?:(?:⟪m\d+⟫|\d[\d.,]* (?:million|billion)|(?:its|their|all|most|part|some|the|his|her|all of its"
    r"|most of its) )(?: ?of )?(?:[a-z-]+ ){0,2}?"
    r"(?:cash|money|funds|reserves|deposits?|savings|takings|liquidity|proceeds)?)"
)
_NO = later(r"\b(?:no|not|never|no longer|without|refus|denie[sd])\b")
_HAS = (
    Sought(  # "A had 3 million on deposit at X", "A has its cash at X"
        rf"{_WHO}{_AUX} (?:ha[sd]|have|holds?|held|keeps?|kept|le(?:ft|aves?)|put|puts|placed|parked"
        rf"|parks) {_MONEY} ?(?:on deposit|in deposits"
        rf"|in (?:an|its) accounts?|in cash|on account) (?:at|with|in) {_BANKS}"
    ),
    Sought(  # "A clears its dollars through X", "A settles its trade via X"
        rf"{_WHO}{_AUX} (?:clears?|cleared|clearing|settles?|settled|settling|processes|processed) (?:its|their|all|most|the)"
        rf" (?:[a-z-]+ ){{0,2}}?(?:dollars?|euros?|yuan|roubles?|rubles?|payments?|trade|trades|transactions?|business|remittances) "
        rf"(?:through|via|with|at) {_BANKS}"
    ),
    Sought(  # "A receives its funds on an account at X", "A is paid through an account at X"
        rf"{_WHO}{_AUX} (?:receiv(?:es?|ed|ing)|gets?|got|collect(?:s|ed|ing)?|is paid|are paid|was paid|pa(?:ys?|id|ying)|draws?"
        rf"|takes?|runs?)"
        r" (?![^;.]{0,60}? (?:of|belonging to|held by) ⟦)[^;.⟧]{0,60}?(?:⟦[FBSTA]\d+⟧ )?(?:on|in|into|through|from|via"
        r"|over) (?:an?|its|their)"
        rf" (?:[a-z-]+ )?accounts? (?:at|with) {_BANKS}"
    ),
    Sought(  # "A has used X as its correspondent"
        rf"{_WHO}{_AUX} (?:us(?:es?|ed|ing)|ha[sd]|have|keeps?|kept|chose|chosen|appointed|named|retained|hired) (?:⟦L\d+⟧{_S} )?{_BANKS}"
        r" as (?:an? |the |its |their |his )?(?:[a-z-]+ ){0,2}?(?:correspondent|house bank|banker|settlement bank|clearing bank"
        r"|account bank"
        r"|custodian|custodian bank|depositary|main bank|principal bank|correspondent bank)(?=[,.;]|$| )"
    ),
)
_OF = (
    Sought(  # "A's deposits are with X"
        rf"(?P<who>{_OWNER}){_S} (?:[a-z-]+ ){{0,2}}?(?:accounts?|deposits?|cash|savings|reserves|funds|float)(?: with| at)?{_AUX}"
        rf" (?:(?:held|kept|deposited|run|managed|maintained) )?(?:with|at|by) {_BANKS}"
    ),
    Sought(  # "X, where A has its accounts"
        rf"(?P<bank>⟦B\d+⟧), (?:where|with which|with whom|at which) (?:the )?(?P<who>{LIST}){_AUX} (?:ha[sd]|have|holds?|held"
        rf"|keeps?|kept|opened)"
        r" (?:an?|its|their|his|her|two|most of its|all its|all of its) (?:[a-z-]+ ){0,2}?(?:accounts?|deposits?|cash|savings|money|funds)"
    ),
    Sought(  # "X acts as house bank to A"
        rf"(?P<bank>⟦B\d+⟧)(?!’s|'s){_AUX} (?:act(?:s|ed|ing)?|serv(?:es|ed|ing)) as (?:the |an? |main |sole )*(?:house bank"
        rf"|banker|main bank"
        rf"|account bank|settlement bank|clearing bank|correspondent(?: bank)?|custodian(?: bank)?|depositary(?: bank)?) (?:to"
        rf"|for|of) (?:the )?"
        rf"(?P<who>{LIST})(?!’s|'s)"
    ),
)
_HELD_BY = (
    r",? (?:(?:that (?:is|was|were|are) )?(?:held|owned|controlled|opened|kept|used) by|in the name of|belonging to) (?:the )?"
    r"(?:(?!and )[a-z-]+ ){0,2}?"
)
_ACCOUNT_OF = (  # an account that is spoken of is there, whatever is done with it: "wired 4 million to A's account at X"
    Sought(
        rf"(?P<who>{_OWNER}){_S} (?!(?:former|old|planned|new) )(?:[a-z-]+ ){{0,3}}?accounts? (?:at|with) {_BANKS}"
    ),
    Sought(
        rf"\b(?:an|the|two|several|three) (?:[a-z-]+ )?accounts? (?:of|held by|belonging to|in the name of) (?:the )?(?P<who>{_OWNER})"
        rf"(?!{_S}),? (?:at|with) {_BANKS}"
    ),
    Sought(  # "accounts at a bank in Dubai held by A"
        rf"\b(?:[Aa]ccounts?|[Dd]eposits?) (?:at|with) {_BANKS}(?: (?:in|at) (?:the )?⟦L\d+⟧)*{_HELD_BY}(?P<who>{_OWNER})(?!{_S})"
    ),
)
_PAID_INTO = Sought(  # "wired 4 million to A's account at X": A is paid, and not X
    rf"\b(?:to|into) (?:an? |the )?(?:(?P<own>{_OWNER}){_S} |(?:[a-z-]+ )?accounts? (?:of|held by|belonging to|in the name of) (?:the )?"
    rf"(?P<of>{_OWNER}),? (?=at|with))(?:(?:[a-z-]+ ){{0,3}}?accounts? )?(?:at|with) {_BANKS}"
)
_PAID_INTO_HELD = Sought(  # "wired 4 million to an account at X held by A"
    rf"\b(?:to|into) (?:an? |the |two |several )?(?:[a-z-]+ )?accounts? (?:at|with) {_BANKS}(?: (?:in|at) (?:the )?⟦L\d+⟧)*"
    rf"{_HELD_BY}(?P<own>{_OWNER})(?!{_S})(?P<of>(?!))?"
)
_OPENS = r"(?:^[“\"]?|[;:—–] ?|, (?:and|while|whereas|but) |\. )"
_BARE = (  # of whom the text goes by
    Sought(  # "Salaries are paid from an account at X"
        rf"{_OPENS}(?:[A-Z][a-z]+|[a-z]+)(?: [a-z]+){{0,2}} (?:are|is|were|was|have been|has been) (?:paid|settled|collected"
        rf"|handled|received|transferred)"
        rf"(?P<words>) (?:from|out of|through|via|into|on|to) (?:an|its|their|the|the firm[’']s|the company[’']s) accounts? (?:at"
        rf"|with) {_BANKS}"
    ),
    Sought(  # "A local bank, X, runs its accounts", "X keeps the accounts"
        rf"(?<!⟧, )(?<!⟧ and )(?P<bank>⟦B\d+⟧)(?!’s|'s){_AUX} (?:runs?|keeps?|kept|ran|manages?|managed|holds?|held|maintains?"
        rf"|administers?)"
        r" (?:its|their|the|all its|the firm[’']s|the company[’']s) (?:[a-z-]+ ){0,1}?accounts?(?=[,.;]|$| and )"
    ),
    Sought(  # "The accounts are held by X", "Its account is at X"
        rf"{_OPENS}(?:[Ii]ts|[Tt]he|[Tt]heir) (?:[a-z-]+ ){{0,2}}?(?:accounts?|deposits?|cash|treasury) (?P<words>(?:is|are|was"
        rf"|were|has been|have been))"
        rf" (?:(?:held|kept|run|managed|maintained) )?(?:by|with|at) {_BANKS}"
    ),
)
_FOR_BOTH = Sought(  # "X holds accounts for both"
    rf"(?P<bank>⟦B\d+⟧)(?!’s|'s){_AUX} (?:holds?|held|keeps?|kept|runs?|opened|opens|maintains?|manages?) (?:[a-z-]+ ){{0,2}}?accounts? for"
    r" (?:both|them|the two|both of them|the pair)(?=[,.;]|$| )"
)
_FREEZES_ITS = later(
    r"\b(?:froze|freez(?:es|ing)|seiz(?:es|ed|ing)|block(?:s|ed|ing)|confiscat(?:es|ed|ing)|clos(?:es|ed|ing))"
    r" (?:its|their|his|her|all its)\b"
)
_CUE = later(
    r"\b(?:[Aa]ccount|[Dd]eposit|correspondent|house bank|banker|clear|settle|custod|cash|funds)"
)
_CLIENTS = frozenset(
    {"Firm", "Bank", "Party", "Organization", "GovernmentBody", "Person", "Chamber"}
)
_TWO = 2


def read_bank_accounts(told: Told, claims: list[Claim]) -> Iterator[Claim]:
    """Who has an account where, by one sentence; of `claims` those are mended that take the bank for who is paid into an account there."""
    sentence = told.sentence
    if "⟦B" not in sentence.marked or not _CUE.search(sentence.text, sentence.start, sentence.end):
        return
    marked = _with_nouns(told)
    _pay_the_owner(told, claims)
    _freeze_anothers(told, claims)
    known = {(c.subject, c.object): c for c in claims if c.tie == "BANKS_WITH"}
    for claim in (*_spoken_of(told, marked), *_told(told, marked), *_left_out(told, marked)):
        before = known.get((claim.subject, claim.object))
        if before is None:
            known[claim.subject, claim.object] = claim
            yield claim
        elif claim.presupposed:  # it is there, whatever is wished or done with it
            before.modality = "asserted"


def _with_nouns(told: Told) -> str:
    """The marked sentence with "its correspondent" and "its funds" as words, which are nobody by themselves."""

    def said(number: int, mark: str) -> str:
        mention = told.sentence.mentions[number]
        text = told.sentence.text[mention.start : mention.end]
        plain = mention.form in ("group", "definite") and _CUE.search(text) is not None
        return text if plain else mark

    return told.sentence.in_words(said)


def _told(told: Told, marked: str) -> Iterator[Claim]:
    for pattern in (*_HAS, *_OF):
        for match in pattern.finditer(marked):
            words = (match["words"] or "").strip()
            if not _NO.search(match[0]) and not told.rules.possibility.search(words):
                modality = told.rules.ladder(words) if words else "asserted"
                for at in told.sentence.indices(match["who"]):
                    yield from _client(told, told.sentence.mentions[at], match, modality)


def _spoken_of(told: Told, marked: str) -> Iterator[Claim]:
    for pattern in _ACCOUNT_OF:
        for match in pattern.finditer(marked):
            owner = told.sentence.mention(match["who"])
            for claim in _client(told, owner, match, "asserted"):
                claim.presupposed = True
                yield claim


def _left_out(told: Told, marked: str) -> Iterator[Claim]:
    """Accounts of whom the sentence before tells."""
    for pattern in _BARE:
        for match in pattern.finditer(marked):
            owner = goes_on(told, told.sentence.start)
            its = re.search(r"\b(?:[Ii]ts|[Tt]heir) ", match[0]) is not None or pattern is _BARE[0]
            lead = None if its else told.parties.lead(told.sentence.start)
            if owner is not None and not its and (lead is None or lead.party != owner.party):
                continue  # "X runs the accounts": of whom the whole text is about
            if owner is not None and not _NO.search(match[0]):
                words = (match["words"] or "").strip()
                yield from _client(
                    told, owner, match, told.rules.ladder(words) if words else "asserted"
                )
    for match in _FOR_BOTH.finditer(marked):
        for owner in _the_two(told):
            yield from _client(told, owner, match, "asserted")


def _the_two(told: Told) -> list[Mention]:
    """The two of a kind of whom the sentence before tells, if they are two alone."""
    number = told.parties.number(told.sentence.start) - 1
    if number < 0:
        return []
    near = [
        m for m in told.parties.by_sentence[number] if m.party >= 0 and m.kind in ("Bank", "Firm")
    ]
    two = {m.party: m for m in near if not told.parties.drafts[m.party].plural}
    same = {told.parties.drafts[party].kind for party in two}
    return list(two.values()) if len(two) == _TWO and len(same) == 1 else []


def _client(told: Told, owner: Mention, match: re.Match[str], modality: str) -> Iterator[Claim]:
    bank = told.sentence.mention(match["bank"])
    drafts = told.parties.drafts
    if -1 in (owner.party, bank.party) or drafts[owner.party].kind not in _CLIENTS:
        return
    if drafts[bank.party].kind == "Bank" and not drafts[bank.party].plural:
        yield from claim_of(told, _RULE, "BANKS_WITH", owner, bank, modality)


def _pay_the_owner(told: Told, claims: list[Claim]) -> None:
    """Who is paid into an account is its owner, and not the bank that keeps it."""
    sentence = told.sentence
    for match in (
        *_PAID_INTO.finditer(sentence.marked),
        *_PAID_INTO_HELD.finditer(sentence.marked),
    ):
        bank = sentence.mention(match["bank"]).party
        owner = sentence.mention(match["own"] or match["of"]).party
        for claim in claims:
            if (
                claim.tie == "TRANSFERS_TO"
                and claim.object == bank
                and owner not in (-1, claim.subject)
            ):
                claim.object = owner


def _freeze_anothers(told: Told, claims: list[Claim]) -> None:
    """Accounts that an authority freezes are of whom it hits: "Canada listed X and froze its deposits at Y"."""
    drafts, sentence = told.parties.drafts, told.sentence
    for claim in [c for c in claims if c.tie == "BANKS_WITH"]:
        state = drafts[claim.subject].kind in ("GovernmentBody", "Place")
        if not state or not _FREEZES_ITS.search(sentence.text, sentence.start, sentence.end):
            continue
        hit = {
            c.object
            for c in claims
            if c.tie == "RESTRICTS"
            and c.subject == claim.subject
            and drafts[c.object].kind in ("Firm", "Bank")
            and c.object != claim.object
        }
        if len(hit) == 1:
            claim.subject = hit.pop()
        else:
            claims.remove(claim)


def without_moved(claims: Sequence[Claim]) -> list[Claim]:
    """Claims but for payments to the bank to which somebody moves his own money or accounts: he banks there."""
    clients = {(c.subject, c.object) for c in claims if c.tie == "BANKS_WITH"}
    return [
        c
        for c in claims
        if c.tie != "TRANSFERS_TO"
        or c.attributes.get("amount")
        or (c.subject, c.object) not in clients
    ]
