"""Identifiers that a text prints beside a name: "the tanker Lady Persis (IMO 9074729)", "Vaskor Bank (SWIFT: VASKAT22)".

With one a party of a text meets its record in a register. A number with wrong check digits is kept with the record as an invalid
one, and says nothing of the party.

    found = printed_ids("the tanker Lady Persis (IMO 9074729) was seized")
    [(one.identifier, one.start) for one in found]        # [('imo:9074729', 24)]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.mentions.names.ships import rename
from interlock.schema.identifiers import check

__all__ = ["PrintedId", "cut_codes", "give_ids", "printed_ids"]

_PRINTED = later(
    r"\b(?P<scheme>IMO|LEI|BIC|SWIFT)(?:\s(?:number|code|no\.?|No\.?|ID))?(?::\s?|\s)(?P<value>[A-Z0-9]{7,20})\b"
)
_SCHEMES = {"IMO": "imo", "LEI": "lei", "BIC": "bic", "SWIFT": "bic"}
_FIRMS = frozenset({"Firm", "Bank", "Organization", "Exchange", "Party"})
_OF = {
    "imo": frozenset({"Asset", "Firm", "Party", "Person", "Place"}),
    "lei": _FIRMS,
    "bic": _FIRMS,
}
_ASIDE = 3  # mentions back: a flag and an owner may stand between, in the same brackets
_BESIDE = later(r"[”\"’]?(?:,\s|\s?\((?:[^()]{0,60}[,;:]\s)?|\swith\s|\s)")
# What an agency prints behind a listed firm: the code of its share and, behind a dot, that of the exchange.
_SHARE_CODE = later(
    r"\s(?P<code>[A-Z0-9]{1,10}[a-z]?\.(?:N|O|A|K|L|T|F|S|V|HK|SS|SZ|KS|KQ|TW|TWO|SI|KL|JK|BK|PS|HM|HN|NS|BO|KA|CM|DH|AX|NZ|TO|SA|MX|BA|SN"
    r"|LM|CR|PA|DE|MI|MC|AS|BR|LS|VX|ST|HE|CO|OL|IC|VI|WA|PR|BU|AT|IS|TA|SE|DU|DI|AD|QA|KW|BH|OM|CA|JO|LG|ZI|NR|GH|MM|ME|UL))$"
)
_LETTER_FORM = later(r"[A-Z]\.[A-Z]{1,2}$")  # "Ecopetrol S.A": a legal form


class PrintedId(NamedTuple):
    """An identifier as `scheme:value`, whether its check digits are right, and its span in the text, the scheme's name included."""

    identifier: str
    valid: bool
    start: int
    end: int


def printed_ids(text: str) -> list[PrintedId]:
    """The numbers that are printed with their scheme, in order."""
    found = []
    for match in _PRINTED.finditer(text):
        scheme, value = _SCHEMES[match["scheme"]], match["value"]
        checked = check(scheme, value)
        if checked is not None or any(letter.isdigit() for letter in value):
            found.append(
                PrintedId(checked or f"{scheme}:{value}", checked is not None, *match.span())
            )
    return found


def give_ids(text: str, found: Sequence[PrintedId], mentions: Sequence[Mention]) -> None:
    """Give each name the identifier that stands right behind it; what has a ship's number is a ship."""
    ends = [mention.end for mention in mentions]  # in order: no two overlap
    for one in found:
        scheme = one.identifier.partition(":")[0]
        at = bisect_right(ends, one.start)
        before = mentions[max(0, at - _ASIDE) : at]
        name = next(
            (m for m in reversed(before) if _BESIDE.fullmatch(text, m.end, one.start)
             and m.form == "name" and m.kind in _OF[scheme]), None,
        )  # fmt: skip
        told = name is not None and name.kind in ("Person", "Place")
        if name is None or (told and not (one.valid and name is before[-1] and not name.title)):
            continue
        name.identifier = one.identifier
        if one.valid and scheme == "imo":
            rename(name, "Asset")


def cut_codes(mentions: Sequence[Mention]) -> None:
    """Leave the code of its share out of a firm's name: "Velor Ports VLPT.DI has signed" tells of Velor Ports."""
    for mention in mentions:
        code = _SHARE_CODE.search(mention.name) if mention.form == "name" else None
        if code is None or _LETTER_FORM.match(code["code"]):
            continue
        mention.name = mention.name[: code.start()]
