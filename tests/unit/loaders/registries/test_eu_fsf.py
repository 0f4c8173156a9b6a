"""EU: both forms of the consolidated list say the same, and an annex of the Journal is no asset freeze unless it says so."""

from __future__ import annotations

import csv
import io
import json
import random
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.account import Account, RefusedLog
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "eu_fsf"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "eu"

shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real lists are not at {SHARED}"),
]
Facts = list[Record | Tie]


def loaded(path: Path, source: str = "eu-fsf") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def entry(facts: Facts, key: str) -> Record:
    return next(
        fact for fact in facts if isinstance(fact, Record) and fact.id.startswith(f"eu-fsf:{key}")
    )


def listings(facts: Facts, key: str) -> list[Tie]:
    return [
        fact
        for fact in facts
        if isinstance(fact, Tie)
        and fact.type == "LISTED_UNDER"
        and fact.subject.startswith(f"eu-fsf:{key}")
    ]


def digests(facts: Facts) -> set[str]:
    return {fact.digest for fact in facts}


# --- the consolidated list ------------------------------------------------------------------------------------------------


def test_an_entity_with_names_numbers_and_places() -> None:
    facts, _ = loaded(DATA / "fsf.xml")
    bank = entry(facts, "101")
    assert (bank.kind, bank.name, bank.country) == ("Bank", "Example Bank", "RU")
    # English first, then without a language, then the others as listed.
    assert bank.aliases == ("Example", "Банк Пример", "Beispiel Bank")
    assert bank.attributes["names"][1] == "Example (weak)"
    assert bank.identifiers == ("ru-inn:7707123458", "ru-ogrn:1027700123450")
    assert bank.invalid_identifiers == ("reg:555",)  # of no known country
    assert bank.attributes["remarks"] == ["Sample remark", "formerly"]
    assert bank.attributes["addresses"][1] == "2 Sample St, UNKNOWN"  # the city is a dash
    places = [fact.object for fact in facts if isinstance(fact, Tie) and fact.type == "LOCATED_IN"]
    assert places == ["eu-fsf:place:RU", "eu-fsf:place:FR"]  # 00 is no country


def test_each_programme_is_a_listing_and_each_act_is_not() -> None:
    facts, _ = loaded(DATA / "fsf.xml")
    under = {tie.object.rpartition(":")[2]: tie for tie in listings(facts, "101")}
    assert set(under) == {"UKR", "HR"}
    assert (under["UKR"].valid_from, under["UKR"].stated_on) == ("2022-04-08", "2023-02-25")
    assert under["UKR"].properties == {
        "list": "EU FSF", "entry": "EU.1.11", "authority": "European Union", "reason": "Sample reason",
    }  # fmt: skip


def test_a_person_keeps_nationality_apart_from_address() -> None:
    facts, _ = loaded(DATA / "fsf.xml")
    person = entry(facts, "102")
    assert (person.kind, person.name, person.country) == ("Person", "Ann Sample", "DZ")
    assert person.attributes["un_reference"] == "QDi.999"
    assert person.attributes["functions"] == ["Director of Example Bank"]
    assert person.attributes["births"] == ["circa 1958, ALGERIA"]


def test_a_repeated_id_is_told_apart_and_an_equal_element_skipped() -> None:
    facts, account = loaded(DATA / "fsf.xml")
    assert (account.read, account.written) == (6, 4)
    assert account.skipped == {"duplicate_row": 1}
    assert account.refused == {"type_unknown": 1}
    assert account.findings["key_repeats"] == 3
    names = {fact.name for fact in facts if isinstance(fact, Record) and fact.id.startswith("eu-fsf:103:")}  # fmt: skip
    assert names == {"Sample One", "Sample Two"}


def test_a_refused_entity_is_named_by_its_key() -> None:
    told = io.StringIO()
    (load,) = open_files("eu-fsf", [str(DATA / "fsf.xml")], refused=RefusedLog(told), keep_raw=True)
    raw = [fact.raw for facts in load for fact in facts]
    (line,) = told.getvalue().splitlines()
    assert json.loads(line) | {"file": "", "line": 0} == {
        "file": "", "line": 0, "row": 6, "key": "104", "column": "subjectType", "reason": "type_unknown", "value": "spaceship",
    }  # fmt: skip
    assert all(text and text.startswith("<sanctionEntity") for text in raw)


def test_both_forms_say_the_same() -> None:
    xml, _ = loaded(DATA / "fsf.xml")
    flat, account = loaded(DATA / "fsf.csv")
    assert (account.read, account.written) == (10, 8)
    assert account.refused == {"type_unknown": 1, "value": 1}
    assert not account.unknown_columns
    for key in ("101", "102"):
        one, other = entry(xml, key), entry(flat, key)
        assert (one.kind, one.name, one.country) == (other.kind, other.name, other.country)
        assert {tie.id for tie in listings(xml, key)} == {tie.id for tie in listings(flat, key)}
    assert entry(flat, "101").identifiers == ("ru-inn:7707123458",)
    assert set(entry(flat, "101").aliases) == {"Банк Пример", "Beispiel Bank"}
    assert entry(flat, "102").attributes["births"] == ["Oran, DZA"]  # N/A is no date


