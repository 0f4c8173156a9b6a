"""A small tokeniser of Cypher, and what a pack file must be asked before its query is sent.

Strings, comments and backticks may hold anything, a semicolon or a `$` too, so nothing here searches
the raw text: every question is answered from tokens. It knows words and brackets, not grammar; the
server's EXPLAIN has the last word.

    statement = tokenise("MATCH (n {id: $id}) RETURN n.name AS name LIMIT 1")
    parameters(statement), columns(statement)     # ({'id': 1}, ['name'])
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

__all__ = [
    "Bound",
    "Problem",
    "Token",
    "bounds",
    "columns",
    "labels",
    "limit",
    "ordered",
    "parameters",
    "path_bounds",
    "statements",
    "tie_types",
    "tokenise",
    "writes",
]

Kind = Literal["string", "name", "parameter", "number", "symbol"]


class Token(NamedTuple):
    """One token. `text` is the decoded content: a string without its quotes, `id` for `$id`."""

    kind: Kind
    text: str
    line: int
    start: int
    end: int
    quoted: bool = False

    @property
    def word(self) -> str:
        """The upper case form of a plain word, which may be a keyword; empty for all else."""
        return self.text.upper() if self.kind == "name" and not self.quoted else ""

    def is_symbol(self, *texts: str) -> bool:
        """Whether it is one of these signs."""
        return self.kind == "symbol" and self.text in texts


class Problem(ValueError):
    """The text is not Cypher as far as a tokeniser can tell; `line` says where."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class Bound(NamedTuple):
    """The upper bound of a variable-length pattern; None where it has none."""

    upper: int | None
    line: int
    position: int


