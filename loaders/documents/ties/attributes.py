"""What a rule's match tells of a tie beside its ends: product, purpose, role, share and sum.

attributes_of(sentence, rule, match)        # {"amount": Decimal(40000000), "currency": "USD", "instrument": "loan"}
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.rules import Rule
from interlock.loaders.documents.language.amounts import Amount, is_sum
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import bare_role, share_of
from interlock.loaders.documents.ties.frames.readings import Span

__all__ = ["attributes_of"]

_LEADING = later(r"^(?:the|a|an)\s", re.IGNORECASE)
_WHOSE = later(
    r"^(?:(?:all|most|some|part|half) of )?(?:its|their|his|her)\s(?:own\s)?", re.IGNORECASE
)
_NO_GOODS = later(
    r"(?:first |new |more |all |most |further |the )*(?:exports?|shipments?|sales|deliver(?:y|ies)|suppl(?:y|ies)|imports?"
    r"|purchases?|products?|goods|output|production|longer)",  # "exports to Egypt no longer"
    re.IGNORECASE,
)
_COUNTRY_MARK = later(r"⟦L(\d+)⟧")
_SUMS = later(r"⟪([mp])(\d+)⟫")
_GAP = 20  # characters between a sum and the same in brackets
_REACH = 30  # characters
# "lent 59 million euro ($76 million)": the brackets say the sum again in other money.
_AGAIN = later(
    r"\d[\w.,]*(?: [a-z]+){0,3} \((?:about |approximately |approx\.? |some |around |nearly |or |equivalent to )?$"
)
_WHOLE = later(r"\b(?:wholly|fully|outright|all (?:of )?the shares|all shares|all of)\b")


def _said_again(sentence: Marked, amount: Amount) -> bool:
    """Whether a sum stands in brackets behind the same sum in other money: "59 million euro ($76 million)"."""
    start = amount.start
    return any(
        one.end < start and start - one.end < _GAP for one in sentence.amounts if is_sum(one.unit)
    ) and (_AGAIN.search(sentence.text, max(0, start - _REACH), start) is not None)


def attributes_of(sentence: Marked, rule: Rule, match: re.Match[str] | Span) -> dict[str, Any]:
    """The attributes of a tie by name, from the named groups of a rule and the sums and shares inside its match."""
    found: dict[str, Any] = {}
    groups = match.groupdict()
    for name in ("product", "purpose", "role", "role2", "word"):
        piece = groups.get(name)
        if piece and piece.strip():
            lead = len(piece) - len(piece.lstrip())  # blanks that stand for an aside
            start, end = sentence.span(match.start(name) + lead, match.end(name))
            words = " ".join(sentence.text[start:end].split())
            if name.startswith("role"):
                words = bare_role(words)
            if name == "product":
                words = _WHOSE.sub("", words)
                if _NO_GOODS.fullmatch(words):
                    continue  # "halted its exports to Egypt": of what, it does not tell
            if name == "purpose":
                words = re.sub(r"^(?:in order to|to|on|for)\s", "", words)
                places = [sentence.mentions[int(at)] for at in _COUNTRY_MARK.findall(piece)]
                country = next((place.country for place in places if place.country), None)
                if country:
                    found["destination"] = country
                words = re.sub(r"^help\s|\s(?:in|at|on|with|to|from|by|of|for)$", "", words)
            found[
                "role"
                if (name in ("role2", "word") and rule.tie == "HOLDS_ROLE") or name == "role2"
                else name
            ] = _LEADING.sub("", words)
    marks = _SUMS.findall(groups.get("share") or "") or _SUMS.findall(match[0])
    for kind, number in marks:
        amount = sentence.amounts[int(number)]
        if kind == "p":
            found |= share_of(amount)
        elif _said_again(sentence, amount) or (rule.tie == "SIGNED" and "amount" in found):
            continue  # "signed a loan of 9 million to support a programme of 20 million": the first is signed
        elif amount.value is not None or amount.low is not None or amount.high is not None:
            found["amount"] = (
                amount.value
                if amount.value is not None
                else amount.low
                if amount.low is not None
                else amount.high
            )
            found["currency"] = amount.unit
    if rule.tie == "OWNS" and "share_raw" not in found:
        whole = _WHOLE.search(match[0])
        if whole:
            found |= {
                "share_raw": whole[0],
                "share_min": Decimal(100),
                "share_max": Decimal(100),
            }
    if rule.instrument:
        found["instrument"] = rule.instrument
    return {name: value for name, value in found.items() if value is not None}
