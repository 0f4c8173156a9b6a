"""The page of known answers names tests that exist, and leaves out no number."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[4]
PAGE = (ROOT / "docs" / "known-answers.md").read_text(encoding="utf-8")
ROWS = [line.split(" | ") for line in PAGE.splitlines() if re.match(r"\| [OT]\d", line)]


def test_each_case_has_tests_that_exist() -> None:
    for number, _, tests in ROWS:
        named = re.findall(r"\[(test_\w+)\]\(\.\./(\S+)\)", tests)
        assert named, number
        for name, file in named:
            assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), (number, name)


def test_no_number_is_missing() -> None:
    known: dict[str, set[int]] = {"O": set(), "T": set()}
    for number, _, _ in ROWS:
        found = [(kind, int(digits)) for kind, digits in re.findall(r"([OT])(\d+)", number)]
        for kind, value in found:
            known[kind].add(value)
        if " to " in number:
            (kind, first), (_, last) = found
            known[kind] |= set(range(first, last))
    for values in known.values():
        assert values == set(range(1, max(values) + 1))
    assert {kind: max(values) for kind, values in known.items()} == {"O": 31, "T": 13}
