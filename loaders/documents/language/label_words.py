"""The labels of registers' notes and of project pages ("Seat: Maardu", "Executing agency: X"), and what each says.

label_of("Sole shareholder")            # Label('OWNS', ...)
label_of("Lenders", "Project").tie      # 'FINANCES'
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["LABEL", "Label", "is_label", "is_name", "label_of", "opens"]


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says.

    Attributes:
        tie: the type; turned: the party of the entry is its subject, not its object.
        kinds: what may stand behind the colon; role: the label names the office.
    """

    tie: str
    turned: bool
    kinds: frozenset[str]
    role: bool = False


_FIRMS = frozenset({"Firm", "Bank", "Party", "Organization", "GovernmentBody", "Chamber"})
_HOLDERS = _FIRMS | {"Person"}
_PLACES = frozenset({"Place"})
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
        "shareholders?|owners?|members and shares|parent|parent company|ultimate parent|limited partners?|partners and shares",
        Label("OWNS", False, _HOLDERS),
    ),
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
    ("insurers?|reinsurers?", Label("INSURES", False, _FIRMS)),
    ("guarantors?", Label("GUARANTEES", False, _HOLDERS)),
    ("lenders?|creditors?", Label("LENDS_TO", False, _HOLDERS)),
    (
        "agents?|representative|legal advisers?|lawyers?|solicitors?",
        Label("ACTS_FOR", False, _HOLDERS),
    ),
    ("suppliers?", Label("SUPPLIES", False, _FIRMS)),
    ("customers?|buyers?", Label("SUPPLIES", True, _FIRMS)),
    (
        "(?:members of the )?(?:management |supervisory |executive )?board(?: of (?:directors|management|managers))?"
        "|(?:managing |executive |sole )?directors?"
        "|managers?|general managers?|chairman|chairwoman|chairperson|chief executive(?: officer)?|ceo|president|vice-presidents?|founders?"
        "|procurators?|procurists?|authori[sz]ed signator(?:y|ies)|secretary|company secretary"
        "|treasurer|auditors?|liquidators?|receivers?|trustees?|administrators?"
        "|custodians?|struck off as directors?|settlor|beneficiar(?:y|ies)|protector|general partner",
        Label("HOLDS_ROLE", False, _HOLDERS, role=True),
    ),
)
_PATTERNS = tuple((re.compile(pattern), label) for pattern, label in _TABLE)
_THINGS = frozenset({"Project", "Asset", "Programme", "Portfolio"})
# What the page of a project says of it; a label there may mean another tie than in the entry of a firm.
_OF_PROJECTS: tuple[tuple[str, Label], ...] = (
    ("country|region|province|site|project site|place", Label("LOCATED_IN", True, _PLACES)),
    (
        "(?:executing|implementing|responsible|lead) (?:agency|body|entity|authority|partner)|implementer|promoter|developer",
        Label("IMPLEMENTS", False, _FIRMS),
    ),
    (
        "contractors?|subcontractors?|builders?|suppliers?|consultants?|supervision|engineers?|designers?|architects?",
        Label("CONTRACTED_FOR", False, _FIRMS),
    ),
    (
        "financing|finance|funding|financed by|funded by|funders?|financiers?|lenders?|donors?|creditors?|co-?financing",
        Label("FINANCES", False, _FIRMS | _PLACES),
    ),
    ("operators?|concessionaire", Label("OPERATES", False, _FIRMS)),
    ("investors?|sponsors?", Label("INVESTS_IN", False, _HOLDERS)),
)
_PROJECT_PATTERNS = tuple((re.compile(pattern), label) for pattern, label in _OF_PROJECTS)
_NAME = re.compile(
    r"project(?: name| title)?|name of (?:the )?project"
    r"|(?:business|company|firm|trade|legal|registered) name|name(?: of (?:the )?company)?|company|firm"
)
_LEAD_WORDS = re.compile(
    r"^(?:the |its |new |sole |main |largest |majority |minority |principal |current |present |first |major |statutory |lead )+"
)
_LONGEST = 80  # characters of a label
LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z -]{2,44}?)(?: \([a-z -]+\))?: ?(?=\S)")


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
