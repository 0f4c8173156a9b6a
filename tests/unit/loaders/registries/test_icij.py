"""ICIJ: roles by the link's own words, bearers that are nobody, dates whose order is not known, glued rows."""

from __future__ import annotations

import csv
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.loaders.registries.icij import _meanings
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "icij"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "icij"

shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real files are not at {SHARED}"),
]
Facts = list[Record | Tie]


def loaded(path: Path, source: str = "auto") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def entry(facts: Facts, key: str) -> Record:
    return next(
        fact for fact in facts if isinstance(fact, Record) and fact.id == f"icij:{key}" and not fact.stub
    )  # fmt: skip


def ties(facts: Facts, start: str = "", end: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Types and properties of the ties between two nodes."""
    return [
        (fact.type, dict(fact.properties))
        for fact in facts
        if isinstance(fact, Tie) and fact.subject.endswith(start) and fact.object.endswith(end)
    ]


@pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")), ids=lambda path: path.stem)
def test_every_row_has_one_fate_and_every_fact_fits(path: Path) -> None:
    facts, account = loaded(path)
    with path.open(encoding="utf-8", newline="") as file:
        assert account.read == sum(1 for _ in csv.reader(file)) - 1
    assert account.recognised is not None
    assert account.recognised["source"] == "icij"
    for fact in facts:
        assert type(fact)(**fact.model_dump()).digest == fact.digest


def test_entities() -> None:
    facts, account = loaded(DATA / "nodes-entities.csv")
    assert account.refused == {"node_id": 1}
    assert account.unknown_columns == {"Novel": 1}
    assert account.findings == {
        "country_undetermined": 1, "country_unknown": 1, "date_invalid": 1, "jurisdiction_unknown": 1, "name_missing": 1,
    }  # fmt: skip
    firm = entry(facts, "90000001")
    assert (firm.kind, firm.country, firm.identifiers) == (
        "Firm",
        "WS",
        ("reg:WS:25221",),
    )  # SAM is no code of ISO 3166
    assert firm.aliases == ("SAMPLE TRADING CO., LTD. (EX-EARLIER LIMITED)", "EARLIER LIMITED")
    assert (firm.valid_from, firm.valid_to) == ("2006-03-23", "2013-02-15")
    assert (firm.status, firm.active) == ("Defaulted", False)
    assert ties(facts, "90000001") == [("REGISTERED_IN", {}), ("LOCATED_IN", {})]
    moved = entry(facts, "90000002")  # struck off once, but it went on under another agent
    assert (moved.valid_from, moved.valid_to, moved.active) == ("2003-08-12", None, None)
    assert moved.attributes["inactivation_date"] == "2007-12-01"
    assert moved.identifiers == ()  # a number of two digits says nothing
    bank = entry(facts, "90000003")
    assert (bank.kind, bank.country, bank.valid_from) == ("Bank", "US", None)
    assert bank.attributes["incorporation_date"] == "12/08/03"  # which part is the month?
    assert bank.attributes["dorm_date"] == "2006"
    fund = entry(facts, "90000004")
    assert (fund.name, fund.country, fund.active) == ("SAMPLE FUND", "AI", False)
    assert entry(facts, "90000005").name is None


def test_the_bearer_of_shares_is_nobody() -> None:
    facts, account = loaded(DATA / "nodes-officers.csv")
    assert account.findings == {"bearer": 2}
    assert [entry(facts, f"9100000{n}").unnamed for n in (1, 2, 3, 4)] == [False, True, True, False]
    assert {entry(facts, f"9100000{n}").kind for n in (1, 2, 3, 4)} == {"Party"}
    assert entry(facts, "91000004").country is None  # two countries
    assert len(ties(facts, "91000004")) == 2


def test_other_nodes() -> None:
    facts, _ = loaded(DATA / "nodes-intermediaries.csv")
    kinds = [entry(facts, f"9200000{n}").kind for n in (1, 2, 3)]
    assert kinds == ["Firm", "Party", "Bank"]  # Mr Sample is no firm
    facts, _ = loaded(DATA / "nodes-addresses.csv")
    assert (entry(facts, "93000001").kind, entry(facts, "93000001").country) == ("Place", "BS")
    assert entry(facts, "93000002").name == "SAMPLE HOUSE"
    facts, _ = loaded(DATA / "nodes-others.csv")
    assert (entry(facts, "94000001").valid_to, entry(facts, "94000001").active) == ("1991-12-31", False)  # fmt: skip


def test_relations_mean_what_the_link_says() -> None:
    facts, account = loaded(DATA / "relationships.csv")
    assert (account.read, account.written) == (16, 12)
    assert account.skipped == {"resolution_hint": 2}
    assert account.refused == {
        "relation_unknown": 2
    }  # of two roles, one of which is not known, too
    assert account.findings == {"date_invalid": 1, "self_loop": 1}
    officer = "91000001"
    assert ties(facts, officer, "90000001") == [
        ("OWNS", {"right": "shares", "word": "shareholder"}),
        ("CONTROLS", {"means": "beneficial owner", "word": "beneficial owner"}),
    ]
    assert ties(facts, officer, "90000002") == [
        ("CONTROLS", {"means": "beneficiary", "word": "beneficiary"}),
        ("HOLDS_ROLE", {"role": "director"}),
    ]
    several = {"details": "Owner, director and shareholder of"}
    short = {"details": "PRES. / TREAS."}
    assert ties(facts, officer, "90000003") == [
        ("OWNS", {"word": "owner"} | several),
        ("HOLDS_ROLE", {"role": "director"} | several),
        ("OWNS", {"right": "shares", "word": "shareholder"} | several),
        ("HOLDS_ROLE", {"role": "president"} | short),
        ("HOLDS_ROLE", {"role": "treasurer"} | short),
    ]
    assert ties(facts, "91000004") == [("ACTS_FOR", {"role": "nominee shareholder"})]
    assert ties(facts, "92000001") == [("ACTS_FOR", {"role": "intermediary"})]
    assert ties(facts, officer, "93000001") == [("LOCATED_IN", {})]
    assert ties(facts, "90000001", "94000001") == [("RELATED_TO", {"word": "connected to"})]
    held = next(fact for fact in facts if isinstance(fact, Tie))
    assert (held.valid_from, held.valid_to) == ("2014-04-14", "2016-02-09")
    assert "share_min" not in held.properties  # a shareholder of what share is not said
    assert len({fact.id for fact in facts if isinstance(fact, Tie)}) == 15
    kinds = {fact.id: fact.kind for fact in facts if isinstance(fact, Record)}
    assert kinds["icij:93000001"] == "Place"
    assert all(fact.stub for fact in facts if isinstance(fact, Record))


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("Shareholder of", [("OWNS", "shareholder")]),
        ("is shareholder of", [("OWNS", "shareholder")]),
        ("Is Signatory for", [("HOLDS_ROLE", "signatory")]),
        ("Co-Trustee of Trust of", [("CONTROLS", "co-trustee")]),
        ("Records & Registers of", [("HOLDS_ROLE", "records & registers")]),
        ("Auth. Representative of", [("ACTS_FOR", "authorised representative")]),
        ("power of attorney / shareholder of", [("ACTS_FOR", "power of attorney"), ("OWNS", "shareholder")]),
        ("Dir / Pres / Asst. Sec", [("HOLDS_ROLE", "director"), ("HOLDS_ROLE", "president"), ("HOLDS_ROLE", "assistant secretary")]),
        ("3rd Vice President", [("HOLDS_ROLE", "third vice president")]),
        ("Shareholder (through a foundation) of", None),  # whose shares are they?
        ("shareholder / astronaut of", None),
        ("Sample Limited", None),
        ("/", None),
        ("", None),
    ],
)  # fmt: skip
def test_links(link: str, found: list[tuple[str, str]] | None) -> None:
    meanings = _meanings(link)
    told = None if meanings is None else [
        (tie, words.get("role") or words.get("means") or words["word"])
        for tie, words in ((tie, dict(properties)) for tie, properties in meanings)
    ]  # fmt: skip
    assert told == found


def test_the_earlier_generations() -> None:
    facts, _ = loaded(DATA / "edges-2018.csv")
    assert len({fact.id for fact in facts if isinstance(fact, Tie)}) == 2  # two rows, two numbers
    facts, account = loaded(DATA / "all_edges.csv")
    assert account.skipped == {"resolution_hint": 1}
    assert ties(facts, "", "90000001") == [("HOLDS_ROLE", {"role": "director"})]


def test_glued_rows_are_two_nodes() -> None:
    facts, account = loaded(DATA / "nodes-sheet.csv")
    assert (account.read, account.written) == (5, 4)
    assert account.refused == {"type": 1}
    assert account.findings == {"glued_record": 1}
    one, other = entry(facts, "91000005"), entry(facts, "91000006")
    assert (one.name, one.country) == ("Carl Sample, Dora Sample", None)
    assert (other.name, other.country) == ("Sample Two Limited", "JE")


def test_all_members_of_the_archive_are_read(tmp_path: Path) -> None:
    names = ("relationships.csv", "nodes-officers.csv", "nodes-entities.csv", "nodes-addresses.csv")
    with zipfile.ZipFile(tmp_path / "full.zip", "w") as archive:
        for name in names:
            archive.write(DATA / name, name)
        archive.writestr("GENERATED_ON.txt", "2026")
    loads = open_files("icij", [str(tmp_path / "full.zip")])
    accounts = [dry_run(load) for load in loads]
    assert [account.file.rpartition("#")[2] for account in accounts] == [
        "nodes-entities.csv", "nodes-officers.csv", "nodes-addresses.csv", "relationships.csv",
    ]  # fmt: skip
    assert [account.read for account in accounts] == [6, 4, 2, 16]
    assert len({account.digest for account in accounts}) == 4
    assert accounts[0].findings["members_unread"] == 1
    assert "members_unread" not in loaded(DATA / names[0])[1].findings


def test_a_renamed_column_stops(tmp_path: Path) -> None:
    text = (DATA / "relationships.csv").read_text().replace("node_id_end", "end_id")
    (tmp_path / "x.csv").write_text(text)
    with pytest.raises(DataError, match="'node_id_end' is missing"):
        loaded(tmp_path / "x.csv", "icij")


@cache
def real(name: str) -> tuple[Facts, Account]:
    return loaded(SHARED / name)


def table(name: str) -> list[dict[str, str]]:
    with (SHARED / name).open(encoding="utf-8-sig", newline="") as file:
        return [{key.strip(): value for key, value in row.items()} for row in csv.DictReader(file)]


class TestRealFiles:
    """Expected counts of the samples, and rows counted apart from the loader."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("icij").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, account = real(name)
        assert {field: getattr(account, field) for field in counts} == counts
        assert account.read == len(table(name))
        assert not account.refused
        assert not account.unknown_columns

    def test_the_sheet_of_the_panama_papers(self) -> None:
        rows = table("derived_panama_nodes.csv")
        facts, account = real("derived_panama_nodes.csv")
        nodes = {fact.id for fact in facts if isinstance(fact, Record) and ":place:" not in fact.id}
        assert account.findings["glued_record"] == 10
        assert len(nodes) == len(rows) + 10 == 7237
        bearers = sum(
            " ".join(row["Name/Address"].split()).upper() in ("THE BEARER", "EL PORTADOR")
            for row in rows
        )
        glued = sum(row["CountryCode"] == "THE BEARER" for row in rows)
        unnamed = [fact.name or "" for fact in facts if isinstance(fact, Record) and fact.unnamed]
        assert sum(name.upper() in ("THE BEARER", "EL PORTADOR") for name in unnamed) == bearers + glued  # fmt: skip
        ends = {fact.id for fact in real("derived_panama_edges.csv")[0] if isinstance(fact, Record)}
        assert not ends - nodes  # every end has a row, those of the glued ones too

    def test_the_relations_of_the_panama_papers(self) -> None:
        rows = table("derived_panama_edges.csv")
        links = Counter(row["link"] for row in rows)
        _, account = real("derived_panama_edges.csv")
        assert account.by_tie == {
            "OWNS": links["shareholder of"],
            "CONTROLS": links["beneficiary of"] + links["beneficial owner of"],
            "ACTS_FOR": links["intermediary of"],
            "LOCATED_IN": links["registered address"],
        }
        assert account.by_tie == {"OWNS": 1777, "CONTROLS": 100, "ACTS_FOR": 1241, "LOCATED_IN": 882}  # fmt: skip

    def test_an_officer_holds_shares_of_an_entity(self) -> None:
        row = table("derived_panama_edges.csv")[2]
        facts, _ = real("derived_panama_edges.csv")
        tie = next(fact for fact in facts if isinstance(fact, Tie) and fact.row == 3)
        assert (row["START_ID"][:2], row["END_ID"][:2]) == ("12", "10")  # officer, entity
        assert (tie.subject, tie.object) == (f"icij:{row['START_ID']}", f"icij:{row['END_ID']}")
        assert (tie.type, tie.valid_from) == ("OWNS", "2014-04-14")

    def test_intermediaries(self) -> None:
        rows = table("nodes-intermediaries.csv")
        facts, account = real("nodes-intermediaries.csv")
        assert len({fact.id for fact in facts if isinstance(fact, Record) and ":place:" not in fact.id}) == len(rows)  # fmt: skip
        assert account.findings["country_undetermined"] == sum("XXX" in row["country_codes"].split(";") for row in rows) == 417  # fmt: skip
        assert "country_unknown" not in account.findings
