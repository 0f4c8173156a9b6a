"""The scorer on a tiny invented text, with extractions written by hand: what each fault costs, and that nothing else does."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from interlock.loaders.documents.model import (
    OPEN,
    Document,
    Extraction,
    Observation,
    Party,
    Statement,
)
from interlock.loaders.evaluation.align import head_noun
from interlock.loaders.evaluation.gold import read_gold
from interlock.loaders.evaluation.score import DocumentScore, score_document

TEXT = (
    "Senta Foods agreed to consider\nsupplying Orient Bank, a regulator said. "
    "Five local companies sell tea to Orient Bank. Exports of Senta Foods reached $3 million in 2021, or 2% of the total."
)
GOLD: dict[str, Any] = {
    "document": "note.txt",
    "entities": [
        {"id": "senta", "kind": "Firm", "name": "Senta Foods LLC"},
        {"id": "orient", "kind": "Bank", "also": ["Firm"], "name": "The Orient", "aliases": ["Orient Bank"]},
        {"id": "five", "kind": "Firm", "name": "<five companies of the district>", "count": 5},
    ],
    "relations": [
        {"from": "senta", "type": "SUPPLIES", "to": "orient", "modality": ["considered", "planned"], "attributed_to": "a regulator",
         "quote": "Senta Foods agreed to consider supplying Orient Bank"},
        {"from": "five", "type": "SUPPLIES", "to": "orient", "modality": "asserted", "quote": "Five local companies sell tea"},
    ],
    "observations": [
        {"subject": "senta", "indicator": "annual exports", "value": 3000000, "unit": "USD", "period": "2021", "share_of_total": 0.02,
         "quote": "Exports of Senta Foods reached $3 million in 2021"},
    ],
    "absent": [{"from": "senta", "type": "OWNED_BY", "to": "orient"}, {"kind": "Firm", "name": "Tea Bank"}],
    "optional": [{"from": "orient", "type": "PARTNERS_WITH", "to": "five"}, {"entity": "District", "kind": "Place"}],
}  # fmt: skip


def party(key: str, name: str, kind: str = "Firm", **more: Any) -> Party:
    return Party(key, name, kind, **more)


PARTIES = (
    party("s", "Senta Foods"),
    party("o", "Orient Bank", "Bank"),
    party("f", "<five local companies>", collective=5),
    party("r", "<a regulator>", "GovernmentBody"),
)


def statement(
    subject: str, tie: str, target: str, quote: str, modality: str = "asserted", **more: Any
) -> Statement:
    start = TEXT.index(quote)
    return Statement(
        id=f"{subject}{tie}{target}{modality}{start}", document="d", subject=subject, predicate=tie, object=target,
        modality=modality, polarity="+", attributed_to=more.get("voice"), event=OPEN, stated_on=OPEN,
        attributes={}, quote=quote, start=start, end=start + len(quote), confidence=None, rule=more.get("rule", "r"), rule_version=1,
    )  # fmt: skip


CONSIDERED = statement(
    "s", "SUPPLIES", "o", "agreed to consider\nsupplying Orient Bank", "considered", voice="r"
)
SOLD = statement("f", "SUPPLIES", "o", "Five local companies sell tea to Orient Bank")


def exports(**changes: Any) -> Observation:
    quote = "Exports of Senta Foods reached $3 million in 2021"
    values: dict[str, Any] = dict(
        id="e", document="d", subject="s", indicator="exports", partner=None, value=Decimal(3000000), value_min=None,
        value_max=None, values=(), unit="USD", approximate=False, direction=None, period=("2021-01-01", "2022-01-01"),
        period_text="2021", comparison={"base": "total", "share_min": Decimal(2), "share_max": Decimal(2)}, attributed_to=None,
        quote=quote, start=TEXT.index(quote), end=TEXT.index(quote) + len(quote), confidence=None, rule="v", rule_version=1,
    )  # fmt: skip
    return Observation(**(values | changes))


def score(
    tmp_path: Path, *statements: Statement, parties: tuple[Party, ...] = PARTIES,
    observations: tuple[Observation, ...] = (), **changes: Any,
) -> DocumentScore:  # fmt: skip
    path = tmp_path / "note.yaml"
    rows = {name.rstrip("_"): value for name, value in changes.items()}
    path.write_text(yaml.safe_dump(GOLD | rows), "utf-8")
    document = Document("d", None, None, None, None, None, "en")
    found = Extraction(document, TEXT, parties, statements, observations, {}, (), ((0, len(TEXT)),))
    return score_document(read_gold(path), found)


def counts(found: DocumentScore, layer: str) -> tuple[int, int, int]:
    tally = found.layers[layer]
    return tally.right, tally.found, tally.wanted


def test_a_perfect_extraction_scores_one_everywhere(tmp_path: Path) -> None:
    found = score(tmp_path, CONSIDERED, SOLD, observations=(exports(),))
    assert {name: counts(found, name) for name in ("relations", "modality", "attribution", "observations", "dates", "spans")} == {
        "relations": (2, 2, 2), "modality": (2, 2, 2), "attribution": (1, 1, 1), "observations": (1, 1, 1), "dates": (1, 1, 1),
        "spans": (2, 2, 2),
    }  # fmt: skip
    assert counts(found, "entities") == (
        3,
        4,
        3,
    )  # the regulator is an entity that this gold does not list
    assert not found.absent_violations
    assert not found.problems
    assert dict(found.per_rule) == {"r": [2, 2], "v": [1, 1]}


# what is stated -> relations, undirected, modality as (right, found, wanted)
FAULTS = [
    ("nothing", (), (0, 0, 2), (0, 0, 2), (0, 0, 0)),
    ("one missing", (SOLD,), (1, 1, 2), (1, 1, 2), (1, 1, 1)),
    ("said twice", (SOLD, statement("f", "SUPPLIES", "o", "sell tea to Orient Bank", rule="q")), (1, 1, 2), (1, 1, 2), (1, 1, 1)),
    ("wrong direction", (SOLD, statement("o", "SUPPLIES", "s", "supplying Orient Bank")), (1, 2, 2), (2, 2, 2), (1, 1, 1)),
    ("wrong modality", (SOLD, statement("s", "SUPPLIES", "o", "supplying Orient Bank")), (2, 2, 2), (2, 2, 2), (1, 2, 2)),
    ("right once, and more certain in the same words", (SOLD, CONSIDERED, statement("s", "SUPPLIES", "o", "supplying Orient Bank")),
     (2, 2, 2), (2, 2, 2), (1, 2, 2)),
    ("wrong type", (SOLD, statement("s", "OWNS", "o", "Orient Bank")), (1, 2, 2), (1, 2, 2), (1, 1, 1)),
    ("optional, either way round", (SOLD, statement("f", "PARTNERS_WITH", "o", "Orient Bank")), (1, 1, 2), (1, 1, 2), (1, 1, 1)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "stated", "relations", "undirected", "modality"),
    FAULTS,
    ids=[fault[0] for fault in FAULTS],
)
def test_what_a_fault_costs(
    tmp_path: Path, what: str, stated: tuple[Statement, ...], relations: tuple[int, ...], undirected: tuple[int, ...],
    modality: tuple[int, ...],
) -> None:  # fmt: skip
    found = score(tmp_path, *stated)
    assert counts(found, "relations") == relations
    assert counts(found, "undirected") == undirected
    assert counts(found, "modality") == modality
    assert not found.absent_violations


def test_a_statement_from_another_place_is_told_by_its_quote(tmp_path: Path) -> None:
    elsewhere = statement("f", "SUPPLIES", "o", "Exports of Senta Foods", "planned")
    assert counts(score(tmp_path, elsewhere), "spans") == (0, 1, 1)
    assert counts(score(tmp_path, elsewhere), "modality") == (0, 1, 1)
    # What the gold's own words say decides, where they say it.
    assert counts(score(tmp_path, SOLD, elsewhere), "spans") == (1, 1, 1)
    assert counts(score(tmp_path, SOLD, elsewhere), "modality") == (1, 1, 1)


def test_absent_facts_are_named_with_the_statement(tmp_path: Path) -> None:
    wrong = statement("o", "OWNS", "s", "Orient Bank")  # the gold says OWNED_BY the other way round
    found = score(tmp_path, wrong, parties=(*PARTIES, party("t", "Tea Bank")))
    assert [violation.get("statement", {}).get("id") for violation in found.absent_violations] == [
        wrong.id,
        None,
    ]
    assert found.absent_violations[1]["party"]["name"] == "Tea Bank"


def test_a_denial_that_the_gold_states_is_no_absent_fact(tmp_path: Path) -> None:
    denied = {
        "from": "orient",
        "type": "OWNS",
        "to": "senta",
        "modality": "denied",
        "quote": "Orient Bank, a regulator said",
    }
    texts = [
        statement("o", "OWNS", "s", "Orient Bank, a regulator said", modality)
        for modality in ("denied", "asserted")
    ]
    relations = [*GOLD["relations"], denied]
    assert [
        len(score(tmp_path, text, relations=relations).absent_violations) for text in texts
    ] == [0, 1]


def test_two_relations_of_one_pair_each_need_a_statement(tmp_path: Path) -> None:
    again = {**GOLD["relations"][1], "modality": "denied", "quote": "to Orient Bank. Exports"}
    relations = [*GOLD["relations"], again]
    assert counts(score(tmp_path, SOLD, relations=relations), "relations") == (1, 1, 3)
    found = score(
        tmp_path,
        SOLD,
        statement("f", "SUPPLIES", "o", "Orient Bank. Exports", "denied"),
        relations=relations,
    )
    assert counts(found, "relations") == (2, 2, 3)
    assert counts(found, "modality") == (2, 2, 2)


PARTIES_READ = [
    ("another count", party("f", "<six local companies>", collective=6), 2),
    ("another head", party("f", "<five local banks>", collective=5), 2),
    ("other words", party("f", "<five tea companies in the south>", collective=5), 3),
    ("another kind", party("f", "<five local companies>", "Chamber", collective=5), 2),
    ("named", party("f", "Five Companies", collective=5), 2),
]


@pytest.mark.parametrize(
    ("what", "read", "right"), PARTIES_READ, ids=[case[0] for case in PARTIES_READ]
)
def test_unnamed_parties_match_on_kind_count_and_head(
    tmp_path: Path, what: str, read: Party, right: int
) -> None:
    found = score(tmp_path, parties=(*PARTIES[:2], read))
    assert found.layers["entities"].right == right


def test_the_same_party_twice_is_one_fault(tmp_path: Path) -> None:
    found = score(
        tmp_path,
        CONSIDERED,
        SOLD,
        parties=(*PARTIES[:3], party("s2", "Senta Foods"), party("d", "District", "Place")),
    )
    assert counts(found, "entities") == (3, 4, 3)  # the district is optional


@pytest.mark.parametrize(
    ("changes", "right", "dates"),
    [
        ({}, 1, 1), ({"value": Decimal(3)}, 0, 0), ({"unit": "EUR"}, 0, 0), ({"subject": "o"}, 0, 0), ({"comparison": None}, 0, 0),
        ({"approximate": True}, 0, 0), ({"indicator": "imports"}, 0, 0), ({"value": None, "value_min": Decimal(3000000)}, 0, 0),
        ({"period": ("2021-01-01", "2021-02-01")}, 1, 0), ({"period": OPEN}, 1, 0),
    ],
)  # fmt: skip
def test_observations_match_on_value_and_dates_apart(
    tmp_path: Path, changes: dict[str, Any], right: int, dates: int
) -> None:
    found = score(tmp_path, observations=(exports(**changes),))
    assert counts(found, "observations") == (right, 1, 1)
    assert found.layers["dates"].right == dates


@pytest.mark.parametrize(
    ("name", "right"), [("sales abroad", 1), ("annual exports", 1), ("imports", 0)]
)
def test_a_list_of_indicators_names_all_that_are_right(
    tmp_path: Path, name: str, right: int
) -> None:
    rows = [{**GOLD["observations"][0], "indicator": ["annual exports", "sales abroad"]}]
    found = score(tmp_path, observations=(exports(indicator=name),), observations_=rows)
    assert found.layers["observations"].right == right


def test_a_change_is_the_ratio_to_the_period_before(tmp_path: Path) -> None:
    rows = [{**GOLD["observations"][0], "change": -0.095}]
    ratio = {
        "base": "previous year",
        "share_min": Decimal(2),
        "share_max": Decimal(2),
        "ratio": Decimal("0.905"),
    }
    cases: list[tuple[dict[str, Any], int]] = [({}, 0), ({"comparison": ratio}, 1)]
    for found, right in cases:
        assert (
            score(tmp_path, observations=(exports(**found),), observations_=rows)
            .layers["observations"]
            .right
            == right
        )


def test_a_percentage_may_stand_as_value_or_as_share(tmp_path: Path) -> None:
    third = {
        "subject": "senta",
        "indicator": "exports",
        "share": 0.3333,
        "quote": GOLD["observations"][0]["quote"],
    }
    own = {**third, "value": 0.3333, "unit": "fraction"}
    del own["share"]
    shares = {"share_min": Decimal("33.33"), "share_max": Decimal("33.33")}
    given: list[dict[str, Any]] = [
        {"value": Decimal(100) / 3, "unit": "percent", "comparison": None},
        {"value": None, "unit": None, "comparison": shares},
        {"value": Decimal("33.33"), "unit": "percent", "comparison": shares},
    ]
    for row in (third, own):
        for found in given:
            assert (
                score(tmp_path, observations=(exports(**found),), observations_=[row])
                .layers["observations"]
                .right
                == 1
            )
    wrong = exports(value=Decimal(30), unit="percent", comparison=None)
    assert (
        score(tmp_path, observations=(wrong,), observations_=[third]).layers["observations"].right
        == 0
    )


@pytest.mark.parametrize(
    "fact",
    [{"value": 3000000}, {"indicator": "exports"}, {"subject": "senta", "share_of_total": 0.02}],
)
def test_an_optional_observation_matches_on_the_keys_that_it_has(
    tmp_path: Path, fact: dict[str, Any]
) -> None:
    found = score(tmp_path, observations=(exports(),), observations_=[], optional=[fact])
    assert counts(found, "observations") == (0, 0, 0)
    other = {"value": 4} if "value" in fact else {"indicator": "imports"}
    found = score(
        tmp_path, observations=(exports(),), observations_=[], optional=[{**fact, **other}]
    )
    assert counts(found, "observations") == (0, 1, 0)


def test_a_wrong_kind_is_told_from_a_wrong_relation(tmp_path: Path) -> None:
    found = score(
        tmp_path, SOLD, parties=(*PARTIES[:1], party("o", "Orient Bank", "Chamber"), *PARTIES[2:])
    )
    assert counts(found, "relations") == (0, 1, 2)
    assert counts(found, "any_kind") == (1, 1, 2)


def test_faults_of_the_file_are_told_and_the_rest_counts(tmp_path: Path) -> None:
    relations = [
        GOLD["relations"][1],
        {**GOLD["relations"][0], "quote": "agreed to supply"},
        {**GOLD["relations"][0], "to": "nobody"},
        {**GOLD["relations"][0], "type": "LIKES"},
        {**GOLD["relations"][0], "modality": "sure"},
    ]
    found = score(tmp_path, SOLD, CONSIDERED, relations=relations, extra=1)
    assert len(found.problems) == 5
    assert counts(found, "relations")[0] == 2


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("<a conference at the end of March>", "conference"), ("<online meeting early this month>", "meeting"),
        ("<Russian and Chinese industry groups>", "group"), ("<dozens of active projects>", "project"),
        ("<firms based in the county>", "firm"), ("<a state-owned company>", "company"), ("<about 1,000 factories>", "factory"),
        ("two people familiar with the talks", "people"),
    ],
)  # fmt: skip
def test_head_nouns(phrase: str, noun: str) -> None:
    assert head_noun(phrase) == noun


@pytest.mark.parametrize(
    ("row", "period", "text"),
    [
        ({"period": "2021"}, ("2021-01-01", "2022-01-01"), None), ({"period": 2021}, ("2021-01-01", "2022-01-01"), None),
        ({"period": "2023-01/2023-05"}, ("2023-01-01", "2023-06-01"), None), ({"period": "2024-Q3"}, ("2024-07-01", "2024-10-01"), None),
        ({"period": "2024-H1"}, ("2024-01-01", "2024-07-01"), None), ({"period": "2024-02-29"}, ("2024-02-29", "2024-03-01"), None),
        ({"period": "January-March"}, OPEN, "January-March"), ({"period_to": "2025-01-01"}, (None, "2025-01-01"), None), ({}, OPEN, None),
    ],
)  # fmt: skip
def test_periods(tmp_path: Path, row: dict[str, Any], period: object, text: str | None) -> None:
    plain = {name: value for name, value in GOLD["observations"][0].items() if name != "period"}
    path = tmp_path / "note.yaml"
    path.write_text(yaml.safe_dump(GOLD | {"observations": [plain | row]}), "utf-8")
    wanted = read_gold(path).observations[0]
    assert (wanted.period, wanted.period_text) == (period, text)


@pytest.mark.parametrize(
    ("event", "wanted"),
    [((None, "2024-05-02"), (1, 1, 1)), (OPEN, (0, 0, 1)), ((None, "2020-01-01"), (0, 1, 1))],
)
def test_what_has_ended_without_a_day_ended_before_it_was_told(
    tmp_path: Path, event: tuple[str | None, str | None], wanted: tuple[int, int, int]
) -> None:
    relation = {**GOLD["relations"][1], "ended": True}
    found = score(
        tmp_path, replace(SOLD, event=event), relations=[relation], observations_=[], published="2024-05-02"
    )  # fmt: skip
    assert counts(found, "dates") == wanted
