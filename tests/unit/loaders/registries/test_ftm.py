"""FollowTheMoney: relations run as their schema says, many periods stay many, one form says what another says, nothing is summed."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files, recognise
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie
from interlock.schema.vocabulary import vocabulary

DATA = Path(__file__).parents[3] / "data" / "ftm"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "opensanctions"
shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the samples are not at {SHARED}"),
]
Facts = list[Record | Tie]


def loaded(path: Path, as_of: str | None = None) -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files("ftm", [str(path)], as_of=as_of)
    return facts, dry_run(load, facts.extend)


def record(facts: Facts, key: str, part: str = "main") -> Record:
    found = [
        fact
        for fact in facts
        if isinstance(fact, Record) and (fact.id, fact.part, fact.stub) == (f"ftm:{key}", part, False)
    ]  # fmt: skip
    assert len(found) == 1, key
    return found[0]


def ties(facts: Facts, *types: str) -> list[Tie]:
    return [fact for fact in facts if isinstance(fact, Tie) and fact.type in types]


def of_key(facts: Facts, key: str) -> list[Tie]:
    return [
        fact
        for fact in facts
        if isinstance(fact, Tie) and fact.source_key.rpartition(":")[2] == key
    ]


def ends(tie: Tie) -> tuple[str, str]:
    return tie.subject.removeprefix("ftm:"), tie.object.removeprefix("ftm:")


@pytest.fixture(scope="module")
def entities() -> tuple[Facts, Account]:
    return loaded(DATA / "entities.ftm.json")


# --- parties --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "kind", "country", "identifiers"),
    [
        ("NK-a", "Firm", "RU", ("ru-ogrn:1027700123450", "ru-inn:7707123458", "ru-kpp:770701001", "tax:RU:7707123458")),
        ("NK-b", "Party", "RU", ()),      # a legal entity may be a person
        ("NK-c", "Bank", "GB", ("lei:529900T8BM49AURSDO55", "bic:EXMPGB2L", "gb-coh:01234567")),
        ("NK-o", "GovernmentBody", None, ()),      # by topic
        ("NK-q", "Organization", None, ()),        # of two countries
        ("NK-s", "GovernmentBody", "GB", ()),
        ("NK-p", "Person", "GB", ("ru-inn:500100732259",)),
        ("NK-r", "Person", None, ()),
        ("NK-v", "Asset", "PA", ("imo:9876543",)),
        ("NK-w", "Firm", None, ("imo-company:1234567",)),      # the same property, but numbers of their own
        ("NK-j", "Project", None, ()),
        ("NK-k", "Agreement", None, ()),
    ],
)  # fmt: skip
def test_parties(
    entities: tuple[Facts, Account],
    key: str,
    kind: str,
    country: str | None,
    identifiers: tuple[str, ...],
) -> None:
    found = record(entities[0], key)
    assert (found.kind, found.country, found.identifiers) == (kind, country, identifiers)


def test_names_dates_and_the_rest(entities: tuple[Facts, Account]) -> None:
    firm = record(entities[0], "NK-a")
    assert firm.name == "АО «Пример»"
    assert firm.aliases == ("JSC Example", "Example Works", "Example Trust No 5", "EW")
    assert (firm.valid_from, firm.status, firm.version) == ("2002-08-01", "active", "2025-03-01T00:00:00")  # fmt: skip
    assert firm.attributes["state_owned"] is True
    assert firm.attributes["weakAlias"] == ["EW"]
    assert firm.invalid_identifiers == ("reg:X-77",)
    merged = record(entities[0], "NK-b")
    assert (merged.valid_to, merged.active) == (None, None)
    assert merged.attributes["dissolutionDate"] == ["2012-06-30", "2025-04-03"]
    assert merged.invalid_identifiers == ("ru-inn:7707123459",)


def test_seats_and_addresses(entities: tuple[Facts, Account]) -> None:
    seats = {ends(tie) for tie in ties(entities[0], "REGISTERED_IN")}
    assert seats == {("NK-a", "place:RU"), ("NK-c", "place:GB"), ("NK-s", "place:GB-SCT"), ("NK-v", "place:PA")}  # fmt: skip
    places = {ends(tie) for tie in ties(entities[0], "LOCATED_IN")}
    assert places == {("NK-a", "addr-1"), ("addr-1", "place:RU")}
    assert record(entities[0], "addr-1").name == "1 Example Street, Moscow"


def test_papers_are_parts_of_their_holder(entities: tuple[Facts, Account]) -> None:
    paper = record(entities[0], "NK-p", "passport:pas-1").attributes["passport:pas-1"]
    assert (paper["number"], paper["country"]) == (["123"], ["gb"])


# --- relations ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "type_", "pair", "told"),
    [
        ("own-1", "OWNS", ("NK-a", "NK-b"), {"share_min": 49, "share_max": 49, "quantity": "6401.77", "word": "subsidiary of"}),
        ("own-4", "OWNS", ("NK-p", "NK-a"), {"share_raw": "a majority"}),
        ("dir-1", "HOLDS_ROLE", ("NK-p", "NK-a"), {"role": "Генеральный директор"}),
        ("dir-2", "HOLDS_ROLE", ("NK-p", "NK-c"), {"role": "director"}),
        ("mem-1", "MEMBER_OF", ("NK-c", "NK-q"), {"role": "full member"}),
        ("emp-1", "HOLDS_ROLE", ("NK-r", "NK-a"), {"role": "employee"}),
        ("occ-1", "HOLDS_ROLE", ("NK-r", "NK-post"), {"role": "holder of the post"}),
        ("rep-1", "ACTS_FOR", ("NK-c", "NK-a"), {"role": "lawyer"}),
        ("suc-1", "SUCCEEDED_BY", ("NK-b", "NK-a"), {}),
        ("fam-1", "RELATED_TO", ("NK-p", "NK-r"), {"word": "Family member of"}),
        ("ass-1", "RELATED_TO", ("NK-p", "NK-r"), {"word": "associate"}),
        ("lnk-1", "RELATED_TO", ("NK-a", "NK-c"), {"word": "Linked To"}),
        ("pay-1", "TRANSFERS_TO", ("NK-a", "NK-c"), {"amount": 1500.5, "currency": "EUR", "purpose": "rent"}),
        ("pay-2", "TRANSFERS_TO", ("NK-a", "NK-c"), {"amount": 99, "currency": "USD"}),
        ("dbt-1", "LENDS_TO", ("NK-c", "NK-a"), {"amount": 10, "currency": "USD"}),
        ("awd-1", "CONTRACTED_FOR", ("NK-a", "NK-k"), {}),
        ("prj-1", "PARTICIPATES_IN", ("NK-a", "NK-j"), {"role": "contractor"}),
        ("parent", "CONTROLS", ("NK-o", "NK-a"), {"means": "parent"}),
    ],
)  # fmt: skip
def test_relations_and_their_direction(
    entities: tuple[Facts, Account],
    key: str,
    type_: str,
    pair: tuple[str, str],
    told: dict[str, Any],
) -> None:
    (tie,) = of_key(entities[0], key)
    assert (tie.type, ends(tie), dict(tie.properties)) == (type_, pair, {**tie.properties, **told})
    assert tie.evidence in (tie.subject, tie.object)


def test_shares_that_are_no_number_are_no_share(entities: tuple[Facts, Account]) -> None:
    facts, account = entities
    for key in ("own-4", "own-5", "own-6"):
        (tie,) = of_key(facts, key)
        assert "share_min" not in tie.properties
        assert "share_max" not in tie.properties
    assert account.findings["percentage_no_number"] == 1
    assert account.findings["share_out_of_range"] == 1


def test_the_same_pair_many_times_is_many_ties(entities: tuple[Facts, Account]) -> None:
    pair = [tie for tie in ties(entities[0], "OWNS") if ends(tie) == ("NK-a", "NK-b")]
    assert [(tie.source_key, tie.valid_from, tie.valid_to) for tie in pair] == [
        ("Ownership:own-1", "2016-03-29", None), ("Ownership:own-2", "2015-11-25", "2016-03-29"),
        ("Ownership:own-3", None, None),
    ]  # fmt: skip


def test_several_ends_are_a_tie_for_each_pair(entities: tuple[Facts, Account]) -> None:
    found = of_key(entities[0], "own-3")
    assert {ends(tie) for tie in found} == {
        ("NK-a", "NK-b"), ("NK-a", "NK-v"), ("NK-p", "NK-b"), ("NK-p", "NK-v"),
    }  # fmt: skip
    assert {(tie.properties["share_min"], tie.properties["share_max"]) for tie in found} == {(25, 50)}  # fmt: skip


def test_sanctions(entities: tuple[Facts, Account]) -> None:
    two = of_key(entities[0], "san-1")
    assert {ends(tie) for tie in two} == {("NK-a", "programme:EX-RUS"), ("NK-a", "programme:EX-WAR")}  # fmt: skip
    tie = two[0]
    assert (tie.valid_from, tie.valid_to, tie.status) == ("2022-04-08", "2024-01-01", "lapsed")
    assert (tie.attributed_to, tie.properties["list"], tie.properties["entry"]) == (
        "Council of Examples", "example_list", "EX.7",
    )  # fmt: skip
    (bare,) = of_key(entities[0], "san-2")
    assert (ends(bare), bare.properties["entry"]) == (("NK-a", "programme:example_list"), "san-2")
    (ship,) = of_key(entities[0], "san-3")
    assert (ends(ship), ship.valid_from) == (("NK-v", "programme:Shadow fleet"), "2023-02-01")


def test_every_row_has_its_fate(entities: tuple[Facts, Account]) -> None:
    account = entities[1]
    assert (account.read, account.written) == (47, 42)
    assert account.refused == {
        "missing": 1, "CourtCaseParty": 1, "Documentation": 1, "schema_unknown": 1, "shape": 1,
    }  # fmt: skip
    assert account.unknown_columns == {"mood": 1, "properties.UnknownLink.colour": 1}


def test_rows_may_come_in_any_order(entities: tuple[Facts, Account], tmp_path: Path) -> None:
    lines = (DATA / "entities.ftm.json").read_text().splitlines()
    random.Random(3).shuffle(lines)
    turned = tmp_path / "entities.ftm.json"
    turned.write_text("\n".join(lines))
    assert {fact.digest for fact in loaded(turned)[0]} == {fact.digest for fact in entities[0]}


def test_facts_pass_the_checks_that_they_skip(entities: tuple[Facts, Account]) -> None:
    for fact in entities[0]:
        assert type(fact)(**fact.model_dump()).digest == fact.digest


def test_every_relation_fits_the_vocabulary() -> None:
    for schema, rule in meta("ftm").vocabulary.items():
        if "tie" not in rule:
            continue
        told = [name.removeprefix("property ") for name in rule if name.startswith("property ")]
        assert set(told) <= set(vocabulary().tie(rule["tie"]).properties), schema


# --- other forms ----------------------------------------------------------------------------------------------------------


def test_nested_entities_say_the_same(entities: tuple[Facts, Account]) -> None:
    facts, account = loaded(DATA / "targets.nested.json")
    assert (account.read, account.written) == (1, 1)
    assert {fact.digest for fact in facts} <= {fact.digest for fact in entities[0]}
    assert {tie.source_key for tie in ties(facts, "OWNS", "LISTED_UNDER")} == {
        "Ownership:own-1",
        "Sanction:san-2",
    }
    assert account.findings["nested_refused Documentation"] == 1


def test_deltas_mark_what_was_deleted(entities: tuple[Facts, Account]) -> None:
    facts, account = loaded(DATA / "entities.delta.json", "2025-06-01")
    gone = record(facts, "NK-b", "delta")
    assert (gone.status, gone.active, gone.version) == ("DEL", False, "2025-06-01")
    assert record(facts, "NK-c").digest == record(entities[0], "NK-c").digest
    assert record(facts, "NK-q").version == "2025-05-01T00:00:00"
    assert record(facts, "NK-q", "delta").attributes == {"op": "MOD"}
    assert account.refused == {"operation_unknown": 1}


def test_statements_are_put_together(entities: tuple[Facts, Account]) -> None:
    facts, account = loaded(DATA / "statements.csv")
    firm = record(facts, "NK-a")
    assert (firm.kind, firm.name, firm.aliases) == ("Firm", "JSC Example", ("АО «Пример»",))
    assert firm.identifiers == ("ru-inn:7707123458",)
    assert firm.attributes["referents"] == ["ex-77"]
    assert firm.attributes["datasets"] == ["example_list", "other_list"]
    assert firm.version == "2025-03-01T00:00:00"
    assert firm.row == 6  # its last statement
    (tie,) = ties(facts, "OWNS")
    assert tie.id in {fact.id for fact in entities[0]}
    assert record(facts, "NK-p").attributes["birthDate"] == ["1970-04"]
    assert account.refused == {"schema_unknown": 1, "missing": 2}
    assert (account.read, account.written) == (15, 12)


def test_statements_of_a_refused_entity_are_counted(tmp_path: Path) -> None:
    header, *lines = (DATA / "statements.csv").read_text().splitlines()
    without_owner = [line for line in lines if ",owner," not in line]
    path = tmp_path / "statements.csv"
    path.write_text("\n".join([header, *without_owner]))
    _, account = loaded(path)
    assert account.refused["missing"] == 3
    assert account.findings["statements_of_refused_entities"] == 2
    assert account.by_tie == {"REGISTERED_IN": 1}


def test_targets(entities: tuple[Facts, Account]) -> None:
    facts, account = loaded(DATA / "targets.simple.csv")
    firm = record(facts, "NK-a")
    assert firm.aliases == ("АО «Пример»", "Example Works")
    assert firm.identifiers == ("imo-company:1234567",)  # no type is told by length
    assert firm.attributes["identifiers"] == ["1027700123450", "7707123458"]
    assert {ends(tie) for tie in ties(facts, "LISTED_UNDER")} == {
        ("NK-a", "programme:EX-RUS"), ("NK-a", "programme:EX-WAR"), ("NK-v", "programme:Example list"),
    }  # fmt: skip
    reasons = {tie.subject: tie.properties.get("reason") for tie in ties(facts, "LISTED_UNDER")}
    assert reasons == {"ftm:NK-a": None, "ftm:NK-v": "helps; a lot"}
    person = record(facts, "NK-p")
    assert (person.identifiers, person.country) == (("wikidata:Q42",), "GB")
    assert account.refused == {"schema_unknown": 1}


def test_senzing() -> None:
    facts, account = loaded(DATA / "senzing.jsonl")
    person = record(facts, "NK-p")
    assert (person.kind, person.name, person.aliases, person.country) == (
        "Person", "Ada Example", ("A. Example",), "GB",
    )  # fmt: skip
    assert record(facts, "NK-c").kind == "Bank"
    (tie,) = ties(facts, "RELATED_TO")  # the role is text: it has no direction to give
    assert (ends(tie), tie.properties) == (("NK-p", "NK-a"), {"word": "Directorship"})
    assert account.refused == {"type_unknown": 1}


def test_chinese_sanctions() -> None:
    facts, account = loaded(DATA / "cn_sanctions.csv", "2026-01-01")
    first, second = ties(facts, "LISTED_UNDER")
    assert first.subject != second.subject  # rows are joined by resolution, not by name
    assert (first.valid_from, first.valid_to) == ("2025-01-02", "2026-07-13")
    assert (first.attributed_to, ends(first)[1]) == ("Ministry of Commerce", "programme:UEL")
    firm = next(fact for fact in facts if isinstance(fact, Record) and fact.id == first.subject)
    assert (firm.kind, firm.country, firm.identifiers) == ("Firm", "US", ("wikidata:Q42",))
    assert firm.aliases == ("EAI", "Example Arms", "示例公司")
    assert account.refused == {"schema_unknown": 1}


def test_the_cuba_list() -> None:
    facts, _ = loaded(DATA / "us_cuba.csv")
    (tie,) = ties(facts, "CONTROLS")
    assert (ends(tie), tie.properties) == (("ministerio-ejemplo", "hotel-ejemplo"), {"means": "parent"})  # fmt: skip
    assert record(facts, "ministerio-ejemplo").kind == "GovernmentBody"
    assert {listing.valid_from for listing in ties(facts, "LISTED_UNDER")} == {"2025-02-06"}


def test_special_measures() -> None:
    facts, account = loaded(DATA / "us_311.csv")
    (listing,) = ties(facts, "LISTED_UNDER")
    (related,) = ties(facts, "RELATED_TO")
    assert listing.object == related.object == "ftm:programme:Example Bank"
    assert related.properties == {"word": "subsidiary", "details": "subsidiary of EB"}
    assert account.refused == {"relationship_unknown": 1}


def test_every_form_is_recognised() -> None:
    assert {path.name: recognise(str(path)).table for path in sorted(DATA.iterdir())} == {
        "cn_sanctions.csv": "china", "entities.delta.json": "delta", "entities.ftm.json": "entities", "senzing.jsonl": "senzing",
        "statements.csv": "statements", "targets.nested.json": "entities", "targets.simple.csv": "targets", "us_311.csv": "fincen",
        "us_cuba.csv": "cuba",
    }  # fmt: skip


def test_a_renamed_column_stops(tmp_path: Path) -> None:
    path = tmp_path / "targets.simple.csv"
    path.write_text((DATA / "targets.simple.csv").read_text().replace('"sanctions"', '"lists"', 1))
    with pytest.raises(DataError, match="'sanctions'"):
        loaded(path)


# --- the samples ----------------------------------------------------------------------------------------------------------


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (SHARED / name).read_text().splitlines()]


class TestSamples:
    """Counted independently."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("ftm").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, account = loaded(SHARED / name)
        assert recognise(str(SHARED / name)).source == "ftm"
        assert {field: getattr(account, field) for field in counts} == counts
        assert not account.refused
        assert not account.unknown_columns

    def test_every_file_of_the_folder_is_a_sample(self) -> None:
        assert {path.name for path in SHARED.iterdir()} == set(meta("ftm").samples)

    def test_a_graph_around_a_maker_of_drones(self) -> None:
        facts, account = loaded(SHARED / "zala_entities.ftm.json")
        rows = lines("zala_entities.ftm.json")
        by_schema = {
            schema: [row for row in rows if row["schema"] == schema]
            for schema in ("Sanction", "Ownership", "Directorship", "Family", "Company", "Person")
        }
        assert account.by_tie["OWNS"] == len(by_schema["Ownership"]) == 14
        assert account.by_tie["HOLDS_ROLE"] == len(by_schema["Directorship"]) == 3
        assert account.by_tie["RELATED_TO"] == len(by_schema["Family"]) == 4
        assert account.by_tie["LISTED_UNDER"] == len(by_schema["Sanction"]) == 41
        assert account.by_kind["Firm"] == len(by_schema["Company"]) == 11
        assert account.by_kind["Person"] == len(by_schema["Person"]) == 6
        stubs = {fact.id for fact in facts if isinstance(fact, Record) and fact.stub}
        described = {fact.id for fact in facts if isinstance(fact, Record) and not fact.stub}
        there = {row["id"] for row in rows}
        places = {id_ for row in rows for id_ in row["properties"].get("addressEntity", ())}
        assert stubs - described == {f"ftm:{id_}" for id_ in places - there}

    def test_kalashnikov_owns_half_of_cst(self) -> None:
        facts, _ = loaded(SHARED / "zala_entities.ftm.json")
        owners = [tie for tie in ties(facts, "OWNS") if tie.object == "ftm:NK-abdzbEBkqyT29GyREbiURZ"]  # fmt: skip
        (holding,) = [tie for tie in owners if tie.properties.get("share_min") == 49]
        holder = record(facts, holding.subject.removeprefix("ftm:"))
        assert "alashnikov" in " ".join([holder.name or "", *holder.aliases])
        assert (holding.valid_from, holding.valid_to) == ("2016-03-29", None)
        shares = sorted(float(str(tie.properties["share_min"])) for tie in owners if "share_min" in tie.properties)  # fmt: skip
        assert shares == [1, 2, 48, 49, 50, 51]
        (unknown,) = [tie for tie in owners if "share_min" not in tie.properties]
        assert unknown.properties == {"word": "subsidiary of"}

    def test_targets(self) -> None:
        _, account = loaded(SHARED / "ua_war_sanctions.targets.simple.csv")
        with (SHARED / "ua_war_sanctions.targets.simple.csv").open(newline="") as file:
            rows = list(csv.DictReader(file))
        schemas = [row["schema"] for row in rows]
        assert account.by_kind["Person"] == schemas.count("Person") == 1543
        assert account.by_kind["Asset"] == schemas.count("Vessel") == 1340
        # Two legal entities are banks by their name.
        assert account.by_kind["Firm"] + account.by_kind["Party"] == schemas.count("Company") + schemas.count("LegalEntity")  # fmt: skip
        listed = sum(len(row["program_ids"].split(";")) for row in rows if row["sanctions"])
        assert account.by_tie == {"LISTED_UNDER": listed}
        assert listed == 5673

    def test_lists(self) -> None:
        _, cuba = loaded(SHARED / "us_cuba_restricted_entities.csv")
        assert cuba.by_tie == {"CONTROLS": 54, "LISTED_UNDER": 239}
        _, china = loaded(SHARED / "cn_mofcom_mfa_sanctions.csv")
        assert china.by_tie == {"LISTED_UNDER": 610}
        _, measures = loaded(SHARED / "us_fincen_special_measures.csv")
        assert measures.by_tie == {"LISTED_UNDER": 64 + 181, "RELATED_TO": 153 + 46 + 46}
        _, senzing = loaded(SHARED / "open_sanctions_senzing.jsonl")
        assert senzing.by_tie == {
            "RELATED_TO": len(
                {
                    (row["RECORD_ID"], pointer["REL_POINTER_ROLE"], pointer["REL_POINTER_KEY"])
                    for row in lines("open_sanctions_senzing.jsonl")
                    for pointer in row.get("RELATIONSHIPS", ())
                    if "REL_POINTER_KEY" in pointer
                }
            )
        }
