"""What is embedded in an offline page cannot end its element, and its policy lets nothing but our own text run."""

from __future__ import annotations

import json

import pytest

from interlock.graph.view.embedding import asset, encode, escaped, plain, policy
from interlock.schema.errors import DataError


def test_json_holds_no_tag_and_reads_back_the_same() -> None:
    value = {"a": "</script><!--&\u2028\u2029", "b": [1, None, True]}
    text = escaped(encode(plain(value, "here")))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == value


def test_a_lone_surrogate_becomes_a_mark_that_a_file_can_hold() -> None:
    assert plain(["a\ud800b"], "here") == ["a\ufffdb"]


def test_a_value_that_is_no_json_is_refused_with_its_place() -> None:
    with pytest.raises(DataError, match="row 7"):
        plain({"a": {1, 2}}, "row 7")


def test_the_policy_names_each_script_by_its_hash_and_no_address() -> None:
    one, other = policy(["a", "b"], "s"), policy(["a"], "s", ["connect-src 'self'"])
    assert one.count("'sha256-") == 3
    assert one.startswith("default-src 'none'")
    assert "http" not in one
    assert other.endswith("connect-src 'self'")


def test_the_shared_sheet_holds_both_themes() -> None:
    assert '[data-theme="dark"]' in asset("base.css")
