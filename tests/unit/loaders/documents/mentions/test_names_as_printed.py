"""Where names begin and end as printed, and what their own words say they are: forms, numbers, brackets, heads of many languages."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def parties(text: str) -> dict[str, str]:
    return {party.name: party.kind for party in extract(text.encode(), "note.txt").parties}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Suezmax Orlu Dawn is managed by Vosk Marine.", "Orlu Dawn", "Asset"),
        ("Vosk Marine sold the Kronel Elsa for scrap.", "Kronel Elsa", "Asset"),
        ("Three men were found aboard the Kronel Elsa.", "Kronel Elsa", "Asset"),
        ("Vosk Bau won the contract to dig the Kettal road tunnel.", "Kettal road tunnel", "Project"),
        ("Vosk Bau proposed to build the Coastal Line.", "Coastal Line", "Project"),
        ("Vosk Bau built the Kosta 2 power station.", "Kosta 2 power station", "Project"),
        ("Vosk Bau will carry out Clean Rivers.", "Clean Rivers", "Project"),
        ("Block 9, operated by Vosk Offshore, will be closed.", "Block 9", "Asset"),
        ("The bank gave Additional Financing for the Orlu Roads Project.", "Orlu Roads Project", "Project"),
        ("Insurance of the Orlu Desalination Project is dear.", "Orlu Desalination Project", "Project"),
        ("Vosk Bau and the Health Project signed it.", "Vosk Bau", "Firm"),
        ("Shares of Premier Tech Water fell.", "Premier Tech Water", "Firm"),
        ("Vosk Bau has started work on a mill in the Town of Orlu.", "Orlu", "Place"),
        ("The Vosk Marine-managed vessel Kronel loaded oil.", "Vosk Marine", "Firm"),
        ("It designated Orlu Oil Gas and Real Estate Joint Stock Company.", "Orlu Oil Gas and Real Estate Joint Stock Company", "Firm"),
        ("The Kingdom of Norway bought the mill.", "Norway", "Place"),
        ("The loan was granted to the Kingdom of Norway.", "Norway", "Place"),
        ("The University of Coimbra signed an agreement with Vosk Bau.", "University of Coimbra", "Organization"),
    ],
)  # fmt: skip
def test_what_a_sentence_tells_a_name_to_be(text: str, name: str, kind: str) -> None:
    assert parties(text).get(name) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        # legal forms behind a comma or a dash, in capitals, in brackets, with dots
        ("Orlu Imperial Jade CO., LTD.", "Firm"),
        ("Orlu Trading SDN. BHD.", "Firm"),
        ("ACEROS DEL ORLU, S.A. DE C.V.", "Firm"),
        ("Grupo Orlu, S.A. de C.V.", "Firm"),
        ("Orlu Transkontinental, OOO", "Firm"),
        ("Orlu Shipping - FZCO", "Firm"),
        ("Orlu (Hong Kong) Co Ltd", "Firm"),
        ("Orlu Cargo (Private) Ltd", "Firm"),
        ("Orlu S.R.L.", "Firm"),
        ("Orlu Vortex Import and Export Co., Ltd", "Firm"),
        ("Hai Orlu Shipping 1721 Ltd", "Firm"),
        ("Syrian Company for Oil Transport", "Firm"),
        ("Russian Aircraft Corporation Orl", "Firm"),
        ("Patents and Companies Registration Agency", "GovernmentBody"),
        ("Accounting and Corporate Regulatory Authority", "GovernmentBody"),
        ("ORLU INTERNATIONAL L.L.C.", "Firm"),
        # legal forms written out
        ("Joint Stock Company Orlu Plant", "Firm"),
        ("Public Joint Stock Company Orlu Instrument Plant", "Firm"),
        ("Joint Stock Company Orlu Bank", "Bank"),
        ("Orlu Gida Sanayi Limited Sirketi", "Firm"),
        ("Orlu Dis Tic. Ltd. Sti.", "Firm"),
        ("Joint Stock Company Special Design Bureau Orlu", "Firm"),
        ("Orlu Central Design Bureau", "Firm"),
        ("Limited Liability Company Orlu Trans", "Firm"),
        # numbers inside
        ("Orlu No. 3 Mine", "Asset"),
        ("Orlu 5 Coal Mine", "Asset"),
        ("Open Joint Stock Company 322 Orlu Repair Plant", "Firm"),
        # over "and" and "of"
        ("Orlu Securities and Exchange Regulator", "GovernmentBody"),
        ("Central Bank of Trinidad and Tobago", "GovernmentBody"),
        ("Trinidad and Tobago Securities and Exchange Commission", "GovernmentBody"),
        ("Office of the Superintendent of Financial Institutions", "GovernmentBody"),
        ("Ministry of Higher Education and Scientific Research", "GovernmentBody"),
        ("Secretariat of Planning and Finance", "GovernmentBody"),
        ("Chad Agriculture and Rural Transformation Project", "Project"),
        ("Orlu Water and Sanitation Services Modernization Project", "Project"),
        ("Digital Governance and Economy Project", "Project"),
        ("Chad Rural and Resilient Schools Project", "Project"),
        ("Chad Livestock Productivity and Resilience Support Project", "Project"),
        ("Mali Health, Nutrition and Water Project", "Project"),
        ("Chad Vocational Education and Skills for Jobs Project", "Project"),
        ("Mali Sustainable Management of Fisheries Project", "Project"),
        ("Clean Energy for Homes (CEH) Project", "Project"),
        ("Orlu Roads Project Phase 2", "Project"),
        ("Oil and Natural Gas Corporation Ltd", "Firm"),
        ("Orlu Shipping and Trading Sdn Bhd", "Firm"),
        ("United Nations Office for Orlu Services", "GovernmentBody"),
        ("Orlu Transportation and Shipping Services", "Firm"),
        ("Orlu Coal and Electricity Group Vosk Company", "Firm"),
        ("Orlu Green and Resilient Systems Project", "Project"),
        ("National Register of Enterprises", "GovernmentBody"),
        # names of other languages, with small words inside
        ("Ministère de l’Hydraulique et de l’Assainissement", "GovernmentBody"),
        ("Ministerio de las Fuerzas Orlu", "GovernmentBody"),
        ("Autoridade de supervisão de seguros e fundos de pensões", "GovernmentBody"),
        ("Kementerian Perdagangan dan Industri", "GovernmentBody"),
        ("Institut national de la statistique", "Organization"),
        ("Orlu Thai Wire and Cable Public Company Limited", "Firm"),
        ("Orlu Products & Chemicals, Inc USA", "Firm"),
        ("Gulf of Orlu", "Place"),
        ("Dato’ Andrew Goh Boon", "Person"),
        ("European Banking Authority", "GovernmentBody"),
        ("Marie-Jeanne Orlu", "Person"),
        ("Orlu Coast Guard", "GovernmentBody"),
        # head words of other languages
        ("Local Court Orlu", "GovernmentBody"),
        ("Amtsgericht Orlu", "GovernmentBody"),
        ("Orlu Bakanlığı", "GovernmentBody"),
        ("Orlu Odası", "Chamber"),
        ("Instituto Nacional de Orlu", "Organization"),
        ("Agencia de Orlu", "GovernmentBody"),
        ("Yayasan Orlu", "Organization"),
        ("Koperasi Orlu", "Firm"),
        ("Uralvelmashzavod", "Firm"),
        ("Eurobank Chad Ltd", "Bank"),
        ("Orlu Banking Corporation", "Bank"),
        ("Magdalena Colliery", "Asset"),
    ],
)
def test_a_name_is_taken_whole_and_tells_its_kind(name: str, kind: str) -> None:
    for carrier in ("Tolmin Steel signed a contract with {}.", "Papers show that {} knew of it."):
        found = parties(carrier.replace("{}", name).replace("..", "."))
        whole = {printed.rstrip("."): of_kind for printed, of_kind in found.items()}
        assert whole.get(name.rstrip(".")) == kind, found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what begins another name ends none
        (
            "Its customers are Tolmin Steel, PT Bukit Orlu and OOO Vosk.",
            {"Tolmin Steel", "PT Bukit Orlu", "OOO Vosk"},
        ),
        (
            "It is owned by Vantrel Co. Tolmin Steel bought the rest.",
            {"Vantrel Co.", "Tolmin Steel"},
        ),
        (
            "It met Tolmin Steel and Securities and Exchange Regulator of Chad.",
            {"Tolmin Steel", "Securities and Exchange Regulator", "Chad"},
        ),
        ("Trinidad and Tobago exports gas to Chad.", {"Trinidad and Tobago", "Chad"}),
        ("The World Bank and Water Project staff met.", {"World Bank", "Water Project"}),
        (
            "Tolmin Steel works with Witbank Rolling Stock.",
            {"Tolmin Steel", "Witbank Rolling Stock"},
        ),
    ],
)
def test_names_side_by_side_stay_apart(text: str, names: set[str]) -> None:
    assert {name.rstrip(".") for name in parties(text)} >= {name.rstrip(".") for name in names}


@pytest.mark.parametrize(
    ("text", "ships"),
    [
        ("Emma sailed from Rotterdam on 3 May.", {"Emma"}),
        ("Uranus (IMO 9074729) is owned by Tolmin Marine.", {"Uranus"}),
        ("Kaluga (IMO 9074729) is owned by Tolmin Marine.", {"Kaluga"}),
        ("The tanker Orlu Fan 2 was loaded at Rotterdam.", {"Orlu Fan 2"}),
        ("Its ship Rotterdam was sold to Tolmin Steel.", {"Rotterdam"}),
        ("The oil tanker Vladimir Orlu, managed by Tolmin Marine, was held.", {"Vladimir Orlu"}),
        (
            "The vessels Shanghai, Yuri Orlu and Dalma Moon are managed by Tolmin Marine.",
            {"Shanghai", "Yuri Orlu", "Dalma Moon"},
        ),
        (
            "Tolmin Marine owns the tankers Lotus 3, Bratsk and Sparta IV.",
            {"Lotus 3", "Bratsk", "Sparta IV"},
        ),
        ("The bulk carrier TRANQUIL SEA lies off Chad.", {"TRANQUIL SEA"}),
        ("The 108,900-dwt Elephant (built 2007) is owned by Tolmin Marine.", {"Elephant"}),
        ("OFAC listed two vessels. The vessels include Sea Orlu and Avon.", {"Sea Orlu", "Avon"}),
        # none of these is a ship
        ("The owners of both vessels are Tolmin Marine and Orlu Cargo.", set()),
        ("Vessels from Shanghai and Ningbo wait.", set()),
        ("The tanker Tolmin Marine owns was seized.", set()),
        ("Tolmin Steel docked the pay of 300 men at Orlu.", set()),
        ("Vladimir Orlu sailed from Rotterdam with his wife.", set()),
    ],
)
def test_ships_are_told_by_their_noun_number_or_voyage(text: str, ships: set[str]) -> None:
    found = parties(text)
    assert {name for name, kind in found.items() if kind == "Asset" and name[0].isupper()} == ships


def test_papers_and_measures_are_no_parties() -> None:
    text = "Tolmin Steel, under Registration No. 2471, sells rails. Adjusted Net Income rose."
    assert set(parties(text)) == {"Tolmin Steel"}


def test_a_note_of_names_is_read_as_english() -> None:
    found = parties(
        "Treasury lists ships.\nOn Jan. 23, 2026, OFAC designated nine vessels.\n"
        "Designated vessels include SEA ORLU, AVON, AL DIAB II, and KEEL.\n"
        "Designated companies include Orlu Shipping LLC; Vosk Oil and Gas; Orlu Service Corp."
    )
    assert found["SEA ORLU"] == found["KEEL"] == "Asset"
    assert found["Orlu Shipping LLC"] == "Firm"


def test_today_within_a_name() -> None:
    text = "The new subsidiary, named News Today Co Ltd, opened in May. Today Orlu Mills Ltd sold a mill."
    names = {party.name for party in extract(text.encode(), "x.txt").parties}
    assert names >= {"News Today Co Ltd", "Orlu Mills Ltd"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Velnor Capital owns a fifth of Sta. Orlana Mining Corp. of Cebu.", "Sta. Orlana Mining Corp.", "Firm"),
        ("The mine was bought by Mt. Orlan Iron Ltd.", "Mt. Orlan Iron Ltd", "Firm"),
        ("Pesk Ltd owns shares in Orlu Urban Development No 2 (D2D).", "Orlu Urban Development No 2", "Firm"),
        ("Shares were held by Tarn General Insurance, Co., and Pesk Ltd.", "Tarn General Insurance, Co.", "Firm"),
        ("The court fined Corazon dela Tarn and Pesk Ltd.", "Corazon dela Tarn", "Person"),
        ("People’s Bank said it had bought Pesk Ltd.", "People’s Bank", "Bank"),
        ("People’s Bank of Chad said it had bought Pesk Ltd.", "People’s Bank of Chad", "GovernmentBody"),
        ("Orlu Mills named Blake, Cassen & Grayle its legal counsel.", "Blake, Cassen & Grayle", "Firm"),
        ("Mills are supplied by the brick manufacturer Brickworks.", "Brickworks", "Firm"),
        ("The loan was given by KfW IPEX-Bank in May.", "KfW IPEX-Bank", "Bank"),
        ("The loan was given by Oslo-Dominion Bank in May.", "Oslo-Dominion Bank", "Bank"),
        ("The Oslo-based Dominion Bank gave a loan in May.", "Dominion Bank", "Bank"),
        ("The chairman of Velmora Steel Group (VXQ Group) Plc, Otun Abimbol, has left.", "Otun Abimbol", "Person"),
        ("The rich Kris Ellersen-founded firm bought Pesk Ltd.", "Kris Ellersen", "Person"),
    ],
)  # fmt: skip
def test_whole_with_their_shortenings(text: str, name: str, kind: str) -> None:
    assert parties(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Steel, Africa’s No. 1 by sales, bought Pesk Ltd.",
        "Orlu Steel, the No 2 in Chad, bought Pesk Ltd.",
    ],
)
def test_a_rank_is_no_party(text: str) -> None:
    found = {name for name, kind in parties(text).items() if kind != "Place"}
    assert found == {"Orlu Steel", "Pesk Ltd"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Orlu Nasional Bhd ORLUN.UL sold Tarn Works Bhd TARN.KL to Pesk Ltd.", {"Orlu Nasional Bhd", "Tarn Works Bhd", "Pesk Ltd"}),
        ("Tarn Ltd owns a tenth of Boreal LNG 2 LLC.", {"Tarn Ltd", "Boreal LNG 2 LLC"}),
        ("The owners are Tarn Ltd, the State Unitary Enterprise “Orlustroy” and Pesk Ltd.", {"Tarn Ltd", "Orlustroy", "Pesk Ltd"}),
        ("The owners of Tarn Ltd are “Orluvtos” (2 percent) and “Tarnsug” (3 percent).", {"Tarn Ltd", "Orluvtos", "Tarnsug"}),
        ("The bank approved the entry of the retailer’s owner Lucio Co into Tarn Ltd.", {"Lucio Co", "Tarn Ltd"}),
    ],
)  # fmt: skip
def test_what_is_printed_beside_a_name(text: str, names: set[str]) -> None:
    assert {name for name in parties(text) if name[0] != "<"} == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The deal failed when Velnor director Ada Moe resigned.", "Velnor", "Firm"),
        ("The Velnor sales manager Ada Moe resigned.", "Velnor", "Firm"),
        ("The Velnor shipowner Kronborg Bulk was fined.", "Velnor", "Place"),
        ("Velnor, owner of Pesk Ltd, was fined.", "Velnor", "Firm"),
        ("Velnor, director of Pesk Ltd, was fined.", "Velnor", "Person"),
        ("Lucio Co. sold a mill to Pesk Ltd.", "Lucio Co.", "Firm"),
        ("Sellers are the member banks, Orlu Technologies Services Inc., and Mizu Bank.", "Orlu Technologies Services Inc.", "Firm"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_of_one_word(text: str, name: str, kind: str) -> None:
    found = parties(text)
    assert found.get(name, found.get(f"{name}.")) == kind


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        (
            "The Warsaw Stock Exchange bought Tarn Ltd. The WSE said it controls 82 percent of Pesk Ltd.",
            "WSE",
        ),
        (
            "Orlu Ltd bought Pan Tavra Banking Corp Plc. Shareholders of PTBC include Tarn Ltd.",
            "PTBC",
        ),
        (
            "Commercial Bank of Chad Ltd. bought Tarn Ltd. CBC, which is owned by Pesk Ltd, lost money.",
            "CBC",
        ),
        (
            "The Orlu Investment Authority bought Tarn Ltd. The OIA becomes an owner of Pesk Ltd.",
            "OIA",
        ),
    ],
)
def test_letters_are_of_the_name_that_they_spell(text: str, letters: str) -> None:
    assert letters not in parties(text)


def test_letters_that_spell_no_name_are_a_party() -> None:
    assert "QTX" in parties(
        "The Warsaw Stock Exchange bought Tarn Ltd. The QTX said it controls 82 percent of Pesk Ltd."
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tarn Dairy Ltd Appoints Ada Moreno as Chief\n\nThe firm said so on Friday.",
            {"Tarn Dairy Ltd"},
        ),
        (
            "Velnor Group Names Ada Moreno Chief Financial Officer\n\nThe firm said so.",
            {"Velnor Group"},
        ),
        ("Orlu Signs Ltd bought Brand Names Inc.", {"Orlu Signs Ltd", "Brand Names Inc"}),
        (
            "The stake was sold by PT. Orlu Forestama Raya. PT Orlu Forestama Raya is new.",
            {"PT. Orlu Forestama Raya"},
        ),
        (
            "The mill was sold to Tarn Ltd, LLC “Orluvtos” and Pesk Ltd.",
            {"Tarn Ltd", "Orluvtos", "Pesk Ltd"},
        ),
    ],
)
def test_verbs_of_headlines_and_forms_before_names(text: str, names: set[str]) -> None:
    found = {name for name, kind in parties(text).items() if kind == "Firm"}
    assert found == names
