"""Sets of records with known truth, made by rule from invented names: what `resolution.py` measures.

Each set stresses one thing: words that all names share, registration numbers on half of the records, more sister firms, clusters of three,
wrong identifiers. Brands are made of syllables, words of trade and places are ordinary ones; nothing is taken from any file.

    records, truth = make("sisters", size=20_000, seed=0)
"""

from __future__ import annotations

import random
from collections.abc import Callable

from stdnum.ru import inn as ru_inn

from interlock.loaders.evaluation.pairs import Truth
from interlock.loaders.resolution.entities import Described

SETS = ("plain", "common words", "numbers", "sisters", "threes", "wrong numbers")

_PLACES = [
    "Elbe",
    "Tagus",
    "Dniester",
    "Aegean",
    "Bothnia",
    "Sierra",
    "Coral",
    "Delta",
    "Fjord",
    "Karoo",
    "Levant",
    "Pampas",
    "Steppe",
    "Tundra",
    "Yukon",
]
_TRADES = [
    "Brewing",
    "Ceramics",
    "Dairy",
    "Fisheries",
    "Forwarding",
    "Glass",
    "Instruments",
    "Marine",
    "Milling",
    "Optics",
    "Packaging",
    "Paper",
    "Pumps",
    "Salt",
    "Seeds",
    "Tiles",
    "Tools",
    "Turbines",
    "Valves",
    "Wines",
]
_FORMS = {
    "DE": ["GmbH", "Gesellschaft mit beschränkter Haftung", "G.m.b.H."],
    "GB": ["Limited", "Ltd", "Ltd."],
    "FR": ["SAS", "S.A.S.", "Société par actions simplifiée"],
    "IT": ["S.p.A.", "SpA", "Società per azioni"],
    "NO": ["AS", "A/S", "Aksjeselskap"],
    "PL": ["S.A.", "Spółka Akcyjna", "SA"],
}
_RU_PLACES = [
    "Донецкий",
    "Ангарский",
    "Печорский",
    "Онежский",
    "Алтайский",
    "Кольский",
    "Вятский",
    "Амурский",
    "Псковский",
    "Ржевский",
]
_RU_TRADES = [
    "Хлебозавод",
    "Мебельторг",
    "Фармснаб",
    "Стекломаш",
    "Водоканал",
    "Приборстрой",
    "Сельхозмаш",
    "Дорстрой",
    "Рыбокомбинат",
    "Химволокно",
]
_RU_SYLLABLES = [
    "ба",
    "ве",
    "гра",
    "до",
    "жи",
    "зу",
    "ка",
    "ли",
    "мо",
    "не",
    "пи",
    "ру",
    "са",
    "ту",
    "фо",
    "ша",
    "щи",
    "ю",
    "я",
    "эль",
]
_LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)
_OTHER_LATIN = {
    **_LATIN,
    "й": "j",
    "ж": "z",
    "х": "h",
    "ц": "c",
    "ш": "sh",
    "щ": "sch",
    "ю": "ju",
    "я": "ja",
}
_ZH_PLACES = {
    "昆明": "Kunming",
    "兰州": "Lanzhou",
    "合肥": "Hefei",
    "南宁": "Nanning",
    "贵阳": "Guiyang",
    "太原": "Taiyuan",
    "烟台": "Yantai",
    "珠海": "Zhuhai",
}
_ZH_TRADES = {
    "医药": ("Medical", "Yiyao"),
    "食品": ("Food", "Shipin"),
    "服装": ("Apparel", "Fuzhuang"),
    "旅游": ("Tourism", "Lvyou"),
    "家具": ("Furniture", "Jiaju"),
    "水泥": ("Cement", "Shuini"),
    "玻璃": ("Glass", "Boli"),
    "保险": ("Insurance", "Baoxian"),
}
_ZH_BRANDS = dict(
    zip(
        "光明永顺吉祥万里宝山平康福荣美佳兴旺春雷东升",
        [
            "guang",
            "ming",
            "yong",
            "shun",
            "ji",
            "xiang",
            "wan",
            "li",
            "bao",
            "shan",
            "ping",
            "kang",
            "fu",
            "rong",
            "mei",
            "jia",
            "xing",
            "wang",
            "chun",
            "lei",
            "dong",
            "sheng",
        ],
        strict=True,
    )
)
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"
Rename = Callable[[random.Random, "Firm"], str]


