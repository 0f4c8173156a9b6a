"""One tie of a rule and two ends, or none.

Who is meant by each end, what the words beside them and their kinds refuse, and what the rule tells of the kinds in turn.

    fitted(relations, rule, buyer, bought, start, end, "asserted", {})
"""

from __future__ import annotations

from typing import Any, NamedTuple

from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.grammar.rules import Rule
from interlock.loaders.documents.language.blocs import is_bloc, kind_in
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.kin_nouns import KINSFOLK
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import Draft, is_central, is_country, is_work
from interlock.loaders.documents.parties.ranked import tells_rank
from interlock.loaders.documents.parties.things import is_site, is_trading_work
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.holdings.holdings import stake_in
from interlock.loaders.documents.ties.holdings.sellers import is_state_of
from interlock.loaders.documents.ties.offices.offices import is_board, is_field
from interlock.loaders.documents.ties.offices.titles import is_of_state, is_office, office_alone
from interlock.loaders.documents.ties.told import Told
from interlock.schema.vocabulary import vocabulary

__all__ = ["BUILDING", "HAD", "Member", "fitted"]

Member = tuple[int, Mention]  # a party and where it is mentioned
HAD = frozenset({"OWNS", "CONTROLS"})
BUILDING = frozenset({"IMPLEMENTS", "CONTRACTED_FOR", "FINANCES", "INVESTS_IN"})
# Families and types in which a capital is a place; elsewhere, as a subject, it stands for its government.
_PLACE_TIES = frozenset(
    {
        "LOCATED_IN",
        "REGISTERED_IN",
        "BORDERS",
        "HOSTED",
        "PART_OF",
        "SEEKS_BUSINESS_IN",
        "EXPORTS_TO",
        "INVESTS_IN",
        "LISTED_UNDER",
    }
)
_OF_STATE = frozenset({"RESTRICTS", "REGULATES"})
_OF_GOVERNMENTS = frozenset({"SIGNED", "PARTNERS_WITH"})
_PARTS_OF_IT = later(
    r"(?: (?!(?:and|or|in|for|to|from|with|as|at|on|by|of|has|have|had|is|was|will|would|said|says"
    r"|after|before|while|which|that|when|its)\b)"
    r"[a-z-]+){0,3} (?:subsidiaries|units|operations|assets|businesses|divisions|branches|stores|plants)\b"
)
_RUINED = later(
    r"\b(?:burnt|burned|damaged|destroyed|lost|sunken|sunk|flooded|stolen|wrecked|ruined|collapsed|polluted|delayed|leaking)\b"
)
_PAYING = frozenset({"FINANCES", "SUPPORTS", "LENDS_TO"})
_WORK_REACH = 90  # characters before an author
_WORK_BY = later(
    r"\b(?:stud(?:y|ies)|surveys?|reports?|analys[ie]s|assessments?|audits?|research|master\s?plan|plans?|designs?|drawings|films?"
    r"|exhibitions?"
    r"|campaigns?|courses?|books?|series|polls?|papers?|reviews?"
    r"|investigations?)\s(?:[^,;.]{0,40}\s)?by\s(?:[a-z’'-]+\s){0,3}(?:[A-Z][a-z]+\s[a-z-]+\s)?$"
)
_PAID_FOR = later(
    r",?\s(?:and\s|which\s(?:was|is)\s)?(?:partly\s|jointly\s)?(?:co-)?(?:funded|financed|paid\sfor|sponsored|supported|backed)\sby\b"
)
_NO_STATES = frozenset({"Firm", "Bank", "Chamber", "Exchange"})
_COMING = frozenset({"PARTICIPATES_IN", "HOSTED", "ORGANIZED"})
_PAPERS = frozenset(
    words(
        "filing document record paper indictment statement communiqué release decree gazette register minutes deed archive ledger memo"
    )
)
_EVENTS = frozenset({"Event"})  # they are called by what they are
_CARRIED_OUT = frozenset({"IMPLEMENTS", "CONTRACTED_FOR"})
_WORKING = frozenset({"Firm", "Organization"})
_ZONES = frozenset(
    {"industrial zone", "industrial park", "economic zone", "special economic zone", "free zone", "free trade zone"}
)  # fmt: skip
_IS_CLUB = later(
    r"\b(?:Alliance|Association|Union|Federation|Confederation|Network|Club|League|Chamber|Council|Ring|Pool|Guild)\b"
)
_PUBLIC_OWNER = later(  # "owned by the city of Orlu"
    r"(?:the\s|The\s)?(?:city|town|province|state|canton|county|municipality|commune|prefecture|department|region|emirate|district"
    r"|borough)\sof\s"
)
_IS_SCHEME = later(
    r"\b(?:[Ss]cheme|[Pp]rogram(?:me)?|[Pp]roject|[Cc]omplex|[Nn]etwork|[Cc]orridor|[Cc]ascade|[Ss]ystem)>?$"
)
_FROM_THERE = later(r"\bfrom (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:,|,? and) )*$")
_NEW_NAMES = frozenset(  # what was or is now called so
    {
        "succeeded.ex",
        "succeeded.now-called",
        "succeeded.called-until",
        "succeeded.became",
    }
)


