"""Canada: keys of regulation, schedule and item; the country is the regulation's, not the party's."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import parse

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "canada" / "list.xml"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "ca" / "sema_lmes.xml"

Facts = list[Record | Tie]


def loaded(path: Path, source: str = "canada") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def entry(facts: Facts, key: str) -> Record:
    return next(fact for fact in facts if isinstance(fact, Record) and fact.id == f"canada:{key}")


def test_every_entry_has_one_fate() -> None:
    _, account = loaded(DATA)
    assert (account.read, account.written) == (11, 6)
    assert account.skipped == {"duplicate_row": 1}
    assert account.refused == {"key_repeats": 1, "missing": 2, "type_unknown": 1}
    assert account.findings == {"imo_invalid": 1, "date_invalid": 1}


def test_persons_bodies_and_ships() -> None:
    facts, account = loaded(DATA)
    person = entry(facts, "Belarus:1, Part 1:1")
    assert (person.kind, person.name, person.country) == ("Person", "Ann Sample", None)
    assert person.attributes == {"type": "person", "title": "Dr.", "birth_date": "1965-04-29"}
    bank = entry(facts, "Russia:1, Part 2:1")
    assert (bank.kind, bank.name, bank.country) == ("Bank", "Example Bank JSC", None)
    assert bank.aliases == ("Банк Пример", "Example Bank PJSC, ExBank")
    ship = entry(facts, "Russia:1.1:1")
    assert (ship.kind, ship.identifiers) == ("Asset", ("imo:9876543",))
    assert ship.attributes == {"type": "ship", "title": "Oil Tanker", "built": "2007"}
    other = entry(facts, "Russia:1.1:2")
    assert (other.kind, other.invalid_identifiers) == ("Asset", ("imo:9876544",))
    assert account.by_kind["Firm"] == 3


def test_the_listing_names_schedule_and_item() -> None:
    facts, _ = loaded(DATA)
    listings = {fact.subject[7:]: fact for fact in facts if isinstance(fact, Tie)}
    one, plain = listings["Russia:1, Part 3:1"], listings["Iran::3"]
    assert (one.object, one.properties["entry"]) == ("canada:programme:Russia", "Schedule 1, Part 3, item 1")  # fmt: skip
    assert (plain.properties["entry"], plain.valid_from) == ("item 3", None)
    assert entry(facts, "programme:Belarus").attributes["name"] == "Belarus / Bélarus"


def test_another_root_or_another_record_is_another_file(tmp_path: Path) -> None:
    text = DATA.read_text("utf-8")
    for old, new in (("data-set", "data"), ("DateOfListing", "Listed")):
        (tmp_path / "x.xml").write_text(text.replace(old, new), "utf-8")
        with pytest.raises(DataError, match=f"'<?{old}>?' is missing"):
            loaded(tmp_path / "x.xml")


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_file(), reason=f"the real list is not at {SHARED}")
def test_the_real_list() -> None:
    records = parse(SHARED).getroot().findall("record")
    facts, account = loaded(SHARED, "auto")
    counts: dict[str, Any] = dict(meta("canada").samples[SHARED.name])
    assert {field: getattr(account, field) for field in counts} == counts
    assert not account.refused
    assert not account.findings
    parties = [fact for fact in facts if isinstance(fact, Record) and "type" in fact.attributes]
    assert len({party.id for party in parties}) == len(records) == 4759
    assert Counter(party.attributes["type"] for party in parties) == {"person": 3334, "entity": 1316, "ship": 109}  # fmt: skip
    assert sum(record.find("EntityOrShip") is not None for record in records) == 1316 + 109 == 1425
    names = {" ".join(record.findtext(tag, "").split()) for record in records for tag in ("EntityOrShip",)}  # fmt: skip
    assert names - {""} <= {party.name for party in parties}
    assert not any("\u00a0" in (party.name or "") for party in parties)
