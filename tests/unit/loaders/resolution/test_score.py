"""Scores: the cases that other matchers get wrong, and what must hold for any two names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.score import Matcher, Score, compare_names, subject
from interlock.loaders.resolution.settings import settings as shipped


def firm(name: str, country: str | None = None, **more: object) -> Described:
    record = Described(
        id="x",
        dataset="",
        kind="Firm",
        name=name,
        aliases=(),
        country=country,
        identifiers=(),
        unnamed=False,
        collective=None,
        document=None,
    )
    return replace(record, **more)  # type: ignore[arg-type]


def compare(one: Described, other: Described) -> Score:
    return Matcher().compare(subject(one), subject(other))


CASES = [
    ("上海华信石油有限公司", "上海华信石油", "same"),
    ("上海华信石油有限公司", "Shanghai Huaxin Petroleum Co., Ltd.", "same"),
    ("上海华信石油有限公司", "上海华信石油股份有限公司", "review"),
    ("广州达新贸易", "广州达信贸易", "different"),  # sounds the same, is another brand
    ("广州达新贸易", "Guangzhou Detian Trading", "different"),
    ("ООО «Северный Ветер»", "Severny Veter LLC", "same"),
    ("Kazakhstan Temir Zholy", "Қазақстан темір жолы", "same"),
    (
        "Chamber of Commerce and Industry of Ukraine",
        "Ukrainian Chamber of Commerce and Industry",
        "same",
    ),
    ("China Exim Bank", "Export-Import Bank of China", "same"),
    ("Exim Bank", "Export-Import Bank of China", "review"),
    ("Mekong Basix Foods L.L.C.", "Basix Mekong Foods LLC", "same"),
    ("Bosphorus Sekis Shipping 4 AG", "Bosphorus Sekis Logistics 4 AG", "different"),
    ("Bank of Dallas Trust", "Bank of Phoenix Trust", "different"),
    ("Bank of China (Hong Kong)", "Bank of China (Singapore)", "different"),
    ("Banco Santander", "Banco Santander Chile", "review"),
    ("Management Company 23", "Management Company 24", "different"),
    ("Harbour Fund", "Harbour Fund I", "review"),
    ("Deutsche Bank AG", "Deutsche Bank GmbH", "review"),
    ("Kessler Pumps AG", "Kessler Pumps Aktiebolag", "review"),
    ("Construction Ltd", "Construction Limited", "review"),  # says nothing of which
    ("Siemens AG", "SiemensAG", "same"),
    ("Trubo Stal Ural Works", "Trubostal Ural Works", "same"),
    ("China Energy", "China Energy Limited", "review"),
    ("Qingdao Haier Smart", "Qingdao Haier Smrat", "same"),
]


@pytest.mark.parametrize(("one", "other", "outcome"), CASES)
def test_cases(one: str, other: str, outcome: str) -> None:
    _, score = compare_names(one, other)
    assert score.outcome == outcome, score


def test_likeness_is_not_identity() -> None:
    likeness, score = compare_names(
        "Harbour Real Estate Partners V L.P.", "Harbour Real Estate Partners VI L.P."
    )
    assert likeness >= shipped().names.match
    assert score.outcome == "different"
    assert any(reason.startswith("numbers_differ") for reason in score.reasons)


def test_countries() -> None:
    name = "Kessler Pumps and Valves"
    assert compare(firm(name, "DE"), firm(name, "DE")).outcome == "same"
    assert (
        compare(firm(name, "DE"), firm(name)).outcome == "same"
    )  # a missing country is no evidence
    assert compare(firm(name, "DE"), firm(name, "SE")).outcome == "review"
    assert compare(firm(name, "CN"), firm(name, "HK")).outcome == "same"
    assert compare(firm(f"{name} AB"), firm(name, "DE")).outcome == "review"  # the form says Sweden


def test_kinds_support_and_unnamed() -> None:
    one = firm("Ada Nyström", kind="Person")
    assert compare(one, replace(one, kind="Firm")).outcome == "different"
    assert compare(one, one).outcome == "review"  # people share names
    known = replace(one, identifiers=("wikidata:Q1",))
    assert compare(known, known).outcome == "same"
    assert (
        compare(firm("<five firms>", unnamed=True), firm("<five firms>", unnamed=True)).score == 0
    )
    ministry = firm("Ministry of Finance", kind="GovernmentBody")
    assert compare(ministry, ministry).outcome == "review"


def test_the_best_names_of_two_records_count() -> None:
    old = firm("Orlen Works", aliases=("Kessler Pumps and Valves",))
    assert compare(old, firm("Kessler Pumps & Valves")).outcome == "same"


@pytest.mark.parametrize(
    ("told", "listed", "outcome"),
    [
        ({"setting": ("CN", "RU")}, {}, "same"),
        ({}, {}, "review"),  # nothing says where
        ({"setting": ("RU",)}, {}, "review"),
        ({"setting": ("CN",)}, {"country": None}, "review"),
        ({"setting": ("CN",), "kind": "Firm"}, {"kind": "Firm"}, "review"),  # firms are too many
        ({"setting": ("CN",), "kind": "Party"}, {}, "review"),
        ({"setting": ("CN",), "name": "Bank of Kunlan"}, {}, "review"),
    ],
)
def test_a_bank_in_a_text_that_speaks_of_its_country(
    told: dict[str, Any], listed: dict[str, Any], outcome: str
) -> None:
    """One word alone tells, for banks are many: the text's countries take the place of the bank's own."""
    towns = ("Perm", "Oslo", "Quito", "Accra", "Lagos", "Hanoi", "Turin", "Lyon", "Basra", "Izmir")
    corpus = [subject(firm(f"Bank of {town}", kind="Bank")) for town in towns * 40]
    one = replace(firm("Bank of Kunlun", kind="Bank"), **told)
    other = replace(firm("BANK OF KUNLUN CO LTD", "CN", kind="Bank"), **listed)
    matcher = Matcher([*corpus, subject(one), subject(other)])
    assert matcher.compare(subject(one), subject(other)).outcome == outcome


INITIALS = [
    # Two chambers that share initials: the names in full tell them apart, or are translations of one another.
    (("Sarvan Guild of Traders", "SGT"), ("Selvi Guild of Traders", "SGT"), "review"),
    # Nearly the same initials, of which one stands for a name in full: nobody needs to be asked.
    (("Jarvan Chamber of Commerce", "JCC"), ("Iskele Chamber of Commerce", "ICC"), "different"),
    (("Jarvan Chamber of Commerce", "JCC"), ("ICC",), "different"),
    (("Sarvan Tarim Holding", "STHL"), ("Velm Holding", "STH"), "review"),
    (("JCC",), ("ICC",), "review"),
    # In full they agree, or one of them has initials alone.
    (("Sarvan Guild of Traders", "SGT"), ("Sarvan Guild of Traders", "SGT"), "same"),
    (("Sarvan Guild of Traders", "SGT"), ("SGT",), "same"),
]


@pytest.mark.parametrize(("names", "others", "outcome"), INITIALS)
def test_initials(names: tuple[str, ...], others: tuple[str, ...], outcome: str) -> None:
    one = firm(names[0], "TR", kind="Chamber", aliases=names[1:])
    other = firm(others[0], "TR", kind="Chamber", aliases=others[1:])
    assert compare(one, other).outcome == compare(other, one).outcome == outcome


@pytest.mark.parametrize(
    ("name", "kind", "outcome"),
    [
        ("U.S. Embassy", "GovernmentBody", "review"),
        ("American Chamber of Commerce", "Chamber", "review"),
        ("U.S. Embassy in Baku", "GovernmentBody", "same"),
        ("American Chamber of Commerce in Georgia", "Chamber", "same"),
        ("Chamber of Commerce and Industry of Georgia", "Chamber", "same"),
        ("U.S. Department of Transportation", "GovernmentBody", "same"),
    ],
)
def test_a_nation_has_posts_in_many_countries(name: str, kind: str, outcome: str) -> None:
    assert compare(firm(name, "US", kind=kind), firm(name, "US", kind=kind)).outcome == outcome


def test_nothing_is_kept_by_id() -> None:
    one, other = firm("Kessler Pumps"), firm("Kessler Pumps")
    matcher = Matcher()
    before = matcher.value(subject(one), subject(other))
    after = matcher.value(subject(one), subject(replace(other, name="Vektor Salt")))
    assert before > 0.8 > after


words = st.sampled_from(
    [
        "Kessler",
        "Kesler",
        "Pumps",
        "Shipping",
        "2",
        "II",
        "of",
        "AG",
        "GmbH",
        "Ltd",
        "ООО",
        "Насос",
        "上海",
        "达新",
        "贸易有限公司",
        "Shanghai",
        "Daxin",
        "Trading",
        "(Chile)",
        "J.",
        "x",
    ]
)
names = st.lists(words, min_size=1, max_size=5).map(" ".join)
records = st.builds(
    firm,
    names,
    st.sampled_from([None, "CN", "DE", "HK"]),
    kind=st.sampled_from(["Firm", "Bank", "Person", None, "GovernmentBody"]),
    setting=st.sampled_from([(), ("CN", "DE")]),
    aliases=st.lists(names, max_size=2).map(tuple),
    incorporated=st.sampled_from([None, "2001", "2001-02-03"]),
    further=st.sampled_from([(), ("vat:1",)]),
)


TWICE = firm("Kessler Pumps", None, kind="Firm", aliases=("Kessler", "Kessler Shipping"))
OF_ONE_WORD = firm(
    "Shipping", None, kind="Firm", aliases=("Kessler Kessler", "Kessler Kessler Kessler")
)


@settings(deadline=None, max_examples=400)
@given(records, records)
@example(TWICE, OF_ONE_WORD)
def test_symmetric_bounded_replayable_and_the_same_without_reasons(
    one: Described, other: Described
) -> None:
    a, b = subject(one), subject(other)
    for matcher in (Matcher(), Matcher([a, b] * 3)):
        score = matcher.compare(a, b)
        assert score == matcher.compare(a, b)
        assert matcher.compare(b, a).score == score.score
        assert matcher.value(a, b) == score.score
        assert 0 <= score.score <= 1
        table = matcher.settings.features
        replayed = sum(
            (value if table[name].cap is None else table[name].add) if name != "name" else value
            for name, value in score.features.items()
        )
        caps = [
            cap
            for name in score.features
            if name != "name" and (cap := table[name].cap) is not None
        ]
        assert score.score == pytest.approx(max(0.0, min([replayed, 1.0, *caps])), abs=1e-4)


def test_every_feature_has_a_reason_and_does_something() -> None:
    for feature in shipped().features.values():
        assert feature.why
        assert feature.add or feature.cap is not None
