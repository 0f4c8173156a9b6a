"""What a name without a head word is: a firm, a place or a person, by the words that stand around it, anywhere in the text.

A name whose surroundings say nothing, or two things equally, stays a `Party`: left open, never guessed.

    settle_kinds(text, mentions)        # "Jena" in "a plant in Jena" becomes a Place
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from interlock.loaders.documents.language.kin_nouns import KINSFOLK
from interlock.loaders.documents.language.known_parties import likely_kind
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.person_names import person_names
from interlock.loaders.documents.mentions.capitals import CAP
from interlock.loaders.documents.mentions.evidence import (
    at_a_fair,
    is_bankers,
    is_firms,
    is_lenders,
    is_peoples,
    is_spoken_of,
    noun_kind,
)
from interlock.loaders.documents.mentions.firm_signs import NO_PERSONS, SURE, signs_of_firm
from interlock.loaders.documents.mentions.kindred_firms import stands_before_kindred
from interlock.loaders.documents.mentions.last_signs import is_kept_at, last_sign
from interlock.loaders.documents.mentions.market_signs import is_market, is_surely_market
from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.mentions.of_a_group import kind_of_group
from interlock.loaders.documents.mentions.people_signs import SURE_PERSON, signs_of_person
from interlock.loaders.documents.mentions.persons import is_person
from interlock.loaders.documents.mentions.short_states import lies_in_short_state
from interlock.loaders.documents.mentions.taken_up import taken_up
from interlock.loaders.documents.mentions.trades_told import tell_trades
from interlock.loaders.documents.mentions.work_signs import (
    kind_called_later,
    kind_of_undertaking,
    weak_kind_of_undertaking,
)

__all__ = ["settle_kinds"]

# "India’s Kandla Petrochem"
_OF_PLACE = re.compile(r"[A-Z]\w+[’']s\s$")
_OF = re.compile(r",?\sof\s$")
_OFFICE_NEXT = re.compile(
    r"\s(?:[A-Za-z-]+\s){0,2}(?:[Pp]resident|[Cc]hair(?:man|woman|person)?|[Dd]irector|CEO|[Mm]inister|[Ss]ecretary|[Cc]hief"
    r"|[Hh]ead|[Mm]anager)\b"
)
_JOINT = re.compile(r"(?:,|,? and)\s$")
_REACH = 64  # characters around a name that are looked at
_LONGEST_ACRONYM = 6
_MOST_WORDS = 3  # of a place or person
_HALVES = 2  # of a name that a hyphen joins, each longer than that
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
_FIRM_RIGHT = re.compile(
    rf"(?:[’']s?\s(?:(?:[a-z-]+|[A-Z][a-z]+(?:an|ese|ish|ss|se|ch|sh|i|k))\s){{0,2}}?{_THINGS}\b"
    r"|\s(?:flag|brand|badge|banner)\b(?=[,.;]|\s(?:and|in|on|for|is|was))"
    rf"|(?:,?\s(?:which|that))?\s(?:also\s|now\s|already\s|currently\s|mainly\s)?{_MAKES}\b"
    r"|,?\s(?:a|an|the)\s(?:[\w-]+\s){0,4}?(?:maker|producer|company|firm|manufacturer|supplier|trader|exporter)\b"
    r"|,\s(?:itself\s)?(?:an?\s)?(?:part|unit|subsidiary|arm|division)\sof\s(?:the\s)?(?:[A-Z][\w&’'-]*\s){1,4}?(?:Group|SA|AG|[Pp][Ll][Cc]|Ltd|Inc"
    r"|Holdings?|Corp|Corporation|Company|GmbH|SpA|ASA|AB|NV|LLC)\b)"
)
_FIRM_LEFT = re.compile(
    r"\b(?:shares?\s(?:of|in)|stakes?\sin|(?:percent|per\scent|%)\sof|interests?\sin|subsidiary|unit|parent|owner\sof"
    r"|owners\sof|shareholders?\s(?:of|in)|rivals?|supplier|customer|competitors?|acquire|acquired|acquires|buy"
    r"|bought|buying|acquiring|acquisition\sof|takeover\sof|merger\s(?:with|of)|merge\swith|merged\swith"
    r"|maker|producer|producer\sof|bid\sfor|control\sof|contract\s(?:to|with)|awarded\sto"
    r"|(?:contracts|supply\sdeals?|offtake|off-take|orders|orders\splaced)\s(?:to|with|from)"
    r"|(?:sold|sells?|selling|pledged|pledges|licensed|licenses|leased|leases)\s(?:(?!(?:and|or|in|on|at|from|its\sway)\s)[\w’'%.-]+\s){1,6}?to)(?:\sby)?\s$",
    re.IGNORECASE,
)
_PLACE_RIGHT = re.compile(
    r"(?:\slies\s(?:on|in|at|near|between|north|south|east|west|\d)|\shas\s(?:about\s|some\s)?(?:no\s(?:hospital|school|road|airport|port)"
    r"|[\d,]+\s(?:inhabitants|residents))\b|\s(?:region|province|port|county|district|city|coast|border|area|free\szone|valley|oblast|state|harbou?r"
    r"|airport)\b|,\s(?:itself\s)?(?:an?|the)\s(?:[\w’'-]+\s){0,3}?(?:town|city|village|hamlet|island|suburb|port\stown|port\scity|seaport)\b(?!\s(?:hall|council"
    r"|operator|authority|government|company|hotel|elder|chief|head|leader|[a-z]+(?:man|woman|or|ian|ist)\b))|,\swhere\b|,\s(?:in|near)\s(?:the\s)?[A-Z]"
    r"|,?\s(?:about\s|some\s)?\d[\d.,]*\s?(?:km|kilomet(?:re|er)s|miles)\s(?:(?:inland|downstream|upstream|north|south|east|west|away)\s)?(?:from\b|of\b|outside\b"
    r"|(?:north|south|east|west)(?:[a-z-]*)\sof)"
    r"|,\sin\sthe\s(?:[a-z-]+\s){0,3}(?:part|state|province|region|district|county|coast|department|outskirts)\sof\b"
    r"|[’']s\s(?:port|city|mayor|airport|economy|population|harbou?r"
    r"|old\stown|streets)\b)"
)
_PLACE_LEFT = re.compile(
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
_THING_LEFT = re.compile(r"(?P<noun>[a-z-]+)\s(?P<link>at|from|near|in)\s$")
_REPORTS = re.compile(r"\sreports?(?:ed)?(?:\.|,|\s(?:citing|referring|with\sreference)\b)")
_NUMBERED_WORK = re.compile(r"[A-Z][a-zà-ÿ]+ (?:II|III|IV|VI|VII|VIII|IX)")
_SIZED = re.compile(r"\s\([\d.,]+\s?-?(?:MW|GW|MWp|km|kilometres|megawatts?|hectares|ha|bpd|tpd)\b")
_LINKS = (" at ", " from ", " near ", " in ")
# "near Orlu's gas pipeline", "near Orlu’s Tarn mine": of a thing near which something lies, whoever has it
_NEAR_THE_THING = re.compile(r"\b(?:near|outside|beside|to)\s(?:the\s)?$")
# "its base in Orlu, West Tarn,": behind a town the land that it lies in
_SITED_IN_TOWN = re.compile(
    r"(?:\b(?:based|headquartered|located|situated|base|seat|offices?|headquarters|plants?|factory|factories|mills?|facility|facilities|site|yard"
    r"|shipyard|warehouse|refinery|smelter|mine|farm|project|terminal|distillery|brewery|works)\s(?:in|at|near|outside)|\bnear)\s$"
)
_ENDS = re.compile(r"[.;:)\n]|$")
_LISTING = re.compile(
    r"(?:,\s|\band\s|:\s|\b(?:include|includes|included|including|such\sas|like|are|were|between|among|with|of)\s)(?:the\s)?$"
)
_DIVISION_OF = re.compile(
    r"\b(?:canton|village|town|city|island|province|district|county|commune|municipality|parish|township|governorate|prefecture)\sof\s$"
)
_SET_OFF = re.compile(r"[,.;)]|$")
_PLACED = re.compile(r"\b(?:in|at|from|near|of|to|between|across|via|than|for)\s(?:the\s)?$")
_THINGS_AT = frozenset({"Asset", "Project", "Event"})
_PARTIES_FROM = frozenset({"Firm", "Bank", "Chamber", "Organization"})
_SPEAKS = re.compile(
    r"\s(?:said|says|told|met|visited|flew|resigned|tweeted|added|warned|hailed|praised|, who)\b|,\swho\b"
)
_BODIES = frozenset({"Chamber", "Organization", "Exchange", "GovernmentBody"})
_MONEY_LEFT = re.compile(
    r"\b(?:invest|stake|inject|pour|pump|put|participation|equity|capital)\w*\b[^.;]*\bin\s$"
)
_ROLE = (
    r"(?:chairman|chairwoman|chair|chief|director|head|president|manager|founder|governor|minister|mayor|ambassador"
    r"|secretary|spokes(?:man|woman|person)|officer|owner|partner|analyst|economist|professor|heir|engineer|lawyer"
    r"|solicitor|barrister|attorney|notary|accountant|confidant|lobbyist|bodyguard|C[EFO]O)"
)
_PERSON_RIGHT = re.compile(
    rf",\s(?!where\s|(?:its|their)\s(?:[a-z-]+\s){{0,2}}?(?:partner|owner)\b)(?:whom?\b|\d\d\b(?=[,.;)]|$|\s(?:and|who|is|was|has|had|will|from|of)\b)(?![.,]\d)|(?:(?:the|its|their|his|her|a|an|then)\s)?(?:(?!the\s)[\w’'&-]+\s){{0,4}}?(?:vice-|deputy-"
    rf"|co-)?{_ROLE}\b(?!\s[A-Z])"
    # ", the commission's spokesman, Jo Lee, said": who holds the office stands behind it
    r"(?!,\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3},?\s(?:said|says|told|added|confirmed|announced)\b))"
)
_PERSON_LEFT = re.compile(
    r"\b(?:(?:his|her|their)\s(?:[A-Za-z-]+\s){0,2}(?:friend|colleague|classmate|mentor|boss|predecessor|successor|counterpart|partner)"
    r"|sons?|daughters?|wife|husband|brothers?|sisters?|father|mother|widow|cousins?|nephew|niece|citizen|founders?"
    r"|heirs?|(?:chaired|headed|(?<!consortium\s)(?<!buyers,\s)(?<!group\s)(?<!syndicate\s)(?<!investors\s)led|managed|"
    r"(?<!jointly\s)(?:co-)?founded(?:\sin\s\d{4})?)\sby|lawyer|solicitor|engineer)(?:,|\sare|\sis)?\s$"
)


# "Jude Tarn, NDB Unit Head of Project Administration": an office in capitals, no firm's officer behind a comma.
_POST_RIGHT = re.compile(
    r",\s(?:(?:the|its|our|an?)\s)?(?:[A-Z][\w&’'-]*\s(?:and\s|&\s)?){0,4}(?:President|Chair(?:man|woman|person)?|Director|Head"
    r"|Secretary|Minister"
    r"|Manager|Governor|Ambassador|Commissioner|Officer|C[EFOT]O|Partner|Founder|Representative|Economist|Specialist|Advis[eo]r)"
    r"(?:[\s-]General)?(?=\s[a-z]|[,.;]|$)"
)
_HEADS_OF = re.compile(rf",\s(?:(?:the|a|an)\s)?(?:[a-z-]+\s){{0,3}}?{_ROLE}\s(?:of|at)\s")
# What firms do, and no place; a person who does so has been named in full before.
_FIRM_DOES = re.compile(
    r"\s(?:has\s|had\s|have\s)?(?:also\s|recently\s|now\s|already\s|since\s|currently\s)?"
    r"(?:launched|unveiled|introduced|rolled\sout|rolls\sout|launches|unveils|partnered|partners\swith|teamed\sup|expanded"
    r"|inaugurated|commissioned"
    r"|broke\sground|broken\sground|raised\s(?:[$€£¥]|US\$|[A-Z]{3}\s?)\d|invested|reported\s(?:a\s)?(?:net|revenue|record"
    r"|sales|profit|loss|earnings)"
    r"|employs|specialis?zes|specialises|offers|provides\s(?:[a-z]+\s)?(?:services|solutions|products)|operates|was\s(?:founded"
    r"|established|incorporated|acquired|set\sup)"
    r"|is\s(?:headquartered|based|building|investing|expanding|developing|constructing)|has\s(?:offices|operations|branches"
    r"|plants|factories|subsidiaries|stores)"
    r"|entered\sinto\s(?:an?\s)|opened\s(?:its|a|an|the)|announced\s(?:plans|results|the\s(?:launch|opening|acquisition"
    r"|completion|appointment|admission|signing))"
    r"|(?:will|plans\sto|is\sto|intends\sto|aims\sto)\s(?:build|invest|open|expand|launch|acquire|produce|manufacture|supply"
    r"|deliver|develop|construct|operate|raise|hire)"
    r")\b"
)


_ITEMS = rf"(?:{CAP}(?:\s{CAP}){{0,2}}(?:,\s(?:and\s)?|\sand\s))"
_AMONG_PLACES = later(
    r"\b(?:towns|cities|districts|provinces|regions|states|counties|villages|municipalities|communes|islands|governorates|prefectures)"
    rf"(?:\s(?:of|like|including|such\sas|in)|\s(?:--?|–|—)|:)\s{_ITEMS}*$"
)
_IN_PLACES = later(
    rf"\b(?:in|at|near|across|between|from|via|throughout|outside)\s(?:the\s)?{_ITEMS}+$"
)
_LIST_GOES_ON = later(rf"(?:,\s{CAP}(?:\s{CAP}){{0,2}})*,?\sand\s[A-Z]")
_LIST_CLOSED = re.compile(
    r"[,.;:)]|$|\s(?:and|or)\s[A-Z]|\s(?:in|for|to|with|on|by|as|since|after|during|of|from|under|at|regions?|provinces?"
    r"|districts?|counties|cities)\b"
)


_ONE_FAMILY = later(rf"(?:, {CAP})*,? (?:and|&) (?P<last>{CAP} {CAP})")
_KIN_BEFORE = re.compile(
    rf"\b(?:[Bb]rothers|[Ss]isters|[Ss]iblings|[Ss]ons|[Dd]aughters|[Tt]wins|[Cc]ousins|[Ss]pouses|[Cc]hildren|[Hh]eirs"
    rf"|[Ww]ife),? (?:{CAP}, )*$"
)
_OFFICE = (
    _ROLE.replace("owner|partner|", "").replace("|heir", "").replace("|C[EFO]O", "")
)  # a firm may be owner or partner
_STATE_OFFICE = (
    r"(?:[A-Z][a-z]+(?:,?\sand\s|,\s|\s)){0,4}(?:Minister|President|Premier|Governor|Ambassador|Secretary|Chancellor|Senator|Commissioner"
    r"|Mayor|Chief\sJustice|Attorney\sGeneral)\b"
)
# What is said of persons alone, behind their name and before it.
_OFFICE_RIGHT = later(
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
_OFFICE_LEFT = re.compile(
    r"(?:\b(?:appointed|elected|Mr|Mrs|Ms|Dr|Sir|Dame|citizen|[A-Z][a-z]+\snational|businessman|businesswoman|widow|nephew"
    r"|economist|lawyer"
    rf"|professor)\.?\s|\b(?:spokes(?:man|woman|person)|counsel|lawyer|spokesmen)\s(?:for|of)\s(?:the|its|his|her)\s(?:[a-z-]+\s){{0,2}}?[a-z-]+,\s|(?:{_OFFICE}(?:-designate|-elect)?|C[EFO]O-(?:designate|elect)),?\s|(?:{_OFFICE}|board\smember)s\s"
    rf"(?:of\s[A-Z][\w ’'&-]{{2,40}}\s)?are:?\s|\b(?:run|led|headed|chaired|managed)\s(?:for|since"
    rf"|until)\s[a-z0-9 ]{{2,20}}\sby\s|{_OFFICE}\sof\s[A-Z][\w ’'&-]{{2,40}},\s)$"
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
_LABELLED = re.compile(
    r"[(;,]\s(?:[A-Z][A-Za-z-]*(?:,|\sand|\s&)?\s){0,6}(?:President|CEO|Director|Chairman|Chairperson|Officer|Manager):\s$"
    r"|\((?:[A-Z][A-Za-z-]*(?:,|\sand|\s&)?\s){0,6}(?:President|CEO|Director|Chairman|Chairperson|Officer|Manager):\s$"
)
_SEAT_OF = re.compile(
    r"\s(?!(?:and|or|its|their|which|as|was|is|has|had)\s)(?:[a-z-]+\s){0,2}?(?!(?:or|nor|for|over|under|after|either|never|rather|whether|together|later|earlier|former|per|her"
    r"|other|further|another)\b)"
    r"[a-z-]+(?:er|or|house|group|company|firm|bank|fund|agency|yard|broker|co-operative|cooperative),?\s[A-Z]"
)


# "says the bureau's Losa Moe", "said X buyer Ada Moe": who speaks for somebody is a person
_SAYS_WHOSE = re.compile(
    r"\b(?:said|says|adds|added|explains|explained|notes|jokes|joked|laughs|laughed|recalls|recalled|insists|insisted)\s(?:the\s)?"
    r"(?:[A-Za-z-]+\s){0,2}[\w-]+(?:[’']s\s(?:[a-z]+\s)?|\sbuyer\s)$"
)


def settle_kinds(text: str, mentions: Sequence[Mention], *, surely: bool = False) -> None:
    """Give kinds to names that have none; all mentions of one name together decide, then what they are listed or related with.

    With `surely`, a name of which nothing is said stays open.
    """
    _people_called_as_firms(text, mentions)
    _bodies_called_as_events(text, mentions)
    tell_trades(text, mentions)
    for last in (False,) if surely else (False, False, True):
        _settle(text, mentions, last)


def _people_called_as_firms(text: str, mentions: Sequence[Mention]) -> None:
    """Take "Michael Flowers will retire as chief executive" for a person, whatever the last word names elsewhere."""
    given = lexicon().given_names
    people = {
        m.name
        for m in mentions
        if m.form == "name"
        and m.kind == "Firm"
        and m.name.count(" ") == 1
        and m.name.partition(" ")[0] in given
        and (_OFFICE_RIGHT.match(text, m.end) or _PERSON_RIGHT.match(text, m.end))
        and sum(signs_of_firm(text, m, mentions).values()) < SURE
    }
    for mention in mentions if people else ():
        if mention.form == "name" and mention.name in people:
            mention.kind, mention.guessed = "Person", False


_STANDING = re.compile(r"(?:Forum|Congress|Conference|Assembly|Convention)$")
# What only a body has that stands, and no occasion: members, an office, a seat.
_OF_A_BODY = re.compile(
    r"\b(?:(?:[Aa]ssociate |[Ff]ull |[Ff]ounding )?[Mm]embers? of|[Mm]embership (?:of|in)|[Aa]ccession to|accede[sd]? to|[Aa]ssociate of"
    r"|[Ss]ecretary[- ][Gg]eneral of|[Pp]resident of|[Tt]reasurer of|[Ss]ecretariat of|[Mm]ember [Ss]tates of|expelled from|left) "
    r"(?:the )?$"
)
_HAS_MEMBERS = re.compile(
    r"(?:’s|'s) (?:[a-z]+ )?(?:members?|membership|secretariat|secretary-general|treasurer|headquarters)\b"
    r"|,? (?:which )?(?:has|have|counts|groups|unites) (?:[a-z]+ )?(?:[\d,]+|[a-z]+) (?:[a-z-]+ )?members?\b"
    r"|, of which\b[^.;]{0,40}\bmember"
    r"|, (?:based|headquartered|seated) in\b"
)


def _bodies_called_as_events(text: str, mentions: Sequence[Mention]) -> None:
    """Take "a member of the Lamu Forum" for one of a body that stands, and its forum for no occasion."""
    bodies = {
        m.name
        for m in mentions
        if m.form == "name"
        and m.kind == "Event"
        and _STANDING.search(m.name)
        and (
            _OF_A_BODY.search(text, max(0, m.start - _BEFORE_A_BODY), m.start)
            or _HAS_MEMBERS.match(text, m.end)
        )
    }
    for mention in mentions if bodies else ():
        if mention.form == "name" and mention.name in bodies:
            mention.kind, mention.guessed = "Organization", False


_BEFORE_A_BODY = 40  # characters


def _settle(text: str, mentions: Sequence[Mention], last: bool) -> None:
    open_names: dict[str, list[Mention]] = {}
    before = {
        m.end: m for m in mentions if m.form == "name" and m.kind in ("Person", "Firm", "Bank")
    }
    for mention in mentions:
        if mention.form == "name" and mention.kind == "Party" and mention.head not in KINSFOLK:
            open_names.setdefault(mention.name, []).append(mention)
    places = {m.end: m for m in mentions if m.form == "name" and m.kind == "Place"}
    begun = {m.start for m in places.values()}
    firms = {m.start: m for m in mentions if m.form == "name" and m.kind == "Firm"}
    beside = _beside(mentions) if last and open_names else {}
    families = {
        m.name.rpartition(" ")[2]
        for m in mentions
        if m.form == "name" and m.kind == "Person" and " " in m.name
    }
    alone = _alone(mentions)
    called = _called(mentions)
    # the first words of longer names of firms: "Sunreef" of "Sunreef Produce" lends, and is no bank
    shorter = {
        m.name.partition(" ")[0]
        for m in mentions
        if m.form == "name" and m.kind not in ("Person", "Place", "Bank") and " " in m.name
    }
    inside = {
        word
        for m in mentions
        if m.form == "name" and m.kind in ("Firm", "Bank", "Organization") and " " in m.name
        for word in m.name.split()
    }
    later = taken_up(text, mentions)
    people = _spoken_of(text, mentions) if open_names else frozenset()
    for name, group in open_names.items():
        if name in called or (likely_kind(name) == "Person" and not _is_undertaking(text, group)):
            for mention in group:
                mention.kind = "Person"
            continue
        if any(at_a_fair(text, m.start) and m.entry is None for m in group):
            for mention in group:
                mention.kind = "Event"
            continue
        votes: Counter[str] = Counter()
        if any(
            _SAYS_WHOSE.search(text, max(0, m.start - _REACH), m.start) for m in group
        ) and name.count(" ") in (1, 2):
            votes["Person"] += 2
        votes.update(_shortened(name, alone))
        if name.count(" ") == 1 and name.rpartition(" ")[2] in families:
            votes["Person"] += 1  # "Deniz Aral" beside "Sevgi Aral"
        if name in later:
            votes[later[name]] += 1
        beside_people = [one for m in group if (one := _coordinated(text, m, before)) == ["Person"]]
        for mention in group:
            votes.update(_votes(text, mention, name))
            votes.update(_seat(text, mention, before))
            votes.update(_coordinated(text, mention, before))
            if mention.start in people and name.count(" ") in (1, 2):
                votes["Person"] += 2  # firms buy and sell too, but not "his shares"
        told = _told(text, group, mentions)
        sure = set(told) == {"Firm"} or any(is_firms(text, m.start, m.end) for m in group)
        if sure and votes["Person"] == len(beside_people):
            votes["Person"] = 0  # beside a person in a list, but owned by a fund
        if not votes.keys() & _BODIES or "Bank" in told or "Person" in told:
            votes.update(told)
        votes = +votes
        if "&" in name:  # partners: a firm, but for a place that is called one
            if not any(_PLACE_LEFT.search(text, max(0, m.start - _REACH), m.start) for m in group):
                votes["Place"] = 0
            votes["Person"] = 0
            votes = +votes
        if (
            not votes
        ):  # what is said of a name alone comes first, then what it is listed with and what it does
            for mention in group:
                if (
                    _is_listed_place(text, mention, places)
                    or _is_land_of_town(text, mention, places)
                    or _is_end_of_way(text, mention, places, begun)
                ):
                    votes["Place"] += 1
                elif " " not in name and name not in families and _is_beside(text, mention, firms):
                    votes["Firm"] += 1
                elif name not in families and _is_plain_word(name):
                    votes["Firm"] += _FIRM_DOES.match(text, mention.end) is not None
            votes = +votes
        if (
            not votes
            and name not in inside
            and (undertaking := _undertaking(text, group)) is not None
        ):
            for mention in group:
                mention.kind, mention.guessed = undertaking, False
            continue
        lends = last and not votes and name not in shorter
        if lends and any(is_lenders(text, m.start, m.end) for m in group):
            for mention in group:
                mention.kind, mention.guessed = "Bank", True
            continue
        if not votes and last and (likely := likely_kind(name)) is not None:
            for mention in group:
                mention.kind, mention.guessed = likely, True
            continue
        if not votes and last and " " not in name and name not in shorter:
            sign = next((s for m in group if (s := last_sign(text, m, beside)) is not None), None)
            if sign is not None:
                for mention in group:
                    mention.kind, mention.guessed = sign, True
                continue
        if not votes:
            if last and _is_a_body(text, group, mentions):
                for mention in group:
                    mention.kind, mention.guessed = "Firm", True
                continue
            if last and _is_joined(name) and not any(_stands_in(text, m) for m in group):
                for mention in group:
                    mention.kind, mention.guessed = "Firm", True
                continue
            if last and (_is_firm_like(name) or any(_is_of_country(text, m) for m in group)):
                if name.partition(" ")[0] in lexicon().place_firsts:
                    for mention in group:
                        mention.kind, mention.guessed = "Place", True
                    continue
                for mention in group:
                    mention.kind, mention.guessed = "Firm", True
            continue
        kind = _most(votes)
        if kind is None:
            continue
        if kind in ("Person", "Place") and name.isupper() and 2 < len(name) <= _LONGEST_ACRONYM:
            continue  # "and NCC chief executive Jo Lee": of whom the acronym is no name
        for mention in group:
            mention.kind = kind


def _is_undertaking(text: str, group: Sequence[Mention]) -> bool:
    """Whether a name that is rather a person's is told to be a work, an event or a treaty."""
    return group[0].name.partition(" ")[0] not in lexicon().given_names and any(
        kind_of_undertaking(text, m.start, m.end) is not None
        for m in group
        if not m.possessive and not m.title
    )


