"""United Nations: the consolidated list of the Security Council.

An entry is the record `<REFERENCE_NUMBER>`. A firm's name stands in FIRST_NAME; many alias and address blocks are empty, and several
values of a field stand in VALUE elements. Remarks name other entries by their reference, `(QDi.412)`: such a mention is a tie with the
sentence that makes it, and nothing more; what the sentence means is left to its reader.

    interlock load un consolidated.xml

Format: sc-sanctions.xsd of the publisher; no namespace.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element, tostring

from interlock.loaders.base import Mapper, Scope, country_code, rows
from interlock.loaders.listings import Numbers, kind, listing, located, only, programme
from interlock.loaders.readers import Row, Skip, Stream
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie, reference

AUTHORITY = "United Nations Security Council"
LIST = "UN Security Council consolidated list"
_NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_REFERENCE = re.compile(r"\b[A-Z]{2}[ei]\.\d{3}\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_BIC = re.compile(r"\b(?:SWIFT(?:/BIC)?|BIC)(?: code)?: ?([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b")
_IMO = re.compile(r"\bIMO [Nn]umber:? ?(\d{7})\b")


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `list`."""
    return partial(entry, _references(scope), {}, scope)


def entry(
    known: frozenset[str], seen: dict[int, int], scope: Scope, row: Row
) -> Iterator[Record | Tie]:
    """An `INDIVIDUAL` or `ENTITY` element.

    Args:
        known: references of all entries of the file.
        seen: hash of each entry that was read, by that of its reference.
        scope: where findings go.
        row: the element.
    """
    element: Element = row.data
    scope.audit({child.tag for child in element})
    key, list_ = _required(element, "REFERENCE_NUMBER"), _required(element, "UN_LIST_TYPE")
    content = hash(tostring(element, "unicode").strip())
    if hash(key) in seen:
        if seen[hash(key)] == content:
            raise Skip("duplicate_row")
        raise RowRefused("key_repeats", "REFERENCE_NUMBER", key)
    seen[hash(key)] = content
    if f"{scope.meta.lookups['letters'][element.tag]}." not in key:
        scope.find("reference_of_another_kind")
    return _facts(element, key, list_, known, scope)


def _facts(
    element: Element, key: str, list_: str, known: frozenset[str], scope: Scope
) -> Iterator[Record | Tie]:
    party = scope.id(key)
    person = scope.meta.lookups["elements"][element.tag] == "Person"
    name = " ".join(filter(None, (_text(element, tag) for tag in _NAMES)))
    if not name:
        raise RowRefused("missing", "FIRST_NAME", None)
    aliases = [
        (alias, ", ".join(filter(None, (_text(block, "QUALITY"), _text(block, "NOTE")))))
        for block in _blocks(element, "ALIAS")
        if (alias := _text(block, "ALIAS_NAME"))
    ]
    addresses = [text for block in _blocks(element, "ADDRESS") if (text := _joined(block))]
    countries = [code for block in _blocks(element, "ADDRESS") if (code := _country(_text(block, "COUNTRY"), scope))]  # fmt: skip
    nations = _values(element, "NATIONALITY") + _values(element, "NATIONALITY2")
    comments = _text(element, "COMMENTS1")
    numbers = _numbers(comments, scope)
    original = _text(element, "NAME_ORIGINAL_SCRIPT")
    known_as = dict.fromkeys(alias for alias in (*(text for text, _ in aliases), original) if alias)
    version = max(_values(element, "LAST_DAY_UPDATED"), default=scope.as_of)
    attributes: dict[str, Any] = {
        "type": element.tag.lower(),
        "aliases": [f"{alias} ({told})" if told else alias for alias, told in aliases],
        "titles": _values(element, "TITLE"),
        "designations": _values(element, "DESIGNATION"),
        "nationalities": nations,
        "gender": _text(element, "GENDER"),
        "addresses": addresses,
        "births": _joined_all(element, "DATE_OF_BIRTH") + _joined_all(element, "PLACE_OF_BIRTH"),
        "documents": _joined_all(element, "DOCUMENT"),
        "comments": comments,
    }
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind="Person" if person else kind(name, numbers.valid),
        name=name,
        aliases=tuple(known_as),
        country=only(_country(nation, scope) for nation in nations) if person else only(countries),
        identifiers=tuple(numbers.valid),
        invalid_identifiers=tuple(numbers.invalid),
        attributes={label: value for label, value in attributes.items() if value},
        version=version,
    )
    yield from located(scope, party, countries, version)
    under = programme(scope, list_, list_, AUTHORITY)
    yield under
    yield listing(
        scope, party, under, list=LIST, entry=key, authority=AUTHORITY,
        since=scope.date(_text(element, "LISTED_ON")), until=scope.date(_text(element, "DELISTED_ON")),
        version=version,
    )  # fmt: skip
    yield from _mentions(party, key, comments or "", known, version, scope)


