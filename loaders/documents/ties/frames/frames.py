"""The frames: which verbs and nouns say which tie, and in which slots its ends stand. Data, checked at start.

frames().verbs["supply"]        # the ways in which "supply" is used, those with most particles first
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from interlock.loaders.documents.grammar.phrases import Phrase
from interlock.loaders.documents.grammar.rules import Rule, verb_forms
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.compiled import loaded
from interlock.loaders.documents.language.words import words
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml, vocabulary

__all__ = ["Frame", "Frames", "Use", "frames", "parse_frames"]

_FIELDS = frozenset(
    words(
        "id tie verbs nouns s o needs from to implicit instrument wished country home person pairs passive unnamed give take bare "
        "base sold"
    )
)
_TESTS = frozenset(
    [
        "goods",
        "money",
        "summed",
        "sum",
        "counted",
        "wares",
        "wares_needed",
        "share",
        "party",
        "mention",
        "bare",
        "named",
        "founded",
        "proper",
        "titled",
        "holding",
        "its",
        "event",
        "programme",
        "together",
        "none",
        "any",
    ]
)
_ONE_OF_MANY = frozenset({"a", "an", "another", "two", "several", "its", "their"})
# What is sold to a firm and is no firm itself: a thing, or a noun that is neither help nor money nor word of mouth.
_NO_GOODS = frozenset(
    words(
        "firm firms company companies house houses group groups arm partner partners concern hub "
        "loan loans overdraft revolver mortgage tranche claim claims invoices receivables undertaking counter-guarantee surety "
        "credit credits grant grants guarantee guarantees insurance funding financing cover support aid help "
        "assistance backing money facility subsidy subsidies information data access stake stakes share shares equity control "
        "delegation team mission envoy letter officials warning message attention interest permission approval contract contracts "
        "order orders licence license majority holding holdings capital business ownership responsibility advice time report "
        "reports notice bill invoice request offer bid proposal payments payment troops aid sanctions way line lines light itself "
        "themselves all half rest opportunity opportunities answer answers complaint subsidiary unit units branch bonds debt "
        "notes proceeds profit profits thanks priority rise opposition pressure criticism stop end measures rules estate estates "
        "benefit benefits dividend dividends compensation damages fee fees commission tax taxes rent royalty royalties advance advances "
        "refund deposit deposits salary salaries bonus bonuses award prize complaint letter letters signal signals word "
        "clearance accreditation patent patents rating ratings title degree "
        "policy policies "
        "cheque cheques certificate certificates reply replies response responses complaints subpoena summons memorandum expression "
        "expressions intent injunction petition ultimatum email emails promise promises pledge pledges assurance assurances verdict "
        "ruling go-ahead nod visa passport reprimand rebuke apology applause welcome threat threats inquiry inquiries enquiry "
        "enquiries query queries question questions invoices reminder reminders remittance remittances bribe bribes kickbacks ransom "
        "reward rewards prizes medal medals "
        "go green invitation instructions visit visits call calls approach offers proposals bids concession concessions "
        "mandate "
        "delegates delegations representatives visitors guests journalists members envoys ambassadors ministers students "
        "workers observer observers inspector inspectors engineer engineers technician technicians soldier soldiers doctor doctors nurse "
        "nurses teacher teachers lawyer lawyers negotiator negotiators mediator mediators auditor auditors consultant consultants "
        "year month week day decade "
        "flight flights traffic attention "
        "employees people persons refugees patients experts investors buyers leaders years months weeks days comfort "
        "jobs employment skills training expertise guidance leadership confidence certainty stability clarity relief security "
        "safety incentives incentive platform boost impetus stimulus basis foundation evidence details update updates briefing "
        "takeover takeovers merger mergers buyout buyouts deal deals "
        "feedback recommendations nothing liquidity visibility flexibility option options value hope chance chances place role roles "
        "list lists names document documents file files papers keys proof records "
        "sales revenue revenues income turnover earnings growth demand "
        "voice lessons results trust sense room plan plans study studies survey surveys strategy strategies roadmap analysis "
        "review reviews forecast forecasts case cases decision difference progress trouble problems noise news headlines losses "
        "plant plants mine mines branches land property properties building buildings site sites factory division arm hotel "
        "hotels operations yard yards licence works refinery terminal terminals airline line"
    )
)
# Nouns in these endings are deeds and states, but for some goods.
_OF_NO_GOODS = ("ment", "ship", "tion", "sions", "tions")
_GOODS = frozenset(
    words(
        "cement equipment ammunition medication garment pigment ointment supplement instrument production shipment consignment "
        "steamship airship refreshment ornament condiment solution solutions rations lotions provisions munitions extrusions"
    )
)
# What one may pay, be paid or hold a contract for that is neither sold by number nor by weight.
_NO_WARES = frozenset(
    words(
        "project projects work works job jobs programme program study survey plan design audit damage damages loss losses delay delays "
        "injury injuries harm breach breaches crime crimes vote votes silence role roles use right rights access exclusivity years year "
        "months month season seasons game games match player players transfer purpose purposes reason reasons example now sale "
        "road roads bridge railway dam tunnel port airport line lot lots phase section supply delivery provision everything both "
        "failure failures shortfall default costs cost price prices violation violations failure closure exposure "
        "expenditure procedure fraud negligence pollution spill accident"
    )
)
_OF_NO_WARES = ("ing", "ance", "ence", "ity", "ism", "ness")
_MONEY = "money"
_LENT = frozenset(
    words("loan loans credit financing finance funding debt equity grant refinancing")
)
_NEVER = Sought(r"(?!)")  # a frame has no pattern of its own


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of saying a tie.

    Attributes:
        rule: what `relations` needs of it; turned: the same with its ends the other way round; of_subject, of_object: the same for a
            list of subjects, or objects, that tie with each other.
        subject, object: the slots of the tie's ends; needs: slot -> what it must hold.
        pairs: the slot whose members tie with each other; give, take: classes of verbs whose object the noun may be.
        passive: only of a passive verb; base: only of its base form; bare: not behind these words.
    """

    rule: Rule
    turned: Rule
    of_subject: Rule
    of_object: Rule
    subject: tuple[str, ...]
    object: tuple[str, ...]
    needs: Mapping[str, tuple[tuple[str, ...], bool]]
    pairs: str = ""
    give: str = ""
    take: str = ""
    passive: bool = False
    base: bool = False
    bare: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Use:
    """A verb with its particles ("carry" with "out"), the frames it stands in, and the classes it belongs to."""

    particles: tuple[str, ...]
    frames: tuple[Frame, ...]
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames of one version.

    Attributes:
        version: of the file; forms: printed word -> verb and form (base, s, ed, ing); verbs: verb -> its uses, longest first.
        nouns: words of a noun -> its frames; classes: nouns of each class.
    """

    version: int
    forms: Mapping[str, tuple[str, str]]
    verbs: Mapping[str, tuple[Use, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    heads: frozenset[str]
    classes: Mapping[str, frozenset[str]]

    def holds(self, phrase: Phrase | None, tests: tuple[str, ...]) -> bool:
        """Whether a slot holds what is asked for."""
        return any(self._holds(phrase, test) for test in tests)

    def _holds(self, phrase: Phrase | None, test: str) -> bool:
        if test == "none" or phrase is None:
            return test == "none" and phrase is None
        if test == "any":
            return True
        if test == "mention":  # "took over the running of X from Y": its running, and not X
            return phrase.is_mention and phrase.head not in self.classes["operations"]
        if test == "together":
            return phrase.is_mention and phrase.together
        if test == "named":
            return phrase.named and phrase.noun in self.classes["venture"]
        if test == "founded":
            return phrase.is_mention and phrase.named and set(phrase.letters) <= set("FBOPC")
        if test == "proper":
            return phrase.is_mention and phrase.named
        if (
            test == "titled"
        ):  # "signed the Paris Agreement", but "signed a Memorandum of Understanding" is one of many
            return phrase.is_mention and phrase.named and not set(phrase.words) & _ONE_OF_MANY
        if test == "event":
            return phrase.is_mention and set(phrase.letters) == {"E"}
        if test == "its":
            return bool(phrase.whose) and (phrase.is_mention or self._holds(phrase, "share"))
        if (
            test == "holding"
        ):  # what is somebody's by its kind, where a name of no kind may be a product
            return phrase.is_mention and set(phrase.letters) <= set("FBSJX")
        if test == "own_works":  # "has a fertiliser plant"
            last = (phrase.noun or "").rpartition(" ")[2]
            return phrase.is_mention and not phrase.named and last in self.classes[test]
        if test == "programme":
            return phrase.is_mention and set(phrase.letters) == {"R"}
        if test == "bare":
            return phrase.is_mention and not phrase.head
        if test == "party":
            return phrase.is_mention and not set(phrase.letters) & set("SJATERLX")
        if test == "goods":
            if phrase.is_mention:
                things = set(phrase.letters) <= {"S", "P"} and phrase.letters[0] == "S"
                return things and (not phrase.noun or phrase.noun in self.classes["movable"])
            if not phrase.head:
                return any(unit == "q" for unit, _ in phrase.amounts)
            refused = (_NO_GOODS, self.classes[_MONEY], self.classes["part"])
            none = any(phrase.head in nouns for nouns in refused)
            # "a financing package", "a loan facility": money, whatever the noun is
            none = none or not _LENT.isdisjoint(phrase.words)
            return not none and (phrase.head in _GOODS or not phrase.head.endswith(_OF_NO_GOODS))
        if test == "counted":
            number = any(unit == "q" for unit, _ in phrase.amounts)
            return (number or any(word.isdigit() for word in phrase.words)) and self._holds(
                phrase, "goods"
            )
        if test == "wares":
            return self._are_wares(phrase)
        if test == "wares_needed":  # "40 percent of the gas needs of X", "X's demand for lime"
            told = any(unit == "p" for unit, _ in phrase.amounts) or len(phrase.words) > 1
            return phrase.head in self.classes["need"] and (told or phrase.owner >= 0)
        if test == "sum":
            money = any(unit == "m" for unit, _ in phrase.amounts)
            return money and not phrase.head and not phrase.is_mention
        if test == "summed":
            return any(unit == "m" for unit, _ in phrase.amounts)
        if test == _MONEY:
            sum_alone = (
                any(unit == "m" for unit, _ in phrase.amounts)
                and not phrase.head
                and not phrase.is_mention
            )
            return sum_alone or phrase.head in self.classes[_MONEY]
        if test == "share" and any(unit == "p" for unit, _ in phrase.amounts):
            return not phrase.head or phrase.head in self.classes["share"]
        if test == "people" and phrase.is_mention and phrase.named and phrase.head[-1:] != "s":
            return False  # "designated Omar Bey, the chief officer of": he is no group
        two = " ".join(phrase.words[-2:])  # "waste collection", "a trade mission"
        return (phrase.head or phrase.noun) in self.classes[test] or two in self.classes[test]

    def _are_wares(self, phrase: Phrase) -> bool:
        """Whether a phrase is goods that are sold by number or weight, and no work, loss or time: "for seed", "for 30 trucks"."""
        if not self._holds(phrase, "goods") or phrase.is_mention:
            return False
        if any(
            phrase.head in self.classes[name] for name in ("task", "stage", "construction_work")
        ):
            return False
        counted = self._holds(phrase, "counted")
        return counted or (phrase.head not in _NO_WARES and not phrase.head.endswith(_OF_NO_WARES))


def _rule(row: Mapping[str, Any], version: int) -> Rule:
    frame_id = str(row.get("id"))
    unknown = sorted(set(row) - _FIELDS)
    if unknown or not {"id", "tie", "s", "o"} <= set(row) or ("verbs" in row) == ("nouns" in row):
        raise DataError(
            f"frames.yml: frame {frame_id!r} has unknown fields {unknown} or lacks one",
            why="a frame has id, tie, verbs or nouns, s, o and options",
            hint="see the head of the file",
        )
    tie = vocabulary().tie(row["tie"])
    for end, allowed in (("from", tie.subject), ("to", tie.object)):
        bad = sorted(set(row.get(end, ())) - set(allowed))
        if bad:
            raise DataError(
                f"frames.yml: frame {frame_id!r}: {tie.name} takes no {bad} as {end}",
                why=f"it takes {', '.join(allowed)}",
                hint="correct the kinds",
            )
    implicit = row.get("implicit", "asserted")
    if implicit not in vocabulary().modalities:
        raise DataError(
            f"frames.yml: frame {frame_id!r}: modality {implicit!r}",
            why="it is not in the vocabulary",
            hint="correct `implicit`",
        )
    return Rule(
        id=frame_id,
        version=version,
        tie=tie.name,
        pattern=_NEVER,
        cues=(),
        explicit=False,
        subject_kinds=frozenset(row.get("from", tie.subject)),
        object_kinds=frozenset(row.get("to", tie.object)),
        country=bool(row.get("country")),
        implicit=implicit,
        person=bool(row.get("person")),
        home=bool(row.get("home")),
        unnamed=bool(row.get("unnamed")),
        instrument=row.get("instrument"),
        wished=vocabulary().tie(row["wished"]).name if "wished" in row else "",
        sold=bool(row.get("sold")),
    )


def parse_frames(text: str) -> Frames:
    """Read frames from the text of their YAML file.

    Raises:
        DataError: a frame has an unknown field, tie type, kind, modality or class, or an id occurs twice.
    """
    data = loaded(text, load_yaml)
    version = int(data["version"])
    classes = {name: frozenset(nouns) for name, nouns in data["noun_classes"].items()}
    ids: set[str] = set()
    uses: dict[tuple[str, ...], list[Frame]] = {}
    nouns: dict[str, list[Frame]] = {}
    for row in (*data["verbs"], *data["nouns"]):
        rule = _rule(row, version)
        if rule.id in ids:
            raise DataError(
                f"frames.yml: {rule.id!r} is given twice",
                why="the last would win in silence",
                hint="rename one",
            )
        ids.add(rule.id)
        frame = Frame(
            rule=rule,
            turned=replace(rule, swap=True),
            of_subject=replace(rule, pairs="subject"),
            of_object=replace(rule, pairs="object"),
            subject=_slots(row["s"]),
            object=_slots(row["o"]),
            needs={
                slot: _test(rule.id, test, classes)
                for slot, test in (row.get("needs") or {}).items()
            },
            pairs=str(row.get("pairs", "")),
            give=str(row.get("give", "")),
            take=str(row.get("take", "")),
            passive=bool(row.get("passive")),
            base=bool(row.get("base")),
            bare=frozenset(str(row.get("bare", "")).lstrip("!").split("|")) - {""},
        )
        for name in (frame.give, frame.take):
            if name and name not in data["verb_classes"]:
                raise DataError(
                    f"frames.yml: frame {rule.id!r}: no class {name!r}",
                    why="verb_classes has none",
                    hint="add it",
                )
        for verb in row.get("verbs", ()):
            uses.setdefault(tuple(verb.split()), []).append(frame)
        for noun in row.get("nouns", ()):
            nouns.setdefault(noun, []).append(frame)
    for noun, own in nouns.items():  # an "EPC contract" is a contract too
        head = noun.rpartition(" ")[2] if " of " not in noun else ""
        if head != noun and head in classes["agreement"]:
            own.extend(frame for frame in nouns.get(head, ()) if frame not in own)
    member_of: dict[tuple[str, ...], set[str]] = {}
    for name, verbs in data["verb_classes"].items():
        for verb in verbs:
            member_of.setdefault(tuple(verb.split()), set()).add(name)
    table: dict[str, list[Use]] = {}
    for verb in sorted({*uses, *member_of}, key=lambda words: (-len(words), words)):
        use = Use(verb[1:], tuple(uses.get(verb, ())), frozenset(member_of.get(verb, ())))
        table.setdefault(verb[0], []).append(use)
    forms: dict[str, tuple[str, str]] = {}
    for lemma in table:
        for form in verb_forms(lemma):
            forms.setdefault(form, (lemma, _form(lemma, form)))
    return Frames(
        version=version,
        forms=forms,
        verbs={lemma: tuple(found) for lemma, found in table.items()},
        nouns={noun: tuple(found) for noun, found in nouns.items()},
        heads=frozenset(noun.split()[-1] for noun in nouns),
        classes=classes,
    )


def _form(lemma: str, form: str) -> str:
    if form == lemma:
        return "base"
    return (
        "s"
        if form.endswith("s") and form[:3] == lemma[:3]
        else "ing"
        if form.endswith("ing")
        else "ed"
    )


def _slots(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _test(
    frame_id: str, value: str, classes: Mapping[str, frozenset[str]]
) -> tuple[tuple[str, ...], bool]:
    """The alternatives of a test, and whether one of them must hold (or none)."""
    tests = tuple(value.lstrip("!").split("|"))
    unknown = sorted(set(tests) - _TESTS - set(classes))
    if unknown:
        raise DataError(
            f"frames.yml: frame {frame_id!r}: no class {unknown}",
            why="noun_classes has none",
            hint="add it",
        )
    return tests, not value.startswith("!")


@cache
def frames() -> Frames:
    """The frames that ship with this version."""
    return parse_frames(
        files("interlock.loaders.documents.ties.frames").joinpath("frames.yml").read_text("utf-8")
    )
