"""Names: runs of capitals as organisations, persons and places, their kind by the head word; known names win over the grammar.

read_names(scan, start, end)    # appends to scan.found, scan.adjectives, scan.attached
"""

from __future__ import annotations

import re
from bisect import bisect_right

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.gazetteer import Entry, Hit
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.acronyms import BRACKETED, long_form
from interlock.loaders.documents.mentions.names.capitals import CAP, FORMAL, INSTRUMENT, ONE, RUN
from interlock.loaders.documents.mentions.names.heads import BODIES, head_kind
from interlock.loaders.documents.mentions.names.joining import extended, is_opening, joined
from interlock.loaders.documents.mentions.names.naming import add_known, add_person, place_entry
from interlock.loaders.documents.mentions.names.other_capitals import studied
from interlock.loaders.documents.mentions.names.persons import FAMILY_OPENS, MOST_NAMES
from interlock.loaders.documents.mentions.names.pieces import add_name, attach_tie, read_piece
from interlock.loaders.documents.mentions.neighbours.listings import quoted_on
from interlock.loaders.documents.mentions.offices.held_offices import read_holder
from interlock.loaders.documents.mentions.offices.holders import CLOSING, is_called_after_rank
from interlock.loaders.documents.mentions.offices.posts import find_post, honorific

__all__ = ["read_names"]

_UNIT = later(r"(?:MWp?|GW|[MGT]Wh|MVA|TEU|DWT|MT|KM)(?:\s|$|(?=-)|(?![\w.&]))")
_ACT = later(
    r"(?:(?:Council|Commission)\s)?(?:(?:Implementing|Delegated|Joint)\s)?(?:Regulation|Decision|Directive)(?:\s\((?:EU|EC|EEC|CFSP)\))?"
    r"(?:\sNo\.?)?\s\d{2,4}/\d{2,4}(?:/(?:CFSP|EC|EU|EEC))?\b"
)
_ORDER = later(r"(?:Executive\sOrder\s\()?E\.?O\.?\)?\s(?P<number>\d{5})\b")
_WATERS = later(rf"(?:Gulf|Bay|Straits?|Sea|Horn|Isle|Isthmus)\sof\s(?:the\s)?{CAP}")
_COUNTED = later(r"\d[\s-]$")
_SCOPE = later(r"\b(?:International|National|Federal|Royal|World|Global) $")
_MARKED = later(rf"[“\"‘](?P<name>{CAP}(?:\s{CAP}){{0,2}})[”\"’] $")
_FORM_BEFORE = later(
    r"(?<!\w)(?:PT|CV|JSC|PJSC|OJSC|CJSC|OAO|OOO|ZAO|PAO|LLC|UAB|SIA|Grupo|Groupe|Gruppo|Grup|Compañía|Sociedad|Société) $"
)
_BOARD_OF = later(
    r"(?:Board of (?:Executive |Managing )?(?:Directors|Governors|Trustees)|(?:Executive|Supervisory|Management|Governing) Board)"
    r" of (?:the )?(?=[A-Z])"
    # "the Board of Orlu Plc", but "the Board of Investment"
    r"|Board of (?=(?:[A-Z][\w&’'-]*\s){1,6}"
    r"(?:Plc|PLC|plc|Ltd|Limited|Inc|Corporation|Company|Berhad|Bhd|SA|S\.A|AG|NV|N\.V|SE|JSC|Tbk|Bank|Group)\b)"
)
# "the Main Board of the Orlu Stock Exchange": of a part of a market the exchange is told
_SECTION_OF = later(
    r"(?:(?:Main|First|Second|Third|Prime|Premium|Standard|Official|Global|Growth|Growth Enterprise|Small and Medium Enterprises?|SME"
    r"|Alternative|Alternative Investment|Innovation|STAR) (?:Board|Market|Segment|List|Section|Tier)|ChiNext(?: Board| Market)?)"
    r" of (?:[Tt]he )?(?=[A-Z])"
)
# "the Town of Orlu": of these the place behind them is the name
_TOWN_OF = later(r"(?:Town|Township|Village|Borough)\sof\s(?=[A-Z])")
_DOTTED_TIED = later(  # behind a country written with dots: "U.S.-based"
    r"-(?P<tie>based|listed|headquartered|registered|incorporated|domiciled)(?!\w)"
)
_SHORT_TIED = later(r"\.-(?P<tie>based|listed|headquartered)(?!\w)")
_PARTISANS = frozenset(
    words(
        "Socialist Conservative Labour Republican Democrat Democratic Liberal Communist Centrist Green Populist Nationalist Independent"
    )
)  # of his party: "Socialist Prime Minister Jo Lee"
_LOOSE_TIED = later(r"\s(?P<tie>based|headquartered)(?=\s[A-Za-z])")
_BEHIND_ARTICLE = ("the ", "The ", " a ", " an ", "A ", "An ")
# "an arm of Omar Tand led Kelm Group": whose group it is, in the manner of "Omar Tand-led"
_LOOSE_LED = later(r"\s(?:led|owned|backed|controlled|promoted|headed)(?=\s[A-Z])")
_BEHIND_LINK = (" of ", " by ", " from ", " with ")
_SENT_TO = later(  # "the ambassador to Oslo Jo Lee": the town, and who is sent there
    r"\b(?P<post>(?:(?:deputy|trade|commercial|economic|special|acting|honorary|chief) )*"
    r"(?:ambassador|high commissioner|envoy|consul[ -]general|consul))\s(?:to|in)\s$"
)
_POSTED = 48  # characters of an office before the place of its holder
_LETTERS = 5  # of an acronym that several go by
_OF_JUSTICE = later(r"\s(?:Department|Ministry|Minister|Secretary|Commission|Party|Court)\b")


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
                    read_piece(scan, run.start(), market[0], start)
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
                    read_piece(scan, first, post[0], start)
                elif whole[0] > first:
                    read_piece(scan, first, whole[0], start)
                add_name(scan, *whole, start, scan.hits_in(*whole))
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


