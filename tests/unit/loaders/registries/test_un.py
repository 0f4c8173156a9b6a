"""United Nations: names in any field, empty blocks, entries that remarks name by their reference."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import parse

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "un" / "list.xml"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "un" / "un_consolidated_2026-02.xml"

Facts = list[Record | Tie]


def loaded(path: Path, source: str = "un") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def entry(facts: Facts, key: str) -> Record:
    return next(
        fact
        for fact in facts
        if isinstance(fact, Record) and fact.id == f"un:{key}" and not fact.stub
    )


def ties(facts: Facts, type_: str) -> list[Tie]:
    return [fact for fact in facts if isinstance(fact, Tie) and fact.type == type_]


def test_every_entry_has_one_fate() -> None:
    _, account = loaded(DATA)
    assert (account.read, account.written) == (9, 5)
    assert account.refused == {"missing": 2, "key_repeats": 1}
    assert account.skipped == {"duplicate_row": 1}
    assert account.findings == {
        "link_resolved": 1, "link_unresolved": 1, "date_invalid": 1, "country_unknown": 1,
        "imo_of_ship_or_company": 1, "reference_of_another_kind": 1,
    }  # fmt: skip
    assert not account.unknown_columns


def test_a_person() -> None:
    facts, _ = loaded(DATA)
    person = entry(facts, "KPi.901")
    assert (person.kind, person.name, person.country) == ("Person", "ANN B. SAMPLE", "KP")
    assert person.aliases == ("Anna Sample",)
    assert person.attributes["aliases"] == ["Anna Sample (Good, previously listed as)"]
    assert person.attributes["designations"] == ["Director", "Adviser"]
    assert person.attributes["births"] == ["BETWEEN, 1968, 1973"]
    assert person.version == "2020-08-19"
    (listing,) = (tie for tie in ties(facts, "LISTED_UNDER") if tie.subject == person.id)
    assert (listing.object, listing.valid_from) == ("un:programme:DPRK", "2015-04-07")
    assert listing.properties["entry"] == "KPi.901"


def test_a_firms_name_stands_in_the_first_name() -> None:
    facts, _ = loaded(DATA)
    bank = entry(facts, "KPe.902")
    assert (bank.kind, bank.name, bank.country) == ("Bank", "EXAMPLE BANK", "KP")
    assert bank.aliases == ("Old Example Bank", "예제 은행")
    assert bank.identifiers == ("bic:EXMPKPPY",)
    assert bank.attributes["addresses"] == ["1 Sample St, Pyongyang, Democratic People's Republic of Korea"]  # fmt: skip


def test_numbers_of_companies_are_not_those_of_ships() -> None:
    facts, _ = loaded(DATA)
    assert entry(facts, "KPe.905").identifiers == ("imo-company:5342883",)
    (listing,) = (tie for tie in ties(facts, "LISTED_UNDER") if tie.subject == "un:KPe.905")
    assert (listing.valid_from, listing.valid_to) == ("2018-03-30", "2020-01-01")


def test_a_mention_is_a_tie_with_its_sentence_and_no_more() -> None:
    facts, _ = loaded(DATA)
    (tie,) = ties(facts, "RELATED_TO")  # not KPe.999, which the list lacks, nor the entry itself
    assert (tie.subject, tie.object) == ("un:KPi.901", "un:KPe.902")
    assert tie.properties == {"word": "Director of Example Bank (KPe.902)."}
    assert (tie.basis, tie.attributed_to) == ("list remark", "United Nations Security Council")


def test_the_list_is_dated_and_known_by_its_root(tmp_path: Path) -> None:
    (load,) = open_files("auto", [str(DATA)])
    assert (load.dataset.id, load.dataset.as_of) == ("un", "2026-02-27")
    (tmp_path / "x.xml").write_text(DATA.read_text("utf-8").replace("REFERENCE_NUMBER", "REFERENCE"), "utf-8")  # fmt: skip
    with pytest.raises(DataError, match="'REFERENCE_NUMBER' is missing"):
        loaded(tmp_path / "x.xml")


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_file(), reason=f"the real list is not at {SHARED}")
def test_the_real_list() -> None:
    root = parse(SHARED).getroot()
    individuals, entities = root.findall(".//INDIVIDUAL"), root.findall(".//ENTITY")
    facts, account = loaded(SHARED, "auto")
    counts: dict[str, Any] = dict(meta("un").samples[SHARED.name])
    assert {field: getattr(account, field) for field in counts} == counts
    assert not account.refused
    assert not account.unknown_columns
    assert (account.by_kind["Person"], account.by_kind["Firm"]) == (len(individuals), len(entities)) == (730, 273)  # fmt: skip
    assert "date_invalid" not in account.findings
    parties = [fact for fact in facts if isinstance(fact, Record) and "type" in fact.attributes]
    for found, block, number in (
        (entities, "ENTITY", 613),
        (individuals, "INDIVIDUAL", 2308 - 169),
    ):
        told = [one.attributes.get("aliases", ()) for one in parties if one.attributes["type"] == block.lower()]  # fmt: skip
        aliases = [alias for one in found for alias in one.iterfind(f"{block}_ALIAS/ALIAS_NAME")]
        named = sum(bool((alias.text or "").strip()) for alias in aliases)
        assert sum(map(len, told)) == named == number
