import pytest

from interlock.loaders.documents import extract


def _kind(sentence: str, name: str) -> str | None:
    found = extract(sentence.encode(), "note.txt", published="2026-05-10")
    return next((p.kind for p in found.parties if p.name == name), None)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Depositors withdrew 3 million euros from VTR Group within a week.", "VTR Group"),
        ("Lindner Frères confirmed a letter of credit of 4 million dollars.", "Lindner Frères"),
        ("Aurinia Capital lent 40 million euros to Brask Foods.", "Aurinia Capital"),
        ("Aurinia Capital arranged a syndicated loan of 90 million euros for Brask Foods.", "Aurinia Capital"),
        ("Velsa, which was founded in 1988, lost its banking licence on Tuesday.", "Velsa"),
        ("The regulator granted VTR Group a banking licence on Tuesday.", "VTR Group"),
        ("Customers of VTR Group can no longer withdraw more than 300 euros a day.", "VTR Group"),
        ("The mandated lead arrangers of the loan are Velsa and Orient Bank.", "Velsa"),
        ("The loan was signed with a group of banks that includes VTR Group and Orient Bank.", "VTR Group"),
        ("The central bank fined VTR Group 2 million euros. The bank has 40 branches.", "VTR Group"),
        ("The rain came late and Velsa opened an office in Lima. The bank has 300 employees.", "Velsa"),
        ("VTR Group is the smallest of the eight lenders of Brask Foods.", "VTR Group"),
        ("Regulators seized VTR Group after a run on deposits.", "VTR Group"),
        ("VTR Group has 2.3 billion dollars in deposits and 140 offices.", "VTR Group"),
        ("Profit at VTR Group rose by 9 percent as net interest income grew.", "VTR Group"),
        ("VTR Group will not lend to coal mines any more, the lender said in May.", "VTR Group"),
        ("The agent bank for the loan is VTR Group.", "VTR Group"),
        ("Orient Bank wants to buy its rival VTR Group for 300 million dollars.", "VTR Group"),
        ("Velsa declared the loan to Brask Foods due on Monday.", "Velsa"),
        ("The ships are pledged to Velsa as security for a loan of 30 million dollars.", "Velsa"),
        ("Savers have withdrawn 40 million dollars from VTR Group.", "VTR Group"),
        ("The account of Brask Foods at VTR Group was frozen on Friday.", "VTR Group"),
        ("VTR Group acts as house bank to Brask Foods.", "VTR Group"),
        ("VTR Group passed the stress test of the central bank.", "VTR Group"),
        ("VTR Group wrote off loans worth 40 million dollars.", "VTR Group"),
        ("The lenders, among them VTR Group and Orient Bank, want their money back.", "VTR Group"),
        ("Loans granted by Velsa rose by 4 percent last year.", "Velsa"),
        ("Ida Holt will lead VTR Group from July. The bank has 2,300 employees.", "VTR Group"),
        ("Depositors withdrew 3 million euros from Romero Vidal.", "Romero Vidal"),
        ("Lindner Frères reported a profit. Deposits at the lender rose by 4 percent.", "Lindner Frères"),
    ],
)  # fmt: skip
def test_a_firms_name_that_tells_no_trade_is_a_bank_by_what_is_said_of_it(
    sentence: str, name: str
) -> None:
    assert _kind(sentence, name) == "Bank"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Aurinia Capital, a fund, lent 40 million euros to Brask Foods.", "Aurinia Capital"),
        ("Aurinia Capital lent 5 million euros to its subsidiary Brask Foods.", "Aurinia Capital"),
        ("Velsa Cement Group lent 40 million euros to Brask Foods.", "Velsa Cement Group"),
        ("VTR Group borrowed 40 million euros from Orient Bank.", "VTR Group"),
        ("Orient Bank lent 40 million euros to VTR Group. The bank has 40 branches.", "VTR Group"),
        ("VTR Group supplies cash machines to banks.", "VTR Group"),
        ("The central bank bought bonds of VTR Group. The bank has 900 employees.", "VTR Group"),
        ("VTR Group closed two plants. The bank in the main street has closed too.", "VTR Group"),
        ("VTR Group had 12 million dollars on deposit at Orient Bank.", "VTR Group"),
        ("VTR Group banks with Orient Bank and two other lenders.", "VTR Group"),
        ("Orient Bank declared the loan to VTR Group due on Monday.", "VTR Group"),
        ("The main lender of VTR Group is Orient Bank.", "VTR Group"),
        ("VTR Group pledged its ships to Orient Bank. The bank may sell them.", "VTR Group"),
        ("VTR Group laid the pipes. The state bank of Lima lent the town money.", "VTR Group"),
        ("VTR Group has 40 branches. The lender to both is Orient Bank.", "VTR Group"),
        (
            "The dairy Kestreva owes 40 million euros to Sorrel & Hale. The lender is in Lima.",
            "Kestreva",
        ),
    ],
)
def test_a_firm_that_only_lends_or_borrows_stays_one(sentence: str, name: str) -> None:
    assert _kind(sentence, name) == "Firm"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The central bank, the Bank of Zelva, cut its key rate to 4 percent.", "Bank of Zelva"),
        ("The Bank of Zelva raised its policy rate by half a point.", "Bank of Zelva"),
        ("The National Bank of Zelva sold 40 million dollars to support the currency.", "National Bank of Zelva"),
        ("Banco Central de Zelva fined Orient Bank 2 million euros.", "Banco Central de Zelva"),
        ("The Highland Property Fund, a state agency, lent 40 million euros to Brask Foods.", "Highland Property Fund"),
        ("The governor of the Bank of Zelva said the key rate would stay.", "Bank of Zelva"),
        ("The central bank (the Bank of Zelva) fined Orient Bank.", "Bank of Zelva"),
        ("Zelva Invest, a public body, lent 3 million euros to Brask Foods.", "Zelva Invest"),
        ("Helvia Export Credit, a government agency, guaranteed the loan.", "Helvia Export Credit"),
    ],
)  # fmt: skip
def test_central_banks_and_state_agencies_are_of_the_state(sentence: str, name: str) -> None:
    assert _kind(sentence, name) == "GovernmentBody"


