"""How far a name reaches beyond one run of capitals: over "and", "of", "for" and commas, where its head word calls for it.

stop = joined(scan, begin, stop, end)       # "Oil" of "the Oil and Gas Authority": behind "Authority"
stop = extended(scan, begin, stop, end)     # "Chamber" of "the Chamber of Crafts, Trade and Industry": behind "Industry"
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.gazetteer import Hit
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Scan
from interlock.loaders.documents.mentions.names.acronyms import BRACKETED
from interlock.loaders.documents.mentions.names.capitals import CAP, NAMED_NEXT, ONE, RUN
from interlock.loaders.documents.mentions.names.heads import BODIES, head_kind
from interlock.loaders.documents.mentions.names.named_schemes import scheme_end
from interlock.loaders.documents.mentions.names.persons import MOST_NAMES, is_person
from interlock.loaders.documents.mentions.offices.posts import find_post

__all__ = ["extended", "is_opening", "joined"]

# What stands between a body's name and its acronym in brackets belongs to the name.
_TO_ACRONYM = later(
    rf"(?:\s(?:of|for)\s(?:the\s)?{CAP}(?:\s(?:&\s)?{CAP})*)+(?P<bracket>\s)\((?P<short>[A-Z]{{3,}})\)"
)
_TO_UNION = later(r"\sto\s(?:the\s)?(?=[A-Z])")  # "Chamber of Commerce to the EU"
_SENT_BODIES = frozenset({"Chamber", "Chambers", "Mission", "Delegation"})
_MINISTRIES = frozenset(
    {
        "Ministry",
        "Department",
        "Secretariat",
        "Directorate",
        "Authority",
        "Institute",
        "Committee",
        "Commission",
        "Board",
    }
)
_BANKING = frozenset(
    {"Industrial", "Commercial", "Agricultural", "Agriculture", "Rural", "Export", "Import", "Trade", "Investment", "Development",
     "Savings", "Credit", "Land", "Mortgage", "Cooperative", "Construction", "Industry", "Commerce"}
)  # fmt: skip
# Who founded a bank or what it was founded for, before "and": "the Tavra Trust and Savings Bank", "Farmers and Merchants Bank"
_BANKED = _BANKING | frozenset(
    words("Trust Loan Loans Thrift Farmers Planters Mechanics Merchants Traders Miners Workers Citizens Housing")
)  # fmt: skip
_CALLED_BANKS = frozenset(words("Bank Bancorp Bancshares Bancorporation"))
_TRUST_FORMS = frozenset(words("Company Co Corporation Corp Limited Ltd"))
_NAMED_BY_TOPICS = frozenset({"GovernmentBody", "Chamber", "Organization", "Event", "Agreement"})
_PAIRED = frozenset(
    {
        "Belt",
        "Securities",
        "Science",
        "Food",
        "Drug",
        "Banking",
        "Ports",
        "Roads",
        "Weights",
        "Standards",
    }
)
# Of a union of states: "GCC Transport Committee"; with a field of work only, "COMESA Competition Commission", but "the EU Commission".
_WORKING = frozenset({"Committee", "Secretariat"})
_WORKING_IN = frozenset({"Commission", "Directorate", "Court", "Agency", "Authority"})
_PARTS_OF_UNION = frozenset({"GovernmentBody", "Organization", "Programme"})
_NAMED_BY_ACRONYM = frozenset({"Bank", "Organization", "Chamber"})
_GENERAL_HEADS = frozenset(
    {
        "Corp",
        "Corporation",
        "Company",
        "Co",
        "Authority",
        "Commission",
        "Agency",
        "Council",
        "Committee",
        "Association",
    }
)
_TOPICAL = frozenset({"Export", "Exports", "Import", "Imports"})
_OF = later(rf"\s(?:of|for|on)(?:\sthe)?\s(?={CAP})")
_SEATED = frozenset(("Chamber", "Union", "Association", "Federation", "Council"))
_SEAT_WORDS = 3
# Bodies of those who do a thing: "the Association of the Sugar and Alcohol Producers"
_OF_TRADES = frozenset(
    words(
        "Chamber Union Association Federation Council Confederation Institute League Guild Society Syndicate"
    )
)
_TRADES = later(
    rf"(?:{CAP}\s){{0,2}}(?:Industr(?:y|ies)|Producers|Exporters|Importers|Manufacturers|Growers|Traders|Millers|Packers|Refiners|Processors|Dealers"
    r"|Employers|Workers|Operators|Owners|Shippers|Shipowners|Distillers|Brewers|Bakers|Farmers|Breeders|Merchants|Agents|Brokers|Suppliers"
    r"|Retailers|Wholesalers|Builders|Contractors|Companies|Enterprises|Trades?|Crafts|Services|Forwarders|Carriers|Roasters|Ginners|Weavers"
    r"|Spinners|Tanners|Sawmills|Fisheries|Banks|Insurers)(?![\w’'-])"
)
# Bodies of people by what they do: "the Consortium of Investigative Reporters", and by what it is about: "Network in Action"
_OF_PEOPLE = later(
    rf"\s(?:of|for)\s(?:{CAP}\s){{0,2}}[A-Z]\w+(?:ers|ors|ists|ants|ians|men|women)(?![\w’'-])"
)
_IN_A_CAUSE = later(r"\s(?:in|on)\s[A-Z][a-z]+(?:tion|ment|ness|ship)(?![\w’'-])")
_ALLIED = frozenset(words("Consortium Network Coalition Alliance Collective Partnership"))
_OWN_NAME = frozenset(
    ("Fund", "Exchange", "Company", "Corporation", "Group", "University", "Institute", "Board")
)
# Of these the place is what names them: "the Stock Exchange of Thailand".
_MARKETS = frozenset(
    ("Stock Exchange", "Securities Exchange", "Commodity Exchange", "Metal Exchange")
)
# Firms that a state has one of: "the State Railway of Chad".
_OF_A_STATE = frozenset(
    words(
        "Railway Railways Airports Ports Airlines Airways Grid Networks Highways Roads Telecommunications Pipelines Forests Lotteries"
    )
)
_OF_THE_STATE = frozenset(
    words(
        "National State General Central Federal Royal Public Rural Urban Maritime Grid Sewer Sewerage Electric Distribution Transmission"
    )
)
_OF_PLACE = later(rf"\sof\s(?:the\s)?(?={CAP})")
_TOLD_BEFORE = later(r"(?:\b(?:[Tt]he|[Aa]n?)\s(?:[a-z]+\s)?|[’']s?\s)$")
_ANDS = (" and ", " & ", ", and ")
_JOINED = later(rf",?\s(?:and|&)\s(?P<rest>{CAP}(?:\s{CAP})*)")
_PARTNERS = later(
    rf"(?:,\s{CAP}){{1,4}},?\s&\s{CAP}(?P<form>,?\s(?:LLP|L\.L\.P\.))?(?![\w-]|\s[A-Z])"
)
_OF_COUNSEL = later(r"\b(?:legal|law firm|lawyers|attorneys|counsel|solicitors)\b")
_OF_COUNSEL_NEAR = 60  # characters
_OF_TWO_LANDS = later(r" Banking (?:Group|Corporation|Company)(?: Limited| Ltd)?$")
_AND_TOPIC = later(r"(?:,\s|,?\s(?:and|&)\s(?:the\s)?)(?=[A-Z])")
_WORDS = later(rf"{CAP}(?:\s{CAP}){{0,2}}(?![\w-])")
_FORM_APART = later(
    r"\.?,\s(?:(?:Ltd|LTD|Inc|INC|Limited|LIMITED|LLC|JSC|S\.A|S\.A\.S|S\.L)\b)(?:\.(?=,|\s[a-z(]))?"
)
_BODY_HEADS = frozenset({"GovernmentBody", "Chamber"})
_WITH_PARTS = frozenset({"Chamber", "GovernmentBody", "Organization"})
_IN_PART = later(r"[A-Z]\w+-[A-Z][\w ]+? (?:Chapter|Branch|Sub-Council|Section)\b")
_LIST_LINK = later(r",?\s(?:and|&)\s|,\s")
_LEAVING = later(
    r"\b(?:left|leaves|leaving|quits?|quitting|departed|deserted|ditched|swapped|abandoned)\s(?:the\s)?$"
)
# What a body is for, behind which "of" goes on: "the Agency for the Promotion of Small Businesses".
_DEEDS = frozenset(
    words("Development Promotion Protection Advancement Prevention Prohibition Study Support Encouragement Regulation Settlement Control")
)  # fmt: skip
# An element of such a list is made of ordinary words: by their ending, where no table has them.
_ORDINARY = later(
    r"\w{3,}(?:tions?|ments?|ness|iency|ers|ors|ists|ity|ities|ing|ance|ence|ship|ics|ology|ards|ures|eries|ial|onal|ical|able|ories)$"
)
# Bodies that one person is: "the Prosecutor General of Chad Jo Lee"
_IN_PERSON = frozenset(
    words("General Prosecutor Ombudsman Auditor Comptroller Commissioner Inspector Registrar")
)
# Whose office a body may be: "the Office of the Superintendent of Banks".
_OFFICERS = frozenset(
    words(
        "Superintendent Registrar Commissioner Comptroller Controller Auditor Attorney Prosecutor"
        " Secretary Ombudsman Inspector Supervisor"
    )
)
_WORKS = frozenset({"Project", "Programme"})
_NO_LINES = frozenset(
    words("Group Holding Holdings Company Corporation Enterprise Partners Brothers Sons Associates Ventures International Capital House"
          " Invest Overseas Express Post Stores Studios National")
)  # fmt: skip
_OF_BUSINESS = frozenset(
    words(
        "Industrial Commercial Agricultural Technical Electrical Mechanical Civil Natural General Real Estate Import Export Land Pulp Iron"
        " Asset Timber Wood Marine Estates Stocks"
    )
)
_WRITTEN_OUT = frozenset(words("Public Private Joint Stock Joint-Stock Liability"))
_CLOSING_FIRM = frozenset(words("Corp Corporation Company Co Industries"))
_OF_LAND_LTD = later(
    rf"\sof\s(?P<land>{CAP}(?:\s{CAP})??)\s(?:Ltd|Limited|Inc|PLC|Plc|plc|Bhd|Berhad|LLC)(?![\w’'])"
)
# Firms that are called by a row of topics: "the Food Security, Processing and Marketing Corporation".
_CORPORATE = frozenset(("Corporation", "Company", "Enterprise", "Agency", "Board"))
_FOR_LINES = later(rf"\sfor\s(?P<lines>{CAP}(?:\s(?:(?:and|&)\s)?{CAP}){{0,4}})")
_CLOSING_LINES = frozenset(words("Group Company Corporation Co"))
_SCOPES = frozenset(words("National State Federal Central General Royal International"))
_OFFICE_OF = later(
    r"\b(?:[Hh]ead|[Pp]resident|[Cc]hair(?:man|woman|person)?|[Dd]irector|[Ss]ecretary|[Mm]inister|CEO|[Gg]overnor)(?:[ -][Gg]eneral)?"
    r" of (?:the )?(?:[A-Z][\w.&-]*(?: (?:and |of |the )*[A-Z][\w.&-]*){0,6}[’']s )?$"
)
_BEFORE_BODY = 100  # characters in which the office stands that a body's name is told with
_IN_OFFICE = later(
    r"\b(?:[Ss]ecretary|[Pp]resident|[Cc]hair(?:man|woman)|[Dd]irector|[Mm]inister|[Gg]overnor|[Mm]ayor|[Mm]anager|[Hh]ead"
    r"|[Cc]ommissioner) $"
)
_OF_STATE = later(r"\s(?:Ministry|Department)\b")
_OF_TWO = later(r"\b(?:between|both)\s(?:the\s)?$")
# Names of languages that write common nouns small: "Autoridade de supervisão de seguros", "Institut national de la statistique".
_SMALL = (
    r"(?:de\sla|de\slas|de\slos|de|des|du|da|do|das|dos|del|della|dei|delle|degli|di|za|per|për|pri|para|pour|für|y\sde|et\sde|et\sdes|e\sde|et|y|e)\s"
    r"|(?:et\s)?(?:de\s)?[ld][’']"
)
_SMALL_WORDS = later(rf"(?:(?:\s[a-zß-öø-ÿĀ-ž]{{4,}}){{0,2}}\s(?:{_SMALL})[^\W\d_][\w-]{{2,}})+")
_AND_CO = later(
    rf"(?P<more>,\s{CAP})?\s(?:and|&)\s(?:Co\b(?:\.(?=\s|,))?|(?:Company|Sons|Son|Brothers|Bros|Partners|Associates|Daughters|Cie)\b)"
    r"(?:,?\s(?:Ltd|Limited|Inc|LLP|LLC|plc|PLC)\b)?(?!\s(?:of|for|[A-Z]))"
)
_SMALL_NAME = later(r" bp(?![\w-])")  # a firm that writes itself small, behind what it owns
_BANK_TOO = later(r"\s[A-Z][\w’'.]*-?[Bb]ank(?:\s(?:GmbH|AG|SA|Plc|plc|Ltd))?")
_OF_SANCTIONS = (" Sanctions Regime", " Sanctions List", " Regulations", " Blacklist")
_FEW = 2  # words
# What a body is called last, before the name of who holds an office of it
_BEFORE_HOLDERS = frozenset(
    words(
        "Council Commission Committee Authority Agency Board Ministry Bank Department Corporation Chamber Association"
    )
)
_FOR_A_CAUSE = later(
    rf"\sfor\s(?:{CAP}\s){{1,3}}(?:Fund|Facility|Initiative|Foundation|Alliance|Coalition|Partnership|Network|Trust)(?![\w’'])"
)
_GOODS = later(
    r"(?:Lithium|Tantalum|Niobium|Gold|Silver|Copper|Nickel|Cobalt|Zinc|Lead|Tin|Tungsten|Iron|Manganese|Chrome|Uranium|Vanadium|Graphite"
    r"|Coal|Potash|Phosphate|Salt|Oil|Gas|Condensate|Rare Earths?|Platinum|Palladium|Rutile|Zircon|Ilmenite|Bauxite|Alumina|Solar|Wind"
    r"|Storage|Hydro|Hydrogen|Ammonia|Road|Rail|Power|Water)$"
)
# Whose trade both sides of "and" tell: "Sake and Shochu Makers Association"
_OF_MAKERS = later(
    r"(?:[A-Z]\w+\s){1,2}[A-Z]\w+(?:ers|ors|ists|ants|men)[’']?\s(?:Association|Federation|Union|Council|Guild|Society|Confederation|Syndicate|Board)(?=$|[^\w’'-])"
)
# What a chamber of commerce is for, behind its name: "the Chamber of Commerce for Import and Export of Metals and Minerals"
_FOR_TRADE_OF = later(
    rf"\sfor\s(?:the\s)?(?:Imports?|Exports?|Trade)(?:\s(?:and|&)\s(?:Imports?|Exports?))?\s(?:of|in)\s{CAP}(?:\s{CAP}){{0,3}}"
    rf"(?:(?:,\s{CAP}(?:\s{CAP}){{0,2}})*,?\s(?:and|&)\s{CAP}(?:\s{CAP}){{0,2}})?"
)
# The part of a body that is told by its place: "Chamber of Commerce - Orlu Chapter", "Council for Trade – Orlu Sub-Council"
_LOCAL_PART = later(
    rf"\s?[-–—]\s?{CAP}(?:\s{CAP}){{0,2}}?\s(?:Chapter|Branch|Sub-Council|Subcouncil|Section|Committee|Council)(?![\w’'])"
)
# What a group is made of: "the Orlu Group of Companies", "Tarn Group of Hotels"
_OF_MANY = later(
    r"\sof\s(?:Companies|Firms|Industries|Enterprises|Hotels|Resorts|Restaurants|Hospitals|Clinics|Schools|Colleges|Institutions|Newspapers"
    r"|Publications|Businesses)(?![\w-])"
)
_CLOSED = later(
    r"\s(?:Ltd|Inc|Corp|Co|CO|Bhd|Kft|Zrt|Lda|Ltda|Srl|S\.A|N\.V|B\.V|U\.A|W\.L\.L|S\.C\.A|E\.P|S\.p\.A|S\.A\.S|S\.r\.l|S\.L|A\.Ş|LTD|INC|CORP|BHD)\.(?=\s(?!Ltd|Inc|Corp|Co\b|LLC|Limited|LTD|BHD|KG\b|L\.L\.C|PLC\b|S\.A\b|[SŞ]ti\b|[SŞ]TI\b|DE\sC\.V)[A-Z])"
)


def joined(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where a run of capitals ends as a name: behind the second part of "Oil and Gas Authority", before a new sentence."""
    text = scan.text
    if scan.words.first_heads.get(_bare(text[begin:stop]).partition(" ")[0]) is not None:
        foreign = _SMALL_WORDS.match(text, stop, end)
        stop = foreign.end() if foreign else stop
    if text.startswith(" bp", stop) and _SMALL_NAME.match(text, stop) is not None:
        stop += len(" bp")  # "Lightsource bp"
    named = scheme_end(scan, begin, stop, end)
    if named > stop:
        return named
    many = _OF_MANY.match(text, stop, end) if text.endswith(" Group", begin, stop) else None
    if many is not None:
        stop = many.end()  # "Orlu Group of Companies JSC"
        form = RUN.match(text, stop + 1, end) if text.startswith(" ", stop) else None
        if form is not None and form[0].rstrip(".") in scan.words.legal_forms:
            stop = form.end()
    firm = _AND_CO.match(text, stop, end)
    if firm is not None and (firm["more"] is None or head_kind(scan, begin, stop) is None):
        return firm.end()  # "Tarn Brothers and Co", "Furnel, Withen and Co"
    if text.startswith(_ANDS, stop):  # "the Oil and Gas Regulatory Authority"
        joint = _JOINED.match(text, stop, end)
        holder = _before_person(joint["rest"], joint.start("rest")) if joint else end
        if joint is not None and holder < joint.end():
            joint = _JOINED.match(text, stop, holder)
        if joint is not None and (firm := _before_post(scan, joint, end)) is not None:
            joint = firm if _is_line(scan, begin, firm) or _is_banked(scan, begin, firm) else joint
        makers = _OF_MAKERS.match(text, joint.start("rest"), end) if joint else None
        if joint and makers and makers.end() > joint.end() and _is_of_land(scan, begin, joint):
            stop = makers.end()  # "Chad Leather and Raw Materials Exporters' Association"
        elif joint and _is_joined(scan, begin, stop, joint):
            form = _FORM_APART.match(text, joint.end(), end)
            stop = form.end() if form else joint.end()  # "Orlu Import and Export Co., Ltd"
    elif text.startswith(" for ", stop):
        fund = _FOR_A_CAUSE.match(text, stop, end)
        if fund and _is_for_a_cause(scan, begin, stop):
            stop = fund.end()  # "the Green for Growth Fund"
        elif trades := _for_trades(scan, begin, stop, end):
            stop = trades  # "Orlu Financial Group for Financing and Investment"
    elif text.startswith(", ", stop) and (partners := _partners(scan, begin, stop, end)):
        stop = partners  # "Blane, Cask & Graylin as legal counsel"
    elif text.startswith(", ", stop) and _is_about(scan, _bare(text[begin:stop])):
        last = _listed(scan, stop, end)  # "the Roads, Housing and Urban Works Ministry"
        whole = RUN.match(text, last, end) if last else None
        head = head_kind(scan, last, whole.end()) if whole is not None else None
        closing = whole is not None and whole[0].rpartition(" ")[2] in _CORPORATE
        if whole is not None and (head in _NAMED_BY_TOPICS or (head == "Firm" and closing)):
            stop = whole.end()
    if text.find(". ", begin, stop) >= 0:  # "owned by Vantrel Ltd. Vantrel's shareholders"
        closed = _CLOSED.search(text, begin, stop)
        stop = closed.end() if closed else stop
    return stop


