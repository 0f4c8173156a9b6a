"""The kind that a capitalised name's own words give: its head word, a legal form, the word it begins with.

head_kind(scan, begin, stop)        # "Bank" for "Nile Savings Bank", None for "Jo Lee"
"""

from __future__ import annotations

from functools import lru_cache

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import Lexicon
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.kinds.listed_banks import OF_MONEY
from interlock.loaders.documents.mentions.mention import Scan
from interlock.loaders.documents.mentions.names.capitals import FORMAL
from interlock.loaders.documents.mentions.names.legal_forms import is_form, is_formed
from interlock.loaders.documents.mentions.names.undertakings import told_by_place, told_kind

__all__ = ["BODIES", "head_kind"]

_FORM_INSIDE = 2
_SURE_FORMS = frozenset(words("Ltd LTD Limited LLC Inc GmbH Berhad Bhd Plc PLC JSC PJSC"))
_JOINT_WORK = later(r"\s(?:Working|Steering|Contact) Group$|\sTask Force$")
_OF_INTERESTS = later(
    r"\w (?:Sectoral|Summit|Advocacy|Lobby|Rights|Pressure|Interest|Campaign) Group$"
)
_LAST_HEADS = frozenset(
    {"Authority", "Commission", "Council", "Corporation", "Company", "Association", "Bank"}
)
BODIES = frozenset({"Bank", "Chamber", "Exchange", "GovernmentBody", "Organization", "Event"})
_BANKS = frozenset(words("Bank Banka Banca Banco Banque Bankası Bankasi Bankas Banki"))
_LAWS = frozenset(
    {"Resolution", "Regulation", "Decree", "Directive"}
)  # under which parties are listed
_SMALL_BANKS = frozenset(words("banka banke štedionica spořitelna"))
_BANK = later(
    r"(?:^Bank[ao]?|^Banca|^Banque|bank|-Bank|banka|banken|banki|bankas|bankas[ıi]|pankki|pank|trapeza|[A-Za-z]Bank)$"
)
_BANKING_FIRMS = frozenset(words("Corporation Company Group Corp Co Ltd Limited Plc plc"))
_NUMBER = later(
    r"(?<=\w)\sNo\.?\s?\d+$|(?:(?<=Project)|(?<=PROJECT)|(?<=Program)|(?<=Programme))(?:\s[-–]\s"
    r"|\s)?(?:,?\s?[Pp]hase\s)?(?:[IVX]{1,4}|\d{1,2})$"
)
# What states make together is of no one of them: "the Cooperation Council of the Caspian States"
_STATES_TOGETHER = later(
    r"\b(?:Council|Commission|Community|Assembly|Union|Commonwealth|Organi[sz]ation)\sof\s(?:the\s)?(?:[\w-]+\s){0,3}"
    r"(?:States|Nations|Countries|Republics)$|^Cooperation Council\b"
)
# A gathering of a trade as papers of South Asia call it: "International Buyers and Sellers Meet"; no headline's verb
_MEET = later(
    r"\b(?:Buyers?|Sellers?|Investors?|Exporters?|Importers?|Vendors?|Dealers?|Traders?|Exhibitors?|Business|Trade|Annual|B2B|Partners?|Promotion|Investment)"
    r"[ -]Meet$"
)
_ROMAN = later(r"[IVX]{1,4}")
_COUNTED = frozenset(words("One Two Three Four Five Six"))  # "Orlu Tunnel Two"
_BUILT = frozenset({"Asset", "Project"})
_PARTICLES = frozenset(words("de du des del della dei di do da dos das"))
_COURT = later(
    r"(?:Local|District|Regional|High|Higher|Commercial|Arbitration|Supreme|Provincial|Municipal|Administrative|City|County|Labour"
    r"|Economic)"
    r"\s(?:Regional\s)?Court\b"
)
# Compounds of languages that write the head word at the end of one long word: "Amtsgericht", "Bolagsverket", "Uralmashzavod".
_COMPOUNDS = (
    ("GovernmentBody", later(
        r"\w{3}(?:ministerium|gericht|behörde|amt|verwaltung|inspektion|verket|myndigheten|styrelsen|direktoratet|tilsynet"
        r"|departementet|ministeriet"
        r"|virasto|hallitus|ministeriö|ministerija|minisztérium|hivatal|felügyelet|nadzor|inspectie)$")),
    ("Chamber", later(r"\w{3}(?:kammer|verband|förbundet|forbundet|liitto)$")),
    ("Organization", later(
        r"\w{3}(?:universität|universitet|universiteit|universitetet|yliopisto|hochschule|högskola|institut|instituut|institutet"
        r"|stiftung|stiftelsen)$")),
    ("Exchange", later(r"\w{3}börse$")),
    ("Firm", later(
        r"\w{3}(?:werke?|werft|fabrik|betriebe|verken|bolaget|kombinat|zavod|neftegaz|neft|maatschappij|selskap|selskapet|selskab"
        r"|selskabet|aktiebolag|aktiebolaget|yhtiö|energo|stroy|promexport|eksport|mash|kraft|bygg|bryggeri|mejeri|konstruct|construct|montazh)$")),
)  # fmt: skip
_CHAMBERS = later(
    r"(?:[A-Z]\w+ )?House of (?:Assembly|Representatives|Commons|Lords|Councillors|Deputies|Chiefs|Elders|Keys|Delegates)"
)
_SCHEMES = frozenset(words("Project Programme Program Initiative"))
_CENTRAL = later(
    r"(?:Central|Reserve) Bank\b|(?:Banco|Banca|Banque) Central\w*\b|(?:U\.?S\.? )?Federal Reserve(?: Board| System)?$"
)
_PEOPLES = later(r"People[’']s Bank of\s")  # of a state; "People’s Bank" alone is one of many
# Where goods or data are kept for others, and no money: "Tarn Food Bank".
# Who share an office: "Blane, Cask & Graylin"
_OF_PARTNERS = later(r"[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+)+,?\s&\s[A-Z][\w’'-]+")
_KEEPING_BANK = later(
    r"\b(?:Food|Blood|Seed|Gene|Milk|Eye|Tissue|Bone|Skin|Organ|Sperm|Cord|Clothing|Toy|Nappy|Diaper|Baby|Data|Book|Tool|Brain) Bank\b"
)
_LINK = later(r"\s(?:[Oo]f|for|on|to)\s")
# Bodies whose members are firms are chambers, whatever their head word.
_MEMBERSHIPS = frozenset({"GovernmentBody", "Organization", "Event"})
_OF_MEMBERS = frozenset(
    words("Council Union Assembly Organization Organisation Board League Alliance Circle")
)
_MEMBERS = later(
    r"\b(?:Business|Export\w*|Import\w*|Manufactur\w*|Entrepreneur\w*|Industrialists|Merchants|Millers|Roasters|Insurers"
    r"|Brokers|Bankers|Shipbuilders|Builders|Farmers|Packers|Spinners|Weavers|Miners|Owners|Canners|Brewers|Forwarders"
    r"|Hauliers|Operators|Investors|Producers|Carriers|Growers|Traders|Shippers|Employers|Dealers|Shipowners|Chambers"
    r"|(?:Vanilla|Cocoa|Rice|Sugar|Spice|Salmon|Dairy|Meat|Silk|Leather|Textile|Steel|Gold|Diamond|Timber|Cement|Fish"
    r"|Shrimp|Flower|Rubber|Palm|Oil|Olive|Coffee|Tea|Cotton|Wheat|Grain|Fruit|Wine|Nut|Trade|Industry)(?=\sCouncil))\b"
)
# "American Apparel Council": of those who make a thing, where no state's task is told
_STATE_TASKS = frozenset(
    words(
        "Agriculture Air Aviation Capital Communication Communications Consulting Credit Data Defence Defense Design Digital Electricity"
        " Energy Environmental Finance Financial Fisheries Food Forest Forestry Forests Gas Global Health Housing Impact Industries"
        " Industry Infrastructure Insurance International Investment Investments Life Management Maritime Media Navigation Nordic Nuclear"
        " Nutrition Overseas Partners Pensions Pharmacy Ports Power Rail Railway Railways Residential Resources Securities Services Signals"
        " Space Technology Telecommunications Trade Transport Travel Utilities Water Worldwide"
    )
)
_OF_STATES = (" Nations", " States", " Countries", " Development Association")
# Works whose last word alone is a place, a body or a firm: "Orlu Solar Park", "Lund Data Centre", "Tarn Wind Farm".
_WORKS = later(
    r"\w (?:(?:(?:Offshore |Onshore )?Wind|Solar|Photovoltaic|PV|Tidal|Battery|Solar Power|Wind Power) (?:Farm|Park|Array|Complex)"
    r"|Tank Farm|(?:Data|Shopping|Distribution|Logistics|Convention|Exhibition|Conference|Fulfilment|Fulfillment) Cent(?:re|er)"
    r"|(?:Power|Generating|Pumping|Compressor|Converter|Railway|Metro|Bus) Station|Battery Storage|(?:Ring|Trunk|Toll|Coastal) Road"
    r"|(?:Metro|Subway|Tram|Rail|Railway) Line)(?: (?:[IVX]+|\d+))?$"
)
# Districts that are bodies with a task, and no places: "Orlu Commuter Transportation District".
_DISTRICTS = later(
    r"\w (?:School|Transit|Transportation|Transport|Water|Irrigation|Utility|Port|Harbou?r|Sanitation|Sanitary|Sewer|Sewerage|Fire"
    r"|Hospital|Health|Conservation|Management|Power|Drainage|Flood Control|Airport|Park|Library|Improvement|Electric|Wastewater) District$"
)
_FOR_A_CAUSE = frozenset(
    words("Fund Facility Initiative Foundation Alliance Coalition Partnership Network Trust")
)
_OF_PRESS = (" News Agency", " Press Agency", " News Service", " Press Service")
_MARKETS = (
    " Financial Market", " Securities Market", " Stock Market", " Futures Market", " Market Segment", " Venture Market", " Main Market",
    " Alternative Market", " Growth Market", " Junior Market", " Growth Segment", " Growth Board", " Main Board", " Main Board Market",
    " Investment Market", " Enterprise Market", " Equity Market", " Capital Market",
)  # fmt: skip
# Agencies and bureaus that are firms, and no authority.
_OF_TRADE = later(
    r"\w (?:Trading|Travel|Shipping|Advertising|Employment|Crewing|Manning|Estate|Freight|Forwarding|Ticket|Marine|Insurance|Design)"
    r" (?:Bureau|Agency|Agencies|Office)$"
)
_OF_SAVERS = (
    " Credit Union", " Building Society", " Savings and Loan", " Savings & Loan", " Savings and Loans", " Savings & Loans", " Home Loans",
)  # fmt: skip
# Bodies told by who is in them or by their cause: "Consortium of Investigative Reporters", "Community Network in Motion"
_ALLIES = later(
    r"(?:Consortium|Network|Coalition|Alliance|Collective|Partnership) (?:(?:of|for) (?:[A-Z][\w-]+ ){0,2}[A-Z]\w+(?:ers|ors|ists|ants"
    r"|ians|men|women)|(?:in|on) [A-Z][a-z]+(?:tion|ment|ness|ship))$"
)
_CALLED_MEMBERS = later(r"(?:ers|ors|ists|ants|men)[’'] (?:Forum|Congress)$")


