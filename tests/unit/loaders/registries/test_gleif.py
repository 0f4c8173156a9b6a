"""GLEIF: every form says the same, parents stand on the right side, statuses and sentinels mean what the publisher means."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.errors import DataError
from interlock.schema.identifiers import lei_is_valid
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "gleif"
SHARED = Path(__file__).parents[5] / "shared" / "data"
HARBOUR, BANK, CHAMBERED, OLD, CHONGQING, FUND = (
    "5299EXHARBOUR0000087", "5299EXBANK0000000002", "5299EXCOLOMBIA000086",
    "5299EXOLD00000000049", "5299EXCHONGQING00040", "5299EXFUND0000000007",
)  # fmt: skip

shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real registry files are not at {SHARED}"),
]


def loaded(*paths: Path, source: str = "gleif") -> tuple[list[Record], list[Tie], list[Account]]:
    records, ties, accounts = [], [], []
    for load in open_files(source, [str(path) for path in paths]):
        facts: list[Record | Tie] = []
        accounts.append(dry_run(load, facts.extend))
        records += [fact for fact in facts if isinstance(fact, Record)]
        ties += [fact for fact in facts if isinstance(fact, Tie)]
    return records, ties, accounts


def described(records: list[Record], lei: str) -> Record:
    return next(record for record in records if record.id == f"gleif:{lei}" and not record.stub)


# --- level 1 --------------------------------------------------------------------------------------------------------------


def test_a_party_with_names_numbers_dates_and_status() -> None:
    records, _, _ = loaded(DATA / "lei2.csv")
    party = described(records, HARBOUR)
    assert party.name == 'Example Harbour "Trading" Ltd, London'
    assert party.kind == "Firm"
    assert party.country == "GB"
    assert party.identifiers == (f"lei:{HARBOUR}", "gb-coh:01234567", "reg:RA000585:01234567")
    assert party.valid_from == "2005-03-11"  # the day as printed, whatever the zone
    assert (party.status, party.active) == ("ACTIVE/ISSUED", True)
    assert party.version == "2026-03-20T06:24:27+00:00"
    assert party.attributes["legal_address"] == "1 Example Quay, London, E1 0AA, GB"


def test_kinds_and_states() -> None:
    records, _, _ = loaded(DATA / "lei2.csv")
    assert described(records, BANK).kind == "Bank"
    assert described(records, FUND).kind == "Firm"  # a fund called after a bank is none
    lapsed = described(records, CHAMBERED)
    assert (lapsed.status, lapsed.active) == ("ACTIVE/LAPSED", True)
    gone = described(records, OLD)
    assert (gone.status, gone.active, gone.valid_to) == ("INACTIVE/MERGED", False, "2025-06-30")
    annulled = described(records, FUND)
    assert (annulled.status, annulled.active) == ("NULL/ANNULLED", False)


def test_a_chinese_name_keeps_its_latin_form_and_its_credit_code() -> None:
    records, _, _ = loaded(DATA / "lei2.csv")
    party = described(records, CHONGQING)
    assert party.name == "重庆示例贸易有限公司"
    assert party.aliases == ("Chongqing Example Trading Co., Ltd.",)
    assert "cn-uscc:91500108MA5ABCDE11" in party.identifiers


def test_sentinels_are_no_data() -> None:
    records, ties, _ = loaded(DATA / "lei2.csv")
    fund = described(records, FUND)
    assert fund.identifiers == (f"lei:{FUND}",)
    assert "legal_form" not in fund.attributes
    assert described(records, CHAMBERED).attributes["legal_form_other"] == "S.A.S."
    assert not any("RA999999" in record.id for record in records)
    keepers = [tie for tie in ties if tie.type == "KEEPS_REGISTER_OF"]
    assert len(keepers) == 1


def test_a_chamber_keeps_the_register() -> None:
    records, ties, _ = loaded(DATA / "lei2.csv")
    chamber = next(record for record in records if record.kind == "Chamber")
    assert (chamber.id, chamber.name, chamber.country) == ("gleif:ra:RA000101", "Bogotá Chamber of Commerce", "CO")  # fmt: skip
    tie = next(tie for tie in ties if tie.subject == chamber.id)
    assert (tie.object, tie.properties) == (f"gleif:{CHAMBERED}", {"registered_id": "900123456"})


def test_places_and_successors() -> None:
    _, ties, _ = loaded(DATA / "lei2.csv")
    ends = {(tie.type, tie.subject, tie.object) for tie in ties}
    assert ("REGISTERED_IN", f"gleif:{FUND}", "gleif:place:US-DE") in ends
    assert ("LOCATED_IN", f"gleif:{HARBOUR}", "gleif:place:HK") in ends
    assert ("SUCCEEDED_BY", f"gleif:{OLD}", f"gleif:{HARBOUR}") in ends


@pytest.mark.parametrize("form", ["lei2.xml", "lei2.json", "lei2-api.json"])
def test_every_form_says_the_same(form: str) -> None:
    records, ties, accounts = loaded(DATA / "lei2.csv")
    same_records, same_ties, same_accounts = loaded(DATA / form)
    plain, other = described(records, HARBOUR), described(same_records, HARBOUR)
    ignored = {"file", "row", "attributes"}
    assert other.model_dump(exclude=ignored) == plain.model_dump(exclude=ignored)
    assert other.attributes["legal_address"] == plain.attributes["legal_address"]
    assert {tie.id for tie in same_ties} < {tie.id for tie in ties}
    assert same_accounts[0].unknown_columns == {}
    assert accounts[0].unknown_columns == {}


def test_a_wrong_lei_is_kept_and_never_linked(tmp_path: Path) -> None:
    text = (DATA / "lei2.csv").read_text("utf-8").replace(HARBOUR, HARBOUR[:-1] + "8")
    path = tmp_path / "x.csv"
    path.write_text(text, "utf-8")
    records, _, accounts = loaded(path)
    party = described(records, HARBOUR[:-1] + "8")
    assert party.invalid_identifiers == (f"lei:{HARBOUR[:-1]}8",)
    assert not any(name.startswith("lei:") for name in party.identifiers)
    assert accounts[0].findings["lei_invalid"] == 2  # the row, and the successor named elsewhere


# --- level 2 --------------------------------------------------------------------------------------------------------------


def test_parents_hold_and_branches_belong() -> None:
    _, ties, accounts = loaded(DATA / "rr.csv")
    found = {(tie.subject[6:], tie.type, tie.object[6:], *tie.properties.items()) for tie in ties}
    assert found == {
        (BANK, "CONSOLIDATES", HARBOUR, ("level", "direct")),
        (BANK, "CONSOLIDATES", HARBOUR, ("level", "ultimate")),
        (BANK, "CONTROLS", FUND, ("means", "fund management")),
        (CHAMBERED, "BRANCH_OF", HARBOUR),
        (FUND, "RELATED_TO", CHAMBERED, ("word", "feeder to")),
    }
    assert accounts[0].refused == {"relation_unknown": 1}
    assert accounts[0].findings == {"quantifier_not_mapped": 1}


def test_periods_and_statuses_of_relations() -> None:
    _, ties, _ = loaded(DATA / "rr.csv")
    by_status = {tie.status: tie for tie in ties if tie.type != "BRANCH_OF"}
    ended = by_status["INACTIVE/RETIRED"]
    assert (ended.valid_from, ended.valid_to, ended.active) == ("2015-01-01", "2020-01-01", False)
    lapsed = by_status["ACTIVE/LAPSED"]
    assert (lapsed.valid_from, lapsed.valid_to, lapsed.active) == ("2018-03-03", None, True)
    # The end of an accounting period is not the end of the relation.
    assert all(tie.valid_to != "2023-12-31" for tie in ties)


def test_ends_without_a_row_are_stubs_with_the_lei() -> None:
    records, _, _ = loaded(DATA / "rr.csv")
    assert all(record.stub and record.kind == "Party" for record in records)
    assert {record.identifiers[0] for record in records} == {
        f"lei:{lei}" for lei in (HARBOUR, BANK, FUND, CHAMBERED)
    }


def test_exceptions_are_parts_and_never_persons() -> None:
    records, ties, _ = loaded(DATA / "repex.csv")
    parts = {
        (record.id[6:], record.part): record.attributes for record in records if not record.stub
    }
    assert parts == {
        (BANK, "exception_direct"): {"parent_exception_direct": ["NATURAL_PERSONS", "NO_KNOWN_PERSON"]},
        (BANK, "exception_ultimate"): {"parent_exception_ultimate": ["NO_KNOWN_PERSON"]},
        (CHONGQING, "exception_direct"): {"parent_exception_direct": ["NON_PUBLIC"]},
    }  # fmt: skip
    assert ties == []


def test_a_mapping_file_joins_by_the_lei(tmp_path: Path) -> None:
    path = tmp_path / "bic.csv"
    path.write_text(f"LEI,BIC\n{BANK},DEUTDEFFXXX\n{BANK},NOBIC\n", "utf-8")
    records, _, accounts = loaded(path)
    assert records[0].identifiers == (f"lei:{BANK}", "bic:DEUTDEFF")
    assert records[1].invalid_identifiers == ("bic:NOBIC",)
    assert records[0].id != records[1].id
    assert accounts[0].findings == {"bic_invalid": 1}


# --- the real files -------------------------------------------------------------------------------------------------------


def real(name: str) -> tuple[list[Record], list[Tie], Account]:
    records, ties, accounts = loaded(SHARED / "gleif" / name)
    return records, ties, accounts[0]


class TestRealFiles:
    """Expected counts of the samples."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("gleif").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, _, account = real(name)
        assert {field: getattr(account, field) for field in counts} == counts
        assert not account.refused

    def test_level_one(self) -> None:
        records, _, account = real("lei2_csv_sample.csv")
        firms = [record for record in records if not record.stub and record.kind != "Place"]
        assert account.by_kind["Firm"] == len(firms) == 10
        assert Counter(record.attributes["category"] for record in firms) == {"GENERAL": 9, "FUND": 1}  # fmt: skip
        states = Counter((record.status or "").partition("/")[2] for record in firms)
        assert states == {"ISSUED": 6, "LAPSED": 4}
        assert sum("legal_form" not in record.attributes for record in firms) == 2
        assert sum(record.attributes.get("register") == "RA999999" for record in firms) == 2
        assert account.by_tie["REGISTERED_IN"] == 10
        assert "KEEPS_REGISTER_OF" not in account.by_tie  # no chamber among these registers

    def test_api_records(self) -> None:
        records, _, account = real("derived_api_lei_records.jsonl")
        firms = [record for record in records if not record.stub and record.kind != "Place"]
        assert Counter(record.status for record in firms) == {
            "ACTIVE/ISSUED": 78, "ACTIVE/LAPSED": 17, "INACTIVE/RETIRED": 1,
        }  # fmt: skip
        assert Counter(record.attributes["category"] for record in firms) == {
            "GENERAL": 93, "SOLE_PROPRIETOR": 2, "FUND": 1,
        }  # fmt: skip
        assert account.findings.get("lei_invalid", 0) == 0
        # Large traders hold a BIC and are no banks.
        assert described(records, "HWUPKR0MPOU8FGXBT394").kind == "Firm"
        assert described(records, "851WYGNLUQLFZBSYGB56").kind == "Bank"

    def test_relations(self) -> None:
        _, ties, account = real("derived_rr_golden_copy.csv")
        assert Counter((tie.type, *tie.properties.values()) for tie in ties) == {
            ("CONSOLIDATES", "direct"): 64,
            ("CONSOLIDATES", "ultimate"): 66,
            ("CONTROLS", "fund management"): 9,
            ("PART_OF",): 3,
        }
        assert len({(tie.subject, tie.object) for tie in ties}) == 94
        assert not any(tie.subject == tie.object for tie in ties)
        assert account.findings["quantifier_not_mapped"] == 5
        assert account.by_kind == {"Party": 111}
        assert sum(tie.status == "ACTIVE/LAPSED" and tie.active is True for tie in ties) == 48

    def test_stubs_left_when_level_one_is_loaded_first(self) -> None:
        records, _, _ = real("derived_api_lei_records.jsonl")
        more, _, _ = real("derived_rr_golden_copy.csv")
        known = {record.id for record in records if not record.stub}
        assert len({record.id for record in more} - known) == 57

    def test_direction(self) -> None:
        _, ties, _ = real("derived_rr_golden_copy.csv")
        pair = [tie for tie in ties if "097900BJGO0000201513" in tie.subject + tie.object]
        assert pair
        assert all(tie.object == "gleif:097900BJGO0000201513" for tie in pair)
        assert {tie.subject for tie in pair} == {"gleif:9845002B9874D50A4531"}

    def test_exceptions(self) -> None:
        _, _, account = real("derived_repex_golden_copy.csv")
        found: Counter[str] = Counter()
        levels: Counter[str] = Counter()
        for name, number in account.findings.items():
            _, level, reason = name.split("_", 2)
            found[reason] += number
            levels[level] += number
        assert levels == {"direct": 24, "ultimate": 9}
        assert found == {
            "NO_KNOWN_PERSON": 14, "NON_CONSOLIDATING": 10, "NATURAL_PERSONS": 6, "NON_PUBLIC": 2, "NO_LEI": 1,
        }  # fmt: skip

    @pytest.mark.parametrize("name", ["lei-data.xml", "rr-data.xml", "repex-data.xml"])
    def test_a_declared_count_that_differs_is_a_finding(self, name: str) -> None:
        assert real(name)[2].findings["declared_count_differs"] == 1

    def test_only_the_headers_own_count_is_compared(self) -> None:
        assert "declared_count_differs" not in real("2018_lei2_concatenated_top10.xml")[2].findings

    def test_an_update_of_exceptions(self) -> None:
        before = {(record.id, record.part): record for record in real("repex-updates-data2.xml")[0]}
        after = {(record.id, record.part): record for record in real("repex-updates-data2-new.xml")[0]}  # fmt: skip
        gone = [key for key in before if key not in after and key[1] != "main"]
        new = [key for key in after if key not in before and key[1] != "main"]
        assert gone == [("gleif:ZZZWS8Y6XVKM0Q9RJQ79", "exception_ultimate")]
        assert new == [("gleif:159516LKTEGWITQUIE78", "exception_direct")]
        both = [
            (before[key].attributes, after[key].attributes)
            for key in before
            if key in after and key[1] != "main"
        ]
        reasons = [
            (old["parent_exception_direct"], new.get("parent_exception_direct"))
            for old, new in both
        ]
        assert sum(old != new for old, new in reasons if new) == 4
        assert sum(old == new for old, new in reasons) == 1
        assert sum("parent_exception_direct_deleted" in new for _, new in both) == 1

    def test_the_unified_credit_code_of_a_chinese_register(self) -> None:
        records, _, _ = real("derived_api_lei_records.jsonl")
        party = described(records, "836800FXO82WAQQSJI94")
        assert "cn-uscc:91110108600040399G" in party.identifiers

    def test_the_list_of_registers_and_its_chambers(self) -> None:
        records, _, accounts = loaded(SHARED / "codes" / "gleif_ra_list_v1.7.csv")
        assert accounts[0].written == 1037
        chambers = [record for record in records if record.kind == "Chamber"]
        with open(SHARED / "codes" / "derived_chambers_from_ra_list.csv", encoding="utf-8-sig", newline="") as file:  # fmt: skip
            expected = {row["Registration Authority Code"] for row in csv.DictReader(file)}
        assert {record.id.rpartition(":")[2] for record in chambers} == expected
        assert set(meta("gleif").lookups["chambers"]) == expected
        assert Counter(record.country for record in chambers)["CO"] == 57

    def test_every_file_loads_or_is_refused_for_a_reason(self) -> None:
        outcomes: Counter[str] = Counter()
        for path in sorted((SHARED / "gleif").rglob("*")):
            if path.is_file():
                outcomes[_outcome(path)] += 1
        assert outcomes == {
            "loaded": 102,
            "an empty answer of the GLEIF API": 35,
            "a list of legal forms (GLEIF, ISO 20275)": 4,
            "a list of jurisdictions (GLEIF)": 1,
            "the list of GLEIF's own data fields": 1,
            "the list of the issuers of LEIs (GLEIF)": 1,
            "the log of changes of a GLEIF record": 1,
            "an RDF graph in Turtle": 4,
        }


