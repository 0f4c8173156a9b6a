"""Banks of names: how marks are read, and what counts as found."""

from __future__ import annotations

from pathlib import Path

import pytest

from interlock.loaders.evaluation.name_banks import judge, read_case, read_names
from interlock.schema.errors import DataError


def test_marks_are_taken_out() -> None:
    case = read_case(
        "told", "[Two <Greek shipowners>|Firm/Person] sailed down the [Danube|?Place]."
    )
    assert case.text == "Two Greek shipowners sailed down the Danube."
    owners, river = case.wanted
    assert (owners.words, owners.unnamed, owners.kinds) == (
        "Greek shipowners",
        True,
        ("Firm", "Person"),
    )
    assert case.text[slice(*owners.span)] == "Greek shipowners"
    assert river.optional
    assert not river.unnamed


def test_found_missing_of_another_kind_and_extra() -> None:
    right = judge(
        read_case("told", "[Tolmin Steel|Firm] sells rails to a [<Danish builder>|Firm].")
    )
    assert right.good
    assert right.right == 2
    other = judge(read_case("told", "[Tolmin Steel|Bank] sells rails to [Orlu Foods|Firm]."))
    assert other.other_kind == ("Tolmin Steel: Firm",)
    gone = judge(read_case("told", "[Tolmin Steel|Firm] sells rails and [plates|Firm]."))
    assert gone.missing == ("plates",)
    more = judge(read_case("told", "Tolmin Steel sells rails to [Orlu Foods|Firm]."))
    assert more.extra == ("Firm Tolmin Steel",)


def test_a_place_in_a_description_is_no_extra() -> None:
    assert judge(
        read_case("told", "[Tolmin Steel|Firm] buys bread from a [<bakery in Oslo>|Firm/Asset].")
    ).good


def test_files(tmp_path: Path) -> None:
    (tmp_path / "bank.yml").write_text('told: ["[Orlu Foods|Firm] left."]\nnot_yet:\n', "utf-8")
    (tmp_path / "bank.txt").write_text("[Orlu Foods|Firm] left.\n\n", "utf-8")
    assert [case.list for case in read_names(tmp_path / "bank.yml")] == ["told"]
    assert [case.list for case in read_names(tmp_path / "bank.txt")] == ["bank"]


def test_a_kind_that_there_is_not() -> None:
    with pytest.raises(DataError, match="Frim"):
        read_case("told", "[Orlu Foods|Frim] left.")
