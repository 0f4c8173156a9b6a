"""Wikidata: direction of each property, ranks, unknown values, periods and shares, one tie where both items state one link."""

from __future__ import annotations

import bz2
import json
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "wikidata" / "items.json"
SHARED = Path(__file__).parents[5] / "shared" / "data"

Facts = list[Record | Tie]


def q(number: int) -> str:
    return f"wikidata:Q9000000{number:02}"


BANK, HOLDING, SERVICES, MINISTRY, CHAMBER, PERSON, _, LAND, DEPARTMENT = map(q, range(1, 10))


def loaded(path: Path, source: str = "wikidata") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def record(facts: Facts, key: str) -> Record:
    return next(f for f in facts if isinstance(f, Record) and f.id == key and not f.stub)


def ties(facts: Facts, type_: str) -> list[Tie]:
    return [f for f in facts if isinstance(f, Tie) and f.type == type_]


def test_every_item_has_one_fate() -> None:
    _, account = loaded(DATA)
    assert (account.read, account.written) == (12, 8)
    assert account.skipped == {"missing": 1, "out_of_scope": 2}  # a painting, a property
    assert account.refused == {"qid_invalid": 1}
    assert account.unknown_columns == {"colour": 1}
    assert account.findings == {
        "claim_novalue": 1, "claim_somevalue": 1, "claims_not_mapped": 1, "claims_outranked": 1, "claim_to_itself": 1,
        "class_unknown": 1, "country_unknown": 1, "date_imprecise": 1, "lei_invalid": 1, "share_unreadable": 1,
    }  # fmt: skip


def test_a_party() -> None:
    facts, _ = loaded(DATA)
    bank = record(facts, BANK)
    assert (bank.kind, bank.name, bank.country, bank.valid_from) == ("Bank", "Bank of Samples", "IN", "1923")  # fmt: skip
    assert bank.aliases == ("नमूना बैंक", "BoS")
    assert bank.identifiers == (BANK, q(30), "bic:SAMPINBB")  # its own, the one that leads here
    assert bank.invalid_identifiers == ("lei:529900SAMPLE00000091",)
    assert bank.attributes["websites"] == ["https://bank.example"]
    assert record(facts, HOLDING).active is False
    assert (record(facts, HOLDING).valid_to, record(facts, HOLDING).country) == ("2024-02-29", None)
    assert record(facts, SERVICES).valid_from == "1700"  # a day of the Julian calendar
    assert record(facts, MINISTRY).valid_from is None  # some time in the 18th century
    assert record(facts, DEPARTMENT).name == "Département exemple"
    assert "iso3166:NA" in record(facts, LAND).identifiers


def test_kinds_are_those_of_classes_and_a_chamber_says_its_name() -> None:
    facts, _ = loaded(DATA)
    kinds = {f.id: f.kind for f in facts if isinstance(f, Record) and not f.stub}
    assert kinds == {
        BANK: "Bank", HOLDING: "Firm", SERVICES: "Party", MINISTRY: "GovernmentBody", CHAMBER: "Chamber",
        PERSON: "Person", LAND: "Place", DEPARTMENT: "GovernmentBody",
    }  # fmt: skip


def test_owners_own_whichever_item_says_so() -> None:
    facts, _ = loaded(DATA)
    owns = {tie.id: tie for tie in ties(facts, "OWNS")}
    assert len(owns) == 4
    assert {(tie.subject, tie.object) for tie in owns.values()} == {
        (HOLDING, BANK), (MINISTRY, BANK), (SERVICES, BANK), ("wikidata:Q42", DEPARTMENT),
    }  # fmt: skip
    by_owner = {tie.subject: tie for tie in owns.values()}
    assert by_owner[HOLDING].properties == {"share_min": 51.0, "share_max": 51.0, "share_raw": "+0.51"}  # fmt: skip
    assert by_owner[HOLDING].valid_from == "2001-08-07"
    assert by_owner[SERVICES].properties == {"share_min": 12.0, "share_max": 13.0, "share_raw": "+12.5%"}  # fmt: skip
    assert by_owner[MINISTRY].properties == {"share_raw": "+3"}  # three metres
    assert {tie.evidence for tie in owns.values()} == {BANK, DEPARTMENT}


