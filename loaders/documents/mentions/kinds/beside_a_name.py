"""What the words right beside a name say of its kind: "a plant in Jena", "Jena-based", "chairman of Jena", "Jena shares".

votes_beside(text, mention, name)   # the kinds that speak for themselves there, one a reason
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.person_names import person_names
from interlock.loaders.documents.mentions.kinds.evidence import (
    is_bankers,
    is_firms,
    is_peoples,
    noun_kind,
)
from interlock.loaders.documents.mentions.kinds.kindred_firms import ACTS_ON, stands_before_kindred
from interlock.loaders.documents.mentions.kinds.market_signs import is_market, is_surely_market
from interlock.loaders.documents.mentions.kinds.of_a_group import kind_of_group
from interlock.loaders.documents.mentions.kinds.work_signs import kind_of_undertaking
from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.mentions.names.capitals import CAP
from interlock.loaders.documents.mentions.names.persons import is_person
from interlock.loaders.documents.mentions.names.short_states import lies_in_short_state

__all__ = [
    "LONGEST_ACRONYM",
    "MOST_WORDS",
    "OFFICE_RIGHT",
    "PERSON_RIGHT",
    "PLACE_LEFT",
    "REACH",
    "votes_beside",
]

# "India’s Kandla Petrochem"
_OF_PLACE = later(r"[A-Z]\w+[’']s\s$")
REACH = 64  # characters around a name that are looked at
LONGEST_ACRONYM = 6
MOST_WORDS = 3  # of a place or person
_MAKES = (
    r"(?:makes|made|produces|produced|manufactures|manufactured|supplies|supplied|exports|exported|sells|sold"
    r"|employs|acquired|bought|ships|shipped|builds|distributes|refines|mines|assembles|imports|imported|packs"
    r"|processes|merged|listed|posted|delivers|delivered|owns|operates|runs|trades|competes)"
)
_THINGS = (
    r"(?:plants?|factory|factories|mills?|shares?|stakes?|board|headquarters|customers?|suppliers?|sales|revenues?"
    r"|turnover|profits?|parent|owners?|shareholders?|subsidiary|subsidiaries|refinery|fleet|workers|staff|products?"
    r"|offer|bid|unit|chief|commercial|managing|finance|technical|director|founder|warehouse|terminal|yard|shipyard)"
)
_FIRM_RIGHT = later(
    rf"(?:[’']s?\s(?:(?:[a-z-]+|[A-Z][a-z]+(?:an|ese|ish|ss|se|ch|sh|i|k))\s){{0,2}}?{_THINGS}\b"
    r"|\s(?:flag|brand|badge|banner)\b(?=[,.;]|\s(?:and|in|on|for|is|was))"
    rf"|(?:,?\s(?:which|that))?\s(?:also\s|now\s|already\s|currently\s|mainly\s)?{_MAKES}\b"
    r"|,?\s(?:a|an|the)\s(?:[\w-]+\s){0,4}?(?:maker|producer|company|firm|manufacturer|supplier|trader|exporter)\b"
    r"|,\s(?:itself\s)?(?:an?\s)?(?:part|unit|subsidiary|arm|division)\sof\s(?:the\s)?(?:[A-Z][\w&’'-]*\s){1,4}?(?:Group|SA|AG|[Pp][Ll][Cc]|Ltd|Inc"
    r"|Holdings?|Corp|Corporation|Company|GmbH|SpA|ASA|AB|NV|LLC)\b)"
)
_FIRM_LEFT = later(
    r"\b(?:shares?\s(?:of|in)|stakes?\sin|(?:percent|per\scent|%)\sof|interests?\sin|subsidiary|unit|parent|owner\sof"
    r"|owners\sof|shareholders?\s(?:of|in)|rivals?|supplier|customer|competitors?|acquire|acquired|acquires|buy"
    r"|bought|buying|acquiring|acquisition\sof|takeover\sof|merger\s(?:with|of)|merge\swith|merged\swith"
    r"|maker|producer|producer\sof|bid\sfor|control\sof|contract\s(?:to|with)|awarded\sto"
    r"|(?:contracts|supply\sdeals?|offtake|off-take|orders|orders\splaced)\s(?:to|with|from)"
    r"|(?:sold|sells?|selling|pledged|pledges|licensed|licenses|leased|leases)\s(?:(?!(?:and|or|in|on|at|from|its\sway)\s)[\w’'%.-]+\s){1,6}?to)(?:\sby)?\s$",
    re.IGNORECASE,
)
_PLACE_RIGHT = later(
    r"(?:\sand\sthe\s(?:[A-Z][a-z]+\s)?(?:border|frontier|coast)\b|\slies\s(?:on|in|at|near|between|north|south|east|west|\d)|\shas\s(?:about\s|some\s)?(?:no\s(?:hospital|school|road|airport|port)"
    r"|[\d,]+\s(?:inhabitants|residents))\b|\s(?:region|province|port|county|district|city|coast|border|area|free\szone|valley|oblast|state|harbou?r"
    r"|airport)\b|,\s(?:itself\s)?(?:an?|the)\s(?:[\w’'-]+\s){0,3}?(?:town|city|village|hamlet|island|suburb|port\stown|port\scity|seaport)\b(?!\s(?:hall|council"
    r"|operator|authority|government|company|hotel|elder|chief|head|leader|[a-z]+(?:man|woman|or|ian|ist)\b))|,\swhere\b|,\s(?:in|near)\s(?:the\s)?[A-Z]"
    r"|,?\s(?:about\s|some\s)?\d[\d.,]*\s?(?:km|kilomet(?:re|er)s|miles)\s(?:(?:inland|downstream|upstream|north|south|east|west|away)\s)?(?:from\b|of\b|outside\b"
    r"|(?:north|south|east|west)(?:[a-z-]*)\sof)"
    r"|,\sin\sthe\s(?:[a-z-]+\s){0,3}(?:part|state|province|region|district|county|coast|department|outskirts)\sof\b"
    r"|[’']s\s(?:port|city|mayor|airport|economy|population|harbou?r"
    r"|old\stown|streets)\b)"
)
PLACE_LEFT = later(
    r"(?:\b(?i:cit(?:y|ies)|towns?|ports?|provinces?|states?|regions?|count(?:y|ies)|districts?|villages?|islands?|municipalit(?:y|ies)"
    r"|harbou?r|communes?|townships?|hamlet|settlements?|governorates?|prefectures?|cantons?|parish(?:es)?|voivodeship|oblast"
    r"|boroughs?|suburbs?|localit(?:y|ies)|sub-?district|barangay|upazila|tehsil|taluka|woreda|wards?|archipelago|peninsula"
    r"|(?<!charter\s)(?<!share\s)(?<!registered\s)(?<!equity\s)(?<!paid-up\s)(?<!working\s)(?<!authori[sz]ed\s)capital"
    r"|outskirts|coast|people|community|communities|inhabitants|residents|citizens|(?:town\s|city\s|village\s)?council|pensioners|voters|villagers|inhabitants|fishermen|farmers|mayor|governor|government|university|chamber|ministry)\sof"
    r"|(?i:residents|people|fishermen|farmers|villagers|herders|migrants|refugees|activists|protesters|students|pilgrims|tourists|youths)\sfrom"
    r"|(?i:cathedral|church|mosque|castle|bishop|siege|beaches|fortress|old\stown|archbishop)\sof"
    r"|(?:runs?|ran|running|pass(?:es|ed|ing)|flows?|flowed|goes|went|winds?|travel(?:s|led)?|drove|drives)\s(?:[a-z]+\s)?through"
    r"|(?:bussed|flown|trucked|flew|travell?ed|fled|evacuated|deported|extradited"
    r"|driven|sail(?:s|ed)|sets?\soff|setting\soff|hours?|walk|drive)\sfrom"
    r"|(?:border|frontier)\s(?:crossing|post|station|point|gate|checkpoint)s?\s(?:of|at)"
    r"|[Mm]ayor\s(?:[A-Z][\w’-]+\s){1,3}of"
    r"|(?:unloaded|landed|docked|berthed|moored|anchored|made|built|stationed|camped|refuelled|stored|registered\soffice\sis|head\soffice\sis|seat\sis"
    r"|offices?\sis|headquarters\sare|changes\shands|changed\shands|put\sin|house|home|villa|camp|pastures|wells?)\sat"
    r"|\b(?:near|outside|around|across|throughout|(?:in|at|from)\snearby)"
    r"|(?:parks?|stations?|sites?|centres?|centers?|plants?|lines?|storage|mines?|yards?|terminals?|projects?|berths?"
    r"|ports?|mills?|refinery|factory|smelter|works|depots?|bridge|dam|crossing|zones?|silos?|fields?|hospitals?|campus|base"
    r"|offices?|warehouses?|workshops?|docks?|quays?|farms?|quarr(?:y|ies)|breaker|breakers|tannery|ranch|estate"
    r"|co-?operatives?|halls?|markets?|schools?|intakes?|masts?|wells?|boreholes?|dumps?|villages?|reservoirs?|weirs?|sidings?)\sat"
    r"|\b(?:opened|stands?|stood|raising|raised|rising|rises|erected|moored|sited|inaugurated|going\sup)\s(?:at|off)"
    r"|(?<!%)(?<!Shares)(?<!Stakes)(?<!Stake)(?<!stake)(?<!stakes)(?<!share)(?<!shares)(?<!interest)(?<!shareholder)(?<!confidence)(?<!percent)"
    r"(?<!holding)(?<!holdings)(?<!interests)(?<!investor)(?<!investors)(?<!ownership)(?<!shareholders)"
    r"(?<!partner)(?<!cent)(?<!half)(?<!rading)(?<!ealings)\sin)\s(?:the\s)?$"
)
_TO_PLACES = (
    "from",
    "through",
    "of",
    "at",
    "in",
    "near",
    "nearby",
    "outside",
    "around",
    "across",
    "throughout",
)
# "a tank farm at Vose", "a haulier from Maroua": behind "at" a thing, behind "from" a party that has a seat
_THING_LEFT = later(r"(?P<noun>[a-z-]+)\s(?P<link>at|from|near|in)\s$")
_REPORTS = later(r"\sreports?(?:ed)?(?:\.|,|\s(?:citing|referring|with\sreference)\b)")
_NUMBERED_WORK = later(r"[A-Z][a-zà-ÿ]+ (?:II|III|IV|VI|VII|VIII|IX)")
_SIZED = later(r"\s\([\d.,]+\s?-?(?:MW|GW|MWp|km|kilometres|megawatts?|hectares|ha|bpd|tpd)\b")
_LINKS = (" at ", " from ", " near ", " in ")
# "near Orlu's gas pipeline", "near Orlu’s Tarn mine": of a thing near which something lies, whoever has it
_NEAR_THE_THING = later(r"\b(?:near|outside|beside|to)\s(?:the\s)?$")
# Whom only a state or province has
_RULES = later(
    r"\b(?:(?:[Ss]tate|[Pp]rime|[Ff]irst|[Ff]oreign|[Ii]nterior|[Dd]efen[cs]e|[Ff]inance) [Mm]inister|[Pp]remier|[Hh]ead of [Ss]tate"
    r"|King|Sultan|Emir|Crown Prince) of $"
)
_DIVISION_OF = later(
    r"\b(?:canton|village|town|city|island|province|district|county|commune|municipality|parish|township|governorate|prefecture)\sof\s$"
)
_THINGS_AT = frozenset({"Asset", "Project", "Event"})
_PARTIES_FROM = frozenset({"Firm", "Bank", "Chamber", "Organization"})
_MONEY_LEFT = later(
    r"\b(?:invest|stake|inject|pour|pump|put|participation|equity|capital)\w*\b[^.;]*\bin\s$"
)
_ROLE = (
    r"(?:chairman|chairwoman|chair|chief|director|head|president|manager|founder|governor|minister|mayor|ambassador"
    r"|secretary|spokes(?:man|woman|person)|officer|owner|partner|analyst|economist|professor|heir|engineer|lawyer"
    r"|solicitor|barrister|attorney|notary|accountant|confidant|lobbyist|bodyguard|C[EFO]O)"
)
PERSON_RIGHT = later(
    rf",\s(?!(?:where|whose|which|with|after|when|while|but|under|until)\s|(?:its|their)\s(?:[a-z-]+\s){{0,2}}?(?:partner|owner)\b)(?:whom?\b|\d\d\b(?=[,.;)]|$|\s(?:and|who|is|was|has|had|will|from|of)\b)(?![.,]\d)|(?:(?:the|its|their|his|her|a|an|then)\s)?(?:(?!the\s)[\w’'&-]+\s){{0,4}}?(?:vice-|deputy-"
    rf"|co-)?{_ROLE}\b(?!\s[A-Z])"
    # ", the commission's spokesman, Jo Lee, said": who holds the office stands behind it
    r"(?!,\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3},?\s(?:said|says|told|added|confirmed|announced)\b))"
)
_PERSON_LEFT = later(
    r"\b(?:(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[A-Za-z-]+\s){0,2}(?:friend|colleague|classmate|mentor|boss|predecessor|successor|counterpart|partner)"
    r"|sons?|daughters?|wife|husband|brothers?|sisters?|father|mother|widow|cousins?|nephew|niece|citizen|founders?"
    r"|heirs?|(?:chaired|headed|(?<!consortium\s)(?<!buyers,\s)(?<!group\s)(?<!syndicate\s)(?<!investors\s)led|managed|"
    r"(?<!jointly\s)(?:co-)?founded(?:\sin\s\d{4})?)\sby|lawyer|solicitor|engineer)(?:,|\sare|\sis)?\s$"
)
# "Jude Tarn, NDB Unit Head of Project Administration": an office in capitals, no firm's officer behind a comma.
_POST_RIGHT = later(
    r",\s(?:(?:the|its|our|an?)\s)?(?:[A-Z][\w&’'-]*\s(?:and\s|&\s)?){0,4}(?:President|Chair(?:man|woman|person)?|Director|Head"
    r"|Secretary|Minister"
    r"|Manager|Governor|Ambassador|Commissioner|Officer|C[EFOT]O|Partner|Founder|Representative|Economist|Specialist|Advis[eo]r)"
    r"(?:[\s-]General)?(?=\s[a-z]|[,.;]|$)"
)
_ONE_FAMILY = later(rf"(?:, {CAP})*,? (?:and|&) (?P<last>{CAP} {CAP})")
_KIN_BEFORE = later(
    rf"\b(?:[Bb]rothers|[Ss]isters|[Ss]iblings|[Ss]ons|[Dd]aughters|[Tt]wins|[Cc]ousins|[Ss]pouses|[Cc]hildren|[Hh]eirs"
    rf"|[Ww]ife),? (?:{CAP}, )*$"
)
_OFFICE = (
    _ROLE.replace("owner|partner|", "").replace("|heir", "").replace("|C[EFO]O", "")
)  # a firm may be owner or partner
_HEADS_OF = later(rf",\s(?:(?:the|a|an)\s)?(?:[a-z-]+\s){{0,3}}?{_OFFICE}\s(?:of|at)\s")
_STATE_OFFICE = (
    r"(?:[A-Z][a-z]+(?:,?\sand\s|,\s|\s)){0,4}(?:Minister|President|Premier|Governor|Ambassador|Secretary|Chancellor|Senator|Commissioner"
    r"|Mayor|Chief\sJustice|Attorney\sGeneral)\b"
)
# What is said of persons alone, behind their name and before it.
OFFICE_RIGHT = later(
    rf"\s(?:has\sbeen|have\sbeen|had\sbeen|was|is|were|will\sbe|is\sto\sbe)\s(?:re-)?(?:appointed|elected|named|promoted|sworn"
    rf"|born|arrested|jailed|sentenced|dismissed)\b"
    rf"|\s(?:resigned|retired|stepped\sdown|stood\sdown|complained|joked|insisted"
    r"|recalled(?!\s(?:[a-z]+\s){0,2}?[\d,]+\s)"
    rf"|sits\son|sat\son|joined\sthe\sboard"
    rf"|chairs|chaired|heads|headed|presides|died|co-founded|founded(?=\s[A-Z]))\b"
    rf"|\s(?:is|was|becomes|became|remains)\s(?:also\s)?(?:the\s|its\s|an?\s)?(?:new\s|former\s|deputy\s|acting\s)?{_ROLE}\b"
    rf"|\s(?:is|was|becomes|became|remains|will\s(?:be|become))\s(?:also\s|now\s)?(?:the\s|its\s)(?:[a-z]+\s){{0,2}}?{_OFFICE}"
    rf"(?=\s(?:of|at|for)\b)"
    rf"|(?:\sand\s[A-Z]\w+(?:\s[A-Z]\w+){{1,2}})?\s(?:are|were|become|became)\s(?:the\s|its\s|both\s|also\s)?"
    rf"(?:[a-z]+[ -]){{0,3}}?{_OFFICE}s(?=\sof\b)"
    r"|\s(?:has\s|have\s)?(?:steps?|stepped)\s(?:back|down|aside)\s(?:from\sthe\sboard|as)\b"
    r"|\s(?:will\s|is\sto\s|plans\sto\s|intends\sto\s)(?:retire|resign|step\sdown|stand\sdown|step\saside)(?=\s(?:as|from|at|on"
    r"|in|after|by)\b|[,.;])"
    r"|\stold\s(?:reporters|journalists|investors|analysts|[A-Z])"
    # an office of state, printed with capitals: "will be the new Education Minister", "the new Railway Minister" of a second one
    rf"|\s(?:(?:is|was|becomes|became|remains|(?:will|is\sto)\s(?:be|become|serve\sas|remain)|(?:was|has\sbeen|will\sbe|is)\smade)\s)?"
    rf"(?:also\s)?(?:as\s)?(?:the\s|its\s)(?:new\s|next\s|first\s|acting\s)?{_STATE_OFFICE}"
    rf"|\s(?:(?:was|has\sbeen|will\sbe|is)\smade|becomes|became|takes\sover\sas|took\sover\sas|takes\scharge\sas|took\scharge\sas"
    rf"|(?:takes|took)\s(?:the\s)?oath\sas)\s(?:an?\s|the\s)?(?:new\s)?{_STATE_OFFICE}"
    r"|\s(?:was|has\sbeen|will\sbe|is)\s(?:given|handed|assigned)\s(?:the\s)?(?:additional\s)?(?:charge|portfolio)\b"
    r"|\s(?:will|is\sto|was\sto)\s(?:head|lead)\sthe\s(?:Ministry|Department|Embassy|Foreign\sMinistry|Treasury)\b"
    r"|\sof\s(?:the\s)?(?:[A-Z][\w-]+\s){1,4}(?:Party|Congress|Parliament|Senate|University)\b(?!\sof)"
)
_OFFICE_LEFT = later(
    r"(?:\b(?:appointed|elected|Mr|Mrs|Ms|Dr|Sir|Dame|citizen|[A-Z][a-z]+\snational|businessman|businesswoman|widow|nephew"
    r"|economist|lawyer"
    rf"|professor)\.?\s|\b(?:spokes(?:man|woman|person)|counsel|lawyer|spokesmen)\s(?:for|of)\s(?:the|its|his|her)\s(?:[a-z-]+\s){{0,2}}?[a-z-]+,\s|(?:{_OFFICE}(?:-designate|-elect)?|C[EFO]O-(?:designate|elect)),?\s|(?:{_OFFICE}|board\smember)s\s"
    rf"(?:of\s[A-Z][\w ’'&-]{{2,40}}\s)?are:?\s|\b(?:run|led|headed|chaired|managed)\s(?:for|since"
    rf"|until)\s[a-z0-9 ]{{2,20}}\sby\s|{_OFFICE}\sof\s[A-Z][\w ’'&()-]{{2,56}},\s)$"
)
# "appointed Arbor Quay and Lind Capital as joint lead managers": firms, whoever they are called after
_AGENTS_RIGHT = later(
    rf"(?:(?:,|,?\sand)\s{CAP}(?:\s{CAP}){{0,3}}){{0,3}}\s(?:as|to\sact\sas|were\s(?:appointed|named)(?:\sas)?)\s(?:(?:its|the"
    rf"|an?|their|joint|sole|lead|co-|global"
    r"|exclusive|official|authori[sz]ed|main|general|independent|external|statutory|financial|legal|local|preferred|new)\s?){0,4}"
    r"(?:lead[ -]managers?|bookrunners?|book-runners?|underwriters?|brokers?|co-ordinators?|coordinators?|arrangers?|advis[eo]rs?|auditors?"
    r"|sponsors?|distributors?|dealers?|importers?|(?:sub)?contractors?|designers?|engineers?|consultants?|developers?|builders?|manufacturers?"
    r"|fabricators?|offtakers?|off-takers?|insurers?|(?:technology|equity|technical|construction|local)\spartners?|suppliers?|registrars?|custodians?|market\smakers?"
    r"|nominated\sadvis[eo]r|franchisees?|operators?)\b"
)
# "(President: Akemi Asida)": who is named behind an office and a colon in brackets
_LABELLED = later(
    r"[(;,]\s(?:[A-Z][A-Za-z-]*(?:,|\sand|\s&)?\s){0,6}(?:President|CEO|Director|Chairman|Chairperson|Officer|Manager):\s$"
    r"|\((?:[A-Z][A-Za-z-]*(?:,|\sand|\s&)?\s){0,6}(?:President|CEO|Director|Chairman|Chairperson|Officer|Manager):\s$"
)
_SEAT_OF = later(
    r"\s(?!(?:and|or|its|their|which|as|was|is|has|had)\s)(?:[a-z-]+\s){0,2}?(?!(?:or|nor|for|over|under|after|either|never|rather|whether|together|later|earlier|former|per|her"
    r"|other|further|another|director|manager|officer|treasurer|(?:co-)?founder|(?:co-)?owner|partner|advis[eo]r|insider|shareholder|stakeholder"
    r"|customer|creditor|auditor|underwriter|sponsor|supplier)\b)"
    r"[a-z-]+(?:er|or|house|group|company|firm|bank|fund|agency|yard|broker|co-operative|cooperative),?\s[A-Z]"
)
# "former Orlu MP Jo Lee": where he was elected, but "Labour MP Jo Lee"
_MEMBER_FOR = later(r"\s(?:MP|MNA|MLA|MPP)\s[A-Z]")
_OF_A_PARTY = later(
    r"[A-Z]{2,}$|(?:Labour|Conservative|Tory|Liberal|Democrat|Democratic|Republican|Green|Socialist|Social|Communist|Christian|National|People|Congress"
    r"|Independent|Unionist|Nationalist|Reform|Progressive|Workers|Senior|Opposition|Ruling)"
)
# "Velnor director Jo Lee", "the Velnor boss,": an office of a firm, told before who holds it or of who was just named
_FIRMS_OFFICE = (
    r"(?:[a-z-]+\s){0,2}?(?:director|manager|officer|treasurer|chairm[ae]n|chairwoman|chairperson|chair|president|(?:co-)?founder"
    r"|chief\sexecutive|executive|finance\schief|boss|shareholder|C[EFOT]O)"
)
_OFFICER_NEXT = later(rf"\s{_FIRMS_OFFICE}(?:\sand\s[a-z]+(?:\s[a-z]+)?)?\s[A-Z]")
_OFFICER_SAID_SO = later(
    rf"\s(?:{_FIRMS_OFFICE}|chief)(?:[,.;]|\s(?:who|and|said|says|told|is|was|has|had|will|would)\b)"
)


def _is_of_kin(left: str, right: str, name: str) -> bool:
    """Whether one name is the first of several with one family's name behind the last: "Mark, Paul and Anne Holt"."""
    whole = _ONE_FAMILY.match(right)
    if whole is None or not is_person(whole["last"]):
        return False
    return name in lexicon().given_names or _KIN_BEFORE.search(left) is not None


