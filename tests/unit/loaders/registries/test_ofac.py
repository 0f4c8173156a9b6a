"""OFAC: both forms say the same, remarks are read whole, links are resolved by exact name or left alone."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.loaders.registries.ofac import split_remarks
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "ofac"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "ofac"
LIST = ("sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv")

shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real lists are not at {SHARED}"),
]
Facts = list[Record | Tie]


@cache  # a whole list takes seconds, and several tests look at it
def loaded(
    *names: str, folder: Path = DATA, as_of: str | None = None
) -> tuple[Facts, list[Account]]:
    facts: Facts = []
    accounts = [
        dry_run(load, facts.extend)
        for load in open_files("ofac", [str(folder / name) for name in names], as_of=as_of)
    ]
    return facts, accounts


def entry(facts: Facts, uid: str, part: str = "main") -> Record:
    return next(
        fact
        for fact in facts
        if isinstance(fact, Record)
        and fact.id == f"ofac:{uid}"
        and fact.part == part
        and not fact.stub
    )


def ties(facts: Facts, type_: str) -> list[Tie]:
    return [fact for fact in facts if isinstance(fact, Tie) and fact.type == type_]


def links(facts: Facts) -> list[tuple[str, str]]:
    return [(tie.subject[5:], tie.object[5:]) for tie in ties(facts, "RELATED_TO")]


# --- entries --------------------------------------------------------------------------------------------------------------


def test_numbers_and_names_out_of_remarks() -> None:
    facts, accounts = loaded("sdn.csv")
    bank = entry(facts, "101")
    assert bank.kind == "Bank"
    assert bank.identifiers == ("bic:EXMPRUMM", "ru-inn:7707123458", "ru-ogrn:1027700123450")
    assert bank.aliases == ("EXBANK",)
    assert accounts[0].skipped == {"trailer": 1}
    assert entry(facts, "102").identifiers == ("imo-company:1234567", "reg:TR:0555-12")


def test_kinds_flags_and_nationalities() -> None:
    facts, accounts = loaded("sdn.csv")
    assert accounts[0].by_kind == {"Asset": 1, "Bank": 1, "Firm": 5, "Person": 1, "Programme": 3}
    ship, person = entry(facts, "104"), entry(facts, "103")
    assert (ship.kind, ship.country, ship.identifiers) == ("Asset", "IR", ("imo:9876543",))
    assert (person.kind, person.country, person.attributes["title"]) == ("Person", "IR", "Director")


def test_each_programme_is_a_listing() -> None:
    facts, _ = loaded("sdn.csv")
    listings = [tie for tie in ties(facts, "LISTED_UNDER") if tie.subject == "ofac:101"]
    assert {tie.object for tie in listings} == {"ofac:programme:RUSSIA-EO14024", "ofac:programme:IRAN"}  # fmt: skip
    assert listings[0].properties == {"list": "SDN", "entry": "101", "authority": "OFAC"}


def test_one_party_on_two_lists_has_a_listing_of_each() -> None:
    facts, _ = loaded("sdn.csv", "cons_prim.csv")
    listings = [tie for tie in ties(facts, "LISTED_UNDER") if tie.subject == "ofac:101"]
    assert Counter(tie.properties["list"] for tie in listings) == {"SDN": 2, "Non-SDN": 2}
    assert len({tie.id for tie in listings}) == 4
    assert entry(facts, "202").kind == "Bank"  # the programme lists foreign financial institutions


def test_links_are_resolved_by_exact_name_or_counted() -> None:
    facts, accounts = loaded("sdn.csv")
    assert links(facts) == [("102", "101"), ("104", "102"), ("107", "101")]
    assert accounts[0].findings["link_resolved"] == 3
    assert accounts[0].findings["link_ambiguous"] == 1
    assert accounts[0].findings["link_unresolved"] == 2
    tie = ties(facts, "RELATED_TO")[0]
    assert (tie.modality, tie.attributed_to, tie.basis) == ("asserted", "OFAC", "list remark")
    assert tie.properties == {"word": "Linked To"}


def test_cut_remarks_get_their_tail_without_a_separator() -> None:
    alone, accounts = loaded("sdn.csv")
    assert accounts[0].findings["truncated_without_tail"] == 1
    whole, accounts = loaded(*LIST)
    assert "truncated_without_tail" not in accounts[0].findings
    # SAMPLE SHIPP + ING CO., LTD.; an alias names the other.
    assert set(links(whole)) - set(links(alone)) == {("107", "102")}
    assert accounts[0].findings["link_resolved"] == 5
    assert accounts[3].findings == {"entry_missing": 1}
    assert entry(whole, "107", "comments").attributes["remarks_tail"].startswith("ING CO.")


def test_semicolons_part_statements_and_commas_do_not() -> None:
    remarks = "DOB 1 Jan 1960; alt. DOB 1961; Linked To: A, B AND C, S.A.; a.k.a. 'X; y'; nationality Iran."
    assert split_remarks(remarks) == (
        "DOB 1 Jan 1960", "alt. DOB 1961", "Linked To: A, B AND C, S.A.", "a.k.a. 'X; y'", "nationality Iran.",
    )  # fmt: skip


# --- tables that add to entries -------------------------------------------------------------------------------------------


def test_aliases_and_addresses_are_parts_of_the_entry() -> None:
    facts, accounts = loaded(*LIST)
    assert entry(facts, "101", "alt").aliases == ("EXAMPLE BANK OPEN JOINT STOCK COMPANY", "FIRST EXAMPLE BANK")  # fmt: skip
    add = entry(facts, "101", "add")
    assert add.attributes == {"addresses": ["1 Example Street, Moscow 101000, Russia", "Cyprus"]}
    assert add.country is None  # two countries
    assert entry(facts, "102", "add").country == "TR"
    places = {(tie.subject[5:], tie.object[11:]) for tie in ties(facts, "LOCATED_IN")}
    assert places == {("101", "RU"), ("101", "CY"), ("102", "TR")}
    assert accounts[1].findings == {"country_unknown": 1, "entry_missing": 1}


def test_files_may_come_in_any_order() -> None:
    forward, _ = loaded(*LIST)
    backward, _ = loaded(*reversed(LIST))
    assert {fact.digest for fact in forward} == {fact.digest for fact in backward}


def test_rows_may_come_in_any_order(tmp_path: Path) -> None:
    for name in LIST:
        lines = (DATA / name).read_bytes().decode("cp1252").splitlines()
        (tmp_path / name).write_text("\r\n".join([*reversed(lines[:-1]), lines[-1]]), "cp1252", newline="")  # fmt: skip
    plain, _ = loaded(*LIST)
    turned, _ = loaded(*LIST, folder=tmp_path)
    assert {fact.digest for fact in plain} == {fact.digest for fact in turned}


def test_both_forms_say_the_same() -> None:
    flat, _ = loaded("sdn.csv", "add.csv", "alt.csv", as_of="2025-03-28")
    xml, accounts = loaded("sdn.xml")
    assert accounts[0].findings == {"entries_with_links": 1, "link_resolved": 1}
    for uid in ("101", "103", "104"):
        one, other = entry(flat, uid), entry(xml, uid)
        for field in ("kind", "name", "country", "identifiers", "version"):
            assert getattr(one, field) == getattr(other, field), (uid, field)
    assert entry(xml, "101", "alt").aliases == entry(flat, "101", "alt").aliases
    same = {tie.id for tie in ties(xml, "LISTED_UNDER") + ties(xml, "LOCATED_IN")}
    assert same <= {fact.id for fact in flat}


def test_the_publication_date_is_the_datasets() -> None:
    (load,) = open_files("ofac", [str(DATA / "sdn.xml")])
    assert load.dataset.as_of == "2025-03-28"


def test_a_broken_row_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    text = (DATA / "alt.csv").read_text("cp1252").replace('"fka"', '"xxx"')
    (tmp_path / "alt.csv").write_text(text.replace("102,23", "102,x"), "cp1252")
    _, accounts = loaded("alt.csv", folder=tmp_path)
    assert accounts[0].written == 1
    assert accounts[0].refused == {"alias_type_unknown": 1, "value": 1}


# --- the real lists -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def whole_list() -> tuple[Facts, list[Account]]:
    return loaded("sdn_2024-05.csv", "add.csv", "alt.csv", "sdn_comments.csv", folder=SHARED)


class TestRealLists:
    """Expected counts of the samples."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("ofac").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, accounts = loaded(name, folder=SHARED)
        assert {field: getattr(accounts[0], field) for field in counts} == counts
        assert not accounts[0].refused

    def test_kinds_and_programmes(self, whole_list: tuple[Facts, list[Account]]) -> None:
        facts, (sdn, *_) = whole_list
        assert (sdn.by_kind["Firm"], sdn.by_kind["Person"], sdn.by_kind["Asset"]) == (6884, 6854, 851 + 376)  # fmt: skip
        assert (sdn.by_kind["Programme"], sdn.by_tie["LISTED_UNDER"]) == (75, 17382)
        types = Counter(
            fact.attributes["type"]
            for fact in facts
            if isinstance(fact, Record) and "type" in fact.attributes
        )
        assert types == {"entity": 6884, "individual": 6854, "vessel": 851, "aircraft": 376}

    def test_links_with_tails(self, whole_list: tuple[Facts, list[Account]]) -> None:
        found = whole_list[1][0].findings
        assert found["entries_with_links"] == 5827
        assert (found["link_resolved"], found["link_ambiguous"], found["link_unresolved"]) == (6368, 2, 8)  # fmt: skip
        assert found["truncated_without_tail"] == 8

    def test_links_without_tails(self) -> None:
        _, (sdn,) = loaded("sdn_2024-05.csv", folder=SHARED)
        assert sdn.findings["entries_with_links"] == 5824
        assert (sdn.findings["link_resolved"], sdn.findings["link_ambiguous"], sdn.findings["link_unresolved"]) == (6365, 2, 8)  # fmt: skip
        assert sdn.findings["truncated_without_tail"] == 18

    def test_tables_join(self, whole_list: tuple[Facts, list[Account]]) -> None:
        _, (_, add, alt, comments) = whole_list
        assert round(100 * (1 - add.findings["entry_missing"] / add.written), 1) == 99.3
        assert round(100 * (1 - alt.findings["entry_missing"] / alt.written), 1) == 99.7
        assert comments.findings["entry_missing"] == 3
        assert (alt.findings["alias_aka"], alt.findings["alias_fka"], alt.findings["alias_nka"]) == (16507, 567, 17)  # fmt: skip

    def test_the_consolidated_list(self) -> None:
        facts, accounts = loaded("cons_prim.csv", "cons_add.csv", "cons_alt.csv", "cons_comments.csv", folder=SHARED)  # fmt: skip
        assert (accounts[0].by_kind["Firm"], accounts[0].by_kind["Person"]) == (363, 79)
        assert "truncated_without_tail" not in accounts[0].findings
        assert not any(account.findings.get("entry_missing") for account in accounts)
        assert {tie.properties["list"] for tie in ties(facts, "LISTED_UNDER")} == {"Non-SDN"}

    def test_the_consolidated_list_as_xml(self) -> None:
        _, accounts = loaded("consolidated_nonsdn.xml", folder=SHARED)
        assert (accounts[0].by_kind["Firm"], accounts[0].by_kind["Person"]) == (363, 80)
        assert "declared_count_differs" not in accounts[0].findings

    @pytest.mark.parametrize("name", ["bis_dpl.txt", "us_csl.csv"])
    def test_other_lists_are_refused(self, name: str) -> None:
        with pytest.raises(DataError, match=r"is the (Denied Persons|Consolidated Screening) List"):
            loaded(name, folder=SHARED)
