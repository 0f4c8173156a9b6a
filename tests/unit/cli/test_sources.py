"""`interlock sources`: a table for people, whole metadata for programs, exit 4 for a name that there is not."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from interlock.cli.main import cli
from interlock.schema.errors import NotFound


def shown(*arguments: str) -> str:
    result = CliRunner().invoke(cli, ["sources", *arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_all_sources_with_licence() -> None:
    rows = [json.loads(line) for line in shown().splitlines()]
    assert {"gleif", "ofac"} <= {row["id"] for row in rows}
    assert all(row["schema_version"] == 1 and row["licence"] for row in rows)


def test_one_source_as_json_and_as_a_page() -> None:
    about = json.loads(shown("gleif", "--format", "json"))
    assert about["tables"]["level1"]["required"][0] == "LEI"
    assert about["licence"] == "CC0 1.0"
    page = shown("gleif", "--format", "table")
    assert "IS_FUND-MANAGED_BY -> CONTROLS" in page
    assert "RA999999" in page


def test_an_unknown_source_is_not_found() -> None:
    with pytest.raises(NotFound):
        CliRunner().invoke(cli, ["sources", "nope"], catch_exceptions=False, standalone_mode=False)
