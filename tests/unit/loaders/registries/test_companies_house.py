"""Companies House: bands with their open ends, natures as ties of their own, nobody joined by name, nobody invented."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files, recognise
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "companies_house"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "companies_house"
shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real register is not at {SHARED}"),
]
Facts = list[Record | Tie]


def loaded(path: Path, as_of: str | None = None) -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files("companies-house", [str(path)], as_of=as_of)
    return facts, dry_run(load, facts.extend)


def record(facts: Facts, key: str, part: str = "main") -> Record:
    found = [
        fact
        for fact in facts
        if isinstance(fact, Record)
        and (fact.id, fact.part, fact.stub) == (f"companies-house:{key}", part, False)
    ]
    assert len(found) == 1, key
    return found[0]


def ties(facts: Facts, subject: str) -> list[Tie]:
    return [
        fact
        for fact in facts
        if isinstance(fact, Tie) and fact.subject == f"companies-house:{subject}"
    ]


def share(tie: Tie) -> tuple[Any, ...]:
    names = ("share_min", "share_min_open", "share_max", "share_max_open")
    return tuple(tie.properties.get(name) for name in names)


@pytest.fixture(scope="module")
def companies() -> tuple[Facts, Account]:
    return loaded(DATA / "company-data.csv", "2025-11-01")


@pytest.fixture(scope="module")
def psc() -> tuple[Facts, Account]:
    return loaded(DATA / "psc.jsonl")


# --- companies ------------------------------------------------------------------------------------------------------------


def test_a_company_with_its_former_names(companies: tuple[Facts, Account]) -> None:
    firm = record(companies[0], "01234567")
    assert (firm.kind, firm.country, firm.valid_from) == ("Firm", "GB", "1999-02-03")
    assert (firm.status, firm.active, firm.version) == ("Active", True, "2025-11-01")
    assert firm.identifiers == ("gb-coh:01234567",)
    assert firm.aliases == ('EXAMPLE WHEELS, "BIG" AND SMALL LTD',)
    assert firm.attributes["previous_names"] == [{"name": firm.aliases[0], "until": "2001-06-05"}]
    assert firm.attributes["sic"] == ["28110 - Manufacture of engines and turbines"]


def test_kinds_and_states(companies: tuple[Facts, Account]) -> None:
    facts, account = companies
    bank = record(facts, "SC123456")
    assert (bank.kind, bank.active) == ("Bank", None)  # in liquidation, not gone
    assert record(facts, "CE000001").kind == "Organization"
    gone = record(facts, "00012345")  # padded
    assert (gone.valid_to, gone.active, gone.country) == ("2021-01-02", False, None)
    assert record(facts, "X-1").invalid_identifiers == ("gb-coh:X-1",)
    assert account.findings == {
        "date_invalid": 1, "category_unknown": 1, "country_unknown": 1, "company_number_invalid": 1,
    }  # fmt: skip


def test_the_seat_is_the_country_of_origin(companies: tuple[Facts, Account]) -> None:
    assert [tie.object for tie in ties(companies[0], "FC012345")] == ["companies-house:place:FR"]


def test_both_forms_say_the_same(companies: tuple[Facts, Account]) -> None:
    json_facts, account = loaded(DATA / "company-data.json", "2025-11-01")
    assert [fact.digest for fact in json_facts] == [fact.digest for fact in companies[0]]
    assert not account.unknown_columns


def test_a_renamed_column_stops_and_a_further_one_is_reported(tmp_path: Path) -> None:
    text = (DATA / "company-data.csv").read_text()
    renamed, wider = tmp_path / "renamed.csv", tmp_path / "wider.csv"
    renamed.write_text(text.replace("CompanyStatus", "State", 1))
    with pytest.raises(DataError, match="'CompanyStatus' is missing"):
        loaded(renamed)
    lines = text.splitlines()
    wider.write_text("\n".join([lines[0] + ",Mood", *(line + ',"fair"' for line in lines[1:])]))
    assert loaded(wider)[1].unknown_columns == {"Mood": 6}


# --- control --------------------------------------------------------------------------------------------------------------


PERSON, HOLDING = "01234567/individual/aaa", "01234567/corporate-entity/bbb"
STATE, TRUST = "OE012345/legal-person-beneficial-owner/ccc", "01234567/legal-person/ddd"
NO_SHARE = (None, None, None, None)
OVERSEAS = "registered-overseas-entity"


@pytest.mark.parametrize(
    ("subject", "nature", "type_", "bounds", "told"),
    [
        (PERSON, "ownership-of-shares-25-to-50-percent", "OWNS", (25, True, 50, None), {"right": "shares"}),
        (PERSON, "voting-rights-50-to-75-percent-as-trust", "CONTROLS", (50, True, 75, True), {"qualifier": "as-trust"}),
        (HOLDING, "ownership-of-shares-75-to-100-percent", "OWNS", (75, None, 100, None), {"right": "shares"}),
        (HOLDING, "voting-rights-75-to-100-percent", "CONTROLS", (75, None, 100, None), {"means": "votes"}),
        (HOLDING, "right-to-appoint-and-remove-directors", "CONTROLS", NO_SHARE, {"means": "board appointment"}),
        (HOLDING, "significant-influence-or-control-as-firm", "CONTROLS", NO_SHARE, {"qualifier": "as-firm"}),
        (STATE, f"ownership-of-shares-more-than-25-percent-{OVERSEAS}", "OWNS", (25, True, 100, None), {"qualifier": OVERSEAS}),
        (TRUST, "right-to-walk-the-dog", "RELATED_TO", NO_SHARE, {"word": "right-to-walk-the-dog"}),
    ],
)  # fmt: skip
def test_natures(
    psc: tuple[Facts, Account],
    subject: str,
    nature: str,
    type_: str,
    bounds: tuple[Any, ...],
    told: dict[str, str],
) -> None:
    (tie,) = [tie for tie in ties(psc[0], subject) if tie.source_key == nature]
    assert (tie.type, share(tie)) == (type_, bounds)
    assert told.items() <= tie.properties.items()
    if bounds[0] is not None:
        assert tie.properties["share_raw"] == nature


def test_an_end_ends_and_the_number_is_padded(psc: tuple[Facts, Account]) -> None:
    for tie in ties(psc[0], "01234567/individual/aaa"):
        assert (tie.object, tie.valid_from, tie.valid_to, tie.active) == (
            "companies-house:01234567", "2016-04-06", "2019-05-01", False,
        )  # fmt: skip
    person = record(psc[0], "01234567/individual/aaa")
    assert (person.kind, person.name, person.country) == ("Person", "Ms Ada Example", "GB")
    assert person.attributes["birth"] == "1970-04"
    assert not person.identifiers


def test_corporate_controllers_are_known_by_valid_numbers_only(psc: tuple[Facts, Account]) -> None:
    facts, account = psc
    assert record(facts, "01234567/corporate-entity/bbb").identifiers == ("gb-coh:07654321",)
    assert record(facts, "01234567/corporate-entity/hhh").identifiers == ("ru-ogrn:1027700123450",)
    american = record(facts, "01234567/corporate-entity/iii")
    assert (american.country, american.identifiers) == ("US", ())
    assert american.invalid_identifiers == ("reg:123456",)
    assert account.findings["registration_number_not_linked"] == 1


def test_a_controller_without_natures_is_still_one(psc: tuple[Facts, Account]) -> None:
    (tie,) = ties(psc[0], "01234567/corporate-entity/hhh")
    assert (tie.type, tie.properties) == ("RELATED_TO", {"word": "person with significant control"})


def test_governments_by_form_or_name(psc: tuple[Facts, Account]) -> None:
    state = record(psc[0], "OE012345/legal-person-beneficial-owner/ccc")
    assert (state.kind, state.country) == ("GovernmentBody", "CZ")
    assert record(psc[0], "01234567/legal-person/ddd").kind == "Organization"


def test_who_is_not_named_is_a_part_of_the_company(psc: tuple[Facts, Account]) -> None:
    facts, account = psc
    secret = record(facts, "01234567", "unknown_holder:eee")
    assert "super-secure" in json.dumps(dict(secret.attributes))
    first = record(facts, "01234567", "psc_statement:fff").attributes["psc_statement:fff"]
    assert first == {
        "what": "no-individual-or-entity-with-signficant-control", "from": "2016-04-06", "to": "2016-07-01",
    }  # fmt: skip
    record(facts, "01234567", "psc_statement:ggg")
    record(facts, "01234567", "psc_exemptions:exemptions")
    assert account.by_kind == {"Firm": 5, "GovernmentBody": 1, "Organization": 1, "Person": 1}


def test_every_row_has_its_fate(psc: tuple[Facts, Account]) -> None:
    account = psc[1]
    assert (account.read, account.written, account.skipped) == (14, 10, {"totals_line": 1})
    assert account.refused == {"unknown_kind": 1, "missing": 1, "shape": 1}
    assert account.findings["period_empty"] == 1
    assert account.findings["nature_unknown right-to-walk-the-dog"] == 1
    assert (
        "declared_count_differs" not in account.findings
    )  # 7 controllers, 2 statements, 1 exemption and 2 that were refused


def test_rows_may_come_in_any_order(psc: tuple[Facts, Account], tmp_path: Path) -> None:
    lines = (DATA / "psc.jsonl").read_text().splitlines()
    turned = tmp_path / "turned.jsonl"
    turned.write_text("\n".join(reversed(lines)))
    assert {fact.digest for fact in loaded(turned)[0]} == {fact.digest for fact in psc[0]}


def test_a_truncated_last_row_is_refused(psc: tuple[Facts, Account], tmp_path: Path) -> None:
    cut = tmp_path / "cut.jsonl"
    cut.write_text((DATA / "psc.jsonl").read_text()[:-40])
    account = loaded(cut)[1]
    assert (account.written, account.refused["json"]) == (psc[1].written, 1)


def test_facts_pass_the_checks_that_they_skip(
    psc: tuple[Facts, Account], companies: tuple[Facts, Account]
) -> None:
    for fact in (*psc[0], *companies[0]):
        checked = type(fact)(**fact.model_dump())
        assert checked.digest == fact.digest


# --- the real register ----------------------------------------------------------------------------------------------------


class TestRealRegister:
    """The samples, counted independently."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("companies-house").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, account = loaded(SHARED / name)
        assert {field: getattr(account, field) for field in counts} == counts
        assert not account.refused
        assert not account.unknown_columns

    def test_companies_by_another_reader(self) -> None:
        facts, account = loaded(SHARED / "basic_company_data_sample.csv")
        with (SHARED / "basic_company_data_sample.csv").open(newline="") as file:
            numbers = {row[1] for row in list(csv.reader(file))[1:]}
        assert account.read == len(numbers)
        assert {f"companies-house:{number}" for number in numbers} <= {
            fact.id for fact in facts if isinstance(fact, Record)
        }

    def test_the_snapshot(self) -> None:
        facts, account = loaded(SHARED / "derived_psc_snapshot.jsonl")
        lines = (SHARED / "derived_psc_snapshot.jsonl").read_text().splitlines()
        rows = [json.loads(line) for line in lines]
        natures = [n for row in rows for n in row["data"].get("natures_of_control", ())]
        assert sum(account.by_tie.values()) == len(natures) == 31
        assert account.by_tie["OWNS"] == sum(n.startswith("ownership-of-shares") for n in natures)
        parties = [f for f in facts if isinstance(f, Record) and not f.stub and f.part == "main"]
        assert len(parties) == 17
        assert account.findings["unknown_holder_without_party"] == 1
        assert account.findings["psc_statement_without_party"] == 1
        assert account.findings["declared_count_differs"] == 1  # an excerpt

    def test_the_state_owns_the_firm(self) -> None:
        facts, _ = loaded(SHARED / "derived_psc_snapshot.jsonl")
        (tie,) = [
            fact
            for fact in facts
            if isinstance(fact, Tie) and fact.object == "companies-house:07102351"
        ]
        holder = next(f for f in facts if isinstance(f, Record) and f.id == tie.subject)
        assert (holder.name, holder.kind, holder.country) == (
            "State Administration Of Foreign Exchange", "GovernmentBody", "CN",
        )  # fmt: skip
        assert (tie.type, share(tie)) == ("OWNS", (75, None, 100, None))

    def test_both_tables_meet_in_one_company(self) -> None:
        facts, _ = loaded(SHARED / "derived_psc_snapshot.jsonl")
        company, _ = loaded(SHARED / "basic_company_data_sample.csv")
        assert record(company, "08209948").name == "! LTD"
        assert any(isinstance(f, Tie) and f.object == "companies-house:08209948" for f in facts)

    def test_every_single_record(self) -> None:
        singles = sorted([*SHARED.glob("psc/*.json"), *SHARED.glob("psc_kinds/*.json")])
        assert len(singles) == 27
        refused = {}
        for path in singles:
            found = recognise(str(path))
            assert (found.source, found.table) == ("companies-house", "psc")
            _, account = loaded(path)
            value = json.loads(path.read_text())
            assert account.read == len(value if isinstance(value, list) else [value])
            if account.refused:
                refused[path.name] = dict(account.refused)
        assert refused == {"psc_unknown_kind.json": {"unknown_kind": 1}}
