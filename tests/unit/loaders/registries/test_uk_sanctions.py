"""United Kingdom: rows of a group are one record, the small format of remarks is read by its known keys, links by exact name."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.loaders.registries.uk_sanctions import split_information
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "uk_sanctions" / "ConList.csv"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "uk"

shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real list is not at {SHARED}"),
]
Facts = list[Record | Tie]


def loaded(path: Path, source: str = "uk-sanctions") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def entry(facts: Facts, key: str) -> Record:
    return next(
        fact
        for fact in facts
        if isinstance(fact, Record) and fact.id == f"uk-sanctions:{key}" and not fact.stub
    )


def ties(facts: Facts, *types: str) -> list[Tie]:
    return [fact for fact in facts if isinstance(fact, Tie) and fact.type in types]


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def digests(facts: Facts) -> set[str]:
    return {fact.digest for fact in facts}


def test_rows_of_a_group_are_one_record() -> None:
    facts, account = loaded(DATA)
    assert (account.read, account.written) == (15, 11)
    assert account.refused == {"type_unknown": 1, "alias_type_unknown": 1, "missing": 2}
    bank = entry(facts, "101")
    assert (bank.kind, bank.name) == ("Bank", "EXAMPLE BANK")
    assert bank.aliases == ("EXBANK", "OLD EXAMPLE BANK", "Банк Пример")
    assert "EXBANK (AKA, low quality)" in bank.attributes["names"]
    assert bank.country is None  # Russia and Cyprus
    assert bank.identifiers == ("ru-ogrn:1027700123450", "ru-inn:7707123458")
    assert bank.attributes["uk_reference"] == "RUS9001"
    assert bank.version == "2022-05-03"
    assert [tie.object[-2:] for tie in ties(facts, "LOCATED_IN") if tie.subject.endswith(":101")] == ["RU", "CY"]  # fmt: skip


def test_each_regime_is_a_listing_since_its_first_day() -> None:
    facts, _ = loaded(DATA)
    under = {tie.object.rpartition(":")[2]: tie for tie in ties(facts, "LISTED_UNDER") if tie.subject.endswith(":101")}  # fmt: skip
    assert {regime: tie.valid_from for regime, tie in under.items()} == {"Russia": "2022-02-24", "Belarus": "2022-03-18"}  # fmt: skip
    assert under["Russia"].properties == {
        "list": "OFSI consolidated list", "entry": "101", "authority": "HM Treasury, OFSI",
        "reason": "Sample reason (see (a): below).\nSecond line.",
    }  # fmt: skip


def test_ships_persons_and_bodies() -> None:
    facts, account = loaded(DATA)
    ship, person = entry(facts, "102"), entry(facts, "104")
    assert (ship.kind, ship.country, ship.identifiers) == ("Asset", "KP", ("imo:9876543",))
    assert ship.attributes["un_reference"] == "KPe.999"
    assert (person.kind, person.name, person.country) == ("Person", "Ann B. SAMPLE", None)
    assert person.attributes["nationalities"] == ["Cyprus", "Russia"]
    assert person.attributes["birth_dates"] == ["00/00/1960", "01/02/1961"]
    assert entry(facts, "105").kind == "GovernmentBody"
    assert account.by_kind["Person"] == 1


def test_links_of_remarks_have_a_direction_and_an_exact_name() -> None:
    facts, account = loaded(DATA)
    found = {(tie.type, tie.subject[13:], tie.object[13:], tie.source_key) for tie in ties(facts, "CONTROLS", "OWNS")}  # fmt: skip
    assert found == {
        ("CONTROLS", "101", "103", "Subsidiaries"),
        ("CONTROLS", "101", "103", "Parent company"),
        ("OWNS", "103", "102", "Current owners"),  # without the abbreviation behind the name
    }
    assert account.findings["link_resolved"] == 3
    assert account.findings["link_ambiguous"] == 1  # two are called so
    assert (
        account.findings["link_unresolved"] == 2
    )  # a sentence, and a name that the list does not have
    tie = ties(facts, "CONTROLS")[0]
    assert (tie.modality, tie.attributed_to, tie.basis) == ("asserted", "HM Treasury, OFSI", "list remark")  # fmt: skip
    assert tie.properties == {"means": "parent"}


def test_remarks_part_at_known_keys_only() -> None:
    assert split_information("A note (UN Ref):QDe.1 (a): x (Unknown key):y (Fax):1 (Fax):2") == {
        "": ["A note"],
        "UN Ref": ["QDe.1 (a): x (Unknown key):y"],
        "Fax": ["1", "2"],
    }


@given(
    st.lists(
        st.tuples(
            st.sampled_from(meta("uk-sanctions").lookups["keys"]),
            st.text("ab (:)\n", min_size=1).filter(str.strip),
        )
    )
)
def test_nothing_of_a_remark_is_lost(said: list[tuple[str, str]]) -> None:
    found = split_information(" ".join(f"({key}):{value}" for key, value in said))
    wanted: dict[str, list[str]] = {}
    for key, value in said:
        wanted.setdefault(key, []).append(value.strip())
    assert found == wanted


def test_both_forms_and_any_order_say_the_same(tmp_path: Path) -> None:
    preamble, header, *rows = table(DATA)
    random.Random(3).shuffle(rows)
    with (tmp_path / "turned.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([preamble, *(row[::-1] for row in [header, *rows])])
    workbook = Workbook()
    for row in [preamble, header, *rows]:
        workbook.active.append(row)  # type: ignore[union-attr]
    workbook.save(tmp_path / "list.xlsx")
    plain, account = loaded(DATA)
    for other in ("turned.csv", "list.xlsx"):
        facts, told = loaded(tmp_path / other, "auto")
        assert digests(facts) == digests(plain), other
        assert (told.refused, told.findings) == (account.refused, account.findings)


def test_the_first_line_dates_the_list() -> None:
    (load,) = open_files("uk-sanctions", [str(DATA)])
    assert load.dataset.as_of == "2022-05-04"


def test_a_renamed_column_stops(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(DATA.read_text("utf-8").replace("Group ID", "Group No"), "utf-8")  # fmt: skip
    with pytest.raises(DataError, match="'Group ID' is missing"):
        loaded(tmp_path / "x.csv")


# --- the real list --------------------------------------------------------------------------------------------------------

WHOLE, BODIES = "ConList_2022-05.xlsx", "derived_ofsi_conlist_2022-05_entities.csv"


@pytest.fixture(scope="module")
def bodies() -> tuple[Facts, Account]:
    return loaded(SHARED / BODIES, "auto")


class TestRealList:
    """Expected counts of the sample, and rows counted apart from the loader."""

    pytestmark = shared

    def test_counts(self, bodies: tuple[Facts, Account]) -> None:
        self.expect(BODIES, bodies[1])
        header, *rows = table(SHARED / BODIES)[1:]
        column = header.index
        groups = {row[column("Group ID")]: row for row in rows}
        parties = [fact for fact in bodies[0] if isinstance(fact, Record) and "type" in fact.attributes]  # fmt: skip
        assert len(parties) == len(groups) == 659
        types = Counter(row[column("Group Type")] for row in groups.values())
        assert Counter(party.attributes["type"] for party in parties) == types
        listed = {(row[column("Group ID")], row[column("Regime")]) for row in rows}
        assert bodies[1].by_tie["LISTED_UNDER"] == len(listed)
        names = {(row[column("Group ID")], row[column("Name 6")].strip()) for row in rows}
        known = {(party.id[13:], name) for party in parties for name in (party.name, *party.aliases)}  # fmt: skip
        assert names <= known

    def test_remarks(self, bodies: tuple[Facts, Account]) -> None:
        header, *rows = table(SHARED / BODIES)[1:]
        text, group = header.index("Other Information"), header.index("Group ID")
        for key, number_of_rows, number_of_groups in (("Parent company", 699, 102), ("Subsidiaries", 333, 31)):  # fmt: skip
            named = [row[group] for row in rows if key in split_information(row[text])]
            assert (len(named), len(set(named))) == (number_of_rows, number_of_groups)
        found = bodies[1].findings
        assert found["link_resolved"] == 67
        linked = ties(bodies[0], "CONTROLS", "OWNS")
        assert len(linked) <= 67
        name = {fact.id: fact.name for fact in bodies[0] if isinstance(fact, Record) and fact.name}
        pairs = {(name[tie.subject], name[tie.object], tie.source_key) for tie in linked}
        assert ("KOREA SAMJONG SHIPPING", "SAM JONG 2", "Current owners") in pairs
        assert ("DAEDONG CREDIT BANK (DCB)", "DCB FINANCE LIMITED", "Parent company") in pairs
        assert ("BONYAD TAAVON SEPAH", "ANSAR BANK", "Subsidiaries") in pairs

    def test_every_ship_has_its_number(self, bodies: tuple[Facts, Account]) -> None:
        ships = [fact for fact in bodies[0] if isinstance(fact, Record) and fact.kind == "Asset"]
        assert len(ships) == 15
        assert all(re.fullmatch(r"imo:\d{7}", ship.identifiers[0]) for ship in ships)

    def test_the_whole_list(self) -> None:
        facts, account = loaded(SHARED / WHOLE, "auto")
        self.expect(WHOLE, account)
        assert account.by_kind["Person"] == 2771
        assert sum(isinstance(fact, Record) and "type" in fact.attributes for fact in facts) == 3430

    def expect(self, name: str, account: Account) -> None:
        counts: dict[str, Any] = dict(meta("uk-sanctions").samples[name])
        assert {field: getattr(account, field) for field in counts} == counts
        assert not account.refused
        assert not account.unknown_columns
