"""EGRUL: founders own, shares are exact or unknown, persons go without their numbers, the dead stay known."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import parse

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "egrul"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "egrul"
FIRM, CLOSED = "1027700123450", "1057747421247"

shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real files are not at {SHARED}"),
]
Facts = list[Record | Tie]


def loaded(path: Path, source: str = "egrul") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def entry(facts: Facts, key: str) -> Record:
    return next(fact for fact in facts if isinstance(fact, Record) and fact.id == f"egrul:{key}")


def ties(facts: Facts, type_: str) -> list[Tie]:
    return [fact for fact in facts if isinstance(fact, Tie) and fact.type == type_]


def owners(facts: Facts, firm: str) -> dict[str | None, Tie]:
    names = {fact.id: fact.name for fact in facts if isinstance(fact, Record)}
    return {names[tie.subject]: tie for tie in ties(facts, "OWNS") if tie.object == f"egrul:{firm}"}


@pytest.fixture(scope="module")
def firms() -> tuple[Facts, Account]:
    return loaded(DATA / "firms.xml")


def test_every_element_has_one_fate(firms: tuple[Facts, Account]) -> None:
    _, account = firms
    assert (account.read, account.written) == (5, 3)
    assert account.skipped == {"duplicate_row": 1}
    assert account.refused == {"missing": 1}
    assert account.unknown_columns == {"СвНовое": 1}
    assert account.findings == {
        "nominal_value_only": 1, "legal_entity_without_number": 1, "share_unreadable": 1, "holding_pledged": 1,
        "founder_unreadable": 1, "founder_unread_УчрНовый": 1, "reorganisation_under_way": 1, "shares_sum": 1,
        "ru-ogrn_invalid": 1, "ru-inn_invalid": 1, "declared_count_differs": 1,
    }  # fmt: skip


def test_a_firm(firms: tuple[Facts, Account]) -> None:
    firm = entry(firms[0], FIRM)
    assert (firm.kind, firm.name, firm.aliases, firm.country) == ("Firm", "ООО ПРИМЕР", ("ПРИМЕР",), "RU")  # fmt: skip
    assert firm.identifiers == ("ru-ogrn:1027700123450", "ru-inn:7707123458", "ru-kpp:773001001")
    # Older than the register: the first registration counts.
    assert (firm.valid_from, firm.active) == ("1999-05-13", True)
    assert firm.attributes["address"] == "101000, ГОРОД МОСКВА, УЛИЦА ПРИМЕРНАЯ, 1"
    assert firm.attributes["capital"] == "60000"
    # What the firm holds in itself is no owner.
    assert firm.attributes["treasury_share"]["share_raw"] == "5%"
    assert firm.version == "2025-11-16 2025-11-14 2257700000001"
    wrong = entry(firms[0], "1027700123459")
    assert wrong.invalid_identifiers == ("ru-ogrn:1027700123459", "ru-inn:7707123459")


def test_a_closed_firm_stays_with_its_end(firms: tuple[Facts, Account]) -> None:
    bank = entry(firms[0], CLOSED)
    assert (bank.kind, bank.valid_to, bank.active) == ("Bank", "2012-12-05", False)
    assert bank.status == "Прекращение деятельности"
    # Its owners' ties keep the period that the register gives them.
    assert all(tie.valid_to is None for tie in owners(firms[0], CLOSED).values())


def test_founders_own_the_firm_that_names_them(firms: tuple[Facts, Account]) -> None:
    found = {name: tie.properties for name, tie in owners(firms[0], FIRM).items()}
    known = {"right": "capital", "directness": "direct", "currency": "RUB"}
    half = {"nominal": 30000.0, "share_min": 50.0, "share_max": 50.0, "share_raw": "50%"}
    assert found["ПРИМЕРОВА АННА ПЕТРОВНА"] == known | half | {"word": "УчрФЛ"}
    sixth = found["ОБРАЗЦОВ ИВАН"]
    assert sixth["share_min"] == pytest.approx(100 / 6, abs=1e-12)
    assert sixth["share_raw"] == "1/6"
    assert found["ООО ПЕРВЫЙ ПРИМЕР"]["share_min"] == 10.0  # ДробДесят 0.1
    # The nominal value alone is no share, and neither is what cannot be read.
    assert found["АО ПРИМЕР БЕЗ НОМЕРА"] == known | {"word": "УчрЮЛРос", "nominal": 6000.0}
    assert found["САМПЛ ЛИМИТЕД"] == known | {"word": "УчрЮЛИн", "nominal": 1000.0, "share_raw": "около 2"}  # fmt: skip
    assert owners(firms[0], FIRM)["ООО ПЕРВЫЙ ПРИМЕР"].stated_on == "2008-01-01"
    assert len(found) == 7


def test_kinds_of_founders(firms: tuple[Facts, Account]) -> None:
    facts, _ = firms
    records = {fact.name: fact for fact in facts if isinstance(fact, Record)}
    named = records["ООО ПЕРВЫЙ ПРИМЕР"]
    assert (named.stub, named.kind, named.id) == (True, None, "egrul:1037739010891")
    assert (records["Г.МОСКВА"].kind, records["Г.МОСКВА"].id) == ("GovernmentBody", "egrul:state:2:77")  # fmt: skip
    foreign = records["САМПЛ ЛИМИТЕД"]
    assert (foreign.country, foreign.identifiers, foreign.aliases) == ("CY", ("reg:CY:HE 12345",), ("SAMPLE LIMITED",))  # fmt: skip
    (managed,) = (tie for tie in ties(facts, "CONTROLS") if tie.source_key == "СвУпрКомпПИФ")
    assert (managed.subject, managed.object) == ("egrul:1047796383030", records["ПРИМЕРНЫЙ ФОНД"].id)  # fmt: skip


def test_numbers_of_persons_are_kept_nowhere(firms: tuple[Facts, Account]) -> None:
    facts, _ = firms
    person = next(fact for fact in facts if isinstance(fact, Record) and fact.name == "ПРИМЕРОВА АННА ПЕТРОВНА")  # fmt: skip
    assert re.fullmatch(r"egrul:person:[0-9a-f]{16}", person.id)
    assert (person.identifiers, person.country) == ((), "KZ")
    assert not any("500100732259" in fact.model_dump_json() for fact in facts)
    # The same number in another firm is the same person; the same name without a number is not.
    assert {tie.object[6:] for tie in ties(facts, "OWNS") if tie.subject == person.id} == {FIRM, CLOSED}  # fmt: skip
    others = {fact.id for fact in facts if isinstance(fact, Record) and fact.name == "ОБРАЗЦОВ ИВАН"}  # fmt: skip
    assert len(others) == 2


def test_managers_heads_and_successors(firms: tuple[Facts, Account]) -> None:
    facts, _ = firms
    (manager,) = (tie for tie in ties(facts, "CONTROLS") if tie.source_key == "СвУпрОрг")
    assert (manager.subject, manager.object) == ("egrul:1047796383030", f"egrul:{FIRM}")
    assert manager.properties == {"means": "managing company"}
    (head,) = ties(facts, "HOLDS_ROLE")
    assert (head.object, head.properties, head.stated_on) == (f"egrul:{FIRM}", {"role": "ДИРЕКТОР"}, "2010-01-01")  # fmt: skip
    followed = {(tie.subject[6:], tie.object[6:], tie.source_key) for tie in ties(facts, "SUCCEEDED_BY")}  # fmt: skip
    assert followed == {("1022301116023", FIRM, "СвПредш"), (CLOSED, FIRM, "СвПреем")}
    (keeper,) = ties(facts, "RELATED_TO")  # of the register of shareholders: no owner
    assert keeper.subject == "egrul:1037739010891"


def test_the_older_form_says_the_same(firms: tuple[Facts, Account]) -> None:
    old, account = loaded(DATA / "firms-2017.xml", "auto")
    assert account.recognised is not None
    assert (account.recognised["table"], account.read) == ("firms-2017", 1)
    new = {fact.digest for fact in firms[0]}
    assert {fact.digest for fact in old} <= new


def test_a_register_of_something_else_is_refused(tmp_path: Path) -> None:
    text = (DATA / "firms.xml").read_bytes().replace("СвЮЛ".encode("cp1251"), "СвИП".encode("cp1251"))  # fmt: skip
    (tmp_path / "x.xml").write_bytes(text)
    with pytest.raises(DataError, match="'<СвЮЛ>' is missing"):
        loaded(tmp_path / "x.xml")


# --- the real files -------------------------------------------------------------------------------------------------------


@cache
def real(name: str) -> tuple[Facts, Account]:
    return loaded(SHARED / name, "auto")


class TestRealFiles:
    """Expected counts of the samples, and elements counted apart from the loader."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("egrul").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        facts, account = real(name)
        assert {field: getattr(account, field) for field in counts} == counts
        assert not account.refused
        assert not account.unknown_columns
        assert "ru-ogrn_invalid" not in account.findings
        root = parse(SHARED / name).getroot()
        numbers = {firm.get("ОГРН") for firm in root.iter("СвЮЛ")}
        assert account.by_kind["Firm"] == len(numbers)
        ended = {firm.get("ОГРН") for firm in root.iter("СвЮЛ") if firm.find("СвПрекрЮЛ") is not None}  # fmt: skip
        told = {fact.id[6:] for fact in facts if isinstance(fact, Record) and fact.active is False}
        assert told == ended

    def test_founders_of_2017(self) -> None:
        facts, _ = real("egrul_2017_cp1251.xml")
        owned = ties(facts, "OWNS")
        assert Counter(tie.properties["word"] for tie in owned) == {"УчрФЛ": 221, "УчрЮЛРос": 12}
        shares = [tie for tie in owned if "share_min" in tie.properties]
        nominal = [tie for tie in owned if "nominal" in tie.properties and tie not in shares]
        assert (len(owned), len(shares), len(nominal)) == (233, 46, 113)
        assert Counter("/" in str(tie.properties["share_raw"]) for tie in shares) == {
            False: 45,
            True: 1,
        }
        firms = [fact for fact in facts if isinstance(fact, Record) and "registered" in fact.attributes]  # fmt: skip
        assert sum(firm.active is False for firm in firms) == 117
        assert sum(any(number.startswith("ru-inn:") for number in firm.identifiers) for firm in firms) == 148  # fmt: skip

    def test_a_founder_with_the_whole(self) -> None:
        facts, _ = real("rugfo_20251116.xml")
        (tie,) = ties(facts, "OWNS")
        assert (tie.properties["share_min"], tie.properties["share_max"]) == (100.0, 100.0)
