"""Finding packs: shipped, a user's, one folder or many, and what is said of the broken ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from interlock.queries import packs
from interlock.schema.errors import DataError, NotFound
from interlock.schema.vocabulary import vocabulary

TEXT = (packs.shipped() / "_template" / "query.cypher").read_text("utf-8")


def write(folder: Path, name: str, text: str = TEXT) -> Path:
    (folder / "fixtures").mkdir(parents=True, exist_ok=True)
    (folder / "fixtures" / f"{name}.cypher").write_text("CREATE ();", "utf-8")
    path = folder / f"{name}.cypher"
    path.write_text(
        text.replace("PACK/NAME", f"{folder.name}/{name}").replace("NAME", name), "utf-8"
    )
    return path


def test_load_a_shipped_query() -> None:
    query = packs.load("ownership/direct-owners")
    assert (query.pack, query.name) == ("ownership", "direct-owners")
    assert "MATCH" in query.cypher


@pytest.mark.parametrize(
    "name", ["documents/contradictions", "documents/plans-and-what-became-of-them"]
)
def test_ties_that_may_be_said_from_either_end_are_the_vocabularys(name: str) -> None:
    ties = vocabulary().ties
    symmetric = sorted(tie for tie in ties if ties[tie].symmetric)
    assert f"IN {symmetric}" in packs.load(name).cypher


def test_an_unknown_query_names_the_nearest() -> None:
    with pytest.raises(NotFound, match="did you mean ownership/direct-owners"):
        packs.load("ownership/direct-owner")


@pytest.mark.parametrize("name", ["../ownership/direct-owners", "", "ownership", "ownership/", "/"])
def test_a_path_is_no_name(name: str) -> None:
    with pytest.raises(NotFound):
        packs.load(name)


def test_own_packs_by_folder_of_packs_and_by_pack(tmp_path: Path) -> None:
    write(tmp_path / "mine", "first")
    assert packs.load("mine/first", [tmp_path]).title == "Which ties does a party have?"
    assert packs.load("mine/first", [tmp_path / "mine"]).id == "mine/first"


def test_own_packs_by_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "mine", "first")
    monkeypatch.setenv(packs.VARIABLE, str(tmp_path))
    assert "mine/first" in [query.id for query in packs.shelf().queries]


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="does not exist"):
        packs.shelf([tmp_path / "nowhere"])


def test_broken_queries_are_named_and_left_out(tmp_path: Path) -> None:
    write(tmp_path / "mine", "good")
    bad = write(tmp_path / "mine", "bad", TEXT.replace("LIMIT $max_rows;", ""))
    worse = write(tmp_path / "mine", "worse", "MATCH (n) RETURN n")
    (tmp_path / "mine" / "worst.cypher").write_bytes(b"\xff\xfe")
    found = packs.examine(packs.folders([tmp_path]))
    assert [query.id for query in found.queries] == ["mine/good"]
    assert {finding.file for finding in found.findings} == {
        str(bad), str(worse), str(tmp_path / "mine" / "worst.cypher"),
    }  # fmt: skip
    with pytest.raises(DataError, match=r"row-cap|parameters"):
        packs.load("mine/bad", [tmp_path])


def test_one_id_in_two_folders(tmp_path: Path) -> None:
    write(tmp_path / "a" / "mine", "same")
    write(tmp_path / "b" / "mine", "same")
    roots = [tmp_path / "a", tmp_path / "b"]
    found = packs.examine(packs.folders(roots))
    assert [finding.rule for finding in found.findings] == ["id"]
    assert len(found.queries) == 1
    with pytest.raises(DataError, match="2 queries"):
        packs.load("mine/same", roots)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("name: other\n", "folder 'mine'"),
        ("name: mine\nlicense: x\n", "no such key"),
        ("name: mine\norder: [frist]\n", "'frist'"),
        ("[]", "no mapping"),
    ],
)
def test_pack_files_are_checked(tmp_path: Path, text: str, words: str) -> None:
    write(tmp_path / "mine", "first")
    (tmp_path / "mine" / "pack.yml").write_text(text, "utf-8")
    [finding] = packs.examine(packs.folders([tmp_path])).findings
    assert finding.file.endswith("pack.yml")
    assert words in finding.message


def test_the_order_of_a_pack_is_kept(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        write(tmp_path / "mine", name)
    (tmp_path / "mine" / "pack.yml").write_text("name: mine\norder: [c, b]\n", "utf-8")
    found = packs.examine(packs.folders([tmp_path])).queries
    assert [query.name for query in found] == ["c", "b", "a"]


def installed(folder: Path, value: str) -> None:
    """A package on the path that declares packs; importing it would fail."""
    info = folder / "acme-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[{packs.GROUP}]\nacme = {value}\n", "utf-8")
    (folder / "acme_packs").mkdir()
    (folder / "acme_packs" / "__init__.py").write_text("raise SystemExit", "utf-8")


def test_own_packs_by_entry_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path, "acme_packs")
    write(tmp_path / "acme_packs" / "mine", "first")
    monkeypatch.syspath_prepend(tmp_path)
    assert packs.load("mine/first").id == "mine/first"
    assert "mine/first" in packs.names()


def test_an_entry_point_that_leads_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path, "acme_nowhere")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(DataError, match="'acme_nowhere', which is no package"):
        packs.load("mine/first")