class _Ends(NamedTuple):
    """Who is meant, as party indices, and the words for them."""

    subject: int
    target: int
    subject_mention: Mention
    target_mention: Mention


_PROPOSED_REACH = 60  # characters before the first end
_PROPOSED = later(
    r"\b(?:proposals?|suggestions?|ideas?|requests?|demands?|calls?|motions?|recommendations?|wish|hope)"
    r"\s(?:(?:by|from|of)\s[\w’' -]{2,30}\s)?that\s(?:the\s)?$"
)
# "gets its chips from X no longer"
_NO_LONGER = later(r"\s(?:no\slonger|no\smore|any\s?more|any\slonger)(?=[,.;]|$)")
_A_PARTNER = later(
    r"(?:[’']s\s(?:stake|share|interest|half)|,\s(?:its|their|the|a|an?)\s(?:[a-z-]+\s){0,3}?(?:partner|co-owner|co-investor"
    r"|co-founder|shareholder)\b)"
)
_OF_A_DEED = later(
    r"\b(?:murder|killing|death|disappearance|abduction|kidnapping|assassination|theft|robbery) of (?:the )?(?:[a-z-]+ ){0,3}$"
)
_POST_REACH = 60  # characters behind a name in which its post is told
_PUT_IN_CHARGE = later(
    r"(?:,\s[^,]{2,40},)?\s(?:as|to\sbe)\s(?:an?\s|the\s|its\s)?(?:[a-z-]+\s){0,2}?(?:administrator|receiver|liquidator|curator"
    r"|conservator|trustee|custodian|monitor"
    r"|caretaker|insolvency\s[a-z]+)\b"
)
_FEW = 12  # characters before a noun phrase: "has yet to have a mill"
_LEASED = later(
    r"\b(?:leased|rented|hired|chartered|managed|third-party|partner|customers?|clients?|hardly|scarcely|yet to have|any|no)\b"
)
_HAD_OTHERWISE = later(
    r"(?: (?:there|here|in [A-Z][\w-]+(?: [A-Z][\w-]+)*))?,?"
    r" (?:to (?!the\b)[a-z]+|in (?:its|his|her|their|mind|view|prospect)\b|on (?:lease|loan|hire|offer|order)|under \w+|up for"
    r"|at (?:its|their) disposal|for (?:rent|hire|lease|sale)"
    r"|(?:which |that )?(?:it |they |is |are |was |were )?(?:rents?|leases?|rented|leased|hired|belonging|owned|belongs?)\b)"
)