def head_kind(scan: Scan, begin: int, stop: int) -> str | None:
    """The kind that the head word of a capitalised name gives."""
    name = scan.text[begin:stop]
    return told_kind(name) or told_by_place(scan.text, begin, stop) or _head_kind(scan.words, name)


@lru_cache(maxsize=1 << 12)
def _head_kind(lexicon: Lexicon, text: str) -> str | None:
    # Asked of the same names again and again.
    if text.isupper() and " " in text:  # "MUSCAT GULF BANK SAOG"
        text = " ".join(
            word if is_form(word.rstrip("."), lexicon.legal_forms) else word.capitalize()
            for word in text.split()
        )
    text = (
        _NUMBER.sub("", text).removesuffix(" in Liquidation").removesuffix(" in liquidation")
    )  # "Port of Orlu No. 2"
    before_of = _LINK.split(text, maxsplit=1)[0]
    if _JOINT_WORK.search(text):
        return "GovernmentBody"
    if text.endswith(("Trade Mission", "Business Mission")) or _MEET.search(text):
        return "Event"
    if text.endswith(" Free Trade Area"):
        return "Agreement"
    if text.endswith((" City Hall", " Town Hall")):
        return "GovernmentBody"
    if _OF_INTERESTS.search(text):
        return "Organization"
    if text.endswith(_OF_PRESS) or _ALLIES.search(text):
        return "Organization"
    if text.endswith(_MARKETS):
        return "Exchange"
    if _OF_TRADE.search(text) or _OF_PARTNERS.fullmatch(text):
        return "Firm"
    if text.endswith(_OF_SAVERS):
        return "Bank"
    if text.endswith(" Industrial Estate"):
        return "Place"
    if _WORKS.search(text):
        return "Asset"
    if _DISTRICTS.search(text):
        return "GovernmentBody"
    if text.startswith("Summit of "):
        return "Event"
    if _STATES_TOGETHER.search(text):
        return "Organization"
    if text.endswith((" Sanctions Regime", " Sanctions List")):
        return "Programme"
    if _CHAMBERS.fullmatch(text):
        return "GovernmentBody"
    if text == "Congress":
        return "GovernmentBody"
    last = text.rpartition(" ")[2]
    if " of " in text and (
        last in _LAST_HEADS or (last in lexicon.name_heads and FORMAL.match(text))
    ):
        before_of = text  # "Port of Rotterdam Authority"
    if last in _SCHEMES and lexicon.name_heads.get(before_of.rpartition(" ")[2]) in (None, "Firm"):
        before_of = text  # "Chad Transformation of Roads Project", but "Ministry of Roads Project"
    if (
        " for " in text
        and last in _FOR_A_CAUSE
        and before_of.rpartition(" ")[2] not in lexicon.name_heads
    ):
        before_of = text  # "Green for Growth Fund", but "Bank for the Orlu Fund"
    parts = [part.rstrip(".,") for part in before_of.split()]
    if len(parts) > 1 and parts[-1] == "General" and lexicon.name_heads.get(parts[-2]):
        parts.pop()  # "Directorate General"
    if len(parts) > 2 and _ROMAN.fullmatch(parts[-1]) and lexicon.name_heads.get(parts[-2]):
        parts.pop()  # "Orlu Industrial Park III"
    if len(parts) > 2 and parts[-1] in _COUNTED and lexicon.name_heads.get(parts[-2]) in _BUILT:
        parts.pop()  # "Orlu Tunnel Two"
    if len(parts) > 1 and parts[-1][0].isdigit() and parts[-2] in lexicon.numbered:
        parts.pop()
        if len(parts) == 1:
            return lexicon.name_heads.get(parts[0]) or ("Programme" if parts[0] in _LAWS else None)
    if not parts:
        return None
    if len(parts) == 2 and text.endswith(" Co") and parts[0] in lexicon.given_names:
        return None  # "Lucio Co": a family of that name, and no "Lucio Co."
    legal = len(parts) > 1 and (
        is_form(parts[-1], lexicon.legal_forms)
        or (len(parts) > _FORM_INSIDE and is_form(parts[-2], _SURE_FORMS))  # "Orlu Inc USA"
        or parts[0] in lexicon.legal_forms
        or is_formed(before_of)
    )
    if _CENTRAL.match(before_of) or _PEOPLES.match(text):
        return "GovernmentBody"  # it regulates; it is no bank of firms
    if "Banking" in parts[:-1] and parts[-1] in _BANKING_FIRMS:
        return "Bank"  # "Orlu Banking Corporation", but no "Orlu Banking Authority"
    core = len(parts) - 1
    while core > 0 and is_form(parts[core], lexicon.legal_forms):
        core -= 1  # "Hypo Orlu-Bank d.d."
    if _KEEPING_BANK.search(before_of):
        return "Organization"
    if _is_of_another_trade(lexicon, parts[: core + 1]):
        return "Firm"  # "West Bank Cement", but "Orlu Bank Group"
    if any(
        part in _BANKS
        or part in _SMALL_BANKS
        or (
            _BANK.search(part)
            and number in (0, core)
            and (
                number == core
                or part.startswith("Ban")
                or (
                    part.lower().endswith(("bank", "banka"))
                    and parts[-1] not in lexicon.name_heads
                    and (not parts[2:] or parts[-1] in lexicon.legal_forms)
                )
            )
        )
        for number, part in enumerate(parts)
    ):
        return "Bank"
    if (
        len(parts) == 1
        and parts[0] in lexicon.with_topic
        and before_of == text
        and parts[0] not in ("Parliament", "Kremlin")
    ):
        return None if parts[0] not in ("Customs", "Treasury") else "GovernmentBody"
    if legal:
        return "Firm"
    kind = lexicon.name_heads.get(parts[-1])
    if kind in (None, "Place") and len(parts) > 1:
        kind = lexicon.first_heads.get(parts[0], kind)
    if len(parts) == len(("A", "&", "B")) and parts[1] == "&" and kind not in (None, "Bank"):
        return "Firm"  # "Orlu & List": two families, whatever the second is called
    if kind == "Firm" and len(parts) > 2 and parts[1] in _PARTICLES:
        first = lexicon.first_heads.get(parts[0])
        kind = first if first in BODIES else kind  # "Conseil du Cacao"
    if kind is None and _COURT.match(before_of):
        return "GovernmentBody"  # "Local Court Orlu"
    if kind is None:
        return _compound(parts[-1]) or (_compound(parts[0]) if len(parts) > 1 else None)
    if kind in _MEMBERSHIPS and parts[-1] in _OF_MEMBERS and _MEMBERS.search(text):
        return "Chamber"
    if (
        kind == "GovernmentBody"
        and parts[-1] == "Council"
        and len(parts) > 1
        and _is_of_goods(parts[-2], lexicon)
    ):
        return "Chamber"
    if kind == "Chamber" and text.endswith(_OF_STATES):
        return "Organization"  # "Association of Southern Nations"
    if kind == "Event" and _CALLED_MEMBERS.search(text):
        return "Chamber"  # "the Tea Merchants’ Forum"
    if len(parts) == 1 and (kind == "Firm" or (kind == "Asset" and before_of == text)):
        return None  # "Textile", "Energy", "Refinery": no firm or thing by themselves
    return kind


def _is_of_goods(word: str, lexicon: Lexicon) -> bool:
    """Whether a word tells what is made or grown: "Apparel", "Timber"."""
    return lexicon.name_heads.get(word) == "Firm" and word not in _STATE_TASKS


def _is_of_another_trade(lexicon: Lexicon, parts: list[str]) -> bool:
    """Whether "Bank" stands inside the name of a firm that makes or sells something: "Left Bank Vineyards"."""
    last = parts[-1]
    return (
        len(parts) > 2
        and "Bank" in parts[1:-1]
        and lexicon.name_heads.get(last) == "Firm"
        and last not in OF_MONEY
        and last not in _STATE_TASKS
    )


def _compound(word: str) -> str | None:
    """The kind that the end of one long word gives: "Amtsgericht"."""
    return next((kind for kind, ending in _COMPOUNDS if ending.search(word)), None)
