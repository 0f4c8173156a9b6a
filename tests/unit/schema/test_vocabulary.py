"""The vocabulary is complete and consistent, and a broken one is refused with the name that is wrong."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import pytest
from pydantic import ValidationError

from interlock.schema.errors import NotFound
from interlock.schema.vocabulary import TieType, load_yaml, parse, vocabulary

TEXT = files("interlock.schema").joinpath("vocabulary.yml").read_text("utf-8")
WORDS = vocabulary()
PICTURE = re.compile(r"\(:(\w+)\)-\[:(\w+)(?: \{(.*)\})?\]->\(:(\w+)\)")


def test_it_parses_to_what_ships() -> None:
    assert parse(TEXT) == WORDS


@pytest.mark.parametrize("tie", WORDS.ties.values(), ids=list(WORDS.ties))
def test_example_of_a_tie_fits_its_type(tie: TieType) -> None:
    picture = PICTURE.fullmatch(tie.example)
    assert picture is not None, tie.example
    subject, name, properties, target = picture.groups()
    assert name == tie.name
    assert tie.accepts(subject, target), tie.example
    shown = [pair.partition(":")[0].strip() for pair in properties.split(",")] if properties else []
    assert set(shown) <= set(tie.properties)


@pytest.mark.parametrize("tie", WORDS.ties.values(), ids=list(WORDS.ties))
def test_symmetric_ties_take_either_end_first(tie: TieType) -> None:
    if tie.symmetric:
        assert tie.subject == tie.object


def test_everything_is_defined_in_a_sentence() -> None:
    defined: dict[str, Any] = {
        **WORDS.kinds,
        **WORDS.ties,
        **WORDS.properties,
        **WORDS.modalities,
        **WORDS.evidence_layer,
        **WORDS.evidence_ties,
    }
    for name, entry in defined.items():
        assert entry.definition.endswith("."), name
    for kind in WORDS.kinds.values():
        assert kind.example, kind.name
    for modality in WORDS.modalities.values():
        assert modality.example, modality.name


def test_names_have_one_form_and_one_meaning() -> None:
    assert all(re.fullmatch("[A-Z][A-Z_]+", name) for name in (*WORDS.ties, *WORDS.evidence_ties))
    assert all(
        re.fullmatch("[A-Z][A-Za-z]+", name) for name in (*WORDS.kinds, *WORDS.evidence_layer)
    )
    assert all(re.fullmatch("[a-z][a-z_]*[a-z]", name) for name in WORDS.properties)
    assert not set(WORDS.kinds) & set(WORDS.evidence_layer)
    assert not set(WORDS.ties) & set(WORDS.evidence_ties)


def test_a_tie_has_no_property_twice() -> None:
    for tie in WORDS.ties.values():
        own = (*WORDS.tie_properties, *tie.properties)
        assert len(own) == len(set(own)), tie.name


def test_every_property_is_used() -> None:
    used = {
        *WORDS.entity_properties,
        *WORDS.tie_properties,
        *(name for node in WORDS.evidence_layer.values() for name in node.properties),
        *(name for tie in WORDS.evidence_ties.values() for name in tie.properties),
        *(name for tie in WORDS.ties.values() for name in tie.properties),
    }
    assert sorted(set(WORDS.properties) - used) == []


def test_every_amount_has_its_currency_beside_it() -> None:
    for tie in WORDS.ties.values():
        assert bool({"amount", "nominal"} & set(tie.properties)) == (
            "currency" in tie.properties
        ), tie.name


def test_modalities_fall() -> None:
    ranks = [modality.rank for modality in WORDS.modalities.values()]
    assert ranks == sorted(ranks, reverse=True)
    assert list(WORDS.modalities)[:2] == ["asserted", "agreed"]


def test_broader_kinds_exist() -> None:
    assert WORDS.kind("Bank").labels == ("Bank", "Firm")
    assert {also for kind in WORDS.kinds.values() for also in kind.also} <= set(WORDS.kinds)


def test_identifier_schemes_have_one_check_each() -> None:
    for scheme in WORDS.identifiers.values():
        assert (scheme.check is None) != (scheme.pattern is None), scheme.name
    exclusive = [scheme.name for scheme in WORDS.identifiers.values() if scheme.exclusive]
    assert exclusive[:4] == ["lei", "cn-uscc", "ru-ogrn", "ru-inn"]


def test_unknown_names_list_the_known() -> None:
    with pytest.raises(NotFound, match="there is no kind 'Company'") as error:
        WORDS.kind("Company")
    assert "Firm" in error.value.why
    with pytest.raises(NotFound, match="tie type 'OWNED_BY'"):
        WORDS.tie("OWNED_BY")
    with pytest.raises(NotFound, match="identifier scheme 'ssn'"):
        WORDS.scheme("ssn")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("  name:           {type: string,", "  id:             {type: string,", "keys given twice: ['id']"),
        ("  share_raw:      {type: string,", "  share_raw:      {type: text,", "properties.share_raw.type"),
        ("properties: [level],", "properties: [stage],", "properties without a definition: ['stage']"),
        ("to: [Event], properties", "to: [Party, Meeting], properties", "ties with unknown kinds: ['Meeting']"),
        ("{family: place, from: [Place], to", "{family: border, from: [Place], to", "families of ties differ"),
        ('example: "A director"}', "}", "example"),
        ("symmetric: true, properties: [purpose, destination]", "symetric: true, properties: [purpose, destination]", "symetric"),
        ("use: supporting, title: \"PermID\"", "use: weak, title: \"PermID\"", "identifiers.permid.use"),
    ],
)  # fmt: skip
def test_broken_vocabulary_is_refused(old: str, new: str, words: str) -> None:
    assert old in TEXT
    with pytest.raises((ValueError, ValidationError), match=re.escape(words)):
        parse(TEXT.replace(old, new, 1))


def test_yaml_with_a_key_twice_is_refused_at_any_depth() -> None:
    with pytest.raises(ValueError, match=re.escape("keys given twice: ['b'] (line 2)")):
        load_yaml("a:\n  {b: 1, c: 2, b: 3}\n")
    assert load_yaml("a: {b: 1}\nc: {b: 1}\n") == {"a": {"b": 1}, "c": {"b": 1}}