def _is_based(text: str, mention: Mention) -> bool:
    """Whether "X-based" stands before the name and in its mention."""
    return mention.based is not None and "-based " in text[mention.start : mention.end]


def _is_site(left: str) -> bool:
    """Whether the words before a name say of a thing where it is, or of a party where it is from."""
    thing = _THING_LEFT.search(left) if left.endswith(_LINKS) else None
    kinds = _PARTIES_FROM if thing is not None and thing["link"] == "from" else _THINGS_AT
    return thing is not None and lexicon().nouns.get(thing["noun"]) in kinds


def _is_given(name: str) -> bool:
    """Whether a name begins as that of a person: "Margrethe II"."""
    return name.partition(" ")[0] in person_names().given_names


def _is_few(name: str) -> bool:
    """Whether a name has few enough words for a place's; what small words join counts once: "Paso de los Orlos"."""
    return sum(part[0].isupper() for part in name.split()) <= MOST_WORDS


def _has_officer(text: str, mention: Mention) -> bool:
    """Whether a name stands before an office and its holder, or in "A, the X boss," behind him."""
    if _OFFICER_NEXT.match(text, mention.end):
        return True
    the = mention.start + len("the ") if text.startswith("the ", mention.start) else mention.start
    return text.endswith(", the ", 0, the) and _OFFICER_SAID_SO.match(text, mention.end) is not None


