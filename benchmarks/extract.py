"""How fast documents are read: a corpus of trade notes from templates of our own, with invented names, 600 words each.

    python benchmarks/extract.py --documents 600

Prints a Markdown table: documents and megabytes a second on one and on two processes, statements, peak memory of the process that
reads alone; then what 600 words cost in longer and longer texts, made of many notes in one; then the gazetteer of 100,000 names:
seconds to build, memory, megabytes a second. The digests of the rows show that the number of processes changes nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from interlock.loaders.documents.language.words import words

WORDS = 600
_STEMS = words(
    "Sohar Danube Nile Orient Senta Delta Atlas Steppe Harbour Meridian Lotus Cedar Zenit Aral Volga Pamir Tagus Ruhr Mekong "
    "Karoo Andes Sierra Tatra Vistula Bosna Kura Indus Ganga Java Sunda"
)
_MIDDLES = words("Northern Eastern United First Grand Royal New Inner Upper Lower")
_TRADES = words(
    "Steel Foods Shipping Chemicals Textiles Motors Cement Refining Timber Electronics Pharma Glass"
)
_FORMS = ("", " Ltd.", " Group", " Holdings", " Co. Ltd.", " JSC", " PLC")
_PLACES = words(
    "Kenya Turkey Kazakhstan Russia Vietnam Brazil Hungary Oman Chongqing Harbin Ningbo Jordan Serbia Peru Ghana Malaysia"
)
_GOODS = words(
    "rails rods tyres wheat cotton valves transformers pumps cables fertiliser furniture engines tea copper"
)
_PEOPLE = ("Ada Lindqvist", "Omar Haddad", "Mei Tan", "Jonas Weber", "Priya Nair", "Luka Petrov")
_TEMPLATES = (
    "{a} has partnered with {b} to sell {g} to {p}.",
    "{a} owns {n} percent of {b}, which is based in {p}.",
    "{a} exported {g} to {p} worth ${n}.{d} million in {y}, or less than {d}% of its sales.",
    "According to authorities in {p}, {c} local companies agreed to consider doing business with {b}.",
    "{b} is considering a plan to open a warehouse in {p} by the end of {y}.",
    "{who}, the chairman of {a}, said on Tuesday that the company would buy {g} from {b}.",
    "{a} denied that it had supplied {g} to {q}.",
    "The Bank of {p} lent {a} {n} million euros in the first half of {y}.",
    "{a} signed an agreement with the government of {p} on {day} {month} {y}.",
    "Trade between {p} and {q} rose by {n} percent in the first five months of {y}, the ministry said.",
    "The {p} Chamber of Commerce hosted a conference on {g} in {month} {y}, attended by {a} and {b}.",
    "It was the third such deal in two years, and analysts said that it could change little for buyers.",
    "Prices of {g} have been falling since {month}, while freight rates stay high and stocks are full.",
    "The company did not say how much it had paid, and a spokesman would not comment on the reports.",
    "Demand is weak at home, so makers look abroad for orders that keep their furnaces warm.",
    "{b} will build a plant near the port of {p} that makes {g} for the whole region.",
    "“We want to ship {g} before the winter,” {who} told reporters in {p}.",
    "Officials in {q} expressed interest in joining the project, which {a} runs together with {b}.",
    "The road to the border is narrow and in bad repair, and lorries wait there for days.",
)  # fmt: skip
_MONTHS = words(
    "January February March April May June July August September October November December"
)


def corpus(count: int, seed: int = 1) -> Iterator[bytes]:
    """Documents of about 600 words: title, day, six paragraphs; the same for the same seed."""
    rng = random.Random(seed)
    for number in range(count):
        cast = [_firm(rng) for _ in range(6)]
        count_words = 0
        paragraphs: list[str] = []
        while count_words < WORDS:
            lines = [_sentence(rng, cast) for _ in range(rng.randint(3, 7))]
            paragraphs.append(" ".join(lines))
            count_words += len(paragraphs[-1].split())
        title = f"{cast[0]} looks to {rng.choice(_PLACES)}"
        day = f"Published {rng.randint(1, 28)} {rng.choice(_MONTHS)} {rng.randint(2015, 2025)}"
        yield "\n\n".join([f"{title} (note {number})", day, *paragraphs, ""]).encode()


def _firm(rng: random.Random) -> str:
    middle = f" {rng.choice(_MIDDLES)}" if rng.random() < 0.4 else ""
    return f"{rng.choice(_STEMS)}{middle} {rng.choice(_TRADES)}{rng.choice(_FORMS)}"


def _sentence(rng: random.Random, cast: list[str]) -> str:
    a, b = rng.sample(cast, 2)
    p, q = rng.sample(_PLACES, 2)
    return rng.choice(_TEMPLATES).format(
        a=a, b=b, p=p, q=q, g=rng.choice(_GOODS), who=rng.choice(_PEOPLE), n=rng.randint(2, 95), d=rng.randint(1, 9),
        c=rng.choice(("two", "five", "twelve")), y=rng.randint(2012, 2024), day=rng.randint(1, 28), month=rng.choice(_MONTHS),
    )  # fmt: skip


def main() -> None:
    """Make the corpus, read it alone and by two, and find 100,000 names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--documents", type=int, default=600)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--longest", type=int, default=60_000, help="words of the longest text")
    parser.add_argument("--names", type=int, default=100_000)
    options = parser.parse_args()
    say(f"A loop of ten million additions takes {_yardstick():.2f} s of processor time here.\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "corpus"
        folder.mkdir()
        size = 0
        for number, data in enumerate(corpus(options.documents)):
            (folder / f"{number:06}.txt").write_bytes(data)
            size += len(data)
        say(f"{options.documents} documents, {size / options.documents / 1000:.1f} kB each\n")
        say(
            "| processes | seconds | documents/s | MB/s | CPU ms a document | statements | peak MB |"
        )
        say("| --- | --- | --- | --- | --- | --- | --- |")
        digests = {_measure(folder, jobs, size, Path(name)) for jobs in (1, options.jobs)}
    assert len(digests) == 1, "the number of processes changed the rows"
    _long_texts(options.longest)
    _gazetteer(options.names)


def say(text: str) -> None:
    """One line of the report, at once."""
    print(text, flush=True)  # noqa: T201


def _yardstick() -> float:
    """Processor seconds of a plain loop: figures of machines, and of hours, are compared by it."""
    begin, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - begin


def _measure(folder: Path, jobs: int, size: int, where: Path) -> str:
    """One run of the command as users start it, start-up included; the digest of its rows."""
    output = where / f"rows-{jobs}.jsonl"
    command = [
        sys.executable,
        "-m",
        "interlock.cli",
        "extract",
        str(folder),
        "--jobs",
        str(jobs),
        "-o",
        str(output),
    ]
    begin = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    assert status == 0, status
    *rows, account = output.read_bytes().splitlines()
    figures = json.loads(account)
    count = figures["documents"]
    cpu = usage.ru_utime + usage.ru_stime
    say(
        f"| {jobs} | {seconds:.1f} | {count / seconds:.0f} | {size / seconds / 1e6:.2f} | {1000 * cpu / count:.1f} "
        f"| {figures['statements']} | {usage.ru_maxrss / 1024:.0f} |",
    )
    return hashlib.sha256(b"\n".join(rows)).hexdigest()


def _long_texts(longest: int) -> None:
    """What 600 words cost where they are part of a text of 600, 6,000, ... words: the same, if reading is linear."""
    from interlock.loaders.documents import extract

    say("\n| words of a text | CPU ms for 600 words | statements |")
    say("| --- | --- | --- |")
    size = WORDS
    extract(next(corpus(1)), "note.txt")  # patterns are compiled as they are first needed
    while size <= longest:
        text = b"\n\n".join(corpus(size // WORDS, seed=2))
        begin = time.process_time()
        statements = len(extract(text, "notes.txt").statements)
        milliseconds = 1000 * (time.process_time() - begin)
        say(f"| {size:,} | {milliseconds / len(text.split()) * WORDS:.1f} | {statements} |")
        size *= 10


def _gazetteer(number: int) -> None:
    """The names of a file, found in five megabytes of text; memory is that of the process, before and after."""
    import gc

    import psutil

    from interlock.loaders.documents.language.gazetteer import read_known

    rng = random.Random(3)
    names: dict[str, None] = {}
    while len(names) < number:
        syllables = [
            "".join(rng.choices("bdfgklmnprstvz", k=1) + rng.choices("aeiou", k=1))
            for _ in range(7)
        ]
        first, second = "".join(syllables[:4]).title(), "".join(syllables[4:]).title()
        names[f"{first} {second} {rng.choice(_TRADES)}"] = None
    listed = list(names)
    plain = words(
        "the firm said on Tuesday that it would sell steel abroad and that prices had risen in the north"
    )
    pieces = [f"{' '.join(rng.choices(plain, k=24))} {rng.choice(listed)}." for _ in range(40_000)]
    text = " ".join(pieces)[:5_000_000]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "known.csv"
        path.write_text("name,kind\n" + "".join(f"{name},Firm\n" for name in listed), "utf-8")
        del names, listed, pieces
        gc.collect()
        memory = psutil.Process().memory_info().rss
        begin = time.process_time()
        gazetteer = read_known(path)
        built = time.process_time() - begin
        gc.collect()
        memory = psutil.Process().memory_info().rss - memory
    begin = time.process_time()
    hits = len(gazetteer.find(text))
    found = time.process_time() - begin
    say(
        f"\n{gazetteer.size:,} names: built in {built:.1f} s, {memory / 1e6:.0f} MB, {len(text) / found / 1e6:.1f} MB/s, {hits:,} hits"
    )


if __name__ == "__main__":
    main()
