"""Which kind of party a name alone gives away: so far, banks.

Registries say that a party is a legal entity, seldom that it is a bank; its name mostly does, in every script. The words are data
(`kinds.yml`); a name that only mentions a bank (its pension fund, a street) is no bank.

    is_bank("JSC Sberbank"), is_bank("Kunlun Bank Pension Fund")    # (True, False)
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from interlock.schema.vocabulary import load_yaml


def is_bank(name: str) -> bool:
    """Whether a name is that of a bank, told by its words."""
    folded = name.casefold()
    bank, veto = _patterns()
    return bank.search(folded) is not None and veto.search(folded) is None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load_yaml(files("interlock.loaders").joinpath("kinds.yml").read_text("utf-8"))["bank"]
    return (
        re.compile(
            rf"\b(?:{'|'.join(words['words'])})\b"
            rf"|\w(?:{'|'.join(words['endings'])})\b"
            rf"|(?:{'|'.join(words['anywhere'])})"
        ),
        re.compile(rf"\b(?:{'|'.join(words['veto'])})\b"),
    )