def _outcome(path: Path) -> str:
    """What becomes of a file: loaded without a refused row, or why the whole of it is refused."""
    try:
        _, _, accounts = loaded(path)
    except DataError as error:
        return error.what.partition(" is ")[2]
    return "loaded" if accounts[0].refused.total() == 0 else "refused rows"


@pytest.mark.parametrize(
    "name",
    ["lei2.csv", "lei2.xml", "lei2.json", "lei2-api.json", "rr.csv", "repex.csv"],
)
def test_what_is_made_without_checks_passes_them(name: str) -> None:
    """The mapper makes its facts without the constructor's checks; each has to be what the constructor would make."""
    records, ties, _ = loaded(DATA / name)
    for fact in (*records, *ties):
        checked = type(fact).model_validate(fact.model_dump())
        assert checked == fact
        assert checked.digest == fact.digest


def test_relations_of_the_metadata_are_ties_of_the_vocabulary() -> None:
    for rule in meta("gleif").vocabulary.values():
        properties = {rule["property"]: rule["value"]} if "property" in rule else {}
        Tie(
            type=rule["tie"],
            dataset="x",
            subject="a",
            object="b",
            evidence="a",
            properties=properties,
        )


def test_no_lei_of_one_repeated_character_is_valid() -> None:
    """The mapper takes a valid LEI as it is printed, so placeholders must not pass the check digits."""
    assert not any(lei_is_valid(character * 20) for character in "0123456789")
