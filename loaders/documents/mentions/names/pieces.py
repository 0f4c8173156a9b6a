"""One name, or several that stand side by side: function words, nationalities and attached places split off, and the kind by the head.

read_piece(scan, begin, stop, sentence_start)   # a piece of a run of capitals: what it names is added to scan.found
add_name(scan, begin, stop, sentence_start, inner)  # the whole piece is one name
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.gazetteer import CITY_STATES, Entry, Hit
from interlock.loaders.documents.language.known_parties import known_kind
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.kinds.namesakes import is_called_after
from interlock.loaders.documents.mentions.mention import SEATED, Mention, Scan
from interlock.loaders.documents.mentions.names.bare_works import behind_as_work
from interlock.loaders.documents.mentions.names.before_names import name_begins
from interlock.loaders.documents.mentions.names.capitals import CAP, ONE, SHORT_NAME
from interlock.loaders.documents.mentions.names.heads import head_kind
from interlock.loaders.documents.mentions.names.in_places import is_met_in, lies_in_land
from interlock.loaders.documents.mentions.names.legal_forms import is_form
from interlock.loaders.documents.mentions.names.naming import (
    add_anaphor,
    add_joint_body,
    add_known,
    add_person,
    attach,
    place_entry,
    take_noun,
)
from interlock.loaders.documents.mentions.names.no_names import is_of_goods
from interlock.loaders.documents.mentions.names.opening import (
    is_led_name,
)
from interlock.loaders.documents.mentions.names.other_capitals import is_no_party
from interlock.loaders.documents.mentions.names.persons import MOST_NAMES, is_person
from interlock.loaders.documents.mentions.names.press import is_press
from interlock.loaders.documents.mentions.names.ships import SHIP_CLASSES
from interlock.loaders.documents.mentions.names.single_words import (
    is_called,
    is_no_name,
    only_opens,
)
from interlock.loaders.documents.mentions.offices.holders import (
    behind_its_body,
    behind_its_title,
    ends_in_office,
    is_also_family,
    is_held,
    is_of_office,
    portfolio_before,
)
from interlock.loaders.documents.mentions.offices.offices_beside import is_next_of_row

__all__ = ["add_name", "attach_tie", "is_acronym", "read_piece"]

_BULLETS = frozenset("*•-–")  # before the first word of a line
_WAR = later(r"(?:World War (?:II|I|One|Two)|(?:First|Second) World War)(?!\w)")
# Kinds whose own name tells their country ("Chamber of Commerce of Serbia"); a firm may be called after any place.
_NATIONAL = frozenset({"GovernmentBody", "Chamber", "Exchange", "Place"})
_OF_STATES = frozenset({"Embassy", "Mission", "Consulate", "Consulate General", "High Commission"})
_SHOUTED = frozenset(
    words(
        "A AN THE AT IN ON FOR WITH AFTER FROM BY IT THIS NOTICE ACTION RELEASE STATEMENT ANNOUNCEMENT DISCLAIMER WARNING SUMMARY DECISION"
    )
)
_WEEKDAYS = frozenset(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)
_NAMES_TOO = frozenset(("April", "May", "June", "August"))
_DONE_BY = later(r"(?:[a-z]ed|built|bought|sold|held|led|run|made|won|paid|set\sup) by $")
_CALENDAR = _WEEKDAYS | frozenset(
    (
        "January",
        "February",
        "March",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
)
_CURRENCY = later(
    r"\s(?:EUR|USD|GBP|CHF|CNY|RMB|JPY|TZS|KES|NGN|ZAR|INR|AED|SAR|QAR|TRY|KZT|RUB|UAH|PLN|CZK|HUF)$"
)
# What a headline with capitals throughout says between two names, and what it says somebody will do
_HEADLINE_VERB = later(
    r"\s(?:Acquires|Appoints|Names|Announces|Buys|Sells|Signs|Wins|Secures|Launches|Completes|Agrees|Seeks|Raises|Invests|Lends|Joins|Unveils"
    r"|Reports|Gets|Receives|Approves|Hires|Elects|Expands|Enters|Inks|Bags|Clinches|Mulls|Rejects|Denies|Warns|Urges|Fines|Sues|Divests|Exits"
    r"|Becomes|Owns|Merges|Submits|Finalises|Finalizes|Promotes|Welcomes|Selects|Picks|Taps|Says)\s(?P<next>[A-Z][\w.’'&-]*)"
)
_HEADLINE_INFINITIVE = later(
    r"(?:Acquire|Buy|Sell|Build|Merge|Invest|Join|Finance|Fund|Lend|Supply|Operate|Manage|Develop|Take|Divest|Purchase|Absorb|Support)\s(?=[A-Z])"
)
# The code under which an agency prints a share, behind its name
_PRINTED_CODE = later(r"(?<=[a-z.])\s(?P<firm>[A-Z\d]{2,6})\.[A-Z]{1,2}$")
_MORE_MONEY = later(
    r"(?:\s[-–])?(?:\s(?:First|Second|Third|Fourth))?\s(?:Additional|Supplemental)\sFinancing(?:\s[IVX]{1,3})?$"
)
_KINDRED = frozenset(words("Brothers Sisters Siblings Sons Daughters Twins Cousins Spouses"))
_OF_ONE_NAME = later(rf"(?:\s{CAP}(?:\s{CAP})?,)*\s{CAP}(?:\s{CAP})?,?\s(?:and|&)\s{CAP}\s{CAP}")
_FORMAL_FIRM = later(
    r"(?:[A-Z]\w+\s){0,2}(?:Company|Corporation|Establishment|Organi[sz]ation|Enterprise|Agency|Society)\s(?:for\s|of\s|[A-Z])"
)
# "the province of Hung Yen": what follows is no person, whatever it is like
_TOWN_NAMED = later(
    r"\b(?:province|city|town|district|village|commune|county|region|municipality|township|governorate|prefecture|canton|parish|state"
    r"|island|port) of $|\b(?:factory|plant|mill|mine|port|project|park|farm|facility|office|branch|warehouse|terminal|based|headquartered"
    r"|located|situated|held|opened|built|born|registered|operations|operate[sd]?) in $"
    r"|\b(?:at|near|in) [A-Z][\w-]+ in $"
)
# "the logistics firm Kerry TJ"
_FIRM_NAMED = later(
    r"\b(?:company|firm|group|conglomerate|retailer|airline|start-up|startup|fintech|insurer|brewer|miner|refiner|[a-z]+maker|utility|chain|giant"
    r"|manufacturer|multinational|brewery|distillery|brand|lender|subsidiary) $"
)
# "two of the largest companies, Nguyen Anh Loc and X"
_FIRMS_NAMED = later(
    r"\b(?:two|three|four|five|six|both|several|largest|biggest|leading|other|major|main|[a-z]+ing)\b[^.;:]{0,30}\b(?:companies|firms|groups"
    r"|conglomerates|banks|lenders|retailers|airlines|[a-z]+makers|producers|brands|subsidiaries|affiliates|insurers|utilities|contractors)"
    r"(?:, |: )(?:namely |including |such as )?$"
)
_NEXT_NAMED = later(r",? and (?:the )?[A-Z]|, [A-Z][\w-]+ ?[A-Z]")
_REGION_NEXT = later(
    r"\s(?:region|province|district|county|oblast|governorate|municipality|township|valley|village)\b"
)
_NTH = later(r"\b\d{1,3}(?:st|nd|rd|th)\s$")
_ROUND = later(r"Series [A-K]\d?")
_POSSESSIVE = later(r"[’']")
# With a nationality they are one firm's name ("Polish Railways"), other heads are not ("German Industry").
_NATIONAL_FIRMS = frozenset(
    (
        "Railways",
        "Railway",
        "Airlines",
        "Airways",
        "Lines",
        "Shipping",
        "Steel",
        "Telecom",
        "Petroleum",
        "Cement",
        "Post",
    )
)
_ATTACHED = later(
    r"(?P<base>.+)[-–](?P<tie>listed|based|born|backed|owned|registered|flagged|incorporated|headquartered|domiciled|seated|situated|located"
    r"|controlled|led|run|made|built|affiliated|linked"
    r"|sanctioned|blacklisted|designated|funded|founded|rival|supplier|friendly|allied|aligned|style|like|type|sized|era|wide|denominated|dominated|bound|made)$"
)
# The town of "a Lowell, Chad-based lender", "Lowell, Chad-based X": behind an article, or where a sentence begins
_TOWN_BEFORE = later(
    r"(?:^|[\n“\"]|[.:]\s|\b(?:[Aa]n?|[Tt]he|[Oo]f|[Bb]y|[Ww]ith)\s)"
    rf"(?P<town>(?!(?:The|An?)\s){CAP}(?:\s{CAP}){{0,2}})$"
)
_SEATED_TOWN = later(
    r"[A-Z][\w.’']*(?:\s[A-Z][\w.’']*){1,2}-(?P<tie>based|headquartered|domiciled)(?=\s[A-Z])"
)
_LEADS_IN = frozenset(
    words(
        "On In At By For From Since Until After Before During Under With Last This Next And But Yet So"
    )
)
_TOWN_REACH = 48  # characters
_BEFORE_MAY = later(
    r"\b(?:in|last|since|by|until|till|from|before|after|during|this|next|early|late|mid)[\s-]$",
    re.IGNORECASE,
)
# What a firm is, in the last part of its one word: "Orlubank", "Tarnneft"
_FIRM_IN_A_WORD = later(
    r"[A-Z][a-z]+(?:bank|gaz|gas|neft|oil|telecom|energo|trans|export|invest|stroy|petrol|airways|cement|insurance)(?![\w-])"
)
_TIED = later(r"(?:[-–]\w+)+")
_NO_FIRMS = frozenset(
    {
        "Imports",
        "Exports",
        "Defence",
        "Defense",
        "International",
        "Media",
        "Power",
        "Gas",
        "Oil",
        "Air",
    }
)
_SURE_TITLE = later(  # what stands right before a person, whatever the name is like: "director-general Jo Tech"
    r"\b(?:president|chairman|chairwoman|director[ -]general|secretary[ -]general|ambassador|minister|chief executive|managing director) $"
)
# "chairwoman of property developer Song Hong Land": what has a chairwoman is no person, though persons are developers too
_HEADS_FIRM = later(
    r"\b(?:chair(?:man|woman|person)?|head|boss|director|president|executive|manager|spokes(?:man|woman|person)|CEO|treasurer|auditor"
    r"|employees|workers|shareholders?|shares|stakes?|unit|subsidiary|board)\s(?:of|at|in|for)\s(?:the\s|a\s)?(?:[\w-]+\s){0,2}?"
    r"(?:developer|trader|broker|builder|miner|brewer|carrier|operator|insurer|lender|retailer|distributor|importer|exporter|manufacturer"
    r"|[a-z]*maker|producer|supplier|contractor|refiner|shipper|processor|packer|grower|provider)\s$"
)
_OFFICE_BEHIND = later(  # what only a person is
    # "whose wife", but a firm too is one "whose owner", "whose lender"
    r"(?:,\s\d\d)?,\s(?:who\s|whose\s(?:[a-z]+\s)?(?:wife|husband|father|mother|parents|brothers?|sisters?|sons?|daughters?|family"
    r"|grandfather|career|death|arrest|trial|resignation|appointment|nomination|lawyers?|predecessor|successor|term)\b|(?:the|a|an|its|their|his|her)?\s?(?:[a-z-]+\s){0,3}?(?:president|chair(?:man|woman|person)?"
    r"|(?:chief|managing|finance|sales|technical|general|executive|commercial)\s(?:executive|director|officer|manager)|minister|secretary"
    r"|governor|mayor|founder|co-founder|lawyer|analyst|economist|spokes(?:man|woman|person)|lawmaker|senator|ambassador)\b"
    r"(?!\s(?:of\sthe\s)?(?:firm|company|bank|service|house|union)))"
)
# Who make up a union, a fund or a party that is called after them.
_MEMBERS = frozenset(
    words(
        "Employees Workers Farmers Growers Teachers Pensioners Merchants Traders Miners Fishermen Seafarers Seamen Drivers Doctors Nurses"
        " Students Tenants Consumers Taxpayers Veterans Women Citizens Artisans Manufacturers Exporters Importers Producers Shippers"
    )
)
_TO_HEAD = later(r"\b(?:to|will|would|who) head $")
# What an agreement is for, in capitals: "Share Sale & Purchase agreement"
_AGREEMENT_NEXT = later(r"\s(?:agreement|contract|deal)s?\b")
_OF_DEEDS = frozenset(
    [
        *words(
            "Share Shares Stock Sale Sales Sell Purchase Subscription Asset Assets Business Loan Facility Framework Joint Venture Power"
        ),
        *words(
            "Supply Service Services Cooperation Strategic Partnership Transfer Investment Shareholder Shareholders Concession Production"
        ),
        *words(
            "Sharing Offtake Management Distribution Lease Licence License Exchange Swap Merger Implementation Conditional Definitive"
        ),
        *words("Buy Agency Underwriting & and"),
    ]
)
# The organs of a firm, by what they are called everywhere.
_BOARD_ALONE = later(
    r"Boards?\sof\s(?:Executive\s|Managing\s|Supervisory\s)?(?:Directors|Commissioners|Management|Trustees)"
    r"|(?:Executive|Supervisory|Management|Managing|Advisory)\sBoard"
)
_LAWS = frozenset({"Act", "Bill"})
_HOLDER = later(
    rf"(?P<holder>(?!State|Government|Family|Foreign|Privately|Publicly|Employee|Army|Jointly|Majority|Wholly|Locally|Independently|Minority"
    rf"|Women|Woman|Worker|Council|City|Municipal|County|Church|Crown|Community|Investor|Taxpayer|Black|Local|Farmer|Member|Well|Fully|Partly){CAP}(?:\s{CAP})*?)-(?:owned|controlled|managed|operated|(?P<many>built|founded|led|backed|funded|financed|run))(?=\s|$)"
)
_BRAND = later(r"(?:^|[\s(“\"])(?P<brand>[a-z][a-z\d]*(?:[-.][a-z\d]+)*)\s$")
_LONGEST_BRAND = 32  # characters
_NUMBER = later(r"\s(?:No\.?\s)?\d[\d/-]*\b(?![.,]\d|\s?%|\spercent)")
# What is called after the two towns that it joins: "Kano-Jos Pipelines".
# By whom firms are owned that are nobody's in particular: "the Indigenous-owned company X"
_OF_A_PEOPLE = frozenset(
    words(
        "Indigenous Aboriginal Native Black Latino Hispanic Asian Maori Māori Inuit Sami Muslim Christian Jewish Hindu Women Veteran"
    )
)
_TWO_TOWNS = frozenset({"Firm", "Asset"})
_NAMED_FIRMS = frozenset({"Firm", "Bank"})
_OWN_NAME = 4  # letters
# Kinds of nouns that stand before a name with their article only, except ships: "Tanker Lady Pell left".
_NO_DESCRIPTION = frozenset(words("Asset Place Party Event Project Portfolio"))
_SHIPS = frozenset(words("Vessel Tanker Ship Ferry Yacht Icebreaker Rig"))


def _small_name(scan: Scan, begin: int, stop: int) -> None:
    """Take a firm that writes itself small before its legal form; the form alone is nobody."""
    brand = _BRAND.search(scan.text, max(0, begin - _LONGEST_BRAND), begin)
    if brand is None or is_english(brand["brand"]) or scan.is_taken(brand.start("brand"), stop):
        return
    start = brand.start("brand")
    mention = Mention(start, stop, scan.index, "Firm", "name", scan.text[start:stop])
    attach(scan, mention)
    scan.mark_possessive(mention)
    scan.found.append(mention)


def is_acronym(name: str) -> bool:
    return len(name) >= SHORT_NAME and name.isupper() and name.isalpha()


def read_piece(scan: Scan, begin: int, stop: int, sentence_start: int) -> None:
    """One name, or several that stand side by side: split off function words, nationalities, attached places."""
    text, words = scan.text, scan.words
    while begin < stop and text[begin] == " ":
        begin += 1
    while stop > begin and text[stop - 1] in " ,":
        stop -= 1
    last = text[begin:stop].rpartition(" ")[2]
    if last in _WEEKDAYS and last != text[begin:stop]:
        stop -= len(last) + 1  # "the Authority of Ports Friday agreed"
    code = _PRINTED_CODE.search(text, begin, stop)
    if code is not None and code["firm"].capitalize() not in words.legal_forms:
        stop = code.start()  # "Orlu Works Bhd ORLU.KL said"
    more = _MORE_MONEY.search(text, begin, stop)
    stop = more.start() if more is not None else stop  # "Orlu Roads Project Additional Financing"
    verb = _HEADLINE_VERB.search(text, begin, stop)
    if verb is not None and not is_form(verb["next"].rstrip("."), words.legal_forms):
        read_piece(scan, begin, verb.start(), sentence_start)  # "Orlu Foods Appoints Jo Lee"
        read_piece(scan, verb.start("next"), stop, sentence_start)
        return
    wanted = _HEADLINE_INFINITIVE.match(text, begin, stop)
    if wanted is not None and text.endswith(("to ", "To "), 0, begin):
        begin = wanted.end()  # "Orlu Foods Agrees to Acquire Tarn Dairy"
    code = _CURRENCY.search(text, begin, stop)
    if code and text[code.end() : code.end() + 2].lstrip()[:1].isdigit():
        stop = code.start()  # "fined X EUR 1.8 million"
    if begin >= stop:
        return
    first = ONE.match(text, begin, stop)
    if first is None:
        return
    opening = begin == sentence_start or text[begin - 1] in '“"‘(—'
    opening = opening or text[sentence_start:begin].strip() in _BULLETS
    named_at = name_begins(text, begin, stop) if opening else begin
    if named_at > begin:
        read_piece(scan, named_at, stop, named_at)  # "Loss-making Orlu Steel", "Will Orlu sell"
        return
    in_may = first[0] == "May" and _BEFORE_MAY.search(text, max(0, begin - 12), begin)
    if first[0] == "Series" and _ROUND.fullmatch(text, begin, stop):
        return  # "raised 27 million in a Series B"
    if first[0] in ("World", "First", "Second") and (war := _WAR.match(text, begin, stop)):
        read_piece(scan, war.end(), stop, sentence_start)  # "During World War II Kelapa built"
        return
    called_so = first[0] in _NAMES_TOO and _DONE_BY.search(text, max(0, begin - 24), begin)
    if (first[0] in _CALENDAR or in_may) and first.end() < stop and not called_so:
        read_piece(scan, first.end(), stop, sentence_start)  # "On Monday Kelapa said"
        return
    if first[0] in SHIP_CLASSES and first.end() < stop:
        read_piece(scan, first.end(), stop, sentence_start)  # "the Suezmax Lady Pell"
        return
    inner = scan.hits_in(begin, stop)
    lead = inner[0] if inner and inner[0].start == begin else None
    if lead is None and (first[0] in words.not_names or first[0] == "THE"):
        opening = begin == sentence_start or text[begin - 1] in "“\"'‘(—"
        opening = opening or text.endswith(": ", 0, begin)
        rest = ONE.search(text, first.end(), stop)
        if rest is None and first[0] in words.numbered and _NUMBER.match(text, stop):
            add_name(scan, begin, stop, sentence_start, inner)  # "Block 9"
        elif rest is None and is_called(scan, begin, first[0]):
            add_name(scan, begin, stop, sentence_start, inner)  # "the state utility PLN"
        if rest is None:
            return
        article = first[0] in ("The", "A", "An", "THE")
        if first[0] == "An" and rest[0][0] not in "AEIOUHÁÉÍÓÚÄÖÜ" and not rest[0].isupper():
            article = opening = False  # "An Giang"
        led = is_led_name(scan, first[0], rest, stop) and not inner
        if (opening or article) and not (
            first[0] not in words.function_words and (led or head_kind(scan, begin, stop))
        ):
            read_piece(scan, rest.start(), stop, sentence_start)
            return
    only = (inner[0].start, inner[0].end) if len(inner) == 1 else None
    lowered = begin == sentence_start and first[0].lower() in words.modifiers
    if lowered and only == (first.end() + 1, stop):
        read_piece(scan, first.end(), stop, first.end())  # "Neighbouring Uzbekistan"
        return
    low = first[0].lower()
    noun = words.nouns.get(low) or words.nouns.get(words.plurals.get(low, ""))
    # "Lender Vaskor", "Tanker Lady Pell", but "Harbour Energy", "Family Foods": works and places stand before no name without an article.
    described = noun is not None and first[0] not in words.name_heads
    if noun in _NO_DESCRIPTION and first[0] not in _SHIPS:
        described = False
    if described and first[0] in _MEMBERS and _is_body_of(scan, first.end(), stop):
        described = False  # "Employees Provident Fund", "Farmers Union": whose body it is
    if described and text.startswith((" & ", " and "), first.end()):
        described = False  # "Farmers & Merchants Bancorp"
    if described and _POSSESSIVE.match(text, first.end()):
        described = False  # "People’s Bank of Chad": inside a name only, where a head follows
    if described and first[0] == "National" and head_kind(scan, begin, stop):
        described = False  # "National Kenya Bank": no national of Kenya
    if described:  # but "Silo Dobrogea", if the text calls it so elsewhere
        inside = re.compile(rf"(?<=[a-z,;’'] ){re.escape(first[0])}\s[A-Z]")
        described = inside.search(text) is None
    if begin == sentence_start and first[0] in _KINDRED and _OF_ONE_NAME.match(text, first.end()):
        read_piece(scan, first.end(), stop, first.end())  # "Brothers Amir and Luis Bey"
        return
    if begin == sentence_start and first.end() < stop and described and lead is None:
        # "Underwriter Tembo Capital Bank": a description that only starts the sentence.
        read_piece(scan, first.end(), stop, first.end())
        return
    holder = _HOLDER.match(text, begin, stop)
    national = holder and lead is not None and lead.entry.use == "adjective"
    if national and lead is not None and holder and lead.end == holder.end("holder"):
        holder = None  # "Swiss-owned"
    if holder and not (holder["many"] and " " not in holder["holder"]):  # but "Chinese-led"
        if holder["holder"] not in _OF_A_PEOPLE:  # "Vrata Holding-owned Tolmin Steel"
            read_piece(scan, begin, holder.end("holder"), sentence_start)
        rest = ONE.search(text, holder.end(), stop)
        if rest:
            read_piece(scan, rest.start(), stop, sentence_start)
        return
    longer = lead is not None and lead.end > first.end()
    tied = _TIED.match(text, lead.end) if lead is not None and longer else None
    tied_end = tied.end() if tied else first.end()  # "Hong Kong-based"
    attached = _ATTACHED.match(text[begin:tied_end])
    if attached:
        base = next(
            (
                hit
                for hit in inner
                if hit.start == begin and hit.end == begin + attached.end("base")
            ),
            None,
        )
        attach_tie(scan, begin, tied_end, attached["tie"], base.entry if base else None)
        rest = ONE.search(text, tied_end, stop)
        if rest:
            read_piece(scan, rest.start(), stop, sentence_start)
        return
    seated = _SEATED_TOWN.match(text, begin, stop) if "-" in text[begin:stop] else None
    if seated is not None and (lead is None or lead.entry.use != "adjective"):
        scan.attached.append((begin, seated.end(), seated["tie"], None))  # "Cedar Falls-based X"
        read_piece(scan, seated.end() + 1, stop, sentence_start)
        return
    if text[begin:stop].rpartition(" ")[2] != text[begin:stop] and _ATTACHED.match(
        text[begin:stop]
    ):
        scan.attached.append((begin, stop, "affiliated", None))
        return
    if lead is not None and lead.end < stop:
        if (
            text[lead.end] == "-"
            and text[lead.end + 1].isupper()
            and lead.entry.use != "adjective"
            and head_kind(scan, begin, stop) == "Bank"
        ):
            add_name(scan, begin, stop, sentence_start, [])  # "Oslo-Tarn Bank"
            return
        if text[lead.end] == "-" and head_kind(scan, begin, stop) in (
            "GovernmentBody",
            "Chamber",
        ):
            add_joint_body(scan, begin, stop, inner)
            return
        if text[lead.end] == "-" and head_kind(scan, begin, stop) in (
            "Event",
            "Organization",
            "Agreement",
            "Project",
            "Programme",
            "Exchange",
        ):
            add_name(scan, begin, stop, sentence_start, inner)
            return
        numbered = text[lead.end + 1].isdigit()
        called = head_kind(scan, begin, stop) in _TWO_TOWNS and (
            lead.entry.use != "adjective" or _is_of_both(scan, lead.end + 1, stop)
        )
        if text[lead.end] == "-" and (numbered or called):
            add_name(scan, begin, stop, sentence_start, [])  # "Balti-3", "Kano-Jos Pipelines"
            return
        if (
            text[lead.end] == "-"
            and lead.entry.use != "adjective"
            and _FIRM_IN_A_WORD.match(text, lead.end + 1, stop)
        ):
            add_name(scan, begin, stop, sentence_start, [])  # "Moldova-Orlubank"
            return
        if text[lead.end] == "-":  # Russia-China, Russian-Chinese
            add_known(scan, lead)
            read_piece(scan, lead.end + 1, stop, sentence_start)
            return
        rest_at = lead.end + 1
        held = behind_its_body(scan, begin, stop) if lead.entry.use == "adjective" else 0
        if held > rest_at and text[held].isupper():  # "CEO of Georgian Railways JSC Jo Lee"
            read_piece(scan, begin, held - 1, sentence_start)
            add_person(scan, held, stop, "")
            return
        if is_met_in(scan, lead, rest_at, stop):  # "the trade envoy in Uzbekistan Jo Lee"
            add_known(scan, lead)
            add_person(scan, rest_at, stop, "")
            return
        proper = head_kind(scan, begin, stop) == "Firm" and (
            text[rest_at:stop] in _NATIONAL_FIRMS or lead.entry.country is None
        )
        proper = proper or lead.entry.country is None  # "Arab Brine", but "Asian groups"
        tail = text[rest_at:stop]  # "Kazakh Invest", but "German Industry"
        proper = proper or (
            words.name_heads.get(tail) == "Firm" and tail not in words.topics | _NO_FIRMS
        )
        proper = proper or tail in ("Exchange", "Bourse")  # "the Egyptian Exchange"
        if known_kind(text[begin:stop]) is not None:  # "British International Investment"
            add_name(scan, begin, stop, sentence_start, inner)
            return
        proper = proper or tail.partition(" to ")[0] in _OF_STATES  # "U.S. Embassy"
        proper = (
            proper or _FORMAL_FIRM.match(tail) is not None
        )  # "Syrian Company for Oil Transport"
        if lead.entry.use == "adjective" and (
            (not proper and not head_kind(scan, rest_at, stop))
            or _has_name_of_its_own(scan, rest_at, stop)
        ):
            scan.adjectives.append(lead)
            read_piece(scan, rest_at, stop, sentence_start)
            return
        if not head_kind(scan, begin, stop):
            follow = next((hit for hit in inner if hit.start == rest_at), None)
            named = lead.entry.use != "adjective" and follow is not None and follow.end < stop
            if follow is not None and not named:  # but "Texas Gulf Midstream"
                add_known(scan, lead)
                read_piece(scan, rest_at, stop, sentence_start)
                return
    if lead is not None and lead.end == stop and not is_called_after(scan.text, lead):
        add_known(scan, lead)
        return
    add_name(scan, begin, stop, sentence_start, inner)


def _is_of_both(scan: Scan, begin: int, stop: int) -> bool:
    """Whether only nouns stand behind two nationalities, the second of them at `begin`: "Lao-Thai Railways", no "Swiss-Thai Orlu Group"."""
    second = scan.text.find(" ", begin, stop) + 1
    if second <= begin or not scan.text[begin].isupper():
        return False
    return head_kind(scan, second, stop) == "Firm" and not _has_name_of_its_own(scan, second, stop)


def _has_name_of_its_own(scan: Scan, begin: int, stop: int) -> bool:
    """Whether what follows a nationality names a firm without it: "German Lundtoft Holdings", but "German Steel Holdings"."""
    first, _, rest = scan.text[begin:stop].partition(" ")
    words = scan.words
    return (
        bool(rest)
        and head_kind(scan, begin, stop) in _NAMED_FIRMS
        and first[:1].isupper()
        and len(first) >= _OWN_NAME
        and first not in words.topics | words.portfolios | words.ordinary | words.not_names
        and first not in words.name_heads
        and first.rstrip(".") not in words.legal_forms
        and not first.isupper()
        and not is_english(first)
        and next(iter(scan.hits_in(begin, stop)), None) is None
    )


def _is_no_town(scan: Scan, words_before: str) -> bool:
    """Whether capitalised words before a comma are no town: "On Monday, Tula-based X", "Meanwhile, Tula-based X"."""
    first, last = words_before.split()[0], words_before.split()[-1]
    return words_before in scan.words.not_names or last in _CALENDAR or first in _LEADS_IN


def attach_tie(scan: Scan, begin: int, stop: int, tie: str, entry: Entry | None) -> None:
    """Note "X-based" for what follows, with the town before the country: "a Lowell, Chad-based lender"."""
    town = None
    if tie in SEATED and entry is not None and scan.text.startswith(", ", begin - 2):
        town = _TOWN_BEFORE.search(scan.text, max(0, begin - _TOWN_REACH), begin - 2)
    if town is not None and entry is not None and not _is_no_town(scan, town["town"]):
        start = town.start("town")
        known = next((h for h in scan.hits_in(start, begin) if h.start == start), None)
        whole = known is not None and known.end == begin - 2 and known.entry.use != "adjective"
        seat = scan.unknown_place(start, begin - 2)
        if known is not None and whole:
            seat = scan.place(start, begin - 2, known.entry)
        seat.place, seat.country = scan.place(begin, stop - len(tie) - 1, entry), entry.country
        scan.seats[start] = seat
        scan.found = [m for m in scan.found if m.end <= start]
        begin = start
    scan.attached.append((begin, stop, tie, entry))


def _is_body_of(scan: Scan, begin: int, stop: int) -> bool:
    """Whether ordinary words that end in the head of a body stand behind those who make it up, and nobody's own name."""
    parts = scan.text[begin:stop].split()
    return bool(parts) and parts[-1] in scan.words.name_heads and all(map(is_english, parts))


