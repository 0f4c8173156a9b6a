"""The export in FollowTheMoney: what came from it goes back, what did not is valid, and everything left out is counted."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.export import ftm
from interlock.graph.export.contents import Contents
from interlock.graph.export.ftm_model import model

ROOT = Path(__file__).parents[4]
DATA = ROOT / "tests" / "data"
REAL = ROOT.parent / "shared" / "data" / "opensanctions" / "zala_entities.ftm.json"
Read = Callable[..., Contents]
Entities = dict[str, dict[str, Any]]
# Every source with files of its own, one command each.
SOURCES = {
    "gleif": ("lei2.csv", "rr.csv", "repex.csv"),
    "companies-house": ("company-data.csv", "psc.jsonl"),
    "bods": ("records-0.4.json", "statements-0.2.jsonl"),
    "ofac": ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"),
    "eu-fsf": ("fsf.xml", "fsf.csv", "journal.csv"),
    "uk-sanctions": ("ConList.csv",),
    "un": ("list.xml",),
    "canada": ("list.xml",),
    "egrul": ("firms.xml", "firms-2017.xml"),
    "worldbank": ("projects.csv", "awards.csv"),
    "aiddata": ("projects.csv",),
}


def exported(graph: Contents, folder: Path) -> tuple[Entities, dict[str, Any]]:
    account = ftm.write_contents(graph, folder)
    lines = (folder / "entities.ftm.json").read_text("utf-8").splitlines()
    entities = [json.loads(line) for line in lines]
    assert [entity["id"] for entity in entities] == sorted(entity["id"] for entity in entities)
    return {entity["id"]: entity for entity in entities}, account


def lost(schema: str) -> set[str]:
    """The properties of a schema that the tables say are lost."""
    groups = {"Sanction": {"Sanction"}, "relations": set(ftm.rules()["relations"])}
    return {
        prop for rule in ftm.rules()["lost"] if schema in groups[rule["of"]] for prop in rule.get("properties", ())
    }  # fmt: skip


def comparable(schema: str, prop: str, values: list[str]) -> set[Any]:
    """Values as far as the tables say that they come back: numbers as such, long texts in pieces."""
    known = model().property(schema, prop)
    if known is not None and known.type == "number":
        return {float(value) for value in values}
    if (
        known is not None
        and known.type == "text"
        and schema in (*ftm.rules()["relations"], "Sanction")
    ):
        return {piece for value in values for piece in value.split("; ")}
    return set(values)


@pytest.mark.parametrize(
    "path", [DATA / "ftm" / "entities.ftm.json", pytest.param(REAL, marks=pytest.mark.shared)]
)
def test_what_came_from_the_format_goes_back(read: Read, tmp_path: Path, path: Path) -> None:
    if not path.exists():
        pytest.skip(f"{path} is not there")
    given = {}
    for line in path.read_text("utf-8").splitlines():
        entity = json.loads(line)
        given[entity["id"]] = entity
    told, _ = exported(read("ftm", path), tmp_path)
    refused = {"own-7", "ccp-1", "doc-1", "x-1", "bad-1"}  # as the account of the load says
    assert given.keys() - told.keys() <= refused
    assert told.keys() <= given.keys()
    for key, entity in told.items():
        before = given[key]
        assert entity["schema"] == before["schema"]
        relation = entity["schema"] in (
            *ftm.rules()["relations"],
            "Sanction",
            "Passport",
            "Identification",
        )
        if not relation:
            assert set(entity["referents"]) == set(before.get("referents", ()))
            assert entity["datasets"] == sorted(before.get("datasets", ["ftm"])), key
            assert entity.get("target", False) == before.get("target", False)
        for prop, values in before["properties"].items():
            if prop in lost(entity["schema"]):
                continue
            wanted = comparable(entity["schema"], prop, values)
            found = comparable(entity["schema"], prop, entity["properties"].get(prop, []))
            if prop in ("startDate", "endDate") and len(wanted) > 1:
                assert found == {(min if prop == "startDate" else max)(wanted)}, key
                continue
            valid = {
                value for value in values if model().takes(entity["schema"], prop, value)
            }  # what the model refuses, such as two telephone numbers in one value, is counted
            if len(valid) < len(values):
                wanted = comparable(entity["schema"], prop, sorted(valid))
            assert wanted <= found, (key, prop)
        assert model().problems(entity) == []


@pytest.mark.parametrize("source", SOURCES)
def test_other_sources_give_valid_entities(read: Read, tmp_path: Path, source: str) -> None:
    folder = DATA / source.replace("-", "_")
    graph = read(source, *(folder / name for name in SOURCES[source]))
    entities, account = exported(graph, tmp_path)
    assert entities
    for entity in entities.values():
        assert model().problems(entity) == []
        for prop, values in entity["properties"].items():
            known = model().property(entity["schema"], prop)
            assert known is not None
            if known.range:
                for value in values:
                    end = entities.get(value)
                    assert end is None or model().may_be(end["schema"], known.range), entity
    assert all(isinstance(count, int) and count > 0 for count in account["not_expressed"].values())
    again = tmp_path / "again"
    again.mkdir()
    ftm.write_contents(graph, again)
    for name in ("entities.ftm.json", "statements.csv"):
        assert (tmp_path / name).read_bytes() == (again / name).read_bytes()


def test_statements_and_entities_are_the_same_and_load_alike(read: Read, tmp_path: Path) -> None:
    entities, account = exported(read("ftm", DATA / "ftm" / "entities.ftm.json"), tmp_path)
    with (tmp_path / "statements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert account["rows"] == {"entities": len(entities), "statements": len(rows)}
    assert len({row["id"] for row in rows}) == len(rows)
    told: dict[str, dict[str, set[str]]] = {}
    for row in rows:
        told.setdefault(row["canonical_id"], {}).setdefault(row["prop"], set()).add(row["value"])
    for key, entity in entities.items():
        kept = {prop: set(values) for prop, values in entity["properties"].items()}
        assert told.get(key, {}) == kept
    first, second = (
        read("ftm", tmp_path / name) for name in ("entities.ftm.json", "statements.csv")
    )
    assert [tie["id"] for tie in first.ties] == [tie["id"] for tie in second.ties]
    back = tmp_path / "back"
    back.mkdir()
    again, _ = exported(first, back)
    assert again == entities


def one(entities: Mapping[str, Any], schema: str) -> dict[str, list[str]]:
    (found,) = (entity for entity in entities.values() if entity["schema"] == schema)
    properties: dict[str, list[str]] = found["properties"]
    return properties


def test_a_tie_that_fits_no_relation_is_an_unknown_link_in_its_own_words(
    read: Read, tmp_path: Path
) -> None:
    entities, _ = exported(
        read("gleif", DATA / "gleif" / "lei2.csv", DATA / "gleif" / "rr.csv"), tmp_path
    )
    roles = {
        role for entity in entities.values() if entity["schema"] == "UnknownLink"
        for role in entity["properties"]["role"]
    }  # fmt: skip
    assert {"consolidates: direct", "consolidates: ultimate"} <= roles
    assert all(
        entity["schema"] != "Ownership" for entity in entities.values()
    )  # never more than the source says


def test_only_what_is_asserted_of_named_parties_is_told(read: Read, tmp_path: Path) -> None:
    graph = read("ftm", DATA / "ftm" / "entities.ftm.json")
    key = "ftm:NK-c"
    entry = graph.entries[key]
    unnamed = replace(entry, main={**entry.main, "name": None, "unnamed": True})
    entities, account = exported(replace(graph, entries={**graph.entries, key: unnamed}), tmp_path)
    assert "NK-c" not in entities
    assert account["not_expressed"]["unnamed parties"] == 1


def test_ids_fit_the_format_and_never_meet(read: Read) -> None:
    texts = [
        "a:b-c",
        "a-b:c",
        "a:b",
        "a:ü",
        "a:u",
        "a: ",
        "ofac:alt:7",
        "x" * 400,
        "gleif:5299" + "A" * 16,
    ]
    slugs = [ftm._slug(text) for text in texts]
    assert len(set(slugs)) == len(texts)
    assert all(map(model().takes_id, slugs))
    assert slugs[-1] == "gleif-5299" + "A" * 16


def test_the_model_s_own_library_agrees(read: Read, tmp_path: Path) -> None:
    pytest.importorskip(
        "followthemoney", reason="needs a compiler to be installed; see benchmarks/standards.py"
    )
    exported(read("gleif", DATA / "gleif" / "lei2.csv", DATA / "gleif" / "rr.csv"), tmp_path)
    script = ROOT / "benchmarks" / "standards.py"
    done = subprocess.run(
        [sys.executable, script, "check", tmp_path], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