# Cypher 5 decodes \uXXXX anywhere in a query before it reads it, so we do the same.
_ESCAPE = re.compile(r"\\u+([0-9a-fA-F]{4})")
_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
      | (?P<parameter>\$(?:\w+|`(?:[^`]|``)*`))
      | (?P<backtick>`(?:[^`]|``)*`)
      | (?P<number>0x[0-9a-fA-F]+|0o[0-7]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
      | (?P<name>[^\W\d]\w*)
      | (?P<symbol>\.\.|[<>=]=|<>|=~|\+=|\|\||::|[^\w\s'"`])
    """,
    re.VERBOSE | re.DOTALL,
)
_OPEN = {"(": ")", "[": "]", "{": "}"}
_WRITING = frozenset(
    ("CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT", "DROP",
     "ALTER", "RENAME", "GRANT", "DENY", "REVOKE", "START", "STOP", "ENABLE", "DEALLOCATE",
     "REALLOCATE", "TERMINATE", "USE", "LOAD")
)  # fmt: skip
# Procedures that a pack may call: the full-text indexes are read no other way.
_READING_PROCEDURES = ("db.index.fulltext.querynodes", "db.index.fulltext.queryrelationships")
_CLAUSES = frozenset(
    ("MATCH", "OPTIONAL", "WITH", "RETURN", "UNWIND", "CALL", "WHERE", "ORDER", "LIMIT", "SKIP",
     "OFFSET", "UNION", "FINISH", "FILTER", "LET")
)  # fmt: skip


def tokenise(text: str) -> list[Token]:
    """The tokens of Cypher text, without spaces and comments.

    Raises:
        Problem: a string, comment or backtick is not closed, or brackets do not match.
    """
    decoded = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    tokens: list[Token] = []
    open_: list[Token] = []
    place, line = 0, 1
    while place < len(decoded):
        match = _TOKEN.match(decoded, place)
        if match is None or (decoded.startswith("/*", place) and match.lastgroup != "comment"):
            raise Problem(f"{decoded[place : place + 12]!r} starts something never closed", line)
        token = _token(match, line)
        if token is not None:
            tokens.append(token)
            if token.is_symbol("(", "[", "{"):
                open_.append(token)
            elif token.is_symbol(")", "]", "}") and (
                not open_ or _OPEN[open_.pop().text] != token.text
            ):
                raise Problem(f"{token.text!r} closes nothing", line)
        line += match[0].count("\n")
        place = match.end()
    if open_:
        raise Problem(f"{open_[-1].text!r} is never closed", open_[-1].line)
    return tokens


def _token(match: re.Match[str], line: int) -> Token | None:
    text, group = match[0], match.lastgroup
    if group in ("space", "comment"):
        return None
    at = (line, match.start(), match.end())
    if group == "string":
        return Token("string", text[1:-1], *at)
    if group == "backtick":
        return Token("name", text[1:-1].replace("``", "`"), *at, quoted=True)
    if group == "parameter":
        name = text[1:]
        quoted = name.startswith("`")
        return Token("parameter", name[1:-1].replace("``", "`") if quoted else name, *at)
    kind: Kind = "number" if group == "number" else "name" if group == "name" else "symbol"
    return Token(kind, text, *at)


def statements(text: str) -> list[str]:
    """The statements of a text, parted at semicolons outside strings and comments.

    Raises:
        Problem: as `tokenise`.
    """
    decoded = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    ends = [token.start for token in tokenise(decoded) if token.is_symbol(";")]
    parts = [
        decoded[a:b] for a, b in zip([0, *(end + 1 for end in ends)], [*ends, None], strict=True)
    ]
    return [part.strip() for part in parts if tokenise(part)]


def parameters(tokens: Iterable[Token]) -> dict[str, int]:
    """The parameters used, with the line of their first use, in order."""
    found: dict[str, int] = {}
    for token in tokens:
        if token.kind == "parameter":
            found.setdefault(token.text, token.line)
    return found


def writes(tokens: Sequence[Token]) -> Iterator[Token]:
    """Words that begin a clause which writes, administers, loads files or calls an unknown procedure."""
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        named = before is not None and (
            before.is_symbol(".", ":", "|", "&", "!") or before.word == "AS"
        )
        key = after is not None and after.is_symbol(":")
        if token.word in _WRITING and not named and not key:
            yield token
        elif token.word == "CALL" and not named and after is not None and after.kind == "name":
            if not _dotted(tokens, place + 1).lower().startswith(_READING_PROCEDURES):
                yield token
        elif (
            token.word == "TRANSACTIONS"
            and before is not None
            and before.word in ("IN", "CONCURRENT")
        ):
            yield token


def _dotted(tokens: Sequence[Token], place: int) -> str:
    parts = []
    while place < len(tokens) and (tokens[place].kind == "name" or tokens[place].is_symbol(".")):
        parts.append(tokens[place].text)
        place += 1
    return "".join(parts)


def columns(tokens: Sequence[Token]) -> list[str]:
    """The column names of the last RETURN, in order.

    Raises:
        Problem: there is no RETURN, it returns `*`, an expression has no name, or UNION joins two.
    """
    inside = _return_items(tokens)
    names: list[str] = []
    for item in _split(inside, ","):
        if len(item) >= 2 and item[-2].word == "AS" and item[-1].kind == "name":
            names.append(item[-1].text)
        elif len(item) == 1 and item[0].kind == "name":
            names.append(item[0].text)
        else:
            line = item[0].line if item else inside[0].line if inside else 1
            raise Problem("a returned value has no name (write: ... AS name)", line)
    return names


def _return_items(tokens: Sequence[Token]) -> Sequence[Token]:
    top = _top_level(tokens)
    for place in top:
        if tokens[place].word == "UNION":
            raise Problem(
                "UNION at the top: its parts have no common order or cap", tokens[place].line
            )
    starts = [place for place in top if tokens[place].word == "RETURN"]
    if not starts:
        raise Problem("there is no RETURN", tokens[-1].line if tokens else 1)
    start = starts[-1] + 1
    ends = [
        place
        for place in top
        if place >= start
        and (
            tokens[place].word in ("ORDER", "LIMIT", "SKIP", "OFFSET")
            or tokens[place].is_symbol(";")
        )
    ]
    inside = tokens[start : ends[0] if ends else len(tokens)]
    return inside[1:] if inside and inside[0].word == "DISTINCT" else inside


def _top_level(tokens: Sequence[Token]) -> list[int]:
    """Positions outside all brackets."""
    depth, places = 0, []
    for place, token in enumerate(tokens):
        if token.is_symbol(")", "]", "}"):
            depth -= 1
        elif token.is_symbol("(", "[", "{"):
            depth += 1
        elif depth == 0:
            places.append(place)
    return places


def _split(tokens: Sequence[Token], sign: str) -> list[Sequence[Token]]:
    cuts = [place for place in _top_level(tokens) if tokens[place].is_symbol(sign)]
    return [
        tokens[a:b]
        for a, b in zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(tokens)], strict=True)
    ]


def limit(tokens: Sequence[Token]) -> Token | None:
    """The cap of the last RETURN: a number or a parameter; None where it has none."""
    top = _top_level(tokens)
    after_return = max(
        (place for place in top if tokens[place].word == "RETURN"), default=len(tokens)
    )
    for place in top:
        if place > after_return and tokens[place].word == "LIMIT" and place + 1 < len(tokens):
            cap = tokens[place + 1]
            rest = [token for token in tokens[place + 2 :] if not token.is_symbol(";")]
            return cap if cap.kind in ("number", "parameter") and not rest else None
    return None


def ordered(tokens: Sequence[Token]) -> bool:
    """Whether the last RETURN has an ORDER BY."""
    top = _top_level(tokens)
    after_return = max(
        (place for place in top if tokens[place].word == "RETURN"), default=len(tokens)
    )
    return any(place > after_return and tokens[place].word == "ORDER" for place in top)


def bounds(tokens: Sequence[Token]) -> list[Bound]:
    """The upper bounds of all variable-length patterns: `[:T*1..3]`, `(...){1,3}`, `-[:T]->+`."""
    found: list[Bound] = []
    closing = _partners(tokens)
    for place, token in enumerate(tokens):
        if token.is_symbol("[") and _is_tie(tokens, closing, place):
            inside = range(place + 1, closing[place])
            stars = [at for at in inside if tokens[at].is_symbol("*") and _flat(tokens, place, at)]
            if stars:
                found.append(Bound(_star(tokens, stars[0] + 1), tokens[stars[0]].line, stars[0]))
        quantifier = _quantified(tokens, closing, place)
        if quantifier is not None:
            found.append(Bound(_quantifier(tokens, quantifier), token.line, quantifier))
    return found


def path_bounds(tokens: Sequence[Token]) -> Iterator[tuple[str, int, list[Bound]]]:
    """For each `length(path) <= $parameter`: the parameter, its line, the bounds of that path's pattern."""
    found = bounds(tokens)
    for place in range(len(tokens) - 5):
        word, left, name, right, sign, value = tokens[place : place + 6]
        capped = (
            word.word == "LENGTH" and left.is_symbol("(") and right.is_symbol(")")
            and sign.is_symbol("<=") and value.kind == "parameter"
        )  # fmt: skip
        if not capped:
            continue
        for start, end in _patterns(tokens, name.text):
            inside = [bound for bound in found if start < bound.position < end]
            yield value.text, value.line, inside


def _patterns(tokens: Sequence[Token], name: str) -> Iterator[tuple[int, int]]:
    """Where the pattern of a path variable stands: from `name =` to the next clause."""
    for place in range(1, len(tokens) - 1):
        declared = tokens[place - 1].word == "MATCH" or tokens[place - 1].is_symbol(",")
        if declared and tokens[place].text == name and tokens[place + 1].is_symbol("="):
            rest = (place + 1 + at for at in _top_level(tokens[place + 1 :]))
            yield place, next((at for at in rest if tokens[at].word in _CLAUSES), len(tokens))


def _partners(tokens: Sequence[Token]) -> dict[int, int]:
    """Position of the closing bracket for each opening one, and the other way round."""
    partner: dict[int, int] = {}
    stack: list[int] = []
    for place, token in enumerate(tokens):
        if token.is_symbol("(", "[", "{"):
            stack.append(place)
        elif token.is_symbol(")", "]", "}"):
            partner[stack[-1]] = place
            partner[place] = stack.pop()
    return partner


def _is_tie(tokens: Sequence[Token], closing: dict[int, int], place: int) -> bool:
    """Whether the square bracket at `place` is a relationship, `-[...]-`, and not a list."""
    end = closing[place]
    return bool(
        place
        and tokens[place - 1].is_symbol("-")
        and end + 1 < len(tokens)
        and tokens[end + 1].is_symbol("-")
    )


def _flat(tokens: Sequence[Token], start: int, place: int) -> bool:
    depth = 0
    for token in tokens[start + 1 : place]:
        depth += token.is_symbol("(", "[", "{") - token.is_symbol(")", "]", "}")
        if token.word == "WHERE":
            return False
    return depth == 0


def _star(tokens: Sequence[Token], place: int) -> int | None:
    """The upper bound behind `*`: `*3`, `*1..3`, `*..3`; None for `*` and `*2..`."""
    low = tokens[place] if tokens[place].kind == "number" else None
    if low is not None:
        place += 1
    if not tokens[place].is_symbol(".."):
        return int(low.text) if low is not None else None
    high = tokens[place + 1]
    return int(high.text) if high.kind == "number" else None


def _quantified(tokens: Sequence[Token], closing: dict[int, int], place: int) -> int | None:
    """Position of the quantifier behind a path in parentheses or behind a relationship, if any."""
    after = place + 1
    if after >= len(tokens) or not tokens[after].is_symbol("+", "*", "{"):
        return None
    if tokens[after].is_symbol("{") and not (
        tokens[after + 1].kind == "number" or tokens[after + 1].is_symbol(",")
    ):
        return None
    token = tokens[place]
    if token.is_symbol(")"):
        return after if _holds_path(tokens, closing, closing[place], place) else None
    dash = place - 1 if token.is_symbol(">") else place
    if dash < 1 or not tokens[dash].is_symbol("-"):
        return None
    before = tokens[dash - 1]
    tie = before.is_symbol("]") and _is_tie(tokens, closing, closing[dash - 1])
    return after if tie or before.is_symbol("-") else None


def _holds_path(tokens: Sequence[Token], closing: dict[int, int], start: int, end: int) -> bool:
    """Whether the parentheses hold a path pattern and not an expression."""
    inside = (start + 1 + at for at in _top_level(tokens[start + 1 : end]))
    return any(
        tokens[at].is_symbol("-")
        and (
            tokens[at + 1].is_symbol("-")
            or (tokens[at + 1].is_symbol("[") and _is_tie(tokens, closing, at + 1))
        )
        for at in inside
    )


def _quantifier(tokens: Sequence[Token], place: int) -> int | None:
    if not tokens[place].is_symbol("{"):
        return None
    inside: list[Token] = []
    for token in tokens[place + 1 :]:
        if token.is_symbol("}"):
            break
        inside.append(token)
    return int(inside[-1].text) if inside[-1].kind == "number" else None


def tie_types(tokens: Sequence[Token]) -> list[Token]:
    """The relationship types named in patterns, in order."""
    closing = _partners(tokens)
    found: list[Token] = []
    for place, token in enumerate(tokens):
        if token.is_symbol("[") and _is_tie(tokens, closing, place):
            found += _after_colon(tokens, place + 1, closing[place])
    return found


def labels(tokens: Sequence[Token]) -> list[Token]:
    """The labels named in node patterns `(n:Label ...)`, in order."""
    closing = _partners(tokens)
    found: list[Token] = []
    for place, token in enumerate(tokens):
        if token.is_symbol("("):
            found += _after_colon(tokens, place + 1, closing[place])
    return found


def _after_colon(tokens: Sequence[Token], start: int, end: int) -> Iterator[Token]:
    """Names in the label expression that follows an optional variable: `n:A&(B|!C)`."""
    if start < end and tokens[start].kind == "name":
        start += 1
    if start >= end or not tokens[start].is_symbol(":"):
        return
    expected = True  # a name stands first and after an operator; anything else ends the expression
    for token in tokens[start + 1 : end]:
        if token.kind == "name" and expected:
            yield token
            expected = False
        elif token.is_symbol("&", "|", ":", "!", "("):
            expected = True
        elif not token.is_symbol(")", "%"):
            return
