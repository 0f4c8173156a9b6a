"""Every registry's own small files on a real server: the same again, in any order and batch size, and taken out without a trace."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders import load, unload

# The rows of a source go through one writer, which test_write.py and test_invariants.py hold on every version.
pytestmark = [pytest.mark.neo4j, pytest.mark.once]
DATA = Path(__file__).parents[1] / "data"
Exported = Callable[..., dict[str, bytes]]
SOURCES = {
    "companies-house": ("companies_house/company-data.csv", "companies_house/psc.jsonl"),
    "bods": ("bods/records-0.4.json", "bods/statements-0.2.jsonl"),
    "ftm": ("ftm/entities.ftm.json", "ftm/entities.delta.json", "ftm/us_cuba.csv"),
    "eu-fsf": ("eu_fsf/fsf.xml", "eu_fsf/fsf.csv", "eu_fsf/journal.csv"),
    "uk-sanctions": ("uk_sanctions/ConList.csv",),
    "un": ("un/list.xml",),
    "canada": ("canada/list.xml",),
    "egrul": ("egrul/firms.xml", "egrul/firms-2017.xml"),
    "worldbank": (
        "worldbank/projects.csv",
        "worldbank/awards.csv",
        "worldbank/wdi.csv",
        "worldbank/countries.csv",
    ),
    "aiddata": ("aiddata/projects.csv",),
    "ror": ("ror/v2.json", "ror/search.json"),
    "wikidata": ("wikidata/items.json",),
    "media-ownership": tuple(
        f"media_ownership/{name}.tsv"
        for name in (
            "medias",
            "organisations",
            "personnes",
            "personne-organisation",
            "organisation-media",
        )
    ),
    "gem": (
        "gem/entities.csv",
        "gem/edges.csv",
        "gem/assets.csv",
        "gem/mines.csv",
        "gem/bombs.csv",
        "gem/bank_companies.csv",
    ),
    "trade": ("trade/country_codes.csv", "trade/baci.csv", "trade/comtrade.csv"),
    "fincen": ("fincen/transactions.csv", "fincen/connections.csv"),
    "icij": (
        "icij/nodes-entities.csv",
        "icij/nodes-officers.csv",
        "icij/nodes-addresses.csv",
        "icij/relationships.csv",
    ),
}


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_comes_again_in_any_order_and_goes(
    kg: KnowledgeGraph, exported: Exported, source: str
) -> None:
    files = [DATA / name for name in SOURCES[source]]
    empty = exported()
    first = load(kg, source, *files)
    filled = exported()
    assert sum(account.records.created for account in first) > 0
    for account in load(kg, source, *files):
        for counts in (account.records, account.ties, account.entities):
            assert (counts.created, counts.updated, counts.removed) == (0, 0, 0), account.file
    assert exported() == filled
    unload(kg, source)
    assert exported() == empty
    load(kg, source, *files[::-1], batch=16)
    assert exported() == filled


def test_an_archive_of_several_tables_is_one_load_each(
    kg: KnowledgeGraph, exported: Exported, tmp_path: Path
) -> None:
    names = ("nodes-officers.csv", "relationships.csv", "nodes-entities.csv")
    with zipfile.ZipFile(tmp_path / "full.zip", "w") as archive:
        for name in names:
            archive.write(DATA / "icij" / name, name)
    empty = exported()
    accounts = load(kg, "auto", tmp_path / "full.zip")
    assert sorted(account.file.rpartition("#")[2] for account in accounts) == sorted(names)
    assert not any(account.records.created for account in load(kg, "icij", tmp_path / "full.zip"))
    ((held,),) = kg.cypher("MATCH ()-[t:OWNS {row: 1}]->() RETURN t.id AS id").rows
    (evidence,) = kg.explain(held)[0]["evidence"]
    assert evidence["file"] == "full.zip#relationships.csv"
    unload(kg, "icij")
    assert exported() == empty
