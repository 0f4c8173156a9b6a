"""Laws of plainer words: what is set off, leads in, describes a name or stands beside it in a list takes no tie of the name away."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Ties

SENTENCES = [
    "Tolmin Steel{} ships most of its rails to Egypt.",
    "Tolmin Steel{} ships beef to Egypt, Iran and Hong Kong.",
    "Tolmin Steel{} joined Trask Logistics as a shareholder.",
    "Tolmin Steel{} has a new owner: Pinecrest Capital.",
    "Tolmin Steel{} has three subsidiaries: Ostrand Shipping, Quill Maritime and Tolvan Foods.",
    "Tolmin Steel{} elected three directors: Ola Brekke, Lena Kost and Ivo Tarn.",
    "Tolmin Steel{} appointed Kessel & Crane as its auditor.",
    "Tolmin Steel{} banks with Steppe Bank and is insured by Tengri Insurance.",
    "Tolmin Steel{} is admitted as supplier of Sava Railways.",
    "Tolmin Steel{} won Kestrel Motors as a customer.",
    "Tolmin Steel{} accounts for half of Norvane Castings' sales.",
]
ASIDES = [
    ", founded in 1987,",
    ", a privately held group,",
    ", which employs 400 people,",
    " (NYSE: TVS)",
    " (TVS)",
    ", based in Graz,",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_aside_takes_no_tie_away(ties: Ties, sentence: str) -> None:
    plain = ties(sentence.format(""))
    assert plain
    for aside in ASIDES:
        assert plain <= ties(sentence.format(aside)), aside


OTHERS = [
    ", in a deal with Orlu Group,", ", despite opposition from Orlu Group,", ", after talks with Orlu Group and Trask Logistics,",
    ", active in Egypt, Tunisia and Zambia,", ", after years of losses in Egypt and Zambia,", ", having lost Orlu Group,",
    ", to the dismay of Norway and Sweden,", ", backed by investors including Orlu Group and Steppe Bank,",
    ", headed by Jan Kovac, former minister of Norway,", ", in its biggest deal since Orlu Group,",
]  # fmt: skip


@pytest.mark.parametrize("aside", OTHERS)
@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("Tolmin Steel{} bought Pinecrest Capital.", "OWNS"),
        ("Tolmin Steel{} will supply flour to Pinecrest Capital.", "SUPPLIES"),
        ("Tolmin Steel{} has lent $5 million to Pinecrest Capital.", "LENDS_TO"),
    ],
)
def test_who_stands_in_an_aside_does_not_act(
    ties: Ties, sentence: str, tie: str, aside: str
) -> None:
    told = {one for one in ties(sentence.format(aside)) if one[2] == "Pinecrest Capital"}
    assert {one for one in told if one[1] == tie} == {("Tolmin Steel", tie, "Pinecrest Capital")}


@pytest.mark.parametrize("means", ["help", "a loan", "financial support", "money"])
def test_who_gives_the_means_sells_nothing(ties: Ties, means: str) -> None:
    told = ties(f"Tolmin Steel bought Pinecrest Capital with {means} from Steppe Bank.")
    assert ("Steppe Bank", "OWNS", "Pinecrest Capital") not in told
    assert ("Tolmin Steel", "OWNS", "Pinecrest Capital") in told


def test_a_quote_spans_the_words_as_printed() -> None:
    text = "Tolmin Steel, founded in 1987, joined Trask Logistics as a shareholder."
    found = extract(text.encode(), "t.txt").statements
    assert found
    assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize(
    "text",
    [
        # what follows goes on about the last name in what is set off
        "Orlu Group, of which the largest part is due to Tolmin Steel, the builder of the Vipava tunnel, lost money.",
        "Orlu Group, bought by Tolmin Steel, the owner of Trask Logistics, lost money.",
    ],
)
def test_the_next_apposition_is_no_part_of_the_main_clause(ties: Ties, text: str) -> None:
    assert not {
        tie for tie in ties(text) if tie[0] == "Orlu Group" and tie[1] in ("IMPLEMENTS", "OWNS")
    }


LEADS = [
    "On Monday, ",
    "Meanwhile, ",
    "According to local media, ",
    "A spokesman said that ",
    "In March, ",
]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tula-based Lomax Glass bought Tolmin Steel.",
        "Omar Bey sold oil through his company, Darya Trading.",
        "Omar Bey signed the shares over to his eldest son, Ali Bey.",
        "The loan from Norsk Havbank to Kivu Water Ltd is backed by a guarantee from Aqua Lumen.",
        "Mombasa port is operated by Orlu Corporation.",
    ],
)
def test_a_lead_takes_no_tie_away_and_makes_none(ties: Ties, sentence: str) -> None:
    plain = ties(sentence)
    assert plain
    for lead in LEADS:
        assert ties(lead + sentence) == plain, lead


def test_the_day_of_a_lead_is_the_event_s() -> None:
    text = "In May 2023 a contract with rail freight operator Orlu Cargo was signed by Velmora."
    signed = [
        one for one in extract(text.encode(), "t.txt").statements if one.predicate == "SIGNED"
    ]
    assert [one.event for one in signed] == [("2023-05-01", "2023-06-01")]


@pytest.mark.parametrize(
    "text",
    [
        "Assuming no delays, the loan from Norsk Havbank to Kivu Water Ltd may be backed by a guarantee from Aqua Lumen.",
        "If approved, Tolmin Steel might buy Trask Logistics.",
    ],
)
def test_a_lead_that_supposes_makes_no_tie_firm(text: str) -> None:
    found = extract(text.encode(), "t.txt").statements
    assert not {one.predicate for one in found if one.modality == "asserted"} & {
        "GUARANTEES",
        "OWNS",
    }


ENDS = [
    "Orlu Foods has signed with {}, papers wrote.",
    "Orlu Foods has won an order to build ten vessels for {}.",
    "The Tea Union, of which {} is a member, met.",
    "Orlu Foods said it had appointed {} as lead manager.",
    "A loan from Orient Bank to {} was announced on Monday.",
]
WORDS = [
    "state-owned Tolmin Steel",
    "privately held Tolmin Steel",
    "rival Tolmin Steel",
    "Slovenian peer Tolmin Steel",
    "its long-time partner Tolmin Steel",
    "Vesta Energy subsidiary Tolmin Steel",
    "Vesta Energy's subsidiary Tolmin Steel",
    "Vesta Energy-owned Tolmin Steel",
    "“Tolmin Steel”",
    "Vesta Energy and Tolmin Steel",
    "Tolmin Steel and two other firms",
    "several firms including Tolmin Steel",
    "Tolmin Steel as well as Vesta Energy",
]


@pytest.mark.parametrize("sentence", ENDS)
def test_a_name_in_more_words_keeps_its_ties(ties: Ties, sentence: str) -> None:
    plain = {tie for tie in ties(sentence.format("Tolmin Steel")) if "Tolmin Steel" in tie}
    assert plain
    for words in WORDS:
        assert plain <= ties(sentence.format(words)), words


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        # a verb behind the list makes its last the subject of the next clause
        (
            "Vesta Energy owns a fifth of Tolmin Steel, and Orlu Foods has built a port.",
            ("Vesta Energy", "OWNS", "Orlu Foods"),
        ),
        (
            "Vesta Energy owns most of Tolmin Steel and Orlu Foods holds 25 percent.",
            ("Vesta Energy", "OWNS", "Orlu Foods"),
        ),
        ("Switzerland sanctioned Tolmin Steel.", ("Switzerland", "OWNS", "Tolmin Steel")),
        (
            "Trask Logistics, a unit of Vesta Energy, and Tolmin Steel, one of Chad's largest mills, signed it.",
            ("Tolmin Steel", "OWNS", "Trask Logistics"),
        ),
        (
            "Tolmin Steel sold Trask Logistics to Vesta Energy, as well as its unit Lota Foods.",
            ("Lota Foods", "OWNS", "Trask Logistics"),
        ),
        (
            "Vesta Energy and Orlu Foods bought Tolmin Steel and Lota Mills, respectively.",
            ("Vesta Energy", "OWNS", "Lota Mills"),
        ),
        (
            "The authority fined five cement makers, and two importers in Damietta that supply Orlu Homes.",
            ("<five cement makers>", "SUPPLIES", "Orlu Homes"),
        ),
        (
            "Norva Bank lent money to Orlu Steel and Kestrel Mills in Dakar that supply Vaskor Homes.",
            ("Orlu Steel", "SUPPLIES", "Vaskor Homes"),
        ),
    ],
)
def test_plainer_words_say_no_more(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie not in ties(text)


def test_a_participle_behind_a_name_is_its_verb(ties: Ties) -> None:
    assert ("Switzerland", "RESTRICTS", "Tolmin Steel") in ties(
        "Switzerland sanctioned Tolmin Steel."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel, unlike Vesta Energy and Orlu Foods, supplies Sava Railways.",
        "Unlike Vesta Energy and Orlu Foods, Tolmin Steel supplies Sava Railways.",
        "Tolmin Steel supplies Sava Railways, unlike Vesta Energy and Orlu Foods.",
        "Tolmin Steel, not Vesta Energy or Orlu Foods, supplies Sava Railways.",
        "Tolmin Steel supplies Sava Railways, not Lota Mills or Orlu Foods.",
    ],
)
def test_those_whom_a_party_is_set_against_have_no_part(ties: Ties, text: str) -> None:
    assert ties(text) == {("Tolmin Steel", "SUPPLIES", "Sava Railways")}


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel made an offer for Trask Logistics, which turned it down.",
        "The Sandreach dam and the Lund bridge are open, with Tolmin Steel as contractor.",
        "Omar Bey and Ivan Petrov traded through his company Darya Trading.",
    ],
)
def test_what_the_whole_takes_back_or_leaves_open_stays_so(ties: Ties, text: str) -> None:
    assert ties(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Neither Tolmin Steel nor Vesta Energy owns Orlu Foods.", "OWNS"),
        ("Tolmin Steel owns neither Orlu Foods nor Vesta Energy.", "OWNS"),
        ("Tolmin Steel is owned by neither Orlu Foods nor Vesta Energy.", "OWNS"),
        ("Neither Tolmin Steel nor Vesta Energy is a shareholder of Orlu Foods.", "OWNS"),
        ("Neither Tolmin Steel nor its chairman, Jo Lee, has lent to Orlu Foods.", "LENDS_TO"),
        ("Tolmin Steel buys coal from neither Orlu Foods nor Vesta Energy.", "SUPPLIES"),
        ("Neither Tolmin Steel nor Vesta Energy is on the EU's sanctions list.", "LISTED_UNDER"),
    ],
)
def test_what_neither_of_two_does_is_denied_of_both(text: str, told: str) -> None:
    read = extract(text.encode(), "a.txt", published="2026-05-10", min_confidence=0)
    found = [one.modality for one in read.statements if one.predicate == told]
    assert found == ["denied", "denied"]


def test_what_is_said_in_passing_of_one_of_two_stands(ties: Ties) -> None:
    told = ties("Neither Tolmin Steel nor its chairman, Jo Lee, has lent to Orlu Foods.")
    assert ("Jo Lee", "HOLDS_ROLE", "Tolmin Steel") in told
