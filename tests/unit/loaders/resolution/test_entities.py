"""An entity is a pure function of its records: id, name, kind, country in any order of loading."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.resolution.entities import (
    KIND_ORDER,
    WIDEST_SETTING,
    Described,
    attributes_of,
    describe,
    describe_alone,
    from_properties,
    in_their_settings,
    part_id,
    strongest_kind,
    to_properties,
)
from interlock.schema.models import Record
from interlock.schema.vocabulary import vocabulary

LEI = "lei:529900T8BM49AURSDO55"


def described(key: str, **fields: Any) -> Described:
    return from_properties({"id": key, "dataset": "x", **fields})


records = st.lists(
    st.builds(
        lambda key, **fields: described(f"r{key}", **fields),
        st.integers(0, 99),
        kind=st.sampled_from([None, "Firm", "Bank", "Party"]),
        name=st.sampled_from([None, "Банк", "Bank", "A longer bank", "银行"]),
        aliases=st.lists(st.sampled_from(["B", "Kunlun", "昆仑银行"]), max_size=2),
        country=st.sampled_from([None, "CN", "RU"]),
        identifiers=st.lists(
            st.sampled_from([LEI, "bic:DEUTDEFF", "ru-inn:7707083893"]), max_size=2
        ),
        unnamed=st.sampled_from([None, True]),
        collective=st.sampled_from([None, 5]),
        document=st.sampled_from([None, "d" * 64]),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda record: record.id,
)


@settings(deadline=None, max_examples=60)
@given(records, st.randoms(use_true_random=False))
def test_order_does_not_matter(found: list[Described], random: Any) -> None:
    wanted = describe(found)
    random.shuffle(found)
    assert describe(found) == wanted


@settings(deadline=None, max_examples=60)
@given(records)
def test_every_property_comes_from_a_record(found: list[Described]) -> None:
    entity = describe(found)
    assert set(entity.properties) <= set(vocabulary().entity_properties)
    assert entity.id in {key for one in found for key in (*one.link_keys, one.id)}
    assert entity.properties.get("country") in {None, *(one.country for one in found)}
    assert set(entity.properties.get("names", ())) == {name for one in found for name in one.names}
    assert bool(entity.properties.get("unnamed")) == all(one.unnamed for one in found)


def test_id_is_the_strongest_exclusive_identifier_else_the_smallest_record() -> None:
    one = described("b", identifiers=["bic:DEUTDEFF"])
    other = described("a", identifiers=["ru-inn:7707083893"])
    third = described("c", identifiers=[LEI])
    assert describe([one]).id == "b"
    assert describe([one, other]).id == "ru-inn:7707083893"
    assert describe([one, other, third]).id == LEI
    assert describe([one, other, third], frozenset({LEI})).id == "ru-inn:7707083893"
    assert describe([third], frozenset({LEI})).id == "c"


def test_a_disputed_identifier_stays_visible() -> None:
    entity = describe([described("c", identifiers=[LEI])], frozenset({LEI}))
    assert entity.properties["identifiers"] == [LEI]


def test_name_of_a_register_before_that_of_a_text_latin_first_longer_first() -> None:
    text = described("1", name="The Example Bank of Everything", document="d" * 64)
    short, long = described("2", name="Bank"), described("3", name="Bank of X")
    cyrillic = described("4", name="Очень длинное название банка")
    assert describe([text, cyrillic, short, long]).properties["name"] == "Bank of X"
    assert describe([text, cyrillic]).properties["name"] == cyrillic.name
    assert describe([text]).properties["name"] == text.name


def test_what_most_records_call_it_comes_before_what_one_does() -> None:
    texts = [described(str(at), name="Tarn Foods", document="d" * 64) for at in range(3)]
    once = described("4", name="Tarn Foods Chairman Jo Lee", document="e" * 64)
    assert describe([once, *texts]).properties["name"] == "Tarn Foods"
    assert describe([once, texts[0]]).properties["name"] == once.name
    rows = [described("5", name="Tarn"), described("6", name="Tarn"), described("7", name="Tarn Foods Ltd")]  # fmt: skip
    assert describe([*rows, *texts]).properties["name"] == "Tarn"


def test_a_party_without_name_is_called_by_its_identifier_or_record() -> None:
    assert describe([described("x:9", identifiers=[LEI])]).properties["name"] == LEI
    assert describe([described("x:9")]).properties["name"] == "x:9"


def test_kind_is_the_most_telling() -> None:
    assert sorted(KIND_ORDER) == sorted(vocabulary().kinds)
    assert strongest_kind(["Party", "Firm", "Bank", None]) == "Bank"
    assert strongest_kind([None]) == "Party"


@pytest.mark.parametrize("part", ["main", "alt"])
def test_a_record_is_stored_and_read_as_it_is(part: str) -> None:
    record = Record(
        id="x:1", dataset="x", part=part, kind="Bank", name="Bank", aliases=("B", "A"), country="CN", identifiers=(LEI,),
        collective=2, attributes={"city": "北京"},
    )  # fmt: skip
    stored = {name: value for name, value in to_properties(record).items() if value is not None}
    base = {"id": "x:1", "dataset": "x"} if part == "main" else stored
    again = from_properties({**base, **stored, "id": "x:1", "dataset": "x"})
    assert (again.name, again.names, again.country) == ("Bank", ("A", "B", "Bank"), "CN")
    assert again.identifiers == (LEI,)
    assert stored["id"] == ("x:1" if part == "main" else part_id(record))
    assert json.loads(stored["attributes"]) == {"city": "北京"}


def test_parts_add_and_do_not_overwrite() -> None:
    main = {"id": "x:1", "dataset": "x", "name": "Main", "attributes": '{"a": 1}'}
    parts = [
        {"aliases": ["B"], "name": "Other", "country": "IR"},
        {"aliases": ["A"], "attributes": '{"b": 2}'},
    ]
    record = from_properties(main, parts)
    assert (record.name, record.aliases, record.country) == ("Main", ("A", "B"), "IR")
    assert attributes_of(main, parts) == {"a": 1, "b": 2}


def test_what_many_rows_name_stands_in_no_row() -> None:
    place = Record(
        id="x:place:IR", dataset="x", kind="Place", name="Iran", file="f", row=3, version="2024"
    )
    stub = Record(id="x:1", dataset="x", kind="Firm", stub=True, file="f", row=3)
    row = Record(id="x:1", dataset="x", kind="Firm", name="A", file="f", row=3)
    assert {to_properties(place)[name] for name in ("file", "row", "version")} == {None}
    assert to_properties(stub)["row"] is None
    assert to_properties(row)["row"] == 3


def test_a_document_is_set_where_its_places_and_parties_are() -> None:
    text, other = "d" * 64, "e" * 64
    told = [
        described("d:bank", document=text, kind="Bank"),
        described("d:county", document=text, country="CN-CQ"),
        described("d:russia", document=text, country="RU"),
        described("r:bank", kind="Bank", country="IR"),
        described("e:bank", document=other, kind="Bank"),
        *(
            described(f"e:{n}", document=other, country=chr(65 + n) * 2)
            for n in range(WIDEST_SETTING + 1)
        ),
        described("f:bank", document="f" * 64, kind="Bank"),
    ]
    found = in_their_settings(told)
    assert {key: one.setting for key, one in found.items()} == {"d:bank": ("CN", "RU")}
    assert found["d:bank"].country is None


def test_kinds_exclude_each_other_by_class() -> None:
    classes = {kind: described("a", kind=kind).kind_class for kind in KIND_ORDER}
    assert classes["Firm"] == classes["Bank"] == classes["GovernmentBody"]
    assert classes["Party"] is None
    assert len({classes["Person"], classes["Place"], classes["Asset"], classes["Firm"]}) == 4


@settings(deadline=None, max_examples=150)
@given(
    st.builds(
        Record,
        id=st.sampled_from(["x:1", "x:2"]),
        dataset=st.just("x"),
        kind=st.sampled_from([None, *vocabulary().kinds]),
        name=st.sampled_from([None, "", "Bank", "银行"]),
        aliases=st.lists(st.sampled_from(["", "B", "Kunlun", "Bank"]), max_size=3).map(tuple),
        country=st.sampled_from([None, "CN"]),
        identifiers=st.lists(
            st.sampled_from([LEI, "lei:2", "reg:A:1", "reg:B:2", "bic:X", "isin:Y"]), max_size=5
        ).map(tuple),
        unnamed=st.booleans(),
        collective=st.sampled_from([None, 0, 5]),
        stub=st.booleans(),
    )
)
def test_a_record_alone_makes_the_entity_that_it_makes_among_others(record: Record) -> None:
    assert describe_alone(record) == describe([from_properties(to_properties(record))])
