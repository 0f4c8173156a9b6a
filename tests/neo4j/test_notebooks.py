"""The notebooks run as they are stored, leave the graph as it was, become pages, and say the same in both of their forms.

The forms are `.py` (to read and review) and `.ipynb` (to open). Each notebook runs once; what it printed is then exported and looked at.
"""

# mypy: disable-error-code="import-untyped, no-untyped-call"
# (the tools of notebooks ship no types, or only some)

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jupytext
import pytest
from IPython.core.formatters import DisplayFormatter
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output

from interlock.graph.knowledge import KnowledgeGraph
from interlock.graph.store.admin import count
from interlock.graph.store.connect import Store
from interlock.graph.store.settings import Settings
from interlock.loaders import load, resolve

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NAMES = sorted(file.stem for file in NOTEBOOKS.glob("*.ipynb"))
KEEPS_ITS_DATA = {"first-look"}  # says how to take them out; the others do so themselves
CELL_SECONDS = 60


def test_each_notebook_has_both_forms() -> None:
    assert NAMES
    assert sorted(file.stem for file in NOTEBOOKS.glob("*.py")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_both_forms_say_the_same_and_nothing_is_left_of_a_run(name: str) -> None:
    stored = json.loads((NOTEBOOKS / f"{name}.ipynb").read_text("utf-8"))
    paired = json.loads(jupytext.writes(jupytext.read(NOTEBOOKS / f"{name}.py"), fmt="ipynb"))
    assert [(cell["cell_type"], cell["source"]) for cell in stored["cells"]] == [
        (cell["cell_type"], cell["source"]) for cell in paired["cells"]
    ]
    assert [cell["source"] for cell in stored["cells"] if cell.get("outputs")] == []


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)\s#]+)", (NOTEBOOKS / f"{name}.py").read_text("utf-8"))
    assert [link for link in links if not (NOTEBOOKS / link).exists()] == []


@pytest.fixture(scope="module")
def client(
    neo4j_settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[NotebookClient]:
    """One kernel for all notebooks, as starting one and importing takes longer than most of them."""
    given = {
        "NEO4J_URI": neo4j_settings.uri,
        "NEO4J_USERNAME": neo4j_settings.username,
        "NEO4J_PASSWORD": neo4j_settings.password,
        "NEO4J_DATABASE": neo4j_settings.database,
        "INTERLOCK_HOME": str(tmp_path_factory.mktemp("interlock-home")),
    }
    env = {**os.environ, **{name: value for name, value in given.items() if value is not None}}
    opened = NotebookClient(
        new_notebook(), timeout=CELL_SECONDS, resources={"metadata": {"path": str(NOTEBOOKS)}}
    )
    with opened.setup_kernel(env=env):
        yield opened


def execute(client: NotebookClient, notebook: NotebookNode) -> None:
    """Run a notebook from an empty namespace."""
    for each in (new_notebook(cells=[new_code_cell("%reset -f")]), notebook):
        client.nb = each
        client.reset_execution_trackers()
        for place, cell in enumerate(each.cells):
            client.execute_cell(cell, place)


@pytest.mark.neo4j
@pytest.mark.once
@pytest.mark.parametrize("name", NAMES)
def test_it_runs(name: str, fresh: Store, client: NotebookClient) -> None:
    notebook = jupytext.read(NOTEBOOKS / f"{name}.ipynb")
    execute(client, notebook)
    if name not in KEEPS_ITS_DATA:
        assert count(fresh).nodes == 0
    page = exported(notebook)
    assert "Traceback" not in page
    assert outside(page) == []
    shown = [
        data
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        for data in output.get("data", {})
    ]
    assert shown.count("text/html") >= 3  # tables and a view, as reading it promises
    assert page.count("<iframe") >= 1


NAME = """A{0}</td></table></script></textarea><script>window.ran=1</script><img src="http://evil.example/{0}" onerror="ran=1">"x'"""
PLAIN = "Firm {0} of the sea, whose name is about as long as the one above and would not like to be anything but a name, ever"


@pytest.mark.neo4j
@pytest.mark.once
def test_names_stay_names_in_an_exported_notebook(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Whatever parties are called, the exported page has the elements that it has with plain names."""
    hostile, plain = (page_of(kg, tmp_path, name) for name in (NAME, PLAIN))
    assert hostile.count("evil.example") >= 10  # they are shown
    assert structure(hostile) == structure(plain)


def page_of(kg: KnowledgeGraph, folder: Path, name: str) -> str:
    """What shows itself of three firms of such names, as a page."""
    (folder / "firms.yml").write_text(
        "dataset: {id: firms, title: Firms}\n"
        "records:\n"
        "  firm: {kind: Firm, key: [no], name: name}\n"
        "  owner: {kind: Firm, key: [owner], mention: true}\n"
        "ties:\n"
        "  - {type: OWNS, from: owner, to: firm, share: share, unit: percent}\n",
        "utf-8",
    )
    rows = [{"no": no, "name": name.format(no), "owner": owner, "share": "60"} for no, owner in ("1 ", "21", "32")]  # fmt: skip
    (folder / "firms.json").write_text(json.dumps(rows), "utf-8")
    load(kg, "table", folder / "firms.json", mapping=folder / "firms.yml")
    resolve(kg)
    chain = kg.query("ownership/indirect-control", firm="firms:3")
    assert len(chain) == 2
    shown = [
        chain,
        chain.view(),
        kg.query("ownership/direct-owners", firm="firms:3"),
        kg.paths("firms:1", "firms:3"),
        kg.find("firms:3"),
        kg.plot("ownership", "firms:3"),
        chain.to_df(),
    ]
    return exported(new_notebook(cells=[cell for each in shown for cell in cells(each)]))


def cells(shown: Any) -> Iterator[NotebookNode]:
    """A cell for each of the forms in which an object shows itself: a page takes only the richest of one cell."""
    data, _ = DisplayFormatter().format(shown)
    for form, content in data.items():
        yield new_code_cell("shown", outputs=[new_output("display_data", data={form: content})])


def exported(notebook: NotebookNode) -> str:
    """The page that nbconvert makes of a notebook."""
    page, _ = HTMLExporter().from_notebook_node(notebook)
    return str(page)


class Elements(HTMLParser):
    """Counts elements with the names of their attributes, those of framed pages too; collects addresses that would be fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[tuple[str, ...]] = Counter()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[tag, *(name for name, _ in attrs)] += 1
        for name, value in attrs:
            if name == "srcdoc":
                self.found += structure(value or "")
            elif name == "src" or (name == "href" and tag in ("link", "image", "use")):
                self.addresses.append(value or "")


def structure(page: str) -> Counter[tuple[str, ...]]:
    """The elements of a page and its frames, with the names of their attributes."""
    read = Elements()
    read.feed(page)
    return read.found


def outside(page: str) -> list[str]:
    """Addresses outside of the page that the notebook's own outputs fetch; those of nbconvert's template are its own."""
    read = Elements()
    read.feed(re.sub(r"(?s)^.*?<body", "<body", page))
    return [each for each in read.addresses if not each.startswith(("data:", "#"))]
