"""The labels of registers' notes and of project pages ("Seat: Maardu", "Executing agency: X"), and what each says.

label_of("Sole shareholder")            # Label('OWNS', ...)
label_of("Lenders", "Project").tie      # 'FINANCES'
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from interlock.loaders.documents.language.later import later

__all__ = ["LABEL", "Label", "is_figure", "is_label", "is_name", "label_of", "opens"]


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says.

    Attributes:
        tie: the type; turned: the party of the entry is its subject, not its object.
        kinds: what may stand behind the colon; role: the label names the office; ended: it says that it is over.
    """

    tie: str
    turned: bool
    kinds: frozenset[str]
    role: bool = False
    ended: bool = False


_FIRMS = frozenset({"Firm", "Bank", "Party", "Organization", "GovernmentBody", "Chamber"})
_HOLDERS = _FIRMS | {"Person"}
_PLACES = frozenset({"Place"})
_OFFICES = (
    "(?:members of the )?(?:management |supervisory |executive )?board(?: of (?:directors|management|managers))?|board members?"
    "|(?:managing |executive |sole |general |finance )?directors?|(?:general )?managers?"
    "|(?:deputy |vice[- ])?chair(?:m[ae]n|woman|person)?(?: of the (?:supervisory |management |executive )?board(?: of directors)?)?"
    "|chief executive(?: officer)?|ceo|president|vice-presidents?|founders?"
    "|procurators?|procurists?|authori[sz]ed signator(?:y|ies)|secretary|company secretary|treasurer|auditors?"
    "|(?:official |provisional |insolvency |joint )*(?:liquidators?|receivers?|trustees?|administrators?)"
)
_TABLE: tuple[tuple[str, Label], ...] = (
    (
        "registered office|registered seat|place of registration|jurisdiction|country of registration",
        Label("REGISTERED_IN", True, _PLACES),
    ),
    (
        "seat|head office|headquarters|address|place of business|domicile|location|office",
        Label("LOCATED_IN", True, _PLACES),
    ),
    (
        "shareholders?|owners?|members and shares|parent|parent company|ultimate parent|limited partners?|partners and shares"
        "|stockholders?|proprietors?|(?:ultimate )?beneficial owners?(?: declared)?|ownership(?: structure| as last recorded)?"
        "|shareholding(?: structure)?|shareholders and shares|owned by|members? with shares|equity holders?|co-owners?",
        Label("OWNS", False, _HOLDERS),
    ),
    (
        "(?:former|previous|past) (?:shareholders?|owners?)|struck (?:off|from) (?:the )?(?:list|register|roll) of"
        " (?:members|shareholders|owners)",
        Label("OWNS", False, _HOLDERS, ended=True),
    ),
    (
        f"(?:former|previous|past|outgoing|no longer(?: an?)?|ceased to be|removed(?: as)?|deleted) (?:{_OFFICES})"
        "|out of office|resigned|retired|left office|struck (?:off|from) (?:the )?(?:list|register|roll) of (?:directors|managers)",
        Label("HOLDS_ROLE", False, _HOLDERS, role=True, ended=True),
    ),
    ("shareholder of|owner of|shareholder in|owns", Label("OWNS", True, _FIRMS)),
    ("subsidiar(?:y|ies)|holdings?|participations?", Label("OWNS", True, _FIRMS)),
    ("branch(?:es)?(?: abroad)?|representative offices?", Label("BRANCH_OF", False, _FIRMS)),
    (
        "banks?|bankers?|house banks?|principal banks?",
        Label("BANKS_WITH", True, frozenset({"Bank"})),
    ),
    ("former names?|previous names?|formerly", Label("SUCCEEDED_BY", False, _FIRMS)),
    ("successor|legal successor", Label("SUCCEEDED_BY", True, _FIRMS)),
    ("regulator|supervisory authority|supervisor|regulated by", Label("REGULATES", False, _FIRMS)),
    (
        "listing|listed on|exchange|stock exchange",
        Label("LISTED_ON", True, frozenset({"Exchange"})),
    ),
    (
        "(?:sanctions )?(?:regime|programme|program)|listed under|designated under|sanctions list|legal basis",
        Label("LISTED_UNDER", True, frozenset({"Programme"})),
    ),
    (
        "registrar|register|registry|registered (?:with|by|at)|register kept by|registration authority",
        Label("KEEPS_REGISTER_OF", False, frozenset({"Chamber", "GovernmentBody", "Organization"})),
    ),
    ("insurers?|reinsurers?", Label("INSURES", False, _FIRMS)),
    ("guarantors?", Label("GUARANTEES", False, _HOLDERS)),
    (
        "(?:senior |co-?|participating )?lenders?|creditors?|lender of record|lending banks?"
        "|(?:mandated )?(?:lead )?arrangers?",
        Label("LENDS_TO", False, _HOLDERS),
    ),
    (
        "agents?|representative|legal advisers?|lawyers?|solicitors?",
        Label("ACTS_FOR", False, _HOLDERS),
    ),
    ("suppliers?|vendors?", Label("SUPPLIES", False, _FIRMS)),
    ("customers?|buyers?|clients?|off-?takers?|references?", Label("SUPPLIES", True, _FIRMS)),
    (
        "members? of|memberships?|associations?",
        Label("MEMBER_OF", True, frozenset({"Chamber", "Organization", "Party"})),
    ),
    ("partners?|joint venture partners?", Label("PARTNERS_WITH", False, _FIRMS)),
    (
        f"(?:(?:newly )?(?:appointed|elected|entered|registered)(?: as)? )?(?:{_OFFICES})"
        "|custodians?|struck off as directors?|settlor|beneficiar(?:y|ies)|protector|general partner"
        "|(?:prokura|procuration|power of attorney|signing powers?)(?: granted)?(?: to)?",
        Label("HOLDS_ROLE", False, _HOLDERS, role=True),
    ),
)
_PATTERNS = tuple((later(pattern), label) for pattern, label in _TABLE)
_THINGS = frozenset({"Project", "Asset", "Programme", "Portfolio"})
# What the page of a project says of it; a label there may mean another tie than in the entry of a firm.
_OF_PROJECTS: tuple[tuple[str, Label], ...] = (
    ("country|region|province|site|project site|place|where", Label("LOCATED_IN", True, _PLACES)),
    # For whom it is built: no customer of the work.
    (
        "clients?|employers?|contracting (?:authority|entity)|procuring (?:entity|authority)|buyers?",
        Label("SUPPLIES", True, frozenset()),
    ),
    (
        "(?:executing|implementing|responsible|lead) (?:agency|agencies|body|entity|authority|partner)|implementers?"
        "|(?:project )?promoters?|(?:co-?|project )?developers?|implemented by|executed by|project company|proponent",
        Label("IMPLEMENTS", False, _FIRMS),
    ),
    (
        "(?:[a-z&/-]+ ){0,3}(?:sub-?)?contractors?|builders?|(?:[a-z-]+ ){0,2}consultants?|(?:site |works )?supervision"
        "|(?:owner’s |owner's |consulting |resident )?engineers?|designers?|architects?|epc|contractor of record|(?:lead )?design(?:ed by)?"
        "|built by|construction|main works|civil works|design and build",
        Label("CONTRACTED_FOR", False, _FIRMS),
    ),
    (
        "financing|finance|funding|financed by|funded by|(?:co-?)?funders?|(?:co-?)?financiers?"
        "|(?:senior |co-?|participating )?lenders?|donors?|creditors?|co-?financing|(?:mandated )?(?:lead )?arrangers?"
        "|lending banks?|development partners?|(?:senior )?debt(?: providers?)?"
        "|grant providers?",
        Label("FINANCES", False, _FIRMS | _PLACES),
    ),
    (
        "(?:[a-z&-]+ ){0,3}(?:suppliers?|manufacturers?|vendors?)|supplied by",
        Label("SUPPLIES", False, _FIRMS),
    ),
    (
        "programme|program|part of|portfolio|parent project",
        Label("PART_OF", True, frozenset({"Programme", "Portfolio", "Project"})),
    ),
    (
        "operators?|concessionaires?|operated by|managed by|o&m operator",
        Label("OPERATES", False, _FIRMS),
    ),
    ("investors?|sponsors?", Label("INVESTS_IN", False, _HOLDERS)),
)
_PROJECT_PATTERNS = tuple((later(pattern), label) for pattern, label in _OF_PROJECTS)
_NAME = later(
    r"project(?: name| title)?|name of (?:the )?project"
    r"|(?:business|company|firm|trade|legal|registered) name|name(?: of (?:the )?company)?|company|firm"
    r"|borrowers?|obligors?|issuer|loan recipient|client company|project company"
)
_LEAD_WORDS = later(
    r"^(?:the |its |new |sole |main |largest |majority |minority |principal |current |present |first |major |statutory |lead )+"
)
_LONGEST = 80  # characters of a label
LABEL = later(
    r"(?P<label>[A-Z][A-Za-z&’' -]{2,44}?)(?: \([a-z -]+\)|, (?:with|as|by) [a-z -]{3,40}| since [^:;.]{4,24})?: ?(?=\S)"
)


