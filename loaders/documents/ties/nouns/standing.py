"""How one party stands to another by a noun: "X is not a supplier of Y", "Y counts X among its customers", "X, lender to Y".

The sentence is read with its nouns of relation as words, whether or not they were taken for parties ("the suppliers"), so that one
table of constructions serves every noun of the table `relational`.

    list(read_standing(told))       # of "X is one of Y's suppliers": X SUPPLIES Y
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST, MARK, SUBJECT_LIST, Ruleset
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import Several, several
from interlock.loaders.documents.language.words import words as split
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.holdings.up_for_sale import up_for_sale

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.nouns.relational import Relational
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_standing"]

_X = rf"(?P<x>{LIST})(?:, \d\d,)?"
_XS = rf"(?P<x>{SUBJECT_LIST})"  # for certain: after a noun in the plural
_Y = rf"(?P<y>{MARK})"
_YS = rf"(?P<y>{MARK})(?P<more>(?:, {MARK})*,? and (?:the )?{MARK})"  # each of several
_POSSESSED = r"(?:’s|'s|’|')"
_PLAIN = r"(?:(?!of |and |or |the |its |to |for |an? |is |are |was |were |has |have |had )[a-z][a-z-]* ){0,3}?"
_GOODS = (
    r"(?:of (?:(?!an? |the |its |and )[a-z-]+ ){1,3}?(?=(?:to|for) ))?"  # "supplier of yeast to X"
)
_OF = rf"{_GOODS}(?:of|to|for|in|on|at) (?:enough shares to control )?(?:the )?(?:{_PLAIN}|{MARK}{_POSSESSED} )?{_Y}(?!{_POSSESSED})"
# "parent of A, B and C", where a comma or the end follows
_OFS = (
    rf"{_GOODS}(?:of|to|for|in|on|at) (?:the )?(?:{_PLAIN}|{MARK}{_POSSESSED} )?{_Y}"
    rf"(?P<more>(?:(?:, {MARK})*,? and (?:the )?{MARK})?)(?!{_POSSESSED})"
)
_SIZE = r"(?:a |about |around |just |over |under |nearly )*⟪p\d+⟫(?: stake| of (?:the|its) (?:shares|capital|votes))?"
_COLON = r"(?:,|:| -| –| —)"
# Adjectives only: "is provided to two subsidiaries of X" makes nothing a subsidiary.
_ADJECTIVES = (
    r"(?P<words>(?:(?!(?:be|being|become|becoming|having|whose|of|and|or|the|its|to|by|in|for|from|with"
    r"|at|on|than|into|through|under|via|against|between|among|over) )"
    r"[a-z][a-z-]* ){0,3}?)"
)
_IS = (
    r"(?P<is>(?: (?:has|have|had|will|would|to|not|never|also|both|all|each|then|now|still|once|said|it|that|denied|denies|denying)){0,5}"
    r" (?:is|are|was|were|be|been|being|remains?|remained|becomes?|became|become|isn[’']t|wasn[’']t|aren[’']t|weren[’']t)"
    r"(?: (?:not|no longer|never|also|now|still|currently|already|both))*"
    r"(?: (?:named|listed|registered|recorded|entered|shown|given|described|identified|known|disclosed|declared)"
    r"(?: (?:in|on|by|at) (?:the |its )?(?:[a-z-]+ ){0,4}?"
    r"(?:register|registry|filings?|documents?|records?|accounts|papers|court|prospectus))? as)?"
    r"| (?:has |have |had )?(?:emerged|emerges|came in|comes in|stayed on|stays on|continues|stepped in|steps in|moved in) as)"
)
_ARE = r"(?P<is>(?: (?:both|all|also|now|each))* (?:are|were|remain|have been|will be)(?: (?:not|also|now|still|both|all))*)"
# An end of a prepositional phrase is no subject: "the lawyers of X are suppliers of Y".
_GOVERNED = later(r"\b(?:of|in|by|with|from|for|to|at|on|between|than|after|like)(?: the)? $")
_SOME_OF = r"(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ome|[Ss]everal|[Mm]ost) of "
_FIRST = later(r"[A-Z][a-z-]+(?= )")
_WORD = later(r"\w+")
_APPOSED = later(
    rf"((?:{_SOME_OF})?(?:[Ii]ts |[Tt]heir )?(?:[a-z-]+ ){{0,2}}([a-z-]+))(?:, |(?<=s) (?=[A-Z]))"
)
_PARTNERS_IN = later(r"\bpartners? (?:in|on|at) ")
_LED = r"(?:such as|including|like|among them|chief among them|first among them|notably|namely|led by|headed by)(?: the)?"
_WON = (
    r"(?P<is>(?:(?:has|have|had|also|recently) )*(?:won|wins|win|gained|gains|signed up|signs up|took on|taken on|landed|lands|attracted"
    r"|secured|acquired|lists|listed|counts|regards|treats))"
)
_ON = r"(?:(?!, (?:but|and|while|whereas|as|yet) |\b(?:said|says|that)\b)[^;:]){3,80}?"  # no other clause
_LOST = r"(?P<lost>(?:has |have |had )?(?:lost|loses|dropped|drops|parted with))"
_DEALS = (
    r"(?:sells?|sold|buys?|bought|exports?|exported|imports?|imported|trades?|traded|deals?|dealt|bids?|bidding|ships?|shipped"
    r"|orders?|ordered"
    r"|places?|placed|arranges?|arranged|purchases?|purchased|procures?|procured|acts?|acted|leases?|leased"
    r"|markets|marketed|charters|chartered|books|booked|invests|invested|operates|operated|worked|works|selling|buying)"
)
_AGENTS = (
    r"(?P<noun>agent|broker|intermediary|forwarder|representative|customs broker|freight forwarder)"
)
_ONE = r"(?:one|a single|only one|just one|but one|a sole)"
_LIVES = (
    r"(?:has|have|had|lives? (?:from|off|on)|lived (?:from|off|on)|depends? on|depended on|relies on|rely on|relied on|serves|served"
    r"|supplies)"
)
_ONE_SET_OFF = later(r", (?!both\b|all\b|each\b|joint)(?:itself )?(?:an? |the )?[a-z]")
_ENDS_ASIDE = later(
    r", (?:also |now |still )?(?:is|are|was|were|remains?|became|becomes?"
    r"|(?:has|have|had|will) (?:been|be|acted?|served?|worked?|operated?)"
    r"|(?:acts?|acted|serves?|served|works?|worked|operates?|operated|functions?|functioned) as)\b"
)
_IS_ASIDE = later(r"(?:^|[,;:] )(?:the )?$")  # "its parent, B, is a member of C"
_DOES_TO_THEM = later(
    r" (?!(?:leading|existing|founding|remaining|competing|participating|regional|outstanding|lasting|incoming|outgoing|acting|managing"
    r"|operating|nursing|contracting|issuing|lending|trading|shipping|mining|holding|clearing|implementing|executing)\b)[a-z]+ing $"
)
_NOT_SO = later(r"\b(?:not|never|no longer)\b")
_UNSURE = later(r"^\W*(?:If|Unless|Whether|Should)\b|\b(?:whether|if|unless)\b[^⟦]*$")
# "A overtook B to become the largest shareholder of C": A did; "A asked B to become a shareholder of C": B would.
_BEFORE_AIM = later(
    rf"(?P<acts>{MARK})(?: (?:has|have|had|will|is|are|was|were|also|then|later|now|recently|[a-z]+ly))* (?P<verb>[a-z]+)"
    r"(?: (?:out|off|past|over))? (?:the )?$"
)
_ONLY = later(r"(?:only|just|merely|simply)\b")
_BEFORE_X = later(r"\b(?P<verb>[a-z]+) (?:the )?$")
_TO_BECOME = later(r" to (?:become|be) *")
_RESULTS = frozenset(
    split(
        "overtook overtakes overtaken passed passes surpassed surpasses beat beats beaten outbid outbids outstripped leapfrogged leapfrogs"
        " replaced replaces displaced displaces ousted ousts unseated unseats toppled topples dethroned edged edges left leaves leaving"
        " quit quits joined joins joining"
    )
)
_ONLY_ASKED = frozenset(
    split(
        "asked asks asking invited invites inviting wants wanted want urges urged pressed pushed told encouraged encourages"
        " proposed proposes nominated nominates required requires"
    )
)
_ONLY_LET = frozenset(
    split("allowed allows permitted permits authorised authorized expects expected prepared")
)
_LET = later(r"\b(?:let|lets|letting|see|make)(?: the)? $")
_MADE_TO = frozenset(
    split(
        "asked asks asking invited invites inviting wants wanted want allowed allows helped helps persuaded persuades urged urges forced"
        " forces enabled enables expects expected required requires pressed pushed ordered orders told chose chosen picked selected"
        " appointed appoints named names authorised authorized permitted permits commissioned encouraged encourages led convinced obliged"
        " proposed proposes hired hires nominated nominates prepared"
    )
)


@lru_cache(maxsize=2)
def _forms(rules: Ruleset) -> dict[str, str]:
    """Each form of a noun of relation, and the noun: "suppliers" -> "supplier"."""
    nouns = [noun for noun in rules.relational if " of " not in noun]
    plural = {noun[:-1] + "ies" if noun.endswith("y") else noun + "s": noun for noun in nouns}
    return {noun: noun for noun in nouns} | plural


@lru_cache(maxsize=2)
def _first_words(rules: Ruleset) -> frozenset[str]:
    """The words with which nouns of relation begin: without one there is none."""
    return frozenset(_WORD.findall(form)[0].lower() for form in _forms(rules))


@lru_cache(maxsize=2)
def _patterns(rules: Ruleset) -> tuple[Sought, Several[Sought]]:
    """Whether there is any noun of relation, and the constructions."""
    forms = sorted(_forms(rules), key=lambda form: (-len(form), form))
    noun = r"(?P<noun>" + "|".join(map(re.escape, forms)) + r")\b"
    many = (
        r"(?P<noun>"
        + "|".join(map(re.escape, (f for f in forms if f.endswith("s") and f != "business")))
        + r")\b"
    )
    then = r"(?=,|[.]?$| (?:have|has|had|will|are|were|said)\b)"
    lone = many.replace("(?P<noun>", "(?!partners)(?P<noun>")  # partners are each other's
    part = r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ss]ome|[Ss]everal) of "
    his = r"(?:through|via|including|with|together with|and)(?: one of| two of)? (?:its|their|his|her)"
    some = r"(?:one of|two of|three of|some of|several of|among|amongst)"
    on_list = (  # the list may be a mention of its own
        rf"(?:(?:(?:its|their) )?(?:list|roster|register|book|{MARK}) of |(?:its|their) )?{_ADJECTIVES}{noun}"
        r"(?: (?:list|roster|base|book))?"
    )
    return (
        Sought(rf"\b{noun}"), several(
        Sought(rf"{_X},?{_IS} (?:{some} )?(?:an? |the )?{_ADJECTIVES}{noun} {_OF}"),
        Sought(rf"{_X},?{_IS} (?:an? |the )?[^⟦;,]{{3,40}} (?:of|to|for) (?:the )?{MARK},? (?:and|but also) (?:also )?(?:an? |the )?"
               rf"{_ADJECTIVES}{noun} {_OF}"),
        Sought(rf"{_X},?{_IS} (?:{some} )?(?:the )?{_Y}{_POSSESSED} {_ADJECTIVES}{noun}"),
        Sought(rf"{_X}(?P<is>)(?:[^;:⟦]|⟦R\d+⟧|⟪d\d+⟫){{0,80}}? for (?:being|having been|acting as|serving as|having acted as) "
               rf"(?:an? |the |one of )?(?:[A-Z][a-z]+ )?{_ADJECTIVES}{noun} {_OF}"),
        Sought(rf"{_XS}{_ARE} (?:{some} )?(?:the )?{_ADJECTIVES}{lone} {_OF}"),
        Sought(rf"{_XS}(?P<is>), (?:both|all|all three|all four) {_ADJECTIVES}{lone} {_OF}(?=,|[.]?$)"),
        Sought(rf"{_XS}{_ARE} (?:{some} )?(?:the )?{_Y}{_POSSESSED} {_ADJECTIVES}{lone}"),
        Sought(rf"{_XS}{_ARE} {some} (?P<its>its|their) {_ADJECTIVES}{lone}"),
        Sought(rf"{_Y}(?P<is> (?:counts?|counted|lists?|names?|numbers?|has|have|had)) {_X} among (?:its|their) {_ADJECTIVES}{many}"),
        Sought(rf"{_X}(?P<is>),(?! (?:unlike|like|as|than|not(?! (?:yet |an? ))|against|by|to) )(?: with {_SIZE},?)?"
               rf" (?:both |all )?(?:the )?{_ADJECTIVES}{noun} {_OFS}"
               r"(?=,|[.]?[”\"]?$| [-–—] |;|\))"),
        Sought(rf"{_X} \((?P<is>)(?:an? |the )?{_ADJECTIVES}{noun} {_OF}\)"),
        Sought(rf"{_X} \((?P<is>)(?:the )?{_Y}{_POSSESSED} {_ADJECTIVES}{noun}\)"),
        Sought(rf"^With (?:the )?{_X}(?P<is>) as (?:its|their) {_ADJECTIVES}{noun}, (?:the )?{_Y}(?!{_POSSESSED})"),
        Sought(rf"^(?:[Tt]he )?{_Y}(?!{_POSSESSED})(?P<is>) {_ON},? with (?:the )?{_X} as (?:its|their) {_ADJECTIVES}{noun}"
               r"(?=[,.;]|$)"),
        Sought(rf"(?P<x>{MARK})(?P<is>), (?:{some} )?(?:the )?{_Y}{_POSSESSED} {_ADJECTIVES}{noun}"
               r"(?: of [a-z-]+(?: [a-z-]+)?)?(?=,(?! ⟦)|[.]?$)"),
        Sought(rf"{_X}(?P<is>),? and (?:the |some |many |several )?other {_ADJECTIVES}{lone} {_OF}"),
        Sought(rf"^As (?:an? |the )?(?P<is>){_ADJECTIVES}{noun} {_OF},? (?:the )?{_X}"),
        Sought(rf"^{_X}:(?P<is>) (?:an? |the )?{_ADJECTIVES}{noun} {_OF}"),  # an entry: "X: member of Y since 2009"
        Sought(rf"{_Y}(?:{_POSSESSED}| and| and its| and their)(?P<is>) {_ADJECTIVES}{many},? (?:such as|including|like) {_X}"),
        Sought(rf"{_Y}{_POSSESSED} {_ADJECTIVES}{noun}(?P<is> (?:is|are|was|were|includes?|included|remains?)) {_X}"),
        Sought(rf"\b(?:[Tt]he )?{_ADJECTIVES}{noun} {_OF}(?P<is> (?:is|are|was|were|includes?|included|remains?)) {_X}"),
        Sought(rf"\b(?:[Tt]he |[Oo]ther )?{_ADJECTIVES}{many} {_OF},?(?P<is>) {_LED} {_XS}"),
        Sought(rf"{_Y},? {_WON} {_X} as (?:an? |its |their |one of its )?(?:new )?{_ADJECTIVES}{noun}(?=[,.;]|$| (?:in|for|and|this)\b)"),
        Sought(rf"\b[Tt]he {_ADJECTIVES}{noun} {_OF},(?P<is>) {_X},"),
        Sought(
            rf"{_Y},? (?:which |that )?(?P<is>(?:has|have|counts|unites|groups|comprises)) (?P<words>)[^,;⟦]{{0,40}}(?P<noun>members),?"
            rf" {_LED} {_XS}"
        ),
        Sought(rf"^(?P<the>[Tt]he|[Oo]ther) {_ADJECTIVES}{noun}(?: in (?:(?:the|that|this) [a-z]+|⟦[SJFA]\d+⟧))?"
               rf"(?P<is> (?:is|are|was|were|includes?|included|will be)) {_X}"),
        Sought(rf"\b[Aa]mong (?P<its>its|their) {_ADJECTIVES}{many}(?P<is> (?:is|are|was|were)) {_X}"),
        Sought(rf"{part}(?P<is>){_Y}{_POSSESSED} {_ADJECTIVES}{many}, {_X}(?=,|[.]?$)"),
        Sought(rf"{part}(?P<is>)the {_ADJECTIVES}{many} {_OF}, {_X}(?=,|[.]?$)"),
        Sought(rf"{_Y}{_POSSESSED}(?P<is>) {_ADJECTIVES}{many}[:,]? {_XS}"),
        Sought(rf"(?:{_SOME_OF})?(?P<is>)(?P<its>[Ii]ts|[Tt]heir) {_ADJECTIVES}{many}(?:[:,]|, (?:among them|including))? {_XS}{then}"),
        Sought(rf"\b{_SOME_OF}(?P<is>)(?P<its>its|their) {_ADJECTIVES}{many}[:,]? {_X}(?=,|[.]?$)"),
        Sought(rf"{_Y}(?P<is>) {_ADJECTIVES}{many} {_XS}"),  # "X Group owners A and B"
        Sought(rf"{_Y}(?P<is> (?:has|have|had|owns|owned|lists|names)) (?:the |its |their )?{_ADJECTIVES}{many}{_COLON} {_XS}(?=,|[.]?$)"),
        Sought(rf"{_X}(?P<is>), {_Y}{_POSSESSED} {_ADJECTIVES}{noun},? with {_SIZE}(?=,|[.]?$)"),
        Sought(rf"{_Y}(?P<is> (?:has|have|had|gets|got|found|has found|finds)) (?:an?|its|their) (?:new )?{_ADJECTIVES}{noun}(?:,|:| in)"
               rf" {_X}(?=,|[.]?$)"),
        Sought(rf"{_Y},?(?P<is>) {his} {_ADJECTIVES}{many},? {_XS}"),
        Sought(rf"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal)(?P<is>) {_ADJECTIVES}{many} {_OF}(?:,|:) {_X}(?=,|[.]?$)"),
        Sought(rf"{_X},?(?P<is>(?: (?:is|are|was|were|remains|became))?)(?:, also| also)?,? an? {_Y} {_ADJECTIVES}{noun}(?=[,.;)]|$)"),
        # "X has Y on its list of customers", "Y is on X's customer list"
        Sought(rf"{_Y}(?P<is>(?: already| still| now)? (?:has|have|had|keeps|kept)) {_X} (?:on|in) {on_list}"),
        Sought(rf"{_X}(?P<is> (?:is|are|was|were)(?: not| also| still| already)*) (?:on|in) (?:the )?{_Y}{_POSSESSED} {on_list}"),
        Sought(rf"{_Y}{_POSSESSED}(?P<is>) {_ADJECTIVES}{many},? {_LED} {_XS}"),
        # "X lives from one client, Y", "X has lost Y as a customer"
        Sought(rf"{_Y}(?P<is>) (?:already |still |now )?{_LIVES} {_ONE} {_ADJECTIVES}{noun}(?:,|:| [-–—]) {_X}(?=[,.;:]|$)"),
        Sought(rf"{_Y},?(?P<is>) {_LOST} {_X} as (?:an? |its |their |one of its )?{_ADJECTIVES}{noun}"
               r"(?=[,.;]|$| (?:in|for|and|this|last|after)\b)"),
        # "X and Y share an agent, Z", "X sells its tea through Z, a broker"
        Sought(rf"{_YS}(?P<is>) (?:share|have|use|employ|engage) (?:an?|the same) (?P<words>)(?:common |joint |shared |single )?"
               rf"{noun}, {_X}(?=[,.;:]|$)"),
        Sought(rf"{_Y}(?P<is>) (?:also |now |has |had |have |was |is |been )*{_DEALS}(?: [^;:⟦]{{1,60}}?)? (?:through|via|by way of) "
               rf"(?:the )?{_X}, "
               rf"(?:an? |the |its )?(?:⟦L\d+⟧ )?{_ADJECTIVES}{_AGENTS}(?=[,.;)]|$| (?:in|of) ⟦L)"),
    ))  # fmt: skip


@lru_cache(maxsize=2)
def _joined(rules: Ruleset) -> Sought:
    """Two nouns of relation that share what they are related to."""
    noun = (
        r"(?:"
        + "|".join(sorted(map(re.escape, _forms(rules)), key=lambda form: (-len(form), form)))
        + ")"
    )
    return Sought(
        rf"\b(?P<one>{noun}) and (?:the |its |an? )?(?P<other>{_PLAIN}{noun})(?= (?:of|at|in|to|for|is|was|are|were|remains) |, ⟦)"
    )


def read_standing(told: Relational) -> Iterator[Claim]:
    """The claims of the nouns of relation of one sentence, in whatever construction they stand."""
    sentence, rules = told.sentence, told.rules
    if len(sentence.mentions) < 2:
        return
    if _first_words(rules).isdisjoint(sentence.words):
        return
    view = sentence.in_words(lambda number, mark: _said(told, number, mark))
    opening = _FIRST.match(view)
    if opening is not None and opening[0].lower() in _forms(rules):
        view = view[0].lower() + view[1:]
    anyone, constructions = _patterns(rules)
    if anyone.search(view) is None:
        return
    views, joined = [view], _joined(rules)
    if joined.search(view) is not None:  # "the main shareholder and chairman of X": each of the two
        views = [joined.compiled.sub(rf"\g<{part}>", view) for part in ("one", "other")]
    for view, pattern in ((one, pattern) for one in views for pattern in constructions.may(one)):
        for match in pattern.finditer(view):
            before, words = view[: match.start()], match["is"]
            if (
                (view[match.start()] == "⟦" and _GOVERNED.search(before))
                or _UNSURE.search(before + words)
                or rules.possibility.search(words)
                or rules.possibility.search(match["words"])
                or (_ENDS_ASIDE.match(view, match.end("x")) and not _IS_ASIDE.search(before))
            ):
                continue  # "A, who heads B, is a member of C": A is, and B ends what is said in passing
            if view[match.end() : match.end() + 2].startswith(("’s", "'s")):
                continue
            if words.strip() and _DOES_TO_THEM.match(view, match.end("is"), match.start("noun")):
                continue  # "is covering lenders to X": no lender itself
            names = sentence.mentioned(match["x"])
            if _ONE_SET_OFF.match(view, match.end("x")) and match["noun"] in rules.relational:
                names = names[-1:]  # "A, B and C, a unit of D", "A and B, head of D": one is
            aimed = ""
            if _TO_BECOME.fullmatch(words) and (aim := _BEFORE_AIM.search(before)) is not None:
                if aim["verb"] in _RESULTS:
                    names = [sentence.mention(aim["acts"])]
                elif aim["verb"] not in _MADE_TO:
                    continue  # "A sued B to become owner of C": what A is after
                aimed = aim["verb"]
            elif _TO_BECOME.fullmatch(words) and before.strip():
                asks = _BEFORE_X.search(before)
                aimed = asks["verb"] if asks else ""
                if aimed not in _MADE_TO:
                    continue  # "is trying to persuade A to become a member of B"
            if words.strip() == "become" and _LET.search(before):
                continue  # "a bill that would let A become a member of B"
            owner = _owner(told, match)
            if owner is None:
                continue
            head = _forms(rules)[match["noun"]]
            lone_noun = match.groupdict().get("the")  # "The partner in the mine is X"
            beside = view.endswith("⟧ ", 0, match.start("noun"))
            if len(names) == 1 and match["noun"] != head and beside and names[0].start > owner.end:
                continue  # "A sponsors B": what A does, where "A sponsors B and C" may be either
            if head == "partner" and owner.form != "name":
                continue  # "the consortium's partners" are each other's
            if head == "partner" and not lone_noun and _PARTNERS_IN.search(match[0]):
                if len(names) == 1:
                    continue
                *names, owner = names  # "X and Y are partners in Oman": of each other
            first = min((*names, owner), key=lambda mention: mention.start)
            if names[0].kind == "Place" and view.startswith(" in ", match.start("x") - 4):
                continue  # "has found a customer in Chad": where, not whom
            said = set(match["words"].split()) | (
                {"former"} if match.groupdict().get("lost") else set()
            )
            noun = Mention(
                first.start, first.end, first.sentence, "Party", "group", match["noun"],
                head=_forms(rules)[match["noun"]], words=frozenset(said),
            )  # fmt: skip
            only = _ONLY.match(match["words"])  # "is not only a supplier of B": it is one
            modality = rules.ladder(f"{words.strip()} {only[0] if only else ''}".strip())
            if modality == "asserted" and aimed in _ONLY_ASKED:
                modality = "considered"  # "wants A to become a member of B"
            if modality == "asserted" and aimed in _ONLY_LET:
                modality = "planned"
            if _TO_BECOME.fullmatch(words) and not before.strip():
                modality = "planned"  # a headline: "A to become a shareholder of B"
            if _NOT_SO.search(match["words"]):
                modality = "denied"  # "B, not yet a member of X"
            listed = match.groupdict().get("more") or ""
            if listed.startswith(", and ") and view.startswith(",", match.end("more")):
                listed = (
                    ""  # "X, a unit of A, and B, one of the largest mills, signed": B signed too
                )
            more = sentence.indices(listed)
            owners = [
                owner,
                *(sentence.mentions[at] for at in more if _are_alike(owner, sentence.mentions[at])),
            ]
            for of in owners if head != "partner" else [owner]:
                for claim in told.stand(noun, names, of):
                    claim.modality = modality
                    yield claim


def _owner(told: Told, match: re.Match[str]) -> Mention | None:
    """Whose the noun of relation is: the name beside it, or of whom the text speaks where it is "its"."""
    its = match.groupdict().get("its")
    if match.groupdict().get("the"):
        return _left_out(told, match)
    if its is None:
        return told.sentence.mention(match["y"])
    names = {told.sentence.mentions[at].party for at in told.sentence.indices(match["x"])}
    at = told.sentence.mention(match["x"]).start
    owner = told.parties.before(told.sentence.start, at, plural=its.lower() == "their")
    if owner is None:
        return _sayer(told, match, names)
    return None if owner.party in names else owner


def _sayer(told: Told, match: re.Match[str], names: set[int]) -> Mention | None:
    """Who says it, a firm that speaks of itself: "Its insurers are A and B, X said", where no other has been spoken of."""
    sayer = told.sentence.speaker(match.start())
    if sayer is None or sayer.party < 0 or sayer.party in names:
        return None
    if told.parties.drafts[sayer.party].kind != "Firm":
        return None
    return next((m for m in told.sentence.mentions if m.party == sayer.party), None)


def _left_out(told: Told, match: re.Match[str]) -> Mention | None:
    """Whose the noun of relation is where nobody is named: "The contractor is X", "The lender is X"."""
    tie, _ = told.rules.relational[_forms(told.rules)[match["noun"]]]
    start = told.sentence.start
    if tie not in _ELIDED:
        return None
    if tie == "SUPPLIES" and match["noun"] in _BUYERS and up_for_sale(told) is not None:
        return None  # "X was put up for sale. The buyer was Y": of X
    names = {told.sentence.mentions[at].party for at in told.sentence.indices(match["x"])}
    lent = told.parties.lent_to(start, _NEAR) if tie in ("LENDS_TO", "GUARANTEES") else []
    if lent:  # "A lent money to X. The other lenders were B and C"
        return lent[0] if len(lent) == 1 and lent[0].party not in names else None
    things = [
        mention
        for mention in told.parties.near(start - _NEAR, start)
        if mention.party >= 0 and told.parties.drafts[mention.party].kind in _WORKS
    ]
    if tie in _OF_WORKS:
        sure = len({mention.party for mention in things}) == 1
        return things[-1] if sure and things[-1].party not in names else None
    if things and tie != "PARTNERS_WITH":
        return None  # whether of the firm or of what it builds, is not told
    spoken = told.parties.before(start, start)
    if spoken is None:
        return _sayer(told, match, names)
    if spoken.party in names or spoken.party < 0:
        return None
    kind = told.parties.drafts[
        spoken.party
    ].kind  # of a bank, who else lends is rather a lender beside it
    return spoken if kind == "Firm" or (kind == "Bank" and tie != "LENDS_TO") else None


_BUYERS = frozenset({"buyer", "purchaser"})
_NEAR = 400  # characters back to what is spoken of
_WORKS = frozenset({"Asset", "Project", "Portfolio", "Programme"})
_OF_WORKS = frozenset({"CONTRACTED_FOR", "IMPLEMENTS", "OPERATES", "FINANCES"})
_ELIDED = _OF_WORKS | {"LENDS_TO", "SUPPLIES", "INSURES", "GUARANTEES", "PARTNERS_WITH"}


def _are_alike(one: Mention, other: Mention) -> bool:
    """Whether two names of a list can be the same to somebody: both persons or both none."""
    return (one.kind == "Person") == (other.kind == "Person") and not other.possessive


def _said(told: Told, number: int, mark: str) -> str:
    """A noun of relation as the words that it is printed with, anything else as its mark."""
    mention = told.sentence.mentions[number]
    if mention.form == "name":  # its span may begin with the noun: "lenders, X"
        noun = _APPOSED.match(told.sentence.text, mention.start, mention.end)
        return f"{noun[1]}, {mark}" if noun and noun[2] in _forms(told.rules) else mark
    if mention.form not in ("group", "definite"):
        return mark
    if mention.head not in told.rules.relational:  # "the executing agency", of two words
        said = told.sentence.text[mention.start : mention.end].lower().split()
        if " ".join(said[-2:]) not in _forms(told.rules):
            return mark
    return told.sentence.text[mention.start : mention.end]