def fitted(
    told: Told,
    rule: Rule,
    left: Member,
    right: Member,
    start: int,
    end: int,
    modality: str,
    attributes: dict[str, Any],
) -> Claim | None:
    """The tie that a rule tells of two ends, `left` its subject, with the properties that its type has; None where they do not fit.

    What is told of the ends is kept in their drafts: who supervises is an authority, what is built a project.
    """
    ends = _meant(told, rule, left, right)
    if ends is None or _is_worded_otherwise(told, rule, ends, {left[1].head, right[1].head}):
        return None
    if rule.title and _is_of_another_title(told, rule, ends):
        return None
    text, opens = told.sentence.text, min(ends.subject_mention.start, ends.target_mention.start)
    if modality == "asserted" and _PROPOSED.search(text, max(0, opens - _PROPOSED_REACH), opens):
        modality = "considered"  # "a proposal that X sell gas to Y": it is not so
    _suit_kinds(told, rule, ends)
    if _is_of_other_kinds(told, rule, ends):
        return None
    if rule.home and modality == "asserted":
        drafts = told.parties.drafts
        drafts[ends.subject].country = drafts[ends.subject].country or drafts[ends.target].country
    if rule.person and _is_of_letters(told.parties.drafts[ends.subject]):
        told.rejected["signature"] += 1
        return None
    _tell_kinds(told, rule, ends, modality)
    tie = vocabulary().tie(rule.tie)
    if rule.tie == "SUPPLIES" and is_bloc(told.parties.drafts[ends.target].name):
        tie = vocabulary().tie("EXPORTS_TO")  # goods for the market of its members
    if rule.wished and modality == "interest":
        wished = vocabulary().tie(rule.wished)
        tie = wished if told.parties.drafts[ends.target].kind in wished.object else tie
    kept = {name: value for name, value in attributes.items() if name in tie.properties}
    title = ends.subject_mention.title or ends.target_mention.title
    if rule.title and title:
        kept["role"] = office_alone(title)
    claim = Claim(
        rule.id,
        rule.version,
        tie.name,
        ends.subject,
        ends.target,
        start,
        end,
        modality,
        attributes=kept,
    )
    closes = max(ends.subject_mention.end, ends.target_mention.end)
    claim.ended = claim.ended or _NO_LONGER.match(text, closes) is not None
    return claim


def _meant(told: Told, rule: Rule, left: Member, right: Member) -> _Ends | None:
    """Who the two ends stand for: a capital for its government, an officer for the office, a stake for what it is in."""
    subject, subject_mention = left
    target, target_mention = right
    drafts = told.parties.drafts
    if rule.country:
        code = drafts[target].country
        if drafts[target].unnamed and code:
            target = told.parties.country(code)
    if (
        rule.tie not in _PLACE_TIES
        and subject_mention.capital
        and (not rule.swap or rule.tie in _OF_STATE)
    ):
        subject = told.parties.government_of(subject_mention)
    if rule.tie in HAD and is_state_of(drafts[subject].kind, subject_mention):
        subject = told.parties.government_of(subject_mention)  # "owned by Qatar"
    elif (
        rule.tie in HAD
        and drafts[subject].kind == "Place"
        and _PUBLIC_OWNER.match(told.sentence.text, subject_mention.start)
    ):  # "owned by the city of Orlu": the body that a town or province is
        town = drafts[subject]
        subject = told.parties.described(
            Draft(town.name, "GovernmentBody", town.country, place=subject)
        )
    if rule.tie in _OF_GOVERNMENTS and target_mention.capital and subject_mention.capital:
        target = told.parties.government_of(target_mention)  # "Baku and Budapest signed"
    if rule.tie == "RESTRICTS":  # the state does, whoever announces it
        subject = _signs(subject, subject_mention)
    if rule.tie == "SIGNED":  # the office signs
        subject, target = _signs(subject, subject_mention), _signs(target, target_mention)
        if drafts[subject].kind == drafts[target].kind == "Person":
            told.rejected["signatories"] += 1
            return None  # "signed by their chairmen, X and Y": of whom, is left out
    if rule.exchange and drafts[target].kind == "Place":
        place = drafts[target]
        target = told.parties.described(
            Draft(
                f"<{place.name} stock exchange>",
                "Exchange",
                place.country,
                unnamed=True,
                place=target,
            )
        )
    again = target_mention.form == "definite" and not drafts[target].unnamed
    if rule.tie == "OWNS" and again and told.sentence.text.startswith(" of ", target_mention.end):
        return None  # "owns the group of companies X" is no group named before
    same = stake_in(told, target_mention) if rule.tie == "OWNS" else None
    if same is not None and same.party != subject:
        target, target_mention = same.party, same
    return _Ends(subject, target, subject_mention, target_mention)