@pytest.mark.parametrize("name", ["fsf.csv", "journal.csv"])
def test_rows_and_columns_may_come_in_any_order(name: str, tmp_path: Path) -> None:
    delimiter = ";" if name == "fsf.csv" else ","
    rows = list(csv.reader(io.StringIO((DATA / name).read_text("utf-8"), newline=""), delimiter=delimiter))  # fmt: skip
    header, *body = rows
    random.Random(7).shuffle(body)
    # Blocks of the list repeat a name of a column, so only columns of the annex can be turned around.
    turn = slice(None, None, -1) if name == "journal.csv" else slice(None)
    with (tmp_path / name).open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=delimiter).writerows([row[turn] for row in [header, *body]])
    plain, account = loaded(DATA / name)
    turned, other = loaded(tmp_path / name)
    assert digests(plain) == digests(turned)
    assert (account.refused, account.findings) == (other.refused, other.findings)


def test_all_rows_of_an_entity_without_a_name_are_refused(tmp_path: Path) -> None:
    lines = (DATA / "fsf.csv").read_text("utf-8").splitlines()
    nameless = [line for line in lines if ";102;" in line and "Ann Sample" not in line]
    (tmp_path / "x.csv").write_text("\n".join([lines[0], *nameless]), "utf-8")
    facts, account = loaded(tmp_path / "x.csv")
    assert (facts, account.read, account.refused) == ([], 2, {"missing": 2})


def test_a_missing_column_stops_and_an_extra_one_is_told(tmp_path: Path) -> None:
    text = (DATA / "journal.csv").read_text("utf-8")
    (tmp_path / "a.csv").write_text(text.replace("startDate", "begins"), "utf-8")
    with pytest.raises(DataError, match="'startDate' is missing") as error:
        loaded(tmp_path / "a.csv")
    assert "'begins'" in error.value.why
    lines = text.splitlines()
    more = [lines[0] + ",novel", *(line + "," for line in lines[1:-1]), lines[-1] + ",x"]
    (tmp_path / "b.csv").write_text("\n".join(more), "utf-8")
    assert loaded(tmp_path / "b.csv")[1].unknown_columns == {"novel": 1}


# --- annexes of the Journal -----------------------------------------------------------------------------------------------


def test_the_measure_stands_on_the_tie_and_in_the_programme() -> None:
    facts, account = loaded(DATA / "journal.csv")
    (frozen,), (controlled,) = listings(facts, "32014R0269:I.ENTITIES:1:ffcb"), listings(facts, "32014R0833:IV:3")  # fmt: skip
    assert (frozen.properties["measure"], frozen.valid_from) == ("Asset freeze", "2014-03-17")
    assert frozen.properties["entry"] == "I.ENTITIES/1"
    assert (controlled.properties["measure"], controlled.valid_from) == ("Export control", "2022-12-16")  # fmt: skip
    assert controlled.object == "eu-fsf:programme:32014R0833:IV:Export control"
    programme = entry(facts, "programme:32014R0833:IV")
    assert programme.attributes == {
        "authority": "European Union", "programme": "EU-RUS", "measure": "Export control", "annex": "IV", "celex": "32014R0833",
    }  # fmt: skip
    assert account.findings["start_date_missing"] == 1
    assert account.findings["date_invalid"] == 1
    assert account.refused == {"type_unknown": 1}


def test_equal_numbers_of_an_annex_are_two_entries() -> None:
    facts, _ = loaded(DATA / "journal.csv")
    parties = {fact.id for fact in facts if isinstance(fact, Record) and fact.id.startswith("eu-fsf:32014R0269:I.ENTITIES:1:")}  # fmt: skip
    assert len(parties) == 2


def test_numbers_names_and_places_of_an_annex() -> None:
    facts, _ = loaded(DATA / "journal.csv")
    bank = entry(facts, "32014R0269:I.ENTITIES:1:ffcb")
    assert (bank.kind, bank.country, bank.valid_from) == ("Bank", "RU", "2002-08-12")
    assert bank.identifiers == ("ru-inn:7707123458", "ru-ogrn:1027700123450", "ru-kpp:773001001")
    assert bank.aliases == ("Банк Пример", "例银行")
    chinese = entry(facts, "32014R0833:IV::")
    assert chinese.identifiers == ("cn-uscc:91110000MA0000000H",)
    assert chinese.invalid_identifiers == ("cn-uscc:91110000MA0000000A",)
    assert entry(facts, "32014R0833:IV:3").identifiers == ("ru-inn:7707123458", "ru-ogrn:1027700123450")  # fmt: skip
    ship = entry(facts, "32014R0833:XLII")
    assert (ship.kind, ship.identifiers, ship.aliases) == ("Asset", ("imo:9876543",), ("Old Star", "Older Star"))  # fmt: skip
    # The same seven digits, of a company: numbers of their own.
    assert entry(facts, "32014R0269:I.ENTITIES:1:42bd").identifiers == ("imo-company:1234567", "reg:AE:RN-7788")  # fmt: skip


