"""How two given companies of a text stand to each other (owner, client, competitor, product ...), by rules over the words around them.

The pair is given, whatever its surface. Rules are data (`company_relations.yml`): patterns over the line that `pair_line` makes of
sentence and pair, with how often each was right on the texts that it was written with. The most trusted rule that matches decides.

    relate("in @ ⟦1n⟧ acquired ⟦2n⟧ for # .")     # Relation(label='acquired_by', inverted=True, rule='acquired.verb', ...)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from interlock.loaders.documents.confidence import wilson
from interlock.loaders.documents.grammar.rules import verb_forms
from interlock.loaders.documents.language.later import later
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml

__all__ = [
    "LABELS",
    "SYMMETRIC",
    "CompanyRules",
    "Relation",
    "Rule",
    "company_rules",
    "matches",
    "parse_company_rules",
    "relate",
]

# label: what the party at X is to the party at Y
LABELS: Mapping[str, str] = {
    "acquired_by": "X was bought by Y",
    "brand_of": "X is a brand of Y",
    "client_of": "X buys from Y",
    "collaboration": "X and Y work together",
    "competitor_of": "X and Y compete",
    "merged_with": "X and Y became one",
    "product_or_service_of": "X is made or offered by Y",
    "regulated_by": "X is supervised by Y",
    "shareholder_of": "X holds a share of Y",
    "subsidiary_of": "X belongs to Y",
    "traded_on": "X is listed on Y",
}
SYMMETRIC = frozenset({"collaboration", "competitor_of", "merged_with"})

# Runs of words between the parts of a pattern; none crosses a party.
_STOPS = (
    "who|which|that|was|were|is|are|had|has|have|by|but|while|after|before|when|where|and|to|from|with|for|in|on|of|at|as"
    "|including|include|includes"
)
_GAPS = {
    "s": rf"(?:(?!(?:{_STOPS})\b)[^\s.,;:()⟦⟧]+ ){{0,5}}?",  # words of one noun phrase
    "g": r"(?:[^\s.;:()⟦⟧]+ ){0,6}?",  # up to six words
    "any": r"[^.;⟦⟧]*?",  # within the sentence
    "far": r"[^⟦⟧]*?",  # across sentences
    "date": r"(?: (?:in|on|since|from|by|until|during|late|early|mid) (?:late |early |mid |the )?@)?",
}
_AGAIN = (  # what stands for a company that was named before
    r"(?:it|they|he|the (?:company|firm|bank|studio|brand|business|group|chain|brewery|store|label|publisher|corporation|developer"
    r"|agency|airline|franchise|network|operator|retailer|plant|line|site|service|series))"
)
_PARTY = later(r"(?P<end>[XY])(?P<how>[~!]?)")
_MACRO = later(r"\{([A-Za-z]+[~!]?)(?::([\w|\- ]+))?\}")
_MARK = later(r"⟦[12]\w⟧")
_BETWEEN, _AROUND = 120, 40
_FIELDS = frozenset({"id", "label", "counted", "trigger"})
_OPTIONAL = frozenset({"decides"})


@dataclass(frozen=True, slots=True)
class Rule:
    """Where its pattern is found, the party at X stands in `label` to the party at Y.

    Attributes:
        patterns: the pattern with the first party at X, and with the second.
        counted: right, found: how often, on the part of the labelled texts that rules are written with.
        confidence: Wilson lower bound of that.
        decides: whether it tells a relation by itself, or is a hint for the learned layer only.
    """

    id: str
    label: str
    counted: tuple[int, int]
    confidence: float
    patterns: tuple[re.Pattern[str], re.Pattern[str]]
    decides: bool = True


@dataclass(frozen=True, slots=True)
class Relation:
    """What a rule or model says of a pair; `inverted`: the second party stands in `label` to the first."""

    label: str
    inverted: bool
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class CompanyRules:
    """The rules, most trusted first; below `floor` a rule decides nothing by itself."""

    version: int
    floor: float
    rules: tuple[Rule, ...]


@cache
def company_rules() -> CompanyRules:
    """The rules that ship."""
    text = (
        files("interlock.loaders.documents.learning")
        .joinpath("company_relations.yml")
        .read_text("utf-8")
    )
    return parse_company_rules(load_yaml(text))


def parse_company_rules(data: Mapping[str, Any]) -> CompanyRules:
    """Check and compile rules.

    Raises:
        DataError: a rule has a field, label or macro that is not known, an id twice, or a pattern that does not compile.
    """
    groups: dict[str, str] = dict(data.get("groups", {}))
    rules: list[Rule] = []
    for row in data["rules"]:
        name = str(row.get("id"))
        try:
            if set(row) - _OPTIONAL != _FIELDS or row["label"] not in LABELS:
                raise ValueError(f"it has {sorted(row)} and the label {row.get('label')!r}")
            if any(rule.id == name for rule in rules):
                raise ValueError("the id is there already")
            first, second = (re.compile(_expand(row["trigger"], groups, x)) for x in (1, 2))
            right, found = row["counted"]
            rules.append(
                Rule(
                    name,
                    row["label"],
                    (right, found),
                    wilson(right, found),
                    (first, second),
                    bool(row.get("decides", True)),
                )
            )
        except (ValueError, KeyError, TypeError, re.error) as error:
            raise DataError(
                f"company relation rule {name!r} cannot be used", why=str(error),
                hint=f"a rule has {', '.join(sorted(_FIELDS))}, and may have {', '.join(_OPTIONAL)}; see the head of company_relations.yml",
            ) from error  # fmt: skip
    ranked = sorted(rules, key=lambda rule: (-rule.confidence, rule.id))
    return CompanyRules(int(data["version"]), float(data["floor"]), tuple(ranked))


def relate(line: str, rules: CompanyRules | None = None) -> Relation | None:
    """What the most trusted rule says of the pair of a line; None where no trusted rule matches."""
    used = rules or company_rules()
    trusted = (rule for rule in used.rules if rule.decides and rule.confidence >= used.floor)
    return next(
        (
            Relation(rule.label, inverted, rule.id, rule.confidence)
            for rule, inverted in matches(line, trusted)
        ),
        None,
    )


def matches(line: str, rules: Iterable[Rule]) -> Iterable[tuple[Rule, bool]]:
    """All rules that match a line, and whether the second party is the one at X; symmetric labels have one direction."""
    line = _window(line)
    for rule in rules:
        if rule.label in SYMMETRIC:
            if any(pattern.search(line) for pattern in rule.patterns):
                yield rule, False
        else:
            for inverted in (False, True):
                if rule.patterns[inverted].search(line):
                    yield rule, inverted


def _window(line: str) -> str:
    """The words around the two parties; nothing where they stand too far apart. Patterns with several gaps take time by its power."""
    marks = [mark.span() for mark in _MARK.finditer(line)]
    if len(marks) != 2:
        return ""
    (start, left), (right, end) = marks
    between = line[left:right]
    if between.count(" ") > _BETWEEN:
        return ""
    before, after = line[:start].split(" "), line[end:].split(" ")
    head, tail = " ".join(before[-_AROUND:]), " ".join(after[:_AROUND])
    return f"{head}{line[start:left]}{between}{line[right:end]}{tail}"


def _expand(trigger: str, groups: Mapping[str, str], x: int) -> str:
    """A trigger as a regular expression, the party of number `x` at X."""

    def macro(match: re.Match[str]) -> str:
        name, value = match[1], match[2]
        if name in _GAPS:
            return _GAPS[name]
        if name in groups:
            return f"(?:{_expand(groups[name], groups, x)})"
        if name in ("v", "p") and value:
            return "(?:" + "|".join(_verbs(value, participle=name == "p")) + ")"
        party = _PARTY.fullmatch(name)
        if party is None:
            raise ValueError(f"{match[0]} is no macro")
        mark = f"⟦{x if party['end'] == 'X' else 3 - x}{f'[{value}]' if value else chr(92) + 'w'}⟧"
        if party["how"] == "!":
            return mark
        named = f"(?:◆ )?{mark}(?: ◆)?"
        return f"(?:{named}|{mark} [^⟦⟧]*? {_AGAIN})" if party["how"] == "~" else named

    return _MACRO.sub(macro, trigger)


def _verbs(alternatives: str, *, participle: bool) -> list[str]:
    """All forms of verbs, or their participles; a verb may have words behind it ("take over")."""
    forms = []
    for verb in alternatives.split("|"):
        head, _, rest = verb.partition(" ")
        for form in verb_forms(head):
            if not (participle and form.endswith(("s", "ing"))):
                forms.append(f"{form} {rest}".strip())
    return forms
