"""FinCEN Files: money that went from bank to bank, as banks reported it in suspicious activity reports.

A bank is the record `<slug>`, where the publisher's slug is a name with a branch (`hsbc-hong-kong-hkg`) and no firm's id: one firm has
many, and a few slugs stand for branches in several countries. What a table says of a bank in all its rows, which spell it in several
ways, is one part of the bank's record, so that rows and tables may come in any order. The bank that filed is `filer:<slug>`, its report
the event `sar:<number>`. A row of transactions is a bundle of transfers over a period, attributed to the filer, whose last day is
included; it says nothing of guilt. A connection says that a bank is named in a report.

    interlock load fincen download_data_fincen_files.zip

Format: the two tables of the publisher's download; dates are `Mar 25, 2015`, amounts may be `5.689852347E7` (US dollars).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from interlock.loaders.base import Mapper, Scope, rows
from interlock.loaders.dates import named_month
from interlock.loaders.listings import only
from interlock.loaders.money import amount
from interlock.loaders.readers import Row, Skip, Stream
from interlock.schema.errors import RowRefused
from interlock.schema.intervals import bounds
from interlock.schema.models import Record, Tie, canonical_json, reference, stable_hash

Cells = dict[str, str]
_DAMAGED = "\ufffd"  # what stands where a letter was lost before the table was published
# Of each table: the columns of slug, name and country of the banks that a row names, the filer last.
_FILER = ("filer_org_name_id", "filer_org_name", "")
_BANKS = {
    "transactions": (
        ("originator_bank_id", "originator_bank", "originator_iso"),
        ("beneficiary_bank_id", "beneficiary_bank", "beneficiary_iso"),
        _FILER,
    ),
    "connections": (("entity_b_id", "entity_b", "entity_b_iso_code"), _FILER),
}


@dataclass
class _Bank:
    """What a table says of a bank: how often it spells it in which way, and in which countries it has it."""

    names: Counter[str] = field(default_factory=Counter)
    codes: dict[str, None] = field(default_factory=dict)


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `transactions`, `connections` or `countries`."""
    if table == "countries":
        return _code_list
    banks = _banks(table, scope)
    if table == "transactions":
        return partial(transfer, banks, scope)
    return partial(connection, banks, set(), scope)


