"""The folders at the root, the type checkers and the wheel hold the same files, under the name `interlock` alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
SETUPTOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
FOLDERS: dict[str, str] = SETUPTOOLS["package-dir"]
# What a source tree has beside the sources; the build has to do without it.
LEFTOVERS = shutil.ignore_patterns(
    ".git", ".venv", "build", "dist", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis"
)


def installed(folder: Path) -> Iterator[Path]:
    """Files of a folder that an installation must have."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            yield file


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by way of the sdist from a tree that was never built or installed before."""
    source = tmp_path_factory.mktemp("source") / "interlock"
    shutil.copytree(ROOT, source, ignore=LEFTOVERS, symlinks=True)
    target = tmp_path_factory.mktemp("dist")
    built = subprocess.run(
        [Path(sys.executable).with_name("pyproject-build"), "--outdir", target, source],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stdout + built.stderr
    (file,) = target.glob("*.whl")
    return file


def test_every_package_is_listed() -> None:
    found = {
        ".".join((name, *module.parent.relative_to(ROOT / folder).parts))
        for name, folder in FOLDERS.items()
        for module in (ROOT / folder).rglob("*.py")
    }
    assert found == set(SETUPTOOLS["packages"])


@pytest.mark.parametrize(("name", "folder"), FOLDERS.items())
def test_type_checkers_see_the_same_folder(name: str, folder: str) -> None:
    link = ROOT / ".typing" / Path(*name.split("."))
    assert link.resolve() == (ROOT / folder).resolve()
    assert (ROOT / folder / "py.typed").is_file()


def test_wheel_holds_the_five_folders_and_nothing_else(wheel: Path) -> None:
    expected = {
        "/".join((*name.split("."), *file.relative_to(ROOT / folder).parts)): file
        for name, folder in FOLDERS.items()
        for file in installed(ROOT / folder)
    }
    with ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
        assert sorted(held ^ set(expected)) == []
        assert [
            name for name, file in expected.items() if archive.read(name) != file.read_bytes()
        ] == []


@pytest.mark.parametrize(
    "pattern",
    [
        "interlock/cli/examples/*",
        "interlock/graph/risk.yml",
        "interlock/graph/store/neo4j-*.toml",
        "interlock/graph/view/assets/*.js",
        "interlock/graph/view/style.yml",
        "interlock/loaders/documents/page/assets/*.js",
        "interlock/loaders/registries/*.yml",
        "interlock/queries/*/*.cypher",
        "interlock/queries/*/pack.yml",
        "interlock/schema/vocabulary.yml",
    ],
)
def test_wheel_holds_the_data_that_commands_read(wheel: Path, pattern: str) -> None:
    with ZipFile(wheel) as archive:
        assert [name for name in archive.namelist() if Path(name).match(pattern)]


def test_wheel_says_what_it_is(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        headers = HeaderParser().parsestr(archive.read(metadata).decode("utf-8"))
    assert (headers["Name"], headers["License-Expression"]) == ("interlock", "Apache-2.0")
    folder = metadata.rpartition("/")[0]
    licences = {name for name in names if name.startswith(f"{folder}/licenses/")}
    assert f"{folder}/licenses/LICENSE" in licences
    assert any("LICENSE-vis-network" in name for name in licences)


@pytest.mark.parametrize(("name", "folder"), FOLDERS.items())
def test_only_the_full_name_is_importable_elsewhere(name: str, folder: str, tmp_path: Path) -> None:
    script = (
        "from importlib.util import find_spec; "
        f"spec = find_spec({folder!r}); full = find_spec({name!r}); "
        "print(spec and spec.origin); print(full and full.origin)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    bare, full = done.stdout.splitlines()
    assert not Path(bare).is_relative_to(ROOT)
    assert full.endswith(str(Path(folder, "__init__.py")))