def _is_worded_otherwise(told: Told, rule: Rule, ends: _Ends, heads: set[str]) -> bool:
    """Whether the words of the ends, or those beside them, say that they are not the ends."""
    subject, target, subject_mention, target_mention = ends
    drafts = told.parties.drafts
    if subject == target:
        told.rejected["same_party"] += 1
        return True
    if rule.tie != "LOCATED_IN" and (
        _is_from(subject_mention, target_mention) or _is_from(target_mention, subject_mention)
    ):
        return True  # "bought by a trader from Lota": where it is from, and no end
    placed = subject_mention.form == "group" or tells_rank(subject_mention)
    if rule.unnamed and not drafts[subject].unnamed and not placed:
        return True  # "the bank in Kenya" may be a named one's there, "the largest bank in Kenya" sits there
    if (
        rule.heads
        and (rule.tie == "BRANCH_OF" or rule.id == "owns.open")
        and not heads & rule.heads
    ):
        return True
    if rule.named and subject_mention.form != "name":
        return True
    if rule.id.startswith("say.restricts.shut") and target_mention.whose:
        return True  # "has shut its office": its own
    if rule.id == "say.supplies.employs" and drafts[subject].unnamed:
        return (
            True  # "the supplier had used an unauthorised subcontractor": of whom, and who, is open
        )
    if rule.tie in _PAYING and _is_author(told.sentence.text, target_mention):
        return True  # "a study by X, funded by Y": the study is
    if rule.tie == "OWNS" and target_mention.form != "name" and _is_beside(told, target_mention):
        return True  # "a stake in X regional subsidiaries": of whom, is not told
    if rule.id in _NEW_NAMES and (drafts[subject].unnamed or drafts[target].unnamed):
        return True  # "X, until then a wholly owned subsidiary": no name
    if rule.id in ("owns.belongs", "say.owns.belong") and _IS_CLUB.search(drafts[subject].name):
        return True  # who belongs to an alliance is a member of it
    if rule.id in ("owns.belongs", "say.owns.belong") and _IS_SCHEME.search(drafts[subject].name):
        return True  # nor does what belongs to a scheme: it is a part of it
    if (
        rule.id == "say.restricts.verb"
        and drafts[target].kind == "Place"
        and not is_country(drafts[target])
    ):
        return True  # "designated X, a dealer in Ensenada, Baja California"
    if rule.id == "say.reports.verb" and _INVESTIGATOR.match(
        told.sentence.text, target_mention.start
    ):
        return True  # "the commission's investigating officer, Jo Lee"
    if rule.tie == "OWNS" and _OWNED_OR.search(
        told.sentence.text, told.sentence.start, subject_mention.start
    ):
        return True  # "firms owned or controlled by X": which of them he owns, is open
    if (
        rule.id == "say.located.works"
        and is_country(drafts[target])
        and _OUTSIDE.search(told.sentence.text, told.sentence.start, target_mention.start)
    ):
        return True  # "brokers that operate outside Kenya": not in it, as "outside Nakuru" may be
    owner = target_mention.owner
    its_own = owner is not None and owner.party == subject and not target_mention.whose
    if rule.tie == "RESTRICTS" and its_own:
        return True  # "sanctions on Russia, targeting Russia's fleet": not by Russia
    if rule.id == "say.finances.grant" and _IS_GIVEN.search(
        told.sentence.text, told.sentence.start, subject_mention.start
    ):
        return True  # "the donation of a Velmar Ventilator to X": that is what was given
    if (
        rule.id == "exports.share-taken"
        and subject_mention.form == "pronoun"
        and _IMPORTS.search(told.sentence.text, told.sentence.start, subject_mention.start)
    ):
        return True  # "imports half of its gas": what it needs, whoever sells it
    if rule.id == "say.succeeded.by" and _OF_SERVICE & subject_mention.words:
        return True  # "the broker, X, was replaced by Y": X goes on, and serves another
    if rule.id == "say.owns.pay" and _RUINED.search(
        told.sentence.text, target_mention.start, target_mention.end
    ):
        return True  # "must pay X 4 million for the burnt mill": for the loss of it
    if (
        rule.id == "say.restricts.seize"
        and target_mention.form == "pronoun"
        and (drafts[target].kind != "Asset" or drafts[target].unnamed)
    ):
        return True  # "the state seized it from X": what was seized is no party, but for a ship with a name
    if rule.id == "say.restricts.seize" and _OF_A_DEED.search(
        told.sentence.text, told.sentence.start, target_mention.start
    ):
        return True  # "froze accounts linked to the murder of X": not X's
    if rule.tie == "OWNS" and _PARTS_OF_IT.match(told.sentence.text, target_mention.end):
        return True  # "a stake in X general insurance subsidiaries": in those, not in X
    if rule.id == "say.owns.has-works" and _is_not_held(told.sentence.text, target_mention):
        return True
    if rule.tie == "OWNS" and _is_partner_bought_out(told.sentence.text, target_mention):
        return True  # "bought out X, its partner in a mill": the mill, not X
    if rule.tie == "OWNS" and drafts[target].unnamed and _is_holder(drafts[target].head):
        return True  # "bought out two local shareholders": what they had, not them
    if rule.id == "role.elided" and drafts[target].unnamed and target_mention.form == "group":
        return True  # "the rest was bought by a trader. Jo Lee resigned as chairman": not of the trader
    if rule.tie == "HOLDS_ROLE" and drafts[target].kind == "GovernmentBody":
        after = told.sentence.text[subject_mention.end : subject_mention.end + _POST_REACH]
        if _PUT_IN_CHARGE.match(after):
            return True  # "the court named X as administrator": of the firm, not of the court
    if rule.tie == "HOLDS_ROLE" and drafts[target].kind == "Person":
        return True  # "head of sales and daughter of one of the founders", "X's trade secretary": of the state that he leads
    # "representatives of firms, led by Jo Lee", "its Board of Directors named Jo Lee"
    name = drafts[target].name
    return rule.tie == "HOLDS_ROLE" and (drafts[target].plural or is_board(name) or is_field(name))


