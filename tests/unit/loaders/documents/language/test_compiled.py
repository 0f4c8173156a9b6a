"""What is kept of a pattern finds what the pattern finds, and a file that is none costs nothing but time."""

from __future__ import annotations

import marshal
import re
from datetime import date
from pathlib import Path

import pytest

from interlock.loaders.documents.language import compiled as module
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.compiled import compiled, kept_in, loaded
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.openings import opened

PATTERNS = [
    (r"(?P<who>⟦\w\d+⟧) (?:sold|sells) (?P<what>[a-z]+)(?! to)", 0),
    (r"\b(?:first|second)[\s-]half(?:\sof\s((?:19|20)\d\d))?", re.IGNORECASE),
    (r"(?i:skip)|(?<=É)\w+|[^\W\d]{2,3}?x", 0),
    (r"(a)|(?P<b>b)(?P=b)", re.IGNORECASE),
]
TEXTS = ["⟦F0⟧ sold rails, B SKIP", "the First half of 2016; Second-half", "Élan abx bB", ""]


def made() -> list[re.Pattern[str]]:
    return [compiled(source, flags) for source, flags in PATTERNS]


def never(*_: object) -> None:
    raise AssertionError("compiled again")


def test_a_kept_pattern_is_the_pattern(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with kept_in(tmp_path / "cache"):
        first = made()
    monkeypatch.setattr(module, "_made", never)
    with kept_in(tmp_path / "cache"):
        again = made()
    for (source, flags), *both in zip(PATTERNS, first, again, strict=True):
        plain = re.compile(source, flags)
        for pattern in both:
            assert (pattern.pattern, pattern.flags, pattern.groups, pattern.groupindex) == (
                plain.pattern, plain.flags, plain.groups, plain.groupindex,
            )  # fmt: skip
            for text in TEXTS:
                found, wanted = pattern.finditer(text), plain.finditer(text)
                assert [(m.span(), m.groups(), m.lastgroup) for m in found] == [
                    (m.span(), m.groups(), m.lastgroup) for m in wanted
                ]


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        pass
    made()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "broken", [b"", b"no file of ours", marshal.dumps([1]), marshal.dumps("text")]
)
def test_a_broken_file_is_written_anew(tmp_path: Path, broken: bytes) -> None:
    with kept_in(tmp_path):
        made()
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(broken)
    with kept_in(tmp_path):
        assert made()[0].search(TEXTS[0]) is not None
    assert [one.name for one in tmp_path.iterdir()] == [file.name]
    assert marshal.loads(file.read_bytes()) == marshal.loads(whole)


@pytest.mark.parametrize("code", [b"\1\2\3", b"\xff" * 400])
def test_what_is_no_code_is_compiled(tmp_path: Path, code: bytes) -> None:
    with kept_in(tmp_path):
        made()
    (file,) = tmp_path.iterdir()
    kept = marshal.loads(file.read_bytes())
    broken = {key: (flags, code, *rest) for key, (flags, _, *rest) in kept.items()}
    file.write_bytes(marshal.dumps(broken))
    with kept_in(tmp_path):
        assert made()[0].search(TEXTS[0]) is not None
    assert marshal.loads(file.read_bytes()) == kept


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with kept_in(tmp_path / "file"):
        assert made()[1].search(TEXTS[1]) is not None


def test_what_another_process_wrote_meanwhile_stays(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        made()
        (file,) = [tmp_path / module._name()]
        file.write_bytes(marshal.dumps({b"other": (0, b"", 0, {}, ())}))
    assert len(marshal.loads(file.read_bytes())) == len(PATTERNS) + 1


def test_a_pattern_with_its_opening_is_known_by_its_own_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, text = r"\b(?:early|late)\b [a-z]+", "sold in LATE may"
    with kept_in(tmp_path):
        found = compiled(source, re.IGNORECASE, opened).search(text)
        assert found is not None
    monkeypatch.setattr(module, "_made", never)
    with kept_in(tmp_path):
        again = Sought(source, re.IGNORECASE).compiled.search(text)
        assert again is not None
        assert again.span() == found.span()


def test_a_fault_shows_as_ever(tmp_path: Path) -> None:
    with kept_in(tmp_path), pytest.raises(re.error):
        later("(").search("text")


def test_half_a_character_is_a_pattern_too(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        assert compiled("[\ud800-\udfff]").search("\udc41") is not None


def read_words(text: str) -> object:
    """A reader of tables, for the tests below."""
    return {"words": text.split(), "count": len(text), "of": [None, True, 0.5]}


def test_a_kept_table_is_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with kept_in(tmp_path):
        first = loaded("bank lender", read_words)
    monkeypatch.setattr(read_words, "__code__", never.__code__)
    with kept_in(tmp_path):
        again, once_more = loaded("bank lender", read_words), loaded("bank lender", read_words)
        assert first == again == once_more
        assert again is not once_more  # whoever changes his changes no other's
        with pytest.raises(AssertionError, match="compiled again"):
            loaded("bank lenders", read_words)  # another text


def test_without_a_folder_a_table_is_read_each_time(tmp_path: Path) -> None:
    assert loaded("bank", read_words) == read_words("bank")
    with kept_in(tmp_path):
        loaded("bank", lambda text: date(2024, 5, int(len(text) > 0)))  # no plain value
    assert not list(tmp_path.iterdir())


def test_a_table_that_is_none_is_read_anew(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        loaded("bank", read_words)
    (file,) = tmp_path.iterdir()
    (key,) = marshal.loads(file.read_bytes())
    tables: tuple[object, ...] = (b"", b"\xff\xff", (0, b"", 0, {}, ()))
    for broken in tables:
        file.write_bytes(marshal.dumps({key: broken}))
        with kept_in(tmp_path):
            assert loaded("bank", read_words) == read_words("bank")