def _is_linked(left: str) -> bool:
    """Whether what stands before a name ends as it does before a place, which costs less to see than what noun it goes with."""
    return left.rstrip().removesuffix("the").rstrip().endswith(_TO_PLACES)


def votes_beside(text: str, mention: Mention, name: str) -> list[str]:
    begin = max(0, text.rfind("\n", 0, mention.start) + 1, mention.start - REACH)
    left = text[begin : mention.start]
    right = text[mention.end : mention.end + REACH]
    few = name.count(" ") < MOST_WORDS
    if is_bankers(text, mention.start, mention.end):
        return ["Bank"]
    if _AGENTS_RIGHT.match(text, mention.end):
        return ["Firm"]
    called = noun_kind(text, mention.start, mention.end)
    if called is None and not is_person(name):
        called = kind_of_group(text, mention.start)
    if called is not None and not mention.possessive:
        return [called] * 2
    undertaking = (
        None if mention.possessive else kind_of_undertaking(text, mention.start, mention.end)
    )
    if undertaking is not None:
        return [undertaking] * 2  # "construction of Solane One"
    if stands_before_kindred(text, mention.start, mention.end):
        return ["Firm"] * 2  # "won by Orlu rival Tesk Foods"
    if left.endswith(": ") and " " in name and _LABELLED.search(left):
        return ["Person"]
    if name.isupper() and len(name) <= LONGEST_ACRONYM and is_market(left, right):
        return ["Exchange"]
    if few and is_surely_market(left, right):
        return ["Exchange"] * 2  # "turnover on Orlune fell", "Orlune halted trading in the shares"
    if few and " " in name and is_peoples(text, mention.start, mention.end):
        return ["Person"]
    found = []
    # "its smelter in Orlu runs on gas": what runs is the smelter
    inside = left.endswith((" in ", " in the ")) and PLACE_LEFT.search(left) is not None
    site = not mention.possessive and (_is_site(left) or (inside and not _MONEY_LEFT.search(left)))
    if not site and (
        _FIRM_RIGHT.match(right)
        or _FIRM_LEFT.search(left)
        or mention.listed
        or _is_based(text, mention)
        or is_firms(text, mention.start, mention.end)
    ):
        found.append("Firm")
    if left.endswith(", ") and _REPORTS.match(right):
        found.append("Organization")  # "the bank grew, Trend reports."
    if _SIZED.match(right):
        found.append("Project")  # "Upper Bheri (456 MW)"
    # "stored at Orlu's depot": whoever has it
    near = mention.possessive and (
        left.endswith(" at ") or _NEAR_THE_THING.search(left) is not None
    )
    if _is_few(name) and (
        _PLACE_RIGHT.match(right)
        or (
            not near
            and _is_linked(left)
            and PLACE_LEFT.search(left)
            and not _MONEY_LEFT.search(left)
        )
        or site
    ):
        found.append("Place")
    if few and lies_in_short_state(text, mention.end):
        found += ["Place"] * 2  # whatever stands before it: "Teton Oil Co., Orlu, Colo., sold"
    if _is_few(name) and not mention.possessive and _DIVISION_OF.search(left):
        found.append("Place")  # "the canton of Orlu owns": whatever it does
    if _is_few(name) and not mention.possessive and _RULES.search(left):
        found += ["Place"] * 2  # "the prime minister of Orlu"
    if few and not mention.possessive and _has_officer(text, mention):
        found += ["Firm"] if " " not in name else ["Firm"] * 2
    if few and not mention.possessive and _MEMBER_FOR.match(right) and not _OF_A_PARTY.match(name):
        found += ["Place"] * 2
    if few and " " not in name and _SEAT_OF.match(right) and not ACTS_ON.match(right):
        found.append("Place")  # "the Helsingør shipowner Kronborg Bulk"
    if (
        few
        and " " in name
        and not (
            _OF_PLACE.search(left)
            or (mention.place is not None and mention.place.start == mention.start)
        )
        and (PERSON_RIGHT.match(right) or _PERSON_LEFT.search(left))
    ):
        found.append("Person")
    if few and " " not in name and _is_of_kin(left, right, name):
        found.append("Person")  # "brothers Amir and Luis Bey", "Mark and Anne Holt"
    if few and " " not in name and not name.isupper() and _HEADS_OF.match(right):
        found.append("Person")  # "Chandratarn, vice chairman of the council"
    folded = mention.place is not None and mention.place.start == mention.start
    if (
        few
        and " " in name
        and not _OF_PLACE.search(left)
        and (
            OFFICE_RIGHT.match(right)
            or _OFFICE_LEFT.search(left)
            or (not left.endswith(", ") and _POST_RIGHT.match(right))
        )
    ):
        found.append("Person")
    if " " in name and (folded or _OF_PLACE.search(left)):
        found.append("Firm")
    if found == [] and name.partition(" ")[0] in lexicon().first_heads:
        found.append("Firm")
    if found == [] and _NUMBERED_WORK.fullmatch(name) and not _is_given(name):
        found.append("Project")  # "Solane II": the second of its name, where nothing else tells
    return found
