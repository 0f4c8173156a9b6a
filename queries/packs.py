"""Packs on the shelf: those that ship with Interlock, and folders of a user's own.

A pack is a folder of `.cypher` files with an optional `pack.yml`; its queries are called `pack/name`
wherever the folder lies. A query that breaks a rule is named, never left out in silence, and never run.
A user's folders are named by path (`--packs`, INTERLOCK_PACKS) or by an installed package, which is never
imported for it:

    [project.entry-points."interlock.packs"]
    acme = "acme_packs"                              # the folder of this module holds packs, or is one

    load("ownership/direct-owners").question
    shelf([Path("my-packs")]).queries                # shipped and own, in order
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from interlock.queries.lint import Finding, check, require
from interlock.queries.model import Pack, Query, near, parse, parse_pack
from interlock.schema.errors import DataError, NotFound

__all__ = [
    "GROUP",
    "VARIABLE",
    "Shelf",
    "examine",
    "fixture",
    "folders",
    "load",
    "names",
    "own",
    "pack",
    "read_text",
    "shelf",
    "shipped",
]

VARIABLE = "INTERLOCK_PACKS"
GROUP = "interlock.packs"


@dataclass(frozen=True)
class Shelf:
    """All queries that can be asked, in order, and what is wrong with the others."""

    queries: tuple[Query, ...]
    findings: tuple[Finding, ...]


def shipped() -> Path:
    """The folder of the packs that ship with Interlock."""
    return Path(str(files("interlock.queries")))


def own(given: Iterable[Path | str] = ()) -> list[Path]:
    """The user's folders: those given, then those of INTERLOCK_PACKS, then those of installed packages.

    Raises:
        DataError: one does not exist.
    """
    named = [Path(path) for path in given]
    named += [Path(path) for path in os.environ.get(VARIABLE, "").split(os.pathsep) if path]
    for path in named:
        if not path.is_dir():
            raise DataError(
                f"the folder of packs {str(path)!r} does not exist",
                why=f"it was named with --packs or in {VARIABLE}",
                hint="name a folder that holds packs, or is one",
            )
    return named + _installed()


def folders(roots: Iterable[Path]) -> list[Path]:
    """The pack folders under each root, by name; a root that holds `.cypher` files is a pack itself.

    Folders that begin with `_` or `.` are no packs.
    """
    found: list[Path] = []
    for root in roots:
        root = root.absolute()
        if _holds_queries(root):
            found.append(root)
        else:
            inside = (path for path in root.iterdir() if not path.name.startswith(("_", ".")))
            found += sorted(path for path in inside if path.is_dir() and _holds_queries(path))
    return list(dict.fromkeys(found))


def shelf(given: Iterable[Path | str] = ()) -> Shelf:
    """The queries of the shipped packs and of the user's, with the findings of `query lint`.

    Raises:
        DataError: a named folder does not exist.
    """
    return examine(folders([shipped(), *own(given)]))


def examine(packs: Sequence[Path]) -> Shelf:
    """The queries of these pack folders; those with findings are left out of `queries`."""
    queries: list[Query] = []
    findings: list[Finding] = []
    seen: dict[str, str] = {}
    for folder in packs:
        try:
            order = pack(folder).order
        except DataError as error:
            findings.append(_finding(error))
            order = []
        paths = _paths(folder, order)
        findings += _missing(folder, order, paths)
        for path in paths:
            found, query = _examined(path)
            if query is not None and query.id in seen:
                message = f"{query.id!r} is also the id of {seen[query.id]}"
                found.append(Finding(str(path), query.line("id"), "id", message))
            if query is not None:
                seen.setdefault(query.id, query.file)
            findings += found
            if query is not None and not found:
                queries.append(query)
    return Shelf(tuple(queries), tuple(findings))


def load(name: str, given: Iterable[Path | str] = ()) -> Query:
    """The query called `pack/name`.

    Raises:
        NotFound: there is none; the hint names the nearest.
        DataError: its file breaks a rule.
    """
    paths = _all_paths(given)
    matches = [path for path in paths if _name(path) == name]
    if not matches:
        known = [_name(path) for path in paths]
        raise NotFound(
            f"there is no query {name!r}",
            why=f"{len(known)} queries of {len({path.parent for path in paths})} packs are known",
            hint=near(name, known) or "see them all with: interlock query list",
        )
    if len(matches) > 1:
        raise DataError(
            f"there are {len(matches)} queries {name!r}",
            why=" and ".join(str(path) for path in matches),
            hint="rename the folder or the file of one",
        )
    return require(_query(matches[0]))


def names(given: Iterable[Path | str] = ()) -> list[str]:
    """All names `pack/name`, by pack; no query is read.

    Raises:
        DataError: a named folder does not exist.
    """
    return list(dict.fromkeys(_name(path) for path in _all_paths(given)))


def fixture(query: Query, name: str) -> str:
    """The text of a fixture of the query's pack.

    Raises:
        DataError: it cannot be read.
    """
    return read_text(Path(query.file).parent / "fixtures" / f"{name}.cypher")


def read_text(path: Path) -> str:
    """The text of a pack's file.

    Raises:
        DataError: it cannot be read or is no UTF-8.
    """
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(
            f"{path}, line 1: it cannot be read",
            why=str(error),
            file=str(path),
            line=1,
            rule="pack",
        ) from error


def _installed() -> list[Path]:
    """Folders of packages that declare packs, by name; found without running any of their code."""
    found: list[Path] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        try:
            spec = find_spec(entry.value)
        except ImportError:
            spec = None
        if spec is None or not spec.submodule_search_locations:
            raise DataError(
                f"the packs {entry.name!r} are not there",
                why=f"the entry point of group {GROUP} names {entry.value!r}, which is no package",
                hint="install the package that declares them anew, or remove it",
            )
        found += [Path(place) for place in spec.submodule_search_locations]
    return found


def _all_paths(given: Iterable[Path | str]) -> list[Path]:
    return [path for folder in folders([shipped(), *own(given)]) for path in _paths(folder, [])]


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _holds_queries(folder: Path) -> bool:
    return (folder / "pack.yml").is_file() or any(folder.glob("*.cypher"))


def pack(folder: Path) -> Pack:
    """What the `pack.yml` of a folder says; a plain name where it has none.

    Raises:
        DataError: the file breaks a rule.
    """
    path = folder / "pack.yml"
    if not path.is_file():
        return Pack(name=folder.name)
    pack = parse_pack(read_text(path), str(path))
    if pack.name != folder.name:
        raise DataError(
            f"{path}, line 1: the pack is called {pack.name!r}, its folder {folder.name!r}",
            hint="make them equal", file=str(path), line=1, rule="pack",
        )  # fmt: skip
    return pack


def _paths(folder: Path, order: Sequence[str]) -> list[Path]:
    """The pack's files, first those that its order names."""
    rank = {name: place for place, name in enumerate(order)}
    paths = folder.glob("*.cypher")
    return sorted(paths, key=lambda path: (rank.get(path.stem, len(rank)), path.name))


def _missing(folder: Path, order: Sequence[str], paths: Sequence[Path]) -> Iterator[Finding]:
    stems = [path.stem for path in paths]
    for name in order:
        if name not in stems:
            hint = near(name, stems)
            message = f"the order names {name!r}, which does not exist"
            yield Finding(str(folder / "pack.yml"), 1, "pack", message, hint)


def _query(path: Path) -> Query:
    return parse(read_text(path), str(path))


def _examined(path: Path) -> tuple[list[Finding], Query | None]:
    try:
        query = _query(path)
    except DataError as error:
        return [_finding(error)], None
    return check(query), query


def _finding(error: DataError) -> Finding:
    facts = error.facts
    message = error.what.partition(": ")[2] + (f": {error.why}" if error.why else "")
    return Finding(
        facts["file"], facts["line"], facts.get("rule", "front-matter"), message, error.hint
    )
