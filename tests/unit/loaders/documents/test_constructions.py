"""Every tie in every construction: what one entry of a verb or noun says is read wherever the grammar may put its two ends."""

from __future__ import annotations

from itertools import product

import pytest

from interlock.loaders.documents import extract

FIRM, OTHER, THIRD = "Morland Cement Ltd", "Vaskor Steel AG", "Tirana Foods SA"
BANK, WORK, FORUM = "Orient Trade Bank", "the Garissa wind farm", "the Caspian Grain Forum"

# tie: its ends, the forms of a verb (base, past, participle, -ing) and what stands before the object
VERBS = {
    "OWNS": (FIRM, OTHER, "acquire acquired acquired acquiring", ""),
    "SUPPLIES": (FIRM, OTHER, "deliver delivered delivered delivering", "pumps to "),
    "LENDS_TO": (BANK, OTHER, "lend lent lent lending", "40 million dollars to "),
    "FINANCES": (BANK, WORK, "finance financed financed financing", ""),
    "IMPLEMENTS": (FIRM, WORK, "build built built building", ""),
    "OPERATES": (FIRM, WORK, "operate operated operated operating", ""),
    "CONTRACTED_FOR": (FIRM, WORK, "win won won winning", "a contract to build "),
    "INSURES": (FIRM, WORK, "insure insured insured insuring", ""),
    "PARTICIPATES_IN": (FIRM, FORUM, "attend attended attended attending", ""),
    "SIGNED": (FIRM, OTHER, "sign signed signed signing", "an agreement with "),
    "BANKS_WITH": (FIRM, BANK, "open opened opened opening", "an account with "),
}
# {S} the subject, {o} the object with what stands before it, {b} {p} {d} {g} the forms; and what modality a reader takes
CLAUSES = {
    "{S} closed a mill, hired staff and {p} {o}.": "asserted",
    "{S}, together with Tirana Foods SA, {p} {o}.": "asserted",
    "After {g} {o} in 2021, {S} opened a warehouse.": "asserted",
    "{S} confirmed having {d} {o}.": "asserted",
    "“We {p} {o} last year,” {S} said in a statement.": "asserted",
    "{S} has raised money to {b} {o}.": "planned",
    "{S}'s decision to {b} {o} was welcomed.": "planned",
    "The decision of {S} to {b} {o} was welcomed.": "planned",
    "{S} will grow by {g} {o}.": "planned",
    "{S}'s interest in {g} {o} was welcomed.": "interest",
    "{S}'s refusal to {b} {o} was criticised.": "opposed",
    "{S} denied that it had {d} {o}.": "denied",
}
GOVERNED = {  # {s} to which {S} ...
    "SUPPLIES": "{O}, to which {S} delivers pumps, reported a loss.",
    "LENDS_TO": "{O}, to which {S} has lent 40 million dollars, reported a loss.",
    "BANKS_WITH": "{O}, with which {S} has an account, reported a loss.",
}
NOUNS = {  # noun: tie, who it is said of, to whom, whether the latter is the subject
    "subsidiary": ("OWNS", OTHER, FIRM, True),
    "supplier": ("SUPPLIES", FIRM, OTHER, False),
    "customer": ("SUPPLIES", FIRM, OTHER, True),
    "lender": ("LENDS_TO", BANK, OTHER, False),
    "insurer": ("INSURES", FIRM, OTHER, False),
    "guarantor": ("GUARANTEES", FIRM, OTHER, False),
    "contractor": ("CONTRACTED_FOR", FIRM, WORK, False),
    "developer": ("IMPLEMENTS", FIRM, WORK, False),
    "organiser": ("ORGANIZED", FIRM, FORUM, False),
    "partner": ("PARTNERS_WITH", FIRM, OTHER, False),
}
STANDING = {
    "{N} is the {n} of {y}.": "asserted",
    "{N} is not the {n} of {y}.": "denied",
    "{N} is one of {y}'s {n}s.": "asserted",
    "{N} is among the {n}s of {y}.": "asserted",
    "{Y} counts {x} among its {n}s.": "asserted",
    "As {n} of {y}, {x} signed the papers.": "asserted",
    "{N}, {n} of {y}, reported a loss.": "asserted",
    "{Y} and {n}s such as {x} reported a loss.": "asserted",
    "Two of {y}'s {n}s, {x} and Tirana Foods SA, reported a loss.": "asserted",
    "{N} will become the {n} of {y}.": "planned",
}


