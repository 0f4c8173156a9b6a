"""What is set aside between two passes, and keys that were seen: as lists and dictionaries would have it, in little memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders import base, readers
from interlock.loaders.base import open_files
from interlock.loaders.spool import Seen, Spool

DATA = Path(__file__).parents[2] / "data"
TEXTS = st.text(st.characters(codec="utf-8"), max_size=5)


@given(st.lists(st.tuples(st.sampled_from("abc"), TEXTS)))
def test_a_spool_is_lists_by_key(rows: list[tuple[str, str]]) -> None:
    spool = Spool()
    for key, text in rows:
        spool.put(key, text)
    assert bool(spool) is bool(rows)
    for key in "abcd":
        assert spool.get(key) == [text for other, text in rows if other == key]


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 3000), st.sampled_from("xy")), max_size=200))
def test_seen_is_a_dictionary_of_first_contents(rows: list[tuple[int, str]]) -> None:
    seen, oracle = Seen(), dict[str, str]()
    for key, content in [*((str(n), "x") for n in range(1500)), *((str(k), c) for k, c in rows)]:
        wanted = oracle[key] == content if key in oracle else None
        assert seen.compare(key, content) is wanted
        oracle.setdefault(key, content)


def canada(path: Path, times: int) -> None:
    text = (DATA / "canada" / "list.xml").read_text("utf-8")
    start, end = text.index("<record>"), text.rindex("</record>") + len("</record>")
    more = (text[start:end].replace("<Item>", f"<Item>{n}-") for n in range(times))
    path.write_text(text[:start] + "".join(more) + text[end:], "utf-8")


def uk(path: Path, times: int) -> None:
    first, header, *rows = (DATA / "uk_sanctions" / "ConList.csv").read_text("utf-8-sig").splitlines()  # fmt: skip
    group = header.split(",")[-1]
    assert group == "Group ID"
    more = [f"{row}{n}" for n in range(times) for row in rows if row[-1:].isdigit()]
    path.write_text("\n".join((first, header, *more)) + "\n", "utf-8")


def peak(source: str, path: Path) -> int:
    """Bytes that Python holds at most while a file is read."""
    (load,) = open_files(source, [str(path)])
    tracemalloc.start()
    try:
        written = sum(1 for _ in load)
        size = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert written > 0
    return size


@pytest.mark.parametrize(("source", "make"), [("canada", canada), ("uk-sanctions", uk)])
def test_memory_does_not_grow_with_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, make: Callable[[Path, int], None]
) -> None:
    # What is bounded is full early then: else a short list is one chunk, and all of it is remembered.
    monkeypatch.setattr(readers, "CHUNK", 1 << 14)
    monkeypatch.setattr(base, "_REMEMBERED", 100)
    monkeypatch.setattr(base, "_RECENT", 100, raising=False)
    sizes = []
    for times in (1, 10, 80):
        make(tmp_path / "list", times)
        sizes.append(peak(source, tmp_path / "list"))
    _, few, many = sizes  # the first reads look-ups that stay
    assert many - few < 500_000  # a thousand rows more
