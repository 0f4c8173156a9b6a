"""The gazetteer: the hits of a naive search, in little memory; names of a file, and files that are none."""

from __future__ import annotations

import random
import tracemalloc
from pathlib import Path

import pytest

from interlock.loaders.documents.language.gazetteer import Entry, Gazetteer, read_known
from interlock.schema.errors import DataError

PARTS = [
    "Nor",
    "Ka",
    "Al",
    "Is",
    "Bank",
    "Steel",
    "Co",
    "von",
    "d’Or",
    "É",
    "İs",
    "中国",
    "U.S.",
    "A-B",
]


def naive(names: list[str], text: str) -> list[tuple[int, int]]:
    """All names in all places on word boundaries, then leftmost-longest: as the definition says it, in quadratic time."""

    def same(printed: str, name: str) -> bool:
        folded = [
            value.replace("’", "'").replace("–", "-")
            for value in (
                "".join(c.lower() if len(c.lower()) == 1 else c for c in one)
                for one in (printed, name)
            )
        ]
        if folded[0] != folded[1] or (name[0].isupper() and not printed[0].isupper()):
            return False
        return len(name) > 3 or printed == name

    first: dict[str, str] = {}
    for name in names:
        if len(name) == 1:  # too little to go by
            continue
        first.setdefault("".join(c.lower() if len(c.lower()) == 1 else c for c in name), name)
    hits = []
    for start in range(len(text)):
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            continue
        for name in first.values():
            end = start + len(name)
            if (
                end <= len(text)
                and same(text[start:end], name)
                and not text[end : end + 1].isalnum()
            ):
                hits.append((start, -end))
    chosen: list[tuple[int, int]] = []
    for start, minus_end in sorted(hits):
        if not chosen or start >= chosen[-1][1]:
            chosen.append((start, -minus_end))
    return chosen


def test_hits_are_those_of_a_naive_search() -> None:
    chance = random.Random(7)
    names: list[str] = []
    while len(names) < 1_000:
        names.append(
            chance.choice(" ’-").join(chance.choices(PARTS, k=chance.randint(1, 3)))
            + chance.choice(["", "s"])
        )
    gazetteer = Gazetteer((name, Entry(name, "Firm", None, "name")) for name in names)
    found = 0
    for _ in range(30):
        pieces = [
            chance.choice([chance.choice(names), *PARTS, "the", "x", "bank"]) for _ in range(25)
        ]
        text = "".join(
            piece + chance.choice([" ", " ", ", ", ". ", "", "_", "-", "’s "]) for piece in pieces
        )
        text = text if chance.random() < 0.7 else text.lower()
        hits = [(hit.start, hit.end) for hit in gazetteer.find(text)]
        assert hits == naive(names, text), text
        found += len(hits)
    assert found > 200


def test_many_names_take_little_memory() -> None:
    names = [f"Firm {number:05} of Chongqing" for number in range(20_000)]
    tracemalloc.start()
    gazetteer = Gazetteer((name, Entry(name, "Firm", None, "name")) for name in names)
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert gazetteer.size == 20_000
    assert held < 1_200 * gazetteer.size  # 100,000 names in 120 MB


def test_the_digest_is_that_of_the_names_in_any_order() -> None:
    entries = [
        (name, Entry(name, "Firm", None, "name", None, f"x:{name}"))
        for name in ("Abc", "Bcd", "Cde")
    ]
    assert Gazetteer(entries).digest == Gazetteer(reversed(entries)).digest
    assert Gazetteer(entries).digest != Gazetteer(entries[:2]).digest


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("known.csv", b"name\n\xff\xfe\n"),
        ("known.csv", b"name,kind\nx,Robot\n"),
        ("known.csv", b"name,country\nx,XXX\n"),
        ("known.csv", b"name,country\nx,SU\n"),
        ("known.csv", b"kind\nFirm\n"),
        ("known.csv", b""),
        ("known.jsonl", b"[" * 100_000),
    ],
)
def test_a_file_that_holds_no_names(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(DataError):
        read_known(path)


@pytest.mark.parametrize(
    ("given", "code"), [("ke", "KE"), ("KEN", "KE"), ("Kenya", "KE"), (" XK ", "XK"), ("", None)]
)
def test_a_country_by_code_or_name(tmp_path: Path, given: str, code: str | None) -> None:
    path = tmp_path / "known.csv"
    path.write_text(f"name,country\nOrlu Steel,{given}\n", encoding="utf-8")
    (hit,) = read_known(path).find("Orlu Steel opened.")
    assert hit.entry.country == code


def test_a_country_that_is_none_is_told_by_line(tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text("name,country\nOrlu Steel,KE\nTarn Foods,Atlantis\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"'Atlantis' \(line 3\)"):
        read_known(path)