def _undertaking(text: str, group: Sequence[Mention]) -> str | None:
    """What the next sentence calls a name of which nothing else is told, or what is done to it rather than to a firm."""
    found = [
        kind
        for m in group
        if not m.possessive
        for kind in (
            kind_called_later(text, m.start, m.end),
            weak_kind_of_undertaking(text, m.start, m.end),
        )
        if kind is not None
    ]
    return found[0] if found else None


def _told(text: str, group: Sequence[Mention], mentions: Sequence[Mention]) -> list[str]:
    """What the text says of a name, all places together, that it says of firms or of people alone."""
    firm = {sort: w for m in group for sort, w in signs_of_firm(text, m, mentions).items()}
    person = max(signs_of_person(text, m, mentions) for m in group)
    if "invested" in firm:
        firm["invested"] = 1  # "invested in Orlu": in a town as well
    if any(text.endswith(" at ", 0, m.start) for m in group):
        firm.pop("joined", None)  # "an engineer at Orlu": in a town as well
    much = sum(firm.values()) >= 2 * SURE
    for sort in NO_PERSONS & firm.keys():
        del firm[sort]  # a chamber has members and its aims too
    told = sum(firm.values()) >= SURE
    banks = told and any(
        is_lenders(text, m.start, m.end) or is_kept_at(text, m.start) for m in group
    )
    return [
        *(["Firm"] if told else []),
        *(["Firm"] if told and much else []),
        *(["Bank"] if banks else []),
        *(["Person"] if person > 0 else []),
        *(["Person"] if person >= SURE_PERSON else []),
    ]


