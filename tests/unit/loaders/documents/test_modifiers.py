"""What stands beside a statement does not change it: a tie is read whatever describes its ends and whatever surrounds its clause."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

# Subject, verb, object, tie; the last two the other way round where the tie runs from the object.
SAID = (
    ("Brandt Stahl AG", "acquired", "Korsar Shipping", "OWNS", False),
    ("Korsar Shipping", "is owned by", "Brandt Stahl AG", "OWNS", True),
    ("Brandt Stahl AG", "sold 12 locomotives to", "Korsar Shipping", "SUPPLIES", False),
    ("Meridian Bank", "lent $200 million to", "Korsar Shipping", "LENDS_TO", False),
    ("Brandt Stahl AG", "signed a contract with", "Korsar Shipping", "SIGNED", False),
    ("The European Commission", "sanctioned", "Korsar Shipping", "RESTRICTS", False),
)
DESCRIBED = (
    "{}",
    "Adriatic carrier {}",
    "the Croatian carrier {}",
    "Croatia's {}",
    "state-owned {}",
    "privately held {}",
    "Split-based {}",
    "Hong Kong-based {}",
    "its rival {}",
    "{} (KSP)",
    "{}, a carrier from Croatia",
    "{} and Novak Energy",
    "Novak Energy and Croatia's {}",
)
AROUND = (
    "{s} {v} {o} on Tuesday.",
    "In March 2024 {s} {v} {o}.",
    "According to a court filing, {s} {v} {o}.",
    "{s} {v} {o} pursuant to Decree 114.",
    "{s} {v} {o} despite objections from trade unions.",
    "{s} {v} {o}, ending months of speculation.",
    "{s} cut 200 jobs and {v} {o}.",
    "{s}, founded in 1921, {v} {o}.",
    "{s}, which {v} {o}, has cut 200 jobs.",
    "{s} {v} {o}, Reuters reported on Friday.",
)


def ties(text: str) -> set[tuple[str, str, str]]:
    found = extract(f"{text}\n".encode(), "a.txt")
    names = {party.key: party.name.removeprefix("the ") for party in found.parties}
    return {
        (names[one.subject], one.predicate, names[one.object or ""]) for one in found.statements
    }


@pytest.mark.parametrize(("subject", "verb", "object_", "tie", "turned"), SAID)
def test_a_tie_is_read_whatever_describes_its_end_and_surrounds_its_clause(
    subject: str, verb: str, object_: str, tie: str, turned: bool
) -> None:
    ends = (object_, subject) if turned else (subject, object_)
    one, other = (name.removeprefix("The ") for name in ends)
    sentences = [f"{subject} {verb} {form.format(object_)}." for form in DESCRIBED]
    sentences += [form.format(s=subject, v=verb, o=object_) for form in AROUND]
    if "$200 million" in verb:
        sentences.append(f"{subject} {verb.replace('$200', 'a further $200')} {object_}.")
    lost = [
        text
        for text in sentences
        if (one, tie, other) not in ties(text)
        and not (tie == "SIGNED" and (other, tie, one) in ties(text))
    ]
    assert lost == []


def test_what_somebody_objects_to_is_not_given_by_them() -> None:
    text = "Meridian Bank granted a $200 million loan to Korsar Shipping despite objections from trade unions."
    assert ties(text) == {("Meridian Bank", "LENDS_TO", "Korsar Shipping")}


UNREAL = (
    "U.S. sanctions on Korsar Shipping are unlikely.",
    "A call for American sanctions against Korsar Shipping failed.",
    "Korsar Shipping's acquisition of Novak Energy was a rumour.",
    "Talk of a merger of Korsar Shipping into Novak Energy continued.",
    "Nobody from Korsar Shipping attended the Vienna Trade Forum.",
    "Had Brandt Stahl AG bought Korsar Shipping, jobs would have gone.",
    "Meridian Bank is rumoured to own Korsar Shipping.",
)


@pytest.mark.parametrize("text", UNREAL)
def test_what_is_only_spoken_of_states_nothing(text: str) -> None:
    assert ties(text) == set()


def test_a_threat_is_no_deed() -> None:
    found = extract(b"Washington threatened sanctions against Korsar Shipping.\n", "a.txt")
    assert [(one.predicate, one.modality) for one in found.statements] == [
        ("RESTRICTS", "considered")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Brandt Stahl AG, unlike Korsar Shipping, is listed on the Vienna Stock Exchange.",
        "Unlike Korsar Shipping, Brandt Stahl AG is listed on the Vienna Stock Exchange.",
    ],
)
def test_whom_somebody_is_compared_with_is_not_told_of(text: str) -> None:
    assert ties(text) == {("Brandt Stahl AG", "LISTED_ON", "Vienna Stock Exchange")}