_IS_GIVEN = later(r"\b(?:gifts?|donations?|bequests?) of an? $")
_IMPORTS = later(r"\bimport(?:s|ed|ing)?\b[^,;]* of $")
_INVESTIGATOR = later(r"(?:officer|magistrate|judge|agent|prosecutor|detective)s?\b")
_OWNED_OR = later(
    r"\bowned,? (?:or|and/or)(?: otherwise)? controlled,?(?: (?:either )?directly or indirectly,?)? by (?:the )?(?:[a-z-]+ ){0,3}$"
)
_OUTSIDE = later(r"\boutside (?:of )?(?:the )?$")


def _is_author(text: str, author: Mention) -> bool:
    """Whether a name is that of who wrote or made what the participle behind it is of."""
    if _PAID_FOR.match(text, author.end) is None:
        return False
    return _WORK_BY.search(text, max(0, author.start - _WORK_REACH), author.start) is not None


def _is_holder(head: str) -> bool:
    """Whether a noun tells somebody by what he holds, or by whom he holds it with."""
    return head.rpartition(" ")[2] in _HOLDERS


def _is_partner_bought_out(text: str, partner: Mention) -> bool:
    """Whether who is "bought out" is told to be a partner in what is bought."""
    out = text.endswith(" out ", 0, partner.start) or text.endswith(" out the ", 0, partner.start)
    return out and _A_PARTNER.match(text, partner.end) is not None


_HOLDERS = frozenset(
    words(
        "shareholder stockholder partner co-owner investor co-investor owner founder holder stakeholder"
    )
)
_OF_SERVICE = frozenset(
    words(
        "agent broker supplier dealer distributor auditor contractor forwarder importer adviser advisor lender sponsor carrier packer"
    )
)


def _is_not_held(text: str, works: Mention) -> bool:
    """Whether works that somebody has are not his own: leased ones, "a mill to supply", "a mine in its sights", "hardly any mill"."""
    before = text[max(0, works.start - _FEW) : works.end]
    return _LEASED.search(before) is not None or _HAD_OTHERWISE.match(text, works.end) is not None


def _is_of_another_title(told: Told, rule: Rule, ends: _Ends) -> bool:
    """Whether the title beside the name is no office, or one somewhere else."""
    subject, target, subject_mention, target_mention = ends
    drafts = told.parties.drafts
    title = subject_mention.title or target_mention.title
    if rule.title and not (title and is_office(title)):
        return True
    of_state = rule.title and title is not None and is_of_state(title)
    if of_state and rule.id == "role.of-body" and drafts[target].kind != "GovernmentBody":
        return True  # "met the minister Jo Lee at the Nile Academy": where, not whose
    if of_state and rule.id == "role.before" and drafts[target].kind in _NO_STATES:
        return True  # "signed by X's chairman, Jo Lee, and transport minister Ada Moe": not X's
    if (
        rule.title and rule.swap and title
    ):  # before the name: "listed X, the director of Y" is another's
        # `left` is the person here: the sentence names the body first
        said = told.sentence.text[target_mention.start : subject_mention.end]
        if title.lower() not in said.lower():
            return True
    holder = target_mention if target_mention.title else subject_mention
    # "Washington listed X’s director, Y": an office of X's
    return holder.owner is not None and holder.owner.party not in (subject, target)


