"""Two thousand broken files over all loaders: an error of three lines or an account that adds up, and no fact that cannot be stored.

Each is made from a good file by one seeded change, of the sorts that real files suffer and hostile ones try. Sources are found by
themselves: a new one takes part as soon as it has a file in `tests/data/<source>/`.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import lzma
import random
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from interlock.loaders.base import FileLoad, open_files, source_ids
from interlock.loaders.registries import table
from interlock.schema.errors import InterlockError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[2] / "data"
Mutation = Callable[[bytes, random.Random], bytes]
_WORD = re.compile(rb"[A-Za-z_]{3,}")
_NUMBER = re.compile(rb"\d+")
_QUOTED = re.compile(rb'"[^"\r\n]{1,40}"')
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "xz": lzma.compress,
    "bz2": bz2.compress,
}
BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>\n'


def files() -> list[tuple[str, Path]]:
    """Every small file that belongs to a source, sources found by themselves."""
    return [
        (source, path)
        for source in source_ids()
        for path in sorted((DATA / source.replace("-", "_")).glob("*"))
        if path.suffix != ".yml"
    ]


def flip(data: bytes, chance: random.Random) -> bytes:
    """Some bytes are others."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    """It ends too early."""
    return data[: chance.randrange(len(data))]


def drop_line(data: bytes, chance: random.Random) -> bytes:
    """A line is missing."""
    lines = data.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def repeat_line(data: bytes, chance: random.Random) -> bytes:
    """A line stands there again, elsewhere."""
    lines = data.splitlines(keepends=True)
    lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
    return b"".join(lines)


def swap_words(data: bytes, chance: random.Random) -> bytes:
    """Two names of columns, keys or elements, or two values, have changed places."""
    return _swap(data, _WORD, chance)


def swap_values(data: bytes, chance: random.Random) -> bytes:
    """Two quoted values have changed places."""
    return _swap(data, _QUOTED, chance)


def _swap(data: bytes, pattern: re.Pattern[bytes], chance: random.Random) -> bytes:
    found = list(pattern.finditer(data))
    if len(found) < 2:
        return data + b"\n"
    first, second = sorted(chance.sample(found, 2), key=lambda match: match.start())
    return b"".join(
        (data[: first.start()], second[0], data[first.end() : second.start()], first[0], data[second.end() :])
    )  # fmt: skip


def rename(data: bytes, chance: random.Random) -> bytes:
    """A word of the first lines is spelled otherwise everywhere."""
    found = list(_WORD.finditer(data[:2000]))
    word = chance.choice(found)[0] if found else b"x"
    return data.replace(word, word + b"x")


def recode(data: bytes, chance: random.Random) -> bytes:
    """It is in another encoding than it says."""
    text = data.decode("utf-8", "replace")
    return text.encode(
        chance.choice(["utf-16", "utf-16-be", "cp1252", "cp1251", "utf-7", "utf-32"]), "replace"
    )


def huge(data: bytes, chance: random.Random) -> bytes:
    """A value is very long."""
    return _insert(
        data, chance.choice([b"A", b"9", b",", b'"', b"\\u00e9", "ü".encode()]) * 60_000, chance
    )


def junk(data: bytes, chance: random.Random) -> bytes:
    """Something stands where nothing should."""
    values = [
        b"\0", b"\\ud800", b"\r", b"\n", b'"', b"'", b"\\", b"<", b"&", b"]]>", b"<!--", b"{", b"}", b"[", b",", b"\xff", b"\xef\xbb\xbf",
        b"1e999", b"-1", b"=1+1", "\u202e\u200b".encode(), b"null", b"NaN", b"\x1a",
    ]  # fmt: skip
    return _insert(data, chance.choice(values), chance)


def number(data: bytes, chance: random.Random) -> bytes:
    """A number is another: no day of any month, beyond all measure, negative."""
    found = list(_NUMBER.finditer(data))
    if not found:
        return data + b"0"
    match = chance.choice(found)
    value = chance.choice([b"0", b"99", b"-5", b"9" * 400, b"1e400", b"0.1", b"1,5", b""])
    return data[: match.start()] + value + data[match.end() :]


def bomb(data: bytes, chance: random.Random) -> bytes:
    """Entities that unfold, or nesting without end."""
    if data.lstrip(b"\xef\xbb\xbf").startswith(b"<"):
        start = data.find(b"?>") + 2 if b"?>" in data[:200] else 0
        bombed = data[:start] + BOMB + data[start:]
        return bombed if chance.random() < 0.5 else _insert(data, b"<a>" * 5_000, chance)
    deep = chance.choice([b"[", b'{"a":'])
    return _insert(data, deep * 20_000, chance)


def _insert(data: bytes, value: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + value + data[place:]


def pack(data: bytes, chance: random.Random) -> bytes:
    """It is packed, and the package may be damaged."""
    kind = chance.choice(["gz", "xz", "bz2", "zip", "zip of two", "zip with a way out"])
    if kind.startswith("zip"):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("../data" if kind == "zip with a way out" else "data", data)
            if kind == "zip of two":
                archive.writestr("other", data)
        packed = stream.getvalue()
    else:
        packed = PACKERS[kind](data)
    damages: list[Mutation | None] = [None, flip, cut, cut]
    damage = chance.choice(damages)
    return damage(packed, chance) if damage else packed


def nothing(data: bytes, chance: random.Random) -> bytes:
    """Next to nothing is left."""
    return chance.choice(
        [b"", b"\n", b"\xef\xbb\xbf", b"{}", b"[]", b"<a/>", data.splitlines(keepends=True)[0]]
    )


MUTATIONS: tuple[Mutation, ...] = (
    flip, cut, drop_line, repeat_line, swap_words, swap_values, rename, recode, huge, junk, number, bomb, pack, nothing,
)  # fmt: skip


PACKED = (b"PK", b"\x1f\x8b", b"\xfd7z", b"BZh")
TOTAL = 2_000
FILES = files()
EACH = -(-TOTAL // len(FILES))


def opened(source: str, path: Path, mapping: Path) -> list[FileLoad]:
    if source == "table":
        return table.opened([str(path)], str(mapping))
    return open_files(source, [str(path)])


def counted(load: FileLoad, data: bytes) -> int | None:
    """How many rows a plain file holds, told without the readers; None where that cannot be told so."""
    form = load.scope.table
    if form.format == "json" and data.lstrip(b"\xef\xbb\xbf").startswith(b"{") and not form.records:
        lines = [line for line in data.split(b"\n") if line.strip()]
        whole = len(lines) > 1 and lines[0].strip().endswith(b"}")
        return len(lines) if whole and b"\r" not in data.replace(b"\r\n", b"") else None
    if form.format != "csv" or data.startswith(PACKED):
        return None
    encoding = "utf-8-sig" if form.encoding == "utf-8" else form.encoding
    text = io.StringIO(data.decode(encoding, "surrogateescape"), newline="")
    for _ in range(form.preamble):
        text.readline()
    try:
        rows = [
            row for row in csv.reader(text, delimiter=form.delimiter, strict=form.strict) if row
        ]
    except csv.Error:
        return None
    return len(rows) - (not form.columns)


def examine(load: FileLoad, data: bytes) -> str:
    """Read a file to its end and look at everything that comes out of it."""
    records: set[str] = set()
    checked = 0
    for facts in load:
        records |= {fact.id for fact in facts if isinstance(fact, Record)}
        for fact in facts:
            if isinstance(fact, Tie):
                # A row brings its ends, or one that came lately did: else the store could not take it.
                assert {fact.subject, fact.object, fact.evidence} <= records
            if checked < 12:
                checked += 1
                assert type(fact)(**fact.model_dump()).digest == fact.digest
    account = load.account
    assert account.read == account.written + account.skipped.total() + account.refused.total()
    rows = counted(load, data)
    assert rows in (None, account.read)
    return "read" if not account.refused else "read in part"


@pytest.mark.parametrize(
    ("source", "path"), FILES, ids=[f"{source}-{path.name}" for source, path in FILES]
)
def test_a_broken_file_is_refused_or_accounted_for(source: str, path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    fates: Counter[str] = Counter()
    wrong: list[str] = []
    for number in range(EACH):
        mutation = MUTATIONS[number % len(MUTATIONS)]
        name = f"{source}/{path.name}/{number}/{mutation.__name__}"
        broken = tmp_path / path.name
        broken.write_bytes(mutation(data, random.Random(name)))
        try:
            for load in opened(source, broken, path.with_suffix(".yml")):
                fates[examine(load, broken.read_bytes())] += 1
        except InterlockError as error:
            fates["refused"] += 1
            if not (error.what and (error.why or error.hint)):
                wrong.append(f"{name}: {error!r} does not say why, or what to try")
        except Exception as error:
            wrong.append(f"{name}: {error!r}")
    assert wrong == []
    assert fates.total() >= EACH > fates["refused"]
