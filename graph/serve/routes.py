"""The table of endpoints: what each takes, checks, costs and answers. Dispatch and the OpenAPI description are made from it.

route = ROUTES[0]
route.values["limit"].read(["5"])           # 5
describe(explorer)["paths"]["/api/search"]  # OpenAPI 3.1
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import parse_qsl

from interlock.graph.serve import answers
from interlock.graph.serve.door import HEADER
from interlock.graph.serve.limits import Limits
from interlock.queries.model import near
from interlock.schema.errors import UsageError
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.serve.answers import Explorer
    from interlock.graph.serve.reading import Reading
    from interlock.queries.model import Parameter, Query

Type = Literal["string", "integer", "number"]
Choices = Literal["ties", "modalities"]


@dataclass(frozen=True)
class Value:
    """One value of a request.

    Attributes:
        meaning: one sentence.
        type: as in JSON.
        required: whether it has to be given.
        default: what stands for it where it is not.
        low, high: closed range of a number, or of the length of a text.
        choices: names of the vocabulary.
        many: whether it may be given more than once; its value is then a list.
        in_path: whether it is part of the address.
    """

    meaning: str
    type: Type = "string"
    required: bool = False
    default: Any = None
    low: float | None = None
    high: float | None = None
    choices: Choices | None = None
    many: bool = False
    in_path: bool = False

    def read(self, name: str, texts: Sequence[str]) -> Any:
        """The value that stands in a request.

        Raises:
            UsageError: it is missing, given twice, of another type, or out of range.
        """
        if not texts:
            if self.required:
                raise _wrong(name, "is missing", self.meaning, f"add {name}=...")
            return self.default
        if self.many:
            return [self._one(name, text) for text in texts]
        if len(texts) > 1:
            raise _wrong(name, "is given twice", f"it is given {len(texts)} times", "give it once")
        return self._one(name, texts[0])

    def _one(self, name: str, text: str) -> Any:
        if self.type == "string":
            return self._text(name, text)
        try:
            value = int(text) if self.type == "integer" and len(text) < 20 else float(text)
        except ValueError:
            value = float("nan")
        # NaN lies in no range
        if not (
            (self.low is None or self.low <= value) and (self.high is None or value <= self.high)
        ) or (self.type == "integer" and not isinstance(value, int)):
            raise _wrong(name, f"is {text[:40]!r}", f"it is {self._range()}", "correct it")
        return value

    def _text(self, name: str, text: str) -> str:
        low, high = int(self.low or 1), int(self.high or Limits().text)
        if not low <= len(text.strip()) or len(text) > high:
            why = f"it has {len(text)} characters, {low} to {high} are allowed"
            raise _wrong(name, "is empty" if not text.strip() else "is too long", why, "correct it")
        known = self._known()
        if known is not None and text not in known:
            raise _wrong(name, f"is {text[:40]!r}", f"it is none of the {self.choices}",
                         near(text, known) or f"there are {', '.join(known)}")  # fmt: skip
        return text

    def _known(self) -> list[str] | None:
        return None if self.choices is None else list(getattr(vocabulary(), self.choices))

    def _range(self) -> str:
        kind = "a whole number" if self.type == "integer" else "a number"
        return f"{kind} from {self.low:g} to {self.high:g}"

    def schema(self) -> dict[str, Any]:
        """The value as JSON Schema."""
        text = self.type == "string"
        found: dict[str, Any] = {
            "type": self.type,
            "minLength" if text else "minimum": (self.low or 1) if text else self.low,
            "maxLength" if text else "maximum": (self.high or Limits().text) if text else self.high,
            "enum": self._known(),
            "default": self.default,
        }
        kept = {name: value for name, value in found.items() if value is not None}
        return {"type": "array", "items": kept} if self.many else kept


@dataclass(frozen=True)
class Route:
    """One endpoint.

    Attributes:
        path: with its parts in braces; the last may hold slashes.
        summary: one sentence.
        answer: makes the answer from the store and the values; JSON data.
        schema: of the answer, as JSON Schema.
        values: what it takes, by name.
        heavy: whether it runs beside the look-ups instead of among them.
        open: whether it takes further values that the query names.
        stamped: whether `schema_version` is added to the answer's objects.
    """

    path: str
    summary: str
    answer: Callable[[Explorer, Reading, dict[str, Any]], Any]
    schema: dict[str, Any]
    values: Mapping[str, Value] = field(default_factory=dict)
    heavy: bool = False
    open: bool = False
    stamped: bool = True

    def read(self, query: bytes, parts: Mapping[str, str], limits: Limits) -> dict[str, Any]:
        """The values of a request, those of an open route that are not its own under `given`.

        Raises:
            UsageError: one is unknown, missing or wrong.
        """
        texts = _parsed(query, limits)
        own = {**texts, **{name: [text] for name, text in parts.items()}}
        values = {name: value.read(name, own.pop(name, [])) for name, value in self.values.items()}
        if self.open:
            return {**values, "given": own}
        for name in own:
            known = [key for key, value in self.values.items() if not value.in_path]
            raise _wrong(name, "is unknown", f"{self.path} takes {', '.join(known) or 'nothing'}",
                         near(name, known) or "leave it out")  # fmt: skip
        return values


def _parsed(query: bytes, limits: Limits) -> dict[str, list[str]]:
    if not query:
        return {}
    try:
        pairs = parse_qsl(
            query.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=limits.values,
        )
    except ValueError as error:  # UnicodeDecodeError is one
        raise UsageError(
            "the query string cannot be read",
            why=" ".join(str(error).split()),
            hint=f"give at most {limits.values} values as name=value, joined by &, percent-encoded UTF-8",
        ) from error
    texts: dict[str, list[str]] = {}
    for name, text in pairs:
        texts.setdefault(name, []).append(text)
    return texts


def _wrong(name: str, what: str, why: str, hint: str) -> UsageError:
    return UsageError(f"parameter {name[:60]!r} {what}", why, hint)


_ID = Value("id of a party", required=True)
_PACK = {
    "pack": Value("the pack's name", required=True, in_path=True),
    "name": Value("the query's name in its pack", required=True, in_path=True),
}
_LIST = {"type": "array", "items": {"type": "object"}}


def _object(*names: str, **more: Any) -> dict[str, Any]:
    known = {"array": {"type": "array"}, "object": {"type": "object"}}
    described: dict[str, Any] = {name: {} for name in names}
    for name, kind in more.items():
        described[name] = known[kind] if isinstance(kind, str) else kind
    return {"type": "object", "properties": described, "required": list(described)}


ROUTES: tuple[Route, ...] = (
    Route(
        "/api/search", "Parties by name in any script, identifier or id, best first, as `interlock find`.",
        answers.search,
        {"type": "array", "items": _object("id", "name", "kind", "country", "identifiers", "score", "matched")},
        {"q": Value("what to look for", required=True),
         "limit": Value("hits at most", "integer", default=20, low=1, high=100)},
    ),
    Route(
        "/api/neighbours", "How many ties a party has by type; then the parties at their other ends, by id, a page at a time.",
        answers.neighbours,
        _object(counts="array", nodes="array", ties="array", left={"type": "integer"}, next={"type": ["string", "null"]},
                too_many={"type": "boolean"}),
        {"id": _ID,
         "type": Value("only ties of this type", choices="ties"),
         "limit": Value("neighbours at most; 0 = counts alone", "integer", default=50, low=0, high=Limits().page),
         "after": Value("`next` of the page before")},
    ),
    Route(
        "/api/path", "The k best risk paths between two parties with the evidence of every tie, as `interlock path`.",
        answers.path,
        _object("from", "to", "combined", paths="array", independent={"type": "boolean"}, chokepoints="array", searched="object"),
        {"from": Value("a party: id, identifier or name", required=True),
         "to": Value("another party", required=True),
         "k": Value("paths at most", "integer", default=5, low=1, high=20),
         "max_length": Value("ties a path at most", "integer", default=6, low=1, high=8),
         "as_of": Value("only ties that hold on this day, YYYY-MM-DD", low=10, high=10),
         "types": Value("only these tie types", choices="ties", many=True),
         "modality": Value("only these modalities", choices="modalities", many=True),
         "min_confidence": Value("only ties of at least this confidence", "number", low=0, high=1)},
        heavy=True,
    ),
    Route(
        "/api/query/{pack}/{name}", "Answer of a question of a pack, as `interlock query run`; its front matter says what it takes.",
        answers.query,
        _object("query", parameters="object", columns="array", rows="array", truncated={"type": "boolean"}, seconds={"type": "number"}),
        _PACK, heavy=True, open=True,
    ),
    Route(
        "/api/evidence/{id}", "What a tie, a party, a statement or a record rests on: sentences and rows, stored originals where kept.",
        answers.evidence,
        _object(evidence="array"),
        {"id": Value("id of a tie, party, statement or record", required=True, in_path=True)},
    ),
    Route(
        "/api/review", "What the last run of resolution leaves to people, with the command that decides, as `interlock resolve review`.",
        answers.review, _LIST,
        {"limit": Value("questions at most", "integer", default=50, low=1, high=500)},
        heavy=True,
    ),
    Route(
        "/api/part", "Some parties and all ties among them; evidence is asked for tie by tie.",
        answers.part,
        _object(nodes="array", ties="array"),
        {"id": Value("id of a party", required=True, many=True)},
    ),
    Route(
        "/api/queries", "All questions with the fields of their forms, as `interlock query list`.", answers.queries, _LIST,
    ),
    Route(
        "/api/suggest/{pack}/{name}", "Values to offer for a parameter of a question that declares `suggest` or choices.",
        answers.suggest, {"type": "array", "items": _object("value", "name")},
        {**_PACK,
         "parameter": Value("name of the parameter", required=True),
         "text": Value("what has been typed", required=True),
         "limit": Value("values at most", "integer", default=10, low=1, high=50)},
    ),
    Route(
        "/openapi.json", "This description.",
        lambda explorer, store, values: describe(explorer), {"type": "object"}, stamped=False,
    ),
)  # fmt: skip

_ERRORS = {
    "400": "a parameter is unknown, missing or wrong",
    "401": f"the header {HEADER} is missing or wrong",
    "403": "another Host or Origin",
    "404": "a party, tie or query that does not exist, with near names",
    "503": "the database cannot be reached, or the explorer is busy",
    "504": "the call took too long",
}
_OF: dict[str, dict[str, Any]] = {
    "node_id": {"type": "string"}, "string": {"type": "string"}, "int": {"type": "integer"}, "float": {"type": "number"},
    "bool": {"type": "boolean"}, "date": {"type": "string", "format": "date"},
    "string[]": {"type": "array", "items": {"type": "string"}},
}  # fmt: skip


def describe(explorer: Explorer) -> dict[str, Any]:
    """The OpenAPI 3.1 description: every route, and every query of a pack with the parameters of its front matter."""
    paths = {
        route.path: _operation(route, [_parameter(name, v) for name, v in route.values.items()])
        for route in ROUTES
    }
    asked = next(route for route in ROUTES if route.open)
    for query in explorer.queries.values():
        described = [_of_query(name, parameter) for name, parameter in query.params.items()]
        paths[f"/api/query/{query.id}"] = _operation(asked, described, query)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Interlock explorer",
            "version": "1",
            "description": "Read-only, on loopback only. Answers have the JSON of the commands of the same name.",
        },
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "apiKey", "in": "header", "name": HEADER}},
            "schemas": {
                "Error": _object(
                    schema_version={"type": "integer"},
                    error=_object(
                        what={"type": "string"}, why={"type": "string"}, hint={"type": "string"}
                    ),
                )
            },
        },
    }


def _operation(
    route: Route, parameters: list[dict[str, Any]], query: Query | None = None
) -> dict[str, Any]:
    name = route.path if query is None else f"/api/query/{query.id}"
    error = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    described = {
        "operationId": name.strip("/").replace("{", "").replace("}", "").replace("/", "."),
        "summary": route.summary if query is None else query.title,
        "parameters": parameters,
        "responses": {
            "200": {
                "description": "the answer",
                "content": {"application/json": {"schema": route.schema}},
            },
            **{status: {"description": text, "content": error} for status, text in _ERRORS.items()},
        },
    }
    if query is not None:
        described["description"] = " ".join([query.question, *query.caveats])
        described["tags"] = [query.pack]
    return {"get": described}


def _parameter(name: str, value: Value) -> dict[str, Any]:
    return {
        "name": name,
        "in": "path" if value.in_path else "query",
        "required": value.required,
        "description": value.meaning,
        "schema": value.schema(),
    }


def _of_query(name: str, parameter: Parameter) -> dict[str, Any]:
    schema = dict(_OF[parameter.type])
    shown = parameter.model_dump(mode="json")
    target = schema["items"] if parameter.type == "string[]" else schema
    for ours, theirs in (("min", "minimum"), ("max", "maximum")):
        if shown[ours] is not None:
            schema[theirs] = shown[ours]
    if parameter.allowed is not None:
        schema["items" if parameter.type == "string[]" else "enum"] = (
            {**target, "enum": parameter.allowed}
            if parameter.type == "string[]"
            else parameter.allowed
        )
    if shown["default"] is not None and parameter.type != "date":
        schema["default"] = shown["default"]
    return {
        "name": name,
        "in": "query",
        "required": parameter.required,
        "description": parameter.note or f"{name.replace('_', ' ')} ({parameter.type})",
        "schema": schema,
    }
