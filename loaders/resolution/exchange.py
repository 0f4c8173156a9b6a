r"""Judgements as files: JSON lines, CSV for those who prefer a spreadsheet, and the lines of nomenklatura's resolver.

A decision is about records, so that a file of them outlives the graph: it is taken by any graph that holds, or will hold, the
same records.

    write_judgements(judgements, "csv")      # 'one,other,verdict,judge,decided_on,note,score\n...'
    read_judgements(Path("decisions.csv"))   # [Judgement(...), ...]
"""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from interlock.loaders.resolution.judgements import (
    DIFFERENT,
    SAME,
    UNSURE,
    VERDICTS,
    WRONG,
    Judgement,
    is_person,
)
from interlock.schema.errors import DataError
from interlock.schema.spreadsheet import as_written, harmless, writer

FORMATS = ("jsonl", "csv", "nomenklatura")
COLUMNS = ("one", "other", "verdict", "judge", "decided_on", "note", "score")
# nomenklatura's words (version 4, `Judgement`); its `no_judgement` says nothing.
_THEIRS = {SAME: "positive", DIFFERENT: "negative", UNSURE: "unsure"}
_OURS = {word: verdict for verdict, word in _THEIRS.items()}
# Ids that nomenklatura makes up for parties; they are no records of anybody's.
_CANONICAL = "NK-"


def write_judgements(judgements: Iterable[Judgement], format_: str) -> str:
    """The text of a file.

    Args:
        judgements: those that stand.
        format_: `jsonl`, `csv` or `nomenklatura` (which has no word for a wrong identifier: those are left out).
    """
    if format_ == "csv":
        stream = io.StringIO()
        lines = writer(stream)
        lines.writerow(COLUMNS)
        for one in judgements:
            values = (getattr(one, name) for name in COLUMNS)
            lines.writerow(
                [harmless(value) if isinstance(value, str) else value for value in values]
            )
        return stream.getvalue()
    if format_ == "nomenklatura":
        return "".join(
            json.dumps(
                [one.other, one.one, _THEIRS[one.verdict], one.score, one.judge, one.decided_on],
                ensure_ascii=False,
            )
            + "\n"
            for one in judgements
            if one.verdict in _THEIRS
        )
    return "".join(
        json.dumps(
            {name: value for name in COLUMNS if (value := getattr(one, name)) is not None},
            ensure_ascii=False,
        )
        + "\n"
        for one in judgements
    )


def write_questions(questions: Iterable[Mapping[str, Any]]) -> str:
    """Open questions as CSV, with an empty verdict to be filled; what else helps to decide stands in columns that are not read."""
    stream = io.StringIO()
    lines = writer(stream)
    sides = ("name", "country", "identifiers", "dataset")
    lines.writerow(
        [*COLUMNS, "reason", *(f"{name}_{end}" for end in ("one", "other") for name in sides)]
    )
    for one in questions:
        seen = [
            "; ".join(value) if isinstance(value, list) else value
            for side in one["sides"]
            for value in (side[name] for name in sides)
        ]
        values = [
            one["one"],
            one["other"],
            None,
            None,
            None,
            None,
            one["score"],
            one["reason"],
            *seen,
        ]
        lines.writerow([harmless(value) if isinstance(value, str) else value for value in values])
    return stream.getvalue()