def is_name(printed: str) -> bool:
    """Whether the label is the one before the name of the party that the entry is of."""
    return _NAME.fullmatch(_LEAD_WORDS.sub("", printed.strip().lower())) is not None


def opens(text: str, start: int, end: int) -> int:
    """Where the words behind the label begin that opens `text[start:end]`; `start` where none does."""
    if text.find(":", start, start + _LONGEST) < 0:
        return start
    match = LABEL.match(text, start, end)
    return match.end() if match is not None and is_label(match["label"]) else start


def label_of(printed: str, kind: str = "Firm") -> Label | None:
    """What a label says in the entry of a party of this kind, or None where it is no label of such an entry."""
    plain = _LEAD_WORDS.sub("", printed.strip().lower())
    tables = (_PROJECT_PATTERNS, _PATTERNS) if kind in _THINGS else (_PATTERNS,)
    return next(
        (label for table in tables for pattern, label in table if pattern.fullmatch(plain)), None
    )


def is_label(printed: str) -> bool:
    """Whether words before a colon are a label of a register, of its party's name too."""
    return is_name(printed) or label_of(printed, "Project") is not None


# What stands behind the label of a figure: money, a share, a quantity; a day, an hour or a number to call is none.
_FIGURE = later(
    r"(?:[A-Z][A-Za-z&/’' -]{2,60}?)(?: \([^()]{1,30}\))?(?:,? (?:[a-z]+ )*(?:[12]\d{3}(?:[-/]\d{2,4})?|Q[1-4](?: \d{4})?))?: ?"
    r"(?:about |around |some |approx\. |over |more than )?-?(?:(?:[A-Z]{0,3}[$€£¥₹₺]|[A-Z]{3} ?)\d[\d,.]*"
    r"|\d[\d,.]*(?: ?%| ?(?:percent|per cent|million|billion|trillion|mn|bn|m)\b| [a-z-]+)|\d{1,3}(?:,\d{3})+(?![\d-])"
    r"|(?<=[a-z]s: )\d{1,7}$|(?<=(?:.taff|count|force): )\d{1,7}$)"
)
_NO_FIGURE = later(
    r"(?:date|time|tel|telephone|phone|fax|page|source|note|published|updated|issued|isin|code|no|number(?! of)|contact|reference|ref"
    r"|deadline|duration|age|born|p\.?o\.? box|reading time|figure|table|chapter|article|day|hours?"
    r"|pages|comments|views|shares|minutes|tags|photos|words|likes|years|days|months|tel.*)\b",
    re.IGNORECASE,
)
# A line of a results table in words: "Operating profit rose to NOK 1,204 million (1,110)".
_SAID = later(
    r"(?:The |Our |Group |Total )?(?:[A-Z]?[a-z][a-z-]* ){1,5}(?:was|were|rose|fell|grew|increased|decreased|declined|improved"
    r"|amounted|totalled|stood|reached|came) (?:[a-z]+ ){0,3}(?:by |to |at |in )?"
    r"(?:[A-Z]{3} ?\d|[A-Z]{0,2}[$€£¥]\d|\d[\d,.]* ?(?:%|percent|per cent))"
)


def is_figure(line: str) -> bool:
    """Whether a line without a stop says a figure: "Net sales: SEK 4,120 million (3,980)"."""
    return (_FIGURE.match(line) is not None and _NO_FIGURE.match(line) is None) or _SAID.match(
        line
    ) is not None