_PART_OF_LAND = later(
    r"(?:(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Northeast|Northwest|Southeast|Southwest|Northeastern"
    r"|Northwestern|Southeastern|Southwestern|Upper|Lower|Greater|Inner|Outer|Rural)[ -]){1,2}(?=[A-Z])"
)


def _run(scan: Scan, run: re.Match[str], start: int, end: int) -> int:
    """Make mentions of one capitalised run; returns where to go on."""
    begin, stop = run.span()
    if scan.text.startswith(
        "THE ", begin
    ):  # "THE Orlu Chamber has signed", as papers open a report
        begin += len("THE ")
    if scan.text.startswith(".-", stop) and (tied := _SHORT_TIED.match(scan.text, stop, end)):
        state = next((h for h in scan.hits_in(begin, stop) if h.start == begin), None)
        if state is not None and state.end == stop:  # "Lowell, Mass.-based"
            attach_tie(scan, begin, tied.end(), tied["tie"], state.entry)
            return tied.end()
    if scan.text.startswith(".-", stop - 1) and (tied := _DOTTED_TIED.match(scan.text, stop, end)):
        state = next((h for h in scan.hits_in(begin, stop) if h.start == begin), None)
        if state is not None and state.end == stop:  # "U.S.-based"
            attach_tie(scan, begin, tied.end(), tied["tie"], state.entry)
            return tied.end()
    if (tied := _LOOSE_TIED.match(scan.text, stop, end)) and scan.text.endswith(
        _BEHIND_ARTICLE, 0, begin
    ):
        town = next(
            (h for h in scan.hits_in(begin, stop) if h.start == begin and h.end == stop), None
        )
        if town is not None and town.entry.use in (
            "place",
            "capital",
        ):  # "the London based Orlu Bank"
            attach_tie(scan, begin, tied.end(), tied["tie"], town.entry)
            return tied.end()
    if (tied := _LOOSE_LED.match(scan.text, stop, end)) and scan.text.endswith(
        _BEHIND_LINK, 0, begin
    ):
        scan.attached.append((begin, tied.end(), "affiliated", None))
        return tied.end()
    unit = _UNIT.match(scan.text, begin, stop)
    if unit and _COUNTED.search(scan.text, start, begin):  # "the 300 MW Sarband wind farm"
        return unit.end()
    loan = INSTRUMENT.match(scan.text, begin, end)
    if loan:  # "a Line of Credit of $5 million": no line, and no firm
        return loan.end()
    degree = studied(scan, begin, end)
    if degree:  # "an MBA from Orlu University"
        return degree
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
        add_name(scan, bare, called, start, [])
        return called
    if water:  # "the Gulf of Thailand": no place in Thailand
        scan.found.append(
            Mention(scan.article(begin), water.end(), scan.index, "Place", "name", water[0])
        )
        return water.end()
    if (town := _posted_in(scan, begin, stop)) is not None:
        add_known(scan, town)
        sent = _SENT_TO.search(scan.text, max(0, begin - _POSTED), begin)
        add_person(scan, town.end + 1, stop, sent["post"] if sent else "")
        return stop
    part = _PART_OF_LAND.match(scan.text, bare, stop)
    if part is not None and (land := _land_behind(scan, bare, part.end(), stop)) is not None:
        # "North East India", "Northern Ghana": a part of the land, and no party of its own name
        region = Mention(
            scan.article(begin), stop, scan.index, "Place", "name", scan.text[bare:stop]
        )
        region.country = land.entry.country
        scan.mark_possessive(region)
        scan.found.append(region)
        return stop
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
                add_name(scan, begin, more.end(), start, [])  # "Republic of Chad Shipping Lines"
                return more.end()
            add_known(scan, state)  # "the Kingdom of Norway"
            scan.found[-1].start = scan.article(begin)
            return state.end
    board = _BOARD_OF.match(scan.text, bare, end)
    body = RUN.match(scan.text, board.end(), end) if board is not None else None
    if board is not None and body is not None:
        return _with_board(scan, begin, body, start, end)
    section = _SECTION_OF.match(scan.text, bare, end)
    market = RUN.match(scan.text, section.end(), end) if section is not None else None
    if market is not None and _is_market(scan, market, end):
        return _with_board(scan, begin, market, start, end)
    town_of = _TOWN_OF.match(scan.text, bare, end)
    where = RUN.match(scan.text, town_of.end(), end) if town_of is not None else None
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
            elif not (
                scan.words.is_polite(scan.text[begin : post[0]])
                or scan.text[bare : post[0]].strip() in _PARTISANS
            ):
                read_piece(scan, begin, post[0], start)
        return read_holder(scan, post, end)
    for hit in scan.hits_in(begin, end):
        # A user's name, or one that spans more than the run, wins over the grammar.
        longer = hit.start < stop < hit.end and hit.entry.use == "place"  # "Trinidad and Tobago"
        longer = longer and any(
            joint in scan.text[hit.start : hit.end] for joint in (" and ", " & ", " of ")
        )
        known = longer or (hit.entry.use == "name" and not is_opening(scan, hit, stop))
        if known and hit.start < stop:
            if hit.end == stop and _is_anothers(scan, bare, hit):
                add_name(scan, bare, stop, start, [])
                return stop
            if hit.start > begin:
                read_piece(scan, begin, hit.start, start)
            first = hit.start if longer and hit.start in (begin, bare) else -1
            last = _called_after(scan, first, hit.end, end) if first >= 0 else 0
            if last:  # "Trinidad and Tobago Securities Commission"
                add_name(scan, first, last, start, [])
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
            read_piece(scan, begin, split.start(), start)
        rest = ONE.search(scan.text, split.end(), stop)
        small = FAMILY_OPENS.match(scan.text, split.end(), stop)
        if (
            rest
            and small
            and rest.start() == small.end()
            and not head_kind(scan, small.end(), stop)
        ):
            add_person(scan, small.start("name"), stop, split[0])  # "President dos Amaral"
            return stop
        if rest is None or rest.start() > split.end() + 1:
            return stop
        if scan.text[rest.start() : stop].lower() in scan.words.nouns:
            return stop  # "President Hotel"
        add_person(scan, rest.start(), stop, split[0])
        return stop
    stop = extended(scan, begin, stop, end)
    read_piece(scan, begin, stop, start)
    return stop


