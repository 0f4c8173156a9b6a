"""BODS: the interested party holds, the subject is held; every version, any order, one life cycle; nobody unknown becomes a party."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files, recognise
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "bods"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "bods"
shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the samples are not at {SHARED}"),
]
Facts = list[Record | Tie]
Share = tuple[Any, Any, Any, Any]


def loaded(*paths: Path) -> tuple[Facts, Account]:
    facts: Facts = []
    accounts = [
        dry_run(load, facts.extend) for load in open_files("bods", [str(path) for path in paths])
    ]
    return facts, accounts[0]


def record(facts: Facts, key: str, part: str = "main") -> Record:
    found = [
        fact
        for fact in facts
        if isinstance(fact, Record) and (fact.id, fact.part, fact.stub) == (f"bods:{key}", part, False)
    ]  # fmt: skip
    return max(found, key=lambda fact: fact.version or "")


def ties(facts: Facts, *types: str) -> list[Tie]:
    return [fact for fact in facts if isinstance(fact, Tie) and fact.type in types]


def of_key(facts: Facts, key: str) -> list[Tie]:
    return [
        fact for fact in facts if isinstance(fact, Tie) and fact.source_key.partition("|")[0] == key
    ]


def share(tie: Tie) -> Share:
    names = ("share_min", "share_min_open", "share_max", "share_max_open")
    low, low_open, high, high_open = (tie.properties.get(name) for name in names)
    return low, low_open, high, high_open


def periods(found: list[Tie]) -> list[tuple[Any, ...]]:
    return [(tie.properties.get("share_min"), tie.valid_from, tie.valid_to) for tie in found]


@pytest.fixture(scope="module")
def new() -> tuple[Facts, Account]:
    return loaded(DATA / "records-0.4.json")


@pytest.fixture(scope="module")
def old() -> tuple[Facts, Account]:
    return loaded(DATA / "statements-0.2.jsonl")


def id_(number: int) -> str:
    return f"{number:032d}"


# --- parties --------------------------------------------------------------------------------------------------------------


def test_kinds_names_and_identifiers(new: tuple[Facts, Account]) -> None:
    facts, account = new
    firm = record(facts, "ent-1")
    assert (firm.kind, firm.country, firm.valid_from) == ("Firm", "GB", "1999-02-03")
    assert firm.identifiers == ("gb-coh:01234567",)
    assert firm.invalid_identifiers == (
        "Company Registry of Exampleland:77", "MADE-UP-LIST-OF-OURS:8",
    )  # fmt: skip
    assert record(facts, "ent-2").kind == "Bank"
    assert record(facts, "ent-3").kind == "GovernmentBody"
    trust = record(facts, "ent-4")
    assert (trust.kind, trust.status, trust.active) == ("Organization", "closed", False)
    person = record(facts, "per-1")
    assert (person.name, person.country) == ("Ada Example", "GB")
    assert person.identifiers == ("reg:GBR-TAXID:QQ123456C",)  # a passport changes
    withheld = record(facts, "per-2")
    assert (withheld.kind, withheld.name, withheld.unnamed) == ("Person", None, True)
    assert account.findings["exchange_without_code"] == 1
    assert [tie.object for tie in ties(facts, "LISTED_ON")] == ["bods:mic:XLON"]


def test_persons_of_two_nations_have_no_one_country(old: tuple[Facts, Account]) -> None:
    person = record(old[0], id_(2))
    assert (person.name, person.aliases, person.country) == ("Ada Example", ("A. Example",), None)


def test_who_is_unknown_is_no_party(new: tuple[Facts, Account], old: tuple[Facts, Account]) -> None:
    facts, account = new
    assert account.skipped == {"party_unknown": 1, "duplicate_row": 1}
    assert not [fact for fact in facts if isinstance(fact, Record) and fact.id == "bods:ent-5"]
    unknown = record(facts, "ent-1", "unknown_holder:rel-6").attributes["unknown_holder:rel-6"]
    assert (unknown["reason"], unknown["description"]) == ("unknown", "nobody answered")
    assert unknown["interests"][0]["share"] == {"exact": 5}
    exempt = record(facts, "ent-2", "unknown_holder:rel-7").attributes["unknown_holder:rel-7"]
    assert exempt["reason"] == "subjectExemptFromDisclosure"
    replaced = record(old[0], id_(1), f"unknown_holder:{id_(4)}")
    assert replaced.attributes[f"unknown_holder:{id_(4)}"]["until"] == "2020-01-01"


# --- interests ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "type_", "ends", "told"),
    [
        ("rel-8", "CONTROLS", ("per-2", "ent-4"), {"means": "trustee"}),
        ("rel-8", "HOLDS_ROLE", ("per-2", "ent-4"), {"role": "settlor", "details": "constituant"}),
        ("rel-8", "ACTS_FOR", ("per-2", "ent-4"), {"role": "nominee"}),
        ("rel-8", "ACTS_FOR", ("ent-4", "per-2"), {"role": "nominator"}),
        ("rel-8", "RELATED_TO", ("per-2", "ent-4"), {"word": "tea-maker"}),
        ("rel-5", "RELATED_TO", ("ent-3", "ent-2"), {"word": "unknownInterest", "directness": "unknown", "component": True}),
        ("rel-3", "OWNS", ("ent-3", "ent-1"), {"directness": "indirect", "components": "ent-2 rel-4 rel-5", "beneficial": True}),
        ("rel-4", "OWNS", ("ent-2", "ent-1"), {"directness": "direct", "component": True, "share_min": 76.5, "share_max": 76.5}),
    ],
)  # fmt: skip
def test_interests_and_their_direction(
    new: tuple[Facts, Account], key: str, type_: str, ends: tuple[str, str], told: dict[str, Any]
) -> None:
    found = [
        (tie.subject, tie.object, tie.properties)
        for tie in of_key(new[0], key)
        if tie.type == type_ and told.items() <= tie.properties.items()
    ]
    assert [(subject, object_) for subject, object_, _ in found] == [
        (f"bods:{ends[0]}", f"bods:{ends[1]}")
    ]


def test_every_interest_of_the_standard_is_mapped() -> None:
    vocabulary = meta("bods").vocabulary
    codes = """shareholding votingRights appointmentOfBoard otherInfluenceOrControl seniorManagingOfficial settlor trustee
        protector beneficiaryOfLegalArrangement rightsToSurplusAssetsOnDissolution rightsToProfitOrIncome rightsGrantedByContract
        conditionalRightsGrantedByContract controlViaCompanyRulesOrArticles controlByLegalFramework boardMember boardChair
        unknownInterest unpublishedInterest enjoymentAndUseOfAssets rightToProfitOrIncomeFromAssets nominee nominator"""
    assert set(codes.split()) <= set(vocabulary)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"exact": 76.5}, (76.5, None, 76.5, None)),
        ({"exact": 100, "minimum": 100, "maximum": 100}, (100, None, 100, None)),
        ({"minimum": 25, "maximum": 50, "exclusiveMinimum": True, "exclusiveMaximum": False}, (25, True, 50, None)),
        ({"minimum": 50, "maximum": 75, "exclusiveMinimum": True, "exclusiveMaximum": True}, (50, True, 75, True)),
        ({"minimum": 25, "exclusiveMaximum": 50}, (25, None, 50, True)),
        ({"exclusiveMinimum": 25, "exclusiveMaximum": 50}, (25, True, 50, True)),
        ({"minimum": 25, "exclusiveMinimum": 20}, (20, True, 100, None)),
        ({"maximum": 10}, (0, None, 10, None)),
        ({"exact": 60, "minimum": 70, "maximum": 80}, (None, None, None, None)),
        ({"exact": 120}, (None, None, None, None)),
        ({"exact": 0.1}, (0.1, None, 0.1, None)),
    ],
)  # fmt: skip
def test_shares(tmp_path: Path, value: dict[str, Any], expected: Share) -> None:
    statement = {
        "statementID": id_(1), "statementType": "ownershipOrControlStatement",
        "subject": {"describedByEntityStatement": "a"}, "interestedParty": {"describedByPersonStatement": "b"},
        "interests": [{"type": "shareholding", "share": value}],
    }  # fmt: skip
    path = tmp_path / "one.json"
    path.write_text(json.dumps(statement))
    (tie,) = ties(loaded(path)[0], "OWNS")
    assert share(tie) == expected
    assert json.loads(str(tie.properties["share_raw"])) == value


def test_shares_that_cannot_be_are_findings(new: tuple[Facts, Account]) -> None:
    assert new[1].findings["share_contradictory"] == 1
    assert new[1].findings["share_out_of_range"] == 1


def test_the_declarer_is_named(new: tuple[Facts, Account]) -> None:
    (tie,) = of_key(new[0], "rel-2")
    assert (tie.attributed_to, tie.stated_on, tie.modality) == ("Ada Example", "2021-06-15", "asserted")  # fmt: skip


# --- life cycles ----------------------------------------------------------------------------------------------------------


def test_periods_end_where_the_next_begins_and_where_the_record_closes(
    new: tuple[Facts, Account],
) -> None:
    held = [tie for tie in of_key(new[0], "rel-1") if tie.type == "OWNS"]
    assert periods(held) == [
        (60, "2020-01-01", "2021-06-01"),
        (40, "2021-06-01", "2022-03-01"),
    ]
    votes = [tie for tie in of_key(new[0], "rel-1") if tie.type == "CONTROLS"]
    assert periods(votes)[-1] == (40, "2021-06-01", "2022-03-15")  # no end date: the statement's
    (chair,) = [tie for tie in of_key(new[0], "rel-1") if tie.type == "HOLDS_ROLE"]
    assert (chair.valid_from, chair.valid_to, chair.active) == ("2020-01-01", "2022-03-15", False)


def test_replaced_statements_end(old: tuple[Facts, Account]) -> None:
    facts, account = old
    held = ties(facts, "OWNS")
    assert periods(held) == [(25, "2016-07-27", "2019-01-01"), (50, "2019-01-01", None)]
    assert [share(tie) for tie in held] == [(25, True, 50, None), (50, True, 75, True)]
    (votes,) = ties(facts, "CONTROLS")  # said again by the statement that replaces
    assert votes.source_key.startswith(id_(5))
    assert account.findings["restated_later_with_another_share"] == 1
    (other,) = ties(facts, "RELATED_TO")  # not said again
    assert (other.valid_to, other.active) == ("2020-01-01", False)


@pytest.mark.parametrize("name", ["records-0.4.json", "statements-0.2.jsonl"])
def test_any_order_of_statements_and_files(tmp_path: Path, name: str) -> None:
    text = (DATA / name).read_text()
    rows = json.loads(text) if text[0] == "[" else [json.loads(line) for line in text.splitlines()]
    expected = {fact.digest for fact in loaded(DATA / name)[0]}
    whole, first, second = (tmp_path / f"{part}.jsonl" for part in ("whole", "first", "second"))
    shuffler = random.Random(7)
    for _ in range(5):
        shuffler.shuffle(rows)
        lines = [json.dumps(row) for row in rows]
        if not {"recordType", "statementType"} & set(rows[0]):
            continue
        whole.write_text("\n".join(lines))
        assert {fact.digest for fact in loaded(whole)[0]} == expected
        middle = len(lines) // 2
        first.write_text("\n".join(lines[:middle]))
        second.write_text("\n".join(lines[middle:]))
        assert {fact.digest for fact in loaded(second, first)[0]} == expected


# --- accounts -------------------------------------------------------------------------------------------------------------


def test_every_row_has_its_fate(new: tuple[Facts, Account], old: tuple[Facts, Account]) -> None:
    assert (new[1].read, new[1].written) == (24, 18)
    assert new[1].refused == {
        "missing": 1, "statement_type_unknown": 1, "shape": 1, "entity_type_unknown": 1,
    }  # fmt: skip
    assert (old[1].read, old[1].written, old[1].skipped) == (10, 8, {"party_unknown": 1})
    assert old[1].refused == {"contradictory_interested_party": 1}
    assert old[1].findings["version_differs"] == old[1].findings["rendered_from_gleif"] == 1
    assert not new[1].unknown_columns


def test_arrays_lines_and_single_objects_are_one_form(old: tuple[Facts, Account]) -> None:
    single, account = loaded(DATA / "single-0.1.json")
    assert account.read == 1
    assert {fact.digest for fact in single} <= {fact.digest for fact in old[0]}


def test_another_version_is_recognised_by_its_keys() -> None:
    tables = {path.name: recognise(str(path)).table for path in sorted(DATA.iterdir())}
    assert tables == {
        "records-0.4.json": "records", "single-0.1.json": "statements", "statements-0.2.jsonl": "statements",
    }  # fmt: skip


# --- the samples of the standard ------------------------------------------------------------------------------------------


def open_holders(name: str) -> dict[tuple[str, float], int]:
    facts, _ = loaded(SHARED / "0.4_examples" / name)
    held: dict[tuple[str, float], int] = {}
    for tie in ties(facts, "OWNS"):
        if tie.valid_to is None:
            key = (tie.subject.removeprefix("bods:"), float(str(tie.properties["share_min"])))
            held[key] = held.get(key, 0) + 1
    return held


class TestSamples:
    """Oracles that were made by hand from the real files."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("bods").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, account = loaded(SHARED / name)
        assert {field: getattr(account, field) for field in counts} == counts

    def test_who_holds_at_the_end(self) -> None:
        assert open_holders("fermcat.json") == {("per-41c0bb0cef246f7c", 100.0): 1}
        assert open_holders("tecido.json") == {("033E84672B", 80.0): 1}

    def test_components_are_not_added(self) -> None:
        facts, _ = loaded(SHARED / "0.4_examples/bods-package-fi-soe.json")
        owned = [tie for tie in ties(facts, "OWNS") if tie.object == "bods:19f1c5afe9d7"]
        assert sorted((tie.properties["share_min"], tie.properties.get("component"), tie.properties["directness"]) for tie in owned) == [
            (23.5, True, "direct"), (76.5, True, "direct"), (100.0, None, "indirect"),
        ]  # fmt: skip
        (whole,) = [tie for tie in owned if tie.properties["directness"] == "indirect"]
        assert "87ed6d1daf8f" in str(whole.properties["components"])

    def test_errors_in_ids_and_types(self) -> None:
        facts, account = loaded(SHARED / "0.1_fixtures/basic_statement_id_and_type_errors.json")
        assert account.refused == {"statement_type_unknown": 2}
        assert account.findings["statement_id_invalid"] == 3
        (tie,) = [fact for fact in facts if isinstance(fact, Tie)]
        stubs = {fact.id for fact in facts if isinstance(fact, Record) and fact.stub}
        described = {fact.id for fact in facts if isinstance(fact, Record) and not fact.stub}
        assert {tie.subject, tie.object} <= stubs - described

    def test_ids_that_two_statements_share(self) -> None:
        _, account = loaded(SHARED / "0.1_fixtures/basic_duplicate_statement_id_1.json")
        assert account.findings["statement_id_repeated"] == 1

    def test_wrong_orders_are_the_same_graph(self) -> None:
        plain, *turned = (
            {fact.digest for fact in loaded(path)[0]}
            for path in sorted(SHARED.glob("0.1_fixtures/basic_1*.json"))
        )
        assert len(turned) == 2
        assert all(facts == plain for facts in turned)

    def test_a_register_that_contradicts_itself(self) -> None:
        _, account = loaded(SHARED / "0.2_register_fixtures/ownership_or_control_statement.json")
        assert account.refused == {"contradictory_interested_party": 1}

    def test_gleif_as_statements(self) -> None:
        facts, account = loaded(SHARED / "gleif_as_bods/rr-data-out.json")
        rows = json.loads((SHARED / "gleif_as_bods/rr-data-out.json").read_text())
        assert account.by_tie == {"CONTROLS": len(rows)}
        assert account.findings["rendered_from_gleif"] == len(rows)
        first = next(fact for fact in facts if isinstance(fact, Tie))
        assert first.object == f"bods:{rows[0]['subject']['describedByEntityStatement']}"
        assert first.subject == f"bods:{rows[0]['interestedParty']['describedByEntityStatement']}"
        _, exceptions = loaded(SHARED / "gleif_as_bods/repex-updates-data2-out.json")
        assert exceptions.skipped == {"party_unknown": 7}
        assert exceptions.by_tie == {}

    def test_every_file_is_read_whole(self) -> None:
        files = sorted(SHARED.rglob("*.json"))
        assert len(files) == 68
        for path in files:
            rows = json.loads(path.read_text())
            assert recognise(str(path)).source == "bods", path
            _, account = loaded(path)
            assert account.read == (len(rows) if isinstance(rows, list) else 1), path
            assert set(account.unknown_columns) <= {"cats", "dogs"}, path
            assert set(account.refused) <= {
                "statement_type_unknown", "contradictory_interested_party",
            }, path  # fmt: skip

    def test_code_lists_are_no_statements(self) -> None:
        for path in SHARED.glob("0.4_codelists/*.csv"):
            with pytest.raises(DataError, match="is a code list of BODS"):
                loaded(path)

    def test_every_code_of_the_list_is_mapped(self) -> None:
        lines = (SHARED / "0.4_codelists/interestType.csv").read_text().splitlines()[1:]
        codes = {line.partition(",")[0] for line in lines if line[:1].islower() and "," in line}
        assert {code for code in codes if code.isalpha()} <= set(meta("bods").vocabulary)
