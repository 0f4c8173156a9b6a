"""Trade tables: what one country exports to another, by product and period.

A row is one tie from the exporter to the importer: product code as printed, amount in US dollars, weight. What an importer reports of its
imports is a tie from its partner to itself, attributed to it, beside the exporter's own figure, for the two differ and neither is the
truth. Totals over partners (World), flows that are contained in others (re-exports), and rows that break a total down by customs
procedure, transport or second partner are left out, so that nothing counts twice. Product codes are text: 010121 has a zero.

BACI knows countries by numbers of its own: a country is the record `baci:<number>`, named by its table of codes, whichever comes first;
a country's ISO code is taken by its three letters (the two of Namibia are missing in the table), and not where several numbers share
it. "Other Asia, not elsewhere specified" is Taiwan in practice, and a finding. Elsewhere a country is the place of its ISO code.

    interlock load trade BACI_HS17_V202401.zip
    interlock load trade comtrade.json

Formats: BACI with its tables of codes, sums of BACI, UN Comtrade (classic CSV of 35 columns, API v1 as JSON and CSV), WITS, and two
tables of China's exports of critical minerals.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Any

from interlock.loaders.base import Mapper, Scope, country_code, meta
from interlock.loaders.json_paths import well_formed
from interlock.loaders.money import amount
from interlock.loaders.readers import Row, Skip
from interlock.schema.errors import RowRefused
from interlock.schema.models import Record, Tie

Cells = dict[str, str]
_CODE = re.compile(r"[0-9]{1,3}")
_PRODUCT = re.compile(r"[0-9]{1,6}")
_MONTH = re.compile(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-2])")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of a table of flows, or of one of the tables of codes."""
    if table in _FORMS:
        map_row: Mapper = partial(flow, _FORMS[table], scope)
        return well_formed(map_row) if scope.table.format == "json" else map_row
    return partial(_MAPPERS[table], scope)


# --- BACI -------------------------------------------------------------------------------------------------------------------------