def transfer(banks: dict[str, _Bank], scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A bundle of transfers from the originator's bank to the beneficiary's.

    Args:
        banks: what the table says of each bank.
        scope: where findings go.
        row: the row.
    """
    cells: Cells = row.data
    number = cells["id"].strip()
    paid = amount(cells["amount_transactions"])
    if paid is None:
        raise RowRefused("number", "amount_transactions", cells["amount_transactions"])
    report = scope.id(f"sar:{cells['icij_sar_id'].strip()}")
    keys = _keys("transactions", cells)
    ends = keys[:2]
    if ends[0] == ends[1]:
        scope.find("self_loop")
    begin, end = _date(cells, "begin_date", scope), _date(cells, "end_date", scope)
    if "begin_date" not in cells:
        scope.find("date_missing")
    transfers = cells.get("number_transactions")
    if transfers is None:
        scope.find("number_missing")
    properties: dict[str, str | float] = {"amount": float(paid), "currency": "USD"}
    if transfers is not None:
        properties |= {"quantity": transfers, "unit": "transfers"}
    for key in keys:
        yield from _described("transactions", key, banks[key], scope)
    yield from _report(keys[-1], report, scope)
    yield Tie(
        type="TRANSFERS_TO",
        dataset=scope.dataset,
        source_key=number,
        subject=scope.id(ends[0]),
        object=scope.id(ends[1]),
        evidence=report,
        valid_from=begin,
        valid_to=bounds(end)[1],
        attributed_to=_names(banks[keys[-1]])[0],
        basis="suspicious activity report",
        properties=properties,
        version=scope.as_of,
    )


def connection(
    banks: dict[str, _Bank], seen: set[str], scope: Scope, row: Row
) -> Iterator[Record | Tie]:
    """A bank that a report names.

    Args:
        banks: what the table says of each bank.
        seen: hashes of the rows so far.
        scope: where findings go.
        row: the row.
    """
    cells: Cells = row.data
    digest = stable_hash(canonical_json(cells))
    if digest in seen:
        raise Skip("duplicate_row")
    seen.add(digest)
    keys, report = _keys("connections", cells), scope.id(f"sar:{cells['icij_sar_id'].strip()}")
    for key in keys:
        yield from _described("connections", key, banks[key], scope)
    yield from _report(keys[-1], report, scope)
    yield Tie(
        type="PARTICIPATES_IN", dataset=scope.dataset, source_key="connection", subject=scope.id(keys[0]), object=report,
        evidence=report, properties={"role": scope.meta.vocabulary["entity_b"]["role"]}, version=scope.as_of,
    )  # fmt: skip


def _report(filer: str, report: str, scope: Scope) -> Iterator[Record | Tie]:
    """The report, and who filed it."""
    yield Record(
        id=report,
        dataset=scope.dataset,
        kind="Event",
        name=f"Suspicious activity report {report.rpartition(':')[2]}",
    )
    yield Tie(
        type="REPORTS_ON", dataset=scope.dataset, source_key="filer", subject=scope.id(filer), object=report,
        evidence=report, version=scope.as_of,
    )  # fmt: skip


def _keys(table: str, cells: Cells) -> list[str]:
    """The row keys of the banks of a row, that of the filer last; a bank without a name is no bank."""
    return [_key(slug, cells) for slug, name, _ in _BANKS[table] if cells[name]]


def _key(slug: str, cells: Cells) -> str:
    return f"filer:{cells[slug].strip()}" if slug == _FILER[0] else cells[slug].strip()


def _names(bank: _Bank) -> list[str]:
    """All spellings, the one that is used most first, and damaged ones last."""
    return sorted(bank.names, key=lambda name: (_DAMAGED in name, -bank.names[name], name))


def _described(table: str, key: str, bank: _Bank, scope: Scope) -> Iterator[Record | Tie]:
    """What the table says of a bank: the spelling that it uses most, the others, and where it is."""
    party = scope.id(key)
    first, *others = _names(bank)
    codes = sorted(bank.codes)
    yield reference(party, scope.dataset, "Bank")
    yield Record(
        id=party,
        dataset=scope.dataset,
        part=table,
        kind="Bank",
        name=first,
        aliases=tuple(others),
        country=only(codes),
    )
    for code in codes:
        place = scope.place(code)
        if place is not None:
            yield place
            yield Tie(
                type="LOCATED_IN", dataset=scope.dataset, source_key=table, subject=party, object=place.id,
                evidence=party, version=scope.as_of,
            )  # fmt: skip


def _banks(table: str, scope: Scope) -> dict[str, _Bank]:
    """A first pass over the table: all spellings and countries of each bank."""
    from interlock.schema.territories import territory

    banks: dict[str, _Bank] = {}
    with Stream(scope.path, scope.table.globs) as stream:
        for row in rows(stream, scope.table):
            if row.problem is not None:
                continue
            cells: Cells = row.data
            for slug, name, iso in _BANKS[table]:
                if slug in cells and name in cells:
                    bank = banks.setdefault(_key(slug, cells), _Bank())
                    bank.names[_plain(cells[name])] += 1
                    country = territory(cells[iso]) if iso in cells else None
                    if country is not None:
                        bank.codes[country.country] = None
                    elif iso in cells:
                        scope.find("country_unknown")
    damaged = sum(any(_DAMAGED in name for name in bank.names) for bank in banks.values())
    if damaged:
        scope.findings["name_damaged"] = damaged
    return banks


def _code_list(row: Row) -> Iterator[Record | Tie]:
    raise Skip("code_list")


def _plain(text: str) -> str:
    """The text without blanks at its ends or doubled, unbreakable ones too."""
    return " ".join(text.split())


def _date(cells: Cells, column: str, scope: Scope) -> str | None:
    text = cells.get(column)
    if text is None:
        return None
    try:
        return named_month(text)
    except ValueError:
        scope.find("date_invalid")
        return None
