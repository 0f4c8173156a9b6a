"""The learned layer as a back end: a model that the user trained proposes ties between companies that one sentence names.

interlock train pairs.json -o pairs.npz
interlock extract note.txt --backend learned --backend-option model=pairs.npz

The model tells the relation; how firmly it is said is read from the clause, as for the rules, and the strict verifier decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from interlock.loaders.documents.backends.protocol import Batch, Known, Proposal, Schema, Sentence
from interlock.loaders.documents.grammar.commitment import read_cues
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.learning.company_relations import Relation
from interlock.loaders.documents.learning.features import Pair
from interlock.loaders.documents.learning.model import Model
from interlock.loaders.documents.learning.pair_line import Span, pair_line, tokenise
from interlock.loaders.documents.model import Document
from interlock.schema.errors import UsageError

if TYPE_CHECKING:
    from interlock.graph.store.settings import Settings

__all__ = ["TIES", "Learned", "create"]

# label: the tie, and whether the party at Y of the label is its subject. Labels without a tie in the vocabulary are counted, not said.
TIES: Mapping[str, tuple[str, bool]] = {
    "acquired_by": ("OWNS", True),
    "client_of": ("SUPPLIES", True),
    "collaboration": ("PARTNERS_WITH", False),
    "regulated_by": ("REGULATES", True),
    "shareholder_of": ("OWNS", False),
    "subsidiary_of": ("OWNS", True),
    "traded_on": ("LISTED_ON", False),
}
# Who put money in holds a share only where the text speaks of one.
_HOLDING = later(
    r"\b(?:stakes?|shares?|sharehold\w+|own(?:s|ed|ers?|ership)?|hold(?:s|ing)?|held|equity)\b|%"
)
_KINDS = frozenset({"Firm", "Bank", "Party", "Organization", "Exchange", "GovernmentBody"})
_MOST_PARTIES = (
    12  # of one sentence: a longer list states no relation between each two of its names
)


def create(settings: Settings) -> Learned:
    """Read the model that `backend_model` names.

    Raises:
        UsageError: no model is named, or it is not there.
        DataError: the file is no model, or of other rules.
    """
    if not settings.backend_model:
        raise UsageError(
            "the back end learned needs backend_model",
            why="no weights come with Interlock",
            hint="--backend-option model=FILE; make one with: interlock train PAIRS -o FILE",
        )
    path = Path(settings.backend_model)
    if not path.is_file():
        raise UsageError(
            f"there is no model {settings.backend_model!r}",
            why="it is no file",
            hint="make one with: interlock train PAIRS -o FILE",
        )
    return Learned(Model.load(path), path.name)


@dataclass(frozen=True, slots=True)
class _Place:
    """A party in a sentence: its number and name, where it stands in the sentence, and in which tokens."""

    number: int
    name: str
    start: int
    end: int
    tokens: Span


@dataclass
class Learned:
    """The back end around one model."""

    model: Model
    file: str
    name: str = "learned"
    version: str = "1"
    capabilities: frozenset[str] = frozenset({"relations"})

    def extract(
        self, document: Document, sentences: Sequence[Sentence], known: Sequence[Known], schema: Schema
    ) -> Batch:  # fmt: skip
        """What the model says of each two companies of a sentence, as far as a tie of the vocabulary means it."""
        asked = [
            (sentence, first, second, pair)
            for sentence in sentences
            for first, second, pair in _pairs(sentence, known)
        ]
        rejected: Counter[str] = Counter()
        proposals = []
        answers = self.model.relate([pair for _, _, _, pair in asked])
        for (sentence, first, second, pair), found in zip(asked, answers, strict=True):
            if found is None:
                continue
            if found.label not in TIES:
                rejected[f"no_tie_for_{found.label}"] += 1
                continue
            proposal = _proposal(sentence, (first, second), pair.line, found, rejected)
            if proposal is not None:
                proposals.append(proposal)
        return Batch(proposals, (), rejected, (), {"model": self.file})


def _pairs(sentence: Sentence, known: Sequence[Known]) -> Iterator[tuple[_Place, _Place, Pair]]:
    places = tokenise(sentence.text)
    words = [sentence.text[start:end] for start, end in places]
    here = [
        place
        for one in known
        if sentence.number in one.sentences and one.party.kind in _KINDS
        for place in _places(sentence, one, places)
    ]
    if len({place.number for place in here}) > _MOST_PARTIES:
        return
    here.sort(key=lambda place: place.start)
    seen: set[frozenset[int]] = set()
    # Of several mentions the two that stand closest are the pair.
    for first, second in sorted(combinations(here, 2), key=lambda two: two[1].start - two[0].end):
        both = frozenset((first.number, second.number))
        if len(both) < 2 or both in seen or first.tokens[1] >= second.tokens[0]:
            continue
        seen.add(both)
        spans = (first.tokens, second.tokens)
        one, other = (tuple(words[start : end + 1]) for start, end in spans)
        line = pair_line(words, *spans)
        pair = Pair(line, one, other, (first.name, second.name), tuple(words), spans)
        yield first, second, pair


def _places(sentence: Sentence, one: Known, spans: Sequence[tuple[int, int]]) -> Iterator[_Place]:
    for begin, stop in one.party.mentions:
        start, end = begin - sentence.start, stop - sentence.start
        inside = [at for at, (a, b) in enumerate(spans) if a < end and start < b]
        if start >= 0 and inside:
            yield _Place(one.number, one.party.name, start, end, (inside[0], inside[-1]))


def _proposal(
    sentence: Sentence, pair: tuple[_Place, _Place], line: str, found: Relation, rejected: Counter[str]
) -> Proposal | None:  # fmt: skip
    (first, second), (tie, swapped) = pair, TIES[found.label]
    if found.label == "shareholder_of" and not _HOLDING.search(line):
        tie = "INVESTS_IN"
    x, y = (second, first) if found.inverted else (first, second)
    subject, target = (y, x) if swapped else (x, y)
    cues = read_cues(sentence.text, 0, len(sentence.text))
    clause = cues.around(first.start, second.end)
    start, end = min(clause.begin, first.start), max(clause.stop, second.end)
    scope = cues.around(start, end)
    if scope.doubtful() or scope.past():
        rejected["possibility" if scope.doubtful() else "former"] += 1
        return None
    ends = ((first.start, first.end), (second.start, second.end))
    modality = scope.modality(ends, tie)
    if scope.negates():
        rejected["negated"] += 1  # the model does not tell a denial from a statement
        return None
    quote = sentence.text[start:end].strip(" ,;")
    return Proposal((sentence.number,), subject.number, target.number, tie, modality, quote)
