"""How fast documents are read: a corpus of trade notes from templates of our own, with invented names, 600 words each.

    python benchmarks/extract.py --documents 600

Prints a Markdown table: documents and megabytes a second on one and on two processes, statements, peak memory of the process that
reads alone; then the gazetteer of 100,000 names: seconds to build, memory, megabytes a second. The digests of the rows show that
the number of processes changes nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

WORDS = 600
_STEMS = (
    "Sohar Danube Nile Orient Senta Delta Atlas Steppe Harbour Meridian Lotus Cedar Zenit Aral Volga Pamir Tagus Ruhr Mekong "
    "Karoo Andes Sierra Tatra Vistula Bosna Kura Indus Ganga Java Sunda"
).split()
_MIDDLES = "Northern Eastern United First Grand Royal New Inner Upper Lower".split()
_TRADES = "Steel Foods Shipping Chemicals Textiles Motors Cement Refining Timber Electronics Pharma Glass".split()
_FORMS = ("", " Ltd.", " Group", " Holdings", " Co. Ltd.", " JSC", " PLC")
_PLACES = (
    "Kenya Turkey Kazakhstan Russia Vietnam Brazil Hungary Oman Chongqing Harbin Ningbo Jordan Serbia Peru Ghana Malaysia"
).split()
_GOODS = "rails rods tyres wheat cotton valves transformers pumps cables fertiliser furniture engines tea copper".split()
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
_MONTHS = "January February March April May June July August September October November December".split()


def corpus(count: int, seed: int = 1) -> Iterator[bytes]:
    """Documents of about 600 words: title, day, six paragraphs; the same for the same seed."""
    rng = random.Random(seed)
    for number in range(count):
        cast = [_firm(rng) for _ in range(6)]
        words = 0
        paragraphs: list[str] = []
        while words < WORDS:
            lines = [_sentence(rng, cast) for _ in range(rng.randint(3, 7))]
            paragraphs.append(" ".join(lines))
            words += len(paragraphs[-1].split())
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