def baci(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of a year of BACI: values are in thousand dollars, weights in tons, both reconciled from both sides."""
    cells: Cells = row.data
    year, value = cells["t"].strip(), amount(cells["v"])
    if not _YEAR.fullmatch(year):
        raise RowRefused("year", "t", cells["t"])
    if value is None:
        raise RowRefused("number", "v", cells["v"])
    product = cells["k"].strip()
    if not _PRODUCT.fullmatch(product):
        raise RowRefused("product", "k", cells["k"])
    exporter, importer = _number(cells["i"], "i", scope), _number(cells["j"], "j", scope)
    tons = cells.get("q", "").strip()
    weight = {"quantity": tons, "unit": "tonnes"} if amount(tons) is not None else {}
    if tons and not weight and tons != "NA":
        scope.find("quantity_invalid")
    code = product.zfill(6)
    yield from _ends(exporter, importer, scope)
    yield _exports(
        scope, exporter, importer, f"baci|{year}|{code}", _period(year),
        {"product": code, "amount": float(value * 1000), "currency": "USD", **weight},
    )  # fmt: skip


def totals(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A sum over products between two countries: that there is trade; how much, and in which year, the table does not say."""
    cells: Cells = row.data
    value = amount(cells["uvt"])
    if value is None:
        raise RowRefused("number", "uvt", cells["uvt"])
    if not value:
        raise Skip("no_trade")
    exporter, importer = _number(cells["i"], "i", scope), _number(cells["j"], "j", scope)
    yield from _ends(exporter, importer, scope)
    yield _exports(scope, exporter, importer, "total", (None, None), {"product": "TOTAL"})


def country(columns: tuple[str, str], scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of the table of countries.

    Args:
        columns: those of the name and of the ISO code of three letters.
        scope: where findings go.
        row: the row.
    """
    from interlock.schema.territories import territory

    cells: Cells = row.data
    number, name, alpha3 = cells["country_code"].strip(), cells[columns[0]].strip(), cells[columns[1]]  # fmt: skip
    if number in scope.meta.lookups["taiwan"]:
        scope.find("other_asia_is_taiwan")
    found = territory(scope.meta.lookups["codes"].get(number, alpha3))
    own = found is not None and found.is_country and number not in scope.meta.lookups["areas"]
    if not own:
        scope.find("country_without_code")
    code = found.country if found is not None and own else None
    yield Record(
        id=_number(number, "country_code", scope),
        dataset=scope.dataset,
        kind="Place",
        name=name,
        country=code,
        identifiers=(f"iso3166:{code}",) if code else (),
        attributes={"baci_code": number},
        version=scope.as_of,
    )


def _number(text: str, column: str, scope: Scope) -> str:
    """The record id of a country by BACI's number."""
    number = text.strip()
    if not _CODE.fullmatch(number):
        raise RowRefused("country_code", column, text)
    return scope.id(f"baci:{int(number)}")


def _ends(exporter: str, importer: str, scope: Scope) -> Iterator[Record]:
    """Stubs of both ends, each once in a file."""
    named: set[str] = scope.shared.setdefault(f"named {scope.path}", set())
    for end in (exporter, importer):
        if end not in named:
            named.add(end)
            yield Record.made(id=end, dataset=scope.dataset, kind="Place", stub=True)


# --- Comtrade and WITS ------------------------------------------------------------------------------------------------------------


def flow(form: str, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A flow that a country reports: its own exports, or its imports from a partner.

    Args:
        form: which columns say what.
        scope: where findings go.
        row: the row.
    """
    data: Cells = row.data
    columns: Mapping[str, str] = scope.meta.lookups["columns"][form]
    told = {what: data[column].strip() for what, column in columns.items() if column in data}
    if told["partner_code"] in scope.meta.sentinels or told.get("partner") in scope.meta.sentinels:
        raise Skip("world_total")
    rule = scope.meta.vocabulary.get(told["flow"].casefold())
    if rule is None:
        raise RowRefused("flow", columns["flow"], told["flow"])
    if "contained_in" in rule:
        raise Skip("contained_flow")
    for further, whole in scope.meta.lookups["whole"].items():
        if told.get(further, whole[0]) not in whole:
            raise Skip("breakdown")
    value = amount(told["value"])
    if value is None:
        raise RowRefused("number", columns["value"], told["value"])
    reporter = _area(told.get("reporter"), told["reporter_code"], scope)
    partner = _area(told.get("partner"), told["partner_code"], scope)
    if reporter is None or partner is None:
        raise Skip("no_country")
    exporter, importer = (reporter, partner) if rule["exporter"] == "reporter" else (partner, reporter)  # fmt: skip
    thousand = 1000 if form in scope.meta.lookups["thousands"] else 1
    weight = {"quantity": told["weight"], "unit": "kg"} if (amount(told.get("weight", "")) or 0) > 0 else {}  # fmt: skip
    key = (told["flow"].casefold(), told["period"], told.get("classification", ""), told["product"])
    yield exporter
    yield importer
    yield _exports(
        scope, exporter.id, importer.id, "|".join(key), _period(told["period"]),
        {"product": told["product"], "amount": float(value * thousand), "currency": "USD", **weight},
        attributed_to=told.get("reporter_name") or reporter.name,
    )  # fmt: skip


def _area(alpha3: str | None, code: str, scope: Scope) -> Record | None:
    """The place of a reporter or partner; None where it is no country (areas not specified, groups)."""
    own = scope.meta.lookups["taiwan"]
    if code in own or alpha3 in own:
        scope.find("other_asia_is_taiwan")
    found = _iso(alpha3 or code) or _iso(code)
    return scope.place(found) if found else None


@lru_cache(1024)
def _iso(code: str) -> str | None:
    from interlock.schema.territories import territory

    named: str | None = meta("trade").lookups["codes"].get(code)
    found = territory(named or code)
    return found.country if found is not None and "-" not in found.code else None


# --- minerals ---------------------------------------------------------------------------------------------------------------------


def mineral(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A month of China's exports of a group of minerals to a partner."""
    cells: Cells = row.data
    value = amount(cells["val"])
    if value is None:
        raise RowRefused("number", "val", cells["val"])
    if not value:
        raise Skip("no_trade")
    code = country_code(cells["partner_name"])
    exporter, importer = scope.place("CN"), scope.place(code) if code else None
    if exporter is None or importer is None:
        raise RowRefused("country_unknown", "partner_name", cells["partner_name"])
    month = scope.date(cells["period_dt"])
    if month is None:
        raise RowRefused("date", "period_dt", cells["period_dt"])
    weight = {"quantity": cells["qty"], "unit": "kg"} if "qty" in cells else {}
    yield exporter
    yield importer
    yield _exports(
        scope, exporter.id, importer.id, f"{month[:7]}|{cells['broad_group']}", _period(month[:7].replace("-", "")),
        {"product": cells["broad_group"], "amount": float(value), "currency": "USD", **weight},
        attributed_to=exporter.name,
    )  # fmt: skip


# --- what all share ---------------------------------------------------------------------------------------------------------------


def _left_out(reason: str, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    raise Skip(reason)


def _period(text: str) -> tuple[str | None, str | None]:
    """The year or the month of a period as [from, to).

    Raises:
        RowRefused: it is neither.
    """
    if _YEAR.fullmatch(text):
        return text, str(int(text) + 1)
    match = _MONTH.fullmatch(text)
    if match is None:
        raise RowRefused("period", None, text)
    year, month = int(match[1]), int(match[2])
    after = (year + 1, 1) if month == 12 else (year, month + 1)
    return f"{year}-{month:02}", f"{after[0]}-{after[1]:02}"


def _exports(
    scope: Scope, exporter: str, importer: str, key: str, period: tuple[str | None, str | None],
    properties: Mapping[str, Any], attributed_to: str | None = None,
) -> Tie:  # fmt: skip
    if exporter == importer:
        scope.find("trade_with_itself")
    return Tie.made(
        type="EXPORTS_TO", dataset=scope.dataset, source_key=key, subject=exporter, object=importer, evidence=exporter,
        valid_from=period[0], valid_to=period[1], attributed_to=attributed_to, properties=properties, version=scope.as_of,
    )  # fmt: skip


_FORMS = {
    "comtrade": "comtrade",
    "comtrade-api": "comtrade-api",
    "comtrade-csv": "comtrade-api",
    "wits": "wits",
}
_MAPPERS: dict[str, Callable[[Scope, Row], Iterator[Record | Tie]]] = {
    "baci": baci,
    "totals": totals,
    "baci-countries": partial(country, ("country_name_full", "iso_3digit_alpha")),
    "baci-countries-2023": partial(country, ("country_name", "country_iso3")),
    "baci-products": partial(_left_out, "code_list"),
    "minerals": mineral,
    "mineral-blocs": partial(_left_out, "bloc"),
}