def _suit_kinds(told: Told, rule: Rule, ends: _Ends) -> None:
    """Give an end of a kind that is open the one that the rule asks for."""
    subject, target = ends.subject, ends.target
    drafts = told.parties.drafts
    if (
        drafts[subject].kind == "Bank"
        and "Bank" not in rule.subject_kinds
        and "GovernmentBody" in rule.subject_kinds
        and is_central(drafts[subject].name)
    ):
        drafts[subject].kind = "GovernmentBody"  # it supervises: no bank of firms
    narrow = told.rules.narrow.get(rule.tie, (None, None))
    for at, kind, allowed in zip(
        (subject, target),
        narrow,
        (rule.subject_kinds, rule.object_kinds),
        strict=True,
    ):
        # A name of no known kind that regulates is an authority; "the yard Mosor Brodovi", which sells ships, a firm.
        open_kind = drafts[at].kind in ("Party", "Asset") and drafts[at].kind not in allowed
        if open_kind and kind in allowed and not drafts[at].unnamed:
            drafts[at].kind = kind
        elif (
            drafts[at].guessed
            and drafts[at].kind not in allowed
            and len(allowed) == 1
            and allowed != _EVENTS
        ):
            drafts[at].kind, drafts[at].guessed = next(iter(allowed)), False
        elif drafts[at].guessed and drafts[at].kind not in allowed and kind == "Project":
            drafts[at].kind, drafts[at].guessed = kind, False  # "will carry out Clean Rivers"
        elif (
            drafts[at].guessed
            and drafts[at].kind == "Firm"
            and rule.person
            and at == subject
            and drafts[at].name.rpartition(" ")[2].lower() not in lexicon().plurals
        ):  # "Tolmin Engineers" are several
            drafts[at].kind, drafts[at].guessed = "Person", False
    for at, mention, allowed in (
        (subject, ends.subject_mention, rule.subject_kinds),
        (target, ends.target_mention, rule.object_kinds),
    ):
        draft = drafts[at]
        if not draft.unnamed or draft.kind in allowed:
            continue
        if draft.kind in _WORKING and "Asset" in allowed and is_site(draft.head):
            draft.kind = "Asset"  # "operates a hospital"
        elif (
            draft.kind == "Asset"
            and "Firm" in allowed
            and mention.form == "group"
            and is_trading_work(draft.head)
        ):
            draft.kind = "Firm"  # "a textile mill signed a contract with X"
        elif draft.kind == "Place" and "Project" in allowed and draft.head in _ZONES:
            draft.kind = "Project"  # "is building five industrial zones"