def test_persons_of_an_annex() -> None:
    facts, _ = loaded(DATA / "journal.csv")
    one, two = entry(facts, "32014R0269:I.PERSONS:7"), entry(facts, "32014R0269:I.PERSONS:8")
    assert (one.kind, one.country, one.identifiers) == ("Person", "BY", ("tax:BY:12345",))
    assert two.country is None  # two nationalities


# --- the real lists -------------------------------------------------------------------------------------------------------


@cache
def real(name: str) -> tuple[Facts, Account]:
    return loaded(SHARED / name, "auto")


class TestRealLists:
    """Expected counts of the samples, and rows counted apart from the loader."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("eu-fsf").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, account = real(name)
        assert account.source == "eu-fsf"
        assert {field: getattr(account, field) for field in counts} == counts
        assert not account.refused
        assert not account.unknown_columns

    @pytest.mark.parametrize("name", ["journal_32014R0269.csv", "journal_32014R0833.csv"])
    def test_every_row_of_an_annex_is_a_party_of_its_own(self, name: str) -> None:
        with (SHARED / name).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        facts, account = real(name)
        parties = [fact for fact in facts if isinstance(fact, Record) and "type" in fact.attributes]
        assert len({party.id for party in parties}) == len(rows) == account.by_tie["LISTED_UNDER"]
        assert Counter(row["schema"] for row in rows) == Counter(party.attributes["type"] for party in parties)  # fmt: skip
        ties = [fact for fact in facts if isinstance(fact, Tie) and fact.type == "LISTED_UNDER"]
        assert Counter(row["measure"] for row in rows) == Counter(tie.properties["measure"] for tie in ties)  # fmt: skip
        assert sum(not row["startDate"] for row in rows) == account.findings["start_date_missing"]

    def test_dirty_cells_of_russian_numbers_are_recovered(self) -> None:
        with (SHARED / "journal_32014R0269.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        _, account = real("journal_32014R0269.csv")
        assert sum(bool(row["innCode"]) for row in rows) == 65
        assert sum(bool(row["ogrnCode"]) for row in rows) == 49
        assert "ru-inn_invalid" not in account.findings
        assert "ru-ogrn_invalid" not in account.findings
        assert account.findings["ru-ogrn_several"] == 1

    def test_uscc_and_ship_numbers(self) -> None:
        numbers: Counter[str] = Counter()
        uscc = set()
        for name in ("journal_32014R0269.csv", "journal_32014R0833.csv"):
            facts, _ = real(name)
            for fact in facts:
                if isinstance(fact, Record) and fact.kind != "Place":
                    numbers.update(number.partition(":")[0] for number in fact.identifiers)
                    uscc |= {number for number in fact.identifiers if number.startswith("cn-uscc")}
        assert numbers["imo"] == 633
        assert numbers["imo-company"] == 58
        assert len(uscc) == 48

    def test_a_list_of_persons_with_a_repeated_id(self) -> None:
        facts, account = real("fsf_sample_2020.xml")
        assert account.by_kind["Person"] == 7
        assert account.findings["key_repeats"] == 2
        names = [fact.attributes["names"] for fact in facts if isinstance(fact, Record) and "names" in fact.attributes]  # fmt: skip
        assert sum(map(len, names)) == 15

    def test_a_list_that_a_spreadsheet_damaged_stops_before_a_row_is_read(self) -> None:
        path = SHARED / "fsf_csv_1_0_short_2018.csv"
        with pytest.raises(DataError, match="that a spreadsheet has damaged") as error:
            loaded(path)
        assert "each line has become one quoted cell" in error.value.why

    def test_the_damaged_list_loads_once_it_is_mended(self, tmp_path: Path) -> None:
        text = (SHARED / "fsf_csv_1_0_short_2018.csv").read_bytes().decode("cp1252", "replace")
        lines = [
            row[0].rstrip("\t") for row in csv.reader(io.StringIO(text), delimiter="\t") if row
        ]
        (tmp_path / "fsf.csv").write_text("\n".join(lines), "utf-8")
        facts, account = loaded(tmp_path / "fsf.csv", "auto")
        assert (account.read, account.written) == (999, 999)
        assert not account.unknown_columns
        rows = list(csv.reader(lines[1:], delimiter=";"))
        assert account.by_kind["Firm"] == len({row[1] for row in rows if row[2] == "E"})
        assert account.by_kind["Person"] == len({row[1] for row in rows if row[2] == "P"})
        assert account.by_tie["LISTED_UNDER"] == len({(row[1], row[6]) for row in rows})
        known = {fact.id.partition(":")[2]: fact for fact in facts if isinstance(fact, Record)}
        for row in rows:
            if name := row[17].strip():
                assert name in (known[row[1]].name, *known[row[1]].aliases)
