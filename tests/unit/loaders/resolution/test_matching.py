"""The whole way from records to clusters: order and ids do not count, candidates are bounded, every script meets its own."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest

from interlock.loaders.resolution.blocking import GROUP, block
from interlock.loaders.resolution.clusters import Decision
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.linkage import link
from interlock.loaders.resolution.matching import LISTED_WHOLE, match
from interlock.loaders.resolution.neighbours import Search, nearest
from interlock.loaders.resolution.score import Matcher, subject

PLACES = ["Elbe", "Tagus", "Aegean", "Coral", "Delta", "Karoo"]
TRADES = ["Dairy", "Glass", "Milling", "Pumps", "Salt", "Tiles", "Valves"]


def record(
    key: str, name: str, country: str | None = None, *identifiers: str, kind: str = "Firm"
) -> Described:
    return Described(
        id=key,
        dataset="",
        kind=kind,
        name=name,
        aliases=(),
        country=country,
        identifiers=identifiers,
        unnamed=False,
        collective=None,
        document=None,
    )


def brand(draw: random.Random) -> str:
    return "".join(
        draw.choice("bdfgklmnprstvz") + draw.choice("aeiou") for _ in range(4)
    ).capitalize()


@pytest.fixture(scope="module")
def records() -> tuple[list[Described], set[tuple[str, str]]]:
    """400 firms, a half of them twice: other order, a slip, another form; and a sister for every fourth."""
    draw = random.Random(5)
    found: list[Described] = []
    truth: set[tuple[str, str]] = set()
    for at in range(400):
        place, own, trade = draw.choice(PLACES), brand(draw), draw.choice(TRADES)
        found.append(record(f"a{at:03}", f"{place} {own} {trade} GmbH", draw.choice([None, "DE"])))
        if at % 2:
            slip = own[:3] + own[4] + own[3] + own[5:]
            name = draw.choice(
                [
                    f"{trade} {own} {place} GmbH",
                    f"{place} {slip} {trade}",
                    f"{place} {own} {trade} G.m.b.H.",
                ]
            )
            found.append(record(f"b{at:03}", name, draw.choice([None, "DE"])))
            truth.add((f"a{at:03}", f"b{at:03}"))
        if not at % 4:
            found.append(
                record(
                    f"c{at:03}",
                    f"{place} {own} {'Brewing' if trade != 'Glass' else 'Salt'} GmbH",
                    "DE",
                )
            )
    return found, truth


def test_recall_precision_and_bounds(records: tuple[list[Described], set[tuple[str, str]]]) -> None:
    found, truth = records
    result = match(found)
    assert sum(pair in result.scores for pair in truth) / len(truth) >= 0.99
    assert len(result.scores) <= 8 * len(found)
    same = {row[:2] for row in result.rows() if row[3] == "same"}
    assert len(same & truth) / len(truth) >= 0.95
    assert len(same & truth) / len(same) >= 0.98


def test_neither_order_nor_ids_count(records: tuple[list[Described], set[tuple[str, str]]]) -> None:
    found, _ = records
    first = {row[:2]: row[2:] for row in match(found).rows()}
    draw = random.Random(1)
    assert {row[:2]: row[2:] for row in match(draw.sample(found, len(found))).rows()} == first
    names = [f"{at:04}" for at in draw.sample(range(9999), len(found))]
    renamed = {one.id: name for one, name in zip(found, names, strict=True)}
    again = match([replace(one, id=renamed[one.id]) for one in found])
    expected = {tuple(sorted((renamed[a], renamed[b]))): rest for (a, b), rest in first.items()}
    assert {row[:2]: row[2:] for row in again.rows()} == expected


def test_rows_are_sorted_and_whole(records: tuple[list[Described], set[tuple[str, str]]]) -> None:
    found, _ = records
    result = match(found)
    rows = list(result.rows())
    assert rows == sorted(rows)
    assert all(left < right for left, right, *_ in rows)
    pairs = {row[:2] for row in rows}
    for members in result.linkage.clusters:
        assert all((a, b) in pairs for at, a in enumerate(members) for b in members[at + 1 :])
    assert set(result.scores) <= pairs
    pair = next(iter(result.scores))
    assert result.proposers[pair] in ("identifier", "equal key", "alike")
    assert result.scores[pair] == result.explain(*pair).score
    with pytest.raises(KeyError):
        result.scores["nobody", "nothing"]


def test_scripts_meet() -> None:
    found = match(
        [
            record("zh", "上海华信石油有限公司", "CN"),
            record("en", "Shanghai Huaxin Petroleum Co., Ltd."),
            record("py", "Shanghai Huaxin Shiyou Youxian Gongsi"),
            record("ru", "ООО «Енисейский Щит»", "RU"),
            record("lat", "Yeniseyskiy Shchit LLC"),
            record("iso", "Enisejskij Schit OOO", "RU"),
            record("x", "Elbe Salt GmbH"),
        ]
    )
    assert [set(one) for one in found.linkage.clusters if len(one) > 1] == [
        {"zh", "en", "py"},
        {"ru", "lat", "iso"},
    ]


def test_identifiers_first() -> None:
    one, other = (
        record("a", "Elbe Salt GmbH", "DE", "lei:1"),
        record("b", "Elbe Salz", None, "lei:1"),
    )
    assert match([one, other]).linkage.clusters == [("a", "b")]
    rival = replace(one, id="c", identifiers=("lei:2",))
    result = match([one, rival])
    assert result.linkage.clusters == [("a",), ("c",)]
    assert [row[3] for row in result.rows()] == ["review"]


def test_decisions_of_people_hold() -> None:
    one, other = record("a", "Elbe Salt GmbH", "DE"), record("b", "Elbe Salt GmbH", "DE")
    assert match([one, other]).linkage.clusters == [("a", "b")]
    assert match([one, other], [Decision("a", "b", False, "Ann")]).linkage.clusters == [
        ("a",),
        ("b",),
    ]


def test_many_equal_names_are_bounded() -> None:
    many = [record(f"r{at:04}", "Elbe Salt GmbH", "DE") for at in range(2_000)]
    subjects = [subject(one) for one in many]
    blocks = block(subjects)
    assert len(blocks.left) <= 8 * len(many)
    assert blocks.capped == len(many)
    result = match(many)
    assert len(result.linkage.clusters) == 1
    assert len(list(result.rows())) <= 8 * len(many)
    assert LISTED_WHOLE > GROUP


def test_records_without_a_name_are_counted_and_kept() -> None:
    found = match([record("a", "😀"), record("b", "😀"), record("c", "Elbe Salt")])
    assert found.blocks.keyless == 2
    assert found.linkage.clusters == [("a",), ("b",), ("c",)]
    assert match([]).linkage.clusters == []


def test_nearest_against_all_cosines() -> None:
    draw = random.Random(3)
    texts = sorted({brand(draw).lower() for _ in range(300)})
    search = Search(nearest=3, floor=0.2, common=1.0)
    left, right, likeness = nearest(texts, search)
    assert np.all(left < right)
    grams = [{f"\0{text}\0"[at : at + 3] for at in range(len(text))} for text in texts]
    count = {gram: sum(gram in one for one in grams) for one in grams for gram in one}
    vectors = np.zeros((len(texts), len(count)))
    for at, text in enumerate(texts):
        for place, gram in enumerate(count):
            times = sum(f"\0{text}\0"[i : i + 3] == gram for i in range(len(text)))
            if times and count[gram] > 1:
                vectors[at, place] = (1 + np.log(times)) * np.log(len(texts) / count[gram])
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    cosines = vectors @ vectors.T / np.maximum(lengths * lengths.T, 1e-9)
    np.testing.assert_allclose(likeness, cosines[left, right], atol=1e-4)
    np.fill_diagonal(cosines, 0)
    found = set(zip(left.tolist(), right.tolist(), strict=True))
    for at in range(len(texts)):
        best = int(np.argmax(cosines[at]))
        if cosines[at, best] > 0.21:
            assert (min(at, best), max(at, best)) in found or np.sum(
                cosines[at] >= cosines[at, best] - 1e-4
            ) > 3
    # A budget that is too small for all grams leaves the common ones out, and still answers.
    few, _, _ = nearest(texts, replace(search, budget=20))
    assert 0 < len(few) <= 3 * len(texts)


def test_the_steps_by_themselves_come_to_the_same(
    records: tuple[list[Described], set[tuple[str, str]]],
) -> None:
    found = sorted(records[0][:120], key=lambda one: one.id)
    result = match(found)
    subjects = {one.id: subject(one) for one in found}
    blocks = block(list(subjects.values()), [(*one.identifiers, *one.further) for one in found])
    pairs = [(found[a].id, found[b].id) for a, b in blocks.pairs]
    assert pairs == list(result.scores)
    matcher = Matcher(list(subjects.values()))
    joined = link(
        found,
        {pair: result.scores[pair] for pair in pairs},
        (),
        lambda a, b: matcher.value(subjects[a], subjects[b]),
        lambda a, b: matcher.apart(subjects[a], subjects[b]),
    )
    assert joined.clusters == result.linkage.clusters
    one, other = pairs[0]
    assert result.matcher.compare(subjects[one], subjects[other]) == result.explain(one, other)