def test_parents_control_once_a_period() -> None:
    facts, _ = loaded(DATA)
    parents = {tie.id: tie for tie in ties(facts, "CONTROLS")}
    assert {(t.subject, t.object, t.valid_from, t.valid_to) for t in parents.values()} == {
        (HOLDING, BANK, None, None),  # said by both
        (HOLDING, SERVICES, None, None),
        (HOLDING, SERVICES, "1940-06-14", "2003-03-01"),
        (MINISTRY, HOLDING, None, None),  # preferred
        (LAND, HOLDING, None, "1999"),  # history beside it
    }
    assert len(parents) == 5
    assert {tie.properties["means"] for tie in parents.values()} == {"parent"}


def test_the_other_ties_run_as_the_vocabulary_says() -> None:
    facts, _ = loaded(DATA)
    found = {
        (tie.type, tie.subject, tie.object)
        for tie in facts
        if isinstance(tie, Tie) and tie.type not in ("OWNS", "CONTROLS")
    }
    assert found == {
        ("PART_OF", SERVICES, HOLDING), ("PART_OF", DEPARTMENT, MINISTRY), ("SUCCEEDED_BY", SERVICES, LAND),
        ("MEMBER_OF", HOLDING, CHAMBER), ("LISTED_ON", HOLDING, q(21)), ("LOCATED_IN", BANK, q(20)),
        ("HOLDS_ROLE", PERSON, BANK),
    }  # fmt: skip
    (role,) = ties(facts, "HOLDS_ROLE")
    assert (role.properties["role"], role.valid_from, role.valid_to) == ("chief executive officer", "2020-05", "2023")  # fmt: skip


def test_both_ends_of_a_link_alone_give_the_same_tie(tmp_path: Path) -> None:
    items: dict[str, Any] = json.loads(DATA.read_text("utf-8"))["entities"]
    found = []
    for key in (BANK, HOLDING):
        (tmp_path / "one.json").write_text(json.dumps(items[key.partition(":")[2]]), "utf-8")
        facts, _ = loaded(tmp_path / "one.json")
        pair = [f for f in facts if isinstance(f, Tie) and (f.subject, f.object) == (HOLDING, BANK)]
        found.append({(tie.id, tie.digest) for tie in pair})
    assert len(found[0]) == 2  # owner and parent
    assert found[0] == found[1]


def test_a_dump_is_read_item_by_item(tmp_path: Path) -> None:
    items = json.loads(DATA.read_text("utf-8"))["entities"].values()
    lines = ",\n".join(json.dumps(item) for item in items)
    (tmp_path / "dump.json.bz2").write_bytes(bz2.compress(f"[\n{lines}\n]\n".encode()))
    facts, account = loaded(tmp_path / "dump.json.bz2", "auto")
    assert account.read == 12
    assert [f.digest for f in facts] == [f.digest for f in loaded(DATA)[0]]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real items are not at {SHARED}")
def test_real_items() -> None:
    for name in meta("wikidata").samples:
        path = SHARED / "wikidata" / name
        ((key, item),) = json.loads(path.read_text("utf-8"))["entities"].items()
        facts, account = loaded(path, "auto")
        assert (account.read, account.written, account.unknown_columns) == (1, 1, {})
        party = record(facts, f"wikidata:{key}")
        assert party.identifiers[0] == f"wikidata:{key}"
        children = [
            f"wikidata:{claim['mainsnak']['datavalue']['value']['id']}"
            for claim in item["claims"].get("P355", ())
        ]
        assert sorted(t.object for t in ties(facts, "CONTROLS") if t.subject == party.id) == sorted(children)  # fmt: skip
    facts, _ = loaded(SHARED / "wikidata" / "us-gov-doj.json")
    ended = [t for t in ties(facts, "CONTROLS") if t.object == "wikidata:Q194984"]
    assert [(t.valid_from, t.valid_to) for t in ended] == [("1940-06-14", "2003-03-01")]
    facts, account = loaded(SHARED / "wikidata" / "us-gov-cms.json")
    assert record(facts, "wikidata:Q5060058").attributes["classes"] == ["Q20857065"]  # not the deprecated one  # fmt: skip


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real table is not at {SHARED}")
def test_items_of_countries_are_those_of_a_real_table() -> None:
    with (SHARED / "codes" / "territories.jsonl").open(encoding="utf-8") as lines:
        real = {row["qid"]: row["code"].upper() for row in map(json.loads, lines)}
    known = meta("wikidata").lookups["countries"]
    # The Netherlands and Denmark have an item of their own beside that of their kingdom.
    assert {item: code for item, code in known.items() if real.get(item) != code} == {"Q35": "DK", "Q55": "NL"}  # fmt: skip
    assert len(set(known.values())) > 200