def _is_of_land(scan: Scan, begin: int, stop: int, hit: Hit, title: re.Match[str]) -> bool:
    """Whether letters and a land stand behind the office of somebody named before it: a firm there, and nobody's name."""
    person = scan.found[-1] if scan.found else None
    return (
        hit.end == stop
        and hit.entry.kind == "Place"
        and is_acronym(scan.text[begin : hit.start].strip())
        and scan.text.endswith(", ", 0, begin)
        and person is not None
        and person.kind in ("Person", "Party")
        and scan.text[person.end : person.end + 2] == ", "
        and person.end < title.start("title")
        and "," not in scan.text[person.end + 2 : title.end("title")]
    )


def add_name(scan: Scan, begin: int, stop: int, sentence_start: int, inner: list[Hit]) -> None:
    text, words = scan.text, scan.words
    if text[begin:stop].rpartition(" ")[2] in words.numbered:
        number = _NUMBER.match(text, stop)
        stop = number.end() if number else stop  # "Executive Order 13382", "Block 9"
    name = text[begin:stop]
    if is_no_party(scan, begin, stop, sentence_start):
        return
    form = name.rstrip(".") in words.legal_forms and name.lower() not in words.nouns
    if form and name not in scan.shorts:  # but "the Company" is a party
        _small_name(scan, begin, stop)  # "orlu-fans GmbH"
        return
    # "Nile Copper Board (NCB)": what the letters stand for is told
    known = None if name in scan.shorts else known_kind(name)
    kind = known or head_kind(scan, begin, stop)
    if kind is None and is_of_goods(text, begin, stop):
        return  # "the brand Orlu Gold"
    if kind == "Firm" and words.first_heads.get(name.partition(" ")[0]) == "Firm":
        last_word = name.rpartition(" ")[2]
        other = last_word in words.name_heads or last_word.rstrip(".") in words.legal_forms
        if not other and lies_in_land(scan, begin, stop):
            kind = None  # "a plant in Salinas Tarnia, Nuevo Leon"
    if (
        kind == "GovernmentBody"
        and name.rpartition(" ")[2] == "Agency"
        and is_press(scan, begin, stop)
    ):
        kind = "Organization"
    held = behind_its_body(scan, begin, stop) if kind is None and " " in name else 0
    if held:  # "Director-General of Invest Nile Jimmy Lee"
        body = text[begin : held - 1]
        if body in scan.shorts:
            scan.found.append(Mention(begin, held - 1, scan.index, "Party", "name", body))
        else:
            read_piece(scan, begin, held, sentence_start)
        add_person(scan, held, stop, "")
        return
    if kind is None and " " in name and not inner:
        told = behind_its_title(scan, begin, stop)
        if told:  # "Chair Jo Lee"
            add_person(scan, told, stop, text[begin : told - 1])
            return
        if ends_in_office(name):
            return  # "a Senior Transport Specialist", "an Authorised Dealing Officer"
    title = words.title_before.search(text, max(sentence_start, begin - 40), begin)
    listed = text[begin - 2 : begin] == ", " and (name.isupper() or is_held(scan, begin - 2))
    family = kind is not None and known is None and is_also_family(words, name)
    named = (kind == "Firm" or family) and _SURE_TITLE.search(
        text, max(sentence_start, begin - 24), begin
    )
    titled = (
        title["title"] if title and (kind is None or family) else named[0].strip() if named else ""
    )
    if family and not titled and _OFFICE_BEHIND.match(text, stop):
        add_person(scan, begin, stop, "")  # "Randy Abbey, the chairman of Orlu Group"
        return
    if titled and title and inner and _is_of_land(scan, begin, stop, inner[-1], title):
        kind, titled = (
            kind or "Firm",
            "",
        )  # "Jo Lee, chairman and managing director, ORLU Chad, said"
    if titled.endswith("head") and _TO_HEAD.search(text, max(0, begin - 12), begin):
        titled = ""  # "appointed Jo Lee to head ORLU"
    if titled and is_next_of_row(text, begin, stop):
        add_person(scan, begin, stop, "")
        return
    if not titled and kind is None and not name.isupper():
        titled = portfolio_before(scan, begin, stop)
    if titled and not listed and is_acronym(name) and scan.found and title is not None:
        person = scan.found[-1]  # "Jo Lee, Chief Executive NDA"
        listed = person.kind == "Person" and text[person.end : title.start("title")] == ", "
    if titled and is_of_office(words, name):
        return  # "Lead Arrangers, Bookrunners", "Professor, Emeritus"
    if titled and len(name.split()) <= MOST_NAMES and not listed:
        add_person(scan, begin, stop, titled)
        return
    shouted = not head_kind(scan, begin, stop) and name.isupper() and " " in name
    if shouted and not inner and _SHOUTED.intersection(name.split()):
        return  # "AT A FUNCTION, Jo Lee said"
    single = " " not in name
    last = name.rpartition(" ")[2]
    if not single and last in _LAWS:
        return  # "Bank Secrecy Act"
    if kind is None and last in words.no_parties and not inner:
        return
    if _AGREEMENT_NEXT.match(text, stop) and _OF_DEEDS.issuperset(name.split()):
        return  # "a Share Sale & Purchase agreement"
    if _BOARD_ALONE.fullmatch(name) and not inner:
        return  # "the Board of Directors appointed": the firm's
    if kind is None and name in SHIP_CLASSES:
        kind = "Asset"  # "the FSRU"
    town = (
        kind is None
        and not _POSSESSIVE.match(text, stop)
        and _TOWN_NAMED.search(text, max(0, begin - 24), begin) is not None
    )
    town = town or (
        kind is None and _FIRM_NAMED.search(text, max(0, begin - 24), begin) is not None
    )
    town = town or (
        kind is None
        and _FIRMS_NAMED.search(text, max(0, begin - 70), begin) is not None
        and _NEXT_NAMED.match(text, stop) is not None
    )
    town = town or (
        kind is None and _HEADS_FIRM.search(text, max(0, begin - 70), begin) is not None
    )
    town = town or (kind is None and not single and lies_in_land(scan, begin, stop))
    town = town or (kind is None and _REGION_NEXT.match(text, stop) is not None)
    people = kind is None and not single and not name.isupper() and not town and is_person(name)
    if people and not behind_as_work(scan, stop):
        add_person(scan, begin, stop, "")
        return
    if single and kind is None and scan.is_taken(begin, stop):
        return  # "the Danes": a people is no name
    if single and kind == "Organization" and scan.article(begin) < begin and not inner:
        add_anaphor(scan, begin, stop)  # "the League", of a name that ends in it
        return
    if kind is None and single:
        if is_no_name(scan, begin, name):
            return
        named = words.name_heads.get(name) == "Firm" and _FIRM_NAMED.search(
            text, max(0, begin - 24), begin
        )  # "the brick manufacturer Brickworks"
        if not named and (name in words.with_topic or name in words.name_heads):
            add_anaphor(scan, begin, stop)
            return
        if only_opens(scan, begin, stop, sentence_start):
            return
    if kind == "Place" and single:
        return  # "the Province": an anaphor at best
    entry = place_entry(name) if kind == "Place" else None
    country = entry.country if entry else None
    if country is None and kind in _NATIONAL:
        country = next((hit.entry.country for hit in inner if hit.entry.country), None)
    before = text[max(sentence_start, begin - 4) : begin]
    start = begin - 4 if before.lower() == "the " else begin
    nth = _NTH.search(text, max(sentence_start, begin - 8), begin) if kind == "Event" else None
    if nth is not None:  # "the 22nd Orlu Fair"
        name, start = f"{nth[0]}{name}", scan.article(nth.start())
    mention = Mention(start, stop, scan.index, kind or "Party", "name", name, country=country)
    if kind == "Place":
        mention.code = entry.code if entry else None
        stem = name.rpartition(" ")[0]
        scan.stems.setdefault(stem, mention)
    owner = scan.found[-1] if scan.found else None
    if (
        owner
        and owner.kind == "Place"
        and owner.possessive
        and text[owner.end : start] in ("’s ", "'s ", "’ ", "' ")
        and kind not in ("Place", "Event", "Person")
    ):
        mention.country = owner.country  # "Turkey's Trade Ministry"
        mention.place = owner
        if not owner.is_country or owner.code in CITY_STATES:
            mention.based = owner  # "Maputo’s Costa Azul Cargo"
    attach(scan, mention)
    take_noun(scan, mention)
    scan.mark_possessive(mention)
    scan.found.append(mention)
