"""Names that are some of a group told before them: "nine packers in Kenya, among them Orlu Seafoods and Tesk Fillet".

kind_of_group("nine packers in Kenya, among them Orlu", 36)      # "Firm", whatever the place before looks like
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.names.capitals import CAP

__all__ = ["kind_of_group"]

_SAID = later(r", (?:among them|amongst them|including|among others|notably|such as) ")
_GROUP = later(
    rf"\b(?P<noun>[a-z-]+)(?: (?:in|from|of|across|near|around|based in) (?:the )?{CAP}(?:[ -]{CAP}|[ -][a-z]+){{0,3}}"
    rf"(?:,? and {CAP}(?: {CAP})?)?)?$"
)
_MEMBERS = later(
    rf"(?:(?:the )?{CAP}(?:(?: (?:& )?| of | de )(?:{CAP}))*(?:, (?:and )?| and ))*(?:the )?"
)
_REACH = 160  # characters back to the group
_KINDS = frozenset({"Firm", "Bank", "Chamber"})
# Works that go by the name of whoever runs them; plants and mines are told by their towns.
_RUN_BY_FIRMS = frozenset(
    words(
        "mill bakery dairy brewery distillery cannery tannery sawmill slaughterhouse refinery foundry hotel supermarket store brewer"
        " miller baker"
    )
)


def kind_of_group(text: str, start: int) -> str | None:
    """The kind of the group that a name at `start` is listed as one of; None where it is no such name, or the group is of places."""
    begin = max(0, text.rfind("\n", 0, start) + 1, start - _REACH)
    said = next(reversed([*_SAID.finditer(text, begin, start)]), None)
    if said is None or _MEMBERS.fullmatch(text, said.end(), start) is None:
        return None
    group = _GROUP.search(text, begin, said.start())
    known = lexicon()
    noun = known.plurals.get(group["noun"]) if group else None
    kind = known.nouns.get(noun) if noun else None
    if noun in _RUN_BY_FIRMS:
        kind = "Firm"
    return kind if kind in _KINDS else None