def plain(name: str) -> str:
    return name.removeprefix("the ")


def capital(name: str) -> str:
    return name[0].upper() + name[1:]


def ties(text: str) -> set[tuple[str, str, str, str]]:
    found = extract(text.encode(), "a.txt", published="2024-05-05")
    names = {party.key: plain(party.name) for party in found.parties}
    return {
        (names[s.subject], s.predicate, names[s.object or ""], s.modality) for s in found.statements
    }


def one_of(told: set[tuple[str, str, str, str]], one: str, tie: str, other: str, how: str) -> bool:
    either = {(one, tie, other, how)}
    if tie in ("PARTNERS_WITH", "SIGNED"):
        either.add((other, tie, one, how))
    return bool(told & either)


@pytest.mark.parametrize("tie", VERBS)
def test_a_verb_is_read_in_every_construction(tie: str) -> None:
    subject, target, forms, before = VERBS[tie]
    words = dict(zip("bpdg", forms.split(), strict=True))
    missed = []
    for clause, modality in CLAUSES.items():
        text = clause.format(S=subject, o=before + target, **words)
        if not one_of(ties(text), plain(subject), tie, plain(target), modality):
            missed.append(text)
    if tie in GOVERNED:
        text = GOVERNED[tie].format(O=target, S=subject)
        if not one_of(ties(text), subject, tie, target, "asserted"):
            missed.append(text)
    assert missed == []


