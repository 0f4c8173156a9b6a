"""Dams, lines and mines in news of ministries, lenders and contractors: whose share, task, money and office it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

TIES = frozenset(
    [
        "ACTS_FOR",
        "CONTRACTED_FOR",
        "CONTROLS",
        "FINANCES",
        "GUARANTEES",
        "HOLDS_ROLE",
        "IMPLEMENTS",
        "LENDS_TO",
        "OWNS",
        "PART_OF",
        "RESTRICTS",
        "SUPPLIES",
    ]
)
Fact = tuple[str, str, str, str]
Facts = Callable[[str], set[Fact]]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]
WORK = "The Orlu dam is being built by Kestrel Construction. "


@pytest.mark.parametrize(
    "text",
    [
        "The Nimba mine is run by Dravel Mining Ltd, in which Petrovka Trading Ltd has 60 percent.",
        "The Nimba mine will be bought by Dravel Mining Ltd, of which Petrovka Trading Ltd holds 60 percent.",
        "The Nimba railway carries the ore of Dravel Mining Ltd, in which Petrovka Trading Ltd keeps 60 percent.",
    ],
)
def test_a_share_in_which_one_holds_is_of_what_stands_before(facts: Facts, text: str) -> None:
    shares = {fact for fact in facts(text) if fact[:2] == ("Petrovka Trading Ltd", "OWNS")}
    assert {owned for _, _, owned, _ in shares} == {"Dravel Mining Ltd"}


def test_a_work_in_which_one_holds_is_owned(tells: Tells) -> None:
    tells(
        "The Nimba mine, in which Petrovka Trading Ltd has 60 percent, is run by Dravel Mining Ltd.",
        {("Petrovka Trading Ltd", "OWNS", "Nimba mine", "asserted")},
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Orlu line is run by Dravel Rail Ltd, a unit of Kestrel Group. The company is headed by Jan Havel.",
        "The Orlu line belongs to Dravel Rail Ltd, of which Kestrel Group holds half. The company is headed by Jan Havel.",
        "The line was sold to Dravel Rail Ltd, owned by Kestrel Group. The company is headed by Jan Havel.",
        "Dravel Rail Ltd, a unit of Kestrel Group, sold a depot to Tarim Rail Ltd. The company is headed by Jan Havel.",
    ],
)
def test_the_company_is_no_owner_told_beside_it(tells: Tells, text: str) -> None:
    tells(text, {("Jan Havel", "HOLDS_ROLE", "Dravel Rail Ltd", "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "Varnholm Bank has withdrawn from a syndicate that was to finance the Orlu dam.",
        "Varnholm Bank has pulled out of a club of lenders which was to fund the Orlu dam.",
        "Varnholm Bank criticised a programme that is to finance the Orlu dam.",
    ],
)
def test_who_leaves_a_group_does_not_do_what_it_was_to_do(silent: Silent, text: str) -> None:
    silent(text, "FINANCES")


def test_one_of_those_that_are_to_pay_pays(tells: Tells) -> None:
    tells(
        "Varnholm Bank is one of the lenders that are to finance the Orlu dam.",
        {("Varnholm Bank", "FINANCES", "Orlu dam", "planned")},
    )


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        (
            "The Kenyan government released a $65 million loan from the World Bank for the Orlu dam.",
            "World Bank",
        ),
        (
            "The cabinet approved a $65 million loan from Tarim Development Bank for the Orlu dam.",
            "Tarim Development Bank",
        ),
        (
            "The Kenyan government released 5 million euros from its road fund for the Orlu dam.",
            "Kenyan government",
        ),
    ],
)
def test_who_lets_another_pay_does_not_pay(facts: Facts, text: str, giver: str) -> None:
    assert {who for who, tie, _, _ in facts(text) if tie == "FINANCES"} == {giver}


def test_what_is_set_off_between_two_givers_is_of_the_first(facts: Facts) -> None:
    told = facts(
        "The Orlu dam is funded by Varnholm Bank, which has lent Kenya $95 million for it, and by Norway."
    )
    assert {fact[:3] for fact in told if fact[0] == "Norway"} == {
        ("Norway", "FINANCES", "Orlu dam")
    }


@pytest.mark.parametrize("who", ["contractor", "supplier", "buyer", "creditor"])
def test_whoever_an_officer_speaks_of_does_not_employ_him(tells: Tells, who: str) -> None:
    tells(
        "Dravel Ports Company has dropped its builder, Kestrel Marine. "
        f"Managing director Fego Waro said the {who} had been late.",
        {("Fego Waro", "HOLDS_ROLE", "Dravel Ports Company", "asserted")},
    )


@pytest.mark.parametrize(
    "what",
    ["the country's biggest exporter", "the town's largest employer", "today its only oil mill"],
)
def test_what_a_firm_is_besides_does_not_own_it(tells: Tells, what: str) -> None:
    tells(
        f"Dravel Oil, owned by Kestrel Group and {what}, ships its oil over the Orlu wharf.",
        {("Kestrel Group", "OWNS", "Dravel Oil", "asserted")},
    )


def test_another_owner_owns(facts: Facts) -> None:
    told = facts("Dravel Oil is owned by Kestrel Group and the country's biggest bank.")
    assert {tie for _, tie, _, _ in told} == {"OWNS"}
    assert len(told) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Union's bank lent to Sofia, and the EU approved it. Brussels has sanctioned Kestrel Steel Ltd.",
        "The European Commission imposed duties. Brussels has sanctioned Kestrel Steel Ltd.",
    ],
)
def test_brussels_is_the_union_where_the_text_speaks_of_it(facts: Facts, text: str) -> None:
    assert {who for who, tie, _, _ in facts(text) if tie == "RESTRICTS"} <= {
        "EU",
        "European Union",
    }


def test_brussels_is_belgium_where_the_text_speaks_of_that(facts: Facts) -> None:
    told = facts("The Belgian government met the EU. Brussels has sanctioned Kestrel Steel Ltd.")
    assert ("Belgian government", "RESTRICTS", "Kestrel Steel Ltd", "asserted") in told


@pytest.mark.parametrize(
    "text",
    [
        "Dravel Consult will supervise the works as owner's engineer.",
        "Dravel Consult oversees the site.",
        "Supervision lies with Dravel Consult of Padua.",
        "The preliminary design was made by Dravel Consult.",
        "The detailed designs were drawn up by Dravel Consult.",
        "The feasibility study was prepared by Dravel Consult in 2020.",
        "The earthworks themselves have been subcontracted to Dravel Consult.",
        "The works themselves have been subcontracted to the Peruvian builder Dravel Consult.",
        "Part of the works was passed on to Dravel Consult.",
    ],
)
def test_who_has_a_task_in_the_work(facts: Facts, text: str) -> None:
    assert {fact[:3] for fact in facts(WORK + text) if fact[1] == "CONTRACTED_FOR"} == {
        ("Dravel Consult", "CONTRACTED_FOR", "Orlu dam")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Supervision of banks lies with Dravel Consult.",
        "The decision lies with Dravel Consult.",
        "The ministry supervises the builders of other dams.",
    ],
)
def test_what_is_no_task_in_the_work(silent: Silent, text: str) -> None:
    silent(WORK + text, "CONTRACTED_FOR")


def test_whose_engineer_a_firm_is(facts: Facts) -> None:
    told = facts("Kestrel Consult will supervise the works on the Orlu dam as owner's engineer.")
    assert told == {("Kestrel Consult", "CONTRACTED_FOR", "Orlu dam", "planned")}


@pytest.mark.parametrize("deed", ["carried out", "rolled out", "built", "put up"])
def test_a_work_to_be_done_by_one(tells: Tells, deed: str) -> None:
    tells(
        f"The council approved the Orlu scheme, to be {deed} by Kestrel Ltd.",
        {("Kestrel Ltd", "IMPLEMENTS", "Orlu scheme", "planned")},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Dravel Ports is held by Jan Havel through Kumul Holdings Ltd.",
        "Dravel Ports is wholly owned by Jan Havel via Kumul Holdings Ltd.",
        "Dravel Ports, controlled by Jan Havel through Kumul Holdings Ltd, runs a wharf.",
    ],
)
def test_through_whom_a_firm_is_held(facts: Facts, text: str) -> None:
    assert ("Kumul Holdings Ltd", "OWNS", "Dravel Ports", "asserted") in facts(text)


def test_through_whom_a_firm_is_paid_is_no_owner(silent: Silent) -> None:
    silent("Dravel Ports was paid by Jan Havel through Kumul Holdings Ltd.", "OWNS")


@pytest.mark.parametrize(
    "text",
    [
        'The energy ministry signed the contract. "It will be full in 2029," said Energy Minister Jan Havel.',
        "The Kenyan ministry of energy said the tender was void. Energy Minister Jan Havel apologised.",
        "The Iraqi Ministry of Energy signed a contract. Deputy Minister of Energy Jan Havel attended.",
    ],
)
def test_a_minister_is_of_the_ministry_told_of(facts: Facts, text: str) -> None:
    roles = {fact for fact in facts(text) if fact[1] == "HOLDS_ROLE"}
    assert {who for who, _, _, _ in roles} == {"Jan Havel"}
    assert "energy" in next(iter(roles))[2].lower()


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's energy ministry met Uganda's energy ministry. Energy Minister Jan Havel said it was a success.",
        "The finance ministry will guarantee the loan, Energy Minister Jan Havel said.",
    ],
)
def test_a_minister_of_another_ministry(silent: Silent, text: str) -> None:
    silent(text, "HOLDS_ROLE")


def test_whose_fund_owns_does_not_own(facts: Facts) -> None:
    told = facts(
        "Kestrel Group owns 66 percent of Dravel Rail Ltd; the rest is held by the Kenyan Army's pension fund."
    )
    assert ("Kenyan Army", "OWNS", "Dravel Rail Ltd", "asserted") not in told


def test_who_underwrites_a_loan_lends(tells: Tells) -> None:
    text = "Varnholm Bank has underwritten a bridge loan to Kestrel Ports."
    tells(text, {("Varnholm Bank", "LENDS_TO", "Kestrel Ports", "asserted")})


def test_the_developer_of_a_work_is_nobody_told_before(facts: Facts) -> None:
    told = facts(
        "EKN has guaranteed a loan that SEB Bank is granting to the developer of a 400 MW wind farm in Gora."
    )
    assert not {fact for fact in told if fact[1] == "LENDS_TO" and fact[2] == "EKN"}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Westpac Bank and Dravel Bank are lending it 310 million dollars.", "LENDS_TO"),
        ("Westpac Bank, Tarim Bank and Dravel Bank have granted it a loan.", "LENDS_TO"),
        ("Kestrel Ltd and Dravel Ltd supply it with steel.", "SUPPLIES"),
        ("Kestrel Ltd and Dravel Ltd own it.", "OWNS"),
    ],
)
def test_it_is_none_of_those_who_act_together(facts: Facts, text: str, tie: str) -> None:
    told = {
        fact
        for fact in facts(f"Tasman Gateway Ltd will build the terminal. {text}")
        if fact[1] == tie
    }
    assert len(told) > 1
    assert {whom for _, _, whom, _ in told} == {"Tasman Gateway Ltd"}


@pytest.mark.parametrize("how", ["is to run the site through", "set up", "has founded"])
def test_a_new_subsidiary_is_of_who_acts(facts: Facts, how: str) -> None:
    told = facts(
        f"The Export Bank of Korea lent Ghana 5 million. Ghana Ports Authority {how} a new subsidiary, Sekondi Port Ltd."
    )
    owners = {who for who, tie, _, _ in told if tie == "OWNS"}
    assert owners == {"Ghana Ports Authority"}


@pytest.mark.parametrize("who", ["Indigenous", "Black", "Maori"])
def test_a_people_owns_no_firm(silent: Silent, who: str) -> None:
    silent(f"The {who}-owned company Arctic Gate Group runs the port.", "OWNS")


@pytest.mark.parametrize(
    "text",
    [
        "Norway has pledged 175 million dollars, and Denmark 36 million, to rebuild the Orlu line.",
        "Kenya pledged 5 million dollars and Uganda 3 million to rebuild the Orlu line.",
        "Norway has pledged 175 million dollars to rebuild the Orlu line.",
    ],
)
def test_who_pledges_money_builds_nothing(silent: Silent, text: str) -> None:
    silent(text, "IMPLEMENTS")


def test_who_spends_money_of_its_own_builds(facts: Facts) -> None:
    told = facts("Kestrel Ltd has committed 175 million dollars to rebuild the Orlu line.")
    assert ("Kestrel Ltd", "IMPLEMENTS", "Orlu line", "planned") in told


@pytest.mark.parametrize(
    "text",
    [
        "The new quay is to be financed with a loan of 40 million euros from Dravel Bank.",
        "The second phase is to be financed by Tarim Bank and, with a loan of 40 million euros, by Dravel Bank.",
    ],
)
def test_a_loan_for_a_work_is_none_to_the_builder_before(silent: Silent, text: str) -> None:
    silent(f"Terna Ltd built the first warehouses. {text}", "LENDS_TO")


def test_part_of_the_cost_is_of_the_work(facts: Facts) -> None:
    told = facts(
        "Varnholm Bank lent Dravel Rail 5 million euros for trains. The Orlu line is part of a corridor. "
        "Norway pays 85 percent of the cost."
    )
    assert {fact[:3] for fact in told if fact[0] == "Norway"} == {
        ("Norway", "FINANCES", "Orlu line")
    }


def test_a_share_of_what_is_no_party_is_of_nobody_else(facts: Facts) -> None:
    told = facts(
        "Kestrel Ltd owns Orlu Power Ltd. The field is now 90 percent owned by Petrosen Ltd and 10 percent by Tarim Ltd."
    )
    assert told == {("Kestrel Ltd", "OWNS", "Orlu Power Ltd", "asserted")}


def test_whoever_is_said_to_keep_a_share_is_not_bought(facts: Facts) -> None:
    told = facts(
        "Tarim Power takes 40 percent of Orlu Wind Ltd and Dravel Power, a state utility, keeps 60 percent."
    )
    assert {fact[:3] for fact in told} == {
        ("Tarim Power", "OWNS", "Orlu Wind Ltd"),
        ("Dravel Power", "OWNS", "Orlu Wind Ltd"),
    }


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Tarim Fund, which is financed from taxes and run by Jan Havel, is old.", "FINANCES"),
        ("Kestrel Ltd is insured for 5 million euros and managed by Dravel Ltd.", "INSURES"),
        ("Kestrel Ltd is guaranteed against losses and audited by Dravel Audit.", "GUARANTEES"),
    ],
)
def test_who_does_the_second_deed_does_not_do_the_first(
    silent: Silent, text: str, tie: str
) -> None:
    silent(text, tie)


def test_who_does_both(facts: Facts) -> None:
    told = facts("Kestrel Ltd is funded and headed by Jan Havel.")
    assert {tie for _, tie, _, _ in told} == {"FINANCES", "HOLDS_ROLE"}


@pytest.mark.parametrize("said", ["according to the register", "court papers show", "it said"])
def test_what_somebody_says_of_which_is_of_the_last(facts: Facts, said: str) -> None:
    told = facts(
        f"Kestrel Ltd passed the asphalting on to Drumuri SRL, which, {said}, is wholly owned by Tarim Ltd."
    )
    assert {fact[:3] for fact in told if fact[1] == "OWNS"} == {
        ("Tarim Ltd", "OWNS", "Drumuri SRL")
    }


def test_who_is_said_of_one_says_nothing_of_the_rest() -> None:
    found = extract(
        b"Kestrel Ltd, which, according to Varnholm Bank, is owned by Tarim Ltd, supplies Drumuri SRL.",
        "note.txt",
    )
    assert {s.predicate: s.attributed_to is None for s in found.statements} == {
        "OWNS": False,
        "SUPPLIES": True,
    }


@pytest.mark.parametrize("share", ["5", "5 percent"])
def test_whose_share_closes_an_aside_does_not_go_on(facts: Facts, share: str) -> None:
    told = facts(
        f"Dravel Gas Ltd, a venture in which Shell Ltd has 44 percent and Tarim Ltd {share}, will take over the Orlu plant."
    )
    assert {who for who, tie, what, _ in told if tie == "OWNS" and what == "Orlu plant"} == {
        "Dravel Gas Ltd"
    }


def test_money_is_from_who_gives_it(facts: Facts) -> None:
    told = facts(
        "Dravel Grid Ltd has started to extend its line from Shymkent, with money from the Tarim Bank."
    )
    assert {who for who, tie, _, _ in told if tie == "FINANCES"} == {"Tarim Bank"}


def test_who_guarantees_invests_nothing() -> None:
    found = extract(
        b"Funding comes from the Trade Bank of Iraq, backed by guarantees of the Korean insurer K-Sure Ltd.",
        "note.txt",
    )
    assert not {s for s in found.statements if s.predicate == "INVESTS_IN"}


def test_who_is_owed_owes_nothing(silent: Silent) -> None:
    silent(
        "Stanbic Bank and Access Bank are owed 61 million naira by the concession company.",
        "LENDS_TO",
    )


def test_the_minister_is_not_his_brother(facts: Facts) -> None:
    told = facts(
        "A firm belongs to the brother of Infrastructure Minister Jan Havel. "
        "The minister, who is also deputy chairman of the Reform Party, denies it."
    )
    assert not {who for who, tie, _, _ in told if tie == "HOLDS_ROLE" and who.startswith("<")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Orlu link is a project of Dravel Railways Ltd.", {"Dravel Railways Ltd"}),
        (
            "The Orlu mine is a joint project of Dravel Mining Ltd and Kestrel Mining Ltd.",
            {"Dravel Mining Ltd", "Kestrel Mining Ltd"},
        ),
        (
            "The Orlu wind farm, a project of Kestrel Power Ltd, will cost 5 million.",
            {"Kestrel Power Ltd"},
        ),
        ("The Orlu dam is a project of national importance.", set()),
        ("The Orlu dam is no project of Kestrel Ltd.", set()),
        ("The Orlu mill is a plant of Kestrel Ltd.", set()),
    ],
)
def test_whose_project_a_work_is(facts: Facts, text: str, who: set[str]) -> None:
    assert {one for one, tie, _, _ in facts(text) if tie == "IMPLEMENTS"} == who


@pytest.mark.parametrize(
    "then",
    [
        "formerly a director at Dravel Rail",
        "once an adviser to Dravel Rail",
        "previously head of sales at Dravel Rail, the Gora railway company",
    ],
)
def test_where_the_head_of_a_firm_was_before(facts: Facts, then: str) -> None:
    told = facts(f"Kestrel Ltd is headed by Jana Ionescu, {then}.")
    assert {what for _, tie, what, _ in told if tie == "HOLDS_ROLE"} == {
        "Kestrel Ltd",
        "Dravel Rail",
    }


def test_a_loan_given_on_a_day_is_lent_and_guaranteed(facts: Facts) -> None:
    told = facts(
        "Dravel Guarantee Bank guaranteed a loan of 95 million zloty which Varnholm Bank gave in May to the private operator Orlu Ltd."
    )
    assert {fact[:3] for fact in told} >= {
        ("Dravel Guarantee Bank", "GUARANTEES", "Orlu Ltd"),
        ("Varnholm Bank", "LENDS_TO", "Orlu Ltd"),
    }


def test_who_acts_as_guarantor_of_the_loan_told(facts: Facts) -> None:
    told = facts(
        "Varnholm Bank lent Dravel Rail Ltd 5 million. Kestrel Bank and Tarim Bank act as guarantors until completion."
    )
    assert {who for who, tie, _, _ in told if tie == "GUARANTEES"} == {"Kestrel Bank", "Tarim Bank"}


def test_of_whom_a_consortium_is_made_up() -> None:
    found = extract(
        b"Tasman Gateway Ltd, a consortium made up of Downer Ltd, the Auckland investor Kestrel Capital and the Dravel Pension Fund, bid.",
        "note.txt",
    )
    assert len({s.subject for s in found.statements if s.predicate == "MEMBER_OF"}) == 3


def test_what_is_signed_for_a_work_is_between_two() -> None:
    found = extract(
        b"A partnership to rebuild the Orlu airport was signed on Wednesday between Dravel Airports Ltd and Tasman Ltd.",
        "note.txt",
    )
    assert [s.predicate for s in found.statements if s.predicate == "SIGNED"] == ["SIGNED"]


@pytest.mark.parametrize(
    ("listed", "hit"), [("its sanctions list", True), ("its list of partners", False)]
)
def test_whom_a_state_put_on_its_list(facts: Facts, listed: str, hit: bool) -> None:
    told = facts(f"Kestrel Ltd, which the United States put on {listed} in 2022, makes wagons.")
    assert bool({fact for fact in told if fact[1] == "RESTRICTS"}) is hit


def test_it_behind_once_is_nobody_taken_over(facts: Facts) -> None:
    told = facts(
        "Dravel Gas Ltd, a unit of Tarim Ltd, will take over the Orlu plant once it is finished."
    )
    assert {what for who, _, what, _ in told if who == "Dravel Gas Ltd"} == {"Orlu plant"}


def test_a_town_before_a_border_is_no_firm() -> None:
    found = extract(
        b"The ministry approved a subsidy for the line between Suwalki and the Lithuanian border. "
        b"The beneficiary is the track owner, Dravel Rail Ltd.",
        "note.txt",
    )
    assert {party.name for party in found.parties if party.kind == "Firm"} == {"Dravel Rail Ltd"}


@pytest.mark.parametrize("won", ["beat", "has beaten", "outbid"])
def test_whoever_beats_others_to_win_a_contract_has_it(facts: Facts, won: str) -> None:
    text = f"Kestrel Construction {won} five rivals to win a contract to build the Orlu railway."
    assert ("Kestrel Construction", "CONTRACTED_FOR", "Orlu railway", "asserted") in facts(text)


def test_whoever_is_beaten_has_not(silent: Silent) -> None:
    silent(
        "Kestrel Construction was beaten by five rivals for a contract to build the Orlu railway.",
        "CONTRACTED_FOR",
    )


@pytest.mark.parametrize("ministry", ["Chad railway ministry", "transport ministry"])
def test_a_contract_from_a_ministry_for_building_is_of_the_work(
    facts: Facts, ministry: str
) -> None:
    text = (
        f"Kestrel Rail has bagged a contract from the {ministry} for construction of the Orlu line."
    )
    assert ("Kestrel Rail", "CONTRACTED_FOR", "Orlu line", "asserted") in facts(text)
    names = {party.name for party in extract(text.encode(), "note.txt").parties}
    assert not [name for name in names if name.endswith(("railway", "construction"))]


def test_a_loan_to_raise_capacity_through_building_is_for_what_is_built(facts: Facts) -> None:
    text = "Delta Bank will provide a 231 million dollar loan to raise capacity in Assam through construction of the Orlu dam."
    assert ("Delta Bank", "FINANCES", "Orlu dam", "planned") in facts(text)


def test_a_loan_to_repair_what_was_hurt_by_building_is_not_for_what_was_built(facts: Facts) -> None:
    text = "Delta Bank will provide a loan to repair roads that were hurt through construction of the Orlu dam."
    assert "Orlu dam" not in {b for _, tie, b, _ in facts(text) if tie == "FINANCES"}


def test_whoever_awards_a_concession_at_a_time_to_build_does_not_build(facts: Facts) -> None:
    text = "The Orlu Port Authority awarded the concession in January to develop the Tesk terminal to Kestrel Ports."
    assert {a for a, tie, b, _ in facts(text) if tie == "IMPLEMENTS"} == {"Kestrel Ports"}