def _mentions(
    party: str, key: str, comments: str, known: frozenset[str], version: str | None, scope: Scope
) -> Iterator[Record | Tie]:  # fmt: skip
    """Ties to the entries whose references the remarks give, each with the first sentence that does."""
    told: dict[str, str] = {}
    for sentence in _SENTENCE.split(" ".join(comments.split())):
        for other in _REFERENCE.findall(sentence):
            told.setdefault(other, sentence)
    told.pop(key, None)
    rule = scope.meta.vocabulary["reference"]
    for other, sentence in told.items():
        scope.find("link_resolved" if other in known else "link_unresolved")
        if other in known:
            target = reference(scope.id(other), scope.dataset, None)
            yield target
            yield Tie(
                type=rule["tie"],
                dataset=scope.dataset,
                source_key="COMMENTS1",
                subject=party,
                object=target.id,
                evidence=party,
                attributed_to=AUTHORITY,
                basis=rule["basis"],
                properties={"word": sentence},
                version=version,
            )


def _numbers(comments: str | None, scope: Scope) -> Numbers:
    """Identifiers that remarks name by their scheme. An IMO number is a company's where it fails the check of ships' numbers."""
    numbers = Numbers(scope)
    for bic in _BIC.findall(comments or ""):
        numbers.add("bic", bic)
    for imo in _IMO.findall(comments or ""):
        if check("imo", imo):
            scope.find("imo_of_ship_or_company")
        else:
            numbers.add("imo-company", imo)
    return numbers


def _references(scope: Scope) -> frozenset[str]:
    """The references of all entries of the file, for remarks name entries that come later."""
    with Stream(scope.path, scope.table.globs) as stream:
        return frozenset(
            key
            for row in rows(stream, scope.table)
            if row.problem is None and (key := _text(row.data, "REFERENCE_NUMBER"))
        )


def _text(element: Element, tag: str) -> str | None:
    return (element.findtext(tag) or "").strip() or None


def _required(element: Element, tag: str) -> str:
    text = _text(element, tag)
    if text is None:
        raise RowRefused("missing", tag, None)
    return text


def _values(element: Element, tag: str) -> list[str]:
    """The values of a field, in VALUE elements or as its own text."""
    found = [text for field in element.iterfind(tag) for text in field.itertext()]
    return [text for value in found if (text := value.strip())]


def _blocks(element: Element, name: str) -> Iterator[Element]:
    for prefix in ("INDIVIDUAL", "ENTITY"):
        yield from element.iterfind(f"{prefix}_{name}")


def _joined(block: Element) -> str:
    return ", ".join(text for child in block if (text := " ".join("".join(child.itertext()).split())))  # fmt: skip


def _joined_all(element: Element, name: str) -> list[str]:
    return [text for block in _blocks(element, name) if (text := _joined(block))]


def _country(name: str | None, scope: Scope) -> str | None:
    if name is None or name in scope.meta.sentinels:
        return None
    code = country_code(name)
    if code is None:
        scope.find("country_unknown")
    return code