@pytest.mark.parametrize("noun", NOUNS)
def test_a_noun_of_relation_is_read_in_every_construction(noun: str) -> None:
    tie, name, owner, turned = NOUNS[noun]
    ends = (plain(owner), plain(name)) if turned else (plain(name), plain(owner))
    missed = []
    for clause, modality in STANDING.items():
        plural = noun[:-1] + "ie" if noun.endswith("y") else noun
        many = f"{plural}s"
        text = clause.replace("{n}s", many).format(
            N=capital(name), Y=capital(owner), n=noun, x=name, y=owner
        )
        if not one_of(ties(text), ends[0], tie, ends[1], modality):
            missed.append(text)
    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        # who acts is not whom it is asked of, and a plan is whose it is
        "Morland Cement Ltd asked officials to finance the Garissa wind farm.",
        "Morland Cement Ltd urged investors to acquire Vaskor Steel AG.",
        "Morland Cement Ltd partnered with Tirana Foods SA to acquire Vaskor Steel AG.",
        "It is unclear whether Morland Cement Ltd is a supplier of Vaskor Steel AG.",
        "Morland Cement Ltd may be among the suppliers of Vaskor Steel AG.",
        "The lawyers of Morland Cement Ltd are suppliers of Vaskor Steel AG.",
        "Morland Cement Ltd made an offer for Vaskor Steel AG, which turned it down.",
    ],
)
def test_nobody_is_given_what_another_does(text: str) -> None:
    told = ties(text)
    assert not any(
        {one, other} & {FIRM} and tie != "PARTNERS_WITH" for one, tie, other, _ in told
    ), told


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Morland Cement Ltd fell. Another shareholder, Limmat AG, left.",
         ("Limmat AG", "OWNS", FIRM, "asserted")),
        ("Morland Cement Ltd fell. An earlier shareholder, Limmat AG, left.",
         ("Limmat AG", "OWNS", FIRM, "asserted")),
        ("Morland Cement Ltd will build the Garissa wind farm. The main contractor, Vaskor Steel AG, left.",
         (OTHER, "CONTRACTED_FOR", plain(WORK), "asserted")),
        ("The Caspian Grain Forum opened in Baku. Vaskor Steel AG was among the exhibitors.",
         (OTHER, "PARTICIPATES_IN", plain(FORUM), "asserted")),
        ("Morland Cement Ltd is large. Its output is bought by Vaskor Steel AG.",
         (FIRM, "SUPPLIES", OTHER, "asserted")),
        ("Orient Trade Bank lends 5 million dollars to Vaskor Steel AG. The loan, guaranteed by Tirana Foods SA, is long.",
         (THIRD, "GUARANTEES", OTHER, "asserted")),
        ("Morland Cement Ltd is old. Its financing comes from Orient Trade Bank.",
         (BANK, "FINANCES", FIRM, "asserted")),
    ],
)  # fmt: skip
def test_what_is_left_out_is_what_the_text_is_about(
    text: str, tie: tuple[str, str, str, str] | None
) -> None:
    told = ties(text)
    assert (tie in told) if tie else not any(name == "OWNS" for _, name, _, _ in told)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The acquisition of a 30 percent stake in Vaskor Steel AG by Morland Cement Ltd was cleared.",
         (FIRM, "OWNS", OTHER, "asserted")),
        ("Vaskor Steel AG's purchase by Morland Cement Ltd was completed.", (FIRM, "OWNS", OTHER, "asserted")),
        ("The regulator allowed Morland Cement Ltd to acquire Vaskor Steel AG.", (FIRM, "OWNS", OTHER, "planned")),
        ("The construction of the Garissa wind farm by Morland Cement Ltd began.",
         (FIRM, "IMPLEMENTS", plain(WORK), "asserted")),
        ("The Energy Ministry of Kenya signed a contract with Morland Cement Ltd to build the Garissa wind farm.",
         (FIRM, "IMPLEMENTS", plain(WORK), "agreed")),
        ("The award of the contract for the Garissa wind farm to Morland Cement Ltd was confirmed.",
         (FIRM, "CONTRACTED_FOR", plain(WORK), "asserted")),
        ("Vaskor Steel AG has signed a 40 million euro facility with Orient Trade Bank.",
         (BANK, "LENDS_TO", OTHER, "asserted")),
        ("Morland Cement Ltd paid 17 million euros for the 49 percent of Vaskor Steel AG.",
         (FIRM, "OWNS", OTHER, "asserted")),
        ("Morland Cement Ltd buys mills in Rotterdam as well as a 40 percent stake in Vaskor Steel AG.",
         (FIRM, "OWNS", OTHER, "asserted")),
        ("Morland Cement Ltd and Vaskor Steel AG are building a plant together.",
         (FIRM, "PARTNERS_WITH", OTHER, "asserted")),
        ("Anna Keller denied that she controls Vaskor Steel AG.", ("Anna Keller", "CONTROLS", OTHER, "denied")),
    ],
)  # fmt: skip
def test_a_noun_of_action_and_its_ends(text: str, tie: tuple[str, str, str, str]) -> None:
    assert tie in ties(text)


def test_shares_in_brackets_belong_to_each_owner() -> None:
    text = "Morland Cement Ltd's shareholders are Orient Trade Bank (18 percent), Tirana Foods SA (11 percent) and Limmat AG (6 percent)."
    found = extract(text.encode(), "a.txt")
    names = {party.key: party.name for party in found.parties}
    shares = {
        names[s.subject]: s.attributes.get("share_min")
        for s in found.statements
        if s.predicate == "OWNS"
    }
    assert shares == {BANK: 18, THIRD: 11, "Limmat AG": 6}


def test_two_parties_in_the_same_words_stop_no_reading() -> None:
    text = "This group of companies merged with Vaskor Steel AG in 1980 and became part of the Tirana group in 1981."
    assert all(text[s.start : s.end] in text for s in extract(text.encode(), "a.txt").statements)


def test_the_grid_is_whole() -> None:
    assert len(list(product(VERBS, CLAUSES))) == len(VERBS) * len(CLAUSES) > 100