def test_a_bank_beside_the_central_bank_is_none() -> None:
    assert _kind("Fined by the central bank, Zelva Bank opened an office.", "Zelva Bank") == "Bank"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("West Bank Cement", "Firm"),
        ("Left Bank Vineyards", "Firm"),
        ("Northern Food Bank", "Organization"),
        ("Tarn Blood Bank", "Organization"),
        ("Orlu Bank Group", "Bank"),
        ("Orlu Development Bank", "Bank"),
    ],
)
def test_a_bank_inside_a_name(name: str, kind: str) -> None:
    assert _kind(f"{name} signed a contract with Brask Foods on 4 May.", name) == kind


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("Romero Vidal left the bank in May.", "Romero Vidal", "Person"),
        ("Among the directors of a Turkish lender is Romero Vidal.", "Romero Vidal", "Person"),
        ("A bank led by Romero Vidal lent it 3 million dollars.", "Romero Vidal", "Person"),
        ("The state news agency OZP said Brask Foods had shut a plant.", "OZP", "Organization"),
    ],
)
def test_a_bank_or_agency_beside_a_name_is_not_the_name(
    sentence: str, name: str, kind: str
) -> None:
    assert _kind(sentence, name) == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "The Kurdish bank VTR Group bought 12 percent of Brask Foods.",
        "An Islamic bank, VTR Group, lent 9 million euros to Brask Foods.",
    ],
)
def test_a_creed_or_land_before_the_noun_is_no_name(sentence: str) -> None:
    found = extract(sentence.encode(), "note.txt", published="2026-05-10")
    assert [(p.name, p.kind) for p in found.parties] == [
        ("VTR Group", "Bank"),
        ("Brask Foods", "Firm"),
    ]
