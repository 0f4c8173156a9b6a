"""Docs that cannot drift: links lead somewhere, the schema page is the vocabulary's, help has examples, CI runs what README says.

That the commands of the pages work is tried in `tests/neo4j/test_docs.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from interlock.cli.main import cli
from interlock.schema.document import to_markdown

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("benchmarks/*.md")])
FENCED = re.compile(r"^```.*?^```[ \t]*$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*$", re.MULTILINE)
TEST_COMMAND = re.compile(
    r"^<!-- test-command -->\n```sh no-run\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


def commands(group: click.Group, *names: str) -> Iterator[tuple[str, click.Command]]:
    """Every command and group with its full name."""
    context = click.Context(group, info_name="interlock")
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield " ".join(("interlock", *names, name)), command
        if isinstance(command, click.Group):
            yield from commands(command, *names, name)


def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings give, as GitHub makes them."""
    headings = HEADING.findall(FENCED.sub("", page.read_text("utf-8")))
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {text.replace(" ", "-") for text in plain}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for target in LINK.findall(FENCED.sub("", page.read_text("utf-8"))):
        path, _, anchor = target.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            broken.append(target)
    assert broken == []


def test_the_schema_page_is_generated() -> None:
    text = (ROOT / "docs" / "schema.md").read_text("utf-8")
    assert text == to_markdown(), "interlock schema --format md -o docs/schema.md"


def test_every_page_is_linked_from_another() -> None:
    linked = {
        (page.parent / target.partition("#")[0]).resolve()
        for page in PAGES
        for target in LINK.findall(page.read_text("utf-8"))
    }
    alone = [page for page in PAGES if page.name != "README.md" and page.resolve() not in linked]
    assert [str(page.relative_to(ROOT)) for page in alone] == []


@pytest.mark.parametrize("name", [name for name, _ in commands(cli)])
def test_help_says_what_and_shows_how(name: str) -> None:
    command = dict(commands(cli))[name]
    assert command.help
    examples = (command.epilog or "").partition("Example")[2]
    assert f"  {name}" in examples


def test_ci_runs_the_test_command_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    found = TEST_COMMAND.findall(readme)
    assert len(found) == readme.count("<!-- test-command -->") == 1
    assert ".venv/bin/pytest" in found[0]
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "<!-- test-command -->" in script
    assert script.count('pytest"') == 1, "only the ring on the older Neo4j has words of its own"


def test_decisions_are_numbered_and_have_a_status() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [page.name[:4] for page in pages] == [f"{n:04}" for n in range(1, len(pages) + 1)]
    for page in pages:
        assert page.read_text("utf-8").rstrip().splitlines()[-1].startswith("Status: "), page
