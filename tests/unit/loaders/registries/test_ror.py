"""ROR: three wrappings of one schema and the schema before it, relations that both records of a pair state, places and kinds."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "ror"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "ror"

Facts = list[Record | Tie]


def loaded(path: Path, source: str = "ror") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def named(facts: Facts, name: str) -> Record:
    return next(f for f in facts if isinstance(f, Record) and f.name == name and not f.stub)


def ties(facts: Facts) -> dict[str, tuple[str, str, str]]:
    return {f.id: (f.type, f.subject, f.object) for f in facts if isinstance(f, Tie)}


def test_every_record_has_one_fate() -> None:
    _, account = loaded(DATA / "v2.json")
    assert (account.read, account.written, account.refused) == (6, 5, {"ror_invalid": 1})
    assert account.findings == {"relation_unknown": 1, "relation_end_invalid": 1}
    assert account.unknown_columns == {"colour": 1}
    assert account.by_tie == {"LOCATED_IN": 6, "PART_OF": 1, "RELATED_TO": 1, "SUCCEEDED_BY": 1}


def test_an_organisation() -> None:
    facts, _ = loaded(DATA / "v2.json")
    university = named(facts, "Sample University of Examples")
    assert university.id == "ror:0zzabcd09"
    assert university.identifiers == ("ror:0zzabcd09", "wikidata:Q999999999")
    assert (university.valid_from, university.active, university.country) == ("1888", True, "US")
    assert university.aliases == ("SUE", "Université des Exemples", "Examples College")
    assert "Université des Exemples (label, fr)" in university.attributes["names"]
    assert university.attributes["other_ids"]["grid"] == ["grid.99999.1"]
    assert named(facts, "Old Institute").active is False
    assert named(facts, "Agency for Examples").attributes["places"] == ["Windhoek, Namibia"]
    kinds = {f.name: f.kind for f in facts if isinstance(f, Record) and f.kind and "types" in f.attributes}  # fmt: skip
    assert kinds == {
        "Sample University of Examples": "Organization",
        "Institute of Samples": "Organization",
        "Agency for Examples": "GovernmentBody",  # of its two types, not "funder"
        "Example Bank": "Bank",
        "Old Institute": "Organization",
    }


def test_namibia_is_no_missing_value_and_north_america_no_country() -> None:
    facts, _ = loaded(DATA / "v2.json")
    assert named(facts, "Agency for Examples").country == "NA"
    assert named(facts, "Example Bank").country is None  # seats in two countries
    seats = {object_ for type_, _, object_ in ties(facts).values() if type_ == "LOCATED_IN"}
    assert seats == {"ror:place:US-DC", "ror:place:US", "ror:place:NA", "ror:place:DE", "ror:place:FR"}  # fmt: skip


def test_a_part_points_to_its_whole_whichever_record_says_so(tmp_path: Path) -> None:
    records = json.loads((DATA / "v2.json").read_text("utf-8"))
    found = []
    for number in (0, 1):
        (tmp_path / "one.json").write_text(json.dumps(records[number]), "utf-8")
        facts, _ = loaded(tmp_path / "one.json")
        found.append({k: v for k, v in ties(facts).items() if v[0] == "PART_OF"})
    assert found[0] == found[1]
    assert list(found[0].values()) == [("PART_OF", "ror:0zzbcde93", "ror:0zzabcd09")]
    facts, _ = loaded(DATA / "v2.json")
    assert ("SUCCEEDED_BY", "ror:0zzefgh54", "ror:0zzbcde93") in ties(facts).values()


def test_schema_1_makes_the_same_organisation() -> None:
    new, old = loaded(DATA / "v2.json")[0], loaded(DATA / "v1.json")[0]
    one, other = (named(facts, "Sample University of Examples") for facts in (new, old))
    assert (one.id, one.identifiers, one.country, one.valid_from, set(one.aliases)) == (
        other.id, other.identifiers, other.country, other.valid_from, set(other.aliases),
    )  # fmt: skip
    shared = set(ties(new).values()) & set(ties(old).values())
    assert {type_ for type_, _, _ in shared} == {"LOCATED_IN", "PART_OF"}
    assert set(ties(old)) <= set(ties(new))


def test_hits_of_the_search_index_are_unwrapped(tmp_path: Path) -> None:
    _, account = loaded(DATA / "search.json", "auto")
    assert (account.read, account.written, account.refused) == (2, 1, {"missing": 1})
    assert account.recognised is not None
    assert account.recognised["table"] == "organisations-search"
    wrapped = json.loads((DATA / "search.json").read_text("utf-8"))
    wrapped["hits"]["hits"][0]["_source"] = ["no object"]
    (tmp_path / "x.json").write_text(json.dumps(wrapped), "utf-8")
    with pytest.raises(DataError):
        loaded(tmp_path / "x.json")


def test_the_zip_of_a_release_holds_both_schemas_and_the_newer_is_read(tmp_path: Path) -> None:
    path = tmp_path / "v1.58-2024-12-11-ror-data.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(DATA / "v1.json", "v1.58-2024-12-11-ror-data.json")
        archive.write(DATA / "v2.json", "v1.58-2024-12-11-ror-data_schema_v2.json")
        archive.writestr("v1.58-2024-12-11-ror-data.csv", "id,name\n")
    new, old = (dry_run(load) for load in open_files("auto", [str(path)]))
    assert ((new.recognised or {})["table"], new.written) == ("organisations", 5)
    assert (old.read, old.written, old.skipped) == (1, 0, {"in_schema_2_too": 1})


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real records are not at {SHARED}")
def test_real_records() -> None:
    for name, counts in meta("ror").samples.items():
        account = loaded(SHARED / name, "auto")[1]
        assert {field: getattr(account, field) for field in counts} == counts
        assert not account.unknown_columns
    hits = json.loads((SHARED / "ror_v2_search.json").read_text("utf-8"))["hits"]["hits"]
    told = Counter(one["type"] for hit in hits for one in hit["_source"]["relationships"])
    facts, account = loaded(SHARED / "ror_v2_search.json", "auto")
    assert told == {"related": 45, "child": 24}
    assert (account.by_tie["RELATED_TO"], account.by_tie["PART_OF"]) == (45, 24)
    monash = named(facts, "Monash University").id
    assert monash == "ror:02bfwt286"
    assert {o for t, s, o in ties(facts).values() if t == "PART_OF" and s == monash} == set()