class Firm:
    """An invented firm: its words, form and country, in one script."""

    def __init__(self, draw: random.Random, script: str, brand: str, trade: str) -> None:
        self.script = script
        self.brand = brand
        self.trade = trade
        self.place = draw.choice(
            {"latin": _PLACES, "cyrillic": _RU_PLACES, "han": list(_ZH_PLACES)}[script]
        )
        self.country = {"latin": draw.choice(list(_FORMS)), "cyrillic": "RU", "han": "CN"}[script]
        self.number = str(draw.randint(2, 9)) if draw.random() < 0.1 and script != "han" else ""

    @property
    def words(self) -> list[str]:
        """Place, brand, trade, number."""
        return [word for word in (self.place, self.brand, self.trade, self.number) if word]

    def name(self) -> str:
        """As its own register prints it."""
        if self.script == "han":
            return f"{self.place}{self.brand}{self.trade}有限公司"
        if self.script == "cyrillic":
            return f"ООО «{' '.join(self.words)}»"
        return f"{' '.join(self.words)} {_FORMS[self.country][0]}"

    def elsewhere(self, draw: random.Random) -> str:
        """As another source prints it."""
        if self.script == "han":
            english, spoken = _ZH_TRADES[self.trade]
            brand = "".join(_ZH_BRANDS[one] for one in self.brand).capitalize()
            form = draw.choice(["Co., Ltd.", "Youxian Gongsi"])
            return (
                f"{_ZH_PLACES[self.place]} {brand} {english if form[0] == 'C' else spoken} {form}"
            )
        words = list(self.words)
        how = draw.choice(["form", "order", "typo", "script"])
        if how == "order":
            draw.shuffle(words)
        if how == "typo":
            at = (
                max(range(len(words)), key=lambda place: (len(words[place]), place))
                if draw.random() < 0.5
                else min(1, len(words) - 1)
            )
            words[at] = _typo(draw, words[at])
        if self.script == "cyrillic":
            if how == "script":
                table = draw.choice([_LATIN, _OTHER_LATIN])
                spelt = " ".join(
                    "".join(table.get(one, one) for one in word.lower()).capitalize()
                    for word in words
                )
                return f"{spelt} {draw.choice(['LLC', 'OOO'])}"
            return draw.choice(
                ["Общество с ограниченной ответственностью «{}»", "{}", "{} ООО"]
            ).format(" ".join(words))
        return f"{' '.join(words)} {draw.choice([*_FORMS[self.country], ''])}".strip()


def make(name: str, size: int, seed: int) -> tuple[list[Described], list[Truth]]:
    """A set of about `size` records, a quarter of them in true pairs on each side, shuffled; and its truth."""
    draw = random.Random(f"{name}-{seed}")
    firms = _firms(
        draw,
        size * 3 // 4,
        sisters=0.35 if name == "sisters" else 0.2,
        common=name == "common words",
    )
    records: list[Described] = []
    truth: list[Truth] = []
    pairs = size // 4
    for place, firm in enumerate(firms):
        number = _inn(draw)
        numbered = name in ("numbers", "wrong numbers")
        copies = 1 if place >= pairs else 3 if name == "threes" and place % 2 else 2
        ids = [f"{draw.getrandbits(64):016x}" for _ in range(copies)]
        for at, key in enumerate(ids):
            held = number if numbered and draw.random() < 0.5 else None
            if held and name == "wrong numbers" and draw.random() < 0.001:
                held = _inn(draw)
            records.append(
                _record(
                    key,
                    firm.name() if at == 0 else firm.elsewhere(draw),
                    firm.country if draw.random() < 0.7 else None,
                    held,
                )
            )
        truth += [Truth(a, b, name, firm.script) for at, a in enumerate(ids) for b in ids[at + 1 :]]
    draw.shuffle(records)
    return records, truth


def _firms(draw: random.Random, count: int, *, sisters: float, common: bool) -> list[Firm]:
    found: list[Firm] = []
    seen: set[tuple[str, ...]] = set()
    brands = {
        script: [_brand(draw, script) for _ in range(60)] for script in ("latin", "cyrillic", "han")
    }
    while len(found) < count:
        script = draw.choices(["latin", "cyrillic", "han"], [0.6, 0.25, 0.15])[0]
        trades = {"latin": _TRADES, "cyrillic": _RU_TRADES, "han": list(_ZH_TRADES)}[script]
        brand = draw.choice(brands[script]) if common else _brand(draw, script)
        firm = Firm(draw, script, brand, draw.choice(trades))
        family = [firm]
        if draw.random() < sisters:
            sister = Firm(draw, script, brand, draw.choice(trades))
            sister.place, sister.country = firm.place, firm.country
            family.append(sister)
        for one in family:
            key = (one.place, one.brand, one.trade, one.number)
            if key not in seen:
                seen.add(key)
                found.append(one)
    draw.shuffle(found)
    return found[:count]


def _brand(draw: random.Random, script: str) -> str:
    if script == "han":
        return "".join(draw.choices(list(_ZH_BRANDS), k=2))
    if script == "cyrillic":
        return "".join(
            draw.choices(_RU_SYLLABLES, k=draw.randint(3, 4))
        ).capitalize() + draw.choice(["н", "с", "т", "р"])
    pairs = [draw.choice(_CONSONANTS) + draw.choice(_VOWELS) for _ in range(draw.randint(2, 4))]
    return ("".join(pairs) + draw.choice("nrstlx")).capitalize()


def _typo(draw: random.Random, word: str) -> str:
    at = draw.randrange(len(word) - 1)
    return draw.choice(
        [
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[: at + 1] + word[at:],
        ]
    )


def _inn(draw: random.Random) -> str:
    stem = f"{draw.randint(100_000_000, 999_999_999)}"
    return f"ru-inn:{stem}{ru_inn.calc_company_check_digit(stem)}"


def _record(key: str, name: str, country: str | None, identifier: str | None) -> Described:
    return Described(
        id=key,
        dataset="",
        kind="Firm",
        name=name,
        aliases=(),
        country=country,
        identifiers=(identifier,) if identifier else (),
        unnamed=False,
        collective=None,
        document=None,
    )
