"""What is left out could not have matched: patterns behind their anchors and openings find what they find without."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.documents.extractor import extract
from interlock.loaders.documents.grammar.rules import ruleset
from interlock.loaders.documents.language.anchors import Sought, _Index, anchors, least, settle
from interlock.loaders.documents.language.known_anchors import digest, known_anchors
from interlock.loaders.documents.language.openings import opened

GOLD = Path(__file__).parents[4] / "gold" / "development"
TEXTS = sorted(GOLD.glob("*.txt"))[::6]
PATTERNS = [
    (r"(?:sold|sells) [a-z]+ to\b", 0),
    (r", (?:which|who|whose)\b[^,]*,", 0),
    (r"(?<![\w-])(?P<own>its|their)? ?(?:exports?|imports?) (?:of|to) \w+", re.IGNORECASE),
    (r"\b(?:first|second|[1-4](?:st|nd))[\s-]half(?:\sof\s(?:19|20)\d\d)?", re.IGNORECASE),
    (r"(?:\d+|one|two)(?:\s(?:million|bn))?\s?(?:%|percent\b)|(?:half|a third) of", re.IGNORECASE),
    (r"⟦F\d+⟧(?:’s)? (?:stake|share)s? in|owned by (?:the )?⟦\w\d+⟧", 0),
    (r"x?(?:ab|cd){1,3}(?P<sep>[-/])\d(?P=sep)[^x]", 0),
    (r"(?i:skip)|Kilo\s+\S", 0),
    (r"⟦\w\d+⟧ (?:and|or) ⟦\w\d+⟧(?=, (?:has|sold) )", 0),
]


def derive(pattern: Sought) -> None:
    """Anchors are derived when a pattern has been run some times."""
    for _ in range(100):
        pattern.may("")


@pytest.mark.parametrize(("source", "flags"), PATTERNS, ids=[source for source, _ in PATTERNS])
def test_every_match_holds_the_anchors_and_has_the_opening(source: str, flags: int) -> None:
    clauses, quick, plain = (
        anchors(source, flags),
        re.compile(opened(source, flags), flags),
        re.compile(source, flags),
    )

    @given(st.from_regex(plain), st.text(alphabet="aeKkſıİst1 -⟦", max_size=3))
    def law(text: str, before: str) -> None:
        text = before + text
        matches = [match.span() for match in plain.finditer(text)]
        assert [match.span() for match in quick.finditer(text)] == matches
        sought = Sought(source, flags)
        derive(sought)
        assert [match.span() for match in sought.finditer(text)] == matches

    law()
    assert clauses, "nothing was derived"


@pytest.mark.parametrize(
    ("source", "clause"),
    [
        (r"⟦\w\d+⟧ (?:has|had) [a-z]+|⟦\w\d+⟧ still [a-z]+", {"⟧ has ", "⟧ had ", "⟧ still "}),
        (r"\d+ \w+ (?:is|to) \w", {" is ", " to "}),
        (r"⟦\w\d+⟧ \w+(?= (?:goes|went) )", {" goes ", " went "}),
        (r"(?: \w+)*(?: (?:go|end up))(?: \w+)*", {" go", " end up"}),
    ],
)
def test_an_anchor_is_what_few_sentences_hold(source: str, clause: set[str]) -> None:
    """A mark holds a digit, so that a digit tells nothing; a short word with a blank does."""
    assert clause in anchors(source)


@given(
    st.frozensets(st.text(alphabet="ab ", min_size=1, max_size=4), min_size=1),
    st.text(alphabet="ab ", max_size=9),
)
def test_what_holds_a_string_of_a_set_holds_one_of_the_least(
    clause: frozenset[str], text: str
) -> None:
    assert least(clause) <= clause
    held = [any(one in text for one in strings) for strings in (clause, least(clause))]
    assert held[0] == held[1]


def test_a_digit_is_no_string_that_holds_a_letter() -> None:
    assert least({r"\d", "d"}) == {r"\d", "d"}


def patterns_of_readers() -> list[Sought]:
    modules = [
        module
        for name, module in sys.modules.items()
        if name.startswith("interlock.loaders.documents")
    ]
    patterns = [
        item for module in modules for item in vars(module).values() if isinstance(item, Sought)
    ]
    patterns += [rule.pattern for rule in ruleset().rules[::6]]
    assert len(patterns) > 100
    return patterns


def test_anchors_that_ship_are_those_that_are_derived() -> None:
    """Where most are missing, `make anchors` was forgotten for long: they are derived in every process."""
    patterns, known = patterns_of_readers(), known_anchors()
    found = {one: known[key] for one in patterns if (key := digest(one.source, one.flags)) in known}
    for pattern, clauses in found.items():
        assert [least(clause) for clause in clauses] == list(pattern.derived())
    assert len(found) > 0.8 * len(patterns)


def test_a_pattern_whose_anchors_ship_is_not_compiled_where_they_are_absent() -> None:
    known = known_anchors()
    pattern = next(one for one in patterns_of_readers() if known.get(digest(one.source, one.flags)))
    fresh = Sought(pattern.source, pattern.flags)
    assert fresh.search("Prices rose.") is None
    assert not fresh.on_trial


def test_no_pattern_of_the_readers_is_left_out_where_it_matches() -> None:
    patterns = patterns_of_readers()
    sentences = [
        line for path in TEXTS for line in re.split(r"(?<=[.])\s", path.read_text("utf-8"))
    ]
    left_out = 0
    for pattern in patterns:
        derive(pattern)
        for sentence in sentences:
            if not pattern.may(sentence):
                left_out += 1
                assert pattern.compiled.search(sentence) is None, (pattern.source, sentence)
    assert left_out > len(patterns) * len(sentences) // 4


def test_texts_read_the_same_without_anchors(monkeypatch: pytest.MonkeyPatch) -> None:
    with_anchors = [extract(path.read_bytes(), path.name) for path in TEXTS]
    monkeypatch.setattr(
        "interlock.loaders.documents.language.anchors.present", lambda *_: b"\1" * 100_000
    )
    assert [extract(path.read_bytes(), path.name) for path in TEXTS] == with_anchors
    assert sum(len(extraction.statements) for extraction in with_anchors) > len(TEXTS)


def test_sets_of_digits_alone_can_be_looked_for_first() -> None:
    index = _Index()
    digit = index.number(frozenset([r"\d"]))
    assert (index.read("in 2024")[digit], index.read("in spring")[digit]) == (1, 0)


def test_a_pattern_that_ran_once_is_known_when_all_are_settled() -> None:
    sought = Sought(r"(?:sold|sells) [a-z]+ to\b")
    assert sought.search("A bought it.") is None
    assert sought.on_trial
    assert sought.may("A bought it.")
    settle()
    assert not sought.on_trial
    assert not sought.may("A bought it.")
    found = sought.search("A sold it to B.")
    assert found is not None
    assert found[0] == "sold it to"


@pytest.mark.parametrize(
    "text", ["the new MD of Orlu Mills", "the MV Kestrel", "a 40,000 gt ferry"]
)
def test_a_short_string_that_few_words_hold_is_an_anchor(text: str) -> None:
    sought = Sought(r"\b(?:MD|MV|gt)\b")
    assert sought.search(text) is not None
    settle()
    assert sought.search(text) is not None
    assert not sought.may("the board of Orlu Foods")
