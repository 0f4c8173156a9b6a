"""Exports of a filled graph: all formats, the same bytes again, and two that can be read back whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from interlock.cli.export import FORMATS as OFFERED
from interlock.graph.export import FORMATS, export
from interlock.graph.export.ftm_model import model
from interlock.graph.export.tables import TABLES, rows
from interlock.graph.knowledge import KnowledgeGraph
from interlock.graph.store.admin import wipe
from interlock.loaders import load, load_documents, resolve
from interlock.schema.vocabulary import vocabulary

pytestmark = [pytest.mark.neo4j, pytest.mark.once]
DATA = Path(__file__).parents[1] / "data"
Exported = Callable[..., dict[str, bytes]]


def test_every_format_and_the_way_back(
    kg: KnowledgeGraph, exported: Exported, tmp_path: Path
) -> None:
    load(kg, "gleif", *(DATA / "gleif" / name for name in ("lei2.csv", "rr.csv", "repex.csv")))
    load(kg, "ftm", DATA / "ftm" / "entities.ftm.json")
    load(kg, "bods", DATA / "bods" / "records-0.4.json")
    load_documents(kg, DATA / "documents" / "gulf-port.txt")
    resolve(kg)
    check_types(kg)
    check_repeatable(kg, tmp_path)
    check_parquet(kg, tmp_path / "parquet-1")
    check_followthemoney(tmp_path / "ftm-1")
    check_script(kg, exported, tmp_path / "cypher-1")


def check_repeatable(kg: KnowledgeGraph, folder: Path) -> None:
    """The same bytes again, and an account of what the format leaves out."""
    assert sorted(OFFERED) == sorted(FORMATS)
    for format_ in FORMATS:
        first, second = folder / f"{format_}-1", folder / f"{format_}-2"
        account = export(kg.store, format_, first)
        assert export(kg.store, format_, second) == account
        assert json.loads((first / "account.json").read_text("utf-8")) == account
        assert sum(account["rows"].values()) > 0
        for file in sorted(first.iterdir()):
            assert file.read_bytes() == (second / file.name).read_bytes(), (format_, file.name)


def check_types(kg: KnowledgeGraph) -> None:
    """A property of a tie has the type that the vocabulary gives it, whoever wrote it."""
    types: dict[str, Any] = {
        "string": str,
        "integer": int,
        "float": (int, float),
        "decimal": (int, float),
        "boolean": bool,
        "date": str,
    }
    for row in rows(kg.store, "ties"):
        for name, value in row.items():
            known = vocabulary().properties.get(name)
            assert known is None or isinstance(value, types[known.type]), (name, value, row)


def check_script(kg: KnowledgeGraph, exported: Exported, folder: Path) -> None:
    """The script makes the same graph in an empty database."""
    before = exported()
    wipe(kg.store)
    for statement in (folder / "graph.cypher").read_text("utf-8").split(";\n"):
        if statement.strip():
            kg.store.execute(statement)
    assert exported() == before


def check_parquet(kg: KnowledgeGraph, folder: Path) -> None:
    """Parquet holds the exact values."""
    parquet = import_module("pyarrow.parquet")
    for table in TABLES:
        found = parquet.read_table(folder / f"{table}.parquet").to_pylist()
        for row, wanted in zip(found, rows(kg.store, table), strict=True):
            told = {name: value for name, value in row.items() if value is not None}
            if "parts" in told:
                told["parts"] = json.loads(told["parts"])
            elif "parts" in wanted:
                assert wanted.pop("parts") == []
            assert told == {
                name: sorted(value) if isinstance(value, list) and name != "parts" else value
                for name, value in wanted.items()
            }


def check_followthemoney(folder: Path) -> None:
    """Entities are valid, and what came from the format has its own ids and properties."""
    told = {}
    for text in (folder / "entities.ftm.json").read_text("utf-8").splitlines():
        entity = json.loads(text)
        told[entity["id"]] = entity
        assert model().problems(entity) == []
    given = (DATA / "ftm" / "entities.ftm.json").read_text("utf-8").splitlines()
    firm = next(one for one in map(json.loads, given) if one["id"] == "NK-a")
    for prop, values in firm["properties"].items():
        assert set(values) <= set(told["NK-a"]["properties"][prop]), prop
    assert told["own-1"]["properties"]["owner"] == ["NK-a"]