def _is_a_body(text: str, group: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether a name is at least no person's and no town's: "Orlune sold its mill", "Orlune, which"."""
    return not any(_stands_in(text, m) for m in group) and any(
        weight >= SURE and sort in NO_PERSONS
        for m in group
        for sort, weight in signs_of_firm(text, m, mentions).items()
    )


def _beside(mentions: Sequence[Mention]) -> dict[int, Mention]:
    """The names by where they end and, negative, by where they begin."""
    named = [m for m in mentions if m.form == "name"]
    return {m.end: m for m in named} | {-m.start: m for m in named}


def _most(votes: Counter[str]) -> str | None:
    """The kind that most is said for; a bank is a firm too, so that what is said of firms does not outweigh it."""
    if votes["Bank"] and votes["Bank"] + votes["Firm"] > max(votes["Person"], votes["Place"]):
        return "Bank"
    (kind, most), *others = votes.most_common()
    return None if others and others[0][1] == most else kind


def _spoken_of(text: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """Where the open names begin that "his" or "she" is said of: the first of a sentence that names nobody else before the pronoun."""
    found = set()
    first: dict[int, Mention | None] = {}
    for at, mention in enumerate(mentions):
        somebody = mention.kind in ("Person", "Party") and mention.form != "pronoun"
        if not somebody or mention.sentence in first:
            continue
        first[mention.sentence] = mention
        if mention.form != "name" or mention.kind != "Party":
            continue
        until = next(
            (
                m.start
                for m in mentions[at + 1 :]
                if m.kind in ("Person", "Party") or m.sentence != mention.sentence
            ),
            len(text),
        )
        if is_spoken_of(text, mention.end, until):
            found.add(mention.start)
    return frozenset(found)


def _called(mentions: Sequence[Mention]) -> frozenset[str]:
    """The first and last words of persons with a title or office, where no body is called so too: "Taskin" for "Dr Taskin Amed"."""
    words: dict[str, set[str]] = {}
    titled: set[str] = set()
    bodies: set[str] = set()
    for mention in mentions:
        if mention.form != "name" or " " not in mention.name:
            continue
        parts = mention.name.split()
        if mention.kind != "Person":
            bodies.update(parts)
            continue
        for part in (parts[0], parts[-1]):
            words.setdefault(part, set()).add(mention.name)
        if mention.title:
            titled.add(mention.name)
    sure = (part for part, names in words.items() if len(names) == 1 and names <= titled)
    return frozenset(sure) - bodies


def _alone(mentions: Sequence[Mention]) -> frozenset[str]:
    """The single words that the text uses as names."""
    return frozenset(
        m.name
        for m in mentions
        if m.form == "name" and " " not in m.name and m.kind in ("Party", "Person")
    )


def _shortened(name: str, alone: frozenset[str]) -> list[str]:
    """How the text shortens a name tells what it is: a person is called by the last word later, a firm by the first."""
    parts = name.split()
    if not 1 < len(parts) <= _MOST_WORDS or not all(part[0].isupper() for part in parts):
        return []
    if parts[0].isupper() and len(parts[0]) > 1:
        return []  # "BFI Vohitra", later "Vohitra"
    first, last = parts[0] in alone, parts[-1] in alone
    if parts[-1] in lexicon().name_heads:
        last = False
    return ["Person"] if last and not first else ["Firm"] if first and not last else []


def _seat(text: str, mention: Mention, before: Mapping[int, Mention]) -> list[str]:
    """As in "Platte Valley Bancorp of Omaha": what stands behind a firm and "of" is where it sits."""
    link = _OF.search(text, max(0, mention.start - 6), mention.start)
    firm = before.get(link.start()) if link else None
    seated = (
        firm is not None
        and firm.kind != "Person"
        and mention.name.count(" ") < _MOST_WORDS
        and not mention.name.isupper()
    )
    return ["Place"] * 2 if seated else []  # whatever the firm does: "Orlu Mills of Tarn makes"


_JOINTS = str.maketrans("", "", " -&")


def _is_firm_like(name: str) -> bool:
    """Whether a name of several words, of which nothing says more, is called as firms are."""
    parts = name.split()
    return (
        1 < len(parts) <= _MOST_WORDS + 1
        and not parts[-1].isupper()
        and parts[-1] not in ("family", "brothers")
        and name.translate(_JOINTS).isalpha()
    )


def _is_joined(name: str) -> bool:
    """Whether one word is joined of two names, as firms' are: "Borhult-Eik", "Neo-Silmet"."""
    parts = name.split("-")
    return (
        " " not in name
        and len(parts) == _HALVES
        and all(part[:1].isupper() and part.isalpha() and len(part) > _HALVES for part in parts)
        and not all(part.isupper() for part in parts)
    )


def _stands_in(text: str, mention: Mention) -> bool:
    """Whether a name stands where a town's would: "in Port-Orlu", "from Orlu-Tarn"."""
    return _PLACED.search(text[max(0, mention.start - 16) : mention.start]) is not None


def _is_plain_word(name: str) -> bool:
    """Whether a name is one word that is no acronym: those are called so by bodies as often."""
    return " " not in name and not name.isupper() and len(name) > 2


def _is_of_country(text: str, mention: Mention) -> bool:
    """Whether one word is told by a country alone, as in "Sweden's Lantvik": rather a firm, unless it speaks."""
    return (
        mention.place is not None
        and mention.place.start == mention.start
        and " " not in mention.name
        and mention.place.is_country
        and not mention.name.isupper()
        and not _SPEAKS.match(text, mention.end)
    )


def _is_listed_place(text: str, mention: Mention, places: Mapping[int, Mention]) -> bool:
    """As in "located in Orlu, Tarn and Vose", "four towns: Orlu, Tarn and Vose": one more of what is a place."""
    name = mention.name
    if mention.possessive or name.isupper() or name.count(" ") >= _MOST_WORDS - 1:
        return False
    left = text[max(0, mention.start - _REACH * 2) : mention.start]
    if not left.endswith((", ", " and ", ": ", " - ", "-- ", "— ", "– ", " in ", " as ", "ing ")):
        return False
    if _AMONG_PLACES.search(left):
        return _LIST_CLOSED.match(text, mention.end) is not None
    if not left.endswith(" and ") and not _LIST_GOES_ON.match(text, mention.end):
        return False  # "a trader in Busan, Orlu Seafoods"
    joint = _JOINT.search(text, max(0, mention.start - 6), mention.start)
    return (
        joint is not None
        and joint.start() in places
        and _IN_PLACES.search(left) is not None
        and _LIST_CLOSED.match(text, mention.end) is not None
    )


def _coordinated(text: str, mention: Mention, before: Mapping[int, Mention]) -> list[str]:
    """The kind of what stands right before in a list: "Mert Aral and Deniz Aral"."""
    if _OFFICE_NEXT.match(text, mention.end):
        return []  # "Jo Lee and KfX Director Ada Moe"
    joint = _JOINT.search(text, max(0, mention.start - 6), mention.start)
    other = before.get(joint.start()) if joint else None
    if other is None:
        return []
    if other.kind != "Person" and joint is not None and _is_address(text, mention, other, joint[0]):
        return ["Place"]
    return ["Firm" if other.kind == "Bank" else other.kind]


def _is_address(text: str, mention: Mention, firm: Mention, link: str) -> bool:
    """As in "Orlu Networks, Tarn.": one word behind a firm, a comma and nothing more, where no list of firms is told."""
    return (
        link == ", "
        and " " not in mention.name
        and not mention.name.isupper()
        and " " in firm.name
        and _ENDS.match(text, mention.end) is not None
        and _LISTING.search(text, max(0, firm.start - _REACH), firm.start) is None
    )


def _is_land_of_town(text: str, mention: Mention, places: Mapping[int, Mention]) -> bool:
    """As in "its base in Orlu, West Tarn,": behind the town in which a thing or firm is, and nothing else in the sentence takes it up."""
    town = places.get(mention.start - 2)
    return (
        town is not None
        and text.startswith(", ", mention.start - 2)
        and not mention.possessive
        and not mention.name.isupper()
        and mention.name.count(" ") < _MOST_WORDS
        and _SET_OFF.match(text, mention.end) is not None
        and _SITED_IN_TOWN.search(text, max(0, town.start - _REACH), town.start) is not None
    )


# The two ends of a way, what stands before them and between them.
_WAYS = (
    (re.compile(r"\bfrom\s(?:the\s)?$"), re.compile(r"\s(?:to|via|through)\s(?:the\s)?")),
    (re.compile(r"\b(?:between)\s(?:the\s)?$"), re.compile(r"\sand\s(?:the\s)?")),
    (re.compile(r"\b(?:link|connect)(?:s|ed|ing)?\s(?:the\s)?$"), re.compile(r"\s(?:with|to|and)\s(?:the\s)?")),
    (re.compile(r"\bto\s$"), re.compile(r"\sfrom\s(?:the\s)?")),
)  # fmt: skip
_WAY_CLOSED = re.compile(
    r"\s(?:will|would|is|was|were|are|has|had|have|may|can|could|takes?|took|runs?|ran)\b"
)


def _is_end_of_way(
    text: str, mention: Mention, places: Mapping[int, Mention], begun: Collection[int]
) -> bool:
    """As in "the road from Orlu to Lviv", "moved its office from Ghent to Orlu": one end of a way whose other end is a place."""
    if mention.possessive or mention.name.isupper() or mention.name.count(" ") >= _MOST_WORDS - 1:
        return False
    near = slice(max(0, mention.start - 12), mention.start)
    for opens, link in _WAYS:
        onward = link.match(text, mention.end)
        if onward is not None and onward.end() in begun and opens.search(text[near]):
            return True
        for other in (places.get(mention.start - gap) for gap in range(4, 10)):
            if (
                other is not None
                and not other.possessive
                and link.fullmatch(text, other.end, mention.start)
                and opens.search(text, max(0, other.start - 12), other.start)
            ):
                return bool(
                    _LIST_CLOSED.match(text, mention.end) or _WAY_CLOSED.match(text, mention.end)
                )
    return False


_AND_THEN = re.compile(r"(?:,?\s(?:and|&)\s|,\s)(?:the\s)?")


def _is_beside(text: str, mention: Mention, firms: Mapping[int, Mention]) -> bool:
    """As in "Orlu and Tarn Ltd advised Vose": one word that opens a list of firms, and tells no place."""
    left = text[max(0, mention.start - 16) : mention.start]
    if (
        mention.possessive
        or _PLACED.search(left)
        or not (left[-2:] in (". ", "") or left[-1:] in "\n“" or left[-2:-1].islower())
    ):
        return False
    at, count = mention.end, 0
    while (link := _AND_THEN.match(text, at)) is not None and count < _MOST_WORDS:
        other = firms.get(link.end()) or firms.get(link.end() - 4)
        if other is None or other.possessive:
            return False
        if "and" in link[0] or "&" in link[0]:
            return True
        at, count = other.end, count + 1
    return False


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
    return sum(part[0].isupper() for part in name.split()) <= _MOST_WORDS


def _is_linked(left: str) -> bool:
    """Whether what stands before a name ends as it does before a place, which costs less to see than what noun it goes with."""
    return left.rstrip().removesuffix("the").rstrip().endswith(_TO_PLACES)


def _votes(text: str, mention: Mention, name: str) -> list[str]:
    begin = max(0, text.rfind("\n", 0, mention.start) + 1, mention.start - _REACH)
    left = text[begin : mention.start]
    right = text[mention.end : mention.end + _REACH]
    few = name.count(" ") < _MOST_WORDS
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
    if name.isupper() and len(name) <= _LONGEST_ACRONYM and is_market(left, right):
        return ["Exchange"]
    if few and is_surely_market(left, right):
        return ["Exchange"] * 2  # "turnover on Orlune fell", "Orlune halted trading in the shares"
    if few and " " in name and is_peoples(text, mention.start, mention.end):
        return ["Person"]
    found = []
    # "its smelter in Orlu runs on gas": what runs is the smelter
    inside = left.endswith((" in ", " in the ")) and _PLACE_LEFT.search(left) is not None
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
            and _PLACE_LEFT.search(left)
            and not _MONEY_LEFT.search(left)
        )
        or site
    ):
        found.append("Place")
    if few and lies_in_short_state(text, mention.end):
        found += ["Place"] * 2  # whatever stands before it: "Teton Oil Co., Orlu, Colo., sold"
    if _is_few(name) and not mention.possessive and _DIVISION_OF.search(left):
        found.append("Place")  # "the canton of Orlu owns": whatever it does
    if few and " " not in name and _SEAT_OF.match(right):
        found.append("Place")  # "the Helsingør shipowner Kronborg Bulk"
    if (
        few
        and " " in name
        and not (
            _OF_PLACE.search(left)
            or (mention.place is not None and mention.place.start == mention.start)
        )
        and (_PERSON_RIGHT.match(right) or _PERSON_LEFT.search(left))
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
            _OFFICE_RIGHT.match(right)
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
