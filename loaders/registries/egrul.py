"""EGRUL: firms of Russia, their founders and heads, as the Federal Tax Service publishes them (XML, windows-1251).

A firm is the record `<ОГРН>`. Founders, managers and successors stand inside the element of the firm that they found, manage or
succeed. A legal entity that a firm names is a stub of its number, for it may be a firm or a town's administration: its own row tells.
A person is `person:<hash of the INN>`, under a key that never leaves the installation, for numbers are few enough to try them all: the
number itself is kept nowhere but in rows that --keep-raw keeps. Without a number the person is known within the firm alone.
Often only the nominal value of a holding is given: then the share stays unknown. Shares that the firm holds in itself are an
attribute, not an owner. Where founders are absent, that says nothing: joint-stock companies list the first ones only, and
sanctioned firms may hide them.

    interlock load egrul VO_RUGFO_0000_9965_20251116_....xml

Formats: VO_RUGFO 4.05 (root `EGRUL`) and 4.06 to 4.08 (root `Файл`) of the publisher.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element, tostring

from interlock.loaders.base import Mapper, Scope, country_code
from interlock.loaders.kinds import is_bank
from interlock.loaders.money import amount
from interlock.loaders.person_key import hashed, person_key
from interlock.loaders.readers import Row, Skip
from interlock.loaders.shares import share
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie, reference, stable_hash

COUNTRY = "RU"


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `firms`, in either form."""
    return partial(firm, set(), scope)


