"""Names: runs of capitals as organisations, persons and places, their kind by the head word; known names win over the grammar.

read_names(scan, start, end)    # appends to scan.found, scan.adjectives, scan.attached
"""

from __future__ import annotations

import re
from bisect import bisect_right

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.gazetteer import CITY_STATES, Entry, Hit
from interlock.loaders.documents.language.known_parties import known_kind
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.acronyms import BRACKETED, long_form
from interlock.loaders.documents.mentions.bare_works import behind_as_work, opens_with_work
from interlock.loaders.documents.mentions.before_names import name_begins
from interlock.loaders.documents.mentions.capitals import (
    CAP,
    FORMAL,
    INSTRUMENT,
    NAMED_NEXT,
    ONE,
    RUN,
    SHORT_NAME,
)
from interlock.loaders.documents.mentions.heads import BODIES, head_kind
from interlock.loaders.documents.mentions.holders import (
    CLOSING,
    behind_its_body,
    behind_its_title,
    ends_in_office,
    is_also_family,
    is_called_after_rank,
    is_held,
    is_of_office,
    person_behind,
    places_of_office,
    portfolio_before,
    section_of_office,
)
from interlock.loaders.documents.mentions.in_places import is_met_in, lies_in_land
from interlock.loaders.documents.mentions.joining import extended, is_opening, joined
from interlock.loaders.documents.mentions.listings import quoted_on
from interlock.loaders.documents.mentions.measured import is_measured, is_unit
from interlock.loaders.documents.mentions.mention import SEATED, Mention, Scan
from interlock.loaders.documents.mentions.namesakes import is_called_after
from interlock.loaders.documents.mentions.naming import (
    add_anaphor,
    add_joint_body,
    add_known,
    add_person,
    attach,
    place_entry,
    take_noun,
)
from interlock.loaders.documents.mentions.no_names import is_of_goods
from interlock.loaders.documents.mentions.nobody import is_nobody
from interlock.loaders.documents.mentions.opening import (
    holds_next,
    is_certain,
    is_led_name,
    opens_as_name,
    opens_list,
)
from interlock.loaders.documents.mentions.persons import MOST_NAMES, is_person
from interlock.loaders.documents.mentions.posts import find_post, honorific, is_past
from interlock.loaders.documents.mentions.press import is_press
from interlock.loaders.documents.mentions.ships import SHIP_CLASSES, SHIP_NEXT

__all__ = ["read_names"]

