"""Frames: the same tie in its many forms, active and passive, as verb and as noun; and what a faulty file of frames is told."""

from __future__ import annotations

from importlib.resources import files

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.grammar.arguments import Words
from interlock.loaders.documents.grammar.rules import ruleset
from interlock.loaders.documents.ties.frames.frames import frames, parse_frames
from interlock.schema.errors import DataError, InterlockError
from interlock.schema.vocabulary import vocabulary

# One fact a sentence; where a reader may take it for more than one modality, each is named.
FORMS = [
    (
        "Delta Steel supplies rails to Nile Shipping.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel has delivered twelve cranes to Nile Shipping.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "Twelve cranes were delivered to Nile Shipping by Delta Steel last year.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "The rails will be supplied to Nile Shipping by Delta Steel.",
        "Delta Steel SUPPLIES Nile Shipping",
        "planned",
    ),
    (
        "Nile Shipping buys its rails from Delta Steel.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "Nile Shipping has ordered six tugs from Delta Steel.",
        "Delta Steel SUPPLIES Nile Shipping",
        "agreed",
    ),
    (
        "Nile Shipping has placed an order for six tugs with Delta Steel.",
        "Delta Steel SUPPLIES Nile Shipping",
        "agreed",
    ),
    (
        "Delta Steel won an order from Nile Shipping for six tugs.",
        "Delta Steel SUPPLIES Nile Shipping",
        "agreed",
    ),
    (
        "Delta Steel received a $20 million order from Nile Shipping.",
        "Delta Steel SUPPLIES Nile Shipping",
        "agreed",
    ),
    (
        "Delta Steel is a supplier to Nile Shipping.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel, a supplier of Nile Shipping, closed its mill.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "Deliveries by Delta Steel to Nile Shipping began in May.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel's shipments of rails to Nile Shipping have stopped.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel equipped Nile Shipping with new pumps.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel leased four barges to Nile Shipping.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel makes hulls for Nile Shipping.",
        "Delta Steel SUPPLIES Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel denied that it had sold hulls to Nile Shipping.",
        "Delta Steel SUPPLIES Nile Shipping",
        "denied",
    ),
    (
        "Delta Steel is considering selling hulls to Nile Shipping.",
        "Delta Steel SUPPLIES Nile Shipping",
        "considered",
    ),
    (
        "Delta Steel refused to sell hulls to Nile Shipping.",
        "Delta Steel SUPPLIES Nile Shipping",
        "opposed",
    ),
    ("Delta Steel exports rails to Kenya.", "Delta Steel EXPORTS_TO Kenya", "asserted"),
    (
        "Rails worth $4 million were exported to Kenya by Delta Steel in 2021.",
        "Delta Steel EXPORTS_TO Kenya",
        "asserted",
    ),
    ("Delta Steel's exports to Kenya doubled.", "Delta Steel EXPORTS_TO Kenya", "asserted"),
    ("Exports from Turkey to Kenya fell by 4 percent.", "Türkiye EXPORTS_TO Kenya", "asserted"),
    ("Kenya imports wheat from Turkey.", "Türkiye EXPORTS_TO Kenya", "asserted"),
    ("Turkey's exports of steel to Kenya rose.", "Türkiye EXPORTS_TO Kenya", "asserted"),
    ("Trade between Turkey and Kenya reached $2 billion.", "Türkiye TRADES_WITH Kenya", "asserted"),
    ("Turkey's trade with Kenya has doubled.", "Türkiye TRADES_WITH Kenya", "asserted"),
    (
        "Delta Steel is looking for partners in Kenya.",
        "Delta Steel SEEKS_BUSINESS_IN Kenya",
        "considered",
    ),
    ("Delta Steel wants to enter Kenya.", "Delta Steel SEEKS_BUSINESS_IN Kenya", "interest"),
    ("Delta Steel plans to expand into Kenya.", "Delta Steel SEEKS_BUSINESS_IN Kenya", "planned"),
    (
        "Delta Steel has applied for a licence in Kenya.",
        "Delta Steel SEEKS_BUSINESS_IN Kenya",
        "considered|asserted|interest",
    ),
    (
        "Orient Bank settles payments with Kenya.",
        "Orient Bank FACILITATES_TRADE_WITH Kenya",
        "asserted",
    ),
    (
        "The Serbian government promotes trade with Kenya.",
        "Serbian government PROMOTES_TRADE_WITH Kenya",
        "asserted",
    ),
    (
        "Delta Steel does business with Nile Shipping.",
        "Delta Steel DOES_BUSINESS_WITH Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel has had no dealings with Nile Shipping.",
        "Delta Steel DOES_BUSINESS_WITH Nile Shipping",
        "denied",
    ),
    ("Orient Bank lent Delta Steel $20 million.", "Orient Bank LENDS_TO Delta Steel", "asserted"),
    (
        "Orient Bank has granted a $20 million loan to Delta Steel.",
        "Orient Bank LENDS_TO Delta Steel",
        "asserted",
    ),
    (
        "Orient Bank granted Delta Steel a loan of $20 million.",
        "Orient Bank LENDS_TO Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel received a $20 million loan from Orient Bank.",
        "Orient Bank LENDS_TO Delta Steel",
        "asserted",
    ),
    (
        "A loan of $20 million was granted to Delta Steel by Orient Bank.",
        "Orient Bank LENDS_TO Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel was given a credit line by Orient Bank.",
        "Orient Bank LENDS_TO Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel borrowed $20 million from Orient Bank.",
        "Orient Bank LENDS_TO Delta Steel",
        "asserted",
    ),
    ("Delta Steel owes Orient Bank $20 million.", "Orient Bank LENDS_TO Delta Steel", "asserted"),
    (
        "Delta Steel has repaid its loan from Orient Bank.",
        "Orient Bank LENDS_TO Delta Steel",
        "asserted",
    ),
    (
        "Orient Bank's loan to Delta Steel falls due in May.",
        "Orient Bank LENDS_TO Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel's loan from Orient Bank falls due in May.",
        "Orient Bank LENDS_TO Delta Steel",
        "asserted",
    ),
    (
        "Orient Bank will provide Delta Steel with a loan.",
        "Orient Bank LENDS_TO Delta Steel",
        "planned",
    ),
    (
        "Orient Bank, a creditor of Delta Steel, objected.",
        "Orient Bank LENDS_TO Delta Steel",
        "asserted",
    ),
    (
        "Orient Bank has agreed to finance the Karoo terminal.",
        "Orient Bank FINANCES Karoo terminal",
        "agreed",
    ),
    (
        "The Karoo terminal is being financed by Orient Bank.",
        "Orient Bank FINANCES Karoo terminal",
        "asserted",
    ),
    (
        "Orient Bank put up $20 million for the Karoo terminal.",
        "Orient Bank FINANCES Karoo terminal",
        "asserted",
    ),
    (
        "The Karoo terminal was built with a grant from Orient Bank.",
        "Orient Bank FINANCES Karoo terminal",
        "asserted",
    ),
    (
        "Funding for the Karoo terminal comes from Orient Bank.",
        "Orient Bank FINANCES Karoo terminal",
        "asserted",
    ),
    (
        "Delta Steel invested $20 million in the Karoo terminal.",
        "Delta Steel INVESTS_IN Karoo terminal",
        "asserted",
    ),
    (
        "Delta Steel will put $20 million into the Karoo terminal.",
        "Delta Steel INVESTS_IN Karoo terminal",
        "planned",
    ),
    (
        "Delta Steel's investment in the Karoo terminal has paid off.",
        "Delta Steel INVESTS_IN Karoo terminal",
        "asserted",
    ),
    (
        "Delta Steel has guaranteed the debts of Nile Shipping.",
        "Delta Steel GUARANTEES Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel gave a guarantee for Nile Shipping.",
        "Delta Steel GUARANTEES Nile Shipping",
        "asserted",
    ),
    (
        "The loan to Nile Shipping is guaranteed by Delta Steel.",
        "Delta Steel GUARANTEES Nile Shipping",
        "asserted",
    ),
    (
        "Nile Shipping obtained a guarantee from Delta Steel.",
        "Delta Steel GUARANTEES Nile Shipping",
        "asserted",
    ),
    (
        "Sierra Insurance insures Nile Shipping.",
        "Sierra Insurance INSURES Nile Shipping",
        "asserted",
    ),
    (
        "Nile Shipping is insured by Sierra Insurance.",
        "Sierra Insurance INSURES Nile Shipping",
        "asserted",
    ),
    (
        "Nile Shipping insures its fleet with Sierra Insurance.",
        "Sierra Insurance INSURES Nile Shipping",
        "asserted",
    ),
    (
        "Nile Shipping took out insurance with Sierra Insurance.",
        "Sierra Insurance INSURES Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel has an account with Orient Bank.",
        "Delta Steel BANKS_WITH Orient Bank",
        "asserted",
    ),
    (
        "Delta Steel opened accounts at Orient Bank.",
        "Delta Steel BANKS_WITH Orient Bank",
        "asserted",
    ),
    (
        "Delta Steel transferred $2 million to Nile Shipping.",
        "Delta Steel TRANSFERS_TO Nile Shipping",
        "asserted",
    ),
    (
        "$2 million was transferred to Nile Shipping by Delta Steel.",
        "Delta Steel TRANSFERS_TO Nile Shipping",
        "asserted",
    ),
    (
        "Nile Shipping received $2 million from Delta Steel.",
        "Delta Steel TRANSFERS_TO Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel paid Nile Shipping $2 million.",
        "Delta Steel TRANSFERS_TO Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel's payment to Nile Shipping was blocked.",
        "Delta Steel TRANSFERS_TO Nile Shipping",
        "asserted|opposed|denied",
    ),
    ("Delta Steel owns Nile Shipping.", "Delta Steel OWNS Nile Shipping", "asserted"),
    (
        "Delta Steel holds a 20 percent stake in Nile Shipping.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel controls 20 percent of Nile Shipping.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    (
        "A 20 percent stake in Nile Shipping is held by Delta Steel.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    (
        "Twenty percent of Nile Shipping belongs to Delta Steel.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    (
        "Nile Shipping is 20 percent owned by Delta Steel.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    ("Nile Shipping is a subsidiary of Delta Steel.", "Delta Steel OWNS Nile Shipping", "asserted"),
    (
        "Nile Shipping, a unit of Delta Steel, said so.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel's subsidiary Nile Shipping said so.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    ("Delta Steel acquired Nile Shipping.", "Delta Steel OWNS Nile Shipping", "asserted"),
    (
        "Delta Steel is to buy Nile Shipping for $20 million.",
        "Delta Steel OWNS Nile Shipping",
        "planned",
    ),
    ("Nile Shipping was taken over by Delta Steel.", "Delta Steel OWNS Nile Shipping", "asserted"),
    (
        "The acquisition of Nile Shipping by Delta Steel was completed in May.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel completed its takeover of Nile Shipping.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    ("Aras Group sold Nile Shipping to Delta Steel.", "Delta Steel OWNS Nile Shipping", "asserted"),
    (
        "Aras Group sold its stake in Nile Shipping to Delta Steel.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel is the majority shareholder of Nile Shipping.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel's stake in Nile Shipping rose to 30 percent.",
        "Delta Steel OWNS Nile Shipping",
        "asserted",
    ),
    (
        "Nile Shipping merged into Delta Steel.",
        "Nile Shipping SUCCEEDED_BY Delta Steel",
        "asserted",
    ),
    (
        "Nile Shipping was absorbed by Delta Steel.",
        "Nile Shipping SUCCEEDED_BY Delta Steel",
        "asserted",
    ),
    (
        "Nile Shipping was renamed Karoo Lines.",
        "Nile Shipping SUCCEEDED_BY Karoo Lines",
        "asserted",
    ),
    ("Ada Lindqvist chairs Delta Steel.", "Ada Lindqvist HOLDS_ROLE Delta Steel", "asserted"),
    (
        "Ada Lindqvist, chairwoman of Delta Steel, said so.",
        "Ada Lindqvist HOLDS_ROLE Delta Steel",
        "asserted",
    ),
    (
        "Ada Lindqvist has been appointed chief executive of Delta Steel.",
        "Ada Lindqvist HOLDS_ROLE Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel appointed Ada Lindqvist as its chief executive.",
        "Ada Lindqvist HOLDS_ROLE Delta Steel",
        "asserted",
    ),
    (
        "Ada Lindqvist sits on the board of Delta Steel.",
        "Ada Lindqvist HOLDS_ROLE Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel chief executive Ada Lindqvist said so.",
        "Ada Lindqvist HOLDS_ROLE Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel's chief executive, Ada Lindqvist, said so.",
        "Ada Lindqvist HOLDS_ROLE Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel, led by Ada Lindqvist, grew.",
        "Ada Lindqvist HOLDS_ROLE Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel has joined the Serbian Chamber of Commerce.",
        "Delta Steel MEMBER_OF Serbian Chamber of Commerce",
        "asserted",
    ),
    (
        "Delta Steel is a member of the Serbian Chamber of Commerce.",
        "Delta Steel MEMBER_OF Serbian Chamber of Commerce",
        "asserted",
    ),
    (
        "Delta Steel was admitted to the Serbian Chamber of Commerce.",
        "Delta Steel MEMBER_OF Serbian Chamber of Commerce",
        "asserted",
    ),
    (
        "Delta Steel has applied for membership of the Serbian Chamber of Commerce.",
        "Delta Steel MEMBER_OF Serbian Chamber of Commerce",
        "interest|considered",
    ),
    (
        "The Serbian Chamber of Commerce admitted Delta Steel.",
        "Delta Steel MEMBER_OF Serbian Chamber of Commerce",
        "asserted",
    ),
    (
        "Nile Shipping acted as agent of Delta Steel.",
        "Nile Shipping ACTS_FOR Delta Steel",
        "asserted",
    ),
    ("Delta Steel is linked to Nile Shipping.", "Delta Steel RELATED_TO Nile Shipping", "asserted"),
    ("Delta Steel has ties to Nile Shipping.", "Delta Steel RELATED_TO Nile Shipping", "asserted"),
    (
        "Delta Steel has partnered with Nile Shipping.",
        "Delta Steel PARTNERS_WITH Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel and Nile Shipping formed a joint venture.",
        "Delta Steel PARTNERS_WITH Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel entered a partnership with Nile Shipping.",
        "Delta Steel PARTNERS_WITH Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel works with Nile Shipping on the design.",
        "Delta Steel PARTNERS_WITH Nile Shipping",
        "asserted",
    ),
    (
        "A partnership between Delta Steel and Nile Shipping ended.",
        "Delta Steel PARTNERS_WITH Nile Shipping",
        "asserted|denied",
    ),
    (
        "Delta Steel signed a contract with Nile Shipping.",
        "Delta Steel SIGNED Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel and Nile Shipping signed a memorandum of understanding.",
        "Delta Steel SIGNED Nile Shipping",
        "asserted",
    ),
    (
        "A memorandum was signed by Delta Steel and Nile Shipping.",
        "Delta Steel SIGNED Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel has a contract with Nile Shipping.",
        "Delta Steel SIGNED Nile Shipping",
        "asserted",
    ),
    (
        "The agreement between Delta Steel and Nile Shipping expires in May.",
        "Delta Steel SIGNED Nile Shipping",
        "asserted",
    ),
    (
        "Delta Steel took part in the Karoo Trade Forum.",
        "Delta Steel PARTICIPATES_IN Karoo Trade Forum",
        "asserted",
    ),
    (
        "The Karoo Trade Forum was attended by Delta Steel.",
        "Delta Steel PARTICIPATES_IN Karoo Trade Forum",
        "asserted",
    ),
    (
        "Delta Steel exhibited at the Karoo Trade Forum.",
        "Delta Steel PARTICIPATES_IN Karoo Trade Forum",
        "asserted",
    ),
    ("Belgrade hosted the Karoo Trade Forum.", "Belgrade HOSTED Karoo Trade Forum", "asserted"),
    (
        "The Serbian Chamber of Commerce organised the Karoo Trade Forum.",
        "Serbian Chamber of Commerce ORGANIZED Karoo Trade Forum",
        "asserted",
    ),
    (
        "The Karoo Trade Forum is organised by the Serbian Chamber of Commerce.",
        "Serbian Chamber of Commerce ORGANIZED Karoo Trade Forum",
        "asserted",
    ),
    (
        "The Serbian government supports Delta Steel.",
        "Serbian government SUPPORTS Delta Steel",
        "asserted",
    ),
    (
        "The Serbian government opposes the Karoo pipeline.",
        "Serbian government SUPPORTS Karoo pipeline",
        "opposed",
    ),
    (
        "Delta Steel receives support from the Serbian government.",
        "Serbian government SUPPORTS Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel is building the Karoo terminal.",
        "Delta Steel IMPLEMENTS Karoo terminal",
        "asserted",
    ),
    (
        "The Karoo terminal will be built by Delta Steel.",
        "Delta Steel IMPLEMENTS Karoo terminal",
        "planned",
    ),
    (
        "Construction of the Karoo terminal is carried out by Delta Steel.",
        "Delta Steel IMPLEMENTS Karoo terminal",
        "asserted",
    ),
    (
        "Delta Steel won a contract to build the Karoo terminal.",
        "Delta Steel CONTRACTED_FOR Karoo terminal",
        "asserted",
    ),
    (
        "Delta Steel was awarded the contract for the Karoo terminal.",
        "Delta Steel CONTRACTED_FOR Karoo terminal",
        "asserted",
    ),
    (
        "The contract for the Karoo terminal went to Delta Steel.",
        "Delta Steel CONTRACTED_FOR Karoo terminal",
        "asserted",
    ),
    (
        "The Serbian government hired Delta Steel to build the Karoo terminal.",
        "Delta Steel CONTRACTED_FOR Karoo terminal",
        "asserted",
    ),
    ("Delta Steel operates the Karoo terminal.", "Delta Steel OPERATES Karoo terminal", "asserted"),
    (
        "The Karoo terminal is run by Delta Steel.",
        "Delta Steel OPERATES Karoo terminal",
        "asserted",
    ),
    (
        "Delta Steel took over the operation of the Karoo terminal.",
        "Delta Steel OPERATES Karoo terminal",
        "asserted",
    ),
    (
        "The Trade Ministry regulates Orient Bank.",
        "Trade Ministry REGULATES Orient Bank",
        "asserted",
    ),
    (
        "Orient Bank holds a licence from the Trade Ministry.",
        "Trade Ministry REGULATES Orient Bank",
        "asserted",
    ),
    (
        "Orient Bank is supervised by the Trade Ministry.",
        "Trade Ministry REGULATES Orient Bank",
        "asserted",
    ),
    ("The Trade Ministry fined Orient Bank.", "Trade Ministry REGULATES Orient Bank", "asserted"),
    (
        "The Trade Ministry imposed sanctions on Delta Steel.",
        "Trade Ministry RESTRICTS Delta Steel",
        "asserted",
    ),
    (
        "Delta Steel was sanctioned by the Trade Ministry.",
        "Trade Ministry RESTRICTS Delta Steel",
        "asserted",
    ),
    (
        "The Trade Ministry has banned imports from Kenya.",
        "Trade Ministry RESTRICTS Kenya",
        "asserted",
    ),
    (
        "The Trade Ministry froze Delta Steel's assets.",
        "Trade Ministry RESTRICTS Delta Steel",
        "asserted",
    ),
    (
        "The Trade Ministry published a report on Delta Steel.",
        "Trade Ministry REPORTS_ON Delta Steel",
        "asserted",
    ),
    ("Delta Steel is based in Belgrade.", "Delta Steel LOCATED_IN Belgrade", "asserted"),
    (
        "Delta Steel is a trading company based in Belgrade.",
        "Delta Steel LOCATED_IN Belgrade",
        "asserted",
    ),
    (
        "Delta Steel is a start-up headquartered in Belgrade.",
        "Delta Steel LOCATED_IN Belgrade",
        "asserted",
    ),
    ("Belgrade-based Delta Steel grew.", "Delta Steel LOCATED_IN Belgrade", "asserted"),
    ("Delta Steel is registered in Jersey.", "Delta Steel REGISTERED_IN Jersey", "asserted"),
    (
        "Delta Steel is listed on the Belgrade Stock Exchange.",
        "Delta Steel LISTED_ON Belgrade Stock Exchange",
        "asserted",
    ),
    (
        "Shares in Delta Steel trade on the Belgrade Stock Exchange.",
        "Delta Steel LISTED_ON Belgrade Stock Exchange",
        "asserted",
    ),
    (
        "Delta Steel's shares are quoted on the Belgrade Stock Exchange.",
        "Delta Steel LISTED_ON Belgrade Stock Exchange",
        "asserted",
    ),
    ("Serbia borders Hungary.", "Serbia BORDERS Hungary", "asserted"),
    (
        "Delta Steel consolidates Nile Shipping.",
        "Delta Steel CONSOLIDATES Nile Shipping",
        "asserted",
    ),
]


@pytest.mark.parametrize(("text", "fact", "modalities"), FORMS, ids=[row[0][:60] for row in FORMS])
def test_a_tie_is_read_in_each_of_its_forms(text: str, fact: str, modalities: str) -> None:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    stated = {}
    for s in found.statements:
        ends = [names[s.subject], names[s.object or ""]]
        for left, right in (
            (ends, ends[::-1]) if vocabulary().tie(s.predicate).symmetric else (ends,)
        ):
            stated[f"{left} {s.predicate} {right}"] = s.modality
    assert stated.get(fact) in modalities.split("|"), stated


@pytest.mark.parametrize(
    ("marked", "verb", "slots"),
    [
        ("⟦F0⟧ sold pumps to ⟦F1⟧.", "sold", {"obj": "pumps", "to": (1,)}),
        (
            "⟦B0⟧ granted ⟦F1⟧ a ⟪m0⟫ loan for the expansion of ⟦S2⟧.",
            "granted",
            {"iobj": (1,), "obj": "loan", "for": (2,)},
        ),
        (
            "⟦F0⟧ won a contract worth ⟪m0⟫ to build ⟦J1⟧.",
            "won",
            {"obj": "contract", "inf": "build", "inf.obj": (1,)},
        ),
        (
            "⟦F0⟧ sold rails to ⟦F1⟧, ⟦F2⟧ and ⟦F3⟧ in ⟦L4⟧.",
            "sold",
            {"obj": "rails", "to": (1, 2, 3), "in": (4,)},
        ),
        ("⟦F0⟧ sold rails to ⟦F1⟧ and ⟦F2⟧ agreed.", "sold", {"obj": "rails", "to": (1,)}),
        ("⟦F0⟧ exported jet fuel ⟪d0⟫, mainly to ⟦L1⟧.", "exported", {"obj": "fuel", "to": (1,)}),
    ],
)
def test_slots(marked: str, verb: str, slots: dict[str, object]) -> None:
    words = Words(marked)
    at = next(number for number, token in enumerate(words.tokens) if token.text == verb)
    found = {
        slot: phrase.head if not phrase.is_mention else phrase.marks
        for slot, phrase in words.arguments(at)
    }
    assert found == slots


def test_ids_of_rules_and_frames_are_apart() -> None:
    text = (
        files("interlock.loaders.documents.ties.frames").joinpath("frames.yml").read_text("utf-8")
    )
    assert "say." in text
    assert not any(rule.id.startswith("say.") for rule in ruleset().rules)
    ties = {
        frame.rule.tie for uses in frames().verbs.values() for use in uses for frame in use.frames
    }
    assert len(ties) > 30


FAULTS = [
    ("tie: SUPPLIES", "tie: SENDS"),
    ("s: subj", "subject: subj"),
    ("o: to", "from: [Agreement], o: to"),
    ("goods}", "trousers}"),
    ("o: to", "implicit: sure, o: to"),
]


@pytest.mark.parametrize(("right", "wrong"), FAULTS)
def test_a_faulty_frame_is_named(right: str, wrong: str) -> None:
    text = (
        "version: 1\nverb_classes: {}\nnoun_classes: {money: [], finance: [], share: []}\nnouns: []\n"
        "verbs:\n  - {id: say.a, tie: SUPPLIES, verbs: [sell], s: subj, o: to, needs: {obj: goods}}\n"
    )
    assert parse_frames(text).verbs
    with pytest.raises(InterlockError) as caught:
        parse_frames(text.replace(right, wrong))
    assert "say.a" in str(caught.value) or "SENDS" in str(caught.value)


def test_an_id_given_twice_is_an_error() -> None:
    row = "  - {id: say.a, tie: SUPPLIES, verbs: [sell], s: subj, o: to}\n"
    text = "version: 1\nverb_classes: {}\nnoun_classes: {}\nnouns: []\nverbs:\n" + row
    with pytest.raises(DataError):
        parse_frames(text + row)
