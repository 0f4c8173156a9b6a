"""The verbs of `observations.yml`, compiled: what was done with a figure names it ("38 people hired", "potash to be delivered").

deeds().named("hired")     # Deed(participle='hired', ...)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from interlock.loaders.documents.language.compiled import loaded
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import any_word
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml

__all__ = ["Deed", "Deeds", "deeds"]


_WHO_COME = later(
    r"(?:passengers?|visitors?|tourists?|guests?|travell?ers?|patients?|pilgrims?|holidaymakers?)$"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """What a verb makes of its object.

    Attributes:
        participle: what became of it; noun: the metric that it is, whatever is counted ("exports"); money: the metric where the
            object is money, empty where money says nothing by itself.
        counted: the thing counted is the metric ("passengers"); things: only things, no money and no share; goods: the metric
            where the object is weighed or measured ("rice deliveries"); alone: the metric of a weight or volume of nothing named.
    """

    participle: str
    noun: str = ""
    money: str = ""
    counted: bool = False
    things: bool = False
    goods: str = ""
    alone: str = ""

    def indicator(self, thing: str, good: str, *, money: bool, done: bool) -> str | None:
        """Name of the observation; None where the object says too little.

        Args:
            thing: the noun counted.
            good: what the amount is of.
            money: the amount is money.
            done: it has happened; else it is to.
        """
        measures = bool(thing) and deeds().measures_a_good(thing)
        if measures and not good and not money and self.alone:
            return self.alone if done else f"planned {self.alone}"
        what = good or ("" if money or (measures and self.noun) else thing)
        if money and self.things:
            return None
        made = self.noun == "output" and done and thing and not good and not money
        if made and not deeds().measures_a_good(thing):
            return thing  # what is made by the piece is counted
        if self.noun:
            return (
                f"{good} {self.noun}".strip()
                if done
                else f"{what or self.noun} to be {self.participle}"
            )
        if money and not good:
            return (self.money if done else f"planned {self.money}") if self.money else None
        if self.goods and good and done and deeds().measures_a_good(thing):
            return f"{good} {self.goods}"
        if not done:
            return f"{what} to be {self.participle}"
        if thing and self.participle == "received" and _WHO_COME.search(thing):
            return thing  # "received 626,525 passengers"
        plain = self.counted and what and not (measures and not good)  # "tonnes" alone says nothing
        return what if plain else f"{what} {self.participle}".strip()


class Deeds:
    """The tables of `observations.yml`."""

    def __init__(self) -> None:
        """Read and check the tables; a form that stands twice is an error."""
        data = loaded(
            files("interlock.loaders.documents.figures")
            .joinpath("observations.yml")
            .read_text("utf-8"),
            load_yaml,
        )
        self._by_form: dict[str, Deed] = {}
        for row in data["deeds"]:
            deed = Deed(
                row["participle"],
                row.get("noun", ""),
                row.get("money", ""),
                row.get("counted", False),
                row.get("things", False),
                row.get("goods", ""),
                row.get("alone", ""),
            )
            for form in (*row["forms"], *row.get("doing", ())):
                if form in self._by_form:
                    raise DataError(
                        f"observations.yml: {form!r} stands twice",
                        why="a verb has one meaning here",
                        hint="keep the one meant most often",
                    )
                self._by_form[form] = deed
        doing = [form for row in data["deeds"] for form in row.get("doing", ())]
        self.verb = any_word(form for form in self._by_form if form not in doing)
        self.doing = any_word(doing)
        self.passive = any_word(data["passive"])
        self.physical = frozenset(data["physical"])

    def named(self, form: str) -> Deed:
        """The deed of a verb's form."""
        return self._by_form[form]

    def noun_of(self, form: str) -> str:
        """The noun of the flow that a participle tells of; empty where it has none."""
        deed = self._by_form.get(form)
        return (deed.noun or deed.goods) if deed is not None else ""

    def money_of(self, form: str) -> str:
        """The noun of the flow that a participle tells of money; empty where it has none."""
        deed = self._by_form.get(form)
        return (deed.noun or deed.money) if deed is not None else ""

    def measures_a_good(self, unit: str) -> bool:
        """Whether the unit is one of weight, volume and the like, so that the good has a word of its own."""
        return (
            unit in self.physical
            or unit.removesuffix("s") in self.physical
            or unit.removesuffix("es") in self.physical
        )


@cache
def deeds() -> Deeds:
    """The table that ships with this version."""
    return Deeds()