def _partners(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where the name of a law firm ends that lists its partners, 0 where none does."""
    tail = _PARTNERS.match(scan.text, stop, end)
    if tail is None or " " in _bare(scan.text[begin:stop]):
        return 0
    near = scan.text[max(0, begin - _OF_COUNSEL_NEAR) : tail.end() + _OF_COUNSEL_NEAR]
    return tail.end() if tail["form"] or _OF_COUNSEL.search(near) else 0


def _before_person(rest: str, start: int) -> int:
    """Where the second part of a body's name ends: of "Defence Council Jo Lee" before the person who holds its office."""
    parts = rest.split()
    for last in range(1, len(parts) - 1):
        if parts[last - 1] in _BEFORE_HOLDERS and is_person(" ".join(parts[last:])):
            return start + len(" ".join(parts[:last]))
    return start + len(rest)


def _before_post(scan: Scan, joint: re.Match[str], end: int) -> re.Match[str] | None:
    """The second part of a name before an office: "Logistics" of "Orlu Freight and Logistics CEO Jo Lee"; None where none follows."""
    post = find_post(scan.text, joint.start("rest"), joint.end(), end)
    if post is None or post[0] <= joint.start("rest"):
        return None
    return _JOINED.match(scan.text, joint.start(), post[0] - 1)


def _for_trades(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where a firm's name ends that says its lines of business behind "for": "Orlu for Stocks and Trading Company"; 0 where none does."""
    found = _FOR_LINES.match(scan.text, stop, end)
    if found is None or _LEAVING.search(scan.text, max(0, begin - 20), begin):
        return 0
    group = scan.text[begin:stop].rpartition(" ")[2] in _CLOSING_LINES
    start = found.start("lines")
    ends = [start + word.end() for word in re.finditer(r"\S+", found["lines"])]
    return next((to for to in reversed(ends) if _are_trades(scan, start, to, group=group)), 0)


def _are_trades(scan: Scan, start: int, stop: int, *, group: bool) -> bool:
    """Whether lines of business close a firm's name there: with its head word, or two of them behind "Group"."""
    *lines, last = scan.text[start:stop].split()
    closes = last.rstrip(".") in _CORPORATE or last.rstrip(".") in _CLOSING_LINES
    lines = lines if closes else [*lines, last]
    named = [word for word in lines if word not in ("and", "&")]
    several = len(named) < len(lines) and not scan.text.startswith(" of ", stop)
    about = all(_is_about(scan, word) or word in _OF_BUSINESS for word in named)
    return bool(named) and about and lines[-1] in named and (closes or (group and several))


def _before_holder(seat: str, start: int) -> int:
    """Where the seat of a body ends before the person who heads it: of "BiH Jo Lee" behind "chairman of the Council of Ministers of"."""
    parts = seat.split(" ")
    last = next((n for n in range(1, len(parts) - 1) if is_person(" ".join(parts[n:]))), len(parts))
    return start + len(" ".join(parts[:last]))


def _is_for_a_cause(scan: Scan, begin: int, stop: int) -> bool:
    """Whether one or two words behind "the" open the name of a fund: no party of their own, for nothing tells what they would be."""
    text = scan.text
    seated = text.rfind("-based ", begin, stop)
    begin = (
        seated + len("-based ") if seated >= 0 else begin
    )  # "the Lima-based Green for Growth Fund"
    name = _bare(text[begin:stop])
    behind = (
        text[begin:stop].startswith("The ")
        or text[max(0, begin - 4) : begin].lower() == "the "
        or text.endswith("-based ", 0, begin)
    )
    alone = (
        next(iter(scan.hits_in(begin, stop)), None) is None and head_kind(scan, begin, stop) is None
    )
    return behind and alone and name.count(" ") < _FEW


def extended(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Take in "of ...", "for ... and ..." where the head word calls for it."""
    chartered = _OF_LAND_LTD.match(scan.text, stop, end)
    if chartered is not None and scan.text[begin:stop].rpartition(" ")[2] in _CLOSING_FIRM:
        land = chartered.start("land")
        if any(hit.start == land and hit.entry.use == "place" for hit in scan.hits_in(land, end)):
            stop = chartered.end()  # "Aluminium Corp of Kenya Ltd"
    people = _allied(scan, begin, stop, end)
    if people:
        return people
    while True:
        last = scan.text[begin:stop].rpartition(" ")[2]
        link = _OF.match(scan.text, stop, end) if _has_topic(scan, begin, stop) else None
        if link is None:
            break
        market = _bare(scan.text[begin:stop])
        if last in _OWN_NAME and " " in market and market not in _MARKETS:
            hit = next(
                (h for h in scan.hits_in(link.end(), end) if h.start == link.end()),
                None,
            )
            told = hit is not None and hit.entry.use == "adjective" and link[0].startswith(" for ")
            if hit is not None and not told and not _is_generic(scan, begin, stop):
                break  # "Qamar Fund of Saudi Arabia", but "Qamar Fund for Arab Economic Development"
        more = RUN.match(scan.text, link.end(), end)
        post = _post_behind(scan, link.end(), more.end(), end) if more else 0
        if more and post > more.start():  # "Chamber of Commerce President Jo Lee"
            more = RUN.match(scan.text, link.end(), post - 1)
        if more is None or scan.is_dated(link.start(), link.end() + 1):
            break  # "the Stock Exchange on Monday"
        if link[0].startswith(" for the ") and scan.words.named_noun.match(scan.text, more.end()):
            break  # "a loan from the X Bank for the Sarband dam"
        if link[0] == " for " and _LEAVING.search(scan.text, max(0, begin - 20), begin):
            break  # "left Orlu Bank for Tarn Foods": whom somebody goes to is no topic
        country = next((h for h in scan.hits_in(link.end(), end) if h.start == link.end()), None)
        if country is not None and country.end > more.end() and country.entry.kind == "Place":
            return country.end  # "the Central Bank of Trinidad and Tobago"
        if (
            country is not None
            and last in _IN_PERSON
            and is_person(scan.text[country.end + 1 : more.end()])
        ):
            return country.end  # "the Prosecutor General of Chad Jo Lee"
        if last in _OWN_NAME and more[0] in scan.shorts:
            break  # "the Marketing Company of the CBX": whose company, by its short name
        stop = more.end()
        if _OFFICE_OF.search(scan.text, max(0, begin - _BEFORE_BODY), begin):
            stop = _topics_alone(
                scan, more.start(), stop
            )  # "the president of Orlu Chamber of Commerce Jo Lee"
        while True:
            joint = _AND_TOPIC.match(scan.text, stop, end)
            word = ONE.match(scan.text, joint.end(), end) if joint else None
            about = scan.words.topics
            about = about | scan.words.portfolios if last in _MINISTRIES else about
            if word is None or (
                word[0] not in about
                and not (_IN_PART.match(scan.text, word.start(), end) and _tied(word[0]) in about)
                and not _is_list(scan, stop, end)
                and not (
                    last in _OF_TRADES
                    and country is None  # "the Bankers' Association of Chad, Orlu Services and"
                    and _TRADES.match(scan.text, word.start(), end)
                )
            ):
                break
            tail = RUN.match(scan.text, word.start(), end)
            if tail and " & " in tail[0] and last not in _MINISTRIES:
                break  # "the Bank of Growers and Orlu & Tarn"
            if tail and last == "Bank" and tail[0].endswith(" Bank"):
                break  # "Bank of the Philippine Islands and Security Bank"
            if tail and _begins_another(scan, tail, end):
                break  # "the Board of Investment, Government of Chad"
            body = tail and scan.words.name_heads.get(tail[0].rpartition(" ")[2]) in _BODY_HEADS
            if body and joint and joint[0].endswith(" the "):
                break  # "the Ministry of Trade and the Defence Ministry"
            post = _post_behind(scan, word.start(), tail.end(), end) if tail else 0
            if tail and post:
                tail = RUN.match(scan.text, word.start(), max(post - 1, word.end()))
            stop = tail.end() if tail else word.end()
            if tail and _OFFICE_OF.search(scan.text, max(0, begin - _BEFORE_BODY), begin):
                stop = _topics_alone(scan, word.start(), stop)
        of = _OF_PLACE.match(scan.text, stop)
        deed = scan.text[begin:stop].rpartition(" ")[2] in _DEEDS
        if of and deed and (goal := _goal(scan, of.end(), end)):
            stop = goal  # "the Agency for the Promotion of Small and Medium-sized Businesses"
            break
        if of and scan.text[stop - 1].isalpha():
            country = next(iter(scan.hits_in(of.end(), end)), None)
            named = country is not None and NAMED_NEXT.match(scan.text, country.end)
            if (
                country
                and named
                and country.start == of.end()
                and _is_led(scan, begin, country, end)
            ):
                stop = country.end
                break
            if country and country.start == of.end() and named:
                break  # "the Board of Directors of Dhaka Chamber"
            if country and country.start == of.end() and country.entry.use != "adjective":
                stop = country.end
                break
            if _has_topic(scan, begin, stop):
                continue  # "the Federation of Chambers of Crafts and Trade of Chad"
            seat = RUN.match(scan.text, of.end(), end)
            if seat and last in _SEATED and seat[0].count(" ") < _SEAT_WORDS:
                stop = _before_holder(seat[0], seat.start())
                break
    whole = _TO_ACRONYM.match(scan.text, stop, end)
    if whole and head_kind(scan, begin, stop) in _NAMED_BY_TOPICS - {"Agreement"}:
        printed = scan.text[begin:stop].removeprefix("The ")
        # "the Chamber of Import of Food & Native Produce (CIFNP)"
        stop = whole.start("bracket") if printed[0] == whole["short"][0] else stop
    kind = head_kind(scan, begin, stop)
    trade = _FOR_TRADE_OF.match(scan.text, stop, end) if kind == "Chamber" else None
    stop = trade.end() if trade is not None else stop
    part = _LOCAL_PART.match(scan.text, stop, end) if kind in _WITH_PARTS else None
    stop = part.end() if part is not None else stop
    union = _TO_UNION.match(scan.text, stop, end)
    if union and not _SENT_BODIES.isdisjoint(scan.text[begin:stop].split()):
        hit = next((h for h in scan.hits_in(union.end(), end) if h.start == union.end()), None)
        if hit is not None and hit.entry.kind == "Organization":
            stop = hit.end
    return stop


def _allied(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where the name of a body ends that tells who is in it or its cause: "Consortium of Investigative Reporters", "Network in Action"."""
    name, _, last = _bare(scan.text[begin:stop]).rpartition(" ")
    if last not in _ALLIED:
        return 0
    found = _OF_PEOPLE.match(scan.text, stop, end)
    if found is None and name:
        found = _IN_A_CAUSE.match(scan.text, stop, end)
    if found is None or scan.hits_in(found.start() + 4, found.end()):
        return 0
    return found.end()


def _has_topic(scan: Scan, begin: int, stop: int) -> bool:
    """Whether what a body is of or for follows: "the Agency for", "the Office of the Registrar of"."""
    name, _, last = scan.text[begin:stop].rpartition(" ")
    return (
        last in scan.words.with_topic
        or (last in _OFFICERS and name.endswith((" of the", " of")))
        or (last in _OF_A_STATE and bool(name) and _is_generic(scan, begin, stop))
    )


def _is_generic(scan: Scan, begin: int, stop: int) -> bool:
    """Whether a firm is called only by what it does, so that its state is part of its name: "Power Grid Corporation of Chad"."""
    said = [word for word in _bare(scan.text[begin:stop]).split()[:-1] if word not in ("and", "&")]
    tables = scan.words
    return bool(said) and all(
        word in _OF_THE_STATE or word in tables.topics or word in tables.ordinary
        or tables.name_heads.get(word) in ("Firm", "Asset")
        for word in said
    )  # fmt: skip


def is_opening(scan: Scan, hit: Hit, stop: int) -> bool:
    """Whether a well-known acronym only opens a longer name: "OPEC Fund", "ASEAN Secretariat"."""
    if hit.entry.id is not None or hit.end >= stop:
        return False
    head = head_kind(scan, hit.start, stop)
    if scan.text[hit.end] == "-":  # "EU-China Business Association"
        return head in ("Chamber", "Event") and hit.entry.kind != "Place"
    if scan.text[hit.end] == " " and head == "Chamber":
        return True  # "European Union Chamber"
    if hit.entry.kind == "Exchange" and head == "Firm" and scan.text[hit.end] == " ":
        return True  # "CBX Group Plc": the firm, and no market
    if (
        hit.entry.kind == "Exchange"
        and scan.text[hit.start - 1] + scan.text[stop : stop + 1] == "()"
    ):
        return True  # "(CBX RegCo)"
    if hit.entry.kind == "Bank" and _BANK_TOO.fullmatch(scan.text, hit.end, stop):
        return True  # "KfW IPEX-Bank"
    if scan.text[hit.end] != " ":
        return False
    if not hit.entry.name.isupper():  # "United Nations Office for Project Services"
        tail = scan.text[hit.end + 1 : stop]
        return (
            " " in hit.entry.name
            and hit.entry.kind == "Organization"
            and scan.words.name_heads.get(tail.rpartition(" ")[2]) in _PARTS_OF_UNION
        )
    field, _, last = scan.text[hit.end : stop].strip().rpartition(" ")
    if head == "Firm" and field and last.rstrip(".") in scan.words.legal_forms:
        return True  # "ASIC Offshore and Marine Sdn Bhd"
    if head == "Programme" and scan.text[hit.end : stop].endswith(_OF_SANCTIONS):
        return True  # "EU Global Human Rights Sanctions Regime"
    works = last in _WORKING or (field and last in _WORKING_IN)
    return head in _NAMED_BY_ACRONYM or (head == "GovernmentBody" and bool(works))


def _are_two_lands(scan: Scan, begin: int, joint: re.Match[str]) -> bool:
    """Whether a place is all that stands before "and", and another one right behind it."""
    lands = {h.start: h for h in scan.hits_in(begin, joint.end()) if h.entry.use != "adjective"}
    bare = begin + 4 if scan.text.startswith("The ", begin) else begin
    first, second = lands.get(bare), lands.get(joint.start("rest"))
    return first is not None and second is not None and first.end == joint.start()


def _is_joined(scan: Scan, begin: int, stop: int, joint: re.Match[str]) -> bool:
    """Whether "and" stands inside one name: topics before the head word of a body, behind "the" or an owner."""
    lexicon, text = scan.words, scan.text
    last = text[begin:stop].rpartition(" ")[2]
    told = text.startswith("The ", begin)
    told = told or _TOLD_BEFORE.search(text, max(0, begin - 20), begin) is not None
    head = head_kind(scan, joint.start("rest"), joint.end())
    *about_bank, bank = joint["rest"].split()
    if (
        bank == "Bank"
        and about_bank
        and _BANKING.issuperset([*text[begin : joint.start()].split(), *about_bank])
    ):
        return True  # "Industrial and Commercial Bank"
    if _is_banked(scan, begin, joint):
        return True  # "Tavra Trust and Savings Bank"
    if _is_pair(scan, last, joint["rest"]) or _is_work(scan, begin, joint):
        return True
    if _OF_TWO_LANDS.search(joint["rest"]) and _are_two_lands(scan, begin, joint):
        return True  # "Chad and Niger Banking Group"
    behind = _JOINED.match(text, joint.end())
    if (
        behind
        and behind["rest"].endswith(("Bank", "Bank of"))
        and _BANKING.issuperset([*joint["rest"].split(), *behind["rest"].split()[:-1]])
    ):
        return False  # "Orlu Markets, and Industrial and Commercial Bank"
    if behind and _is_pair(scan, joint["rest"].rpartition(" ")[2], behind["rest"]):
        return False  # "Nile Steel and Securities and Exchange Commission"
    if _is_unnamed(scan, joint["rest"]) and not _is_beside_officer(scan, begin, joint):
        left = head_kind(scan, begin, joint.start())
        about_all = left == "Firm" and told and _is_about(scan, _bare(text[begin : joint.start()]))
        if left is None or about_all or _is_general(scan, begin, joint.start()):
            return True  # "Nile Road and Bridge Corp", "China Petroleum and Chemical Corp"
    if joint["rest"].endswith((" Act", " Bill")):
        return True  # "the Nile Growth and Opportunity Act"
    if _is_of_goods(scan, begin, joint):
        return True  # "Nile Lithium and Tantalum project"
    if _is_line(scan, begin, joint):
        return True  # "Nile Shipping and Trading Co."
    if _OF_STATE.search(joint["rest"]) and _is_about(scan, _bare(text[begin : joint.start()])):
        return True  # "Finance and Mass Media Ministry Secretary"
    if _OF_MAKERS.fullmatch(joint["rest"]) and _is_of_land(scan, begin, joint):
        return True  # "Chad Sake and Shochu Makers Association"
    if (
        head == "Exchange"
        and _is_about(scan, joint["rest"].rpartition(" ")[0] or "-")
        and (last in lexicon.topics or lexicon.name_heads.get(last) == "Firm" or last == "Stock")
    ):
        return True  # "the Nile Gold and Commodities Exchange"
    if told and head == "Exchange" and " " not in _bare(text[begin : joint.start()]):
        return True  # "the Growth and Enterprise Market Segment"
    scope, _, line = text[begin : joint.start()].partition(" ")
    if scope in _SCOPES and line and _is_about(scan, line) and head in _NAMED_BY_TOPICS:
        return True  # "National Growth and Reform Commission"
    if (
        head in _BODY_HEADS
        and _is_about(scan, _bare(text[begin : joint.start()]))
        and _is_about(scan, joint["rest"].rpartition(" ")[0])
    ):
        return True  # "Patents and Companies Registration Agency": no part is a name by itself
    about = last in lexicon.topics or _is_about(scan, last)
    about = about or lexicon.name_heads.get(last) == "Firm" or last in _PAIRED
    short = BRACKETED.match(text, joint.end())
    if short is not None and last in lexicon.topics | lexicon.portfolios | _TOPICAL:
        told = told or text.startswith(
            short["short"][0], begin
        )  # "Chad Export and Trade Fund (CHADEX)"
        about = True
    return (
        bool(told)
        and about
        and head in _NAMED_BY_TOPICS
        and text[begin:stop].count(" ") < _SEAT_WORDS
    )


def _is_banked(scan: Scan, begin: int, joint: re.Match[str]) -> bool:
    """Whether both sides of "and" say whose a bank is or what for, and neither is a bank alone: "Farmers and Merchants Bank"."""
    *about, bank = joint["rest"].split()
    last = scan.text[begin : joint.start()].rpartition(" ")[2]
    if last == "Bank" and about == ["Trust"]:
        return bank.rstrip(".") in _TRUST_FORMS  # "Tavra Bank and Trust Company"
    return bank in _CALLED_BANKS and bool(about) and _BANKED.issuperset([last, *about])


def _is_beside_officer(scan: Scan, begin: int, joint: re.Match[str]) -> bool:
    """Whether a person in office stands before "and", and a body behind it: "commerce secretary Jo Lee, and Ports Authority secretary"."""
    text = scan.text
    return is_person(text[begin : joint.start()]) and (
        joint[0].startswith(",") or _IN_OFFICE.search(text, max(0, begin - 24), begin) is not None
    )


def _is_of_goods(scan: Scan, begin: int, joint: re.Match[str]) -> bool:
    """Whether two goods stand between a name and the noun of a work: "the Nile Lithium and Tantalum project"."""
    goods = _GOODS.match(joint["rest"])
    left = _bare(scan.text[begin : joint.start()])
    return (
        goods is not None
        and goods.end() == len(joint["rest"])
        and _GOODS.search(left.rpartition(" ")[2]) is not None
        and " " in left
        and (
            scan.words.compound.match(scan.text, joint.end()) is not None
            or scan.words.named_noun.match(scan.text, joint.end()) is not None
        )
    )


def _is_of_land(scan: Scan, begin: int, joint: re.Match[str]) -> bool:
    """Whether a land and one word stand before "and", and no other land behind it: two goods, whose makers there unite."""
    left = _bare(scan.text[begin : joint.start()])
    start = joint.start() - len(left)
    land = next((hit for hit in scan.hits_in(start, joint.start()) if hit.start == start), None)
    other = next(iter(scan.hits_in(joint.start("rest"), joint.end())), None)
    return land is not None and other is None and len(left[land.end - start :].split()) == 1


def _is_pair(scan: Scan, last: str, rest: str) -> bool:
    """Whether "and" stands between two words of one topic, behind which the head comes: "Securities and Exchange Commission"."""
    first, _, more = rest.partition(" ")
    return bool(more) and f"{last}/{first}" in scan.words.topic_pairs


def _is_work(scan: Scan, begin: int, joint: re.Match[str]) -> bool:
    """Whether "and" stands inside the name of a work: "Chad Rural Roads and Bridges Rehabilitation Project"."""
    *about, head = joint["rest"].split(" ")
    left = scan.text[begin : joint.start()]
    return (
        bool(about)
        and scan.words.name_heads.get(head) in _WORKS
        and _is_about(scan, " ".join(about))
        and (
            _is_about(scan, left.rpartition(" ")[2])
            or head_kind(scan, begin, joint.start()) is None
        )
    )


def _tied(word: str) -> str:
    """The topic before a hyphen that ties the place of a part to it: "Industry" of "Industry-Orlu Chapter"."""
    return word.partition("-")[0]


def _begins_another(scan: Scan, tail: re.Match[str], end: int) -> bool:
    """Whether an element of a list is a body of its own: "Government of Chad"."""
    head = tail[0].rpartition(" ")[2]
    return head in scan.words.with_topic and _OF.match(scan.text, tail.end(), end) is not None


def _is_led(scan: Scan, begin: int, country: Hit, end: int) -> bool:
    """Whether who follows a body's country is its head: "the president of the Nile Union of Chad Jo Lee"."""
    run = RUN.match(scan.text, country.start, end)
    if run is None or not _OFFICE_OF.search(scan.text, max(0, begin - _BEFORE_BODY), begin):
        return False
    name = scan.text[country.end : run.end()].split()
    return 1 < len(name) <= MOST_NAMES and not any(word in scan.words.name_heads for word in name)


def _topics_alone(scan: Scan, at: int, stop: int) -> int:
    """Where the topics of a run end before the head of the body: "the director of the Authority for Roads and Land Transport Jo Lee"."""
    parts = scan.text[at:stop].split(" ")
    for first in range(1, len(parts) - 1):  # "Grain Assets Control Jo M. Lee"
        ordinary = all(is_english(part) or _is_about(scan, part) for part in parts[:first])
        begins = not _is_about(scan, parts[first])
        if ordinary and begins and is_person(" ".join(parts[first:])):
            return at + len(" ".join(parts[:first]))
    about = next((n for n, part in enumerate(parts) if not _is_about(scan, part)), len(parts))
    rest = parts[about:]
    apart = 1 < len(rest) <= MOST_NAMES and not all(map(is_english, rest))
    named = apart and not any(
        not part[0].isalpha()
        or part in scan.words.name_heads
        or part.rstrip(".") in scan.words.legal_forms
        for part in rest
    )
    return at + len(" ".join(parts[:about])) if about and named else stop


def _bare(name: str) -> str:
    return name.removeprefix("The ")


def _is_about(scan: Scan, part: str) -> bool:
    """Whether capitalised words only say what something is about: "Road Transport", "Standards", "Urban Development"."""
    about = scan.words
    return all(
        not word.isupper()
        and (
            word in about.topics
            or word in about.portfolios
            or word in about.ordinary
            or (about.name_heads.get(word) == "Firm" and word not in _NO_LINES)
            or (_ORDINARY.match(word) is not None and word not in about.name_heads)
        )
        for word in part.split()
    )


def _listed(scan: Scan, at: int, end: int) -> int:
    """Where the last element of a list of topics begins, behind "and": ", Standards and Mass Media"; 0 if it is none."""
    while (link := _LIST_LINK.match(scan.text, at, end)) is not None:
        part = _WORDS.match(scan.text, link.end(), end)
        if part is None:
            return 0
        first = part[0].partition(" ")[0]
        if link[0] != ", ":
            return link.end() if _is_about(scan, first) else 0
        if not _is_about(scan, part[0]):
            return 0
        at = part.end()
    return 0


def _is_list(scan: Scan, at: int, end: int) -> bool:
    """Whether a list of topics follows, and no body behind it: ", Standards and Ash Bank" is none."""
    last = _listed(scan, at, end)
    part = _WORDS.match(scan.text, last, end) if last else None
    return part is not None and head_kind(scan, *part.span()) not in BODIES


def _goal(scan: Scan, at: int, end: int) -> int:
    """Where ends what a body works for: "Small and Medium-sized Businesses", "Foreign Trade"; 0 where a name of its own begins."""
    part = _WORDS.match(scan.text, at, end)
    if part is None or not _is_about(scan, part[0]):
        return 0
    last = _listed(scan, part.end(), end)
    more = _WORDS.match(scan.text, last, end) if last else None
    return more.end() if more is not None and _is_about(scan, more[0]) else part.end()


def _is_line(scan: Scan, begin: int, joint: re.Match[str]) -> bool:
    """Whether both sides of "and" are lines of business of one firm: "Nile Shipping and Trading Co."."""
    lexicon, text = scan.words, scan.text
    *name, line = text[begin : joint.start()].split()
    rest = [word.rstrip(".") for word in joint["rest"].split()]
    while rest and (rest[-1] in lexicon.legal_forms | _WRITTEN_OUT | _GENERAL_HEADS):
        rest.pop()
    closes = next((n for n, word in enumerate(rest) if n and word in _CLOSING_LINES), None)
    rest = rest[:closes]  # "Nile Coal and Electricity Group Orlu Company"

    def is_line(word: str) -> bool:
        return (word in _OF_BUSINESS or word in lexicon.topics - lexicon.with_topic) or (
            lexicon.name_heads.get(word) == "Firm" and word not in _NO_LINES
        )

    return (
        bool(name)
        and bool(rest)
        and rest[0] not in _SCOPES - {"General"}
        and is_line(line)
        and all(is_line(word) for word in rest)
        and not (_is_about(scan, " ".join(name)) and not _is_only_alike(scan, name))
        and (
            not _OF_TWO.search(text, max(0, begin - 12), begin)
            or text.startswith(" and ", joint.end())
        )
    )


def _is_only_alike(scan: Scan, name: list[str]) -> bool:
    """Whether one word looks like a topic by its ending alone, and so may be a firm's own: "Advance" of "Advance Shipping and Trading"."""
    tables, (word, *more) = scan.words, name
    told = tables.topics | tables.portfolios | tables.ordinary
    return not more and word not in told and word not in tables.name_heads


def _is_general(scan: Scan, begin: int, stop: int) -> bool:
    """Whether a name is a country's and a line of business: no name of its own."""
    country = next((h for h in scan.hits_in(begin, stop) if h.start == begin), None)
    about = scan.text[country.end : stop].split() if country else []
    return bool(about) and all(
        word in scan.words.name_heads or word in scan.words.topics for word in about
    )


def _is_unnamed(scan: Scan, rest: str) -> bool:
    """Whether words are a head and what it is about, and so no name alone: "Bridge Corporation", "Trade Development Company"."""
    lexicon = scan.words
    *about, head = rest.split()
    formed = False
    while len(about) > 1 and head.rstrip(".") in lexicon.legal_forms - _GENERAL_HEADS:
        head, formed = about.pop(), True  # "Natural Gas Corporation Ltd"
    general = head.rstrip(".") in _GENERAL_HEADS or head in ("Group", "Holdings")
    return (
        bool(about)
        and (general or (formed and (head in lexicon.topics or head in lexicon.name_heads)))
        and all(
            word in lexicon.topics or word in lexicon.portfolios or word in lexicon.name_heads
            for word in about
        )
    )


def _post_behind(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where an office begins behind the name of a body; what the body is about is the body's: "Ministry of Trade Affairs Director"."""
    post = find_post(scan.text, begin, stop, end)
    if post is None:
        return 0
    start, last = post
    about = scan.words.topics | scan.words.portfolios
    while (word := ONE.match(scan.text, start, last)) and word.end() < last and word[0] in about:
        start = word.end() + 1
    return start