def _land_behind(scan: Scan, begin: int, at: int, stop: int) -> Hit | None:
    """The land or town that a run closes with whose part its first words tell; none where the tables know the whole."""
    whole = any(
        hit.start == begin and hit.end >= stop for hit in scan.hits_in(begin, len(scan.text))
    )
    if whole:
        return None
    return next(
        (
            hit
            for hit in scan.hits_in(at, stop)
            if hit.start == at
            and hit.end == stop
            and hit.entry.kind == "Place"
            and hit.entry.use != "adjective"
        ),
        None,
    )


def _posted_in(scan: Scan, begin: int, stop: int) -> Hit | None:
    """The place that a run opens with where somebody is sent to it, whose name follows: "the ambassador to Oslo Jo Lee"."""
    if _SENT_TO.search(scan.text, max(0, begin - _POSTED), begin) is None:
        return None
    hit = next((h for h in scan.hits_in(begin, stop) if h.start == begin), None)
    if hit is None or hit.entry.kind != "Place" or hit.entry.use == "adjective" or hit.end >= stop:
        return None
    rest = scan.text[hit.end + 1 : stop]
    named = " " in rest and head_kind(scan, hit.end + 1, stop) is None
    return hit if named and len(rest.split()) <= MOST_NAMES else None


def _called_after(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where a name ends that opens with a place of several words and closes with a head, as in "Isle of Man Bank"; 0 where none does."""
    more = RUN.match(scan.text, stop + 1, end) if scan.text.startswith(" ", stop) else None
    if more is None:
        return 0
    last = extended(scan, begin, joined(scan, begin, more.end(), end), end)
    return last if head_kind(scan, begin, last) not in (None, "Place") else 0


def _town(scan: Scan, begin: int, where: re.Match[str]) -> None:
    """Take "the Town of Orlu" for the place Orlu."""
    entry = place_entry(where[0]) or Entry(where[0], "Place", None, "place")
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


def _is_market(scan: Scan, name: re.Match[str], end: int) -> bool:
    """Whether a name is that of an exchange, known or by its head: "Orlu Stock Exchange"."""
    known = any(
        hit.start == name.start() and hit.entry.kind == "Exchange"
        for hit in scan.hits_in(name.start(), end)
    )
    return known or head_kind(scan, *name.span()) == "Exchange"


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
