"""What stands around a phrase must change nothing: each phrase of the banks again amid other clauses, speakers, days and names.

    python benchmarks/phrase_surroundings.py                    # every tenth phrase: kept and extra by surrounding
    python benchmarks/phrase_surroundings.py --every 1 --list   # all of them, and the sentences that lost or added a tie

A phrase that is read by itself is `kept` where its tie is still told, and has an `extra` where a tie is told that neither the phrase nor
the other clause has. Phrases are those of `tests/phrases` in one sentence, with their ends named.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from interlock.loaders.documents import extract
from interlock.loaders.evaluation.phrases import Case, read_phrases
from interlock.schema.vocabulary import vocabulary

BANKS = Path(__file__).parent.parent / "tests" / "phrases"
PUBLISHED = "2026-05-10"
AROUND = {  # the sentence, with a small letter where it does not begin with a name
    "a speaker behind": "{S}, the newspaper said.", "by an account": "According to court papers, {s}.", "on a day": "On 4 March, {s}.",
    "a dateline": "OSLO, March 4 (Newsdesk) - {S}.", "what papers show": "The filing shows that {s}.",
    "what a firm says": "Tarsk Oil told investors on Monday that {s}.", "quoted": "“{S},” a spokesman said.",
    "and another": "{S}, and shares in Orlen Data fell by 3 percent.", "while another": "{S}, while Orlen Data closed two shops.",
    "while before": "While Orlen Data closed two shops, {s}.", "but": "Orlen Data has closed, but {s}.",
    "a semicolon": "Orlen Data has closed; {s}.", "after": "{S}, after a year of talks.", "because": "{S} because prices were low.",
    "separately": "Separately, {s}.", "since before": "Two years after the flood, {s}.", "which": "{S}, a move that surprised the market.",
    "a note": "{S} (see note 4).", "despite": "Despite a fall in demand, {s}.", "an aim": "{S}, with the aim of cutting costs.",
    "a colon": "The facts are plain: {s}.",
}  # fmt: skip
NAMES = {"its letters": "{n} (KXQ)", "its letters in marks": "{n} (“KXQ”)"}  # of each end in turn
Reading = tuple[str, bool, tuple[str, ...], str]


def cases(every: int) -> list[Case]:
    """The phrases of the banks that are one plain sentence with both ends named."""
    found = [
        case
        for path in sorted(BANKS.glob("*.yml"))
        for case in read_phrases(path)
        if case.list == "told" and case.form == "named"
        and case.text.endswith(".") and not any(sign in case.text for sign in (". ", ":", ";"))
        and all(end.removeprefix("the ") in case.text for end in case.ends)
    ]  # fmt: skip
    return found[::every]


def surrounded(case: Case) -> Iterator[tuple[str, str]]:
    """The phrase in each surrounding."""
    text = case.text[:-1]
    named = any(text.startswith(end.removeprefix("the ")) for end in case.ends)
    small = text if named else text[0].lower() + text[1:]
    for name, around in AROUND.items():
        yield name, around.replace("{S}", text).replace("{s}", small)
    for name, form in NAMES.items():
        for end in (one.removeprefix("the ") for one in case.ends):
            start, _, rest = text.partition(end)
            if not rest.startswith(("'", "’")):
                yield name, f"{start}{form.format(n=end)}{rest}."


def told(case: Case, text: str) -> tuple[bool, set[str]]:
    """Whether the tie of the case is told, and what else is."""
    found = extract(text.encode(), "note.txt", published=PUBLISHED, min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    subject, target = (end.removeprefix("the ") for end in case.ends)
    right, others = False, set()
    for one in found.statements:
        ends = names[one.subject], names[one.object or ""]
        turned = vocabulary().ties[case.tie].symmetric and ends == (target, subject)
        if one.predicate == case.tie and (ends == (subject, target) or turned):
            right = True
        else:
            others.add(f"{ends[0]} {one.predicate} {ends[1]}")
    return right, others


def readings(case: Case) -> list[Reading]:
    """Of a case that is read by itself: each surrounding, whether its tie is kept, what came in, and the sentence."""
    right, known = told(case, case.text)
    if not right:
        return []
    out = []
    for name, text in surrounded(case):
        kept, more = told(case, text)
        out.append((name, kept, tuple(sorted(more - known)), text))
    return out


def main() -> None:
    """Print a table of the surroundings; `--list` adds the sentences in which a tie is lost or comes in."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--every", type=int, default=10, help="take one phrase in so many")
    parser.add_argument("--list", action="store_true", help="print what is lost or comes in")
    arguments = parser.parse_args()
    write = sys.stdout.write
    tried, kept, extra = Counter[str](), Counter[str](), Counter[str]()
    lines: list[str] = []
    with ProcessPoolExecutor() as pool:
        for found in pool.map(readings, cases(arguments.every), chunksize=4):
            for name, right, more, text in found:
                tried[name] += 1
                kept[name] += right
                extra[name] += bool(more)
                lines += [] if right else [f"lost: {text}"]
                lines += [f"extra: {one} | {text}" for one in more]
    write("| around the phrase | sentences | kept | extra |\n| --- | --- | --- | --- |\n")
    for name, number in tried.items():
        write(f"| {name} | {number} | {kept[name] / number:.3f} | {extra[name] / number:.3f} |\n")
    every = sum(tried.values())
    write(
        f"| all | {every} | {sum(kept.values()) / every:.3f} | {sum(extra.values()) / every:.3f} |\n"
    )
    write("".join(f"{line}\n" for line in lines) if arguments.list else "")


if __name__ == "__main__":
    main()
