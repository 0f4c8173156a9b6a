"""Back ends by name: those of Interlock, one that an installed package adds, and what is wrong with the rest."""

from __future__ import annotations

import importlib.util
import socket
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from interlock.loaders.documents.backends import Choice, names, read
from interlock.loaders.documents.backends.gliner import Gliner
from interlock.schema.errors import DataError, UsageError

MODULE = """
from interlock.loaders.documents.backends import Batch, Proposal

class Mine:
    name, version, capabilities = "mine", "1", frozenset({"relations"})
    def __init__(self, model): self.model = model
    def extract(self, document, sentences, known, schema):
        ids = {k.party.name: k.number for k in known}
        return Batch([Proposal((1,), ids["Nile Dairy"], ids["Orient Bank"], "BANKS_WITH", "asserted", sentences[0].text)],
                     details={"model": self.model})

def create(settings):
    return Mine(settings.backend_model)

def none(settings):
    return object()

broken = 1
"""


def install(folder: Path, package: str, points: str) -> None:
    """A package as an installer leaves it: a module, and what it declares."""
    (folder / f"{package}.py").write_text(MODULE, encoding="utf-8")
    info = folder / f"{package}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: {package}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[interlock.backends]\n{points}\n", encoding="utf-8")


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def test_rules_need_nothing_and_add_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert {"rules", "openai_compatible", "spacy", "gliner"} <= set(names())
    assert Choice("rules").open() is None
    text = b"Nile Dairy has partnered with Orient Bank."
    assert read(text, "a.txt", backend=Choice("rules")) == read(text, "a.txt")
    loaded = [name for name in sys.modules if name.startswith(("spacy.", "gliner."))]
    assert loaded == []


def test_a_package_adds_one(packages: Path) -> None:
    install(packages, "interlock_mine", "mine = interlock_mine:create")
    assert "mine" in names()
    text = b"Nile Dairy keeps its money at Orient Bank."
    found = read(text, "a.txt", backend=Choice("mine", {"backend_model": "m7"}))
    (new,) = [s for s in found.statements if "mine" in s.backend]
    assert new.predicate == "BANKS_WITH"
    assert new.attributes.get("model", "m7") == "m7"


@pytest.mark.parametrize(
    ("points", "name", "words"),
    [
        ("odd = interlock_odd:none", "odd", "is none"),
        ("odd = interlock_odd:missing", "odd", "cannot be loaded"),
        ("odd = interlock_absent:create", "odd", "cannot be loaded"),
        ("spacy = interlock_odd:create", "anything", "declared twice"),
    ],
)
def test_what_is_wrong_is_named(packages: Path, points: str, name: str, words: str) -> None:
    install(packages, "interlock_odd", points)
    with pytest.raises(DataError, match=words):
        Choice(name, {"backend_seed": str(len(points))}).open()


def test_unknown_names_and_settings() -> None:
    with pytest.raises(UsageError, match="no back end 'nope'"):
        Choice("nope").open()
    with pytest.raises(UsageError, match="unknown setting 'backend_x'"):
        Choice("openai_compatible", {"backend_x": "1"}).open()


@pytest.mark.parametrize(
    ("name", "library"), [("spacy", "'.[spacy]'"), ("gliner", "pip install gliner")]
)
def test_a_missing_library_is_named(
    name: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, name, None)  # as if it were not installed
    with pytest.raises(UsageError) as refused:
        Choice(name, {"backend_model": f"/no/model/{name}"}).open()
    assert library in refused.value.hint


class Predictor:
    """Stands for a GLiNER model, of which none can be had here: the adapter's part is offsets, kinds and the threshold."""

    def predict_entities(
        self, text: str, labels: list[str], threshold: float
    ) -> list[dict[str, Any]]:
        assert threshold == 0.4
        assert "company" in labels
        found = [("iEXTEL", "company"), ("maybe", "mood")]
        return [
            {"start": text.index(words), "end": text.index(words) + len(words), "text": words, "label": label, "score": 0.9}
            for words, label in found
            if words in text
        ]  # fmt: skip


def test_gliner_is_asked_sentence_by_sentence() -> None:
    text = "Nile Dairy is in Cairo, maybe. On Friday iEXTEL has partnered with Nile Dairy."
    found = read(text.encode(), "a.txt", backend=Gliner(Predictor(), "model", 0.4))
    (party,) = [party for party in found.parties if party.name == "iEXTEL"]
    assert party.kind == "Firm"
    assert found.text[slice(*party.mentions[0])] == "iEXTEL"
    assert [s.backend for s in found.statements if s.predicate == "PARTNERS_WITH"] == ["gliner"]


def test_a_folder_without_a_model_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Library(ModuleType):
        class GLiNER:
            @staticmethod
            def from_pretrained(folder: str, local_files_only: bool) -> None:
                assert local_files_only, "nothing is downloaded"
                raise FileNotFoundError("gliner_config.json")

    monkeypatch.setitem(sys.modules, "gliner", Library("gliner"))
    with pytest.raises(UsageError, match="a folder that holds a model"):
        Choice("gliner", {"backend_model": str(tmp_path / "absent")}).open()
    with pytest.raises(DataError, match="cannot be loaded"):
        Choice("gliner", {"backend_model": str(tmp_path)}).open()


# ---- spaCy for real, where it is installed -----------------------------------------------------------------------------------------

needs_spacy = pytest.mark.skipif(
    importlib.util.find_spec("spacy") is None, reason="spaCy is not installed"
)


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    """A pipeline of a user's, on disk: rules for entities, no trained weights."""
    import spacy  # type: ignore[import-not-found, unused-ignore]

    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "ORG", "pattern": "iEXTEL"},
            {"label": "FIRM", "pattern": "iStroi"},
            {"label": "DATE", "pattern": "Tuesday"},
        ]
    )
    made.to_disk(tmp_path / "pipeline")
    return tmp_path / "pipeline"


@needs_spacy
@pytest.mark.filterwarnings("ignore")
def test_spacy_finds_names_that_the_rules_then_read(pipeline: Path) -> None:
    text = (
        "iEXTEL has partnered with Orient Bank.\n\n"
        "iStroi will supply pumps to Orient Bank on Tuesday."
    )
    choice = Choice("spacy", {"backend_model": str(pipeline)})
    found = read(text.encode(), "a.txt", backend=choice)
    kinds = {party.name: party.kind for party in found.parties}
    assert kinds["iEXTEL"] in (
        "Party",
        "Firm",
    )  # the label leaves it open, the words around may not
    assert kinds["iStroi"] == "Firm"
    told = [(s.predicate, s.modality, s.backend) for s in found.statements]
    assert told == [("PARTNERS_WITH", "asserted", "spacy"), ("SUPPLIES", "planned", "spacy")]
    assert found.rejected["label_DATE"] == 1


@needs_spacy
@pytest.mark.filterwarnings("ignore")
def test_spacy_without_a_pipeline(tmp_path: Path) -> None:
    for settings, words in (
        ({}, "needs backend_model"),
        ({"backend_model": str(tmp_path)}, "no spaCy pipeline"),
    ):
        with pytest.raises(UsageError, match=words):
            Choice("spacy", settings).open()