def _is_of_other_kinds(told: Told, rule: Rule, ends: _Ends) -> bool:
    """Whether the kinds of the ends, their number or the places they are refuse the tie."""
    subject, target = ends.subject, ends.target
    drafts = told.parties.drafts
    kinds = [kind_in(rule.tie, drafts[at].kind, drafts[at].name) for at in (subject, target)]
    if kinds[0] not in rule.subject_kinds or kinds[1] not in rule.object_kinds:
        told.rejected["signature"] += 1
        return True
    if (
        rule.tie == "MEMBER_OF"
        and drafts[subject].kind == "Person"
        and drafts[target].kind in ("Firm", "Bank", "Party")
    ):
        return True  # who joins a firm works for it
    if any(
        drafts[at].unnamed and drafts[at].kind == "Place" and drafts[at].plural
        for at in (subject, target)
    ):
        return True  # "to 40 countries", "officials from 35 countries in Shanghai"
    if rule.tie in _COMING and drafts[target].unnamed and drafts[target].head in _PAPERS:
        return True  # "a filing with the regulator": nobody takes part in a paper
    if rule.tie == "SUPPLIES" and drafts[target].kind == "Asset" and _is_carried_to(told, ends):
        return True  # "ore is trucked to the port of Orlu": from where it goes on
    if rule.tie == "LISTED_UNDER" and (
        drafts[subject].kind == "Project"
        or is_work(drafts[subject])
        or drafts[target].name.endswith(_OF_FUNDING)
    ):
        return True  # a bridge that is put in a programme is paid for, and under no sanctions
    if rule.id == "say.restricts.list-in" and is_work(drafts[target]):
        return True
    if rule.id == "say.located.works" and _WORKS_TO_DO.search(
        told.sentence.text, ends.subject_mention.end, ends.target_mention.start
    ):
        return True  # "will work together to arrange fairs in Kenya": where the fairs are
    if rule.tie == "EXPORTS_TO" and _is_carried(told.sentence.text, ends.subject_mention):
        return True  # "officials check the goods before they are exported to Chad": the goods are
    if rule.tie == "OWNS" and _ITS_GOODS.match(told.sentence.text, ends.target_mention.end):
        return True  # "will receive 50% of the Tarva copper": of what the mine yields
    if rule.tie == "ACTS_FOR" and is_field(drafts[target].name):
        return True  # "Acting Under Secretary for Terrorism"
    if rule.tie == "SUPPLIES" and drafts[subject].kind == drafts[target].kind == "Person":
        return True  # "will hand over to Jo Lee"
    if rule.tie == "LOCATED_IN" and is_country(drafts[subject]) and is_country(drafts[target]):
        return True  # "projects carried out by India in Nepal"
    if (
        rule.id == "located.place-of"
        and is_country(drafts[subject])
        and not is_country(drafts[target])
    ):
        return True  # "in Uganda in the Moyo district", "the embassy of Uganda in Lagos"
    countries = {drafts[subject].country, drafts[target].country} - {None}
    begins = ends.subject_mention.start
    if (
        rule.id == "located.place-of"
        and len(countries) > 1
        and _FROM_THERE.search(told.sentence.text, max(0, begins - _FEW * 4), begins)
    ):
        return True  # "received buyers from Busan in Fergana": where they were received
    if rule.id == "located.place-under" and is_country(drafts[target]):
        return True  # "in Tibet under China" is of who rules, not of where it lies
    namesake = rule.id == "located.place-comma" and "-" in (drafts[target].code or "")
    if namesake and not drafts[subject].code:  # "Boston, Lincolnshire": not the one of the tables
        drafts[subject].country = drafts[target].country
    if rule.id in _TELLS_COUNTRY and is_country(drafts[target]):
        # "Ghana's Western Region", "Orlu, eastern Chad": of all places of the name, the one of that country
        drafts[subject].country = drafts[subject].country or drafts[target].country
    if not rule.inside:
        return False
    # A place lies in a country or province of its own country: no list of provinces.
    inner, outer = drafts[subject], drafts[target]
    return (
        _is_in_list(told, ends)
        or _are_countries(inner.name)
        or not (
            inner.country == outer.country is not None
            and outer.code
            and not is_country(inner)
            and not ("-" in (inner.code or "") and "-" in (outer.code or ""))
        )
    )


def _are_countries(name: str) -> bool:
    """Whether a name is of two countries in one: "the UK & Ireland, France and Spain" lies in none."""
    first, joined, _ = name.partition(" & ")
    hits = shipped().find(first) if joined else ()
    return any(hit.entry.code is not None and hit.end - hit.start == len(first) for hit in hits)


_IS_CARRIED = later(
    r" (?:is|are|was|were|be|been|being) (?:[a-z]+ly )?(?:exported|shipped|sent|re-exported)\b"
)
# "tea grown by X is exported": X's
_MADE_BY = later(r"\b(?:by|of|from|at) (?:the )?$")
_WORKS_TO_DO = later(r"\bwork(?:s|ed|ing)? (?:[a-z]+ ){0,3}to [a-z]+ ")
_ITS_GOODS = later(
    r"[’']?s? (?:copper|cobalt|gold|silver|zinc|nickel|lithium|coal|oil|crude|gas|LNG|ore|concentrates?|output|cargo(?:es)?|volumes?"
    r"|shipments?|wheat|grain|rice|cocoa|coffee|cotton|sugar)\b(?! (?:mine|field|project|company|producer|miner|group|assets?|plant|deposit"
    r"|venture|unit|business|terminal|refinery|firm|pipeline|operations?|exploration|blocks?|storage|distribution|trader|trading))"
)
_SEVERAL_OF = later(
    r"\b(?:cities|towns|ports|provinces|states|districts|governorates|regions|counties|villages) of (?:the )?$"
)