def read_judgements(path: Path, judge: str | None = None) -> list[Judgement]:
    """The judgements of a file in any of the formats, told by its content.

    Args:
        path: the file.
        judge: whose they are where the file does not say.

    Raises:
        DataError: a line is none; the message names it. Nothing is taken from the file then.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read()  # a line end within a note is the person's own
    except OSError as error:
        raise DataError(
            f"{str(path)!r} cannot be read", why=error.strerror or str(error)
        ) from error
    except UnicodeDecodeError as error:
        raise DataError(
            f"{str(path)!r} is not UTF-8", why=f"byte {error.start} is not", hint="save it as UTF-8"
        ) from error
    first = text.lstrip()[:1]
    if first == "{":
        return [_judgement(path, line, row, judge) for line, row in _objects(path, text)]
    if first == "[":
        return _from_nomenklatura(path, list(_lists(path, text)), judge)
    # A question that nobody has answered yet says nothing.
    return [
        _judgement(path, line, row, judge)
        for line, row in _cells(path, text)
        if row.get("verdict", "").strip() or "reason" not in row
    ]


def _objects(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for line, value in _json(path, text):
        if not isinstance(value, dict):
            raise _broken(path, line, "is not a JSON object")
        yield line, value


def _lists(path: Path, text: str) -> Iterator[tuple[int, list[Any]]]:
    for line, value in _json(path, text):
        if not isinstance(value, list) or not 3 <= len(value) <= 6:
            raise _broken(
                path, line, "is not a list of target, source, judgement, score, user, time"
            )
        if not all(isinstance(end, str) and end for end in value[:2]):
            raise _broken(path, line, "names no two ids")
        yield line, value


def _json(path: Path, text: str) -> Iterator[tuple[int, Any]]:
    for line, content in enumerate(text.split("\n"), 1):  # a text may hold other ends of lines
        if not content.strip():
            continue
        try:
            yield line, json.loads(content)
        except ValueError as error:
            raise _broken(path, line, f"is not JSON: {error}") from error


def _cells(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    missing = [name for name in COLUMNS[:3] if name not in (rows.fieldnames or ())]
    if missing:
        raise DataError(
            f"{str(path)!r} holds no decisions",
            why=f"its first line has no column {', '.join(missing)}",
            hint=f"the columns are {','.join(COLUMNS)}; JSON lines and nomenklatura's are read too",
        )
    for row in rows:
        # What a spreadsheet was kept from running as a formula.
        yield (
            rows.line_num,
            {
                name: as_written(value)
                for name, value in row.items()
                if isinstance(name, str) and isinstance(value, str)
            },
        )


def _judgement(path: Path, line: int, row: Mapping[str, Any], judge: str | None) -> Judgement:
    values = {name: None if row.get(name) == "" else row.get(name) for name in COLUMNS}
    one, other, verdict = values["one"], values["other"], values["verdict"]
    if not (isinstance(one, str) and isinstance(other, str)) or one == other:
        raise _broken(path, line, "names no two things under one and other")
    if verdict not in VERDICTS:
        raise _broken(path, line, f"has the verdict {verdict!r}; there are {', '.join(VERDICTS)}")
    person = values["judge"] or judge
    if not isinstance(person, str) or not is_person(person):
        raise _broken(path, line, f"has the judge {person!r}: people's decisions only", judge=True)
    return Judgement.of(
        one, other, verdict, person, _text(values["decided_on"]), _text(values["note"]),
        _score(path, line, values["score"]),
    )  # fmt: skip


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _score(path: Path, line: int, value: Any) -> float | None:
    if value is None:
        return None
    try:
        score = float(value)
    except (TypeError, ValueError):
        raise _broken(path, line, f"has the score {value!r}, which is no number") from None
    if not 0 <= score <= 1:
        raise _broken(path, line, f"has the score {value!r}, which is not in [0, 1]")
    return score


def _from_nomenklatura(
    path: Path, rows: Sequence[tuple[int, list[Any]]], judge: str | None
) -> list[Judgement]:
    """Records judged by way of an id that nomenklatura made up are judged as if by way of its smallest record."""
    groups: dict[str, list[str]] = defaultdict(list)
    for _, (target, source, word, *_rest) in rows:
        if word == "positive":
            for canonical, other in ((target, source), (source, target)):
                if canonical.startswith(_CANONICAL) and not other.startswith(_CANONICAL):
                    groups[canonical].append(other)
    found: list[Judgement] = []
    for line, row in rows:
        target, source, word, score, user, when = [*row, None, None, None][:6]
        if word == "no_judgement":
            continue
        if word not in _OURS:
            raise _broken(path, line, f"has the judgement {word!r}; there are {', '.join(_OURS)}")
        ends = []
        for end in (target, source):
            if not end.startswith(_CANONICAL):
                ends.append(end)
            elif groups[end]:
                ends.append(min(groups[end]))
        person = user or judge
        if len(ends) == 2 and ends[0] != ends[1]:
            fields = {"one": ends[0], "other": ends[1], "verdict": _OURS[word], "judge": person}
            rest = {"decided_on": when, "score": score}
            found.append(_judgement(path, line, fields | rest, judge))
    return found


def _broken(path: Path, line: int, why: str, *, judge: bool = False) -> DataError:
    return DataError(
        f"line {line} of {str(path)!r} is no decision of a person",
        why=f"it {why}",
        hint="name the person with --judge" if judge else "mend the line; nothing was taken",
    )


__all__ = ["COLUMNS", "FORMATS", "WRONG", "read_judgements", "write_judgements"]
