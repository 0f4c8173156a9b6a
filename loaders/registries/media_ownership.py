"""French media: outlets, organisations, persons, and who holds what, as Le Monde diplomatique and Acrimed publish them.

The tables have names and no numbers, so that a party is the record `<its table>:<name>`, known within this source alone. What stands at
either end of a holding is said by the file's name (`personne-organisation.tsv`); in a file of another name the ends stay untyped, as
`name:<name>`, with the finding `ends_untyped`. Families and heirs are no single person: their kind is left open. A holding's key is the
file's name, its id, which repeats, and the row. `égal à` is an exact share, `supérieur à` and `inférieur à` leave their value out,
`participe` says nothing of the share, `contrôle` is control. A holding of 0 is none: its parties are kept, with the finding `share_zero`.

    interlock load media-ownership medias.tsv organisations.tsv personnes.tsv *-*.tsv

Format: tab-separated, `id origine qualificatif valeur cible [commentaire]`; other tables of owners take a mapping: `load table`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache, partial
from pathlib import PurePath
from typing import Any

from interlock.loaders.base import Mapper, Scope, meta
from interlock.loaders.readers import Row, Skip
from interlock.loaders.shares import number, share
from interlock.schema.errors import RowRefused
from interlock.schema.models import Record, Tie, canonical_json, reference, stable_hash

Cells = dict[str, str]


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `holdings`, `outlets`, `organisations` or `persons`."""
    if table == "holdings":
        return partial(holding, set(), _ends(scope), scope)
    return partial(_party, _PARTIES[table], scope)


def holding(
    seen: set[str], ends: tuple[str, str] | None, scope: Scope, row: Row
) -> Iterator[Record | Tie]:
    """A row of owner, word, value and owned.

    Args:
        seen: hashes of the rows of the file, which are some hundreds.
        ends: what the two columns hold, by the file's name.
        scope: where findings go.
        row: the row.
    """
    cells: Cells = row.data
    word = cells["qualificatif"].strip()
    rule = scope.meta.vocabulary.get(word)
    if rule is None:
        raise RowRefused("qualifier_unknown", "qualificatif", word)
    own = stable_hash(canonical_json(cells))[:12]
    if own in seen:
        raise Skip("duplicate_row")
    seen.add(own)
    if ends is None:
        scope.find("ends_untyped")
    owner_in, owned_in = ends or ("name", "name")
    owner = _named(cells["origine"], owner_in, scope)
    owned = _named(cells["cible"], owned_in, scope)
    properties = _told(rule, cells, scope)
    yield owner
    yield owned
    if properties is None:
        return
    yield Tie(
        type=rule["tie"],
        dataset=scope.dataset,
        source_key=f"{owner_in}-{owned_in}|{cells['id']}|{own}",
        subject=owner.id,
        object=owned.id,
        evidence=owned.id,
        properties=properties,
        version=scope.as_of,
    )


def _told(rule: Any, cells: Cells, scope: Scope) -> dict[str, Any] | None:
    """The properties of a holding; None where it is one of nothing."""
    told = {"means": rule["means"]} if "means" in rule else {"word": cells["qualificatif"].strip()}
    if "commentaire" in cells:
        told["details"] = cells["commentaire"].strip()
    text = cells.get("valeur", "").strip()
    form = rule.get("share")
    if form is None:
        if text:
            scope.find("value_without_meaning")
        return told | ({"share_raw": text} if text else {})
    value = number(text)
    raw = f"{cells['qualificatif'].strip()} {text}".strip()
    if value is None:
        scope.find("share_unreadable")
        return told | {"share_raw": raw}
    if form == "exact" and value == 0:
        scope.find("share_zero")
        return None
    if form == "exact":
        return told | share(scope, value, raw=raw)
    if form == "more":
        return told | share(scope, value, max(value, _WHOLE), low_open=True, raw=raw)
    return told | share(scope, None, value, low_open=True, high_open=True, raw=raw)


_WHOLE = Fraction(100)


def _ends(scope: Scope) -> tuple[str, str] | None:
    """The words of `origine-cible` in the name of the file."""
    owner, _, owned = PurePath(scope.path).name.partition(".")[0].partition("-")
    known = scope.meta.lookups["ends"]
    return (owner, owned) if owner in known and owned in known else None


def _named(name: str, in_: str, scope: Scope) -> Record:
    """The stub of a party that the row names; its own table describes it."""
    plain = name.strip()
    return reference(scope.id(f"{in_}:{plain}"), scope.dataset, _kind(plain, in_), name=plain)


def _kind(name: str, in_: str) -> str | None:
    kind: str | None = meta("media-ownership").lookups["ends"].get(in_)
    return "Party" if kind == "Person" and _several().fullmatch(name) else kind


@cache
def _several() -> re.Pattern[str]:
    return re.compile(meta("media-ownership").lookups["several"])


# --- parties ----------------------------------------------------------------------------------------------------------------------

Described = tuple[str, str, Callable[[Cells], dict[str, Any]]]


def _party(described: Described, scope: Scope, row: Row) -> Iterator[Record]:
    """A row of a table of parties: its word in names of files, the column of its name, and how its attributes are told."""
    in_, column, attributes = described
    cells: Cells = row.data
    name = cells[column].strip()
    gone = cells.get("Disparu")
    yield Record(
        id=scope.id(f"{in_}:{name}"),
        dataset=scope.dataset,
        kind=_kind(name, in_),
        name=name,
        status=f"Disparu: {gone}" if gone else None,
        active=False if gone else None,
        attributes={"table": in_} | attributes(cells),
        version=scope.as_of,
    )


def _of_outlet(cells: Cells) -> dict[str, Any]:
    labels = {"Type": "type", "Periodicite": "frequency", "Echelle": "scale", "Prix": "price"}
    return {label: cells[column] for column, label in labels.items() if column in cells}


def _of_organisation(cells: Cells) -> dict[str, Any]:
    return {"comment": cells["commentaire"]} if "commentaire" in cells else {}


def _of_person(cells: Cells) -> dict[str, Any]:
    """Ranks among the rich by list and year, as printed."""
    return {column: rank for column, rank in cells.items() if column != "Nom"}


_PARTIES: dict[str, Described] = {
    "outlets": ("media", "Nom", _of_outlet),
    "organisations": ("organisation", "nom", _of_organisation),
    "persons": ("personne", "Nom", _of_person),
}
