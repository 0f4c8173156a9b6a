"""French media: what the ends of a holding are, words and values as intervals, holdings of nothing, names that are no single person's."""

from __future__ import annotations

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "media_ownership"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "ownership_fr_media"

Facts = list[Record | Tie]


def loaded(path: Path, source: str = "media-ownership") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def ties(facts: Facts) -> list[Tie]:
    return [fact for fact in facts if isinstance(fact, Tie)]


def test_every_row_has_one_fate() -> None:
    _, account = loaded(DATA / "personne-organisation.tsv")
    assert (account.read, account.written) == (8, 6)
    assert account.refused == {"qualifier_unknown": 1}
    assert account.skipped == {"duplicate_row": 1}
    assert account.findings == {"share_out_of_range": 1, "share_unreadable": 1, "share_zero": 1}


def test_words_and_values_are_intervals_from_owner_to_owned() -> None:
    facts, _ = loaded(DATA / "personne-organisation.tsv")
    exact, more, control, beyond, unread = ties(facts)
    assert (exact.subject, exact.object) == (
        "media-ownership:personne:Camille Exemple", "media-ownership:organisation:Groupe Exemple",
    )  # fmt: skip
    assert (exact.properties["share_min"], exact.properties["share_max"]) == (24.5, 24.5)
    assert more.properties == {
        "word": "supérieur à", "details": "via une holding", "share_raw": "supérieur à 50.00%",
        "share_min": 50.0, "share_max": 100.0, "share_min_open": True,
    }  # fmt: skip
    assert (control.type, control.properties) == ("CONTROLS", {"means": "contrôle"})
    assert "share_min" not in beyond.properties  # 140 %
    assert unread.properties["share_raw"] == "égal à un tiers"
    facts, _ = loaded(DATA / "organisation-media.tsv")
    less, unknown, _ = ties(facts)
    assert less.properties == {
        "word": "inférieur à", "share_raw": "inférieur à 50.00%",
        "share_min": 0.0, "share_max": 50.0, "share_min_open": True, "share_max_open": True,
    }  # fmt: skip
    assert (unknown.type, unknown.properties) == ("OWNS", {"word": "participe"})


def test_a_holding_of_nothing_is_none_but_its_parties_stay() -> None:
    facts, _ = loaded(DATA / "personne-organisation.tsv")
    family, fund = "media-ownership:personne:Famille Spécimen", "media-ownership:organisation:Fonds Spécimen"  # fmt: skip
    assert {family, fund} <= {fact.id for fact in facts}
    assert not [tie for tie in ties(facts) if (tie.subject, tie.object) == (family, fund)]


def test_parties_fill_the_stubs_that_holdings_make() -> None:
    described = {
        fact.id: fact
        for name in ("medias.tsv", "organisations.tsv", "personnes.tsv")
        for fact in loaded(DATA / name)[0]
        if isinstance(fact, Record)
    }
    named = {
        fact.id: fact.kind
        for name in ("organisation-media.tsv", "personne-organisation.tsv")
        for fact in loaded(DATA / name)[0]
        if isinstance(fact, Record)
    }
    assert {key: described[key].kind for key in named} == named
    assert described["media-ownership:personne:Famille Spécimen"].kind == "Party"
    gone = described["media-ownership:media:Radio Exemple"]
    assert (gone.active, gone.status) == (False, "Disparu: checked")
    assert described["media-ownership:personne:Camille Exemple"].attributes["rangChallenges2022"] == "12"  # fmt: skip


def test_a_file_of_another_name_leaves_its_ends_untyped(tmp_path: Path) -> None:
    shutil.copy(DATA / "organisation-media.tsv", tmp_path / "owners.tsv")
    facts, account = loaded(tmp_path / "owners.tsv", "auto")
    assert account.findings == {"ends_untyped": 3}
    assert {fact.kind for fact in facts if isinstance(fact, Record)} == {None}
    assert ties(facts)[0].subject == "media-ownership:name:Groupe Exemple"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real tables are not at {SHARED}")
def test_real_tables() -> None:
    words: Counter[str] = Counter()
    types: Counter[str] = Counter()
    for name, counts in meta("media-ownership").samples.items():
        with (SHARED / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
        facts, account = loaded(SHARED / name, "auto")
        assert {field: getattr(account, field) for field in counts} == counts
        assert (account.read, account.unknown_columns) == (len(rows), {})
        words.update(row["qualificatif"] for row in rows if "qualificatif" in row)
        types.update({tie.id: tie.type for tie in ties(facts)}.values())
    assert words == {"égal à": 282, "supérieur à": 4, "inférieur à": 1, "contrôle": 22, "participe": 5}  # fmt: skip
    # One control stands twice, and two holdings are of nothing.
    assert types == {"OWNS": 282 - 2 + 4 + 1 + 5, "CONTROLS": 22 - 1}
