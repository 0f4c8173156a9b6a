"""The Neo4j server's jars: named in a committed lock, fetched once, never run unchecked.

`neo4j-<version>.toml` beside this module lists every jar by coordinate with its sha256. jgo knows
where public jars are (and the user's mirrors, if its own configuration names some); what it brings
is checked against the lock before it is put in the cache.

    folder = provide("2026.08.1", settings.cache)      # 158 MB at first, then 10 ms

A new lock is made by the maintainers with `lock(version, store)`, never at run time.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, Final

from filelock import FileLock

from interlock.schema.errors import DataError, InterlockError, ServerError

__all__ = ["Lock", "Progress", "lock", "own_folder", "provide", "read_lock"]

Progress = Callable[[int, int], None]
"""Called with the jars at hand and the jars wanted, from the first fetch on."""

AT_ONCE: Final = 8
TRIES: Final = 3
TIMEOUT: Final = 30  # seconds without a byte
STAMP: Final = "verified.json"
BROWSER: Final = "org.neo4j.client:neo4j-browser:5.24.0"
TEST_ONLY: Final = frozenset(
    {
        "junit:junit",
        "net.bytebuddy:byte-buddy",
        "net.bytebuddy:byte-buddy-agent",
        "org.hamcrest:hamcrest",
        "org.mockito:mockito-core",
        "org.objenesis:objenesis",
    }
)
OTHER_WAYS: Final = (
    "three ways remain: name a server in NEO4J_URI, a folder that holds the server's jars in"
    " INTERLOCK_NEO4J_JARS, or run one in Docker: docker compose up -d (compose.yaml)"
)
FACTS: Final = {
    "2026": """\
java = 21
main = "org.neo4j.server.Neo4jCommunity"

[settings]
"dbms.fleet_manager.enabled" = "false"
"server.fleet_discovery.enabled" = "false"
"internal.dbms.bolt.netty_server_shutdown_quiet_period_duration" = "0s"
""",
    "5": """\
java = 17
main = "org.neo4j.server.CommunityEntryPoint"

[settings]
"internal.dbms.bolt.netty_server_shutdown_quiet_period" = "0"
""",
}


@dataclass(frozen=True)
class Lock:
    """What one version of the server consists of.

    Attributes:
        java: lowest major version of Java that runs it.
        main: class that starts it.
        settings: lines of neo4j.conf that only this version knows.
        jars: coordinate `group:artifact[:classifier]:version` -> sha256, in hexadecimal.
    """

    version: str
    java: int
    main: str
    settings: Mapping[str, str]
    jars: Mapping[str, str]

    @property
    def files(self) -> dict[str, str]:
        """File name -> sha256."""
        return {file_name(coordinate): digest for coordinate, digest in self.jars.items()}


def read_lock(version: str) -> Lock:
    """The committed lock of a version that settings allow."""
    text = resources.files("interlock.graph.store").joinpath(f"neo4j-{version}.toml")
    return Lock(**tomllib.loads(text.read_text("utf-8")))


def file_name(coordinate: str) -> str:
    """`org.neo4j:neo4j:2026.08.1` -> `neo4j-2026.08.1.jar`; a classifier stands at the end.

    Examples:
        >>> file_name("io.netty:netty-transport-native-epoll:linux-x86_64:4.2.17.Final")
        'netty-transport-native-epoll-4.2.17.Final-linux-x86_64.jar'
    """
    _, artifact, *classifier, version = coordinate.split(":")
    return "-".join([artifact, version, *classifier]) + ".jar"


def own_folder(folder: Path, version: str) -> Path:
    """A folder of jars that the user names: trusted, but it must hold the version asked for.

    Raises:
        ServerError: there is no such folder, or it holds another version or none.
    """
    if (folder / f"neo4j-{version}.jar").is_file():
        return folder
    found = sorted(path.name for path in folder.glob("neo4j-[0-9]*.jar"))
    raise ServerError(
        f"INTERLOCK_NEO4J_JARS: {str(folder)!r} does not hold Neo4j {version}",
        why=f"it holds {found[0]}" if found else f"it holds no neo4j-{version}.jar",
        hint="name the folder 'lib' of that version, or another in INTERLOCK_NEO4J_VERSION",
    )


def provide(
    version: str,
    cache: Path,
    progress: Progress | None = None,
    say: Callable[[str], None] | None = None,
) -> Path:
    """The folder with exactly the jars of the lock, all checked; fetches what is missing.

    A jar counts as checked while its size and time of change are those at its last full check, so
    that nothing is read again at each start. One that has changed is checked, and fetched anew if
    damaged.

    Args:
        version: version of the server, one with a lock.
        cache: folder under which each version has its own.
        progress: told how many jars are at hand, only where some must be fetched.
        say: told that something is fetched or waited for.

    Raises:
        ServerError: a jar cannot be had; the hint names the ways that remain.
        DataError: a jar that was fetched is not the one that the lock names.
    """
    wanted = read_lock(version)
    folder = cache / f"neo4j-{version}"
    if not _missing(wanted.files, folder):
        return folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_name(f"{folder.name}.lock")):
            _complete(wanted, folder, progress, say)
    except OSError as error:
        raise ServerError(
            f"the jars of Neo4j {version} cannot be stored in {str(folder)!r}",
            why=str(error),
            hint="name another folder in INTERLOCK_CACHE",
        ) from error
    return folder


def _complete(
    wanted: Lock, folder: Path, progress: Progress | None, say: Callable[[str], None] | None
) -> None:
    """Fetch what is missing or damaged, drop what the lock does not name, stamp the rest."""
    for left in folder.glob("incoming-*"):  # by a command that was killed
        shutil.rmtree(left, ignore_errors=True)
    names = wanted.files
    missing = [name for name in _missing(names, folder) if not _matches(folder / name, names[name])]
    if missing and say:
        say(f"fetching Neo4j {wanted.version}: {len(missing)} of {len(names)} jars, once")
    coordinates = {file_name(coordinate): coordinate for coordinate in wanted.jars}
    with (
        tempfile.TemporaryDirectory(prefix="incoming-", dir=folder) as incoming,
        ThreadPoolExecutor(AT_ONCE) as pool,
    ):
        jobs = [
            pool.submit(_fetch, coordinates[name], names[name], folder / name, Path(incoming))
            for name in missing
        ]
        try:
            for done, job in enumerate(as_completed(jobs), len(names) - len(missing) + 1):
                job.result()
                if progress:
                    progress(done, len(names))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    for path in sorted(folder.glob("*.jar")):
        if path.name not in names:
            path.unlink()
    stamp = {name: [*_state(folder / name), digest] for name, digest in names.items()}
    part = folder / f"{STAMP}.part"
    part.write_text(json.dumps(stamp, indent=0), "utf-8", newline="\n")
    os.replace(part, folder / STAMP)


def _missing(names: Mapping[str, str], folder: Path) -> list[str]:
    """The jars that are absent or have changed since they were checked against this digest."""
    try:
        stamp: Any = json.loads((folder / STAMP).read_text("utf-8"))
        return [
            name
            for name, digest in names.items()
            if stamp.get(name) != [*_state(folder / name), digest]
        ]
    except (OSError, ValueError, AttributeError):
        return list(names)


def _state(path: Path) -> tuple[int, int]:
    """Size and time of change (nanoseconds), (-1, 0) where there is no file."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return -1, 0
    return status.st_size, status.st_mtime_ns


