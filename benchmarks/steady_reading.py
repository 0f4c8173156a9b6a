"""How steady reading is: the invented sentences of the tests are changed in ways that leave their ties standing, and read again.

    python benchmarks/steady_reading.py                 # the share of ties that stay, by change
    python benchmarks/steady_reading.py two quotes      # and what these changes lose

A tie stays where its type and the names of its ends stand in what is told; modality is not compared. Figures are of the sentences of the
tests, which the rules know: a change that loses much shows what a reader of other texts would lose too. Some losses are no fault: a
change does not fit every sentence.
"""

from __future__ import annotations

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from interlock.loaders.documents import extract

TESTS = Path(__file__).parent.parent / "tests" / "unit" / "loaders" / "documents"
Tie = tuple[str, str, str]
# Around the sentence.
FRAMES: dict[str, str] = {
    "on Monday": "On Monday, {low}",
    "in 2023": "In 2023 {low}",
    "according to": "According to local media, {low}",
    "said that": "A spokesman said that {low}",
    "reported": "{open}, the Lota Post reported.",
    "and then": "{open}, and its shares rose 3 percent.",
    "while": "{open}, while exports fell.",
    "quoted": "“{open},” Mr Okoro said.",
}
# Behind or before the name that opens the sentence, {name}; the rest of it is {rest}.
OPENINGS: dict[str, str] = {
    "apposition": "{name}, a privately held group,{rest}",
    "participle": "{name}, founded in 1987,{rest}",
    "relative": "{name}, which employs 400 people,{rest}",
    "ticker": "{name} (NYSE: TVS){rest}",
    "described": "Turkish conglomerate {name}{rest}",
    "the company": "The company, {name},{rest}",
}
# In the place of a name further on.
ENDS: dict[str, str] = {
    "based": "Ljubljana-based {name}",
    "state-owned": "state-owned {name}",
    "privately held": "privately held {name}",
    "rival": "rival {name}",
    "peer": "Slovenian peer {name}",
    "partner": "its long-time partner {name}",
    "of a country": "Slovenia's {name}",
    "a maker": "a Slovenian manufacturer, {name},",
    "name then maker": "{name}, a Slovenian manufacturer,",
    "unit": "Vesta Energy subsidiary {name}",
    "unit of": "Vesta Energy's subsidiary {name}",
    "owned": "Vesta Energy-owned {name}",
    "quotes": "“{name}”",
    "short name": "{name} (“SR”)",
    "former name": "{name} (formerly Vesta Works)",
    "two": "Vesta Energy and {name}",
    "three": "Vesta Energy, Lota Mills and {name}",
    "and others": "{name} and two other firms",
    "as well as": "{name} as well as Vesta Energy",
    "including": "several firms including {name}",
}
_STARTS_LOW = re.compile(r"(?:The|A|An|Its|Two|Three|Both|Several|Some|Another)\b")


def main(wanted: list[str]) -> None:
    """Print the share of ties that stay; of the changes named also what is lost."""
    kept: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    lost: list[str] = []
    for sentence in sentences():
        told, firms = read(sentence)
        for change, text, name in changes(sentence, firms) if told else ():
            if wanted and change not in wanted:
                continue
            again, _ = read(text)
            for tie in told if name is None else {one for one in told if name in one}:
                stays = any(alike(tie, other) for other in again)
                kept[change][0] += stays
                kept[change][1] += 1
                if not stays and wanted:
                    lost.append(f"{change}: {' '.join(tie)} | {text}")
    for change, (stays, every) in sorted(kept.items(), key=lambda row: row[1][0] / row[1][1]):
        sys.stdout.write(f"{change:16} {stays:5} of {every:5}  {stays / every:.3f}\n")
    sys.stdout.writelines(f"{line}\n" for line in lost)


def sentences() -> Iterator[str]:
    """The single sentences that stand in strings of the tests, each once."""
    seen: set[str] = set()
    for path in sorted(TESTS.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            for line in (part.strip() for part in re.split(r"[\n|]", node.value)):
                one = re.search(r"[.!?] [A-Z“\"]", line[:-1]) is None and 35 <= len(line) <= 200
                if one and re.fullmatch(r"[A-Z][^<{}\\]*\.", line) and line not in seen:
                    seen.add(line)
                    yield line


def read(text: str) -> tuple[set[Tie], list[str]]:
    """The ties of a text by the names of their ends, and its named firms and banks."""
    found = extract(text.encode(), "t.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: re.sub(r"^<?(?:[Tt]he )?|>$", "", party.name) for party in found.parties}
    ties = {
        (names[str(one.subject)], one.predicate, names[str(one.object)])
        for one in found.statements
        if one.object in names
    }
    firms = [
        party.name
        for party in found.parties
        if party.kind in ("Firm", "Bank") and not party.name.startswith("<")
    ]
    return ties, firms


def changes(sentence: str, firms: list[str]) -> Iterator[tuple[str, str, str | None]]:
    """Each change that fits: its name, the sentence changed, and the name that it is about, None for all."""
    low = sentence[0].lower() + sentence[1:] if _STARTS_LOW.match(sentence) else sentence
    for name, frame in FRAMES.items():
        yield name, frame.format(low=low, open=sentence[:-1]), None
    for firm in firms:
        at = sentence.find(firm)
        if sentence.count(firm) != 1:
            continue
        rest = sentence[at + len(firm) :]
        if at == 0 and re.match(r" (?!and |or |of |in |from |unit |[A-Z(])", rest):
            for name, frame in OPENINGS.items():
                yield name, frame.format(name=firm, rest=rest), None
        elif re.search(r"[a-z] $", sentence[:at]) and re.match(r"[.,;]| (?!and |or |[A-Z(])", rest):
            for name, frame in ENDS.items():
                text = sentence[:at] + frame.format(name=firm) + rest
                yield name, re.sub(r",(?=[.,;])", "", text), firm


def alike(tie: Tie, other: Tie) -> bool:
    """Whether two ties are of one type between the same names, longer or shorter."""
    return tie[1] == other[1] and all(
        tie[end] in other[end] or other[end] in tie[end] for end in (0, 2)
    )


if __name__ == "__main__":
    main(sys.argv[1:])