# Kinds whose own name tells their country ("Chamber of Commerce of Serbia"); a firm may be called after any place.
_UNIT = re.compile(r"(?:MWp?|GW|[MGT]Wh|MVA|TEU|DWT|MT|KM)(?:\s|$|(?=-)|(?![\w.&]))")
_ACT = re.compile(
    r"(?:(?:Council|Commission)\s)?(?:(?:Implementing|Delegated|Joint)\s)?(?:Regulation|Decision|Directive)(?:\s\((?:EU|EC|EEC|CFSP)\))?"
    r"(?:\sNo\.?)?\s\d{2,4}/\d{2,4}(?:/(?:CFSP|EC|EU|EEC))?\b"
)
_ORDER = re.compile(r"(?:Executive\sOrder\s\()?E\.?O\.?\)?\s(?P<number>\d{5})\b")
_WAR = re.compile(r"(?:World War (?:II|I|One|Two)|(?:First|Second) World War)(?!\w)")
_WATERS = re.compile(rf"(?:Gulf|Bay|Straits?|Sea|Horn|Isle|Isthmus)\sof\s(?:the\s)?{CAP}")
_COUNTED = re.compile(r"\d[\s-]$")
_NATIONAL = frozenset({"GovernmentBody", "Chamber", "Exchange", "Place"})
_OF_STATES = frozenset({"Embassy", "Mission", "Consulate", "Consulate General", "High Commission"})
_SCOPE = re.compile(r"\b(?:International|National|Federal|Royal|World|Global) $")
_MARKED = later(rf"[“\"‘](?P<name>{CAP}(?:\s{CAP}){{0,2}})[”\"’] $")
_SHOUTED = frozenset(
    words(
        "A AN THE AT IN ON FOR WITH AFTER FROM BY IT THIS NOTICE ACTION RELEASE STATEMENT ANNOUNCEMENT DISCLAIMER WARNING SUMMARY DECISION"
    )
)
_FORM_BEFORE = re.compile(
    r"(?<!\w)(?:PT|CV|JSC|PJSC|OJSC|CJSC|OAO|OOO|ZAO|PAO|LLC|UAB|SIA|Grupo|Groupe|Gruppo|Grup|Compañía|Sociedad|Société) $"
)
_WEEKDAYS = frozenset(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)
_NAMES_TOO = frozenset(("April", "May", "June", "August"))
_DONE_BY = re.compile(r"(?:[a-z]ed|built|bought|sold|held|led|run|made|won|paid|set\sup) by $")
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
_CURRENCY = re.compile(
    r"\s(?:EUR|USD|GBP|CHF|CNY|RMB|JPY|TZS|KES|NGN|ZAR|INR|AED|SAR|QAR|TRY|KZT|RUB|UAH|PLN|CZK|HUF)$"
)
_MORE_MONEY = re.compile(
    r"(?:\s[-–])?(?:\s(?:First|Second|Third|Fourth))?\s(?:Additional|Supplemental)\sFinancing(?:\s[IVX]{1,3})?$"
)
_KINDRED = frozenset(words("Brothers Sisters Siblings Sons Daughters Twins Cousins Spouses"))
_OF_ONE_NAME = later(rf"(?:\s{CAP}(?:\s{CAP})?,)*\s{CAP}(?:\s{CAP})?,?\s(?:and|&)\s{CAP}\s{CAP}")
_FORMAL_FIRM = re.compile(
    r"(?:[A-Z]\w+\s){0,2}(?:Company|Corporation|Establishment|Organi[sz]ation|Enterprise|Agency|Society)\s(?:for\s|of\s|[A-Z])"
)
# "the province of Hung Yen": what follows is no person, whatever it is like
_TOWN_NAMED = re.compile(
    r"\b(?:province|city|town|district|village|commune|county|region|municipality|township|governorate|prefecture|canton|parish|state"
    r"|island|port) of $|\b(?:factory|plant|mill|mine|port|project|park|farm|facility|office|branch|warehouse|terminal|based|headquartered"
    r"|located|situated|held|opened|built|born|registered|operations|operate[sd]?) in $"
)
# "the logistics firm Kerry TJ"
_FIRM_NAMED = re.compile(
    r"\b(?:company|firm|group|conglomerate|retailer|airline|start-up|startup|fintech|insurer|brewer|miner|refiner|[a-z]+maker|utility|chain|giant"
    r"|manufacturer|multinational|brewery|distillery|brand|lender|subsidiary) $"
)
_REGION_NEXT = re.compile(
    r"\s(?:region|province|district|county|oblast|governorate|municipality|township|valley|village)\b"
)
_NTH = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)\s$")
_ROUND = re.compile(r"Series [A-K]\d?")
_POSSESSIVE = re.compile(r"[’']")
_BOARD_OF = re.compile(
    r"(?:Board of (?:Executive |Managing )?(?:Directors|Governors|Trustees)|(?:Executive|Supervisory|Management|Governing) Board)"
    r" of (?:the )?(?=[A-Z])"
)
# "the Town of Orlu": of these the place behind them is the name
_TOWN_OF = re.compile(r"(?:Town|Township|Village|Borough)\sof\s(?=[A-Z])")
_TICKER = re.compile(r"\((?:[A-Z][\w ]*:\s?)?$")
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
_ATTACHED = re.compile(
    r"(?P<base>.+)[-–](?P<tie>listed|based|born|backed|owned|registered|flagged|incorporated|headquartered|domiciled|seated|situated|located"
    r"|controlled|led|run|made|built|affiliated|linked"
    r"|sanctioned|blacklisted|designated|funded|rival|supplier|friendly|allied|aligned|style|like|type|sized|era|wide|denominated|dominated|bound|made)$"
)
_DOTTED_TIED = re.compile(  # behind a country written with dots: "U.S.-based"
    r"-(?P<tie>based|listed|headquartered|registered|incorporated|domiciled)(?!\w)"
)
_SHORT_TIED = re.compile(r"\.-(?P<tie>based|listed|headquartered)(?!\w)")
# The town of "a Lowell, Chad-based lender", "Lowell, Chad-based X": behind an article, or where a sentence begins
_TOWN_BEFORE = later(
    r"(?:^|[\n“\"]|[.:]\s|\b(?:[Aa]n?|[Tt]he|[Oo]f|[Bb]y|[Ww]ith)\s)"
    rf"(?P<town>(?!(?:The|An?)\s){CAP}(?:\s{CAP}){{0,2}})$"
)
_SEATED_TOWN = re.compile(
    r"[A-Z][\w.’']*(?:\s[A-Z][\w.’']*){1,2}-(?P<tie>based|headquartered|domiciled)(?=\s[A-Z])"
)
_LEADS_IN = frozenset(
    words(
        "On In At By For From Since Until After Before During Under With Last This Next And But Yet So"
    )
)
_TOWN_REACH = 48  # characters
_BEFORE_MAY = re.compile(
    r"\b(?:in|last|since|by|until|till|from|before|after|during|this|next|early|late|mid)[\s-]$",
    re.IGNORECASE,
)
_TIED = re.compile(r"(?:[-–]\w+)+")
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
_ENVOY = re.compile(
    r"\b(?:Ambassador|Consul|Envoy|Commissioner|Minister|President|Premier|Representative|Attach[eé])"
)
_SENT_TO = re.compile(r"\s(?:to|in|for|(?P<by>of))\s(?:the\s)?")
_NAMED_APART = later(rf",\s{CAP}(?:\s{CAP})+")
_OF_SEAT = re.compile(r"\s(?:of|from)\s[A-Z]")  # "Rijnhaven of Rotterdam"
_SURE_TITLE = re.compile(  # what stands right before a person, whatever the name is like: "director-general Jo Tech"
    r"\b(?:president|chairman|chairwoman|director[ -]general|secretary[ -]general|ambassador|minister|chief executive|managing director) $"
)
# "chairwoman of property developer Song Hong Land": what has a chairwoman is no person, though persons are developers too
_HEADS_FIRM = re.compile(
    r"\b(?:chair(?:man|woman|person)?|head|boss|director|president|executive|manager|spokes(?:man|woman|person)|CEO|treasurer|auditor"
    r"|employees|workers|shareholders?|shares|stakes?|unit|subsidiary|board)\s(?:of|at|in|for)\s(?:the\s|a\s)?(?:[\w-]+\s){0,2}?"
    r"(?:developer|trader|broker|builder|miner|brewer|carrier|operator|insurer|lender|retailer|distributor|importer|exporter|manufacturer"
    r"|[a-z]*maker|producer|supplier|contractor|refiner|shipper|processor|packer|grower|provider)\s$"
)
_OFFICE_BEHIND = re.compile(  # what only a person is
    r"(?:,\s\d\d)?,\s(?:(?:who|whose)\s|(?:the|a|an|its|their|his|her)?\s?(?:[a-z-]+\s){0,3}?(?:president|chair(?:man|woman|person)?"
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
_LETTERS = 5  # of an acronym that several go by
_WORD_NEXT = re.compile(r"\s[a-z]")
_LAWS = frozenset({"Act", "Bill"})
_REACH_OF_POST = 60  # characters in which an office ends that begins behind an acronym
_HOLDER = re.compile(
    rf"(?P<holder>(?!State|Government|Family|Foreign|Privately|Publicly|Employee|Army|Jointly|Majority|Wholly|Locally|Independently|Minority"
    rf"|Women|Woman|Worker|Council|City|Municipal|County|Church|Crown|Community|Investor|Taxpayer|Black|Local|Farmer|Member|Well|Fully|Partly){CAP}(?:\s{CAP})*?)-(?:owned|controlled|managed|operated|(?P<many>built|led|backed|funded|financed|run))(?=\s|$)"
)
# Words that may follow a name at the head of a sentence: they tell a name from an ordinary noun that only starts the sentence.
_BRAND = re.compile(r"(?:^|[\s(“\"])(?P<brand>[a-z][a-z\d]*(?:[-.][a-z\d]+)*)\s$")
_LONGEST_BRAND = 32  # characters
_AFTER_NAME = later(
    r"[’']s\s|-(?:owned|controlled|managed|operated)\s|\s?[—–]\s?(?:an?|the)\s|\s(?:said|says|has|had|is|was|will|would|plans|signed|agreed|announced"
    r"|acquired|bought|sold|owns|holds|told|denied"
    r"|opposes|reported|supplies|operates|exports(?!\s(?:to|from|of|rose|fell|grew|were|have|had|in|by|more|dropped|climbed|jumped|reached)\b)|launched|opened|expects|intends"
    r"|wants|considers|may|and\s[A-Z][\w’'-]*"
    r"|ordered|orders|placed|sources|sourced|hired|hires|borrowed|borrows|employs|won|secured|builds|makes|imports|imported|ships|shipped|supplied"
    r"|lends|lent|raised|awarded|clinched|booked|buys|sells|delivers|delivered|manufactures|produces|insures|financed|finances|guarantees|leased"
    r"|leases|chartered|inked|teamed|joined|belongs|agreed|invested|pledged|contracted|submitted|drew|repaid|owes|owed|transferred|wired|banks"
    r"|built|completed|completes|operated|runs|ran|manages|managed|constructed|constructs|developed|develops|unveiled|unveils|commissioned|appointed"
    r"|appoints|acquires|opens|established|establishes|founded|mines|mined|refines|processes|processed|brews|handles|handled|provided|provides|serves"
    r"|(?:furnished|equipped|kitted\sout|hauled|dispatched|distributed|exported|purchased|procured|transported|printed|invoiced|offloaded|sent"
    r"|handed\sover|rented\sout|leased\sout|serviced|formed|earned|offered|pumped|fed)(?=\s(?:an?\s|its\s|the\s|two\s|three\s|several\s|most\s|\d|[A-Z]))"
    r"|(?:furnishes|equips|hauls|dispatches|distributes|purchases|procures|transports|prints|invoices|outsources|maintains|offers|earns|seeks|hopes"
    r"|aims|cooperates|co-operates|collaborates|trades\swith|does\sbusiness|looks\s(?:after|for)|(?:lists|counts)\s[A-Z][^.;]*\samong|markets\sits"
    r"|services\s(?:the|its)|became\s(?:the|an?)\s[a-z]+\s(?:of|to)|exclusively\s[a-z]+s|carries\sout|carried\sout|acts\sas|works\s(?:with|together|for)"
    r"|linked\sup|deepened\sits|stopped\s[a-z]+ing|resumed\s(?:exports|sales|imports|shipments))"
    r"|concluded|struck\s(?:an?|the)|initialled|renewed\s(?:its|their|an?)|extended\s(?:its|an?)|exchanged\s(?:signed|contracts)|sealed\s(?:an?|the)"
    r"|put\sits\s|reopened|restarted|cut\s(?:output|production|its)|broke\sground|implements|implemented|moved\sits|does\sbusiness|works\sout\sof"
    r"|reached\s(?:an?|the)\s(?:agreement|deal|settlement|accord|pact)"
    r"|subcontracted|installed|installs|designed|designs|dredged|took\sover|takes\sover|set\sup|named\s(?=[A-Z])|entered\s(?:the|into|an?)"
    r"|(?:began|begins|started|starts|resumed|suspended|halted|finished)\s(?:construction|building|work|works|production|operations|commercial|drilling"
    r"|mining|deliveries|shipping|supplying|selling|producing|exporting|talks)|received\s(?:an?|the|[$€£]|US|approval|orders?)"
    r"|expanded\s(?:its|into)|posted\s(?:an?|net|record|sales)|closed\s(?:its|the|an?))\b"
    r"|,\s(?:(?:[a-z]+\s){0,2}(?:chairman|chairwoman|president|director|secretary|spokesman|head)\sof|a|an|the|which|whose|based|\d+\spercent\sof\swhich|half\sof\swhich|part\sof|formerly|now"
    r"|(?:headquartered|incorporated|registered|domiciled|located)\sin|operator\sof|owner\sof)\s|\s\([A-Z]"
    r"|\s(?:vice[\s-]|deputy\s|acting\s|regional\s|country\s|general\s)?(?:president|secretary|(?<=[lyg]\s)manager|spokes(?:man|woman|person)|treasurer|CEO|CFO|COO"
    r"|chief)\s(?=[A-Z])|\s(?:chief\sexecutive|chairman|chairwoman|director|founder|shares|and\s(?:its|two|three|four|the|a)\s)\b"
)
_NUMBER = re.compile(r"\s(?:No\.?\s)?\d[\d/-]*\b(?![.,]\d|\s?%|\spercent)")
# What is called after the two towns that it joins: "Kano-Jos Pipelines".
_TWO_TOWNS = frozenset({"Firm", "Asset"})
_OF_JUSTICE = re.compile(r"\s(?:Department|Ministry|Minister|Secretary|Commission|Party|Court)\b")
# "remittances of Kenyans abroad" are of Kenya
_FROM_ABROAD = (" abroad", " living", " working", " overseas")
_SUM = re.compile(r"[A-Z]{1,3}\d[\d.,]*")
_COMMON_NEXT = re.compile(r"\s[a-z]+")
_SCALE = re.compile(r"\s(?:million|billion|trillion|bn|mn|m|crore|lakh)\b")
_PAPERS = re.compile(
    r"(?:[A-Z]\w+\s)?(?:Registration|Certificate|Licen[cs]e|Case|Bill|Law|Act|Annex|Article|Section|Table|Flight|Notice|Circular|Invoice"
    r"|Account|Appendix|Schedule|Company|Reference|File|Docket)\sNo\.\s?\d+$"
)
_ADDRESS = (" Street", " Avenue", " Boulevard", " Road", " Lane", " Square")
_STREET = re.compile(
    r"(?:stra(?:ss|ß)e|gasse|weg|platz|allee|damm|gatan|gata|veien|vej|straat|laan|kade|plein|katu|utca|ulica)$"
    r"|^(?:Rua|Calle|Rue|Via|Viale|Avenida|Ulica|Ulitsa|Str|Ul)\.?\s"
)
_HOUSE = re.compile(r",?\s\d{1,4}[a-zA-Z]?(?=[,;\s]|$)")
_CAMEL = re.compile(r"[a-zß-ÿ][A-Z]")
# Kinds of nouns that stand before a name with their article only, except ships: "Tanker Lady Pell left".
_NAMED_FIRMS = frozenset({"Firm", "Bank"})
_OWN_NAME = 4  # letters
_NO_DESCRIPTION = frozenset(words("Asset Place Party Event Project Portfolio"))
_SHIPS = frozenset(words("Vessel Tanker Ship Ferry Yacht Icebreaker Rig"))


def read_names(scan: Scan, start: int, end: int) -> None:
    """Find the names of a sentence."""
    at = start
    spelt = _spelt_out(scan, start, end)
    quoted = quoted_on(scan, start, end)
    while True:
        run, close = RUN.search(scan.text, at, end), end
        if run is not None and (cut := scan.dated_from(run.start() + 1, run.end())) is not None:
            # "lent Nile Dairy US$40m", "A USD40m loan": the name ends where the sum begins
            run, close = RUN.search(scan.text, at, cut), cut
        if quoted and run is not None:
            market = next((one for one in quoted if run.start() <= one[0] < run.end()), None)
            if market is not None:
                if market[0] > run.start():
                    _piece(scan, run.start(), market[0], start)
                scan.attached.append(market)
                at = market[1]
                continue
        if spelt and run is not None:
            whole = next((n for n in spelt if run.start() <= n[0] < run.end()), None)
            if whole is not None:
                first = run.start()
                post = find_post(scan.text, first, whole[0], whole[0])
                if post is not None:  # "President Nile Chamber of Commerce (NCC)"
                    scan.posts[scan.index].append(post)
                    _piece(scan, first, post[0], start)
                elif whole[0] > first:
                    _piece(scan, first, whole[0], start)
                _named(scan, *whole, start, scan.hits_in(*whole))
                at = whole[1]
                continue
        before = run.start() if run else end
        given = next(
            (
                hit
                for hit in scan.hits_in(at, end)
                if hit.entry.use == "name" and hit.start < before
            ),
            None,
        )
        if given is not None:  # a known name that is no capitalised run
            add_known(scan, given)
            at = given.end
            continue
        if run is None:
            return
        nearest = bisect_right(scan.taken, (run.start(), len(scan.text))) - 1
        date_end = scan.taken[nearest][1] if nearest >= 0 else 0
        at = date_end if date_end > run.start() else _run(scan, run, start, close)


def _spelt_out(scan: Scan, start: int, end: int) -> list[tuple[int, int]]:
    """The names whose acronym follows in brackets and that the gazetteer does not know: the letters tell where they begin."""
    found = []
    for match in BRACKETED.finditer(scan.text, start, end):
        begin = long_form(scan.text, start, match.start(), match["short"])
        if begin is None or ONE.match(scan.text, begin) is None or scan.text[begin - 1] == "-":
            continue
        if scan.text.startswith((" Project", " Program"), match.end()):
            continue  # "Clean Energy for Homes (CEH) Project": the name goes on
        scope = _SCOPE.search(scan.text, start, begin)
        begin = scope.start() if scope else begin  # "International Nile Finance Corporation (NFC)"
        form = _FORM_BEFORE.search(scan.text, start, begin)
        begin = form.start() if form else begin  # "PT Kestrel Tarn Energi (KTE)"
        known = any(h.entry.use == "name" for h in scan.hits_in(begin, match.start()))
        kind = head_kind(scan, begin, match.start())
        pact = kind == "Agreement" and scan.text.endswith("Agreement", begin, match.start())
        if not known and (pact or kind in BODIES or kind == "Firm"):
            found.append((begin, match.start()))
            if " and " in scan.text[begin : match.start()]:
                scan.spelt[scan.text[begin : match.start()]] = None
    for name in scan.spelt:  # "the Society for Ports and Harbours (SPH)", later without its letters
        at = scan.text.find(name, start, end)
        if at >= 0 and all(at >= stop or begin >= at + len(name) for begin, stop in found):
            found.append((at, at + len(name)))
    return sorted(found)


def _run(scan: Scan, run: re.Match[str], start: int, end: int) -> int:
    """Make mentions of one capitalised run; returns where to go on."""
    begin, stop = run.span()
    if scan.text.startswith(".-", stop) and (tied := _SHORT_TIED.match(scan.text, stop, end)):
        state = next((h for h in scan.hits_in(begin, stop) if h.start == begin), None)
        if state is not None and state.end == stop:  # "Lowell, Mass.-based"
            _attach(scan, begin, tied.end(), tied["tie"], state.entry)
            return tied.end()
    if scan.text.startswith(".-", stop - 1) and (tied := _DOTTED_TIED.match(scan.text, stop, end)):
        state = next((h for h in scan.hits_in(begin, stop) if h.start == begin), None)
        if state is not None and state.end == stop:  # "U.S.-based"
            _attach(scan, begin, tied.end(), tied["tie"], state.entry)
            return tied.end()
    unit = _UNIT.match(scan.text, begin, stop)
    if unit and _COUNTED.search(scan.text, start, begin):  # "the 300 MW Sarband wind farm"
        return unit.end()
    loan = INSTRUMENT.match(scan.text, begin, end)
    if loan:  # "a Line of Credit of $5 million": no line, and no firm
        return loan.end()
    act = _ACT.match(scan.text, begin, end)
    if act:  # "Council Regulation (EU) No 269/2014": what parties are listed under
        scan.found.append(
            Mention(scan.article(begin), act.end(), scan.index, "Programme", "name", act[0])
        )
        return act.end()
    order = _ORDER.match(scan.text, begin, end)
    if order:
        name = f"Executive Order {order['number']}"
        mention = Mention(scan.article(begin), order.end(), scan.index, "Programme", "name", name)
        scan.found.append(mention)
        return order.end()
    bare = begin + 4 if scan.text.startswith("The ", begin) else begin
    water = _WATERS.match(scan.text, bare, end)
    called = _called_after(scan, bare, water.end(), end) if water else 0
    if called:  # "the Gulf of Thailand Commission"
        _named(scan, bare, called, start, [])
        return called
    if water:  # "the Gulf of Thailand": no place in Thailand
        scan.found.append(
            Mention(scan.article(begin), water.end(), scan.index, "Place", "name", water[0])
        )
        return water.end()
    stop = joined(scan, begin, stop, end)
    if scan.text[begin - 2 : begin] in ("” ", '" ', "’ ") and _quoted(scan, begin, stop):
        return stop
    formal = FORMAL.match(scan.text, bare, end)
    if formal:
        # The tables know some states by their formal name as a whole: "the Kingdom of Norway".
        starts = (bare, formal.end())
        state = next((h for h in scan.hits_in(begin, end) if h.start in starts), None)
        if state is not None and state.entry.code and "-" not in state.entry.code:
            more = RUN.match(scan.text, formal.end(), end)
            if more and more.end() > state.end and head_kind(scan, formal.end(), more.end()):
                _named(scan, begin, more.end(), start, [])  # "Republic of Chad Shipping Lines"
                return more.end()
            add_known(scan, state)  # "the Kingdom of Norway"
            scan.found[-1].start = scan.article(begin)
            return state.end
    board = _BOARD_OF.match(scan.text, bare, end)
    body = RUN.match(scan.text, board.end(), end) if board is not None else None
    if board is not None and body is not None:
        return _with_board(scan, begin, body, start, end)
    town = _TOWN_OF.match(scan.text, bare, end)
    where = RUN.match(scan.text, town.end(), end) if town is not None else None
    if where is not None and head_kind(scan, *where.span()) in (None, "Place"):
        _town(scan, begin, where)
        return where.end()
    post = find_post(scan.text, begin, stop, end)
    if post is not None and is_called_after_rank(scan, scan.text[slice(*post)], post[1], stop):
        post = None
    named = next((hit for hit in scan.hits_in(begin, end) if hit.entry.use == "name"), None)
    if post is not None and (named is None or named.start > post[0] or named.end <= post[0]):
        if post[0] > begin:
            if named is not None and named.start == begin:
                add_known(scan, named)  # "World Bank President"
            elif not scan.words.is_polite(scan.text[begin : post[0]]):
                _piece(scan, begin, post[0], start)
        return _holder(scan, post, start, end)
    for hit in scan.hits_in(begin, end):
        # A user's name, or one that spans more than the run, wins over the grammar.
        longer = hit.start < stop < hit.end and hit.entry.use == "place"  # "Trinidad and Tobago"
        longer = longer and any(
            joint in scan.text[hit.start : hit.end] for joint in (" and ", " & ", " of ")
        )
        known = longer or (hit.entry.use == "name" and not is_opening(scan, hit, stop))
        if known and hit.start < stop:
            if hit.end == stop and _is_anothers(scan, bare, hit):
                _named(scan, bare, stop, start, [])
                return stop
            if hit.start > begin:
                _piece(scan, begin, hit.start, start)
            first = hit.start if longer and hit.start in (begin, bare) else -1
            last = _called_after(scan, first, hit.end, end) if first >= 0 else 0
            if last:  # "Trinidad and Tobago Securities Commission"
                _named(scan, first, last, start, [])
                return last
            add_known(scan, hit)
            return hit.end
    polite = honorific().match(scan.text, bare, end)  # "The Honourable Jo Lee"
    if polite and polite.end() < stop and head_kind(scan, polite.end(), stop) is None:
        add_person(scan, polite.end(), stop, polite[0]).start = begin
        return stop
    split = scan.words.title_split.search(scan.text, begin, stop)
    if (
        split
        and split.end() < stop
        and (split.start() == begin or scan.text[split.start() - 1] == " ")
        and not is_called_after_rank(scan, split.group(), split.end(), stop)
        and not (split[0] == "Justice" and _OF_JUSTICE.match(scan.text, split.end()))
    ):
        if split.start() > begin:
            _piece(scan, begin, split.start(), start)
        rest = ONE.search(scan.text, split.end(), stop)
        if rest is None or rest.start() > split.end() + 1:
            return stop
        if scan.text[rest.start() : stop].lower() in scan.words.nouns:
            return stop  # "President Hotel"
        add_person(scan, rest.start(), stop, split[0])
        return stop
    stop = extended(scan, begin, stop, end)
    _piece(scan, begin, stop, start)
    return stop


def _called_after(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where a name ends that opens with a place of several words and closes with a head, as in "Isle of Man Bank"; 0 where none does."""
    more = RUN.match(scan.text, stop + 1, end) if scan.text.startswith(" ", stop) else None
    if more is None:
        return 0
    last = extended(scan, begin, joined(scan, begin, more.end(), end), end)
    return last if head_kind(scan, begin, last) not in (None, "Place") else 0


def _town(scan: Scan, begin: int, where: re.Match[str]) -> None:
    """Take "the Town of Orlu" for the place Orlu."""
    entry = place_entry(scan, where[0]) or Entry(where[0], "Place", None, "place")
    place = scan.place(scan.article(begin), where.end(), entry)
    place.name = where[0]
    scan.mark_possessive(place)
    scan.found.append(place)


def _with_board(scan: Scan, begin: int, body: re.Match[str], start: int, end: int) -> int:
    """Take "the Board of Directors of Orlu Bank" for Orlu Bank: it decides what its board does."""
    before = len(scan.found)
    stop = _run(scan, body, start, end)
    if len(scan.found) > before and scan.found[before].start <= body.start():
        scan.found[before].start = scan.article(begin)
    return stop


def _quoted(scan: Scan, begin: int, stop: int) -> bool:
    """Take a name in quotation marks with the words behind it that only say what it is: "“Norva” Commercial Bank"."""
    marked = _MARKED.search(scan.text, max(0, begin - 48), begin)
    words = scan.words
    form = scan.text[begin:stop].rstrip(".") in words.legal_forms
    kind = "Firm" if form else head_kind(scan, begin, stop)
    generic = words.topics | words.legal_forms | CLOSING | {"Commercial", "Joint", "Stock", "Bank"}
    if (
        marked is None
        or kind not in ("Bank", "Firm")
        or not generic.issuperset(scan.text[begin:stop].split())
    ):
        return False
    if scan.found and scan.found[-1].end > marked.start():
        scan.found.pop()
    mention = Mention(marked.start(), stop, scan.index, kind, "name", marked["name"])
    scan.mark_possessive(mention)
    scan.found.append(mention)
    return True


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


def _is_acronym(name: str) -> bool:
    return len(name) >= SHORT_NAME and name.isupper() and name.isalpha()


def _holder(scan: Scan, post: tuple[int, int], start: int, end: int) -> int:
    """Note an office, and the person named behind it ("Vice President Jo Lee", "Ambassador to Ghana Jo Lee"); returns where to go on."""
    text = scan.text
    scan.posts[scan.index].append(post)
    at = post[1]
    sent = None
    envoy = _ENVOY.search(text, *post) is not None  # "Ambassador of Chad to Guyana Jo Lee"
    while (link := _SENT_TO.match(text, at, end)) is not None:
        if not envoy and not link[0].startswith(" in "):
            break
        where = next((hit for hit in scan.hits_in(at, end) if hit.start <= link.end()), None)
        if where is None or where.entry.kind != "Place" or where.entry.use == "adjective":
            break
        if link["by"]:
            add_known(scan, where)
            sent = scan.found[-1]
        at = where.end
    at = places_of_office(scan, at, end) or at
    section = section_of_office(scan, at, end)
    if section:  # "Vice President of Operations Jo Lee"
        post, at = (post[0], section), section
        scan.posts[scan.index][-1] = post
    went = at != post[1]
    if not NAMED_NEXT.match(text, at) and not (went and _NAMED_APART.match(text, at)):
        return post[1] if sent is None else at
    at += text.startswith(",", at)
    polite = honorific().match(text, at + 1, end)
    name = RUN.match(text, polite.end() if polite else at + 1, end)
    if name is None:
        return at
    first, last = name.span()
    later = find_post(text, first, last, end)
    if later is not None:  # "Dr Jo Lee Chairman"
        last = later[0] - 1
    hit = next(iter(scan.hits_in(first, last)), None)
    whole = hit is not None and hit.start == first and hit.end == last
    opening = text[first:last].partition(" ")[0]
    if sent is not None and opening in scan.words.name_heads:
        scan.found.remove(sent)
        return post[1]  # "the Minister of the Chad Chamber": no country, a name that begins with it
    body = head_kind(scan, first, last)
    if sent is not None and body is not None:
        scan.found.remove(sent)
        return post[1]  # "Vice President of China Exim Bank"
    if last <= first or whole or body in BODIES:
        return at
    before = scan.found[-1] if scan.found else None
    told = before is not None and before.kind == "Person" and text[before.end : post[0]] == ", "
    if (
        before is not None
        and body == "Firm"
        and before.kind in ("Person", "Party")
        and " " in before.name
        and text[before.end : post[0]] == ", "
        and (
            text[last : last + 1] in (",", ".", ";", ":", ")", "") or text.startswith(" in ", last)
        )
    ):
        before.kind = "Person"  # "Jo Lee, Managing Director Orlu Group,"
        return at
    if told and _is_acronym(text[first:last]):
        return at  # "Jo Lee, Chief Executive NDA"
    if told and text.startswith((" at ", " for ", " of "), last):
        scan.posts[scan.index][-1] = (post[0], last)  # "Jo Lee, CEO Rolling Stock at X"
        return last
    behind = 0 if sent else person_behind(scan, first, last, sure=True)
    if behind:  # "Secretary Investment Department Jo Lee"
        _piece(scan, first, behind - 1, first)
        employer = scan.found[-1]
        add_person(scan, behind, last, text[slice(*post)]).owner = employer
        return last
    if is_of_office(scan.words, text[first:last]):
        return last
    mention = add_person(scan, first, last, text[slice(*post)])
    if sent is None:
        mention.start = post[0]
    past = sent is not None and is_past(text, *post, None)
    mention.owner = None if past else sent
    mention.title = f"former {mention.title}" if past else mention.title
    return last


def _piece(scan: Scan, begin: int, stop: int, sentence_start: int) -> None:
    """One name, or several that stand side by side: split off function words, nationalities, attached places."""
    text, words = scan.text, scan.words
    while begin < stop and text[begin] == " ":
        begin += 1
    while stop > begin and text[stop - 1] in " ,":
        stop -= 1
    last = text[begin:stop].rpartition(" ")[2]
    if last in _WEEKDAYS and last != text[begin:stop]:
        stop -= len(last) + 1  # "the Authority of Ports Friday agreed"
    more = _MORE_MONEY.search(text, begin, stop)
    stop = more.start() if more is not None else stop  # "Orlu Roads Project Additional Financing"
    code = _CURRENCY.search(text, begin, stop)
    if code and text[code.end() : code.end() + 2].lstrip()[:1].isdigit():
        stop = code.start()  # "fined X EUR 1.8 million"
    if begin >= stop:
        return
    first = ONE.match(text, begin, stop)
    if first is None:
        return
    opening = begin == sentence_start or text[begin - 1] in '“"‘(—'
    named_at = name_begins(text, begin, stop) if opening else begin
    if named_at > begin:
        _piece(scan, named_at, stop, named_at)  # "Loss-making Orlu Steel", "Will Orlu sell"
        return
    in_may = first[0] == "May" and _BEFORE_MAY.search(text, max(0, begin - 12), begin)
    if first[0] == "Series" and _ROUND.fullmatch(text, begin, stop):
        return  # "raised 27 million in a Series B"
    if first[0] in ("World", "First", "Second") and (war := _WAR.match(text, begin, stop)):
        _piece(scan, war.end(), stop, sentence_start)  # "During World War II Kelapa built"
        return
    called_so = first[0] in _NAMES_TOO and _DONE_BY.search(text, max(0, begin - 24), begin)
    if (first[0] in _CALENDAR or in_may) and first.end() < stop and not called_so:
        _piece(scan, first.end(), stop, sentence_start)  # "On Monday Kelapa said"
        return
    if first[0] in SHIP_CLASSES and first.end() < stop:
        _piece(scan, first.end(), stop, sentence_start)  # "the Suezmax Lady Pell"
        return
    inner = scan.hits_in(begin, stop)
    lead = inner[0] if inner and inner[0].start == begin else None
    if lead is None and (first[0] in words.not_names or first[0] == "THE"):
        opening = begin == sentence_start or text[begin - 1] in "“\"'‘(—"
        opening = opening or text.endswith(": ", 0, begin)
        rest = ONE.search(text, first.end(), stop)
        if rest is None and first[0] in words.numbered and _NUMBER.match(text, stop):
            _named(scan, begin, stop, sentence_start, inner)  # "Block 9"
        elif rest is None and _is_called(scan, begin, first[0]):
            _named(scan, begin, stop, sentence_start, inner)  # "the state utility PLN"
        if rest is None:
            return
        article = first[0] in ("The", "A", "An", "THE")
        if first[0] == "An" and rest[0][0] not in "AEIOUHÁÉÍÓÚÄÖÜ" and not rest[0].isupper():
            article = opening = False  # "An Giang"
        led = is_led_name(scan, first[0], rest, stop) and not inner
        if (opening or article) and not (
            first[0] not in words.function_words and (led or head_kind(scan, begin, stop))
        ):
            _piece(scan, rest.start(), stop, sentence_start)
            return
    only = (inner[0].start, inner[0].end) if len(inner) == 1 else None
    lowered = begin == sentence_start and first[0].lower() in words.modifiers
    if lowered and only == (first.end() + 1, stop):
        _piece(scan, first.end(), stop, first.end())  # "Neighbouring Uzbekistan"
        return
    low = first[0].lower()
    noun = words.nouns.get(low) or words.nouns.get(words.plurals.get(low, ""))
    # "Lender Vaskor", "Tanker Lady Pell", but "Harbour Energy", "Family Foods": works and places stand before no name without an article.
    described = noun is not None and first[0] not in words.name_heads
    if noun in _NO_DESCRIPTION and first[0] not in _SHIPS:
        described = False
    if described and first[0] in _MEMBERS and _is_body_of(scan, first.end(), stop):
        described = False  # "Employees Provident Fund", "Farmers Union": whose body it is
    if described:  # but "Silo Dobrogea", if the text calls it so elsewhere
        inside = re.compile(rf"(?<=[a-z,;’'] ){re.escape(first[0])}\s[A-Z]")
        described = inside.search(text) is None
    if begin == sentence_start and first[0] in _KINDRED and _OF_ONE_NAME.match(text, first.end()):
        _piece(scan, first.end(), stop, first.end())  # "Brothers Amir and Luis Bey"
        return
    if begin == sentence_start and first.end() < stop and described and lead is None:
        # "Underwriter Tembo Capital Bank": a description that only starts the sentence.
        _piece(scan, first.end(), stop, first.end())
        return
    holder = _HOLDER.match(text, begin, stop)
    national = holder and lead is not None and lead.entry.use == "adjective"
    if national and lead is not None and holder and lead.end == holder.end("holder"):
        holder = None  # "Swiss-owned"
    if holder and not (holder["many"] and " " not in holder["holder"]):  # but "Chinese-led"
        # "Vrata Holding-owned Tolmin Steel"
        _piece(scan, begin, holder.end("holder"), sentence_start)
        rest = ONE.search(text, holder.end(), stop)
        if rest:
            _piece(scan, rest.start(), stop, sentence_start)
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
        _attach(scan, begin, tied_end, attached["tie"], base.entry if base else None)
        rest = ONE.search(text, tied_end, stop)
        if rest:
            _piece(scan, rest.start(), stop, sentence_start)
        return
    seated = _SEATED_TOWN.match(text, begin, stop) if "-" in text[begin:stop] else None
    if seated is not None and (lead is None or lead.entry.use != "adjective"):
        scan.attached.append((begin, seated.end(), seated["tie"], None))  # "Cedar Falls-based X"
        _piece(scan, seated.end() + 1, stop, sentence_start)
        return
    if text[begin:stop].rpartition(" ")[2] != text[begin:stop] and _ATTACHED.match(
        text[begin:stop]
    ):
        scan.attached.append((begin, stop, "affiliated", None))
        return
    if lead is not None and lead.end < stop:
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
            _named(scan, begin, stop, sentence_start, inner)
            return
        numbered = text[lead.end + 1].isdigit()
        called = lead.entry.use != "adjective" and head_kind(scan, begin, stop) in _TWO_TOWNS
        if text[lead.end] == "-" and (numbered or called):
            _named(scan, begin, stop, sentence_start, [])  # "Balti-3", "Kano-Jos Pipelines"
            return
        if text[lead.end] == "-":  # Russia-China, Russian-Chinese
            add_known(scan, lead)
            _piece(scan, lead.end + 1, stop, sentence_start)
            return
        rest_at = lead.end + 1
        held = behind_its_body(scan, begin, stop) if lead.entry.use == "adjective" else 0
        if held > rest_at and text[held].isupper():  # "CEO of Georgian Railways JSC Jo Lee"
            _piece(scan, begin, held - 1, sentence_start)
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
        proper = proper or tail.partition(" to ")[0] in _OF_STATES  # "U.S. Embassy"
        proper = (
            proper or _FORMAL_FIRM.match(tail) is not None
        )  # "Syrian Company for Oil Transport"
        if lead.entry.use == "adjective" and (
            (not proper and not head_kind(scan, rest_at, stop))
            or _has_name_of_its_own(scan, rest_at, stop)
        ):
            scan.adjectives.append(lead)
            _piece(scan, rest_at, stop, sentence_start)
            return
        if not head_kind(scan, begin, stop):
            follow = next((hit for hit in inner if hit.start == rest_at), None)
            named = lead.entry.use != "adjective" and follow is not None and follow.end < stop
            if follow is not None and not named:  # but "Texas Gulf Midstream"
                add_known(scan, lead)
                _piece(scan, rest_at, stop, sentence_start)
                return
    if lead is not None and lead.end == stop and not is_called_after(scan.text, lead):
        add_known(scan, lead)
        return
    _named(scan, begin, stop, sentence_start, inner)


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


def _attach(scan: Scan, begin: int, stop: int, tie: str, entry: Entry | None) -> None:
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


def _is_anothers(scan: Scan, begin: int, hit: Hit) -> bool:
    """Whether letters that mean a known body are the end of another's name: "Lanka IOC" is no Olympic committee."""
    letters, before = scan.text[hit.start : hit.end], scan.text[begin : hit.start].strip()
    return (
        letters.isupper()
        and len(letters) <= _LETTERS
        and hit.entry.kind in ("Organization", "GovernmentBody")
        and before.isalpha()
        and before.istitle()
        and not is_english(before)
        and before not in scan.words.posts
        and not scan.hits_in(begin, hit.start)
    )


def _is_body_of(scan: Scan, begin: int, stop: int) -> bool:
    """Whether ordinary words that end in the head of a body stand behind those who make it up, and nobody's own name."""
    parts = scan.text[begin:stop].split()
    return bool(parts) and parts[-1] in scan.words.name_heads and all(map(is_english, parts))


def _is_called(scan: Scan, begin: int, name: str) -> bool:
    """Whether a noun for a firm stands before letters that mean something else elsewhere: "the state utility PLN" is no money."""
    noun = (
        scan.text[max(0, begin - 24) : begin].rstrip().rpartition(" ")[2] if name.isupper() else ""
    )
    return scan.words.nouns.get(noun.lower()) in ("Firm", "Bank")


def _named(scan: Scan, begin: int, stop: int, sentence_start: int, inner: list[Hit]) -> None:
    text, words = scan.text, scan.words
    if text[begin:stop].rpartition(" ")[2] in words.numbered:
        number = _NUMBER.match(text, stop)
        stop = number.end() if number else stop  # "Executive Order 13382", "Block 9"
    name = text[begin:stop]
    if name.rstrip(".") in words.honorifics and text.startswith(" (", stop):
        return  # "Barr. (Mrs) Jo Lee", "Rear Admiral (retd) Jo Lee"
    if name.endswith("Cabinet") and text.startswith(" Secretary", stop):
        return  # "Kenya's Energy Cabinet Secretary Jo Lee": an office
    if name == "Cabinet Secretary":
        return
    if (
        is_nobody(name)
        and not NAMED_NEXT.match(text, stop)
        and not text.startswith(_FROM_ABROAD, stop)
    ):
        return  # "Czechs bought flats", "the Nikkei rose"
    form = name.rstrip(".") in words.legal_forms and name.lower() not in words.nouns
    if form and name not in scan.shorts:  # but "the Company" is a party
        _small_name(scan, begin, stop)  # "orlu-fans GmbH"
        return
    if _SUM.fullmatch(name) and _SCALE.match(text, stop):
        return  # "P649 million": money, whatever the letter stands for
    if _PAPERS.match(name):
        return  # "Registration No. 2471"
    if name.endswith(_ADDRESS) and text[begin - 2 : begin - 1].isdigit():
        return  # "14 Strait Street"
    if _STREET.search(name) and _HOUSE.match(text, stop):
        return  # "Hafenstrasse 5", "Rua do Cais 12"
    if name.endswith((" of the Year", " Of The Year")):
        return  # a prize
    if name in ("Bank", "Banks") and begin == sentence_start and _COMMON_NEXT.match(text, stop):
        return  # "Bank loans cost 3 percent"
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
            _piece(scan, begin, held, sentence_start)
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
    if not titled and kind is None and not name.isupper():
        titled = portfolio_before(scan, begin, stop)
    if titled and not listed and _is_acronym(name) and scan.found and title is not None:
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
        opening = begin == sentence_start or text[begin - 1] in '“"‘('
        if opening and text.endswith(": ", 0, begin) and name.lower() not in scan.low_words:
            # "Offtaker: Norva": what a label names; "LIMA: Pump maker Norva": an ordinary word
            opening = text[begin - 1] != " " or (
                is_english(name) and _WORD_NEXT.match(text, stop) is not None
            )
        if (
            (name in words.not_names and not _is_called(scan, begin, name))
            or name in words.measures
            or len(name) < 2
            or re.fullmatch(r"[QH]\d|[IVX]{2,4}", name)
        ):
            return
        if name in words.with_topic or name in words.name_heads:
            add_anaphor(scan, begin, stop)
            return
        elsewhere = name in scan.capitals and name.lower() not in scan.low_words
        if is_unit(text, begin, stop):
            return  # "1.34 Bcf a day"
        if opening and not elsewhere and is_measured(text, begin, stop):
            return  # "Leverage is at 1.1 times"
        if name.isupper() and _TICKER.search(text, max(sentence_start, begin - 30), begin):
            return
        camel = _CAMEL.search(name)  # "SteppeGas of Riga": no common word has a capital inside
        printed = (
            _AFTER_NAME.match(text, stop)
            or (opening and holds_next(text, stop))
            or (_OF_SEAT.match(text, stop) and name.lower() not in words.nouns)
        )
        if opening and name.isupper() and len(name) >= SHORT_NAME:
            post = find_post(text, stop, stop + 2, min(len(text), stop + _REACH_OF_POST))
            printed = printed or (post is not None and post[0] == stop + 1)  # "NCCI President"
        if opening and SHIP_NEXT.match(text, stop):
            elsewhere = True  # "Emma sailed from Orlu"
        if opening and opens_with_work(scan, stop):
            printed = True  # "Tavra refinery is owned by"
        sure = elsewhere or camel or (is_certain(scan, name) and printed)
        if opening and not (
            sure or opens_as_name(scan, begin, stop) or opens_list(scan, begin, stop)
        ):
            return
    if kind == "Place" and single:
        return  # "the Province": an anaphor at best
    entry = place_entry(scan, name) if kind == "Place" else None
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