def _matches(path: Path, digest: str) -> bool:
    """Whether the file is there and has this digest; a damaged one is deleted."""
    try:
        if _sha256(path) == digest:
            return True
    except FileNotFoundError:
        return False
    path.unlink()
    return False


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _fetch(coordinate: str, digest: str, target: Path, incoming: Path) -> None:
    """One jar through jgo into a temporary folder, checked, then moved to its place."""
    found = _from_repository(coordinate, incoming)
    part = incoming / target.name
    shutil.copyfile(found, part)
    actual = _sha256(part)
    if actual != digest:
        raise DataError(
            f"{coordinate} is not the jar that the lock names: its sha256 is {actual}",
            why=f"the lock of this version of interlock says {digest}; the file was deleted",
            hint=f"try again on a network that changes no downloads; {OTHER_WAYS}",
        )
    os.replace(part, target)


def _from_repository(coordinate: str, incoming: Path) -> Path:
    """Where jgo has put the jar: in its own store of earlier downloads, or just fetched."""
    group, artifact, *classifier, version = coordinate.split(":")
    component = _context(incoming).project(group, artifact).at_version(version)
    return _resolved(component.artifact(*classifier))


def _resolved(artifact: Any) -> Path:
    """The file of one of jgo's artifacts, tried again where the network stumbles."""
    failure: Exception | None = None
    for _ in range(TRIES):
        try:
            return Path(artifact.resolve())
        except Exception as error:  # whatever jgo and its HTTP library raise: reported below
            failure = error
            artifact.cached_path.unlink(missing_ok=True)  # half a file is no file
    raise ServerError(
        f"{artifact}, a part of the Neo4j server, cannot be fetched",
        why=f"{type(failure).__name__}: {failure}"[:300],
        hint=OTHER_WAYS,
    ) from failure


def _context(store: Path) -> Any:
    """What jgo knows of repositories: its default, and those of the user's own configuration."""
    try:
        from jgo.config import GlobalSettings
        from jgo.constants import default_maven_repo
        from jgo.maven import MavenContext
    except ImportError as error:
        raise InterlockError(
            "the Neo4j server's jars are not here, and jgo, which fetches them, is not installed",
            why=str(error),
            hint=f"pip install '.[local]' in Interlock's folder; else {OTHER_WAYS}",
        ) from error
    default = MavenContext().remote_repos
    return MavenContext(
        repo_cache=store,
        local_repos=[default_maven_repo()],
        remote_repos={**default, **GlobalSettings.load().repositories},
        timeout=TIMEOUT,
    )


def lock(version: str, store: Path) -> str:
    """The text of a new lock: what jgo resolves for a version, less test tools, with digests.

    For maintainers; fetches every jar. Two coordinates with one file name are refused.

    Args:
        version: version of the server.
        store: folder that jgo downloads to; with the same one a second run is quick.
    """
    context = _context(store)
    roots = [context.create_dependency(name) for name in (f"org.neo4j:neo4j:{version}", BROWSER)]
    inputs, others = context.resolver.resolve(roots)
    kept = {
        ":".join(filter(None, (d.groupId, d.artifactId, d.classifier, d.version))): d.artifact
        for d in (*inputs, *others)
        if f"{d.groupId}:{d.artifactId}" not in TEST_ONLY and not d.optional
    }
    if len({file_name(coordinate) for coordinate in kept}) < len(kept):
        raise DataError(f"Neo4j {version}: two of its jars have one file name")
    names = sorted(kept)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        digests = list(pool.map(lambda name: _sha256(_resolved(kept[name])), names))
    return "\n".join(
        [
            "# Made by interlock.graph.store.jars.lock; not edited by hand.",
            f'version = "{version}"',
            FACTS[version.partition(".")[0]],
            "[jars]",
            *(f'"{name}" = "{digest}"' for name, digest in zip(names, digests, strict=True)),
            "",
        ]
    )
