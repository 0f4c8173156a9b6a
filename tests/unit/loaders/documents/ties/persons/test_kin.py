"""Who is whose relative, friend or associate, and whom the evidence links to whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]
TIES = ("RELATED_TO", "MEMBER_OF")


def _of(person: str, relative: str) -> set[Fact]:
    return {(person, "RELATED_TO", relative, "asserted")}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("Amir Bey is the brother of Omar Bey.", _of("Omar Bey", "Amir Bey")),
        ("Amir Bey is a close associate of Omar Dahl.", _of("Omar Dahl", "Amir Bey")),
        ("Amir Bey, a long-time ally of Omar Dahl, was freed.", _of("Omar Dahl", "Amir Bey")),
        ("Omar Dahl's business partner Amir Bey fled to Cyprus.", _of("Omar Dahl", "Amir Bey")),
        ("Omar Dahl, whose cousin is Amir Bey, sells cars.", _of("Omar Dahl", "Amir Bey")),
        ("Among the associates of Omar Dahl is Amir Bey.", _of("Omar Dahl", "Amir Bey")),
        ("The brother of Omar Dahl, Amir Bey, owns a quarry.", _of("Omar Dahl", "Amir Bey")),
        ("Omar Dahl, who died in May, leaves a daughter, Leila Dahl.", _of("Omar Dahl", "Leila Dahl")),
        (
            "Omar Dahl died in May. He is survived by his wife, the potter Leila Dahl, and by a son, Amir.",
            _of("Omar Dahl", "Leila Dahl") | _of("Omar Dahl", "Amir"),
        ),
        ("Leila Bey is married to Omar Dahl.", _of("Leila Bey", "Omar Dahl")),
        ("Married to Omar Dahl since 1990, Leila Bey lives in Zug.", _of("Leila Bey", "Omar Dahl")),
        ("Leila Bey and Omar Dahl are married.", _of("Leila Bey", "Omar Dahl")),
        ("Leila Bey and Omar Dahl are old friends.", _of("Leila Bey", "Omar Dahl")),
        ("Leila Bey is a niece of a former minister.", _of("<a former minister>", "Leila Bey")),
        ("The documents link Nord Timber to Omar Dahl.", _of("Nord Timber", "Omar Dahl")),
        ("Investigators have tied Nord Timber to Omar Dahl.", _of("Nord Timber", "Omar Dahl")),
        ("Nord Timber is close to Omar Dahl.", _of("Nord Timber", "Omar Dahl")),
        ("Nord Timber has close links with the Energy Ministry.", _of("Nord Timber", "Energy Ministry")),
        ("Links between Nord Timber and Omar Dahl were found in 2021.", _of("Nord Timber", "Omar Dahl")),
    ],
)  # fmt: skip
def test_whose_relative_or_friend_somebody_is(tells: Tells, text: str, ties: set[Fact]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "Leila Bey and Omar Dahl both have brothers in Vienna.",
        "Leila Bey met a cousin of Omar Dahl in Rome.",
        "Leila Bey made friends laugh at the expense of Omar Dahl.",
        "Leila Bey is said to be close to a deal with Omar Dahl.",
        "Nord Timber is close to the port.",
        "A new cable links Nord Timber to the grid.",
        "Trade links between Norway and Ghana grew.",
    ],
)
def test_what_ties_nobody(silent: Silent, text: str) -> None:
    silent(text, "RELATED_TO")


@pytest.mark.parametrize(
    "text",
    [
        "Nord Timber, unlike most members of the Lund Foundation, has no debts.",
        "Nord Timber joined the Lund Foundation in condemning the tax.",
    ],
)
def test_who_only_stands_beside_members(silent: Silent, text: str) -> None:
    silent(text, "MEMBER_OF")


@pytest.mark.parametrize(
    "text",
    [
        "Nord Timber obtained membership of the Lund Foundation.",
        "Nord Timber resigned its membership of the Lund Foundation.",
        "The Lund Foundation has Nord Timber as a member.",
        "The Lund Foundation suspended the membership of Nord Timber.",
        "Nord Timber has been accepted as a full member of the Lund Foundation.",
        "Nord Timber joined the Lund Foundation in May.",
    ],
)
def test_membership_by_its_noun(tells: Tells, text: str) -> None:
    tells(text, {("Nord Timber", "MEMBER_OF", "Lund Foundation", "asserted")})


def test_an_alliance_is_of_its_members(tells: Tells) -> None:
    tells(
        "The Lund Foundation, an alliance of Nord Timber, Sava Steel and Vik Paper, will bid for the lease.",
        {
            (firm, "MEMBER_OF", "Lund Foundation", "asserted")
            for firm in ("Nord Timber", "Sava Steel", "Vik Paper")
        },
    )


def _members(body: str, *firms: str) -> set[Fact]:
    return {(firm, "MEMBER_OF", body, "asserted") for firm in firms}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "The Lund Guild of Bakers, to which Nord Timber (Oslo), Sava Steel and Vik Paper belong, has met.",
            _members("Lund Guild of Bakers", "Nord Timber", "Sava Steel", "Vik Paper"),
        ),
        (
            "A consortium of Nord Timber, Sava Steel and Vik Paper has signed a contract.",
            _members("<a consortium>", "Nord Timber", "Sava Steel", "Vik Paper"),
        ),
        (
            "The Lund Guild of Bakers has let in its first Slovak member, Nord Timber.",
            _members("Lund Guild of Bakers", "Nord Timber"),
        ),
        (
            "The Lund Guild of Bakers was founded in 2006 and has 180 members, among them Nord Timber.",
            _members("Lund Guild of Bakers", "<180 members>", "Nord Timber"),
        ),
        ("Ida Dahl sits on the trade committee.", _members("<trade committee>", "Ida Dahl")),
        (
            "Documents seen by the court link the exchange operator Nord Timber with Sava Bank.",
            _of("Nord Timber", "Sava Bank"),
        ),
        (
            "Ida Dahl's husband, the art collector Jon Moe, is under investigation.",
            _of("Ida Dahl", "Jon Moe"),
        ),
    ],
)
def test_members_and_kin_in_other_constructions(tells: Tells, text: str, ties: set[Fact]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    ["Ida Dahl sits in Oslo.", "Ida Dahl sits on a fortune.", "The mill sits on the border."],
)
def test_who_only_sits_somewhere(silent: Silent, text: str) -> None:
    silent(text, "MEMBER_OF")