def firm(seen: set[int], scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A `СвЮЛ` element.

    Args:
        seen: hashes of the elements that were read; a daily file may hold the same one twice.
        scope: where findings go.
        row: the element.
    """
    element: Element = row.data
    scope.audit({child.tag for child in element})
    number = element.get("ОГРН")
    if not number:
        raise RowRefused("missing", "@ОГРН", None)
    name = _full_name(element)
    if not name:
        raise RowRefused("missing", "СвНаимЮЛ/@НаимЮЛПолн", None)
    content = hash(tostring(element, "unicode").strip())
    if content in seen:
        raise Skip("duplicate_row")
    seen.add(content)
    return _facts(element, number, name, scope)


# --- a firm -----------------------------------------------------------------------------------------------------------------------


def _facts(element: Element, number: str, name: str, scope: Scope) -> Iterator[Record | Tie]:
    party = scope.id(number)
    version = _version(element)
    valid, invalid = _identifiers(element, scope)
    closed = element.find("СвПрекрЮЛ")
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind="Bank" if is_bank(name) else "Firm",
        name=name,
        aliases=_other_names(element, name),
        country=COUNTRY,
        identifiers=valid,
        invalid_identifiers=invalid,
        valid_from=scope.date(_founded(element)),
        valid_to=scope.date(closed.get("ДатаПрекрЮЛ")) if closed is not None else None,
        status=_status(element),
        active=closed is None,
        attributes=_attributes(element, scope),
        version=version,
    )
    place = scope.place(COUNTRY)
    if place is not None:
        yield place
        yield Tie(
            type="REGISTERED_IN", dataset=scope.dataset, subject=party, object=place.id, evidence=party, version=version,
        )  # fmt: skip
    yield from _founders(element, number, version, scope)
    yield from _heads(element, number, version, scope)
    for tag in ("СвУпрОрг", "СвПреем", "СвПредш", "СвДержРеестрАО"):
        for other in element.iterfind(tag):
            try:
                entity = _entity(other, number, scope)
            except RowRefused:
                scope.find(f"unreadable_{tag}")
                continue
            yield from _tied(entity, tag, other, number, version, scope)
    if element.find("СвРеорг") is not None:
        scope.find("reorganisation_under_way")


def _founders(
    element: Element, number: str, version: str | None, scope: Scope
) -> Iterator[Record | Tie]:
    party = scope.id(number)
    rule = scope.meta.vocabulary["СвУчредит"]
    times: Counter[str] = Counter()
    for founder in (founder for block in element.iterfind("СвУчредит") for founder in block):
        if founder.tag not in scope.meta.lookups["founders"]:
            scope.find(f"founder_unread_{founder.tag}")
            continue
        if any(child.tag.startswith("ОгрДос") for child in founder):
            scope.find(
                "founder_hidden"
            )  # by law, since 2022: somebody holds it, and nobody says who
        try:
            record, *more = _founder(founder, number, version, scope)
        except RowRefused:
            scope.find("founder_unreadable")  # one bad part drops no good firm
            continue
        holding = founder.find("ДоляУстКап")
        properties = _holding(holding, scope)
        if holding is not None and any(child.tag.startswith("СвОбрем") for child in founder):
            scope.find("holding_pledged")
        times[record.id] += 1
        yield record
        yield from more
        yield Tie(
            type=rule["tie"],
            dataset=scope.dataset,
            source_key=f"{founder.tag}|{times[record.id]}",
            subject=record.id,
            object=party,
            evidence=party,
            stated_on=_entered(founder, scope),
            properties={"right": "capital", "directness": "direct", "word": founder.tag, **properties},
            version=version,
        )  # fmt: skip


def _heads(
    element: Element, number: str, version: str | None, scope: Scope
) -> Iterator[Record | Tie]:
    for head in element.iterfind("СведДолжнФЛ"):
        person = _person(head, number, version, scope)
        if person is None:
            scope.find("person_unnamed")
            continue
        post = head.find("СвДолжн")
        role = (post.get("НаимДолжн") or post.get("НаимВидДолжн")) if post is not None else None
        yield person
        yield Tie(
            type=scope.meta.vocabulary["СведДолжнФЛ"]["tie"],
            dataset=scope.dataset,
            source_key=f"СведДолжнФЛ|{role or ''}",
            subject=person.id,
            object=scope.id(number),
            evidence=scope.id(number),
            stated_on=_entered(head, scope),
            properties={"role": role} if role else {},
            version=version,
        )


def _tied(
    other: Record, tag: str, element: Element, number: str, version: str | None, scope: Scope
) -> Iterator[Record | Tie]:
    """Another legal entity and its tie to the firm, in the direction that the vocabulary gives the element."""
    rule = scope.meta.vocabulary[tag]
    party = scope.id(number)
    subject, object_ = (party, other.id) if rule["firm"] == "subject" else (other.id, party)
    yield other
    yield Tie(
        type=rule["tie"],
        dataset=scope.dataset,
        source_key=tag,
        subject=subject,
        object=object_,
        evidence=party,
        stated_on=_entered(element, scope),
        properties={name: rule[name] for name in ("means", "word") if name in rule},
        version=version,
    )


# --- parties ----------------------------------------------------------------------------------------------------------------------


def _founder(
    element: Element, number: str, version: str | None, scope: Scope
) -> Iterator[Record | Tie]:
    """The founder, and what else the row says of it."""
    if element.tag == "УчрФЛ":
        person = _person(element, number, version, scope)
        if person is None:
            raise RowRefused("missing", "СвУчредит/УчрФЛ/СвФЛ", None)
        yield person
    elif element.tag == "УчрРФСубМО":
        yield _state(element, number, version, scope)
    elif element.tag == "УчрПИФ":
        yield from _fund(element, number, version, scope)
    elif element.tag == "УчрЮЛИн":
        yield _foreign(element, number, version, scope)
    else:
        yield _entity(element, number, scope)


def _entity(element: Element, number: str, scope: Scope) -> Record:
    """A Russian legal entity that a firm names: a stub of its number; without one it is known within the firm alone.

    The register leaves open here what it is: a firm, a bank, the administration of a town.
    """
    named = element if element.get("НаимЮЛПолн") else _first(element, "НаимИННЮЛ")
    told = named.attrib if named is not None else {}
    name = told.get("НаимЮЛПолн", "").strip() or None
    valid, invalid = _identifiers(named, scope) if named is not None else ((), ())
    other = told.get("ОГРН")
    if other:
        return reference(
            scope.id(other), scope.dataset, None, valid, name=name, invalid_identifiers=invalid
        )
    if name is None:
        raise RowRefused("missing", f"{element.tag}/НаимИННЮЛ/@НаимЮЛПолн", None)
    scope.find("legal_entity_without_number")
    return Record(
        id=_within(element, number, name, scope),
        dataset=scope.dataset,
        kind="Bank" if is_bank(name) else "Party",
        name=name,
        country=COUNTRY,
        identifiers=valid,
        invalid_identifiers=invalid,
    )


def _person(element: Element, number: str, version: str | None, scope: Scope) -> Record | None:
    told = element.find("СвФЛ")
    if told is None:
        return None
    name = " ".join(told.get(part, "").strip() for part in ("Фамилия", "Имя", "Отчество")).strip()
    if not name:
        return None
    inn = told.get("ИННФЛ")
    known = check("ru-inn", inn) if inn else None
    if inn and known is None:
        scope.find("ru-inn_invalid")
    # The number of a person belongs to that person: its hash, under a key that stays here, joins the rows that name the same one.
    key = hashed(_key(scope), "ru-inn", known) if known else None
    return Record(
        id=scope.id(f"person:{key}") if key else _within(element, number, name, scope),
        dataset=scope.dataset,
        kind="Person",
        name=name,
        country=_citizenship(element.find("СвГраждФЛ"), scope),
        version=version,
    )


def _key(scope: Scope) -> bytes:
    """The installation's key, asked for when the first number of a person comes."""
    key: bytes | None = scope.shared.get("person_key")
    if key is None:
        key = scope.shared["person_key"] = person_key()
    return key


def _citizenship(element: Element | None, scope: Scope) -> str | None:
    """RU for citizens (1); the named country of foreigners (2); nothing for the stateless (3) and where it is not given."""
    code = element.get("КодГражд") if element is not None else None
    if element is None or code not in ("1", "2"):
        return None
    return COUNTRY if code == "1" else _named_country(element.get("НаимСтран"), scope)


def _named_country(name: str | None, scope: Scope) -> str | None:
    """The country of a name of the classifier OKSM; it writes full names."""
    if not name:
        return None
    code = country_code(name) or country_code(name.lower().removeprefix("республика "))
    if code is None:
        scope.find("country_unknown")
    return code


def _foreign(element: Element, number: str, version: str | None, scope: Scope) -> Record:
    """A foreign legal entity: by its number in its country's register, where both are given."""
    named, register = _first(element, "НаимИННЮЛ"), element.find("СвРегИн")
    latin = element.find("СвНаимЮЛПолнИн")
    names = [
        one.get(attribute, "").strip()
        for one, attribute in ((named, "НаимЮЛПолн"), (latin, "НаимПолн"))
        if one is not None and one.get(attribute)
    ]
    if not names:
        raise RowRefused("missing", "УчрЮЛИн/НаимИННЮЛ/@НаимЮЛПолн", None)
    country = _named_country(register.get("НаимСтран"), scope) if register is not None else None
    registered = register.get("РегНомер") if register is not None else None
    known = check("reg", f"{country}:{registered}") if country and registered else None
    return Record(
        id=scope.id(f"foreign:{known}") if known else _within(element, number, names[0], scope),
        dataset=scope.dataset,
        kind="Bank" if is_bank(names[0]) else "Firm",
        name=names[0],
        aliases=tuple(dict.fromkeys(names[1:])),
        country=country,
        identifiers=(known,) if known else (),
        version=version,
    )


def _state(element: Element, number: str, version: str | None, scope: Scope) -> Record:
    """The Russian Federation (1), one of its subjects (2) or a municipality (3) as founder."""
    told = element.find("ВидНаимУчр")
    if told is None:
        raise RowRefused("missing", "УчрРФСубМО/ВидНаимУчр", None)
    level = told.get("КодУчрРФСубМО", "")
    name = told.get("НаимМО") or told.get("НаимРегион") or ("Российская Федерация" if level == "1" else "")  # fmt: skip
    if not name:
        raise RowRefused("missing", "УчрРФСубМО/ВидНаимУчр/@НаимМО", None)
    region = told.get("КодРегион", "")
    whole = level in ("1", "2") and (region or level == "1")
    return Record(
        id=scope.id(f"state:{level}:{region}") if whole else _within(element, number, name, scope),
        dataset=scope.dataset,
        kind="GovernmentBody",
        name=name,
        country=COUNTRY,
        version=version,
    )


def _fund(
    element: Element, number: str, version: str | None, scope: Scope
) -> Iterator[Record | Tie]:
    """A unit investment fund, which is no legal entity, and the company that manages it."""
    told = element.find("СвНаимПИФ")
    name = told.get("НаимПИФ", "").strip() if told is not None else ""
    if not name:
        raise RowRefused("missing", "УчрПИФ/СвНаимПИФ/@НаимПИФ", None)
    fund = Record(
        id=_within(element, number, name, scope), dataset=scope.dataset, kind="Firm", name=name,
        country=COUNTRY, attributes={"category": "ПИФ"}, version=version,
    )  # fmt: skip
    yield fund
    manager = element.find("СвУпрКомпПИФ")
    if manager is not None:
        named = _first(manager, "УпрКомпПиф")
        company = _entity(manager if named is None else named, number, scope)
        yield company
        yield Tie(
            type="CONTROLS", dataset=scope.dataset, source_key="СвУпрКомпПИФ", subject=company.id, object=fund.id,
            evidence=scope.id(number), properties={"means": "fund management"}, version=version,
        )  # fmt: skip


def _within(element: Element, number: str, name: str, scope: Scope) -> str:
    """The id of a party that is known within one firm alone."""
    return scope.id(f"{number}:{element.tag}:{stable_hash(name)[:12]}")


# --- values -----------------------------------------------------------------------------------------------------------------------


def _identifiers(element: Element, scope: Scope) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Valid identifiers of a legal entity, and those that fail their check."""
    valid, invalid = [], []
    for attribute, scheme in (("ОГРН", "ru-ogrn"), ("ИНН", "ru-inn"), ("КПП", "ru-kpp")):
        raw = element.get(attribute)
        if raw:
            found = check(scheme, raw)
            if found is None:
                scope.find(f"{scheme}_invalid")
                invalid.append(f"{scheme}:{raw}")
            else:
                valid.append(found)
    return tuple(valid), tuple(invalid)


def _holding(element: Element | None, scope: Scope) -> dict[str, Any]:
    """The properties that tell a share, if it is given: `Процент`, `ДробДесят` or `ДробПрост`.

    The nominal value alone says nothing of the share.
    """
    if element is None:
        return {}
    raw_nominal = element.get("НоминСтоим")
    nominal = amount(raw_nominal) if raw_nominal else None
    told: dict[str, Any] = {}
    if nominal is not None:
        told = {"nominal": float(nominal), "currency": scope.meta.lookups["currency"]}
    elif raw_nominal:
        scope.find("amount_invalid")
    size = element.find("РазмерДоли")
    if size is None:
        if nominal is not None:
            scope.find("nominal_value_only")
        return told
    percent, raw = _percent(size)
    if percent is None:
        scope.find("share_unreadable")
        return told | ({"share_raw": raw} if raw else {})
    return told | share(scope, percent, raw=raw)


def _percent(size: Element) -> tuple[Fraction | None, str | None]:
    part = size.find("ДробПрост")
    if part is not None:
        above, below = part.get("Числит", ""), part.get("Знаменат", "")
        exact = above.isdecimal() and below.isdecimal() and int(below) > 0
        return (100 * Fraction(int(above), int(below)) if exact else None), f"{above}/{below}"
    for tag, factor in (("Процент", 1), ("ДробДесят", 100)):
        text = (size.findtext(tag) or "").strip()
        if text:
            value = amount(text)
            raw = text if factor == 100 or value is None else f"{text}%"
            return (None if value is None else factor * Fraction(value)), raw
    return None, None


def _full_name(element: Element) -> str:
    told = element.find("СвНаимЮЛ")
    return told.get("НаимЮЛПолн", "").strip() if told is not None else ""


def _other_names(element: Element, name: str) -> tuple[str, ...]:
    """The short name: an attribute in 4.05, an element of its own later."""
    found = [
        text.strip()
        for one in element.iterfind("СвНаимЮЛ")
        for part in one.iter()
        for attribute in ("НаимЮЛСокр", "НаимСокр", "НаимПолн")
        if (text := part.get(attribute))
    ]
    return tuple(other for other in dict.fromkeys(found) if other and other != name)


def _founded(element: Element) -> str | None:
    """The day of registration: of the first one, where the firm is older than the register."""
    born = element.find("СвОбрЮЛ")
    first = born.get("ДатаРег") if born is not None else None
    return first or element.get("ДатаОГРН")


def _status(element: Element) -> str | None:
    """The publisher's words: how it ended, else what state it is in; none for a firm of which nothing special is said."""
    for path, attribute in (
        ("СвПрекрЮЛ/СпПрекрЮЛ", "НаимСпПрекрЮЛ"),
        ("СвСтатус/СвСтатус", "НаимСтатусЮЛ"),
    ):
        told = element.find(path)
        if told is not None and told.get(attribute):
            return told.get(attribute)
    return None


def _attributes(element: Element, scope: Scope) -> dict[str, Any]:
    capital = element.find("СвУстКап")
    own = element.find("СвДоляООО")
    address = element.find("СвАдресЮЛ")
    activity = element.find("СвОКВЭД/СвОКВЭДОсн")
    mail = element.find("СвАдрЭлПочты")
    treasury = _holding(own, scope) if own is not None else {}
    told = {
        "legal_form": element.get("ПолнНаимОПФ"),
        "legal_form_code": element.get("КодОПФ"),
        "registered": element.get("ДатаОГРН"),
        "capital": capital.get("СумКап") if capital is not None else None,
        "capital_kind": capital.get("НаимВидКап") if capital is not None else None,
        "treasury_share": treasury or None,
        "address": _address(address) if address is not None else None,
        "activity": activity.get("КодОКВЭД") if activity is not None else None,
        "email": mail.get("E-mail") if mail is not None else None,
    }
    return {label: value for label, value in told.items() if value}


def _address(element: Element) -> str | None:
    """The address in the old classifier, which all formats give, from the index to the flat."""
    told = element.find("АдресРФ")
    if told is None:
        return None
    parts = [told.get("Индекс")]
    for part in told:
        if part.tag != "ГРНДата":
            parts.append(" ".join(value for value in part.attrib.values() if value))
    parts += [told.get(attribute) for attribute in ("Дом", "Корпус", "Кварт")]
    return ", ".join(part for part in parts if part) or None


def _entered(element: Element, scope: Scope) -> str | None:
    """The day on which the register first noted the fact."""
    for entry in element.iter("ГРНДатаПерв"):
        return scope.date(entry.get("ДатаЗаписи"))
    for entry in element.iter("ГРНДата"):
        return scope.date(entry.get("ДатаЗаписи"))
    return None


def _version(element: Element) -> str | None:
    """The day of the extract, then the newest entry: two extracts of one day are told apart by it."""
    newest = max(
        (f"{entry.get('ДатаЗап', '')} {entry.get('ГРН', '')}" for entry in element.iterfind("СвЗапЕГРЮЛ")),
        default="",
    )  # fmt: skip
    return " ".join(filter(None, (element.get("ДатаВып"), newest))) or None


def _first(element: Element, tag: str) -> Element | None:
    """The first element of a name at any depth."""
    return next(element.iter(tag), None)
