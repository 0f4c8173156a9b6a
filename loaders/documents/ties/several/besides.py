"""What somebody does to one he does to another that a phrase in front names: "Besides X, A owns two dairies": A owns X.

list(read_besides(told, claims))        # of "In addition to X, A supplies Y.": A SUPPLIES X
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_besides"]

_FRONT = Sought(
    rf"^(?:Besides|In addition to|Apart from|Along with|As well as|Aside from|Beside) (?:the )?(?P<o>{MARK}), (?:the )?(?P<s>{MARK})"
    r"(?: (?:also|now|still|already|has|have|had|will|would))* [a-z]"
)
_TIES = frozenset({"OWNS", "CONTROLS", "SUPPLIES", "LENDS_TO", "INSURES", "OPERATES", "REGULATES", "FINANCES"})  # fmt: skip


def read_besides(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The same tie to who is named in front; `claims`: of the sentence so far."""
    match = _FRONT.match(told.sentence.marked)
    if match is None:
        return
    one, other = (told.sentence.mention(match[end]) for end in "so")
    alike = [c for c in claims if c.tie in _TIES and c.subject == one.party]
    ties = {c.tie for c in alike}
    if len(ties) != 1 or any(c.object == other.party for c in alike):
        return
    for claim in claim_of(told, alike[0].rule, alike[0].tie, one, other, alike[0].modality):
        claim.attributed_to = alike[0].attributed_to
        yield claim
