"""The state of resolution in one file, replaced as a whole: a run that is killed leaves the file of the run before.

write_state("firms.state", state)
state = read_state("firms.state")
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from interlock.loaders.resolution.alignment import Corpus
from interlock.loaders.resolution.blocking import Groups, Index
from interlock.loaders.resolution.clusters import Decision
from interlock.loaders.resolution.increment import State
from interlock.loaders.resolution.matching import Counts
from interlock.loaders.resolution.neighbours import Grams, Near
from interlock.loaders.resolution.settings import settings
from interlock.loaders.resolution.shelf import Shelf
from interlock.schema.errors import DataError

__all__ = ["read_more", "read_state", "rules", "write_state"]

_FORMAT = 2
_RULES = {
    "interlock.loaders.resolution": ("*.yml", "*.py"),
    "interlock.schema": ("name*.yml", "name*.py", "latin.py", "legal_forms.yml", "identifiers.py"),
}
Table = dict[str, npt.NDArray[Any]]


@cache
def rules() -> str:
    """A digest of everything that scores and clusters follow from: tables and code."""
    digest = hashlib.sha256()
    for package, patterns in _RULES.items():
        found = [
            one
            for one in files(package).iterdir()
            if any(Path(one.name).match(pattern) for pattern in patterns)
        ]
        for one in sorted(found, key=lambda one: one.name):
            digest.update(one.name.encode() + b"\0" + one.read_bytes() + b"\0")
    return f"{settings().version}:{digest.hexdigest()[:16]}"


def write_state(
    path: str | os.PathLike[str], state: State, more: Mapping[str, Any] | None = None
) -> None:
    """Write a state; the file is there whole, or not at all, and its owner alone can read it.

    Args:
        path: the file.
        state: what it is to hold.
        more: what is to be kept beside it, as JSON.
    """
    index, near = state.index, state.index.near
    corpus = state.counts.corpus
    head = {
        "format": _FORMAT,
        "rules": rules(),
        "counted": state.counted,
        "records": index.records,
        "keyless": index.keyless,
        "names": corpus.names,
        "texts": near.grams.texts,
        "decisions": [asdict(one) for one in state.decisions],
    }
    table: Table = {
        "head": _packed(head),
        "more": _packed(more or {}),
        "ids": _packed(state.ids),
        "key_texts": _packed(index.texts),
        "held_texts": _packed(index.values),
        "words": _packed(list(corpus.counts)),
        "word_counts": np.fromiter(corpus.counts.values(), np.int64, len(corpus.counts)),
        "packed": np.frombuffer(state.shelf.packed, np.uint8),
        "begin": state.shelf.begin,
        "end": state.shelf.end,
        "key_sizes": index.keys.sizes,
        "key_records": index.keys.records,
        "held_sizes": index.held.sizes,
        "held_records": index.held.records,
        "grams": near.grams.counts,
        "row": near.row,
        "column": near.column,
        "likeness": near.likeness,
        "codes": state.codes,
        "scores": state.scores,
        "proposers": state.proposers,
        "cluster": state.cluster,
        **_matrix("vectors", near.vectors),
        **_matrix("queries", near.queries),
    }
    target = Path(path)
    part = target.with_name(f"{target.name}.part")
    try:
        part.touch(mode=0o600)
        with part.open("wb") as opened:
            np.savez(opened, **table)  # type: ignore[arg-type]
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


def read_state(path: str | os.PathLike[str]) -> tuple[State, bool]:
    """A state, and whether it was made by the rules of today.

    Raises:
        DataError: the file is none.
    """
    try:
        with np.load(path, allow_pickle=False) as table:
            head = _unpacked(table["head"])
            if head["format"] != _FORMAT:
                raise ValueError(f"format {head['format']}")
            return _state(head, table), head["rules"] == rules()
    except (ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as problem:
        raise DataError(
            f"{os.fspath(path)} holds no state of resolution",
            why=str(problem)[:200] or type(problem).__name__,
            hint="write one: interlock resolve pairs FILE --keep STATE",
        ) from problem


def read_more(path: str | os.PathLike[str]) -> Any:
    """What is kept beside a state."""
    with np.load(path, allow_pickle=False) as table:
        return _unpacked(table["more"])


def _state(head: dict[str, Any], table: Any) -> State:
    grams = Grams(head["texts"], table["grams"])
    near = Near(
        grams,
        _read_matrix("vectors", table),
        _read_matrix("queries", table),
        table["row"],
        table["column"],
        table["likeness"],
    )
    words = dict(zip(_unpacked(table["words"]), table["word_counts"].tolist(), strict=True))
    return State(
        _unpacked(table["ids"]),
        Shelf(table["packed"].tobytes(), table["begin"], table["end"]),
        Index(
            head["records"],
            head["keyless"],
            _unpacked(table["key_texts"]),
            Groups(table["key_sizes"], table["key_records"]),
            _unpacked(table["held_texts"]),
            Groups(table["held_sizes"], table["held_records"]),
            near,
        ),
        Counts(grams, Corpus.held(head["names"], words)),
        head["counted"],
        table["codes"],
        table["scores"],
        table["proposers"],
        table["cluster"],
        tuple(Decision(**one) for one in head["decisions"]),
    )


def _packed(value: Any) -> npt.NDArray[np.uint8]:
    return np.frombuffer(json.dumps(value, ensure_ascii=False).encode(), np.uint8)


def _unpacked(value: npt.NDArray[np.uint8]) -> Any:
    return json.loads(value.tobytes())


def _matrix(name: str, found: Any) -> Table:
    return {
        f"{name}_data": found.data,
        f"{name}_indices": found.indices,
        f"{name}_indptr": found.indptr,
        f"{name}_shape": np.array(found.shape, np.int64),
    }


def _read_matrix(name: str, table: Any) -> Any:
    return sparse.csr_matrix(
        (table[f"{name}_data"], table[f"{name}_indices"], table[f"{name}_indptr"]),
        shape=tuple(table[f"{name}_shape"].tolist()),
    )