def _is_in_list(told: Told, ends: _Ends) -> bool:
    """Whether places of one sort stand in a row, and none in the next: "the cities of Alexandria, Cairo, Port Said and Suez"."""
    begin, text, drafts = ends.subject_mention.start, told.sentence.text, told.parties.drafts
    if _SEVERAL_OF.search(text, max(told.sentence.start, begin - 24), begin):
        return True
    last = ends.target_mention
    third = next((m for m in told.sentence.mentions if m.start >= last.end), None)
    return (
        third is not None
        and text[last.end : third.start] == ", "
        and third.kind == "Place"
        and third.party >= 0
        and drafts[third.party].code is None
        and drafts[third.party].country == drafts[ends.target].country
    )


_CARRIED = later(
    r"\b(?:truck|haul|rail|carr(?:y|i)|transport|ship|mov|pump|sent|send|drive|driven|bring|brought|taken?|took|goes|go|gone|went)[a-z]*"
    r"\b[^,;]{0,80}\bto (?:the )?$"
)
_GATES = later(
    r"^(?:[Tt]he )?(?:[Pp]orts? of|[Hh]arbou?r of)\b|\b(?:port|[Hh]arbou?r|Port|railhead|airport|Airport|depot|dry port)$"
)


def _is_carried_to(told: Told, ends: _Ends) -> bool:
    """Whether goods are carried to a port or station, which is only on their way."""
    if _GATES.search(told.parties.drafts[ends.target].name) is None:
        return False
    start = told.sentence.start
    return _CARRIED.search(told.sentence.text, start, ends.target_mention.start) is not None


_OF_FUNDING = (" Plan", " Facility", " Window", " Fellowship", " Scheme", " Fund")
_TELLS_COUNTRY = frozenset({"located.place-owned", "located.place-capital", "located.place-comma"})


def _is_of_letters(draft: Draft) -> bool:
    """As in "Jo Lee, XYZ chairman, will become": letters name no person."""
    return draft.kind == "Party" and draft.name.isupper()


def _tell_kinds(told: Told, rule: Rule, ends: _Ends, modality: str) -> None:
    """What a party does tells what it is; a negated or merely wished tie tells as much."""
    subject, target = ends.subject, ends.target
    drafts = told.parties.drafts
    narrow = told.rules.narrow.get(rule.tie, (None, None))
    if rule.person:
        drafts[subject].kind = "Person"
    for at, kind in zip((subject, target), narrow, strict=True):
        family = drafts[at].head in KINSFOLK
        if kind is not None and drafts[at].kind == "Party" and not (drafts[at].unnamed or family):
            drafts[at].kind = kind
    if rule.tie in _CARRIED_OUT and modality not in NEGATIVE and is_work(drafts[target]):
        drafts[target].kind = "Project"  # what is built by somebody, and known by its name
    if drafts[target].unnamed and drafts[target].kind == "Asset":
        if rule.tie in BUILDING and modality in (
            "planned",
            "agreed",
            "considered",
            "interest",
        ):
            drafts[target].kind = "Project"  # what is still to be built
        elif (
            rule.tie in ("SUPPLIES", "EXPORTS_TO")
            and drafts[target].plural
            and (is_trading_work(drafts[target].head) or ends.target_mention.count is None)
        ):
            drafts[target].kind = "Firm"  # "sells to mills in Dhaka"
    if rule.tie == "BRANCH_OF" and drafts[subject].unnamed:
        drafts[subject].kind = drafts[target].kind


def _signs(party: int, signer: Mention) -> int:
    owner = signer.owner
    return owner.party if signer.title and owner is not None and owner.party >= 0 else party


def _is_from(place: Mention, group: Mention) -> bool:
    """Whether a place only says where a described party is: "a trader from Lota"."""
    return place is group.place and group.described == (group.end, place.end)


def _is_beside(told: Told, mention: Mention) -> bool:
    """Whether a firm's name stands right before a mention, without a sign of possession."""
    return any(
        m.end + 1 == mention.start and m.kind == "Firm" and not m.possessive
        for m in told.sentence.mentions
    )


def _is_carried(text: str, subject: Mention) -> bool:
    """Whether a subject is itself what is shipped, and no maker of it: "they are exported", but not "tea grown by X is exported"."""
    by = _MADE_BY.search(text, max(0, subject.start - 8), subject.start)
    return by is None and _IS_CARRIED.match(text, subject.end) is not None
